"""Marks such as `[person 1]` in the place of what must not leave: names of people, addresses, links, telephone numbers.

Interviewers and the candidate are known; other people are told by shape (a title before a capital, two capitals, a capital
behind `with` or before `said`), rather once too often than once too little: every mark is put back afterwards. The same
words have the same mark in the whole of one brief. Start reading at `StandIns.of`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.facts.models import Interview
from thankyou.facts.patterns import regex
from thankyou.facts.people import Name
from thankyou.reading.lexicon import is_known

__all__ = ["StandIns"]


class StandIns(NamedTuple):
    """What stands for what: real words to marks, the longest first."""

    marks: Mapping[str, str]

    @classmethod
    def of(
        cls, facts: Interview, texts: Iterable[str], *, links: Iterable[str] = (), company: bool = False
    ) -> StandIns:
        """The marks for some texts about an interview; for the company's name as well where `company` is asked for."""
        said = [unicodedata.normalize("NFC", text) for text in texts]
        found = {link: f"[link {number}]" for number, link in enumerate(dict.fromkeys(links), 1)}
        for pattern, name in _PRIVATE:
            for one in dict.fromkeys(match for text in said for match in pattern.findall(text)):
                found.setdefault(one, f"[{name} {sum(mark.startswith(f'[{name} ') for mark in found.values()) + 1}]")
        _people(found, facts)
        known = frozenset(word for text in _not_people(facts) for word in _CAPITAL.findall(text))
        bare = [_hidden(text, found) for text in said]
        others = dict.fromkeys(name for text in bare for name in _others(text, known))
        for number, name in enumerate(others, 1):
            found.setdefault(name, f"[name {number}]")
            parts = [word for word in name.split() if len(name.split()) > 1 and not _ordinary(word, known)]
            for letter, part in zip("abcd", parts, strict=False):
                found.setdefault(part, f"[name {number}{letter}]")
        if company and facts.company:
            found[facts.company] = "[the company]"
        return cls(dict(sorted(found.items(), key=lambda pair: -len(pair[0]))))

    def hide(self, text: str) -> str:
        """`text` with marks."""
        return _hidden(unicodedata.normalize("NFC", text), self.marks)

    def show(self, text: str) -> str:
        """`text` with what its marks stand for."""
        real = {mark: words for words, mark in reversed(tuple(self.marks.items()))}
        return _MARK.sub(lambda match: real.get(" ".join(match[0].lower().split()), match[0]), text)

    def unknown(self, text: str) -> list[str]:
        """The marks in `text` that stand for nothing here."""
        real = set(self.marks.values())
        return [match for match in _MARK.findall(text) if " ".join(match.lower().split()) not in real]


_MARK = regex(r"\[(?:(?:person|name|link|e-mail|telephone|file) \d+[a-z]?|me[a-z]?|the company)\]", re.IGNORECASE)
_LINK = r"(?:https?://|www\.)[^\s<>\"”)\]]*[^\s<>\"”)\].,;:!?]"
_DOMAIN = r"(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:[a-z]{2,})(?:/[^\s<>\"”)\]]*[^\s<>\"”)\].,;:!?])"
_PRIVATE = (
    (regex(rf"{_LINK}|{_DOMAIN}", re.IGNORECASE), "link"),
    (regex(r"[^\s@<>()\[\]\",;:]+@[\w-]+(?:\.[\w-]+)+"), "e-mail"),
    (regex(r"(?<![\w.$£€])\+?(?:\(\d+\)[ .-]?)?\d(?:[ ().-]{0,2}\d){6,14}(?![\w,]\d|%)"), "telephone"),
)
"""What is private by its shape, whatever the facts call it."""


_SAINT = regex(r"(?:^|[^\w\s]\s*|\b[^\W\dA-Z_]\w*\s)(?:St\.?|Saint) $")
"""What makes a name a saint's, as a hospital or a church has it, whoever was at the interview; not a street's (`High St.`)."""


def _hidden(text: str, marks: Mapping[str, str]) -> str:
    """The longest first, each where it stands as whole words; what is hidden already, and a saint's name, stay so."""
    if not marks:
        return text
    ordered = sorted(marks, key=len, reverse=True)
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in ordered))
    return pattern.sub(lambda match: match[0] if _SAINT.search(text[: match.start()]) else marks[match[0]], text)


def _people(found: dict[str, str], facts: Interview) -> None:
    """The candidate and the interviewers, by every form of the name that may stand in a text."""
    people = [facts.candidate.name, *(one.name or "" for one in facts.interviewers)]
    for number, name in enumerate(people):
        if not name:
            continue
        mark = "me" if number == 0 else f"person {number}"
        for place, form in enumerate(_forms(unicodedata.normalize("NFC", name))):
            found.setdefault(form, f"[{mark}{'abcdefghijklmnopqrstuvwxyz'[place % 26] if place else ''}]")


def _forms(name: str) -> list[str]:
    """A name, its words, and both without accents and in capitals."""
    own = Name.of(name)
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*[^\W_]", name) if _is_name(word)]
    plain = [name, own.full, own.given, own.family, *words]
    return [one for one in dict.fromkeys([*plain, *map(_unaccented, plain), *(one.upper() for one in plain)]) if one]


def _is_name(word: str) -> bool:
    return len(word) > 1 and not word.islower() and word.lower() not in _TITLES


def _unaccented(text: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))


_TITLES = frozenset("mr mrs ms mx miss dr prof professor sir dame chef captain lt rev".split())

# --- people whom only their shape gives away ------------------------------------------------------------------------

_CAPITAL = regex(r"[^\W\d_](?<=[^a-zß-ÿ])[^\W\d_]*[a-zß-ÿ][\w'’-]*")
_CAP = r"(?:(?=[^\W\d_]+?[a-zß-ÿ])[^\W\d_](?<=[^a-zß-ÿ\W])[^\W\d_]*(?:['’-][^\W\d_]+)*)"
_NAMED = rf"{_CAP}(?: (?:[A-Z]\. )?(?:(?:van|von|de|der|den|di|da|el|al|bin|ibn|ter|la|le) )*{_CAP}){{0,3}}"
_TITLED = regex(
    rf"\b(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Dame|Chef|Captain|Sister|Judge|Rev|Father|Coach|Sergeant|Officer|Councillor)\b\.? ({_NAMED})"
)
_SPOKEN = regex(
    rf"(?<!\w)({_NAMED}),? (?:and I|and you|and me|who|said|says|told|asked|mentioned|suggested|introduced|showed|walked|gave|called|recommended|advised|explained|thought|"
    r"works|worked|runs|ran|leads|led|spoke|wants|will|would|is|was|has|had)\b"
)
_WITH = regex(
    rf"\b(?i:with|by|met|meet|meeting|thank|thanks to|ask|asked|tell|told|and|or|like|joins?|under|called|named|after) ({_NAMED})"
)
_OWNED = regex(rf"(?<!\w)({_NAMED})(?=['’]s\b)")
_RUN = regex(rf"(?<!\w)({_CAP}(?: (?:[A-Z]\. )?(?:(?:van|von|de|der|den|di|da|el|al|bin|ibn) )*{_CAP})+)(?!\w)")


def _others(text: str, known: frozenset[str]) -> Iterator[str]:
    """Names of people in a text that are nobody's who is known; also what only looks like one."""
    yield from _TITLED.findall(text)
    for pattern, least in ((_SPOKEN, 1), (_WITH, 1), (_OWNED, 1), (_RUN, 2)):
        for match in pattern.finditer(text):
            words = match[1].split()
            while words and _ordinary(words[0], known):
                del words[0]
            while words and _ordinary(words[-1], known):
                del words[-1]
            if len(words) >= least:
                yield " ".join(words)


def _ordinary(word: str, known: frozenset[str]) -> bool:
    bare = re.sub(r"['’]s?$", "", word)
    return bare in known or bare in _DAYS or (bare[1:].islower() and is_known(bare.lower()))


_DAYS = frozenset([*MONTHS, *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), "Christmas", "Easter", "English"])


def _not_people(facts: Interview) -> Iterator[str]:
    """What is written with capitals and is nobody: the company, titles, events."""
    offer, event = getattr(facts, "offer", None), getattr(facts, "event", None)
    yield from (text for text in (facts.company, facts.role, facts.the_job) if text)
    for holder, field in ((offer, "title"), (event, "name"), (event, "place")):
        if isinstance(text := getattr(holder, field, None), str):
            yield text
