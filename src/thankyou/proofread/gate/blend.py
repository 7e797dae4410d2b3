"""Words of two facts in one clause: what is said of the one told of the other. Start reading at `blend` and `instead`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thankyou.facts.patterns import regex
from thankyou.facts.people import CANDIDATE
from thankyou.proofread.gate.alignment import Aligned, Match, idioms
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.known import known as all_known
from thankyou.proofread.gate.scene import Found, Scene, quoted, tells_as_much, their_house
from thankyou.proofread.gate.tenses import participle, past
from thankyou.proofread.gate.words import Sort, listed, opposites, root, sign

__all__ = ["blend", "instead"]

_ALL = 4.0
"""How much of a sentence a fact must explain to be surely the matter of each clause that it has a part in."""
_SURE = 1.4
"""How much of a clause an entry of the facts must explain before a word from elsewhere counts, unless it is surely meant."""
_SHORT = 4
"""Telling words of a fact of mine up to which it is surely meant where `I` do it."""


def blend(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A word of another fact in a clause that rests on one."""
    before: Clause | None = None
    parts = clauses(one, scene)
    for clause in parts:
        index = clause.head if _relative(clause, before) else _foreign(clause, scene)
        index = _wanted(clause, scene) if index is None else index
        index = _put_in(clause, parts, scene) if index is None else index
        index = _of_other_deed(clause, scene) if index is None else index
        if index is None and (place := _where(clause, before, scene)) is not None:
            index = place
        before = clause
        best = clause.best
        if index is None or best is None:
            continue
        yield Found(one.span(index), {"words": one.words[index].text, "fact": quoted(best.known)}, best.known.path)
        return


def _foreign(clause: Clause, scene: Scene) -> int | None:
    point = clause.point
    best = clause.best
    sure_all = best is not None and (
        best.weight >= _ALL or (best.known.telling <= _SHORT and best.known.owner == "i" and bool(clause.lows & _MINE))
    )
    if not point or clause.weight(point) < (1.0 if sure_all else _SURE):
        return None
    own, sure = clause.explained[point], clause.weight(point) >= _SURE
    for other, words in clause.explained.items():
        if other == point or _of_one_matter(clause, point, other, scene):
            continue
        for index, much in words.items():
            word = clause.one.words[index]
            if (
                much == 1.0
                and index not in own
                and (
                    word.sort is Sort.CONTENT
                    or (sure and word.sort is Sort.GENERAL)
                    or (word.sort is Sort.DAY and _dated(clause, point, other, scene))
                    or (sure and index in clause.one.counts and clause.worth(index) > 0.5)
                )
                and word.root not in scene.about.people
                and not clause.named(index)
                and not _announced(point, word, scene)
                and not _loose(clause, index, scene)
                and not _in_passing(clause, index, other, scene)
                and not _things_of_yours(clause, index, scene)
                and not _their_house(clause, index, scene)
                and not _moves_me(clause, index)
            ):
                return index
    return None


def _their_house(clause: Clause, index: int, scene: Scene) -> bool:
    """Whether a word only says who does what a fact of theirs tells: `the cooperative doesn't sell to ...`."""
    best = clause.best
    return (
        best is not None
        and bool(best.known.speakers)
        and CANDIDATE not in best.known.speakers
        and index > clause.start
        and their_house(clause.one, index, scene)
        and all(place > index for place, much in clause.explained[clause.point].items() if much == 1.0)
    )


def _moves_me(clause: Clause, index: int) -> bool:
    """Whether a word only says what a thing that I like does to me: `is what draws me to you`."""
    words = clause.one.words
    liked = clause.best is not None and clause.best.known.kind == "feeling"
    return liked and index + 1 < len(words) and words[index + 1].low == "me"


def _things_of_yours(clause: Clause, index: int, scene: Scene) -> bool:
    """Whether a word only says of which of their things a fact of theirs is: `into your furnaces`, `a climb for your evening classes`."""
    words, best = clause.one.words, clause.best
    return (
        best is not None
        and best.known.owner == "they"
        and words[index].low.endswith("s")
        and any(
            words[place].low == "your" and words[place - 1].low in _TO
            for place in range(max(clause.start + 1, index - 2), index)
        )
        and any(fact.owner == "they" and words[index].root in fact.roots for fact in scene.about.facts)
    )


_TO = frozenset("in into at for of on to from with".split())


def _announced(point: str, word: Said, scene: Scene) -> bool:
    """Whether an entry names somebody so beside what it tells: the `who` of a next step."""
    return any(
        fact.kind == "name" and fact.point == point and word.root in fact.roots for fact in all_known(scene.interview)
    )


_SUBJECTS = frozenset("i you we they he she it there this that these those who which what where when".split())


def _put_in(clause: Clause, parts: Sequence[Clause], scene: Scene) -> int | None:
    """A word of another fact in a clause that has no subject of its own and stands between two of one fact: `who retires soon, started the garden and ...`."""
    one, place = clause.one, parts.index(clause)
    if not 0 < place < len(parts) - 1 or not clause.point or clause.lows & _SUBJECTS:
        return None
    point = parts[place - 1].point
    if point == clause.point or any(
        each.point != point or each.weight(point) < 1.0 for each in parts[place - 1 : place + 2 : 2]
    ):
        return None
    if clause.explained.get(point) or clause.weight(clause.point) < 1.0:
        return None
    entry = [fact for fact in scene.about.facts if fact.point == point]
    for index, much in clause.explained[clause.point].items():
        word = one.words[index]
        if (
            much == 1.0
            and word.sort is Sort.CONTENT
            and not clause.named(index)
            and not _loose(clause, index, scene)
            and not any(word.keys & fact.keys for fact in entry)
        ):
            return index
    return None


def _of_other_deed(clause: Clause, scene: Scene) -> int | None:
    """A word of another fact behind the very verb of a deed of mine: `I read aloud at a hostel` for `read aloud at a shelter`."""
    one = clause.one
    for match in one.touched:
        fact = match.known
        verb = next((pair.said for pair in match.pairs if pair.known == 0 and pair.exact), None)
        if verb is None or not _DONE.search(fact.stem) or not clause.start <= verb < clause.end:
            continue
        met = {pair.known for pair in match.pairs if pair.exact and clause.start <= pair.said < clause.end}
        if len(met) < _MET or one.words[verb].low in sign("light") or not one.has(_MINE, verb - 3, verb):
            continue
        deed = one.words[verb].root
        if sum(each.owner == "i" and deed in each.roots for each in scene.about.facts) > 1:
            continue
        for index in range(verb + 1, clause.end):
            word = one.words[index]
            having = [each for each in scene.about.facts if word.root in each.roots]
            if (
                word.sort is Sort.CONTENT
                and having
                and index + 1 not in match.said  # which `gaps.put_in` looks at: `nine Lisbon drawings`
                and all(each.point != fact.point for each in having)
                and word.root not in scene.about.people
                and not any(word.keys & each.keys for each in scene.about.facts if each.point == fact.point)
                and not _loose(clause, index, scene)
                and not _verb(one, index)
            ):
                return index
    return None


_MET = 2
"""Very words of a deed of mine from which on a clause surely tells it."""
_MINE = frozenset("i we".split())
_DONE = regex(r"\.(?:i_did|i_have|i_do|i_am|evidence|result)$")


def _wanted(clause: Clause, scene: Scene) -> int | None:
    """A word of what is wanted in a clause that tells what I did about it: of one entry the one is theirs, the other mine."""
    best, one = clause.best, clause.one
    if best is None or not _DONE.search(best.known.stem) or clause.weight(clause.point) < _SURE:
        return None
    if not clause.lows & _MINE:
        return None
    mine = {pair.said for match in one.touched if not match.known.is_wanted for pair in match.pairs}
    for match in clause.matches(clause.point):
        if not match.known.is_wanted:
            continue
        for pair in match.pairs:
            if not pair.exact or pair.said in mine or not clause.start <= pair.said < clause.end:
                continue
            if any(one.words[pair.said].root in own for own in best.known.roots):
                continue  # the labels of `relabelled`
            if _named_in_full(clause, best.known, match.known, pair.known):
                continue  # `the questions of the inspectors` for `their questions`
            telling = one.words[pair.said].sort is Sort.CONTENT or (
                pair.said in one.counts and clause.worth(pair.said) > 0.5
            )
            if telling and not clause.named(pair.said) and not _loose(clause, pair.said, scene):
                return pair.said
    return None


def _named_in_full(clause: Clause, mine: Known, wanted: Known, index: int) -> bool:
    """Whether a thing that is wanted stands where a deed of mine has `their` or `it`: `the letters of the inspectors` for `their letters`."""
    if index == 0 or wanted.words[index - 1].low in sign("modals") | _LEADS_TO:
        return False  # what is wanted is a deed
    roots = {word.root for word in clause.one.words[clause.start : clause.end]}
    return any(
        word.low not in clause.lows and mine.words[at + (1 if word.low in _POSSESSIVES else -1)].root in roots
        for at, word in enumerate(mine.words)
        if (word.low in _POSSESSIVES and at + 1 < len(mine.words)) or (at and word.low in _TAKEN_UP)
    )


_LEADS_TO = frozenset("who to and or".split())
_POSSESSIVES = frozenset("their its his her".split())
_TAKEN_UP = frozenset("them it him".split())


def _dated(clause: Clause, point: str, other: str, scene: Scene) -> bool:
    """Whether a day is of another entry, of which the clause has more, while its own has none."""
    words = clause.one.words
    own = [fact for fact in scene.about.facts if fact.point == point]
    more = [
        index
        for index, much in clause.explained[other].items()
        if much == 1.0 and words[index].sort in (Sort.CONTENT, Sort.GENERAL, Sort.COURTESY)
    ]
    return len(more) > 1 and not any(word.sort is Sort.DAY for fact in own for word in fact.words)


def _of_one_matter(clause: Clause, point: str, other: str, scene: Scene) -> bool:
    """Whether two things that were said or seen are about one thing that the clause names: the gelding that will not pass, and how he got past."""
    if not (point.startswith("key_points") and other.startswith("key_points")):
        return False
    one, ours = clause.one, clause.explained[point]
    shared = [
        one.words[index].root
        for index, much in clause.explained[other].items()
        if much == 1.0 and ours.get(index) == 1.0 and one.words[index].sort is Sort.CONTENT and not clause.named(index)
    ]
    return any(root not in scene.about.people for root in shared)


_FRACTIONS = frozenset("half halves third thirds quarter quarters fifth fifths tenth tenths percent".split())
_COMMON = 3
"""Entries of the facts that share a word from which on it is the subject of the whole interview."""


def _loose(clause: Clause, index: int, scene: Scene) -> bool:
    """Whether a word says too little to belong to one fact: a light verb, part of a turn of phrase or of a fraction, as much as one of the entry, the common subject."""
    one, word = clause.one, clause.one.words[index]
    if word.low in sign("light") or any(
        start <= word.start < end for start, end in (found.span() for found in idioms().finditer(one.sentence.text))
    ):
        return True
    if _alike(clause, index, scene):
        return True
    if word.low.endswith("ly") and not any(word.low in fact.lows for fact in scene.about.facts):
        return True  # `personally` is no word of a fact of some person
    if index in one.counts and index + 1 < len(one.words) and one.words[index + 1].low in _FRACTIONS:
        return True
    return len({fact.point for fact in scene.about.facts if word.root in fact.roots}) >= _COMMON


def _in_passing(clause: Clause, index: int, other: str, scene: Scene) -> bool:
    """Whether another entry has a word only by the way: as a verb of anything, or in the full name of a thing that both have."""
    one, word = clause.one, clause.one.words[index]
    own = clause.explained[clause.point]
    alone = not any(
        each != index
        and much == 1.0
        and not (own.get(each) == 1.0 and clause.named(each))  # which only says where, and is of this entry as well
        and not one.is_quoted(each)
        and one.words[each].sort in (Sort.CONTENT, Sort.GENERAL)
        for each, much in clause.explained[other].items()
    )
    turned = opposites().get(word.root, frozenset())
    if alone and _verb(one, index) and not (clause.best and turned & clause.best.known.roots):
        return True
    if alone and not _verb(one, index) and _only_a_verb(word, other, scene):
        return True  # `the names of two referees` beside `cloth whose maker can be named`
    return any(
        one.words[near].sort in (Sort.CONTENT, Sort.GENERAL)
        and clause.explained[clause.point].get(near) == clause.explained[other].get(near) == 1.0
        for near in (index - 1, index + 1)
        if clause.start <= near < clause.end
    )


def _only_a_verb(word: Said, point: str, scene: Scene) -> bool:
    """Whether an entry has a word only as a verb, by the form that it has there."""
    theirs = [own for fact in scene.about.facts if fact.point == point for own in fact.words if own.root == word.root]
    return bool(theirs) and all(past(own.low) or participle(own.low) for own in theirs)


_PARTICLES = frozenset("up out off away to".split())


def _verb(one: Aligned, index: int) -> bool:
    """Whether a word stands as a verb: by its form, or by what is about it."""
    low = one.words[index].low
    before = one.words[index - 1].low if index else ""
    after = one.words[index + 1].low if index + 1 < len(one.words) else ""
    return (
        past(low)
        or participle(low)
        or before in ("i", "you", "to", "will", "would", "not")
        or (low.endswith("s") and after in _PARTICLES)
    )


def _alike(clause: Clause, index: int, scene: Scene) -> bool:
    """Whether the entry of a clause has another word that has the same opposite, as `closed` for `shut`."""
    word = clause.one.words[index]
    lows = frozenset().union(*(fact.lows for fact in scene.about.facts if fact.point == clause.point))
    mine = opposites().get(word.root, frozenset())
    return bool(mine) and any(mine & opposites().get(root(low), frozenset()) for low in lows)


def _where(clause: Clause, before: Clause | None, scene: Scene) -> int | None:
    """The place before a `where` whose clause tells what is known of elsewhere: `the college, where I assisted at 35 extractions`."""
    one = clause.one
    if before is None or one.words[clause.start].low != "where" or clause.weight(clause.point) < _SURE:
        return None
    head = clause.start - 1
    word = one.words[head]
    theirs = {point for point, words in before.explained.items() if words.get(head) == 1.0}
    named = word.text[:1].isupper() and word.root not in scene.about.people
    if not named or not theirs or clause.point in theirs or head < before.start:
        return None
    entry = [fact for fact in scene.about.facts if fact.point == clause.point]
    return None if any(word.root in fact.roots for fact in entry) or not any(_placed(fact) for fact in entry) else head


_PLACED = regex(r"\b(?:at|in|for|with) (?:the )?[A-Z]")


def _placed(fact: Known) -> bool:
    """Whether a fact is of my own past, which happened somewhere."""
    return fact.owner == "i" and (bool(_PLACED.search(fact.even)) or fact.stem.endswith("i_did"))


def _relative(clause: Clause, before: Clause | None) -> bool:
    """Whether a relative clause says of a thing of one fact what is known of another: `a team that grew from six to thirty`."""
    if before is None or clause.head < 0 or not clause.point or clause.weight(clause.point) < 1.0:
        return False
    theirs = {point for point, words in clause.explained.items() if words.get(clause.head) == 1.0}
    return (
        bool(theirs)
        and clause.point not in theirs
        and before.point in theirs
        and before.weight(before.point) >= 0.8
        and any(
            index in clause.one.counts or clause.one.words[index].sort is Sort.CONTENT
            for index, much in clause.explained[clause.point].items()
            if much == 1.0
        )
    )


_THINGS = (Sort.CONTENT, Sort.GENERAL, Sort.COURTESY)


def instead(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A word of another fact that stands at a shared word as one of this fact's does: `I hold a dental clinic` for `a weight clinic`."""
    for part in clauses(one, scene):
        for match in dict.fromkeys(match for match in (part.best, *one.matches[:1]) if match is not None):
            if match.telling < 2 or match.known.kind in ("question", "quote", "feeling"):
                continue
            index = next((index for index in _strangers(part, match, scene) if _of_another(one, match, index)), None)
            if index is not None:
                words = {"words": one.words[index].text, "fact": quoted(match.known)}
                yield Found(one.span(index), words, match.known.path)
                return


def _strangers(part: Clause, match: Match, scene: Scene) -> Iterator[int]:
    """The words of a clause that stand where its fact has another word, one that the clause does not have."""
    one, fact = part.one, match.known
    within = one.words[part.start : part.end]
    for pair in match.pairs:
        if not pair.exact or not part.start <= pair.said < part.end or pair.said in one.counts:
            continue
        for step in (-1, 1):
            said = _phrase(within, pair.said - part.start, step)
            if said is None or (step < 0 and said[0]) or any(within[place].keys & fact.keys for place in said[1]):
                continue
            known = _phrase(fact.words, pair.known, step)
            if known is None or known[0] != said[0] or _in_entry(within, said[1], fact, scene):
                continue
            if all(fact.words[place].keys.isdisjoint(word.keys) for place in known[1] for word in within):
                yield from (part.start + place for place in said[1])


def _in_entry(words: Sequence[Said], places: list[int], fact: Known, scene: Scene) -> bool:
    """Whether an entry of the facts has one of some words."""
    same = (each for each in scene.about.facts if each.point == fact.point)
    return any(words[place].root in each.roots for each in same for place in places)


def _phrase(words: Sequence[Said], place: int, step: int) -> tuple[tuple[str, ...], list[int]] | None:
    """The telling words beside a word, on one side of it, and the little words that join them to it."""
    links: list[str] = []
    found: list[int] = []
    place += step
    while 0 <= place < len(words):
        word = words[place]
        if word.sort in _THINGS and not word.text[:1].isupper():
            found.append(place)
        elif found or word.sort is not Sort.GRAMMAR:
            break
        elif word.low not in sign("determiners") and word.low not in listed("numerals"):
            links.append(word.low)
        place += step
    return (tuple(links), found) if found else None


def _of_another(one: Aligned, match: Match, index: int) -> bool:
    """Whether a word surely comes from another fact, which does not explain as much of its clause."""
    others = [each for each in one.touched if any(pair.said == index and pair.exact for pair in each.pairs)]
    return (
        bool(others)
        and one.words[index].sort in (Sort.CONTENT, Sort.GENERAL)
        and one.words[index].low not in sign("light")
        and not any(tells_as_much(one, each, match, index) for each in others)
    )
