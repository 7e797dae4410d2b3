"""What a sentence does to somebody: it threatens, presses, belittles, blames, mocks, begs, flatters, gushes.

A list of phrases knows only what was said before. An act has a shape: a condition that is not met and what the writer will do
then; an evaluating word and whom it is said of, the writer, the reader, their people or others; a great gift and `your`. The
entries of `templates/rules/acts.yaml` are such shapes, patterns in the notation of `rows`, in which `@name` stands for a
list of words of that file. An entry has the keys `id`, `class`, `patterns`, `reason`, `rewrite`, `marks`, `passes`, and `except`
for kinds of message in which it is right. What somebody else said (`stance`), what stands in quotation marks and what the facts say is no act of the
writer's. Start reading at `found`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from thankyou.errors import WordingError
from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped, templates
from thankyou.proofread import rows, stance

__all__ = ["Act", "acts", "found"]


class Act(NamedTuple):
    """One entry of the file."""

    id: str
    kind: str
    patterns: tuple[str, ...]
    """With the lists written out."""
    not_kinds: frozenset[str]
    reason: str
    rewrite: str
    marks: tuple[str, ...]
    passes: tuple[str, ...]

    @property
    def name(self) -> str:
        """How its issues are called: `tone/ultimatum/if-not-i-go`."""
        return f"tone/{self.kind}/{self.id}".replace(" ", "-")


@lru_cache(maxsize=2048)
def found(sentence: str) -> tuple[tuple[Act, int, int], ...]:
    """Every act of an evened sentence with its place, the first one where two overlap; kinds are the caller's to judge."""
    hits = [
        (act, start, end)
        for act, pattern in _shelf().near(rows.words(sentence))
        for start, end in rows.where(pattern, sentence)
        if not rows.in_quotes(sentence, start) and stance.holds(sentence, start, end, "anyone")
    ]
    kept: list[tuple[Act, int, int]] = []
    for hit in sorted(hits, key=lambda hit: (hit[1], -hit[2])):
        if not kept or hit[1] >= kept[-1][2]:
            kept.append(hit)
    return tuple(kept)


@cache
def _shelf() -> rows.Shelf[Act]:
    return rows.Shelf(
        ((act, pattern) for act in acts() for pattern in act.patterns),
        [templates() / "rules" / "acts.yaml", Path(__file__)],
    )


_LIST = regex(r"@([a-z]+)")


@cache
def acts() -> tuple[Act, ...]:
    """The entries of the file, in its order. Raises `WordingError` where one names a list that is not there."""
    data: dict[str, Any] = shipped("rules", "acts.yaml", text=True)
    return tuple(_act(entry, data["words"]) for entry in data["acts"])


def _act(entry: dict[str, Any], lists: dict[str, str]) -> Act:
    def words(match: re.Match[str]) -> str:
        if match[1] not in lists:
            raise WordingError(f"rules/acts.yaml, {entry['id']}", f"there is no list @{match[1]}")
        return lists[match[1]]

    return Act(
        entry["id"],
        entry["class"],
        tuple(_LIST.sub(words, pattern) for pattern in entry["patterns"]),
        frozenset(entry.get("except", ())),
        entry["reason"],
        entry["rewrite"],
        tuple(entry["marks"]),
        tuple(entry["passes"]),
    )
