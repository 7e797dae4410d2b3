"""`thankyou ask`: a keystroke a doubt, every answer saved at once, and nothing else in the file changed."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from model_server import serving

from thankyou import Interview, doubts
from thankyou.commands.cli import main
from thankyou.composing.doubts import as_it_stands, offered, said_by, settled
from thankyou.facts.loading import parse
from thankyou.facts.sayings import Saying
from thankyou.planning.sayings import readings
from thankyou.reading import Choice
from thankyou.reports.places import place_in_words

COMMAND = [sys.executable, "-m", "thankyou", "ask"]
FACTS = """\
# Mercy North, second talk  -- mine
candidate: Ada Byron   # me
interviewers: [Dana Ortiz, Lee Park]
key_points:
  # the good bits
  - night staffing; floats; stepdown   # first thing she said
  - {text: "Fri = no code", by: Dana}
  - you_said: night staffing
    by: Lee
qualifications:
- need: |
    Spanish, nights
  evidence: native, certified, court   # and medical

enthusiasm: teams - small - stable
"""


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "interview.yaml"
    path.write_text(FACTS, encoding="utf-8")
    return path


# --- without a terminal --------------------------------------------------------------------------------------------


def test_what_is_open_is_printed_with_its_sentences(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "interview.yaml"]) == 1
    out = capsys.readouterr().out
    found = doubts(facts)
    assert f"{len(found)} facts are not used yet" in out and "thankyou ask interview.yaml" in out
    for one in found:
        assert f"({one.fact})" in out
    assert facts.read_text(encoding="utf-8") == FACTS


def test_json_is_what_the_library_gives(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "interview.yaml", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == {"doubts": [one.model_dump(mode="json") for one in doubts(facts)]}


def test_a_file_with_nothing_open_is_clean(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts.write_text("candidate: Ada Byron\nkey_points: You check every slide yourself.\n", encoding="utf-8")
    assert main(["ask", "interview.yaml"]) == 0
    assert capsys.readouterr().out == "interview.yaml: every fact is clear; nothing to ask.\n"
    assert main(["ask", "interview.yaml", "--format", "json"]) == 0


@pytest.mark.parametrize("name", ["none.yaml", "bad.yaml"])
def test_what_cannot_be_read_is_an_error(name: str, facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (facts.parent / "bad.yaml").write_text("candidate: Ada\nsalary: 5\n", encoding="utf-8")
    assert main(["ask", name]) == 2
    assert capsys.readouterr().err.startswith(f"thankyou: {name}:")


# --- what an answer makes ------------------------------------------------------------------------------------------


def test_a_typed_sentence_is_the_only_one_to_pick(facts: Path) -> None:
    interview = Interview.load(facts)
    numbered, keep = offered(doubts(interview)[0], "Your floats come from stepdown.", interview)
    assert keep is None
    assert numbered == (
        Choice(sentence="Your floats come from stepdown.", fields={"text": "Your floats come from stepdown."}),
    )


def test_a_typed_line_without_its_full_stop_is_offered_as_a_sentence(facts: Path) -> None:
    interview = Interview.load(facts)
    numbered, _ = offered(doubts(interview)[0], "your floats come from stepdown", interview)
    assert "Your floats come from stepdown." in [one.sentence for one in numbered]


def test_words_in_a_stem_can_stand_as_they_are_and_a_jotting_cannot(facts: Path) -> None:
    interview = Interview.load(facts)
    by_fact = {one.fact: one for one in doubts(interview)}
    assert as_it_stands(by_fact["key_points[2].you_said"], interview) == "You told me that night staffing."
    assert as_it_stands(by_fact["key_points[0].text"], interview) is None


def test_who_said_it_and_where_it_stands_are_told_in_words(facts: Path) -> None:
    interview = Interview.load(facts)
    assert [said_by(one, interview) for one in doubts(interview)][:3] == [None, "Dana", "Lee"]
    assert place_in_words("key_points[1].why") == "key point 2, why"
    assert place_in_words("next_steps[0].text") == "next step 1" and place_in_words("reason") == "reason"
    assert place_in_words("thanks[1]") == "thanks 2"


def test_a_chosen_sentence_is_never_asked_about_again(facts: Path) -> None:
    """Whoever chose has seen it; where its words look odd in their new field, they are confirmed with it."""
    text = FACTS
    for _ in range(20):
        found = doubts(parse(text, suffix=".yaml"))
        if not found:
            break
        one = found[0]
        odd = Choice(sentence="You told me that this.", fields={"you_said": "this"})
        choice = (
            odd
            if one.fact.startswith("key_points")
            else Choice(sentence="It is so.", fields={one.fact.rpartition(".")[2]: "It is all so."})
        )
        text = settled(text, one, choice, suffix=".yaml", source="interview.yaml")
        assert (one.fact, one.words) not in {(left.fact, left.words) for left in doubts(parse(text, suffix=".yaml"))}
    assert doubts(parse(text, suffix=".yaml")) == []
    assert parse(text, suffix=".yaml")["as_it_stands"] == ["this"]


SETTLING = """
import sys
from thankyou import doubts
from thankyou.composing.doubts import settled
from thankyou.delivery.facts_file import rewrite
from thankyou.reading import Choice
print("ready", flush=True)
while found := doubts("many.yaml"):
    choice = Choice(sentence="", fields={"you_said": f"nobody codes on day {len(found)}"})
    rewrite("many.yaml", lambda text: settled(text, found[0], choice, suffix=".yaml", source="many.yaml"))
"""


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_a_whole_file_with_every_answer(facts: Path) -> None:
    """Killed again and again while it writes: the file always holds all answers so far, and all that nobody touched."""
    entries = "".join(f"  - odd; words; {number}   # note {number}\n" for number in range(15))
    path = facts.parent / "many.yaml"
    path.write_text(f"# mine\ncandidate: Ada Byron\nkey_points:\n{entries}# the end\n", encoding="utf-8")
    path.chmod(0o640)
    before, kills = 15, 0
    while before and kills < 4:
        child = subprocess.Popen([sys.executable, "-c", SETTLING], stdout=subprocess.PIPE, text=True)
        assert child.stdout and child.stdout.readline() == "ready\n"
        time.sleep(0.05 + 0.11 * kills)
        child.kill()
        child.wait(30)
        child.stdout.close()
        kills += 1
        text = path.read_text(encoding="utf-8")
        left = len(doubts(path))
        assert left <= before, "no answer is lost"
        said = [one for one in Interview.load(path).key_points if one.you_said]
        assert [one.you_said for one in said] == [f"nobody codes on day {15 - number}" for number in range(15 - left)]
        assert comments(text) == [" mine", *(f" note {number}" for number in range(15)), " the end"]
        assert path.stat().st_mode & 0o777 == 0o640
        before = left
    assert kills == 4 or before == 0


# --- a real terminal -----------------------------------------------------------------------------------------------


# How the talk ended stands on the screen itself: that a terminal notices the end of what it shows is nobody's promise.
TALK = """
trap : INT
sh -c 'echo $$ > "$0"; exec "$@"' "$@"
echo "ended with $?"
exec sleep 600
"""


class Screen:
    """A terminal of its own with a talk in it."""

    def __init__(self, command: list[str], process: Path) -> None:
        self._tmux = command
        self._process = process

    def keys(self, *names: str) -> None:
        subprocess.run([*self._tmux, "send-keys", "-t", "a", *names], check=True)

    def text(self) -> str:
        done = subprocess.run(
            [*self._tmux, "capture-pane", "-p", "-S", "-", "-t", "a"], capture_output=True, encoding="utf-8"
        )
        return done.stdout

    def see(self, wanted: str) -> str:
        """The screen, once `wanted` is on it."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if wanted in (screen := self.text()):
                return screen
            time.sleep(0.05)
        raise AssertionError(f"{wanted!r} is not on the screen:\n{self.text()}")

    def process(self) -> int:
        return int(self._process.read_text(encoding="utf-8"))


@pytest.fixture
def screen(facts: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    with talk(facts, tmp_path_factory.mktemp("talk")) as one:
        yield one


@contextmanager
def talk(facts: Path, aside: Path, *options: str) -> Iterator[Screen]:
    """`thankyou ask` in a terminal of its own."""
    if not (tmux := shutil.which("tmux")):
        pytest.skip("tmux is not installed: the drive through a real terminal was NOT run")
    command = [tmux, "-L", f"thankyou-{facts.parent.name}-{os.getpid()}", "-f", os.devnull]
    process = aside / "process"
    talk = ["sh", "-c", TALK, "sh", str(process), *COMMAND, "interview.yaml", *options]
    subprocess.run(
        [*command, "new-session", "-d", "-s", "a", "-x", "90", "-y", "50", "-c", str(facts.parent), shlex.join(talk)],
        check=True,
        env={**os.environ, "TERM": "xterm-256color"},
    )
    try:
        yield Screen(command, process)
    finally:
        subprocess.run([*command, "kill-server"], check=False, capture_output=True)


def sentences(path: Path) -> list[str]:
    """What every fact of the file says now."""
    return [one.sentence for one in readings(Interview.load(path)) if isinstance(one, Saying)]


def comments(text: str) -> list[str]:
    return [line.partition("#")[2] for line in text.splitlines() if "#" in line]


def test_a_drive_through_a_real_terminal(screen: Screen, facts: Path) -> None:
    found = doubts(facts)
    assert len(found) == 6
    screen.see("1 of 6 · key point 1")
    screen.see("Whose note is it for?")
    screen.keys("9")
    screen.see("Press a number up to 2")
    screen.keys("1")
    screen.see("It is for Dana Ortiz.")
    screen.keys("9")
    screen.see("to type, s to skip")
    screen.keys("k")
    screen.see("no sentence yet. Pick")
    screen.keys("t")
    screen.see("as you would say it to them")
    screen.keys("Your floats come from stepdown.", "Enter")
    screen.see("✓ Your floats come from stepdown.")
    assert "Your floats come from stepdown." in sentences(facts), "saved before the next question"
    assert Interview.load(facts).key_points[0].by == "Dana Ortiz"
    screen.see("2 of 6 · key point 2, from Dana")
    screen.keys("y")
    screen.see("Finish the sentence.")
    screen.keys("no code goes out on a Friday", "Enter")
    screen.see("✓ You told me that no code goes out on a Friday.")
    screen.see("Key point 2: “no code goes out on a Friday”")
    screen.see("Why does it matter to you?")
    screen.keys("I like a quiet Friday.", "Enter")
    screen.see("3 of 6")
    point = Interview.load(facts).key_points[1]
    assert (point.you_said, point.why) == ("no code goes out on a Friday", "I like a quiet Friday.")
    screen.keys("b")
    screen.see("Your last answer is taken back.")
    assert "no code goes out" not in facts.read_text(encoding="utf-8")
    screen.keys("w")
    screen.see("> We talked about")
    screen.keys("Fridays without code", "Enter")
    screen.see("✓ We talked about Fridays without code.")
    screen.see("You told me that night staffing.")
    screen.keys("k")
    screen.see("4 of 6 · qualification 1, need")
    assert Interview.load(facts).as_it_stands[-1:] == ("night staffing",)
    screen.keys("s")
    screen.see("5 of 6")
    screen.keys("1")
    screen.see("6 of 6")
    screen.keys("m")
    screen.see("> I like that")
    screen.keys("your teams are small", "Enter")
    screen.see("Key point 1: “Your floats come from stepdown.”")
    screen.keys("Enter")
    screen.see("5 of 6 settled and saved in interview.yaml; 1 left.")
    assert [one.fact for one in doubts(facts)] == ["qualifications[0].need"]
    assert comments(facts.read_text(encoding="utf-8")) == comments(FACTS)


def test_a_new_talk_goes_on_with_what_is_left(screen: Screen, facts: Path) -> None:
    screen.see("1 of 6")
    screen.keys("s", "s", "k", "1", "1")
    screen.see("6 of 6")
    screen.keys("q")
    screen.see("3 of 6 settled and saved in interview.yaml; 3 left.")
    assert len(doubts(facts)) == 3


def settle_the_first(screen: Screen) -> None:
    screen.see("Whose note is it for?")
    screen.keys("1", "t")
    screen.see("as you would say it to them")
    screen.keys("Your floats come from stepdown.", "Enter")
    screen.see("2 of 6")


def test_ctrl_c_keeps_what_was_answered(screen: Screen, facts: Path) -> None:
    settle_the_first(screen)
    screen.keys("C-c")
    screen.see("ended with 130")
    assert len(doubts(facts)) == 5


def test_a_talk_that_is_killed_has_lost_nothing(screen: Screen, facts: Path) -> None:
    settle_the_first(screen)
    os.kill(screen.process(), signal.SIGKILL)
    screen.see("ended with 137")
    assert len(doubts(facts)) == 5 and comments(facts.read_text(encoding="utf-8")) == comments(FACTS)
    assert [path.name for path in facts.parent.iterdir()] == ["interview.yaml"]


def test_a_file_that_somebody_else_changed_is_not_overwritten(screen: Screen, facts: Path) -> None:
    screen.see("Whose note is it for?")
    screen.keys("2", "t")
    screen.see("as you would say it to them")
    facts.write_text("candidate: Ada Byron\n", encoding="utf-8")
    screen.keys("Your floats come from stepdown.", "Enter")
    screen.see("That cannot be written down")
    assert facts.read_text(encoding="utf-8") == "candidate: Ada Byron\n"


@pytest.mark.slow
def test_a_sentence_that_a_model_proposed_enters_the_file_only_when_it_is_chosen(facts: Path, tmp_path: Path) -> None:
    pytest.importorskip("pydantic_ai", reason="NOT TESTED: a model that proposes (pip install 'thankyou-notes[model]')")
    proposals = [
        {"number": 1, "fields": {"about": "night staffing, floats and stepdown"}},
        {"number": 1, "fields": {"about": "night staffing, floats, stepdown and overtime"}},
        {"number": 2, "fields": {"you_said": "there is no code on Friday"}},
    ]
    own = [len(one.choices) for one in doubts(facts)]
    aside = tmp_path / "aside"
    aside.mkdir()
    with serving(json.dumps({"proposals": proposals})) as server:
        with talk(facts, aside, "--writer", "replay", "--writer-url", server.url) as screen:
            screen.see("1 of 6 · key point 1")
            screen.keys("1")
            seen = screen.see(f"{own[0] + 1} is a proposal of replay")
            assert "overtime" not in seen
            screen.keys(str(own[0] + 1))
            screen.see("2 of 6")
            assert "We talked about night staffing, floats and stepdown." in sentences(facts)
            screen.see(f"{own[1] + 1} is a proposal of replay")
            screen.keys("s")
            screen.see("3 of 6")
            screen.keys("q")
            screen.see("ended with 1")
        assert len(server.requests) == 3, "asked before the talk, and told twice what may not stand"
    assert "Friday" not in facts.read_text(encoding="utf-8")
    assert comments(facts.read_text(encoding="utf-8")) == comments(FACTS)
