"""A word in place of which another one is far likelier is found, and what is likelier is said."""

from __future__ import annotations

import pytest

from thankyou.engines.issues import Engine
from thankyou.proofread import Context, proofread
from thankyou.proofread.context import Proofs
from thankyou.proofread.likelier import PROOFS, found

each_proof = pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.name)


@each_proof
def test_it_marks_its_sentences(proof: Proofs) -> None:
    kind = proof.name.removeprefix("likelier/")
    assert [sentence for sentence in proof.marks if kind not in {one.kind for one in found(sentence)}] == []


@each_proof
def test_it_passes_its_sentences(proof: Proofs) -> None:
    assert [(sentence, found(sentence)) for sentence in proof.passes if found(sentence)] == []


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Shortlisted candidates will here by Friday.", "hear"),
        ("I have wrote to the council.", "written"),
        ("I have a pickup at my sons school.", "son's"),
        ("Paul, who teached me in Leeds, wrote to you.", "taught"),
    ],
)
def test_what_is_likelier_is_said(sentence: str, right: str) -> None:
    assert [one.right for one in found(sentence)] == [right]


def test_a_finding_offers_the_likelier_word() -> None:
    text = "Dear Ms Brandt,\n\nShortlisted candidates will here by Friday.\n\nKind regards,\nAda Obi\n"
    hits = [
        one
        for one in proofread(text, Context(), engine=Engine.NONE, fix="none").issues
        if one.rule == "likelier/confused"
    ]
    assert [(text[one.span.start : one.span.end], one.suggestions) for one in hits] == [("here", ("hear",))]
