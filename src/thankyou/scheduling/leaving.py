"""An offer of another employer: telling the others of it, and leaving them once one is accepted (guide, section 6).

Start reading at `tell` and `leaving`.
"""

from __future__ import annotations

import datetime as dt

from thankyou.facts.history import Event
from thankyou.scheduling.limits import NIGHT, OVER
from thankyou.scheduling.paper import in_writing
from thankyou.scheduling.rounds import Round
from thankyou.scheduling.steps import NEWS, Situation, Status, Step
from thankyou.scheduling.thanking import still_to_thank, thanks
from thankyou.scheduling.windows import CLOSES, OPENS, later

__all__ = ["before_they_meet_me", "leaving", "tell"]


def tell(s: Situation, other: Event) -> Step:
    """They are told of an offer elsewhere while they can still decide: within a business day, and before it runs out."""
    where, opens = s.office, s.at_once(other, other.by)
    if s.current and s.current.on <= s.day:
        opens = max(
            opens, where.business(later(s.current.ended, 2))
        )  # what was heard before the interview is told after it
    day = opens.date()
    due = latest = where.after(day)
    day_named = ""
    if other.by:
        day_named = f", and that you must answer by {s.say(other.by)}"
        eve = where.on_or_before(other.by - dt.timedelta(1))
        latest = max(day, min(latest, eve))
        if latest == day and where.business(opens) != opens:
            latest = max(day, other.by - dt.timedelta(1))  # no working hour is left: a free day serves as well
        if latest <= s.today <= other.by <= where.business(s.first).date():
            latest = s.today  # the news is of use only before that day, so it does not wait for their next working day
        due = min(due, latest)
    reason = f"Another employer has made you an offer. Tell them so, without pressing{day_named}; ask whether they can decide before then, and say that you would still like to work for them, if that is so."
    if not other.by:
        reason = reason.replace("before then", "soon")
    elif other.by <= s.today:
        reason = reason.replace(f"by {s.say(other.by)}", "today").replace("before then", "in time")
    if s.current and any(step.open for step in thanks(s, s.current)):
        reason += " It may go into the thank-you, which is still to be sent."
    if s.coming:
        reason += " The next round may have to come forward."
    reason += " No kind of message here writes that: write three or four lines of your own, and note them with `thankyou log FILE sent news`."
    end = where.at(max(due, day), CLOSES)
    step = s.step(
        "inquiry",
        opens,
        end,
        s.close(latest),
        reason,
        4,
        options=("inquiry", "news"),
        title=f"Send the {NEWS}",
        deadline=None,
    )
    return step.model_copy(update={"uid": s.uid("news", s.ordinal("news"))})


def leaving(s: Situation, taken: Event, offered: Event | None) -> list[Step]:
    """Who has accepted elsewhere tells everybody else within two business days."""
    where, at = s.office, s.moment(taken)
    opens, last = s.at_once(taken), where.after(at.date(), 2)
    if offered:
        opens = max(opens, s.at_once(offered))  # an offer that came after the yes
    if offered and offered.by and not offered.by < at.date():
        last = min(last, s.last_day(taken, offered.by))
    kind, thing = ("decline", "their offer") if offered else ("withdraw", "the process")
    reason = f"You accepted another offer on {s.say(taken.on)}. Tell them, so that they can turn to somebody else: thank them, leave {thing} in one clear sentence, keep the door open."
    if offered:
        reason = reason.replace("leave their offer", "decline their offer")
    ahead = s.ahead
    if ahead:
        reason += f" The interview of {s.say(ahead.on)} is called off with it."
    elif s.current and s.current.on <= s.day and not s.thanked:
        reason += f" Thank them for the interview of {s.say(s.current.on)} as well{still_to_thank(s)}."
    if not in_writing(taken.note or ""):
        reason += " If your new employer has put nothing into writing yet, ask them for that first, today."
    gone = s.today > at.date() + dt.timedelta(OVER)
    if gone:
        reason = f"You accepted another offer on {s.say(taken.on)}, more than a month ago; let it rest."
    due = min(where.after(at.date()), max(last, opens.date()))
    step = s.step(
        kind,
        opens,
        where.at(due, CLOSES),
        where.at(last, CLOSES),
        reason,
        6,
        title="Decline their offer" if offered else "Withdraw: you have accepted elsewhere",
        deadline=offered.by if offered else None,
        skipped=gone,
    )
    return [before_they_meet_me(s, step, ahead) if ahead else step]


def before_they_meet_me(s: Situation, step: Step, held: Round) -> Step:
    """A step that calls off an interview: it ends with the hour of that, or at nine that morning where nobody knows the hour; where the day comes before
    their next office hours are over, it does not wait for those.
    """
    if not step.open:
        return step
    day = held.ended.date() if held.begins is None else held.begins.date()
    if step.when.date() < day or s.today >= day or s.first.time() >= NIGHT:
        return _ended_with(s, step, held.begins or s.office.at(day, OPENS))
    when = max(s.first, s.office.at(s.today, OPENS))
    ends = max(when, s.close(day - dt.timedelta(1)))
    reason = f"{step.reason} They do not work again before it: write all the same."
    moments = {"opens": min(step.opens, when), "due": ends, "latest": ends, "when": when}
    return step.model_copy(update={**moments, "status": Status.DUE, "reason": reason})


def _ended_with(s: Situation, step: Step, hour: dt.datetime) -> Step:
    """A step whose window is over at `hour`, whenever it begins."""
    latest = max(s.first, min(max(step.latest, step.when), hour))  # what is late is sent when they work
    opens, due = min(step.opens, latest), min(step.due, latest)
    return step.model_copy(update={"opens": opens, "due": due, "latest": latest, "when": min(step.when, latest)})
