"""What they ask in a refusal, or in any other mail, is answered, and never lost."""

from __future__ import annotations

from typing import Any

import pytest
from planting import heard, plan

from thankyou.scheduling.their_questions import question_in

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
