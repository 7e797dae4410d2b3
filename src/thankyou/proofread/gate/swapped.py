"""A little word of a named fact in whose place a sentence has another: `looks at me` for `looks at it`, `while` for `unless`.

Sentence and fact are laid side by side word by word. Where one word stands in the place of one other, with shared words
beside them, and both are of the same small set (persons, conjunctions, verbs of what may and must), they say something else.
So do the opposite of a word behind shared ones, and a word of degree that is gone from between two. For sentences that name
their facts: there the words are known to come from there. Start reading at `swapped`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from thankyou.proofread.gate.known import Said, said_in
from thankyou.proofread.gate.words import Sort, data, listed, opposites
from thankyou.proofread.letter import evened

__all__ = ["Swap", "swapped"]


class Swap(NamedTuple):
    """What stands in a sentence, and what the fact has there."""

    start: int
    end: int
    rule: str
    there: str
    """The words of the fact."""


def swapped(text: str, fact: str) -> Iterator[Swap]:
    """The little words of a sentence that stand in the place of others of a fact; quotation marks and apostrophes straight."""
    ours, theirs = said_in(text, ""), said_in(evened(fact), "")
    same = SequenceMatcher(None, [one.low for one in ours], [one.low for one in theirs], autojunk=False)
    changes = same.get_opcodes()
    for before, change, after in zip([None, *changes], changes, [*changes[1:], None], strict=False):
        _, start, end, first, last = change
        beside = [one[2] - one[1] for one in (before, after) if one is not None and one[0] == "equal"]
        if change[0] == "replace" and before is not None and before[0] == "equal" and before[2] - before[1] > 1:
            yield from _opposite(ours[start], theirs[first])
        if change[0] == "replace" and end - start == 1 == last - first and sum(beside) > 1:
            yield from _another(ours[start], theirs[first])
            if after is not None and start and first:
                yield from _other_deed(ours[:start], ours[start], theirs[first])
        elif change[0] == "replace" and end - start == 2 == last - first and sum(beside) > 1:
            if {ours[start + 1].low, theirs[first + 1].low} <= _FORMS:  # `she has` for `I have`
                yield from _another(ours[start], theirs[first])
        elif change[0] == "insert" and len(beside) == 2 and sum(beside) > 2:  # the fact has more
            yield from _less(ours[start - 1 : start + 1], theirs[first:last])


def _another(mine: Said, known: Said) -> Iterator[Swap]:
    for rule, groups in _sets().items():
        if known.low in ("it", "they") and mine.low in _OWN:
            continue  # `mine is valid` for `it is valid`
        have, had = groups.get(mine.low), groups.get(known.low)
        if have is not None and had is not None and have != had:
            yield Swap(mine.start, mine.start + len(mine.text), rule, known.text)


def _other_deed(before: Sequence[Said], mine: Said, known: Said) -> Iterator[Swap]:
    """`I also build harmoniums` for `I also repair harmoniums`."""
    person = [word.low for word in before[-2:] if word.low not in _BETWEEN]
    plain = (Sort.GRAMMAR, Sort.COURTESY)
    if person[-1:] == ["i"] and mine.sort not in plain and known.sort not in plain and mine.keys.isdisjoint(known.keys):
        yield Swap(mine.start, mine.start + len(mine.text), "added", known.text)


_BETWEEN = frozenset("also then once still always often".split())


def _opposite(mine: Said, known: Said) -> Iterator[Swap]:
    if known.root in opposites().get(mine.root, ()):
        yield Swap(mine.start, mine.start + len(mine.text), "negation", known.text)


def _less(around: Sequence[Said], gone: Sequence[Said]) -> Iterator[Swap]:
    if len(gone) <= _FEW and any(word.low in listed("parts") for word in gone):
        end = around[-1].start + len(around[-1].text)
        yield Swap(around[0].start, end, "hedge", " ".join(word.text for word in gone))


_FORMS = frozenset("am is are was were has have had do does did".split())
_OWN = frozenset("mine yours ours theirs hers".split())
_FEW = 3
"""Words: more of them are a part of the fact that the sentence leaves out."""


@cache
def _sets() -> dict[str, dict[str, int]]:
    """By rule, each little word with the number of those that say the same."""
    return {
        rule: {word: number for number, line in enumerate(lines) for word in line.split()}
        for rule, lines in data("words")["swapped"].items()
    }
