"""A sentence that is almost a named fact word for word: what little it has otherwise must be explained too.

A free paraphrase changes many words, and each is judged alone. Where a sentence keeps the words of a fact in their order and
changes one or two, these are what it says otherwise: `during first year` for `after first year`, `a strap or a second man`, `his
custard for his neighbour's carrots`. So sentence and fact are laid side by side, and every edit between shared words is looked
at by its kind. Beside that the little words that tell (`first`, `never`, `after`) are counted, since each place of one needs its
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
from thankyou.proofread.gate.words import Sort, data, keys
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
    left: int
    """Shared words right before it."""
    right: int
    """Shared words right behind it."""
    before: tuple[Said, ...]
    """All words of the fact before it."""
    behind: tuple[Said, ...]
    """All words of the fact behind it."""
    around: frozenset[str]
    """All words of the sentence."""
    place: tuple[int, int]
    """Where it stands in the sentence; between two words where it has none."""


def distorted(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """What a sentence has otherwise than the facts whose words it keeps; quotation marks and apostrophes straight."""
    evens = [_FRAME.sub("", evened(fact)) for fact in facts]
    yield from _counted(text, [evened(fact) for fact in facts])
    yield from _dated(text, evens)
    yield from _rounded(text, evens)
    yield from _unbounded(text, evens)
    yield from _belonging(text, evens)
    yield from _wished(text, evens)
    yield from _under_way(text, evens)
    yield from _at_whom(text, evens)
    yield from _attached(text, evens)
    roots = frozenset(word.root for even in evens for word in said_in(even, ""))
    pairs = frozenset(_pairs(evens))
    for even in evens:
        yield from _ordered(text, even)
        yield from _crossed(text, even)
        yield from _bounded(text, even)
        yield from _compared(text, even)
        yield from _measured(text, even)
        yield from _as_known(text, even)
        ours, theirs = said_in(text, ""), said_in(even, "")
        yield from _related(ours, theirs)
        regions = [*_regions(ours, theirs)]
        if even.startswith("I hope ") and not _HOPING.search(text) and any(_long(region) for region in regions):
            yield Distortion(0, len(text), "hedge", _KEEP.format("I hope"))
        for region in regions:
            yield from _instead(region, ours, theirs)
            yield from _happened(region, ours, theirs)
            for edit in _edits(region, ours, theirs):
                yield from _changed(edit, roots, pairs)


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
    for place, (kind, start, end, first, last) in enumerate(region):
        if kind != "equal":
            left, right = region[place - 1], region[place + 1]
            yield _Edit(
                tuple(ours[start:end]),
                tuple(theirs[first:last]),
                left[2] - left[1],
                right[2] - right[1],
                tuple(theirs[:first]),
                tuple(theirs[last:]),
                frozenset(word.low for word in ours),
                (_begin(ours, start, end), _end(ours, start, end)),
            )


def _begin(words: Sequence[Said], start: int, end: int) -> int:
    return words[start if start < end else start - 1].start


def _end(words: Sequence[Said], start: int, end: int) -> int:
    last = words[end - 1 if start < end else min(start, len(words) - 1)]
    return last.start + len(last.text)


# --- edits -------------------------------------------------------------------------------------------------------------


def _pairs(facts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every two words that stand beside each other in some texts."""
    for fact in facts:
        yield from itertools.pairwise(word.low for word in said_in(fact, ""))


def _changed(edit: _Edit, roots: frozenset[str], pairs: frozenset[tuple[str, str]]) -> Iterator[Distortion]:
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
    elif ours and theirs and ours[0] in _OWNERS and theirs[0] in _ANY and _sought(edit.before):
        yield Distortion(*edit.place, "owner", _KEEP.format(there))
    elif "than" in ours and "than" not in theirs and edit.theirs:
        yield Distortion(*edit.place, "degree", _KEEP.format(there))
    elif _somebody_else(edit):
        yield Distortion(*edit.place, "owner", _KEEP.format(there))
    elif _sooner(ours, theirs):
        yield Distortion(*edit.place, "tense", _KEEP.format(there))
    elif mark := _mark(edit, pairs):
        message = f"The facts that it names do not have this “{mark}”; say it without."
        yield Distortion(*edit.place, "marked", message)
    elif not ours and len(theirs) <= 2 and (theirs[-1] in _LOST or _owner_lost(edit)):
        yield Distortion(*edit.place, "marked", _KEEP.format(there))
    elif _NEVER & set(theirs) and not (_NEVER | _LACKING) & set(ours) and (ours or not _NEVER & edit.around):
        yield Distortion(*edit.place, "negation", _KEEP.format(there))
    elif _another_thing(edit, roots):
        yield Distortion(*edit.place, "thing", _KEEP.format(there))
    elif _added(edit, roots):
        yield Distortion(*edit.place, "added", "The fact that it names says this without these words; leave them out.")
    elif _general(edit):
        yield Distortion(*edit.place, "degree", _KEEP.format(there))


def _sooner(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether what is, is told as what will be, or the other way round."""
    return ("will" in ours) != ("will" in theirs) and bool({_PRESENT, _PAST} & _aux(theirs if "will" in ours else ours))


def _mark(edit: _Edit, pairs: frozenset[tuple[str, str]]) -> str:
    """A little word that tells, put in where the fact has none at all and no other fact has it before the same word."""
    fact = {word.low for word in (*edit.before, *edit.theirs, *edit.behind)}
    after = [*(word.low for word in edit.ours[1:]), edit.behind[0].low if edit.behind else ""]
    for word, low in zip(edit.ours, after, strict=False):
        if word.low in _marks() and not ({word.low} | _same(word.low)) & fact and (word.low, low) not in pairs:
            return word.low
    return ""


def _somebody_else(edit: _Edit) -> bool:
    """Whether `you are` stands for `your receptionist is`, or `my own` for `my aunt's`."""
    if not edit.ours or not edit.theirs:
        return False
    mine, known = {word.low for word in edit.ours}, {word.low for word in edit.theirs}
    if any(word.low.endswith("'s") for word in edit.theirs) and edit.before and edit.before[-1].low in _HAVERS:
        return not any(word.low.endswith("'s") for word in edit.ours)
    named = [word for word in edit.theirs if word.sort is not Sort.GRAMMAR and word.sort is not Sort.COURTESY]
    return (
        not _telling(edit.ours)
        and edit.ours[0].low in _PERSONS
        and edit.ours[-1].low in _VERBS
        and edit.theirs[-1].low in _VERBS
        and bool(named)
        and not mine & known & _PERSONS
    )


def _owner_lost(edit: _Edit) -> bool:
    """Whether `my aunt's house` is told as `my house`."""
    return edit.theirs[-1].low.endswith("'s") and bool(edit.before) and edit.before[-1].low in _HAVERS


_HAVERS = frozenset("my your our his her their".split())
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
_OWNERS = frozenset({"your"})
_ANY = frozenset("a an any some".split())
_SOUGHT = regex(r"\b(?:drawn to|looking for|want|wish for|hope for|would like|dream of)\b", re.IGNORECASE)


def _sought(before: Sequence[Said]) -> bool:
    """Whether what follows is only looked for: `I am drawn to a lab`."""
    return bool(_SOUGHT.search(" ".join(word.low for word in before)))


def _telling(words: Sequence[Said]) -> list[Said]:
    return [word for word in words if word.sort is not Sort.GRAMMAR]


def _another_thing(edit: _Edit, roots: frozenset[str]) -> bool:
    """Whether something stands in the place of another: `custard` in that of `carrots`."""
    mine, known = _telling(edit.ours), _telling(edit.theirs)
    shared = edit.left + edit.right
    if not mine or not known or shared < _KEPT or not edit.left:
        return False
    if _little(edit.ours) != _little(edit.theirs) and (shared < _KEPT + 2 or edit.left < 2 or edit.right == 1):
        return False
    if {word.root for word in mine} & {word.root for word in (*edit.before[-_GAP:], *edit.behind[:_GAP])}:
        return False
    if any(not one.keys.isdisjoint(other.keys) for one in mine for other in known):
        return False
    elsewhere = {word.root for word in (*edit.before, *edit.behind)}
    polite = all(word.sort is Sort.COURTESY for word in known) or mine[0].sort is Sort.COURTESY
    exchanged = mine[0].root in elsewhere and edit.left + edit.right > 2 * _KEPT
    return exchanged if polite else True


def _added(edit: _Edit, roots: frozenset[str]) -> bool:
    """Whether a preposition brings in what no fact has, in the midst of one: `fine for the work`."""
    return (
        not edit.theirs
        and len(edit.ours) > 1
        and edit.ours[0].low in _PREPOSITIONS
        and min(edit.left, edit.right) > 1
        and any(word.sort not in (Sort.GRAMMAR, Sort.DAY) and word.root not in roots for word in edit.ours)
    )


def _little(words: Sequence[Said]) -> list[str]:
    return [word.low for word in words if word.sort is Sort.GRAMMAR and word.low not in _DETERMINING]


_DETERMINING = frozenset("the a an my our your his her their its one this that these those".split())
_PREPOSITIONS = frozenset("for with at in on of by to from about under without".split())


def _general(edit: _Edit) -> bool:
    """Whether a fact's `every nervous child` is told as `every child`."""
    near = [word.low for word in edit.before[-2 if edit.behind else -2 * _KEPT :]]
    return (
        not edit.ours
        and bool(_telling(edit.theirs))
        and len(edit.theirs) <= (2 if edit.behind else _GAP)
        and (not edit.behind or edit.behind[0].sort is not Sort.GRAMMAR)
        and not _WHOLE.isdisjoint(near)
        and not (edit.behind and edit.theirs[0].low in _PREPOSITIONS)
    )


_WHOLE = frozenset("every each all no any only never nobody nothing none not".split())


# --- whole stretches ---------------------------------------------------------------------------------------------------


def _instead(region: Sequence[_Change], ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[Distortion]:
    """`you will write to me` for `Human Resources will write to me`: somebody else right before the shared words."""
    _, start, _, first, _ = region[0]
    if not start or not first:
        return
    mine, known, verb = ours[start - 1], theirs[first - 1], theirs[first]
    place = (mine.start, mine.start + len(mine.text))
    if mine.low in _OWNERS and known.low in _ANY and _sought(theirs[:first]):
        yield Distortion(*place, "owner", _KEEP.format(known.text))
    if mine.low not in _PERSONS or known.low in _PERSONS:
        return
    named = [word for word in theirs[:first] if word.sort is not Sort.GRAMMAR]
    other = known.low in _SOMEBODY or (verb.low in _VERBS and known.sort is not Sort.GRAMMAR and first <= _SUBJECT)
    if other and not {word.root for word in named} & {word.root for word in ours}:
        yield Distortion(*place, "owner", "By the facts that it names it is somebody else who does this; say who.")


_SUBJECT = 4
"""Words of a subject at a fact's beginning, at most."""
_VERBS = frozenset("will would can could may might should shall must has have had was were is are".split())
_PERSONS = frozenset("i you we".split())
_SOMEBODY = frozenset("nobody somebody everybody someone everyone he she they".split())


def _related(ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[Distortion]:
    """`until the age of fifteen` for `from the age of fifteen`: another little word before the same two."""
    known: dict[tuple[str, str], set[int]] = {}
    for word, *behind in zip(theirs, theirs[1:], theirs[2:], strict=False):
        known.setdefault((_form(behind[0]), _form(behind[1])), set()).add(_relation(word.low))
    for word, *behind in zip(ours, ours[1:], ours[2:], strict=False):
        one = _relation(word.low)
        others = known.get((_form(behind[0]), _form(behind[1])), set()) - {0}
        if not one or not others or one in others or all(each.sort is Sort.GRAMMAR for each in behind):
            continue
        if _relation("and") not in {one, *others}:
            there = f"{behind[0].text} {behind[1].text}"
            yield Distortion(
                word.start,
                word.start + len(word.text),
                "whole",
                f"Other words stand before “{there}” in the facts that it names; keep theirs.",
            )


def _happened(region: Sequence[_Change], ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[Distortion]:
    """`I called the desk` for `I would call the desk`."""
    for kind, start, end, first, _ in region:
        if kind != "equal":
            continue
        for place in range(start, end):
            mine, known = ours[place], theirs[first + place - start]
            lead = theirs[first + place - start - 1].low if first + place > start else ""
            subject = ours[place - 1].low if place else ""
            if (
                mine.low != known.low
                and past(mine.low)
                and not past(known.low)
                and (lead in _OPEN or known.sort is not Sort.COURTESY)
                and (
                    ((lead in _OPEN or lead == "i") and subject in ("i", "we", "and", "then"))
                    or (known.low.endswith("s") and lead not in _BE and subject not in _BE)
                )
            ) or _otherwise(ours, place, theirs, first + place - start):
                yield Distortion(mine.start, mine.start + len(mine.text), "tense", _KEEP.format(f"{lead} {known.text}"))
            elif mine.low != known.low and lead in _BE_ and subject not in _BE and mine.low + "ed" == known.low:
                yield Distortion(
                    mine.start, mine.start + len(mine.text), "direction", _KEEP.format(f"{lead} {known.text}")
                )
            elif (
                mine.low != known.low
                and past(known.low)
                and mine.low.endswith("s")
                and lead not in _BE
                and past(known.low)
                and mine.sort is not Sort.COURTESY
                and not past(mine.low)
            ):
                yield Distortion(mine.start, mine.start + len(mine.text), "tense", _KEEP.format(known.text))


def _otherwise(ours: Sequence[Said], place: int, theirs: Sequence[Said], at: int) -> bool:
    """Whether `is closing` stands for `has closed`, or `my sister told me` for `my sister was told`."""
    if not place or not at:
        return False
    mine, known, before, lead = ours[place], theirs[at], ours[place - 1], theirs[at - 1]
    if mine.low.endswith("ing") and before.low in _BE_ and lead.low in ("has", "have", "had"):
        return past(known.low)
    same = at > 1 and before.root == theirs[at - 2].root and before.sort is not Sort.GRAMMAR
    told = place + 1 < len(ours) and ours[place + 1].low in _OBJECTS
    return same and told and past(mine.low) and mine.low == known.low and lead.low in _BE_


_BE_ = frozenset("am is are was were be been being".split())
_BE = frozenset("am is are was were be been being have has had".split())
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


_NUMBER = r"(?:[£$€]?\d[\d.,]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|million))"
_HEDGED = regex(rf"\b(?:over|more than|nearly|almost|at least|less than|fewer than|under|up to) ({_NUMBER})\b", re.IGNORECASE)  # fmt: skip
_LOOSE = r"over|under|than|nearly|almost|about|around|roughly|approximately|some|least|most|up to|close to"


def _rounded(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """`over six years` for `six years`, though another number of the fact be loose."""
    for found in _HEDGED.finditer(text):
        number = re.escape(found[1])
        loose = rf"\b(?:{_LOOSE})\W+(?:\w+\W+)?{number}\b|\b{number}\W+(?:\w+\W+){{0,2}}(?:or so|or more|odd)\b|[~+]"
        met = [fact for fact in facts if re.search(rf"\b{number}\b", fact, re.IGNORECASE)]
        if met and not any(re.search(loose, fact, re.IGNORECASE) for fact in met):
            yield Distortion(*found.span(), "hedge", _KEEP.format(found[1]))


_BOUND = regex(rf"\b(over|more than|nearly|almost|at least|less than|fewer than|under|up to) ({_NUMBER})\b|\b({_NUMBER}) (more|other|further)\b", re.IGNORECASE)  # fmt: skip
_BOUNDS = regex(rf"\b(?:{_LOOSE}|short|just|below|above|more|other|further|another|additional|or so)\b", re.IGNORECASE)


def _unbounded(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """`fourteen weeks` for `under fourteen weeks`, `two` for `two more`."""
    for fact in facts:
        for bound in _BOUND.finditer(fact):
            behind = [word.root for word in said_in(fact[bound.end() :], "")[:1]]
            for found in re.finditer(rf"\b{re.escape(bound[2] or bound[3])}\b", text, re.IGNORECASE):
                near = said_in(text[found.end() :], "")[:2]
                if not {word.root for word in near} & {*behind} or _BOUNDS.search(
                    text, max(0, found.start() - _NEAR), found.end() + _NEAR
                ):
                    continue
                yield Distortion(*found.span(), "hedge", _KEEP.format(bound[0]))


_POSSESSIVE = regex(
    r"\b([a-z][\w-]+?)(?:'s|(?<=s)') (?!(?:side|part|behalf|sake|eyes|view|point|case|place|shoes)\b)(?=\w)"
)
_TIMES = regex(r"(?:day|week|month|year|hour|minute|morning|night)s?$|^(?:one|it|that|there|who|what|let)$")


def _belonging(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """`your interns' repairs` for repairs that you keep for the interns."""
    for found in _POSSESSIVE.finditer(text):
        if _TIMES.search(found[1]):
            continue
        name = re.escape(found[1].removesuffix("s"))
        met = [fact for fact in facts if re.search(rf"\b{name}", fact, re.IGNORECASE)]
        proof = rf"\b{name}\w*'|\b(?:of|by|from) (?:\w+ ){{0,2}}{name}|\b{name}\w*\b[^.;]*\b(?:his|her|their|its|has|have|had|own|owns)\b"
        if met and not any(re.search(proof, fact, re.IGNORECASE) for fact in met):
            yield Distortion(*found.span(1), "owner", "No fact that it names says that it is theirs; keep its words.")


_THAN = regex(r"\b(\w+) than\b", re.IGNORECASE)


def _measured(text: str, fact: str) -> Iterator[Distortion]:
    """`less than` for `longer than`."""
    for known in _THAN.finditer(fact):
        behind = [word.low for word in said_in(fact[known.end() :], "")][:2]
        for found in _THAN.finditer(text):
            if [word.low for word in said_in(text[found.end() :], "")][:2] == behind and keys(found[1]).isdisjoint(
                keys(known[1])
            ):
                yield Distortion(*found.span(), "degree", _KEEP.format(known[0]))


_UNDER = regex(
    r"\bunder (renewal|repair|review|construction|discussion|consideration|revision|treatment|restoration|way)\b",
    re.IGNORECASE,
)
_ONGOING = regex(r"\b(?:under|being|still|until|till|once|when|after|not|underway)\b", re.IGNORECASE)


def _under_way(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """`has been renewed` for `is under renewal`."""
    for fact in facts:
        for found in _UNDER.finditer(fact):
            word = next(iter(said_in(found[1], "")))
            for mine in said_in(text, ""):
                if mine.root == word.root and not _ONGOING.search(text):
                    yield Distortion(mine.start, mine.start + len(mine.text), "tense", _KEEP.format(found[0]))


def _at_whom(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """`checked by you` for `checked by somebody who can play it`."""
    known: dict[tuple[str, str], set[str]] = {}
    for fact in facts:
        words = said_in(fact, "")
        for one, other, third in zip(words, words[1:], words[2:], strict=False):
            known.setdefault((one.root, other.low), set()).add(third.low)
    words = said_in(text, "")
    for one, other, third in zip(words, words[1:], words[2:], strict=False):
        there = known.get((one.root, other.low), set())
        if (
            one.sort in (Sort.CONTENT, Sort.GENERAL)
            and other.low in _PREPOSITIONS
            and third.low in _OBJECTS
            and there
            and there <= _INDEFINITE
        ):
            yield Distortion(
                third.start, third.start + len(third.text), "owner", _KEEP.format(f"{other.text} {min(there)}")
            )


_OBJECTS = frozenset("you me us".split())
_INDEFINITE = frozenset("somebody someone nobody everybody everyone people others him her them".split())
_WISHED = regex(
    r"\b(?:drawn to|dream of|(?:I|we) (?:would|should) (?:like|love)|(?:I|we) (?:hope|wish|want)(?: for)?) an? ([^,;:.]+)",
    re.IGNORECASE,
)
_YOURS = regex(r"\byour ((?:[\w-]+ ){0,2}[\w-]+)", re.IGNORECASE)


def _wished(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """`your lab` for `a lab` that I am drawn to."""
    known = {word.root for fact in facts for found in _YOURS.finditer(fact) for word in _telling(said_in(found[1], ""))}
    for fact in facts:
        for wish in _WISHED.finditer(fact):
            thing = {word.root for word in _telling(said_in(wish[1], ""))[:2]} - known
            for found in _YOURS.finditer(text):
                first = _telling(said_in(found[1], ""))[:1]
                if first and first[0].root in thing:
                    yield Distortion(*found.span(), "owner", _KEEP.format(wish[0]))


_HOPING = regex(
    r"\b(?:hop\w+|wish\w*|may|trust|pray\w*|fingers|look\w* forward|would (?:like|love)|if|whether)\b", re.IGNORECASE
)


def _long(region: Sequence[_Change]) -> bool:
    return sum(each[2] - each[1] for each in region if each[0] == "equal") > _KEPT


_ATTACHED = frozenset("first last second third next only every each".split())


def _attached(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """`your first grandson's snapper` for your grandson's first one: a little word before another thing of the facts."""
    known: dict[str, set[str]] = {}
    every: set[str] = set()
    for fact in facts:
        words = said_in(fact, "")
        every |= {word.root for word in words}
        for place, word in enumerate(words):
            if word.low in _ATTACHED:
                known.setdefault(word.low, set()).update(each.root for each in words[place + 1 : place + 1 + _KEPT])
    words = said_in(text, "")
    for place, word in enumerate(words):
        after = _telling(words[place + 1 : place + _GAP])[:1]
        if after and _STOPS.search(text, word.start, after[0].start):
            continue
        if (
            word.low in known
            and after
            and after[0].root in every - known[word.low]
            and after[0].sort is not Sort.COURTESY
        ):
            yield Distortion(
                word.start,
                word.start + len(word.text),
                "whole",
                f"The facts that it names do not say “{word.text} {after[0].text}”; keep their words.",
            )


_IN_ORDER = regex(r"\bin (?:that|this|the same) order\b", re.IGNORECASE)


def _ordered(text: str, fact: str) -> Iterator[Distortion]:
    """Things in another order, where the fact says `in that order`."""
    if not ((mine := _IN_ORDER.search(text)) and (known := _IN_ORDER.search(fact))):
        return
    theirs = [word.root for word in _telling(said_in(fact[: known.start()], ""))]
    ours = [word.root for word in _telling(said_in(text[: mine.start()], "")) if word.root in theirs]
    if ours != sorted(ours, key=theirs.index):
        yield Distortion(*mine.span(), "order", "The facts that it names have them in another order; keep theirs.")


_ARTICLES = frozenset("the a an".split())
_EQUAL = regex(r"\b(?:as|so) (\w+)(?: \w+){0,2}? as\b|\b(?:no|not) \w+ than\b", re.IGNORECASE)
_MORE = regex(r"\b(?:better|worse|more \w+|less \w+|\w{3,}er)(?: \w+){0,2} than\b", re.IGNORECASE)


def _compared(text: str, fact: str) -> Iterator[Distortion]:
    """`as good as` for `better than`, and the other way round."""
    for one, other in ((_EQUAL, _MORE), (_MORE, _EQUAL)):
        found, known = one.search(text), other.search(fact)
        if not found or not known or other.search(text) or one.search(fact):
            continue
        behind = {word.root for word in said_in(text[found.end() :], "")[:_GAP]} - _ARTICLES
        if behind & {word.root for word in said_in(fact[known.end() :], "")[:_GAP]}:
            yield Distortion(*found.span(), "degree", _KEEP.format(known[0]))


def _crossed(text: str, fact: str) -> Iterator[Distortion]:
    """What stands before and behind a shared word of time or a shared verb, changed over: `talk first and show afterwards`."""
    ours, theirs = said_in(text, ""), said_in(fact, "")
    for place, mine in enumerate(ours):
        known = [at for at, word in enumerate(theirs) if _form(word) == _form(mine)]
        pivot = mine.low in _PIVOTS
        if len(known) != 1 or sum(_form(word) == _form(mine) for word in ours) != 1:
            continue
        if not pivot and (
            mine.sort is Sort.GRAMMAR
            or known[0] > _SUBJECT + 2
            or not known[0]
            or theirs[known[0] - 1].low not in _LEADING
        ):
            continue
        left, right = _sides(ours, place, text)
        before, behind = _sides(theirs, known[0], fact)
        there, back = left - before & behind, right - behind & before
        if pivot and mine.low in _STEADY:
            over = bool((left & behind) - before and (right & before) - behind)
        else:
            same = _WHO & left & before
            over = bool(left & behind and right & before) and not (left - same) & (before - same)
            over = over and (not pivot or not right & behind)
        if over and (pivot or _WHO & (there | back)) and not (_BY.search(text) or _BY.search(fact)):
            message = "By the facts that it names it is the other way round."
            yield Distortion(mine.start, mine.start + len(mine.text), "order", message)
            return


_LEADING = frozenset("i you we he she they has have had will would can could may might should must".split())
"""Words right behind which a verb stands."""
_STEADY = frozenset("than before after until till not".split())
"""What parts two things, whatever both have in common."""
_WHO = frozenset("i you he she they we".split())
_BY = regex(
    r"\b(?:am|is|are|was|were|be|been|being|get|got)\b(?: \w+){0,2} \w+(?:ed|en|ght|pt|ne|wn|ld|de)\b(?: \w+){0,3} by\b"
)
_PIVOTS = frozenset("first before after until till then than afterwards because so to not".split())


def _sides(words: Sequence[Said], place: int, text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The telling words and the persons before and behind one, up to the next stop."""
    start = max((stop.end() for stop in _STOPS.finditer(text, 0, words[place].start)), default=0)
    stop = _STOPS.search(text, words[place].start)
    end = stop.start() if stop else len(text)
    near = [
        (at, word)
        for at, word in enumerate(words)
        if start <= word.start < end
        and abs(at - place) <= _AROUND
        and not (at == place - 1 and words[place].low in _BEHIND)
    ]
    telling = [
        (at, _PERSON.get(word.low, word.root))
        for at, word in near
        if word.sort is not Sort.GRAMMAR or word.low in _PERSON
    ]
    return frozenset(one for at, one in telling if at < place), frozenset(one for at, one in telling if at > place)


_BEHIND = frozenset("to for with at".split())
"""What stands behind a verb that may be the same while its subject and object change over."""
_AROUND = 8
"""Words on each side that are looked at."""
_STOPS = regex(r"[,;:.!?]")
_PERSON = {
    "i": "i", "me": "i", "you": "you", "he": "he", "him": "he", "she": "she", "her": "she",
    "they": "they", "them": "they", "we": "we", "us": "we",
}  # fmt: skip


_WITHIN = r"in|of|at|on|for|to|from|by|with|within|between|under"


def _bounded(text: str, fact: str) -> Iterator[Distortion]:
    """`the only maker in Kerry` told as the only maker."""
    roots = {word.root for word in said_in(text, "")}
    for known in _ONLY_IN.finditer(fact):
        where = [word for word in said_in(known[3], "") if word.sort is not Sort.GRAMMAR]
        if where and not any(word.root in roots for word in where):
            for found in re.finditer(rf"\b{known[1]} {known[2]}\b", text, re.IGNORECASE):
                yield Distortion(*found.span(), "degree", _KEEP.format(known[0]))


_ONLY_IN = regex(
    rf"\b(only|first|best|worst|(?!interest|request|rest\b|test|guest|west|forest)\w{{3,}}est|every|all|each|no) ((?:\w+ )?\w+) ((?:{_WITHIN}) [^,;:.]+?)(?= (?:who|that|which|and|to)\b|[,;:.]|$)",
    re.IGNORECASE,
)
_SUPREME = r"only|first|best|worst|last|\w{2,}est|nobody|nothing|none"
_AS_KNOWN = regex(
    rf"\b({_SUPREME})\b(?: (?!when|where|if|because)\w+){{0,3}}?(?: that)? (I (?:can|could|have|had|know|knew|ever|am aware)\b[^.,;:]*|(?:as|so) far as I\b|to my knowledge\b|for (?:sure|certain)\b)",
    re.IGNORECASE,
)
_KNOWING = regex(
    r"\b(?:I|my knowledge|sure|certain|we)\b",
    re.IGNORECASE,
)


def _as_known(text: str, fact: str) -> Iterator[Distortion]:
    """`the only one I can find` told as the only one."""
    for known in _AS_KNOWN.finditer(fact):
        for found in re.finditer(rf"\b{known[1]}\b", text, re.IGNORECASE):
            if not _KNOWING.search(text, found.end(), found.end() + 2 * _NEAR):
                yield Distortion(*found.span(), "hedge", _KEEP.format(known[2]))


_NEAR = 30
"""Characters behind a word within which something bounds it."""
