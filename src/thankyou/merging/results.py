"""What a merge reads and gives, as values: `Row` in, `Merged` out, `RowError` where a row could not become notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from thankyou.composing.note import Note
from thankyou.reading import Doubt

__all__ = ["Merged", "Row", "RowError"]


class RowError(NamedTuple):
    """Why a row became no note. It names columns, and of what they hold days and times only."""

    code: str
    """A short name for programs, such as `facts`, `ragged`, `unknown-column`, `duplicate-id`."""
    reason: str
    """A sentence for people: where, what, and what to do."""

    def __str__(self) -> str:
        return self.reason


class Row(NamedTuple):
    """One row as a reader of files gives it: cells, or the error that kept it from being read."""

    number: int
    """Its place among the rows, from 1."""
    cells: Mapping[str, Any]
    """As far as they could be read, where there is an error."""
    line: int | None = None
    """Where it begins in its file, from 1; None where there are no lines."""
    error: RowError | None = None


class Read(NamedTuple):
    """A cell that was read as something else than it says word for word, or whose owner should look at it; `was` and `now` are empty where it is blank."""

    fact: str
    """The column of the convention, such as `date` or `interviewers.1.name`."""
    was: str
    now: str
    blank: str | None = None
    """The column of the first name where it says nothing and other columns make the whole name; or that of the family name, beside a form of address or where it says that it is not known."""
    unlikely: bool = False
    """Whether a name may be nobody's, since every word of it is an ordinary one."""
    cut: bool = False
    """Whether a letter says the beginning of a role alone."""
    twice: bool = False
    """Whether a row names one reader twice, who gets one note."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The result of one row, or of several that are one interview."""

    row_id: str
    number: int
    """Place of the (first) row, from 1."""
    line: int | None = None
    """Line of its file, where it came from one."""
    notes: tuple[Note, ...] = ()
    """A note for each reader; none where there is an error."""
    error: RowError | None = None
    rows: tuple[Mapping[str, Any], ...] = field(default=(), repr=False)
    """The rows as they came."""
    facts: str = ""
    """Digest of the facts; empty where they could not be read."""
    read: tuple[Read, ...] = field(default=(), repr=False)
    """Days that were written in another way, names that stood together with a title or the like, names without a first name."""
    doubts: tuple[Doubt, ...] = ()
    """The facts that no note uses until somebody has said what their words are, each once."""

    @property
    def ok(self) -> bool:
        """Whether there are notes. What proofreading says of each is `note.ok`."""
        return self.error is None

    @property
    def note(self) -> Note | None:
        """The note of a row with one reader, the first one of a panel, None where there is an error."""
        return self.notes[0] if self.notes else None
