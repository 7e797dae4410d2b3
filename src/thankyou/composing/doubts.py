"""`doubts`: what would be asked about the facts of a message; and what an answer to a doubt would make of them.

Start reading at `doubts`. `thankyou ask` and a merge show what is found here and write the answers down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.facts.given import facts_of, kind_of, read_facts
from thankyou.facts.loading import parse
from thankyou.facts.models import Fact, Interview
from thankyou.facts.rewriting import CONFIRMED, with_answer, with_fields
from thankyou.facts.sayings import Said, Saying, declared
from thankyou.facts.stems import Shape, ended, is_sentence, misfit, stem_of
from thankyou.planning.sayings import choice_of, readings, setting_of, words_of
from thankyou.planning.whose import FIELD, whose
from thankyou.reading import LEADS, Choice, Doubt, Lead, Setting, read
from thankyou.reading.phrases import as_sentence

if TYPE_CHECKING:
    from thankyou.composing.writer import Writer

__all__ = ["answered", "as_it_stands", "doubts", "leads", "led", "offered", "owned", "owners", "said_by", "settled"]


def doubts(
    interview: Interview | Mapping[str, Any] | str | Path,
    *,
    kind: str | None = None,
    writer: Writer | str | None = None,
) -> list[Doubt]:
    """The facts whose words no message uses until somebody has said what they are, in the order of the facts.

    `interview` is an `Interview`, a mapping of the same shape, or the path of a file; `kind` is that of the facts unless
    it is given. Each doubt has finished sentences to choose from; the `fields` of a choice, put in the place of the
    doubtful field, settle it, and so do its words in `as_it_stands` where a choice has no fields. `writer` is a model,
    `PROVIDER:MODEL` or a `Writer`, that may propose further sentences; only then is anything sent, and nobody is named in it.
    What it proposes is offered where it says what the words say and nothing else. Raises `FactError`, `LoadError`, or
    `WriterError`.
    """
    facts = read_facts(interview, kind)
    found = [one for one in readings(facts) if isinstance(one, Doubt)]
    if writer is None or not found:
        return found
    from thankyou.composing.proposing import proposed

    return list(proposed(found, facts, writer))


def as_it_stands(doubt: Doubt, interview: Interview) -> str | None:
    """The sentence that the words of a doubt make where they stand, None where they make none (a jotting)."""
    saying = declared(_said(doubt, interview)[0])
    return saying.sentence if saying else None


def offered(
    doubt: Doubt, words: str, interview: Interview, *, by: int | None = None
) -> tuple[tuple[Choice, ...], Choice | None]:
    """What other `words` in the place of a doubtful fact could say: sentences to pick from, and the one that they are.

    Words that have no doubt about them are the only sentence to pick; then there is nothing else to keep them as.
    `by` is the place of the interviewer whose fact it is, where the facts do not say it.
    """
    one, around = _said(doubt, interview, by)
    one = one._replace(words=words)
    found = read(one, around)
    if isinstance(found, Saying):
        return (choice_of(found, around),), None
    saying = declared(one)
    whole = as_sentence(words)
    ended = () if saying or not is_sentence(whole) else (_written(whole, one, around),)
    return (*ended, *found.choices)[:_MOST], choice_of(saying, around) if saying else None


def led(
    doubt: Doubt, lead: Lead, words: str, interview: Interview, *, by: int | None = None
) -> tuple[tuple[Choice, ...], Choice | None]:
    """The sentence that `words` make behind a beginning of ours, as `offered` gives it: to pick where they look made for it, else
    to keep as it stands.
    """
    one, around = _said(doubt, interview, by)
    typed = words.strip()
    bare = typed if typed.endswith(("?", "!")) else ended(typed)
    sentence = as_sentence(f"{lead.text}{typed}")
    whole = _written(sentence, one, around)
    finishing = [stem for field in lead.finishes if (stem := stem_of(one.stem.owner, field)) and not misfit(stem, bare)]
    holder = one.path.rpartition(".")[0]
    fitting = [
        stem.field
        for stem in finishing
        if isinstance(found := read(Said(f"{holder}.{stem.field}", stem, bare), around), Saying)
        and found.form == stem.field
    ]
    if lead.finishes and not fitting:
        return (), whole
    if lead.field not in fitting or is_sentence(bare):
        return (whole,), None
    fields = {lead.field: bare, **around.beside(one.stem.owner, (lead.field,))}
    return (Choice(sentence=sentence, fields=fields),), None


def leads(doubt: Doubt, interview: Interview) -> tuple[Lead, ...]:
    """How a typed sentence in the place of a doubtful fact may begin; none where its words have a stem already."""
    one, _ = _said(doubt, interview)
    return LEADS.get(one.stem.owner, ()) if one.stem.shape is Shape.FREE else ()


def _written(sentence: str, one: Said, around: Setting) -> Choice:
    field = one.stem.field
    return Choice(sentence=sentence, fields={field: sentence, **around.beside(one.stem.owner, (field,))})


def owners(doubt: Doubt, interview: Interview) -> tuple[str, ...]:
    """The interviewers whose fact it could be, in their places, where the fact is somebody's and nothing says whose; else none.

    A need is the company's.
    """
    if len(interview.interviewers) < 2 or not all(one.name for one in interview.interviewers):
        return ()
    one, _ = _said(doubt, interview)
    ours = one.stem.shape is Shape.FREE and one.stem.owner in FIELD and one.stem.owner != "Qualification"
    item = _item(doubt, interview)
    unknown = ours and isinstance(item, Fact) and not whose(interview, item)
    return tuple(one.name or "" for one in interview.interviewers) if unknown else ()


def owned(doubt: Doubt, interview: Interview, by: int) -> Doubt:
    """The doubt as it is where the interviewer at a place is the one whose fact it is: other sentences, which say whose it is.

    What a model proposed stays, behind these.
    """
    one, around = _said(doubt, interview, by)
    before, after = read(*_said(doubt, interview)), read(one, around)
    own = before.choices if isinstance(before, Doubt) else ()
    proposed = [
        choice.model_copy(update={"fields": {**choice.fields, **around.beside(one.stem.owner, choice.fields)}})
        for choice in doubt.choices
        if choice not in own
    ]
    found = after.choices if isinstance(after, Doubt) else (choice_of(after, around),)
    return doubt.model_copy(update={"choices": (*found, *proposed)})


_MOST = 3
"""Sentences to pick from."""


def _said(doubt: Doubt, interview: Interview, by: int | None = None) -> tuple[Said, Setting]:
    for one, around in words_of(interview):
        if isinstance(one, Said) and one.path == doubt.fact:
            item = _item(doubt, interview)
            return one, around if by is None else setting_of(interview, item, said_by=by)
    raise LookupError(doubt.fact)


def _item(doubt: Doubt, interview: Interview) -> Fact | None:
    """The fact in which the words of a doubt stand; None where they are a field of the message itself."""
    found = re.match(r"(\w+)\[(\d+)\]\.", interview.apart.get(doubt.fact, doubt.fact))
    item = interview.whole(found[1])[int(found[2])] if found else getattr(interview, doubt.fact.partition(".")[0], None)
    return item if isinstance(item, Fact) else None


def said_by(doubt: Doubt, interview: Interview) -> str | None:
    """Who is named in the facts as having said it, as it stands there."""
    return getattr(_item(doubt, interview), "by", None)


def settled(text: str, doubt: Doubt, choice: Choice, *, suffix: str, source: str, kind: str | None = None) -> str:
    """`text`, which a file of facts with this suffix holds, after the choice; nothing else in it changes.

    Whoever chose has seen the finished sentence: where its words are still doubtful in their new field, they are written
    down as right as they stand. Raises `LoadError` where the file does not hold the doubt or cannot be written into.
    """
    made = with_answer(text, doubt.fact, choice.fields, words=doubt.words, suffix=suffix, source=source)
    facts = parse(made, suffix=suffix, source=source)
    for one in _still(doubt, choice, facts_of(facts, kind_of(facts, kind))):
        made = with_answer(made, one.fact, {}, words=one.words, suffix=suffix, source=source)
    return made


def answered(interview: Interview, doubt: Doubt, choice: Choice) -> Interview:
    """The facts after the choice, as `settled` writes them into a file. Raises `FactError`."""
    given = interview.model_dump(mode="json", exclude_unset=True)
    after = with_fields(given, doubt.fact, choice.fields, words=doubt.words)
    made = facts_of(after, interview.kind)
    still = [one.words for one in _still(doubt, choice, made)]
    return facts_of({**after, CONFIRMED: [*made.as_it_stands, *still]}, interview.kind) if still else made


def _still(doubt: Doubt, choice: Choice, facts: Interview) -> Iterator[Doubt]:
    """The words of a choice that are doubtful in their new field too."""
    holder = doubt.fact.rpartition(".")[0]
    for one in doubts(facts):
        field = one.fact.removeprefix(f"{holder}.") if holder else re.sub(r"\[\d+\]$", "", one.fact)
        if one.words == choice.fields.get(field):
            yield one
