"""What a chat adds behind a fact is no part of it: it is asked about, and the words without it are offered."""

from __future__ import annotations

import pytest

from thankyou import Interview
from thankyou.composing.doubts import doubts
from thankyou.planning.sayings import readings
from thankyou.reading.asides import without_aside
from thankyou.reading.words import listed


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("the calm of the yard tbh", "the calm of the yard"),
        ("the calm of the yard, imo lol.", "the calm of the yard."),
        ("the calm of the yard honestly", "the calm of the yard"),
        ("nobody rushes, to be honest", "nobody rushes"),
        ("nobody rushes, frankly", "nobody rushes"),
        ("a short list, truthfully", "a short list"),
        ("I want early shifts ngl.", "I want early shifts."),
        ("I like the yard, to be honest.", None),
        ("people who talk honestly", None),
        ("how to price a repair, honestly", None),
        ("the climb is steep, honestly", None),
        ("the honest way you count stock", None),
        ("the rules of the IMO", None),
        ("tbh", None),
        ("", None),
    ],
)
def test_an_aside_is_told_from_the_words(words: str, bare: str | None) -> None:
    assert without_aside(words) == bare


@pytest.mark.parametrize("word", sorted(listed("texted")))
def test_every_word_of_a_chat_is_an_aside_behind_a_fact_and_none_before_it(word: str) -> None:
    assert without_aside(f"the calm of the yard {word}") == "the calm of the yard"
    assert without_aside(f"{word} the calm of the yard") is None


FACTS = [
    ("enthusiasm", "drawn_to", "the calm of the yard"),
    ("enthusiasm", "text", "the calm of the yard"),
    ("key_points", "you_said", "the kiln runs at night"),
    ("key_points", "about", "the second kiln"),
    ("qualifications", "i_did", "ran the kiln for two winters"),
    ("qualifications", "i_have", "two winters at a kiln"),
    ("qualifications", "evidence", "two winters at a kiln"),
]


@pytest.mark.parametrize("aside", [" tbh", " lol", ", to be honest"])
@pytest.mark.parametrize(("field", "form", "words"), FACTS)
def test_what_was_added_in_passing_is_asked_about_with_the_words_without_it(
    field: str, form: str, words: str, aside: str
) -> None:
    def facts(said: str) -> Interview:
        point = {form: said, "need": "You need a firer."} if form == "evidence" else {form: said}
        return Interview.model_validate({"candidate": "Ada Byron", "interviewers": ["Dana Ortiz"], field: [point]})

    [doubt] = doubts(facts(f"{words}{aside}"))
    path = f"{field}[0].{form}"
    [clear] = [one for one in readings(facts(words)) if path in (getattr(one, "path", ""), getattr(one, "fact", ""))]
    meant = {clear.sentence} if hasattr(clear, "sentence") else {one.sentence for one in clear.choices}
    assert doubt.fact == path and doubt.choices[0].sentence in meant and aside not in doubt.choices[0].sentence
