"""Text that came from people: what a field may hold, and how it is evened out on the way in."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from thankyou.facts.cells import caps_lock, decoded, decoded_in_words, untagged_line
from thankyou.facts.listed import is_list, is_mark
from thankyou.facts.patterns import regex
from thankyou.facts.unfilled import unfilled

__all__ = [
    "Called",
    "FileName",
    "Jotting",
    "Key",
    "Line",
    "Note",
    "begun",
    "fault",
    "not_text",
    "one_line",
    "placeholder",
    "plain",
    "quoted",
    "says_nothing",
    "shown_line",
    "trimmed",
    "uncovered",
    "units",
]

LONGEST_WORD = 200
_LONGEST = 2_000
"""Characters that any text may have."""
FILLERS = frozenset(
    {"none", "n/a", "n.a.", "nil", "blank", "empty", "unknown", "not applicable", "not available", "not provided", "not given",
     "not known", "not specified", "not stated", "-", "--", "---", "–", "—"}
)  # fmt: skip
"""They say that there is nothing, in brackets or dashes too. `null` and `na` are not among them: they are surnames. Nor is `TBD`: there is something then."""
_CONTROL = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")
_MARKS = "\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
"""Marks that nobody sees and that come along when text is copied; those that turn text round are refused."""
_BLANKS = "".join(
    chr(code)
    for code in (*range(9, 14), *range(28, 33), 133, 160, 5760, *range(8192, 8203), 8232, 8233, 8239, 8287, 12288)
)
_HOLLOW = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and patterns that show nothing; a blank where they stand for one."""
_WITHOUT = dict.fromkeys(map(ord, _MARKS)) | dict.fromkeys(map(ord, _HOLLOW), " ")
_RIGHT_TO_LEFT = regex("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINERS = regex(r"(?:(?<![^\s\x00-\u052f\u1e00-\u1fff])[\u200c\u200d\u034f])+|[\u200c\u200d\u034f]+(?=[\s!-~]|$)")
"""Joiners that join nothing: beside a blank or a Latin, Greek or Cyrillic letter. Indian scripts and emoji need theirs."""
_GARBLED = regex(
    "\ufffd|[\u00c2-\u00c5][\u0080-\u009f\u00a1-\u00bf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2022\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
    "|[\u00c2\u00c3][\u00a0]|\u00c3[\u2018\u2019\u201c\u201d\u2013\u2014](?=[^\\W\\d_])|\u00e2\u20ac"
)
"""What is left of letters that were read in another encoding: `Jos\u00c3\u00a9`, `Zo\ufffd`."""
_BREAK = regex(r"[\r\n\u2028\u2029\u0085]")


def fault(kind: str, message: str) -> PydanticCustomError:
    """An error of ours, its message written for the person who typed the fact."""
    return PydanticCustomError(kind, message)


def quoted(value: Any) -> str:
    """A value as it was written, for a message; only what may be a day, a time or a zone, since anything else may be private."""
    text = "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in " ".join(str(value).split()))
    return f"'{text}'" if _SHOWN.fullmatch(text) else "what stands there"


_SHOWN = regex(
    r".{0,11}|\d{0,2}[.,]\d{1,20}|(?:(?:^|(?:-|\u2013|to) ?)\d{1,2}(?:[:.h]\d{2}){0,2} ?(?:[ap]\.?m\.?)? ?){1,2}|\d{4}-\d\d-\d\d.{0,20}|[a-z]{2,20}(?:/[a-z_+-]{2,20})+|[\w .,'-]{0,12}\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b[\w .,'-]{0,12}|"
    r"[\w .,'-]{0,12}\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|yesterday|(?:next|this|last) (?:week|month|year))\b[\w .,'-]{0,12}",
    re.IGNORECASE,
)
"""What may be quoted in a message: a few characters, figures, a date with its time, `Area/City`, a day with its month or its weekday in words."""


def plain(value: Any, *, longest_word: int = LONGEST_WORD) -> str:
    """`value` as NFC text with single spaces, or an error that says what is wrong with it."""
    if not isinstance(value, str):
        raise fault("not_text", not_text(value, "text"))
    if not value.isprintable() and (match := _CONTROL.search(value)):
        what = "a lone surrogate" if "\ud800" <= match[0] <= "\udfff" else "a control character"
        raise fault("control", f"holds {what} (U+{ord(match[0]):04X}) at position {match.start()}; remove it")
    text = " ".join(unicodedata.normalize("NFC", value).split())
    if not (text and text.isprintable()) and not any(one.isprintable() and not one.isspace() for one in text):
        raise fault("blank", "must not be blank; leave the field out instead")
    if len(text) > longest_word and any(len(word) > longest_word for word in text.split()):
        raise fault("long_word", f"holds a word of more than {longest_word} characters")
    return text


def one_line(value: Any, *, longest_word: int = LONGEST_WORD) -> str:
    """`plain`, and nothing that an e-mail header could read as more than text."""
    if isinstance(value, str) and _BREAK.search(value.strip()):
        raise fault("line_break", "must be one line; remove the line break")
    text = plain(value, longest_word=longest_word)
    if not text.isascii() and _GARBLED.search(text):
        raise fault("encoding", "was read in the wrong encoding somewhere: some of its letters are lost; type it again")
    if "=?" in text:
        raise fault("encoded_word", "must not hold “=?”, which mail programs decode")
    return text


def uncovered(text: str) -> str:
    """`text` without invisible marks; inside Hebrew or Arabic they show the direction and stay, but at the ends."""
    if text.isascii():
        return text
    if not _RIGHT_TO_LEFT.search(text):
        return _JOINERS.sub("", text.translate(_WITHOUT))
    return trimmed(text)


def placeholder(also: str = "") -> PydanticCustomError:
    """The error of a field that nobody filled in."""
    return fault(
        "placeholder", f"looks like a placeholder that was never filled in; fill it in, or leave the field out{also}"
    )


def _filled(text: str, *, in_words: bool = False, asides: bool = False) -> str:
    if len(text) <= _LONGEST and unfilled(text, in_words=in_words, asides=asides):
        raise placeholder(", or put it in quotation marks where it is meant" if in_words else "")
    return text


def shown_line(value: Any, *, asides: bool = False) -> str:
    """One line that somebody will read, decoded and without invisible marks. Refuses placeholders; `asides` as `unfilled` has it."""
    if isinstance(value, str):
        value = untagged_line(uncovered(decoded(value)))
        value = value if asides else caps_lock(_unquoted(value))
    text = one_line(value)
    if "?" in text and _LETTER_LOST.search(text):
        raise fault("encoding", "has a question mark within a word, where a letter was lost; type it again")
    return _filled(text, asides=asides)


def _called(value: Any) -> str:
    """A `shown_line` that says something. `Blank` may be a firm, `blank` and `Unknown` are none."""
    text = shown_line(value)
    if says_nothing(text) and not (text.istitle() and text.casefold() in _ALSO_FIRMS):
        raise placeholder()
    return text


_ALSO_FIRMS = frozenset({"blank", "empty"})


def _unquoted(text: str) -> str:
    """`text` without quotation marks around the whole of it, as a program puts them around a cell: `'Rivers Clinic'`; not `Toys "R" Us`."""
    match = _QUOTED_WHOLE.fullmatch(text.strip())
    return (match["held"] or match["curled"]) if match else text


_QUOTED_WHOLE = regex(r"(?P<mark>['\"])(?P<held>[^'\"\s](?:(?!(?P=mark)).)*[^'\"\s])(?P=mark)|“(?P<curled>[^“”]+)”")
_LETTER_LOST = regex(r"(?<![^\s(\"“'])[^\W\d_]*(?:['’-][^\W\d_]+)*[a-zß-ÿ]\?[a-zß-ÿ][^\W\d_?]*(?![\w/.:=&@])")
"""What is left of a letter that an old encoding did not have: `Mu?oz`; no address, `x.org/a?b=c`."""


def _jotting(value: Any) -> str:
    """Text that may stand in a message. Refuses lists, whose marks would stand in its sentence, and placeholders."""
    if isinstance(value, str) and is_list(decoded_in_words(value)):
        raise fault("list", "holds a list of several things; give each an entry of its own")
    return _note(value)


def _note(value: Any) -> str:
    """Text that stands in no message. Refuses placeholders."""
    return _filled(plain(decoded_in_words(value) if isinstance(value, str) else value), in_words=True)


def trimmed(text: str) -> str:
    """`text` without blanks and invisible marks at its ends."""
    return text.strip(_MARKS + _BLANKS)


def says_nothing(value: Any) -> bool:
    """Whether `value` only fills a form that has nothing to say: None, a word such as `n/a`, a bullet alone."""
    if not isinstance(value, str):
        return value is None
    said = uncovered(value).strip().casefold()
    framed = _FRAMED.fullmatch(said) if said[:1] in _FRAMES else None
    return said in FILLERS or is_mark(said) or (framed is not None and framed[1] in FILLERS)


_FRAMES = frozenset("([<{*_~=#-–—")
_FRAMED = regex(r"[(\[<{*_~=#\-–—]{1,3}\s*(\w.*\w\.?)\s*[)\]>}*_~=#\-–—]{1,3}")
"""What a form or a program puts marks around: `(none)`, `--None--`, `- n/a -`."""


def not_text(value: Any, wanted: str) -> str:
    """What to tell somebody who gave `value` where `wanted` should be; says of which kind it is, never what it holds."""
    if value is None:
        return f"must be {wanted}, not nothing; leave it out or fill it in"
    if isinstance(value, list | tuple):
        return f"must be {wanted}, not a list"
    if isinstance(value, dict):
        return f"must be {wanted}, not a mapping; put text that holds a colon in quotation marks"
    kind = _kind(value)
    return (
        f"must be {wanted}, not {kind}{'; put it in quotation marks' if wanted == 'text' and kind in _QUOTABLE else ''}"
    )


_QUOTABLE = ("a number", "a date")
"""What may be text that a file took for something else, such as a job called 42."""


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


Jotting = Annotated[str, BeforeValidator(_jotting), StringConstraints(max_length=2_000)]
"""A fact as the candidate typed it: any length up to 2,000 characters, line breaks folded into spaces."""

Note = Annotated[str, BeforeValidator(_note), StringConstraints(max_length=2_000)]
"""What the candidate keeps for themselves: a jotting that may hold a list, since no message says it."""

Line = Annotated[str, BeforeValidator(shown_line), StringConstraints(max_length=200)]
"""A name, title or the like: one line, 200 characters at most."""

Called = Annotated[str, BeforeValidator(_called), StringConstraints(max_length=200)]
"""What a firm or a position is called: a line, and no word that only says that nobody knows."""

FileName = Annotated[
    str,
    BeforeValidator(lambda value: _filled(one_line(uncovered(value) if isinstance(value, str) else value))),
    StringConstraints(max_length=200),
]
"""The name of a file, one line as it is written: `CV%20Quill.pdf` may be called so."""

Key = Annotated[str, BeforeValidator(one_line), StringConstraints(max_length=200)]
"""What a program calls something: one line that nobody reads."""


def units(text: str) -> int:
    """The length of a text in UTF-16 code units, which is what LinkedIn's counter shows (JavaScript's `length`)."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


_SPELT = regex(r"[A-Z0-9@./]")


def begun(text: str) -> str:
    """`text` as the beginning of a sentence: its first letter a capital, unless the word holds one or a digit already."""
    first = text.split(" ", 1)[0]
    return text if _SPELT.search(first, 1) else text[:1].upper() + text[1:]
