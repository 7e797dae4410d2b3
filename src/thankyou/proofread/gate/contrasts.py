"""Two things of a fact that have changed places: what comes first and what after it, what is chosen and what is not.

`A before B`, `B after A`, `A and B afterwards` all say that A is earlier; `A rather than B`, `not B but A` that A it is;
`from A to B` leads from the one to the other. Sentence and fact are read for such pairs in the same way, whatever the words that make them, and a pair the wrong way round is marked. Start
reading at `ordered`, `chosen` and `moved`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["chosen", "moved", "ordered", "same_order"]


class _Pair(NamedTuple):
    """Two stretches of a text, the first of which comes earlier or is chosen, and the words that say so."""

    first: tuple[int, int]
    second: tuple[int, int]
    said: tuple[int, int]
    denied: bool = False
    """Whether the thing before the words is denied: `not open until August`."""


class _Joining(NamedTuple):
    """A kind of word between two things: whether what follows it is the first of the pair, and whether it may lead the sentence."""

    pattern: str
    follows_first: bool
    kind: str


_KINDS = (
    _Joining(r"before|until|till", False, "time"),
    _Joining(r"after|once", True, "time"),
    _Joining(r"rather than|instead of|in place of|and not|, not|but not", False, "choice"),
)
_JOINS = tuple((regex(rf"(?:\b|(?=,))(?:{one.pattern})\b", re.IGNORECASE), one) for one in _KINDS)
_WAY = regex(r"\bfrom (?P<first>[^,;:.]+?) to (?P<second>[^,;:.]+)", re.IGNORECASE)
_REPLACED = regex(r"\breplac(?:e|es|ed|ing) (?P<second>[^,;:.]+?) (?:with|by) (?P<first>[^,;:.]+)", re.IGNORECASE)
_THEN = regex(r"(?:\band |, )(?:then|afterwards)\b")
_LATER = regex(r"(?:\band |, )(?P<what>(?:(?!\band\b)[^,;:.])+?) afterwards\b")
_BUT = regex(r"\bnot (?P<refused>[^,;:.]+?),? but (?!(?:I|you|we|they|he|she|it|not)\b)")
_STOP = regex(r"[;:()–—]|[.!?] |, (?:and|but|which|so)\b")
_LED = regex(r"[,;:()–—]|[.!?] | (?=(?:I|you|we|they|he|she|it) )")
"""Where a thing ends that leads the sentence: `in place of the tins I would ...`."""
_PAUSE = regex(r"[,;:()–—]|[.!?] |\bthat\b")


@lru_cache(maxsize=4096)
def _pairs(text: str) -> tuple[tuple[str, _Pair], ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[str, _Pair]]:
    for pattern, joining in _JOINS:
        for said in pattern.finditer(text):
            behind = said.end(), _next(text, said.end(), _PAUSE)
            ahead = _last(text, said.start()), said.start()
            if not text[ahead[0] : ahead[1]].strip(" ,"):  # it leads the sentence
                behind = said.end(), _next(text, said.end(), _LED)
                ahead = behind[1], _next(text, behind[1] + 1, _STOP)
            denied = any(low in _denying() or low.endswith("n't") for low in text[slice(*ahead)].casefold().split())
            if denied and joining.follows_first:
                continue
            follows_first = joining.follows_first or (denied and joining.kind == "time")  # `not A until B`
            first, second = (behind, ahead) if follows_first else (ahead, behind)
            yield joining.kind, _Pair(first, second, said.span(), denied)
    for said in _THEN.finditer(text):
        ahead = _last(text, said.start(), _STOP), said.start()
        yield "time", _Pair(ahead, (said.end(), _next(text, said.end(), _STOP)), said.span())
    for said in _LATER.finditer(text):
        yield "time", _Pair((_last(text, said.start(), _STOP), said.start()), said.span("what"), said.span())
    for said in _BUT.finditer(text):
        yield "choice", _Pair((said.end(), _next(text, said.end(), _PAUSE)), said.span("refused"), said.span())
    for kind, pattern in (("way", _WAY), ("choice", _REPLACED)):
        for said in pattern.finditer(text):
            yield kind, _Pair(said.span("first"), said.span("second"), said.span())


@cache
def _denying() -> frozenset[str]:
    """Words of a first thing that turn what follows it: `not open until August` is open after."""
    return sign("negation") - {"without", "hardly"} | {"unable"}


def _next(text: str, start: int, stops: re.Pattern[str]) -> int:
    stop = stops.search(text, start)
    return stop.start() if stop else len(text)


def _last(text: str, end: int, stops: re.Pattern[str] = _PAUSE) -> int:
    return max((stop.end() for stop in stops.finditer(text, 0, max(0, end - 1))), default=0)


def ordered(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`A after B` for `A before B`, `B and A afterwards` for `A and B afterwards`."""
    return _turned_round(one, "time")


def chosen(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`B rather than A` for `A rather than B`, `A and not B` for `not A but B`."""
    return _turned_round(one, "choice")


def moved(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`from B to A` for `from A to B`."""
    return _turned_round(one, "way")


def _same_deed(one: Aligned, match: Match, pair: _Pair) -> bool:
    """Whether what a sentence denies is a word of the fact: its first one that tells something behind the denial."""
    place, end = pair.second
    inside = [index for index, word in enumerate(one.words) if place <= word.start < end]
    denial = next(
        (index for index in inside if one.words[index].low in _denying() or one.words[index].low.endswith("n't")), None
    )
    behind = (
        index for index in inside if denial is not None and index > denial and one.words[index].sort is not Sort.GRAMMAR
    )
    deed = next(behind, None)
    return deed is None or any(each.said == deed and each.exact for each in match.pairs)


def _turned_round(one: Aligned, kind: str) -> Iterator[Found]:
    ours = [pair for which, pair in _pairs(one.sentence.text) if which == kind]
    for match in one.touched if ours else ():
        for pair in ours:
            orders = _orders(one, match, kind, pair) if match.telling >= 2 else []
            if orders and not any(orders):
                start, words = one.sentence.start, one.sentence.text[slice(*pair.said)]
                says = {"fact": quoted(match.known), "words": words.strip(" ,"), "sure": "yes"}
                yield Found((start + pair.said[0], start + pair.said[1]), says, match.known.path)
                return


def same_order(one: Aligned, match: Match, place: int) -> bool:
    """Whether the word of time at a place of the sentence puts two things of a fact in the order that it has them in."""
    return any(
        kind == "time" and pair.said[0] <= place < pair.said[1] and any(_orders(one, match, kind, pair))
        for kind, pair in _pairs(one.sentence.text)
    )


def _orders(one: Aligned, match: Match, kind: str, pair: _Pair) -> list[bool]:
    """For each pair of a fact that is of the same two things, whether they stand in the same order."""
    first, second = (_told(one, match, each) for each in (pair.first, pair.second))
    found = []
    for other, theirs in _pairs(match.known.even):
        if other != kind or (pair.denied and not theirs.denied and not _same_deed(one, match, pair)):
            continue  # `they do not leave before it turns` for `they wait until it turns`
        earlier, later = (_within(match.known, each) for each in (theirs.first, theirs.second))
        if first & earlier and second & later:
            found.append(True)
        elif first & later and second & earlier:
            found.append(False)
    return found


def _told(one: Aligned, match: Match, span: tuple[int, int]) -> frozenset[int]:
    """The words of a fact that a stretch of the sentence has, as their places in the fact."""
    return frozenset(
        pair.known
        for pair in match.pairs
        if pair.exact
        and span[0] <= one.words[pair.said].start < span[1]
        and one.words[pair.said].sort is not Sort.GRAMMAR
    )


def _within(fact: Known, span: tuple[int, int]) -> frozenset[int]:
    return frozenset(index for index, word in enumerate(fact.words) if span[0] <= word.start < span[1])
