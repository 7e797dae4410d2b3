"""What nobody sees: marks such as the soft hyphen of a word processor, and letters of which the accent is a character of its own.

No rule meets them, and every place is told as if it had. Start reading at `uncovered`.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from thankyou.engines.issues import Fix, Span
from thankyou.facts.patterns import regex

__all__ = ["Uncovered", "uncovered"]

_MARKS = "\u00ad\u200b\u2060\ufeff"
_COMPOSED = (
    r"[^\W_][\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u093c\u3099\u309a]+|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?"
)
"""A letter and the accents behind it, or the parts of a Korean syllable."""
_COVERED = regex(rf"[{_MARKS}]|{_COMPOSED}")


class Uncovered(NamedTuple):
    """A text without such marks, its letters in one character each."""

    text: str
    starts: tuple[int, ...]
    """For each character of `text`, and for its end, where it begins in the text as it was given."""
    ends: tuple[int, ...]
    """For each character of `text` where it ends in the text as it was given."""
    marks: tuple[Fix, ...]
    """Each mark that was taken out, each letter that was put together."""

    def span(self, span: Span) -> Span:
        """A place of `text` in the text as it was given."""
        start = self.starts[span.start]
        return Span(start, max(start, self.ends[span.end - 1]) if span.end > span.start else start)


def uncovered(given: str) -> Uncovered | None:
    """`given` without such marks; None where it has none."""
    if given.isascii():
        return None
    text, starts, ends, marks = list[str](), list[int](), list[int](), list[Fix]()
    place = 0
    for found in _COVERED.finditer(given):
        shown = "" if found[0] in _MARKS else unicodedata.normalize("NFC", found[0])
        if shown == found[0]:
            continue
        text += [given[place : found.start()], shown]
        starts += [*range(place, found.start()), *(found.start() for _ in shown)]
        ends += [*range(place + 1, found.start() + 1), *(found.end() for _ in shown)]
        marks.append(Fix(rule="fix/invisible", before=found[0], after=shown, span=Span(*found.span())))
        place = found.end()
    if not marks:
        return None
    text.append(given[place:])
    starts += range(place, len(given) + 1)
    ends += range(place + 1, len(given) + 1)
    return Uncovered("".join(text), tuple(starts), tuple(ends), tuple(marks))
