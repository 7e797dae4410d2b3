"""What is left out for want of a reason or an answer is asked for, and the answer is written beside its words."""

from __future__ import annotations

import pytest

from thankyou import Interview
from thankyou.composing.missing import completed, missing, supplied
from thankyou.facts.loading import parse

FACTS = """\
candidate: Ada Byron
interviewers: Dana Ortiz   # one
key_points:
  - the limes are older than the house   # kept
  - the pond is drained in March   # left out
  - {you_said: nobody prunes on Mondays}
concern: no experience with limes   # hers
"""


def lacking(text: str) -> list[tuple[str, str]]:
    return [(one.entry, one.field) for one in missing(Interview.model_validate(parse(text, suffix=".yaml")))]


def test_points_without_a_reason_and_worries_without_an_answer_are_missing_something() -> None:
    assert lacking(FACTS) == [("key_points[1]", "why"), ("key_points[2]", "why"), ("concern[0]", "answer")]


def test_what_was_missing_is_written_beside_its_words_and_nothing_else_changes() -> None:
    text = FACTS
    said = {"why": "I once lost a pond to frost.", "answer": "I have pruned planes for ten years."}
    asked = []
    while found := missing(Interview.model_validate(parse(text, suffix=".yaml"))):
        lack = found[0]
        choice = supplied(lack, said[lack.field], Interview.model_validate(parse(text, suffix=".yaml")))
        assert choice is not None
        text = completed(text, lack, choice, suffix=".yaml", source="interview.yaml")
        asked.append(lack.entry)
    assert len(asked) == len(set(asked))
    assert [line.partition("#")[2] for line in text.splitlines() if "#" in line] == [
        " one",
        " kept",
        " left out",
        " hers",
    ]
    facts = Interview.model_validate(parse(text, suffix=".yaml"))
    assert facts.concern[0].answer == said["answer"] and facts.key_points[2].why == said["why"]


WHY = [
    ("I grew up by a pond.", "I grew up by a pond."),
    ("because I grew up by a pond", "That matters to me because I grew up by a pond."),
    ("I grew up by a pond", "I grew up by a pond."),
]


@pytest.mark.parametrize(("line", "sentence"), WHY)
def test_a_reason_is_taken_as_it_is_typed(line: str, sentence: str) -> None:
    interview = Interview.model_validate(parse(FACTS, suffix=".yaml"))
    choice = supplied(missing(interview)[0], line, interview)
    assert choice is not None and choice.sentence == sentence


def test_a_scribble_is_no_reason() -> None:
    interview = Interview.model_validate(parse(FACTS, suffix=".yaml"))
    assert supplied(missing(interview)[0], "pond -> home", interview) is None
    assert supplied(missing(interview)[0], "Pond child.", interview) is None
