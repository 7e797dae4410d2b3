"""Codes of mails, programs, addresses and web pages that stand in a text instead of what they stand for.

    =C3=A9, =20, = at the end of a line      mail_code
    \\u2019, \\n\\n, %20                        escapes
    &amp;, <br>, <p> ... </p>                web_page

Each gives every place with what is meant there, in the order of the text. What is talked about stays: `the <br> element`.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from functools import cache
from urllib.parse import unquote

from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped
from thankyou.proofread.covered import Change

__all__ = ["APART", "ESCAPE_SIGNS", "MAIL_SIGNS", "WEB_SIGNS", "escapes", "mail_code", "web_page"]

_OCTETS = regex(r"(?:=[0-9A-F]{2}|=[^\S\n]*\r?\n(?==[0-9A-F]{2}))+|=[^\S\n]*\r?\n")
_ENCODED_WORD = regex(r"=\?[\w-]+\?[bBqQ]\?[^?\s]+\?=")
MAIL_SIGNS = regex(
    r"=(?:C[2-9A-F]|D[0-9A-F]|E[0-9A-F]|F[0-4])(?:=\r?\n)?=[89AB][0-9A-F]|=20\r?$|(?<=\w)=\r?\n\w|=\?[\w-]+\?[bBqQ]\?",
    re.MULTILINE,
)


def mail_code(text: str) -> Iterator[Change]:
    """Quoted-printable, and encoded words as they stand in headers."""
    found = [Change(*match.span(), _encoded_word(match[0])) for match in _ENCODED_WORD.finditer(text)]
    if MAIL_SIGNS.search(_ENCODED_WORD.sub("", text)):
        found += (Change(*match.span(), _octets(match[0])) for match in _OCTETS.finditer(text))
    yield from (one for one in sorted(found) if one.shown != text[one.start : one.end])


def _octets(code: str) -> str:
    data = bytes.fromhex("".join(re.findall(r"=([0-9A-F]{2})", code)))
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _encoded_word(code: str) -> str:
    try:
        ((data, charset),) = decode_header(code)
        return data if isinstance(data, str) else data.decode(charset or "ascii")
    except (ValueError, LookupError, HeaderParseError, binascii.Error):
        return code


_ESCAPE = regex(r"(?:\\r)?\\n|\\t|\\[\"'/]|(?:\\u[0-9A-Fa-f]{4})+|(?:%[0-9A-Fa-f]{2})+")
ESCAPE_SIGNS = regex(
    r"\\n\\n|\\u[0-9A-Fa-f]{4}|(?<=[^\W\d_])%20(?=[^\W\d_])|%(?:C[2-9A-F]|D[0-9A-F]|E[0-9A-F])%[89AB][0-9A-F]",
    re.IGNORECASE,
)
_ADDRESS = regex(r"(?:https?://|www\.|mailto:)\S+")


def escapes(text: str) -> Iterator[Change]:
    """Codes of programs and of addresses, outside of addresses, where they belong."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    if not ESCAPE_SIGNS.search(_ADDRESS.sub(" ", text)):
        return
    for match in _ESCAPE.finditer(text):
        if not any(start <= match.start() < end for start, end in addresses):
            yield Change(*match.span(), _unescaped(match[0]))


def _unescaped(code: str) -> str:
    if code[0] == "%":
        return unquote(code, errors="replace")
    if code[1] == "u":
        return code.encode().decode("unicode_escape").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return {"n": "\n", "t": " "}.get(code[-1], code[-1])


_TAG = regex(r"`[^`\n]*`|[\"'“‘]<[^<>\n]*>[\"'”’]|<!--.*?-->|<!DOCTYPE[^>]*>|<(/?)([A-Za-z][\w:]*)([^<>]*)>", re.DOTALL)
_ENTITY = regex(r"`[^`\n]*`|[\"'“‘]&#?\w+;[\"'”’]|&(?:[A-Za-z]{2,10}\d?|#\d{1,6}|#[xX][0-9A-Fa-f]{1,6});")
_TALKED_ABOUT = regex(r"\b(?:the|an?|every|each|this|that|no) $", re.IGNORECASE)
_HIDDEN = regex(r"(?is)<(style|script|head|title)\b[^<>]*>.*?</\1\s*>")
APART = frozenset("p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre".split())
"""Blocks that an empty line parts from what stands around them."""
_LINES = frozenset("div li tr dd dt section article header footer main body html center".split())
_EDITS = frozenset("del ins s strike".split())
"""Marks of an edit, which are no form of the text."""
_EMPTY = frozenset("br hr img".split())
WEB_SIGNS = regex(r"&#?\w+;|</?[A-Za-z]|<!")


def web_page(text: str) -> Iterator[Change]:
    """Tags and entities of HTML."""
    place = 0
    for one in sorted([*_entities(text), *_tags(text)]):
        if one.start >= place:
            yield one
            place = one.end


def _entities(text: str) -> Iterator[Change]:
    from html import unescape  # brings the names of all of them, and hardly a text has one

    for match in _ENTITY.finditer(text):
        shown = unescape(match[0]).replace("\xa0", " ") if match[0][0] == "&" else match[0]
        if shown != match[0] and not _is_talked_about(match):
            yield Change(*match.span(), shown)


def _is_talked_about(match: re.Match[str]) -> bool:
    return bool(_TALKED_ABOUT.search(match.string, max(0, match.start() - 6), match.start()))


def _tags(text: str) -> Iterator[Change]:
    """Every tag with what a browser shows for it: nothing, the end of a line, or an empty line."""
    yield from (Change(*match.span(), "") for match in _HIDDEN.finditer(text))
    tags = [(match, (match[2] or "").casefold()) for match in _TAG.finditer(text) if match[0][0] == "<"]
    opened = {name for match, name in tags if not match[1]}
    paired = {name for match, name in tags if match[1] and name in opened}
    for match, name in tags:
        is_one = name in paired and (name in _elements() or ":" in name) and name not in _EDITS
        if is_one or not name or (name in _EMPTY and _stands_in_the_text(match)):
            yield _drawn(match, name)


@cache
def _elements() -> frozenset[str]:
    return frozenset(shipped("rules", "unfilled.yaml")["elements"].split())


def _stands_in_the_text(match: re.Match[str]) -> bool:
    """Whether a tag that is never closed is one: it touches a word or ends a line; `every <br> element` is talked about."""
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    return not (before.isspace() and after == " ") and not _is_talked_about(match)


_LINE_END = regex(r"[^\S\n]*\n?")


def _drawn(match: re.Match[str], name: str) -> Change:
    (start, end), text = match.span(), match.string
    if name in _EMPTY:
        line_end = _LINE_END.match(text, end)
        return Change(start, line_end.end() if line_end else end, "\n")
    if name not in APART | _LINES:
        return Change(start, end, "")
    before = text[:start].rstrip(" \t")
    bullet = "- " if name == "li" and not match[1] else ""
    begins = not before or before.endswith("\n") or (before.endswith(">") and not match[1])
    apart = "\n\n" if name in APART else "\n"
    return Change(start, end, ("" if begins or not text[end:].strip() else apart) + bullet)
