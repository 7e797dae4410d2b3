"""What the columns of a table mean, and what is wrong with them, before the first row is read. Start reading at `check`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import get_close_matches
from typing import NamedTuple

from thankyou.errors import MergeError
from thankyou.merging.columns import IDS, found_in, is_report, nameless, normal, target
from thankyou.merging.columns import meant as likeliest
from thankyou.merging.facts import id_column, shown
from thankyou.merging.mapping import draft, proposed
from thankyou.merging.spec import Spec

__all__ = ["Header", "check"]

_READERS = ("interviewers",)
_MOST_NAMED = 12
_FEWEST = 3
"""Columns of a table that is one; a title has commas, too."""
_TITLE = "stands in the first row, and names no column that is known; if it is a title, delete the rows above the one that names the columns, else map its columns (`thankyou merge FILE --map-interactively` asks)"


class Header(NamedTuple):
    """How a table is read."""

    columns: tuple[str, ...]
    meanings: tuple[tuple[str, str], ...]
    """Column and the fact it fills, for every column that is read."""
    id: str | None
    """The column that names a row."""
    group_by: tuple[str, ...]
    """The columns that group rows."""
    unused: tuple[str, ...]
    """Columns that are left unread on purpose, and entries of the map that no column has."""
    warnings: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """The report, for people."""
        found = [f"{shown(name)} -> {fact}" if shown(name) != fact else fact for name, fact in self.meanings]
        lines = [f"columns read: {', '.join(found)}"]
        lines.append(f"a row is called by its column {shown(self.id)}" if self.id else "rows are counted from 1")
        if self.group_by:
            lines.append(f"neighbours with the same {', '.join(map(shown, self.group_by))} are one interview")
        if self.unused:
            lines.append(f"not used: {', '.join(map(shown, self.unused))}")
        return lines + [f"note: {warning}" for warning in self.warnings]


def check(columns: Sequence[str], spec: Spec) -> Header:
    """The header understood. Raises `MergeError`, which lists every column that is unknown, missing or there twice."""
    ids = id_column(columns, spec)
    left = [name for name in columns if spec.leaves(name)]
    report = [name for name in columns if is_report(name)]
    passed = {*left, *report, *(name for name in columns if not name.strip() or name == ids or normal(name) in IDS)}
    read = [name for name in columns if name not in passed]
    problems = [
        *_mapped_nowhere(read, spec),
        *_twice(columns, spec),
        *_nameless(read, spec),
        *_unknown(read, spec),
        *_missing(columns, read, ids, spec),
    ]
    if problems:
        raise MergeError(problems, source="header")
    meanings = tuple((name, str(place)) for name in read if (place := spec.target(name)))
    unused = (*filter(None, left), *(name for name in spec.columns if name and name not in columns))
    groups = tuple(found_in(columns, name) or name for name in spec.group_by)
    return Header(tuple(columns), meanings, ids, groups, unused, _warnings(meanings, spec))


def _mapped_nowhere(read: Sequence[str], spec: Spec) -> list[str]:
    """One problem for each column that the map gives a meaning which no column of the convention has."""
    return [
        f"{shown(name)}: the map gives it {shown(meaning)}, {_no_meaning(meaning, spec)}"
        for name in read
        if (meaning := spec.columns.get(name)) and meaning != "row_id" and spec.target(name) is None
    ]


def _no_meaning(meaning: str, spec: Spec) -> str:
    """What is wrong with a meaning that fills nothing."""
    if target(meaning) is not None:
        return f"which a message of the kind {spec.kind} does not have"
    close = likeliest(meaning, spec.kind)
    return f"which is no column of the convention{f'; did you mean {close}?' if close else ''}"


def _twice(columns: Sequence[str], spec: Spec) -> list[str]:
    """Columns of one name, and columns that fill one fact without a map that says so."""
    names = Counter(normal(name) for name in columns if name.strip())
    found = [f"{shown(name)}: stands {times} times" for name, times in names.items() if times > 1]
    if found:
        return found
    filled: dict[str, str] = {}
    for name in columns:
        place = spec.target(name)
        if place is None:
            continue
        other = filled.setdefault(str(place), name)
        if other != name and not (name in spec.columns and other in spec.columns):
            found.append(f"{shown(name)}: means {place}, and so does {shown(other)}")
    return found


def _nameless(read: Sequence[str], spec: Spec) -> list[str]:
    """One problem for each column that is filled and has no name, as where a program writes the numbers of its rows."""
    advice = "has no name in the header, and its cells are filled; name it there, or leave it unread"
    return [f"{name}: {advice} (`--ignore '{name}'`)" for name in read if nameless(name) and name not in spec.columns]


def _unknown(read: Sequence[str], spec: Spec) -> list[str]:
    """One problem for all columns that are not known, however many, with the way out of it."""
    read, found = [name for name in read if not nameless(name) and not spec.columns.get(name)], []
    likely = draft(read, spec)
    for name in read:
        if spec.target(name) is None and not spec.groups(name):
            close = likely.get(name)
            found.append(f"{shown(name)} (did you mean {close}?)" if close else shown(name))
    if not found:
        return []
    if len(found) == len(read) and (len(read) < _FEWEST or not any(proposed(name, spec) for name in read)):
        return [f"{', '.join(found[:_MOST_NAMED])}: {_TITLE}"]
    more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    what = "is no column that is known" if len(found) == 1 else "are no columns that are known"
    advice = (
        "map them to columns of the convention, or leave them unread; `thankyou merge FILE --map-interactively` asks"
    )
    return [f"{', '.join(found[:_MOST_NAMED])}{more}: {what}; {advice}"]


def _missing(columns: Sequence[str], read: Sequence[str], ids: str | None, spec: Spec) -> list[str]:
    found = []
    names = {str(spec.target(name)) for name in read}
    if not names & {"candidate", "candidate.name"} and "candidate" not in spec.facts:
        found.append("candidate.name: is missing; add the column, or give it in the facts that all rows share")
    if spec.id is not None and ids is None:
        found.append(f"{shown(spec.id)}: is missing, and should name the rows")
    absent = [name for name in spec.group_by if found_in(columns, name) is None]
    return found + [f"{shown(name)}: is missing, and should group the rows{_like(name, columns)}" for name in absent]


def _like(name: str, columns: Sequence[str]) -> str:
    """The column that was probably meant."""
    close = get_close_matches(normal(name), [normal(one) for one in columns], 1)
    return next((f"; did you mean {shown(one)}?" for one in columns if close and normal(one) == close[0]), "")


def _warnings(meanings: Sequence[tuple[str, str]], spec: Spec) -> tuple[str, ...]:
    filled = {fact.partition(".")[0] for _, fact in meanings} | set(spec.facts)
    return () if filled & set(_READERS) else ("no column names the interviewers, so no note is addressed by name",)
