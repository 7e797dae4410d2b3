"""What a message does not say, and why."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["LeftOut"]


class LeftOut(BaseModel):
    """A fact that the note does not use, and why not."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    fact: str
    """Its path, as `key_points[2]` or `concern[0].answer`."""
    reason: str
