"""A call of mine that was agreed on for a day: `I'm to ring Mr Bielak on Friday the 13th, after 2`.

It is the inquiry itself, asked for by them, and is due on that day. Start reading at `my_call`.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from thankyou.scheduling.days import Day
from thankyou.scheduling.windows import CLOSES, OPENS
from thankyou.scheduling.wishes import OUTSIDERS

__all__ = ["MyCall", "is_my_call", "my_call"]


class MyCall(NamedTuple):
    """Words that say on which day I am to call."""

    start: int
    end: int
    day: dt.date
    hour: dt.time | None
    """The hour from which on, in the working day, where they name one."""
    after: bool = False
    """Whether it is the day after which I am to call."""


_CALL = r"(?:ring|call|phone|telephone|ask|enquire|inquire|check in|follow up|get in touch|be in touch|touch base|chase|nudge|try)"
_I_AM_TO = (
    r"(?:\b(?:i'm|i am|i was|i've been|you're|you are) (?:(?:asked|told|supposed|meant|expected|invited|due) )?to|\bi (?:should|must|shall|have to|need to|ought to|promised to|agreed to)|"
    r"\b(?:asked|told|wants?|wanted|expects?|invited|would like|'d like) (?:me|us|you) to)"
)
_MINE = re.compile(rf"{_I_AM_TO} (?:(?:please|just|then|only|kindly) )*{_CALL}\b(?! (?:it|off)\b)")
_IF = re.compile(r"\b(?:if|unless|in case)\b")
_ELSE = re.compile(rf"{_IF.pattern}|\b(?:my|{OUTSIDERS})\b|\b(?:not|never)\b|n't\b")
"""A condition, somebody who is none of theirs, or what I am not to do."""
_ENDS = re.compile(r"[;!?\n]|\.(?=\s|$)|\s[-–—]+\s|\b(?:but|and (?:they|he|she|then))\b")
_HOUR = re.compile(
    r"\b(?:after|from|at|past|around|about) (?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?: ?(?P<half>[ap])\.?m\b\.?| ?(?:h|hrs|uhr|o'clock)\b)?(?! ?(?:st|nd|rd|th|days?|weeks?|months?)\b)(?![\w:./])"
)


def is_my_call(said: str, begin: int, end: int) -> bool:
    """Whether a clause of words in lower case says that I am to call somebody, so that its day is none of theirs."""
    return _MINE.search(said, begin, end) is not None and _IF.search(said, begin, end) is None


def my_call(said: str, days: list[Day]) -> MyCall | None:
    """The call that words in lower case say I am to make on a day; `days` are those that they name. None where there is none, or it hangs on a condition."""
    found = _MINE.search(said)
    if found is None:
        return None
    stop = _ENDS.search(said, found.end())
    end = stop.start() if stop else len(said)
    inside = [one for one in days if found.end() <= one.start < end and one.day]
    if len(inside) != 1 or _ELSE.search(said, found.start(), end):
        return None
    one = inside[0]
    if one.since and not one.length:
        return MyCall(found.start(), one.end, one.since, None, after=True)
    if one.day is None or one.since or not (one.exact or (one.length and not one.about)):
        return None
    return MyCall(found.start(), end, one.day, _hour(said, one.end, end))


def _hour(said: str, begin: int, end: int) -> dt.time | None:
    """The hour behind the day; in the working day, where the half of it is left open."""
    found = _HOUR.search(said, begin, end)
    if found is None:
        return None
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + 12 * (found["half"] == "p")
    elif hour < OPENS.hour - 1:
        hour += 12
    return dt.time(hour, int(found["minute"] or 0)) if OPENS.hour <= hour < CLOSES.hour else None
