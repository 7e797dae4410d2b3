"""A merge on a Dask cluster of two processes, one of which is killed on the way. Run by `test_batches.py`."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
from tables import rows

from thankyou.merging.cluster import on_dask


def deadly(batch: Any, marker: str) -> Any:
    """The batch; the first process that is asked for it kills itself."""
    if not Path(marker).exists():
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return batch


def main(marker: str, count: int) -> None:
    """Merge `count` rows in batches of seven."""
    import dask.bag
    from distributed import Client, LocalCluster

    table = pa.Table.from_pylist([{**row, "id": str(number)} for number, row in enumerate(rows(count))])
    batches = table.to_batches(max_chunksize=7)
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as cluster,
        Client(cluster),
    ):
        bag = dask.bag.from_sequence(batches, npartitions=len(batches)).map(deadly, marker=marker)
        for batch in on_dask(bag, {"engine": "embedded"}).compute():
            for one in batch.to_pylist():
                texts = ",".join(note["text"] for note in one["notes"])
                print(f"RESULT {one['row_id']} {texts} {one['code'] or ''}".rstrip())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
