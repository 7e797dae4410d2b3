"""Marks that cannot be sure and so are not made: people stop believing a gate that marks what is true. Start reading at `doubtful`."""

from __future__ import annotations

from thankyou.proofread.gate.alignment import QUOTATION, Aligned
from thankyou.proofread.gate.clauses import clause_at
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, clause
from thankyou.proofread.gate.tenses import State, past, state
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["doubtful"]

_TOLD = frozenset(("plan", "negation", "direction", "owner", "hedge", "whole", "cause", "blend"))
"""Relations that ask how something is told, which within a quotation is the speaker's matter; `quote` looks at its words."""


_SAID_SO = frozenset(("negation", "cause"))
"""Relations that compare words with a fact, where another fact may say those very words."""


def doubtful(relation: str, found: Found, one: Aligned, scene: Scene) -> bool:
    """Whether a mark may well be wrong."""
    if relation in _TOLD and _within_quotation(found, one):
        return True
    if relation in _SAID_SO and _word_for_word(found, one, scene):
        return True
    fact = next((each for each in scene.about.facts if each.path == found.fact), None)
    if fact is None:
        return False
    if relation == "plan":
        return _both_times(found, one, scene)
    return relation in ("negation", "direction") and "sure" not in found.says and _turned(found, one, fact)


def _within_quotation(found: Found, one: Aligned) -> bool:
    start, end = (place - one.sentence.start for place in found.span)
    return any(
        quotation.start() <= start and end <= quotation.end() for quotation in QUOTATION.finditer(one.sentence.text)
    )


def _word_for_word(found: Found, one: Aligned, scene: Scene) -> bool:
    """Whether the words that are marked stand in the sentence within a whole fact, as it is written."""
    start, end = (place - one.sentence.start for place in found.span)
    lows = [word.low for word in one.words]
    for fact in scene.about.facts:
        own = [word.low for word in fact.words]
        for place in range(len(lows) - len(own) + 1) if len(own) > 2 else ():
            last = one.words[place + len(own) - 1]
            if (
                lows[place : place + len(own)] == own
                and one.words[place].start <= start
                and end <= last.start + len(last.text)
            ):
                return True
    return False


def _both_times(found: Found, one: Aligned, scene: Scene) -> bool:
    """Whether the clause that is marked holds what is to come and what was, so that either may be the fact's."""
    part = clause_at(one, _first(found, one), scene)
    if part is None:
        return False
    words = one.words[part.start : part.end]
    reported = sign("hearsay") | {"said", "told", "mentioned", "noted", "asked"}
    modals = sign("modals") - {"must"}  # which says of nothing that it is to come
    return any(word.low in modals or word.low.endswith("'ll") for word in words) and any(
        past(word.low) and word.low not in reported and state(one.words, part.start + place, part.start) is State.DONE
        for place, word in enumerate(words)
    )


def _first(found: Found, one: Aligned) -> int:
    at = found.span[0] - one.sentence.start
    return next((index for index, word in enumerate(one.words) if word.start + len(word.text) > at), 0)


_TURNING = frozenset("until till before unless without except".split())
_FEWER = frozenset("fewer less".split())
_FIRST = frozenset("before until till".split())
_ORDER = frozenset("until till before unless without except after once first only from".split())


def _turned(found: Found, one: Aligned, fact: Known) -> bool:
    """Whether `until`, `before` or `without` turns a negative round: `nothing leaves until it is checked`, `checked before it leaves`."""
    start, end = clause(one, _first(found, one))
    told, known = [word.low for word in one.words[start:end]], [word.low for word in fact.words]
    if _not_yet(told, fact):
        return True
    said, own = _turn(told), _turn(known)
    if (said is None) == (own is None):
        return False  # both say it alike, or neither turns
    if said is None and known[own or 0] in _FIRST and _first_then(one, fact, own or 0, start, told):
        return True  # `heard by three before it is sold` for `never sold before three have heard it`
    if said is None:
        return known[own or 0] not in told and bool(set(told) & (_ORDER | {"every", "always", "all", "each"}))
    negative = start + next(index for index, low in enumerate(told) if _negative(low))
    orders = [index for index, low in enumerate(known) if low in _ORDER]
    if not orders and fact.lows & {"to", "through", "till"} and _time(one, start + said + 1):
        return False  # `not valid until 2028` for `valid to 2028`
    if not orders or known[orders[0]] != told[said]:
        return True
    match = next((each for each in one.touched if each.known is fact), None)
    return match is not None and any(
        pair.exact
        and negative < pair.said < start + said
        and pair.known > orders[0]
        and one.words[pair.said].low.isalpha()
        for pair in match.pairs
    )


def _first_then(one: Aligned, fact: Known, own: int, start: int, told: list[str]) -> bool:
    """Whether a clause has behind its `before` what the fact denies in front of its own."""
    low = fact.words[own].low
    match = next((each for each in one.touched if each.known is fact), None)
    if match is None or low not in told:
        return False
    negative = next(place for place, word in enumerate(fact.words) if _negative(word.low))
    return any(
        negative < pair.known < own
        and pair.said > start + told.index(low)
        and fact.words[pair.known].sort is not Sort.GRAMMAR
        for pair in match.pairs
    )


def _time(one: Aligned, index: int) -> bool:
    return index < len(one.words) and (one.words[index].sort is Sort.DAY or index in one.counts)


def _turn(lows: list[str]) -> int | None:
    """The word that turns a negative before it."""
    negative = next((index for index, low in enumerate(lows) if _negative(low)), None)
    if negative is None:
        return None
    return next(
        (
            index
            for index in range(negative + 1, len(lows))
            if lows[index] in _TURNING or (lows[index] in _FEWER and index > negative + 1 and "than" in lows[index:])
        ),
        None,
    )


def _negative(low: str) -> bool:
    return low in sign("negation") - {"without", "hardly"} or low.endswith("n't")


def _not_yet(told: list[str], fact: Known) -> bool:
    """Whether something has not happened yet that is only planned."""
    return "yet" in told and (fact.kind in ("plan", "promise") or bool(fact.lows & sign("plan")))
