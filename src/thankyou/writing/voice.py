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
_LONG = regex(
    r"\b(?P<who>I|[Yy]ou) (?P<verb>am|are|will|would)\b|\bI have (?=attached\b)|\b(?P<not>did|does|do|has|would) not\b|\b(?P<can>can)not\b"
)
_SHORT = {"am": "'m", "are": "'re", "will": "'ll", "would": "'d"}


def contracts(words: Iterable[str]) -> bool:
    """Whether somebody who wrote these facts writes "I've" and "don't"."""
    return sum(len(_OWN.findall(one)) for one in words) >= _ENOUGH


@lru_cache(maxsize=1024)
def contracted(text: str) -> str:
    """Words of ours with their contractions: `I'd be glad to join you`."""
    return _LONG.sub(
        lambda found: (
            f"{found['who']}{_SHORT[found['verb']]}"
            if found["who"]
            else f"{found['not']}n't"
            if found["not"]
            else "can't"
            if found["can"]
            else "I've "
        ),
        text,
    )
