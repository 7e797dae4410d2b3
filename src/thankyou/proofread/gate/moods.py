"""Unwelcome feelings of mine that no fact holds: `I was nervous`, `which hurt me a little`, `moved to tears`.

That something pleased, moved or surprised its writer any letter may say. That it hurt or frightened them is news about them.
Start reading at `unwelcome`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.scene import Found, Scene
from thankyou.proofread.gate.words import Sort, keys, sign, sort

__all__ = ["unwelcome"]


@cache
def _pattern() -> re.Pattern[str]:
    states, blows, moods = (
        "|".join(sorted(sign(name))) for name in ("unwelcome", "unwelcome_to_me", "unwelcome_of_me")
    )
    little = r"(?:(?!not\b|never\b|no\b|hardly\b|neither\b|less\b)\w+ ){0,3}?"
    return regex(
        rf"\b(?:I(?:'m| am| was| felt| feel| became| grew| left| have been|'ve been)|(?:made|makes|left|leaves|make|leave) me|it (?:is|was)) {little}(?P<state>{states})\b"
        rf"|\b(?:is|was|were) {little}(?P<news>{states}) to (?:hear|learn|read|see)\b"
        rf"|\b(?P<blow>{blows}) me\b|\b(?:which|that|it) (?:\w+ly |still )?(?P<alone>stung|stings|hurt|hurts|rankled|smarted)\b"
        rf"|\bI (?:am |was |have been |'m )?(?:\w+ly |also |still |even |rather |quite )*(?P<mood>{moods})\b|\b(?:to|in|into|with|near|of|my|some|brought|bring|brings|had|shed) (?P<tears>tears)\b|\b(?:lose|lost|losing) (?:some |much |a little )?(?P<sleep>sleep)\b",
        re.IGNORECASE,
    )


_DENIED = regex(r"(?:\b(?:not|never|no|nor|nothing|nobody|none|hardly|without)\b|n't\b)(?: \w+){0,3} ?$", re.IGNORECASE)
_OPEN = regex(r"\b(?:would|could|might|may|should|if|whether|feared|worried|wondered|asked)\b[^,;:.]*$", re.IGNORECASE)
"""What makes a feeling only possible: `I would be afraid`."""
_MANNERS = regex(r" (?:that|to say|not|so|I|we|it|there|my|your)\b|[,.;:]", re.IGNORECASE)
"""What follows an `afraid` that only says it politely: `I am afraid that ...`."""


def unwelcome(one: Aligned, scene: Scene) -> Iterator[Found]:
    """An unwelcome feeling that a letter says I have or had, and no fact of mine has."""
    text = one.sentence.text
    for said in _pattern().finditer(text):
        place = next(name for name, word in said.groupdict().items() if word)
        low = said[place].casefold()
        if low in ("afraid", "fear", "sad") and "me" not in said[0].split() and _MANNERS.match(text, said.end()):
            continue
        if said[0].casefold().startswith("it ") and not _mine(text, said.end()):
            continue
        head = text[: said.start()]
        if (
            _OPEN.search(head)
            or _DENIED.search(head)
            or head.count('"') % 2
            or sort(low, scene.interview.kind) is Sort.COURTESY
        ):
            continue
        if any(
            fact.owner != "they" and not fact.stem.endswith(".worry") and keys(low) & fact.keys
            for fact in scene.about.facts
        ):
            continue
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"words": said[0]})
        return


_TO_HEAR = regex(r" (?:for me )?to (?:hear|learn|see|read|find|know|be told)\b", re.IGNORECASE)


def _mine(text: str, end: int) -> bool:
    """Whether what `it was` is how it was for me: `it was alarming to learn`."""
    return bool(_TO_HEAR.match(text, end))
