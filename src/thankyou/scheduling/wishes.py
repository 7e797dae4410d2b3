"""What they asked me not to write, and until when: `please no calls before the 15th`, `do not contact the panel`, `no thank-you notes`.

Such a wish goes before what is customary; one that names somebody holds for nobody else. Start reading at `Wish`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from thankyou.scheduling.days import Day
from thankyou.scheduling.last_days import MONTH

__all__ = ["JURY", "Wish", "asks_to_wait", "may_ask", "wish_in", "with_names"]


class Wish(NamedTuple):
    """Something that they asked me not to write."""

    start: int
    end: int
    """Where the words stand in the text."""
    thanks: bool
    """Whether it is about thanks as well."""
    asking: bool
    """Whether it is about questions."""
    day: Day | None = None
    """Until when, where they named a day: the first on which I may is the one after it."""
    whom: tuple[tuple[int, int], ...] = ()
    """Where the names stand of those for whom alone it holds; empty where it holds for everybody."""


_NAME = "\ue000"
_NAMED = rf"{_NAME}+(?:(?:,|,? (?:and|or|nor))(?: to| with)? {_NAME}+)*"


def with_names(said: str, names: list[tuple[int, int]]) -> str:
    """The words with a mark in the place of each letter of a name, so that a wish is read about whoever it is."""
    for begin, end in names:
        said = f"{said[:begin]}{_NAME * (end - begin)}{said[end:]}"
    return said


_NOT = (
    r"(?:do not|don't|not to|no|never|refrain from|without|rather not|avoid|(?<=should )not|(?<=must )not|(?<=may )not)"
)
_FOLLOW_UP = r"follow(?:ing)?[- ]?ups?"
_WRITE = rf"(?:{_FOLLOW_UP} (?:messages?|e-?mails?|letters?|notes?)|correspondence|communications?|contact(?:ing|ed)?|e-?mails?|e-?mailing|writ(?:e|ing)|messages?|messaging|get in touch|getting in touch|reach(?:ing)? out)"
_ASK = rf"(?:chas(?:e|ed|ing|ers?)|{_FOLLOW_UP}|in?quir(?:ies|e|y)|en?quir(?:ies|e|y)|ask|asking|remind(?:ers?|ing)?)"
_CALL = r"(?:calls?|calling|ring(?:ing)?|phon(?:e|ing))"
_THANKS = r"(?:thank[- ]?yous?|thanks)(?:[- ](?:notes?|letters?|cards?|e-?mails?|messages?))?"
_OTHER = r"(?!(?:hesitate|forget|fail|wait|mind|answer|read|see|get|take|return)\b)"
_NOBODY = r"(?! (?:(?:to|with) )?(?:my|your)\b)"
_LEAD = r"(?:\b(?:please|kindly),? |\b(?:asked|asks|ask|told|tells|said|says|say|want|wants|wanted|prefer|prefers|rather)(?: (?:me|us|you|candidates|applicants|everybody|people))? (?:to |for )?|\b(?:candidates|applicants|you) (?:should|must|may|are)(?: (?:please|kindly|asked|requested))?(?: to)? |(?:^|[.;:!?,\n] ?|\b(?:and|but) ))"
"""Where a wish begins: nobody else has been named who would do it."""
_UNTIL = re.compile(
    rf"{_LEAD}{_NOT}(?: {_OTHER}\w+){{0,3}}? (?:(?P<write>{_WRITE})|{_ASK}|{_CALL})\b{_NOBODY}[\w'{_NAME} ]{{0,40}}?\b(?=(?:before|until|till)\b)"
)
JURY = r"(?:(?:hiring|search|selection|interview|panel|board|committee|team) )*(?:panels?|boards?|committees?|teams?|members?|panell?ists?|interviewers?|assessors?|jur(?:y|ors?)|managers?)"
"""Those who choose, without an article: `panel members`."""
_ALL = re.compile(
    rf"{_LEAD}"
    rf"(?:{_NOT}|send no)(?: (?:send|write|any|further|direct|more|{_NAMED})){{0,2}}(?: be)?(?: [\w-]+ (?:or|and))? (?:(?P<thanks>{_THANKS})|(?P<write>{_WRITE})|{_ASK})\b{_NOBODY}(?: (?:or|and) [\w-]+)?"
    rf"(?: (?:to|with|for))?(?: (?:{_NAMED}|us|them|him|her|back|anybody|anyone|(?:the|our|their|any|members of the) [\w'-]+(?: [\w'-]+)?|{JURY}))?(?: (?:directly|at all|again|please|any ?more|meanwhile|in the meantime|about (?:the|your|this|it)(?: \w+)?|during (?:the|this) [\w ]+?))*"
    r"(?= ?(?:$|[.,;:!?)\n]|[-–—] |(?:and|as|because|but|for|he|her|his|she|since|they|we|while|who|until|till|before|unless)\b))"
)
_NOTES = r"(?:thank[- ]?you|thanks)[- ](?:notes?|letters?|cards?|e-?mails?|messages?)"
_REFUSED = re.compile(
    rf"\b(?:(?P<thanks>{_THANKS})(?: (?:to|for) {_NAMED})? (?:(?:are|is|were|will be)(?: \w+)? discouraged|(?:\w+ )?(?:\w*n't|not|never)(?: \w+){{0,2}}? (?:wanted|accepted|read|considered|allowed|permitted|appropriate|welcome))|"
    rf"(?P<notes>{_NOTES}) (?:\w+ )?(?:\w*n't|not)(?: \w+)? (?:necessary|needed|required|expected)|no (?P<none>{_NOTES})(?: (?:is|are))? (?:necessary|needed|required|expected)|"
    rf"no need (?:for|to (?:send|write))(?: (?:a|any|us))* (?P<need>{_NOTES})|(?:\w+n't|not|never) (?:accept|want|like|take|read|allow|expect|wish for) (?:any )?(?P<accept>{_THANKS})|(?:skip|omit) (?:the |any )?(?P<skip>{_THANKS})|"
    r"(?:don't|do not) call us,? (?:and |for )?we(?:'ll| will| shall) call you)(?![\w'])"
)
"""The same in other words, which need nobody who asks."""


_BARE = re.compile(r"[ .,;:!?\n]*(?:and |but )?no ")
_ASKED = re.compile(r"\b(?:please|kindly|ask\w*|want\w*|prefer\w*|rather|told|thanks?|thank[- ]yous?)\b")
"""A bare `no contact` may as well say that there was none; somebody has to have asked for it."""


_MAY_ASK = re.compile(
    rf"(?:\b(?:feel free to|(?:you|i) (?:may|can|could)|welcome to|happy for (?:you|me) to|told (?:me|us) to|(?:can|could|would|will) you) |\b(?:please|kindly) |(?:^|[.;:,!?] |\b(?:just|do|maybe|perhaps) )(?=(?:[\w-]+ ){{1,3}}(?:me|us|hr|again)\b))(?:(?:please|kindly|maybe|perhaps|just) )?"
    rf"(?:{_WRITE}|{_ASK}|{_CALL}|check in|get back|nudge|ping|try)\b[\w' ]{{0,20}}? (?=(?:again )?(?:after|from|as of|once|in (?:the new year|{MONTH}|(?:an?|one|two|three|four|five|six|\d+)\b[\w ]{{0,10}} (?:days|weeks?|months?)))\b)"
)


def may_ask(said: str) -> re.Match[str] | None:
    """Where words in lower case say from when on I may ask: `feel free to check in after the 20th`."""
    return _MAY_ASK.search(said)


def asks_to_wait(said: str, days: list[Day]) -> re.Match[str] | None:
    """A wish whose end has no day that is known: `please don't call before the second round is over`."""
    found = _UNTIL.search(said)
    return found if found and wish_in(said, days) is None else None


def wish_in(said: str, days: list[Day]) -> Wish | None:
    """The wish in words in lower case; `days` are those that they name, where one that is only come after may be its end."""
    if found := _UNTIL.search(said):
        day = next((one for one in days if one.day and one.start < found.end() + 1 <= one.end), None)
        if day:
            whom = _whom(said, found, thanks=False)
            return Wish(
                _from(said, found.start(), whom),
                day.end,
                thanks=found["write"] is not None,
                asking=True,
                day=day,
                whom=whom,
            )
    if found := _REFUSED.search(said):
        thanks = found.lastgroup is not None
        whom = _whom(said, found, thanks=thanks)
        return Wish(_from(said, found.start(), whom), found.end(), thanks, asking=not thanks, whom=whom)
    found = _ALL.search(said)
    if found is None or (_BARE.match(found[0]) and not _ASKED.search(said)):
        return None
    begin = found.start() + len(found[0]) - len(found[0].lstrip(" .,;:!?\n"))
    whom = _whom(said, found, thanks=found["thanks"] is not None)
    thanks = found["thanks"] is not None or found["write"] is not None
    return Wish(_from(said, begin, whom), found.end(), thanks, asking=found["thanks"] is None, whom=whom)


def _from(said: str, begin: int, whom: tuple[tuple[int, int], ...]) -> int:
    """Where a wish is quoted from: the name before it, where that stands in its sentence."""
    first = min([begin, *(name for name, _ in whom)])
    return begin if _ENDS.search(said, first, begin) else first


_ENDS = re.compile(r"[.;:!?]")
_ONE_NAME = re.compile(rf"{_NAME}+")
_HIM = re.compile(r"\b(?:him|her)\b")
_WHO_WANTS_NONE = re.compile(
    rf"(?P<who>{_NAMED}),?(?: (?:does|do|did|has|have|had|would|also|really|rather|says? (?:that )?s?he|said (?:that )?s?he))* ?$"
)


def _whom(said: str, wish: re.Match[str], *, thanks: bool) -> tuple[tuple[int, int], ...]:
    """The names of those for whom alone a wish holds: whom it names, the one that `him` stands for, or who wants no thanks."""
    if named := _spans(said, wish.start(), wish.end()):
        return named
    before = _spans(said, 0, wish.start())
    if _HIM.search(wish[0]):
        return before if len(before) == 1 else ()
    who = _WHO_WANTS_NONE.search(said[: wish.start()]) if thanks else None
    return _spans(said, who.start(), who.end()) if who else ()


def _spans(said: str, begin: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple(one.span() for one in _ONE_NAME.finditer(said, begin, end))
