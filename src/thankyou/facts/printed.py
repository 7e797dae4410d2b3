"""What a program or a building's plan has printed where a name should stand: a heading of mail or of a calendar, a room, a sum.

Shape decides, and words that nobody is called by: `No Organizer`, `Conf Rm 4B`, `Total interviews: 2`. People called Room,
Hall, List or Total stand beside a name that is theirs, and are left alone. The words are data, in `templates/people.yaml`.
Start reading at `is_label`, `is_room` and `closes_table`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from thankyou.facts.name_words import fold, word_list
from thankyou.facts.patterns import regex

__all__ = ["closes_table", "is_label", "is_room"]

_WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def _words(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]


def _known(*names: str) -> frozenset[str]:
    return frozenset().union(*map(word_list, names))


@cache
def _qualifying() -> frozenset[str]:
    """Words before a job or a department that nobody is called by."""
    return word_list("before") - word_list("before_and_names")


def _in_singular(words: Sequence[str], known: frozenset[str]) -> list[str]:
    """Words without the s of the plural, where `known` has them so."""
    return [word if word in known or word[:-1] not in known else word.removesuffix("s") for word in words]


# --- headings of mail, calendars and chats ------------------------------------------------------------------------


@cache
def _of_labels() -> frozenset[str]:
    lists = "headings unnamed around_headings counted tags programs together mailboxes around_mailboxes".split()
    return _known(*lists) | _qualifying()


@lru_cache(maxsize=1024)
def is_label(text: str) -> bool:
    """Whether words say what somebody is to a mail, a meeting or a firm, and no name: `No Organizer`, `Distribution List`, `All Staff`, `Zoom user`."""
    if re.search(r"\d|[,@/|()]", text):
        return False
    written = _words(text)
    words = _in_singular(written, _of_labels())
    if not words or not set(words) <= _of_labels():
        return False
    if not word_list("headings").isdisjoint(words):
        return True
    if len(words) < 2 or len(words[0]) < 2:  # "E. Guest"
        return False
    programs, last = word_list("programs"), words[-1]
    if last in ("list", "alias"):  # "Peer List" may be somebody
        kinds = _qualifying() | _known("unnamed", "together", "groups", "mailboxes", "around_mailboxes")
        return all(word in kinds or word.endswith("s") for word in written[:-1])
    return (
        (words[0] in word_list("unnamed") and not _known("counted", "together", "jobs").isdisjoint(words[1:]))
        or (words[0] in _known("tags", "around_headings") and last in word_list("counted"))
        or (not programs.isdisjoint(words) and not set(words) <= programs)
    )


# --- rooms --------------------------------------------------------------------------------------------------------

_NUMBER = regex(r"(?:no\.?\s*|nr\.?\s*|#\s*)?\d+(?:st|nd|rd|th)?[A-Za-z]{0,2}\b\.?|\b[A-Z]{1,2}\d+\b", re.IGNORECASE)
_BESIDE = regex(r"\s*[,|@;]\s*|\s+[-–—/]\s+|:\s+")
_SEATS = regex(r"[(\[]\s*(?:\w+\s)?\d{1,3}[\s-]*(?:seats?|seater|people|persons?|pax|places)\s*[)\]]$", re.IGNORECASE)
_JOINED = frozenset("of de di da do del for the & and".split())


@lru_cache(maxsize=1024)
def is_room(text: str) -> bool:
    """Whether words name a part of a building: `Conf Rm 4B`, `Huddle Space West`, `Salle de réunion`; not `Graham Hall`, `Dana Rooms`.

    A room tells itself by what only rooms have beside them, `Meeting Room Dublin`, `Orion (12 seats)`, by standing first,
    `Room Orion`, or by having no other words, `3rd Floor`.
    """
    first = _BESIDE.split(text)[0]
    words = [word for word in _words(_NUMBER.sub(" ", first)) if word not in _JOINED]
    named = [word for word in words if len(word) > 1]
    if _SEATS.search(text) or any(map(_glued, named)) or any(_makes_room(one, other) for one, other in pairwise(named)):
        return True
    sure, rooms = word_list("rooms"), _known("rooms", "rooms_and_names")
    counted = bool(_NUMBER.search(first))
    if len(named) == 1:
        lettered = named != words and named[0] in sure
        return named[0] in (rooms if counted or lettered else sure - word_list("rooms_and_names"))
    if not named:
        return False
    if (named[0] in sure and not first.partition(" ")[0].isupper()) or (first[:4] == "The " and named[-1] in rooms):
        return True
    qualifying = frozenset[str]() if sure.isdisjoint(named) else _qualifying()
    known = rooms | _known("of_rooms", "places") | qualifying
    return set(named) <= known and (counted or not (sure | word_list("of_rooms")).isdisjoint(named))


def _makes_room(one: str, other: str) -> bool:
    """Whether two neighbours are a room and what makes one of it: `phone booth`, `salle [de] réunion`."""
    rooms, beside = _known("rooms", "rooms_and_names"), word_list("of_rooms")
    return (one in beside and other in rooms) or (one in rooms and other in beside)


@lru_cache(maxsize=1024)
def _glued(word: str) -> bool:
    """Whether one word is a room and what makes one of it: `Konferenzraum`, `Meetingroom`."""
    rooms, beside = _known("rooms", "rooms_and_names"), word_list("of_rooms")
    return any(word[:cut] in beside and word[cut:] in rooms for cut in range(3, len(word) - 2))


# --- the last line of a table -------------------------------------------------------------------------------------

_FRAMED = regex(r"([*=#~_–—-]{2,})\s+(.*\S)\s+[*=#~_–—-]{2,}")
_MADE_BY = regex(r"(?!(?:Sent|Hosted|Invited|Organi[sz]ed|Posted|Scheduled)\b).*[a-z]{2}ed by \w")
"""`Exported by HR Portal`, `Report generated by Workday`; not `Sent by Dana Ortiz`, who is named."""
_COUNT = regex(r"(?:[^\W\d_]+\s+){0,3}[^\W\d_]+\s*[:=]\s*\d[\d.,]*\s*%?")
"""`Interviews: 2`, `Rows = 12`."""


@lru_cache(maxsize=1024)
def closes_table(text: str) -> bool:
    """Whether a program wrote the words below its rows: `*** End of report ***`, `Grand Total`, `Interviews: 2`."""
    said = text.strip()
    if _FRAMED.fullmatch(said) or _MADE_BY.match(said) or _COUNT.fullmatch(said):
        return True
    bare = fold(said.strip(" .:"))
    words = _words(bare)
    counted = bool(re.search(r"\d", bare)) and not re.search(r"[^\W\d_]\d|\d[^\W\d_]", bare)
    sums = word_list("sums")
    return bare in word_list("closing_lines") or (
        bool(words) and set(words) <= sums | word_list("around_sums") and (not sums.isdisjoint(words) or counted)
    )
