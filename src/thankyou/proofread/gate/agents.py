"""Who stands before the verb of what I did: `your workshop tuned them`, `they got it down`, `replaced by your yard`, where I did.

`deeds` compares whoever a fact names; here the fact names nobody, and its field says that it was me. Start reading at `agent`.
"""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match, Pair
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort

__all__ = ["agent"]

_DID = regex(r"(?:^|\.)(?:i_did|i_do|i_have|i_am|evidence)(?:\[\d+\])?$")
_SURE = 3
"""Very words of a fact behind its verb from which a clause surely tells it."""
_REACH = 10
_PASSED = frozenset(
    "also always once then never just already recently first even still have has had 've do does did".split()
)
_PRONOUNS = frozenset("you they he she".split())
_WHOSE = frozenset("your the their his her its".split())
_PLACED = frozenset("at in from to near of for with by on that which who whom".split())
_BY = regex(r" by (?:you|them|him|her|your|their)\b(?: [a-z]+)?")


def agent(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What I did told of somebody else, by what stands before its verb or behind `by`."""
    for match in one.matches[:3]:
        fact = match.known
        if fact.owner != "i" or fact.kind != "fact" or not _DID.search(fact.stem) or not _mine_alone(fact):
            continue
        for pair in match.pairs:
            if (
                pair.known
                or not (past(fact.words[0].low) or fact.stem.endswith(".i_did"))
                or not _tells(one, match, pair.said)
            ):
                continue
            if _theirs(one, match, pair.said):
                continue
            place = _subject(one, match, pair) if not _led(one, pair.said) else None
            span = one.span(place, pair.said) if place is not None else _by(one, match, pair.said)
            if span is not None:
                yield Found(span, {"fact": quoted(fact), "who": "the candidate's"}, fact.path)
                return


def _mine_alone(fact: Known) -> bool:
    """Whether nobody else does anything in a fact."""
    return not fact.lows & (_PRONOUNS | {"we", "us", "who", "whom", "by"})


def _tells(one: Aligned, match: Match, verb: int) -> bool:
    """Whether the words about a verb are those of its fact."""
    about = {pair.known for pair in match.pairs if pair.exact and pair.said != verb and abs(pair.said - verb) <= _REACH}
    return len(about) >= max(2, min(_SURE, match.known.telling // 2))


def _theirs(one: Aligned, match: Match, verb: int) -> bool:
    """Whether a fact that is not mine has a number or more of the words about a verb: `you gave 900 jabs`, as they did and I others."""
    start, end = _bounds(one, verb)
    for other in one.touched:
        beyond = {pair.said for pair in other.pairs if pair.exact and start <= pair.said < end} - match.said
        if other.known.owner != "i" and (len(beyond) > 1 or any(index in one.counts for index in beyond)):
            return True
    return False


def _bounds(one: Aligned, verb: int) -> tuple[int, int]:
    """The part of a sentence about a verb, between its stops."""
    stops = [stop.start() for stop in _STOP.finditer(one.sentence.text)]
    inside = [
        index
        for index, word in enumerate(one.words)
        if not any(
            min(word.start, one.words[verb].start) < stop < max(word.start, one.words[verb].start) for stop in stops
        )
    ]
    return inside[0], inside[-1] + 1


_STOP = regex(r"[;:(–—]|,(?!\d)")


def _led(one: Aligned, verb: int) -> bool:
    """Whether what looks like a verb is none that somebody does: `to run`, `a run`."""
    return verb == 0 or one.words[verb - 1].low in ("to", "a", "an", "my", "be", "been", "was", "were", "is", "are")


def _subject(one: Aligned, match: Match, pair: Pair) -> int | None:
    """Whoever stands right before a verb and is not I; a thing only before the fact's very verb."""
    verb = pair.said
    place = verb - 1
    while place > 0 and one.words[place].low in _PASSED:
        place -= 1
    word, before = one.words[place], one.words[place - 1].low if place else ""
    between = one.sentence.text[word.start + len(word.text) : one.words[verb].start]
    if any(mark in between for mark in ",;:(–—"):
        return None
    if word.low in _PRONOUNS:
        return place if before not in ("and", "for", "of", "to", "with", "by", "thank") else None
    if not pair.exact or word.sort is Sort.GRAMMAR or word.low.endswith(("ing", "ly")) or place in one.counts:
        return None
    if word.text[:1].isupper():
        return place if place and before not in _PLACED and word.sort is Sort.CONTENT else None
    known = any(pair.said == place for pair in match.pairs)
    return place if before in _WHOSE and not known else None


def _by(one: Aligned, match: Match, verb: int) -> tuple[int, int] | None:
    """Whoever stands behind the `by` of a passive."""
    word = one.words[verb]
    passive = verb > 0 and one.words[verb - 1].low in ("be", "been", "was", "were", "is", "are", "being")
    said = _BY.match(one.sentence.text, word.start + len(word.text)) if passive else None
    return (one.sentence.start + said.start() + 1, one.sentence.start + said.end()) if said else None
