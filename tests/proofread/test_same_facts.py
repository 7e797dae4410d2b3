"""Facts that were read before, given again: they are compared once with those that are remembered, not by every rule."""

from __future__ import annotations

from typing import Any

import pytest

from thankyou import compose
from thankyou.engines.issues import Engine
from thankyou.facts.models import Interview
from thankyou.proofread import Context, proofread

FACTS = {
    "candidate": {"name": "Jane Doe"},
    "company": "Saltmarsh Quarrell",
    "role": "Charge Nurse",
    "interviewers": [{"name": "Dana Ortiz"}],
    "date": "2026-11-12",
    "key_points": [{"you_said": "nobody works nights alone", "why": "I have covered a ward alone for nine weeks."}],
}


def test_facts_that_were_read_before_are_compared_once_for_all_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    text = compose(Interview.model_validate(FACTS), engine="none").body
    first = proofread(text, Context(interview=Interview.model_validate(FACTS)), engine=Engine.NONE)
    compared: list[Interview] = []
    whole = Interview.__eq__

    def counted(self: Interview, other: Any) -> bool:
        compared.append(self)
        return whole(self, other)

    monkeypatch.setattr(Interview, "__eq__", counted)
    again = proofread(text, Context(interview=Interview.model_validate(FACTS)), engine=Engine.NONE)
    assert again == first and len(compared) == 2  # the mail is looked at for marks of its own before any rule reads it
