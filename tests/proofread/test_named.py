"""A sentence beside the facts that it names: what they keep open stays open, and what only judges them needs none."""

from __future__ import annotations

from typing import Any

import pytest

from thankyou import review
from thankyou.facts.follow_ups import UpdateReply
from thankyou.facts.models import Interview
from thankyou.proofread.context import Context
from thankyou.proofread.gate.named import Basis, faults

OPEN = [
    (
        "My manager has agreed to sixty days if I hand over the keys properly.",
        "My manager has agreed to sixty days, for I have handed over the keys properly.",
        "My manager has agreed to sixty days, provided I hand over the keys properly.",
        "hedge",
    ),
    (
        "I would count the crates first, because I suspect that most of them are empty.",
        "I would count the crates first, because most are empty.",
        "I would count the crates first, because I suspect most are empty.",
        "hedge",
    ),
    (
        "You told me that you hoped to decide before Easter.",
        "You would decide before Easter.",
        "You hope that you will decide before Easter.",
        "hedge",
    ),
    (
        "We had a firm of eleven. The other is a company of sixty.",
        "It was a firm of sixty.",
        "It was a firm of eleven.",
        "number",
    ),
]


FACTS: dict[str, Any] = {
    "candidate": {"name": "Ida Lund", "email": "ida@example.com"},
    "company": "Fjordkraft Cold Store",
    "role": "Shift Leader",
    "interviewers": [{"name": "Per Dahl"}],
    "key_points": [
        {"i_saw": "three pallet trucks parked with low batteries"},
        {"you_asked": "how I would share seven cars among twelve drivers"},
    ],
    "qualifications": [{"i_have": "a pallet truck certificate until March 2029"}],
    "materials": [{"sending": "the list of spare parts", "file": "parts.pdf"}],
}
ANSWERS: dict[str, Any] = {
    "kind": "update-reply",
    "update": "next round",
    "confirm": "Wednesday at nine",
    **{name: FACTS[name] for name in ("candidate", "company", "role", "interviewers")},
    "asked": [
        {"question": "Do you hold a valid medical certificate?", "answer": "Yes. It is valid until 30 June 2028."}
    ],
}
SAW = "I saw three pallet trucks parked with low batteries."
HAVE = "I have a pallet truck certificate until March 2029."
ASKED = "You asked how I would share seven cars among twelve drivers."
SENDING = "I am sending you the list of spare parts."
QUESTION = "Do you hold a valid medical certificate?"
ANSWER = "Yes. It is valid until 30 June 2028."


def marks(text: str, *facts: str) -> list[str]:
    interview = UpdateReply.model_validate(ANSWERS) if QUESTION in facts else Interview.model_validate(FACTS)
    places = {
        SAW: "key_points[0].i_saw",
        ASKED: "key_points[1].you_asked",
        HAVE: "qualifications[0].i_have",
        SENDING: "materials[0].sending",
        QUESTION: "asked[0].question",
        ANSWER: "asked[0].answer",
    }
    named = frozenset(places[fact] for fact in facts if fact in places)
    basis = Basis(interview, named, frozenset(places.values()) - named, facts, stance=True)
    return [one.rule for one in faults(text, Context(interview=interview), basis)]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "I saw three pallet trucks parked with low batteries; my pallet truck certificate is valid until March 2029.",
            (SAW, HAVE),
        ),
        ("Seven cars among twelve drivers is a fair sum, and above all a practical one.", (ASKED,)),
        ("What pleased me most were three pallet trucks parked with low batteries.", (SAW,)),
        ("The list of spare parts is enclosed.", (SENDING,)),
        (
            "You asked whether I hold a valid medical certificate: yes, mine is valid until 30 June 2028.",
            (QUESTION, ANSWER),
        ),
    ],
)
def test_what_only_judges_or_answers_stands(text: str, facts: tuple[str, ...]) -> None:
    assert marks(text, *facts) == []


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("I saw three pallet trucks parked with low batteries, and mine were better.", (SAW,)),
        ("My own practical certificate for pallet trucks runs until March 2029.", (HAVE,)),
        ("I have repaired pallet trucks with low batteries.", (SAW,)),
        ("I saw three pallet trucks parked with low batteries at my last warehouse.", (SAW,)),
        ("You suggested that I share seven cars among twelve drivers.", (ASKED,)),
        ("I am sending you the list of spare parts with your offer.", (SENDING,)),
        ("I saw three pallet trucks that same evening.", (SAW,)),
        ("You told me that you need a leader for nights.", ("You are looking for a leader for nights.",)),
    ],
)
def test_what_claims_more_does_not(text: str, facts: tuple[str, ...]) -> None:
    assert marks(text, *facts)


def test_a_company_with_one_word_of_its_name_changed_is_another() -> None:
    facts = {
        "candidate": "Ana Lima",
        "company": "Saltmarsh Sail & Rigging",
        "role": "Sailmaker",
        "interviewers": "Jo Park",
    }

    def found(company: str) -> list[str]:
        letter = (
            f"Dear Jo,\n\nThank you for Tuesday. I would be glad to join {company} in May.\n\nBest regards,\nAna Lima"
        )
        return [one.rule for one in review(letter, facts, engine="none").issues if one.rule.startswith("names/company")]

    assert found("Saltmarsh Sail & Tackle") == found("Saltmarsh Rope and Rigging") == ["names/company"]
    assert not found("Saltmarsh Sail and Rigging") and not found("Saltmarsh")
