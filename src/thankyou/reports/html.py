"""A review as one self-contained HTML page: the letter with its marks, the reasons and the facts beside it, the fixes below.

Point at a sentence (or tap it) and the facts that it rests on light up; point at a fact, and its sentences do.

Nothing is loaded and no script runs; every text is escaped by the layout `templates/layouts/review.html`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from thankyou.delivery.html import layout
from thankyou.proofread import Explained
from thankyou.reports.marks import SEVERITIES, Reviewed, engine_words, marks, passages, summary

__all__ = ["review_html"]


class _Fact(NamedTuple):
    path: str
    text: str
    sentences: tuple[int, ...]
    """The sentences that rest on it, counted from 1."""


def _facts(explained: Sequence[Explained]) -> list[_Fact]:
    """Every fact that a sentence rests on, in the order of the letter."""
    found: dict[tuple[str, str], list[int]] = {}
    for number, one in enumerate(explained, 1):
        for support in one.facts:
            found.setdefault((support.fact, support.text), []).append(number)
    return [_Fact(path, text, tuple(numbers)) for (path, text), numbers in found.items()]


def review_html(reviewed: Reviewed, *, title: str = "Review of a draft") -> str:
    """The page. `title` stands at its head, such as the name of the file."""
    found = marks(reviewed)
    explained = getattr(reviewed, "explained", ())
    return layout("review.html").render(
        title=title,
        reviewed=reviewed,
        verdict=f"{summary(reviewed).capitalize()}.",
        engine=engine_words(reviewed.engine),
        marks=found,
        passages=passages(reviewed.text, found, explained),
        explained=explained,
        facts=_facts(explained),
        words=SEVERITIES,
    )
