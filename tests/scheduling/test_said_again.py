"""A no that is said again, a day of an interview that a note names, rightly or wrongly, and a receipt: what is told besides the decision itself."""

from __future__ import annotations

import re
from typing import Any

import pytest
from planting import heard, open_kinds, plan, printed

THANKED = "2026-11-12 sent thank-you"


# What happened after the first no, of 17 November, was answered; whether the second no of the 24th is to be answered.
SECOND: dict[str, tuple[list[Any], bool]] = {
    "from a machine": (
        [heard("2026-11-24", "rejection", "Your candidacy was not successful. Do not reply to this address.")],
        False,
    ),
    "from the manager, by letter": (
        [heard("2026-11-24", "rejection", "a kind letter from the director, the same no")],
        False,
    ),
    "without a note": (["2026-11-24 heard rejection"], False),
    "after a word in between": (["2026-11-20 heard update", "2026-11-24 heard rejection"], False),
    "after an invitation to connect": (["2026-11-20 sent connect", "2026-11-24 heard rejection"], False),
    "after a further interview": (["2026-11-23 interviewed", "2026-11-24 heard rejection"], True),
    "after they invited again": (["2026-11-20 heard next round, by 2026-11-30", "2026-11-24 heard rejection"], True),
    "after an offer that they take back": (
        ["2026-11-20 heard offer, by 2026-11-30", "2026-11-24 heard rejection"],
        True,
    ),
    "after another application": (["2026-11-20 sent application", "2026-11-24 heard rejection"], True),
    "after they asked for papers again": (["2026-11-20 heard documents", "2026-11-24 heard rejection"], True),
}


@pytest.mark.parametrize(("since", "owed"), SECOND.values(), ids=SECOND)
@pytest.mark.parametrize("reply", ["rejection-reply", "update-reply", "feedback-request"])
def test_a_no_is_answered_once_and_again_only_where_the_process_went_on(
    since: list[Any], owed: bool, reply: str
) -> None:
    made = plan("2026-11-24", THANKED, "2026-11-17 heard rejection", f"2026-11-18 sent {reply}", *since)
    assert ("rejection-reply" in open_kinds(made)) is owed
    if not owed:
        assert "A no is answered once, and you did so on Wednesday, November 18" in (
            made.why_not("rejection-reply") or ""
        )
        assert set(open_kinds(made)) <= {"connect"}


def test_two_noes_of_which_none_was_answered_are_answered_once() -> None:
    made = plan("2026-11-24", THANKED, "2026-11-23 heard rejection", "2026-11-24 heard rejection")
    assert open_kinds(made).count("rejection-reply") == 1
    after = plan(
        "2026-11-25",
        THANKED,
        "2026-11-23 heard rejection",
        "2026-11-24 heard rejection",
        "2026-11-24 sent rejection-reply",
    )
    assert set(open_kinds(after)) <= {"connect"}


def test_a_question_in_a_second_no_is_answered() -> None:
    asked = heard("2026-11-24", "rejection", "The same in writing. May we keep your papers on file?")
    made = plan("2026-11-24", THANKED, "2026-11-17 heard rejection", "2026-11-18 sent rejection-reply", asked)
    assert open_kinds(made)[0] == "update-reply"
    made = plan(
        "2026-11-25",
        THANKED,
        "2026-11-17 heard rejection",
        "2026-11-18 sent rejection-reply",
        asked,
        "2026-11-24 sent update-reply",
    )
    assert set(open_kinds(made)) <= {"connect"}


def test_the_first_no_is_what_ended_the_rest() -> None:
    said = printed(
        "2026-11-24",
        THANKED,
        "2026-11-17 heard rejection",
        "2026-11-18 sent rejection-reply",
        "2026-11-24 heard rejection",
    )
    assert "no longer needed: they said no on Tuesday, November 17" in said
    assert "nothing more has to be sent" in said


# An interview of Thursday the 12th is moved, or a next one named, on the 10th and the 16th: what they wrote; the two days of which one is meant, or the one that is.
MOVED = {
    "we have to put you down for Monday the 24th instead": "23 24",
    "your interview is moved to Monday, 24 November": "23 24",
    "rescheduled to Mon 24/11, same room": "23 24",
    "interview moved to the 24th (a Monday)": "23 24",
    "can we meet on 24 November, which is a Monday?": "23 24",
    "the visit is postponed to Monday 2026-11-24": "23 24",
    "we must shift the talk to Wednesday the 26th at nine": "25 26",
    "interview rearranged: Monday 24.11.": "23 24",
    "the meeting is put off to Tuesday the 24th": "24",
    "interview moved to the 24th, a Tuesday": "24",
    "interview moved to Tue 24/11 (same hour)": "24",
    "interview moved to the 24th": "24",
    "interview moved to Tuesday week": "24",
}
INVITED = {
    "second talk on Monday the 24th at 2": "23 24",
    "please come to the plant on Wednesday, 26 November": "25 26",
    "meet the board, Wed 26/11, half past nine": "25 26",
    "round two: the 26th, a Wednesday, at 10:30": "25 26",
    "a case interview on 24 November (Monday)": "23 24",
    "second talk on Tuesday the 24th at 2": "24",
    "they want me back on Thursday 26 November; please confirm by Wednesday": "26",
    "Could you visit us on the 26th at 10?": "26",
    "next round with the directors, 26 November. They decide on 4 December.": "26",
    "second interview on Tuesday week, slides to be sent on the 20th": "24",
    "to meet the team on 24 November, and Ines is away until the 30th": "24",
    "we expect you on 26 November": "26",
    "you are invited for the 26th": "26",
    "Thursday 26/11": "26",
    "sign up by the 20th, the visit is on the 26th": "26",
    "final interview on 26 November - the job starts on 1 February": "26",
}
GB: dict[str, Any] = {"locale": "en-GB", "region": "IE"}


def days_in(said: str) -> str:
    """The days of an interview of which one is meant, else the one on which it is."""
    asked = re.search(r"is (?:the interview|it) on \w+ (\d+) November or on \w+ (\d+) November", said)
    return " ".join(asked.groups()) if asked else ""


@pytest.mark.parametrize(("said", "days"), MOVED.items())
@pytest.mark.parametrize("by", [False, True])
def test_the_day_to_which_an_interview_is_moved(said: str, days: str, by: bool) -> None:
    later = f"2026-11-{days[-2:]}"
    made = plan("2026-11-10", heard("2026-11-10", "delay", said, **({"by": later} if by else {})), **GB)
    assert str(made.interviews[-1]) == later
    assert days_in(" ".join(made.questions[:1])) == (days if " " in days else "")
    reply = next(step.reason for step in made.open if step.kind == "update-reply")
    assert ("ask which day is meant" in reply) is (" " in days)


@pytest.mark.parametrize(("said", "days"), INVITED.items())
@pytest.mark.parametrize("by", [False, True])
def test_the_day_of_the_next_interview_stands_in_the_note(said: str, days: str, by: bool) -> None:
    later = f"2026-11-{days[-2:]}"
    made = plan("2026-11-17", THANKED, heard("2026-11-16", "next round", said, **({"by": later} if by else {})), **GB)
    assert str(made.interviews[-1]) == later
    assert days_in(" ".join(made.questions[:1])) == (days if " " in days else "")
    assert "inquiry" not in open_kinds(made)
    assert ("Next interview: on" in " ".join(made.notes)) is not by
    reply = next(step.reason for step in made.open if step.kind == "update-reply")
    assert ("ask which day is meant" in reply) is (" " in days)


@pytest.mark.parametrize(
    "said",
    [
        "second talk, they will ring on Monday with a day",
        "next round in the week of 30 November",
        "Tuesday the 24th or Thursday the 26th, which suits you?",
        "a second interview, its day will be announced on the 20th",
        "you meet Una on the 24th and Ravi on the 26th",
        "a second interview; please send your slides on Friday",
        "the form for the next round is valid until 24 November",
        "Your invitation to the second interview expires on 24 November.",
        "please choose a slot in our calendar until the 24th",
        "a second interview; the calendar is open through 24 November",
        "they have asked two other applicants to a second interview on the 24th",
        "next round! The others come on 24 November, your day follows",
        "a second interview; registration in the portal on 24 November",
        "second talk soon; expenses are paid on 24 November",
    ],
)
def test_what_names_no_day_of_the_next_interview(said: str) -> None:
    made = plan("2026-11-17", THANKED, heard("2026-11-16", "next round", said), **GB)
    assert len(made.interviews) == 1


def test_a_day_that_does_not_fit_is_asked_about_until_it_is_mended_or_over() -> None:
    wrong = heard("2026-11-16", "next round", "second talk on Monday the 24th at 2")
    assert plan("2026-11-18", THANKED, wrong, "2026-11-17 sent update-reply", **GB).questions
    newer = heard("2026-11-18", "next round", "we meant Tuesday, of course", by="2026-11-24")
    assert not plan("2026-11-18", THANKED, wrong, newer, **GB).questions
    assert not plan("2026-11-26", THANKED, wrong, **GB).questions
    assert not plan("2026-11-18", THANKED, wrong, "2026-11-17 sent withdraw", **GB).questions


def test_a_day_that_does_not_fit_among_several_is_asked_about_in_the_reply() -> None:
    said = printed(
        "2026-11-16",
        THANKED,
        heard("2026-11-16", "update", "Would Tuesday the 24th or Friday the 26th suit you?"),
        **GB,
    )
    assert "(in 'Friday the 26th' weekday and date do not fit each other: ask which is meant)" in said


def test_a_trial_day_that_does_not_fit_is_asked_about() -> None:
    made = plan("2026-11-16", THANKED, next_steps=["trial shift on Monday 24 November"], **GB)
    assert days_in(made.questions[0]) == "23 24"


# A trial of the next steps, of Tuesday 24 November: what they wrote on the 17th; the day on which it is now, or "off".
TRIAL_MOVED = {
    "the trial is moved to 2 December": "2026-12-02",
    "sorry, we have to put off your trial to Wednesday 2 December": "2026-12-02",
    "the trial shift is postponed, we will name another day": "off",
    "the trial shift has been called off": "off",
    "the answer is delayed until 2 December": "2026-11-24",
    "": "2026-11-24",
}


@pytest.mark.parametrize(("said", "day"), TRIAL_MOVED.items())
@pytest.mark.parametrize("by", [False, True])
def test_a_trial_of_the_next_steps_is_put_off_by_a_delay(said: str, day: str, by: bool) -> None:
    told = heard("2026-11-17", "delay", said, **({"by": "2026-12-02"} if by and day != "off" else {}))
    made = plan("2026-11-18", THANKED, told, next_steps=["trial shift on Tuesday 24 November"], **GB)
    assert str(made.interviews[-1]) == ("2026-11-12" if day == "off" else day)
    reply = next(step for step in made.open if step.kind == "update-reply")
    moved = {"off": "They postponed the interview", "2026-12-02": "They moved the interview to Wednesday 2 December"}
    assert moved.get(day, "A delay is answered") in reply.reason
    assert str(reply.latest.date()) < "2026-11-24"


@pytest.mark.parametrize("trial", ["assessment centre", "taster session", "selection day", "demo lesson"])
def test_a_trial_is_put_off_by_whatever_name(trial: str) -> None:
    told = heard("2026-11-17", "update", f"The {trial} is postponed to 2 December.")
    made = plan("2026-11-18", THANKED, told, next_steps=[f"{trial} on 24 November"], **GB)
    assert str(made.interviews[-1]) == "2026-12-02"


# A wish that names its person by a pronoun, where Ravi Sund and Una Brandt were there: whom the thanks go through.
RECEIPTS = """Your drawings arrived safely, we are looking at them now.
We confirm receipt of your certificates.
automatic confirmation
Confirmation of receipt
Thank you for your application. We will be in touch.
We have received your portfolio and will look at it next week
Received with thanks
received, thank you
Got your papers, thanks!
We've got your references now
They acknowledged receipt of the certificates
An automated acknowledgement: application registered under no. 4471
your e-mail has reached us
all documents are in our system
Both references have come in
HR confirms the arrival of my certificates
We received your form. Please do not reply to this mail.
Your letter has arrived; please feel free to contact us with any questions
Your papers have arrived. We let you know next week.
Your CV and your references have arrived and are being checked
Our system confirms receipt of your application for the night porter post
Thanks for sending us your portfolio!
Thank you for your e-mail. We will answer within two working days.
We have received your application and will review it as soon as possible.""".splitlines()
NO_RECEIPTS = """We have not received your references yet
Your portfolio has been received well by the panel and we'd like to see you
They got the budget approved
We received two references, but the third is missing
no news, they are still talking to finance
the post has been approved
we got your message and the answer is yes
They confirmed the interview
your documents could not be opened
we got the green light from finance
They have received many applications and need more time
We received your portfolio. Could you tell us who drew the plans?
Your application has arrived, and the manager wants to see you
Your certificates have arrived. Tell me when you could move to Bergen.
Received, thanks! Let us know your notice period.
We've got your form; write me your date of birth
Your portfolio is with us. Call me back soon.
We have your letter: it has arrived. Reply with the number of your passport
We confirm receipt of your application. Please check the attached draft.
Your form has been received. You need to read our rules first.
We received your papers and will look at them once you name a referee
Please confirm receipt of our letter
We have your portfolio; it has arrived. Send us your number.
Your application has arrived. How do we reach you by mail
We received your application for the night shift and the day shift is open
Your application was received but the deadline had passed
kindly confirm receipt of our rules""".splitlines()


@pytest.mark.parametrize("said", RECEIPTS)
def test_a_receipt_wants_no_answer(said: str) -> None:
    made = plan("2026-11-17", THANKED, heard("2026-11-17", "update", said))
    assert "update-reply" not in open_kinds(made)
    assert "a receipt wants no answer" in (made.why_not("update-reply") or "")
    assert "inquiry" in open_kinds(made)


@pytest.mark.parametrize("said", NO_RECEIPTS)
def test_what_tells_more_than_a_receipt_is_answered(said: str) -> None:
    assert "update-reply" in open_kinds(plan("2026-11-17", THANKED, heard("2026-11-17", "update", said)))


def test_what_came_before_a_receipt_is_still_answered() -> None:
    offered = heard("2026-11-16", "update", "Would Tuesday the 24th or Thursday the 26th suit you?")
    made = plan("2026-11-17", THANKED, offered, heard("2026-11-17", "update", "Your mail has arrived, thanks"))
    assert "They offer days to choose from" in next(step.reason for step in made.open if step.kind == "update-reply")
    delay = heard("2026-11-16", "delay", "it takes until 4 December")
    made = plan("2026-11-17", THANKED, delay, heard("2026-11-17", "update", "received, thank you"))
    assert "update-reply" in open_kinds(made)
    made = plan(
        "2026-11-17",
        THANKED,
        delay,
        "2026-11-16 sent update-reply",
        heard("2026-11-17", "update", "received, thank you"),
    )
    assert "update-reply" not in open_kinds(made)
