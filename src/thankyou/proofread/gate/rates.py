"""By how much, to what, and per what: the little words about a number, which say what it counts.

Start reading at `led`, `per` and `term`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import keys
from thankyou.proofread.numbers import Number

__all__ = ["every", "led", "per", "term"]

_UNIT = (
    "second|minute|hour|day|night|week|weekend|fortnight|month|quarter|season|term|semester|year|decade|shift|session"
)
_PER = regex(
    rf"(?: (?!and\b|or\b|to\b|in\b|of\b|by\b|but\b|that\b|which\b)[^\W\d][\w'%/-]*){{0,3}}? ?(?:\b(?:(?:on|in) )?(?:an?|per|each|every)\b|/|\b(?:on|in) the\b) ?(?P<which>(?!other\b)[a-z-]+ )?(?P<unit>{_UNIT})\b"
)
"""What follows a number, and says what it is for each of: `140 dipwells a week`, `300 samples on a sale day`."""


def per(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`140 dipwells a day` for `140 dipwells a week`."""
    text = one.sentence.text
    for index, number in one.counts.items():
        said = _PER.match(text, number.end)
        if said is None or (one.words[index].low in ("a", "an", "one")):
            continue
        rates = [(match.known, each) for match in _telling(one, index) for each in _rates(match.known, number)]
        if rates and not any(_alike(said, each) for _, each in rates):
            fact = rates[0][0]
            start = one.sentence.start + number.start
            yield Found((start, one.sentence.start + said.end()), {"fact": quoted(fact)}, fact.path)
            return


def _telling(one: Aligned, index: int) -> Iterator[Match]:
    """The facts that have a number of the sentence, and something else of it."""
    return (match for match in one.touched if match.telling >= 2 and index in match.said)


def _rates(fact: Known, number: Number) -> Iterator[re.Match[str]]:
    for other in fact.numbers:
        if set(other.values) & set(number.values) and (each := _PER.match(fact.even, other.end)):
            yield each


def _alike(said: re.Match[str], known: re.Match[str]) -> bool:
    """Whether two rates are for each of the same."""
    mine, theirs = ((found["which"] or "").strip() for found in (said, known))
    return said["unit"] == known["unit"] and (not mine or not theirs or bool(keys(mine) & keys(theirs)))


_TERM = regex(
    rf"\b(?P<which>first|second|third|last|next|this|coming|same) (?P<unit>{_UNIT}|morning|evening|winter|summer|spring|autumn)s?\b",
    re.IGNORECASE,
)


def term(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`from the first day` for `from the first week`, `last month` for `last winter`."""
    for said in _TERM.finditer(one.sentence.text):
        matches = [match for match in one.matches if match.weight >= 1.2]
        terms = [(match.known, _terms(match.known).get(said["which"].casefold())) for match in matches]
        unit = said["unit"].casefold()
        if (fact := _one_earlier(one, said, matches)) is not None:
            start = one.sentence.start
            yield Found((start + said.start(), start + said.end()), {"fact": quoted(fact)}, fact.path)
            return
        own = next(((fact, units) for fact, units in terms if units), None)
        if own is None or any(units and unit in units for _, units in terms) or unit in own[0].lows:
            continue
        if any(word.low.rstrip("s") in (own[1] or ()) for word in one.words):
            continue
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"fact": quoted(own[0])}, own[0].path)
        return


def _one_earlier(one: Aligned, said: re.Match[str], matches: Iterable[Match]) -> Known | None:
    """The fact that has a time one earlier: `last year` for `the year before last`."""
    if said["which"].casefold() != "last":
        return None
    earlier = regex(rf"\b{said['unit']}s? before last\b", re.IGNORECASE)
    if earlier.search(one.sentence.text) or any(
        said[0].casefold() in match.known.even.casefold() for match in one.touched
    ):
        return None
    return next((match.known for match in matches if earlier.search(match.known.even)), None)


@lru_cache(maxsize=4096)
def _terms(fact: Known) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for each in _TERM.finditer(fact.even):
        which = each["which"].casefold()
        found[which] = found.get(which, frozenset()) | {each["unit"].casefold()}
    return found


_HEDGES = r"(?:(?:about|around|roughly|almost|nearly|some|just|only|over|under|more than|less than|approximately|an?|one|as much as|as little as|[A-Z]{3}|[$£€]) ?)*"
_LED = regex(rf"\b(?P<how>from|by|to) {_HEDGES}$")
_FRACTION = regex(rf"\b(?P<how>from|by|to) {_HEDGES}(?P<part>half|third|quarter|fifth|tenth)\b")


def led(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`fell by 6% to 2%` for `from 6% to 2%`; `to a fifth` for `by a fifth`."""
    text = one.sentence.text
    for index, number in one.counts.items():
        how = _how(text, number)
        if how is None or one.words[index].low in ("a", "an", "one"):
            continue
        facts = [match.known for match in _telling(one, index)]
        known = {fact: _hows(fact, number) for fact in facts}
        if any(how in hows or None in hows for hows in known.values()) or not known:
            continue
        fact = next(iter(known))
        if how == "by" and _between(fact, number):
            continue
        yield Found(one.span(index), {"fact": quoted(fact)}, fact.path)
        return
    for said in _FRACTION.finditer(text):
        for match in one.matches:
            hows = {each["how"] for each in _FRACTION.finditer(match.known.even) if each["part"] == said["part"]}
            if hows and said["how"] not in hows:
                start = one.sentence.start
                yield Found((start + said.start(), start + said.end()), {"fact": quoted(match.known)}, match.known.path)
                return


_EVERY = regex(rf"\b(?P<how>every|after|within|before) {_HEDGES}$")


def every(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`a break every 30 minutes` for `after 30 minutes`, and the other way."""
    for index, number in one.counts.items():
        said = _EVERY.search(one.sentence.text, 0, number.start)
        for match in _telling(one, index) if said else ():
            leads = [
                _EVERY.search(match.known.even, 0, other.start)
                for other in match.known.numbers
                if set(other.values) & set(number.values)
            ]
            hows = {lead["how"] for lead in leads if lead}
            if said and hows and len(leads) == 1 and (said["how"] == "every") != ("every" in hows):
                yield Found(one.span(index), {"fact": quoted(match.known)}, match.known.path)
                return


def _how(text: str, number: Number) -> str | None:
    """The `from`, `by` or `to` that leads to a number which is no day, year or hour."""
    if _WHEN.match(text, number.end) or any(1900 <= value <= 2100 for value in number.values):
        return None
    said = _LED.search(text, 0, number.start)
    return said["how"] if said else None


_WHEN = regex(
    r"(?:st|nd|rd|th)?,? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|:\d|(?: ?[ap]\.?m\b)| o'clock| (?:hours?|days?|weeks?|months?|years?)\b"
)


def _hows(fact: Known, number: Number) -> set[str | None]:
    """How a fact leads to a number: `from`, `by` or `to`; None stands for any other way."""
    hows = [(other, _how(fact.even, other) or _range(fact.even, other)) for other in fact.numbers]
    changed = {"to", "from"} <= {how for _, how in hows}
    same = {how for other, how in hows if set(other.values) & set(number.values)}
    return same if changed or "by" in same else {None}  # `from eleven families` is no change


_TO = regex(r"\W{0,2}(?: per ?cent)? (?:down |up )?to (?=\W?\d)")


def _range(text: str, number: Number) -> str | None:
    """The `from` that a fact leaves out: `12 to 5`."""
    return "from" if _TO.match(text, number.end) else None


def _between(fact: Known, number: Number) -> bool:
    """Whether a number is how far apart two of a fact are."""
    return not fact.differences.isdisjoint(number.values)
