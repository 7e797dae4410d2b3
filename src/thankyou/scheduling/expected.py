"""When they will decide, as far as it is known: a field, what was jotted down about the next steps, a note beside what was heard.

Start reading at `decision`.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from thankyou.facts.history import Did, Event, What
from thankyou.facts.models import NextStep
from thankyou.facts.people import Name
from thankyou.facts.text import begun
from thankyou.scheduling.anchors import Anchors
from thankyou.scheduling.deciding import (
    NO_SUCH_DAY,
    UNREADABLE,
    Stated,
    absent,
    anchors_in,
    beside,
    last_day_in,
    on_hold,
    stated,
    unwanted,
)
from thankyou.scheduling.delays import puts_back
from thankyou.scheduling.feasts import only_estimated
from thankyou.scheduling.granted import apart_from, reply_by
from thankyou.scheduling.handovers import Handover, apart_from_handover, handover_in
from thankyou.scheduling.jotted import in_one_line
from thankyou.scheduling.limits import BETWEEN
from thankyou.scheduling.rounds import moves_the_hour, offered_days, offers_days, puts_off
from thankyou.scheduling.saying import NO_FIT, date_said
from thankyou.scheduling.steps import Situation
from thankyou.scheduling.telling import deputy_in
from thankyou.scheduling.their_questions import question_to_me
from thankyou.scheduling.wishes import names_a_channel, names_a_rule, strangers_in

__all__ = [
    "SENDING",
    "Decision",
    "Deputy",
    "Unread",
    "Unwanted",
    "Wait",
    "answers_by",
    "away_until",
    "channels",
    "day_passed",
    "decision",
    "decision_notes",
    "deputy",
    "excepted",
    "foreseen",
    "go_between",
    "handover",
    "held_up",
    "held_up_since",
    "my_promise",
    "one_to_ask",
    "passes_on",
    "put_aside",
    "questions",
    "shut_after",
    "silence_is_a_no",
    "spared",
    "taken_back",
    "through_one",
    "unasked",
    "unread",
    "unread_rules",
    "waits_for",
    "wish",
]


class Decision(NamedTuple):
    """When they said they would decide."""

    day: dt.date
    """The last day that their words may mean."""
    words: str = ""
    """Their words, where the day was read out of some."""
    about: bool = False
    """Whether the words leave some days open."""
    source: str = "decision_date"
    """The field it comes from."""
    since: dt.date | None = None
    """The day that it comes after, where their words say no more."""
    invited: bool = False
    """Whether they said that I may ask then."""
    other: dt.date | None = None
    """The earlier day, where their words name a weekday and a date that do not fit each other."""
    decides: bool = True
    """Whether the words are about the decision, not only about something that they will do."""
    heard: Event | None = None
    """With what they gave it, where that was after the interview."""
    counted: dt.date | None = None
    """The interview from which it was counted, where that is a later one than the words were said at."""
    earlier: dt.date | None = None
    """The interview that it was said for, where a later one was held since."""
    dated: bool = False
    """Whether the words name that one day by its date."""
    refuses: bool = False
    """Whether they said that silence until then means no."""
    agreed: bool = False
    """Whether it is the day on which I am to call, as they asked."""
    hour: dt.time | None = None
    """From which hour of that day on, where they named one."""

    @property
    def told(self) -> dt.date | None:
        """The day on which they gave it, where that was after the interview."""
        return self.heard.on if self.heard else None


def decision(s: Situation) -> Decision | None:
    """When they will decide about the current interview: by the last that they said, else by the facts; None where the search has stood still since, for longer."""
    found = _last_named(s)
    return None if found and _overtaken(s, found) else found


_SHUTS = re.compile(
    r"\b(?:before|until|till|by the time|in time before) (?:(?:they|we|i|he|she|everybody|everyone|(?:the|our|their) [\w-]+)(?: (?:all|then|will))? (?:shuts?|closes?|breaks? up|downs? tools|knocks? off|locks? up|finish(?:es)?|stops?|go(?:es)? (?:on|into|off for) )|(?:the|their|our) (?:[\w-]+ )?(?:shut-?down|closure|closedown|close-?down)\b)",
    re.IGNORECASE,
)


def shut_after(found: Decision) -> bool:
    """Whether they are to decide before they shut, so that nobody is there once that day has passed: `before they shut for Christmas on the 23rd`."""
    return _SHUTS.search(found.words) is not None


def foreseen(s: Situation) -> Situation | None:
    """The situation once the interview that is still ahead is over, where it is known already when they decide after it: `a week after the trial day`.

    What was said of no interview counts where the next steps alone name that one: it was said with it.
    """
    coming = s.coming
    if coming is None:
        return None
    then = s._replace(first=coming.ended, last=coming.ended)
    found = decision(then)
    if found is None:
        return then if coming.noted and unread(then) else None
    return then if found.day > coming.on and (coming.noted or found.counted == coming.on) else None


def _overtaken(s: Situation, found: Decision) -> bool:
    """Whether they have said since that the search stands still over the day that they had named."""
    notes = [_note_of(s, one) for one in s.since.events if found.told is None or one.on > found.told]
    return any(place in notes and (one.day is None or one.day > found.day) for place, one, _ in _held_up(s))


def _last_named(s: Situation) -> Decision | None:
    if s.put_off:
        return None  # what they name is the day of the interview
    heard = s.since.last(Did.HEARD)
    for one in reversed(s.since.events):
        if one.did is not Did.HEARD or one.what is What.NEXT_ROUND or _of_an_interview(s, one):
            continue  # the day beside these is one for something else
        if one.by and one.what is not What.DOCUMENTS:
            return Decision(one.by, source="", heard=one)
        if said := _in_note(s, one):
            return said
        if _takes_back(one):
            return None  # what was said before it no longer holds
    stated = _stated(s)
    return None if stated and heard and stated.day < heard.on else stated


def _takes_back(heard: Event) -> bool:
    """Whether the day that they had named before holds no more, as it takes longer."""
    return heard.what is What.DELAY or (
        heard.what is What.UPDATE and not puts_off(heard) and puts_back(heard.note or "")
    )


def taken_back(s: Situation) -> Decision | None:
    """The day of the facts that they have taken back since, without another: until it is over, nothing is to be heard."""
    told = any(one.did is Did.HEARD and _takes_back(one) for one in s.since.events)
    return _stated(s) if told and not s.put_off and decision(s) is None else None


def day_passed(s: Situation) -> bool:
    """Whether they had named a day for the decision that no longer counts."""
    told = any(one.did is Did.HEARD and one.by and one.what in (What.DELAY, What.UPDATE) for one in s.since.events)
    return told or bool(s.interview.decision_date or put_aside(s) or _stated(s))


def _of_an_interview(s: Situation, heard: Event) -> bool:
    """Whether the days in a note are those of an interview: it has another hour, or they offer days to choose from."""
    return moves_the_hour(heard) or (heard.by is None and offers_days(heard, s.office, s.written))


def _stated(s: Situation) -> Decision | None:
    """The day of the facts."""
    facts, held = s.interview, s.current
    if facts.decision_date and not (held and _is_over(s, facts.decision_date)):
        later = [one for one in _contradictions(s) if one.found.dated and _day(one) > facts.decision_date]
        return _decision(max(later, key=_day)) if later else Decision(facts.decision_date)
    if found := [one for one in _at_the_interview(s) if one.found.day]:
        return _decision(found[-1])
    found = [one for one in _read(s) if one.found.day and not _is_over(s, one.found.day)]
    if not found or facts.decision_date:
        return None
    found = [one for one in found if one.found.agreed] or found
    last = _decision(max(found, key=_day))
    since = held is not None and held is not s.told and last.counted != held.on
    return last._replace(earlier=facts.date) if since else last


def _day(read: _Read) -> dt.date:
    return read.found.day or dt.date.min


def _is_over(s: Situation, day: dt.date) -> bool:
    """Whether a day of the facts was named for an earlier interview, or before this one was moved."""
    held = s.current
    if held is None:
        return False
    return day < held.on or (day == held.on and _moved(s) is not None)


def _moved(s: Situation) -> dt.date | None:
    """The day to which the interview of the facts was moved, where that is the current one."""
    told, given = s.told, s.interview.date
    return told.on if told and given and s.current is told and told.on != given else None


def _at_the_interview(s: Situation) -> list[_Read]:
    """What they said of the decision when they invited to the current interview, and at it, as its notes tell."""
    held = s.current
    if held is None:
        return []
    asked = [one for one in s.history.events if one.what is What.NEXT_ROUND and one.on <= held.on]
    told = [one for one in s.history.events if one.did is Did.INTERVIEWED and one.on == held.on]
    noted = [one for one in (*asked[-1:] * (held is not s.rounds[0]), *told) if one.note]
    read = [(one, _stated_in(s, one.note or "", one.on, moved=held.on if held.on != one.on else None)) for one in noted]
    return [
        _Read(f"the note of {s.say(one.on)}", said)
        for one, said in read
        if said
        and (said.day or held.on) >= held.on
        and not (one.what is What.NEXT_ROUND and said.day in (held.on, one.by))  # the day of an interview
    ]


def _in_note(s: Situation, heard: Event) -> Decision | None:
    """The day of the decision in the note that was written beside what was heard."""
    said = _beside(s, heard)
    found = _decision(_Read("its note", said)) if said and said.day else None
    return found._replace(heard=heard) if found else None


def _of_theirs(s: Situation, heard: Event) -> str:
    """The note beside what was heard, without what it says of the papers that they want, and of whom to write to instead of who goes."""
    note = heard.note or ""
    note = apart_from(note) if heard.what is What.DOCUMENTS else note
    return note if heard.automatic else _kept(s, note, heard.on)


def _beside(s: Situation, heard: Event) -> Stated | None:
    """What the note beside what was heard says of the decision."""
    note = _of_theirs(s, heard)
    if not note.strip():
        return None
    found = _stated_in(s, note, heard.on, promised=heard.what is What.DELAY)
    question = question_to_me(note)
    if found and found.words in question and reply_by(heard, s.office, locale=s.written, asked=question):
        found = _stated_in(s, note.replace(question, ""), heard.on, promised=False)  # my day, not theirs
    invited = {one.by for one in s.history.events if one.what is What.NEXT_ROUND}
    return None if found and found.day and found.day in invited else found  # the day of an interview that is off


class _Read(NamedTuple):
    """What a jotting says about the decision, and where it stands."""

    source: str
    found: Stated


class Unread(NamedTuple):
    """Words about the decision that leave its day open."""

    words: str
    source: str
    """Where they stand."""
    problem: str
    likely: dt.date | None = None
    """The last day that they may stand for, where the calendar has no such day: 1 December for `31 November`."""


def unread(s: Situation) -> Unread | None:
    """Words about the decision from which no day can be read, if no other words name one."""
    heard = s.since.last(Did.HEARD)
    if s.put_off or decision(s) or s.interview.decision_date:
        return None
    if heard:
        said = _beside(s, heard)
        return _unread(said, f"the note of {s.say(heard.on)}") if said else None
    return next((told for one in _all_read(s) if (told := _unread(one.found, one.source))), None)


def silence_is_a_no(s: Situation) -> str:
    """That their silence is an answer, where they said so; else nothing."""
    if found := decision(s):
        refuses = found.refuses or any(one.found.refuses and one.found.day is None for one in _all_read(s))
        return f"by what you noted, silence after {s.say(found.day)} means no" if refuses else ""
    told = s.since.last(Did.HEARD) is not None
    return "by what you noted, silence means no" if not told and any(one.found.refuses for one in _all_read(s)) else ""


def _unread(found: Stated, source: str) -> Unread | None:
    asked = found.problem in (UNREADABLE, NO_SUCH_DAY)
    return Unread(found.words, source, found.problem, found.likely) if asked and found.problem else None


class Wait(NamedTuple):
    """Something of theirs before which they will hardly have decided."""

    day: dt.date
    """The last day that the words may mean."""
    words: str
    guessed: bool = False
    """Whether no day can be read from the words, so that two weeks are taken until the candidate has said which is meant."""
    late: bool = False
    """Whether the day is only the last that the words may mean: `within ten days`."""


def waits_for(s: Situation, after: Decision | None = None) -> Wait | None:
    """The last day of the jottings and notes that do not speak of a decision; one that is far off is for something else.

    Where a day of decision is known, only the notes beside what was heard since they named it count, and who is said to be away, then or
    with it: `Dana is away until the 12th`.
    """
    told = [(words, on) for _, words, on in _heard(s) if after is None or (on > after.told if after.told else True)]
    said = told if after and after.earlier is None else [*((words, on) for _, words, on in _jotted(s)), *told]
    offered = {day for one in s.since.events if one.did is Did.HEARD for day in offered_days(one, s.office, s.written)}
    old = taken_back(s)
    read = [(words, beside(words, on, s.office, locale=s.written, met=s.met), on) for words, on in said]
    read = [one for one in read if not (old and one[1] and one[1].day == old.day)]  # no longer the day of anything
    days = [
        Wait(one.day, one.words, late=one.about)
        for words, one, on in read
        if one
        and one.day
        and one.day not in offered
        and (s.put_off or (one.day - on).days <= _NEAR or _WAITS.search(words))
    ]
    return max([*_absences(s, after), *days], key=lambda one: one.day, default=None)


def answers_by(s: Situation, heard: Event) -> Wait | None:
    """The day of theirs that their word about the terms of an offer names: by it they answer, or something comes first."""
    said = heard.note or ""
    told = stated(said, heard.on, s.office, locale=s.written, met=s.met)
    named = [one(said, heard.on, s.office, locale=s.written, met=s.met) for one in (absent, on_hold, beside)]
    named.append(stated(said, heard.on, s.office, locale=s.written, met=s.met, promised=True))
    near = [
        one for one in named if one and one.day and (one.day - heard.on).days <= 2 * BETWEEN and not _begins(said, one)
    ]
    found = told if told and told.day else next(iter(near), None)
    if told and told.about and not told.since:  # a guess from the very words that name a day for something else
        found = next((one for one in near if not one.about and one.words.endswith(told.words)), found)
    if heard.by:
        return Wait(heard.by, found.words if found and found.day == heard.by else "")
    if found is None or found.day is None:
        return None
    return Wait(s.office.past_bridges(found.since, 1) if found.since else found.day, found.words)


def _begins(said: str, found: Stated) -> bool:
    """Whether it is a day from which on something holds, such as the pay: `52,000 from 1 December`."""
    return re.search(rf"\b(?:from|starting|as of) {re.escape(found.words)}", said, re.IGNORECASE) is not None


def _absences(s: Situation, after: Decision | None) -> list[Wait]:
    """Until when somebody is away, as it was told when they named the day of decision or later."""
    waits, still = [], held_up(s)
    for _, one, on in _away(s, after):
        day = one.day or on + dt.timedelta(2 * BETWEEN)
        if (day - on).days <= _AWAY or one in still:
            waits.append(Wait(day, one.words, guessed=one.day is None))
    return waits


def held_up(s: Situation) -> list[Stated]:
    """Where it is told that the whole search stands still, which may be for months."""
    return [one for _, one, _ in _held_up(s)]


def held_up_since(s: Situation) -> dt.date | None:
    """The day on which they last said until when the search stands still; None where they named no day."""
    return max((on for place, one, on in _held_up(s) if one.day and place.startswith("the note")), default=None)


def _held_up(s: Situation) -> list[tuple[str, Stated, dt.date]]:
    read = ((place, on_hold(words, on, s.office, locale=s.written, met=s.met), on) for place, words, on in _told(s))
    return [(place, one, on) for place, one, on in read if one]


def _told(s: Situation) -> list[tuple[str, str, dt.date]]:
    """What was jotted down, and heard since: the place, the words and their day."""
    return [*_jotted(s), *_heard(s)]


def _away(s: Situation, after: Decision | None) -> list[tuple[str, Stated, dt.date]]:
    """Where it is told that somebody is away, what is told, and when."""
    said = [one for one in _told(s) if after is None or after.told is None or one[2] >= after.told]
    alone = list(spared(s).values())
    still = [one for one in _held_up(s) if any(one[0] == place and one[2] == on for place, _, on in said)]
    said = [one for one in said if not any(words in in_one_line(one[1]) for words in alone)]  # nobody waits for them
    read = ((place, absent(words, on, s.office, locale=s.written, met=s.met), on) for place, words, on in said)
    dated = {_note_of(s, one) for one in s.since.events if one.by}  # who named a day knows of it
    return [*still, *((place, one, on) for place, one, on in read if one and (one.day or place not in dated))]


class Unwanted(NamedTuple):
    """Something that they asked me not to write, as long as that holds."""

    words: str
    thanks: bool
    """Whether it is about thanks as well."""
    asking: bool
    """Whether it is about questions."""
    until: dt.date | None = None
    """The last day for which it holds; None where they named none."""
    through: str = ""
    """Who gets it instead, in their words: `Jess`, `the agency`, `us`; empty where nobody does."""
    excepted: bool = False
    """Whether what it is not about, thanks or questions, is excepted from it in so many words."""


def wish(s: Situation) -> Unwanted | None:
    """The last wish of theirs not to be written to that still holds; those of single people where nobody else was there."""
    told = [one for one, whom in _wishes(s) if not whom]
    alone = [one for one, whom in _wishes(s) if whom]
    if not told and alone and len(spared(s)) == len(s.interview.interviewers):
        return alone[-1]
    last = told[-1] if told else None
    return None if last and last.until and s.today > last.until else last


def passes_on(s: Situation) -> str:
    """Who passes on all of it, the thanks as well, and was not there, in their words; empty where nobody does."""
    found = wish(s)
    lasts = found and found.through and found.thanks and not s.interview.people.find(found.through)
    return found.through if found and lasts else ""


def spared(s: Situation) -> dict[str, str]:
    """Who alone is not to be thanked or written to, as long as that holds, and the words that say so."""
    return {who: one.words for who, one in _alone(s) if one.thanks}


def unasked(s: Situation) -> dict[str, str]:
    """Who alone is not to be asked, as long as that holds, and the words that say so."""
    return {who: one.words for who, one in _alone(s) if one.asking}


def go_between(s: Situation) -> str:
    """Through which of those who were there all is to go, as long as that holds; empty where they named none of them."""
    found = through_one(s)
    return s.addressee(found.through) if found else ""


def through_one(s: Situation) -> Unwanted | None:
    """The wish that all goes through one of those who were there, as long as that holds; None where they named none of them."""
    return next((one for _, one in reversed(_alone(s)) if one.through and s.addressee(one.through)), None)


def one_to_ask(s: Situation) -> tuple[str, str] | None:
    """Which of those who were there is the one to ask, for questions alone, and the words that say so."""
    told = [
        one
        for one, whom in _wishes(s)
        if one.through and one.asking and not one.thanks and not (one.until and s.today > one.until)
    ]
    found = [(who, one.words) for one in told if (who := s.addressee(one.through))]
    return found[-1] if found else None


def excepted(s: Situation) -> Unwanted | None:
    """The last wish that single people are not written to which excepts thanks or questions, as long as it holds."""
    return next((one for _, one in reversed(_alone(s)) if one.excepted), None)


def _alone(s: Situation) -> list[tuple[str, Unwanted]]:
    """Each of those for whom alone a wish holds, by name or title, and the wish, as long as that holds."""
    people = s.interview.interviewers
    held = [
        (people[place], one)
        for one, whom in _wishes(s)
        if not (one.until and s.today > one.until)
        for name in whom
        if len(found := s.interview.people.find(name)) == 1 and (place := found[0]) in range(len(people))
    ]
    return [(label, one) for who, one in held if (label := who.name or who.title)]


def _wishes(s: Situation) -> list[tuple[Unwanted, tuple[str, ...]]]:
    """Every wish of theirs not to be written to, with the names of those for whom alone it holds."""
    notes = [(one.note, one.on) for one in s.since.events if one.did is Did.HEARD and one.note]
    said = [*((words, on) for _, words, on in _said_to_me(s)), *notes]
    told = [*((words, on, False) for words, on in _said_before(s)), *((words, on, True) for words, on in said)]
    read = [
        found
        for words, on, now in told
        if (found := unwanted(words, on, s.office, locale=s.written, met=s.met, names=_names(_known(s))))
        and (now or (found[3] and found[0].day is None))
    ]
    return [
        (
            Unwanted(
                words,
                found.thanks,
                found.asking,
                found.day and (found.day.since or found.day.day),
                through,
                found.excepted,
            ),
            whom or _all_but(s, through),
        )
        for found, words, whom, through in read
    ]


def unread_rules(s: Situation) -> list[tuple[str, str]]:
    """Jottings that plainly tell whom I am to write to, or not to, though no rule of it could be read, and where they stand."""
    names = _names(_known(s))
    return [
        (place, words)
        for place, words, on in _said_to_me(s)
        if names_a_rule(words, names)
        and not names_a_channel(words)
        and not unwanted(words, on, s.office, locale=s.written, met=s.met, names=names)
        and not _handover(s, words, on)
    ]


def channels(s: Situation) -> list[str]:
    """What they said of how they like to be written to, in their words, where that is all that it says."""
    names = _names(_known(s))
    return [
        words
        for _, words, on in _said_to_me(s)
        if names_a_channel(words) and not unwanted(words, on, s.office, locale=s.written, met=s.met, names=names)
    ]


def _said_before(s: Situation) -> list[tuple[str, dt.date]]:
    """What was jotted down or heard before the current interview: through whom all goes holds on, any other wish is over with it."""
    held, on = s.current, s.interview.date
    steps = [one for step in s.interview.whole("next_steps") if step and (one := _said(step))]
    jotted = [(one, on) for one in steps if on and held and held.on != on]
    before = [one for one in s.history.events if one not in s.since.events and one.did is Did.HEARD and one.note]
    return [*jotted, *((one.note or "", one.on) for one in before)]


def _all_but(s: Situation, through: str) -> tuple[str, ...]:
    """All others who were there, where what they are sent is to go through one of them."""
    people = s.interview.interviewers
    found = s.interview.people.find(through) if through else []
    if len(found) != 1 or len(people) < 2:
        return ()
    return tuple(one.name for place, one in enumerate(people) if place not in found and one.name)


def _known(s: Situation) -> tuple[str, ...]:
    """The names of the interviewers, and of whoever else the file names."""
    others = (s.reader, *(one.who for one in s.interview.whole("next_steps") if one))
    return tuple(
        name for name in (*(one.name for one in s.interview.interviewers), *others) if name and name[0].isupper()
    )


@lru_cache(maxsize=64)
def _names(people: tuple[str, ...]) -> re.Pattern[str] | None:
    """A pattern for how a text calls them: by the whole name or a part of it, with or without a title."""
    words = {word for name in people for word in Name.of(name).full.split() if word[0].isupper() and len(word) > 1}
    if not words:
        return None
    one = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Herr|Frau)\.? )?(?:{one})(?:[ -](?:{one}))*(?!\w|'(?!d\b|ll\b))"
    )


def _jotted(s: Situation) -> list[tuple[str, str, dt.date]]:
    """What was jotted down, apart from whom to write to instead of who goes."""
    said = [(place, _kept(s, words, on), on) for place, words, on in _said_to_me(s)]
    return [one for one in said if one[1].strip()]


def _said_to_me(s: Situation) -> list[tuple[str, str, dt.date]]:
    """What was jotted down about the next steps of the current interview, in the facts or beside it: the place, the words and their day."""
    held, on = s.current, s.interview.date
    if held is None:
        return []
    steps = enumerate(s.interview.whole("next_steps"))
    said = [(f"next_steps[{place}]", one) for place, step in steps if step and (one := _said(step))]
    told = [one for one in s.history.events if one.did is Did.INTERVIEWED and one.on == held.on and one.note]
    jotted = [(place, one, on) for place, one in said if on and held.on == on]
    return [*jotted, *((_note_of(s, one), one.note or "", held.on) for one in told)]


def _kept(s: Situation, words: str, on: dt.date) -> str:
    """A jotting without what it says of whom to write to instead of who goes: nobody waits for that, and it names no day of theirs."""
    found = _handover(s, words, on)
    return apart_from_handover(words, found) if found else words


def _handover(s: Situation, words: str, on: dt.date) -> Handover | None:
    names = _names(_known(s))
    told = unwanted(words, on, s.office, locale=s.written, met=s.met, names=names)
    if told and told[3]:
        return None  # all of it is to go through somebody, which is a wish
    return handover_in(words, on, s.office, locale=s.written, names=names)


def handover(s: Situation, day: dt.date) -> Handover | None:
    """Whom to write to on `day` instead of somebody who goes, as they last told it; None where nobody goes, has gone yet, or they are back by then."""
    notes = [(one.note, one.on) for one in s.since.events if one.did is Did.HEARD and one.note and not one.automatic]
    said = [*((words, on) for _, words, on in _said_to_me(s)), *notes]
    read = [found for words, on in said if (found := _handover(s, words, on))]
    held = [one for one in read if one.since <= day and not (one.until and day > s.office.after(one.until))]
    return held[-1] if held else None


def _heard(s: Situation) -> list[tuple[str, str, dt.date]]:
    """The notes beside what was heard since, but for those whose day is one for something else; nobody waits who may ask somebody else."""
    heard = [
        one for one in s.since.events if one.did is Did.HEARD and one.what in (What.UPDATE, What.DELAY, What.DOCUMENTS)
    ]
    heard += [one for one in _machines(s) if not deputy_in(one.note or "")]
    return [(_note_of(s, one), said, one.on) for one in heard if (said := _of_theirs(s, one).strip())]


def _machines(s: Situation) -> list[Event]:
    """What machines sent since the current interview."""
    return [one for one in s.automatic if s.current is None or one.on >= s.current.on]


class Deputy(NamedTuple):
    """Whom an automatic reply names instead of who is away."""

    said: str
    """That it does, as a sentence to follow others."""
    name: str = ""
    """Who it is, where that is somebody whom the file knows as an interviewer or as its reader."""


def deputy(s: Situation, day: dt.date) -> Deputy | None:
    """Whom to write to on `day`, as the last automatic reply says; None where it names nobody, or they are back by then."""
    last = s.since.last(Did.HEARD)
    told = [one for one in _machines(s) if last is None or one.on >= last.on]
    named = next(((one, words) for one in reversed(told) if (words := deputy_in(one.note or ""))), None)
    if named is None:
        return None
    machine, words = named
    away = absent(machine.note or "", machine.on, s.office, locale=s.written, met=s.met)
    if away and away.day and day > s.office.after(away.day):
        return None
    said = f"The automatic reply of {s.say(machine.on)} says '{words}': send it there."
    return Deputy(said, _only_one(s, words))


def _only_one(s: Situation, words: str) -> str:
    """Whom words name, where that is one whom a command can write to, and nobody else: `please write to Pim Okafor`; in `to Karin Ek, as Pim is away` it is not."""
    found = [(one, name) for one in s.addressees if (name := _names((one,)) or _NOBODY).search(words)]
    if len(found) != 1:
        return ""
    own = [one.span() for one in found[0][1].finditer(words)]
    others = [one for one in strangers_in(words) if not any(begin <= one[0] < end for begin, end in own)]
    return "" if others else found[0][0]


_NOBODY = re.compile(r"(?!)")


def away_until(s: Situation) -> Wait | None:
    """Until when somebody is away, as the last automatic reply says; None where it names somebody to write to meanwhile, or no day."""
    told = [one for one in _machines(s) if one.note]
    if not told or deputy_in(told[-1].note or ""):
        return None
    found = absent(told[-1].note or "", told[-1].on, s.office, locale=s.written, met=s.met)
    return Wait(found.day, found.words) if found and found.day else None


def _note_of(s: Situation, event: Event) -> str:
    return f"the note of {s.say(event.on)}"


_WAITS = re.compile(
    r"\b(?:wait(?:s|ing)?(?: for| on| until| till)?|await\w*|resum\w+|restart\w*|re-?open\w*|(?:start|go|pick(?:ed)? (?:it|this|things) up) again|nothing (?:happens|moves|goes on)|nothing\b[\w' ]{0,30}\b(?:before|until|till))\b(?! (?:to hear|for (?:the|my|your) (?:answer|decision|news)))",
    re.IGNORECASE,
)
"""What says that the search itself waits."""
_AWAY = 45
"""Days for which somebody who is away is waited for."""
_NEAR = 30
"""Days within which something of theirs, such as a last panel, belongs to this search."""


def decision_notes(s: Situation) -> list[str]:
    """What to tell the candidate about the day of the decision: what was read, and what could not be."""
    facts, held, found = s.interview, s.current, decision(s)
    if s.put_off:
        return []
    if found and found.told:
        if not found.words:
            return []
        return [
            f"{_shown(s, found, f'the note of {s.say(found.told)}')}; log the day with `--by` if that is wrong.{_by_the_moon(s, found)}"
        ]
    if s.since.last(Did.HEARD, What.DELAY) or (found is None and _last_named(s)):
        return []
    if facts.decision_date:
        if held and _is_over(s, facts.decision_date):
            return [f"decision_date lies {_before(s)} and is not used."]
        return [f"{_contradicted(s, one)}: mend the one that is wrong." for one in _contradictions(s)]
    asked = unread(s)
    notes = [
        f"{one.source} speaks of a decision, but {_why_not(one.found)}; set decision_date to settle it."
        for one in _all_read(s)
        if one.found.day is None and not one.found.refuses and not (asked and asked.source == one.source)
    ]
    if found is None:
        return [*notes, *put_aside(s)]
    if len({one.found.day for one in _read(s) if one.found.day and not _is_over(s, one.found.day)}) > 1:
        notes.append("next_steps names more than one day of decision; the latest is used.")
    if found.other and found.day < s.today:
        notes.append(f"{_misfit(s, found)} Both have passed, so asking is fair either way.")
    aside = [f"{one}." for one in _aside(s)]
    mend = "if they have named another since" if found.earlier else "if that is wrong"
    return [*notes, f"{_shown(s, found, found.source)}; set decision_date {mend}.{_by_the_moon(s, found)}", *aside]


def _by_the_moon(s: Situation, found: Decision) -> str:
    """A word on a feast in their words that may come on another day than the calendars say, unless they say on which."""
    words, day = found.words.lower(), found.told or (s.current.on if s.current else s.day)
    if re.search(r"\d", words) or not only_estimated(words, day, s.office, (found.day - day).days + _SIGHTED):
        return ""
    return " Calendars only estimate when that feast is: it may come a day sooner or later, and the decision with it."


_SIGHTED = 45
"""Days after a day before a feast within which its end lies, by which a calendar may know the whole."""


def _contradictions(s: Situation) -> list[_Read]:
    """Words of the next steps that name another day than `decision_date`, and leave no other open."""
    day = s.interview.decision_date
    sure = [one for one in _read(s) if one.found.day and (one.found.other or not one.found.about)]
    return [one for one in sure if day not in (one.found.day, one.found.other) and not _is_over(s, _day(one))]


def _contradicted(s: Situation, read: _Read) -> str:
    """Which of the two days counts: the later one, so that nobody asks too early, where both are named by their date."""
    day, found = s.interview.decision_date or dt.date.min, read.found
    counts = "the later one" if found.dated and _day(read) > day else "decision_date"
    return f"decision_date is {date_said(day, s.locale)}, and '{found.words}' in {read.source} means {_either(s, found)}; {counts} counts"


def _either(s: Situation, found: Stated) -> str:
    days = [date_said(day, s.locale) for day in (found.other, found.day) if day]
    return f"{days[0]} or {days[1]}, as {NO_FIT}" if found.other else days[0]


def put_aside(s: Situation) -> list[str]:
    """Words about the decision that were said for an earlier interview, or before this one was moved."""
    return [f"{one}; if they have named a day since, set decision_date." for one in _aside(s)]


def _aside(s: Situation) -> list[str]:
    over = [one for one in _read(s) if one.found.day and _is_over(s, one.found.day)]
    return [
        f"'{one.found.words}' in {one.source} means {date_said(one.found.day, s.locale)}, which lies {_before(s)}, and is not used"
        for one in over
        if one.found.day
    ]


def _before(s: Situation) -> str:
    """Where a day lies that is not used."""
    held = s.current
    if held is None or held.on == s.interview.date:
        return "before the interview"
    if _moved(s):
        return f"no later than the interview that was moved to {s.say(held.on)}"
    return f"before the interview of {s.say(held.on)}"


def _misfit(s: Situation, found: Decision) -> str:
    early, late = (s.say(day) for day in (found.other, found.day) if day)
    return f"In '{found.words}' {NO_FIT}: is it {early} or {late}?"


def questions(s: Situation) -> list[str]:
    """What the candidate has to say before the plan can be sure."""
    return [*_decision_questions(s), *_absence_questions(s)]


def _absence_questions(s: Situation) -> list[str]:
    """Until when somebody is away, where no day can be read."""
    return [
        f"Until when is '{one.words}', in {place}? No day can be read from it: write it there, such as 'until' and the day."
        for place, one, on in _away(s, decision(s))
        if one.day is None and s.day <= on + dt.timedelta(_AWAY)
    ]


def _decision_questions(s: Situation) -> list[str]:
    found = decision(s)
    if found and found.other:
        if found.day < s.today:
            return []  # asking is fair either way; a note says so
        return [
            f"{_misfit(s, found)} Look at what they wrote, and set decision_date to the right one; until then the later one counts."
        ]
    if not (told := unread(s)):
        return []
    words, source, problem = told.words, told.source, told.problem
    why = "None can be read from it" if problem == UNREADABLE else begun(problem)
    how = "set decision_date to the day that you take it for"
    if not source.startswith("next"):
        how = "log the day that you take it for with `heard delay --by`"
    return [f"Which day is meant by '{words}', in {source}? {why}: {how}."]


def _why_not(found: Stated) -> str:
    if found.problem == UNREADABLE:
        return f"no day can be read from '{found.words}'"
    if found.problem == NO_SUCH_DAY:
        return f"'{found.words}' is no day in the half year ahead"
    return found.problem or ""


def _said(step: NextStep) -> str | None:
    """What somebody else will do, as a sentence to read a day from."""
    if my_promise(step):
        return None
    if step.who and step.will:
        return f"{step.who} will {step.will}"
    return f"they will {step.they_will}" if step.they_will else step.text or step.next


def _decision(read: _Read) -> Decision:
    found = read.found
    assert found.day
    return Decision(
        found.day,
        found.words,
        found.about,
        read.source,
        found.since,
        found.invited,
        found.other,
        found.decides,
        counted=found.counted,
        dated=found.dated,
        refuses=found.refuses,
        agreed=found.agreed,
        hour=found.hour,
    )


def _read(s: Situation) -> list[_Read]:
    on = s.interview.date
    steps = [
        (f"next_steps[{place}]", said, _promised(step))
        for place, step in enumerate(s.interview.whole("next_steps"))
        if step and (said := _said(step))
    ]
    points = [
        (f"key_points[{place}]", said, False)
        for place, point in enumerate(s.interview.key_points)
        for said in (point.you_said, point.quote, point.text)
        if said
    ]
    told = [*zip(steps, ["", *(said for _, said, _ in steps)], strict=False), *((one, "") for one in points)]
    read = (
        (place, _stated_in(s, said, on, promised=sure, moved=_moved(s), before=before))
        for (place, said, sure), before in told
    )
    return [_Read(place, found) for place, found in read if found and (found.decides or place.startswith("next"))]


def _all_read(s: Situation) -> list[_Read]:
    return [*_at_the_interview(s), *_read(s)]


def _stated_in(
    s: Situation,
    words: str,
    on: dt.date | None,
    *,
    promised: bool = False,
    moved: dt.date | None = None,
    before: str = "",
) -> Stated | None:
    """What words of the day `on` say of the decision; lengths of time are counted from `moved`, where the interview was moved. `before` is the line before them."""
    said_on = on if moved else None
    words = _kept(s, words, on) if on else words
    told = tuple((one, day) for _, one, day in _told(s))
    anchors = anchors_in(told, s.office, locale=s.written, met=s.met)
    if on and before:
        anchors = anchors._replace(before=last_day_in(before, on, s.office, locale=s.written, met=s.met))

    def read(known: Anchors) -> Stated | None:
        counts = moved or on
        return stated(
            words, counts, s.office, locale=s.written, promised=promised, said_on=said_on, met=s.met, anchors=known
        )

    found, before_it = read(anchors), anchors.before
    if found and found.day and before_it in s.met:
        other = read(anchors._replace(before=before_it + dt.timedelta(BETWEEN)))
        if other is None or other.day != found.day:
            return found._replace(counted=before_it)  # from the interview that the line before it names
    return found


def _promised(step: NextStep) -> bool:
    """Whether the field itself says that it is what they will do."""
    return bool(step.they_will or (step.who and step.will))


SENDING = re.compile(
    r"(?:return|send|forward|e-?mail|mail|share|submit|upload|write|provide|confirm|reply|answer|get back|let)\b", re.I
)
"""Promises that are kept with a message; to come in on Monday is none."""
_I_WILL = re.compile(
    r"I(?:['’]ll| will| am to| need to| have to| must| should| said (?:that )?I would| promised to) (?P<will>.+)|I promised (?P<thing>.+)",
    re.DOTALL,
)


def my_promise(step: NextStep) -> str | None:
    """What I said that I would do, in whichever field it stands: `send the two references by Monday`."""
    if step.i_will or (step.who and step.who.casefold() in ("i", "me", "myself")):
        return step.i_will or step.will
    told = _I_WILL.match(step.text or "")
    if told and told["thing"]:
        return f"send {told['thing']}"
    return told["will"] if told and SENDING.match(told["will"]) else None


def _shown(s: Situation, found: Decision, place: str) -> str:
    day, locale = date_said(found.day, s.locale), s.locale
    counted = f", counted from the interview of {date_said(found.counted, locale)}" if found.counted else ""
    earlier = f", said for the interview of {date_said(found.earlier, locale)}" if found.earlier else ""
    words = f"(from '{found.words}' in {place}{counted}{earlier})"
    if found.agreed:
        return f"Agreed: you call on {day} {words}"
    if found.invited:
        return f"You may ask after {day} {words}"
    if first := s.not_before(found.since, found.day):
        return f"Decision: not before {date_said(first, locale)}, taken as by {day} {words}"
    return f"Decision: {'about' if found.about else 'by'} {day} {words}"
