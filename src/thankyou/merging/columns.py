"""Which column means which fact: the convention, read off the models so that it cannot fall behind them.

    candidate.name          a field of the candidate; `candidate` alone is their name
    company, date, tone     a field of the interview
    key_points              a list in one cell, entries parted by `;` or line breaks (`\\;` is a semicolon)
    key_points.2.text       a field of the second entry; without the number, of the first
    next_steps.2            the second entry as plain text

Upper case and blanks in a header do not matter (`Key Points.1.Text`), and where a tool takes no dots in a column's name,
two underscores stand for one (`candidate__name`), and so does a blank or an underscore where only one column can be meant.
Start reading at `target`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from difflib import get_close_matches
from functools import cache, lru_cache
from itertools import product
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel, ValidationError

from thankyou.facts.fact import MOST_ITEMS
from thankyou.facts.follow_ups import FACTS
from thankyou.facts.kinds import KINDS
from thankyou.facts.listed import items
from thankyou.facts.text import uncovered

__all__ = [
    "FAMILY",
    "GIVEN",
    "IDS",
    "TITLE",
    "Nameless",
    "Target",
    "convention",
    "entries",
    "found_in",
    "is_day",
    "is_report",
    "is_time",
    "loosely_called",
    "meant",
    "model_of",
    "name_part",
    "nameless",
    "normal",
    "one_line",
    "plain_field",
    "target",
]

IDS = ("row_id", "id")
"""Columns that name a row, the first one found; they hold no fact."""
_REPORT = re.compile(r"error\.(?:code|reason|line|rest)")
_LONGEST = 100
_PART = re.compile(r"(?:\\.|[^;\\\r\n])+|\\", re.DOTALL)


class Target(NamedTuple):
    """The fact that a column fills."""

    field: str
    entry: int | None = None
    """Place of the entry in a list, from 0; None where the field is no list, or the cell holds the whole list."""
    key: str | None = None
    """Field of the entry or of the candidate; None for the whole of it."""

    @property
    def filled(self) -> Target:
        """The one fact that two columns cannot both give: the name of an entry or of the candidate where only the whole is named."""
        entry = 0 if self.whole_list else self.entry
        key = self.key
        if key is None and model_of(self.field) is not None:
            with suppress(LookupError):  # a line of the history is one fact
                key = plain_field(self.field)
        return Target(self.field, entry, key)

    @property
    def whole_list(self) -> bool:
        """Whether a cell holds several entries."""
        return self.field in _lists() and self.entry is None

    def __str__(self) -> str:
        number = None if self.entry is None else str(self.entry + 1)
        return ".".join(part for part in (self.field, number, self.key) if part is not None)


@lru_cache(maxsize=1024)
def target(name: str) -> Target | None:
    """What a column called `name` fills, or None where the convention has no such column.

    Where it has none, a blank or an underscore stands for a dot, if exactly one column results: `Candidate Name`.
    """
    written = normal(name)
    return _strictly(written) or _with_dots(written)


def loosely_called(name: str) -> bool:
    """Whether a column is known only by its blanks or underscores read as dots."""
    return _strictly(normal(name)) is None and target(name) is not None


_MOST_DOTS = 4
"""Blanks and underscores of a name that may be read as dots; no column of the convention has as many."""


def _with_dots(written: str) -> Target | None:
    parts = written.split("_")
    if not 1 < len(parts) <= _MOST_DOTS + 1:
        return None
    ways = (
        ("".join(map("".join, zip(parts, (*marks, ""), strict=True)))) for marks in product("._", repeat=len(parts) - 1)
    )
    found = {place for one in ways if "." in one and (place := _strictly(one))}
    return found.pop() if len(found) == 1 else None


def _strictly(written: str) -> Target | None:
    field, *rest = written.split(".")
    if field in nested():
        return Target(field, None, *rest) if len(rest) <= 1 and set(rest) <= nested()[field] else None
    if field not in _lists():
        return Target(field) if field in _fields() and not rest else None
    if not rest:
        return Target(field)
    number, *keys = rest if rest[0].isdecimal() else ["1", *rest]
    if not re.fullmatch(r"[1-9][0-9]?", number) or int(number) > MOST_ITEMS or len(keys) > 1:
        return None
    return Target(field, int(number) - 1, *keys) if set(keys) <= _lists()[field] else None


@lru_cache(maxsize=1024)
def normal(name: str) -> str:
    """A column's name as the convention writes it."""
    return re.sub(r"\s+", "_", uncovered(name).strip()).casefold().replace("__", ".")


def found_in(columns: Iterable[str], name: str) -> str | None:
    """The column that somebody means who writes `name`: that of the name, else the only one that differs in upper case and blanks alone."""
    same = [column for column in columns if column == name or normal(column) == normal(name)]
    return name if name in same else same[0] if len(same) == 1 else None


def one_line(header: str) -> str:
    """A header as it is named in a map and shown: line breaks and rows of blanks are one blank."""
    return " ".join(header.split())


def is_report(name: str) -> bool:
    """Whether a column was added by an earlier run to its file of failed rows."""
    return _REPORT.fullmatch(normal(name)) is not None


class Nameless(str):
    """What a reader calls a column for which the header has no name: `column 3`, by its place. Nobody's own `column 3` is one."""

    __slots__ = ()

    def __str__(self) -> str:
        return self


def nameless(column: str) -> bool:
    """Whether a reader called a column by its place, since the header has no name for it and its cells are filled."""
    return isinstance(column, Nameless)


_NAME_PARTS = (
    r"prefix|salutation|honorific|anrede|courtesy", r"first|given|fore|vorname|prénom|prenom|nombres?\b", r"middle|second name|initial",
    r"last|family|surname|sur name|nachname|familienname|\bnom\b|apellidos?|cognome|sobrenome", r"suffix|credential|post ?nominal|degree",
)  # fmt: skip


TITLE, GIVEN, FAMILY = 0, 1, 3
"""The parts of a name, as `name_part` counts them, by which people are greeted."""


def name_part(header: str) -> int | None:
    """Which part of a name a header means, by its place in a name that is written out; None where it means none."""
    low = re.sub(r"[_.-]", " ", header).casefold()
    return next((place for place, words in enumerate(_NAME_PARTS) if re.search(words, low)), None)


def meant(name: str, kind: str = KINDS[0]) -> str | None:
    """The column of the convention for a kind of message that somebody who wrote `name` probably meant."""
    given = normal(name)
    if len(given) > _LONGEST:
        return None
    number = re.search(r"\.([1-9][0-9]?)(?=\.|$)", given)
    bare = given.replace(number[0], ".1", 1) if number else given
    close = get_close_matches(re.sub(r"[\s_/-]+", "_", bare), convention(kind), 1, 0.75)
    close = close or get_close_matches(bare.replace("_", "."), convention(kind), 1, 0.75)
    return close[0].replace(".1", number[0], 1) if close and number else close[0] if close else None


@cache
def convention(kind: str = KINDS[0]) -> tuple[str, ...]:
    """Every column that a kind of message has, lists with number 1."""
    found: list[str] = []
    own = FACTS.get(kind, FACTS[KINDS[0]]).model_fields
    for field in (name for name in _fields() if name in own):
        found.append(field)
        if field in nested():
            found += [f"{field}.{key}" for key in sorted(nested()[field])]
        elif field in _lists():
            found += [f"{field}.1", *(f"{field}.1.{key}" for key in sorted(_lists()[field]))]
    return tuple(found)


def entries(cell: str) -> list[str]:
    """The entries of a list that was written into one cell."""
    parts = (re.sub(r"\\([;\\])", r"\1", part).strip() for part in _PART.findall(cell))
    return items([part for part in parts if part])


@cache
def is_day(place: Target) -> bool:
    """Whether a fact is a day."""
    return _holds(place, dt.date)


@cache
def is_time(place: Target) -> bool:
    """Whether a fact is a time of day."""
    return _holds(place, dt.time)


def _holds(place: Target, what: type) -> bool:
    annotation = _fields()[place.field]
    if place.key is not None and (model := model_of(place.field)) is not None:
        annotation = model.model_fields[place.key].annotation
    return annotation is what or what in get_args(annotation)


@cache
def plain_field(field: str) -> str:
    """The key that a plain string fills, for a list of mappings or the candidate. Raises `LookupError` where it is read as a whole (`history`)."""
    model = model_of(field)
    assert model is not None
    try:
        return next((name for name, value in model.model_validate("X") if value == "X"), "text")
    except ValidationError:
        raise LookupError(field) from None


@cache
def _fields() -> Mapping[str, Any]:
    """The fields of all kinds of message, those of an interview first; the kind itself is an option, not a column."""
    found = {name: field.annotation for model in FACTS.values() for name, field in model.model_fields.items()}
    found.pop("kind")
    return found


@cache
def nested() -> Mapping[str, frozenset[str]]:
    """The fields that hold one mapping, such as the candidate or an offer, with its keys."""
    return {
        name: frozenset(model.model_fields)
        for name, annotation in _fields().items()
        if not _is_list(annotation) and (model := model_of(name))
    }


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    """The fields that hold lists, with the keys of their entries; none where entries are text."""
    return {
        name: frozenset(model.model_fields) if (model := model_of(name)) else frozenset()
        for name, annotation in _fields().items()
        if _is_list(annotation)
    }


def _is_list(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) is tuple


def model_of(field: str) -> type[BaseModel] | None:
    """The model of an entry of a list, or of the one mapping that a field holds; None where it is text."""
    annotation = _fields()[field]
    one = next(iter(get_args(annotation)), annotation)
    return one if isinstance(one, type) and issubclass(one, BaseModel) else None
