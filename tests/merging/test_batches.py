"""`render_batch`: the same rows in the same order, and the same bytes from the plain loop, a pool, Spark and Dask."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried
from tables import row, rows

import thankyou
from thankyou import MergeError, Spec, merge, render_batch
from thankyou.delivery.drafts import draft
from thankyou.merging.batches import SPARK_SCHEMA, schema
from thankyou.merging.cluster import on_ray
from thankyou.merging.spec import digest

FAST = {"engine": "none", "proofread": False}
HERE = Path(__file__).parent


def batch(given_rows: list[dict[str, Any]]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist(given_rows)


def test_a_row_becomes_what_merge_makes_of_it() -> None:
    given_rows = [row(n) for n in (1, 2, 3)]
    found = render_batch(batch(given_rows), FAST).to_pylist()
    for one, result in zip(found, merge(given_rows, spec=FAST), strict=True):
        assert one["ok"] and result.note is not None
        assert one["notes"][0]["draft"] == draft(result.note) and one["notes"][0]["text"] == digest(draft(result.note))
        assert one["facts"] == result.facts == one["row_id"]


def test_errors_are_rows_too() -> None:
    given_rows = [
        {**row(n), "id": name, "date": date}
        for n, (name, date) in enumerate([("a", None), ("b", "x"), (None, None), ("a", None)])
    ]
    found = render_batch(batch(given_rows), FAST).to_pylist()
    assert [(one["row_id"], one["code"]) for one in found][:2] == [("a", None), ("b", "facts")]
    assert found[2]["code"] == "no-id" and found[3]["ok"], "what one row is does not depend on another"
    assert [one["notes"] for one in found[1:3]] == [[], []]


@tried(25)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=8), st.integers(1, 8))
def test_results_do_not_depend_on_the_batch(numbers: list[int], size: int) -> None:
    given_rows = [{**row(n), "date": "x" if n == 4 else None} for n in numbers]
    whole = render_batch(batch(given_rows), FAST)
    parts = [render_batch(batch(given_rows[at : at + size]), FAST) for at in range(0, len(given_rows), size)]
    assert [one for part in parts for one in part.to_pylist()] == whole.to_pylist()
    assert render_batch(batch(given_rows), FAST).equals(whole)


def test_a_panel_is_a_row_with_several_interviewers() -> None:
    nested = {"candidate": {"name": "Ada Byron"}, "interviewers": [{"name": "Wei Lee"}, {"name": "Sam Park"}]}
    [one] = render_batch(batch([nested]), Spec.of(FAST)).to_pylist()
    assert [note["to_name"] for note in one["notes"]] == ["Wei Lee", "Sam Park"]


def test_a_batch_without_rows_is_one_without_results() -> None:
    empty = batch([row(1)]).slice(0, 0)
    assert render_batch(empty, FAST).num_rows == 0 and render_batch(empty, FAST).schema == schema()


@pytest.mark.parametrize("spec", [{"tone": "loud"}, {"group_by": "role"}, {"kind": "none"}, "{", {"facts": {"x": 1}}])
def test_a_broken_spec_raises(spec: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        render_batch(batch([row(1)]), spec)


def test_broken_columns_raise() -> None:
    with pytest.raises(MergeError, match="compny"):
        render_batch(batch([{**row(1), "compny": "x"}]), FAST)


def test_the_schema_of_spark_is_ours() -> None:
    parts = [field.strip() for field in SPARK_SCHEMA.replace(": ", " ").replace("array<struct<", ",").split(",")]
    names = [part.split()[0] for part in parts if part]
    notes = schema().field("notes").type.value_type
    assert names == [*schema().names, *[notes.field(place).name for place in range(notes.num_fields)]]


class Dataset:
    """As much of a Ray dataset as the adapter asks for: tables of any size, none of them empty of columns."""

    def __init__(self, tables: list[pa.Table]) -> None:
        self.tables = tables

    def map_batches(self, work: Any, *, batch_format: str) -> Dataset:
        assert batch_format == "pyarrow"
        return Dataset([work(table) for table in self.tables])


def test_ray_gets_a_table_for_each_table() -> None:
    table = pa.Table.from_pylist([row(n) for n in range(5)])
    [result, empty] = on_ray(Dataset([table, table.slice(0, 0)]), FAST).tables
    assert result.num_rows == 5 and empty.num_rows == 0 and result.schema == empty.schema == schema()


# For real


def run(script: str, tmp_path: Path, count: int) -> list[str]:
    """What a job of another engine makes of the rows, sorted. Fails unless a worker was killed."""
    marker = tmp_path / "killed"
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(HERE), str(Path(thankyou.__file__).parents[1]))),
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
    }
    done = subprocess.run(
        [sys.executable, str(HERE / script), str(marker), str(count)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    assert marker.exists(), "no worker was killed"
    return sorted(line for line in done.stdout.splitlines() if line.startswith("RESULT "))


def expected(count: int, workers: int) -> list[str]:
    results = merge(({**one, "id": str(n)} for n, one in enumerate(rows(count))), engine="embedded", workers=workers)
    return sorted(f"RESULT {one.row_id} {','.join(digest(draft(note)) for note in one.notes)}" for one in results)


@pytest.mark.exhaustive
@pytest.mark.parametrize("script", ["on_spark.py", "on_dask.py"])
def test_clusters_give_the_same_bytes_even_when_a_worker_is_killed(script: str, tmp_path: Path) -> None:
    found = run(script, tmp_path, 60)
    assert found == expected(60, workers=1) == expected(60, workers=2) and len(found) == 60
