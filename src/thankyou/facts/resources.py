"""Where the data files are: inside the installed package, or beside `src/` in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["templates"]


@cache
def templates() -> Path:
    """The folder of wording, rules and layouts that ships with the package."""
    here = Path(__file__).resolve()
    installed = here.parents[1] / "templates"
    return installed if installed.is_dir() else here.parents[3] / "templates"
