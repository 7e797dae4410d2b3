"""Every way of saying a day or a stretch of days that is known, as one table: a pattern, and how its last day is reckoned.

A new way of saying is a row. Rows are tried in order, each stretch of a text by the first row that fits. What stands before and
after the words ("not before", "a week on") is read in `thankyou.scheduling.days`. Start reading at `ROWS`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from thankyou.facts.dates import ORDINALS, WEEKDAYS
from thankyou.scheduling import last_days
from thankyou.scheduling.last_days import MONTH, NUMBERS, Place

__all__ = ["FIRST", "ROWS", "WEEKDAY", "WHICH", "Reader", "Row", "hours_said", "row"]

_WEEKDAY_NAME = "|".join(map(str.lower, WEEKDAYS))
WEEKDAY = (
    rf"(?:(?:{_WEEKDAY_NAME})\b|(?:{'|'.join(one[:3].lower() for one in WEEKDAYS)}|tues|weds|wednes|thur|thurs)\b\.?)"
)
_VAGUE_NUMBER = r"(?:a )?couple of|a couple|(?:a )?few|several|another|half an?|an?"
_FIGURES = "|".join(sorted(NUMBERS[1:], key=len, reverse=True)).replace("-", "[- ]")
_NUMBER = rf"(?:\d{{1,3}}(?:[.,]5|½)?|(?:{_VAGUE_NUMBER}|{_FIGURES})(?: and a half)?)"
_UNIT = r"hours?|hrs?|days?|w(?:ee)?ks?|fortnights?|months?"
_PART = (
    r"(?P<part>first thing|early to mid|mid to late|early|(?:very )?(?:start|beginning) of|first (?:few )?days of|(?:first|early|front) (?:half|part|end) of|mid(?:dle of)?|"
    r"(?:second|latter|later|back|last) (?:half|part|third|end) of|(?:tail|back|far|very) end of|last (?:few )?days of|turn of|later?|end of|close of)"
)
_SPAN = rf"(?:the |this |next |that )?(?:month|week|year|quarter|new year)|(?:this |next )?{MONTH}"
WHICH = r"(?P<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)"
_YEAR = r"(?:,? (?P<year>20\d\d))?"
_NO_DAY = r"(?! \d{1,2}(?!\d))"
_INSIDE = r"(?:within|inside)"
"""Before a stretch at whose end it is over; "within the month" may mean a month from now as well, the later of the two."""

Reader = Callable[[re.Match[str], Place], dt.date | None]
Doubt = Callable[[re.Match[str], Place], bool]


class Row(NamedTuple):
    """One way of saying a day."""

    pattern: re.Pattern[str]
    read: Reader
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
    first: Reader | None = None
    """The first day of it, where what comes before it must come before that: "before the bank holiday weekend"."""
    either: Doubt | None = None
    """Whether the words may mean that day of another week as well, of which the later is read: `next Friday`, `the Monday after Easter`."""
    feast: bool = False
    """Whether it is a feast or a holiday."""
    length: bool = False
    """Whether it may be counted from a day that is named after it: "a week on Monday"."""
    event: bool = False
    """Whether it is an interview, or something without a day, that lengths of time are counted from."""
    follows: bool = False
    """Whether it means something only after another day: `the same week`."""
    dated: bool = False
    """Whether it is one day by its date, which no reading can move: `27 November`, `the 3rd`."""


# The table


def row(pattern: str, read: Reader, *, first: Reader | None = None, either: Doubt | None = None, **flags: bool) -> Row:
    """A row of the table; `flags` are those of `Row`."""
    return Row(re.compile(pattern), read, first=first, either=either, **flags)


_OF = rf"(?:(?P<of>\b{WEEKDAY}),? (?:the )?)?"
_D1 = r"(?P<d1>\d{1,2})(?:st|nd|rd|th)?"
_D2 = r"(?: ?(?:-|–|to|or|and|/|through) ?(?:the )?(?P<d2>\d{1,2})(?:st|nd|rd|th)?)?"
_DATE_DM = rf"{_OF}\b{_D1}{_D2}(?: of)? (?P<month>{MONTH}){_YEAR}"
_DATE_MD = rf"{_OF}\b(?P<month>{MONTH}) (?:the )?{_D1}{_D2}\b(?!:\d| ?(?:weeks|days)){_YEAR}"
_WEEK_OF = r"(?:(?<!\ba )(?<!\bone )\bw(?:ee)?k (?:of|commencing|beginning|starting|from)|\bw/?[cb])\.?:? (?:the )?"
_WEEKEND_DAYS = r"(?P<d1>\d{1,2})(?:st\b|nd\b|rd\b|th\b|(?= ?[-–/] ?\d))(?: ?(?:-|–|to|and|/) ?(?:the )?(?P<d2>\d{1,2})(?:st|nd|rd|th)?)?"
_SPELLED = "|".join(reversed(ORDINALS))
_MONTH_SPAN = rf"(?P<span>(?:the |this |next )?month|(?:this |next )?{MONTH}){_YEAR}{_NO_DAY}"

_BARE = "|".join(
    rf"(?<=\b{word} )" for word in "this next coming following that a by over before after at of on until till".split()
)
"""Words after which `weekend` is that of a week; in `the Glastonbury weekend` it is not."""
_MAYBE = r"(?:maybe|perhaps|possibly|probably|if not)"
_A_DAY = rf"(?:on |of )?(?:the |this |next |coming )?(?:{WEEKDAY}|{MONTH}|today|tomorrow|\d)"

FIRST: tuple[Row, ...] = (
    row(
        r"\b(?:the )?(?:next|coming) (?P<unit>day|w(?:ee)?k|month) or (?:two|so)\b",
        last_days.day_or_two,
        loose=True,
        point=False,
    ),
    row(
        r"(?<!early )(?<!late )(?<!later )\b(?:in|during|into) the new year\b",
        last_days.new_year,
        loose=True,
        point=False,
    ),
    row(
        r"(?:\bnot|n't)(?: \w+){0,3}? (?:this|the coming) w(?:ee)?k(?P<two>,? (?:and |or |nor )?(?:not )?(?:the )?next(?: w(?:ee)?k| one)?(?: either)?)?,? "
        r"(?:but |rather |more likely |maybe |perhaps |probably )*(?:in )?(?:(?:the )?(?:one|w(?:ee)?k) (?:after|following)(?: that| next)?|next(?: w(?:ee)?k)?)\b",
        last_days.other_week,
        loose=True,
        week=True,
        point=False,
    ),
    row(r"\b(?:at )?this time next (?P<unit>w(?:ee)?k|month)\b", last_days.this_time_next, loose=True, point=False),
    row(
        rf"\b(?:the )?{WHICH} (?:full )?(?:working|business|work) day (?:of|in) (?P<span>the new year|(?:the |this |next )?month|(?:this |next )?{MONTH}){_YEAR}{_NO_DAY}",
        last_days.working_day_of,
        dated=True,
    ),
    row(
        rf"(?:(?<=by )|(?<=before )|(?<=until )|(?<=till ))(?:the )?(?:end|close) of (?:the |this )?(?:working |business )?day\b(?! {_A_DAY})|"
        rf"\b(?:eod|cob|close of (?:business|play))\b(?!,? {_A_DAY})",
        last_days.end_of_day,
    ),
    *(
        row(
            words,
            last_days.weekend_of,
            first=last_days.weekend_begins,
            loose=True,
        )
        for date in (_DATE_DM, _DATE_MD, _WEEKEND_DAYS)
        for words in (
            rf"\b(?:the )?(?:(?:long |bank holiday )?weekend|puente|ponte) (?:of|around|on|del?|do) (?:the )?{date}",
            rf"\b(?:the )?{date} (?:long |(?:bank |public )?holiday )?weekend\b",
        )
    ),
)
"""What a feast or a plain \"next week\" would hide."""
ROWS: tuple[Row, ...] = (
    row(r"\b(20\d\d)[-/.](\d\d?)[-/.](\d\d?)\b", last_days.iso, dated=True),
    row(rf"{_WEEK_OF}{_DATE_DM}", last_days.week_of, loose=True, week=True),
    row(rf"{_WEEK_OF}{_DATE_MD}", last_days.week_of, loose=True, week=True),
    row(
        rf"{_WEEK_OF}(?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})(?:[/.](?P<year>(?:20)?\d\d))?(?![\d/%])",
        last_days.week_of,
        loose=True,
        week=True,
    ),
    row(rf"\b(?:the )?(?P<ordinal>{_SPELLED}) (?:day )?of (?P<month>{MONTH}){_YEAR}", last_days.spelled, dated=True),
    row(
        rf"\b(?P<month>{MONTH}) (?:the )?(?P<ordinal>{_SPELLED})\b(?! w(?:ee)?k| half){_YEAR}",
        last_days.spelled,
        dated=True,
    ),
    row(
        rf"\b(?:the )?(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)|(?P<ordinal>{_SPELLED})) (?:day )?of (?P<span>(?:the |this |next )month|the (?:new )?year)\b",
        last_days.of_some_month,
        dated=True,
    ),
    row(
        rf"(?:(?<=by )|(?<=on ))the (?P<ordinal>{_SPELLED})(?= ?(?:$|[,.;)]| (?:they|we|he|she|i|hr|at|or|and|latest)\b))",
        last_days.spelled,
        dated=True,
    ),
    row(rf"{_WEEK_OF}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)(?P<d2>)", last_days.week_of, loose=True, week=True),
    row(rf"{_WEEK_OF}(?P<name>{WEEKDAY})(?![a-z])", last_days.week_of, loose=True, week=True),
    row(rf"\b{WHICH} (?:full )?w(?:ee)?k (?:of|in) {_MONTH_SPAN}", last_days.nth_week, loose=True, week=True),
    row(rf"\bw(?:ee)?k (?P<nth>[1-5]) (?:of|in) {_MONTH_SPAN}", last_days.nth_week, loose=True, week=True),
    row(
        rf"\b(?:the )?first (?:(?P<low>\d{{1,2}}|{_FIGURES}) (?=d|w)|(?=fortnight))(?P<unit>days|w(?:ee)?ks|fortnight) (?:of|in) {_MONTH_SPAN}",
        last_days.first_days,
        loose=True,
    ),
    row(rf"\b{WHICH} (?P<name>{WEEKDAY}) (?:of|in) {_MONTH_SPAN}", last_days.nth_weekday, dated=True),
    row(rf"\b{_DATE_DM}", last_days.dated, dated=True),
    row(rf"\b{_DATE_MD}", last_days.dated, dated=True),
    row(
        r"(?<![\d/.])(?P<a>\d{1,2})[/.](?P<b>\d{1,2})\.?(?:[/.]?(?P<year>(?:20)?\d\d))?(?![\d/%]| ?(?:hours|days|weeks|wks|months))",
        last_days.numeric,
        dated=True,
    ),
    row(
        r"(?:(?<=by )|(?<=on ))(?P<a>\d{1,2})-(?P<b>\d{1,2})(?P<year>)(?![\d-]| ?(?:hours|days|weeks|wks|months|business|working))",
        last_days.numeric,
        dated=True,
    ),
    row(
        r"\b(?:kw|cw|calendar w(?:ee)?k) ?(?P<number>\d{1,2})\b|\bw(?:ee)?k (?P<far>[1-5]\d)\b",
        last_days.numbered_week,
        loose=True,
        week=True,
    ),
    row(rf"\b(?P<low>{_NUMBER}) (?P<name>{_WEEKDAY_NAME})s? from (?:now|today)\b", last_days.weekdays_from_now),
    row(
        rf"\b(?:the )?following (?P<name>{WEEKDAY})(?![a-z])|\b(?:the )?(?P<name_>{WEEKDAY}) (?:after|following)\b(?! next| this)(?: that)?",
        last_days.following,
        length=True,
    ),
    row(
        rf"\bnot (?:this|the) (?:coming )?(?P<name>{WEEKDAY}),? ?(?:but )?(?:the (?:one|week) after(?: that)?|next)\b",
        last_days.one_after,
    ),
    row(rf"\b(?:the )?(?P<name>{WEEKDAY}) after next\b(?! w(?:ee)?k)", last_days.weekday_after_next),
    row(
        r"\bq(?P<q>[1-4])\b|\b(?P<nth>first|second|third|fourth) quarter\b",
        last_days.quarter,
        first=last_days.quarter_begins,
        loose=True,
    ),
    row(
        r"\b(?:before|by the time|until|till|when|once) (?:the |this )?(?P<span>month|quarter|year|w(?:ee)?k)(?:(?: is|'s) (?:out|over|up|done|through)| ends| closes)\b",
        last_days.is_out,
        bounded=True,
    ),
    row(r"\b(?:the )?(?:end of (?:the |this )?(?:calendar )?year|year[- ]?end|year's end|eoy)\b", last_days.year_end),
    row(
        rf"\b(?:the )?{_PART}(?: |-)(?:in |of )?(?P<span>(?:the )?(?:{_SPAN}|w(?:ee)?k after next|next w(?:ee)?k|this w(?:ee)?k|w(?:ee)?k))\b{_YEAR}(?! \d{{1,2}}(?!\d)| of| after)",
        last_days.part_of,
        loose=True,
    ),
    row(r"\beom\b|\b(?:the )?month(?:'s|[- ]) ?end\b", last_days.this_month),
    row(r"\b(?:the )?quarter(?:'s|[- ]) ?end\b|\beoq\b", last_days.this_quarter),
    row(
        rf"\b(?P<of>{WEEKDAY}),? (?:the )?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?P<d2>)\b(?!:\d| ?(?:am|pm|weeks|days))",
        last_days.of_month,
        dated=True,
    ),
    row(
        r"\b(?:the )?(?P<d1>\d{1,2})(?:st|nd|rd|th)\b(?! (?:period|lesson|hour|floor|round|grade|class|form|year|interview|stage|candidate|storey)\b)(?: ?(?:-|–|to|or|and|/) ?(?:the )?(?P<d2>\d{1,2})(?:st|nd|rd|th)\b)?",
        last_days.of_month,
        dated=True,
    ),
    row(
        rf"\b(?:(?P<which>next|this|coming) )?\b(?P<name>{WEEKDAY})(?![a-z])(?: (?P<week>week|fortnight)\b)?",
        last_days.weekday,
        either=last_days.either_week,
        near=True,
    ),
    row(r"\b(?:the )?w(?:ee)?k after next\b|\b(?:the )?next w(?:ee)?k\b", last_days.next_week, loose=True, week=True),
    row(
        r"(?<!\ba )(?<!\bone )\b(?:the )?(?:w(?:ee)?k after(?! they| we| he| she| you)|following w(?:ee)?k)(?: that)?\b",
        last_days.week_after,
        loose=True,
        week=True,
        length=True,
    ),
    row(r"\b(?:(?:the |that )(?:very )?same (?P<unit>day|w(?:ee)?k)|that w(?:ee)?k)\b", last_days.same, follows=True),
    row(r"\b(?:the )?end of (?:the |this )?w(?:ee)?k\b|\bthis w(?:ee)?k\b|\beow\b", last_days.this_week, week=True),
    row(rf"\bthe (?:whole |long )?weekend\b|(?:^|{_BARE})weekend\b", last_days.weekend),
    row(
        rf"\b(?P<low>{_NUMBER})(?:(?: ?(?:-|–|to|or)|,? (?:or )?{_MAYBE}) ?(?P<high>{_NUMBER}))?(?: (?:more|further|extra|additional)\b)?(?: |-)?(?P<working>business |working |work |office )?(?P<unit>{_UNIT})\b(?:'s?\b)?"
        rf"(?! ago| old| notice)(?P<more> or two)?(?P<half> and a half)?(?: or so)?(?:'? time)?(?:,? (?:or |maybe |perhaps |possibly )?(?P<most>{_NUMBER}) (?:at (?:the )?(?:very )?(?:most|outside|latest)|max(?:imum)?|tops)\b)?"
        rf"(?:,? (?:or )?{_MAYBE} (?P<also>{_NUMBER})\b(?![- ]?(?:{_UNIT}|working|business|\w+day)))?(?: (?P<later>later|after (?:that|this)|afterwards))?(?: from (?:now|then))?",
        last_days.duration,
        point=False,
        length=True,
    ),
    row(r"\b(?P<unit>day|w(?:ee)?k|month) and a half\b", last_days.and_a_half, point=False, length=True),
    row(
        r"\b(?:the )?(?:very )?(?:(?P<working>(?:first|next)(?: (?:working|business|office|full))? day(?: back)?(?: (?:in|at) (?:the )?(?:office|work))? (?:after|following)|next (?:working|business) day)|next day|day after|day before)(?: that)?\b(?! tomorrow)",
        last_days.day_after,
        point=False,
        length=True,
    ),
    row(
        r"\b(?:the )?(?:(?P<word>day after tomorrow|tomorrow|today|tonight)(?: (?P<week>week|fortnight)\b)?|this day (?P<this>week|fortnight))\b",
        last_days.tomorrow,
        near=True,
    ),
    row(r"\b(?:the |this )(?:next |coming )?fortnight\b", last_days.fortnight, loose=True, point=False, length=True),
    row(r"\bfortnight(?= (?:from|on|after)\b)", last_days.fortnight, point=False, length=True),
    row(r"\bmid-?week\b", last_days.midweek, loose=True),
    row(r"\bwithin (?:the|a) w(?:ee)?k\b|\b(?:the )?coming days\b", last_days.short_wait, loose=True, point=False),
    row(rf"\b{_INSIDE} the (?P<unit>month)\b", last_days.inside_month, loose=True, point=False),
    row(rf"\b{_INSIDE} the (?:calendar )?year\b", last_days.year_end, loose=True, point=False),
    row(
        rf"\b(?P<how>in|during|{_INSIDE}|some ?time|of|by|before|until|till|ahead of|after|for|over|around|about|it's)(?: in)? {_MONTH_SPAN}",
        last_days.whole_month,
        loose=True,
        point=False,
    ),
    row(r"\b(?P<how>)(?P<span>(?:this|next) month)\b", last_days.whole_month, loose=True),
    row(
        rf"\b(?P<how>in|during|{_INSIDE}|some ?time|of|by|before|until|till|ahead of|for|over|around|about|it's)(?: in)? (?P<span>(?:the |this |the current |the next |the coming |the following |next )(?:calendar )?quarter)\b",
        last_days.whole_quarter,
        loose=True,
        point=False,
    ),
    row(
        r"\b(?P<how>)(?P<span>(?:this|the next|the coming|the following|next) (?:calendar )?quarter)\b",
        last_days.whole_quarter,
        loose=True,
    ),
    row(rf"\b(?P<how>)(?P<span>(?!may\b|mar\b|sun\b){MONTH}){_YEAR}{_NO_DAY}", last_days.whole_month, loose=True),
)


_IN_HOURS = re.compile(rf"(?P<low>{_NUMBER})(?: |-)?h(?:ou)?rs?\b")


def hours_said(words: str) -> float | None:
    """The number of hours that words in lower case name, the first of several: `within 48 hours`; None where they name none."""
    found = _IN_HOURS.search(words)
    return last_days.count(found["low"]) if found else None
