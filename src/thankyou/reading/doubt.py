"""What is asked where words have no certain form. Start reading at `Doubt`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

__all__ = ["LEADS", "Choice", "Doubt", "Lead"]


class Choice(BaseModel):
    """One answer to a doubt: the finished sentence, and the declared fact that writes it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    sentence: str
    """What the message would say: `You told me that floats only ever come from stepdown.`"""
    fields: dict[str, str]
    """Fields to put in place of the doubtful one, beside what the fact holds already: `{"you_said": "floats only ..."}`.
    Empty: the words are right as they stand (they go to `as_it_stands`)."""


class Doubt(BaseModel):
    """Words that no message uses until somebody has said what they are."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    fact: str
    """Its path: `key_points[0].text`."""
    words: str
    """As they stand in the facts."""
    reason: str
    """Why they are not certain, in a clause."""
    choices: tuple[Choice, ...] = ()
    """Finished sentences to pick from, the likeliest first; three at most, and none for a scribble. Another one can always be typed."""


class Lead(NamedTuple):
    """How a typed sentence begins, so that who said or did it is one key."""

    key: str
    text: str
    field: str = ""
    """The field whose words follow; empty where the whole sentence is written into the doubtful field."""
    like: tuple[str, ...] = ()
    """Fields whose words would fit behind it, where it has none of its own."""

    @property
    def finishes(self) -> tuple[str, ...]:
        """The fields whose words fit behind it; none where any may."""
        return (self.field,) if self.field else self.like


LEADS: Mapping[str, tuple[Lead, ...]] = {
    "KeyPoint": (
        Lead("m", "I told you that ", like=("i_answered",)),
        Lead("y", "You told me that ", "you_said"),
        Lead("a", "You asked ", "you_asked"),
        Lead("w", "We talked about ", "about"),
    ),
    "Qualification": (Lead("m", "I ", like=("i_did", "i_do")), Lead("y", "You are looking for ", "you_need")),
    "Concern": (Lead("y", "You were worried that ", "worry"),),
    "Unsaid": (Lead("m", "I "),),
    "Draw": (Lead("m", "I like that ", "i_like_that"),),
    "NextStep": (Lead("m", "I will ", "i_will"), Lead("y", "You will ", "they_will")),
    "Material": (Lead("m", "I am sending you ", "sending"),),
    "Remark": (Lead("w", "We both "), Lead("y", "It was good to hear that ", "good_to_hear")),
}
"""By the model of the fact: what I, you or we said, did or have."""
