"""`open_table`: the reader for a file, by its suffix."""

from __future__ import annotations

from pathlib import Path

from thankyou.errors import MergeError
from thankyou.facts.loading import shown
from thankyou.merging.tables.delimited import Delimited
from thankyou.merging.tables.json_lines import JsonLines
from thankyou.merging.tables.table import Table

__all__ = ["open_table"]

_SPREADSHEETS = (".ods", ".fods", ".xls", ".xlsm", ".xlsb", ".numbers")


def open_table(
    path: str | Path, *, delimiter: str | None = None, encoding: str | None = None, sheet: str | None = None
) -> Table:
    """The rows of a CSV, TSV, JSON lines, XLSX or Parquet file, ready for `merge`. Raises `MergeError`."""
    file = Path(path)
    if not file.is_file():
        what = "is a folder, not a file" if file.is_dir() else "does not exist or is no regular file"
        raise MergeError([what], source=shown(path))
    suffix = file.suffix.lower()
    if suffix in (".csv", ".tsv", ".txt"):
        return Delimited(file, delimiter=delimiter, encoding=encoding)
    if suffix in (".jsonl", ".ndjson"):
        return JsonLines(file, encoding=encoding)
    if suffix == ".xlsx":
        from thankyou.merging.tables.workbook import Workbook

        return Workbook(file, sheet=sheet)
    if suffix == ".parquet":
        from thankyou.merging.tables.parquet import Parquet

        return Parquet(file)
    advice = "; save the spreadsheet as .xlsx or .csv" if suffix in _SPREADSHEETS else ""
    raise MergeError(
        [f"must be a .csv, .tsv, .txt, .jsonl, .ndjson, .xlsx or .parquet file{advice}"], source=shown(path)
    )
