"""Entries that hold only a part of the one before them: a question in one, its answer in the next.

Every entry keeps its place, since files, paths and numbers count on it; whoever reads facts asks for `Interview.whole`.
Which fields are parts is said by the models (`Declared.parts`). Start reading at `wholes`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from thankyou.errors import Problem
from thankyou.facts.fact import Declared, Fact
from thankyou.facts.people import CANDIDATE, People

__all__ = ["Whole", "joined", "lone", "wholes"]

_Entry = TypeVar("_Entry", bound=Fact)


class Whole(NamedTuple):
    """An entry, with what those behind it add to it."""

    place: int
    fact: Any
    apart: Mapping[str, int] = {}
    """The fields that stand in entries of their own, each with the place of that one."""


def wholes(entries: Sequence[Any], people: People) -> list[Whole]:
    """The entries, each together with those right behind it that hold nothing but parts which it lacks."""
    found: list[Whole] = []
    for place, one in enumerate(entries):
        if isinstance(one, Declared) and one.is_part and found and not _hindered(found[-1].fact, one, people):
            head, more = found[-1], _added(found[-1].fact, one, people)
            found[-1] = Whole(head.place, _with(head.fact, more), {**head.apart, **dict.fromkeys(more, place)})
        else:
            found.append(Whole(place, one))
    return found


def joined(entries: Sequence[_Entry], people: People) -> list[_Entry]:
    """The entries as they are when every part stands in the entry to which it belongs."""
    return [one.fact for one in wholes(entries, people)]


def lone(field: str, entries: Sequence[Any], people: People) -> Iterator[Problem]:
    """What is missing around parts that belong to no entry."""
    before: Any = None
    for place, one, _ in wholes(entries, people):
        if isinstance(one, Declared) and one.is_part:
            wanted = next((one.parts[name] for name in one.held if name in one.parts), "what it is about")
            why = _hindered(before, one, people) if before else "no entry stands before it"
            held = " and ".join(one.held)
            yield Problem(f"{field}[{place}]", f"holds only {held}, and {why}; write it in one entry with {wanted}")
        elif isinstance(one, Declared) and one.awaits:
            opened = one.held[0]
            yield Problem(f"{field}[{place}].{one.awaits}", f"is missing; {opened} and {one.awaits} go together")
        before = one


def _hindered(head: Declared, part: Declared, people: People) -> str:
    """Why a part does not belong to an entry; empty where it does."""
    if taken := [name for name in part.held if name in head.held and name != "by"]:
        return f"the entry before it has {' and '.join(taken)} already"
    mine, theirs = getattr(part, "by", None), getattr(head, "by", None)
    if mine and theirs and not _is_mine(part, people) and people.find(mine) != people.find(theirs):
        return "the entry before it is by somebody else"
    whole = _with(head, _added(head, part, people))
    return "" if whole and not whole.is_part else "the entry before it has nothing that it goes with"


def _with(head: Declared, more: Mapping[str, Any]) -> Declared | None:
    """An entry that holds more; None where no such entry could be written."""
    try:
        return type(head).model_validate({**{name: getattr(head, name) for name in head.held}, **more})
    except ValidationError:
        return None


def _added(head: Declared, part: Declared, people: People) -> dict[str, Any]:
    """What a part adds to an entry. Whose an answer or a reason is (`by: me`) says nothing of who raised what it belongs to."""
    by = getattr(head, "by", None) is None and not _is_mine(part, people)
    return {name: getattr(part, name) for name in part.held if name != "by" or by}


def _is_mine(part: Declared, people: People) -> bool:
    by = getattr(part, "by", None)
    return by is not None and len(part.held) > 1 and people.find(by) == (CANDIDATE,)
