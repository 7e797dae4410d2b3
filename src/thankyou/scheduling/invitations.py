"""The day of the next interview that an invitation names in its note alone, and a day of an interview whose weekday and date do not fit each other.

    heard next round, "second talk on Friday the 27th at ten"     27 November, as with `--by`
    heard delay, "we move you to Thursday the 27th"               a Friday: which of the two is meant is asked

Start reading at `with_invitations` and `misfit_in`.
"""

from __future__ import annotations

import re

from thankyou.facts.history import Did, Event, History, What
from thankyou.scheduling.days import Day, read_days
from thankyou.scheduling.jotted import in_one_line, lowered
from thankyou.scheduling.rounds import (
    clause_of,
    is_of_a_meeting,
    is_told_then,
    of_something_else,
    offers_days,
    puts_off,
)
from thankyou.scheduling.windows import Office

__all__ = ["invited_to", "misfit_in", "with_invitations", "words_of"]


def with_invitations(history: History, where: Office, *, locale: str) -> History:
    """`history`, where each invitation without a `by` has the day of the interview that its note names."""
    return History(tuple(_dated(one, where, locale) for one in history.events))


def _dated(event: Event, where: Office, locale: str) -> Event:
    found = invited_to(event, where, locale)
    return event.model_copy(update={"by": found.day}) if found else event


def invited_to(event: Event, where: Office, locale: str) -> Day | None:
    """The one day ahead to which an invitation invites, by its note; None where it has a `by`, names none or lets me choose."""
    if (event.did, event.what, event.by) != (Did.HEARD, What.NEXT_ROUND, None) or not event.note:
        return None
    if offers_days(event, where, locale):
        return None
    said = lowered(in_one_line(event.note))
    read = read_days(said, event.on, where, locale=locale, soonest=False)
    named = [one for one in read if one.exact and one.day and one.day > event.on and not one.since]
    inside = [(one, clause_of(said, one)) for one in named if not is_told_then(said, one)]
    about = [(one, span) for one, span in inside if not of_something_else(said, *span)]
    dated = [(one, span) for one, span in about if not _is_a_limit(said, one)]
    sure = [one for one, span in dated if is_of_a_meeting(said, *span)]
    sure = sure or [one for one, span in dated if _tells_no_more(said, one, span)]
    return sure[0] if len({one.day for one in sure}) == 1 else None


_LIMITS = r"\b(?:until|till|by|before|up to|through|within|after)\b"
_LIMIT, _BEFORE_IT = re.compile(_LIMITS), re.compile(rf"{_LIMITS}(?: (?:on|the|\w+day,?))* ?$")


def _is_a_limit(said: str, day: Day) -> bool:
    """Whether a day is the last for something, or one before or after it is meant: `until 20 November`."""
    return bool(_BEFORE_IT.search(said[: day.start]) or _LIMIT.search(said, day.start, day.end))


_BARE = re.compile(
    r"(?:\W|(?:it|that|this|date|day|when|is|will|be|on|at|the|for|and|so|in|morning|afternoon|s|[ap]m|\d{1,2})\b)*(?:with [\w' -]+\W*)?"
)
_WANTED = re.compile(
    r"\binvit(?:e|es|ed|ing)\b|\b(?:want|expect|like|have)(?:s|ing)? (?:me|you)\b|\bwelcome (?:me|you)\b"
)


def _tells_no_more(said: str, day: Day, span: tuple[int, int]) -> bool:
    """Whether a clause is no more than a day, or says that I am wanted then."""
    begin, end = span
    beside = f"{said[begin : max(begin, day.start)]} {said[day.end : end]}"
    return _BARE.fullmatch(beside) is not None or _WANTED.search(beside) is not None


def misfit_in(event: Event, where: Office, locale: str) -> Day | None:
    """The day of an interview in the note of an invitation, of news that one is on another day, or of a choice of days, whose weekday and date do not fit each other."""
    if event.did is not Did.HEARD or not event.note:
        return None
    if not (event.what is What.NEXT_ROUND or puts_off(event) or offers_days(event, where, locale)):
        return None
    said = lowered(in_one_line(event.note))
    read = read_days(said, event.on, where, locale=locale, soonest=True)
    named = [one for one in read if one.other and one.exact and one.day and one.day > event.on]
    return next((one for one in named if event.by in (None, one.day, one.other)), None)


def words_of(event: Event, day: Day) -> str:
    """The words of a note that name a day."""
    return in_one_line(event.note or "")[day.start : day.end].strip(" ,;")
