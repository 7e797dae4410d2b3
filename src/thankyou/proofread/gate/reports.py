"""Who says, asks or answers what, by the verb that leads it in, against the field that the facts have it in.

A field says whose words it holds: `you_said` and `you_asked` the reader's or a colleague's, `i_answered` the candidate's. Start
reading at `reported`, `turned` and `explained`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.facts.patterns import regex
from thankyou.facts.people import CANDIDATE
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import remark_end
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort

__all__ = ["SURE", "best", "explained", "reported", "turned"]

SURE = 2.0
"""Words of a fact that what is reported must have before anybody is said to have said something else."""


def _weight(one: Aligned, match: Match, start: int, end: int) -> float:
    """How many words of a fact stand between two places; those of courtesy are halves."""
    met = {
        pair.known: 0.5 if one.words[pair.said].sort is Sort.COURTESY else 1.0
        for pair in match.pairs
        if pair.exact and start <= one.words[pair.said].start < end
    }
    return sum(met.values())


def best(one: Aligned, start: int, end: int, sure: float = SURE) -> list[Known]:
    """The facts that surely are what is reported; none where there is doubt."""
    weights = [(_weight(one, match, start, end), match.known) for match in one.touched]
    top = max((much for much, _ in weights), default=0.0)
    return [fact for much, fact in weights if much >= 0.75 * top] if top >= sure else []


_I = regex(
    r"\b(?:(?P<tell>I (?:also |then |just )?(?:told|said|mentioned|explained|pointed out|remarked)(?: to you| to them)?|[Mm]y (?:own )?(?:remark|point|comment|observation|description|words) (?:that|about|of|on))|(?P<ask>I (?:also |then )?asked|I (?:also )?wanted to know|[Mm]y (?:own )?question (?:about|of|how|whether|what))"
    r"|(?P<need>I(?: am|'m| was)? (?:also )?(?:need|needed|want|wanted|looking for|looked for) (?:someone|somebody|a person|people)))\b"
    r"(?! (?:you|him|her|them|[A-Z]\w+) (?:to|for)\b)"
)
_ASIDE = regex(r", (?P<aside>(?:as )?I (?:told|said|mentioned|explained)(?: to)?(?: you| me)?)[,.]")
_SAID = regex(r"(?:^|\.)(?:you_said|glad|good_to_hear|quote)$")
_ASKED = regex(r"(?:^|\.)you_asked$")
_ANSWERS = regex(r"(?:^|\.)(?:i_answered|answer)$")


def _theirs(fact: Known, pattern: re.Pattern[str] | None) -> bool:
    """Whether a fact is the reader's and of the fields that a pattern finds; without one, whether it is what is wanted."""
    if CANDIDATE in fact.speakers:
        return False
    if pattern is not _ASKED and fact.stem.endswith(".text"):
        return fact.owner == "they" and bool(fact.speakers) and not fact.lows & {"i", "my", "me", "asked"}
    return bool(pattern.search(fact.stem)) if pattern else fact.is_wanted


def reported(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`I told you that the store is too warm`, `my remark that it is`, `I asked how I would calm a child`, `I need someone who`: the reader's words told as the candidate's."""
    text = one.sentence.text
    if said := _ASIDE.search(text):
        yield from _marked(one, scene, said.span("aside"), best(one, 0, len(text)), _SAID)
        return
    for said in _I.finditer(text):
        pattern = _SAID if said["tell"] else _ASKED if said["ask"] else None
        yield from _marked(one, scene, said.span(), best(one, said.end(), remark_end(text, said.end() + 12)), pattern)


def _marked(
    one: Aligned, scene: Scene, span: tuple[int, int], facts: list[Known], pattern: re.Pattern[str] | None
) -> Iterator[Found]:
    if not facts or not all(_theirs(fact, pattern) for fact in facts):
        return
    start = one.sentence.start
    by = " and ".join(scene.name(place) for place in sorted(facts[0].speakers)) or scene.reader_name
    yield Found((start + span[0], start + span[1]), {"fact": quoted(facts[0]), "by": by, "who": "you"}, facts[0].path)


_YOU = regex(
    r"\b[Yy]ou (?:also |then )?(?:answered|replied)\b|\b[Yy]ou (?:told me|said) that I\b(?! (?:would|should|could|might|can|may)\b)|\b[Yy]ou (?:also |then )?(?:said|told (?:me|him|her|them|[A-Z]\w+))(?: that)? you would\b"
)


_TURNED = regex(
    r"\bI (?:also )?(?:told you|said|replied|answered|explained|mentioned)(?: to you)? that (?P<who>you|your)\b"
)


def turned(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`I replied that you own a full set`, `you answered that I would ring first`, where I answered that I do."""
    text = one.sentence.text
    for said in (*_TURNED.finditer(text), *_YOU.finditer(text), *_YOU_TOLD.finditer(text)):
        facts = best(one, said.end(), remark_end(text, said.end()))
        if not facts or not all(_ANSWERS.search(fact.stem) for fact in facts):
            continue
        swapped = said.re.pattern == _TURNED.pattern
        if swapped and facts[0].lows & {"you", "your"}:
            continue
        start = one.sentence.start
        span = said.span("who") if swapped else said.span()
        who = "you" if swapped else scene.reader_name
        yield Found(
            (start + span[0], start + span[1]), {"fact": quoted(facts[0]), "by": "you", "who": who}, facts[0].path
        )
        return


_EXPLAINED = regex(
    r"\b(?:for|of you to|your) (?:also |so kindly )?(?:explaining|describing|explain|describe)\b|\b[Yy]ou (?:also |then |kindly )?(?:explained|described)\b"
)


def explained(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`thank you for explaining how I would ...`, where that is what they asked me."""
    text = one.sentence.text
    for said in _EXPLAINED.finditer(text):
        facts = best(one, said.end(), remark_end(text, said.end()))
        if not facts or not all(_ASKED.search(fact.stem) for fact in facts):
            continue
        start = one.sentence.start
        says = {"fact": quoted(facts[0]), "by": "you", "who": scene.reader_name}
        yield Found((start + said.start(), start + said.end()), says, facts[0].path)
        return


_YOU_TOLD = regex(r"\b[Yy]ou (?:said|told (?:him|her|them|[A-Z]\w+))\b(?! me\b)")
