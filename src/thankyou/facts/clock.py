"""Times of day as people write them: `3pm`, `14.00`, `at 2:30 PM`. Start reading at `time_said`."""

from __future__ import annotations

import datetime as dt

from thankyou.errors import FactError, Problem
from thankyou.facts.patterns import regex

__all__ = ["NO_TIME", "time_said"]

NO_TIME = "is no time that can be read; write it as 15:30 or 3:30 pm"

_CLOCK = regex(r"(?:at |about |around )?(\d{1,2})(?:[:.h ]?(\d{2})(?::\d{2})?)? ?(a\.?m\.?|p\.?m\.?|o'?clock)?h?")
_WORDS = {"noon": dt.time(12), "midday": dt.time(12), "midnight": dt.time(0)}


def time_said(text: str) -> dt.time:
    """The time of day that `text` names. Raises `FactError` for none, and for `3`, which may be two."""
    said = " ".join(text.lower().split())
    if said in _WORDS:
        return _WORDS[said]
    match = _CLOCK.fullmatch(said)
    if match is None:
        raise _fault(NO_TIME)
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "")[:1]
    if half == "a" and hour > 12:
        raise _fault(NO_TIME)
    if half in ("a", "p") and not 1 <= hour <= 12:
        half = "p" if half == "p" and 13 <= hour <= 23 else half  # `15:30 pm` says it twice
    elif half in ("a", "p"):
        hour = hour % 12 + 12 * (half == "p")
    elif hour < 12 and (match[2] is None or (half == "o" or (hour < 8 and len(match[1]) == 1))):
        clock = f"{hour}:{minute:02}"
        raise _fault(f"may be {clock} in the morning or in the afternoon; write {clock} am or {clock} pm")
    try:
        return dt.time(hour, minute)
    except ValueError:
        raise _fault(NO_TIME) from None


def _fault(message: str) -> FactError:
    return FactError([Problem("time", message)])
