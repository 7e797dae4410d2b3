"""Who does what is planned, by what deed, when and for whom; a thing of one fact told in another; who said it; exceptions that are lost."""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.facts.given import read_facts

FACTS = read_facts(
    {
        "candidate": {"name": "Tove Lindahl", "email": "tove@example.com"},
        "company": "Aspen Rope Works",
        "role": "Splicer",
        "date": "2026-04-14",
        "interviewers": [
            {"name": "Callum Reid", "title": "Foreman", "pronouns": "he/him"},
            {"name": "Ottilie Marsh", "title": "Buyer", "pronouns": "she/her"},
        ],
        "key_points": [
            {"you_said": "your walk twists eleven ropes a day", "why": "Ours twists four.", "by": "Callum Reid"},
            {
                "you_asked": "how I would test a splice",
                "i_answered": "I would hang a van from it",
                "by": "Ottilie Marsh",
            },
            {"quote": "A rope remembers every knot.", "by": "Callum Reid"},
            {"text": "The yard greases its winches on Mondays except in August.", "by": "Ottilie Marsh"},
            {"you_said": "every buoy is painted in spring, but not in a wet one", "by": "Callum Reid"},
            {"text": "The storeman, Gus, tars the twine, and he labels the wet coils."},
        ],
        "qualifications": [
            {"i_did": "spliced hawsers in Gothenburg with a deputy", "result": "All but two of them are still in use."},
            {"i_did": "surveyed all moorings apart from the ferries"},
            {"i_did": "rewired the slipway lamps with the caretaker, Mr Babb"},
            {"i_did": "charted the mud banks with the help of a schoolboy"},
            {"i_did": "replaced every anchor other than the sheet anchor"},
            {
                "someone_who": "can rig a harbour crane",
                "i_do": "rig a small crane every Tuesday",
                "by": "Ottilie Marsh",
            },
        ],
        "enthusiasm": [{"drawn_to": "sewing canvas and wire slings side by side"}],
        "concern": {"by": "Callum", "worry": "I have never tarred", "answer": "I can tar a coil before you decide."},
        "next_steps": [
            {"i_will": "send Ottilie my splicing chart"},
            {"who": "Callum Reid", "will": "ring me by the end of the month"},
        ],
    }
)

MARKED = {
    "another deed": ("promise", "I will bring Ottilie my splicing chart."),
    "another guest": ("promise", "I will send you my splicing chart."),
    "a day that nobody named": ("promise", "I will send Ottilie my splicing chart tomorrow."),
    "a second deed": ("promise", "I will send Ottilie my splicing chart and call her to explain it."),
    "another doer": ("owner", "Ottilie will ring me by the end of the month."),
    "another unit": ("promise", "You said you would ring me by the end of the week."),
    "an occasion more": ("promise", "You said you would ring me for a second interview by the end of the month."),
    "an offer as a promise": ("promise", "I will tar a coil."),
    "a word of another fact": ("blend", "I rig a wet crane every Tuesday."),
    "their number for ours": ("owner", "That struck me, because ours twists eleven."),
    "except left out": ("whole", "I heard that the yard greases its winches on Mondays."),
    "but not left out": ("whole", "You said that every buoy is painted in spring."),
    "apart from left out": ("whole", "I surveyed all moorings."),
    "other than left out": ("whole", "I replaced every anchor."),
    "a deputy left out": ("shared", "I spliced hawsers in Gothenburg."),
    "a caretaker left out": ("shared", "I rewired the slipway lamps."),
    "a helper left out": ("shared", "I charted the mud banks."),
    "their walk as ours": ("owner", "You said that our walk twists eleven ropes a day."),
    "an exception left out": ("whole", "In Gothenburg a deputy and I spliced hawsers, and they are still in use."),
    "the storeman's sentence": ("speaker", "As your storeman likes to say: “A rope remembers every knot.”"),
    "another's need": ("speaker", "You are looking for someone who can rig a harbour crane."),
    "their need as mine": ("speaker", "I was looking for someone who can rig a harbour crane."),
    "a liking as a deed": ("plan", "I have sewn canvas and wire slings side by side."),
    "asked by another": ("speaker", "I was asked by Gus how I would test a splice."),
}
PASSED = {
    "with a helper": "With the help of a schoolboy I charted the mud banks.",
    "with a caretaker": "Mr Babb, the caretaker, and I rewired the slipway lamps.",
    "their walk": "You said that your walk twists eleven ropes a day.",
    "the deed": "I will send Ottilie my splicing chart.",
    "its doer": "You are going to ring me by the end of the month.",
    "the offer": "I could tar a coil before you decide.",
    "our number": "That struck me, because ours twists four.",
    "except": "I heard that the yard greases its winches on Mondays except in August.",
    "except with not": "I heard that the yard greases its winches on Mondays, though not in August.",
    "but not": "You said that every buoy is painted in spring, though not in a wet one.",
    "apart from": "I surveyed all moorings, though not the ferries.",
    "other than": "I replaced every anchor but the sheet anchor.",
    "the deputy": "Together with a deputy I spliced hawsers in Gothenburg, and all but two are still in use.",
    "the sentence": "As you put it: “A rope remembers every knot.”",
    "the one who asked": "I was asked by Ottilie how I would test a splice.",
    "the one who needs": "Ottilie is looking for someone who can rig a harbour crane, and every Tuesday I rig a small one.",
    "the storeman": "Gus, the storeman, labels the wet coils.",
    "the liking": "I am drawn to sewing canvas and wire slings side by side.",
    "the liking as a wish": "I would love to sew canvas and wire slings side by side.",
    "the liking felt": "I liked how you sewed canvas and wire slings side by side.",
    "the day of the talk": "Thank you for seeing me on 14 April.",
}


def said(sentence: str, greeting: str = "Dear Callum", to: int | None = 0) -> list[str]:
    letter = f"{greeting},\n\nThank you for your time. {sentence}\n\nBest regards,\nTove Lindahl\n"
    issues = review(letter, FACTS, to=to, engine="none").issues
    start = letter.index(sentence[:-1])
    return [one.rule for one in issues if one.rule.startswith("fidelity/") and one.span.start >= start]


@pytest.mark.parametrize(("kind", "sentence"), MARKED.values(), ids=MARKED)
def test_what_is_told_otherwise_than_planned_or_said_is_marked(kind: str, sentence: str) -> None:
    assert f"fidelity/{kind}" in said(sentence)


@pytest.mark.parametrize("sentence", PASSED.values(), ids=PASSED)
def test_what_the_facts_have_passes(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize("greeting", ["Dear Callum and Ottilie", "Dear both", "Dear Hiring Manager"])
@pytest.mark.parametrize(
    "sentence", ["I will send you my splicing chart.", "You will ring me by the end of the month."]
)
def test_a_letter_to_several_or_to_nobody_in_particular_may_mean_any_of_them(greeting: str, sentence: str) -> None:
    assert said(sentence, greeting, None) == []
