"""What somebody beyond the interviewers said, reasons nobody gave, shares and chances that are lost, deeds given to others, and true neighbours.

The facts are of a puppet theatre, whole sentences about others in them.
"""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.facts.given import read_facts
from thankyou.proofread.gate.known import bystanders, known

FACTS = read_facts(
    {
        "candidate": {"name": "Greta Lindholm", "email": "greta@example.com"},
        "company": "Marlow Puppet Theatre",
        "role": "Workshop Lead",
        "date": "2026-03-10",
        "interviewers": [{"name": "Simon Achebe", "title": "Director"}],
        "key_points": [
            "Beatriz Falk, your stage manager, told me that the fly loft is cleared every Monday.",
            "Oskar from lighting mentioned that the dimmer racks may be replaced in September.",
            {"you_said": "roughly a quarter of the older puppets have cracked heads"},
            {"you_said": "the workshop usually glues on Fridays"},
            {"you_said": "the touring van broke down only once last winter"},
            {"you_showed": "the giant heron, which still squeaks at the neck"},
            {"you_asked": "how I carve hands", "i_answered": "I say nothing to the carver while the knife moves"},
            {"i_saw": "the heads drying on felt, not on wire"},
        ],
        "qualifications": [
            {
                "someone_who": "can string a marionette without a chart",
                "i_did": "strung 30 marionettes in Riga last spring",
            },
            {"i_did": "painted twelve shadow screens for schools, nine of which are still in use"},
            {"i_have": "restored half of a 20-foot dragon"},
            {"i_am": "training two carvers in Riga"},
            {"i_have": "applied for the gilding course in Lucca"},
            {"i_did": "cut paint waste from 30 to under 20 litres over two seasons"},
        ],
        "unaddressed": [
            "I have started my certificate in rigging.",
            "I have worked for at least four touring companies.",
        ],
        "materials": [{"sending": "photographs of the dragon"}],
        "next_steps": [{"who": "Beatriz Falk", "will": "show me the fly loft on 24 March"}],
    }
)


def said(text: str) -> list[str]:
    """The names of the gate's issues in a letter to Simon that says `text`."""
    letter = f"Dear Simon,\n\n{text}\n\nBest regards,\nGreta Lindholm"
    found = review(letter, FACTS, to="Simon Achebe", engine="none").issues
    return [
        issue.rule
        for issue in found
        if issue.rule.startswith(("fidelity/", "names/")) and "attachment" not in issue.rule
    ]


CHANGED = {
    "a bystander's words put into the reader's mouth": (
        "speaker",
        "You told me that the fly loft is cleared every Monday.",
    ),
    "heard from the reader": ("speaker", "I was glad to learn from you that the fly loft is cleared every Monday."),
    "the reader's word for it": ("speaker", "Your word that the fly loft is cleared every Monday was good to hear."),
    "the reader's words put into a bystander's mouth": (
        "speaker",
        "Beatriz Falk told me that roughly a quarter of the older puppets have cracked heads.",
    ),
    "another family name, which is a word": ("name", "Beatriz Fall told me that the fly loft is cleared every Monday."),
    "an answer of mine told as the reader's": (
        "speaker",
        "You asked how I carve hands, and you said that you say nothing to the carver while the knife moves.",
    ),
    "a reason of what is told": (
        "cause",
        "I was glad to hear that the fly loft is cleared every Monday, since so many of the older puppets have cracked heads.",
    ),
    "a reason of what nobody told": (
        "cause",
        "It was good to hear that you are hiring two painters because roughly a quarter of the older puppets have cracked heads.",
    ),
    "a thing as a reason, and an aside behind it": (
        "cause",
        "The fly loft is cleared every Monday because of the cracked heads, Beatriz told me.",
    ),
    "a share of the whole": ("whole", "The older puppets have cracked heads, you told me."),
    "half of a thing": ("whole", "I have restored a 20-foot dragon."),
    "some of whom": ("whole", "I painted twelve shadow screens for schools, and they are still in use."),
    "what is usual": ("whole", "You told me that the workshop glues on Fridays."),
    "what may be": ("plan", "I heard from Oskar that the dimmer racks will be replaced in September."),
    "only once": ("negation", "You told me that the touring van never broke down last winter."),
    "no longer": ("negation", "You showed me the giant heron, which no longer squeaks at the neck."),
    "on this and not on that": ("negation", "I saw the heads drying on wire and not on felt."),
    "with for without": ("negation", "You want somebody who can string a marionette with a chart."),
    "begun told as held": ("plan", "I never said that I have my certificate in rigging."),
    "applied for told as under way": ("plan", "I am taking the gilding course in Lucca."),
    "under way told as done": ("plan", "I have trained two carvers in Riga."),
    "their people did it": ("owner", "Last spring your workshop strung 30 marionettes in Riga."),
    "they did it": ("owner", "In Riga they strung 30 marionettes last spring."),
    "a colleague beside me": ("owner", "Last spring my colleague and I strung 30 marionettes in Riga."),
    "both of us": ("owner", "I enjoyed the giant heron, and that we both saw the heads drying on felt."),
    "a second thing to be sent, of the first one's": ("promise", "I enclose photographs of the dragon and its stand."),
    "a thing before its promise": (
        "promise",
        "The photographs of the dragon come with this, my chisels I will bring next time, and I know that Beatriz will show me the loft.",
    ),
}

TRUE = [
    "Your stage manager told me that the fly loft is cleared every Monday.",
    "I was glad to learn from Beatriz that the fly loft is cleared every Monday.",
    "Oskar mentioned that the dimmer racks might be replaced in September.",
    "Something like a quarter of the older puppets have cracked heads, you told me.",
    "You asked how I carve hands: I keep quiet while the knife moves.",
    "You showed me the giant heron, squeaky neck and all.",
    "You want somebody who can string a marionette and needs no chart.",
    "Over two seasons I got paint waste from 30 to below 20 litres.",
    "I have worked for four touring companies or more.",
    "Of the twelve shadow screens that I painted for schools, all but three are still in use.",
    "I have made a start on my certificate in rigging.",
    "My application for the gilding course in Lucca is in.",
    "Usual practice in the workshop, you told me, is to glue on Fridays.",
    "Beatriz Falk will show me the fly loft on 24 March.",
    "I could have watched the heads drying on felt all day.",
]


@pytest.mark.parametrize(("rule", "text"), [pytest.param(*case, id=kind) for kind, case in CHANGED.items()])
def test_a_change_is_marked_by_its_kind(rule: str, text: str) -> None:
    assert f"fidelity/{rule}" in said(text)


@pytest.mark.parametrize("text", TRUE)
def test_its_true_neighbour_passes(text: str) -> None:
    assert said(text) == []


def test_whoever_speaks_in_a_whole_sentence_is_known_by_name_and_office() -> None:
    assert [one.name for one in bystanders(FACTS)] == ["Beatriz Falk", "Oskar"]
    assert {"beatriz", "falk", "manager"} <= bystanders(FACTS)[0].called


def test_what_a_bystander_said_is_not_the_only_interviewers() -> None:
    speakers = {one.path: one.speakers for one in known(FACTS)}
    assert speakers["key_points[0].text"] == {1}
    assert speakers["key_points[2].you_said"] == {0}


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("Your night guard Pavel told me that the bats come back in April.", "Pavel"),
        ("Your set builder Ms Okoro said that oak warps near the lamps.", "Ms Okoro"),
    ],
)
def test_who_speaks_may_be_called_by_what_he_does_and_his_name(told: str, named: str) -> None:
    facts = FACTS.model_copy(update={"key_points": (type(FACTS.key_points[0])(text=told),)})
    fact = told.partition(" that ")[2]

    def marked(text: str) -> set[str]:
        letter = f"Dear Simon,\n\n{text}\n\nBest regards,\nGreta Lindholm"
        found = review(letter, facts, to="Simon Achebe", engine="none").issues
        return {issue.rule for issue in found if issue.rule == "fidelity/speaker"}

    assert marked(f"You told me that {fact}") == {"fidelity/speaker"}
    assert not marked(f"{named} told me that {fact}")


def test_a_most_at_the_end_of_a_fact_is_looked_at_like_any_other() -> None:
    facts = FACTS.model_copy(
        update={"key_points": (type(FACTS.key_points[0])(you_said="the quiet is what people like most"),)}
    )
    letter = "Dear Simon,\n\nYou said that the quiet is what people like most.\n\nBest regards,\nGreta Lindholm"
    assert not [one for one in review(letter, facts, engine="none").issues if one.rule.startswith("fidelity/")]
