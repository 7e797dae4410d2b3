"""`thankyou log`: what happened, written into a file of facts, where nothing else changes."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.commands.command import CLEAN, Command
from thankyou.commands.options import add_facts, check_reader, day, moment, one_of
from thankyou.commands.surroundings import now
from thankyou.errors import FactError, Problem, ThankyouError

if TYPE_CHECKING:
    from thankyou.facts.history import Event

__all__ = ["COMMAND"]

_ABOUT = """\
Write down in an interview file what happened. Only the new line changes: comments
and layout stay as they are. Then see what is next."""
_EXAMPLES = """\
examples:
  thankyou log interview.yaml interviewed --at 14:30
  thankyou log interview.yaml sent thank-you
  thankyou log interview.yaml sent thank-you --to "Dana Ortiz"
  thankyou log interview.yaml sent inquiry --on 2026-11-20
  thankyou log interview.yaml heard delay --by 2026-12-04 --note "budget round"
  thankyou log interview.yaml heard offer --by 2026-12-11
  thankyou log interview.yaml heard next round --by 2026-12-02
  thankyou log interview.yaml elsewhere offer --by 2026-12-09

sent:   a kind of message (thank-you, inquiry, information, news, update-reply,
        rejection-reply, accept, negotiate, decline, withdraw, connect, ...)
        or application
heard:  next round, documents, delay, offer, rejection or update
elsewhere (with another employer): offer, accept or decline"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_facts(parser)
    did = ("interviewed", "sent", "heard", "elsewhere")
    parser.add_argument("did", type=one_of(*did), metavar=f"{{{','.join(did)}}}", help="what happened")
    parser.add_argument("what", nargs="*", metavar="WHAT", help="what was sent or heard, or happened elsewhere")
    parser.add_argument("--on", type=day, metavar="DATE", help="the day (default: today)")
    parser.add_argument(
        "--at", metavar="TIME", help="the time (15:30, 3:30 pm), in your time zone; of an interview, when it ended"
    )
    parser.add_argument(
        "--by", type=day, metavar="DATE", help="a day they gave: to reply by, of the decision, of the next interview"
    )
    parser.add_argument("--to", metavar="NAME", help="the interviewer it was sent to, where not all of them got it")
    parser.add_argument(
        "--today",
        type=moment,
        metavar="DATE",
        help="say what is next as of this day, or minute (2026-11-20T18:30; default: now)",
    )
    parser.add_argument("--note", metavar="TEXT", help="anything worth remembering; it is never sent")


def _run(options: argparse.Namespace) -> int:
    """Add the event to the file and say what is next. If something is wrong, the file is as it was."""
    from thankyou.delivery.facts_file import rewrite
    from thankyou.facts.loading import load
    from thankyou.scheduling.diary import with_event

    given, at = Path(options.file), now()
    today = options.today or at
    event = _event(options, _day_of(today), _addressee(options, load(given)))
    _check_happened(event, _day_of(today))
    rewrite(given, lambda text: with_event(text, event, suffix=given.suffix.lower(), source=options.file))
    added = f"{event.plain}{' (with a note)' if event.note else ''}"
    ahead = "" if event.on <= _day_of(today) else f" It counts from {event.on} on."
    print(f"{options.file}: added {added}.{ahead} {_next(given, today)}")
    return CLEAN


COMMAND = Command("log", "write down what was sent or heard", _ABOUT, _EXAMPLES, _add_arguments, _run)


def _addressee(options: argparse.Namespace, facts: Any) -> str | None:
    """The interviewer who was written to, by the name in the facts. Raises `FactError` where nobody or several fit."""
    from thankyou.facts.given import facts_of

    if options.to is None:
        return None
    interview = facts_of(facts, "thank-you")
    people = interview.interviewers
    check_reader(options.to, interview)
    return (people[interview.place(options.to)].name if people else None) or str(options.to)


def _day_of(today: dt.date | dt.datetime) -> dt.date:
    return today.date() if isinstance(today, dt.datetime) else today


def _event(options: argparse.Namespace, today: dt.date, to: str | None) -> Event:
    from pydantic import ValidationError

    from thankyou.facts.history import Event
    from thankyou.facts.problems import problems

    fields = {
        "on": options.on or today,
        "at": options.at,
        "did": options.did,
        "by": options.by,
        "to": to,
        "note": options.note,
    }
    try:
        return Event.model_validate({**fields, "what": " ".join(options.what) or None})
    except ValidationError as error:
        raise FactError([_of_option(one) for one in problems(error)]) from None


def _of_option(one: Problem) -> Problem:
    """A problem under the name of the option that was typed."""
    said = str(one)
    return Problem("", f"--{said}" if said.partition(":")[0] in ("on", "at", "by", "to", "note") else said)


def _check_happened(event: Event, today: dt.date) -> None:
    """Only an interview may be written down before its day. Raises `FactError`."""
    from thankyou.facts.history import Did

    if event.on > today and event.did is not Did.INTERVIEWED:
        done = {Did.SENT: "it is sent", Did.HEARD: "you have heard it"}.get(event.did, "it has happened")
        raise FactError([Problem("--on", f"{event.on} is still to come on {today}; write it down once {done}")])


def _next(path: Path, today: dt.date | dt.datetime) -> str:
    """What is to be done now."""
    from thankyou.reports.schedule import now_line
    from thankyou.scheduling.plan import schedule

    try:
        plan = schedule(path, today=today)
        return " ".join([now_line(plan), *plan.questions])
    except ThankyouError as error:
        return f"What is next cannot be said: {error}"
