"""Where the data files are: inside the installed package, or beside `src/` in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from thankyou.facts.prepared import prepared

__all__ = ["from_yaml", "shipped", "templates"]


@cache
def templates() -> Path:
    """The folder of wording, rules and layouts that ships with the package."""
    here = Path(__file__).resolve()
    installed = here.parents[1] / "templates"
    return installed if installed.is_dir() else here.parents[3] / "templates"


def shipped(*place: str, text: bool = False) -> Any:
    """A data file of ours as plain values: `shipped("rules", "words.yaml")`. With `text` every scalar is text, `no` and `on` too."""
    path = templates().joinpath(*place)
    return prepared("text" if text else "values", [path], lambda: from_yaml(path, text=text))


def from_yaml(path: Path, *, text: bool = False) -> Any:
    """A YAML file as plain values, or as text alone; read in C where PyYAML was built with it, which is eight times as fast."""
    import yaml

    loader = "BaseLoader" if text else "SafeLoader"
    return yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, f"C{loader}", getattr(yaml, loader)))  # noqa: S506 - makes plain values alone
