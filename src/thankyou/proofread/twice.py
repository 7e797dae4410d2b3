"""Verbs that stand beside each other and are right: one ends a clause that stands for a noun, the other follows it, `what it is is late`.

Start reading at `places`.
"""

from __future__ import annotations

import re

from thankyou.engines.issues import Span
from thankyou.facts.patterns import regex

__all__ = ["places"]

_BE = r"(?:is|are|was|were|am)"
_PAIR = regex(
    rf"\b(?:{_BE}\s+{_BE}|(?P<one>do|does|did|has|have|had|can|could|will|would|should|may|might|must|need)\s+(?P=one))\b",
    re.IGNORECASE,
)
"""A verb twice, or two forms of `be`."""
_CLAUSE = regex(
    r"(?:^|\W)(?:what(?:ever)?|who(?:ever)?|where|why|how(?:\s+\w+)?|(?:all|everything|anything|nothing|the\s+\w+)(?:\s+that)?)"
    r"\s+(?:I|you|we|they|he|she|it|(?:the|a|your|my|our|their|his|her|this|that|these|those)(?:\s+\w+){1,2})\s+$",
    re.IGNORECASE,
)
"""`what it`, `all that the crew`, `the way you`, up to the verb of the clause."""
_NEAR = 80


def places(text: str) -> list[Span]:
    """Where two verbs stand so in an evened text, each time with both."""
    return [
        Span(*pair.span())
        for pair in _PAIR.finditer(text)
        if _CLAUSE.search(text[max(0, pair.start() - _NEAR) : pair.start()])
    ]
