"""A jotting understood: `Phrase`, and `understand`, which makes one.

Reading order: `normalise` (shorthand), `tokens` (parts of speech), `grammar` (what kind of phrase), `person`
(who is who for this reader), `forms` (what it can be in a sentence).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from types import MappingProxyType
from typing import NamedTuple

from thankyou.reading.phrase.forms import capitalised, forms_of, mentions_several, sentence_of
from thankyou.reading.phrase.normalise import evened
from thankyou.reading.phrase.person import Perspective, Speaker, Unclear
from thankyou.reading.phrase.statement import (
    answered,
    identity_of,
    proposal_of,
    slot_of,
    standard_of,
    statement_of,
    timed,
)

_WORDS = re.compile(r"[^\W\d_]{2}")

__all__ = [
    "Perspective",
    "Phrase",
    "Speaker",
    "answered",
    "capitalised",
    "mentions_several",
    "sentence_of",
    "timed",
    "understand",
]


class Phrase(NamedTuple):
    """A jotting as one reader's note may use it. Without forms, `problem` says why it cannot be used."""

    fact: str
    """Where it came from: `key_points[0].text`."""
    source: str
    """As it was typed."""
    kind: str
    """What it is at heart: `noun`, `clause`, `act`, ..."""
    forms: Mapping[str, str]
    typos: tuple[tuple[str, str], ...] = ()
    problem: str = ""

    def __contains__(self, form: object) -> bool:
        return form in self.forms


_ALIKE = {"question": "point", "valued": "point", "request": "need", "deed": "why"}
"""Fields of later messages that are read as one of the thank-you note's."""


_READ: Mapping[str, Callable[[str, Perspective, str], tuple[str, dict[str, str]]]] = {
    "statement": statement_of,
    "reason": partial(statement_of, own=True),
    "own": partial(statement_of, own=True),
    "plan": partial(statement_of, plan=True),
    "identity": identity_of,
    "slot": slot_of,
    "proposal": proposal_of,
    "standard": standard_of,
}
"""Fields of later messages that are read in a way of their own."""


_FIGURES = frozenset(("statement", "request", "own", "slot"))
"""Fields in which a figure alone says something."""


@lru_cache(maxsize=1024)
def understand(text: str, fact: str, field: str, view: Perspective, locale: str = "en-US") -> Phrase:
    """The jotting `text` of the fact `fact`, seen from one note's point of view."""
    even = evened(text)
    if not _WORDS.search(even.text) and not (field in _FIGURES and re.search(r"\d", even.text)):
        return Phrase(fact, text, "unclear", MappingProxyType({}), even.typos, "it holds no words")
    try:
        read = _READ.get(field)
        kind, forms = (
            read(even.text, view, locale) if read else forms_of(even.text, _ALIKE.get(field, field), view, locale)
        )
    except Unclear as unclear:
        return Phrase(fact, text, "unclear", MappingProxyType({}), even.typos, str(unclear))
    except (
        IndexError,
        KeyError,
        ValueError,
    ):  # a grammar of free text meets what nobody foresaw: one jotting less, not no note
        return Phrase(fact, text, "unclear", MappingProxyType({}), even.typos, "it could not be read")
    return Phrase(fact, text, kind, MappingProxyType(forms), even.typos)
