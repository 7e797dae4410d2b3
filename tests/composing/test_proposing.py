"""A model proposes finished sentences for words that are not clear: what they say, nothing else, and nobody is named to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from model_server import Answer, serving

from thankyou import ReplyError, Writer, WriterError, doubts
from thankyou.commands.cli import main
from thankyou.composing.doubts import settled
from thankyou.composing.proposing import Asked, Proposal, questions
from thankyou.facts.given import read_facts
from thankyou.facts.loading import parse
from thankyou.facts.sayings import Saying
from thankyou.planning.sayings import readings
from thankyou.reading import Choice

FACTS = """\
# mine
candidate: Ada Byron
company: Mercy North
role: Charge Nurse
interviewers: [Dana Ortiz, Lee Park]
key_points:
  - night staffing; floats; stepdown   # first thing she said
  - {text: "Fri = no code", by: Dana}
  - {you_said: night staffing, by: Lee}
  - {text: "Priya Raman runs the rota - 12 wk cycle", by: Lee}
qualifications:
  - {need: "Spanish, nights", evidence: "native, certified, court"}
  - {need: vent exp, evidence: 6 yrs ICU - not peds}
enthusiasm: teams - small - stable
"""
INTERVIEW = read_facts(parse(FACTS, suffix=".yaml"), None)
DOUBTS = doubts(INTERVIEW)
NUMBER = {one.fact: number for number, one in enumerate(DOUBTS, 1)}


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("THANKYOU_WRITER", "THANKYOU_WRITER_URL", "THANKYOU_WRITER_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "interview.yaml"
    path.write_text(FACTS, encoding="utf-8")
    return path


def reply(*proposals: tuple[str, dict[str, str]]) -> str:
    return json.dumps({"proposals": [{"number": NUMBER[fact], "fields": fields} for fact, fields in proposals]})


def offered(fact: str, **fields: str) -> str | None:
    """The sentence that one proposal is offered as; None where it may not stand."""
    return next((choice.sentence for about, choice in _pairs(reply((fact, fields))) if about == fact), None)


def _pairs(text: str) -> list[tuple[str, Choice]]:
    return [(doubt.fact, choice) for doubt, choice in Asked(DOUBTS, INTERVIEW).choices(text)]


# --- what may stand ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fact", "fields", "sentence"),
    [
        ("key_points[0].text", {"about": "night staffing, floats and stepdown"}, "We talked about night staffing, floats and stepdown."),
        ("key_points[1].text", {"you_said": "there is no code on Friday"}, "You told me that there is no code on Friday."),
        ("key_points[2].you_said", {"about": "night staffing"}, "We talked about night staffing."),
        ("key_points[3].text", {"you_said": "[name 1] runs the rota on a 12-week cycle"}, "You told me that Priya Raman runs the rota on a 12-week cycle."),
        ("qualifications[1].evidence", {"i_have": "6 years in ICU, but not peds"}, "I have 6 years in ICU, but not peds."),
        ("enthusiasm[0].text", {"drawn_to": "small, stable teams"}, "I am drawn to small, stable teams."),
    ],
    ids=["a list", "an abbreviation", "another place", "a name", "a figure in words of its own", "another order"],
)  # fmt: skip
def test_all_the_words_and_nothing_else_may_stand(fact: str, fields: dict[str, str], sentence: str) -> None:
    assert offered(fact, **fields) == sentence


@pytest.mark.parametrize(
    ("fact", "fields", "why"),
    [
        ("key_points[0].text", {"about": "night staffing and floats"}, "leaves out “stepdown”"),
        ("key_points[0].text", {"you_said": "floats come from stepdown for night staffing"}, "“come” is not in the facts"),
        ("key_points[1].text", {"you_said": "there is code on Friday"}, "leaves out “no”"),
        ("key_points[1].text", {"you_said": "there is no code on Friday or Monday"}, "“Monday” is not in the facts"),
        ("key_points[1].text", {"you_said": "you told me that there is no code on Friday"}, "begins as its sentence does"),
        ("key_points[3].text", {"you_said": "[name 1] runs the rota on a 10-week cycle"}, "leaves out “12”"),
        ("key_points[3].text", {"you_said": "[name 9] runs the rota on a 12-week cycle"}, "stands for nothing here"),
        ("qualifications[1].evidence", {"i_have": "6 years in ICU and peds"}, "leaves out “not”"),
        ("qualifications[1].evidence", {"i_have": "16 years in ICU, but not peds"}, "leaves out “6”"),
        ("qualifications[1].need", {"i_have": "vent exp"}, "has no place “i_have”"),
        ("enthusiasm[0].text", {"drawn_to": "small, stable teams in Boston"}, "“Boston” is not in the facts"),
        ("enthusiasm[0].text", {"drawn_to": "small, stable teams", "i_like_that": "they are fun"}, "“fun” is not in the facts"),
        ("enthusiasm[0].text", {"text": "small, stable teams"}, "wants a whole sentence"),
    ],
    ids=["a word lost", "a deed", "a not lost", "a day", "the beginning twice", "a figure", "an unknown mark", "a not turned round",
         "another figure", "whose it is", "a place", "a feeling", "no sentence"],
)  # fmt: skip
def test_what_loses_or_adds_anything_is_not_offered(fact: str, fields: dict[str, str], why: str) -> None:
    assert offered(fact, **fields) is None
    assert why in Asked(DOUBTS, INTERVIEW).objections(reply((fact, fields)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I cannot help with that.",
        '{"proposals": [',
        '{"proposals": "all of them"}',
        json.dumps({"proposals": [{"number": 1, "fields": {"about": "x"}, "because": "y"}]}),
        json.dumps({"proposals": [{"number": 1, "fields": {}}]}),
        json.dumps({"proposals": [{"number": 0, "fields": {"about": "x"}}]}),
        json.dumps({"proposals": [{"number": 1, "fields": {"about": "a\nb"}}]}),
        json.dumps({"proposals": [{"number": 1, "fields": {"about": "x" * 500}}]}),
        json.dumps({"proposals": [{"number": 1, "fields": {"about": "x"}}] * 500}),
        "[" * 50_000,
    ],
    ids=["empty", "refusal", "broken", "no list", "more keys", "nothing", "no number", "lines", "long", "many", "deep"],
)
def test_what_has_another_shape_is_no_reply(text: str) -> None:
    one = Asked(DOUBTS, INTERVIEW)
    assert list(one.choices(text)) == []
    with pytest.raises(ReplyError):
        one.objections(text)


def test_talk_around_the_json_does_not_matter() -> None:
    text = f"Here you go {{as you asked}}:\n```json\n{reply(('enthusiasm[0].text', {'drawn_to': 'small, stable teams'}))}\n```\nGood luck!"
    assert [fact for fact, _ in _pairs(text)] == ["enthusiasm[0].text"]


def test_what_was_chosen_settles_the_doubt_in_the_file() -> None:
    [(fact, choice)] = _pairs(reply(("key_points[1].text", {"you_said": "there is no code on Friday"})))
    doubt = next(one for one in DOUBTS if one.fact == fact)
    text = settled(FACTS, doubt, choice, suffix=".yaml", source="interview.yaml")
    after = read_facts(parse(text, suffix=".yaml"), None)
    assert choice.sentence in [one.sentence for one in readings(after) if isinstance(one, Saying)]
    assert len(doubts(after)) == len(DOUBTS) - 1


# --- what is sent -----------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("asking")
def test_proposals_stand_behind_our_own_and_nobody_is_named(file: Path) -> None:
    good = reply(("key_points[3].text", {"you_said": "[name 1] runs the rota on a 12-week cycle"}))
    with serving(good) as server:
        found = doubts(file, writer=Writer("replay", server.url))
    assert len(server.requests) == 1
    sent = json.dumps(server.requests)
    assert not any(name in sent for name in ("Priya", "Raman", "Dana", "Ortiz", "Lee", "Park", "Ada", "Byron"))
    more = {one.fact: one.choices[len(was.choices) :] for one, was in zip(found, DOUBTS, strict=True)}
    assert [one.choices[: len(was.choices)] for one, was in zip(found, DOUBTS, strict=True)] == [
        was.choices for was in DOUBTS
    ]
    assert {fact: [one.sentence for one in choices] for fact, choices in more.items() if choices} == {
        "key_points[3].text": ["You told me that Priya Raman runs the rota on a 12-week cycle."]
    }
    assert file.read_text(encoding="utf-8") == FACTS


@pytest.mark.usefixtures("asking")
def test_reasons_are_sent_back_without_a_name_and_a_mended_reply_stands(file: Path) -> None:
    bad = reply(("key_points[3].text", {"you_said": "[name 1] runs the rota on a 10-week cycle for Dana Ortiz"}))
    good = reply(("key_points[3].text", {"you_said": "[name 1] runs the rota on a 12-week cycle"}))
    with serving(bad, good) as server:
        found = doubts(file, writer=Writer("replay", server.url))
    told = server.requests[1]["messages"][-1]["content"]
    assert "may not stand" in str(told) and not any(name in str(told) for name in ("Priya", "Raman", "Ortiz"))
    assert any("12-week" in one.sentence for doubt in found for one in doubt.choices)


@pytest.mark.usefixtures("asking")
def test_what_is_never_mended_leaves_our_own_sentences(file: Path) -> None:
    with serving("I cannot help with that.") as server:
        assert doubts(file, writer=Writer("replay", server.url)) == DOUBTS
    assert len(server.requests) == 3


@pytest.mark.usefixtures("asking")
@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Answer(status=429), "too many requests"),
        (Answer(status=500), "busy"),
        (Answer(status=404), "no such model"),
        (Answer("late", seconds=60), "within 3 seconds"),
    ],
    ids=["429", "500", "404", "drip"],
)
def test_a_model_that_cannot_be_asked_is_one_clear_error(
    answer: Answer, says: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(answer) as server:
        model = ["--writer", "replay", "--writer-url", server.url, "--writer-seconds", "3" if answer.seconds else "60"]
        assert main(["ask", "interview.yaml", "--list", *model]) == 2
    err = capsys.readouterr().err
    assert says in err and "Traceback" not in err
    with pytest.raises(WriterError, match="PROVIDER:MODEL"):
        doubts(file, writer="gpt")


@pytest.mark.usefixtures("asking")
def test_what_was_proposed_is_kept_and_asked_for_once(file: Path, tmp_path: Path) -> None:
    good = reply(("enthusiasm[0].text", {"drawn_to": "small, stable teams"}))
    with serving(good) as server:
        first = doubts(file, writer=Writer("replay", server.url, folder=tmp_path / "kept"))
        again = doubts(file, writer=Writer("replay", server.url, folder=tmp_path / "kept"))
    assert first == again != DOUBTS and len(server.requests) == 1


@pytest.mark.usefixtures("asking", "file")
def test_the_command_lists_proposals_and_its_environment_asks_nobody(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good = reply(("enthusiasm[0].text", {"drawn_to": "small, stable teams"}))
    with serving(good) as server:
        monkeypatch.setenv("THANKYOU_WRITER", "replay")
        monkeypatch.setenv("THANKYOU_WRITER_URL", server.url)
        assert main(["ask", "interview.yaml", "--format", "json"]) == 1
        assert "small, stable" not in capsys.readouterr().out and server.requests == []
        assert main(["ask", "interview.yaml", "--format", "json", "--writer", "replay"]) == 1
    said = capsys.readouterr()
    assert "I am drawn to small, stable teams." in said.out
    assert "1 of the sentences are proposals of replay" in said.err


@pytest.mark.usefixtures("file")
def test_the_prompt_is_shown_and_nothing_is_sent(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "interview.yaml", "--show-prompt", "--writer", "openai:no-such-model"]) == 0
    said = capsys.readouterr()
    assert said.out.strip() == questions(DOUBTS, INTERVIEW)[0].prompt.strip()
    assert said.err.startswith("about ") and "tokens to send" in said.err


def test_many_jottings_are_asked_about_in_parts() -> None:
    facts: dict[str, Any] = {"candidate": "Ada Byron", "key_points": [f"odd; words; {number}" for number in range(45)]}
    interview = read_facts(facts, None)
    assert [one.prompt.count("\nJotting ") for one in questions(doubts(interview), interview)] == [20, 20, 5]
    assert Proposal(number=20, fields={"about": "x"}).number == 20


WHOSE = """\
candidate: Ada Byron
company: Mercy North
interviewers: [{name: Dana Ortiz, pronouns: she/her}, {name: Lee Park, pronouns: he/him}]
qualifications: {need: she wants vents; nights, evidence: ICU -> 6 yrs}
"""


def test_a_proposal_writes_down_whose_need_it_is_where_only_the_jotting_said_so() -> None:
    panel = read_facts(parse(WHOSE, suffix=".yaml"), None)
    proposals = [
        {"number": 1, "fields": {"you_need": "vents and nights, as you want"}},
        {"number": 2, "fields": {"i_have": "6 years in ICU"}},
    ]
    found = Asked(doubts(panel), panel).choices(json.dumps({"proposals": proposals}))
    assert [choice.fields for _, choice in found] == [
        {"you_need": "vents and nights, as you want", "by": "Dana Ortiz"},
        {"i_have": "6 years in ICU"},
    ]
