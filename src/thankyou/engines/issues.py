"""What proofreading marks: `Issue`, `Fix`, and the words for how serious and who said so."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

__all__ = ["Engine", "Fix", "Issue", "Severity", "Span"]


class Severity(StrEnum):
    """How serious an issue is. `error` and `warning` make `note.ok` false; `information` does not."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class Engine(StrEnum):
    """Who checks grammar and spelling.

    `auto` takes LanguageTool when it can run without any download, else the embedded engine.
    """

    AUTO = "auto"
    EMBEDDED = "embedded"
    LANGUAGETOOL = "languagetool"
    BOTH = "both"
    NONE = "none"


class Span(NamedTuple):
    """Characters `start` up to, not including, `end` of the reviewed text (Python string offsets)."""

    start: int
    end: int


class Issue(BaseModel):
    """One finding. `engine` is `rules` for our own rules, else `harper` or `languagetool`."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    rule: str
    message: str
    span: Span
    severity: Severity
    suggestions: tuple[str, ...] = ()
    engine: str = "rules"


class Fix(BaseModel):
    """A change made to the text before it was returned. Facts are never changed silently."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    rule: str
    before: str
    after: str
    span: Span
    """Where `before` stood in the text as it was."""


def unknown(word: str) -> str:
    """What is said of a word that the dictionary lacks."""
    return f"“{word}” is not in the dictionary."
