"""Faithful turns that look like claims: what leads to a quotation, the post by its name, what a thing does to me, how we spoke, a companion by any name."""

from __future__ import annotations

import pytest
from gate import OSKAR, halden, marks

FACTS = halden(
    OSKAR,
    medium="phone call",
    key_points=[
        {"quote": "Cedar remembers how you dried it.", "by": "Oskar Lie"},
        {"about": "drying planks in the loft", "by": "Oskar Lie"},
        {"you_said": "the loft may be heated from January", "by": "Greta Holm"},
        {"you_asked": "how I steady a frightened apprentice", "i_answered": "I sit down and draw the joint with them"},
        {"you_asked": "what I do on a slow day", "i_answered": "I keep the blades sharp and call our old customers"},
    ],
    qualifications=[
        {"evidence": "restored a skiff together with Dr. Emi Sakata in 2021"},
        {"evidence": "rigged the ferry at Moss with Prof. J. Bakke"},
        {"evidence": "tuned 40 masts together with Élodie Faure"},
        {"evidence": "mapped the fjord jointly with Øystein Bru"},
        {"evidence": "rebuilt a crane together with Capt. Lund"},
    ],
    enthusiasm=[{"drawn_to": "a yard where grandparents bring their old boats"}],
    next_steps=[
        {"who": "Greta", "will": "write by Friday"},
        {"text": "planning to take the welding course in the autumn"},
        {"text": "hoping to finish the diving licence before Easter"},
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        # what leads to a quotation by what it is
        ('Oskar and I talked about drying planks, and he gave me a line to remember: "Cedar remembers how you dried it."', 0),
        ('Oskar and I talked about drying planks, and he left us all with one short sentence: "Cedar remembers how you dried it."', 0),
        ('Oskar and I talked about drying planks, and he sent me home with this thought: "Cedar remembers how you dried it."', 0),
        ('Oskar and I talked about drying planks, and he closed our talk with a rule for life: "Cedar remembers how you dried it."', 0),
        ('Oskar and I talked about drying planks, and he passed on the old saying: "Cedar remembers how you dried it."', 0),
        # what I heard from them
        ("I also heard from you that the loft may be heated from January.", 0),
        ("I heard from you that the loft may be heated from January.", 0),
        ("On Tuesday I heard from you that from January the loft may be heated.", 0),
        ("I have also heard from you that the loft may be heated from January.", 0),
        ("That the loft may be heated from January I heard from you.", 0),
        # what a thing that I like does to me
        ("A yard where grandparents bring their old boats is what draws me to Halden Canoes.", 0),
        ("A yard where grandparents bring their old boats draws me.", 0),
        ("What draws me to Halden Canoes is a yard where grandparents bring their old boats.", 0),
        ("A yard where grandparents bring their old boats is what calls me to Halden Canoes.", 0),
        ("It is a yard where grandparents bring their old boats that keeps me interested in Halden Canoes.", 0),
        # a wish that is jotted down without whoever has it
        ("I am planning to take the welding course in the autumn.", 0),
        ("In the autumn I am planning to take the welding course.", 0),
        ("I am hoping to finish the diving licence before Easter.", 0),
        ("Before Easter I hope to finish the diving licence.", 0),
        ("I plan to take the welding course in the autumn.", 0),
        # how we spoke
        ("Thank you for telephoning me on Tuesday.", 0),
        ("Thank you for phoning me on Tuesday.", 0),
        ("Thank you for ringing me on Tuesday.", 0),
        ("Thank you for calling me on Tuesday.", 0),
        ("I am grateful to you for telephoning me.", 0),
        # somebody with a title, or with a letter of another alphabet in front
        ("Dr. Emi Sakata and I restored a skiff in 2021.", 0),
        ("In 2021 Emi Sakata and I restored a skiff.", 0),
        ("Prof. J. Bakke and I rigged the ferry at Moss.", 0),
        ("Élodie Faure and I tuned 40 masts.", 0),
        ("Øystein Bru and I mapped the fjord.", 0),
        ("Capt. Lund and I rebuilt a crane.", 0),
    ],
)  # fmt: skip
def test_a_turn_of_ones_own_passes(sentence: str, to: int) -> None:
    assert marks(sentence, FACTS, to=to) == []


@pytest.mark.parametrize(
    "sentence",
    [
        'Oskar and I talked about drying planks, and he gave me a paddle to remember: "Cedar remembers how you dried it."',
        'Oskar and I talked about drying planks, and he gave me a line to remember: "Cedar forgets how you dried it."',
        'Oskar and I talked about drying planks, and he won two medals and passed on the old saying: "Cedar remembers how you dried it."',
        "I also heard from you that the loft will be heated from January.",
        "I also heard your broadcast about the loft.",
        "I have heard your band.",
        "A yard where grandparents draw their old boats is what moves me.",
        "I am planning to take the welding course in the spring.",
        "I have taken the welding course in the autumn.",
        "I am hoping to finish the diving licence after Easter.",
        "Thank you for driving me on Tuesday.",
        "I restored a skiff in 2021.",
        "Dr. Ito and I restored a skiff in 2021.",
        "On my own I tuned 40 masts.",
        "I mapped the fjord.",
    ],
)
def test_what_is_not_so_is_still_marked(sentence: str) -> None:
    assert marks(sentence, FACTS) != []


def test_nobody_telephoned_where_one_met_face_to_face() -> None:
    assert marks("Thank you for telephoning me on Tuesday.", halden(medium="in person")) != []


@pytest.mark.parametrize(
    ("role", "said", "told", "untrue"),
    [
        ("Year 4 Teacher", "most of the Year 4 children read below their age", "Thank you for discussing the Year 4 position with me.", "The Year 4 children read below their age."),
        ("Night Nurse", "half of the night nurses live in Horten", "Thank you for discussing the night nurse position with me.", "The night nurses live in Horten."),
        ("Ferry Pilot", "about half of the ferry pilots are over fifty", "Thank you for discussing the post of ferry pilot with me.", "The ferry pilots are over fifty."),
        ("Bread Baker", "some of the bread bakers start at two", "Thank you for discussing the bread baker role with me.", "The bread bakers start at two."),
        ("Grade 7 Tutor", "most of the grade 7 pupils skip breakfast", "Thank you for meeting me about the Grade 7 position.", "The grade 7 pupils skip breakfast."),
    ],
)  # fmt: skip
def test_the_post_by_its_name_is_no_whole(role: str, said: str, told: str, untrue: str) -> None:
    facts = halden(role=role, key_points=[{"you_said": said, "by": "Greta Holm"}])
    assert marks(told, facts) == []
    assert marks(untrue, facts) != []
