"""A fact written over several entries says word for word what it says in one, wherever it is told of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from parts import every_third

from thankyou import brief, compose_all, doubts
from thankyou.facts.given import facts_of, kind_of
from thankyou.facts.kinds import KINDS
from thankyou.facts.loading import load
from thankyou.facts.models import Interview
from thankyou.proofread.gate.known import known

ROOT = Path(__file__).resolve().parents[2]
PARTS = {"key_points": ("why", "i_answered"), "concern": ("answer",), "next_steps": ("will",)}


def parted(facts: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """The facts with every part in an entry of its own, and the entries by the places that they had."""
    made, homes, counted = deepcopy(dict(facts)), dict[str, str](), dict[int, int]()
    for field, parts in PARTS.items():
        entries: list[dict[str, Any]] = []
        for place, one in enumerate(facts[field] if isinstance(facts.get(field), list) else ()):
            given = one if isinstance(one, dict) else {"text": one}
            rest = [{name: given[name]} for name in parts if name in given and len(given) > 1]
            counted |= {place + 1: len(entries) + 1} if field == "key_points" else {}
            homes |= {f"{field}[{len(entries) + more}]": f"{field}[{place}]" for more in range(len(rest) + 1)}
            entries += [{name: value for name, value in given.items() if {name: value} not in rest}, *rest]
        made |= {field: entries} if entries else {}
    for one in made.get("qualifications", ()):
        if isinstance(one, dict) and str(one.get("answers", "")).isdecimal():
            one["answers"] = counted[int(one["answers"])]
    return made, homes


def told(facts: Interview, homes: Mapping[str, str]) -> list[Any]:
    """Everything that is said of facts, with every path as it was before they were parted."""

    def home(path: str) -> str:
        return re.sub(r"^\w+\[\d+\]", lambda found: homes.get(found[0], found[0]), path)

    notes = compose_all(facts, engine="none")
    briefs = [brief(facts, to=place) for place in range(max(1, len(facts.interviewers)))]
    left = [one for note in notes for one in note.left_out] + [one for made in briefs for one in made.left_out]
    return [
        *((note.text, note.issues, note.questions) for note in notes),
        *((one.sentence, one.variant, [*map(home, one.facts)]) for note in notes for one in note.why),
        *((home(one.fact), one.words) for note in notes for one in note.doubts),
        *((home(one.fact), one.reason) for one in left),
        *(one.prompt for one in briefs),
        *((home(one.fact), one.words, one.choices) for one in doubts(facts)),
        *(
            (home(one.path), home(one.point), one.text, one.owner, one.speakers)
            for one in known(facts)
            if not one.path.endswith(".answers")
        ),
    ]


EXAMPLES = sorted([*(ROOT / "examples").glob("*.yaml"), *(ROOT / "examples" / "messages").glob("*.yaml")])
CORPUS = sorted((ROOT / "tests" / "corpus" / "interviews").glob("*.yaml"))


@pytest.mark.parametrize(
    "path",
    [*(pytest.param(path, id=path.stem) for path in EXAMPLES), *every_third(CORPUS, name=lambda path: path.stem)],
)
def test_an_example_in_parts_says_what_it_says_whole(path: Path) -> None:
    given = load(path)
    kind = kind_of(given, None)
    whole = told(facts_of(given, kind), {})
    parts, homes = parted(given)
    assert told(facts_of(parts, kind), homes) == whole


PANEL = {
    "candidate": "Ada Byron",
    "company": "Kernow Ferries",
    "role": "night steward",
    "date": "2026-11-02",
    "interviewers": ["Dana Ortiz", "Lee Park"],
    "key_points": [
        {"you_asked": "how I would staff nights", "i_answered": "I would begin with those who left", "by": "Dana"},
        {"you_said": "nobody sails on a Friday", "why": "I have sailed on every one.", "by": "Lee"},
        {"about": "the rota", "by": "Lee", "why": "rota - twice a year"},
    ],
    "qualifications": [{"someone_who": "can take nights", "i_did": "took them for two winters", "answers": 2}],
    "concern": [{"worry": "I am new to the sea", "answer": "I crossed it weekly as a child.", "by": "Lee"}],
    "next_steps": [{"who": "Lee", "will": "call by Friday"}],
    "news": {"text": "you have bought a second boat"},
    "ask": "a cabin of my own",
    "update": "delay",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_panel_in_parts_gets_the_same_messages_of_every_kind(kind: str) -> None:
    parts, homes = parted(PANEL)
    assert len(homes) > len(PANEL["key_points"]) + 2
    assert told(facts_of(parts, kind), homes) == told(facts_of(PANEL, kind), {})


@pytest.mark.parametrize(("by", "place"), [("Dana Ortiz", 0), ("Lee", 1)])
def test_a_proof_goes_to_whoever_voiced_the_need(by: str, place: int) -> None:
    points = [{"about": "nights on the ferry", "by": "Dana"}, {"about": "the rota for nights", "by": "Lee"}]
    need = {"someone_who": "can take nights", "i_did": "took them for two winters", "by": by}
    notes = compose_all({**PANEL, "key_points": points, "qualifications": [need]}, engine="none")
    assert ["two winters" in note.body for note in notes] == [place == 0, place == 1]
    assert all("two winters" not in one.fact for note in notes for one in note.left_out)


def test_a_need_of_several_is_dealt_out_as_one_of_nobody() -> None:
    needs = [{"i_did": f"took nights for {years} winters", "by": "both"} for years in ("two", "three")]
    notes = compose_all({**PANEL, "qualifications": needs}, engine="none")
    assert ["winters" in note.body for note in notes] == [True, True]


def test_a_need_that_another_voiced_is_no_word_of_the_reader() -> None:
    needs = [{"someone_who": "can take nights", "i_did": "took them for two winters", "by": "Lee"}]
    said = {one.path: one for one in known(facts_of({**PANEL, "qualifications": needs}, "thank-you"))}
    assert said["qualifications[0].someone_who"].speakers == {1}
    assert said["qualifications[0].i_did"].speakers == {-1}
    mine = facts_of({**PANEL, "qualifications": [{**needs[0], "by": "me"}]}, "thank-you")
    [need] = [one for one in known(mine) if one.path == "qualifications[0].someone_who"]
    assert (need.owner, len(need.speakers)) == ("they", 0)
