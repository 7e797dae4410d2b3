"""What a caller may hand in for facts and choices, understood. Raises `FactError` for what does not fit."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from thankyou.errors import FactError, Problem, did_you_mean
from thankyou.facts.models import Interview

__all__ = ["Facts", "choice"]

Facts = Interview | Mapping[str, Any] | str | Path
"""An interview, a mapping of the same shape, or the path of a file that holds one."""


def choice(kind: type[StrEnum], value: Any, field: str) -> Any:
    """A member of `kind` by its word, whatever the case; None stays None."""
    if value is None or isinstance(value, kind):
        return value
    try:
        return kind(str(value).strip().lower())
    except ValueError:
        raise FactError([Problem(field, f"must be one of {', '.join(kind)}{did_you_mean(value, kind)}")]) from None
