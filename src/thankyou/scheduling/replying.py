"""The short reply that their last message asks for, and documents that they asked for (guide, section 4).

Start reading at `replies`.
"""

from __future__ import annotations

import datetime as dt
import re

from thankyou.errors import FactError
from thankyou.facts.clock import time_said
from thankyou.facts.history import DECISIVE, Did, Event, History, What
from thankyou.scheduling.days import Day
from thankyou.scheduling.delays import takes_longer
from thankyou.scheduling.expected import Decision, decision, held_up, unread
from thankyou.scheduling.granted import Limit, bounds, hours_in, reply_by
from thankyou.scheduling.invitations import misfit_in, words_of
from thankyou.scheduling.limits import MORNING, OVER
from thankyou.scheduling.mails import choice_stands, papers_in
from thankyou.scheduling.receipts import is_receipt
from thankyou.scheduling.rounds import (
    calls_off,
    moves_a_trial,
    moves_the_hour,
    offered_days,
    offers_days,
    planned_at,
    puts_off,
)
from thankyou.scheduling.saying import NO_FIT, clock_said
from thankyou.scheduling.steps import Situation, Status, Step
from thankyou.scheduling.thanking import still_to_thank, thanks, went_along
from thankyou.scheduling.their_questions import asks, question_in, question_to_me
from thankyou.scheduling.trials import trial_ahead
from thankyou.scheduling.windows import CLOSES, OPENS, in_zone, later

__all__ = [
    "WHATEVER",
    "answering",
    "documents",
    "hour_noted",
    "last_day_kept",
    "misfit",
    "over_at",
    "owed",
    "papers",
    "replies",
    "reply",
    "safer",
    "to_the_hour",
    "with_what_they_ask",
]


def replies(s: Situation) -> list[Step]:
    """The short reply that their last message asks for, and documents that are still owed."""
    ahead = s.current is not None and s.current.on > s.day
    within = s.history if ahead else s.since
    heard, steps = _to_be_answered(s, within), list[Step]()
    choice = choice_stands(within, s.office, s.written)
    if heard and choice and offered_days(choice, s.office, s.written)[-1] >= s.today and not puts_off(heard):
        heard = choice  # what they asked for since does not choose a day
    steps += papers(s, owed(s, s.since))
    if heard is None or heard.what is What.DOCUMENTS or s.history.since(heard).sent("update-reply"):
        return steps
    if _wants_no_answer(s, heard):
        at = s.at_once(heard)
        reason = "They only say that it has arrived, and a receipt wants no answer."
        return [*steps, s.step("update-reply", at, at, at, reason, 4, skipped=True)]
    if heard.what is What.NEXT_ROUND:
        reason = f"An invitation is answered within a business day: thank them, {_about_the_day(s, heard)}, and ask what you need to know."
        if heard.by is None:
            reason += f" {_WRITE_IT_DOWN}"
        if s.current and not s.thanked and not any(step.open for step in thanks(s, s.current)):
            reason += f" Thank them for the first conversation in it{still_to_thank(s)}."
        return [*steps, _by_their_day(s, heard, reply(s, heard, reason, days=1, too_late=5))]
    if puts_off(heard) and (moves_the_hour(heard) or ahead or s.current is None or _of_an_interview(s, heard)):
        ahead_of_us = any(one.on > s.day for one in s.rounds)
        before = _first_planned(s, heard)
        too_late = 5 if ahead_of_us else _STILL_OPEN
        soon = " Write before the hour for which it was planned." if before and s.today < before else ""
        return [*steps, reply(s, heard, _moved(s, heard) + soon, days=2, too_late=too_late, before=before)]
    reason = "Thank them for telling you; two lines are enough, with any question you have."
    if s.stranger:
        reason = "They have answered you: thank them in two lines, and take up what they offer."
    waits = heard.what is What.UPDATE and takes_longer(heard.note or "")
    found = decision(s)
    if heard.what is What.DELAY or (waits and not held_up(s) and (found is None or found.heard is heard)):
        reason = "A delay is answered with two friendly lines."
        if found:
            ask = f"; ask in them for the day, which '{found.words}' leaves open" if _open(found) else ""
            reason = f"A delay is answered with two friendly lines{ask}; the inquiry then counts from the new day."
        elif not unread(s):  # who has told what it waits for is not asked again
            reason = "A delay is answered with two friendly lines; ask in them by when they will know more."
    if s.meant is What.INFORMATION:
        return [*steps, _as_answer(s, heard)] if not any(step.kind == What.INFORMATION for step in steps) else steps
    if heard.what is What.UPDATE and offers_days(heard, s.office, s.written):
        reason = f"They offer days to choose from: choose one within a business day{_slip_among(s, heard)}, with a word of thanks, and answer all that they ask. {_WRITE_IT_DOWN}"
        return [*steps, _by_their_day(s, heard, reply(s, heard, reason, days=1, too_late=5))]
    question = asks(heard.note or "") or (s.meant is What.UPDATE_REPLY and "asked" in s.given)
    if question and heard.what is What.DELAY:
        reason += " Answer in them what they ask."
    elif question:
        reason = "They asked you something: answer all of it within a business day, with a word of thanks."
    if question:
        return [*steps, answering(s, heard, reason, days=1)]
    return [*steps, reply(s, heard, reason, days=2, too_late=5)]


def answering(s: Situation, heard: Event, reason: str, *, days: int) -> Step:
    """The reply to what they ask, within so many business days, and as long as the day that they set for it is not over."""
    heard = (
        heard.model_copy(update={"by": None}) if heard.what is not What.NEXT_ROUND else heard
    )  # read from its note, if at all
    limit = _limit(s, heard)
    if limit and heard.what is not What.NEXT_ROUND and limit.words not in question_to_me(heard.note or ""):
        limit = None  # a day of theirs
    stays = limit is not None and limit.day is not None and s.today <= limit.day
    step = reply(s, heard, reason, days=days, too_late=_STILL_OPEN if stays else 5)
    return _by_their_day(s, heard, step) if limit else step


_ANSWERS = (
    What.UPDATE_REPLY,
    What.REJECTION_REPLY,
    What.FEEDBACK_REQUEST,
    What.INFORMATION,
    What.ACCEPT,
    What.DECLINE,
    What.NEGOTIATE,
    What.WITHDRAW,
)
"""Messages in which what they ask may be answered."""


def with_what_they_ask(s: Situation, steps: list[Step]) -> list[Step]:
    """The steps, with the reply to what they asked last where no message that is still to go can answer it: a question is never lost, whatever it stands in."""
    told = [one for one in s.history.events if one.did is Did.HEARD and one.what is not What.DOCUMENTS]
    heard = told[-1] if told else None
    if heard is None or heard.automatic or not (question := question_in(heard.note or "")):
        return steps
    if s.history.since(heard).last(Did.SENT) or any(step.open and step.kind in _ANSWERS for step in steps):
        return steps
    step = answering(
        s, heard, f"They ask you something: '{question}'. Answer that in two lines, and nothing more.", days=2
    )
    return [step, *steps] if step.open else steps


def _to_be_answered(s: Situation, within: History) -> Event | None:
    """Their last word, or the one before the receipts that came since."""
    told = [one for one in within.events if one.did is Did.HEARD]
    more = [one for one in told if not _wants_no_answer(s, one)]
    return next(reversed(more or told), None)


def _wants_no_answer(s: Situation, heard: Event) -> bool:
    """Whether their last word is a mere receipt, and the file is for no message that answers it."""
    if heard.what is not What.UPDATE or s.stranger or s.meant in (What.INFORMATION, What.UPDATE_REPLY):
        return False
    note = heard.note or ""
    return is_receipt(note) and not (asks(note) or puts_off(heard) or offers_days(heard, s.office, s.written))


def _open(found: Decision) -> bool:
    """Whether their words name no last day, such as `the week of January 18`."""
    return found.about and not re.match(rf"(?:{_BY}|within|no later)\b", found.words)


_WRITE_IT_DOWN = "Once the day is settled, write it down with `thankyou log FILE heard next round --by`."


def misfit(s: Situation) -> tuple[Event, Day] | None:
    """Their last word about an interview that is still to come, and its day there, whose weekday and date do not fit each other."""
    told = [one for one in s.history.events if one.did is Did.HEARD and (one.what in DECISIVE or puts_off(one))]
    heard = told[-1] if told else None
    day = misfit_in(heard, s.office, s.written) if heard else None
    if heard is None or day is None or day.day is None or s.day > day.day:
        return None
    ahead = {one.on for one in s.rounds if one.on >= s.day and not one.logged} | {s.told.on if s.told else None}
    held = s.history.since(heard).last(Did.INTERVIEWED)
    return None if held or not ahead & {day.day, day.other} else (heard, day)


def _either_day(s: Situation, heard: Event) -> str:
    """The two days of which one is meant, where weekday and date do not fit each other in what was heard."""
    found = misfit(s)
    if found is None or found[0] != heard:
        return ""
    return " or ".join(s.say(one) for one in (found[1].other, found[1].day) if one)


def _slip_among(s: Situation, heard: Event) -> str:
    """A word on a day among those that they offer whose weekday and date do not fit each other."""
    found = misfit_in(heard, s.office, s.written)
    if found is None:
        return ""
    return f" (in '{words_of(heard, found)}' {NO_FIT}: ask which is meant)"


def _about_the_day(s: Situation, heard: Event) -> str:
    """What to say about the day of an interview to which they invite."""
    if days := _either_day(s, heard):
        return f"ask which day is meant, {days}"
    if heard.by:
        return "confirm day, time and form"
    if offers_days(heard, s.office, s.written):
        return f"choose one of the days that they offer{_slip_among(s, heard)}"
    return "say when you can come"


def _as_answer(s: Situation, heard: Event) -> Step:
    """The information that the file is for, as the answer to their last word."""
    where, day = s.office, s.moment(heard).date()
    reason = f"It answers their word of {s.say(heard.on)}: send it whole, in one message. If it takes time, say today when it will come."
    due, latest = (where.at(where.after(day, days), CLOSES) for days in (1, 2))
    gone = s.first > where.at(where.after(day, 5), CLOSES)
    return s.step(What.INFORMATION, s.at_once(heard), due, latest, reason, 4, skipped=gone)


_STILL_OPEN = 20
"""Working days after which nobody asks any more for the new day of a postponed interview."""


def _moved(s: Situation, heard: Event) -> str:
    """Why a postponed interview is answered, or one that was called off."""
    if moves_the_hour(heard) and (held := next((one for one in s.rounds if one.on >= heard.on), None)):
        return f"They gave the interview of {s.say(held.on)} another hour: confirm it with two friendly lines, and set the new hour where the interview stands."
    ahead = next((one for one in s.rounds if one.on > s.day), None)
    if ahead is None and (calls_off(heard) or held_up(s)):
        did = "called the interview off" if calls_off(heard) else "postponed the interview"
        ask = "" if held_up(s) else ", and ask whether it is to be held another time"
        return f"They {did}: thank them for telling you, in two friendly lines{ask}."
    if ahead is None:
        return "They postponed the interview and named no new day: answer with two friendly lines, and ask when it is to be."
    if days := _either_day(s, heard):
        return f"They moved the interview to {days}, for {NO_FIT}: thank them in two friendly lines, and ask which day is meant."
    return f"They moved the interview to {s.say(ahead.on)}: confirm the new day with two friendly lines."


def _of_an_interview(s: Situation, heard: Event) -> bool:
    """Whether a delay is about the next interview, to which they had invited or which the next steps name, and not about the decision."""
    invited = s.history.last(Did.HEARD, What.NEXT_ROUND)
    if invited is None:
        return _planned_trial(s, heard) is not None
    since = s.history.since(invited)
    if heard not in since.events or since.last(Did.INTERVIEWED):
        return False
    return s.coming is not None or not heard.by


def _first_planned(s: Situation, heard: Event) -> dt.date | None:
    """The day for which an interview that they moved was planned, before which they know that I have read it."""
    invited = s.history.last(Did.HEARD, What.NEXT_ROUND)
    if invited and heard in s.history.since(invited).events:
        return invited.by
    return _planned_trial(s, heard) or s.interview.date


def _planned_trial(s: Situation, heard: Event) -> dt.date | None:
    """The day for which the next steps named a trial that was ahead when they moved it; None where they moved none."""
    trial = trial_ahead(s.interview, s.office, locale=s.written)
    held = s.interview.date is not None and heard.on > s.interview.date
    return trial.on if trial and held and heard.on <= trial.on and moves_a_trial(heard) else None


def _planned_hour(s: Situation, day: dt.date) -> dt.datetime:
    """The hour of `day` for which an interview was planned; the beginning of their day where nobody knows it."""
    return planned_at(s.interview, s.history, day, s.office, s.mine) or s.office.at(day, OPENS)


def reply(s: Situation, heard: Event, reason: str, *, days: int, too_late: int, before: dt.date | None = None) -> Step:
    """A short reply within so many business days, and before the day of an interview that it is about, or `before`."""
    where, at = s.office, s.moment(heard)
    opens = s.at_once(heard)
    due = where.at(where.after(at.date()), CLOSES)
    latest = where.at(where.after(at.date(), days), CLOSES)
    found = misfit(s)
    meant = found[1].other if found and found[0] == heard else None
    named = heard.by if _names_an_interview(s, heard) else None
    about = [day for day in (named, meant, before) if day and day > at.date()]
    if about and where.after(at.date()) >= min(about):
        opens = s.at_once(heard, min(about))  # the answer goes out before the day that it is about
        eve = min(about) - dt.timedelta(1)
        due = latest = s.close(max(opens.date(), eve))
        if before == min(about):  # they still expect me then, unless I have confirmed the new day
            due, latest = s.close(max(opens.date(), where.on_or_before(eve))), _planned_hour(s, before)
    elif before and before > at.date():  # they are to know before the hour for which it was planned
        latest = min(latest, _planned_hour(s, before))
        due = min(due, latest)
    gone = s.first > where.at(where.after(at.date(), too_late), CLOSES)
    step = s.step("update-reply", opens, due, latest, reason, 4, skipped=gone)
    if gone:
        return step.model_copy(
            update={"reason": "Too long ago for a reply of its own; thank them in the next message."}
        )
    return step


def _by_their_day(s: Situation, heard: Event, step: Step) -> Step:
    """The answer to an invitation, with the last day that they set for it: the next business day is soon enough, and their day is the last."""
    limit = _limit(s, heard)
    if limit is None or limit.day is None or not step.open:
        return step
    latest = s.close(limit.day)
    told = f" You noted '{limit.words}': their last day for your answer is {s.say(limit.day)}."
    if latest < s.first:
        told = f" You noted '{limit.words}': their day for your answer was {s.say(limit.day)}; answer now, and make no excuses for the delay."
        return step.model_copy(update={"reason": step.reason + told})
    opens = min(step.opens, latest)
    status = Status.UPCOMING if step.status is Status.UPCOMING else Status.DUE
    update = {"opens": opens, "due": min(step.due, latest), "latest": latest, "status": status}
    return step.model_copy(update={**update, "deadline": limit.day, "reason": step.reason + told})


def _limit(s: Situation, heard: Event) -> Limit | None:
    """The last day for my answer that the note beside what was heard names."""
    return reply_by(heard, s.office, locale=s.written, asked=question_to_me(heard.note or ""))


def _names_an_interview(s: Situation, heard: Event) -> bool:
    """Whether the day beside what was heard is that of an interview."""
    return heard.what is What.NEXT_ROUND or any(one.on == heard.by for one in s.rounds)


def owed(s: Situation, within: History) -> list[Event]:
    """The requests for documents that are not answered yet: the last one, and those before it that want other papers by another day."""
    asked: list[Event] = []
    for one in within.events:
        if (one.did, one.what) == (Did.HEARD, What.DOCUMENTS):
            asked = [*(before for before in asked if _are_two(before, one)), one]
        elif one.did is Did.SENT:
            asked = _still(asked, one)
    return [one for one in sorted(asked, key=lambda one: one.by or one.on) if one.by or not _told_when(s, one)]


def _are_two(one: Event, other: Event) -> bool:
    """Whether two requests want different papers by different days, so that one message need not answer both."""
    named, others = papers_in(one.note or ""), papers_in(other.note or "")
    return one.by is not None and other.by is not None and one.by != other.by and bool(named and others - named)


def _still(asked: list[Event], sent: Event) -> list[Event]:
    """What is still owed after a message: without all of it, where that says so; without what it names; else without what was wanted first."""
    if went_along(sent):
        return []
    if sent.what is not What.INFORMATION:
        return asked
    named = papers_in(sent.note or "")
    answered = [one for one in asked if papers_in(one.note or "") & named]
    answered = answered or sorted(asked, key=lambda one: one.by or one.on)[:1]
    return [one for one in asked if one not in answered]


def papers(s: Situation, asked: list[Event]) -> list[Step]:
    """The documents that are owed: a message for each request."""
    made = [documents(s, one) for one in asked]
    if len(made) < 2:
        return made
    first = s.ordinal(What.INFORMATION)
    return [
        step.model_copy(
            update={
                "ordinal": first + place,
                "uid": s.uid(What.INFORMATION, first + place),
                "reason": f"{step.reason} You noted '{(one.note or '').rstrip('.')}'; what they want by another day may go with it: then note `all attached` with it.",
            }
        )
        for place, (one, step) in enumerate(zip(asked, made, strict=True))
    ]


def _told_when(s: Situation, asked: Event) -> bool:
    """Whether a short reply has said when what they asked for comes; one that chose a day was for that."""
    places = [*s.history.events]
    before = History(tuple(places[: places.index(asked) + 1]))
    chosen = choice_stands(before, s.office, s.written) is not None
    later_on = s.history.since(asked)
    chosen = chosen or any(offers_days(one, s.office, s.written) for one in later_on.events if one.what is What.UPDATE)
    return later_on.sent("update-reply") > chosen


def documents(s: Situation, asked: Event) -> Step:
    where, day = s.office, s.moment(asked).date()
    reason = "They asked for something: send it whole, in one message. If it takes time, say today when it will come."
    opens, due = s.at_once(asked, asked.by), where.after(day)
    told = _told_when(s, asked)
    latest = where.at(where.after(day, 2), CLOSES)
    if asked.by:
        due = s.last_day(asked, asked.by)
        latest = s.close(last_day_kept(s, asked, asked.by))
        reason = f"They asked for something by {s.say(asked.by)}: send it whole, in one message, the sooner the better.{hour_noted(s, asked)}"
        if due > where.after(day) and not told:
            reason += _say_when(s, where.after(day))
        if due < asked.by:
            reason += safer(s, due, latest.date())
        elif where.closed(due) or where.closed(opens.date()):
            reason += WHATEVER
    gone = s.today > latest.date() + dt.timedelta(OVER)
    step = s.step(
        "information",
        opens,
        to_the_hour(s, asked, where.at(due, CLOSES)),
        to_the_hour(s, asked, latest),
        reason,
        4,
        options=() if told else ("information", "update-reply"),
        deadline=asked.by,
        skipped=gone,
    )
    if gone:
        return step.model_copy(update={"reason": "What they asked for is more than a month late; it is of no use now."})
    if step.status is Status.LATE and asked.by:
        reason = f"They asked for something by {s.say(asked.by)}{over_at(s, step)}, which has passed: send it today, and make no excuses for the delay."
        return step.model_copy(update={"reason": reason})
    return step


def over_at(s: Situation, step: Step) -> str:
    """The hour at which a last day was over, where that is today: `, 16:00`."""
    return f", {clock_said(step.latest.time(), s.locale)}" if step.latest.date() == s.today else ""


def _say_when(s: Situation, day: dt.date) -> str:
    """A short word within a business day, where papers take longer; `day` is the last one for it."""
    if s.today < day:
        return f" If it takes longer than {s.say(day)}, say by then, in a short reply, when it will come."
    return " If it cannot go today, say today, in a short reply, when it will come."


_BY = r"(?:by|before|until|till|at|latest)"
_HOUR = re.compile(
    rf"\b(?:{_BY} )?(?P<clock>noon\b|midday\b|midnight\b|(?<![£$€\d.])\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b|(?<![£$€\d.])\d{{1,2}}:\d\d\b(?![./]))\.?"
    rf"|{_BY} (?P<dotted>(?:[01]?\d|2[0-3])\.[0-5][05])\b(?![./]| (?:an|per|a|each)\b)|(?:{_BY} )?(?:close of (?:business|play)|(?:the )?end of (?:the )?(?:day|business)|cob\b|eod\b)",
    re.IGNORECASE,
)
"""An hour of the day, which a wage or the number of a room is not: `by noon`, `17:00`, `by 14.30`."""


def _hour(heard: Event) -> re.Match[str] | None:
    """The hour in the note beside what was heard by which they want something."""
    note = heard.note or ""
    return next((one for one in _HOUR.finditer(note) if bounds(note, one)), None)


def _in_hours(s: Situation, heard: Event) -> dt.datetime | None:
    """When the hours are over that they gave me; None where they gave no hours, or another day since, or nobody knows from which hour."""
    hours = hours_in(heard, s.office, locale=s.written) if heard.at else None
    if hours is None or heard.at is None:
        return None
    ends = dt.datetime.combine(heard.on, heard.at) + dt.timedelta(hours=hours)
    return later(s.moment(heard), hours) if ends.date() == heard.by else None


def hour_noted(s: Situation, heard: Event) -> str:
    """A reminder of the hour that the note beside what was heard names, or at which the hours that it names are over."""
    if ends := _in_hours(s, heard):
        mine = in_zone(ends, s.mine) if s.mine else ends
        return f" Counted from the hour at which you heard it, that is until {clock_said(mine.time(), s.locale)} on {s.say(mine.date())}."
    match = _hour(heard)
    return f" Your note says “{match[0]}”: keep to that hour." if match and heard.by else ""


def to_the_hour(s: Situation, heard: Event, moment: dt.datetime) -> dt.datetime:
    """`moment`, or on the last day the hour that the note names, theirs, in their time zone; or that at which the hours it names are over."""
    if ends := _in_hours(s, heard):
        return ends if ends.date() == moment.date() else min(ends, moment)
    match = _hour(heard)
    said = match and (match["clock"] or match["dotted"])
    if not said or moment.date() != heard.by:
        return moment
    try:
        hour = time_said(said)
    except FactError:
        return moment
    return s.office.at(moment.date(), hour if hour > MORNING else CLOSES)


def last_day_kept(s: Situation, heard: Event, by: dt.date) -> dt.date:
    """The last day for what they want by `by`: that day, at a weekend too, and inside a long one; the working day right before a holiday, where one is left."""
    inside = by.weekday() in s.office.weekend or s.office.closed(by - dt.timedelta(1))
    return by if inside else s.last_day(heard, by)


def safer(s: Situation, day: dt.date, last: dt.date) -> str:
    """A word on a deadline on a day on which most people there do not work: `day` is the last working day before it."""
    if last == day:
        return f" Their day is a holiday: {s.say(day)} is the last working day before it."
    free = "at a weekend" if last.weekday() in s.office.weekend else "a holiday"
    return f" Their day is {free}; {s.say(day)}, in office hours, is safer."


WHATEVER = " Their day comes before their next office hours, and a deadline counts more than those."
