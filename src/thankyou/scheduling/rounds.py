"""The interviews of a process: those of the facts, those that were held, and the one that an invitation, or the next steps, named.

Start reading at `rounds`.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import NamedTuple

from thankyou.facts.history import Did, Event, History, What
from thankyou.facts.models import Interview
from thankyou.scheduling.days import Day, read_days
from thankyou.scheduling.deciding import standing_still
from thankyou.scheduling.holds import CLAUSE, within
from thankyou.scheduling.jotted import in_one_line, lowered
from thankyou.scheduling.last_days import MONTH, NUMBERS
from thankyou.scheduling.phrases import WEEKDAY
from thankyou.scheduling.telling import GONE, told
from thankyou.scheduling.trials import TRIAL, Trial, trial_ahead
from thankyou.scheduling.windows import Office, in_zone, later, written_in

__all__ = [
    "Round",
    "calls_off",
    "clause_of",
    "is_of_a_meeting",
    "is_told_then",
    "moves_a_trial",
    "moves_the_hour",
    "of_something_else",
    "offered_days",
    "offers_days",
    "planned_at",
    "puts_off",
    "rounds",
]


class Round(NamedTuple):
    """One interview of a process that may have several."""

    on: dt.date
    ended: dt.datetime
    """In the reader's time zone."""
    timed: bool
    """Whether the end was given, not assumed."""
    started: bool = False
    """Whether its beginning was given, from which the end was assumed."""
    begins: dt.datetime | None = None
    """When it begins, in the reader's time zone; None where nobody knows the hour."""
    logged: bool = True
    """Whether it was written down; else it is only known that they invited to it."""
    noted: str = ""
    """The words of the next steps that alone tell of it, and where they stand; empty where the history tells."""


_ASSUMED_END, _EVENT_ENDS = dt.time(16), dt.time(20)


def rounds(interview: Interview, history: History, where: Office, mine: dt.tzinfo | None) -> tuple[Round, ...]:
    """The interviews: that of the facts, those of the history, and the one that the last invitation named, or, where there is none, the next steps.

    A delay that was heard between the invitation and the day moves the interview, or takes it away where no day was named; it is then
    held when the next one is written down.
    """
    ends: dict[dt.date, Round] = {}
    held = [event for event in history.events if event.did is Did.INTERVIEWED]
    if interview.date:
        before = _until_another(history)
        day, mover = _moved(before, interview.date, where, written_in(interview, where), interview.start)
        if day != interview.date and held and _is_first(history, held[0], day):
            day = held[0].on
        if day:
            ends[day] = _first_round(interview, day, mover, where, mine)
    for event in held:
        if event.at:
            ends[event.on] = _round(event.on, event.at, where, mine)
        elif event.on not in ends:
            earlier = History(history.events[: history.events.index(event)])
            ends[event.on] = _as_invited(earlier, event.on, where, mine, written_in(interview, where))
    invited = history.last(Did.HEARD, What.NEXT_ROUND)
    if invited and invited.by and not history.since(invited).last(Did.INTERVIEWED):
        day, _ = _moved(history.since(invited), invited.by, where, written_in(interview, where))
        if day and day not in ends:
            made = _as_invited(history, day, where, mine, written_in(interview, where))
            ends[day] = made._replace(logged=False)
    trial = trial_ahead(interview, where, locale=written_in(interview, where))
    if trial and not invited and not any(interview.date and event.on > interview.date for event in held):
        told = History(tuple(one for one in history.events if moves_a_trial(one)))
        day, _ = _moved(told, trial.on, where, written_in(interview, where))
        if day and day not in ends:
            noted = f"'{trial.words}' in {trial.source}"
            ends[day] = _as_noted(interview, trial, day, where, mine)._replace(logged=False, noted=noted)
    return tuple(ends[day] for day in sorted(ends))


def _as_invited(history: History, day: dt.date, where: Office, mine: dt.tzinfo | None, locale: str) -> Round:
    """The interview of `day`, at the hour that they named for that day: in the last invitation, or with the word that moved it since."""
    invited = history.last(Did.HEARD, What.NEXT_ROUND)
    told = [invited, *(one for one in history.since(invited).events if puts_off(one))] if invited else []
    start = _begins(told[-1], day, where, mine, locale) if told else None
    return _hour_long(day, start, where, mine) if start else _round(day, None, where, mine)


def _until_another(history: History) -> History:
    """What happened before an interview was written down, or they invited to another one."""
    others = (one for one in history.events if one.did is Did.INTERVIEWED or one.what is What.NEXT_ROUND)
    first = next(others, None)
    return History(history.events[: history.events.index(first)]) if first else history


def _is_first(history: History, held: Event, day: dt.date | None) -> bool:
    """Whether the first interview that was written down is the one that was moved to `day`: neither an invitation nor thanks lie between."""
    between = [one for one in history.events[: history.events.index(held)] if day is None or one.on >= day]
    return not any(one.what in (What.NEXT_ROUND, What.THANK_YOU) for one in between)


def _moved(
    since: History, day: dt.date, where: Office, locale: str, start: dt.time | None = None
) -> tuple[dt.date | None, Event | None]:
    """The day on which an interview of `day` takes place, going by what was heard `since` the invitation to it, and what moved it there last; no day where it was put off."""
    now: dt.date | None = day
    mover = None
    for one in since.events:
        if one.did is Did.HEARD and puts_off(one) and _is_ahead(one, now, start):
            new = one.by or _new_day(one, now, where, locale)
            sooner = _FORWARD.search(one.note or "") is not None
            if new is None or now is None or new >= now or sooner:
                now, mover = new, one
    return now, mover


_NEW_DAY = re.compile(
    r"\b(?:new|another|different|later) (?:day|date|time|slot|appointment)\b|\binstead\b|\bnow (?:on|at)\b"
)
"""What says that a day is that of the interview, whatever else stands still: `frozen until March, the new date is the 20th`."""
_FORWARD = re.compile(r"\bforward\b|\bearlier\b|\bsooner\b", re.IGNORECASE)


def _new_day(heard: Event, old: dt.date | None, where: Office, locale: str) -> dt.date | None:
    """The one day ahead that the note beside a word about the interview names, apart from the old one: `moved to 10 December`.

    A week or a length of time is none, nor is a day on which they will tell the new one.
    """
    note = heard.note or ""
    said = lowered(in_one_line(note))
    moved = _of_the_interview(note) is not None
    read = read_days(said, heard.on, where, locale=locale, soonest=True)
    still = [span for span in standing_still(said, read) if not _NEW_DAY.search(said, *span)]
    named = [one for one in read if one.exact and not is_told_then(said, one) and not within([one], still)]
    named = [one for one in named if not _FROM_IT.search(said[: one.start])]
    if calls_off(heard):  # what they do otherwise has its own day: `cancelled, they decide on the 15th if they go on`
        named = [one for one in named if _may_be_of_us(said, one)]
    put = [one for one in named if _is_put_to(said, one)]
    if put:
        named = put
    elif heard.what is not What.UPDATE and not moved:
        named = [one for one in named if _is_of_us(said, one)]
    days = {one.day for one in named if one.day and one.day > heard.on} - {old}
    if not days and old is not None and _TO.search(note) and any(one.day == old for one in read):
        return old  # the facts have the new day already
    if old is not None and moves_the_hour(heard) and not days:
        return old
    return days.pop() if len(days) == 1 else None


_FROM_IT = re.compile(r"\b(?:from|as of|since|starting)(?: the)? ?$")
"""Before a day from which on something holds: `new budget from 1 March`."""


def clause_of(said: str, day: Day) -> tuple[int, int]:
    """The clause of a note in lower case in which the words of a day stand."""
    cuts = [cut for cut in CLAUSE.finditer(said) if not day.start <= cut.start() < day.end]
    parts = pairwise([0, *(one.end() for one in cuts), len(said)])
    return next(span for span in parts if span[0] <= day.end - 1 < span[1])


_SOMETHING_ELSE = re.compile(
    r"\b(?:confirm\w*|reply|answer\w*|send\w*|bring|submit\w*|return\w*|prepar\w+|ring|phone|write|announc\w+|publish\w+|decid\w+|decisions?|follow\w*|start(?:s|ing)?(?! at\b)|begins? work|"
    r"expir\w+|clos(?:es|ed|ing date)|deadlines?|due(?! to\b)|valid|sign(?:s|ing)? up|regist(?:er\w*|ration)|booking|book(?:s|ing)? (?:an?|the|your|my)|others?(?= (?:come|are|have|meet|will|visit)\b)|other (?:candidates?|applicants?))\b"
)
"""Beside a day on which something else is done than to meet, or others come."""


def of_something_else(said: str, begin: int, end: int) -> bool:
    """Whether a clause is about an answer, papers, a deadline, an absence, others or the job, and not about the interview."""
    return any(one(said, begin, end) for one in (_SOMETHING_ELSE.search, told, GONE.search))


def _is_of_us(said: str, day: Day) -> bool:
    """Whether the clause of a day says that we meet on it."""
    span = clause_of(said, day)
    return is_of_a_meeting(said, *span) and not of_something_else(said, *span)


_PUTS = r"(?:mov|shift|switch|swap|bump|push|transfer|re-?book|re-?schedul|re-?arrang|postpon|chang|delay|defer|slid|roll|put|slot|pencil|book|squeez|fit|schedul|set)(?:p?ped|t?ted|t?ting|e[ds]?|ed|s|es|ing|led)?"
_WHOM = r"(?:you|me|us|it|this|that|things|all|everything|your|my|our|the|interview|meeting|visit|trial|slot|time|date|day|appointment|back|down|in|over|forward|out|off|on|straight)"
_PUT_TO = re.compile(
    rf"(?:\b{_PUTS}(?: {_WHOM}){{0,4}} (?:to|for|until|till|onto|into)|\b(?:mak\w+|call|say) it(?: for)?|\b(?:it|that|you|we)(?:'s|'re|'ll be| is| are| will be)(?: now)?(?: (?:on|for|down for|expected))?|(?:^|[.,;:!?] ?|\b(?:and|so|but|is|are) )now|\b(?:new|other|next) (?:day|date|time|slot|appointment)(?: (?:is|will be|would be))?:?)(?: on)?(?: the)? ?$"
)
_IT_IS = re.compile(r",? (?:it is|it's to be|it will be)\b(?= ?(?:$|[.,;:!?)]|then\b|now\b))")


def _is_put_to(said: str, day: Day) -> bool:
    """Whether a day is said to be that on which something is now: `we have moved you to Tuesday`, `make it the 15th`, `Tuesday it is`."""
    begin, end = clause_of(said, day)
    if of_something_else(said, begin, end):
        return False
    lead = re.match(r"(?:(?:for|on|until|till|to) )*", said[day.start : day.end])
    before = said[: day.start + (lead.end() if lead else 0)]
    return _PUT_TO.search(before, min(begin, day.start)) is not None or _IT_IS.match(said, day.end) is not None


def _may_be_of_us(said: str, day: Day) -> bool:
    """Whether the clause of a day says that we meet on it, or nothing else that anybody does then."""
    span = clause_of(said, day)
    return is_of_a_meeting(said, *span) or not of_something_else(said, *span)


_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|o'clock)|\d{1,2}[:.]\d\d\b|noon\b|midday\b)"
_HOUR = re.compile(
    rf"\b(?:to|at|from|until|till|now) {_CLOCK}|\bby (?:an?|half an|one|two|three|\d+) (?:hours?|minutes)\b|\b(?:hours?|minutes) (?:later|earlier)\b",
    re.I,
)
_NO_HOUR = re.compile(r"\b(?:day|date|week|month)s?\b|\bcancel\w*|\bcalled off\b", re.I)


def moves_the_hour(heard: Event) -> bool:
    """Whether news about the interview names another hour and nothing else: `at 3 pm instead of 10`."""
    note = heard.note or ""
    about = heard.by is None and puts_off(heard) and re.search(_MEETING, note, re.I) is not None
    return about and _HOUR.search(note) is not None and _NO_HOUR.search(note) is None


def is_told_then(said: str, day: Day) -> bool:
    """Whether it is the day on which they will tell the new one: `they will name another day on Friday`."""
    begin = max(said.rfind(sign, 0, day.start) for sign in ".;!?\n") + 1
    if _TO.search(said, begin):
        return False
    return told(said, begin, day.start) is not None or _TO_BE_NAMED.search(said, begin, day.start) is not None


_TO_BE_NAMED = re.compile(
    r"(?:\b(?:will|would|shall|can|to)|'ll) (?!be\b)[\w' ]*\b(?:new|another|other|different) (?:day|date|time|slot|appointment)\b[\w ]*$"
)
_TO = re.compile(
    r"\b(?:moved|postponed|pushed|rescheduled|put off|brought forward|changed) (?:to|until|till)\b|\binstead\b",
    re.IGNORECASE,
)


_MEETING = rf"\b(?:interview|meeting|conversation|call|visit|trial|panel|round|appointment|{TRIAL})s?\b"
_NOT_HELD = r"\b(?:(?:can)?not|\w+n't|no longer) (?:\w+ )?(?:tak\w+ place|go(?:ing)? ahead(?! with\b)|happen\w*|held(?! up\b))\b"
_NO_MEETING = r"\bno (?:interview|meeting|visit|trial)s?\b(?! (?:day|date|time|slot|yet|questions?|feedback|left|to)\b)(?!(?: \w+){1,2} (?:left|needed|required|necessary|planned)\b)"
_PUT_OFF = (
    r"(?:moved|shifted|rearranged|postponed|put off|pushed|rescheduled|delayed|called off|cancell?ed|brought forward)"
)
_PUTTING_OFF = rf"(?:{_PUT_OFF}|mov(?:e|es|ing)|shift(?:s|ing)?|rearrang(?:e|es|ing)|postpon(?:e|es|ing)|put(?:s|ting) off|push(?:es|ing)?|reschedul(?:e|es|ing)|delay(?:s|ing)?|call(?:s|ing)? off|cancel(?:s|l?ing)?|bring(?:s|ing)? forward)"
_CALLING_OFF = r"(?:cancel(?:s|l?ed|l?ing)?|call(?:s|ed|ing)? off)"
_THE_SLOT = r"(?:it|(?:on )?(?:you|me|us)|today|tomorrow|(?:on |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_IS_OFF = r"(?:is|are|was|were|be|been)(?: now| all)? off\b(?! to\b)"
_ASIDE = r"(?:to|on|into|forward|ahead|for|before|after|so|but|because|as|while|and|until)\b"
_ANOTHER_PERSON = (
    r"to (?:some(?:body|one)(?: else)?|(?:another|a different|the other) (?:candidate|applicant|person))\b"
)
_STILL_IT = r"(?: (?:shift|day|slot|on|this|next|now|has|have|was|is|been|will|be|\w+day))"
_GIVEN_AWAY = rf"\bg(?:iv\w+|ave)(?: (?!{_ASIDE})[\w']+){{0,4}}? (?<!other ){_MEETING}{_STILL_IT}{{0,4}} {_ANOTHER_PERSON}|(?<!other ){_MEETING}{_STILL_IT}{{0,5}} (?:goes|went|gone|given) {_ANOTHER_PERSON}"
"""What was to be mine is somebody else's: `they have given Friday's trial shift to somebody else`."""
_PUTS_ME = rf"\b(?:{_PUT_OFF}|switched|swapped|bumped|transferred|re-?booked) (?:you|me|us)(?: (?:back|over|forward|out))? (?:to|for|until|till|onto|on) (?:the )?(?:\d|{WEEKDAY}|{MONTH}|next (?:week|month)|(?:another|some other|an? (?:later|different|new)) (?:day|date|time|slot|week))"
"""What is moved is when I come: `we have moved you to Tuesday`; `moved you to the second round` is none."""
_THE_INTERVIEW = re.compile(
    rf"{_GIVEN_AWAY}|"
    rf"(?:{_MEETING}|\bmeet\b)[\w ,]{{0,40}}\binstead\b|^\W*(?:moved|postponed|rescheduled) to\b|{_MEETING}[\w ]{{0,30}}{_NOT_HELD}|{_NO_MEETING}|"
    rf"(?<!other ){_MEETING}(?::|(?: (?!(?:not|never|but|al?though|because|while|my)\b)\w+){{0,6}}?) (?:{_PUT_OFF}\b|{_IS_OFF})|"
    rf"(?<!other ){_MEETING}(?: {_THE_SLOT})? off\b(?! to\b)|\b{_PUTTING_OFF}(?: (?!{_ASIDE})[\w']+){{0,4}}? {_MEETING}|"
    rf"(?<!was )(?<!is )(?<!been )\b{_CALLING_OFF} {_THE_SLOT}\b|{_PUTS_ME}|"
    rf"\b(?:they|we|he|she|i)(?:'\w+| (?:have|has|had|must|will|are|am|just))* (?:{_CALLING_OFF}(?= ?(?:$|[.,;!]))|call(?:s|ed|ing)? it off\b)|\bto (?:{_CALLING_OFF}(?= ?(?:$|[.,;!]))|call it off\b)|\bit(?:'s| is| was| has)(?: been| now)? (?:cancell?ed|called off|off(?! to))\b|"
    rf"\b(?:bring|bringing|brought)\b[\w ]{{0,20}}{_MEETING}[\w ]{{0,10}}\bforward\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^\W*(?:\w+[,:] )?(?:cancell?ed|called off)\b(?= ?(?:$|[.,;:!(–-])| (?:due|owing|because|as|until|by|at|this|today|tomorrow)\b)",
    re.IGNORECASE,
)
"""A word that says it of the interview where the note names none."""
_STANDS = re.compile(
    rf"{_MEETING}(?: (?!(?:not|never|longer)\b)\w+){{0,4}}? (?:stands?\b(?! still)|goes ahead\b|(?:is|are) still on\b|as planned\b)",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"(?:\b(?:if|should|unless|whenever|in case) you\b[\w' ]*|\b(?:you|please)(?:'d)?(?: (?:have|had|need|want|wish|must|can|cannot|may|might|should|could|would|like|not|to|only|rather))*|"
    r"(?:\bnot|n't|\bnever|\bwithout|\bno need)(?: (?:have|having|had|need|going|want|be|been|to|yet))*) $",
    re.IGNORECASE,
)
"""Before what nobody does, or what I might do: `if you have to cancel the interview`, `we do not have to cancel it`."""


def _of_the_interview(note: str) -> re.Match[str] | None:
    """The first words of a note that say that the interview is off, or on another day."""
    return next(iter(_all_of_the_interview(note)), None)


def _all_of_the_interview(note: str) -> list[re.Match[str]]:
    """All words of a note that say that the interview is off, or on another day; none where it is said to stand."""
    note = in_one_line(note)
    if _STANDS.search(note):
        return []
    if not re.search(_MEETING, note, re.IGNORECASE) and (bare := _BARE.search(note)):
        return [bare]
    return [one for one in _THE_INTERVIEW.finditer(note) if not _NOT_SO.search(note[: one.start()])]


def moves_a_trial(heard: Event) -> bool:
    """Whether their news, or a delay, says in its note that an interview is off, or on another day; a delay alone is one of the decision."""
    return heard.what in (What.UPDATE, What.DELAY) and _of_the_interview(heard.note or "") is not None


def puts_off(heard: Event) -> bool:
    """Whether this is a delay, or any other news whose note says that the interview is off, or on another day."""
    told = heard.what is What.UPDATE and _of_the_interview(heard.note or "") is not None
    return told or heard.what is What.DELAY


_TO_CHOOSE = re.compile(
    r"\?|\bwhich\b|(?:^|(?<=[.;:!?] )|\b(?:please|i|you|can|could|may|might|to) )(?:choose|pick|select|name)\b|\bslots?\b|\bsuits?\b|\bprefer\b|\bconvenient\b|\bworks? (?:best )?for (?:me|you)\b|\bavailab\w+|\boptions\b"
)


def offered_days(heard: Event, where: Office, locale: str) -> list[dt.date]:
    """The days for an interview from which a note lets me choose, in their order: `Tuesday at 10 or Thursday at 2, which suits you?`; empty where it offers none.

    They stand in the sentence that lets me choose, or, where that names none, in the one before it: a question for papers offers no days.
    """
    note = lowered(in_one_line(heard.note or ""))
    days = [
        one
        for soonest in (True, False)  # `from Tuesday to Thursday` is read as its first day and as its last
        for one in read_days(note, heard.on, where, locale=locale, soonest=soonest)
        if one.exact and one.day and one.day > heard.on
    ]
    before: tuple[int, int] | None = None
    for begin, end in pairwise([0, *(one.end() for one in _SENTENCE_ENDS.finditer(note)), len(note)]):
        inside = [one for one in days if begin <= one.start < end]
        open_ones = any(one.day != other.day for one in inside for other in inside if one.start == other.start)
        invites = heard.what is What.NEXT_ROUND and (open_ones or " or " in note[begin:end])
        for span in ((begin, end), before) if invites or _TO_CHOOSE.search(note, begin, end) else ():
            named = {one.day for one in days if one.day and span and span[0] <= one.start < span[1]}
            if len(named) > 1:
                return sorted(named)
        before = (begin, end)
    return []


_SENTENCE_ENDS = re.compile(r"[;!?]|\.(?=\s[a-z])")


def offers_days(heard: Event, where: Office, locale: str) -> bool:
    """Whether a note offers several days for an interview, of which I am to choose one."""
    return bool(offered_days(heard, where, locale))


_OFF = re.compile(rf"\bcancel\w*|\boff\b(?<!put off)(?<!putting off)|{_NOT_HELD}|{_NO_MEETING}|{_GIVEN_AWAY}", re.I)
_ANOTHER = re.compile(
    r"\b(?:postpon\w*|reschedul\w*|(?:new|another|different|later) (?:day|date|time|slot|appointment))\b", re.I
)


def calls_off(heard: Event) -> bool:
    """Whether news of theirs says in one clause that the interview was called off, and nothing of another day; a delay is put off."""
    note = heard.note or ""
    told = any(_OFF.search(one[0]) for one in _all_of_the_interview(note))
    return heard.what is What.UPDATE and told and _ANOTHER.search(note) is None


def _is_ahead(heard: Event, day: dt.date | None, start: dt.time | None) -> bool:
    """Whether the interview was still to come when this was heard; on its day, its hour or the note tells, and on the day after it the note: `we had to cancel yesterday's interview`."""
    if day is None or heard.on < day:
        return True
    early = heard.at is not None and start is not None and heard.at < start
    told = _of_the_interview(heard.note or "") is not None
    if told and heard.on == day + dt.timedelta(1):
        return _YESTERDAY.search(heard.note or "") is not None
    return heard.on == day and (early or told)


_YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)


def _first_round(
    interview: Interview, day: dt.date, mover: Event | None, where: Office, mine: dt.tzinfo | None
) -> Round:
    """The interview of the facts on `day`, at its hours there, or at that which is named where it was moved."""
    start, end = interview.start, interview.end
    if mover and (begins := _begins(mover, day, where, mine, written_in(interview, where))) != start:
        if begins:
            return _hour_long(day, begins, where, mine)
        if day != interview.date and _names_an_hour(mover.note or ""):
            return _round(day, None, where, mine)  # which hour that is cannot be read
    if end:
        over_midnight = start is not None and end <= start
        made = _round(day, end, where, mine, ends_on=day + dt.timedelta(over_midnight))
        return made._replace(begins=_moment(day, start, where, mine)) if start else made
    if start:
        return _hour_long(day, start, where, mine)
    if interview.kind == What.EVENT_THANKS:  # most are in the evening
        return _round(day, _EVENT_ENDS, where, mine)._replace(timed=False)
    return _round(day, None, where, mine)


def _names_an_hour(note: str) -> bool:
    """Whether a note names any hour that may be that of the interview."""
    cuts = [0, *(one.end() for one in _PART.finditer(note)), len(note)]
    return any(_SOME_HOUR.search(note, *span) and not _NO_BEGINNING.search(note, *span) for span in pairwise(cuts))


def _hour_long(day: dt.date, start: dt.time, where: Office, mine: dt.tzinfo | None) -> Round:
    """An interview of which only the beginning is known."""
    ended = dt.datetime.combine(day, start, mine) + dt.timedelta(hours=1)
    made = _round(day, ended.time(), where, mine, ends_on=ended.date())
    return made._replace(timed=False, started=True, begins=_moment(day, start, where, mine))


_SHIFT = 8
"""Hours that a trial day lasts at most, where its end is not known."""


def _as_noted(interview: Interview, trial: Trial, day: dt.date, where: Office, mine: dt.tzinfo | None) -> Round:
    """A trial of the next steps; one of which the beginning is named is taken to end eight hours later, no later than others, and an hour later at the earliest."""
    said = Event(on=interview.date or day, did=Did.HEARD, what=What.NEXT_ROUND, by=trial.on, note=trial.line)
    if day == trial.on and mine == where.zone and (both := _from_to(trial.line)):
        made = _round(day, both[1], where, mine)
        return made._replace(begins=_moment(day, both[0], where, mine))
    start = _begins(said, day, where, mine, written_in(interview, where)) if day == trial.on else None
    if start is None:
        return _round(day, None, where, mine)
    hour_long = _hour_long(day, start, where, mine)
    ends = dt.datetime.combine(day, start) + dt.timedelta(hours=_SHIFT)
    usual = min(ends, dt.datetime.combine(day, _ASSUMED_END))
    made = _round(day, usual.time(), where, mine)._replace(timed=False)
    return hour_long if hour_long.ended > made.ended else made._replace(begins=hour_long.begins)


_PART_OF_DAY = r"(?: (?:o'clock )?(?:in the|at) (?P<d{0}>morning|afternoon|evening|night)\b)"
_CLOCK_OF = rf"(?:(?P<h{{0}}>\d{{{{1,2}}}})(?:[:.](?P<m{{0}}>[0-5]\d))?(?: ?(?P<p{{0}}>[ap])\.?m\b\.?|{_PART_OF_DAY}| o'clock)?|(?P<n{{0}}>(?:12 )?(?:noon|midday)\b))"
_FROM_TO = re.compile(
    rf"\b(?:from|between) {_CLOCK_OF.format(1)} ?(?:-|–|to|till|until|and) ?{_CLOCK_OF.format(2)}(?![\w:.]*\d)(?! (?:of|[a-z]+s)\b)|"
    rf"(?<![\w:.,/-])(?=\d{{1,2}}(?:[:.][0-5]\d| ?[ap]\.?m\b)|noon\b|midday\b|12 noon\b){_CLOCK_OF.format(3)} ?(?:-|–|to|till|until) ?{_CLOCK_OF.format(4)}(?![\w:.]*\d)",
    re.IGNORECASE,
)
"""From when to when: `from 5 am to 11`, `7:30-11:30`, `6 am to noon`, `from 6 in the morning till 2 in the afternoon`."""


def _from_to(line: str) -> tuple[dt.time, dt.time] | None:
    """The one pair of hours between which something is said to be, on one day; None where there is none, or more than one."""
    found = list(_FROM_TO.finditer(in_one_line(line)))
    if len(found) != 1:
        return None
    one = found[0].groupdict()
    first, last = (1, 2) if one["h1"] or one["n1"] else (3, 4)
    begins, ends = (_hour_of(one, place) for place in (first, last))
    if begins is None or ends is None:
        return None
    if ends <= begins and not (one[f"p{last}"] or one[f"d{last}"]) and ends.hour < _NOON_HOUR:
        ends = ends.replace(hour=ends.hour + _NOON_HOUR)  # `from 9 to 1`
    return (begins, ends) if begins < ends else None


_NOON_HOUR = 12


def _hour_of(one: dict[str, str | None], place: int) -> dt.time | None:
    if one[f"n{place}"]:
        return dt.time(_NOON_HOUR)
    hour, minute = int(one[f"h{place}"] or 0), int(one[f"m{place}"] or 0)
    half = (one[f"p{place}"] or one[f"d{place}"] or "").lower()
    if half:
        hour = hour % _NOON_HOUR + _NOON_HOUR * (half not in ("a", "morning"))
    return dt.time(hour, minute) if hour < 24 else None


def _moment(day: dt.date, start: dt.time, where: Office, mine: dt.tzinfo | None) -> dt.datetime:
    """An hour of the candidate's day, in the reader's time zone."""
    return in_zone(dt.datetime.combine(day, start, mine), where.zone)


def planned_at(
    interview: Interview, history: History, day: dt.date, where: Office, mine: dt.tzinfo | None
) -> dt.datetime | None:
    """The hour for which an interview of `day` was planned, wherever it is now, in the reader's time zone; None where nobody knows it."""
    invited = history.last(Did.HEARD, What.NEXT_ROUND)
    if invited and invited.by == day:
        start = _begins(invited, day, where, mine, written_in(interview, where))
    else:
        start = interview.start if interview.date == day else None
    return _moment(day, start, where, mine) if start else None


_OTHER_HOUR = r"(?<!instead of )(?<!not at )(?<!not )"
_HOURS = r"(?:(?:[:.][0-5]\d)? ?(?:[Uu]hr|[Hh]rs)\b|(?<!\b[0-7]) ?h(?: ?[0-5]\d)?\b(?! ?(?:long|of|drive|trip|away|shift|week|notice|each|per)\b))"
"""The word for the hour of the clock, in other languages too: `14h`, `14 h 30`, `9.30 Uhr`; `3 h` is a length of time."""
_AT = re.compile(
    rf"{_OTHER_HOUR}(?:\bat |\b[Kk]l\.? ?|(?<![\w:.,/-])(?=(?:\d{{1,2}}(?::[0-5]\d| ?[ap]\.?m\b| o'clock)|\d{{1,2}}{_HOURS})))(?P<hour>\d{{1,2}})(?:(?:[:.]| ?h ?)(?P<minute>[0-5]\d))?(?: ?(?P<half>[ap])\.?m\b\.?| o'clock|{_HOURS})?(?![\w:.]*\d)(?! [A-Z])(?: ?(?:[-–]|until|till) ?\d{{1,2}}(?:[:.][0-5]\d)?)?|"
    rf"{_OTHER_HOUR}(?:\bat )?\b(?P<noon>noon|midday)\b"
)
"""The hour of something: `at 10`, `10:30`, `2 pm`, `10:00-11:30`."""
_SOME_HOUR = re.compile(
    rf"{_AT.pattern}|o'clock\b|\b(?:half past|quarter (?:past|to)|morning|afternoon|evening|at (?:{'|'.join(NUMBERS[1:13])}))\b",
    re.I,
)
"""Any hour, read or not."""

_PART = re.compile(r"[;!?,\n]+|(?<!\b[Kk]l)\.(?!\d)|\s[-–—]+\s|\b(?:but|then)\b")
_NO_BEGINNING = re.compile(
    r"\b(?:ring|call (?!is|will|at)|phone|reply|answer|confirm\w*|follow\w*|by|write|let|send|tell|arriv\w+)\b|\bor (?:at )?\d|\d or\b",
    re.IGNORECASE,
)
"""Beside the hour of something else, or one of several to choose from."""
_TO_MEET = re.compile(rf"{_MEETING}|\b(?:meet|come|see you|start|begin)(?:s|ing)?\b", re.IGNORECASE)
_WE_MEET = re.compile(rf"{_MEETING}|\b(?:meet|come|see you|talk|chat|instead)\b", re.IGNORECASE)
_ONLY_AN_HOUR = re.compile(
    r"\W*(?:(?:it|that|we|is|will|be|say|in|the|morning|afternoon)\W+)*(?:with [\w' -]+\W*)?", re.IGNORECASE
)


def _begins(invited: Event, day: dt.date, where: Office, mine: dt.tzinfo | None, locale: str) -> dt.time | None:
    """The one hour that is named for an interview of `day`, in the working day where the half of the day is left open: `at 10`, `at 2`.

    None where there is no such hour, for another day, or it may be one of either of two time zones.
    """
    if mine != where.zone or invited.by not in (None, day):
        return None
    note = in_one_line(invited.note or "")
    days = read_days(lowered(note), invited.on, where, locale=locale, soonest=True)
    cuts = [0, *(one.end() for one in _PART.finditer(note)), len(note)]
    hours = [
        hour
        for begin, end in pairwise(cuts)
        for hour in _AT.finditer(note, begin, end)
        if _is_of_the_meeting(note, begin, end, hour, [one for one in days if begin <= one.start < end], day)
    ]
    if len(hours) != 1:
        return None
    if hours[0]["noon"]:
        return dt.time(12)
    hour, half = int(hours[0]["hour"]), hours[0]["half"]
    if half:
        hour = hour % 12 + 12 * (half == "p")
    elif hour < _EARLIEST:
        hour += 12
    return dt.time(hour, int(hours[0]["minute"] or 0)) if half or _EARLIEST <= hour < _LATEST else None


def is_of_a_meeting(said: str, begin: int, end: int) -> bool:
    """Whether a clause of a note says that we meet, or names the hour of something."""
    return any(one.search(said, begin, end) for one in (_WE_MEET, _AT))


def _is_of_the_meeting(note: str, begin: int, end: int, hour: re.Match[str], days: list[Day], day: dt.date) -> bool:
    """Whether the hour stands with the meeting, its day, or nothing else in a clause; right beside its day, where that names others."""
    if _NO_BEGINNING.search(note, begin, end):
        return False
    if any(one.exact and one.day and one.day != day for one in days):
        gaps = [note[min(one.end, hour.end()) : max(one.start, hour.start())] for one in days if one.day == day]
        return any(_BESIDE.fullmatch(gap) for gap in gaps)
    with_it = any(one.day == day for one in days) or _TO_MEET.search(note, begin, end) is not None
    return with_it or _ONLY_AN_HOUR.fullmatch(f"{note[begin : hour.start()]} {note[hour.end() : end]} ") is not None


_BESIDE = re.compile(r"[ ,(]*(?:on )?(?:the )?")
_EARLIEST, _LATEST = 8, 20
"""Hours of the day between which an interview begins, as far as an invitation says no more than `at 10`."""


def _round(
    day: dt.date, end: dt.time | None, where: Office, mine: dt.tzinfo | None, *, ends_on: dt.date | None = None
) -> Round:
    ended = in_zone(dt.datetime.combine(ends_on or day, end or _ASSUMED_END, mine), where.zone)
    return Round(day, later(ended, 0), end is not None)
