"""Writes `requirements/*.txt`: the exact versions, with digests, that `make` installs. Run by `make lock`.

    run    the package and what builds it: `make demo`
    dev    also its extras, the tests and the tools: `make test` and the rest
    all    also Spark and Dask: `make test-all`

A lock holds for every system and every Python from 3.11 on. Each is a part of the next, in the same versions.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = {
    "run": ["--group", "build"],
    "dev": ["--all-extras", "--group", "dev"],
    "all": ["--all-extras", "--group", "dev", "--group", "cluster"],
}
HEADING = "# Written by `make lock`: exact versions of what pyproject.toml asks for. Do not edit.\n"


def main() -> None:
    """Write every lock anew, the largest first, so that each is a part of the next."""
    folder = ROOT / "requirements"
    folder.mkdir(exist_ok=True)
    within: list[str] = []
    for name in sorted(LOCKS, key=list(LOCKS).index, reverse=True):
        lock = folder / f"{name}.txt"
        lock.write_text(HEADING + compiled([*LOCKS[name], *within]), encoding="utf-8")
        within = ["--constraint", str(lock)]
        print(f"wrote {lock.relative_to(ROOT)}")


def compiled(what: list[str]) -> str:
    """The text of a lock for these parts of `pyproject.toml`."""
    command = [
        sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", *what, "--universal", "--python-version", "3.11",
        "--generate-hashes", "--no-annotate", "--no-header", "--no-config", "--quiet",
    ]  # fmt: skip
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
