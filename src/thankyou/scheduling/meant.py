"""The message that the file is for, where it answers nothing of theirs: writing to somebody not met yet, leaving, connecting, sending
something without an interview. Start reading at `first_words`.
"""

from __future__ import annotations

import datetime as dt

from thankyou.facts.history import Did, What
from thankyou.scheduling.deciding import leave
from thankyou.scheduling.expected import away_until, decision, wish
from thankyou.scheduling.leaving import before_they_meet_me
from thankyou.scheduling.limits import BETWEEN, OVER
from thankyou.scheduling.replying import replies
from thankyou.scheduling.silence import calm_window
from thankyou.scheduling.steps import MOVE_ON, REMIND, WRITE_AGAIN, Situation, Status, Step, called
from thankyou.scheduling.thanking import still_to_thank
from thankyou.scheduling.windows import CLOSES, OPENS, later

__all__ = ["connected_at_last", "connecting", "first_words", "from_today", "led", "own_withdrawal", "while_new"]


def first_words(s: Situation) -> list[Step]:
    """A message to somebody not met yet; where it is not answered, one reminder at the most, and then rest. Where they answer that I may write again after a day, one message then."""
    sent = [one for one in s.history.events if (one.did, one.what) == (Did.SENT, What.OUTREACH)]
    answered = s.history.last(Did.HEARD) or s.history.last(Did.INTERVIEWED)
    if s.current and s.current.on <= s.day:
        return []
    if answered:
        return _once_more(s)
    if not sent:
        return [_today(s, What.OUTREACH, "A stranger owes no answer: keep it short, and ask for little.")]
    last = s.moment(sent[-1]).date()
    if len(sent) > 1:
        return [_rest(s, s.days_later(last, BETWEEN))]
    where = s.office
    away, natural = away_until(s), s.days_later(last, BETWEEN)
    held_back = away is not None and where.after(away.day, 3) > natural
    day, latest = calm_window(s, where.after(away.day, 3) if away and held_back else natural, 1, 5)
    reason = f"Your message of {s.say(sent[-1].on)} is not answered, and need not be. If you like, remind them once, in two lines of your own that refer to it; nothing follows. Note it with `thankyou log FILE sent outreach`."
    if away and held_back:
        reason += f" You noted '{away.words}': give them two working days after that."
    due = where.at(min(where.after(day), latest), CLOSES)
    gone = s.first > where.at(latest, CLOSES)
    if gone:
        reason = "The time for a reminder has passed; let it rest."
    step = s.step(
        What.OUTREACH, where.at(day, OPENS), due, where.at(latest, CLOSES), reason, 4, title=REMIND, skipped=gone
    )
    return [step, _rest(s, s.days_later(latest, BETWEEN))]


def _once_more(s: Situation) -> list[Step]:
    """One message after the day from which on they said that I may write again, and then rest."""
    heard = [one for one in s.history.events if one.did is Did.HEARD and one.what in (What.UPDATE, What.DELAY)]
    read = [(one, leave(one.note or "", one.on, s.office, locale=s.written, met=s.met)) for one in heard]
    told = [(one, found) for one, found in read if found and found.day]
    if not told or s.history.last(Did.INTERVIEWED):
        return []
    asked, found = told[-1]
    again = s.history.since(asked).last(Did.SENT, What.OUTREACH)
    if again:
        return [_rest(s, s.days_later(s.moment(again).date(), BETWEEN))]
    assert found.day
    where = s.office
    day, latest = calm_window(s, where.off_bridge(where.after(found.day)), 1, 3)
    reason = f"You noted '{found.words}': write to them then, in a few lines of your own that refer to their answer; nothing follows if they do not answer. Note it with `thankyou log FILE sent outreach`."
    ends = where.at(latest, CLOSES)
    gone = s.today > latest + dt.timedelta(OVER)
    step = s.step(
        What.OUTREACH,
        where.at(day, OPENS),
        where.at(where.after(day), CLOSES),
        ends,
        reason,
        4,
        title=WRITE_AGAIN,
        skipped=gone,
    )
    return [step, _rest(s, s.days_later(max(latest, s.today), BETWEEN))]


def _rest(s: Situation, day: dt.date) -> Step:
    moment = s.office.at(day, OPENS)
    reason = "Send nothing more: nobody owes a stranger an answer. Write to somebody else."
    over = s.today > day + dt.timedelta(OVER)
    return s.step(MOVE_ON, moment, moment, moment, reason, 5, ordinal=1, skipped=over)


def _today(s: Situation, kind: What, reason: str, *, title: str | None = None, section: int = 4) -> Step:
    """A message that nothing of theirs hangs on: on their next working day, or the one after it."""
    where = s.office
    day = where.business(s.first).date()
    opens, last = where.at(day, OPENS), where.at(where.after(day), CLOSES)
    return s.step(kind, opens, where.at(day, CLOSES), last, reason, section, title=title)


def own_withdrawal(s: Situation) -> Step | None:
    """A withdrawal of one's own, as soon as it is decided; not the close after a silence, which has its time."""
    if s.meant is not What.WITHDRAW or (s.history.touches and "reason" not in s.given):
        return None
    ahead = s.ahead
    thanks = "thank them"
    if ahead is None and s.current and not s.thanked and s.first < later(s.current.ended, 24 * OVER):
        thanks += f" for the interview of {s.say(s.current.on)}{still_to_thank(s)}"
    reason = f"You mean to withdraw: tell them now, so that they can turn to somebody else. Leave in one clear sentence, {thanks}, keep the door open."
    if ahead:
        reason += f" The interview of {s.say(ahead.on)} is called off with it."
    step = _today(s, What.WITHDRAW, reason, title=f"Send the {called(What.WITHDRAW, 6)}", section=6)
    return before_they_meet_me(s, step, ahead) if ahead else step


def connected_at_last(s: Situation) -> bool:
    """Whether the file says how it ended, and all that is left is the invitation to connect."""
    return s.meant is What.CONNECT and "outcome" in s.given and s.history.answer is None


def connecting(s: Situation) -> list[Step]:
    """An invitation to connect, where the file is for one and nothing else is open."""
    if s.meant is not What.CONNECT:
        return []
    day, last = calm_window(s, s.office.on_or_after(s.today), 2, 10)
    where = s.office
    reason = "If you liked each other: an invitation to connect, without a request in it. This is optional."
    ends = where.at(last, CLOSES)
    return [s.step(What.CONNECT, where.at(day, OPENS), ends, ends, reason, 6, never_late=True)]


_WITHOUT_A_DAY = {
    What.INQUIRY: "No day is known from which to count: ask once a week has passed since you last wrote or heard from them.",
    What.INFORMATION: "No day is known for it: send it whole, in one message, the sooner the better.",
    What.NEWS: "No day is known for it: news goes while it is new.",
}


def from_today(s: Situation) -> list[Step]:
    """The message that the file is for, where there is no interview to count from."""
    if s.interview.date or s.rounds or s.meant is None:
        return []
    if s.meant is What.CONNECT:
        return connecting(s)
    reason = _WITHOUT_A_DAY.get(s.meant)
    return [_today(s, s.meant, reason)] if reason else []


def while_new(s: Situation, steps: list[Step]) -> Step | None:
    """What the file is for where that is news or information of mine, before they decide: it may still help them to choose."""
    kind, held = s.meant, s.current
    asks = next((step for step in steps if step.kind == "inquiry" and step.open and not step.optional), None)
    open_ones = {step.kind for step in steps if step.open}
    if kind not in _MINE or kind in open_ones or asks is None or asks.status is not Status.UPCOMING or s.since.touches:
        return None
    asked_not = wish(s)
    if held is None or held.on > s.day or s.coming or s.put_off or (asked_not and asked_not.thanks):
        return None
    where, found = s.office, decision(s)
    thanked = [step.when.date() for step in steps if step.open and step.kind in (s.thanks, What.UPDATE_REPLY)]
    sent = [s.moment(one).date() for one in s.since.events if one.did is Did.SENT and one.what is s.thanks]
    first = max([where.business(s.first).date(), *(where.after(day) for day in (*thanked, *sent))])
    due, last = where.after(first), where.after(first, 3)
    reason = "They may decide any day, and what is new may still help you: send it while it is new."
    if found:
        by = found.since or found.day
        last = max(first, min(last, where.on_or_before(by - dt.timedelta(1))))
        when = f"before {s.say(by)}" if first < by else "at once"
        reason = f"What is new may still help you while they choose: send it {when}. Ask nothing in it; that can wait until they should have decided."
    return s.step(kind, where.at(first, OPENS), where.at(min(due, last), CLOSES), where.at(last, CLOSES), reason, 4)


_MINE = (What.NEWS, What.INFORMATION)


def led(s: Situation, steps: list[Step]) -> list[Step]:
    """The first inquiry as the message that the file is for, where that takes its place."""
    first = next((step for step in steps if step.kind == "inquiry" and step.open and step.options), None)
    kind = s.meant
    if any(step.kind == kind and step.open for step in (*replies(s), *steps)):
        return steps
    if first is None or kind not in _MINE or kind not in first.options:
        return steps
    options = (kind, *(one for one in first.options if one != kind))
    reason = f"{first.reason} What you have to send takes the place of the inquiry."
    mine = first.model_copy(update={"options": options, "title": f"Send the {called(kind)}", "reason": reason})
    return [mine if step is first else step for step in steps]
