"""A typed sentence may begin with one key, and what does not finish it is shown before it is written."""

from __future__ import annotations

import pytest

from thankyou import Interview, doubts
from thankyou.composing.doubts import leads, led

INTERVIEW = Interview.model_validate(
    {
        "candidate": "Ada Byron",
        "interviewers": "Tarek Aziz",
        "key_points": ["pond -> pump"],
        "qualifications": ["lime -> 40 p.a."],
        "concern": "frost -> no exp",
    }
)
FITTING = [
    (0, "m", "the pump is new to me", "I told you that the pump is new to me.", "text"),
    (0, "y", "the pond freezes every year", "You told me that the pond freezes every year.", "you_said"),
    (0, "a", "if I mind the frost.", "You asked if I mind the frost.", "you_asked"),
    (0, "m", "the pond freezes…", "I told you that the pond freezes…", "text"),
    (0, "w", "the pump and the frost", "We talked about the pump and the frost.", "about"),
    (0, "w", "a move to the U.S.", "We talked about a move to the U.S.", "about"),
    (0, "w", "limes, planes, etc.", "We talked about limes, planes, etc.", "about"),
    (1, "m", "pruned 40 limes a year", "I pruned 40 limes a year.", "evidence"),
    (1, "y", "a climber who can prune limes", "You are looking for a climber who can prune limes.", "you_need"),
    (2, "y", "I have never worked in frost", "You were worried that I have never worked in frost.", "worry"),
]


@pytest.mark.parametrize(("place", "key", "words", "sentence", "field"), FITTING)
def test_what_finishes_its_beginning_is_the_only_sentence(
    place: int, key: str, words: str, sentence: str, field: str
) -> None:
    doubt = doubts(INTERVIEW)[place]
    lead = next(one for one in leads(doubt, INTERVIEW) if one.key == key)
    (choice,), keep = led(doubt, lead, words, INTERVIEW)
    assert keep is None and choice.sentence == sentence and list(choice.fields) == [field]
    assert choice.fields[field] in (sentence, words if words.endswith(("S.", "etc.")) else words.rstrip("."))


@pytest.mark.parametrize(
    ("place", "key", "words"), [(0, "m", "the old pump"), (0, "y", "pumped it dry"), (1, "m", "the limes are old")]
)
def test_what_does_not_finish_it_is_shown_first(place: int, key: str, words: str) -> None:
    doubt = doubts(INTERVIEW)[place]
    lead = next(one for one in leads(doubt, INTERVIEW) if one.key == key)
    numbered, keep = led(doubt, lead, words, INTERVIEW)
    assert numbered == () and keep is not None and keep.sentence == f"{lead.text}{words}."


def test_words_with_a_stem_have_no_beginning_of_ours() -> None:
    facts = {"candidate": "Ada Byron", "interviewers": "Tarek Aziz", "key_points": [{"you_said": "frost"}]}
    (doubt,) = doubts(facts)
    assert leads(doubt, Interview.model_validate(facts)) == ()
