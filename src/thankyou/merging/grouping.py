"""Rows into interviews: one by one, or neighbours with the same key together. Start reading at `prepared`.

Nothing is kept but the rows of one interview and eight bytes for each key or id that was seen, so that a row which comes
back later is an error and not a second note.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from thankyou.facts.models import Interview, Interviewer
from thankyou.facts.nobody import group as group_called
from thankyou.merging.columns import Target, found_in
from thankyou.merging.facts import (
    Unfit,
    alone,
    days_read,
    facts_of,
    half_names_read,
    id_column,
    interview_of,
    is_name,
    same_twice,
    shown,
    summing,
    united,
)
from thankyou.merging.results import Read, Row, RowError
from thankyou.merging.roles import calmed
from thankyou.merging.spec import Spec, digest
from thankyou.merging.tables.table import SPOILED, damaged
from thankyou.merging.unlikely import ordinary_words
from thankyou.writing.common import role_said

__all__ = ["MOST_ROWS", "Prepared", "numbered", "prepared", "prepared_row", "unexpected"]

MOST_ROWS = 50
"""Rows that one interview may have: a reader each, and an interview has at most fifty."""
_LONGEST_ID = 100


@dataclass(frozen=True, slots=True)
class Prepared:
    """An interview ready to be composed, or the error that keeps its rows from being one."""

    row_id: str
    number: int
    line: int | None
    rows: tuple[Mapping[str, Any], ...]
    interview: Interview | None = None
    error: RowError | None = None
    facts: str = ""
    """Digest of the interview."""
    read: tuple[Read, ...] = ()


def numbered(rows: Iterable[object]) -> Iterator[Row]:
    """The rows as `Row`, counted where they are plain mappings. What is no mapping is an error of its row."""
    for number, row in enumerate(rows, 1):
        if isinstance(row, Row):
            yield row
        elif isinstance(row, Mapping):
            yield Row(number, row)
        else:
            yield Row(number, {}, error=RowError("not-a-mapping", "is not a mapping of columns to values"))


def prepared(rows: Iterable[object], spec: Spec) -> Iterator[Prepared]:
    """The interviews that the rows make, in their order; errors of rows in theirs."""
    seen = _Seen()
    sound = (_as_read(row, spec) for row in numbered(rows))
    groups = _groups(sound, spec) if spec.group_by else ((row,) for row in sound)
    for group in groups:
        yield _interview(group, spec, seen)


def prepared_row(row: Row, spec: Spec) -> Prepared:
    """The interview of one row, whatever other rows there are."""
    return _interview((_as_read(row, spec),), spec, None)


def _as_read(row: Row, spec: Spec) -> Row:
    """A row without an error that a column has which is not read: what a spreadsheet spoiled there stands in no note."""
    if row.error is None or row.error.code not in SPOILED:
        return row
    ids = id_column(list(row.cells), spec)
    kept = {
        name: value for name, value in row.cells.items() if name == ids or not spec.leaves(name) or spec.groups(name)
    }
    return row if len(kept) == len(row.cells) else row._replace(error=damaged(kept))


def _groups(rows: Iterator[Row], spec: Spec) -> Iterator[tuple[Row, ...]]:
    """Neighbours of one key. A row that could not be read, has no key or comes too late stands alone, as an error."""
    keys = _Seen()
    group: list[Row] = []
    alone: list[Row] = []  # errors wait for the group that they stand in, so that order is kept
    current: tuple[str, ...] | None = None
    for row in rows:
        key = None if row.error else _key(row, spec)
        if key is None:
            error = row.error or RowError(
                "no-key", f"{', '.join(map(shown, spec.group_by))}: is blank, and should group the rows"
            )
            if not group:
                yield (row._replace(error=error),)
            else:
                alone.append(row._replace(error=error))
        elif key == current:
            if len(group) < MOST_ROWS:
                group.append(row)
            else:
                group[0] = group[0]._replace(error=_TOO_LARGE)
                alone.append(row._replace(error=_TOO_LARGE))
        elif not keys.add(repr(key)):
            split = RowError("group-split", "stands apart from the other rows of its interview; sort the rows first")
            alone.append(row._replace(error=split))
        else:
            yield from _closed(group, alone)
            group, alone, current = [row], [], key
        if len(alone) > MOST_ROWS:  # rows without end must not pile up behind an open group
            yield from _closed(group, alone)
            group, alone, current = [], [], None
    yield from _closed(group, alone)


_TOO_LARGE = RowError("group-too-large", f"its interview has more than {MOST_ROWS} rows")


def _closed(group: list[Row], alone: list[Row]) -> Iterator[tuple[Row, ...]]:
    if group:
        yield tuple(group)
    for row in alone:
        yield (row,)


def _key(row: Row, spec: Spec) -> tuple[str, ...] | None:
    columns = (name if name in row.cells else found_in(row.cells, name) for name in spec.group_by)
    values = tuple(str(row.cells.get(name or "", "") or "").strip() for name in columns)
    return values if any(values) else None


class _Seen:
    """Which texts came before, at eight bytes each."""

    def __init__(self) -> None:
        self._known: set[int] = set()

    def add(self, text: str) -> bool:
        """Remember `text`; whether it is new."""
        mark = int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())
        if mark in self._known:
            return False
        self._known.add(mark)
        return True


def _interview(group: tuple[Row, ...], spec: Spec, seen: _Seen | None) -> Prepared:
    first = group[0]
    row_id, rows = str(first.number), tuple(row.cells for row in group)
    try:
        ids = id_column(list(first.cells), spec)
        if ids is not None or spec.id is not None:
            row_id = _named(first, ids)
            if seen is not None and not seen.add(row_id):
                raise Unfit("duplicate-id", f"{shown(ids or '')}: an earlier row has this name")
        for row in group:
            if row.error:
                return Prepared(row_id, first.number, first.line, rows, error=row.error)
        facts = [facts_of(row.cells, spec, ids) for row in group]
        if not any(facts):
            raise Unfit("facts", "holds no fact of its own")
        said = facts[0] if len(facts) == 1 else united(facts)
        interview = interview_of(said, spec)
        _refuse_alone(group, spec, ids)
        _refuse_twice(interview, spec)
    except Unfit as unfit:
        return Prepared(row_id, first.number, first.line, rows, error=first.error or unfit.error)
    except Exception as error:  # noqa: BLE001  # a row's error is a value, whatever it is
        return Prepared(row_id, first.number, first.line, rows, error=unexpected(error))
    read = [one for row in group for one in (*days_read(row.cells, spec), *half_names_read(row.cells, spec))]
    read += [
        *_names_read(interview),
        *(_twice_read(interview) if len(group) == 1 else []),
        *_nobody_read(group, interview, spec),
        *_unlikely(interview),
    ]
    read += [*_role_read(first.cells, interview, spec), *_lacking(group, interview, spec)]
    return Prepared(row_id, first.number, first.line, rows, interview, facts=facts_digest(interview), read=tuple(read))


def _refuse_alone(group: tuple[Row, ...], spec: Spec, ids: str | None) -> None:
    """Raise `Unfit` for a row that holds one cell and says nothing of an interview, as titles and footers do, and for one of sums."""
    if (sums := summing(group[0].cells, spec, ids)) is not None:
        raise Unfit("facts", f"{shown(sums)}: stands in a line that a program puts below a table; take the row out")
    column = alone(group[0].cells, spec, ids) if not spec.group_by else None
    if column is not None:
        advice = "say what the interview was, or take the row out where it is a title or a footer"
        raise Unfit("facts", f"{shown(column)}: is the only cell of its row that is filled; {advice}")


def _refuse_twice(interview: Interview, spec: Spec) -> None:
    """Raise `Unfit` where one person stands twice, with two titles, so that no second letter goes to them."""
    if places := same_twice(interview):
        fields = " and ".join(_readers(interview)[place][0] for place in places)
        advice = "keep one entry for one person, or give each of two namesakes an address"
        raise Unfit("facts", f"{fields}: hold the same name with different titles; {advice}")


def _lacking(group: tuple[Row, ...], interview: Interview, spec: Spec) -> list[Read]:
    """What every letter speaks of and this interview does not know, where the table has a column for it."""
    columns = {str(place) for row in group for name in row.cells if (place := spec.target(str(name)))}
    return [Read(field, "", "") for field in _SPOKEN_OF if field in columns and not getattr(interview, field, None)]


_SPOKEN_OF = ("company", "role", "date")


def _role_read(cells: Mapping[str, Any], interview: Interview, spec: Spec) -> list[Read]:
    """The role that stood in capitals, and as what it was set; and one of which the notes say the beginning alone, `Planner / Scheduler`."""
    role = getattr(interview, "role", None)
    if not role:
        return []
    found = [
        Read("role", cell.strip(), role)
        for name, cell in cells.items()
        if spec.target(str(name)) == Target("role") and isinstance(cell, str) and calmed(cell) != cell
    ]
    said = role_said(role)
    if not role.endswith(said) and not getattr(interview, "the_job", None):
        found.append(Read("role", role, said, cut=True))
    return found


def _names_read(interview: Interview) -> list[Read]:
    """Names that held more than a name, or are not signed as they stand."""
    mine = interview.candidate
    found = [Read("candidate.name", mine.read, mine.name)] if mine.read else []
    readers = [(fact, one, one.read or one.titled) for fact, one in _readers(interview)]
    return found + [Read(fact, said, one.name or "") for fact, one, said in readers if said]


def _twice_read(interview: Interview) -> list[Read]:
    """Readers whom one row names twice; the rows of a panel may each name the same one."""
    return [
        Read(fact, one.name or "", one.name or "", twice=True) for fact, one in _readers(interview) if one.stood_twice
    ]


def _readers(interview: Interview) -> list[tuple[str, Interviewer]]:
    """Everybody who reads, each with the column of their name; whoever is the `reader` of a message stands first."""
    first = 0 if getattr(interview, "reader", None) else 1
    people = enumerate(interview.interviewers, first)
    return [(f"interviewers.{place}.name" if place else "reader.name", one) for place, one in people]


def _unlikely(interview: Interview) -> list[Read]:
    """Names that may be nobody's: every word of them is an ordinary one, by which nobody is known to be called."""
    return [
        Read(fact, one.name, one.name, unlikely=True)
        for fact, one in _readers(interview)
        if one.name and not (one.honorific or _is_group(one.name)) and ordinary_words(one.name)
    ]


def _is_group(name: str) -> bool:
    """Whether a name is that of several people who are greeted so: `Hiring Team`, `HR`; `Panel` alone may be a remark."""
    return " " in (group_called(name) or "")


def _nobody_read(group: tuple[Row, ...], interview: Interview, spec: Spec) -> list[Read]:
    """Readers without a name of whom no cell says so, where the table has a column for names."""
    places = [place for row in group for name in row.cells if (place := spec.target(str(name))) and is_name(place)]
    if not places:
        return []
    people = _readers(interview)
    blank = [fact for fact, one in people if not (one.name or one.read)]
    return [Read(fact, "", "") for fact in (blank if people else [str(places[0].filled)])]


def _named(row: Row, ids: str | None) -> str:
    """What the id column calls a row. Raises `Unfit`."""
    value = "" if ids is None else row.cells.get(ids)
    name = "" if value is None else str(value).strip()
    if not name:
        raise Unfit("no-id", f"{shown(ids or 'the id')}: is blank, and should name the row")
    if len(name) > _LONGEST_ID or not name.isprintable():
        raise Unfit("bad-id", f"{shown(ids or 'the id')}: must be one line of at most {_LONGEST_ID} characters")
    return name


def facts_digest(interview: Interview) -> str:
    """The digest of everything that an interview says; what is left out does not count, nor do capitals in a reader's address."""
    if any(one.email and not one.email.islower() for one in interview.interviewers):
        small = (one.model_copy(update={"email": one.email and one.email.lower()}) for one in interview.interviewers)
        interview = interview.model_copy(update={"interviewers": tuple(small)})
    return digest(interview.model_dump_json(exclude_defaults=True))


def unexpected(error: Exception) -> RowError:
    """An error that nobody foresaw, without its text, which may hold what the row holds."""
    return RowError("unexpected", f"unexpected {type(error).__name__}; please report it")
