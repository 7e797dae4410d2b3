"""`compose` and `compose_all`: from facts to proofread notes. The whole flow can be read here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.composing.briefing import said_plainly
from thankyou.composing.choices import Facts
from thankyou.composing.defaults import Defaults
from thankyou.composing.note import LeftOut, Note, Recipient, Why
from thankyou.composing.order import Order
from thankyou.engines.issues import Engine, Issue, Severity, Span
from thankyou.errors import ReplyError
from thankyou.facts.given import read_facts
from thankyou.facts.models import Interview, Length, Tone
from thankyou.planning.brief import Brief, audience, briefs
from thankyou.planning.questions import questions
from thankyou.writing.draft import Draft, remembered, write
from thankyou.writing.score import Avoided
from thankyou.writing.wording import Wording

if TYPE_CHECKING:  # the proofreader and the reader of replies take a while to load, and only some notes need them
    from thankyou.composing.replies import Reply
    from thankyou.composing.replying import Remark
    from thankyou.composing.writer import Asking, Writer
    from thankyou.proofread import Context

__all__ = ["UNWRITTEN", "Begun", "begin", "compose", "compose_all", "planned"]


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
    reply: str | None = None,
    writer: Writer | str | None = None,
    proofread: bool = True,
    engine: Engine | str = Engine.AUTO,
    languagetool_url: str | None = None,
    defaults: Defaults | None = None,
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
        reply: what a chat answered to `brief(...).prompt` of the same facts, reader, kind, tone and length. Its sentences are
            read against the facts that they name; one that does not pass is replaced by our wording, and named in `issues`.
        writer: a model that is to write the paragraphs, `PROVIDER:MODEL` or a `Writer`. Only then is anything sent: the prompt
            of the brief, in which nobody is named. Its reply is read as `reply` is.
        proofread: whether to proofread; without it the note is unchecked.
        engine: who checks grammar and spelling: `auto` (LanguageTool where it is installed, else the embedded engine),
            `embedded`, `languagetool`, `both` or `none`.
        languagetool_url: a LanguageTool server of your own, such as `http://localhost:8081`.
        defaults: what holds where neither the other arguments nor the facts say otherwise.

    Raises:
        FactError: facts or options that do not fit, or a reader who was not there.
        LoadError: a file that cannot be read.
        WordingError: wording that does not fit.
        ReplyError: a reply that is none, or one to another brief.
        WriterError: a model that cannot be asked: no package, key, server, model or time.
    """
    ours = defaults or Defaults()
    facts = ours.over(read_facts(interview, kind))
    place = 0 if to is None else facts.place(to)
    order = Order.of(facts.kind, tone, length, seed, sent_on, wording, proofread, engine, languagetool_url, ours)
    if reply is not None:
        from thankyou.composing.replies import read_reply

        return _of_reply(facts, place, order, read_reply(reply), "reply")
    if writer is not None:
        return _of_model(facts, order, writer, [place])[0]
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
    writer: Writer | str | None = None,
    proofread: bool = True,
    engine: Engine | str = Engine.AUTO,
    languagetool_url: str | None = None,
    defaults: Defaults | None = None,
) -> list[Note]:
    """An individual note for each reader: no callback, proof or sentence is shared.

    Args:
        interview: the facts: an `Interview`, a mapping of the same shape, or the path of a YAML, JSON or TOML file.
        kind: the kind of message, such as `thank-you` or `inquiry`; unless given, that of the facts, else `thank-you`.
        tone: `formal`, `warm` or `concise`; unless given, as reader, medium and locale ask.
        length: `short`, `standard` or `detailed`; unless given, as reader and medium ask.
        seed: a whole number; another one gives other wording, the same one the same note.
        sent_on: the day it goes out, as a date or as `2026-11-13`; only decides between "today", "yesterday" and a date.
        wording: a folder of your own wording, laid over ours, or a `Wording`.
        writer: a model that is to write the paragraphs, `PROVIDER:MODEL` or a `Writer`. Only then is anything sent: the prompt
            of the brief, in which nobody is named.
        proofread: whether to proofread; without it the note is unchecked.
        engine: who checks grammar and spelling: `auto` (LanguageTool where it is installed, else the embedded engine),
            `embedded`, `languagetool`, `both` or `none`.
        languagetool_url: a LanguageTool server of your own, such as `http://localhost:8081`.
        defaults: what holds where neither the other arguments nor the facts say otherwise.

    Raises:
        FactError: facts or options that do not fit.
        LoadError: a file that cannot be read.
        WordingError: wording that does not fit.
        WriterError: a model that cannot be asked: no package, key, server, model or time.
    """
    ours = defaults or Defaults()
    facts = ours.over(read_facts(interview, kind))
    order = Order.of(facts.kind, tone, length, seed, sent_on, wording, proofread, engine, languagetool_url, ours)
    if writer is not None:
        return _of_model(facts, order, writer, range(audience(facts)))
    return _notes(facts, audience(facts), order)


def _notes(interview: Interview, count: int, order: Order) -> list[Note]:
    """The first `count` notes, each one clear of those before it."""
    notes: list[Note] = []
    avoided, draft = Avoided(), None
    for brief in briefs(interview, tone=order.tone, length=order.length)[:count]:
        avoided = remembered(avoided, draft) if draft else avoided
        draft = write(brief, order.wording, seed=order.seed, sent_on=order.sent_on, avoided=avoided)
        note = _note(brief, draft, order)
        notes.append(_checked(note, brief, order, draft) if order.check else note)
    return notes


def _of_reply(interview: Interview, place: int, order: Order, reply: Reply, writer: str) -> Note:
    """The note of a reply to the brief of one reader."""
    from thankyou.composing.replying import assembled

    brief = briefs(interview, tone=order.tone, length=order.length, roomy=True)[place]
    made = assembled(
        brief, reply, _context(brief, order), order.wording, writer=writer, seed=order.seed, sent_on=order.sent_on
    )
    told = {fact for line in made.draft.lines for fact in line.facts}
    asked = tuple(one for one in brief.doubts if one.fact not in told)  # what a sentence says is no longer open
    note = _note(brief._replace(doubts=asked), made.draft, order).model_copy(update={"writer": writer})
    note = _checked(note, brief, order, made.draft) if order.check else note
    return note.model_copy(update={"issues": (*note.issues, *_remarks(note, made.remarks))})


def planned(interview: Interview, order: Order) -> list[Brief]:
    """What is said to each reader, as whoever writes it is told."""
    return [said_plainly(one) for one in briefs(interview, tone=order.tone, length=order.length, roomy=True)]


def begin(interview: Interview, order: Order, writer: Writer | str, places: Iterable[int]) -> list[Begun]:
    """The notes of some readers, for whose paragraphs a model is asked from now on. Raises as `compose` does."""
    from thankyou.composing.writer import Writer

    model, found = Writer.of(writer), planned(interview, order)
    return [Begun(interview, place, found[place], order, model) for place in places]


class Begun:
    """The note of one reader, while a model writes its paragraphs."""

    def __init__(self, interview: Interview, place: int, brief: Brief, order: Order, writer: Writer) -> None:
        from thankyou.composing.writer import begun

        self._interview, self._place, self._order, self._writer = interview, place, order, writer
        self._asking: Asking = begun(writer, brief.prompt, partial(_objections, brief, _context(brief, order)))

    def note(self) -> Note:
        """The note, when the reply is there; ours, where nothing that came back is a reply. Raises `WriterError`."""
        from thankyou.composing.replies import read_reply

        text = self._asking.text()
        try:
            return _of_reply(self._interview, self._place, self._order, read_reply(text), self._writer.model)
        except ReplyError as error:
            return self.ours(f"{self._writer.model}: {error}")

    def ours(self, why: str) -> Note:
        """The note in our wording, which says why."""
        note = _notes(self._interview, self._place + 1, self._order)[self._place]
        body = len(note.text) - len(note.body)
        message = f"{why}. All of it is our wording."
        issue = Issue(rule=UNWRITTEN, message=message, span=Span(body, body), severity=Severity.INFORMATION)
        return note.model_copy(update={"issues": (*note.issues, issue)})

    def cancel(self) -> None:
        """Ask no further."""
        self._asking.cancel()


UNWRITTEN = "reply/none"
"""The rule that says that no paragraph of a note is the model's."""


def _of_model(interview: Interview, order: Order, writer: Writer | str, places: Iterable[int]) -> list[Note]:
    """The notes of some readers whose paragraphs a model writes, all asked for at once."""
    under_way = begin(interview, order, writer, places)
    try:
        return [one.note() for one in under_way]
    finally:
        for one in under_way:
            one.cancel()


def _objections(brief: Brief, context: Context, text: str) -> str:
    """What is wrong with a reply, for the model to read. Raises `ReplyError` for what is none."""
    from thankyou.composing.replies import read_reply
    from thankyou.composing.replying import judged, objections

    return objections(brief, judged(brief, read_reply(text), context))


def _remarks(note: Note, remarks: Sequence[Remark]) -> Iterator[Issue]:
    """What became of the sentences of a reply that did not pass; at our sentence, or at the beginning of the body."""
    body = len(note.text) - len(note.body)
    for one in remarks:
        at = note.text.find(one.instead, body) if one.instead else -1
        span = Span(at, at + len(one.instead)) if at >= 0 else Span(body, body)
        why = " ".join(one.reasons)
        if not one.sentence:
            rule, message = "reply/missing", f"{why} This is our wording."
        elif one.instead:
            rule, message = (
                "reply/replaced",
                f"The reply said “{one.sentence}” {why} This is our wording of the same facts.",
            )
        else:
            rule, message = "reply/left-out", f"The reply said “{one.sentence}” {why} It is left out."
        yield Issue(rule=rule, message=message, span=span, severity=Severity.INFORMATION)


_SECTIONS = {
    "opening": "gratitude",
    "point": "key_points",
    "fit": "qualifications",
    "draw": "enthusiasm",
    "step": "next_steps",
}
"""The guide's names of the sections, where wording's are shorter."""


def _note(brief: Brief, draft: Draft, order: Order) -> Note:
    reader = brief.reader
    return Note(
        subject=draft.subject,
        body=draft.body,
        recipient=Recipient(name=reader.person.bare_name, email=reader.person.email, index=reader.place),
        sender=brief.interview.candidate,
        sections=_sections(draft),
        left_out=_once(draft.left_out),
        doubts=brief.doubts,
        questions=questions(brief, draft.left_out),
        why=tuple(
            Why(
                sentence=line.text,
                section=_SECTIONS.get(line.section, line.section),
                variant=f"{line.section}/{line.pattern}",
                facts=line.facts,
            )
            for line in (draft.greeting, *draft.lines, draft.closing)
        ),
        kind=order.kind,
        locale=brief.interview.locale,
        tone=brief.tone,
        length=brief.length,
        seed=order.seed,
    )


def _once(left: Sequence[LeftOut]) -> tuple[LeftOut, ...]:
    return tuple({one.fact: one for one in reversed(left)}.values())[::-1]


def _sections(draft: Draft) -> dict[str, str]:
    found: dict[str, list[str]] = {"greeting": [draft.greeting.text]}
    for line in draft.lines:
        found.setdefault(_SECTIONS.get(line.section, line.section), []).append(line.text)
    return {name: " ".join(texts) for name, texts in found.items()} | {
        "sign_off": "\n".join([draft.closing.text, *draft.block])
    }


_GUIDE = ("greeting", "gratitude", "key_points", "qualifications", "enthusiasm", "sign_off")


def _checked(note: Note, brief: Brief, order: Order, draft: Draft) -> Note:
    """The note with what proofreading found; spans count from the start of the full text."""
    from thankyou.proofread import proofread as proofread_text

    context = _context(
        brief,
        order,
        have=frozenset(note.sections),
        settled=tuple([why.sentence for why in note.why[1:-1]]),
        known=_known(draft, order),
        naming=_naming(draft, order),
        job=f"I am writing about {draft.job}." if draft.job else "",
    )
    proof = proofread_text(note.body, context, engine=order.engine)
    shift = len(note.text) - len(note.body)
    issues = tuple(_moved(issue, shift) for issue in proof.issues)
    return note.model_copy(
        update={
            "body": proof.text,
            "issues": issues,
            "fixes": (*note.fixes, *proof.fixes),
            "engine": proof.engine,
            "checked": proof.checked,
        }
    )


def _known(draft: Draft, order: Order) -> tuple[str, ...]:
    """The sentences of a draft that hold no words of a person's, where the wording is the one that the tests have asked Harper about."""
    return tuple(one for line in draft.lines for one in line.ours) if _is_ours(order) else ()


def _naming(draft: Draft, order: Order) -> tuple[str, ...]:
    """Those in which the name of the job is all that is a person's."""
    return tuple(one for line in draft.lines for one in line.naming) if _is_ours(order) else ()


def _is_ours(order: Order) -> bool:
    return order.wording is Wording.load(kind=order.kind)


def _context(
    brief: Brief,
    order: Order,
    *,
    have: frozenset[str] | None = None,
    settled: tuple[str, ...] = (),
    known: tuple[str, ...] = (),
    naming: tuple[str, ...] = (),
    job: str = "",
) -> Context:
    """What proofreading knows of a message: of one that is written, the sections that it has, and what of it is settled or known."""
    from thankyou.proofread import Context

    return Context.model_construct(  # every part is validated already
        interview=brief.interview,
        reader=brief.reader.place,
        kind=order.kind,
        locale=brief.interview.locale,
        characters=brief.characters,
        sections=have,
        explained=frozenset() if have is None else frozenset(_GUIDE) - have,
        settled=settled,
        known=known,
        naming=naming,
        job=job,
        verdicts=order.defaults.verdicts,
        languagetool_url=order.url,
        words=frozenset(order.defaults.words),
        without=order.defaults.without,
    )


def _moved(issue: Issue, shift: int) -> Issue:
    return issue.model_copy(update={"span": Span(issue.span.start + shift, issue.span.end + shift)})
