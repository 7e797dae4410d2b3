"""What people state in passing: answers, plans, reasons, who they are, what could happen next, what a figure rests on."""

from __future__ import annotations

import pytest

from thankyou.reading.phrase import Perspective, answered, understand

VIEW = Perspective(reader_names=frozenset(("dana", "ortiz", "dana ortiz")))

ROWS = """statement|6 weeks' notice, can hand it in 30 Nov, so I'm free from 11 Jan|My notice period is 6 weeks, and I can hand it in on 30 November, so I'm free from 11 January.
statement|Thurs 4 Dec 10am|Thursday 4 December at 10am works for me.
statement|Thursday at 10 works|Thursday at 10 works for me.
statement|will come by train, need step-free access|I will come by train, and I need step-free access.
statement|no visa needed, have settled status|I do not need a visa, and I have settled status.
statement|passport and degree certificate attached|My passport and degree certificate are attached.
statement|have the licence, medical valid till 2028|I have the licence, and my medical is valid till 2028.
statement|CPC valid till Sept 2028, next module booked for 12 Jan|My CPC is valid till September 2028, and my next module is booked for 12 January.
statement|can't relocate before summer - daughter finishing school|I can't relocate before summer, and my daughter is finishing school.
statement|British passport, copy attached|I have a British passport, and a copy is attached.
statement|at sea till 2 Dec - any day from the 3rd works|I am at sea till 2 December, and any day from the 3rd works for me.
statement|bit deaf in left ear, seat on the right side please|I am a bit deaf in my left ear. I would be grateful for a seat on the right side.
statement|met at the PyData meetup in May|We met at the PyData meetup in May.
statement|flexible on start date|I am flexible on the start date.
statement|vegetarian|I am vegetarian.
reason|wife's job moved to Oregon|My wife's job moved to Oregon.
reason|promoted where I am|I have been promoted where I am.
reason|staying put - they've asked me to set up the housing team|I am staying put, and they've asked me to set up the housing team.
reason|kid on the way, can't do nights any more|There is a kid on the way, and I can't do nights any more.
plan|sign and return by Friday|I will sign and return by Friday.
plan|serve notice till 10 Jan|I will serve notice till 10 January.
plan|posting the signed contract tomorrow|I am posting the signed contract tomorrow.
plan|time our packing line by hand|I will time our packing line by hand.
plan|booked the course for January|I booked the course for January.
identity|ward nurse, 8 yrs paeds, moving into informatics|I am a ward nurse with 8 years in paediatrics, moving into informatics.
identity|Electrician, 12 yrs, retraining as a controls engineer|I am an electrician with 12 years of experience, retraining as a controls engineer.
identity|MSc student at Aarhus|I am an MSc student at Aarhus.
identity|used to run a bakery|I used to run a bakery.
standard|state survey 2026 puts the median at $61k|The state survey 2026 puts the median at $61k.
standard|RICS survey median for chartered is \u00a352k|The RICS survey median for chartered is \u00a352k."""


@pytest.mark.parametrize("row", ROWS.splitlines())
def test_a_statement_is_put_into_sentences(row: str) -> None:
    field, text, said = row.split("|")
    assert understand(text, field, field, VIEW, "en-GB").forms.get("sentence") == said


@pytest.mark.parametrize(
    ("text", "form", "said"),
    [
        ("could we talk Thursday?", "ask", "Could we talk on Thursday?"),
        ("phone call this week", "noun", "a phone call this week"),
        ("call Thursday", "noun", "a call on Thursday"),
    ],
)
def test_a_proposal_is_a_question_or_a_meeting(text: str, form: str, said: str) -> None:
    assert understand(text, "proposal", "proposal", VIEW, "en-GB").forms[form] == said


@pytest.mark.parametrize(
    "text", ["will come by train, unless the strike", "free on Monday, if nothing comes up", "only"]
)
def test_a_condition_is_never_cut_off(text: str) -> None:
    forms = understand(text, "statement", "statement", VIEW, "en-GB").forms
    said = forms.get("sentence") or forms.get("noun", "")
    assert not said or all(word in said for word in text.replace(",", "").split() if word in ("unless", "if", "only"))


@pytest.mark.parametrize(
    ("question", "yes", "no"),
    [
        ("can you do Thursday 10am?", "I can do Thursday at 10am", "I cannot do Thursday at 10am"),
        ("do you have your own tools?", "I have my own tools", "I do not have my own tools"),
        ("could you send us two references?", "I can send you two references", "I cannot send you two references"),
        ("any allergies?", "", "I have no allergies"),
        ("when can you start?", "", ""),
    ],
)
def test_a_plain_yes_or_no_becomes_a_sentence(question: str, yes: str, no: str) -> None:
    assert (answered(question, yes=True), answered(question, yes=False)) == (yes, no)
