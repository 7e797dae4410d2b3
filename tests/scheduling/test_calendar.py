"""Calendars: read back by two parsers, replacing what was there before, with nothing a reader would stumble over."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from planting import OFFERED, plan

from thankyou import Schedule, schedule
from thankyou.reports.schedule import schedule_page
from thankyou.scheduling.calendar import calendar

STAMP = dt.datetime(2026, 11, 12, 20, 0, 0, 123, tzinfo=dt.timezone(dt.timedelta(hours=1)))
LONDON: dict[str, Any] = {"region": "GB-ENG", "time_zone": "Europe/London", "locale": "en-GB"}
CASES: dict[str, tuple[str, list[str], dict[str, Any]]] = {
    "after the interview": ("2026-11-12", [], LONDON),
    "an offer": ("2026-11-18", ["2026-11-12 sent thank-you", "2026-11-18 heard offer, by 2026-11-25"], LONDON),
    "a no": ("2026-11-18", ["2026-11-12 sent thank-you", "2026-11-18 heard rejection"], LONDON),
    "closed": ("2026-11-18", ["2026-11-13 sent withdraw"], LONDON),
    "no zone": ("2026-11-12", [], {}),
    "summer time": ("2026-03-28", [], {**LONDON, "date": "2026-03-28", "start": "18:00", "end": "19:00"}),
    "letters of the world": (
        "2026-11-12",
        [],
        {**LONDON, "company": "Žlutý kůň, spol. s r. o.; 株式会社 \\ Søn" * 4, "role": "Ops: „lead“, señor; 🚀"},
    ),
}


def made(case: str) -> tuple[Schedule, bytes]:
    today, history, facts = CASES[case]
    found = plan(today, *history, **facts)
    return found, calendar(found, stamp=STAMP, command="thankyou compose interview.yaml")


def entries(data: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def expected(found: Schedule) -> set[str]:
    """An entry for every step but pauses, and two for an offer: on its last day, and on the eve of it."""
    steps = {step.uid for step in found.steps if not step.pause}
    offers = [step for step in found.steps if step.kind == "accept" and (step.deadline or not step.open)]
    return steps | {f"{name}-{step.uid}" for step in offers for name in ("last-day", "eve")}


@pytest.mark.parametrize("case", CASES)
def test_both_parsers_read_the_same_entries(case: str) -> None:
    found, data = made(case)
    mine = {str(one["uid"]): one for one in entries(data)}
    theirs = {one.uid.value: one for one in vobject.readOne(data.decode()).contents.get("vevent", [])}
    assert set(mine) == set(theirs) == expected(found)
    for uid, one in mine.items():
        assert one.decoded("dtstart") == theirs[uid].dtstart.value
        assert str(one["summary"]) == theirs[uid].summary.value
        assert str(one["status"]) == theirs[uid].status.value


@pytest.mark.parametrize("case", CASES)
def test_the_file_follows_the_standard(case: str) -> None:
    _, data = made(case)
    assert data.startswith(b"BEGIN:VCALENDAR\r\n") and data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    for one in entries(data):
        assert one.decoded("dtstamp") == STAMP.replace(microsecond=0)
        assert 0 < one["sequence"] < 2**31
        assert bool(one.walk("VALARM")) == (one["status"] == "CONFIRMED" and not OFFERED.search(one["summary"]))
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
    rings = [
        str(one["uid"]).rpartition("-")[0].rpartition("-")[0] for one in after.values() if list(one.walk("VALARM"))
    ]
    assert rings == ["rejection-reply"], "what may as well be left does not ring"


def test_every_entry_says_what_it_is_for() -> None:
    """The label of the check after an acceptance is on no other wait, and an offer's last day rings by itself."""
    accepted = plan("2026-11-19", "2026-11-18 heard offer, by 2026-11-25", "2026-11-19 sent accept", **LONDON)
    labels = [str(one["summary"]) for one in entries(calendar(accepted, stamp=STAMP)) if one["status"] == "CONFIRMED"]
    assert labels == ["Is it in writing?: Corvid Labs, Staff Engineer"]
    before = plan("2026-11-02", **LONDON)
    labels = [str(one["summary"]).partition(":")[0] for one in entries(calendar(before, stamp=STAMP))]
    assert labels == [
        "Send the thank-you",
        "Send the inquiry",
        "Send the inquiry",
        "Send the closing message",
        "Move on",
    ]
    offered = plan("2026-11-19", "2026-11-18 heard offer, by 2026-11-25", **LONDON)
    last = next(one for one in entries(calendar(offered, stamp=STAMP)) if one["uid"].startswith("last-day-"))
    assert last.decoded("dtstart") == dt.datetime(2026, 11, 25, 9, tzinfo=dt.UTC) and len(last.walk("VALARM")) == 1
    assert last["summary"] == "Last day to answer the offer: Corvid Labs, Staff Engineer"
    undated = plan("2026-11-19", "2026-11-18 heard offer", **LONDON)
    labels = [str(one["summary"]) for one in entries(calendar(undated, stamp=STAMP)) if one["status"] == "CONFIRMED"]
    assert not any(label.startswith("Last day") for label in labels)  # they gave none


def test_a_file_keeps_its_identifiers_whatever_is_corrected_in_it(tmp_path: Path) -> None:
    """Names, company, role and days may change; two files never share an entry."""
    facts = {"candidate": "Ada Byron", "company": "Corvid", "role": "Engineer", "date": "2026-11-12"}
    changes = [{}, {"candidate": "Ada King"}, {"company": "Corvid Labs"}, {"role": "Lead"}, {"date": "2026-11-13"}]
    seen = []
    for change in changes:
        (tmp_path / "a.json").write_text(json.dumps({**facts, **change}), encoding="utf-8")
        found = schedule(tmp_path / "a.json", today=dt.date(2026, 11, 12))
        seen.append({step.uid for step in found.steps if not step.pause})
    assert all(uids == seen[0] for uids in seen)
    (tmp_path / "b.json").write_text(json.dumps(facts), encoding="utf-8")
    assert seen[0].isdisjoint(step.uid for step in schedule(tmp_path / "b.json", today=dt.date(2026, 11, 12)).steps)


def test_a_file_about_something_else_is_not_cancelled() -> None:
    """Who writes two interviews to one file name loses neither in the calendar."""
    other = calendar(plan("2026-11-12", company="Alder"), stamp=STAMP)
    found = plan("2026-11-12")
    for previous in (other, b"", b"no calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"):
        data = calendar(found, stamp=STAMP, previous=previous)
        assert {str(one["uid"]) for one in entries(data)} == expected(found)


def test_the_same_schedule_makes_the_same_bytes() -> None:
    assert made("an offer")[1] == made("an offer")[1]


def test_a_stamp_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="stamp"):
        calendar(made("a no")[0], stamp=dt.datetime(2026, 11, 12))  # noqa: DTZ001


def test_a_description_names_the_commands_that_the_page_names() -> None:
    """News of another offer has none, an offer that is not in writing has none, an inquiry has one."""
    thanked = "2026-11-12 sent thank-you"
    by_phone = {"on": "2026-11-16", "did": "heard", "what": "offer", "note": "by phone, a letter follows"}
    cases = {
        "news of the other offer": (plan("2026-11-18", thanked, "2026-11-18 elsewhere offer, by 2026-11-25"), []),
        "once it is in writing": (plan("2026-11-17", thanked, by_phone), []),
        "inquiry": (plan("2026-11-20", thanked), ["thankyou compose FILE --kind inquiry"]),
    }
    for title, (found, commands) in cases.items():
        one = next(one for one in entries(calendar(found, stamp=STAMP)) if title in str(one["summary"]))
        described = str(one["description"]).splitlines()
        assert [line for line in described if line.startswith("thankyou compose")] == commands, title
        assert all(f"$ {line}" in schedule_page(found) for line in commands), title
        if title.startswith("once"):
            assert str(one.decoded("dtstart"))[:10] == "2026-11-23"  # when asking for the letter is fair


def test_what_was_sent_is_called_by_its_name() -> None:
    history = ["2026-11-16 heard offer, by 2026-11-27", "2026-11-17 sent negotiate", "2026-11-19 heard update", "2026-11-20 sent accept"]  # fmt: skip
    found = entries(calendar(plan("2026-11-20", *history), stamp=STAMP))
    names = {str(one["summary"]).split(":")[0] for one in found}
    assert {"Send the request for other terms", "Send the yes to the offer"} <= names
    assert not [one for one in names if one.endswith(("accept", "negotiate", "decline"))]


def test_the_eve_of_a_yes_asks_for_the_paper() -> None:
    made = plan("2026-11-17", "2026-11-16 heard offer, by 2026-11-20", kind="accept")
    text = calendar(made, stamp=dt.datetime(2026, 11, 17, tzinfo=dt.UTC)).decode().replace("\r\n ", "")
    assert (
        "SUMMARY:Say yes to the offer: Corvid Labs" in text and "Ask for more time\\, if it is not in writing" in text
    )
