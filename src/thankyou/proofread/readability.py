"""How easily a letter reads: the length of its sentences, and where textstat is installed (the extra `readability`) how hard its
words are, by those of textstat's measures that need no word list from the network."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any, NamedTuple

from thankyou.engines.issues import Issue, Severity
from thankyou.facts.patterns import regex
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter

__all__ = ["Measures", "check", "measures"]

FEW_WORDS = 30
LONG_SENTENCE = 40
VERY_LONG_SENTENCE = 55
LONG_MEAN = 26.0
HARD_LIX = 60.0
HARD_COLEMAN_LIAU = 17.0
"""Good published notes stay below a mean of 24 words, LIX 56 and Coleman-Liau 15 (measured on 30 of them)."""


_FEW_LETTERS = 5.5
"""Of a word, in the mean. Coleman-Liau is at most 5.8 times that less 15.8: up to here it is not hard, and textstat need not be asked."""


class Measures(NamedTuple):
    """Readability of a body text. LIX: 20 very easy to 60 very hard; Coleman-Liau and ARI: school grades."""

    lix: float
    coleman_liau: float
    automated: float


@lru_cache(maxsize=64)
def measures(body: str) -> Measures | None:
    """The measures of a text, which must hold words; None where textstat is not installed."""
    textstat = _textstat()
    if textstat is None:
        return None
    return Measures(
        float(textstat.lix(body)),
        float(textstat.coleman_liau_index(body)),
        float(textstat.automated_readability_index(body)),
    )


@cache
def _textstat() -> Any:
    """The package textstat; None where it is not installed. It imports nltk (26 MB) for a word list that these measures do not need: that one waits."""
    if find_spec("textstat") is None:
        return None
    if "nltk" in sys.modules:
        return import_module("textstat")
    waiting: Any = ModuleType("nltk")
    waiting.__getattr__ = lambda name: getattr(import_module("nltk"), name)
    sys.modules["nltk"] = waiting
    try:
        return import_module("textstat")
    finally:
        del sys.modules["nltk"]


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `readability/long-sentence`, `readability/long-sentences`, `readability/hard-words`."""
    lengths = [len(sentence.text.split()) for sentence in letter.sentences]
    for sentence, count in zip(letter.sentences, lengths, strict=True):
        if count > LONG_SENTENCE:
            severity = Severity.WARNING if count > VERY_LONG_SENTENCE else Severity.INFORMATION
            yield issue(
                "readability/long-sentence",
                f"A sentence of {count} words; split it.",
                (sentence.start, sentence.end),
                severity,
            )
    if sum(lengths) < FEW_WORDS:
        return
    end = letter.everywhere.end
    if (mean := sum(lengths) / len(lengths)) > LONG_MEAN:
        yield issue(
            "readability/long-sentences",
            f"Sentences have {mean:.0f} words on average; 18 read easily.",
            (end, end),
            Severity.INFORMATION,
        )
    found = measures(letter.body) if _letters(letter.body) > _FEW_LETTERS else None
    if found and found.lix > HARD_LIX and found.coleman_liau > HARD_COLEMAN_LIAU:
        yield issue(
            "readability/hard-words",
            f"Hard to read (LIX {found.lix:.0f}, Coleman-Liau {found.coleman_liau:.0f}); use shorter words.",
            (end, end),
            Severity.INFORMATION,
        )


_NO_LETTER = regex(r"[^\w\s]+")


def _letters(body: str) -> float:
    """How many letters and digits a word has in the mean, counted as textstat counts them."""
    words = _NO_LETTER.sub("", body).split()
    return sum(map(len, words)) / max(len(words), 1)
