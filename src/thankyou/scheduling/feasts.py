"""The feasts that people count by, wherever they are a holiday: their days, and what people call them.

They are data, in `templates/schedule/feasts.yaml`. Start reading at `feasts`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from thankyou.facts.dates import MONTHS
from thankyou.facts.resources import from_yaml, templates
from thankyou.scheduling.windows import Office, holidays_called

__all__ = ["Feast", "feasts"]


class Feast(NamedTuple):
    """A feast that somebody named."""

    day: dt.date
    called: str
    """A pattern of what people call it."""
    late: bool
    """Whether other ways of saying that hold its name are tried first."""
    first: dt.date
    """The day on which it begins; `day` is that on which it ends."""


def feasts(text: str, on: dt.date, where: Office, days: int) -> list[Feast]:
    """The feasts of the next `days` days from `on` that `text`, in lower case, names."""
    named = [one for one in _rows() if re.search(rf"\b(?:{one['called']})(?![\w'])", text) and _here(one, where)]
    coming = [_feast(one, day) for one in named for day in _days(one, on, where, days)]
    coming += _public(text, on, where, days)
    return [one for one in coming if 0 <= (one.day - on).days <= days]


def _feast(one: dict[str, Any], day: dt.date) -> Feast:
    first, last = (day + dt.timedelta(one.get(end, 0)) for end in ("begins", "ends"))
    return Feast(last, one["called"], one.get("late", False), first)


_KIND = r"(?:bank|public|national|federal|state|statutory|stat|civic|legal)"
_COMING = r"(?:the |this |next |coming |upcoming )*"


def _public(text: str, on: dt.date, where: Office, days: int) -> list[Feast]:
    """The public holidays that are named by their kind or month: `the bank holiday`, `the October long weekend`."""
    if not re.search(rf"\b{_KIND} holiday|\blong weekend|\bholiday weekend", text):
        return []
    kept = [one for one in dict.fromkeys(day for day, _ in where.named(on, days)) if one.weekday() not in where.weekend]
    long = [one for one in kept if one.weekday() in (0, 4)]
    found: list[Feast] = []
    for kept_of, name in ((kept, rf"{_KIND} holiday"), (long, r"(?:holiday weekend|long weekend)")):
        for month in range(1, 13):
            of_month = [one for one in kept_of if one.month == month]
            called = MONTHS[month - 1].lower()
            for which, place in (("early |first ", 0), ("late |last ", -1), ("", 0)):
                if of_month:
                    found.append(_plain(of_month[place], rf"(?:the )?{f'(?:{which})' if which else ''}{called} {name}"))
        if kept_of:
            found.append(_plain(kept_of[0], rf"{_COMING}{name}"))
    return [one for one in found if re.search(rf"\b(?:{one.called})(?![\w'])", text)]


def _plain(day: dt.date, called: str) -> Feast:
    return Feast(day, called, late=False, first=day)


@cache
def _rows() -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = from_yaml((templates() / "schedule" / "feasts.yaml").read_text(encoding="utf-8"))
    return read


def _here(one: dict[str, Any], where: Office) -> bool:
    only, never = one.get("only"), one.get("not", ())
    if "christmas" in one and not where.keeps_christmas:
        return False
    if "break" in one and where.keeps_christmas:
        return False
    return where.country not in never and (only is None or where.country in only)


def _days(one: dict[str, Any], on: dt.date, where: Office, days: int) -> Iterator[dt.date]:
    if "name" in one:
        country, part = (one["of"], None) if "of" in one else (where.country, where.part)
        yield from holidays_called(country, part, one["name"], on, days)
        return
    if "break" in one:
        ahead = where.next_break(on)
        christmas = dt.date(on.year, 12, 25)
        yield min(christmas, ahead[0]) if ahead else christmas
        return
    for year in (on.year, on.year + 1):
        if "easter" in one:
            from dateutil.easter import easter

            yield easter(year) + dt.timedelta(one["easter"])
        elif "day" in one:
            month, number = one["day"].split("-")
            yield dt.date(year, int(month), int(number))
        else:
            first = dt.date(year, one["month"], 1)
            nth = (one["weekday"] - first.weekday()) % 7 + 7 * (one["nth"] - 1)
            yield first + dt.timedelta(nth + one.get("later", 0))
