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
from thankyou.scheduling.granted import without
from thankyou.scheduling.holds import within
from thankyou.scheduling.jotted import in_one_line, lowered
from thankyou.scheduling.phrases import WEEKDAY
from thankyou.scheduling.telling import AWAY, GONE, STANDS_IN, TURN_TO, deputy_in
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


_PART = re.compile(
    r"[;!?\n]+|\.(?=\s|$)|,(?= (?!20\d\d\b|\d|the \d|[a-z]{3,9}\.? \d))|\s[-–—]+\s(?!(?:[a-z]+day,? )?(?:the )?\d)"
)
_LEAVES = re.compile(
    rf"\bleav(?:e|es|ing) (?:us|me|them|the \w+|our \w+|on|in|at)\b|\bretir(?:es?|ing)\b|\blast (?:working )?day\b|\bmov(?:es?|ing) to (?:(?:a|an|another|our|the|different|new) )+(?:team|department|branch|role|post|job|company|firm)\b|\bchang(?:es?|ing) (?:jobs?|teams?)\b|\bstep(?:s|ping) (?:down|back|aside)\b|\bhand(?:s|ing)? (?:it |this |things |you )?over\b|\btak(?:es?|ing) over\b|\bno longer\b|\b(?:finish(?:es|ing)?|wraps? up|ends?|stops?|signs? off|clears? (?:his|her|their|the) desk|packs? (?:it )?up)(?: up)?(?: (?:work|working|here|there|with us|(?:at|with|in) (?:the|our|this) [\w-]+))*(?= (?:on|in|at|this|next|tomorrow|today|by)\b|,|$)|\b(?:leav(?:es?|ing)|depart(?:s|ing)?|quit(?:s|ting)?|resign(?:s|ing)?)(?= (?:on|this|next|tomorrow|today|in|at|for (?:good|a new|another)|the (?:firm|company|business|school|bank|team|shop|house|clinic|office)|{WEEKDAY})\b|,)|\b(?:is|are)(?: \w+)? off to\b|\bgone (?:for good|after)\b|\bgoes off\b|\b(?:starts?|begins?|tak(?:es|ing)|go(?:es|ing) (?:in)?to) (?:\w+ ){{0,2}}(?:leave|sabbatical)\b"
)
"""What takes somebody away for good, or hands over."""
_FROM_A_DAY = r"(?:from|as of|as from|starting|with effect from)"
_OPENS = re.compile(rf"\W*(?:{_FROM_A_DAY}|since|after)\b")
_FROM = re.compile(rf"\b{_FROM_A_DAY}(?: on)?(?: the)? ?$")
_AFTER = re.compile(r"\b(?:after|past|once)\b")
_ONWARDS = re.compile(rf" ?(?:on|onwards?)\b(?! {WEEKDAY})")
_TURN, _OVER_TO = re.compile(rf"{TURN_TO}(?: (?:to|with))?", re.IGNORECASE), re.compile(r"\bover to\b")
_DASH = re.compile(r" ?[-–—] ?(?:the )?")
_IS_GONE = re.compile(rf"(?:\b(?:is|are|am|be)\b|'(?:s|m|re)\b)(?: (?:\w+ly|not|all|also))*? (?:{GONE.pattern})")
_UNTIL = re.compile(
    r"\b(?:until|till|through|back|return(?:s|ing)?)\b(?!.*\b(?:from|as of|starting)\b)|\bto (?:the )?$|\bbetween\b.*\band (?:the )?$"
)
_NO_HANDOVER = re.compile(r"\b(?:urgen\w+|emergenc\w+|pressing|can(?:not|'t) wait)\b")
"""In words that name somebody for what is urgent alone."""


@lru_cache(maxsize=512)
def handover_in(
    text: str, on: dt.date, where: Office, *, locale: str = "en-US", names: re.Pattern[str] | None = None
) -> Handover | None:
    """The handover that a jotting of the day `on` tells of; None where it tells of none, or names somebody for what is urgent alone. `names` are those of the people who are known."""
    plain = in_one_line(text)
    said = lowered(plain)
    words = deputy_in(plain, _with_strangers(plain, names))
    place = plain.find(words) if words else -1
    if place < 0 or _NO_HANDOVER.search(said, place, place + len(words)):
        return None
    spans = _spans(said, place, place + len(words))
    days, soonest = (
        within([one for one in read_days(said, on, where, locale=locale, soonest=soon) if one.day], spans)
        for soon in (False, True)
    )
    ends = [one for one in days if _ends_it(said, one, days, spans)]
    begins = [one for one in days if one not in ends]
    away = {one: first for one in begins if (first := _first_away(said, one, soonest, spans))}
    turn = _TURN.search(said, place, place + len(words))
    if turn and any(
        turn.end() <= one.start < place + len(words) and not _holds_from(said, one, turn) for one in begins
    ):
        return None  # a day on which to write: `call Una in the new year`
    dated = any(_holds_from(said, one, turn) for one in begins)
    if not (dated or any(_goes(said, *span) for span in spans)):
        return None
    named = _names_in(words, names)
    whom = _name_in(words, named)
    if named and not whom:
        return None  # nobody is named but who goes
    since = min((away.get(one) or _first(said, one) for one in begins), default=on)
    until = max((one.day for one in (*ends, *away) if one.day), default=None)
    if until and until < since:
        until += dt.timedelta(7)  # `from Monday to Friday`, said on a Thursday
    return Handover(words, whom, max(on, since), until)


_STANDS = re.compile(rf" (?:(?:will|now|then) )?{STANDS_IN}")


def _with_strangers(plain: str, names: re.Pattern[str] | None) -> re.Pattern[str] | None:
    """The names that are known, with those whose place in the words says that they stand in: `Devon has the file`."""
    others = [rf"\b{re.escape(plain[slice(*one)])}\b" for one in strangers_in(plain, _STANDS)]
    return re.compile("|".join([*others, *([names.pattern] if names else [])])) if others else names


def apart_from_handover(text: str, found: Handover) -> str:
    """A jotting in one line without what it says of a handover, each letter of the rest in its place."""
    plain = in_one_line(text)
    place = plain.find(found.words)
    return without(plain, _spans(lowered(plain), place, place + len(found.words)))


def _spans(said: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The clauses that tell of a handover: that which names whom to write to, and those which say that somebody goes."""
    parts = list(pairwise([0, *(one.end() for one in _PART.finditer(said)), len(said)]))
    named = [span for span in parts if span[0] < end and begin < span[1]]
    opening = [one for one, following in pairwise(parts) if following in named and _OPENS.match(said, *one)]
    named += opening
    return [span for span in parts if span in named or _goes(said, *span)]


def _holds_from(said: str, day: Day, turn: re.Match[str] | None) -> bool:
    """Whether something holds from a day on; `please write to Una from the 20th` alone may as well ask me to wait until then."""
    if turn is None and _AFTER.search(said, day.start, day.end):
        return True
    if not _FROM.search(said[: day.start]):
        return False
    return turn is None or day.end <= turn.start() or _ONWARDS.match(said, day.end) is not None


def _goes(said: str, begin: int, end: int) -> bool:
    return any(one.search(said, begin, end) for one in (GONE, AWAY, _LEAVES))


def _ends_it(said: str, day: Day, days: list[Day], spans: list[tuple[int, int]]) -> bool:
    """Whether a day is the last of an absence: `until 4 December`, `back on the 7th`, `20 November - 4 December`."""
    begin = next(begin for begin, end in spans if begin <= day.end - 1 < end)
    begin = min(begin, day.start)
    lead = said[begin : day.start]
    behind = any(one is not day and _DASH.fullmatch(said, one.end, day.start) for one in days)
    itself = re.match(r"(?:until|till|back|to)\b", said[day.start : day.end])
    return behind or itself is not None or _UNTIL.search(lead) is not None


def _first_away(said: str, day: Day, soonest: list[Day], spans: list[tuple[int, int]]) -> dt.date | None:
    """The first day of an absence whose last one stands in the same words: `away from 18 to 24 November`, `is away next week`, `is away on the 24th`; None where they tell of no last one."""
    begin, end = next((begin, end) for begin, end in spans if begin <= day.end - 1 < end)
    first = next((one.day for one in soonest if one.start < day.end and day.start < one.end), None)
    if first is None or day.day is None or day.since or " or " in said[day.start : day.end]:
        return None
    if first < day.day and not day.about and GONE.search(said, begin, end):
        return first
    return first if _IS_GONE.search(said, begin, end) and not _FROM.search(said[: day.start]) else None


def _first(said: str, day: Day) -> dt.date:
    """The first day that words may mean from which on something holds: that of a month is its first, `after the 16th` is the 17th."""
    found = day.since or day.day
    assert found
    if day.since and _AFTER.search(said, day.start, day.end):
        return found + dt.timedelta(1)
    words = said[day.start : day.end].strip()
    named = re.search(r"(?:^|[a-z] )([a-z]{3,9})(?: 20\d\d)?$", words)
    is_month = day.about and named and MONTHS[found.month - 1].lower().startswith(named[1][:3])
    return found.replace(day=1) if is_month else found


_DOES = re.compile(
    rf"(?:,? (?:at|of|from|in|with|who|our|the|my|their|your)\b[^.;:!?,]{{1,40}}?,?)? (?:(?:\w+ly|now|then) )?(?:(?:is|are|will|takes|answers|reads)\b|{STANDS_IN})"
)
"""What whoever takes over does, behind the name; the words that make it a handover are among them."""
_WHO_GOES = re.compile(
    r"\b(?:from|for|of|replac(?:es?|ing)|represent(?:s|ing)|cover(?:s|ing)|reliev(?:es|ing)|succeed(?:s|ing))(?: (?:the|our|my|your|his|her|their)(?: [a-z-]+)?)? $",
    re.IGNORECASE,
)
"""Before the name of whoever is followed by another."""


def _names_in(words: str, names: re.Pattern[str] | None) -> list[tuple[int, int]]:
    """Where somebody is named, in order."""
    known = [one.span() for one in names.finditer(words)] if names else []
    others = strangers_in(words, _DOES)
    return sorted(
        [*known, *(one for one in others if not any(begin < one[1] and one[0] < end for begin, end in known))]
    )


def _name_in(words: str, named: list[tuple[int, int]]) -> str:
    """Who is named to be written to: behind the words that say so, `please write to Una`, else first, `Una stands in for Ravi`; never who is followed by another."""
    found = [one for one in named if not _WHO_GOES.search(words[: one[0]])]
    turn = _OVER_TO.search(words) or _TURN.search(words)
    found = [one for one in found if turn is None or one[0] >= turn.end()] or found
    return words[slice(*found[0])] if found else ""
