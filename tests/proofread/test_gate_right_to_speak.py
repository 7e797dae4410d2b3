"""When a mark has the right to be made: by the same verb, the same clause, the same day, the same promise as its fact."""

from __future__ import annotations

import pytest
from gate import OSKAR, halden, marks

from thankyou.facts.given import read_facts

FACTS = halden(
    OSKAR,
    key_points=[
        {"about": "seats for paddlers who must kneel", "by": "Greta Holm"},
        {"text": "wants to open the shed to schools from May", "by": "Greta Holm"},
        {"you_said": "the launch stays shut when the wind is above 30 knots", "by": "Greta Holm"},
        {"you_said": "two fitters must be present whenever the press is opened", "by": "Greta Holm"},
        {"you_said": "no apprentice is sent home for an unpaid fee", "by": "Greta Holm"},
        {"you_said": "the buyers may ring the bench directly", "by": "Greta Holm"},
        {"you_said": "the yard has 40 apprentices in three classes", "by": "Greta Holm"},
        {"you_said": "the night team keeps the kiln warm", "by": "Greta Holm"},
        {"you_said": "the union has its table under the loft stairs", "by": "Greta Holm"},
        {"text": "decision by the end of June", "by": "Greta Holm"},
        {"quote": "Wood keeps its own clock", "by": "Oskar"},
    ],
    qualifications=[
        {"i_did": "mentored nine apprentices at the Mercer yard"},
        {"i_am": "going to take the rigging examination in November"},
        {"evidence": "will take the varnish exam in January"},
        {"evidence": "wrote the rescue drill with the coastguard"},
        {"evidence": "a colleague and I rewrote the glue manual in 2024"},
        {"evidence": "kept a roster of 64 sanders"},
        {"evidence": "planned shifts for a gang of sixteen in Larvik"},
        {"evidence": "four winters in Voss without an injury"},
    ],
    concern={"worry": "I had never worked at night", "answer": "I read the tide tables and take a class on Mondays."},
    enthusiasm=[
        {"i_like_that": "the unsold oars go to the school next door"},
        {"i_like_that": "your fitters go out with the boats"},
        {"i_like_that": "the customer comes to the bench to choose the wood"},
        {"drawn_to": "a yard that pays its sanders first"},
    ],
    next_steps=[
        {"who": "Greta", "will": "set a date for the eye check"},
        {"who": "Greta", "will": "arrange a paddling day in the week of 18 May"},
        {"i_will": "send two references by Friday"},
    ],
    materials=[{"sending": "the rescue drill"}],
)


@pytest.mark.parametrize(
    "sentence",
    [
        # a word that shares a root with a deed, or an empty verb with another object, tells no time of it
        "Let me mention the Mercer yard once more.",
        "I took note of the tide tables.",
        "I look forward to hearing which date you set for the eye check.",
        "We talked about seats for paddlers who have to kneel.",
        "I am going to take the rigging examination in November.",
        "Your wish is for the shed to be open to schools from May.",
        # a denial of a clause that tells another thing, or that its fact makes by its own word
        "I like it that the oars you do not sell go to the school next door.",
        "My answer has not changed: I would say it on the boats.",
        "I was pleased to learn that a buyer may call the bench without going through anybody else.",
        "A yard which pays its sanders before anyone else is the kind I am drawn to.",
        "The press, as I learned, is never opened with fewer than two fitters there.",
        "You will have two references from me no later than Friday.",
        "The launch stays shut when the wind exceeds 30 knots.",
        # courtesy and style
        "Thank you for Tuesday's interview for the Fitter position.",
        "In all I mentored nine apprentices at the Mercer yard.",
        "We talked about seats for paddlers who must kneel, and I have seldom enjoyed an interview more.",
        "Please pass on my greetings to Oskar.",
        # the promise and the deed that the facts have
        "I will take the varnish exam in January.",
        "I wrote the rescue drill with the coastguard, which I am sending you with this message.",
        "It helps to know the people: I kept a roster of 64 sanders.",
    ],
)
def test_what_the_facts_say_in_other_words_passes(sentence: str) -> None:
    assert marks(sentence, FACTS) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "She told me that the night team keeps the kiln warm, and I understand that she will arrange a paddling day in the week of 18 May.",
        "At night, she told me, the team keeps the kiln warm.",
        'Thank you for a remark that I wrote down: "Wood keeps its own clock."',
    ],
)
def test_what_is_told_to_a_colleague_passes(sentence: str) -> None:
    assert marks(sentence, FACTS, to=1) == []


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("You told me that apprentices are sent home for an unpaid fee.", "fidelity/negation"),
        ("You told me that it is not the union that has its table under the loft stairs.", "fidelity/negation"),
        ("You and a colleague also rewrote the glue manual in 2024.", "fidelity/owner"),
        ("I look forward to your decision by the middle of June.", "fidelity/date"),
        ("You told me that you would visit me at home.", "fidelity/promise"),
        ("You said that you would hire Oskar's nephew.", "fidelity/promise"),
        ("You promised me the upper bunk.", "fidelity/promise"),
        ("I read the tide tables, and since you asked me to, I take a class on Mondays.", "fidelity/claim"),
        ("Your passion for hiking reminded me of my own.", "fidelity/claim"),
        ("I spent four winters in Voss without an injury and was named fitter of the year.", "fidelity/claim"),
        ("You will have two references from me no earlier than Friday.", "fidelity/negation"),
        ("The rescue drill and both papers will go to you on Friday.", "fidelity/promise"),
    ],
)
def test_what_no_fact_says_is_marked(sentence: str, rule: str) -> None:
    assert rule in marks(sentence, FACTS)


@pytest.mark.parametrize(
    "sentence",
    [
        "You said that you would set a date for the eye check.",
        "You promised to let me know about the eye check.",
        "I look forward to your decision in late June.",
        "You asked me to describe my way of working.",
        "You offered me the post of Fitter at Halden Canoes.",
    ],
)
def test_what_the_reader_did_say_passes(sentence: str) -> None:
    assert marks(sentence, FACTS) == []


def test_a_day_of_the_month_allows_any_part_of_it() -> None:
    facts = read_facts(
        {**FACTS.model_dump(exclude_none=True), "next_steps": [{"who": "Greta", "will": "call on 4 June"}]}
    )
    assert marks("I look forward to your call in early June.", facts) == []
