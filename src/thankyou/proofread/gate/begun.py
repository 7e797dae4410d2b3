"""What I have begun, or only asked for, told as what I have: `I hold the certificate` for `I have started the certificate`.

Start reading at `begun`.
"""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import Clause, clause_at
from thankyou.proofread.gate.scene import SURE, Found, Scene, quoted
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["begun"]

_REACH = 6
"""Words behind `started` or `applied for` among which the thing stands."""
_OWN = frozenset("my a an the our".split())


def begun(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A thing of mine that is begun or asked for told as finished or held, or as under way where it is only asked for."""
    for match in one.matches:
        if match.weight < SURE or match.known.kind == "question":
            continue
        liked = match.known.kind == "feeling"
        if not liked and match.known.owner != "i":
            continue
        if (place := (_never_done if liked else _further)(one, match, scene)) is not None:
            yield Found(one.span(place), {"fact": quoted(match.known)}, match.known.path)
            return


def _further(one: Aligned, match: Match, scene: Scene) -> int | None:
    """The verb that has a thing of the fact further on than it is."""
    for name, told in (("begun", "finished"), ("sought", "under_way")):
        for things in _things(match, name):
            if (place := _had(one, match, things, sign(told) | sign("finished"), scene)) is not None:
                return place
    return _under_way(one, match, scene)


def _under_way(one: Aligned, match: Match, scene: Scene) -> int | None:
    """What I am doing told as done: `I have trained two nurses` for `I am training two nurses`."""
    first = match.known.words[0]
    if not (match.known.stem.endswith(".i_am") and first.low.endswith("ing")):
        return None
    for pair in match.pairs:
        part = clause_at(one, pair.said, scene)
        if pair.known or not past(one.words[pair.said].low) or part is None or _open(part, frozenset((pair.said,))):
            continue
        leading = {word.low for word in one.words[max(part.start, pair.said - 4) : pair.said]}
        shared = sum(each.exact and part.start <= each.said < part.end for each in match.pairs)
        if leading & {"i", "i've", "'ve"} and shared >= 3:
            return pair.said
    return _had(one, match, range(1, 1 + _REACH), sign("finished"), scene)


def _never_done(one: Aligned, match: Match, scene: Scene) -> int | None:
    """What I like or am drawn to told as a deed of mine, which no fact of mine tells: `I have worked on looms` for `working on looms`."""
    mine = [fact for fact in scene.about.facts if fact.owner == "i" and fact.kind != "feeling"]
    for pair in match.pairs:
        word, known = one.words[pair.said], match.known.words[pair.known]
        part = clause_at(one, pair.said, scene)
        if not past(word.low) or past(known.low) or word.sort is Sort.COURTESY or part is None:
            continue
        before = [each.low for each in one.words[max(part.start, pair.said - 4) : pair.said]]
        if before[-1:] in (["am"], ["'m"]):
            continue  # what I feel now is no deed: `I am drawn to ...`
        shared = sum(each.exact and each.said >= pair.said for each in match.pairs)
        if (
            next((low for low in reversed(before) if low in _SUBJECTS), "") in ("i", "i've")
            and shared >= 3
            and not any(word.keys & fact.keys for fact in mine)
            and not _open(part, frozenset((pair.said,)))
        ):
            return pair.said
    return None


_SUBJECTS = frozenset("i i've you he she it they we who which that how would could your the".split())


def _things(match: Match, name: str) -> Iterator[range]:
    """Where the things stand in a fact that are begun or asked for."""
    words = match.known.words
    for index, word in enumerate(words):
        if word.low in sign(name):
            yield range(index + 1, min(len(words), index + 1 + _REACH))


def _had(one: Aligned, match: Match, things: range, verbs: frozenset[str], scene: Scene) -> int | None:
    """The verb of the sentence that has one of the things for its object and says that I have it."""
    named = frozenset(pair.said for pair in match.pairs if pair.exact and pair.known in things)
    first = min(named, default=-1)
    part = clause_at(one, first, scene)
    if part is None or _open(part, named):
        return None
    for index in range(first - 1, max(part.start, first - 4) - 1, -1):
        low = one.words[index].low
        if low in verbs or (low in ("have", "'ve") and one.words[index + 1].low in _OWN):
            return index
        if one.words[index].sort is Sort.GRAMMAR and low not in _OWN | {"on", "in", "for"}:
            return None
    return None


def _open(part: Clause, named: frozenset[int]) -> bool:
    """Whether a clause says itself, beyond the thing's own name, that it is not done."""
    words = [part.one.words[index] for index in range(part.start, part.end) if index not in named]
    at_it = sign("begun") | sign("sought") | sign("future") | sign("part")
    return any(word.low in at_it for word in words)
