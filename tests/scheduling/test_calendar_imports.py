"""The story of an interview, written to one file and imported after every change by three parsers that know nothing of us."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import icalendar
import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream
from planting import OFFERED

from thankyou import schedule
from thankyou.commands.cli import main

FACTS = """\
candidate: Ada Byron
company: Corvid Labs
role: Staff Engineer
interviewers: [Dana Ortiz, Sam Park]
date: 2026-11-12
end: "15:00"
time_zone: America/Chicago
region: US-IL
"""


class Entry(NamedTuple):
    sequence: int
    status: str
    begins: dt.datetime
    summary: str
    alarms: int


def by_icalendar(data: bytes) -> list[tuple[str, Entry]]:
    return [
        (str(one["uid"]), Entry(int(str(one["sequence"])), str(one["status"]), one.decoded("dtstart"), str(one["summary"]), len(one.walk("VALARM"))))
        for one in icalendar.Calendar.from_ical(data).walk("VEVENT")
    ]  # fmt: skip


def by_vobject(data: bytes) -> list[tuple[str, Entry]]:
    return [
        (one.uid.value, Entry(int(one.sequence.value), one.status.value, one.dtstart.value, one.summary.value, len(one.contents.get("valarm", []))))
        for one in vobject.readOne(data.decode()).contents.get("vevent", [])
    ]  # fmt: skip


def by_ical(data: bytes) -> list[tuple[str, Entry]]:
    read: Any = IcsCalendarStream.calendar_from_ics(data.decode())
    return [
        (one.uid, Entry(one.sequence, str(one.status.value), one.dtstart, one.summary, len(one.alarm)))
        for one in read.events
    ]


PARSERS: dict[str, Callable[[bytes], list[tuple[str, Entry]]]] = {
    "icalendar": by_icalendar,
    "vobject": by_vobject,
    "ical": by_ical,
}

# What is changed in the file (old text, new text, or an event to log), and the day on which the calendar is written again.
STORY = [
    ("", "", "2026-11-12"),
    ("Ada Byron", "Ada King", "2026-11-12"),
    ("history", "sent thank-you --to Dana", "2026-11-13"),
    ("region: US-IL\n", "region: US-IL\ndecision_date: 2026-11-24\n", "2026-11-13"),
    ("2026-11-24", "2026-12-01", "2026-11-14"),
    ("decision_date: 2026-12-01\n", "", "2026-11-16"),
    ("Corvid Labs", "Corvid", "2026-11-17"),
    ("date: 2026-11-12", "date: 2026-11-13", "2026-11-17"),
    ("history", "sent inquiry", "2026-11-20"),
    ("history", "heard offer --by 2026-12-02", "2026-11-23"),
    ("history", "heard update --by 2026-12-04", "2026-11-24"),
    ("history", "sent negotiate", "2026-11-25"),
    ("history", "heard offer", "2026-11-30"),
    ("", "", "2026-12-03"),
    ("history", "sent accept", "2026-12-03"),
    ("history", "heard documents --by 2026-12-14", "2026-12-04"),
    ("history", "sent information", "2026-12-07"),
    ("history", "heard update", "2026-12-08"),
]
POSTPONED = [
    ("", "", "2026-11-09"),
    ("history", "heard delay --by 2026-11-17", "2026-11-10"),
    ("history", "sent update-reply", "2026-11-10"),
    ("", "", "2026-11-12"),
    ("history", "interviewed --on 2026-11-17 --at 15:00", "2026-11-17"),
    ("history", "sent thank-you", "2026-11-18"),
    ("region: US-IL\n", "region: US-IL\nnext_steps: [they decide once the audit is through]\n", "2026-11-18"),
    ("once the audit is through", "once the board meets on the 9th", "2026-11-19"),
    ("once the board meets on the 9th", "a week on Thursday", "2026-11-20"),
    ("history", "heard delay --by 2026-12-11", "2026-11-30"),
    ("history", "heard delay --note early_in_the_new_year", "2026-12-11"),
    ("", "", "2026-12-11"),
    ("history", "sent inquiry", "2027-01-12"),
    ("history", "heard rejection", "2027-01-14"),
    ("history", "sent rejection-reply", "2027-01-15"),
    ("history", "sent connect", "2027-01-22"),
]
ELSEWHERE = [
    ("", "", "2026-11-13"),
    ("history", "heard documents --by 2026-11-20", "2026-11-16"),
    ("history", "elsewhere offer --by 2026-11-27", "2026-11-17"),
    ("history", "sent information", "2026-11-17"),
    ("by 2026-11-27", "by 2026-11-25", "2026-11-18"),
    ("history", "heard next round --by 2026-11-24", "2026-11-18"),
    ("history", "elsewhere decline", "2026-11-20"),
    ("history", "heard delay --by 2026-12-01", "2026-11-23"),
    ("history", "elsewhere accept", "2026-11-24"),
    ("history", "sent withdraw", "2026-11-24"),
]
STORIES = {"an offer": STORY, "a delay and a no": POSTPONED, "an offer elsewhere": ELSEWHERE}


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("parser", PARSERS)
def test_nothing_is_doubled_and_nothing_orphaned(
    parser: str, story: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path("interview.yaml")
    path.write_text(FACTS, encoding="utf-8")
    kept: dict[str, Entry] = {}
    for old, new, today in STORIES[story]:
        if old == "history":
            assert (
                main(["log", "interview.yaml", *(word.replace("_", " ") for word in new.split()), "--today", today])
                == 0
            )
        else:
            path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        assert main(["schedule", "interview.yaml", "--today", today, "--out", "interview.ics"]) == 0
        read = PARSERS[parser](Path("interview.ics").read_bytes())
        assert len({uid for uid, _ in read}) == len(read)
        for uid, entry in read:
            assert uid not in kept or entry.sequence > kept[uid].sequence
            assert entry.alarms == (entry.status == "CONFIRMED" and not OFFERED.search(entry.summary))
        kept.update(read)
        made = schedule(path, today=dt.date.fromisoformat(today))
        planned = {step.uid: step.when for step in made.open if not step.pause}
        shown = {uid: one.begins for uid, one in kept.items() if one.status == "CONFIRMED"}
        assert {uid: one for uid, one in shown.items() if not uid.startswith(("last-day-", "eve-"))} == planned
        assert {uid for uid in shown if uid.startswith("eve-")} == {
            f"eve-{step.uid}" for step in made.open if step.eve and step.eve >= made.today
        }
        assert {uid for uid in shown if uid.startswith("last-day-")} == {
            f"last-day-{step.uid}" for step in made.open if step.kind == "accept" and step.deadline
        }
    assert not [one for one in kept.values() if one.status == "CONFIRMED"]


@pytest.mark.parametrize("parser", PARSERS)
def test_a_folder_is_one_calendar_and_what_left_it_is_cancelled(
    parser: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = Path("interviews")
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.yaml").write_text(FACTS, encoding="utf-8")
    assert main(["next", "interviews", "--today", "2026-11-13", "--ics", "all.ics"]) == 0
    before = PARSERS[parser](Path("all.ics").read_bytes())
    assert len({uid for uid, _ in before}) == len(before) == 15, "the same facts three times share no entry"
    (folder / "c.yaml").unlink()
    assert main(["log", "interviews/a.yaml", "heard", "offer", "--by", "2026-11-20", "--today", "2026-11-16"]) == 0
    assert main(["next", "interviews", "--today", "2026-11-16", "--ics", "all.ics"]) == 0
    after = dict(PARSERS[parser](Path("all.ics").read_bytes()))
    assert {uid for uid, _ in before} <= set(after)
    assert all(after[uid].sequence > entry.sequence for uid, entry in before)
    open_now = sorted(one.summary.partition(":")[0] for one in after.values() if one.status == "CONFIRMED")
    assert open_now == [
        "Answer the offer",
        "Ask for more time, if it is not in writing",
        "Last day to answer the offer",
        "Move on",
        "Send the closing message",
        "Send the inquiry",
        "Send the news of the other offer",
        "Send the short reply",
        "Send the thank-you",
    ]


def test_a_folders_calendar_must_be_called_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.yaml").write_text(FACTS, encoding="utf-8")
    assert main(["next", str(tmp_path), "--ics", str(tmp_path / "a.yaml")]) == 2
    assert "must be called something.ics" in capsys.readouterr().err
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == FACTS
