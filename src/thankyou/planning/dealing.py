"""Dealing the facts of an interview over a panel, so that no two notes lean on the same one. Start reading at `deal`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from thankyou.facts.models import Draw, Fact, Interview, NextStep, Relation
from thankyou.facts.patterns import regex
from thankyou.planning.readers import Reader, has_title, names
from thankyou.planning.whose import whose

__all__ = ["Dealt", "content_words", "deal"]

Dealt = Mapping[str, Sequence[Sequence[int]]]
"""Of each field, the places of the facts that each reader gets."""

_SELLING = (
    Relation.HIRING_MANAGER, Relation.ACADEMIC, Relation.EXECUTIVE, Relation.PANEL_MEMBER, Relation.PEER, Relation.INFORMATIONAL, Relation.RECRUITER,
)  # fmt: skip
_ARRANGING = (
    Relation.RECRUITER, Relation.HIRING_MANAGER, Relation.ACADEMIC, Relation.EXECUTIVE, Relation.PANEL_MEMBER, Relation.PEER, Relation.INFORMATIONAL,
)  # fmt: skip


def deal(facts: Interview, readers: Sequence[Reader], ways: Mapping[str, str]) -> Dealt:
    """Who is told what. `ways` says how each field is dealt: `owner`, `proof`, `turn` or `arranging`.

    What somebody said or was promised is theirs; what is nobody's goes to whoever has least, the likeliest reader first.
    """
    dealt: dict[str, list[list[int]]] = {}
    selling, arranging = _order(readers, _SELLING), _order(readers, _ARRANGING)
    for field, way in sorted(
        ways.items(), key=lambda pair: pair[1] == "proof"
    ):  # proofs look at the points dealt before
        if not isinstance(getattr(facts, field, None), tuple):
            continue
        if way == "proof":
            dealt[field] = _proofs(facts, readers, dealt.get("key_points", [[] for _ in readers]), selling)
        else:
            order = arranging if way == "arranging" else selling
            dealt[field] = _by_owner(_owned(facts, readers, field), len(readers), order)
    return dealt


def _owned(facts: Interview, readers: Sequence[Reader], field: str) -> dict[int, tuple[int, ...]]:
    """The entries of a field by their places, each with those whose it is."""
    return {place: _owners(facts, readers, item) for place, item in enumerate(facts.whole(field)) if item is not None}


def _owners(facts: Interview, readers: Sequence[Reader], item: object) -> tuple[int, ...]:
    """The places of those whose fact it is; none where it is nobody's in particular."""
    if isinstance(item, NextStep):
        named = item.who
        if named is None:
            return _mentioned(item.words, readers)
        return () if re.search(r"['’]s?\b", named) else facts.people.find(named)  # `Dana's secretary` is somebody else
    if isinstance(item, Draw):  # what a reader does is told to the others
        others = [
            place for place, one in enumerate(readers) if not (names(one, item.words) or has_title(one, item.words))
        ]
        return tuple(others) if len(others) < len(readers) else ()
    return whose(facts, item) if isinstance(item, Fact) and facts.interviewers else ()


def _order(readers: Sequence[Reader], ranking: Sequence[Relation]) -> list[int]:
    return sorted(range(len(readers)), key=lambda place: (ranking.index(readers[place].relation), place))


def _by_owner(owners: Mapping[int, tuple[int, ...]], count: int, order: Sequence[int]) -> list[list[int]]:
    dealt: list[list[int]] = [[] for _ in range(count)]
    free: list[tuple[int, tuple[int, ...]]] = []
    for fact, who in owners.items():
        named = tuple(place for place in who if place >= 0)
        if len(named) == 1:
            dealt[named[0]].append(fact)
        else:
            free.append((fact, named))
    for fact, among in free:
        candidates = among or tuple(order)
        dealt[min(candidates, key=lambda place: (len(dealt[place]), candidates.index(place)))].append(fact)
    return [sorted(mine) for mine in dealt]


_LETTERS = regex(r"[^\W\d_]+")


def _mentioned(text: str, readers: Sequence[Reader]) -> tuple[int, ...]:
    """The one reader whom a text names, if it names one."""
    words = set(_LETTERS.findall(text.lower()))
    found = [
        place
        for place, reader in enumerate(readers)
        if reader.name and words & {reader.name.given.lower(), reader.name.family.lower()}
    ]
    return tuple(found) if len(found) == 1 else ()


def _proofs(
    facts: Interview, readers: Sequence[Reader], points: Sequence[Sequence[int]], order: Sequence[int]
) -> list[list[int]]:
    """Each proof goes to whoever voiced the need, else with the point that it answers, else to the reader whose remarks it fits best; fairly shared."""
    dealt: list[list[int]] = [[] for _ in readers]
    waiting: dict[int, Sequence[int]] = {}
    items, said = facts.whole("qualifications"), facts.whole("key_points")
    for fact, who in _owned(facts, readers, "qualifications").items():
        named = [place for place in order if place in who]
        point = facts.answered(items[fact])
        place = next((place for place, mine in enumerate(points) if point in mine), None)
        if point is not None and place is not None and (not named or place in named):
            dealt[place].append(fact)
        elif len(named) == 1:
            dealt[named[0]].append(fact)
        else:
            waiting[fact] = named or order
    talk = [content_words(said[fact].words for fact in mine) for mine in points]
    titles = [content_words([reader.person.title or ""]) for reader in readers]
    words = {fact: content_words([items[fact].words]) for fact in waiting}
    while waiting:

        def fit(pair: tuple[int, int]) -> tuple[int, int, int, int]:
            fact, place = pair
            alike = 2 * len(words[fact] & talk[place]) + len(words[fact] & titles[place])
            return len(dealt[place]), -alike, order.index(place), fact

        fact, place = min(((fact, place) for fact, among in waiting.items() for place in among), key=fit)
        dealt[place].append(fact)
        del waiting[fact]
    return [sorted(mine) for mine in dealt]


_LITTLE = frozenset(
    "the and for with that this have has had was were are you your our who can will from into they them their there about what how when which not but all more than someone look need needs last next first one two three four five six seven eight nine ten year years month months week weeks day days time times".split()
)


def content_words(texts: Iterable[str]) -> frozenset[str]:
    """The content words of some texts, cut to their first five letters so that forms of a word meet."""
    return frozenset().union(*map(_content_words, texts))


_WORD = regex(r"[^\W\d_]{3,}")


@lru_cache(maxsize=4096)
def _content_words(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in _WORD.findall(text.lower()) if word not in _LITTLE)
