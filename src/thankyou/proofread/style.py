"""Repetition, rows of sentences that begin with I, exclamation marks, capitals, emoji, sentences with no space between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from thankyou.engines.issues import Issue, Severity
from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.facts.patterns import regex
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter, Sentence, found_in
from thankyou.reading.lexicon import CLOSED, IRREGULAR, commonness, is_known

__all__ = ["check"]

ROW_OF_I = 4
_PICTURE = (
    "[\U0001f300-\U0001f3fa\U0001f400-\U0001faff\u2600-\u27bf\u2b50\u2b55\u231a-\u23ff\u25aa-\u25fe\u2934-\u2b1c\u203c\u2049]"
    "[\ufe0f\U0001f3fb-\U0001f3ff]{0,2}[\U000e0020-\U000e007f]*"
)
_EMOJI = regex(
    f"[\U0001f1e6-\U0001f1ff]{{1,2}}|{_PICTURE}(?:\u200d{_PICTURE})*|[0-9#*]\ufe0f?\u20e3|[\U0001f3fb-\U0001f3ff]|(?<![\\w:])[:;]-?[)(DP](?!\\w)"
)
"""One emoji: a flag of two letters, pictures joined to one (a family, a profession), each with its skin; a keycap; a smiley."""
_ONE = r"(?:[A-Z]{2,}(?:['-][A-Z]+)*|[A-Z]'[A-Z]+)\b"
_RUN = regex(rf"\b(?:[IA] )?{_ONE}(?:(?:[ ,;:]| - )+(?:{_ONE}|[IA]\b|\d+\b))+")
"""Words in capitals in a row, within one sentence."""
_LOUD = -11.6
"""How common a word must be to be shouted; rarer ones in capitals are initialisms and names: HTTP, HIPAA."""
_CAPITALS = regex(
    r"\b(?:VERY|REALLY|LOVE|LOVED|THANK|THANKS|GREAT|AMAZING|EXTREMELY|SO MUCH|NEED|PLEASE|ASAP|NOT|MUST|BEST|HIGHLY|ALWAYS|NEVER|DEFINITELY|ABSOLUTELY|EXACTLY|VERY MUCH)\b"
)
_LIMITED = regex(r"\b(?:look(?:ing)? forward to|excited|thrilled|passionate|grateful|appreciate)\b", re.IGNORECASE)
_WARM = frozenset({"en-US", "en-CA"})


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `style/...`."""
    yield from _exclamations(letter, context)
    yield from _capitals(letter, facts)
    yield from _emoji(letter, facts)
    yield from _stuck(letter)
    yield from _beginnings(letter)
    yield from _repetition(letter, facts)


_MARKS = regex(r"[!?]{2,}")
_EXCLAMATION = regex(r"!")


def _exclamations(letter: Letter, context: Context) -> Iterator[Issue]:
    places = [match.start() for match in _EXCLAMATION.finditer(letter.even)]
    body = [place for place in places if any(span.start <= place < span.end for span in letter.paragraphs)]
    for match in _MARKS.finditer(letter.even):
        yield issue(
            "style/exclamation",
            "One mark is enough.",
            match.span(),
            Severity.WARNING,
            ["!" if "?" not in match[0] else "?"],
        )
    if len(body) > 1 and not re.search(r"!!", letter.even):
        many = Severity.WARNING if len(body) > 2 else Severity.INFORMATION
        yield issue("style/exclamation", f"{len(body)} exclamation marks; one at most.", (body[1], body[1] + 1), many)
    elif len(body) == 1 and context.locale not in _WARM:
        yield issue(
            "style/exclamation",
            "Exclamation marks are unusual in business letters here.",
            (body[0], body[0] + 1),
            Severity.INFORMATION,
        )


def _capitals(letter: Letter, facts: Facts | None) -> Iterator[Issue]:
    runs = [match for match in _RUN.finditer(letter.even) if _shouted(match[0])]
    single = [
        match
        for match in _CAPITALS.finditer(letter.even)
        if not any(run.start() <= match.start() < run.end() for run in runs)
    ]
    for match in sorted([*runs, *single], key=lambda one: one.start()):
        if letter.block and match.start() >= letter.block.start:
            continue
        if not facts or not facts.say(match[0]):
            begins = any(match.start() == sentence.start for sentence in letter.sentences)
            calm = re.sub(r"[\w']+", _calmed, match[0])
            calm = calm[0].upper() + calm[1:] if begins else calm
            yield issue("style/capitals", "Capitals read as shouting.", match.span(), Severity.WARNING, [calm])


def _calmed(match: re.Match[str]) -> str:
    """A word as it stands within a sentence; an initialism stays as it is."""
    word = match[0].lower()
    if word.partition("'")[0] == "i" or word.title() in (*MONTHS, *WEEKDAYS):
        return word[0].upper() + word[1:]
    return word if "'" in word[2:] or is_known(word) else match[0]


def _shouted(words: str) -> bool:
    """Whether a row in capitals is everyday words, one of them a longer one, or little words enough for a sentence."""
    row = [word.lower() for word in re.findall("[A-Z']{2,}", words)]
    everyday = [word for word in row if "'" in word or commonness(word) >= _LOUD]
    spoken = sum("'" in word or word in CLOSED for word in everyday) >= _SENTENCE
    return any(len(word) >= 4 for word in everyday) and (everyday == row or spoken)


_SENTENCE = 3
"""Little words of which a sentence has as many, and hardly a name: `DEPARTMENT OF HEALTH AND CARE (NHS)`."""


_STUCK = regex(r"(?<![\w.@/])(?:[a-z]{2,}|[A-Z][a-z]{2,})([.!?])(?=([A-Z][a-z]*)(?:'[a-z]+)?[ ,])")


def _stuck(letter: Letter) -> Iterator[Issue]:
    """A sentence that begins right behind the full stop of the last one: a word follows that only a sentence begins with so."""
    for sentence in letter.sentences:
        for match in found_in(sentence.text, _STUCK):
            if match[2].lower() in CLOSED:
                at = sentence.start + match.start(1)
                says = f"A space is missing behind the {_NAMES[match[1]]}."
                yield issue("style/missing-space", says, (at, at + 1), Severity.WARNING, [f"{match[1]} "])


_NAMES = {".": "full stop", "!": "exclamation mark", "?": "question mark"}


def _emoji(letter: Letter, facts: Facts | None) -> Iterator[Issue]:
    for match in _EMOJI.finditer(letter.even):
        if not facts or match[0] not in facts.text:
            yield issue("style/emoji", "No emoji in a business letter.", match.span(), Severity.WARNING)


_MINE = regex(r"I(?:'\w+)?\b")


def _beginnings(letter: Letter) -> Iterator[Issue]:
    """Rows of sentences that begin with the same pronoun I, one issue a row."""
    row = []
    for sentence in (*letter.sentences, None):
        if sentence and _MINE.match(sentence.text):
            row.append(sentence)
            continue
        if len(row) >= ROW_OF_I:
            message = f"{len(row)} sentences in a row begin with I; let one begin with the reader or the work."
            yield issue(
                "style/begins-with-i",
                message,
                (row[0].start, row[0].start + 1),
                Severity.INFORMATION if len(row) == ROW_OF_I else Severity.WARNING,
            )
        row = []


_WORDS = regex(r"\w+")


@lru_cache(maxsize=2048)
def _words(sentence: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(sentence.casefold()))


def _repetition(letter: Letter, facts: Facts | None) -> Iterator[Issue]:
    for row in _said_again(letter):
        message = "This sentence was said before." if len(row) == 1 else f"These {len(row)} sentences were said before."
        yield issue("style/repeated-sentence", message, (row[0].start, row[-1].end))
    yield from _thanks(letter)
    yield from _stock(letter)
    yield from _doubled(letter, facts)


def _said_again(letter: Letter) -> Iterator[list[Sentence]]:
    """Sentences that were said before, those that follow each other together: a paragraph that was pasted twice is one finding."""
    seen: set[tuple[str, ...]] = set()
    row: list[Sentence] = []
    for sentence in letter.sentences:
        key = _words(sentence.text)
        if key in seen and len(key) >= _FEWEST_AGAIN:
            row.append(sentence)
        elif row:
            yield row
            row = []
        seen.add(key)
    if row:
        yield row


_FEWEST_AGAIN = 3
"""Words of a sentence that may not come twice; `Thank you.` may."""
_THANKS = regex(r"\b(?:thanks?|merci|gracias)\b", re.IGNORECASE)
_MOST_THANKS = 3


def _thanks(letter: Letter) -> Iterator[Issue]:
    """Thanks that come too often: more than three times, or three times and twice of them in a row."""
    thanked = [sentence for sentence in letter.sentences if found_in(sentence.text, _THANKS)]
    places = [
        (one.start + match.start(), one.start + match.end()) for one in thanked for match in found_in(one.text, _THANKS)
    ]
    at = [letter.sentences.index(one) for one in thanked]
    in_a_row = any(other - one == 1 for one, other in pairwise(at))
    if len(places) > _MOST_THANKS or (len(places) == _MOST_THANKS and in_a_row):
        yield issue(
            "style/repeated-thanks",
            f"Thanks {len(places)} times; once at the beginning, and at most once more at the end, says more.",
            places[-1],
        )


def _stock(letter: Letter) -> Iterator[Issue]:
    """Phrases that are fine once and a tic when they come again."""
    found: dict[str, list[re.Match[str]]] = {}
    for match in _LIMITED.finditer(letter.even):
        if any(span.start <= match.start() < span.end for span in letter.paragraphs):
            found.setdefault(" ".join(match[0].casefold().split()).replace("looking", "look"), []).append(match)
    for phrase, places in found.items():
        if len(places) > (2 if phrase in _TWICE_IS_FINE else 1):
            severity = Severity.WARNING if len(places) > 2 else Severity.INFORMATION
            yield issue("style/repeated-phrase", f"“{phrase}” {len(places)} times.", places[-1].span(), severity)


_TWICE_IS_FINE = frozenset({"appreciate", "grateful"})
_TWICE_ON_PURPOSE = frozenset({"had", "that", "her", "you"})
"""“I had had”: right, if rarely pretty; “what it is is” is told by what stands before it (`twice`)."""
_BEFORE_A_WORD = frozenset({"her", "you"})
"""Of these the second begins something, `I gave her her keys`, `I told you you would`; `with you you.` does not."""
_ENDS = regex(r"\s*(?:[.,;:!?…)]|$)")


_TWICE = regex(r"\b([A-Za-z]++)(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)((?i:\1))\b(?![-'])")
"""A word and once more the same, beside it or where the next line begins."""
_TWO_VERBS = regex(r"\b(?:I|we|you|they|who)(?: have| had| also| then)? ([a-z]+) ([a-z]+) ([a-z]+)\b")


def _doubled(letter: Letter, facts: Facts | None) -> Iterator[Issue]:
    for match in _TWICE.finditer(letter.even):
        word = match[1]
        if "\n" in match[0] and not any(one.start <= match.start() < one.end for one in letter.paragraphs):
            continue
        meant = word in _TWICE_ON_PURPOSE and not (word in _BEFORE_A_WORD and _ENDS.match(letter.even, match.end()))
        if meant or match[2][0].isupper() or (facts and facts.say(match[0])):
            continue
        yield issue("style/doubled-word", f"“{word}” stands here twice.", match.span(), suggestions=[word])
    for sentence in letter.sentences:
        for match in found_in(sentence.text, _TWO_VERBS):
            if _one_verb(match[1], match[2]) and CLOSED.get(match[3]) in ("D", "S", "NUM"):
                says = f"“{match[1]} {match[2]}”: one verb stands here in two forms; keep one."
                yield issue(
                    "style/doubled-verb", says, (sentence.start + match.start(1), sentence.start + match.end(2))
                )


def _one_verb(one: str, other: str) -> bool:
    """Whether two words are the base and the past of one verb, in either order: `lead led`, `managed manage`."""
    return any(
        past != base and past in (IRREGULAR[base][0] if base in IRREGULAR else "", f"{base}d", f"{base}ed")
        for base, past in ((one, other), (other, one))
    )
