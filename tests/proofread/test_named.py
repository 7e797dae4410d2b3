"""A sentence beside the facts that it names: what they keep open stays open, and what only judges them needs none."""

from __future__ import annotations

from typing import Any

import pytest

from thankyou.facts.follow_ups import UpdateReply
from thankyou.facts.models import Interview
from thankyou.proofread.context import Context
from thankyou.proofread.gate.loosened import loosened
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


@pytest.mark.parametrize(("fact", "untrue", "true", "rule"), OPEN, ids=[case[3] + case[1][:24] for case in OPEN])
def test_what_a_fact_keeps_open_stays_open(fact: str, untrue: str, true: str, rule: str) -> None:
    assert {one.rule for one in loosened(untrue, [fact])} == {rule}
    assert not list(loosened(true, [fact]))


def test_numbers_of_two_facts_stay_in_their_places() -> None:
    facts = [
        "You were worried that I would find nights hard after seven years on days.",
        "I worked rotating shifts for nine years before that.",
    ]
    assert not list(loosened("I worked rotating shifts for nine years before my seven on days.", facts))
    (found,) = loosened("I worked rotating shifts for seven years before my nine on days.", facts)
    assert found.rule == "number"


def test_a_reason_of_our_wording_is_none_between_other_things() -> None:
    facts = [
        "We talked about milking with a crew of five.",
        "That matters to me because we were short of hands in the dry year.",
    ]
    assert not list(loosened("I asked because we were short of hands in the dry year.", facts))
    (found,) = loosened(
        "In the dry year we were short of hands because of one thing: because of five, because milking failed.", facts
    )
    assert found.rule == "cause"


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
    ],
)
def test_what_claims_more_does_not(text: str, facts: tuple[str, ...]) -> None:
    assert marks(text, *facts)
