"""What is added in passing behind a fact, as in a chat: `tbh`, `lol`, `, honestly`. Start reading at `without_aside`."""

from __future__ import annotations

from thankyou.facts.patterns import regex
from thankyou.facts.stems import is_sentence
from thankyou.reading.words import listed, pieces, words_of

__all__ = ["without_aside"]


def without_aside(text: str, names: frozenset[str] = frozenset()) -> str | None:
    """The words without what was only added at their end, with their last mark; None where nothing was.

    A sentence may avow what it says: `I like it, to be honest.`
    """
    bare = text.rstrip(".! ")
    said, stop = bare, text[len(bare) :]
    while place := _texted(bare) or (0 if is_sentence(text) else _avowed(bare, names)):
        bare = bare[:place].rstrip(" ,")
    return bare + stop if bare != said else None


def _texted(text: str) -> int:
    """Where the last word begins, if it is one of a chat; else 0."""
    words = pieces(text) if any(word in text for word in listed("texted")) else ()
    return words[-1][1] if words and words[-1][0] in listed("texted") else 0


_AVOWED = regex(r"(?:to be honest|honestly|frankly|truthfully)$")


def _avowed(text: str, names: frozenset[str]) -> int:
    """Where it says at the end that it is honest; else 0. Where somebody does something, `, honestly` may be how they do it."""
    found = _AVOWED.search(text)
    before = text[: found.start()] if found else ""
    acts = any(word.tag[:1] in "VMBDH" and word.tag != "D" for word in words_of(before, names))
    passing = before.endswith(", ") and text[len(before) :] in ("to be honest", "frankly")
    return found.start() if found and (passing or not acts) else 0
