"""A trial day, a working interview or the like that the next steps name with its day: an interview to come, after which they are thanked.

    next_steps: [trial shift on Tuesday 24 November]

Start reading at `trial_ahead`.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from thankyou.facts.models import Interview
from thankyou.scheduling.days import Day, read_days
from thankyou.scheduling.holds import clauses
from thankyou.scheduling.jotted import in_one_line, lowered
from thankyou.scheduling.windows import Office

__all__ = ["TRIAL", "Trial", "trial_ahead", "trial_of_whom"]


class Trial(NamedTuple):
    """An interview that the next steps name."""

    on: dt.date
    words: str
    source: str
    """Where they stand: `next_steps[0]`."""
    other: dt.date | None = None
    """The earlier day, where weekday and date do not fit each other."""
    mine: bool = True
    """Whether the words say that I am expected there."""
    line: str = ""
    """All that stands with them."""


TRIAL = (
    r"(?:(?:trial|taster|try-?out|test|sample|demo(?:nstration)?|probation(?:ary)?|practice|audition|stage|shadow(?:ing)?|observation)[- ](?:day|shift|lesson|session|class|morning|afternoon|evening|run|service|week|hours?|drive|flight|dive|teaching)(?!\w)|"
    r"try-?out|work(?:ing)? (?:interview|trial|audition|sample)|assessment (?:day|cent(?:re|er)|morning|afternoon)|selection (?:day|board|morning)|(?<!within a )(?<!inside a )(?<!in a )(?:(?<=\ba )|(?<=\bmy )|(?<=\bpaid )|(?<=\bwhole )|(?<=\bfull )|(?<=\bhalf ))working day(?= (?:with|at|in|on|for)\b)|"
    r"probe(?:arbeit(?:en|stag)?|tag|schicht|unterricht)|schnupper(?:tag|lehre|n)|hospitation(?:stag)?|(?:proef|meeloop|meedraai|mee(?:werk|kijk))[- ]?(?:dag|dienst|les)|(?:journée|jour|séance) d'essai|essai professionnel|"
    r"(?:giorn(?:ata|o)|turno) di prova|(?:día|jornada|turno) de prueba|(?:dia|turno) de (?:teste|experiência)|(?:prøve|prov)(?:dag|vakt|vagt|arbete|arbeid|arbejde)|dzień próbny|zkušební (?:den|směna))"
)
"""What a trial is called, in lower case, in the words of the house too: `Probearbeiten`, `proefdag`."""
_OPEN_TO_ALL = re.compile(
    r"(?:test|sample|demo(?:nstration)?|practice|stage|observation)[- ](?:day|session|morning|afternoon|evening|run|service|week|hours?)"
)
"""A trial by its name that a house also holds for its buyers and neighbours, so that it is mine only where somebody says so: `demo day`."""
_OF_ME = re.compile(r"\b(?:i|me|my|we|us|you|your)\b")
_SAME = rf"(?: ?\({TRIAL}\)| ?[/=] ?{TRIAL}| [-–—] {TRIAL})?"
"""Its name in another tongue, behind it: `Probearbeiten (trial day)`, `meedraaidag / trial shift`."""
_TRIAL = re.compile(rf"\b(?:{TRIAL}|(?:second|third) (?:interview|round))\b")
_NOT_MINE = re.compile(r"\b(?:others?|candidates?|applicants?|no|some(?:body|one)|not|may|might|maybe|perhaps)\b|n't\b")
"""Beside a trial of others, or one that may not be."""
_DEPENDS = re.compile(r"\b(?:if|unless)\b")
_NOUN = r"(?:(?:an?|the|my|our|your|their|this|that|its) (?:(?!(?:of|from|for|to|about|on|at|by|after|before|in|with|if)\b)[\w'-]+ ){0,2})?(?:(?:un)?paid |short |half-day )?"
_LABEL = r"\W*(?:(?:next|then|steps?|stage|plan|also|and|so|first|finally|now|is|it|the|my|our|will|be)[:,]? )*"
_I_AM = r"(?:(?:\b(?:i|we|you)(?:'\w+)?(?: (?:am|are|have|will|shall|can|must|to|been|be|now|also))*|^\W*) ?\b(?:do|doing|have|having|come|coming|go|going|back|attend|attending|work|working|start|starting|invited|booked|expected|asked|wanted|down|due|scheduled))"
_THEY_WANT = r"(?:\b(?:want|need|expect|invit|ask|book|see|have|having|put|get|meet)(?:e?s|e|ed|ing)? (?:me|us|you)|\blike (?:me|us|you) to|\bagreed(?: on)?)"
_TO_COME = r"(?: (?:to|for|at|with|on|in|back|along|over|down|do|have|come|work|attend))*"
_LEADS = re.compile(
    rf"(?:{_LABEL}|.*(?:{_I_AM}|{_THEY_WANT}){_TO_COME} |.*\bthere(?:'s| is| will be) |.*\bfollow(?:s|ed)? by ){_NOUN}"
)
"""What stands before a trial at which I am expected: nothing but how it is called, or that I come, or that they want me there; whoever tells, books or asks about one does something else that day."""
_GAP = re.compile(
    rf"{_SAME}"
    r"(?: for (?:me|us|you))?(?: (?:with|in|at|on) (?:(?:the|my|our|their) )?(?!(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the|my|our|their)\b)[^\W\d][\w'-]*(?: \d\w{0,2})?){0,2}(?: (?:is|will be) (?:an?|the) [^\W\d][\w'-]*(?: (?:to|with|before|at|in|of) (?:(?:the|our|their|an?) )?[^\W\d][\w'-]*){0,2})?[ ,:(–—-]*(?:(?:(?:it|that) )?(?:is|'s|will be|takes place|will take place)\b(?: (?:set|planned|scheduled|fixed|arranged|booked))?(?: for)?[ ,:]*)?(?:(?:on|at|am|op|le|el|em|il|den)\b ?)?"
)
_BEHIND = re.compile(
    r"\W*(?:$|(?:at|from|between|in|with|and|as|where|until|till|starting|starts|noon|midday)\b|to (?!be\b)|for (?:an?|half|the (?:day|morning|afternoon|evening))\b|\d)|\s*\("
)


_ONE_OF_MANY = re.compile(r"(?<!\bmy )\b(?:last|remaining)\b")
"""Before a trial of several, which need not be mine: `the last trial day is on the 24th`."""


def trial_ahead(interview: Interview, where: Office, *, locale: str) -> Trial | None:
    """The first trial or further interview of the next steps whose one day lies after that of the interview; None where they name none."""
    found = _trials(interview, where, locale)
    return min((one for one in found if one.mine), key=lambda one: one.on, default=None)


def trial_of_whom(interview: Interview, where: Office, *, locale: str) -> Trial | None:
    """The first of which the next steps do not say whether it is mine: `they decide after the trial day on 24 November`."""
    found = _trials(interview, where, locale)
    return None if any(one.mine for one in found) else min(found, key=lambda one: one.on, default=None)


def _trials(interview: Interview, where: Office, locale: str) -> list[Trial]:
    if interview.date is None:
        return []
    return [
        one._replace(source=f"next_steps[{place}]", line=told)
        for place, step in enumerate(interview.whole("next_steps"))
        for told in ((step.text, step.they_will, step.will, step.next, step.i_will) if step else ())
        if told and (one := _trial(told, interview.date, where, locale))
    ]


def _trial(told: str, on: dt.date, where: Office, locale: str) -> Trial | None:
    plain = in_one_line(told)
    said = lowered(plain)
    if _DEPENDS.search(said):
        return None
    days = read_days(said, on, where, locale=locale, soonest=True)
    for begin, end in _with_its_day(said):
        named = _TRIAL.search(said, begin, end)
        inside = [
            one
            for one in days
            if begin <= one.start < end and not (named and one.end == named.end())  # `a working day with the crew`
        ]
        if not named or len(inside) != 1 or _NOT_MINE.search(said, begin, end):
            continue
        if _OPEN_TO_ALL.fullmatch(named[0]) and not _OF_ME.search(said, begin, end):
            continue
        mine = _is_mine(said, (begin, end), named, inside[0])
        within = inside[0].start <= named.start() < inside[0].end  # `after the trial day on 24 November`
        beside = mine or within or _GAP.fullmatch(said, named.end(), inside[0].start)
        if beside and (day := inside[0].since if within else _its_day(said, inside[0])):
            words = plain[
                named.start() if within else min(named.start(), inside[0].start) : max(named.end(), inside[0].end)
            ]
            return Trial(day, words.strip(" ,;."), "", inside[0].other, mine) if day > on else None
    return None


_ENDS_WITH_IT, _DASH = re.compile(rf"\b{TRIAL}$"), re.compile(r"\s[-–—]+\s")


def _with_its_day(said: str) -> list[tuple[int, int]]:
    """The clauses, where what stands behind a dash after the name of a trial is one with it: `trial shift - Thursday 3 December`."""
    found: list[tuple[int, int]] = []
    for begin, end in clauses(said):
        goes_on = found and _DASH.match(said, begin) and _ENDS_WITH_IT.search(said, found[-1][0], begin)
        found[-1:] = [(found[-1][0], end)] if goes_on else [*found[-1:], (begin, end)]
    return found


def _is_mine(said: str, clause: tuple[int, int], named: re.Match[str], day: Day) -> bool:
    """Whether a clause says of a trial and a day no more than that I am expected there then."""
    begin, end = clause
    first = named.start() < day.start
    lead = said[begin : named.start()] if first else f"{said[begin : day.start]}{said[day.end : named.start()]}"
    if _ONE_OF_MANY.search(lead):
        return False
    beside = _GAP.fullmatch(said, named.end(), day.start) if first else True
    behind = _BEHIND.match(said[max(named.end(), day.end) : end])
    return bool(beside and behind and _LEADS.fullmatch(f"{lead.strip(' ,')} ".lstrip()))


def _its_day(said: str, day: Day) -> dt.date | None:
    """The day, where it is one and not one of several."""
    return day.day if day.exact and " or " not in said[day.start : day.end] else None
