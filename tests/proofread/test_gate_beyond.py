"""What goes beyond the facts of a windmill: feelings, favours, deeds, places, rhythms and plans that they do not have, and true neighbours."""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.facts.given import read_facts

FACTS = read_facts(
    {
        "candidate": {"name": "Jorunn Petit", "email": "jorunn@example.com"},
        "company": "Zwaluw Mill",
        "role": "Miller",
        "date": "2026-02-17",
        "interviewers": [
            {"name": "Maarten Bos", "title": "Warden", "pronouns": "he/him"},
            {"name": "Aukje Vos", "title": "Baker"},
        ],
        "key_points": [
            {
                "by": "Maarten",
                "text": "I asked how the sails are reefed in a gale: they tie them down, hope to stop it by autumn",
            },
            {"by": "Maarten", "text": "his uncle sold flour at Edam quay, my gran bought it there"},
            {"by": "Maarten", "text": "second stone to come this summer, perhaps from Mayen"},
            {"by": "Maarten", "text": "a new cap in may, if the council agrees"},
            {"by": "Maarten", "text": "roof of the barn to be mended by june hopefully - no tiles yet"},
            {"by": "Maarten", "text": "his colleague Femke carved the vanes, she may ring me"},
            {"by": "Aukje", "text": "grinds rye every friday, her oven fails about three times a season"},
            {"by": "Aukje", "text": "1,200 sacks, about a third of them spelt"},
            {"by": "Maarten", "text": "aunt Griet is a beekeeper"},
        ],
        "qualifications": [
            {"i_did": "rebuilt 16 brake wheels at Lindow Works in Cheshire"},
            {"i_did": "taught stone dressing to two apprentices in Lille, both of whom have stayed in the trade"},
            {"evidence": "ferryman 5 yrs before that, Marram Ferry; 700 crossings in all"},
            {"evidence": "ran a bread stall w a neighbour, level 2 in hygiene"},
        ],
        "concern": {"by": "Maarten", "text": "no Dutch, and half the orders are in it"},
        "unaddressed": {"not_said": "I hold a licence for steam boilers."},
        "materials": {"what": "a page of drawings from the Lindow wheels", "file": "wheels.pdf"},
        "next_steps": [
            {"i_will": "bring a dressed stone to the trial day"},
            {"they_will": "call me after the council meeting"},
        ],
    }
)


def said(text: str) -> list[str]:
    """The names of the gate's issues in a letter to Maarten that says `text`."""
    letter = f"Dear Maarten,\n\n{text}\n\nBest regards,\nJorunn Petit"
    found = review(letter, FACTS, to="Maarten Bos", engine="none").issues
    return [issue.rule for issue in found if issue.rule.startswith(("fidelity/", "names/"))]


BEYOND = {
    "an unwelcome feeling": ("feeling", "I am rather anxious about the trial day."),
    "what hurt": ("feeling", "Your question about my Dutch stung me a little."),
    "tears": ("feeling", "What you told me of your uncle brought tears to my eyes."),
    "a feeling to hear of it": ("feeling", "It was alarming to hear that the oven fails."),
    "a plan in another verb": ("plan", "You told me that you received the second stone this summer."),
    "a condition told as met": ("plan", "I am glad that the council paid for your new cap."),
    "a promise told as kept": ("plan", "I was glad to bring a dressed stone to the trial day."),
    "the unsaid told as said": ("negation", "As I told you, I hold a licence for steam boilers."),
    "the unsaid known to them": ("negation", "As you know, I hold a licence for steam boilers."),
    "a place of another fact": ("blend", "I taught stone dressing to two apprentices in Cheshire."),
    "a share": ("number", "Of your 1,200 sacks about two thirds are spelt."),
    "a rhythm": ("number", "Aukje grinds rye every other Friday."),
    "a rate": ("number", "Aukje's oven fails about three times a week."),
    "one of both": (
        "whole",
        "I taught stone dressing to two apprentices in Lille, and one of them has stayed in the trade.",
    ),
    "a sum told of a part": ("whole", "I was a ferryman at Marram Ferry, with 700 crossings in that year alone."),
    "all of a part": ("promise", "The drawings of every Lindow wheel are attached."),
    "another thing to bring": ("blend", "I will bring two vanes to the trial day."),
    "a meal": ("claim", "It was good to have lunch with Aukje."),
    "an outing": ("claim", "It was a pleasure to drive round the mill with you."),
    "a deed that hangs on": ("claim", "I rebuilt 16 brake wheels, having once cracked one on a Sunday."),
    "a deed put to it": ("claim", "I rebuilt 16 brake wheels at Lindow and rescued two of them."),
    "what others still do": ("claim", "I rebuilt 16 brake wheels at Lindow, and the owner still praises them."),
    "a rank": ("claim", "I rebuilt 16 brake wheels at Lindow and came first in my year."),
    "those with whom I did it": ("owner", "A neighbour ran a bread stall."),
    "the pronoun after a name": ("pronoun", "You said that Femke carved the vanes and that he may ring me."),
}


@pytest.mark.parametrize(("rule", "text"), BEYOND.values(), ids=BEYOND)
def test_what_goes_beyond_the_facts_is_marked(rule: str, text: str) -> None:
    assert f"fidelity/{rule}" in said(text)


WITHIN = {
    "a feeling denied": "I am not afraid of the trial day.",
    "a feeling supposed": "Without a brake I would be nervous in a gale.",
    "a polite afraid": "I am afraid that I have no Dutch.",
    "until it is done": "I look forward to hearing from you after you have spoken with the council.",
    "thanks to somebody": "Please give my thanks to Aukje, who told me that she grinds rye every Friday.",
    "a part of a doubt for the other": "You also raised my lack of Dutch, since half of your orders are in it.",
    "kin by another word": "Your uncle sold flour at Edam quay, where my grandmother bought it.",
    "the way one is received": "I am grateful for the way that you and Aukje received me.",
    "how long it was": "After five years as a ferryman at Marram Ferry, I would be glad to learn.",
    "a trailing hopefully": "You hope to mend the roof of the barn by June, although there are no tiles yet.",
    "what somebody keeps": "It was lovely to hear that your aunt Griet keeps bees.",
    "a share in figures": "Of your 1,200 sacks about a third are spelt.",
    "an introduction": "It was good to be introduced to Aukje.",
    "a deed of mine that hangs on": "I would love to help, having rebuilt 16 brake wheels at Lindow.",
    "my question": "When I asked how the sails are reefed in a gale, you told me that you tie them down.",
    "the day of the talk": "It was good to meet you and Aukje on 17 February.",
    "what I did not say": "One thing I did not get to say: I hold a licence for steam boilers.",
    "what I still feel": "I rebuilt 16 brake wheels at Lindow, and I still think of them.",
    "what I felt about it": "I taught stone dressing to two apprentices in Lille and enjoyed it.",
    "the talk": "It was a pleasure to talk with you both and to have the chance to see the mill.",
    "both of both": "I taught stone dressing to two apprentices in Lille, and both of them have stayed in the trade.",
    "what is promised": "I will bring a dressed stone to the trial day.",
    "a second visit hoped for": "I would be glad of a second visit.",
    "done with others": "I ran a bread stall with a neighbour.",
}


@pytest.mark.parametrize("text", WITHIN.values(), ids=WITHIN)
def test_what_stays_within_them_passes(text: str) -> None:
    assert said(text) == []


FERRY = read_facts(
    {
        "candidate": {"name": "Jorunn Petit", "email": "jorunn@example.com"},
        "company": "Sandvik Ferries",
        "role": "Purser",
        "date": "2026-02-17",
        "interviewers": [{"name": "Maarten Bosveld", "title": "Harbour Master", "pronouns": "he/him"}],
        "key_points": [{"by": "Maarten", "you_said": "the second deck opens in May"}],
        "qualifications": [
            {"i_did": "ran the ticket office at Marram Quay for four years"},
            {"i_did": "moved the gangway to the stern, which made boarding quicker"},
            {"i_did": "taught knots to two deckhands"},
        ],
    }
)
"""A purser, with a cause inside a fact and deeds that are over."""

OVER = {
    "how long it took": ("plan", "I run the ticket office at Marram Quay for four years."),
    "the length first": ("plan", "For four years I run the ticket office at Marram Quay."),
    "a time that is over": ("plan", "Back then I teach knots to two deckhands."),
    "a cause between two facts": ("cause", "I taught knots to two deckhands, which made boarding quicker."),
    "a title of the other kind": ("pronoun", "Thank you for the tour, Mrs. Bosvelt."),
}
ON = [
    "I ran the ticket office at Marram Quay for four years.",
    "I have run the ticket office at Marram Quay for four years.",
    "I moved the gangway to the stern, which made boarding quicker.",
    "Boarding got quicker because I moved the gangway to the stern.",
]


def of_the_ferry(text: str) -> list[str]:
    letter = f"Dear Mr. Bosveld,\n\n{text}\n\nBest regards,\nJorunn Petit"
    found = review(letter, FERRY, engine="none").issues
    return [issue.rule for issue in found if issue.rule.startswith(("fidelity/", "names/"))]


@pytest.mark.parametrize(("rule", "text"), OVER.values(), ids=OVER)
def test_a_deed_that_is_over_and_a_cause_that_is_another_ones_are_marked(rule: str, text: str) -> None:
    assert f"fidelity/{rule}" in of_the_ferry(text)


@pytest.mark.parametrize("text", ON)
def test_a_deed_and_a_cause_as_the_facts_have_them_pass(text: str) -> None:
    assert of_the_ferry(text) == []


def test_a_name_that_is_nearly_right_is_one_finding_whatever_title_stands_before_it() -> None:
    assert of_the_ferry("Mr. Bosvelt, you told me that the second deck opens in May.") == ["names/near-miss"]


@pytest.mark.parametrize("said", ["ASAP", "FYI", "NB", "BTW"])
def test_what_mails_shorten_is_nobodys_name(said: str) -> None:
    assert "fidelity/name" not in of_the_ferry(f"{said}, you told me that the second deck opens in May.")
