"""Another place of the facts in the stead of a fact's own: `I taught two trainees in Cluj`, where it was in Sibiu.

Start reading at `misplaced`.
"""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["misplaced"]

_LEADS = frozenset("at in from near to".split())
_MINE = frozenset("i my i've i'd".split())
_BETWEEN = frozenset("the a an old new".split())
_ENOUGH = 1.6
"""How much of a clause and of those about it a fact must explain to be surely what happened there."""


def misplaced(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A name behind `at` or `in` that belongs to another fact, where the fact that the clause rests on has one of its own."""
    for clause in clauses(one, scene):
        for index in range(clause.start, clause.end):
            lead = _lead(one.words, index) if _is_name(one.words, index, scene) else ""
            if not lead or _at_home(clause, index, scene):
                continue
            for match in _resting(clause, index, scene):
                own = list(_own(match.known, lead, scene))
                if own and not any(word.root in names for word in one.words for names in own):
                    yield Found(
                        one.span(index), {"words": one.words[index].text, "fact": quoted(match.known)}, match.known.path
                    )
                    return


def _is_name(words: tuple[Said, ...], index: int, scene: Scene) -> bool:
    word = words[index]
    return (
        word.text[:1].isupper()
        and not word.text.isupper()
        and word.sort is Sort.CONTENT
        and (word.root not in scene.about.people or word.low in scene.company)
    )


def _lead(words: tuple[Said, ...], index: int) -> str:
    """The preposition that leads to a name; empty for anything else."""
    place = index - 1
    while place >= 0 and words[place].low in _BETWEEN:
        place -= 1
    return words[place].low if place >= 0 and words[place].low in _LEADS else ""


def _at_home(clause: Clause, index: int, scene: Scene) -> bool:
    """Whether a fact that has the name has something else of the clause, or none has it. The company is where I would work."""
    if clause.one.words[index].low in scene.company:
        would = sign("possible") | sign("wanted") | sign("coming") | sign("future")
        return not clause.lows.isdisjoint(would) or clause.one.lows.isdisjoint(_MINE)
    facts = [match for match in clause.one.touched if any(pair.said == index and pair.exact for pair in match.pairs)]
    return not facts or any(_telling(clause, match, index) for match in facts)


def _telling(clause: Clause, match: Match, name: int) -> float:
    """How much a fact explains of the clause of a name, apart from names."""
    return sum(
        clause.worth(pair.said)
        for pair in match.pairs
        if pair.exact and clause.start <= pair.said < clause.end and pair.said != name and not clause.named(pair.said)
    )


def _resting(clause: Clause, name: int, scene: Scene) -> Iterator[Match]:
    """The facts that surely are what a clause tells: by much of it, or by what leads to their own name and to this one."""
    led = _led(clause.one.words, name)
    company = clause.one.words[name].low in scene.company
    for match in clause.one.touched:
        if match.known.kind not in ("fact", "plan") or (company and match.known.owner != "i"):
            continue
        telling = _telling(clause, match, name)
        words = match.known.words
        if telling >= _ENOUGH or (
            match.telling >= _SURELY
            and any(_is_name(words, place, scene) and _led(words, place) == led for place in range(3, len(words)))
        ):
            yield match


_SURELY = 3
"""Words that a sentence must share with a fact of which its clause has what leads to the name."""


def _led(words: tuple[Said, ...], index: int) -> tuple[str, ...]:
    """The two words before the preposition of a name."""
    place = index - 1
    while place > 0 and words[place].low in _BETWEEN:
        place -= 1
    return tuple(word.low for word in words[max(0, place - 2) : place])


def _own(fact: Known, lead: str, scene: Scene) -> Iterator[frozenset[str]]:
    """The names of a fact behind the same preposition, or behind a comma alone, each by the roots of its words."""
    for index in range(1, len(fact.words)):
        before = fact.words[index - 1]
        apart = "," in fact.even[before.start + len(before.text) : fact.words[index].start]
        if _is_name(fact.words, index, scene) and (apart or _lead(fact.words, index) == lead):
            following = fact.words[index : index + 3]
            yield frozenset(word.root for word in following if word.text[:1].isupper())
