"""`manifest.jsonl`: what became of each row, one line a note, added to and never rewritten. The last line about a row counts.

    {"row": "17", "note": 1, "of": 1, "status": "written", "file": "00017-dana-ortiz-9f86d081884c.eml",
     "facts": "…", "wording": "…", "options": "…", "text": "…", "issues": ["length"]}
    {"row": "18", "status": "failed", "code": "facts", "reason": "date: must be a day written as YYYY-MM-DD"}

Digests are the first 32 hexadecimal digits of SHA-256; `text` is that of the file. Start reading at `Manifest.read`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from thankyou.errors import DeliveryError

__all__ = ["MANIFEST", "Entry", "Manifest", "Standing", "lines_of"]

MANIFEST = "manifest.jsonl"


class Entry(NamedTuple):
    """One line: a note that was written, a row that failed, or a report of ours (`errors.csv` and the like)."""

    status: str
    """`written`, `failed` or `report`."""
    row: str = ""
    note: int = 0
    """Which note of the row, from 1."""
    of: int = 0
    """How many notes the row has."""
    file: str = ""
    facts: str = ""
    wording: str = ""
    options: str = ""
    text: str = ""
    issues: tuple[str, ...] = ()
    """Rules of the errors and warnings that proofreading found."""
    doubts: int = 0
    """How many facts the note does not use because their words are not clear."""
    answers: str = ""
    """Digest of the answers to such doubts that its facts were changed by."""
    code: str = ""
    reason: str = ""
    """Why the row failed; or why a model that was asked wrote nothing of its note."""
    writer: str = ""
    """Who wrote the paragraphs, where a model was asked: its name, or `wording` (ours)."""
    left_out: tuple[str, ...] = ()
    """The facts that the note leaves out although their words are clear: `key_points[1]`."""

    @property
    def line(self) -> bytes:
        """As it stands in the file."""
        fields = {name: value for name, value in self._asdict().items() if value or name == "status"}
        return json.dumps(fields, ensure_ascii=False).encode() + b"\n"

    @classmethod
    def of_line(cls, fields: Any) -> Entry:
        """The entry that a line holds. Raises `ValueError` for anything else."""
        if not isinstance(fields, dict) or fields.get("status") not in ("written", "failed", "report"):
            raise ValueError("is no entry")
        known = {name: value for name, value in fields.items() if name in cls._fields}
        lists = {name: tuple(map(str, known.get(name, ()))) for name in ("issues", "left_out")}
        entry = cls(**{**known, **lists})
        if not all(
            isinstance(value, type(cls._field_defaults.get(name, ""))) for name, value in entry._asdict().items()
        ):
            raise ValueError("holds a value of another kind")
        return entry


class Replaced(NamedTuple):
    """A note that did not use every fact, and whose place another one takes once its doubts are answered."""

    row: str
    file: str
    text: str
    answers: str


class Standing(NamedTuple):
    """What the manifest knows of a row."""

    facts: str
    options: str
    """Digests of options and wording, one after the other."""
    written: frozenset[int]
    of: int
    code: str = ""
    answers: str = ""
    """Digest of the answers that its facts were changed by."""
    doubts: int = 0
    """Facts that its notes do not use because their words are not clear."""

    @property
    def done(self) -> bool:
        """Whether every note of the row was written."""
        return bool(self.written) and len(self.written) >= self.of


class Manifest:
    """The manifest, read. Keeps a few hundred bytes for each row."""

    def __init__(self) -> None:
        self._rows: dict[str, Standing] = {}
        self._facts: dict[str, str] = {}
        self._reports: dict[str, set[str]] = {}
        self._doubtful: dict[tuple[str, int], Replaced] = {}
        self.replaced: list[Replaced] = []
        """Notes with doubts that were written again once the doubts were answered; their files are to go."""
        self._shared: dict[Any, Any] = {}  # values that most rows have in common are kept once

    @classmethod
    def read(cls, lines: Iterable[bytes], *, path: Path) -> tuple[Manifest, int]:
        """The manifest and its length without a last line that was cut short. Raises `DeliveryError` for other files."""
        manifest, whole = cls(), 0
        for number, line in enumerate(lines, 1):
            if not line.endswith(b"\n"):
                break
            whole += len(line)
            try:
                manifest.note(Entry.of_line(json.loads(line)))
            except (ValueError, TypeError, RecursionError):
                raise DeliveryError(f"{path}:{number}: is no line of a manifest of ours; use another folder") from None
        return manifest, whole

    def note(self, entry: Entry) -> None:
        """Take an entry into account."""
        if entry.status == "report":
            self._reports.setdefault(entry.file, set()).add(entry.text)
            return
        known = self._rows.get(entry.row)
        if entry.status == "failed":
            if known is None or not known.written:
                self._rows[entry.row] = Standing(entry.facts, "", frozenset(), 0, entry.code)
            return
        options = self._once(entry.options + entry.wording)
        same = known is not None and (known.facts, known.answers) == (entry.facts, entry.answers)
        before = known.written if known is not None and same else frozenset[int]()
        doubts = entry.doubts + (known.doubts if known is not None and same else 0)
        self._replace(entry)
        self._rows[entry.row] = Standing(
            entry.facts, options, self._once(before | {entry.note}), entry.of, "", entry.answers, doubts
        )
        self._facts[entry.facts] = entry.row

    def _replace(self, entry: Entry) -> None:
        """Remember a note with doubts or answers; and that it is replaced, once it comes from other answers."""
        old = self._doubtful.pop((entry.row, entry.note), None)
        if old is not None and old.answers != entry.answers and old.file != entry.file:
            self.replaced.append(old)
        if entry.doubts or entry.answers:
            self._doubtful[entry.row, entry.note] = Replaced(entry.row, entry.file, entry.text, entry.answers)

    def _once(self, value: Any) -> Any:
        return self._shared.setdefault(value, value)

    def standing(self, row: str) -> Standing | None:
        """What is known of a row."""
        return self._rows.get(row)

    def twin(self, row: str, facts: str) -> str | None:
        """Another row whose notes were written from the same facts."""
        other = self._facts.get(facts)
        return other if other != row else None

    def reports(self, name: str) -> set[str]:
        """Digests of what we ever wrote into a report; a file that holds anything else is not ours any more."""
        return self._reports.get(name, set())

    @property
    def answered(self) -> bool:
        """Whether any row was written from answers."""
        return any(known.answers for known in self._rows.values())

    @property
    def rows(self) -> Iterator[tuple[str, Standing]]:
        """Every row that is known."""
        return iter(self._rows.items())


def lines_of(entries: Iterable[Entry] | Sequence[Entry]) -> bytes:
    """The lines of several entries."""
    return b"".join(entry.line for entry in entries)
