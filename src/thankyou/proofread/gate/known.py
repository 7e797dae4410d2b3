"""What is known: the facts of any kind of message as a list of `Known`, read by walking the model.

What a field's name says about its words (who said it, whose it is, done or planned) is one table,
`templates/rules/gate/fields.yaml`; a field that the table does not name is plain text. Start reading at `known`.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from thankyou.facts.dates import month_of, weekday_of
from thankyou.facts.models import Interview
from thankyou.facts.patterns import regex
from thankyou.facts.people import ALL, CANDIDATE, fold
from thankyou.proofread import numbers
from thankyou.proofread.gate.words import Sort, data, keys, root, sort
from thankyou.proofread.letter import evened
from thankyou.reading.lexicon import is_known
from thankyou.reading.shorthand import shorthand

__all__ = ["Bystander", "Known", "Said", "bystanders", "known", "said_in"]


class Said(NamedTuple):
    """A word of a fact or a letter."""

    text: str
    low: str
    start: int
    root: str
    keys: frozenset[str]
    sort: Sort

    @property
    def form(self) -> str:
        """The root of a word that means something; a little word as it is."""
        return self.low if self.sort is Sort.GRAMMAR else self.root

    def holds(self, place: int) -> bool:
        """Whether a place of the text lies within the word."""
        return self.start <= place < self.start + len(self.text)


_WORD = regex(r"[^\W_]+(?:['.&-][^\W_]+)*|[%~]|[-=]>|→|(?<=\s)&(?=\s)")
_SPELT = {"&": "and", "%": "percent", "->": "to", "=>": "to", "→": "to", "~": "about"}


@lru_cache(maxsize=8192)
def said_in(text: str, kind: str) -> tuple[Said, ...]:
    """The words of an evened text."""
    found: list[Said] = []
    for match in _WORD.finditer(text):
        if parts := _contracted(match[0], match.start(), kind):
            found += parts
            continue
        word = _SPELT.get(match[0], match[0])
        found.append(Said(match[0], word.casefold(), match.start(), root(word), keys(word), sort(word, kind)))
    return tuple(found)


_CONTRACTED = regex(r"(.+?)(n't|'(?:ve|ll|re|m))", re.IGNORECASE)
_SHORT = {
    "ca": "can",
    "wo": "will",
    "sha": "shall",
    "n't": "not",
    "'ve": "have",
    "'ll": "will",
    "'re": "are",
    "'m": "am",
}


def _contracted(text: str, start: int, kind: str) -> list[Said]:
    """The two words that a contraction stands for; none where it is none. `'d` and `'s` may be several and stay as they are."""
    if "'" not in text or not (parts := _CONTRACTED.fullmatch(text)):
        return []
    return [
        Said(part, low, start + offset, root(low), keys(low), sort(low, kind) if not offset else Sort.GRAMMAR)
        for part, offset in ((parts[1], 0), (parts[2], parts.start(2)))
        for low in (_SHORT.get(part.casefold(), part.casefold()),)
    ]


_TOKEN = regex(r"(?<![\w'@.-])[a-z]+(?:/[a-z]*)?(?![\w'@.])")


def _spelt_out(text: str) -> str:
    text = _TOKEN.sub(lambda match: shorthand().get(match[0], match[0]), text)
    text = _WITH.sub("with", _MID.sub("mid ", text))
    text = _SHORT_DAY.sub(
        lambda match: f"{match[0].capitalize()}{'urday' if match[0][0] in 'sS' and match[0][1] == 'a' else 'day'}", text
    )
    return _SMALL_MONTH.sub(lambda match: match[0].capitalize(), text)


_WITH = regex(r"(?<![\w'@./-])w(?= (?:an?|the|my|our|his|her|its|their|one|two|three|four|five|six|[A-Z]\w|\d)\b)")
"""`w` before somebody or something: `ran it w two others`."""
_MID = regex(r"\bmid-(?=[a-z]{3,9}\b)", re.IGNORECASE)
_SHORT_DAY = regex(r"\b(?:sat|sun)(?=,? (?:the )?\d)|(?<=\d )(?:sat|sun)\b|(?<=on )(?:sat|sun)\b", re.IGNORECASE)
"""Weekdays in jottings whose short forms are words as well."""
_SMALL_MONTH = regex(
    r"\b(?:january|february|april|june|july|september|october|november|december)\b"
    r"|\b(?<=in )(?:may|march|august)\b|(?<=since )(?:may|march|august)\b|\b(?:may|march|august)(?= \d)|(?<=\d )(?:may|march|august)\b"
)
"""Months typed in small letters."""


_WORDS = regex(r"\b[^\W\d_]+\b")


def _with_names(text: str, interview: Interview) -> str:
    """A jotting with the capitals of the people in it: `funke writes by Friday`. Not `mark`, which is a word, too."""
    names = _small_names(interview)
    return _WORDS.sub(lambda match: match[0].capitalize() if match[0] in names else match[0], text) if names else text


_NAMES = regex(r"[^\W\d_]{2,}")


@lru_cache(maxsize=64)
def _small_names(interview: Interview) -> frozenset[str]:
    words = (word for person in interview.interviewers for word in _NAMES.findall(person.name or ""))
    return frozenset(word.lower() for word in words if word[0].isupper() and not is_known(word.lower()))


_EXCEPTION = regex(
    r"(?<=\w),? (?:except(?: for)?|but not (?=(?:in|on|at|for|from|during) )|apart from|other than) ?[^,.;:()]+(?=[.;:]?$)",
    re.IGNORECASE,
)


_PLACE = regex(r"\[\d+\]$")


class Known:
    """One thing that the facts say.

    `path` is its place (`key_points[1].text`), `point` the entry that it belongs to (`key_points[1]`); `owner` is `i`, `they`,
    `we` or `any`; `speakers` the places of those who said it (-1 the candidate; behind the interviewers the `bystanders`;
    empty: nobody in particular); `kind` is `fact`, `plan`, `promise`, `feeling`, `question`, `quote` or `name`.
    """

    def __init__(
        self,
        path: str,
        text: str,
        owner: str,
        speakers: frozenset[int],
        kind: str,
        message: str,
        *,
        stem: str = "",
        told: str = "",
    ) -> None:
        self.path, self.text, self.owner, self.speakers, self.kind = path, text, owner, speakers, kind
        self.point = path.rpartition(".")[0] or path
        self.stem = stem or path
        """Its place by what it is: `key_points[1].you_said` where a `text` holds `You told me that ...`."""
        self.even = _spelt_out(evened(told or text))
        """Evened, with its shorthand spelt out: only for laying a sentence beside it."""
        self.words = said_in(self.even, message)
        if means := data("fields")["means"].get(_PLACE.sub("", path).rpartition(".")[2]):
            beyond = len(self.even) + 40
            self.words += tuple(word._replace(start=beyond + word.start) for word in said_in(means, message))

    def __repr__(self) -> str:
        return f"Known({self.path}, {self.owner}, {self.kind})"

    @cached_property
    def exception(self) -> re.Match[str] | None:
        """The exception that it ends with: `except in August`, `apart from the dyers`."""
        return _EXCEPTION.search(self.even)

    @cached_property
    def lows(self) -> frozenset[str]:
        """Its words, lower case, parts of hyphenated ones too."""
        return frozenset(part for word in self.words for part in (word.low, *word.low.split("-")))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all its words."""
        return frozenset().union(*(word.keys for word in self.words))

    @cached_property
    def telling(self) -> int:
        """How many of its words mean something."""
        return sum(word.sort is not Sort.GRAMMAR for word in self.words)

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of all its words."""
        return frozenset(word.root for word in self.words)

    @cached_property
    def numbers(self) -> tuple[numbers.Number, ...]:
        """Its numbers, in words and in digits."""
        return numbers.in_order(self.even)

    @cached_property
    def values(self) -> frozenset[float]:
        """The values of its numbers."""
        return frozenset(value for number in self.numbers for value in number.values)

    @cached_property
    def counts(self) -> tuple[tuple[int, frozenset[float]], ...]:
        """The values of each of its numbers, with the index of the word that it stands in."""
        return tuple(
            (index, frozenset(number.values))
            for number in self.numbers
            for index, word in enumerate(self.words)
            if word.holds(number.start)
        )

    @cached_property
    def is_wanted(self) -> bool:
        """Whether its field is of what is wanted, which says of nobody that they have or did it."""
        return bool(_WANTED.search(self.stem))

    @cached_property
    def is_to_do(self) -> bool:
        """Whether its field is of what I am still to do."""
        return bool(_TO_DO.search(self.stem))

    @cached_property
    def differences(self) -> frozenset[float]:
        """How far apart its numbers are: the rest of a share, what was gained."""
        return frozenset(abs(one - other) for one in self.values for other in self.values)


_WANTED = regex(r"(?:^|\.)(?:someone_who|you_need|need)$")
_TO_DO = regex(r"(?:^|\.)(?:i_will|will_do)(?:\[\d+\])?$")


class _Saying(NamedTuple):
    owner: str = "any"
    speaker: str = "nobody"
    kind: str = "fact"


@lru_cache(maxsize=64)
def known(interview: Interview) -> tuple[Known, ...]:
    """Everything that the facts say, in their order."""
    found = tuple(_walk(interview, interview, "", _Saying(), None))
    written = {home: path for path, home in interview.apart.items()}
    for one in found:
        one.path = written.get(one.path, one.path)
    _join_places(found)
    return found


_THERE = regex(r"\bthere\b(?! (?:is|are|was|were|has|have|will|may|must|can)\b)", re.IGNORECASE)


def _join_places(found: tuple[Known, ...]) -> None:
    """Count an entry that takes up the place of the one before it as part of that: `attended 340 births there`."""
    homes: dict[str, str] = {}
    for before, one in itertools.pairwise(found):
        fresh = one.point not in homes and one.point.partition("[")[0] == before.point.partition("[")[0]
        if fresh and one.point != before.point and _THERE.search(one.even):
            homes[one.point] = before.point
        one.point = homes.get(one.point, one.point)


def _table(name: str, parent: bool, given: _Saying) -> _Saying:
    entry = data("fields")["parents" if parent else "fields"].get(name)
    return given._replace(**entry) if entry else given


def _walk(value: Any, interview: Interview, path: str, saying: _Saying, by: str | None) -> Iterator[Known]:
    if isinstance(value, BaseModel):
        by = getattr(value, "by", None) or by
        for name in type(value).model_fields:
            below, inner = f"{path}.{name}" if path else name, getattr(value, name)
            inner = value.whole(name) if isinstance(value, Interview) and isinstance(inner, tuple) else inner
            yield from _walk(inner, interview, below, _table(name, False, _table(name, True, saying)), by)
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from _walk(item, interview, f"{path}[{index}]", saying, by)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _walk(item, interview, f"{path}.{name}", _table(str(name), False, saying), by)
    elif isinstance(value, dt.date):
        if saying.kind != "hidden":
            yield Known(path, _spelt(value), "any", frozenset(), "date", interview.kind)
    elif (
        isinstance(value, str | int) and not isinstance(value, bool) and saying.kind != "hidden" and str(value).strip()
    ):
        framed = _framed(str(value), path, interview)
        if framed:
            saying, by = _table(framed.field, False, saying), framed.by or by
        owner, speakers = saying.owner, _speakers(saying.speaker, by, interview)
        if not speakers and saying.speaker == "by" and _YOURS.search(framed.stem if framed else path):
            speakers = _the_one(interview)
        if speakers == {CANDIDATE} and saying.speaker == "by":
            owner = "i"
        elif owner == "any" and path.startswith("personal") and speakers and not _SHARED.search(str(value)):
            owner = "they"
        elif path.startswith("next_steps") and path.endswith(".text") and _WISH.match(str(value)):
            owner = "any"
        stem, told = (framed.stem, framed.told) if framed else (_DOUBTED.sub(".worry", path), "")
        told = _with_names(told or str(value), interview)
        if answer := None if framed or not path.endswith(".text") else _ANSWER.search(told):
            mine, above = frozenset({CANDIDATE}), path.removesuffix(".text")
            kind, field = ("fact", "worry") if path.startswith("concern") else ("question", "you_asked")
            asked = told[: answer.start()]
            if not asked.strip() or (kind == "question" and not _ASKED.search(asked)):
                kind, field = saying.kind, "text"
            yield Known(path, str(value), owner, speakers, kind, interview.kind, stem=f"{above}.{field}", told=asked)
            stem, told = f"{above}.i_answered", _in_full(answer[0], told[answer.end() :])
            yield Known(path, str(value), "i", mine, "fact", interview.kind, stem=stem, told=told)
            return
        yield Known(path, str(value), owner, speakers, saying.kind, interview.kind, stem=stem, told=told)


_WISH = regex(r"[A-Za-z]+ing to\b")
"""How a wish begins that is jotted down without whoever has it: `hoping to finish it in June`."""
_ANSWER = regex(
    r"(?:^|(?<=[.?!;:,)–—-] ))(?:(?:and |but )?(?:me|mine|my answer): ?|(?:and |but )?I (?:said|answered|replied|told (?:him|her|them|you))\b(?: that)?[:,]? ?"
    r"|(?:said|answered|replied|told (?:him|her|them|you)) (?=I\b))|(?<=\? )(?:said|answered)(?: that)?[:,]? ?|(?<=[.?!] )(?=(?:yes|no), )",
    re.IGNORECASE,
)
"""Where a jotting goes on with what I said myself: `asked what if it rains. me: ...`."""
_ASKED = regex(r"\?|\b(?:asked|asks|wanted to know|wants to know|wondered|what if)\b", re.IGNORECASE)


def _in_full(led: str, told: str) -> str:
    """What I said, told of as something to come: `said I'd know` is `I will know`."""
    return re.sub(r"^I(?:'d| would)\b", "I will", told) if led.casefold().startswith(("said", "told")) else told


class _Framed(NamedTuple):
    """A whole sentence that begins as a field's would: what it is, the words that it tells, and who said it if it says so."""

    field: str
    stem: str
    told: str
    by: str | None


_DOUBTED = regex(r"(?<=^concern\[\d\])\.text$")
"""A jotting among the doubts, which is one."""
_LOOSE = regex(r"(?:^|\.)(?:text|need|next_steps)(?:\[\d+\])?$")
_WHOLE = regex(r"[A-Z][^.!?]*[.!]?")


@cache
def _frames() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((field, regex(one)) for field, one in data("fields")["sentences"].items())


def _framed(text: str, path: str, interview: Interview) -> _Framed | None:
    """What a whole sentence in a free field is by its beginning: `You told me that ...`."""
    if not _LOOSE.search(path) or not _WHOLE.fullmatch(text):
        return None
    for field, pattern in _frames():
        if (found := pattern.match(text)) is None:
            continue
        who = found.groupdict().get("who")
        by = who if who not in (None, "You", "They") else None
        if by is not None and not _speakers("by", by, interview):
            return None
        above = re.sub(r"(?:^|\.)text$", "", path)
        return _Framed(field, f"{above}.{field}", text[found.end() :].rstrip(".!"), by)
    return None


_SHARED = regex(r"\b(?:we|both|I|my|our|me|us|each other)\b|\bI'", re.IGNORECASE)


def _spelt(day: dt.date) -> str:
    return f"{weekday_of(day)} {day.day} {month_of(day)} {day.year}"


def _speakers(speaker: str, by: str | None, interview: Interview) -> frozenset[int]:
    if speaker == "me":
        return frozenset({CANDIDATE})
    if by is None or speaker not in ("by", "reader"):
        return frozenset()
    found = frozenset(interview.people.find(by))
    if ALL in found or (speaker == "reader" and CANDIDATE in found):
        return frozenset()
    beyond = [len(interview.interviewers) + place for place, one in enumerate(bystanders(interview)) if one.name == by]
    return found or frozenset(beyond)


_YOURS = regex(r"\.(?:you_(?:said|asked|showed)|quote)$")


def _the_one(interview: Interview) -> frozenset[int]:
    """The only interviewer, whose words stand under `you_said` without a `by`."""
    return frozenset({0}) if len(interview.interviewers) == 1 else frozenset()


class Bystander(NamedTuple):
    """Somebody beyond the interviewers who speaks in a fact, and the words that he or she may be called by, folded."""

    name: str
    called: frozenset[str]


@lru_cache(maxsize=64)
def bystanders(interview: Interview) -> tuple[Bystander, ...]:
    """Those beyond the interviewers whom a fact has speak in a whole sentence: `Tormod, your foreman, told me that ...`."""
    found: dict[str, frozenset[str]] = {}
    for text in (point.text for point in interview.key_points if point.text and _WHOLE.fullmatch(point.text)):
        for pattern in (pattern for _, pattern in _frames() if "as" in pattern.groupindex):
            said = pattern.match(evened(text))
            if said and sort(said["who"], "") is not Sort.GRAMMAR and not interview.people.find(said["who"]):
                words = fold(f"{said['who']} {said['as'] or ''}").replace(",", " ").split()
                found[said["who"]] = found.get(said["who"], frozenset()) | frozenset(words) - _NOBODY
    return tuple(Bystander(*one) for one in found.items())


_NOBODY = frozenset("your our the a an of my one and in at".split())
