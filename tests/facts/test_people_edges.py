"""Names that are no names are shown as they are written, never taken apart."""

from __future__ import annotations

import pytest

from thankyou import FactError, Interview, compose_all
from thankyou.facts.people import Name


@pytest.mark.parametrize("text", ["{% for x in y %}", "{# a b #}", "$(rm -rf /)", "%s %n", "<b>Dana Ortiz</b>", "Team 7 Lead", "a@b.cc x", "Q & A", "x = y"])  # fmt: skip
def test_text_that_is_no_name_stays_whole(text: str) -> None:
    name = Name.of(text)
    assert name.given == name.family == name.full == text


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [("Dana O’Neil-Smith", "Dana", "O’Neil-Smith"), ("Zoë Ångström", "Zoë", "Ångström"), ("علی‌رضا کریمی", "علی‌رضا", "کریمی"), ("Dana (Dee) Ortiz", "Dana", "Ortiz")],
)  # fmt: skip
def test_unusual_names_are_still_names(text: str, given: str, family: str) -> None:
    name = Name.of(text)
    assert (name.given, name.family) == (given, family)


def test_a_reader_who_is_nearly_named_is_proposed() -> None:
    two = Interview.model_validate({"candidate": "Ada Byron", "interviewers": ["Dana Ortiz", "Bo Li"]})
    for said, meant in (("Danna", "Dana Ortiz"), ("Ortis", "Dana Ortiz"), ("bo lee", "Bo Li")):
        with pytest.raises(FactError, match=f"to: names nobody among the interviewers; did you mean {meant}"):
            two.place(said)
    with pytest.raises(FactError, match="a number from 0 to 1: interviewers are counted from 0"):
        two.place(2)
    one = Interview.model_validate({"candidate": "Ada Byron", "interviewers": ["Dana Ortiz"]})
    with pytest.raises(FactError, match="there is one reader"):
        one.place(7)


@pytest.mark.parametrize("written", ["Adv. Rashid Pillay", "Dr Hendrik Vos", "Rashid Pillay, MPH", "Smith, John (HR)"])
def test_who_said_it_may_be_named_as_the_interviewer_was(written: str) -> None:
    facts = {"candidate": "Ada Byron", "interviewers": [written, "Bo Li"], "key_points": [{"by": written, "you_said": "we close at noon"}]}  # fmt: skip
    assert Interview.model_validate(facts).people.find(written) == (0,)


@pytest.mark.parametrize(
    ("named", "found"),
    [("the principal", ()), ("the deputy principal", (0,)), ("the director", (1,)), ("managing director", (1,))],
)
def test_a_title_is_not_that_of_a_deputy(named: str, found: tuple[int, ...]) -> None:
    people = Interview.model_validate({"candidate": "Ada Byron", "interviewers": [{"name": "Dana Ortiz", "title": "Deputy Principal"}, {"name": "Bo Li", "title": "Managing Director"}]}).people  # fmt: skip
    assert people.find(named) == found


def test_none_of_the_words_of_a_team_is_a_readers_name() -> None:
    team = {"candidate": "Ada Byron", "interviewers": ["Talent Team at Orbis"], "key_points": [{"you_said": "the second kiln fires only at night"}]}  # fmt: skip
    [note] = compose_all(team, engine="none")
    assert note.body.startswith("Dear Talent Team,") and "fires only at night" in note.body and not note.doubts
