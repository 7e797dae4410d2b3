"""The fact gate on facts jotted down as people do: whose words a jotting holds, what is still ahead, and words that are nobody's claim."""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.facts.given import read_facts

FACTS = read_facts(
    {
        "candidate": {"name": "Nomvula Dube"},
        "company": "Kamenice Zoo",
        "role": "Reptile Keeper",
        "date": "2026-09-22",
        "interviewers": [
            {"name": "Tomáš Vrba", "title": "Curator", "pronouns": "he/him"},
            {"name": "Ida Holm", "title": "Vet", "pronouns": "she/her"},
        ],
        "key_points": [
            {
                "text": "asked what if a colleague skips the two-key rule. me: lock up, tell the colleague",
                "by": "Tomáš",
            },
            {"text": "what if a boa bites? I said I stay calm and call for a second keeper", "by": "Tomáš"},
            {"text": "crocodile pool gets a new pump in january if the grant comes", "by": "Tomáš"},
            {"text": "the new egg incubator is still in its crate", "by": "Tomáš"},
            {"text": "feeding at 6 and at 20:00, the oldest scales are from 1911", "by": "Tomáš"},
            {"text": "the mouse cards, which nobody has time to sort", "by": "Tomáš"},
            {"text": "you weigh by hand before you weigh by machine", "by": "Tomáš"},
            {"text": "they eat what they catch", "by": "Ida", "why": "my aunt worked on the Gdańsk ferry"},
            {"text": "adders moved to the back", "by": "Ida", "why": "My grandfather's snake hook hangs in Durban."},
        ],
        "qualifications": [
            {
                "need": "better records",
                "evidence": "put 12 yrs of feeding cards into one table, nearly all of them by hand",
            },
            {"evidence": "built a terrarium w my brother - he did the glass, I did the wiring"},
            {"evidence": "trained 22 guides on the Baltic ferry"},
        ],
        "concern": {"text": "no Czech. can greet, order, read labels. lessons twice a week", "by": "Ida"},
        "next_steps": "she sends the rabies form, he takes me to the turtle pond on friday if it is dry",
    }
)


def said(sentence: str) -> list[str]:
    """The names of the gate's issues in a letter to Tomáš that says a sentence."""
    letter = f"Dear Tomáš,\n\n{sentence}\n\nBest regards,\nNomvula Dube"
    found = review(letter, FACTS, to="Tomáš", engine="none").issues
    return [issue.rule for issue in found if issue.rule.startswith("fidelity/")]


@pytest.mark.parametrize(
    "sentence",
    [
        "When you asked what I would do about a colleague who skips the two-key rule, I said that I would lock up and tell the colleague.",
        "I told you that I stay calm and call for a second keeper.",
        "I can greet, order and read labels, and I take lessons twice a week.",
        "The 1911 scales are a joy to look at.",
        "You feed at six and again at eight in the evening.",
        "The mouse cards are waiting for someone who has the time to sort them.",
        "I put twelve years of feeding cards into one table, nearly all of them by hand.",
        "One has to be careful with every label.",
        "That is a weighty matter for a keeper.",
        "Ida raised the question of Czech, and there I must be modest: I have none so far.",
        "Thank you for offering to take me to the turtle pond on Friday.",
        "I hope that the grant comes, so that the crocodile pool gets its new pump in January.",
        "My brother and I built a terrarium, with him on the glass and me on the wiring.",
        "The egg incubator has yet to leave its crate.",
        "I like it that you weigh by hand first and only then by machine.",
        "My grandfather's snake hook hangs in Durban.",
        "Nobody sorts mouse cards in a hurricane.",
        "Such a pool asks for thick gloves.",
    ],
)
def test_what_a_jotting_says_is_true_in_other_words(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("plan", "I was glad that the crocodile pool got its new pump, when the grant came."),
        ("direction", "The new egg incubator is out of its crate."),
        ("owner", "My own snake hook hangs in Durban."),
        ("speaker", "Ida wanted to know what I would do if a colleague skips the two-key rule."),
        ("speaker", "Your worry that I have no Czech is justified."),
        ("whole", "I put twelve years of feeding cards into one table, all of them by hand."),
        ("claim", "Thank you for taking me to the crocodile pool."),
        ("claim", "Thank you for your time and the bottle of port."),
        ("claim", "I was grateful that you drove me to the station."),
        ("claim", "Thank you for the rabies form, which arrived this morning."),
        ("feeling", "It was good to meet you, having looked up to your zoo for a long time."),
        (
            "cause",
            "The adders moved to the back because the heating is overloaded.",
        ),
    ],
)
def test_what_a_jotting_does_not_say_is_marked(rule: str, sentence: str) -> None:
    assert f"fidelity/{rule}" in said(sentence)
