"""Slips found by the classes of words: every entry marks its sentences, passes the others, and leaves clean text alone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from thankyou import review
from thankyou.proofread.slips import Slip, found, slips

each_slip = pytest.mark.parametrize("slip", slips(), ids=lambda slip: slip.name)


def marked(slip: Slip, sentence: str) -> list[str]:
    return [sentence[start:end] for hit, start, end in found(sentence) if hit.id == slip.id]


@each_slip
def test_a_slip_marks_its_sentences(slip: Slip) -> None:
    assert [sentence for sentence in slip.marks if not marked(slip, sentence)] == []


@each_slip
def test_a_slip_passes_its_sentences(slip: Slip) -> None:
    assert [(sentence, words) for sentence in slip.passes if (words := marked(slip, sentence))] == []


def test_every_slip_has_a_name_of_its_own_and_proofs() -> None:
    names = [slip.name for slip in slips()]
    assert len(set(names)) == len(names)
    assert all(slip.marks and slip.passes and slip.reason for slip in slips())


def test_the_marked_words_are_the_wrong_ones() -> None:
    sentence = "You said you needs someone for weekends."
    assert [sentence[start:end] for _, start, end in found(sentence)] == ["you needs"]


def test_words_in_quotation_marks_are_somebody_elses() -> None:
    assert found("Your line was “you needs a crew” and I liked it.") == ()


def test_two_slips_in_one_sentence_are_both_found() -> None:
    sentence = "I have attach the plan and I am agree with you."
    assert [sentence[start:end] for _, start, end in found(sentence)] == ["have attach", "agree"]


def test_one_word_that_the_facts_have_beside_the_same_words_is_no_slip() -> None:
    facts = {"candidate": "Jane Doe", "key_points": [{"glad": "the number of boats are small"}]}
    text = "Dear Dana,\n\nThank you. I was glad that {}.\n\nKind regards,\nJane Doe"
    assert "slips/grammar/a-number-of" not in _rules(text.format("the number of boats are small"), facts)
    assert "slips/grammar/a-number-of" in _rules(text.format("the number of boxes are small"), facts)


def _rules(text: str, facts: Mapping[str, object]) -> list[str]:
    return [one.rule for one in review(text, facts, engine="none").issues]
