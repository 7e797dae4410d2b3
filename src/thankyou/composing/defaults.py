"""`Defaults`: what a person settles once for all messages, in `thankyou.toml` or the `[tool.thankyou]` of a `pyproject.toml`.

Options of a call go before facts, facts before defaults. Nothing that leaves this machine can be set here.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from thankyou.engines.issues import Engine
from thankyou.errors import FactError, LoadError, WordingError
from thankyou.facts.fact import listed
from thankyou.facts.models import Interview, Length, Tone, english
from thankyou.facts.problems import problems
from thankyou.facts.text import Line, fault

__all__ = ["Defaults"]

_KEPT = ("fidelity", "leftovers")
"""Rules that cannot be off for good: what is not in the facts, and what was never filled in."""


class Defaults(BaseModel):
    """What holds where neither a call nor the facts say otherwise. `Defaults.of` checks, and raises `FactError`."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, str_strip_whitespace=True, hide_input_in_errors=True
    )

    tone: Tone | None = None
    """How messages sound: `formal`, `warm` or `concise`."""
    length: Length | None = None
    """How long they are: `short`, `standard` or `detailed`."""
    locale: str | None = None
    """Whose English: `en-US`, `en-GB`, ..."""
    engine: Engine | None = None
    """Who checks grammar and spelling: `auto`, `embedded`, `languagetool`, `both` or `none`."""
    wording: Line | None = None
    """A folder of your own wording, laid over ours; in a file, seen from the folder of the file."""
    words: tuple[Line, ...] = ()
    """Words of yours that are spelt right, such as the terms of a trade."""
    without: tuple[Line, ...] = ()
    """Rules of proofreading that are off: `style`, or the beginning of an issue's name, such as `tone/pushy`."""
    verdicts: Line | None = None
    """A folder in which the embedded engine keeps what it said of sentences (which stand there as digests) from one run to the next."""

    @classmethod
    def of(cls, given: Mapping[str, Any] | None = None, **options: Any) -> Self:
        """`given` with `options` over it, checked. Raises `FactError`, which names each field at fault."""
        try:
            return cls.model_validate({**(given or {}), **options})
        except ValidationError as error:
            raise FactError(problems(error, among=(cls,), facts=False)) from None

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """The defaults in a TOML file; in a `pyproject.toml`, its `[tool.thankyou]`. Raises `LoadError` or `FactError`."""
        from thankyou.facts.loading import parse, placed, read_text, shown

        path = Path(path)
        if path.suffix.lower() != ".toml":
            raise LoadError(shown(path), "must be a .toml file")
        text, under = read_text(path), ("tool", "thankyou") if path.name == "pyproject.toml" else ()
        found: Any = parse(text, suffix=".toml", source=path)
        for part in under:
            found = found.get(part, {})
            if not isinstance(found, dict):
                raise LoadError(shown(path), "must hold [tool.thankyou] as a table")
        try:
            read = cls.of(found)
        except FactError as error:
            raise placed(error, text, suffix=".toml", source=path, under=under) from None
        if read.verdicts is not None:
            raise LoadError(
                shown(path), "verdicts: is no default of a file; a folder from elsewhere says not where to write"
            )
        if read.wording is None:
            return read
        folder = path.parent / read.wording
        if not folder.is_dir():
            raise WordingError(shown(path), "wording: is not a folder")
        return read.model_copy(update={"wording": str(folder)})

    def over(self, facts: Interview) -> Interview:
        """The facts, with tone and locale where they say nothing of them."""
        said = {"tone": self.tone, "locale": self.locale}
        new = {name: value for name, value in said.items() if value and name not in facts.model_fields_set}
        return facts.model_copy(update=new) if new else facts

    def checked_by(self, engine: Engine) -> Engine:
        """Who checks where a call asked for `engine`; `auto` leaves the choice to the defaults."""
        return self.engine or engine if engine is Engine.AUTO else engine

    _listed = listed("words", "without")
    _locale = field_validator("locale", mode="before")(classmethod(lambda cls, value: value and english(value)))

    @field_validator("tone", "length", "engine", mode="before")
    @classmethod
    def _lower(cls, value: Any) -> Any:
        return value.strip().lower() if isinstance(value, str) else value

    @field_validator("without")
    @classmethod
    def _rules(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        from thankyou.proofread.explaining import no_rule

        for name in value:
            if name.partition("/")[0] in _KEPT:
                raise fault("without", f"`{name}` stays on; it keeps what you never said out of a message")
            if wrong := no_rule(name):
                raise fault("without", wrong)
        return value
