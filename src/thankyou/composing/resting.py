"""Which statements of a brief the sentences of a letter rest on, where the letter does not name them. Start reading at `rested`.

A word tells the more of a statement the fewer others have it; a sentence that points back rests on what the one before it does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from thankyou.composing.replies import Reply
from thankyou.facts.patterns import regex
from thankyou.planning.prompt import Numbered
from thankyou.planning.stand_ins import StandIns
from thankyou.proofread.gate.known import said_in
from thankyou.proofread.gate.words import Sort
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
    before: tuple[int, ...] = ()
    parts = []
    for part in reply.paragraphs:
        row = []
        for one in part:
            text = marks.show(one.text)
            own = tuple(_rests(_told(text, kind), statements, having))
            leans = bool(before) and (not own or _BACK.search(text) is not None)
            row.append(one._replace(numbers=tuple(sorted({*own, *before})) if leans else own))
            before = own or before
        parts.append(tuple(row))
    return reply._replace(paragraphs=tuple(parts))


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


def _rarest(keys: Iterable[str], having: Mapping[str, int]) -> int:
    return min(having[key] for key in keys)
