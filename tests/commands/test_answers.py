"""Days, times and zones as people type them; what can be meant in two ways is asked back, not guessed."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou import FactError
from thankyou.commands.answers import day_said, zone_said
from thankyou.facts.clock import time_said

TODAY = dt.date(2026, 11, 28)
"""A Saturday."""


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("yesterday", "2026-11-27"),
        ("today", "2026-11-28"),
        ("2 days ago", "2026-11-26"),
        ("a week ago", "2026-11-21"),
        ("Tuesday", "2026-11-24"),
        ("last Thurs.", "2026-11-26"),
        ("on Saturday", "2026-11-28"),
        ("last Saturday", "2026-11-21"),
        ("Nov 12", "2026-11-12"),
        ("the 12th of November", "2026-11-12"),
        ("Thursday, November 12th, 2026", "2026-11-12"),
        ("12 Sept", "2026-09-12"),
        ("December 4", "2025-12-04"),
        ("11/17/2026", "2026-11-17"),
        ("17/11/26", "2026-11-17"),
        ("17.11.2026", "2026-11-17"),
        ("5.11.2026", "2026-11-05"),
        ("2026/11/12", "2026-11-12"),
    ],
)
def test_a_day_that_was(said: str, day: str) -> None:
    assert day_said(said, TODAY, ahead=False).isoformat() == day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Friday", "2026-12-04"),
        ("in two weeks", "2026-12-12"),
        ("10 days", "2026-12-08"),
        ("Jan 5", "2027-01-05"),
        ("next Tuesday", "2026-12-01"),
        ("tomorrow", "2026-11-29"),
    ],
)
def test_a_day_ahead(said: str, day: str) -> None:
    assert day_said(said, TODAY, ahead=True).isoformat() == day


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("11/12/2026", "may be 11 Dec or 12 Nov"),
        ("Friday, Nov 12", "is no Friday but a Thursday"),
        ("31 Feb", "is not a day of the calendar"),
        ("soon", "is no day that can be read"),
        ("12", "is no day that can be read"),
    ],
)
def test_no_day_is_guessed(said: str, why: str) -> None:
    with pytest.raises(FactError, match=why):
        day_said(said, TODAY, ahead=False)


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("3pm", "15:00"),
        ("3:30 p.m.", "15:30"),
        ("at 4 PM", "16:00"),
        ("15h30", "15:30"),
        ("09:30", "09:30"),
        ("9:30", "09:30"),
        ("noon", "12:00"),
        ("12am", "00:00"),
        ("12pm", "12:00"),
        ("1500", "15:00"),
    ],
)
def test_a_time(said: str, time: str) -> None:
    assert f"{time_said(said):%H:%M}" == time


@pytest.mark.parametrize("said", ["3", "3:30", "11", "4 o'clock", "25:00", "15:75", "later", "13am x"])
def test_no_time_is_guessed(said: str) -> None:
    with pytest.raises(FactError):
        time_said(said)


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("PST", "America/Los_Angeles"),
        ("Pacific", "America/Los_Angeles"),
        ("US Eastern", "America/New_York"),
        ("EST", "America/New_York"),
        ("Central time", "America/Chicago"),
        ("London", "Europe/London"),
        ("new york", "America/New_York"),
        ("San Francisco", "America/Los_Angeles"),
        ("europe/london", "Europe/London"),
        ("CET", "Europe/Berlin"),
        ("India", "Asia/Kolkata"),
        ("New Zealand", "Pacific/Auckland"),
        ("Kathmandu", "Asia/Kathmandu"),
    ],
)
def test_a_zone(said: str, zone: str) -> None:
    assert zone_said(said) == zone


@pytest.mark.parametrize("said", ["Mars", "st", "new", "my place", ""])
def test_no_zone_is_guessed(said: str) -> None:
    with pytest.raises(FactError):
        zone_said(said)


@given(st.text(max_size=30), st.booleans())
def test_any_answer_is_read_or_refused_in_words(said: str, ahead: bool) -> None:
    readers = (lambda text: day_said(text, TODAY, ahead=ahead), time_said, zone_said)
    for read in readers:
        with contextlib.suppress(FactError):
            assert read(said)
