"""`thankyou next`: what is due today across a folder of interviews."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from thankyou.commands.command import CLEAN, ISSUES, Command
from thankyou.commands.options import day
from thankyou.commands.surroundings import now, style
from thankyou.errors import ThankyouError

if TYPE_CHECKING:
    from thankyou.reports.text import Style
    from thankyou.scheduling.plan import Schedule
    from thankyou.scheduling.steps import Step

__all__ = ["COMMAND"]

_ABOUT = """\
Read every interview in a folder and say what is due today, the most urgent
first, with the command that writes it."""
_EXAMPLES = """\
examples:
  thankyou next interviews/
  thankyou next interviews/ --today 2026-11-20

exit status: 0 all was read, 1 a file could not be read, 2 could not run"""
_WORDS = {"due": "due", "upcoming": "later today"}
_SUFFIXES = (".yaml", ".yml", ".json", ".toml")


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", default=".", help="a folder of interview files (default: here)"
    )
    parser.add_argument("--today", type=day, metavar="DATE", help="as of this day (default: now)")


def _run(options: argparse.Namespace) -> int:
    folder = Path(options.folder)
    if not folder.is_dir():
        raise ThankyouError(f"{options.folder}: is not a folder")
    paths = sorted(
        path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")
    )
    if not paths:
        raise ThankyouError(f"{options.folder}: holds no .yaml, .json or .toml file; `thankyou new` starts one")
    found, broken = _read(paths, options.today or now())
    _print_next(found, style())
    for line in broken:
        print(f"thankyou: {line}", file=sys.stderr)
    return ISSUES if broken else CLEAN


COMMAND = Command("next", "say what is due in a folder of interviews", _ABOUT, _EXAMPLES, _add_arguments, _run)


class _Found(NamedTuple):
    """A file and its schedule."""

    path: Path
    plan: Schedule

    @property
    def due(self) -> tuple[Step, ...]:
        """What is to be done today."""
        return self.plan.due(self.plan.today)


def _read(paths: list[Path], today: dt.date | dt.datetime) -> tuple[list[_Found], list[str]]:
    from thankyou.scheduling.plan import schedule

    found, broken = [], []
    for path in paths:
        try:
            found.append(_Found(path, schedule(path, today=today, reminders=False)))
        except ThankyouError as error:
            line = "".join(character if character.isprintable() else " " for character in str(error))
            broken.append(line if str(path) in line else f"{path}: {line}")
    return found, broken


def _print_next(found: list[_Found], style: Style) -> None:
    from thankyou.reports.schedule import commands, indented, named, now_line, window
    from thankyou.reports.text import hanging, painted

    due = [(step, one) for one in found for step in one.due]
    for number, (step, one) in enumerate(
        sorted(due, key=lambda pair: (pair[0].status != "late", _naive(pair[0].latest)))
    ):
        late = painted("late", "red", style) if step.status == "late" else _WORDS[step.status]
        print("\n" * bool(number) + f"{painted(named(step), 'bold', style)}, {late}: {_who(one)}")
        print(indented(f"{window(step, one.plan)}. {step.reason}", style))
        for command in commands(step, str(one.path)):
            print(f"      $ {command}")
    if found and not due:
        print("Nothing is due.")
    quiet = [one for one in found if not one.due]
    if quiet:
        print("\nNot today:")
        for one in quiet:
            print(hanging("·", f"{_who(one)}: {now_line(one.plan)}", style))


def _naive(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _who(one: _Found) -> str:
    return ", ".join(part for part in (one.plan.company, one.plan.role) if part) or one.path.name
