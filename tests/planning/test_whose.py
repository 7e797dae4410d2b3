"""A name of the panel at the head of a jotting says whose it is, and what leans on another jotting waits for it."""

from __future__ import annotations

from typing import Any

import pytest

from thankyou import Interview, compose_all, doubts
from thankyou.composing.doubts import answered, offered, owned, owners
from thankyou.planning.whose import named_alone, named_at_head, whose
from thankyou.reading import Choice

PANEL: list[Any] = [
    {"name": "Mei Lin Goh", "title": "Head Gardener", "pronouns": "she/her"},
    {"name": "Tarek Aziz", "title": "Estate Manager", "pronouns": "he/him"},
]


def facts(**fields: Any) -> dict[str, Any]:
    return {"candidate": "Ada Byron", "company": "Fern Park", "interviewers": PANEL, **fields}


NAMED = [
    ("Tarek explained that the pond is drained in March", 1),
    ("Ms Goh said the roses stay", 0),
    ("Chef Goh said the herbs move", 0),
    ("Tarek Aziz - two ponds, one pump", 1),
    ("MG: new beds by May", None),
    ("LG: new beds by May", 0),
    ("I asked Mei Lin who prunes the limes", 0),
    ("told Tarek about the fountain", 1),
    ("promised Mei Lin Goh my pruning chart", 0),
    ("she asked whether I climb", 0),
    ("told him I climb", 1),
    *((f"{lead} Tarek the two ponds", 1) for lead in (
        "told", "asked", "answered", "showed", "promised", "promise", "gave", "offered", "reminded", "owe", "send", "sent",
        "said to", "talked to", "talked with", "spoke to", "spoke with", "I also asked", "q from", "Q by", "question from",
    )),
    ("her: whether I climb", 0),
    ("Tarek's brother keeps bees", None),
    ("Tarek and Mei Lin share the van", None),
    ("Tarek, Mei Lin and I walked the hedge", None),
    ("the limes are older than the house", None),
    ("Lindens along the drive", None),
    ("they prune in frost", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "whose"), NAMED)
def test_who_is_named_at_the_head_of_a_jotting(words: str, whose: int | None) -> None:
    assert named_at_head(Interview.model_validate(facts()), words) == whose


@pytest.mark.parametrize(
    ("field", "words", "owner"),
    [
        ("key_points", "the pond is drained by hand (Tarek)", "Tarek Aziz"),
        ("personal", "Mei Lin's son opening a nursery in Kew", "Mei Lin Goh"),
    ],
)
def test_who_is_named_behind_a_jotting_or_as_its_owner_is_told_it(field: str, words: str, owner: str) -> None:
    interview = Interview.model_validate(facts(**{field: words}))
    (item,) = interview.whole(field)
    (place,) = whose(interview, item)
    assert interview.interviewers[place].name == owner
    assert all(owner.split()[0] not in choice.sentence for one in doubts(interview) for choice in one.choices)


def test_a_jotting_goes_into_the_note_of_whom_it_names() -> None:
    given = facts(key_points=["Tarek asked how I would drain the pond", "Mei Lin showed me the vine from 1890"])
    first, second = compose_all(given, engine="none")
    assert "vine from 1890" in first.text and "drain" not in first.text
    assert "drain the pond" in second.text and "vine" not in second.text
    assert "Tarek" not in second.text.replace("Hello Tarek", "").replace("Dear Tarek", "")


def test_a_promise_is_kept_to_whom_it_was_made() -> None:
    given = facts(materials="promised Mei Lin my pruning chart")
    (doubt,) = doubts(given)
    assert doubt.choices[0] == Choice(
        sentence="I promised you my pruning chart.",
        fields={"what": "I promised you my pruning chart.", "recipient": "Mei Lin Goh"},
    )
    made = answered(Interview.model_validate(given), doubt, doubt.choices[0])
    first, second = compose_all(made, engine="none")
    assert "pruning chart" in first.text and "pruning chart" not in second.text


def test_an_answer_writes_down_whose_it_is_where_only_the_jotting_said_so() -> None:
    given = facts(key_points=["Tarek explained how the pond fills"])
    (doubt,) = doubts(given)
    assert doubt.choices[0].sentence == "You explained how the pond fills."
    made = answered(Interview.model_validate(given), doubt, doubt.choices[0])
    assert made.key_points[0].by == "Tarek Aziz" and not doubts(made)
    assert "pond fills" in compose_all(made, engine="none")[1].text


def test_where_nothing_says_whose_it_is_it_can_be_said() -> None:
    interview = Interview.model_validate(facts(key_points=["nobody does it, they buy it in", "Tarek: pond - pump"]))
    first, second = doubts(interview)
    assert owners(first, interview) == ("Mei Lin Goh", "Tarek Aziz") and owners(second, interview) == ()
    numbered, keep = offered(first, "You answered that nobody does.", interview, by=0)
    assert keep is None and numbered[0].fields == {"text": "You answered that nobody does.", "by": "Mei Lin Goh"}
    assert all(one.fields["by"] == "Tarek Aziz" for one in owned(first, interview, 1).choices)


@pytest.mark.parametrize(
    "words", ["have both, valid till 2029", "did that for six years", "held both certificates for six years"]
)
def test_a_proof_that_leans_on_another_jotting_is_asked_about(words: str) -> None:
    (doubt,) = doubts({"candidate": "Ada Byron", "interviewers": "Tarek Aziz", "qualifications": [words]})
    assert doubt.reason == "it leans on something that it does not name" and doubt.choices == ()


@pytest.mark.parametrize(
    "entry",
    [
        {"need": "a climber with a licence and a first-aid card", "evidence": "have both, valid till 2029"},
        "had a return rate of one per cent over four years",
        "I have pruned for eleven seasons and I have taught it for two",
        "I have both, valid until 2029.",
    ],
)
def test_a_proof_that_names_what_it_speaks_of_is_not(entry: Any) -> None:
    found = doubts({"candidate": "Ada Byron", "interviewers": "Tarek Aziz", "qualifications": [entry]})
    assert not [one for one in found if "leans" in one.reason]


def test_nothing_is_a_question_about_if() -> None:
    given = {"candidate": "Ada Byron", "interviewers": "Tarek Aziz", "key_points": ["asked if I mind the frost"]}
    texts = [note.text for seed in range(8) for note in compose_all(given, engine="none", seed=seed)]
    assert all("if I mind the frost" in text and "about if" not in text for text in texts)


@pytest.mark.parametrize(
    ("who", "jotting"),
    [
        ("May Okafor", "May is when the unit opens"),
        ("Nora Grant", "Grant was renewed in June"),
        ("Lee Park", "Park Street depot closes in March"),
        ("Ivy Hill", "Hill House floats nobody"),
    ],
)
def test_a_name_that_may_be_a_word_is_not_taken_for_the_reader(who: str, jotting: str) -> None:
    facts = {"candidate": "Ada Byron", "role": "clerk", "company": "Kernow Ferries", "date": "2026-11-02"}
    for people in ([who], [who, "Dana Ortiz"]):
        for made in compose_all({**facts, "interviewers": people, "key_points": [jotting]}, engine="none"):
            assert "you is" not in made.body and "that you" not in made.body


SENTENCES = [
    ("Tarek showed me the pump house.", 1),
    ("I liked what Tarek said about frost.", 1),
    ("Thank you for the walk, Ms Goh.", 0),
    ("Mei Lin Goh's brother keeps bees.", 0),
    ("Tarek and Mei Lin share the van.", None),
    ("The gate faces the park.", None),
    ("You told me that Tarek mends the pumps.", None),
    ("You wondered how I would get on with Mei Lin.", None),
    ("Is your shed the one that Tarek built?", None),
    ("Will it rain on the fifth?", None),
    ("Will Stone knows every lime.", 2),
    ("Stone paths run along the pond.", None),
    ("Tarek Stone of the nursery brought the limes.", None),
    ("Lin Goh and the bees were a surprise.", 0),
]


@pytest.mark.parametrize(("sentence", "place"), SENTENCES)
def test_who_alone_is_named_in_a_sentence(sentence: str, place: int | None) -> None:
    people = [*PANEL, {"name": "Will Stone"}]
    assert named_alone(Interview.model_validate({**facts(), "interviewers": people}), sentence) == place


def test_a_sentence_goes_to_whom_it_names_and_is_asked_about_where_it_speaks_of_them() -> None:
    given = facts(key_points=["The vine is from 1890.", "I liked what Mei Lin said about frost."])
    [doubt] = doubts(given)
    assert doubt.choices[0].fields == {"text": "I liked what you said about frost.", "by": "Mei Lin Goh"}
    chosen = answered(Interview.model_validate(given), doubt, doubt.choices[0])
    first, second = compose_all(chosen, engine="none")
    assert "you said about frost" in first.text and "frost" not in second.text and "vine" in second.text
