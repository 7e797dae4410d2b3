"""What courtesy may say without a fact, and what only looks like it."""

from __future__ import annotations

import pytest

from thankyou import review

FACTS = {
    "candidate": {"name": "Ana Lima", "email": "ana@example.com"},
    "company": "Cedar Instruments",
    "role": "Fitter",
    "date": "2026-11-12",
    "interviewers": [{"name": "Hasan Bey", "title": "Foreman"}, {"name": "Rosa Kern"}],
    "key_points": [
        {"you_said": "the bearings drift after four hours", "by": "Hasan Bey"},
        {"you_showed": "the yard", "by": "Hasan Bey"},
    ],
    "next_steps": [{"i_will": "return the gauge within two days"}],
}


def marks(sentence: str) -> list[str]:
    text = f"Dear Rosa,\n\n{sentence} Thank you for your time.\n\nKind regards,\nAna Lima\nana@example.com"
    return [
        one.rule
        for one in review(text, FACTS, to="Rosa Kern", engine="none").issues
        if one.rule.startswith(("fidelity/", "names/"))
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Your foreman might have lost the Hamburg contract.",
        "You could have doubled the budget.",
        "I could easily have led a crew of twelve welders.",
        "Microsoft and thank you for having me.",
        "London Bridge, and thank you for the interview.",
    ],
)
def test_what_might_have_been_and_a_strange_name_are_no_courtesy(sentence: str) -> None:
    assert marks(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tēnā koe, and thank you for having me.",
        "Thank you for the tour you gave me.",
        "I will return the gauge tomorrow, well within two days.",
    ],
)
def test_greetings_tours_and_limits_that_are_kept_pass(sentence: str) -> None:
    assert not marks(sentence)
