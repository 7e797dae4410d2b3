"""A step of the follow-up, and the situation that steps are planned from. Start reading at `Step` and `Situation`."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import shlex
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from thankyou.facts.history import Did, Event, History, What
from thankyou.facts.models import Interview, Relation
from thankyou.facts.places import countries
from thankyou.planning.readers import reader_of
from thankyou.scheduling.limits import EVENING, NIGHT
from thankyou.scheduling.offered import Terms
from thankyou.scheduling.rounds import Round
from thankyou.scheduling.saying import day_said
from thankyou.scheduling.windows import CLOSES, NOON, OPENS, Office, in_zone, written_in

__all__ = ["Situation", "Status", "Step", "called", "urgency"]

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
    "accept": "yes to the offer",
    "decline": "no to the offer",
    "negotiate": "request for other terms",
    "feedback-request": "request for feedback",
    "event-thanks": "thanks for the event",
}
"""What a kind of message is called in a sentence, where that is not its own name."""
NEWS = "news of the other offer"
"""What an inquiry is called that says that another employer has made an offer."""
ASK_ONCE = "Ask once, if you like"
"""What an inquiry is called after their silence has said no."""
ASK_OFFICE = "Ask whoever invited you"
"""What an inquiry is called where those who choose do not want to be written to, and no other address is known."""
IN_WRITING = "offer in writing"
"""What is asked for where an offer was made by word of mouth, and nothing has come since."""
REMIND = "Remind them once, if you like"
"""What a second message to somebody is called who has not answered the first, and need not."""
WRITE_AGAIN = "Write to them again"
"""What a second message to somebody is called who has answered the first, and named a day after which to write again."""
ASK_FEEDBACK = "Ask for feedback, if you like"
"""What a question after the reply to a no is called."""
ASK_WORD = "Ask for their word on the terms"
"""What the choice is called where they named no day for it and have not answered my wish for other terms."""
TWO_OFFERS = "Decide between the two offers"
"""What the choice is called where that of another employer runs out before this one."""
CHOICES = (What.ACCEPT, What.NEGOTIATE, What.DECLINE)
"""What may be said to an offer."""
SAY_YES = "Say yes to the offer"
"""What the choice is called where the file says yes, and no other terms are waited for."""
ONCE_ANSWERED = "Answer the offer once they have answered you"
"""What the choice is called while they think about other terms."""
ONCE_WRITTEN = "Answer the offer once it is in writing"
"""What the choice is called until then, where they named no day."""
_TITLES = {MOVE_ON: "Move on", WAIT: "Send nothing yet"}
_TO_LEARN = r"\binformation(?:al)? (?:conversation|interview|chat|talk|call|meeting|coffee)|\bcoffee (?:chat|talk)\b|^networking\b"
"""What stands for a role where there is none: a talk to learn from."""
_END_OF_DAY = dt.time(23, 59)


def called(kind: str, section: int = 5) -> str:
    """What a kind of message is called in a sentence; a withdrawal of one's own (section 6) is no friendly close."""
    return "withdrawal" if kind == "withdraw" and section != 5 else NAMES.get(kind, kind)


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
    title: str
    """What it is called in a calendar: `Send the thank-you`."""
    to: tuple[str, ...] = ()
    """Whom it is for, where that is not everybody."""
    deadline: dt.date | None = None
    """The last day that they gave for it."""
    eve: dt.date | None = None
    """The day before the last on which to ask for what is still missing, where something is."""
    uid: str
    """The same for this step whenever the schedule is made, for calendars."""

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.status in (Status.DUE, Status.UPCOMING, Status.LATE)

    @property
    def pause(self) -> bool:
        """Whether it is a time in which nothing is to be done."""
        return self.kind == WAIT and self.title == _TITLES[WAIT]

    @property
    def closing(self) -> bool:
        """Whether it is the friendly close after messages that nobody answered, not a withdrawal of one's own."""
        return self.kind == "withdraw" and self.section[0] == "5"

    @property
    def name(self) -> str:
        """What the message is called in a sentence."""
        if self.title == REMIND:
            return "reminder"
        if self.title == WRITE_AGAIN:
            return "second message"
        return NEWS if self.title.endswith(NEWS) else called(self.leads, int(self.section[0]))

    @property
    def leads(self) -> str:
        """The kind of message that is meant first, where another may take its place."""
        return self.options[0] if self.options and self.kind == "inquiry" else self.kind

    def composed(self, command: str) -> list[str]:
        """The commands that write the message, several where one must be chosen; `command` is what they begin with."""
        if self.kind in (WAIT, MOVE_ON) or self.title == ONCE_WRITTEN:
            return []
        if self.title.endswith(NEWS) or self.title in (
            REMIND,
            WRITE_AGAIN,
            ASK_OFFICE,
        ):  # no kind of message tells them of it
            return []
        kinds = self.options if self.options and self.kind != "inquiry" else (self.leads,)
        people = [f" --to {shlex.quote(name)}" for name in self.to] or [""]
        return [f"{command} --kind {kind}{to}" for kind in kinds for to in people]

    @property
    def optional(self) -> bool:
        """Whether nothing is lost if it is left, so that it is offered, never called due."""
        return self.kind == "connect" or self.closing or self.title in (ASK_ONCE, ASK_FEEDBACK, REMIND)


_PEOPLE_WAIT = ("update-reply", "thank-you", "event-thanks")
_GOOD_MANNERS = ("accept", "negotiate", "information", "decline", "rejection-reply", WAIT)
_OPTIONAL = ("connect", MOVE_ON)
_TO_THE_HOUR = ("thank-you", "event-thanks", WAIT, MOVE_ON)
"""What has no last business day: the thank-you has two days, whatever they are."""


def urgency(step: Step, today: dt.date) -> tuple[int, bool, dt.datetime]:
    """The order in which open steps are to be done: by what is lost if nothing is done today, then by lateness."""
    if step.pause:
        rank = 6
    elif step.deadline and step.deadline <= today + dt.timedelta(1):
        rank = 0  # an offer or a request that is gone tomorrow
    elif step.kind in _PEOPLE_WAIT or (step.kind == "withdraw" and step.section[0] == "6"):
        rank = 1  # somebody waits for it, or its time is short
    elif step.kind in _GOOD_MANNERS:
        rank = 2
    elif step.kind == "withdraw":
        rank = 4
    else:
        rank = 5 if step.kind in _OPTIONAL else 3
    latest = step.latest.replace(tzinfo=None) - (step.latest.utcoffset() or dt.timedelta(0))
    return rank, step.status is not Status.LATE, latest


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
    key: str
    """What tells this interview from all others, for identifiers."""
    terms: Terms = Terms()
    """What the terms of the offer add to the history."""
    assumed: Event | None = None
    """What is taken to have been heard today, since the message that the file is for answers it."""
    given: frozenset[str] = frozenset()
    """The fields of the file that are filled in, of whichever message."""
    reader: str = ""
    """Who reads the message that the file is for, where it says so."""
    automatic: tuple[Event, ...] = ()
    """What machines of theirs sent by now; it is no word of theirs, and stands in no history."""
    spared: tuple[str, ...] = ()
    """Who alone is not to be written to, by name, else by title."""
    between: str = ""
    """Who passes all of it on, thanks as well, and was not there, in their words."""

    @property
    def addressees(self) -> tuple[str, ...]:
        """Whom a command can write to by name: the interviewers, and the reader of the file."""
        named = (*(one.name for one in self.interview.interviewers), self.reader)
        return tuple(dict.fromkeys(name for name in named if name))

    def addressee(self, whom: str) -> str:
        """Who of them is called so; empty where nobody is, or several are."""
        known = self.interview.people.find(whom) if whom else ()
        if len(known) == 1 and known[0] in range(len(self.interview.interviewers)):
            return self.interview.interviewers[known[0]].name or ""
        return whom if whom and whom == self.reader else ""

    @property
    def today(self) -> dt.date:
        """The reader's day."""
        return self.first.date()

    @property
    def day(self) -> dt.date:
        """The candidate's day, in which the days of interviews and events are given."""
        return self.my_day(self.last)

    def my_day(self, moment: dt.datetime) -> dt.date:
        """The candidate's day at a moment of the reader's."""
        return (in_zone(moment, self.mine) if self.mine else moment).date()

    @property
    def current(self) -> Round | None:
        """The latest interview that has begun; the first one if none has."""
        held = [one for one in self.rounds if one.on <= self.day]
        return held[-1] if held else self.rounds[0] if self.rounds else None

    @property
    def told(self) -> Round | None:
        """The interview that the facts tell of: that of their day, else the first one, which was moved."""
        first = self.rounds[0] if self.rounds else None
        return next((one for one in self.rounds if one.on == self.interview.date), first)

    @property
    def coming(self) -> Round | None:
        """An interview that is still ahead, after another."""
        ahead = [one for one in self.rounds if one.on > self.day]
        return ahead[0] if ahead and ahead[0] != self.current else None

    @property
    def ahead(self) -> Round | None:
        """The next interview that has not begun: of a later day, or of today, where its hour is known and still to come."""
        return next((one for one in self.rounds if one.on > self.day or self._today_still(one)), None)

    def _today_still(self, one: Round) -> bool:
        """Whether an interview of today is still to come; of one that was invited to, and whose day alone is known, the hour may be."""
        now = self.last if one.logged else self.first
        return one.on == self.day and one.begins is not None and one.begins > now

    @property
    def put_off(self) -> bool:
        """Whether the next interview was put off, and no new day is known."""
        if self.interview.date is not None and not self.rounds:
            return True
        invited = self.history.last(Did.HEARD, What.NEXT_ROUND)
        if invited is None or invited.by is None or self.history.since(invited).last(Did.INTERVIEWED):
            return False
        return not any(one.on > invited.on for one in self.rounds)

    @property
    def met(self) -> tuple[dt.date, ...]:
        """The days of the interviews, in order."""
        return tuple(one.on for one in self.rounds)

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

    @property
    def locale(self) -> str:
        """The locale of the facts, else that of the candidate's country: whoever reads a schedule reads days as written at home."""
        facts = self.interview
        if "locale" in facts.model_fields_set:
            return facts.locale
        country = countries().get(facts.time_zone or "") or self.office.country
        return f"{facts.locale[:2]}-{country}" if country else facts.locale

    @property
    def written(self) -> str:
        """The locale that dates in figures are written in: that of the facts, else that of the reader's country."""
        return written_in(self.interview, self.office)

    @property
    def informational(self) -> bool:
        """Whether it was an event, or a talk to learn from, with no position to decide about."""
        if self.event or self.stranger:
            return True
        if re.search(_TO_LEARN, self.interview.role or "", re.IGNORECASE):
            return True
        people = range(max(1, len(self.interview.interviewers)))
        return all(reader_of(self.interview, place).relation is Relation.INFORMATIONAL for place in people)

    @property
    def meeting(self) -> str:
        """What it is called in a sentence."""
        if self.event:
            return "event"
        return "conversation" if self.informational else "interview"

    @property
    def event(self) -> bool:
        """Whether it is an event that they are thanked for."""
        return self.interview.kind == What.EVENT_THANKS

    @property
    def stranger(self) -> bool:
        """Whether I write to somebody not met yet, to learn something, and no application has come of it."""
        decided = self.history.last(Did.HEARD, What.OFFER, What.REJECTION) or self.history.sent(What.APPLICATION)
        return self.interview.kind == What.OUTREACH and not decided

    @property
    def meant(self) -> What | None:
        """The kind of message that the file is for, where that is not the thanks, until it is sent; what answers an offer, until that one is answered."""
        kind = What(self.interview.kind)
        offer = self.history.last(Did.HEARD, What.OFFER) if kind in CHOICES else None
        return None if kind is self.thanks or self.history.since(offer).sent(kind) else kind

    @property
    def choice(self) -> What | None:
        """What the file says to the offer: that message is what to send."""
        return self.meant if self.meant in CHOICES else None

    @property
    def thanks(self) -> What:
        """The kind of message that thanks for it."""
        return What.EVENT_THANKS if self.event else What.THANK_YOU

    def moment(self, event: Event) -> dt.datetime:
        """When it happened, for the reader; noon of the candidate's day where no time is known."""
        return in_zone(dt.datetime.combine(event.on, event.at or NOON, self.mine), self.office.zone)

    def ordinal(self, kind: str) -> int:
        """The number of the next message of a kind."""
        return self.history.sent(kind) + 1

    @property
    def unthanked(self) -> tuple[str, ...]:
        """Who has not been thanked for the current interview, where somebody has been, if only one whom the facts do not know, or does not want to be."""
        sent = [one for one in self.since.events if one.did is Did.SENT and one.what is self.thanks]
        if not (sent or self.spared) or any(one.to is None or self._passed_on(one.to) for one in sent):
            return ()
        people = self.interview.interviewers
        thanked = {place for one in sent for place in self.interview.people.find(one.to or "")}
        labels = (one.name or one.title for place, one in enumerate(people) if place not in thanked)
        return tuple(label for label in labels if label and label not in self.spared)

    def _passed_on(self, to: str) -> bool:
        """Whether what went to somebody was for all, as that one stands between."""
        named, known = ({word.casefold() for word in one.split()} for one in (to, self.between))
        return bool(known) and (named <= known or known <= named)

    @property
    def thanked(self) -> bool:
        """Whether everybody was thanked for the current interview."""
        return self.since.sent(self.thanks) > 0 and not self.unthanked

    @property
    def offer_elsewhere(self) -> Event | None:
        """An offer of another employer that I have not answered and that has not run out."""
        last = self.history.last(Did.ELSEWHERE)
        return last if last and last.what is What.OFFER and not (last.by and last.by < self.today) else None

    @property
    def taken_elsewhere(self) -> Event | None:
        """My yes to another employer."""
        return self.history.last(Did.ELSEWHERE, What.ACCEPT)

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
        title: str | None = None,
        to: tuple[str, ...] = (),
        deadline: dt.date | None = None,
        skipped: bool = False,
        never_late: bool = False,
    ) -> Step:
        """A step with this window; the window's ends are put in order, and no day of my own is the last that many take off."""
        number = ordinal or self.ordinal(kind)
        due = max(opens, due)
        if self.office.bridge(latest.date()) and deadline is None and kind not in _TO_THE_HOUR:
            latest = self.office.at(self.office.eve(latest.date()), CLOSES)
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
            when=opens if opens >= self.first else self.soon(latest, promised=deadline is not None),
            reason=reason,
            section=f"{section}. {SECTIONS[section]}",
            options=options,
            title=title or _TITLES.get(kind) or f"Send the {called(kind, section)}",
            to=to,
            deadline=deadline,
            uid=self.uid(kind, number),
        )

    def soon(self, latest: dt.datetime, *, promised: bool = False) -> dt.datetime:
        """The next moment at which they work; or now, or this morning, if waiting for it would miss `latest`.

        Where they named the day, so that it is `promised`, nothing is put off to that day itself, nor, when it is late, any further.
        """
        until = max(CLOSES, latest.time()) if latest.date() == self.today else CLOSES
        soon = self.office.business(self.first, until=until)
        if promised and self.today < soon.date() and latest.date() <= soon.date():
            now = max(self.first, self.office.at(self.today, OPENS))
            morning = self.office.at(self.today + dt.timedelta(1), OPENS)
            return now if now.time() < NIGHT or self.first <= latest < morning else morning
        if not self.first <= latest < soon:
            return soon
        morning = self.office.at(self.today, OPENS)
        return morning if self.first < morning <= latest else self.first

    def uid(self, kind: str, ordinal: int) -> str:
        """An identifier that does not change when the schedule is made again, and that gives no name away."""
        digest = hashlib.sha256("\x1f".join((self.key, kind, str(ordinal))).encode()).hexdigest()
        return f"{kind}-{ordinal}-{digest[:20]}@thankyou"

    def at_once(self, heard: Event, by: dt.date | None = None) -> dt.datetime:
        """The first business moment after it was heard, the morning of that day where no time is known.

        Where that leaves no time before the day `by` which they want something, it is the first moment at which people are awake.
        """
        at = self.moment(heard)
        at = at if heard.at else self.office.at(at.date(), OPENS)
        business = self.office.business(at)
        if by is None or business == at or business.date() < by:
            return business
        if at.time() < OPENS:
            return self.office.at(at.date(), OPENS)
        tomorrow = self.office.at(at.date() + dt.timedelta(1), OPENS)
        awake = NIGHT if tomorrow.date() == by else EVENING
        return at if at.time() < awake or tomorrow.date() > by else tomorrow

    def last_day(self, heard: Event, by: dt.date) -> dt.date:
        """The last business day up to the deadline; the deadline itself if none is left after the day it was heard."""
        day = self.office.on_or_before(by)
        heard_on = self.moment(heard).date()
        return day if day > heard_on and self.first <= self.office.at(day, CLOSES) else by

    def close(self, day: dt.date) -> dt.datetime:
        """The end of their business day, or of the whole day where that has passed and the day has not."""
        late = self.first.date() == day and self.first.time() > CLOSES
        return self.office.at(day, _END_OF_DAY if late else CLOSES)

    def days_later(self, day: dt.date, days: int) -> dt.date:
        """`days` after `day`, moved on to a business day."""
        return self.office.on_or_after(day + dt.timedelta(days))

    def not_before(self, since: dt.date | None, day: dt.date) -> dt.date | None:
        """The first day on which they work from `since` on, where they may decide on another than `day`; bridge days are none."""
        first = self.office.on_or_after(since) if since else None
        return first if first and self.office.off_bridge(first) < day else None

    def say(self, day: dt.date) -> str:
        """A day in the words of the interview's locale."""
        return day_said(day, self.locale)
