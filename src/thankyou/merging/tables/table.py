"""What every reader of rows looks like from outside, and what spreadsheets do to cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from thankyou.facts.text import trimmed
from thankyou.merging.columns import Nameless, is_report
from thankyou.merging.results import Row, RowError

__all__ = ["SPOILED", "Table", "cells_of", "columns_of", "damaged", "defused", "restored", "says_nothing"]

_ERROR = re.compile(r"#(?:N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)")
_NARROW = re.compile(r"##+")
"""What a spreadsheet shows, and some save, in place of a day or a number for which the column is too narrow."""
_SHORTENED = re.compile(r"-?\d(?:[.,]\d+)?E\+\d{2,3}")
_FORMULA_TEXT = re.compile(r'="([^"]*)"')
_MARKED_TEXT = re.compile(
    r"\s*'(?=[A-Z\d+=@(\u00c0-\u00de-]|[a-z]{3,})(?!\d{1,4}s\b)(?!(?i:tis|twas|til|till|cause|cos|bout|round|neath|gainst|ello|nother|fraid)\b)(?!Em\b)(?![^']*'(?!\w))"
)
"""`'Dana`, `'0123`, `'+44 20`; not `'t Hooft`, `'90s`, `'Nobody codes', she said`."""
_FORMULA = re.compile(
    r"""=[+-]?[^\W\d_]|=\s*(?:[A-Z][A-Z0-9.]*\(|\$?[A-Z]{1,3}\$?\d+\b|[\w']+!\$?[A-Z]|[+-]?\d|"[^"]*"\s*&)"""
)
"""`=SUM(A1)`, `=A2&" "&B2`, `=Sheet1!A2`, `=1+1`, and what was typed with a dash, `=-led a crew`; not `="0123"`, which keeps text."""
_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "'")


class Table(Protocol):
    """Rows with columns. Iterating reads the file; `close` lets go of it."""

    @property
    def columns(self) -> tuple[str, ...] | None:
        """The header; None where each row brings its own columns."""

    @property
    def nested(self) -> bool:
        """Whether a cell may hold lists and mappings, so that failed rows do not fit into a CSV file."""

    @property
    def read(self) -> float | None:
        """How much of the file was read, from 0 to 1; None where nobody knows."""

    def __iter__(self) -> Iterator[Row]: ...

    def close(self) -> None:
        """Let go of the file."""


def columns_of(header: Sequence[str], first: Sequence[Any]) -> tuple[str, ...]:
    """The columns of a header, those without a name called `column 3` where the `first` row fills them; blank ones at the end are none."""
    filled = [place < len(first) and not says_nothing(first[place]) for place in range(len(header))]
    names = [
        name or (Nameless(f"column {place}") if there else "")
        for place, (name, there) in enumerate(zip(header, filled, strict=True), 1)
    ]
    while names and not names[-1]:
        names.pop()
    return tuple(names)


def cells_of(columns: Sequence[str], values: Sequence[Any], *, width: int) -> tuple[dict[str, Any], RowError | None]:
    """The cells of a row by their columns, and what is wrong with its shape, if anything.

    The header was written `width` cells wide: what stands below a blank one is called by its place, what stands beyond all
    of them belongs to no column.
    """
    cells = {name: value for name, value in zip(columns, values, strict=False) if name}
    names = [*columns, *[""] * (width - len(columns))]
    unnamed: dict[str, Any] = {
        Nameless(f"column {place}"): value
        for place, (name, value) in enumerate(zip(names, values, strict=False), 1)
        if not name and not says_nothing(value)
    }
    rest = [value for value in values[len(names) :] if not says_nothing(value)]
    if rest or unnamed:
        cells["error.rest"] = " | ".join(map(str, [*unnamed.values(), *rest]))
    cells = {**unnamed, **cells}
    if rest or len(values) < len(columns):
        return cells, RowError("ragged", f"has {len(values)} cells where the header has {width}")
    return cells, None


def says_nothing(value: Any) -> bool:
    """Whether a cell is blank: nothing, blanks, marks that nobody sees, or not-a-number as tables of numbers have it."""
    if isinstance(value, str):
        return not trimmed(value)
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(value, float) and value != value


SPOILED = ("spreadsheet-error", "spreadsheet-number")
"""What `damaged` calls what it finds."""


def damaged(cells: Mapping[str, Any]) -> RowError | None:
    """Whether a spreadsheet spoiled a cell: an error in its place, or a long number cut short."""
    for name, value in cells.items():
        if isinstance(value, str) and value.lstrip()[:1] in "#0123456789-=" and not is_report(name):
            if _NARROW.fullmatch(value.strip()):
                advice = "widen it there, and save the file again"
                return RowError(
                    "spreadsheet-error", f"{name}: holds what is shown where a column is too narrow; {advice}"
                )
            if _ERROR.fullmatch(value.strip()):
                return RowError("spreadsheet-error", f"{name}: holds an error of the spreadsheet; mend the formula")
            if _FORMULA.match(value.lstrip()):
                advice = "export the values, not the formulas"
                return RowError("spreadsheet-error", f"{name}: holds a formula instead of what it shows; {advice}")
            if _SHORTENED.fullmatch(value.strip()):
                advice = "format the column as text and type it again"
                return RowError(
                    "spreadsheet-number", f"{name}: holds a number that the spreadsheet cut short; {advice}"
                )
    return None


def restored(value: str, *, ours: bool) -> str:
    """A cell as it was meant: `="0123"` is how a spreadsheet keeps text, `'=x` how our own files of failed rows do, and an
    apostrophe in front is what people type to make a cell text. One that closes again, or belongs to a word, stays.
    """
    if ours and value[:1] == "'" and value[1:2] in _ACTIVE:
        value = value[1:]
    elif _MARKED_TEXT.match(value):
        return value.lstrip()[1:]
    match = _FORMULA_TEXT.fullmatch(value)
    return match[1] if match else value


def defused(value: Any) -> str:
    """A cell for a file that people open: what a spreadsheet would run begins with an apostrophe. `restored` undoes it."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_ACTIVE) else text
