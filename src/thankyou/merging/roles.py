"""Roles of a table as a letter has them: capitals of a whole cell are set as those of titles are. Start reading at `calmed`."""

from __future__ import annotations

import re

from thankyou.facts.name_words import PARTICLES
from thankyou.reading.lexicon import is_listed

__all__ = ["calmed"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LEAST, _SURE = 4, 6
"""Letters of a word that an English list knows, and of any: `NURSE`, `SCHEDULER`; `ICU`, `NASA` and `DHL` are abbreviations."""
_SMALL = PARTICLES | frozenset("of and for the in at to on with a an".split())


def calmed(role: str) -> str:
    """A role all in capitals as titles are written, `Head of IT`; any other, and one of abbreviations alone, as it stands."""
    if not role.isupper() or not any(map(_is_word, _WORD.findall(role))):
        return role
    return _WORD.sub(lambda match: _written(match[0], first=match.start() == 0), role)


def _is_word(word: str) -> bool:
    low = re.split("['’]", word.lower())[0]
    return len(low) >= _SURE or (len(low) >= _LEAST and is_listed(low))


def _written(word: str, *, first: bool) -> str:
    low = word.lower()
    if low in _SMALL:
        return low.capitalize() if first else low
    return low.capitalize() if _is_word(word) else word
