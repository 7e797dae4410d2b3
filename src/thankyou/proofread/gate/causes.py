"""A cause between two things that the facts tell apart: `the belt jams, which is why I trained two fitters`.

What a connective joins stands on its two sides, in one sentence or in two (`That is because ...`). Where each side surely rests
on facts, one entry must hold both. `claims.cause` is for a reason that the facts do not have at all. Start reading at `fronted` and `unled`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.claims import connected, joins, led_end, led_to
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["fronted", "unled"]


class _Side(NamedTuple):
    """One of the two things that are joined."""

    one: Aligned
    words: frozenset[int]


class _Joint(NamedTuple):
    """A connective, with its place in the sentence, and what it joins."""

    start: int
    end: int
    cause: _Side
    effect: _Side


def unled(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A plan or a deed of the facts told as the effect of anything that no fact joins with it: `because I live far away, the board meets in May`."""
    for joint in _joints(one, scene):
        effect, cause = _sure(_last_told(joint)), _sure(joint.cause)
        if effect is None or _felt(joint.effect) or _told_together(joint):
            continue
        if (
            cause is not None
            and cause.known.point == effect.known.point
            and not _for_its_reason(cause.known, effect.known)
        ):
            continue
        said = one.sentence.text[joint.start : joint.end].casefold()
        if _own_words(said, effect.known) or _joined_somewhere(joint) or _of_its_own(joint, effect.known, said):
            continue
        if not (_theirs_to_come(effect.known) or _for_its_reason(cause.known if cause else None, effect.known)) and (
            not said.startswith(_STRICT)
            or effect.known.kind != "fact"
            or joins(effect.known)
            or (_felt(joint.cause) and effect.known.owner != "i")
            or _judged(joint.effect)
        ):
            continue
        start = one.sentence.start
        fact = effect.known
        yield Found((start + joint.start, start + joint.end), {"fact": quoted(fact)}, fact.path)
        return


def fronted(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A clause that leads another in, or takes up the sentence before, where the two tell of two entries: `with the old boiler failing, you need ...`, `having kept bees, I like ...`."""
    back = _joints(one, scene) if _BACK.match(one.sentence.text) else ()
    for joint in (*_leads_in(one), *back):
        effect, telling = _sure(joint.effect), _telling(joint.cause, scene)
        if effect is None or effect.known.kind == "question" or effect.known.telling < 3 or not telling:
            continue
        words = joint.cause.one.words
        own = {fact.point for fact in scene.about.facts if any(words[index].keys & fact.keys for index in telling)}
        if effect.known.point in own or _told_together(joint):
            continue
        start = one.sentence.start
        yield Found((start + joint.start, start + joint.end), {"fact": quoted(effect.known)}, effect.known.path)
        return


def _leads_in(one: Aligned) -> Iterator[_Joint]:
    text = one.sentence.text
    for said in _FRONTED.finditer(text):
        middle = led_end(text, said.end(), len(text))
        if said.end() < middle:
            stop = _ON.search(text, middle + 2)
            ahead = _Side(one, one.within(said.end(), middle))
            behind = _Side(one, one.within(middle, stop.start() if stop else len(text)))
            yield _Joint(said.start("lead"), said.end("lead"), ahead, behind)


_FRONTED = regex(
    r"(?:^|[;:] |, (?:and|but) )(?P<lead>[Ww]ith|[Hh]aving|[Ss]ince|[Aa]s|[Bb]ecause(?: of)?|[Gg]iven(?: that)?|[Aa]fter|[Ss]eeing(?: that)?|[Kk]nowing(?: that)?|[Nn]ow that|[Bb]eing|[Ss]o as to|[Ii]n order to|[Tt]o) "
)


def _telling(side: _Side, scene: Scene) -> list[int]:
    """The words of a side that surely are of some entry: a telling one, or two plain ones of the same."""
    found: set[int] = set()
    for match in side.one.touched:
        met = {pair.said for pair in match.pairs if pair.exact and pair.said in side.words}
        met = {index for index in met if side.one.words[index].root not in scene.about.people}
        plain = {index for index in met if side.one.words[index].sort in _WEIGHT}
        found |= plain if len(plain) > 1 else {index for index in met if side.one.words[index].sort is Sort.CONTENT}
    return sorted(found)


def _last_told(joint: _Joint) -> _Side:
    """The effect, from the last `that` or `and` on where it stands before its cause."""
    side = joint.effect
    words = [index for index in sorted(side.words) if side.one.words[index].low in ("that", "and", "but", "how")]
    behind = frozenset(index for index in side.words if words and index > words[-1])
    before_cause = side.one is joint.cause.one and max(side.words, default=0) < min(joint.cause.words, default=0)
    return _Side(side.one, behind) if before_cause and behind else side


_STRICT = ("because", "that is why", "this is why", "which is why", "as a result", "thanks to", "due to", "owing to")
"""What surely joins a cause, where `since` and `so` may only lead on."""


def _own_words(said: str, fact: Known) -> bool:
    """Whether a fact says itself that something is why or how."""
    return any(word in fact.lows and word in said for word in ("why", "how", "because", "result"))


def _of_its_own(joint: _Joint, effect: Known, said: str) -> bool:
    """Whether cause and effect are of one fact that says so: a doubt and what it is about, or a thing that it puts to its verb with a `for`."""
    one, words = joint.cause.one, joint.cause.words
    if said.endswith((" of", " to")) and led_to(one, effect, words):
        return True
    return effect.stem.endswith(".worry") and any(
        pair.exact and pair.said in words for match in one.touched if match.known is effect for pair in match.pairs
    )


def _joined_somewhere(joint: _Joint) -> bool:
    """Whether a fact that gives a reason itself has a word of each side."""
    return joint.cause.one is joint.effect.one and any(
        joins(match.known)
        and any(pair.exact and pair.said in joint.cause.words for pair in match.pairs)
        and any(pair.exact and pair.said in joint.effect.words for pair in match.pairs)
        for match in joint.effect.one.touched
    )


def _judged(side: _Side) -> bool:
    """Whether a side says anywhere what I make of a thing: `has stuck with me`, `is fair`."""
    lows = {side.one.words[index].low for index in side.words}
    return bool(
        lows & {"me", "fair", "right", "understandable", "reasonable", "natural", "matters", "glad", "like", "liked"}
    )


def _theirs_to_come(fact: Known) -> bool:
    """Whether a fact is what they will do, for reasons of theirs."""
    return fact.kind == "plan" and fact.owner == "they"


def _for_its_reason(cause: Known | None, effect: Known) -> bool:
    """Whether what I said of a thing is told as its effect, where it only is why I come back to it."""
    return cause is not None and cause is not effect and cause.point == effect.point and effect.stem.endswith(".why")


def _sure(side: _Side) -> Match | None:
    """The fact that a side surely tells, in two of its very words."""
    found: list[tuple[float, Match]] = []
    for match in side.one.touched:
        met = {pair.known: pair.said for pair in match.pairs if pair.exact and pair.said in side.words}
        much = sum(_TOLD.get(side.one.words[said].sort, 0.0) for said in met.values())
        if len(met) > 1 and much >= _TELLS:
            found.append((much, match))
    return max(found, key=lambda each: each[0], default=(0.0, None))[1]


def _joints(one: Aligned, scene: Scene) -> Iterator[_Joint]:
    text = one.sentence.text
    if said := _BACK.match(text):
        if before := _before(one, scene):
            rest = _Side(one, one.within(said.end(), len(text)))
            cause, effect = (rest, before) if said["because"] else (before, rest)
            yield _Joint(said.start(), said.end(), cause, effect)
        return
    for said, effect_follows in connected(text):
        whole = _stretch(text, said.start(), said.end())
        ahead, behind = (
            _Side(one, one.within(whole[0], said.start())),
            _Side(one, one.within(said.end(), whole[1])),
        )
        if ahead.words:
            cause, effect = (ahead, behind) if effect_follows else (behind, ahead)
            yield _Joint(said.start(), said.end(), cause, effect)
        elif not effect_follows and (middle := led_end(text, said.end(), whole[1])):
            cause, effect = (
                _Side(one, one.within(said.end(), middle)),
                _Side(one, one.within(middle, whole[1])),
            )
            yield _Joint(said.start(), said.end(), cause, effect)


_BACK = regex(
    r"(?:(?P<because>(?:That|This|It)(?: is|'s| was) (?:partly |mainly )?because)"
    r"|(?:That|This)(?: is|'s| was) (?:partly |also |exactly )?(?:why|how|the reason(?: why)?)|As a (?:result|consequence)|Because of (?:that|this)|Thanks to (?:that|this)"
    r"|For (?:that|this) reason|Therefore|Consequently|Accordingly|Thus|Hence|And so|So)\b,? "
)
"""What joins a sentence to the one before it."""
_STOP = regex(r"[;:]\s|[–—]")


def _stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence about a connective, between its stops."""
    first = max((stop.end() for stop in _STOP.finditer(text, 0, start)), default=0)
    stop = _ON.search(text, end)
    return first, stop.start() if stop else len(text)


_ON = regex(r"[;:]\s|[–—]|, (?:and|but) (?=(?:I|you|we|they|he|she|it|my|your|the)\b)")
"""Where a sentence goes on behind what is joined."""


def _before(one: Aligned, scene: Scene) -> _Side | None:
    """The whole of the sentence before."""
    before = scene.before(one)
    return _Side(before, frozenset(range(len(before.words)))) if before else None


_TELLS = 1.0
_TOLD = {Sort.CONTENT: 1.0, Sort.NUMBER: 0.8, Sort.GENERAL: 0.6, Sort.DAY: 0.5, Sort.COURTESY: 0.4, Sort.GRAMMAR: 0.4}
"""How much each very word of a fact says that it is the one told."""
_WEIGHT = {Sort.CONTENT: 1.0, Sort.NUMBER: 0.8, Sort.GENERAL: 0.6, Sort.DAY: 0.5}


def _felt(side: _Side) -> bool:
    """Whether a side says how I see it, or what would be, which anything may be the cause of."""
    words = [side.one.words[index].low for index in sorted(side.words)]
    while words and words[0] in _PASSED:
        words = words[1:]
    if not words:
        return True
    if words[0] in ("i", "i'd") and len(words) > 1:
        verb = next((low for low in words[1:] if low not in _PASSED), "")
        return words[0] == "i'd" or verb in sign("stance") | _AM
    return bool(_WOULD.intersection(words[:6]))


_PASSED = frozenset("and but also then too still always just now really very so that".split())
_AM = frozenset("am was will 'll".split())
_WOULD = frozenset("would 'd might could must".split())


def _met(match: Match, side: _Side) -> bool:
    """Whether a side has two words of a fact."""
    return len({pair.known for pair in match.pairs if pair.exact and pair.said in side.words}) > 1


def _told_together(joint: _Joint) -> bool:
    """Whether a fact that gives a reason itself has words of each side."""
    return any(
        joins(match.known)
        and _met(match, joint.cause)
        and any(other.known is match.known and _met(other, joint.effect) for other in joint.effect.one.touched)
        for match in joint.cause.one.touched
    )
