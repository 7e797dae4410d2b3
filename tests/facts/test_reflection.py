"""The reflection: what it accepts, what a message may take from it, and what never leaves it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried
from reflections import FACTS, FILES, PRIVATE, whole

from thankyou import AskedQuestion, Cue, FactError, Interview, LoadError, Reflection, compose_all
from thankyou.delivery.facts_file import as_yaml
from thankyou.facts.given import read_facts
from thankyou.facts.loading import parse
from thankyou.facts.models import Concern
from thankyou.facts.reflection import Went, clarifications

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
few = tried(40, same=True)


def reflection(**facts: Any) -> Reflection:
    return Reflection.model_validate({"candidate": "Ada Byron", "interviewers": ["Dana Ortiz", "Lee Park"], **facts})


def interview(**facts: Any) -> Interview:
    return Interview.model_validate({"candidate": "Ada Byron", "interviewers": ["Dana Ortiz", "Lee Park"], **facts})


# --- what it accepts -----------------------------------------------------------------------------------------------


def test_everything_may_be_left_out() -> None:
    assert Reflection.model_validate({}) == Reflection()


def test_plain_strings_are_accepted_where_that_is_natural() -> None:
    read = reflection(
        said="the move", questions="Why us?", cues=["the rota"], promised="slides", draws="the sea", personal="both row",
        delivery={"posture": "4, sat up", "eye_contact": 2, "energy": "3", "listening": "finished a sentence of hers"},
    )  # fmt: skip
    assert read.said[0].text == "the move" and read.questions == (AskedQuestion(question="Why us?"),)
    assert read.cues == (Cue(text="the rota"),) and read.promised[0].what == "slides"
    seen = read.delivery
    assert seen.posture and (seen.posture.rating, seen.posture.text) == (4, "sat up")
    assert seen.eye_contact and seen.eye_contact.rating == 2 and seen.energy and seen.energy.rating == 3
    assert seen.listening and (seen.listening.rating, seen.listening.text) == (None, "finished a sentence of hers")


@pytest.mark.parametrize(
    ("typed", "rating", "text"),
    [("5", 5, None), ("4/5", 4, None), ("1: slumped", 1, "slumped"), ("3 times I looked away", None, "3 times I looked away"),
     ("2, ", 2, None), ("ok", None, "ok")],
)  # fmt: skip
def test_an_observation_is_a_rating_a_jotting_or_both(typed: str, rating: int | None, text: str | None) -> None:
    seen = reflection(delivery={"posture": typed}).delivery.posture
    assert seen and (seen.rating, seen.text) == (rating, text)


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"said": [{"text": "x", "by": "Bob"}]}, "said[0].by: names nobody among the interviewers"),
        ({"questions": [{"question": "x", "went": "ok"}]}, "questions[0].went: must be 'well', 'fair' or 'badly'"),
        ({"questions": [{"question": "x", "example": "maybe"}]}, "questions[0].example: must be yes or no"),
        ({"questions": [{"went": "well"}]}, "questions[0].question: is missing"),
        ({"cues": [{"text": "x", "kind": "amused"}]}, "cues[0].kind: must be"),
        ({"delivery": {"posture": 6}}, "delivery.posture.rating: must be a number from 1 to 5"),
        ({"delivery": {"posture": "12, proud"}}, "delivery.posture.rating: must be a number from 1 to 5"),
        ({"delivery": {"smile": 4}}, "delivery.smile: is not a known field"),
        ({"supprises": []}, "supprises: is not a known field; did you mean surprises?"),
        ({"start": "15:00", "end": "14:00"}, "end: must be later than start"),
        ({"date": "tomorrow"}, "date: must be a day written as YYYY-MM-DD"),
        ({"time_zone": "Mars/North"}, "time_zone: names no time zone that is known: 'Mars/North'"),
        ({"locale": "fr"}, "locale: must be an English locale"),
        ({"promised": [{"what": "x", "recipient": "Bob"}]}, "promised[0].recipient: names nobody"),
        ({"surprises": {"a"}}, "surprises: must be a list or one entry"),
        ({"draws": ["x"] * 51}, "draws: holds more than 50 entries"),
    ],
    ids=lambda value: value.partition(":")[0] if isinstance(value, str) else "",
)
def test_an_error_names_the_field(facts: dict[str, Any], message: str) -> None:
    with pytest.raises(FactError) as caught:
        reflection(**facts)
    assert message in str(caught.value)


def test_an_error_repeats_nothing_that_somebody_wrote() -> None:
    with pytest.raises(FactError) as caught:
        reflection(
            questions=[{"question": "my secret", "went": "very secret"}], delivery={"posture": {"rating": "secret"}}
        )
    assert "secret" not in str(caught.value)


def test_a_field_of_a_reflection_is_not_proposed_for_an_interview() -> None:
    with pytest.raises(FactError) as caught:
        interview(supprises=["x"])
    assert "did you mean" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "r.yaml").write_text("said: [{text: x, by: Bob}]\n", encoding="utf-8")
    with pytest.raises(FactError, match=r"r\.yaml:1: said\[0\]\.by: "):
        Reflection.load(tmp_path / "r.yaml")
    with pytest.raises(LoadError, match="does not exist"):
        Reflection.load(tmp_path / "none.yaml")


# --- the one clarification -----------------------------------------------------------------------------------------

CONCERN = {"text": "no rail background", "kind": "concerned", "by": "Dana", "answer": "I planned depots for six years"}
BADLY = {"question": "Why us?", "went": "badly", "better": "I ride the night trains every week"}


def test_a_concern_goes_before_an_answer_before_something_unsaid_before_a_question() -> None:
    rest: dict[str, Any] = {
        "cues": [CONCERN],
        "questions": [BADLY],
        "unaddressed": "my Polish",
        "not_asked": "who plans?",
    }
    places = [one.place for one in clarifications(reflection(**rest))]
    assert places == ["cues[0]", "questions[0]", "unaddressed[0]", "not_asked[0]"]
    for field in ("cues", "questions", "unaddressed", "not_asked"):
        made = reflection(**rest).to_interview()
        assert len(made.concern) + len(made.unaddressed) == 1
        del rest[field]
    assert not reflection(**rest).to_interview().unaddressed


def test_a_concern_goes_with_its_answer_or_not_at_all() -> None:
    made = reflection(cues=[{"text": "a", "kind": "concerned"}, CONCERN]).to_interview()
    assert made.concern == (Concern(text="no rail background", by="Dana", answer="I planned depots for six years"),)


def unsaid(made: Interview) -> list[str | None]:
    return [one.text for one in made.unaddressed]


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("I should have said that I ran two wards", "I ran two wards"),
        ("should've mentioned the Lisbon project", "the Lisbon project"),
        ("forgot to say I speak Polish", "I speak Polish"),
        ("didn’t get to mention my German", "my German"),
        ("what I wanted to say: we shipped in May", "we shipped in May"),
        ("I'd say that safety comes first", "safety comes first"),
        ("tell them about the audit", "the audit"),
        ("we shipped it in May", "we shipped it in May"),
        ("I was nervous and rambled", None),
        ("I had no idea what to say", None),
        ("could have been better, I froze", None),
    ],
)
def test_a_message_gets_what_was_meant_and_not_the_self_reproach(typed: str, sent: str | None) -> None:
    assert unsaid(reflection(unaddressed=typed).to_interview()) == ([sent] if sent else [])


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("I should have said that I ran two wards", "I ran two wards"),
        ("cut the backlog from 31 to 6", "cut the backlog from 31 to 6"),
        ("I'd say we ask the patient first", "we ask the patient first"),
        ("yes", None),
        ("5 years", None),
        ("because I like people", None),
        ("it depends, I would ask first", None),
        ("the STAR story about the flood", None),
        ("should have told her my number was wrong, I froze", None),
    ],
)
def test_a_better_answer_is_sent_only_if_it_makes_sense_without_its_question(typed: str, sent: str | None) -> None:
    made = reflection(questions={"question": "Why?", "went": "badly", "better": typed}).to_interview()
    assert unsaid(made) == ([sent] if sent else [])


@pytest.mark.parametrize(
    "advice", ["be shorter", "slow down", "Don't ramble", "give the Lisbon example", "prepare numbers"]
)
def test_advice_to_oneself_is_not_an_answer(advice: str) -> None:
    made = reflection(questions={"question": "Why?", "went": "badly", "better": advice}, unaddressed="my Polish")
    assert unsaid(made.to_interview()) == ["my Polish"]


@pytest.mark.parametrize("went", ["well", "fair", None])
def test_only_a_bad_answer_is_put_right(went: str | None) -> None:
    assert not clarifications(
        reflection(questions={"question": "Why?", "went": went, "better": "I ride the night trains every week"})
    )


# --- callbacks -----------------------------------------------------------------------------------------------------


def asked(question: str, **more: Any) -> tuple[str, ...]:
    made = reflection(questions={"question": question, "went": "well", "by": "Dana", **more}).to_interview()
    return tuple(point.you_asked for point in made.key_points if point.you_asked)


def test_a_good_question_about_the_work_is_quoted_to_whoever_asked_it() -> None:
    assert asked("How do you train new grads?") == ("How do you train new grads?",)


@pytest.mark.parametrize(
    "question",
    ["Why did you leave?", "What is your salary expectation?", "How old are your children?", "How do you handle stress?",
     "Where do you see yourself in five years?", "What would you say is your weakness?", "tell me about a conflict",
     "Are you planning a family?", 'What does "done" mean?', "How would you start? And then?"],
)  # fmt: skip
def test_a_delicate_or_unclear_question_is_not_handed_back(question: str) -> None:
    assert asked(question) == ()


@pytest.mark.parametrize("more", [{"went": "fair"}, {"went": "badly"}, {"by": "both"}, {"by": "me"}, {"by": None}])
def test_a_question_is_handed_back_only_if_one_person_asked_it_and_it_went_well(more: dict[str, Any]) -> None:
    assert asked("How do you train new grads?", **more) == ()


def test_whoever_said_something_gets_that_instead_of_a_question() -> None:
    made = reflection(
        said={"text": "night shifts", "by": "Dana Ortiz"},
        questions=[{"question": f"How would you plan {what}?", "by": who, "went": "well"} for what, who in [("a", "Dana"), ("b", "Lee"), ("c", "Lee")]],
    )  # fmt: skip
    assert [point.words for point in made.to_interview().key_points] == ["night shifts", "How would you plan b?"]


def test_the_proof_that_impressed_them_comes_first() -> None:
    made = reflection(needs=[{"need": "a", "evidence": "cut costs"}, {"need": "b", "evidence": "wrote the handbook"}],
                      cues={"text": "my handbook", "kind": "impressed"})  # fmt: skip
    assert [item.need for item in made.to_interview().qualifications] == ["b", "a"]


# --- merging -------------------------------------------------------------------------------------------------------


def test_without_a_name_no_interview_can_be_made() -> None:
    with pytest.raises(FactError, match="candidate: is missing; a message needs the name"):
        Reflection().to_interview()


def test_an_empty_reflection_changes_nothing() -> None:
    given = interview(key_points="the move", tone="warm", date="2026-11-19")
    assert Reflection().to_interview(given) == given


def test_what_the_interview_says_stands() -> None:
    given = interview(
        company="Corvid", date="2026-11-19", start="14:00", locale="en-GB", unaddressed="my Polish", tone="formal"
    )
    made = reflection(
        company="Other", role="Planner", date="2026-11-20", end="13:00", locale="en-US", cues=CONCERN
    ).to_interview(given)
    assert (made.company, made.role, str(made.date), made.end, made.locale, made.tone) == (
        "Corvid",
        "Planner",
        "2026-11-19",
        None,
        "en-GB",
        "formal",
    )
    assert [one.text for one in made.unaddressed] == ["my Polish"] and not made.concern


def test_an_entry_that_knows_more_completes_the_one_that_is_there() -> None:
    given = interview(
        key_points=[{"text": "The move to streaming.", "by": "Dana"}],
        concern="no rail background",
        materials="the plan",
    )
    made = reflection(
        said=[{"text": "the move to streaming", "why": "I did one"}, {"text": "the move to streaming", "by": "Lee"}],
        cues=CONCERN,
        promised={"what": "The plan", "file": "plan.pdf"},
    ).to_interview(given)
    assert [(point.by, point.why) for point in made.key_points] == [("Dana", "I did one"), ("Lee", None)]
    assert len(made.concern) == 1 and made.concern[0].answer
    assert [(item.what, item.file) for item in made.materials] == [("the plan", "plan.pdf")]


def test_what_was_settled_meanwhile_is_not_added_again() -> None:
    """`thankyou ask` makes `about` of a `text`; it is the same point, and the same need and proof."""
    given = interview(
        key_points={"about": "the move to streaming"},
        qualifications={"someone_who": "can run nights", "i_did": "ran a ward"},
        enthusiasm={"drawn_to": "the sea"},
        next_steps=[{"who": "HR", "will": "call by Friday"}, {"who": "HR", "will": "send a form"}],
    )
    made = reflection(
        said={"text": "the move to streaming", "why": "I did one"},
        needs={"need": "can run nights", "evidence": "ran a ward"},
        draws="the sea",
        next_steps=[{"who": "HR", "will": "call by Friday"}, "a second round"],
    ).to_interview(given)
    assert [one.model_dump(exclude_none=True) for one in made.key_points] == [
        {"about": "the move to streaming", "why": "I did one"}
    ]
    assert made.qualifications == given.qualifications and made.enthusiasm == given.enthusiasm
    assert made.next_steps[:2] == given.next_steps and [one.text for one in made.next_steps[2:]] == ["a second round"]


def test_people_are_neither_doubled_nor_mixed_up() -> None:
    given = Interview.model_validate(
        {"candidate": "Ada Byron", "interviewers": [{"name": "Dana Ortiz"}, {"title": "HR"}]}
    )
    noted = Reflection.model_validate(
        {
            "interviewers": [{"name": "Dana", "title": "Head"}, {"title": "hr"}, "Lee Park"],
            "said": [{"text": "a", "by": "the head"}, {"text": "b", "by": "HR"}, {"text": "c", "by": "Lee"}],
        }
    )
    made = noted.to_interview(given)
    assert [(one.name, one.title) for one in made.interviewers] == [
        ("Dana Ortiz", "Head"),
        (None, "HR"),
        ("Lee Park", None),
    ]
    assert [made.people.find(point.by or "") for point in made.key_points] == [(0,), (1,), (2,)]


def test_she_is_not_somebody_else_in_a_larger_panel() -> None:
    noted = Reflection.model_validate({"interviewers": "Dana Ortiz", "said": {"text": "a", "by": "she"}})
    assert noted.to_interview(interview()).key_points[0].by == "Dana Ortiz"
    nameless = Reflection.model_validate({"said": {"text": "a"}, "interviewers": {}})
    assert nameless.to_interview(interview()).interviewers == interview().interviewers


def test_facts_of_another_kind_of_message_stay_what_they_are() -> None:
    offer = {
        "candidate": "Ada Byron",
        "company": "Corvid",
        "role": "Planner",
        "offer": "salary: £50,000",
        "kind": "accept",
    }
    given = read_facts(offer)
    made = reflection(draws="the sea").to_interview(given)
    assert type(made) is type(given) and [one.text for one in made.enthusiasm] == ["the sea"]
    assert made.model_dump(include={"offer", "kind"}) == given.model_dump(include={"offer", "kind"})


def test_three_strangers_stay_three() -> None:
    noted = Reflection.model_validate({"candidate": "Ada", "interviewers": [{}, {}, {}]})
    assert len(noted.to_interview().interviewers) == 3


@each_file
def test_a_reflection_becomes_an_interview_that_notes_are_made_of(path: Path) -> None:
    noted = Reflection.load(path)
    made = noted.to_interview()
    assert noted.to_interview(made) == made, "merging twice changes nothing"
    assert len([one for one in made.concern if one.answer]) + len(made.unaddressed) <= 1
    notes = compose_all(made, engine="none")
    known: list[str] = [fact for note in notes for why in note.why for fact in why.facts]
    known += [one.fact for note in notes for one in note.doubts]
    known += [one.fact for note in notes for one in note.left_out]
    for field in ("key_points", "unaddressed", "concern"):
        for place in range(len(getattr(made, field))):
            assert any(fact.startswith(f"{field}[{place}]") for fact in known), (
                "used, asked about or left out, never lost"
            )


@each_file
def test_private_words_of_a_file_stay_private(path: Path) -> None:
    noted = Reflection.load(path)
    made = json.dumps(noted.to_interview().model_dump(mode="json"), ensure_ascii=False)
    private = [*noted.surprises, *(question.answer for question in noted.questions if question.answer)]
    private += [question.question for question in noted.questions if question.went is not Went.WELL]
    private += [seen.text for _, seen in noted.delivery if seen and seen.text]
    assert [text for text in private if text in made] == []


@given(FACTS, st.integers(2, 3))
@few
def test_no_private_word_gets_into_the_interview(facts: dict[str, Any], people: int) -> None:
    noted = Reflection.model_validate(whole(facts, people))
    made = noted.to_interview()
    assert PRIVATE not in made.model_dump_json()
    assert made == Reflection.model_validate(whole(facts, people)).to_interview()


@given(FACTS, FACTS)
@few
def test_merging_loses_nothing_and_merging_twice_changes_nothing(facts: dict[str, Any], more: dict[str, Any]) -> None:
    before = Reflection.model_validate(whole(facts)).to_interview()
    noted = Reflection.model_validate(whole(more))
    after = noted.to_interview(before)
    assert noted.to_interview(after) == after
    for field in ("key_points", "qualifications", "materials", "personal", "enthusiasm", "next_steps", "concern"):
        old, new = getattr(before, field), getattr(after, field)
        assert len(new) >= len(old)
        for mine, theirs in zip(old, new, strict=False):
            if isinstance(mine, str):
                assert mine == theirs
            else:
                assert mine.model_dump(exclude_none=True).items() <= theirs.model_dump().items()
    assert len(after.unaddressed) + len(after.concern) <= 1


@given(FACTS)
@few
def test_a_file_of_it_reads_back_as_the_same_reflection(facts: dict[str, Any]) -> None:
    noted = Reflection.model_validate(whole(facts))
    assert Reflection.model_validate(parse(as_yaml(noted, rows=["asked"]), suffix=".yaml")) == noted
    made = noted.to_interview()
    assert Interview.model_validate(parse(as_yaml(made), suffix=".yaml")) == made


@given(st.text(max_size=60))
@few
def test_any_text_that_a_field_accepts_reads_back(text: str) -> None:
    try:
        noted = Reflection.model_validate(
            {"surprises": [text], "said": [{"text": text}], "delivery": {"posture": {"text": text}}}
        )
    except FactError:
        return
    assert Reflection.model_validate(parse(as_yaml(noted), suffix=".yaml")) == noted
