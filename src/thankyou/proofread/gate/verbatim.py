"""A sentence that is almost a named fact word for word: what little it has otherwise must be explained too.

A free paraphrase changes many words, and each is judged alone. Where a sentence keeps the words of a fact in their order and
changes one or two, these are what it says otherwise: `during first year` for `after first year`, `my` for `your`, `I called` for
`I would call`, `more than a third` for `a third`, `with friends` for `of friends`. So sentence and fact are laid side by side, and every edit between shared words is looked at by its kind;
what several words say together (`so that`, `instead of`) counts as one. Beside that the little words that tell (`first`, `never`, `after`) are counted, since each place of one needs its
own in the facts. For sentences that name their facts. Start reading at `distorted`.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.facts.patterns import regex
from thankyou.facts.stems import STEMS
from thankyou.proofread.gate.known import Said, said_in
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import AGENT, Sort, data, keys, listed, rooted, sort
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
    oftener: frozenset[str]
    """Those that it has oftener than the fact."""
    known: frozenset[str]
    """What the words of all facts that the sentence names are known by, and the words themselves."""
    before: str
    """The word of the sentence in front of it."""
    i_would: bool
    """Whether `I would` stands in front of it."""
    behind: str
    """The word of the sentence behind it; empty where its clause ends."""
    denies: bool
    """Whether the sentence denies more than the fact does."""
    leads: bool
    """Whether it lies in the words by which a field leads its fact in, or in what the message itself says."""
    asked: bool
    """Whether the fact is a question, in which I am `you`."""
    yours: bool
    """Whether the fact is of the reader's."""
    seen: bool
    """Whether the fact tells what I saw or was shown there, which may still be so."""
    paused: bool
    """Whether a comma stands before it in the sentence."""
    place: tuple[int, int]
    """Where it stands in the sentence; between two words where it has none."""


def distorted(text: str, facts: Sequence[str], plain: Sequence[str] = ()) -> Iterator[Distortion]:
    """What a sentence has otherwise than the facts whose words it keeps; quotation marks and apostrophes straight.

    Facts that are `plain` are said by the message itself, which may put them in other words.
    """
    if not facts:
        return
    evens = [_ADDRESS.sub("", _FRAME.sub("", evened(fact))) for fact in facts]
    known = frozenset(key for fact in facts for word in _joined(evened(fact)) for key in (word.low, *word.keys))
    yield from _counted(text, [evened(fact) for fact in facts])
    yield from _dated(text, evens)
    yield from _measured(text, known - keys("old"))
    yield from _bound(text, facts)
    yield from _clocked(text, evens)
    yield from _exchanged(text, facts)
    done = frozenset(pair for even in evens for pair in itertools.pairwise(word.low for word in _joined(even)))
    kept = {
        fact: [_shared(one) for one in _regions(_joined(text), _joined(even))]
        for fact, even in zip(facts, evens, strict=True)
    }
    for fact, even in zip(facts, evens, strict=True):
        lead = len(even) if fact in plain else _lead(even)
        ours, theirs = _joined(text), _joined(even)
        regions = [one for one in _regions(ours, theirs) if not _of_another(one, ours, fact, kept)]
        if even.startswith("I hope ") and not _HOPING.search(text) and any(map(_long, regions)):
            yield Distortion(0, len(text), "hedge", _KEEP.format("I hope"))
        yield from _other_condition(ours, theirs)
        yield from _wider(ours, theirs, text, even)
        yield from _unlimited(ours, theirs)
        for region in regions:
            yield from _happened(region, ours, theirs, done)
            yield from _other_time(region, ours, theirs)
            yield from _without_owner(region, ours, theirs, even)
            yield from _known_otherwise(region, ours, fact)
            yield from _other_subject(region, ours, theirs)
            yield from _changed_places(region, ours, theirs)
            yield from _at_the_ends(region, ours, theirs, known)
            for edit in _edits(region, ours, theirs, known, lead, fact):
                yield from _changed(edit)


_HOPING = regex(
    r"\b(?:hop\w+|wish\w*|may|trust|pray\w*|fingers|look\w* forward|would (?:like|love)|if|whether)\b", re.IGNORECASE
)


def _long(region: Sequence[_Change]) -> bool:
    return sum(each[2] - each[1] for each in region if each[0] == "equal") > _KEPT


_FRAME = regex(
    r"^(?:You (?:told me|said|mentioned)(?: that|:)?|I answered(?: that)?|(?:That|It) matters (?:to me|for the job) because|In the meantime,)\s+"
)
"""How our wording leads a fact in, which is none of its words."""
_ADDRESS = regex(r" \(Its address: [^)]*\)")


def _lead(fact: str) -> int:
    """How many characters of a fact are the words that its field begins with."""
    return max((len(lead) for lead in _leads() if fact.startswith(lead)), default=0)


@cache
def _leads() -> frozenset[str]:
    return frozenset(stem.completes.partition("{}")[0] for stem in STEMS if stem.completes)


# --- laid side by side -----------------------------------------------------------------------------------------------

_Change = tuple[str, int, int, int, int]
_GAP = 3
"""Words of an edit at most; a longer one parts two regions."""
_KEPT = 4
"""Words that a region shares at least, one telling one among them."""


def _regions(ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[list[_Change]]:
    """The stretches in which a sentence keeps the words of a fact in their order; each begins and ends with shared words."""
    changes = SequenceMatcher(
        None, [word.form for word in ours], [word.form for word in theirs], autojunk=False
    ).get_opcodes()
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


def _shared(region: Sequence[_Change]) -> frozenset[int]:
    """The places of the words of a sentence that a stretch shares with its fact."""
    return frozenset(place for each in region if each[0] == "equal" for place in range(each[1], each[2]))


def _of_another(
    region: Sequence[_Change], ours: Sequence[Said], fact: str, kept: Mapping[str, Sequence[frozenset[int]]]
) -> bool:
    """Whether a sentence has the telling words of a stretch from another fact, of which it keeps more."""
    mine = _shared(region)
    telling = {place for place in mine if ours[place].sort is not Sort.GRAMMAR}
    return any(
        telling <= other and len(other) > len(mine) for each, ones in kept.items() if each != fact for other in ones
    )


def _last(change: _Change, ours: Sequence[Said], theirs: Sequence[Said]) -> bool:
    """Whether an edit puts some words in the place of the last ones of a fact, at the end of a clause."""
    kind, _, end, _, last = change
    if last < len(theirs) or not end or kind not in ("replace", "insert"):
        return False
    return _parted(ours, end)


def _parted(words: Sequence[Said], end: int) -> bool:
    """Whether a clause ends before a word."""
    return end == len(words) or words[end].start - words[end - 1].start - len(words[end - 1].text) > 1


def _joined(text: str) -> tuple[Said, ...]:
    """The words of a text, with those that say one thing together as one: `so that`."""
    words = said_in(text, "")
    found: list[Said] = []
    place = 0
    while place < len(words):
        long = next((n for n in (3, 2) if " ".join(word.low for word in words[place : place + n]) in _together()), 1)
        first, last = words[place], words[min(place + long, len(words)) - 1]
        if long > 1:
            whole, low = (
                text[first.start : last.start + len(last.text)],
                "_".join(word.low for word in words[place : place + long]),
            )
            first = Said(whole, low, first.start, low, frozenset({low}), Sort.GRAMMAR)
        found.append(first)
        place += long
    return tuple(found)


@cache
def _together() -> frozenset[str]:
    return frozenset(data("words")["together"])


def _edits(
    region: Sequence[_Change],
    ours: Sequence[Said],
    theirs: Sequence[Said],
    known: frozenset[str],
    lead: int,
    fact: str,
) -> Iterator[_Edit]:
    asked, yours = fact.rstrip().endswith("?"), fact.startswith("You ")
    around = frozenset(word.low for word in ours)
    oftener = frozenset(Counter(word.low for word in ours) - Counter(word.low for word in theirs))
    for kind, start, end, first, last in region:
        if kind != "equal":
            yield _Edit(
                tuple(ours[start:end]),
                tuple(theirs[first:last]),
                around,
                oftener,
                known,
                ours[start - 1].low if start else "",
                [word.low for word in ours[max(0, start - 2) : start]] == ["i", "would"],
                "" if _parted(ours, end) else ours[end].low,
                _denials(ours) > _denials(theirs),
                first < len(theirs) and theirs[first].start < lead,
                asked,
                yours,
                _SHOWN.search(fact) is not None,
                start > 0 and _parted(ours, start),
                (_begin(ours, start, end), _end(ours, start, end)),
            )


def _denials(words: Sequence[Said]) -> int:
    return sum(word.low in _NEVER for word in words)


def _begin(words: Sequence[Said], start: int, end: int) -> int:
    return words[start if start < end else start - 1].start


def _end(words: Sequence[Said], start: int, end: int) -> int:
    last = words[end - 1 if start < end else min(start, len(words) - 1)]
    return last.start + len(last.text)


# --- edits -------------------------------------------------------------------------------------------------------------


def _changed(edit: _Edit) -> Iterator[Distortion]:
    """What an edit says otherwise."""
    ours, theirs = _bare(edit.ours), _bare(edit.theirs)
    there = " ".join(word.text for word in edit.theirs)
    if not edit.ours and len(edit.theirs) <= 2 and edit.theirs[-1].low in _LOST and not _left_out(edit):
        yield Distortion(*edit.place, "marked", _KEEP.format(there))
    elif ours and theirs and ours[0] in ("will", "shall") and _aux(ours[1:]) <= {_PRESENT} and set(theirs) <= _IS:
        yield Distortion(*edit.place, "hedge", _KEEP.format(there))
    elif not (edit.leads or edit.seen or edit.yours) and ours and theirs and set(theirs) <= _WAS and set(ours) <= _IS:
        yield Distortion(*edit.place, "tense", _KEEP.format(there))
    elif ours[:1] in (["i"], ["we"]) and theirs[:1] == ["there"]:
        yield Distortion(*edit.place, "owner", _KEEP.format(there))
    elif not edit.ours and len(theirs) == _OPINED and theirs[0] == "i" and theirs[1] in _OPINING:
        yield Distortion(*edit.place, "hedge", _KEEP.format(there))
    elif not edit.ours and theirs == ["used", "to"]:
        yield Distortion(*edit.place, "tense", _KEEP.format(there))
    elif _related(ours, theirs) and not (edit.paused and ours[0] in _JOINS):
        yield Distortion(*edit.place, "whole", _KEEP.format(there))
    elif (not edit.asked and _another_person(ours, theirs)) or (edit.yours and not edit.leads and _made_mine(edit)):
        yield Distortion(*edit.place, "owner", _KEEP.format(there))
    elif _gets(ours, theirs) or (_aux(ours) == {_PAST} and _aux(theirs) == {_PRESENT} and not edit.leads):
        yield Distortion(*edit.place, "tense", _KEEP.format(there))
    elif (
        _NEVER & set(theirs)
        and not (_NEVER - {"hardly"} | _LACKING | _IN_PLACE) & set(ours)
        and (ours or not _NEVER & edit.around)
    ):
        yield Distortion(*edit.place, "negation", _KEEP.format(there))
    elif ours == ["another"] and not theirs and "another" not in edit.known:
        yield Distortion(*edit.place, "degree", _WITHOUT.format("another"))
    elif edit.leads:
        return
    elif _another_thing(edit):
        yield Distortion(*edit.place, "added", _KEEP.format(there))
    elif not theirs and ours and edit.behind and edit.denies and _only_denies(ours):
        yield Distortion(*edit.place, "negation", _WITHOUT.format(edit.ours[0].text))
    elif put := _put_in(edit):
        yield Distortion(*edit.place, "degree", _WITHOUT.format(put))


def _left_out(edit: _Edit) -> bool:
    """Whether a fact is only told shorter, without what was so and how often; or `just` says its `only` elsewhere."""
    last = edit.theirs[-1].low
    return (
        (last == "again" and edit.leads)
        or (last == "only" and "just" in edit.around)
        or (last in _HOW_OFTEN and len(edit.theirs) > 1 and edit.theirs[0].sort is not Sort.GRAMMAR)
    )


_IS = frozenset("is are am".split())
_WAS = frozenset("was were".split())
_OPINED = 2
_OPINING = frozenset("think believe suspect suppose guess expect imagine".split())
_HOW_OFTEN = frozenset("once twice again".split())


def _made_mine(edit: _Edit) -> bool:
    """Whether what is the reader's is told as mine: `with my clients` for `with the clients`."""
    ours = [word.low for word in edit.ours]
    return (
        ours in (["my"], ["our"])
        and edit.known.isdisjoint(("mine", "ours"))
        and all(word.low in _ARTICLES for word in edit.theirs)
        and edit.behind != ""
    )


def _gets(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether what somebody has is told as what they get."""
    return bool(ours and theirs) and _HAVING.issuperset(theirs) and _GETTING.issuperset(ours)


def _only_denies(ours: Sequence[str]) -> bool:
    """Whether words put in only deny: `not`, `did not`."""
    return ours[-1] in _NEVER - {"no"} and all(low in ("do", "does", "did") for low in ours[:-1])


_JOINS = frozenset("and but or so yet".split())
"""What begins another clause behind a comma, and stands for nothing of the fact."""
_HAVING = frozenset("has have had".split())
_GETTING = frozenset("get gets got gotten".split())


def _bare(words: Sequence[Said]) -> list[str]:
    """The words without articles."""
    return [word.low for word in words if word.low not in _ARTICLES or _is_label(word)]


def _is_label(word: Said) -> bool:
    """Whether a word is a letter that says which one is meant: `Class A`."""
    return word.text == "A" and word.start > 0


def _is_light(word: Said) -> bool:
    """Whether a word says nothing by itself where it stands for others."""
    return word.low in listed("light") and not _is_label(word)


def _related(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether a word that relates two things stands in the place of another that does so otherwise."""
    if len(ours) != 1 or len(theirs) != 1:
        return False
    return any(
        mine and known and mine.isdisjoint(known)
        for mine, known in ((table.get(ours[0]), table.get(theirs[0])) for table in _relations())
    )


def _another_person(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether a pronoun stands in the place of another person's, or of somebody who is named."""
    if len(ours) != 1 or not (mine := _person(ours[0])):
        return False
    if len(theirs) == 1 and theirs[0] not in ("it", "they") and _person(theirs[0]) not in (None, mine):
        return True
    return (
        ours[0] in _TALKERS
        and len(theirs) in (1, 2)
        and _person(theirs[-1]) is None
        and sort(theirs[-1], "") is not Sort.GRAMMAR
    )


def _another_thing(edit: _Edit) -> bool:
    """Whether words stand in the place of others that say something else: `a letter` for `a phone call`, `behind it` for `against it`."""
    ours, theirs = [word.low for word in edit.ours], [word.low for word in edit.theirs]
    if not _EACH.isdisjoint(theirs) and not _THIS.isdisjoint(ours):
        return True  # `this year` for `every year`
    if theirs[:1] in (["a"], ["an"]) and ours[:1] and ours[0] in listed("numerals") and ours[0] not in edit.known:
        return True
    mine = [word for word in edit.ours if not _is_light(word) and word.low not in listed("numerals")]
    lost = [word for word in edit.theirs if not _is_light(word)]
    if not mine or not lost or len(mine) > _FEW or len(lost) > _FEW or mine[0].low in _OBJECTS | _NEVER | {"by"}:
        return False
    if all(word.low in edit.around for word in lost) and all(word.low not in edit.known for word in mine):
        return False  # said elsewhere: `silk that I dyed` for `dyed silk`
    if theirs == ["if"] and "who" in edit.around:
        return False  # `with a boy who wants to` for `if a boy wanted to`
    if not _NEVER.isdisjoint(theirs):
        return False  # whether it is denied is looked at before
    moved = all(word.sort is not Sort.GRAMMAR and word.low in edit.known - edit.oftener for word in mine)
    if moved and edit.around.isdisjoint(word.low for word in lost):
        return False  # of another place in the fact
    told = frozenset(key for word in lost for key in word.keys)
    return all(_called(word).isdisjoint(told) for word in mine)


_FEW = 2
_EACH = frozenset("every each all".split())
_THIS = frozenset("this that last next".split())


def _called(word: Said) -> frozenset[str]:
    """What may stand for a word; a `letter` is no kind of letting."""
    return frozenset({word.low, word.root}) if AGENT.search(word.low) else word.keys


def _put_in(edit: _Edit) -> str:
    """What is put between the words of a fact and says how much, how far or with whom; empty where nothing is."""
    ours = _bare(edit.ours)
    if ours and not edit.theirs and ours[0] in _OF_A_PLACE and edit.before in listed("numerals") | {"one"}:
        return edit.ours[0].text  # `one in the corridor` for `one corridor`
    if (
        ours
        and ours[0] in listed("apart") - edit.known
        and not (ours[0] in _IN_PLACE | {"without"} and _NEVER & {one.low for one in edit.theirs})
    ):
        return edit.ours[0].text  # in the place of whatever
    if not ours or _bare(edit.theirs) or not edit.known.isdisjoint(ours):
        return ""
    if ours[0] in ("about", "around", "over", "under") and not _begins_a_figure(edit):
        return ""
    if ours[0] == "still" and edit.i_would:
        return ""  # `I would still ring you`: my answer stands
    if ours == ["with", "it"] or (ours[0] == "just" and "only" in edit.known):
        return ""
    if ours == ["they"] or (len(ours) == 1 and ours[0] in _THIRD and edit.before in ("and", "but", "or", "then")):
        return edit.ours[0].text
    if ours[0] in listed("put_in") or (ours[-1] in listed("put_in") and len(ours) == 1):
        return edit.ours[0].text
    if ours[0] in _COMPANY and len(edit.ours) > 1 and edit.behind != "":
        return " ".join(word.text for word in edit.ours)
    return ""


_OF_A_PLACE = frozenset("in at on from behind under over near by with of for after before".split())


def _begins_a_figure(edit: _Edit) -> bool:
    return edit.behind in listed("numerals") | {"a", "an", "half"} or edit.behind[:1].isdigit()


_ARTICLES = frozenset("a an the".split())
_TALKERS = frozenset("me you us".split())
_OBJECTS = frozenset("me you us him her them it what that who whom which one this these those".split())
_COMPANY = frozenset("with without by against despite for".split())


_LOST = frozenset(
    "first second third last next only other another almost nearly never again once twice under over".split()
)
_IN_PLACE = frozenset("instead_of rather_than".split())
_LACKING = frozenset("need needs needed lack lacks lacked want wants miss misses".split())
_NEVER = frozenset("not no never nobody nothing none neither nor without cannot hardly".split())
_KEEP = "The facts that it names have “{}” here; keep that."
_WITHOUT = "The facts that it names do not have “{}” here; say it without."
_PAST, _PRESENT = "past", "present"


@cache
def _relations() -> tuple[dict[str, frozenset[int]], ...]:
    """By table, each little word that relates two things, with the numbers of the lines of those that say the same."""
    found: list[dict[str, frozenset[int]]] = []
    for lines in data("words")["relations"].values():
        made: dict[str, set[int]] = {}
        for number, line in enumerate(lines):
            for word in line.split():
                made.setdefault(word, set()).add(number)
        found.append({word: frozenset(numbers) for word, numbers in made.items()})
    return tuple(found)


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


def _other_subject(region: Sequence[_Change], ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[Distortion]:
    """`they lost two metres` for `We lost two metres`, where the region begins behind the subject."""
    _, start, _, first, _ = region[0]
    if not start or not first:
        return
    mine, known = ours[start - 1], theirs[first - 1]
    if (known.low in _SUBJECTS and mine.low in _THIRD) or (known.low in _THIRD and mine.low in _SUBJECTS):
        yield Distortion(mine.start, mine.start + len(mine.text), "owner", _KEEP.format(known.text))


def _changed_places(region: Sequence[_Change], ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[Distortion]:
    """`chose law over the foundry` for `chose the foundry over law`: what goes in and what goes out are the same words in another order."""
    put = [(start, end) for kind, start, end, _, _ in region if kind == "delete"]
    gone = [_bare(theirs[first:last]) for kind, _, _, first, last in region if kind != "equal" and last > first]
    for start, end in put:
        mine = _bare(ours[start:end])
        if len(mine) > 1 and any(sorted(mine) == sorted(other) and mine != other for other in gone):
            span = (ours[start].start, ours[end - 1].start + len(ours[end - 1].text))
            yield Distortion(*span, "direction", _KEEP.format(" ".join(reversed(mine))))


def _at_the_ends(
    region: Sequence[_Change], ours: Sequence[Said], theirs: Sequence[Said], known: frozenset[str]
) -> Iterator[Distortion]:
    """`more than a third ...` for a fact that begins with a third, `... in a drawer for me` for one that ends with the drawer."""
    start, first, end, last = region[0][1], region[0][3], region[-1][2], region[-1][4]
    if (
        start > 1
        and first == 1
        and ours[start - 2].low == theirs[0].low
        and ours[start - 1].low in listed("put_in") - known - _OPEN
        and (ours[start].sort is not Sort.COURTESY or ours[start - 1].low in _MAYBE)
    ):
        put = ours[start - 1]  # `I now lost`; a feeling may still be felt
        yield Distortion(put.start, put.start + len(put.text), "degree", _WITHOUT.format(put.text))
    if start and not first and ours[start - 1].low in listed("put_in") - known and _counts(ours[start]):
        put = ours[start - 1]
        yield Distortion(put.start, put.start + len(put.text), "degree", _WITHOUT.format(put.text))
    if last == len(theirs) and _long(region) and end + 1 < len(ours) and ours[end].low == "in_order_to":
        deed = ours[end + 1]  # a purpose behind a mere `to` is one more thing that is told
        if deed.keys.isdisjoint(known):
            span = (ours[end].start, deed.start + len(deed.text))
            yield Distortion(*span, "cause", _WITHOUT.format(f"{ours[end].text} {deed.text}"))
    if last == len(theirs) and _long(region) and end < len(ours) and ours[end].low in _OF_A_PLACE | _FURTHER:
        stop = next(place for place in range(end, len(ours) + 1) if place == len(ours) or _parted(ours, place))
        more = [word for word in ours[end:stop] if word.sort in (Sort.GENERAL, Sort.CONTENT)]
        if not _parted(ours, end) and more and all(word.keys.isdisjoint(known) for word in more):
            span = (ours[end].start, more[0].start + len(more[0].text))
            yield Distortion(*span, "added", _WITHOUT.format(" ".join(word.text for word in ours[end:stop])))
            return
    if last == len(theirs) and end + 2 <= len(ours) and not _parted(ours, end) and _parted(ours, end + 2):
        with_, whom = ours[end], ours[end + 1]
        if with_.low in _COMPANY and whom.low in _TALKERS | _THIRD_OBJECTS and whom.low not in known:
            put_in = f"{with_.text} {whom.text}"
            yield Distortion(with_.start, whom.start + len(whom.text), "added", _WITHOUT.format(put_in))


_FURTHER = frozenset("like unlike round around through until till since without despite during".split())
"""What goes on behind the last word of a fact with something more of it: `an old engine like the ones on your ferries`."""
_MAYBE = frozenset("perhaps maybe possibly".split())


def _counts(word: Said) -> bool:
    """Whether a word begins a figure."""
    return word.low in ("a", "an", "half") or _numeral(word)


_THIRD_OBJECTS = frozenset("him her them".split())
_SUBJECTS = frozenset("i we you".split())
_THIRD = frozenset("he she they nobody somebody everybody".split())


# --- whole stretches ---------------------------------------------------------------------------------------------------


def _happened(
    region: Sequence[_Change], ours: Sequence[Said], theirs: Sequence[Said], done: Collection[tuple[str, str]]
) -> Iterator[Distortion]:
    """`I called the desk` for `I would call the desk` or `I call the desk`; not where another fact tells that I called."""
    for kind, start, end, first, _ in region:
        for place in range(start, end) if kind == "equal" else ():
            mine, known = ours[place], theirs[first + place - start]
            if mine.low == known.low or not past(mine.low) or past(known.low):
                continue
            lead = theirs[first + place - start - 1].low if first + place > start else ""
            subject = ours[place - 1].low if place else ""
            if (subject, mine.low) in done:
                continue
            if (lead in _OPEN and subject in ("i", "we", "and", "then")) or (
                lead == subject == "i" and known.sort is not Sort.COURTESY
            ):
                yield Distortion(mine.start, mine.start + len(mine.text), "tense", _KEEP.format(f"{lead} {known.text}"))


_OPEN = frozenset("would will shall can could may might should".split())


def _other_time(region: Sequence[_Change], ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[Distortion]:
    """`they arrive` for `they arrived`, `it went well` for `it goes well`; what is told behind a past verb may follow its time."""
    if not _long(region):
        return
    for kind, start, end, first, _ in region:
        for place in range(start, end) if kind == "equal" else ():
            mine, known = ours[place], theirs[first + place - start]
            if mine.low == known.low or past(mine.low) == past(known.low) or known.sort is Sort.GRAMMAR:
                continue
            if not (_finite(ours, place) and _finite(theirs, first + place - start)):
                continue
            if past(known.low) and _supposed(theirs, first + place - start):
                continue
            if past(mine.low) and any(past(word.low) or word.low in _THEN | _OPEN for word in ours[:place]):
                continue
            yield Distortion(mine.start, mine.start + len(mine.text), "tense", _KEEP.format(known.text))


def _supposed(words: Sequence[Said], place: int) -> bool:
    """Whether a verb is past only because its clause supposes something: `if a boy wanted to`, which is `a boy who wants to`."""
    begin = next((each for each in range(place, 0, -1) if _parted(words, each)), 0)
    return any(word.low == "if" for word in words[begin:place])


def _finite(words: Sequence[Said], place: int) -> bool:
    """Whether a word is what its subject does or did, and no participle, infinitive or noun."""
    if not place or words[place].low.endswith("ing"):
        return False
    before = words[place - 1]
    if before.sort is Sort.GRAMMAR:
        asked = place > 1 and words[place - 2].low in _OPEN | _ASKING
        return before.low in _DOERS and not asked
    return not past(before.low) and not _parted(words, place)


_ASKING = frozenset("do does did".split())
_DOERS = frozenset("i we you he she it they who which nobody somebody everybody everyone".split())


def _without_owner(
    region: Sequence[_Change], ours: Sequence[Said], theirs: Sequence[Said], fact: str
) -> Iterator[Distortion]:
    """`at your shed` for `at your brother's shed`: whose it is of those who are yours."""
    for kind, start, end, first, last in region:
        if kind == "equal" or start != end or not first or last == len(theirs) or last == first:
            continue
        owner = theirs[last - 1]
        after = fact[owner.start + len(owner.text) :]
        if theirs[first - 1].low in _THEIR_OWN - {"the"} and (owner.low.endswith("'s") or after.startswith("'")):
            yield Distortion(
                _begin(ours, start, end),
                _end(ours, start, end),
                "owner",
                _KEEP.format(owner.text + after[: after.find(" ")]),
            )


# --- whether, how it is known, how far ---------------------------------------------------------------------------------


def _other_condition(ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[Distortion]:
    """`since it was the bell` for `if it was the bell`, `that the heating is to blame` for `whether leather or the heating is to blame`."""
    for word, at in _open_clauses(theirs):
        behind = [each.low for each in theirs[at : at + _BEHIND_IF]]
        if len(behind) < _BEHIND_IF or _parted(theirs, at + 1):
            continue
        for place in range(1, len(ours) - _BEHIND_IF + 1):
            mine = ours[place - 1]
            if [
                each.low for each in ours[place : place + _BEHIND_IF]
            ] == behind and mine.low in _GIVEN | _ASKED_OTHERWISE:
                yield Distortion(mine.start, mine.start + len(mine.text), "hedge", _KEEP.format(word.text))


def _open_clauses(words: Sequence[Said]) -> Iterator[tuple[Said, int]]:
    """Each `if` and `whether` with where what it leaves open begins: behind it, and behind an `or` in its clause."""
    for at, word in enumerate(words):
        if word.low in ("if", "whether"):
            end = next((place for place in range(at + 1, len(words)) if _parted(words, place)), len(words))
            yield word, at + 1
            yield from ((word, place + 1) for place in range(at + 1, end) if words[place].low == "or")


_BEHIND_IF = 3
_GIVEN = frozenset("since because as that though although so".split())
_ASKED_OTHERWISE = frozenset("how where why when".split())


def _known_otherwise(region: Sequence[_Change], ours: Sequence[Said], fact: str) -> Iterator[Distortion]:
    """`I saw that ...` for what was told, `I liked seeing ...` for what is nowhere said to have been seen."""
    if not _long(region) or _SHOWN.search(fact):
        return
    shared = _shared(region)
    for place in range(max(1, region[0][1] - _LEADING), region[-1][2]):
        word, before = ours[place], ours[place - 1].low
        if place not in shared and ((word.low == "saw" and before == "i") or (word.low in _SEEING and past(before))):
            span = (word.start, word.start + len(word.text))
            yield Distortion(*span, "speaker", _SEEN.format(word.text))
            return


_SEEING = frozenset("seeing watching".split())
_SEEN = "No fact that it names has the “{}”; say how it is known, or only what you like."
_LEADING = 5
"""Words at most that lead to what is told."""
_SHOWN = regex(
    r"\b(?:saw|see|seen|seeing|show\w*|watch\w*|look\w*|notic\w*|visit\w*|tour|walk\w*|met|meet\w*)\b", re.IGNORECASE
)


def _wider(ours: Sequence[Said], theirs: Sequence[Said], text: str, fact: str) -> Iterator[Distortion]:
    """`nobody gets sent home` for `nobody gets sent home for asking`: what is said of none or of all, without what limits it."""
    met = frozenset(key for word in ours for key in word.keys)
    for at, word in enumerate(theirs):
        group = next((line for line in _OF_ALL if word.low in line), None)
        if group is None:
            continue
        end = next((place for place in range(at + 1, len(theirs)) if _parted(theirs, place)), len(theirs))
        limit = next((place for place in range(at + 1, end) if theirs[place].low in _LIMITING), end)
        told = [each for each in theirs[at + 1 : limit] if each.sort is not Sort.GRAMMAR]
        limiting = [each for each in theirs[limit:end] if each.sort is not Sort.GRAMMAR]
        if not limiting or any(not each.keys.isdisjoint(met) for each in limiting):
            continue
        if any(each.keys.isdisjoint(met) for each in told):
            continue
        for place, mine in enumerate(ours):
            stop = next((each for each in range(place + 1, len(ours)) if _parted(ours, each)), len(ours))
            behind = ours[place + 1 : stop]
            if mine.low in group and not any(each.low in _LIMITING for each in behind):
                limits = fact[theirs[limit].start : theirs[end - 1].start + len(theirs[end - 1].text)]
                yield Distortion(mine.start, mine.start + len(mine.text), "whole", _KEEP.format(limits))
                return


_OF_ALL = (frozenset("no nobody none nothing never".split()), frozenset("all every each everybody everyone".split()))
_LIMITING = frozenset("that who which whose where for unless except without when if while".split())


def _unlimited(ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[Distortion]:
    """`the residents get up` for `the residents in the back corridor get up`: a subject without where or of what it is."""
    same = SequenceMatcher(None, [word.form for word in ours], [word.form for word in theirs], autojunk=False)
    for kind, start, _, first, last in same.get_opcodes():
        if kind != "insert" or not 1 < start < len(ours) or first < 2 or last == len(theirs):
            continue
        parted = _parted(ours, start) or _parted(theirs, first) or _parted(theirs, last)
        if parted or theirs[first].low not in _OF_A_PLACE or theirs[last - 1].sort is Sort.GRAMMAR:
            continue
        subject, before, lead = ours[start - 1], ours[start - 2].low, ours[start - 3].low if start > 2 else ""
        verb = ours[start]
        begins = not lead or lead in _BEGINNING or _parted(ours, start - 2)
        if subject.sort is Sort.GRAMMAR or before not in _DEFINITE or not begins:
            continue
        if verb.sort is not Sort.GRAMMAR or verb.low in _THEN | _NOW | _OPEN:
            there = " ".join(word.text for word in theirs[first:last])
            yield Distortion(subject.start, subject.start + len(subject.text), "whole", _KEEP.format(there))


_DEFINITE = frozenset("the those these your our my all half".split())
_BEGINNING = frozenset("that and but of because whether if when where how why".split())


# --- the words of a sentence without their order -----------------------------------------------------------------------


def _counted(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """A little word that tells, oftener than all the facts have it: each place of one needs its own."""
    words = said_in(text, "")
    known = [[word.low for word in said_in(fact, "")] for fact in facts]
    have = Counter(low for lows in known for low in lows)
    mine = Counter(word.low for word in words)
    pairs = {pair for lows in known for pair in itertools.pairwise(lows)}
    for word, after in zip(words, [*words[1:], None], strict=True):
        if after is not None and have[word.low] and (word.low, after.low) in pairs:
            continue  # said twice
        if after is not None and (
            (word.low, after.low) in _TURNS or (word.low == "after" and after.low in _AFTER_THAT)
        ):
            continue  # `before then`, `once more`, `after our talk`
        if after is not None and word.low == "once" and (after.low in _THEIR_OWN or _person(after.low) is not None):
            continue  # `once I have her up`
        if word.low in _marks() and mine[word.low] > have[word.low] and not (_same(word.low) & have.keys()):
            message = f"The facts that it names do not have this “{word.text}”; say it without."
            yield Distortion(word.start, word.start + len(word.text), "marked", message)
            return


_TURNS = frozenset((("before", "then"), ("until", "then"), ("since", "then"), ("once", "more")))
_AFTER_THAT = frozenset("that this our hearing seeing reading".split())
_THEIR_OWN = frozenset("my your his her its their our the".split())


@cache
def _lines() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in data("words")["marks"])


@cache
def _marks() -> frozenset[str]:
    return frozenset().union(*_lines())


def _same(low: str) -> frozenset[str]:
    """The other words that say the same as one."""
    return frozenset().union(*(line for line in _lines() if low in line)) - {low}


_MONTH = "|".join(MONTHS)
_WEEKDAY = "|".join(WEEKDAYS)
_DAY = rf"(?:\d+(?:st|nd|rd|th)|{'|'.join(WEEKDAYS)}|(?:\d+ )?(?:{_MONTH})(?: \d+)?)(?!')"
_DATED = regex(
    rf"\b(by|before|until|till|after|since|from|on) (?:the |about |around |early |late |mid-)?({_DAY})\b", re.IGNORECASE
)


def _dated(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """`after the 20th` for `by the 20th`, `letter of 3 May` for `letter of 9 May`; `on` a day is left to a visit's own words."""
    of = {(thing.casefold(), _day(day)) for fact in facts for thing, day in _OF_DAY.findall(fact)}
    for found in _OF_DAY.finditer(text):
        days = [day for thing, day in of if thing == found[1].casefold()]
        if days and _day(found[2]) not in days:
            yield Distortion(*found.span(), "day", _KEEP.format(f"{found[1]} of {' '.join(sorted(days[0]))}"))
    have: dict[str, set[str]] = {}
    for fact in facts:
        for before, day in _DATED.findall(fact):
            have.setdefault(day.casefold(), set()).add(before.casefold())
    for found in _DATED.finditer(text):
        known = have.get(found[2].casefold())
        if known and not _alike(found[1].casefold(), known):
            yield Distortion(*found.span(), "day", _KEEP.format(f"{sorted(known)[0]} {found[2]}"))


def _day(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())


_OF_DAY = regex(rf"\b([a-z]+) of ({_DAY})\b", re.IGNORECASE)


def _clocked(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """`at eight`, where no fact has that hour."""
    known = {found.casefold() for fact in facts for found in _HOURS.findall(fact)}
    for found in _AT_HOUR.finditer(text):
        if found[1].casefold() not in known:
            yield Distortion(*found.span(), "number", _WITHOUT.format(found[0]))


_HOUR = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}"
_HOURS = regex(
    rf"\b({_HOUR})\b(?! (?:{_MONTH}))",
    re.IGNORECASE,
)
"""Numbers that may be hours: no day of a month is."""
_AT_HOUR = regex(rf"\bat ({_HOUR})(?=[,.;:!?](?!\d)| (?:on|in the|and|sharp|every|each|or)\b|$)", re.IGNORECASE)


def _exchanged(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """`a clean record and a licence until May` for `a licence and a clean record until May`: what is said of the last of two things."""
    have = {
        (one.root, other.root, hung) for fact in facts for one, other, hung in _two_things(said_in(evened(fact), ""))
    }
    for one, other, hung in _two_things(said_in(text, "")):
        if one.root != other.root and (other.root, one.root, hung) in have:
            yield Distortion(
                other.start, other.start + len(other.text), "direction", _KEEP.format(f"{one.text} {hung}")
            )


def _two_things(words: Sequence[Said]) -> Iterator[tuple[Said, Said, str]]:
    """Two things with `and` between them, and what hangs something to the second: how long, until when, with what."""
    for place, word in enumerate(words):
        if word.low != "and" or not place or words[place - 1].sort is Sort.GRAMMAR:
            continue
        begin = max(0, place - _NAMED)
        hung = [words[each] for each in range(begin, place - 1) if _hangs(words, each)]
        last = next(
            (each for each in range(place + 1, min(place + _NAMED, len(words) - 1)) if _hangs(words, each)), None
        )
        if last is not None:
            yield from ((one, words[last], words[last + 1].low) for one in (*hung[-1:], words[place - 1]))


def _hangs(words: Sequence[Said], place: int) -> bool:
    """Whether something is hung to a thing."""
    return words[place].sort is not Sort.GRAMMAR and words[place + 1].low in _HUNG


_NAMED = 5
"""Words behind `and` within which a thing is named."""
_HUNG = frozenset("for until till since from to with without in".split())


def _measured(text: str, known: frozenset[str]) -> Iterator[Distortion]:
    """`four months` and `eleven a year`, where no fact counts in them."""
    words = said_in(text, "")
    for place, (before, word) in enumerate(itertools.pairwise(words), 1):
        if word.root not in rooted("units") or not word.keys.isdisjoint(known):
            continue
        rate = before.low in ("a", "an", "per", "each") and place > 1 and _numeral(words[place - 2])
        if _numeral(before) or rate:
            yield Distortion(before.start, word.start + len(word.text), "number", _WITHOUT.format(word.text))


def _bound(text: str, facts: Sequence[str]) -> Iterator[Distortion]:
    """`two men` for `one man`, where the facts have both numbers and each with its own thing."""
    have: dict[str, set[str]] = {}
    for fact in facts:
        for number, thing in _pairs(said_in(evened(fact), "")):
            have.setdefault(thing.root, set()).add(number.low)
    for number, thing in _pairs(said_in(text, "")):
        if number.low not in have.get(thing.root, {number.low}):
            there = f"{sorted(have[thing.root])[0]} {thing.text}"
            yield Distortion(number.start, thing.start + len(thing.text), "number", _KEEP.format(there))


def _pairs(words: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Each number in words with the thing behind it."""
    for number, thing in itertools.pairwise(words):
        if (number.low in listed("numerals") or number.low == "one") and (
            thing.sort is not Sort.GRAMMAR or thing.low == "o'clock"
        ):
            yield number, thing


def _numeral(word: Said) -> bool:
    return word.sort is Sort.NUMBER or word.low in listed("numerals")


def _alike(before: str, known: set[str]) -> bool:
    return before in known or any({before, one} in ({"until", "till"}, {"from", "since"}) for one in known)
