"""Grammar engines. Whatever checks grammar and spelling looks like `GrammarEngine` from outside.
Start reading at `embedded.Harper`.

    embedded                      Harper, inside the process; what it ignores is data, `templates/rules/harper.yaml`
    kept                          what Harper said, from one run to the next, where that is asked for
    languagetool                  LanguageTool; `installation`, `server`, `guard`, `wire`, `reply`, `sentences`, `verdicts` are its parts,
                                  what it ignores is `templates/rules/languagetool.yaml`
    issues                        what is marked, how serious it is, and who said so
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from thankyou.engines.issues import Issue

__all__ = ["GrammarEngine"]


class GrammarEngine(Protocol):
    """Checks texts; raises `EngineError` when it cannot, and then nothing of the call counts as checked."""

    @property
    def name(self) -> str:
        """What stands in `Issue.engine`."""

    def check(self, texts: Sequence[str], *, locale: str) -> list[list[Issue]]:
        """The issues of each text, in the order of the texts; spans are Python string offsets into that text."""
