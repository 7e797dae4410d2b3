"""Issues as marks in a text: numbered in reading order, with line, column and the words they mean.

Everything here works on whatever was `Reviewed`: a `Note` or a `Report` of `thankyou.composing.reviewing`. Offsets that do not fit
the text (an engine's fault) are brought back into it. Start reading at `marks`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple, Protocol

from thankyou.engines.issues import Fix, Issue, Severity
from thankyou.proofread import Explained

__all__ = [
    "SEVERITIES",
    "Mark",
    "Passage",
    "Reviewed",
    "Segment",
    "engine_words",
    "marks",
    "passages",
    "segments",
    "summary",
]

LONGEST_MARK = 300
"""An issue about more characters than this is about the whole letter."""
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFORMATION: 2}
SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "remark"}
"""What each is called, for people."""


class Reviewed(Protocol):
    """A text with what proofreading says about it."""

    @property
    def text(self) -> str: ...
    @property
    def issues(self) -> Sequence[Issue]: ...
    @property
    def fixes(self) -> Sequence[Fix]: ...
    @property
    def kind(self) -> str: ...
    @property
    def engine(self) -> str: ...
    @property
    def checked(self) -> bool: ...
    @property
    def ok(self) -> bool: ...


class Mark(NamedTuple):
    """An issue and its place in the text. `line` and `column` count from 1, in characters."""

    number: int
    issue: Issue
    start: int
    end: int
    line: int
    column: int
    words: str
    """The marked words; empty for an issue about the whole letter."""
    told: int
    """The line to tell: that of the file, where the text was read from a file of another form; else `line`."""


class Segment(NamedTuple):
    """A stretch of text under the same marks, the most serious first."""

    text: str
    end: int
    """Where it ends in the whole text."""
    marks: tuple[Mark, ...]
    unexplained: bool = False
    """Whether no fact explains these words."""


class Passage(NamedTuple):
    """A sentence, or a stretch between sentences, in segments. `number` counts the sentences from 1; 0 is none."""

    number: int
    segments: tuple[Segment, ...]


def marks(reviewed: Reviewed) -> list[Mark]:
    """Every issue with its place, in reading order; those about the whole letter come last."""
    text = reviewed.text
    placed = sorted((_within(text, issue), _RANK[issue.severity], place) for place, issue in enumerate(reviewed.issues))
    ordered = sorted(placed, key=lambda each: each[0][0] == each[0][1])
    lines: Sequence[int] = getattr(reviewed, "lines", ())
    return [
        _mark(text, number, reviewed.issues[place], *span, lines) for number, (span, _, place) in enumerate(ordered, 1)
    ]


def _within(text: str, issue: Issue) -> tuple[int, int]:
    start, end = max(0, min(issue.span.start, len(text))), max(0, min(issue.span.end, len(text)))
    return (start, end) if start < end <= start + LONGEST_MARK else (0, 0)


def _mark(text: str, number: int, issue: Issue, start: int, end: int, lines: Sequence[int]) -> Mark:
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    words = " ".join(text[start:end].split()) or text[start:end]
    return Mark(number, issue, start, end, line, column, words, lines[line - 1] if line <= len(lines) else line)


def segments(text: str, found: Sequence[Mark], explained: Sequence[Explained] = ()) -> list[Segment]:
    """`text` cut wherever a mark, a sentence or an unexplained word begins or ends."""
    local = [mark for mark in found if mark.start < mark.end]
    strange = [span for one in explained for span in one.unexplained]
    cuts = {0, len(text), *(mark.start for mark in local), *(mark.end for mark in local)}
    cuts |= {place for one in explained for place in one.span} | {place for span in strange for place in span}
    return [
        Segment(
            text[start:end],
            end,
            tuple(sorted(_over(local, start), key=lambda mark: _RANK[mark.issue.severity])),
            any(span.start <= start < span.end for span in strange),
        )
        for start, end in pairwise(sorted(cuts))
    ]


def passages(text: str, found: Sequence[Mark], explained: Sequence[Explained]) -> list[Passage]:
    """`text` in sentences, each in its segments."""
    pieces = segments(text, found, explained)
    numbers = [_sentence(explained, piece.end - len(piece.text)) for piece in pieces]
    return [
        Passage(number, tuple(piece for piece, _ in group))
        for number, group in groupby(zip(pieces, numbers, strict=True), key=lambda pair: pair[1])
    ]


def _sentence(explained: Sequence[Explained], place: int) -> int:
    return next((number for number, one in enumerate(explained, 1) if one.span.start <= place < one.span.end), 0)


def _over(found: Sequence[Mark], place: int) -> list[Mark]:
    return [mark for mark in found if mark.start <= place < mark.end]


def engine_words(engine: str) -> str:
    """Who checked, for people."""
    words = {
        "none": "the rules of thankyou alone",
        "harper": "the rules of thankyou and Harper",
        "languagetool": "the rules of thankyou and LanguageTool",
        "harper+languagetool": "the rules of thankyou, Harper and LanguageTool",
    }
    return words.get(engine, engine)


def summary(reviewed: Reviewed) -> str:
    """One sentence: `2 errors and 1 warning`, or that there is nothing to mend."""
    counts = {severity: sum(issue.severity is severity for issue in reviewed.issues) for severity in SEVERITIES}
    parts = [f"{count} {SEVERITIES[severity]}{'s' if count > 1 else ''}" for severity, count in counts.items() if count]
    if not parts:
        return "nothing to mend"
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
