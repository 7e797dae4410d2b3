"""The day by which they said they would decide, read out of a jotting about what happens next.

Only what is certain counts: "they decide by Friday" is a day, "probably next week" and "in four to six weeks" are not,
and the caller is told why. Days are counted from the interview. Start reading at `stated`.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from thankyou.scheduling.windows import Office

__all__ = ["Stated", "stated"]

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NUMBERS = ["zero", *"one two three four five six seven eight nine ten eleven twelve".split()]
_FARTHEST = 200
"""Days from the interview to a decision that a date without a year may mean."""

_MONTH = rf"(?P<month>{'|'.join(f'{one[:3]}(?:{one[3:]})?' for one in _MONTHS)}|sept)\.?"
_WEEKDAY = rf"(?:{'|'.join(f'{one[:3]}(?:{one[3:]})?' for one in _DAYS)}|tues|wednes|thur|thurs)"
_NUMBER = rf"(?P<number>\d{{1,2}}|an?|{'|'.join(_NUMBERS[1:])})"
_DATE = rf"(?:(?P<of>\b{_WEEKDAY})\.?,? (?:the )?)?(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH.replace('month', 'month2')} (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)\b(?:,? (?P<year>20\d\d))?"

_DECISION = re.compile(
    r"\bdecid\w*|\bdecisions?\b|\blet (?:me|us|you|all|everyone|everybody|candidates|people)\b[\w ]*\bknow|\bhear\b|\banswers?\b|\brepl(?:y|ies)\b|\bget back\b|\bbe in touch\b|"
    r"\bcome back to\b|\brespon\w+|\bconfirms?\b|\bfeedback\b|\bnews\b|(?:will|'ll|to|gonna) (?:call|ring|phone|telephone|e-?mail|write|contact|text|say|tell)\b|\b(?:calls|rings|phones|e-?mails|writes|contacts|tells) (?:me|us|back)\b|\bboard votes\b|\bmake (?:up|an offer)\b|\boffer(?:s)? (?:by|out|goes|go)\b"
)
_MINE = re.compile(
    r"\b(?:needs?|wants?) (?:my|from me|me to)\b|\bi(?:'ll| will| am to| must| have to| need to| should|'m to)? (?:send|answer|reply|confirm|decide|respond|get back|let|write|call|give)\b"
)
_HEDGE = re.compile(
    r"\babout\b|\baround\b|\broughly\b|\bapprox\w*|\bcirca\b|\bc\.|~|\bmaybe\b|\bperhaps\b|\bprobabl[ey]\b|\bpossibly\b|\bhopeful\w*|\bhop(?:e|es|ing)\b|\blikely\b|\bmight\b|\bcould\b|\bif\b|\bunless\b|\bafter\b|\bonce\b|\bdepend\w*|\bor\b|\bearly\b|\bmid\b|\blate\b|"
    r"\bfew\b|\bcouple\b|\bsome\b|\bseveral\b|\bsoon\b|\btb[cd]\b|\bearliest\b|\bnot before\b|\baim\w*|\btry\w*|\btarget\w*|\?|\d ?(?:-|–|to) ?\d+ (?:business |working )?(?:day|week|wk|month)s?|\bto (?:two|three|four|five|six|seven|eight|nine|ten)\b"
)
_LOOSE = re.compile(
    r"\bweek (?:\d|one|two|three|four)|\d/\d|-ish\b|\b(?:christmas|easter|new year|ramadan|summer|autumn|fall|winter|spring|quarter)\b"
)


class Stated(NamedTuple):
    """What a jotting says about the decision."""

    day: dt.date | None
    problem: str | None = None
    """Why the day is not certain enough to be used; None where it is."""


_Reader = Callable[[re.Match[str], dt.date, Office], dt.date | None]


def stated(text: str, on: dt.date | None, where: Office) -> Stated | None:
    """The day of the decision in a jotting of an interview on `on`; None where it does not speak of one."""
    said = " ".join(text.lower().replace("’", "'").split())
    if not _DECISION.search(said) or _MINE.search(said):
        return None
    if on is None:
        return Stated(None, "the day of the interview is not given")
    found: list[dt.date | None] = []
    rest = said
    for pattern, read in _READERS:
        days = [read(match, on, where) for match in pattern.finditer(rest)]
        found += [day if day and day >= on else None for day in days]
        rest = pattern.sub(" ; ", rest)
    loose = _LOOSE.search(rest)
    if not found and not loose:
        return Stated(None, "no day is named") if _HEDGE.search(rest) else None
    if loose or _HEDGE.search(rest) or None in found:
        return Stated(None, "the day is not certain")
    if len(set(found)) > 1:
        return Stated(None, "more than one day is named")
    return Stated(found[0])


def _dated(match: re.Match[str], on: dt.date, where: Office) -> dt.date | None:
    """A day and month, in the year that is given or the first in which it has not passed."""
    part = match.groupdict()
    month = _month(part["month"] or part["month2"])
    number = int(part["d1"] or part["d2"])
    for year in [int(part["year"])] if part["year"] else [on.year, on.year + 1]:
        day = _day(year, month, number)
        if day and day >= on and (part["year"] or (day - on).days <= _FARTHEST):
            return day if not part["of"] or _DAYS[day.weekday()].startswith(part["of"][:3]) else None
    return None


def _week_of(match: re.Match[str], on: dt.date, where: Office) -> dt.date | None:
    day = _dated(match, on, where)
    return _week_end(day, where) if day else None


def _iso(match: re.Match[str], on: dt.date, where: Office) -> dt.date | None:
    day = _day(*map(int, match.groups()))
    return day if day and day >= on else None


def _of_month(match: re.Match[str], on: dt.date, where: Office) -> dt.date | None:
    """ "The 20th": of this month, or of the next if it has passed."""
    number = int(match["day"])
    following = on.replace(day=28) + dt.timedelta(7)
    day = _day(on.year, on.month, number)
    return day if day and day > on else _day(following.year, following.month, number)


def _month_end(match: re.Match[str], on: dt.date, where: Office) -> dt.date | None:
    year, month = on.year, on.month
    if named := match.groupdict()["month"]:
        month = _month(named)
        year += month < on.month
    elif "next" in match[0]:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return where.on_or_before(dt.date(year, month, calendar.monthrange(year, month)[1]))


def _this_week(match: re.Match[str], on: dt.date, where: Office) -> dt.date | None:
    end = _week_end(on, where)
    return end if end > on else None


def _next_week(match: re.Match[str], on: dt.date, where: Office) -> dt.date | None:
    return _week_end(_week_end(on, where) + dt.timedelta(7), where)


def _weekday(match: re.Match[str], on: dt.date, where: Office) -> dt.date | None:
    """ "Friday" is the first one after the interview; "next Friday" could be either of two, so could today's name."""
    number = next(place for place, one in enumerate(_DAYS) if one.startswith(match["name"][:3]))
    ahead = (number - on.weekday()) % 7
    if ahead == 0 or match["which"] == "next":
        return None
    if match["next"]:
        return on + dt.timedelta(7 - on.weekday() + number)
    return on + dt.timedelta(ahead + (7 if match["week"] or match["on"] else 0))


def _tomorrow(match: re.Match[str], on: dt.date, where: Office) -> dt.date | None:
    return on + dt.timedelta(1 if match[0] == "tomorrow" else 0)


def _within(match: re.Match[str], on: dt.date, where: Office) -> dt.date | None:
    word, unit = match["number"], match["unit"]
    number = int(word) if word.isdigit() else 1 if word in ("a", "an") else _NUMBERS.index(word)
    if match["working"]:
        return where.after(on, number) if unit.startswith("d") and number else None
    days = {"d": 1, "w": 7, "f": 14}.get(unit[0])
    return on + dt.timedelta(days * number) if days else None


_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"\b(20\d\d)-(\d\d)-(\d\d)\b", _iso),
        (rf"\b(?:the )?w(?:ee)?k (?:of|commencing|beginning|starting) (?:the )?{_DATE}", _week_of),
        (rf"\b(?:the )?end of (?:the |this |next )?(?:month|{_MONTH})\b(?! \d)", _month_end),
        (rf"\b{_DATE}", _dated),
        (r"\b(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)\b", _of_month),
        (r"\b(?:the )?end of (?:the |this )?w(?:ee)?k\b|\bthis w(?:ee)?k\b", _this_week),
        (
            rf"\b(?P<on>a week on )?(?:(?P<which>next|this|coming|on|by) )?(?P<name>{_WEEKDAY})\b(?: (?:(?P<week>week)\b|(?P<next>(?:of )?next w(?:ee)?k\b)))?",
            _weekday,
        ),
        (r"\b(?:the )?(?:end of )?next w(?:ee)?k\b", _next_week),
        (r"\btomorrow\b|\btoday\b|\btonight\b", _tomorrow),
        (
            rf"\b(?:within|in|inside|takes|for|next)(?: the)?(?: next)? {_NUMBER} (?P<working>business |working )?(?P<unit>days?|w(?:ee)?ks?|fortnights?|months?)\b(?:'? time)?",
            _within,
        ),
    )
)


def _month(name: str) -> int:
    return next(place for place, one in enumerate(_MONTHS, 1) if one.startswith(name[:3]))


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _week_end(day: dt.date, where: Office) -> dt.date:
    """The last day before the weekend that follows `day`, or that `day` is part of."""
    while day.weekday() in where.weekend:
        day -= dt.timedelta(1)
    while (day + dt.timedelta(1)).weekday() not in where.weekend:
        day += dt.timedelta(1)
    return day
