"""Texts taken apart into the pieces that LanguageTool judges: `pieces(text, abbreviations)`.

A piece is a sentence, or a few where a bracket or a quotation runs over the full stop. LanguageTool's rules look at one sentence
at a time but for a few that count brackets and quotation marks; so a piece means the same in every note, and its verdict can be
kept. A piece too many costs findings, a piece too long only costs time: where in doubt, a text is not cut.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from thankyou.facts.patterns import regex

__all__ = ["Piece", "pieces"]

_BREAK = regex(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_CONTROL = regex(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
_FOLDED = regex(r"\s*[\n\r\v\f\x85\u2028\u2029]\s*")
_END = regex(r"[.!?…]+[\"'”’)\]]*\s+")
_OPENERS = "\"'“‘([«"
_MARK = regex(r"\s*(?:[-*•–—>]|\d{1,2}[.)])\s")
_EDGE_APOSTROPHE = regex(r"(?<!\w)['‘’]|['’](?!\w)")
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"), ("“", "”"), ("«", "»"))
_LONGEST = 40
"""More characters than any abbreviation has."""
WRAPPED = 45
"""A line of at least so many characters may go on in the next line: a draft wrapped by hand or by a mail program."""


class Piece(NamedTuple):
    """Characters `start` up to `end` of a text."""

    text: str
    """What is sent: the piece in one line, without lone surrogates and control characters."""
    start: int
    end: int
    source: str
    """The piece as it stands in the text."""
    before: str
    """The last character before it, blanks and line breaks left out; empty for the first."""
    continues: bool
    """Whether nothing but one line break or a blank parts it from the text before it."""

    @property
    def alone(self) -> bool:
        """Whether brackets or quotation marks in it could be paired with those of a neighbour."""
        return _open(self.text) != 0 or bool(_EDGE_APOSTROPHE.search(self.text))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where UTF-16 units `start` up to `end` of `text` stand in the whole text, whole characters, one at least."""
        places = self._places()
        return places[start], places[end - 1] + 1

    def _places(self) -> list[int]:
        """For each UTF-16 unit of `text` the offset of its character in the whole text."""
        places: list[int] = []
        for character, place in _characters(self.source):
            places += [self.start + place] * (2 if character > "\uffff" else 1)
        return places


def pieces(text: str, abbreviations: Collection[str]) -> list[Piece]:
    """The pieces of `text` in order; blanks between them belong to none."""
    found: list[Piece] = []
    for start, end in _lines(text):
        for left, right in _sentences(text, start, end, abbreviations):
            source = text[left:right]
            gap = text[found[-1].end : left] if found else ""
            before = text[found[-1].end - 1] if found else ""
            continues = bool(found) and len(_BREAK.findall(gap)) < 2
            found.append(Piece(_in_one_line(source), left, right, source, before, continues))
    return found


def _in_one_line(source: str) -> str:
    if source.isascii() and source.isprintable():
        return source
    return "".join(character for character, _ in _characters(source))


def _characters(source: str) -> Iterator[tuple[str, int]]:
    """What `source` reads like in one line, each character with its offset."""
    position = 0
    for match in _FOLDED.finditer(source):
        yield from ((_plain(source[place]), place) for place in range(position, match.start()))
        yield " ", match.start()
        position = match.end()
    yield from ((_plain(source[place]), place) for place in range(position, len(source)))


def _plain(character: str) -> str:
    """`character`, or one of the same length that no server stumbles over."""
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return " " if _CONTROL.match(character) else character


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Lines that are not blank, stripped; a line that goes on in the next one is joined with it."""
    start: int | None = None
    ends = [*((match.start(), match.end()) for match in _BREAK.finditer(text)), (len(text), len(text))]
    position = 0
    for index, (end, following) in enumerate(ends):
        line = text[position:end]
        if line.strip():
            start = position + len(line) - len(line.lstrip()) if start is None else start
            after = text[following : ends[index + 1][0]] if index + 1 < len(ends) else ""
            if not _goes_on(line, after):
                yield start, position + len(line.rstrip())
                start = None
        position = following


def _goes_on(line: str, after: str) -> bool:
    return (
        len(line.strip()) >= WRAPPED
        and not line.rstrip().endswith(":")
        and bool(after.strip())
        and not _MARK.match(after)
    )


def _sentences(text: str, start: int, end: int, abbreviations: Collection[str]) -> Iterator[tuple[int, int]]:
    """The sentences of a line, several at a time while a bracket or quotation stays open."""
    left = start
    for match in _END.finditer(text, start, end):
        right = match.start() + len(match[0].rstrip())
        if _ends(text, match, abbreviations) and _open(text[left:right]) <= 0:
            yield left, right
            left = match.end()
    yield left, end


def _ends(text: str, match: re.Match[str], abbreviations: Collection[str]) -> bool:
    following = text[match.end() : match.end() + _LONGEST].lstrip(_OPENERS)[:1]
    if not (following.isupper() or following.isdigit()):
        return False
    if not match[0].startswith(".") or match[0].startswith(".."):
        return not match[0].startswith("..")
    word = text[max(0, match.start() - _LONGEST) : match.start()].rpartition(" ")[2].lstrip(_OPENERS)
    short = len(word) < 2 or (len(word) == 2 and word.isdigit())  # an initial, or the number of a point
    return not short and "." not in word and word.lower() not in abbreviations


def _open(text: str) -> int:
    """How many brackets and quotations are still open; below nought if one was closed that never opened."""
    counts = [text.count(opening) - text.count(closing) for opening, closing in _PAIRS] + [text.count('"') % 2]
    return min(counts) if min(counts) < 0 else max(counts)
