"""What kind of news words about somebody are: sad for certain, perhaps, or not at all. Start reading at `is_sad`."""

from __future__ import annotations

from collections.abc import Sequence

from thankyou.reading.shape import main_verb
from thankyou.reading.words import Word, listed

__all__ = ["is_sad", "may_be_sad"]


def is_sad(words: Sequence[Word]) -> bool:
    """Whether nobody is glad to hear it, for certain: `her dog was ill`, `house burned down`, not `she treats the ill`."""
    if not may_be_sad(words):
        return False
    verb = main_verb(words)
    place = next((at for at, word in enumerate(words) if word.tag == "VD"), 0) if verb is None else verb
    while place + 1 < len(words) and _leads_on(words[place]):
        place += 1
    after = words[place + 1].tag if place + 1 < len(words) else ""
    return words[place].low in listed("sad") and after not in ("N", "NS", "NP", "D", "S", "NUM")


def may_be_sad(words: Sequence[Word]) -> bool:
    """Whether a word of it may be sad news and may not, and nothing denies it: `broke`, `hospital`, not `never ill`."""
    said_no = any(word.tag == "NEG" or word.low in ("no", "nobody", "without", "none") for word in words)
    return not said_no and any(word.low in listed("sad") | listed("perhaps_sad") for word in words)


def _leads_on(word: Word) -> bool:
    """Whether what somebody is comes behind it: `was`, `has been`, `fell`, `very`."""
    return word.low not in listed("sad") and (word.tag[:2] in ("BE", "HV", "R") or word.low in listed("becoming"))
