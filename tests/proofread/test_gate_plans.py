"""What others will do and what I send, by another deed, for another, at a time that no plan has; and the same in other words."""

from __future__ import annotations

import pytest
from gate import OSKAR, halden, marks

FACTS = halden(
    OSKAR,
    key_points=[{"about": "the slipway at Tofte"}],
    concern=[{"worry": "I had never used the steam box", "answer": "I have my welding certificate."}],
    next_steps=[
        {"they_will": "let me know by Midsummer"},
        {"who": "Merete", "will": "ring my two referees before 9 June"},
        {"who": "Oskar", "will": "take my drawings to the board on 24 June"},
        {"who": "Merete from the office", "will": "hold the bench by the window for me until July"},
    ],
    materials=[{"sending": "my log of the Aveiro hulls"}],
)


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
    assert marks(sentence, FACTS) == ["fidelity/promise"]


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
    assert marks(sentence, FACTS) == []


UNDER_WAY = halden(
    key_points=[{"you_said": "the yard wants four more canoes by autumn", "by": "Greta Holm"}],
    qualifications=[{"i_am": "taking the welding course at Tofte"}],
)


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("I finished the welding course at Tofte.", ["fidelity/plan"]),
        ("I have passed the welding course at Tofte.", ["fidelity/plan"]),
        ("I am taking the welding course at Tofte.", []),
        ("I am in the middle of the welding course at Tofte.", []),
        ("You told me that the yard wants four more canoes by autumn.", []),
        ("The yard wants four more canoes by autumn, you said.", []),
    ],
)
def test_what_is_under_way_is_not_done_and_what_a_house_wants_is_no_remark_of_its_own(
    sentence: str, rules: list[str]
) -> None:
    assert marks(sentence, UNDER_WAY) == rules
