"""Where the data files are: inside the installed package, or beside `src/` in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["from_yaml", "templates"]


@cache
def templates() -> Path:
    """The folder of wording, rules and layouts that ships with the package."""
    here = Path(__file__).resolve()
    installed = here.parents[1] / "templates"
    return installed if installed.is_dir() else here.parents[3] / "templates"


def from_yaml(text: str) -> Any:
    """A data file of ours as plain values; read in C where PyYAML was built with it, which is eight times as fast."""
    import yaml

    return yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - a safe loader
