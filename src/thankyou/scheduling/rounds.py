"""The interviews of a process: those of the facts, those that were held, and the one that an invitation named.

Start reading at `rounds`.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from thankyou.facts.history import Did, Event, History, What
from thankyou.facts.models import Interview
from thankyou.scheduling.windows import Office, in_zone, later

__all__ = ["Round", "rounds"]


class Round(NamedTuple):
    """One interview of a process that may have several."""

    on: dt.date
    ended: dt.datetime
    """In the reader's time zone."""
    timed: bool
    """Whether the end was given, not assumed."""
    started: bool = False
    """Whether its beginning was given, from which the end was assumed."""
    logged: bool = True
    """Whether it was written down; else it is only known that they invited to it."""


_ASSUMED_END = dt.time(16)


def rounds(interview: Interview, history: History, where: Office, mine: dt.tzinfo | None) -> tuple[Round, ...]:
    """The interviews: that of the facts, those of the history, and the one that the last invitation named.

    A delay that was heard between the invitation and the day moves the interview, or takes it away where no day was named.
    """
    ends: dict[dt.date, Round] = {}
    held = {event.on for event in history.events if event.did is Did.INTERVIEWED}
    if interview.date:
        later_round = held or history.last(Did.HEARD, What.NEXT_ROUND)
        moved = None if later_round else _moved(history, None, interview.date)
        day = moved.by if moved else interview.date
        if day:
            ends[day] = _first_round(interview, day, where, mine)
    for event in history.events:
        if event.did is Did.INTERVIEWED and (event.at or event.on not in ends):
            ends[event.on] = _round(event.on, event.at, where, mine)
    invited = history.last(Did.HEARD, What.NEXT_ROUND)
    if invited and invited.by and not history.since(invited).last(Did.INTERVIEWED):
        moved = _moved(history, invited, invited.by)
        day = moved.by if moved else invited.by
        if day and day not in ends:
            ends[day] = _round(day, None, where, mine)._replace(logged=False)
    return tuple(ends[day] for day in sorted(ends))


def _moved(history: History, invited: Event | None, day: dt.date) -> Event | None:
    """The last delay that was heard before an interview on `day` and after the invitation to it."""
    said = [one for one in history.since(invited).events if one.did is Did.HEARD and one.on < day]
    told = [one for one in said if one.what is What.DELAY and not (one.by and one.by < day)]
    return told[-1] if told else None


def _first_round(interview: Interview, day: dt.date, where: Office, mine: dt.tzinfo | None) -> Round:
    start, end = interview.start, interview.end
    if end:
        over_midnight = start is not None and end <= start
        return _round(day, end, where, mine, ends_on=day + dt.timedelta(over_midnight))
    if start:
        ended = dt.datetime.combine(day, start, mine) + dt.timedelta(hours=1)
        made = _round(day, ended.time(), where, mine, ends_on=ended.date())
        return made._replace(timed=False, started=True)
    return _round(day, None, where, mine)


def _round(
    day: dt.date, end: dt.time | None, where: Office, mine: dt.tzinfo | None, *, ends_on: dt.date | None = None
) -> Round:
    ended = in_zone(dt.datetime.combine(ends_on or day, end or _ASSUMED_END, mine), where.zone)
    return Round(day, later(ended, 0), end is not None)
