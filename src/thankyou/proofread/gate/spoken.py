"""A named fact in the persons of the letter: who is needed is `I` there, the reader `you`, whatever the facts call them.

`someone who can be left on her own` is told as `to be left on my own`; `the principal still takes one class herself` is told to the
principal as `you still take one class yourself`. Start reading at `spoken`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from thankyou.facts.models import Interview
from thankyou.facts.patterns import regex
from thankyou.proofread.gate.known import said_in
from thankyou.proofread.gate.words import sign
from thankyou.proofread.letter import evened
from thankyou.reading.turning import AS_YOURS, with_you

__all__ = ["called", "spoken"]

_NEEDED = regex(r"You (?:are looking for|need|want) (?:someone|somebody)\b")
_MINE = {
    "he": "I",
    "she": "I",
    "his": "my",
    "him": "me",
    "himself": "myself",
    "herself": "myself",
    "themselves": "myself",
}
_YOURS = AS_YOURS | {"themselves": "yourself"}
_HER = regex(r"\bher\b(?= (?!and\b|or\b|in\b|on\b|at\b|to\b|for\b|with\b|when\b|by\b)[a-z])")
_OTHERS = regex(r"\b(?:" + "|".join(_MINE) + r")\b")


def spoken(fact: str, text: str, reader: Collection[str] = ()) -> str:
    """A fact with `my` for the `her` of who is needed and `you` for what the reader is called, where the sentence speaks so."""
    lows = frozenset(word.low for word in said_in(evened(text), ""))
    if lows & sign("mine") and _NEEDED.match(fact):
        return _in_person(fact, lows, _MINE, "my")
    if lows & sign("yours") and reader:
        told, changed = _subject(tuple(sorted(reader))).subn(_you, fact)
        return _in_person(told, lows, _YOURS, "your") if changed else fact
    return fact


def called(interview: Interview, reader: int | None) -> frozenset[str]:
    """What the facts may call the reader beside the name: the relation, the title and its last word, lower case."""
    if reader is None or not 0 <= reader < len(interview.interviewers):
        return frozenset()
    person = interview.interviewers[reader]
    names = [name.casefold() for name in (person.relation, person.title) if name]
    alone = [word for name in names if (word := name.split()[-1]) and not any(_shared(word, interview, reader))]
    return frozenset((*names, *alone))


def _shared(word: str, interview: Interview, reader: int) -> list[bool]:
    """For each of the others who were there, whether they are called by the same word."""
    others = (one for place, one in enumerate(interview.interviewers) if place != reader)
    return [word in f"{one.relation or ''} {one.title or ''}".casefold().split() for one in others]


@lru_cache(maxsize=64)
def _subject(names: tuple[str, ...]) -> re.Pattern[str]:
    """Compiled anew, since it holds words of a person's facts, and patterns of ours are kept."""
    either = "|".join(map(re.escape, names))
    return re.compile(
        rf"\b(?:the|your) (?:{either})(?P<when>(?: (?:still|also|always|never|often|even|\w+ly))*) (?P<deed>[a-z]+s)\b",
        re.IGNORECASE,
    )


def _you(match: re.Match[str]) -> str:
    return f"you{match['when']} {with_you(match['deed'])}"


def _in_person(fact: str, lows: Collection[str], persons: Mapping[str, str], owner: str) -> str:
    """With the pronouns of another turned, but for those that the sentence has too."""
    if "her" not in lows:
        fact = _HER.sub(owner, fact)
    return _OTHERS.sub(lambda match: match[0] if match[0] in lows else persons.get(match[0], match[0]), fact)
