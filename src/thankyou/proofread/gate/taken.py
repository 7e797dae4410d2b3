"""Whose deed a clause tells, by the person right before its verb: `they delivered bread`, where I did.

The clause is laid beside the entry of the facts that explains most of it, and the field of that says whose deeds it holds.
Start reading at `taken`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.deeds import companions
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.subjects import verb_after
from thankyou.proofread.gate.words import Sort, root, sign

__all__ = ["taken"]

_SURE = 1.4
"""How much of what stands from the verb on a fact must explain to be what is told."""
_REACH = 8
"""Words before a person at most: `for two years at the yard they ...`."""
_PERSONS = frozenset("you they he she we".split())


def taken(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A deed of mine told of the reader, of others or of us, and one of theirs told with `we`."""
    for clause in clauses(one, scene):
        index = _subject(clause)
        if index is None:
            continue
        verb, modal = verb_after(one, index)
        if modal or verb >= clause.end or one.words[verb].sort is Sort.GRAMMAR:
            continue
        matches = _told(clause, verb)
        facts = [match.known for match in matches]
        if one.words[index].low == "we" and facts and all(_theirs(one, match, verb) for match in matches):
            yield Found(one.span(index, verb), {"fact": quoted(facts[0]), "who": "theirs"}, facts[0].path)
            return
        if not facts or not all(_mine(fact) for fact in facts):
            continue
        heads = any(
            pair.said == verb and pair.exact and _heads(match.known, pair.known)
            for match in matches
            for pair in match.pairs
        )
        if one.words[index].low == "we" and not (heads and all(_by_field(fact) for fact in facts)):
            continue
        if not heads and root(one.words[verb].low) in _minded():
            continue
        yield Found(one.span(index, verb), {"fact": quoted(facts[0]), "who": "the candidate's"}, facts[0].path)
        return


@cache
def _minded() -> frozenset[str]:
    return frozenset(map(root, sign("minded") | sign("attribution")))


def _subject(clause: Clause) -> int | None:
    """The person that a clause begins with, behind the words that join it."""
    for index in range(clause.start, clause.end):
        word = clause.one.words[index]
        if word.low in _PERSONS:
            return index
        if index - clause.start >= _REACH:
            break
    return None


def _told(clause: Clause, verb: int) -> list[Match]:
    """The facts that surely are what is told of the person."""
    one = clause.one
    found: list[tuple[float, Match]] = []
    for match in one.touched:
        pairs = {
            pair.known: clause.worth(pair.said)
            for pair in match.pairs
            if pair.exact and verb <= pair.said < clause.end and one.words[pair.said].sort is not Sort.COURTESY
        }
        if len(pairs) > 1:
            found.append((sum(pairs.values()), match))
    top = max((much for much, _ in found), default=0.0)
    return [match for much, match in found if much >= top - 0.4] if top >= _SURE else []


def _mine(fact: Known) -> bool:
    """Whether a fact tells of me alone."""
    if (
        fact.kind in ("question", "quote", "name")
        or (fact.kind == "feeling" and fact.words[0].low != "i")
        or fact.stem.endswith((".worry", ".someone_who", ".you_need", ".need"))
    ):
        return False
    return fact.owner == "i" and fact.lows.isdisjoint(_PERSONS | _TOGETHER) and not companions(fact)


def _theirs(one: Aligned, match: Match, verb: int) -> bool:
    """Whether a fact tells of them alone, with the very form of the verb: `we present our own forecasts` for `analysts present ...`."""
    fact = match.known
    return (
        fact.owner == "they"
        and fact.kind not in ("question", "quote", "name")
        and fact.lows.isdisjoint(("we", "us", "our", "both", "i", "my"))
        and match.telling >= _RETOLD
        and any(pair.said == verb and fact.words[pair.known].low == one.words[verb].low for pair in match.pairs)
    )


_RETOLD = 3
"""Words of a fact from which on a sentence with its verb tells that fact, and of nobody else."""
_TOGETHER = frozenset("us our them their who together team jointly".split())


def _heads(fact: Known, index: int) -> bool:
    """Whether a word of a fact is the verb that it begins with, by its field or behind `I`."""
    return index == 0 or fact.words[index - 1].low in ("i", "have", "also", "and")


def _by_field(fact: Known) -> bool:
    """Whether the name of the field says that it was me, not only that it is of my side."""
    return bool(_I_DID.search(fact.stem))


_I_DID = regex(r"(?:^|\.)(?:i_did|i_have|i_do|i_am|answer|i_answered|not_said|unaddressed)(?:\[\d+\])?$")
