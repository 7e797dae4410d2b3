"""Words that the facts write otherwise: in lower case, one letter off, like another that sounds alike, or without a small word.

The facts know how their own words are spelt, so what differs from them by one slip is a slip, however rare the word. Groups of
words that sound alike are data: `templates/rules/alike.txt`. Start reading at `check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from thankyou.engines.issues import Issue, Severity
from thankyou.facts.drawers import PACKED_BY, Drawers, in_drawers
from thankyou.facts.patterns import regex
from thankyou.facts.prepared import prepared
from thankyou.facts.resources import templates
from thankyou.proofread import facts as knowledge
from thankyou.proofread.context import Context, Proofs, issue
from thankyou.proofread.facts import Facts, bare
from thankyou.proofread.letter import Letter, evened, tokens
from thankyou.proofread.spelling import distance
from thankyou.proofread.vocabulary import never_a_name, ordinary
from thankyou.reading.lexicon import CLOSED, word_tags

__all__ = ["FACTS", "PROOFS", "check", "near_fact"]

FACTS = {
    "candidate": {"name": "Jane Doe"},
    "company": "Orchard Lane Fruit",
    "role": "Maintenance Fitter",
    "interviewers": [{"name": "Wiremu Paki"}],
    "key_points": [
        {"about": "the kiwifruit sizer in Katikati"},
        {"about": "the Land Commission maps in the strongroom"},
        {"you_said": "the autoclave is emptied before the night shift"},
    ],
    "qualifications": [
        {"i_did": "built 214 cues into the visualiser before the get-in"},
        {"i_did": "changed the bearings every 900 hours instead of waiting for the squeal"},
        {"i_did": "learnt the trade from my aunt, and ran nights alone from SCADA"},
    ],
}
"""Of the interview that the proof sentences are about."""
PROOFS = (
    Proofs(
        "copying/capital",
        "A name of the facts has its capitals.",
        ("I looked after the sizer in katikati.", "I think of the land commission maps."),
        (
            "I looked after the sizer in Katikati.",
            "The land is wet and the commission small.",
            "A maintenance fitter keeps a log.",
        ),
    ),
    Proofs(
        "copying/apostrophe",
        "What belongs to a name of the facts has an apostrophe.",
        ("I wait for Wiremus call.", "We wait for Wiremus visit."),
        ("I wait for Wiremu's call.", "We had two Wiremus there.", "I hear the Katikatis sing."),
    ),
    Proofs(
        "copying/sounds-alike",
        "A word of the facts sounds like this one.",
        ("I built 214 queues into the visualiser.",),
        ("I built 214 cues into the visualiser.", "The bearings were bare.", "There were queues at the gate."),
    ),
    Proofs(
        "copying/in-its-place",
        "Behind the same words the facts have another word, which looks like this one.",
        ("I learnt the trait myself.",),
        ("I learnt the trade myself.", "I learnt the trades.", "I learnt the craft.", "I know the trait."),
    ),
    Proofs(
        "copying/small-word",
        "Between these words the facts have a small one.",
        ("We changed them instead waiting for the squeal.", "I ran nights alone SCADA."),
        ("We changed them instead of waiting.", "I changed the night shift bearings."),
    ),
)


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `copying/...`, as `PROOFS` has them. A word one letter off is an issue of spelling."""
    if facts is None:
        return
    for sentence in letter.sentences:
        for one in _found(sentence.text, facts, context.locale):
            start, end = sentence.start + one.start, sentence.start + one.end
            yield issue(one.rule, one.message, (start, end), one.severity, [one.right] if one.right else [])


class _Found(NamedTuple):
    rule: str
    message: str
    start: int
    end: int
    severity: Severity
    right: str | None


@lru_cache(maxsize=1024)
def _found(sentence: str, facts: Facts, locale: str) -> tuple[_Found, ...]:
    """What is written otherwise than in the facts; places are those in the sentence."""
    written = _of(facts)
    row = tokens(sentence)
    low = [word.casefold() for word, _ in row]
    said = [bare(word) for word, _ in row] if "'" in sentence else [word for word, _ in row]
    return (
        *_capitals(row, said, written, locale),
        *_owners(row, said, written, locale),
        *_alike(row, low, written),
        *_in_place(row, low, written),
        *_small(sentence, row, low, written),
    )


_Row = tuple[tuple[str, int], ...]


class _Written(NamedTuple):
    """How the facts write."""

    capitals: dict[str, str]
    """Words that they write with one capital within a sentence and never without, by what they are in lower case."""
    names: dict[str, dict[tuple[str, ...], str]]
    """Rows of such words within what was said, by the first of them."""
    between: dict[tuple[str, str], str]
    """The small word between two others."""
    behind: dict[tuple[str, str], frozenset[str]]
    """The words that follow two others."""
    beside: frozenset[tuple[str, str]]
    """Every two words that stand side by side."""
    words: frozenset[str]


_WORD = regex(r"[^\W_]+(?:['.&-][^\W_]+)*|[^\w\s]")
_SMALL = frozenset("of to in at for with from by about into".split())
_EITHER = frozenset("all both half inside outside off help helps helped help each".split())
"""Before these a small word may be left out."""


@lru_cache(maxsize=64)
def _of(facts: Facts) -> _Written:
    interview = facts.interview
    titles = {interview.role, interview.the_job, *(one.title for one in interview.interviewers)} - {None}
    named = {interview.company, *(one.name for one in interview.interviewers)} - {None}
    capitals: dict[str, str] = {}
    names: dict[str, dict[tuple[str, ...], str]] = {}
    between: dict[tuple[str, str], str] = {}
    behind: dict[tuple[str, str], frozenset[str]] = {}
    beside: set[tuple[str, str]] = set()
    for text in knowledge.texts(interview):
        row = _WORD.findall(evened(text))
        low = tuple(word.casefold() for word in row)
        beside.update(pairwise(low))
        for one, small, other in zip(low, low[1:], low[2:], strict=False):
            behind[(one, small)] = behind.get((one, small), frozenset()) | {other}
            if small in _SMALL:
                between.setdefault((one, other), small)
        if text in titles:
            continue
        place = 0 if text in named else 1
        while place < len(row):
            length = next((n for n, word in enumerate(row[place:]) if not _capital(word)), len(row) - place)
            for word in row[place : place + length]:
                capitals.setdefault(bare(word).casefold(), bare(word))
            if length > 1:
                name = tuple(map(bare, low[place : place + length]))
                names.setdefault(name[0], {}).setdefault(name, " ".join(row[place : place + length]))
            place += length + 1
    return _Written(capitals, names, between, behind, frozenset(beside), facts.exact)


def _capital(word: str) -> bool:
    """Whether a word is written as names are: one capital, in front, and not for being `I` or an initial."""
    return len(word) > 1 and word[0].isupper() and word[1:].islower()


def _capitals(row: _Row, said: list[str], written: _Written, locale: str) -> Iterator[_Found]:
    """Names in lower case: of one word, where no dictionary has it in lower case; of several, where all of them are."""
    low = tuple(map(str.casefold, said))
    if written.names.keys().isdisjoint(low) and written.capitals.keys().isdisjoint(said):
        return
    place = 0
    while place < len(row):
        for words, name in written.names.get(low[place], {}).items():
            if low[place : place + len(words)] != words:
                continue
            here = said[place : place + len(words)]
            if all(word.islower() and word not in written.words for word in here):
                yield _named(name, row[place][1], row[place + len(words) - 1][1] + len(here[-1]))
                place += len(words) - 1
                break
        else:
            word, start = said[place], row[place][1]
            name = written.capitals.get(word, "") if word.islower() else ""
            if (
                name
                and word not in written.words
                and len(word) > 2
                and not never_a_name(name)
                and not ordinary(word, locale)
            ):
                yield _named(name, start, start + len(word))
        place += 1


def _named(name: str, start: int, end: int) -> _Found:
    return _Found("copying/capital", f"The facts write “{name}”.", start, end, Severity.ERROR, name)


def _owners(row: _Row, said: list[str], written: _Written, locale: str) -> Iterator[_Found]:
    """Names with an “s” that lacks its apostrophe, before what is theirs: `Lises call`."""
    for place, (word, (_, start), (other, _)) in enumerate(zip(said, row, row[1:], strict=False)):
        if word[-1:] != "s" or word[0].islower():
            continue
        name = word[:-1]
        if (
            written.capitals.get(name.casefold()) != name
            or word in written.words
            or ordinary(word, locale)
            or (place and row[place - 1][0].casefold() not in CLOSED)
            or (place and row[place - 1][0].casefold() in _SEVERAL)
        ):
            continue
        if other.islower() and other not in CLOSED and {"N", "NS"} & set(word_tags(other)):
            right = f"{name}'s"
            message = f"“{word}”: an apostrophe is missing, “{right}”."
            yield _Found("copying/apostrophe", message, start, start + len(word), Severity.WARNING, right)


_SEVERAL = frozenset("the two three four five several many both all some these those few".split())


@lru_cache(maxsize=16_384)
def _sounding_like(word: str) -> frozenset[str]:
    """The words that sound like this one."""
    found: frozenset[str] = _sounds().get(word, frozenset())
    return found


@cache
def _sounds() -> Drawers[str, frozenset[str]]:
    """The words that sound like a word."""
    file = templates() / "rules" / "alike.txt"
    return Drawers(prepared("sounds", [file, Path(__file__), PACKED_BY], lambda: _sounding(file), in_drawers))


def _sounding(file: Path) -> dict[str, frozenset[str]]:
    lines = file.read_text(encoding="utf-8").splitlines()
    groups = [frozenset(line.split()) for line in lines if line and line[0] != "#"]
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        for ending in ("", "s", "ed", "ing"):
            inflected = frozenset(_inflected(word, ending) for word in group)
            for word in inflected:
                found[word] = found.get(word, frozenset()) | (inflected - {word})
    return found


def _inflected(word: str, ending: str) -> str:
    if ending in ("ed", "ing") and word[-1:] == "e":
        word = word[:-1]
    return f"{word}{'es' if ending == 's' and re.search('(?:s|x|z|ch|sh)$', word) else ending}"


def _alike(row: _Row, low: list[str], written: _Written) -> Iterator[_Found]:
    """Words that the facts lack and that sound like one they have, beside a word that stands beside that one there."""
    for place, (word, (said, start)) in enumerate(zip(low, row, strict=True)):
        if word in written.words or not said.islower() or written.words.isdisjoint(alike := _sounding_like(word)):
            continue
        around = [*low[max(0, place - 1) : place], *low[place + 1 : place + 2]]
        for right in sorted(alike & written.words):
            same = [other for other in around if (other, right) in written.beside or (right, other) in written.beside]
            if any(other not in CLOSED or other[:1].isdigit() for other in same) or len(same) > 1:
                message = f"“{said}” sounds like “{right}”, which the facts have."
                yield _Found("copying/sounds-alike", message, start, start + len(said), Severity.ERROR, right)
                break


_LEAST_IN_PLACE = 4


def _in_place(row: _Row, low: list[str], written: _Written) -> Iterator[_Found]:
    """Words that the facts lack, where the facts have one that looks like them behind the same two words."""
    for place, before in enumerate(pairwise(low[:-1])):
        if before not in written.behind:
            continue
        word, (one, _), (two, _), (said, start) = low[place + 2], *row[place : place + 3]
        if word in written.words or not said.islower() or word in CLOSED or len(word) < _LEAST_IN_PLACE:
            continue
        if all(other in CLOSED for other in before):
            continue
        for right in sorted(written.behind[before]):
            if (
                right[0] == word[0]
                and len(right) >= _LEAST_IN_PLACE
                and right not in CLOSED
                and distance(word, right) <= _APART
                and not _forms(word, right)
            ):
                message = f"“{said}”: behind “{one} {two}” the facts have “{right}”."
                yield _Found("copying/in-its-place", message, start, start + len(said), Severity.WARNING, right)
                break


_APART = 2


def _small(sentence: str, row: _Row, low: list[str], written: _Written) -> Iterator[_Found]:
    """Two words side by side that the facts never have so, but with a small word between them."""
    for place, pair in enumerate(pairwise(low)):
        small = written.between.get(pair)
        if small is None:
            continue
        (one, start), (other, at) = row[place : place + 2]
        if (
            pair in written.beside
            or pair[0] in _EITHER
            or not all(len(word) > 3 and word.isalpha() for word in pair)
            or (other[0].isupper() and "R" not in word_tags(pair[0]))
            or sentence[start + len(one) : at] != " "
            or not (other[0].isupper() or _wants_it(pair, small))
        ):
            continue
        message = f"“{one} {other}”: the facts have “{small}” between the two."
        yield _Found("copying/small-word", message, start, at + len(other), Severity.WARNING, f"{one} {small} {other}")


def _wants_it(pair: tuple[str, str], small: str) -> bool:
    """Whether the two can hardly stand side by side: no noun before a noun, no verb before its object, no name."""
    before, after = word_tags(pair[0]), word_tags(pair[1])
    if pair[0] in CLOSED or pair[0] == "instead":
        return pair[1] not in CLOSED or small == "of"
    return "VG" in after and bool({"R", "N"} & set(before)) and small == "of"


_NEAR_SHORTEST = 6
_NEAR_LONG = 9
_INFLECTION = regex(r"(?:s|es|d|ed|r|er|ers|ing|y|ly|al|e)")


def near_fact(word: str, facts: Facts) -> str | None:
    """The word of the facts that a word nobody knows is one slip away from, two where it is long; never another form of it."""
    if not re.fullmatch(rf"[a-z]{{{_NEAR_SHORTEST},}}", word):
        return None
    return next((other for other in sorted(facts.exact) if _slip_of(word, other)), None)


@lru_cache(maxsize=16_384)
def _slip_of(word: str, other: str) -> bool:
    if not re.fullmatch(rf"[a-z]{{{_NEAR_SHORTEST - 1},}}", other) or word[0] != other[0]:
        return False
    allowed = 2 if len(other) >= _NEAR_LONG else 1
    return 0 < distance(word, other) <= allowed and not _forms(word, other)


def _forms(one: str, other: str) -> bool:
    """Whether two words are forms of one, `visualiser` and `visualisers`, `ageing` and `aged`."""
    stems = _shared(one, other)
    return all(not rest or _INFLECTION.fullmatch(rest) for rest in (one[stems:], other[stems:]))


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common from the first on."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
