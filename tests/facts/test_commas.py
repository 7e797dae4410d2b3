"""A number with a comma stays whole within the braces and brackets of YAML; whatever else a comma parts stays apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from thankyou import FactError, Interview
from thankyou.facts.layout import Place, layout
from thankyou.facts.loading import parse

WHOLE: dict[str, Any] = {
    "{i_did: catalogued 1,400 glass plates in eight months}": {"i_did": "catalogued 1,400 glass plates in eight months"},
    "{pay: £31,500, start: 4 January}": {"pay": "£31,500", "start": "4 January"},
    "{pay: 1,400,000 units, bonus: 2,400}": {"pay": "1,400,000 units", "bonus": "2,400"},
    "{i_did: packed 2,5 tonnes a day}": {"i_did": "packed 2,5 tonnes a day"},
    "{i_did: sorted 1,400 of\n    2,300 plates}": {"i_did": "sorted 1,400 of 2,300 plates"},
    "{ask: $135,000}": {"ask": "$135,000"},
    "[catalogued 1,400 plates, wrote 12 labels]": ["catalogued 1,400 plates", "wrote 12 labels"],
    "[a base of $128,000, 10% bonus]": ["a base of $128,000", "10% bonus"],
}  # fmt: skip
APART: dict[str, Any] = {
    "[1,400]": ["1", "400"],
    "[1,2,3]": ["1", "2", "3"],
    "[ran 10,20 and 30]": ["ran 10", "20 and 30"],
    "[in 2019,2020 plates]": ["in 2019", "2020 plates"],
    "{p: 1, 400}": {"p": "1", "400": None},
    "{p: 1,400: x}": {"p": "1", "400": "x"},
    "{p: '1',400}": {"p": "1", "400": None},
    "{p: [1],400}": {"p": ["1"], "400": None},
    "{p: cut costs, and more}": {"p": "cut costs", "and more": None},
}


@pytest.mark.parametrize(("text", "value"), [*WHOLE.items(), *APART.items()])
def test_yaml_is_read_with_its_numbers_whole(text: str, value: Any) -> None:
    assert parse(f"a: {text}", suffix=".yaml") == {"a": value}


def _value(place: Place) -> Any:
    if place.kind == "mapping":
        return {name.value: _value(said) for name, said in place.pairs}
    return [_value(one) for one in place.items] if place.kind == "list" else place.value


@pytest.mark.parametrize("text", [*WHOLE, *APART])
def test_the_layout_has_the_same_fields_as_the_facts(text: str) -> None:
    assert _value(layout(f"a: {text}", suffix=".yaml")) == parse(f"a: {text}", suffix=".yaml")


def test_the_place_of_a_number_with_a_comma_is_all_of_it() -> None:
    text = "a: {i_did: catalogued 1,400 plates, why: x}"
    pair = layout(text, suffix=".yaml").pairs[0][1].get("i_did")
    assert pair and text[pair[1].start : pair[1].end] == "catalogued 1,400 plates"


def test_a_file_with_such_a_number_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("candidate: Ada\nqualifications:\n  - {i_did: catalogued 1,400 plates}\n")
    assert Interview.load(path).qualifications[0].i_did == "catalogued 1,400 plates"
    path.write_text("candidate: Ada\nqualifications:\n  - {i_did: catalogued plates, and shelves}\n")
    with pytest.raises(FactError, match="put text that holds a colon or comma in quotation marks"):
        Interview.load(path)
