"""What stands in quotation marks stays as it was said, whatever becomes of the words around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou import Interview
from thankyou.composing.doubts import doubts
from thankyou.reading.quoting import keeps_quotations, quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("the sign 'they grease it twice' by the press", ["'they grease it twice'"]),
        ("the sign ‘we don’t rush’ by the press", ["‘we don’t rush’"]),
        ('the sign "we count" and “they sign”', ['"we count"', "“they sign”"]),
        ("the nurses' rota and the baker's oven, a 6' fence", []),
        ("summers in '23 and '24, 'til the frost", []),
        ("rock 'n' roll", ["'n'"]),
    ],
)
def test_quotation_marks_are_told_from_apostrophes(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == quoted


def offers(words: str) -> list[str]:
    facts = {"candidate": "Ada Byron", "interviewers": ["Dana Ortiz"], "key_points": [{"text": words}]}
    return [choice.sentence for one in doubts(Interview.model_validate(facts)) for choice in one.choices]


@pytest.mark.parametrize("marks", ["''", '""', "‘’", "“”"])
def test_only_what_stands_around_a_quotation_is_spoken_to_the_reader(marks: str) -> None:
    rule = f"{marks[0]}they clean their own bench{marks[1]}"
    assert offers(f"Dana said {rule} hangs over their sink") == [f"You said {rule} hangs over your sink."]
    assert f"We talked about your rule {rule} with the night crew." in offers(f"Dana's rule {rule} w/ the night crew")


WORDS = "she he they we their our her w/ yrs said told asked Dana us ours the & rota press".split()


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.lists(st.sampled_from(WORDS), min_size=1, max_size=5)
)
def test_no_offer_says_a_quotation_in_other_words(around: list[str], inside: list[str]) -> None:
    words = f"Dana said {' '.join(around)} '{' '.join(inside)}' {around[0]}"
    assert all(keeps_quotations(words, one) for one in offers(words))
