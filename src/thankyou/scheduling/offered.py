"""The facts of a schedule: those of the interview, with what the terms of an offer say of its letter and of the day for its answer.

    offer: {pay: $27.40 an hour, reply_by: "2 December, 6 pm"}
    history: [2026-12-01 heard offer]

Thanks after an event count from the day of the event. A file may hold the facts of several messages. Of those of the others a schedule needs that one day, the earlier where the history names
another, and whether there is a letter. Start reading at `facts_to_plan`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from thankyou.errors import FactError
from thankyou.facts.given import facts_of, kind_of
from thankyou.facts.history import Did, Event, History, What
from thankyou.facts.loading import loaded
from thankyou.facts.models import Interview
from thankyou.scheduling.granted import limit_in
from thankyou.scheduling.windows import office, written_in

if TYPE_CHECKING:
    from thankyou.facts.nouns import Offer

__all__ = ["Terms", "ToPlan", "facts_to_plan"]

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
    terms: Terms = Terms()


def facts_to_plan(given: Interview | Mapping[str, Any] | str | Path, more: Iterable[Any] = ()) -> ToPlan:
    """The facts of an interview with `more` that happened; what is for other messages is left aside. Raises `FactError` or `LoadError`."""
    read = partial(_facts, more=list(more))
    return loaded(given, read) if isinstance(given, str | Path) else read(given)


def _facts(given: Interview | Mapping[str, Any], *, more: list[Any]) -> ToPlan:
    facts = _event(given) or facts_of(given, _FIRST)
    if more:
        plain = {name: getattr(facts, name) for name in facts.model_fields_set}
        facts = type(facts).model_validate({**plain, "history": [*facts.history, *more]})
    offer = given.get("offer") if isinstance(given, Mapping) else getattr(given, "offer", None)
    terms = _read(offer) if offer else None
    return _with_terms(facts, terms) if terms else ToPlan(facts)


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
