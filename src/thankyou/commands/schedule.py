"""`thankyou schedule` and `thankyou next`: what to send when. Part of the command line, so it prints.

The clock is read in `cli.py`; here the moment is an argument. Start reading at `run_schedule` and `run_next`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from thankyou.errors import ThankyouError

if TYPE_CHECKING:
    from thankyou.reports.text import Style
    from thankyou.scheduling.plan import Schedule
    from thankyou.scheduling.steps import Step

__all__ = ["add_next", "add_schedule", "day", "run_next", "run_schedule"]

SCHEDULE_ABOUT = """\
Say what to send when, from the thank-you to the answer and to moving on: in the
reader's business hours, around weekends and public holidays, two unanswered
messages at most. Say what happened with `thankyou log`, and run it again."""
SCHEDULE_EXAMPLES = """\
examples:
  thankyou schedule interview.yaml
  thankyou schedule interview.yaml --today 2026-11-20
  thankyou schedule interview.yaml --out interview.ics
  thankyou schedule interview.yaml --format json | jq .next"""
NEXT_ABOUT = """\
Read every interview in a folder and say what is due today, the most urgent
first, with the command that writes it."""
NEXT_EXAMPLES = """\
examples:
  thankyou next interviews/
  thankyou next interviews/ --today 2026-11-20

exit status: 0 all was read, 1 a file could not be read, 2 could not run"""
_WORDS = {"due": "due", "upcoming": "later today"}
_SUFFIXES = (".yaml", ".yml", ".json", ".toml")


def day(text: str) -> dt.date:
    """A day on the command line."""
    try:
        return dt.date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else _no_day()
    except ValueError:
        return _no_day()


def _no_day() -> dt.date:
    raise argparse.ArgumentTypeError("must be a day written as YYYY-MM-DD")


def add_schedule(parser: argparse.ArgumentParser) -> None:
    """The arguments of `thankyou schedule`."""
    parser.add_argument("file", metavar="FILE", help="the facts: a .yaml, .json or .toml file")
    parser.add_argument("--today", type=day, metavar="DATE", help="as of this day (default: now)")
    parser.add_argument("--format", choices=("text", "json", "ics"), help="default: as --out is called, else text")
    parser.add_argument("--out", metavar="PATH", help="write to this file instead of printing")
    parser.add_argument("--no-reminders", action="store_true", help="leave out the kind words for the wait")


def add_next(parser: argparse.ArgumentParser) -> None:
    """The arguments of `thankyou next`."""
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", default=".", help="a folder of interview files (default: here)"
    )
    parser.add_argument("--today", type=day, metavar="DATE", help="as of this day (default: now)")


def run_schedule(options: argparse.Namespace, now: dt.datetime, style: Style) -> bytes:
    """The schedule in the format that was asked for. `now` is the moment, with its time zone."""
    from thankyou.reports.schedule import schedule_json, schedule_page
    from thankyou.scheduling.plan import schedule

    form = options.format or {".ics": "ics", ".json": "json"}.get(Path(options.out or "").suffix.lower(), "text")
    plan = schedule(options.file, today=options.today or now, reminders=not options.no_reminders)
    if form == "ics":
        import shlex

        from thankyou.scheduling.calendar import calendar

        return calendar(plan, stamp=now, command=f"thankyou compose {shlex.quote(options.file)}")
    text = schedule_json(plan) if form == "json" else schedule_page(plan, file=options.file, style=style)
    return text.encode()


class _Found(NamedTuple):
    """A file and its schedule."""

    path: Path
    plan: Schedule

    @property
    def due(self) -> tuple[Step, ...]:
        """What is to be done today."""
        return self.plan.due(self.plan.today)


def run_next(options: argparse.Namespace, now: dt.datetime, style: Style) -> bool:
    """Print what is due across a folder; whether every file could be read."""
    folder = Path(options.folder)
    if not folder.is_dir():
        raise ThankyouError(f"{options.folder}: is not a folder")
    paths = sorted(
        path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")
    )
    if not paths:
        raise ThankyouError(f"{options.folder}: holds no .yaml, .json or .toml file; `thankyou new` starts one")
    found, broken = _read(paths, options.today or now)
    _print_next(found, style)
    for line in broken:
        print(f"thankyou: {line}", file=sys.stderr)
    return not broken


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
