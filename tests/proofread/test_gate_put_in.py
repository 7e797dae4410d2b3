"""A detail put between the very words of a fact, or behind its last one; and words that hold no fact there."""

from __future__ import annotations

import pytest
from gate import halden, marks

FACTS = halden(
    key_points=[
        {"you_showed": "the steam box that leaks at the back hinge"},
        {"you_said": "half of your timber comes from the mill across the fjord"},
        {"glad": "every apprentice builds a pram in the first winter"},
    ],
    qualifications=[
        {"i_did": "moved nine drawings to Rhino in two weeks"},
        {"i_did": "gave a talk on scarf joints at a workshop in Aveiro"},
        {"i_did": "started a weekly check of the moorings after the storm"},
        {"i_have": "sailed a nine-metre ketch for six years on my uncle's lake in Setúbal"},
    ],
    concern=[
        {
            "worry": "I know only one maker's glue",
            "answer": "Last winter I took the two-week course on the other one in Lisbon.",
        }
    ],
    enthusiasm=[{"drawn_to": "a yard that still bends every rib by eye"}],
)


@pytest.mark.parametrize(
    "sentence",
    [
        "I am drawn to a yard that still bends every rib by eye twice a month.",
        "You showed me the steam box that leaks at the back hinge in frost.",
        "You told me that half of your timber comes free of charge from the mill across the fjord.",
        "You told me that half of your timber comes from the mill across the fjord by barge.",
        "I gave a talk on scarf joints at a Rhino workshop in Aveiro.",
        "I gave a talk on scarf joints at a student workshop in Aveiro.",
        "I started a weekly check of the moorings with the whole crew after the storm.",
        "I have sailed a nine-metre ketch for six years on my uncle's private lake in Setúbal.",
        "In Aveiro I gave a talk on scarf joints at a workshop within a week.",
        "After the storm I started a weekly check of the moorings with a talk.",
        "You told me that half of your timber comes twice a month from the mill across the fjord.",
        "I moved nine Lisbon drawings to Rhino in two weeks.",
        "You showed me the oil-fired steam box that leaks at the back hinge.",
    ],
)
def test_a_detail_put_into_a_fact_is_marked(sentence: str) -> None:
    assert "fidelity/added" in marks(sentence, FACTS)


@pytest.mark.parametrize(
    "sentence",
    [
        "I am really drawn to a yard such as yours that still bends every single rib by eye.",
        "You kindly showed me the steam box that leaks at the back hinge.",
        "I remember the steam box that leaks at the back hinge from 12 May.",
        "In Aveiro I once gave a talk on scarf joints at a workshop.",
        "After the storm I started a weekly check of all the moorings.",
        "Last winter I took the two-week course on the other one in Lisbon, which I enjoyed.",
        "I was glad to hear that every apprentice of yours builds a pram in the first winter.",
        "For six years I have sailed a nine-metre ketch on the lake of my uncle in Setúbal.",
    ],
)
def test_words_that_hold_no_fact_pass(sentence: str) -> None:
    assert marks(sentence, FACTS) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "You showed me the steam box that leaks at the back hinge on Tuesday.",
        "You showed me the steam box that leaks at the back hinge on Tuesday, 12 May.",
        "Thank you for showing me the steam box that leaks at the back hinge on Tuesday.",
        "Thank you for showing me the steam box that leaks at the back hinge on Tuesday morning.",
    ],
)
def test_what_was_done_at_the_interview_was_done_on_its_day(sentence: str) -> None:
    assert marks(sentence, FACTS) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "You showed me the steam box that leaks at the back hinge on Monday.",
        "Thank you for showing me the steam box that leaks at the back hinge on Sunday.",
        "I started a weekly check of the moorings after the storm on Tuesday.",
        "You told me that half of your timber comes from the mill across the fjord on Tuesday.",
    ],
)
def test_another_day_or_another_deed_is_not_of_that_day(sentence: str) -> None:
    assert marks(sentence, FACTS) != []
