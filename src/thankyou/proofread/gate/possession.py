"""Whose a thing is, by the small words: `my own yard`, `ours`, `your sister`, `Dev's father`.

Start reading at `whose`, `possessive` and `counted_by`.
"""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.facts.people import CANDIDATE
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.subjects import MINE, of_them
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["counted_by", "possessive", "whose"]


_GENERAL = frozenset(
    "own time best interest application experience work role view mind part side way first last job interview answer answers thanks letter referees references next current former old new".split()
)

_MESSAGES = frozenset("call calls letter message email e-mail reply visit".split())
"""What is theirs by coming from them, whoever else had to do with such things."""


def possessive(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`my` for what is theirs, `your` for what is the candidate's."""
    for index, word in enumerate(one.words[:-1]):
        if word.low not in ("my", "your") or one.words[index + 1].low in _GENERAL or one.is_quoted(index):
            continue
        if word.low == "your" and one.words[index + 1].low in _MESSAGES:
            continue
        nouns = list(range(index + 1, min(index + 1 + _LONGEST, len(one.words))))
        ends = (
            i for i, at in enumerate(nouns) if one.words[at].sort is Sort.GRAMMAR or (i and _verb(one.words[at].low))
        )
        nouns = nouns[: next(ends, len(nouns))]
        for match in one.matches:
            fact = match.known
            pair = next((pair for pair in reversed(match.pairs) if pair.said in nouns and pair.exact), None)
            if pair is not None and _less_than_head(one, nouns, match):
                continue
            if word.low == "your" and one.has(_TOLD, index + 1, index + 5):
                break  # `your wet pack question`
            if pair is None or match.weight < 1.0:
                continue
            if word.low == "my" and any(
                _owned(fact, each.known) == "mine" for each in match.pairs if each.said in nouns
            ):
                continue
            owned = _owned(fact, pair.known)
            elsewhere = [
                other for other in scene.about.facts if other is not fact and fact.words[pair.known].root in other.roots
            ]
            if (
                word.low == "my"
                and (
                    owned == "theirs"
                    or (
                        owned is None
                        and of_them(fact)
                        and match.telling >= 2
                        and match.weight >= 1.5
                        and not _in_general(fact, pair.known)
                    )
                )
                and not any(
                    other.owner in ("i", "any", "we") or _mine(other, fact.words[pair.known].root)
                    for other in elsewhere
                )
            ):
                yield Found(one.span(index, pair.said), {"fact": quoted(fact), "who": "theirs"}, fact.path)
                return
            if word.low == "your" and owned == "mine" and not any(other.owner != "i" for other in elsewhere):
                yield Found(one.span(index, pair.said), {"fact": quoted(fact), "who": "the candidate's"}, fact.path)
                return
            if (
                word.low == "your"
                and owned is None
                and fact.owner == "i"
                and fact.kind == "fact"
                and match.weight >= 1.8
                and match is one.matches[0]
                and not elsewhere
                and not one.lows & MINE
            ):
                yield Found(one.span(index, pair.said), {"fact": quoted(fact), "who": "the candidate's"}, fact.path)
                return


def _verb(low: str) -> bool:
    """Whether a word is surely the verb of the thing before it: `my Welsh gets better`."""
    return low.endswith("s") and low in sign("light")


def _less_than_head(one: Aligned, nouns: list[int], match: Match) -> bool:
    """Whether a fact has what a thing is called after, and another fact the thing itself: the trucks of `my truck certificate`."""
    head = nouns[-1] + 1 if len(nouns) == _LONGEST and nouns[-1] + 1 < len(one.words) else nouns[-1]
    head = head if one.words[head].sort is not Sort.GRAMMAR else nouns[-1]
    return not any(pair.said == head for pair in match.pairs) and any(
        pair.said == head and pair.exact for other in one.touched if other is not match for pair in other.pairs
    )


_LONGEST = 3
"""Words after `my` among which the thing is looked for."""


def _owned(fact: Known, index: int) -> str | None:
    before = [word.low for word in fact.words[max(0, index - 2) : index]]
    if fact.kind == "question" and "your" in before:
        return "theirs" if CANDIDATE in fact.speakers else "mine"
    if "my" in before or "our" in before:
        return None if _told_by_them(fact) else "mine"
    if set(before) & {"his", "her", "their", "your", "its"}:
        return "theirs"
    return None


def _told_by_them(fact: Known) -> bool:
    """Whether somebody of theirs told it, whose `our` may be theirs: `our butter comes from a dairy`."""
    return bool(fact.speakers) and CANDIDATE not in fact.speakers


def _mine(fact: Known, wanted: str) -> bool:
    return any(word.root == wanted and _owned(fact, index) == "mine" for index, word in enumerate(fact.words))


_TOLD = frozenset("question questions point remark remarks comment line story account worry concern answer".split())


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
            if one.words[index].low == "mine" and one.words[index - 1].low in ("the", "a", "your"):
                continue  # where ore is dug
            if side is None or one.is_quoted(index):
                continue
            if side == "you" and one.has(_TOLD, index + 1, index + 5):
                continue  # `your wet pack question`
            noun = index + 1
            while noun < clause.end and one.words[noun].low in _BETWEEN:
                noun += 1
            if (
                noun >= clause.end
                or one.words[noun].sort in (Sort.GRAMMAR, Sort.DAY)
                or one.words[noun].low in _GENERAL
                or (side == "you" and one.words[noun].low in _MESSAGES)
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
    if (fact := _said_otherwise(clause, noun, side, scene)) is not None:
        return fact
    found, allowed = [], 0.0
    for fact in scene.about.facts:
        for place, own in enumerate(fact.words):
            if own.root != word.root or fact.kind == "question":
                continue
            holder = _holder(fact, place)
            if holder == "other" and side == "you":
                return None
            if holder in (side, "any"):
                if side == "you" or _said_whose(fact, place) or not (own.low == word.low and _shares(clause, noun)):
                    return None
                allowed = max(allowed, _beyond(clause, fact, noun))
            elif (
                holder is not None
                and _weighty(clause, fact, noun)
                and not (
                    side == "i"
                    and _in_general(fact, place)
                    and _beyond(clause, fact, noun) < _RETOLD[one.words[noun - 1].low == "our"]
                )
            ):
                found.append((_beyond(clause, fact, noun), holder == "you" and _said_whose(fact, place), fact))
    best = max(found, key=lambda each: each[0], default=None)
    if best is None or (allowed and not best[1]) or best[0] < allowed + 1.0 * bool(allowed):
        return None
    return best[2]


_OPPOSITE = {"i": frozenset(("your",)), "you": frozenset(("my", "our"))}
_OWN = {"i": frozenset(("my", "our")), "you": frozenset(("your",))}


def _said_otherwise(clause: Clause, noun: int, side: str, scene: Scene) -> Known | None:
    """The fact of a clause that says of a thing itself that it is the other's, where none has one of this side: `our farmers`."""
    best, thing = clause.best, clause.one.words[noun].root
    if best is None or best.known.kind in ("quote", "question", "name") or best.telling < 2:
        return None
    led = [
        (fact, fact.words[place - 1].low)
        for fact in scene.about.facts
        for place, word in enumerate(fact.words)
        if place and word.root == thing
    ]
    if any(low in _OWN[side] for _, low in led) or (side == "you" and _told_by_them(best.known)):
        return None
    return best.known if any(fact is best.known and low in _OPPOSITE[side] for fact, low in led) else None


_ANY = frozenset("a an no any each every some many few more another".split())
_CERTAIN = frozenset("the this that these those".split())


_RETOLD = (1.5, 1.0)
"""How much of a clause, beyond a thing, a fact must explain for the clause to tell that fact, and of no thing of the same sort; behind `our`."""


def _in_general(fact: Known, place: int) -> bool:
    """Whether a fact has a thing as one of a sort, which anybody may have one of: `have no finding aid`."""
    near = [word.low for word in fact.words[max(0, place - 3) : place]]
    one_of_many = bool(_ANY.intersection(near)) or fact.words[place].low.endswith("s")
    return one_of_many and not (_CERTAIN | _THEIRS).intersection(near)


def _said_whose(fact: Known, place: int) -> bool:
    """Whether a fact says itself whose a thing is, not only its field."""
    return bool({word.low for word in fact.words[max(0, place - 3) : place]} & (_THEIRS | {"my", "our"}))


def _shares(clause: Clause, noun: int) -> bool:
    """Whether a clause says more of a thing than that it is there."""
    return any(index != noun for words in clause.explained.values() for index in words)


def _beyond(clause: Clause, fact: Known, noun: int) -> float:
    """How much of a clause, beyond a thing, a fact explains."""
    return sum(
        clause.worth(pair.said)
        for match in clause.one.touched
        if match.known is fact
        for pair in match.pairs
        if pair.exact and pair.said != noun and clause.start <= pair.said < clause.end
    )


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


def _somebodys(fact: Known, place: int) -> bool:
    """Whether a word in 's names somebody: `my grandfather's`, `Siv's`; not `a cook's certificate`."""
    before = fact.words[place - 1].low if place else ""
    return before in _THEIRS | {"my", "our"} or (place > 0 and fact.words[place].text[:1].isupper())


def _holder(fact: Known, place: int) -> str | None:
    """Whose a thing of a fact is: by the word before it, else by the field."""
    if place and fact.words[place - 1].low.endswith("'s") and _somebodys(fact, place - 1):
        return "other"
    before = [word.low for word in fact.words[max(0, place - 3) : place]]
    quoted_you = "qualifications" in fact.path and fact.owner != "i"
    if set(before) & {"my", "our"}:
        return "any" if _told_by_them(fact) else "i"
    if set(before) & _THEIRS:
        return "you"
    if fact.kind in ("name", "quote", "promise", "plan") or quoted_you:
        return "any"
    if fact.kind == "feeling" and not fact.path.startswith("enthusiasm"):
        return "any" if fact.owner != "i" else "i"
    return {"i": "i", "they": "you"}.get(fact.owner, "any")


_OPENING = frozenset("because since as and but while whereas that".split())
_BY_OWNER = {"ours": "i", "our": "i", "mine": "i", "yours": "they", "your": "they"}
_SAYS_WHOSE = {
    "i": frozenset("our ours my mine we i".split()),
    "they": frozenset("your yours you their theirs".split()),
}


def counted_by(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A number of theirs told of ours, or of mine told of yours: `ours has fourteen`, where we have three."""
    for part in clauses(one, scene):
        index = next((i for i in range(part.start, part.end) if one.words[i].low not in _OPENING), part.start)
        side = _BY_OWNER.get(one.words[index].low)
        said = [place for place in range(index, part.end) if place in one.counts and one.words[place].low != "one"]
        if side is None or len(said) != 1:
            continue
        values = set(one.counts[said[0]].values)
        facts = [fact for fact in scene.about.facts if fact.values & values]
        if facts and all(_of_side(fact) not in (None, side) for fact in facts) and _counts_too(side, values, scene):
            who = "theirs" if side == "i" else "the candidate's"
            yield Found(one.span(index, said[0]), {"fact": quoted(facts[0]), "who": who}, facts[0].path)
            return


def _of_side(fact: Known) -> str | None:
    """Whose a fact is by its own words, else by its field."""
    sides = [side for side, words in _SAYS_WHOSE.items() if fact.lows & words]
    if len(sides) == 1:
        return sides[0]
    return fact.owner if not sides and fact.owner in ("i", "they") else None


def _counts_too(side: str, values: set[float], scene: Scene) -> bool:
    """Whether a fact counts something of that side otherwise, which may be what is meant."""
    return any(
        _of_side(fact) == side and fact.lows & _SAYS_WHOSE[side] and fact.values - values for fact in scene.about.facts
    )
