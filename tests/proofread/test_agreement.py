"""A verb that does not go with its subject is found; what may be right is left alone."""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.proofread.agreement import PROOFS, found
from thankyou.proofread.context import Proofs

each_proof = pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.name)


@each_proof
def test_it_marks_its_sentences(proof: Proofs) -> None:
    kind = proof.name.removeprefix("agreement/")
    assert [sentence for sentence in proof.marks if kind not in {one.kind for one in found(sentence)}] == []


@each_proof
def test_it_passes_its_sentences(proof: Proofs) -> None:
    assert [(sentence, found(sentence)) for sentence in proof.passes if found(sentence)] == []


def test_subject_and_verb_are_marked_together() -> None:
    sentence = "You said that the alarms goes off."
    assert [sentence[one.start : one.end] for one in found(sentence)] == ["the alarms goes"]


def test_words_in_quotation_marks_are_somebody_elses() -> None:
    assert found('Your line was "the alarms goes off" and I liked it.') == ()


def test_the_right_form_in_the_facts_excuses_no_wrong_one() -> None:
    needs = [{"you_need": "somebody who runs the till"}, {"you_need": "a clerk who plan the week"}]
    facts = {"candidate": "Jane Doe", "qualifications": needs}
    text = "Dear Dana,\n\nYou need somebody who run the till, a clerk who plan the week.\n\nKind regards,\nJane Doe"
    found = [one for one in review(text, facts, engine="none").issues if one.rule.startswith("agreement/")]
    assert [text[one.span.start : one.span.end] for one in found] == ["somebody who run"]
