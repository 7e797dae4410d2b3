"""`thankyou reflect`: asks, saves after every answer, goes on where it stopped, and writes only where it may."""

from __future__ import annotations

import os
import pty
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import children
import pytest
from children import Child

from thankyou import Interview, Reflection
from thankyou.commands.cli import main
from thankyou.facts.given import read_facts
from thankyou.facts.models import Draw
from thankyou.facts.prompts import library

COMMAND = [sys.executable, "-m", "thankyou", "reflect"]
ANSWERS = [
    "Mercy North", "Charge Nurse", "1", "Dana Ortiz", "Nurse Manager", "2", "Lee Park", "", "", "",
    "night staffing is thin", "Dana Ortiz", "we had it too", "", "", "can run nights", "cut call-outs to 6", "",
    "HR will call by Friday", "", "the handbook", "", "handbook.pdf", "Lee Park", "", "the regatta goes well", "lee", "",
    "Why did you leave?", "dana", "the ward closed", "badly", "no", "the ward I led closed in May", "", "a drug test", "",
    "I have never run 40 beds", "1", "concerned", "My unit has 32.", "", "my German", "", "", "a unit that trains its own", "",
    "4, sat up", "2", "", "5", "Priya Raman", "priya@example.com", "", "2026-11-19", "14:00", "14:45", "", "en-GB",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def run(answers: list[str], *arguments: str) -> Done:
    text = "".join(f"{answer}\n" for answer in answers)
    done = children.run("reflect", *arguments, said=text.encode())
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


class Talk:
    """A run that is answered one line at a time, as by a person."""

    def __init__(self, *arguments: str) -> None:
        given, self.mouth = os.pipe()
        self.ear, out = os.pipe()
        self.errors, err = os.pipe()
        self.process = Child("reflect", *arguments, stdin=given, stdout=out, stderr=err)
        for theirs in (given, out, err):
            os.close(theirs)
        self.heard = self.listen()

    def listen(self) -> str:
        """What is said up to the next question."""
        said = b""
        while not said.endswith(b"\n> ") and (part := os.read(self.ear, 4096)):
            said += part
        return said.decode()

    def say(self, answer: str) -> str:
        os.write(self.mouth, f"{answer}\n".encode())
        return self.listen()

    def end(self, signal_: int | None = None) -> tuple[int, str]:
        """The status and what went to standard error, after a signal if one is given."""
        if signal_ is not None:
            self.process.send_signal(signal_)
        os.close(self.mouth)
        os.close(self.ear)
        with os.fdopen(self.errors, "rb") as errors:
            err = errors.read().decode()
        return self.process.wait(), err


def test_a_whole_talk_line_by_line() -> None:
    done = run(ANSWERS)
    assert done.returncode == 0 and done.stderr == ""
    noted = Reflection.load("reflection.yaml")
    assert noted.questions[0].went == "badly" and noted.questions[0].example is False
    assert noted.cues[0].answer == "My unit has 32." and str(noted.date) == "2026-11-19" and noted.locale == "en-GB"
    assert noted.delivery.posture and noted.delivery.posture.text == "sat up"
    assert Path("reflection.yaml").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in Path().iterdir()] == ["reflection.yaml"]
    tail = done.stdout.partition("Saved in ")[2]
    assert "reflection.yaml, for you alone." in tail and "A note can use 7 facts from it" in tail
    assert "thankyou compose interview.yaml" in tail
    assert run([]).stdout.startswith("Every question was asked.")


def test_every_answer_is_saved_before_the_next_question_and_a_killed_talk_goes_on(saved: bytes) -> None:
    talk = Talk()
    for number, answer in enumerate(ANSWERS):
        before = Path("reflection.yaml").read_bytes() if number else b""
        talk.say(answer)
        assert Path("reflection.yaml").read_bytes() != before
        if number in (4, 11, 12, 29, 37):
            assert talk.end(signal.SIGKILL)[0] == -signal.SIGKILL
            talk = Talk()
            assert "Going on with reflection.yaml" in talk.heard
    assert talk.end()[0] == 0
    assert Path("reflection.yaml").read_bytes() == saved
    assert [path.name for path in Path().iterdir()] == ["reflection.yaml"], "no temporary file is left"


def test_going_on_says_what_the_question_is_about() -> None:
    talk = Talk()
    for answer in ANSWERS[:11]:
        talk.say(answer)
    talk.end(signal.SIGKILL)
    again = Talk()
    assert "About “night staffing is thin”:\nWho said it?" in again.heard.replace("  About", "About")
    again.end(signal.SIGKILL)


def test_ctrl_c_loses_nothing_and_says_how_to_go_on() -> None:
    talk = Talk()
    talk.say("Mercy North")
    status, err = talk.end(signal.SIGINT)
    assert status == 130 and err == "\nYour answers are in reflection.yaml; the same command goes on.\n"
    assert Reflection.load("reflection.yaml").company == "Mercy North"
    assert run(["Nurse"]).returncode == 0
    assert Reflection.load("reflection.yaml").role == "Nurse"


def test_ctrl_c_at_once_leaves_no_file() -> None:
    status, err = Talk().end(signal.SIGINT)
    assert status == 130 and err == "\nNothing saved.\n" and not list(Path().iterdir())


def test_a_closed_input_is_no_failure() -> None:
    done = run([])
    assert done.returncode == 0 and "Nothing was answered and nothing saved." in done.stdout
    done = run(["Mercy North"])
    assert done.returncode == 0 and "Stopped here; the same command goes on." in done.stdout


def test_everything_may_be_skipped() -> None:
    done = run([""] * 60)
    assert done.returncode == 0 and "A note can use no fact from it yet." in done.stdout
    assert "Your name is missing" in done.stdout
    noted = Reflection.load("reflection.yaml")
    assert noted == Reflection(asked=noted.asked) and noted.asked


def test_words_that_say_nothing_skip_too() -> None:
    run(["n/a", "-"])
    assert Reflection.load("reflection.yaml") == Reflection(asked=("company", "role"))


def test_a_question_mark_says_why_and_the_question_stays_open() -> None:
    talk = Talk()
    company = library()[0].prompts[0]
    assert company.why in talk.say("?")
    talk.say("Mercy North")
    assert Reflection.load("reflection.yaml").company == "Mercy North"
    talk.end(signal.SIGKILL)


@pytest.mark.parametrize(
    ("before", "bad", "line", "good"),
    [
        ({"asked": ["company", "role"]}, "9", "This must be one of in person, video, phone, or its number.", "2"),
        ({"candidate": "A"}, "nowhere", "This is not an e-mail address such as name@example.com.", "a@example.com"),
        ({"candidate": "A", "only": "date"}, "32.12.", "This must be a day written as YYYY-MM-DD, such as 2027-01-15, not '32.12.'.", "2026-11-19"),
        ({"only": "posture"}, "9", "This must be a number from 1 to 5.", "3, fine"),
        ({"only": "end", "start": "14:00"}, "13:00", "This must be later than start, or after midnight and within 9 hours.", "15:00"),
        ({"only": "time-zone", "start": "14:00"}, "Moon", "This names no time zone that is known: 'Moon'; write continent and city, such as Europe/London.", "Europe/London"),
    ],
)  # fmt: skip
def test_a_bad_answer_is_asked_again_with_one_clear_line(
    before: dict[str, object], bad: str, line: str, good: str
) -> None:
    only = before.pop("only", "email" if "candidate" in before else None)
    if only:
        before["asked"] = [prompt.id for group in library() for prompt in group.prompts if prompt.id != only]
    write_reflection(before)
    done = run([bad, good])
    assert done.stdout.count(line) == 1 and done.returncode == 0
    assert good.partition(",")[0] in Path("reflection.yaml").read_text(encoding="utf-8") or good == "2"


def write_reflection(facts: dict[str, object]) -> None:
    import yaml

    Path("reflection.yaml").write_text(yaml.safe_dump(facts, allow_unicode=True), encoding="utf-8")


def test_bytes_that_are_not_text_do_not_stop_it() -> None:
    done = children.run("reflect", said=b"\xff\xfe\x00\nNorth\n")
    assert done.returncode == 0 and b"control character" in done.stdout
    assert Reflection.load("reflection.yaml").company == "North"


def test_today_and_yesterday_are_days() -> None:
    write_reflection({"asked": [prompt.id for group in library() for prompt in group.prompts if prompt.id != "date"]})
    run(["Yesterday"])
    assert Reflection.load("reflection.yaml").date is not None


def test_again_keeps_what_enter_is_pressed_for(talked: Reflection) -> None:
    before = talked
    done = run(["", "Head Nurse", *[""] * 60], "--again")
    after = Reflection.load("reflection.yaml")
    assert "Noted: Mercy North. Enter keeps it." in done.stdout and after.role == "Head Nurse"
    assert after.model_copy(update={"role": before.role, "asked": before.asked}) == before


def test_the_comments_of_a_person_are_not_lost() -> None:
    Path("reflection.yaml").write_text("company: North  # they say NORTH\n", encoding="utf-8")
    done = run(["Nurse", "1"])
    assert done.stdout.count("is now reflection.yaml.before") == 1
    assert Path("reflection.yaml.before").read_text(encoding="utf-8") == "company: North  # they say NORTH\n"


def test_a_file_that_was_edited_without_comments_needs_no_copy() -> None:
    run(["North"])
    text = Path("reflection.yaml").read_text(encoding="utf-8")
    Path("reflection.yaml").write_text(text + "draws: [the river]\n", encoding="utf-8")
    run(["Nurse"])
    assert [path.name for path in Path().iterdir()] == ["reflection.yaml"]
    assert Reflection.load("reflection.yaml").draws == (Draw(text="the river"),)


def test_a_file_that_changed_meanwhile_is_left_alone() -> None:
    talk = Talk()
    talk.say("North")
    Path("reflection.yaml").write_text("company: South\n", encoding="utf-8")
    talk.say("Nurse")
    status, err = talk.end()
    assert status == 2 and "was changed while you answered" in err
    assert Path("reflection.yaml").read_text(encoding="utf-8") == "company: South\n"


@pytest.mark.parametrize("file", ["reflection.json", "no/such/reflection.yaml", "reflection"])
def test_a_file_that_cannot_keep_answers_is_refused_before_anything_is_asked(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["reflect", file]) == 2
    out, err = capsys.readouterr()
    assert out == "" and len(err.splitlines()) == 1


def test_a_broken_file_is_named_and_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Path("reflection.yaml").write_text("said: [{text: a, by: Bob}]\n", encoding="utf-8")
    assert main(["reflect"]) == 2
    assert "reflection.yaml:1: said[0].by: names nobody" in capsys.readouterr().err


def test_the_questions_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reflect", "--list"]) == 0
    out = capsys.readouterr().out
    assert all(prompt.ask in out for group in library() for prompt in group.prompts) and not list(Path().iterdir())


def test_the_page_is_printed_and_written(talked: Reflection, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reflect", "--page", "--page-out", "page.md"]) == 0
    assert "To practise" in capsys.readouterr().out
    assert Path("page.md").read_text(encoding="utf-8").startswith("# After Charge Nurse")
    assert Path("page.md").stat().st_mode & 0o777 == 0o600
    assert main(["reflect", "--page-out", "reflection.yaml"]) == 2
    assert main(["reflect", "none.yaml", "--page"]) == 2


# --- the facts for notes -------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a whole talk."""
    path = tmp_path_factory.mktemp("talk") / "reflection.yaml"
    run(ANSWERS, str(path))
    return path.read_bytes()


@pytest.fixture
def talked(saved: bytes) -> Reflection:
    Path("reflection.yaml").write_bytes(saved)
    return Reflection.load("reflection.yaml")


def test_a_new_file_holds_what_a_note_may_use(talked: Reflection, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reflect", "--to-interview", "interview.yaml"]) == 0
    assert Interview.load("interview.yaml") == talked.to_interview()
    assert Path("interview.yaml").stat().st_mode & 0o777 == 0o600
    text = Path("interview.yaml").read_bytes()
    assert main(["reflect", "--to-interview", "interview.yaml"]) == 0
    assert "nothing to add" in capsys.readouterr().err and Path("interview.yaml").read_bytes() == text


def test_what_a_file_does_not_have_is_appended_below_what_a_person_wrote(talked: Reflection) -> None:
    mine = "# mine\ncandidate: {name: Priya Raman, email: priya@example.com}   # me\ncompany: Mercy North"
    Path("mine.yaml").write_text(mine, encoding="utf-8")
    assert main(["reflect", "--to-interview", "mine.yaml"]) == 0
    text = Path("mine.yaml").read_text(encoding="utf-8")
    assert (
        text.startswith(f"{mine}\n\n# from reflection.yaml\n") and Interview.load("mine.yaml") == talked.to_interview()
    )


def test_a_file_that_serves_several_messages_is_appended_to(talked: Reflection) -> None:
    mine = "candidate: {name: Priya Raman, email: priya@example.com}\noffer: {salary: $90,000}  # not yet signed\n"
    Path("mine.yaml").write_text(mine, encoding="utf-8")
    assert main(["reflect", "--to-interview", "mine.yaml"]) == 0
    assert Path("mine.yaml").read_text(encoding="utf-8").startswith(mine)
    assert read_facts("mine.yaml", "thank-you") == talked.to_interview()


def test_what_cannot_be_appended_is_shown(talked: Reflection, capsys: pytest.CaptureFixture[str]) -> None:
    mine = "candidate: Priya Raman\nkey_points:\n  - the budget  # careful\n"
    Path("mine.yaml").write_text(mine, encoding="utf-8")
    assert main(["reflect", "--to-interview", "mine.yaml"]) == 1
    out = capsys.readouterr().out
    assert "left as they are" in out and "night staffing is thin" in out and "Mercy North" not in out
    assert Path("mine.yaml").read_text(encoding="utf-8").startswith(mine)
    assert Interview.load("mine.yaml").company == "Mercy North" and len(Interview.load("mine.yaml").key_points) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [("mine.json", '{"candidate": "Priya Raman"}'), ("mine.yaml", "{candidate: Priya Raman}\n"), ("mine.toml", 'candidate = "Priya Raman"'),
     ("mine.yaml", "candidate: Priya Raman\ninterviewers: [Sam Reyes]\n"), ("mine.yaml", "---\ncandidate: Priya Raman\n...\n")],
)  # fmt: skip
def test_a_file_that_cannot_be_appended_to_is_left_alone(
    talked: Reflection, name: str, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(name).write_text(text, encoding="utf-8")
    assert main(["reflect", "--to-interview", name]) == 1
    assert Path(name).read_text(encoding="utf-8") == text and "night staffing is thin" in capsys.readouterr().out


def test_a_note_is_composed_from_what_was_reflected(talked: Reflection, capsys: pytest.CaptureFixture[str]) -> None:
    main(["reflect", "--to-interview", "interview.yaml"])
    assert main(["compose", "interview.yaml", "--to", "Dana Ortiz", "--engine", "none", "--no-report"]) == 0
    note = capsys.readouterr().out
    assert "night staffing" in note and "40 beds" in note and "32" in note
    assert not any(private in note for private in ("drug", "the ward", "sat up", "badly", "leave"))


def test_facts_are_not_written_over_the_reflection(talked: Reflection, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reflect", "--to-interview", "./reflection.yaml"]) == 2
    assert main(["reflect", "--to-interview", "facts.txt"]) == 2
    assert Reflection.load("reflection.yaml") == talked
    assert "is the reflection itself" in capsys.readouterr().err


def test_without_a_name_the_error_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    run(["North"])
    assert main(["reflect", "--to-interview", "interview.yaml"]) == 2
    assert "candidate: is missing; a message needs the name" in capsys.readouterr().err
    assert not Path("interview.yaml").exists()


# --- a real terminal -----------------------------------------------------------------------------------------------


def test_a_terminal_that_can_do_little_is_asked_line_by_line() -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(COMMAND, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "dumb"})
    os.close(theirs)
    said = b""
    while b"Which company was it?" not in said or not said.endswith(b"> "):
        said += os.read(ours, 4096)
    os.write(ours, b"North\n")
    while b"For which role?" not in said or not said.endswith(b"> "):
        said += os.read(ours, 4096)
    os.write(ours, b"\x04")
    assert process.wait(30) == 0 and b"\x1b[" not in said
    os.close(ours)
    assert Reflection.load("reflection.yaml").company == "North"


@pytest.fixture
def terminal() -> Iterator[list[str]]:
    """A tmux of its own; how to speak to it."""
    if not (tmux := shutil.which("tmux")):
        pytest.skip("tmux is not installed: the drive through a real terminal was NOT run")
    command = [tmux, "-L", f"thankyou-{os.getpid()}", "-f", os.devnull]
    talk = ["sh", "-c", 'trap : INT; "$@"; echo "ended with $?"; exec sleep 600', "sh", *COMMAND]
    start = [*command, "new-session", "-d", "-s", "r", "-x", "100", "-y", "50", "-c", str(Path.cwd()), shlex.join(talk)]
    subprocess.run(start, check=True, env={**os.environ, "TERM": "xterm-256color"})
    yield command
    subprocess.run([*command, "kill-server"], check=False, capture_output=True)


def see(tmux: list[str], wanted: str, then: str = r"^ *>\s*$|^\W*0\) ") -> None:
    """Wait until `wanted` is on the screen, and behind it a line of input or choices, which take keys from then on."""
    deadline = time.monotonic() + 60
    screen = ""
    while time.monotonic() < deadline:
        screen = subprocess.run([*tmux, "capture-pane", "-p", "-t", "r"], capture_output=True, encoding="utf-8").stdout
        if wanted in screen and re.search(then, screen[screen.rfind(wanted) :], re.MULTILINE):
            return
        time.sleep(0.05)
    raise AssertionError(f"{wanted!r} is not on the screen:\n{screen}")


def test_a_drive_through_a_real_terminal(terminal: list[str]) -> None:
    def keys(*names: str) -> None:
        subprocess.run([*terminal, "send-keys", "-t", "r", *names], check=True)

    see(terminal, "As it calls itself.")
    keys("?", "Enter")
    see(terminal, "It stands in the subject")
    keys("Mercy North", "Enter")
    see(terminal, "For which role?")
    keys("Enter")
    see(terminal, "How did you talk?")
    keys("?")
    see(terminal, "A note after a phone call is shorter")
    keys("nobody knows", "Enter")  # text where choices stand is no choice, and skips nothing
    see(terminal, "must be one of")
    keys("Down", "Enter")
    see(terminal, "Whom did you talk to?")
    keys("Dana Ortiz", "Enter")
    see(terminal, "What is their job title?")
    keys("Enter")
    see(terminal, "What are they to you?")
    keys("2", "Enter")
    see(terminal, "Who else was there?")
    keys("C-c")
    see(terminal, "ended with 130", then="")
    noted = Reflection.load("reflection.yaml")
    assert (noted.company, noted.role, noted.medium) == ("Mercy North", None, "in person")
    assert (noted.interviewers[0].name, noted.interviewers[0].relation) == ("Dana Ortiz", "hiring manager")
