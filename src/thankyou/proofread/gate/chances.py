"""What may be told as what will be: `new lamps will come` for `may get new lamps`. Start reading at `chance`."""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import SURE, Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["chance", "limits"]

_MAY = regex(
    r"\b(?:may|might|possibly|perhaps|maybe|probably|likely|hopefully|(?:wants?|hopes?|plans?|intends?|aims?|hoping|planning|would like) to"
    r"|considering|thinking (?:of|about))\b"
)
_PART = regex(r"[,;:.–—]|\b(?:but|because|which|who)\b")
_SURELY = frozenset("will shall 'll is are am has have 've".split())


def chance(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A `may` or `probably` of a fact that a letter tells with `will` or `is`, and without any doubt."""
    if one.lows & sign("uncertain"):
        return
    for match in one.matches:
        fact = match.known
        if fact.kind in ("question", "feeling", "quote") or match.weight < SURE or limits(fact):
            continue
        said = _MAY.search(fact.even)
        told = _told(one, match, *said.span()) if said else []
        if len(told) < 2 or any(
            set(told) <= other.said for other in one.touched if other is not match and not _doubts(other)
        ):
            continue
        index = next((place for place in range(max(0, told[0] - 4), told[-1]) if _sure(one, place)), None)
        if index is not None:
            yield Found(one.span(index), {"fact": quoted(fact), "words": one.words[index].text}, fact.path)
            return


def limits(fact: Known) -> bool:
    """Whether a `may` of a fact is a rule of how many there are at most, which one tells as what is: `at most two buses may be off the road`."""
    return bool(_AT_MOST_MAY.search(fact.even))


_AT_MOST_MAY = regex(
    r"\b(?:[Aa]t most|[Nn]o more than|not more than|[Uu]p to|[Oo]nly|[Nn]obody|[Nn]o)\b[^,;:.]*\bmay\b"
)


def _told(one: Aligned, match: Match, begin: int, start: int) -> list[int]:
    """The telling words of a sentence that a fact has about its `may`, in the same part of it; none where none stands behind it."""
    fact = match.known
    stop = _PART.search(fact.even, start)
    end = stop.start() if stop else len(fact.even)
    first = max((found.end() for found in _PART.finditer(fact.even, 0, begin)), default=0)
    met = {
        pair.said: fact.words[pair.known].start
        for pair in match.pairs
        if pair.exact
        and first <= fact.words[pair.known].start < end
        and one.words[pair.said].sort in (Sort.CONTENT, Sort.GENERAL, Sort.NUMBER, Sort.DAY)
        and one.words[pair.said].low not in sign("light")
    }
    return sorted(met) if any(place >= start for place in met.values()) else []


def _doubts(match: Match) -> bool:
    return bool(_MAY.search(match.known.even))


def _sure(one: Aligned, index: int) -> bool:
    """Whether a verb says that a thing will be or is."""
    return one.words[index].low in _SURELY
