"""The rows that failed, as a file that can be mended and fed back: the original columns, the row's name, code and reason.

Where rows come with a header it is `errors.csv`, whose cells no spreadsheet will run as formulas (`table.defused`); where
each row has its own shape, `errors.jsonl`. Reading them again, the added columns `error.…` are passed over, and `row_id`
gives each row the name it had, so that no draft is written a second time.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import IO, Any

from thankyou.merging.columns import is_report, nameless
from thankyou.merging.results import Merged
from thankyou.merging.tables.table import defused

__all__ = ["Rejects"]

_ADDED = ("error.code", "error.reason", "error.line")


class Rejects:
    """Writes failed rows to an open file. `columns` is the header of the rows, None where they have none."""

    def __init__(self, file: IO[bytes], columns: Sequence[str] | None, ids: str | None) -> None:
        self.count = 0
        self._ids = ids
        self._columns = None
        if columns is not None:
            self._columns = [name for name in columns if name and not is_report(name) and not nameless(name)]
            added = [*([] if ids else ["row_id"]), *_ADDED]
            self._text = io.TextIOWrapper(file, "utf-8-sig", newline="", write_through=True)
            self._writer = csv.writer(self._text)
            self._writer.writerow([*added, *self._columns, "error.rest"])
        self._file = file

    @staticmethod
    def name(columns: Sequence[str] | None) -> str:
        """What the file is called."""
        return "errors.jsonl" if columns is None else "errors.csv"

    def add(self, result: Merged) -> None:
        """Write the rows of a result that has an error."""
        assert result.error is not None
        added = {"error.code": result.error.code, "error.reason": result.error.reason, "error.line": result.line or ""}
        for cells in result.rows:
            self.count += 1
            if self._columns is None:
                self._file.write(self._object(result, added, cells))
                continue
            named = [] if self._ids else [result.row_id]
            kept = [cells.get(name) for name in self._columns]
            values = [*named, *added.values(), *kept, cells.get("error.rest")]
            self._writer.writerow([defused(value) for value in values])

    @staticmethod
    def _object(result: Merged, added: Mapping[str, Any], cells: Mapping[str, Any]) -> bytes:
        named = {"row_id": result.row_id}
        kept = {str(name): value for name, value in cells.items() if not is_report(str(name)) or name == "error.rest"}
        return (
            json.dumps({**named, **added, **kept}, ensure_ascii=False, default=str).encode("utf-8", "replace") + b"\n"
        )

    def end(self) -> None:
        """Write what is still held back."""
        if self._columns is not None:
            self._text.detach()
