"""Direction: an opposite in the place of a word of the fact, and two things or numbers of the fact that have changed places.

The opposites are common English, `templates/rules/gate/opposites.yaml`. Start reading at `swapped`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.contrasts import same_order
from thankyou.proofread.gate.degrees import only_bounds, told_bound
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.polarity import denied_twice
from thankyou.proofread.gate.scene import SURE, Found, Scene, near, quoted
from thankyou.proofread.gate.words import Sort, opposites, root, sign
from thankyou.proofread.numbers import Number

__all__ = ["ends", "ordinal", "swapped"]


def swapped(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A word of a clause whose opposite stands in its fact at the same place: beside the same words, and nowhere in the sentence."""
    roots = {word.root for word in one.words}
    for clause in clauses(one, scene):
        for index in range(clause.start, clause.end):
            word = one.words[index]
            theirs = opposites().get(word.root)
            if not theirs or _idle(one, index):
                continue
            for match in _near(clause):
                place = _place(match.known, theirs, roots)
                if place is None or not _beside(match, clause, index, place) or _has(match.known, word, roots):
                    continue
                if any(
                    word.root in other.known.roots and other.telling >= 2 for other in one.touched if other is not match
                ):
                    continue
                if _CONVERSE.get(word.root) in match.known.roots and _by_another(one, index):
                    continue
                if only_bounds(one, index) or told_bound(one, match, place) or denied_twice(one, match):
                    continue
                if (
                    same_order(one, match, word.start)
                    or _turned_twice(one, match.known, index, place)
                    or _of_another(one, index, match.known, place)
                ):
                    continue
                yield Found(one.span(index), {"fact": quoted(match.known), "words": word.text}, match.known.path)
                return


_CONVERSE = {"sel": "buy", "buy": "sel"}
"""The roots of deeds of which each is the other's from the other side: what you sell, a customer buys."""


def _by_another(one: Aligned, index: int) -> bool:
    """Whether a verb has somebody for its subject who is neither you nor I."""
    near = {word.low for word in one.words[max(0, index - 3) : index]}
    return near.isdisjoint(sign("i") | {"you", "we"})


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
            if word.root in theirs and word.root not in roots and word.start < len(fact.even) and not _sum(fact, word)
        ),
        None,
    )


def _sum(fact: Known, word: Said) -> bool:
    """Whether a word says how much or how long: the `over` of `over two seasons`."""
    after = word.start + len(word.text) + 1
    return word.low in _GROUND and any(number.start == after for number in fact.numbers)


def _has(fact: Known, mine: Said, roots: set[str]) -> bool:
    """Whether a fact has the word itself, or one that has the same opposites: `begun` for `started`."""
    turned = opposites()[mine.root]
    return any(
        word.root == mine.root
        or (word.root not in roots and word.keys & mine.keys and turned <= opposites().get(word.root, frozenset()))
        for word in fact.words
    )


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


def _of_another(one: Aligned, index: int, fact: Known, place: int) -> bool:
    """Whether a verb of mine stands against one of somebody else's: `I would enjoy moving off it` for `finance hates the lag`."""
    mine = {word.low for word in one.words[max(0, index - 3) : index] if word.sort is Sort.GRAMMAR} & sign("i")
    before = fact.words[max(0, place - 3) : place]
    return bool(mine) and bool(before) and fact.owner != "i" and not {word.low for word in before} & sign("i")


_MOVED = frozenset("go goes going went gone come came is are was were".split())
_GROUND = frozenset(
    "over under back hand light right left head well foot share go hold take come let turn free front supply question answer past in out floor top".split()
)


def _idle(one: Aligned, index: int) -> bool:
    """Whether a word is part of a turn of phrase or too many things at once to have an opposite here."""
    low = one.words[index].low
    before = one.words[index - 1].low if index else ""
    after = one.words[index + 1].low if index + 1 < len(one.words) else ""
    if low in ("someone", "somebody", "anyone", "anybody") and after in ("who", "that", "to"):
        return True  # `waiting for someone who has time`
    if low in ("after", "before") and index + 1 in one.counts:
        return True  # `after six years`, which says how long
    if low in ("up", "down"):
        return before not in _MOVED and after not in ("by", "from")
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
        counted = after == "than" and index + 2 in one.counts
        return before in ("at", "the", "no", "or", "once") or after == "about" or counted
    if low in ("first", "last", "long", "short", "good", "new", "old", "early", "late"):
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


_RANGE = regex(r"\bto\b|->|=>|→", re.I)
_BACK = regex(
    r"\b(?:where|had been|used to|instead|after|before|needed|against|compared|once|in place|rather|than|it was|were)\b",
    re.I,
)


def ends(one: Aligned, scene: Scene) -> Iterator[Found]:
    """From 31 to 9 told as from 9 to 31, or as a rise."""
    for match in one.matches:
        fact = match.known
        known = _ends(fact.even, fact.numbers)
        if known is None or match.weight < (SURE if fact.telling > 4 else 0.6):
            continue
        said = _ends(one.sentence.text, one.numbers)
        if (
            said
            and set(said[0]) & set(known[1])
            and set(said[1]) & set(known[0])
            and not _BACK.search(one.sentence.text[max(0, one.numbers[0].start - 12) :])
        ):
            yield Found(one.span(0, len(one.words) - 1), {"fact": quoted(fact)}, fact.path)
            continue
        right, wrong = ("fall", "rise") if known[0][0] > known[1][0] else ("rise", "fall")
        wrongly, rightly = opposites()[root(right)] - _no_move(), opposites()[root(wrong)]
        place = next((i for i, word in enumerate(one.words) if word.root in wrongly and near(one, match, i, 4)), None)
        if (
            place is not None
            and not fact.roots & wrongly
            and not any(word.root in rightly and word.low not in ("less", "cut") for word in one.words)
        ):
            yield Found(one.span(place), {"fact": quoted(fact)}, fact.path)


@cache
def _no_move() -> frozenset[str]:
    """Words that may stand beside two numbers and say nothing of the way from one to the other."""
    return frozenset(map(root, "up down raise gain minus".split()))


def _ends(text: str, found: tuple[Number, ...]) -> tuple[tuple[float, ...], tuple[float, ...]] | None:
    """The two numbers of `from A to B`."""
    for one, other in itertools.pairwise(found):
        if other.start - one.end < 40 and not set(one.values) & set(other.values):
            if _RANGE.search(text[one.end : other.start]):
                return one.values, other.values
            if re.fullmatch(r"[^,;]{0,12},? (?:was|down from|up from|used to be) ", text[one.end : other.start]):
                return other.values, one.values
    return None


_ORDINALS = frozenset("first second third fourth fifth last next final".split())


def ordinal(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`the last rehearsal` for `the first rehearsal`."""
    for index, word in enumerate(one.words[:-1]):
        noun = one.words[index + 1]
        if word.low not in _ORDINALS or noun.sort is Sort.GRAMMAR or one.lows & sign("negation"):
            continue
        known = [(fact, _ordinals(fact, noun.root)) for fact in scene.about.facts]
        if any(word.low in said for _, said in known):
            continue
        for match in one.touched:
            theirs = _ordinals(match.known, noun.root)
            if theirs and match.telling >= 2 and match.weight >= 0.9 and not theirs & {each.low for each in one.words}:
                yield Found(one.span(index), {"fact": quoted(match.known), "words": word.text}, match.known.path)
                return


def _ordinals(fact: Known, noun: str) -> frozenset[str]:
    """The ordinals that stand before a noun of a fact."""
    return frozenset(
        word.low for word, after in itertools.pairwise(fact.words) if word.low in _ORDINALS and after.root == noun
    )
