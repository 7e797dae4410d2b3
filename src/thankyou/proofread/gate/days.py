"""When: a day or month that the facts name, but of something else. Start reading at `day`.

`figures` marks a day that no fact names at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from thankyou.facts.dates import MONTHS, month_of, weekday_of
from thankyou.facts.models import Interview
from thankyou.facts.patterns import regex
from thankyou.proofread import facts as known_facts
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, root

__all__ = ["dated", "day", "own_day"]

_NAMES = tuple(map(str.lower, MONTHS))

_WITHIN = 9
"""Words about a day within which what happens on it is said."""
_MET = regex(
    r"\b(?:thank|thanks|grateful|appreciated?|we (?:met|spoke|talked)|our (?:\w+ )?(?:meeting|talk|conversation|call|interview|chat|visit))\b",
    re.IGNORECASE,
)
_AHEAD = regex(r"\b(?:forward|will|next|until|by|from|before|since|after|every|each)\b|'ll\b", re.IGNORECASE)
_COMING = regex(r"\b(?:forward to|will|shall|until|next)\b|'ll\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def _own(interview: Interview) -> frozenset[str]:
    """The day and month of the interview itself, as I count it and as the reader does."""
    days = {day for day in (interview.date, interview.day) if day}
    return frozenset(name for day in days for name in (root(weekday_of(day)), root(month_of(day))))


def own_day(word: Said, interview: Interview) -> bool:
    """Whether a word is the weekday or the month of the interview."""
    return word.sort is Sort.DAY and word.root in _own(interview)


@lru_cache(maxsize=64)
def _others(interview: Interview) -> frozenset[str]:
    """Days and months of every other date that a field holds."""
    return frozenset(
        name
        for date in known_facts.of(interview).days
        if date not in (interview.date, interview.day)
        for name in (root(weekday_of(date)), root(month_of(date)))
    )


def _same_sort(one: str, other: str) -> bool:
    return (one in _months()) == (other in _months())


def day(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A day that the facts have for something else than what the sentence says of it."""
    for index, word in enumerate(one.words):
        if word.sort is not Sort.DAY or not word.text[:1].isupper() or word.root in _others(scene.interview):
            continue
        weights = {match: _about(one, match, index, scene) for match in one.touched}
        if any(much >= 0.5 and word.root in match.known.roots for match, much in weights.items()):
            continue
        if _of_interview(one, index):
            if scene.interview.date and word.root not in _own(scene.interview) and not _named(word, scene):
                right = (month_of if word.root in _months() else weekday_of)(scene.interview.date)
                yield Found(one.span(index), {"fact": right, "words": word.text}, "date")
                return
            continue
        ahead = bool(_COMING.search(one.sentence.text))
        if word.root in _own(scene.interview) and not ahead:
            continue
        top = max(weights.values(), default=0.0)
        rival = next(
            (
                match
                for match, much in weights.items()
                if much >= max(top, 0.5 if ahead and match.known.kind in ("plan", "promise") else 1.0)
                and _has_another(match.known, word.root)
            ),
            None,
        )
        if rival is not None:
            yield _found(one, index, rival.known)
            return


def _named(word: Said, scene: Scene) -> bool:
    """Whether a fact speaks of a meeting on that day."""
    return any(
        word.root in fact.roots
        and fact.kind not in ("plan", "promise")
        and fact.lows & {"met", "meet", "meeting", "spoke", "talked", "call", "visit"}
        for fact in scene.about.facts
    )


def _found(one: Aligned, index: int, fact: Known | None) -> Found:
    return Found(
        one.span(index),
        {"fact": quoted(fact) if fact else "", "words": one.words[index].text},
        fact.path if fact else None,
    )


def _has_another(fact: Known, said: str) -> bool:
    return any(word.sort is Sort.DAY and _same_sort(word.root, said) for word in fact.words)


def _about(one: Aligned, match: Match, index: int, scene: Scene) -> float:
    """How much of what stands about a day a fact explains."""
    met: dict[int, float] = {}
    for pair in match.pairs:
        word = one.words[pair.said]
        if (
            abs(pair.said - index) <= _WITHIN
            and word.sort is not Sort.DAY
            and word.root not in scene.about.people
            and not _apart(one, pair.said, index)
        ):
            plain = word.sort in (Sort.COURTESY, Sort.GENERAL)
            if plain and not pair.exact:
                continue
            worth = 0.6 if plain else 1.0
            met[pair.known] = max(met.get(pair.known, 0.0), worth * (1.0 if pair.exact else 0.6))
    return sum(met.values())


_OWN_CLAUSE = regex(r"[;:]|, (?:and|but) (?:I|you|we|they|he|she)\b")


def _apart(one: Aligned, first: int, second: int) -> bool:
    start, end = sorted((first, second))
    return bool(_OWN_CLAUSE.search(one.sentence.text[one.words[start].start : one.words[end].start]))


_TURN = regex(r"[;:]|, (?:and|but|which)\b|\bthat\b")


def _of_interview(one: Aligned, index: int) -> bool:
    """Whether a day is said to be that of the interview: `thank you for your time on Tuesday`."""
    head = one.sentence.text[: one.words[index].start]
    said = list(_MET.finditer(head))
    return (
        bool(said)
        and not _AHEAD.search(head[said[-1].start() :])
        and head[said[-1].start() :].count(" ") <= 14
        and not _TURN.search(head[said[-1].start() :])
    )


_DATE = regex(
    r"\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Z][a-z]{2,8})\b|\b([A-Z][a-z]{2,8}) (\d{1,2})(?:st|nd|rd|th)?\b(?!,?\d)"
)


def dated(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`6 March`, where the facts have the six and the March, but not of one day."""
    for found in _DATE.finditer(one.sentence.text):
        name, number = (found[2], found[1]) if found[1] else (found[3], found[4])
        month = root(name)
        if name.casefold() not in _NAMES:
            continue
        facts = known_facts.of(scene.interview)
        days = {(date.day, month_of(date)) for date in facts.days} | facts.last_days
        value = int(number)
        if any(value == day and month == root(each) for day, each in days) or any(
            month in fact.roots and value in fact.values for fact in scene.about.facts
        ):
            continue
        if not any(month == root(each) for _, each in days) and not any(month in fact.roots for fact in scene.about.facts):
            continue  # a month that no fact names is marked elsewhere
        if any(value in fact.values and re.search(r"\d[./-]\d", fact.even) for fact in scene.about.facts):
            continue
        start = one.sentence.start
        fact = one.matches[0].known if one.matches else None
        yield Found(
            (start + found.start(), start + found.end()),
            {"fact": quoted(fact) if fact else f"{scene.interview.date or ''}", "words": found[0]},
            fact.path if fact else None,
        )
        return


@cache
def _months() -> frozenset[str]:
    return frozenset(map(root, _NAMES))
