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
        {"evidence": "worked with a gang of whom most were under 25 in Larvik"},
        {"i_did": "managed four gangs in Larvik", "result": "None of the gangs missed a deadline."},
        {"evidence": "brought waste at Aveiro from 11% to 4%"},
        {"evidence": "built a glossary of 640 terms for rowers with the coastguard"},
        {"evidence": "started a film evening that 40 apprentices attend"},
        {"evidence": "overhauled four winches, three of them at sea"},
    ],
    next_steps=[{"who": "the fitters", "will": "vote on Friday"}],
)


SHED = halden(
    OSKAR,
    key_points=[
        {"you_said": "glue that has not set by noon is thrown out", "by": "Greta Holm"},
        {"you_said": "a new sander works beside an old one for a month", "by": "Greta Holm"},
        {"you_said": "every hull is dried before the next launch", "by": "Greta Holm"},
        {"you_said": "a second fitter looks at every seam", "by": "Greta Holm"},
        {"you_said": "fewer than half of the trial hulls have gauges", "by": "Greta Holm"},
        {"you_showed": "the steam box that the high school built", "by": "Greta Holm"},
        {
            "you_asked": "how I settle a quarrel between two sanders",
            "i_answered": "I give them one job to do together",
            "by": "Oskar",
        },
        {
            "you_asked": "what I do if a lorry is late",
            "i_answered": "I keep six people on and send the others home",
            "by": "Oskar",
        },
        {
            "you_asked": "if I mind an unheated shed",
            "i_answered": "I did it for five winters and own good gloves",
            "by": "Oskar",
        },
        {"text": "the shed was repainted in May", "by": "Greta Holm"},
        {"text": "orders for paddles fell last autumn", "by": "Greta Holm"},
        {"text": "school bookings up from 120 to 190 in two years", "by": "Greta Holm"},
        {"about": "letting the night guard stay in the shed until he sleeps", "by": "Greta Holm"},
    ],
    qualifications=[
        {"evidence": "cut the scrap on the bench by half in one year"},
        {"evidence": "canvas decks, have done two, one with a crew of three"},
        {"evidence": "kept one pair of oars in reserve"},
        {"evidence": "wrote the shed manual with two colleagues"},
        {"i_did": "bound 27 rails at the Mercer yard"},
        {"i_did": "ran trials on 64 hulls in Voss for three seasons"},
    ],
    concern={"worry": "I cannot weld", "answer": "I am taking an evening class in welding."},
    enthusiasm={"i_like_that": "fitters lead the post-launch rounds"},
    next_steps=[{"who": "Greta", "will": "write by 20 May"}],
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
        "Four hours at a stretch is the most that any hull stays in the mould.",
        "In Larvik most of the gang were not yet 25.",
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
    "sentence",
    [
        "No seam is closed until a second pair of eyes has been over it.",
        "It was a pleasure to talk shop with you.",
        "A second fitter looks at every seam before it goes out the door.",
        "There is no seam that a second fitter has not looked at.",
        "When two sanders fall out, I hand them a single job.",
        "We talked about whether the night guard might stay in the shed until he has fallen asleep.",
        "It took me a year to halve the scrap on the bench.",
        "Having fitters in charge of the rounds after a launch is something I very much like.",
        "A new sander works for a month with an experienced one at his or her side.",
        "In the evenings I now study welding.",
        "Whatever glue has not set by noon goes in the bin.",
        "In May the shed got new paint.",
        "Cold sheds are something I am used to.",
        "Thank you for letting me see the steam box that the high school built on Tuesday.",
        "From 120 to 190 in two years is a fine climb in school bookings for your paddles.",
        "I would keep six people on and send everybody else home.",
        "It would not: I worked in one for five winters, and my gloves are good.",
        "I shall await your letter by 20 May.",
        "More than half of your trial hulls are still without a gauge.",
    ],
)
def test_general_words_and_turns_of_phrase_pass(sentence: str) -> None:
    assert marks(sentence, SHED) == []


def test_an_institution_is_not_known_by_a_word_that_begins_alike() -> None:
    assert marks("At Mercer College I bound 27 rails.", SHED) == ["fidelity/added"]


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


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("In Aveiro I was in charge of crews of three for five years.", False),
        ("In Aveiro I led three-man crews for five years.", False),
        ("In Aveiro I led four-man crews for five years.", True),
        ("I once lost my voice at a launch that went on for four hours.", False),
        ("I once lost my voice at a launch that went on for six hours.", True),
        ("I once lost my voice at a six-hour launch.", True),
        ("I have attached it, as promised.", False),
        ("I have attached the price list.", True),
    ],
)
def test_a_number_in_front_of_what_it_counts_is_one(sentence: str, wrong: bool) -> None:
    facts = halden(
        key_points=[{"you_said": "nobody sails alone", "why": "I once lost my voice at a four-hour launch."}],
        qualifications=[{"i_did": "led three-man crews in Aveiro for five years"}],
        materials=[{"sending": "the sail plan", "file": "plan.pdf"}],
    )
    assert bool(marks(sentence, facts)) == wrong
