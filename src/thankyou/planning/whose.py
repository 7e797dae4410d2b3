"""Whose a fact of a panel is: who is named beside it (`by`), at the head of its jotting, or alone in its sentence. Start reading at `whose`.

Rajiv explained ...    Chef Tan - new menu in May    I asked Dana who ...    promised Lee my chart    TM: ...    new menu (Lee)
It was Lee's chart that I liked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.facts.models import Fact, Interview
from thankyou.facts.name_words import honorifics
from thankyou.facts.nobody import group
from thankyou.facts.patterns import regex
from thankyou.facts.sayings import said
from thankyou.facts.stems import Shape, is_sentence
from thankyou.reading.lexicon import is_known
from thankyou.reading.turning import BEHIND, may_be_a_word

__all__ = ["FIELD", "initials", "name_words", "named_alone", "named_at_head", "whose"]

FIELD = {"KeyPoint": "by", "Qualification": "by", "Concern": "by", "Remark": "by", "Material": "recipient"}
"""The field in which a fact says whose it is."""


def whose(interview: Interview, item: Fact) -> tuple[int, ...]:
    """The places of those whose fact it is, as `People.find` gives them; none where nothing says it."""
    held = vars(item)  # asked for by `getattr`, a field that a model lacks costs more than all the rest here
    named = held.get("by") or held.get("recipient")
    if isinstance(named, str):
        return interview.people.find(named)
    if len(interview.interviewers) < 2 or type(item).__name__ not in FIELD:
        return ()
    free = [one.words for one in said(item, "") if one.stem.shape is Shape.FREE and one.stem.field != "evidence"]
    found = {
        place
        for words in free
        if (place := (named_alone if is_sentence(words) else named_at_head)(interview, words)) is not None
        or (place := _named_behind(interview, words)) is not None
        or (type(item).__name__ == "Remark" and (place := _named_for(interview, words)) is not None)
    }
    return tuple(found) if len(found) == 1 else ()


def named_alone(interview: Interview, sentence: str) -> int | None:
    """The one interviewer whom a sentence names that speaks to nobody, where it names no other; what may be another word is no name."""
    if _SPEAKS_TO.search(sentence):
        return None  # `You told me that Lee runs the night lab.`
    found = set(_named(interview, _POSSESSIVE.sub("", sentence)))
    return found.pop() if len(found) == 1 else None


def _named(interview: Interview, text: str) -> Iterator[int]:
    """Everybody whose name surely stands in a text."""
    end = 0
    for capital in _CAPITAL.finditer(text):
        rest = text[capital.start() :] if capital.start() >= end else ""
        for length in _lengths(rest):
            if (place := _found(interview, rest[:length])) is not None:
                end = capital.start() + length
                if " " in rest[:length] or not may_be_a_word(rest[:length], rest[length:]):
                    yield place
                break


def _named_behind(interview: Interview, words: str) -> int | None:
    """The one interviewer whom a jotting names in brackets at its end: `kiln log, kept by hand (Dana)`."""
    match = BEHIND.search(words)
    return _found(interview, match["who"]) if match else None


def _named_for(interview: Interview, words: str) -> int | None:
    """The one interviewer of whose people or things news begins: `Dana's son opening a bakery`."""
    match = _WHOSE.match(words)
    return _found(interview, match["who"]) if match else None


_WHOSE = regex(r"(?P<who>[^\W\d_][\w.-]*(?: [A-Z][\w.-]*){0,3})[’']s ")
_SPEAKS_TO = regex(r"(?<!thank )\byou(?:r|rs|rself|rselves)?\b", re.IGNORECASE)
_POSSESSIVE = regex(r"[’']s\b")
_CAPITAL = regex(r"\b[^\W\d_](?<=[^a-zß-ÿ])")


def named_at_head(interview: Interview, words: str) -> int | None:
    """The one interviewer whom a jotting names at its head, or who alone is he or she."""
    begun = _HEAD.match(words)
    if begun is None:
        return None
    rest = words[begun.end() :]
    if pronoun := _PRONOUN.match(rest):
        return _alone(interview, _SUBJECT[pronoun[1].lower()])
    for length in _lengths(rest):
        called = rest[:length]
        found = _found(interview, called)
        if found is not None:
            return None if _SOMEBODY_ELSE.match(rest[length:]) or may_be_a_word(called, rest[length:]) else found
    return None


_HEAD = regex(
    r"(?:(?:I )?(?:also )?(?:told|asked|answered|showed|promised|promise|gave|offered|reminded|owe|send|sent|said to|talked to|talked with|spoke to|spoke with) |(?:q|Q|question) (?:from|by) )?(?=\w)"
)
"""What a jotting may begin with before whom it names."""
_PRONOUN = regex(r"([Ss]he|[Hh]e|her|him)\b")
_SUBJECT = {"she": "she", "her": "she", "he": "he", "him": "he"}
_NAME = regex(r"[^\W\d_][\w.’'-]*(?<![.’'])(?: [A-Z][\w.’'-]*(?<![.’'])){0,3}")
_SOMEBODY_ELSE = regex(r"[’']s\b| ?[&+/]| and [A-Z]|, [A-Z]")
"""Behind a name, what says that it is not this one person: `Dana's secretary`, `Dana and Lee`."""


def _lengths(text: str) -> Iterator[int]:
    """How long the name at the beginning of `text` may be, the longest first."""
    match = _NAME.match(text)
    ends = [found.end() for found in re.finditer(r"\S+", match[0])] if match and text[:1].isupper() else []
    yield from reversed(ends)


def _found(interview: Interview, called: str) -> int | None:
    """Who is called so: by name, with or without a title, or by the initials that nobody else of the panel has."""
    if called.isupper() and len(called) > 1:
        called_so = [place for place, one in enumerate(interview.interviewers) if initials(one.name) == called]
        return called_so[0] if len(called_so) == 1 else None
    *titles, last = called.split()
    if last.rstrip(".").casefold() in honorifics() or (titles and not _is_known(interview, called)):
        return None
    found = interview.people.find(called)
    return found[0] if len(found) == 1 and found[0] >= 0 and _is_known(interview, called) else None


def _is_known(interview: Interview, called: str) -> bool:
    """Whether every word of it is of a panel member's name, or a title."""
    names = {word for one in interview.interviewers for word in name_words(one.name)}
    words = [word.rstrip(".") for word in called.split()]
    return words[-1] in names and all(word in names or word.casefold() in honorifics() for word in words)


def initials(name: str | None) -> str:
    """`HQ` of `Prof. Hester Quartermaine`; empty where the letters are a word of their own, such as `HR`."""
    words = [word for word in name_words(name) if word[:1].isupper() and not word.endswith(".")]
    letters = "".join(word[0] for word in words[-2:]) if len(words) > 1 else ""
    return "" if is_known(letters.lower()) else letters


def name_words(text: str | None) -> list[str]:
    """The words of a name as written: `St. Anne's`, `U.S.`, `Al-Rashid`. A team's name is no person's: `Talent Team at Orbis`."""
    if text and group(text):
        return []
    return [bare for word in (text or "").split() if (bare := word.strip(',;:()[]"“”„‘'))]


def _alone(interview: Interview, pronoun: str) -> int | None:
    """The only one of the panel who is called so, where it is known what each is called."""
    called = [(one.pronouns or "").lower().partition("/")[0].strip() for one in interview.interviewers]
    return called.index(pronoun) if called.count(pronoun) == 1 and all(called) else None
