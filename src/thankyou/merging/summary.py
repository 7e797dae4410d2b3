"""What became of each row of a run, and the figures of the whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from thankyou.composing.note import Note
from thankyou.engines.issues import Severity
from thankyou.merging.by_model import unwritten
from thankyou.merging.columns import GIVEN, name_part
from thankyou.merging.results import Merged, Read

__all__ = ["Delivered", "Status", "Summary", "marked_rules"]


class Status(StrEnum):
    """What became of a row."""

    WRITTEN = "written"
    """Its notes were written, or in a dry run would be."""
    DONE = "done"
    """They were written before, and left as they are."""
    CHANGED = "changed"
    """They were written before from other facts; the old drafts were left as they are."""
    REPEATED = "repeated"
    """It states the same facts as another row, whose notes are enough."""
    FAILED = "failed"


class Delivered(NamedTuple):
    """What became of a row, and where its notes are."""

    result: Merged
    status: Status
    files: tuple[str, ...] = ()
    drafts: tuple[bytes, ...] = ()


@dataclass
class Summary:
    """Figures of a run."""

    rows: int = 0
    """Rows read, bad ones too."""
    notes: int = 0
    """Notes written, or in a dry run composed."""
    statuses: Counter[str] = field(default_factory=Counter)
    """Results by status."""
    errors: Counter[str] = field(default_factory=Counter)
    """Failed results by code."""
    issues: Counter[str] = field(default_factory=Counter)
    """Errors and warnings of proofreading by rule."""
    marked: int = 0
    """Notes with any of them."""
    changed: list[str] = field(default_factory=list)
    """Rows whose facts changed since their drafts were written; at most a thousand."""
    doubts: int = 0
    """Facts that no note uses because their words are not clear."""
    doubtful: int = 0
    """Rows with any of them."""
    answered: int = 0
    """Answers to such doubts that were taken."""
    refused: list[str] = field(default_factory=list)
    """Why others could not be; at most a thousand."""
    kept: list[str] = field(default_factory=list)
    """Drafts that were written again and stay, because somebody had edited them."""
    otherwise: int = 0
    """Rows done before with other options or other wording."""
    absent: list[str] = field(default_factory=list)
    """Rows that were asked for by name and are not there."""
    days: Counter[str] = field(default_factory=Counter)
    """Days that were written in another way than YYYY-MM-DD, by the column of the convention."""
    examples: dict[str, tuple[str, str]] = field(default_factory=dict)
    """One of them for each column: what it said, and as what it was read."""
    names: dict[str, list[str]] = field(default_factory=dict)
    """Rows whose names were read as something else than they say, by column; at most a thousand each."""
    nameless: dict[str, list[str]] = field(default_factory=dict)
    """Rows whose name fields hold no name, so that nobody in particular is greeted, by column; at most a thousand each."""
    halves: dict[str, list[str]] = field(default_factory=dict)
    """Rows whose names have no first name, or no family name behind a form of address, by the column that is blank; at most a thousand each."""
    unlikely: dict[str, list[str]] = field(default_factory=dict)
    """Rows whose names may be nobody's, by column; at most a thousand each."""
    twice: dict[str, list[str]] = field(default_factory=dict)
    """Rows that name one reader twice, by column; at most a thousand each."""
    lacking: dict[str, list[str]] = field(default_factory=dict)
    """Rows that say nothing of the company, the role or the day, by column; at most a thousand each."""
    calmed: dict[str, list[str]] = field(default_factory=dict)
    """Rows whose role stood in capitals, by column; at most a thousand each."""
    cut: dict[str, list[str]] = field(default_factory=dict)
    """Rows of whose role the notes say the beginning alone, by column; at most a thousand each."""
    doubted: list[str] = field(default_factory=list)
    """Row, fact and words of each doubt; at most a thousand."""
    left_out: int = 0
    """Facts whose words are clear, and which no note of their row says."""
    leaving_out: int = 0
    """Rows with any of them."""
    left: list[str] = field(default_factory=list)
    """Row, fact and reason of each; at most a thousand."""
    writers: Counter[str] = field(default_factory=Counter)
    """Notes by who wrote their paragraphs, where a model was asked: its name, or `wording` (ours)."""
    unwritten: list[str] = field(default_factory=list)
    """Rows with notes that the model could not write, and why; at most a thousand."""
    replaced: int = 0
    """Sentences of a model that did not pass, and were replaced by our wording or left out."""
    files: list[str] = field(default_factory=list)
    """Reports that were written."""

    @property
    def clean(self) -> bool:
        """Whether nothing failed, changed, is absent, open or was marked by proofreading."""
        return not (self.errors or self.changed or self.marked or self.absent or self.doubts or self.refused)

    def count(self, one: Delivered) -> None:
        """Take what became of a row into account."""
        self.statuses[one.status] += max(1, len(one.result.rows))
        if one.result.error and one.status is Status.FAILED:
            self.errors[one.result.error.code] += 1
        for read in one.result.read:
            if (kept := self._rows_of(read)) is not None:
                rows = kept.setdefault(read.blank or read.fact, [])
                rows += [one.result.row_id] if len(rows) < 1_000 else []
            else:
                self.days[read.fact] += 1
                self.examples.setdefault(read.fact, (read.was, read.now))
        self.doubts += len(one.result.doubts)
        self.doubtful += bool(one.result.doubts)
        if len(self.doubted) < 1_000:
            self.doubted += [f"row {one.result.row_id}, {said.fact}: “{said.words}”" for said in one.result.doubts]
        if one.status is Status.CHANGED and len(self.changed) < 1_000:
            self.changed.append(one.result.row_id)
        if one.status is Status.WRITTEN:
            self.notes += len(one.result.notes)
            self._count_left_out(one.result)
            for note in one.result.notes:
                rules = marked_rules(note)
                self.issues.update(rules)
                self.marked += bool(rules)
                self._count_writer(one.result.row_id, note)

    def _rows_of(self, read: Read) -> dict[str, list[str]] | None:
        """Where the rows of such a cell are listed; None for days, which are counted."""
        if read.blank:
            return self.halves
        if read.unlikely:
            return self.unlikely
        if read.twice:
            return self.twice
        if read.fact == "role" and read.now:
            return self.cut if read.cut else self.calmed
        if read.fact.endswith(".name"):
            return self.names if read.now else self.nameless
        return None if read.now else self.lacking

    def _count_left_out(self, row: Merged) -> None:
        """What every note of a row leaves out; a panel's notes share the facts."""
        each = [{one.fact: one.reason for one in note.left_out} for note in row.notes]
        none = {fact: reason for fact, reason in (each[0] if each else {}).items() if all(fact in one for one in each)}
        self.left_out += len(none)
        self.leaving_out += bool(none)
        if len(self.left) < 1_000:
            self.left += [f"row {row.row_id}, {fact}: {reason}" for fact, reason in none.items()]

    def _count_writer(self, row: str, note: Note) -> None:
        why = unwritten(note)
        if not why and note.writer == "wording":
            return
        self.writers[note.writer] += 1
        self.replaced += sum(issue.rule in ("reply/replaced", "reply/left-out") for issue in note.issues)
        if why and len(self.unwritten) < 1_000:
            self.unwritten.append(f"row {row}: {why}")

    def data(self) -> dict[str, Any]:
        """The figures as JSON holds them."""
        return {
            "rows": self.rows,
            "notes": self.notes,
            **{status.value: self.statuses[status] for status in Status},
            "errors": dict(self.errors.most_common()),
            "notes_marked": self.marked,
            "issues": dict(self.issues.most_common()),
            "days_read": dict(self.days),
            "names_taken_apart": self.names,
            "names_missing": self.nameless,
            "first_names_missing": {name: rows for name, rows in self.halves.items() if name_part(name) == GIVEN},
            "family_names_missing": {name: rows for name, rows in self.halves.items() if name_part(name) != GIVEN},
            "names_unlikely": self.unlikely,
            "names_twice": self.twice,
            "facts_missing": self.lacking,
            "set_out_of_capitals": self.calmed,
            "said_in_part": self.cut,
            "doubts": self.doubts,
            "rows_with_doubts": self.doubtful,
            "facts_left_out": self.left_out,
            "rows_with_facts_left_out": self.leaving_out,
            "left_out": self.left,
            "answers_taken": self.answered,
            "answers_refused": self.refused,
            "rows_changed": self.changed,
            "done_with_other_options": self.otherwise,
            **(
                {"writers": dict(self.writers), "unwritten": self.unwritten, "sentences_replaced": self.replaced}
                if self.writers
                else {}
            ),
        }


def marked_rules(note: Note) -> list[str]:
    """The rules of the errors and warnings in a note."""
    return sorted({issue.rule for issue in note.issues if issue.severity is not Severity.INFORMATION})
