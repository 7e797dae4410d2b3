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
| ", and I" more than once in a note | -5 each |
| "talked", "conversation" and the like, more than once | -2 each |
| a word twice running (`says so, so it may help`) | -6 each |
| a pattern of the last resort | -12 each |
| sentences of different lengths | +0.15 a word of standard deviation, at most 1.5 |
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, Protocol

from thankyou.facts.patterns import regex

__all__ = ["Avoided", "score", "sentences", "trigrams"]


class Avoided(NamedTuple):
    """What earlier notes of a panel already used: pattern ids by section, runs of three words, and whole sentences."""

    patterns: Mapping[str, frozenset[str]] = MappingProxyType({})
    trigrams: frozenset[tuple[str, ...]] = frozenset()
    sentences: frozenset[str] = frozenset()


class _Line(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def use(self) -> str: ...
    @property
    def last_resort(self) -> bool: ...


_WORD = regex(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE = regex(r"(?<=[.!?])[\"”]?\s+(?=[A-Z\"“])")
_PAUSE = regex(r"[:;] ")
_TWICE = regex(r"\b(\w+),? \1\b")
_TALK = frozenset("conversation talk talked talking speak speaking spoke call chat".split())
_GLUE = frozenset(
    "conversation talking spoke speaking thinking glad appreciated point mentioned thank enjoyed particularly experience remember looking forward bring".split()
)


def trigrams(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of three words of a text."""
    words = _WORD.findall(text.lower())
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, in order."""
    return [part for part in _SENTENCE.split(text) if part]


def score(lines: Sequence[_Line], limits: tuple[int, int], avoided: Avoided, *, least: float = -math.inf) -> float:
    """The points of a draft; higher is better. Deterministic.

    Of a draft that surely has fewer than `least`, this many are enough: it may have fewer still.
    """
    looks = [_look(line.text) for line in lines]
    count = becauses = colons = ands = talks = awkward = stocks = resorts = 0
    for line, look in zip(lines, looks, strict=True):
        count += len(look.words)
        becauses += look.becauses
        colons += look.colons
        ands += look.ands
        talks += look.talks
        awkward += look.clumsy
        stocks += bool(line.use)
        resorts += line.last_resort
    length = -0.5 * (max(0, count - limits[1]) + max(0, limits[0] - count))
    stock = 6.0 * max(0, stocks - 1)
    resort = 12.0 * resorts
    joints = 2.5 * (max(0, becauses - 1) + max(0, colons - 1))
    clumsy = 3.0 * awkward + 5.0 * max(0, ands - 1) + 2.0 * max(0, talks - 1)
    bound = length - stock - resort - joints - clumsy + _MOST_RHYTHM
    if bound < least - _ROUNDING:
        return bound
    rhythm = _rhythm(
        [start for look in looks for start in look.starts], [count for look in looks for count in look.counts]
    )
    bound += rhythm - _MOST_RHYTHM
    if bound < least - _ROUNDING:
        return bound
    words = [word for look in looks for word in look.words]
    runs = list(zip(words, words[1:], words[2:], strict=False))
    distinct = set(runs)
    total = length - 3.0 * (len(runs) - len(distinct)) - 0.7 * len(avoided.trigrams & distinct)
    if avoided.sentences:
        total -= 20.0 * sum(said in avoided.sentences for look in looks for said in look.sentences)
    glue = [word for look in looks for word in look.glue]
    return total - stock - resort - joints - clumsy - (len(glue) - len(set(glue))) + rhythm


_MOST_RHYTHM = 1.5
"""Points that the rhythm of a draft may bring."""
_ROUNDING = 1e-6
"""Points that two ways to add up the same numbers may differ by."""


class _Look(NamedTuple):
    """What one line adds to the score of any draft it stands in."""

    words: tuple[str, ...]
    sentences: tuple[str, ...]
    glue: tuple[str, ...]
    starts: tuple[str, ...]
    counts: tuple[int, ...]
    becauses: int
    colons: int
    ands: int
    talks: int
    clumsy: int


@lru_cache(maxsize=2048)
def _look(text: str) -> _Look:
    words = tuple(_WORD.findall(text.lower()))
    said = sentences(text)
    return _Look(
        words,
        tuple(said),
        tuple(word for word in words if word in _GLUE),
        tuple(sentence.split(" ", 1)[0].lower() for sentence in said),
        tuple(sentence.count(" ") + 1 for sentence in said),
        text.count(" because "),
        len(_PAUSE.findall(text)),
        text.count(", and I "),
        sum(word in _TALK for word in words),
        sum(_doubled(part) + max(0, part.count(", and ") - 1) for part in said) + 2 * len(_TWICE.findall(text)),
    )


def _doubled(sentence: str) -> int:
    """How many words of seven letters or more come twice in a sentence."""
    long = [word for word in _WORD.findall(sentence.lower()) if len(word) > 6]
    return len(long) - len(set(long))


def _rhythm(starts: Sequence[str], counts: Sequence[int]) -> float:
    if not counts:
        return 0.0
    total = -0.4 * sum(count - 34 for count in counts if count > 34)
    total -= 2.5 * sum(left == right for left, right in pairwise(starts))
    total -= 5.0 * sum(a == b == c for a, b, c in zip(starts, starts[1:], starts[2:], strict=False))
    total -= 1.5 * max(0.0, starts.count("i") - 0.4 * len(starts))
    mean = sum(counts) / len(counts)
    return total + min(_MOST_RHYTHM, 0.15 * math.sqrt(sum([(count - mean) ** 2 for count in counts]) / len(counts)))
