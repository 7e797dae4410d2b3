"""Who does a deed: the candidate, the reader, the reader's company or people, a colleague.

Start reading at `owner`, where a fact says it by its field; `deeds` is for where it names somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thankyou.facts.patterns import regex
from thankyou.facts.people import fold
from thankyou.proofread.gate.alignment import Aligned, Match, Pair
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, clause, quoted
from thankyou.proofread.gate.tenses import participle
from thankyou.proofread.gate.words import root, sign

__all__ = ["MINE", "done_to", "of_them", "owner", "places", "readers", "verb_after"]


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


def verb_after(one: Aligned, index: int) -> tuple[int, bool]:
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
        verb, modal = verb_after(one, index)
        if (
            modal
            or _STOP.search(one.sentence.text[word.start : one.words[verb].start])
            or (yours and (_reports(one, verb) or done_to(one, index)))
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


_STOP = regex(r"[,;:()–—]")


def _reports(one: Aligned, verb: int) -> bool:
    """Whether a verb leads in what was said: `you asked whether`, `you said that`."""
    after = one.words[verb + 1].low if verb + 1 < len(one.words) else ""
    return one.words[verb].low in sign("leads_in") and after in _REPORTING


def done_to(one: Aligned, index: int) -> bool:
    """Whether a `you` is no subject, but the one to whom or with whom the verb before it is done: `I am sending you pictures`, `joining you aboard`."""
    before = one.words[index - 1].low if index else ""
    return before in _TO_YOU or (participle(before) and before not in _THINKING)


_TO_YOU = frozenset("send sent give gave show bring thank tell ask offer".split())
_THINKING = frozenset(
    "saying hearing thinking hoping knowing seeing believing learning understanding noticing remembering".split()
)
"""Behind which a `you` may begin what is told."""
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
        and fact.kind not in ("feeling", "name", "quote")
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


_YOUR_SUBJECT = regex(
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
    if at is not None and not any(pair.exact and start <= pair.said < end for pair in best.pairs):
        return  # `it helps to know the people: I kept a roster`
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
        and not one.sentence.text[word.start + len(word.text) :].startswith("'s ")
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
