"""A little word or a name that stands before the same word as another one of the fact: `after the night` for `before the night`.

Sentence and fact need not have their words in one order. Start reading at `related` and `named`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thankyou.proofread.gate.alignment import Aligned, Match, Pair
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.known import Known, Said, said_in
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, data, opposites, sign

__all__ = ["before_that", "named", "related", "sides", "since", "turn", "when"]

_BETWEEN = 4
"""Words at most between a little word and what it leads to."""


@cache
def _clashes() -> dict[str, frozenset[str]]:
    """For each little word those in whose place it says something else."""
    found: dict[str, frozenset[str]] = {}
    for line in data("signs")["clashes"]:
        ours, theirs = (frozenset(side.split()) for side in line.split(" | "))
        for mine, other in ((ours, theirs), (theirs, ours)):
            for low in mine:
                found[low] = found.get(low, frozenset()) | other
    return found


def _leading(words: tuple[Said, ...], index: int, first: int) -> str:
    """The little word that leads to the word at an index, past what only says more of it."""
    for place in range(index - 1, max(first, index - _BETWEEN) - 1, -1):
        low = words[place].low
        if low == "of" and place > first and words[place - 1].low == "out":
            return "out"
        if low in _clashes() and low != "out":
            return low
        if words[place].sort is Sort.GRAMMAR and low not in _INNER:
            return ""
    return ""


_INNER = frozenset("the a an my your our his her their its this that first last next of is was".split())


def related(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`out of its crate` for `in its crate`, `until August` for `from August`."""
    for clause in clauses(one, scene):
        if clause.lows & sign("negation"):
            continue
        for match in clause.matches(clause.point):
            if match.known.lows & sign("negation") or match.known.kind == "question" or match.telling < 2:
                continue
            for pair in match.pairs:
                if (index := _clash(clause, match, pair)) is None or _so_elsewhere(one, match, pair, index):
                    continue
                fact = match.known
                yield Found(
                    one.span(index, pair.said), {"fact": quoted(fact), "words": one.words[index].text}, fact.path
                )
                return


_BACK = re.compile(r"\b(?:before|after) (?:that|then|this)\b")


def before_that(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`after the night I will mail it`, where the fact names the night and mails it `before that`."""
    for clause in clauses(one, scene):
        for match in clause.matches(clause.point):
            back = _BACK.search(match.known.even)
            met = {pair.known for pair in match.pairs if pair.exact and clause.start <= pair.said < clause.end}
            if back is None or len(met) < 4:
                continue
            theirs = back[0].split()[0]
            index = next(
                (i for i in range(clause.start, clause.end) if one.words[i].low in ({"before", "after"} - {theirs})),
                None,
            )
            if index is not None and theirs not in one.lows:
                yield Found(
                    one.span(index), {"fact": quoted(match.known), "words": one.words[index].text}, match.known.path
                )
                return


_PIECE = re.compile(r"(?:^|[,;.–-] |\band |\bwhile |\bwhere |\bwho )(?=(?P<who>I|he|she|they)\b|)")
_ME, _THEM = frozenset("i me my".split()), frozenset("he him she her they them who his".split())


def sides(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Two parts of one work that have changed hands: `me on the bricks and him on the burners` for `he did the bricks, I did the burners`."""
    for match in one.matches:
        fact = match.known
        pieces = [(found.start(), found["who"]) for found in _PIECE.finditer(fact.even) if found["who"]]
        if fact.owner != "i" or {"I"} == {who for _, who in pieces} or "I" not in {who for _, who in pieces}:
            continue
        turned = [pair for pair in match.pairs if _hand(one, pair.said) not in ("", _theirs(fact, pair.known, pieces))]
        same = [pair for pair in match.pairs if _hand(one, pair.said) == _theirs(fact, pair.known, pieces) != ""]
        turned = [pair for pair in turned if pair.exact and _theirs(fact, pair.known, pieces)]
        if turned and not any(pair.exact for pair in same):
            yield Found(one.span(turned[0].said), {"fact": quoted(fact), "who": "somebody else's"}, fact.path)
            return


def _theirs(fact: Known, index: int, pieces: list[tuple[int, str]]) -> str:
    """Whose part of a fact a word stands in."""
    who = [who for start, who in pieces if start <= fact.words[index].start]
    return ("me" if who[-1] == "I" else "them") if who and fact.words[index].sort is not Sort.GRAMMAR else ""


def _hand(one: Aligned, index: int) -> str:
    """Who is named last before a word, in its part of the sentence."""
    for place in range(index - 1, max(-1, index - 6), -1):
        low = one.words[place].low
        if low in _ME or low in _THEM:
            return "me" if low in _ME else "them"
    return ""


_TIMES = frozenset("when until before after once while".split())
_PERSONS = frozenset("i you he she it we they".split())


def _timed(words: tuple[Said, ...]) -> Iterator[tuple[str, str, int]]:
    """Each `when they` with the place of the verb behind it."""
    for index in range(len(words) - 2):
        if words[index].low in _TIMES and words[index + 1].low in _PERSONS:
            yield words[index].low, words[index + 1].low, index + 2


def when(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`when they leave` for `when they start`."""
    for word, person, verb in _timed(one.words):
        theirs = opposites().get(one.words[verb].root, frozenset())
        for match in one.matches if theirs else ():
            if any(
                (word, person) == known[:2] and match.known.words[known[2]].root in theirs
                for known in _timed(match.known.words)
            ):
                yield Found(
                    one.span(verb), {"fact": quoted(match.known), "words": one.words[verb].text}, match.known.path
                )
                return


def _clash(clause: Clause, match: Match, pair: Pair) -> int | None:
    """The little word that leads to a shared word and clashes with the fact's."""
    words, fact = clause.one.words, match.known
    exact = pair.exact or words[pair.said].sort is Sort.DAY
    if not exact or not clause.start < pair.said < clause.end or words[pair.said].sort is Sort.COURTESY:
        return None
    if sum(word.root == words[pair.said].root for word in fact.words) > 1:
        return None
    mine, theirs = _leading(words, pair.said, clause.start), _leading(fact.words, pair.known, 0)
    if not mine or theirs not in _clashes()[mine] or (mine == "out" and pair.said in clause.one.counts):
        return None
    return next(place for place in range(pair.said - 1, -1, -1) if words[place].low == mine)


def _so_elsewhere(one: Aligned, match: Match, pair: Pair, index: int) -> bool:
    """Whether another fact has the word behind the same little word."""
    return any(
        other is not match
        and each.said == pair.said
        and _leading(other.known.words, each.known, 0) == one.words[index].low
        for other in one.touched
        for each in other.pairs
    )


def since(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`since March` of what only comes in March."""
    for clause in clauses(one, scene):
        for index in range(clause.start + 1, clause.end):
            word = one.words[index]
            if not (word.sort is Sort.DAY or word.low in _SEASONS) or _since(one.words, index) is None:
                continue
            facts = [match.known for match in clause.matches(clause.point) if word.root in match.known.roots]
            if not facts or clause.weight(clause.point) < 1.0:
                continue
            if any(each == "since" or past(each) or each in _BEEN for fact in facts for each in _part(fact, word)):
                continue
            yield Found(one.span(index - 1, index), {"fact": quoted(facts[0])}, facts[0].path)
            return


def _part(fact: Known, day: Said) -> list[str]:
    """The words of the part of a jotting in which a day stands."""
    for part in re.split(r"[.;] ", fact.even):
        words = said_in(part, "")
        if any(word.root == day.root for word in words):
            return [word.low for word in words]
    return [word.low for word in fact.words]


_SEASONS = frozenset("spring summer autumn fall winter".split())
_BEEN = frozenset("was were has had been".split())


def _since(words: tuple[Said, ...], index: int) -> int | None:
    return next((place for place in range(index - 1, max(-1, index - 4), -1) if words[place].low == "since"), None)


def named(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Another name before the same noun: `the Gdańsk sleeper` for `the Baltic sleeper`."""
    for clause in clauses(one, scene):
        if clause.weight(clause.point) < 1.4:
            continue
        for match in clause.matches(clause.point):
            fact = match.known
            for pair in match.pairs:
                if not pair.exact or pair.said <= clause.start or not pair.known:
                    continue
                mine, theirs = one.words[pair.said - 1], fact.words[pair.known - 1]
                if not (_a_name(mine, scene) and _a_name(theirs, scene)) or mine.keys & theirs.keys:
                    continue
                roots = {word.root for word in one.words}
                if theirs.root in roots or any(
                    mine.root in other.roots for other in scene.about.facts if other.point == fact.point
                ):
                    continue
                yield Found(one.span(pair.said - 1), {"fact": quoted(fact), "words": mine.text}, fact.path)
                return


def _a_name(word: Said, scene: Scene) -> bool:
    return (
        word.start > 0
        and word.text[:1].isupper()
        and not word.text.isupper()
        and word.sort is Sort.CONTENT
        and word.root not in scene.about.people
    )


def turn(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What comes first told as coming second: `you sort by machine and then by hand` for `by hand before by machine`."""
    mine = _sequence(one.sentence.text)
    if mine is None:
        return
    for match in one.matches:
        fact = match.known
        theirs = _sequence(fact.even)
        if theirs is None or match.weight < 1.2 or fact.lows & sign("negation") or one.lows & sign("negation"):
            continue
        sides = {
            (one.words[pair.said].start < mine[0]) == mine[1]
            for pair in match.pairs
            if pair.exact
            and one.words[pair.said].sort is not Sort.GRAMMAR
            and sum(word.root == fact.words[pair.known].root for word in fact.words) == 1
            and (fact.words[pair.known].start < theirs[0]) == theirs[1]
        }
        others = {
            (one.words[pair.said].start < mine[0]) == mine[1]
            for pair in match.pairs
            if pair.exact
            and one.words[pair.said].sort is not Sort.GRAMMAR
            and sum(word.root == fact.words[pair.known].root for word in fact.words) == 1
            and (fact.words[pair.known].start < theirs[0]) != theirs[1]
        }
        if sides == {False} and others == {True}:
            start = one.sentence.start
            yield Found((start + mine[0], start + mine[2]), {"fact": quoted(fact)}, fact.path)
            return


_ORDER = re.compile(
    r"\b(?:(before)|(after)(?! (?:that|this|which|it)\b)|(?:and |, )(?:only )?(?:then|after (?:that|this|which)))\b",
    re.I,
)


def _sequence(text: str) -> tuple[int, bool, int] | None:
    """Where one thing is told to come before another, and whether the first is told first."""
    found = list(_ORDER.finditer(text))
    if len(found) != 1 or found[0].start() < 3:
        return None
    return found[0].start(), found[0][2] is None, found[0].end()
