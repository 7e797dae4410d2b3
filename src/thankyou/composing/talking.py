"""Talking points for before an event: what to say of oneself, what to ask, what to bring up. Never part of a message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from thankyou.composing.choices import Facts
from thankyou.facts.follow_ups import EventThanks
from thankyou.facts.given import read_facts
from thankyou.facts.stems import finished, is_sentence, stem_of
from thankyou.facts.text import begun
from thankyou.planning.readers import reader_of

__all__ = ["TalkingPoint", "page", "talking_points"]


class TalkingPoint(NamedTuple):
    """One thing to have ready."""

    use: str
    """`introduce`, `bring up` or `ask`."""
    text: str
    fact: str = ""
    """The path of the fact it comes from; empty for a question that fits any event."""


_ANY = (
    "What are you working on at the moment that you would happily talk about for ten minutes?",
    "How did you come to do what you do?",
    "Whom else here should I talk to?",
)
"""Questions for when there are too few of one's own."""
_ENOUGH = 3


def talking_points(facts: Facts) -> tuple[TalkingPoint, ...]:
    """What to have ready for an event, from the same facts as the thanks afterwards (`EventThanks`).

    Raises `FactError` or `LoadError`.
    """
    event = read_facts(facts, "event-thanks")
    assert isinstance(event, EventThanks)
    found = list(_own(event))
    asks = sum(point.use == "ask" for point in found)
    return (*found, *(TalkingPoint("ask", text) for text in _ANY[: max(0, _ENOUGH - asks)]))


def _own(event: EventThanks) -> Iterator[TalkingPoint]:
    if event.about_me:
        stem = stem_of("EventThanks", "about_me")
        assert stem
        yield TalkingPoint("introduce", finished(stem, event.about_me), "about_me")
    for number, text in enumerate(event.bring_up):
        yield TalkingPoint("bring up", begun(text.rstrip(".")), f"bring_up[{number}]")
    for number, text in enumerate(event.questions):
        asked = text if text.endswith("?") or is_sentence(text) else f"May I ask {text}?"
        yield TalkingPoint("ask", begun(asked), f"questions[{number}]")


def page(facts: Facts) -> str:
    """The talking points as a page of text, for oneself."""
    event = read_facts(facts, "event-thanks")
    assert isinstance(event, EventThanks)
    reader = reader_of(event, 0 if event.interviewers else None)
    whom = reader.person.name or "the people there"
    title = f"Before {event.event.name}" if event.event else "Before the event"
    heads = {"introduce": "To say who you are", "bring up": "To bring up", "ask": f"To ask {whom}"}
    points = talking_points(event)
    blocks = [
        "\n".join([f"{head}:", *(f"  - {point.text}" for point in points if point.use == use)])
        for use, head in heads.items()
        if any(point.use == use for point in points)
    ]
    last = "Afterwards, note what was said that only this person would recognise: thanks the day after live on it."
    return "\n\n".join([title, *blocks, last]) + "\n"
