"""What I say of my own life in passing, which no fact has: what I am, where I come from, what I did that evening.

Start reading at `identity`, `background` and `aftermath`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene
from thankyou.proofread.gate.words import Sort, data, root, sign

__all__ = ["aftermath", "background", "identity"]

_AS_A = re.compile(
    r"(?:^|[,;:–—] |\b(?:and|but|that) )([Aa]s (?:an?|the|one of|some(?:one|body)) [^,;:.!?]+?)(?:, |(?= I\b))"
)
_BEING = re.compile(r"(?:^|[,;:–—] )([Bb]eing (?:an?|the) [^,;:.!?]+)")
_I_AM = re.compile(r"\bI(?: am|'m| was| have been|'ve been)(?: also| once| myself)? (an? [^,;:.!?]+)")
_FOR_ONE = re.compile(r"\b(?:for|to) (?:someone|somebody|one|a person) who (?:has|have|had)\b[^,;:.!?]*")
_ENDS = frozenset("of who that which with in for from at on and or to by about whose when like as".split())
_TELLING = (Sort.CONTENT, Sort.GENERAL, Sort.COURTESY)


def identity(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`As the daughter of a nurse, I ...`, `I am a tenor myself`: what I am, and no fact of mine says."""
    text = one.sentence.text
    for pattern in (_AS_A, _BEING, _I_AM, _FOR_ONE):
        for said in pattern.finditer(text):
            group = 1 if pattern.groups else 0
            if text[: said.start()].count('"') % 2 or (pattern is _FOR_ONE and one.lows & _WANTED):
                continue
            if pattern in (_AS_A, _BEING) and (not one.lows & _ME or _CLAUSE.search(said[group])):
                continue
            if not _am(one, scene, *said.span(group)):
                start = one.sentence.start
                yield Found((start + said.start(group), start + said.end(group)), {"words": said[group]})
                return


_CLAUSE = re.compile(
    r"^(?:(?!\b(?:who|that|which)\b).)*\b(?:is|are|was|were|has|have|had|will|would|can|could|does|did)\b",
    re.IGNORECASE,
)
"""A phrase with a verb of its own, which says when or why and not what I am: `as the maps are to be redrawn`."""
_ME = frozenset("i i'd i'll i've i'm my me myself".split())
_WANTED = frozenset("need needs needed want wants wanted look looks looking search seek room place".split())
"""Words of a sentence in which `someone who has` is whom they look for."""


def _am(one: Aligned, scene: Scene, start: int, end: int) -> bool:
    """Whether a fact of mine, or the role, has what a phrase says that I am, or it only says how I see it."""
    inside = [index for index, word in enumerate(one.words) if start <= word.start < end]
    first = next((n for n, i in enumerate(inside) if one.words[i].low in ("a", "an", "the")), 0)
    stop = next((n for n in range(first + 1, len(inside)) if one.words[inside[n]].low in _ENDS), len(inside))
    named = [i for i in inside[first + 1 : stop] if one.words[i].sort in _TELLING]
    if not named or one.words[named[-1]].low in sign("anybody"):
        told = [i for i in inside if one.words[i].sort in (Sort.CONTENT, Sort.GENERAL) and not _minded(one, i)]
        told = [i for i in told if one.words[i].low not in sign("anybody")]
        who = one.words[inside[stop]].low if stop < len(inside) else ""
        return who != "who" or not told or any(_explained(one, i, scene) for i in told)
    return _explained(one, named[-1], scene)


def _minded(one: Aligned, index: int) -> bool:
    return one.words[index].root in _minds()


@cache
def _minds() -> frozenset[str]:
    return frozenset(map(root, sign("minded")))


def _explained(one: Aligned, index: int, scene: Scene) -> bool:
    word = one.words[index]
    if word.low in sign("kin"):
        return any(word.root in fact.roots and _of_me(fact) for fact in scene.about.facts)
    return bool(word.keys & _own(scene.about.facts)) or word.root in scene.about.people


@lru_cache(maxsize=64)
def _own(facts: tuple[Known, ...]) -> frozenset[str]:
    """The keys of all that is said of me."""
    return frozenset().union(*(fact.keys for fact in facts if _of_me(fact)))


def _of_me(fact: Known) -> bool:
    """Whether a fact tells something of me that is so: no question, and not what I would do."""
    if fact.kind == "question" or "would" in fact.lows:
        return False
    return fact.owner != "they" or "qualifications" in fact.path or (fact.kind == "feeling" and bool(fact.lows & _ME))


@cache
def _backgrounds() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one, re.IGNORECASE) for one in data("signs")["background"])


def background(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`I come from a family of farmers`, `I live round the corner`: where I come from, live or belong, of which no fact tells."""
    text = one.sentence.text
    for pattern in _backgrounds():
        for said in pattern.finditer(text):
            stop = _STOP.search(text, said.end())
            end = stop.start() if stop else len(text)
            verb = said[1].casefold().split()[0]
            words = [word for word in one.words if said.end() <= word.start < end]
            told = [word for word in words if word.sort in (Sort.CONTENT, Sort.GENERAL, Sort.DAY)]
            mine = [fact for fact in scene.about.facts if _of_me(fact)]
            kin = [word for word in told if word.low in sign("kin")]
            if any(word.keys & fact.keys for word in kin or told for fact in mine):
                continue
            if verb not in _ORIGIN and any(root(verb) in fact.roots for fact in mine):
                continue
            start = one.sentence.start
            yield Found((start + said.start(), start + end), {"words": text[said.start() : end]})
            return


_ORIGIN = frozenset("from come came hail born raised brought".split())
_STOP = re.compile(r"[,;:.!?]| (?:and|but|where|which|so)\b")


@cache
def _life() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one, re.IGNORECASE) for one in data("signs")["aftermath"])


def aftermath(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`on the train home`, `half the night`, `I immediately felt`: a time, a place or a turn of my own that no fact has."""
    if not one.lows & _ME:
        return
    text = one.sentence.text
    for pattern in _life():
        for said in pattern.finditer(text):
            if text[: said.start()].count('"') % 2 or _told(one, said.span(), scene):
                continue
            start = one.sentence.start
            yield Found((start + said.start(), start + said.end()), {"words": said[0]})
            return


def _told(one: Aligned, span: tuple[int, int], scene: Scene) -> bool:
    """Whether one fact has the telling words of a turn of phrase."""
    words = [word for word in one.words if span[0] <= word.start < span[1] and word.low not in _LITTLE]
    telling = [word for word in words if word.sort is not Sort.GRAMMAR] or words
    return any(all(word.root in fact.roots for word in telling) for fact in scene.about.facts)


_LITTLE = frozenset("i my the a an on in of at all half that same".split())
