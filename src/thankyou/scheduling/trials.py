"""A trial day, a working interview or the like that the next steps name with its day: an interview to come, after which they are thanked.

    next_steps: [trial shift on Tuesday 24 November]

Start reading at `trial_ahead`.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import NamedTuple

from thankyou.facts.models import Interview
from thankyou.scheduling.days import Day, read_days
from thankyou.scheduling.holds import CLAUSE
from thankyou.scheduling.jotted import in_one_line, lowered
from thankyou.scheduling.windows import Office

__all__ = ["TRIAL", "Trial", "trial_ahead"]


class Trial(NamedTuple):
    """An interview that the next steps name."""

    on: dt.date
    words: str
    source: str
    """Where they stand: `next_steps[0]`."""
    other: dt.date | None = None
    """The earlier day, where weekday and date do not fit each other."""


TRIAL = r"(?:trial[- ](?:day|shift|lesson|session|morning|run)|taster (?:day|session)|work(?:ing)? (?:interview|trial)|assessment (?:day|cent(?:re|er))|selection day|demo lesson)"
"""What a trial is called, in lower case."""
_TRIAL = re.compile(rf"\b(?:{TRIAL}|(?:second|third) (?:interview|round))\b")
_NOT_MINE = re.compile(
    r"\b(?:others?|another|candidates?|applicants?|everybody|no|not|without|may|might|whether|perhaps|maybe)\b|n't\b"
)
"""Beside a trial of others, or one that may not be."""
_DEPENDS = re.compile(r"\b(?:if|unless)\b")
_NO_DAY_OF_IT = re.compile(r"\b(?:by|before|until|till|after|within|from|since|between|or)\b")
"""In the words of a day on which something else is, or one of several."""


def trial_ahead(interview: Interview, where: Office, *, locale: str) -> Trial | None:
    """The first trial or further interview of the next steps whose one day lies after that of the interview; None where they name none."""
    if interview.date is None:
        return None
    found = [
        one._replace(source=f"next_steps[{place}]")
        for place, step in enumerate(interview.whole("next_steps"))
        for told in ((step.text, step.they_will, step.will, step.next, step.i_will) if step else ())
        if told and (one := _trial(told, interview.date, where, locale))
    ]
    return min(found, key=lambda one: one.on, default=None)


def _trial(told: str, on: dt.date, where: Office, locale: str) -> Trial | None:
    plain = in_one_line(told)
    said = lowered(plain)
    if _DEPENDS.search(said):
        return None
    days = read_days(said, on, where, locale=locale, soonest=True)
    for begin, end in pairwise([0, *(one.start() for one in CLAUSE.finditer(said)), len(said)]):
        named = _TRIAL.search(said, begin, end)
        inside = [one for one in days if begin <= one.start < end]
        if named and len(inside) == 1 and not _NOT_MINE.search(said, begin, end) and (day := _its_day(said, inside[0])):
            words = plain[min(named.start(), inside[0].start) : max(named.end(), inside[0].end)]
            return Trial(day, words.strip(" ,;."), "", inside[0].other) if day > on else None
    return None


def _its_day(said: str, day: Day) -> dt.date | None:
    """The day, where it is one and the words are not about what comes before or after it."""
    return day.day if day.exact and not _NO_DAY_OF_IT.search(said, day.start, day.end) else None
