"""How far a merge is, on a terminal: one line of standard error that is written over. Elsewhere nothing is shown."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thankyou.merging.results import Row
    from thankyou.merging.tables.table import Table

__all__ = ["Asked", "Watched", "erase", "watched"]


def watched(table: Table) -> Table:
    """The table, with its progress shown where somebody can see it."""
    return Watched(table) if sys.stderr.isatty() else table


def erase() -> None:
    """Take the line away, before something else is printed."""
    if sys.stderr.isatty():
        print("\r\x1b[2K", end="", file=sys.stderr, flush=True)


class Watched:
    """A table whose progress is shown on a terminal while its rows are read, from before the first one."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.columns, self.nested = table.columns, table.nested
        self._start = self._last = time.monotonic()
        self._count = 0

    @property
    def read(self) -> float | None:
        return self._table.read

    def __iter__(self) -> Iterator[Row]:
        self._show()
        for row in self._table:
            yield row
            self._count += 1
            if time.monotonic() - self._last >= 0.1:
                self._show()

    def close(self) -> None:
        self._table.close()

    def _show(self) -> None:
        from thankyou.merging.progress import progress_line

        self._last = time.monotonic()
        line = progress_line(self._count, self.read, self._last - self._start) if self._count else "reading ..."
        _show(line)


class Asked:
    """Counts the rows whose replies are there, of those that a model is asked for."""

    def __init__(self, of: int) -> None:
        self._of, self._done = of, 0
        self._start = time.monotonic()

    def begin(self) -> None:
        """Show that nothing is there yet."""
        self._tell()

    def __call__(self) -> None:
        self._done += 1
        self._tell()

    def _tell(self) -> None:
        from thankyou.merging.progress import asked_line

        if sys.stderr.isatty():
            _show(asked_line(self._done, self._of, time.monotonic() - self._start))


def _show(line: str) -> None:
    print(f"\r\x1b[2K{line}", end="", file=sys.stderr, flush=True)
