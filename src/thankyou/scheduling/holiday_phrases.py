"""Rows for the holidays and feasts that a text names, their weeks, weekends and breaks, and the weekdays beside them.

Start reading at `named` and `beside`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache

from thankyou.scheduling.last_days import NTH, Place
from thankyou.scheduling.phrases import WEEKDAY, WHICH, Doubt, Reader, Row, row
from thankyou.scheduling.reckoning import in_week, week_end, weekday_number
from thankyou.scheduling.sides import AT_ONCE, SIDES
from thankyou.scheduling.windows import Office

__all__ = ["around", "beside", "named"]


def named(days: Iterable[tuple[dt.date, str, dt.date]], text: str) -> list[Row]:
    """Rows for the holidays that `text` names, each with its last and its first day; before all others, for Easter Monday is no Monday."""
    return [
        row(
            rf"\b(?:{name})(?![\w'])(?! (?:party|parties|lunch|dinner|drinks|ball|concert|market|{_SPEAKS})\b)",
            _fixed(day),
            first=_fixed(first) if first != day else None,
            feast=True,
        )
        for day, name, first in days
        if re.search(name, text)
    ]


_SPEAKS = r"(?:said|says|told|tells|thinks|thought|wrote|writes|promised|promises|mentioned|reckons|reckoned|hopes|phoned|rang|called)"
"""What somebody does who is called like a feast: `Noel said that they decide on Friday`."""


@lru_cache(maxsize=256)
def beside(day: dt.date, called: str, first: dt.date) -> tuple[Row, ...]:
    """The week of a holiday or after it, a weekday before or after it, its weekend."""
    name = rf"(?:{called})(?![\w'])"
    return (
        row(rf"\b(?:the )?w(?:ee)?k (?:{SIDES['after']}) {name}", _week_with(day, 7), loose=True, week=True),
        row(
            rf"\b(?:the )?w(?:ee)?k of {name}|\b{name} w(?:ee)?k\b",
            _week_with(day, 0),
            first=_week_begins(first),
            loose=True,
            week=True,
        ),
        row(rf"\b(?:the )?w(?:ee)?k (?:{SIDES['before']}) {name}", _week_with(day, -7), loose=True, week=True),
        row(
            rf"\b(?:the )?(?:(?:very )?{WHICH} )?(?P<name>{WEEKDAY}) {_SIDE} {name}",
            _weekday_by(day, first),
            either=_may_be_of_it(day, first),
            dated=True,
        ),
        row(rf"\b(?:the )?weekend {_SIDE} {name}", _weekend_by_it(day, first, 1), first=_weekend_by_it(day, first, -1)),
        row(rf"\b{name} (?:long |holiday )?weekend\b", _weekend_of(day, 1), first=_weekend_of(first, -1)),
    )


def around(day: dt.date, called: str, first: dt.date) -> Row:
    """The break around a holiday, where no calendar has a break of that name."""
    name = rf"(?:{called})(?![\w'])"
    return row(rf"\b{name} (?:long )?{_BREAK}\b", _break_of(day, 1), first=_break_of(first, -1), loose=True)


_SIDE = rf"(?:(?:{AT_ONCE}|just) )?(?P<side>{SIDES['before']}|{SIDES['after']})"
_BREAK = (
    r"(?:break|holidays?|vacations?|recess|shutdown|closure|closedown|period|season|festivities|celebrations?|leave)"
)


def _week_with(day: dt.date, later: int) -> Reader:
    return lambda match, place: week_end(day + dt.timedelta(later), place.where)


def _week_begins(day: dt.date) -> Reader:
    return lambda match, place: in_week(week_end(day, place.where), "monday")


def _weekday_by(day: dt.date, first: dt.date) -> Reader:
    def read(match: re.Match[str], place: Place) -> dt.date:
        near = _nearest(match, day, first)
        further = near + dt.timedelta(7 if _is_after(match) else -7)
        if not _is_of_it(near, day, first, place.where):
            return near
        return min(near, further) if place.soonest else max(near, further)

    return read


def _may_be_of_it(day: dt.date, first: dt.date) -> Doubt:
    """Whether a weekday beside a feast is one on which they still keep it, as the Monday after Easter; then that of the next week may be meant, too."""
    return lambda match, place: _is_of_it(_nearest(match, day, first), day, first, place.where)


def _nearest(match: re.Match[str], day: dt.date, first: dt.date) -> dt.date:
    """The first weekday of that name after a feast or the last before it, or the second, as the words say."""
    number, weeks = weekday_number(match["name"]), 0 if match["nth"] in (None, "last") else NTH[match["nth"]] - 1
    if _is_after(match):
        return day + dt.timedelta(((number - day.weekday()) % 7 or 7) + 7 * weeks)
    return first - dt.timedelta(((first.weekday() - number) % 7 or 7) + 7 * weeks)


def _is_after(match: re.Match[str]) -> bool:
    return re.fullmatch(SIDES["after"], match["side"]) is not None


def _is_of_it(near: dt.date, day: dt.date, first: dt.date, where: Office) -> bool:
    """Whether `near` is a day off, as all days are between it and the feast."""
    one, last = (day, near) if near > day else (near, first)
    return near.weekday() not in where.weekend and all(
        where.closed(one + dt.timedelta(number)) for number in range((last - one).days + 1)
    )


def _weekend_by_it(day: dt.date, first: dt.date, step: int) -> Reader:
    """The last day (`step` 1), or the first (-1), of the first weekend that begins after a feast, or of the last that ends before it."""

    def read(match: re.Match[str], place: Place) -> dt.date:
        weekend = place.where.weekend
        ahead = dt.timedelta(1 if _is_after(match) else -1)
        one = day if _is_after(match) else first
        while one.weekday() in weekend:  # its own weekend is none beside it
            one += ahead
        while one.weekday() not in weekend:
            one += ahead
        while (one + dt.timedelta(step)).weekday() in weekend:
            one += dt.timedelta(step)
        return one

    return read


def _weekend_of(day: dt.date, step: int) -> Reader:
    """The last day (`step` 1), or the first (-1), of the weekend that a feast is part of, or that is nearest to it."""
    return lambda match, place: _weekend_by(day, step, place.where)


def _weekend_by(day: dt.date, step: int, where: Office) -> dt.date:
    days = [day]
    while where.closed(days[-1] + dt.timedelta(1)):
        days.append(days[-1] + dt.timedelta(1))
    while where.closed(days[0] - dt.timedelta(1)):
        days.insert(0, days[0] - dt.timedelta(1))
    if not any(one.weekday() in where.weekend for one in days):
        ahead = next(far for far in range(1, 8) if (days[-1] + dt.timedelta(far)).weekday() in where.weekend)
        back = next(far for far in range(1, 8) if (days[0] - dt.timedelta(far)).weekday() in where.weekend)
        days.append(days[-1] + dt.timedelta(ahead)) if ahead <= back else days.insert(0, days[0] - dt.timedelta(back))
    edge = days[-1] if step > 0 else days[0]
    while (edge + dt.timedelta(step)).weekday() in where.weekend:
        edge += dt.timedelta(step)
    return edge


def _break_of(day: dt.date, step: int) -> Reader:
    """The last day, or the first, of the break around a feast: its weekend, and the days on which people are away."""

    def read(match: re.Match[str], place: Place) -> dt.date:
        if step < 0:
            return day
        last = max(day, _weekend_by(day, 1, place.where)) if place.where.closed(day) else day
        while place.where.quiet(last + dt.timedelta(1)):
            last += dt.timedelta(1)
        return last

    return read


def _fixed(day: dt.date) -> Reader:
    return lambda match, place: day
