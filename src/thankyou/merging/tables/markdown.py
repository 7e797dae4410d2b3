"""A table as Markdown writes it, and as programs draw one in a terminal: bars between cells, a line of dashes below the header.

    | Candidate | Notes                    |
    |:----------|--------------------------|
    | **Ada**   | either phone \\| desk first |

Nothing is quoted there: a mark of quotation is a letter like any other, and a bar within a cell has a backslash before it.
Start reading at `Drawn`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Drawn", "rules_off", "without_emphasis"]

_BELOW_HEADER = re.compile(r"\|?(?:\s*(?::?-{2,}:?|:-|-:)\s*\|)+\s*(?:(?::?-{2,}:?|:-|-:)\s*)?")
_RULE = re.compile(r"[|+]?(?:\s*:?[-=]{3,}:?\s*[|+])*\s*:?[-=]{3,}:?\s*[|+]?")
_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_WITHIN = re.compile(r"(?<![\\*\w])\*\*(?=\S)([^*]+?)(?<=\S)\*\*(?![*\w])")
_STARRED = re.compile(r"(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1")
_UNDERLINED = re.compile(r"(_{1,3})(?=[^\s_])([^_]*[^\s_])\1")


class Drawn(NamedTuple):
    """How the rows of such a table stand between their bars."""

    begins: bool
    """With a bar before the first cell."""
    ends: bool

    @classmethod
    def like(cls, header: str) -> Drawn:
        """The way of a header; its rows are written likewise."""
        bare = header.strip()
        return cls(bare.startswith("|"), bare.endswith("|") and not bare.endswith(r"\|"))

    def cells(self, line: str) -> list[str]:
        """The cells of a line, as they are shown: without the marks of Markdown."""
        bare = line.strip()
        parts = _BAR.sub("\\1\0", bare).split("\0")
        if self.begins and not parts[0]:
            parts = parts[1:]
        if self.ends and len(parts) > 1 and not parts[-1]:
            parts = parts[:-1]
        return [_shown(part.strip()) for part in parts]


def rules_off(line: str) -> bool:
    """Whether a line holds nothing but the dashes and bars of a rule: `|:---|---|`, `------+------`; `|:-|-:|` below a header."""
    bare = line.strip()
    ruled = ("|" in bare or "+" in bare) and _RULE.fullmatch(bare) is not None
    return ruled or _BELOW_HEADER.fullmatch(bare) is not None


def without_emphasis(cell: str) -> str:
    """A cell without the stars that made it or a part of it bold or italic: `**Ada Byron**`, `the **old** oven`."""
    if "*" not in cell:
        return cell
    found = _STARRED.fullmatch(cell.strip())
    return _WITHIN.sub(r"\1", found[2] if found else cell)


def _shown(cell: str) -> str:
    found = _UNDERLINED.fullmatch(cell)
    return _ESCAPED.sub(r"\1", _BREAK.sub("\n", without_emphasis(found[2] if found else cell)))
