"""A sign that stands before somebody's words is offered in no sentence."""

from __future__ import annotations

import pytest

from thankyou import doubts


@pytest.mark.parametrize("words", ["=-led a crew", "-led a crew", "+ led a crew", "= led a crew"])
def test_no_sentence_is_offered_with_the_sign_of_a_list_or_a_sum(words: str) -> None:
    facts = {"candidate": {"name": "Ada Byron"}, "company": "Acme", "qualifications": [{"i_did": words}]}
    [doubt] = doubts(facts)
    assert doubt.words == words and doubt.choices[0].sentence == "I led a crew."
    assert not any(sign in one.sentence for one in doubt.choices for sign in "=-+")


def test_words_that_ask_for_others_elsewhere_are_said_by_nobody() -> None:
    facts = {"candidate": {"name": "Ada Byron"}, "company": "Acme", "interviewers": ["Bo Li"], "key_points": ["nobody is sure which"]}  # fmt: skip
    assert [doubt.words for doubt in doubts(facts)] == ["nobody is sure which"]
