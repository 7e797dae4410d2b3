"""Our own words in the voice of whoever writes: contracted where the person contracts. Start reading at `contracts`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from re import IGNORECASE

from thankyou.facts.patterns import regex

__all__ = ["contracted", "contracts"]

_OWN = regex(r"\b(?:[a-z]+n['’]t|(?:I|you|we|they|he|she|it|that|there|who|what)['’](?:m|ve|d|ll|re|s))\b", IGNORECASE)
_ENOUGH = 2
"""Contractions in the facts of one message that make them the person's way to write."""
_SHORT = {
    "I am": "I'm", "I will": "I'll", "I would": "I'd", "I have attached": "I've attached",
    "You are": "You're", "you are": "you're", "you will": "you'll", "you would": "you'd",
    "did not": "didn't", "does not": "doesn't", "do not": "don't", "has not": "hasn't", "would not": "wouldn't", "cannot": "can't",
}  # fmt: skip
"""What our wording has, and how it is said."""
_LONG = regex(rf"\b(?:{'|'.join(_SHORT)})\b")


def contracts(words: Iterable[str]) -> bool:
    """Whether somebody who wrote these facts writes "I've" and "don't"."""
    return sum(len(_OWN.findall(one)) for one in words if "'" in one or "’" in one) >= _ENOUGH


@lru_cache(maxsize=1024)
def contracted(text: str) -> str:
    """Words of ours with their contractions: `I'd be glad to join you`."""
    return _LONG.sub(lambda found: _SHORT[found[0]], text)
