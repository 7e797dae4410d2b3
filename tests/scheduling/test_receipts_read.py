"""What is a mere receipt, and what calls my interview off, in words that are near to others."""

from __future__ import annotations

import pytest

from thankyou.facts.history import Event
from thankyou.scheduling.receipts import is_receipt
from thankyou.scheduling.rounds import puts_off


@pytest.mark.parametrize(
    ("said", "receipt"),
    [
        ("received with thanks", True),
        ("Anna received your papers", True),
        ("Your application was received. We aim to reply within 10 working days.", True),
        ("your CV has been received and forwarded to the team", True),
        ("not received your papers", False),
        ("nothing received", False),
        ("nobody got it", False),
        ("We have only received the form", False),
    ],
)
def test_what_has_not_come_is_no_receipt(said: str, receipt: bool) -> None:
    assert is_receipt(said) == receipt


@pytest.mark.parametrize(
    ("said", "off"),
    [
        ("they gave Friday's interview to another person", True),
        ("they gave my interview notes to another person", False),
        ("your interview recording was given to another person", False),
    ],
)
def test_papers_of_an_interview_are_not_the_interview(said: str, off: bool) -> None:
    heard = Event.model_validate({"on": "2026-11-20", "did": "heard", "what": "update", "note": said})
    assert puts_off(heard) == off
