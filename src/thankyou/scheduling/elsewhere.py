"""What happens in one process and changes the others of the same candidate: an open offer, and the yes to one.

Start reading at `elsewhere`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from thankyou.facts.history import Did, Event, History, What
from thankyou.facts.models import Interview
from thankyou.scheduling.answers import as_moved
from thankyou.scheduling.granted import with_limits
from thankyou.scheduling.windows import office, written_in

__all__ = ["elsewhere"]


def elsewhere(interview: Interview, others: Iterable[Interview], *, today: dt.date) -> Sequence[Event]:
    """What `others` of the same candidate mean for `interview`, as events: a yes to one of them, else the open offer that
    runs out first. Nothing where the yes went to this one.
    """
    if _accepted(interview):
        return ()
    mine = interview.candidate.name.casefold()
    same = [one for one in others if one.candidate.name.casefold() == mine]
    if taken := [yes for one in same if (yes := _accepted(one))]:
        last = max(taken, key=lambda one: one.on)
        return (Event(on=last.on, at=last.at, did=Did.ELSEWHERE, what=What.ACCEPT),)
    offers = [offer for one in same if (offer := _open_offer(one, today))]
    if not offers:
        return ()
    first = min(offers, key=lambda one: one.by or dt.date.max)
    return (Event(on=first.on, at=first.at, did=Did.ELSEWHERE, what=What.OFFER, by=first.by),)


def _accepted(one: Interview) -> Event | None:
    """My yes, where it stands."""
    history = History.of(one.history)
    yes = history.last(Did.SENT, What.ACCEPT)
    if yes is None or history.since(yes).last(Did.HEARD, What.REJECTION):
        return None
    return None if history.since(yes).last(Did.SENT, What.DECLINE, What.WITHDRAW) else yes


def _open_offer(one: Interview, today: dt.date) -> Event | None:
    """Their latest offer, with the last day that they gave, where it can still be answered."""
    where = office(one)
    history = with_limits(History.of(one.history), where, locale=written_in(one, where))
    offer = history.last(Did.HEARD, What.OFFER)
    if offer is None or offer.on > today or history.closed or history.answer != offer:
        return None
    offer = as_moved(offer, history.since(offer))
    return None if offer.by and offer.by < today else offer
