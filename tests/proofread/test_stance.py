"""Who does what to whom: the same words are bad tone only where the writer turns them on the reader or on themselves."""

from __future__ import annotations

import pytest

from thankyou.proofread.stance import Who, holds


@pytest.mark.parametrize(
    ("who", "sentence", "words", "yes"),
    [
        ("writer", "I am ashamed of my answer.", "ashamed", True),
        ("writer", "Ashamed of my answer, I left.", "Ashamed", True),
        ("writer", "I sat with people who are ashamed of what they owe.", "ashamed", False),
        ("parties", "The panel was late.", "late", True),
        ("parties", "The ferry was late.", "late", False),
        ("parties", "The interviewers came in and they were bored.", "bored", True),
        ("parties", "The children may go if they are bored.", "bored", False),
        ("parties", "You said that my last boss was a bully.", "bully", False),
        ("parties", "You said so, but I think that my last boss was a bully.", "bully", True),
        ("feels", "I am concerned that nobody called.", "concerned", True),
        ("feels", "You were concerned that I have no licence.", "concerned", False),
        ("wish", "Could you tell me the salary?", "the salary", True),
        ("wish", "The salary survey came out in May.", "The salary", False),
        ("wish", "I am not asking about the salary.", "the salary", False),
        ("anyone", "You asked for a team player.", "team player", False),
        ("anyone", "I am a team player.", "team player", True),
    ],
)
def test_a_phrase_is_the_writers_turn(who: Who, sentence: str, words: str, yes: bool) -> None:
    start = sentence.index(words)
    assert holds(sentence, start, start + len(words), who) is yes
