"""`schedule`: what to send when, and when to stop. Start reading at `schedule`; the rules are in `thankyou.scheduling.pacing`.

A schedule is a function of the facts, the history and a day. When something happens, add it to the history and make
the schedule again: what was done stays done, what is no longer needed is shown as skipped.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict

from thankyou.errors import FactError, Problem
from thankyou.facts.follow_ups import read_facts
from thankyou.facts.history import Did, Event, History, What
from thankyou.facts.models import Interview
from thankyou.facts.resources import templates
from thankyou.scheduling.pacing import BUDGET, planned
from thankyou.scheduling.steps import MOVE_ON, SECTIONS, WAIT, Situation, Status, Step, decision, rounds
from thankyou.scheduling.windows import Office, in_zone, office

__all__ = ["Schedule", "schedule"]

_FIRST = "thank-you"
_YEARS = range(1970, 2200)
_URGENT = {Status.LATE: 0, Status.DUE: 1, Status.UPCOMING: 2}


class Schedule(BaseModel):
    """What was done, what is to be done, and what is not to be done any more."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    today: dt.date
    """The candidate's day for which it was made."""
    company: str | None
    role: str | None
    locale: str
    my_zone: str | None
    """The candidate's time zone."""
    their_zone: str | None
    """The reader's, in which the steps' times are given; None where no zone is known."""
    events: int
    """How many events the history holds."""
    steps: tuple[Step, ...]
    """Done first, then what is to be done, in the order of time, then what was skipped."""
    notes: tuple[str, ...]
    """What was assumed, and what is missing."""
    reminders: tuple[str, ...]
    """A kind word for the wait; nothing that needs doing."""

    @property
    def open(self) -> tuple[Step, ...]:
        """The steps that are still to be done."""
        return tuple(step for step in self.steps if step.open)

    @property
    def next(self) -> Step | None:
        """What to do now or, if nothing is due, next. Waiting comes last."""
        ahead = sorted(
            self.open, key=lambda step: (step.kind == WAIT, _URGENT[step.status], step.opens.date(), step.due)
        )
        return ahead[0] if ahead else None

    def due(self, today: dt.date) -> tuple[Step, ...]:
        """The open steps whose window has begun by `today`, the most urgent first; waiting is not among them."""
        begun = [step for step in self.open if step.kind != WAIT and self.mine(step.opens).date() <= today]
        return tuple(sorted(begun, key=lambda step: (step.status is not Status.LATE, step.latest)))

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


def schedule(
    interview: Interview | Mapping[str, Any] | str | Path,
    *,
    today: dt.date | dt.datetime,
    history: Iterable[Event | str | Mapping[str, Any]] = (),
    reminders: bool = True,
) -> Schedule:
    """What to send to the people of this interview when, from the thank-you to the reply to their answer.

    `today` is a day, or a moment (without a time zone: the candidate's). `history` is added to that of the interview.
    `reminders` may be left out. Raises `FactError` where no interview and no answer has a day to count from.
    """
    facts = _facts(interview, history)
    where = office(facts)
    moments = _moments(today, facts, where)
    events = History.of(facts.history)
    known = History(tuple(one for one in events.events if one.on <= moments.day or one.did is Did.INTERVIEWED))
    _check(facts, known)
    s = _situation(facts, where, moments, known)
    current = planned(s)
    done = _done(s)
    gone = _dropped(facts, where, known, {step.uid for step in (*current, *done)})
    left_out = [step for step in current if not step.open]
    ahead = sorted((step for step in current if step.open), key=lambda step: (step.opens, step.latest, step.kind))
    return Schedule(
        today=moments.day,
        company=facts.company,
        role=facts.role,
        locale=facts.locale,
        my_zone=facts.time_zone or facts.their_time_zone,
        their_zone=facts.their_time_zone or facts.time_zone,
        events=len(events.events),
        steps=(*done, *ahead, *left_out, *gone),
        notes=tuple(_notes(s, len(events.events) - len(known.events), ahead)),
        reminders=tuple(_reminders(s, ahead)) if reminders else (),
    )


class _Moments(NamedTuple):
    """Today: the candidate's day, and its first and last moment (the same, where the moment is known) for the reader."""

    day: dt.date
    first: dt.datetime
    last: dt.datetime


def _facts(given: Interview | Mapping[str, Any] | str | Path, history: Iterable[Any]) -> Interview:
    facts = read_facts(given, _FIRST)  # what is for other messages in the same file is left aside
    added = list(history)
    if not added:
        return facts
    plain = {name: getattr(facts, name) for name in facts.model_fields_set}
    return Interview.model_validate({**plain, "history": [*facts.history, *added]})


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


def _check(facts: Interview, known: History) -> None:
    days = [facts.date, facts.decision_date, *(day for one in known.events for day in (one.on, one.by))]
    if any(day and day.year not in _YEARS for day in days):
        raise FactError([Problem("date", "and all other days must lie between 1970 and 2199 for a schedule")])
    if not facts.date and not known.last(Did.INTERVIEWED) and not known.last(Did.HEARD):
        raise FactError([Problem("date", "is missing; the schedule counts from the day of the interview")])


def _situation(facts: Interview, where: Office, moments: _Moments, known: History) -> Situation:
    mine = _mine(facts)
    return Situation(facts, where, mine, moments.first, moments.last, known, rounds(facts, known, where, mine))


def _done(s: Situation) -> list[Step]:
    """A step for each message that went out."""
    counts: dict[str, int] = {}
    made = []
    for event in s.history.events:
        if event.did is Did.SENT and event.what and event.what is not What.APPLICATION:
            counts[event.what] = number = counts.get(event.what, 0) + 1
            at = s.moment(event)
            section = _SECTION.get(event.what, 4)
            made.append(
                Step(
                    kind=event.what,
                    ordinal=number,
                    status=Status.DONE,
                    opens=at,
                    due=at,
                    latest=at,
                    when=at,
                    reason=f"Sent on {s.say(event.on)}.",
                    section=f"{section}. {SECTIONS[section]}",
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


def _dropped(facts: Interview, where: Office, known: History, kept: set[str]) -> list[Step]:
    """Steps that were planned before something happened and are no longer needed, so that calendars can drop them."""
    found: dict[str, Step] = {}
    for place, event in enumerate(known.events):
        before = History(known.events[:place])
        if not facts.date and not before.last(Did.INTERVIEWED) and not before.last(Did.HEARD):
            continue
        s = _situation(facts, where, _moments(event.on, facts, where), before)
        for step in planned(s):
            pausing = step.kind == WAIT and step.status is not Status.UPCOMING  # in no calendar
            if step.open and not pausing and step.uid not in kept:
                reason = f"No longer needed: {_happened(s, event)}."
                found[step.uid] = step.model_copy(update={"status": Status.SKIPPED, "reason": reason})
    return list(found.values())


_SAID = {
    What.NEXT_ROUND: "they invited you to the next round",
    What.DOCUMENTS: "they asked for documents",
    What.DELAY: "they told you of a delay",
    What.OFFER: "they made you an offer",
    What.REJECTION: "they said no",
    What.UPDATE: "they sent you word",
}


def _happened(s: Situation, event: Event) -> str:
    day = s.say(event.on)
    if event.did is Did.INTERVIEWED:
        return f"there was another interview on {day}"
    if event.did is Did.HEARD and event.what:
        return f"{_SAID[event.what]} on {day}"
    article = "an" if str(event.what)[0] in "aeiou" else "a"
    return f"you sent {article} {event.what} message on {day}"


def _notes(s: Situation, ahead_of_time: int, ahead: list[Step]) -> list[str]:
    notes = []
    if s.history.closed:
        notes.append(f"You ended this yourself on {s.say(s.history.closed.on)}; there is nothing more to send.")
    elif s.history.answer and s.history.refused and not [step for step in ahead if step.kind != "connect"]:
        notes.append("They said no and it is answered; nothing more is to be sent about this position.")
    elif not ahead and s.history.last(Did.SENT, What.ACCEPT):
        notes.append("You accepted; there is nothing more to send.")
    if ahead_of_time:
        notes.append(f"{ahead_of_time} of the events in history lie in the future and are not counted.")
    held = s.current
    if held and not held.timed and any(step.kind == "thank-you" for step in ahead):
        notes.append("The interview is taken to have ended at 16:00; set end to the true time.")
    if not s.history.answer and any(step.kind == "inquiry" for step in ahead):
        notes += decision(s)[1]
    if s.since.sent("inquiry") > BUDGET:
        notes.append(f"{s.since.sent('inquiry')} inquiries were sent; more than two push, whoever answers.")
    if s.office.note and ahead:
        notes.append(s.office.note)
    return notes


def _reminders(s: Situation, ahead: list[Step]) -> list[str]:
    """A few lines for the mood that the situation brings."""
    kinds = {step.kind for step in ahead}
    if s.history.refused:
        return _sayings()["refused"]
    if s.history.closed or not ahead:
        return []
    if s.history.answer and s.history.answer.what is What.OFFER:
        return _sayings()["offer"]
    if any(step.kind == MOVE_ON and step.status is not Status.UPCOMING for step in ahead):
        return _sayings()["moving on"]
    return _sayings()["silence" if "withdraw" in kinds and "inquiry" in kinds and s.since.inquiries else "waiting"]


@cache
def _sayings() -> dict[str, list[str]]:
    import yaml

    read: dict[str, list[str]] = yaml.safe_load(
        (templates() / "schedule" / "reminders.yaml").read_text(encoding="utf-8")
    )
    return read
