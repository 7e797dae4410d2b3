"""When: the part of the day of the interview, its day told of what is to come, and the day of one thing told of another.

`days` asks which weekday and month a fact has; here a morning, and a whole date, is laid beside what the clause about it says.
Start reading at `part_of_day`, `past_day` and `appointed`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from thankyou.facts.dates import MONTHS, WEEKDAYS, month_of, weekday_of
from thankyou.facts.models import Interview
from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.clauses import Clause, clause_at, clauses
from thankyou.proofread.gate.known import Known, Said, known, said_in
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, root

__all__ = ["appointed", "part_of_day", "past_day"]

_PARTS = {"morning": (0, 12), "noon": (11, 14), "midday": (11, 14), "afternoon": (12, 19), "evening": (16, 24)}
"""The hours at which it is that part of the day."""
_NAMED = "|".join(_PARTS)
_DAYS = "|".join(WEEKDAYS)
_MONTHS = "|".join(MONTHS)
_PART = regex(
    rf"\b(?:(?P<day>{_DAYS})|yesterday|this) (?P<after>{_NAMED})\b|\b(?P<before>{_NAMED}) (?:of|on) (?:(?P<day2>{_DAYS})|(?:the )?\d|(?:{_MONTHS}) \d)"
)


def part_of_day(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`on Tuesday afternoon`, where the interview was in the morning."""
    hours = _hours(scene.interview)
    for said in _PART.finditer(one.sentence.text) if hours else ():
        name = (said["after"] or said["before"]).casefold()
        day = said["day"] or said["day2"]
        if set(hours) & set(range(*_PARTS[name])) or _AHEAD.search(one.sentence.text, 0, said.start()):
            continue
        if (day and not _of_interview_alone(day, scene)) or any(name in fact.lows for fact in scene.about.facts):
            continue
        start = one.sentence.start
        yield Found(
            (start + said.start(), start + said.end()), {"words": said[0], "fact": f"{scene.interview.start:%H:%M}"}
        )
        return


def _hours(interview: Interview) -> range:
    """The hours that the interview touched; none where it is not known, or was at another hour for its reader."""
    start, end = interview.start, interview.end or interview.start
    if start is None or end is None or interview.their_time_zone:
        return range(0)
    return range(start.hour, max(start.hour, end.hour - (end.minute == 0)) + 1)


def _of_interview_alone(weekday: str, scene: Scene) -> bool:
    """Whether a weekday is that of the interview and of nothing else that the facts tell."""
    met = scene.interview.date
    return (
        met is not None
        and weekday_of(met) == weekday
        and not any(root(weekday) in fact.roots for fact in scene.about.facts)
    )


_DATE = regex(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{_MONTHS})\b|\b(?P<month2>{_MONTHS}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\d)"
)
_Day = tuple[int, int]
"""A day and a month."""


def _dates(text: str) -> Iterator[tuple[int, int, _Day]]:
    """The dates of a text: where each begins and ends, and what it is."""
    for found in _DATE.finditer(text):
        month = MONTHS.index(found["month"] or found["month2"]) + 1
        yield found.start(), found.end(), (int(found["day"] or found["day2"]), month)


_AHEAD = regex(r"\b(?:forward to|will|shall|until|till|by|going to)\b|'ll\b")


class _Topic(NamedTuple):
    """What happens on some days: a fact that names them, or a field that holds one."""

    fact: Known
    days: frozenset[_Day]
    words: frozenset[str]
    """Keys of what it says beside."""


@lru_cache(maxsize=64)
def _topics(interview: Interview) -> tuple[_Topic, ...]:
    return tuple(
        _Topic(fact, days, _beside(fact, interview.kind))
        for fact in known(interview)
        if fact.kind != "hidden" and (days := frozenset(day for *_, day in _dates(fact.even)))
    )


def _beside(fact: Known, kind: str) -> frozenset[str]:
    """The keys of the words of a fact beside its days, or of the name of a field that holds a day alone."""
    telling = [word for word in fact.words if word.sort not in (Sort.GRAMMAR, Sort.DAY, Sort.NUMBER)]
    field = fact.path.rpartition(".")[2].replace("_", " ")
    words = telling or [word for word in said_in(field, kind) if word.low not in ("date", "day", "text")]
    return frozenset().union(*(word.keys for word in words)) if words else frozenset()


def _own(interview: Interview) -> frozenset[_Day]:
    days: list[dt.date | None] = [interview.date, interview.day]
    return frozenset((day.day, day.month) for day in days if day)


def past_day(one: Aligned, scene: Scene) -> Iterator[Found]:
    """The day of the interview told of what is to come: `your call by 10 November`."""
    dates = list(_dates(one.sentence.text))
    if not dates:
        return
    own = _own(scene.interview)
    others = frozenset(day for topic in _topics(scene.interview) if topic.fact.path != "date" for day in topic.days)
    for first, last, day in dates:
        part = _part(one, scene, first)
        if day not in own - others or part is None:
            continue
        head = one.sentence.text[one.words[part.start].start : first]
        ahead = _AHEAD.search(head)
        if ahead and not _MET.search(head):
            start = one.sentence.start
            yield Found((start + first, start + last), {"words": one.sentence.text[first:last], "fact": _spelt(day)})
            return


_MET = regex(
    r"\b(?:met|spoke|talked|interview(?:ed)?|conversation|meeting|talk|talking|speaking|seeing|had|was|were)\b"
)


def _spelt(day: _Day) -> str:
    """A day as a message writes it."""
    return f"{day[0]} {month_of(dt.date(2000, day[1], 1))}"


def appointed(one: Aligned, scene: Scene) -> Iterator[Found]:
    """The day of one thing told of another: `you will decide by 9 November`, on which the board meets."""
    dates = list(_dates(one.sentence.text))
    if not dates:
        return
    topics, alone = _topics(scene.interview), len(dates) == 1
    for first, last, day in dates:
        part = _part(one, scene, first)
        if part is None or day in _own(scene.interview) or not any(day in topic.days for topic in topics):
            continue
        words = one.words[_start(one, part, scene) : part.end]
        meant = [topic for topic in topics if topic.fact.path != "date" and _speaks(words, topic)]
        if not meant or any(day in topic.days for topic in meant):
            continue
        if alone and any(day in topic.days and _speaks(one.words, topic) for topic in topics):
            continue  # what happens then stands in another clause
        start = one.sentence.start
        fact = meant[0].fact
        yield Found(
            (start + first, start + last), {"words": one.sentence.text[first:last], "fact": quoted(fact)}, fact.path
        )
        return


def _part(one: Aligned, scene: Scene, place: int) -> Clause | None:
    """The clause that a place of the sentence stands in."""
    index = next((i for i, word in enumerate(one.words) if word.start >= place), None)
    return clause_at(one, index, scene)


def _start(one: Aligned, part: Clause, scene: Scene) -> int:
    """Where a clause begins, or the one before it where it holds a date alone: `I finished the course, on 6 November`."""
    telling = any(word.sort in (Sort.CONTENT, Sort.GENERAL, Sort.COURTESY) for word in one.words[part.start : part.end])
    before = next((each for each in clauses(one, scene) if each.end == part.start), None)
    return before.start if before is not None and not telling else part.start


def _speaks(words: Iterable[Said], topic: _Topic) -> bool:
    """Whether some words have one of what happens then."""
    return any(word.keys & topic.words for word in words if word.sort not in (Sort.GRAMMAR, Sort.DAY, Sort.NUMBER))
