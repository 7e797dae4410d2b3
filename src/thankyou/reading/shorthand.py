"""Shorthand spelled out: only in free jottings, only whole lower-case tokens of a closed list, each one recorded.

The list is data: `templates/rules/shorthand.yaml`. Names, abbreviations, codes and quotations are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

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

    return _TOKEN.sub(spell, words), tuple(done)


def has_shorthand(words: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether `words` holds shorthand of the list."""
    return bool(spelled_out(words, names)[1])
