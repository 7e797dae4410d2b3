"""Two things of one fact that have changed places: months, numbers, names. And what comes first of two deeds of a plan.

Start reading at `crossed`, `exchanged`, `compared` and `first`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.known import Said
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["compared", "crossed", "exchanged", "first", "sides_changed"]

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


_JOIN = re.compile(r"[;:]|,|\b(?:and|but|while|whereas|then)\b", re.IGNORECASE)
_PLACING = frozenset(
    "first last early late earlier later before after up down never always sooner above below more less".split()
)


@lru_cache(maxsize=4096)
def _segments(text: str, words: tuple[Said, ...]) -> dict[str, int]:
    """The telling words that stand once in a text, with the place of the part between `and`s and commas that they stand in."""
    stops = [found.start() for found in _JOIN.finditer(text)]
    roots = [word.root for word in words]
    return {
        word.root: sum(stop <= word.start for stop in stops)
        for word in words
        if word.start < len(text)
        and (word.sort is not Sort.GRAMMAR or word.low in _PLACING)
        and roots.count(word.root) == 1
    }


def exchanged(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`close late and open early` for `close early and open late`: of two parts of a fact each has a word of the other."""
    if not _JOIN.search(one.sentence.text):
        return
    said = _segments(one.sentence.text, one.words)
    for match in one.matches:
        fact = match.known
        if match.weight < 1.0 or match.telling < 2 or fact.kind in ("question", "quote") or not _JOIN.search(fact.even):
            continue
        known = {root: part for root, part in _segments(fact.even, fact.words).items() if root in said}
        parts: dict[int, set[int]] = {}
        for root, part in known.items():
            parts.setdefault(said[root], set()).add(part)
        mixed = sorted((here, both) for here, both in parts.items() if len(both) > 1)
        pair = next(
            ((a[0], b[0]) for a, b in itertools.combinations(mixed, 2) if len(a[1] & b[1]) > 1 and b[0] == a[0] + 1),
            None,
        )
        if pair is None or _elsewhere_joined(one, match, said, pair):
            continue
        places = [i for i, word in enumerate(one.words) if said.get(word.root) in pair and word.root in known]
        start, end = min(places), max(places)
        yield Found(one.span(start, end), {"fact": quoted(fact), "words": _text(one, start, end)}, fact.path)
        return


def _elsewhere_joined(one: Aligned, match: Match, said: dict[str, int], pair: tuple[int, int]) -> bool:
    """Whether another fact explains as much of one of the two parts."""
    for here in pair:
        mine = {root for root, part in said.items() if part == here and root in match.known.roots}
        if any(mine <= other.known.roots for other in one.touched if other is not match):
            return True
    return False


_THAN = re.compile(
    r"\b(?P<how>[a-z]+er|more|less|rather) (?:[a-z]+ ){0,2}?than\b(?! (?:\d|a |an |one |two |three |four |five |six |seven |eight |nine |ten |half ))",
    re.IGNORECASE,
)


def compared(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`the packers begin later than the night shift` for `the night shift begins later than the packers`."""
    said = _THAN.search(one.sentence.text)
    if said is None:
        return
    for match in one.matches:
        known = _THAN.search(match.known.even)
        if known and known["how"].casefold() == said["how"].casefold() and sides_changed(one, match):
            start = one.sentence.start
            yield Found(
                (start + said.start(), start + said.end()),
                {"fact": quoted(match.known), "words": said[0]},
                match.known.path,
            )
            return


def sides_changed(one: Aligned, match: Match) -> bool:
    """Whether what stands before a comparison in the sentence stands behind it in the fact, and the other way round."""
    said, known = _THAN.search(one.sentence.text), _THAN.search(match.known.even)
    if said is None or known is None:
        return False
    exact = [pair for pair in match.pairs if pair.exact]
    behind = {pair.known for pair in exact if one.words[pair.said].start >= said.end()}
    before = {pair.known for pair in exact if one.words[pair.said].start < said.start()} - behind
    return any(match.known.words[i].start < known.start() for i in behind) and any(
        match.known.words[i].start >= known.end() for i in before
    )
