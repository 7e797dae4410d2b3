"""Which facts a sentence rests on, and which of its words no fact explains. Start reading at `aligned`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from thankyou.facts.models import Interview
from thankyou.facts.patterns import regex
from thankyou.facts.people import fold
from thankyou.proofread import numbers
from thankyou.proofread.facts import EMAIL, LINK, bare, parts
from thankyou.proofread.gate.known import Known, Said, known, said_in
from thankyou.proofread.gate.words import Sort, addressed, data, keys, listed, root, sign, sort
from thankyou.proofread.letter import Letter, Sentence, evened
from thankyou.proofread.numbers import Number
from thankyou.proofread.vocabulary import never_a_name

__all__ = ["QUOTATION", "Aligned", "Match", "Vocabulary", "aligned", "idioms", "vocabulary", "vocabulary_of"]

_WEIGHTS = {
    Sort.GRAMMAR: 0.0,
    Sort.DAY: 0.7,
    Sort.COURTESY: 0.25,
    Sort.GENERAL: 0.6,
    Sort.NUMBER: 1.0,
    Sort.CONTENT: 1.0,
}
ENOUGH = 1.0
"""The weight of shared words from which a sentence rests on a fact: one telling word, or two plain ones."""


QUOTATION = regex(r'"([^"]{2,300})"')
"""Words in quotation marks, which are straight in a letter that is read."""


class Pair(NamedTuple):
    """A word of the sentence and the word of the fact that explains it, as indices."""

    said: int
    known: int
    exact: bool


class Match(NamedTuple):
    """A fact that a sentence rests on."""

    known: Known
    pairs: tuple[Pair, ...]
    weight: float

    @property
    def said(self) -> frozenset[int]:
        """The indices of the words of the sentence that it explains."""
        return frozenset(pair.said for pair in self.pairs)

    @property
    def telling(self) -> int:
        """How many different words of the fact are met."""
        return len({pair.known for pair in self.pairs})


class Aligned:
    """A sentence of a letter beside the facts it rests on, the best first."""

    def __init__(
        self,
        sentence: Sentence,
        words: tuple[Said, ...],
        matches: tuple[Match, ...],
        strange: tuple[int, ...],
        touched: tuple[Match, ...] = (),
    ) -> None:
        self.sentence, self.words, self.matches = sentence, words, matches
        self.strange = strange
        """Indices of the words that nothing explains."""
        self.touched = touched
        """Every fact that shares a word with it, however weakly: what its clauses are read from."""

    @cached_property
    def lows(self) -> frozenset[str]:
        """Its words, lower case, parts of hyphenated ones too."""
        return frozenset(part for word in self.words for part in (word.low, *word.low.split("-"), *word.low.split("'")))

    @cached_property
    def numbers(self) -> tuple[numbers.Number, ...]:
        """Every number in it."""
        return numbers.in_order(self.sentence.text)

    @cached_property
    def counts(self) -> dict[int, Number]:
        """Its numbers by the index of the word that they stand in."""
        return {
            index: number
            for number in self.numbers
            for index, word in enumerate(self.words)
            if word.holds(number.start)
        }

    def span(self, index: int, last: int | None = None) -> tuple[int, int]:
        """The place in the letter of a word, or of words up to and with another."""
        end = self.words[index if last is None else last]
        return self.sentence.start + self.words[index].start, self.sentence.start + end.start + len(end.text)

    def within(self, start: int, end: int) -> frozenset[int]:
        """The indices of the words that begin between two places of the sentence."""
        return frozenset(index for index, word in enumerate(self.words) if start <= word.start < end)

    def is_quoted(self, index: int) -> bool:
        """Whether a word stands within quotation marks."""
        return self.sentence.text.count('"', 0, self.words[index].start) % 2 == 1

    def has(self, words: Iterable[str], start: int = 0, end: int | None = None) -> bool:
        """Whether one of some lower-case words stands between two indices."""
        return any(_any(word.low, words) for word in self.words[max(0, start) : end])


def _any(low: str, words: Iterable[str]) -> bool:
    return (
        low in words
        or ("-" in low and any(part in words for part in low.split("-")))
        or (low.endswith("n't") and "n't" in words)
    )


class Vocabulary(NamedTuple):
    """Everything that the facts of one interview explain."""

    facts: tuple[Known, ...]
    keys: frozenset[str]
    heads: frozenset[str]
    """The first five letters of every longer root."""
    short: frozenset[str]
    """Words that may be abbreviations: four letters or less, lower case."""
    people: frozenset[str]
    """Roots of the names of people and company and of the role, which say nothing about which fact is meant."""


@lru_cache(maxsize=64)
def vocabulary(interview: Interview) -> Vocabulary:
    """What the facts explain."""
    return vocabulary_of(interview, known(interview))


def vocabulary_of(interview: Interview, facts: tuple[Known, ...]) -> Vocabulary:
    """What some of the facts explain."""
    spoken = tuple(one for one in facts if one.kind != "hidden")
    found = frozenset().union(*(one.keys for one in spoken)) if spoken else frozenset()
    found |= {key for one in spoken for word in said_in(evened(one.text), interview.kind) for key in word.keys}
    heads = frozenset(key[:5] for key in found if len(key) >= 5 and key[0] != "=")
    short = frozenset(
        word.low
        for one in spoken
        for word in one.words
        if 3 <= len(word.low) <= 4 and word.low.isalpha() and word.sort is Sort.CONTENT
    )
    names = [
        interview.candidate.name,
        interview.company or "",
        interview.role or "",
        *(one.name or "" for one in interview.interviewers),
    ]
    people = frozenset(word.root for text in names for word in said_in(text, interview.kind))
    return Vocabulary(tuple(one for one in spoken if one.kind not in ("name", "date")), found, heads, short, people)


def _match(
    words: Sequence[tuple[int, Said]],
    values: dict[int, frozenset[float]],
    days: frozenset[int],
    fact: Known,
    names: frozenset[str],
) -> Match | None:
    """The fact with the words of a sentence that it explains; `words` are those that any fact may explain, `days` the numbers that are days."""
    pairs: list[Pair] = []
    weight = 0.0
    met: set[int] = set()
    for place, word in words:
        if place in values:
            day = place in days
            at = next((i for i, n in fact.counts if n & values[place] and not (day and not _date(fact, i))), None)
            if at is not None:
                pairs.append(Pair(place, at, True))
                weight += 0.0 if at in met or _in_name(words, place, word, names) else 1.0
                met.add(at)
                continue
        if word.keys.isdisjoint(fact.keys):
            continue
        exact = word.root in fact.roots
        at = next(
            (
                i
                for i, own in enumerate(fact.words)
                if (own.root == word.root if exact else own.keys & word.keys)
                and (own.low in _TIMES if place in values else own.sort is not Sort.GRAMMAR)
            ),
            None,
        )
        if at is None:
            continue
        pairs.append(Pair(place, at, exact))
        if at not in met:
            weight += (0.0 if word.root in names else _WEIGHTS[word.sort]) * (1.0 if exact else 0.6)
        met.add(at)
    if not pairs:
        return None
    share = len(met) / max(1, fact.telling)
    return Match(fact, tuple(pairs), weight * (1 + 0.5 * min(1.0, share)) if len(met) >= 2 else weight)


def _in_name(words: Sequence[tuple[int, Said]], place: int, word: Said, names: frozenset[str]) -> bool:
    """Whether a number is part of a name, which weighs nothing: `the Year 4 position` of a Year 4 Teacher."""
    return word.root in names and any(at == place - 1 and before.root in names for at, before in words)


_TIMES = frozenset("twice thrice once".split())
"""Words that stand for a number of times, which may be told as a number of deeds: `two scans`."""


def _dated(words: tuple[Said, ...], index: int) -> bool:
    """Whether a number is a day of a month: `4 August`, `August 4`."""
    beside = (*words[max(0, index - 1) : index], *words[index + 1 : index + 2])
    return any(word.sort is Sort.DAY and word.text[:1].isupper() for word in beside)


def _date(fact: Known, index: int) -> bool:
    """Whether a number of a fact may be a day of a month: not the four of `four lessons`."""
    return _dated(fact.words, index) or fact.words[index].text[0].isdigit()


def aligned(letter: Letter, interview: Interview, about: Vocabulary | None = None) -> tuple[Aligned, ...]:
    """Every sentence of a letter beside the facts that it rests on: all of them, or those that `about` holds."""
    about = about or vocabulary(interview)
    return tuple(_sentence(sentence, interview.kind, about) for sentence in letter.sentences)


def _sentence(sentence: Sentence, kind: str, about: Vocabulary) -> Aligned:
    return Aligned(sentence, *_laid(sentence.text, kind, about))


_Laid = tuple[tuple[Said, ...], tuple[Match, ...], tuple[int, ...], tuple[Match, ...]]


@lru_cache(maxsize=1024)
def _laid(text: str, kind: str, about: Vocabulary) -> _Laid:
    """The words of a sentence, the facts it rests on, the words that nothing explains, every fact that shares a word with it."""
    words = said_in(_without_addresses(text), kind)
    values = {
        index: frozenset(number.values)
        for number in numbers.counted(text)
        for index, word in enumerate(words)
        if word.holds(number.start)
    }
    days = frozenset(index for index in values if _dated(words, index))
    telling = [
        (index, word)
        for index, word in enumerate(words)
        if index in values or not (word.sort is Sort.GRAMMAR or word.keys.isdisjoint(about.keys))
    ]
    found = [match for fact in about.facts if (match := _match(telling, values, days, fact, about.people))]
    found.sort(key=lambda match: -match.weight)
    chosen: list[Match] = []
    covered: set[int] = set()
    for match in found:
        if match.weight >= ENOUGH and (not chosen or match.weight >= 0.5 * chosen[0].weight or match.said - covered):
            chosen.append(match)
            covered |= match.said
    strange = tuple(index for index, word in enumerate(words) if index not in values and _strange(word, about))
    strange = tuple(index for index in strange if not _title(words, index, about))
    if strange:
        turns = [found.span() for found in idioms().finditer(text)]
        strange = tuple(
            index for index in strange if not any(start <= words[index].start < end for start, end in turns)
        )
    return words, tuple(chosen), strange, tuple(found)


def _title(words: tuple[Said, ...], index: int, about: Vocabulary) -> bool:
    """Whether a word is a form of address beside a name of the facts: `Frau Brandt`, `Hasan Bey`."""
    beside = (*words[max(0, index - 1) : index], *words[index + 1 : index + 2])
    return addressed(words[index].text) and any(
        each.text[:1].isupper() and each.root in about.people for each in beside
    )


_DOTTED = regex(r"\w\.\w|://")


def _without_addresses(text: str) -> str:
    """Blanks for e-mail addresses and links, which are compared elsewhere."""
    if not _DOTTED.search(text):
        return text
    for pattern in (EMAIL, LINK):
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


@cache
def idioms() -> re.Pattern[str]:
    """Turns of phrase whose words mean nothing by themselves."""
    return regex("|".join(rf"\b(?:{one})\b" for one in data("idioms")["idioms"]), re.IGNORECASE)


_PREFIXED = regex(r"(?:un|re|over|under|mis|dis|im(?=[bmp])|out|fore|inter|co)-?([a-z]{3,})")
"""Words built from plain ones: `unsaid`, `overspending`."""


def _denied(own: str, about: Vocabulary) -> bool:
    """Whether a fact has a deed and denies something."""
    return any(own in fact.roots and not fact.lows.isdisjoint(sign("negation")) for fact in about.facts)


def _strange(word: Said, about: Vocabulary) -> bool:
    if word.low in listed("always"):
        return word.root not in about.keys and not any(key.startswith(word.root[:6]) for key in about.keys)
    if f"re{word.root}" in about.keys:
        return False  # `new paint` for `repainted`
    if word.keys & about.keys or (word.sort is not Sort.CONTENT and not _capital(word)):
        return False
    if never_a_name(bare(word.text)):
        return False
    if (rest := _PREFIXED.fullmatch(word.low)) and (
        sort(rest[1], "") is not Sort.CONTENT
        or (word.low.startswith("un") and _denied(root(rest[1]), about))  # `unfiltered` for `nothing is filtered`
    ):
        return False
    pieces = parts(bare(word.text))
    if len(pieces) > 1 and all(_known_piece(piece, about) for piece in pieces):
        return False
    if word.low in about.short or any(word.low.startswith(short) for short in about.short if len(short) >= 4):
        return False
    if len(word.low) == 4 and any(key.startswith(word.low) and len(key) > 6 for key in about.keys):
        return False  # `tech` for `technician`
    return not (len(word.root) >= 5 and word.root[:5] in about.heads)


def _capital(word: Said) -> bool:
    """Whether a plain word is written as a name in the middle of a sentence: `the Guardian`."""
    return (
        word.start > 0
        and word.text[:1].isupper()
        and word.sort in (Sort.GENERAL, Sort.COURTESY)
        and not word.text.isupper()
        and not never_a_name(bare(word.text))
    )


def _known_piece(piece: str, about: Vocabulary) -> bool:
    return bool(keys(piece) & about.keys) or sort(fold(piece), "") is not Sort.CONTENT or root(piece)[:5] in about.heads
