"""Who says or brings up what: the subject of the verb that leads a remark in, whoever that is, against those whom the fact has it from.

`the skippers told me that ...`, `it was Joost who said`, `I raised the idea of ...`: the subject is read first, then the one fact
that the remark is, and the two are compared. Words
that are quoted are put down to whoever stands about them. Start reading at `told`, `raised` and `cited`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.facts.people import CANDIDATE
from thankyou.proofread.gate.alignment import QUOTATION, Aligned
from thankyou.proofread.gate.clauses import remark_end
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.reports import SURE, best
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.subjects import readers
from thankyou.proofread.gate.voices import places_of, says_it
from thankyou.proofread.gate.words import root, sign

__all__ = ["cited", "raised", "told"]

_WHO = (
    r"(?P<who>I|[Yy]ou|(?:(?:[Yy]our|[Tt]he|[Mm]y|[Oo]ne of (?:your|the)) [a-z]+(?: (?!(?:in|of|by|about|for|with|when|while)\b)[a-z]+)?(?: [A-Z][\w-]+)?)|(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
    r"(?:(?: (?:in|from|at|of) (?:the )?\w+|, your [a-z ]+,))?(?:(?: (?:is|am|are|was|were) the (?:one|person|first))? who)?(?: (?:also|then|first|once|just|had|later))*"
)


@cache
def _told() -> re.Pattern[str]:
    verbs = "|".join(sorted(sign("subject_verbs")))
    return regex(
        rf"\b{_WHO} (?:{verbs}|telling|brought up|went on|wanted to know|had (?:\w+ )?(?:doubts?|worries|concerns?|reservations)|(?:was|were) (?:worried|concerned|afraid|glad|sorry))\b(?: (?:me|us))?(?: (?:myself|yourself|himself|herself|themselves))?(?:,? that)?"
    )


@cache
def _raised() -> re.Pattern[str]:
    return regex(
        rf"\b{_WHO} (?:(?:brought|came) up(?: with)?|raised|threw in|threw out|suggested|proposed|floated|put forward)(?: the (?:\w+ )?(?:idea|question|matter|subject|thought|possibility|suggestion)(?: of)?)?\b"
    )


class _Remark(NamedTuple):
    """Who leads a remark in, where that stands, and the facts that it is."""

    who: str
    span: tuple[int, int]
    facts: list[Known]


def _remarks(one: Aligned, pattern: re.Pattern[str]) -> Iterator[_Remark]:
    text = one.sentence.text
    before = 0
    for said in pattern.finditer(text):
        inner = bool(before) and text[before : said.start()] == " "  # `You told me that the house wants ...`
        before = said.end()
        if inner:
            continue
        facts = best(one, said.end(), remark_end(text, said.end()), _ASKED_SURE)
        if not all(fact.stem.endswith(_ASKED) for fact in facts):
            facts = best(one, said.end(), remark_end(text, said.end()))
        told = {low.strip(",") for low in said[0].casefold().split()} - _LEADING
        if facts := [
            fact for fact in facts if not fact.stem.endswith(_MINE) and not (len(told) > 1 and told <= fact.lows)
        ]:
            yield _Remark(said["who"], said.span(), facts)


_ASKED = (".worry", ".you_asked")
_ASKED_SURE = 1.0
"""Words of a question or a doubt that say which it is: there are few."""
_MINE = (".why", ".i_answered", ".answer")
_LEADING = frozenset("the your my that me us".split())
"""Words of what leads a remark in that say nothing of who it is: what has all others, `the yard wants`, is the remark itself."""


def told(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What somebody at the interview said, told of somebody else."""
    for remark in _remarks(one, _told()):
        places = _places(remark.who, scene)
        if places is None or remark.who == "I" or _SUPPOSING.search(one.sentence.text[: remark.span[0]]):
            continue
        if all(
            fact.speakers and CANDIDATE not in fact.speakers and not fact.speakers & places for fact in remark.facts
        ) and not any(says_it(root(remark.who.split()[-1]), fact) for fact in remark.facts):
            yield _found(one, scene, remark)
            return


_SUPPOSING = regex(r"\b(?:if|unless|once|whether) $", re.IGNORECASE)
"""What makes a saying a condition: `if the bank says yes`."""


def raised(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A subject that I brought up told of somebody else, or theirs told of me."""
    for remark in (*_remarks(one, _raised()), *_raised_before(one)):
        places = _places(remark.who, scene)
        if places and all(
            fact.stem.endswith((".about", ".text")) and fact.speakers and not fact.speakers & places
            for fact in remark.facts
        ):
            yield _found(one, scene, remark)
            return


_WHICH = regex(
    r", (?:which|something(?: that)?) (?P<who>I|you|[A-Z][\w'-]+)(?: had)?(?: also| first)? (?:brought up|raised|suggested|proposed)\b"
)


def _raised_before(one: Aligned) -> Iterator[_Remark]:
    """What stands before `, which you had brought up`."""
    for said in _WHICH.finditer(one.sentence.text):
        if facts := best(one, 0, said.start()):
            yield _Remark(said["who"], said.span(), facts)


_CITED = regex(rf'{QUOTATION.pattern}|(?<=: )[^"]{{8,}}$')
"""Somebody's very words: in quotation marks, or behind a colon."""
_SAYER = regex(
    r"\b(?P<who>I|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|(?:[Yy]our|[Mm]y|[Tt]he) [a-z]+|(?:[A-Z][\w'-]+ )?[A-Z][\w'-]+)(?: (?:also|then|once|often|always|later|likes? to|used to))*"
    r" (?:said|says?|told|tells?|put|puts|asked|added|mentioned|explained|wrote|remarked|called|replied|answered)\b(?! (?:down|aside|away)\b)"
    r"|\b(?:said|asked|added|wrote|remarked|words of|line of|remark of) (?P<behind>you|(?:your|my|the) [a-z]+|(?:[A-Z][\w'-]+ )?[A-Z][\w'-]+)\b"
)


@cache
def _owned() -> re.Pattern[str]:
    nouns = "|".join(sorted(sign("said_nouns") - _NO_WORDS | {"line", "phrase", "answer", "reply"}))
    return regex(
        rf"\b(?P<who>[Yy]our|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w-]+'s)(?: (?:own|very|last|first))* (?:{nouns})\b"
    )


_NO_WORDS = frozenset(
    "worry worries fear fears doubt doubts concern concerns reservation reservations story stories".split()
)
_OWN = {"your": "you", "my": "I", "his": "he", "her": "she", "their": "they"}


def cited(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Words in quotation marks or behind a colon put down to another than the facts have them from: `"...", was how Ada put it`, `I remember his words: "..."`."""
    text = one.sentence.text
    for words in _CITED.finditer(text):
        facts = best(one, *words.span(), _ASKED_SURE if words[0][0] == '"' else SURE)
        if not facts or any(not fact.speakers or CANDIDATE in fact.speakers for fact in facts):
            continue
        by = frozenset().union(*(fact.speakers for fact in facts))
        named = [(who, span, _heard_from(who, by, scene)) for who, span in _sayers(text, words.span())]
        told = [(who, span, places) for who, span, places in named if places is not None]
        if not told or any(
            places & by or any(says_it(root(who.split()[-1]), fact) for fact in facts) for who, _, places in told
        ):
            continue
        yield _found(one, scene, _Remark(*told[0][:2], facts))
        return


def _sayers(text: str, words: tuple[int, int]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Whoever is named about some words as the one who said them, with the place."""
    for pattern in (_SAYER, _owned()):
        for said in pattern.finditer(text):
            if said.end() <= words[0] or words[1] <= said.start():
                who = said["who"] or said["behind"]
                yield _OWN.get(who.casefold(), who.removesuffix("'s")), said.span()


def _heard_from(who: str, by: frozenset[int], scene: Scene) -> frozenset[int] | None:
    """The places of those meant; a `he` or `she` of a letter is not the reader, whoever else it is."""
    if who.casefold() in ("he", "she", "they"):
        return frozenset() if by <= readers(scene) else None
    return _places(who, scene)


def _places(who: str, scene: Scene) -> frozenset[int] | None:
    """The places of those meant; none where it is somebody of the facts who was not there, None where nobody knows who it is."""
    if who == "I":
        return frozenset({CANDIDATE})
    if who.casefold() == "you":
        return readers(scene) or None
    return places_of(who, scene)


def _found(one: Aligned, scene: Scene, remark: _Remark) -> Found:
    start, fact = one.sentence.start, remark.facts[0]
    by = " and ".join(scene.name(place) for place in sorted(fact.speakers))
    who = {"i": "you", "you": scene.reader_name}.get(remark.who.casefold(), remark.who)
    return Found(
        (start + remark.span[0], start + remark.span[1]), {"fact": quoted(fact), "by": by, "who": who}, fact.path
    )
