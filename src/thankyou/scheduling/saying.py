"""Days, times and names in the words of a locale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from thankyou.facts.dates import month_of, weekday_of

__all__ = ["AMERICAN", "NO_FIT", "clock_said", "date_said", "day_said", "days_said", "names_said"]

NO_FIT = "weekday and date do not fit each other"
"""What is wrong with `Thursday the 27th`, where that is a Friday."""
AMERICAN = ("en-US", "en-CA", "en-PH")
"""Where the month is said before the day."""


def day_said(day: dt.date, locale: str) -> str:
    """`Friday, November 27` or `Friday 27 November`."""
    if locale in AMERICAN:
        return f"{weekday_of(day)}, {month_of(day)} {day.day}"
    return f"{weekday_of(day)} {day.day} {month_of(day)}"


def date_said(day: dt.date, locale: str) -> str:
    """`November 26` or `26 November`."""
    return f"{month_of(day)} {day.day}" if locale in AMERICAN else f"{day.day} {month_of(day)}"


def clock_said(time: dt.time, locale: str, *, begins: bool = False) -> str:
    """`2:30 pm` or `14:30`; midnight is the end of a day, unless that `begins` with it: `12:00 am` or `00:00`."""
    if time.minute == 0 and time.hour in ((12,) if begins else (0, 12)):
        return "noon" if time.hour else "midnight"
    if locale in (*AMERICAN, "en-AU", "en-NZ"):
        return f"{time.hour % 12 or 12}:{time:%M} {'am' if time.hour < 12 else 'pm'}"
    return f"{time:%H:%M}"


_COUNTS = ("a", "two", "three", "four", "five", "six")


def days_said(days: int) -> str:
    """A number of days above 0: `a week`, `two months` (of 30 days), `10 days`."""
    unit, length = next(one for one in (("month", 30), ("week", 7), ("day", 1)) if days % one[1] == 0)
    many = days // length
    return f"{_COUNTS[many - 1] if many <= len(_COUNTS) else many} {unit}{'' if many == 1 else 's'}"


def names_said(names: Sequence[str]) -> str:
    """`Dana Ortiz, Sam Park and Lee Wong`."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
