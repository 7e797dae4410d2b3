"""What is asked where words have no certain form. Start reading at `Doubt`."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["Choice", "Doubt"]


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
    """Finished sentences to pick from, the likeliest first; three at most. Another one can always be typed."""
