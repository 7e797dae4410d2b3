"""What leaves in a prompt: the facts as jottings, and nothing that tells who anybody is."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried
from records import WHOLE, having

from thankyou import FactError, brief
from thankyou.facts.given import read_facts
from thankyou.planning.prompt import numbered, stand_ins

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(
    path for folder in ("examples", "examples/messages") for path in (ROOT / folder).iterdir()
    if path.suffix in (".yaml", ".json", ".toml")
)  # fmt: skip
PLACES = [
    "key_points[0].text",
    "key_points[0].why",
    "qualifications[0].evidence",
    "enthusiasm[0].text",
    "unaddressed[0].text",
    "concern[0].answer",
    "materials[0].what",
    "personal[0].text",
    "medium",
]


def facts_with(place: str, words: str) -> dict[str, Any]:
    return having(place, words)


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_no_prompt_names_a_person_or_an_address(path: Path) -> None:
    facts = read_facts(path, None)
    for place in range(max(1, len(facts.interviewers))):
        prompt = brief(facts, to=place if facts.interviewers else None).prompt
        for name in (facts.candidate.name, *(one.name for one in facts.interviewers)):
            for word in re.findall(r"[^\W\d_]{3,}", name or ""):
                capital = word[:1].isupper() and word.lower() not in ("prof", "professor", "chef", "captain", "mrs")
                known = word in f"{facts.company} {facts.role}"
                assert not capital or known or not re.search(rf"(?<!St\. )\b{word}\b", prompt), word
        assert not re.search(r"https?://|@\w|www\.", prompt)
        for private in (facts.candidate.email, facts.candidate.phone):
            assert not private or str(private) not in prompt


HIDDEN = st.one_of(
    st.emails(),
    st.from_regex(r"https://[a-z]{3,12}\.(com|org|io)/[a-z0-9/_-]{1,20}[a-z0-9]", fullmatch=True),
    st.from_regex(r"\+?[1-9][0-9]{2}[ -][0-9]{3}[ -][0-9]{4}", fullmatch=True),
    st.sampled_from(["Zoë Quill", "Zoe", "Quill", "Dana Ortiz", "Dana", "Ortiz", "Sam Park", "ORTIZ"]),
    st.sampled_from(["Mr. Abernathy", "Priya Nair", "Oluwaseun Adeyemi", "Ruth Vandersloot", "Prof. Nakagawa"]),
)


@tried(60)
@given(
    st.sampled_from(PLACES),
    HIDDEN,
    st.sampled_from(["I spoke with {} about it.", "{} said that I should write.", "See {} for it all."]),
)
def test_what_is_private_never_leaves_wherever_it_stands(place: str, secret: str, around: str) -> None:
    words = around.format(secret)
    try:
        made = brief(facts_with(place, words))
    except FactError:
        return
    bare = secret.split(". ")[-1]
    assert not re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", made.prompt)
    for one in numbered(made):
        marks = stand_ins(made)
        assert marks.show(marks.hide(one.sentence)) == one.sentence or "ORTIZ" in words or "Zoe" in words


def test_the_company_is_hidden_where_asked() -> None:
    assert "Corvid" in brief(WHOLE).prompt
    assert "Corvid" not in brief(WHOLE, mask_company=True).prompt


def test_each_fact_has_its_number_its_sort_and_its_words_alone() -> None:
    prompt = brief(ROOT / "examples" / "panel.yaml").prompt
    assert re.search(r"^ +you_said: finance hates the lag  # \d+$", prompt, re.MULTILINE)
    assert re.search(
        r"^  - [a-z_]+: my write-up of the cutover \(Its address: \[link 1\]\)  # \d+$", prompt, re.MULTILINE
    )
    assert "You told me" not in prompt.partition("```yaml")[2].partition("```")[0]


def test_only_a_thank_you_may_wish_for_the_job_unasked() -> None:
    assert "like to have the job" in brief(ROOT / "examples" / "teacher.yaml").prompt
    assert "like to have the job" not in brief(ROOT / "examples" / "messages" / "decline-1.yaml").prompt


def test_terms_and_a_plain_decision_are_in_the_prompt() -> None:
    prompt = brief(ROOT / "examples" / "messages" / "accept-1.yaml").prompt
    assert "$128,000" in prompt and "accept" in prompt


def test_a_fact_is_no_template_text() -> None:
    record = json.loads(json.dumps(WHOLE))
    record["key_points"][0] = {"text": "You write {% raw %} on the board every week."}
    assert "{% raw %} on the board" in brief(record).prompt


def test_long_words_with_capitals_are_hidden_at_once() -> None:
    record = {**WHOLE, "company": "Southern Cross Emergency Communications Representatives Internationalisation"}
    record["key_points"] = [{"you_said": "Anneliese Featherstonehaugh-Cholmondeley retires in the spring"}]
    began = time.process_time()
    prompt = brief(record).prompt
    assert time.process_time() - began < 10, "a pattern tries every way to part a word"
    assert "Featherstonehaugh" not in prompt


def test_what_happened_so_far_is_no_fact_to_tell() -> None:
    facts = {**WHOLE, "kind": "decline", "history": [{"on": "2026-11-20", "did": "heard", "what": "offer", "by": "2026-11-26", "note": "rang at noon"}]}  # fmt: skip
    assert "rang at noon" not in brief(facts).prompt


def test_the_minutes_of_a_request_who_raised_a_topic_and_a_promised_day_are_in_the_prompt() -> None:
    outreach = {"candidate": "Ada Byron", "company": "Corvid", "interviewers": [{"name": "Sam Park"}], "connection": "Ruth told me to write to you.", "questions": ["how you began"], "minutes": 25}  # fmt: skip
    assert "25 minutes" in brief({**outreach, "kind": "outreach"}).prompt
    talk = {**WHOLE, "decision_date": "2026-12-04", "key_points": [{"about": "moving the archive", "by": "me"}]}
    assert re.search(r"about: moving the archive  # \d+\n    by: me\n", brief(talk).prompt)
    assert "decision_date: Friday 4 December 2026" in brief(talk).prompt


def test_a_model_is_told_to_contract_where_the_person_does() -> None:
    spoken = {"candidate": "Demba Jallow", "interviewers": "Rosa Delgado", "company": "Cedar Freight", "key_points": [{"you_said": "it's loud", "why": "I've had worse."}]}  # fmt: skip
    assert "with contractions" in brief(spoken, tone="warm").prompt
    assert "with contractions" not in brief(spoken, tone="formal").prompt
    assert "with contractions" not in brief(ROOT / "examples" / "teacher.yaml").prompt


def test_a_saint_is_not_the_interviewer_of_that_name() -> None:
    facts = read_facts(ROOT / "examples/nurse.yaml", None)
    prompt = brief(facts, to=0).prompt
    assert "St. Anne's until we cross-trained" in prompt
    assert "Lee" not in prompt


@pytest.mark.parametrize(
    "words",
    [
        "the early bus is slow and Keighley has the keys",
        "the man near Keighley Lopez was loud",
        "confidence in Keighley is high",
        "they met on High St. Keighley Hall spoke",
    ],
)
def test_whoever_may_be_somebody_is_hidden(words: str) -> None:
    assert "Keighley" not in brief({**WHOLE, "key_points": [{"you_said": words}]}).prompt
