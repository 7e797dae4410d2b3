"""Days and times as tables write them. Which of day and month may stand first is never guessed: the caller says it once for the whole table.

    2026/11/17, 17 Nov 2026, Nov 17, 2026, 2026-11-17 00:00:00     one meaning: read
    11/17/2026, 17.11.2026, 11/17/26                               one meaning, since there is no month 17: read
    11/12/2026, 17.11.26, 46343                                    read where `dates` says which way round, else asked
    31/11/2026, Feb 30, 2026                                       no day of the calendar, however it is read: said so
    1899-12-30, 1970-01-01, 01/01/1904                             the day that a program counts from, which stands for none: said so
    soon                                                           left as it is, for the models to refuse
    2:00 PM, 14.00, 0.5833333                                      a time; the last is a part of a day, as spreadsheets keep it
Start reading at `read_day` and `read_time`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from enum import StrEnum

from thankyou.errors import FactError, Problem
from thankyou.facts.clock import NO_TIME, time_said
from thankyou.facts.dates import MONTHS, WEEKDAYS, weekday_of

__all__ = [
    "ZONES",
    "Dates",
    "ambiguous",
    "counted",
    "days_meant",
    "for_no_day",
    "in_figures",
    "no_such_day",
    "other_weekday",
    "read_day",
    "read_time",
]


class Dates(StrEnum):
    """Which way round a table writes its days."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


_MONTHS = [month[:3].casefold() for month in MONTHS]
ZONES = (
    r"UTC|GMT|BST|IST|CES?T|EES?T|MSK|TRT|SAST|GST|PKT|NPT|ICT|WIB|WITA|SGT|MYT|PHT|HKT|JST|KST|BRT|CLS?T|UYT|IDT|IRST|AZT|AMT|UZT|BDT|MMT"
    r"|[ECMP][SD]?T|A[SD]T|AK[SD]T|H[SD]T|N[SD]T|A[CEW][SD]T|AET|NZ[SD]?T|(?-i:WES?T|WAT|CAT|EAT|COT|ART|PET|VET|BOT|ECT)"
)
"""The names of time zones that people write, as a pattern; those that are words too, such as `west`, in capitals only."""
_ZONE = rf"(?:Z|(?:UTC|GMT)?\s?[+-]\s?\d{{1,2}}(?::?\d\d)?|{ZONES})"
_TIME = re.compile(
    rf"(?:[T,]?\s*(?:at\s+)?\d{{1,2}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:{_ZONE}|\({_ZONE}\))?|(?<=\d{{4}}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d))$",
    re.IGNORECASE,
)
"""A time behind a day, with its zone: `10:00 AM (GMT+1)`, `10:00:00 UTC`; or the zone alone, as XML has it: `2026-11-24-08:00`."""
_NAMED_DAY = r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"
_WEEKDAY = re.compile(rf"^{_NAMED_DAY},?\s+(?:the\s+)?|,?\s+\(?{_NAMED_DAY}\)?$", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?")
_DAY_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})", re.IGNORECASE
)
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE)
_SERIAL = re.compile(r"([34567]\d{4})(?:\.\d+)?")
_BEFORE_ONE = dt.date(1899, 12, 30)
"""The day that spreadsheets count from."""
_FOR_NONE = {
    "0001-01-01": "a program's",
    "1899-12-30": "a spreadsheet's",
    "1899-12-31": "a spreadsheet's",
    "1900-01-01": "a spreadsheet's",
    "1904-01-01": "a spreadsheet's",
    "1969-12-31": "a program's",  # the next one, west of Greenwich
    "1970-01-01": "a program's",
}
"""The days that programs count from, and show where they hold no day."""


def read_day(text: str, dates: Dates | None) -> str | None:
    """The day in `text` as YYYY-MM-DD; None where it is no day, or one that `dates` would have to tell and does not."""
    bare = _bare(text)
    ways = _ways(bare)
    if dates and _FIGURES.fullmatch(bare):
        ways = ways[:1] if dates is Dates.DAY_FIRST else ways[1:2]
    days = _days(ways)
    return days.pop() if len(days) == 1 else counted(bare) if dates else None


def _ways(bare: str) -> list[tuple[str, str, str]]:
    """Which year, month and day the figures of a day may be; of figures alone day first, then month first, then year first."""
    if match := _YEAR_FIRST.fullmatch(bare):
        return [(match[1], match[3], match[4])]
    if match := _DAY_MONTH.fullmatch(bare):
        return _named(match[3], match[2], match[1])
    if match := _MONTH_DAY.fullmatch(bare):
        return _named(match[3], match[1], match[2])
    if not (match := _FIGURES.fullmatch(bare)):
        return []
    first, second, last = match[1], match[3], match[4]
    in_front = [(first, second, last)] if len(first) == len(last) == 2 else []  # `26-11-27`, not `11/17/26`
    return [(last, second, first), (last, first, second), *in_front]


def _days(ways: Iterable[tuple[str, str, str]]) -> set[str]:
    """Those of the calendar."""
    return {day for way in ways if (day := _day(*way))}


def counted(text: str) -> str | None:
    """The day that a spreadsheet means by a number such as 46343, as YYYY-MM-DD; None where it is no such number."""
    match = _SERIAL.fullmatch(text.strip())
    return (_BEFORE_ONE + dt.timedelta(days=int(match[1]))).isoformat() if match else None


_PART_OF_A_DAY = re.compile(r"0?[.,]\d+")
_MINUTES = 24 * 60
_NEAR = 0.05
"""Minutes that a part of a day may be off a whole one by rounding."""


def read_time(text: str) -> dt.time:
    """The time of day in `text`. Raises `FactError` for none, and for `3`, which may be two."""
    bare = text.strip()
    if _PART_OF_A_DAY.fullmatch(bare):
        minutes = float(bare.replace(",", ".")) * _MINUTES
        if abs(minutes - round(minutes)) < _NEAR and round(minutes) < _MINUTES:
            return dt.time(*divmod(round(minutes), 60))
        raise FactError([Problem("time", NO_TIME)])
    return time_said(bare)


def other_weekday(text: str, dates: Dates | None) -> str | None:
    """What is wrong with a day that stands beside a weekday that it is not: `2026-11-17 is a Tuesday, not a Wednesday`."""
    day, named = read_day(text, dates), _WEEKDAY.search(_TIME.sub("", text.strip()))
    if day is None or named is None:
        return None
    said = next(one for one in WEEKDAYS if one.casefold().startswith((named[1] or named[2]).casefold()))
    right = weekday_of(dt.date.fromisoformat(day))
    return None if said == right else f"{day} is a {right}, not a {said}; write the day that is meant"


def for_no_day(day: str) -> str | None:
    """What is wrong with a day, written as YYYY-MM-DD, that a program shows for a cell without one; None where nothing is."""
    return (whose := _FOR_NONE.get(day)) and f"{day} is {whose} day zero, which stands for no day at all"


def ambiguous(text: str) -> bool:
    """Whether `text` is a day of which only `dates` can tell which it is."""
    bare = _bare(text)
    return len(_days(_ways(bare))) > 1 or bool(_SERIAL.fullmatch(bare))


def days_meant(text: str) -> list[str]:
    """The days that `text` may be, as YYYY-MM-DD, the first of them first: both of `11/12/2026`, those of `17.11.26` of which one begins with the year."""
    return sorted(_days(_ways(_bare(text))))


def no_such_day(text: str) -> bool:
    """Whether `text` is written as a day, and the calendar has none such, whichever of its figures stands first: `31.11.2026`, `Feb 30, 2026`."""
    ways = _ways(_bare(text))
    return bool(ways) and not _days(ways)


def in_figures(text: str) -> bool:
    """Whether `text` is written as a day in figures alone, be there such a day or not."""
    return bool(_FIGURES.fullmatch(_bare(text)))


def _bare(text: str) -> str:
    """A day without the weekday and the time beside it."""
    return _WEEKDAY.sub("", _TIME.sub("", text.strip())).strip()


def _named(year: str, month: str, day: str) -> list[tuple[str, str, str]]:
    low = month.casefold()[:3]
    return [(year, str(_MONTHS.index(low) + 1), day)] if low in _MONTHS else []


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return dt.date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day)).isoformat()
    except ValueError:
        return None
