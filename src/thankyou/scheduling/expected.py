"""When they will decide, as far as it is known: a field, what was jotted down about the next steps, a note beside what was heard.

Start reading at `decision`.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from thankyou.facts.history import Did, Event, What
from thankyou.facts.models import NextStep
from thankyou.scheduling.deciding import Stated, stated
from thankyou.scheduling.saying import date_said
from thankyou.scheduling.steps import Situation

__all__ = ["Decision", "decision", "decision_notes", "said_in_note"]


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


def decision(s: Situation) -> Decision | None:
    """When they said they would decide about the current interview."""
    facts, held = s.interview, s.current
    if facts.decision_date:
        early = held and facts.decision_date < held.on  # it was about an earlier round
        return None if early else Decision(facts.decision_date)
    found = [one for one in _read(s) if one.found.day and (held is None or one.found.day >= held.on)]
    if not found:
        return None
    last = max(found, key=lambda one: one.found.day or dt.date.min)
    return _decision(last)


def said_in_note(s: Situation, heard: Event) -> Decision | None:
    """The day of the decision in the note that was written beside what was heard."""
    late = heard.what is What.DELAY
    said = stated(heard.note, heard.on, s.office, locale=s.interview.locale, promised=late) if heard.note else None
    return _decision(_Read("its note", said)) if said and said.day else None


def decision_notes(s: Situation) -> list[str]:
    """What to tell the candidate about the day of the decision: what was read, and what could not be."""
    facts, held = s.interview, s.current
    heard = s.since.last(Did.HEARD)
    newer = said_in_note(s, heard) if heard and not heard.by else None
    if heard and newer:
        return [f"{_shown(s, newer)} in the note of {s.say(heard.on)}); log the day with `--by` if that is wrong."]
    if facts.decision_date:
        early = held and facts.decision_date < held.on and held == s.rounds[0]
        return ["decision_date lies before the interview and is not used."] if early else []
    notes = [
        f"{one.source} speaks of a decision, but {one.found.problem}; set decision_date to settle it."
        for one in _read(s)
        if one.found.day is None
    ]
    found = decision(s)
    if found is None:
        return notes
    if len({one.found.day for one in _read(s) if one.found.day}) > 1:
        notes.append("next_steps names more than one day of decision; the latest is used.")
    return [*notes, f"{_shown(s, found)} in {found.source}); set decision_date if that is wrong."]


class _Read(NamedTuple):
    """What a jotting says about the decision, and where it stands."""

    source: str
    found: Stated


def _said(step: NextStep) -> str | None:
    """What somebody else will do, as a sentence to read a day from."""
    if step.who and step.will:
        return f"{step.who} will {step.will}"
    return f"they will {step.they_will}" if step.they_will else step.text or step.next


def _decision(read: _Read) -> Decision:
    assert read.found.day
    return Decision(read.found.day, read.found.words, read.found.about, read.source)


def _read(s: Situation) -> list[_Read]:
    read = (
        (place, stated(said, s.interview.date, s.office, locale=s.interview.locale, promised=_promised(step)))
        for place, step in enumerate(s.interview.next_steps)
        if (said := _said(step))
    )
    return [_Read(f"next_steps[{place}]", found) for place, found in read if found]


def _promised(step: NextStep) -> bool:
    """Whether the field itself says that it is what they will do."""
    return bool(step.they_will or (step.who and step.will))


def _shown(s: Situation, found: Decision) -> str:
    day = date_said(found.day, s.interview.locale)
    return f"Decision: {'about' if found.about else 'by'} {day} (from '{found.words}'"
