"""The last moment that is printed is the last one: two days for a thank-you, no bridge day, the end of a month, the eve of a deadline."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import icalendar
import pytest
from planting import plan

from thankyou.commands.cli import main
from thankyou.facts.history import Event, History
from thankyou.reports.schedule import schedule_page
from thankyou.scheduling.calendar import calendar
from thankyou.scheduling.deciding import stated
from thankyou.scheduling.granted import limit_in
from thankyou.scheduling.paper import paper
from thankyou.scheduling.plan import Schedule
from thankyou.scheduling.windows import Office

THANKED = "2026-11-12 sent thank-you"
STAMP = dt.datetime(2026, 11, 12, tzinfo=dt.UTC)


def said(made: Schedule) -> str:
    return " ".join(schedule_page(made).split())


def entries(made: Schedule) -> dict[str, Any]:
    """The open entries of a calendar by title."""
    read = icalendar.Calendar.from_ical(calendar(made, stamp=STAMP)).walk("VEVENT")
    return {str(one["summary"]).partition(":")[0]: one for one in read if one["status"] == "CONFIRMED"}


# The thank-you: two days, at an hour at which people are awake.

LATEST = {
    "a thursday morning": ({"date": "2026-11-12", "end": "11:00"}, "11-13T11:00 11-14T11:00"),
    "a thursday afternoon": ({"date": "2026-11-12", "end": "15:00"}, "11-13T15:00 11-14T15:00"),
    "a wednesday": ({"date": "2026-11-18", "end": "15:00"}, "11-19T15:00 11-20T15:00"),
    "a wednesday evening": ({"date": "2026-11-18", "end": "18:30"}, "11-19T12:00 11-20T18:30"),
    "a late end": ({"date": "2026-11-18", "end": "22:30"}, "11-19T12:00 11-20T20:00"),
    "an end before eight": ({"date": "2026-11-18", "start": "07:00", "end": "08:00"}, "11-19T08:00 11-20T08:00"),
    "an end before dawn": ({"date": "2026-11-18", "start": "04:00", "end": "05:00"}, "11-18T20:00 11-19T20:00"),
    "a friday": ({"date": "2026-11-13", "end": "12:00"}, "11-13T20:00 11-15T12:00"),
    "a saturday": ({"date": "2026-11-14", "end": "16:00"}, "11-16T12:00 11-16T16:00"),
    "a thursday, where friday is free": ({"date": "2026-11-12", "end": "15:00", "region": "QA"}, "11-12T20:00 11-14T15:00"),
    "the day before a holiday": ({"date": "2026-11-25", "end": "12:00", "region": "US"}, "11-25T20:00 11-27T12:00"),
    "two days before christmas": ({"date": "2026-12-23", "end": "12:00", "region": "GB-ENG"}, "12-24T12:00 12-25T12:00"),
    "over midnight, across zones": ({"date": "2026-11-17", "start": "23:30", "end": "00:30", "time_zone": "Australia/Sydney", "their_time_zone": "America/New_York"}, "11-18T08:30 11-19T08:30"),
}  # fmt: skip


@pytest.mark.parametrize("case", LATEST)
def test_a_thank_you_has_two_days(case: str) -> None:
    facts, expected = LATEST[case]
    step = next(one for one in plan(facts["date"], **{"start": None, **facts}).steps if one.kind == "thank-you")
    assert f"{step.due:%m-%dT%H:%M} {step.latest:%m-%dT%H:%M}" == expected


@pytest.mark.parametrize("end", ["06:30", "08:30", "15:00", "18:30", "23:30"])
@pytest.mark.parametrize("region", ["US", "QA"])
def test_the_last_moment_never_moves_and_nothing_is_called_later_than_two_days_that_is_not(
    region: str, end: str
) -> None:
    for day in (dt.date(2026, 11, 23) + dt.timedelta(number) for number in range(7)):
        facts = {"region": region, "date": str(day), "start": None, "end": end}
        ended = dt.datetime.combine(day, dt.time.fromisoformat(end))
        found = set()
        for hours in (0, 3, 12, 20, 26, 30, 36, 40, 44, 47, 47.9, 48.1, 50):
            moment = ended + dt.timedelta(hours=hours)
            made = plan(moment.isoformat(timespec="minutes"), **facts)
            step = next(one for one in made.steps if one.kind == "thank-you")
            found.add(step.latest)
            assert "Later than two days" not in step.reason or hours > 48
            assert "two days have not" not in step.reason or (
                hours < 48 and step.when <= ended + dt.timedelta(hours=48)
            )
            assert step.status != "late" or moment > step.latest
        assert len(found) == 1


def test_a_day_alone_whose_night_the_two_days_end_in_is_late() -> None:
    facts = LATEST["over midnight, across zones"][0]
    assert "Now: send the thank-you, today from 11:30 pm." in said(plan("2026-11-19T23:30", **facts))
    late = said(plan("2026-11-20", **facts))
    assert "will have passed by then" in late and "Later than two days" not in late


# Bridge days

BRIDGED = ["US", "DE-BY", "FR", "AT", "CH", "BE", "IN", "AR", "PL", "JP", "BR", "GB-ENG", "SE"]


@pytest.mark.parametrize("region", BRIDGED)
def test_no_bridge_day_is_the_last_for_a_message_that_nobody_waits_for(region: str) -> None:
    from thankyou.facts.given import read_facts
    from thankyou.scheduling.windows import office

    where = office(read_facts({"candidate": "Ada Byron", "company": "Corvid", "region": region}, "thank-you"))
    for number in range(0, 365, 5):
        day = dt.date(2026, 1, 5) + dt.timedelta(number)
        facts = {"region": region, "date": str(day)}
        for later in (1, 9):
            for step in plan(str(day + dt.timedelta(later)), f"{day} sent thank-you", **facts).open:
                if step.kind in ("inquiry", "withdraw"):
                    assert not where.bridge(step.latest.date()), (facts, step)
                    assert step.opens <= step.due <= step.latest


@pytest.mark.parametrize(("today", "when", "latest"), [
    ("2026-11-20", "11-23", "11-25"), ("2026-11-24", "11-24", "11-25"), ("2026-11-25", "11-25", "11-25"),
    ("2026-11-26", "11-30", "11-25"), ("2026-11-27", "11-30", "11-25"), ("2026-11-28", "11-30", "11-25"), ("2026-11-30", "11-30", "11-25"),
])  # fmt: skip
def test_an_inquiry_stays_off_the_day_after_thanksgiving(today: str, when: str, latest: str) -> None:
    made = plan(today, THANKED, decision_date="2026-11-20")
    step = next(one for one in made.open if one.kind == "inquiry")
    assert (f"{step.when:%m-%d}", f"{step.latest:%m-%d}") == (when, latest)
    assert ("stands alone" in step.reason) == (today in ("2026-11-26", "2026-11-27"))


# The end of a month

ENDS = [
    ("at the end of November", "GB-SCT", "2026-11-18", "2026-11-30"),
    ("by the end of November", "GB-SCT", "2026-11-18", "2026-11-30"),
    ("by month-end", "GB-SCT", "2026-11-18", "2026-11-30"),
    ("by the end of the month", "GB-SCT", "2026-11-18", "2026-11-30"),
    ("sometime in November", "GB-SCT", "2026-11-18", "2026-11-30"),
    ("late November", "GB-SCT", "2026-11-18", "2026-11-30"),
    ("before the month is out", "GB-SCT", "2026-11-18", "2026-11-30"),
    ("by the end of May", "US", "2027-05-10", "2027-05-31"),
    ("by the end of the year", "PH", "2026-12-01", "2026-12-31"),
    ("by the end of the quarter", "PH", "2026-11-20", "2026-12-31"),
    ("by the end of October", "GB-ENG", "2026-10-12", "2026-10-30"),
    ("by the end of January", "US", "2027-01-11", "2027-01-29"),
]


@pytest.mark.parametrize(("words", "region", "on", "expected"), ENDS, ids=[f"{one[0]}, {one[1]}" for one in ENDS])
def test_the_end_of_a_month_is_the_day_that_they_meant(words: str, region: str, on: str, expected: str) -> None:
    country, _, part = region.partition("-")
    where = Office(country, part or None, None)
    found = stated(f"they decide {words}", dt.date.fromisoformat(on), where, locale="en-GB")
    assert found and str(found.day) == expected


def test_a_limit_of_my_own_is_kept_while_they_work() -> None:
    offer = Event.model_validate({"on": "2026-11-18", "did": "heard", "what": "offer", "note": "they need an answer by the end of November"})  # fmt: skip
    found = limit_in(offer, History(), Office("GB", "SCT", None), locale="en-GB")
    assert found and str(found.day) == "2026-11-27"


# The eve of their day

_OFFER = "2026-11-30 heard offer, by 2026-12-04"
_REPLY, _TERMS = "2026-11-30 sent update-reply", "2026-12-01 sent negotiate"
_LETTER = {"on": "2026-11-30", "did": "heard", "what": "offer", "by": "2026-12-04"}
EVES: dict[str, tuple[list[Any], str, list[str], str | None]] = {
    "other terms, not answered": ([_OFFER, _REPLY, _TERMS], "2026-12-02", ["If they have not answered by Thursday, December 3, ask that day for their word, or for more time."], "Ask for their word, or for more time"),
    "on the eve": ([_OFFER, _REPLY, _TERMS], "2026-12-03", ["ask for their word, or for more time, before it is over"], "Ask for their word, or for more time"),
    "on the day": ([_OFFER, _REPLY, _TERMS], "2026-12-04", ["That is today."], None),
    "other terms, answered": ([_OFFER, _REPLY, _TERMS, "2026-12-02 heard update"], "2026-12-02", ["heard from them on"], None),
    "other terms, put off": ([_OFFER, _REPLY, _TERMS, "2026-12-02 heard delay"], "2026-12-02", ["if they have not by Thursday, December 3, ask that day whether it moves"], "Ask for their word, or for more time"),
    "nothing said of a letter": ([_OFFER, _REPLY], "2026-12-01", ["If it is not in writing by Thursday, December 3, ask that day for more time."], "Ask for more time, if it is not in writing"),
    "by word of mouth": ([{**_LETTER, "note": "by phone, the letter follows"}, _REPLY], "2026-12-01", ["If it is not in writing by Thursday, December 3"], "Ask for more time, if it is not in writing"),
    "in writing": ([{**_LETTER, "note": "contract attached"}, _REPLY], "2026-12-01", ["Read all of it first."], None),
    "the letter came": ([{**_LETTER, "note": "by phone"}, _REPLY, {"on": "2026-12-01", "did": "heard", "what": "update", "note": "the letter is here"}], "2026-12-01", ["Read all of it first."], None),
    "no day of theirs": (["2026-11-30 heard offer", _REPLY], "2026-12-01", ["within a week"], None),
    "heard on the eve": (["2026-12-03 heard offer, by 2026-12-04"], "2026-12-03", ["by Friday, December 4"], None),
    "a monday": (["2026-11-30 heard offer, by 2026-12-07", _REPLY], "2026-12-02", ["If it is not in writing by Friday, December 4"], "Ask for more time, if it is not in writing"),
    "declined": ([_OFFER, _REPLY, "2026-12-01 sent decline"], "2026-12-02", ["declined"], None),
}  # fmt: skip


@pytest.mark.parametrize("case", EVES)
def test_the_eve_of_their_day_is_named_and_rings(case: str) -> None:
    history, today, words, entry = EVES[case]
    made = plan(today, THANKED, *history, time_zone="America/Chicago")
    assert all(one in said(made) or one == "declined" for one in words), said(made)
    asks = {name: one for name, one in entries(made).items() if name.startswith("Ask for")}
    assert list(asks) == ([entry] if entry else [])
    eve = dt.date(2026, 12, 4 if case == "a monday" else 3)
    assert all(one.decoded("dtstart").date() == eve and one.walk("VALARM") for one in asks.values())


# An offer elsewhere

NEWS = "2026-12-03 elsewhere offer, by 2026-12-09"


@pytest.mark.parametrize(("facts", "history", "after"), [
    ({"decision_date": "2026-12-11"}, [NEWS], ["inquiry 12-14", "withdraw 01-04", "move-on 01-11"]),
    ({"decision_date": "2026-12-11"}, ["2026-12-03 elsewhere offer"], ["inquiry 12-14", "withdraw 01-04", "move-on 01-11"]),
    ({"decision_date": "2026-12-08"}, [NEWS], ["inquiry 12-10", "withdraw 12-17", "move-on 12-24"]),
    ({}, ["2026-11-19 sent inquiry", NEWS], ["withdraw 12-10", "move-on 12-17"]),
    ({}, ["2026-11-19 sent inquiry", "2026-11-24 heard update", "2026-11-24 sent update-reply", NEWS], ["inquiry 12-10", "withdraw 12-17", "move-on 12-24"]),
])  # fmt: skip
def test_what_comes_after_the_news_is_planned_before_and_after_it_is_sent(
    facts: dict[str, Any], history: list[Any], after: list[str]
) -> None:
    before = plan("2026-12-03", THANKED, *history, **facts)
    told = plan("2026-12-03", THANKED, *history, "2026-12-03 sent news", **facts)
    news, *then = before.open
    assert news.title == "Send the news of the other offer"
    assert [f"{one.kind} {one.opens:%m-%d}" for one in then] == after
    assert [(one.uid, one.opens) for one in then] == [(one.uid, one.opens) for one in told.open if not one.pause]
    assert "Not any more" not in said(before)
    assert news.uid in {one.uid for one in told.steps if one.status == "done"}
    assert len({one.uid for one in before.steps}) == len(before.steps)


# What is put aside, what cannot be, what is longer, what is alike


def test_a_day_that_was_said_for_an_earlier_interview_is_told_beside_the_new_one() -> None:
    history: list[Any] = [THANKED, {"on": "2026-11-24", "did": "interviewed", "note": "they decide within ten days"}]
    text = said(plan("2026-11-25", *history, next_steps=["they decide by 20 November"]))
    assert "Decision: by December 4" in text
    assert "'by 20 November' in next_steps[0] means November 20, which lies before the interview of Tuesday, November 24, and is not used." in text  # fmt: skip
    assert "is not used" not in said(plan("2026-11-25", *history, decision_date="2026-12-04"))


@pytest.mark.parametrize(("today", "asked"), [("2026-11-13", True), ("2026-11-20", True), ("2026-11-23", False), ("2026-11-24", False)])  # fmt: skip
def test_which_day_is_meant_is_asked_while_it_changes_anything(today: str, asked: bool) -> None:
    made = plan(today, THANKED, next_steps=["they decide by Thursday 20 November"], locale="en-GB")
    assert bool(made.questions) == asked
    assert "is it Thursday 19 November or Friday 20 November?" in said(made)
    assert ("Both have passed" in said(made)) != asked
    assert "Ask them" not in said(made)


@pytest.mark.parametrize(("note", "expected"), [
    ("contract sent", True), ("contract sent, please answer soon", True), ("letter e-mailed today", True), ("offer letter posted", True),
    ("paperwork enclosed", True), ("they sent the contract", True), ("the contract has been sent", True),
    ("contract will be sent", False), ("contract to be sent on Monday", False), ("contract not sent yet", False),
    ("letter still to be posted", False), ("they offered me the job", None),
])  # fmt: skip
def test_whether_a_letter_was_sent(note: str, expected: bool | None) -> None:
    offer = Event.model_validate({"on": "2026-12-02", "did": "heard", "what": "offer", "note": note})
    assert paper(offer, History()).here is expected


_MORE: dict[str, tuple[list[Any], bool]] = {
    "a later day": (["2026-12-03 heard update, by 2026-12-11"], True),
    "a note": ([{"on": "2026-12-03", "did": "heard", "what": "update", "note": "they extended it to the 11th"}], True),
    "thanked": (["2026-12-03 heard update, by 2026-12-11", "2026-12-03 sent update-reply"], False),
    "no later day": (["2026-12-03 heard update, by 2026-12-03"], False),
    "no day": (["2026-12-03 heard update"], False),
    "a second time": (["2026-12-02 heard update, by 2026-12-08", "2026-12-02 sent update-reply", "2026-12-03 heard update, by 2026-12-11"], True),
    "other terms asked since": (["2026-12-02 heard update, by 2026-12-11", "2026-12-03 sent negotiate"], False),
}  # fmt: skip


@pytest.mark.parametrize("case", _MORE)
def test_more_time_is_thanked_for(case: str) -> None:
    since, thanks = _MORE[case]
    made = plan("2026-12-03", THANKED, _OFFER, _REPLY, *since)
    replies = [one for one in made.open if one.kind == "update-reply"]
    assert [one.reason for one in replies] == ["They gave you until Friday, December 11: thank them for the time in two lines."] * thanks  # fmt: skip


_FACTS = "candidate: Ruth Amsel\ncompany: Hanse Verlag\nrole: {role}\nlocale: en-GB\ninterviewers: [{name}]\ndate: 2026-11-18\nstart: '10:00'\nend: '11:00'\nregion: DE-HH\n"


def test_two_interviews_of_one_place_are_told_apart_and_a_file_that_is_not_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (folder := Path("all")).mkdir()
    for name, role in (("Klaus Behn", "Editor"), ("Silke Ott", "Editor"), ("Ida Lund", "Printer")):
        (folder / f"{name.split()[1]}.yaml").write_text(_FACTS.format(name=name, role=role), encoding="utf-8")
    (folder / "broken.yaml").write_text("candidate: {name: Bo\n", encoding="utf-8")
    assert main(["next", "all", "--today", "2026-11-18T17:30", "--ics", "all.ics"]) == 1
    out, err = capsys.readouterr()
    assert [row.partition(": ")[2] for row in out.splitlines() if row.startswith("thank-you")] == ["Hanse Verlag, Editor (Klaus Behn)", "Hanse Verlag, Printer", "Hanse Verlag, Editor (Silke Ott)"]  # fmt: skip
    assert "Not read:\n  ! all/broken.yaml could not be read" in out and "all/broken.yaml:1:" in err
    titles = {str(one["summary"]) for one in icalendar.Calendar.from_ical(Path("all.ics").read_bytes()).walk("VEVENT")}
    assert {"Send the thank-you: Hanse Verlag, Editor (Klaus Behn)", "Send the thank-you: Hanse Verlag, Editor (Silke Ott)", "Send the thank-you: Hanse Verlag, Printer"} <= titles  # fmt: skip


# What is in writing at the yes, what was put off, what may be left

_SHEET = {"on": "2026-11-18", "did": "heard", "what": "offer", "note": "letter came"}
_YES = "2026-11-20 sent accept"
YES: dict[str, tuple[list[Any], bool]] = {
    "the letter came with the offer": ([_SHEET, _YES], False),
    "the letter came before the yes": (["2026-11-18 heard offer", {**_SHEET, "on": "2026-11-19", "what": "update"}, _YES], False),
    "no word of a letter": (["2026-11-18 heard offer", _YES], True),
    "by phone": ([{**_SHEET, "note": "by phone, the letter follows"}, _YES], True),
    "the letter is older than other terms": ([_SHEET, "2026-11-19 sent negotiate", "2026-11-19 heard update", _YES], True),
    "a new letter after other terms": ([_SHEET, "2026-11-19 sent negotiate", {**_SHEET, "on": "2026-11-19", "what": "update", "note": "the new contract arrived"}, _YES], False),
}  # fmt: skip


@pytest.mark.parametrize("case", YES)
def test_after_a_yes_nobody_looks_for_a_letter_that_was_there_before(case: str) -> None:
    history, looked_for = YES[case]
    page = said(plan("2026-11-20", "2026-11-12 sent thank-you", *history))
    assert ("see whether it is in writing" in page) == looked_for
    assert ("Withdraw from your other applications" in page) is True


_OFF = {
    "on": "2026-11-11",
    "did": "heard",
    "what": "delay",
    "note": "half the panel is ill tomorrow, they will send a new date",
}
PUT_OFF: dict[str, tuple[list[Any], str, str]] = {
    "the reply is still to be sent": ([], "2026-11-11", "update-reply inquiry inquiry withdraw move-on"),
    "after the reply": (["2026-11-11 sent update-reply"], "2026-11-12", "inquiry inquiry withdraw move-on"),
    "after one inquiry": (["2026-11-11 sent update-reply", "2026-11-18 sent inquiry"], "2026-11-19", "inquiry withdraw move-on"),
    "after two": (["2026-11-11 sent update-reply", "2026-11-18 sent inquiry", "2026-11-25 sent inquiry"], "2026-11-26", "withdraw move-on"),
}  # fmt: skip


@pytest.mark.parametrize("case", PUT_OFF)
def test_an_interview_that_was_put_off_without_a_day_is_asked_for(case: str) -> None:
    history, today, kinds = PUT_OFF[case]
    made = plan(today, _OFF, *history)
    assert " ".join(step.kind for step in made.open) == kinds
    assert "Decision:" not in said(made)


def test_a_new_day_ends_the_asking_for_one() -> None:
    made = plan("2026-11-19", _OFF, "2026-11-11 sent update-reply", "2026-11-18 heard delay, by 2026-11-24")
    assert [step.kind for step in made.open][:2] == ["update-reply", "thank-you"]


def test_a_friendly_close_is_offered_and_never_called_due() -> None:
    history = ("2026-11-12 sent thank-you", "2026-11-19 sent inquiry", "2026-11-30 sent inquiry")
    page = said(plan("2026-12-07", *history))
    assert "Nothing has to be sent; if you like, send the closing message, today." in page
    assert "Now: send" not in page


EARLIER = {
    "they decide within two weeks": ("Tue, Dec 1", True),
    "they decide by 27 November": ("Tue, Dec 1", True),
    "they decide by 11 December": ("Mon, Dec 14", True),
    "they decide within ten days of the final interview": ("Mon, Dec 7", False),
}


@pytest.mark.parametrize("words", EARLIER)
def test_what_was_said_for_an_earlier_interview_leaves_a_week_after_the_later(words: str) -> None:
    day, earlier = EARLIER[words]
    history = ("2026-11-12 sent thank-you", "2026-11-24 11:00 interviewed", "2026-11-24 sent thank-you")
    page = said(plan("2026-11-25", *history, next_steps=words))
    assert f"the next message is the inquiry on {day}." in page, page
    assert ("said for the interview of November 12" in page) == earlier
