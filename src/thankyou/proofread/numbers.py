"""Numbers by value, in digits and in words: `40k`, `40,000`, `40 000` and `forty thousand` are the same. Start reading at `spoken`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from thankyou.facts.patterns import regex

__all__ = ["Number", "after_an_hour", "counted", "in_order", "loosely", "spoken"]


class Number(NamedTuple):
    """A number in a text: the values that it may mean, and its place."""

    values: tuple[float, ...]
    start: int
    end: int


_SCALES = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "grand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "m": 1e6, "mn": 1e6, "mm": 1e6, "crore": 1e7, "crores": 1e7, "billion": 1e9, "bn": 1e9, "b": 1e9, "dozen": 12.0}  # fmt: skip
_UNSURE = frozenset({"m", "mm", "b", "k", "grand"})
"""What may be something else as well: metres, millimetres, bytes, a piano of 1911."""
_DIGITS = regex(
    r"(?<![\d.,])(\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|(?<!\d )\d{1,3}(?: \d{3})+(?![\d.,]*\d| \d)(?:\.\d+)?|\d+(?:\.\d+)?)(?:[ -]?(hundred|thousand|grand|lakhs?|million|crores?|billion|mn|bn|dozen)\b|(k|m|mm|b|K|M|B)(?![\w]))?"
)
_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = {
    word: 10.0 * index for index, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_VALUES = {word: float(value) for value, word in enumerate(_ONES)} | _TENS
_WORD = "|".join(sorted(_VALUES, key=len, reverse=True))
_SCALE = "hundred|thousand|million|billion|dozen|lakh|crore"
_WORDS = regex(
    rf"\b(?:(?:{_WORD})(?:[ -](?:{_WORD}))?|an?(?= (?:{_SCALE})\b))(?:(?:(?:(?<=hundred)|(?<=thousand)|(?<=million)) and)?[ -](?:{_SCALE}|{_WORD})\b)*(?![\w'-]*[a-z]*-)\b(?: and a (half|quarter)\b)?",
    re.IGNORECASE,
)


_HOUR = regex(rf"(?:\d|\b(?:{_WORD})|\bo'?clock)\s?$", re.IGNORECASE)


def after_an_hour(text: str, place: int) -> bool:
    """Whether a number stands right before `place`, so that an `am` there names half of a day and is no verb: `10 am`, `half past six am`."""
    return bool(_HOUR.search(text, max(0, place - 12), place))


_LOWER_WORD = regex(r"[a-z]+")


def _value(words: str) -> float:
    """The value of number words: `two hundred and fifty`, `a dozen`, `forty-two thousand`."""
    total = part = 0.0
    for word in _LOWER_WORD.findall(words.casefold()):
        if word in ("a", "an"):
            part = 1.0
        elif word in _VALUES:
            part += _VALUES[word]
        elif word in _SCALES:
            part = (part or 1.0) * _SCALES[word]
            if _SCALES[word] >= 1000:
                total, part = total + part, 0.0
    return total + part


def _digits(text: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        plain = float(match[1].replace(",", "").replace(" ", ""))
        scale = (match[2] or match[3] or "").casefold()
        values = (plain,) if not scale else (plain * _SCALES[scale],)
        yield Number((plain, *values) if scale in _UNSURE else values, *match.span(1))


def _words(text: str) -> Iterator[Number]:
    for match in _WORDS.finditer(text):
        more = {"half": 0.5, "quarter": 0.25}.get(match[1] or "", 0.0)
        yield Number(
            (_value(match[0][: match.start(1) - match.start()] if match[1] else match[0]) + more,), *match.span()
        )


_COUNTED = r"-(?:hour|day|night|week|month|year|minute|page|mile|metre|meter|man|woman|person|strong|bed|seat|storey|story|ton|tonne|acre|room)s?\b"
_COMPOUND = regex(rf"\b(?:{_WORD})(?:-(?:{_WORD}))?(?={_COUNTED})", re.IGNORECASE)
"""A number word in front of what it counts: `three-man crews`, `a four-hour hearing`."""


_BEHIND = regex(_COUNTED, re.IGNORECASE)
"""What each of them has, which is found sooner."""


def _compounds(text: str) -> Iterator[Number]:
    if _BEHIND.search(text):
        yield from (Number((_value(match[0]),), *match.span()) for match in _COMPOUND.finditer(text))


@lru_cache(maxsize=2048)
def counted(text: str) -> tuple[Number, ...]:
    """Every number of a text, turns of phrase such as `one day` too."""
    halves = (Number((30.0,), *match.span()) for match in _HALF_HOUR.finditer(text))
    return (*_digits(text), *_words(text), *_compounds(text), *halves)


def in_order(text: str) -> tuple[Number, ...]:
    """Every number of a text once, from left to right."""
    return tuple(sorted({*counted(text)}, key=lambda one: one.start))


_HALF_HOUR = regex(r"\bhalf(?: an |-)hour\b", re.IGNORECASE)


_HALF = regex(r"\bhalf\b|\b1/2\b")
_GROUPED = regex(r"\d+(?:,\d{3})*(?:\.\d+)?")
_PLAIN = regex(r"\d+")


@lru_cache(maxsize=64)
def loosely(text: str) -> frozenset[float]:
    """Every value that a text of facts can be said to hold: with and without the unit behind it, inside words too."""
    found = {value for number in (*_digits(text), *_words(text), *_compounds(text)) for value in number.values}
    found |= {float(each.replace(",", "")) for each in _GROUPED.findall(text)}
    found |= {float(each) for each in _PLAIN.findall(text)}
    if _HALF.search(text):
        found |= {0.5, 50.0}
    for word, value in (
        ("quarter", 4.0),
        ("couple", 2.0),
        ("pair", 2.0),
        ("both", 2.0),
        ("twice", 2.0),
        ("doubl", 2.0),
        ("tripl", 3.0),
        ("quadrupl", 4.0),
        ("halv", 2.0),
        ("fortnight", 2.0),
        ("decade", 10.0),
    ):
        if word in text:
            found.add(value)
    return frozenset(found)


_LOOSE = regex(
    r" (?:of (?:us|you|the|your|my|our|these|those|them)|things?|ways?|points? (?:you|we|that|from)|reasons?|ideas?|thoughts?|questions?|parts?|sides?|or (?:two|three|four))\b",
    re.IGNORECASE,
)


_UNIT = regex(r" (?:years?|months?|per ?cent|percent)\b")


def spoken(text: str) -> Iterator[Number]:
    """The numbers of a text that say something which must be true."""
    yield from _digits(text)
    yield from _compounds(text)
    for number in _words(text):
        value, tail = number.values[0], text[number.end :]
        if _LOOSE.match(tail) or (text[: number.start].casefold().endswith((" or ", "the ", "just ")) and value <= 2):
            continue
        if value > 1 or (value == 1 and _UNIT.match(tail)):
            yield number
