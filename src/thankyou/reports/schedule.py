"""A schedule for a person at a terminal, and as JSON for programs. Start reading at `schedule_page`."""

from __future__ import annotations

import datetime as dt
import json
import shlex
import textwrap
from collections.abc import Sequence

from thankyou.reports.text import Style, hanging, heading_rule, painted
from thankyou.scheduling.plan import Schedule
from thankyou.scheduling.steps import MOVE_ON, NAMES, WAIT, Status, Step, clock_said, day_said
from thankyou.scheduling.windows import CLOSES, OPENS, in_zone

__all__ = ["commands", "indented", "named", "now_line", "schedule_json", "schedule_page", "window"]

_PLAIN = Style()
_SIGNS = {Status.LATE: ("!", "red"), Status.DUE: ("→", "green"), Status.UPCOMING: ("·", "dim")}
_AMERICAN = ("en-US", "en-CA", "en-PH")


def schedule_page(plan: Schedule, *, file: str = "FILE", style: Style = _PLAIN) -> str:
    """What to do now, what comes later, what is done and what is not needed any more. `file` is named in commands."""
    parts = [
        [heading_rule(_title(plan), style), *_lines(now_line(plan), style)],
        _section("To do now", [step for step in plan.open if step.status is not Status.UPCOMING], plan, file, style),
        _section("Later", [step for step in plan.open if step.status is Status.UPCOMING], plan, file, style),
        _list(
            "Done",
            [f"{step.kind}, {short_day(plan.mine(step.opens).date(), plan)}" for step in _with(plan, Status.DONE)],
            "✓",
            style,
        ),
        _list("Not any more", _skipped(plan), "–", style),
        _list("Notes", plan.notes, "·", style),
        _list("For you", plan.reminders, "·", style),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def schedule_json(plan: Schedule) -> str:
    """The fields of `Schedule`, and `next`: the identifier of the next step, or null. Times carry their offset."""
    ahead = plan.next
    value = {"next": ahead.uid if ahead else None, **plan.model_dump(mode="json")}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def now_line(plan: Schedule) -> str:
    """The one thing to know, as a sentence."""
    step = plan.next
    if step is None:
        return "Nothing more is to be sent."
    if step.status is Status.UPCOMING:
        verb = _VERBS.get(step.kind, f"the next message is the {NAMES.get(step.kind, step.kind)}")
        if plan.mine(step.opens).date() == plan.today:
            return (
                f"Nothing to send just now; {verb}, today from {clock_said(plan.mine(step.opens).time(), plan.locale)}."
            )
        return f"Nothing to send now; {verb} on {short_day(plan.mine(step.opens).date(), plan)}."
    if step.kind == WAIT:
        return "Nothing to send now."
    if step.kind == MOVE_ON:
        return "Nothing more is to be sent: time to move on."
    when = plan.mine(step.when)
    day = "today" if when.date() <= plan.today else f"on {short_day(when.date(), plan)}"
    late = " It is late, and still worth sending." if step.status is Status.LATE else ""
    if len(step.options) > 1 and step.kind == "accept":
        if late:
            return "Now: answer the offer. It is late; do it today."
        return f"Now: answer the offer, by {short_day(step.latest.date(), plan)}."
    return f"Now: send the {NAMES.get(step.kind, step.kind)}, {day} from {clock_said(when.time(), plan.locale)}.{late}"


_VERBS = {
    WAIT: "the next thing to look after is",
    MOVE_ON: "if nobody has written, move on",
    "accept": "the answer to the offer can go",
}


def window(step: Step, plan: Schedule) -> str:
    """The window in words, in the reader's time and, if it differs, in the candidate's."""
    theirs = _span(step, plan, None)
    if (
        step.kind in (WAIT, MOVE_ON)
        or not plan.their_zone
        or plan.mine(step.opens).utcoffset() == step.opens.utcoffset()
    ):
        return theirs
    place = plan.their_zone.rpartition("/")[2].replace("_", " ")
    if _ordinary(step):
        return f"{theirs} ({_hours(step.opens, plan, place)})"
    return f"{theirs} in {place}; for you {_span(step, plan, plan.my_zone)}"


def _ordinary(step: Step) -> bool:
    """Whether the window begins and ends with the reader's working day, so that days say enough."""
    return {moment.time() for moment in (step.opens, step.due, step.latest)} <= {OPENS, CLOSES}


def _hours(day: dt.datetime, plan: Schedule, place: str) -> str:
    """`09:00 to 17:00 in New York, 14:00 to 22:00 for you`."""
    begins, ends = (dt.datetime.combine(day.date(), time, day.tzinfo) for time in (OPENS, CLOSES))
    mine = plan.mine(begins)
    other = {-1: " the day before", 1: " the next day"}.get((mine.date() - begins.date()).days, "")
    here, there = (
        f"{clock_said(one.time(), plan.locale)} to {clock_said(two.time(), plan.locale)}"
        for one, two in ((mine, plan.mine(ends)), (begins, ends))
    )
    return f"{there} in {place}, {here}{other} for you"


def commands(step: Step, file: str) -> list[str]:
    """The commands that write the message; several where one must be chosen."""
    if step.kind in (WAIT, MOVE_ON):
        return []
    kinds = step.options if step.options and step.kind != "inquiry" else (step.kind,)
    return [f"thankyou compose {shlex.quote(file)} --kind {kind}" for kind in kinds]


def short_day(day: dt.date, plan: Schedule) -> str:
    """`Thu, Nov 12` or `Thu 12 Nov`, with the year where it is not this one."""
    year = "" if day.year == plan.today.year else f"{',' if plan.locale in _AMERICAN else ''} {day.year}"
    return (f"{day:%a}, {day:%b} {day.day}" if plan.locale in _AMERICAN else f"{day:%a} {day.day} {day:%b}") + year


def _title(plan: Schedule) -> str:
    what = ", ".join(part for part in (plan.company, plan.role) if part) or "The interview"
    return f"{what} · {day_said(plan.today, plan.locale)}"


def _span(step: Step, plan: Schedule, zone: str | None) -> str:
    from zoneinfo import ZoneInfo

    def here(moment: dt.datetime) -> dt.datetime:
        return in_zone(moment, ZoneInfo(zone)) if zone else moment

    def said(moment: dt.datetime) -> str:
        day = short_day(moment.date(), plan)
        return day if plain else f"{day}, {clock_said(moment.time(), plan.locale)}"

    opens, due, latest = here(step.opens), here(step.due), here(step.latest)
    plain = zone is None and _ordinary(step)
    if step.kind == MOVE_ON:
        return f"from {short_day(opens.date(), plan)}"
    if step.kind == WAIT:
        return (
            f"until {short_day(latest.date(), plan)}"
            if step.status is not Status.UPCOMING
            else f"on {short_day(opens.date(), plan)}"
        )
    if plain and due.date() == opens.date():
        return said(opens) + (f", at the latest {said(latest)}" if latest != due else "")
    end = clock_said(due.time(), plan.locale) if due.date() == opens.date() else said(due)
    return f"{said(opens)} to {end}" + (f", at the latest {said(latest)}" if latest != due else "")


def _section(title: str, steps: Sequence[Step], plan: Schedule, file: str, style: Style) -> list[str]:
    if not steps:
        return []
    lines = [painted(title, "bold", style)]
    for step in steps:
        sign, colour = _SIGNS[step.status]
        name, when = named(step) + (", late" if step.status is Status.LATE else ""), window(step, plan)
        fits = len(name) + len(when) + 6 <= style.width
        lines.append(
            f"  {painted(sign, colour, style)} {painted(name, 'bold', style)}: {when if fits else ''}".rstrip()
        )
        if not fits:
            lines.append(indented(when, style))
        lines += [indented(step.reason, style)]
        if step.status is not Status.UPCOMING:
            lines += [f"      $ {command}" for command in commands(step, file)]
    return lines


def named(step: Step) -> str:
    """What to send, with what may take its place."""
    if step.kind == "accept" and len(step.options) > 1:
        return " or ".join((", ".join(step.options[:-1]), step.options[-1]))
    if step.kind == "withdraw":
        return "withdraw (a friendly close)"
    instead = [kind for kind in step.options if kind != step.kind]
    return f"{step.kind} (or {' or '.join(instead)} instead)" if instead else step.kind


def _with(plan: Schedule, status: Status) -> list[Step]:
    return [step for step in plan.steps if step.status is status]


def _skipped(plan: Schedule) -> list[str]:
    """What is left out, with the reason, each reason once."""
    reasons: dict[str, list[str]] = {}
    for step in _with(plan, Status.SKIPPED):
        if step.kind not in (WAIT, MOVE_ON) and step.kind not in reasons.setdefault(step.reason, []):
            reasons[step.reason].append(step.kind)
    return [f"{', '.join(kinds)}: {reason[:1].lower()}{reason[1:]}" for reason, kinds in reasons.items() if kinds]


def _list(title: str, entries: Sequence[str], sign: str, style: Style) -> list[str]:
    return [painted(title, "bold", style), *(hanging(sign, entry, style) for entry in entries)] if entries else []


def _lines(text: str, style: Style) -> list[str]:
    return [painted(line, "bold", style) for line in hanging("", text, style).strip().splitlines()]


def indented(text: str, style: Style) -> str:
    """A paragraph below a heading."""
    return textwrap.fill(text, style.width, initial_indent=" " * 4, subsequent_indent=" " * 4, break_on_hyphens=False)
