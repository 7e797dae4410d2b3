"""What two entries say of each other that cannot well be, and what the candidate is asked about it. Start reading at `doubts`."""

from __future__ import annotations

import datetime as dt

from thankyou.facts.history import Did, Event, What
from thankyou.facts.text import begun
from thankyou.scheduling.answers import unlikely_no
from thankyou.scheduling.deciding import no_in
from thankyou.scheduling.steps import Situation, called

__all__ = ["doubts"]


def doubts(s: Situation) -> list[str]:
    """A no that is older than the interview, an answer that is older than what it answers, and thanks to nobody who was there."""
    if s.history.closed:
        return []
    return [*_no_too_soon(s), *_maybe_a_no(s), *_answers_too_soon(s), *_thanked_nobody(s)]


def _maybe_a_no(s: Situation) -> list[str]:
    """What they told last, where that may well be a no."""
    last = s.history.last(Did.HEARD)
    words = no_in(last.note or "") if last and last.what in (What.UPDATE, What.DELAY) else ""
    if last is None or not words or s.history.answer:
        return []
    return [
        f"You noted '{words}' on {s.say(last.on)}: is that their no? If it is, write it down with `thankyou log FILE heard rejection`; nobody is asked then."
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
