"""Days as people say them: "by Friday the 20th", "in about two weeks", "mid-December", "after Thanksgiving", "7-10 days".

A way of saying may mean one day or a stretch of days; what is read is always the last day that it may mean, so that
nobody asks too early. `about` says that it was a stretch. A new way of saying is a row of `_READERS`. General date
parsers were measured first (docs/decisions/0010): they read two in five of such phrases at best, and every fifth as a day that is too
early. Start reading at `read_days`.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.scheduling.feasts import feasts
from thankyou.scheduling.windows import Office

__all__ = ["Day", "read_days"]

_MONTHS = [month.lower() for month in MONTHS]
_DAYS = [day.lower() for day in WEEKDAYS]
_NUMBERS = [
    "zero",
    *"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(),
]
_VAGUE = {"a": 1, "an": 1, "a couple of": 2, "couple of": 2, "a couple": 2, "a few": 3, "few": 3, "several": 4}
_NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth "
    "twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 5}
_FARTHEST = 200
"""Days from the interview to a decision that a date without a year may mean."""
_AFTER = 7
"""Days after "after the 23rd" by which they will have decided."""
_EARLY, _START, _MID = 8, 5, 15
"""Days of the month that "early", "the beginning" and "the middle" last until."""

_MONTH = rf"(?:{'|'.join(f'{one[:3]}(?:{one[3:]})?' for one in _MONTHS)}|sept)\b\.?"
_WEEKDAY = rf"(?:{'|'.join(f'{one[:3]}(?:{one[3:]})?' for one in _DAYS)}|tues|wednes|thur|thurs)\b\.?"
_VAGUE_NUMBER = r"(?:a )?couple of|a couple|(?:a )?few|several|an?"
_NUMBER = rf"(?:\d{{1,3}}|{_VAGUE_NUMBER}|{'|'.join(sorted(_NUMBERS[1:], key=len, reverse=True))})"
_UNIT = r"hours?|hrs?|days?|w(?:ee)?ks?|fortnights?|months?"
_PART = r"(?P<part>early|start of|beginning of|first (?:few )?days of|first half of|mid(?:dle of)?|second half of|later?|end of|close of)"
_SPAN = rf"(?:the |this |next |that )?(?:month|week|year|quarter|new year)|(?:this |next )?{_MONTH}"
_WHICH = r"(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th)"
_YEAR = r"(?:,? (?P<year>20\d\d))?"


class Day(NamedTuple):
    """The last day that some words may mean."""

    day: dt.date | None
    """None where the words name no day that fits, such as a Friday that is a Saturday."""
    start: int
    end: int
    """Where the words stand in the text, with those before them that belong to them."""
    about: bool
    """Whether the words leave some days open."""
    since: bool = False
    """Whether the words only say what it comes after: `after the 23rd`, `at least two weeks`."""


class _Place(NamedTuple):
    """Where and from when days are counted."""

    on: dt.date
    where: Office
    locale: str
    last: dt.date | None = None
    """The day named before these words, for "two days later"."""


_Reader = Callable[[re.Match[str], _Place], dt.date | None]


def read_days(text: str, on: dt.date, where: Office, *, locale: str = "en-US") -> list[Day]:
    """The days that `text` (in lower case, one space between words) names, counted from `on`, in the order they stand."""
    found: list[Day] = []
    for match, row in _matches(text, on, where):
        place = _Place(on, where, locale, found[-1].day if found else None)
        start, mode = _lead(text, match.start(), row)
        try:
            day = row.read(match, place)
        except (ValueError, OverflowError):  # the 31st of a month that has 30 days
            day = None
        if day and mode == "after":
            day += dt.timedelta(_AFTER)
        elif day and mode == "just after":
            day = where.after(day, 1)
        elif day and mode == "before" and not row.bounded and not _AN_END.match(match[0]):
            day = where.on_or_before(day - dt.timedelta(1))
        loose = row.loose and not _END.match(match.groupdict().get("part") or "")
        about = loose or mode == "after" or _HEDGED.search(text[max(0, start - 25) : match.end() + 12]) is not None
        found.append(Day(day if day and day >= on else None, start, match.end(), about, mode == "after"))
    return found


def _matches(text: str, on: dt.date, where: Office) -> list[tuple[re.Match[str], _Row]]:
    """What the rows match, each stretch of the text by the first row that fits, in the order of the text."""
    rest, found = text, []
    holidays, others = where.named(on, _FARTHEST), feasts(on, where, _FARTHEST)
    beside = [row for day, name in (*holidays, *others) if re.search(name, text) for row in _beside(day, name)]
    for row in (*_FIRST, *beside, *_fixed_rows(holidays, text), *_READERS, *_fixed_rows(others, text)):
        found += [(match, row) for match in row.pattern.finditer(rest)]
        rest = row.pattern.sub(lambda one: ";" * len(one[0]), rest)
    return sorted(found, key=lambda pair: pair[0].start())


_LEAD = re.compile(
    r"(?:\b(?:by|in|on|at|within|inside|about|around|roughly|approximately|approx\.?|circa|some ?time|over|during|for|until|till|before|after|following|prior to|ahead of|"
    r"no (?:later|earlier|sooner) than|not (?:later|earlier|sooner) than|not (?:before|until)|the|this|next|hopefully|probably|maybe|perhaps|possibly|close of business|cob|eod|end of|week|~) ?)+$"
)
_END = re.compile(r"(?:end|close) of")
_AN_END = re.compile(r"(?:the )?(?:end|close) of|year[- ]?end|eo[wmy]\b")
"""Before the end of the month is by its end."""
_PAST = re.compile(
    r"(?:\b(?:after|following|once)|\b(?:no|not) (?:earlier|sooner) than|(?:\bnot?|n't|\bnever|\bnothing|\bunlikely)\b[\w' ]{0,30}\b(?:before|until|till))(?: [\w']+){0,5} ?$"
)
_JUST_AFTER = re.compile(
    r"\b(?:right|just|straight|soon|shortly|immediately|directly) (?:after|following)(?: the| this)? ?$"
)
_AT_LEAST = re.compile(
    r"\b(?:at least|(?:no|not) less than|(?:a )?minimum(?: of)?|more than|upwards? of)(?: another| the next)? ?$"
)
_BEFORE = re.compile(r"\b(?:before|prior to|ahead of)(?: the| this| next)? ?$")
_HEDGED = re.compile(
    r"\babout\b|\baround\b|\broughly\b|\bapprox|\bcirca\b|\bc\.|~|\bmaybe\b|\bperhaps\b|\bprobabl[ey]\b|\bpossibly\b|\bhopeful\w*|\bhop(?:e|es|ing)\b|\blikely\b|\bmight\b|\bcould\b|\bshould\b|"
    r"\bearly\b|\bmid\b|\blate\b|\baim\w*|\btry\w*|\btarget\w*|\bor (?:so|two)\b|-ish\b|\bexpect\w*|\bif\b|\bunless\b|\bdepend\w*|\bor\b|\?"
)


def _lead(text: str, start: int, row: _Row) -> tuple[int, str]:
    """Where the words begin that belong to a match, and whether they are `after`, `before` or ``."""
    before = text[:start]
    lead = _LEAD.search(before)
    begin = lead.start() if lead else start
    if row.point and (just := _JUST_AFTER.search(before)):
        return min(begin, just.start()), "just after"
    if not row.point and (least := _AT_LEAST.search(before)):
        return min(begin, least.start()), "after"
    if row.point and (past := _PAST.search(before)):
        return min(begin, before.rfind(" ", 0, past.start() + 1) + 1), "after"
    return begin, "before" if _BEFORE.search(before) else ""


# The readers


def _iso(match: re.Match[str], place: _Place) -> dt.date | None:
    return dt.date(*map(int, match.groups()))


def _dated(match: re.Match[str], place: _Place) -> dt.date | None:
    """A day and month, in the year that is given or the first in which it has not passed."""
    part = match.groupdict()
    number = int(part.get("d2") or part["d1"])
    day = _in_year(_month(part["month"]), number, part["year"], place)
    return day if day and _is(day, part.get("of")) else None


def _in_year(month: int, number: int, year: str | None, place: _Place) -> dt.date | None:
    for each in [int(year)] if year else [place.on.year, place.on.year + 1]:
        if number <= calendar.monthrange(each, month)[1]:
            day = dt.date(each, month, number)
            if day >= place.on and (year or (day - place.on).days <= _FARTHEST):
                return day
    return None


def _spelled(match: re.Match[str], place: _Place) -> dt.date | None:
    """ "The first of December", "by the fifteenth"."""
    number = _NTH.index(match["ordinal"]) + 1
    if match.groupdict().get("month"):
        return _in_year(_month(match["month"]), number, match["year"], place)
    return _of_the_month(number, None, place)


def _numeric(match: re.Match[str], place: _Place) -> dt.date | None:
    """12/4 is 4 December in American, 12 April elsewhere; the other way round where only that can be."""
    first, second = int(match["a"]), int(match["b"])
    year = match["year"] and (match["year"] if len(match["year"]) == 4 else f"20{match['year']}")
    orders = [(first, second), (second, first)]
    if place.locale not in ("en-US", "en-PH"):
        orders.reverse()
    days = [_in_year(month, day, year, place) for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31]
    return next((day for day in days if day and day > place.on), None)


def _of_month(match: re.Match[str], place: _Place) -> dt.date | None:
    """ "The 20th", of this month or of the next if it has passed; with a weekday, of the first month in which it fits."""
    return _of_the_month(int(match["d2"] or match["d1"]), match.groupdict().get("of"), place)


def _of_the_month(number: int, of: str | None, place: _Place) -> dt.date | None:
    year, month = place.on.year, place.on.month
    for _ in range(3):
        if number <= calendar.monthrange(year, month)[1]:
            day = dt.date(year, month, number)
            if day > place.on and _is(day, of):
                return day
            if of and day > place.on:
                return None
        year, month = _next_month(year, month)
    return None


def _part_of(match: re.Match[str], place: _Place) -> dt.date | None:
    """ "Early next month", "mid-December", "the end of next week"."""
    part, span = match["part"], match["span"]
    if ("week" in span or "wk" in span) and "that" in span and place.last:
        end = _week_end(place.last, place.where)
        return end if _late(part) else end - dt.timedelta(2)
    if "week" in span or "wk" in span:
        end = _week_end(place.on, place.where)
        end += dt.timedelta(7) if "next" in span or end <= place.on else dt.timedelta(0)
        back = {"earl": 3, "star": 4, "begi": 4, "mid": 2, "midd": 2}.get(part[:4], 0)
        return end - dt.timedelta(back)
    if "new year" in span or ("year" in span and "next" in span):
        year, month, whole = place.on.year + 1, 1, True
    elif "year" in span:
        return place.where.on_or_before(dt.date(place.on.year, 12, 31)) if _late(part) else None
    elif "quarter" in span:
        return _quarter_end(place, "next" in span) if _late(part) else None
    else:
        year, month, whole = _month_meant(span, place)
    return _within_month(year, month, part, place, whole)


def _month_meant(span: str, place: _Place) -> tuple[int, int, bool]:
    """Year and month, and whether the month was named."""
    if span.startswith("that") and place.last:
        return place.last.year, place.last.month, True
    year, month = place.on.year, place.on.month
    named = re.search(_MONTH, span)
    if named:
        month = _month(named[0])
        return year + (month < place.on.month), month, True
    return (*_next_month(year, month), True) if "next" in span else (year, month, False)


def _within_month(year: int, month: int, part: str, place: _Place, named: bool) -> dt.date | None:
    if _late(part):
        return place.where.on_or_before(_month_end(year, month))
    number = _START if part.startswith(("start", "begin", "first d", "first few")) else _EARLY
    if part.startswith(("mid", "first half")):
        number = _MID
    day = dt.date(year, month, number)
    if day < place.on and not named:
        day = dt.date(*_next_month(year, month), number)
    return place.where.on_or_after(day)


def _this_month(match: re.Match[str], place: _Place) -> dt.date | None:
    return place.where.on_or_before(_month_end(place.on.year, place.on.month))


def _late(part: str) -> bool:
    return part.startswith(("late", "end", "close", "second half"))


def _whole_month(match: re.Match[str], place: _Place) -> dt.date | None:
    """ "In January" lasts to its end; "by January" ends as it begins."""
    year, month, _ = _month_meant(match["span"], place)
    bounded = re.match(r"by|before|until|till|ahead", match["how"] or "")
    if bounded and not _PAST.search(match.string[: match.end("how")] + " "):
        return place.where.on_or_before(dt.date(year, month, 1) - dt.timedelta(1))
    return place.where.on_or_before(_month_end(year, month))


def _nth_week(match: re.Match[str], place: _Place) -> dt.date | None:
    """ "The first week of December" ends on its first Friday from the third on."""
    year, month, _ = _month_meant(match["span"], place)
    number = _ORDINALS[match["nth"]]
    if number == 5:
        return min(_week_end(_month_end(year, month), place.where), _month_end(year, month))
    third = dt.date(year, month, 3)
    while third.weekday() in place.where.weekend:
        third += dt.timedelta(1)
    return _week_end(third, place.where) + dt.timedelta(7 * (number - 1))


def _nth_weekday(match: re.Match[str], place: _Place) -> dt.date | None:
    year, month, _ = _month_meant(match["span"], place)
    first = dt.date(year, month, 1)
    day = first + dt.timedelta((_number_of(match["name"]) - first.weekday()) % 7 + 7 * (_ORDINALS[match["nth"]] - 1))
    return day if day.month == month else day - dt.timedelta(7)


def _quarter(match: re.Match[str], place: _Place) -> dt.date | None:
    number = int(match["q"]) if match["q"] else _ORDINALS[match["nth"]]
    year = place.on.year + (number * 3 < place.on.month)
    return place.where.on_or_before(_month_end(year, number * 3))


def _quarter_end(place: _Place, following: bool) -> dt.date:
    month = (place.on.month + 2) // 3 * 3 + 3 * following
    return place.where.on_or_before(_month_end(place.on.year + (month > 12), (month - 1) % 12 + 1))


def _year_end(match: re.Match[str], place: _Place) -> dt.date | None:
    return place.where.on_or_before(dt.date(place.on.year, 12, 31))


def _week_of(match: re.Match[str], place: _Place) -> dt.date | None:
    part = match.groupdict()
    day = _numeric(match, place) if part.get("a") else (_dated if part.get("month") else _of_month)(match, place)
    return _week_end(day, place.where) if day else None


def _week_after(match: re.Match[str], place: _Place) -> dt.date | None:
    """ "The week after": after the day named before, or after this week."""
    return _week_end((place.last or place.on) + dt.timedelta(7), place.where)


def _this_week(match: re.Match[str], place: _Place) -> dt.date | None:
    end = _week_end(place.on, place.where)
    return end if end > place.on else end + dt.timedelta(7)


def _next_week(match: re.Match[str], place: _Place) -> dt.date | None:
    weeks = 2 if "after next" in match[0] else 1
    return _week_end(_week_end(place.on, place.where) + dt.timedelta(7 * weeks), place.where)


def _weekday(match: re.Match[str], place: _Place) -> dt.date | None:
    """The first one after the interview; "next Friday" may be either of two, so it is the later."""
    number = _number_of(match["name"])
    ahead = (number - place.on.weekday()) % 7 or 7
    if match["next"]:
        return place.on + dt.timedelta(7 - place.on.weekday() + number)
    weeks = _count(match["weeks"]) if match["weeks"] else 0
    if match["week"]:
        weeks = 2 if match["week"].startswith("fortnight") else 1
    if match["which"] == "next" and ahead < 7:
        weeks = max(weeks, 1)
    return place.on + dt.timedelta(ahead + 7 * weeks)


def _tomorrow(match: re.Match[str], place: _Place) -> dt.date | None:
    return place.on + dt.timedelta({"day after tomorrow": 2, "tomorrow": 1}.get(match["word"], 0))


def _day_after(match: re.Match[str], place: _Place) -> dt.date | None:
    """ "The day after", a day that was named before."""
    return place.last and place.last + dt.timedelta(1)


def _one_after(match: re.Match[str], place: _Place) -> dt.date | None:
    """ "Not this Friday, the one after"."""
    ahead = (_number_of(match["name"]) - place.on.weekday()) % 7 or 7
    return place.on + dt.timedelta(ahead + 7)


def _day_or_two(match: re.Match[str], place: _Place) -> dt.date | None:
    return _plus(place.on, 2, match["unit"])


def _new_year(match: re.Match[str], place: _Place) -> dt.date | None:
    """ "In the new year", said in the old one, is the first half of January."""
    return place.where.on_or_after(dt.date(place.on.year + 1, 1, _MID))


def _after_holidays(match: re.Match[str], place: _Place) -> dt.date | None:
    """ "After the holidays", which last until New Year's Day."""
    new_year = dt.date(place.on.year + 1, 1, 1)
    return place.where.after(new_year, 1) if match["just"] else new_year + dt.timedelta(_AFTER)


def _weekend(match: re.Match[str], place: _Place) -> dt.date | None:
    return _this_week(match, place)


def _duration(match: re.Match[str], place: _Place) -> dt.date | None:
    """ "In four to six weeks", from the interview, or from the day named before ("two days later")."""
    base = place.last if match["later"] and place.last else place.on
    number, unit = _count(match["most"] or match["high"] or match["low"]), match["unit"]
    if match["more"]:
        number += 1  # "a week or two"
    if match["half"]:
        base += dt.timedelta(15 if unit.startswith("m") else 4)
    if match["working"]:
        return place.where.after(base, max(1, number)) if unit.startswith("d") else _plus(base, number, unit)
    return _plus(base, number, unit)


def _plus(base: dt.date, number: int, unit: str) -> dt.date:
    if unit.startswith("h"):
        return base + dt.timedelta(-(-number // 24))
    if unit.startswith("m"):
        month = base.month + number - 1
        year, month = base.year + month // 12, month % 12 + 1
        return dt.date(year, month, min(base.day, calendar.monthrange(year, month)[1]))
    return base + dt.timedelta(number * {"d": 1, "w": 7, "f": 14}[unit[0]])


def _short_wait(match: re.Match[str], place: _Place) -> dt.date | None:
    return place.on + dt.timedelta(7)


class _Row(NamedTuple):
    """One way of saying a day."""

    pattern: re.Pattern[str]
    read: _Reader
    loose: bool = False
    """Whether it names a stretch of days, of which the last is read."""
    point: bool = True
    """Whether something may come before or after it; a duration has no such sides."""
    bounded: bool = False
    """Whether the pattern itself has read "by" and "before"."""


def _row(pattern: str, read: _Reader, **flags: bool) -> _Row:
    return _Row(re.compile(pattern), read, **flags)


_OF = rf"(?:(?P<of>\b{_WEEKDAY}),? (?:the )?)?"
_D1 = r"(?P<d1>\d{1,2})(?:st|nd|rd|th)?"
_D2 = r"(?: ?(?:-|–|to|or|and|/|through) ?(?:the )?(?P<d2>\d{1,2})(?:st|nd|rd|th)?)?"
_DATE_DM = rf"{_OF}\b{_D1}{_D2}(?: of)? (?P<month>{_MONTH}){_YEAR}"
_DATE_MD = rf"{_OF}\b(?P<month>{_MONTH}) (?:the )?{_D1}{_D2}\b(?!:\d| ?(?:weeks|days)){_YEAR}"
_WEEK_OF = r"\b(?:the )?w(?:ee)?k (?:of|commencing|beginning|starting) (?:the )?"

_FIRST: tuple[_Row, ...] = (
    _row(
        r"\b(?:the )?(?:next|coming) (?P<unit>day|w(?:ee)?k|month) or (?:two|so)\b",
        _day_or_two,
        loose=True,
        point=False,
    ),
    _row(r"(?<!early )(?<!late )(?<!later )\b(?:in|during|into) the new year\b", _new_year, loose=True, point=False),
    _row(
        r"\b(?P<just>(?:right|just|straight|soon|shortly|immediately) )?(?:after|following) (?:the )?(?:winter |christmas |year[- ]end )?(?:holidays|holiday season|holiday break)\b",
        _after_holidays,
        loose=True,
        point=False,
    ),
)
"""What a feast or a plain \"next week\" would hide."""
_READERS: tuple[_Row, ...] = (
    _row(r"\b(20\d\d)-(\d\d)-(\d\d)\b", _iso),
    _row(rf"{_WEEK_OF}{_DATE_DM}", _week_of, loose=True),
    _row(rf"{_WEEK_OF}{_DATE_MD}", _week_of, loose=True),
    _row(
        rf"{_WEEK_OF}(?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})(?:[/.](?P<year>(?:20)?\d\d))?(?![\d/%])", _week_of, loose=True
    ),
    _row(rf"\b(?:the )?(?P<ordinal>{'|'.join(reversed(_NTH))}) (?:day )?of (?P<month>{_MONTH}){_YEAR}", _spelled),
    _row(rf"(?<=by )the (?P<ordinal>{'|'.join(reversed(_NTH))})(?= ?(?:$|[,.;)]))", _spelled),
    _row(rf"{_WEEK_OF}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)(?P<d2>)", _week_of, loose=True),
    _row(
        rf"\b{_WHICH} (?:full )?w(?:ee)?k (?:of|in) (?P<span>(?:the |this |next )?month|(?:this |next )?{_MONTH})(?! \d)",
        _nth_week,
        loose=True,
    ),
    _row(
        rf"\b{_WHICH} (?P<name>{_WEEKDAY}) (?:of|in) (?P<span>(?:the |this |next )?month|(?:this |next )?{_MONTH})(?! \d)",
        _nth_weekday,
    ),
    _row(rf"\b{_DATE_DM}", _dated),
    _row(rf"\b{_DATE_MD}", _dated),
    _row(r"(?<![\d/.])(?P<a>\d{1,2})[/.](?P<b>\d{1,2})\.?(?:[/.]?(?P<year>(?:20)?\d\d))?(?![\d/%])", _numeric),
    _row(
        rf"\bnot (?:this|the) (?:coming )?(?P<name>{_WEEKDAY}),? ?(?:but )?(?:the (?:one|week) after(?: that)?|next)\b",
        _one_after,
    ),
    _row(r"\bq(?P<q>[1-4])\b|\b(?P<nth>first|second|third|fourth) quarter\b", _quarter, loose=True),
    _row(r"\b(?:the )?(?:end of (?:the |this )?(?:calendar )?year|year[- ]?end|year's end|eoy)\b", _year_end),
    _row(
        rf"\b(?:the )?{_PART}(?: |-)(?:in |of )?(?P<span>(?:the )?(?:{_SPAN}|next w(?:ee)?k|this w(?:ee)?k|w(?:ee)?k))\b(?! \d| of| after)",
        _part_of,
        loose=True,
    ),
    _row(r"\beom\b", _this_month),
    _row(
        rf"\b(?P<of>{_WEEKDAY}),? (?:the )?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?P<d2>)\b(?!:\d| ?(?:am|pm|weeks|days))",
        _of_month,
    ),
    _row(
        r"\b(?:the )?(?P<d1>\d{1,2})(?:st|nd|rd|th)\b(?: ?(?:-|–|to|or|and|/) ?(?:the )?(?P<d2>\d{1,2})(?:st|nd|rd|th)\b)?",
        _of_month,
    ),
    _row(
        rf"(?:\b(?P<weeks>a|two|2|three|3) w(?:ee)?ks? (?:on|from) )?\b(?:(?P<which>next|this|coming|on|by) )?\b(?P<name>{_WEEKDAY})(?![a-z])(?: (?:(?P<week>week|fortnight)\b|(?P<next>(?:of )?(?:the )?next w(?:ee)?k\b|the w(?:ee)?k after\b)))?",
        _weekday,
    ),
    _row(r"\b(?:the )?w(?:ee)?k after next\b|\b(?:the )?next w(?:ee)?k\b", _next_week, loose=True),
    _row(
        r"\b(?:the )?(?:w(?:ee)?k after|following w(?:ee)?k)(?: that)?\b(?! \w+day| the| thanks| christ| new| east| next)",
        _week_after,
        loose=True,
    ),
    _row(r"\b(?:the )?end of (?:the |this )?w(?:ee)?k\b|\bthis w(?:ee)?k\b|\beow\b", _this_week),
    _row(r"\b(?:the )?weekend\b", _weekend),
    _row(
        rf"\b(?P<low>{_NUMBER})(?: ?(?:-|–|to|or) ?(?P<high>{_NUMBER}))?(?: |-)?(?P<working>business |working |work )?(?P<unit>{_UNIT})\b(?:'s?\b)?(?! ago| of| old| notice)(?P<more> or two)?(?P<half> and a half)?(?: or so)?(?:'? time)?(?:,? (?:or |maybe |perhaps |possibly )?(?P<most>{_NUMBER}) (?:at (?:the )?(?:very )?(?:most|outside|latest)|max(?:imum)?|tops)\b)?(?: (?P<later>later|after (?:that|this)|afterwards))?(?: from (?:now|today|then))?",
        _duration,
        point=False,
    ),
    _row(
        r"\b(?:the )?(?:very )?(?:next day|day after)(?: that)?\b(?! tomorrow| the| my| our)", _day_after, point=False
    ),
    _row(r"\b(?:the )?(?P<word>day after tomorrow|tomorrow|today|tonight)\b", _tomorrow),
    _row(r"\bwithin (?:the|a) w(?:ee)?k\b|\b(?:the )?coming days\b", _short_wait, loose=True, point=False),
    _row(
        rf"\b(?P<how>in|during|some ?time|of|by|before|until|till|ahead of|after|for|over|this|next|around|about|it's)(?: in)? (?P<span>(?:the |this |next )?month|(?:this |next )?{_MONTH})(?! \d)",
        _whole_month,
        loose=True,
        point=False,
    ),
    _row(r"\b(?P<how>)(?P<span>(?:this|next) month)\b", _whole_month, loose=True),
    _row(rf"\b(?P<how>)(?P<span>(?!may\b|mar\b|sun\b){_MONTH})(?! \d)", _whole_month, loose=True),
)


# Holidays


def _fixed_rows(days: list[tuple[dt.date, str]], text: str) -> list[_Row]:
    """Rows for the holidays that `text` names; before all others, for Easter Monday is no Monday."""
    return [_row(rf"\b(?:{name})(?![\w'])", _fixed(day)) for day, name in days if re.search(name, text)]


@lru_cache(maxsize=256)
def _beside(day: dt.date, called: str) -> tuple[_Row, ...]:
    """The week of a holiday or after it, a weekday before or after it, its weekend."""
    name = rf"(?:{called})(?![\w'])"
    return (
        _row(rf"\b(?:the )?w(?:ee)?k (?:after|following) {name}", _week_with(day, 7), loose=True),
        _row(rf"\b(?:the )?w(?:ee)?k of {name}|\b{name} w(?:ee)?k\b", _week_with(day, 0), loose=True),
        _row(rf"\b(?:the )?(?P<name>{_WEEKDAY}) (?P<side>before|after|following) {name}", _weekday_by(day)),
        _row(rf"\b{name} (?:long )?weekend\b", _weekend_of(day)),
    )


def _week_with(day: dt.date, later: int) -> _Reader:
    return lambda match, place: _week_end(day + dt.timedelta(later), place.where)


def _weekday_by(day: dt.date) -> _Reader:
    def read(match: re.Match[str], place: _Place) -> dt.date:
        number = _number_of(match["name"])
        if match["side"] == "before":
            return day - dt.timedelta((day.weekday() - number) % 7 or 7)
        return day + dt.timedelta((number - day.weekday()) % 7 or 7)

    return read


def _weekend_of(day: dt.date) -> _Reader:
    """The last day of the weekend that follows a feast, or that it is part of."""

    def read(match: re.Match[str], place: _Place) -> dt.date:
        last = day
        while (last + dt.timedelta(1)).weekday() in place.where.weekend or last.weekday() not in place.where.weekend:
            last += dt.timedelta(1)
        return last

    return read


def _fixed(day: dt.date) -> _Reader:
    return lambda match, place: day


# Counting


def _count(words: str) -> int:
    return int(words) if words.isdigit() else _VAGUE.get(words) or _NUMBERS.index(words)


def _month(name: str) -> int:
    return next(place for place, one in enumerate(_MONTHS, 1) if one.startswith(name[:3]))


def _number_of(name: str) -> int:
    return next(place for place, one in enumerate(_DAYS) if one.startswith(name[:3]))


def _is(day: dt.date, of: str | None) -> bool:
    return not of or day.weekday() == _number_of(of)


def _next_month(year: int, month: int) -> tuple[int, int]:
    return (year, month + 1) if month < 12 else (year + 1, 1)


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _week_end(day: dt.date, where: Office) -> dt.date:
    """The last day before the weekend that follows `day`, or that `day` is part of."""
    while day.weekday() in where.weekend:
        day -= dt.timedelta(1)
    while (day + dt.timedelta(1)).weekday() not in where.weekend:
        day += dt.timedelta(1)
    return day
