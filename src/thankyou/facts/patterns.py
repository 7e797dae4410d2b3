"""Regular expressions that are compiled when something is first looked for with them.

There are several hundred, a message needs a third of them, and compiling them all would take half of what an import takes.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast

__all__ = ["regex"]


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use; then `re.error` is raised for what is no regular expression."""
    return cast("re.Pattern[str]", _Late(pattern, flags))


class _Late:
    """Stands for a compiled pattern. What is asked of it is kept, so that a method is found at once from its second call on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._asked = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._asked)

    def __getattr__(self, name: str) -> Any:  # only what does not stand in the instance yet
        value = self.__dict__[name] = getattr(self.compiled, name)
        return value
