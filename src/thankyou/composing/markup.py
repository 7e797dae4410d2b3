"""What is an element of HTML, and what only stands in angle brackets. Start reading at `words_kept`."""

from __future__ import annotations

import re

__all__ = ["BLOCKS", "words_kept"]

BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table td th tr ul".split()
)
_ELEMENTS = BLOCKS | frozenset(
    "a abbr acronym area audio b base basefont bdi bdo big body br button canvas caption center cite code col colgroup data datalist del details dfn dialog dir em embed figcaption font frame frameset head hgroup html i iframe img input ins kbd label legend "
    "link main map mark marquee math menu meta meter nobr noframes noscript object optgroup option output param picture progress q rp rt ruby s samp script search select slot small source span strike strong style sub summary sup svg tbody template textarea "
    "tfoot thead time title track tt u var video wbr xml".split()
)
_WORDS_TOO = frozenset("address data form label map object section summary time title".split())
"""Elements whose names people write into brackets as well: one that is never closed is meant so."""
_TAG = re.compile(r"<(/?)([A-Za-z][^\s<>/:-]*)(?![^\s<>/])([^<>]*)>")


def words_kept(markup: bytes | str) -> bytes | str:
    """`markup` with words in angle brackets that are no element of HTML, `<company name>`, as words."""
    if isinstance(markup, bytes):
        return str(words_kept(markup.decode("latin-1"))).encode("latin-1")
    closed = {match[2].lower() for match in _TAG.finditer(markup) if match[1]}

    def kept(match: re.Match[str]) -> str:
        name = match[2].lower()
        is_tag = name in _ELEMENTS and (name not in _WORDS_TOO or name in closed)
        return match[0] if is_tag else f"&lt;{match[0][1:-1]}&gt;"

    return _TAG.sub(kept, markup)
