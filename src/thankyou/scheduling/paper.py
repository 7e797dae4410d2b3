"""Whether an offer is in writing, as far as the notes beside what was heard say so.

    2026-12-01 heard offer, with the note "by telephone, the letter follows this week"

A yes by word of mouth is nothing to resign on; the letter is asked for, and the choice begins when it is here. Start reading at `paper`.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import NamedTuple

from thankyou.facts.history import Did, Event, History, What
from thankyou.scheduling.days import read_days
from thankyou.scheduling.jotted import in_one_line, lowered
from thankyou.scheduling.windows import Office

__all__ = ["PAPER", "Paper", "in_writing", "letter_by", "paper", "to_come", "to_sign"]


PAPER = re.compile(
    r"\b(?:references?|referees?|certificates?|diplomas?|degrees?|transcripts?|portfolios?|cv|r[ée]sum[ée]|cop(?:y|ies)|documents?|papers?|forms?|samples?|proofs?|licen[cs]es?|permits?|id|passports?|details|drawings|slides|plans?|lists?|letters?|task|photos?)\b",
    re.IGNORECASE,
)
"""What can be sent, other than an answer."""


class Paper(NamedTuple):
    """What is known of the offer on paper."""

    here: bool | None = None
    """Whether it is in writing; None where no note says it."""
    came: Event | None = None
    """What was heard when it came, where it was first made by word of mouth."""
    promised: bool = False
    """Whether they said by when it comes, and that day is not over, so that nobody asks for it yet."""

    @property
    def asked_for(self) -> bool:
        """Whether it is to be asked for."""
        return self.here is False and not self.promised


_SPOKEN = re.compile(
    r"\b(?:by|on|over|via) (?:the |tele|video ?)?(?:phone|call)\b|\b(?:tele)?phoned\b|\brang\b(?! off)|\b(?:called|telephoned) me\b|\bin (?:a|the|our) (?:call|meeting)\b|"
    r"\bspoken\b|\boral(?:ly)?\b|\bverbal(?:ly)?\b|\bword of mouth\b|\bin person\b|\bface to face\b|\binformal(?:ly)?\b|\bon (?:teams|zoom)\b"
)
_SHEET = r"(?:(?:offer )?letter|contract|paperwork|papers|(?:written|formal|official|(?:counter-?)?signed) (?:offer|confirmation|copy)|offer (?:document|sheet|pdf)|offer e-?mail|it in writing)"
_WRITTEN = re.compile(
    rf"\bin writing\b|\bin black and white\b|\b(?:by|via|per) (?:e-?mail|post|letter|mail)\b|\b{_SHEET}(?: [\w']+){{0,3}}? (?:here|sent|e-?mailed|posted|enclosed|came|come|arrived|in|received|attached|landed|reached|on my (?:desk|table)|to hand|in hand)\b|"
    r"\boffer (?:(?:is|was|has|now|already|been|just) )*(?:enclosed|attached)\b|\b(?:enclosed|attached)(?: (?:is|please find|you will find))?(?: (?:the|our|your|my|an|their))?(?: [\w-]+)? offer\b|"
    rf"\b(?:all|it|everything|terms|salary|pay|hours|details)(?:'s| is| are)?(?: [\w']+){{0,2}}? in (?:the|my|their) {_SHEET}\b|\b(?:the|their) {_SHEET} (?:says|states|has|names|puts|gives)\b|\b(?:got|received|sent|e-?mailed|posted|have|enclosed|attached|with|here is)(?: (?:me|us|it|a|an|the|their|my|now|finally|today))* {_SHEET}\b|\b(?:written|formal|official|(?:counter-?)?signed) offer\b"
)
_TO_COME = re.compile(
    rf"\bfollow(?:s|ing)?\b|\bto (?:come|be)\b|\bon its way\b|\bin the post\b|\bwill\b|'ll\b|\bnothing\b|\bnot\b|n't\b|\bno {_SHEET}|\bwithout\b|\bawait\w*|\bwait\w*|\bpromis\w+|\byet\b|\bstill\b|\bcoming\b|\bgo(?:es|ing)? (?:out|off)\b|\bleaves?\b|(?<!has )(?<!have )\bcomes?\b|\btonight\b|\bthis (?:evening|afternoon)\b|\blater\b|\bdue\b|\bsoon\b|\btomorrow\b|\b(?:this|next) week\b|\b(?:reply|answer|respond|confirm|accept)\b|\b(?:they|he|she|hr|we) (?:sends?|posts?|e-?mails?|mails?)\b"
)
_ANY_SHEET = re.compile(
    rf"\b{_SHEET}\b|\bin writing\b|\b(?:confirmed|confirmation|sent|posted|come|comes) (?:to me )?(?:by|via|in) (?:e-?mail|post|mail|letter)\b"
)
_DAY_ALONE = re.compile(
    rf"\b{_SHEET} (?:on|by|before|after|within|around)\b(?! (?:e-?mail|post|mail|letter|courier|phone|headed|paper|it)\b)"
)
"""A day, and no word of what happens on it: `contract on Friday`."""
_CLAUSE = re.compile(r"[;,.!?\n]+|\s[-–—]+\s|\bbut\b|\band\b")


def paper(offer: Event, since: History, *, letter: bool = False) -> Paper:
    """What the notes of `offer` and of what was heard `since` say, the last of them first; `letter` says that its terms name one."""
    known = Paper()
    for event in (offer, *since.events):
        if event.did is not Did.HEARD or event.what not in (What.OFFER, What.UPDATE, What.DELAY):
            continue
        here = _in_writing(event.note or "")
        if here is False and known.here and event.what is not What.OFFER and not _names_paper(event.note or ""):
            continue  # a call about a letter that is here
        if here is not None:
            known = Paper(here, event if here and event is not offer else None)
    return Paper(True) if letter and not known.here else known


def _names_paper(note: str) -> bool:
    return _ANY_SHEET.search(note.lower()) is not None


_SIGN = re.compile(
    rf"\b(?:(?:counter-?)?sign|return)\w*\b[\w' ]*\b{_SHEET}\b|\b{_SHEET}(?: (?:is|was|has been|now|already|both|all))* (?:counter-?)?signed\b|\bdocusign\w*",
    re.IGNORECASE,
)


def to_sign(words: str) -> bool:
    """Whether I said that I would sign or return the letter, so that there is one."""
    return _SIGN.search(words) is not None


def in_writing(note: str) -> bool:
    """Whether my own note beside a yes says that it is in writing: the letter is here, or signed."""
    return _in_writing(note) or (to_sign(note) and _in_writing(note) is None)


def to_come(note: str) -> bool:
    """Whether a note says that the letter is still to come."""
    return any(_is_to_come(one) for one in _clauses(note))


def letter_by(event: Event, where: Office, *, locale: str) -> tuple[dt.date, str] | None:
    """The last day on which the letter may come, as the note beside an event says it, and its words."""
    plain = in_one_line(event.note or "")
    said = lowered(plain)
    spans = [(0, 0), *(one.span() for one in _CLAUSE.finditer(said)), (len(said), len(said))]
    days = read_days(said, event.on, where, locale=locale)
    for (_, begin), (end, _) in pairwise(spans):
        found = [one for one in days if one.day and begin <= one.start < end]
        if found and _is_to_come(said[begin:end]):
            last = max(found, key=lambda one: one.day or event.on)
            return last.day or event.on, plain[last.start : last.end].strip(" ,;")
    return None


def _is_to_come(clause: str) -> bool:
    if _DAY_ALONE.search(clause) and not _WRITTEN.search(clause):
        return True
    return _ANY_SHEET.search(clause) is not None and _TO_COME.search(clause) is not None


def _clauses(note: str) -> list[str]:
    return [" ".join(one.split()) for one in _CLAUSE.split(note.replace("’", "'").lower())]


def _in_writing(note: str) -> bool | None:
    """What one note says: the letter is here, or it is still to come, or nothing."""
    clauses = _clauses(note)
    if any(_WRITTEN.search(one) and not _TO_COME.search(one) for one in clauses):
        return True
    if any(_SPOKEN.search(one) or _is_to_come(one) for one in clauses):
        return False
    return None
