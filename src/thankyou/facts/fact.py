"""What all facts have in common, and how a day and a time of day are read. The facts themselves: `thankyou.facts.models`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Any, ClassVar, Self, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator, model_validator

from thankyou.errors import FactError
from thankyou.facts.clock import NO_TIME, time_said
from thankyou.facts.dates import no_day
from thankyou.facts.patterns import regex
from thankyou.facts.stems import misfit, stems_of
from thankyou.facts.text import fault, not_text, quoted, says_nothing

__all__ = ["MOST_ITEMS", "Declared", "Fact", "check_stems", "day", "listed", "plain_string", "time_of_day"]

MOST_ITEMS = 50
"""Entries that a list may hold."""
_DAY = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = regex(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?")


_NAMED = frozenset({"name", "company", "role", "date"})
"""What a message is about. `n/a` there is no answer but a gap that somebody should know of, so it is refused, never left out."""


class Fact(BaseModel):
    """What all facts have in common: frozen, unknown keys refused, `null` and (but in `_NAMED`) `n/a` the same as left out."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, hide_input_in_errors=True, defer_build=True
    )

    @model_validator(mode="before")
    @classmethod
    def _nulls(cls, value: Any) -> Any:
        """`phone: null` and `phone: n/a` mean that there is no phone; an unknown field stays, to be refused, and so does `role: n/a`."""
        if not isinstance(value, Mapping):
            return value
        fields = cls.model_fields
        return {
            key: _single(item, fields[key].annotation) if key in fields else item
            for key, item in value.items()
            if key not in fields or not says_nothing(item) or (key in _NAMED and isinstance(item, str))
        }


def _single(item: Any, wanted: Any) -> Any:
    """The one entry of a list where the field holds one thing, and one mapping whose fields were written as a list.

    People, forms and tools write both: `date: [2026-11-12]`, `offer: [{pay: £17 an hour}, {start: 11 January}]`.
    """
    if not isinstance(item, list) or not item or tuple in _kinds(wanted):
        return item
    if len(item) == 1:
        return item if isinstance(item[0], list) else item[0]
    fields = [name for one in item if isinstance(one, Mapping) for name in one]
    whole = BaseModel in _kinds(wanted) and all(isinstance(one, Mapping) for one in item)
    return (
        {name: value for one in item for name, value in one.items()}
        if whole and len({*fields}) == len(fields)
        else item
    )


@cache
def _kinds(wanted: Any) -> frozenset[type]:
    """Whether a field holds a list (`tuple`) or a mapping (`BaseModel`)."""
    if get_origin(wanted) in (Union, UnionType, Annotated):
        return frozenset().union(*map(_kinds, get_args(wanted)))
    if isinstance(wanted, type) and issubclass(wanted, BaseModel):
        return frozenset((BaseModel,))
    return frozenset((tuple,)) if get_origin(wanted) is tuple else frozenset()


class Declared(Fact):
    """A fact whose fields are beginnings of sentences (`thankyou.facts.stems`); a certain misfit is refused here."""

    _wanted: ClassVar[str] = ""
    """What to say where none of them holds anything; empty where the fact tells by itself."""
    parts: ClassVar[Mapping[str, str]] = {}
    """Fields that say nothing without the rest of their entry, each with what it belongs to."""

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        check_stems(self)
        if self._wanted and not self.is_part and not self.awaits and not self._tells:
            raise fault("empty", self._wanted)
        return self

    @property
    def held(self) -> list[str]:
        """The fields that hold something."""
        return [name for name, value in vars(self).items() if value is not None]

    @property
    def is_part(self) -> bool:
        """Whether it holds nothing but parts of an entry, which may stand before it (`thankyou.facts.apart`)."""
        return bool(held := self.held) and {"by", *self.parts}.issuperset(held)

    @property
    def awaits(self) -> str:
        """The part without which it says nothing yet, where the entry behind it may hold that; empty where there is none."""
        return ""

    @property
    def _tells(self) -> bool:
        return not stems_of(type(self).__name__).keys().isdisjoint({*self.held}.difference(self.parts))

    @property
    def words(self) -> str:
        """Everything that it says, for looking words up; not for reading."""
        return " ".join(
            value for name in stems_of(type(self).__name__) if isinstance(value := getattr(self, name), str)
        )


def check_stems(facts: Fact) -> None:
    """Refuse words that certainly do not fit the field in which they stand, with the sentence that they would make."""
    for name, stem in stems_of(type(facts).__name__).items():
        value = getattr(facts, name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str) and (wrong := misfit(stem, text)):
                raise fault("stem", f"{name}: {wrong}")


def plain_string(field: str) -> Any:
    """A validator that reads a plain string as `{field: string}`."""

    def read(cls: type, value: Any) -> Any:
        return {field: value} if isinstance(value, str) else value

    validator: Any = model_validator(mode="before")
    return validator(classmethod(read))


def listed(*fields: str) -> Any:
    """A validator that reads one value as a list of one and leaves entries out that say nothing, but for people."""

    def read(cls: type, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str | Mapping | BaseModel):
            return (value,)
        if not isinstance(value, list | tuple):  # a set has no order to tell the same story twice
            raise fault("not_list", not_text(value, "a list or one entry"))
        if len(value) > MOST_ITEMS:
            raise fault("too_many", f"holds more than {MOST_ITEMS} entries")
        if info.field_name == "interviewers":
            return list(value)  # `n/a` there is a gap to be told of
        return [item for item in value if not (isinstance(item, str) and says_nothing(item))]

    return field_validator(*fields, mode="before")(classmethod(read))


def day(value: Any) -> Any:
    """A day that was written as YYYY-MM-DD, or is one."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value.strip()):
        raise fault("date", no_day(value))
    try:
        return dt.date.fromisoformat(value.strip())
    except ValueError:
        raise fault("date", no_day(value)) from None


def time_of_day(value: Any) -> Any:
    """A time of day that was written as HH:MM or as people say it, `2:30 pm`, or is one."""
    if isinstance(value, dt.time) and value.tzinfo is None:
        return value
    if isinstance(value, str) and _TIME.fullmatch(value.strip()):
        return dt.time.fromisoformat(value.strip().zfill(5 if value.count(":") == 1 else 8))
    try:
        return time_said(value if isinstance(value, str) and value.isascii() else "")
    except FactError as error:
        (why,) = (one.message for one in error.problems)
    wanted = f"must be a time of day written as HH:MM, such as 14:30, or as 2:30 pm, not {quoted(value)}"
    raise fault("time", wanted if why == NO_TIME else why)
