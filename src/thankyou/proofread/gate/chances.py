"""What may be told as what will be: `new lamps will come` for `may get new lamps`. Start reading at `chance`."""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.scene import SURE, Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["chance"]

_MAY = regex(r"\b(?:may|might|possibly|perhaps|maybe|probably|likely|hopefully)\b")
_PART = regex(r"[,;:.–—]|\b(?:but|because|which|who)\b")
_SURELY = frozenset("will shall 'll is are has have".split())


def chance(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A `may` or `probably` of a fact that a letter tells with `will` or `is`, and without any doubt."""
    if one.lows & sign("uncertain"):
        return
    for match in one.matches:
        fact = match.known
        if fact.kind in ("question", "feeling", "quote") or fact.owner == "i" or match.weight < SURE:
            continue
        said = _MAY.search(fact.even)
        told = _told(one, match, said.end()) if said else []
        if len(told) < 2 or any(set(told) <= other.said for other in one.touched if other is not match and not _doubts(other)):
            continue
        index = next((place for place in range(max(0, told[0] - 4), told[-1]) if _sure(one, place)), None)
        if index is not None:
            yield Found(one.span(index), {"fact": quoted(fact), "words": one.words[index].text}, fact.path)
            return


def _told(one: Aligned, match: Match, start: int) -> list[int]:
    """The telling words of a sentence that a fact has behind its `may`, in the same part of it."""
    stop = _PART.search(match.known.even, start)
    end = stop.start() if stop else len(match.known.even)
    return sorted(
        {
            pair.said
            for pair in match.pairs
            if pair.exact
            and start <= match.known.words[pair.known].start < end
            and one.words[pair.said].sort in (Sort.CONTENT, Sort.GENERAL, Sort.NUMBER)
            and one.words[pair.said].low not in sign("light")
        }
    )


def _doubts(match: Match) -> bool:
    return bool(_MAY.search(match.known.even))


def _sure(one: Aligned, index: int) -> bool:
    """Whether a verb says that a thing will be or is."""
    return one.words[index].low in _SURELY
