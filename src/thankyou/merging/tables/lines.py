"""The lines of a text file of any size: numbered, decoded one by one, each with what is wrong with it.

UTF-8 with or without a byte order mark, UTF-16 with one (what Excel calls Unicode text), line ends of every system.
"""

from __future__ import annotations

import codecs
import io
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from thankyou.errors import MergeError
from thankyou.facts.loading import shown
from thankyou.merging.results import RowError

__all__ = ["LONGEST_LINE", "Line", "Lines"]

LONGEST_LINE = 1 << 20
"""Characters that a line may have."""
_PEEKED = 1 << 16
_ESCAPED = re.compile("[\ud800-\udfff]")


class Line(NamedTuple):
    """One line, with its end."""

    number: int
    text: str
    error: RowError | None = None


class Lines:
    """The lines of a file. Raises `MergeError` where it cannot be opened."""

    def __init__(self, path: Path, encoding: str | None = None) -> None:
        self._shown = shown(path)
        try:
            self._file = path.open("rb")
            self._size = os.fstat(self._file.fileno()).st_size
            start = self._file.peek(_PEEKED)[:_PEEKED]
        except (OSError, ValueError) as error:
            raise MergeError(
                [f"cannot be read ({getattr(error, 'strerror', None) or 'not a file name'})"], source=shown(path)
            ) from None
        try:
            self._encoding = _encoding(start, encoding, path)
        except MergeError:
            self._file.close()
            raise
        wide = self._encoding == "utf-16"
        ends = "\n" if (b"\n" in start or b"\r" not in start) else "\r"  # old Macs, and some that export for them
        errors = "replace" if wide else "surrogateescape"
        self._text = io.TextIOWrapper(self._file, self._encoding, errors=errors, newline=ends)

    def __iter__(self) -> Iterator[Line]:
        number = 0
        while text := self._next(number):
            number += 1
            error = self._error(text)
            if len(text) >= LONGEST_LINE and text[-1] not in "\r\n":
                error = RowError("too-long", f"is a line of more than {LONGEST_LINE:,} characters")
                while (more := self._next(number)) and more[-1] not in "\r\n":
                    pass
                text = text[:200]
            yield Line(number, text, error)

    def _next(self, number: int) -> str:
        """The next line, or a part of a very long one; blank at the end. Raises `MergeError` where the disk fails."""
        try:
            return self._text.readline(LONGEST_LINE)
        except OSError as error:
            raise MergeError([f"cannot be read after line {number} ({error.strerror})"], source=self._shown) from None

    @property
    def read(self) -> float:
        """The share of the file that was read so far."""
        return min(1.0, self._file.tell() / self._size) if self._size else 1.0

    def close(self) -> None:
        """Let go of the file."""
        self._text.close()

    def _error(self, text: str) -> RowError | None:
        if "\0" in text:
            return RowError("nul", "holds a NUL character; remove it")
        if _ESCAPED.search(text) or (self._encoding == "utf-16" and "\ufffd" in text):
            advice = "save the file as UTF-8, or name its encoding: `--encoding cp1252` (in Python, `encoding=`)"
            return RowError("encoding", f"is not {self._encoding.removesuffix('-sig').upper()}; {advice}")
        return None


def _encoding(start: bytes, asked: str | None, path: Path) -> str:
    if asked is not None:
        try:
            return codecs.lookup(asked).name.replace("utf-8", "utf-8-sig")
        except LookupError:
            raise MergeError([f"{asked}: is no encoding that is known"], source="encoding") from None
    if start.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise MergeError(["is UTF-32; save it as UTF-8"], source=shown(path))
    return "utf-16" if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
