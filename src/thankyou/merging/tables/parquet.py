"""A Parquet file, read batch by batch by pyarrow (`thankyou-notes[parquet]`). Nested columns are nested facts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from thankyou.errors import MergeError
from thankyou.facts.loading import shown
from thankyou.merging.results import Row
from thankyou.merging.tables.arrow import rows_of

__all__ = ["Parquet"]

_ROWS = 512


class Parquet:
    """The rows of a Parquet file. Raises `MergeError` where it cannot be read."""

    nested = True

    def __init__(self, path: Path) -> None:
        self._shown = shown(path)
        try:
            import pyarrow
            from pyarrow import parquet
        except ImportError:
            raise MergeError(["needs pyarrow: pip install 'thankyou-notes[parquet]'"], source=shown(path)) from None
        try:
            self._file: Any = parquet.ParquetFile(path)
        except (OSError, pyarrow.ArrowException) as error:
            raise MergeError(
                [f"is no Parquet file that can be read ({type(error).__name__})"], source=shown(path)
            ) from None
        self.columns: tuple[str, ...] = tuple(self._file.schema_arrow.names)
        self._number = 0

    def __iter__(self) -> Iterator[Row]:
        for batch in self._batches():
            for cells in rows_of(batch):
                self._number += 1
                yield Row(self._number, cells)

    def _batches(self) -> Iterator[Any]:
        """The batches, as far as the file is whole. Raises `MergeError`."""
        from pyarrow import ArrowException

        try:
            yield from self._file.iter_batches(batch_size=_ROWS)
        except (OSError, ArrowException) as error:
            what = f"cannot be read after row {self._number} ({type(error).__name__})"
            raise MergeError([what], source=self._shown) from None

    @property
    def read(self) -> float:
        """The share of the rows that was read so far."""
        return self._number / max(1, int(self._file.metadata.num_rows))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
