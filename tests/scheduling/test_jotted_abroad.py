"""How people in other trades and countries jot a day, who does it, and a change: each kind in several wordings, with near misses."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from planting import heard, open_kinds, plan, printed

from thankyou.facts.history import Event, History
from thankyou.scheduling.paper import paper

THANKED = "2026-11-12 sent thank-you"


def asked_on(today: str, *history: Any, **facts: Any) -> str:
    """The day of the first inquiry that is planned."""
    step = next(one for one in plan(today, *history, **facts).open if one.kind == "inquiry")
    return step.opens.date().isoformat()


NORWAY = {"region": "NO", "date": "2027-05-11"}
FIRST_THING = {
    "they decide first thing after the 17 May weekend": "2027-05-19",
    "they decide the first working day after the 17 May weekend": "2027-05-19",
    "answer the morning after the long weekend of 17 May": "2027-05-19",
    "they decide straight after the May 17 weekend": "2027-05-19",
    "an answer on the first day back after Whit Monday": "2027-05-19",
    "they decide bright and early after the 17th of May": "2027-05-19",
    "they decide after the long weekend of 17 May": "2027-05-25",  # a week, as no word says how soon
}


@pytest.mark.parametrize(("said", "day"), FIRST_THING.items(), ids=FIRST_THING)
def test_first_thing_after_a_long_weekend_is_its_next_working_day(said: str, day: str) -> None:
    assert asked_on("2027-05-14", "2027-05-11 sent thank-you", next_steps=[said], **NORWAY) == day


# What is jotted on 12 November, and the first day on which asking is fair.
WHEN_ONLY = {
    "Entscheidung - they said in the first week of December": "2026-12-07",
    "all very busy, so Jo is talking about mid-December": "2026-12-16",
    "Markus says not before the 24th, rather the Friday after": "2026-11-30",
    "give it a week, Tom thinks ten days at most": "2026-11-23",
    "two working days, then I know": "2026-11-17",
    "Marek said two working days, then I know": "2026-11-17",
    "five working days, then I hear": "2026-11-20",
    "the last panel is on the 20th, then a week": "2026-11-30",
    "they ring the referees early next week, then it's about three business days": "2026-11-23",
    "they phone my former boss on Tuesday, after that it is two working days": "2026-11-20",
    "word by the 24th": "2026-11-25",
    "a yes or no by the 24th": "2026-11-25",
    "green light around the 24th": "2026-11-25",
    "they see the last one on 19 November and phone round the day after": "2026-11-23",
    "the panel meets soon, she said the 20th": "2026-11-25",  # held back, no decision
    "word of mouth by Friday": "2026-11-19",  # nothing is read
    "they ring the referees early next week": "2026-11-20",  # held back, no decision
}


@pytest.mark.parametrize(("said", "day"), WHEN_ONLY.items(), ids=WHEN_ONLY)
def test_words_that_say_no_more_than_when_are_about_the_decision(said: str, day: str) -> None:
    assert asked_on("2026-11-13", THANKED, next_steps=[said]) == day


def test_what_somebody_thinks_behind_a_pause_is_the_day_of_the_decision() -> None:
    said = "nothing moves before Carnival, Lívia reckons the week after it"
    facts: dict[str, Any] = {"region": "BR", "date": "2027-01-27", "next_steps": [said]}
    assert asked_on("2027-02-05", "2027-01-28 sent thank-you", **facts) == "2027-02-22"


def test_the_wait_behind_a_call_to_the_referees_is_not_one_of_the_papers() -> None:
    note = "two referees by Friday, they ring them early next week, then it's about three business days"
    facts: dict[str, Any] = {"date": "2026-11-30"}
    said = printed("2026-12-03", "2026-11-30 sent thank-you", heard("2026-12-02", "documents", note), **facts)
    assert "Decision: about December 11 (from 'about three business days'" in said


def test_a_note_at_a_later_interview_holds_back_what_was_said_for_the_first() -> None:
    history: list[Any] = [
        THANKED,
        "2026-11-18 heard next round, by 2026-11-26",
        {"on": "2026-11-26", "did": "interviewed", "note": "they see the last one on 3 December"},
        "2026-11-26 sent thank-you",
    ]
    assert asked_on("2026-11-27", *history, next_steps=["answer within two weeks"], region="CH") >= "2026-12-07"


MEETING: dict[str, Any] = {"date": "2026-12-09", "start": "10:00", "end": "11:00", "region": "ZA"}
MOVED = {
    "the chair is ill, we have moved you to Tuesday 15 December, same time": True,
    "bumped you to Tuesday 15 December": True,
    "now Tuesday 15 December, same time": True,
    "can we make it Tuesday 15 December": True,
    "Tuesday 15 December it is": True,
    "switched you to the 15th, same room": True,
    "new slot: Tuesday 15 December": True,
    "we moved you to the second round, decision on 15 December": False,
    "the director is ill, we decide on 15 December": False,
    "we have moved you to the shortlist and tell you by 15 December": False,
}


@pytest.mark.parametrize(("note", "moved"), MOVED.items(), ids=MOVED)
def test_who_is_moved_to_a_day_comes_then(note: str, moved: bool) -> None:
    made = plan("2026-12-07", heard("2026-12-07", "delay", note), **MEETING, next_steps=["answer within a week"])
    thanks = [one for one in made.open if one.kind == "thank-you"]
    assert [one.opens.date() for one in thanks] == ([dt.date(2026, 12, 15)] if moved else [])


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("HR rebooked me for the 15th", 15),
        ("they have swapped us to Tuesday 15 December", 15),
        ("we moved you to the second round", 9),
        ("we have moved you to another team, first day 15 December", 9),
    ],
)
def test_news_that_i_am_moved_needs_no_word_for_the_interview(note: str, day: int) -> None:
    made = plan("2026-12-07", heard("2026-12-07", "update", note), **MEETING)
    assert next(one for one in made.open if one.kind == "thank-you").opens.date() == dt.date(2026, 12, day)


CALLED_OFF = {
    "Thursday's interview is off, the tender fell through, they'll see in the new year": "2027-01-18",
    "cancelled, they look again in January": "2027-01-04",
    "interview called off, we will revisit it after Easter": "2027-04-05",
    "we need to cancel Thursday's interview, they take stock in mid-January": "2027-01-18",
    "Interview off, they get in touch in January": "2027-02-01",
    "cancelled, the director sees the others next week": "2026-12-14",
    "Thursday's interview is off, sorry": "2026-12-08",
}


@pytest.mark.parametrize(("note", "day"), CALLED_OFF.items(), ids=CALLED_OFF)
def test_nobody_is_asked_before_they_look_at_it_again(note: str, day: str) -> None:
    facts: dict[str, Any] = {"date": "2026-12-03", "start": "09:00", "region": "AU-WA"}
    assert asked_on("2026-12-01", heard("2026-12-01", "update", note), **facts) == day


def test_a_time_to_look_again_that_no_rule_can_read_is_asked() -> None:
    note = "the interview is off, they want to think about it in the spring"
    said = printed("2026-12-01", heard("2026-12-01", "update", note), date="2026-12-03", region="AU-WA")
    assert "Until when is 'think about it in the spring'" in said


def test_what_holds_from_a_day_is_no_new_day_of_the_interview() -> None:
    note = "Interview cancelled. New budget from 1 March."
    made = plan("2026-12-01", heard("2026-12-01", "update", note), date="2026-12-03", region="AU-WA")
    assert "thank-you" not in open_kinds(made)


OFFER: list[Any] = [
    "2026-11-26 sent thank-you",
    heard("2026-12-03", "offer", "written offer, we need to know by close of business tomorrow"),
    {"on": "2026-12-03", "did": "sent", "what": "update-reply", "note": "asked for a few more days"},
]
GRANTED = {
    "fine, take the weekend, but Monday noon is the very latest": "7 December",
    "ok, sleep on it until Monday": "7 December",
    "no problem, Monday at noon then": "7 December",
    "the latest we can do is Monday noon": "7 December",
    "we can stretch to Monday, not a day longer": "7 December",
    "Monday 12:00 at the outside": "7 December",
    "take your time, Wednesday is fine too": "9 December",
    "Enjoy the weekend! We need it on Monday by noon.": "7 December",
    "the contract is being printed, Monday is the latest it will be with you": "4 December",
    "fine, the letter comes on Monday": "4 December",
    "ok, I am back on Monday": "4 December",
}


@pytest.mark.parametrize(("note", "day"), GRANTED.items(), ids=GRANTED)
def test_more_time_is_granted_in_any_words(note: str, day: str) -> None:
    facts: dict[str, Any] = {"date": "2026-11-26", "region": "MX", "locale": "en-GB"}
    said = printed("2026-12-04T13:00", *OFFER, heard("2026-12-04", "update", note), **facts)
    assert f"Your answer: by {day}" in said
    assert ("by close of business”: keep to that hour" in said) is (day == "4 December")


@pytest.mark.parametrize("day", ["Monday", "Sunday"])
def test_who_asked_for_a_day_asked_for_more_time(day: str) -> None:
    asked = {"on": "2026-12-03", "did": "sent", "what": "update-reply", "note": f"asked whether {day} will do"}
    granted = heard("2026-12-04", "update", "the latest we can do is Monday noon")
    facts: dict[str, Any] = {"date": "2026-11-26", "region": "MX", "locale": "en-GB"}
    assert "Your answer: by 7 December" in printed("2026-12-04T13:00", *OFFER[:2], asked, granted, **facts)


TRIALS = {
    "Probearbeiten (trial day) on Wed 9 December, 5 am start": "M",
    "meedraaidag / trial shift on Wednesday 9 December, 05:00 to 10:00": "M",
    "Probetag on 9 December": "M",
    "trial day (Probearbeiten) on 9 December, 5 am": "M",
    "proefdag: Wednesday 9 December": "M",
    "trial shift - Wednesday 9 December, 5 am": "M",
    "they decide after the Probearbeiten on 9 December": "?",
    "Rosa / trial shift on 9 December": "?",
    "Kim (trial shift on 9 December) decides then": "?",
    "others have their Probetag on 9 December": "-",
    "if all goes well a Probetag on 9 December": "-",
}


@pytest.mark.parametrize(("said", "whose"), TRIALS.items(), ids=TRIALS)
def test_a_trial_in_the_words_of_the_house(said: str, whose: str) -> None:
    page = printed("2026-11-26", THANKED, next_steps=[said])
    mine = "for the next interview, on Wednesday, December 9" in page
    assert ("M" if mine else "?" if "an interview of yours?" in page else "-") == whose


HOURS = {
    "Tuesday 17 November, 14h, meet the partners": "15:00",
    "Tuesday 17 November 14h30": "15:30",
    "17 November, 9.30 Uhr": "10:30",
    "17 November kl. 13": "14:00",
    "17 November, 09:30 hrs": "10:30",
    "17 November, 14h with the team": "15:00",
    "on 17 November, a 4h shift": "16:00",  # no hour of its beginning
}


@pytest.mark.parametrize(("note", "ends"), HOURS.items(), ids=HOURS)
def test_the_hour_of_the_clock_in_other_tongues(note: str, ends: str) -> None:
    facts: dict[str, Any] = {"date": "2026-11-05", "region": "BE", "locale": "en-GB"}
    invited = heard("2026-11-10", "next round", note)
    assert f"is taken to end at {ends}" in printed("2026-11-10", "2026-11-05 sent thank-you", invited, **facts)


WRITTEN = {
    "signed offer attached": True,
    "the signed offer is in my inbox, let us know by Sunday": True,
    "please find attached our offer": True,
    "offer letter on my desk": True,
    "signed copy enclosed": True,
    "the signed offer follows on Monday": False,
    "she rang, offer to be attached later": False,
    "great, welcome aboard!": None,
    "send us the signed copy": None,
}


@pytest.mark.parametrize(("note", "here"), WRITTEN.items(), ids=WRITTEN)
def test_an_offer_that_is_attached_is_in_writing(note: str, here: bool | None) -> None:
    offer = Event(on=dt.date(2026, 12, 2), did="heard", what="offer", note=note)  # type: ignore[arg-type]
    assert paper(offer, History()).here is here


PANEL: dict[str, Any] = {"interviewers": ["Deb Costa", "Raj Pillai"]}
FOR_WHOM = {
    "Deb asked us not to send any follow-up mails to the panel, probity rules": "nobody",
    "Deb told me not to write any thank-you notes to the interviewers": "nobody",
    "Raj said please no follow-up letters to members of the panel": "nobody",
    "Deb asked that nobody sends thanks to the committee": "nobody",
    "Deb asked not to get thank-you notes": "Raj Pillai",
    "Raj wants no thank-you notes": "Deb Costa",
    "Raj asked me not to send mails to Deb": "Raj Pillai",
}


@pytest.mark.parametrize(("said", "whom"), FOR_WHOM.items(), ids=FOR_WHOM)
def test_who_speaks_for_the_panel_speaks_for_all(said: str, whom: str) -> None:
    made = plan("2026-11-13", next_steps=[said], **PANEL)
    thanks = [one for one in made.open if one.kind == "thank-you"]
    assert ([one.to for one in thanks] or "nobody") == ("nobody" if whom == "nobody" else [(whom,)])


def test_thanks_that_one_passes_on_go_to_nobody_else_beside_another_wish() -> None:
    facts: dict[str, Any] = {
        "interviewers": ["Rui Teixeira", "Inês Prata"],
        "next_steps": ["Rui asked that I don't ring the factory", "all mail via Inês please, she passes it on"],
    }
    made = plan("2026-11-13", "2026-11-12 sent thank-you, to Inês Prata", **facts)
    assert "thank-you" not in open_kinds(made)
    made = plan("2026-11-13", **facts)
    assert next(one for one in made.open if one.kind == "thank-you").to == ("Inês Prata",)


SHUT = {
    "they decide before they shut for Christmas on the 23rd": "2027-01-04",
    "an answer before the house closes on 23 December": "2027-01-04",
    "they decide before everybody breaks up on the 23rd": "2027-01-04",
    "an answer before the shutdown on 23 December": "2027-01-04",
    "they decide by the 22nd": "2026-12-23",
}


@pytest.mark.parametrize(("said", "day"), SHUT.items(), ids=SHUT)
def test_nobody_is_asked_on_the_day_on_which_they_shut(said: str, day: str) -> None:
    facts: dict[str, Any] = {"date": "2026-12-03", "region": "BE", "next_steps": [said]}
    assert asked_on("2026-12-07", "2026-12-04 sent thank-you", **facts) == day


def test_a_question_after_a_silent_no_keeps_off_christmas_eve() -> None:
    said = "if the phone hasn't rung by the 18th, the job went to somebody else"
    facts: dict[str, Any] = {"date": "2026-12-02", "region": "DK", "next_steps": [said]}
    step = next(one for one in plan("2026-12-14", "2026-12-03 sent thank-you", **facts).open if one.kind == "inquiry")
    assert step.latest.date() == dt.date(2026, 12, 23)
