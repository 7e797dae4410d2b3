"""A phrase hung behind a fact that is told to its end: `I trained three assistants in Bristol on tour`. Start reading at `trailing`."""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.proofread.gate.alignment import Aligned, Match, idioms
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.days import own_day
from thankyou.proofread.gate.gaps import of_the_day
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.thoughts import general
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["trailing"]

_LEADS = frozenset(
    "with within in from by at on for under over near through across along among between without".split()
)
_TELLING = (Sort.CONTENT, Sort.GENERAL, Sort.NUMBER, Sort.DAY)
_TELLING_ENOUGH = 2
"""Telling words of a fact from which on a sentence can be known to tell all of it."""
_FIGURE = 0.5
"""What a number is worth that is no mere `one`."""
_OTHERWISE = ("question", "quote", "name", "plan", "promise")
"""Facts whose words are no matter of a detail, somebody's very words, or those whose days and persons `pledges` compares."""
_DONE_THEN = frozenset("about you_showed you_asked i_answered i_saw".split())
"""Fields that tell what was done on the day of the interview, so that its day says no more of it."""
_PERSONS = frozenset("we our us he him his she her they them their it its".split())


def trailing(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Where, when, with whom or for how long, behind the last word of a fact of which nothing is left out."""
    idle = general(one, scene)
    for part in clauses(one, scene):
        match = part.best
        if part in idle or match is None or match.known.kind in _OTHERWISE or not _to_its_end(match):
            continue
        last = max(pair.said for pair in match.pairs if part.start <= pair.said < part.end)
        index = _hung(part, last, match, scene)
        if index is not None:
            yield Found(
                one.span(index), {"fact": quoted(match.known), "words": one.words[index].text}, match.known.path
            )
            return


def _to_its_end(match: Match) -> bool:
    """Whether a sentence has every telling word of a fact."""
    fact = match.known
    telling = {index for index, word in enumerate(fact.words) if word.start < len(fact.even) and word.sort in _TELLING}
    return len(telling) >= _TELLING_ENOUGH and telling <= {pair.known for pair in match.pairs if pair.exact}


def _hung(part: Clause, last: int, match: Match, scene: Scene) -> int | None:
    """The first telling word of a phrase behind a place of a clause, where no word of it is the entry's or anybody's."""
    words = part.one.words[last + 1 : part.end]
    if (
        not words
        or words[0].low not in _LEADS
        or any(word.low in sign("mine") | sign("yours") | _PERSONS for word in words)
    ):
        return None
    entry = frozenset().union(*(fact.keys for fact in scene.about.facts if fact.point == match.known.point))
    if any(word.sort is not Sort.GRAMMAR and word.keys & (entry | scene.about.people) for word in words):
        return None
    if any(of_the_day(part.one, place, set(number.values), scene) for place, number in part.one.counts.items()):
        return None
    then = match.known.path.rpartition(".")[2] in _DONE_THEN or part.one.lows & _MET
    if then and any(own_day(word, scene.interview) for word in words):
        return None
    telling = [place for place, word in enumerate(words, last + 1) if _tells(part, place, match)]
    return telling[0] if telling else None


_MET = frozenset("thank thanks grateful appreciate appreciated enjoyed pleasure".split())


def _tells(part: Clause, place: int, match: Match) -> bool:
    """Whether a word surely says something: a telling one, or one of another fact."""
    word = part.one.words[place]
    if any(turn.start() <= word.start < turn.end() for turn in idioms().finditer(part.one.sentence.text)):
        return False
    if word.sort in (Sort.CONTENT, Sort.DAY) or (place in part.one.counts and part.worth(place) > _FIGURE):
        return True
    return any(
        pair.said == place and pair.exact for other in part.one.touched if other is not match for pair in other.pairs
    )
