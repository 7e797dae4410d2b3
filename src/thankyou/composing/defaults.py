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
from thankyou.facts.models import Interview, Length, Tone, english, problems
from thankyou.facts.text import Line, fault

__all__ = ["Defaults"]

_KEPT = ("fidelity", "leftovers")
"""Rules that cannot be switched off: what is not in the facts, and what was never filled in."""


class Defaults(BaseModel):
    """What holds where neither a call nor the facts say otherwise. `Defaults.of` checks, and raises `FactError`."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, hide_input_in_errors=True)

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
    off: tuple[Line, ...] = ()
    """Rules of proofreading that are switched off: `style`, or one issue, such as `tone/pushy/checking-in`."""

    @classmethod
    def of(cls, given: Mapping[str, Any] | None = None, **options: Any) -> Self:
        """`given` with `options` over it, checked. Raises `FactError`, which names each field at fault."""
        try:
            return cls.model_validate({**(given or {}), **options})
        except ValidationError as error:
            raise FactError(problems(error)) from None

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """The defaults in a TOML file; in a `pyproject.toml`, its `[tool.thankyou]`. Raises `LoadError` or `FactError`."""
        from thankyou.facts.loading import load, shown

        path = Path(path)
        if path.suffix.lower() != ".toml":
            raise LoadError(shown(path), "must be a .toml file")
        found: Any = load(path)
        for part in ("tool", "thankyou") if path.name == "pyproject.toml" else ():
            found = found.get(part, {})
            if not isinstance(found, dict):
                raise LoadError(shown(path), "must hold [tool.thankyou] as a table")
        try:
            read = cls.of(found)
        except FactError as error:
            raise FactError(error.problems, source=shown(path)) from None
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

    _listed = listed("words", "off")
    _locale = field_validator("locale", mode="before")(classmethod(lambda cls, value: value and english(value)))

    @field_validator("tone", "length", "engine", mode="before")
    @classmethod
    def _lower(cls, value: Any) -> Any:
        return value.strip().lower() if isinstance(value, str) else value

    @field_validator("off")
    @classmethod
    def _rules(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        from thankyou.proofread import RULES

        known = [*(rule.name for rule in RULES), "harper", "languagetool"]
        for name in value:
            rule = name.partition("/")[0]
            if rule in _KEPT:
                raise fault("off", f"{rule} cannot be switched off; it keeps what you never said out of a message")
            if rule not in known:
                raise fault(
                    "off", f"a rule begins with one of {', '.join(each for each in known if each not in _KEPT)}"
                )
        return value
