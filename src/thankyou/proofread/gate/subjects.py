"""Who does a deed: the candidate, the reader, the reader's company or people, a colleague.

Start reading at `owner`, where a fact says it by its field, and `doer`, where it names somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from thankyou.facts.people import CANDIDATE, fold
from thankyou.proofread.gate.alignment import Aligned, Match, Pair
from thankyou.proofread.gate.clauses import clauses
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.scene import Found, Scene, clause, quoted
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, root, sign

__all__ = ["MINE", "doer", "of_them", "owner", "places", "readers"]


_ADVERBS = frozenset(
    "also always have had has 've once then now never just already recently even often first since myself yourself still did do does only used to be been was were are is am".split()
)

MINE = frozenset("i my mine myself me we our ours us i've i'm i'd i'll we've".split())


_MODAL = frozenset("will would can could may might shall should must hope want wish ll d".split())


_STANCE = frozenset(
    "see saw seen learn learned noticed notice liked loved enjoyed understood smiled laughed wondered knew kept thought felt am was do did have had been".split()
)


@cache
def _stance_roots() -> frozenset[str]:
    return frozenset(map(root, _STANCE))


def _verb_after(one: Aligned, index: int) -> tuple[int, bool]:
    """The verb of the subject at `index`, and whether a modal stands before it."""
    modal = False
    for place in range(index + 1, min(len(one.words), index + 6)):
        low = one.words[place].low
        if low in _MODAL or low in ("not", "n't"):
            modal = modal or low in _MODAL
        elif (
            low in ("began", "begun", "begin", "started", "start")
            and place + 1 < len(one.words)
            and one.words[place + 1].low == "to"
        ):
            continue
        elif low not in _ADVERBS:
            return place, modal
    return min(index + 1, len(one.words) - 1), modal


def owner(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What the candidate did told of the reader or the company, or theirs told as the candidate's."""
    for index, word in enumerate(one.words):
        mine = word.low in ("i", "i've", "i'd") or (word.low == "having" and index < 2 and one.has(("i", "i'm", "i'd")))
        yours = word.low in ("you", "you've")
        if not (mine or yours):
            continue
        verb, modal = _verb_after(one, index)
        if (
            modal
            or _STOP.search(one.sentence.text[word.start : one.words[verb].start])
            or (yours and (_reports(one, verb) or (index and one.words[index - 1].low in _TO_YOU)))
            or (index and one.words[index - 1].low in ("time", "trouble", "care", "way"))
            or root(one.words[verb].low) in _stance_roots()
            or word.low == "i'd"
            or one.has(("never", "not", "no"), index + 1, verb)
        ):
            continue
        for match in one.matches:
            pair = next((pair for pair in match.pairs if pair.said == verb and pair.exact), None)
            fact = match.known
            if index and _done_for(one, match, index, pair):
                continue
            if pair is None and not (
                match is one.matches[0]
                and _close(match, verb)
                and one.words[verb].low in _LIGHT_VERBS
                and (mine or match.weight >= 2.0 or _number_next(one, match, verb))
            ):
                continue
            if (
                mine
                and of_them(fact)
                and match.telling >= 2
                and match.weight >= 1.2
                and not _either(one, match, verb, "i")
            ):
                yield Found(one.span(index, verb), {"fact": quoted(fact), "who": "theirs"}, fact.path)
                return
            if (
                yours
                and fact.owner == "i"
                and not (pair is not None and _says_you(fact, pair.known))
                and not fact.even.casefold().startswith("you ")
                and (fact.kind not in ("question", "feeling") or (fact.kind == "feeling" and "i" in fact.lows))
                and match.weight >= 1.2
                and match.telling >= 2
                and not _either(one, match, verb, "they")
            ):
                yield Found(one.span(index, verb), {"fact": quoted(fact), "who": "the candidate's"}, fact.path)
                return
    yield from _company(one, scene)


_STOP = re.compile(r"[,;:()–—]")


def _reports(one: Aligned, verb: int) -> bool:
    """Whether a verb leads in what was said: `you asked whether`, `you said that`."""
    after = one.words[verb + 1].low if verb + 1 < len(one.words) else ""
    return one.words[verb].low in _REPORTED and after in _REPORTING


_TO_YOU = frozenset(
    "sending send sent giving give gave showing show bring bringing thank tell telling ask offer".split()
)
"""Verbs before a `you` that is no subject: `I am sending you pictures`."""
_REPORTING = frozenset("whether how what if that me why where when who about which".split())


def _done_for(one: Aligned, match: Match, index: int, pair: Pair | None) -> bool:
    """Whether a person is the one it is done for: `I will send you two references`. Not in `the drivers you mentored`."""
    return one.words[index - 1].text[:1].islower() and any(
        each.said == index - 1 and each.exact and (pair is None or each.known < pair.known) for each in match.pairs
    )


def _says_you(fact: Known, verb: int) -> bool:
    """Whether the fact itself has `you` for the subject of a verb."""
    return any(word.low in ("you", "you've") for word in fact.words[max(0, verb - 1) : verb])


_LIGHT_VERBS = frozenset("spent got took brought put needed made gave went began started worked".split())


def _close(match: Match, verb: int) -> bool:
    return any(0 < pair.said - verb <= 3 for pair in match.pairs)


def _number_next(one: Aligned, match: Match, verb: int) -> bool:
    return any(
        0 < pair.said - verb <= 2 and any(one.words[pair.said].start == number.start for number in one.numbers)
        for pair in match.pairs
    )


def of_them(fact: Known) -> bool:
    """Whether a fact is of the reader or the company alone."""
    return (
        fact.owner == "they"
        and fact.kind not in ("feeling", "name")
        and "qualifications" not in fact.path
        and not fact.lows & {"we", "both", "i", "my"}
    )


def _either(one: Aligned, match: Match, verb: int, owner: str) -> bool:
    """Whether a fact of the other owner explains the verb and as much else."""
    return any(
        other is not match
        and other.known.owner in (owner, "any", "we")
        and ((verb in other.said and other.weight >= 0.7 * match.weight) or other.weight > match.weight)
        for other in one.matches
    ) or any(
        other is not match
        and other.known.point == match.known.point
        and other.known.owner == owner
        and any(pair.said == verb and pair.exact for pair in other.pairs)
        for other in one.touched
    )


_YOUR_SUBJECT = re.compile(
    r"\b(?:your|the) (?:\w+ )?(team|staff|crews?|company|colleagues|people|analysts|engineers|nurses|department|group|organi[sz]ation|firm|editors?|tool|clients?|branch|committee)\b",
    re.I,
)


def _company(one: Aligned, scene: Scene) -> Iterator[Found]:
    """The candidate's achievement in a sentence without the candidate, whose subject is the company or the reader's people."""
    best = one.matches[0] if one.matches else None
    if (
        best is None
        or best.known.owner != "i"
        or best.known.kind not in ("fact", "promise")
        or best.weight < 1.2
        or best.telling < 2
    ):
        return
    if any(other.weight >= 0.8 * best.weight and other.known.owner != "i" for other in one.matches[1:]):
        return
    named = next(
        (
            i
            for i, word in enumerate(one.words)
            if scene.company and _is_company(one, i, scene) and not one.has(_MODAL, i + 1, i + 3)
        ),
        None,
    )
    said = _YOUR_SUBJECT.search(one.sentence.text)
    text = one.sentence.text
    at = (
        named
        if named is not None
        else next((i for i, word in enumerate(one.words) if said and word.start >= said.start()), None)
    )
    if (
        named is None
        and said
        and any(root(said[1]) in fact.roots for fact in scene.about.facts if fact.point == best.known.point)
    ):
        return
    start, end = clause(one, at) if at is not None else (0, len(one.words))
    if at is not None and _told_of(one, best, start, at, end):
        yield Found(one.span(at), {"fact": quoted(best.known), "who": "the candidate's"}, best.known.path)
        return
    if one.has(MINE, start, end):
        subject = re.search(
            r"\b(?:that|which) (?:you|your \w+|the \w+)\b(?! (?:are|were|is|asked|wanted|need|will|can|told|said|mentioned|have))",
            text,
            re.I,
        )
        if (
            not subject
            and named is not None
            and re.search(r"\b(?:that|which|and|,)\s*$", text[: one.words[named].start])
            and best.weight >= 1.8
        ):
            yield Found(one.span(named), {"fact": quoted(best.known), "who": "the candidate's"}, best.known.path)
        return
    if named is not None and not re.search(
        r"\b(?:for|at|with|from|to|in|of|join|joining)\s+(?:the\s+)?$", text[: one.words[named].start], re.I
    ):
        yield Found(one.span(named), {"fact": quoted(best.known), "who": "the candidate's"}, best.known.path)
    elif said and not re.search(r"\b(?:for|at|with|from|to|in|of|by)\s+$", text[: said.start()], re.I):
        start = one.sentence.start
        yield Found(
            (start + said.start(), start + said.end()),
            {"fact": quoted(best.known), "who": "the candidate's"},
            best.known.path,
        )


def _told_of(one: Aligned, best: Match, start: int, at: int, end: int) -> bool:
    """Whether the verb of a fact of mine follows the company or its people, in a clause of their own behind `that` or `how`."""
    opener = next((i for i in range(at - 1, max(start, at - 4) - 1, -1) if one.words[i].low in ("that", "how")), None)
    if opener is None or one.has(MINE, opener, end) or one.has(_MODAL, at + 1, at + 5):
        return False
    return best.weight >= 1.8 and any(
        pair.exact and pair.known == 0 and at < pair.said <= at + 4 for pair in best.pairs
    )


def _is_company(one: Aligned, index: int, scene: Scene) -> bool:
    word = one.words[index]
    return (
        word.text[:1].isupper()
        and word.low in scene.company
        and word.low not in ("the",)
        and not one.sentence.text[word.start + len(word.text) :].startswith("'s ")
    )


_PASSED = frozenset(
    "have has had 've also always once then never just already recently often first since still did do does used to be been "
    "will would can could may might shall should must that who which".split()
)


_COMPANY = frozenset("team teams crew people committee union client clients customer others supplier suppliers".split())


_REPORTED = frozenset(
    "ask asks asked say says said tell tells told answer answered mention mentioned wonder wondered explain explained".split()
)
"""Verbs that lead in what somebody says, whatever the facts use them for."""

_TOGETHER = frozenset("we our us together with team joint jointly shared both colleagues co".split())


class _Subject(NamedTuple):
    """Who does it: places of interviewers (-1 the candidate, with `we` for a noun where others did it too), or a person noun such as `apprentices`."""

    places: frozenset[int]
    noun: str
    named: bool


def _subject(
    words: tuple[Said, ...], text: str, verb: int, you: frozenset[int], scene: Scene
) -> tuple[int, _Subject] | None:
    """The subject right before a verb, where it is a person: the place of its word and who is meant."""
    place = verb - 1
    while place >= max(0, verb - 4) and (words[place].low in _PASSED or words[place].low.endswith("ly")):
        place -= 1
    if words[verb - 1].low in ("have", "has", "had") and not past(words[verb].low):
        return None  # `you have work`
    if place < max(0, verb - 4) or re.search(r"[,;:()–—]", text[words[place].start : words[verb].start]):
        return None
    low = words[place].low.split("'")[0]
    if low in ("i", "we"):
        return place, _Subject(frozenset({CANDIDATE}), "we" if low == "we" else "", named=False)
    if low == "you":
        return (place, _Subject(you, "", named=False)) if you else None
    if words[place].text[:1].isupper() and (found := places(words[place].text, scene)):
        return place, _Subject(found, "", named=True)
    if _stranger(words, place, scene):
        return place, _Subject(_ELSE, words[place].root, named=True)
    if low in sign("companions") and low not in _COMPANY:
        return place, _Subject(frozenset(), words[place].root, named=False)
    return None


_ELSE = frozenset({-2})
"""Whoever has a name and was not at the interview."""


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


def places(name: str, scene: Scene) -> frozenset[int]:
    """The places of the interviewers who go by a name."""
    own = fold(name.removesuffix("'s").removesuffix("'"))
    return frozenset(place for place, called in enumerate(scene.called) if own in called)


def readers(scene: Scene) -> frozenset[int]:
    """Who `you` is: the reader, else the only interviewer."""
    if scene.reader is not None:
        return frozenset({scene.reader})
    return frozenset({0}) if len(scene.interview.interviewers) == 1 else frozenset()


def doer(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A deed of the facts told of somebody else: of a colleague for the reader, of the reader for the reader's people."""
    for match in one.touched:
        fact = match.known
        if fact.kind in ("question", "name", "quote") or match.weight < 1.0 or match.telling < 2:
            continue
        for pair in match.pairs:
            if one.words[pair.said].low in _REPORTED:
                continue
            if not pair.exact or not pair.said or fact.words[pair.known].start >= len(fact.even):
                continue
            said = _subject(one.words, one.sentence.text, pair.said, readers(scene), scene)
            if said is None:
                continue
            known = _known_subject(one, match, pair, scene)
            if known is None:
                continue
            at, who = said
            if who.places == _ELSE and _together(fact, who.noun, scene):
                continue
            alone = who.noun == "we" and known.places == {CANDIDATE} and not known.noun and not fact.lows & _TOGETHER
            if (alone or _another(who, known, one)) and not _so_elsewhere(one, match, pair.said, who, scene):
                yield Found(one.span(at, pair.said), {"fact": quoted(fact), "who": "somebody else's"}, fact.path)
                return


def _together(fact: Known, name: str, scene: Scene) -> bool:
    """Whether an entry of the facts names somebody."""
    return any(name in other.roots for other in scene.about.facts if other.point == fact.point)


def _spoken_to(fact: Known, scene: Scene) -> frozenset[int]:
    """Who `you` is in a fact: the one whose account it is, and in my own account the reader."""
    return (fact.speakers - {CANDIDATE}) or readers(scene)


def _known_subject(one: Aligned, match: Match, pair: Pair, scene: Scene) -> _Subject | None:
    """Who does what a word of a fact says: the person before it, else the field's own, else the noun before it where much is met."""
    fact = match.known
    found = _subject(fact.words, fact.even, pair.known, _spoken_to(fact, scene), scene)
    if found is not None:
        mine = found[1].places == {CANDIDATE}
        return (
            found[1]._replace(places=fact.speakers)
            if mine and fact.owner == "they" and "asked" not in fact.lows
            else found[1]
        )
    if match is not one.touched[0] and not _of_clause(one, match, pair.said, scene):
        return None
    if fact.owner == "i" and pair.known <= 1 and fact.kind == "fact":
        return _Subject(frozenset({CANDIDATE}), "", named=False)
    before = fact.words[pair.known - 1] if pair.known else None
    if (
        before is None
        or fact.owner != "they"
        or before.sort is Sort.GRAMMAR
        or sum(each.exact for each in match.pairs) < 3
    ):
        return None
    return _Subject(frozenset(), before.root, named=False)


def _of_clause(one: Aligned, match: Match, index: int, scene: Scene) -> bool:
    """Whether a fact explains most of the clause that a word stands in."""
    part = next((each for each in clauses(one, scene) if each.start <= index < each.end), None)
    return part is not None and part.best is match and part.weight(part.point) >= 1.4


def _another(said: _Subject, known: _Subject, one: Aligned) -> bool:
    """Whether the two subjects cannot be the same."""
    if said.places & known.places:
        return said.places == _ELSE and said.noun != known.noun
    if known.noun:
        return bool(said.places) and not any(word.root == known.noun for word in one.words)
    return bool(said.places and known.places)


def _so_elsewhere(one: Aligned, match: Match, verb: int, who: _Subject, scene: Scene) -> bool:
    """Whether another fact has the deed of the one who is named."""
    for other in one.touched:
        if other is match:
            continue
        slight = other.weight < 0.4 * match.weight
        for pair in other.pairs:
            if pair.said != verb or not pair.exact:
                continue
            known = _subject(other.known.words, other.known.even, pair.known, _spoken_to(other.known, scene), scene)
            if (known is None and who.places != _ELSE and not slight) or (known and known[1].places & who.places):
                return True
    return False
