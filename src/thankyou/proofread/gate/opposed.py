"""An opposite in the place of a word of the fact, and a denial that only one of clause and fact has.

The opposites are general English, `templates/rules/gate/opposites.yaml`. Start reading at `swapped` and `denied`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, data, root, sign

__all__ = ["swapped"]


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """For the root of each word those of its opposites."""
    found: dict[str, set[str]] = {}
    for line in data("opposites")["general"]:
        one, other = (frozenset(map(root, side.split())) for side in line.split("|"))
        for mine, theirs in ((one, other), (other, one)):
            for word in mine:
                found.setdefault(word, set()).update(theirs)
    return {word: frozenset(others) for word, others in found.items()}


def swapped(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A word of a clause whose opposite stands in its fact at the same place: beside the same words, and nowhere in the sentence."""
    roots = {word.root for word in one.words}
    for clause in clauses(one, scene):
        for index in range(clause.start, clause.end):
            word = one.words[index]
            theirs = _opposites().get(word.root)
            if not theirs or _idle(one, index):
                continue
            for match in _near(clause):
                place = _place(match.known, theirs, roots)
                if place is None or not _beside(match, clause, index, place) or _has(match.known, word.root):
                    continue
                if any(
                    word.root in other.known.roots and other.telling >= 2 for other in one.touched if other is not match
                ):
                    continue
                if _turned_twice(one, match.known, index, place) or _of_another(one, index, match.known, place):
                    continue
                yield Found(one.span(index), {"fact": quoted(match.known), "words": word.text}, match.known.path)
                return


def _near(clause: Clause) -> Iterator[Match]:
    """The facts that a clause may rest on: those that explain as much of it as any other, or most of themselves."""
    top = clause.weight(clause.point)
    for match in clause.one.touched:
        here = sum(
            clause.worth(pair.said) * (1.0 if pair.exact else 0.6)
            for pair in match.pairs
            if clause.start <= pair.said < clause.end
        )
        if here >= max(0.5, 0.7 * top):
            yield match


def _place(fact: Known, theirs: frozenset[str], roots: set[str]) -> int | None:
    """Where a fact has an opposite that the sentence has not."""
    return next(
        (
            i
            for i, word in enumerate(fact.words)
            if word.root in theirs and word.root not in roots and word.start < len(fact.even)
        ),
        None,
    )


def _has(fact: Known, mine: str) -> bool:
    """Whether a fact has the word itself, for itself."""
    return any(word.root == mine for word in fact.words)


def _beside(match: Match, clause: Clause, index: int, place: int) -> bool:
    """Whether the same thing stands near both words."""
    return any(
        pair.exact
        and abs(pair.known - place) <= 4
        and abs(pair.said - index) <= 4
        and clause.start <= pair.said < clause.end
        and clause.worth(pair.said) >= 0.25
        for pair in match.pairs
    )


def _turned_twice(one: Aligned, fact: Known, index: int, place: int) -> bool:
    """Whether clause or fact denies its word, so that opposites say the same: `not open` and `closed`, `never late` and `on time`."""
    mine = {word.low for word in one.words[max(0, index - 4) : index]}
    theirs = {word.low for word in fact.words[max(0, place - 4) : place]}
    strong = sign("negation") | {"instead", "rather", "than"}
    return any(low in strong or low.endswith("n't") for low in mine) != any(
        low in strong or low.endswith("n't") for low in theirs
    )


_SELF = frozenset("i i'd i'll i've i'm".split())


def _of_another(one: Aligned, index: int, fact: Known, place: int) -> bool:
    """Whether a verb of mine stands against one of somebody else's: `I would enjoy moving off it` for `finance hates the lag`."""
    mine = {word.low for word in one.words[max(0, index - 3) : index] if word.sort is Sort.GRAMMAR} & _SELF
    before = fact.words[max(0, place - 3) : place]
    return bool(mine) and bool(before) and fact.owner != "i" and not {word.low for word in before} & _SELF


_GROUND = frozenset(
    "up down over under back hand light right left head well foot share go hold take come let turn free front supply question answer past in out floor top".split()
)


def _idle(one: Aligned, index: int) -> bool:
    """Whether a word is part of a turn of phrase or too many things at once to have an opposite here."""
    low = one.words[index].low
    before = one.words[index - 1].low if index else ""
    after = one.words[index + 1].low if index + 1 < len(one.words) else ""
    if low in _GROUND:
        return (low not in ("take", "hold")) or after in (
            "to",
            "up",
            "place",
            "part",
            "time",
            "it",
            "over",
            "a",
        )
    if low in ("more", "most", "less", "least", "fewer", "few", "many"):
        return before in ("at", "the", "no", "or", "once") or after in ("than", "about")
    if low in ("first", "last", "long", "short", "good", "best", "better", "new", "old", "early", "late"):
        return before in ("at", "for", "how", "as", "so", "very", "my", "the", "all") or after in (
            "time",
            "week",
            "year",
            "month",
            "of",
            "night",
            "to",
        )
    return False






















