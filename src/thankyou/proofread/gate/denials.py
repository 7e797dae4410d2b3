"""Denials in a word's own form, and denials lost in a relative clause. Start reading at `prefixed` and `relative`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.scene import SURE, Found, Scene, quoted
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, root, sign

__all__ = ["prefixed", "relative", "without"]

_PREFIXED = re.compile(r"(?:un|non-?|dis|mis|in|im|ir|il)([a-z]{4,})")


def prefixed(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`left 80 percent unexplained` for `explained 80 percent`: a word of the fact with a prefix that denies it, or one that lost it."""
    if _denied(one.lows):
        return
    mine = {word.root for word in one.words}
    said = {plain: index for index, word in enumerate(one.words) if (plain := _plain(word))}
    for match in one.touched:
        fact = match.known
        inverted = _inverted(fact)
        if match.weight < SURE or match.telling < 2 or not (said or inverted) or _denied(fact.lows):
            continue
        index = next(
            (at for plain, at in said.items() if plain in fact.roots - mine and one.words[at].root not in fact.roots),
            None,
        )
        if index is None:
            index = _lost(one, match, inverted, mine)
        if index is not None:
            yield Found(one.span(index), {"fact": quoted(fact)}, fact.path)
            return


def _lost(one: Aligned, match: Match, inverted: dict[str, str], mine: set[str]) -> int | None:
    """Where a word of the sentence has lost the prefix that the fact has."""
    for index, word in enumerate(one.words):
        known = inverted.get(word.root)
        if known is None or known in mine or word.sort is Sort.GRAMMAR:
            continue
        if not any(word.root in other.known.roots for other in one.touched if other is not match):
            return index
    return None


@lru_cache(maxsize=4096)
def _inverted(fact: Known) -> dict[str, str]:
    """The words of a fact that deny by their prefix: the root without it, with the root of the word."""
    return {plain: word.root for word in fact.words if (plain := _plain(word))}


def _denied(lows: frozenset[str]) -> bool:
    return bool(lows & (sign("broad_negation") - {"but", "than", "only", "rather", "little", "less", "few", "until"}))


def _plain(word: Said) -> str:
    """The root of a word without the prefix that denies it."""
    found = _PREFIXED.fullmatch(word.low)
    return root(found[1]) if found and word.sort is not Sort.GRAMMAR else ""


def without(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`with a summary` for `without a summary`, and the other way round."""
    for index, word in enumerate(one.words):
        if word.low not in ("with", "without"):
            continue
        other = "without" if word.low == "with" else "with"
        for match in one.touched:
            if match.weight < SURE or word.low in match.known.lows or one.has(("no",), index + 1, index + 2):
                continue
            said = [pair for pair in match.pairs if pair.exact and index < pair.said <= index + 3]
            places = [place for place, each in enumerate(match.known.words) if each.low == other]
            if any(place < pair.known <= place + 3 for pair in said for place in places) and not any(
                word.low in each.known.lows and {pair.said for pair in said} & each.said for each in one.touched
            ):
                yield Found(one.span(index), {"fact": quoted(match.known), "sure": "yes"}, match.known.path)
                return


_NEVER = frozenset("never not cannot".split())


def relative(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`your software, which I have used before`, where the fact is that I have never used it."""
    for index, word in enumerate(one.words):
        if word.low not in ("which", "that", "whom") or not 0 < index < len(one.words) - 2:
            continue
        verb = next(
            (
                i
                for i in range(index + 1, min(len(one.words), index + 6))
                if past(one.words[i].low) and one.words[i].low != "had"
            ),
            None,
        )
        if verb is None or one.has(sign("negation"), index, verb + 2):
            continue
        for match in one.touched:
            if (place := _never(match, one, verb, index)) is not None:
                yield Found(
                    one.span(index, verb),
                    {"fact": quoted(match.known), "words": match.known.words[place].text},
                    match.known.path,
                )
                return


def _never(match: Match, one: Aligned, verb: int, relative: int) -> int | None:
    """Where a fact denies the verb of the thing right before a `which`."""
    words = match.known.words
    thing = any(pair.exact and relative - 2 <= pair.said < relative for pair in match.pairs)
    for place, word in enumerate(words):
        if word.low in _NEVER and thing:
            governed = next(
                (i for i in range(place + 1, min(len(words), place + 4)) if words[i].root == one.words[verb].root), None
            )
            if governed is not None:
                return place
    return None
