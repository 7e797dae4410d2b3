"""What two entries say of each other that cannot well be, and what the candidate is asked about it. Start reading at `doubts`."""

from __future__ import annotations

import datetime as dt

from thankyou.facts.history import Did, Event, What
from thankyou.facts.text import begun
from thankyou.scheduling.answers import unlikely_no
from thankyou.scheduling.deciding import no_in
from thankyou.scheduling.expected import unread_rules
from thankyou.scheduling.invitations import words_of
from thankyou.scheduling.replying import misfit
from thankyou.scheduling.saying import NO_FIT
from thankyou.scheduling.steps import Situation, called
from thankyou.scheduling.trials import trial_ahead, trial_of_whom

__all__ = ["doubts"]


def doubts(s: Situation) -> list[str]:
    """A day of an interview that cannot be, a no that is older than the interview, an answer that is older than what it answers, and thanks to nobody who was there."""
    if s.history.closed:
        return []
    return [
        *_which_interview_day(s),
        *_no_too_soon(s),
        *_maybe_a_no(s),
        *_answers_too_soon(s),
        *_thanked_nobody(s),
        *_rules(s),
    ]


def _which_interview_day(s: Situation) -> list[str]:
    """On which day the next interview is, where their words name a weekday and a date that do not fit each other."""
    found = misfit(s)
    if s.taken_elsewhere or found is None:
        return [] if s.taken_elsewhere else _which_trial_day(s)
    heard, day = found
    early, late = (s.say(one) for one in (day.other, day.day) if one)
    counts = "the later one counts" if heard.by in (None, day.day) else f"{s.say(heard.by)} counts"
    return [
        f"In '{words_of(heard, day)}', in the note of {s.say(heard.on)}, {NO_FIT}: is the interview on {early} or on {late}? Ask them, and mend the words in that note; until then {counts}."
    ]


def _which_trial_day(s: Situation) -> list[str]:
    """The same for an interview to come that only the next steps name."""
    found = trial_ahead(s.interview, s.office, locale=s.written)
    if found is None:
        return _whose_trial(s)
    if found.other is None or not any(one.noted and one.on == found.on >= s.day for one in s.rounds):
        return []
    return [
        f"In '{found.words}', in {found.source}, {NO_FIT}: is it on {s.say(found.other)} or on {s.say(found.on)}? Ask them, and mend the words there; until then the later one counts."
    ]


def _whose_trial(s: Situation) -> list[str]:
    """Whether an interview that the next steps name is mine, where they do not say."""
    found = trial_of_whom(s.interview, s.office, locale=s.written)
    if found is None or found.on < s.day or s.history.last(Did.HEARD, What.NEXT_ROUND):
        return []
    return [
        f"Is '{found.words}', in {found.source}, an interview of yours? If it is, write it down with `thankyou log FILE heard next round --by`; until then it counts for none."
    ]


def _maybe_a_no(s: Situation) -> list[str]:
    """What they told last, where that may well be a no."""
    last = s.history.last(Did.HEARD)
    words = no_in(last.note or "") if last and last.what in (What.UPDATE, What.DELAY) else ""
    if last is None or not words or s.history.answer:
        return []
    return [
        f"You noted '{words}' on {s.say(last.on)}: is that their no? If it is, write it down with `thankyou log FILE heard rejection`; nobody is asked then."
    ]


def _rules(s: Situation) -> list[str]:
    """What they want of me, where that is plainly whom to write to, and no rule of it could be read."""
    if s.history.refused:
        return []
    return [
        f"Whom are you to write to by '{words}', in {place}? No rule can be read from it, so none is kept: say it plainly there, such as 'everything goes through Jess' or 'please do not write to Tom'."
        for place, words in unread_rules(s)
    ]


def _thanked_nobody(s: Situation) -> list[str]:
    """Whom a thank-you went to, where nobody of that name was there: a slip, or somebody else."""
    people = s.interview.people
    sent = [one for one in s.since.events if (one.did, one.what) == (Did.SENT, s.thanks)]
    return [
        f"Who is '{one.to}', to whom a thank-you went on {s.say(one.on)}? Nobody of that name was there{people.nearly(one.to)}. Mend it in the file if it is a slip; it counts for nobody else."
        for one in sent
        if one.to and people.interviewers and s.unthanked and not people.find(one.to)
    ]


def _no_too_soon(s: Situation) -> list[str]:
    answer = s.history.answer
    if answer is None or not s.history.refused or s.history.since(answer).last(Did.INTERVIEWED):
        return []
    after = next((one for one in s.rounds if one.on > answer.on), None)
    return [unlikely_no(s, answer, after)] if after else []


_OFFER, _NO = (What.OFFER, "the offer"), (What.REJECTION, "the no")
_ANSWERS = {
    What.ACCEPT: _OFFER,
    What.NEGOTIATE: _OFFER,
    What.REJECTION_REPLY: _NO,
    What.FEEDBACK_REQUEST: _NO,
}
"""What each message answers."""


def _answers_too_soon(s: Situation) -> list[str]:
    asked = []
    sent = s.history.last(Did.SENT, What.THANK_YOU)
    if sent and s.rounds and sent.on < s.rounds[0].on:
        asked.append(
            f"{_too_soon(s, sent, f'the {s.meeting}', s.rounds[0].on)} If it thanked them for an earlier conversation, write that down with "
            f"`thankyou log FILE interviewed --on`. Until then, the thank-you for this {s.meeting} stays open."
        )
    for what, (answered, name) in _ANSWERS.items():
        last = s.history.last(Did.SENT, what)
        heard = [one.on for one in s.history.events if one.did is Did.HEARD and one.what is answered]
        if last and heard and last.on < heard[0]:
            asked.append(f"{_too_soon(s, last, name, heard[0])} Until then, {name} counts as not answered.")
    return asked


def _too_soon(s: Situation, sent: Event, thing: str, day: dt.date) -> str:
    """The question, and what to do."""
    what = sent.what or What.UPDATE
    name = {What.ACCEPT: "a yes", What.NEGOTIATE: "a wish for other terms"}.get(what, f"a {called(what)}")
    return f"{begun(name)} is written down under {s.say(sent.on)}, before {thing} of {s.say(day)}: is one of the days wrong? Then mend it in the file."
