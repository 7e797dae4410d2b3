"""All notes in one file, for other tools: mbox, JSON lines, CSV, Parquet, or what the `mailmerge` command reads.

Each writer gets a note with its entry of the manifest, one after the other, and writes to an open file; nothing is kept.
Who names and places the file is `thankyou.merging.collecting`. Start reading at `OUTPUTS`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import IO, Any, NamedTuple, Protocol

from thankyou.composing.note import Note
from thankyou.delivery.drafts import Mailbox, in_mailbox, read_back
from thankyou.errors import MergeError
from thankyou.merging.manifest import Entry
from thankyou.merging.tables.table import defused

__all__ = ["OUTPUTS", "Output", "Writer", "record"]


class Writer(Protocol):
    """Writes notes to a file that somebody else opened and will close."""

    def write(self, entry: Entry, note: Note, draft: bytes) -> None:
        """Write one note."""

    def end(self) -> None:
        """Write what comes after the last note."""

    def drop(self) -> None:
        """Let go of the file, which will be thrown away."""


class Output(NamedTuple):
    """A form of one file for all notes."""

    name: str
    writer: Callable[[IO[bytes]], Writer]
    beside: Mapping[str, str] = {}
    """Small files that go with it, by name."""


def record(entry: Entry, note: Note) -> dict[str, Any]:
    """A note as one flat record: what CSV, JSON lines and Parquet hold."""
    return {
        "row_id": entry.row,
        "note": entry.note,
        "of": entry.of,
        "to_name": note.recipient.name or "",
        "to_email": note.recipient.email or "",
        "from_name": note.sender.name,
        "from_email": note.sender.email or "",
        "subject": note.subject,
        "body": note.body,
        "ok": note.ok,
        "issues": list(entry.issues),
        "doubts": [one.fact for one in note.doubts],
        "facts": entry.facts,
        "wording": entry.wording,
        "options": entry.options,
        "text": entry.text,
    }


_COLUMNS = (
    "row_id", "note", "of", "to_name", "to_email", "from_name", "from_email", "subject", "body", "ok", "issues", "doubts", "facts",
    "wording", "options", "text",
)  # fmt: skip


class _Mbox:
    """A mailbox in the mboxrd form."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def write(self, entry: Entry, note: Note, draft: bytes) -> None:
        self._file.write(in_mailbox(draft))

    def end(self) -> None:
        return

    def drop(self) -> None:
        return


class _JsonLines:
    """A record a line."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def write(self, entry: Entry, note: Note, draft: bytes) -> None:
        self._file.write(json.dumps(record(entry, note), ensure_ascii=False).encode() + b"\n")

    def end(self) -> None:
        return

    def drop(self) -> None:
        return


class _Csv:
    """A record a row, in UTF-8 with a byte order mark, as spreadsheets want it; no cell can be a formula."""

    def __init__(self, file: IO[bytes]) -> None:
        self._text = io.TextIOWrapper(file, "utf-8-sig", newline="", write_through=True)
        self._writer = csv.writer(self._text)
        self._writer.writerow(_COLUMNS)

    def write(self, entry: Entry, note: Note, draft: bytes) -> None:
        values = record(entry, note)
        self._writer.writerow([defused(";".join(one) if isinstance(one, list) else one) for one in values.values()])

    def end(self) -> None:
        self._text.detach()

    def drop(self) -> None:
        self._text.detach()


class _Parquet:
    """A record a row, in row groups of a thousand."""

    _ROWS = 1_000

    def __init__(self, file: IO[bytes]) -> None:
        try:
            import pyarrow as pa
            from pyarrow import parquet
        except ImportError:
            raise MergeError(["needs pyarrow: pip install 'thankyou-notes[parquet]'"], source="parquet") from None
        kinds = {
            "note": pa.int32(),
            "of": pa.int32(),
            "ok": pa.bool_(),
            "issues": pa.list_(pa.string()),
            "doubts": pa.list_(pa.string()),
        }
        self._schema = pa.schema([(name, kinds.get(name, pa.string())) for name in _COLUMNS])
        self._table = pa.Table
        self._writer = parquet.ParquetWriter(file, self._schema)
        self._rows: list[dict[str, Any]] = []

    def write(self, entry: Entry, note: Note, draft: bytes) -> None:
        self._rows.append(record(entry, note))
        if len(self._rows) >= self._ROWS:
            self._flush()

    def end(self) -> None:
        self._flush()
        self._writer.close()

    def drop(self) -> None:
        self._writer.close()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._table.from_pylist(self._rows, schema=self._schema))
            self._rows = []


class _Mailmerge:
    """The database of the `mailmerge` command, which then sends our notes with its own rate limit and log.

    Cells are not defused: a template fills them into a message as they are. A note without an address is left out
    by nobody, `mailmerge` stops at it: fill `to` in first.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._text = io.TextIOWrapper(file, "utf-8", newline="", write_through=True)
        self._writer = csv.writer(self._text)
        self._writer.writerow(["row_id", "to", "from", "subject", "body"])

    def write(self, entry: Entry, note: Note, draft: bytes) -> None:
        said = read_back(draft)
        if said is None:
            raise MergeError([f"row {entry.row}: has an address that mailmerge cannot write"], source="mailmerge")
        self._writer.writerow([entry.row, _shown(said.recipient), _shown(said.sender), said.subject, said.body])

    def end(self) -> None:
        self._text.detach()

    def drop(self) -> None:
        self._text.detach()


def _shown(person: Mailbox | None) -> str:
    """A mailbox as a header that `mailmerge` parses again: it encodes names itself, but for quotation marks."""
    if person is None:
        return ""
    from email.utils import formataddr

    return formataddr((person.name, person.address)) if person.name else person.address


_TEMPLATE = "TO: {{to}}\nSUBJECT: {{subject}}\nFROM: {{from}}\n\n{{body}}\n"

OUTPUTS: Mapping[str, Output] = {
    "mbox": Output("notes.mbox", _Mbox),
    "jsonl": Output("notes.jsonl", _JsonLines),
    "csv": Output("notes.csv", _Csv),
    "parquet": Output("notes.parquet", _Parquet),
    "mailmerge": Output("mailmerge_database.csv", _Mailmerge, {"mailmerge_template.txt": _TEMPLATE}),
}
"""Every form of one file, by the name that `--format` takes."""
