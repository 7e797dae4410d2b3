"""What belongs together is said together: a partner of words that are asked about does not hang in the air."""

from __future__ import annotations

from typing import Any

import pytest

from thankyou import brief

FACTS: dict[str, Any] = {
    "candidate": "Ada Byron",
    "interviewers": "Dana Ortiz",
    "role": "clerk",
    "company": "Kernow Ferries",
    "date": "2026-11-02",
}
CERTAIN = "it belongs to something that is not certain yet"


def said(**more: Any) -> tuple[set[str], set[str], dict[str, str]]:
    """The facts that a message says, those that are asked about, and those that are left out with the reason."""
    found = brief({**FACTS, **more})
    return (
        {one.path for one in found.sayings},
        {one.fact for one in found.doubts},
        {one.fact: one.reason for one in found.left_out},
    )


@pytest.mark.parametrize(
    ("field", "item", "doubtful", "partner"),
    [
        (
            "key_points",
            {"you_asked": "the notice period", "i_answered": "two weeks would do"},
            "you_asked",
            "i_answered",
        ),
        ("key_points", {"you_asked": "how I would begin", "i_answered": "with patience"}, "i_answered", "you_asked"),
        (
            "qualifications",
            {"someone_who": "can take nights", "evidence": "nights -> 3 yrs"},
            "evidence",
            "someone_who",
        ),
        ("concern", {"worry": "too young", "answer": "I ran the desk alone for a year."}, "worry", "answer"),
    ],
)
def test_a_partner_of_what_is_asked_about_waits_for_it(
    field: str, item: dict[str, str], doubtful: str, partner: str
) -> None:
    used, asked, left = said(**{field: [item]})
    assert f"{field}[0].{doubtful}" in asked
    assert f"{field}[0].{partner}" not in used
    assert left[f"{field}[0].{partner}"] == CERTAIN


def test_a_topic_does_not_wait_for_what_was_said_of_it() -> None:
    used, asked, _ = said(key_points=[{"about": "the night rota", "you_said": "very busy in summer"}])
    assert "key_points[0].about" in used
    assert asked == {"key_points[0].you_said"}


def test_a_worry_without_an_answer_is_left_out_for_that() -> None:
    used, asked, left = said(concern=[{"worry": "I have never run a desk alone"}])
    assert not asked
    assert "concern[0].worry" not in used
    assert left == {"concern[0].worry": "it has no answer yet, and is better left alone without one"}
