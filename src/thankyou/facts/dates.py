"""The names of months, weekdays and days of a month: said here once, since `strftime` would ask the process for its language."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from thankyou.errors import FactError, Problem
from thankyou.facts.text import quoted

__all__ = ["MONTHS", "ORDINALS", "WEEKDAYS", "given_day", "given_moment", "month_of", "no_day", "weekday_of"]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ORDINALS = tuple(
    (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth "
        "twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
    ).split()
)
"""The days of a month in words."""


def month_of(day: dt.date) -> str:
    """`November`."""
    return MONTHS[day.month - 1]


def weekday_of(day: dt.date) -> str:
    """`Thursday`."""
    return WEEKDAYS[day.weekday()]


def given_moment(value: object, argument: str) -> dt.date | dt.datetime:
    """A day or a moment that a caller gives as what it is or in ISO's form, `2026-11-30T18:30`. Raises `FactError` that names the argument."""
    if isinstance(value, dt.date):
        return value
    text = value.strip() if isinstance(value, str) else ""
    try:
        return dt.date.fromisoformat(text) if len(text) <= _LONGEST_DAY else dt.datetime.fromisoformat(text)
    except ValueError:
        raise FactError([Problem(argument, no_day(value))]) from None


_LONGEST_DAY = len("2026-11-30")


def given_day(value: object, argument: str) -> dt.date:
    """`given_moment`, of which only the day counts."""
    given = given_moment(value, argument)
    return given.date() if isinstance(given, dt.datetime) else given


def no_day(value: object) -> str:
    """Why `value` is no day, for whoever typed it: what was written, and what was probably meant."""
    text = value.strip() if isinstance(value, str) else ""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return f"{quoted(value)} is not a day of the calendar{_last_of_month(text)}"
    first, last = _ends(text)
    if _without_year(text) or (
        first and last and first.replace(year=2024) == last.replace(year=2024) and first != last
    ):
        return f"{quoted(value)} has no year; write it as {_EXAMPLE}"
    meant = first.isoformat() if first and first == last else _EXAMPLE
    return f"must be a day written as {meant}, not {quoted(value)}"


_EXAMPLE = "YYYY-MM-DD, such as 2027-01-15"
_FIGURES = re.compile(r"([0-9]{1,2})\s?[./-]\s?([0-9]{1,2})\.?")


def _without_year(text: str) -> bool:
    """Whether figures are a day and a month alone: `17/11`, `17.11.`."""
    match = _FIGURES.fullmatch(text)
    low, high = sorted((int(match[1]), int(match[2]))) if match else (0, 0)
    return 1 <= low <= len(MONTHS) and high <= len(ORDINALS)


def _ends(text: str) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that figures may mean beside a month in words, or behind a year; none where that is not sure."""
    from dateutil import parser  # only where a day is wrong

    if not re.search(r"\d", text) or not (re.search(r"[^\W\d_]{3}", text) or re.match(r"\d{4}\D", text)):
        return None, None
    defaults = (dt.datetime(2024, 1, 1, tzinfo=dt.UTC), dt.datetime(2028, 12, 31, tzinfo=dt.UTC))
    try:
        first, last = (parser.parse(text, default=one).date() for one in defaults)
    except (ValueError, OverflowError):
        return None, None
    return first, last


def _last_of_month(text: str) -> str:
    year, month, number = map(int, text.split("-"))
    if not (1 <= month <= 12 and year):
        return f": there is no month {month:02}; write it as YYYY-MM-DD" if year else ""
    days = calendar.monthrange(year, month)[1]
    return f": {MONTHS[month - 1]} {year} has {days} days" if number > days else ": days are counted from 01"
