"""What a faithful letter says in its own way: phrases of other languages, the cause of a fact, whoever is `he`, what somebody put well."""

from __future__ import annotations

import pytest
from gate import OSKAR, halden, marks

FACTS = halden(
    {**OSKAR, "name": "Oskar Emil Lie"},
    key_points=[
        {"you_said": "about one launch in nine is put off for wind", "by": "Greta Holm"},
        {"you_said": "the yard varnishes 14 hulls a week and sells most of them to river clubs", "by": "Greta Holm"},
        {"quote": "Cedar remembers how you dried it", "by": "Oskar Emil Lie"},
        {"you_asked": "why I left my last workshop", "i_answered": "it closed after the flood", "by": "Greta Holm"},
        {"text": "let me hold a paddle from 1911, hardly worn", "by": "Greta Holm"},
        {"text": "showed me the steam box, it leaks about twice a month", "by": "Oskar Emil Lie"},
        {"about": "teaching children to dry cedar in the wind", "by": "Greta Holm"},
        {"you_said": "the mooring in Moss is cheaper than Horten", "by": "Greta Holm"},
        {"you_asked": "how I deal with a ship that is late", "i_answered": "I ring its owner", "by": "Greta Holm"},
    ],
    qualifications=[
        {"you_need": "a calm fitter", "i_have": "cleared 30 shipments through Horten", "by": "Greta Holm"},
        {"result": "We sold 131 hulls at Barra last season.", "by": "Greta Holm"},
        {"someone_who": "can settle quarrels", "i_did": "learned two dialects within a month each"},
    ],
    concern={
        "worry": "I had never worked night shifts",
        "answer": "My mother watches our twins at night.",
        "by": "Greta Holm",
    },
    materials=[{"sending": "three pages of my log", "recipient": "Greta Holm"}],
)


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        # a greeting, thanks or a farewell of another language, wherever it stands
        ("Muchas gracias for the time you gave me on Tuesday.", 0),
        ("Kia ora Greta, and thank you for Tuesday.", 0),
        ("Diolch yn fawr for seeing me on Tuesday.", 0),
        ("Thank you for your time. Ngā mihi nui, and I hope that we will speak again soon.", 0),
        ("Thank you for your time. Med vennlig hilsen from Halden.", 0),
        ("Thank you for your time. Fa'afetai lava.", 0),
        # what a fact puts to its verb with a `for` is its cause
        ("I learned that about one launch in nine is put off because of wind.", 0),
        # a doubt is about what it says
        ("You were unsure about night shifts because I had never worked any.", 0),
        # a part told far from what it is a part of
        ("You told me that 14 hulls a week are varnished at the yard, most of which is sold to clubs on the river.", 0),
        # both words of a given name
        ("Oskar Emil showed me the steam box.", 0),
        # somebody of the sentence before, whoever else comes behind
        ("Oskar showed me the steam box. I told him that my mother watches our twins at night.", 0),
        # what was done to me
        ("Thank you for letting me hold a paddle from 1911.", 0),
        # what leads in a remark or a question
        ('Oskar showed me the steam box. He put it beautifully: "Cedar remembers how you dried it."', 0),
        ("Greta met me first. She also wanted to know why I had left my last workshop.", 1),
        # a quotation is no fact that a phrase could be hung behind
        ('We spoke about teaching children to dry cedar in the wind, and Oskar said, "Cedar remembers how you dried it."', 0),
        # a place of both facts says only where
        ("It is cheaper to ship from Moss than from Horten, you said.", 0),
        # letters within a word are no `a`
        ("We sold 131 hulls there last season.", 0),
        ("Three pages of my log are attached for you.", 0),
        ("It took me no longer than a month each to learn two dialects.", 0),
    ],
)  # fmt: skip
def test_a_faithful_sentence_passes(sentence: str, to: int) -> None:
    told = [rule for rule in marks(sentence, FACTS, to=to) if rule != "fidelity/attachment"]  # which only reminds
    assert told == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Xeixa flour for the ovens was what we talked about.",  # a name, and no phrase of another language
        "Hokkaido for two years was my home.",
        "Roughly one launch in nine is put off because of the crew.",
        "She also wanted to marry why I left my last workshop.",
    ],
)
def test_what_is_not_so_is_still_marked(sentence: str) -> None:
    assert marks(sentence, FACTS) != []
