"""A sentence beside the facts that it names: what they keep open stays open, and what only judges them needs none."""

from __future__ import annotations

from typing import Any

import pytest

from thankyou import review
from thankyou.facts.follow_ups import Accept, UpdateReply
from thankyou.facts.models import Interview
from thankyou.proofread.context import Context
from thankyou.proofread.gate.named import Basis, faults
from thankyou.proofread.gate.verbatim import distorted

OPEN = [
    (
        "My manager has agreed to sixty days if I hand over the keys properly.",
        "My manager has agreed to sixty days, for I have handed over the keys properly.",
        "My manager has agreed to sixty days, provided I hand over the keys properly.",
        "hedge",
    ),
    (
        "I would count the crates first, because I suspect that most of them are empty.",
        "I would count the crates first, because most are empty.",
        "I would count the crates first, because I suspect most are empty.",
        "hedge",
    ),
    (
        "You told me that you hoped to decide before Easter.",
        "You would decide before Easter.",
        "You hope that you will decide before Easter.",
        "hedge",
    ),
    (
        "We had a firm of eleven. The other is a company of sixty.",
        "It was a firm of sixty.",
        "It was a firm of eleven.",
        "number",
    ),
]


FACTS: dict[str, Any] = {
    "candidate": {"name": "Ida Lund", "email": "ida@example.com"},
    "company": "Fjordkraft Cold Store",
    "role": "Shift Leader",
    "interviewers": [{"name": "Per Dahl"}],
    "key_points": [
        {"i_saw": "three pallet trucks parked with low batteries"},
        {"you_asked": "how I would share seven cars among twelve drivers"},
    ],
    "qualifications": [{"i_have": "a pallet truck certificate until March 2029"}],
    "materials": [{"sending": "the list of spare parts", "file": "parts.pdf"}],
}
ANSWERS: dict[str, Any] = {
    "kind": "update-reply",
    "update": "next round",
    "confirm": "Wednesday at nine",
    **{name: FACTS[name] for name in ("candidate", "company", "role", "interviewers")},
    "asked": [
        {"question": "Do you hold a valid medical certificate?", "answer": "Yes. It is valid until 30 June 2028."}
    ],
}
SAW = "I saw three pallet trucks parked with low batteries."
HAVE = "I have a pallet truck certificate until March 2029."
ASKED = "You asked how I would share seven cars among twelve drivers."
SENDING = "I am sending you the list of spare parts."
QUESTION = "Do you hold a valid medical certificate?"
ANSWER = "Yes. It is valid until 30 June 2028."


def marks(text: str, *facts: str) -> list[str]:
    interview = UpdateReply.model_validate(ANSWERS) if QUESTION in facts else Interview.model_validate(FACTS)
    places = {
        SAW: "key_points[0].i_saw",
        ASKED: "key_points[1].you_asked",
        HAVE: "qualifications[0].i_have",
        SENDING: "materials[0].sending",
        QUESTION: "asked[0].question",
        ANSWER: "asked[0].answer",
    }
    named = frozenset(places[fact] for fact in facts if fact in places)
    basis = Basis(interview, named, frozenset(places.values()) - named, facts, stance=True)
    return [one.rule for one in faults(text, Context(interview=interview), basis)]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "I saw three pallet trucks parked with low batteries; my pallet truck certificate is valid until March 2029.",
            (SAW, HAVE),
        ),
        ("Seven cars among twelve drivers is a fair sum, and above all a practical one.", (ASKED,)),
        ("What pleased me most were three pallet trucks parked with low batteries.", (SAW,)),
        ("The list of spare parts is enclosed.", (SENDING,)),
        (
            "You asked whether I hold a valid medical certificate: yes, mine is valid until 30 June 2028.",
            (QUESTION, ANSWER),
        ),
    ],
)
def test_what_only_judges_or_answers_stands(text: str, facts: tuple[str, ...]) -> None:
    assert marks(text, *facts) == []


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("I saw three pallet trucks parked with low batteries, and mine were better.", (SAW,)),
        ("My own practical certificate for pallet trucks runs until March 2029.", (HAVE,)),
        ("I have repaired pallet trucks with low batteries.", (SAW,)),
        ("I saw three pallet trucks parked with low batteries at my last warehouse.", (SAW,)),
        ("You suggested that I share seven cars among twelve drivers.", (ASKED,)),
        ("I am sending you the list of spare parts with your offer.", (SENDING,)),
        ("I saw three pallet trucks that same evening.", (SAW,)),
        ("You told me that you need a leader for nights.", ("You are looking for a leader for nights.",)),
    ],
)
def test_what_claims_more_does_not(text: str, facts: tuple[str, ...]) -> None:
    assert marks(text, *facts)


def test_a_company_with_one_word_of_its_name_changed_is_another() -> None:
    facts = {
        "candidate": "Ana Lima",
        "company": "Saltmarsh Sail & Rigging",
        "role": "Sailmaker",
        "interviewers": "Jo Park",
    }

    def found(company: str) -> list[str]:
        letter = (
            f"Dear Jo,\n\nThank you for Tuesday. I would be glad to join {company} in May.\n\nBest regards,\nAna Lima"
        )
        return [one.rule for one in review(letter, facts, engine="none").issues if one.rule.startswith("names/company")]

    assert found("Saltmarsh Sail & Tackle") == found("Saltmarsh Rope and Rigging") == ["names/company"]
    assert not found("Saltmarsh Sail and Rigging") and not found("Saltmarsh")


KEPT = [
    ("degree", "A third of the crew sails at five.", "More than a third of the crew sails at five."),
    ("degree", "The longest wait was fifty minutes.", "The longest wait was under fifty minutes."),
    ("owner", "We lost two pallets out of three hundred.", "They lost two pallets out of three hundred."),
    ("hedge", "You asked whether I mind the cold room at night.", "You asked why I mind the cold room at night."),
    ("whole", "I wash the boats of neighbours for nine weeks.", "I wash the boats with neighbours for nine weeks."),
    ("added", "Every driver gets a phone call on the day of the first frost.", "Every driver gets a letter on the day of the first frost."),
    ("whole", "You told me that the crew now decides on its own when to stop.", "You told me that the crew no longer decides on its own when to stop."),
    ("number", "I ran the sauna for four summers at the pier.", "I ran the sauna for four months at the pier."),
    ("whole", "My ticket was renewed last year, so I can take the ferry across.", "My ticket was renewed last year so that I can take the ferry across."),
    ("whole", "We talked about caulking with oakum instead of the foam.", "We talked about caulking with oakum as well as the foam."),
    ("added", "I kept biscuits in a locker.", "I kept biscuits in a locker for me."),
    ("cause", "I kept biscuits in a locker.", "I kept biscuits in a locker in order to feed gulls."),
    ("negation", "I do not use the tide book at night.", "I hardly use the tide book at night."),
    ("direction", "You prefer the tar to paint on any keel.", "You prefer paint to the tar on any keel."),
    ("owner", "They wanted one cook for kitchens that need two.", "I wanted one cook for kitchens that need two."),
    ("tense", "You said that breakfast used to end at nine.", "You said that breakfast ends at nine."),
    ("marked", "The cellar floods two lofts a year.", "The cellar floods two or more lofts a year."),
    ("degree", "You would caulk at low tide.", "You would still caulk at low tide."),
    ("degree", "I can caulk at low tide.", "I can still caulk at low tide."),
    ("hedge", "We talked about whether tar or the salt is to blame.", "We talked about tar, and that the salt is to blame."),
    ("hedge", "You asked whether I should bring my own oilskins.", "You asked where I should bring my own oilskins."),
    ("hedge", "There is a second ladder behind the winch house.", "There will be a second ladder behind the winch house."),
    ("tense", "My aunt was one of those pilots.", "My aunt is one of those pilots."),
    ("hedge", "I have the list of the ropes that I think the yard needs.", "I have the list of the ropes that the yard needs."),
    ("direction", "I hold a ticket from Tarbert and a licence for the trailer.", "I hold a licence and a ticket for the trailer."),
    ("whole", "You told me that the crews on the north pier sleep ashore.", "You told me that the crews sleep ashore."),
    ("degree", "The yard has nine winches and one ladder.", "The yard has nine winches and one on the ladder."),
    ("added", "You asked whether I can row an old coble.", "You asked whether I can row an old coble like the ones on your slip."),
    ("day", "Your letter of 9 May has the rate.", "Your letter of 3 May has the rate."),
    ("number", "I will start on 8 June.", "I will start at eight on 8 June."),
]  # fmt: skip
OTHERWISE = [
    ("claim", "Half the crew was on no list.", "Half the crew was on no list, and one of them has made me an offer."),
    ("speaker", "I hold a diving ticket.", "As I told you, I hold a diving ticket."),
    ("speaker", "I hold a diving ticket.", "What you brought up is that I hold a diving ticket."),
    ("claim", "You showed me the winch with the worn drum.", "Thank you for letting me test the winch with the worn drum."),
    ("cause", "I rewired nineteen winches. Faults fell from eleven to two.", "I rewired nineteen winches, and so faults fell from eleven to two."),
    ("added", "You gave up cheap oakum the year a plank sprang.", "The museum gave up cheap oakum the year a plank sprang."),
    ("added", "I also mend nets.", "I also sell nets."),
    ("hedge", "It is the same trouble I had at Tarbert.", "It is the same trouble I still have at Tarbert."),
    ("claim", "My father kept a chandlery.", "My father kept a chandlery, and it made a pilot of me."),
    ("claim", "My father kept a chandlery.", "My father kept a chandlery, where I learned to help."),
    ("speaker", "I can send the chart of the sound.", "As you asked, I can send the chart of the sound."),
    ("speaker", "I raised the question of ice on the rails.", "I raised the question of ice on the rails, and you knew the answer."),
    ("claim", "There is a place on the course from April.", "I have a place on the course from April."),
    ("negation", "Nobody phones the coxswain about the tide.", "Hardly anybody phones the coxswain about the tide."),
]  # fmt: skip


def beside(text: str, fact: str) -> list[str]:
    """What is held against a sentence that names a fact which is all there is."""
    made = Interview.model_validate(
        {name: FACTS[name] for name in ("candidate", "company", "role", "interviewers")} | {"key_points": [fact]}
    )
    basis = Basis(made, frozenset({"key_points[0].text"}), frozenset(), (fact,), stance=True)
    return [one.rule for one in faults(text, Context(interview=made), basis)]


@pytest.mark.parametrize(("rule", "fact", "text"), KEPT, ids=[text[:40] for *_, text in KEPT])
def test_a_sentence_that_keeps_the_words_of_a_fact_keeps_every_one_that_says_how_much_who_when_or_why(
    rule: str, fact: str, text: str
) -> None:
    assert rule in [one.rule for one in distorted(text, [fact])]
    assert beside(text, fact) and beside(fact, fact) == []


def test_a_day_may_be_written_the_other_way_round() -> None:
    assert beside("Your letter of May 9 has the rate.", "Your letter of 9 May has the rate.") == []


@pytest.mark.parametrize(("rule", "fact", "text"), OTHERWISE, ids=[text[:40] for *_, text in OTHERWISE])
def test_what_a_sentence_has_beside_the_words_of_its_fact_is_explained_too(rule: str, fact: str, text: str) -> None:
    assert f"fidelity/{rule}" in beside(text, fact)
    assert beside(fact, fact) == []


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("I can send the chart.", "I can send the chart before then."),
        ("I can send the chart.", "Until then, I can send the chart."),
        ("I can send the chart.", "Once more, I can send the chart."),
        ("I would ring the pilot.", "I would still ring the pilot."),
    ],
)
def test_turns_of_little_words_that_tell_nothing_stand(fact: str, text: str) -> None:
    assert beside(text, fact) == []


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("You said: “A rope nobody coils is a snare.”", "Thank you for the sentence “A rope nobody coils is a snare”."),
        ("You said: “A rope nobody coils is a snare.”", "“A rope nobody coils is a snare” will stay with me."),
        ("You asked what I would do if a boy wanted to sleep on the deck.", "You asked what I would do with a boy who wants to sleep on the deck."),
        ("I would put the kettle on and ask her which pier.", "I'd put the kettle on and ask her which pier."),
        ("It is their boat.", "It is their boat, after all."),
        ("You told me that the tide leaves at 5:15.", "To me 5:15 makes perfect sense."),
        ("You showed me the winch with the worn drum.", "I shall not easily forget it."),
        ("I like that the crew stops for tea.", "May the whole crew stop for tea."),
        ("I like that the crew stops for tea.", "That is the one I'd most like to see."),
        ("I raised the question of ice on the rails.", "Thank you for the question that I had raised, of ice on the rails."),
        ("I brought up the ice on the rails.", "Thank you for letting me bring up the ice on the rails."),
        ("I dyed sixty sails for the regatta.", "I can point to sixty sails that I dyed for the regatta."),
        ("I dyed sixty sails for the regatta.", "Sixty sails for the regatta is what I would bring to your loft."),
        ("I saw that the ladder was tarred.", "I would be glad to work where the ladder is tarred."),
        ("You gave up cheap oakum the year a plank sprang.", "You gave up cheap oakum the year a plank sprang, and you have all my respect."),
        ("I am drawn to a yard where the pilot decides.", "A yard where the pilot decides is one I would be glad to work for."),
        ("I have an offer.", "Would you be able to make it more?"),
    ],
)  # fmt: skip
def test_what_is_quoted_supposed_wished_or_only_thought_stands(fact: str, text: str) -> None:
    assert beside(text, fact) == []


NEED, RAN = "You are looking for someone who can run the pilot boat on her own.", "I ran ours for three winters."


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("As for running the pilot boat on my own, I ran ours for three winters.", True),
        ("I ran our pilot boat for three winters.", True),
        ("As for running the pilot boat on his own, I ran ours for three winters.", False),
        ("I ran our pilot boat on my own for thirty winters.", False),
    ],
)
def test_who_is_needed_is_i_and_what_is_needed_is_done_where_its_proof_has_it(text: str, *, stands: bool) -> None:
    made = Interview.model_validate(
        {**FACTS, "qualifications": [{"someone_who": "can run the pilot boat on her own", "i_did": RAN[2:-1]}]}
    )
    named = frozenset({"qualifications[0].someone_who", "qualifications[0].i_did"})
    found = faults(text, Context(interview=made), Basis(made, named, frozenset(), (NEED, RAN), stance=True))
    assert (not found) is stands, [one.message for one in found]


@pytest.mark.parametrize(
    ("text", "reader", "stands"),
    [
        ("I like that you still splice one rope yourself every spring.", 0, True),
        ("My good wishes for the rope that you splice.", 0, True),
        ("I like that you still splice one rope yourself every spring.", 1, False),
        ("I like that you still splice two ropes yourself every spring.", 0, False),
    ],
)
def test_what_the_facts_tell_of_the_reader_by_title_is_told_to_the_reader(
    text: str, reader: int, *, stands: bool
) -> None:
    people = [{"name": "Per Dahl", "title": "Yard Foreman"}, {"name": "Kari Moe", "title": "Pilot"}]
    like = "the foreman still splices one rope himself every spring"
    made = Interview.model_validate({**FACTS, "interviewers": people, "enthusiasm": [{"i_like_that": like}]})
    basis = Basis(made, frozenset({"enthusiasm[0].i_like_that"}), frozenset(), (f"I like that {like}.",), stance=True)
    found = faults(text, Context(interview=made, reader=reader), basis)
    assert (not found) is stands, [one.message for one in found]


def test_who_is_only_waited_for_in_a_plan_does_not_do_it() -> None:
    made = Interview.model_validate({**FACTS, "next_steps": [{"they_will": "ring me once the trustees have met"}]})
    plan = "You will ring me once the trustees have met."
    basis = Basis(made, frozenset({"next_steps[0].they_will"}), frozenset(), (plan,), stance=True)

    def found(text: str) -> list[str]:
        return [one.rule for one in faults(text, Context(interview=made, reader=0), basis)]

    assert found("I understand that you will ring me once the trustees have met.") == []
    assert found("I understand that the trustees will ring me once they have met.")


def test_what_somebody_else_by_name_will_do_is_not_what_the_reader_will() -> None:
    plan = "Human Resources will write to everybody before June"
    step = {"who": "Human Resources", "will": plan.removeprefix("Human Resources will ")}
    made = Interview.model_validate({**FACTS, "next_steps": [step]})
    paths = frozenset({"next_steps[0].who", "next_steps[0].will"})
    basis = Basis(made, paths, frozenset(), (f"{plan}.",), stance=True)

    def found(text: str) -> list[str]:
        return [one.rule for one in faults(text, Context(interview=made, reader=0), basis)]

    assert found(f"I understand that {plan}.") == []
    assert found("I understand that you will write to everybody before June.")


def test_who_accepts_may_say_by_the_terms_when_it_starts() -> None:
    terms = "As set out in your letter of 2 May, the terms are a rate of £21 an hour and a start date of 8 June."
    made = Accept.model_validate(
        {
            "kind": "accept",
            **{name: FACTS[name] for name in ("candidate", "company", "role", "interviewers")},
            "offer": "£21/hr, start 8 June, letter of 2 May",
        }
    )
    basis = Basis(made, frozenset(), frozenset(), (terms,), (terms,), formal=True, stance=True)

    def found(text: str) -> list[str]:
        return [one.rule for one in faults(text, Context(interview=made), basis)]

    assert found("As your letter of 2 May says, I will start on 8 June.") == []
    assert found("I will start on 9 June.") and found("I will bring my own oilskins on 8 June.")


WISHED = [
    "I would be glad to have the job, and to take my turn at the trucks.",
    "I would be proud to work in a house where low batteries are given such thought.",
    "I wish you and your drivers warm mornings.",
    "It seems to me a kind thing to park them where anybody can see them.",
    "My warm good wishes to the three pallet trucks.",
    "My good wishes to you and your department.",
    "All good wishes for the workshop.",
    "I wish you and all the drivers every happiness.",
    "I wish the drivers warm mornings.",
]


@pytest.mark.parametrize("text", WISHED)
def test_a_wish_and_an_opinion_in_plain_words_stand(text: str) -> None:
    assert marks(text, SAW) == []


@pytest.mark.parametrize(
    "text",
    [
        "I would be glad to have the job, and to bring a team of my own.",
        "I would be glad to work nights in a house with low batteries for a year.",
        "I would be glad to have the job in a house that has hired my brother.",
        "I would be glad to have the job, and to manage the trucks.",
        "I could have stood by the trucks a good while longer.",
    ],
)
def test_what_a_wish_claims_needs_a_fact(text: str) -> None:
    assert marks(text, SAW)


def test_a_plain_worry_may_be_granted_and_one_that_is_answered_may_not() -> None:
    facts = {**FACTS, "concern": {"worry": "the post is four hours from my family", "answer": "I have found a room."}}
    worry = "You were worried that the post is four hours from my family."

    def found(text: str, answer: str) -> list[str]:
        made = Interview.model_validate({**facts, "concern": {**facts["concern"], "answer": answer}})
        basis = Basis(made, frozenset({"concern[0].worry"}), frozenset(), (worry,), stance=True)
        return [one.rule for one in faults(text, Context(interview=made), basis)]

    assert found("The post is four hours from my family.", "I have found a room.") == []
    assert found("The post is four hours from my family.", "My family is moving with me.")
    assert found("I raised that the post is four hours from my family.", "I have found a room.")


def test_what_is_needed_was_said_by_the_reader_where_nobody_else_can_have_said_it() -> None:
    text, need = "You told me that you need a leader for nights.", "You are looking for a leader for nights."

    def found(*, heard: bool) -> list[str]:
        made = Interview.model_validate({**FACTS, "qualifications": [{"you_need": "a leader for nights"}]})
        basis = Basis(made, frozenset({"qualifications[0].you_need"}), frozenset(), (need,), stance=True, heard=heard)
        return [one.rule for one in faults(text, Context(interview=made), basis)]

    assert found(heard=True) == [] and found(heard=False)


def test_what_the_reader_will_do_may_be_told_as_done_to_me() -> None:
    assert beside("I understand that I will be sent a test sheet.", "You will send me a test sheet.") == []
    assert beside("Thank you for letting me put my hand on the pump.", "You let me put my hand on the pump.") == []


@pytest.mark.parametrize(
    ("company", "sentence", "marked"),
    [
        ("eBread & Co.", "You spoke of the post at eBread & Co. You told me of the oven.", False),
        ("eBread & Co.", "You spoke of the post at eBread & Co. and of the oven.", False),
        ("Hale Bros. Inc.", "I would like to work for Hale Bros. Inc.", False),
        ("eBread & Co.", "You spoke of the post at eBread & Sons. You told me of the oven.", True),
    ],
)
def test_a_full_stop_ends_the_name_of_a_company_and_the_sentence(company: str, sentence: str, *, marked: bool) -> None:
    facts = {"candidate": "Ana Lima", "company": company, "interviewers": "Jo Park"}
    found = review(f"Dear Jo,\n\n{sentence}\n\nBest regards,\nAna Lima", facts, engine="none").issues
    assert any(one.rule == "names/company" for one in found) == marked
