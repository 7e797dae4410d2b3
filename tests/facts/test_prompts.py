"""The library of prompts is complete and well-kept, and every answer finds its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou import FactError, Reflection
from thankyou.errors import WordingError
from thankyou.facts.models import Candidate, Interviewer
from thankyou.facts.prompts import PEOPLE, Prompt, Step, answered, library, next_step, sentence_of, skipped
from thankyou.facts.reflection import Delivery
from thankyou.facts.stems import stems_of

PROMPTS = [prompt for group in library() for prompt in group.prompts]
ALL = [*PROMPTS, *(part for prompt in PROMPTS for part in prompt.parts)]
each_prompt = pytest.mark.parametrize("prompt", ALL, ids=lambda prompt: f"{prompt.id}-{prompt.field}")


def through(reflection: Reflection, *answers: str) -> Reflection:
    """What the answers make of it, in the order of the questions; an empty one skips."""
    for answer in answers:
        step = next_step(reflection)
        assert step is not None
        reflection = answered(reflection, step, answer) if answer else skipped(reflection, step)
    return reflection


def asked(reflection: Reflection) -> Step:
    step = next_step(reflection)
    assert step is not None
    return step


def test_every_field_has_a_prompt() -> None:
    fields = set(Reflection.model_fields) - {"asked"}
    assert {prompt.field.partition(".")[0] for prompt in PROMPTS} == fields
    assert {prompt.field for prompt in PROMPTS if "." in prompt.field} == {
        *(f"delivery.{field}" for field in Delivery.model_fields),
        "candidate.name",
        "candidate.email",
        "candidate.phone",
    }


def test_every_field_of_an_entry_has_a_prompt() -> None:
    """But for what a short talk has no time for; those are for the file."""
    for prompt in PROMPTS:
        model = Reflection.model_validate({prompt.field: [{prompt.entry: "x"}]}) if prompt.entry else None
        if model:
            entry = type(getattr(model, prompt.field)[0])
            fields = set(entry.model_fields)
            asked_for = {
                name
                for one in PROMPTS
                if one.field == prompt.field
                for name in (one.entry, *(part.field for part in one.parts))
            }
            rare = {"honorific", "pronouns", "email"} if prompt.field == "interviewers" else set()
            rare |= {"by"} if prompt.field == "needs" else set()
            rare |= set(stems_of(entry.__name__)) | {"who", "will", "answers"}
            assert asked_for <= fields and fields - rare <= asked_for, prompt.id


STEMMED = [one for one in PROMPTS if one.field in ("said", "needs", "promised", "personal", "draws")]


@pytest.mark.parametrize("prompt", STEMMED, ids=lambda one: one.id)
def test_what_a_note_may_use_is_a_sentence_to_finish(prompt: Prompt) -> None:
    step = Step("", prompt, prompt.id)
    said = sentence_of(step, "WORDS")
    assert said and "WORDS" in said
    lead = said.partition("WORDS")[0].strip()
    assert f"{lead} ..." in prompt.help, "the help shows the beginning of the very sentence"
    for part in prompt.parts:
        if "Finish it" in part.help:
            finished = sentence_of(Step("", part, "", prompt.field, 0), "WORDS")
            assert finished and f"{finished.partition('WORDS')[0].strip()} ..." in part.help


@pytest.mark.parametrize(
    ("typed", "fact"),
    [
        ("HR will call by Friday", {"who": "HR", "will": "call by Friday"}),
        ("Dana Ortiz will send the form.", {"who": "Dana Ortiz", "will": "send the form"}),
        ("I will send the form", {"i_will": "send the form"}),
        ("They will decide in May", {"they_will": "decide in May"}),
        ("a decision by Friday", {"text": "a decision by Friday"}),
        ("the person who interviewed me in May will call", {"text": "the person who interviewed me in May will call"}),
    ],
)
def test_a_step_says_itself_who_will_do_what(typed: str, fact: dict[str, str]) -> None:
    done = tuple(prompt.id for prompt in PROMPTS[: [one.id for one in PROMPTS].index("next-steps")])
    made = through(Reflection(asked=done), typed)
    assert made.next_steps[0].model_dump(exclude_unset=True) == fact


def test_people_and_the_candidate_have_every_field() -> None:
    assert {"name", "title", "relation", "honorific", "pronouns", "email"} == set(Interviewer.model_fields)
    assert {"name", "email", "phone"} < set(Candidate.model_fields)


def test_ids_are_unique_and_plain() -> None:
    ids = [prompt.id for prompt in PROMPTS]
    assert len(ids) == len(set(ids)) and all(name.replace("-", "").isalpha() for name in ids)
    for prompt in PROMPTS:
        assert len({part.id for part in prompt.parts}) == len(prompt.parts)


@each_prompt
def test_a_prompt_is_a_question_that_says_why_it_is_asked(prompt: Prompt) -> None:
    assert prompt.ask.endswith("?") and prompt.ask[0].isupper() and len(prompt.ask) <= 70
    assert prompt.why.endswith(".") and len(prompt.why) >= 20
    assert not prompt.help or prompt.help.endswith((".", "?"))
    assert not prompt.repeat or prompt.more.endswith("?")
    assert prompt.help or prompt.choices, "an open question shows what an answer looks like"
    assert not (prompt.repeat and prompt.choices) and not (prompt.parts and not prompt.entry)


@each_prompt
def test_conditions_name_fields_that_are_asked_before(prompt: Prompt) -> None:
    order = [one.field.partition(".")[0] for one in ALL]
    for field in (*prompt.when, *prompt.unless):
        assert field in order


def test_private_prompts_say_so() -> None:
    for name in ("surprises", "posture", "eye-contact", "energy", "listening"):
        [prompt] = [one for one in PROMPTS if one.id == name]
        assert "never goes into a note" in prompt.why


def test_a_library_that_is_wrong_is_named(tmp_path: Path) -> None:
    file = tmp_path / "prompts.yaml"
    file.write_text(
        "groups: [{title: A, prompts: [{id: a, ask: Why?, why: b, field: c, colour: red}]}]\n", encoding="utf-8"
    )
    with pytest.raises(WordingError, match=r"prompts\.yaml: groups\[0\]\.prompts\[0\]\.colour: is not a known field"):
        library(file)


def test_skipping_everything_ends() -> None:
    reflection, count = Reflection(), 0
    while (step := next_step(reflection)) is not None:
        reflection, count = skipped(reflection, step), count + 1
    assert count <= len(PROMPTS) and reflection == Reflection(asked=reflection.asked)


def test_answers_go_where_they_belong() -> None:
    made = through(
        Reflection(), "Mercy North", "Charge Nurse", "2", "Dana Ortiz", "Nurse Manager", "hir", "Lee Park", "", "", "",
        "nights are thin", "lee", "we had it too", "", "the rota", "", "", "",
    )  # fmt: skip
    assert (made.company, made.role, made.medium) == ("Mercy North", "Charge Nurse", "video")
    assert made.interviewers[0].relation == "hiring manager"
    assert made.said[0].model_dump(exclude_unset=True) == {
        "you_said": "nights are thin",
        "by": "Lee Park",
        "why": "we had it too",
    }
    assert made.said[1].model_dump(exclude_unset=True) == {"about": "the rota"}
    assert asked(made).prompt.id == "needs"
    assert made.asked == ("company", "role", "medium", "interviewers", "said", "talked")


def test_with_one_interviewer_nobody_is_asked_who_said_it() -> None:
    made = through(
        Reflection(interviewers=(Interviewer(name="Dana"),), asked=("company", "role", "medium", "interviewers")),
        "night shifts",
    )
    assert made.said[0].by == "Dana" and asked(made).prompt.id == "why"


def test_with_no_interviewer_nobody_can_have_said_it() -> None:
    made = through(Reflection(asked=("company", "role", "medium", "interviewers")), "night shifts")
    assert made.said[0].by is None and asked(made).prompt.id == "why"


def test_what_would_be_better_is_asked_only_where_something_could_be() -> None:
    done = tuple(prompt.id for prompt in PROMPTS[: [one.id for one in PROMPTS].index("questions")])
    for went, better in (("well", False), ("fair", True), ("badly", True)):
        made = through(Reflection(asked=done), "Why us?", "the trains", went, "yes")
        assert (asked(made).prompt.id == "better") is better
        assert made.questions[0].example is True


def test_posture_is_not_asked_after_a_phone_call() -> None:
    def ids(reflection: Reflection) -> list[str]:
        found = []
        while (step := next_step(reflection)) is not None:
            found.append(step.prompt.id)
            reflection = skipped(reflection, step)
        return found

    assert not {"posture", "eye-contact"} & set(ids(Reflection(medium="phone")))
    assert {"posture", "eye-contact", "energy"} <= set(ids(Reflection(medium="video")))


def test_what_stands_in_the_file_is_not_asked() -> None:
    made = Reflection.model_validate({"company": "Mercy North", "candidate": "Ada", "start": "14:00"})
    assert asked(made).prompt.id == "role"


def test_going_through_again_asks_what_is_answered_too() -> None:
    made = Reflection.model_validate(
        {"company": "Mercy North", "asked": [prompt.id for prompt in PROMPTS], "said": ["a", "b"]}
    )
    assert next_step(made) is None
    done: set[str] = set()
    marks = []
    while (step := next_step(made, done=done)) is not None:
        marks.append(step.mark)
        done.add(step.mark)
        if step.mark == "company":
            assert step.so_far == ("Mercy North",)
    assert marks[0] == "company" and {"said.0.why", "said.1.why", "said"} <= set(marks)


def test_a_long_talk_does_not_outgrow_its_marks() -> None:
    made = Reflection(asked=tuple(prompt.id for prompt in PROMPTS if prompt.id != "questions"))
    for number in range(20):
        made = through(made, f"Question {number}?", "", "", "")
    assert len(made.questions) == 20
    assert len(made.asked) < len(PROMPTS) + 5
    assert Reflection.model_validate(made.model_dump()) == made


@pytest.mark.parametrize("answer", ["4", "0", "hir ing", "p", "none of these"])
def test_a_choice_that_there_is_not_is_refused(answer: str) -> None:
    step = Step(
        "", Prompt(id="a", ask="?", why=".", field="medium"), "a", choices=("peer", "panel member", "recruiter")
    )
    with pytest.raises(FactError, match="must be one of peer, panel member, recruiter"):
        answered(Reflection(), step, answer)


def test_choices_may_be_people() -> None:
    assert [part.choices for part in ALL if part.field in ("by", "recipient")] == [PEOPLE] * 6
