"""What a relation of the gate is, and those that compare figures and quotations: all that our own wording is asked.

The others, which `rules` adds for what somebody wrote, take a while to load.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from thankyou.engines.issues import Severity
from thankyou.proofread.gate import appointed, claims, counts, days, gaps, rates
from thankyou.proofread.gate.scene import Check
from thankyou.proofread.gate.words import data

__all__ = ["BY_VALUE", "Relation", "by_value", "described"]

BY_VALUE: tuple[tuple[str, Check], ...] = (
    ("number", counts.counted),
    ("number", counts.oftener),
    ("number", rates.per),
    ("number", rates.term),
    ("number", rates.every),
    ("number", rates.led),
    ("number", gaps.number),
    ("number", gaps.day),
    ("number", days.day),
    ("number", days.dated),
    ("number", appointed.part_of_day),
    ("number", appointed.past_day),
    ("number", appointed.appointed),
    ("quote", claims.quote),
)


class Relation(NamedTuple):
    """One relation: its name, how serious it is, what it says, and the sentences that prove it."""

    name: str
    severity: Severity
    says: str
    checks: tuple[Check, ...]
    marks: tuple[str, ...]
    passes: tuple[str, ...]


def described(checks: Sequence[tuple[str, Check]]) -> tuple[Relation, ...]:
    """The relations that have one of these checks, in the order of the file."""
    named = {name for name, _ in checks}
    return tuple(
        Relation(
            entry["id"],
            Severity(entry["severity"]),
            entry["says"],
            tuple(check for name, check in checks if name == entry["id"]),
            tuple(entry["marks"]),
            tuple(entry["passes"]),
        )
        for entry in data("rules")["rules"]
        if entry["id"] in named
    )


@cache
def by_value() -> tuple[Relation, ...]:
    """Those that compare figures and quotations."""
    return described(BY_VALUE)
