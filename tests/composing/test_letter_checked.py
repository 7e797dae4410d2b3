"""A letter without numbers, sentence by sentence: what is true in other words stands, and its untrue neighbour does not.

The pairs were written to show each way in which the check reads, with facts of their own.
"""

from __future__ import annotations

import pytest

from thankyou import brief, compose
from thankyou.composing.replies import read_reply
from thankyou.composing.resting import rested
from thankyou.planning.prompt import numbered, stand_ins
from thankyou.proofread.letter import evened

FACTS = {
    "candidate": {"name": "Ada Quist", "email": "ada@example.org"},
    "company": "Halden Boats",
    "role": "Boatbuilder",
    "date": "2026-10-06",
    "interviewers": [{"name": "Jon Vik", "relation": "panel member"}],
    "key_points": [
        {
            "you_said": "the slip floods at every spring tide",
            "why": "my uncle lost a dinghy and two oars to such a tide",
        },
        {
            "you_asked": "what I would do with a plank that splits at the stem",
            "i_answered": "I would steam it again and leave the clamps on overnight",
        },
        {"you_showed": "the ledger that the founder kept in pencil"},
        {"glad": "the sheds have six weeks on and six weeks off, in writing"},
    ],
    "qualifications": [
        {
            "someone_who": "can caulk forty seams a week",
            "i_did": "caulked 310 of them at Arendal, mostly on my own",
        },
        {"you_need": "a boatbuilder to keep the timber book", "i_have": "kept the timber book at Risør since 2021"},
    ],
    "concern": [
        {"worry": "I have not built with larch", "answer": "My master let me plane two larch masts last autumn."}
    ],
    "enthusiasm": [{"i_like_that": "the apprentices get the first choice of tools"}],
    "next_steps": [{"they_will": "ring me after the launch on Friday"}],
    "personal": [{"i_hope": "the crane is mended before the frost"}],
    "decision_date": "2026-10-16",
}
OPENING = "Thank you for showing me the ledger that the founder kept in pencil."


def against(sentence: str) -> list[str]:
    """What is held against a sentence of a letter that names no numbers."""
    note = compose(FACTS, reply=f"{OPENING}\n\n{sentence}", engine="none")
    return ["it does not stand"] * (evened(sentence) not in evened(note.body)) or [
        one.message for one in note.issues if one.rule in ("reply/replaced", "reply/left-out")
    ]


COURTESY = [
    "Please accept my good wishes for the launch.",
    "My thanks to you and to the panel for your time.",
    "My good wishes to everyone at the slip.",
    "My thanks once more for your time on Tuesday.",
    "I have a great deal of respect for that ledger in pencil.",
    "The ledger that the founder kept in pencil was lovely to see.",
    "Thank you so much for your time on Tuesday.",
]
ANSWERS = [
    "I would still steam it again and leave the clamps on overnight.",
    "My answer is unchanged: I would steam it again and leave the clamps on overnight.",
    "I can only repeat that I would steam it again and leave the clamps on overnight.",
    "As for a plank that splits at the stem, I would steam it again and leave the clamps on overnight.",
    "When you asked about a plank that splits at the stem, I answered that I would steam it again.",
]
MINE = [
    "I caulked 310 seams at Arendal, mostly alone.",
    "I can caulk forty seams a week, because I caulked 310 of them at Arendal.",
    "I have kept the timber book at Risør since 2021, so keeping the timber book would not be new to me.",
    "I have not built with larch, but my master let me plane two larch masts last autumn.",
    "My uncle lost a dinghy and two oars to such a tide.",
]
THEIRS = [
    "I look forward to your call after Friday's launch.",
    "I'll look out for your call after the launch on Friday.",
    "I look forward to your decision on 16 October.",
    "I hope that the crane is mended before the frost.",
    "Six weeks on and six weeks off, in writing, is one more reason why I would like to join you.",
    "I suppose nobody is glad of a slip that floods at every spring tide.",
]


@pytest.mark.parametrize("sentence", [*COURTESY, *ANSWERS, *MINE, *THEIRS])
def test_what_is_true_stands_in_other_words(sentence: str) -> None:
    assert against(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        # courtesy that tells something
        "Please accept my two oars.",
        "My thanks to you and to the harbour master for the dinghy.",
        "I have a great deal of experience with ledgers.",
        "The ledger that the founder kept in ink was lovely to see.",
        # an answer that is another
        "I would steam it again and perhaps leave the clamps on overnight.",
        "I now steamed it again and left the clamps on overnight.",
        "I can only glue a plank that splits at the stem.",
        "As for a plank that splits at the stem, I did steam it again and leave the clamps on overnight.",
        # what is mine, and what is not
        "I lost a dinghy and two oars to such a tide.",
        "I now caulked 310 of them at Arendal, mostly on my own.",
        "I caulked 310 of them at Arendal, as I have done for years.",
        "I have kept our timber book at Halden since 2021.",
        "I no longer like that the apprentices get the first choice of tools.",
        "I would not like that the apprentices get the first choice of tools.",
        "I have built with larch, and my master let me plane two larch masts last autumn.",
        "I like that the apprentices get the first choice of tools, and I would bring my own.",
        # who does it, whether, and when
        "You will ring me before the launch on Friday.",
        "I will ring you after the launch on Friday.",
        "I hope that the crane is not mended before the frost.",
        "I hope that the crane is perhaps mended before the frost.",
        "You are not yet looking for someone who can caulk forty seams a week.",
        "You are looking for someone who can caulk my forty seams a week.",
        "You told me that the slip perhaps floods at every spring tide.",
        "You told me that the slip no longer floods at every spring tide.",
        "Six months on and six months off, in writing, is one more reason why I would like to join you.",
    ],
)
def test_what_is_not_does_not(sentence: str) -> None:
    assert against(sentence)


@pytest.mark.parametrize(
    ("sentence", "paths"),
    [
        ("Six weeks on and six weeks off is a good arrangement.", {"key_points[3].glad"}),
        ("A split plank I would steam again.", {"key_points[1].i_answered", "key_points[1].you_asked"}),
        ("I know what it means when a slip floods.", {"key_points[0].you_said", "key_points[0].why"}),
        ("I can caulk forty seams a week.", {"qualifications[0].someone_who", "qualifications[0].i_did"}),
    ],
)
def test_a_sentence_rests_on_all_that_it_takes_words_of(sentence: str, paths: set[str]) -> None:
    made = brief(FACTS)
    statements = {one.number: one for one in numbered(made)}
    reply = rested(read_reply(sentence), [*statements.values()], stand_ins(made, mask_company=True), "thank-you")
    assert paths <= {path for number in reply.sentences[0].numbers for path in statements[number].paths}
