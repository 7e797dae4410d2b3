"""Facts from wherever they are, as those of the kind of message that is asked for. The models of the other kinds take a while to
be made, so they are loaded where one of them is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from thankyou.errors import FactError, Problem, did_you_mean
from thankyou.facts.kinds import KINDS, kind_named
from thankyou.facts.models import Interview

__all__ = ["facts_of", "kind_of", "read_facts"]


def kind_of(given: Any, kind: str | None = None) -> str:
    """The kind that is asked for, else the one that the facts name themselves, else `thank-you`. Raises `FactError`."""
    own = given.get("kind") if isinstance(given, Mapping) else given.kind if isinstance(given, Interview) else None
    named = kind or own or "thank-you"
    known = kind_named(named)
    if known is None:
        raise FactError([Problem("kind", f"must be one of {', '.join(KINDS)}{did_you_mean(named, KINDS)}")])
    return known


_OWN = {"kind", *Interview.model_fields}


def facts_of(given: Interview | Mapping[str, Any], kind: str) -> Interview:
    """`given` (facts of any kind, or a mapping) as the facts of a message of `kind`.

    One file may hold the facts of several messages: what belongs only to another kind is left aside here, and what
    belongs to none is refused. Raises `FactError`.
    """
    if kind == "thank-you" and type(given) is Interview:
        return given
    if kind == "thank-you" and isinstance(given, Mapping) and given.keys() <= _OWN:
        return Interview.model_validate({name: value for name, value in given.items() if name != "kind"})
    return _of_any_kind(given, kind)


def _of_any_kind(given: Interview | Mapping[str, Any], kind: str) -> Interview:
    from thankyou.facts.follow_ups import FACTS, FIELDS, FollowUp

    model = FACTS[kind]
    if type(given) is model:
        return given
    merged = isinstance(given, FollowUp) and given.absent
    if isinstance(given, Interview):
        given = {name: getattr(given, name) for name in given.model_fields_set}
    aside: list[str] = []
    if isinstance(given, Mapping):
        strange = FIELDS - model.model_fields.keys()
        if given.get("kind") is not None and kind_of(given) == kind:
            aside = [str(name) for name, value in given.items() if name in strange and value not in (None, "", [], ())]
        given = {name: value for name, value in given.items() if name not in strange | {"kind"}}
    facts = model.model_validate(given)
    if aside and isinstance(facts, FollowUp):
        facts._aside = tuple(aside)
    if merged and isinstance(facts, FollowUp):
        facts._absent = True
    return facts


def _understood(given: Interview | Mapping[str, Any], kind: str | None) -> Interview:
    """`given` as facts of the kind that is asked for. Where that is none, what is wrong whatever the kind is said as well."""
    try:
        named = kind_of(given, kind)
    except FactError as error:
        raise FactError([*error.problems, *_wrong_anyhow(given)]) from None
    return facts_of(given, named)


def _wrong_anyhow(given: Interview | Mapping[str, Any]) -> Sequence[Problem]:
    """What is wrong with the fields that every kind of message has."""
    from thankyou.facts.follow_ups import FIELDS

    strange = FIELDS - Interview.model_fields.keys() | {"kind"}
    try:
        if isinstance(given, Mapping):
            Interview.model_validate({name: value for name, value in given.items() if name not in strange})
    except FactError as error:
        return error.problems
    return ()


def read_facts(given: Interview | Mapping[str, Any] | str | Path, kind: str | None = None) -> Interview:
    """Facts from wherever they are (a model, a mapping, the path of a file), as those of the kind that is asked for.

    Raises `FactError` or `LoadError`.
    """
    if not isinstance(given, str | Path):
        return _understood(given, kind)
    from thankyou.facts.loading import loaded

    return loaded(given, lambda facts: _understood(facts, kind))
