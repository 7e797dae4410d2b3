"""Text that came from people: what a field may hold, and how it is evened out on the way in."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

__all__ = ["Jotting", "Line", "begun", "fault", "not_text", "one_line", "plain", "says_nothing", "units"]

LONGEST_WORD = 200
FILLERS = frozenset({"none", "n/a", "-", "–", "—", "tbd", "tba"})
"""`null` and `na` are not among them: they are surnames."""
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_BREAK = re.compile(r"[\r\n\u2028\u2029\u0085]")


def fault(kind: str, message: str) -> PydanticCustomError:
    """An error of ours, its message written for the person who typed the fact."""
    return PydanticCustomError(kind, message)


def plain(value: Any, *, longest_word: int = LONGEST_WORD) -> str:
    """`value` as NFC text with single spaces, or an error that says what is wrong with it."""
    if not isinstance(value, str):
        raise fault("not_text", not_text(value, "text"))
    if match := _CONTROL.search(value):
        what = "a lone surrogate" if "\ud800" <= match[0] <= "\udfff" else "a control character"
        raise fault("control", f"holds {what} (U+{ord(match[0]):04X}) at position {match.start()}; remove it")
    text = " ".join(unicodedata.normalize("NFC", value).split())
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise fault("blank", "must not be blank; leave the field out instead")
    if any(len(word) > longest_word for word in text.split()):
        raise fault("long_word", f"holds a word of more than {longest_word} characters")
    return text


def one_line(value: Any, *, longest_word: int = LONGEST_WORD) -> str:
    """`plain`, and nothing that an e-mail header could read as more than text."""
    if isinstance(value, str) and _BREAK.search(value.strip()):
        raise fault("line_break", "must be one line; remove the line break")
    text = plain(value, longest_word=longest_word)
    if "=?" in text:
        raise fault("encoded_word", "must not hold “=?”, which mail programs decode")
    return text


def says_nothing(value: Any) -> bool:
    """Whether `value` only fills a form that has nothing to say: None, or a word such as `n/a`."""
    return value is None or (isinstance(value, str) and value.strip().casefold() in FILLERS)


def not_text(value: Any, wanted: str) -> str:
    """What to tell somebody who gave `value` where `wanted` should be; says of which kind it is, never what it holds."""
    if value is None:
        return f"must be {wanted}, not nothing; leave it out or fill it in"
    if isinstance(value, list | tuple):
        return f"must be {wanted}, not a list"
    if isinstance(value, dict):
        return f"must be {wanted}, not a mapping; put text that holds a colon in quotation marks"
    return f"must be {wanted}, not {_kind(value)}; put it in quotation marks"


def _kind(value: Any) -> str:
    names = {
        bool: "a yes or no",
        bytes: "bytes",
        int: "a number",
        float: "a number",
        dt.date: "a date",
        dt.datetime: "a date",
    }
    return names.get(type(value), f"a {type(value).__name__}")


Jotting = Annotated[str, BeforeValidator(plain), StringConstraints(max_length=2_000)]
"""A fact as the candidate typed it: any length up to 2,000 characters, line breaks folded into spaces."""

Line = Annotated[str, BeforeValidator(one_line), StringConstraints(max_length=200)]
"""A name, title or the like: one line, 200 characters at most."""


def units(text: str) -> int:
    """The length of a text in UTF-16 code units, which is what LinkedIn's counter shows (JavaScript's `length`)."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def begun(text: str) -> str:
    """`text` as the beginning of a sentence: its first letter a capital, unless the word holds one or a digit already."""
    first = text.split(" ", 1)[0]
    return text if re.search(r"[A-Z0-9@./]", first[1:]) else text[:1].upper() + text[1:]
