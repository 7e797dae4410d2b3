"""The last day that each way of saying a day or a stretch of days means, counted from the day of the words.

Which words these are is the table `thankyou.scheduling.phrases`; each reader here takes the match of a row of it. Start reading at `Place`.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import NamedTuple

from thankyou.facts.dates import MONTHS, ORDINALS
from thankyou.scheduling.reckoning import (
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
from thankyou.scheduling.sides import SIDES
from thankyou.scheduling.windows import Office

__all__ = [
    "MONTH",
    "NTH",
    "NUMBERS",
    "Place",
    "and_a_half",
    "beyond",
    "count",
    "dated",
    "day_after",
    "day_or_two",
    "duration",
    "either_week",
    "end_of_day",
    "first_days",
    "following",
    "fortnight",
    "inside_month",
    "is_out",
    "iso",
    "midweek",
    "new_year",
    "next_week",
    "not_before",
    "nth_week",
    "nth_weekday",
    "numbered_week",
    "numeric",
    "of_month",
    "of_some_month",
    "one_after",
    "other_week",
    "part_of",
    "quarter",
    "quarter_begins",
    "same",
    "short_wait",
    "spelled",
    "this_month",
    "this_quarter",
    "this_time_next",
    "this_week",
    "tomorrow",
    "week_after",
    "week_of",
    "weekday",
    "weekday_after_next",
    "weekdays_from_now",
    "weekend",
    "weekend_begins",
    "weekend_of",
    "whole_month",
    "whole_quarter",
    "working_day_of",
    "year_end",
]

_FARTHEST = 200
"""Days from the interview to a decision that a date without a year may mean."""
_EARLY, _START, _MID = 8, 5, 15
"""Days of the month that "early", "the beginning" and "the middle" last until."""
_MONTH_FIRST = ("en-US", "en-PH")
"""Where 12/4 is the fourth of December."""

NUMBERS = [
    "zero",
    *"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
]
NUMBERS += [
    "-".join((ten, *one))
    for ten in "twenty thirty forty fifty sixty seventy eighty ninety".split()
    for one in ((), *((name,) for name in NUMBERS[1:10]))
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
NTH = {
    said: number
    for number, names in enumerate(("first 1st 1", "second 2nd 2", "third 3rd 3", "fourth 4th 4", "fifth 5th 5"), 1)
    for said in names.split()
}
_LAST = "last"

MONTH = rf"(?:(?:{'|'.join(map(str.lower, MONTHS))})\b|(?:{'|'.join(one[:3].lower() for one in MONTHS)}|sept)\b\.?)"

_ALL_WEEKEND = re.compile(
    rf"\b(?:{SIDES['after']}|over|during|at|on|for|have|has|had|got|gave|give|given|gives|take|takes|use|enjoy|need|want)(?: (?:me|us|you))?(?: the| this| your)? ?$"
)
"""Before a weekend that is used, or comes first."""


_TO_THE_MIDDLE = (
    "mid", "early to mid", *(f"{one} {part}" for one in ("first", "early", "front") for part in ("half", "part"))
)  # fmt: skip
_BOUNDED = re.compile(r"by|before|until|till|ahead")


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


# Dates


def iso(match: re.Match[str], place: Place) -> dt.date | None:
    return dt.date(*map(int, match.groups()))


def dated(match: re.Match[str], place: Place) -> dt.date | None:
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


def spelled(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The first of December", "by the fifteenth"."""
    number = ORDINALS.index(match["ordinal"]) + 1
    part = match.groupdict()
    if part.get("month"):
        return _in_year(month_number(part["month"]), number, part.get("year"), place)
    return _of_the_month(number, None, place)


def numeric(match: re.Match[str], place: Place) -> dt.date | None:
    """12/4 is 4 December in American, 12 April elsewhere; the other way round where only that can be."""
    first, second = int(match["a"]), int(match["b"])
    year = match["year"] and (match["year"] if len(match["year"]) == 4 else f"20{match['year']}")
    orders = [(first, second), (second, first)]
    if place.locale not in _MONTH_FIRST:
        orders.reverse()
    days = [_in_year(month, day, year, place) for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31]
    return next((day for day in days if day and day > place.since), None)


def of_month(match: re.Match[str], place: Place) -> dt.date | None:
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


def of_some_month(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The fifth of next month", "the first of the month"."""
    number = int(match["d1"]) if match["d1"] else ORDINALS.index(match["ordinal"]) + 1
    if "year" in match["span"]:
        return dt.date(place.on.year + 1, 1, number)
    if "next" not in match["span"]:
        return _of_the_month(number, None, place)
    return dt.date(*next_month(place.on.year, place.on.month), number)


# Parts of weeks, months, quarters, years


def part_of(match: re.Match[str], place: Place) -> dt.date | None:
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
    return 6 if part.startswith(_TO_THE_MIDDLE) else None


def _quarter_part(part: str, place: Place, *, following: bool) -> dt.date | None:
    """ "Early next quarter" is in its first month, "the middle" lasts to the end of its second."""
    end = quarter_end(place.on, following=following)
    if _late(part):
        return _ends(end, place)
    months = 1 if part.startswith(_TO_THE_MIDDLE) else 2
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
    named = re.search(MONTH, span)
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
    if part.startswith(_TO_THE_MIDDLE):
        number = _MID
    day = dt.date(year, month, number)
    if day < place.on and not named:
        day = dt.date(*next_month(year, month), number)
    return place.where.on_or_after(day)


_LATE = re.compile(r"late|end|close|turn|last|second|latter|back|tail|far|very end|mid to late")


def _late(part: str) -> bool:
    return _LATE.match(part) is not None


def this_month(match: re.Match[str], place: Place) -> dt.date | None:
    return _ends(month_end(place.on.year, place.on.month), place)


def not_before(match: re.Match[str], place: Place) -> dt.date | None:
    """The first day of a month before which they say that nothing happens: `nothing before December`."""
    part = match.groupdict()
    sided = re.match("before|until|till|ahead", part.get("how") or "")
    if not sided or "quarter" in part["span"] or not _NOT.search(match.string[: match.start()]):
        return None
    year, month, _ = _month_meant(match, place)
    return dt.date(year, month, 1)


def whole_month(match: re.Match[str], place: Place) -> dt.date | None:
    """ "In January" lasts to its end; "by January" ends as it begins."""
    year, month, _ = _month_meant(match, place)
    bounded = _BOUNDED.match(match["how"] or "")
    if bounded and not _NOT.search(match.string[: match.start()]):
        return _ends(dt.date(year, month, 1) - dt.timedelta(1), place)
    return _ends(month_end(year, month), place)


def whole_quarter(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Next quarter" lasts to its end; "by next quarter", like "by January", ends as it begins."""
    following = re.search("next|coming|following", match["span"]) is not None
    bounded = _BOUNDED.match(match["how"] or "")
    begins = bounded and following and not _NOT.search(match.string[: match.start()])
    return _ends(quarter_end(place.on, following=following and not begins), place)


_NOT = re.compile(r"(?:\bnot?|n't|\bnever|\bnothing|\bunlikely)\b[\w' ]{0,30}$")


def is_out(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Before the quarter is out" is by its end."""
    if "w" in match["span"]:
        return this_week(match, place)
    if "quarter" in match["span"]:
        return this_quarter(match, place)
    return year_end(match, place) if "year" in match["span"] else this_month(match, place)


def first_days(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The first ten days of December", "the first fortnight of December"."""
    year, month, _ = _month_meant(match, place)
    number = count(match["low"]) if match["low"] else 1
    return plus(
        dt.date(year, month, 1) - dt.timedelta(1),
        number * {"d": 1, "w": 7, "f": 14}[match["unit"][0]] / 7,
        "w",
        place.where,
    )


def nth_week(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The first week of December" ends on its first Friday from the third on."""
    year, month, _ = _month_meant(match, place)
    if match["nth"] == _LAST:
        return min(week_end(month_end(year, month), place.where), month_end(year, month))
    third = dt.date(year, month, 3)
    while third.weekday() in place.where.weekend:
        third += dt.timedelta(1)
    return week_end(third, place.where) + dt.timedelta(7 * (NTH[match["nth"]] - 1))


def nth_weekday(match: re.Match[str], place: Place) -> dt.date | None:
    year, month, _ = _month_meant(match, place)
    first, nth = dt.date(year, month, 1), NTH.get(match["nth"], 5)
    day = first + dt.timedelta((weekday_number(match["name"]) - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day.month == month else day - dt.timedelta(7)


def working_day_of(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The third working day of December", "the last business day of the month"."""
    year, month, _ = _month_meant(match, place)
    if match["nth"] == _LAST:
        return place.where.on_or_before(month_end(year, month))
    return nth_working_day(year, month, NTH[match["nth"]], place.where)


def quarter(match: re.Match[str], place: Place) -> dt.date | None:
    number = int(match["q"]) if match["q"] else NTH[match["nth"]]
    year = place.on.year + (number * 3 < place.on.month)
    return _ends(month_end(year, number * 3), place)


def quarter_begins(match: re.Match[str], place: Place) -> dt.date | None:
    end = quarter(match, place)
    return end and dt.date(end.year, end.month - 2, 1)


def this_quarter(match: re.Match[str], place: Place) -> dt.date | None:
    return _ends(quarter_end(place.on), place)


def year_end(match: re.Match[str], place: Place) -> dt.date | None:
    return _ends(dt.date(place.on.year, 12, 31), place)


# Weeks and weekdays


def week_of(match: re.Match[str], place: Place) -> dt.date | None:
    part = match.groupdict()
    if part.get("name"):
        day = weekday(match, place)
    else:
        day = numeric(match, place) if part.get("a") else (dated if part.get("month") else of_month)(match, place)
    return week_end(day, place.where) if day else None


def week_after(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The week after": after the day that is named with it, or before it, or after this week."""
    return week_end((place.anchor or place.last or place.on) + dt.timedelta(7), place.where)


def same(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The same week", "the same day" as the day that is named before."""
    day = place.last or place.on
    return day if match["unit"] == "day" else week_end(day, place.where)


def this_week(match: re.Match[str], place: Place) -> dt.date | None:
    end = week_end(place.on, place.where)
    return end if end > place.on else end + dt.timedelta(7)


def next_week(match: re.Match[str], place: Place) -> dt.date | None:
    weeks = 2 if "after next" in match[0] else 1
    return week_end(week_end(place.on, place.where) + dt.timedelta(7 * weeks), place.where)


def other_week(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Not this week and not next, but the one after"."""
    return week_end(place.on, place.where) + dt.timedelta(14 if match["two"] else 7)


def weekday(match: re.Match[str], place: Place) -> dt.date | None:
    """The first one after the interview; where "next Friday" may be either of two, it is the later, or, for a limit, the sooner, unless that is tomorrow or the day after; "the Friday", "that Friday" is the one after the day before it."""
    part = match.groupdict()
    if place.last and match.string[: match.start()].endswith(("the ", "that ")):
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


def weekday_after_next(match: re.Match[str], place: Place) -> dt.date | None:
    ahead = (weekday_number(match["name"]) - place.on.weekday()) % 7 or 7
    return place.on + dt.timedelta(ahead + (14 if ahead < 7 else 7))


def following(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The following Tuesday", "the Monday after": after the day that is named beside it, or after this week."""
    base = place.anchor or place.last or week_end(place.on, place.where)
    return base + dt.timedelta((weekday_number(match["name"] or match["name_"]) - base.weekday()) % 7 or 7)


def weekdays_from_now(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Two Fridays from now"."""
    ahead = (weekday_number(match["name"]) - place.on.weekday()) % 7 or 7
    return place.on + dt.timedelta(ahead + 7 * (int(count(match["low"])) - 1))


def numbered_week(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Week 48" of the calendar."""
    number = int(match["number"] or match["far"])
    year = place.on.year + (number < place.on.isocalendar().week)
    return week_end(dt.date.fromisocalendar(year, number, 1), place.where)


def midweek(match: re.Match[str], place: Place) -> dt.date | None:
    middle = week_end(place.on, place.where) - dt.timedelta(2)
    return middle if middle > place.on else middle + dt.timedelta(7)


def one_after(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Not this Friday, the one after"."""
    ahead = (weekday_number(match["name"]) - place.on.weekday()) % 7 or 7
    return place.on + dt.timedelta(ahead + 7)


def tomorrow(match: re.Match[str], place: Place) -> dt.date | None:
    weeks = {"week": 7, "fortnight": 14}.get(match["week"] or match["this"], 0)
    return place.on + dt.timedelta({"day after tomorrow": 2, "tomorrow": 1}.get(match["word"], 0) + weeks)


def day_after(match: re.Match[str], place: Place) -> dt.date | None:
    """ "The day after", a day that was named beside it; the first or next one on which they work."""
    base = place.anchor or place.last
    if match["working"]:
        return base and place.where.after(base)
    return base and base + dt.timedelta(-1 if "before" in match[0] else 1)


def weekend(match: re.Match[str], place: Place) -> dt.date | None:
    """The last day before it, or its own last day where it is used or comes first: `over the weekend`, `after the weekend`."""
    if not _ALL_WEEKEND.search(match.string[: match.start()]):
        return this_week(match, place)
    day = place.on
    while (day + dt.timedelta(1)).weekday() in place.where.weekend or day.weekday() not in place.where.weekend:
        day += dt.timedelta(1)
    return day


def weekend_begins(match: re.Match[str], place: Place) -> dt.date | None:
    """The first day of "the weekend of the 21st", which is the one nearest to that date."""
    date = (dated if match.groupdict().get("month") else of_month)(match, place)
    if date is None:
        return None
    free = [day for ahead in range(-6, 7) if (day := date + dt.timedelta(ahead)).weekday() in place.where.weekend]
    day = min(free, key=lambda one: (abs(one - date), one))
    while place.where.closed(day - dt.timedelta(1)):
        day -= dt.timedelta(1)
    return day


def weekend_of(match: re.Match[str], place: Place) -> dt.date | None:
    """The last day of "the weekend of the 21st", with the holidays that make it a long one."""
    day = weekend_begins(match, place)
    while day and place.where.closed(day + dt.timedelta(1)):
        day += dt.timedelta(1)
    return day


def end_of_day(match: re.Match[str], place: Place) -> dt.date | None:
    """The end of the day that was named before, or of today."""
    return place.last or place.on


def new_year(match: re.Match[str], place: Place) -> dt.date | None:
    """ "In the new year", said in the old one, is the first half of January."""
    return place.where.on_or_after(dt.date(place.on.year + 1, 1, _MID))


# Lengths of time


def duration(match: re.Match[str], place: Place) -> dt.date | None:
    """ "In four to six weeks": from the interview, or from the day that is named after it or, with "later", before it."""
    base = place.anchor or (place.last if match["later"] and place.last else place.on)
    if place.soonest and not match["most"]:
        number = count(match["low"])
        return _calendar_days(base, number, match["unit"], place, working=bool(match["working"]))
    number = count(match["most"] or match["also"] or match["high"] or match["low"])
    if match["more"]:
        number += 1  # "a week or two"
    if match["half"]:
        number += 0.5
    day = plus(base, number, match["unit"], place.where, working=bool(match["working"]))
    return base - _length(number, match["unit"]) if place.back else day


def _calendar_days(base: dt.date, number: float, unit: str, place: Place, *, working: bool) -> dt.date:
    """So many hours, days or weeks of the calendar: a limit does not wait for their next working day."""
    if working or unit.startswith("m"):
        return plus(base, number, unit, place.where, working=working)
    return base - _length(number, unit) if place.back else base + _length(number, unit)


def _length(number: float, unit: str) -> dt.timedelta:
    return dt.timedelta(-(-number * {"h": 1 / 24, "d": 1, "w": 7, "f": 14, "m": 30}[unit[0]] // 1))


def and_a_half(match: re.Match[str], place: Place) -> dt.date | None:
    return plus(place.anchor or place.on, 1.5, match["unit"], place.where)


def day_or_two(match: re.Match[str], place: Place) -> dt.date | None:
    if place.soonest:
        return _calendar_days(place.on, 1, match["unit"], place, working=False)
    return plus(place.on, 2, match["unit"], place.where)


def this_time_next(match: re.Match[str], place: Place) -> dt.date | None:
    return plus(place.on, 1, match["unit"], place.where)


def inside_month(match: re.Match[str], place: Place) -> dt.date | None:
    """ "Within the month": this one, or one from now, which ends later."""
    return month_end(place.on.year, place.on.month) if place.soonest else this_time_next(match, place)


def short_wait(match: re.Match[str], place: Place) -> dt.date | None:
    return (place.last or place.on) + dt.timedelta(7)


def fortnight(match: re.Match[str], place: Place) -> dt.date | None:
    return (place.anchor or place.on) + dt.timedelta(14)


def count(words: str) -> float:
    whole, half = re.fullmatch(r"(.*?)([.,]5|½| and a half)?", words).groups()  # type: ignore[union-attr]
    if whole.startswith("half"):
        return 0.5
    number = int(whole) if whole.isdigit() else _VAGUE.get(whole) or NUMBERS.index(whole.replace(" ", "-"))
    return number + (0.5 if half else 0)
