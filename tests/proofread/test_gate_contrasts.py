"""What comes before what, what is chosen and what is not, and whether a thing is so at all: each change, and true neighbours."""

from __future__ import annotations

import pytest
from gate import halden, marks

FACTS = halden(
    key_points=[
        {"you_said": "the keel is planed before the ribs arrive"},
        {"you_said": "the night crew oils the winches after the ferry leaves"},
        {
            "you_asked": "what I would do with a cracked frame",
            "i_answered": "I would call the owner before I touched it",
        },
        {
            "you_asked": "how I dry a plank",
            "i_answered": "I stack it in the loft, check it after the first week and turn it, not before",
        },
        {
            "you_asked": "how I greet a customer",
            "i_answered": "I pour the coffee, look at the boat and talk about the price afterwards",
        },
        {"you_said": "the hulls go to the painter first, then to the rigger"},
        {
            "you_asked": "how I would save varnish",
            "i_answered": "I would start with the brushes rather than the tins",
        },
        {
            "you_asked": "how I steady a nervous rower",
            "i_answered": "I ask about the weather and never promise that the lake is not cold",
        },
        {"about": "whether resin can take the place of bronze"},
        {
            "you_asked": "whether I would use a spirit level",
            "i_answered": "I would trust the string instead of the level",
        },
    ],
    concern=[
        {
            "worry": "I had built only small boats",
            "answer": "I have built dinghies, though never more than two at a time.",
        }
    ],
    qualifications=[
        {"someone_who": "can splice a rope without a fid", "i_did": "spliced hawsers in Aveiro"},
        {"i_am": "not yet certified as a surveyor, but I have applied"},
    ],
    enthusiasm=[{"i_like_that": "the apprentices eat at the same time as the owners"}],
)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("direction", "The keel, you told me, is planed once the ribs have arrived."),
        ("direction", "I answered that I would call the owner after I had touched a cracked frame."),
        ("direction", "I would not call the owner until I had touched a cracked frame."),
        ("direction", "I stack it in the loft, check it before the first week and turn it, not after."),
        ("direction", "I pour the coffee, talk about the price and look at the boat afterwards."),
        ("direction", "The hulls, you said, first go to the rigger, and then to the painter."),
        ("direction", "I like that the apprentices eat before the owners do."),
        ("negation", "I said that I would start with the tins instead of the brushes."),
        ("negation", "I would start not with the brushes but with the tins."),
        ("negation", "In place of the brushes I would start with the tins."),
        ("negation", "I answered that I would trust the level rather than the string."),
        ("negation", "I said that I ask about the weather and promise that the lake is not cold."),
        ("negation", "You need somebody who can splice a rope by using a fid."),
        ("negation", "I am not yet certified as a surveyor, and I have not applied so far."),
        ("hedge", "I enjoyed hearing why resin can take the place of bronze."),
        ("hedge", "I have built dinghies, and never less than two at a time."),
        ("hedge", "I have built dinghies, more than two at a time."),
    ],
)
def test_two_things_that_changed_places_are_marked(rule: str, sentence: str) -> None:
    assert f"fidelity/{rule}" in marks(sentence, FACTS)


@pytest.mark.parametrize(
    "sentence",
    [
        "You told me that the ribs arrive after the keel is planed.",
        "You told me that the ribs only arrive once the keel is planed.",
        "You do not let the ribs arrive until the keel is planed.",
        "Once the ferry has left, the night crew oils the winches.",
        "I answered that I would call the owner before touching a cracked frame.",
        "I would not touch a cracked frame until I had called the owner.",
        "I pour the coffee and look at the boat, and talk about the price afterwards.",
        "The hulls, you said, first go to the painter, and then to the rigger.",
        "I said that I would start with the brushes, not the tins.",
        "I would start not with the tins but with the brushes.",
        "I answered that I would trust the string rather than the level.",
        "I said that I ask about the weather and never promise that the lake is not cold.",
        "We talked about the question whether or not resin can take the place of bronze.",
        "I have built dinghies, at most two at a time.",
        "You need somebody who can splice a rope and does not need a fid for it.",
        "I have applied to be certified as a surveyor, which I am not yet.",
        "I like that the owners and the apprentices eat at the same time.",
    ],
)
def test_the_same_order_and_choice_in_other_words_pass(sentence: str) -> None:
    assert marks(sentence, FACTS) == []


WAITING = halden(
    key_points=[
        {"you_said": "the apprentices stay in the shed until the varnish dries"},
        {"you_asked": "whether I can row on Sundays", "i_answered": "yes, from May on"},
        {"about": "whether hemp can replace nylon on short lines"},
    ],
)


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("The apprentices do not leave the shed before the varnish dries.", []),
        ("The apprentices stay in the shed after the varnish dries.", ["fidelity/direction"]),
        ("I told you that I can row on Sundays from May on.", []),
        ("Why hemp might replace nylon on short lines is what we talked about.", []),
        ("Why hemp can replace nylon on short lines is what we talked about.", ["fidelity/hedge"]),
    ],
)
def test_an_opposite_denied_is_no_change_of_order_and_an_answer_settles_a_question(
    sentence: str, rules: list[str]
) -> None:
    assert marks(sentence, WAITING) == rules
