"""How many of what, and how often: a number that stands before another noun or unit than in the fact of its clause.

Start reading at `counted` and `oftener`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.gaps import of_the_day
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, root

__all__ = ["counted", "oftener"]

_GAP = regex(r"[\s-]+(?:of (?:your |my |our |the |their )?)?", re.IGNORECASE)


_SHARED = regex(r"\s*(?:of|in|out of|to|or|and|->|-)\s*(?:(?:the|my|your|our|their|last)\s+)*[$£€]?", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _counts(fact: Known) -> dict[str, frozenset[float]]:
    """The noun or unit behind each number of a fact, with the values that stand before it; `""` for those without any."""
    found: dict[str, frozenset[float]] = {}
    after = ""
    for place in range(len(fact.numbers) - 1, -1, -1):
        number = fact.numbers[place]
        noun = _noun(fact.words, fact.even, number.end)
        if place + 1 < len(fact.numbers) and _SHARED.fullmatch(fact.even[number.end : fact.numbers[place + 1].start]):
            noun = after
        for each in (noun, *_headed(fact, number.end, noun)):
            found[each] = found.get(each, frozenset()) | frozenset(number.values)
        after = noun
    return found


def _headed(fact: Known, end: int, noun: str) -> Iterator[str]:
    """What else a number counts where its noun has words before it: `paper` of `two first-author papers`."""
    first = next((i for i, word in enumerate(fact.words) if word.start >= end and word.root == noun), None)
    if first is None or fact.words[first].root in _units():
        return
    for place in range(first + 1, min(first + 3, len(fact.words))):
        before, word = fact.words[place - 1], fact.words[place]
        between = fact.even[before.start + len(before.text) : word.start]
        if between != " " or word.sort in (Sort.GRAMMAR, Sort.DAY) or word.text[:1].isupper() or past(word.low):
            return
        if word.low.endswith("s"):
            yield word.root
            return


_OF_THEM = regex(r" of (?:them|whom|which|these|those)\b")
_HYPHEN_UNIT = regex(r"-([a-z]+)")


def _noun(words: tuple[Said, ...], text: str, end: int) -> str:
    """The root of the noun or unit right behind a number; empty where there is none."""
    if joined := _HYPHEN_UNIT.match(text[end:]):
        return root(joined[1])
    if _OF_THEM.match(text[end:]):
        return "=them"
    following = next((word for word in words if word.start >= end), None)
    if following is None or following.start >= len(text) or not _GAP.fullmatch(text[end : following.start]):
        return ""
    return following.root if following.sort is not Sort.GRAMMAR or following.root in _units() else ""


def counted(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`three months` for `three years`, `ten premieres in three days` for `three in ten`."""
    for clause in clauses(one, scene) if one.counts else ():
        facts = [match.known for match in clause.matches(clause.point)]
        if not facts or clause.weight(clause.point) < 0.8:
            continue
        for index, number in one.counts.items():
            if not clause.start <= index < clause.end:
                continue
            noun = _noun(one.words, one.sentence.text, number.end)
            if (
                not noun
                or one.words[index].low in ("a", "an")
                or of_the_day(one, index, set(number.values), scene)
                or one.sentence.text[: number.start].endswith(("$", "£", "€"))
            ):
                continue
            fact = _otherwise(noun, set(number.values), facts)
            if fact is None or _elsewhere(one, clause, noun, set(number.values)) or _of_both(one, noun, fact):
                continue
            yield Found(one.span(index), {"fact": quoted(fact), "words": one.words[index].text}, fact.path)
            return


def _of_both(one: Aligned, noun: str, fact: Known) -> bool:
    """Whether a sentence tells the part of them too that its fact does: `four of them, and for three of those`."""
    told = {value for number in one.numbers for value in number.values}
    return noun == "=them" and bool(_counts(fact)[noun] & told) if noun in _counts(fact) else False


def _otherwise(noun: str, values: set[float], facts: list[Known]) -> Known | None:
    """The fact that counts a thing with another number, or uses the number for another thing only."""
    for fact in facts:
        counts = _counts(fact)
        others = {value for known, more in counts.items() if known != noun for value in more}
        differ = values & others or not values & fact.differences
        if noun in counts and differ and not counts[noun] & values and not counts.get("", frozenset()) & values:
            return fact
        units = {unit for unit, known in counts.items() if known & values}
        if units and noun in _units() and units <= _units() and noun not in units and not _same(units | {noun}):
            return fact
    return None


@cache
def _units() -> frozenset[str]:
    return frozenset(map(root, "second minute hour day night week month season term quarter year decade".split()))


def _same(units: set[str]) -> bool:
    return units <= {root("day"), root("night")}


def _elsewhere(one: Aligned, clause: Clause, noun: str, values: set[float]) -> bool:
    """Whether another fact that the clause touches counts the thing so."""
    return any(
        (_counts(match.known).get(noun, frozenset()) | _counts(match.known).get("", frozenset())) & values
        for match in one.touched
        if match.telling >= 2 and any(clause.start <= pair.said < clause.end for pair in match.pairs)
    )


_EVERY = regex(r"\b(?:every|each) (?:(other|second|third|fourth|fifth|sixth) )?([\w-]+)", re.IGNORECASE)


def oftener(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`every other Friday` for `every Friday`, and the other way."""
    for said in _EVERY.finditer(one.sentence.text):
        thing = root(said[2])
        for match in one.matches:
            known = {(each[1] or "").casefold() for each in _EVERY.finditer(match.known.even) if root(each[2]) == thing}
            if not known or match.weight < 1.2 or (said[1] or "").casefold() in known | _like(known):
                continue
            start = one.sentence.start
            yield Found((start + said.start(), start + said.end()), {"fact": quoted(match.known)}, match.known.path)
            return


def _like(known: set[str]) -> set[str]:
    """`other` for `second`."""
    return {"other", "second"} if known & {"other", "second"} else set()
