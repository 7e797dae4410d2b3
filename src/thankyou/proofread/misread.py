"""Letters that were read in the wrong encoding, and what they should be: `CafÃ©`, `I‚Äôve`, `I?ve`. Start reading at `garbled`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from thankyou.facts.patterns import regex
from thankyou.proofread.covered import Change

__all__ = ["SIGNS", "garbled"]

SIGNS = regex("[\x80-\x9fÂ-Åà-ôÐÑÎÏ√‚≈]|[A-Za-z][?\ufffd](?:ve|s|t|re|ll|d|m)\\b")
"""Without any of these nothing was read wrongly."""
_WORD = regex(r"\S*[^\x00-\x7f]\S*")
_LEFT = regex(
    "[\x80-\x9f]|â€(?:\ufffd|(?=[\\s.,;:!?)]|$))|(?<![^\\W\\d_])Â(?= )|(?<=[a-z])Ã(?=[ \\n,.]|$)"
    "|(?<=[A-Za-z])[?\ufffd](?=(?:ve|s|t|re|ll|d|m)\\b)"
)
"""What is left where an octet was lost: of a quotation mark, of a blank that does not break, of `à`, of an apostrophe."""


def garbled(text: str) -> Iterator[Change]:
    """Each row of such letters, with what it should be."""
    found = [*_read_again(text), *(Change(*match.span(), _whole(match[0])) for match in _LEFT.finditer(text))]
    place = 0
    for one in sorted(found):
        if one.start >= place:
            yield one
            place = one.end


def _read_again(text: str) -> Iterator[Change]:
    from ftfy import fix_encoding  # only for a text with signs of it

    for match in _WORD.finditer(text):
        shown = fix_encoding(match[0])
        if shown != match[0]:
            before = _alike(match[0], shown)
            after = _alike(match[0][before:][::-1], shown[before:][::-1])
            yield Change(match.start() + before, match.end() - after, shown[before : len(shown) - after])


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _whole(left: str) -> str:
    if left in ("?", "\ufffd"):
        return "'"
    if left == "Ã":
        return "à"
    return "" if left == "Â" else "”" if left[0] == "â" else left.encode("latin-1").decode("cp1252", "ignore")
