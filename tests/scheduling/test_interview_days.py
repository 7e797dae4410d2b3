"""The days of interviews that a note tells of: several to choose from, another day, another hour."""

from __future__ import annotations

from typing import Any

import pytest
from planting import heard, open_kinds, plan

THANKED = "2026-11-12 sent thank-you"


@pytest.mark.parametrize("what", ["update", "next round"])
@pytest.mark.parametrize("known", [{"decision_date": "2026-11-20"}, {"next_steps": "they decide by 20 November"}, {}])
@pytest.mark.parametrize(
    "said",
    [
        "Choose an interview day: 1 December or 3 December",
        "please pick a day for the talk: the 1st, 2nd or 3rd of December",
        "We decide on 20 November who comes. You can choose: Tuesday 1 or Thursday 3 December.",
        "Interviews run from 1 to 3 December; name your day",
        "I may choose between 1 and 3 December for the second talk",
    ],
)
def test_nobody_is_asked_before_the_days_that_they_offer_are_over(said: str, known: dict[str, Any], what: str) -> None:
    for since in ((), ("2026-11-17 sent update-reply",)):
        made = plan("2026-11-17", THANKED, heard("2026-11-16", what, said), *since, **known)
        asks = next(step for step in made.open if step.kind == "inquiry")
        assert (str(asks.opens.date()), asks.reason[:39]) == ("2026-12-04", "They offered days up to Thursday, Decem")
    reply = next(step for step in plan("2026-11-17", THANKED, heard("2026-11-16", what, said)).open)
    assert "choose one" in reply.reason and len(made.interviews) == 1


def test_the_days_they_offer_hold_beside_the_day_of_the_same_entry_and_until_one_is_settled() -> None:
    offer = heard("2026-11-16", "update", "choose a day: 1 or 3 December", by="2026-11-20")
    asks = [step.opens.date() for step in plan("2026-11-17", THANKED, offer).open if step.kind == "inquiry"]
    assert str(asks[0]) == "2026-12-04"
    settled = plan(
        "2026-11-19", THANKED, offer, "2026-11-17 sent update-reply", "2026-11-18 heard next round, by 2026-12-01"
    )
    assert "inquiry" not in open_kinds(settled)


def test_who_chooses_among_others_offers_no_days() -> None:
    made = plan(
        "2026-11-17", THANKED, heard("2026-11-16", "update", "they choose between two people on 1 or 3 December")
    )
    assert "choose" not in made.open[0].reason


MOVED = {
    "the interview is moved to Friday 27 November at 10": "13:00",
    "interview moved to Friday the 27th, 10:30": "13:30",
    "the interview has been moved to 10 am on Friday the 27th": "13:00",
    "the interview is moved from Thursday at 2 to Friday at 10": "13:00",
    "The interview is now on Friday 27 November at 11 instead of Thursday at 2": "14:00",
    "We have to move your interview from Thursday 2 pm to Friday 11 am": "14:00",
    "the interview is moved to Friday the 27th, 10:00-11:30": "13:00",
    "the interview is moved to Friday at noon": "15:00",
}


@pytest.mark.parametrize(("said", "thanks"), MOVED.items())
def test_an_interview_that_is_moved_has_the_hour_that_they_named(said: str, thanks: str) -> None:
    made = plan("2026-11-20", heard("2026-11-20", "update", said), date="2026-11-26")
    opens = next(step.opens for step in made.open if step.kind == "thank-you")
    assert f"{opens:%d %H:%M}" == f"27 {thanks}"
    assert "an hour after it began; give its end" in " ".join(made.notes)


@pytest.mark.parametrize(
    "said", ["moved to Friday morning", "postponed to Friday at ten", "moved to Friday, half past ten"]
)
def test_an_hour_that_cannot_be_read_is_not_that_of_the_old_day(said: str) -> None:
    made = plan("2026-11-20", heard("2026-11-20", "update", f"the interview is {said}"), date="2026-11-26")
    assert "The interview of Friday, November 27 is taken to end at 4:00 pm; give its end" in " ".join(made.notes)


@pytest.mark.parametrize("said", ["postponed to Friday", "moved to Friday; please confirm by 5 pm"])
def test_an_interview_that_is_moved_without_an_hour_keeps_its_own(said: str) -> None:
    made = plan("2026-11-20", heard("2026-11-20", "update", f"the interview is {said}"), date="2026-11-26")
    assert str(next(step.opens for step in made.open if step.kind == "thank-you")) == "2026-11-27 17:00:00"
    assert "give its end" not in " ".join(made.notes)


def test_the_hour_of_a_later_invitation_that_is_moved_is_the_new_one() -> None:
    moved = heard("2026-11-20", "update", "the interview is moved to the 25th at 3 pm")
    made = plan("2026-11-20", THANKED, heard("2026-11-18", "next round", "at 10", by="2026-11-24"), moved)
    assert "2026-11-25 18:00:00" in [str(step.opens) for step in made.open if step.kind == "thank-you"]


def test_an_hour_of_either_time_zone_is_not_taken() -> None:
    moved = heard("2026-11-20", "update", "the interview is moved to Friday the 27th at 10")
    zones = {"time_zone": "Europe/London", "their_time_zone": "America/New_York"}
    assert "27 November is taken to end at 16:00" in " ".join(
        plan("2026-11-20", moved, date="2026-11-26", **zones).notes
    )


def test_whether_a_trial_of_the_next_steps_is_mine_is_asked_while_it_is_ahead() -> None:
    steps = {"next_steps": "they decide after the trial day on 24 November"}
    asked = "Is 'trial day on 24 November', in next_steps[0], an interview of yours?"
    assert asked in " ".join(plan("2026-11-17", THANKED, **steps).questions)
    assert asked not in " ".join(plan("2026-11-25", THANKED, **steps).questions)
    invited = "2026-11-16 heard next round, by 2026-11-24"
    assert asked not in " ".join(plan("2026-11-17", THANKED, invited, **steps).questions)


def test_an_interview_that_is_called_off_has_no_other_hour() -> None:
    off = heard("2026-11-20", "update", "the interview at 2 pm is cancelled")
    made = plan("2026-11-20", off, date="2026-11-26")
    assert "another hour" not in made.open[0].reason


@pytest.mark.parametrize("how", ["brought forward", "moved to an earlier day"])
def test_an_interview_may_be_moved_to_an_earlier_day(how: str) -> None:
    made = plan(
        "2026-11-20", heard("2026-11-20", "update", f"the interview is {how}, to 24 November"), date="2026-11-26"
    )
    assert [str(one) for one in made.interviews] == ["2026-11-24"]
