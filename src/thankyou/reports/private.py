"""The private page of a reflection: what carried, what to practise, what to prepare. For its writer alone.

It is never part of a message, and every line of it comes from the reflection. Start reading at `private_page`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thankyou.facts.dates import month_of
from thankyou.facts.models import Concern
from thankyou.facts.reflection import (
    AskedQuestion,
    Clarification,
    Cue,
    CueKind,
    Observation,
    Reflection,
    Went,
    clarifications,
)
from thankyou.reports.terminal import filled

__all__ = ["PrivatePage", "private_page"]

PRIVATE = "For you alone. This page is never part of a message."
_WELL, _LOW = 4, 2
"""Ratings from 4 are strengths, up to 2 points to practise."""


class Section(NamedTuple):
    """Lines under a heading."""

    title: str
    lines: tuple[str, ...]


class PrivatePage(NamedTuple):
    """What a reflection says to its writer."""

    title: str
    sections: tuple[Section, ...]
    """Only those that have something to say."""

    def __str__(self) -> str:
        return self.text()

    def text(self, width: int = 78) -> str:
        """The page for a terminal, broken at `width` columns."""
        parts = [filled(self.title, width), filled(PRIVATE, width)]
        for section in self.sections:
            lines = [filled(line, width, first="  · ", then="    ") for line in section.lines]
            parts.append("\n".join([section.title, *lines]))
        return "\n\n".join(parts) + "\n"

    @property
    def markdown(self) -> str:
        """The page as Markdown; what somebody typed stays text."""
        parts = [f"# {_escaped(self.title)}", f"*{PRIVATE}*"]
        for section in self.sections:
            parts.append(f"## {section.title}")
            parts.append("\n".join(f"- {_escaped(line)}" for line in section.lines))
        return "\n\n".join(parts) + "\n"


def private_page(reflection: Reflection) -> PrivatePage:
    """Strengths, points to practise, what to prepare, and what the note clarifies."""
    sections = (
        Section("What carried you", tuple(_strengths(reflection))),
        Section("To practise", tuple(_practice(reflection))),
        Section("To have ready next time", tuple(_ready(reflection))),
        Section("Also noticed", tuple(_noticed(reflection))),
        Section("To clarify", tuple(_clarified(reflection))),
    )
    said = tuple(section for section in sections if section.lines)
    empty = Section("Nothing noted yet", ("Run `thankyou reflect` while the conversation is fresh.",))
    return PrivatePage(_title(reflection), said or (empty,))


def _title(reflection: Reflection) -> str:
    where = f" at {reflection.company}" if reflection.company else ""
    what = f"{reflection.role or 'the interview'}{where}"
    date = reflection.date
    return f"After {what}{f', {date.day} {month_of(date)} {date.year}' if date else ''}"


def _strengths(reflection: Reflection) -> Iterator[str]:
    for question in reflection.questions:
        if question.went is Went.WELL:
            yield f"{_asked(question)} You answered it well{', with an example' if question.example else ''}{_colon(question.answer)}"
    for cue in reflection.cues:
        if cue.kind in (CueKind.IMPRESSED, CueKind.INTERESTED):
            yield f"{_whose(cue)} {cue.kind}{_colon(cue.text)}"
    for name, seen in _observations(reflection):
        if (seen.rating or 0) >= _WELL:
            yield _rated(name, seen)


def _practice(reflection: Reflection) -> Iterator[str]:
    for question in reflection.questions:
        if question.went in (Went.FAIR, Went.BADLY):
            how = "could have gone better" if question.went is Went.BADLY else "went fairly well"
            example = " An example was missing." if question.example is False else ""
            yield f"{_asked(question)} It {how}.{example}{_then('Now you would say', question.better)}"
        elif question.example is False:
            yield f"{_asked(question)} Find an example for it."
    for name, seen in _observations(reflection):
        if seen.rating is not None and seen.rating <= _LOW:
            yield _rated(name, seen)


def _ready(reflection: Reflection) -> Iterator[str]:
    for cue in reflection.cues:
        if cue.kind is CueKind.CONCERNED:
            reply = _then("Your reply", cue.answer) or " It still needs a reply."
            yield f"{_whose(cue)} concerned{_colon(cue.text)}{reply}"
    for text in reflection.surprises:
        yield f"It caught you off guard{_colon(text)}"
    for text in reflection.unaddressed:
        yield f"Find a moment for it{_colon(text)}"
    for text in reflection.not_asked:
        yield f"Ask it{_colon(text)}"


def _noticed(reflection: Reflection) -> Iterator[str]:
    for name, seen in _observations(reflection):
        if seen.rating is None or _LOW < seen.rating < _WELL:
            yield _rated(name, seen)
    for question in reflection.questions:
        if question.went is None and question.example is not False:
            yield f"{_asked(question)}{_then('You answered', question.answer)}"
    for cue in reflection.cues:
        if cue.kind is CueKind.NEUTRAL:
            yield f"{f'{cue.by}: ' if cue.by else ''}{_stop(cue.text)}"


def _clarified(reflection: Reflection) -> Iterator[str]:
    chosen = clarifications(reflection)
    if chosen:
        yield f"The note may say{_colon(_fact(chosen[0]))}"
    for other in chosen[1:]:
        yield f"Kept for a later conversation{_colon(_fact(other))}"


def _fact(one: Clarification) -> str:
    if not isinstance(one.fact, Concern):
        return one.fact.text or ""
    return f"on “{one.fact.worry or one.fact.text}”: {one.fact.answer}"


def _observations(reflection: Reflection) -> Iterator[tuple[str, Observation]]:
    for field in type(reflection.delivery).model_fields:
        seen = getattr(reflection.delivery, field)
        if seen is not None and (seen.rating is not None or seen.text is not None):
            yield field.replace("_", " ").capitalize(), seen


def _rated(name: str, seen: Observation) -> str:
    rating = f" {seen.rating} of 5" if seen.rating is not None else ""
    return f"{name}{rating}{_colon(seen.text)}"


def _asked(question: AskedQuestion) -> str:
    return f"“{question.question}”{f' ({question.by})' if question.by else ''}."


def _whose(cue: Cue) -> str:
    if cue.by is None:
        return "Somebody was"
    return (
        "They were" if cue.by.lower() in ("both", "all", "they", "them", "everybody", "everyone") else f"{cue.by} was"
    )


def _then(lead: str, text: str | None) -> str:
    return f" {lead}{_colon(text)}" if text else ""


def _colon(text: str | None) -> str:
    return f": {_stop(text)}" if text else "."


def _stop(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…", ".”", "?”")) else f"{text}."


def _escaped(text: str) -> str:
    """`text` for Markdown, in which none of its characters means anything."""
    return re.sub(r"([\\`*_{}\[\]<>#|~&])|^(\d+)([.)])|^([-+])", _backslash, text)


def _backslash(match: re.Match[str]) -> str:
    mark, number, dot, bullet = match.groups()
    return f"{number}\\{dot}" if number else f"\\{mark or bullet}"
