"""The word classes of English: HanTa's model, read and applied without HanTa's own code, which imports numpy for one sum.

The model knows the words of its corpus with the classes they were seen in, and guesses the classes of any other word from its
parts; which class a word has where it stands is the likeliest path through its sentence (Viterbi). Classes are the numbers
of the model here, `Tagger.names` has them in words. What is computed is to the last digit what HanTa computes.
"""

from __future__ import annotations

import gc
import math
import pickle
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib.util import find_spec
from io import BytesIO
from operator import itemgetter
from pathlib import Path
from struct import unpack
from typing import Any

from thankyou.facts.drawers import PACKED_BY, Drawers, in_drawers
from thankyou.facts.prepared import prepared

__all__ = ["Tagger", "Ways", "english"]

_EMPTY, _START, _END, _UNKNOWN = 0, 1, 2, 3
_LOWEST = -1e6
_QUOTES = frozenset(["`", "``", "´", "´´", "'", "''"])
_STATES, _CLASSES = 3, 5
"""Of the ways to get to a place in a word, and in a sentence, so many of the likeliest are followed."""
_LONGEST_PART = 24
_ENDINGS = (4, 3, 2, 1)
"""Letters of the endings that tell a class, the longest first."""
_WHOLE = 4.6
"""What a guess loses that takes the whole word for one unknown part."""

Ways = dict[tuple[int, int], float]
"""The last two classes of each way through some words, with the logarithm of its likelihood."""
_Weighed = list[tuple[int, float]]
"""Classes with the logarithm of their likelihood."""


class Tagger:
    """The classes of words, by themselves and where they stand."""

    def __init__(self, model: tuple[Any, ...]) -> None:
        names, suffixes, lengths, unseen, hapaxes, steps, classes, cases, parts, followers, words = model
        self.words: Drawers[str, _Weighed] = Drawers(words)
        """The lexicon: lower-case words with the classes that they were seen in, the likeliest first."""
        self.names: dict[int, str] = names | {_UNKNOWN: "UNKNOWN"}
        self._open = {tag: suffixes[tag] for tag in hapaxes if tag in suffixes}
        self._endings = frozenset().union(*self._open.values())
        self._unseen = {tag: unseen + hapaxes[tag] for tag in self._open}
        self._unknown: dict[tuple[str, int, bool], dict[int, float]] = {}
        self._lengths, self._classes, self._cases = lengths, classes, cases
        self._parts: Drawers[str, _Weighed] = Drawers(parts)
        self._followers: Drawers[tuple[int, int], dict[int, float]] = Drawers(followers)
        self.guess = lru_cache(maxsize=16_384)(self._guessed)
        """The classes that a word may have by its parts, the likeliest first; a sentence and its words ask for the same ones."""
        self.in_place = lru_cache(maxsize=16_384)(self._in_place)
        self._last = {state: [(tag, p) for tag, p in after.items() if tag < 0] for state, after in steps.items()}
        self._next = {state: [(tag, p) for tag, p in after.items() if tag > 0] for state, after in steps.items()}
        self._order = {tag: place for place, tag in enumerate(self._followers[_EMPTY, _START])}

    def of_word(self, word: str, within: float) -> list[tuple[str, float]]:
        """The classes that a word may have anywhere, the likeliest first; of a word that was never seen those `within` of it."""
        return [(self.names[tag], weight) for tag, weight in self._weighed(word, within, word[0].isupper())]

    def of_sentence(self, words: Sequence[str]) -> list[str]:
        """The likeliest class of each word where it stands."""
        rows: list[dict[tuple[int, int], float]] = [{(_EMPTY, _START): 0.0}]
        back: list[dict[tuple[int, int], tuple[int, int]]] = []
        for place, word in enumerate(words):
            upper = word[0].isupper() if place else None  # the first word of a sentence has a capital anyway
            row, came = self._step(rows[-1], self.in_place(word, upper))
            rows.append(row)
            back.append(came)
        ends = [(weight + self._followers[state].get(_END, -math.inf), state) for state, weight in rows[-1].items()]
        _, state = max(ends, key=itemgetter(0))
        tags = [state[1]]
        for came in reversed(back[1:]):
            state = came[state]
            tags.append(state[1])
        return [self.names[tag] for tag in reversed(tags)]

    def ways(self, words: Sequence[str], *, begins: bool, behind: Ways | None = None) -> Ways:
        """The likeliest ways through words in a row, `behind` those through the words before them, each with the logarithm of how
        likely it is; `begins`: whether a sentence begins with the first of them.
        """
        row: Ways = {(_EMPTY, _START): 0.0} if behind is None else behind
        for place, word in enumerate(words):
            row, _ = self._step(row, self.in_place(word, word[0].isupper() if place or not begins else None))
        return row

    def likelihood(self, words: Sequence[str], *, begins: bool, behind: Ways | None = None) -> float:
        """The logarithm of how likely the likeliest of these ways is."""
        return max(self.ways(words, begins=begins, behind=behind).values(), default=_LOWEST)

    def _step(self, before: Ways, found: _Weighed | None) -> tuple[Ways, dict[Any, Any]]:
        """The likeliest ways to each pair of classes that ends with this word's, and where they came from."""
        row: Ways = {}
        came: dict[tuple[int, int], tuple[int, int]] = {}
        bound = _bound(before, _CLASSES)
        followers = self._followers
        for state, weight in before.items():
            if weight < bound:
                continue
            after, last = followers[state], state[1]
            for tag, own in [(tag, 0) for tag in after if tag != _END] if found is None else found:
                if tag in after:
                    likely = weight + after[tag] + own
                    to = (last, tag)
                    if likely > _LOWEST and (to not in row or likely > row[to]):
                        row[to] = likely
                        came[to] = state
        return row, came

    def _in_place(self, word: str, upper: bool | None) -> _Weighed | None:
        """The classes of a word in the order of the model, weighed against how common each class is; None where anything goes."""
        weighed = self._weighed(word, 5, upper, conditional=True)
        if not weighed or (len(weighed) == 1 and weighed[0][0] == _UNKNOWN):
            return None
        order = self._order
        return sorted([one for one in weighed if one[0] in order], key=lambda one: order[one[0]])

    def _weighed(self, word: str, within: float, upper: bool | None, *, conditional: bool = False) -> _Weighed:
        word = '"' if word in _QUOTES else word.lower()
        seen = self.words.get(word)
        found: _Weighed = []
        for tag, weight in self.guess(word) if seen is None else seen:
            if tag != _UNKNOWN:
                if upper is not None:
                    weight += self._cases[tag][upper]
                if conditional:
                    weight -= self._classes[tag]
            found.append((tag, weight))
        if not conditional:  # else it is put into the order of the model
            found.sort(key=itemgetter(1), reverse=True)
        if seen is None:
            least = max([weight for _, weight in found]) - within
            return [one for one in found if one[1] >= least]
        return found

    def _guessed(self, word: str) -> _Weighed:
        """The classes that a word may have by its parts, the likeliest first."""
        size = len(word)
        table: list[dict[tuple[int, int], float]] = [{(_EMPTY, _START): 0}, *({} for _ in word)]
        for start in range(size):
            row = table[start]
            bound = _bound(row, _STATES)
            live = [(state[1], weight, self._next.get(state, ())) for state, weight in row.items() if weight >= bound]
            for end in range(start + 1, size + 1) if live else ():
                to = table[end]
                known = self._part(word[start:end], size)
                for last, weight, after in live if known else ():
                    for tag, step in after:
                        if tag in known:
                            likely = weight + step + known[tag]
                            state = (last, tag)
                            if likely > to.get(state, _LOWEST):
                                to[state] = likely
        ends: dict[tuple[int, int], float] = {}
        for state, weight in table[size].items():
            for tag, step in self._last.get(state, ()):
                likely, to_end = weight + step, (state[1], tag)
                if likely > _LOWEST and (to_end not in ends or likely > ends[to_end]):
                    ends[to_end] = likely
        found: dict[int, float] = {}
        for (_, tag), weight in ends.items():
            found[-tag] = _sum(found[-tag], weight) if -tag in found else weight
        return sorted(found.items(), key=itemgetter(1), reverse=True) or [(_UNKNOWN, 0.0)]

    def _part(self, part: str, size: int) -> dict[int, float]:
        """How likely a part of a word of `size` letters is, for each class that it may have."""
        length = len(part)
        seen = self._parts.get(part)
        if size >= 4 and length <= 2:
            return {} if seen is None else dict(seen)
        unseen = self._unseen_part(part, whole=size == length)
        return unseen if seen is None else unseen | dict(seen)

    def _unseen_part(self, part: str, *, whole: bool) -> dict[int, float]:
        """How likely each open class has a part that was never seen, by its ending and its length."""
        length, ending = len(part), ""
        for letters in _ENDINGS:
            if length > letters and part[-letters:] in self._endings:
                ending = part[-letters:]
                break
        key = ending, min(length, _LONGEST_PART), whole
        known = self._unknown.get(key)
        if known is None:
            known = self._unknown[key] = {
                tag: weight - _WHOLE if whole else weight
                for tag, endings in self._open.items()
                if (weight := self._unseen[tag] + self._lengths[tag][min(length, _LONGEST_PART)] + endings[ending])
                > _LOWEST
            }
        return known


def _bound(row: dict[tuple[int, int], float], most: int) -> float:
    """How likely a way must be to be followed."""
    return sorted(row.values(), reverse=True)[most] - 1 if len(row) > most else _LOWEST


def _sum(one: float, other: float) -> float:
    """The logarithm of the sum of two likelihoods that are given as logarithms."""
    high, low = max(one, other), min(one, other)
    return high + math.log(2) if high == low else high + math.log1p(math.exp(low - high))


class _Model(pickle.Unpickler):
    """Reads the model: plain values, and some numbers that numpy wrote."""

    def find_class(self, module: str, name: str) -> Any:
        if (module.partition(".")[0], name) == ("numpy", "scalar"):
            return lambda _, stored: unpack("<d", stored)[0]
        if (module, name) == ("numpy", "dtype"):
            return _Double
        raise pickle.UnpicklingError(f"{module}.{name} is not part of a model")


class _Double:
    """The kind of number that numpy wrote."""

    def __init__(self, *_: object) -> None:
        pass

    def __setstate__(self, _: object) -> None:
        pass


@cache
def english() -> Tagger:
    """The English model, from where HanTa is installed; only when words are looked at."""
    package = find_spec("HanTa")
    assert package is not None and package.origin is not None  # a dependency of ours
    model = Path(package.origin).with_name("morphmodel_en.pgz")
    with _without_collector():
        return Tagger(prepared("model", [Path(__file__), model, PACKED_BY], lambda: _read(model), _packed))


def _read(model: Path) -> tuple[Any, ...]:
    """The parts of the model that are used."""
    from gzip import decompress

    _, names, suffixes, lengths, unseen, hapaxes, steps, parts, _, followers, classes, cases, *_, words = _Model(
        BytesIO(decompress(model.read_bytes()))
    ).load()
    of_part: dict[str, _Weighed] = {}
    for tag, seen in parts.items():
        for part, weight in seen.items() if tag > 0 else ():
            of_part.setdefault(part, []).append((tag, weight))
    return names, suffixes, lengths, unseen, hapaxes, steps, classes, cases, of_part, followers, words


def _packed(model: tuple[Any, ...]) -> tuple[Any, ...]:
    """The model with its three large parts in drawers."""
    return (*model[:-3], *map(in_drawers, model[-3:]))


@contextmanager
def _without_collector() -> Iterator[None]:
    """The collector of unreachable values looks at everything that is made again and again; all of the model stays."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
