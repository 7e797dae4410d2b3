"""Whether a letter is in English at all: of another one nothing else can be said. Start reading at `foreign`."""

from __future__ import annotations

from collections.abc import Sequence

from thankyou.engines.embedded import known
from thankyou.engines.issues import Issue, Severity
from thankyou.proofread.context import issue
from thankyou.proofread.letter import Letter, tokens

__all__ = ["foreign"]

_FEWEST = 8
"""Words that no dictionary has."""
_SHARE = 0.4
"""Of all words in lower case, from which the letter is in another language; names and terms of a trade are far fewer."""
_LATIN_ENDS = "\u024f"


def foreign(letter: Letter, found: Sequence[Issue], locale: str) -> Issue | None:
    """The one thing to say of a letter that is not in English; `found` is what the engines said. None for an English one."""
    if not (_in_another_script(letter) or _of_other_words(letter, found, locale)):
        return None
    message = "This is not English; only English is proofread, so nothing else is said about it."
    place = letter.sentences[0].start if letter.sentences else 0
    return issue("engine/language", message, (place, place), Severity.WARNING)


def _in_another_script(letter: Letter) -> bool:
    if letter.text.isascii():
        return False
    letters = [one for one in letter.body if one.isalpha()]
    return sum(one > _LATIN_ENDS for one in letters) > len(letters) / 2


def _of_other_words(letter: Letter, found: Sequence[Issue], locale: str) -> bool:
    if sum("spelling" in one.rule or "MORFOLOGIK" in one.rule for one in found) < _FEWEST:
        return False
    words = [
        word for sentence in letter.sentences for word, _ in tokens(sentence.text) if word.islower() and word.isalpha()
    ]
    return sum(not known(word, locale) for word in words) > _SHARE * len(words)
