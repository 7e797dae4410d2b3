"""Logging an event changes nothing else: each layout keeps every byte, or is refused with what to write by hand."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from laws import tried

from thankyou import Event, FactError, Interview, LoadError
from thankyou.facts.loading import parse
from thankyou.scheduling.diary import with_event

SENT = Event.model_validate("2026-11-20 sent inquiry")
OFFER = Event.model_validate("2026-11-20 9:30 heard offer, by 2026-11-27")
NOTED = Event.model_validate(
    {
        "on": "2026-11-20",
        "at": "14:05",
        "did": "heard",
        "what": "update",
        "note": 'She said: "soon", {a: 50%} # — née',
    }
)
ADDRESSED = Event.model_validate(
    {"on": "2026-11-20", "did": "sent", "what": "thank-you", "to": 'Dr Ana "Lu" O\'Neil: # née Ünal'}
)
ELSEWHERE = Event.model_validate("2026-11-20 elsewhere offer, by 2026-11-27")
EVENTS = {"plain": SENT, "with a comma": OFFER, "with a note": NOTED, "to a name": ADDRESSED, "elsewhere": ELSEWHERE}

YAML = {
    "no history": "candidate: Ada Byron\n",
    "no line break at the end": "candidate: Ada Byron",
    "comments": "# mine\ncandidate: Ada Byron  # me\n\n\n# the end\n",
    "windows": "candidate: Ada Byron\r\ncompany: Corvid\r\n",
    "windows, no line break at the end": "candidate: Ada Byron\r\ncompany: Corvid",
    "document marks": "---\ncandidate: Ada Byron\n...\n",
    "indented top": "  candidate: Ada Byron\n  company: Corvid\n",
    "a list last": "candidate: Ada Byron\nenthusiasm:\n- a\n- b\n",
    "folded text last": "candidate: Ada Byron\nenthusiasm: >\n  they own\n  their stuff\n",
    "kept text last": "candidate: Ada Byron\nenthusiasm: |+\n  they own\n\n",
    "braces": '{candidate: Ada Byron, company: "Corvid"}\n',
    "braces over lines": '{\n  "candidate": "Ada Byron",\n  "company": "Corvid"\n}\n',
    "history": "candidate: Ada Byron\nhistory:\n  - 2026-11-12 sent thank-you\n",
    "history, no line break at the end": "candidate: Ada Byron\nhistory:\n  - 2026-11-12 sent thank-you",
    "history, not indented": "candidate: Ada Byron\nhistory:\n- 2026-11-12 sent thank-you\n- 2026-11-13 heard update\ncompany: Corvid\n",
    "history, far in": "candidate: Ada Byron\nhistory:\n      - 2026-11-12 sent thank-you\ncompany: Corvid\n",
    "history with comments": "candidate: Ada Byron\nhistory:  # what was\n  # first\n  - 2026-11-12 sent thank-you  # at night\n  # nothing since\n\n# the rest\ncompany: Corvid\n",
    "history of mappings": "candidate: Ada Byron\nhistory:\n  - on: 2026-11-12\n    did: sent\n    what: thank-you  # short\n\ncompany: Corvid\n",
    "history of mappings in braces": "candidate: Ada Byron\nhistory:\n  - {on: 2026-11-12, did: sent, what: thank-you}\ncompany: Corvid\n",
    "history with a folded note": "candidate: Ada Byron\nhistory:\n  - on: 2026-11-12\n    did: interviewed\n    note: >\n      it went\n      well\ncompany: Corvid\n",
    "history with a note over lines": "candidate: Ada Byron\nhistory:\n  - on: 2026-11-12\n    did: interviewed\n    note: it went\n      very well\ncompany: Corvid\n",
    "history quoted": "candidate: Ada Byron\nhistory:\n  - '2026-11-12 sent thank-you'\n  - \"2026-11-13 heard update\"\n",
    "history in brackets": "candidate: Ada Byron\nhistory: [2026-11-12 sent thank-you, '2026-11-13 heard delay, by 2026-12-01']  # so far\ncompany: Corvid\n",
    "history in brackets over lines": "candidate: Ada Byron\nhistory: [\n  2026-11-12 sent thank-you,  # a\n]\n",
    "history in empty brackets": "candidate: Ada Byron\nhistory: []\ncompany: Corvid\n",
    "history in empty brackets with room": "candidate: Ada Byron\nhistory: [ ]  # nothing yet\n",
    "history of nothing": "candidate: Ada Byron\nhistory:\ncompany: Corvid\n",
    "history of nothing at the end": "candidate: Ada Byron\nhistory:",
    "history of null": "candidate: Ada Byron\nhistory: null  # yet\ncompany: Corvid\n",
    "history of a wave": "candidate: Ada Byron\nhistory: ~\n",
    "one event": "candidate: Ada Byron\nhistory: 2026-11-12 sent thank-you  # the first\ncompany: Corvid\n",
    "one event with a comma": "candidate: Ada Byron\nhistory: 2026-11-12 heard delay, by 2026-12-01\n",
    "one event quoted": "candidate: Ada Byron\nhistory: '2026-11-12 sent thank-you'\n",
    "one event in braces": "candidate: Ada Byron\nhistory: {on: 2026-11-12, did: sent, what: thank-you}\n",
    "history, windows": "candidate: Ada Byron\r\nhistory:\r\n  - 2026-11-12 sent thank-you\r\ncompany: Corvid\r\n",
    "emoji and marks": "candidate: Ada Byron 🚀\nhistory:\n  - on: 2026-11-12\n    did: interviewed\n    note: \"né 🚀 — „ok“\"\n# ✓\n",
    "history after a long text": "candidate: Ada Byron\nenthusiasm:\n  - |\n    history: not this one\n    - nor this\nhistory:\n  - 2026-11-12 sent thank-you\n",
}  # fmt: skip
JSON = {
    "one line": '{"candidate": "Ada Byron"}',
    "lines": '{\n  "candidate": "Ada Byron",\n  "company": "Corvid"\n}\n',
    "nothing between": '{"candidate":{"name":"Ada Byron"},"company":"Corvid"}',
    "tabs and windows": '{\r\n\t"candidate": "Ada Byron",\r\n\t"enthusiasm": ["a", "b"]\r\n}\r\n',
    "history": '{"candidate": "Ada Byron", "history": ["2026-11-12 sent thank-you"]}',
    "history over lines": '{\n  "candidate": "Ada Byron",\n  "history": [\n    "2026-11-12 sent thank-you",\n    {"on": "2026-11-13", "did": "heard", "what": "update"}\n  ],\n  "company": "Corvid"\n}\n',
    "empty history": '{"history": [], "candidate": "Ada Byron"}',
    "empty history with room": '{"history": [\n  ], "candidate": "Ada Byron"}',
    "null": '{"history": null, "candidate": "Ada Byron"}',
    "one event": '{"history": "2026-11-12 sent thank-you", "candidate": "Ada Byron"}',
    "one mapping": '{"history": {"on": "2026-11-12", "did": "sent", "what": "thank-you"}, "candidate": "Ada Byron"}',
    "the word elsewhere": '{"candidate": "Ada Byron", "enthusiasm": ["history"], "personal": {"text": "history: [ \\" ]"}}',
    "escaped": '{"\\u0068istory": ["2026-11-12 sent thank-you"], "candidate": "Ada \\"B\\" Byron"}',
}  # fmt: skip
TOML = {
    "one line": 'candidate = "Ada Byron"\n',
    "no line break at the end": 'candidate = "Ada Byron"',
    "windows": 'candidate = "Ada Byron"\r\ncompany = "Corvid"\r\n',
    "tables": 'company = "Corvid"\n\n[candidate]\nname = "Ada Byron"\n\n[[key_points]]\ntext = "x"\n',
    "history": 'candidate = "Ada Byron"\n\n[[history]]\non = 2026-11-12\ndid = "sent"\nwhat = "thank-you"\n',
    "history between": 'candidate = "Ada Byron"\n\n[[history]]\non = 2026-11-12\ndid = "interviewed"\nat = 14:30:00\n\n[[key_points]]\ntext = "x"\n',
    "history in brackets": 'candidate = "Ada Byron"\nhistory = ["2026-11-12 sent thank-you"]  # so far\ncompany = "Corvid"\n',
    "history in brackets over lines": 'candidate = "Ada Byron"\nhistory = [\n  "2026-11-12 sent thank-you", # ]\n  { on = "2026-11-13", did = "heard", what = "update" },\n]\n[[key_points]]\ntext = "x"\n',
    "empty brackets": 'history = []\ncandidate = "Ada Byron"\n',
}  # fmt: skip
LAYOUTS = [
    (suffix, name, text)
    for suffix, found in ((".yaml", YAML), (".json", JSON), (".toml", TOML))
    for name, text in found.items()
]


def left_over(before: str, after: str) -> str | None:
    """What of `before` is missing in `after`, if anything: it must be there in order."""
    place = 0
    for character in before:
        place = after.find(character, place) + 1
        if not place:
            return character
    return None


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize(
    ("suffix", "name", "text"),
    LAYOUTS,
    ids=lambda value: value if isinstance(value, str) and len(value) < 40 and "\n" not in value else "",
)
def test_every_layout_keeps_its_bytes(suffix: str, name: str, text: str, event: str) -> None:
    made = with_event(text, EVENTS[event], suffix=suffix, source="facts")
    before = Interview.model_validate(parse(text, suffix=suffix))
    after = Interview.model_validate(parse(made, suffix=suffix))
    assert after.history == (*before.history, EVENTS[event])
    assert after.model_copy(update={"history": before.history}) == before
    if "null" not in text and "~" not in text:
        assert left_over(text, made) is None
    for line in text.splitlines():
        if "history" not in line and "2026-11" not in line and line.strip() not in ("", "}", "]", "{"):
            assert line.rstrip("}]") in made
    assert ("\r\n" in text) == ("\r\n" in made) and made.count("\n") - made.count("\r\n") in (0, made.count("\n"))
    assert text.endswith("\n") == made.endswith("\n")


def test_a_line_is_all_that_comes_in() -> None:
    text = YAML["history with comments"]
    made = with_event(text, OFFER, suffix=".yaml", source="facts")
    assert set(made.splitlines()) - set(text.splitlines()) == {"  - 2026-11-20 09:30 heard offer, by 2026-11-27"}
    assert made.replace("  - 2026-11-20 09:30 heard offer, by 2026-11-27\n", "") == text


def test_a_second_and_a_third_event_follow_the_first() -> None:
    text = "candidate: Ada Byron\n"
    for event in EVENTS.values():
        text = with_event(text, event, suffix=".yaml", source="facts")
    assert Interview.model_validate(parse(text, suffix=".yaml")).history == tuple(EVENTS.values())
    assert text.splitlines()[:3] == ["candidate: Ada Byron", "history:", "  - 2026-11-20 sent inquiry"]


def test_the_same_event_twice_is_refused() -> None:
    made = with_event("candidate: Ada\n", SENT, suffix=".yaml", source="facts.yaml")
    with pytest.raises(LoadError, match=r"facts\.yaml: 2026-11-20 sent inquiry is in the history already"):
        with_event(made, SENT, suffix=".yaml", source="facts.yaml")


def test_a_layout_that_cannot_be_added_to_says_what_to_write() -> None:
    text = "candidate: Ada\nhistory:\n  on: 2026-11-12\n  did: sent\n  what: thank-you\n"
    with pytest.raises(LoadError, match="write this into its history yourself: 2026-11-20 sent inquiry"):
        with_event(text, SENT, suffix=".yaml", source="facts.yaml")


@pytest.mark.parametrize(
    "text", ["candidate: [", "company: Corvid\n", "candidate: Ada\nhistory: [soon]\n", "candidate: &a Ada\n"]
)
def test_a_file_that_does_not_load_is_not_touched(text: str) -> None:
    with pytest.raises(FactError):
        with_event(text, SENT, suffix=".yaml", source="facts.yaml")


notes = st.none() | st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn"]), min_size=1, max_size=60
).filter(lambda text: text.strip() and text.strip().lower() not in ("none", "-", "–", "—", "tbd", "tba", "n/a"))


@tried(60)
@given(st.sampled_from(LAYOUTS), notes, st.dates(dt.date(2026, 12, 1), dt.date(2027, 12, 1)))
def test_any_note_survives_in_any_layout(layout: tuple[str, str, str], note: str | None, on: dt.date) -> None:
    suffix, _, text = layout
    try:
        event = Event.model_validate({"on": on, "did": "heard", "what": "update", "note": note})
    except ValueError:
        return
    made = with_event(text, event, suffix=suffix, source="facts")
    assert Interview.model_validate(parse(made, suffix=suffix)).history[-1] == event


plain = st.text("abc é#:-'\"\n", min_size=1, max_size=20)
records: Any = st.fixed_dictionaries(
    {"candidate": st.just("Ada Byron")},
    optional={"enthusiasm": st.lists(plain, max_size=3), "key_points": st.lists(st.fixed_dictionaries({"text": plain}), max_size=2), "history": st.just(["2026-11-12 sent thank-you"]), "company": st.just("Corvid")},
)  # fmt: skip


@tried(60)
@given(records, st.sampled_from([None, True, False]), st.sampled_from([2, 4, 6]))
def test_whatever_other_programs_write_can_be_added_to(record: dict[str, Any], flow: bool | None, indent: int) -> None:
    for suffix, text in (
        (".yaml", yaml.safe_dump(record, default_flow_style=flow, indent=indent, sort_keys=False, allow_unicode=True)),
        (".json", json.dumps(record, indent=indent)),
    ):
        try:
            Interview.model_validate(parse(text, suffix=suffix))
        except FactError:
            continue
        made = with_event(text, OFFER, suffix=suffix, source="facts")
        assert left_over(text, made) is None
