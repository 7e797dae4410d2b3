"""Abbreviations, signs of units and code claim nothing by themselves; each next to what stays marked."""

from __future__ import annotations

from typing import Any

import pytest

from thankyou import review

FACTS: dict[str, Any] = {
    "candidate": {"name": "Jane Doe"},
    "company": "Orbis Dyes",
    "role": "Dyer",
    "interviewers": ["Dana Ortiz"],
    "date": "2026-10-13",
    "key_points": [{"about": "the vat in shed 3"}, {"you_said": "the madder hurts the vat"}],
    "qualifications": [{"i_did": "kept the vat at 40 mg of salt for nine months"}],
}
LETTER = "Subject: Dyer interview\n\nDear Dana,\n\nThank you for talking with me about the vat. {}\n\nKind regards,\nJane Doe"


def marked(sentence: str) -> list[str]:
    text = LETTER.format(sentence)
    return [
        text[one.span.start : one.span.end]
        for one in review(text, FACTS, engine="none").issues
        if one.rule.startswith("fidelity/")
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The madder, you told me, hurts the vat, incl. the vat in shed 3.",
        "We spoke of the vat in shed 3, i.e. of the madder.",
        "We spoke of the madder vs. the vat.",
        "You said that the madder hurts the vat, cf. shed 3.",
        "I kept the vat for nine months, e.g. in shed no. 3.",
        "We met on 13 Oct. about the vat.",
        "We met on Tue. 13 Oct. about the vat.",
        "You said that the madder hurts `vat_three(salt=2)`.",
        "You said that the madder hurts `NULL != NULL`.",
    ],
)
def test_what_claims_nothing_is_not_marked(said: str) -> None:
    assert marked(said) == []


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("I kept the vat at 40 mL of salt for nine months.", "mL"),
        ("I kept the vat at 50 mg of salt for nine months.", "50"),
        ("We met on 13 Nov. about the vat.", "Nov"),
        ("We met on 14 Oct. about the vat.", "14"),
        ("I kept the vat with `Kubernetes` for nine months.", "Kubernetes"),
        ("We spoke of the vat at Ft. Hood.", "Hood"),
    ],
)
def test_what_stands_beside_it_is_held_against_the_facts(said: str, wrong: str) -> None:
    assert wrong in marked(said)


def test_of_a_number_that_the_facts_lack_its_unit_is_not_said_as_well() -> None:
    assert marked("I kept the vat at 7.5 mL for nine months.") == ["7.5"]


def test_letters_between_figures_are_no_word() -> None:
    found = review(LETTER.format("It is case 4:26-zv-00118, a 3-yaer plan."), engine="embedded").issues
    assert [one.suggestions[0] for one in found if one.rule == "harper/spelling" and one.suggestions] == ["year"]
