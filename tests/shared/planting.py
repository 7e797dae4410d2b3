"""Interviews to make schedules of, and steps as short lines to compare."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from thankyou import Schedule, Step, schedule
from thankyou.reports.schedule import schedule_page

BASE: dict[str, Any] = {
    "candidate": "Ada Byron",
    "company": "Corvid Labs",
    "role": "Staff Engineer",
    "date": "2026-11-12",  # a Thursday
    "start": "14:00",
    "end": "15:00",
    "region": "US",
}


def day(text: str) -> dt.date | dt.datetime:
    """`2026-11-12`, or a moment such as `2026-11-12T10:00`."""
    return dt.date.fromisoformat(text) if len(text) == 10 else dt.datetime.fromisoformat(text)


OFFERED = re.compile("invitation to connect|closing message")
"""What a calendar calls the steps that may as well be left."""


def plan(today: str, *history: str | dict[str, str], **facts: Any) -> Schedule:
    return schedule({**BASE, **facts}, today=day(today), history=history)


def heard(on: str, what: str, note: str = "", **more: str) -> dict[str, str]:
    """What they said on a day, as it stands in a history."""
    return {"on": on, "did": "heard", "what": what, **({"note": note} if note else {}), **more}


def printed(today: str, *history: str | dict[str, str], **facts: Any) -> str:
    """The schedule as it is printed, in one line."""
    return " ".join(schedule_page(plan(today, *history, **facts)).split())


def line(step: Step) -> str:
    """`inquiry upcoming 11-19T09:00 11-20T17:00 11-27T17:00`."""
    return " ".join(
        [step.kind, step.status, *(f"{moment:%m-%dT%H:%M}" for moment in (step.opens, step.due, step.latest))]
    )


def lines(made: Schedule) -> list[str]:
    return [line(step) for step in made.steps]


def open_kinds(made: Schedule) -> list[str]:
    return [step.kind for step in made.open]
