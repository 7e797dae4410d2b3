"""`compose` and `compose_all`: from facts to proofread notes. The whole flow can be read here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from thankyou.errors import FactError, Problem
from thankyou.issues import Engine, Fix, Issue, Span
from thankyou.models import Interview, Length, Tone
from thankyou.note import LeftOut, Note, Recipient, Why
from thankyou.outline import Outline, outlines
from thankyou.proofread import Context, proofread
from thankyou.questions import questions
from thankyou.realise import Draft, realise, remembered
from thankyou.score import Avoided
from thankyou.wording import Wording

__all__ = ["compose", "compose_all"]

Facts = Interview | Mapping[str, Any] | str | Path
"""An interview, a mapping of the same shape, or the path of a file that holds one."""


def compose(
    interview: Facts,
    *,
    to: str | int | None = None,
    kind: str = "thank-you",
    tone: Tone | str | None = None,
    length: Length | str | None = None,
    seed: int = 0,
    sent_on: dt.date | None = None,
    wording: Wording | Path | str | None = None,
    proofread: bool = True,
    engine: Engine | str = Engine.AUTO,
) -> Note:
    """The message to one reader, proofread.

    `to` names the reader (or gives their place in `interviewers`); without it, the first one. The note of a panel
    member is the same that `compose_all` gives. `sent_on` only decides between "today", "yesterday" and a date.
    Raises `FactError` for facts that do not fit and for a reader who was not there, `WordingError` for bad wording.
    """
    facts = _interview(interview)
    place = _place(facts, to)
    return _notes(facts, place + 1, kind, tone, length, seed, sent_on, wording, proofread, engine)[place]


def compose_all(
    interview: Facts,
    *,
    kind: str = "thank-you",
    tone: Tone | str | None = None,
    length: Length | str | None = None,
    seed: int = 0,
    sent_on: dt.date | None = None,
    wording: Wording | Path | str | None = None,
    proofread: bool = True,
    engine: Engine | str = Engine.AUTO,
) -> list[Note]:
    """An individual note for each reader: no callback, proof or sentence is shared. Raises as `compose` does."""
    facts = _interview(interview)
    return _notes(facts, max(1, len(facts.interviewers)), kind, tone, length, seed, sent_on, wording, proofread, engine)


def _interview(given: Facts) -> Interview:
    if isinstance(given, Interview):
        return given
    return Interview.load(given) if isinstance(given, str | Path) else Interview.model_validate(given)


def _place(interview: Interview, to: str | int | None) -> int:
    count = max(1, len(interview.interviewers))
    if to is None:
        return 0
    if isinstance(to, int):
        if 0 <= to < count:
            return to
        raise FactError([Problem("to", f"must be between 0 and {count - 1}")])
    found = [place for place in interview.people.find(to) if place >= 0] if interview.interviewers else []
    if len(found) != 1:
        raise FactError([Problem("to", "names nobody among the interviewers" if not found else "fits more than one interviewer; write the full name")])
    return found[0]


def _choice(kind: type[Any], value: Any, field: str) -> Any:
    if value is None or isinstance(value, kind):
        return value
    try:
        return kind(str(value).strip().lower())
    except ValueError:
        raise FactError([Problem(field, f"must be one of {', '.join(kind)}")]) from None


def _notes(
    interview: Interview,
    count: int,
    kind: str,
    tone: Tone | str | None,
    length: Length | str | None,
    seed: int,
    sent_on: dt.date | None,
    wording: Wording | Path | str | None,
    check: bool,
    engine: Engine | str,
) -> list[Note]:
    """The first `count` notes, each one clear of those before it."""
    words = wording if isinstance(wording, Wording) else Wording.load(wording, kind=kind)
    engine = _choice(Engine, engine, "engine")
    notes: list[Note] = []
    avoided = Avoided()
    plans = outlines(interview, tone=_choice(Tone, tone, "tone"), length=_choice(Length, length, "length"))
    for plan in plans[:count]:
        draft = realise(plan, words, seed=seed, sent_on=sent_on, avoided=avoided)
        avoided = remembered(avoided, draft)
        notes.append(_checked(_note(plan, draft, kind, seed), plan, engine) if check else _note(plan, draft, kind, seed))
    return notes


_SECTIONS = {"opening": "gratitude", "callback": "key_points", "callback_pair": "key_points", "followup": "key_points", "personal": "personal", "proof": "qualifications", "proof_more": "qualifications"}
"""The guide's names of the sections, where wording's are finer."""


def _note(plan: Outline, draft: Draft, kind: str, seed: int) -> Note:
    reader = plan.reader
    return Note(
        subject=draft.subject,
        body=draft.body,
        recipient=Recipient(name=reader.person.name, email=reader.person.email, index=reader.index),
        sender=plan.interview.candidate,
        sections=_sections(draft),
        fixes=tuple(_typo(draft.body, after, before) for _, before, after in plan.typos if after in draft.body),
        left_out=_once(draft.left_out),
        questions=questions(plan, draft.left_out),
        why=tuple(Why(sentence=line.text, section=_SECTIONS.get(line.section, line.section), variant=f"{line.section}/{line.variant}", facts=line.facts) for line in (draft.greeting, *draft.lines, draft.closing)),
        kind=kind,
        locale=plan.interview.locale,
        tone=plan.tone,
        length=plan.length,
        seed=seed,
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
    return {name: " ".join(texts) for name, texts in found.items()} | {"sign_off": "\n".join([draft.closing.text, *draft.block])}


_GUIDE = ("greeting", "gratitude", "key_points", "qualifications", "enthusiasm", "sign_off")


def _checked(note: Note, plan: Outline, engine: Engine) -> Note:
    """The note with what proofreading found; spans count from the start of the full text."""
    have = frozenset(note.sections)
    context = Context.model_construct(  # every part is validated already
        interview=plan.interview, reader=plan.reader.index, kind=note.kind, locale=note.locale, length=note.length, sections=have, explained=frozenset(_GUIDE) - have
    )
    proof = proofread(note.body, context, engine=engine)
    shift = len(note.text) - len(note.body)
    issues = tuple(_moved(issue, shift) for issue in proof.issues)
    return note.model_copy(update={"body": proof.text, "issues": issues, "fixes": (*note.fixes, *proof.fixes), "engine": proof.engine, "checked": proof.checked})


def _moved(issue: Issue, shift: int) -> Issue:
    return issue.model_copy(update={"span": Span(issue.span.start + shift, issue.span.end + shift)})
