"""Tables of cases of which `make test` runs every third; `make test-rest` runs the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

__all__ = ["every_third"]


def every_third(cases: Iterable[Any], *, name: Callable[[Any], str]) -> list[Any]:
    """The cases as parameters, of which all but every third are exhaustive; `name` gives their ids."""
    return [
        pytest.param(one, id=name(one), marks=() if number % 3 == 0 else pytest.mark.exhaustive)
        for number, one in enumerate(cases)
    ]
