"""A letter and what was found in it as a piece of HTML for a notebook: styles stand at each element, nothing leaks out."""

from __future__ import annotations

from thankyou.delivery.html import layout
from thankyou.engines.issues import Severity
from thankyou.reports.marks import SEVERITIES, Reviewed, engine_words, marks, segments, summary

__all__ = ["fragment"]

_TINTS = {Severity.ERROR: "#b3261e", Severity.WARNING: "#8a5a00", Severity.INFORMATION: "#1f5f8b"}


def fragment(reviewed: Reviewed, *, title: str) -> str:
    """The text with its marks, and the reasons below it; every text is escaped."""
    found = marks(reviewed)
    return layout("notebook.html").render(
        title=title,
        reviewed=reviewed,
        verdict=f"{summary(reviewed).capitalize()}.",
        engine=engine_words(reviewed.engine),
        marks=found,
        segments=segments(reviewed.text, found),
        words=SEVERITIES,
        tints=_TINTS,
    )
