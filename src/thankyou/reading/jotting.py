"""A free jotting: the declared form that it certainly has, or the sentences to choose from."""

from __future__ import annotations

from thankyou.facts.sayings import Said, Saying
from thankyou.reading.doubt import Choice
from thankyou.reading.setting import Setting

__all__ = ["certain", "choices"]


def certain(one: Said, setting: Setting) -> Saying | None:
    """The declared form that the whole of the words certainly has; None where it is not certain."""
    return None


def choices(one: Said, setting: Setting) -> tuple[Choice, ...]:
    """Two or three finished sentences to choose from."""
    return ()
