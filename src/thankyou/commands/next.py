"""`thankyou next`: what is due today across a folder of interviews."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from thankyou.commands.command import CLEAN, ISSUES, Command
from thankyou.commands.options import day
from thankyou.commands.surroundings import held, now, save, style
from thankyou.errors import ThankyouError

if TYPE_CHECKING:
    from thankyou.reports.text import Style
    from thankyou.scheduling.plan import Schedule
    from thankyou.scheduling.steps import Step

__all__ = ["COMMAND", "page"]

_ABOUT = """\
Read every interview in a folder and say what is due today, that by which most
is lost first, with the command that writes it. An offer, or a yes, in one of
them changes what is to be said in the others. With --ics, put all of it into
one calendar; with --html, onto one page."""
_EXAMPLES = """\
examples:
  thankyou next interviews/
  thankyou next interviews/ --today 2026-11-20
  thankyou next interviews/ --ics interviews.ics

exit status: 0 all was read, 1 a file could not be read, 2 could not run"""
_WORDS = {"due": "due", "upcoming": "later today"}
_SUFFIXES = (".yaml", ".yml", ".json", ".toml")


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", default=".", help="a folder of interview files (default: here)"
    )
    parser.add_argument("--today", type=day, metavar="DATE", help="as of this day (default: now)")
    parser.add_argument("--ics", metavar="PATH", help="write one calendar of all interviews to this .ics file")
    parser.add_argument("--html", metavar="PATH", help="write the timelines of all interviews to this .html file")


def _run(options: argparse.Namespace) -> int:
    folder = Path(options.folder)
    if not folder.is_dir():
        raise ThankyouError(f"{options.folder}: is not a folder")
    paths = sorted(
        path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")
    )
    if not paths:
        raise ThankyouError(f"{options.folder}: holds no .yaml, .json or .toml file; `thankyou new` starts one")
    for given, suffix in ((options.ics, ".ics"), (options.html, ".html")):
        if given and Path(given).suffix.lower() != suffix:
            raise ThankyouError(f"{given}: must be called something{suffix}")
    moment = now()
    found, broken = _read(paths, options.today or moment)
    _print_next(found, style())
    _write_all(found, folder, options, moment)
    for line in broken:
        print(f"thankyou: {line}", file=sys.stderr)
    return ISSUES if broken else CLEAN


COMMAND = Command("next", "say what is due in a folder of interviews", _ABOUT, _EXAMPLES, _add_arguments, _run)


def page(folder: Path, today: dt.date | dt.datetime) -> str:
    """What is due in a folder, as the command prints it, with the files that could not be read below."""
    from thankyou.reports.text import Style

    paths = sorted(
        path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")
    )
    found, broken = _read(paths, today)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        _print_next(found, Style())
    return "\n".join([printed.getvalue(), *broken]).strip()


class _Found(NamedTuple):
    """A file and its schedule."""

    path: Path
    plan: Schedule

    @property
    def due(self) -> tuple[Step, ...]:
        """What is to be done today."""
        return self.plan.due(self.plan.today)


def _write_all(found: list[_Found], folder: Path, options: argparse.Namespace, now: dt.datetime) -> None:
    """The calendar and the page that were asked for."""
    made = {}
    if options.ics:
        import shlex

        from thankyou.scheduling.calendar import joint_calendar

        plans = [(one.plan, f"thankyou compose {shlex.quote(str(one.path))}") for one in found]
        before = held(options.ics)
        made[options.ics] = joint_calendar(plans, named=str(folder.resolve()), stamp=now, previous=before)
    if options.html:
        from thankyou.reports.timeline import timeline_html

        made[options.html] = timeline_html([one.plan for one in found], title="All your interviews").encode()
    for path, data in made.items():
        save(Path(path), data)


def _read(paths: list[Path], today: dt.date | dt.datetime) -> tuple[list[_Found], list[str]]:
    from thankyou.facts.follow_ups import read_facts
    from thankyou.scheduling.elsewhere import elsewhere
    from thankyou.scheduling.plan import schedule

    facts, found, broken = {}, [], []
    for path in paths:
        try:
            facts[path] = read_facts(path, "thank-you")
            schedule(facts[path], today=today, reminders=False)
        except ThankyouError as error:
            facts.pop(path, None)
            line = "".join(character if character.isprintable() else " " for character in str(error))
            broken.append(line if str(path) in line else f"{path}: {line}")
    day_of = today.date() if isinstance(today, dt.datetime) else today
    for path, one in facts.items():
        others = [other for each, other in facts.items() if each != path]
        events = elsewhere(one, others, today=day_of)
        found.append(_Found(path, schedule(path, today=today, history=events, reminders=False)))
    return found, broken


def _print_next(found: list[_Found], style: Style) -> None:
    from thankyou.reports.schedule import commands, indented, named, now_line, window
    from thankyou.reports.text import hanging, painted
    from thankyou.scheduling.steps import urgency

    due = [(step, one) for one in found for step in one.due]
    for number, (step, one) in enumerate(sorted(due, key=lambda pair: urgency(pair[0], pair[1].plan.today))):
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


def _who(one: _Found) -> str:
    return ", ".join(part for part in (one.plan.company, one.plan.role) if part) or one.path.name
