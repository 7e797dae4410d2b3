"""What was sent, what was heard and what is due, along the days: in the terminal, and as one self-contained HTML page.

Days are the candidate's. Nothing is loaded and no script runs in the page (`templates/layouts/timeline.html`). Start reading at
`moments`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from thankyou.delivery.html import layout
from thankyou.facts.history import Did, Event, What
from thankyou.reports.schedule import named, now_line, short_day, window
from thankyou.reports.terminal import Style, hanging, heading_rule, in_bold, painted
from thankyou.scheduling.plan import HEARD, Schedule
from thankyou.scheduling.saying import day_said
from thankyou.scheduling.steps import MOVE_ON, Status, Step

__all__ = ["Moment", "Side", "moments", "timeline_html", "timeline_page"]

_PLAIN = Style()


class Side(StrEnum):
    """Whose move it was, or is."""

    TOGETHER = "together"
    MINE = "mine"
    THEIRS = "theirs"
    ELSEWHERE = "elsewhere"
    DUE = "due"
    AHEAD = "ahead"
    LAST = "last"


_SIGNS = {
    Side.TOGETHER: ("●", "bold"),
    Side.MINE: ("↑", "green"),
    Side.THEIRS: ("↓", "cyan"),
    Side.ELSEWHERE: ("◇", "dim"),
    Side.DUE: ("→", "green"),
    Side.AHEAD: ("·", "dim"),
    Side.LAST: ("◆", "red"),
}
_ELSEWHERE = {
    What.OFFER: "another employer made you an offer",
    What.ACCEPT: "you accepted the offer elsewhere",
    What.DECLINE: "you declined the offer elsewhere",
}
_BY = {What.NEXT_ROUND: "for", What.DELAY: "new day:", What.UPDATE: "new day:"}


class Moment(NamedTuple):
    """One thing on one day."""

    on: dt.date
    side: Side
    words: str
    more: str = ""
    """Why, or when exactly."""


def moments(plan: Schedule) -> list[Moment]:
    """Everything that happened and everything that is still to be done, in the order of days."""
    past = [_happened(one, plan) for one in plan.past if one.on <= plan.today]
    logged = {one.on for one in plan.past if one.did is Did.INTERVIEWED}
    held = [_interview(day, plan) for day in plan.interviews if day not in logged or day > plan.today]
    ahead = [one for step in plan.open for one in _to_do(step, plan)]
    return sorted((*held, *past, *ahead), key=lambda one: (one.on, one.side in (Side.DUE, Side.AHEAD, Side.LAST)))


def timeline_page(plan: Schedule, *, style: Style = _PLAIN) -> str:
    """The timeline for a terminal, with a line where today is."""
    title = f"{_what(plan)} · {day_said(plan.today, plan.locale)}"
    rows = [heading_rule(title, style), *in_bold(now_line(plan), style), ""]
    found = moments(plan)
    width = max([len(short_day(one.on, plan)) for one in found] + [5])
    shown: dt.date | None = None
    marked = False
    for one in found:
        if not marked and _comes(one, plan):
            rows.append(painted(f"  {'today'.ljust(width)}  {'─' * max(3, style.width - width - 4)}", "dim", style))
            marked, shown = True, None
        rows += _row(one, plan, width, one.on == shown, style)
        shown = one.on
    return "\n".join(rows) + "\n"


def timeline_html(plans: Sequence[Schedule], *, title: str = "Timeline") -> str:
    """One page with a line of days for each schedule."""
    tracks = [
        {
            "what": _what(plan),
            "now": now_line(plan),
            "today": short_day(plan.today, plan),
            "past": [(short_day(one.on, plan), one) for one in moments(plan) if not _comes(one, plan)],
            "ahead": [(short_day(one.on, plan), one) for one in moments(plan) if _comes(one, plan)],
        }
        for plan in plans
    ]
    return layout("timeline.html").render(
        title=title, tracks=tracks, signs={key: sign for key, (sign, _) in _SIGNS.items()}
    )


def _comes(one: Moment, plan: Schedule) -> bool:
    return one.side in (Side.DUE, Side.AHEAD, Side.LAST) or one.on > plan.today


def _row(one: Moment, plan: Schedule, width: int, same_day: bool, style: Style) -> list[str]:
    sign, colour = _SIGNS[one.side]
    day = "" if same_day else short_day(one.on, plan)
    lead = f"{day.ljust(width)}  {sign}"
    text = hanging(lead, ", ".join(part for part in (one.words, one.more) if part), style)
    return [text.replace(f"{lead} ", f"{day.ljust(width)}  {painted(sign, colour, style)} ", 1)]


def _what(plan: Schedule) -> str:
    return plan.about or "The interview"


def _happened(one: Event, plan: Schedule) -> Moment:
    by = short_day(one.by, plan) if one.by else ""
    if one.did is Did.INTERVIEWED or one.what is None:
        return Moment(one.on, Side.TOGETHER, "interview")
    if one.did is Did.SENT:
        return Moment(one.on, Side.MINE, f"you sent: {one.what}{f' to {one.to}' if one.to else ''}")
    if one.did is Did.ELSEWHERE:
        return Moment(one.on, Side.ELSEWHERE, _ELSEWHERE[one.what], f"to be answered by {by}" if by else "")
    return Moment(one.on, Side.THEIRS, HEARD[one.what], f"{_BY.get(one.what, 'by')} {by}" if by else "")


def _interview(day: dt.date, plan: Schedule) -> Moment:
    what = "event" if plan.event else "interview"
    return Moment(day, Side.TOGETHER, what if day <= plan.today else f"{what} to come")


def _to_do(step: Step, plan: Schedule) -> list[Moment]:
    if step.pause:
        return []
    due = step.status is not Status.UPCOMING and not step.optional
    day = max(plan.mine(step.opens).date(), plan.today)
    late = ", late" if step.status is Status.LATE else ""
    more = "" if step.kind == MOVE_ON else window(step, plan)
    found = [Moment(day, Side.DUE if due else Side.AHEAD, f"{named(step)}{late}", more)]
    if step.deadline and step.deadline >= plan.today:
        found.append(Moment(step.deadline, Side.LAST, f"last day: {named(step)}"))
    return found
