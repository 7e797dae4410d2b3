"""A measure, a manner or an aside put into a true sentence by plain words, which no fact has.

Start reading at `lasting`, `hourly`, `aside` and `manner`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import clauses
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import SURE, Found, Scene, quoted
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, root, sign

__all__ = ["aside", "hourly", "lasting", "manner"]

_LASTING = re.compile(
    r"\b(?:\w+-)?(?P<a>hour|day|week|month|minute|year)-long\b"
    r"|\b(?:for|over|lasting) (?:an?|one|the) (?:full |whole |good |solid |entire |half )+(?P<b>hour|day|week|month|year|morning|afternoon)\b"
    r"|\bfor an? (?P<c>hour|day|week|month|year)\b(?! or)"
    r"|\bby an? (?:full |half |whole |good )?(?P<d>hour|day|week|month|year)\b"
    r"|\bwithin (?:an?|one) (?:single |short )?(?P<e>hour|day|week|month|year)\b"
    r"|\bin (?:an?|one) (?:single |short )(?P<f>hour|day|week|month|year|summer|winter|spring|autumn|weekend|night|season)\b",
    re.IGNORECASE,
)
_SUPPOSED = frozenset("would could should may might if".split())


def lasting(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`Tuesday's hour-long call`, `moved forward by an hour`: how long or by how much, where no fact that is meant has the measure."""
    for said in _LASTING.finditer(one.sentence.text):
        if one.lows & _SUPPOSED and said["c"]:
            continue
        unit = root(next(each for each in said.groups() if each).casefold())
        meant = [match.known for match in one.matches] or list(scene.about.facts)
        points = {fact.point for fact in meant}
        of_it = (fact for fact in scene.about.facts if fact.point in points or fact in meant)
        if any(unit in fact.roots and (one.matches or _measured(fact, unit)) for fact in of_it):
            continue
        start = one.sentence.start
        nearest = one.matches[0].known if one.matches else None
        yield Found(
            (start + said.start(), start + said.end()),
            {"words": said[0], "fact": quoted(nearest) if nearest else ""},
            nearest.path if nearest else "",
        )
        return


def _measured(fact: Known, unit: str) -> bool:
    """Whether a fact says how many of a unit: `one hour`, `half an hour`, not `the trial-day hours`."""
    return any(
        word.root == unit
        and index
        and (
            fact.words[index - 1].low in ("a", "an", "half", "full", "each", "per")
            or fact.words[index - 1].low[:1].isdigit()
            or fact.numbers
        )
        for index, word in enumerate(fact.words)
    )


_TIMES = frozenset("morning afternoon evening night weekend daily weekly monthly summer winter spring autumn".split())
_TALK = frozenset("call conversation interview meeting talk visit chat tour greetings".split())


def hourly(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`the evening rehearsal`: a time of day or year before a thing of a fact that has none."""
    for index, word in enumerate(one.words[:-1]):
        noun = one.words[index + 1]
        if word.low not in _TIMES or noun.low in _TALK or one.sentence.text[word.start + len(word.text)] != " ":
            continue
        match = next(
            (m for m in one.matches if m.telling >= 2 and any(p.said == index + 1 and p.exact for p in m.pairs)), None
        )
        if match is None or noun.sort is Sort.GRAMMAR:
            continue
        if any(
            word.root in fact.roots
            for fact in scene.about.facts
            if fact.point == match.known.point or noun.root in fact.roots
        ):
            continue
        yield Found(one.span(index), {"words": word.text, "fact": quoted(match.known)}, match.known.path)
        return


def aside(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`, renewed last year`, `, sorted by size`: a participle behind a comma whose deed the fact before it does not have."""
    parts = clauses(one, scene)
    for before, part in itertools.pairwise(parts):
        word = one.words[part.start]
        last = one.words[part.start - 1]
        between = one.sentence.text[last.start + len(last.text) : word.start]
        best = before.best
        if "," not in between or best is None or before.weight(before.point) < 1.0 or part.end - part.start < 2:
            continue
        if (
            not past(word.low)
            or part.lows & _PERSONS
            or word.root in _minded()
            or word.low in sign("stance") | _LINKING
        ):
            continue
        if any(word.root in fact.roots for fact in scene.about.facts) or word.keys & best.known.keys:
            continue
        telling = [
            i
            for i in range(part.start + 1, part.end)
            if one.words[i].sort in (Sort.CONTENT, Sort.GENERAL) or i in one.counts
        ]
        if telling and any(index in part.explained.get(before.point, {}) for index in telling):
            continue
        yield Found(
            one.span(part.start, part.end - 1), {"words": word.text, "fact": quoted(best.known)}, best.known.path
        )
        return


_PERSONS = frozenset("i you we they he she it me us him her them".split())
_LINKING = frozenset("given based compared put said told built made known called set followed left".split()) - {
    "made",
    "built",
}


@cache
def _minded() -> frozenset[str]:
    return frozenset(map(root, sign("minded"))) | frozenset(
        map(root, "impressed struck encouraged delighted pleased inspired reassured surprised touched moved".split())
    )


_MANNER = re.compile(
    r"\b(?:alone|unaided|single-?handed(?:ly)?|all by myself|by myself|on my own|overnight|from scratch|from memory|without help|at night|at weekends|in my (?:spare|free) time)\b",
    re.IGNORECASE,
)


def manner(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`I ran the box office alone`: how I did it, where no fact says how."""
    for said in _MANNER.finditer(one.sentence.text):
        part = next(
            (each for each in clauses(one, scene) if one.words[each.start].start <= said.start() < _end(one, each.end)),
            None,
        )
        best = part.best if part is not None else None
        if (
            part is None
            or best is None
            or best.known.owner != "i"
            or not _surely(best)
            or not part.lows & {"i", "i've"}
        ):
            continue
        words = {
            word.root for word in one.words if said.start() <= word.start < said.end() and word.sort is not Sort.GRAMMAR
        }
        if part.lows & _SUPPOSED or any(words & fact.roots for fact in scene.about.facts if fact.point == part.point):
            continue
        start = one.sentence.start
        yield Found(
            (start + said.start(), start + said.end()), {"words": said[0], "fact": quoted(best.known)}, best.known.path
        )
        return


def _end(one: Aligned, index: int) -> int:
    last = one.words[index - 1]
    return last.start + len(last.text)


def _surely(match: Match) -> bool:
    return match.weight >= SURE and match.telling >= 2 and match.known.kind == "fact"
