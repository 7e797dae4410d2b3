"""What a courtesy takes for granted: `it was good to have lunch with Kofi`.

One may be glad of the talk and of what the facts have. That something else was done together is news. Start reading at
`enjoyed`.
"""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.favours import freely_done, freely_had
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene
from thankyou.proofread.gate.words import Sort, keys, sort

__all__ = ["enjoyed"]

_ENJOYED = regex(
    r"\b(?:[Ii]t|[Tt]hat|[Tt]his) was (?:\w+ly |such |so |very |quite |a |an |real |great )*(?:good|nice|great|lovely|kind|fun|pleasant|pleasure|joy|delight|treat|honou?r|privilege|wonderful|delightful)"
    r"(?: of you| for me)? to (?:also |finally |even )?([a-z]+)\b"
)
_HAVING = frozenset("have take get make".split())
"""Verbs that say nothing without what is had."""
_OBJECT_END = regex(
    r"[,;:.]| (?:and|that|which|who|when|where|while|as|because|during|at|with|in|on|of|about|to|from|for|by)\b"
)


def enjoyed(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Something that it was good to do, and that no fact has: `it was a pleasure to ride out with you`."""
    text = one.sentence.text
    for said in _ENJOYED.finditer(text):
        verb = said[1].casefold()
        if sort(verb, scene.interview.kind) in (Sort.GRAMMAR, Sort.COURTESY) and verb not in _HAVING:
            continue
        done = freely_done(verb) or any(
            keys(verb) & fact.keys and (fact.owner != "i" or _told(one, said.end(), fact)) for fact in scene.about.facts
        )
        thing = _object(one, said.end()) if verb in _HAVING else None
        if done and (thing is None or freely_had(one.words[thing], scene)):
            continue
        start = one.sentence.start
        end = one.words[thing].start + len(one.words[thing].text) if thing is not None else said.end()
        yield Found((start + said.start(1), start + end), {"words": text[said.start(1) : end]})
        return


def _told(one: Aligned, start: int, fact: Known) -> bool:
    """Whether what follows tells a deed of mine, which it was good to do as well: `it was a joy to teach 40 children`."""
    telling = (Sort.CONTENT, Sort.GENERAL, Sort.NUMBER)
    return any(word.start >= start and word.sort in telling and word.keys & fact.keys for word in one.words)


def _object(one: Aligned, start: int) -> int | None:
    """The last word of what a light verb is done with: `lunch` of `to have a late lunch with Kofi`."""
    stop = _OBJECT_END.search(one.sentence.text, start + 1)
    end = stop.start() if stop else len(one.sentence.text)
    inside = [i for i, word in enumerate(one.words) if start <= word.start < end and word.sort is not Sort.GRAMMAR]
    return inside[-1] if inside else None
