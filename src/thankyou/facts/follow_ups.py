"""The facts of every message beside the thank-you note, one model for each kind. Start reading at `FACTS`.

Each is an `Interview` with more fields, so that one file of facts, the same people and the same jottings serve all of
them: an inquiry needs nothing but the interview, an acceptance also the offer. Where somebody else than the first
interviewer reads the message (personnel, an agency), `reader` says who.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import PrivateAttr, field_validator, model_validator

from thankyou.errors import FactError, Problem, did_you_mean
from thankyou.facts.fact import Fact, day, listed, plain_string
from thankyou.facts.history import History
from thankyou.facts.kinds import KINDS, kind_named
from thankyou.facts.models import Declared, Interview, Interviewer, Link
from thankyou.facts.text import Jotting, Line, fault

__all__ = [
    "FACTS",
    "Accept",
    "Asked",
    "Connect",
    "Decline",
    "EventThanks",
    "FeedbackRequest",
    "FollowUp",
    "Information",
    "Inquiry",
    "Negotiate",
    "News",
    "NewsItem",
    "Occasion",
    "Offer",
    "Outreach",
    "RejectionReply",
    "Request",
    "UpdateReply",
    "Withdraw",
    "facts_of",
    "kind_of",
    "read_facts",
]


# --- nouns -------------------------------------------------------------------------------------------------------


class Asked(Fact):
    """Something they asked, and my answer: `notice period? six weeks` as plain text."""

    question: Jotting | None = None
    """What they asked, as they put it."""
    answer: Jotting | None = None
    """What I answer."""

    @model_validator(mode="before")
    @classmethod
    def _nulls(cls, value: Any) -> Any:
        """`allergies? none` is an answer; only nothing at all is none."""
        if isinstance(value, Mapping):
            return {key: one for key, one in value.items() if one is not None}
        return value

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        question, mark, answer = value.partition("?")
        if not mark:
            return {"answer": value}
        answer = re.sub(r"^[\s:>–—-]+", "", answer)
        return {"question": f"{question.strip()}?", **({"answer": answer} if answer else {})}

    @model_validator(mode="after")
    def _something(self) -> Self:
        if self.question is None and self.answer is None:
            raise fault("empty", "needs a question or the answer to it")
        return self


class NewsItem(Declared):
    """News about them: what, where I saw it, and when."""

    _plain = plain_string("text")
    text: Jotting
    """What has happened, in my words."""
    source: Line | None = None
    """Where I saw it, such as `the Evening Standard` or `your blog`."""
    date: dt.date | None = None
    """The day it came out, as YYYY-MM-DD."""
    url: Link | None = None
    """Where it can be read."""

    _date = field_validator("date", mode="before")(classmethod(lambda cls, value: day(value)))


class Occasion(Fact):
    """A networking event or a talk."""

    _plain = plain_string("name")
    name: Line
    """What it was called."""
    date: dt.date | None = None
    """The day, as YYYY-MM-DD."""
    place: Line | None = None
    """Where it was."""

    _date = field_validator("date", mode="before")(classmethod(lambda cls, value: day(value)))


class Offer(Fact):
    """An offer and its terms. A plain string is taken apart: `$128,000 base + 10% bonus, letter of Nov 18`."""

    title: Line | None = None
    """The position as the offer names it."""
    pay: Line | None = None
    """Salary or rate, such as `$128,000 base` or `£17.50 an hour`."""
    bonus: Line | None = None
    """Such as `10% bonus` or `signing bonus of $5,000`."""
    start: Line | None = None
    """The first day, such as `11 January`."""
    hours: Line | None = None
    """Such as `37.5 hours a week` or `0.8 FTE`."""
    place: Line | None = None
    """Such as `in the Leith workshop` or `hybrid, two days a week in the office`."""
    letter_date: Line | None = None
    """The date of the letter or e-mail that makes the offer."""
    reply_by: Line | None = None
    """The day by which they want an answer."""
    other: tuple[Jotting, ...] = ()
    """Further terms, such as `28 days' holiday`."""

    _own_lists = listed("other")

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        """Terms in a line of text, and those in fields beside a `text`; the same term with other figures is refused."""
        if isinstance(value, str):
            return _terms({}, value)
        if isinstance(value, Mapping):
            value = {key: _day_text(one) for key, one in value.items()}
            if isinstance(value.get("text"), str):
                text = value["text"]
                return _terms({key: one for key, one in value.items() if key != "text"}, text)
        return value

    @property
    def terms(self) -> dict[str, str]:
        """The named terms that were given."""
        from thankyou.facts.terms import TERMS  # its patterns take a while to compile, and few messages have an offer

        return {name: value for name in TERMS if (value := getattr(self, name)) is not None}


def _day_text(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) and not isinstance(value, dt.datetime) else value


def _terms(given: dict[str, Any], text: str) -> dict[str, Any]:
    from thankyou.facts.terms import figures, read_terms

    found = dict(given)
    other = list(_as_list(found.pop("other", ())))
    for term in read_terms(text):
        known = found.get(term.name)
        if term.name == "other":
            other.append(term.text)
        elif known is None:
            found[term.name] = term.text
        elif isinstance(known, str) and term.name == "bonus" and known.strip() != term.text.strip():
            found[term.name] = f"{known} and {term.text}"
        elif isinstance(known, str) and figures(known) == figures(term.text):
            continue
        elif isinstance(known, str) and not (figures(known) and figures(term.text)):
            found[term.name] = f"{known}, {term.text}"
        else:
            raise fault(
                "twice", f"{term.name}: is given as “{known}” and as “{term.text}”; keep the one that is agreed"
            )
    return {**found, **({"other": other} if other else {})}


def _as_list(value: Any) -> list[Any]:
    return [value] if isinstance(value, str) else list(value)


class Request(Declared):
    """The one thing I ask for in a negotiation: `base of $135,000`."""

    _plain = plain_string("text")
    text: Jotting
    """What I ask for, with its figure."""


# --- the messages ------------------------------------------------------------------------------------------------


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
    def plan(self) -> str:
        """The second one has a shape of its own."""
        return "inquiry-second" if self.attempt == 2 or (self.attempt is None and self._sent) else "inquiry"

    @property
    def marks(self) -> tuple[str, ...]:
        """`second` for the second one."""
        return ("second",) if self.plan == "inquiry-second" else ()


class Information(FollowUp):
    """Sending what was promised, or clarifying one thing."""

    kind: str = "information"
    asked: Jotting | None = None
    """The question or promise it goes back to."""
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
        """The channel; `timed` where the length of the talk is given."""
        return (self.channel, "timed") if self.minutes else (self.channel,)

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
    update: Literal["next round", "documents", "delay", "offer", "update"] | None = None
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
        """`round`, `documents`, `delay`, `offered` or `update`."""
        heard = History.of(self.history).last("heard")
        update = self.update or (heard.what if heard else None) or ("offer" if self.offer else "update")
        return ({"next round": "round", "offer": "offered"}.get(str(update), str(update)),)


_UPDATES = (
    ("next round", r"round|interview|invit|visit|panel|trial|second|final|assessment|task"),
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
    door: bool = True
    """Whether I would like to hear of later openings."""
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
    door: bool = True
    """Whether I would be glad to stay in touch."""
    _own_lists = listed("valued")

    @property
    def marks(self) -> tuple[str, ...]:
        """`open` where the door stays open."""
        return ("open",) if self.door else ()


class Withdraw(FollowUp):
    """Leaving the process, also after silence."""

    kind: str = "withdraw"
    reason: Jotting | None = None
    """One short true reason, or none."""
    valued: tuple[Jotting, ...] = ()
    """What I valued in the process."""
    after_silence: bool | None = None
    """Whether this closes a process in which nobody answered any more; left out, the history tells."""
    door: bool = True
    """Whether I would be glad to hear of later openings."""
    _own_lists = listed("valued")

    @property
    def marks(self) -> tuple[str, ...]:
        """`silence` after silence, `open` where the door stays open."""
        silent = History.of(self.history).touches > 0 if self.after_silence is None else self.after_silence
        return (*(("silence",) if silent else ("leaving",)), *(("open",) if self.door else ()))


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


def kind_of(given: Any, kind: str | None = None) -> str:
    """The kind that is asked for, else the one that the facts name themselves, else `thank-you`. Raises `FactError`."""
    own = given.get("kind") if isinstance(given, Mapping) else given.kind if isinstance(given, Interview) else None
    named = kind or own or "thank-you"
    known = kind_named(named)
    if known is None:
        raise FactError([Problem("kind", f"must be one of {', '.join(FACTS)}{did_you_mean(named, FACTS)}")])
    return known


_OF_KINDS = {name for model in FACTS.values() for name in model.model_fields}


def facts_of(given: Interview | Mapping[str, Any], kind: str) -> Interview:
    """`given` (facts of any kind, or a mapping) as the facts of a message of `kind`.

    One file may hold the facts of several messages: what belongs only to another kind is left aside here, and what
    belongs to none is refused. Raises `FactError`.
    """
    model = FACTS[kind]
    if type(given) is model:
        return given
    merged = isinstance(given, FollowUp) and given.absent
    if isinstance(given, Interview):
        given = {name: getattr(given, name) for name in given.model_fields_set}
    aside: list[str] = []
    if isinstance(given, Mapping):
        strange = _OF_KINDS - model.model_fields.keys()
        if given.get("kind") is not None and kind_of(given) == kind:
            aside = [str(name) for name, value in given.items() if name in strange and value not in (None, "", [], ())]
        given = {name: value for name, value in given.items() if name not in strange | {"kind"}}
    facts = model.model_validate(given)
    if aside and isinstance(facts, FollowUp):
        facts._aside = tuple(aside)
    if merged and isinstance(facts, FollowUp):
        facts._absent = True
    return facts


def read_facts(given: Interview | Mapping[str, Any] | str | Path, kind: str | None = None) -> Interview:
    """Facts from wherever they are (a model, a mapping, the path of a file), as those of the kind that is asked for.

    Raises `FactError` or `LoadError`.
    """
    if not isinstance(given, str | Path):
        return facts_of(given, kind_of(given, kind))
    from thankyou.facts.loading import loaded

    return loaded(given, lambda facts: facts_of(facts, kind_of(facts, kind)))
