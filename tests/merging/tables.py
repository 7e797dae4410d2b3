"""Rows of a merge: made up, small, and as many as a test wants."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

NAMES = ("Dana Ortiz", "Siobhán Ó Néill", "Wei Lee", "Jürgen Groß", "Lucía Montaño", "Sam Park")


def interview(number: int = 1) -> dict[str, Any]:
    """Who talked with whom, in the columns of the convention."""
    return {
        "candidate.name": "Ada Byron",
        "candidate.email": "ada@example.com",
        "company": "Harbor Health",
        "role": "Charge Nurse",
        "interviewers.1.name": NAMES[number % len(NAMES)],
        "interviewers.1.email": f"reader{number}@example.org",
    }


def row(number: int = 1, **more: Any) -> dict[str, Any]:
    """The facts of one interview, as they were jotted down."""
    return {
        **interview(number),
        "key_points.1.text": f"night staffing on ward {number}",
        "qualifications.1.evidence": "cut handover from 40 minutes to 25",
        **more,
    }


def rows(count: int) -> Iterator[dict[str, Any]]:
    """`count` different rows."""
    return (row(number) for number in range(1, count + 1))


def write_csv(path: Path, content: Iterable[Mapping[str, Any]]) -> Path:
    """A file of rows that all have the columns of the first one."""
    listed = list(content)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(listed[0]))
        writer.writeheader()
        writer.writerows(listed)
    return path
