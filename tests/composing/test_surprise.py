"""That I would not have guessed a thing denies nothing of it, and makes it no less sure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from thankyou import brief, compose
from thankyou.planning.prompt import numbered

FACTS = Path(__file__).resolve().parents[2] / "examples/setter.yaml"


def stands(sentence: str) -> bool:
    number = next(one.number for one in numbered(brief(FACTS)) if "key_points[0].you_said" in one.paths)
    reply = {"paragraphs": [[{"sentence": sentence, "facts": [number]}]]}
    note = compose(FACTS, reply=json.dumps(reply), proofread=False)
    return not any(one.rule in ("reply/replaced", "reply/left-out") and sentence in one.message for one in note.issues)


LOST = "you lose two setters a year to the aerospace works up the road"


@pytest.mark.parametrize(
    "lead",
    [
        "I would not have guessed that",
        "I would never have thought that",
        "I had not expected that",
        "I did not know that",
    ],
)
def test_a_plain_surprise_stands(lead: str) -> None:
    assert stands(f"{lead} {LOST}.")


@pytest.mark.parametrize(
    "sentence",
    [
        f"I would not have guessed that {LOST.replace('two', 'three')}.",
        f"I would not have guessed that {LOST.replace('lose', 'do not lose')}.",
    ],
)
def test_what_is_surprising_is_still_the_fact(sentence: str) -> None:
    assert not stands(sentence)
