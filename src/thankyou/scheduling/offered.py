"""The facts of a schedule: those of the interview, with what the terms of an offer say of its letter and of the day for its answer.

    offer: {pay: $27.40 an hour, reply_by: "2 December, 6 pm"}
    history: [2026-12-01 heard offer]

Thanks after an event count from the day of the event. A file may hold the facts of several messages. Of those of the others a schedule needs that one day, the earlier where the history names
another, and whether there is a letter. A message that answers something tells that it was heard, where the history does not. Start reading at `facts_to_plan`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from thankyou.errors import FactError
from thankyou.facts.given import facts_of, kind_of
from thankyou.facts.history import HEARD, Did, Event, History, What
from thankyou.facts.loading import loaded
from thankyou.facts.models import Interview, Interviewer
from thankyou.scheduling.granted import limit_in
from thankyou.scheduling.windows import office, written_in

if TYPE_CHECKING:
    from thankyou.facts.nouns import Offer

__all__ = ["Terms", "ToPlan", "facts_to_plan", "taken_as_heard"]

_FIRST = "thank-you"


class Terms(NamedTuple):
    """What the terms of the last offer add to what was heard of it."""

    letter: bool = False
    """Whether they name its letter, so that it is in writing."""
    other: dt.date | None = None
    """The later day for my answer, where they and the history name two."""


class ToPlan(NamedTuple):
    """The facts that a schedule is made of."""

    facts: Interview
    """Their `kind` is that of the message that the file is for."""
    terms: Terms = Terms()
    offer: Offer | None = None
    """The terms as they were given."""
    given: frozenset[str] = frozenset()
    """The fields of the file that are filled in; an outcome that is open is none."""
    update: str = ""
    """What they wrote about, where the file says what its reply answers."""
    reader: str = ""
    """Who reads the message that the file is for, by name, where it says so."""
    assumed: Event | None = None
    """What must have been heard, since the message answers it, though the history does not name it."""


def facts_to_plan(given: Interview | Mapping[str, Any] | str | Path, more: Iterable[Any] = ()) -> ToPlan:
    """The facts of an interview with `more` that happened; what is for other messages is left aside. Raises `FactError` or `LoadError`."""
    read = partial(_facts, more=list(more))
    return loaded(given, read) if isinstance(given, str | Path) else read(given)


def _facts(given: Interview | Mapping[str, Any], *, more: list[Any]) -> ToPlan:
    facts = _event(given) or _for_a_message(given)
    if more:
        plain = {name: getattr(facts, name) for name in facts.model_fields_set}
        facts = type(facts).model_validate({**plain, "history": [*facts.history, *more]})
    offer = _given(given, "offer")
    terms = _read(offer) if offer else None
    plan = _with_terms(facts, terms) if terms else ToPlan(facts)
    return plan._replace(
        offer=terms, given=_filled(given), update=str(_given(given, "update") or ""), reader=_reader(given)
    )


def _reader(given: Interview | Mapping[str, Any]) -> str:
    """The name of the reader; empty where none is given, or one that cannot be read, which the messages to them say."""
    value = _given(given, "reader")
    try:
        person = Interviewer.model_validate(value) if value and not isinstance(value, Interviewer) else value
    except ValueError:
        return ""
    return (person and person.name) or ""


def _given(facts: Interview | Mapping[str, Any], field: str) -> Any:
    return facts.get(field) if isinstance(facts, Mapping) else getattr(facts, field, None)


def _filled(facts: Interview | Mapping[str, Any]) -> frozenset[str]:
    names = facts if isinstance(facts, Mapping) else facts.model_fields_set
    return frozenset(str(name) for name in names if _given(facts, name) not in (None, "", "open", (), []))


def _for_a_message(given: Interview | Mapping[str, Any]) -> Interview:
    """The facts of the interview, with the kind of message that they are for."""
    facts, kind = facts_of(given, _FIRST), kind_of(given)
    return facts if facts.kind == kind else facts.model_copy(update={"kind": kind})


_ANSWERS = {
    What.ACCEPT: What.OFFER,
    What.NEGOTIATE: What.OFFER,
    What.DECLINE: What.OFFER,
    What.REJECTION_REPLY: What.REJECTION,
    What.FEEDBACK_REQUEST: What.REJECTION,
    What.UPDATE_REPLY: What.UPDATE,
}
"""What each message answers."""


def taken_as_heard(plan: ToPlan, today: dt.date) -> ToPlan:
    """`plan` with what its message answers, as heard today, where the history has no such word of theirs."""
    facts, offer = plan.facts, plan.offer
    kind, history = What(facts.kind), History.of(facts.history)
    heard = What.OFFER if kind is What.UPDATE_REPLY and offer else _ANSWERS.get(kind)
    heard = next((one for one in HEARD if heard is What.UPDATE and one == plan.update.strip().lower()), heard)
    known = history.last(Did.HEARD, *(() if kind is What.UPDATE_REPLY else (heard,) if heard else ()))
    ahead = facts.date is not None and facts.date > today
    if heard is None or known or ahead or history.closed or history.sent(kind, What.ACCEPT):
        return plan
    assumed = Event(on=today, did=Did.HEARD, what=heard)
    with_it = facts.model_copy(update={"history": (*facts.history, assumed)})
    made = _with_terms(with_it, offer) if offer else ToPlan(with_it)
    named = next(one for one in made.facts.history if (one.on, one.did, one.what) == (today, Did.HEARD, heard))
    return made._replace(offer=offer, given=plan.given, update=plan.update, reader=plan.reader, assumed=named)


def _event(given: Interview | Mapping[str, Any]) -> Interview | None:
    """The facts of thanks after an event, from whose day the schedule counts; None where they are those of an interview."""
    if kind_of(given) != What.EVENT_THANKS:
        return None
    facts = facts_of(given, What.EVENT_THANKS)
    event = getattr(facts, "event", None)
    return facts.model_copy(update={"date": event.date}) if event and event.date else facts


def _read(offer: Any) -> Offer | None:
    """The terms; None where they cannot be read, which the messages about the offer say."""
    from thankyou.facts.nouns import Offer

    try:
        return Offer.model_validate(offer) if isinstance(offer, str | Mapping) else offer
    except (FactError, ValueError):
        return None


def _with_terms(facts: Interview, terms: Offer) -> ToPlan:
    """`facts` with the terms of their last offer; a letter may be that of an earlier one, where there are several."""
    events = History.of(facts.history).events
    offers = [n for n, one in enumerate(events) if (one.did, one.what) == (Did.HEARD, What.OFFER)]
    if not offers:
        return ToPlan(facts)
    before, offer, after = events[: offers[-1]], events[offers[-1]], events[offers[-1] + 1 :]
    known, other = _answered_by(offer, terms.reply_by, History(before), facts) if terms.reply_by else (offer, None)
    letter = terms.letter_date is not None and len(offers) == 1
    return ToPlan(facts.model_copy(update={"history": (*before, known, *after)}), Terms(letter, other))


def _answered_by(offer: Event, words: str, before: History, facts: Interview) -> tuple[Event, dt.date | None]:
    """`offer` with the day that `words` name for its answer, or with the earlier of two, for a day too late loses it; and the later one."""
    where = office(facts)
    said = offer.model_copy(update={"by": None, "note": f"answer by {words.removeprefix('by ')}"})
    limit = limit_in(said, before, where, locale=written_in(facts, where))
    day = limit.day if limit and not limit.about else None
    if offer.by is None:
        note = "; ".join(filter(None, (offer.note, said.note)))
        return offer.model_copy(update={"by": day, "note": note}), None
    if day in (None, offer.by):
        return offer, None
    first, last = sorted((offer.by, day))
    return offer.model_copy(update={"by": first}), last
