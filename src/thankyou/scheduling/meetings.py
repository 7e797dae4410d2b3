"""The interview from which a length of time is counted: "within a week of the final interview", "ten days after your visit".

Which of the known interviews is meant is decided by its number or place ("the second round", "the next conversation", "the last panel");
any other way of calling it means the latest that is known, so that nobody asks too early. What else a length may be counted from has
no day ("two weeks after the audit") and is asked about. Start reading at `Meeting`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from thankyou.scheduling.sides import SIDES

__all__ = ["COUNTED", "ENTERED", "MEETING", "coming_first", "day_of", "is_known", "is_loose", "open_event"]

_ORDER = {
    "first": 1,
    "1st": 1,
    "initial": 1,
    "opening": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "fifth": 5,
    "5th": 5,
}
_NEXT = ("next", "following", "another", "coming", "upcoming", "further", "subsequent")
_LAST = ("final", "last", "closing", "latest", "concluding")
_WHICH = "|".join((*_ORDER, *_NEXT, *_LAST))
_KIND = (
    r"job|panel|phone|telephone|video|zoom|teams|virtual|remote|online|on-?site|in-?person|in-?house|face-?to-?face|technical|formal|informal|working|"
    r"trial|practical|teaching|paid|group|one-?(?:to|on)-?one|site|office|whole|entire|full|main|actual|own|half-?day|full-?day|competency|screening|work"
)
_NOUN = (
    r"interview(?: day| process)?|(?:round|stage)(?: of (?:the )?interview(?:s|ing)?)?|conversation|chat|talk|call|meeting|visit|trial(?:[- ](?:shift|day|lesson|session|run|week))?|"
    r"on-?site|super-?day|panel|audition|screen(?:ing)?|assessment(?: (?:day|cent(?:re|er)))?|selection day|taster (?:day|session)|work(?:ing)? sample|presentation|"
    r"demo(?:nstration)?(?: (?:lesson|class|session))?|test day|skills test|case study|walk-?(?:round|through|around)|tour|shift|get-together|appointment"
)
_CERTAIN = r"(?:interview|round|audition|trial(?:[- ](?:shift|day|lesson|session|run|week))?)"
_PEOPLE = r"(?: (?:with|to|at|in|by|me|you|us|them|him|her|each other|there|here|together|face to face|in person)\b)*"
_OTHERS = r"(?! (?:(?:to|with) )?(?:the|your|their|our|his|her|my|all|every\w*|others?|more|each|both|another|an?|some|two|three|\d+)\b)"
_CLAUSE = (
    r"(?:i|we|you)(?:'ve| have| had|'d)?(?: last)? (?:met|meet|spoke|spoken|speak|talked|talk|visited|visit|came|come|saw|seen|see|interviewed|interview|were)\b"
    + _PEOPLE
    + _OTHERS
    + r"|(?:they|she|he)(?:'ve| have| has| had|'d)? (?:met|meet|spoke|spoken|talked|saw|seen|interviewed)(?: with| to)? (?:me|us|you)\b|"
    r"(?:meeting|seeing|speaking|talking|interviewing|visiting)\b" + _PEOPLE + _OTHERS
)
_WHO = (
    r"(?:they|he|she|we|i|you|it|and|or|but|then|by|on|in|at|of|to|for|is|are|was|will|other|others|another|after|following|before|from|since|"
    r"once|when|until|within|post|past|with|the|an?|your|our|my|this|that|these|those|their|his|her|its|each|any|every)\b"
)
MEETING = re.compile(
    rf"(?:{_CLAUSE})|(?:(?:the|your|our|my|this|that|today's|an?|each|any|every|their) )?(?:very )?(?:(?P<which>{_WHICH})(?:[- ](?=\w))?)?(?:(?:(?:{_KIND}) )*(?:{_NOUN})|(?:(?!{_WHO})[\w-]+ ){{1,2}}?{_CERTAIN})(?![\w'-])(?! (?:with|of) the (?:board|others?|other)\b)"
    r"(?: (?:itself|today|with (?:me|you|us|them)))?"
)
"""One interview, as people call it, in lower case."""
COUNTED = re.compile(
    rf" (?P<how>on from|onwards from|of|from|since|once|as soon as|{SIDES['after']}|{SIDES['before']})[- ](?=\w)"
)
"""What stands between a length of time and what it is counted from."""
ENTERED = re.compile(rf"\b(?P<how>once|as soon as|when|from|since|{SIDES['after']}) (?:(?:right|just|all|about) )?$")
"""What stands before something that comes first: `after the final interview they decide within a week`."""
_WORD = r"(?: (?!(?:they|he|she|hr|we|i|you|will|would|should|then|and|or|but)\b)[\w'-]+)"
_THING = re.compile(
    rf"(?:(?:the|their|his|her|its|our|my|your|an?|all|every\w*|each|both|another|any){_WORD}{{1,4}}|(?:they|he|she|hr|everybody|everyone|somebody|nobody|i|we|you)(?:'ve|'s| have| has| had| will|'ll)?{_WORD}{{1,4}}|"
    rf"(?!training\b|(?:m|tu|w|th|f|s)\w+day\b)[a-z]{{3,}}ing{_WORD}{{0,3}}|(?:receipt|submission|application|completion|closing|closure|approval|sign-off){_WORD}{{0,2}})"
)
_FROM_PEOPLE = re.compile(
    r"(?:the|their|our|my|your|his|her|an?) (?:[\w'-]+ ){0,2}?(?:manager|recruiters?|team|office|agency|company|department|lead|head|boss|owner|director|committee|board|panel|people|side|school|hospital|firm|hr|end|partner|principal|secretary|assistant)\b"
)
"""Who an answer comes from is nothing that it is counted from."""
_NAMED = re.compile(
    rf"(?!(?:{'|'.join(_ORDER)}|next|last|this|that|these|those|them|him|her|it|me|us|then|now|today|tomorrow|all|if|when|where|while|unless|until|till|before|after|because|as|so|since|by|on|in|at|of|to|for|from|with|about|around|over|within|via|per|is|are|was|were|be|has|have|had|not|no|only|also|just|please|thanks|thank|maybe|perhaps|probably|possibly|hopefully|usually|normally|roughly|latest|max\w*|tops|most|more|less|work|working|business|day|week|month|interview\w*)\b)[a-z][\w'-]*{_WORD}{{0,3}}"
)
"""What is called by a name, without an article: `the week after half-term`, `two days after Founders' Week`."""


_SOMEBODY = re.compile(r"(?:they|he|she|hr|we|i|you|every\w+|somebody|nobody)\b")
_DECISION = re.compile(r"\b(?:deci\w+|answers?|offers?|news|outcomes?|results?|verdict|repl\w+|response|word)\b")
_TO_ASK = re.compile(
    r"(?:contact|call|ring|phon|writ|ask|e-?mail|chas|follow|enquir|inquir|remind|messag|gett|check)ing\b"
)
"""Two weeks before they decide, or before asking, are the wait itself."""


def open_event(text: str, place: int, how: str, lead: str) -> re.Match[str] | None:
    """What a length of time is counted from that has no day: `the audit`, `receiving your references`; `place` is where it begins.

    `how` is what stands between the two, if anything does, and `lead` what stands before the length: `two weeks of the summer` is counted from nothing, `within two weeks of the audit` is.
    """
    if how == "of" and not re.search(r"\b(?:within|inside|under|in|less than)\b[\w ]*$", lead):
        return None
    after = how == "" or re.fullmatch(SIDES["after"], how)
    found = _THING.match(text, place) or (_NAMED.match(text, place) if after else None)
    if found is None or ("from" in how and _FROM_PEOPLE.match(text, place)):
        return None
    itself = re.fullmatch(SIDES["before"], how) and (
        _SOMEBODY.match(found[0]) or _DECISION.search(found[0]) or _TO_ASK.match(found[0])
    )
    return None if itself or (how == "" and _SOMEBODY.match(found[0])) else found


def day_of(match: re.Match[str], met: Sequence[dt.date], said: dt.date) -> dt.date | None:
    """The day of the interview that is meant, of the known ones in order; None where it is not known. `said` is the day of the words."""
    which = match["which"]
    if number := _ORDER.get(which or ""):
        return met[number - 1] if number <= len(met) else None
    if which in _NEXT:
        return next((day for day in met if day > said), None)
    return met[-1] if met else None


_PLAIN = re.compile(r"\b(?:interview|conversation|chat|talk|call|meeting|meet|met|spoke\w*|talked|seen|saw)\b")


def is_loose(match: re.Match[str]) -> bool:
    """Whether it is called the last one, or by a kind such as a trial, so that it has to be told which interview was taken for it."""
    return match.re is MEETING and (match["which"] in _LAST or not _PLAIN.search(match[0]))


def is_known(match: re.Match[str], met: Sequence[dt.date]) -> bool:
    """Whether words that say no more than "after the final interview" can mean one that is known; the only one is hardly called so."""
    return match["which"] is None or len(met) > 1


def coming_first(text: str) -> list[tuple[int, int]]:
    """Where interviews stand that come before what is said: `they decide after the final interview`."""
    return [match.span() for match in MEETING.finditer(text) if ENTERED.search(text[: match.start()])]
