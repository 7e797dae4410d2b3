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
| "talked", "conversation" and the like, "good to hear" and the like, or "also", more than once | -2 each |
| a word twice running (`says so, so it may help`) | -6 each |
| a pattern of the last resort | -12 each |
| sentences of different lengths | +0.15 a word of standard deviation, at most 1.5 |
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from operator import and_, eq
from types import MappingProxyType
from typing import NamedTuple, Protocol, TypeVar

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


_Part = TypeVar("_Part")
_WORD = regex(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE = regex(r"(?<=[.!?])[\"”]?\s+(?=[A-Z\"“])")
_PAUSE = regex(r"[:;] ")
_TWICE = regex(r"\b(\w+),? \1\b")
_GLAD = regex(r"\b(?:good|nice|glad|happy) to (?:hear|talk|speak|meet)\b|\bglad (?:that|of)\b")
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
    tallies = map(sum, zip(*[look.tally for look in looks], strict=True)) if looks else _NOTHING
    count, becauses, colons, ands, talks, glad, alsos, awkward = tallies
    stocks, resorts = sum([bool(line.use) for line in lines]), sum([line.last_resort for line in lines])
    length = -0.5 * (max(0, count - limits[1]) + max(0, limits[0] - count))
    stock = 6.0 * max(0, stocks - 1)
    resort = 12.0 * resorts
    joints = 2.5 * (max(0, becauses - 1) + max(0, colons - 1))
    clumsy = 3.0 * awkward + 5.0 * max(0, ands - 1) + 2.0 * (max(0, talks - 1) + max(0, glad - 1) + max(0, alsos - 1))
    bound = length - stock - resort - joints - clumsy + _MOST_RHYTHM
    if bound < least - _ROUNDING:
        return bound
    rhythm = _rhythm(_all([look.starts for look in looks]), _all([look.counts for look in looks]))
    bound += rhythm - _MOST_RHYTHM
    if bound < least - _ROUNDING:
        return bound
    distinct = _runs(looks)
    total = length - 3.0 * (max(0, count - 2) - len(distinct)) - 0.7 * len(avoided.trigrams & distinct)
    if avoided.sentences:
        total -= 20.0 * sum(said in avoided.sentences for look in looks for said in look.sentences)
    glue = _all([look.glue for look in looks])
    return total - stock - resort - joints - clumsy - (len(glue) - len(set(glue))) + rhythm


_MOST_RHYTHM = 1.5
"""Points that the rhythm of a draft may bring."""
_ROUNDING = 1e-6
"""Points that two ways to add up the same numbers may differ by."""


_Tally = tuple[int, int, int, int, int, int, int, int]
"""Words, `because`, pauses, `, and I`, words for the talk, `good to hear` and the like, `also`, clumsy places."""
_NOTHING: _Tally = (0, 0, 0, 0, 0, 0, 0, 0)


class _Look(NamedTuple):
    """What one line adds to the score of any draft it stands in."""

    tally: _Tally
    words: tuple[str, ...]
    runs: frozenset[tuple[str, ...]]
    """Its runs of three words."""
    sentences: tuple[str, ...]
    glue: tuple[str, ...]
    starts: tuple[str, ...]
    counts: tuple[int, ...]


@lru_cache(maxsize=2048)
def _look(text: str) -> _Look:
    words = tuple(_WORD.findall(text.lower()))
    said = sentences(text)
    by_sentence = [words] if len(said) == 1 else [_WORD.findall(part.lower()) for part in said]
    ands = sum([max(0, part.count(", and ") - 1) for part in said])
    tally = (
        len(words),
        text.count(" because "),
        len(_PAUSE.findall(text)),
        text.count(", and I "),
        sum([word in _TALK for word in words]),
        len(_GLAD.findall(text)),
        words.count("also"),
        sum(map(_doubled, by_sentence)) + ands + 2 * len(_TWICE.findall(text)),
    )
    return _Look(
        tally,
        words,
        frozenset(zip(words, words[1:], words[2:], strict=False)),
        tuple(said),
        tuple(word for word in words if word in _GLUE),
        tuple(sentence.split(" ", 1)[0].lower() for sentence in said),
        tuple(sentence.count(" ") + 1 for sentence in said),
    )


def _all(parts: Iterable[Iterable[_Part]]) -> list[_Part]:
    return list(chain.from_iterable(parts))


def _runs(looks: Sequence[_Look]) -> set[tuple[str, ...]]:
    """The runs of three words of a draft: those of its lines, which are known, and those that go over from one line to the next."""
    found = set[tuple[str, ...]]().union(*[look.runs for look in looks])
    last: tuple[str, ...] = ()
    for look in looks:
        joint = (*last, *look.words[:2])
        found.update(zip(joint, joint[1:], joint[2:], strict=False))
        last = (*last, *look.words)[-2:] if len(look.words) < 2 else look.words[-2:]
    return found


def _doubled(words: Sequence[str]) -> int:
    """How many words of seven letters or more come twice in the words of a sentence."""
    long = [word for word in words if len(word) > 6]
    return len(long) - len(set(long))


def _rhythm(starts: Sequence[str], counts: Sequence[int]) -> float:
    if not counts:
        return 0.0
    total: float = -0.4 * sum([count - 34 for count in counts if count > 34])
    alike = list(map(eq, starts, starts[1:]))
    total -= 2.5 * sum(alike)
    total -= 5.0 * sum(map(and_, alike, alike[1:]))
    total -= 1.5 * max(0.0, starts.count("i") - 0.4 * len(starts))
    mean = sum(counts) / len(counts)
    return total + min(_MOST_RHYTHM, 0.15 * math.sqrt(sum([(count - mean) ** 2 for count in counts]) / len(counts)))
