"""The facts of every message beside the thank-you note, one model for each kind. Start reading at `FACTS`.

Each is an `Interview` with more fields, so that one file of facts, the same people and the same jottings serve all of
them: an inquiry needs nothing but the interview, an acceptance also the offer. Where somebody else than the first
interviewer reads the message (personnel, an agency), `reader` says who.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, PrivateAttr, field_validator, model_validator

from thankyou.facts.fact import MOST_ITEMS, listed
from thankyou.facts.history import History
from thankyou.facts.kinds import KINDS
from thankyou.facts.models import Interview, Interviewer
from thankyou.facts.nouns import Asked, NewsItem, Occasion, Offer, Request
from thankyou.facts.text import Jotting, fault, says_nothing

__all__ = [
    "FACTS",
    "FIELDS",
    "Accept",
    "Connect",
    "Decline",
    "EventThanks",
    "FeedbackRequest",
    "FollowUp",
    "Information",
    "Inquiry",
    "Negotiate",
    "News",
    "Outreach",
    "RejectionReply",
    "UpdateReply",
    "Withdraw",
]


def _said_or_words(value: Any) -> Any:
    """`yes` and `no` as they are written in files and cells, else words."""
    low = value.strip().casefold() if isinstance(value, str) else value
    return {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}.get(low, value)


Door = Annotated[bool | Jotting, BeforeValidator(_said_or_words)]
"""Whether the door stays open; or how, in words that finish `I would be glad to ...` or in a sentence."""


class FollowUp(Interview):
    """What all of these messages may know: everything about the interview, and who reads this one."""

    reader: Interviewer | None = None
    """Who reads this message, where that is not the first interviewer."""
    _aside: tuple[str, ...] = PrivateAttr(default=())
    _absent: bool = PrivateAttr(default=False)

    @property
    def aside(self) -> tuple[str, ...]:
        """Fields that stood in a file or mapping of this very kind and belong to another kind of message."""
        return self._aside

    @property
    def absent(self) -> bool:
        """Whether the reader is named beside the interviewers as somebody else, so that nobody may say "when we spoke"."""
        return self._absent

    @model_validator(mode="after")
    def _speakers(self) -> Self:
        """The reader comes first among the people; then everybody who is named must be one of them."""
        if self.reader is not None:
            others = tuple(one for one in self.interviewers if one.name is None or one.name != self.reader.name)
            self._absent = bool(others) and len(others) == len(self.interviewers)
            object.__setattr__(self, "interviewers", (self.reader, *others))
        return self._known_speakers()


_NO_THIRD = (
    "there is no third inquiry, because two without an answer are an answer: write a `withdraw` message or move on"
)


class Inquiry(FollowUp):
    """Asking about the timing, once or a second time. There is no third."""

    kind: str = "inquiry"
    attempt: int | None = None
    """1 or 2; left out, the history tells."""
    stated: tuple[Jotting, ...] = ()
    """What they said about when they would decide. Left out, `next_steps` is looked at."""
    useful: tuple[Jotting, ...] = ()
    """What I can offer meanwhile, such as references."""
    since: tuple[Jotting, ...] = ()
    """What is new on my side since then; a second inquiry needs it as its new angle."""
    _own_lists = listed("stated", "useful", "since")

    @field_validator("attempt", mode="before")
    @classmethod
    def _attempt(cls, value: Any) -> Any:
        text = str(value).strip().lower()
        number = {"first": 1, "1": 1, "second": 2, "2": 2, "none": None}.get(text, 3)
        if number == 3:
            raise fault("third", f"must be 1 or 2; {_NO_THIRD}")
        return number

    @model_validator(mode="after")
    def _third(self) -> Self:
        if self.attempt is None and self._sent > 1:
            raise fault("pair", f"history: says that {self._sent} inquiries were sent; {_NO_THIRD}")
        return self

    @property
    def _sent(self) -> int:
        return History.of(self.history).inquiries

    @property
    def outdated(self) -> Mapping[str, str]:
        """The fields that tell when they had meant to decide, each with why it is not said: they have written since that it takes longer."""
        later = History.of(self.history).postponed(self.date)
        why = f"they wrote on {later.on.isoformat()} that it takes longer" if later else ""
        return dict.fromkeys(("stated", "next_steps"), why) if later else {}

    @property
    def plan(self) -> str:
        """The second one has a shape of its own."""
        return "inquiry-second" if self.attempt == 2 or (self.attempt is None and self._sent) else "inquiry"

    @property
    def marks(self) -> tuple[str, ...]:
        """`second` for the second one."""
        return ("second",) if self.plan == "inquiry-second" else ()


def _topics(value: Any) -> Any:
    """Several topics of one question, said one after the other, each of them whole: `the older press and about the night shift`.

    Questions with their answers, each an entry with fields of its own, stay as they are.
    """
    entries = value if isinstance(value, list | tuple) else [value]
    if any(isinstance(one, Mapping | Asked) for one in entries):
        if bare := next(
            (one for one in entries if isinstance(one, str) and "?" not in one and not says_nothing(one)), None
        ):
            raise fault(
                "mixed", f"“{bare}” stands beside questions with their answers; write it as one too (question, answer)"
            )
        return tuple(one for one in entries if not (isinstance(one, str) and says_nothing(one)))
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        return value
    if len(value) > MOST_ITEMS:
        raise fault("too_many", f"holds more than {MOST_ITEMS} entries")
    each = [one.strip() for one in value if not says_nothing(one)]
    whole = [one.endswith((".", "?", "!")) for one in each]
    if any(whole):
        if not all(whole):
            raise fault("mixed", "holds topics and sentences; write each as a topic, such as `the older press`")
        return " ".join(each)
    if not each:
        return None
    if loose := next((one for one in each if _NO_TOPIC.match(one)), None):
        raise fault(
            "mixed", f"“{loose}” is no topic; write each as one, such as `the older press` or `whether I have one`"
        )
    first, *others = each
    rest = [one if _IN_A_CLAUSE.match(one) or one.startswith("about ") else f"about {one}" for one in others]
    unlike = len({bool(_IN_A_CLAUSE.match(one)) for one in each}) > 1  # `whether I swim, and about my visa`
    return (", and " if unlike else " and ").join(filter(None, (", ".join((first, *rest[:-1])), *rest[-1:])))


_NO_TOPIC = re.compile(r"(?:to|for|me|if I|that)\b", re.IGNORECASE)
_IN_A_CLAUSE = re.compile(r"(?:how|what|which|whether|if|when|where|who|whom|whose|why)\b", re.IGNORECASE)
Topics = Annotated[
    Jotting | tuple[Asked, ...] | None,
    BeforeValidator(_topics, json_schema_input_type=Jotting | tuple[Jotting | Asked, ...] | None),
]
"""What one question was about: a topic, or a list of them; or questions as they put them, each with my answer."""


class Information(FollowUp):
    """Sending what was promised, or clarifying one thing."""

    kind: str = "information"
    asked: Topics = None
    """The question or promise it goes back to; several topics as a list; or `question` and `answer`, one or several."""
    details: tuple[Jotting, ...] = ()
    """The information itself, where it is not a file or a link: a clarification, a certificate."""
    matters: Jotting | None = None
    """Why it matters to the role."""
    _own_lists = listed("details")


class News(FollowUp):
    """News about them that goes back to our conversation, and renewed interest."""

    kind: str = "news"
    news: NewsItem | None = None
    """What I saw about them."""
    since: tuple[Jotting, ...] = ()
    """What is new on my side."""
    thought: Jotting | None = None
    """One thought on it."""
    _own_lists = listed("since")

    @model_validator(mode="after")
    def _something(self) -> Self:
        if self.news is None and not self.since:
            raise fault("pair", "news: is missing, and so is what is new on my side (since)")
        return self


_LINKEDIN = 300
"""Characters of a LinkedIn invitation."""


class Outreach(FollowUp):
    """Writing to somebody not met yet: an employee, an alumna, a friend's friend."""

    kind: str = "outreach"
    connection: Jotting | None = None
    """What connects us: who suggested it, where we met, what we share."""
    about_me: Jotting | None = None
    """Who I am, in a clause."""
    why_them: tuple[Jotting, ...] = ()
    """Why this person: one concrete thing."""
    questions: tuple[Jotting, ...] = ()
    """What I would like to ask."""
    minutes: int | None = None
    """How long a talk I ask for: 10 to 30 minutes; a short call where none is given."""
    channel: Literal["email", "linkedin"] = "email"
    """A LinkedIn invitation has 300 characters at most."""
    _own_lists = listed("why_them", "questions")

    @field_validator("channel", mode="before")
    @classmethod
    def _channel(cls, value: Any) -> Any:
        low = str(value).strip().lower().replace("-", "")
        return low if low in ("email", "linkedin") else value

    @field_validator("minutes", mode="before")
    @classmethod
    def _minutes(cls, value: Any) -> int | None:
        if value is None:
            return None
        found = re.fullmatch(r"(\d{1,2})(?: ?(?:minutes|mins?))?", str(value).strip())
        if not found or not 10 <= int(found[1]) <= 30:
            raise fault("minutes", "must be a number of minutes from 10 to 30")
        return int(found[1])

    @property
    def marks(self) -> tuple[str, ...]:
        """`unmet`, since nobody has met; the channel; `timed` where the length of the talk is given."""
        return ("unmet", self.channel, *(["timed"] if self.minutes else []))

    @property
    def characters(self) -> int | None:
        """300 on LinkedIn."""
        return _LINKEDIN if self.channel == "linkedin" else None

    @property
    def plan(self) -> str:
        """An invitation on LinkedIn has a shape of its own."""
        return "outreach-linkedin" if self.channel == "linkedin" else "outreach"


class EventThanks(FollowUp):
    """Thanks after a networking event or a talk."""

    kind: str = "event-thanks"
    event: Occasion | None = None
    """The event or talk."""
    advice: tuple[Jotting, ...] = ()
    """What they advised."""
    will_do: tuple[Jotting, ...] = ()
    """What I will do with it, or have done."""
    about_me: Jotting | None = None
    """Who I am, in a clause."""
    questions: tuple[Jotting, ...] = ()
    """What I would like to ask."""
    bring_up: tuple[Jotting, ...] = ()
    """What I want to talk about, for the talking points before the event; never part of the message."""
    _own_lists = listed("advice", "will_do", "questions", "bring_up")


class UpdateReply(FollowUp):
    """The answer to an update: a next round, a request for documents, a delay, an offer received."""

    kind: str = "update-reply"
    update: Literal["next round", "invitation", "documents", "delay", "offer", "update"] | None = None
    """What they wrote about; left out, the history tells."""
    confirm: tuple[Jotting, ...] = ()
    """What I confirm: day, time, place."""
    asked: tuple[Asked, ...] = ()
    """What they asked, each with my answer."""
    needs: tuple[Jotting, ...] = ()
    """What I need, such as step-free access."""
    questions: tuple[Jotting, ...] = ()
    """What I ask in return."""
    offer: Offer | None = None
    """The offer, where there is one."""
    _own_lists = listed("confirm", "asked", "needs", "questions")

    @field_validator("update", mode="before")
    @classmethod
    def _update(cls, value: Any) -> Any:
        low = str(value).strip().lower().replace("-", " ").replace("_", " ")
        for name, words in _UPDATES:
            if re.search(words, low):
                return name
        return low

    @property
    def marks(self) -> tuple[str, ...]:
        """`round` (with `another_round`, where it is one for certain), `documents`, `delay`, `offered` or `update`."""
        heard = History.of(self.history).spoken.last("heard")
        update = self.update or (heard.what if heard else None) or ("offer" if self.offer else "update")
        if str(update) in ("next round", "invitation"):
            return ("round", "another_round") if str(update) == "next round" else ("round",)
        return ("offered" if str(update) == "offer" else str(update),)


_UPDATES = (
    ("next round", r"round|interview|panel|second|final|assessment|task"),
    ("invitation", r"invit|visit|trial"),
    ("documents", r"document|paper|reference|form|request"),
    ("delay", r"delay|later|longer|postpon|hold"),
    ("offer", r"offer"),
)


class RejectionReply(FollowUp):
    """The answer to a no, with or without one request for feedback."""

    kind: str = "rejection-reply"
    valued: tuple[Jotting, ...] = ()
    """What I valued in the process."""
    feedback: Jotting | None = None
    """The one thing I would like to hear, if anything."""
    wish: Jotting | None = None
    """What I wish them."""
    door: Door = True
    """Whether I would like to hear of later openings, or what I would be glad to do, in words of my own."""
    _own_lists = listed("valued")

    @property
    def marks(self) -> tuple[str, ...]:
        """`open` where the door stays open."""
        return ("open",) if self.door else ()


class FeedbackRequest(FollowUp):
    """One or two narrow questions after a decision."""

    kind: str = "feedback-request"
    questions: tuple[Jotting, ...] = ()
    """What I would like to know; two at most."""
    valued: tuple[Jotting, ...] = ()
    """What I valued in the process."""
    _own_lists = listed("questions", "valued")


class _Offered(FollowUp):
    """What goes with an offer."""

    offer: Offer | None = None
    """The offer and its terms."""


class Accept(_Offered):
    """Accepting an offer in writing."""

    kind: str = "accept"
    will_do: tuple[Jotting, ...] = ()
    """What I will do next: sign, return, hand in notice."""
    questions: tuple[Jotting, ...] = ()
    """What I would still like to know."""
    thanks: tuple[Jotting, ...] = ()
    """What I am thankful for in particular."""
    _own_lists = listed("will_do", "questions", "thanks")


class Negotiate(_Offered):
    """Asking for one better term."""

    kind: str = "negotiate"
    ask: Request
    """The one thing I ask for."""
    standard: Jotting | None = None
    """What the figure rests on, such as a published scale; only if there is one."""
    flexible: tuple[Jotting, ...] = ()
    """Where I am flexible."""
    proposal: tuple[Jotting, ...] = ()
    """What could happen next, such as a call on Thursday."""
    _own_lists = listed("flexible", "proposal")

    @property
    def marks(self) -> tuple[str, ...]:
        """`pay` where the request is about money."""
        return ("pay",) if re.search(r"[$£€¥₹]|\b(?:salary|pay|rate|base|wage)\b", self.ask.text, re.I) else ()


class Decline(_Offered):
    """Declining an offer."""

    kind: str = "decline"
    reason: Jotting | None = None
    """One short true reason, or none."""
    valued: tuple[Jotting, ...] = ()
    """What I valued, best with the people's names."""
    door: Door = True
    """Whether I would be glad to stay in touch, or what I would be glad to do, in words of my own; left out, nothing is said of it."""
    _own_lists = listed("valued")

    @property
    def marks(self) -> tuple[str, ...]:
        """`open` where the facts leave the door open."""
        return _left_open(self)


class Withdraw(FollowUp):
    """Leaving the process, also after silence."""

    kind: str = "withdraw"
    reason: Jotting | None = None
    """One short true reason, or none."""
    valued: tuple[Jotting, ...] = ()
    """What I valued in the process."""
    after_silence: bool | None = None
    """Whether this closes a process in which nobody answered any more; left out, the history tells."""
    door: Door = True
    """Whether I would be glad to hear of later openings, or what I would be glad to do, in words of my own; left out, nothing is said of it."""
    _own_lists = listed("valued")

    @property
    def marks(self) -> tuple[str, ...]:
        """`silence` after silence, `open` where the facts leave the door open."""
        silent = History.of(self.history).touches > 0 if self.after_silence is None else self.after_silence
        return ("silence" if silent else "leaving", *_left_open(self))


def _left_open(message: Decline | Withdraw) -> tuple[str, ...]:
    """`open` where whoever leaves says so; it is theirs to say."""
    return ("open",) if message.door and "door" in message.model_fields_set else ()


class Connect(FollowUp):
    """A LinkedIn message after the decision: 300 characters at most."""

    kind: str = "connect"
    outcome: Literal["accepted", "declined", "rejected", "open"] = "open"
    """How it ended."""
    valued: tuple[Jotting, ...] = ()
    """What I valued."""
    _own_lists = listed("valued")

    @property
    def marks(self) -> tuple[str, ...]:
        """How it ended."""
        return (self.outcome,)

    @property
    def characters(self) -> int | None:
        """300, since it goes out on LinkedIn."""
        return _LINKEDIN


def _with_heirs(model: type[Interview]) -> Iterator[type[Interview]]:
    yield model
    for one in model.__subclasses__():
        yield from _with_heirs(one)


def _model_of(kind: str) -> type[Interview]:
    """The first model whose facts are of the kind unless they say otherwise."""
    return next(one for one in _with_heirs(Interview) if one.model_fields["kind"].default == kind)


FACTS: Mapping[str, type[Interview]] = {kind: _model_of(kind) for kind in KINDS}
"""The kinds of message and the models of their facts."""

FIELDS = frozenset(name for model in FACTS.values() for name in model.model_fields)
"""Every field that the facts of some kind have."""
