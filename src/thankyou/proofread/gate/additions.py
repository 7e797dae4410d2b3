"""Words that no fact explains: a detail put into a true sentence, or a claim of its own. Start reading at `added`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort

__all__ = ["claim", "detail"]


def detail(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Unexplained words in a sentence that otherwise rests on facts."""
    if not one.matches:
        return
    for index in one.strange:
        fact = one.matches[0].known
        if _reworded(one, index):
            continue
        yield Found(one.span(index), {"words": one.words[index].text, "fact": quoted(fact)}, fact.path)


_VERB_BEFORE = frozenset("to i we you they would will can could should must might may not never gladly".split())


def _reworded(one: Aligned, index: int) -> bool:
    """Whether a strange word is a verb in a sentence that is otherwise well explained: other words for a known deed."""
    before = one.words[index - 1].low if index else ""
    return before in _VERB_BEFORE and sum(match.telling for match in one.matches[:2]) >= 2


def claim(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A sentence that says something of somebody and rests on no fact."""
    if one.matches:
        return
    for index in one.strange:
        yield Found(one.span(index), {"words": one.words[index].text})
