"""Whether a word that no dictionary has is surely a slip of the fingers, and which word was meant.

A word nobody knows may be a tool, a dish, a drug or a name, so being unknown says little. It is surely a slip where one
common English word lies one slip away: two letters swapped, one doubled, left out, put in or changed. The shorter the word
and the freer the slip, the commoner the word must be that was meant: `teh` is a slip, `crits` need not be one. How common a
word is says HanTa's lexicon (`commonness`). Limits measured on 1,500 misspellings that people made and 628 terms of trades.
Start reading at `meant`.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from thankyou.engines.embedded import known
from thankyou.facts.patterns import regex
from thankyou.proofread.vocabulary import stock
from thankyou.reading.lexicon import commonness, lexicon

__all__ = ["distance", "everyday", "meant", "unswapped"]

_NEVER = 0.0
"""No word is as common as that."""
_LEAST: dict[str, tuple[float, float, float, float]] = {
    "swapped": (-8.8, -10.4, -12.5, -13.0),
    "doubled": (_NEVER, -9.0, -11.0, -12.5),
    "doubled wrongly": (_NEVER, -10.0, -10.6, -12.5),
    "added": (_NEVER, -8.6, -8.6, -11.6),
    "left out": (-7.0, -10.2, -10.4, -11.9),
    "one of two vowels left out": (_NEVER, -10.2, -11.8, -12.2),
    "left out at the end": (_NEVER, -8.8, -10.6, -12.0),
    "another vowel": (_NEVER, -9.5, -9.6, -11.6),
    "another letter": (_NEVER, _NEVER, -8.6, -11.4),
}
"""How common (`commonness`) the word must be that was meant: for written words of up to 4, of 5, of 6 and 7, of 8 letters and more."""
_TWO_SLIPS = (8, -11.5)
"""Letters and commonness from which two slips are one too, where no letter changes, `greatful`, or in longer words no consonant."""
_STOCK = -10.0
_EVERYDAY = -13.3
"""What is rarer was seen once; such a word is no suggestion."""
_VOWELS = "aeiou"
_KEPT_E = regex(r"e(?:ly|ing|able|ment)")
"""An e that goes before an ending: `truely`, `comeing`."""
_LONG = 9
_SHORTEST = 3
_LEFT_OUT = 4
"""Letters of the shortest word in which one may have been left out: `wich`."""


class _Slip(NamedTuple):
    kind: str
    word: str


@lru_cache(maxsize=8192)
def meant(word: str, locale: str) -> str | None:
    """The common word that a lower-case word surely stands for, or None where it may well be a word of its own."""
    if not re.fullmatch(rf"[a-z]{{{_SHORTEST},40}}", word):
        return None
    english = _ends_as_words_do(word)
    column = 0 if len(word) < 5 else 1 if len(word) == 5 else 2 if len(word) < 8 else 3
    likely = sorted(
        {
            (_common(slip.word), slip.word)
            for slip in _slips(word)
            if (english or slip.kind == "swapped") and _common(slip.word) >= _least(slip.kind, column, len(word))
        }
    )
    for others in _by_turns(word, likely):
        if right := next((other for _, other in reversed(others) if known(other, locale)), None):
            return right
    return None


def _common(word: str) -> float:
    """How common a word is in letters of this genre, in which people are sincere more often than elsewhere."""
    return max(commonness(word), _STOCK) if stock(word) else commonness(word)


def unswapped(word: str) -> str | None:
    """The one everyday word that two neighbouring letters make when they change places, `the` of `teh`; None for `hwo`: who or how."""
    swapped = {slip.word for slip in _slips(word) if slip.kind == "swapped" and slip.word != word}
    words = [other for other in swapped if everyday(other)]
    return words[0] if len(words) == 1 else None


def _by_turns(word: str, likely: list[tuple[float, str]]) -> Iterator[list[tuple[float, str]]]:
    """What may have been meant, the least slip first; the rest is looked for only where none of it is a word."""
    yield likely
    yield _two_slips(word)
    yield _doubled_wrongly(word)


def _least(kind: str, column: int, letters: int) -> float:
    """How common the word must be that was meant; of three letters so many are words of their own that none may be left out."""
    return _NEVER if kind == "left out" and letters < _LEFT_OUT else _LEAST[kind][column]


def everyday(word: str) -> bool:
    """Whether a lower-case word is common enough to be offered to anybody; rare, coarse and foreign words are not."""
    return commonness(word) >= _EVERYDAY


def _slips(word: str) -> Iterator[_Slip]:
    """What one slip may have made `word` of. The first letter is hardly ever wrong, but for being swapped."""
    for place in range(len(word) - 1):
        yield _Slip("swapped", word[:place] + word[place + 1] + word[place] + word[place + 2 :])
    for place in range(1, len(word)):
        last = place == len(word) - 1
        if (word[place] == word[place - 1] and place > 1) or _KEPT_E.fullmatch(word, place):
            yield _Slip("doubled wrongly", word[:place] + word[place + 1 :])
        elif (
            not last and word[place] != word[place - 1]
        ):  # there it may be the plural or another form of a word that nobody knows
            yield _Slip("added", word[:place] + word[place + 1 :])
        yield _Slip("doubled", word[:place] + word[place - 1] + word[place:])
        for letter in string.ascii_lowercase:
            pair = letter in _VOWELS and (word[place - 1] in _VOWELS or word[place] in _VOWELS)
            yield _Slip("one of two vowels left out" if pair else "left out", word[:place] + letter + word[place:])
            if letter in _VOWELS and word[place] in _VOWELS:
                yield _Slip("another vowel", word[:place] + letter + word[place + 1 :])
            elif not last and "y" not in (
                letter,
                word[place],
            ):  # there it is another ending: an `expresser` is not `expressed`
                yield _Slip("another letter", word[:place] + letter + word[place + 1 :])
    for letter in string.ascii_lowercase:
        yield _Slip("left out at the end", word + letter)


def _doubled_wrongly(word: str) -> list[tuple[float, str]]:
    """Long words that the lexicon lacks, with one letter doubled that should not be or the other way round: `reitterate`."""
    if len(word) < _LONG:
        return []
    singles = {match.start() for match in re.finditer(r"(.)\1", word)}
    return [(commonness(other), other) for place in singles for other in [word[:place] + word[place + 1 :]]]


def _two_slips(word: str) -> list[tuple[float, str]]:
    shortest, least = _TWO_SLIPS
    if len(word) < shortest:
        return []
    return sorted(
        (commonness(other), other)
        for other in lexicon()
        if other[:2] == word[:2]
        and abs(len(other) - len(word)) <= 2
        and other[-1] == word[-1]
        and (
            sorted(other) == sorted(word)
            or _singled(other) == _singled(word)
            or (len(word) >= _LONG and _consonants(other) == _consonants(word))
        )
        and commonness(other) >= least
        and distance(word, other) <= 2
    )


def _singled(word: str) -> str:
    """The word with every doubled letter once: `tommorow`, `tomorrow`."""
    return re.sub(r"(.)\1+", r"\1", word)


def _ends_as_words_do(word: str) -> bool:
    """Whether any word of the lexicon ends so, with the last letters swapped if need be; a coined name may not: `tributejs`."""
    return word[-2:] in _endings() or word[:-3:-1] in _endings()


@cache
def _endings() -> frozenset[str]:
    return frozenset(word[-2:] for word in lexicon() if commonness(word) > _EVERYDAY)


def _consonants(word: str) -> str:
    """The consonants, a doubled one once."""
    return re.sub(r"(.)\1+", r"\1", re.sub(f"[{_VOWELS}]", "", word))


@lru_cache(maxsize=8192)
def distance(one: str, other: str) -> int:
    """How many letters must be put in, taken out, replaced or swapped with their neighbour; 9 where it is far more."""
    if abs(len(one) - len(other)) > 8:
        return 9
    earlier: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        earlier, last = last, row
    return last[-1]
