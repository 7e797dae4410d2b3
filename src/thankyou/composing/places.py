"""Where the lines of a draft stand in the file that it was read from, when what a reader sees is not what the file holds.

Front matter, headings and tags are gone from the text; the words that are left stand in the file in the same order, so their
lines are found by following them through it. Start reading at `lines_in_file`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

__all__ = ["lines_in_file"]

_WORD = re.compile(r"[^\W_]+")
_TAG = re.compile(r"<[^<>]*>")
_ENOUGH = 4
"""Words by which a line is told from others."""
_BETWEEN = 12
"""Words of marks, such as an address behind a link, that may stand between two words of the text."""
_SHARE = 0.7
"""Of the lines that must be found: where most are not, as in an encoded mail, none are told."""


def lines_in_file(source: str, text: str) -> tuple[int, ...]:
    """For each line of `text` the line of `source` that it begins in, from 1; empty where they cannot be told."""
    rows = re.split(r"\r\n|\r|\n", source)
    words = [
        (word.casefold(), number)
        for number, row in enumerate(rows, 1)
        for word in _WORD.findall(html.unescape(_TAG.sub(" ", row)))
    ]
    said = [word for word, _ in words]
    found: list[int] = []
    line, place, wanted, held = 1, 0, 0, 0
    for row in text.split("\n"):
        here = [word.casefold() for word in _WORD.findall(row)]
        at = _place(said, here[:_ENOUGH], place) if here else None
        wanted += bool(here)
        if at is not None:
            held, place, line = held + 1, at + 1, words[at][1]
        found.append(line)
    return tuple(found) if held >= _SHARE * wanted else ()


def _place(said: Sequence[str], begins: Sequence[str], start: int) -> int | None:
    """The first place from `start` where the words of `begins` follow one another, with a few others between them."""
    for place in range(start, len(said)):
        if said[place] == begins[0] and _follow(said, begins[1:], place + 1):
            return place
    return None


def _follow(said: Sequence[str], rest: Sequence[str], place: int) -> bool:
    for word in rest:
        within = said[place : place + _BETWEEN]
        if word not in within:
            return False
        place += within.index(word) + 1
    return True
