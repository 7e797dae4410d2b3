"""Which statements of a brief the sentences of a letter rest on, where the letter does not name them. Start reading at `rested`.

A word tells the more of a statement the fewer others have it; four words in the order of a statement, one of them a figure or
telling, tell of it too. What belongs to the same entry (the need and its proof, the question and its answer) is rested on for a single
word that only it has; a sentence that points back rests on what the one before it does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from thankyou.composing.replies import Reply
from thankyou.facts.patterns import regex
from thankyou.planning.prompt import Numbered
from thankyou.planning.stand_ins import StandIns
from thankyou.proofread.gate.known import said_in
from thankyou.proofread.gate.turns import turns
from thankyou.proofread.gate.words import Sort, listed
from thankyou.proofread.letter import evened

__all__ = ["rested"]

_ENOUGH = 0.75
"""How much must be told of a statement: nearly a word that no other has."""
_SHORT = 0.5
"""How much of one that has hardly more words."""
_WEIGHT = {Sort.GRAMMAR: 0.0, Sort.COURTESY: 0.35, Sort.GENERAL: 0.8}
"""What a word of a sort tells beside one that always needs a fact."""
_BACK = regex(
    r"(?:^|[,;:] (?:and |but |so )?)(?:it|that|this|they|there|he|she|so|both|these|those|such|which)\b", re.IGNORECASE
)


def rested(reply: Reply, numbered: Sequence[Numbered], marks: StandIns, kind: str) -> Reply:
    """The reply with the numbers of the statements that each of its sentences takes up."""
    statements = {one.number: _told(one.sentence, kind) for one in numbered}
    having = Counter(key for words in statements.values() for key in {key for keys, _ in words for key in keys})
    orders = {one.number: _lows(one.sentence, kind) for one in numbered if one.paths}
    entries = {one.number: {path.rpartition(".")[0] for path in one.paths} - {""} for one in numbered}
    before: tuple[int, ...] = ()
    parts = []
    for part in reply.paragraphs:
        row = []
        for one in part:
            text = marks.show(one.text)
            words = _told(text, kind)
            found = {*_rests(words, statements, having), *_in_order(text, orders, kind)}
            if _THANKS.search(text):
                found |= {one.number for one in numbered if not one.paths and _THANKS.search(one.sentence)}
            beside = (
                _siblings(found, entries) if _claims_experience(text) else _beside(words, found, statements, entries)
            )
            own = tuple(sorted({*found, *beside}))
            leans = bool(before) and (not own or _BACK.search(text) is not None)
            row.append(one._replace(numbers=tuple(sorted({*own, *before})) if leans else own))
            before = own or before
        parts.append(tuple(row))
    return reply._replace(paragraphs=tuple(parts))


_THANKS = regex(r"\bthank(?:s|ing)?\b", re.IGNORECASE)
_Told = Sequence[tuple[frozenset[str], float]]


def _told(text: str, kind: str) -> _Told:
    """What each word of a text that tells anything is known by, and how much it tells."""
    words = said_in(evened(text), kind)
    return [(word.keys | {word.root}, weight) for word in words if (weight := _WEIGHT.get(word.sort, 1.0))]


def _rests(words: _Told, statements: Mapping[int, _Told], having: Mapping[str, int]) -> Iterator[int]:
    for number, statement in statements.items():
        there = frozenset(key for keys, _ in statement for key in keys)
        told = sum(weight / _rarest(keys & there, having) for keys, weight in words if keys & there)
        if told >= _ENOUGH or (told >= _SHORT and told > len(statement) / 3):
            yield number


_RUN = 4
"""Words in the order of a statement that tell of it, one of them a figure or telling: `six weeks on and six weeks off`."""


def _lows(text: str, kind: str) -> list[str]:
    return [word.low for word in said_in(evened(text), kind)]


def _in_order(text: str, orders: Mapping[int, Sequence[str]], kind: str) -> Iterator[int]:
    """The statements of which a text has several words in their order, a figure or a telling word among them."""
    words = said_in(evened(text), kind)
    runs = {
        tuple(word.low for word in words[at : at + _RUN])
        for at in range(len(words) - _RUN + 1)
        if any(word.sort in _TELLING or word.low in listed("numerals") for word in words[at : at + _RUN])
    }
    for number, lows in orders.items():
        if any(tuple(lows[at : at + _RUN]) in runs for at in range(len(lows) - _RUN + 1)):
            yield number


_TELLING = (Sort.GENERAL, Sort.NUMBER, Sort.DAY, Sort.CONTENT)


def _beside(
    words: _Told, found: Collection[int], statements: Mapping[int, _Told], entries: Mapping[int, Collection[str]]
) -> Iterator[int]:
    """Statements of the same entry as one that is found, of which a text has a word that none that is found has."""
    there = frozenset(key for number in found for keys, _ in statements[number] for key in keys)
    new = frozenset(key for keys, weight in words if weight >= _OWN and keys.isdisjoint(there) for key in keys)
    for number in _siblings(found, entries) - set(found):
        if any(not new.isdisjoint(keys) for keys, weight in statements[number] if weight >= _OWN):
            yield number


def _siblings(found: Collection[int], entries: Mapping[int, Collection[str]]) -> set[int]:
    """The statements of the same entries as those that are found."""
    points = {point for number in found for point in entries[number]}
    return {number for number, own in entries.items() if not points.isdisjoint(own)}


def _claims_experience(text: str) -> bool:
    """Whether a text claims that I know a thing, which the proof of its entry bears out or not."""
    return any(turn.sort == "experience" for turn in turns(evened(text)))


_OWN = 0.8
"""What a word must tell to count by itself."""


def _rarest(keys: Iterable[str], having: Mapping[str, int]) -> int:
    return min(having[key] for key in keys)
