"""What stands in the place of a word of the facts, in letters about a bell foundry: each kind of change, and its true neighbour."""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.facts.models import Interview
from thankyou.proofread.gate.words import root

FACTS = Interview.model_validate(
    {
        "candidate": {"name": "Ottoline Varga", "email": "o.varga@example.com"},
        "company": "Harrowgate Bells",
        "role": "Tuner",
        "date": "2026-05-12",
        "interviewers": [{"name": "Piers Lund", "pronouns": "he/him"}, {"name": "Marit Aasen"}],
        "key_points": [
            {"by": "Piers", "you_said": "a wet mould can crack two bells in a month"},
            {"by": "Piers", "you_said": "the furnace is lit at noon on Thursday"},
            {"by": "Piers", "you_said": "the clappers are hung after the bell has been tuned"},
            {"by": "Marit", "you_asked": "whether I would tune by ear", "i_answered": "I would use the fork first"},
            {"by": "Piers", "i_saw": "an apprentice pour the tenor without being helped"},
        ],
        "concern": [{"by": "Piers", "worry": "the noise would tire me", "answer": "I wear plugs in the shop."}],
        "qualifications": [
            {"i_did": "retuned nine bells at the Ely workshop"},
            {"i_do": "give every apprentice one clapper to finish"},
        ],
        "personal": [{"i_hope": "the new crane arrives before Whitsun"}],
        "next_steps": [{"i_will": "send my tuning log by Monday"}, {"they_will": "write to me in June"}],
    }
)

ALTERED = [
    ("number", "The furnace, you told me, is lit at noon on Monday."),
    ("number", "Thank you for talking with me on Thursday."),
    ("direction", "The clappers are hung before the bell has been tuned."),
    ("speaker", "You asked whether I would tune by ear, and I answered that I would use the fork first."),
    ("speaker", "Marit feared that the noise would tire me."),
    ("speaker", "As for my own worry that the noise would tire me, I wear plugs."),
    ("pronoun", "I saw an apprentice pour the tenor, and nobody helped him."),
    ("owner", "The nine bells you retuned at the Ely workshop are on my mind."),
    ("cause", "I retuned nine bells at the Ely workshop, which explains why the furnace is lit at noon on Thursday."),
    ("promise", "My tuning log and two references will be with you by Monday."),
    ("plan", "It is good that the new crane has arrived."),
    ("added", "I will send my digital tuning log by Monday."),
    ("owner", "They retuned nine bells at the Ely workshop."),
    ("owner", "We wear plugs in the shop."),
    ("claim", "I retuned nine bells at the Ely workshop. Two of my old mates would like to come with me."),
    ("speaker", "I was glad of Marit's worry that the noise would tire me."),
    ("feeling", "It was good to see you on Tuesday; I had been hoping to meet you for years."),
    ("promise", "I will write again by Monday with the clappers from the Ely workshop."),
    ("number", "I retuned nine bells at the Ely workshop & the furnace is lit at noon on Monday."),
]
TRUE = [
    "A wet mould, you told me, can crack two bells in a month.",
    "The furnace, you told me, is lit at noon on Thursday.",
    "Thank you for talking with me on Tuesday.",
    "The clappers are hung once the bell has been tuned.",
    "Marit asked whether I would tune by ear, and I answered that I would use the fork first.",
    "You feared that the noise would tire me.",
    "As for your worry that the noise would tire me, I wear plugs in the shop.",
    "I saw an apprentice pour the tenor, and nobody helped them.",
    "The nine bells I retuned at the Ely workshop are on my mind.",
    "Every apprentice of mine gets one clapper to finish.",
    "My tuning log will be with you by Monday.",
    "You will write to me in June.",
    "I hope that the new crane arrives before Whitsun.",
    "I retuned nine bells at the Ely workshop & I wear plugs in the shop.",
    "You told me about the mould & the furnace, which is lit at noon on Thursday.",
]


def said(text: str) -> list[str]:
    """The names of the gate's issues in a letter to Piers that says `text`."""
    letter = f"Dear Piers,\n\n{text}\n\nBest regards,\nOttoline Varga"
    found = review(letter, FACTS, to="Piers", engine="none").issues
    return [issue.rule for issue in found if issue.rule.startswith("fidelity/")]


@pytest.mark.parametrize(("rule", "text"), ALTERED)
def test_a_change_is_marked_by_its_kind(rule: str, text: str) -> None:
    assert f"fidelity/{rule}" in said(text)


@pytest.mark.parametrize("text", TRUE)
def test_its_true_neighbour_passes(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "greeting", ["Sehr geehrter Herr Dr. Lund", "Dear Pak Piers", "Geachte mevrouw Lund", "Kära Fru Lund"]
)
def test_a_title_of_another_language_before_the_name_is_no_name(greeting: str) -> None:
    report = review(
        f"{greeting},\n\nThank you for talking with me.\n\nBest regards,\nOttoline Varga", FACTS, engine="none"
    )
    assert [one for one in report.issues if one.rule == "fidelity/name"] == []


@pytest.mark.parametrize("greeting", ["Dear Ibu", "Sehr geehrter Herr Brandt"])
def test_a_title_hides_no_name_that_nobody_has(greeting: str) -> None:
    report = review(
        f"{greeting},\n\nThank you for talking with me.\n\nBest regards,\nOttoline Varga", FACTS, engine="none"
    )
    assert "fidelity/name" in [one.rule for one in report.issues]


@pytest.mark.parametrize("mark", ["1. ", "2) ", "- ", "  • ", "- **"])
def test_the_first_word_of_an_entry_is_the_first_of_a_sentence(mark: str) -> None:
    assert said(f"I can offer:\n\n{mark}Patience: I give every apprentice one clapper to finish.") == []


def test_a_name_within_an_entry_is_looked_at() -> None:
    assert "fidelity/name" in said("I can offer:\n\n- One clapper to finish for every apprentice, as Grace did.")


DATED = Interview.model_validate(
    {
        "candidate": {"name": "Ottoline Varga"},
        "date": "2026-11-26",
        "interviewers": [{"name": "Piers Lund"}],
        "next_steps": [{"they_will": "let me know by 9 December"}, {"i_will": "send the log by 4 January"}],
    }
)


@pytest.mark.parametrize(
    "day",
    ["Wednesday 9 December", "Wednesday, December 9", "Wednesday the 9th of December", "Wednesday, 9 December 2026"],
)
def test_a_weekday_beside_a_date_is_compared_with_the_calendar(day: str) -> None:
    def found(day: str) -> list[str]:
        letter = f"Dear Piers,\n\nYou will let me know by {day}.\n\nBest regards,\nOttoline Varga"
        return [one.message for one in review(letter, DATED, engine="none").issues if one.rule.startswith("fidelity/")]

    assert found(day) == []
    assert found(day.replace("Wednesday", "Thursday")) == ["9 December 2026 is a Wednesday, not a Thursday."]


YEARS = {
    "next year": ("send the log by 4 January", "send the log by Monday, 4 January"),
    "after a date that is over": ("start on 1 September", "start on Wednesday, 1 September"),
    "told by the facts": ("start on 1 December 2027", "start on Wednesday, 1 December"),
}


@pytest.mark.parametrize(("fact", "words"), YEARS.values(), ids=YEARS)
def test_the_year_of_a_date_follows_from_the_facts(fact: str, words: str) -> None:
    facts = DATED.model_dump(exclude_none=True) | {"next_steps": [{"i_will": fact}]}
    letter = f"Dear Piers,\n\nI will {words}.\n\nBest regards,\nOttoline Varga"
    assert [one for one in review(letter, facts, engine="none").issues if one.rule == "fidelity/date"] == []


@pytest.mark.parametrize(
    "said", ["the second yard still has no mooring plan", "each yard keeps a mooring plan of its own sort"]
)
def test_what_they_lack_or_anybody_has_is_not_theirs_alone(said: str) -> None:
    facts = {
        "candidate": "Maya Cole",
        "company": "Cedar Quay",
        "interviewers": ["Rosa Delgado"],
        "key_points": [{"you_said": said}],
    }
    text = "Dear Ms Delgado,\n\nThank you for your time. I can send you one of my mooring plans.\n\nKind regards,\nMaya Cole\n"
    found = [one.rule for one in review(text, facts, engine="none").issues]
    assert not {"fidelity/owner", "fidelity/negation"}.intersection(found)


@pytest.mark.parametrize(
    ("british", "american"),
    [("kilometres", "kilometers"), ("licence", "license"), ("practised", "practiced"), ("catalogue", "catalog"), ("moulds", "molds"), ("labour", "labor"), ("organising", "organizing")],
)  # fmt: skip
def test_a_word_is_the_same_however_it_is_spelt(british: str, american: str) -> None:
    assert root(british) == root(american)


def test_another_day_of_the_interview_is_marked_with_the_day_that_it_was() -> None:
    text = "Dear Piers,\n\nThank you for talking with me on Wednesday, May 13.\n\nKind regards,\nOttoline Varga"
    issues = review(text, FACTS, to="Piers Lund", engine="none").issues
    [found] = [one for one in issues if text[one.span.start :].startswith("Wednesday")]
    assert found.message == "The facts count this otherwise: “Tuesday”."
