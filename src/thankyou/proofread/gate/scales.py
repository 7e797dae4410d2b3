"""How much, how often, how many at least: words that stand elsewhere on a scale than those of the fact.

The scales are ordered data, `templates/rules/gate/scales.yaml`. Start reading at `moved`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.scene import Found, Scene, beside, quoted
from thankyou.proofread.gate.words import Sort, data, sign

__all__ = ["moved", "so_far"]


class Step(NamedTuple):
    """A word of a scale in a text: its scale, how high it stands, and its place."""

    scale: str
    level: int
    first: int
    last: int


@cache
def _steps() -> dict[str, tuple[tuple[str, int], ...]]:
    """Each turn of words with the scales and levels that it stands for."""
    found: dict[str, list[tuple[str, int]]] = {}
    for scale, lines in data("scales")["scales"].items():
        for level, line in enumerate(lines):
            for turn in line.split(", "):
                found.setdefault(turn, []).append((scale, level))
    return {turn: tuple(steps) for turn, steps in found.items()}


@lru_cache(maxsize=4096)
def steps_of(fact: Known) -> tuple[Step, ...]:
    """The words of any scale in a fact."""
    return steps(fact.words)


def steps(words: tuple[Said, ...]) -> tuple[Step, ...]:
    """The words of any scale in some words, the longest turn first taken."""
    found: list[Step] = []
    index = 0
    lows = [word.low for word in words]
    while index < len(lows):
        size = next(
            (n for n in (4, 3, 2, 1) if " ".join(lows[index : index + n]) in _steps() and index + n <= len(lows)), 0
        )
        if size:
            turn = " ".join(lows[index : index + size])
            found += [Step(scale, level, index, index + size - 1) for scale, level in _steps()[turn]]
        index += max(1, size)
    return tuple(found)


def moved(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A clause that says `always` where its fact says `often`, `all` for `nearly all`, `one of` for `both`, `at most` for `at least`."""
    said = steps(one.words)
    yield from _of_them(one, scene, said)
    for clause in clauses(one, scene):
        mine = [step for step in said if clause.start <= step.first < clause.end and not _turn(one, step)]
        for match in _likely(clause):
            fact = match.known
            if fact.kind == "question":
                continue
            here = Counter((step.scale, step.level) for step in mine)
            there = Counter((step.scale, step.level) for step in steps_of(fact))
            for known in steps_of(fact):
                if here[known.scale, known.level] >= there[known.scale, known.level]:
                    continue
                same = [
                    step
                    for step in mine
                    if step.scale == known.scale
                    and here[step.scale, step.level] > there[step.scale, step.level]
                    and not _denied(one, step, known)
                ]
                for step in same:
                    if _anchored(match, clause, step, known) and not _also(one, match, step):
                        yield Found(
                            one.span(step.first, step.last),
                            {"fact": quoted(fact), "words": _words(fact, known)},
                            fact.path,
                        )
                        return
                if not same and known.scale != "share" and _lost(one, clause, match, known):
                    at = next(pair.said for pair in match.pairs if clause.start <= pair.said < clause.end)
                    yield Found(one.span(at), {"fact": quoted(fact), "words": _words(fact, known)}, fact.path)
                    return


def _likely(clause: Clause) -> Iterator[Match]:
    """The facts that a clause may rest on: those of the entry that explains most of it, and of any that explains as much."""
    top = clause.weight(clause.point)
    for point in clause.explained:
        if point == clause.point or (top > 0 and clause.weight(point) >= 0.95 * top):
            yield from clause.matches(point)


_THEM = frozenset("them these those which whom".split())


def _of_them(one: Aligned, scene: Scene, said: tuple[Step, ...]) -> Iterator[Found]:
    """`one of them may` behind a clause whose fact has `both`: a share of what was just named."""
    before: Clause | None = None
    for clause in clauses(one, scene):
        mine = [step for step in said if clause.start <= step.first < clause.end and step.scale == "share"]
        if before is not None and before.point and clause.weight(clause.point) < 0.5 and clause.lows & _THEM:
            facts = [fact for fact in scene.about.facts if fact.point == before.point and fact.kind != "question"]
            shares = {step.level: (fact, step) for fact in facts for step in steps_of(fact) if step.scale == "share"}
            for step in mine:
                follows = [word.low for word in one.words[step.last : step.last + 3]]
                if shares and step.level not in shares and set(follows) & _THEM and not _denied(one, step, step):
                    fact, known = next(iter(shares.values()))
                    yield Found(
                        one.span(step.first, step.last), {"fact": quoted(fact), "words": _words(fact, known)}, fact.path
                    )
                    return
        if clause.weight(clause.point) >= 0.5:
            before = clause


def _denied(one: Aligned, step: Step, known: Step) -> bool:
    """Whether one of the two is a `none`, told with another denial: `nobody climbs alone` for `everybody climbs with a partner`."""
    return 0 in (step.level, known.level) and step.scale != "bound" and bool(one.lows & _DENIED)


_DENIED = frozenset("alone without not unless until except but never no less".split())


def _words(fact: Known, step: Step) -> str:
    end = fact.words[step.last]
    return fact.even[fact.words[step.first].start : end.start + len(end.text)]


_EXCEPT = frozenset("except but save excepting barring".split())


def _turn(one: Aligned, step: Step) -> bool:
    """Whether a word only seems to be of a scale: `every day`, `at all`, `half an hour`, `all the more`."""
    after = one.words[step.last + 1].low if step.last + 1 < len(one.words) else ""
    before = one.words[step.first - 1].low if step.first else ""
    return (
        after in sign("times")
        or (one.words[step.first].low == "part" and after in ("my", "your", "the", "our"))
        or (step.level == 7 and step.scale == "share" and one.has(_EXCEPT, step.last + 1, step.last + 4))
        or (step.last + 1 >= len(one.words) and one.words[step.last].low == "most")
        or (before in ("more", "less") and step.scale == "frequency")
        or before in ("at", "above", "after", "not", "the", "how", "very", "so", "as")
        or (
            after in ("the", "an")
            and step.first == step.last
            and one.words[step.first].low in ("all", "half")
            and _best(one, step)
        )
    )


def _best(one: Aligned, step: Step) -> bool:
    place = step.last + 2
    return place < len(one.words) and one.words[place].low in ("best", "same", "time", "more", "hour", "way")


def _anchored(match: Match, clause: Clause, step: Step, known: Step) -> bool:
    """Whether both words stand beside the same thing."""
    return any(
        pair.exact
        and clause.start <= pair.said < clause.end
        and _close(clause.one.words, pair.said, step.last)
        and _close(match.known.words, pair.known, known.last)
        and clause.one.words[pair.said].sort not in (Sort.COURTESY,)
        and clause.one.words[pair.said].low not in sign("light") - _PERIODS
        for pair in match.pairs
    )


_PERIODS = frozenset("day week month year time people person part way thing things".split())


def _close(words: tuple[Said, ...], one: int, other: int) -> bool:
    """Whether two words stand together: within four, or with one telling word between them at most."""
    start, end = sorted((one, other))
    return end - start <= 4 or (
        end - start <= 8 and sum(word.sort is not Sort.GRAMMAR for word in words[start + 1 : end]) <= 1
    )


def _also(one: Aligned, match: Match, step: Step) -> bool:
    """Whether another fact of the sentence has the same word of the scale."""
    return any(
        other is not match
        and beside(one, other, step.last, 5)
        and any(known.scale == step.scale and known.level == step.level for known in steps_of(other.known))
        for other in one.touched
    )


_AGAIN = frozenset(
    "again second twice tend tends can may might keep keeps times time problem nearly almost every each more".split()
)


def _lost(one: Aligned, clause: Clause, match: Match, known: Step) -> bool:
    """Whether `often`, `seldom`, `at least` is gone from beside a word that the clause still has."""
    if known.scale == "bound" and match.known.words[min(known.last + 1, len(match.known.words) - 1)].low not in (
        "once",
        "twice",
        "thrice",
    ):
        return False
    if match.weight < 1.4 or (known.scale == "frequency" and one.lows & _AGAIN) or _levels(one, known):
        return False
    governed = next(
        (
            place
            for place in range(known.last + 1, min(known.last + 3, len(match.known.words)))
            if match.known.words[place].low not in ("be", "the", "a")
        ),
        None,
    )
    if known.scale == "frequency" and known.level == 4:
        return False  # what always is so is so
    return any(
        pair.known == governed and (pair.exact or known.level > 1) and clause.start <= pair.said < clause.end
        for pair in match.pairs
    )


def _levels(one: Aligned, known: Step) -> bool:
    return any(step.level == known.level and step.scale == known.scale for step in steps(one.words)) or bool(
        known.level == 0 and one.lows & sign("broad_negation")
    )


@cache
def _so_far() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(turn.replace(" ", r"\s+") for turn in data("scales")["so_far"].split(", ")) + r")\b",
        re.IGNORECASE,
    )


_FAR = re.compile(r"\b(?:so far|to date|until now|as yet|thus far|up to now)\b", re.IGNORECASE)


def so_far(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`so far` lost: what holds until today told as settled."""
    if _so_far().search(one.sentence.text):
        return
    for match in one.matches:
        fact = match.known
        said = _FAR.search(fact.even)
        if not said or match.weight < 1.2:
            continue
        part = _part(fact, said.start())
        met = [pair for pair in match.pairs if pair.exact and part[0] <= fact.words[pair.known].start < part[1]]
        if met:
            yield Found(one.span(met[0].said), {"fact": quoted(fact), "words": said[0]}, fact.path)
            return


def _part(fact: Known, place: int) -> tuple[int, int]:
    """The part of a fact, between commas and the like, in which a place lies."""
    stops = [0, *(found.end() for found in re.finditer(r"[,;:.–—]", fact.even)), len(fact.even)]
    return max(stop for stop in stops if stop <= place), min(stop for stop in stops if stop > place)
