"""The role of a table that stands in capitals, set as titles are. Start reading at `calmed`."""

from __future__ import annotations

import re

from thankyou.facts.name_words import PARTICLES
from thankyou.facts.nobody import LINKS
from thankyou.reading.lexicon import is_listed

__all__ = ["calmed"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LEAST, _SURE = 4, 6
"""Letters of a word that an English list knows, and of any: `NURSE`, `SCHEDULER`; `ICU`, `NASA` and `DHL` are abbreviations."""
_SHORT = frozenset(one for one in PARTICLES if len(one) == 3)
"""Of three letters, which begin the names of towns, or are words as well: `SAN DIEGO`, `VAN DRIVER`."""
_SMALL = LINKS | frozenset("with a an de".split())


def calmed(role: str) -> str:
    """A role all in capitals as titles are written, `Head of IT`; any other, and one of abbreviations alone, as it stands."""
    if not role.isupper() or not any(map(_is_word, _WORD.findall(role))):
        return role
    return _WORD.sub(lambda match: _written(match[0], first=match.start() == 0), role)


def _is_word(word: str) -> bool:
    low = re.split("['’]", word.lower())[0]
    return len(low) >= _SURE or (len(low) >= _LEAST and is_listed(low)) or low in _SHORT


def _written(word: str, *, first: bool) -> str:
    low = word.lower()
    if low in _SMALL:
        return low.capitalize() if first else low
    return low.capitalize() if _is_word(word) else word
