"""What is said, and asked, about a day for my answer that was read out of a note. Start reading at `limit_notes`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from thankyou.facts.history import Did, Event, History, What
from thankyou.scheduling.answers import as_moved
from thankyou.scheduling.granted import Limit, limit_in
from thankyou.scheduling.saying import date_said
from thankyou.scheduling.steps import NEWS, Situation, Step

__all__ = ["limit_notes", "limit_questions", "two_limits", "whose_day"]


class _Given(NamedTuple):
    """A note that names a day, or none that can be read, and what is open because of it."""

    event: Event
    limit: Limit
    step: Step


def limit_notes(s: Situation, happened: History, ahead: list[Step]) -> list[str]:
    """What was read out of the notes beside what was heard, with the words; `happened` is the history as it was written."""
    return [
        f"{_thing(one).capitalize()}: by {date_said(one.limit.day, s.locale)} (from '{one.limit.words}' in the note of {s.say(one.event.on)}); {_how(one, 'log the day')} if that is wrong."
        for one in _given(s, happened, ahead)
        if one.limit.day and one.limit.settled
    ]


def limit_questions(s: Situation, happened: History, ahead: list[Step]) -> list[str]:
    """Which days the candidate has to settle, for the note leaves them open and what hangs on them would be lost."""
    return [_question(s, one) for one in _given(s, happened, ahead) if not one.limit.settled]


def two_limits(s: Situation, ahead: list[Step]) -> list[str]:
    """Which of two days for my answer is meant, where the terms of the offer and the history name one each."""
    offer, other = s.history.last(Did.HEARD, What.OFFER), s.terms.other
    step = next((one for one in ahead if _hangs(one, "offer")), None)
    if offer is None or offer.by is None or other is None or step is None or step.deadline != offer.by:
        return []
    return [_which("your answer", s.say(offer.by), s.say(other), "The terms of the offer and its entry in the history")]


def whose_day(s: Situation, ahead: list[Step]) -> list[str]:
    """Whose answer a day is for that they named, where other terms are asked for and no note says it; until then the day counts for mine."""
    offer = s.history.last(Did.HEARD, What.OFFER)
    since = s.history.since(offer)
    asked, told = since.last(Did.SENT, What.NEGOTIATE), since.last(Did.HEARD, What.UPDATE)
    if not (offer and told and told.by and not told.note and asked in since.events[: since.events.index(told)]):
        return []
    before = as_moved(offer, History(since.events[: since.events.index(told)])).by
    if not any(_hangs(one, "offer") for one in ahead) or (before and told.by >= before):
        return []
    named = f"{s.say(told.by)}, which they named on {s.say(told.on)}"
    note = "Write it into the note of that entry, such as 'they answer by then' or 'my answer by then'"
    return [
        f"Whose day is {named}: do they answer you by it, or do they want your answer? {note}; until then it counts as the last day for yours."
    ]


def _which(thing: str, first: str, last: str, sources: str) -> str:
    return f"Is {thing} wanted by {first} or by {last}? {sources} name one each: look at what they wrote, and mend the one that is wrong; until then the earlier one counts."


def _question(s: Situation, one: _Given) -> str:
    words, where = one.limit.words, f"in the note of {s.say(one.event.on)}"
    if one.limit.day and one.limit.other:
        both = f"'{one.limit.words}', {where}, and its field"
        return _which(_thing(one), s.say(one.limit.day), s.say(one.limit.other), both)
    how = _how(one, "ask, and log it")
    if one.limit.day is None:
        return f"By which day is {_thing(one)} wanted? No day can be read from '{words}', {where}: {how}."
    if one.limit.unsure:
        taken = f"; until you say, {s.say(one.limit.day)} is taken" if one.limit.taken else ""
        return f"By which day is {_thing(one)} wanted? '{words}', {where}, may be that day{taken}: {how}."
    return f"By which day is {_thing(one)} wanted? '{words}', {where}, leaves it open, and the first that it may mean is taken, {s.say(one.limit.day)}: {how}."


def _how(one: _Given, do: str) -> str:
    what = "heard documents" if one.event.what is What.DOCUMENTS else "heard update"
    what = "elsewhere offer" if one.event.did is Did.ELSEWHERE else what
    return f"{do} with `thankyou log FILE {what} --by`"


def _thing(one: _Given) -> str:
    if one.event.did is Did.ELSEWHERE:
        return "the answer to the other offer"
    return "what they asked for" if one.event.what is What.DOCUMENTS else "your answer"


def _given(s: Situation, happened: History, ahead: list[Step]) -> Iterator[_Given]:
    """The notes that count: of the last word of each kind, while something is to be done about it."""
    last: dict[str, tuple[Event, Limit | None]] = {}
    perhaps: dict[str, tuple[Event, Limit | None]] = {}
    for place, event in enumerate(happened.events):
        if event.did is Did.INTERVIEWED or event.did is Did.SENT:
            continue
        kind = f"elsewhere {event.what}"
        if event.did is Did.HEARD:
            kind = _KINDS.get(event.what or What.NEXT_ROUND, "")
        found = limit_in(event, History(happened.events[:place]), s.office, locale=s.written)
        if found and found.unsure and event.what is What.UPDATE:
            perhaps[kind] = (event, found)  # it moves no day that is known
        elif found or event.by or event.what in (What.OFFER, What.DOCUMENTS):
            last[kind] = (event, found)
            perhaps.pop(kind, None)
    for kind, (event, found) in (*last.items(), *perhaps.items()):
        step = next((one for one in ahead if _hangs(one, kind)), None)
        if found and step and not (found.day is None and kind == "documents"):
            yield _Given(event, found, step)


_KINDS = {What.OFFER: "offer", What.UPDATE: "offer", What.DELAY: "offer", What.DOCUMENTS: "documents"}


def _hangs(step: Step, kind: str) -> bool:
    """Whether a step hangs on the day that a note of this kind names."""
    if kind == "offer":
        return step.kind in ("accept", "decline")
    if kind == "documents":
        return step.kind == "information"
    return step.title.endswith(NEWS) or step.kind == "accept"
