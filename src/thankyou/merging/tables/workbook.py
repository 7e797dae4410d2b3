"""A sheet of an Excel workbook, read as a stream by openpyxl (`thankyou-notes[xlsx]`).

Formulas give the value that was calculated last. Dates become YYYY-MM-DD, times HH:MM, whole numbers lose their `.0`.
"""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from thankyou.errors import MergeError
from thankyou.facts.loading import shown
from thankyou.merging.results import Row
from thankyou.merging.tables.table import cells_of, damaged

__all__ = ["Workbook"]

_LARGEST = 2 << 30
_LARGEST_STRINGS = 256 << 20
"""Bytes that a workbook may hold once unpacked, and its table of texts, which is kept in memory."""
_MOST_COLUMNS = 1_000


class Workbook:
    """The rows of a sheet (default: the first). Raises `MergeError` where it cannot be read."""

    nested = False

    def __init__(self, path: Path, *, sheet: str | None = None) -> None:
        try:
            import openpyxl  # 0.2 s: only where a workbook is read
        except ImportError:
            raise MergeError(["needs openpyxl: pip install 'thankyou-notes[xlsx]'"], source=shown(path)) from None
        self._shown = shown(path)
        _check_size(path)
        try:
            self._book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        except Exception as error:  # noqa: BLE001  # openpyxl lets out whatever its XML parser and zipfile raise
            raise MergeError(
                [f"is no workbook that can be read ({type(error).__name__})"], source=shown(path)
            ) from None
        if sheet is not None and sheet not in self._book.sheetnames:
            names = ", ".join(map(shown, self._book.sheetnames[:10]))
            raise MergeError([f"has no sheet {shown(sheet)}; it has {names}"], source=shown(path))
        self._sheet: Any = self._book[sheet or self._book.sheetnames[0]]
        self._rows = enumerate(self._sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS), 1)
        self._last = 1
        self.columns = self._header(path)

    def __iter__(self) -> Iterator[Row]:
        number = 0
        for line, values in self._read(self._rows):
            self._last = line
            texts = [_text(value) for value in values]
            while len(texts) > len(self.columns) and not texts[-1]:
                texts.pop()
            if any(texts):
                number += 1
                texts += [""] * (len(self.columns) - len(texts))  # empty cells at the end of a row are not stored
                cells, error = cells_of(self.columns, texts)
                yield Row(number, cells, line, error or damaged(cells))

    @property
    def read(self) -> float | None:
        """The share of the rows that was read so far, where the sheet says how many it has."""
        most = self._sheet.max_row
        return min(1.0, self._last / most) if most else None

    def close(self) -> None:
        """Let go of the file."""
        self._book.close()

    def _read(self, rows: Iterator[tuple[int, Any]]) -> Iterator[tuple[int, Any]]:
        """The rows, as far as the file is whole. Raises `MergeError`."""
        try:
            yield from rows
        except Exception as error:  # noqa: BLE001  # openpyxl lets out whatever its XML parser and zipfile raise
            what = f"cannot be read after row {self._last} ({type(error).__name__})"
            raise MergeError([what], source=self._shown) from None

    def _header(self, path: Path) -> tuple[str, ...]:
        for line, values in self._read(self._rows):
            names = [_text(value).strip() for value in values]
            while names and not names[-1]:
                names.pop()
            if names:
                self._last = line
                return tuple(names)
        raise MergeError(["its sheet is empty"], source=shown(path))


def _check_size(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            sizes = {item.filename: item.file_size for item in archive.infolist()}
    except (OSError, ValueError, zipfile.BadZipFile):
        raise MergeError(["is no workbook that can be read; save it as .xlsx"], source=shown(path)) from None
    if sum(sizes.values()) > _LARGEST or sizes.get("xl/sharedStrings.xml", 0) > _LARGEST_STRINGS:
        raise MergeError(["is too large once unpacked; save it as CSV"], source=shown(path))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
