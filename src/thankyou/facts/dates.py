"""The names of months and weekdays: said here once, since `strftime` would ask the process for its language."""

from __future__ import annotations

import datetime as dt

__all__ = ["MONTHS", "WEEKDAYS", "month_of", "weekday_of"]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def month_of(day: dt.date) -> str:
    """`November`."""
    return MONTHS[day.month - 1]


def weekday_of(day: dt.date) -> str:
    """`Thursday`."""
    return WEEKDAYS[day.weekday()]
