"""Words that are too much in a heap: raptures, abasement, the language of forms; and a word said twice for effect.

One `truly` or one `grateful` is a matter of taste; `truly, deeply, from my soul` is not. The words of a class weigh one to
three (`templates/rules/heaped.yaml`); where those of one sentence weigh three together, and the sentence is about writer or
reader, it is marked. What stands in quotation marks and what the facts say weighs nothing. Start reading at `found`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped
from thankyou.proofread.rows import in_quotes

__all__ = ["Heap", "found", "heaps"]

_ENOUGH = 3


class Heap(NamedTuple):
    """One entry of the file."""

    id: str
    kind: str
    words: re.Pattern[str]
    """One group for each weight: the first weighs one."""
    reason: str
    rewrite: str
    marks: tuple[str, ...]
    passes: tuple[str, ...]

    @property
    def name(self) -> str:
        """How its issues are called: `tone/gushing/raptures`."""
        return f"tone/{self.kind}/{self.id}"


@lru_cache(maxsize=2048)
def found(sentence: str, told: str = "") -> tuple[tuple[Heap, int, int], ...]:
    """Every heap of an evened sentence with its place; a word that `told`, the facts in lower case, holds weighs nothing."""
    if not _PARTIES.search(sentence):
        return ()
    hits = []
    for heap in heaps():
        weighed = [
            (match.lastindex or 0, *match.span())
            for match in heap.words.finditer(sentence)
            if not in_quotes(sentence, match.start()) and match[0].casefold() not in told
        ]
        if sum(weight for weight, _, _ in weighed) < _ENOUGH or max(weight for weight, _, _ in weighed) == 1:
            continue
        hits.append((heap, weighed[0][1], weighed[-1][2]))
    return tuple(hits)


_PARTIES = regex(r"\b(?:I|me|my|you|your)\b|^(?:It|That|This) (?:was|is)\b|^What an?\b", re.IGNORECASE)
"""A sentence about writer or reader, or one that judges the talk: `It was an honour`."""


@cache
def heaps() -> tuple[Heap, ...]:
    """The entries of the file, in its order."""
    data: list[dict[str, Any]] = shipped("rules", "heaped.yaml", text=True)
    return tuple(
        Heap(
            entry["id"],
            entry["class"],
            _weighing(entry["words"]),
            entry["reason"],
            entry["rewrite"],
            tuple(entry["marks"]),
            tuple(entry["passes"]),
        )
        for entry in data
    )


def _weighing(words: dict[str, str]) -> re.Pattern[str]:
    """Any of the words, in the group of its weight."""
    groups = ("|".join(re.escape(word).replace(r"\*", r"\w*") for word in words[weight].split()) for weight in "123")
    return regex(rf"(?<![\w'-])(?:{'|'.join(f'({group})' for group in groups)})(?![\w-])", re.IGNORECASE)
