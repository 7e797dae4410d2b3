"""A schedule as an iCalendar file (RFC 5545): one entry with an alarm for each step that is still to be done.

Entries keep their UID when the schedule is made again, and SEQUENCE counts the events of the history; so a calendar that
imports the new file moves its entries, and drops those that were done or are no longer needed (STATUS:CANCELLED).
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from thankyou.scheduling.plan import Schedule
from thankyou.scheduling.steps import MOVE_ON, NAMES, WAIT, Status, Step

if TYPE_CHECKING:
    from icalendar import Alarm, Event

__all__ = ["calendar"]

_MINUTES = 15


def calendar(plan: Schedule, *, stamp: dt.datetime, command: str = "thankyou compose FILE") -> bytes:
    """The file, lines folded and ended by CRLF. `stamp` is the moment of writing; `command` is named in descriptions.

    Times are in UTC, or floating where no time zone is known. A pause that has begun is no entry.
    """
    from icalendar import Calendar

    if stamp.tzinfo is None:
        raise ValueError("stamp: needs a time zone")
    made = Calendar()
    made.add("prodid", "-//thankyou//schedule//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    for step in plan.steps:
        if not (step.kind == WAIT and step.status is Status.DUE):
            made.add_component(_entry(step, plan, stamp.astimezone(dt.UTC), command))
    return bytes(made.to_ical())


def _entry(step: Step, plan: Schedule, stamp: dt.datetime, command: str) -> Event:
    from icalendar import Event

    entry = Event()
    begins = _utc(step.when if step.open else step.opens)
    entry.add("uid", step.uid)
    entry.add("dtstamp", stamp.replace(microsecond=0))
    entry.add("sequence", plan.events)
    entry.add("dtstart", begins)
    entry.add("dtend", begins + dt.timedelta(minutes=_MINUTES))
    entry.add("summary", _summary(step, plan))
    entry.add("description", _description(step, command))
    entry.add("status", "CONFIRMED" if step.open else "CANCELLED")
    entry.add("transp", "TRANSPARENT")
    entry.add("class", "PRIVATE")
    if step.open:
        entry.add_component(_alarm(step, plan))
    return entry


def _alarm(step: Step, plan: Schedule) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _summary(step, plan))
    alarm.add("trigger", dt.timedelta(0))
    return alarm


def _summary(step: Step, plan: Schedule) -> str:
    what = ", ".join(part for part in (plan.company, plan.role) if part) or "the interview"
    if step.kind == MOVE_ON:
        return f"Move on: {what}"
    if step.kind == WAIT:
        return f"Is it in writing? {what}"
    if step.kind == "accept" and len(step.options) > 1:
        return f"Answer the offer: {what}"
    return f"Send the {NAMES.get(step.kind, step.kind)}: {what}"


def _description(step: Step, command: str) -> str:
    if step.kind in (WAIT, MOVE_ON) or not step.open:
        return step.reason
    return "\n".join([step.reason, *(f"{command} --kind {kind}" for kind in step.options or (step.kind,))])


def _utc(moment: dt.datetime) -> dt.datetime:
    moment = moment.replace(microsecond=0)
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment
