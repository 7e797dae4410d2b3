"""What somebody will do, laid beside the plan or promise that it tells: who does it, by what deed, when, and for whom.

`promises` asks whether anything is promised at all; here a promise is known, and each part of it must be the fact's. Start
reading at `pledged`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from thankyou.facts.dates import MONTHS
from thankyou.facts.patterns import regex
from thankyou.facts.people import fold
from thankyou.proofread.facts import bare
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.genders import genders
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.known import known as all_known
from thankyou.proofread.gate.scene import Found, Scene, telling
from thankyou.proofread.gate.subjects import places, readers
from thankyou.proofread.gate.words import Sort, data, keys, root, sign

__all__ = ["also", "pledged", "unpledged"]

_PLEDGE = regex(
    r"\b(?P<who>I|[Yy]ou|(?:[Yy]our|[Tt]he|[Mm]y) [a-z]+(?: [a-z]+){0,2}(?: [A-Z][\w-]+)?|[Mm]y [a-z]+(?: (?!(?:and|or|but|that|which|who)\b)[\w-]+){1,5}|[A-Z][\w-]+)(?:, (?:your|the|my) [a-z ]+,)?(?: (?:will|shall|(?P<told>would))|'ll|(?: (?:am|are|is)|'m|'re|'s) going to| (?:plan|intend|mean|promise)s? to)"
    r" (?:also |then |now |both |just |gladly |kindly )*(?P<verb>[a-z-]+)\b"
)
_TOLD = regex(r"\b(?:said|told me|mentioned|promised|explained)(?: that)? $")
_STOP = regex(
    r"[;:.?!](?:\s|$)|, (?:and|but|which|so|as|while|where|who|then)\b| (?:and|but|so that|which|who|as soon as|once|when|if|before|after) (?:I|you|we|they|he|she|it|that|look)\b"
)
_WHEN = regex(
    r"\b(?:(?:this|next|the same|early next|later this) (?:week|month|year|spring|summer|autumn|fall|winter|afternoon|morning|evening)|tomorrow|tonight|(?:by|before|over) the (?:weekend|end of the \w+))\b"
)
_SURE = 1.0
"""How much of a plan a clause must have to tell it, and where no other has as much."""
_PLAIN = 0.6


class _Pledge(NamedTuple):
    """A clause of what somebody will do: where its subject, its verb and its end stand, as places of the text."""

    who: str
    verb: str
    start: int
    at: int
    end: int


def pledged(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A promise told with another subject, deed, day or guest than its fact has: `I will bring it` for `send it`."""
    for pledge in _pledges(one.sentence.text):
        match = _meant(one, pledge)
        if match is None:
            continue
        if any(keys(word) & match.known.keys for word in pledge.who.split()[1:]):
            awaited = _awaited(pledge, match.known)
            span = (pledge.start, pledge.start + len(pledge.who)) if awaited else None
            if not awaited and pledge.who.casefold().startswith("my "):
                span = _another_time(one, pledge, match, scene)  # `my chapter will reach you next week`
        else:
            span = _another_doer(pledge, match.known, scene) or _another_deed(one, pledge, match.known)
            span = span or _another_object(one, pledge, match)
            span = span or _another_time(one, pledge, match, scene) or _another_guest(one, pledge, match, scene)
        if span is not None:
            start = one.sentence.start
            yield Found(
                (start + span[0], start + span[1]), {"words": one.sentence.text[span[0] : span[1]]}, match.known.path
            )
            return


_AND = regex(r" and (?P<verb>[a-z]+) me\b")


def also(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A second deed for me put to what others will do, which no plan has: `you will speak to the board and call me`."""
    for pledge in _pledges(one.sentence.text):
        said = _AND.search(one.sentence.text, pledge.at, pledge.end)
        if said is None or pledge.who == "I" or said["verb"] in sign("telling_freely") | _VAGUE:
            continue
        kinds = _deeds().get(root(said["verb"]), frozenset())
        planned = [fact for fact in scene.about.facts if fact.kind == "plan" and fact.owner != "i"]
        words = [word for fact in planned for word in fact.words if "me" in fact.lows]
        if not planned or any(
            keys(said["verb"]) & word.keys or kinds & _deeds().get(word.root, frozenset()) for word in words
        ):
            continue
        start = one.sentence.start
        yield Found((start + said.start("verb"), start + said.end()), {"words": said[0].removeprefix(" and ")})
        return


_YOURS = regex(
    r"\b[Yy]ou(?: also| then| kindly| had| have|'ve|'d)? (?:(?:said|told me|mentioned|promised)(?: me)?(?: that)? you(?: would|'d| will|'ll)|promised(?: me)? to)(?: also| then| \w+ly)? (?P<verb>[a-z]+)\b"
    r"|\b[Yy]ou(?: also| then| kindly| had| have|'ve|'d)? (?:promised|offered) me (?P<what>(?:the|a|an|my|your|one|two|three)\b[^,;:.!?]*)"
)


def unpledged(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A promise of the reader's that no fact has: `you said you would call me`, `you promised me the early shift`."""
    theirs = [fact for fact in scene.about.facts if fact.owner != "i" and fact.kind not in ("feeling", "quote")]
    for said in _YOURS.finditer(one.sentence.text):
        if said["verb"]:
            known = _promised(said["verb"], theirs)
        else:
            thing = next((word for word in reversed(one.words) if word.start < said.end() and _telling(word)), None)
            known = thing is None or thing.start < said.start("what") or thing.root in scene.about.keys
            known = known or any(thing.keys & fact.keys for fact in theirs if thing is not None)
        if not known:
            start = one.sentence.start
            yield Found((start + said.start(), start + said.end(said.lastgroup or 0)), {"words": said[0]})
            return


def _telling(word: Said) -> bool:
    return word.sort in (Sort.CONTENT, Sort.GENERAL)


def _promised(verb: str, theirs: list[Known]) -> bool:
    """Whether a fact of theirs has a deed, or it is no deed that one promises; any news may be told where anything is to come."""
    kinds = _deeds().get(root(verb), _NONE)
    if not kinds:
        return True
    plans = [fact for fact in theirs if fact.kind == "plan"]
    if verb in sign("telling_freely") and plans:
        return True
    return any(
        word.root == root(verb) or kinds & _deeds().get(word.root, _NONE)
        for fact in theirs
        if fact.kind == "plan" or fact.speakers
        for word in fact.words
    )


def _pledges(text: str) -> Iterator[_Pledge]:
    for said in _PLEDGE.finditer(text):
        if said["told"] and not _TOLD.search(text[: said.start()]):
            continue  # `I would like`
        stop = _STOP.search(text, said.end())
        end = stop.start() if stop else len(text)
        yield _Pledge(said["who"], said["verb"], said.start(), said.start("verb"), end)


def _meant(one: Aligned, pledge: _Pledge) -> Match | None:
    """The plan or promise that a clause tells."""
    found: list[tuple[float, Match]] = []
    own = 0.0
    for match in one.touched:
        planned = match.known.kind in ("plan", "promise")
        mine = match.known.owner == "i" and not match.known.lows.isdisjoint(sign("to_come"))
        if match.known.path.startswith("concern") or not (planned or mine):
            continue
        met = {
            pair.known: telling(one, pair)
            for pair in match.pairs
            if pledge.start <= one.words[pair.said].start < pledge.end
            and (pair.exact or one.words[pair.said].start != pledge.at)
        }
        if planned:
            found.append((sum(met.values()), match))
        else:
            own = max(own, sum(met.values()))
    found.sort(key=lambda each: -each[0])
    if not found or (pledge.who == "I" and found[0][0] < own):
        return None  # what I say of myself elsewhere: `I will take the exam` for `will take it`
    much, match = found[0]
    alone = much >= _PLAIN and all(other <= much / 2 for other, _ in found[1:])
    return match if much >= _SURE or alone else None


def _doer(fact: Known, scene: Scene) -> str:
    """Who does what a plan says: `i`, `they`, the name that it has; empty where its field does not say."""
    if fact.owner == "i":
        return "i"
    if not _SAYS_WHO.search(fact.stem):
        return ""
    if fact.stem.endswith(".will"):
        beside = f"{fact.path.removesuffix('will')}who"
        return next((each.text for each in all_known(scene.interview) if each.path == beside), "they")
    return "they"


_SAYS_WHO = regex(r"(?:^|\.)(?:will|they_will|stated)(?:\[\d+\])?$")


def _another_doer(pledge: _Pledge, fact: Known, scene: Scene) -> tuple[int, int] | None:
    doer, span = _doer(fact, scene), (pledge.start, pledge.start + len(pledge.who))
    if not doer:
        return None
    does = keys(pledge.verb) & fact.keys
    if pledge.who == "I":
        return span if doer != "i" and does and pledge.verb not in _GETS else None
    theirs = places(doer.split()[0], scene) if doer != "they" else frozenset(range(len(scene.interview.interviewers)))
    if pledge.who.casefold() == "you":
        return span if theirs and _all_others(theirs, scene) else None
    said = places(pledge.who, scene)
    named = {word.casefold() for word in doer.split()}
    if not said and (pledge.who.casefold() in scene.company or pledge.who.casefold() in named):
        return None
    known = said or any(pledge.who in each.text for each in scene.about.facts)
    return span if known and does and not said & theirs else None


def _awaited(pledge: _Pledge, fact: Known) -> bool:
    """Whether who is told to do what a plan does is only waited for in it: `the trustees will ring me` for `ring me once the trustees have met`."""
    lead = _lead(fact)
    if lead is None or not lead.keys & keys(pledge.verb) or not pledge.who.casefold().startswith("the "):
        return False
    first = next((place for place, word in enumerate(fact.words) if word.low in _UNTIL), len(fact.words))
    who = {root(word) for word in pledge.who.split()[1:]}
    return bool(who) and who <= {word.root for word in fact.words[first:]}


_UNTIL = frozenset("once when after if until till as".split())


def _all_others(places: frozenset[int], scene: Scene) -> bool:
    """Whether the letter goes to somebody, and to none of these; one to several or to nobody in particular may be to them."""
    return bool(readers(scene)) and not places & readers(scene)


@cache
def _deeds() -> dict[str, frozenset[int]]:
    """The kinds of deed that each verb can be."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(data("signs")["deed_kinds"]):
        for word in line.split():
            found.setdefault(root(word), set()).add(number)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _lead(fact: Known) -> Said | None:
    """The verb that a plan begins with by its field: `ring me by Friday`."""
    return fact.words[0] if _BARE.search(fact.stem) and fact.words else None


_BARE = regex(r"(?:^|\.)(?:i_will|will_do|they_will|will)(?:\[\d+\])?$")


_GETS = frozenset("hear know learn get receive have".split())
"""What I do where others tell or send me something."""


def _another_deed(one: Aligned, pledge: _Pledge, fact: Known) -> tuple[int, int] | None:
    span = pledge.at, pledge.at + len(pledge.verb)
    said, lead = _deeds().get(root(pledge.verb), frozenset()), _lead(fact)
    known = _deeds().get(lead.root, frozenset()) if lead else frozenset()
    if _SENDING.search(fact.stem):
        known = _deeds()[root("send")]
    telling = not known or bool(known & _deeds()[root("write")])
    if lead is not None and pledge.who != "I" and fact.owner != "i" and _of_its_own(one, pledge, fact, said & known):
        to_me = lead.low in sign("telling_plans") and "me" in fact.lows
        freely = to_me or bool(known & _deeds()[root("write")])
        return None if freely and pledge.verb in sign("telling_freely") else span
    known = known or frozenset().union(*(_deeds().get(word.root, frozenset()) for word in fact.words))
    if not said or not known or said & known or (telling and pledge.verb in sign("telling_freely")):
        return None
    return span


_SENDING = regex(r"(?:^|\.)sending$")


def _of_its_own(one: Aligned, pledge: _Pledge, fact: Known, alike: frozenset[int]) -> bool:
    """Whether a verb surely is a deed, and not the one that a plan begins with: `invite me` for `let me know`, `recommend it` for `take it to the board`."""
    verb = next(word for word in one.words if word.start == pledge.at)
    if alike or verb.keys & fact.keys or verb.low.endswith("ly"):
        return False
    if verb.low == "have":
        return _ME.match(one.sentence.text, pledge.at + len(verb.text)) is not None
    return verb.sort is not Sort.GRAMMAR and verb.low not in _VAGUE


_ME = regex(r" me\b")
_VAGUE = frozenset(
    "be get do make see come go know hear need want find look reach think choose start begin end".split()
)
"""Verbs that may stand for many deeds, or for none."""


def _another_object(one: Aligned, pledge: _Pledge, match: Match) -> tuple[int, int] | None:
    """What is done to me for what a plan does to something: `ring me` for `ring my referees`; or to the whole of what it does a part of."""
    fact, lead = match.known, _lead(match.known)
    verb = next((index for index, word in enumerate(one.words) if word.start == pledge.at), None)
    alike = lead and (
        lead.keys & keys(pledge.verb) or _deeds().get(lead.root, _NONE) & _deeds().get(root(pledge.verb), _NONE)
    )
    if lead is None or verb is None or not alike:
        return None
    thing = _object(fact.words, 0)
    if thing is None or any(
        word.keys & fact.words[thing].keys for word in one.words if pledge.at < word.start < pledge.end
    ):
        return None
    after = one.words[verb + 1] if verb + 1 < len(one.words) else None
    if after and after.low == "me" and "me" not in fact.lows and fact.owner != "i":
        return after.start, after.start + len(after.text)
    mine = _object(one.words, verb)
    if mine is None or fact.words[thing + 1 : thing + 2] == () or fact.words[thing + 1].low != "of":
        return None
    said = one.words[mine]
    whole = any(pair.said == mine and pair.exact and pair.known > thing + 1 for pair in match.pairs)
    return (said.start, said.start + len(said.text)) if whole else None


_NONE: frozenset[int] = frozenset()
_RECEIVING = frozenset("me you us him her them".split())
_BEFORE_THING = frozenset(
    "a an the my your our his her its their this that two three some any both back up out over to with of".split()
)


def _object(words: tuple[Said, ...], verb: int) -> int | None:
    """The thing that is right behind a verb, past the one who gets it and what only says more of it."""
    place = verb + 1
    if (
        place < len(words)
        and words[place].low in _RECEIVING
        and place + 1 < len(words)
        and words[place + 1].low in _BEFORE_THING
    ):
        place += 1
    while place < len(words) and words[place].low in _BEFORE_THING:
        place += 1
    found = None
    while place < len(words) and words[place].sort not in (Sort.GRAMMAR, Sort.DAY):
        found, place = place, place + 1
    return found


def _another_time(one: Aligned, pledge: _Pledge, match: Match, scene: Scene) -> tuple[int, int] | None:
    """A day put to a plan that has none, or another unit of time: `by the end of the week` for `of the month`."""
    entry = [fact for fact in scene.about.facts if fact.point == match.known.point]
    theirs = {each[0] for each in _UNIT.finditer(match.known.even)}
    ours = list(_UNIT.finditer(one.sentence.text, pledge.at, pledge.end))
    if len(theirs) == len(ours) == 1 and ours[0][0] not in theirs and not one.counts and not match.known.numbers:
        return ours[0].span()
    if (sooner := _SOONER.search(one.sentence.text, pledge.at, pledge.end)) and _limited(
        match.known, sooner[0], one.sentence.text
    ):
        return sooner.span()
    said = _WHEN.search(one.sentence.text, pledge.at, pledge.end)
    own = [each[0] for fact in entry for each in _WHEN.finditer(fact.even)]
    if said and own and all(said[0].split()[-1] not in each for each in own):
        return said.span()
    if any(word.sort is Sort.DAY for fact in entry for word in fact.words) or any(
        _TIMED.search(fact.even) or _MONTH.search(fact.even) for fact in entry
    ):
        return None
    if said:
        return said.span()
    for word in one.words:
        if word.sort is Sort.DAY and word.text[:1].isupper() and pledge.at < word.start < pledge.end:
            return word.start, word.start + len(word.text)
    return None


_SOONER = regex(
    r"\b(?:(?:on |by )?the (?:very )?(?:same|next|following) (?:day|morning|afternoon|evening|night)|tomorrow|today|tonight|at once|immediately|overnight|(?:straight|right) away)\b"
)


def _limited(fact: Known, said: str, text: str) -> bool:
    """Whether a plan has a number of days or weeks for its time, which is not told, and not the time said: `the same day` for `within two days`."""
    limit = _LIMIT.search(fact.even)
    return limit is not None and limit[0].lower() not in text.lower() and said.split()[-1] not in fact.lows


_LIMIT = regex(
    r"\b(?:within|in|after) (?:\w+ )?(?:days|weeks|months|hours|a (?:week|month|fortnight))\b", re.IGNORECASE
)
_MONTH = regex(rf"\b(?:{'|'.join(month.capitalize() for month in MONTHS)})\b")
"""A month by its name, also one that is a word besides."""
_UNIT = regex(r"\b(?:day|week|month|year|term|season)\b")
_TIMED = regex(
    r"\b(?:week|weeks|weekend|weekends|month|months|day|days|year|tomorrow|tonight|today|morning|afternoon|evening|spring|summer|autumn|fall|winter|hours?)\b|\d"
)


def _another_guest(one: Aligned, pledge: _Pledge, match: Match, scene: Scene) -> tuple[int, int] | None:
    """Somebody, or an occasion, that a plan does not have."""
    entry = frozenset().union(*(fact.roots for fact in scene.about.facts if fact.point == match.known.point))
    for index, word in enumerate(one.words):
        if not pledge.at < word.start < pledge.end or word.root in entry:
            continue
        named = [
            theirs for known in match.known.words if known.text[:1].isupper() and (theirs := places(known.text, scene))
        ]
        if word.low == "you" and named and _all_others(frozenset().union(*named), scene) and _sent(match.known):
            return word.start, word.start + len(word.text)
        person = word.text[:1].isupper() and places(word.text, scene) - readers(scene)
        occasion = one.words[index - 1].low in _ONE_MORE and word.low in sign("occasions") | sign("outcomes")
        if (
            person
            and match.known.lows & _SOMEBODY
            and genders(scene).get(fold(bare(word.text)), "") in _who(match.known)
        ):
            continue
        if (person and word.text not in _doer(match.known, scene)) or occasion:
            return word.start, word.start + len(word.text)
    return None


_SOMEBODY = frozenset("him her them".split())


def _who(fact: Known) -> frozenset[str]:
    """Whom the pronouns of a plan may stand for: `he`, `she`, or anybody."""
    if "them" in fact.lows:
        return frozenset(("he", "she", "they", ""))
    return frozenset((*("he" for _ in fact.lows & {"him"}), *("she" for _ in fact.lows & {"her"}), ""))


def _sent(fact: Known) -> bool:
    """Whether a fact sends or tells something to whom it names first."""
    return len(fact.words) > 1 and fact.words[1].text[:1].isupper() and root(fact.words[0].low) in _deeds()


_ONE_MORE = frozenset("a an another second further first final".split())
