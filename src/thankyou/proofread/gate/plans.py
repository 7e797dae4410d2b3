"""A plan or a wish told as done, and what was done told as still to come. Start reading at `plan`.

`tenses` compares the verbs of clause and fact; here it is the words that a plan is jotted down with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.facts.dates import MONTHS
from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, clause, quoted
from thankyou.proofread.gate.tenses import conditional, past
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["plan"]


_LIGHT = frozenset(
    "under over to be been being a an the get try trying start starting begin have their her his our its more in on at of about into for".split()
)
_DIRECTLY = frozenset("considering consider thinking think hoping trialling trialing piloting".split())
_PROGRESS = frozenset("switching moving replacing learning studying trialling trialing piloting".split())


_NEXT = regex(
    rf"\bnext (?:year|month|week|spring|summer|autumn|fall|winter|quarter|term|season|{'|'.join(MONTHS)})\b",
    re.I,
)


def _planned(fact: Known) -> Iterator[int]:
    """The words that a plan is about: the verb behind `wants to`, the noun behind `hoping for`, `replaced` in `replaced next year`."""
    if _NEXT.search(fact.even):
        yield from (index for index, word in enumerate(fact.words) if past(word.low))
    for index, word in enumerate(fact.words):
        low = word.low.split("'")[-1] if word.low.endswith("'ll") else word.low
        if low not in sign("plan") and not word.low.endswith("'ll"):
            continue
        if low in _PROGRESS:
            yield index
        following = range(index + 1, min(len(fact.words), index + 6))
        to = next(
            (
                place
                for place in following
                if fact.words[place].low == "to" and place - index <= 4 and low not in _DIRECTLY
            ),
            None,
        )
        start = index + 1 if to is None else to + 1
        place = next(
            (p for p in range(start, min(len(fact.words), start + 4)) if fact.words[p].low not in _LIGHT), None
        )
        if place is not None and (
            fact.words[place].sort is not Sort.GRAMMAR or any(fact.words[place].holds(n.start) for n in fact.numbers)
        ):
            yield place


_PLANNED = frozenset(
    "planned proposed considered expected hopes hope hoping wants want considering thinking plans plan maybe might may perhaps aims intends would uncertain unsure undecided unclear".split()
)
_NOW = regex(
    r"\b(?:now that|at (?:long )?last|has (?:finally )?been delivered|already|by now|has (?:begun|started|opened)|have (?:begun|started|opened)|(?:is|are) (?:now|out|up and running|running|open)\b|is in place|you(?:'ve| have)(?: already| now| since)? (?!told|said|mentioned|given|asked|shown|been|made|shared|described|explained|invited|thought|come|taken|had|got)\w+(?:ed|en|lt|ght|ne|wn))\b",
    re.IGNORECASE,
)


_AWAITED = regex(r"\b(?:(?:when|once|after|until|till|if|as soon as) |before (?:[\w-]+ ){1,3})$", re.IGNORECASE)


def _now(one: Aligned) -> Iterator[Found]:
    """`planned from April` told as `now that it has begun`."""
    said = _NOW.search(one.sentence.text)
    if not said or _AWAITED.search(one.sentence.text[: said.start()]):
        return
    last = said[0].split()[-1].casefold()
    for match in one.matches:
        fact = match.known
        if (
            match.weight >= 0.5
            and match.telling * 3 >= fact.telling
            and (fact.lows & _PLANNED or conditional(fact))
            and fact.owner != "i"
            and fact.kind not in ("question", "feeling")
            and not fact.lows & {"now", "already"}
            and not (past(last) and last in fact.lows)
            and not _elsewhere(one, match)
        ):
            start = one.sentence.start
            yield Found((start + said.start(), start + said.end()), {"fact": quoted(fact)}, fact.path)
            return


_SINCE = regex(r"\bsince (?:early |late |mid-|last |the )?(?=[A-Z])")


def _since(one: Aligned) -> Iterator[Found]:
    """What is planned for a day told as so since then: `in use since February` for `planned for February`."""
    for said in _SINCE.finditer(one.sentence.text):
        index = next((place for place, word in enumerate(one.words) if word.start >= said.end()), None)
        if index is None or one.words[index].sort is not Sort.DAY:
            continue
        dated = [match.known for match in one.touched if index in match.said]
        if dated and all(fact.kind == "plan" or fact.lows & _TO_COME or _GOING_TO.search(fact.even) for fact in dated):
            yield Found(one.span(index), {"fact": quoted(dated[0])}, dated[0].path)
            return


_TO_COME = frozenset(
    "will 'll planned plan plans due hope hopes hoping want wants may might could should shall expected".split()
)
_GOING_TO = regex(r"\bgoing to\b", re.IGNORECASE)
"""What is to come; what is `going up` is so already."""


def plan(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A plan or a wish told as done."""
    yield from _now(one)
    yield from _since(one)
    for match in one.matches:
        fact = match.known
        if (
            match.weight < 0.9
            or fact.kind in ("question", "feeling", "quote")
            or (fact.owner == "i" and fact.kind != "promise" and not fact.lows & _PROGRESS)
            or fact.stem.endswith(".worry")
        ):
            continue
        if _elsewhere(one, match):
            continue
        planned = set(_planned(fact))
        if fact.words and fact.stem.endswith((".will", "they_will")):
            planned.add(next((place for place, word in enumerate(fact.words) if not word.low.endswith("ly")), 0))
        if (
            fact.kind == "promise"
            and not fact.path.startswith(("concern", "asked", "materials"))
            and fact.words
            and fact.words[0].sort not in (Sort.GRAMMAR, Sort.NUMBER, Sort.DAY)
            and not past(fact.words[0].low)
        ):
            planned |= {0} | {i + 1 for i, word in enumerate(fact.words[:-1]) if word.low == "and"}
        for pair in match.pairs:
            if fact.owner == "i" and fact.kind != "promise" and not one.lows & _FINISHED:
                continue
            if fact.kind == "plan" and _on_its_day(one, match, pair.said):
                continue
            if pair.exact and pair.known in planned and _told_as_done(one, pair.said, promise=fact.kind == "promise"):
                yield Found(one.span(pair.said), {"fact": quoted(fact)}, fact.path)
                return


def _on_its_day(one: Aligned, match: Match, index: int) -> bool:
    """Whether a verb in the present stands with the day of the plan: `the board meets on 9 November`."""
    days = (pair for pair in match.pairs if one.words[pair.said].sort is Sort.DAY or pair.said in one.counts)
    own = {match.known.words[pair.known].root for pair in days if pair.exact}
    dated = any(word.sort is Sort.DAY for word in match.known.words)
    before = {word.low for word in one.words[max(0, index - 3) : index]}
    every = {word.root for word in match.known.words if word.sort is Sort.DAY}
    return (
        dated and (len(own) > 1 or own == every) and not past(one.words[index].low) and before.isdisjoint(_DONE_BEFORE)
    )


_DONE_BEFORE = frozenset("has have had was were did".split())


def _elsewhere(one: Aligned, match: Match) -> bool:
    """Whether another fact explains the same words and is no plan."""
    return any(
        other is not match
        and other.weight >= match.weight
        and not (other.known.lows & sign("plan"))
        and other.known.kind == "fact"
        for other in one.matches
    )


_FRAME = regex(
    r"\b(?:I (?:would like|would hope|would love|would be|would|'d|will|shall|can|hope|want|look|wish)|I'd|I'll|I am (?:keen|eager)|would you|may I|could)\b",
    re.I,
)


_UNTIL = frozenset("after once until when".split())


def _told_as_done(one: Aligned, index: int, *, promise: bool) -> bool:
    word = one.words[index]
    before = [each.low for each in one.words[max(0, index - 4) : index]]
    if any(each.sort is Sort.DAY for each in one.words[max(0, index - 1) : index + 2]):
        return False
    perfect = bool(set(before) & {"have", "has", "had", "already", "you've", "i've", "we've"})
    if before[-2:] and before[-1] == "to" and before[-2] in ("have", "has", "had"):
        return False  # `singers who have to breathe`
    if word.low in sign("same_past") and not perfect and not set(before) & sign("be"):
        return False  # `the date you set`, which may be to come
    if (
        word.low.endswith("ing")
        or before[-1:] == ["being"]
        or (set(before) & _UNTIL and one.lows & {"look", "looking", "hope", "await", "will", "hear", "hearing"})
        or (before[-1:] == ["to"] and not perfect)
        or _named(one, index)
        or set(before[-3:]) & _BARE
        or set(before[-1:]) & sign("future")
    ):
        return False
    own = _before_frame(one, clause(one, index)[1])
    if promise:
        return perfect and not own & sign("future")
    return not own & sign("future") and not any(low.endswith(("'ll", "'d")) for low in own)


def _named(one: Aligned, index: int) -> bool:
    """Whether a word stands as a noun: `the dates`, `the two dates`."""
    before = one.words[max(0, index - 2) : index]
    if before and before[-1].low in sign("determiners"):
        return True
    if len(before) == 2 and before[0].low in ("a", "an") and not past(one.words[index].low):
        return True  # `a good vote`
    return (
        len(before) == 2
        and before[0].low in sign("determiners")
        and any(n.start == before[1].start for n in one.numbers)
    )


_BARE = frozenset("help helping let make watch".split())
_FINISHED = frozenset(
    "completed complete finished passed hold fluent fluently perfectly mastered earned graduated qualified speak".split()
)


def _before_frame(one: Aligned, end: int) -> frozenset[str]:
    """The words up to an index, without frames such as `I would like`, which say nothing about the plan."""
    stop = one.words[end - 1].start + len(one.words[end - 1].text)
    text = _FRAME.sub(" ", one.sentence.text[:stop]).casefold()
    return frozenset(re.findall(r"[\w']+", text))
