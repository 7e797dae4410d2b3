"""What others will do and what I send, by another deed, for another, at a time that no plan has; and the same in other words."""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.facts.given import read_facts

FACTS = read_facts(
    {
        "candidate": {"name": "Ines Duarte", "email": "ines@example.com"},
        "company": "Halden Canoes",
        "role": "Fitter",
        "date": "2026-05-12",
        "interviewers": [
            {"name": "Greta Holm", "title": "Foreman", "pronouns": "she/her"},
            {"name": "Oskar Lie", "pronouns": "he/him"},
        ],
        "key_points": [{"about": "the slipway at Tofte"}],
        "concern": [{"worry": "I had never used the steam box", "answer": "I have my welding certificate."}],
        "next_steps": [
            {"they_will": "let me know by Midsummer"},
            {"who": "Merete", "will": "ring my two referees before 9 June"},
            {"who": "Oskar", "will": "take my drawings to the board on 24 June"},
            {"who": "Merete from the office", "will": "hold the bench by the window for me until July"},
        ],
        "materials": [{"sending": "my log of the Aveiro hulls"}],
    }
)


def marks(sentence: str) -> list[str]:
    text = f"Dear Greta,\n\n{sentence}\n\nBest regards,\nInes Duarte"
    issues = review(text, FACTS, to=0, engine="none").issues
    return [one.rule for one in issues if one.rule.startswith(("fidelity/", "names/"))]


@pytest.mark.parametrize(
    "sentence",
    [
        "You will invite me back by Midsummer.",
        "You will have me back by Midsummer.",
        "You will meet me again by Midsummer.",
        "Merete will let me know your decision before 9 June.",
        "Oskar will recommend me to the board on 24 June.",
        "Oskar, your neighbour, will recommend me to the board on 24 June.",
        "Oskar will take my drawings to the board on 24 June and invite me to it.",
        "Merete will give me the bench by the window in July.",
        "My log of the Aveiro hulls will be with you before the weekend.",
        "I am sending you my log of the Aveiro hulls and will send the drawings as well.",
        "I will bring you my log of the Aveiro hulls.",
        "I will bring my welding certificate on the day.",
    ],
)
def test_a_plan_told_by_another_deed_is_marked(sentence: str) -> None:
    assert marks(sentence) == ["fidelity/promise"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I will hear from you by Midsummer.",
        "You said I would know by Midsummer.",
        "You will have an answer for me by Midsummer.",
        "You said that you would decide by Midsummer.",
        "Merete will speak with my referees before 9 June.",
        "Oskar will put my drawings before the board on 24 June.",
        "Oskar will take my drawings to the board on 24 June, and you will tell me by Midsummer.",
        "Merete will keep the bench by the window for me until July.",
        "I will wait for your word by Midsummer.",
        "My log of the Aveiro hulls is on its way to you.",
    ],
)
def test_a_plan_told_in_other_words_passes(sentence: str) -> None:
    assert marks(sentence) == []
