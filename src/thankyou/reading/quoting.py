"""Where words stand in quotation marks: what is quoted stays as it was said. Start reading at `quotations`."""

from __future__ import annotations

from collections.abc import Sequence

from thankyou.facts.patterns import regex

__all__ = ["keeps_quotations", "quotations", "within"]

_QUOTED = regex(r"“[^”]*”|\"[^\"]*\"|‘(?:[^’\n]|’(?=\w))*’(?!\w)|(?<!\w)'(?=[^\s'])(?:[^'\n]|'(?=\w))*(?<=\S)'(?!\w)")
"""Words in quotation marks, double or single; an apostrophe within a word is none."""


def quotations(text: str) -> list[tuple[int, int]]:
    """Where quotations begin and end, with their marks."""
    return [match.span() for match in _QUOTED.finditer(text)]


def within(place: int, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a place of a text is in one of its quotations."""
    return any(start <= place < end for start, end in quoted)


def keeps_quotations(text: str, made: str) -> bool:
    """Whether all that `text` quotes stands in `made` as it does there; marks and the last stop may be others."""
    return all(text[start + 1 : end - 1].rstrip(" .,!?") in made for start, end in quotations(text))
