"""Which steps a situation asks for: after the interview, while they are silent, after each kind of answer.

Every function takes a `Situation` and gives the steps that are still to be done, and those left out with the reason.
The limits are those of the guide (sections 2, 4, 5, 6). Start reading at `planned`.
"""

from __future__ import annotations

import datetime as dt

from thankyou.facts.history import UNASKED, Did, Event, What
from thankyou.facts.models import Relation
from thankyou.planning.readers import reader_of
from thankyou.scheduling.steps import MOVE_ON, WAIT, Round, Situation, Status, Step, decision
from thankyou.scheduling.windows import CLOSES, NOON, OPENS, later

__all__ = ["BUDGET", "planned"]

BUDGET = 2
"""Messages that may go unanswered after the thank-you, before the gracious close."""
_BETWEEN = 7
"""Days between messages that nobody asked for."""
_EVENING = dt.time(20)
_FOLD = 7
"""Days after which a thank-you is folded into the inquiry."""
_SILENCE = 60
"""Days after which an inquiry comes too late."""

_OVER = 30
"""Days after which nobody needs to be told to move on."""


def planned(s: Situation) -> list[Step]:
    """What is to be done, in the order in which it comes."""
    if s.history.closed:
        return []
    answer = s.history.answer
    if answer and answer.what is What.REJECTION and not s.history.since(answer).last(Did.INTERVIEWED):
        return _after_rejection(s, answer)
    if accepted := _accepted(s):
        return _after_acceptance(s, accepted)
    if answer and answer.what is What.OFFER and not s.history.since(answer).last(Did.INTERVIEWED):
        return _after_offer(s, answer)
    steps = [*_replies(s), *_interview(s)]
    busy = any(step.open and step.kind != WAIT and step.status is not Status.UPCOMING for step in steps)
    return [step for step in steps if not (busy and step.kind == WAIT)]  # nobody waits who has something to write


# After the interview


def _interview(s: Situation) -> list[Step]:
    held, coming = s.current, s.coming
    if held is None:
        return []
    steps = [] if coming and s.history.answer else _thanks(s, held)
    if coming:
        return [
            *steps,
            _thank_you(s, coming, ordinal=s.ordinal("thank-you") + (not s.since.sent("thank-you") and bool(steps))),
        ]
    owed = s.since.last(Did.HEARD, What.DOCUMENTS)  # what they ask for and what I promised go in one message
    return [*steps, *([] if owed else _promised(s, held)), *_silence(s, held)]


def _thanks(s: Situation, held: Round) -> list[Step]:
    if s.since.sent("thank-you"):
        return []
    step = _thank_you(s, held)
    if s.since.last(Did.HEARD) and s.since.sent("update-reply"):
        return []
    if s.first >= later(held.ended, 24 * _FOLD):
        reason = "More than a week has passed; say thank you in the next message instead of in one of its own."
        return [step.model_copy(update={"status": Status.SKIPPED, "reason": reason})]
    return [step]


def _thank_you(s: Situation, held: Round, *, ordinal: int | None = None) -> Step:
    """Two hours after the interview at the earliest, within a day if possible, two days at the latest."""
    where, ended = s.office, held.ended
    day, earliest = ended.date(), later(ended, 2)
    same_day = earliest.date() == day and earliest.time() < _EVENING and not where.closed(day)
    if same_day:
        opens = max(earliest, where.at(day, OPENS))
        natural = later(ended, 24)
        due = where.at(day, _EVENING) if where.closed(natural.date()) else _within_hours(s, natural)
    else:
        next_day = earliest.date() if earliest.date() != day else day + dt.timedelta(1)
        opens = where.at(where.on_or_after(next_day), OPENS)
        due = where.at(opens.date(), NOON)
    limit = later(ended, 48)
    last_day = where.on_or_before(limit.date())
    latest = _within_hours(s, limit) if last_day == limit.date() else where.at(last_day, CLOSES)
    if latest <= due:
        latest = where.at(where.after(day), NOON) if same_day else where.at(opens.date(), CLOSES)
    step = s.step("thank-you", opens, due, latest, _why_thank_you(s, held, opens, same_day), 2, ordinal=ordinal)
    if step.status == "late":
        reason = "Later than two days after the interview, and still worth sending; say nothing about lateness."
        return step.model_copy(update={"reason": reason})
    return step


def _why_thank_you(s: Situation, held: Round, opens: dt.datetime, same_day: bool) -> str:
    if same_day:
        reason = (
            "Not sooner than two hours after the interview, and within 24 hours if you can; two days at the latest."
        )
    else:
        closed = s.office.closed(held.ended.date())
        why = f"the interview was on {closed}" if closed else "the interview ended too late in the day to write at once"
        reason = f"The next business morning, {s.say(opens.date())}, for {why}."
    if any(one.url or one.file for one in s.interview.materials):
        reason += " What you promised to send goes with it."
    return reason


def _within_hours(s: Situation, moment: dt.datetime) -> dt.datetime:
    return s.office.at(moment.date(), min(max(moment.time().replace(tzinfo=None), OPENS), CLOSES))


def _promised(s: Situation, held: Round) -> list[Step]:
    """What was promised and could not go with the thank-you, for it has no address and no file yet."""
    waiting = [one for one in s.interview.materials if not (one.url or one.file)]
    if not waiting or s.since.sent("information") or held != s.rounds[0]:
        return []
    where, day = s.office, held.ended.date()
    opens = where.business(later(held.ended, 2))
    reason = "You promised to send something, and the facts give no link or file for it: a promise is kept within two business days."
    due = where.at(where.after(day), CLOSES)
    return [s.step("information", opens, due, where.at(where.after(day, 2), CLOSES), reason, 4)]


# While they are silent


def _silence(s: Situation, held: Round) -> list[Step]:
    """Two messages at most, a week apart, then a gracious close, then moving on."""
    if all(
        reader_of(s.interview, place).relation is Relation.INFORMATIONAL
        for place in range(max(1, len(s.interview.interviewers)))
    ):
        return []
    touches, asked = _touches(s), s.since.sent("inquiry")
    opens, reason, told = _first_touch(s, held)
    if len(touches) >= BUDGET or asked >= BUDGET:
        last = s.moment(touches[-1]).date() if touches else opens
        return [_refused(s, last, len(touches)), *_closing(s, max(last, opens) if told else last)]
    if touches:
        opens = max(opens if told else dt.date.min, s.days_later(s.moment(touches[-1]).date(), _BETWEEN))
        return _second(s, opens, inquiry=s.ordinal("inquiry"))
    if s.today > opens + dt.timedelta(_SILENCE):
        late = "Two months have passed without a word; an inquiry would come too late."
        return [_touch(s, opens, late, skipped=True), _moving_on(s, opens + dt.timedelta(_SILENCE))]
    if s.current is held and not s.since.sent("thank-you") and s.first >= later(held.ended, 24 * _FOLD):
        reason += " Say thank you for the interview in it as well."
        if any(one.url or one.file for one in s.interview.materials):
            reason += " Send what you promised with it."
    first = _touch(s, opens, reason)
    steps = [] if first.status != "upcoming" or s.current is not held else [_waiting(s, held, first, told)]
    base = max(first.opens, first.when).date()
    if asked + 1 >= BUDGET:
        return [*steps, first, *_closing(s, base)]
    return [*steps, first, *_second(s, s.days_later(base, _BETWEEN), inquiry=first.ordinal + 1)]


def _touches(s: Situation) -> list[Event]:
    """Messages that nobody waited for since they were last heard from. What was promised or asked for does not count."""
    last = s.since.last(Did.HEARD)
    sent = [one for one in s.since.since(last).events if one.did is Did.SENT and one.what in UNASKED]
    asked = last is not None and last.what is What.DOCUMENTS
    promised = bool(s.interview.materials) and s.since.sent("information") == sum(
        one.what is What.INFORMATION for one in sent
    )
    owed = next((one for one in sent if one.what is What.INFORMATION), None) if asked or promised else None
    if owed:
        sent.remove(owed)
    return sent


def _first_touch(s: Situation, held: Round) -> tuple[dt.date, str, bool]:
    """When the first inquiry may go, why, and whether they named the day."""
    heard = s.since.last(Did.HEARD)
    named, day = "They said they would decide by", None
    if heard and heard.by and heard.what is not What.DOCUMENTS:
        day, named = heard.by, "They gave you a new day,"
        if heard.what is What.NEXT_ROUND:
            day = None
    elif not heard or heard.what is not What.DELAY:
        day, _ = decision(s)
        if day and heard and day < heard.on:
            day = None
    if day:
        opens = s.office.after(day)
        return opens, f"{named} {s.say(day)}; one or two business days after that, asking is fair.", True
    if heard:
        replied = s.since.since(heard).last(Did.SENT)
        days = 2 * _BETWEEN if heard.what is What.DELAY else _BETWEEN
        counts = replied and (replied.what not in UNASKED or heard.what is What.DOCUMENTS)
        base = max(heard.on, replied.on) if replied and counts else heard.on
        weeks = "Two weeks" if heard.what is What.DELAY else "A week"
        return s.days_later(base, days), f"{weeks} after you last heard from them, with no day named.", False
    thanked = s.since.last(Did.SENT, "thank-you")
    base = s.moment(thanked).date() if thanked else held.ended.date()
    after = "your thank-you" if thanked else "the interview"
    return s.days_later(base, _BETWEEN), f"They named no day, so a week after {after} is the time to ask, once.", False


def _touch(s: Situation, day: dt.date, reason: str, *, skipped: bool = False, ordinal: int | None = None) -> Step:
    where = s.office
    due, latest = where.at(where.after(day), CLOSES), where.at(where.after(day, 5), CLOSES)
    step = s.step(
        "inquiry", where.at(day, OPENS), due, latest, reason, 4, ordinal=ordinal, options=_INSTEAD, skipped=skipped
    )
    if step.status == "late":
        return step.model_copy(
            update={"reason": f"{reason} That time has passed; ask now, and do not mention the delay."}
        )
    return step


_INSTEAD = ("inquiry", "information", "news")


def _second(s: Situation, day: dt.date, *, inquiry: int) -> list[Step]:
    before = _touches(s)
    reason = "A week after the first message without an answer; shorter, and with something new in it. It is the last one before you close."
    if before and before[-1].what is not What.INQUIRY:
        reason = f"Your {before[-1].what} of {s.say(before[-1].on)} took the place of one inquiry; this is the other, and the last."
    step = _touch(s, s.office.on_or_after(day), reason, ordinal=inquiry)
    if s.today > step.opens.date() + dt.timedelta(_SILENCE):
        late = "Two months have passed without a word; an inquiry would come too late."
        return [step.model_copy(update={"status": Status.SKIPPED, "reason": late}), _moving_on(s, s.today)]
    return [step, *_closing(s, max(step.opens, step.when).date())]


def _refused(s: Situation, last: dt.date, unanswered: int) -> Step:
    reason = "No third inquiry: you have asked twice, and another would push."
    if unanswered >= BUDGET:
        reason = f"No third inquiry: {unanswered} messages are unanswered, and another would push."
    where, day = s.office, s.days_later(last, _BETWEEN)
    end = where.at(day, CLOSES)
    return s.step("inquiry", where.at(day, OPENS), end, end, reason, 5, options=_INSTEAD, skipped=True)


def _closing(s: Situation, last: dt.date) -> list[Step]:
    where = s.office
    day = s.days_later(last, _BETWEEN)
    reason = "Two messages without an answer are enough. If you like, close in a few friendly lines that leave the door open."
    latest = where.at(where.after(day, 10), CLOSES)
    late = latest < s.first
    step = s.step(
        "withdraw", where.at(day, OPENS), where.at(where.after(day, 2), CLOSES), latest, reason, 5, skipped=late
    )
    if late:
        step = step.model_copy(update={"reason": "The time for a closing message has passed; let it rest."})
    return [step, _moving_on(s, s.days_later(day, _BETWEEN))]


def _moving_on(s: Situation, day: dt.date) -> Step:
    moment = s.office.at(s.office.on_or_after(day), OPENS)
    reason = "Send nothing more. A long silence most likely means that they chose somebody else or stopped the search; put your time into the next one."
    over = s.today > day + dt.timedelta(_OVER)
    if over:
        reason = "A month after the time to move on, this one is over."
    return s.step(MOVE_ON, moment, moment, moment, reason, 5, ordinal=1, skipped=over)


def _waiting(s: Situation, held: Round, first: Step, told: bool) -> Step:
    """The pause before the first inquiry, which is a step of its own: the hard part is to send nothing."""
    begins = s.office.business(later(held.ended, 2))
    reason = f"Nothing to send before {s.say(first.opens.date())}. Silence until then means nothing, good or bad."
    return s.step(WAIT, begins, first.opens, first.opens, reason, 5, ordinal=len(s.rounds))


# After an answer


def _replies(s: Situation) -> list[Step]:
    """The short reply that their last message asks for, and documents that are still owed."""
    heard, steps = s.since.last(Did.HEARD), []
    asked = s.since.last(Did.HEARD, What.DOCUMENTS)
    if (
        asked
        and not s.history.since(asked).sent("information")
        and (asked.by or not s.history.since(asked).sent("update-reply"))
    ):
        steps.append(_documents(s, asked))
    if heard is None or heard.what is What.DOCUMENTS or s.history.since(heard).sent("update-reply"):
        return steps
    if heard.what is What.NEXT_ROUND:
        reason = "An invitation is answered within a business day: thank them, confirm day, time and form, and ask what you need to know."
        return [*steps, _reply(s, heard, reason, days=1, too_late=5)]
    reason = {
        What.DELAY: "A delay is answered with two friendly lines; the inquiry then counts from the new day.",
    }.get(heard.what or What.UPDATE, "Thank them for telling you; two lines are enough, with any question you have.")
    return [*steps, _reply(s, heard, reason, days=2, too_late=5)]


def _reply(s: Situation, heard: Event, reason: str, *, days: int, too_late: int) -> Step:
    where, at = s.office, s.moment(heard)
    opens = _at_once(s, heard)
    day = where.after(at.date())
    latest = where.at(where.after(at.date(), days), CLOSES)
    gone = s.first > where.at(where.after(at.date(), too_late), CLOSES)
    step = s.step("update-reply", opens, where.at(day, CLOSES), latest, reason, 4, skipped=gone)
    if gone:
        return step.model_copy(
            update={"reason": "Too long ago for a reply of its own; thank them in the next message."}
        )
    return step


def _at_once(s: Situation, heard: Event) -> dt.datetime:
    """The first business moment after it was heard; the morning of that day where no time is known."""
    at = s.moment(heard)
    return s.office.business(at if heard.at else s.office.at(at.date(), OPENS))


def _documents(s: Situation, asked: Event) -> Step:
    where, day = s.office, s.moment(asked).date()
    reason = "They asked for something: send it whole, in one message. If it takes time, say today when it will come."
    due, latest = where.after(day), where.after(day, 2)
    if asked.by:
        due = latest = _last_day(s, asked, asked.by)
        reason = f"They asked for something by {s.say(asked.by)}: send it whole, in one message, the sooner the better."
    return s.step(
        "information",
        _at_once(s, asked),
        where.at(due, CLOSES),
        where.at(latest, CLOSES),
        reason,
        4,
        options=("information", "update-reply"),
    )


def _last_day(s: Situation, heard: Event, by: dt.date) -> dt.date:
    """The last business day up to the deadline; the deadline itself if no business day is left before it."""
    day = s.office.on_or_before(by)
    return day if day >= _at_once(s, heard).date() else by


def _after_rejection(s: Situation, heard: Event) -> list[Step]:
    where, at, since = s.office, s.moment(heard), s.history.since(heard)
    replied = since.last(Did.SENT, "rejection-reply", "feedback-request", "update-reply")
    steps = []
    if not replied:
        reason = "A no is answered once, graciously, within two business days: thanks, one thing you valued, the door open. It may carry one question for feedback; nothing else follows."
        latest = where.at(where.after(at.date(), 2), CLOSES)
        gone = s.today > at.date() + dt.timedelta(30)
        step = s.step(
            "rejection-reply",
            _at_once(s, heard),
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
    if not s.history.sent("connect"):
        base = s.moment(replied).date() if replied else max(at.date(), s.today)
        day = s.days_later(base, _BETWEEN)
        latest_day = where.after(day, 15)
        gone = s.first > where.at(latest_day, CLOSES)
        reason = "If you liked each other: an invitation to connect, without a request in it. This is optional."
        if gone:
            reason = "The moment to connect has passed."
        steps.append(
            s.step(
                "connect",
                where.at(day, OPENS),
                where.at(where.after(day, 5), CLOSES),
                where.at(latest_day, CLOSES),
                reason,
                6,
                skipped=gone,
                never_late=True,
            )
        )
    return steps


def _accepted(s: Situation) -> Event | None:
    """The acceptance that stands."""
    last = s.history.last(Did.SENT, What.ACCEPT)
    return last if last and not s.history.since(last).last(Did.HEARD, What.OFFER) else None


def _after_acceptance(s: Situation, accepted: Event) -> list[Step]:
    if s.history.since(accepted).last(Did.HEARD):
        return []
    where, day = s.office, s.moment(accepted).date()
    opens = where.at(where.after(day, 3), OPENS)
    reason = "If nothing in writing has come by then, ask for the confirmation of what was agreed before you resign anywhere. Otherwise there is nothing to send."
    return [
        s.step(
            WAIT,
            opens,
            where.at(where.after(day, 4), CLOSES),
            where.at(where.after(day, 5), CLOSES),
            reason,
            6,
            ordinal=len(s.rounds) + 1,
        )
    ]


def _after_offer(s: Situation, offer: Event) -> list[Step]:
    where, at, since = s.office, s.moment(offer), s.history.since(offer)
    opens, steps = _at_once(s, offer), []
    moved = since.last(Did.HEARD)
    if moved and moved.by:
        offer = offer.model_copy(update={"by": moved.by})
    last = _last_day(s, offer, offer.by) if offer.by else where.after(at.date(), 5)
    if moved and moved.what is What.DOCUMENTS and not s.history.since(moved).sent("information"):
        steps.append(_documents(s, moved))
    acknowledged = since.last(Did.SENT, "update-reply", "negotiate")
    if not acknowledged:
        reason = "Thank them the same or the next business day, and say when you will answer."
        if not offer.by:
            reason += " Ask by when they need to know."
        end = min(where.after(at.date()), max(last, opens.date()))
        steps.append(s.step("update-reply", opens, where.at(end, NOON), where.at(end, CLOSES), reason, 6))
    negotiated = since.last(Did.SENT, "negotiate")
    options = ("accept", "decline") if negotiated else ("accept", "negotiate", "decline")
    begins = where.at(where.after(max(at.date(), s.moment(negotiated).date() if negotiated else at.date())), OPENS)
    latest = where.at(last, CLOSES)
    begins = min(begins, max(opens, where.at(last, OPENS)))
    day_before = where.on_or_before(last - dt.timedelta(1))
    due = where.at(day_before if day_before >= begins.date() else last, CLOSES)
    step = s.step("accept", begins, due, latest, _why_decide(s, offer, negotiated), 6, options=options)
    if step.status == "late" and offer.by:
        reason = f"They asked for an answer by {s.say(offer.by)}, which has passed: answer today, and ask whether the offer still stands."
        step = step.model_copy(update={"reason": reason})
    return [*steps, step]


def _why_decide(s: Situation, offer: Event, negotiated: Event | None) -> str:
    day = f"by {s.say(offer.by)}" if offer.by else "within a week, as they named no day"
    if negotiated:
        return f"You asked for other terms on {s.say(negotiated.on)}. Give them time to answer, and say yes or no {day}; do not negotiate twice."
    return f"Read all of it first. Then accept, negotiate or decline {day}; a clear no is kinder than a late one."
