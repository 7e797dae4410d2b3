"""What a message does not say, and why."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

__all__ = ["LeftOut"]


class LeftOut(BaseModel):
    """A fact that the note does not use, and why not."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    fact: str
    """Its path, as `key_points[2]` or `concern[0].answer`."""
    reason: str
    lacks: Literal["why", "answer"] | None = None
    """The field for want of which it is not used, where that is the reason."""
