"""The benchmark of the merge runs, on few rows, and every job does the whole of its work."""

from __future__ import annotations

from pathlib import Path

import bench
import pytest
from bench_merge import WORK, measured


@pytest.mark.exhaustive
@pytest.mark.parametrize("work", sorted(WORK))
def test_every_job_of_the_benchmark_does_all_rows(work: str, tmp_path: Path) -> None:
    found = measured(work, 24, tmp_path)
    assert found.rows == 24 and found.seconds > 0 and found.megabytes > 10


@pytest.mark.exhaustive
def test_the_benchmark_of_the_merge_runs_where_mailmerge_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "mailmerge", lambda: None)
    monkeypatch.setattr(bench, "PAIRED", 24)
    rows = list(bench.merges([24]))
    assert not [row for row in rows if row.what.startswith("mailmerge")]
    flat = next(row for row in rows if row.what.startswith("flat letter"))
    assert flat.ratio == 1 and "not installed" in flat.target
