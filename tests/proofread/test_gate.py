"""The fact gate: every relation has sentences that it marks and sentences that it passes; the corpus holds its figures."""

from __future__ import annotations

import json
from pathlib import Path

import measure_gate
import pytest

from thankyou import Report, review
from thankyou.facts.models import Interview
from thankyou.proofread.gate.known import known
from thankyou.proofread.gate.rules import CHECKS, proof_facts, relations
from thankyou.reports.html import review_html
from thankyou.reports.json import review_json

FACTS = Interview.model_validate(proof_facts())
CORPUS = Path(__file__).parent / "gate_corpus"
MARKS = [pytest.param(rule.name, text, id=f"{rule.name}: {text}") for rule in relations() for text in rule.marks]
PASSES = [pytest.param(rule.name, text, id=f"{rule.name}: {text}") for rule in relations() for text in rule.passes]


def said(text: str) -> list[str]:
    """The names of the gate's issues in a letter to Joost that says `text`."""
    letter = f"Dear Joost,\n\n{text}\n\nBest regards,\nAmara Nwosu"
    found = review(letter, FACTS, to="Joost", engine="none").issues
    return [issue.rule for issue in found if issue.rule.startswith("fidelity/")]


@pytest.mark.parametrize(("rule", "text"), MARKS)
def test_a_relation_marks_what_the_facts_do_not_say(rule: str, text: str) -> None:
    assert f"fidelity/{rule}" in said(text)


@pytest.mark.parametrize(("rule", "text"), PASSES)
def test_a_relation_passes_what_the_facts_say(rule: str, text: str) -> None:
    assert said(text) == []


def test_every_check_has_an_entry_and_every_entry_a_check() -> None:
    assert {name for name, _ in CHECKS} == {rule.name for rule in relations()}


@pytest.mark.parametrize("half", [pytest.param("seen", marks=pytest.mark.exhaustive), "aside"])
def test_the_corpus_is_found_and_faithful_letters_pass(half: str) -> None:
    letters, cases = measure_gate.load(CORPUS / half)
    found = sum(measure_gate.found(case) for case in cases)
    marked = [measure_gate.wrongly(one) for one in letters]
    assert found / len(cases) >= FOUND[half]
    assert sum(wrong for wrong, _ in marked) / sum(count for _, count in marked) <= MARKED[half]


FOUND = {"seen": 0.88, "aside": 0.93}
MARKED = {"seen": 0.01, "aside": 0.02}
"""What holds today; the README of the corpus has the figures of a first look."""


def test_what_a_sentence_rests_on_is_told() -> None:
    report = review(
        "Dear Joost,\n\nYour team deletes more code than it writes. I led the move to Kafka with a consultancy.\n\nBest regards,\nAmara Nwosu",
        FACTS,
        to="Joost",
        engine="none",
    )
    first, second = report.explained
    assert first.facts[0].fact == "key_points[0].text"
    assert second.facts[0].fact == "qualifications[0].evidence"
    (span,) = second.unexplained
    assert report.text[span.start : span.end] == "consultancy"


def test_the_facts_of_a_sentence_are_in_json_and_on_the_page() -> None:
    report = review(
        "Dear Joost,\n\nI led the move to Kafka with a consultancy.\n\nBest regards,\nAmara Nwosu",
        FACTS,
        to="Joost",
        engine="none",
    )
    (told,) = json.loads(review_json(report))["explained"]
    assert told["facts"][0]["fact"] == "qualifications[0].evidence"
    assert told["unexplained"][0]["words"] == "consultancy"
    page = review_html(report)
    assert 'data-sentence="1"' in page
    assert "led the move to Kafka at Ordnance" in page
    assert "main:has(" in page


def test_without_facts_nothing_is_explained() -> None:
    assert review("Dear Ana,\n\nThank you for your time.\n\nBest,\nLu", engine="none").explained == ()


def test_the_names_of_fields_say_whose_and_whether_done() -> None:
    found = {one.path: one for one in known(FACTS)}
    assert found["key_points[0].why"].owner == "i"
    assert found["key_points[0].text"].speakers == {0}
    assert found["qualifications[0].evidence"].owner == "i"
    assert [one.kind for path, one in found.items() if path.startswith("next_steps")] == ["plan"]
    assert found["materials[0].what"].kind == "promise"
    assert "candidate.email" not in found


WORKSHOP = Interview.model_validate(
    {
        "candidate": {"name": "Ines Duarte"},
        "company": "Alder Clocks",
        "role": "clock restorer",
        "date": "2026-11-18",
        "interviewers": [{"name": "Petra Lang"}, {"name": "Owen Marsh", "pronouns": "he/him"}],
        "key_points": [
            {"you_showed": "the lathe that your apprentices rebuilt", "by": "Petra Lang"},
            {"you_said": "the tower clock is wound at seven in the morning", "by": "Petra Lang"},
            {"you_said": "the old dials have never been photographed", "by": "Owen Marsh"},
            {"you_said": "the bench lamps might be replaced next spring", "by": "Petra Lang"},
            {
                "you_asked": "how I start",
                "i_answered": "I check the mainspring before the escapement",
                "by": "Petra Lang",
            },
            {"you_said": "your sister painted the shop sign", "by": "Owen Marsh"},
        ],
        "qualifications": [
            {"i_have": "a level 4 certificate in horology"},
            {"i_did": "restored 30 carriage clocks in Porto without a lost screw"},
        ],
        "personal": [{"i_hope": "the new showroom opens in time"}],
        "next_steps": [
            {"who": "Owen", "will": "show me the tower at a night visit"},
            {"i_will": "send two photographs on Monday"},
        ],
    }
)


def in_workshop(text: str) -> list[str]:
    letter = f"Dear Petra,\n\n{text}\n\nBest regards,\nInes Duarte"
    found = review(letter, WORKSHOP, to="Petra Lang", engine="none").issues
    return [issue.rule for issue in found if issue.rule.startswith("fidelity/")]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("owner", "I liked the lathe that you rebuilt."),
        ("owner", "We restored 30 carriage clocks in Porto."),
        ("number", "I have a level 3 certificate in horology."),
        ("number", "The tower clock is wound at six in the morning."),
        ("negation", "Owen told me that the old dials have been photographed."),
        ("plan", "You told me that the bench lamps are to be replaced next spring."),
        ("plan", "I am glad that the new showroom has opened."),
    ],
)
def test_a_word_in_the_wrong_place_is_marked(rule: str, text: str) -> None:
    assert f"fidelity/{rule}" in in_workshop(text)


@pytest.mark.parametrize(
    "text",
    [
        "I liked the lathe that your apprentices rebuilt.",
        "Owen's sister painted the shop sign.",
        "I restored 30 carriage clocks in Porto without losing a screw.",
        "I have a level 4 certificate in horology.",
        "The tower clock is wound at seven in the morning.",
        "Owen told me that nobody has photographed the old dials.",
        "You told me that the bench lamps might be replaced next spring.",
        "I hope that the new showroom opens in time.",
        "I look forward to the night visit to the tower with Owen.",
        "As I told you, I check the mainspring first, then the escapement.",
        "I will send two photographs on Monday.",
    ],
)
def test_a_word_in_its_place_passes(text: str) -> None:
    assert in_workshop(text) == []


CYCLES = Interview.model_validate(
    {
        "candidate": {"name": "Ines Moreau", "email": "ines@example.com"},
        "company": "Quay Cycles",
        "role": "mechanic",
        "date": "2026-03-10",
        "medium": "in person",
        "interviewers": [{"name": "Ada Holt"}, {"name": "Ben Frost"}],
        "key_points": [
            {"by": "Ada Holt", "you_said": "every brake is tested before a bicycle leaves the shop"},
            {"by": "Ada Holt", "you_said": "the shop will lose two mechanics to retirement by June"},
            {"by": "Ada Holt", "quote": "a chain that squeaks in May rusted in April"},
            {
                "by": "Ben Frost",
                "you_asked": "how I would price a repair",
                "i_answered": "I would ask for a photograph first",
            },
        ],
        "qualifications": [
            {"you_need": "a mechanic who will train an apprentice", "i_did": "trained an apprentice in Perth"},
            {"i_did": "finished a set of eight wheels for a school in Leith"},
        ],
        "materials": [{"sending": "two photographs of the wheels"}],
        "next_steps": [{"they_will": "write to me by about 20 April"}],
    }
)


@pytest.mark.parametrize(
    "text",
    [
        "No bicycle leaves your shop until its brakes are tested.",
        "No bicycle leaves your shop before every brake is tested.",
        "You said that two mechanics will have retired by June.",
        'Your line, "a chain that squeaks in May rusted in April," has stayed with me.',
        "Ben asked how I would price a repair, and I said that I would want to see a photograph first.",
        "You want a mechanic who will train an apprentice, and an apprentice whom I trained in Perth is doing well.",
        "Thank you for talking with me on 10 March about the job.",
        "Since our meeting I have finished eight wheels for a school in Leith.",
    ],
)
def test_true_sentences_told_the_other_way_pass(text: str) -> None:
    assert _marks(text) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("negation", "No brake is tested before a bicycle leaves your shop."),
        ("plan", "You said that the shop has lost two mechanics to retirement."),
        ("hedge", "I look forward to your letter by 20 April."),
        ("plan", "I will train an apprentice in Perth."),
    ],
)
def test_what_resembles_them_and_is_untrue_is_marked(rule: str, text: str) -> None:
    assert f"fidelity/{rule}" in _marks(text)


def test_a_thing_that_is_sent_without_a_file_is_only_noted() -> None:
    report = _reviewed("I enclose two photographs of the wheels.")
    (noted,) = [each for each in report.issues if each.rule == "fidelity/attachment"]
    assert noted.severity == "information"


def _marks(text: str) -> list[str]:
    return [each.rule for each in _reviewed(text).issues if each.rule.startswith("fidelity/")]


def _reviewed(text: str) -> Report:
    return review(f"Dear Ada,\n\n{text}\n\nBest regards,\nInes Moreau", CYCLES, to="Ada", engine="none")


LIGHTHOUSE = Interview.model_validate(
    {
        "candidate": {"name": "Oona Kivela"},
        "company": "Saltholm Lighthouse Trust",
        "role": "keeper's assistant",
        "interviewers": [{"name": "Magnus Thorne", "pronouns": "he/him"}],
        "key_points": [
            {"you_said": "Aila Brandt wrote the fog manual before she moved to Leith"},
            {"you_said": "islanders travel free in January"},
            {"you_said": "the new lens may arrive in July"},
        ],
        "qualifications": [
            {"i_did": "kept the tide log at Hanko for three winters with my brother"},
            {"i_have": "a diploma in marine studies"},
        ],
        "next_steps": [{"i_will": "return the medical form by Friday"}],
    }
)


def of_lighthouse(text: str) -> list[str]:
    """The names of the gate's issues in a letter to Magnus."""
    letter = f"Dear Magnus,\n\n{text}\n\nBest regards,\nOona Kivela"
    found = review(letter, LIGHTHOUSE, engine="none").issues
    return [issue.rule for issue in found if issue.rule.startswith("fidelity/")]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("owner", "I was glad to hear of the fog manual that you wrote before Aila Brandt moved to Leith."),
        ("owner", "For three winters my brother kept the tide log at Hanko."),
        ("owner", "You told me that your staff travel free in January."),
        ("shared", "For three winters I kept the tide log at Hanko on my own."),
        ("cause", "I like it that islanders travel free in January because the new lens may arrive in July."),
        ("plan", "In July, you said, the new lens will arrive."),
        ("promise", "I will return the medical form and call you by Friday."),
        ("promise", "I will return the medical form and a tide log by Friday."),
        ("negation", "I do not have a diploma in marine studies."),
    ],
)
def test_another_doer_a_tail_a_cause_a_promise_is_marked(rule: str, text: str) -> None:
    assert f"fidelity/{rule}" in of_lighthouse(text)


@pytest.mark.parametrize(
    "text",
    [
        "The fog manual that Aila Brandt wrote before moving to Leith is one I would like to read.",
        "My brother and I kept the tide log at Hanko for three winters.",
        "The tide log at Hanko was kept for three winters by my brother and me.",
        "You said that islanders travel free in January, which surprised me.",
        "In July, you said, the new lens may arrive.",
        "I will return the medical form by Friday, and I look forward to your reply.",
        "I also have a diploma in marine studies.",
        "I kept the tide log at Hanko for three winters in all, with my brother.",
        "Thank you for the interview, which I enjoyed, for the post of keeper's assistant.",
    ],
)
def test_the_same_doers_told_otherwise_pass(text: str) -> None:
    assert of_lighthouse(text) == []


def test_a_sentence_that_only_moved_is_marked_where_it_stands_now() -> None:
    wrong = "For three winters my brother kept the tide log at Hanko."
    for opening in ("Thank you.", "Thank you very much."):
        text = f"Dear Magnus,\n\n{opening} I look forward to your reply. {wrong}\n\nBest regards,\nOona Kivela"
        (found,) = [one for one in review(text, LIGHTHOUSE, engine="none").issues if one.rule == "fidelity/owner"]
        assert text[found.span.start : found.span.end] == "brother kept"


FERRY = Interview.model_validate(
    {
        "candidate": {"name": "Tomas Ruiz", "email": "tomas@example.com"},
        "company": "Sound Ferries",
        "role": "second engineer",
        "date": "2026-10-12",
        "interviewers": [{"name": "Funke Adebayo"}],
        "key_points": [
            {"text": "funke's own boat, Wren, is her oldest; she keeps its first log on her desk"},
            {"text": "yard period in november, two boats up to 900 hp each"},
        ],
        "qualifications": [{"evidence": "engineer's cert since march 2021, overhauled an engine in 9 days"}],
    }
)


@pytest.mark.parametrize(
    "text",
    [
        "Funke keeps the first log of Wren on her desk.",
        "The yard period comes in November.",
        "Two of the boats have engines of as much as 900 horsepower each.",
        "I have held my engineer's certificate since March 2021.",
        "I enjoyed hearing that you keep the first log of Wren on your desk.",
        "I liked our talk about the yard period in November.",
    ],
)
def test_jottings_in_small_letters_are_read_with_their_names_and_months(text: str) -> None:
    letter = f"Dear Funke,\n\n{text}\n\nBest regards,\nTomas Ruiz"
    assert [
        one.rule for one in review(letter, FERRY, engine="none").issues if one.rule.startswith(("fidelity/", "names/"))
    ] == []


@pytest.mark.parametrize(
    ("point", "marked"),
    [
        ({"about": "cutting tenons by hand before the machine"}, False),
        ({"you_said": "you cut tenons by hand before the machine"}, True),
    ],
    ids=["a topic", "a statement"],
)
def test_a_negation_contradicts_what_is_stated_and_no_topic(point: dict[str, str], *, marked: bool) -> None:
    facts = {"candidate": {"name": "Ines Duarte"}, "interviewers": [{"name": "Petra Lang"}], "key_points": [point]}
    for said in (
        "I had not seen anyone cut a tenon by hand before.",
        "You do not cut tenons by hand before the machine.",
    ):
        letter = f"Dear Petra,\n\n{said}\n\nBest regards,\nInes Duarte"
        rules = [one.rule for one in review(letter, facts, engine="none").issues]
        if said.startswith("You") or not marked:
            assert ("fidelity/negation" in rules) is marked, said
