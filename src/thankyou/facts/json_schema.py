"""The JSON Schema (draft 2020-12) of a file of facts, for editors: completion, descriptions, red underlines.

It is made from the models, so that it cannot fall behind them: descriptions are their docstrings; what they accept
beyond their fields (plain strings, one value for a list) is found by asking them. Whatever it accepts the models accept
too, but for what spans several fields (`by`, end after start) or entries (an answer without its question), a 29 February of a common
year in a line of the history, placeholders that were never filled in, and mailboxes that nobody reads. Start reading at `schema`.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import combinations, pairwise
from typing import Any

from pydantic import BaseModel, ValidationError

from thankyou.facts import follow_ups, models
from thankyou.facts.fact import MOST_ITEMS
from thankyou.facts.follow_ups import FACTS
from thankyou.facts.given import kind_of
from thankyou.facts.history import ELSEWHERE, HEARD, SENT, What
from thankyou.facts.kinds import KINDS
from thankyou.facts.models import Interview, Relation
from thankyou.facts.stems import Stem, stem_of

__all__ = ["schema"]

_TEXT = {"type": "string", "minLength": 1, "pattern": r"\S"}
_CLOCK = r"([01]?\d|2[0-3]):[0-5]\d"
_MINUTES = r"[:.h ]?[0-5]\d"


def _in_halves(minutes: str, gap: str) -> str:
    """A pattern of times of half a day: `3 pm`, `15:30 pm`; no `13 am`."""
    return rf"((0?\d|1[0-2])({minutes})?{gap}[Aa]|([01]?\d|2[0-3])({minutes})?{gap}[Pp])\.?[Mm]\.?"


_SAID = (
    _in_halves(_MINUTES, " ?"),
    rf"([01]\d|2[0-3]|[89]){_MINUTES}h?",
    r"(1[2-9]|2[0-3])( ?[Oo]'?[Cc]lock)?h?",
)
"""Times of day that are one and not two, as `3` and `at 2:30` would be."""
_TIME = {
    "type": "string",
    "pattern": rf"^\s*({_CLOCK}(:[0-5]\d)?|(([Aa]t|[Aa]bout|[Aa]round) )?({'|'.join(_SAID)})|[Nn]oon|[Mm]idday|[Mm]idnight)\s*$",
    "examples": ["14:30", "2:30 pm"],
}
_LINK = {
    "type": "string",
    "maxLength": 500,
    "pattern": r"^(https?://)?([\w-]+\.)+[A-Za-z][\w-]*(:\d{1,5})?([/?#]\S*)?$",
}
_DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$", "examples": ["2026-11-12"]}
_SHAPES: dict[str, dict[str, Any]] = {
    "email": {
        "type": "string",
        "format": "email",
        "maxLength": 254,
        "pattern": r"^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>()]+$",
    },
    "linkedin": {**_LINK, "examples": ["linkedin.com/in/ada-byron"]},
    "portfolio": _LINK,
    "url": _LINK,
    "phone": {
        "type": "string",
        "maxLength": 40,
        "pattern": r"^[^@<>{}=;\"\[\]]*\d[^@<>{}=;\"\[\]]*\d[^@<>{}=;\"\[\]]*\d[^@<>{}=;\"\[\]]*$",
    },
    "date": _DAY,
    "decision_date": _DAY,
    "on": _DAY,
    "region": {
        "type": "string",
        "pattern": "^[A-Za-z]{2}([-_][A-Za-z0-9]{1,3})?$",
        "examples": ["US", "US-CA", "GB-SCT", "DE-BY"],
    },
    "kind": {"type": "string", "enum": list(KINDS)},
    "answers": {"type": ["string", "integer"], "minLength": 1, "maxLength": 200, "pattern": r"\S", "minimum": 1},
    "locale": {
        "type": "string",
        "pattern": "^[eE][nN]([-_][A-Za-z]{2})?$",
        "examples": ["en-US", "en-GB"],
    },
}
"""What a field accepts that its type alone does not say, by the field's name."""
_EXAMPLES = {
    "time_zone": ["Europe/London", "America/New_York"],
    "their_time_zone": ["America/New_York"],
    "medium": ["phone", "video", "in person"],
    "relation": [str(relation) for relation in Relation],
    "honorific": ["Dr", "Professor", "Ms", "Mr", "Mx"],
    "pronouns": ["she/her", "he/him", "they/them"],
    "by": ["me", "both"],
}


def _any_case(words: str) -> str:
    """A pattern of words in any capitals, with spaces or hyphens between them, as a line of a diary may write them."""
    return "".join(f"[{c.upper()}{c}]" if c.isalpha() else r"[\s-]+" for c in words)


def _one_of(whats: Iterable[str]) -> str:
    return f"({'|'.join(map(_any_case, whats))})"


_ON = r"\d{4}-((0[1-9]|1[0-2])-(0[1-9]|1\d|2\d)|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)"
_HALF = _in_halves(r":[0-5]\d", r"\s?")
_AT = rf"({_CLOCK}|{_HALF})"
_BY = rf"(\s*,?\s+{_any_case('by')}\s+{_ON})"
_DID = (
    _any_case("interviewed"),
    rf"{_any_case('sent')}\s+{_one_of(SENT)}(\s+{_any_case('to')}\s+(?!.*\s{_any_case('by')}\s+\S+\s*$)\S.{{0,199}})?",
    rf"{_any_case('heard')}\s+{_one_of(HEARD)}{_BY}?",
    rf"{_any_case('elsewhere')}\s+({_any_case(What.OFFER)}{_BY}?|{_one_of(ELSEWHERE)})",
)
_PLAIN = {
    "Event": {
        "type": "string",
        "pattern": rf"^\s*{_ON}(\s+{_AT})?\s+({'|'.join(_DID)})\s*$",
        "examples": [
            "2026-11-12 2:30 pm interviewed",
            "2026-11-12 sent thank-you",
            "2026-11-20 heard offer, by 2026-11-27",
        ],
    }
}
"""The plain strings of models that read more than one field out of them."""


def schema(kind: str = "thank-you") -> dict[str, Any]:
    """The schema of the facts of a kind of message (`Interview` for the thank-you), ready for `json.dumps`.

    Raises `FactError` for a kind that does not exist.
    """
    facts = FACTS[kind_of({}, kind)]
    made = facts.model_json_schema()
    made["$defs"] = {name: _model(name, one) for name, one in made.get("$defs", {}).items()}
    top = _model(facts.__name__, made)
    own_schema = {"title": "Schema", "description": "Where editors find this schema; not a fact.", "type": "string"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **top,
        "title": "An interview" if facts is Interview else _title(facts.__name__),
        "properties": {**top["properties"], "$schema": own_schema},
    }


def _model(name: str, made: dict[str, Any]) -> dict[str, Any]:
    model = _named(name)
    if "properties" not in made:
        return made
    said = _docstrings(model)
    fields = {
        field: _field(field, one, said.get(field, ""), field in made.get("required", ()), stem_of(name, field))
        for field, one in made["properties"].items()
    }
    rest = {key: value for key, value in made.items() if key not in ("title", "description", "properties")}
    return {
        "title": _title(name),
        "description": inspect.cleandoc(model.__doc__ or ""),
        **rest,
        **_needs_one(model),
        "properties": fields,
    }


def _field(name: str, made: dict[str, Any], description: str, required: bool, stem: Stem | None) -> dict[str, Any]:
    shapes = [_shape(name, one) for one in made.get("anyOf", [made]) if one.get("type") != "null"]
    allowed = [one for shape in shapes for one in _alternatives(name, shape)] + ([] if required else [{"type": "null"}])
    description = _taught(description, stem) if stem else description
    head = {"title": _title(name), **({"description": description} if description else {})}
    examples = {"examples": _EXAMPLES[name]} if name in _EXAMPLES and _DAY not in shapes else {}
    examples = {"examples": [stem.example]} if stem else examples
    return {**head, **(allowed[0] if len(allowed) == 1 else {"anyOf": allowed}), **examples}


def _taught(description: str, stem: Stem) -> str:
    """What a field means, the sentence that its words finish, and one that is finished."""
    lead = stem.completes.partition("{}")[0].strip()
    finishes = f" Finishes the sentence “{stem.completes.format('...')}”" if lead not in description else ""
    return f"{description}{finishes} For example: {stem.example}"


def _shape(name: str, made: dict[str, Any]) -> dict[str, Any]:
    if name in _SHAPES or made.get("format") in ("date", "time"):
        return _SHAPES.get(name, _TIME if made.get("format") == "time" else _DAY)
    kept = {key: value for key, value in made.items() if key not in ("title", "description", "default")}
    return {**_TEXT, **kept} if kept.get("type") == "string" and "enum" not in kept and "format" not in kept else kept


def _alternatives(name: str, shape: dict[str, Any]) -> list[dict[str, Any]]:
    """One value where a list is meant, plain text where a mapping is."""
    if shape.get("type") == "array":
        one = _alternatives(name, _shape("", shape["items"]))
        items = one[0] if len(one) == 1 else {"anyOf": one}
        return [{"type": "array", "items": items, "maxItems": MOST_ITEMS}, *one]
    named = shape.get("$ref", "").rpartition("/")[2]
    if named in _PLAIN:
        return [_PLAIN[named], shape]
    model = _named(named)
    plain = _plain_field(model) if isinstance(model, type) and issubclass(model, BaseModel) else None
    if model is None or plain is None:
        return [shape]
    return [_plain_text(model, plain) if plain else dict(_TEXT), shape]


def _named(name: str) -> Any:
    """The model of that name, None where there is none."""
    return getattr(models, name, None) or getattr(follow_ups, name, None)


def _plain_text(model: type[BaseModel], field: str) -> dict[str, Any]:
    """What the field accepts in whose place a plain string may stand."""
    made = model.model_json_schema()["properties"][field]
    text = next(one for one in made.get("anyOf", [made]) if one.get("type") == "string")
    return {**_TEXT, **{key: value for key, value in text.items() if key != "title"}}


@cache
def _plain_field(model: type[BaseModel]) -> str | None:
    """The field that a plain string fills; empty where it is taken apart, None where the model takes none."""
    try:
        read = model.model_validate("x")
    except ValidationError:
        return None
    return next((name for name, value in read if value == "x"), "")


def _needs_one(model: type[BaseModel]) -> dict[str, Any]:
    """A model without required fields that refuses to be empty needs one of those fields to hold something that it asks for.

    Which they are is found by asking it; two that are only enough together, such as who and will, are one of the ways.
    """
    names = list(model.model_fields)
    if any(field.is_required() for field in model.model_fields.values()) or _accepts(model, ()):
        return {}
    alone = [(name,) for name in names if _accepts(model, (name,))]
    rest = [name for name in names if (name,) not in alone]
    together = [pair for pair in combinations(rest, 2) if _accepts(model, pair)]
    return {
        "anyOf": [
            {"required": list(ones), "properties": {name: {"type": "string"} for name in ones}}
            for ones in (*alone, *together)
        ]
    }


def _accepts(model: type[BaseModel], names: tuple[str, ...]) -> bool:
    try:
        model.model_validate(dict.fromkeys(names, "x"))
    except ValidationError:
        return False
    return True


@cache
def _docstrings(model: type[BaseModel]) -> dict[str, str]:
    """The strings below the fields in the source of `model`; none where the source is not at hand."""
    parents = [one for one in model.__mro__[::-1] if one.__module__.startswith("thankyou.")]
    body = [line for one in parents for line in _classes(one.__module__).get(one.__name__, ())]
    return {
        field.target.id: inspect.cleandoc(text.value.value).replace("`", "")
        for field, text in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) and isinstance(text.value.value, str)
    }


@cache
def _classes(module: str) -> Mapping[str, list[ast.stmt]]:
    """What stands in each class of a module, by its name."""
    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except (OSError, TypeError):
        return {}
    return {one.name: one.body for one in tree.body if isinstance(one, ast.ClassDef)}


def _title(name: str) -> str:
    words = "".join(f" {c.lower()}" if c.isupper() and place else c for place, c in enumerate(name)).replace("_", " ")
    return words[:1].upper() + words[1:]
