"""What they ask in a refusal, or in any other mail, is answered, and never lost."""

from __future__ import annotations

from typing import Any

import pytest
from planting import heard, plan

from thankyou.scheduling.their_questions import asks, question_in, question_to_me

# What a note asks; empty where it asks nothing.
ASKED = {
    "mail from the portal with the same no, may they keep my papers, yes or no by 30 November": "may they keep my papers, yes or no by 30 November",
    "the post went to somebody else. Do I agree that my file stays with them? Answer by 4 December": "Do I agree that my file stays with them",
    "no from HR; can they pass my CV to the sister school": "can they pass my CV to the sister school",
    "a no, they need my consent to keep the file by Friday": "they need my consent to keep the file by Friday",
    "rejected, I am asked to say by 1 December whether they may keep my data": "I am asked to say by 1 December whether they may keep my data",
    "no luck this time, are you free for a locum post in May, tell us by Monday": "are you free for a locum post in May, tell us by Monday",
    "regret letter, RSVP for the talent pool by 12 December": "RSVP for the talent pool by 12 December",
    "which shirt size, tell us by 27 November": "which shirt size, tell us by 27 November",
    "somebody else got it, they keep my papers for a year": "",
    "rejection, may you find what suits you": "",
    "they said no, yes or no letters come on Fridays": "",
    "they ring on Friday, yes or no": "",
    "a yes or no by 30 November": "",
    "the machine says no, it is what it is": "",
    "they asked for nothing more": "",
}


@pytest.mark.parametrize("note", ASKED)
def test_what_a_note_asks(note: str) -> None:
    assert question_in(note) == ASKED[note]


# What they will do, and what is asked of others: no question to me.
NOT_ASKED = (
    "they will talk to the director and let us know by 4 December",
    "board is ill; they meet on 2 December and let me know by 4 December",
    "they meet on 2 December, let me know by 4 December",
    "they meet on 2 December; let me know by 4 December",
    "they decide on Friday and let me know",
    "HR will check the budget and tell us",
    "they meet the board; tell them more on 3 December",
    "they chose somebody else, will keep my papers and let me know of others",
    "thanks for the papers - yes or no by 4 December",
    "decision soon: yes or no by phone",
    "final two; reply by 4 December expected from the board",
    "I am confirmed as a finalist, answer by 4 December",
    "board met; confirm by 4 December",
    "still deciding, have they said",
    "no word, can they say yes by 4 December",
    "all good so far, and is my favourite firm",
    "board met, has the budget, answer by 4 December",
    "they need to know what the board says",
    "they will need to know when I can start",
    "need your confirmation from the ministry",
    "they do not need my consent",
    "they are to confirm by 4 December",
    "we are to say more next week",
    "they want us to confirm the budget",
    "they will ask me to confirm once the board has met",
    "R.S.V.P. not needed",
    "no RSVP, decision by 4 December",
)


@pytest.mark.parametrize("note", NOT_ASKED)
def test_what_they_will_do_is_no_question(note: str) -> None:
    assert not asks(note)
    assert (question_in(note), question_to_me(note)) == ("", "")


# What I alone can answer, with its day, of what a note asks.
TO_ME = {
    "they need to know by Friday when I can start": "they need to know by Friday when I can start",
    "they need to hear from me by Friday": "they need to hear from me by Friday",
    "which shirt size, let them know by Friday": "which shirt size, let them know by Friday",
    "Do I agree? Answer by 4 December": "Do I agree? Answer by 4 December",
    "are you still interested, decision by 4 December": "are you still interested",
    "they ask if I can start in May and decide by 4 December": "they ask if I can start in May",
    "they ask what the board says": "",
    "decision by 4 December?": "",
}


@pytest.mark.parametrize("note", TO_ME)
def test_what_a_note_asks_of_me(note: str) -> None:
    assert question_in(note)
    assert question_to_me(note) == TO_ME[note]


# What was heard, and the end of their day of decision, which is not lost.
DECIDES = [
    ("update", "they will talk to the director and let us know by 4 December"),
    ("delay", "board is ill; they meet on 2 December and let me know by 4 December"),
    ("update", "thanks for the papers - yes or no by 4 December"),
    ("update", "final two; reply by 4 December expected from the board"),
    ("update", "I am confirmed as a finalist, answer by 4 December"),
    ("update", "are you still interested, decision by 4 December"),
    ("update", "they ask if I can start on 4 January and decide by 4 December"),
    ("update", "they want to know what the board says by 4 December"),
    ("update", "decision by 4 December?"),
    ("update", "they do not need my consent, decision by 4 December"),
]


@pytest.mark.parametrize(("what", "note"), DECIDES)
def test_a_day_of_decision_is_not_lost(what: str, note: str) -> None:
    made = plan(
        "2026-11-24", "2026-11-18 sent thank-you", heard("2026-11-23", what, note), region="DK", date="2026-11-17"
    )
    replies = [f"{step.latest.date()}" for step in made.open if step.kind == "update-reply"]
    inquiries = [f"{step.opens.date()}" for step in made.open if step.kind == "inquiry"]
    assert (replies[0] <= "2026-11-25", inquiries[0]) == (True, "2026-12-07")


KEEP = "may they keep my papers, yes or no by 30 November"
THANKED = "2026-11-12 sent thank-you"
NO, ANSWERED_NO = heard("2026-11-16", "rejection", "no"), "2026-11-17 sent rejection-reply"
OFFERED = heard("2026-11-13", "offer", "contract attached")

# Today, and what happened: the message that is to answer it, and its last day; None where nothing asks for one.
WHERE: dict[str, tuple[str, list[Any], tuple[str, str] | None]] = {
    "in a no that is said again": ("2026-11-24", [NO, ANSWERED_NO, heard("2026-11-23", "rejection", KEEP)], ("update-reply", "2026-11-30")),
    "long after a no that is said again": ("2026-11-30", [NO, ANSWERED_NO, heard("2026-11-19", "rejection", KEEP)], ("update-reply", "2026-11-30")),
    "after a no": ("2026-11-27", [NO, ANSWERED_NO, heard("2026-11-18", "update", KEEP)], ("update-reply", "2026-11-30")),
    "after a yes": ("2026-11-20", [OFFERED, "2026-11-16 sent accept", heard("2026-11-19", "update", "which shirt size, tell us by 27 November")], ("update-reply", "2026-11-27")),
    "after I have gone": ("2026-11-20", ["2026-11-16 sent withdraw", heard("2026-11-19", "update", KEEP)], ("update-reply", "2026-11-30")),
    "in news": ("2026-11-20", [heard("2026-11-19", "update", KEEP)], ("update-reply", "2026-11-30")),
    "beside their own day": ("2026-11-20", [heard("2026-11-19", "update", "they decide by 4 December, do I still want it, answer by 24 November")], ("update-reply", "2026-11-24")),
    "in a delay": ("2026-11-27", [heard("2026-11-19", "delay", "they need until 11 December, are you still interested, let them know by 1 December")], ("update-reply", "2026-12-01")),
    "without a day": ("2026-11-18", [NO, ANSWERED_NO, heard("2026-11-17", "rejection", "may they keep my papers")], ("update-reply", "2026-11-19")),
    "once it is answered": ("2026-11-27", [NO, ANSWERED_NO, heard("2026-11-18", "update", KEEP), "2026-11-19 sent update-reply"], None),
    "where nothing is asked": ("2026-11-24", [NO, ANSWERED_NO, heard("2026-11-23", "rejection", "they keep my papers for a year")], None),
}  # fmt: skip


@pytest.mark.parametrize("case", WHERE)
def test_a_question_is_answered_by_their_day(case: str) -> None:
    today, history, want = WHERE[case]
    made = plan(today, THANKED, *history, region="DK", locale="en-GB")
    replies = [(step.kind, f"{step.latest.date()}") for step in made.open if step.kind == "update-reply"]
    assert replies == ([want] if want else [])


def test_a_first_no_is_answered_with_what_it_asks_however_late() -> None:
    made = plan("2026-11-27", THANKED, heard("2026-11-16", "rejection", f"somebody else got it, {KEEP}"), region="DK")
    assert [KEEP in step.reason for step in made.open if step.kind == "rejection-reply"] == [True]
