"""Which steps a situation asks for: after the interview, while they are silent, after each kind of answer.

Every function takes a `Situation` and gives the steps that are still to be done, and those left out with the reason.
The limits are those of the guide (sections 2, 4, 5, 6). Start reading at `planned`.
"""

from __future__ import annotations

import datetime as dt

from thankyou.facts.history import DECISIVE, UNASKED, Did, Event, History, What
from thankyou.facts.models import Relation
from thankyou.planning.readers import reader_of
from thankyou.scheduling.steps import (
    MOVE_ON,
    NAMES,
    WAIT,
    Decision,
    Round,
    Situation,
    Status,
    Step,
    date_said,
    decision,
    names_said,
    said_in_note,
)
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
    offered = answer if answer and answer.what is What.OFFER else None
    if offered and s.history.since(offered).last(Did.INTERVIEWED):
        offered = None
    if taken := s.taken_elsewhere:
        return _leaving(s, taken, offered)
    if offered:
        return _after_offer(s, offered)
    steps = [*_replies(s), *_interview(s)]
    if (other := s.offer_elsewhere) and not s.history.since(other).sent(*_TELLS):
        steps = [*(step for step in steps if step.kind not in _PACED), _tell(s, other)]
    return _honest_pause(s, steps)


_TELLS = ("inquiry", "news", "update-reply", "information")
_PACED = ("inquiry", "withdraw", MOVE_ON, WAIT)


def _honest_pause(s: Situation, steps: list[Step]) -> list[Step]:
    """Nobody waits who has something to write; and a pause ends, or begins, with the first message beside it."""
    messages = [step for step in steps if step.open and step.kind not in (WAIT, MOVE_ON)]
    if any(step.status is not Status.UPCOMING for step in messages):
        return [step for step in steps if step.kind != WAIT]
    return [_until(s, step, messages) if step.kind == WAIT else step for step in steps]


def _until(s: Situation, pause: Step, messages: list[Step]) -> Step:
    first = [step for step in messages if step.opens < pause.latest]
    if not first:
        return pause
    names = names_said([NAMES.get(step.kind, step.kind) for step in first])
    verb = "are" if len(first) > 1 else "is"
    reason = f"Once the {names} {verb} sent, there is nothing to send before {s.say(pause.latest.date())}. Silence until then means nothing, good or bad."
    return pause.model_copy(update={"reason": reason})


# After the interview


def _interview(s: Situation) -> list[Step]:
    held, coming = s.current, s.coming
    if held is None:
        return []
    steps = _thanks(s, held)
    if coming:
        still = [step for step in steps if step.open]
        return [*still, _thank_you(s, coming, ordinal=s.ordinal("thank-you") + len(still))]
    owed = s.since.last(Did.HEARD, What.DOCUMENTS)  # what they ask for and what I promised go in one message
    return [*steps, *([] if owed else _promised(s, held)), *_silence(s, held)]


def _thanks(s: Situation, held: Round) -> list[Step]:
    if s.thanked:
        return []
    step = _thank_you(s, held, to=s.unthanked)
    who = f" to {names_said(s.unthanked)}" if s.unthanked else ""
    if s.first >= later(held.ended, 24 * _FOLD):
        reason = f"More than a week has passed; say thank you{who} in the next message instead of in one of its own."
    elif step.status is Status.LATE and s.since.last(Did.HEARD, *DECISIVE):
        reason = f"They have answered already; say thank you{who} for the first conversation in your reply."
    else:
        return [step]
    return [step.model_copy(update={"status": Status.SKIPPED, "reason": reason})]


def _thank_you(s: Situation, held: Round, *, ordinal: int | None = None, to: tuple[str, ...] = ()) -> Step:
    """Two hours after the interview at the earliest, within a day if possible, two days at the latest."""
    where, ended = s.office, held.ended
    day, earliest, limit = ended.date(), later(ended, 2), later(ended, 48)
    same_day = earliest.date() == day and earliest.time() < _EVENING and not where.closed(day)
    weekend = False
    if same_day:
        opens = max(earliest, where.at(day, OPENS))
        natural = later(ended, 24)
        due = where.at(day, _EVENING) if where.closed(natural.date()) else _within_hours(s, natural)
    else:
        next_day = earliest.date() if earliest.date() != day else day + dt.timedelta(1)
        morning = where.on_or_after(next_day)
        if where.at(morning, OPENS) > limit and (free := _free_morning(s, next_day, limit)):
            morning, weekend = free, True
        opens = where.at(morning, OPENS)
        due = where.at(morning, NOON)
    last_day = where.on_or_before(limit.date())
    latest = _within_hours(s, limit) if last_day == limit.date() else where.at(last_day, CLOSES)
    if latest <= due:
        latest = where.at(where.after(day), NOON) if same_day or weekend else where.at(opens.date(), CLOSES)
    reason = _why_thank_you(s, held, opens, latest, same_day, weekend)
    if to:
        reason = f"Still to thank: {names_said(to)}. {reason}"
    step = s.step("thank-you", opens, due, latest, reason, 2, ordinal=ordinal, to=to)
    return _in_time(s, step, held, to)


def _free_morning(s: Situation, first: dt.date, limit: dt.datetime) -> dt.date | None:
    """A morning of the weekend before two days have passed; never a public holiday."""
    days = [first + dt.timedelta(ahead) for ahead in range(3)]
    fits = (day for day in days if s.office.free_saturday(day) and s.office.at(day, OPENS) <= limit)
    return next(fits, None)


def _in_time(s: Situation, step: Step, held: Round, to: tuple[str, ...]) -> Step:
    """A thank-you that has not gone out: still within two days if it can be, and a true word about lateness."""
    limit = later(held.ended, 48)
    if step.status is Status.UPCOMING:
        return step
    now = max(s.first, s.office.at(s.today, OPENS))
    if now.time() >= _EVENING:
        now = s.office.at(s.today + dt.timedelta(1), OPENS)
    free = s.office.free_saturday(now.date()) or not s.office.closed(now.date())
    if step.opens < s.first and step.when > limit and now <= limit and free:
        step = step.model_copy(update={"when": now})
    if step.status is not Status.LATE:
        return step
    reason = "Later than two days after the interview, and still worth sending; say nothing about lateness."
    if s.first <= limit:
        reason = "The best time for it has passed, two days have not: send it now, and say nothing about lateness."
    if s.last <= limit:
        step = step.model_copy(update={"status": Status.DUE, "latest": limit})
    if to:
        reason = f"Still to thank: {names_said(to)}. {reason}"
    return step.model_copy(update={"reason": reason})


def _why_thank_you(
    s: Situation, held: Round, opens: dt.datetime, latest: dt.datetime, same_day: bool, weekend: bool
) -> str:
    limit = later(held.ended, 48)
    if weekend:
        reason = f"{s.say(opens.date())}, in the morning: two days will have passed before they work again, on {s.say(latest.date())}."
    elif same_day and latest > limit:
        reason = f"Not sooner than two hours after the interview, and on the same day if you can: they work again on {s.say(latest.date())}, and noon of that day is the latest."
    elif same_day:
        reason = (
            "Not sooner than two hours after the interview, and within 24 hours if you can; two days at the latest."
        )
    else:
        closed = s.office.closed(held.ended.date())
        ahead = held.ended > s.last
        why = f"the interview {'ends' if ahead else 'ended'} too late in the day to write at once"
        if closed:
            why = f"the interview {'is' if ahead else 'was'} on {closed}"
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
    if s.current is held and not s.thanked and s.first >= later(held.ended, 24 * _FOLD):
        reason += f" Say thank you for the interview in it as well{_to(s)}."
        if any(one.url or one.file for one in s.interview.materials):
            reason += " Send what you promised with it."
    first = _touch(s, opens, reason)
    steps = [] if first.status != "upcoming" or s.current is not held else [_waiting(s, held, first, told)]
    base = max(first.opens, first.when).date()
    if asked + 1 >= BUDGET:
        return [*steps, first, *_closing(s, base)]
    return [*steps, first, *_second(s, s.days_later(base, _BETWEEN), inquiry=first.ordinal + 1)]


def _to(s: Situation) -> str:
    return f", to {names_said(s.unthanked)}" if s.unthanked else ""


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
    heard, stated = s.since.last(Did.HEARD), decision(s)
    if heard and heard.by and heard.what not in (What.DOCUMENTS, What.NEXT_ROUND):
        return _after_day(s, heard.by, f"They gave you a new day, {s.say(heard.by)}")
    if heard and not heard.by and (newer := said_in_note(s, heard)):
        return _after_day(s, newer.day, _spoke(s, newer))
    if stated and not (heard and (heard.what is What.DELAY or stated.day < heard.on)):
        said = _spoke(s, stated) if stated.about else f"They said they would decide by {s.say(stated.day)}"
        return _after_day(s, stated.day, said)
    new = "new " if stated else ""
    if heard:
        replied = s.since.since(heard).last(Did.SENT)
        days = 2 * _BETWEEN if heard.what is What.DELAY else _BETWEEN
        counts = replied and (replied.what not in UNASKED or heard.what is What.DOCUMENTS)
        mine = replied is not None and counts and replied.on > heard.on
        base = replied.on if replied and mine else heard.on
        weeks = "Two weeks" if heard.what is What.DELAY else "A week"
        after = "your reply to them" if mine else "you last heard from them"
        return s.days_later(base, days), f"{weeks} after {after}, with no {new}day named.", False
    thanked = s.since.last(Did.SENT, "thank-you")
    base = s.moment(thanked).date() if thanked else held.ended.date()
    after = "your thank-you" if thanked else "the interview"
    return (
        s.days_later(base, _BETWEEN),
        f"No day is known for their decision, so a week after {after} is the time to ask.",
        False,
    )


def _after_day(s: Situation, day: dt.date, said: str) -> tuple[dt.date, str, bool]:
    return s.office.after(day), f"{said}; one or two business days after that, asking is fair.", True


def _spoke(s: Situation, found: Decision) -> str:
    how = "about" if found.about else "by"
    return f"They spoke of a decision '{found.words}', that is {how} {date_said(found.day, s.interview.locale)}"


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
    step = _touch(s, s.office.on_or_after(day), _why_second(s, day, before), ordinal=inquiry)
    if s.today > step.opens.date() + dt.timedelta(_SILENCE):
        late = "Two months have passed without a word; an inquiry would come too late."
        return [step.model_copy(update={"status": Status.SKIPPED, "reason": late}), _moving_on(s, s.today)]
    return [step, *_closing(s, max(step.opens, step.when).date())]


def _why_second(s: Situation, day: dt.date, before: list[Event]) -> str:
    if not before:
        return "A week after the first one, if nobody has answered it; shorter, and with something new in it. It is the last one before you close."
    last = before[-1]
    one = f"Your {last.what} of {s.say(last.on)}"
    told = day > s.days_later(s.moment(last).date(), _BETWEEN)
    when = "After the day that they named" if told else "A week after it"
    if last.what is not What.INQUIRY:
        return f"{one} took the place of one inquiry, and is not answered. {when} comes the other: shorter, and with something new in it. It is the last one before you close."
    return f"{one} is not answered. {when}, ask once more: shorter, and with something new in it. It is the last one before you close."


def _refused(s: Situation, last: dt.date, unanswered: int) -> Step:
    reason = "No third inquiry: you have asked twice, and another would push."
    if unanswered >= BUDGET:
        reason = f"No third inquiry: {unanswered} messages are unanswered, and another would push."
    where, day = s.office, s.days_later(last, _BETWEEN)
    end = where.at(day, CLOSES)
    return s.step("inquiry", where.at(day, OPENS), end, end, reason, 5, options=_INSTEAD, skipped=True)


def _closing(s: Situation, last: dt.date) -> list[Step]:
    where = s.office
    natural = s.days_later(last, _BETWEEN)
    day = where.calm(natural)
    silent = len(_touches(s)) == s.since.sent(*UNASKED)
    reason = "Two messages without an answer are enough." if silent else "Two inquiries are enough."
    reason += " If you like, close in a few friendly lines that leave the door open."
    if day != natural:
        reason += f" Not before {s.say(day)}: around their holidays nobody reads it gladly."
    latest = where.at(where.after(day, 10), CLOSES)
    late = latest < s.first
    step = s.step(
        "withdraw", where.at(day, OPENS), where.at(where.after(day, 2), CLOSES), latest, reason, 5, skipped=late
    )
    if late:
        step = step.model_copy(update={"reason": "The time for a closing message has passed; let it rest."})
    elif step.status is not Status.UPCOMING and where.quiet(step.when.date()):
        step = step.model_copy(update={"when": where.at(where.calm(step.when.date()), OPENS)})
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


# An offer elsewhere


def _tell(s: Situation, other: Event) -> Step:
    """They are told of an offer elsewhere while they can still decide: within a business day, two before it runs out."""
    where, opens = s.office, s.at_once(other, other.by)
    day = opens.date()
    due = latest = where.after(day)
    day_named = ""
    if other.by:
        day_named = f", and that you must answer by {s.say(other.by)}"
        eve = where.on_or_before(other.by - dt.timedelta(1))
        latest = max(day, where.on_or_before(eve - dt.timedelta(1)), min(latest, eve))
        due = min(due, latest)
    else:
        latest = where.after(day, 3)
    reason = f"Another employer has made you an offer. Tell them so, without pressing{day_named}; ask whether they can decide before then, and say that you would still like to work for them only if it is so."
    if not other.by:
        reason = reason.replace("before then", "soon")
    if s.coming:
        reason += " The next round may have to come forward."
    end = where.at(max(due, day), CLOSES)
    return s.step(
        "inquiry", opens, end, where.at(latest, CLOSES), reason, 4, options=("inquiry", "news"), deadline=None
    )


def _leaving(s: Situation, taken: Event, offered: Event | None) -> list[Step]:
    """Who has accepted elsewhere tells everybody else within two business days."""
    where, at = s.office, s.moment(taken)
    opens, last = s.at_once(taken), where.after(at.date(), 2)
    if offered and offered.by and not offered.by < at.date():
        last = min(last, s.last_day(taken, offered.by))
    kind, thing = ("decline", "their offer") if offered else ("withdraw", "the process")
    reason = f"You accepted another offer on {s.say(taken.on)}. Once you have that in writing, tell them, so that they can turn to somebody else: thank them, leave {thing} in one clear sentence, keep the door open."
    if offered:
        reason = reason.replace("leave their offer", "decline their offer")
    ahead = next((one for one in s.rounds if one.on > s.today), None)
    if ahead:
        reason += f" The interview of {s.say(ahead.on)} is called off with it."
    elif s.current and s.current.on <= s.today and not s.thanked:
        reason += f" Thank them for the interview of {s.say(s.current.on)} as well{_to(s)}."
    gone = s.today > at.date() + dt.timedelta(_OVER)
    if gone:
        reason = f"You accepted another offer on {s.say(taken.on)}, more than a month ago; let it rest."
    due = min(where.after(at.date()), max(last, opens.date()))
    return [
        s.step(
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
    ]


# After an answer


def _replies(s: Situation) -> list[Step]:
    """The short reply that their last message asks for, and documents that are still owed."""
    heard, steps = s.since.last(Did.HEARD), []
    if asked := _owed(s, s.since):
        steps.append(_documents(s, asked))
    if heard is None or heard.what is What.DOCUMENTS or s.history.since(heard).sent("update-reply"):
        return steps
    if heard.what is What.NEXT_ROUND:
        reason = "An invitation is answered within a business day: thank them, confirm day, time and form, and ask what you need to know."
        if s.current and not s.thanked and not any(step.open for step in _thanks(s, s.current)):
            reason += f" Thank them for the first conversation in it{_to(s)}."
        return [*steps, _reply(s, heard, reason, days=1, too_late=5)]
    reason = {
        What.DELAY: "A delay is answered with two friendly lines; the inquiry then counts from the new day.",
    }.get(heard.what or What.UPDATE, "Thank them for telling you; two lines are enough, with any question you have.")
    return [*steps, _reply(s, heard, reason, days=2, too_late=5)]


def _reply(s: Situation, heard: Event, reason: str, *, days: int, too_late: int) -> Step:
    where, at = s.office, s.moment(heard)
    opens = s.at_once(heard)
    day = where.after(at.date())
    latest = where.at(where.after(at.date(), days), CLOSES)
    gone = s.first > where.at(where.after(at.date(), too_late), CLOSES)
    step = s.step("update-reply", opens, where.at(day, CLOSES), latest, reason, 4, skipped=gone)
    if gone:
        return step.model_copy(
            update={"reason": "Too long ago for a reply of its own; thank them in the next message."}
        )
    return step


def _owed(s: Situation, within: History) -> Event | None:
    """The request for documents that is not answered yet."""
    asked = within.last(Did.HEARD, What.DOCUMENTS)
    if asked is None or s.history.since(asked).sent("information"):
        return None
    return None if not asked.by and s.history.since(asked).sent("update-reply") else asked


def _documents(s: Situation, asked: Event) -> Step:
    where, day = s.office, s.moment(asked).date()
    reason = "They asked for something: send it whole, in one message. If it takes time, say today when it will come."
    opens, due = s.at_once(asked, asked.by), where.after(day)
    latest = where.at(where.after(day, 2), CLOSES)
    if asked.by:
        due = s.last_day(asked, asked.by)
        latest = s.close(due)
        reason = f"They asked for something by {s.say(asked.by)}: send it whole, in one message, the sooner the better."
        if where.closed(due) or where.closed(opens.date()):
            reason += _WHATEVER
        elif due < asked.by:
            reason += f" Nobody works there on that day, so {s.say(due)} is the last."
    gone = s.today > latest.date() + dt.timedelta(_OVER)
    step = s.step(
        "information",
        opens,
        where.at(due, CLOSES),
        latest,
        reason,
        4,
        options=("information", "update-reply"),
        deadline=asked.by,
        skipped=gone,
    )
    if gone:
        return step.model_copy(update={"reason": "What they asked for is more than a month late; it is of no use now."})
    if step.status is Status.LATE and asked.by:
        reason = f"They asked for something by {s.say(asked.by)}, which has passed: send it today, with one sentence of apology."
        return step.model_copy(update={"reason": reason})
    return step


_WHATEVER = " Their day comes before their next office hours, and a deadline counts more than those."


def _after_rejection(s: Situation, heard: Event) -> list[Step]:
    where, at, since = s.office, s.moment(heard), s.history.since(heard)
    replied = since.last(Did.SENT, "rejection-reply", "feedback-request", "update-reply")
    steps = []
    after = next((one for one in s.rounds if one.on > heard.on), None)
    if after and not since.sent("thank-you"):
        reason = f"They said no on {s.say(heard.on)}, before the interview of {s.say(after.on)}; it is sent only if the interview is held all the same."
        steps.append(_thank_you(s, after).model_copy(update={"status": Status.SKIPPED, "reason": reason}))
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


def unlikely_no(s: Situation, heard: Event, after: Round) -> str:
    """The question that a no asks which is older than the interview."""
    return (
        f"They said no on {s.say(heard.on)}, before the interview of {s.say(after.on)}: was it held all the same? "
        "Then write it down with `thankyou log FILE interviewed`, and the thank-you is planned; if one of the days is wrong, mend it."
    )


def _accepted(s: Situation) -> Event | None:
    """The acceptance that stands."""
    last = s.history.last(Did.SENT, What.ACCEPT)
    return last if last and not s.history.since(last).last(Did.HEARD, What.OFFER) else None


def _after_acceptance(s: Situation, accepted: Event) -> list[Step]:
    where, day, since = s.office, s.moment(accepted).date(), s.history.since(accepted)
    steps = []
    asked = _owed(s, s.history)
    if asked and (asked in since.events or (asked.by and asked.by >= accepted.on)):
        steps.append(_documents(s, asked))
    moved = since.last(Did.HEARD, What.DELAY)
    if moved and not s.history.since(moved).sent("update-reply"):
        reason = "They told you of a change after your yes: answer it within two business days, and confirm what it means for your start."
        steps.append(_reply(s, moved, reason, days=2, too_late=5))
    if since.last(Did.HEARD, What.UPDATE, What.DELAY, What.NEXT_ROUND) or s.today > day + dt.timedelta(_OVER):
        return steps
    opens = where.at(where.after(day, 3), OPENS)
    reason = "If nothing in writing has come by then, ask for the confirmation of what was agreed before you resign anywhere; if it has come, write that down as an update."
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
    return [*steps, check]


def _after_offer(s: Situation, offer: Event) -> list[Step]:
    where, at, since = s.office, s.moment(offer), s.history.since(offer)
    steps = []
    moved = since.last(Did.HEARD, What.UPDATE, What.DELAY)
    if moved and moved.by:
        offer = offer.model_copy(update={"by": moved.by})
    opens = s.at_once(offer, offer.by)
    last = s.last_day(offer, offer.by) if offer.by else where.after(at.date(), 5)
    asked = _owed(s, s.history)
    if asked and (asked in since.events or (asked.by and asked.by >= s.today)):
        steps.append(_documents(s, asked))
    if not since.last(Did.SENT, "update-reply", "negotiate"):
        steps.append(_acknowledge(s, offer, opens, last))
    negotiated, before = since.last(Did.SENT, "negotiate"), _negotiated_before(s, offer, since)
    begins = where.at(where.after(max(at.date(), s.moment(negotiated).date() if negotiated else at.date())), OPENS)
    if begins.date() > last:
        begins = where.at(min(at.date() + dt.timedelta(1), last), OPENS)
    begins = max(begins, opens)
    day_before = where.on_or_before(last - dt.timedelta(1))
    if where.closed(last):
        day_before = last - dt.timedelta(1)
    due = where.at(day_before if day_before >= begins.date() else last, CLOSES)
    reason = _why_decide(s, offer, negotiated, before)
    if offer.by and (where.closed(last) or where.closed(opens.date())):
        reason += _WHATEVER
    elif offer.by and last < offer.by:
        reason += f" Nobody works there on that day, so {s.say(last)} is the last."
    gone = s.today > last + dt.timedelta(_OVER)
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
    elif where.closed(last) or where.closed(opens.date()):
        reason = (
            "Thank them at once, and say when you will answer; if you need more time, ask for it in the same message."
        )
    if offer.by and last <= opens.date():
        reason = "If you need more time than they gave you, ask for it at once, with your thanks; else thank them in the answer itself."
    end = min(where.after(at.date()), max(last, opens.date()))
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
        reason = f"Read all of it first. Then accept, negotiate or decline {day}; a clear no is kinder than a late one."
    if other := s.offer_elsewhere:
        until = f" until {s.say(other.by)}" if other.by else ""
        reason += f" You have another offer{until}: decide between the two before the earlier day."
    return reason
