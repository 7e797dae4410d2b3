"""`thankyou schedule`: what to send when, as text, timeline, page, JSON or a calendar file."""

from __future__ import annotations

import argparse
from pathlib import Path

from thankyou.commands.command import CLEAN, Command
from thankyou.commands.options import add_facts, moment
from thankyou.commands.surroundings import emit, held, keep_apart, now, quoted, save, style

__all__ = ["COMMAND"]

_ABOUT = """\
Say what to send when, from the thank-you to the answer and to moving on: in the
reader's business hours, around weekends and public holidays, two unanswered
messages at most. Say what happened with `thankyou log`, and run it again."""
_EXAMPLES = """\
examples:
  thankyou schedule interview.yaml
  thankyou schedule interview.yaml --today 2026-11-20
  thankyou schedule interview.yaml --out interview.ics
  thankyou schedule interview.yaml --format timeline
  thankyou schedule interview.yaml --out timeline.html
  thankyou schedule interview.yaml --format json | jq .next"""

_FORMATS = {"text": ".txt", "json": ".json", "ics": ".ics", "timeline": "", "html": ".html"}
_BY_SUFFIX = {suffix: form for form, suffix in _FORMATS.items() if suffix}


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_facts(parser)
    parser.add_argument(
        "--today", type=moment, metavar="DATE", help="as of this day, or minute (2026-11-20T18:30; default: now)"
    )
    parser.add_argument("--format", choices=tuple(_FORMATS), help="default: as --out is called, else text")
    parser.add_argument(
        "--out", metavar="PATH", help="write to this file instead of printing; one that is not ours is kept"
    )
    parser.add_argument("--no-reminders", action="store_true", help="leave out the kind words for the wait")


def _run(options: argparse.Namespace) -> int:
    keep_apart(options.out, options.file)
    data = _rendered(options)
    if options.out:
        save(Path(options.out), data)
    else:
        emit(data)
    return CLEAN


COMMAND = Command("schedule", "say what to send when", _ABOUT, _EXAMPLES, _add_arguments, _run)


def _rendered(options: argparse.Namespace) -> bytes:
    """The schedule in the format that was asked for."""
    from thankyou.reports.schedule import schedule_json, schedule_page
    from thankyou.scheduling.plan import schedule

    form = options.format or _BY_SUFFIX.get(Path(options.out or "").suffix.lower(), "text")
    at = now()
    plan = schedule(options.file, today=options.today or at, reminders=not options.no_reminders)
    if form == "ics":
        from thankyou.scheduling.calendar import calendar

        command = f"thankyou compose {quoted(options.file)}"
        return calendar(plan, stamp=at, command=command, previous=held(options.out))
    if form == "html":
        from thankyou.reports.timeline import timeline_html

        return timeline_html([plan], title="What was sent, heard and is due").encode()
    if form == "timeline":
        from thankyou.reports.timeline import timeline_page

        return timeline_page(plan, style=style()).encode()
    text = schedule_json(plan) if form == "json" else schedule_page(plan, file=options.file, style=style())
    return text.encode()
