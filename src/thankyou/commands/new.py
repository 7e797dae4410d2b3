"""`thankyou new`: a file of facts to begin with, with every field explained; with `--ask`, by questions."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from thankyou.commands.command import CLEAN, Command
from thankyou.errors import DeliveryError, FactError, ThankyouError

__all__ = ["COMMAND"]

_ABOUT = """\
Start an interview file (YAML): every field with what it means, the optional ones
as comments. With --ask, by questions; Enter skips any of them."""
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
    from thankyou.facts.starting import interview_file

    path = Path(options.file)
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise ThankyouError(f"{options.file}: must be a .yaml file, for its comments")
    if path.exists() or path.is_symlink():
        raise DeliveryError(f"{options.file}: is there already, and is not overwritten")
    answers = _asked(_asker()) if options.ask else {}
    _create(path, interview_file(answers, file=_shown(options.file)))
    left = (
        ""
        if answers.get("candidate", {}).get("name")
        else " Write your name into it, and what you know of the interview."
    )
    print(f"{options.file}: started.{left}\nThen: thankyou compose {_shown(options.file)}")
    return CLEAN


COMMAND = Command("new", "start a file of facts", _ABOUT, _EXAMPLES, _add_arguments, _run)


def _shown(name: str) -> str:
    import shlex

    return shlex.quote(name) if name.isprintable() else "FILE"


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


class _Question(NamedTuple):
    """Something to ask. `place` is a field, or a field of a list's entries after a dot; lists are asked until Enter."""

    words: str
    place: str
    many: bool = False


_QUESTIONS = (
    _Question("Your full name", "candidate.name"),
    _Question("Your e-mail address", "candidate.email"),
    _Question("Your telephone number", "candidate.phone"),
    _Question("Company", "company"),
    _Question("Role", "role"),
    _Question("Day of the interview (YYYY-MM-DD)", "date"),
    _Question("It ended at (HH:MM)", "end"),
    _Question("Your time zone (such as Europe/London)", "time_zone"),
    _Question("By phone, video or in person", "medium"),
    _Question("Who interviewed you (name; one at a time, Enter when done)", "interviewers.name", many=True),
    _Question(
        "Something they said that only they would recognise (one at a time, Enter when done)",
        "key_points.text",
        many=True,
    ),
    _Question(
        "Something you have done that answers what they need (one at a time, Enter when done)",
        "qualifications.evidence",
        many=True,
    ),
    _Question("What draws you to this job", "enthusiasm", many=True),
    _Question("What you did not get to say", "unaddressed", many=True),
    _Question("What they said would happen next", "next_steps", many=True),
    _Question("The day by which they decide (YYYY-MM-DD)", "decision_date"),
)


def _asked(ask: _Ask) -> dict[str, Any]:
    """The answers, each of which fits its field; what was skipped is not there."""
    answers: dict[str, Any] = {"candidate": {}}
    for question in _QUESTIONS:
        while True:
            reply = ask(question.words)
            if reply is None:  # the end of the input: all that is left is skipped
                return answers
            if not reply.strip():
                break
            if problem := _problem(answers, question, reply.strip()):
                print(f"  {problem}", file=sys.stderr)
                continue
            _put(answers, question, reply.strip())
            if not question.many:
                break
    return answers


def _put(answers: dict[str, Any], question: _Question, reply: str) -> None:
    field, _, key = question.place.partition(".")
    if question.many:
        answers.setdefault(field, []).append({key: reply} if key else reply)
    elif key:
        answers[field][key] = reply
    else:
        answers[field] = reply


def _problem(answers: dict[str, Any], question: _Question, reply: str) -> str | None:
    """Why the reply does not fit, if it does not."""
    import copy

    from thankyou.facts.models import Interview

    tried = copy.deepcopy(answers)
    _put(tried, question, reply)
    tried["candidate"].setdefault("name", "Name")
    try:
        Interview.model_validate(tried)
    except FactError as error:
        return error.problems[0].message
    return None


def _asker() -> _Ask:
    """Questions with line editing in a terminal; plain lines where input comes from elsewhere."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        import questionary

        print("Enter skips a question.")

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
