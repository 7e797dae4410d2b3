"""Shorthand spelled out: only in free jottings, only whole tokens of a closed list, each one recorded.

The list is data: `templates/rules/shorthand.yaml`. Its tokens are lower case, but for the short names of months and days, which
are spelled out only where what stands beside them makes them certain. Names, other abbreviations, codes and quotations are never
touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped
from thankyou.reading.quoting import quotations, within

__all__ = ["has_shorthand", "shorthand", "spelled_out"]

_TOKEN = regex(r"(?<![^\s(])(?P<token>[a-z]+\d?(?:[/'’][a-z]*)?)(?=[\s,.;:)]|$)(?P<stop>\.(?=\s[a-z]))?")
"""The full stop of an abbreviation before another word goes with it: `incl. cleaners`."""


@cache
def shorthand() -> Mapping[str, str]:
    """The closed list: each piece of shorthand, contraction and common typing error, spelled out."""
    data = shipped("rules", "shorthand.yaml")
    return {**data["shorthand"], **data["contractions"], **data["typos"]}


@cache
def _counted() -> Mapping[str, str]:
    """What the same letters mean where they are counted."""
    counted: dict[str, str] = shipped("rules", "shorthand.yaml")["counted"]
    return counted


_COUNTS = regex(
    r"(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|per|every|each|the|last|next|first))\s$"
)


def spelled_out(words: str, names: frozenset[str] = frozenset()) -> tuple[str, tuple[tuple[str, str], ...]]:
    """`words` with its shorthand spelled out, and what was: `("19 years", (("yrs", "years"),))`."""
    quoted = quotations(words)
    done: list[tuple[str, str]] = []

    def spell(match: re.Match[str]) -> str:
        token = match["token"]
        counted = _COUNTS.search(words, 0, match.start()) is not None
        full = (
            (_counted().get(token) if counted else None)
            or shorthand().get(token)
            or (token[-1] in "'’" and shorthand().get(token[:-1], "") + token[-1])
            or None
        )
        full = None if full in ("'", "’") else full
        if full is None or within(match.start(), quoted) or token in names:
            return match[0]
        done.append((match[0], full))
        return full

    spelled = _TOKEN.sub(spell, words)
    dated, dates = _dated(spelled, names)
    return dated, (*done, *dates)


@cache
def _dates() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The short names of months and days; those that may be somebody's name."""
    data = shipped("rules", "shorthand.yaml")
    return data["dates"], data["named_dates"]


@cache
def _dating() -> tuple[re.Pattern[str], ...]:
    """Where a short name is certainly a date, each with the name as `date` and the full stop that goes with it as `stop`.

    What may be somebody's name too counts only behind `on`, a day, or `in`, a month.
    """
    plain, named = _dates()
    day, month = (
        _any_of(short for short, full in (dict(plain) | dict(named)).items() if full in kind)
        for kind in (WEEKDAYS, MONTHS)
    )
    sure, whole = _any_of(plain), f"(?:{'|'.join((*WEEKDAYS, *MONTHS))})"
    begin, stop = r"(?<![\w-])", r"(?P<stop>\.(?!\s+[A-Z]|\w))?"
    end = rf"(?![\w’'/-])(?! [A-Z][a-z]){stop}"
    number, joint = r"\d{1,2}(?:st|nd|rd|th)?", "(?:to|and|or)"
    time = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?"
    ahead = rf"by|from|since|until|till|before|after|every|next|last|{whole} {joint}"
    return (
        regex(rf"{begin}on (?P<date>{day}){end}"),
        regex(rf"{begin}(?:in|mid)[ -](?P<date>{month}){end}"),
        regex(
            rf"{begin}(?P<date>{sure}){stop}(?= (?:(?:{number}|{time}|20\d\d)(?![\w%:]|\.\d)|{joint} (?:{sure}|{whole})\b))"
        ),
        regex(rf"{begin}(?:{ahead}) (?P<date>{sure}){end}"),
        regex(rf"(?<![\w.,]){number} (?:of )?(?P<date>{sure}){end}"),
    )


def _any_of(names: Iterable[str]) -> str:
    """A pattern for any of these short names, with a capital or without."""
    return f"(?:{'|'.join(f'[{one[0].upper()}{one[0]}]{one[1:]}' for one in names)})"


_OF_SOMEBODY = regex(r"\b(?:rel[yi]|depend|report|trust)\w* $")
"""Verbs behind which `on` and `in` go with people: `you rely on Thu`."""


def _dated(words: str, names: frozenset[str]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """`words` with the short names of months and days spelled out that are certain, and what was."""
    full = {**_dates()[0], **_dates()[1]}
    done: list[tuple[str, str]] = []

    def spell(match: re.Match[str]) -> str:
        token, at = match["date"], match.start("date") - match.start()
        of_somebody = _OF_SOMEBODY.search(match.string, 0, match.start())
        if token in names or of_somebody or within(match.start("date"), quotations(match.string)):
            return match[0]
        done.append((f"{token}{match['stop'] or ''}", full[token.lower()]))
        return match[0][:at] + full[token.lower()]

    for pattern in _dating():
        words = pattern.sub(spell, words)
    return words, tuple(done)


def has_shorthand(words: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether `words` holds shorthand of the list; a short name of a month or day with its capital is none that jots."""
    return any(not _is_date(short) for short, _ in spelled_out(words, names)[1])


def _is_date(short: str) -> bool:
    token = short.rstrip(".")
    return token not in shorthand() and any(token.lower() in table for table in _dates())
