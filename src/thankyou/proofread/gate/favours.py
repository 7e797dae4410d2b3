"""Favours and deeds that a courteous phrase slips in: `thank you for the lunch`, `for coming in on your day off`, `I saw two of your shows`.

Start reading at `thanked` and `did`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.clauses import clauses
from thankyou.proofread.gate.known import Said
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.tenses import State, state
from thankyou.proofread.gate.words import Sort, data, root, sign

__all__ = ["did", "kin", "thanked"]

_THANKS = regex(
    r"\b(?:thank(?:s| you|ed)?(?: you| her| him| them)?|grateful(?: to you)?|appreciate[ds]?|obliged)\b(?:(?! for | that )[^,.;:]){0,40}? for ",
    re.IGNORECASE,
)
_MORE = regex(r"(?:,? and|,) for ", re.IGNORECASE)
_NEXT = regex(
    r"[;:.,–—]| (?:and|that|which|who|when|where|while|as|because|during|at|with|in|on|of|about|to|into|behind|inside|by|from|over|through)\b",
    re.IGNORECASE,
)


@cache
def _free(kind: str) -> frozenset[str]:
    return frozenset(map(root, f"{data('signs')['thanked_freely']} {data('words')['kinds'].get(kind, '')}".split()))


def thanked(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Thanks for a thing or a favour that the facts do not have."""
    text = one.sentence.text
    said = _THANKS.search(text)
    if not said:
        return
    for start in (said.end(), *(more.end() for more in _MORE.finditer(text, said.end()))):
        index = _thing(one, start)
        if (
            index is not None
            and one.words[index].low == "offer"
            and one.words[index + 1 : index + 2]
            and one.words[index + 1].low == "of"
        ):
            index = None
        if index is None or index in one.counts:
            continue
        word = one.words[index]
        if (
            word.root in _free(scene.interview.kind)
            or _given(word, scene)
            or word.sort in (Sort.GRAMMAR, Sort.DAY)
            or word.text[:1].isupper()
        ):
            continue
        nearest = one.matches[0].known if one.matches else None
        yield Found(
            one.span(index),
            {"words": word.text, "fact": quoted(nearest) if nearest else ""},
            nearest.path if nearest else "",
        )
        return


def _given(word: Said, scene: Scene) -> bool:
    """Whether a fact has the thing or the favour: in its own word, or, among what was valued, in another."""
    verb = word.low.endswith("ing")
    return any(
        word.root in fact.roots
        or (word.keys & fact.keys and fact.path.startswith(("valued", "thanks", "personal")))
        or (verb and word.sort is not Sort.COURTESY and word.keys & fact.keys)
        for fact in scene.about.facts
    ) or (verb and word.root in _minded())


def _thing(one: Aligned, start: int) -> int | None:
    """The word that says what for: the verb in -ing that follows, else the last noun before what says more of it."""
    inside = [index for index, word in enumerate(one.words) if word.start >= start]
    if not inside:
        return None
    if one.words[inside[0]].low.endswith("ing") and one.words[inside[0]].low not in ("morning", "evening"):
        return inside[0]
    first = one.words[inside[0]]
    stop = _NEXT.search(one.sentence.text, first.start + len(first.text))
    end = stop.start() if stop else len(one.sentence.text)
    noun = [index for index in inside if one.words[index].start < end]
    return noun[-1] if noun else None


@cache
def _minded() -> frozenset[str]:
    return frozenset(map(root, data("signs")["minded"].split())) | frozenset(map(root, sign("light")))


_MY_KIN = regex(
    r"\b(?:[Mm]y|[Oo]ur) (?:own |late |elder |younger |old |whole )*([a-z]+)\b|\b[Ii]n my (family|childhood)\b"
)


def kin(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Family and friends of mine whom no fact names: `both of my children went to your school`."""
    for said in _MY_KIN.finditer(one.sentence.text):
        word = (said[1] or said[2]).casefold()
        if word not in sign("kin") or one.sentence.text[: said.start()].count('"') % 2:
            continue
        inlaw = one.sentence.text[said.end() :].startswith("-in-law")
        wanted = root(f"{word}-in-law" if inlaw else word)
        mine = [fact for fact in scene.about.facts if fact.owner != "they" or fact.kind == "feeling"]
        if any(wanted in fact.roots or (word == "family" and fact.lows & sign("kin")) for fact in mine):
            continue
        if word == "family" and (one.lows & {"would", "will", "could", "can"} or not one.lows & {"your", "yours"}):
            continue  # `that would suit my family`, which everybody has
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"words": said[0]})
        return


def did(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A deed of mine that no fact of mine tells: `I saw two of your shows last year`."""
    for clause in clauses(one, scene):
        for index in range(clause.start, clause.end - 1):
            if one.words[index].low not in ("i", "i've", "i'd"):
                continue
            verb = next(
                (
                    i
                    for i in range(index + 1, clause.end)
                    if one.words[i].low not in _SKIPPED and not one.words[i].low.endswith("ly")
                ),
                None,
            )
            if verb is None or state(one.words, verb, clause.start) is not State.DONE:
                continue
            if _mine(one, scene, clause.start, clause.end) or not _yours(one, verb, clause.end):
                continue
            if one.words[verb].root in _minded() and one.words[verb].low not in _DEEDS:
                continue
            yield Found(one.span(index, verb), {"words": f"{one.words[index].text} {one.words[verb].text}"})
            return


_DEEDS = frozenset("saw used visited bought tried tested read worked watched heard met followed".split())
_SKIPPED = frozenset("also have had 've already even once just never always often since first then".split())


def _yours(one: Aligned, verb: int, end: int) -> bool:
    """Whether the deed is about something of theirs."""
    rest = [word.low for word in one.words[verb + 1 : end]]
    return (
        any(low in ("your", "yours", "you") for low in rest)
        and not {"meeting", "conversation", "interview", "talk"} & set(rest)
        and rest[:1] != ["you"]
    )


def _mine(one: Aligned, scene: Scene, start: int, end: int) -> bool:
    """Whether a fact that is not theirs alone explains something of the clause."""
    return any(
        (
            (match.known.owner != "they" or "i" in match.known.lows)
            and len(
                {
                    p.known
                    for p in match.pairs
                    if start <= p.said < end and one.words[p.said].sort is not Sort.COURTESY and p.exact
                }
            )
            > 1
        )
        or match.known.path.startswith(("valued", "thanks", "personal", "news", "history"))
        for match in one.touched
    )
