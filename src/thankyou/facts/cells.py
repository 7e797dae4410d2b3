r"""What tables, web pages and keyboards do to the text of a cell, undone.

    AT&amp;T, Registered Nurse&nbsp;II      AT&T, Registered Nurse II
    Dana%20Ortiz, Jos\u00e9, Jos=C3=A9      Dana Ortiz, José, José
    ＤＡＮＡ, 𝐃𝐚𝐧𝐚, Griﬃn                     DANA, Dana, Griffin
    cHARGE nURSE                            Charge Nurse

What people may have meant stays: `100% sure`, `iOS`, a code that is talked about. Start reading at `decoded` and `caps_lock`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from thankyou.facts.patterns import regex

__all__ = [
    "caps_lock",
    "codes_kept_whole",
    "decoded",
    "decoded_in_words",
    "shows_nothing",
    "unescaped",
    "untagged_line",
]

_ENTITY = regex(r"&(?:[A-Za-z]{2,10}\d?|#\d{1,6}|#[xX][0-9A-Fa-f]{1,6});")
_IN_A_WORD = regex(rf"(?<=\w){_ENTITY.pattern}|{_ENTITY.pattern}(?=\w)|(?<= )&amp;(?= )")
"""Where a code is no subject of the talk: glued to a word, or an `&` between two."""
_ESCAPED = regex(r"\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})")
_PERCENT = regex(r"(?=[^\s]*%)(?!.*://)(?:[^\s%]|%[0-9A-Fa-f]{2})+")
_OCTETS = regex(r"(?:%[C-F][0-9A-F](?:%[89AB][0-9A-F]){1,3})+", re.IGNORECASE)
"""Percent signs that are surely a letter, whatever stands around them: `Fran%C3%A7oise`."""
_PRINTABLE = regex(r"(?:=[0-9A-F]{2}){2,}")
_TIMES = 3
"""What went through several programs is encoded several times: `&amp;aacute;`."""


def unescaped(text: str) -> str:
    """`text` with the characters that it refers to by name or number: `R&amp;D` as `R&D`."""
    from html import unescape  # brings the names of all of them, and hardly a text has one

    return unescape(text)


def decoded(text: str) -> str:
    """A cell as it reads where its text is shown: character references, percent signs and escapes decoded, wide letters narrow."""
    for _ in range(_TIMES):
        before = text
        if "&" in text:
            text = _ENTITY.sub(lambda match: unescaped(match[0]), text)
        if "%" in text and _PERCENT.fullmatch(text):
            text = _percent(text)
        elif "%" in text and "://" not in text:
            text = _OCTETS.sub(lambda match: _utf8(unquote_to_bytes(match[0]), match[0]), text)
        if "\\" in text:
            text = _ESCAPED.sub(lambda match: chr(int(match[1] or match[2], 16)), text)
        if "=" in text:
            text = _PRINTABLE.sub(lambda match: _utf8(unquote_to_bytes(match[0].replace("=", "%")), match[0]), text)
        if text == before:
            break
    return text if text.isascii() else _narrow(text)


def decoded_in_words(text: str) -> str:
    """Words that somebody said, as they stand but for the character references within a word: `R&amp;D`, not `the &nbsp; bug`."""
    if "&" in text:
        parts = re.split(r"(`[^`]*`)", text)
        parts[::2] = map(_decoded_part, parts[::2])
        text = "".join(parts)
    return untagged(text)


def _decoded_part(part: str) -> str:
    for _ in range(_TIMES):
        before, part = part, _IN_A_WORD.sub(lambda match: unescaped(match[0]), part)
        if part == before:
            break
    return part


_CODE = regex(rf"(?<!\\)&(?:amp;)*{_ENTITY.pattern[1:]}")


def codes_kept_whole(text: str) -> str:
    r"""`text` with each semicolon that ends a character reference escaped, so that it parts nothing: `Mei&#39\;s van; the rota`."""
    return _CODE.sub(lambda match: _with_marks_kept(match[0]), text)


def _with_marks_kept(code: str) -> str:
    return code.replace(";", r"\;") if unescaped(code) != code else code


_ELEMENTS = "b|i|u|em|strong|span|font|p|div|a|big|small|sub|sup|mark|s|strike|del|ins|ul|ol|li|h[1-6]|td|tr|pre|q|cite"
_TAGGED = regex(
    rf"<({_ELEMENTS})\b(?:\s[^<>]*)?>((?:(?!<\1\b).)*?)</\1\s*>",
    re.IGNORECASE | re.DOTALL,
)
"""Words within an element of HTML that says how they look. An element without an end, `a <b> element`, is talked about."""
_BROKEN = regex(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_BLOCKS = frozenset("br p div ul ol li h1 h2 h3 h4 h5 h6 td tr pre".split())


def untagged(text: str) -> str:
    """`text` without the tags of HTML around its words: `the <b>new</b> oven`."""
    if "<" not in text or "\0" in text:
        return text
    spoken = [match[0] for match in _MEANT.finditer(text) if match[0][0] != "<"]
    for place, said in enumerate(spoken):
        text = text.replace(said, f"\0{place}\0", 1)
    before = None
    while before != text:
        before, text = text, _TAGGED.sub(_within, text)
    text = _BROKEN.sub("\n", text) if text.strip() != "<br>" else text
    return re.sub("\0(\\d+)\0", lambda match: spoken[int(match[1])], text)


_MEANT = regex(r"<[^<>]*>|`[^`]*`|\"[^\"]*\"|“[^”]*”")
"""What stands in backticks or quotation marks is meant as it stands; those within a tag are its own."""


def _within(match: re.Match[str]) -> str:
    return f"{match[2]} " if match[1].casefold() in _BLOCKS else match[2]


_TAG = regex(
    rf"<(?P<opened>{_ELEMENTS})\b(?:\s[^<>]*)?>(?=\s*\S)|</(?P<closed>{_ELEMENTS})\s*>|<(?P<broken>br)\s*/?>",
    re.IGNORECASE,
)


def untagged_line(text: str) -> str:
    """A name, a title or the like without any tag of HTML, in which nobody talks about one: `<p>Dana Ortiz`."""
    if "<" not in text:
        return text
    return _TAG.sub(lambda match: " " if match[match.lastgroup or 0].casefold() in _BLOCKS else "", text).strip()


def shows_nothing(text: str) -> bool:
    """Whether a cell of rich text has codes and no words: `<p>&nbsp;</p>`."""
    return text.lstrip()[:1] in "<&" and not untagged_line(decoded(text)).strip()


def _percent(text: str) -> str:
    spaced = text if "%20" in text else text.replace("+", " ")
    return _utf8(unquote_to_bytes(spaced), text)


def _utf8(octets: bytes, otherwise: str) -> str:
    try:
        return octets.decode()
    except UnicodeDecodeError:
        return otherwise


def _narrow(text: str) -> str:
    """`text` with letters of usual width and form where a font or an old Asian encoding made others of them."""
    if not any(map(_formed, text)):
        return text
    runs: list[tuple[bool, str]] = []
    for one in text:
        formed = _formed(one)
        if runs and runs[-1][0] == formed:
            runs[-1] = (formed, runs[-1][1] + one)
        else:
            runs.append((formed, one))
    return "".join(unicodedata.normalize("NFKC", run) if formed else run for formed, run in runs)


def _formed(one: str) -> bool:
    """Whether a character is another one in a special width or typeface, a ligature or a numeral of Rome."""
    if one < "\u2100":
        return False
    kind = unicodedata.decomposition(one).partition(" ")[0]
    return kind in ("<wide>", "<narrow>", "<font>") or "\ufb00" <= one <= "\ufb06" or "\u2160" <= one <= "\u217f"


_WORD = regex(r"[^\W\d_]+")
_LEAST = 3
"""Letters of a word that shows how the key was."""


def caps_lock(text: str, *, words: int = 2, made: Callable[[str], str] = str.swapcase) -> str:
    """`text` the right way round where it was typed with the capitals locked: `cHARGE nURSE`.

    `words`: how many must show it, since `iOS` and `eBAY` are names. `made`: how a word is turned.
    """
    found = _WORD.findall(text)
    turned = [word for word in found if len(word) >= _LEAST and word[0].islower() and word[1:].isupper()]
    if len(turned) < words or any(len(word) > 1 and word[0].isupper() and word[1:].islower() for word in found):
        return text
    return _WORD.sub(lambda match: made(match[0]), text)
