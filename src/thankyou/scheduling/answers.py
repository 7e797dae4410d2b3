"""After an answer that decides something: a no, an offer, my yes (guide, section 6).

Start reading at `after_rejection`, `after_offer` and `after_acceptance`.
"""

from __future__ import annotations

import datetime as dt

from thankyou.facts.history import Did, Event, History, What
from thankyou.scheduling.limits import BETWEEN, OVER
from thankyou.scheduling.replying import WHATEVER, documents, hour_noted, last_day_kept, owed, reply, safer
from thankyou.scheduling.rounds import Round
from thankyou.scheduling.silence import calm_window
from thankyou.scheduling.steps import WAIT, Situation, Status, Step
from thankyou.scheduling.thanking import thank_you
from thankyou.scheduling.windows import CLOSES, NOON, OPENS

__all__ = ["after_acceptance", "after_offer", "after_rejection", "my_yes", "unlikely_no"]


def after_rejection(s: Situation, heard: Event) -> list[Step]:
    where, at, since = s.office, s.moment(heard), s.history.since(heard)
    replied = since.last(Did.SENT, "rejection-reply", "feedback-request", "update-reply")
    steps = []
    after = next((one for one in s.rounds if one.on > heard.on), None)
    if after and not since.sent("thank-you"):
        reason = f"They said no on {s.say(heard.on)}, before the interview of {s.say(after.on)}; it is sent only if the interview {'is' if after.on > s.today else 'was'} held all the same."
        steps.append(thank_you(s, after).model_copy(update={"status": Status.SKIPPED, "reason": reason}))
    if not replied:
        reason = "A no is answered once, graciously, within two business days: thanks, one thing you valued, the door open. It may carry one question for feedback; nothing else follows."
        latest = where.at(where.after(at.date(), 2), CLOSES)
        gone = s.today > at.date() + dt.timedelta(30)
        step = s.step(
            "rejection-reply",
            s.at_once(heard),
            where.at(where.after(at.date()), CLOSES),
            latest,
            reason,
            6,
            skipped=gone,
        )
        if gone:
            step = step.model_copy(update={"reason": "A month has passed since the no; leave it be."})
        elif step.status == "late":
            step = step.model_copy(
                update={
                    "reason": "Later than usual, and still better than silence: two or three gracious lines, and nothing after them."
                }
            )
        steps.append(step)
    met = not s.rounds or any(one.on <= heard.on for one in s.rounds)
    if met and not s.history.sent("connect"):
        base = s.moment(replied).date() if replied else max(at.date(), s.today)
        day, latest_day = calm_window(s, s.days_later(base, BETWEEN), 2, 15)
        gone = s.first > where.at(latest_day, CLOSES)
        reason = "If you liked each other: an invitation to connect, without a request in it. This is optional."
        if gone:
            reason = "The moment to connect has passed."
        steps.append(
            s.step(
                "connect",
                where.at(day, OPENS),
                where.at(min(where.after(day, 5), latest_day), CLOSES),
                where.at(latest_day, CLOSES),
                reason,
                6,
                skipped=gone,
                never_late=True,
            )
        )
    return steps


def unlikely_no(s: Situation, heard: Event, after: Round) -> str:
    """The question that a no asks which is older than the interview."""
    held = "is it still to be held" if after.on > s.today else "was it held all the same"
    return (
        f"They said no on {s.say(heard.on)}, before the interview of {s.say(after.on)}: {held}? "
        f"If it {'is' if after.on > s.today else 'was'}, write it down {'then ' if after.on > s.today else ''}with `thankyou log FILE interviewed`, and the thank-you is planned; if one of the days is wrong, mend it. Until then the no counts."
    )


def my_yes(s: Situation) -> Event | None:
    """The acceptance that stands."""
    last = s.history.last(Did.SENT, What.ACCEPT)
    return last if last and not s.history.since(last).last(Did.HEARD, What.OFFER) else None


def after_acceptance(s: Situation, accepted: Event) -> list[Step]:
    where, day, since = s.office, s.moment(accepted).date(), s.history.since(accepted)
    steps = []
    asked = owed(s, s.history)
    if asked and (asked in since.events or (asked.by and asked.by >= accepted.on)):
        steps.append(documents(s, asked))
    moved = since.last(Did.HEARD, What.DELAY)
    if moved and not s.history.since(moved).sent("update-reply"):
        reason = "They told you of a change after your yes: answer it within two business days, and confirm what it means for your start."
        steps.append(reply(s, moved, reason, days=2, too_late=5))
    if since.last(Did.HEARD, What.UPDATE, What.DELAY, What.NEXT_ROUND) or s.today > day + dt.timedelta(OVER):
        return steps
    opens = where.at(where.after(day, 2), OPENS)  # before the others must hear of it
    come = "yet" if s.first >= opens else "by then"
    reason = f"If nothing in writing has come {come}, ask for the confirmation of what was agreed before you resign anywhere; if it has come, write that down as an update."
    check = s.step(
        WAIT,
        opens,
        where.at(where.after(day, 4), CLOSES),
        where.at(where.after(day, 5), CLOSES),
        reason,
        6,
        ordinal=len(s.rounds) + 1,
        title="Is it in writing?",
    )
    if check.latest < s.first:
        check = check.model_copy(update={"status": Status.LATE})
    return [*steps, check]


def after_offer(s: Situation, offer: Event) -> list[Step]:
    where, at, since = s.office, s.moment(offer), s.history.since(offer)
    steps = []
    moved = since.last(Did.HEARD, What.UPDATE, What.DELAY)
    if moved and moved.by:
        offer = offer.model_copy(update={"by": moved.by})
    opens = s.at_once(offer, offer.by)
    last = last_day_kept(s, offer, offer.by) if offer.by else where.after(at.date(), 5)
    asked = owed(s, s.history)
    if asked and (asked in since.events or (asked.by and asked.by >= s.today)):
        steps.append(documents(s, asked))
    if not since.last(Did.SENT, "update-reply", "negotiate"):
        steps.append(_acknowledge(s, offer, opens, last))
    negotiated, before = since.last(Did.SENT, "negotiate"), _negotiated_before(s, offer, since)
    begins = where.at(where.after(max(at.date(), s.moment(negotiated).date() if negotiated else at.date())), OPENS)
    tight = where.after(at.date()) >= last
    if begins.date() > last or (tight and not negotiated):
        begins = where.at(min(at.date() + dt.timedelta(1), last), OPENS)
    begins = max(begins, opens)
    day_before = where.on_or_before(last - dt.timedelta(1))
    safe = s.last_day(offer, offer.by) if offer.by else last
    if safe < last:
        day_before = safe
    elif where.closed(last) or tight:
        day_before = last - dt.timedelta(1)
    due = where.at(day_before if day_before >= begins.date() else last, CLOSES)
    reason = _why_decide(s, offer, negotiated, before) + hour_noted(offer)
    if offer.by and safe < offer.by:
        reason += safer(s, safe, last)
    elif offer.by and (where.closed(last) or where.closed(opens.date())):
        reason += WHATEVER
    elif offer.by and tight and last - at.date() > dt.timedelta(1):
        reason += " They do not work before that day: decide in the time until then."
    if last == s.today:
        reason += " That is today."
    gone = s.today > last + dt.timedelta(OVER)
    step = s.step(
        "accept",
        begins,
        due,
        s.close(last),
        reason,
        6,
        options=("accept", "decline") if negotiated or before else ("accept", "negotiate", "decline"),
        title="Answer the offer once they have answered you" if negotiated else "Answer the offer",
        deadline=offer.by,
        skipped=gone,
    )
    if gone:
        reason = "The time for an answer passed more than a month ago; the offer no longer stands."
        return [*steps, step.model_copy(update={"reason": reason})]
    if step.status is Status.LATE:
        asked_by = (
            f"They asked for an answer by {s.say(offer.by)}, which has passed" if offer.by else "A week has passed"
        )
        reason = f"{asked_by}: answer today, and ask whether the offer still stands."
        step = step.model_copy(update={"reason": reason})
    return [*steps, step]


def _acknowledge(s: Situation, offer: Event, opens: dt.datetime, last: dt.date) -> Step:
    """The first thanks for an offer; who has not sent them by the last day puts them into the answer."""
    where, at = s.office, s.moment(offer)
    reason = "Thank them the same or the next business day, and say when you will answer."
    if not offer.by:
        reason += " Ask by when they need to know."
    elif where.after(at.date()) >= last:
        reason = (
            "Thank them at once, and say when you will answer; if you need more time, ask for it in the same message."
        )
    if offer.by and last <= opens.date():
        reason = "If you need more time than they gave you, ask for it at once, with your thanks; else thank them in the answer itself."
    end = min(where.after(at.date()), max(last, opens.date()))
    if offer.by and where.after(at.date()) >= last:
        end = max(
            opens.date(), min(opens.date() + dt.timedelta(1), last - dt.timedelta(1))
        )  # before the answer, not after it
    gone = s.today > where.after(end) or (s.today >= last and s.today > opens.date())
    step = s.step("update-reply", opens, where.at(end, NOON), where.at(end, CLOSES), reason, 6, skipped=gone)
    return step.model_copy(update={"reason": "Thank them for the offer in the answer itself."}) if gone else step


def _negotiated_before(s: Situation, offer: Event, since: History) -> bool:
    """Whether this offer is their answer to other terms that I asked for."""
    asked = s.history.last(Did.SENT, "negotiate")
    return asked is not None and asked not in since.events


def _why_decide(s: Situation, offer: Event, negotiated: Event | None, before: bool) -> str:
    day = f"by {s.say(offer.by)}" if offer.by else "within a week, as they named no day"
    if negotiated:
        reason = f"You asked for other terms on {s.say(negotiated.on)}. Give them time to answer, and say yes or no {day}; do not negotiate twice."
    elif before:
        reason = f"This is their answer to the terms that you asked for: say yes or no {day}; do not negotiate twice."
    else:
        reason = f"Have it in writing and read all of it first. Then accept, negotiate or decline {day}; a clear no is kinder than a late one."
    if other := s.offer_elsewhere:
        until = f" until {s.say(other.by)}" if other.by else ""
        reason += f" You have another offer{until}: decide between the two before the earlier day."
    return reason
