"""Two things of one fact that have changed places: months, numbers, names. And what comes first of two deeds of a plan.

Start reading at `crossed` and `first`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.known import Said
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["crossed", "first"]

_WITHIN = 5
"""Words before a date, a number or a name within which stands what it is of."""


def crossed(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`the first in December and the second in July` for `in July` and `in December`."""
    for match in one.touched:
        for here, there in itertools.combinations(_alike(one, match), 2):
            if _kind(one, here[0]) != _kind(one, there[0]):
                continue
            mine, other = _of(one.words, here[0], match, 0), _of(one.words, there[0], match, 0)
            known = _of(match.known.words, here[1], match, 1), _of(match.known.words, there[1], match, 1)
            if None in (mine, other) or mine == other or known[0] == known[1]:
                continue
            if _followed(one, match, here) or _followed(one, match, there):
                continue
            if mine == known[1] and other == known[0] and not _elsewhere(one, match, here[0], there[0]):
                start, end = sorted((here[0], there[0]))
                yield Found(
                    one.span(start, end),
                    {"fact": quoted(match.known), "words": _text(one, start, end)},
                    match.known.path,
                )
                return


def _text(one: Aligned, start: int, end: int) -> str:
    last = one.words[end]
    return one.sentence.text[one.words[start].start : last.start + len(last.text)]


def _alike(one: Aligned, match: Match) -> list[tuple[int, int]]:
    """The dates, numbers and names that both sides have once each: where they stand in the sentence and in the fact."""
    pairs = [pair for pair in match.pairs if pair.exact and _kind(one, pair.said)]
    said, known = [pair.said for pair in pairs], [pair.known for pair in pairs]
    return [(p.said, p.known) for p in pairs if said.count(p.said) == 1 and known.count(p.known) == 1]


def _kind(one: Aligned, index: int) -> str:
    word = one.words[index]
    if index in one.counts:
        return "number"
    if word.sort is Sort.DAY:
        return "date"
    return "name" if index and word.text[:1].isupper() and word.sort is Sort.CONTENT else ""


def _of(words: Sequence[Said], index: int, match: Match, side: int) -> int | None:
    """What a date, number or name is of: the shared word before it in its clause, by its place in the fact."""
    places = {pair[side]: pair.known for pair in match.pairs if pair.exact}
    for place in range(index - 1, max(-1, index - _WITHIN), -1):
        if words[place].low in ("and", "or", "but", "then") or words[place].sort is Sort.DAY:
            return None
        if place in places and words[place].sort is not Sort.GRAMMAR and words[place].low not in sign("light"):
            return places[place]
    return None


def _followed(one: Aligned, match: Match, place: tuple[int, int]) -> bool:
    """Whether the same word stands right behind on both sides, which says what it is of: `63 buses`."""
    said = {one.words[i].root for i in range(place[0] + 1, min(place[0] + 3, len(one.words)))}
    known = {match.known.words[i].root for i in range(place[1] + 1, min(place[1] + 3, len(match.known.words)))}
    return any(word.root in said & known and word.sort is not Sort.GRAMMAR for word in one.words)


def _elsewhere(one: Aligned, match: Match, *places: int) -> bool:
    """Whether another fact explains the same two as well."""
    return any(
        other is not match and set(places) <= {pair.said for pair in other.pairs if pair.exact} for other in one.touched
    )


_BEFORE = re.compile(r"\b(?:before|until) (?:you|they|he|she|I|we|[A-Z]\w+) (?:(?:have|has|had|can|could|will) )?$")
_THEN = re.compile(r"\b(?:and|then) (?:then |also |to |will )?", re.IGNORECASE)


def first(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`your call before you talk to your brother`, where they will `talk to your brother and ring me`."""
    for match in one.touched:
        fact = match.known
        if fact.kind not in ("plan", "promise") or fact.lows & {"before", "after", "until", "once"}:
            continue
        then = _THEN.search(fact.even)
        if then is None:
            continue
        for pair in match.pairs:
            word = one.words[pair.said]
            leads = pair.exact and fact.words[pair.known].start < then.start() and pair.known <= 1
            found = _BEFORE.search(one.sentence.text[: word.start]) if leads else None
            later = any(each.said < pair.said and fact.words[each.known].start >= then.end() for each in match.pairs)
            if found is not None and later:
                start = one.sentence.start
                span = (start + found.start(), start + word.start + len(word.text))
                yield Found(span, {"fact": quoted(fact), "words": found[0] + word.text}, fact.path)
                return
