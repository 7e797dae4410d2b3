"""`compose` and `compose_all`: from facts to proofread notes. The whole flow can be read here."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import singledispatch
from operator import index
from pathlib import Path
from typing import Any, NamedTuple

from thankyou.composing.note import LeftOut, Note, Recipient, Why
from thankyou.engines.issues import Engine, Fix, Issue, Severity, Span
from thankyou.errors import FactError, Problem, did_you_mean
from thankyou.facts.follow_ups import FollowUp, read_facts
from thankyou.facts.models import Interview, Length, Tone
from thankyou.planning.outline import Outline, outlines
from thankyou.planning.plans import Plan, audience, plans
from thankyou.planning.questions import questions
from thankyou.proofread import Context
from thankyou.proofread import proofread as proofread_text
from thankyou.writing.realise import Draft, realise, remembered
from thankyou.writing.score import Avoided
from thankyou.writing.wording import Wording

__all__ = ["compose", "compose_all"]

Facts = Interview | Mapping[str, Any] | str | Path
"""An interview, a mapping of the same shape, or the path of a file that holds one."""


def compose(
    interview: Facts,
    *,
    to: str | int | None = None,
    kind: str | None = None,
    tone: Tone | str | None = None,
    length: Length | str | None = None,
    seed: int = 0,
    sent_on: dt.date | str | None = None,
    wording: Wording | Path | str | None = None,
    proofread: bool = True,
    engine: Engine | str = Engine.AUTO,
    languagetool_url: str | None = None,
) -> Note:
    """The message to one reader, proofread. The note of a panel member is the same that `compose_all` gives.

    Args:
        interview: the facts: an `Interview`, a mapping of the same shape, or the path of a YAML, JSON or TOML file.
        to: the reader, by name or by place in `interviewers` from 0; unless given, the first one.
        kind: the kind of message, such as `thank-you` or `inquiry`; unless given, that of the facts, else `thank-you`.
        tone: `formal`, `warm` or `concise`; unless given, as reader, medium and locale ask.
        length: `short`, `standard` or `detailed`; unless given, as reader and medium ask.
        seed: a whole number; another one gives other wording, the same one the same note.
        sent_on: the day it goes out, as a date or as `2026-11-13`; only decides between "today", "yesterday" and a date.
        wording: a folder of your own wording, laid over ours, or a `Wording`.
        proofread: whether to proofread; without it the note is unchecked.
        engine: who checks grammar and spelling: `auto` (LanguageTool where it is installed, else the embedded engine),
            `embedded`, `languagetool`, `both` or `none`.
        languagetool_url: a LanguageTool server of your own, such as `http://localhost:8081`.

    Raises:
        FactError: facts or options that do not fit, or a reader who was not there.
        LoadError: a file that cannot be read.
        WordingError: wording that does not fit.
    """
    facts = read_facts(interview, kind)
    place = 0 if to is None else facts.place(to)
    order = _Order.of(facts.kind, tone, length, seed, sent_on, wording, proofread, engine, languagetool_url)
    return _notes(facts, place + 1, order)[place]


def compose_all(
    interview: Facts,
    *,
    kind: str | None = None,
    tone: Tone | str | None = None,
    length: Length | str | None = None,
    seed: int = 0,
    sent_on: dt.date | str | None = None,
    wording: Wording | Path | str | None = None,
    proofread: bool = True,
    engine: Engine | str = Engine.AUTO,
    languagetool_url: str | None = None,
) -> list[Note]:
    """An individual note for each reader: no callback, proof or sentence is shared.

    Takes the options of `compose` but for `to`, and raises as it does.
    """
    facts = read_facts(interview, kind)
    order = _Order.of(facts.kind, tone, length, seed, sent_on, wording, proofread, engine, languagetool_url)
    return _notes(facts, _audience(facts), order)


@singledispatch
def _planned(facts: Interview, tone: Tone | None, length: Length | None) -> Sequence[Outline | Plan]:
    """A plan for every reader."""
    return outlines(facts, tone=tone, length=length)


@_planned.register
def _(facts: FollowUp, tone: Tone | None, length: Length | None) -> Sequence[Outline | Plan]:
    return plans(facts, tone=tone, length=length)


@singledispatch
def _audience(facts: Interview) -> int:
    """How many notes there are to write: one for each interviewer."""
    return max(1, len(facts.interviewers))


@_audience.register
def _(facts: FollowUp) -> int:
    return audience(facts)


def _choice(kind: type[StrEnum], value: Any, field: str) -> Any:
    if value is None or isinstance(value, kind):
        return value
    try:
        return kind(str(value).strip().lower())
    except ValueError:
        raise FactError([Problem(field, f"must be one of {', '.join(kind)}{did_you_mean(value, kind)}")]) from None


def _whole(seed: object) -> int:
    try:
        if not isinstance(seed, bool):
            return index(seed)  # type: ignore[arg-type]  # whatever is a whole number, numpy's too
    except TypeError:
        pass
    raise FactError([Problem("seed", "must be a whole number, such as 7")])


def _date(sent_on: dt.date | str | None) -> dt.date | None:
    if isinstance(sent_on, dt.datetime):
        return sent_on.date()
    if sent_on is None or isinstance(sent_on, dt.date):
        return sent_on
    try:
        return dt.date.fromisoformat(sent_on.strip())
    except (ValueError, AttributeError):
        raise FactError([Problem("sent_on", "must be a day, or written as YYYY-MM-DD")]) from None


class _Order(NamedTuple):
    """What the caller asked for, understood."""

    kind: str
    tone: Tone | None
    length: Length | None
    seed: int
    sent_on: dt.date | None
    wording: Wording
    check: bool
    engine: Engine
    url: str | None

    @classmethod
    def of(
        cls,
        kind: str,
        tone: Tone | str | None,
        length: Length | str | None,
        seed: int,
        sent_on: dt.date | str | None,
        wording: Wording | Path | str | None,
        check: bool,
        engine: Engine | str,
        url: str | None,
    ) -> _Order:
        words = wording if isinstance(wording, Wording) else Wording.load(wording, kind=kind)
        return cls(
            kind,
            _choice(Tone, tone, "tone"),
            _choice(Length, length, "length"),
            _whole(seed),
            _date(sent_on),
            words,
            check,
            _choice(Engine, engine, "engine"),
            url,
        )


def _notes(interview: Interview, count: int, order: _Order) -> list[Note]:
    """The first `count` notes, each one clear of those before it."""
    notes: list[Note] = []
    avoided = Avoided()
    for plan in _planned(interview, order.tone, order.length)[:count]:
        draft = realise(plan, order.wording, seed=order.seed, sent_on=order.sent_on, avoided=avoided)
        avoided = remembered(avoided, draft)
        note = _note(plan, draft, order)
        notes.append(_checked(note, plan, order) if order.check else note)
    return notes


_SECTIONS = {
    "opening": "gratitude",
    "callback": "key_points",
    "callback_pair": "key_points",
    "followup": "key_points",
    "personal": "personal",
    "proof": "qualifications",
    "proof_more": "qualifications",
}
"""The guide's names of the sections, where wording's are finer."""


def _note(plan: Outline | Plan, draft: Draft, order: _Order) -> Note:
    reader = plan.reader
    return Note(
        subject=draft.subject,
        body=draft.body,
        recipient=Recipient(name=reader.person.name, email=reader.person.email, index=reader.place),
        sender=plan.interview.candidate,
        sections=_sections(draft),
        fixes=tuple(_typo(draft.body, after, before) for _, before, after in plan.typos if after in draft.body),
        left_out=_once(draft.left_out),
        questions=questions(plan, draft.left_out),
        why=tuple(
            Why(
                sentence=line.text,
                section=_SECTIONS.get(line.section, line.section),
                variant=f"{line.section}/{line.variant}",
                facts=line.facts,
            )
            for line in (draft.greeting, *draft.lines, draft.closing)
        ),
        kind=order.kind,
        locale=plan.interview.locale,
        tone=plan.tone,
        length=plan.length,
        seed=order.seed,
    )


def _once(left: Sequence[LeftOut]) -> tuple[LeftOut, ...]:
    return tuple({one.fact: one for one in reversed(left)}.values())[::-1]


def _typo(body: str, after: str, before: str) -> Fix:
    start = body.find(after)
    return Fix(rule="typing-error", before=before, after=after, span=Span(start, start + len(after)))


def _sections(draft: Draft) -> dict[str, str]:
    found: dict[str, list[str]] = {"greeting": [draft.greeting.text]}
    for line in draft.lines:
        found.setdefault(_SECTIONS.get(line.section, line.section), []).append(line.text)
    return {name: " ".join(texts) for name, texts in found.items()} | {
        "sign_off": "\n".join([draft.closing.text, *draft.block])
    }


_GUIDE = ("greeting", "gratitude", "key_points", "qualifications", "enthusiasm", "sign_off")


def _checked(note: Note, plan: Outline | Plan, order: _Order) -> Note:
    """The note with what proofreading found; spans count from the start of the full text."""
    have = frozenset(note.sections)
    context = Context.model_construct(  # every part is validated already
        interview=plan.interview,
        reader=plan.reader.place,
        kind=note.kind,
        locale=note.locale,
        length=note.length,
        characters=plan.characters,
        sections=have,
        explained=frozenset(_GUIDE) - have,
        languagetool_url=order.url,
    )
    proof = proofread_text(note.body, context, engine=order.engine)
    shift = len(note.text) - len(note.body)
    issues = tuple(_moved(issue, shift) for issue in (*proof.issues, *_unanswered(note)))
    return note.model_copy(
        update={
            "body": proof.text,
            "issues": issues,
            "fixes": (*note.fixes, *proof.fixes),
            "engine": proof.engine,
            "checked": proof.checked,
        }
    )


def _unanswered(note: Note) -> list[Issue]:
    """What they asked and the message does not answer, so that nobody sends it unawares."""
    end = len(note.body)
    return [
        Issue(
            rule="structure/unanswered",
            message=f"{one.fact}: {one.reason}.",
            span=Span(end, end),
            severity=Severity.WARNING,
        )
        for one in note.left_out
        if re.match(r"asked\[\d+\](?!\.question)", one.fact) and "only its first part" not in one.reason
    ]


def _moved(issue: Issue, shift: int) -> Issue:
    return issue.model_copy(update={"span": Span(issue.span.start + shift, issue.span.end + shift)})
