"""A clause that tells what somebody did or was, in words that any writer has, and that no fact tells.

`additions` marks words that the facts do not know; here each word is common, `and nobody had done that before`, and only the
whole claims something. A clause is looked at by who is its subject and by its verb. Start reading at `groundless`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, data, keys, opposites, root, sign

__all__ = ["added", "groundless"]

_RESTS = 1.0
"""How much of a clause a fact must explain for it to rest on that fact."""
_JOINING = frozenset("and but or yet so though although even then too also indeed that which who later since".split())
_BEFORE_VERB = frozenset(
    "have has had 've 'd did do does is are am was were be been being 's not n't never also always still now just only already since ever even later once "
    "then often really very 'm 're soon afterwards sometimes there got".split()
)
_OTHERS = frozenset("they he she nobody everyone everybody people customers".split())


class _Telling(NamedTuple):
    """The subject and the verb of a clause, as indices, with the words between them."""

    who: str
    """`i`, `you`, `others`, `mine`, somebody of mine as in `my manager`, or a `thing` of mine."""
    subject: int
    verb: int
    between: frozenset[str]


def groundless(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What somebody did, was made or is told to have said, which rests on no fact."""
    for clause in clauses(one, scene):
        telling = _telling(clause)
        if telling is None or _rests(clause, telling) or _known(clause, telling.verb):
            continue
        if _claims(clause, telling) and not _once_more(clause, telling):
            yield Found(one.span(telling.subject, telling.verb), {"words": _words(clause)})
            return


def _rests(clause: Clause, telling: _Telling) -> bool:
    """Whether a fact explains a clause, beyond its subject."""
    if not clause.point:
        return False
    own = clause.explained[clause.point].get(telling.subject, 0.0)
    return clause.weight(clause.point) - own * clause.worth(telling.subject) >= _RESTS


def _once_more(clause: Clause, telling: _Telling) -> bool:
    """Whether I did by another word what a fact of mine tells in the same sentence, of a thing that is only pointed at: `I have made one before`, `an evening that I began`."""
    words = clause.one.words
    behind = words[telling.verb + 1].low if telling.verb + 1 < clause.end else ""
    if telling.who != "i" or (behind not in _POINTED_AT and words[clause.start].low not in _RELATIVE):
        return False
    return any(
        telling.verb in match.said and match.known.owner == "i" and match.weight >= _RESTS
        for match in clause.one.matches
    )


_RELATIVE = frozenset("that which".split())
_POINTED_AT = frozenset("one some it them such".split())


def _words(clause: Clause) -> str:
    words = clause.one.words
    last = words[clause.end - 1]
    return clause.one.sentence.text[words[clause.start].start : last.start + len(last.text)]


def _telling(clause: Clause) -> _Telling | None:
    words = clause.one.words
    place = clause.start
    while place < clause.end and words[place].low in _JOINING:
        place += 1
    if place + 1 >= clause.end:
        return None
    low, after = words[place].low, words[place + 1]
    if low in _COUNTING and after.low == "of" and place + 3 < clause.end:
        place += 2
        low, after = words[place].low, words[place + 1]
    if low == "my" and not _somebody(after.low) and place + 2 < clause.end:
        place += 1  # `my old crew`
        after = words[place + 1]
    if low in _COUNTING and after.low in ("others", "people"):
        place += 1
        low = "others"
    if low in ("i", "you"):
        who, subject = low, place
    elif low in _OTHERS or low == "others":
        who, subject = "others", place
    elif low == "my" or (low in ("our", "the") and _somebody(after.low)):
        who, subject = _whose(low, after.low), place + 1
    else:
        return None
    verb = subject + 1
    while verb < clause.end and words[verb].low in _BEFORE_VERB:
        verb += 1
    if words[verb - 1].low in _PRO_VERBS and (verb >= clause.end or words[verb].sort is Sort.GRAMMAR):
        verb -= 1  # `they still do it`
    if verb >= clause.end:
        return None
    between = frozenset(word.low for word in words[subject + 1 : verb])
    return _Telling(who, subject, verb, between)


def _whose(low: str, noun: str) -> str:
    if not _somebody(noun):
        return "thing"
    return "others" if low == "the" else "mine"


def _somebody(low: str) -> bool:
    return any(one in sign(name) for name in ("companions", "kin", "superiors") for one in (low, low.removesuffix("s")))


def _known(clause: Clause, index: int) -> bool:
    """Whether a fact has the verb of a clause, or denies its opposite: `they met every deadline` for `none missed a deadline`."""
    against = opposites().get(clause.one.words[index].root, frozenset())
    return any(own.get(index) == 1.0 for own in clause.explained.values()) or any(
        against & match.known.roots and match.known.lows & sign("negation") for match in clause.one.touched
    )


def _claims(clause: Clause, telling: _Telling) -> bool:
    """Whether a clause with such a subject and verb says that something was so."""
    words = clause.one.words
    verb = words[telling.verb]
    if telling.who == "mine" and verb.low in _WISHING:
        return True
    if (
        telling.who == "i"
        and verb.low == "to"
        and "had" in telling.between
        and words[clause.start].low not in ("that", "which")
    ):
        return True
    modals = sign("modals") | {"can", "cannot", "'ll", "to"}
    if verb.low in modals or modals & telling.between:
        return False
    if verb.low in _PRO_VERBS:
        return telling.who == "others" and ("still" in telling.between or words[telling.subject].low == "nobody")
    passive = bool((sign("be") | {"'m", "'re", "'s"}) & telling.between)
    after = words[telling.verb + 1].low if telling.verb + 1 < clause.end else ""
    if telling.who == "thing":
        if any(word.low in sign("of_the_mind") for word in words[clause.start : telling.verb]):
            return False  # `my interest has not changed`
        return past(verb.low) and not passive and verb.root not in _minded() and after not in ("me", "you", "us")
    if telling.who in ("others", "mine"):
        told = _tells_what(clause, telling) or _told_before(clause, telling)
        if verb.sort is Sort.GRAMMAR or (verb.low in sign("attribution") | {"put"} and told) or _asks(clause, telling):
            return False
        if _gave_words(clause, telling):
            return False  # `she asked me what I would keep`, which `voices` looks at
        return "still" in telling.between or (bool(telling.between & {"was", "were"}) if passive else past(verb.low))
    if telling.who == "you":
        to = words[telling.verb + 2].low if telling.verb + 2 < len(words) else ""
        return (
            verb.low in sign("bidding")
            and not passive
            and after == "me"
            and to == "to"
            and not _a_question(clause, telling)
        )
    if telling.who == "i":
        if passive:
            return verb.low in sign("done_to_me") | sign("made_of_me") and not _tells_what(clause, telling)
        if telling.between & {"not", "n't"}:
            return False  # `I have not stopped smiling`
        return past(verb.low) and (verb.root not in _minded() or bool(telling.between & _RECORD))
    return False


def _a_question(clause: Clause, telling: _Telling) -> bool:
    """Whether one is only asked to say something, as in any interview: `you asked me to describe my worst day`."""
    words = clause.one.words
    asked = words[telling.verb + 3].low if telling.verb + 3 < len(words) else ""
    return asked in sign("leads_in") | sign("saying")


def _tells_what(clause: Clause, telling: _Telling) -> bool:
    """Whether a clause goes on with what was asked or said: `she asked me what I would keep`."""
    verb = clause.one.words[telling.verb]
    behind = [word.low for word in clause.one.words[telling.verb + 1 : telling.verb + 4]]
    quoting = _QUOTING.match(clause.one.sentence.text, verb.start + len(verb.text))
    return bool(quoting) or any(low in _TELLING_ON for low in behind)


def _gave_words(clause: Clause, telling: _Telling) -> bool:
    """Whether a clause only leads to a quotation, which `quote` looks at, by what it is: `she gave me a line to remember: "..."`."""
    verb = clause.one.words[telling.verb]
    between = _TO_QUOTATION.match(clause.one.sentence.text, verb.start + len(verb.text))
    return between is not None and not _WORDS_SAID.isdisjoint(between[1].split())


def _asks(clause: Clause, telling: _Telling) -> bool:
    """Whether a clause leads in a question in other words than `asked`: `he also wanted to know why ...`."""
    verb = clause.one.words[telling.verb]
    behind = clause.one.sentence.text[verb.start + len(verb.text) :]
    return verb.low == "wanted" and _TO_KNOW.match(behind) is not None


_TO_KNOW = regex(r" to (?:know|hear|learn|understand) (?:why|how|what|when|where|whether|if)\b")


def _told_before(clause: Clause, telling: _Telling) -> bool:
    """Whether a clause only says who said what stands before it, and somebody did: `the boat sails by Easter, he said`."""
    behind = {word.low for word in clause.one.words[telling.verb + 1 : clause.end]}
    alone = behind <= {"me", "us"} and clause.start > 0
    subject = clause.one.words[telling.subject]
    named = (
        subject.low in ("he", "she", "they") or subject.text[:1].isupper()
    )  # `the foreman said`: which one is the question
    return alone and named and any(match.known.speakers and match.weight >= _RESTS for match in clause.one.matches)


_QUOTING = regex(r'(?: [a-z]+){0,3}[:,] ?"')
_TO_QUOTATION = regex(r'((?: (?!and\b)[a-z]+)+)[:,] ?"')
_WORDS_SAID = frozenset(
    "line sentence word words thought remark phrase rule saying motto proverb maxim warning tip advice piece verdict answer".split()
)
"""What somebody's own words are called."""
_TELLING_ON = frozenset("what how whether if that why when where which who".split())
_COUNTING = frozenset("one two three four five some most many several all none both".split())
_WISHING = frozenset("would want wants wanted wish wishes hope hopes will".split())
_PRO_VERBS = frozenset("did done do".split())
_RECORD = frozenset("never even once always".split())


@cache
def _minded() -> frozenset[str]:
    kept = sign("minded") | sign("attribution") | sign("undertold") | sign("stance")
    return frozenset(map(root, kept)) - frozenset(map(root, sign("deeds")))


@cache
def _frames() -> tuple[re.Pattern[str], ...]:
    return tuple(regex(rf"\b(?:{one})\b", re.IGNORECASE) for one in data("signs")["adjuncts"])


@cache
def _any_frame() -> re.Pattern[str]:
    """Any of them: one search spares most sentences the others."""
    return regex(rf"\b(?:{'|'.join(f'(?:{one})' for one in data('signs')['adjuncts'])})\b", re.IGNORECASE)


def added(one: Aligned, scene: Scene) -> Iterator[Found]:
    """How often, when, how well or without what something was done, put to a fact that has no such thing: `at weekends`, `every day`."""
    if not _any_frame().search(one.sentence.text):
        return
    points = {match.known.point for match in one.touched if match.weight >= _RESTS}
    facts = [fact for fact in scene.about.facts if fact.point in points or not points]
    if not facts:
        return
    for pattern in _frames():
        for said in pattern.finditer(one.sentence.text):
            word = next(group for group in said.groups() if group).casefold()
            if any(word in fact.lows or keys(word) & fact.keys for fact in facts):
                continue
            if said[0].casefold().startswith("before") and any("first" in fact.lows for fact in scene.about.facts):
                continue  # `asks its keepers before anyone else` for `asks them first`
            if said[0].casefold().startswith("without") and any(fact.lows & sign("broad_negation") for fact in facts):
                continue
            start = one.sentence.start
            yield Found(
                (start + said.start(), start + said.end()), {"words": said[0], "fact": quoted(facts[0])}, facts[0].path
            )
            return
