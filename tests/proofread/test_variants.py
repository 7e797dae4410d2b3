"""Several letters in one text are told by their labels and greetings; what a letter says of options is none."""

from __future__ import annotations

import pytest

from thankyou import review

ONE = "Dear Dana,\n\nThank you for the tour of the bay on Monday.\n\nKind regards,\nAda Byron\n"
OTHER = "Hi Dana,\n\nThanks for Monday. The bay is wide.\n\nBest wishes,\nAda\n"
SEVERAL = {
    "options": (f"Option 1 (formal):\n\n{ONE}\nOption 2 (warmer):\n\n{OTHER}", 2),
    "versions": (f"Version A\n\n{ONE}\nVersion B\n\n{OTHER}", 2),
    "bold": (f"**Option A: Professional**\n\n{ONE}\n**Option B: Friendly**\n\n{OTHER}", 2),
    "named": (f"Formal version:\n\n{ONE}\nA shorter version:\n\n{OTHER}", 2),
    "no label": (f"{ONE}\n{OTHER}", 0),
    "with subjects": (f"Email 1:\nSubject: Thank you\n\n{ONE}\nEmail 2:\nSubject: Thanks\n\n{OTHER}", 2),
}
LABELS = {
    "one option": f"Option 2:\n\n{OTHER}",
    "subjects to choose from": f"Subject line options:\n1. Thank you\n2. The bay\n\n{ONE}",
    "a variant": f"Variant B - warmer\n{OTHER}",
}
LETTERS = {
    "plain": ONE,
    "a hello within": "Dear Dana,\n\nThank you for the tour.\n\nHello from the crew,\nwho liked the bay.\n\nKind regards,\nAda Byron\n",
    "days to choose from": "Dear Dana,\n\nI can come at these times.\n\nOption 1: Tuesday at ten\nOption 2: Friday at two\n\nKind regards,\nAda Byron\n",
    "options in a sentence": "Dear Dana,\n\nYou named three options:\nnights, days or both. Option 2 suits me best.\n\nKind regards,\nAda Byron\n",
    "a quoted letter below": f"{ONE}\nOn Mon, 16 Nov 2026 at 09:00, Dana Ortiz wrote:\n> Dear Ada,\n>\n> Please come at nine.\n>\n> Kind regards,\n> Dana\n",
}


def found(text: str) -> list[str]:
    return [one.message for one in review(text, engine="none").issues if one.rule == "leftovers/variants"]


@pytest.mark.parametrize(("text", "labels"), SEVERAL.values(), ids=SEVERAL)
def test_several_letters_are_told_once_with_their_labels(text: str, labels: int) -> None:
    [said] = found(text)
    assert said.startswith("2 letters stand in this text") and said.count("“") == labels


@pytest.mark.parametrize("text", LABELS.values(), ids=LABELS)
def test_a_label_above_one_letter_is_told(text: str) -> None:
    [said] = found(text)
    assert "which of several letters" in said


@pytest.mark.parametrize("text", LETTERS.values(), ids=LETTERS)
def test_one_letter_is_one(text: str) -> None:
    assert found(text) == []


def test_a_label_is_told_once_and_is_neither_greeting_nor_claim() -> None:
    facts = {"candidate": "Ada Byron", "interviewers": "Dana Ortiz", "key_points": [{"about": "the bay"}]}
    several = f"Option 1 - Professional\n\n{ONE}\nOption 2 - Conversational\n\n{OTHER}"
    for text in (several, LABELS["subjects to choose from"]):
        issues = review(text, facts, engine="none").issues
        places = [text[one.span.start : one.span.end] for one in issues if one.rule != "leftovers/variants"]
        assert len(issues) - len(places) == 1 and "Conversational" not in places
        assert not {"structure/recipient", "structure/signature"} & {one.rule for one in issues}


def test_a_word_without_its_apostrophe_has_one_mark() -> None:
    facts = {"candidate": "Ada Byron", "interviewers": "Dana Ortiz", "key_points": [{"about": "the bay"}]}
    letter = "Dear Dana,\n\nYou told me of the bay. I dont know it yet, but ill learn.\n\nKind regards,\nAda Byron"
    places = [letter[one.span.start : one.span.end] for one in review(letter, facts, engine="none").issues]
    assert places.count("dont") == places.count("ill") == 1


def test_versions_that_a_dash_names_are_told_once() -> None:
    text = f"Version 1 - warm\n\n{ONE}\nVersion 2 - formal\n\n{OTHER}"
    rules = [one.rule for one in review(text, engine="none").issues if one.rule.startswith("leftovers/")]
    assert rules == ["leftovers/variants"]
