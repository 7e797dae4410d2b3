"""Calendars: read back by two parsers, replacing what was there before, with nothing a reader would stumble over."""

from __future__ import annotations

import datetime as dt
from typing import Any

import icalendar
import pytest
import vobject
from planting import plan

from thankyou import Schedule
from thankyou.scheduling.calendar import calendar

STAMP = dt.datetime(2026, 11, 12, 20, 0, 0, 123, tzinfo=dt.timezone(dt.timedelta(hours=1)))
LONDON: dict[str, Any] = {"region": "GB-ENG", "time_zone": "Europe/London", "locale": "en-GB"}
CASES: dict[str, tuple[str, list[str], dict[str, Any]]] = {
    "after the interview": ("2026-11-12", [], LONDON),
    "an offer": ("2026-11-18", ["2026-11-12 sent thank-you", "2026-11-18 heard offer, by 2026-11-25"], LONDON),
    "a no": ("2026-11-18", ["2026-11-12 sent thank-you", "2026-11-18 heard rejection"], LONDON),
    "closed": ("2026-11-18", ["2026-11-13 sent withdraw"], LONDON),
    "no zone": ("2026-11-12", [], {}),
    "summer time": ("2026-03-27", [], {**LONDON, "date": "2026-03-27", "start": "18:00", "end": "19:00"}),
    "letters of the world": (
        "2026-11-12",
        [],
        {**LONDON, "company": "Žlutý kůň, spol. s r. o.; 株式会社 \\ Søn" * 4, "role": "Ops: «lead» 🚀"},
    ),
}


def made(case: str) -> tuple[Schedule, bytes]:
    today, history, facts = CASES[case]
    found = plan(today, *history, **facts)
    return found, calendar(found, stamp=STAMP, command="thankyou compose interview.yaml")


def entries(data: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


@pytest.mark.parametrize("case", CASES)
def test_both_parsers_read_the_same_entries(case: str) -> None:
    found, data = made(case)
    mine = {str(one["uid"]): one for one in entries(data)}
    theirs = {one.uid.value: one for one in vobject.readOne(data.decode()).contents.get("vevent", [])}
    assert (
        set(mine)
        == set(theirs)
        == {step.uid for step in found.steps if not (step.kind == "wait" and step.status == "due")}
    )
    for uid, one in mine.items():
        assert one.decoded("dtstart") == theirs[uid].dtstart.value
        assert str(one["summary"]) == theirs[uid].summary.value
        assert str(one["status"]) == theirs[uid].status.value


@pytest.mark.parametrize("case", CASES)
def test_the_file_follows_the_standard(case: str) -> None:
    found, data = made(case)
    assert data.startswith(b"BEGIN:VCALENDAR\r\n") and data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    for one in entries(data):
        assert one.decoded("dtstamp") == STAMP.replace(microsecond=0)
        assert one["sequence"] == found.events
        assert bool(one.walk("VALARM")) == (one["status"] == "CONFIRMED")
        assert not one.errors


def test_open_steps_stand_at_their_moment_and_say_what_to_type() -> None:
    found, data = made("after the interview")
    step = found.next
    assert step
    entry = next(one for one in entries(data) if one["uid"] == step.uid)
    assert (
        entry.decoded("dtstart") == step.when and entry["summary"] == "Send the thank-you: Corvid Labs, Staff Engineer"
    )
    assert "thankyou compose interview.yaml --kind thank-you" in entry["description"]


def test_times_float_where_no_zone_is_known_and_are_utc_elsewhere() -> None:
    assert b"DTSTART:20261112T170000\r\n" in made("no zone")[1]
    assert b"DTSTART:20261112T170000Z\r\n" in made("after the interview")[1]
    assert b"DTSTART:20260330T080000Z\r\n" in made("summer time")[1], "nine in the morning, British summer time"


def test_a_new_file_replaces_the_old_one() -> None:
    before, after = (
        {str(one["uid"]): one for one in entries(made(case)[1])} for case in ("after the interview", "a no")
    )
    assert set(before) - set(after) == set(), "an entry that vanished would stay in the calendar"
    assert all(after[uid]["sequence"] > before[uid]["sequence"] for uid in before)
    assert {after[uid]["status"] for uid in before} == {"CANCELLED"}
    assert [str(one["summary"]).partition(":")[0] for one in after.values() if one["status"] == "CONFIRMED"] == [
        "Send the reply to the no",
        "Send the invitation to connect",
    ]


def test_the_same_schedule_makes_the_same_bytes() -> None:
    assert made("an offer")[1] == made("an offer")[1]


def test_a_stamp_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="stamp"):
        calendar(made("a no")[0], stamp=dt.datetime(2026, 11, 12))  # noqa: DTZ001
