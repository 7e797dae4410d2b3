"""Slips of grammar that engines miss, found by the classes of words: data in `templates/rules/slips.yaml`.

How a pattern is written is said at the top of `rows.py`. An entry has the keys of a phrase rule: `id`, `class`,
`patterns`, `reason`, `marks`, `passes`. Start reading at `check`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from thankyou.engines.issues import Issue
from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped, templates
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter
from thankyou.proofread.rows import Shelf, in_quotes, where, words

__all__ = ["Slip", "check", "found", "slips"]


class Slip(NamedTuple):
    """One entry of the file."""

    id: str
    kind: str
    patterns: tuple[str, ...]
    reason: str
    marks: tuple[str, ...]
    passes: tuple[str, ...]

    @property
    def name(self) -> str:
        """How its issues are called: `slips/verb-form/have-base`."""
        return f"slips/{self.kind}/{self.id}".replace(" ", "-")


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `slips/CLASS/ID`."""
    for sentence in letter.sentences:
        for slip, start, end in found(sentence.text):
            said = sentence.text[start:end]
            if facts is not None and facts.say(_told(sentence.text, start, end)):
                continue
            yield issue(slip.name, f"“{said}”: {slip.reason}", (sentence.start + start, sentence.start + end))


def _told(sentence: str, start: int, end: int) -> str:
    """What is marked; of one word alone, with the words beside it."""
    if " " in sentence[start:end]:
        return sentence[start:end]
    before, after = _LAST.search(sentence[:start]), _NEXT.match(sentence[end:])
    return f"{before[0] if before else ''}{sentence[start:end]}{after[0] if after else ''}"


_LAST, _NEXT = regex(r"\S+\s*$"), regex(r"\s*\S*[^\s.,;:!?]")


@lru_cache(maxsize=2048)
def found(sentence: str) -> tuple[tuple[Slip, int, int], ...]:
    """Every slip of a sentence with its place; the first one where two overlap."""
    hits = [
        (slip, start, end)
        for slip, pattern in _shelf().near(words(sentence))
        for start, end in where(pattern, sentence)
        if not in_quotes(sentence, start)
    ]
    kept: list[tuple[Slip, int, int]] = []
    for slip, start, end in hits:
        if not any(start < taken[2] and taken[1] < end for taken in kept):
            kept.append((slip, start, end))
    return tuple(sorted(kept, key=lambda hit: hit[1]))


@cache
def _shelf() -> Shelf[Slip]:
    return Shelf(
        ((slip, pattern) for slip in slips() for pattern in slip.patterns),
        [templates() / "rules" / "slips.yaml", Path(__file__)],
    )


@cache
def slips() -> tuple[Slip, ...]:
    """The entries of the file, in its order."""
    data = shipped("rules", "slips.yaml", text=True)
    return tuple(
        Slip(
            entry["id"],
            entry["class"],
            tuple(entry["patterns"]),
            entry["reason"],
            tuple(entry["marks"]),
            tuple(entry["passes"]),
        )
        for entry in data
    )
