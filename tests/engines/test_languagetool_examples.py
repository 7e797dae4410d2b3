"""LanguageTool's own English examples, read from its jar, through our engine: what share arrives at the right place?

The examples stay where they are; nothing of them is copied into this repository.
"""

from __future__ import annotations

import json
import random
import time
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from thankyou.engines.installation import installation
from thankyou.engines.languagetool import LanguageTool, _form, _rules

pytestmark = [pytest.mark.languagetool, pytest.mark.exhaustive]

MARKED, CLEAN = 400, 200
"""How many of the 9,000 and 13,000 examples are run."""


class Example(NamedTuple):
    """A sentence from `grammar.xml`; `start` and `end` of what its rule marks, both 0 if it must not mark anything."""

    rule: str
    text: str
    start: int
    end: int


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    """The examples of all rules that are on in the English of the United States."""
    jar = next((installation().jar.parent / "libs").glob("language-en-*.jar"))
    with zipfile.ZipFile(jar) as archive:
        rules = ET.fromstring(archive.read("org/languagetool/rules/en/grammar.xml"))
    found = list(dict.fromkeys(example for category in rules.iter("category") for example in _of_category(category)))
    assert sum(example.end > 0 for example in found) > 8_000
    return [example for example in found if example.rule not in _rules().off]


def _of_category(category: ET.Element) -> Iterator[Example]:
    for element in category:
        if element.tag == "rule" and _on(category, element):
            yield from _of_rule(element, element.get("id", ""))
        if element.tag == "rulegroup" and _on(category, element):
            for rule in element.iter("rule"):
                if _on(rule):
                    yield from _of_rule(rule, element.get("id", ""))


def _on(*elements: ET.Element) -> bool:
    return not any(
        element.get("default") in ("off", "temp_off") or "picky" in element.get("tags", "") for element in elements
    )


def _of_rule(rule: ET.Element, name: str) -> Iterator[Example]:
    for example in rule.findall("example"):
        text, start, end = example.text or "", 0, 0
        for marker in example:
            start, text = len(text), text + (marker.text or "")
            end = len(text)
            text += marker.tail or ""
        if "correction" in example.attrib or example.get("type") == "incorrect":
            yield Example(name, text, start, end)
        elif not example.attrib:
            yield Example(name, text, 0, 0)


def directly(engine: LanguageTool, text: str) -> set[tuple[str, int, int]]:
    """What the server says about the text when nothing of ours but the list of disabled rules is in between."""
    with engine._verdicts._server.connect(until=time.monotonic() + 60) as connection:
        answer = json.loads(connection.post("check", _form(text, "en-US")).body)
    return {(match["rule"]["id"], match["offset"], match["offset"] + match["length"]) for match in answer["matches"]}


def test_its_own_examples_arrive_at_the_right_place(
    examples: list[Example], real: LanguageTool, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(5)
    marked = chance.sample([example for example in examples if example.end], MARKED)
    clean = chance.sample([example for example in examples if not example.end], CLEAN)
    found = real.check([example.text for example in marked + clean], locale="en-US")
    spans = [{(issue.rule, *issue.span) for issue in issues} for issues in found]
    exact = sum((example.rule, example.start, example.end) in at for example, at in zip(marked, spans, strict=False))
    near = sum(
        any(start < example.end and example.start < end for _, start, end in at)
        for example, at in zip(marked, spans, strict=False)
    )
    quiet = sum(
        all(rule != example.rule for rule, _, _ in at) for example, at in zip(clean, spans[MARKED:], strict=True)
    )
    same = sum(directly(real, example.text) == at for example, at in zip(marked + clean, spans, strict=True))
    with capsys.disabled():
        print(
            f"\nLanguageTool's own examples: of {MARKED} marked ones {exact / MARKED:.1%} arrive with the same rule and place, {near / MARKED:.1%} at the place; "
            f"{quiet / CLEAN:.1%} of {CLEAN} clean ones stay clean; {same / (MARKED + CLEAN):.1%} are what the server says without us"
        )
    assert exact / MARKED >= 0.90  # where two rules mark the same words, the server tells of one
    assert near / MARKED >= 0.99
    assert quiet / CLEAN >= 0.97
    assert same / (MARKED + CLEAN) >= 0.99
