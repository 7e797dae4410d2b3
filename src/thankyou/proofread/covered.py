"""A text read as what it stands for, every place of it known in the text as it was given.

`rewritten` does it for any changes; `uncovered` takes out what nobody sees: marks such as the soft hyphen of a word
processor, and letters of which the accent is a character of its own. What copying leaves behind is read in `pasted`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from thankyou.engines.issues import Fix, Span
from thankyou.facts.patterns import regex

__all__ = ["Change", "Uncovered", "rewritten", "uncovered"]

_MARKS = "\u00ad\u200b\u2060\ufeff"
_COMPOSED = (
    r"[^\W_][\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u093c\u3099\u309a]+|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?"
)
"""A letter and the accents behind it, or the parts of a Korean syllable."""
_COVERED = regex(rf"[{_MARKS}]|{_COMPOSED}")


class Change(NamedTuple):
    """Characters of a text, from `start` up to `end`, and what they are read as."""

    start: int
    end: int
    shown: str


class Uncovered(NamedTuple):
    """A text as it is read."""

    text: str
    starts: tuple[int, ...]
    """For each character of `text`, and for its end, where it begins in the text as it was given."""
    ends: tuple[int, ...]
    """For each character of `text` where it ends in the text as it was given."""
    marks: tuple[Fix, ...]
    """Each change that was made."""

    def span(self, span: Span) -> Span:
        """A place of `text` in the text as it was given."""
        start = self.starts[span.start]
        return Span(start, max(start, self.ends[span.end - 1]) if span.end > span.start else start)

    def below(self, later: Uncovered) -> Uncovered:
        """What `later` makes of `text`, with its places in the text as it was given."""
        starts = tuple(self.starts[place] for place in later.starts)
        ends = tuple(self.ends[place - 1] if place else 0 for place in later.ends)
        marks = tuple(one.model_copy(update={"span": self.span(one.span)}) for one in later.marks)
        return Uncovered(later.text, starts, ends, (*self.marks, *marks))


def rewritten(given: str, changes: Iterable[Change], rule: str) -> Uncovered | None:
    """`given` with the changes made, which come in order and do not overlap; None where there are none."""
    text, starts, ends, marks = list[str](), list[int](), list[int](), list[Fix]()
    place = 0
    for start, end, shown in changes:
        text += [given[place:start], shown]
        starts += [*range(place, start), *(start for _ in shown)]
        ends += [*range(place + 1, start + 1), *(end for _ in shown)]
        marks.append(Fix(rule=rule, before=given[start:end], after=shown, span=Span(start, end)))
        place = end
    if not marks:
        return None
    text.append(given[place:])
    starts += range(place, len(given) + 1)
    ends += range(place + 1, len(given) + 1)
    return Uncovered("".join(text), tuple(starts), tuple(ends), tuple(marks))


def uncovered(given: str) -> Uncovered | None:
    """`given` without marks that nobody sees, its letters in one character each; None where it has none."""
    return None if given.isascii() else rewritten(given, _covered(given), "fix/invisible")


def _covered(given: str) -> Iterator[Change]:
    for found in _COVERED.finditer(given):
        shown = "" if found[0] in _MARKS else unicodedata.normalize("NFC", found[0])
        if shown != found[0]:
            yield Change(*found.span(), shown)
