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
