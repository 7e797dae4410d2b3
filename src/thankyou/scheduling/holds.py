"""Where a search stands still, and until when: `on hold until April`, `the freeze lifts in April`, `we resume in April` all say the same.

Read from its parts: what stands still (`_STILL`), what is not done meanwhile (`_NOT_DONE`), that it goes on again (`_GOES_ON`), in one clause or in several,
and the day beside that; the first day that follows on a pause is when that ends, whatever is said of it. Start reading at `holds`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple

from thankyou.facts.dates import MONTHS
from thankyou.scheduling.days import Day
from thankyou.scheduling.jotted import crossed_out
from thankyou.scheduling.last_days import MONTH
from thankyou.scheduling.sides import SIDES

__all__ = ["CLAUSE", "Hold", "clauses", "holds", "within"]

CLAUSE = re.compile(r"[;!?\n]+|\.(?=\s[a-z])|,(?= (?!20\d\d\b|\d|the \d|[a-z]{3,9}\.? \d))|\s[-–—]+\s|\bbut\b|\bthen\b")
"""Where a clause of a jotting in lower case ends."""


def clauses(said: str) -> list[tuple[int, int]]:
    """The clauses of a jotting in lower case, one behind the other."""
    return list(pairwise([0, *(one.start() for one in CLAUSE.finditer(said)), len(said)]))


class Hold(NamedTuple):
    """Words that say that something stands still."""

    start: int
    end: int
    until: tuple[Day, ...]
    """The days until which it does; empty where none is named."""
    search: bool
    """Whether it is the search: a course that is paused is none."""
    spans: tuple[tuple[int, int], ...]
    """The parts of clauses that say so."""


_SEARCH = r"(?:(?:all|the|any|our|their|its|new|further|most|this|your) )*(?:hiring|recruit\w*|search(?:es)?|interview\w*|process(?:es)?|vacanc\w+|posts?|positions?|roles?|applications?|appointments?|procedure|selection|everything|it|things)"
_HIRE = r"(?:hir(?:e|es|ing)|recruit(?:s|ing)?|appoint(?:s|ing)?|take (?:on )?(?:anybody|anyone|people)|mak(?:e|es|ing) (?:any )?(?:new |further )*(?:hires?|appointments?|offers?)|fill(?:s|ing)? (?:any|the|posts?|positions?))"
_FREEZE = r"(?:(?:hiring|recruit\w+|headcount|vacancy|job|posts?) (?:freeze|ban|stop|embargo|pause)|(?:(?<=\ba )|(?<=\bthe )|(?<=\bthis )|(?<=\bour )|^\W*)(?:freeze|moratorium))\b"
_STILL = re.compile(
    rf"\b(?:on (?:hold|ice|pause|(?:the |a )?back ?burner)|(?<!the )(?<!a )frozen|froze|off the table|(?:tak(?:es?|ing)|having|on|need) an? (?:\w+ )?(?:break|rest|pause)|{_FREEZE}|paused|suspended|shelved|parked|halted|stalled|mothballed|headcount (?:is )?capped|standstill|stands? still|press(?:ed|ing)? pause|(?:stopped|ceased) (?:all )?(?:hiring|recruiting|recruitment))\b|\bput (?:it |everything |the [\w ]{{1,20}})?on hold\b|"
    rf"\b(?:paus|halt|suspend|stop|freez|shelv|park|ceas)(?:p?ing|e?s|e)? {_SEARCH}\b|\b{_SEARCH} (?:(?:is|are|has|have|was|were|been|being) )*(?:stopped|ceased)\b(?! (?:to|\w+ing)\b)"
)
"""What stands still."""
_NOT_DONE = re.compile(
    rf"\b(?:(?:can|may|must|will|do|are|is|was|were|be|'re)(?:n't|not| not)|can't|won't|unable to|not allowed to)(?: (?:be|to|allowed|able))* {_HIRE}\b|\b(?:cannot|can't|will not|may not|must not|not to) be filled\b|\bnot {_HIRE}\b|\bno (?:new |further )?(?:hiring|recruit\w+|hires?|appointments?|vacanc\w+|offers?)\b(?= (?:until|till|before|are|is|will)\b)|"
    r"\bnothing (?:moves|happens|will (?:happen|move))\b"
)
"""What is not done until a day."""
_HIRING = r"(?:hiring|recruit(?:ing|ment)|headcount|search(?:es)?|vacanc(?:y|ies)|process|selection|appointments)"
_NOW = r"(?: (?:is|are|was|were|has|have|been|will|be|now|put to))*"
_RESTS = re.compile(
    rf"\b{_HIRING}{_NOW} (?:rest(?:s|ed|ing)?|sleep|locked)\b[\w' ]*? (?:until|till|up to)\b|\bdown on {_HIRING} (?:until|till|up to)\b|"
    rf"\b{_HIRING}{_NOW} (?:deferred|postponed|put off) (?:to|until|till)\b|"
    r"\bno (?:new |further |more )?(?:posts?|positions?|vacanc(?:y|ies)|roles?|jobs?|hires?)\b[\w' ]*? (?:until|till|before)\b"
)
"""What rests until a day, or is put off to one: `recruiting rests until April`."""
_GOES_ON = re.compile(
    rf"\b(?:resum(?:e|es|ed|ing)|re-?start(?:s|ed|ing)?|re-?open(?:s|ed|ing)?|picks? (?:it )?up|(?:starts?|starting|begins?|beginning|moves?|goes|go|picks?|tak(?:e|es|en)) (?:(?:it|this|things|the [\w-]+) )?(?:on |up )?(?:again|from\b)|{_HIRE} again)\b"
)
"""It goes on again."""
_IT = r"(?:it|this|things|everything|the (?:post|role|position|vacancy|question|matter|search))"
_SEES = re.compile(
    rf"\b(?:see(?: (?:again|how {_IT} (?:goes|stands?|looks?)|where (?:we|they) (?:are|stand)|what happens))?|look (?:again|into {_IT}|at {_IT})|(?:re-?)?think(?: (?:again|{_IT}|about {_IT}))?|talk (?:again|about {_IT})|review {_IT}|re-?visit(?: {_IT})?|reconsider(?: {_IT})?|re-?assess(?: {_IT})?|take stock|(?:come|get) back to {_IT}|take {_IT} up|try again)"
    r"(?=,? (?:again |anew |afresh |maybe |perhaps |probably |then |only |sometime |some time )*(?:in|after|next|from|once|when|towards?|around|early|late|later|mid|at the)\b)"
)
"""They put it off until a time of which they say no more: `they'll see in the new year`, `we look at it again after Easter`."""
_IS_PAST = re.compile(
    r"\b(?:was|were|has been|have been|had been|is|are)(?: now| finally| just)? (?:lifted|over)\b|\bended\b"
)
_NO_HOLD = re.compile(
    rf"\b(?:is|are|has been|have been) (?:now |all )?(?:running|open|hiring|recruiting) again\b|\bha(?:s|ve) (?:resumed|reopened)\b|{_FREEZE} (?:does|do|did|will|is|are|has)(?:n't| not)(?: \w+)? (?:touch|affect|concern|apply)\b|\bnot affected\b|\b(?:exempt|despite)\b"
)
"""It goes on already, or was not meant."""
_OF_THE_SEARCH = re.compile(
    rf"{_SEES.pattern}|\b(?:{_SEARCH}|{_FREEZE}|decisions?|offers?|jobs?|budgets?|headcount|projects?|{_HIRE})\b"
)
_NO_SUBJECT = re.compile(
    r"(?:^|\b(?:they|we|he|she|i|you|me|us|let|that|this|it|all|and|so|say|says|said)\b)\W*(?:(?:'\w+|is|are|am|was|were|has|have|had|been|being|be|will|would|to|can|may|able|now|then|still|again|put|gone|going|there|a|the|\w+ly) ?)*$"
)
"""Before a verb whose subject is none but who speaks, or those who search."""


_Finds = Callable[[str, int, int], object]


def holds(said: str, days: list[Day], *, decides: _Finds, theirs: _Finds, says: _Finds) -> Hold | None:
    """Where words in lower case say that something stands still; `days` are those that they name.

    `decides` tells whether a stretch of them says that they decide, which is after it; `theirs` whether it is about anything else that they do;
    `says` whether somebody says or thinks it there, of the decision, where it is known already when the pause ends.
    """
    if _NO_HOLD.search(said):
        return None
    plain = _GOES_ON.sub(crossed_out, _NOT_DONE.sub(crossed_out, said))  # who hires again decides nothing by it
    found, start, end, search = list[tuple[tuple[int, int], list[Day]]](), -1, -1, False
    for first, last in clauses(said):
        hit = next((one for parts in _PARTS if (one := parts.search(said, first, last))), None)
        if hit is None:
            known = any(inside for _, inside in found) and says(said, first, last)
            if found and (named := within(days, [(first, last)])) and not (known or theirs(said, first, last)):
                found.append(((first, last), named))  # whatever it says, it is when that ends: `the ban falls in April`
                end = last
            continue
        begin, end_of_it = hit.start(), last
        last = _decided(plain, hit.end(), last, decides)
        inside = within(days, [(begin, last)])
        then = _THEN_SO.match(plain, end_of_it)
        goes_on = (
            (last, end_of_it) if last < end_of_it else then.span() if then and decides(plain, *then.span()) else None
        )
        if hit.re is _SEES and goes_on and not within(days, [goes_on]):
            continue  # that is when they decide: `they look at it again after Easter and decide then`
        if hit.re is _GOES_ON and not inside:
            inside = within(days, [(first, begin)])  # `from April we may hire again`
            begin = min([begin, *(one.start for one in inside)])
        if hit.re not in (_STILL, _SEES) and not inside and not found:
            continue  # what is not done says nothing without a day
        if _IS_PAST.search(said, first, last) and not any(one.day for one in inside):
            return None
        search = search or _is_of_the_search(said, first, hit, last)
        start, end = (begin, last) if start < 0 else (start, last if inside else end)
        found.append(((begin, last), inside))
    until = [one for _, named in found for one in named]
    return Hold(start, end, tuple(_begun(said, until)), search, tuple(span for span, _ in found)) if found else None


_THEN_SO = re.compile(r"[,\s]*(?:and )?then\b[^.;,!?]*")


_PARTS = (_STILL, _NOT_DONE, _GOES_ON, _RESTS, _SEES)


def _decided(plain: str, begin: int, end: int, decides: _Finds) -> int:
    """Where they go on to say that they decide."""
    first = decides(plain, begin, end)
    return first.start() if isinstance(first, re.Match) else end


def _is_of_the_search(said: str, begin: int, hit: re.Match[str], end: int) -> bool:
    """Whether it is the search that stands still, as the subject or the object of a clause: a course that starts again is none."""
    lead = said[begin : hit.start()]
    return bool(
        _OF_THE_SEARCH.search(lead) or _NO_SUBJECT.search(lead) or _OF_THE_SEARCH.search(said, hit.start(), end)
    )


def within(days: list[Day], spans: Iterable[tuple[int, int]]) -> list[Day]:
    """The days whose words end in one of the spans."""
    return [one for one in days if any(begin <= one.end - 1 < end for begin, end in spans)]


_BEGINNING = r"(?:the )?(?:very )?(?:start|beginning) of (?:the )?"
_YEAR = r"(?:(?:financial|fiscal|tax|budget|business|calendar|accounting|school|academic) )?(?:year|half[- ]year|half|quarter|term)(?: of accounts)?"
_BEGINS = r"(?: (?:begins|starts|opens|comes|is there))?"
_NEW_YEAR = (
    rf"(?:(?:{_BEGINNING})?(?:the |their |our |its )?(?:(?:new|next|coming) )?{_YEAR}{_BEGINS}(?:,)? (?:in|from|on) )"
)
_AS_IT_BEGINS = re.compile(
    rf"\b(?:until|till|before|to|at|from|with|in|as of|once|when) (?:{_NEW_YEAR}|{_BEGINNING}(?:next )?)?(?:next )?(?:(?P<month>{MONTH})|month|q[1-4]|(?:the )?(?:first|second|third|fourth) quarter)(?: 20\d\d)?$"
)
_OF_A_YEAR = re.compile(rf"\b{_YEAR}$")
_WHICH_BEGINS = re.compile(rf"(?: of accounts)?{_BEGINS},? ?")
_SOMETHING_ELSE = re.compile(r"\b(?:until|till|before|after|once|when)\b[\w' ]*$")
"""Something of a month, whose day is not known: `until the board meeting in January`."""


def _begun(said: str, until: list[Day]) -> list[Day]:
    """The days until which it stands still; that of a month is its first, where what they wait for begins with it: `until April`, `until the new budget year in April`, `resumes in April`."""
    of_years = [one for one, after in pairwise(until) if _begins_on(said, one, after)]
    return [_first_of_it(said, one) for one in until if one not in of_years]


def _begins_on(said: str, year: Day, day: Day) -> bool:
    """Whether a year is one that begins on the day that is named behind it: `until the new budget year starts on 1 April`."""
    between = said[year.end : day.start]
    return _OF_A_YEAR.search(said, 0, year.end) is not None and _WHICH_BEGINS.fullmatch(between) is not None


def _first_of_it(said: str, one: Day) -> Day:
    begins = _AS_IT_BEGINS.search(said[: one.end].rstrip(" ."))
    if begins is None or one.day is None:
        return one._replace(day=one.since, since=None) if one.since and _UP_TO.search(said, one.start, one.end) else one
    if _SOMETHING_ELSE.search(said, 0, begins.start()):
        return one
    first, month = one.day.replace(day=1), begins["month"]
    if month and not MONTHS[first.month - 1].lower().startswith(month[:3]):
        first = (first + dt.timedelta(32)).replace(day=1)  # `until April` was read as the end of March
    if not month and "month" not in begins[0]:
        first = first.replace(month=first.month - (first.month - 1) % 3)
    return one._replace(day=first, since=None)


_UP_TO = re.compile(rf"(?:before|until|till) (?!(?:{SIDES['after']})\b)")
