"""Every way of saying a day or a stretch of days that is known, as one table: a pattern, and how its last day is reckoned.

A new way of saying is a row. Rows are tried in order, each stretch of a text by the first row that fits. What stands before and
after the words ("not before", "a week on") is read in `thankyou.scheduling.days`. Start reading at `ROWS`.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.scheduling.reckoning import (
    in_week,
    is_on,
    month_end,
    month_number,
    next_month,
    nth_working_day,
    plus,
    quarter_end,
    week_end,
    weekday_number,
)
from thankyou.scheduling.windows import Office

__all__ = [
    "AFTER",
    "AT_ONCE",
    "CONDITIONS",
    "FEW",
    "FIRST",
    "HINGES",
    "ROWS",
    "SHORTLY",
    "SIDES",
    "Place",
    "Row",
    "beside",
    "beyond",
    "either_week",
    "hours_said",
    "named",
    "not_before",
]

AFTER = 7
"""Days after "after the 23rd" by which they will have decided."""
FEW = 3
"""Working days after "shortly after the 23rd" by which they will have decided."""
_FARTHEST = 200
"""Days from the interview to a decision that a date without a year may mean."""
_EARLY, _START, _MID = 8, 5, 15
"""Days of the month that "early", "the beginning" and "the middle" last until."""
_MONTH_FIRST = ("en-US", "en-PH")
"""Where 12/4 is the fourth of December."""

_NUMBERS = [
    "zero",
    *"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
]
_NUMBERS += [
    "-".join((ten, *one))
    for ten in "twenty thirty forty fifty sixty seventy eighty ninety".split()
    for one in ((), *((name,) for name in _NUMBERS[1:10]))
]
_VAGUE = {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "couple of": 2,
    "a couple": 2,
    "a few": 3,
    "few": 3,
    "several": 4,
    "another": 1,
}
_NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth "
    "twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_ORDINALS = {
    said: number
    for number, names in enumerate(("first 1st 1", "second 2nd 2", "third 3rd 3", "fourth 4th 4", "fifth 5th 5"), 1)
    for said in names.split()
}
_LAST = "last"

_MONTH = rf"(?:{'|'.join(f'{one[:3]}(?:{one[3:]})?' for one in map(str.lower, MONTHS))}|sept)\b\.?"
_WEEKDAY = (
    rf"(?:{'|'.join(f'{one[:3]}(?:{one[3:]})?' for one in map(str.lower, WEEKDAYS))}|tues|wednes|thur|thurs)\b\.?"
)
_WEEKDAY_NAME = "|".join(map(str.lower, WEEKDAYS))
_VAGUE_NUMBER = r"(?:a )?couple of|a couple|(?:a )?few|several|another|half an?|an?"
_FIGURES = "|".join(sorted(_NUMBERS[1:], key=len, reverse=True)).replace("-", "[- ]")
_NUMBER = rf"(?:\d{{1,3}}(?:[.,]5|½)?|(?:{_VAGUE_NUMBER}|{_FIGURES})(?: and a half)?)"
_UNIT = r"hours?|hrs?|days?|w(?:ee)?ks?|fortnights?|months?"
_PART = (
    r"(?P<part>first thing|early to mid|mid to late|early|(?:very )?(?:start|beginning) of|first (?:few )?days of|(?:first|early|front) (?:half|part|end) of|mid(?:dle of)?|"
    r"(?:second|latter|later|back|last) (?:half|part|third|end) of|(?:tail|back|far|very) end of|last (?:few )?days of|turn of|later?|end of|close of)"
)
_SPAN = rf"(?:the |this |next |that )?(?:month|week|year|quarter|new year)|(?:this |next )?{_MONTH}"
_WHICH = r"(?P<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)"
_YEAR = r"(?:,? (?P<year>20\d\d))?"
_NO_DAY = r"(?! \d{1,2}(?!\d))"


class Place(NamedTuple):
    """Where and from when days are counted."""

    on: dt.date
    where: Office
    locale: str
    last: dt.date | None = None
    """The day named before these words, for "two days later"."""
    anchor: dt.date | None = None
    """The day named after them, for "two days after the 20th"."""
    back: bool = False
    """Whether that day comes later: "two days before Thanksgiving"."""
    lenient: bool = False
    """Whether a weekday that does not fit its date is passed over."""
    soonest: bool = False
    """Whether the first day that the words may mean is wanted, for a limit of one's own; they are read by the calendar, not by working days."""
    said: dt.date | None = None
    """The day of the words, from which dates are read, where it is not the day that lengths of time are counted from."""

    @property
    def since(self) -> dt.date:
        """The day from which a date without a year, or a day of the month, lies ahead."""
        return self.said or self.on


_Reader = Callable[[re.Match[str], Place], dt.date | None]


class Row(NamedTuple):
    """One way of saying a day."""

    pattern: re.Pattern[str]
    read: _Reader
    loose: bool = False
    """Whether it names a stretch of days, of which the last is read."""
    point: bool = True
    """Whether something may come before or after it; a duration has no such sides."""
    bounded: bool = False
    """Whether the pattern itself has read "by" and "before"."""
    week: bool = False
    """Whether the stretch is one week, of which a weekday may be named beside it."""
    near: bool = False
    """Whether it is a weekday or the like, with which "a week on Monday", "a week tomorrow" may be said."""
    first: _Reader | None = None
    """The first day of it, where what comes before it must come before that: "before the bank holiday weekend"."""
    feast: bool = False
    """Whether it is a feast or a holiday."""
    length: bool = False
    """Whether it may be counted from a day that is named after it: "a week on Monday"."""
    event: bool = False
    """Whether it is an interview, or something without a day, that lengths of time are counted from."""
    dated: bool = False
    """Whether it is one day by its date, which no reading can move: `27 November`, `the 3rd`."""


# Dates


def _iso(match: re.Match[str], place: Place) -> dt.date | None:
    return dt.date(*map(int, match.groups()))


def _dated(match: re.Match[str], place: Place) -> dt.date | None:
    """A day and month, in the year that is given or the first in which it has not passed."""
    part = match.groupdict()
    number = int((not place.soonest and part.get("d2")) or part["d1"])
    day = _in_year(month_number(part["month"]), number, part["year"], place)
    return day if day and (place.lenient or is_on(day, part.get("of"))) else None


def _in_year(month: int, number: int, year: str | None, place: Place) -> dt.date | None:
    for each in [int(year)] if year else [place.since.year, place.since.year + 1]:
        if number <= calendar.monthrange(each, month)[1]:
            day = dt.date(each, month, number)
            if day >= place.since and (year or (day - place.since).days <= _FARTHEST):
                return day
    return None


def beyond(match: re.Match[str], place: Place) -> dt.date | None:
    """Where a day would lie that its month does not have, such as the 31st of November, which is the 1st of December."""
    part = match.groupdict()
    number, month = part.get("d2") or part.get("d1"), part.get("month")
    if not number or not month:
        return None
    named = month_number(month)
    year = int(part.get("year") or place.since.year + (named < place.since.month))
    last = calendar.monthrange(year, named)[1]
    return dt.date(year, named, last) + dt.timedelta(int(number) - last) if last < int(number) <= _LONGEST else None


_LONGEST = 31
"""Days of the longest month."""


def _spelled(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The first of December", "by the fifteenth"."""
    number = _NTH.index(match["ordinal"]) + 1
    part = match.groupdict()
    if part.get("month"):
        return _in_year(month_number(part["month"]), number, part.get("year"), place)
    return _of_the_month(number, None, place)


def _numeric(match: re.Match[str], place: Place) -> dt.date | None:
    """12/4 is 4 December in American, 12 April elsewhere; the other way round where only that can be."""
    first, second = int(match["a"]), int(match["b"])
    year = match["year"] and (match["year"] if len(match["year"]) == 4 else f"20{match['year']}")
    orders = [(first, second), (second, first)]
    if place.locale not in _MONTH_FIRST:
        orders.reverse()
    days = [_in_year(month, day, year, place) for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31]
    return next((day for day in days if day and day > place.since), None)


def _of_month(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The 20th", of this month or of the next if it has passed."""
    number = int((not place.soonest and match["d2"]) or match["d1"])
    return _of_the_month(number, match.groupdict().get("of"), place)


def _of_the_month(number: int, of: str | None, place: Place) -> dt.date | None:
    year, month = place.since.year, place.since.month
    for _ in range(3):
        if number <= calendar.monthrange(year, month)[1]:
            day = dt.date(year, month, number)
            if day > place.since:
                return day if place.lenient or is_on(day, of) else None
        year, month = next_month(year, month)
    return None


def _of_some_month(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The fifth of next month", "the first of the month"."""
    number = int(match["d1"]) if match["d1"] else _NTH.index(match["ordinal"]) + 1
    if "year" in match["span"]:
        return dt.date(place.on.year + 1, 1, number)
    if "next" not in match["span"]:
        return _of_the_month(number, None, place)
    return dt.date(*next_month(place.on.year, place.on.month), number)


# Parts of weeks, months, quarters, years


def _part_of(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Early next month", "mid-December", "the end of next week"."""
    part, span = match["part"].replace("-", " "), match["span"]
    if "week" in span or "wk" in span:
        return _within_week(part, span, place)
    if "next year" in span and (month_of := _of_year(part)):
        year, month, part, whole = place.on.year + 1, month_of, "end of", True
    elif "new year" in span or ("year" in span and "next" in span):
        year, month, whole = place.on.year + 1, 1, True
    elif "year" in span:
        return _month_part(place.on.year, 12, part, place) if _late(part) else None
    elif "quarter" in span:
        return _quarter_part(part, place, following="next" in span)
    else:
        year, month, whole = _month_meant(match, place)
    return _month_part(year, month, part, place, named=whole)


def _of_year(part: str) -> int | None:
    """The month with which a part of a year ends that is longer than a month: `the first half of next year`."""
    if _late(part):
        return 12
    return 6 if part.startswith(("mid", "first half", "first part", "early half", "early part")) else None


def _quarter_part(part: str, place: Place, *, following: bool) -> dt.date | None:
    """ "Early next quarter" is in its first month, "the middle" lasts to the end of its second."""
    end = quarter_end(place.on, following=following)
    if _late(part):
        return _ends(end, place)
    months = (
        1 if part.startswith(("mid", "first half", "first part", "early half", "early part", "early to mid")) else 2
    )
    day = place.where.on_or_before(month_end(end.year, end.month - months))
    return day if day >= place.on else None


def _within_week(part: str, span: str, place: Place) -> dt.date:
    if "that" in span and place.last:
        end = week_end(place.last, place.where)
        return end if _late(part) else end - dt.timedelta(2)
    end = week_end(place.on, place.where)
    if "after next" in span:
        end += dt.timedelta(14)
    elif "next" in span or end <= place.on:
        end += dt.timedelta(7)
    back = next((days for word, days in _BACK.items() if part.startswith(word)), 0)
    return end - dt.timedelta(back)


_BACK = {
    "early to mid": 2,
    "early": 3,
    "first thing": 4,
    "first": 2,
    "start": 4,
    "very start": 4,
    "beginning": 4,
    "mid to": 0,
    "mid": 2,
}
"""Days before the end of the working week at which its parts end."""


def _month_meant(match: re.Match[str], place: Place) -> tuple[int, int, bool]:
    """Year and month, and whether the month was named."""
    part = match.groupdict()
    span = part["span"]
    if span.startswith("that") and place.last:
        return place.last.year, place.last.month, True
    year, month = place.on.year, place.on.month
    named = re.search(_MONTH, span)
    if named:
        month = month_number(named[0])
        return int(part.get("year") or year + (month < place.on.month)), month, True
    if "new year" in span:
        return year + 1, 1, True
    return (*next_month(year, month), True) if "next" in span else (year, month, False)


def _ends(day: dt.date, place: Place) -> dt.date:
    """The end of a month, quarter or year: its last day outside a weekend. A holiday may be meant, as St Andrew's Day by the end of
    November; a limit of one's own is kept while they work."""
    if place.soonest:
        return place.where.on_or_before(day)
    while day.weekday() in place.where.weekend:
        day -= dt.timedelta(1)
    return day


def _month_part(year: int, month: int, part: str, place: Place, *, named: bool = True) -> dt.date | None:
    if part.startswith("turn"):
        return place.where.on_or_after(month_end(year, month) + dt.timedelta(_START))
    if _late(part):
        return _ends(month_end(year, month), place)
    number = (
        _START if part.startswith(("start", "very start", "begin", "very begin", "first d", "first few")) else _EARLY
    )
    if part.startswith(("mid", "first half", "first part", "early half", "early part", "early to mid")):
        number = _MID
    day = dt.date(year, month, number)
    if day < place.on and not named:
        day = dt.date(*next_month(year, month), number)
    return place.where.on_or_after(day)


_LATE = re.compile(r"late|end|close|turn|last|second|latter|back|tail|far|very end|mid to late")


def _late(part: str) -> bool:
    return _LATE.match(part) is not None


def _this_month(match: re.Match[str], place: Place) -> dt.date | None:
    return _ends(month_end(place.on.year, place.on.month), place)


def not_before(match: re.Match[str], place: Place) -> dt.date | None:
    """The first day of a month before which they say that nothing happens: `nothing before December`."""
    part = match.groupdict()
    sided = re.match("before|until|till|ahead", part.get("how") or "")
    if not sided or "quarter" in part["span"] or not _NOT.search(match.string[: match.start()]):
        return None
    year, month, _ = _month_meant(match, place)
    return dt.date(year, month, 1)


def _whole_month(match: re.Match[str], place: Place) -> dt.date | None:
    """ "In January" lasts to its end; "by January" ends as it begins."""
    year, month, _ = _month_meant(match, place)
    bounded = re.match(r"by|before|until|till|ahead", match["how"] or "")
    if bounded and not _NOT.search(match.string[: match.start()]):
        return _ends(dt.date(year, month, 1) - dt.timedelta(1), place)
    return _ends(month_end(year, month), place)


def _whole_quarter(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Next quarter" lasts to its end; "by next quarter", like "by January", ends as it begins."""
    following = re.search("next|coming|following", match["span"]) is not None
    bounded = re.match(r"by|before|until|till|ahead", match["how"] or "")
    begins = bounded and following and not _NOT.search(match.string[: match.start()])
    return _ends(quarter_end(place.on, following=following and not begins), place)


_NOT = re.compile(r"(?:\bnot?|n't|\bnever|\bnothing|\bunlikely)\b[\w' ]{0,30}$")


def _is_out(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Before the quarter is out" is by its end."""
    if "w" in match["span"]:
        return _this_week(match, place)
    if "quarter" in match["span"]:
        return _this_quarter(match, place)
    return _year_end(match, place) if "year" in match["span"] else _this_month(match, place)


def _first_days(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The first ten days of December", "the first fortnight of December"."""
    year, month, _ = _month_meant(match, place)
    number = _count(match["low"]) if match["low"] else 1
    return plus(
        dt.date(year, month, 1) - dt.timedelta(1),
        number * {"d": 1, "w": 7, "f": 14}[match["unit"][0]] / 7,
        "w",
        place.where,
    )


def _nth_week(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The first week of December" ends on its first Friday from the third on."""
    year, month, _ = _month_meant(match, place)
    if match["nth"] == _LAST:
        return min(week_end(month_end(year, month), place.where), month_end(year, month))
    third = dt.date(year, month, 3)
    while third.weekday() in place.where.weekend:
        third += dt.timedelta(1)
    return week_end(third, place.where) + dt.timedelta(7 * (_ORDINALS[match["nth"]] - 1))


def _nth_weekday(match: re.Match[str], place: Place) -> dt.date | None:
    year, month, _ = _month_meant(match, place)
    first, nth = dt.date(year, month, 1), _ORDINALS.get(match["nth"], 5)
    day = first + dt.timedelta((weekday_number(match["name"]) - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day.month == month else day - dt.timedelta(7)


def _nth_working_day(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The third working day of December", "the last business day of the month"."""
    year, month, _ = _month_meant(match, place)
    if match["nth"] == _LAST:
        return place.where.on_or_before(month_end(year, month))
    return nth_working_day(year, month, _ORDINALS[match["nth"]], place.where)


def _quarter(match: re.Match[str], place: Place) -> dt.date | None:
    number = int(match["q"]) if match["q"] else _ORDINALS[match["nth"]]
    year = place.on.year + (number * 3 < place.on.month)
    return _ends(month_end(year, number * 3), place)


def _quarter_begins(match: re.Match[str], place: Place) -> dt.date | None:
    end = _quarter(match, place)
    return end and dt.date(end.year, end.month - 2, 1)


def _this_quarter(match: re.Match[str], place: Place) -> dt.date | None:
    return _ends(quarter_end(place.on), place)


def _year_end(match: re.Match[str], place: Place) -> dt.date | None:
    return _ends(dt.date(place.on.year, 12, 31), place)


# Weeks and weekdays


def _week_of(match: re.Match[str], place: Place) -> dt.date | None:
    part = match.groupdict()
    if part.get("name"):
        day = _weekday(match, place)
    else:
        day = _numeric(match, place) if part.get("a") else (_dated if part.get("month") else _of_month)(match, place)
    return week_end(day, place.where) if day else None


def _week_after(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The week after": after the day that is named with it, or before it, or after this week."""
    return week_end((place.anchor or place.last or place.on) + dt.timedelta(7), place.where)


def _this_week(match: re.Match[str], place: Place) -> dt.date | None:
    end = week_end(place.on, place.where)
    return end if end > place.on else end + dt.timedelta(7)


def _next_week(match: re.Match[str], place: Place) -> dt.date | None:
    weeks = 2 if "after next" in match[0] else 1
    return week_end(week_end(place.on, place.where) + dt.timedelta(7 * weeks), place.where)


def _other_week(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Not this week and not next, but the one after"."""
    return week_end(place.on, place.where) + dt.timedelta(14 if match["two"] else 7)


def _weekday(match: re.Match[str], place: Place) -> dt.date | None:
    """The first one after the interview; where "next Friday" may be either of two, it is the later, or, for a limit, the sooner, unless that is tomorrow or the day after; "the Friday" is that after the day before it."""
    part = match.groupdict()
    if place.last and match.string[: match.start()].endswith("the "):
        return place.last + dt.timedelta((weekday_number(match["name"]) - place.last.weekday()) % 7 or 7)
    ahead = (weekday_number(match["name"]) - place.on.weekday()) % 7 or 7
    weeks = 0
    if week := part.get("week"):
        weeks = 2 if week.startswith("fortnight") else 1
    if either_week(match, place) and (not place.soonest or ahead <= _TOMORROW):
        weeks = max(weeks, 1)
    return place.on + dt.timedelta(ahead + 7 * weeks)


_TOMORROW = 2
"""Days ahead that nobody calls "next Wednesday"."""


def either_week(match: re.Match[str], place: Place) -> bool:
    """Whether "next Friday" may be this week's or the next one's; on a Thursday, "next Wednesday" is that of next week."""
    part = match.groupdict()
    if part.get("which") != "next" or not part.get("name"):
        return False
    ahead = (weekday_number(part["name"]) - place.on.weekday()) % 7 or 7
    monday = week_end(place.on, place.where) + dt.timedelta(1)
    while monday.weekday() in place.where.weekend:
        monday += dt.timedelta(1)
    free = place.on.weekday() in place.where.weekend
    return ahead < 7 and (free or place.on + dt.timedelta(ahead) < monday)


def _weekday_after_next(match: re.Match[str], place: Place) -> dt.date | None:
    ahead = (weekday_number(match["name"]) - place.on.weekday()) % 7 or 7
    return place.on + dt.timedelta(ahead + (14 if ahead < 7 else 7))


def _following(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The following Tuesday", "the Monday after": after the day that is named beside it, or after this week."""
    base = place.anchor or place.last or week_end(place.on, place.where)
    return base + dt.timedelta((weekday_number(match["name"] or match["name_"]) - base.weekday()) % 7 or 7)


def _weekdays_from_now(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Two Fridays from now"."""
    ahead = (weekday_number(match["name"]) - place.on.weekday()) % 7 or 7
    return place.on + dt.timedelta(ahead + 7 * (int(_count(match["low"])) - 1))


def _numbered_week(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Week 48" of the calendar."""
    number = int(match["number"] or match["far"])
    year = place.on.year + (number < place.on.isocalendar().week)
    return week_end(dt.date.fromisocalendar(year, number, 1), place.where)


def _midweek(match: re.Match[str], place: Place) -> dt.date | None:
    middle = week_end(place.on, place.where) - dt.timedelta(2)
    return middle if middle > place.on else middle + dt.timedelta(7)


def _one_after(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Not this Friday, the one after"."""
    ahead = (weekday_number(match["name"]) - place.on.weekday()) % 7 or 7
    return place.on + dt.timedelta(ahead + 7)


def _tomorrow(match: re.Match[str], place: Place) -> dt.date | None:
    weeks = {"week": 7, "fortnight": 14}.get(match["week"] or match["this"], 0)
    return place.on + dt.timedelta({"day after tomorrow": 2, "tomorrow": 1}.get(match["word"], 0) + weeks)


def _day_after(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The day after", a day that was named beside it."""
    base = place.anchor or place.last
    return base and base + dt.timedelta(-1 if "before" in match[0] else 1)


def _weekend(match: re.Match[str], place: Place) -> dt.date | None:
    """The last day before it, or its own last day where it is used or comes first: `over the weekend`, `after the weekend`."""
    if not _ALL_WEEKEND.search(match.string[: match.start()]):
        return _this_week(match, place)
    day = place.on
    while (day + dt.timedelta(1)).weekday() in place.where.weekend or day.weekday() not in place.where.weekend:
        day += dt.timedelta(1)
    return day


def _end_of_day(match: re.Match[str], place: Place) -> dt.date | None:
    """The end of the day that was named before, or of today."""
    return place.last or place.on


def _new_year(match: re.Match[str], place: Place) -> dt.date | None:
    """ "In the new year", said in the old one, is the first half of January."""
    return place.where.on_or_after(dt.date(place.on.year + 1, 1, _MID))


# Lengths of time


def _duration(match: re.Match[str], place: Place) -> dt.date | None:
    """ "In four to six weeks": from the interview, or from the day that is named after it or, with "later", before it."""
    base = place.anchor or (place.last if match["later"] and place.last else place.on)
    if place.soonest and not match["most"]:
        number = _count(match["low"])
        return _calendar_days(base, number, match["unit"], place, working=bool(match["working"]))
    number = _count(match["most"] or match["also"] or match["high"] or match["low"])
    if match["more"]:
        number += 1  # "a week or two"
    if match["half"]:
        number += 0.5
    day = plus(base, number, match["unit"], place.where, working=bool(match["working"]))
    return _sooner(base, number, match["unit"]) if place.back else day


def _calendar_days(base: dt.date, number: float, unit: str, place: Place, *, working: bool) -> dt.date:
    """So many hours, days or weeks of the calendar: a limit does not wait for their next working day."""
    if working or unit.startswith("m"):
        return plus(base, number, unit, place.where, working=working)
    return base - _sooner_by(number, unit) if place.back else base + _sooner_by(number, unit)


def _sooner(base: dt.date, number: float, unit: str) -> dt.date:
    return base - _sooner_by(number, unit)


def _sooner_by(number: float, unit: str) -> dt.timedelta:
    return dt.timedelta(-(-number * {"h": 1 / 24, "d": 1, "w": 7, "f": 14, "m": 30}[unit[0]] // 1))


def _and_a_half(match: re.Match[str], place: Place) -> dt.date | None:
    return plus(place.anchor or place.on, 1.5, match["unit"], place.where)


def _day_or_two(match: re.Match[str], place: Place) -> dt.date | None:
    if place.soonest:
        return _calendar_days(place.on, 1, match["unit"], place, working=False)
    return plus(place.on, 2, match["unit"], place.where)


def _this_time_next(match: re.Match[str], place: Place) -> dt.date | None:
    return plus(place.on, 1, match["unit"], place.where)


def _short_wait(match: re.Match[str], place: Place) -> dt.date | None:
    return (place.last or place.on) + dt.timedelta(7)


def _fortnight(match: re.Match[str], place: Place) -> dt.date | None:
    return (place.anchor or place.on) + dt.timedelta(14)


def _count(words: str) -> float:
    whole, half = re.fullmatch(r"(.*?)([.,]5|½| and a half)?", words).groups()  # type: ignore[union-attr]
    if whole.startswith("half"):
        return 0.5
    number = int(whole) if whole.isdigit() else _VAGUE.get(whole) or _NUMBERS.index(whole.replace(" ", "-"))
    return number + (0.5 if half else 0)


_IN_HOURS = re.compile(rf"(?P<low>{_NUMBER})(?: |-)?h(?:ou)?rs?\b")


def hours_said(words: str) -> float | None:
    """The number of hours that words in lower case name, the first of several: `within 48 hours`; None where they name none."""
    found = _IN_HOURS.search(words)
    return _count(found["low"]) if found else None


# The table


def _row(pattern: str, read: _Reader, *, first: _Reader | None = None, **flags: bool) -> Row:
    return Row(re.compile(pattern), read, first=first, **flags)


_OF = rf"(?:(?P<of>\b{_WEEKDAY}),? (?:the )?)?"
_D1 = r"(?P<d1>\d{1,2})(?:st|nd|rd|th)?"
_D2 = r"(?: ?(?:-|–|to|or|and|/|through) ?(?:the )?(?P<d2>\d{1,2})(?:st|nd|rd|th)?)?"
_DATE_DM = rf"{_OF}\b{_D1}{_D2}(?: of)? (?P<month>{_MONTH}){_YEAR}"
_DATE_MD = rf"{_OF}\b(?P<month>{_MONTH}) (?:the )?{_D1}{_D2}\b(?!:\d| ?(?:weeks|days)){_YEAR}"
_WEEK_OF = r"(?:(?<!\ba )(?<!\bone )\bw(?:ee)?k (?:of|commencing|beginning|starting|from)|\bw/?[cb])\.?:? (?:the )?"
_SPELLED = "|".join(reversed(_NTH))
_MONTH_SPAN = rf"(?P<span>(?:the |this |next )?month|(?:this |next )?{_MONTH}){_YEAR}{_NO_DAY}"
SIDES = {
    "before": r"before|prior to|ahead of|in advance of|pre|this side of|(?:in )?(?:the )?(?:run|lead)[- ]?up to|leading (?:up )?to|short of|in (?:good )?time for",
    "after": r"after|following|past|(?<!the )(?<!in )(?<!by )post|beyond|(?:on )?(?:the )?(?:other|far) side of|on the back of|in the wake of|subsequent to|either side of",
}
"""What stands before a day and says that something comes before or after it."""
AT_ONCE, SHORTLY = (
    "right|straight|immediately|directly",
    "just|soon|shortly|quickly|promptly|closely|not (?:too |very )?long|a (?:little|bit|short while)",
)
"""What stands before `after` and says how long: a working day, or a few of them."""
HINGES = r"depend(?:s|ing|ent)? (?:up)?on|conting(?:ent|ency) (?:up)?on|conditional (?:up)?on|hing(?:es|ing) on|hangs? on|rests? (?:up)?on"
CONDITIONS = (
    rf"follows?|await(?:s|ing)?|wait(?:s|ing)? (?:for|on)|pending|subject to|{HINGES}|provided|providing|assuming"
)
"""What says that something else comes first; what hinges on it hangs in the air, whatever it is."""
_BARE = "|".join(
    rf"(?<=\b{word} )" for word in "this next coming following that a by over before after at of on until till".split()
)
"""Words after which `weekend` is that of a week; in `the Glastonbury weekend` it is not."""
_MAYBE = r"(?:maybe|perhaps|possibly|probably|if not)"

_ALL_WEEKEND = re.compile(
    rf"\b(?:{SIDES['after']}|over|during|at|on|for|have|has|had|got|gave|give|given|gives)(?: (?:me|us|you))?(?: the| this)? ?$"
)
"""Before a weekend that is used, or comes first."""
_A_DAY = rf"(?:on |of )?(?:the |this |next |coming )?(?:{_WEEKDAY}|{_MONTH}|today|tomorrow|\d)"

FIRST: tuple[Row, ...] = (
    _row(
        r"\b(?:the )?(?:next|coming) (?P<unit>day|w(?:ee)?k|month) or (?:two|so)\b",
        _day_or_two,
        loose=True,
        point=False,
    ),
    _row(r"(?<!early )(?<!late )(?<!later )\b(?:in|during|into) the new year\b", _new_year, loose=True, point=False),
    _row(
        r"(?:\bnot|n't)(?: \w+){0,3}? (?:this|the coming) w(?:ee)?k(?P<two>,? (?:and |or |nor )?(?:not )?(?:the )?next(?: w(?:ee)?k| one)?(?: either)?)?,? "
        r"(?:but |rather |more likely |maybe |perhaps |probably )*(?:in )?(?:(?:the )?(?:one|w(?:ee)?k) (?:after|following)(?: that| next)?|next(?: w(?:ee)?k)?)\b",
        _other_week,
        loose=True,
        week=True,
        point=False,
    ),
    _row(r"\b(?:at )?this time next (?P<unit>w(?:ee)?k|month)\b", _this_time_next, loose=True, point=False),
    _row(
        rf"\b(?:the )?{_WHICH} (?:full )?(?:working|business|work) day (?:of|in) (?P<span>the new year|(?:the |this |next )?month|(?:this |next )?{_MONTH}){_YEAR}{_NO_DAY}",
        _nth_working_day,
        dated=True,
    ),
    _row(
        rf"(?:(?<=by )|(?<=before )|(?<=until )|(?<=till ))(?:the )?(?:end|close) of (?:the |this )?(?:working |business )?day\b(?! {_A_DAY})|"
        rf"\b(?:eod|cob|close of (?:business|play))\b(?!,? {_A_DAY})",
        _end_of_day,
    ),
)
"""What a feast or a plain \"next week\" would hide."""
ROWS: tuple[Row, ...] = (
    _row(r"\b(20\d\d)[-/.](\d\d?)[-/.](\d\d?)\b", _iso, dated=True),
    _row(rf"{_WEEK_OF}{_DATE_DM}", _week_of, loose=True, week=True),
    _row(rf"{_WEEK_OF}{_DATE_MD}", _week_of, loose=True, week=True),
    _row(
        rf"{_WEEK_OF}(?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})(?:[/.](?P<year>(?:20)?\d\d))?(?![\d/%])",
        _week_of,
        loose=True,
        week=True,
    ),
    _row(rf"\b(?:the )?(?P<ordinal>{_SPELLED}) (?:day )?of (?P<month>{_MONTH}){_YEAR}", _spelled, dated=True),
    _row(rf"\b(?P<month>{_MONTH}) (?:the )?(?P<ordinal>{_SPELLED})\b(?! w(?:ee)?k| half){_YEAR}", _spelled, dated=True),
    _row(
        rf"\b(?:the )?(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)|(?P<ordinal>{_SPELLED})) (?:day )?of (?P<span>(?:the |this |next )month|the (?:new )?year)\b",
        _of_some_month,
        dated=True,
    ),
    _row(
        rf"(?:(?<=by )|(?<=on ))the (?P<ordinal>{_SPELLED})(?= ?(?:$|[,.;)]| (?:they|we|he|she|i|hr|at|or|and|latest)\b))",
        _spelled,
        dated=True,
    ),
    _row(rf"{_WEEK_OF}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)(?P<d2>)", _week_of, loose=True, week=True),
    _row(rf"{_WEEK_OF}(?P<name>{_WEEKDAY})(?![a-z])", _week_of, loose=True, week=True),
    _row(rf"\b{_WHICH} (?:full )?w(?:ee)?k (?:of|in) {_MONTH_SPAN}", _nth_week, loose=True, week=True),
    _row(rf"\bw(?:ee)?k (?P<nth>[1-5]) (?:of|in) {_MONTH_SPAN}", _nth_week, loose=True, week=True),
    _row(
        rf"\b(?:the )?first (?:(?P<low>\d{{1,2}}|{_FIGURES}) (?=d|w)|(?=fortnight))(?P<unit>days|w(?:ee)?ks|fortnight) (?:of|in) {_MONTH_SPAN}",
        _first_days,
        loose=True,
    ),
    _row(rf"\b{_WHICH} (?P<name>{_WEEKDAY}) (?:of|in) {_MONTH_SPAN}", _nth_weekday, dated=True),
    _row(rf"\b{_DATE_DM}", _dated, dated=True),
    _row(rf"\b{_DATE_MD}", _dated, dated=True),
    _row(
        r"(?<![\d/.])(?P<a>\d{1,2})[/.](?P<b>\d{1,2})\.?(?:[/.]?(?P<year>(?:20)?\d\d))?(?![\d/%]| ?(?:hours|days|weeks|wks|months))",
        _numeric,
        dated=True,
    ),
    _row(
        r"(?:(?<=by )|(?<=on ))(?P<a>\d{1,2})-(?P<b>\d{1,2})(?P<year>)(?![\d-]| ?(?:hours|days|weeks|wks|months|business|working))",
        _numeric,
        dated=True,
    ),
    _row(
        r"\b(?:kw|cw|calendar w(?:ee)?k) ?(?P<number>\d{1,2})\b|\bw(?:ee)?k (?P<far>[1-5]\d)\b",
        _numbered_week,
        loose=True,
        week=True,
    ),
    _row(rf"\b(?P<low>{_NUMBER}) (?P<name>{_WEEKDAY_NAME})s? from (?:now|today)\b", _weekdays_from_now),
    _row(
        rf"\b(?:the )?following (?P<name>{_WEEKDAY})(?![a-z])|\b(?:the )?(?P<name_>{_WEEKDAY}) (?:after|following)\b(?! next| this)(?: that)?",
        _following,
        length=True,
    ),
    _row(
        rf"\bnot (?:this|the) (?:coming )?(?P<name>{_WEEKDAY}),? ?(?:but )?(?:the (?:one|week) after(?: that)?|next)\b",
        _one_after,
    ),
    _row(rf"\b(?:the )?(?P<name>{_WEEKDAY}) after next\b(?! w(?:ee)?k)", _weekday_after_next),
    _row(
        r"\bq(?P<q>[1-4])\b|\b(?P<nth>first|second|third|fourth) quarter\b", _quarter, first=_quarter_begins, loose=True
    ),
    _row(
        r"\b(?:before|by the time|until|till|when|once) (?:the |this )?(?P<span>month|quarter|year|w(?:ee)?k)(?:(?: is|'s) (?:out|over|up|done|through)| ends| closes)\b",
        _is_out,
        bounded=True,
    ),
    _row(r"\b(?:the )?(?:end of (?:the |this )?(?:calendar )?year|year[- ]?end|year's end|eoy)\b", _year_end),
    _row(
        rf"\b(?:the )?{_PART}(?: |-)(?:in |of )?(?P<span>(?:the )?(?:{_SPAN}|w(?:ee)?k after next|next w(?:ee)?k|this w(?:ee)?k|w(?:ee)?k))\b{_YEAR}(?! \d{{1,2}}(?!\d)| of| after)",
        _part_of,
        loose=True,
    ),
    _row(r"\beom\b|\b(?:the )?month(?:'s|[- ]) ?end\b", _this_month),
    _row(r"\b(?:the )?quarter(?:'s|[- ]) ?end\b|\beoq\b", _this_quarter),
    _row(
        rf"\b(?P<of>{_WEEKDAY}),? (?:the )?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?P<d2>)\b(?!:\d| ?(?:am|pm|weeks|days))",
        _of_month,
        dated=True,
    ),
    _row(
        r"\b(?:the )?(?P<d1>\d{1,2})(?:st|nd|rd|th)\b(?: ?(?:-|–|to|or|and|/) ?(?:the )?(?P<d2>\d{1,2})(?:st|nd|rd|th)\b)?",
        _of_month,
        dated=True,
    ),
    _row(
        rf"\b(?:(?P<which>next|this|coming) )?\b(?P<name>{_WEEKDAY})(?![a-z])(?: (?P<week>week|fortnight)\b)?",
        _weekday,
        near=True,
    ),
    _row(r"\b(?:the )?w(?:ee)?k after next\b|\b(?:the )?next w(?:ee)?k\b", _next_week, loose=True, week=True),
    _row(
        r"\b(?:the )?(?:w(?:ee)?k after|following w(?:ee)?k)(?: that)?\b(?! they| we| he| she| you)",
        _week_after,
        loose=True,
        week=True,
        length=True,
    ),
    _row(r"\b(?:the )?end of (?:the |this )?w(?:ee)?k\b|\bthis w(?:ee)?k\b|\beow\b", _this_week, week=True),
    _row(rf"\bthe (?:whole |long )?weekend\b|(?:^|{_BARE})weekend\b", _weekend),
    _row(
        rf"\b(?P<low>{_NUMBER})(?:(?: ?(?:-|–|to|or)|,? (?:or )?{_MAYBE}) ?(?P<high>{_NUMBER}))?(?: (?:more|further|extra|additional)\b)?(?: |-)?(?P<working>business |working |work |office )?(?P<unit>{_UNIT})\b(?:'s?\b)?"
        rf"(?! ago| old| notice)(?P<more> or two)?(?P<half> and a half)?(?: or so)?(?:'? time)?(?:,? (?:or |maybe |perhaps |possibly )?(?P<most>{_NUMBER}) (?:at (?:the )?(?:very )?(?:most|outside|latest)|max(?:imum)?|tops)\b)?"
        rf"(?:,? (?:or )?{_MAYBE} (?P<also>{_NUMBER})\b(?![- ]?(?:{_UNIT}|working|business|\w+day)))?(?: (?P<later>later|after (?:that|this)|afterwards))?(?: from (?:now|then))?",
        _duration,
        point=False,
        length=True,
    ),
    _row(r"\b(?P<unit>day|w(?:ee)?k|month) and a half\b", _and_a_half, point=False, length=True),
    _row(
        r"\b(?:the )?(?:very )?(?:next day|day after|day before)(?: that)?\b(?! tomorrow)",
        _day_after,
        point=False,
        length=True,
    ),
    _row(
        r"\b(?:the )?(?:(?P<word>day after tomorrow|tomorrow|today|tonight)(?: (?P<week>week|fortnight)\b)?|this day (?P<this>week|fortnight))\b",
        _tomorrow,
        near=True,
    ),
    _row(r"\b(?:the |this )(?:next |coming )?fortnight\b", _fortnight, loose=True, point=False, length=True),
    _row(r"\bfortnight(?= (?:from|on|after)\b)", _fortnight, point=False, length=True),
    _row(r"\bmid-?week\b", _midweek, loose=True),
    _row(r"\bwithin (?:the|a) w(?:ee)?k\b|\b(?:the )?coming days\b", _short_wait, loose=True, point=False),
    _row(
        rf"\b(?P<how>in|during|some ?time|of|by|before|until|till|ahead of|after|for|over|around|about|it's)(?: in)? {_MONTH_SPAN}",
        _whole_month,
        loose=True,
        point=False,
    ),
    _row(r"\b(?P<how>)(?P<span>(?:this|next) month)\b", _whole_month, loose=True),
    _row(
        r"\b(?P<how>in|during|some ?time|of|by|before|until|till|ahead of|for|over|around|about|it's)(?: in)? (?P<span>(?:the |this |the current |the next |the coming |the following |next )(?:calendar )?quarter)\b",
        _whole_quarter,
        loose=True,
        point=False,
    ),
    _row(
        r"\b(?P<how>)(?P<span>(?:this|the next|the coming|the following|next) (?:calendar )?quarter)\b",
        _whole_quarter,
        loose=True,
    ),
    _row(rf"\b(?P<how>)(?P<span>(?!may\b|mar\b|sun\b){_MONTH}){_YEAR}{_NO_DAY}", _whole_month, loose=True),
)


# Holidays


def named(days: Iterable[tuple[dt.date, str, dt.date]], text: str) -> list[Row]:
    """Rows for the holidays that `text` names, each with its last and its first day; before all others, for Easter Monday is no Monday."""
    return [
        _row(
            rf"\b(?:{name})(?![\w'])(?! (?:party|parties|lunch|dinner|drinks|ball|concert|market)\b)",
            _fixed(day),
            first=_fixed(first) if first != day else None,
            feast=True,
        )
        for day, name, first in days
        if re.search(name, text)
    ]


@lru_cache(maxsize=256)
def beside(day: dt.date, called: str, first: dt.date) -> tuple[Row, ...]:
    """The week of a holiday or after it, a weekday before or after it, its weekend, the break around it."""
    name = rf"(?:{called})(?![\w'])"
    return (
        _row(rf"\b(?:the )?w(?:ee)?k (?:{SIDES['after']}) {name}", _week_with(day, 7), loose=True, week=True),
        _row(
            rf"\b(?:the )?w(?:ee)?k of {name}|\b{name} w(?:ee)?k\b",
            _week_with(day, 0),
            first=_week_begins(first),
            loose=True,
            week=True,
        ),
        _row(rf"\b(?:the )?w(?:ee)?k (?:{SIDES['before']}) {name}", _week_with(day, -7), loose=True, week=True),
        _row(
            rf"\b(?:the )?(?P<name>{_WEEKDAY}) (?P<side>{SIDES['before']}|{SIDES['after']}) {name}",
            _weekday_by(day, first),
            dated=True,
        ),
        _row(rf"\b{name} (?:long |holiday )?weekend\b", _weekend_of(day, 1), first=_weekend_of(first, -1)),
        _row(rf"\b{name} (?:long )?{_BREAK}\b", _break_of(day, 1), first=_break_of(first, -1), loose=True),
    )


_BREAK = (
    r"(?:break|holidays?|vacations?|recess|shutdown|closure|closedown|period|season|festivities|celebrations?|leave)"
)


def _week_with(day: dt.date, later: int) -> _Reader:
    return lambda match, place: week_end(day + dt.timedelta(later), place.where)


def _week_begins(day: dt.date) -> _Reader:
    return lambda match, place: in_week(week_end(day, place.where), "monday")


def _weekday_by(day: dt.date, first: dt.date) -> _Reader:
    def read(match: re.Match[str], place: Place) -> dt.date:
        number = weekday_number(match["name"])
        if re.fullmatch(SIDES["before"], match["side"]):
            return first - dt.timedelta((first.weekday() - number) % 7 or 7)
        return day + dt.timedelta((number - day.weekday()) % 7 or 7)

    return read


def _weekend_of(day: dt.date, step: int) -> _Reader:
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


def _break_of(day: dt.date, step: int) -> _Reader:
    """The last day, or the first, of the break around a feast: its weekend, and the days on which people are away."""

    def read(match: re.Match[str], place: Place) -> dt.date:
        if step < 0:
            return day
        last = max(day, _weekend_by(day, 1, place.where)) if place.where.closed(day) else day
        while place.where.quiet(last + dt.timedelta(1)):
            last += dt.timedelta(1)
        return last

    return read


def _fixed(day: dt.date) -> _Reader:
    return lambda match, place: day
