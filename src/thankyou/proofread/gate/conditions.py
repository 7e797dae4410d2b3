"""What bounds a fact and is lost: its `if`, the `part of` a thing, the `fear` that it may be so. Start reading at `condition`, `part` and `opinion`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["condition", "opinion", "part"]

_IF = re.compile(r"\b(?:if|unless|provided(?: that)?|as long as|in case)\b (?P<what>[^,;.]+)", re.IGNORECASE)
_OPEN = frozenset(
    "if should unless provided once when whenever whether would case hope hopefully may might could can depending until after invited".split()
)
"""Words of a sentence that leave it open, or put it off."""


def condition(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`I will start in June` where the fact is `if the trial goes well, I will start in June`."""
    if one.lows & _OPEN:
        return
    for match in one.matches:
        fact = match.known
        said = _if_of(fact) if fact.kind not in ("question", "feeling") else None
        if said is None or fact.stem.endswith((".you_asked", ".worry", ".i_answered")):
            continue
        inside = {i for i, word in enumerate(fact.words) if said.start() <= word.start < said.end("what")}
        exact = [pair for pair in match.pairs if pair.exact]
        main = [pair for pair in exact if pair.known not in inside]
        if len({pair.known for pair in main}) < 2 or any(
            _tells(one, pair.said) for pair in exact if pair.known in inside
        ):
            continue
        said_there = {pair.said for pair in main}
        if any(
            said_there <= {pair.said for pair in other.pairs if pair.exact}
            for other in one.touched
            if other is not match
        ):
            continue
        yield Found(one.span(main[0].said, main[-1].said), {"fact": quoted(fact), "words": said[0]}, fact.path)
        return


def _tells(one: Aligned, index: int) -> bool:
    return one.words[index].sort is not Sort.GRAMMAR


_PART = re.compile(
    r"\b(?P<part>part|half|third|quarter|section|module|unit|stage|phase|chapter|lesson|year|term|bit|percent|per cent|%)s? of (?:the|my|a|an|your|our|his|her|their|its|all) ",
    re.IGNORECASE,
)
_PARTS = frozenset(
    "part parts partly half halfway third thirds quarter quarters section module modules unit units stage phase chapter lesson year years term bit percent "
    "cent % some most mostly many few first second last begun started far so all".split()
)


def part(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`the course` where the fact is `the second part of the course`."""
    for match in one.matches:
        fact = match.known
        of = _part_of(fact)
        if (
            of is None
            or fact.kind in ("question", "feeling")
            or one.lows & (_PARTS - {"so", "all", "far", "first", "last"} - _twice(fact, of))
        ):
            continue
        if any(set(number.values) & fact.values for number in one.numbers):
            continue
        behind = [i for i, word in enumerate(fact.words) if of.end() <= word.start]
        head = next((i for i in behind if _heads(fact, i)), None)
        at = next((pair.said for pair in match.pairs if pair.exact and pair.known == head), None)
        near = {pair.known for pair in match.pairs if pair.exact and head is not None and abs(pair.known - head) <= 4}
        if at is None or len(near) < 2 or one.has(_PARTS, at - 6, at):
            continue
        if any(other is not match and at in other.said and other.weight >= match.weight for other in one.matches):
            continue
        yield Found(one.span(at), {"fact": quoted(fact), "words": of[0].strip()}, fact.path)
        return


def _twice(fact: Known, of: re.Match[str]) -> frozenset[str]:
    """Words for a part that a fact has elsewhere as well."""
    return frozenset(word.low for word in fact.words if not of.start() <= word.start < of.end())


def _heads(fact: Known, index: int) -> bool:
    """Whether a word ends the name of the whole: `the food safety diploma`."""
    if fact.words[index].sort is Sort.GRAMMAR:
        return False
    after = fact.words[index + 1] if index + 1 < len(fact.words) else None
    end = fact.words[index].start + len(fact.words[index].text)
    return after is None or after.sort is Sort.GRAMMAR or fact.even[end : end + 1] in ",;." or index >= 3


_OPINION = re.compile(
    r"(?:you|I|he|she|they|we)?\s*(?:also |still |rather )?(doubt|suspect|fear|wonder|guess|suppose|are afraid|am afraid|are not sure|am not sure|are unsure|am unsure)s?\b",
    re.IGNORECASE,
)
_AS_MUCH = frozenset(
    "doubt doubts doubted doubtful suspect suspects suspected suspicion fear fears feared afraid wonder wonders wondered wondering guess guessed suppose supposed "
    "unsure sure certain question worry worries worried concern concerned may might could would if whether perhaps maybe possibly probably hardly unlikely expect think "
    "thought believe believed seem seems likely uncertain".split()
)


def opinion(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`the members pay late` where the fact is `you fear that the members pay late`."""
    if one.lows & (_AS_MUCH - {"sure", "certain"}) or (one.lows & {"sure", "certain"} and one.lows & sign("negation")):
        return
    for match in one.matches:
        fact = match.known
        said = _opinion_of(fact)
        if said is None or fact.kind in ("question", "feeling"):
            continue
        behind = [pair for pair in match.pairs if pair.exact and fact.words[pair.known].start >= said.end()]
        if len({pair.known for pair in behind}) >= 2 and match.weight >= 1.5:
            yield Found(one.span(behind[0].said), {"fact": quoted(fact), "words": said[1]}, fact.path)
            return


@lru_cache(maxsize=4096)
def _if_of(fact: Known) -> re.Match[str] | None:
    return _IF.search(fact.even)


@lru_cache(maxsize=4096)
def _part_of(fact: Known) -> re.Match[str] | None:
    return _PART.search(fact.even)


@lru_cache(maxsize=4096)
def _opinion_of(fact: Known) -> re.Match[str] | None:
    return _OPINION.match(fact.even)
