"""Entries that hold only a part of the one before them are read with it; where there is no such one, that is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from thankyou.errors import FactError
from thankyou.facts.models import Interview
from thankyou.facts.reflection import Reflection

WHO = {"candidate": "Ada Byron", "interviewers": ["Dana Ortiz", "Lee Park"]}
ASKED = {"you_asked": "how I would staff nights"}
ANSWER = {"i_answered": "I would begin with those who left"}
WHY = {"why": "I have been that float nurse."}


def facts(**more: Any) -> Interview:
    return Interview.model_validate({**WHO, **more})


APART: dict[str, tuple[str, list[Any], list[Any]]] = {
    "an answer": ("key_points", [ASKED, ANSWER], [{**ASKED, **ANSWER}, None]),
    "an answer and a reason": ("key_points", [ASKED, ANSWER, WHY], [{**ASKED, **ANSWER, **WHY}, None, None]),
    "both in one": ("key_points", [ASKED, {**ANSWER, **WHY}], [{**ASKED, **ANSWER, **WHY}, None]),
    "the reason of a jotting": ("key_points", ["rota on the wall", WHY], [{"text": "rota on the wall", **WHY}, None]),
    "the same person called otherwise": (
        "key_points",
        [{**ASKED, "by": "Dana"}, {**ANSWER, "by": "Dana Ortiz"}],
        [{**ASKED, "by": "Dana", **ANSWER}, None],
    ),
    "an answer by me": (
        "key_points",
        [{**ASKED, "by": "Dana"}, {**ANSWER, "by": "me"}],
        [{**ASKED, "by": "Dana", **ANSWER}, None],
    ),
    "an answer by me to nobody in particular": (
        "key_points",
        [ASKED, {**ANSWER, "by": "me"}],
        [{**ASKED, **ANSWER}, None],
    ),
    "who it was, told with the answer": (
        "key_points",
        [ASKED, {**ANSWER, "by": "Dana"}],
        [{**ASKED, "by": "Dana", **ANSWER}, None],
    ),
    "who it was, told alone": ("key_points", [ASKED, {"by": "Lee"}, WHY], [{**ASKED, "by": "Lee", **WHY}, None, None]),
    "two pairs": ("key_points", [ASKED, WHY, "rota", WHY], [{**ASKED, **WHY}, None, {"text": "rota", **WHY}, None]),
    "an answer to a worry": (
        "concern",
        [{"worry": "I am new to kilns"}, {"answer": "I fired one for a year."}],
        [{"worry": "I am new to kilns", "answer": "I fired one for a year."}, None],
    ),
    "what somebody will do": (
        "next_steps",
        ["they meet Monday", {"who": "HR"}, {"will": "call"}, {"i_will": "write"}],
        [{"text": "they meet Monday"}, {"who": "HR", "will": "call"}, None, {"i_will": "write"}],
    ),
    "whose kind word it was": (
        "personal",
        [{"i_hope": "the move goes well"}, {"by": "Lee"}],
        [{"i_hope": "the move goes well", "by": "Lee"}, None],
    ),
}


@pytest.mark.parametrize("case", APART)
def test_a_part_belongs_to_the_entry_before_it_and_keeps_its_place(case: str) -> None:
    field, given, whole = APART[case]
    read = facts(**{field: given})
    joined = facts(**{field: [one for one in whole if one is not None]})
    mine = iter(getattr(joined, field))
    assert list(read.whole(field)) == [None if one is None else next(mine) for one in whole]
    assert len(getattr(read, field)) == len(given)
    assert joined.apart == {}


def test_where_a_part_stands_is_known() -> None:
    read = facts(key_points=["rota", ASKED, ANSWER, WHY], next_steps=[{"who": "HR"}, {"will": "call"}])
    assert read.apart == {
        "key_points[2].i_answered": "key_points[1].i_answered",
        "key_points[3].why": "key_points[1].why",
        "next_steps[1].will": "next_steps[0].will",
    }


@pytest.mark.parametrize("answers", [2, 3, "staff nights", "those who left"])
def test_a_proof_answers_a_point_by_the_number_or_the_words_of_any_of_its_entries(answers: str | int) -> None:
    read = facts(key_points=["rota", ASKED, ANSWER], qualifications=[{"i_did": "led one", "answers": answers}])
    assert read.answered(read.qualifications[0]) == 1


LONE: dict[str, tuple[str, list[Any], str]] = {
    "first": ("key_points", [ANSWER, ASKED], "key_points[0]: holds only i_answered, and no entry stands before it; write it in one entry with you_asked"),
    "a second reason": ("key_points", ["rota", WHY, WHY], "key_points[2]: holds only why, and the entry before it has why already; write it in one entry with what was said, such as about or you_said"),
    "somebody else's": ("key_points", [{**ASKED, "by": "Dana"}, {**ANSWER, "by": "Lee"}], "key_points[1]: holds only i_answered and by, and the entry before it is by somebody else; write it in one entry with you_asked"),
    "a name alone": ("personal", [{"by": "Dana"}], "personal[0]: holds only by, and no entry stands before it; write it in one entry with what it is about"),
    "an answer to no worry": ("concern", [{"answer": "I fired one."}], "concern[0]: holds only answer, and no entry stands before it; write it in one entry with worry"),
    "nobody who will": ("next_steps", [{"i_will": "write"}, {"will": "call"}], "next_steps[1]: holds only will, and the entry before it has nothing that it goes with; write it in one entry with who"),
    "somebody who does nothing": ("next_steps", [{"who": "HR"}, {"i_will": "write"}], "next_steps[0].will: is missing; who and will go together"),
}  # fmt: skip


@pytest.mark.parametrize("case", LONE)
def test_a_part_of_nothing_is_told_what_it_belongs_to(case: str) -> None:
    field, given, said = LONE[case]
    with pytest.raises(FactError) as caught:
        facts(**{field: given})
    assert list(map(str, caught.value.problems)) == [said]


def test_every_part_of_nothing_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(
        "candidate: Ada Byron\nkey_points:\n  - why: I like that.\n  - about: nights\nconcern:\n  - answer: I did.\n"
    )
    with pytest.raises(FactError) as caught:
        Interview.load(path)
    assert [(one.field, one.line) for one in caught.value.problems] == [("key_points[0]", 3), ("concern[0]", 6)]


def test_a_reflection_gives_its_parts_away_with_what_they_belong_to() -> None:
    noted = Reflection.model_validate(
        {
            **WHO,
            "said": [{**ASKED, "by": "Dana"}, ANSWER, "rota on the wall"],
            "needs": [{"someone_who": "can lead", "i_did": "led one", "by": "Lee"}],
            "next_steps": [{"who": "HR"}, {"will": "call"}],
        }
    )
    into = facts(
        key_points=[{**ASKED, "by": "Dana Ortiz"}, WHY, "parking"], qualifications=[{"i_did": "led one", "answers": 3}]
    )
    made = noted.to_interview(into)
    assert (
        made.whole("key_points")[0] == facts(key_points=[{**ASKED, "by": "Dana Ortiz", **ANSWER, **WHY}]).key_points[0]
    )
    assert [one.text for one in made.key_points] == [None, None, "parking", "rota on the wall"]
    assert made.answered(made.qualifications[0]) == 2
    assert [(one.who, one.will) for one in made.next_steps] == [("HR", "call")]
    assert [one.by for one in made.qualifications] == ["Lee"]
    assert noted.to_interview(made) == made
