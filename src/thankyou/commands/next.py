"""`thankyou next`: what is due today across a folder of interviews."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from thankyou.commands.command import CLEAN, ISSUES, Command
from thankyou.commands.options import moment
from thankyou.commands.surroundings import held, now, quoted, save, style
from thankyou.errors import ThankyouError
from thankyou.reports.terminal import Style, hanging, painted

if TYPE_CHECKING:
    from thankyou.scheduling.plan import Schedule
    from thankyou.scheduling.steps import Step

__all__ = ["COMMAND", "SUFFIXES", "page"]

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
SUFFIXES = (".yaml", ".yml", ".json", ".toml")
"""How the names of files of facts end."""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", default=".", help="a folder of interview files (default: here)"
    )
    parser.add_argument(
        "--today", type=moment, metavar="DATE", help="as of this day, or minute (2026-11-20T18:30; default: now)"
    )
    parser.add_argument("--ics", metavar="PATH", help="write one calendar of all interviews to this .ics file")
    parser.add_argument("--html", metavar="PATH", help="write the timelines of all interviews to this .html file")


def _run(options: argparse.Namespace) -> int:
    folder = Path(options.folder)
    if not folder.is_dir():
        raise ThankyouError(f"{options.folder}: is not a folder")
    paths = _files(folder)
    if not paths:
        raise ThankyouError(f"{options.folder}: holds no .yaml, .json or .toml file; `thankyou new` starts one")
    for given, suffix in ((options.ics, ".ics"), (options.html, ".html")):
        if given and Path(given).suffix.lower() != suffix:
            raise ThankyouError(f"{given}: must be called something{suffix}")
    at = now()
    found, broken = _read(paths, options.today or at)
    for line in broken:
        print(f"thankyou: {line}", file=sys.stderr)
    for line in _lines(found, style()):
        print(line)
    if broken:
        print("\nNot read:")
    known = {one.path for one in found}
    for path in (one for one in paths if one not in known):
        print(hanging("!", f"{path} could not be read, and may hold something that is due.", style()))
    _write_all(found, folder, options, at)
    return ISSUES if broken else CLEAN


COMMAND = Command("next", "say what is due in a folder of interviews", _ABOUT, _EXAMPLES, _add_arguments, _run)


def page(folder: Path, today: dt.date | dt.datetime) -> str:
    """What is due in a folder, as the command prints it, with the files that could not be read below."""
    found, broken = _read(_files(folder), today)
    return "\n".join([*_lines(found, Style()), *broken])


def _files(folder: Path) -> list[Path]:
    """The files of facts in a folder."""
    return sorted(
        path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
    )


class _Found(NamedTuple):
    """A file and its schedule."""

    path: Path
    plan: Schedule
    about: str
    """Company and role; the interviewers too, where another file is about the same; else the name of the file."""

    @property
    def due(self) -> tuple[Step, ...]:
        """What is to be done today, without what may as well be left."""
        return tuple(step for step in self.plan.due(self.plan.today) if not step.optional)

    @property
    def soonest(self) -> dt.date:
        """The day of the next step; a day that never comes where nothing more is to be sent."""
        return self.plan.next.when.date() if self.plan.next else dt.date.max

    @property
    def offered(self) -> tuple[Step, ...]:
        """What may be sent today, and may as well be left."""
        return tuple(step for step in self.plan.due(self.plan.today) if step.optional)


def _write_all(found: list[_Found], folder: Path, options: argparse.Namespace, now: dt.datetime) -> None:
    """The calendar and the page that were asked for."""
    made = {}
    if options.ics:
        from thankyou.scheduling.calendar import joint_calendar

        plans = [(one.plan, f"thankyou compose {quoted(str(one.path))}") for one in found]
        before = held(options.ics)
        made[options.ics] = joint_calendar(plans, named=str(folder.resolve()), stamp=now, previous=before)
    if options.html:
        from thankyou.reports.timeline import timeline_html

        made[options.html] = timeline_html([one.plan for one in found], title="All your interviews").encode()
    for path, data in made.items():
        save(Path(path), data)


def _read(paths: list[Path], today: dt.date | dt.datetime) -> tuple[list[_Found], list[str]]:
    from thankyou.scheduling.elsewhere import elsewhere
    from thankyou.scheduling.offered import facts_to_plan
    from thankyou.scheduling.plan import schedule, subjects

    facts, broken = {}, []
    for path in paths:
        try:
            facts[path] = facts_to_plan(path).facts
            schedule(facts[path], today=today, reminders=False)
        except ThankyouError as error:
            facts.pop(path, None)
            line = "".join(character if character.isprintable() else " " for character in str(error))
            broken.append(line if str(path) in line else f"{path}: {line}")
    day_of = today.date() if isinstance(today, dt.datetime) else today
    plans = {}
    for path, one in facts.items():
        others = [other for each, other in facts.items() if each != path]
        events = elsewhere(one, others, today=day_of)
        plans[path] = schedule(path, today=today, history=events, reminders=False)
    about = zip(plans.items(), subjects([*plans.values()]), strict=True)
    return [_Found(path, one, what if one.about else path.name) for (path, one), what in about], broken


def _lines(found: list[_Found], style: Style) -> Iterator[str]:
    """What is due, the most urgent first, and below it where nothing is."""
    from thankyou.reports.schedule import commands, indented, named, now_line, window
    from thankyou.scheduling.steps import urgency

    due = [(step, one) for one in found for step in one.due]
    for number, (step, one) in enumerate(sorted(due, key=lambda pair: urgency(pair[0], pair[1].plan.today))):
        late = painted("late", "red", style) if step.status == "late" else _WORDS[step.status]
        if number:
            yield ""
        yield f"{painted(named(step), 'bold', style)}, {late}: {one.about}"
        yield indented(f"{window(step, one.plan)}. {step.reason}", style)
        yield from (f"      $ {command}" for command in commands(step, str(one.path)))
    if found and not due:
        yield "Nothing is due."
    quiet = [one for one in found if not one.due]
    if offers := [(step, one) for one in quiet for step in one.offered]:
        yield from ("", "If you like:")
        for step, one in offers:
            yield hanging("·", f"{one.about}: {named(step)}, {window(step, one.plan)}. {step.reason}", style)
            yield from (f"      $ {command}" for command in commands(step, str(one.path)))
    if waits := sorted((one for one in quiet if not one.offered), key=lambda one: one.soonest):
        yield from ("", "Not today:")
        yield from (hanging("·", f"{one.about}: {now_line(one.plan)}", style) for one in waits)
    if asked := [(one, question) for one in found for question in one.plan.questions]:
        yield from ("", "To settle:")
        yield from (hanging("?", f"{one.about}: {question}", style) for one, question in asked)
