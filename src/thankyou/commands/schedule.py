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
  thankyou schedule interview.yaml --format timeline
  thankyou schedule interview.yaml --out timeline.html
  thankyou schedule interview.yaml --format json | jq .next"""
NEXT_ABOUT = """\
Read every interview in a folder and say what is due today, that by which most
is lost first, with the command that writes it. An offer, or a yes, in one of
them changes what is to be said in the others. With --ics, put all of it into
one calendar; with --html, onto one page."""
NEXT_EXAMPLES = """\
examples:
  thankyou next interviews/
  thankyou next interviews/ --today 2026-11-20
  thankyou next interviews/ --ics interviews.ics

exit status: 0 all was read, 1 a file could not be read, 2 could not run"""
_WORDS = {"due": "due", "upcoming": "later today"}
_SUFFIXES = (".yaml", ".yml", ".json", ".toml")
_FORMATS = {"text": ".txt", "json": ".json", "ics": ".ics", "timeline": "", "html": ".html"}
_BY_SUFFIX = {suffix: form for form, suffix in _FORMATS.items() if suffix}


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
    parser.add_argument("--format", choices=tuple(_FORMATS), help="default: as --out is called, else text")
    parser.add_argument("--out", metavar="PATH", help="write to this file instead of printing")
    parser.add_argument("--no-reminders", action="store_true", help="leave out the kind words for the wait")


def add_next(parser: argparse.ArgumentParser) -> None:
    """The arguments of `thankyou next`."""
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", default=".", help="a folder of interview files (default: here)"
    )
    parser.add_argument("--today", type=day, metavar="DATE", help="as of this day (default: now)")
    parser.add_argument("--ics", metavar="PATH", help="write one calendar of all interviews to this .ics file")
    parser.add_argument("--html", metavar="PATH", help="write the timelines of all interviews to this .html file")


def run_schedule(options: argparse.Namespace, now: dt.datetime, style: Style) -> bytes:
    """The schedule in the format that was asked for. `now` is the moment, with its time zone."""
    from thankyou.reports.schedule import schedule_json, schedule_page
    from thankyou.scheduling.plan import schedule

    form = options.format or _BY_SUFFIX.get(Path(options.out or "").suffix.lower(), "text")
    plan = schedule(options.file, today=options.today or now, reminders=not options.no_reminders)
    if form == "ics":
        from thankyou.scheduling.calendar import calendar

        before = _before(options.out)
        return calendar(plan, stamp=now, command=_compose(options.file), previous=before)
    if form == "html":
        from thankyou.reports.timeline import timeline_html

        return timeline_html([plan], title="What was sent, heard and is due").encode()
    if form == "timeline":
        from thankyou.reports.timeline import timeline_page

        return timeline_page(plan, style=style).encode()
    text = schedule_json(plan) if form == "json" else schedule_page(plan, file=options.file, style=style)
    return text.encode()


def _compose(file: str) -> str:
    import shlex

    return f"thankyou compose {shlex.quote(file)}"


def _before(out: str | None) -> bytes | None:
    """What the calendar file holds that is about to be replaced."""
    path = Path(out) if out else None
    try:
        return path.read_bytes() if path and path.is_file() else None
    except OSError:
        return None


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
    for given, suffix in ((options.ics, ".ics"), (options.html, ".html")):
        if given and Path(given).suffix.lower() != suffix:
            raise ThankyouError(f"{given}: must be called something{suffix}")
    found, broken = _read(paths, options.today or now)
    _print_next(found, style)
    _write_all(found, folder, options, now)
    for line in broken:
        print(f"thankyou: {line}", file=sys.stderr)
    return not broken


def _write_all(found: list[_Found], folder: Path, options: argparse.Namespace, now: dt.datetime) -> None:
    """The calendar and the page that were asked for."""
    from thankyou.delivery.files import write

    made = {}
    if options.ics:
        from thankyou.scheduling.calendar import joint_calendar

        plans = [(one.plan, _compose(str(one.path))) for one in found]
        before = _before(options.ics)
        made[options.ics] = joint_calendar(plans, named=str(folder.resolve()), stamp=now, previous=before)
    if options.html:
        from thankyou.reports.timeline import timeline_html

        made[options.html] = timeline_html([one.plan for one in found], title="All your interviews").encode()
    for path, data in made.items():
        write(Path(path), data)
        print(path, file=sys.stderr)


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
