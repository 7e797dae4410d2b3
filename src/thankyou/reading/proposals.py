"""What to ask about words that have no certain form: finished sentences, each with the facts that write it.

A proposal may do what certainty may not: call the reader `you`, supply an article, leave all but a first clear part out; the
person sees the whole sentence and picks it, or types another one. Start reading at `choices`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thankyou.facts.sayings import Said, Saying, declared, joined
from thankyou.facts.stems import SENTENCE, Shape, finished, is_sentence, stem_of, stems_of
from thankyou.reading.doubt import Choice
from thankyou.reading.jotting import as_sentence, certain
from thankyou.reading.lexicon import base_of_third
from thankyou.reading.setting import Setting
from thankyou.reading.shape import can_be_clause, first_missing, phrase_start
from thankyou.reading.shorthand import spelled_out
from thankyou.reading.suspicion import suspected
from thankyou.reading.words import Word, words_of

__all__ = ["choices"]

_MOST = 3


def choices(one: Said, setting: Setting) -> tuple[Choice, ...]:
    """Two or three finished sentences to choose from, the likeliest first; last, for declared words, these as they stand."""
    saying = declared(one)
    as_it_is = [] if saying is None else [Choice(sentence=saying.sentence, fields={})]
    found: dict[str, Choice] = {}
    for choice in _proposed(one, setting, saying):
        found.setdefault(choice.sentence, choice)
    proposed = [choice for sentence, choice in found.items() if all(sentence != kept.sentence for kept in as_it_is)]
    return (*proposed[: _MOST - len(as_it_is)], *as_it_is)


def _proposed(one: Said, setting: Setting, saying: Saying | None) -> Iterator[Choice]:
    text, _ = spelled_out((joined(one.words) or one.words.replace("\n", ", ")).rstrip(" "), setting.names)
    if is_sentence(text):
        if (turned := _to_you(text, setting)) != text:
            yield Choice(sentence=turned, fields={one.stem.field: turned})
        return
    text = text.rstrip(" .")
    if one.stem.shape is Shape.SENTENCE:
        yield from _sentences(one, text, setting)
        return
    variants = list(dict.fromkeys(variant for variant in _variants(text, one, setting) if variant))
    for variant in variants:
        if (choice := _certain(one, variant, setting)) is not None:
            yield choice
    for variant in variants:
        yield from _fitting(one, variant, setting, saying)
    for part in re.split(r"\s[-–—]+\s|\s*(?:->|→|;)\s*|,\s|\.\s", text)[:1]:
        if part != text and (choice := _certain(one, part, setting)) is not None:
            yield choice


def _variants(text: str, one: Said, setting: Setting) -> Iterator[str]:
    """The words in the ways in which they may be meant, the likeliest first."""
    turned = _to_you(text, setting)
    if turned != text:
        yield turned
        return
    yield _with_article(text, one, setting)
    yield text


def _certain(one: Said, text: str, setting: Setting) -> Choice | None:
    """The choice that writes the certain reading of `text`, read as a free jotting of the same fact."""
    free = next(
        (
            stem
            for stem in stems_of(one.stem.owner).values()
            if stem.shape is Shape.FREE and (stem == one.stem or one.stem.field in stem.may_be)
        ),
        None,
    )
    free = free or next((stem for stem in stems_of(one.stem.owner).values() if stem.shape is Shape.FREE), None)
    read = certain(Said(one.path, free, text), setting) if free else None
    if read is None or free is None:
        return None
    if read.stem is None:
        field = one.stem.field if read.form == SENTENCE else free.field
        return Choice(sentence=as_sentence(read.words), fields={field: as_sentence(read.words)})
    return Choice(sentence=read.sentence, fields={read.form: read.words})


def _fitting(one: Said, text: str, setting: Setting, saying: Saying | None) -> Iterator[Choice]:
    """The words in each of the fact's stems that nothing speaks against."""
    owner = one.stem.owner
    forms = one.stem.may_be or tuple(
        stem.field
        for stem in stems_of(owner).values()
        if stem.completes and stem.shape is not Shape.QUOTE and stem != one.stem
    )
    for form in (*forms, one.stem.field):
        stem = stem_of(owner, form)
        for words in _adapted(owner, form, text):
            if stem and stem.completes and suspected(Saying(one.path, form, words, owner, form), setting) is None:
                yield Choice(sentence=finished(stem, words), fields={form: words})


def _adapted(owner: str, form: str, text: str) -> Iterator[str]:
    """What completes a stem: the words, and where they only lack their beginning, the words with it."""
    yield text
    if form == "worry" and re.match(r"no |not ", text):
        yield f"I have {text}" if text.startswith("no ") else f"I am {text}"


def _sentences(one: Said, text: str, setting: Setting) -> Iterator[Choice]:
    words = words_of(text, setting.names)
    made = []
    if words and can_be_clause(words):
        made.append(as_sentence(_to_you(text, setting)))
    if words and words[0].tag in ("VD", "VN", "HVB", "VB", "HVD", "BED"):
        made.append(as_sentence(f"I {text}"))
    for sentence in made:
        yield Choice(sentence=sentence, fields={one.stem.field: sentence})


# --- repairs -------------------------------------------------------------------------------------------------------------


def _with_article(text: str, one: Said, setting: Setting) -> str:
    """The words with an article for the first noun that lacks one."""
    words = words_of(text, setting.names)
    place = first_missing(words)
    if place is None:
        return text
    start = words[phrase_start(words, place)]
    indefinite = one.stem.owner == "Qualification"
    article = "the" if not indefinite else "an" if re.match(r"[aeiou](?!ni)|hour|honest", start.low) else "a"
    return f"{text[: start.at]}{article} {text[start.at :]}"


_OBJECT_OF = {"him": "you", "his": "your", "himself": "yourself", "herself": "yourself", "hers": "yours"}
_THIRD_BE = {"is": "are", "was": "were", "has": "have", "does": "do", "'s": "’re"}


def _to_you(text: str, setting: Setting) -> str:
    """The words with the reader called `you`: `she checks every slide herself` -> `you check every slide yourself`."""
    if setting.speaker != "reader":
        return text
    words = words_of(text, setting.names)
    theirs = [
        place
        for place, word in enumerate(words)
        if word.low in ("he", "she") or (word.text in setting.speaker_names and word.tag == "NP")
    ]
    if not theirs:
        return text
    pieces, end = [], 0
    for place, word in enumerate(words):
        new = _turned(words, place, theirs)
        if new is not None:
            pieces += [text[end : word.at], new]
            end = word.at + len(word.text)
    turned = "".join(pieces) + text[end:]
    return turned[:1].upper() + turned[1:] if text[:1].isupper() and is_sentence(text) else turned


def _turned(words: Sequence[Word], place: int, theirs: Sequence[int]) -> str | None:
    word = words[place]
    if place in theirs:
        before = words[place - 1] if place else None
        title = word.text.rstrip(".") in ("Dr", "Mr", "Ms", "Mrs")
        return "" if title or (before is not None and place - 1 in theirs and before.tag == "NP") else "you"
    if word.low in _OBJECT_OF:
        return _OBJECT_OF[word.low]
    if word.low == "her":
        after = words[place + 1].tag if place + 1 < len(words) else ""
        return "your" if after in ("N", "NS", "A", "NUM") else "you"
    if word.tag in ("VZ", "BEZ", "HVZ", "DOZ", "BED") and _subject_is(words, place, theirs):
        return _THIRD_BE.get(word.low) or base_of_third(word.low)
    return None


def _subject_is(words: Sequence[Word], place: int, theirs: Sequence[int]) -> bool:
    """Whether the verb at `place` belongs to the reader: right after them, or joined to a verb that does."""
    left = place - 1
    while left >= 0 and words[left].tag == "R":
        left -= 1
    if left in theirs:
        return True
    return left >= 0 and words[left].tag == "C" and any(place > their for their in theirs) and theirs[0] == 0
