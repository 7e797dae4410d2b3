"""A name of two words whose second is another: `Sotik Farms` for `Sotik Flowers`. Start reading at `renamed`."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import lru_cache

from thankyou.facts.models import Interview
from thankyou.proofread.gate.alignment import Aligned, Vocabulary
from thankyou.proofread.gate.known import Said, said_in
from thankyou.proofread.gate.scene import Found, Scene
from thankyou.proofread.gate.words import Sort, root

__all__ = ["renamed"]

_TITLES = frozenset("dr mr mrs ms miss prof professor sir dame captain saint st san new mount lake".split())


def renamed(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A capitalised word behind one that the facts follow by another: half a name kept, the other half changed."""
    pairs, roots = _names(scene.interview, scene.about)
    for index in range(1, len(one.words)):
        first, second = one.words[index - 1], one.words[index]
        end = first.start + len(first.text)
        if (
            first.root not in pairs
            or not _name(first)
            or not _name(second)
            or one.sentence.text[end : second.start] != " "
        ):
            continue
        if second.sort is Sort.DAY or second.root in pairs[first.root] or second.root in roots:
            continue
        full = " ".join((first.text, next(iter(sorted(pairs[first.root])))))
        start = one.sentence.start
        span = (start + first.start, start + second.start + len(second.text))
        yield Found(
            span, {"words": one.sentence.text[first.start : second.start + len(second.text)], "fact": full}, None
        )
        return


def _name(word: Said) -> bool:
    return word.text[:1].isupper() and len(word.text) > 1 and word.low not in _TITLES


@lru_cache(maxsize=64)
def _names(interview: Interview, about: Vocabulary) -> tuple[dict[str, set[str]], frozenset[str]]:
    """Which capitalised words follow a capitalised word of a name in the facts; and the roots of people, role and titles."""
    found: dict[str, set[str]] = {}
    for words in (*(fact.words for fact in about.facts), said_in(interview.company or "", interview.kind)):
        _follow(words, found)
    titles = (
        interview.role or "",
        *(one.title or "" for one in interview.interviewers),
        *(one.name or "" for one in interview.interviewers),
    )
    free = {root(word) for title in titles for word in title.casefold().split()}
    starts = {key for one in interview.interviewers for key in map(root, (one.name or "").casefold().split())}
    return {key: after for key, after in found.items() if key not in starts}, frozenset(free)


def _follow(words: Sequence[Said], found: dict[str, set[str]]) -> None:
    for first, second in itertools.pairwise(words):
        if _name(first) and _name(second) and second.start == first.start + len(first.text) + 1:
            found.setdefault(first.root, set()).add(second.root)
