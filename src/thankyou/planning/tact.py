"""What a person knows and no letter says: pay in a thank-you, ill of others, notes to oneself."""

from __future__ import annotations

import re
from functools import lru_cache

from thankyou.facts.patterns import regex

__all__ = ["tactless"]

_PAY = regex(
    r"^(?:salary|wages?|pay)\b|\b(?:(?:my|the|your|starting|base|basic|annual|current) (?:salary|wages?)|salary (?:expectations?|range|band|scale)|pay (?:is|rate|rise|band|scale|range)|hourly rate|shift diff\w*|benefits package)\b|[£$€]\s?\d[\d.,]*k?\s?(?:/ ?h(?:ou)?r|ph\b|an hour|per hour|p\.?h\.?|/yr|a year|pa\b)",
    re.I,
)
_HARSH = regex(
    r"\b(?:(?:are|were|bunch of|load of) cowboys|cowboy (?:builder|firm|outfit|operator|trader)s?|idiots?|incompetent|stupid|horrible|toxic (?:boss|culture|manager|people|place|team|workplace)|(?:boss|culture|manager|people|place|team|workplace|firm|company) (?:is|are|was|were) (?:\w+ )?toxic|crap|shit\w*|bullshit|fuck\w*|arse\w*|jerk|liars?|clueless|creepy|I (?:\w+ )?hated|bored me|stank|smelled (?:bad|awful|terrible|of (?:drink|alcohol|booze|beer|whisky|sweat)))\b",
    re.I,
)
_PRIVATE = regex(
    r"\?\?|\(\?\)|\b(?:tbc\?|check this|must check)[.?!]*$|\b(?:between us|off the record|don'?t (?:mention|repeat)|not to mention this|note to self|i messed up|i blew|i froze|i was so nervous|went blank)\b|^(?:in confidence|confidential)\b|\((?:in confidence|confidential)\)",
    re.I,
)
_MISHAP = regex(
    r"\bI (?:was|came|arrived|turned up|got there)(?: (?:so|very|rather|quite|a bit|a little|(?:about |nearly |almost )?(?:an?|half an|a few|[\w-]+) (?:min(?:ute)?s?|hours?)))? late\b"
    r"|\bI (?:was|got|felt) (?:so |very |rather |quite |a bit |a little )?(?:nervous|flustered|unprepared|tongue-tied)\b|\bI (?:overslept|rambled|stumbled over|got lost (?:on|finding))\b",
    re.I,
)
"""What went badly on the day, as the candidate tells it."""
_SORRY = regex(r"\b(?:sorry|apolog)", re.I)
_PAID = frozenset(("Accept", "Negotiate", "Request", "UpdateReply", "Asked", "Decline"))
"""Whose facts may speak of money."""
_THEIRS = frozenset(("KeyPoint", "Draw", "Unsaid", "NextStep", "Remark"))


@lru_cache(maxsize=4096)
def tactless(words: str, owner: str, field: str) -> str | None:
    """Why a fact does not belong in a letter, if it does not. `owner` and `field` as in `thankyou.facts.stems`."""
    if owner in _THEIRS and owner not in _PAID and field != "i_will" and _PAY.search(words):
        return "pay belongs in a negotiation, not in this message"
    if _HARSH.search(words):
        return "it speaks ill of somebody, or is too rough for a letter"
    if owner in _THEIRS and _MISHAP.search(words) and not _SORRY.search(words):
        return "what went badly is not recalled; if you would like to say sorry for it, write that"
    return "it reads like a note to yourself" if _PRIVATE.search(words) else None
