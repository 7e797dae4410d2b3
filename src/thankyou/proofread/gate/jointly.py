"""What one did told of two: `my colleague and I raised it`, `we both sign it`, where the facts have one alone. Start reading at `jointly`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import clauses
from thankyou.proofread.gate.deeds import companions
from thankyou.proofread.gate.scene import SURE, Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["jointly"]

_BOTH = regex(r"\b(?:we both|both of us|the two of us|you and I|I, like you,|you, like me,)(?= )", re.IGNORECASE)
_AND_I = regex(r"\b(?:my|a|the|our|another) (?:[a-z-]+ ){0,2}?(?P<who>[a-z-]+) and I(?= )")
_WITH = regex(
    r"\b(?:together )?with (?:my|a|an|another|some|two|three|four|five|several) (?:[a-z-]+ ){0,2}?(?P<who>[a-z-]+)\b"
)
_SHARED = frozenset("we us our ours both together jointly with alongside team".split())


def jointly(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A deed of mine, or something of theirs, shared with somebody whom no fact has beside it."""
    text = one.sentence.text
    for said in (*_BOTH.finditer(text), *_AND_I.finditer(text), *_WITH.finditer(text)):
        who = said.groupdict().get("who")
        if who is not None and who not in sign("companions"):
            continue
        match = _rests_on(one, said.span(), scene)
        if match is None or (who is not None and match.known.owner != "i"):
            continue
        entry = [fact for fact in scene.about.facts if fact.point == match.known.point]
        if any(fact.lows & _SHARED or companions(fact) or (who and who in fact.lows) for fact in entry):
            continue
        start = one.sentence.start
        whose = "the candidate's" if match.known.owner == "i" else "theirs"
        yield Found(
            (start + said.start(), start + said.end()), {"fact": quoted(match.known), "who": whose}, match.known.path
        )
        return


def _rests_on(one: Aligned, span: tuple[int, int], scene: Scene) -> Match | None:
    """The fact of the clause in which somebody is put to somebody."""
    index = next(place for place, word in enumerate(one.words) if word.start >= span[0])
    part = next(each for each in clauses(one, scene) if each.start <= index < each.end)
    if one.words[part.end - 1].start < span[1] and part.end < len(one.words):
        part = next(each for each in clauses(one, scene) if each.start <= part.end < each.end)
    best = part.best if part.point and part.weight(part.point) >= SURE else None
    telling = best and [
        pair
        for pair in best.pairs
        if pair.exact and part.start <= pair.said < part.end and one.words[pair.said].sort is not Sort.COURTESY
    ]
    return (
        best
        if best
        and telling
        and len(telling) >= 2
        and best.known.kind != "question"
        and best.known.owner in ("i", "they")
        else None
    )
