"""Words that finish their sentence by way of another verb than their field's are that sentence, whole."""

from __future__ import annotations

import pytest
from said import READER, said

from thankyou.facts.sayings import Saying
from thankyou.reading import Doubt, read
from thankyou.reading.phrases import as_sentence


@pytest.mark.parametrize(
    ("place", "words", "sentence"),
    [
        ("Qualification.i_do", "rope inspections with a lens, not with a rag", "I do rope inspections with a lens, not with a rag."),
        ("Qualification.i_do", "my own thin sections", "I do my own thin sections."),
        ("Qualification.i_do", "about ninety plates on a Sunday", "I do about ninety plates on a Sunday."),
        ("Qualification.i_do", "mine with a spoon of vinegar", "I do mine with a spoon of vinegar."),
        ("Qualification.i_did", "eight months of surveys", "I did eight months of surveys."),
        ("Qualification.i_did", "all of the drawings", "I did all of the drawings."),
        ("Qualification.i_am", "registered with the board since 2019", "I have been registered with the board since 2019."),
        ("Qualification.i_am", "registered with the board since March", "I have been registered with the board since March."),
        ("Qualification.i_have", "the chamber's letter since last May", "I have had the chamber's letter since last May."),
        ("Qualification.i_have", "my climbing ticket since June", "I have had my climbing ticket since June."),
        ("KeyPoint.i_answered", "a month at most", "My answer was a month at most."),
        ("KeyPoint.i_answered", "forty-two, in two rooms", "My answer was forty-two, in two rooms."),
        ("KeyPoint.i_answered", "the one where the glaze ran", "My answer was the one where the glaze ran."),
        ("KeyPoint.i_answered", "yes, for an hour, and then I work", "My answer was yes, for an hour, and then I work."),
        ("KeyPoint.i_answered", "to ring the vet first", "My answer was to ring the vet first."),
    ],
)  # fmt: skip
def test_what_names_the_deed_or_the_answer_is_it(place: str, words: str, sentence: str) -> None:
    found = read(said(place, words), READER)
    assert isinstance(found, Saying), found
    assert found.sentence == sentence and words in found.words


@pytest.mark.parametrize("about", ["about", "around", "roughly", "nearly", "almost", "only", "maybe", "some"])
def test_a_rough_count_of_things_is_what_i_do(about: str) -> None:
    found = read(said("Qualification.i_do", f"{about} eighty jars on a Friday"), READER)
    assert isinstance(found, Saying) and found.sentence == f"I do {about} eighty jars on a Friday."


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("Qualification.i_do", "a nurse on nights"),
        ("Qualification.i_do", "about sixty"),
        ("Qualification.i_did", "some two"),
        ("Qualification.i_do", "plumbers for the whole estate"),
        ("Qualification.i_did", "no points in nineteen years"),
        ("Qualification.i_did", "my forklift licence"),
        ("Qualification.i_am", "the shift lead since 2019"),
        ("KeyPoint.i_answered", "with patience"),
        ("KeyPoint.i_answered", "nothing, and I pour more tea"),
        ("KeyPoint.i_answered", "anything over five in a hundred and I would look at the pen"),
    ],
)
def test_what_may_be_something_else_is_asked_about(place: str, words: str) -> None:
    assert isinstance(read(said(place, words), READER), Doubt)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("the pond freezes", "The pond freezes."),
        ("the pond freezes .", "The pond freezes."),
        ("the pond freezes!", "The pond freezes!"),
        ("does the pond freeze? ", "Does the pond freeze?"),
        ("the pond freezes…", "The pond freezes…"),
        ("the pumps stop at 5 p.m.", "The pumps stop at 5 p.m."),
        ("she said “it freezes.”", "She said “it freezes.”"),
        ("limes, planes,", "Limes, planes."),
    ],
)
def test_a_sentence_has_a_capital_first_and_one_mark_last(words: str, sentence: str) -> None:
    assert as_sentence(words) == sentence
