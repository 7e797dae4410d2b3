"""Who said it, where no verb of saying has them for a subject: `your point about ...`, `hearing from Sanne that ...`, `thank you for explaining ...`.

Start reading at `heard`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from thankyou.facts.people import CANDIDATE, fold
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["heard"]


class _Voice(NamedTuple):
    who: str
    span: tuple[int, int]
    start: int
    end: int


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    nouns, verbs, thanks = ("|".join(sorted(sign(name))) for name in ("said_nouns", "heard_from", "thanked_for"))
    return (
        re.compile(
            rf"\b(?P<who>[Yy]our|[A-Z][\w-]+'s) (?:\w+ ){{0,2}}(?:{nouns})\b(?: (?:about|on|of|that|how|for|to)\b|(?= ))"
        ),
        re.compile(rf"\b(?:{verbs})\b(?: \w+)? (?:from|by) (?P<who>you|[A-Z][\w-]+)\b", re.IGNORECASE),
        re.compile(
            rf"\b(?:[Tt]hank you|[Tt]hanks|grateful to you|appreciate you(?:r)?)\b(?: \w+){{0,3}}? for (?P<who>)(?:being )?(?:so )?(?:{thanks})\b"
        ),
        re.compile(
            r"\b(?P<who>[Yy]our|[A-Z][\w-]+'s) (?:telling|saying|mentioning|explaining|remarking|pointing out|admitting)\b"
        ),
        re.compile(
            r"\b(?:according to|in the words of|as|with|like) (?P<who>you|[A-Z][\w-]+) (?:said|put it|explained|told|says)\b"
        ),
    )


_END = re.compile(r"[;:]|, (?:and|but)\b| and I\b|, which\b|, I\b")
_VERB = re.compile(
    r" (?:made|makes|was|is|are|were|has|have|stayed|stays|gave|struck|rang|helped|will|would|resonated|impressed|stuck|reminded|came|meant|interested)\b"
)
"""Where a noun such as `your point about the belt` has its verb."""


def heard(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A remark, an account or news put down to somebody whom the facts do not have it from."""
    for voice in _voices(one.sentence.text):
        places = _places(voice.who, scene)
        if places is None:
            continue
        best = _told(one, voice, scene)
        if best and all(
            fact.speakers and CANDIDATE not in fact.speakers and not fact.speakers & places for fact in best
        ):
            start = one.sentence.start
            by = " and ".join(scene.name(place) for place in sorted(best[0].speakers))
            who = scene.reader_name if voice.who.casefold() in ("your", "you", "") else voice.who.removesuffix("'s")
            yield Found(
                (start + voice.span[0], start + voice.span[1]),
                {"fact": quoted(best[0]), "by": by, "who": who},
                best[0].path,
            )
            return


def _voices(text: str) -> Iterator[_Voice]:
    for place, pattern in enumerate(_patterns()):
        for found in pattern.finditer(text):
            verbs = list(_VERB.finditer(text, found.end())) if place == 0 else []
            told = found[0].endswith(("that", "how"))  # what is told has verbs of its own; the last one goes on
            stops = [_END.search(text, found.end()), *(verbs[-1:] if told else verbs[:1])]
            if told and stops[0] and stops[0].group().startswith(", which"):
                stops = stops[1:]
            end = min((stop.start() for stop in stops if stop), default=len(text))
            yield _Voice(found["who"], found.span(), found.end(), end)


def _places(who: str, scene: Scene) -> frozenset[int] | None:
    """The interviewers meant; None where nobody of the facts is."""
    if who.casefold() in ("your", "you", ""):
        return None if scene.reader is None else frozenset({scene.reader})
    name = fold(who.removesuffix("'s"))
    return frozenset(place for place, called in enumerate(scene.called) if name in called) or None


def _told(one: Aligned, voice: _Voice, scene: Scene) -> list[Known]:
    """The facts that explain most of what stands behind; none where that is too little."""
    found: list[tuple[float, Match]] = []
    for match in one.touched:
        pairs = {
            pair.known: 1.0 if pair.exact else 0.6
            for pair in match.pairs
            if voice.start <= one.words[pair.said].start < voice.end
            and one.words[pair.said].sort in (Sort.CONTENT, Sort.GENERAL, Sort.NUMBER)
            and one.words[pair.said].root not in scene.about.people
        }
        if pairs and not match.known.path.endswith(".why"):
            found.append((sum(pairs.values()), match))
    top = max((much for much, _ in found), default=0.0)
    best = [match for much, match in found if much >= top - 0.3] if top >= 1.0 else []
    telling = {
        (pair.said, one.words[pair.said].sort)
        for match in best
        for pair in match.pairs
        if pair.exact
        and voice.start <= one.words[pair.said].start < voice.end
        and one.words[pair.said].sort in _TELLING
    }
    sure = len(telling) > 1 or any(sort is not Sort.GENERAL for _, sort in telling)
    return [match.known for match in best] if sure else []


_TELLING = (Sort.CONTENT, Sort.NUMBER, Sort.GENERAL)
