"""Days that one jotting of a file names and others count from.

    Anne is on holiday until 23 October · they decide the week she is back
    the audit ends on the 24th · an answer within a week of the audit

Somebody's return, and the leave before it, are read as days of a calendar are, with all that can stand around those (`rows`); what else
happens on a day is known by its words (`Anchors.of`). Start reading at `Anchors`.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from thankyou.scheduling.holiday_phrases import beside, named
from thankyou.scheduling.last_days import MONTH
from thankyou.scheduling.phrases import WEEKDAY, Reader, Row, row
from thankyou.scheduling.reckoning import week_end

__all__ = ["NOTHING", "Anchors", "happens", "rows", "says_that"]


class Anchors(NamedTuple):
    """Days that other jottings of the file name."""

    back: dt.date | None = None
    """The first day on which whoever was said to be away is there again; of several the last."""
    events: tuple[tuple[frozenset[str], dt.date], ...] = ()
    """What happens on a day: the beginnings of the words that tell of it, and the day."""
    before: dt.date | None = None
    """The last day that the line before these words names, which `after that` may mean."""

    def of(self, thing: str) -> dt.date | None:
        """The last day of something, in lower case, that another jotting tells of with all its words: `the audit`; None where none does."""
        words = _beginnings(thing)
        return max((day for told, day in self.events if words and words <= told), default=None)


NOTHING = Anchors()
"""Where no other jotting is known."""

_LITTLE = frozenset(
    "the their they them this that these those your with from have will until till after before".split()
)
_BEGINNING = 4


def _beginnings(words: str) -> frozenset[str]:
    """The first letters of the words that mean something: `meet` of the board's meeting as of the board that meets."""
    found = re.findall(r"[^\W\d_]{4,}", words)
    return frozenset(one[:_BEGINNING] for one in found if one not in _LITTLE)


def happens(clause: str, day: dt.date) -> tuple[frozenset[str], dt.date]:
    """What a clause in lower case tells of a day, for `Anchors.events`."""
    return _beginnings(clause), day


# Somebody's return

_NO_SUBJECT = (
    r"(?!(?:once|when|whenever|after|until|till|before|by|if|as|soon|and|but|so|that|which|in|on|of|at|for|from|to|week|day|days|moment|time|"
    r"following|upon|since|within|know|hear|decide|decides|decision|answer|news|they|who|is|are|the|a|an|then|say|says|said)\b)"
)
_SUBJECT = rf"(?:(?:she|he|they|we|everyone|everybody|(?:the|our|their|my) [\w-]+)|(?:{_NO_SUBJECT}[\w'.-]+ ){{0,2}}{_NO_SUBJECT}[\w'-]+)"
_ABSENCE = r"(?:holidays?|vacations?|leave|trip|travels|absence|break|sabbatical|honeymoon|time off|days off|week off|fortnight off)"
_FROM_IT = rf"(?: (?:at (?:work|(?:the|her|his|their) desk)|in (?:the )?(?:office|town|country|building)|to (?:work|the office)|on duty|from (?:(?:the|her|his|their|this|that) )?(?:[\w-]+ )?(?:{_ABSENCE}|there)))?"
_ON_A_DAY = rf"(?!,? (?:(?:on|from|by|in|only|again|next|this|late|early|mid|the|not before|until) ?)*(?:\d|{WEEKDAY}|{MONTH}|tomorrow|week\b))"
"""Words that name the day of it themselves."""
_BACK = (
    rf"(?:{_SUBJECT}(?:(?: (?:is|are|comes?|gets?|will be|has come|have come)|'s|'re)(?: all)? back(?! to (?:you|me|us)\b){_FROM_IT}|"
    rf" (?:returns?(?! (?:the|my|your)\b)|(?:is|are) (?:here|there|in|at work|in the office) again){_FROM_IT})|"
    rf"(?:her|his|their|our|[\w-]+'s) return{_FROM_IT}|(?:her|his|their|our|the) first (?:few )?days? back{_FROM_IT}){_ON_A_DAY}"
)
"""Somebody is there again: `the director is back from leave`, `her return`."""
_OF_SOMEBODY = rf"(?:her|his|their|[\w-]+'s) (?:[\w-]+ )?{_ABSENCE}"
"""What keeps somebody away: `his annual leave`."""
_WEEK_BACK = rf"(?:the )?(?:(?:very|same|first|whole) )*w(?:ee)?k (?:(?:of|that|in which|on which|when) )?(?:{_BACK})|(?:her|his|their|our|the) (?:(?:very|first|full) )*w(?:ee)?k back{_FROM_IT}{_ON_A_DAY}"
_SAYS = re.compile(rf"\b(?:{_BACK}|{_WEEK_BACK}|{_OF_SOMEBODY})")


def says_that(said: str) -> bool:
    """Whether words in lower case speak of somebody's return or absence."""
    return _SAYS.search(said) is not None


def rows(anchors: Anchors, text: str) -> list[Row]:
    """Rows for the return of whoever is away, and for the absence, where `text` speaks of them."""
    if anchors.back is None or not says_that(text):
        return []
    back, last = anchors.back, anchors.back - dt.timedelta(1)
    found = [row(rf"\b(?:{_WEEK_BACK})", _week_of(back), loose=True, week=True)]
    found += [row(rf"\b(?:(?:up)?on|once|when|as soon as|the moment) (?:{_BACK})", _soon_after(back), loose=True)]
    for day, called in ((back, _BACK), (last, _OF_SOMEBODY)):
        found += [*beside(day, called, day), *named([(day, called, day)], text)]
    return found


def _week_of(day: dt.date) -> Reader:
    return lambda match, place: week_end(day, place.where)


_AT_HAND = 2
"""Working days after a return by which they will have decided, who decide on it."""


def _soon_after(day: dt.date) -> Reader:
    return lambda match, place: place.where.after(day, _AT_HAND)
