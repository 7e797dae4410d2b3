"""What counts from another line of the file: a return, an event, an interview that is still ahead; and what is told beside it: a freeze, a last day to reply by."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from planting import heard, printed

from thankyou.facts.history import Event
from thankyou.scheduling.deciding import anchors_in, stated
from thankyou.scheduling.granted import reply_by
from thankyou.scheduling.windows import Office

SAID, HERE = dt.date(2026, 11, 12), Office("IE", None, None)  # a Thursday
THANKED = "2026-11-12 sent thank-you"


# Two jottings: what happens, and what is counted from it; the last day that the second may mean.
COUNTED = {
    ("Marta is on leave until Friday 27 November", "we choose the week she is back"): "2026-12-04",
    ("Marta is on leave until 27 November", "a decision in the week in which she returns"): "2026-12-04",
    ("Marta Ek is on leave until 27 November", "an answer in the week of Marta Ek's return"): "2026-12-04",
    ("the head is away until 27 November", "they decide in her first week back"): "2026-12-04",
    ("the head is away until 27 November", "they decide once the head is back from leave"): "2026-12-02",
    ("the owner is abroad until 27 November", "she decides as soon as she's back"): "2026-12-02",
    ("the owner is in Porto until 27 November", "he lets us know on his return"): "2026-12-02",
    ("the owner is back on 30 November", "an answer two days after his return"): "2026-12-02",
    ("the owner is back on 30 November", "they decide the week after he returns"): "2026-12-11",
    ("Marta is on holiday until 27 November", "they decide the week after her holiday"): "2026-12-04",
    ("Marta is on holiday until 27 November", "news on the Thursday of the week she's back"): "2026-12-03",
    ("everybody is at the book fair until 27 November", "they decide when everyone is back"): "2026-12-02",
    ("the council meets on 24 November", "they decide two days after the council meeting"): "2026-11-26",
    ("the stocktaking ends on Friday 27 November", "an answer within a week of the stocktaking"): "2026-12-04",
    ("the last trial shift is on 24 November", "they decide a week after the trial shift"): "2026-12-01",
    ("the site visits end on 24 November", "we hear ten days after the site visits"): "2026-12-04",
}


@pytest.mark.parametrize(("told", "said"), COUNTED)
def test_a_decision_is_counted_from_what_another_line_tells(told: str, said: str) -> None:
    anchors = anchors_in(((told, SAID), (said, SAID)), HERE)
    found = stated(said, SAID, HERE, met=(SAID,), anchors=anchors)
    assert found and str(found.day) == COUNTED[told, said], found


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Marta is on leave until 27 November", "they decide two weeks after the audit"),
        ("the office moves on 24 November", "they decide a week after the board meeting"),
        ("the board meets on 24 or 26 November", "they decide a week after the board meeting"),
        ("they decide soon", "they decide the week she is back"),
    ],
)
def test_what_no_other_line_tells_has_no_day(told: str, said: str) -> None:
    found = stated(said, SAID, HERE, met=(SAID,), anchors=anchors_in(((told, SAID), (said, SAID)), HERE))
    assert found and found.day is None, found


@pytest.mark.parametrize("day", ["Monday 30 November", "30 November", "the 30th"])
def test_a_return_that_names_its_own_day_is_no_decision(day: str) -> None:
    told = f"Marta Ek returns on {day}"
    assert stated(told, SAID, HERE, anchors=anchors_in(((told, SAID),), HERE)) is None


def test_at_the_latest_is_not_cut_from_what_is_asked_about() -> None:
    found = stated("a decision by the guild fete at the latest", SAID, HERE)
    assert found and (found.day, found.words) == (None, "by the guild fete")


# The last day for an answer to an invitation of Monday 16 November.
REPLIES = {
    "Could you do Tuesday the 1st or Wednesday the 2nd? Tell us by Thursday": "2026-11-19",
    "Second interview on 1 December, please confirm by Friday": "2026-11-20",
    "Which suits you, 1 or 2 December? We need your choice by the 20th": "2026-11-20",
    "Second interview on 1 December, RSVP by the 20th": "2026-11-20",
    "Second interview on 1 December. Book your slot within two days": "2026-11-18",
    "Pick a slot on 1 or 2 December; they hold them for me until Thursday": "2026-11-19",
    "Second interview on 1 December, reply no later than the 20th": "2026-11-20",
    "Second interview on 1 December, they will send the details by Friday": None,
    "Please come on 1 December at ten": None,
}


@pytest.mark.parametrize("note", REPLIES)
def test_the_last_day_for_an_answer_to_an_invitation_is_read(note: str) -> None:
    event = Event.model_validate(heard("2026-11-16", "next round", note))
    found = reply_by(event, HERE, locale="en-IE")
    assert (str(found.day) if found else None) == REPLIES[note], found


TRIAL = {"next_steps": ["trial lesson on Tuesday 24 November", "they decide a week after the trial lesson"]}
PLANS: dict[str, tuple[dict[str, Any], str, list[Any], list[str], list[str]]] = {
    "a decision after a trial that is ahead": (TRIAL, "2026-11-16", [THANKED], ["the next message is the thank-you on Tue 24 Nov", "Wed 2 Dec to Thu 3 Dec", "Decision: by 1 December (from 'a week after the trial lesson' in next_steps[1], counted from the interview of 24 November)"], ["Fri 20 Nov"]),
    "a decision after a second interview that is ahead": ({"next_steps": ["second interview on 24 November", "an answer two days after the second interview"]}, "2026-11-16", [THANKED], ["Fri 27 Nov to Mon 30 Nov"], []),
    "a decision after an interview that they invited to": ({"next_steps": ["a week after the final round they decide"]}, "2026-11-17", [THANKED, "2026-11-16 heard next round, by 2026-11-24", "2026-11-16 sent update-reply"], ["Wed 2 Dec to Thu 3 Dec"], []),
    "an event without a day after a trial that is ahead": ({"next_steps": ["trial lesson on Tuesday 24 November", "they decide a week after the audit"]}, "2026-11-16", [THANKED], ["Which day is meant by 'a week after the audit'"], []),
    "nothing is planned beyond an interview of which nothing is known": ({"next_steps": ["trial lesson on Tuesday 24 November"]}, "2026-11-16", [THANKED], ["Tue 24 Nov"], ["inquiry"]),
    "the week in which somebody is back": ({"next_steps": ["Ines is on holiday until 27 November", "they decide the week she is back"]}, "2026-11-16", [THANKED], ["Mon 7 Dec to Tue 8 Dec", "'the week she is back'"], ["Which day is meant"]),
    "silence means no after the day of another line": ({"next_steps": ["they decide by 20 November", "only selected candidates will be intimated"]}, "2026-11-16", [THANKED], ["By what you noted, silence after Friday 20 November means no", "Mon 23 Nov", "if you like, ask once"], ["It is the last one before you close", "speaks of a decision"]),
    "a cancelled interview and a freeze": ({"date": "2026-11-19"}, "2026-11-16", [heard("2026-11-16", "update", "Thursday's interview is cancelled, all hiring is frozen until 15 January")], ["They called the interview off", "You noted 'frozen until 15 January'. Once that is over, ask whether they go on", "Mon 18 Jan"], ["They moved the interview", "· thank-you"]),
    "a cancelled interview and a pause in one breath": ({"date": "2026-11-19"}, "2026-11-16", [heard("2026-11-16", "update", "the interview is off because the group has paused recruitment until 15 January")], ["They called the interview off"], ["They moved the interview"]),
    "a cancelled interview and an absence": ({"date": "2026-11-19"}, "2026-11-16", [heard("2026-11-16", "update", "they called off the interview as the head is on leave until 11 December")], ["They called the interview off", "Mon 14 Dec"], ["They moved the interview"]),
    "a cancelled interview and a day of theirs": ({"date": "2026-11-19"}, "2026-11-16", [heard("2026-11-16", "update", "the interview is cancelled, they decide on 15 January whether they go on")], ["They called the interview off"], ["They moved the interview"]),
    "a moved interview and an absence": ({"date": "2026-11-19"}, "2026-11-16", [heard("2026-11-16", "update", "interview moved to 8 December, the office is closed until the 30th")], ["They moved the interview to Tuesday 8 December"], []),
    "the last day for an answer to an invitation": ({}, "2026-11-17", [THANKED, heard("2026-11-16", "next round", "could you do Tuesday the 1st or Wednesday the 2nd of December? tell us by Thursday")], ["at the latest Thu 19 Nov", "You noted 'by Thursday': their last day for your answer is Thursday 19 November."], []),
    "the last day for an answer has passed": ({}, "2026-11-18", [THANKED, heard("2026-11-16", "next round", "could you do Tuesday the 1st or Wednesday the 2nd of December? tell us by Tuesday")], ["their day for your answer was Tuesday 17 November; answer now"], []),
    "from a day on they may be asked": ({"next_steps": ["from the 24th on you may ask me where it stands"]}, "2026-11-16", [THANKED], ["Tue 24 Nov to Wed 25 Nov", "You noted 'from the 24th on you may ask me'"], ["No day is known"]),
    "mails are kept away from one": ({"interviewers": ["Ravi Sund", "Una Brandt"], "next_steps": ["keep your mails away from Ravi"]}, "2026-11-13", [], ["To Una Brandt alone", "You noted 'keep your mails away from Ravi': nothing goes to Ravi Sund"], []),
    "one is left out of the mails": ({"interviewers": ["Ravi Sund", "Una Brandt"], "next_steps": ["please leave Ravi out of your e-mails"]}, "2026-11-13", [], ["nothing goes to Ravi Sund"], []),
    "somebody may be who passes all on": ({"next_steps": ["Nora passes things on"]}, "2026-11-13", [], ["Whom are you to write to by 'Nora passes things on', in next_steps[0]?"], []),
    "somebody has the file after a day": ({"next_steps": ["Devon has the file after the 17th"]}, "2026-11-13", [THANKED], ["You noted 'Devon has the file after the 17th': send it to Devon"], []),
    "somebody takes the file over after a day": ({"next_steps": ["Petra takes the file over after the 17th"]}, "2026-11-13", [THANKED], ["send it to Petra", "Thu 19 Nov"], ["may not decide"]),
    "an absence in the same breath": ({}, "2026-11-16", [THANKED, heard("2026-11-16", "delay", "the owner is abroad until 27 November and decides as soon as she's back"), "2026-11-16 sent update-reply"], ["Thu 3 Dec"], ["Mon 30 Nov"]),
    "what is counted from a visit of others is counted from no interview": ({"next_steps": ["the other candidate's site visit is on 27 November", "they decide a week after the site visit"]}, "2026-11-16", [THANKED], ["Mon 7 Dec", "Decision: by 4 December"], ["counted from the interview"]),
    "who will only hear from them asks nobody else": ({"next_steps": ["you will only hear from us if you are through"]}, "2026-11-13", [THANKED], ["silence means no"], ["and nobody else"]),
}  # fmt: skip


@pytest.mark.parametrize("case", PLANS)
def test_it_is_planned_by_what_stands_elsewhere(case: str) -> None:
    facts, today, history, said, unsaid = PLANS[case]
    page = printed(today, *history, **{"region": "IE", **facts})
    assert [one for one in said if one not in page] == [], page
    assert [one for one in unsaid if one in page] == [], page
