"""A note as HTML: paragraphs, line breaks, links as anchors, everything else escaped.

Only `http`, `https`, `mailto` and `tel` links are ever made, and only from text that is written out in the letter, so an
anchor never leads anywhere but where its text says. Start reading at `page`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from thankyou.delivery.letter import Letter
from thankyou.facts.resources import templates

__all__ = ["Piece", "layout", "page", "pieces"]

_LINK = re.compile(
    r"""(?P<web>https?://[^\s<>"'`{}|\\^\x00-\x1f]+)"""
    r"""|(?P<mail>[\w.+-]+@(?:[\w-]+\.)+[^\W\d_][\w-]*)"""
    r"""|(?P<bare>(?<![\w@./:-])(?:www\.(?:[\w-]+\.)+[^\W\d_]{2,}|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|io|dev|co|me|ai|app|uk|ca|au|de|nl|in|ie|nz|eu)/)"""
    r"""[^\s<>"'`{}|\\^]*)""",
    re.IGNORECASE,
)
_TAIL = ".,;:!?)]}’”'\""
_URL_SAFE = "-._~:/?#[]@!$&()*+,;=%"


class Piece(NamedTuple):
    """Some text of a line, and where it leads if it is a link."""

    text: str
    href: str = ""


def page(note: Letter) -> str:
    """`note.body` as one self-contained HTML page without scripts, images or anything to load."""
    links = frozenset(link for link in (note.sender.linkedin, note.sender.portfolio) if link)
    paragraphs = [[pieces(line, links) for line in block.splitlines()] for block in re.split(r"\n{2,}", note.body)]
    return layout("letter.html").render(lang=note.locale, title=note.subject, paragraphs=paragraphs)


def pieces(line: str, links: frozenset[str] = frozenset()) -> list[Piece]:
    """`line` cut into text and links. `links` are addresses without a scheme that are known to be some."""
    if line in links and "@" not in line:
        return [Piece(line, _web(line))]
    found: list[Piece] = []
    done = 0
    for match in _LINK.finditer(line):
        text = _without_tail(match[0])
        href = f"mailto:{quote(text, safe='@.+-_')}" if match["mail"] else _web(text)
        found += [Piece(line[done : match.start()]), Piece(text, href)]
        done = match.start() + len(text)
    return [piece for piece in (*found, Piece(line[done:])) if piece.text]


def _web(address: str) -> str:
    scheme = "" if re.match(r"https?://", address, re.IGNORECASE) else "https://"
    return scheme + quote(address, safe=_URL_SAFE)


def _without_tail(text: str) -> str:
    """The full stop after a link, or the bracket around it, is not part of it."""
    while text and text[-1] in _TAIL and not (text[-1] == ")" and text.count("(") >= text.count(")")):
        text = text[:-1]
    return text


def layout(name: str) -> Template:
    """The layout `name` of `templates/layouts`, which escapes every variable. It is read once."""
    return _layouts().get_template(name)


@cache
def _layouts() -> Environment:
    loader = FileSystemLoader(templates() / "layouts")
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True, auto_reload=False
    )
