"""`schedule`: what to send when, and when to stop. Start reading at `schedule`; the rules begin in `thankyou.scheduling.pacing`.

A schedule is a function of the facts, the history and a day. When something happens, add it to the history and make
the schedule again: what was done stays done, what is no longer needed is shown as skipped.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict

from thankyou.errors import FactError, Problem
from thankyou.facts.dates import given_moment
from thankyou.facts.history import DECISIVE, Did, Event, History, What
from thankyou.facts.loading import shown
from thankyou.facts.models import Interview
from thankyou.facts.resources import shipped
from thankyou.scheduling.answers import answered_no, my_yes
from thankyou.scheduling.asked import limit_notes, limit_questions, two_limits, whose_day
from thankyou.scheduling.doubts import doubts
from thankyou.scheduling.expected import channels, decision_notes, foreseen, passes_on, questions
from thankyou.scheduling.granted import with_hours, with_limits
from thankyou.scheduling.invitations import invited_to, with_invitations, words_of
from thankyou.scheduling.limits import BUDGET
from thankyou.scheduling.mails import asked_apart
from thankyou.scheduling.offered import facts_to_plan, taken_as_heard
from thankyou.scheduling.pacing import planned
from thankyou.scheduling.paper import paper
from thankyou.scheduling.rounds import Round, calls_off, rounds
from thankyou.scheduling.saying import clock_said, date_said, names_said
from thankyou.scheduling.silence import asked_since
from thankyou.scheduling.steps import ASK_FEEDBACK, MOVE_ON, SECTIONS, Situation, Status, Step, called, urgency
from thankyou.scheduling.thanking import open_words
from thankyou.scheduling.windows import Office, in_zone, office, written_in

__all__ = ["UNNEEDED", "Schedule", "schedule", "subjects"]

UNNEEDED = "No longer needed"
"""How the reason begins for which a step is planned no longer."""
_YEARS = range(1970, 2200)


class Schedule(BaseModel):
    """What was done, what is to be done, and what is not to be done any more."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    today: dt.date
    """The candidate's day for which it was made."""
    company: str | None
    role: str | None
    people: tuple[str, ...] = ()
    """The interviewers who are named."""
    locale: str
    my_zone: str | None
    """The candidate's time zone."""
    their_zone: str | None
    """The reader's, in which the steps' times are given; None where no zone is known."""
    events: int
    """How many events the history holds."""
    past: tuple[Event, ...]
    """What had happened by today, in order."""
    event: str | None = None
    """The event that they are thanked for; None where it is an interview."""
    meeting: str = "interview"
    """What it is called in a sentence: `interview`, `conversation` (to learn something) or `event`."""
    interviews: tuple[dt.date, ...]
    """The days of the interviews, held and to come."""
    key: str
    """What tells this interview from all others in a calendar; it gives no name away."""
    steps: tuple[Step, ...]
    """Done first, then what is to be done, in the order of time, then what was skipped."""
    questions: tuple[str, ...] = ()
    """What the candidate has to say before the days can be sure."""
    notes: tuple[str, ...]
    """What was assumed, and what is missing."""
    reminders: tuple[str, ...]
    """A kind word for the wait; nothing that needs doing."""

    @property
    def about(self) -> str:
        """`Corvid Labs, Staff Engineer`, else the name of the event; empty where neither is known."""
        return ", ".join(part for part in (self.company, self.role) if part) or self.event or ""

    @property
    def open(self) -> tuple[Step, ...]:
        """The steps that are still to be done."""
        return tuple(step for step in self.steps if step.open)

    @property
    def next(self) -> Step | None:
        """What to do now: that by which most is lost if nothing is done. If nothing is due, what comes first."""
        now = [step for step in self.open if self.now(step) and not step.pause]
        if now:
            return min(now, key=lambda step: urgency(step, self.today))
        return min(self.open, key=lambda step: (step.pause, step.when.date(), urgency(step, self.today)), default=None)

    def now(self, step: Step) -> bool:
        """Whether an open step has begun and need not wait until they work again."""
        return step.status is not Status.UPCOMING and (step.pause or self.mine(step.when).date() <= self.today)

    def due(self, today: dt.date) -> tuple[Step, ...]:
        """The open steps that can be done by `today`, the most urgent first; waiting is not among them."""
        begun = [step for step in self.open if not step.pause and self.mine(step.when).date() <= today]
        return tuple(sorted(begun, key=lambda step: urgency(step, today)))

    def why_not(self, kind: str) -> str | None:
        """Why a message of this kind should not be sent now, as a sentence; None where nothing speaks against it."""
        fits = [step for step in self.steps if step.kind == kind or kind in step.options]
        if any(step.open and step.status is not Status.UPCOMING for step in fits):
            return None
        soon = [step for step in fits if step.open]
        if soon:
            return f"It is too early: {soon[0].reason}"
        skipped = [step for step in fits if step.status is Status.SKIPPED]
        return skipped[-1].reason if skipped else None

    def mine(self, moment: dt.datetime) -> dt.datetime:
        """A step's moment in the candidate's time zone."""
        from zoneinfo import ZoneInfo

        return moment.astimezone(ZoneInfo(self.my_zone)) if self.my_zone and moment.tzinfo else moment


def subjects(plans: Sequence[Schedule]) -> list[str]:
    """What each schedule is about: `Corvid Labs, Staff Engineer`; where several are about the same, with the interviewers as well."""
    plain = [one.about or "the interview" for one in plans]
    return [
        f"{about} ({names_said(one.people)})" if plain.count(about) > 1 and one.people else about
        for about, one in zip(plain, plans, strict=True)
    ]


def schedule(
    interview: Interview | Mapping[str, Any] | str | Path,
    *,
    today: dt.date | dt.datetime | str,
    history: Iterable[Event | str | Mapping[str, Any]] = (),
    reminders: bool = True,
    key: str | None = None,
) -> Schedule:
    """What to send to the people of this interview when, from the thank-you to the reply to their answer.

    `today` is a day, or a moment (without a time zone: the candidate's), or either as text, `2026-11-30`. `history` is added to that of the interview.
    `reminders` may be left out. `key` tells this interview from all others in a calendar; left out, it is the place of the
    file, or company, role and date. Raises `FactError` where no interview and no answer has a day to count from.
    """
    given = facts_to_plan(interview, history)
    where = office(given.facts)
    moments = _moments(given_moment(today, "today"), given.facts, where)
    given = taken_as_heard(given, moments.day)
    facts = given.facts
    events = History.of(facts.history)
    begun = tuple(one for one in events.events if one.on <= moments.day or one.did is Did.INTERVIEWED)
    happened = asked_apart(with_hours(History(begun).spoken), where, written_in(facts, where))
    known = with_invitations(
        with_limits(happened, where, locale=written_in(facts, where)), where, locale=written_in(facts, where)
    )
    _check(facts, known, shown(interview) if isinstance(interview, str | Path) else None)
    named = key or _key(interview, facts)
    s = _situation(facts, where, moments, known, named)._replace(
        terms=given.terms,
        assumed=given.assumed,
        given=given.given,
        reader=given.reader,
        automatic=tuple(one for one in begun if one.automatic),
    )
    s = s._replace(between=passes_on(s))
    current = planned(s)
    done = _done(s)
    gone = _dropped(s, {step.uid for step in (*current, *done)})
    left_out = [step for step in current if not step.open]
    ahead = sorted((step for step in current if step.open), key=lambda step: (step.opens, step.latest, step.kind))
    return Schedule(
        today=moments.day,
        company=facts.company,
        role=facts.role,
        people=tuple(one.name for one in facts.interviewers if one.name),
        locale=s.locale,
        my_zone=facts.time_zone or facts.their_time_zone,
        their_zone=facts.their_time_zone or facts.time_zone,
        event=_event_named(facts),
        events=len(events.events),
        past=tuple(one for one in History.of(known.events, s.automatic).events if one != given.assumed),
        meeting=s.meeting,
        interviews=tuple(one.on for one in s.rounds),
        key=named,
        steps=(*done, *ahead, *left_out, *gone),
        questions=(
            *doubts(s),
            *two_limits(s, ahead),
            *whose_day(s, ahead),
            *limit_questions(s, happened, ahead),
            *(questions(foreseen(s) or s) if any(step.kind == "inquiry" for step in ahead) else ()),
        ),
        notes=tuple(_notes(s, happened, [one for one in events.events if one not in begun], ahead)),
        reminders=tuple(_reminders(s, ahead)) if reminders else (),
    )


def _event_named(facts: Interview) -> str | None:
    event = getattr(facts, "event", None)
    return event.name if event else None


class _Moments(NamedTuple):
    """Today: the candidate's day, and its first and last moment (the same, where the moment is known) for the reader."""

    day: dt.date
    first: dt.datetime
    last: dt.datetime


def _key(given: Interview | Mapping[str, Any] | str | Path, facts: Interview) -> str:
    """A digest of the place of the file, so that correcting a name or a day in it moves entries instead of doubling them."""
    import hashlib

    named = (
        str(Path(given).resolve())
        if isinstance(given, str | Path)
        else f"{facts.company}\x1f{facts.role}\x1f{facts.date}"
    )
    return hashlib.sha256(named.casefold().encode("utf-8", "surrogateescape")).hexdigest()[:20]


def _mine(facts: Interview) -> dt.tzinfo | None:
    from zoneinfo import ZoneInfo

    named = facts.time_zone or facts.their_time_zone
    return ZoneInfo(named) if named else None


def _moments(today: dt.date | dt.datetime, facts: Interview, where: Office) -> _Moments:
    mine = _mine(facts)
    if today.year not in _YEARS:
        raise FactError([Problem("today", "must lie between 1970 and 2199")])
    if isinstance(today, dt.datetime):
        now = today if today.tzinfo else today.replace(tzinfo=mine)
        moment = in_zone(now, where.zone)
        day = (now.astimezone(mine) if mine and now.tzinfo else now).date()
        return _Moments(day, moment, moment)
    first, last = (dt.datetime.combine(today, time, mine) for time in (dt.time.min, dt.time.max))
    return _Moments(today, in_zone(first, where.zone), in_zone(last, where.zone))


def _check(facts: Interview, known: History, source: str | None) -> None:
    days = [facts.date, facts.decision_date, *(day for one in known.events for day in (one.on, one.by))]
    if any(day and day.year not in _YEARS for day in days):
        raise FactError([Problem("date", "and all other days must lie between 1970 and 2199 for a schedule")])
    if _without_a_day(facts, known) and facts.kind in (What.THANK_YOU, What.EVENT_THANKS):
        field, what = ("event.date", "event") if facts.kind == What.EVENT_THANKS else ("date", "interview")
        missing = f"is missing; write the day of the {what}, from which the schedule counts, as YYYY-MM-DD"
        raise FactError([Problem(field, missing)], source=source)


def _without_a_day(facts: Interview, history: History) -> bool:
    """Whether nothing tells of an interview, nor of any word of theirs."""
    return not facts.date and not history.last(Did.INTERVIEWED) and not history.last(Did.HEARD)


def _situation(facts: Interview, where: Office, moments: _Moments, known: History, key: str) -> Situation:
    mine = _mine(facts)
    return Situation(facts, where, mine, moments.first, moments.last, known, rounds(facts, known, where, mine), key)


def _done(s: Situation) -> list[Step]:
    """A step for each message that went out."""
    counts: dict[str, int] = {}
    made = []
    for place, event in enumerate(s.history.events):
        if event.did is Did.SENT and event.what and event.what is not What.APPLICATION:
            counts[event.what] = number = counts.get(event.what, 0) + 1
            at = s.moment(event)
            section = _SECTION.get(event.what, 4)
            if event.what is What.WITHDRAW and History(s.history.events[:place]).touches < BUDGET:
                section = 6  # a withdrawal of one's own, no friendly close
            made.append(
                Step(
                    kind=event.what,
                    ordinal=number,
                    status=Status.DONE,
                    opens=at,
                    due=at,
                    latest=at,
                    when=at,
                    reason=f"Sent{f' to {event.to}' if event.to else ''} on {s.say(event.on)}.",
                    section=f"{section}. {SECTIONS[section]}",
                    title=f"Send the {called(event.what, section)}",
                    to=(event.to,) if event.to else (),
                    uid=s.uid(event.what, number),
                )
            )
    return made


_SECTION = {
    **dict.fromkeys((What.THANK_YOU,), 2),
    **dict.fromkeys((What.WITHDRAW,), 5),
    **dict.fromkeys(
        (What.REJECTION_REPLY, What.FEEDBACK_REQUEST, What.ACCEPT, What.NEGOTIATE, What.DECLINE, What.CONNECT), 6
    ),
}
"""The guide's section for each kind; 4 for all others."""


def _dropped(s: Situation, kept: set[str]) -> list[Step]:
    """Steps that were planned once and are no longer needed, so that calendars can drop them, each with what ended it."""
    found: dict[str, Step] = {}
    events = s.history.events
    days = [s.current.on] if s.current and s.current.on <= s.day else []
    for place, event in enumerate(events):
        before, after = History(events[:place]), History(events[: place + 1])
        was = _open_then(s, before, event.on)
        still = {step.uid for step in _open_then(s, after, event.on)}
        for step in was:
            ended = _ended_by(s, event, step) if step.uid not in still else ""
            found[step.uid] = _gone(step, ended, found.get(step.uid))
        if event.did is Did.HEARD and event.what in DECISIVE and not answered_no(after):
            # it would end what is left of before
            found = {uid: _gone(step, _ended_by(s, event, step), None) for uid, step in found.items()}
        days.append(event.on)
    for day in days:
        for step in _open_then(s, History(tuple(one for one in events if one.on <= day)), day):
            found.setdefault(step.uid, _gone(step, "", None))
    return [step for uid, step in found.items() if uid not in kept]


def _ended_by(s: Situation, event: Event, step: Step) -> str:
    """What ended a step; of thanks, that there was nothing to thank for, where it happened before they met."""
    unmet = (
        step.kind == s.thanks and (event.on < s.my_day(step.opens) or calls_off(event)) and event.did is not Did.SENT
    )
    return f"{_happened(s, event)}; there was no {s.meeting} to thank for" if unmet else _happened(s, event)


def _open_then(s: Situation, history: History, day: dt.date) -> list[Step]:
    """What was open on a day, but for pauses, which stand in no calendar."""
    facts = s.interview
    if _without_a_day(facts, history):
        return []
    moments = _moments(day, facts, s.office)
    automatic = tuple(one for one in s.automatic if one.on <= day)
    then = _situation(facts, s.office, moments, history, s.key)._replace(
        terms=s.terms, assumed=s.assumed, given=s.given, reader=s.reader, automatic=automatic
    )
    then = then._replace(between=passes_on(then))
    return [step for step in planned(then) if step.open and not step.pause]


def _gone(step: Step, ended: str, known: Step | None) -> Step:
    if not ended and known is not None:
        return known
    reason = f"{UNNEEDED}: {ended or 'the time for it has passed'}."
    return step.model_copy(update={"status": Status.SKIPPED, "reason": reason})


HEARD = {
    What.NEXT_ROUND: "they invited you to the next round",
    What.DOCUMENTS: "they asked for documents",
    What.DELAY: "they told you of a delay",
    What.OFFER: "they made you an offer",
    What.REJECTION: "they said no",
    What.UPDATE: "they sent you word",
}


_SAID_ELSEWHERE = {
    What.OFFER: "another employer made you an offer",
    What.ACCEPT: "you accepted an offer elsewhere",
    What.DECLINE: "you declined the offer elsewhere",
}


def _happened(s: Situation, event: Event) -> str:
    day = s.say(event.on)
    if event.did is Did.INTERVIEWED:
        return f"the interview of {day} was held"
    if event.did is Did.HEARD and calls_off(event):
        return f"they called the interview off on {day}"
    if event.did is Did.HEARD and event.what:
        return HEARD[event.what] if event == s.assumed else f"{HEARD[event.what]} on {day}"
    if event.did is Did.ELSEWHERE and event.what:
        return f"{_SAID_ELSEWHERE[event.what]} on {day}"
    what = event.what or What.APPLICATION
    return f"{_SENT.get(what, f'you sent the {called(what)}')} on {day}"


_SENT = {
    What.ACCEPT: "you accepted",
    What.DECLINE: "you declined",
    What.WITHDRAW: "you withdrew",
    What.NEGOTIATE: "you asked for other terms",
    What.NEWS: "you sent news",
    What.INFORMATION: "you sent what was asked for or promised",
    What.OUTREACH: "you wrote to them",
    What.APPLICATION: "you applied",
}


def _notes(s: Situation, happened: History, to_come: Sequence[Event], ahead: list[Step]) -> list[str]:
    notes = [*_ended(s, ahead), *_without_word(s, ahead)]
    if to_come:
        named = ", ".join(f"{one.on} {one.did} {one.what or ''}".rstrip() for one in to_come)
        lie = (
            "One event in history lies in the future and is"
            if len(to_come) == 1
            else f"{len(to_come)} events in history lie in the future and are"
        )
        notes.append(f"{lie} not counted yet: {named}.")
    notes += [*_assumed(s, ahead), *_trials(s, ahead), *_invitations(s, happened, ahead)]
    if any(step.kind == "inquiry" for step in ahead):
        notes += decision_notes(foreseen(s) or s)
    if not s.history.closed and not s.history.refused:
        notes += open_words(s)
    notes += [f"You noted '{words}': keep to that in whatever you send." for words in channels(s) if ahead]
    notes += limit_notes(s, happened, ahead)
    notes += _elsewhere(s, ahead)
    notes += _closed_today(s, ahead)
    if (asked := asked_since(s)) > BUDGET:
        notes.append(f"{asked} inquiries were sent; more than two push, whoever answers.")
    if s.office.note and ahead:
        notes.append(s.office.note)
    return notes


_FINAL = (What.OFFER, What.REJECTION)


def _without_word(s: Situation, ahead: list[Step]) -> list[str]:
    """What was taken to have been heard, and what an interview without a day leaves open."""
    if s.assumed:
        name = {What.OFFER: "an offer", What.REJECTION: "a no"}.get(s.assumed.what or What.UPDATE, "their last word")
        return [
            f"Your file does not say when {name} came, and today is taken: write it down with `thankyou log FILE heard {s.assumed.what} --on`."
        ]
    if s.stranger and not s.rounds and s.history.last(Did.HEARD):
        return ["If you agree on a talk, set date to its day, and the thank-you for it is planned."]
    decided = s.history.closed or my_yes(s) or s.informational or s.history.last(Did.HEARD, *_FINAL)
    if not ahead and not s.rounds and not decided:
        return ["No interview is known, so nothing is planned after what was sent and heard; set date to its day."]
    return []


def _ended(s: Situation, ahead: list[Step]) -> list[str]:
    """What is over."""
    notes, answer = [], s.history.answer
    if s.history.closed:
        rest = "" if ahead else "; there is nothing more to send"
        notes.append(f"You ended this yourself on {s.say(s.history.closed.on)}{rest}.")
    elif answer and s.history.refused:
        if not [step for step in ahead if not step.optional]:
            notes.append("They said no; nothing more has to be sent about this position.")
    elif not ahead and s.history.last(Did.SENT, What.ACCEPT):
        notes.append("You accepted; there is nothing more to send.")
    return notes


def _assumed(s: Situation, ahead: list[Step]) -> list[str]:
    """What was taken to be so about the interviews."""
    notes = []
    open_ones = sum(step.kind == s.thanks for step in ahead)
    held = [s.current] if s.current and open_ones > (s.coming is not None) else []
    for one in [*held, *([s.coming] if s.coming and open_ones else [])]:
        if not one.timed:
            notes.append(_taken(s, one))
        if not one.logged and one.ended <= s.last:
            notes.append(
                f"The interview of {s.say(one.on)} is taken to have been held; write it down with `thankyou log FILE interviewed`, or a new day with `heard delay`."
            )
    return notes


def _trials(s: Situation, ahead: list[Step]) -> list[str]:
    """Which interview was only read out of the next steps."""
    return [
        f"{one.noted} is taken for the next interview, on {s.say(one.on)}; log it with `thankyou log FILE heard next round --by` if it is on another day."
        for one in s.rounds
        if one.noted and any(step.kind == s.thanks for step in ahead)
    ]


def _invitations(s: Situation, happened: History, ahead: list[Step]) -> list[str]:
    """The day of the next interview, where it was read out of the note of the last invitation."""
    heard = happened.last(Did.HEARD, What.NEXT_ROUND)
    found = invited_to(heard, s.office, s.written) if heard else None
    if heard is None or found is None or found.day not in s.met or not any(step.kind == s.thanks for step in ahead):
        return []
    return [
        f"Next interview: on {date_said(found.day, s.locale)} (from '{words_of(heard, found)}' in the note of {s.say(heard.on)}); log it with `thankyou log FILE heard next round --by` if that is wrong."
    ]


def _taken(s: Situation, one: Round) -> str:
    ended = in_zone(one.ended, s.mine) if s.mine else one.ended
    why = ", an hour after it began" if one.started else ""
    if one.ended > s.last:
        return f"The {s.meeting} of {s.say(one.on)} is taken to end at {clock_said(ended.time(), s.locale)}{why}; give its end if that is wrong."
    if one.on == s.interview.date or (one.started and s.interview.date and one == s.told):
        of = f" of {s.say(one.on)}" if len(s.rounds) > 1 else ""
        return f"The {s.meeting}{of} is taken to have ended at {clock_said(ended.time(), s.locale)}{why}; set end to the true time."
    return f"The {s.meeting} of {s.say(one.on)} is taken to have ended at {clock_said(ended.time(), s.locale)}{why}; log it with its time (`--at`)."


def _elsewhere(s: Situation, ahead: list[Step]) -> list[str]:
    """What an offer of another employer, or a yes to this one, means for the rest."""
    answer = s.history.answer
    if s.history.closed or s.history.refused:
        return []
    yes = my_yes(s)
    if yes and any(step.title == _IN_WRITING for step in ahead):
        return [
            "Withdraw from your other applications as soon as it is in writing: they should hear of it within two business days of your yes."
        ]
    if yes and s.today <= s.office.after(s.moment(yes).date(), 2):
        return ["Withdraw from your other applications: they should hear of it within two business days of your yes."]
    other = s.offer_elsewhere
    if other and other.by and not s.taken_elsewhere and not (answer and answer.what is What.OFFER):
        return [f"The offer elsewhere is to be answered by {s.say(other.by)}, whether or not they have decided here."]
    return []


def _closed_today(s: Situation, ahead: list[Step]) -> list[str]:
    """Why nothing goes out on a working day of most people."""
    name = s.office.holiday(s.today)
    waits = [step for step in ahead if step.opens.date() <= s.office.after(s.today) and step.when.date() > s.today]
    if name is None or s.today.weekday() in s.office.weekend or not [one for one in waits if not one.pause]:
        return []
    return [
        f"Today is a holiday there ({name}); if they work all the same, you need not wait for their next working day."
    ]


_IN_WRITING = "Is it in writing?"


def _reminders(s: Situation, ahead: list[Step]) -> list[str]:
    """A few lines for the mood that the situation brings."""
    mood = _mood(s, ahead)
    return _sayings()[mood] if mood else []


def _mood(s: Situation, ahead: list[Step]) -> str | None:
    """The row of `templates/schedule/reminders.yaml` that is true now."""
    kinds = {step.kind for step in ahead}
    if s.meant in (What.WITHDRAW, What.DECLINE) and s.meant in kinds and not any(step.closing for step in ahead):
        return None  # nobody is consoled for leaving
    answer = s.history.answer
    if kinds == {What.CONNECT} and not s.history.refused:
        return None
    if answer and s.history.refused and not s.history.since(answer).last(Did.INTERVIEWED):
        mood = "answered" if not kinds - {"connect"} or any(step.title == ASK_FEEDBACK for step in ahead) else "refused"
        return mood if any(one.on <= answer.on for one in s.rounds) else f"{mood} unmet"
    if s.history.closed or not ahead or s.taken_elsewhere:
        return None
    if s.history.last(Did.SENT, What.ACCEPT) and any(step.title == _IN_WRITING for step in ahead):
        return "accepted"
    if answer and answer.what is What.OFFER:
        choice = next((step for step in ahead if step.kind == "accept"), None)
        if choice is None:
            return None
        sheet = paper(answer, s.history.since(answer), letter=s.terms.letter).here
        if sheet is not False and choice.latest.date() <= s.today:
            return "short"
        return "offer read" if sheet else "offer"
    if s.offer_elsewhere:
        return "elsewhere"
    if s.coming or (s.current and s.current.on > s.day):
        return "to learn" if s.informational else "invited"
    if s.thanks in kinds:
        return "thanking"
    if s.informational:
        return None  # nobody decides about anything
    if any(step.kind == MOVE_ON and step.status is not Status.UPCOMING for step in ahead):
        return "moving on"
    if s.since.since(s.since.last(Did.HEARD)).inquiries and "withdraw" in kinds:
        return "silence"
    due = [step for step in ahead if not step.pause and step.status is not Status.UPCOMING]
    return "asking" if due else "waiting"


@cache
def _sayings() -> dict[str, list[str]]:
    read: dict[str, list[str]] = shipped("schedule", "reminders.yaml")
    return read
