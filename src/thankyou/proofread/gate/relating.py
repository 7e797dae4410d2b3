"""A little word that leads to the same word as another one of the fact: `after the night` for `before the night`.

Sentence and fact need not have their words in one order. Start reading at `related`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from thankyou.proofread.gate.alignment import Aligned, Match, Pair
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, data, sign

__all__ = ["related"]

_BETWEEN = 4
"""Words at most between a little word and what it leads to."""


@cache
def _clashes() -> dict[str, frozenset[str]]:
    """For each little word those in whose place it says something else."""
    found: dict[str, frozenset[str]] = {}
    for line in data("signs")["clashes"]:
        ours, theirs = (frozenset(side.split()) for side in line.split(" | "))
        for mine, other in ((ours, theirs), (theirs, ours)):
            for low in mine:
                found[low] = found.get(low, frozenset()) | other
    return found


def _leading(words: tuple[Said, ...], index: int, first: int) -> str:
    """The little word that leads to the word at an index, past what only says more of it."""
    for place in range(index - 1, max(first, index - _BETWEEN) - 1, -1):
        low = words[place].low
        if low == "of" and place > first and words[place - 1].low == "out":
            return "out"
        if low == "as" and words[place - 1].low == "time":
            return "while"  # `at the same time as`
        if low in _clashes() and low != "out":
            return low
        if words[place].sort is Sort.GRAMMAR and low not in _INNER:
            return ""
    return ""


_INNER = frozenset(
    "the a an my your our his her their its this that first last next of is was i you he she it we they have has had".split()
)


def related(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`out of its crate` for `in its crate`, `until August` for `from August`."""
    for clause in clauses(one, scene):
        if clause.lows & sign("negation"):
            continue
        for match in clause.matches(clause.point):
            if match.known.kind == "question" or match.telling < 2:
                continue
            for pair in match.pairs:
                if _denied(match.known, pair.known):
                    continue
                if (index := _clash(clause, match, pair)) is None or _so_elsewhere(one, match, pair, index):
                    continue
                fact = match.known
                yield Found(
                    one.span(index, pair.said), {"fact": quoted(fact), "words": one.words[index].text}, fact.path
                )
                return


def _denied(fact: Known, index: int) -> bool:
    """Whether something is denied before a word in its part of a fact, between commas."""
    start = fact.even.rfind(",", 0, fact.words[index].start) + 1
    return any(start <= word.start and word.low in sign("negation") for word in fact.words[:index])


def _clash(clause: Clause, match: Match, pair: Pair) -> int | None:
    """The little word that leads to a shared word and clashes with the fact's."""
    words, fact = clause.one.words, match.known
    exact = pair.exact or words[pair.said].sort is Sort.DAY
    if not exact or not clause.start < pair.said < clause.end or words[pair.said].sort is Sort.COURTESY:
        return None
    if sum(word.root == words[pair.said].root for word in fact.words) > 1:
        return None
    mine, theirs = _leading(words, pair.said, clause.start), _leading(fact.words, pair.known, 0)
    if not mine or theirs not in _clashes()[mine] or (mine == "out" and pair.said in clause.one.counts):
        return None
    return next(place for place in range(pair.said - 1, -1, -1) if words[place].low == mine)


def _so_elsewhere(one: Aligned, match: Match, pair: Pair, index: int) -> bool:
    """Whether another fact has the word behind the same little word."""
    return any(
        other is not match
        and each.said == pair.said
        and _leading(other.known.words, each.known, 0) == one.words[index].low
        for other in one.touched
        for each in other.pairs
    )
