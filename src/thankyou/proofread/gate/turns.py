"""Turns of phrase that need no fact: manners, and what the writer makes of a fact. Start reading at `turns`.

The words are `templates/rules/gate/turns.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.words import data

__all__ = ["Turn", "turns"]


class Turn(NamedTuple):
    """A turn of phrase and its place in a text."""

    start: int
    end: int
    sort: str
    """`courtesy`, `response`, `attitude`, or `experience`, which only a fact of the writer's own bears out."""


def turns(text: str) -> Iterator[Turn]:
    """The turns of a text whose quotation marks and apostrophes are straight."""
    for name, pattern in _patterns():
        yield from (Turn(*found.span(), name) for found in pattern.finditer(text))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, regex("|".join(rf"\b(?:{one})\b" for one in lines), re.IGNORECASE))
        for name, lines in data("turns").items()
    )
