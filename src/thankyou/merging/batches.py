"""A merge as a pure function of Arrow record batches: the same rows, in the same order, wherever and however often it runs.

What a row becomes depends on the row and the spec alone: not on its batch, its process, its machine or an earlier attempt.
So any engine that maps batches can run it (`thankyou.merging.cluster`), and retry it. Needs `thankyou-notes[parquet]`.
Start reading at `render_batch`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from thankyou.composing.note import Note
from thankyou.delivery.drafts import draft
from thankyou.errors import DeliveryError, MergeError
from thankyou.merging.by_model import composed_by_model
from thankyou.merging.facts import id_column
from thankyou.merging.grouping import prepared_row
from thankyou.merging.header import check
from thankyou.merging.results import Merged, Row, RowError
from thankyou.merging.rows import compose_row
from thankyou.merging.spec import Spec, digest
from thankyou.merging.summary import marked_rules
from thankyou.writing.wording import Wording

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["SPARK_SCHEMA", "render_batch", "schema"]

SPARK_SCHEMA = (
    "row_id string, ok boolean, code string, reason string, facts string, notes array<struct<to_name: string, "
    "to_email: string, subject: string, body: string, ok: boolean, issues: array<string>, doubts: array<string>, text: string, draft: binary>>"
)
"""`schema`, as Spark writes it."""


def render_batch(batch: pa.RecordBatch, spec: Spec | Mapping[str, Any] | str) -> pa.RecordBatch:
    """A row of results (`schema`) for each row of facts, in their order. Never raises for what a row holds.

    The columns of `batch` are those of the convention, flat or nested; `spec` is a `Spec`, a mapping, or its JSON. A row
    is named by its id column; without one, by the digest of its facts. A `writer` is asked for the notes of a batch, some at
    once; a key in it travels with the spec, so leave it out and set it on the machines. Raises `MergeError` or
    `WordingError` for a spec or columns that no row could be composed with, and `WriterError` where a model cannot be asked;
    a panel must be one row, with a list of interviewers.
    """
    import pyarrow as pa

    from thankyou.merging.tables.arrow import rows_of

    asked, wording = _ready(
        spec if isinstance(spec, str) else Spec.of(spec).model_dump_json(), tuple(batch.schema.names)
    )
    ids = id_column(batch.schema.names, asked)
    ready = (prepared_row(Row(1, cells), asked) for cells in rows_of(batch))
    if asked.writer is not None:
        merged: Iterable[Merged] = composed_by_model(ready, asked, wording)
    else:
        merged = (compose_row(one, asked, wording) for one in ready)
    results = [_result(one, named=ids is not None) for one in merged]
    return pa.RecordBatch.from_pylist(results, schema=schema())


@lru_cache(maxsize=16)
def _ready(text: str, columns: tuple[str, ...]) -> tuple[Spec, Wording]:
    """A spec that was read, and its wording: once in each process."""
    spec = Spec.of(text)
    if spec.group_by:
        raise MergeError(["group_by: a batch cannot know its neighbours; make a panel one row"], source="options")
    spec.check()
    check(columns, spec)
    return spec, spec.load_wording()


@lru_cache(maxsize=1)
def schema() -> pa.Schema:
    """The columns of a result."""
    import pyarrow as pa

    note = pa.struct(
        [
            ("to_name", pa.string()),
            ("to_email", pa.string()),
            ("subject", pa.string()),
            ("body", pa.string()),
            ("ok", pa.bool_()),
            ("issues", pa.list_(pa.string())),
            ("doubts", pa.list_(pa.string())),
            ("text", pa.string()),
            ("draft", pa.binary()),
        ]
    )
    names = [(name, pa.string()) for name in ("code", "reason", "facts")]
    return pa.schema([("row_id", pa.string()), ("ok", pa.bool_()), *names, ("notes", pa.list_(note))])


def _result(merged: Merged, *, named: bool) -> dict[str, Any]:
    error, notes = merged.error, []
    if error is None:
        try:
            notes = [_note(note) for note in merged.notes]
        except DeliveryError as refused:
            error = RowError("draft", str(refused))
    return {
        "row_id": _name(merged, named),
        "ok": error is None,
        "code": error.code if error else None,
        "reason": error.reason if error else None,
        "facts": merged.facts or None,
        "notes": notes if error is None else [],
    }


def _name(merged: Merged, named: bool) -> str | None:
    if named and (merged.error is None or merged.error.code not in ("no-id", "bad-id")):
        return merged.row_id
    return merged.facts or None


def _note(note: Note) -> dict[str, Any]:
    data = draft(note)
    return {
        "to_name": note.recipient.name,
        "to_email": note.recipient.email,
        "subject": note.subject,
        "body": note.body,
        "ok": note.ok,
        "issues": marked_rules(note),
        "doubts": [one.fact for one in note.doubts],
        "text": digest(data),
        "draft": data,
    }
