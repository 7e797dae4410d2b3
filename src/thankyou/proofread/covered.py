"""Marks that nobody sees, such as the soft hyphen of a word processor: no rule meets them, and every place is told as if it had.

Start reading at `uncovered`.
"""

from __future__ import annotations

from typing import NamedTuple

from thankyou.engines.issues import Fix, Span

__all__ = ["Uncovered", "uncovered"]

_MARKS = "\u00ad\u200b\u2060\ufeff"


class Uncovered(NamedTuple):
    """A text without such marks."""

    text: str
    places: tuple[int, ...]
    """For each character of `text`, and for its end, where it stands in the text as it was given."""
    marks: tuple[Fix, ...]
    """Each mark that was taken out."""

    def span(self, span: Span) -> Span:
        """A place of `text` in the text as it was given."""
        start = self.places[span.start]
        return Span(start, max(start, self.places[span.end - 1] + 1) if span.end > span.start else start)


def uncovered(given: str) -> Uncovered | None:
    """`given` without such marks; None where it has none."""
    if given.isascii() or not any(mark in given for mark in _MARKS):
        return None
    places = [place for place, one in enumerate(given) if one not in _MARKS]
    marks = (
        Fix(rule="fix/invisible", before=one, after="", span=Span(place, place + 1))
        for place, one in enumerate(given)
        if one in _MARKS
    )
    return Uncovered("".join(given[place] for place in places), (*places, len(given)), tuple(marks))
