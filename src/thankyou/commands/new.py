"""`thankyou new`: a file of facts to begin with, with every field explained; with `--ask`, by questions."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import re
import sys
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from thankyou.commands.answers import day_said, zone_said
from thankyou.commands.command import CLEAN, Command
from thankyou.commands.surroundings import at_terminal, now, quoted
from thankyou.errors import DeliveryError, FactError, ThankyouError
from thankyou.facts.clock import time_said
from thankyou.facts.dates import weekday_of
from thankyou.facts.stems import finished, stem_of

__all__ = ["COMMAND"]

_ABOUT = """\
Start an interview file (YAML): every field with what it means, the optional ones
as comments. With --ask, by questions: Enter skips one, < goes back, and days,
times and zones may be written as you say them (yesterday, 3pm, PST). Each answer is
saved at once; stop with Ctrl-C, and the same command goes on."""
_EXAMPLES = """\
examples:
  thankyou new
  thankyou new interviews/corvid.yaml
  thankyou new interviews/corvid.yaml --ask

A file that is there already is never overwritten."""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", default="interview.yaml", help="default: interview.yaml")
    parser.add_argument("--ask", action="store_true", help="ask for the facts one by one")


def _run(options: argparse.Namespace) -> int:
    path = Path(options.file)
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise ThankyouError(f"{options.file}: must be a .yaml file, for its comments")
    kept = _Kept.open(path, now().date(), asking=options.ask)
    answers: dict[str, Any] = {}
    if options.ask:
        try:
            answers = _asked(_asker(), kept.today, kept.replies, kept.keep)
        except (EOFError, KeyboardInterrupt) as end:
            where = f"Your answers are in {path}" if kept.begun else "Nothing was saved"
            print(f"\n{where}; the same command goes on.", file=sys.stderr)
            if isinstance(end, KeyboardInterrupt):
                raise
            return CLEAN
    kept.finish(answers)
    left = (
        ""
        if answers.get("candidate", {}).get("name")
        else " Write your name into it, and what you know of the interview."
    )
    print(f"{options.file}: started.{left}\nThen: thankyou compose {quoted(options.file)}")
    return CLEAN


COMMAND = Command("new", "start a file of facts", _ABOUT, _EXAMPLES, _add_arguments, _run)


class _Kept:
    """The file that is begun. While the questions go on, it also says at its end what was answered, in comments."""

    def __init__(self, path: Path, today: dt.date, replies: Sequence[str], text: str | None) -> None:
        self.path, self.today, self.replies, self._text = path, today, tuple(replies), text

    @classmethod
    def open(cls, path: Path, today: dt.date, *, asking: bool) -> _Kept:
        """A file that is not there yet or, with `asking`, one whose questions were broken off. Raises `DeliveryError`."""
        from thankyou.facts.loading import read_text

        if not (path.exists() or path.is_symlink()):
            return cls(path, today, (), None)
        text = read_text(path) if asking and path.is_file() else ""
        if not (end := _BROKEN_OFF.search(text)):
            raise DeliveryError(f"{path}: is there already, and is not overwritten")
        replies = _replies(end["replies"])
        if replies is None or _unfinished(replies, today, end["file"]) != text:
            raise DeliveryError(f"{path}: was changed since its questions were broken off; go on in the file itself")
        return cls(path, today, replies, text)

    @property
    def begun(self) -> bool:
        """Whether there is a file."""
        return self._text is not None

    def keep(self, replies: Sequence[str]) -> None:
        """Save what was answered so far; nothing as long as every question was skipped."""
        if self.begun or any(replies):
            self._save(_unfinished(replies, self.today, quoted(str(self.path))))

    def finish(self, answers: dict[str, Any]) -> None:
        """Save the facts, without what only going on needs."""
        from thankyou.facts.starting import interview_file

        self._save(interview_file(answers, file=quoted(str(self.path))))

    def _save(self, text: str) -> None:
        """A file that somebody else made or changed meanwhile is not touched."""
        from thankyou.delivery.files import write
        from thankyou.facts.loading import read_text

        if self._text is None:
            _create(self.path, text)
        elif not self.path.exists() or read_text(self.path) != self._text:
            raise DeliveryError(f"{self.path}: was changed while you answered, and is left as it is")
        else:
            write(self.path, text.encode())
        self._text = text


_BROKEN_OFF = re.compile(
    r"^# Asked so far \(`thankyou new (?P<file>.+) --ask` goes on from here\):\n(?P<replies>(?:#> .*\n)*)\Z",
    re.MULTILINE,
)


def _unfinished(replies: Sequence[str], today: dt.date, file: str) -> str:
    """The file after these replies."""
    from thankyou.facts.starting import interview_file

    said = "".join(f"#> {json.dumps(reply)}\n" for reply in replies)
    head = f"# Asked so far (`thankyou new {file} --ask` goes on from here):\n"
    return f"{interview_file(_rest_skipped(today, replies), file=file)}\n{head}{said}"


def _replies(lines: str) -> list[str] | None:
    """The replies that `_unfinished` wrote down; None where somebody changed them."""
    try:
        found = [json.loads(line.removeprefix("#> ")) for line in lines.splitlines()]
    except ValueError:
        return None
    return found if all(isinstance(one, str) for one in found) else None


def _create(path: Path, text: str) -> None:
    """A file that was not there, for its owner alone."""
    try:
        with os.fdopen(
            os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8", newline="\n"
        ) as file:
            file.write(text)
    except FileExistsError:
        raise DeliveryError(f"{path}: is there already, and is not overwritten") from None
    except OSError as error:
        raise DeliveryError(f"{path}: cannot be written ({error.strerror or type(error).__name__})") from None


_Ask = Callable[[str], str | None]
_BACK = ("<", "back")
_HOW = """\
Enter skips a question, < goes back to the one before. Where a sentence begins, finish it:
your words are used as they are, and the finished sentence is said back."""


class _Question(NamedTuple):
    """Something to ask, and how an answer is read. `shown` says back what was read, where that is not what was typed."""

    words: str
    read: Callable[[str], str] = str
    shown: Callable[[str], str] | None = None


_Talk = Generator[_Question, str, dict[str, Any]]
"""Questions out, answers in (empty for a skipped one), and at the end the facts. `FactError` for an answer that cannot stand."""


def _talk(today: dt.date) -> _Talk:
    """Every question in turn. A list goes on until an entry is skipped; what belongs to an entry is asked right after it."""
    facts: dict[str, Any] = {"candidate": {}}
    yield from _fields(
        facts, "candidate", name="Your full name", email="Your e-mail address", phone="Your telephone number"
    )
    yield from _fields(facts, "", company="Company", role="Role (its title)")
    yield from _field(
        facts, "date", _day_asked("Day of the interview (such as yesterday, Tuesday or 12 Nov)", today, ahead=False)
    )
    yield from _field(
        facts, "end", _Question("It ended at (such as 3:30 pm)", lambda text: f"{time_said(text):%H:%M}", str)
    )
    yield from _field(
        facts, "time_zone", _Question("Your time zone (such as PST, London or Europe/London)", zone_said, str)
    )
    yield from _field(facts, "medium", _Question("By phone, video or in person"))
    yield from _list(
        facts, "interviewers", "Who interviewed you (name", "name", title="Title of {}", email="E-mail address of {}"
    )
    people = [one["name"] for one in facts.get("interviewers", ())]
    by = [_Question(f"  Who said it ({', '.join(people)}, me or both)")] if len(people) > 1 else []
    yield from _sentences(facts, "key_points", "KeyPoint", "about")
    yield from _sentences(facts, "key_points", "KeyPoint", "you_said", by=by, then="why")
    yield from _sentences(facts, "qualifications", "Qualification", "someone_who", then="i_did")
    yield from _sentences(facts, "qualifications", "Qualification", "i_did")
    yield from _sentences(facts, "enthusiasm", "Draw", "drawn_to")
    yield from _list(
        facts, "unaddressed", "What you did not get to say (a whole sentence, as you would say it to them", "not_said"
    )
    yield from _list(facts, "next_steps", "Who will do what next (such as HR will call by Friday")
    yield from _field(
        facts, "decision_date", _day_asked("The day by which they decide (such as Friday or 4 Dec)", today, ahead=True)
    )
    return facts


def _day_asked(words: str, today: dt.date, *, ahead: bool) -> _Question:
    def shown(day: str) -> str:
        return f"{weekday_of(dt.date.fromisoformat(day))}, {day}"

    return _Question(words, lambda text: day_said(text, today, ahead=ahead).isoformat(), shown)


def _fields(facts: dict[str, Any], within: str, **asked: str) -> Generator[_Question, str, None]:
    for name, words in asked.items():
        yield from _field(facts, name, _Question(words), within)


def _field(facts: dict[str, Any], name: str, question: _Question, within: str = "") -> Generator[_Question, str, None]:
    if reply := (yield question):
        (facts[within] if within else facts)[name] = question.read(reply)
        _check(facts)


def _list(facts: dict[str, Any], name: str, words: str, key: str = "", **parts: str) -> Generator[_Question, str, None]:
    from thankyou.facts.prompts import step_said

    while reply := (yield _Question(f"{words}; one at a time, Enter when done)")):
        entry: Any = {key: reply} if key else step_said(reply)
        facts.setdefault(name, []).append(entry)
        _check(facts)
        for part, asked in parts.items():
            if more := (yield _Question(f"  {asked.format(reply)}")):
                entry[part] = more
                _check(facts)


def _sentences(
    facts: dict[str, Any], name: str, owner: str, field: str, *, by: Sequence[_Question] = (), then: str = ""
) -> Generator[_Question, str, None]:
    """Sentences to finish, each of which makes an entry; `then` is another sentence about the same thing."""
    while reply := (yield _finish(owner, field, more="one at a time, Enter when done")):
        facts.setdefault(name, []).append(entry := {field: reply})
        _check(facts)
        for question in by:
            if who := (yield question):
                entry["by"] = who
                _check(facts)
        if then and (more := (yield _finish(owner, then))):
            entry[then] = more
            _check(facts)


def _finish(owner: str, field: str, more: str = "") -> _Question:
    """A sentence to finish; the finished one is said back."""
    stem = stem_of(owner, field)
    assert stem is not None
    lead = stem.completes.partition("{}")[0].strip()
    hint = "; ".join(filter(None, (f"such as: {stem.example}", more)))
    return _Question(f"{'' if more else '  '}{lead} ... ({hint})", str, lambda words: finished(stem, words))


def _check(facts: dict[str, Any]) -> None:
    """Raises `FactError` where the facts do not fit. The name may be missing still."""
    from thankyou.facts.models import Interview

    Interview.model_validate({**facts, "candidate": {"name": "Name", **facts["candidate"]}})


def _asked(
    ask: _Ask, today: dt.date, before: Sequence[str] = (), keep: Callable[[Sequence[str]], None] = lambda replies: None
) -> dict[str, Any]:
    """The facts; what was skipped is not there. At the end of the input all that is left is skipped.

    `before` are the replies to the first questions, and `keep` gets all replies, as they were read, after each.
    """
    replies = list(before)
    talk, question = _again(today, replies)
    if replies:
        print("Going on where you stopped.")
    while True:
        said = ask(question.words)
        reply = (said or "").strip()
        if reply.lower() in _BACK:
            del replies[-1:]
            talk, question = _again(today, replies)
            keep(replies)
            continue
        try:
            following = talk.send(reply)
        except StopIteration as end:
            facts: dict[str, Any] = end.value
            return facts
        except FactError as error:
            print(f"  {error.problems[0].message}", file=sys.stderr)
            talk, question = _again(today, replies)
            continue
        read = question.read(reply) if reply else ""
        if reply and question.shown is not None:
            print(f"  = {question.shown(read)}")
        replies.append(read)
        keep(replies)
        question = following


def _rest_skipped(today: dt.date, replies: Sequence[str]) -> dict[str, Any]:
    """The facts that these replies make."""
    talk, _ = _again(today, replies)
    while True:
        try:
            talk.send("")
        except StopIteration as end:
            facts: dict[str, Any] = end.value
            return facts


def _again(today: dt.date, replies: Sequence[str]) -> tuple[_Talk, _Question]:
    """The talk from its beginning up to the question after these replies."""
    talk = _talk(today)
    question = next(talk)
    for reply in replies:
        question = talk.send(reply)
    return talk, question


def _asker() -> _Ask:
    """Questions with line editing in a terminal; plain lines where input comes from elsewhere."""
    print(_HOW)
    if at_terminal():
        import questionary

        def ask_in_terminal(words: str) -> str | None:
            reply: str | None = questionary.text(f"{words}:").unsafe_ask()
            return reply

        return ask_in_terminal

    def ask(words: str) -> str | None:
        print(f"{words}: ", end="", flush=True)
        line = sys.stdin.readline()
        print()
        return line if line else None

    return ask
