"""Whom a letter has a remark from, wherever it names them: before the words, behind them, by `he`, in a cleft."""

from __future__ import annotations

import pytest
from gate import OSKAR, halden, marks

FACTS = halden(
    OSKAR,
    key_points=[
        {"quote": "A canoe forgives nobody twice.", "by": "Greta Holm"},
        {"you_said": "Tobias laminates the decks in the evening, when the shed is cold", "by": "Greta Holm"},
        {"you_said": "old Sverre says he can hear a loose rivet", "by": "Greta Holm"},
        {"glad": "you pair apprentices with a retired planker"},
        {"about": "whether steamed ribs are worth the trouble", "by": "me"},
        {"quote": "Sand with the light behind you.", "by": "Oskar Lie"},
    ],
    qualifications=[
        {"someone_who": "can fair a hull by eye", "i_did": "faired eleven hulls in Aveiro with my brother Rui"}
    ],
    next_steps=[{"who": "Merete", "will": "ring me on Friday about the trial day"}],
)


@pytest.mark.parametrize(
    "sentence",
    [
        '"A canoe forgives nobody twice," I said to you.',
        '"A canoe forgives nobody twice," was how Oskar put it.',
        'I remember his words: "A canoe forgives nobody twice."',
        'Merete said: "A canoe forgives nobody twice."',
        'My own line, "A canoe forgives nobody twice", has stayed with me.',
        '"Sand with the light behind you," you said.',
        "Tobias told me himself that he laminates the decks in the evening, when the shed is cold.",
        "I was glad to hear from Tobias that he laminates the decks in the evening, when the shed is cold.",
        "I learned from Merete that you pair apprentices with a retired planker.",
        "You were the one who brought up whether steamed ribs are worth the trouble.",
    ],
)
def test_a_remark_put_down_to_another_is_marked(sentence: str) -> None:
    assert marks(sentence, FACTS) == ["fidelity/speaker"]


def test_whoever_can_do_it_by_his_own_account_is_not_the_reader() -> None:
    assert marks("You told me that you can hear a loose rivet.", FACTS) == ["fidelity/owner"]


@pytest.mark.parametrize(
    "sentence",
    [
        '"Sand with the light behind you," Oskar said.',
        '"A canoe forgives nobody twice," you said, and I have told my brother Rui so.',
        'Your line, "A canoe forgives nobody twice", has stayed with me.',
        'When you said "A canoe forgives nobody twice", I thought of my brother.',
        'I liked Oskar\'s advice: "Sand with the light behind you."',
        "I was glad to hear from you that you pair apprentices with a retired planker.",
        "You told me that old Sverre can hear a loose rivet.",
        "I was the one who brought up whether steamed ribs are worth the trouble.",
    ],
)
def test_a_remark_of_the_one_who_made_it_passes(sentence: str) -> None:
    assert marks(sentence, FACTS) == []


ASKED = halden(
    key_points=[
        {"you_asked": "what I would do with a customer who will not say what he hit"},
        {"you_said": "the winter before last the quay froze for nine weeks"},
        {"you_said": "the whole fleet rests on your crane"},
    ],
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for explaining what I would do with a customer who will not say what he hit.",
        "You described what you would do with a customer who will not say what he hit.",
    ],
)
def test_a_question_is_not_explained_by_whoever_asks_it(sentence: str) -> None:
    assert marks(sentence, ASKED) == ["fidelity/speaker"]


def test_a_time_one_earlier_and_the_whole_of_a_thing_are_kept() -> None:
    assert marks("You told me that last winter the quay froze for nine weeks.", ASKED) == ["fidelity/number"]
    assert marks("You told me that much of the fleet rests on your crane.", ASKED) == ["fidelity/negation"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for asking what I would do with a customer who will not say what he hit.",
        "The winter before last, you told me, the quay froze for nine weeks.",
        "Your whole fleet, you told me, rests on your crane.",
    ],
)
def test_what_was_asked_and_told_passes(sentence: str) -> None:
    assert marks(sentence, ASKED) == []
