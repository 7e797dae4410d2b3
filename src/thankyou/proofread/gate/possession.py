"""Whose a thing is and who does it, by the small words: `my own yard`, `ours`, `it costs you`, `you tried it`, `we load our own vans`.

Start reading at `whose` and `who_does`.
"""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.people import GENERAL_NOUNS
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort

__all__ = ["whose"]

_SIDES = {"my": "i", "our": "i", "mine": "i", "ours": "i", "your": "you", "yours": "you"}
_THEIRS = frozenset("their his her its your".split())
_BETWEEN = frozenset("own other first last new old whole two three four five".split())


def whose(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`my own yard`, `our stock` for what is theirs; `your band` for what is mine."""
    for clause in clauses(one, scene):
        for index in range(clause.start, clause.end - 1):
            if (fact := _alone(one, index)) is not None:
                yield Found(
                    one.span(index),
                    {
                        "fact": quoted(fact),
                        "who": "theirs" if one.words[index].low in ("ours", "mine") else "the candidate's",
                    },
                    fact.path,
                )
                return
            side = _SIDES.get(one.words[index].low)
            if side is None or one.sentence.text[: one.words[index].start].count('"') % 2:
                continue
            noun = index + 1
            while noun < clause.end and one.words[noun].low in _BETWEEN:
                noun += 1
            if (
                noun >= clause.end
                or one.words[noun].sort in (Sort.GRAMMAR, Sort.DAY)
                or one.words[noun].low in GENERAL_NOUNS
            ):
                continue
            fact = _other_owner(one, clause, noun, side, scene)
            if fact is not None:
                yield Found(
                    one.span(index, noun),
                    {"fact": quoted(fact), "who": "theirs" if side == "i" else "the candidate's"},
                    fact.path,
                )
                return


_PAIRED = {"ours": frozenset(("yours",)), "mine": frozenset(("yours",)), "yours": frozenset(("ours", "mine"))}


def _alone(one: Aligned, index: int) -> Known | None:
    """The fact that has `ours` where the clause has `yours`."""
    others = _PAIRED.get(one.words[index].low)
    if not others or one.lows & others:
        return None
    return next(
        (
            m.known
            for m in one.touched
            if m.known.lows & others and one.words[index].low not in m.known.lows and m.telling > 1
        ),
        None,
    )


def _other_owner(one: Aligned, clause: Clause, noun: int, side: str, scene: Scene) -> Known | None:
    word = one.words[noun]
    found = None
    for fact in scene.about.facts:
        for place, own in enumerate(fact.words):
            if own.root != word.root or fact.kind == "question":
                continue
            holder = _holder(fact, place)
            if holder in (side, "any"):
                return None
            if holder is not None and found is None and _weighty(clause, fact, noun):
                found = fact
    return found


def _weighty(clause: Clause, fact: Known, noun: int) -> bool:
    """Whether the clause, beyond the thing itself, speaks of the fact, or of nothing else that is known."""
    if clause.one.words[noun].sort is Sort.CONTENT and not any(
        index != noun and clause.worth(index) >= 0.5 for words in clause.explained.values() for index in words
    ):
        return fact.owner == "they" and fact.path.startswith(("key_points", "enthusiasm"))
    rest = sum(
        much
        for index, much in clause.explained.get(fact.point, {}).items()
        if index != noun and clause.worth(index) >= 0.25
    )
    return rest >= 1.0


def _holder(fact: Known, place: int) -> str | None:
    """Whose a thing of a fact is: by the word before it, else by the field."""
    before = [word.low for word in fact.words[max(0, place - 3) : place]]
    quoted_you = "qualifications" in fact.path and fact.owner != "i"
    if set(before) & {"my", "our"}:
        return "i"
    if set(before) & _THEIRS:
        return "you"
    if fact.kind in ("name", "quote", "promise", "plan") or quoted_you:
        return "any"
    if fact.kind == "feeling" and not fact.path.startswith("enthusiasm"):
        return "any" if fact.owner != "i" else "i"
    return {"i": "i", "they": "you"}.get(fact.owner, "any")
