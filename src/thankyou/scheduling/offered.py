"""The facts of a schedule: those of the interview, with the day that the terms of an offer name for its answer.

    offer: {pay: $27.40 an hour, reply_by: "2 December, 6 pm"}
    history: [2026-12-01 heard offer]

A file may hold the facts of several messages. Of those of the others a schedule needs that one day, where the history does not have
it. Start reading at `facts_to_plan`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from thankyou.errors import FactError
from thankyou.facts.given import facts_of
from thankyou.facts.history import Did, History, What
from thankyou.facts.loading import loaded
from thankyou.facts.models import Interview
from thankyou.scheduling.granted import limit_in
from thankyou.scheduling.windows import office, written_in

__all__ = ["facts_to_plan"]

_FIRST = "thank-you"


def facts_to_plan(given: Interview | Mapping[str, Any] | str | Path, more: Iterable[Any] = ()) -> Interview:
    """The facts of an interview with `more` that happened; what is for other messages is left aside. Raises `FactError` or `LoadError`."""
    read = partial(_facts, more=list(more))
    return loaded(given, read) if isinstance(given, str | Path) else read(given)


def _facts(given: Interview | Mapping[str, Any], *, more: list[Any]) -> Interview:
    facts = facts_of(given, _FIRST)
    if more:
        plain = {name: getattr(facts, name) for name in facts.model_fields_set}
        facts = Interview.model_validate({**plain, "history": [*facts.history, *more]})
    offer = given.get("offer") if isinstance(given, Mapping) else getattr(given, "offer", None)
    words = _reply_by(offer) if offer else None
    return _answered_by(facts, words) if words else facts


def _reply_by(offer: Any) -> str | None:
    """The words for the day of the answer; None where the terms cannot be read, which the messages about the offer say."""
    from thankyou.facts.nouns import Offer

    try:
        return Offer.model_validate(offer).reply_by if isinstance(offer, str | Mapping) else offer.reply_by
    except (FactError, ValueError):
        return None


def _answered_by(facts: Interview, words: str) -> Interview:
    """`facts` whose last offer has the day that `words` name, where its event has none."""
    events = History.of(facts.history).events
    place = max((n for n, one in enumerate(events) if (one.did, one.what) == (Did.HEARD, What.OFFER)), default=None)
    if place is None or events[place].by:
        return facts
    where, offer = office(facts), events[place]
    said = offer.model_copy(update={"note": f"answer by {words.removeprefix('by ')}"})
    limit = limit_in(said, History(events[:place]), where, locale=written_in(facts, where))
    day = limit.day if limit and not limit.about else None
    note = "; ".join(filter(None, (offer.note, said.note)))
    known = offer.model_copy(update={"by": day, "note": note})
    return facts.model_copy(update={"history": (*events[:place], known, *events[place + 1 :])})
