"""What stands between the same two words in sentence and fact, and differs: a `not`, a `may`, a number, a day, an order.

Words that both share, in the same order, are anchors. Where two anchors stand close together on both sides, the few words
between them say the same thing, so that a word of a closed set that only one side has is no matter of style. The words before
the first anchor and behind the last one are read so too, within their clause. Start reading at `gaps`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from thankyou.facts.dates import month_of
from thankyou.facts.patterns import regex
from thankyou.facts.people import CANDIDATE
from thankyou.proofread import facts as known_facts
from thankyou.proofread.gate.alignment import Aligned, Match, Pair
from thankyou.proofread.gate.degrees import bounds, only_bounds, told_bound
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.polarity import given_up, spoken_of, turned_plain
from thankyou.proofread.gate.scene import Found, Scene, quoted, tells_as_much, their_house
from thankyou.proofread.gate.subjects import done_to
from thankyou.proofread.gate.words import Sort, data, root, sign

__all__ = ["day", "denial", "exchanged", "name", "number", "of_the_day", "person", "put_in"]

CLOSE = 6
"""Words between two anchors up to which they surely say the same thing."""
_ENDS = regex(r"[;:()–—]|\.\s")
_ASIDE = regex(r",[^,]{0,30}\b(?:said|told|answered|explained|mentioned|added|replied|noted)\b[^,]{0,12},")


class Gap(NamedTuple):
    """The words of a sentence `start` to `end`, and those of a fact `first` to `last`, between two anchors.

    `open` says that only one of its sides is an anchor.
    """

    match: Match
    start: int
    end: int
    first: int
    last: int
    open: bool


def gaps(one: Aligned, scene: Scene) -> tuple[Gap, ...]:
    """Every gap of a sentence, of every fact that shares two words with it."""
    made = scene.gaps.get(id(one))
    if made is None:
        made = scene.gaps[id(one)] = tuple(
            gap
            for match in one.touched
            if match.telling >= 2 and match.weight and match.known.kind != "name"  # names alone mean no fact
            for gap in _gaps(one, match)
        )
    return made


def _gaps(one: Aligned, match: Match) -> Iterator[Gap]:
    anchors = _anchors(match)
    if len(anchors) < 2:
        return
    words, fact = one.words, match.known
    first = anchors[0]
    if first.known <= CLOSE:
        start = _back(one, first.said, first.known + 2)
        yield Gap(match, start, first.said, 0, first.known, open=True)
    for left, right in itertools.pairwise(anchors):
        if right.said - left.said > CLOSE + 1 or right.known - left.known > CLOSE + 1:
            continue
        if _ENDS.search(_without_aside(one, words[left.said].start, words[right.said].start)):
            continue
        yield Gap(match, left.said + 1, right.said, left.known + 1, right.known, open=False)
    last = anchors[-1]
    behind = sum(word.start < len(fact.even) for word in fact.words) - last.known - 1
    if behind <= CLOSE:
        yield Gap(
            match, last.said + 1, _on(one, last.said, behind + 2), last.known + 1, last.known + 1 + behind, open=True
        )


def _anchors(match: Match) -> list[Pair]:
    """The longest run of shared words in the same order on both sides."""
    exact = sorted((pair for pair in match.pairs if pair.exact), key=lambda pair: pair.said)
    best: list[list[Pair]] = []
    for pair in exact:
        before = max((run for run in best if run[-1].known < pair.known), key=len, default=[])
        best.append([*before, pair])
    return max(best, key=len, default=[])


def _without_aside(one: Aligned, start: int, end: int) -> str:
    return _ASIDE.sub(" ", one.sentence.text[start : end + 1])


def _back(one: Aligned, index: int, most: int) -> int:
    """Where the clause begins that leads to an anchor, a few words back at most."""
    start = index
    while start > max(0, index - most) and not _opens(one, start):
        start -= 1
    return start


_PAUSE = regex(r"[,;:()–—]")


def _opens(one: Aligned, index: int) -> bool:
    word = one.words[index - 1]
    between = one.sentence.text[word.start + len(word.text) : one.words[index].start]
    return bool(_PAUSE.search(between)) or word.low in sign("clause_openers")


def _on(one: Aligned, index: int, most: int) -> int:
    """Where the words behind an anchor end, a few words on at most."""
    end = index + 1
    while end < min(len(one.words), index + 1 + most) and not (
        _opens(one, end) or one.words[end].low in sign("clause_openers")
    ):
        end += 1
    return end


def _lows(one: Aligned, gap: Gap) -> frozenset[str]:
    return frozenset(word.low for word in one.words[gap.start : gap.end])


def _known(gap: Gap) -> frozenset[str]:
    return frozenset(word.low for word in gap.match.known.words[gap.first : gap.last])


Difference = Callable[[Aligned, Gap, Scene], int | None]
"""The index of the word of the sentence that differs, if one does."""


def _marked(one: Aligned, scene: Scene, differs: Difference) -> Iterator[Found]:
    for gap in gaps(one, scene):
        index = differs(one, gap, scene)
        if index is None or not 0 <= index < len(one.words):
            continue
        fact = gap.match.known
        yield Found(one.span(index), {"fact": quoted(fact), "words": one.words[index].text}, fact.path)
        return


def _others(one: Aligned, gap: Gap, *, wide: bool = False) -> Iterator[Match]:
    """The other facts that explain an anchor of a gap, one of which may be meant; with `wide` a word within it too."""
    places = range(gap.start - 1, gap.end + 1) if wide else (gap.start - 1, gap.end)
    for other in one.touched:
        if other is gap.match or (not wide and other.weight < 0.3 * gap.match.weight):
            continue
        if any(pair.said in places and pair.exact for pair in other.pairs):
            yield other


def day(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Another day or month."""
    return _marked(one, scene, _day)


_MONTHS = frozenset("jan. feb. mar. apr. may. jun. jul. aug. sep. oct. nov. dec.".split())


def _day(one: Aligned, gap: Gap, scene: Scene) -> int | None:
    fact = gap.match.known
    known = {word.root for word in fact.words[gap.first : gap.last] if word.sort is Sort.DAY}
    for index in range(gap.start, gap.end):
        word = one.words[index]
        if word.sort is not Sort.DAY or word.root in fact.roots:
            continue
        alike = {root for root in known if (root in _MONTHS) == (word.root in _MONTHS)}
        if alike and not any(word.root in other.known.roots for other in _others(one, gap)):
            return index
    return None


def number(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Another number."""
    return _marked(one, scene, _number) if one.counts else iter(())


def _number(one: Aligned, gap: Gap, scene: Scene) -> int | None:
    fact = gap.match.known
    values = [
        set(number.values)
        for number in fact.numbers
        for index in range(gap.first, gap.last)
        if fact.words[index].holds(number.start)
    ]
    found = [index for index in range(gap.start, gap.end) if index in one.counts]
    if len(values) != 1 or len(found) != 1 or one.words[found[0]].low in ("a", "an", "one"):
        return None
    said = set(one.counts[found[0]].values)
    if of_the_day(one, found[0], said, scene) or _rest(one, found[0], said, values[0], fact):
        return None
    if said & values[0] or any(
        tells_as_much(one, other, gap.match, found[0]) for other in one.touched if said & other.known.values
    ):
        return None
    return None if said & fact.values and (gap.open or values[0] == {1.0}) else found[0]


def _rest(one: Aligned, index: int, said: set[float], share: set[float], fact: Known) -> bool:
    """Whether a number is the rest of a share: `all but three` for `nine of twelve`."""
    if index < 2 or (one.words[index - 2].low, one.words[index - 1].low) != ("all", "but"):
        return False
    return any(abs(whole - number) in share for whole in fact.values for number in said)


def of_the_day(one: Aligned, index: int, values: set[float], scene: Scene) -> bool:
    """Whether a number is that of the day of the interview: `it was good to meet you on 5 May`; or the last of a month whose end the facts name."""
    beside = {word.root for word in one.words[max(0, index - 1) : index + 3]}
    met = {(day.day, month_of(day)) for day in (scene.interview.date, scene.interview.day) if day}
    days = met | known_facts.of(scene.interview).last_days
    return any(day in values and root(month) in beside for day, month in days)


def name(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Another name: `I will ask Ruth` for `ask Dr Osei`."""
    return _marked(one, scene, _name)


def _names(words: tuple[Said, ...], first: int, last: int) -> list[int]:
    return [
        index
        for index in range(first, last)
        if index
        and words[index].text[:1].isupper()
        and words[index].sort is Sort.CONTENT
        and not words[index].text.isupper()
    ]


_TITLED = frozenset("dr mr mrs ms miss prof professor captain sir dame".split())


def _led(words: tuple[Said, ...], index: int) -> str:
    """The root of the word that leads to a name."""
    place = index - 1
    while place > 0 and (words[place].low in _TITLED or words[place].text[:1].isupper()):
        place -= 1
    return words[place].root if place >= 0 else ""


def _name(one: Aligned, gap: Gap, scene: Scene) -> int | None:
    fact = gap.match.known
    known = [index for index in _names(fact.words, gap.first, gap.last) if fact.words[index].low not in _TITLED]
    said = [index for index in _names(one.words, gap.start, gap.end) if one.words[index].low not in _TITLED]
    if not known or not said or (gap.open and gap.match.telling < 3):
        return None
    roots = {word.root for word in one.words}
    if any(fact.words[index].root in roots for index in known) or any(one.words[i].keys & fact.keys for i in said):
        return None
    if any(one.words[i].low in scene.company for i in said):
        return None
    if _led(one.words, said[0]) != _led(fact.words, known[0]):
        return None  # `the archive at Rive` and `digitised in Gerber`
    named = {one.words[i].root for i in said}
    same = (other for other in scene.about.facts if other.point == fact.point)
    if any(named & other.roots for other in same) or any(named & other.known.roots for other in _others(one, gap)):
        return None
    return said[0]


def denial(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A `not` that only one side has."""
    return _marked(one, scene, _denial)


_NOT = frozenset("not never no nobody none nothing neither nor cannot without".split())


def _no(lows: frozenset[str]) -> bool:
    return any(low in _NOT or low.endswith("n't") for low in lows)


def _denial(one: Aligned, gap: Gap, scene: Scene) -> int | None:
    fact = gap.match.known
    said, known = _no(_lows(one, gap)), _denies(one, gap)
    if said == known or fact.kind == "question" or gap.open or gap.end - gap.start > _NARROW:
        return None
    if said:
        index = next(i for i in range(gap.start, gap.end) if _no(frozenset((one.words[i].low,))))
        if (
            turned_plain(one, index)
            or fact.lows & (sign("broad_negation") - _MILD)
            or one.words[index].low in ("without", "nor")
            or not _known(gap).isdisjoint(_INSTEAD)
            or (fact.exception and any(word.start > fact.exception.start() for word in fact.words[gap.last :][:1]))
        ):
            return None
        if _no(fact.lows) or _trails(one, index) or any(_inverted(word.low, one) for word in fact.words):
            return None
        return None if any(_no(other.known.lows) for other in _others(one, gap, wide=True)) else index
    if one.lows & sign("broad_negation") or _no(one.lows) or given_up(one.sentence.text) or spoken_of(one, gap.end):
        return None
    if any(not _no(other.known.lows) for other in _others(one, gap, wide=True)):
        return None
    return gap.end


def _denies(one: Aligned, gap: Gap) -> bool:
    """Whether a fact denies what stands in a gap: not where its negative only bounds a number."""
    fact = gap.match.known
    return any(
        _no(frozenset((fact.words[index].low,))) and not (bounds(fact, index) or told_bound(one, gap.match, index))
        for index in range(gap.first, gap.last)
    )


_INSTEAD = frozenset(("rather", "instead"))
_NARROW = 3
"""Words between shared ones among which a denial is surely theirs."""
_MILD = frozenset("than but only rather yet until alone little less fewer except against".split())
"""Words that bound what is said and do not deny it."""


def _trails(one: Aligned, index: int) -> bool:
    """Whether a negative stands alone: `they would, but the others would not`."""
    end = one.words[index].start + len(one.words[index].text)
    return not re.match(r" \w", one.sentence.text[end : end + 2])


_INVERTED = regex(r"(?:un|mis|dis|in|im|non-?|ir)([a-z]{4,})")


def _inverted(low: str, one: Aligned) -> bool:
    """Whether a word of the fact denies one of the sentence in itself: `mismatch` and `did not match`."""
    rest = _INVERTED.fullmatch(low)
    return rest is not None and any(word.root == root(rest[1]) for word in one.words)


def exchanged(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A little word in the place of one that says otherwise: `if a court asks` for `unless a court asks`, `she` for `he`."""
    return _marked(one, scene, _exchange)


@cache
def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    """For each little word the table and the side of it that it stands on."""
    found: dict[str, list[tuple[int, int]]] = {}
    for table, line in enumerate(data("signs")["exchanges"]):
        for side, words in enumerate(line.split(" | ")):
            for low in words.split():
                found.setdefault(low, []).append((table, side))
    return {low: tuple(places) for low, places in found.items()}


def _exchange(one: Aligned, gap: Gap, scene: Scene) -> int | None:
    fact = gap.match.known
    if fact.kind in ("question", "quote", "feeling") and not fact.stem.endswith("i_like_that"):
        return None
    known = {place for low in _known(gap) for place in _sides().get(low, ())}
    if not known:
        return None
    anywhere = {place for low in fact.lows for place in _sides().get(low, ())}
    told = {place for low in one.lows for place in _sides().get(low, ())}
    if any(told_bound(one, gap.match, place) for place in range(gap.first, gap.last)):
        return None
    for index in range(gap.start, gap.end):
        if only_bounds(one, index):
            continue
        for table, side in _sides().get(one.words[index].low, ()):
            theirs = {other for where, other in known if where == table and other != side}
            if not theirs or (table, side) in anywhere or any((table, other) in told for other in theirs):
                continue
            if any(one.words[index].low in other.known.lows for other in _others(one, gap, wide=True)):
                continue
            return index
    return None


def person(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`I` for `you`, `your` for `my`."""
    for gap in gaps(one, scene):
        index = _person(one, gap, scene)
        if index is None:
            continue
        fact = gap.match.known
        who = "theirs" if one.words[index].low in sign("mine") else "the candidate's"
        yield Found(one.span(index), {"fact": quoted(fact), "who": who}, fact.path)
        return


def put_in(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A detail between words that stand so in the fact, or behind its last one, where nothing of the fact is left out: `at a Kotlin meetup` for `at a meetup`."""
    for gap in gaps(one, scene):
        if not _only_more(one, gap):
            continue
        fact = gap.match.known
        entry = frozenset().union(*(each.keys for each in scene.about.facts if each.point == fact.point))
        for index in range(gap.start, gap.end):
            word = one.words[index]
            if not _detail(one, gap, index) or word.keys & entry or word.root in scene.about.people:
                continue
            if fact.owner == "they" and their_house(one, index, scene):
                continue
            if any(of_the_day(one, place, set(number.values), scene) for place, number in one.counts.items()):
                continue
            if any(_of_neighbour(other, index, gap) for other in one.touched if other is not gap.match):
                continue
            yield Found(one.span(index), {"fact": quoted(fact), "words": word.text}, fact.path)
            return


_JOTTED = regex(r"(?:^|\.)(?:text|need|evidence|about)$")
"""Fields of jottings, which leave out what a sentence must have."""
_TOLD = 3
"""Words of a fact from which on what stands between them is laid beside the fact's own."""
_NO_WORDS = frozenset("a an the my your our his her their its this that these those of".split())
_DETAILS = frozenset((Sort.CONTENT, Sort.GENERAL, Sort.NUMBER))


def _only_more(one: Aligned, gap: Gap) -> bool:
    """Whether the sentence has all that the fact has in a gap, and more, in one clause."""
    fact = gap.match.known
    theirs = [word for word in fact.words[gap.first : gap.last] if word.start < len(fact.even)]
    if (
        fact.kind in ("question", "name")
        or (_JOTTED.search(fact.stem) and fact.text[-1:] not in ".!")
        or sum(pair.exact for pair in gap.match.pairs) < min(_TOLD, max(2, fact.telling))
    ):
        return False
    if (gap.open and gap.first == 0) or gap.end > len(one.words) or gap.start >= gap.end:
        return False
    left, right = one.words[gap.start - 1], one.words[min(gap.end, len(one.words) - 1)]
    between = one.sentence.text[left.start : right.start]
    start = gap.start + _one_more(one, gap)
    if _PAUSE.search(between) or any(word.low in sign("clause_openers") for word in one.words[start : gap.end]):
        return False
    return all(word.sort is Sort.GRAMMAR and (word.low in _NO_WORDS or word.low in _lows(one, gap)) for word in theirs)


def _one_more(one: Aligned, gap: Gap) -> bool:
    """Whether a second thing is put to the one before a gap: `the snowmobiles and the generators of ...`."""
    first, second = one.words[gap.start], one.words[min(gap.start + 1, len(one.words) - 1)]
    return not gap.open and first.low == "and" and second.low in sign("determiners")


def _detail(one: Aligned, gap: Gap, index: int) -> bool:
    """Whether a word says how often, of what kind or where: before a thing, or behind a preposition."""
    word = one.words[index]
    if word.low in _OFTEN:
        return True
    if word.sort not in _DETAILS or word.low in _GETTING:
        return False
    if any(each.sort is Sort.DAY for each in one.words[max(0, index - 2) : index + 3]):
        return False
    start = index
    while start > gap.start and one.words[start - 1].sort in _DETAILS | {Sort.COURTESY}:
        start -= 1
    before, led = ("", *(each.low for each in one.words[max(0, start - 2) : start]))[-2:] if start else ("", "")
    behind = before if led in sign("determiners") and start - 2 >= gap.start else led
    leads = behind in _LEADING or (behind == "and" and _one_more(one, gap))
    if leads and start - 1 >= gap.start:
        return word.low not in _FULLY or behind == "with"
    return word.low not in _FULLY and _of_a_kind(one, gap, index, led)


def _of_a_kind(one: Aligned, gap: Gap, index: int, led: str) -> bool:
    """Whether a word says of what kind the thing right behind it is, as `Kotlin` does in `a Kotlin meetup`."""
    if gap.open:
        return False
    if any(each.sort is Sort.GRAMMAR for each in one.words[index : gap.end]):
        return False
    between = gap.first == gap.last and one.words[index].sort is Sort.CONTENT  # `sew Christmas costumes`
    return between or led in sign("determiners") or led.endswith("'s")


_LEADING = frozenset(
    "with in from by at of on for under over near through across along among between without no".split()
)
_GETTING = frozenset("get gets getting got come comes came".split())
"""What leads to another verb and adds nothing to it: `the growers get to see`."""
_OFTEN = frozenset(("twice", "thrice"))
_FULLY = frozenset("whole entire single full complete very".split())
"""Words of how much, which `degrees` looks at."""


def _of_neighbour(other: Match, index: int, gap: Gap) -> bool:
    """Whether another fact has a word together with one that stands beside the gap."""
    places = {pair.said for pair in other.pairs if pair.exact}
    return index in places and (gap.start - 1 in places or gap.end in places)


_OURS = frozenset("we our ours us both".split())
_BY_ME = regex(r"(?:^|\.)i_(?:did|do|have|am|will)(?:\[\d+\])?$")
"""Fields whose words follow an `I`."""


def _person(one: Aligned, gap: Gap, scene: Scene) -> int | None:
    fact = gap.match.known
    if fact.kind in ("quote", "name") or (fact.speakers and not scene.of_reader(fact) and not _mine(fact)):
        return None
    if one.is_quoted(min(gap.start, len(one.words) - 1)):
        return None
    if fact.kind == "question" and fact.even.rstrip().endswith("?"):
        return None  # to `do you hold it?` one answers `I hold it`
    known = _known(gap) | ({"i"} if gap.first == 0 and _BY_ME.search(fact.stem) else set())
    said = _lows(one, gap)
    if (ours := _we_for_you(one, gap, said, known)) is not None:
        return ours
    if (said | known) & _OURS:
        return None
    speaking = sign("mine") - {"me"}  # `you will let me know` for `let me know`
    for mine, theirs in itertools.permutations((speaking, sign("yours"))):
        if known & mine and not known & theirs and said & theirs and not said & mine:
            index = next(i for i in range(gap.end - 1, gap.start - 1, -1) if one.words[i].low in theirs)
            if fact.kind == "promise" and _GETS.match(one.sentence.text, one.words[index].start):
                return None  # `you will have it by Friday` for `I will send it by Friday`
            if gap.open and gap.first == 0 and (not _does(one, index, gap) or _again(one, gap)):
                return None
            if one.words[index].low == "you" and (done_to(one, index) or one.words[index - 1].low == "for"):
                return None  # `joining you aboard` for `come aboard`, `attached for you`
            if any(
                not other.known.lows.isdisjoint(theirs)
                or ("your" in theirs and other.known.owner == "they" and other.weight > gap.match.weight)
                for other in _others(one, gap)
            ):
                return None
            return index
    return None


_GETS = regex(r"you(?: will|'ll| shall)(?: also| then| soon)? (?:have|get|receive|find|hear)\b", re.IGNORECASE)


def _we_for_you(one: Aligned, gap: Gap, said: frozenset[str], known: frozenset[str]) -> int | None:
    """The `we` or `our` of a sentence where a fact of theirs has `you` or `your`, and nobody of mine."""
    fact, speaking = gap.match.known, sign("mine") | _OURS
    if fact.owner != "they" or known.isdisjoint(sign("yours")) or not fact.lows.isdisjoint(speaking):
        return None
    if said & (sign("mine") | sign("yours")) or any(
        not each.known.lows.isdisjoint(_OURS) for each in _others(one, gap)
    ):
        return None
    return next((i for i in range(gap.start, gap.end) if one.words[i].low in ("we", "our")), None)


_HELPING = frozenset(
    "have has had 've also always once then never just already recently often first since still do did does will would can could shall should must".split()
)


def _does(one: Aligned, index: int, gap: Gap) -> bool:
    """Whether a person before the first anchor is the subject of it, or it is theirs: `you also trained`, `your desk`."""
    if gap.end >= len(one.words) or one.words[gap.end].low in sign("attribution"):
        return False
    between = one.words[index + 1 : gap.end]
    return all(word.low in _HELPING or word.low.endswith("ly") for word in between)


def _again(one: Aligned, gap: Gap) -> bool:
    """Whether the anchor behind a gap stands once more in the sentence, where it may be the fact's: `your skaters` and `I learned to skate`."""
    return gap.end < len(one.words) and sum(word.root == one.words[gap.end].root for word in one.words) > 1


def _mine(fact: Known) -> bool:
    return CANDIDATE in fact.speakers
