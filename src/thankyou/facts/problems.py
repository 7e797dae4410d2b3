"""What pydantic found wrong with facts, in our words and with fields as a caller would write them.

Start reading at `problems`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from thankyou.errors import Problem, did_you_mean
from thankyou.facts.fact import Declared, Fact
from thankyou.facts.patterns import regex
from thankyou.facts.text import not_text

__all__ = ["problems"]

_LONGEST_KEY = 40
"""Characters of an unknown field for which one that we know is looked for."""
_MOST_READ = 200
"""Errors of pydantic that are looked at."""


def problems(error: ValidationError, *, among: Sequence[type[BaseModel]] = (), facts: bool = True) -> list[Problem]:
    """What pydantic found, in our words and with fields as a caller would write them; never what a field holds.

    For a field that is not known, one is proposed of the facts that extend `Fact` itself (unless `facts` is false), or of
    those in `among`.
    """
    found: list[Problem] = []
    for one in error.errors(include_url=False, include_context=True, include_input=True)[:_MOST_READ]:
        if one["type"] == "entries":
            found += [Problem(*line.partition(": ")[::2]) for line in one["msg"].split("\n")]
        elif one["type"] in ("times", "pair"):
            found.append(Problem(*one["msg"].partition(": ")[::2]))
        elif one["type"] in ("twice", "event_field", "stem", "name_field"):  # about one field, said by the whole
            field, message = one["msg"].split(": ", 1)
            found.append(Problem(_path((*one["loc"], field)), message))
        elif one["type"] in ("extra_forbidden", "invalid_key"):
            found.append(_unknown(one["loc"], [*among, *(_facts() if facts else ())]))
        else:
            found.append(Problem(_path(one["loc"]), _message(one)))
    return found


def _facts() -> list[type[BaseModel]]:
    return [*Fact.__subclasses__(), *Declared.__subclasses__()]


_KEY = regex(r"[a-z][A-Za-z0-9_-]{0,39}")
"""What the name of a field looks like."""


def _unknown(place: Sequence[int | str], among: Sequence[type[BaseModel]]) -> Problem:
    """A field that we do not know. A key that does not look like one may be somebody's words and is not repeated."""
    key = str(place[-1])
    if key != key.strip() and _KEY.fullmatch(key.strip()):
        blanks = "has blanks of another kind beside it, such as no-break spaces; delete them and type plain spaces"
        return Problem(_path((*place[:-1], key.strip())), blanks)
    meant = _meant(key, among)
    if meant or _KEY.fullmatch(key):
        hint = f"; did you mean {meant}?" if meant else _elsewhere(key, among)
        return Problem(_path(place), f"is not a known field{' here' if hint and not meant else ''}{hint}")
    return Problem(
        _path(place[:-1]), "holds a field that is not known; put text that holds a colon or comma in quotation marks"
    )


def _elsewhere(key: str, among: Sequence[type[BaseModel]]) -> str:
    """Where a field belongs that stands in the wrong place; empty where that is nowhere, or in several places."""
    holders = {
        inner: name for one in among for name, info in one.model_fields.items() for inner in _held(info.annotation)
    }
    homes = [one for one in among if key in one.model_fields]
    if len(homes) != 1:
        return ""
    return f"; it belongs to {holders[homes[0]]}" if homes[0] in holders else "; it stands at the top of the file"


def _held(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a field holds, alone or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from _held(each)


def _meant(key: str, among: Sequence[type[BaseModel]]) -> str | None:
    from difflib import get_close_matches  # 5 ms: only where a field is wrong

    if len(key) > _LONGEST_KEY:
        return None
    known = {name: name for model in among for name in model.model_fields}
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[\s-]+", "_", key.strip()).lower()
    near = get_close_matches(snake, known, 3, 0.8)
    close = sorted(near, key=lambda one: (-_alike(snake, one), abs(len(snake) - len(one)))) or [
        one for one in known if sorted(one) == sorted(snake)
    ]
    close = close or [one for one in known if snake.endswith(f"_{one}")]  # `job_title`
    return close[0] if close and close[0] != key else None


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with together."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _path(place: Sequence[int | str]) -> str:
    path = ""
    for step in place:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else step
    return path


def _message(one: Any) -> str:
    kind, context = one["type"], one.get("ctx", {})
    if kind in ("model_type", "model_attributes_type"):
        return not_text(one["input"], "text or a mapping")
    plain = {
        "missing": "is missing",
        "string_too_long": f"is longer than {context.get('max_length')} characters",
        "too_long": f"is longer than {context.get('max_length')} characters",
        "string_unicode": "holds a character that is not text (a lone surrogate); remove it",
        "enum": f"must be {context.get('expected')}{_nearly(one)}",
    }
    return plain.get(kind, str(one["msg"]))


def _nearly(one: Any) -> str:
    """`; did you mean formal?` where a word is nearly one of those that are allowed."""
    given, allowed = one.get("input"), re.findall(r"'([^']+)'", str(one.get("ctx", {}).get("expected")))
    return did_you_mean(given, allowed) if isinstance(given, str) and len(given) <= _LONGEST_KEY else ""
