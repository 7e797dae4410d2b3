"""Sentence and fact compared part by part: who did it, who said it, what joins two facts, what is done to whom, the little word between."""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.facts.given import read_facts

FACTS = read_facts(
    {
        "candidate": {"name": "Ewa Maliszewska", "email": "ewa.m@example.com"},
        "company": "Saltmarsh Ferries",
        "role": "deck engineer",
        "date": "2026-03-12",
        "interviewers": [
            {"name": "Duncan Frayne", "title": "Fleet Superintendent", "pronouns": "he/him"},
            {"name": "Shirin Tavakoli", "title": "Crew Manager", "pronouns": "she/her"},
        ],
        "key_points": [
            {"you_said": "the older ferry burns a tenth more fuel since her last refit", "by": "Duncan Frayne"},
            {"you_said": "the anchor was brought over by your great-aunt in a coffee can", "by": "Duncan Frayne"},
            {"you_said": "you lose about forty shackles a year to the slip", "by": "Duncan Frayne"},
            {
                "you_asked": "how we dealt with the rope shortage at Brody",
                "i_answered": "we spliced old hawsers and told every skipper why",
                "by": "Duncan Frayne",
            },
            {
                "you_asked": "whether I would lend out a winch",
                "i_answered": "I would lend the hand winch unless the mate asked for it",
                "by": "Duncan Frayne",
            },
            {
                "about": "moving the greasing of the ramp chains from Sundays to the night tides",
                "by": "me",
                "why": "I have a friend who greases chains in Ghent.",
            },
            {"about": "opening the chart room on one evening a month", "by": "Duncan Frayne"},
            {"about": "whether to keep the steam whistle or go electric", "by": "both"},
            {"you_said": "the deckhands named the launch Gerald", "by": "Duncan Frayne"},
            {"you_showed": "a survey of the mud banks drawn by a schoolmaster", "by": "Duncan Frayne"},
            {"you_said": "the tide tables were kept in a dairy until 1961", "by": "Duncan Frayne"},
            {"you_said": "Lotte checks every lifejacket twice", "by": "Duncan Frayne"},
            {"quote": "A good handover fits on one page.", "by": "Duncan Frayne"},
        ],
        "qualifications": [
            {
                "someone_who": "can keep two boats running with one spare pump",
                "i_did": "kept a dredger working for six years on the Severn",
            },
            {
                "i_did": "rebuilt three bow thrusters with a colleague from Fishguard",
                "result": "None of them has leaked since.",
            },
            {
                "i_did": "cut the oil budget at Lundy from 900 litres to 240",
                "result": "The tug came out on its old engine.",
            },
            {"i_am": "a trained first aider"},
        ],
        "enthusiasm": [
            {"i_like_that": "the skippers write the duty roster themselves"},
            {"drawn_to": "crossings that people plan their weddings by"},
        ],
        "concern": {
            "by": "Shirin Tavakoli",
            "worry": "I have not worked with passengers",
            "answer": "I steered the works bus at the quarry for two winters.",
        },
        "next_steps": [
            {"who": "Lotte", "will": "send the crew handbook to me by Monday"},
            {"who": "The harbour master", "will": "write to me within ten days"},
            {"who": "Your cousin Wiebke", "will": "copy the engine manual"},
            {"i_will": "ask my foreman for a reference"},
            {"i_will": "post a list of my tickets"},
            {"they_will": "ring my two referees this week"},
            {"they_will": "book a call with the surveyor"},
        ],
    }
)


def said(body: str) -> set[str]:
    """The rules of the gate that mark a sentence of a letter to Duncan Frayne."""
    letter = f"Dear Duncan,\n\n{body}\n\nKind regards,\nEwa Maliszewska\n"
    found = review(letter, FACTS, to=0, engine="none").issues
    return {one.rule for one in found if one.rule.startswith("fidelity/")}


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        # who did it
        ("I like the fact that you write the skippers' duty roster yourself.", "owner"),
        ("I liked hearing about the anchor that you brought over in a coffee can.", "owner"),
        ("I answered that I spliced old hawsers and told every skipper why.", "owner"),
        ("A colleague from Fishguard rebuilt three bow thrusters.", "owner"),
        ("A colleague from Fishguard rebuilt three bow thrusters for me.", "owner"),
        # who said it
        ("The skippers told me that the older ferry burns a tenth more fuel since her last refit.", "speaker"),
        ("It was Shirin who told me that the older ferry burns a tenth more fuel since her last refit.", "speaker"),
        ("I laughed when the deckhands told me that they named the launch Gerald.", "speaker"),
        ("You brought up moving the greasing of the ramp chains to the night tides.", "speaker"),
        ("You threw in the idea of moving the greasing of the ramp chains to the night tides.", "speaker"),
        ("I raised the question of opening the chart room on one evening a month.", "speaker"),
        (
            "We spoke about moving the greasing of the ramp chains to the night tides, which you had brought up.",
            "speaker",
        ),
        ("I was glad to hear from the deckhands that they named the launch Gerald.", "speaker"),
        # what joins two facts
        (
            "With the older ferry burning more fuel, you need someone who can keep two boats running with one spare pump.",
            "cause",
        ),
        ("Having steered the works bus, I like it that the skippers write the duty roster themselves.", "cause"),
        ("As I have a friend in Ghent, I like it that the skippers write the duty roster themselves.", "cause"),
        # two facts in one
        ("With one spare pump I kept a dredger working on the Severn for six years.", "blend"),
        ("I am a trained foreman as well.", "blend"),
        ("You showed me a survey of the mud banks that had been kept in a dairy.", "blend"),
        # what is done, to whom and to what
        ("I will hand in my notice to my foreman.", "promise"),
        ("I will post you my tickets.", "promise"),
        ("You will ring me this week.", "promise"),
        ("You will call the surveyor.", "promise"),
        ("The harbour master will visit me within ten days.", "promise"),
        # a little word in the place of another
        ("I said that I would lend the hand winch if the mate asked for it.", "direction"),
        ("You lose at least forty shackles a year to the slip.", "direction"),
        # what is over
        ("You told me that Lotte no longer checks every lifejacket twice.", "negation"),
        (
            "You told me that the older ferry, named by the deckhands, burns a tenth more fuel since her last refit.",
            "blend",
        ),
        ("Your cousin Wiebke told me that the older ferry burns a tenth more fuel since her last refit.", "speaker"),
    ],
)
def test_a_part_told_otherwise_is_marked(sentence: str, rule: str) -> None:
    assert f"fidelity/{rule}" in said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I like the fact that your skippers write the duty roster themselves.",
        "I liked hearing about the anchor that your great-aunt brought over in a coffee can.",
        "I answered that we spliced old hawsers and told every skipper why.",
        "Together with a colleague from Fishguard I rebuilt three bow thrusters.",
        "A colleague from Fishguard and I rebuilt three bow thrusters.",
        "It was you who told me that the older ferry burns a tenth more fuel since her last refit.",
        "You said that the deckhands named the launch Gerald.",
        "I brought up moving the greasing of the ramp chains to the night tides.",
        "We spoke about moving the greasing of the ramp chains to the night tides, which I had brought up.",
        "You raised the question of opening the chart room on one evening a month.",
        "You need someone who can keep two boats running with one spare pump, and I kept a dredger working on the Severn for six years.",
        "You told me that the tide tables were kept in a dairy until 1961.",
        "Having heard all this, I like it that the skippers write the duty roster themselves.",
        "I am a trained first aider.",
        "I will ask my foreman for a reference.",
        "I will post you a list of my tickets.",
        "You will ring my two referees this week.",
        "You will arrange a call with the surveyor.",
        "The harbour master will let me know within ten days.",
        "The crew handbook will come to me by Monday.",
        "I said that I would lend the hand winch unless the mate asked for it.",
        "You lose some forty shackles a year to the slip.",
        "Lotte will send me the crew handbook by Monday.",
        'You also said: "A good handover fits on one page."',
        "We also talked about whether the steam whistle should be kept or should go electric.",
        "At Lundy I brought the oil budget down from 900 litres to 240, and the tug came out on its old engine.",
        "Thank you for talking to me by phone on 12 March about the deck engineer post.",
        "Thank you for sitting down with me.",
        "I am drawn to crossings that people plan their weddings by.",
        "You told me that the older ferry, since her last refit, burns a tenth more fuel.",
    ],
)
def test_a_free_paraphrase_of_every_part_passes(sentence: str) -> None:
    assert said(sentence) == set()
