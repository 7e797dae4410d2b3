"""What a named fact keeps open, told as settled: a condition, a suspicion, an intention; a reason that is none; numbers that changed places.

For sentences that name their facts, whose words are known to come from there. Start reading at `loosened`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from thankyou.proofread import numbers
from thankyou.proofread.gate.known import Said, said_in
from thankyou.proofread.gate.words import Sort, root
from thankyou.proofread.letter import evened

__all__ = ["Loose", "loosened"]


class Loose(NamedTuple):
    """A place in a sentence, the rule, and what is wrong."""

    start: int
    end: int
    rule: str
    message: str


_UNSURE = "By the facts that it names this is not certain; keep their “{}”."


def loosened(text: str, facts: Sequence[str]) -> Iterator[Loose]:
    """What a sentence tells more surely than its facts; quotation marks and apostrophes straight."""
    evens = [evened(fact) for fact in facts]
    for even in evens:
        yield from _kept_open(text, even)
        yield from _aimed(text, even)
    yield from _reasons(text, evens)
    yield from _crossed(text, evens)
    yield from _counted_otherwise(text, evens)


_OPENINGS = (
    (
        re.compile(r"\b(if|provided(?: that)?|on condition that|as long as) (?=\w)", re.I),
        re.compile(
            r"\b(?:if|once|when|whenever|provided|providing|condition|conditional|as long as|so long as|should|would|could|unless|whether|until|after|as soon as|in case|no longer|assuming|by \w+ing|depends?|subject to)\b",
            re.I,
        ),
    ),
    (
        re.compile(r"\bI (suspect|believe|guess|assume|reckon|suppose|fear|expect)(?: that)? (?=\w)"),
        re.compile(
            r"\b(?:suspe\w+|suspicion|believ\w+|belief|guess\w*|assum\w+|reckon\w*|suppos\w+|fear\w*|expect\w*|think|thought|may|might|could|would|probabl\w+|perhaps|seems?|likely|"
            r"imagine|opinion|view|hunch|if|whether)\b",
            re.I,
        ),
    ),
)
"""What keeps open that which stands behind it, and the words of a sentence that may do so too."""
_BEHIND = 7
"""Words behind it that are what is kept open."""
_SAME = 3
"""Of these as many in their order say the same."""


def _kept_open(text: str, fact: str) -> Iterator[Loose]:
    """`if I hand over the tables` told as `I have handed over the tables`."""
    for opening, kept in _OPENINGS:
        if "?" in text or fact.startswith("You asked") or fact.rstrip().endswith("?"):
            continue  # what is asked
        ours = said_in(text, "")
        for found in opening.finditer(fact):
            behind = _up_to_stop(said_in(fact, ""), found.end(), fact)[:_BEHIND]
            place = _told(ours, behind)
            if place is None:
                continue
            first, last = ours[place[0]], ours[place[1]]
            begin = max((stop.end() for stop in _BREAK.finditer(text, 0, first.start)), default=0)
            if not kept.search(text, begin, _up_to(text, last.start)):
                message = _UNSURE.format(found[0].strip())
                yield Loose(first.start, last.start + len(last.text), "hedge", message)
                return


def _told(ours: Sequence[Said], behind: Sequence[Said]) -> tuple[int, int] | None:
    """Where a sentence has most of some words in their order, one telling word among them."""
    known = [_form(one) for one in behind]
    best: tuple[int, int, int, int] | None = None
    for start in range(len(ours) - _SAME + 1):
        window = [_form(one) for one in ours[start : start + _BEHIND]]
        if window[0] not in known:
            continue
        blocks = [one for one in SequenceMatcher(None, window, known, autojunk=False).get_matching_blocks() if one.size]
        met = [behind[one.b + place] for one in blocks for place in range(one.size)]
        if len(met) >= _SAME and any(one.sort is not Sort.GRAMMAR for one in met):
            first, last = start + blocks[0].a, start + blocks[-1].a + blocks[-1].size - 1
            best = max(filter(None, (best, (len(met), first - last, first, last))))
    return best[2:] if best else None


_BREAK = re.compile(r"[,;:.!?—–]|\b(?:because|and|but)\b")


def _up_to(text: str, start: int) -> int:
    stop = re.search(r"[;:.!?]", text[start:])
    return start + stop.start() if stop else len(text)


def _form(word: Said) -> str:
    return word.low if word.sort is Sort.GRAMMAR else word.root


def _up_to_stop(words: Sequence[Said], start: int, text: str) -> list[Said]:
    stop = re.search(r"[,;:.!?]", text[start:])
    end = start + stop.start() if stop else len(text)
    return [word for word in words if start <= word.start < end]


_AIMED = re.compile(r"\b(?:hoped|expected|intended|meant|aimed|planned|tried) to (?:\w+ly )?(\w+)", re.I)
_WILL = re.compile(r"\b(?:would|will|shall|'ll|'d) (?:\w+ly )?(\w+)", re.I)
_STILL = re.compile(r"\b(?:hope|expect|inten|mean|aim|plan|tr(?:y|ied)\b)", re.I)


def _aimed(text: str, fact: str) -> Iterator[Loose]:
    """`you hoped to decide` told as `you would decide`."""
    if _STILL.search(text):
        return
    aims = {root(found[1].casefold()) for found in _AIMED.finditer(fact)}
    for found in _WILL.finditer(text):
        if root(found[1].casefold()) in aims:
            yield Loose(*found.span(), "hedge", _UNSURE.format("hoped to"))


_FRAME = re.compile(r"^(?:That|It) matters (?:to me|for the job) because ")
"""How our wording leads in a reason, which is none between other things."""
_BECAUSE = re.compile(r"\bbecause\b(?! of\b)", re.I)


def _reasons(text: str, facts: Sequence[str]) -> Iterator[Loose]:
    """`because` before what no fact has for a reason."""
    if any(_BECAUSE.search(_FRAME.sub("", fact)) for fact in facts):
        return
    reasons = [
        {word.root for word in said_in(fact[found.end() :], "")} for fact in facts if (found := _FRAME.match(fact))
    ]
    for found in _BECAUSE.finditer(text) if reasons else ():
        behind = [word for word in _up_to_stop(said_in(text, ""), found.end(), text) if word.sort is not Sort.GRAMMAR]
        before = {word.root for word in said_in(text[: found.start()], "") if word.sort is not Sort.GRAMMAR}
        met = any(sum(word.root in roots for word in behind) * 2 >= len(behind) for roots in reasons)
        both = any(len(before & roots) > 2 for roots in reasons)  # a reason cut in two by it
        if not met or both:
            message = f"No fact that it names has the “{found[0]}”; say it without."
            yield Loose(*found.span(), "cause", message)


def _things(text: str) -> Iterator[tuple[str, float, int, int]]:
    """Each thing that stands right beside its number: `60 people`, `a firm of eleven`."""
    words = said_in(text, "")
    for number in numbers.counted(text):
        first = next(
            (place for place, word in enumerate(words) if word.start <= number.start < word.start + len(word.text)),
            None,
        )
        if first is None or text[number.start : number.end].casefold() in ("one", "a", "an"):
            continue
        if first > 1 and words[first - 1].low == "of" and words[first - 2].sort is not Sort.GRAMMAR:
            yield words[first - 2].root, min(number.values), number.start, number.end


def _counted_otherwise(text: str, facts: Sequence[str]) -> Iterator[Loose]:
    """`a firm of 60` for a firm of eleven, where 60 is the number of something else."""
    known: dict[str, set[float]] = {}
    for fact in facts:
        for thing, value, _, _ in _things(fact):
            known.setdefault(thing, set()).add(value)
    for thing, value, start, end in _things(text):
        if thing in known and value not in known[thing]:
            yield Loose(
                start, end, "number", "By the facts that it names there is another number of these; keep theirs."
            )


_BESIDE = 5
"""Words on each side of a number that say what it counts."""
_GAIN = 2
"""By so many words must two numbers fit each other's places better than their own."""


class _Counted(NamedTuple):
    value: float
    start: int
    end: int
    beside: frozenset[str]


def _numbers(text: str) -> list[_Counted]:
    words = said_in(text, "")
    found = sorted({*numbers.counted(text)}, key=lambda one: one.start)
    made = []
    for number in found:
        before = [
            word
            for word in words
            if word.start + len(word.text) <= number.start and "," not in text[word.start : number.start]
        ]
        after = [word for word in words if word.start >= number.end and "," not in text[number.end : word.start]]
        near = [*before[-_BESIDE:], *after[:_BESIDE]]
        if text[number.start : number.end].casefold() in ("one", "a", "an"):
            continue
        inside = (each.root for each in near if each.sort is not Sort.GRAMMAR)
        made.append(_Counted(min(number.values), number.start, number.end, frozenset(inside)))
    return made


def _crossed(text: str, facts: Sequence[str]) -> Iterator[Loose]:
    """`shifts for seven years before nine on days` for nine of shifts and seven on days."""
    known = {one.value: (place, one.beside) for place, fact in enumerate(facts) for one in _numbers(fact)}
    said = [one for one in _numbers(text) if one.value in known]
    if len({one.value for one in said}) != len(said):
        return
    for one, other in itertools.combinations(said, 2):
        (place, own), (elsewhere, others) = known[one.value], known[other.value]
        gains = [
            len(one.beside & others) - len(one.beside & own),
            len(other.beside & own) - len(other.beside & others),
        ]
        if place != elsewhere and min(gains) > 0 and sum(gains) >= _GAIN:
            yield Loose(
                one.start, other.end, "number", "By the facts that it names these numbers belong to each other's place."
            )
            return
