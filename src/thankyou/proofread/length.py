"""How long a message of its kind may be: numbers from `templates/rules/kinds.yaml`, in body words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from thankyou.engines.issues import Issue, Severity
from thankyou.facts.resources import shipped
from thankyou.facts.text import units
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter

__all__ = ["Kind", "check", "kind"]


class Kind(NamedTuple):
    """What is usual for a kind of message. Pairs are the fewest and the most body words."""

    usual: tuple[int, int]
    hard: tuple[int, int]
    lengths: dict[str, tuple[int, int]]
    characters: int | None
    needs: tuple[str, ...]
    wants: tuple[str, ...]


@cache
def _kinds() -> dict[str, Kind]:
    data = shipped("rules", "kinds.yaml")
    return {
        name: Kind(
            tuple(each["usual"]), tuple(each["hard"]), {key: tuple(value) for key, value in each.get("lengths", {}).items()},
            each.get("characters"), tuple(each["needs"]), tuple(each.get("wants", ())),
        )
        for name, each in data.items()
    }  # fmt: skip


def kind(name: str) -> Kind:
    """The numbers of a kind of message; of one that we do not know, those of the thank-you."""
    return _kinds().get(name, _kinds()["thank-you"])


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `length/short` and `length/long`: a warning beyond the hard limits, else information."""
    limits, count = kind(context.kind), letter.words
    fewest, most = limits.lengths.get(context.length, limits.usual) if context.length else limits.usual
    if count < min(fewest, limits.hard[0]):
        yield _issue(
            letter,
            "short",
            f"{count} words: too few for a message of this kind ({context.kind}) to say something; {fewest} to {most} are usual.",
            Severity.WARNING,
        )
    elif count < fewest and not context.composed:
        yield _issue(letter, "short", f"{count} words; {fewest} to {most} are usual.", Severity.INFORMATION)
    elif count > limits.hard[1]:
        yield _issue(
            letter,
            "long",
            f"{count} words: more than a busy reader takes in; {fewest} to {most} are usual. Cut what the reader knows already.",
            Severity.WARNING,
        )
    elif count > most:
        yield _issue(letter, "long", f"{count} words; {fewest} to {most} are usual.", Severity.INFORMATION)
    most_characters = context.characters or limits.characters
    if most_characters and (size := units(letter.text.strip())) > most_characters:
        yield _issue(letter, "characters", f"{size} characters; at most {most_characters} fit.", Severity.ERROR)


def _issue(letter: Letter, what: str, message: str, severity: Severity) -> Issue:
    end = letter.everywhere.end
    return issue(f"length/{what}", message, (end, end), severity)
