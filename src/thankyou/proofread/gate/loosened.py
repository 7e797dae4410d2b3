"""What a named fact keeps open, told as settled: a condition, a suspicion.

For sentences that name their facts, whose words are known to come from there. Start reading at `loosened`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from thankyou.proofread.gate.known import Said, said_in
from thankyou.proofread.gate.words import Sort
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
    for fact in facts:
        yield from _kept_open(text, evened(fact))


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
