"""What the candidate notes down right after an interview, and which part of it may go into a message.

A reflection is private. `Reflection.to_interview` takes out what was meant for a message: what they said, what they
need, what was promised, what draws me, and at most one clarification. How an answer went, delivery, surprises and cues
stay behind. Start reading at `Reflection`; which clarification is worth sending is decided in `clarifications`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NamedTuple, Self, TypeVar

from pydantic import BeforeValidator, ValidationError, field_validator, model_validator

from thankyou.errors import FactError, Problem
from thankyou.facts.apart import joined
from thankyou.facts.fact import Fact, day, listed, plain_string, time_of_day
from thankyou.facts.models import (
    Candidate,
    Concern,
    Draw,
    Interview,
    Interviewer,
    KeyPoint,
    Material,
    NextStep,
    Qualification,
    Remark,
    Unsaid,
    as_entered,
    check_entries,
    check_times,
    each_person,
    english,
    zone,
)
from thankyou.facts.people import ALL, CANDIDATE, People, Who, fold
from thankyou.facts.problems import problems
from thankyou.facts.sendable import about_work, scolds, sendable, stands
from thankyou.facts.text import Called, Jotting, Key, Line, Note, fault
from thankyou.facts.together import completed, parts_of, together

__all__ = [
    "AskedQuestion",
    "Clarification",
    "Cue",
    "CueKind",
    "Delivery",
    "Observation",
    "Reflection",
    "Went",
    "clarifications",
]


class Went(StrEnum):
    """How an answer went, as I see it."""

    WELL = "well"
    FAIR = "fair"
    BADLY = "badly"


class CueKind(StrEnum):
    """What somebody's reaction seemed to say."""

    IMPRESSED = "impressed"
    CONCERNED = "concerned"
    INTERESTED = "interested"
    NEUTRAL = "neutral"


class Noted(Fact):
    """What only a reflection holds; no field of it is proposed to somebody who mistypes one of an interview."""


def _yes_or_no(value: Any) -> bool:
    answers = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}
    found = value if isinstance(value, bool) else answers.get(str(value).strip().lower())
    if found is None:
        raise fault("yes_or_no", "must be yes or no")
    return found


def _rating(value: Any) -> int:
    number = str(value).strip()
    if isinstance(value, bool) or number not in ("1", "2", "3", "4", "5"):
        raise fault("rating", "must be a number from 1 to 5")
    return int(number)


class AskedQuestion(Noted):
    """A question that I was asked, and how I dealt with it. A plain string is the question."""

    _plain = plain_string("question")
    question: Note
    """The question, in their words or yours."""
    by: Line | None = None
    """Who asked it."""
    answer: Note | None = None
    """What I answered, in a few words."""
    went: Went | None = None
    """`well`, `fair` or `badly`."""
    example: Annotated[bool, BeforeValidator(_yes_or_no)] | None = None
    """Whether I gave a specific example."""
    better: Jotting | None = None
    """What I would say now."""


class Observation(Noted):
    """Something about my delivery: a rating, a jotting, or both, such as `4, leaned in when it got interesting`."""

    rating: Annotated[int, BeforeValidator(_rating)] | None = None
    """From 1 (not at all as I would like) to 5 (just as I would like)."""
    text: Note | None = None
    """What I noticed."""

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        if isinstance(value, int) and not isinstance(value, bool):
            return {"rating": value}
        if not isinstance(value, str):
            return value
        rated = re.fullmatch(r"\s*([0-9]{1,3})\s*(?:/\s*5\s*)?(?:[,:;.]\s*(.*))?", value, re.DOTALL)
        return {"rating": rated[1], "text": rated[2] or None} if rated else {"text": value}


class Delivery(Noted):
    """How I came across, as far as I noticed."""

    posture: Observation | None = None
    """How I sat or stood."""
    eye_contact: Observation | None = None
    """Where I looked."""
    energy: Observation | None = None
    """How awake, friendly and interested I was."""
    listening: Observation | None = None
    """Whether I heard questions out and answered what was asked."""


class Cue(Noted):
    """A reaction that I noticed: what impressed, interested or worried them. A plain string is the text."""

    _plain = plain_string("text")
    text: Jotting
    """What it was about, such as `my work on the night rota` or `I have not led a team`."""
    by: Line | None = None
    """Whose reaction it was."""
    kind: CueKind = CueKind.NEUTRAL
    """`impressed`, `concerned`, `interested` or `neutral`."""
    answer: Jotting | None = None
    """What I would reply to a concern."""


_LISTS = (
    "interviewers",
    "said",
    "needs",
    "questions",
    "surprises",
    "cues",
    "unaddressed",
    "not_asked",
    "promised",
    "next_steps",
    "draws",
    "personal",
    "asked",
)
_NAMED = (
    ("said", "by"),
    ("needs", "by"),
    ("questions", "by"),
    ("cues", "by"),
    ("promised", "recipient"),
    ("personal", "by"),
)


class Reflection(Noted):
    """What I noted right after an interview. Everything may be left out."""

    candidate: Candidate | None = None
    """Who I am; needed only to write messages from it."""
    company: Called | None = None
    """The organisation, as it calls itself."""
    role: Called | None = None
    """The position, as they call it."""
    interviewers: tuple[Interviewer, ...] = ()
    """Who I talked to."""
    medium: Line | None = None
    """`phone`, `video`, `in person`, or in your words."""
    date: dt.date | None = None
    """The day of the interview, as YYYY-MM-DD."""
    start: dt.time | None = None
    """When it began, as 14:30 or 2:30 pm."""
    end: dt.time | None = None
    """When it ended, as 15:30 or 3:30 pm; later than start."""
    time_zone: Line | None = None
    """An IANA name such as `Europe/London`."""
    locale: str | None = None
    """Whose English: `en-US`, `en-GB`, ..."""
    said: tuple[KeyPoint, ...] = ()
    """What they said that is worth coming back to, and why."""
    needs: tuple[Qualification, ...] = ()
    """What they need, as they put it, and what I have done about such a thing."""
    personal: tuple[Remark, ...] = ()
    """Small human details."""
    questions: tuple[AskedQuestion, ...] = ()
    """What I was asked, and how I answered."""
    surprises: tuple[Jotting, ...] = ()
    """What caught me off guard."""
    cues: tuple[Cue, ...] = ()
    """How they reacted."""
    unaddressed: tuple[Jotting, ...] = ()
    """What I wished we had talked about, or did not get to say."""
    not_asked: tuple[Jotting, ...] = ()
    """Questions that I did not get to ask."""
    promised: tuple[Material, ...] = ()
    """What I promised to send."""
    next_steps: tuple[NextStep, ...] = ()
    """What they said would happen next, and when."""
    draws: tuple[Draw, ...] = ()
    """What draws me to this role."""
    delivery: Delivery = Delivery()
    """How I came across."""
    asked: tuple[Key, ...] = ()
    """Which questions of `thankyou reflect` are done, so that it goes on where it stopped."""

    _lists = listed(*_LISTS)
    _each = field_validator("interviewers", mode="before")(
        classmethod(lambda cls, value, info: each_person(value, info.data.get("company")))
    )
    _date = field_validator("date", mode="before")(classmethod(lambda cls, value: day(value)))
    _time = field_validator("start", "end", mode="before")(classmethod(lambda cls, value: time_of_day(value)))
    _zone = field_validator("time_zone")(classmethod(lambda cls, value: zone(value)))
    _locale = field_validator("locale", mode="before")(classmethod(lambda cls, value: english(value)))

    @model_validator(mode="after")
    def _times(self) -> Self:
        check_times(self.start, self.end)
        return self

    @model_validator(mode="after")
    def _speakers(self) -> Self:
        check_entries(self, self.people, _NAMED)
        return self

    @property
    def people(self) -> People:
        """The candidate and the interviewers, to look a `by` up in."""
        return _people(self.candidate, self.interviewers)

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """`obj` (a mapping or a `Reflection`) as a `Reflection`.

        Raises `FactError`, which names each field at fault.
        """
        try:
            return super().model_validate(obj, **options)
        except ValidationError as error:
            raise FactError(as_entered(problems(error, among=Noted.__subclasses__()), obj)) from None

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """The reflection in a JSON, YAML or TOML file. Raises `LoadError` or `FactError`, which name file, line and field."""
        from thankyou.facts.loading import loaded

        return loaded(path, cls.model_validate)

    def to_interview(self, interview: Interview | Mapping[str, Any] | None = None) -> Interview:
        """The facts of this reflection that a message may use, added to those of `interview`.

        What `interview` says stands: a field is filled only where it is empty, an entry added only where it is not there
        yet. One clarification is added (see `clarifications`), unless `interview` holds one. Merging twice changes
        nothing. Facts of another kind of message stay facts of that kind. Raises `FactError`, above all where nobody
        says who the candidate is.
        """
        if interview is None:
            return Interview.model_validate(_merged(self, None))
        given = interview if isinstance(interview, Interview) else Interview.model_validate(interview)
        facts = {field: getattr(given, field) for field in given.model_fields_set}
        return type(given).model_validate({**facts, **_merged(self, given)})


def _people(candidate: Candidate | None, interviewers: Sequence[Interviewer]) -> People:
    return People(
        candidate.name if candidate else "", tuple(Who(one.name, one.title, one.relation) for one in interviewers)
    )


# --- the one clarification ---------------------------------------------------------------------------------------


class Clarification(NamedTuple):
    """Something that could be put right or added in a message: where it was noted, and as which fact it would go."""

    place: str
    """The field of the reflection: `cues[0]`, `questions[2]`, `unaddressed[0]`."""
    fact: Concern | Unsaid
    """A `Concern` with its answer, or an entry of `unaddressed`."""


def clarifications(reflection: Reflection) -> list[Clarification]:
    """What would be worth clarifying, the most important first; a message gets the first one only.

    1. A concern that somebody voiced and that I can answer: it may decide, and only I can lift it.
    2. What I would say now to a question that I answered badly, if it makes sense without the question: neither that nor
       how it went is repeated.
    3. What I did not get to say.
    4. A question that I did not get to ask.

    Within each, the order in which they were noted. Pay is left to a negotiation. A concern without an answer is better left alone, and a jotting
    that still scolds me once its first words ("I should have said that …") are off is not sent.
    """
    concerns = (
        (f"cues[{index}]", Concern(text=cue.text, by=cue.by, answer=answer))
        for index, cue in enumerate(reflection.cues)
        if cue.kind is CueKind.CONCERNED
        and cue.answer
        and (answer := sendable(cue.answer, answer=True))
        and not scolds(cue.text)
    )
    better = (
        (
            f"questions[{index}]",
            Unsaid(text=text) if (text := sendable(question.better, answer=True)) and stands(text) else None,
        )
        for index, question in enumerate(reflection.questions)
        if question.went is Went.BADLY and question.better
    )
    unsaid = ((f"unaddressed[{index}]", _unsaid(text)) for index, text in enumerate(reflection.unaddressed))
    unasked = ((f"not_asked[{index}]", _unsaid(text)) for index, text in enumerate(reflection.not_asked))
    found: Iterator[tuple[str, Concern | Unsaid | None]] = (
        pair for part in (concerns, better, unsaid, unasked) for pair in part
    )
    return [Clarification(place, fact) for place, fact in found if fact]


def _unsaid(text: str) -> Unsaid | None:
    bare = sendable(text)
    return Unsaid(text=bare) if bare else None


# --- callbacks ---------------------------------------------------------------------------------------------------


def _callbacks(reflection: Reflection) -> list[KeyPoint]:
    """What they said; and for whoever said nothing worth noting, a question of theirs that I answered well.

    A question is handed back only if it is written as one, one known person asked it, it is about the work and touches
    neither pay nor past nor private life; one for a person. It goes as what they asked: as a topic, a note would thank
    them for telling about what they only asked.
    """
    people = reflection.people
    found = joined(reflection.said, people)
    served = {people.find(point.by) for point in found if point.by}
    for question in reflection.questions:
        who = people.find(question.by) if question.by else ()
        if (
            question.went is Went.WELL
            and len(who) == 1
            and who[0] >= 0
            and who not in served
            and about_work(question.question)
        ):
            served.add(who)
            found.append(KeyPoint(you_asked=question.question, by=question.by))
    return found


def _needs(reflection: Reflection) -> list[Qualification]:
    """What they need, first where the proof is something that impressed or interested them."""
    liked = _stems(cue.text for cue in reflection.cues if cue.kind in (CueKind.IMPRESSED, CueKind.INTERESTED))
    return sorted(
        joined(reflection.needs, reflection.people),
        key=lambda item: not liked & _stems(parts_of(item).get("said", {}).values()),
    )


def _stems(texts: Iterable[str]) -> set[str]:
    """The longer words of some texts, cut so that forms of one word meet."""
    return {word[:5] for text in texts for word in re.findall(r"[^\W\d_]{4,}", fold(text))}


# --- merging -----------------------------------------------------------------------------------------------------

_Entry = TypeVar("_Entry", bound=Fact)


def _merged(reflection: Reflection, given: Interview | None) -> dict[str, Any]:
    """The fields of the interview that both make together."""
    base = given or Interview.model_construct()
    interviewers = _interviewers(base.interviewers, reflection)
    people = _people(given.candidate if given else reflection.candidate, interviewers)
    holds_one = any(concern.answer for concern in base.concern) or bool(base.unaddressed)
    chosen = [] if holds_one else clarifications(reflection)[:1]
    concern = [one.fact for one in chosen if isinstance(one.fact, Concern)]
    unsaid = [one.fact for one in chosen if isinstance(one.fact, Unsaid)]
    merged = {
        **_circumstances(base, reflection),
        "candidate": _candidate(given, reflection),
        "interviewers": interviewers,
        "key_points": together(base.key_points, _renamed(_callbacks(reflection), "by", reflection, people), people),
        "qualifications": together(base.qualifications, _renamed(_needs(reflection), "by", reflection, people), people),
        "enthusiasm": together(base.enthusiasm, reflection.draws, people),
        "unaddressed": together(base.unaddressed, unsaid, people),
        "concern": together(base.concern, _renamed(concern, "by", reflection, people), people),
        "next_steps": together(base.next_steps, reflection.next_steps, people),
        "materials": together(base.materials, _renamed(reflection.promised, "recipient", reflection, people), people),
        "personal": together(base.personal, _renamed(reflection.personal, "by", reflection, people), people),
        "tone": base.tone,
    }
    return {field: value for field, value in merged.items() if value not in (None, ())}


def _circumstances(base: Interview, reflection: Reflection) -> dict[str, Any]:
    """Where and when. What the interview says stands; a time is filled in only where the two fit together."""
    plain = {
        field: getattr(base, field) or getattr(reflection, field)
        for field in ("company", "role", "medium", "date", "time_zone")
    }
    start, end = base.start or reflection.start, base.end or reflection.end
    if start and end and end <= start:
        start, end = base.start, base.end
    said = base.locale if "locale" in base.model_fields_set else reflection.locale
    return {**plain, "start": start, "end": end, "locale": said}


def _candidate(given: Interview | None, reflection: Reflection) -> Candidate | None:
    if given is None:
        if reflection.candidate is None:
            raise FactError([Problem("candidate", "is missing; a message needs the name of who writes it")])
        return reflection.candidate
    mine = reflection.candidate
    return (
        completed(given.candidate, mine) if mine and fold(mine.name) == fold(given.candidate.name) else given.candidate
    )


def _interviewers(given: Sequence[Interviewer], reflection: Reflection) -> tuple[Interviewer, ...]:
    """Those of the interview, then those whom it does not know; somebody of whom nothing is known only counts alone."""
    found = list(given)
    for one in reflection.interviewers:
        places = _same_person(one, found)
        if len(places) == 1:
            found[places[0]] = completed(found[places[0]], one)
        elif not places and (one.name or one.title or not given):
            found.append(one)
    return tuple(found)


def _same_person(one: Interviewer, among: Sequence[Interviewer]) -> list[int]:
    people = _people(None, among)
    if one.name:
        found = [place for place in people.find(one.name) if place >= 0 and among[place].name]
        shorter = [
            place
            for place, other in enumerate(among)
            if other.name and set(fold(other.name).split()) <= set(fold(one.name).split())
        ]
        return found or shorter
    if one.title:
        return [place for place, other in enumerate(among) if other.title and fold(other.title) == fold(one.title)]
    return []


def _renamed(facts: Sequence[_Entry], field: str, reflection: Reflection, people: People) -> list[_Entry]:
    """`facts` with whoever is named in `field` named so that `people` of the merged interview knows who is meant."""
    return [
        fact.model_copy(update={field: _name(named, reflection, people)}) if (named := getattr(fact, field)) else fact
        for fact in facts
    ]


def _name(named: str, reflection: Reflection, people: People) -> str | None:
    """`named` itself where it means the same people, else their full names; nothing where nobody could tell."""
    names = [_full_name(place, reflection) for place in reflection.people.find(named)]
    if not all(names):
        return named if people.problem(named) is None else None
    full = ", ".join(name for name in names if name)
    if people.problem(named) is None and people.find(named) == people.find(full):
        return named
    return full if people.problem(full) is None else None


def _full_name(place: int, reflection: Reflection) -> str | None:
    if place in (CANDIDATE, ALL):
        return "me" if place == CANDIDATE else "both"
    if place >= len(reflection.interviewers):
        return None
    return reflection.interviewers[place].name or reflection.interviewers[place].title
