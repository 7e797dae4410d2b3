"""What belongs together is said together: a partner of words that are asked about does not hang in the air."""

from __future__ import annotations

import json
from typing import Any

import pytest

from thankyou import brief, compose
from thankyou.facts.given import read_facts
from thankyou.planning.brief import briefs
from thankyou.planning.prompt import numbered

FACTS: dict[str, Any] = {
    "candidate": "Ada Byron",
    "interviewers": "Dana Ortiz",
    "role": "clerk",
    "company": "Kernow Ferries",
    "date": "2026-11-02",
}
CERTAIN = "it belongs to something that is not certain yet"


def said(**more: Any) -> tuple[set[str], set[str], dict[str, str]]:
    """The facts that a message says, those that are asked about, and those that are left out with the reason."""
    found = briefs(read_facts({**FACTS, **more}))[0]
    return (
        {one.path for one in found.sayings},
        {one.fact for one in found.doubts},
        {one.fact: one.reason for one in found.left_out},
    )


@pytest.mark.parametrize(
    ("field", "item", "doubtful", "partner"),
    [
        (
            "key_points",
            {"you_asked": "the notice period", "i_answered": "two weeks would do"},
            "you_asked",
            "i_answered",
        ),
        ("key_points", {"you_asked": "how I would begin", "i_answered": "with patience"}, "i_answered", "you_asked"),
        (
            "qualifications",
            {"someone_who": "can take nights", "evidence": "nights -> 3 yrs"},
            "evidence",
            "someone_who",
        ),
        ("concern", {"worry": "too young", "answer": "I ran the desk alone for a year."}, "worry", "answer"),
    ],
)
def test_a_partner_of_what_is_asked_about_waits_for_it(
    field: str, item: dict[str, str], doubtful: str, partner: str
) -> None:
    used, asked, left = said(**{field: [item]})
    assert f"{field}[0].{doubtful}" in asked
    assert f"{field}[0].{partner}" not in used
    assert left[f"{field}[0].{partner}"] == CERTAIN


def test_a_topic_does_not_wait_for_what_was_said_of_it() -> None:
    used, asked, _ = said(key_points=[{"about": "the night rota", "you_said": "very busy in summer"}])
    assert "key_points[0].about" in used
    assert asked == {"key_points[0].you_said"}


def test_a_worry_without_an_answer_is_left_out_for_that() -> None:
    used, asked, left = said(concern=[{"worry": "I have never run a desk alone"}])
    assert not asked
    assert "concern[0].worry" not in used
    assert left == {"concern[0].worry": "it has no answer yet, and is better left alone without one"}


JOTTED = {"need": "dawn patrols, every day", "evidence": "nights -> 3 yrs", "result": "Nobody slept in."}


def test_a_jotting_of_which_only_the_form_is_open_is_in_the_brief_of_who_writes_the_sentence() -> None:
    found = brief({**FACTS, "qualifications": [JOTTED]})
    assert "need: dawn patrols, every day (jotted: you need)" in found.prompt
    assert "evidence: nights -> 3 yrs (jotted: I have or have done)" in found.prompt
    assert {one.fact for one in found.doubts} == {"qualifications[0].need", "qualifications[0].evidence"}


@pytest.mark.parametrize(
    "point", [{"text": "his dad opened the shop in 71"}, {"text": "night rota -> floats"}, {"about": "very busy"}]
)
def test_a_jotting_that_leaves_open_who_said_it_is_asked_about_first(point: dict[str, str]) -> None:
    found = brief({**FACTS, "key_points": [point]})
    assert len(found.doubts) == 1
    assert next(iter(point.values())) not in found.prompt


def test_a_reply_that_says_a_jotting_settles_it_for_this_message() -> None:
    facts = {**FACTS, "qualifications": [JOTTED]}
    number = {one.note: one.number for one in numbered(brief(facts))}
    need = number["need: dawn patrols, every day (jotted: you need)"]
    sentence = "You need dawn patrols every day."
    opening = {"sentence": "Thank you for the talk.", "facts": [1]}
    note = compose(
        facts, reply=json.dumps({"paragraphs": [[opening, {"sentence": sentence, "facts": [need]}]]}), engine="none"
    )
    assert sentence in note.text
    assert [one.fact for one in note.doubts] == ["qualifications[0].evidence"]


def test_our_wording_takes_no_jotting_for_a_sentence_that_does_not_pass() -> None:
    facts = {**FACTS, "qualifications": [JOTTED]}
    number = {one.note: one.number for one in numbered(brief(facts))}
    need = number["need: dawn patrols, every day (jotted: you need)"]
    opening = {"sentence": "Thank you for the talk.", "facts": [1]}
    wrong = {"sentence": "You need 40 dawn patrols in Spain every day.", "facts": [need]}
    note = compose(facts, reply=json.dumps({"paragraphs": [[opening, wrong]]}), engine="none")
    assert "dawn" not in note.text
    assert "qualifications[0].need" in {one.fact for one in note.doubts}
    assert "qualifications[0].need" not in {one.fact for one in note.left_out}


def test_a_promise_that_points_back_stands_behind_what_it_points_to() -> None:
    steps = [{"they_will": "show me the yard in July"}, {"i_will": "bring my certificates to that visit"}]
    units = [
        unit.path for unit in briefs(read_facts({**FACTS, "next_steps": steps}))[0].units if unit.section == "step"
    ]
    assert units == ["next_steps[0]", "next_steps[1]"]
    steps = [{"they_will": "call me on Friday"}, {"i_will": "bring my certificates"}]
    units = [
        unit.path for unit in briefs(read_facts({**FACTS, "next_steps": steps}))[0].units if unit.section == "step"
    ]
    assert units == ["next_steps[1]", "next_steps[0]"]


@pytest.mark.parametrize(
    ("evidence", "stands"),
    [
        ("did 6 shutdowns at Kwinana", True),
        ("built the stock system that we still use", True),
        ("bought a press and rebuilt it", True),
        ("did that at Boots", False),
        ("did it at Boots", False),
        ("had one at Boots", False),
    ],
)
def test_a_proof_stands_without_its_need_unless_it_points_to_it(evidence: str, stands: bool) -> None:
    used, asked, _ = said(qualifications=[{"need": "OK w/ shutdowns, 2 wks on", "i_did": evidence}])
    assert asked == {"qualifications[0].need"}
    assert ("qualifications[0].i_did" in used) is stands


def test_a_worry_that_goes_on_with_its_answer_needs_no_other() -> None:
    sentence = "Dana was not sure that I would stay in the south, but my partner’s family is in Mosgiel."
    used, asked, _ = said(concern=[{"text": sentence}])
    assert not asked
    assert "concern[0].text" in used
    note = compose({**FACTS, "concern": [{"text": sentence}]}, engine="none")
    assert "You were not sure that I would stay in the south, but my partner’s family is in Mosgiel." in note.text


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("The same nurse looks after the same six patients for months.", True),
        ("Everyone eats lunch together at noon.", True),
        ("I like a yard that mends its own boats.", False),
        ("You check every slide yourself.", False),
        ("The ward reminds me of where I trained.", False),
    ],
)
def test_wording_can_tell_a_sentence_about_others_from_one_of_mine(sentence: str, others: bool) -> None:
    found = briefs(read_facts({**FACTS, "enthusiasm": [{"text": sentence}]}))[0]
    marks = next(unit.marks for unit in found.units if unit.section == "draw")
    assert ("others_sentence" in marks) is others


def test_a_worry_about_the_past_is_not_understood_in_the_present() -> None:
    note = compose(
        {**FACTS, "concern": [{"worry": "I had never worked a hall", "answer": "I tuned six pianos there."}]},
        engine="none",
    )
    assert "As for" not in note.text and "that I had never worked a hall, but I tuned six pianos there." in note.text


def test_a_body_of_which_the_reader_is_the_chair_is_not_the_reader() -> None:
    facts = {
        "candidate": "Mia Roy",
        "role": "Cook",
        "interviewers": [{"name": "Ann Lee", "title": "Chair of the Board"}],
    }
    note = compose({**facts, "next_steps": [{"who": "the board", "will": "meet on December 8"}]}, engine="none")
    assert "the board will meet on December 8" in note.text
