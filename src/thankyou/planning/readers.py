"""What a reader is to the candidate, and what follows from it: tone, length, form of address."""

from __future__ import annotations

import re
from typing import NamedTuple

from thankyou.facts.models import Interview, Interviewer, Length, Relation, Tone
from thankyou.facts.patterns import regex
from thankyou.facts.people import Name
from thankyou.reading.words import FINITE, words_of

__all__ = ["Reader", "has_title", "is_american", "names", "reader_of"]

_RELATIONS = (
    (Relation.INFORMATIONAL, regex(r"informational|information(?:al)? (?:chat|talk|interview|contact)|alum|mentor\b|networking|contact\b")),
    (Relation.RECRUITER, regex(r"recruit|talent|sourc(?:er|ing)|\bhr\b|human resources|people (?:partner|team|ops|operations|lead|manager)|coordinator\b.*(?:interview|hiring)|scheduler|staffing agency|hiring coordinator")),
    (Relation.ACADEMIC, regex(r"academic|professor|\bprof\b|dean\b|provost|faculty|search committee|principal investigator|\bpi\b|lecturer|reader in|chair of the department|department chair")),
    (Relation.HIRING_MANAGER, regex(r"hiring manager|line manager|would be my (?:boss|manager)|my (?:future )?(?:boss|manager)")),
    (Relation.EXECUTIVE, regex(r"\bexecutive\b(?! chef| assistant| producer| pastry| sous)|\bc[etfoimp]o\b|\bchief\b(?! nurse| engineer| of staff)|\b[es]?vp\b|vice[- ]president|president|managing director|founder|\bpartner\b|general manager|board|trustee|(?<!panel )(?<!interview )chair\b")),
    (Relation.PEER, regex(r"\bpeer\b|colleague|teammate|team member|would work with")),
    (Relation.PANEL_MEMBER, regex(r"panel")),
)  # fmt: skip


_OVER_COFFEE = regex(r"informational|coffee")


class Reader(NamedTuple):
    """One reader of one note."""

    place: int | None
    """Index among the interviewers."""
    person: Interviewer
    name: Name | None
    relation: Relation
    locale: str


def reader_of(interview: Interview, index: int | None) -> Reader:
    """The reader at `index` among the interviewers; the unknown reader for None."""
    person = interview.interviewers[index] if index is not None and interview.interviewers else Interviewer()
    return Reader(index, person, person.spoken_to, _relation(interview, person), interview.locale)


def _relation(interview: Interview, person: Interviewer) -> Relation:
    for text in (person.relation, person.title):
        low = (text or "").lower()
        for relation, pattern in _RELATIONS:
            if low and pattern.search(low):
                return relation
    if interview.role is None and interview.medium and _OVER_COFFEE.search(interview.medium.lower()):
        return Relation.INFORMATIONAL
    return Relation.HIRING_MANAGER if len(interview.interviewers) <= 1 else Relation.PANEL_MEMBER


def is_american(locale: str) -> bool:
    """Whether a locale writes as the United States do; Canada does in letters."""
    return locale in ("en-US", "en-CA", "en-PH")


def tone_for(interview: Interview, reader: Reader) -> Tone:
    """The tone where none was asked for: formal for titles, academics, executives, ranks, strangers and unknown readers, else warm."""
    if interview.tone is not None:
        return interview.tone
    if "unmet" in interview.marks or _RANK.search(reader.person.title or ""):
        return Tone.FORMAL
    formal = reader.name is None or (bool(reader.name.honorific) and reader.name.honorific not in ("Chef", "Coach"))
    return Tone.FORMAL if formal or reader.relation in (Relation.ACADEMIC, Relation.EXECUTIVE) else Tone.WARM


_RANK = regex(
    r"\b(?:head ?(?:master|mistress|teacher)|principal$|captain|pastor|priest|rabbi|imam|bishop|judge|matron|dean|bursar|propriet(?:or|ress)|general manager|consul)\b",
    re.I,
)
"""Titles whose holders are written to as Mr or Ms, or by their whole name."""
_PHONE = regex(r"phone|call|screen", re.I)


def length_for(interview: Interview, reader: Reader) -> Length:
    """The length where none was asked for: short for recruiters, executives, informational contacts and phone screens."""
    short = reader.relation in (Relation.RECRUITER, Relation.EXECUTIVE, Relation.INFORMATIONAL)
    return (
        Length.SHORT
        if short or (interview.medium and _PHONE.search(interview.medium) and "video" not in interview.medium.lower())
        else Length.STANDARD
    )


def names(reader: Reader, words: str) -> bool:
    """Whether words have somebody of the reader's name in them."""
    if reader.name is None:
        return False
    own = {reader.name.family, reader.name.full, *([reader.name.given] if len(reader.name.given) > 3 else [])}
    return any(name in words and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in own if name)


def has_title(reader: Reader, words: str) -> bool:
    """Whether words tell what somebody of the reader's title does: `the principal still takes one class`, to the principal; not `the principal teachers`."""
    title = (reader.person.title or "").split()
    told = words_of(words)
    for place in range(1, len(told) - len(title)) if title else ():
        if [word.low for word in told[place : place + len(title)]] != [one.lower() for one in title]:
            continue
        after = told[place + len(title)]
        if told[place - 1].low == "the" and (after.tag in FINITE | {"R", "M"} or after.low in ("'s", "’s")):
            return True
    return False
