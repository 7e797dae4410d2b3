"""The feasts that people count by, wherever they are a holiday: their days, and what people call them.

They are data, in `templates/schedule/feasts.yaml`. Start reading at `feasts`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

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


def feasts(text: str, on: dt.date, where: Office, days: int) -> list[Feast]:
    """The feasts of the next `days` days from `on` that `text`, in lower case, names."""
    named = [one for one in _rows() if re.search(rf"\b(?:{one['called']})(?![\w'])", text) and _here(one, where)]
    coming = [Feast(day, one["called"], one.get("late", False)) for one in named for day in _days(one, on, where, days)]
    return [one for one in coming if 0 <= (one.day - on).days <= days]


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
