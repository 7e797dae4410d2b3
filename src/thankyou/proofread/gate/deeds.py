"""Who does a deed, read from a sentence and from its fact in the same way, and compared.

A deed is a verb that both have. Its doers stand before it (`my brother and I kept`), at the head of a relative clause (`the
volunteers who oil`), or behind `by` (`was oiled by Ruth`); in a fact also in its field (`i_did`) and behind `with`. Start
reading at `doer` and `doers`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.facts.people import CANDIDATE
from thankyou.proofread.gate.alignment import Aligned, Match, Pair
from thankyou.proofread.gate.clauses import Clause, clause_at
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.known import known as all_known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.subjects import places, readers
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, root, rooted, sign

__all__ = ["Doer", "companions", "doer", "doers", "with_others"]


class Doer(NamedTuple):
    """One who does it: somebody's place (-1 the candidate), or the roots of a name, or of the noun they are called by."""

    place: int | None
    roots: frozenset[str]
    keys: frozenset[str]
    called: str = "noun"
    """`person` (I, you, somebody who was there), `we`, `name` or `noun`."""

    def same(self, other: Doer) -> bool:
        """Whether the two can be the same."""
        if self.place is not None or other.place is not None:
            return self.place == other.place
        return bool(self.keys & other.keys)


_PASSED = frozenset(
    "have has had 've also always once then never just already recently often first since still did do does used to been not n't "
    "will would can could may might shall should must 'll".split()
)
_BOUND = regex(r"[;:()–—]|[.!?] |,(?! (?:that|which|who)\b)")
_RELATIVE = frozenset("that which who whom".split())
_OBJECT_OF = frozenset(
    "sending send sent giving give gave showing show showed bring bringing thank tell telling told ask asked offer offered let letting help helped "
    "helping make made see seeing saw for to with of at from on in about than".split()
)
"""Words before a `you` or a name that is not the subject of what follows."""
_TITLES = frozenset("mr mrs ms miss dr prof professor captain sir dame señor señora herr frau".split())
_PLURAL = frozenset("children people men women staff crew team others everybody everyone nobody anybody".split())
_TOGETHER = frozenset("we our us together with team joint jointly shared both colleagues co".split())


def doers(words: tuple[Said, ...], text: str, verb: int, you: frozenset[int], scene: Scene) -> tuple[int, list[Doer]]:
    """The doers of the verb at an index, with the index of the last word that names them; none where they cannot be told."""
    place, passive = verb - 1, False
    while place >= max(0, verb - 5) and (
        words[place].low in _PASSED or words[place].low in sign("be") or words[place].low.endswith("ly")
    ):
        passive = passive or (words[place].low in sign("be") and past(words[verb].low))
        place -= 1
    if passive:
        return _agent(words, text, verb, you, scene)
    if (owner := _owner_of(words, verb, you, scene)) is not None:
        return verb - 1, owner
    if place < 0 or words[verb - 1].low in ("to", "be"):
        return -1, []
    if words[verb - 1].low in ("have", "has", "had") and not past(words[verb].low):
        return -1, []  # `you have work`
    if _BOUND.search(text[words[place].start : words[verb].start]):
        return -1, []
    if words[place].low in _RELATIVE and place:
        place -= 1
        if words[place].sort is Sort.DAY or (words[place].sort is Sort.GRAMMAR and words[place].low not in _PERSONS):
            return -1, []
    elif words[place].low in _OBJECTS:
        return -1, []  # whoever let `me hold a fan`, or gave `me beans`
    elif _fronted(words, text, place) and not places(words[place].text, scene):
        return -1, []
    else:
        place = _head(words, text, place)
    return place, _phrase(words, text, place, you, scene)


def _fronted(words: tuple[Said, ...], text: str, place: int) -> bool:
    """Whether a name before a word only says where, and does nothing: `At the Ledger Works spoilage went down`."""
    first = place
    while (
        first > 0
        and words[first].low not in _WHERE
        and (words[first].low in sign("determiners") or words[first].text[:1].isupper())
    ):
        first -= 1
    opens = first == 0 or bool(_BOUND.search(text[words[first - 1].start : words[first].start]))
    return first < place and opens and words[first].low in _WHERE


_WHERE = frozenset("at in during".split())
_OBJECTS = frozenset("me us him them".split())
"""Words that are never who does what follows."""


def _head(words: tuple[Said, ...], text: str, place: int) -> int:
    """The noun that a phrase before a verb is about: the colleague of `a colleague from Fishguard`."""
    first = place
    while first > 0 and (words[first - 1].low in sign("determiners") or words[first - 1].text[:1].isupper()):
        first -= 1
    noun = first - 2
    if noun < 1 or words[first - 1].low not in _OF or words[place].sort is Sort.GRAMMAR:
        return place
    led = words[noun - 1].low in sign("determiners") and words[noun].sort is not Sort.GRAMMAR
    return noun if led and not _BOUND.search(text[words[noun].start : words[place].start]) else place


def _owner_of(words: tuple[Said, ...], verb: int, you: frozenset[int], scene: Scene) -> list[Doer] | None:
    """Whose a deed is that stands as a noun: `your redesign of the visit`, `Farida's redesign`. None where it is no such noun."""
    before = words[verb - 1]
    none: frozenset[str] = frozenset()
    if words[verb].low.endswith(("ing", "ed")) or past(words[verb].low) or verb + 1 >= len(words):
        return None
    if words[verb + 1].low != "of":
        return None
    if before.low == "my":
        return [Doer(CANDIDATE, none, none, "person")]
    if before.low == "your":
        return [Doer(one, none, none, "person") for one in you]
    if before.text.endswith("'s") and before.text[:1].isupper():
        return [Doer(one, none, none, "person") for one in places(before.text, scene)]
    return None


_OF = frozenset("from of at in".split())
_PERSONS = frozenset("i we you they those everyone everybody".split())


def _agent(words: tuple[Said, ...], text: str, verb: int, you: frozenset[int], scene: Scene) -> tuple[int, list[Doer]]:
    """Whoever stands behind the `by` of a passive."""
    for place in range(verb + 1, min(len(words) - 1, verb + 8)):
        if _BOUND.search(text[words[verb].start : words[place].start]):
            break
        if words[place].low != "by":
            continue
        end = place + 1
        while end + 1 < len(words) and (words[end].low in sign("determiners") or words[end].low in _TITLES):
            end += 1
        while (
            end + 1 < len(words)
            and words[end].text[:1].isupper()
            and words[end + 1].text[:1].isupper()
            and words[end + 1].sort is not Sort.DAY
        ):
            end += 1
        found = _single(words, text, end, you, scene, sure=True)
        if found and words[end + 1 : end + 2] and words[end + 1].low == "and" and end + 2 < len(words):
            found = [*found, *_single(words, text, end + 2, you, scene, sure=True)]
        return (end, found) if found and (found[0].called != "noun" or _personal(words[end].low)) else (-1, [])
    return -1, []


def _phrase(words: tuple[Said, ...], text: str, place: int, you: frozenset[int], scene: Scene) -> list[Doer]:
    """Everybody in a phrase that ends at a word: `my brother and I`."""
    found = _single(words, text, place, you, scene, sure=False)
    if not found:
        return []
    start = place
    while start > 0 and (words[start - 1].text[:1].isupper() or words[start - 1].low in sign("determiners") | _TITLES):
        if words[start - 1].low == "i" or words[start - 1].sort is Sort.DAY:
            break
        start -= 1
    if (
        start > 1
        and words[start - 1].low == "and"
        and not _BOUND.search(text[words[start - 2].start : words[place].start])
    ):
        left = start - 2
        other = _single(words, text, left, you, scene, sure=True)
        if other and (other[0].called != "noun" or words[left].low in sign("companions")):
            return [*other, *found]
    return found


_PLACED = frozenset("in at from to near of for with by on".split())


def _single(
    words: tuple[Said, ...], text: str, place: int, you: frozenset[int], scene: Scene, *, sure: bool
) -> list[Doer]:
    word = words[place]
    low = word.low.split("'")[0]
    none: frozenset[str] = frozenset()
    if low in ("i", "me", "myself"):
        return [Doer(CANDIDATE, none, none, "person")]
    if low == "we":
        return [Doer(CANDIDATE, none, none, "we")]
    if low == "you":
        led = place and words[place - 1].low in _OBJECT_OF and not sure
        return [] if led else [Doer(one, none, none, "person") for one in you]
    if low in ("he", "she"):
        before = _antecedent(words, text, place, scene)
        return [] if before is None else _single(words, text, before, you, scene, sure=sure)
    if word.text[:1].isupper() and place + 1 < len(words):
        if known := places(word.text, scene):
            return [Doer(one, none, none, "person") for one in known]
        if _stranger(words, place, scene):
            names = {word.root}
            if place and words[place - 1].text[:1].isupper() and words[place - 1].sort is Sort.CONTENT:
                names.add(words[place - 1].root)
            return [Doer(None, frozenset(names), frozenset(names), "name")]
    if word.sort is Sort.GRAMMAR and low not in _PLURAL:
        return []
    if word.sort in (Sort.DAY, Sort.NUMBER) or low != word.low or low.endswith("ing") or low in sign("leads_in"):
        return []
    return [Doer(None, frozenset({word.root}), word.keys)]


def _antecedent(words: tuple[Said, ...], text: str, place: int, scene: Scene) -> int | None:
    """Whom a `he` or `she` means: the first who is named before it without a stop between, as in `Mr Bello says he can ...`."""
    return next(
        (
            at
            for at in range(place)
            if not _PART.search(text, words[at].start, words[place].start)
            and (_one_person(words[at].low) or places(words[at].text, scene) or _stranger(words, at, scene))
        ),
        None,
    )


def _one_person(low: str) -> bool:
    """Whether a noun is of one person, whom a `he` or `she` may mean: not `team`."""
    return _one_of_kin(low) and low not in _COLLECTIVE | _PLURAL and not low.endswith("s")


_PART = regex(r"[;:()–—]|[.!?] ")


def _stranger(words: tuple[Said, ...], place: int, scene: Scene) -> bool:
    """Whether a word stands as the name of somebody who was not at the interview."""
    word = words[place]
    return (
        word.text[:1].isupper()
        and word.sort is Sort.CONTENT
        and word.low not in scene.company
        and word.root not in scene.about.people
        and not word.text.endswith("'s")
        and (place > 0 or any(word.text in fact.text for fact in scene.about.facts))
    )


def _personal(low: str) -> bool:
    """Whether a noun is of persons, as far as its form tells: a companion, or many of something."""
    return _one_of_kin(low) or low in _PLURAL or (low.endswith("s") and not low.endswith(("ss", "us", "is")))


def _one_of_kin(low: str) -> bool:
    return any(part in sign("companions") | sign("kin") for part in low.split("-"))


_A_PERSON = regex(r"[a-z-]+(?:[eo]r|ist|ian|man|men|woman|women|hand)s?")
_COLLECTIVE = frozenset(
    "staff crew crews team teams people others everybody everyone nobody anybody union committee".split()
)
"""Persons for whom one may say `you` to one of them."""


def _of_persons(low: str) -> bool:
    """Whether a noun is surely one of persons, none of whom is the reader."""
    if low in _COLLECTIVE:
        return False
    return _one_of_kin(low) or low in _PLURAL or low in sign("superiors") or bool(_A_PERSON.fullmatch(low))


_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WITH = regex(
    r"\b(?:together |jointly )?with (?P<help>(?:the |some )?help (?:of|from) )?(?:(?:one|two|three|four|five|six|a|an|my|our|the|another|(?P<more>other|fellow)|\d+) )*(?:[A-Z][a-z]{0,4}\. )*(?P<who>(?P<name>@[\w'-]+(?: @[\w'-]+)*)|[a-z-]+(?: [a-z-]+){0,2}(?: @[\w'-]+)?)"
    r"|(?:[A-Z][a-z]{0,4}\. )*(?P<also>@[\w'-]+(?: @[\w'-]+)*|[a-z-]+) and I\b".replace("@", _CAPITAL)
)


@lru_cache(maxsize=1024)
def companions(fact: Known) -> tuple[frozenset[str], ...]:
    """With whom a deed of mine was done, each by the roots of their name or noun."""
    found = []
    for each in _WITH.finditer(fact.even):
        start, end = each.span("who" if each["who"] else "also")
        inside = [word for word in fact.words if start <= word.start < end and word.low not in _TITLES]
        if not inside or (each["who"] and _LEARNT.search(fact.even[: each.start()])):
            continue
        if inside[0].text[:1].isupper():
            if inside[0].sort is Sort.CONTENT and (each["also"] or _a_person(fact, inside[-1])):
                found.append(frozenset(word.root for word in inside))
            continue
        phrase = _up_to_grammar(inside)
        people = any(word.low in sign("companions") | sign("kin") for word in phrase)
        if phrase and (
            people
            or each["more"]
            or each["help"]
            or phrase[0].low in _RANKS
            or each[0].startswith(("together", "jointly"))
            or _CALLED.match(fact.even, end)
        ):
            found.append(frozenset(word.root for word in phrase))
    return tuple(found)


_CALLED = regex(r", (?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w'-]+(?=[,.;]|$| [A-Z])")
"""The name of somebody behind what they are: `with the caretaker, Mr Babb`."""
_RANKS = frozenset("head chief senior junior fellow former".split())
"""Words before a noun that make it one of a person."""


def _up_to_grammar(words: Sequence[Said]) -> list[Said]:
    return list(itertools.takewhile(lambda word: word.sort is not Sort.GRAMMAR, words))


_LEARNT = regex(
    r"\b(?:lessons?|courses?|classes|class|stud(?:y|ies|ied|ying)|learn\w*|spoke|spoken|talk\w*|work(?:s|ed)? for) $",
    re.I,
)
"""Before a `with` that says from whom, and not with whom, it was done."""


def with_others(fact: Known) -> str:
    """The words of a fact that say with whom it was done."""
    found = _WITH.search(fact.even)
    return found[0] if found else ""


def _a_person(fact: Known, last: Said) -> bool:
    """Whether a name behind `with` is of somebody with whom one works, and not the brand of a tool."""
    return "together" in fact.lows or "jointly" in fact.lows or " " in fact.even[last.start - 2 : last.start]


def doer(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A deed of the facts told of somebody else, or of some of its doers only."""
    for match in one.touched:
        fact = match.known
        if fact.kind in ("question", "name", "quote") or match.weight < 1.0 or match.telling < 2:
            continue
        for pair in match.pairs:
            word = one.words[pair.said]
            if (
                word.low in sign("leads_in")
                or not pair.exact
                or not pair.said
                or word.sort in (Sort.DAY, Sort.NUMBER)
                or pair.said in one.counts
            ):
                continue
            if fact.words[pair.known].start >= len(fact.even) or word.text[:1].isupper():
                continue
            if (
                word.low in sign("light")
                and match is not one.matches[0]
                and not _of_clause(one, match, pair.said, scene)
            ):
                continue
            at, said = doers(one.words, one.sentence.text, pair.said, readers(scene), scene)
            if not said:
                continue
            known = _known_doers(one, match, pair, said, scene)
            if fact.stem.endswith(".will") and at > 0 and one.words[at - 1].low in ("which", "whom"):
                continue  # what I will do with it myself: `the protocol, which I will send back`
            if _speaks_for(known, said, fact) or not known or not _other(one, match, pair, at, said, known, scene):
                continue
            if _so_elsewhere(one, match, pair.said, said, scene):
                continue
            start, end = sorted((at, pair.said))
            yield Found(one.span(start, end), {"fact": quoted(fact), "who": _whose(known)}, fact.path)
            return


def _speaks_for(known: Sequence[Doer], said: Sequence[Doer], fact: Known) -> bool:
    """Whether those who told what their place does are told to do it: `you lose a tray` for `the greenhouse loses a tray`."""
    house = bool(known) and all(each.called == "noun" and each.roots & rooted("houses") for each in known)
    return house and all(each.place is not None and each.place in fact.speakers for each in said)


def _whose(known: Sequence[Doer]) -> str:
    return "the candidate's" if any(each.place == CANDIDATE for each in known) else "somebody else's"


_OTHERS = frozenset("they he she it who which that people".split())


def _known_doers(one: Aligned, match: Match, pair: Pair, said: Sequence[Doer], scene: Scene) -> list[Doer]:
    """Who does what a word of a fact says: whoever it names before the verb, else the field's own."""
    fact = match.known
    you = (fact.speakers - {CANDIDATE}) or readers(scene)
    _, found = doers(fact.words, fact.even, pair.known, you, scene)
    none: frozenset[str] = frozenset()
    if not pair.known and (announced := _announced(fact, scene)):
        return announced
    if found and any(each.called != "noun" for each in found):
        if any(each.place == CANDIDATE for each in found) and fact.owner == "they" and "asked" not in fact.lows:
            found = [Doer(place, none, none, "person") for place in fact.speakers]
        return found
    if match is not one.touched[0] and not _of_clause(one, match, pair.said, scene):
        return []
    if pair.known and fact.words[pair.known - 1].low in _OTHERS:
        return []  # `they leave`
    if fact.owner == "i" and pair.known <= 1 and fact.kind == "fact":
        return [
            Doer(CANDIDATE, none, none, "person"),
            *(Doer(None, roots, roots, "name") for roots in companions(fact)),
        ]
    near = any(each.roots & _kin_roots() for each in found) or (
        said[0].called == "person" and _named_persons(fact, found)
    )
    if fact.owner != "they" or sum(each.exact for each in match.pairs) < (2 if near else 3):
        return []
    return found


def _announced(fact: Known, scene: Scene) -> list[Doer]:
    """Who will do what a next step says, where its `who` names one of those who were there."""
    if not fact.stem.endswith(".will"):
        return []
    beside = f"{fact.path.removesuffix('will')}who"
    named = next((each.text for each in all_known(scene.interview) if each.path == beside), "")
    none: frozenset[str] = frozenset()
    found = scene.interview.people.find(named) if named else ()
    return [Doer(place, none, none, "person") for place in found if place >= 0]


def _named_persons(fact: Known, found: Sequence[Doer]) -> bool:
    """Whether nouns of a fact are surely of persons."""
    nouns = [word.low for word in fact.words if any(word.root in each.roots for each in found)]
    return bool(nouns) and all(map(_of_persons, nouns))


@cache
def _kin_roots() -> frozenset[str]:
    return frozenset(map(root, sign("companions") | sign("kin")))


def _of_clause(one: Aligned, match: Match, index: int, scene: Scene) -> bool:
    """Whether a fact explains most of the clause that a word stands in."""
    part = clause_at(one, index, scene)
    return part is not None and part.best is match and part.weight(part.point) >= 1.4


def _other(one: Aligned, match: Match, pair: Pair, at: int, said: list[Doer], known: list[Doer], scene: Scene) -> bool:
    """Whether the doers of the sentence cannot be those of the fact."""
    fact = match.known
    missing = [each for each in known if not any(each.same(other) for other in said)]
    extra = [each for each in said if not any(each.same(other) for other in known)]
    if said[0].called == "we":
        return len(known) == 1 and known[0].place == CANDIDATE and not fact.lows & _TOGETHER
    if known[0].called == "we" and fact.owner == "i" and [each.place for each in said] == [CANDIDATE]:
        part = clause_at(one, pair.said, scene)
        return part is not None and not part.lows & _TOGETHER
    added = extra
    extra = [each for each in extra if _counts(one, each, fact, pair)]
    if extra and any(each.called == "name" for each in extra) and _together(fact, extra, scene):
        return False
    if missing and missing[0].place == CANDIDATE and not added:
        part = clause_at(one, pair.said, scene)
        return part is not None and not _with_me(one, part)
    if not extra:
        return False
    if not missing:
        return known[0].called != "noun" and any(each.called == "person" for each in extra)
    return all(_told_apart(one, each, pair.said) for each in missing)


def _with_me(one: Aligned, part: Clause) -> bool:
    """Whether a clause has me among those who do something: not `they did it for me`."""
    return any(
        word.low in ("i", "we", "myself")
        or (word.low in ("me", "us") and one.words[part.start + place - 1].low in _AMONG)
        for place, word in enumerate(one.words[part.start : part.end])
    )


_AMONG = frozenset("and with by helped let made".split())


def _counts(one: Aligned, said: Doer, fact: Known, pair: Pair) -> bool:
    """Whether whoever is named as the doer surely is one: a person, or a noun of persons, or one that the fact has for something else."""
    if said.called != "noun":
        return True
    stands = next((i for i in range(pair.said - 1, -1, -1) if one.words[i].root in said.roots), None)
    if stands is None or (stands and not _determined(one, stands)):
        return False
    if stands and one.words[stands - 1].low in ("a", "an"):
        return False  # `you want a mechanic who will train`
    if _before_it(one.words[stands], fact, pair):
        return False
    low = one.words[stands].low
    behind = any(
        own.root in said.roots and before.low in _PLACED
        for place, own in enumerate(fact.words)
        for before in fact.words[max(0, place - 3) : place]
    )
    mine = one.words[stands - 1].low == "my" or (stands > 1 and one.words[stands - 2].low == "my")
    mine = mine and one.words[stands].root not in fact.roots
    return _personal(low) or ((behind or mine) and past(one.words[pair.said].low))


def _before_it(word: Said, fact: Known, pair: Pair) -> bool:
    """Whether a fact has a noun before its verb too, where it may well be the subject: `the nurses at your hospital run`. Not behind `with`."""
    return any(
        own.root == word.root and not any(before.low in _PLACED for before in fact.words[max(0, place - 2) : place])
        for place, own in enumerate(fact.words[: pair.known])
    )


def _determined(one: Aligned, noun: int) -> bool:
    """Whether a noun opens a phrase of its own: `the forest district`, `your staff`."""
    for place in range(noun - 1, max(-1, noun - 3), -1):
        if one.words[place].low in sign("determiners"):
            return True
        if one.words[place].sort in (Sort.GRAMMAR, Sort.DAY):
            return False
    return False


def _told_apart(one: Aligned, known: Doer, verb: int) -> bool:
    """Whether the one who did it is missing in the sentence, or is a person who stands there for something else."""
    if known.called != "noun":
        return True
    return not any(
        word.root in known.roots and not (index > verb and one.sentence.text[word.start + len(word.text) :][:1] == "'")
        for index, word in enumerate(one.words)
    )


def _together(fact: Known, extra: list[Doer], scene: Scene) -> bool:
    """Whether an entry of the facts names somebody."""
    return any(
        name in other.roots
        for other in scene.about.facts
        if other.point == fact.point
        for each in extra
        for name in each.roots
    )


def _so_elsewhere(one: Aligned, match: Match, verb: int, said: list[Doer], scene: Scene) -> bool:
    """Whether another fact has the deed of those who are named."""
    for other in one.touched:
        if other is match or other.known.is_wanted:
            continue
        slight = other.weight < 0.4 * match.weight
        for pair in other.pairs:
            if pair.said != verb or not pair.exact:
                continue
            you = (other.known.speakers - {CANDIDATE}) or readers(scene)
            _, known = doers(other.known.words, other.known.even, pair.known, you, scene)
            known = [each for each in known if each.called != "noun"]
            if not known and not slight and said[0].called != "name":
                return True
            if any(each.same(mine) for each in known for mine in said):
                return True
    return False
