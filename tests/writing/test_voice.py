"""A message sounds like whoever wrote its facts: contracted where they contract, never in a formal one."""

from __future__ import annotations

from typing import Any

import pytest

from thankyou import compose
from thankyou.planning.voice import contracted, contracts

WHO: dict[str, Any] = {
    "candidate": "Demba Jallow",
    "company": "Cedar Freight",
    "role": "night driver",
    "date": "2026-11-13",
    "interviewers": ["Rosa Delgado"],
    "next_steps": [{"they_will": "let me know by Friday"}],
}
SPOKEN = [{"you_said": "it's the same two trunks every night", "why": "I've got two kids and I'd miss them."}]
WRITTEN = [{"you_said": "it is the same two trunks every night", "why": "I have two children and would miss them."}]


@pytest.mark.parametrize("seed", range(4))
def test_our_words_are_contracted_where_the_person_contracts(seed: int) -> None:
    spoken = compose({**WHO, "key_points": SPOKEN}, engine="none", seed=seed, tone="warm").body
    assert "that you'll let me know by Friday" in spoken
    assert " I would " not in spoken and " I am " not in spoken
    for facts, tone in ((WRITTEN, "warm"), (SPOKEN, "formal")):
        plain = compose({**WHO, "key_points": facts}, engine="none", seed=seed, tone=tone).body
        assert "you'd" not in plain and "you'll" not in plain and "I'd be" not in plain


def test_only_our_words_are_contracted() -> None:
    facts = {**WHO, "key_points": [{"you_said": "I would hate the bay and I am not to mind, it's loud, that's all"}]}
    assert "I would hate the bay and I am not to mind" in compose(facts, engine="none", tone="warm").body


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("I would be glad, and I will come. ", "I'd be glad, and I'll come. "),
        ("You are looking for ", "You're looking for "),
        ("I did not get to say: ", "I didn't get to say: "),
        ("I have attached ", "I've attached "),
        ("I have ", "I have "),
    ],
)
def test_contractions_are_those_that_letters_have(text: str, short: str) -> None:
    assert contracted(text) == short


def test_one_contraction_is_no_way_to_write() -> None:
    assert not contracts(["Dana's team", "it's late"]) and contracts(["it’s late", "they don't mind"])
