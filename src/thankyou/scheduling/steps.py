"""A step of the follow-up, and the situation that steps are planned from. Start reading at `Step` and `Situation`."""

from __future__ import annotations

import datetime as dt
import hashlib
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from thankyou.facts.history import Did, Event, History, What
from thankyou.facts.models import Interview
from thankyou.scheduling.deciding import stated
from thankyou.scheduling.windows import CLOSES, NOON, Office, in_zone, later

__all__ = ["Round", "Situation", "Status", "Step", "clock_said", "day_said"]

MOVE_ON, WAIT = "move-on", "wait"
SECTIONS = {
    1: "Reflection and Evaluation",
    2: "Timely Response",
    3: "Crafting the Perfect Thank-You Note",
    4: "Leveraging Additional Follow-Up Opportunities",
    5: "Patience and Persistence",
    6: "Handling Rejection or Acceptance",
}
"""The sections of the guide."""
NAMES = {
    "update-reply": "short reply",
    "rejection-reply": "reply to the no",
    "withdraw": "closing message",
    "connect": "invitation to connect",
}
"""What a kind of message is called in a sentence, where that is not its own name."""
_ASSUMED_END = dt.time(16)


class Status(StrEnum):
    """Where a step stands."""

    DUE = "due"
    UPCOMING = "upcoming"
    LATE = "late"
    DONE = "done"
    SKIPPED = "skipped"


class Step(BaseModel):
    """One thing to do, or done: a message, or `wait`, or `move-on`. Times are those of the reader."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    """A kind of message, `wait` or `move-on`."""
    ordinal: int
    """The how many-eth of its kind, from 1."""
    status: Status
    opens: dt.datetime
    """Not before this."""
    due: dt.datetime
    """Best by this."""
    latest: dt.datetime
    """Late after this."""
    when: dt.datetime
    """A good moment from now on: in the reader's business hours, within the window where there is still time."""
    reason: str
    """Why, and why then, in a sentence or two."""
    section: str
    """Number and title of the guide's section."""
    options: tuple[str, ...] = ()
    """Kinds of message to choose from, where there is a choice."""
    uid: str
    """The same for this step whenever the schedule is made, for calendars."""

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.status in (Status.DUE, Status.UPCOMING, Status.LATE)


class Round(NamedTuple):
    """One interview of a process that may have several."""

    on: dt.date
    ended: dt.datetime
    """In the reader's time zone."""
    timed: bool
    """Whether the end was given, not assumed."""


class Situation(NamedTuple):
    """Everything that steps are planned from, at one moment."""

    interview: Interview
    office: Office
    mine: dt.tzinfo | None
    """The candidate's time zone."""
    first: dt.datetime
    """Now, or the beginning of today where only the day is known; in the reader's zone."""
    last: dt.datetime
    """Now, or the end of today."""
    history: History
    """What had happened by now."""
    rounds: tuple[Round, ...]
    """Interviews in order; the last may be to come."""

    @property
    def today(self) -> dt.date:
        """The reader's day."""
        return self.first.date()

    @property
    def current(self) -> Round | None:
        """The latest interview that has begun; the first one if none has."""
        held = [one for one in self.rounds if one.on <= self.last.date()]
        return held[-1] if held else self.rounds[0] if self.rounds else None

    @property
    def coming(self) -> Round | None:
        """An interview that is still ahead, after another."""
        ahead = [one for one in self.rounds if one.on > self.last.date()]
        return ahead[0] if ahead and ahead[0] != self.current else None

    @property
    def since(self) -> History:
        """What happened since the current interview."""
        held = self.current
        if held is None:
            return self.history
        explicit = [one for one in self.history.events if one.did is Did.INTERVIEWED and one.on == held.on]
        if explicit:
            return self.history.since(explicit[-1])
        return History(tuple(one for one in self.history.events if one.on >= held.on))

    def moment(self, event: Event) -> dt.datetime:
        """When it happened, for the reader; noon of the candidate's day where no time is known."""
        return in_zone(dt.datetime.combine(event.on, event.at or NOON, self.mine), self.office.zone)

    def ordinal(self, kind: str) -> int:
        """The number of the next message of a kind."""
        return self.history.sent(kind) + 1

    def step(
        self,
        kind: str,
        opens: dt.datetime,
        due: dt.datetime,
        latest: dt.datetime,
        reason: str,
        section: int,
        *,
        ordinal: int | None = None,
        options: tuple[str, ...] = (),
        skipped: bool = False,
        never_late: bool = False,
    ) -> Step:
        """A step with this window; the window's ends are put in order."""
        number = ordinal or self.ordinal(kind)
        due = max(opens, due)
        latest = max(due, latest)
        waits = kind in (WAIT, MOVE_ON) or never_late
        status = Status.LATE if latest < self.first and not waits else Status.DUE
        status = Status.UPCOMING if opens > self.last else status
        return Step(
            kind=kind,
            ordinal=number,
            status=Status.SKIPPED if skipped else status,
            opens=opens,
            due=due,
            latest=latest,
            when=opens if opens >= self.first else self._soon(latest),
            reason=reason,
            section=f"{section}. {SECTIONS[section]}",
            options=options,
            uid=self.uid(kind, number),
        )

    def _soon(self, latest: dt.datetime) -> dt.datetime:
        """The next moment at which they work, or now if waiting for it would miss `latest`."""
        soon = self.office.business(
            self.first, until=max(CLOSES, latest.time()) if latest.date() == self.today else CLOSES
        )
        return self.first if self.first <= latest < soon else soon

    def uid(self, kind: str, ordinal: int) -> str:
        """An identifier that does not change when the schedule is made again, and that gives no name away."""
        facts = self.interview
        named = (facts.candidate.name, facts.company, facts.role, facts.date, kind, ordinal)
        digest = hashlib.sha256("\x1f".join(str(one).casefold() for one in named).encode()).hexdigest()
        return f"{kind}-{ordinal}-{digest[:20]}@thankyou"

    def days_later(self, day: dt.date, days: int) -> dt.date:
        """`days` after `day`, moved on to a business day."""
        return self.office.on_or_after(day + dt.timedelta(days))

    def say(self, day: dt.date) -> str:
        """A day in the words of the interview's locale."""
        return day_said(day, self.interview.locale)


def rounds(interview: Interview, history: History, where: Office, mine: dt.tzinfo | None) -> tuple[Round, ...]:
    """The interviews: that of the facts, those of the history, and the one that the last invitation named."""
    ends: dict[dt.date, dt.time | None] = {}
    if interview.date:
        ends[interview.date] = interview.end or (interview.start and _hour_later(interview.start))
    for event in history.events:
        if event.did is Did.INTERVIEWED:
            ends[event.on] = event.at or ends.get(event.on)
    invited = history.last(Did.HEARD, What.NEXT_ROUND)
    if invited and invited.by and not history.since(invited).last(Did.INTERVIEWED):
        ends.setdefault(invited.by, None)
    made = []
    for day, end in sorted(ends.items()):
        ended = in_zone(dt.datetime.combine(day, end or _ASSUMED_END, mine), where.zone)
        made.append(Round(day, later(ended, 0), end is not None))
    return tuple(made)


def _hour_later(start: dt.time) -> dt.time:
    """When an interview without an end is taken to have ended; on the same day."""
    return start.replace(hour=start.hour + 1) if start.hour < 23 else start


def decision(s: Situation) -> tuple[dt.date | None, list[str]]:
    """The day by which they said they would decide, and what to tell the candidate about it."""
    facts, held = s.interview, s.current
    if facts.decision_date:
        if held and facts.decision_date < held.on:  # it was about an earlier round
            early = held == s.rounds[0]
            return None, ["decision_date lies before the interview and is not used."] if early else []
        return facts.decision_date, []
    days: dict[dt.date, str] = {}
    notes = []
    for place, jotting in enumerate(facts.next_steps):
        if found := stated(jotting, facts.date, s.office):
            if found.day is None:
                notes.append(
                    f"next_steps[{place}] speaks of a decision, but {found.problem}; set decision_date to settle it."
                )
            elif held is None or found.day >= held.on:
                days[found.day] = f"next_steps[{place}]"
    if not days:
        return None, notes
    day = max(days)
    if len(days) > 1:
        notes.append(
            "next_steps names more than one day of decision; the latest is used. Set decision_date to settle it."
        )
    return day, [*notes, f"{days[day]} is read as a decision by {s.say(day)}; set decision_date if that is wrong."]


def day_said(day: dt.date, locale: str) -> str:
    """`Friday, November 27` or `Friday 27 November`."""
    if locale in ("en-US", "en-CA", "en-PH"):
        return f"{day:%A}, {day:%B} {day.day}"
    return f"{day:%A} {day.day} {day:%B}"


def clock_said(time: dt.time, locale: str) -> str:
    """`2:30 pm` or `14:30`."""
    if (time.hour, time.minute) == (12, 0):
        return "noon"
    if locale in ("en-US", "en-CA", "en-PH", "en-AU", "en-NZ"):
        return f"{time.hour % 12 or 12}:{time:%M} {'am' if time.hour < 12 else 'pm'}"
    return f"{time:%H:%M}"
