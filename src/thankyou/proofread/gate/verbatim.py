"""A sentence that is almost a named fact word for word: what little it has otherwise must be explained too.

A free paraphrase changes many words, and each is judged alone. Where a sentence keeps the words of a fact in their order and
changes one or two, these are what it says otherwise: `during first year` for `after first year`, `my` for `your`, `I called` for
`I would call`. So sentence and fact are laid side by side, and every edit between shared words is looked at by its kind. Beside that the little words that tell (`first`, `never`, `after`) are counted, since each place of one needs its
own in the facts. For sentences that name their facts. Start reading at `distorted`.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.known import Said, said_in
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, data
from thankyou.proofread.letter import evened

__all__ = ["Distortion", "distorted"]


class Distortion(NamedTuple):
    """A place in a sentence, the rule, and what is wrong."""

    start: int
    end: int
    rule: str
    message: str


class _Edit(NamedTuple):
    """What a sentence has between words that it shares with a fact, and what the fact has there."""

    ours: tuple[Said, ...]
    theirs: tuple[Said, ...]
    around: frozenset[str]
    """All words of the sentence."""
    place: tuple[int, int]
    """Where it stands in the sentence; between two words where it has none."""


def distorted(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """What a sentence has otherwise than the facts whose words it keeps; quotation marks and apostrophes straight."""
    evens = [_FRAME.sub("", evened(fact)) for fact in facts]
    yield from _counted(text, [evened(fact) for fact in facts])
    yield from _dated(text, evens)
    for even in evens:
        ours, theirs = said_in(text, ""), said_in(even, "")
        regions = [*_regions(ours, theirs)]
        if even.startswith("I hope ") and not _HOPING.search(text) and any(map(_long, regions)):
            yield Distortion(0, len(text), "hedge", _KEEP.format("I hope"))
        for region in regions:
            yield from _happened(region, ours, theirs)
            for edit in _edits(region, ours, theirs):
                yield from _changed(edit)


_HOPING = regex(
    r"\b(?:hop\w+|wish\w*|may|trust|pray\w*|fingers|look\w* forward|would (?:like|love)|if|whether)\b", re.IGNORECASE
)


def _long(region: Sequence[_Change]) -> bool:
    return sum(each[2] - each[1] for each in region if each[0] == "equal") > _KEPT


_FRAME = regex(
    r"^(?:You (?:told me|said|mentioned)(?: that)?|I answered(?: that)?|(?:That|It) matters (?:to me|for the job) because|In the meantime,)\s+"
)
"""How our wording leads a fact in, which is none of its words."""

# --- laid side by side -----------------------------------------------------------------------------------------------

_Change = tuple[str, int, int, int, int]
_GAP = 3
"""Words of an edit at most; a longer one parts two regions."""
_KEPT = 4
"""Words that a region shares at least, one telling one among them."""


def _regions(ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[list[_Change]]:
    """The stretches in which a sentence keeps the words of a fact in their order; each begins and ends with shared words."""
    changes = SequenceMatcher(None, [*map(_form, ours)], [*map(_form, theirs)], autojunk=False).get_opcodes()
    region: list[_Change] = []
    for change in [*changes, ("end", 0, _GAP + 1, 0, 0)]:
        kind, start, end, first, last = change
        if kind == "equal" or max(end - start, last - first) <= _GAP:
            region.append(change)
            continue
        if kind == "replace" and last == len(theirs) and last - first <= _GAP and start and _parted(ours, start):
            region.append(("insert", start, start, first, last))
        while region and region[-1][0] != "equal" and not _last(region[-1], ours, theirs):
            region.pop()
        if region and region[-1][0] != "equal":
            region.append(("equal", region[-1][2], region[-1][2], region[-1][4], region[-1][4]))
        while region and region[0][0] != "equal":
            region.pop(0)
        shared = [ours[place] for each in region if each[0] == "equal" for place in range(each[1], each[2])]
        if len(shared) >= _KEPT and any(word.sort is not Sort.GRAMMAR for word in shared):
            yield region
        region = []


def _last(change: _Change, ours: Sequence[Said], theirs: Sequence[Said]) -> bool:
    """Whether an edit puts some words in the place of the last ones of a fact, at the end of a clause."""
    kind, _, end, first, last = change
    if last < len(theirs) or not end or (kind != "replace" and (kind != "insert" or last - first > _GAP)):
        return False
    return _parted(ours, end)


def _parted(words: Sequence[Said], end: int) -> bool:
    """Whether a clause ends before a word."""
    return end == len(words) or words[end].start - words[end - 1].start - len(words[end - 1].text) > 1


def _form(word: Said) -> str:
    return word.low if word.sort is Sort.GRAMMAR else word.root


def _edits(region: Sequence[_Change], ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[_Edit]:
    around = frozenset(word.low for word in ours)
    for kind, start, end, first, last in region:
        if kind != "equal":
            yield _Edit(
                tuple(ours[start:end]),
                tuple(theirs[first:last]),
                around,
                (_begin(ours, start, end), _end(ours, start, end)),
            )


def _begin(words: Sequence[Said], start: int, end: int) -> int:
    return words[start if start < end else start - 1].start


def _end(words: Sequence[Said], start: int, end: int) -> int:
    last = words[end - 1 if start < end else min(start, len(words) - 1)]
    return last.start + len(last.text)


# --- edits -------------------------------------------------------------------------------------------------------------


def _changed(edit: _Edit) -> Iterator[Distortion]:
    """What an edit says otherwise."""
    ours, theirs = [word.low for word in edit.ours], [word.low for word in edit.theirs]
    there = " ".join(word.text for word in edit.theirs)
    if len(ours) == len(theirs) == 1 and _relation(ours[0]) != _relation(theirs[0]) and _relation(theirs[0]):
        if _relation(ours[0]):
            yield Distortion(*edit.place, "whole", _KEEP.format(there))
    elif len(ours) == len(theirs) == 1 and _person(ours[0]) and _person(theirs[0]) not in (None, _person(ours[0])):
        if theirs[0] not in ("it", "they"):
            yield Distortion(*edit.place, "owner", _KEEP.format(there))
    elif _aux(ours) == {_PAST} and _aux(theirs) == {_PRESENT}:
        yield Distortion(*edit.place, "tense", _KEEP.format(there))
    elif not ours and len(theirs) <= 2 and theirs[-1] in _LOST:
        yield Distortion(*edit.place, "marked", _KEEP.format(there))
    elif _NEVER & set(theirs) and not (_NEVER | _LACKING) & set(ours) and (ours or not _NEVER & edit.around):
        yield Distortion(*edit.place, "negation", _KEEP.format(there))


_LOST = frozenset(
    "first second third last next only other another almost nearly never again once twice under over".split()
)
_LACKING = frozenset("need needs needed lack lacks lacked want wants miss misses".split())
_NEVER = frozenset("not no never nobody nothing none neither nor without cannot hardly".split())
_KEEP = "The facts that it names have “{}” here; keep that."
_PAST, _PRESENT = "past", "present"


@cache
def _relations() -> dict[str, int]:
    """Each little word that relates two things, with the number of those that say the same."""
    return {word: number for number, line in enumerate(data("words")["relations"], 1) for word in line.split()}


def _relation(low: str) -> int:
    return _relations().get(low, 0)


@cache
def _persons() -> dict[str, int]:
    return {word: number for number, line in enumerate(data("words")["swapped"]["owner"], 1) for word in line.split()}


def _person(low: str) -> int | None:
    """The number of those that a pronoun stands for."""
    return _persons().get(low)


def _aux(lows: Sequence[str]) -> set[str]:
    """The times of the verbs that carry no meaning among some words."""
    return {_PAST for low in lows if low in _THEN} | {_PRESENT for low in lows if low in _NOW}


_THEN = frozenset("was were had did".split())
_NOW = frozenset("am is are have has do does".split())


# --- whole stretches ---------------------------------------------------------------------------------------------------


def _happened(region: Sequence[_Change], ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[Distortion]:
    """`I called the desk` for `I would call the desk` or `I call the desk`."""
    for kind, start, end, first, _ in region:
        for place in range(start, end) if kind == "equal" else ():
            mine, known = ours[place], theirs[first + place - start]
            if mine.low == known.low or not past(mine.low) or past(known.low):
                continue
            lead = theirs[first + place - start - 1].low if first + place > start else ""
            subject = ours[place - 1].low if place else ""
            if (lead in _OPEN and subject in ("i", "we", "and", "then")) or (
                lead == subject == "i" and known.sort is not Sort.COURTESY
            ):
                yield Distortion(mine.start, mine.start + len(mine.text), "tense", _KEEP.format(f"{lead} {known.text}"))


_OPEN = frozenset("would will shall can could may might should".split())


# --- the words of a sentence without their order -----------------------------------------------------------------------


def _counted(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """A little word that tells, oftener than all the facts have it: each place of one needs its own."""
    if not facts:
        return
    words = said_in(text, "")
    known = [[word.low for word in said_in(fact, "")] for fact in facts]
    have = Counter(low for lows in known for low in lows)
    mine = Counter(word.low for word in words)
    pairs = {pair for lows in known for pair in itertools.pairwise(lows)}
    for word, after in zip(words, [*words[1:], None], strict=True):
        if after is not None and have[word.low] and (word.low, after.low) in pairs:
            continue  # said twice
        if after is not None and after.low == "then":
            continue  # `before then`
        if word.low in _marks() and mine[word.low] > have[word.low] and not (_same(word.low) & have.keys()):
            message = f"The facts that it names do not have this “{word.text}”; say it without."
            yield Distortion(word.start, word.start + len(word.text), "marked", message)
            return


@cache
def _lines() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in data("words")["marks"])


@cache
def _marks() -> frozenset[str]:
    return frozenset().union(*_lines())


def _same(low: str) -> frozenset[str]:
    """The other words that say the same as one."""
    return frozenset().union(*(line for line in _lines() if low in line)) - {low}


_DAY = r"\d+(?:st|nd|rd|th)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:\d+ )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d+)?"
_DATED = regex(
    rf"\b(by|before|until|till|after|since|from|on) (?:the |about |around |early |late |mid-)?({_DAY})\b", re.IGNORECASE
)


def _dated(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """`after the 20th` for `by the 20th`; `on` a day is left to a visit's own words."""
    have: dict[str, set[str]] = {}
    for fact in facts:
        for before, day in _DATED.findall(fact):
            have.setdefault(day.casefold(), set()).add(before.casefold())
    for found in _DATED.finditer(text):
        known = have.get(found[2].casefold())
        if known and not _alike(found[1].casefold(), known):
            yield Distortion(*found.span(), "day", _KEEP.format(f"{sorted(known)[0]} {found[2]}"))


def _alike(before: str, known: set[str]) -> bool:
    return before in known or any({before, one} in ({"until", "till"}, {"from", "since"}) for one in known)
