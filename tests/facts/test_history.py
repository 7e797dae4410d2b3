"""What happened so far: how events are read, refused and counted, and what editors are told about them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou import Event, FactError, History, Interview
from thankyou.facts.history import HEARD, SENT, Did, What
from thankyou.facts.json_schema import schema
from thankyou.facts.kinds import KINDS

SCHEMA = jsonschema.Draft202012Validator(schema())


def with_history(*events: Any) -> dict[str, Any]:
    return {"candidate": "Ada Byron", "history": list(events)}


def history(*events: Any) -> History:
    return History.of(Interview.model_validate(with_history(*events)).history)


READ = {
    "2026-11-12 interviewed": ("2026-11-12", None, "interviewed", None, None),
    "2026-11-12 14:30 interviewed": ("2026-11-12", "14:30", "interviewed", None, None),
    "2026-11-12 sent thank-you": ("2026-11-12", None, "sent", "thank-you", None),
    "2026-11-12 9:05 Sent Thank You": ("2026-11-12", "09:05", "sent", "thank-you", None),
    "2026-11-20 heard next-round by 2026-11-25": ("2026-11-20", None, "heard", "next round", "2026-11-25"),
    "2026-11-20  heard offer, by 2026-11-27": ("2026-11-20", None, "heard", "offer", "2026-11-27"),
    "2026-11-01 sent application": ("2026-11-01", None, "sent", "application", None),
}


@pytest.mark.parametrize("line", READ)
def test_a_line_is_read(line: str) -> None:
    (event,) = history(line).events
    at = event.at and f"{event.at:%H:%M}"
    assert (str(event.on), at, event.did, event.what, event.by and str(event.by)) == READ[line]
    assert history(event.plain).events == (event,)


REFUSED = {
    "no shape": ("yesterday", "history[0]: must be a day, with or without a time, what happened, and what it was"),
    "no day": (
        "2026-02-30 sent inquiry",
        "history[0].on: '2026-02-30' is not a day of the calendar: February 2026 has 28 days",
    ),
    "somewhere else": (
        "2026-11-12 elsewhere rejection",
        "history[0].what: what happened elsewhere must be one of offer",
    ),
    "heard to": ("2026-11-12 heard offer to Dana", "history[0].to: belongs to what was sent"),
    "no time": ("2026-11-12 26:00 interviewed", "history[0].at: must be a time of day"),
    "nothing sent": ("2026-11-12 sent", "history[0].what: what was sent must be one of application, thank-you"),
    "nothing heard": ("2026-11-12 heard", "history[0].what: what was heard must be one of next round, documents"),
    "unknown": ("2026-11-12 sent flowers", "history[0].what: must be one of application"),
    "an offer sent": ("2026-11-12 sent offer", "history[0].what: what was sent must be one of"),
    "an inquiry heard": ("2026-11-12 heard inquiry", "history[0].what: what was heard must be one of"),
    "a deadline of mine": ("2026-11-12 sent inquiry, by 2026-11-14", "history[0].by: belongs to what was heard"),
    "a deadline before": ("2026-11-12 heard offer, by 2026-11-10", "history[0].by: 2026-11-10 lies before 2026-11-12"),
    "a word after interviewed": ("2026-11-12 interviewed inquiry", "history[0].what: an interview needs no word"),
    "number": (5, "history[0]: must be text or a mapping"),
    "unknown key": (
        {"on": "2026-11-12", "did": "sent", "what": "news", "who": "me"},
        "history[0].who: is not a known field",
    ),
    "no did": ({"on": "2026-11-12", "what": "news"}, "history[0].did: is missing"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_refusal_names_place_and_what_is_accepted(case: str) -> None:
    given_, said = REFUSED[case]
    with pytest.raises(FactError) as caught:
        history(given_)
    assert said in str(caught.value)


def test_editors_learn_of_events() -> None:
    event = schema()["$defs"]["Event"]
    assert all(one["description"] for one in event["properties"].values())
    assert set(event["properties"]) == set(Event.model_fields)


TIMES = (
    *("", "14:30 ", "9:05 ", "2:30 ", "2:30 pm ", "2:30pm  ", "11:05 a.m. ", "3 PM ", "3pm ", "0:30 am ", "15:30 pm "),
    *("25:00 ", "14:75 ", "13 am ", "24 pm ", "3 ", "noon ", "at 14:30 ", "14.30 "),
)
HAPPENED = (
    *("interviewed", "Interviewed", "sent thank-you", "Sent  Thank You ", "sent application to Dana Ortiz"),
    *("heard next-round by 2026-11-27", "heard offer , by 2026-11-27", "elsewhere offer, by 2026-12-31"),
    *("sent offer", "sent thank-you by 2026-11-13", "sent thank-you to Dana by 2026-11-13", "heard", "they wrote"),
    *("heard offer by Friday", "heard delay, by 2026-11-31", "heard inquiry", "elsewhere accept, by 2026-12-01"),
)


@pytest.mark.parametrize("happened", HAPPENED)
@pytest.mark.parametrize("time", TIMES)
def test_editor_and_model_accept_the_same_lines(time: str, happened: str) -> None:
    line = f"2026-11-12 {time}{happened}"
    assert SCHEMA.is_valid(with_history(line)) == _is_read(line)


def _is_read(line: Any) -> bool:
    try:
        return bool(history(line))
    except FactError:
        return False


@pytest.mark.parametrize(
    "line",
    ["2026-11-12", "sent thank-you", "2026-02-30 interviewed", "2026-13-01 interviewed", " 2026-11-12\tinterviewed"],
)
def test_editor_and_model_agree_on_the_day(line: str) -> None:
    assert SCHEMA.is_valid(with_history(line)) == _is_read(line)


def test_the_lines_that_editors_show_are_read() -> None:
    shown = schema()["properties"]["history"]["anyOf"]
    lines = next(one["examples"] for one in shown if one.get("type") == "string")
    assert any(one.at for one in history(*lines).events)


@pytest.mark.parametrize(
    "at",
    ["2:30", "at 2:30", "at 14:30", "14h30", "1430", "230", "930", "3", "12", "noon", "at noon", "3 o'clock", "13 am"],
)
def test_editor_accepts_no_time_that_the_model_refuses(at: str) -> None:
    event = {"on": "2026-11-12", "did": "interviewed", "at": at}
    assert SCHEMA.is_valid(with_history(event)) == _is_read(event)


def test_one_event_may_stand_for_a_list() -> None:
    assert (
        Interview.model_validate({"candidate": "Ada", "history": "2026-11-12 sent thank-you"}).history[0].what
        == "thank-you"
    )


def test_events_are_sorted_and_an_interview_comes_first_on_its_day() -> None:
    found = history(
        "2026-11-13 sent news", "2026-11-12 sent thank-you", "2026-11-12 interviewed", "2026-11-12 9:00 heard update"
    )
    assert [str(one.what or one.did) for one in found.events] == ["interviewed", "update", "thank-you", "news"]


def test_touches_are_what_nobody_answered() -> None:
    sent = ["2026-11-12 sent thank-you", "2026-11-19 sent inquiry", "2026-11-26 sent news"]
    assert history(*sent).touches == 2
    assert history(*sent, "2026-11-27 heard update").touches == 0
    assert history(*sent, "2026-11-27 heard documents", "2026-11-28 sent information").touches == 0
    machine = {"on": "2026-11-27", "did": "heard", "what": "update", "note": "Automatic reply: away until Monday"}
    assert history(*sent, machine).touches == 2
    assert history(*sent, {**machine, "by": "2026-12-04"}).touches == 0
    assert history(*sent).inquiries == 1 and history(*sent).sent("inquiry", "news") == 2


def test_a_no_stands_until_another_answer() -> None:
    assert history("2026-11-20 heard rejection", "2026-11-21 heard update").refused
    assert not history("2026-11-20 heard rejection", "2026-11-25 heard offer").refused
    assert not history("2026-11-20 heard delay").refused and history("2026-11-20 heard delay").answer is None


def test_an_end_of_mine_stands_unless_they_come_back() -> None:
    assert history("2026-11-20 sent withdraw").closed
    assert history("2026-11-20 sent decline", "2026-11-21 heard update").closed
    assert not history("2026-11-20 sent decline", "2026-11-21 heard offer").closed


days = st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31))
whens = st.none() | st.times().map(lambda time: time.replace(second=0, microsecond=0, tzinfo=None))
events = st.one_of(
    st.builds(lambda on, at: Event(on=on, at=at, did=Did.INTERVIEWED), days, whens),
    st.builds(lambda on, at, what: Event(on=on, at=at, did=Did.SENT, what=what), days, whens, st.sampled_from(SENT)),
    st.builds(
        lambda on, at, what, ahead: Event(on=on, at=at, did=Did.HEARD, what=what, by=None if ahead is None else on + dt.timedelta(ahead)),
        days, whens, st.sampled_from(HEARD), st.none() | st.integers(0, 60),
    ),
)  # fmt: skip


@given(events)
def test_an_event_survives_its_line(event: Event) -> None:
    assert Event.model_validate(event.plain) == event


@given(st.lists(events, max_size=8))
def test_the_order_of_writing_does_not_matter_where_times_are_known(found: list[Event]) -> None:
    timed = [one for one in found if one.at]
    unique = list({(one.on, one.at): one for one in timed}.values())
    assert History.of(unique) == History.of(reversed(unique))


def test_every_kind_of_message_can_be_sent() -> None:
    assert {str(one) for one in SENT} == {*KINDS, "application"}
    assert {str(one) for one in SENT} >= {"thank-you", "inquiry", "connect", "withdraw"} and What.OFFER not in SENT


ADDRESSED = {
    "2026-11-12 sent thank-you to Dana Ortiz": ("sent", "thank-you", "Dana Ortiz", None),
    "2026-11-12 09:05 sent Thank You to Ana-Lúcia O'Neil, Sam": ("sent", "thank-you", "Ana-Lúcia O'Neil, Sam", None),
    "2026-11-18 elsewhere offer, by 2026-11-25": ("elsewhere", "offer", None, "2026-11-25"),
    "2026-11-18 elsewhere accept": ("elsewhere", "accept", None, None),
}


@pytest.mark.parametrize("line", ADDRESSED)
def test_a_line_may_say_to_whom_and_what_happened_elsewhere(line: str) -> None:
    (event,) = history(line).events
    assert (event.did, event.what, event.to, event.by and str(event.by)) == ADDRESSED[line]
    assert history(event.plain).events == (event,)
    SCHEMA.validate(with_history(event.plain))


def test_what_happens_elsewhere_was_not_heard_from_them() -> None:
    known = history("2026-11-12 sent inquiry", "2026-11-18 elsewhere offer", "2026-11-19 elsewhere decline")
    assert known.answer is None and known.closed is None and known.last("heard") is None and known.touches == 1


@pytest.mark.parametrize(
    ("line", "to", "note"),
    [
        ("2026-11-12 sent thank-you, to Sofie Lund", "Sofie Lund", None),
        ("2026-11-18 heard offer, note by phone, a contract follows", None, "by phone, a contract follows"),
        ("2026-11-18 heard offer, by 2026-11-25, note: they want it in writing", None, "they want it in writing"),
        ("2026-11-12 14:30 interviewed, note they decide by Friday", None, "they decide by Friday"),
        ({"2026-11-23 heard update, note": "not before Friday"}, None, "not before Friday"),
    ],
)
def test_whom_it_went_to_and_a_note_stand_in_the_line(line: Any, to: str | None, note: str | None) -> None:
    (event,) = history(line).events
    assert (event.to, event.note) == (to, note)
