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
        ("I can caulk forty seams a week.", {"qualifications[0].someone_who"}),
    ],
)
def test_a_sentence_rests_on_all_that_it_takes_words_of(sentence: str, paths: set[str]) -> None:
    made = brief(FACTS)
    statements = {one.number: one for one in numbered(made)}
    reply = rested(read_reply(sentence), [*statements.values()], stand_ins(made, mask_company=True), "thank-you")
    assert paths <= {path for number in reply.sentences[0].numbers for path in statements[number].paths}


@pytest.mark.parametrize(
    ("sentence", "rests"),
    [
        ("It is off for six weeks on and off.", True),
        ("At first I was not sure what I would do with that.", False),
    ],
)
def test_four_words_in_the_order_of_a_statement_tell_of_it_where_one_is_a_figure_or_telling(
    sentence: str, rests: bool
) -> None:
    made = brief(FACTS)
    reply = rested(read_reply(sentence), numbered(made), stand_ins(made, mask_company=True), "thank-you")
    assert bool(reply.sentences[0].numbers) is rests


LOFT = {
    "candidate": {"name": "Ada Quist", "email": "ada@example.org"},
    "company": "Halden Boats",
    "role": "Head Rigger",
    "date": "2026-10-06",
    "interviewers": [{"name": "Jon Vik", "relation": "hiring manager"}],
    "key_points": [
        {"you_said": "nobody in your loft gets sent home for asking about a knot"},
        {"you_said": "a third of the leaks come from one seam in the keel that no apprentice can reach"},
        {"you_said": "the varnish dried well at your brother's shed"},
        {"you_said": "you ring the bell if the fog hides the pier"},
        {
            "you_asked": "how I would tell a skipper that his mast is rotten",
            "i_answered": "I would tap it with him and wait for the sound",
        },
        {"about": "scraping nineteen hulls on a beach in Mandal"},
        {"i_saw": "the riggers wash their hands before they touch a sail"},
    ],
    "qualifications": [
        {"i_have": "held my Class C crane ticket since 2018"},
        {"i_did": "rigged eleven years without one broken stay"},
        {"someone_who": "can run two crews while Berit is away", "i_did": "ran two crews at Grimstad"},
    ],
    "enthusiasm": [{"i_like_that": "your sailmakers sign their names inside the bolt rope"}],
    "next_steps": [{"they_will": "invite two of us to a morning at the loft in May"}],
    "personal": [{"i_hope": "your sister's wedding goes well"}],
}


def against_of_loft(sentence: str) -> list[str]:
    note = compose(LOFT, reply=f"{LOFT_OPENING}\n\n{sentence}", engine="none")
    return [one.message for one in note.issues if one.rule in ("reply/replaced", "reply/left-out")]


LOFT_OPENING = "Thank you for your time on Tuesday; I would like the job."


@pytest.mark.parametrize(
    "sentence",
    [
        # behind what is told
        "When you asked how I would tell a skipper that his mast is rotten, I said that I would tap it with him and wait for the sound.",
        "You told me that a third of the leaks come from one seam in the keel that no apprentice can reach, which is a puzzle.",
        "You told me that a third of the leaks come from one seam in the keel, and that no apprentice can reach it.",
        "I rigged eleven years without one broken stay, and I would be glad to rig for you.",
        "I ran two crews at Grimstad, so I can run two while Berit is away.",
        # times and moods
        "I hope that your sister's wedding goes well.",
        "You said that the varnish had dried well at your brother's shed.",
        "You told me that a third of the leaks came from one seam in the keel that no apprentice could reach.",
        "I would be glad to be among the two whom you will invite to a morning at the loft in May.",
        "If I am among the two of us whom you invite to a morning at the loft in May, I will come gladly.",
        # how it is known
        "I saw the riggers wash their hands before they touch a sail.",
        "It was good to see the riggers wash their hands before they touch a sail.",
        "I enjoyed talking about scraping nineteen hulls on a beach in Mandal.",
        "I enjoyed hearing about the nineteen hulls on a beach in Mandal.",
        "I like that your sailmakers sign their names inside the bolt rope.",
        "I liked hearing that a third of the leaks come from one seam in the keel that no apprentice can reach.",
        # word for word
        "I have held my Class C crane ticket since 2018.",
        "It was good to hear that the varnish dried well at your brother's.",
        "You said the varnish dried well at the shed of your brother.",
        # how far
        "You told me that nobody in your loft gets sent home for asking about a knot.",
        "You told me that nobody gets sent home for a question about a knot.",
        "If the fog hides the pier, you ring the bell.",
    ],
)
def test_a_fact_told_shorter_or_with_a_thought_stands(sentence: str) -> None:
    assert against_of_loft(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        # behind what is told
        "When you asked how I would tell a skipper that his mast is rotten, I said that I would tap it with him and wait for the sound, so that he knows it himself.",
        "You told me that a third of the leaks come from one seam in the keel that no apprentice can reach and that you want closed.",
        "You told me that a third of the leaks come from one seam in the keel that was drawn my way and that no apprentice can reach.",
        "I rigged eleven years as Head Rigger without one broken stay.",
        "I ran two crews at Grimstad to help them.",
        "I have, as Head Rigger, held my Class C crane ticket since 2018.",
        "You are looking for someone who can run two crews while Berit is on sick leave.",
        "I like that your sailmakers sign their names inside the bolt rope; I miss that where I am now.",
        # times and moods
        "I hope that your sister's wedding went well.",
        "You said that the varnish dries well at your brother's shed.",
        "I am glad to be among the two invited to a morning at the loft in May.",
        "The riggers washed their hands before they touched a sail.",
        # how it is known
        "You told me the riggers wash their hands before they touch a sail.",
        "I enjoyed hearing how you scraped nineteen hulls on a beach in Mandal.",
        "I liked seeing how your sailmakers sign their names inside the bolt rope.",
        "I saw that a third of the leaks come from one seam in the keel that no apprentice can reach.",
        # word for word
        "I have held my Class A crane ticket since 2018.",
        "I have held my Class D crane ticket since 2018.",
        "You said the varnish dried well at your shed.",
        "I rigged eleven years without another broken stay.",
        "You told me that a third of the leaks come from another seam in the keel that no apprentice can reach.",
        # how far
        "You told me that nobody in your loft gets sent home.",
        "Nobody in your loft gets sent home, and I like that.",
        "Since the fog hides the pier, you ring the bell.",
        "As the fog hides the pier, you ring the bell.",
    ],
)
def test_what_is_put_behind_a_fact_or_told_wider_does_not(sentence: str) -> None:
    assert against_of_loft(sentence)


ASKING = {
    "kind": "negotiate",
    "candidate": {"name": "Ada Quist", "email": "ada@example.org"},
    "company": "Halden Boats",
    "role": "Head Rigger",
    "reader": {"name": "Jon Vik"},
    "offer": "$31/hr, 36 hrs a week, start 4 January",
    "ask": "an hourly rate of $34",
    "flexible": "Saturdays, and the day on which I start",
}


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("I would like to ask for an hourly rate of $34.", True),
        ("I want to ask for an hourly rate of $34.", True),
        ("I would like to ask for an hourly rate of $34, and at that rate I would accept.", False),
        ("I would like to ask for an hourly rate of $34, and I will sign at once.", False),
    ],
)
def test_what_asks_promises_nothing(sentence: str, stands: bool) -> None:
    note = compose(ASKING, reply=sentence, engine="none")
    assert [one.rule for one in note.issues if one.rule in ("reply/replaced", "reply/left-out")] == [] or not stands
    assert (sentence in note.body) is stands


DECLINING = {
    "kind": "decline",
    "candidate": {"name": "Ada Quist", "email": "ada@example.org"},
    "company": "Halden Boats",
    "role": "Head Rigger",
    "reader": {"name": "Jon Vik"},
    "reason": "a loft nearer my father's house asked me first",
    "valued": "the morning in the sail loft",
}


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("I have decided to decline, as I was asked first by a loft nearer my father's house.", True),
        ("I have decided to decline, as a loft nearer my father's house asked me first.", True),
        ("I valued the morning in the sail loft as Head Rigger.", False),
        ("Thank you for offering me the Head Rigger role.", True),
    ],
)
def test_what_declines_may_give_its_reason_behind_as_but_no_post(sentence: str, stands: bool) -> None:
    note = compose(DECLINING, reply=sentence, engine="none")
    assert (sentence in evened(note.body)) is stands
