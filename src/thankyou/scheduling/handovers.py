"""Whom to write to instead of somebody who goes, and from which day on, as people tell it.

    Marieke goes on leave on 20 November; from then on please write to Joris Peeters
    Noor Vink takes over from me on Monday

It is no absence to wait for, no day of decision and no wish for silence: nothing is held back, and from that day on it says whom to write to.
Start reading at `handover_in`.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from thankyou.facts.dates import MONTHS
from thankyou.scheduling.days import Day, read_days
from thankyou.scheduling.jotted import in_one_line, lowered
from thankyou.scheduling.telling import AWAY, GONE, TURN_TO, deputy_in
from thankyou.scheduling.windows import Office
from thankyou.scheduling.wishes import strangers_in

__all__ = ["Handover", "apart_from_handover", "handover_in"]


class Handover(NamedTuple):
    """Somebody who is written to instead of somebody else."""

    words: str
    """What says so, as it is quoted."""
    whom: str
    """By name, as it stands there; empty where none does."""
    since: dt.date
    """The first day on which it holds."""
    until: dt.date | None = None
    """The last day of an absence; None where it is for good, or no day is known."""


_PART = re.compile(r"[;!?\n]+|\.(?=\s|$)|,(?= (?!20\d\d\b|\d|the \d|[a-z]{3,9}\.? \d))|\s[-–—]+\s")
_LEAVES = re.compile(
    r"\bleav(?:e|es|ing) (?:us|me|them|the \w+|our \w+|on|in|at)\b|\bretir(?:es?|ing)\b|\blast (?:working )?day\b|\bmov(?:es?|ing) to (?:(?:a|an|another|our|the|different|new) )+(?:team|department|branch|role|post|job|company|firm)\b|\bchang(?:es?|ing) (?:jobs?|teams?)\b|\bstep(?:s|ping) (?:down|back|aside)\b|\bhand(?:s|ing)? (?:it |this |things |you )?over\b|\btak(?:es?|ing) over\b|\bno longer\b|\bgoes off\b|\b(?:starts?|begins?|tak(?:es|ing)|go(?:es|ing) (?:in)?to) (?:\w+ ){0,2}(?:leave|sabbatical)\b"
)
"""What takes somebody away for good, or hands over."""
_FROM_THEN = re.compile(
    r"\b(?:from|as of|starting|as from|with effect from) (?:then|that (?:day|date)|now)\b|\b(?:thereafter|after that|afterwards)\b"
)
_FROM_A_DAY = r"(?:from|as of|as from|starting|with effect from)"
_OPENS = re.compile(rf"\W*(?:{_FROM_A_DAY}|since|after)\b")
_FROM = re.compile(rf"\b{_FROM_A_DAY}(?: on)?(?: the)? ?$")
_ONWARDS = re.compile(r" ?(?:on|onwards?)\b(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day)")
_TURN, _OVER_TO = re.compile(rf"{TURN_TO}(?: (?:to|with))?", re.IGNORECASE), re.compile(r"\bover to\b")
_UNTIL = re.compile(
    r"\b(?:until|till|through|back|return(?:s|ing)?)\b(?!.*\b(?:from|as of|starting)\b)|\bto (?:the )?$"
)
_NOT_TO_ME = re.compile(r"\W*(?:(?:and|so|but) )*(?:i|we|they)(?:'ll|'d| will| shall| would)\b")
_NO_HANDOVER = re.compile(r"\b(?:urgen\w+|emergenc\w+|pressing|can(?:not|'t) wait|decid\w+|decisions?)\b")
"""In words that name somebody for what is urgent alone, or who decides."""


@lru_cache(maxsize=512)
def handover_in(
    text: str, on: dt.date, where: Office, *, locale: str = "en-US", names: re.Pattern[str] | None = None
) -> Handover | None:
    """The handover that a jotting of the day `on` tells of; None where it tells of none, or names somebody for what is urgent alone. `names` are those of the people who are known."""
    plain = in_one_line(text)
    said = lowered(plain)
    words = deputy_in(plain, names)
    place = plain.find(words) if words else -1
    if place < 0 or _NOT_TO_ME.match(words.lower()) or _NO_HANDOVER.search(said, place, place + len(words)):
        return None
    spans = _spans(said, place, place + len(words))
    read = read_days(said, on, where, locale=locale)
    days = [one for one in read if one.day and any(begin <= one.end - 1 < end for begin, end in spans)]
    ends = [one for one in days if _ends_it(said, one, spans)]
    begins = [one for one in days if one not in ends]
    turn = _TURN.search(said, place, place + len(words))
    if turn and any(
        turn.end() <= one.start < place + len(words) and not _holds_from(said, one, turn) for one in begins
    ):
        return None  # a day on which to write: `call Una in the new year`
    dated = any(_holds_from(said, one, turn) for one in begins)
    if not (dated or any(_goes(said, *span) for span in spans)):
        return None
    since = min((_first(said, one) for one in begins), default=on)
    until = max((one.day for one in ends if one.day), default=None)
    return Handover(words, _name_in(words, names), max(on, since), until)


def apart_from_handover(text: str, found: Handover) -> str:
    """A jotting in one line without what it says of a handover, each letter of the rest in its place."""
    plain = in_one_line(text)
    place = plain.find(found.words)
    for begin, end in _spans(lowered(plain), place, place + len(found.words)):
        plain = f"{plain[:begin]}{' ' * (end - begin)}{plain[end:]}"
    return plain


def _spans(said: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The clauses that tell of a handover: that which names whom to write to, and those which say that somebody goes."""
    parts = list(pairwise([0, *(one.end() for one in _PART.finditer(said)), len(said)]))
    named = [span for span in parts if span[0] < end and begin < span[1]]
    opening = [one for one, following in pairwise(parts) if following in named and _OPENS.match(said, *one)]
    named += opening
    return [span for span in parts if span in named or _goes(said, *span) or _FROM_THEN.search(said, *span)]


def _holds_from(said: str, day: Day, turn: re.Match[str] | None) -> bool:
    """Whether something holds from a day on; `please write to Una from the 20th` alone may as well ask me to wait until then."""
    if not _FROM.search(said[: day.start]):
        return False
    return turn is None or day.end <= turn.start() or _ONWARDS.match(said, day.end) is not None


def _goes(said: str, begin: int, end: int) -> bool:
    return any(one.search(said, begin, end) for one in (GONE, AWAY, _LEAVES))


def _ends_it(said: str, day: Day, spans: list[tuple[int, int]]) -> bool:
    """Whether a day is the last of an absence: `until 4 December`, `back on the 7th`."""
    begin = next(begin for begin, end in spans if begin <= day.end - 1 < end)
    begin = min(begin, day.start)
    lead = said[begin : day.start]
    return (
        _UNTIL.search(lead) is not None or re.match(r"(?:until|till|back|to)\b", said[day.start : day.end]) is not None
    )


def _first(said: str, day: Day) -> dt.date:
    """The first day that words may mean from which on something holds: that of a month is its first."""
    found = day.since or day.day
    assert found
    words = said[day.start : day.end].strip()
    named = re.search(r"(?:^|[a-z] )([a-z]{3,9})(?: 20\d\d)?$", words)
    is_month = day.about and named and MONTHS[found.month - 1].lower().startswith(named[1][:3])
    return found.replace(day=1) if is_month else found


def _name_in(words: str, names: re.Pattern[str] | None) -> str:
    """Who is named to be written to: behind the words that say so, `please write to Una`, else first, `Una stands in for Ravi`."""
    known = [one.span() for one in names.finditer(words)] if names else []
    others = [one for one in strangers_in(words) if not any(begin < one[1] and one[0] < end for begin, end in known)]
    found = sorted([*known, *others])
    turn = _OVER_TO.search(words) or _TURN.search(words)
    found = [one for one in found if turn is None or one[0] >= turn.end()] or found
    return words[slice(*found[0])] if found else ""
