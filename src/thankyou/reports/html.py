"""A review as one self-contained HTML page: the letter with its marks, the reasons beside it, the fixes below.

Nothing is loaded and no script runs; every text is escaped by the layout `templates/layouts/review.html`.
"""

from __future__ import annotations

from thankyou.delivery.html import layout
from thankyou.engines.issues import Severity
from thankyou.reports.marks import Reviewed, engine_words, marks, segments, summary

__all__ = ["review_html"]

_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "remark"}


def review_html(reviewed: Reviewed, *, title: str = "Review of a draft") -> str:
    """The page. `title` stands at its head, such as the name of the file."""
    found = marks(reviewed)
    verdict = summary(reviewed)
    return layout("review.html").render(
        title=title,
        reviewed=reviewed,
        verdict=f"{verdict[:1].upper()}{verdict[1:]}.",
        engine=engine_words(reviewed.engine),
        marks=found,
        segments=segments(reviewed.text, found),
        words=_WORDS,
    )
