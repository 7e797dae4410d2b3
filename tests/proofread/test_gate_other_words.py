"""What is faithful although no fact has it so: the place and the post by what they are called, the reader as `you`, a thing by its full name."""

from __future__ import annotations

import pytest
from gate import OSKAR, halden, marks

FACTS = halden(
    {**OSKAR, "title": "Master Rigger"},
    key_points=[
        {"text": "hopes to roof the second slip before the frost", "by": "Greta Holm"},
        {"you_said": "the tenders are painted in the open", "by": "Oskar Lie"},
        {"you_asked": "how I keep a plane sharp", "i_answered": "I hone it twice a week", "by": "Oskar Lie"},
        {"about": "oars whose maker is signed on the loom", "by": "Oskar Lie"},
    ],
    qualifications=[
        {
            "someone_who": "can calm the harbour's surveyors",
            "i_did": "opened their letters for two seasons in Aveiro",
        },
    ],
    concern={"worry": "I have not rowed at sea", "answer": "I take a course on the fjord."},
    enthusiasm=[{"i_like_that": "the apprentices choose their own timber"}],
    next_steps=[
        {"i_will": "send two drawings before the weekend"},
        {"i_will": "come aboard for a trial row with Oskar in June"},
        {"who": "Greta", "will": "answer within ten days"},
    ],
)


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        # a time that the fact has itself
        ("I will send two drawings before the weekend.", 0),
        # the place of those who were met, and the post, by what such a thing is called
        ("I like that apprentices at the yard get to choose their own timber.", 0),
        ("Thank you for seeing me on Tuesday about the Fitter slot.", 0),
        # what I have not done I may well wish to do
        ("I would be glad to row at sea with you.", 0),
        # the reader, who is named in the fact
        ("I am looking forward to meeting you aboard for a trial row in June.", 1),
        ("I look forward to joining you aboard for a trial row in June.", 1),
        # somebody by their title
        ("The Foreman told me that she hopes to roof the second slip before the frost.", 1),
        ("The Master Rigger told me that the tenders are painted in the open.", 0),
        # what `their` stands for, in full
        ("For two seasons in Aveiro I opened the letters of the harbour's surveyors.", 0),
        # what was said in the talk is no plan
        ("I answered that I hone it twice a week.", 1),
        # another form of a word that a fact has as a verb
        ("The signs of two drawings follow before the weekend.", 0),
    ],
)
def test_what_is_faithful_passes(sentence: str, to: int) -> None:
    assert marks(sentence, FACTS, to=to) == []


@pytest.mark.parametrize(
    ("sentence", "to", "rule"),
    [
        ("I will send two drawings by the end of the month.", 0, "promise"),
        ("I like that apprentices at the sawmill choose their own timber.", 0, "added"),
        ("I have rowed at sea.", 0, "negation"),
        ("I look forward to your coming aboard for a trial row in June.", 0, "owner"),
        ("The Master Rigger told me that he hopes to roof the second slip before the frost.", 0, "speaker"),
        ("For two seasons in Aveiro I calmed surveyors.", 0, "blend"),
    ],
)
def test_what_is_not_stays_marked(sentence: str, to: int, rule: str) -> None:
    assert f"fidelity/{rule}" in marks(sentence, FACTS, to=to)


MORE = halden(
    {**OSKAR, "title": "Master Rigger"},
    key_points=[
        {"you_said": "field trips never last longer than five nights", "by": "Greta Holm"},
        {"you_said": "about 85 juniors row at least six hours a week", "by": "Greta Holm"},
        {"text": "would like to rent the tar shed to a film crew, still unsure", "by": "Greta Holm"},
        {"you_said": "no oar leaves the loft before it has rested ten weeks", "by": "Greta Holm"},
        {"you_said": "the workshop loses about one plank in nine to damp", "by": "Oskar Lie"},
        {"you_said": "the slips go through about nine miles of rope a year", "by": "Oskar Lie"},
        {"you_asked": "what I do with timber that comes in wet", "i_answered": "I let it dry on racks overnight", "by": "Oskar Lie"},
        {"you_showed": "me the old steam box", "i_saw": "that it still works", "by": "Oskar Lie"},
        {"you_showed": "me the upper slip", "i_saw": "that it has no roof yet", "by": "Greta Holm"},
        {"about": "a carving race in which nobody is timed", "by": "Greta Holm", "why": "I started one at a boat club in Sagres."},
    ],
    qualifications=[
        {"i_did": "sat on the tasting panel of the glue makers' union for four years"},
        {"i_am": "fluent in Danish and Twi"},
        {"i_do": "carve decoys twice a week at a shelter"},
    ],
    enthusiasm=[
        {"i_like_that": "nothing is varnished"},
        {"i_like_that": "customers may hold the adze"},
        {"i_like_that": "the unpaid bills go to the loft next door"},
    ],
    next_steps=[{"who": "Greta", "will": "introduce me to the board in May"}],
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("Thank you for telling me that field trips last five nights at most.", 0),
        ("Greta explained that an oar must rest ten weeks before it may leave the loft.", 1),
        ("It surprised me that you lose roughly a ninth of your planks to damp.", 1),
        ("Nine miles of rope a year, give or take, is hard to imagine.", 1),
        ("I told you that I leave it on racks to dry overnight.", 1),
        ("For four years I was a member of the glue makers' union's tasting panel.", 0),
        ("I would love to build oars, unvarnished, and hold the adze.", 0),
        ("Greta plans to introduce me to the board this month.", 1),
        ("Some 85 juniors each row six hours a week or more.", 0),
        ("The Foreman is thinking of renting the tar shed to a film crew.", 1),
        ("Danish and Twi I speak fluently.", 0),
        ("I saw that the old steam box works to this day.", 1),
        ("I like it that the bills you do not pay go to the loft next door.", 0),
        ("The upper slip does not have a roof yet, as I saw.", 0),
        ("Twice a week I carve decoys at a shelter.", 0),
    ],
)
def test_what_is_faithful_in_freer_words_passes(sentence: str, to: int) -> None:
    assert marks(sentence, MORE, to=to) == []


@pytest.mark.parametrize(
    ("sentence", "to", "rule"),
    [
        ("Twice a week I carve decoys at a boat club in Sagres.", 0, "blend"),
        ("I saw that it already has a roof.", 0, "negation"),
        ("I enjoyed seeing that it no longer works.", 1, "negation"),
        ("I like that your customers are not allowed to hold the adze.", 0, "negation"),
        ("Greta explained that an oar leaves the loft before it has rested ten weeks.", 1, "negation"),
        ("I was a member of a choir in Sagres.", 0, "added"),
    ],
)
def test_what_is_not_in_freer_words_is_marked(sentence: str, to: int, rule: str) -> None:
    assert f"fidelity/{rule}" in marks(sentence, MORE, to=to)
