"""Everything that `thankyou` raises on purpose.

    ThankyouError
    ├── FactError (also ValueError)      the facts do not fit the schema; `.problems` lists field and message
    │   └── LoadError                    a file of facts could not be read; `.path`, `.line`
    ├── WordingError (also ValueError)   a wording or rule file is wrong; `.place` names file and variant
    ├── EngineError                      a grammar engine could not check
    ├── MergeError (also ValueError)     a mail merge cannot begin: its options, header or file; `.problems` lists them
    ├── DeliveryError (also ValueError)  a message could not be turned into a safe e-mail
    ├── ReplyError (also ValueError)     what came back for a brief holds no paragraphs of it
    └── WriterError                      a model that was asked for could not be asked: key, server, model, time

A message names the field and the place and says what to do next; it never repeats personal text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

__all__ = [
    "DeliveryError",
    "EngineError",
    "FactError",
    "LoadError",
    "MergeError",
    "Problem",
    "ReplyError",
    "ThankyouError",
    "WordingError",
    "WriterError",
    "did_you_mean",
]

MOST_PROBLEMS = 20
MOST_CHARACTERS = 2_000


def did_you_mean(said: object, known: Iterable[str]) -> str:
    """`; did you mean thank-you?` for a word that is nearly one of `known`, to end a sentence with; empty otherwise."""
    from difflib import get_close_matches  # only for what is wrong

    near = get_close_matches(str(said).strip().lower(), list(known), 1, 0.6)
    return f"; did you mean {near[0]}?" if near else ""


class ThankyouError(Exception):
    """The base of every error that this library raises on purpose."""


class Problem(NamedTuple):
    """One thing that is wrong with the facts."""

    field: str
    """Where, as a caller would write it: `key_points[2].by`; empty for the whole record."""
    message: str
    line: int | None = None
    """The line of the file on which it stands, from 1; None where there is no file, or no such line."""

    def __str__(self) -> str:
        return f"{self.field}: {self.message}" if self.field else self.message


class FactError(ThankyouError, ValueError):
    """The facts do not fit the schema. `problems` lists every field at fault, at most twenty."""

    def __init__(self, problems: Sequence[Problem], *, source: str | None = None) -> None:
        self.problems = tuple(problems[:MOST_PROBLEMS])
        self.source = source
        more = len(problems) - len(self.problems)
        lines = [_with_line(*pair) for pair in zip(self.problems, (None, *self.problems), strict=False)]
        text = "; ".join([*lines, *([f"and {more} more"] if more else [])])
        if source:
            first = self.problems[0].line if self.problems else None
            text = f"{source}:{first}: {text}" if first else f"{source}: {text}"
        super().__init__(text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - 1] + "…")


def _with_line(one: Problem, before: Problem | None) -> str:
    """A problem, with its line where that is another one than that of the problem before it; the first line stands in front of all."""
    return f"line {one.line}: {one}" if before and one.line and one.line != before.line else str(one)


class LoadError(FactError):
    """A file of facts could not be read or parsed."""

    def __init__(self, path: str | Path, message: str, *, line: int | None = None) -> None:
        self.path, self.line = Path(path), line
        super().__init__([Problem("", message)], source=f"{path}:{line}" if line else str(path))


class WordingError(ThankyouError, ValueError):
    """A wording, rule or layout file is wrong. `place` names the file and the entry."""

    def __init__(self, place: str, message: str) -> None:
        self.place = place
        super().__init__(f"{place}: {message}")


class EngineError(ThankyouError):
    """A grammar engine is missing, could not start, or did not answer as it should."""


class MergeError(ThankyouError, ValueError):
    """A mail merge cannot begin. `problems` says everything that is wrong with its options, header or file."""

    def __init__(self, problems: Sequence[str], *, source: str | None = None) -> None:
        self.problems = tuple(problems[:MOST_PROBLEMS])
        more = len(problems) - len(self.problems)
        text = "; ".join([*self.problems, *([f"and {more} more"] if more else [])])
        text = f"{source}: {text}" if source else text
        super().__init__(text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - 1] + "…")


class DeliveryError(ThankyouError, ValueError):
    """A message could not be turned into something safe to send."""


class ReplyError(ThankyouError, ValueError):
    """What came back for a brief is no reply to it: no paragraphs, broken JSON, another brief, far too long."""


class WriterError(ThankyouError):
    """A model that was asked for by name could not write: no package, no key, no server, no such model, no time left.

    `passing` says that it was this one asking that failed (no time left, a busy server), and that the next may go well.
    """

    def __init__(self, message: str, *, passing: bool = False) -> None:
        self.passing = passing
        super().__init__(message)
