"""The commands `new`, `log`, `schedule` and `next`, as a person at a shell or a terminal runs them."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import children
import icalendar
import pytest
import yaml
from children import Child
from pydantic import BaseModel

from thankyou import FactError, Interview, schedule
from thankyou.commands.cli import main
from thankyou.commands.new import _asked, _Kept
from thankyou.errors import DeliveryError
from thankyou.facts import follow_ups, models
from thankyou.facts.loading import parse
from thankyou.facts.models import Candidate
from thankyou.facts.sayings import Saying
from thankyou.facts.starting import EXAMPLES, SIX, interview_file
from thankyou.facts.stems import STEMS, Stem, stem_of
from thankyou.planning.sayings import readings
from thankyou.reports.schedule import now_line

FACTS = """\
# my notes
candidate: Ada Byron
company: Corvid Labs
role: Staff Engineer
date: 2026-11-12
end: "15:00"
region: US
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "interview.yaml"
    path.write_text(FACTS, encoding="utf-8")
    return path


def run(*arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    done = children.run(*arguments, said=said.encode())
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


# log


def test_logging_says_what_was_added_and_what_is_next(facts: Path) -> None:
    done = run("log", "interview.yaml", "sent", "thank-you", "--on", "2026-11-12")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("interview.yaml: added 2026-11-12 sent thank-you. ")
    assert done.stdout.count("\n") == 1
    assert facts.read_text(encoding="utf-8") == FACTS + "history:\n  - 2026-11-12 sent thank-you\n"


def test_logging_takes_all_that_can_be_said(facts: Path) -> None:
    assert (
        main(
            [
                "log",
                "interview.yaml",
                "heard",
                "next",
                "round",
                "--on",
                "2026-11-18",
                "--at",
                "9:30",
                "--by",
                "2026-11-25",
                "--note",
                'with "the" team: all',
            ]
        )
        == 0
    )
    (event,) = Interview.load(facts).history
    assert event.plain == "2026-11-18 09:30 heard next round, by 2026-11-25" and event.note == 'with "the" team: all'
    assert main(["log", "interview.yaml", "interviewed", "--on", "2026-11-25"]) == 0
    assert len(Interview.load(facts).history) == 2


def test_the_day_is_today_unless_it_is_given(facts: Path) -> None:
    assert main(["log", "interview.yaml", "heard", "update"]) == 0
    assert abs((Interview.load(facts).history[0].on - dt.datetime.now().astimezone().date()).days) <= 1


WRONG = {
    "nothing sent": (["sent"], "what was sent must be one of"),
    "an offer sent": (["sent", "offer"], "what was sent must be one of"),
    "a word unknown": (["heard", "something"], "what: must be one of next round"),
    "a time": (["sent", "news", "--at", "soon"], "at: must be a time of day"),
    "a deadline before": (
        ["heard", "offer", "--on", "2026-11-20", "--by", "2026-11-10"],
        "--by: 2026-11-10 lies before 2026-11-20",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_event_changes_nothing(case: str, facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments, said = WRONG[case]
    assert main(["log", "interview.yaml", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert facts.read_text(encoding="utf-8") == FACTS


def test_mode_mark_and_link_stay(facts: Path, tmp_path: Path) -> None:
    facts.write_bytes(b"\xef\xbb\xbf" + FACTS.encode())
    facts.chmod(0o640)
    (tmp_path / "link.yaml").symlink_to(facts)
    assert main(["log", "link.yaml", "sent", "thank-you"]) == 0
    assert facts.stat().st_mode & 0o777 == 0o640
    assert facts.read_bytes().startswith(b"\xef\xbb\xbf# my notes") and (tmp_path / "link.yaml").is_symlink()
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".tmp")] == []


@pytest.mark.parametrize("name", ["nothing.yaml", "interview.txt", "."])
def test_what_is_no_interview_file_is_refused(name: str, facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["log", name, "sent", "thank-you"]) == 2
    assert capsys.readouterr().err.startswith("thankyou: ")


def test_json_and_toml_are_kept_too(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{\n  "candidate": "Ada Byron",\n  "date": "2026-11-12"\n}\n', encoding="utf-8")
    (tmp_path / "a.toml").write_text('candidate = "Ada Byron" # me\ndate = 2026-11-12\n', encoding="utf-8")
    for name in ("a.json", "a.toml"):
        assert main(["log", name, "interviewed", "--at", "15:00", "--on", "2026-11-12"]) == 0
        assert Interview.load(name).history[0].plain == "2026-11-12 15:00 interviewed"
    assert (tmp_path / "a.toml").read_text(encoding="utf-8").startswith('candidate = "Ada Byron" # me\n')


def test_a_file_for_several_messages_is_scheduled_and_logged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        FACTS
        + "kind: accept\noffer: $128,000 base\nuseful: references\nreader: {name: Pat Lee, email: pat@example.com}\n"
    )
    (tmp_path / "all.yaml").write_text(text, encoding="utf-8")
    assert main(["log", "all.yaml", "sent", "thank-you", "--on", "2026-11-12"]) == 0
    assert (tmp_path / "all.yaml").read_text(encoding="utf-8").startswith(text)
    assert main(["schedule", "all.yaml", "--today", "2026-11-20"]) == 0
    assert "--kind accept" in capsys.readouterr().out


def test_a_file_at_fault_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.yaml").write_text("candidate: Ada\nsalary: 5\n", encoding="utf-8")
    assert main(["log", "bad.yaml", "sent", "thank-you"]) == 2
    assert "bad.yaml:2: salary: is not a known field" in capsys.readouterr().err


def test_what_is_next_is_said_as_of_today_whatever_was_written_down(
    facts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An interview that is still to come is not thanked, and `--today` is today."""
    log = ["log", "interview.yaml", "interviewed", "--on", "2026-12-01", "--at", "11:00"]
    assert main([*log, "--today", "2026-11-13"]) == 0
    said = capsys.readouterr().out
    assert "It counts from 2026-12-01 on. Now: send the thank-you, today from 9:00 am." in said
    assert main(["log", "interview.yaml", "sent", "thank-you", "--today", "2026-11-13"]) == 0
    said = capsys.readouterr().out
    assert "Nothing to send now; the next message is the thank-you on Tue, Dec 1, after the interview." in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["sent", "inquiry"], "--on: 2026-12-31 is still to come on 2026-12-01; write it down once it is sent"),
        (["heard", "offer"], "--on: 2026-12-31 is still to come on 2026-12-01; write it down once you have heard it"),
        (["elsewhere", "offer"], "--on: 2026-12-31 is still to come on 2026-12-01; write it down once it has happened"),
    ],
)
def test_what_has_not_happened_yet_is_not_written_down(
    facts: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    before = facts.read_bytes()
    assert main(["log", "interview.yaml", *words, "--on", "2026-12-31", "--today", "2026-12-01"]) == 2
    assert said in capsys.readouterr().err
    assert facts.read_bytes() == before


def test_a_slip_in_a_line_of_history_is_shown_with_what_was_meant(
    facts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    facts.write_text(FACTS + "history:\n  - 2026-11-18 heard offr, by 2026-11-25\n", encoding="utf-8")
    assert main(["schedule", "interview.yaml", "--today", "2026-11-19"]) == 2
    assert "rejection, update, not 'offr'; did you mean offer?" in capsys.readouterr().err


def test_what_may_as_well_be_left_is_offered_below_what_is_due(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "history: [2026-11-12 sent thank-you, 2026-11-18 heard rejection, 2026-11-19 sent rejection-reply]\n"
    (tmp_path / "a.yaml").write_text(FACTS + told, encoding="utf-8")
    assert main(["next", str(tmp_path), "--today", "2026-11-30"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Nothing is due.")
    assert "If you like:" in said and "--kind connect" in said.partition("If you like:")[2]
    assert "Not today:" not in said


def test_a_panel_is_thanked_one_by_one(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts.write_text(FACTS + "interviewers: [Dana Ortiz, Sam Park, {name: Lee Wong}]\n", encoding="utf-8")
    today = ["--today", "2026-11-13"]
    assert main(["log", "interview.yaml", "sent", "thank-you", "--to", "dana", *today]) == 0
    said = capsys.readouterr().out
    assert "added 2026-11-13 sent thank-you to Dana Ortiz." in said and "thank-you to Sam Park and Lee Wong" in said
    assert main(["schedule", "interview.yaml", *today]) == 0
    assert "--kind thank-you --to 'Lee Wong'" in capsys.readouterr().out
    assert main(["log", "interview.yaml", "sent", "thank-you", "--to", "3", *today]) == 2
    assert main(["log", "interview.yaml", "sent", "thank-you", "--to", "Nobody", *today]) == 2
    assert (
        "--to: 'Nobody' names nobody among the interviewers; there were Dana Ortiz, Sam Park, Lee Wong"
        in capsys.readouterr().err
    )
    for name in ("Lee", "Sam Park"):
        assert main(["log", "interview.yaml", "sent", "thank-you", "--to", name, *today]) == 0
    assert "the next message is the inquiry on" in capsys.readouterr().out
    assert [one.to for one in Interview.load(facts).history] == ["Dana Ortiz", "Lee Wong", "Sam Park"]
    assert main(["log", "interview.yaml", "heard", "update", "--to", "Dana", *today]) == 2


# new


def filled(text: str) -> str:
    return re.sub(r"^(  name:)(.*)$", r"\1 Ada Byron\2", text, count=1, flags=re.MULTILINE)


def bare(text: str) -> str:
    """The file with the # taken away in front of every field."""
    head, first, rest = filled(text).partition("candidate:\n")
    return head + first + re.sub(r"^(  )?# (?=[a-z_]+:(?: \S|$)|  )", r"\1", rest, flags=re.MULTILINE)


def test_a_new_file_loads_once_the_name_is_filled_in(tmp_path: Path) -> None:
    assert main(["new"]) == 0
    text = (tmp_path / "interview.yaml").read_text(encoding="utf-8")
    with pytest.raises(FactError, match=r"candidate\.name: is missing"):
        Interview.load("interview.yaml")
    assert Interview.model_validate(parse(filled(text), suffix=".yaml")) == Interview.model_validate(
        {"candidate": "Ada Byron"}
    )
    assert (tmp_path / "interview.yaml").stat().st_mode & 0o777 == 0o600


def test_every_field_is_there_and_every_example_loads() -> None:
    read = parse(bare(interview_file({})), suffix=".yaml")
    assert set(read) == set(Interview.model_fields)
    assert set(read["candidate"]) == set(Candidate.model_fields)
    for field, value in EXAMPLES.items():
        if isinstance(value, list) and isinstance(value[0], dict):
            model: Any = next(
                one
                for one in vars(models).values()
                if isinstance(one, type)
                and issubclass(one, BaseModel)
                and one.__name__
                in str(Interview.model_fields[field].annotation)
                .replace("thankyou.facts.models.", "")
                .replace("tuple[", "")
                .split(",")
            )
            assert all(set(one) <= set(model.model_fields) for one in value if isinstance(one, dict))
    made = Interview.model_validate(read)
    assert made.company == "Corvid Labs"
    assert all(isinstance(one, Saying) for one in readings(made)), (
        "what stands there as an example is never asked about"
    )


def test_the_six_sentences_that_carry_most_notes_are_taught_first() -> None:
    head = interview_file({}).partition("candidate:")[0]
    for owner, field in SIX:
        stem = stem_of(owner, field)
        assert stem and f"{field:<12} {stem.completes.partition('{}')[0]}… {stem.example}." in head
    assert "A whole sentence works everywhere" in head and "thankyou ask interview.yaml" in head


@pytest.mark.parametrize(
    "stem", [stem for stem in STEMS if stem.completes], ids=lambda stem: f"{stem.owner}.{stem.field}"
)
def test_every_sentence_of_a_note_is_in_the_file(stem: Stem) -> None:
    fields = [name for name, one in Interview.model_fields.items() if f".{stem.owner}," in str(one.annotation)]
    for field in fields:
        above = interview_file({}).partition(f"\n# {field}:")[0].rpartition("\n\n")[2]
        assert f"#: {stem.field:<19} {stem.completes.partition('{}')[0].strip()}" in above


@pytest.mark.parametrize(
    ("entry", "parts"),
    [
        ("key_points", models.KeyPoint.parts),
        ("concern", models.Concern.parts),
        ("next_steps", models.NextStep.parts),
    ],
)
def test_the_examples_show_which_parts_stand_in_one_entry(entry: str, parts: Mapping[str, str]) -> None:
    shown = [set(one) for one in EXAMPLES[entry] if isinstance(one, dict)]
    assert all(any(part in one and len(one - {"by"}) > 1 for one in shown) for part in parts)


def test_what_no_example_can_show_is_said_above_it() -> None:
    text = " ".join(re.sub(r"\n#:?", " ", interview_file({})).split())
    assert all(relation.value in text.lower() for relation in models.Relation)
    assert all(tone.value in text.partition("# tone:")[0].rpartition("How the notes sound")[2] for tone in models.Tone)
    for kind, facts in follow_ups.FACTS.items():
        own = [name for name in facts.model_fields if name not in follow_ups.FollowUp.model_fields]
        assert not own or f"{kind} {', '.join(own)}" in text


def test_each_field_can_be_uncommented_alone() -> None:
    text = interview_file({"candidate": {"name": "Ada Byron"}, "interviewers": ["Dana Ortiz"]})
    for field in EXAMPLES:
        if field != "candidate":
            block = re.search(rf"^# {field}:.*\n(?:#   .*\n)*", text, re.MULTILINE)
            alone = text if block is None else text.replace(block[0], re.sub(r"^# ", "", block[0], flags=re.MULTILINE))
            assert field in parse(alone, suffix=".yaml")
            Interview.model_validate(parse(alone, suffix=".yaml"))


def test_nothing_is_ever_overwritten(facts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "dangling.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    for name in ("interview.yaml", "dangling.yaml"):
        assert main(["new", name]) == 2
        assert "is there already, and is not overwritten" in capsys.readouterr().err
    assert facts.read_text(encoding="utf-8") == FACTS and not (tmp_path / "elsewhere.yaml").exists()
    assert main(["new", "a.json"]) == 2
    assert main(["new", "no/such/folder.yaml"]) == 2


ANSWERS = [
    "Zoë Quill", "zoe@example", "zoe@example.com", "", "Corvid: Labs", "", "11/12/2026", "12 November 2026", "3", "3pm", "London", "",
    "Dana Ortiz", "Head of Platform", "<", "Head of Data", "", "Sam Park", "", "", "", "the night rota", "", "you told me that slow is smooth", 'slow is "smooth": always', "Dana", "back", "Sam",
    "I like that.", "", "can run nights", "ran a ward", "", "", "null island", "", "I also keep the books.", "", "HR will call by Friday", "they decide soon", "", "20 Nov 2026",
]  # fmt: skip


def test_questions_are_asked_and_each_may_be_skipped() -> None:
    done = run("new", "a.yaml", "--ask", said="\n".join(ANSWERS) + "\n")
    assert done.returncode == 0
    wrong = done.stderr.splitlines()
    assert wrong[:3] == [
        "  is not an e-mail address such as name@example.com",
        "  may be 11 Dec or 12 Nov; write it so",
        "  may be 3:00 in the morning or in the afternoon; write 3:00 am or 3:00 pm",
    ]
    assert "it would say “You told me that you told me that slow is smooth.”" in wrong[3] and len(wrong) == 4
    made = Interview.load("a.yaml")
    assert (
        made.candidate.name == "Zoë Quill"
        and made.candidate.email == "zoe@example.com"
        and made.candidate.phone is None
    )
    assert made.company == "Corvid: Labs" and str(made.date) == "2026-11-12" and str(made.decision_date) == "2026-11-20"
    assert [(one.name, one.title) for one in made.interviewers] == [("Dana Ortiz", "Head of Data"), ("Sam Park", None)]
    assert (str(made.end), made.time_zone) == ("15:00:00", "Europe/London")
    assert "  = Thursday, 2026-11-12" in done.stdout and "  = Europe/London" in done.stdout
    facts = made.model_dump(exclude_unset=True)
    assert facts["key_points"] == (
        {"about": "the night rota"},
        {"you_said": 'slow is "smooth": always', "by": "Sam", "why": "I like that."},
    )
    assert facts["qualifications"] == ({"someone_who": "can run nights", "i_did": "ran a ward"},)
    assert facts["enthusiasm"] == ({"drawn_to": "null island"},)
    assert facts["unaddressed"] == ({"not_said": "I also keep the books."},)
    assert facts["next_steps"] == ({"who": "HR", "will": "call by Friday"}, {"text": "they decide soon"})
    for sentence in (
        "You told me that slow is “smooth”",
        "You are looking for someone who can run nights.",
        "I ran a ward.",
    ):
        assert f"  = {sentence}".replace("“smooth”", '"smooth"') in done.stdout, "each sentence is said back"
    assert "# medium: video" in Path("a.yaml").read_text(encoding="utf-8")


class Broken(Exception):
    """Ctrl-C, or a window that was closed."""


@pytest.mark.parametrize("stop", [1, 5, 8, 13, 17, 24, 30])
def test_questions_that_were_broken_off_go_on_with_every_answer_kept(stop: int, tmp_path: Path) -> None:
    path, day, typed = tmp_path / "a.yaml", dt.date(2026, 11, 13), iter([*ANSWERS, *[None] * 20])
    at_once = iter(ANSWERS)
    whole = _asked(lambda words: next(at_once, None), day)
    answered = 0

    def breaking_off(words: str) -> str | None:
        nonlocal answered
        answered += 1
        if answered > stop:
            raise Broken
        return next(typed)

    kept = _Kept.open(path, day, asking=True)
    with pytest.raises(Broken):
        _asked(breaking_off, kept.today, kept.replies, kept.keep)
    assert parse(path.read_text(encoding="utf-8"), suffix=".yaml")["candidate"]["name"] == "Zoë Quill"
    later = _Kept.open(path, day + dt.timedelta(3), asking=True)  # days were read on the day they were said
    facts = _asked(lambda words: next(typed), later.today, later.replies, later.keep)
    assert facts == whole
    later.finish(facts)
    assert path.read_text(encoding="utf-8") == interview_file(whole, file=str(path))
    assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_is_made_of_questions_that_were_only_skipped(tmp_path: Path) -> None:
    kept = _Kept.open(tmp_path / "a.yaml", dt.date(2026, 11, 13), asking=True)
    kept.keep(["", ""])
    assert not kept.path.exists()


def test_a_file_that_was_edited_since_is_not_gone_on_with(capsys: pytest.CaptureFixture[str]) -> None:
    kept = _Kept.open(Path("a.yaml"), dt.date(2026, 11, 13), asking=True)
    kept.keep(["Zoë Quill", ""])
    edited = "# mine\n" + Path("a.yaml").read_text(encoding="utf-8")
    assert main(["new", "a.yaml"]) == 2 and "is there already" in capsys.readouterr().err
    Path("a.yaml").write_text(edited, encoding="utf-8")
    with pytest.raises(DeliveryError, match="was changed while you answered"):
        kept.keep(["Zoë Quill", "", ""])
    assert main(["new", "a.yaml", "--ask"]) == 2 and "was changed since" in capsys.readouterr().err
    assert Path("a.yaml").read_text(encoding="utf-8") == edited


def test_ctrl_c_says_where_the_answers_are() -> None:
    ours, theirs = pty.openpty()
    child = children.Child(
        "new", "a.yaml", "--ask", stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "dumb"}
    )
    os.close(theirs)
    said = b""
    while b"Your full name" not in said:
        said += os.read(ours, 4096)
    os.write(ours, "Zoë Quill\n".encode())
    while b"Your e-mail address" not in said:
        said += os.read(ours, 4096)
    child.send_signal(signal.SIGINT)
    with contextlib.suppress(OSError):  # the terminal's end, on Linux
        while part := os.read(ours, 4096):
            said += part
    assert child.wait() == 130 and b"Your answers are in a.yaml; the same command goes on." in said
    os.close(ours)
    assert run("new", "a.yaml", "--ask", said="zoe@example.com\n").returncode == 0
    assert Interview.load("a.yaml").candidate.email == "zoe@example.com"


@pytest.mark.parametrize("said", ["", "\n" * 30, "Ada Byron\n"])
def test_no_answer_at_all_is_fine(said: str) -> None:
    assert run("new", "a.yaml", "--ask", said=said).returncode == 0
    assert ("Ada" in Path("a.yaml").read_text(encoding="utf-8").split("email")[0]) == ("Ada" in said)


def test_no_answer_can_break_the_file() -> None:
    replies = iter(
        [
            "- Ada: #1 'x'", "", "", "'quote", "*star", "", "", "", "& anchor", "Dana Colon", "", "", "", "# hash", "%", "",
            "- dash", "", "", "? mark", "! bang", "", "", "@at", "", "`tick`", "", "| pipe", "", "",
        ]
    )  # fmt: skip
    answers = _asked(lambda words: next(replies, None), dt.date(2026, 11, 13))
    made = Interview.model_validate(parse(interview_file(answers), suffix=".yaml"))
    names = (made.candidate.name, made.company, made.role, made.medium, made.interviewers[0].name)
    assert names == ("- Ada: #1 'x'", "'quote", "*star", "& anchor", "Dana Colon")
    said = [
        one.words
        for field in ("key_points", "qualifications", "enthusiasm", "unaddressed", "next_steps")
        for one in getattr(made, field)
    ]
    assert said == ["# hash", "%", "- dash", "? mark ! bang", "@at", "`tick`", "| pipe"]


def in_terminal(*arguments: str, keys: Mapping[str, str]) -> str:
    """What a terminal shows when keys are typed, each as soon as the words that they answer are there."""
    here, there = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "NO_COLOR": "1"}
    child = Child(*arguments, stdin=there, stdout=there, stderr=there, env=environment)
    os.close(there)
    screen, pending = b"", list(keys.items())
    with contextlib.suppress(OSError):  # so it ends once nobody holds its other side
        while select.select([here], [], [], 60)[0] and (part := os.read(here, 4096)):
            if b"\x1b[6n" in part:
                os.write(here, b"\x1b[1;1R")
            screen += part
            if pending and pending[0][0].encode() in screen:
                os.write(here, pending.pop(0)[1].encode())
    child.wait()
    os.close(here)
    return screen.decode("utf-8", "replace")


def test_in_a_terminal_questions_can_be_answered() -> None:
    shown = in_terminal("new", "t.yaml", "--ask", keys={"full name": "Ada Byron\r", "e-mail address": "\r" * 17})
    assert "Enter skips a question" in shown and "t.yaml: started." in shown
    assert Interview.load("t.yaml").candidate.name == "Ada Byron"


def test_control_c_keeps_what_was_answered_and_nothing_else() -> None:
    in_terminal("new", "t.yaml", "--ask", keys={"full name": "\x03"})
    assert not Path("t.yaml").exists()
    in_terminal("new", "t.yaml", "--ask", keys={"full name": "Ada\r", "e-mail address": "\x03"})
    assert parse(Path("t.yaml").read_text(encoding="utf-8"), suffix=".yaml")["candidate"] == {"name": "Ada"}


def test_in_a_terminal_a_schedule_fits_its_width(facts: Path) -> None:
    shown = in_terminal("schedule", "interview.yaml", "--today", "2026-11-12", keys={})
    assert "Send" in shown or "send" in shown
    assert max(len(line) for line in shown.splitlines()) <= 90


# schedule


def test_a_schedule_is_printed(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schedule", "interview.yaml", "--today", "2026-11-12"]) == 0
    text = capsys.readouterr().out
    assert text.splitlines()[0].startswith("── Corvid Labs, Staff Engineer · Thursday, November 12 ")
    for said in (
        "To do now",
        "Later",
        "For you",
        "      $ thankyou compose interview.yaml --kind thank-you",
        "two days at the latest.",
        "move-on",
    ):
        assert said in text
    assert "None" not in text and "Status." not in text and "Guide" not in text
    assert main(["schedule", "interview.yaml", "--today", "2026-11-12", "--no-reminders"]) == 0
    assert "For you" not in capsys.readouterr().out


def test_both_sides_clocks_are_shown(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts.write_text(
        FACTS + "time_zone: Australia/Sydney\ntheir_time_zone: America/New_York\nlocale: en-GB\n", encoding="utf-8"
    )
    assert main(["schedule", "interview.yaml", "--today", "2026-11-12"]) == 0
    page = " ".join(capsys.readouterr().out.split())
    assert (
        "Thu 12 Nov, 09:00 to noon, at the latest Fri 13 Nov, 20:00 in New York; for you Fri 13 Nov, 01:00 to 04:00"
        in page
    )
    assert "(09:00 to 17:00 in New York, 01:00 to 09:00 the next day for you)" in page


def test_a_schedule_as_json(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schedule", "interview.yaml", "--today", "2026-11-12", "--format", "json"]) == 0
    read = json.loads(capsys.readouterr().out)
    step = next(one for one in read["steps"] if one["uid"] == read["next"])
    assert (step["kind"], step["opens"]) == ("thank-you", "2026-11-12T17:00:00")


def test_a_schedule_as_calendar(facts: Path) -> None:
    done = children.run("schedule", "interview.yaml", "--today", "2026-11-12", "--format", "ics")
    assert done.returncode == 0 and b"\r\n" in done.stdout
    assert len(icalendar.Calendar.from_ical(done.stdout).walk("VEVENT")) == 5
    assert main(["schedule", "interview.yaml", "--out", "a.ics"]) == 0
    assert main(["schedule", "interview.yaml", "--format", "text", "--out", "b.ics"]) == 0
    assert Path("b.ics").read_text(encoding="utf-8").startswith("── ")
    assert Path("a.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_facts_are_not_overwritten_by_their_schedule(facts: Path) -> None:
    assert main(["schedule", "interview.yaml", "--out", "interview.yaml"]) == 2
    assert facts.read_text(encoding="utf-8") == FACTS


@pytest.mark.parametrize("today", ["tomorrow", "2026-13-01", "20261112", "2026-W46-4"])
def test_a_day_is_written_one_way(today: str, facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["schedule", "interview.yaml", "--today", today])
    assert "YYYY-MM-DD" in capsys.readouterr().err


# next


def test_what_is_due_in_a_folder_comes_the_most_urgent_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "my interviews"
    folder.mkdir()
    (folder / "a.yaml").write_text(
        FACTS.replace("Corvid", "Alder").replace("2026-11-12", "2026-11-19"), encoding="utf-8"
    )
    (folder / "b.json").write_text(
        json.dumps({**yaml.safe_load(FACTS), "date": "2026-11-16", "company": "Birch"}), encoding="utf-8"
    )
    (folder / "c.toml").write_text(
        'candidate = "Ada"\ncompany = "Cedar"\ndate = 2026-11-12\nregion = "US"\nhistory = ["2026-11-12 sent thank-you", "2026-11-19 sent inquiry"]\n',
        encoding="utf-8",
    )
    (folder / "ca.toml").write_text(
        'candidate = "Ada"\ncompany = "Elder"\ndate = 2026-11-19\nregion = "US"\ndecision_date = 2027-02-01\nhistory = ["2026-11-19 sent thank-you"]\n',
        encoding="utf-8",
    )
    (folder / "d.yaml").write_text("candidate: [\n", encoding="utf-8")
    (folder / "e.txt").write_text("not mine", encoding="utf-8")
    assert main(["next", str(folder), "--today", "2026-11-20"]) == 1
    shown = capsys.readouterr()
    heads = [row for row in shown.out.splitlines() if row[:1].isalpha()]
    assert [row.partition(",")[0] for row in heads] == ["thank-you", "thank-you", "Not today:", "Not read:"]
    assert "late: Birch" in heads[0] and "due: Alder" in heads[1]
    assert f"      $ thankyou compose '{folder}/b.json' --kind thank-you" in shown.out
    quiet = shown.out.partition("Not today:")[2]
    assert 0 < quiet.index("Cedar") < quiet.index("Elder")
    assert shown.err.count("\n") == 1 and "d.yaml:2: is not valid YAML" in shown.err


def test_an_offer_in_one_file_is_news_in_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is lost first comes first; a yes ends the rest; other people's files are theirs."""
    for name, more in (
        ("alder", "history: [2026-11-12 sent thank-you]\n"),
        ("birch", "history: [2026-11-12 sent thank-you, '2026-11-18 heard offer, by 2026-11-20']\n"),
        ("cedar", "history: [2026-11-12 sent thank-you]\n"),
    ):
        text = FACTS.replace("Corvid Labs", name.title()) + more
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    other = FACTS.replace("Corvid Labs", "Dogwood").replace("Ada Byron", "Bo Lind")
    (tmp_path / "dogwood.yaml").write_text(other + "history: [2026-11-12 sent thank-you]\n", encoding="utf-8")

    def heads(today: str) -> list[str]:
        assert main(["next", ".", "--today", today]) == 0
        shown = capsys.readouterr().out.partition("Not today:")[0]
        return [row for row in shown.splitlines() if row[:1].isalpha()]

    assert heads("2026-11-19") == [
        "accept, negotiate or decline, due: Birch, Staff Engineer",
        "update-reply, due: Birch, Staff Engineer",
        "news of the other offer, due: Alder, Staff Engineer",
        "news of the other offer, due: Cedar, Staff Engineer",
        "inquiry (or information or news instead), due: Dogwood, Staff Engineer",
    ]
    assert main(["log", "alder.yaml", "sent", "inquiry", "--today", "2026-11-19"]) == 0
    assert main(["log", "birch.yaml", "sent", "accept", "--today", "2026-11-20"]) == 0
    assert main(["log", "cedar.yaml", "sent", "withdraw", "--today", "2026-11-20"]) == 0
    capsys.readouterr()
    assert heads("2026-11-20") == [
        "withdraw, due: Alder, Staff Engineer",
        "inquiry (or information or news instead), due: Dogwood, Staff Engineer",
    ]


def test_timelines_of_a_folder_are_one_page(facts: Path, tmp_path: Path) -> None:
    assert main(["next", ".", "--today", "2026-11-13", "--html", "all.html"]) == 0
    page = Path("all.html").read_text(encoding="utf-8")
    assert "<h2>Corvid Labs, Staff Engineer</h2>" in page and "<script" not in page
    assert main(["schedule", "interview.yaml", "--today", "2026-11-13", "--out", "one.html"]) == 0
    assert "<h2>Corvid Labs, Staff Engineer</h2>" in Path("one.html").read_text(encoding="utf-8")


def test_what_opens_later_today_is_not_tomorrows(facts: Path) -> None:
    now = dt.datetime(2026, 11, 12, 16, 0, tzinfo=dt.UTC)
    plan = schedule(facts, today=now)
    assert plan.next and plan.next.status == "upcoming"
    assert now_line(plan) == "Nothing to send just now; the next message is the thank-you, today from 5:00 pm."
    assert plan.due(plan.today) == (plan.next,)


def test_nothing_due_is_said(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["next", ".", "--today", "2026-11-01"]) == 0
    assert capsys.readouterr().out.startswith("Nothing is due.\n")


def test_a_folder_without_interviews_says_how_to_begin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["next", str(tmp_path)]) == 2
    assert "thankyou new" in capsys.readouterr().err
    assert main(["next", "no/such/folder"]) == 2


# all of them


@pytest.mark.parametrize("command", ["new", "log", "schedule", "next"])
def test_help_shows_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    assert f"  thankyou {command}" in capsys.readouterr().out.partition("examples:")[2]


def test_a_whole_story(tmp_path: Path) -> None:
    (tmp_path / "interview.yaml").write_text(FACTS, encoding="utf-8")
    seen = []
    for today, *words in (
        ("2026-11-12", "sent", "thank-you"),
        ("2026-11-19", "sent", "inquiry"),
        ("2026-11-20", "heard", "delay", "--by", "2026-12-04"),
        ("2026-11-20", "sent", "update-reply"),
        ("2026-12-07", "sent", "inquiry"),
        ("2026-12-08", "heard", "rejection"),
        ("2026-12-09", "sent", "rejection-reply"),
    ):
        assert main(["log", "interview.yaml", *words, "--today", today]) == 0
        main(["schedule", "interview.yaml", "--today", today, "--format", "json", "--out", "plan.json"])
        plan = json.loads(Path("plan.json").read_text(encoding="utf-8"))
        step = next((one for one in plan["steps"] if one["uid"] == plan["next"]), None)
        seen.append(step and f"{step['kind']} {step['opens'][5:10]}")
    assert seen == [
        "inquiry 11-19",
        "inquiry 11-30",
        "update-reply 11-20",
        "inquiry 12-07",
        "inquiry 12-14",
        "rejection-reply 12-08",
        "connect 12-16",
    ]


def test_importing_stays_light() -> None:
    program = "import thankyou, sys, json; from thankyou import Interview; Interview.model_validate({'candidate': 'Ada', 'history': ['2026-11-12 sent thank-you']}); print(json.dumps(sorted({n.partition('.')[0] for n in sys.modules})))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"holidays", "icalendar", "questionary", "prompt_toolkit", "argparse"} & set(json.loads(done.stdout))


def test_a_name_that_fits_two_is_asked_about_and_nothing_is_written(
    facts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    facts.write_text(FACTS + "interviewers: [Sam Lee, Sam Okafor, Priya Nair]\n", encoding="utf-8")
    before = facts.read_bytes()
    assert main(["log", "interview.yaml", "sent", "thank-you", "--to", "Sam", "--today", "2026-11-13"]) == 2
    assert "--to: 'Sam' fits more than one interviewer; write Sam Lee or Sam Okafor" in capsys.readouterr().err
    assert facts.read_bytes() == before


def test_today_may_be_a_minute_of_the_day(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schedule", "interview.yaml", "--today", "2026-11-12T16:00"]) == 0
    assert "Nothing to send just now" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["schedule", "interview.yaml", "--today", "2026-11-12T26:00"])
    assert "YYYY-MM-DD" in capsys.readouterr().err


def test_a_day_that_cannot_be_read_is_asked_about_wherever_one_looks(
    facts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = "Which day is meant by 'after the reorganisation', in the note of"
    words = ["heard", "delay", "--note", "they decide after the reorganisation", "--on", "2026-11-18"]
    assert main(["log", "interview.yaml", *words, "--today", "2026-11-18"]) == 0
    assert asked in capsys.readouterr().out
    for command in (["schedule", "interview.yaml"], ["next", "."]):
        assert main([*command, "--today", "2026-11-18"]) == 0
        said = " ".join(capsys.readouterr().out.split())
        assert asked in said and "with `heard delay --by`" in said
