"""What a merge is asked for, as data: `Spec` can be written as JSON, sent to another process and read there."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from thankyou.composing.defaults import Defaults
from thankyou.composing.writer import Writer
from thankyou.engines.issues import Engine
from thankyou.errors import FactError, MergeError
from thankyou.facts.dates import given_day
from thankyou.facts.follow_ups import FACTS
from thankyou.facts.models import Interview, Length, Tone
from thankyou.facts.problems import problems
from thankyou.facts.text import fault
from thankyou.merging.columns import Target, nameless, normal, one_line, target
from thankyou.merging.days import Dates
from thankyou.writing.wording import Wording

__all__ = ["Spec", "digest"]


class Spec(BaseModel):
    """The options of every row, and how rows are read. `Spec.of` raises `MergeError` for what does not fit."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str = "thank-you"
    tone: Tone | None = None
    length: Length | None = None
    seed: int = 0
    sent_on: dt.date | None = None
    wording: str | None = None
    """A folder of your own wording; on a cluster, at the same place on every node."""
    proofread: bool = True
    engine: Engine = Engine.AUTO
    languagetool_url: str | None = None
    defaults: Defaults | None = None
    """What holds where neither these options nor a row say otherwise."""
    writer: Writer | None = None
    """A model that writes the paragraphs; a name alone, `PROVIDER:MODEL`, will do."""
    columns: Mapping[str, str | None] = Field(default_factory=dict)
    """Your headers and the columns of the convention that they mean; None for a column to leave unread."""
    facts: Mapping[str, Any] = Field(default_factory=dict)
    """Facts that all rows share, as in a file of facts; what a row says itself goes first."""
    group_by: tuple[str, ...] = ()
    """Columns whose values say which neighbouring rows are one interview."""
    dates: Dates | None = None
    """Which way round the table writes days such as 11/12/2026; left out, such days are errors that ask for it."""
    id: str | None = None
    """The column that names a row; left out, `row_id` or `id` where there is one, else rows are counted."""

    @field_validator("sent_on", mode="before")
    @classmethod
    def _sent_on(cls, value: Any) -> dt.date | None:
        try:
            return None if value is None else given_day(value, "sent_on")
        except FactError as error:
            raise fault("date", error.problems[0].message) from None

    @classmethod
    def of(cls, given: Spec | Mapping[str, Any] | str | None = None, **options: Any) -> Self:
        """`given` (a spec, a mapping, or JSON) with `options` over it, checked."""
        if isinstance(given, str):
            given = _json(given)
        base = given.model_dump() if isinstance(given, Spec) else dict(given or {})
        try:
            return cls.model_validate({**base, **options})
        except ValidationError as error:
            raise MergeError([str(problem) for problem in problems(error)], source="options") from None

    @field_validator("group_by", mode="before")
    @classmethod
    def _one_or_several(cls, value: Any) -> Any:
        return (value,) if isinstance(value, str) else tuple(value or ())

    @field_validator("tone", "length", "engine", "dates", mode="before")
    @classmethod
    def _lower(cls, value: Any) -> Any:
        return value.strip().lower() if isinstance(value, str) else value

    @field_validator("writer", mode="before")
    @classmethod
    def _named(cls, value: Any) -> Any:
        return {"model": value} if isinstance(value, str) else value

    @property
    def for_a_file(self) -> Self:
        """The options with every header in one line, as the headers of a file are read."""
        named = {
            "columns": {one_line(name): meaning for name, meaning in self.columns.items()},
            "group_by": tuple(map(one_line, self.group_by)),
            "id": self.id and one_line(self.id),
        }
        return self.model_copy(update=named)

    def check(self) -> None:
        """Raise `MergeError`, `WordingError` or `WriterError` where no row could be composed with these options."""
        self.load_wording()
        if self.writer is not None:
            Writer.of(self.writer)
        wrong = [
            f"columns: {meaning} is no column of the convention" for meaning in self.columns.values() if meaning and not _known(meaning)
        ]  # fmt: skip
        unknown = sorted(set(self.facts) - {name for model in FACTS.values() for name in model.model_fields})
        wrong += [f"facts: {name if name.isidentifier() else 'a field'} is not a known field" for name in unknown]
        if wrong:
            raise MergeError(wrong, source="options")

    def load_wording(self) -> Wording:
        """The wording that every row is composed with."""
        ours = self.defaults.wording if self.defaults else None
        return Wording.load(self.wording or ours, kind=self.kind)

    def target(self, column: str) -> Target | None:
        """The fact that a column fills, by the map where it has the column, else by the convention."""
        meaning = self.columns.get(column, column)
        found = target(meaning) if meaning else None
        return found if found and found.field in FACTS.get(self.kind, Interview).model_fields else None

    def leaves(self, column: str) -> bool:
        """Whether the map leaves a column unread; a blank name there stands for every column that has none."""
        meaning = self.columns.get(column, self.columns.get("", column) if nameless(column) else column)
        return not meaning

    def groups(self, column: str) -> bool:
        """Whether a column is one of those that group rows, whatever its upper case."""
        return any(normal(name) == normal(column) for name in self.group_by)

    @property
    def digest(self) -> str:
        """What the options that decide the text say, as a digest; wording has its own."""
        aside: dict[str, Any] = dict.fromkeys(
            ("columns", "dates", "facts", "group_by", "id", "wording", "languagetool_url"), True
        )
        aside["writer"] = {"url", "key", "folder", "seconds", "requests"} if self.writer else True
        return digest(self.model_dump_json(exclude=aside if self.defaults else {**aside, "defaults": True}))

    @property
    def told(self) -> dict[str, Any]:
        """The options as a report shows them: without facts, and without any key."""
        return dict(json.loads(self.model_dump_json(exclude={"facts": True, "writer": {"key"}})))

    @property
    def wording_digest(self) -> str:
        """The digest of all variants of the wording."""
        variants = self.load_wording().model_dump(mode="json")["sections"]
        return digest(json.dumps(_ordered(variants), sort_keys=True, ensure_ascii=False))


def digest(text: str | bytes) -> str:
    """The first 32 hexadecimal digits of the SHA-256 of `text`."""
    return hashlib.sha256(text if isinstance(text, bytes) else text.encode()).hexdigest()[:32]


def _known(meaning: str) -> bool:
    return target(meaning) is not None or meaning == "row_id"


def _json(text: str) -> dict[str, Any]:
    try:
        read = json.loads(text)
    except ValueError:
        raise MergeError(["is not JSON"], source="options") from None
    if not isinstance(read, dict):
        raise MergeError(["must be a mapping"], source="options")
    return read


def _ordered(variants: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """Sets have no order; lists of them do, once sorted."""
    return {
        section: [
            {key: sorted(value) if isinstance(value, list) else value for key, value in one.items()} for one in ones
        ]
        for section, ones in variants.items()
    }
