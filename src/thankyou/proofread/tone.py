"""Phrases that do not belong in a letter of its kind. The phrases and reasons are data: `templates/rules/tone.yaml`
and `wording.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.engines.issues import Issue, Span
from thankyou.facts.name_words import fold, honorifics
from thankyou.facts.patterns import regex
from thankyou.proofread import acts, heaped
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import Facts, content
from thankyou.proofread.letter import Letter, Sentence
from thankyou.proofread.numbers import spoken
from thankyou.proofread.phrases import Found, find
from thankyou.reading.lexicon import CLOSED, word_tags

__all__ = ["tone", "wording"]


def tone(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `tone/CLASS/ID`: bad tone by class, phrases first, then acts and heaps where no phrase was found."""
    phrases = list(_phrases("tone", letter, context, facts))
    yield from phrases
    taken = [one.span for one in phrases]
    for sentence in _places(letter):
        for act, start, end in acts.found(sentence.text):
            place = (sentence.start + start, sentence.start + end)
            said = sentence.text[start:end]
            if (
                context.kind in act.not_kinds
                or any(place[0] < span.end and span.start < place[1] for span in taken)
                or _titles_a_name(sentence.text, start, end)
                or (facts is not None and _told(said, facts))
            ):
                continue
            taken.append(Span(*place))
            yield issue(act.name, f"“{said}”: {act.reason} {act.rewrite}", place)
        for heap, start, end in heaped.found(sentence.text, facts.text if facts else ""):
            place = (sentence.start + start, sentence.start + end)
            if not any(place[0] < span.end and span.start < place[1] for span in taken):
                yield issue(heap.name, f"“{sentence.text[start:end]}”: {heap.reason} {heap.rewrite}", place)


def wording(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `wording/CLASS/ID`: slips of this genre."""
    yield from _phrases("wording", letter, context, facts)


def _places(letter: Letter) -> Iterator[Sentence]:
    if letter.subject:
        yield Sentence(letter.part(letter.subject), letter.subject.start)
    if letter.greeting:
        yield Sentence(letter.part(letter.greeting).replace("\n", " "), letter.greeting.start)
    yield from letter.sentences
    if letter.closing:
        yield Sentence(letter.part(letter.closing), letter.closing.start)


def _phrases(family: str, letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    for sentence in _places(letter):
        reached = 0
        for found in find(sentence.text):
            wanted = found.rule.family == family and found.rule.applies(context.kind, context.locale)
            if wanted and found.start >= reached and not _somebody_elses(sentence.text, found, facts):
                reached = found.end
                yield _issue(found, sentence)


def _issue(found: Found, sentence: Sentence) -> Issue:
    rule, said = found.rule, sentence.text[found.start : found.end]
    advice = f" {rule.rewrite}" if rule.rewrite else ""
    right = None if found.right is None else _as_written(found.right, said)
    return issue(
        rule.name,
        f"“{said}”: {rule.reason}{advice}",
        (sentence.start + found.start, sentence.start + found.end),
        rule.severity,
        () if right is None else (right,),
    )


def _as_written(right: str, said: str) -> str:
    return right[:1].upper() + right[1:] if said[:1].isupper() else right


def _somebody_elses(sentence: str, found: Found, facts: Facts | None) -> bool:
    """Whether the words are no turn of the writer's: a quotation, a fact, a name."""
    said = sentence[found.start : found.end]
    return (
        _quoted(sentence, found)
        or _is_name(sentence, found)
        or _measured(sentence, found)
        or (
            facts is not None
            and (
                _from_facts(said, facts)
                or _goes_on_in_facts(sentence, found, facts)
                or _meant(found, said, facts)
                or _names_somebody(said, facts)
            )
        )
    )


def _names_somebody(said: str, facts: Facts) -> bool:
    """Whether the phrase ends in a name of the facts: `Hello Guy` to Guy Tremblay."""
    last = said.split()[-1]
    return " " in said and last[:1].isupper() and last in facts.names


_MEASURE = regex(r"(?:tons?|loads|heaps|bunch(?:es)?|piles|stacks|gals?|yo)\b", re.IGNORECASE)


def _measured(sentence: str, found: Found) -> bool:
    """Whether the phrase begins with a measure that a number counts: `2 tons of produce`."""
    before = sentence[: found.start].rstrip().rpartition(" ")[2]
    return bool(_MEASURE.match(sentence, found.start)) and (
        before[-1:].isdigit()
        or bool(list(spoken(f"{before} years")))
        or before.casefold() in ("hundred", "thousand", "metric", "half")
    )


_INITIALISM = 2
"""Letters: in capitals, what is so short is an initialism."""
_HAILS = frozenset({"Hey", "Sup", "Howdy", "Hiya", "Wassup"})


def _is_name(sentence: str, found: Found) -> bool:
    """Whether a single word is, or is part of, a name: a capital within the sentence, another one beside it, or a title at its end."""
    said, after = sentence[found.start : found.end], sentence[found.end :]
    if _titles_a_name(sentence, found.start, found.end):
        return True
    if " " in said or not said[:1].isupper() or said in _HAILS:
        return False
    if said.isupper():  # `RN`, `U of M`, `RAD Lab`, but not `LOL`
        return len(said) <= _INITIALISM or bool(re.match(r"[ -][A-Z]", after))
    return found.start > 0 or bool(re.match(r"[ -](?!I\b)[A-Z]|'s\b", after))


def _titles_a_name(sentence: str, start: int, end: int) -> bool:
    """Whether words end with a title that a name follows: `Dear Sir Gareth`, `Dear Rt Hon. Hugh Penrose`."""
    behind = re.match(r"\.? ([^\W\d_])", sentence[end:])
    last = sentence[start:end].rstrip(".").rpartition(" ")[2]
    return behind is not None and behind[1].isupper() and fold(last) in honorifics()


def _quoted(sentence: str, found: Found) -> bool:
    """Whether the phrase stands between quotation marks: somebody's words, not the writer's."""
    return sentence.count('"', 0, found.start) % 2 == 1 and '"' in sentence[found.end :]


def _told(said: str, facts: Facts) -> bool:
    """Whether the facts hold every content word of an act, or all of its words in a row: it is told, not done."""
    words = content([said])
    return facts.say(said) or (len(words) > 1 and words <= content([facts.text]))


_OWNER = regex(r"^(?:my|your|the|a|an|i) ")


def _from_facts(said: str, facts: Facts) -> bool:
    """Whether the facts use the very phrase: the candidate's own words are theirs. Whose it is may have changed."""
    words = _OWNER.sub("", said.casefold())
    return (" " in words and facts.say(words)) or (" " in said and facts.say(said))


_TWO_MORE = regex(r"\S*(?:\s+[\w'-]+){1,2}")
_LONGEST_LINK = 4
"""Little words that may stand before the words of a fact."""


def _goes_on_in_facts(sentence: str, found: Found, facts: Facts) -> bool:
    """Whether all of the phrase but its first little words, and what follows it, stands in the facts: `about the late` of `the late trucks at`."""
    words = sentence[found.start : found.end].split()
    little = next((place for place, word in enumerate(words) if word.casefold() not in CLOSED), 0)
    behind = _TWO_MORE.match(sentence, found.end)
    if not 0 < little < min(len(words), _LONGEST_LINK) or behind is None:
        return False
    return facts.say(f"{' '.join(words[little:])}{behind[0]}")


def _meant(found: Found, said: str, facts: Facts) -> bool:
    """Whether a worn word is what the talk was about: `tapestry` to somebody who mends them."""
    return (
        found.rule.kind in ("cliche", "stiff")
        and said.isalpha()
        and said.casefold() in facts.exact
        and "N" in word_tags(said.casefold())
    )
