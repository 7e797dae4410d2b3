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

    Days go with `on` and months with `in`; a number behind is a day of the month only where nothing that it counts follows.
    """
    plain, named = map(dict, _dates())
    day, month = (
        _any_of(short for short, full in (plain | named).items() if full in kind) for kind in (WEEKDAYS, MONTHS)
    )
    unnamed, every = _any_of(plain), _any_of(plain | named)
    day_plain, month_plain = (
        _any_of(one for one, full in plain.items() if full in kind) for kind in (WEEKDAYS, MONTHS)
    )
    days, months = "|".join(WEEKDAYS), "|".join(MONTHS)
    begin, joint = r"(?<![\w’'./-])", r"(?: to | and | or | ?[–-] ?)"
    end = r"(?![\w’'/])(?!-\w)(?! [A-Z][a-z])(?P<stop>\.(?=\s*$|[,;:)]))?"
    alone = r"(?=\s*$|\s*[,;:.)–-]| (?:at|to|and|or|until|till|in|after|before|with) )"
    of_month = rf"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?{alone}"
    time = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m(?!\w)|(?<=[:.]\d\d)(?![\w%]))"
    no_one = r"(?<!\bwith )(?<!\bunder )(?<!\bbeside )(?<!\balongside )"
    of_time = "(?:every|each|next|last|this|early|late|(?:end|start|beginning|middle|week) of)"
    return (
        regex(rf"(?<!\w)on (?P<date>{day}){end}"),
        regex(rf"(?<!\w)(?:in|mid)[ -](?P<date>{month}){end}"),
        regex(rf"(?<!\w){of_time}[ -](?P<date>{every}){end}"),
        regex(rf"(?<!\w)(?:by|from|since|until|till|til|before|after) (?P<date>{unnamed}){end}"),
        regex(rf"(?<![\w.,/])\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?P<date>{month}){end}"),
        regex(rf"(?<![\w.,/])\d(?:st|nd|rd|th) (?P<date>{day}){end}"),
        regex(rf"{begin}{no_one}(?P<date>{month})(?P<stop>\.)?(?= (?:{of_month}|(?:19|20)\d\d(?![\w%])))"),
        regex(rf"{begin}{no_one}(?P<date>{day})(?P<stop>\.)?(?= (?:{of_month}|{time}))"),
        regex(rf"{begin}(?P<date>{day_plain})(?P<stop>)(?=(?:{joint}|, )(?:{day_plain}|{days})\b)"),
        regex(rf"{begin}(?P<date>{month_plain})(?P<stop>)(?=(?:{joint}|, )(?:{month_plain}|{months})\b)"),
        regex(rf"(?<!\w)(?:{days}){joint}(?P<date>{day}){end}"),
        regex(rf"(?<!\w)(?:{months}){joint}(?P<date>{month}){end}"),
        regex(rf"(?<!\w)(?:{days}), (?P<date>{day_plain}){end}"),
        regex(rf"(?<!\w)(?:{months}), (?P<date>{month_plain}){end}"),
    )


def _any_of(names: Iterable[str]) -> str:
    """A pattern for any of these short names, with a capital or without."""
    return f"(?:{'|'.join(f'[{one[0].upper()}{one[0]}]{one[1:]}' for one in names)})"


_OF_SOMEBODY = regex(r"\b(?:rel[yi]|depend|count|lean|report|wait|believ|trust)\w* $")
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
