"""Words side by side of which no fact knows any are one finding."""

from __future__ import annotations

import pytest

from thankyou import review

FACTS = {
    "candidate": {"name": "Ines Carvalho"},
    "company": "Harrow Mills",
    "interviewers": [{"name": "Beth Ransome"}],
    "key_points": [{"you_said": "the looms run on one old PC"}],
}


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("I liked the halls of Pell & Crane.", ["Pell & Crane"]),
        ("I hold a master's degree in logistics.", ["master's degree in logistics"]),
        ("I hold a diploma in astronomy and a licence.", ["diploma in astronomy", "licence"]),
        ("I met Becky and Marguerite there.", ["Becky", "Marguerite"]),
    ],
)
def test_one_name_and_one_thing_are_one_finding(sentence: str, marked: list[str]) -> None:
    letter = f"Dear Beth,\n\nThank you for telling me that the looms run on one old PC. {sentence}\n\nKind regards,\nInes Carvalho"
    issues = review(letter, FACTS, engine="none").issues
    found = [one for one in issues if one.rule in ("fidelity/name", "fidelity/claim")]
    places = [letter[one.span.start : one.span.end] for one in found]
    assert [place for place in places if place in marked] == marked
    assert all(f"“{place}”" in one.message for one, place in zip(found, places, strict=True))
    assert not any(place in whole and place != whole for place in places for whole in marked)
