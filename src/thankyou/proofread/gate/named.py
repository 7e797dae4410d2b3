"""A sentence that names its facts, laid beside these alone: stricter than loose text. Start reading at `faults`.

Whatever the sentence says must be in the facts that it names, in what everybody knows of the message (company, role, day), or
be courtesy. Another fact of the same interview explains nothing here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from thankyou.engines.issues import Issue, Severity
from thankyou.facts.models import Interview
from thankyou.proofread import facts as knowledge
from thankyou.proofread import leftovers, names, tone
from thankyou.proofread.context import Context, issue
from thankyou.proofread.gate import figures, related
from thankyou.proofread.gate.alignment import Aligned, Vocabulary, aligned, vocabulary_of
from thankyou.proofread.gate.known import Known, known
from thankyou.proofread.gate.words import Sort, data, root
from thankyou.proofread.letter import Letter, body_of

__all__ = ["Basis", "faults", "said"]


class Basis(NamedTuple):
    """What a sentence may rest on."""

    interview: Interview
    paths: frozenset[str]
    """The facts that it names."""
    others: frozenset[str]
    """The facts that it does not name."""
    texts: tuple[str, ...] = ()
    """What the message itself says, such as the terms of an offer."""


def faults(text: str, context: Context, basis: Basis) -> list[Issue]:
    """Why a sentence may not stand, as errors and warnings; empty where it may."""
    letter, about = body_of(text), _about(basis)
    everything = knowledge.of(basis.interview)
    found = [
        *figures.check(letter, context, everything),
        *related(letter, context, about),
        *(each for one in aligned(letter, basis.interview, about) for each in _strict(one, about, basis)),
        *leftovers.check(letter, context, everything),
        *names.check(letter, context, everything),
        *tone.tone(letter, context, everything),
        *tone.wording(letter, context, everything),
    ]
    serious = (one for one in found if one.severity is not Severity.INFORMATION and not context.off(one.rule))
    kept: list[Issue] = []
    for one in sorted(serious, key=lambda one: (one.span.start, one.span.start - one.span.end)):
        if not kept or kept[-1].span.end <= one.span.start:  # one reason for one place
            kept.append(one)
    return kept


@lru_cache(maxsize=256)
def _about(basis: Basis) -> Vocabulary:
    facts = tuple(one for one in known(basis.interview) if one.path in basis.paths or one.path not in basis.others)
    texts = tuple(Known("", text, "any", frozenset(), "question", basis.interview.kind) for text in basis.texts)
    return vocabulary_of(basis.interview, (*facts, *texts))


def _strict(one: Aligned, about: Vocabulary, basis: Basis) -> Iterator[Issue]:
    """Words and figures that nothing named explains, also those that loose text may use to put a fact in other words."""
    for index in one.strange:
        yield _unexplained(one, index)
    allowed = _values(basis).union(*(fact.values for fact in about.facts))
    for number in one.numbers:
        words = one.sentence.text[number.start : number.end]
        if allowed.isdisjoint(number.values) and words.casefold() not in _ONE:
            span = (one.sentence.start + number.start, one.sentence.start + number.end)
            yield issue("fidelity/number", f"“{words}” is not in the facts that the sentence names.", span)
    for index, word in enumerate(one.words):
        telling = word.sort is Sort.DAY or (word.sort is Sort.GENERAL and word.root in _telling())
        if telling and not word.keys & about.keys:
            yield _unexplained(one, index)


@lru_cache(maxsize=256)
def _values(basis: Basis) -> frozenset[float]:
    """The numbers in names and days: the role `Year 4 Teacher`, the day of the interview."""
    open_to_all = (one for one in known(basis.interview) if one.path in basis.paths or one.path not in basis.others)
    return frozenset(value for one in open_to_all for value in one.values)


_ONE = ("one", "a", "an")


@cache
def _telling() -> frozenset[str]:
    """Roots of plain words that say something of somebody's work, so that no sentence may add them to a named fact."""
    return frozenset(map(root, data("words")["telling"].split()))


def _unexplained(one: Aligned, index: int) -> Issue:
    message = f"“{one.words[index].text}” is not in the facts that the sentence names."
    return issue("fidelity/added", message, one.span(index))


def said(text: str, basis: Basis, sentences: Mapping[str, str]) -> frozenset[str]:
    """Of the facts that a sentence names (path to finished sentence), those that it really says."""
    letter = body_of(text)
    have = frozenset(key for one in _lines(letter, basis) for word in one.words for key in word.keys)
    return frozenset(path for path, sentence in sentences.items() if _is_said(sentence, have, basis.interview.kind))


def _lines(letter: Letter, basis: Basis) -> tuple[Aligned, ...]:
    return aligned(letter, basis.interview, _about(basis))


_ENOUGH = 0.34


def _is_said(sentence: str, have: Collection[str], kind: str) -> bool:
    words = Known("", sentence, "any", frozenset(), "fact", kind).words
    telling = [one for one in words if one.sort in (Sort.CONTENT, Sort.NUMBER, Sort.DAY)]
    telling = telling or [one for one in words if one.sort is Sort.GENERAL]
    met = [one for one in telling if not one.keys.isdisjoint(have)]
    return not telling or len(met) >= max(1, round(len(telling) * _ENOUGH))
