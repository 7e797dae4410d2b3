"""The clauses of a sentence, and the one entry of the facts that each rests on. Start reading at `clauses` and `Clause`.

A clause ends at punctuation, at a word that opens another, and at `and`, `or`, `but`. That is often too early, which costs
nothing: a short clause is laid beside one entry all the more surely.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.scene import Scene
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["REMARK_ENDS", "Clause", "clause_at", "clause_end", "clauses", "remark_end"]

_WEIGHT = {
    Sort.GRAMMAR: 0.0,
    Sort.DAY: 0.5,
    Sort.COURTESY: 0.25,
    Sort.GENERAL: 0.6,
    Sort.NUMBER: 0.8,
    Sort.CONTENT: 1.0,
}
_SUBJECTS = frozenset("i you he she it we they there nobody somebody everybody his her their".split())
_STOP = regex(r"[,;:()–—]|\.\s|\s-\s")


class Clause:
    """Words `start` to `end` of a sentence; `head` is the word before a relative clause that it says more of, or -1."""

    def __init__(self, one: Aligned, start: int, end: int, head: int, names: frozenset[str]) -> None:
        self.one, self.start, self.end, self.head = one, start, end, head
        self._names = names
        self._weights: dict[str, float] = {}

    @cached_property
    def lows(self) -> frozenset[str]:
        """Its words, lower case."""
        return frozenset(word.low for word in self.one.words[self.start : self.end])

    @cached_property
    def explained(self) -> dict[str, dict[int, float]]:
        """For each entry of the facts the words of the clause that it explains: 1.0 the very word, 0.6 one that may stand for it."""
        found: dict[str, dict[int, float]] = {}
        for match in self.one.touched:
            for pair in match.pairs:
                if self.start <= pair.said < self.end or pair.said == self.head:
                    own = found.setdefault(match.known.point, {})
                    own[pair.said] = max(own.get(pair.said, 0.0), 1.0 if pair.exact else 0.6)
        return found

    def weight(self, point: str) -> float:
        """How much of the clause an entry explains."""
        made = self._weights.get(point)
        if made is None:
            made = self._weights[point] = self._weigh(point)
        return made

    def _weigh(self, point: str) -> float:
        return sum(
            much * self.worth(index)
            for index, much in self.explained.get(point, {}).items()
            if self.one.words[index].root not in self._names and index != self.head
        )

    def worth(self, index: int) -> float:
        """How much a word tells of what is meant."""
        if index in self.one.counts:
            single = self.one.words[index].low in ("a", "an", "one") and 1.0 in self.one.counts[index].values
            return 0.3 if single else 0.8  # the `a` of `a hundred` is more
        return _WEIGHT[self.one.words[index].sort] * (0.4 if self.named(index) else 1.0)

    def named(self, index: int) -> bool:
        """Whether a word is a name, which says where something was and not what it was."""
        word = self.one.words[index]
        if index == 0 or not word.text[:1].isupper():
            return word.text[:1].isupper() and self._named_in_facts(index)
        return word.sort is not Sort.DAY

    def _named_in_facts(self, index: int) -> bool:
        """Whether the first word of a sentence is a name by the facts that have it."""
        found = [(match.known, pair.known) for match in self.one.touched for pair in match.pairs if pair.said == index]
        return any(at > 0 and fact.words[at].text[:1].isupper() for fact, at in found)

    @cached_property
    def point(self) -> str:
        """The entry that explains most of it; empty where none explains anything."""
        return max(self.explained, key=self.weight, default="")

    def matches(self, point: str) -> Iterator[Match]:
        """The facts of an entry that share a word with the clause."""
        yield from self._matched.get(point, ())

    @cached_property
    def _matched(self) -> dict[str, list[Match]]:
        found: dict[str, list[Match]] = {}
        for match in self.one.touched:
            if any(self.start <= pair.said < self.end for pair in match.pairs):
                found.setdefault(match.known.point, []).append(match)
        return found

    @cached_property
    def best(self) -> Match | None:
        """The fact of its entry that explains most of it."""
        return max(
            self.matches(self.point),
            key=lambda match: sum(
                (1.0 if pair.exact else 0.6) * self.worth(pair.said)
                for pair in match.pairs
                if self.start <= pair.said < self.end
            ),
            default=None,
        )


def clauses(one: Aligned, scene: Scene) -> tuple[Clause, ...]:
    """The clauses of a sentence in order."""
    made = scene.clauses.get(id(one))
    if made is None:
        made = scene.clauses[id(one)] = tuple(_clauses(one, scene.about.people))
    return made


def clause_at(one: Aligned, index: int | None, scene: Scene) -> Clause | None:
    """The clause in which a word stands; None where no word is meant."""
    if index is None:
        return None
    return next((each for each in clauses(one, scene) if each.start <= index < each.end), None)


def _clauses(one: Aligned, names: frozenset[str]) -> Iterator[Clause]:
    text, words = one.sentence.text, one.words
    start, head = 0, -1
    for index in range(1, len(words) + 1):
        if index < len(words) and not _opens(one, index):
            continue
        if index > start:
            yield Clause(one, start, index, head, names)
        relative = index < len(words) and words[index].low in ("that", "which", "who")
        close = relative and not _STOP.search(
            text[words[index - 1].start + len(words[index - 1].text) : words[index].start]
        )
        head = index - 1 if close and words[index - 1].sort is not Sort.GRAMMAR else -1
        start = index


def clause_end(text: str, start: int) -> int:
    """Where the part of a sentence ends that a place stands in: at the next semicolon or colon."""
    stop = _PART_END.search(text, start)
    return stop.start() if stop else len(text)


_PART_END = regex(r"[;:]\s")
REMARK_ENDS = regex(
    r"[;:]|, (?:and|but|which|so)\b|(?<=\w), (?:where |when )?(?:I|we|my|our)\b|, where\b"
    r"| and (?=(?:I|you|we) (?:said|told|answered|replied|asked|explained|mentioned)\b)"
)
"""What ends what somebody says or asks."""


def remark_end(text: str, start: int) -> int:
    """Where what somebody says or asks ends."""
    stop = REMARK_ENDS.search(text, start)
    return stop.start() if stop else len(text)


def _opens(one: Aligned, index: int) -> bool:
    words = one.words
    before = words[index - 1]
    if _STOP.search(one.sentence.text[before.start + len(before.text) : words[index].start]):
        return True
    low = words[index].low
    if low in ("which", "whom") and before.low == "of":
        return False  # `none of which came back`
    if low == "that" and before.low == "like":
        return False  # `a machine like that`
    if low == "and" and before.low in ("hundred", "thousand"):
        return False
    if low == "once" and before.low in ("i", "you", "we", "he", "she", "they"):
        return False  # `I once ran a mill`
    if low in sign("clause_openers"):
        return True
    after = words[index + 1].low if index + 1 < len(words) else ""
    return low in ("before", "after", "since", "until", "as", "for") and after in _SUBJECTS
