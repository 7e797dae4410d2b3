"""How good a candidate draft is: one number, from what can be measured without taste.

| what | points |
| --- | --- |
| a word over or under the length | -0.5 each |
| a run of three words that comes twice in the note | -3 each |
| a run of three words that an earlier note of the panel has | -0.7 each |
| a second stock phrase | -6 each |
| neighbouring sentences that begin alike | -2.5 each; a third in a row -5 |
| more than two in five sentences that begin with "I" | -1.5 each |
| a sentence of more than 34 words | -0.4 a word |
| "because", a colon or a semicolon, more than once | -2.5 each |
| a glue word of six letters or more that comes twice | -1 each |
| a word of seven letters or more twice in a sentence | -3 each |
| ", and" twice in a sentence | -3 each |
| a variant of the last resort | -4 each |
| sentences of different lengths | +0.15 a word of standard deviation, at most 1.5 |
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Protocol

__all__ = ["Avoided", "score", "trigrams"]


class Avoided(NamedTuple):
    """What earlier notes of a panel already used: variant ids by section, and runs of three words."""

    variants: Mapping[str, frozenset[str]] = MappingProxyType({})
    trigrams: frozenset[tuple[str, ...]] = frozenset()


class _Line(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def use(self) -> str: ...
    @property
    def last_resort(self) -> bool: ...


_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[A-Z\"“])")
_GLUE = frozenset("conversation talking spoke speaking thinking glad appreciated point mentioned thank enjoyed particularly experience remember looking forward bring".split())


def trigrams(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of three words of a text."""
    words = _WORD.findall(text.lower())
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def score(lines: Sequence[_Line], limits: tuple[int, int], avoided: Avoided) -> float:
    """The points of a draft; higher is better. Deterministic."""
    text = " ".join(line.text for line in lines)
    words = _WORD.findall(text.lower())
    runs = Counter(zip(words, words[1:], words[2:], strict=False))
    total = -0.5 * (max(0, len(words) - limits[1]) + max(0, limits[0] - len(words)))
    total -= 3.0 * sum(count - 1 for count in runs.values() if count > 1)
    total -= 0.7 * len(avoided.trigrams & runs.keys())
    total -= 6.0 * max(0, sum(bool(line.use) for line in lines) - 1)
    total -= 4.0 * sum(line.last_resort for line in lines)
    total -= 2.5 * (max(0, text.count(" because ") - 1) + max(0, len(re.findall(r"[:;] ", text)) - 1))
    total -= 3.0 * sum(max(0, part.count(", and ") - 1) for part in _SENTENCE.split(text))
    total -= 3.0 * sum(_doubled(part) for part in _SENTENCE.split(text))
    total -= sum(count - 1 for word, count in Counter(words).items() if count > 1 and word in _GLUE)
    return total + _rhythm([part for part in _SENTENCE.split(text) if part])


def _doubled(sentence: str) -> int:
    """How many words of seven letters or more come twice in a sentence."""
    long = [word for word in _WORD.findall(sentence.lower()) if len(word) > 6]
    return len(long) - len(set(long))


def _rhythm(sentences: Sequence[str]) -> float:
    if not sentences:
        return 0.0
    counts = [len(sentence.split()) for sentence in sentences]
    starts = [sentence.split()[0].lower() for sentence in sentences]
    total = -0.4 * sum(max(0, count - 34) for count in counts)
    total -= 2.5 * sum(left == right for left, right in zip(starts, starts[1:], strict=False))
    total -= 5.0 * sum(a == b == c for a, b, c in zip(starts, starts[1:], starts[2:], strict=False))
    total -= 1.5 * max(0.0, starts.count("i") - 0.4 * len(starts))
    mean = sum(counts) / len(counts)
    return total + min(1.5, 0.15 * math.sqrt(sum((count - mean) ** 2 for count in counts) / len(counts)))
