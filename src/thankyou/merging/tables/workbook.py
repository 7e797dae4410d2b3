"""A sheet of an Excel workbook, read as a stream by openpyxl (`thankyou-notes[xlsx]`).

Formulas give the value that was calculated last; one that never was fails its row. Dates become YYYY-MM-DD, times HH:MM,
whole numbers lose their `.0`; zeros, currency and percent that a number format shows are kept (`number_formats`).
"""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Generator, Iterator
from itertools import chain
from pathlib import Path
from typing import IO, Any, NamedTuple

from thankyou.errors import MergeError
from thankyou.facts.loading import shown
from thankyou.merging.columns import is_report, one_line
from thankyou.merging.results import Row, RowError
from thankyou.merging.tables.number_formats import shown_number
from thankyou.merging.tables.table import cells_of, columns_of, damaged, restored, says_nothing

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
        self._rows: Iterator[tuple[int, Any]] = enumerate(self._sheet.iter_rows(max_col=_MOST_COLUMNS), 1)
        self._last = 1
        self._waiting = _uncalculated(path, self._sheet)
        self._next = next(self._waiting, None)
        self._merged, self._merging = _merged(path, self._sheet), list[tuple[_Area, str]]()
        self.columns = self._header(path)
        self._ours = any(map(is_report, self.columns))

    def __iter__(self) -> Iterator[Row]:
        number = 0
        for line, found in self._read(self._rows):
            self._last = line
            texts = self._filled(line, [restored(_text(cell), ours=self._ours) for cell in found])
            never = self._never_calculated(line)
            while len(texts) > len(self.columns) and says_nothing(texts[-1]):
                texts.pop()
            if never or not all(map(says_nothing, texts)):
                number += 1
                texts += [""] * (len(self.columns) - len(texts))  # empty cells at the end of a row are not stored
                cells, error = cells_of(self.columns, texts, width=len(texts))
                yield Row(number, cells, line, error or never or damaged(cells))

    def _filled(self, line: int, texts: list[str]) -> list[str]:
        """The texts of a row, with those of cells that are merged down into it."""
        while self._merged and self._merged[-1].first <= line:
            area = self._merged.pop()
            if area.first == line and area.column <= len(texts) and texts[area.column - 1]:
                self._merging.append((area, texts[area.column - 1]))
        self._merging = [(area, text) for area, text in self._merging if line <= area.last]
        for area, text in self._merging:
            texts += [""] * (area.column - len(texts))
            texts[area.column - 1] = text
        return texts

    def _never_calculated(self, line: int) -> RowError | None:
        """The error of a row whose formulas have no value, as programs write them that do not calculate."""
        error = None
        while self._next is not None and self._next[0] <= line:
            row, column = self._next
            name = self.columns[column - 1] if column <= len(self.columns) else ""
            if row == line and name and error is None:
                advice = "open the workbook in a spreadsheet, save it there, and run again"
                error = RowError("formula", f"{shown(name)}: holds a formula that was never calculated; {advice}")
            self._next = next(self._waiting, None)
        return error

    @property
    def read(self) -> float | None:
        """The share of the rows that was read so far, where the sheet says how many it has."""
        most = self._sheet.max_row
        return min(1.0, self._last / most) if most else None

    def close(self) -> None:
        """Let go of the file."""
        self._waiting.close()
        self._book.close()

    def _read(self, rows: Iterator[tuple[int, Any]]) -> Iterator[tuple[int, Any]]:
        """The rows, as far as the file is whole. Raises `MergeError`."""
        try:
            yield from rows
        except Exception as error:  # noqa: BLE001  # openpyxl lets out whatever its XML parser and zipfile raise
            what = f"cannot be read after row {self._last} ({type(error).__name__})"
            raise MergeError([what], source=self._shown) from None

    def _header(self, path: Path) -> tuple[str, ...]:
        for line, found in self._read(self._rows):
            names = [one_line(_text(cell)) for cell in found]
            if any(names):
                self._last = line
                return columns_of(names, () if all(names) else self._ahead())
        raise MergeError(["its sheet is empty"], source=shown(path))

    def _ahead(self) -> list[str]:
        """The texts of the next row, which will be read again."""
        row = next(self._read(self._rows), None)
        if row is None:
            return []
        self._rows = chain([row], self._rows)
        return [_text(cell) for cell in row[1]]


def _check_size(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            sizes = {item.filename: item.file_size for item in archive.infolist()}
    except (OSError, ValueError, zipfile.BadZipFile):
        raise MergeError(["is no workbook that can be read; save it as .xlsx"], source=shown(path)) from None
    if sum(sizes.values()) > _LARGEST or sizes.get("xl/sharedStrings.xml", 0) > _LARGEST_STRINGS:
        raise MergeError(["is too large once unpacked; save it as CSV"], source=shown(path))


class _Area(NamedTuple):
    """Cells of a column that are merged over several rows, and hold the text of the first."""

    first: int
    last: int
    column: int


_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
_CHUNK, _OVERLAP = 1 << 20, 200


def _merged(path: Path, sheet: Any) -> list[_Area]:
    """The cells that are merged over several rows, the first of them last; none where the file cannot be read."""
    from openpyxl.utils.cell import coordinate_to_tuple

    name, found, rest = str(getattr(sheet, "_worksheet_path", "")).lstrip("/"), dict[bytes, _Area](), b""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(name) as file:
            while chunk := file.read(_CHUNK):
                for match in _MERGED.finditer(rest + chunk):
                    row, column = coordinate_to_tuple(match[1].decode())
                    if int(match[2]) > row:
                        found[match[1]] = _Area(row, int(match[2]), column)
                rest = chunk[-_OVERLAP:]
    except Exception:  # noqa: BLE001  # what is wrong with the file is said by who reads it
        return []
    return sorted(found.values(), reverse=True)


_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")


def _uncalculated(path: Path, sheet: Any) -> Generator[tuple[int, int], None, None]:
    """Row and column of each formula that has no value, in their order. A sheet without formulas costs one look at its bytes."""
    from openpyxl.utils.cell import coordinate_to_tuple
    from openpyxl.xml.functions import iterparse

    name = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    try:
        with zipfile.ZipFile(path) as archive:
            with archive.open(name) as file:
                if not _holds_formulas(file):
                    return
            with archive.open(name) as file:
                for _, element in iterparse(file):
                    kind = element.tag.rpartition("}")[2]
                    if kind == "row":
                        element.clear()
                    elif kind == "c" and element.get("r") and element.get("t") != "str":
                        inner = {one.tag.rpartition("}")[2]: one.text for one in element}
                        if "f" in inner and not inner.get("v"):
                            yield coordinate_to_tuple(element.get("r"))
    except Exception:  # noqa: BLE001  # what is wrong with the file is said by who reads it
        return


def _holds_formulas(file: IO[bytes]) -> bool:
    before = b""
    while block := file.read(1 << 16):
        if _FORMULA.search(before + block):
            return True
        before = block[-32:]
    return False


def _text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return shown_number(value, getattr(cell, "number_format", None) or "")
    return str(value)
