"""Rows of an Arrow record batch, with scalars as the text that a file of facts would hold."""

from __future__ import annotations

import datetime as dt
import decimal
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["rows_of"]


def rows_of(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    """The rows of a batch as mappings of columns; nulls are left out of nested values."""
    names = batch.schema.names
    columns = [batch.column(place).to_pylist() for place in range(batch.num_columns)]
    for place in range(batch.num_rows):
        yield {name: _plain(column[place]) for name, column in zip(names, columns, strict=True)}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: plain for key, one in value.items() if (plain := _plain(one)) is not None}
    if isinstance(value, list):
        return [plain for one in value if (plain := _plain(one)) is not None]
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, float) and value != value:  # pandas writes what is not there as not-a-number
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, int | float | decimal.Decimal) and not isinstance(value, bool):
        return str(value)
    return value
