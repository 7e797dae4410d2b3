"""Letters that were read in the wrong encoding, and what they should be: `CafÃ©`, `I‚Äôve`, `I?ve`. Start reading at `garbled`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.proofread.covered import Change

__all__ = ["SIGNS", "garbled"]

SIGNS = regex("[\x80-\x9fÂ-Åà-ôÐÑÎÏ√‚≈]|[A-Za-z][?\ufffd](?:ve|s|t|re|ll|d|m)\\b")
"""Without any of these nothing was read wrongly."""


class _Misread(NamedTuple):
    """An encoding in which UTF-8 was read."""

    octets: dict[int, int]
    """Which octet each character was."""
    runs: re.Pattern[str]
    """Characters that may have been letters of two octets or more."""


def _misread(encoding: str) -> _Misread:
    octets = {ord(bytes([one]).decode(encoding, "ignore") or chr(one)): one for one in range(0x80, 0x100)}

    def within(first: int, last: int) -> str:
        return "[" + re.escape("".join(chr(code) for code, octet in octets.items() if first <= octet <= last)) + "]"

    follows = within(0x80, 0xBF)
    two, three, four = within(0xC2, 0xDF), within(0xE0, 0xEF), within(0xF0, 0xF4)
    return _Misread(octets, regex(f"(?:{two}{follows}|{three}{follows}{{2}}|{four}{follows}{{3}})+"))


_MISREAD = tuple(map(_misread, ("cp1252", "mac_roman")))
_LEFT = regex(
    "[\x80-\x9f]|â€(?:\ufffd|(?=[\\s.,;:!?)]|$))|(?<![^\\W\\d_])Â(?= )|(?<=[a-z])Ã(?=[ \\n,.]|$)"
    "|(?<=[A-Za-z])[?\ufffd](?=(?:ve|s|t|re|ll|d|m)\\b)"
)
"""What is left where an octet was lost: of a quotation mark, of a blank that does not break, of `à`, of an apostrophe."""
_PRINTED = regex(r"[\u2010-\u2044\u20ac\u2122]")
_TYPED = "‘’“”–—…"
"""Marks that may stand behind a letter: `“the É”`."""
_LATIN = "\x80", "\u017f"
_PICTURES = "\U0001f000"


def garbled(text: str) -> Iterator[Change]:
    """Each row of such letters, with what it should be."""
    found = [change for misread in _MISREAD for change in _read_again(text, misread)]
    found += (Change(*match.span(), _whole(match[0])) for match in _LEFT.finditer(text))
    place = 0
    for one in sorted(found):
        if one.start >= place:
            yield one
            place = one.end


def _read_again(text: str, misread: _Misread) -> Iterator[Change]:
    for match in misread.runs.finditer(text):
        shown = _utf_8(match[0], misread)
        if shown is None or not _is_likelier(match, shown):
            continue
        for _ in range(2):  # what went through two programs is garbled twice
            again = misread.runs.fullmatch(shown)
            shown = (_utf_8(again[0], misread) if again else None) or shown
        yield Change(*match.span(), shown)


def _utf_8(text: str, misread: _Misread) -> str | None:
    try:
        return bytes(misread.octets[ord(one)] for one in text).decode()
    except UnicodeDecodeError:
        return None


def _is_likelier(match: re.Match[str], shown: str) -> bool:
    """Whether what came of it is likelier than what stands there, which may be a word's own end: `CAFÉ…”`."""
    if _PRINTED.search(shown) or any(one >= _PICTURES for one in shown):
        return True
    if any(_LATIN[0] <= one <= _LATIN[1] for one in shown):
        before, after = (
            match.string[match.start() - 1 : match.start()],
            match.string[match.end() : match.end() + 1],
        )
        return match[0][-1] not in _TYPED or (after.isalpha() and (match[0][0] == "Ã" or before.islower()))
    return len(shown) > 1


def _whole(left: str) -> str:
    if left in ("?", "\ufffd"):
        return "'"
    if left == "Ã":
        return "à"
    return "" if left == "Â" else "”" if left[0] == "â" else left.encode("latin-1").decode("cp1252", "ignore")
