"""The hours that a jotting names: from when to when a trial goes, and when they wrote."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from planting import heard, plan

from thankyou.facts.history import Event, History
from thankyou.scheduling.granted import with_hours

# A trial of the next steps, and the last moment for the thanks after it, two days after it has ended.
ENDS = {
    "trial shift for me on Tuesday 17 November from 5 am to 11": "2026-11-19 11:00",
    "trial shift on 17 November, 7:30-11:30": "2026-11-19 11:30",
    "a taster lesson for me on 17 November, 9:00 to 10:45": "2026-11-19 10:45",
    "trial day on 17 November from 9 to 1": "2026-11-19 13:00",
    "working interview on 17 November from 2 pm until 6 pm": "2026-11-19 18:00",
    "trial shift on 17 November at 8": "2026-11-19 16:00",
}  # fmt: skip


@pytest.mark.parametrize("said", ENDS)
def test_a_trial_ends_at_the_hour_that_they_named(said: str) -> None:
    made = plan(
        "2026-11-16",
        "2026-11-12 sent thank-you",
        region="IE",
        locale="en-GB",
        time_zone="Europe/Dublin",
        next_steps=[said],
    )
    thanks = [step.latest for step in made.open if step.kind == "thank-you"]
    assert [f"{one:%Y-%m-%d %H:%M}" for one in thanks] == [ENDS[said]]


# A note, and the hour at which it says that they spoke.
CAME = {
    "mail with the contract came at 4.20 pm, I have 48 hours": dt.time(16, 20),
    "Mette rang at 17:45, somebody else got it": dt.time(17, 45),
    "the letter arrived today at noon": dt.time(12),
    "they called me back at 9:15 with the offer": dt.time(9, 15),
    "the foreman texted this morning at 6 am": dt.time(6),
    "they rang, the shift starts at 6 am": None,
    "they called the second round for Friday at 10:30": None,
    "came at 4, or so": None,
    "rang at 10:00 and called at 11:00": None,
}


@pytest.mark.parametrize("note", CAME)
def test_a_note_names_the_hour_at_which_they_spoke(note: str) -> None:
    event = Event.model_validate(heard("2026-12-03", "offer", note))
    assert with_hours(History((event,))).events[0].at == CAME[note]


def test_the_hours_for_my_answer_end_on_the_hour() -> None:
    offer: dict[str, Any] = heard("2026-12-03", "offer", "mail with the contract came at 4.20 pm, I have 48 hours")
    made = plan("2026-12-03T16:40", "2026-11-12 sent thank-you", offer, region="IL", time_zone="Asia/Jerusalem")
    assert [f"{step.latest:%Y-%m-%d %H:%M}" for step in made.open if step.kind == "accept"] == ["2026-12-05 16:20"]
