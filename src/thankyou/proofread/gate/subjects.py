"""Who does a deed and whose a thing is, where fact and sentence name different people: `the box you built` for `the box your apprentices built`.

Start reading at `doer`, `holder` and `shared_out`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thankyou.facts.people import CANDIDATE, fold
from thankyou.proofread.gate.alignment import Aligned, Match, Pair
from thankyou.proofread.gate.known import Said
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["doer", "holder"]

_PASSED = frozenset(
    "have has had 've also always once then never just already recently often first since still did do does used to be been "
    "will would can could may might shall should must that who which".split()
)
_COMPANY = frozenset("team teams crew people committee union client clients customer others supplier suppliers".split())


_REPORTED = frozenset(
    "ask asks asked say says said tell tells told answer answered mention mentioned wonder wondered explain explained".split()
)
"""Verbs that lead in what somebody says, whatever the facts use them for."""


class _Subject(NamedTuple):
    """Who does it: places of interviewers (-1 the candidate), or a person noun such as `apprentices`."""

    places: frozenset[int]
    noun: str
    named: bool


def _subject(
    words: tuple[Said, ...], text: str, verb: int, you: frozenset[int], scene: Scene
) -> tuple[int, _Subject] | None:
    """The subject right before a verb, where it is a person: the place of its word and who is meant."""
    place = verb - 1
    while place >= max(0, verb - 4) and (words[place].low in _PASSED or words[place].low.endswith("ly")):
        place -= 1
    if place < max(0, verb - 4) or re.search(r"[,;:()–—]", text[words[place].start : words[verb].start]):
        return None
    low = words[place].low.split("'")[0]
    if low in ("i", "we"):
        return place, _Subject(frozenset({CANDIDATE}), "", named=False)
    if low == "you":
        return (place, _Subject(you, "", named=False)) if you else None
    if words[place].text[:1].isupper() and (places := _places(words[place].text, scene)):
        return place, _Subject(places, "", named=True)
    if low in sign("companions") and low not in _COMPANY:
        return place, _Subject(frozenset(), words[place].root, named=False)
    return None


def _places(name: str, scene: Scene) -> frozenset[int]:
    own = fold(name.removesuffix("'s").removesuffix("'"))
    return frozenset(place for place, called in enumerate(scene.called) if own in called)


def _reader(scene: Scene) -> frozenset[int]:
    if scene.reader is not None:
        return frozenset({scene.reader})
    return frozenset({0}) if len(scene.interview.interviewers) == 1 else frozenset()


def doer(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A deed of the facts told of somebody else: of a colleague for the reader, of the reader for the reader's people."""
    for match in one.touched:
        fact = match.known
        if fact.kind in ("question", "name", "quote") or match.weight < 1.0 or match.telling < 2:
            continue
        for pair in match.pairs:
            if one.words[pair.said].low in _REPORTED:
                continue
            if not pair.exact or not pair.said or fact.words[pair.known].start >= len(fact.even):
                continue
            said = _subject(one.words, one.sentence.text, pair.said, _reader(scene), scene)
            if said is None:
                continue
            known = _known_subject(one, match, pair, scene)
            if known is None:
                continue
            at, who = said
            if _another(who, known, one) and not _so_elsewhere(one, match, pair.said, who, scene):
                yield Found(one.span(at, pair.said), {"fact": quoted(fact), "who": "somebody else's"}, fact.path)
                return


def _known_subject(one: Aligned, match: Match, pair: Pair, scene: Scene) -> _Subject | None:
    """Who does what a word of a fact says: the person before it, else the field's own, else the noun before it where much is met."""
    fact = match.known
    found = _subject(fact.words, fact.even, pair.known, fact.speakers or _reader(scene), scene)
    if found is not None:
        mine = found[1].places == {CANDIDATE}
        return found[1]._replace(places=fact.speakers) if mine and fact.owner == "they" else found[1]
    if match is not one.touched[0]:
        return None
    if fact.owner == "i" and pair.known <= 1 and fact.kind == "fact":
        return _Subject(frozenset({CANDIDATE}), "", named=False)
    before = fact.words[pair.known - 1] if pair.known else None
    if (
        before is None
        or fact.owner != "they"
        or before.sort is Sort.GRAMMAR
        or sum(each.exact for each in match.pairs) < 3
    ):
        return None
    return _Subject(frozenset(), before.root, named=False)


def _another(said: _Subject, known: _Subject, one: Aligned) -> bool:
    """Whether the two subjects cannot be the same."""
    if known.noun:
        return bool(said.places) and not any(word.root == known.noun for word in one.words)
    if said.noun or said.places & known.places:
        return False
    return bool(said.places and known.places)


def _so_elsewhere(one: Aligned, match: Match, verb: int, who: _Subject, scene: Scene) -> bool:
    """Whether another fact has the deed of the one who is named."""
    for other in one.touched:
        if other is match:
            continue
        for pair in other.pairs:
            if pair.said != verb or not pair.exact:
                continue
            known = _subject(
                other.known.words, other.known.even, pair.known, other.known.speakers or _reader(scene), scene
            )
            if known is None or known[1].places & who.places:
                return True
    return False


def holder(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`Dev's father` for `your father`, which Ruth said: a thing or person of the facts given to somebody else."""
    for index in range(len(one.words) - 1):
        places = _holders(one, index, scene)
        if not places:
            continue
        for match in one.touched:
            if match.telling < 2 or match.known.kind == "question":
                continue
            fact = match.known
            for pair in match.pairs:
                if (
                    pair.exact
                    and index < pair.said <= index + 2
                    and one.words[pair.said].sort not in (Sort.GRAMMAR, Sort.DAY)
                    and "your" in [each.low for each in fact.words[max(0, pair.known - 2) : pair.known]]
                    and (owners := fact.speakers or _reader(scene))
                    and not owners & places
                ):
                    yield Found(one.span(index, pair.said), {"fact": quoted(fact), "who": "somebody else's"}, fact.path)
                    return


def _holders(one: Aligned, index: int, scene: Scene) -> frozenset[int]:
    """The interviewers whose the next thing is: by a name with 's, or by `his` and `her` behind the only name."""
    word = one.words[index]
    if word.text.endswith(("'s", "s'")) and word.text[:1].isupper():
        return _places(word.text, scene)
    if word.low not in ("his", "her"):
        return frozenset()
    named = {_places(each.text, scene) for each in one.words[:index] if each.text[:1].isupper()} - {frozenset()}
    return named.pop() if len(named) == 1 else frozenset()
