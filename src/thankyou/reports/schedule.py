"""A schedule for a person at a terminal, and as JSON for programs. Start reading at `schedule_page`."""

from __future__ import annotations

import datetime as dt
import json
import shlex
from collections.abc import Sequence

from thankyou.facts.dates import month_of, weekday_of
from thankyou.reports.terminal import Style, filled, hanging, heading_rule, in_bold, painted
from thankyou.scheduling.plan import UNNEEDED, Schedule
from thankyou.scheduling.saying import AMERICAN, clock_said, day_said, names_said
from thankyou.scheduling.steps import (
    IN_WRITING,
    MOVE_ON,
    NEWS,
    ONCE_ANSWERED,
    ONCE_WRITTEN,
    REMIND,
    TWO_OFFERS,
    WAIT,
    WRITE_AGAIN,
    Status,
    Step,
)
from thankyou.scheduling.windows import CLOSES, OPENS, in_zone

__all__ = ["commands", "indented", "named", "now_line", "schedule_json", "schedule_page", "short_day", "window"]

_PLAIN = Style()
_SIGNS = {Status.LATE: ("!", "red"), Status.DUE: ("→", "green"), Status.UPCOMING: ("·", "dim")}


def schedule_page(plan: Schedule, *, file: str = "FILE", style: Style = _PLAIN) -> str:
    """What to do now, what comes later, what is done and what is not needed any more. `file` is named in commands."""
    parts = [
        [heading_rule(_title(plan), style), *in_bold(now_line(plan), style)],
        _list("To settle first", plan.questions, "?", style),
        _section("To do now", [step for step in plan.open if plan.now(step) and not step.optional], plan, file, style),
        _section("If you like", [step for step in plan.open if plan.now(step) and step.optional], plan, file, style),
        _section("Later", [step for step in plan.open if not plan.now(step)], plan, file, style),
        _list(
            "Done",
            [f"{named(step)}, {short_day(plan.mine(step.opens).date(), plan)}" for step in _with(plan, Status.DONE)],
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
    if not plan.now(step):
        return _coming_line(step, plan)
    if step.pause:
        return "Nothing to send now."
    if step.kind == WAIT:
        last = _day_ended(plan.mine(step.latest))
        until = f", by {short_day(last, plan)}" if last > plan.today else ", today"
        late = " It is late." if step.status is Status.LATE else ""
        return f"Now: see whether it is in writing, and ask for that if it is not{until}.{late}{_also(step, plan)}"
    if step.kind == MOVE_ON:
        return "Nothing more is to be sent: time to move on."
    if step.optional:
        return f"Nothing has to be sent; if you like, send the {_message(step)}, today."
    when = plan.mine(step.when)
    late = " It is late, and still worth sending." if step.status is Status.LATE else ""
    if step.kind == "accept" and (len(step.options) > 1 or step.title == ONCE_WRITTEN):
        if late:
            return f"Now: answer the offer. It is late; do it today.{_also(step, plan)}"
        if step.title == ONCE_WRITTEN:
            return f"Now: wait for the {IN_WRITING}, and answer it once it is here.{_also(step, plan)}"
        last = plan.mine(step.due if step.title == TWO_OFFERS else step.latest)
        until = "today" if _day_ended(last) <= plan.today else f"by {short_day(_day_ended(last), plan)}"
        return f"Now: {step.title[:1].lower()}{step.title[1:]}, {until}{_hour(last, plan)}.{_also(step, plan)}"
    first = (
        "Now: settle the question that follows; unless its answer changes that, send"
        if _in_doubt(step, plan)
        else "Now: send"
    )
    return f"{first} the {_message(step)}, {_today_from(when, plan)}.{late}{_also(step, plan)}"


def _today_from(moment: dt.datetime, plan: Schedule) -> str:
    """`today from 9:00 am`; the whole day where it has begun with it."""
    return f"today from {clock_said(moment.time(), plan.locale)}" if moment.time() != dt.time.min else "today"


def _hour(last: dt.datetime, plan: Schedule) -> str:
    """The hour of a last moment that lies before the end of a working day."""
    return f", {clock_said(last.time(), plan.locale)}" if last.time() < CLOSES else ""


def _also(first: Step, plan: Schedule) -> str:
    """What else is due today, but for what may as well be left."""
    others = [step for step in plan.due(plan.today) if step != first and not step.optional and step.kind != MOVE_ON]
    names = dict.fromkeys(_due_name(step, plan) for step in others)
    return f" Also due: {names_said([*names])}." if names else ""


def _due_name(step: Step, plan: Schedule) -> str:
    if step.kind == WAIT:
        return "the look whether it is in writing"
    if step.title.endswith(IN_WRITING):
        return f"the request for the {IN_WRITING}"
    if step.title == ONCE_WRITTEN:
        return "the answer to the offer, once it is in writing"
    name = "the answer to the offer" if step.kind == "accept" else f"the {_message(step)}"
    ahead = step.deadline and step.deadline > plan.today
    last = plan.mine(step.latest)
    return f"{name} by {short_day(_day_ended(last), plan)}{_hour(last, plan)}" if ahead else name


def _in_doubt(step: Step, plan: Schedule) -> bool:
    """Whether the step hangs on a question that is still open."""
    if step.kind in _THANKS:
        return any(one.kind == step.kind and _before_all(one, plan) for one in _with(plan, Status.DONE))
    return bool(plan.questions) and step.kind in ("inquiry", "rejection-reply")


def _before_all(step: Step, plan: Schedule) -> bool:
    """Whether something was sent before any interview was held."""
    return bool(plan.questions) and bool(plan.interviews) and plan.mine(step.opens).date() < plan.interviews[0]


def _message(step: Step) -> str:
    to = f" to {names_said(step.to)}" if step.to else ""
    return f"{step.name}{to}"


def _coming_line(step: Step, plan: Schedule) -> str:
    """What comes first where nothing is due."""
    opens = plan.mine(step.when)
    today = opens.date() == plan.today
    day = _today_from(opens, plan) if today else f"on {short_day(opens.date(), plan)}"
    now = "Nothing to send just now" if today else "Nothing to send now"
    if step.pause:
        return f"{now}."
    if step.kind == WAIT:
        return f"{now}; see {day} whether it is in writing."
    if step.kind == MOVE_ON:
        return f"{now}; if nobody has written by {short_day(opens.date(), plan)}, move on."
    if step.title == ONCE_ANSWERED:
        return f"{now}; ask for their word {day}, if they have not answered you."
    if step.kind == "accept":
        can_go = "once it is in writing" if step.title == ONCE_WRITTEN else day
        return f"{now}; the answer to the offer can go {can_go}."
    if step.optional:
        return f"{now}; if you like, send the {_message(step)} {day}."
    comma = "," if today else ""
    late = " It is late, and still worth sending." if step.status is Status.LATE else ""
    after = _after_the_interview(step, plan)
    return f"{now}; the next message is the {_message(step)}{comma} {day}{after}.{late}"


def _after_the_interview(step: Step, plan: Schedule) -> str:
    """A word that an interview is still to come, where the thank-you for it is what comes next."""
    ahead = [day for day in plan.interviews if plan.today < day <= plan.mine(step.when).date()]
    if step.kind not in _THANKS or not ahead:
        return ""
    same = ahead[-1] == plan.mine(step.when).date()
    return f", after the {plan.meeting}" if same else f", after the {plan.meeting} of {short_day(ahead[-1], plan)}"


_THANKS = ("thank-you", "event-thanks")


def window(step: Step, plan: Schedule) -> str:
    """The window in words, in the reader's time and, if it differs, in the candidate's."""
    if step.title == ONCE_WRITTEN:
        return "once it is in writing"
    if step.pause or step.kind == MOVE_ON:
        return _span(step, plan, plan.my_zone)  # what I do, on my own days
    theirs = _span(step, plan, None)
    if step.kind == WAIT or not plan.their_zone or plan.mine(step.opens).utcoffset() == step.opens.utcoffset():
        return theirs
    place = plan.their_zone.rpartition("/")[2].replace("_", " ")
    if _ordinary(step):
        return f"{theirs} ({_hours(step.opens, plan, place)})"
    return f"{theirs} in {place}; for you {_span(step, plan, plan.my_zone)}"


def _ordinary(step: Step) -> bool:
    """Whether the window begins and ends with the reader's working day, so that days say enough."""
    ends = {OPENS, CLOSES} if step.latest == step.opens else {CLOSES}
    return {step.opens.time(), step.due.time()} <= {OPENS, CLOSES} and step.latest.time() in ends


def _hours(day: dt.datetime, plan: Schedule, place: str) -> str:
    """`09:00 to 17:00 in New York, 14:00 to 22:00 for you`."""
    begins, ends = (dt.datetime.combine(day.date(), time, day.tzinfo) for time in (OPENS, CLOSES))
    there = f"{clock_said(OPENS, plan.locale)} to {clock_said(CLOSES, plan.locale)}"
    mine = [plan.mine(one) for one in (begins, ends)]
    days = (mine[0].date(), _day_ended(mine[1]))
    other = [_OTHER_DAY.get((day - begins.date()).days, "") for day in days]
    first, last = (clock_said(one.time(), plan.locale) for one in mine)
    here = f"{first}{other[0] if other[0] != other[1] else ''} to {last}{other[1]}"
    return f"{there} in {place}, {here} for you"


def _day_ended(last: dt.datetime) -> dt.date:
    """The day of a last moment: midnight ends the day before."""
    return (last - dt.timedelta(microseconds=1)).date()


_OTHER_DAY = {-1: " the day before", 1: " the next day"}


def commands(step: Step, file: str) -> list[str]:
    """The commands that write the message; several where one must be chosen."""
    return step.composed(f"thankyou compose {shlex.quote(file)}")


def short_day(day: dt.date, plan: Schedule) -> str:
    """`Thu, Nov 12` or `Thu 12 Nov`, with the year where it is not this one."""
    year = "" if day.year == plan.today.year else f"{',' if plan.locale in AMERICAN else ''} {day.year}"
    weekday, month = weekday_of(day)[:3], month_of(day)[:3]
    return (f"{weekday}, {month} {day.day}" if plan.locale in AMERICAN else f"{weekday} {day.day} {month}") + year


def _title(plan: Schedule) -> str:
    return f"{plan.about or 'The interview'} · {day_said(plan.today, plan.locale)}"


def _span(step: Step, plan: Schedule, zone: str | None) -> str:
    from zoneinfo import ZoneInfo

    def here(moment: dt.datetime) -> dt.datetime:
        return in_zone(moment, ZoneInfo(zone)) if zone else moment

    def said(moment: dt.datetime, *, begins: bool = False) -> str:
        day = short_day(moment.date() if begins else _day_ended(moment), plan)
        return day if plain else f"{day}, {clock_said(moment.time(), plan.locale, begins=begins)}"

    opens, due, latest = here(step.opens), here(step.due), here(step.latest)
    plain = zone is None and _ordinary(step)
    if step.kind == MOVE_ON:
        return f"from {short_day(opens.date(), plan)}"
    if step.kind == WAIT and not step.pause:
        return f"{said(opens, begins=True)} to {said(latest)}"
    if step.kind == WAIT:
        return (
            f"until {short_day(latest.date(), plan)}"
            if step.status is not Status.UPCOMING
            else f"from {short_day(opens.date(), plan)} until {short_day(latest.date(), plan)}"
        )
    if plain and due.date() == opens.date():
        return said(opens, begins=True) + (f", at the latest {said(latest)}" if latest != due else "")
    if due == opens:
        return said(opens, begins=True) + (f", at the latest {said(latest)}" if latest != due else "")
    same = _day_ended(due) == opens.date()
    end = clock_said(due.time(), plan.locale) if same else said(due)
    return f"{said(opens, begins=True)} to {end}" + (f", at the latest {said(latest)}" if latest != due else "")


def _section(title: str, steps: Sequence[Step], plan: Schedule, file: str, style: Style) -> list[str]:
    if not steps:
        return []
    lines = [painted(title, "bold", style)]
    for step in steps:
        pressing = (plan.now(step) and not step.optional) or step.status is Status.LATE
        sign, colour = _SIGNS[step.status if pressing else Status.UPCOMING]
        name, when = named(step) + (", late" if step.status is Status.LATE else ""), window(step, plan)
        fits = len(name) + len(when) + 6 <= style.width
        lines.append(
            f"  {painted(sign, colour, style)} {painted(name, 'bold', style)}: {when if fits else ''}".rstrip()
        )
        if not fits:
            lines.append(indented(when, style))
        lines += [indented(step.reason, style)]
        if plan.now(step):
            lines += [f"      $ {command}" for command in commands(step, file)]
    return lines


def named(step: Step) -> str:
    """What to send, with what may take its place."""
    if step.title.endswith(IN_WRITING):
        return f"ask for the {IN_WRITING}"
    if step.kind == "accept" and len(step.options) > 1:
        return " or ".join((", ".join(step.options[:-1]), step.options[-1]))
    if step.closing:
        return "withdraw (a friendly close)"
    if step.kind == WAIT and not step.pause:
        return "see whether it is in writing"
    if step.title.endswith(NEWS):
        return NEWS
    if step.title in (REMIND, WRITE_AGAIN):
        return step.name
    instead = [kind for kind in step.options if kind != step.leads]
    to = f" to {names_said(step.to)}" if step.to else ""
    return f"{step.leads}{to} (or {' or '.join(instead)} instead)" if instead else f"{step.leads}{to}"


def _with(plan: Schedule, status: Status) -> list[Step]:
    return [step for step in plan.steps if step.status is status]


def _skipped(plan: Schedule) -> list[str]:
    """What is left out, each kind once for the same reason, or for being planned no longer; nothing that is still to be sent."""
    reasons: dict[str, list[str]] = {}
    still = {kind for step in plan.open for kind in (step.kind, *step.options)}
    said: set[str] = set()
    for step in _with(plan, Status.SKIPPED):
        name = NEWS if step.title.endswith(NEWS) else step.kind
        unneeded = step.reason.startswith(UNNEEDED)
        if step.kind in (WAIT, MOVE_ON, *still) or (name in said if unneeded else name in reasons.get(step.reason, ())):
            continue
        reasons.setdefault(step.reason, []).append(name)
        said.add(name)
    return [f"{', '.join(kinds)}: {reason[:1].lower()}{reason[1:]}" for reason, kinds in reasons.items()]


def _list(title: str, entries: Sequence[str], sign: str, style: Style) -> list[str]:
    return [painted(title, "bold", style), *(hanging(sign, entry, style) for entry in entries)] if entries else []


def indented(text: str, style: Style) -> str:
    """A paragraph below a heading."""
    return filled(text, style.width, first=" " * 4, then=" " * 4)
