"""Whose a thing is and who does it, by the small words: `my own yard`, `ours`, `it costs you`, `you tried it`, `we load our own vans`.

Start reading at `whose` and `who_does`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.people import GENERAL_NOUNS
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, root, sign

__all__ = ["who_does", "whose"]

_SIDES = {"my": "i", "our": "i", "mine": "i", "ours": "i", "your": "you", "yours": "you"}
_PERSONS = {
    "i": "i",
    "we": "i",
    "me": "i",
    "us": "i",
    "i've": "i",
    "we've": "i",
    "you": "you",
    "you've": "you",
    "they": "you",
    "he": "you",
    "she": "you",
}
_THEIRS = frozenset("their his her its your".split())
_BETWEEN = frozenset("own other first last new old whole two three four five".split())


def whose(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`my own yard`, `our stock` for what is theirs; `your band` for what is mine."""
    for clause in clauses(one, scene):
        for index in range(clause.start, clause.end - 1):
            if (fact := _alone(one, clause, index)) is not None:
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


def _alone(one: Aligned, clause: Clause, index: int) -> Known | None:
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


def who_does(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`you tried it` for `we tried it`, `we load our vans` for `drivers load their vans`, `it costs you` for `we lost`."""
    for clause in clauses(one, scene):
        for index in range(clause.start, clause.end):
            side = _PERSONS.get(one.words[index].low)
            if side is None or one.words[index].low in ("they", "he", "she"):
                continue
            for match in one.touched:
                fact = match.known
                subject = "you" if _others(fact) and side == "i" else _subject(fact)
                if subject in (None, side) or not _speaks(one, clause, match):
                    continue
                if (
                    index
                    and one.words[index - 1].text[:1].islower()
                    and any(pair.said == index - 1 and pair.exact for pair in match.pairs)
                ):
                    continue  # `I will send you two references`: the one it is done for
                if _verb_of(one, clause, index, match) and not _answered(one, match, side, clause):
                    yield Found(
                        one.span(index),
                        {"fact": quoted(fact), "who": "yours" if side == "i" else "the candidate's"},
                        fact.path,
                    )
                    return


def _subject(fact: Known) -> str | None:
    """Who does what a fact says, where it has `we`, `I` or `you` for a subject or its field says it."""
    if fact.kind in ("question", "quote", "plan", "promise") or ("qualifications" in fact.path and fact.owner != "i"):
        return None
    lows = [word.low.split("'")[0] for word in fact.words[:12]]
    persons = {_PERSONS[low] for low in lows if low in _PERSONS and low not in ("they", "he", "she", "me", "us")}
    if len(persons) == 1 and lows[0] in ("i", "we", "you"):
        return persons.pop()
    if len(persons) == 1 and fact.kind == "feeling":
        return persons.pop() if persons == {"i"} and fact.path.endswith("why") else None
    if persons or fact.kind == "feeling":
        return None
    return {"i": "i"}.get(fact.owner)


def _others(fact: Known) -> bool:
    """Whether a fact is of what they do."""
    return (
        fact.owner == "they"
        and fact.path.startswith(("key_points", "enthusiasm"))
        and not {word.low for word in fact.words} & set(_PERSONS)
    )


def _speaks(one: Aligned, clause: Clause, match: Match) -> bool:
    here = sum(
        clause.worth(pair.said) * (1.0 if pair.exact else 0.6)
        for pair in match.pairs
        if clause.start <= pair.said < clause.end
    )
    return here >= 0.9


def _verb_of(one: Aligned, clause: Clause, index: int, match: Match) -> bool:
    """Whether the person at `index` is subject or object of a verb of the fact, with no modal between."""
    if one.words[index].low in ("me", "us"):
        return False
    said = {pair.said: pair for pair in match.pairs}
    for place in range(index + 1, min(index + 4, clause.end)):
        word: Said = one.words[place]
        known_well = sum(pair.exact for pair in match.pairs if clause.start <= pair.said < clause.end) >= 3
        if word.low in sign("modal_words") or (word.root in _minded() and not known_well):
            return False
        if place in said and said[place].exact:
            known = match.known.words[said[place].known]
            before = match.known.words[said[place].known - 1].low.split("'")[0] if said[place].known else ""
            if one.words[index].low in ("i", "we", "i've", "we've") and match.known.owner == "they":
                return (
                    known_well
                    and said[place].known > 0
                    and before not in _PERSONS
                    and match.known.words[said[place].known - 1].sort is not Sort.GRAMMAR
                )
            return (
                said[place].known == 0
                or before in _PERSONS
                or before in _AUXILIARIES
                or (match.known.owner == "i" and known.root == word.root and said[place].known <= 1)
            )
        if word.sort is not Sort.GRAMMAR:
            return False
    return False


_AUXILIARIES = frozenset("have has had also once never always often already did do does and".split())


@cache
def _minded() -> frozenset[str]:
    return frozenset(
        map(
            root,
            "hear see know think say tell mention ask like enjoy learn understand want need look hope talk".split(),
        )
    )


def _answered(one: Aligned, match: Match, side: str, clause: Clause) -> bool:
    """Whether a fact of the one who is named explains as much of the clause."""
    verbs = {pair.said for pair in match.pairs if pair.exact and clause.start <= pair.said < clause.end}
    if any(
        _subject(other.known) == side and verbs & {pair.said for pair in other.pairs if pair.exact and pair.known < 3}
        for other in one.touched
        if other is not match
    ):
        return True
    own = clause.weight(match.known.point)
    return any(
        other.known.point != match.known.point
        and _subject(other.known) in (side, None)
        and clause.weight(other.known.point) >= 0.9 * own
        for other in one.touched
    ) or any(
        other.known.point == match.known.point
        and other is not match
        and _subject(other.known) == side
        and other.weight >= match.weight
        for other in one.touched
    )
