"""Rows of words, and patterns over them: how `slips.yaml` and `acts.yaml` say what they mark.

A pattern is a row of items, each one word of the sentence:

    have/has/'ve      one of these words
    <VB>              a word of a class: VB base of a verb and nothing else, VZ, VD, VN, VG, N noun, NC noun
                      but no name, NS plural, A adjective and no noun, ING a word in “-ing”, NUM number, YEAR one such as 2019, EIGHT one that
                      begins with a vowel when it is read, FIGURE one that does not, DAY, MONTH, TIME `years` and the like, BASE a base
                      of a verb or a noun, never a past, PLAIN a base that is nothing past, whatever else it is, PAST a past
                      that is no participle, ONE a noun
                      in the singular and MANY one in the plural that are nothing else, THING a noun that is no verb, LY an adverb in “-ly” that is no adjective; <VB|N> one of two classes
    ~                 any word
    $                 a mark of punctuation or the end of the sentence
    ^                 the beginning of the sentence or what follows a mark of punctuation, `^/and` too;  ^^ the beginning alone
    -to/a             not one of these here (takes no word); -<N> not a word of this class
    also?  ~*         may be left out; up to four, as few as it can
    -have/had*        up to sixteen words that are none of these
    ...               up to 24 words and marks, as few as it can

`[` and `]` around items say what is marked; without them it is all. Start reading at `where`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.facts.drawers import PACKED_BY, Drawers, in_drawers
from thankyou.facts.patterns import regex
from thankyou.facts.prepared import prepared
from thankyou.reading.lexicon import CLOSED, PAST, UNSEEN, is_known, word_tags

__all__ = ["Shelf", "in_quotes", "tokens", "where", "words"]

T = TypeVar("T")


def where(pattern: str, sentence: str) -> Iterator[tuple[int, int]]:
    """The places in a sentence of what one pattern marks."""
    wanted, row = _pattern(pattern), _row(sentence)
    free = 0
    for at in _beginnings(wanted, row):
        way = _way(wanted.items, row, at) if at >= free else None
        if way is None:
            continue
        free = max(way[-1], at + 1)
        start, end = way[wanted.start], way[wanted.end]
        if start < end:
            yield row.places[start][0], row.places[end - 1][1]


def words(sentence: str) -> frozenset[str]:
    """The words and marks of a sentence as patterns see them."""
    return _row(sentence).held


def in_quotes(sentence: str, place: int) -> bool:
    """Whether a place of a sentence stands within quotation marks."""
    return sum(sentence.count(mark, 0, place) for mark in '"“”') % 2 == 1


class Shelf(Generic[T]):
    """Patterns, each with what it belongs to, found by way of the words that they must hold."""

    def __init__(self, patterns: Iterable[tuple[T, str]], files: Sequence[Path]) -> None:
        """`files` are those that the patterns come of."""
        self._held = list(patterns)
        needs, by_word = prepared(
            "shelf",
            [*files, Path(__file__), PACKED_BY],
            lambda: _shelved(pattern for _, pattern in self._held),
            lambda tables: (in_drawers(tables[0]), in_drawers(tables[1])),
        )
        self._needs: Drawers[int, _Needs] = Drawers(needs)
        self._by_word: Drawers[str, list[int]] = Drawers(by_word)

    def near(self, said: frozenset[str]) -> Iterator[tuple[T, str]]:
        """The patterns that a sentence of these words can match, in their order."""
        for place in sorted({place for word in (*said, "") for place in self._by_word.get(word, ())}):
            if not any(map(said.isdisjoint, self._needs[place])):
                yield self._held[place]


_Needs = tuple[frozenset[str], ...]


def _shelved(patterns: Iterable[str]) -> tuple[dict[int, _Needs], dict[str, list[int]]]:
    """What each pattern needs, and by a word of it which patterns to try; under "" those that must always be tried."""
    needs = dict(enumerate(map(_needs, patterns)))
    by_word: dict[str, list[int]] = {}
    for place, needed in needs.items():
        rarest = max(needed, key=lambda words: min(map(len, words)), default=("",))  # long words are the rarest
        for word in rarest:
            by_word.setdefault(word, []).append(place)
    return needs, by_word


def _needs(text: str) -> _Needs:
    """Of each item of a pattern that must be there and is words alone, the words: a sentence that lacks them needs no matching."""
    return tuple(
        frozenset(item.split("/"))
        for item in text.lower().split()
        if item not in ("[", "]", "^", "^^", "...")
        and item[0] != "-"
        and item[-1] not in "?*"
        and not set(item) & set("<~$^")
    )


# --- words and their classes ---------------------------------------------------------------------------------------------

_WORD = regex(
    r"[^\W\d_]+(?:-[^\W\d_]+)*(?=n['’]t\b)|n['’]t\b|['’](?:s|d|ll|ve|re|m)\b|[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]"
)
_SPLIT = regex(r"^(.+?)(['’](?:s|d|ll|ve|re|m))$", re.IGNORECASE)
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred several".split()
)
_DAYS = frozenset(map(str.lower, WEEKDAYS))
_MONTHS = frozenset(map(str.lower, MONTHS))
_TIMES = frozenset("year years month months week weeks day days hour hours minute minutes decade decades".split())
_YEAR = regex(r"(?:19|20)\d\d")
_EIGHT = regex(r"8(?!\d)|8\d|1[18](?!\d)|eight|eleven")
"""Figures that begin with a vowel when they are read: 8, 11, 18, 80 to 89, 800, 8,000, 11,000."""
_EITHER = regex(r"1[18]\d\d(?!\d)")
"""Figures that are read in two ways: eleven hundred, one thousand one hundred."""
_WITHIN = 3.0
"""How far below its likeliest reading (logarithm of likelihood) another reading of a word still counts."""


class _Row(NamedTuple):
    """A sentence taken apart: of each word and mark the small letters, the classes and the place in the sentence."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    held: frozenset[str]


@lru_cache(maxsize=64)
def tokens(sentence: str) -> tuple[tuple[str, int, int], ...]:
    """The words and marks of a sentence, each with its place; `you've` is two."""
    found: list[tuple[str, int, int]] = []
    for match in _WORD.finditer(sentence):
        start = match.start()
        split = _SPLIT.match(match[0])
        for text in (split[1], split[2]) if split else (match[0],):
            found.append((text, start, start + len(text)))
            start += len(text)
    return tuple(found)


@lru_cache(maxsize=64)
def _row(sentence: str) -> _Row:
    said: list[str] = []
    tags: list[str] = []
    places: list[tuple[int, int]] = []
    for text, start, end in tokens(sentence):
        said.append(text.lower().replace("’", "'"))
        tags.append(_tags(text))
        places.append((start, end))
    return _Row(tuple(said), tuple(tags), tuple(places), frozenset(said))


@lru_cache(maxsize=16_384)
def _tags(word: str) -> str:
    low = word.lower().replace("’", "'")
    if not low[0].isalnum() and low[0] != "'":
        return "PUN"
    if _YEAR.fullmatch(low):
        return "NUM.YEAR"
    if low[0].isdigit() or low in _NUMBERS:
        return "NUM.EIGHT" if _EIGHT.match(low) else "NUM.EITHER" if _EITHER.match(low) else "NUM"
    if low in CLOSED or low[0] == "'" or low == "n't":
        return "CLOSED"
    if low in _DAYS:
        return "DAY.N"
    extra = [name for name, words in (("MONTH", _MONTHS), ("TIME", _TIMES)) if low in words]
    tags = word_tags(low if low in _MONTHS else word)
    if not low.endswith("s") and not is_known(low):  # a guess, and no plural: `slinger`
        tags = {"N" if tag == "NS" else tag: weight for tag, weight in tags.items()}
    best = max(tags.values(), default=0.0)
    if "VD" in tags and low.endswith("ed") and low not in PAST:
        tags = {**tags, "VN": max(tags.get("VN", UNSEEN), tags["VD"] - _WITHIN)}  # `waited` is the participle, too
    likely = (tag for tag, weight in sorted(tags.items(), key=lambda item: -item[1]) if weight >= best - _WITHIN)
    return ".".join([*extra, *likely]) or "N"


_CLASSES = {
    "VB": regex(r"VB(?:\.(?:VZ|NP))*"),
    "VBN": regex(r"(?:[A-Z.]+\.)?VB(?:\.[A-Z]+)*"),
    "VZ": regex(r"(?:VZ(?:\.[A-Z]+)*|NS\.VZ(?:\.[A-Z]+)*)"),
    "VD": regex(r"V[DN](?:\.V[DN])*(?:\.A)?"),
    "VN": regex(r"(?:VN|VD\.VN)(?:\.(?:VD|A))*"),
    "VG": regex(r"VG(?:\.[A-Z]+)*"),
    "N": regex(r"(?:TIME\.|MONTH\.)?N[SP]?(?:\.[A-Z]+)*"),
    "NS": regex(r"(?:TIME\.)?NS(?:\.[A-Z]+)*"),
    "A": regex(r"A(?:\.(?:VD|VN|R|VG))*"),
    "NUM": regex(r"NUM(?:\.[A-Z]+)?"),
    "FIGURE": regex(r"NUM"),
    "EIGHT": regex(r"NUM\.EIGHT"),
    "YEAR": regex(r"NUM\.YEAR"),
    "DAY": regex(r"DAY\.N"),
    "MONTH": regex(r"MONTH(?:\.[A-Z]+)*"),
    "TIME": regex(r"TIME(?:\.[A-Z]+)*"),
    "NC": regex(r"(?:TIME\.)?NS?(?:\.[A-Z]+)*"),
    "PUN": regex(r"PUN"),
    "PLAIN": regex(r"(?!.*V[DN])(?:[A-Z.]+\.)?VB(?:\.[A-Z]+)*"),
    "BASE": regex(r"(?:N\.)?VB(?:\.(?:VZ|NP|N|A|R))*"),
    "PAST": regex(r"VD(?:\.(?:A|N|R|NS))*"),
    "ONE": regex(r"N(?:\.VB)?"),
    "THING": regex(r"N"),
    "MANY": regex(r"(?:TIME\.)?NS"),
}


@lru_cache(maxsize=16_384)
def _is(name: str, word: str, tags: str) -> bool:
    """Whether a word with these tags is of a class."""
    if name == "ING":
        return len(word) > 4 and word.endswith("ing") and not tags.startswith("VB")
    if name == "LY":
        return len(word) > 4 and word.endswith("ly") and tags == "R"
    return _CLASSES[name].fullmatch(tags) is not None


# --- patterns ------------------------------------------------------------------------------------------------------------


class _Item(NamedTuple):
    """One item of a pattern."""

    words: frozenset[str]
    classes: tuple[str, ...]
    signs: frozenset[str]
    """Of `~ $ ^ ^^`; empty, as all else is, for `...`."""
    refused: bool
    """A sign of minus stands before it."""
    most: int
    """Words that it takes at most: as few as it can where they may be several."""
    optional: bool

    @property
    def plain(self) -> bool:
        """Whether it is words alone and must be there."""
        return bool(self.words) and not (self.classes or self.signs or self.refused or self.optional or self.most > 1)

    @property
    def fewest(self) -> int:
        """Words that it takes at least."""
        return int(not (self.signs - {"~"} or self.refused or self.optional or self.most > 1))

    def ways(self, row: _Row, at: int) -> Iterator[int]:
        """Where the next item may begin if this one begins at `at`, in the order in which it is tried."""
        if self.most > 1:
            yield at
            for after in range(at + 1, min(at + self.most, len(row.words)) + 1):
                if not self._takes(row, after - 1):
                    return
                yield after
        elif self.refused:
            if not (self._names(row, at) or self._stands(row, at)):
                yield at
        else:
            if self._names(row, at):
                yield at + 1
            if self.optional or self._stands(row, at):
                yield at

    def _takes(self, row: _Row, at: int) -> bool:
        """Whether the word at `at` is one of several that it may take."""
        if self.refused:
            return row.tags[at] != "PUN" and not (self._names(row, at) or self._stands(row, at))
        return self is _GAP or self._names(row, at)

    def _names(self, row: _Row, at: int) -> bool:
        """Whether it says the word at `at`."""
        if at == len(row.words):
            return False
        word, tags = row.words[at], row.tags[at]
        if word in self.words or ("~" in self.signs and tags != "PUN"):
            return True
        return bool(self.classes) and any(_is(name, word, tags) for name in self.classes)

    def _stands(self, row: _Row, at: int) -> bool:
        """Whether it says something of the place before the word at `at`."""
        return (
            ("^" in self.signs and (at == 0 or row.tags[at - 1] == "PUN"))
            or ("^^" in self.signs and at == 0)
            or ("$" in self.signs and (at == len(row.words) or row.tags[at] == "PUN"))
        )


_GAP = _Item(frozenset(), (), frozenset(), refused=False, most=24, optional=False)
_SIGNS = frozenset(("~", "$", "^", "^^"))


def _item(text: str) -> _Item:
    if text == "...":
        return _GAP
    many = text[-1] if len(text) > 1 and text[-1] in "?*" else ""
    body = text.removesuffix(many)
    refused = len(body) > 1 and body[0] == "-"
    said = body[refused:].split("/")
    classes = tuple(name for one in said if one[0] == "<" for name in one[1:-1].upper().split("|"))
    most = (16 if many else 0) if refused else 4 if many == "*" else 1
    words = frozenset(one for one in said if one[0] != "<") - _SIGNS
    return _Item(words, classes, _SIGNS.intersection(said), refused, most, optional=many == "?")


class _Pattern(NamedTuple):
    """The items of a pattern; what is marked begins where the item at `start` does and ends where the one at `end` would begin."""

    items: tuple[_Item, ...]
    start: int
    end: int
    said: frozenset[str]
    """Of the first item that is words alone, the words; none where there is no such item."""
    fewest: int
    most: int
    """How many words the items before it take."""


@cache
def _pattern(text: str) -> _Pattern:
    said = text.lower().split()
    items = tuple(_item(one) for one in said if one not in "[]")
    start, end = (said.index("["), said.index("]") - 1) if "[" in said else (0, len(items))
    first = next((place for place, item in enumerate(items) if item.plain), None)
    before = items[: first or 0]
    return _Pattern(
        items,
        start,
        end,
        said=frozenset() if first is None else items[first].words,
        fewest=sum(item.fewest for item in before),
        most=sum(item.most for item in before),
    )


def _beginnings(wanted: _Pattern, row: _Row) -> Iterable[int]:
    """Where a pattern may begin: so many words before one that it must hold."""
    if not wanted.said:
        return range(len(row.words) + 1)
    held = [at for at, word in enumerate(row.words) if word in wanted.said]
    if not wanted.most:
        return held
    return sorted({begin for at in held for begin in range(max(at - wanted.most, 0), at - wanted.fewest + 1)})


def _way(items: Sequence[_Item], row: _Row, at: int, done: int = 0) -> tuple[int, ...] | None:
    """Where each item begins, and where the last one ends, on the first way through all of them; None if there is none."""
    if done == len(items):
        return (at,)
    for after in items[done].ways(row, at):
        if (way := _way(items, row, after, done + 1)) is not None:
            return (at, *way)
    return None
