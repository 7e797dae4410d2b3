"""What a good writer says the other way round: a limit, a negative taken back, whose side a deed is told from, in general words."""

from __future__ import annotations

import pytest
from gate import OSKAR, halden, marks

from thankyou.facts.given import read_facts

FACTS = halden(
    OSKAR,
    key_points=[
        {
            "you_said": "no hull stays in the mould for more than four hours",
            "by": "Greta Holm",
            "why": "In Aveiro we left them in overnight and warped three.",
        },
        {"you_said": "a fitter looks at every seam within 30 minutes", "by": "Greta Holm"},
        {"you_said": "nobody paddles the test run in a crew of fewer than three", "by": "Greta Holm"},
        {"you_said": "at least two people sign off each canoe", "by": "Greta Holm"},
        {"you_said": "at most two canoes may be out of the shed at one time", "by": "Greta Holm"},
        {"you_said": "every paddle is weighed twice before it is sold", "by": "Greta Holm"},
        {"you_said": "a rudder is never fitted before three people have tried it", "by": "Greta Holm"},
        {"you_said": "the crew is paid for every hour of overtime", "by": "Greta Holm"},
        {"you_said": "volunteers do not use the band saw", "by": "Greta Holm"},
        {"you_said": "you never sell a kayak on the first visit", "by": "Greta Holm"},
        {"text": "our cedar comes from a mill in Voss", "by": "Greta Holm"},
        {"text": "epoxy from a single maker in Bergen", "by": "Greta Holm"},
        {"text": "resin costs going up in the lay-up room since August", "by": "Greta Holm"},
        {"text": "customs hold the carbon for up to six weeks", "by": "Greta Holm"},
        {"text": "a new slipway, planned for next year if the bank agrees", "by": "Greta Holm"},
        {"about": "moving the glue tests from weekly to daily", "by": "Greta Holm"},
        {"about": "replacing the paper log with a tablet", "by": "Greta Holm"},
    ],
    qualifications=[
        {
            "someone_who": "can bind rails",
            "i_did": "bound 27 rails at the Mercer yard over four years",
            "result": "Not one has come back.",
        },
        {"i_did": "scheduled 45 sanders a week at Brage", "result": "No shift went unfilled in two years."},
        {"i_did": "managed four gangs in Larvik", "result": "None of the gangs missed a deadline."},
        {"evidence": "brought waste at Aveiro from 11% to 4%"},
        {"evidence": "built a glossary of 640 terms for rowers with the coastguard"},
        {"evidence": "started a film evening that 40 apprentices attend"},
        {"evidence": "overhauled four winches, three of them at sea"},
    ],
    next_steps=[{"who": "the fitters", "will": "vote on Friday"}],
)


@pytest.mark.parametrize(
    "sentence",
    [
        # a limit said from the other side
        "A hull comes out of the mould after four hours at the latest.",
        "Whatever hull is in the mould leaves it within four hours.",
        "No seam waits longer than 30 minutes for a fitter to look at it.",
        "Every crew that paddles the test run numbers at least three.",
        "No canoe goes out with the sign-off of fewer than two people.",
        "There are never more than two canoes out of the shed at one time.",
        "It can take six weeks until customs let the carbon go.",
        "No paddle is sold without being weighed two times.",
        # a negative taken back
        "A rudder is tried by three people before it is fitted.",
        "Not an hour of overtime of the crew goes unpaid.",
        "At Brage I scheduled 45 sanders a week, and for two years every single shift was filled.",
        "In Larvik I managed four gangs, and they met every deadline.",
        "In four years at the Mercer yard I bound 27 rails, and all of them are still in use.",
        "You keep volunteers away from the band saw.",
        # another's side of it
        "No customer of yours buys a kayak on the first visit.",
        "In Aveiro ours stayed in overnight, and we paid with three warped hulls.",
        "If the bank says yes, there will be a new slipway next year.",
        # general words for what the facts tell
        "Waste I have dealt with before.",
        "I have made one before, 640 terms long, for rowers; the coastguard worked on it with me.",
        "Some 40 apprentices come to a film evening that I began.",
        "I have overhauled four of them, and for three of those we were at sea.",
        "That a hull leaves the mould after at most four hours says a great deal about the house.",
        "You get your cedar from a mill in Voss.",
        "You have bought your epoxy from one maker in Bergen.",
        "Resin costs have been climbing in the lay-up room since August.",
        "I know that the fitters vote on Friday.",
        "I wish the fitters a good vote on Friday.",
        "I remain at your disposal until Friday.",
    ],
)
def test_the_same_said_the_other_way_round_passes(sentence: str) -> None:
    assert marks(sentence, FACTS) == []


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("No seam waits less than 30 minutes for a fitter to look at it.", {"fidelity/hedge"}),
        (
            "Every crew that paddles the test run numbers at most three.",
            {"fidelity/hedge", "fidelity/negation", "fidelity/direction"},
        ),
        ("A rudder is fitted before three people have tried it.", {"fidelity/negation", "fidelity/direction"}),
        ("Volunteers use the band saw.", {"fidelity/negation"}),
        ("You always sell a kayak on the first visit.", {"fidelity/negation", "fidelity/direction"}),
        ("We talked about moving the glue tests from a daily to a weekly rhythm.", {"fidelity/direction"}),
        ("We considered the paper log in place of a tablet.", {"fidelity/direction", "fidelity/negation"}),
        ("At Mercer College I bound 27 rails over four years.", {"fidelity/added", "fidelity/name"}),
    ],
)
def test_what_says_otherwise_is_marked(sentence: str, rules: set[str]) -> None:
    found = set(marks(sentence, FACTS))
    assert found
    assert found <= rules


def test_an_hour_and_a_half_is_no_half_of_anything() -> None:
    facts = read_facts(
        {
            "candidate": {"name": "Ines Duarte"},
            "interviewers": [{"name": "Greta Holm"}],
            "qualifications": [{"evidence": "brought the time to unload a lorry from 90 minutes to under an hour"}],
        }
    )
    assert marks("What used to take an hour and a half takes less than an hour today.", facts) == []
