"""The thank-you after an interview, and what was promised in it: two hours to two days (guide, section 2).

Start reading at `thanks`.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from thankyou.facts.history import DECISIVE, Did, Event, What
from thankyou.planning.dealing import content_words
from thankyou.scheduling.days import read_days
from thankyou.scheduling.expected import SENDING, my_promise, spared, through_one
from thankyou.scheduling.jotted import in_one_line, lowered
from thankyou.scheduling.limits import EVENING, FOLD, MORNING, NIGHT, OVER
from thankyou.scheduling.rounds import Round
from thankyou.scheduling.saying import names_said
from thankyou.scheduling.steps import Situation, Status, Step
from thankyou.scheduling.windows import CLOSES, NOON, OPENS, in_zone, later

__all__ = [
    "gave_word",
    "open_words",
    "promised",
    "still_to_thank",
    "thank_you",
    "thanks",
    "too_late_alone",
    "went_along",
]


def thanks(s: Situation, held: Round, *, last: bool = False) -> list[Step]:
    """The thank-you for an interview, or why it is left out; `last` where no other message follows that could hold the thanks."""
    if s.thanked:
        return []
    step = thank_you(s, held, to=s.unthanked)
    who = f" to {names_said(s.unthanked)}" if s.unthanked else ""
    if s.informational and s.today > held.ended.date() + dt.timedelta(OVER):
        reason = "More than a month has passed; leave it be."
    elif too_late_alone(s, held):
        reason = (
            "More than a week has passed, and no message follows that could hold it."
            if last
            else f"More than a week has passed; say thank you{who} in the next message instead of in one of its own."
        )
    elif step.status is Status.LATE and s.since.last(Did.HEARD, *DECISIVE):
        reason = f"They have answered already; say thank you{who} for the first conversation in your reply."
    else:
        return [step]
    return [step.model_copy(update={"status": Status.SKIPPED, "reason": reason})]


def too_late_alone(s: Situation, held: Round) -> bool:
    """Whether more than a week has passed since an interview, so that its thanks go into the next message; who only learned something is thanked for a month."""
    return not s.informational and s.first >= later(held.ended, 24 * FOLD)


def thank_you(s: Situation, held: Round, *, ordinal: int | None = None, to: tuple[str, ...] = ()) -> Step:
    """Two hours after the interview at the earliest, within a day if possible, two days at the latest.

    The best time lies in their working hours; until two days have passed, any hour at which people are awake serves as well.
    """
    where, ended = s.office, held.ended
    day, limit = ended.date(), later(ended, 48)
    asleep = _asleep(s, held)
    same_day = _on_the_day(s, held) and not asleep
    weekend = False
    if same_day:
        opens = _awake_myself(s, max(later(ended, 2), where.at(day, OPENS)))
        natural = later(ended, 24)
        due = where.at(day, EVENING) if where.closed(natural.date()) else _within_hours(s, natural)
    else:
        morning, weekend = _morning(s, held, limit)
        opens = where.at(morning, OPENS)
        due = min(where.at(morning, NOON), limit)
    latest = max(due, _last_awake(s, limit))
    reason = _why_thank_you(s, held, opens, due, limit, same_day=same_day, weekend=weekend, asleep=asleep)
    if to:
        reason = f"{_left_to_thank(s, to)} {reason}"
    elif len(s.interview.interviewers) > 1 and held == s.told:
        reason = f"One each: {names_said(_everybody(s))}. {reason}"
    step = s.step(s.thanks, opens, due, latest, reason, 4 if s.event else 2, ordinal=ordinal, to=to)
    return _in_time(s, step, held, to)


def _left_to_thank(s: Situation, to: tuple[str, ...]) -> str:
    """Who is left to be thanked, and who does not want to be."""
    told, one = spared(s), through_one(s)
    passed_on = [who for who, words in told.items() if one and words == one.words]
    asked_not = ""
    if one and passed_on:
        others = " or ".join(filter(None, (", ".join(passed_on[:-1]), passed_on[-1])))
        asked_not = f" You noted '{one.words}': nothing goes to {others}; your thanks to them go into this one, to be passed on."
    asked_not += "".join(
        f" You noted '{words}': nothing goes to {who}." for who, words in told.items() if who not in passed_on
    )
    who = f"Still to thank: {names_said(to)}."
    if not s.since.sent(s.thanks):
        who = f"One each: {names_said(to)}." if len(to) > 1 else f"To {to[0]} alone."
    return who + asked_not


def _everybody(s: Situation) -> tuple[str, ...]:
    """Who was there, by name, else by title."""
    return tuple(
        one.name or (f"the {one.title}" if one.title else "somebody whose name is not here yet")
        for one in s.interview.interviewers
    )


def _on_the_day(s: Situation, held: Round) -> bool:
    """Whether two hours later it is still the day of the interview, a working day, and not yet late in the evening."""
    earliest = later(held.ended, 2)
    return earliest.date() == held.ended.date() and earliest.time() < EVENING and not s.office.closed(earliest.date())


def _asleep(s: Situation, held: Round) -> bool:
    """Whether their evening, two hours after the interview, is an hour of the candidate's night."""
    earliest = later(held.ended, 2)
    if s.mine is None or earliest.time() < CLOSES or not _on_the_day(s, held):
        return False
    return not MORNING <= in_zone(earliest, s.mine).time() < NIGHT


def _awake_myself(s: Situation, moment: dt.datetime) -> dt.datetime:
    """`moment`, or the end of the candidate's night, if it falls into that and they are still up by then."""
    if s.mine is None:
        return moment
    mine = in_zone(moment, s.mine)
    if MORNING <= mine.time() < NIGHT:
        return moment
    wakes = dt.datetime.combine(mine.date() + dt.timedelta(mine.time() >= NIGHT), MORNING, s.mine)
    then = in_zone(wakes, s.office.zone)
    return then if then.date() == moment.date() and then.time() < EVENING else moment


def _morning(s: Situation, held: Round, limit: dt.datetime) -> tuple[dt.date, bool]:
    """The first morning on which they work, or, where two days have passed by then, a free one, a weekend rather than a holiday;
    and whether it is a free one."""
    where, earliest = s.office, later(held.ended, 2)
    next_day = earliest.date() if earliest.date() != held.ended.date() else earliest.date() + dt.timedelta(1)
    working = where.on_or_after(next_day)
    if where.at(working, NOON) <= limit:
        return working, False
    days = [earliest.date() + dt.timedelta(ahead) for ahead in range(3)]
    free = [day for day in days if earliest <= where.at(day, OPENS) < limit]
    free = [day for day in free if day < working]
    return min(free, key=lambda day: (where.holiday(day) is not None, day), default=working), bool(free)


def _last_awake(s: Situation, limit: dt.datetime) -> dt.datetime:
    """The last moment up to `limit` at which a short message is welcome on any day."""
    day = limit.date() if limit.time() >= MORNING else limit.date() - dt.timedelta(1)
    return min(limit, s.office.at(day, EVENING))


def _in_time(s: Situation, step: Step, held: Round, to: tuple[str, ...]) -> Step:
    """A thank-you that has not gone out: still within two days if it can be, and a true word about lateness."""
    if step.status is Status.UPCOMING or step.opens >= s.first:
        return step
    limit, when = later(held.ended, 48), _next_moment(s, held, step.due)
    if _missed_in_sleep(s, when, limit):
        when = s.office.business(s.first)
        step = step.model_copy(update={"status": Status.LATE})
    step = step.model_copy(update={"when": when})
    if step.status is not Status.LATE:
        return step
    reason = f"Later than two days after the {s.meeting}, and still worth sending; say nothing about lateness."
    if s.first <= limit:
        reason = f"Two days after the {s.meeting} will have passed by then, and it is still worth sending; say nothing about lateness."
    if to:
        reason = f"{_left_to_thank(s, to)} {reason}"
    return step.model_copy(update={"reason": reason})


def _missed_in_sleep(s: Situation, when: dt.datetime, limit: dt.datetime) -> bool:
    """Whether two days end in the candidate's night, before the day begins of which only the date is known."""
    if s.mine is None or s.first == s.last:
        return False
    wakes = dt.datetime.combine(in_zone(when, s.mine).date(), MORNING, s.mine)
    return when <= limit < wakes


def _next_moment(s: Situation, held: Round, due: dt.datetime) -> dt.datetime:
    """From now on: now, within the best time, which ends with `due`, or on a working day until the evening; else when they work next, or
    sooner where two days pass before that."""
    limit = later(held.ended, 48)
    working = s.office.business(s.first)
    now = _awake(s, s.first, limit)
    if now <= due or (now.date() == held.ended.date() and _on_the_day(s, held)):
        return now
    evening = now.date() == s.today and now.time() < EVENING and not s.office.closed(s.today)
    return now if now <= limit and (evening or limit < working) else working


def _awake(s: Situation, moment: dt.datetime, limit: dt.datetime) -> dt.datetime:
    """`moment`, or the next morning at which people are awake: at nine, or sooner where `limit` comes before that."""
    day = moment.date() + dt.timedelta(moment.time() >= EVENING)
    nine = s.office.at(day, OPENS)
    return max(moment, nine if nine <= limit else s.office.at(day, MORNING))


def _why_thank_you(
    s: Situation,
    held: Round,
    opens: dt.datetime,
    due: dt.datetime,
    limit: dt.datetime,
    *,
    same_day: bool,
    weekend: bool,
    asleep: bool,
) -> str:
    works_again = s.office.at(s.office.after(held.ended.date()), OPENS)
    again = s.say(works_again.date())
    ahead = held.ended > s.last
    if weekend and s.office.at(s.office.on_or_after(opens.date()), OPENS) < limit:
        reason = f"{s.say(opens.date())}, in the morning: they work again on {again}, when two days have nearly passed; so a free day serves as well."
    elif weekend:
        reason = f"{s.say(opens.date())}, in the morning: two days will have passed before they work again, on {again}."
    elif same_day and works_again > limit:
        reason = f"Not sooner than two hours after the {s.meeting}, and on the same day if you can. They work again on {again}, more than two days after it; so a free day serves as well."
    elif same_day and due < s.first:
        when = _next_moment(s, held, due).date()
        soon = "now" if when == s.today else f"on {s.say(when)}"
        reason = f"The best time for it has passed, two days have not: send it {soon}, and say nothing about lateness."
    elif same_day and (free := s.office.closed(next_day := later(held.ended, 24).date())):
        reason = f"Not sooner than two hours after the {s.meeting}, and on the same day if you can, for {s.say(next_day)} is {_as_said(free)}; two days at the latest."
    elif same_day:
        reason = (
            f"Not sooner than two hours after the {s.meeting}, and within 24 hours if you can; two days at the latest."
        )
    else:
        closed = s.office.closed(held.ended.date())
        why = f", since the {s.meeting} {'ends' if ahead else 'ended'} too late in the day to write at once"
        if any(one.did is Did.SENT and one.what is s.thanks for one in s.since.events):
            why = ""  # to somebody else they wrote that day
        if closed:
            why = f", since the {s.meeting} {'is' if ahead else 'was'} on {_as_said(closed)}"
        elif asleep:
            why = f", since two hours after the {s.meeting} it {'is' if ahead else 'was'} night for you"
        reason = f"The next business morning, {s.say(opens.date())}{why}."
    if any(one.url or one.file for one in s.interview.materials) and s.meant is not What.INFORMATION:
        reason += " What you promised to send goes with it."
    return reason


def _as_said(closed: str) -> str:
    """Why nobody works on a day, in a sentence: `a weekend`, `a holiday there (Epiphany)`."""
    return closed if closed.startswith("a ") else f"a holiday there ({closed})"


def _within_hours(s: Situation, moment: dt.datetime) -> dt.datetime:
    """`moment`, or the last one before it at which they work or, in the morning, are at least awake."""
    return min(_last_awake(s, moment), s.office.at(moment.date(), CLOSES))


def promised(s: Situation, held: Round) -> list[Step]:
    """What was promised: by a day of my own, or what could not go with the thank-you, for it has no address and no file yet."""
    if s.since.sent("information") or held != s.told:
        return []
    if s.interview.kind == What.INFORMATION and "asked" in s.given and not s.since.last(Did.HEARD):
        return [_as_asked(s, held)]
    waiting = [one for one in s.interview.materials if not (one.url or one.file)]
    mine = _my_word(s, held)
    if mine or not waiting:
        return [mine] if mine else []
    where, day = s.office, held.ended.date()
    opens = where.business(later(held.ended, 2))
    reason = "You promised to send something, and the facts give no link or file for it: a promise is kept within two business days."
    due = where.at(where.after(day), CLOSES)
    return [s.step("information", opens, due, where.at(where.after(day, 2), CLOSES), reason, 4)]


_ATTACHED = re.compile(
    r"\b(?:attach(?:ed|ing)|enclos(?:ed|ing)|included|uploaded|with (?:all|both|everything))\b", re.IGNORECASE
)
_NOT_ALL = re.compile(
    r"\b(?:follow(?:s|ing)?|later|missing|outstanding|still|yet|not|nothing|without|except|but|no|forgot\w*|will|rest)\b|n['’]t\b|['’]ll\b",
    re.IGNORECASE,
)


def went_along(sent: Event) -> bool:
    """Whether the note beside a message says that all of it was attached."""
    note = sent.note or ""
    return sent.did is Did.SENT and _ATTACHED.search(note) is not None and _NOT_ALL.search(note) is None


def _as_asked(s: Situation, held: Round) -> Step:
    """The information that the file is for, where it says what that goes back to."""
    where, day = s.office, held.ended.date()
    reason = "It goes back to what was asked or promised at the interview, and that is kept within two business days."
    opens, due = where.business(later(held.ended, 2)), where.at(where.after(day), CLOSES)
    return s.step("information", opens, due, where.at(where.after(day, 2), CLOSES), reason, 4)


def gave_word(s: Situation) -> bool:
    """Whether I promised to send something, so that it is no message that nobody waited for."""
    asked = s.interview.kind == What.INFORMATION and "asked" in s.given
    return asked or bool(s.interview.materials) or bool(s.told and _to_send(s, s.told))


class _Word(NamedTuple):
    """Something that I promised."""

    said: str
    on: dt.date
    """When I promised it."""
    day: dt.date | None
    """Its last day; None where none is named."""


def _my_words(s: Situation, held: Round) -> list[_Word]:
    """What I promised, in the next steps and in notes, until something was sent that keeps it."""
    told = [(words, held.on) for one in s.interview.whole("next_steps") if one and (words := my_promise(one))]
    told += [(words, one.on) for one in s.since.events for words in _in_note(one) if not _sent_after(s, one)]
    kept = [one.note or "" for one in s.since.events if went_along(one)]
    open_ones = [(words, on) for words, on in told if not (content_words([words]) & content_words(kept))]
    return [_Word(words, on, _day_of(s, words, on)) for words, on in open_ones if not _goes_along(s, words)]


_PROMISE = re.compile(
    r"(?:^|[.;:!?,]\s*|\b(?:and|that|but|so|said) )I(?:['’]ll| will| would|['’]d| promised to| said (?:that )?I(?:['’]d| would)) "
    r"(?P<words>(?:send|forward|e-?mail|mail|share|submit|upload|return|bring|show)\b[^.;!?\n]+)"
)
_PROMISED = re.compile(
    r"\bpromised (?:them |her |him |to send )*(?P<words>(?:the|a|an|my|two|three|some)\b[^.;!?\n]+)", re.I
)


def _in_note(event: Event) -> list[str]:
    """What I promised, as a note tells: `I'll send the portfolio by Friday`, `promised them the portfolio`."""
    note = event.note or ""
    sent = [one["words"] for one in _PROMISE.finditer(note)]
    return sent or [f"send {one['words']}" for one in _PROMISED.finditer(note)]


def _sent_after(s: Situation, event: Event) -> bool:
    return s.since.since(event).sent("information") > 0


def _day_of(s: Situation, words: str, on: dt.date) -> dt.date | None:
    said = lowered(in_one_line(words))
    return max((one.day for one in read_days(said, on, s.office, locale=s.written, met=s.met) if one.day), default=None)


def _goes_along(s: Situation, words: str) -> bool:
    """Whether what was promised has its place among the materials, so that it goes with the thank-you."""
    placed = [one.sending or one.what or "" for one in s.interview.materials if one.url or one.file]
    return bool(content_words(placed) & content_words([words]))


def _to_send(s: Situation, held: Round) -> list[tuple[str, dt.date]]:
    """What I promised to send, each with its day."""
    return [(one.said, one.day) for one in _my_words(s, held) if one.day and SENDING.match(one.said)]


def open_words(s: Situation) -> list[str]:
    """What I promised and nothing is planned for, since it names no day, or is no message."""
    held = s.told
    if held is None or held.on > s.day or held != s.current or s.since.sent("information"):
        return []
    rest = [one for one in _my_words(s, held) if not (one.day and SENDING.match(one.said))]
    still = [one for one in rest if s.day <= (one.day or one.on + dt.timedelta(_REMEMBERED))]
    return [
        f"You promised: '{one.said.rstrip('.')}', for which no message is planned; {f'its day is {s.say(one.day)}' if one.day else 'keep it when its time has come'}."
        for one in still
    ]


_REMEMBERED = 60
"""Days for which a promise without a day is called to mind."""


def _my_word(s: Situation, held: Round) -> Step | None:
    """The message that I promised by a day: `i_will: send the two references on Monday`."""
    told = _to_send(s, held)
    if not told:
        return None
    words, day = min(told, key=lambda one: one[1])
    opens = s.office.business(later(held.ended, 2))
    last = s.office.on_or_before(day)
    last = last if last >= opens.date() else day
    reason = f"You promised: '{words.rstrip('.')}'. Keep it by {s.say(day)}, or sooner."
    if s.today > last:
        reason = f"You promised: '{words.rstrip('.')}'. {s.say(day)} has passed: do it today, and make no excuses for the delay."
    end = s.office.at(last, CLOSES)
    step = s.step("information", opens, end, end, reason, 4, skipped=s.today > last + dt.timedelta(OVER))
    return step.model_copy(update={"deadline": day})  # my own day: nobody is written to on a free one for it


def still_to_thank(s: Situation) -> str:
    return f", to {names_said(s.unthanked)}" if s.unthanked else ""
