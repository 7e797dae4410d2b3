"""CSV and its kin. A row that cannot be read is reported with its line, and the rows after it are read all the same.

A quotation mark that is never closed would swallow the rest of the file in any strict parser, silently in a lax one. Here a
record has a bounded length; when it breaks the rules, or spans lines and has the wrong number of cells, only its first
line is given up, and reading begins again on the next. Start reading at `Delimited.__iter__`.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from thankyou.errors import MergeError
from thankyou.facts.loading import shown
from thankyou.merging.columns import is_report, one_line
from thankyou.merging.results import Row, RowError
from thankyou.merging.tables.lines import Line, Lines
from thankyou.merging.tables.markdown import Drawn, rules_off
from thankyou.merging.tables.table import cells_of, columns_of, damaged, restored, says_nothing

__all__ = ["Delimited"]

_DELIMITERS = ",;\t|"
_SEP = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
_MOST_LINES = 200
_MOST_CHARACTERS = 200_000
"""What one record may span."""
_QUOTE = RowError("quote", "has a quotation mark that is not closed, or text after one; double the marks inside a cell")

_CURLY = RowError(
    "curly-quote",
    "has curly quotation marks around a cell with the delimiter in it; type straight ones, as CSV has them",
)
_BREAK = RowError("line-break", "has a line break (carriage return) outside quotation marks; remove it")


class _Runaway(Exception):
    """A record that does not end."""


class _Record(NamedTuple):
    line: int
    cells: list[str]
    error: RowError | None = None


class Delimited:
    """A file of cells with a delimiter between them. Raises `MergeError` for a header that cannot be read."""

    nested = False

    def __init__(self, path: Path, *, delimiter: str | None = None, encoding: str | None = None) -> None:
        if delimiter is not None and (len(delimiter) != 1 or delimiter in '\r\n"'):
            raise MergeError(["must be one character"], source="delimiter")
        self._lines = Lines(path, encoding)
        self._source = iter(self._lines)
        self._again: deque[Line] = deque()
        self._delimiter = delimiter or ("\t" if path.suffix.lower() == ".tsv" else "")
        self._drawn: Drawn | None = None
        try:
            self.columns = self._header(path)
        except MergeError:
            self.close()
            raise
        self._ours = any(map(is_report, self.columns))

    def __iter__(self) -> Iterator[Row]:
        number = 0
        while record := self._record(range(len(self.columns), self._width + 1)):
            if not record.error and all(map(says_nothing, record.cells)):
                continue
            number += 1
            if record.error:
                yield Row(number, {"error.rest": _delivered(record.cells)}, record.line, record.error)
                continue
            texts = [restored(cell, ours=self._ours) for cell in record.cells]
            cells, error = cells_of(self.columns, texts, width=self._width)
            yield Row(number, cells, record.line, error or damaged(cells))

    @property
    def read(self) -> float:
        """The share of the file that was read so far."""
        return self._lines.read

    def close(self) -> None:
        """Let go of the file."""
        self._lines.close()

    def _header(self, path: Path) -> tuple[str, ...]:
        while line := self._next():
            if match := _SEP.fullmatch(line.text):
                self._delimiter = match[1]
            elif line.text.strip() and not rules_off(line.text):
                break
        else:
            raise MergeError(["is empty"], source=shown(path))
        self._delimiter = self._delimiter or _likely(line.text)
        if self._delimiter == "|" and (below := self._next()):
            self._drawn = Drawn.like(line.text) if rules_off(below.text) else None
            self._again.appendleft(below)
        self._again.appendleft(line)
        record = self._record(None)
        assert record is not None
        if record.error:
            raise MergeError([f"the header {record.error.reason}"], source=f"{shown(path)}:{record.line}")
        names = [one_line(cell) for cell in record.cells]
        self._width = len(names)
        return columns_of(names, () if all(names) else self._ahead())

    def _ahead(self) -> list[str]:
        """The cells of the next record, which will be read again; none where it cannot be read."""
        taken: list[Line] = []
        try:
            return next(self._cells(taken), [])
        except (csv.Error, _Runaway):
            return []
        finally:
            self._again.extendleft(reversed(taken))

    def _cells(self, taken: list[Line]) -> Iterator[list[str]]:
        if self._drawn:
            return (self._drawn.cells(text) for text in self._feed(taken))
        blank = self._delimiter != " "
        return csv.reader(self._feed(taken), delimiter=self._delimiter, strict=True, skipinitialspace=blank)

    def _next(self) -> Line | None:
        return self._again.popleft() if self._again else next(self._source, None)

    def _record(self, widths: range | None) -> _Record | None:
        """The next record; None at the end. `widths` are the numbers of cells that one over several lines may have, empty ones behind them aside."""
        taken: list[Line] = []
        try:
            cells = next(self._cells(taken))
        except StopIteration:
            return None
        except (csv.Error, _Runaway) as fault:
            return self._given_up(taken, _BREAK if "new-line" in str(fault) else _QUOTE)
        if len(taken) > 1 and widths and (len(cells) < widths[0] or any(map(str.strip, cells[widths[-1] :]))):
            return self._given_up(taken)
        error = next((line.error for line in taken if line.error), _CURLY if _cut_within_quotes(cells) else None)
        return _Record(taken[0].number, cells, error)

    def _given_up(self, taken: list[Line], error: RowError = _QUOTE) -> _Record:
        """The first line as an error; the lines after it will be read again."""
        self._again.extendleft(reversed(taken[1:]))
        return _Record(taken[0].number, [taken[0].text], taken[0].error or error)

    def _feed(self, taken: list[Line]) -> Iterator[str]:
        size = 0
        while line := self._next():
            if self._drawn and rules_off(line.text):
                continue
            taken.append(line)
            size += len(line.text)
            if len(taken) > 1 and (len(taken) > _MOST_LINES or size > _MOST_CHARACTERS):
                raise _Runaway
            yield line.text


_CURLED = (("“", "”"), ("„", "“"), ("„", "”"))
"""What a word processor makes of the quotation marks around a cell."""


def _cut_within_quotes(cells: Sequence[str]) -> bool:
    """Whether the delimiter cut a cell that curly quotation marks stand around: `“Ortiz`, `Dana”`."""
    bare = [cell.strip() for cell in cells]
    return any(
        cell.startswith(opening)
        and closing not in cell
        and any(one.endswith(closing) and opening not in one for one in bare[place + 1 :])
        for opening, closing in _CURLED
        for place, cell in enumerate(bare)
    )


def _likely(header: str) -> str:
    """The delimiter that cuts the header into most cells."""
    bare = re.sub(r'"[^"]*"', "", header)
    return max(_DELIMITERS, key=bare.count)


def _delivered(cells: list[str]) -> str:
    """What could not be read, for people: printable, and no longer than a cell may be."""
    text = " | ".join(cell.rstrip("\r\n") for cell in cells)
    return "".join(character if character.isprintable() else "\ufffd" for character in text)[:10_000]
