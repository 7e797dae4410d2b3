"""Days, times and time zones as people type them when they are asked: `yesterday`, `3pm`, `PST`.

What can be meant in two ways is not guessed: the error says how to write each. Values in, values out; start reading at
`day_said`, `time_said`, `zone_said`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

from thankyou.errors import FactError, Problem
from thankyou.facts.dates import MONTHS, WEEKDAYS, weekday_of
from thankyou.facts.resources import templates

__all__ = ["day_said", "time_said", "zone_said"]

_NUMBERS = {
    word: value for value, word in enumerate("zero one two three four five six seven eight nine ten".split())
} | {"a": 1, "an": 1}
_UNITS = {"day": 1, "week": 7, "fortnight": 14}
_HALF_A_YEAR = 183


def day_said(text: str, today: dt.date, *, ahead: bool) -> dt.date:
    """The day that `text` names, the nearest that is not after `today`, or with `ahead` not before it.

    Raises `FactError` for no day, and for one that can be read in two ways.
    """
    said = re.sub(r"[,.]+(?=\s|$)|\b(?:the|on|by|of)\b|(?<=\d)(?:st|nd|rd|th)\b", " ", text.lower())
    said = " ".join(said.split())
    day = _relative(said, today, ahead) or _weekday(said, today, ahead) or _dated(said, today, ahead)
    if day is None:
        raise _fault("date", "is no day that can be read; write it as 2026-11-12, 12 Nov, Tuesday or yesterday")
    return day


def _relative(said: str, today: dt.date, ahead: bool) -> dt.date | None:
    fixed = {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "just now": 0, "yesterday": -1, "last night": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2, "next week": 7, "last week": -7}  # fmt: skip
    if said in fixed:
        return today + dt.timedelta(fixed[said])
    counted = re.fullmatch(
        r"(in )?(about |around )?(\d{1,3}|[a-z]+) (day|week|fortnight)s?( ago| from now| time)?", said
    )
    if counted is None or (number := _number(counted[3])) is None:
        return None
    back = counted[5] == " ago" or (not ahead and not counted[1] and not counted[5])
    return today + dt.timedelta((-1 if back else 1) * number * _UNITS[counted[4]])


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else _NUMBERS.get(word)


def _begun(word: str, names: Sequence[str]) -> int | None:
    """The place of the name that a word begins, by three letters at least."""
    return next((place for place, name in enumerate(names) if len(word) >= 3 and name.lower().startswith(word)), None)


def _weekday(said: str, today: dt.date, ahead: bool) -> dt.date | None:
    match = re.fullmatch(r"(last |this |this past |past |next |coming )?([a-z]+)", said)
    place = _begun({"tues": "tue", "thurs": "thu", "thur": "thu"}.get(match[2], match[2]), WEEKDAYS) if match else None
    if match is None or place is None:
        return None
    which = (match[1] or "").strip()
    later = ahead if which in ("", "this") else which in ("next", "coming")
    distance = (place - today.weekday()) % 7 if later else -((today.weekday() - place) % 7)
    if distance == 0 and which:
        distance = 7 if later else -7
    return today + dt.timedelta(distance)


def _dated(said: str, today: dt.date, ahead: bool) -> dt.date | None:
    if match := re.fullmatch(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})", said):
        return _calendar(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?", said):
        return _two_numbers(int(match[1]), int(match[3]), match[2], match[4], today, ahead)
    words = re.fullmatch(
        r"(?:([a-z]{3,9}) )?(?:(\d{1,2})[ -]?([a-z]{3,9})|([a-z]{3,9})[ -]?(\d{1,2}))(?:[ -]'?(\d{4}|\d{2}))?", said
    )
    named = (words[3] or words[4]).replace("sept", "sep", 1) if words else ""
    month = _begun(named if named != "sepember" else "september", MONTHS)
    if words is None or month is None:
        return None
    day = _in_year(month + 1, int(words[2] or words[5]), words[6], today, ahead)
    if words[1] and (place := _begun(words[1][:3], WEEKDAYS)) is not None and day.weekday() != place:
        raise _fault("date", f"is no {WEEKDAYS[place]} but a {weekday_of(day)}; check it and write it again")
    return day


def _two_numbers(one: int, two: int, mark: str, year: str | None, today: dt.date, ahead: bool) -> dt.date:
    """`17.11.2026`, `11/17/2026`; with a full stop the day is first, otherwise it must show from the numbers."""
    if mark != "." and one <= 12 and two <= 12 and one != two:
        first, second = f"{one} {MONTHS[two - 1][:3]}", f"{two} {MONTHS[one - 1][:3]}"
        raise _fault("date", f"may be {first} or {second}; write it so")
    day, month = (one, two) if mark == "." or one > 12 else (two, one)
    return _in_year(month, day, year, today, ahead)


def _in_year(month: int, day: int, year: str | None, today: dt.date, ahead: bool) -> dt.date:
    """The day in the year that is given, else in the one that brings it nearest on its side of today."""
    if year:
        return _calendar(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    wanted = _calendar(today.year, month, day)
    if ahead and wanted < today - dt.timedelta(_HALF_A_YEAR):
        return _calendar(today.year + 1, month, day)
    return _calendar(today.year - 1, month, day) if not ahead and wanted > today else wanted


def _calendar(year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise _fault("date", "is not a day of the calendar") from None


_CLOCK = re.compile(r"(?:at |about |around )?(\d{1,2})(?:[:.h ]?(\d{2}))? ?(a\.?m\.?|p\.?m\.?|o'?clock)?h?")
_WORDS = {"noon": dt.time(12), "midday": dt.time(12), "midnight": dt.time(0)}


def time_said(text: str) -> dt.time:
    """The time of day that `text` names. Raises `FactError` for none, and for `3`, which may be two."""
    said = " ".join(text.lower().split())
    if said in _WORDS:
        return _WORDS[said]
    match = _CLOCK.fullmatch(said)
    if match is None:
        raise _fault("time", "is no time that can be read; write it as 15:30 or 3:30 pm")
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "")[:1]
    if half in ("a", "p") and not 1 <= hour <= 12:
        half = "p" if half == "p" and 13 <= hour <= 23 else half  # `15:30 pm` says it twice
    elif half in ("a", "p"):
        hour = hour % 12 + 12 * (half == "p")
    elif hour < 12 and (match[2] is None or (half == "o" or (hour < 8 and len(match[1]) == 1))):
        clock = f"{hour}:{minute:02}"
        raise _fault("time", f"may be {clock} in the morning or in the afternoon; write {clock} am or {clock} pm")
    try:
        return dt.time(hour, minute)
    except ValueError:
        raise _fault("time", "is not a time of day; write it as 15:30 or 3:30 pm") from None


def zone_said(text: str) -> str:
    """The IANA time zone that a zone, an abbreviation or a city names. Raises `FactError`."""
    said = " ".join(re.sub(r"[._]", " ", text.lower()).split()).removesuffix(" time").removesuffix(" standard")
    exact = _zones()
    if "/" in said and said in exact:
        return exact[said]
    if said in _spoken():
        return _spoken()[said]
    cities = sorted(name for low, name in exact.items() if "/" in low and low.rpartition("/")[2] == said)
    cities = [name for name in cities if name.partition("/")[0] in _CONTINENTS] or cities
    if cities:
        return cities[0]
    raise _fault(
        "time_zone", "is no time zone that is known; write a zone such as Europe/London, a large city in it, or PST"
    )


_CONTINENTS = frozenset("Africa America Asia Atlantic Australia Europe Indian Pacific Arctic Antarctica".split())


@cache
def _zones() -> dict[str, str]:
    """Every IANA time zone by its name in small letters."""
    from zoneinfo import available_timezones

    return {name.lower().replace("_", " "): name for name in sorted(available_timezones())}


@cache
def _spoken() -> dict[str, str]:
    """What people call zones: up to the first semicolon single words, then names that may have several."""
    found: dict[str, str] = {}
    for line in (templates() / "places" / "spoken_zones.txt").read_text(encoding="utf-8").splitlines():
        zone, _, names = line.partition(": ")
        if line.startswith("#") or not names:
            continue
        words, *others = names.split(";")
        found |= dict.fromkeys([*words.split(), *map(str.strip, others)], zone)
    return found


def _fault(field: str, message: str) -> FactError:
    return FactError([Problem(field, message)])
