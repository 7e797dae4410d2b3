"""Letters that a PDF draws as one, and that copying loses: `o ce` for office, `a  rm` for a firm. Start reading at `lost`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.proofread.covered import Change
from thankyou.proofread.spelling import everyday
from thankyou.reading.lexicon import CLOSED, commonness

__all__ = ["SIGNS", "lost"]

_LIGATURES = ("ffi", "ffl", "ff", "fi", "fl", "ft", "tti", "ti", "tt")
_WORD = regex(r"(?<![\w.'’@/-])[A-Za-z]+(?![\w'’@/-]|\.\w)")
SIGNS = regex(r"[a-z] {1,2}[a-z]")
_FEWEST = 3
"""Places from which letters were lost; fewer are slips of typing."""


class _Piece(NamedTuple):
    low: str
    start: int
    end: int


@lru_cache(maxsize=8)
def lost(text: str) -> tuple[Change, ...]:
    """Every place where such letters are gone, with them; none in a text with other words that nobody knows, as of another language."""
    return tuple(_lost(text))  # a review reads its draft more than once


def _lost(text: str) -> Iterator[Change]:
    words = [_Piece(match[0].lower(), *match.span()) for match in _WORD.finditer(text)]
    broken = [at for at, word in enumerate(words) if not _is_word(word.low) and _is_small(text, word)]
    if len(broken) < _FEWEST:
        return
    mended: dict[int, Change] = {}
    taken: set[int] = set()
    for at in broken:
        if at not in taken and (found := _mended(text, words, at)):
            change, pieces = found
            mended[change.start] = change
            taken |= pieces
    if len({words[at].low for at in taken & set(broken)}) >= _FEWEST and 2 * len(taken & set(broken)) > len(broken):
        yield from (mended[start] for start in sorted(mended))


def _is_word(low: str) -> bool:
    return low in CLOSED or low in ("a", "i") or (len(low) > 1 and everyday(low))


def _is_small(text: str, word: _Piece) -> bool:
    """Whether a word has no capital, as names have; one letter may be the first of a title: `the O ce`."""
    said = text[word.start : word.end]
    return said.islower() or len(said) == 1


def _mended(text: str, words: Sequence[_Piece], at: int) -> tuple[Change, set[int]] | None:
    """The letters that make a word of the piece at `at`, alone or with a neighbour, and the pieces that the word is made of."""
    here = words[at]
    alone = _within(here)
    after_blanks = text[: here.start].endswith("  ")
    if alone and alone.start == here.start and (after_blanks or not at or _is_word(words[at - 1].low)):
        return (alone._replace(start=here.start - 1) if after_blanks else alone), {at}
    for left, right in ((at - 1, at), (at, at + 1)):
        if left >= 0 and right < len(words) and words[right].start - words[left].end == 1:
            made = _likeliest(words[left].low, words[right].low)
            if made and text[words[left].end] == " ":
                return Change(words[left].end, words[right].start, made), {left, right}
    return (alone, {at}) if alone else None


def _within(piece: _Piece) -> Change | None:
    found = [
        (commonness(piece.low[:cut] + made + piece.low[cut:]), cut, made)
        for cut in range(len(piece.low) + 1)
        if (made := _likeliest(piece.low[:cut], piece.low[cut:]))
    ]
    if len(piece.low) < 2 or not found:
        return None
    _, cut, made = max(found)
    return Change(piece.start + cut, piece.start + cut, made)


def _likeliest(before: str, behind: str) -> str | None:
    """The letters between two pieces that make the commonest word of them; none where no everyday word is made."""
    made = [one for one in _LIGATURES if everyday(before + one + behind)]
    return max(made, key=lambda one: commonness(before + one + behind), default=None)
