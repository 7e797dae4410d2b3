"""`thankyou log`: what happened, written into a file of facts, where nothing else changes."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import Any

from thankyou.commands.command import CLEAN, Command
from thankyou.commands.options import day, one_of
from thankyou.commands.surroundings import now
from thankyou.errors import FactError, Problem, ThankyouError

__all__ = ["COMMAND"]

_ABOUT = """\
Write down in an interview file what happened. Only the new line changes: comments
and layout stay as they are. Then see what is next."""
_EXAMPLES = """\
examples:
  thankyou log interview.yaml interviewed --at 14:30
  thankyou log interview.yaml sent thank-you
  thankyou log interview.yaml sent inquiry --on 2026-11-20
  thankyou log interview.yaml heard delay --by 2026-12-04 --note "budget round"
  thankyou log interview.yaml heard offer --by 2026-12-11
  thankyou log interview.yaml heard next round --by 2026-12-02

sent:   a kind of message (thank-you, inquiry, information, news, update-reply,
        rejection-reply, accept, negotiate, decline, withdraw, connect, ...)
        or application
heard:  next round, documents, delay, offer, rejection or update"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the facts: a .yaml, .json or .toml file")
    did = ("interviewed", "sent", "heard")
    parser.add_argument("did", type=one_of(*did), metavar=f"{{{','.join(did)}}}", help="what happened")
    parser.add_argument("what", nargs="*", metavar="WHAT", help="what was sent or heard")
    parser.add_argument("--on", type=day, metavar="DATE", help="the day (default: today)")
    parser.add_argument("--at", metavar="HH:MM", help="the time, in your time zone; of an interview, when it ended")
    parser.add_argument(
        "--by", type=day, metavar="DATE", help="a day they gave: to reply by, of the decision, of the next interview"
    )
    parser.add_argument("--today", type=day, metavar="DATE", help="say what is next as of this day (default: now)")
    parser.add_argument("--note", metavar="TEXT", help="anything worth remembering; it is never sent")


def _run(options: argparse.Namespace) -> int:
    """Add the event to the file and say what is next. If something is wrong, the file is as it was."""
    from thankyou.delivery.facts_file import rewrite
    from thankyou.facts.loading import load
    from thankyou.scheduling.diary import with_event

    given, moment = Path(options.file), now()
    load(given)
    event = _event(options, moment)
    rewrite(given, lambda text: with_event(text, event, suffix=given.suffix.lower(), source=options.file))
    added = f"{event.plain}{' (with a note)' if event.note else ''}"
    print(f"{options.file}: added {added}. {_next(given, _as_of(options.today or moment, event.on))}")
    return CLEAN


COMMAND = Command("log", "write down what was sent or heard", _ABOUT, _EXAMPLES, _add_arguments, _run)


def _as_of(today: dt.date | dt.datetime, on: dt.date) -> dt.date | dt.datetime:
    """Today, or the day of an event that is still to come."""
    return on if on > (today.date() if isinstance(today, dt.datetime) else today) else today


def _event(options: argparse.Namespace, moment: dt.datetime) -> Any:
    from pydantic import ValidationError

    from thankyou.facts.history import Event
    from thankyou.facts.models import problems

    fields = {
        "on": options.on or options.today or moment.date(),
        "at": options.at,
        "did": options.did,
        "by": options.by,
        "note": options.note,
    }
    try:
        return Event.model_validate({**fields, "what": " ".join(options.what) or None})
    except ValidationError as error:
        raise FactError([Problem("", str(one)) for one in problems(error)]) from None


def _next(path: Path, today: dt.date | dt.datetime) -> str:
    """What is to be done after the event, on its day if that is still to come."""
    from thankyou.reports.schedule import now_line
    from thankyou.scheduling.plan import schedule

    try:
        return now_line(schedule(path, today=today))
    except ThankyouError as error:
        return f"What is next cannot be said: {error}"
