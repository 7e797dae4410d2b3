"""A merge on Spark, Dask or Ray: the rows are theirs, the spec is data, the work is `render_batch`.

Every worker needs `thankyou-notes[parquet]` and builds its own engines once. A panel is one row. `docs/cluster.md` shows how to
run it and what a million notes cost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from thankyou.merging.batches import SPARK_SCHEMA, render_batch, schema
from thankyou.merging.spec import Spec

__all__ = ["on_dask", "on_ray", "on_spark"]


def on_spark(frame: Any, spec: Spec | Mapping[str, Any] | str) -> Any:
    """The results of a Spark `DataFrame` of rows, as a `DataFrame`."""
    text = Spec.of(spec).model_dump_json()

    def render(batches: Iterable[Any]) -> Iterator[Any]:
        return (render_batch(batch, text) for batch in batches)

    undotted = [name.replace(".", "__") for name in frame.columns]  # Spark takes a dot for a field of a struct
    return frame.toDF(*undotted).mapInArrow(render, SPARK_SCHEMA)


def on_dask(bag: Any, spec: Spec | Mapping[str, Any] | str) -> Any:
    """The results of a Dask `Bag` of record batches, as a `Bag` of record batches."""
    return bag.map(render_batch, spec=Spec.of(spec).model_dump_json())


def on_ray(dataset: Any, spec: Spec | Mapping[str, Any] | str) -> Any:
    """The results of a Ray `Dataset` of rows, as a `Dataset`."""
    text = Spec.of(spec).model_dump_json()

    def render(table: Any) -> Any:
        results = [render_batch(batch, text) for batch in table.to_batches()]
        return type(table).from_batches(results, schema=schema())

    return dataset.map_batches(render, batch_format="pyarrow")
