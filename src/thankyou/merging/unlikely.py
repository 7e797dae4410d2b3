"""Names of a table that may be nobody's: `Focus Block`, `Debrief`, `Lunch Break`. Start reading at `ordinary_words`.

Which words nobody is called by, no list can say, since people are called Sky, Mercy or Rusty. So nothing is refused for it:
whoever runs the merge is asked to look.
"""

from __future__ import annotations

import math
import re

from thankyou.facts.name_words import given_name
from thankyou.proofread.vocabulary import names_too
from thankyou.reading.lexicon import CLOSED, is_known, word_tags

__all__ = ["ordinary_words"]

_WORD = re.compile(r"[^\W\d_]+")
_RARELY = math.log(10_000)
"""How much rarer a word must be as a name than as what it is else."""


def ordinary_words(name: str) -> bool:
    """Whether every word of a name is an ordinary English one that is hardly ever a name."""
    words = _WORD.findall(name)
    return any(word.casefold() not in CLOSED for word in words) and all(map(_is_ordinary, words))


def _is_ordinary(word: str) -> bool:
    low = word.casefold()
    if low in CLOSED or (len(word) == 1 and word.islower()):  # `Lunch w/ team`
        return True
    if not is_known(low) or given_name(word) or low.capitalize() in names_too():
        return False
    tags = word_tags(low)
    return max(tags.values()) - tags.get("NP", -math.inf) > _RARELY
