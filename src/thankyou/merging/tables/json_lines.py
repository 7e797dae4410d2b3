"""JSON lines: an object a line, nested as a file of facts or flat with the columns of the convention."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from thankyou.errors import LoadError
from thankyou.facts.loading import parse
from thankyou.merging.results import Row, RowError
from thankyou.merging.tables.lines import Line, Lines

__all__ = ["JsonLines"]


class JsonLines:
    """A file of JSON objects, one a line; blank lines do not count."""

    columns = None
    nested = True

    def __init__(self, path: Path, *, encoding: str | None = None) -> None:
        self._lines = Lines(path, encoding)

    def __iter__(self) -> Iterator[Row]:
        number = 0
        for line in self._lines:
            if line.text.strip():
                number += 1
                yield _row(number, line)

    @property
    def read(self) -> float:
        """The share of the file that was read so far."""
        return self._lines.read

    def close(self) -> None:
        """Let go of the file."""
        self._lines.close()


def _row(number: int, line: Line) -> Row:
    if line.error is None:
        try:
            return Row(number, parse(line.text, suffix=".jsonl", source="row"), line.number)
        except LoadError as error:
            wrong = RowError("json", error.problems[0].message)
    else:
        wrong = line.error
    rest = "".join(character if character.isprintable() else "\ufffd" for character in line.text.strip())
    return Row(number, {"error.rest": rest[:10_000]}, line.number, wrong)
