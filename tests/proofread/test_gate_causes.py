"""A cause that no fact gives: before its effect without a comma, behind a thing that is shown, in words that any letter has."""

from __future__ import annotations

import pytest
from gate import halden, marks

from thankyou import review
from thankyou.facts.given import read_facts

FACTS = halden(
    key_points=[
        {"about": "the river ice and the old pump"},
        {"you_showed": "the drying loft, which is opened only on Sundays"},
        {"you_said": "you vent the varnish room by hand"},
        {"you_said": "the winter orders doubled because the ferry line closed"},
        {"you_said": "Tobias still counts the rivets every evening"},
    ],
    qualifications=[
        {"i_did": "coached a rowing crew in Aveiro that came third at the regatta"},
        {"i_have": "taught boatbuilding for four years", "result": "Last year 14 of my 15 pupils passed."},
        {"i_did": "moved the store to labelled bins", "result": "Since then no order has gone out short."},
    ],
    enthusiasm=[{"i_like_that": "your apprentices carve their own mallets"}],
)


@pytest.mark.parametrize(
    "sentence",
    [
        "I have taught boatbuilding for four years, and thanks to that rowing crew 14 of my 15 pupils passed last year.",
        "You vent the varnish room by hand, so every apprentice carves his own mallet.",
        "Because of my rowing crew 14 of my 15 pupils passed last year.",
        "You told me that Tobias still counts the rivets every evening because of the job.",
        "Thank you for showing me the drying loft, which is opened only on Sundays because of the pump.",
        "Because you vent the varnish room by hand, your apprentices carve their own mallets, and I like that.",
    ],
)
def test_a_cause_between_two_facts_is_marked(sentence: str) -> None:
    assert "fidelity/cause" in marks(sentence, FACTS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Because of the ferry line, you said, the winter orders doubled.",
        "Thanks to the labelled bins no order has gone out short since then.",
        "Because of your drying loft I would love to work with you.",
        "Thanks to your talk about the old pump I understand the river ice better.",
        "I was glad to see the drying loft because I have never seen one opened only on Sundays.",
        "Your apprentices carve their own mallets, so I would feel at home.",
    ],
)
def test_a_cause_that_a_fact_gives_or_that_is_my_own_passes(sentence: str) -> None:
    assert marks(sentence, FACTS) == []


SAID_SO = read_facts(
    {
        "candidate": {"name": "Ines Duarte", "email": "ines@example.com"},
        "company": "Halden Canoes",
        "date": "2026-05-12",
        "interviewers": [{"name": "Greta Holm"}],
        "key_points": [
            {"you_said": "nobody merges on a Friday", "why": "I have worked where everybody merged on Fridays."},
            {"you_said": "you pair on every hull", "why": "That is how we did it at Ordnance."},
        ],
        "qualifications": [{"i_did": "moved the store at Ordnance to labelled bins, which halved the walking"}],
    }
)


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("You told me that nobody merges on a Friday. I have worked where everybody merged on Fridays.", []),
        ("You told me that you pair on every hull, and that is how we did it at Ordnance.", []),
        ("You told me that everybody merges on a Friday.", ["fidelity/negation"]),
        ("You told me that you pair on every hull. That is how I moved the store at Ordnance to labelled bins.", ["fidelity/cause"]),
    ],
)  # fmt: skip
def test_the_very_words_of_one_fact_do_not_contradict_another(sentence: str, marked: list[str]) -> None:
    text = f"Dear Greta,\n\n{sentence}\n\nBest regards,\nInes Duarte"
    rules = [one.rule for one in review(text, SAID_SO, engine="none").issues]
    assert [rule for rule in rules if rule in ("fidelity/negation", "fidelity/cause")] == marked
