"""The benchmark of the merge runs, on few rows, and every job does the whole of its work."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench_merge import WORK, measured


@pytest.mark.exhaustive
@pytest.mark.parametrize("work", sorted(WORK))
def test_every_job_of_the_benchmark_does_all_rows(work: str, tmp_path: Path) -> None:
    found = measured(work, 24, tmp_path)
    assert found.rows == 24 and found.seconds > 0 and found.megabytes > 10
