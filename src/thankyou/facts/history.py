"""What happened so far: an `Event` is one line of a diary, a `History` all of them, with the questions that others ask.

    2026-11-12 14:30 interviewed
    2026-11-12 sent thank-you to Dana Ortiz
    2026-11-18 elsewhere offer, by 2026-11-25
    2026-11-20 heard offer, by 2026-11-27
    2026-11-23 heard update, note they are not ready

Messages ask it what was said before, the schedule what is still to be sent. Start reading at `History`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, NamedTuple, Self

from pydantic import ValidationInfo, field_validator, model_validator

from thankyou.errors import did_you_mean
from thankyou.facts.fact import Fact, day, time_of_day
from thankyou.facts.patterns import regex
from thankyou.facts.text import Line, Note, fault, not_text

__all__ = ["AUTOMATIC", "Did", "Event", "History", "What"]


class Did(StrEnum):
    """What kind of thing happened."""

    INTERVIEWED = "interviewed"
    SENT = "sent"
    HEARD = "heard"
    ELSEWHERE = "elsewhere"
    """With another employer; it changes what is to be said here."""


class What(StrEnum):
    """What was sent (a kind of message, or the application) or what was heard."""

    APPLICATION = "application"
    THANK_YOU = "thank-you"
    INQUIRY = "inquiry"
    INFORMATION = "information"
    NEWS = "news"
    OUTREACH = "outreach"
    EVENT_THANKS = "event-thanks"
    UPDATE_REPLY = "update-reply"
    REJECTION_REPLY = "rejection-reply"
    FEEDBACK_REQUEST = "feedback-request"
    ACCEPT = "accept"
    NEGOTIATE = "negotiate"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    CONNECT = "connect"
    NEXT_ROUND = "next round"
    DOCUMENTS = "documents"
    DELAY = "delay"
    OFFER = "offer"
    REJECTION = "rejection"
    UPDATE = "update"


HEARD = (What.NEXT_ROUND, What.DOCUMENTS, What.DELAY, What.OFFER, What.REJECTION, What.UPDATE)
"""What can be heard; `update` is anything else, such as "we will tell you soon"."""
SENT = tuple(what for what in What if what not in HEARD)
"""What can be sent."""
ELSEWHERE = (What.OFFER, What.ACCEPT, What.DECLINE)
"""What can happen with another employer: an offer, which I accept or decline."""
_ALLOWED = {Did.SENT: SENT, Did.HEARD: HEARD, Did.ELSEWHERE: ELSEWHERE}
UNASKED = (What.INQUIRY, What.INFORMATION, What.NEWS)
"""Messages that nobody waits for: these are what may become too many."""
DECISIVE = (What.NEXT_ROUND, What.OFFER, What.REJECTION)

_SHAPE = (
    "must be a day, with or without a time, what happened, and what it was: 2026-11-12 sent thank-you, "
    "2026-11-12 14:30 interviewed, 2026-11-20 heard offer, by 2026-11-27, or 2026-11-23 heard update, note they are not ready"
)
_LINE = regex(
    r"(?P<on>\S+)(?:\s+(?P<at>\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?))?\s+(?P<did>interviewed|sent|heard|elsewhere)(?:\s+(?P<what>[a-z][a-z -]*?))?(?:,?\s+to\s+(?P<to>\S.*?))?(?:,?\s+by\s+(?P<by>\S+?))?(?:,\s+note:?\s+(?P<note>\S.*))?",
    re.IGNORECASE,
)


AUTOMATIC = regex(
    r"\bauto(?:mat(?:ic|ed|ically))?[- ]?(?:generated )?(?:reply|replies|respon(?:se|der)|answers?|e-?mail|message|note)\b|\b(?:vacation|holiday|absence) (?:reply|message|responder|note|notice)\b|"
    r"\bout[- ]of[- ](?:the )?office(?: (?:reply|message|note|notice|response|answer|e-?mail))?\b|\booo\b|"
    r"\bi(?:'m| am)(?: (?:currently|now|presently|away))* (?:on (?:[\w'-]+ )?(?:leave|holidays?|vacation)|away|out (?:until|till|from|this|next))\b|"
    r"\babwesenheits\w+|\bautomatische (?:antwort|antwoord)\b|\br[eé]ponse automatique\b|\brespuesta autom[aá]tica\b|\bresposta autom[aá]tica\b|\brisposta automatica\b|\bauto(?:matiskt )?svar\b"
)
"""What a machine sends while somebody is away, in lower case."""
_OF_ONESELF = regex(r"\bi(?:'m| am| will be)\b")
_BEFORE = 12
"""Characters before the words in which it is said who is away: `I will be out of office`."""
_TELLS_MORE = regex(
    r"\bdeci(?:de|des|sion)\b|\bcandidates?\b|\binterviews?\b|\blet \w+ know\b|\bthank(?:s| you) for (?:coming|meeting|talking|the|your (?:visit|time))\b|"
    r"(?:\bwill|'ll)(?: then)? (?:write|call|ring|tell)\b(?!(?: \w+)? back\b)|\bwe(?:'ll| will) be in touch\b"
)
"""What no machine knows: something of the search, or that I am written to unasked."""


class Event(Fact):
    """One thing that happened, on a day. A plain string is read: `2026-11-12 sent thank-you`, `2026-11-12 2:30 pm interviewed`.

    What is worth remembering stands behind `note`: `2026-11-23 heard update, note they are not ready`.
    """

    on: dt.date
    """The day, as YYYY-MM-DD."""
    at: dt.time | None = None
    """The time of day, as 15:30 or 3:30 pm in my time zone; of an interview, when it ended."""
    did: Did
    """`interviewed`, `sent`, `heard`, or `elsewhere` for what happens with another employer."""
    what: What | None = None
    """Sent: a kind of message, or `application`. Heard: `next round`, `documents`, `delay`, `offer`, `rejection` or `update`. Elsewhere: `offer`, `accept` or `decline`."""
    to: Line | None = None
    """Sent: to which interviewer, where it did not go to all of them."""
    by: dt.date | None = None
    """A day that they gave: to reply by, of the new decision, or of the next interview."""
    note: Note | None = None
    """Anything worth remembering about it; it is never sent."""

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        if (
            isinstance(value, dict) and len(value) == 1
        ):  # YAML reads `2026-11-23 heard update, note: not yet` as a mapping
            [(first, rest)] = value.items()
            value = f"{first}: {rest}" if isinstance(first, str) and isinstance(rest, str) and " " in first else value
        if not isinstance(value, str):
            return value
        match = _LINE.fullmatch(" ".join(value.split()))
        if not match:
            raise fault("event", _SHAPE)
        return {key: part for key, part in match.groupdict().items() if part is not None}

    _days = field_validator("on", "by", mode="before")(classmethod(lambda cls, value: day(value)))
    _clock = field_validator("at", mode="before")(classmethod(lambda cls, value: time_of_day(value)))

    @field_validator("did", mode="before")
    @classmethod
    def _did(cls, value: Any) -> Any:
        return value.strip().lower() if isinstance(value, str) else value

    @field_validator("what", mode="before")
    @classmethod
    def _what(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str):
            raise fault("not_text", not_text(value, "text"))
        words = " ".join(re.split(r"[\s_-]+", value.strip().lower()))
        found = next((one for one in What if one.replace("-", " ") == words), None)
        if found is None:
            known = _ALLOWED[info.data["did"]] if info.data.get("did") in _ALLOWED else tuple(What)
            meant = did_you_mean(words, known)
            said = (
                f", not '{words}'" if meant and re.fullmatch(r"[a-z -]+", words) else ""
            )  # what is nearly one of them is nothing private
            raise fault("what", f"must be one of {', '.join(known)}{said}{meant}")
        return found

    @model_validator(mode="after")
    def _fits(self) -> Self:
        """What was sent or heard must be known, and be of its kind."""
        allowed = _ALLOWED.get(self.did)
        if allowed is None and self.what is not None:
            raise fault("event_field", "what: an interview needs no word after it; put it into note")
        if allowed is not None and self.what not in allowed:
            was = "happened elsewhere" if self.did is Did.ELSEWHERE else f"was {self.did}"
            raise fault("event_field", f"what: what {was} must be one of {', '.join(allowed)}")
        if self.by is not None and self.did is not Did.HEARD and (self.did, self.what) != (Did.ELSEWHERE, What.OFFER):
            raise fault("event_field", "by: belongs to what was heard")
        if self.to is not None and self.did is not Did.SENT:
            raise fault("event_field", "to: belongs to what was sent")
        if self.by is not None and self.by < self.on:
            raise fault("event_field", f"by: {self.by} lies before {self.on}, the day it was heard")
        return self

    @property
    def automatic(self) -> bool:
        """Whether a machine sent what was heard: its note calls itself so, or tells of an absence in the first person and of nothing else.

        Who named a day, or decided something, is none.
        """
        if self.did is not Did.HEARD or self.what not in (What.UPDATE, What.DELAY) or self.by is not None:
            return False
        said = (self.note or "").lower().replace("’", "'")
        told = [one.span() for one in AUTOMATIC.finditer(said)]
        named = any(not _OF_ONESELF.search(said, max(0, begin - _BEFORE), end) for begin, end in told)
        return named or (bool(told) and _TELLS_MORE.search(said) is None)

    @property
    def plain(self) -> str:
        """The event as one line, without its note: `2026-11-20 heard offer, by 2026-11-27`."""
        at = f" {self.at:%H:%M}" if self.at else ""
        what = f" {self.what}" if self.what else ""
        to = f" to {self.to}" if self.to else ""
        return f"{self.on}{at} {self.did}{what}{to}{f', by {self.by}' if self.by else ''}"


class History(NamedTuple):
    """Events in the order in which they happened. `History.of(interview.history)` sorts them."""

    events: tuple[Event, ...] = ()

    @classmethod
    def of(cls, *lists: Iterable[Event]) -> History:
        """Sorted by day and time; on one day an interview without a time comes first, the rest as they were given."""
        return cls(tuple(sorted((event for events in lists for event in events), key=_moment)))

    def since(self, event: Event | None) -> History:
        """What came after `event` (the last one equal to it); everything for None."""
        places = [place for place, one in enumerate(self.events) if one == event]
        return History(self.events[places[-1] + 1 :]) if places else self

    def last(self, did: Did | str, *whats: What | str) -> Event | None:
        """The latest event of this kind, of any of `whats` if they are given."""
        fits = [event for event in self.events if event.did == did and (not whats or event.what in whats)]
        return fits[-1] if fits else None

    def sent(self, *kinds: What | str) -> int:
        """How many messages of these kinds went out."""
        return sum(event.did is Did.SENT and event.what in kinds for event in self.events)

    @property
    def inquiries(self) -> int:
        """How many inquiries went out, ever."""
        return self.sent(What.INQUIRY)

    @property
    def spoken(self) -> History:
        """Without what machines sent."""
        return History(tuple(one for one in self.events if not one.automatic))

    def postponed(self, day: dt.date | None) -> Event | None:
        """The last word since the interview, on `day` or the last one here, that their decision takes longer; None where there is none, or it may have moved another interview."""
        after = max(filter(None, (day, *(one.on for one in self.events if one.did is Did.INTERVIEWED))), default=None)
        since = History(tuple(one for one in self.spoken.events if after is None or one.on > after))
        delay, invited = since.last(Did.HEARD, What.DELAY), since.last(Did.HEARD, What.NEXT_ROUND)
        return None if delay and invited and since.events.index(invited) < since.events.index(delay) else delay

    @property
    def touches(self) -> int:
        """Messages that nobody waited for (inquiry, information, news) since they last wrote or talked to me.

        Information that answers a request for documents is not counted.
        """
        theirs = (Did.HEARD, Did.INTERVIEWED)
        last = next((event for event in reversed(self.spoken.events) if event.did in theirs), None)
        since = self.since(last)
        asked = last is not None and last.what is What.DOCUMENTS and since.sent(What.INFORMATION) > 0
        return since.sent(*UNASKED) - asked

    @property
    def answer(self) -> Event | None:
        """The latest answer that decides something: an offer, a rejection, an invitation to the next round."""
        return self.last(Did.HEARD, *DECISIVE)

    @property
    def refused(self) -> bool:
        """Whether their latest decisive answer is a no."""
        return self.answer is not None and self.answer.what is What.REJECTION

    @property
    def closed(self) -> Event | None:
        """The message with which I ended it: a decline or a withdrawal after which they did not offer or invite again."""
        last = self.last(Did.SENT, What.DECLINE, What.WITHDRAW)
        return last if last and not self.since(last).last(Did.HEARD, What.OFFER, What.NEXT_ROUND) else None


def _moment(event: Event) -> tuple[dt.date, dt.time]:
    return event.on, event.at or (dt.time.min if event.did is Did.INTERVIEWED else dt.time.max)
