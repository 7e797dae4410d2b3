"""Reckoning with days: the end of a week, of a month, a month later. Nothing here knows how people say them."""

from __future__ import annotations

import calendar
import datetime as dt

from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.scheduling.windows import Office

__all__ = [
    "in_week",
    "is_on",
    "month_end",
    "month_number",
    "next_month",
    "nth_working_day",
    "plus",
    "quarter_end",
    "week_end",
    "weekday_number",
]

_MONTHS = [month.lower() for month in MONTHS]
_DAYS = [day.lower() for day in WEEKDAYS]
_WORKED = 5
"""Working days of a week."""
_SOON = 4
"""So many days, or fewer, are counted in days on which they work."""


def month_number(name: str) -> int:
    """1 for `january`, `jan`."""
    return next(place for place, one in enumerate(_MONTHS, 1) if one.startswith(name[:3]))


def weekday_number(name: str) -> int:
    """0 for `monday`, `mon`."""
    return next(place for place, one in enumerate(_DAYS) if one.startswith(name[:3]))


def is_on(day: dt.date, weekday: str | None) -> bool:
    return not weekday or day.weekday() == weekday_number(weekday)


def next_month(year: int, month: int) -> tuple[int, int]:
    return (year, month + 1) if month < 12 else (year + 1, 1)


def month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def quarter_end(day: dt.date, *, following: bool = False) -> dt.date:
    """The last day of the quarter of `day`, or of the next."""
    month = (day.month + 2) // 3 * 3 + 3 * following
    return month_end(day.year + (month > 12), (month - 1) % 12 + 1)


def week_end(day: dt.date, where: Office) -> dt.date:
    """The last day before the weekend that follows `day`, or that `day` is part of."""
    while day.weekday() in where.weekend:
        day -= dt.timedelta(1)
    while (day + dt.timedelta(1)).weekday() not in where.weekend:
        day += dt.timedelta(1)
    return day


def in_week(end: dt.date, weekday: str) -> dt.date:
    """The weekday of the working week that ends with `end`, or of the weekend after it."""
    back = (end.weekday() - weekday_number(weekday)) % 7
    return end - dt.timedelta(back if back < _WORKED else back - 7)


def nth_working_day(year: int, month: int, number: int, where: Office) -> dt.date:
    """The `number`th (from 1) working day of a month."""
    return where.after(dt.date(year, month, 1) - dt.timedelta(1), number)


def plus(base: dt.date, number: float, unit: str, where: Office, *, working: bool = False) -> dt.date:
    """`number` hours, days, weeks, fortnights or months after `base`.

    A few days are days on which they work: who says on a Friday "in a couple of days" means Tuesday.
    """
    if unit.startswith("h"):
        return where.on_or_after(base + dt.timedelta(-(-number // 24)))
    if unit.startswith("d") and (working or number <= _SOON):
        return where.after(base, max(1, round(number)))
    if unit.startswith("m"):
        month = base.month + int(number) - 1
        year, month = base.year + month // 12, month % 12 + 1
        day = dt.date(year, month, min(base.day, calendar.monthrange(year, month)[1]))
        return day + dt.timedelta(15 if number % 1 else 0)
    return base + dt.timedelta(-(-number * {"d": 1, "w": 7, "f": 14}[unit[0]] // 1))
