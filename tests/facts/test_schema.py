"""The schema for editors: valid itself, valid for the examples, and as strict as the models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from pydantic import BaseModel
from records import WHOLE, having

from thankyou.errors import FactError
from thankyou.facts import models
from thankyou.facts.follow_ups import FACTS
from thankyou.facts.json_schema import schema
from thankyou.facts.loading import load
from thankyou.facts.models import Interview
from thankyou.facts.stems import STEMS, Stem

SCHEMA = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())
EXAMPLES = sorted(
    path for path in (Path(__file__).parents[2] / "examples").glob("*") if path.suffix in (".json", ".yaml", ".yml")
)
MODELS = [
    one
    for one in (*models.Fact.__subclasses__(), *models.Declared.__subclasses__())
    if one.__module__ == "thankyou.facts.models" and one is not models.Declared
]


def refused(record: Any) -> bool:
    try:
        Interview.model_validate(record)
    except FactError:
        return True
    return False


def test_it_is_a_schema_of_draft_2020_12() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_example_is_valid(path: Path) -> None:
    assert [error.message for error in SCHEMA.iter_errors(load(path))] == []


def described(model: type[BaseModel]) -> dict[str, Any]:
    made = schema()
    properties: dict[str, Any] = (made if model is Interview else made["$defs"][model.__name__])["properties"]
    return {name: one for name, one in properties.items() if name != "$schema"}


@pytest.mark.parametrize("model", [Interview, *(one for one in MODELS if one is not Interview)])
def test_every_field_of_the_models_is_there_with_its_meaning(model: type[BaseModel]) -> None:
    properties = described(model)
    assert set(properties) == set(model.model_fields)
    assert all(one["title"] and one["description"] for one in properties.values())


def _fields(kind: str) -> dict[tuple[str, str], dict[str, Any]]:
    """Every field of the schema of a kind of message by its model."""
    made = schema(kind)
    models_of = {FACTS[kind].__name__: made, **made["$defs"]}
    return {
        (name, field): one for name, model in models_of.items() for field, one in model.get("properties", {}).items()
    }


ALL_FIELDS = {place: field for kind in FACTS for place, field in _fields(kind).items()}


@pytest.mark.parametrize("stem", STEMS, ids=lambda stem: f"{stem.owner}.{stem.field}")
def test_every_stem_shows_its_sentence_and_an_example(stem: Stem) -> None:
    field = ALL_FIELDS[stem.owner, stem.field]
    lead = stem.completes.partition("{}")[0].strip()
    assert lead in field["description"] and stem.example in field["description"]
    assert field["examples"] == [stem.example]


ACCEPTED = {
    "plain candidate": having("candidate", "Zoë Quill"),
    "plain strings": having("key_points", ["the move to event sourcing"]),
    "one for a list": having("key_points", "the move to event sourcing"),
    "one mapping for a list": having("key_points", {"text": "the move", "by": "me"}),
    "one interviewer": having("qualifications", "led the rewrite"),
    "nulls": having("company", None),
    "empty list": having("personal", []),
    "stems": having(
        "key_points", [{"you_said": "nobody codes on a Friday", "why": "I like that."}, {"about": "nights"}]
    ),
    "a step and whose it is": having(
        "next_steps", [{"who": "HR", "will": "call by Friday"}, {"i_will": "send the form"}]
    ),
    "a question and its answer in entries of their own": having(
        "key_points", [{"you_asked": "how I would begin"}, {"i_answered": "I would listen first", "by": "me"}]
    ),
    "somebody and what they will do in entries of their own": having(
        "next_steps", [{"who": "HR"}, {"will": "call by Friday"}]
    ),
    "a need and who voiced it": having(
        "qualifications", [{"someone_who": "can lead", "i_did": "led it", "by": "both"}]
    ),
    "a proof and the number of what it answers": having("qualifications", [{"i_did": "led the rewrite", "answers": 1}]),
    "short time": having("start", "9:05"),
    "$schema": {**WHOLE, "$schema": "interview.schema.json"},
}
REFUSED = {
    "no candidate": {key: value for key, value in WHOLE.items() if key != "candidate"},
    "blank": having("company", " "),
    "empty": having("role", ""),
    "number": having("role", 5),
    "true": having("medium", True),
    "unknown field": {**WHOLE, "salary": "100k"},
    "unknown field below": having("candidate.mail", "zoe@example.com"),
    "null candidate": having("candidate", None),
    "null name": having("candidate.name", None),
    "date in words": having("date", "12 November"),
    "impossible day": having("date", "2026-02-30"),
    "epoch": having("date", 1_700_000_000),
    "time of no day": having("start", "25:00"),
    "tone": having("tone", "casual"),
    "locale": having("locale", "de-DE"),
    "two addresses": having("candidate.email", "a@b.cc, d@e.ff"),
    "no address": having("candidate.email", "zoe"),
    "script": having("materials[0].url", "javascript:alert(1)"),
    "no telephone": having("candidate.phone", "call me"),
    "empty qualification": having("qualifications", [{}]),
    "qualification of nulls": having("qualifications", [{"need": None, "evidence": None}]),
    "key point of nothing": having("key_points", [{"about": None}]),
    "step of somebody and no verb": having(
        "next_steps", [{"who": "HR", "text": None, "next": None}, {"when": "Friday"}]
    ),
    "material of an address alone": having("materials", [{"url": "example.com"}]),
    "a proof that answers no point": having("qualifications", [{"i_did": "led the rewrite", "answers": 0}]),
    "null in a list": having("key_points", [None]),
    "list of lists": having("enthusiasm", [["a"]]),
    "too many": having("enthusiasm", ["a"] * 51),
    "too long": having("enthusiasm", ["word " * 500]),
    "list for text": having("company", ["Corvid", "Rook"]),
}


@pytest.mark.parametrize("case", ACCEPTED)
def test_editor_and_models_both_accept(case: str) -> None:
    record = ACCEPTED[case]
    assert [error.message for error in SCHEMA.iter_errors(record)] == []
    if case != "$schema":  # which is dropped when a file is read
        assert not refused(record)


@pytest.mark.parametrize(
    "record",
    [
        having("key_points", [{"by": "me"}]),
        having("key_points", [{"why": "I have been one"}]),
        having("next_steps", [{"who": "HR"}]),
    ],
)
def test_a_part_of_nothing_is_refused_by_the_models_which_know_what_stands_before_it(record: dict[str, Any]) -> None:
    assert SCHEMA.is_valid(record)
    assert refused(record)


@pytest.mark.parametrize("case", REFUSED)
def test_editor_and_models_both_refuse(case: str) -> None:
    assert not SCHEMA.is_valid(REFUSED[case])
    assert refused(REFUSED[case])


MESSAGES = sorted((Path(__file__).parents[2] / "examples" / "messages").glob("*.yaml"))


@pytest.mark.parametrize("path", MESSAGES, ids=[path.stem for path in MESSAGES])
def test_the_schema_of_a_kind_takes_its_examples(path: Path) -> None:
    record = json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8")), default=str))
    jsonschema.Draft202012Validator(schema(record["kind"]), format_checker=jsonschema.FormatChecker()).validate(record)


def test_the_day_of_an_offer_is_no_time_of_day() -> None:
    facts = {"candidate": {"name": "Ada Byron"}, "company": "Analytical Engines", "interviewers": ["Dana Ortiz"]}
    record = {**facts, "offer": {"title": "Engineer", "start": "11 January"}}
    jsonschema.Draft202012Validator(schema("accept")).validate(record)
