"""Several letters in one text, as a chat offers them to choose from: `Option 1 (formal):`, `Version B`. Start reading at `variants`.

A label counts only where a letter begins: above a greeting or a subject. `Option 1: Tuesday at ten` is what a letter may say.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from thankyou.engines.issues import Span
from thankyou.facts.patterns import regex
from thankyou.proofread.letter import Letter, closes, greets

__all__ = ["Variants", "variants"]


class Variants(NamedTuple):
    """What shows that a text is one of several letters, or holds several."""

    labels: tuple[Span, ...]
    """Lines that say which letter stands below them."""
    greetings: tuple[Span, ...]
    """The greetings of letters, where there are two or more."""


_WHAT = r"(?:options?|versions?|variants?|variations?|alternatives?|drafts?|choices?|e-?mails?|letters?|notes?|messages?|templates?|samples?)"
_WHICH = r"(?:#\s?)?(?:\d{1,2}|[A-H]|one|two|three|four|five|[ivx]{1,3})"
_AROUND = r"[\W_]{0,6}"
_NUMBERED = regex(
    rf"(?i){_AROUND}(?:[^\W\d_]+ ){{0,2}}{_WHAT}\s?(?:no\.?\s?)?{_WHICH}(?:\W*|\s?[:(–—|,-][^\n]{{0,60}})"
)
_NAMED = regex(
    rf"(?i){_AROUND}(?:(?!dear|hi|hello)[^\W\d_][\w'/&,-]* ){{0,5}}{_WHAT}(?: [^\W\d_][\w'/&,-]*){{0,3}}(?: ?\([^()\n]{{1,40}}\))?[*_ ]{{0,3}}:[*_ ]{{0,3}}"
)
_SUBJECT = regex(r"(?i)[*_]{0,2}subject(?: line)?[*_]{0,2}\s*:")


class _Line(NamedTuple):
    text: str
    span: Span


def variants(letter: Letter) -> Variants:
    """The labels of letters in a text, and the greetings where it holds several letters."""
    lines = _lines(letter.with_header)
    labels, greetings = list[Span](), list[Span]()
    closed = True
    for place, line in enumerate(lines):
        if greets(line.text):
            if closed:
                greetings.append(line.span)
            closed = False
        elif closes(line.text):
            closed = True
        elif _is_label(line.text) and _begins_letter(lines[place + 1 :], first=not greetings):
            labels.append(line.span)
            closed = True
    return Variants(tuple(labels), tuple(greetings) if len(greetings) > 1 else ())


def _lines(text: str) -> list[_Line]:
    found, start = list[_Line](), 0
    for line in text.split("\n"):
        if said := line.strip():
            begin = start + len(line) - len(line.lstrip())
            found.append(_Line(said, Span(begin, begin + len(said))))
        start += len(line) + 1
    return found


_LONGEST_LABEL = 100
"""Characters."""


def _is_label(line: str) -> bool:
    return len(line) <= _LONGEST_LABEL and bool(_NUMBERED.fullmatch(line) or _NAMED.fullmatch(line))


def _begins_letter(below: Sequence[_Line], *, first: bool) -> bool:
    """Whether a letter begins below a label: at once, below its subject, or for the `first` one below subjects to choose from."""
    for line in below[: _MOST_SUBJECTS if first else 2]:
        if greets(line.text):
            return True
        if not (first or _SUBJECT.match(line.text)):
            return False
    return False


_MOST_SUBJECTS = 8
"""Lines of subjects that stand above the first letter."""
