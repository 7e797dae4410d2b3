"""Words that do not look as their stem wants them: suspected, never refused. Start reading at `suspected`."""

from __future__ import annotations

from thankyou.facts.sayings import Saying
from thankyou.reading.setting import Setting

__all__ = ["suspected"]


def suspected(saying: Saying, setting: Setting) -> str | None:
    """Why the words hardly finish their sentence, None where nothing speaks against them."""
    return None
