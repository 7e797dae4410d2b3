"""How text is laid out for a terminal: its width, its colours, paragraphs and lists. Nothing is printed here."""

from __future__ import annotations

import textwrap
import unicodedata
from typing import NamedTuple

__all__ = ["Style", "columns", "filled", "hanging", "heading_rule", "in_bold", "painted"]


class Style(NamedTuple):
    """How to lay text out. `wrap` breaks the letter's paragraphs at `width` columns too."""

    width: int = 78
    colour: bool = False
    wrap: bool = False


_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def painted(text: str, name: str, style: Style) -> str:
    """`text` in a colour, if there are colours: bold, dim, red, green, yellow or cyan."""
    return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if style.colour else text


def filled(text: str, width: int, *, first: str = "", then: str = "") -> str:
    """A paragraph in lines of at most `width` columns, the first behind `first`, the others behind `then`; no word is cut."""
    return textwrap.fill(
        text, width, initial_indent=first, subsequent_indent=then, break_long_words=False, break_on_hyphens=False
    )


def in_bold(text: str, style: Style) -> list[str]:
    """The lines of a paragraph, each in bold."""
    return [painted(line, "bold", style) for line in filled(text, style.width).splitlines()]


def hanging(sign: str, entry: str, style: Style) -> str:
    """An entry of a list, wrapped under its sign."""
    head = f"  {sign} "
    return filled(entry, style.width, first=head, then=" " * len(head))


def heading_rule(title: str, style: Style, end: str = "") -> str:
    """A line across the page with a title in it, and `end` at its end."""
    dashes = "─" * max(3, style.width - len(title) - 4 - (len(end) + 1 if end else 0))
    return f"{painted('──', 'dim', style)} {painted(title, 'bold', style)} {painted(f'{dashes} {end}'.rstrip(), 'dim', style)}"


def columns(text: str) -> int:
    """Terminal columns that `text` takes: wide letters take two, combining marks none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
