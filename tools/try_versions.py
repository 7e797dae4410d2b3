"""Runs the quick tests with other versions than those that are locked, in an environment of its own.

    newest    of everything, whatever the locks say: what a user gets who installs today
    floors    the oldest that pyproject.toml allows, of what the package itself needs

Says which versions differ from the locks and which tests fail, and ends with the status of the tests. Run by
`make newest` and `make floors`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ITSELF = ["pyproject.toml", "--all-extras"]
TESTS = [
    "--numprocesses",
    "auto",
    "--dist",
    "worksteal",
    "-m",
    "not slow and not exhaustive",
    "-q",
    "-p",
    "no:cacheprovider",
]


def main() -> int:
    """Resolve, install, test. Returns the status of the tests, or 1 where nothing could be installed."""
    which = sys.argv[1]
    with tempfile.TemporaryDirectory(prefix=f"thankyou-{which}-") as folder:
        place = Path(folder)
        wanted = place / "versions.txt"
        wanted.write_text(newest() if which == "newest" else floors(place), encoding="utf-8")
        print(f"{which}: unlike the lock: {', '.join(unlike(wanted)) or 'nothing'}", flush=True)
        venv.create(place / "venv")
        python = place / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
        install = [sys.executable, "-m", "uv", "pip", "install", "--no-config", "--quiet", "--python", str(python)]
        subprocess.run([*install, "--requirement", str(wanted)], cwd=ROOT, check=True)
        subprocess.run([*install, "--no-deps", "--no-build-isolation", "--editable", "."], cwd=ROOT, check=True)
        return subprocess.run([str(python), "-m", "pytest", *TESTS], cwd=ROOT, check=False).returncode


def newest() -> str:
    """The newest versions that `pyproject.toml` allows."""
    return compiled(*ITSELF, "--group", "test")


def floors(place: Path) -> str:
    """The oldest versions of what the package needs, and the newest of what only tests need that go with them."""
    oldest = place / "oldest.txt"
    oldest.write_text(compiled(*ITSELF, "--resolution", "lowest-direct"), encoding="utf-8")
    return compiled(*ITSELF, "--group", "test", "--constraint", str(oldest))


def compiled(*what: str) -> str:
    """Exact versions for this Python and this system."""
    command = [
        sys.executable, "-m", "uv", "pip", "compile", *what, "--no-annotate", "--no-header", "--no-config", "--quiet",
        "--python", sys.executable,
    ]  # fmt: skip
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout


def unlike(wanted: Path) -> list[str]:
    """The packages of `wanted` whose version is not that of the lock, as `name 1.2 (locked 1.3)`."""
    locked = versions((ROOT / "requirements" / "dev.txt").read_text(encoding="utf-8"))
    found = versions(wanted.read_text(encoding="utf-8"))
    return [
        f"{name} {version} (locked {' and '.join(sorted(locked[name]))})"
        for name, [version] in found.items()
        if name in locked and version not in locked[name]
    ]


def versions(text: str) -> dict[str, set[str]]:
    """The versions of each package of a lock; several where they depend on the Python."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", text, re.MULTILINE):
        found.setdefault(name.lower(), set()).add(version)
    return found


if __name__ == "__main__":
    sys.exit(main())
