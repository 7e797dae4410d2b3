"""Entries of facts put together: what two of them say alike is said once. Start reading at `together`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from thankyou.facts.apart import joined, wholes
from thankyou.facts.fact import Fact
from thankyou.facts.people import People, fold
from thankyou.facts.stems import stems_of

__all__ = ["completed", "parts_of", "together"]

Entry = TypeVar("Entry", bound=Fact)


def together(given: Sequence[Entry], more: Sequence[Entry], people: People) -> tuple[Entry, ...]:
    """`given`, each entry in its place, then what of `more` is not in it. An entry that only knows more about the same thing completes it."""
    found = list(given)
    for one in joined(more, people):
        same = [other for other in wholes(found, people) if _same(other.fact, one, people)]
        if not same:
            found.append(one)
        elif all(_missing(other.fact, one) for other in same):
            place, whole, _ = same[0]
            found[place] = found[place].model_copy(update=_missing(whole, one))
    return tuple(found)


_PARTS = {"you_need": "need", "someone_who": "need", "need": "need"} | {
    name: name for name in ("why", "i_answered", "answer", "result", "answers")
}
"""The parts of an entry that stand beside what it says."""


def _part(one: Fact, field: str) -> str:
    """The part of an entry that a field fills: all its other stems fill one, so that `about` and `text` are the same thing."""
    said = field in stems_of(type(one).__name__) or field in ("who", "will")
    return _PARTS.get(field, "said" if said else field)


def parts_of(one: Fact) -> dict[str, dict[str, str]]:
    """What an entry says, by its parts: each field that holds something."""
    found: dict[str, dict[str, str]] = {}
    for field, value in one:
        if value is not None and field != "who":  # one person has many steps
            found.setdefault(_part(one, field), {})[field] = str(value)
    return found


def _same(one: Fact, other: Fact, people: People) -> bool:
    """Whether two entries speak of the same thing, and no part that both have differs."""
    mine, theirs = parts_of(one), parts_of(other)
    shared = mine.keys() & theirs.keys()
    return bool(shared & {"said", "need"}) and all(_alike(part, mine[part], theirs[part], people) for part in shared)


def _alike(part: str, mine: Mapping[str, str], theirs: Mapping[str, str], people: People) -> bool:
    if part in ("by", "recipient"):
        return people.find(mine[part]) == people.find(theirs[part])
    return bool(set(map(_plain, mine.values())) & set(map(_plain, theirs.values())))


def _plain(text: str) -> str:
    """`text` for telling whether two jottings are one."""
    return fold(text).strip(" .,;:!")


def completed(one: Entry, other: Entry) -> Entry:
    """`one`, with the parts that it leaves open taken from `other`."""
    missing = _missing(one, other)
    return one.model_copy(update=missing) if missing else one


def _missing(one: Fact, other: Fact) -> dict[str, Any]:
    """The parts of `other` that `one` leaves open."""
    known = parts_of(one)
    return {field: value for field, value in other if value is not None and _part(other, field) not in known}
