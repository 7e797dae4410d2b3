"""Schedules as an iCalendar file (RFC 5545): one entry with an alarm for each step that is still to be done.

Entries keep their UID when the schedule is made again, whatever was corrected in the file of facts, and SEQUENCE rises with
every writing; so a calendar that imports the new file moves its entries, and drops those that were done or are no longer
needed (STATUS:CANCELLED). An offer has a second entry, with an alarm of its own, on the last day that they gave, and a third on its eve where
something is still missing. Start reading at `calendar`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from thankyou.scheduling.plan import Schedule, subjects
from thankyou.scheduling.steps import ONCE_WRITTEN, SAY_YES, Step
from thankyou.scheduling.windows import OPENS

if TYPE_CHECKING:
    from icalendar import Event

__all__ = ["calendar", "joint_calendar"]

_MINUTES = 15
_SET = "X-THANKYOU-SET"
"""Names what a file is about, so that only a newer file about the same cancels what is missing."""
_EPOCH = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
_MOST = 2**31 - 1
_HOURS = 2
"""Before the end of an offer's last day, where the morning of that day is for the answer itself."""


class _Entry(NamedTuple):
    """What an entry says."""

    uid: str
    begins: dt.datetime
    summary: str
    description: str
    open: bool
    rings: bool = True


def calendar(
    plan: Schedule, *, stamp: dt.datetime, command: str = "thankyou compose FILE", previous: bytes | None = None
) -> bytes:
    """The file of one schedule, lines folded and ended by CRLF.

    `stamp` is the moment of writing, with its time zone; `command` is named in descriptions. `previous` is the file that
    this one replaces: what it holds of the same interview and is no longer planned is cancelled. Times are in UTC, or
    floating where no time zone is known. A pause is no entry.
    """
    return _file([*_entries(plan, command, subjects([plan])[0])], plan.events, plan.key, stamp, previous)


def joint_calendar(
    plans: Sequence[tuple[Schedule, str]], *, named: str, stamp: dt.datetime, previous: bytes | None = None
) -> bytes:
    """One file of several schedules, each with the command that its descriptions name.

    `named` says what they have in common, such as the path of their folder; an interview that has left it is cancelled.
    """
    about = subjects([plan for plan, _ in plans])
    entries = [
        entry for (plan, command), what in zip(plans, about, strict=True) for entry in _entries(plan, command, what)
    ]
    common = hashlib.sha256(named.encode("utf-8", "surrogateescape")).hexdigest()[:20]
    return _file(entries, sum(plan.events for plan, _ in plans), common, stamp, previous)


def _file(entries: list[_Entry], events: int, named: str, stamp: dt.datetime, previous: bytes | None) -> bytes:
    from icalendar import Calendar

    if stamp.tzinfo is None:
        raise ValueError("stamp: needs a time zone")
    stamp = stamp.astimezone(dt.UTC).replace(microsecond=0)
    made = Calendar()
    made.add("prodid", "-//thankyou//schedule//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add(_SET, named)
    before = _read(previous, named)
    sequence = min(_MOST, max(0, int((stamp - _EPOCH).total_seconds())) + events)
    sequence = max([sequence, *(int(one.get("sequence", 0)) + 1 for one in before.values())])
    known = {entry.uid for entry in entries}
    for entry in (*entries, *_fallen(before, known)):
        made.add_component(_event(entry, stamp, sequence))
    return bytes(made.to_ical())


def _read(previous: bytes | None, named: str) -> dict[str, Any]:
    """The entries of the file that is replaced, if it is one of ours about the same; by UID."""
    from icalendar import Calendar

    try:
        read = Calendar.from_ical(previous) if previous else None
    except (ValueError, KeyError, IndexError):
        return {}
    if read is None or str(read.get(_SET, "")) != named:
        return {}
    return {str(one["uid"]): one for one in read.walk("VEVENT") if "uid" in one and "dtstart" in one}


def _fallen(before: dict[str, Any], known: set[str]) -> Iterable[_Entry]:
    for uid, one in before.items():
        if uid not in known:
            begins = one.decoded("dtstart")
            yield _Entry(uid, begins, str(one.get("summary", "")), "No longer planned.", open=False)


def _entries(plan: Schedule, command: str, what: str) -> Iterable[_Entry]:
    for step in plan.steps:
        if step.pause:
            continue
        begins = step.when if step.open else step.opens
        if step.open and step.title == ONCE_WRITTEN:
            begins = _last_call(step)  # the day on which asking for the letter becomes fair
        summary = f"{step.title}: {what}"
        yield _Entry(step.uid, begins, summary, _description(step, command), step.open, not step.optional)
        if step.kind in ("accept", "decline") and (step.deadline or not step.open):  # a day of my own is no last day
            last = f"Last day to answer the offer: {what}"
            yield _Entry(f"last-day-{step.uid}", _last_call(step), last, _description(step, command), step.open)
            if step.kind == "accept":
                yield _eve(step, plan.today, command, what)


def _eve(step: Step, today: dt.date, command: str, what: str) -> _Entry:
    """The morning before the last day, on which to ask for what is still missing."""
    day = step.eve or step.latest.date() - dt.timedelta(1)
    title = (
        "Ask for more time, if it is not in writing"
        if "negotiate" in step.options or step.title == SAY_YES
        else "Ask for their word, or for more time"
    )
    begins = dt.datetime.combine(day, OPENS, step.latest.tzinfo)
    still = step.open and step.eve is not None and day >= today
    return _Entry(f"eve-{step.uid}", begins, f"{title}: {what}", _description(step, command), still)


def _last_call(step: Step) -> dt.datetime:
    """The morning of the last day, or two hours before its end where the answer itself stands in the morning."""
    morning = dt.datetime.combine(step.latest.date(), OPENS, step.latest.tzinfo)
    begins = step.when if step.open else step.opens
    return morning if morning > begins else max(begins, step.latest - dt.timedelta(hours=_HOURS))


def _event(entry: _Entry, stamp: dt.datetime, sequence: int) -> Event:
    from icalendar import Alarm, Event

    begins = _utc(entry.begins)
    made = Event()
    made.add("uid", entry.uid)
    made.add("dtstamp", stamp)
    made.add("sequence", sequence)
    made.add("dtstart", begins)
    made.add("dtend", begins + dt.timedelta(minutes=_MINUTES))
    made.add("summary", entry.summary)
    made.add("description", entry.description)
    made.add("status", "CONFIRMED" if entry.open else "CANCELLED")
    made.add("transp", "TRANSPARENT")
    made.add("class", "PRIVATE")
    if entry.open and entry.rings:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry.summary)
        alarm.add("trigger", dt.timedelta(0))
        made.add_component(alarm)
    return made


def _description(step: Step, command: str) -> str:
    return "\n".join([step.reason, *(step.composed(command) if step.open else ())])


def _utc(moment: dt.datetime) -> dt.datetime:
    moment = moment.replace(microsecond=0)
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment
