"""A merge on Spark whose Python worker is killed on the way; prints the results as JSON. Run by `test_batches.py`."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tables import rows

from thankyou.merging.cluster import on_spark


def main(marker: str, count: int) -> None:
    """Merge `count` rows; the first worker to have a batch leaves `marker` and kills itself."""
    from pyspark.sql import SparkSession

    def deadly(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            if not Path(marker).exists():
                Path(marker).touch()
                os.kill(os.getpid(), signal.SIGKILL)
            yield batch

    spark = (
        SparkSession.builder.master("local[2,4]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "7")
        .config("spark.driver.memory", "512m")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    try:
        frame = spark.createDataFrame([{**row, "id": str(number)} for number, row in enumerate(rows(count))])
        frame = frame.repartition(3)
        results = on_spark(frame, {"engine": "embedded"})
        for one in results.mapInArrow(deadly, results.schema).toLocalIterator():
            print(f"RESULT {one.row_id} {','.join(note.text for note in one.notes)} {one.code or ''}".rstrip())
    finally:
        spark.stop()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
