"""A person who hands over to another, and a wish that names its person by a pronoun: to whom the messages go."""

from __future__ import annotations

import re
from typing import Any

import pytest
from planting import plan

THANKED = "2026-11-12 sent thank-you"
GB: dict[str, Any] = {"locale": "en-GB", "region": "IE"}


# Who goes, in the next steps of an interview of the 12th with Ravi Sund and Una Brandt: to whom the inquiry of the 19th and that of the 26th go; -: the usual way.
HANDOVERS = {
    "Ravi Sund goes on paternity leave on 20 November; from then on please write to Una Brandt": "- Una",
    "Ravi Sund goes on paternity leave on Friday, 20 November; from then on please write to Una": "- Una",
    "Ravi is on leave from 20 November, please contact Una": "- Una",
    "Please write to Una Brandt from 20 November on, as Ravi will be on leave": "- Una",
    "Ravi leaves us on 20 November; Nora Lind takes over": "- Nora",
    "From 20 November please write to Nora Lind": "- Nora",
    "Ravi retires on 20 November and hands over to Nora Lind": "- Nora",
    "Ravi moves to another team on 20 November. Your new contact is Nora Lind.": "- Nora",
    "Ravi is away from 20 November to 4 December; Una stands in for him": "- Una",
    "Ravi is on holiday until 20 November; please write to Una meanwhile": "Una -",
    "As of Monday 23 November, Nora Lind will be your contact, for Ravi starts his sabbatical": "- Nora",
    "Ravi's last day is 13 November, after that Nora Lind handles your application": "Nora Nora",
    "After 20 November please address Una Brandt, because Ravi starts parental leave then": "- Una",
    "My colleague Nora Lind will take over your application on 20 November when I go on leave": "- Nora",
    "Ravi's successor from 20/11 on is Nora Lind": "- Nora",
    "From 20 November Nora Lind takes over from Ravi": "- Nora",
    "As of Friday 20 November Nora Lind stands in for Ravi": "- Nora",
    "Ravi starts his leave on 20 November; Nora ter Lind deputises": "- Nora",
    "Ravi retires on 20 November; Nora Lind steps in": "- Nora",
    "Una covers for Ravi, who goes on leave on 20 November": "- Una",
    "Ravi is away from 18 to 20 November, please write to Una Brandt": "Una -",
    "Ravi is on holiday 18 November - 20 November; Una stands in": "Una -",
    "Ravi is on leave between 18 and 20 November, so contact Una": "Una -",
    "Ravi will be away next week, please contact Una": "Una -",
    "Ravi is away on 19 November; please write to Una": "Una -",
    "Ravi finishes up here on 20 November, Nora Lind picks the search up from there": "- Nora",
    "Ravi leaves on 20 November, Nora Lind carries on": "- Nora",
    "Ravi is off to Cork on 20 November; Nora Lind takes it from there": "- Nora",
    "Ravi's last day is 20 November, Nora Lind sees it through": "- Nora",
    "Ravi quits on 20 November, Nora Lind runs the search from then on": "- Nora",
    "Ravi stops on 20 November. Nora Lind steps into his shoes": "- Nora",
    "on 20 November Ravi leaves the firm, his files go to Nora Lind": "- Nora",
    "from 20 November the search is with Nora Lind, as Ravi leaves": "- Nora",
    "Nora Lind runs the panel meeting of the friends in Cork": "- -",
    "please write to Una if you have questions": "- -",
    "the office moves on 13 November, please write to Una about parking": "- -",
    "Please send the portfolio to Una Brandt by Friday": "- -",
    "Una returns to Dublin on 13 November": "- -",
}


@pytest.mark.parametrize(("said", "whom"), HANDOVERS.items())
def test_from_the_day_of_a_handover_on_another_is_written_to(said: str, whom: str) -> None:
    made = plan("2026-11-13", THANKED, interviewers=["Ravi Sund", "Una Brandt"], next_steps=[said], **GB)
    asked = [step for step in made.open if step.kind == "inquiry"]
    assert [f"{step.opens:%d}" for step in asked] == ["19", "26"]  # nothing is held back
    assert not made.questions
    to = [re.search(r": send it to (\w+) (?:Brandt|(?:ter )?Lind)\.", step.reason) for step in asked]
    assert [one[1] if one else "-" for one in to] == whom.split()
    assert [step.to for step in asked] == [("Una Brandt",) if one == "Una" else () for one in whom.split()]


@pytest.mark.parametrize(
    ("said", "to"),
    [
        ("please do not write to Ravi, he goes on leave tomorrow", "Una Brandt"),
        ("don't contact Una from now on, she starts her leave", ""),
        ("Please don't write to Ravi from tomorrow on, he is on leave; write to Una Brandt", "Una Brandt"),
    ],
)
def test_nobody_is_written_to_who_goes(said: str, to: str) -> None:
    made = plan("2026-11-13", THANKED, interviewers=["Ravi Sund", "Una Brandt"], next_steps=[said], **GB)
    asked = next(step for step in made.open if step.kind == "inquiry")
    assert asked.to == ((to,) if to else ())
    assert "send it to Ravi" not in asked.reason
    assert not re.search(r"n[o']t (?:write to|contact) \w+[^']*': send it", asked.reason)


@pytest.mark.parametrize(
    "said",
    [
        "the next bosun takes over from Ravi on 20 November",
        "Whoever is chosen takes over from Pim Okafor on 20 November",
        "the new sailmaker replaces Pim Okafor from 20 November on",
        "the post of Pim Okafor will be taken over from our Ravi on 20 November",
    ],
)
def test_who_goes_is_nobody_to_write_to(said: str) -> None:
    made = plan("2026-11-13", THANKED, interviewers=["Ravi Sund", "Una Brandt"], next_steps=[said], **GB)
    asked = [step for step in made.open if step.kind == "inquiry"]
    assert asked
    assert not any(step.to or "send it" in step.reason for step in asked)


def test_a_handover_takes_no_day_from_the_decision() -> None:
    said = "Ravi goes on leave on 4 December, from then on please write to Una; they decide by 27 November"
    made = plan("2026-11-13", THANKED, interviewers=["Ravi Sund", "Una Brandt"], next_steps=[said], **GB)
    asked = [step for step in made.open if step.kind == "inquiry"]
    assert [f"{step.opens:%m-%d}" for step in asked] == ["11-30", "12-07"]
    assert [step.to for step in asked] == [(), ("Una Brandt",)]


def test_a_handover_may_be_heard_of_later() -> None:
    note = "Ravi leaves us on Friday; Nora Lind takes over from him"
    told = {"on": "2026-11-17", "did": "heard", "what": "update", "note": note}
    made = plan("2026-11-18", THANKED, told, "2026-11-17 sent update-reply", interviewers=["Ravi Sund"], **GB)
    asked = [step for step in made.open if step.kind == "inquiry"]
    assert f"{asked[0].opens:%d}" == "24"
    assert "send it to Nora Lind" in asked[0].reason


@pytest.mark.parametrize("said", ["in urgent cases write to Una Brandt", "he will write to Una Brandt then"])
def test_who_is_only_away_is_waited_for(said: str) -> None:
    steps = [f"Ravi is on leave until 30 November; {said}"]
    made = plan("2026-11-13", THANKED, interviewers=["Ravi Sund", "Una Brandt"], next_steps=steps, **GB)
    asked = [step for step in made.open if step.kind == "inquiry"]
    assert asked[0].opens.date().isoformat() > "2026-11-30"


PRONOUNS = {
    "Nora Lind at Kestrel Staffing is our only contact for you; kindly route all correspondence through her": "Nora Lind",
    "Nora Lind from the agency looks after you; she is your only contact": "Nora Lind",
    "Our recruiter, Nora Lind, will help you; please go through her": "Nora Lind",
    "Tom Alder is in charge of candidates, please send everything to him": "Tom Alder",
    "Tom Alder will look after you from now on: everything goes through him": "Tom Alder",
    "Mr Alder is our gatekeeper; please go through him": "Mr Alder",
    "Ravi and Una are on the panel; Nora Lind is the recruiter, and all messages go through her": "Nora Lind",
    "Nora Lind is your point of contact. Please write to her only, not to the panel.": "Nora Lind",
    "You will hear from Tom Alder. He is your only contact, please": "Tom Alder",
    "Kestrel Staffing runs the search for us; please send everything through them": "Kestrel Staffing",
    "Nora Lind (HR) is coordinating this, so please channel all messages via her": "Nora Lind",
    "Jess Lim from the agency handles all of it, please write to her and not to the clinic": "Jess Lim",
    "Nora Lind from the agency looks after candidates, please write to her and not to us": "Nora Lind",
    "Tom Alder at Kestrel Staffing deals with candidates; contact him, not the school": "Tom Alder",
    "Ravi met Una; please send everything through him": "whoever told you so",
    "please go through him": "whoever told you so",
}


@pytest.mark.parametrize(("said", "whom"), PRONOUNS.items())
def test_the_one_of_a_wish_may_be_named_before_it(said: str, whom: str) -> None:
    made = plan("2026-11-12T18:00", interviewers=["Ravi Sund", "Una Brandt"], next_steps=[said])
    thanks = next(step.reason for step in made.open if step.kind == "thank-you")
    assert f"so send it to {whom}, to be passed on, and to nobody else" in thanks
    question = next(step.reason for step in made.open if step.kind == "inquiry")
    assert f"so ask {whom}, and nobody else" in question


AWAY = "Automatic reply: I am away until 4 December. "
DECIDED: dict[str, Any] = {"next_steps": ["they decide by 18 November"]}
UNKNOWN = "yourself: the command knows only who stands among the interviewers, or as reader."
# Who was there besides Ravi Sund, who reads, what is jotted down, what a machine answers: to whom the command for the inquiry of the 19th writes, or `?` where the reason says that it knows nobody of that name.
COMMANDS = {
    "a stand-in who was there": ("", "", f"{AWAY}Please contact Una Brandt.", "Una Brandt"),
    "a stand-in, by one name": ("", "", f"{AWAY}In my absence please write to Una.", "Una Brandt"),
    "a stand-in who reads": ("Nora Lind", "", f"{AWAY}Please contact Nora Lind.", "Nora Lind"),
    "a stand-in whom nobody knows": ("", "", f"{AWAY}Please contact Karin Ek.", "?"),
    "a stand-in for one who is named": ("", "", f"{AWAY}Please contact Karin Ek, who stands in for Una.", "?"),
    "the recruiter who reads": ("Nora Lind", "please go through Nora Lind, not the team", "", "Nora Lind"),
    "an agency": ("", "please write to the agency, not to the team", "", "?"),
    "a recruiter whom nobody knows": ("", "please go through Nora Lind, not the team", "", "?"),
    "one of the panel": ("", "please go through Una", "", "Una Brandt"),
    "the reader, where the panel is to be left alone": ("Nora Lind", "please do not contact the panel", "", "Nora Lind"),
    "a successor who reads": ("Nora Lind", "Ravi retires on 16 November; Nora Lind takes over", "", "Nora Lind"),
    "a successor whom nobody knows": ("", "Ravi retires on 16 November; Nora Lind takes over", "", "?"),
    "nobody else": ("", "", "", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", COMMANDS)
def test_the_command_writes_to_whom_the_step_goes(case: str) -> None:
    reader, said, machine, to = COMMANDS[case]
    facts: dict[str, Any] = {"reader": reader} if reader else {}
    heard = [{"on": "2026-11-19", "did": "heard", "what": "update", "note": machine}] if machine else []
    steps = [*DECIDED["next_steps"], *([said] if said else [])]
    made = plan(
        "2026-11-19", THANKED, *heard, interviewers=["Ravi Sund", "Una Brandt"], next_steps=steps, **facts, **GB
    )
    asked = next(step for step in made.open if step.kind == "inquiry")
    known = to if to != "?" else ""
    assert asked.composed("compose") == ["compose --kind inquiry" + (f" --to '{known}'" if known else "")]
    assert (UNKNOWN in asked.reason) == (to == "?")


@pytest.mark.parametrize(
    ("said", "to"), [("please go through Una", ("Una Brandt",)), ("please do not write to Ravi", ())]
)
def test_a_reply_goes_through_whom_they_named(said: str, to: tuple[str, ...]) -> None:
    heard = {"on": "2026-11-13", "did": "heard", "what": "update", "note": "it takes another week"}
    made = plan("2026-11-13", THANKED, heard, interviewers=["Ravi Sund", "Una Brandt"], next_steps=[said], **GB)
    assert [step.to for step in made.open if step.kind == "update-reply"] == [to]
