"""What `thankyou reflect` asks, and what becomes of an answer. Values in, values out: nothing is asked or printed here.

The questions are data: `templates/prompts/reflection.yaml`. Start reading at `next_step`, which finds the next one to
ask, and `answered`, which puts an answer in its place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from thankyou.errors import FactError, Problem, WordingError
from thankyou.facts.models import NextStep
from thankyou.facts.patterns import regex
from thankyou.facts.problems import problems
from thankyou.facts.reflection import Observation, Reflection
from thankyou.facts.resources import templates
from thankyou.facts.stems import finished, stem_of

__all__ = ["Group", "Prompt", "Step", "answered", "library", "next_step", "sentence_of", "skipped", "step_said"]

PEOPLE = "people"
"""The choice that stands for the interviewers."""
SEVERAL = "both"
"""What a `by` says where several people are meant."""


class Prompt(BaseModel):
    """One question of the library; the file says what its fields mean."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    ask: str
    why: str
    field: str
    more: str = ""
    help: str = ""
    entry: str = ""
    repeat: bool = False
    choices: tuple[str, ...] | str = ()
    when: Mapping[str, tuple[str, ...]] = {}
    unless: Mapping[str, tuple[str, ...]] = {}
    parts: tuple[Prompt, ...] = ()


class Group(BaseModel):
    """Questions under one title."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    prompts: tuple[Prompt, ...]


class _Library(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    groups: tuple[Group, ...]


class Step(NamedTuple):
    """A question at the place where it is asked."""

    group: str
    prompt: Prompt
    mark: str
    """How `Reflection.asked` remembers that it is done: `company`, or `questions.0.better`."""
    of: str = ""
    """The list to whose entry a part of a question belongs."""
    entry: int | None = None
    """That entry, counted from 0."""
    about: str = ""
    """What the entry says, to remind of it."""
    choices: tuple[str, ...] = ()
    """The answers there are, if only these."""
    so_far: tuple[str, ...] = ()
    """What is noted already: the entries of a list, or the value of a field."""


@cache
def library(path: Path | None = None) -> tuple[Group, ...]:
    """The questions in `path` (default: ours), in the order in which they are asked. Raises `WordingError`."""
    from thankyou.facts.loading import load

    path = path or templates() / "prompts" / "reflection.yaml"
    try:
        return _Library.model_validate(load(path)).groups
    except ValidationError as error:
        raise WordingError(str(path), str(problems(error)[0])) from None


def next_step(reflection: Reflection, *, done: Collection[str] | None = None) -> Step | None:
    """The first question that is neither answered nor skipped; nothing once all are.

    With `done`, what is noted in the reflection does not count: every question comes again whose mark is not in `done`.
    """
    again = done is not None
    marks = reflection.asked if done is None else done
    return next(_steps(reflection, frozenset(marks), again=again), None)


def _steps(reflection: Reflection, done: Collection[str], *, again: bool) -> Iterator[Step]:
    for group in library():
        for prompt in group.prompts:
            if prompt.id in done or not _applies(prompt, reflection):
                continue
            found = _value(reflection, prompt.field)
            if prompt.repeat:
                yield from _parts(reflection, group, prompt, done, again=again)
                yield Step(group.title, prompt, prompt.id, so_far=tuple(map(_said, found)))
            elif again or not _present(found):
                so_far = (_said(found),) if _present(found) else ()
                yield Step(group.title, prompt, prompt.id, choices=_choices(prompt, reflection), so_far=so_far)


def _parts(
    reflection: Reflection, group: Group, prompt: Prompt, done: Collection[str], *, again: bool
) -> Iterator[Step]:
    """What is still open about the entries of this question: about the last one, or about every one if all is asked again."""
    listed = enumerate(_value(reflection, prompt.field))
    entries = [(index, one) for index, one in listed if _belongs(one, prompt)]
    for index, entry in entries if again else entries[-1:]:
        for part in prompt.parts:
            mark = f"{prompt.field}.{index}.{part.id}"
            choices = _choices(part, reflection)
            if mark in done or _present(_set(entry, part.field)) or not _applies(part, entry):
                continue
            if part.choices != PEOPLE or choices:
                yield Step(group.title, part, mark, prompt.field, index, _said(entry), choices)


def _belongs(entry: BaseModel, prompt: Prompt) -> bool:
    """Whether an entry came from this question; one that came from none goes to the first that fills its list."""
    asking = [one for group in library() for one in group.prompts if one.field == prompt.field]
    own = next((one for one in asking if one.entry and _present(_set(entry, one.entry))), asking[0])
    return own.id == prompt.id


def _applies(prompt: Prompt, facts: BaseModel) -> bool:
    def holds(field: str, wanted: Sequence[str]) -> bool:
        value = _value(facts, field)
        return _present(value) and ("any" in wanted or str(value) in wanted)

    return all(holds(*one) for one in prompt.when.items()) and not any(holds(*one) for one in prompt.unless.items())


def _value(facts: BaseModel, field: str) -> Any:
    value: Any = facts
    for step in field.split("."):
        value = getattr(value, step, None)
    return value


def _set(entry: BaseModel, field: str) -> Any:
    """The value of a field that somebody filled; its default counts as open."""
    return getattr(entry, field) if field in entry.model_fields_set else None


def _present(value: Any) -> bool:
    return value is not None and value != ()


def _said(value: Any) -> str:
    """An entry or value in a line, for a reminder."""
    if isinstance(value, Observation):
        return ", ".join(str(one) for one in (value.rating, value.text) if one is not None)
    if not isinstance(value, BaseModel):
        return f"{value:%H:%M}" if hasattr(value, "hour") else str(value)
    if isinstance(value, NextStep) and value.will is not None:
        return value.words
    return next((str(one) for _, one in value if one is not None), "")


def _choices(prompt: Prompt, reflection: Reflection) -> tuple[str, ...]:
    if prompt.choices != PEOPLE:
        return tuple(prompt.choices)
    names = _names(reflection)
    return (*names, SEVERAL) if len(names) > 1 else names


def _names(reflection: Reflection) -> tuple[str, ...]:
    return tuple(name for one in reflection.interviewers if (name := one.name or one.title))


def answered(reflection: Reflection, step: Step, answer: str) -> Reflection:
    """The reflection with `answer` in its place. Raises `FactError` where it cannot stand there."""
    value = _chosen(answer, step) if step.choices else answer.strip()
    facts, field = reflection.model_dump(exclude_unset=True), step.prompt.field
    if step.entry is not None:
        facts[step.of][step.entry][field] = value
    elif step.prompt.repeat:
        facts[field] = [*facts.get(field, ()), _entry(step.prompt, value, reflection)]
    else:
        _put(facts, field.split("."), value)
    changed = Reflection.model_validate(facts)
    return changed if step.prompt.repeat else skipped(changed, step)


def _chosen(answer: str, step: Step) -> str:
    """The choice that was named, counted from 1, or begun."""
    wanted, choices = answer.strip().casefold(), step.choices
    if wanted.isascii() and wanted.isdigit() and 1 <= int(wanted[:9]) <= len(choices):
        return choices[int(wanted) - 1]
    exact = [choice for choice in choices if choice.casefold() == wanted]
    found = exact or [choice for choice in choices if choice.casefold().startswith(wanted)]
    if len(found) != 1:
        raise FactError([Problem(step.prompt.field, f"must be one of {', '.join(choices)}, or its number")])
    return found[0]


def _entry(prompt: Prompt, value: str, reflection: Reflection) -> Any:
    """A new entry of a list; where only one interviewer was there, it is theirs without asking."""
    names = _names(reflection)
    if not prompt.entry:
        return step_said(value) if prompt.field == "next_steps" else value
    alone = {part.field: names[0] for part in prompt.parts if part.choices == PEOPLE and len(names) == 1}
    return {prompt.entry: value, **(alone if len(reflection.interviewers) == 1 else {})}


_WILL = regex(r"(?P<who>\S+(?: \S+){0,3}) will (?P<will>\S.*)")


def step_said(text: str) -> str | dict[str, str]:
    """A next step as the fact that it declares itself: `HR will call by Friday`; anything else is a jotting."""
    said = _WILL.fullmatch(text.rstrip("."))
    if said is None:
        return text
    own = {"i": "i_will", "they": "they_will", "you": "they_will"}.get(said["who"].lower())
    return {own: said["will"]} if own else {"who": said["who"], "will": said["will"]}


def sentence_of(step: Step, answer: str) -> str | None:
    """The sentence that an answer finishes, None where it finishes none."""
    listed = Reflection.model_fields[(step.of or step.prompt.field).partition(".")[0]]
    owner = next((one.__name__ for one in get_args(listed.annotation) if isinstance(one, type)), "")
    stem = stem_of(owner, step.prompt.entry or step.prompt.field)
    return finished(stem, answer) if stem and stem.completes else None


def _put(facts: dict[str, Any], path: Sequence[str], value: str) -> None:
    for name in path[:-1]:
        facts[name] = dict(facts.get(name) or {})
        facts = facts[name]
    facts[path[-1]] = value


def skipped(reflection: Reflection, step: Step) -> Reflection:
    """The reflection in which this question is done, answered or not.

    Parts of an entry are remembered only while it is the last one of a list that goes on, so that `asked` stays short.
    """
    parts = f"{step.of or step.prompt.field}."
    entry = f"{parts}{step.entry}." if step.of else ""
    kept = [
        mark
        for mark in reflection.asked
        if mark != step.mark and (not mark.startswith(parts) or (entry and mark.startswith(entry)))
    ]
    return reflection.model_copy(update={"asked": (*kept, step.mark)})
