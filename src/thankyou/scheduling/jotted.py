"""A jotting as it is read: in one line, with straight apostrophes, in lower case. What is found in it can be quoted from the words as they were.

Start reading at `in_one_line`.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["bare", "blanked", "crossed_out", "in_one_line", "lowered"]


def in_one_line(text: str) -> str:
    """The words in one line, one space between them, with straight apostrophes."""
    return " ".join(text.replace("’", "'").split())


def lowered(plain: str) -> str:
    """The same words in lower case, with every letter in its place."""
    low = plain.lower()
    return low if len(low) == len(plain) else plain.translate(_ASCII_LOWER)


def blanked(pattern: re.Pattern[str], said: str) -> str:
    """The words without what a pattern finds in them, with every other letter in its place."""
    return pattern.sub(lambda one: " " * len(one[0]), said)


def crossed_out(found: re.Match[str]) -> str:
    """A word as long as what was found, which says nothing."""
    return "x" * len(found[0])


def bare(text: str) -> str:
    """The same words without accents, with every letter in its place: `tết` is `tet`."""
    return text if text.isascii() else "".join(_PLAIN.get(one) or unicodedata.normalize("NFD", one)[0] for one in text)


_PLAIN = {"đ": "d", "ø": "o", "ł": "l", "ı": "i"}
"""Letters that have no accent to lose, and that people write plainly all the same."""
_ASCII_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
