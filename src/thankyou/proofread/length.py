"""How long a message of its kind may be, in body words: as its outline plans it (`templates/outlines`), and when it is a fault.

The limits beyond which it is one are in `templates/rules/kinds.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from thankyou.engines.issues import Issue, Severity
from thankyou.facts.models import Length
from thankyou.facts.resources import shipped
from thankyou.facts.text import units
from thankyou.planning.brief import briefs
from thankyou.planning.order import MOST_PAST_LENGTH, estimated
from thankyou.planning.outlines import outline_of
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter

__all__ = ["Kind", "check", "kind"]


class Kind(NamedTuple):
    """What a kind of message must have."""

    hard: tuple[int, int]
    """The fewest and the most body words; more or fewer are a fault."""
    characters: int | None
    needs: tuple[str, ...]
    wants: tuple[str, ...]


@cache
def _kinds() -> dict[str, Kind]:
    data = shipped("rules", "kinds.yaml")
    return {
        name: Kind(tuple(each["hard"]), each.get("characters"), tuple(each["needs"]), tuple(each.get("wants", ())))
        for name, each in data.items()
    }


def kind(name: str) -> Kind:
    """What a kind of message must have; of one that we do not know, those of the thank-you."""
    return _kinds().get(name, _kinds()["thank-you"])


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `length/short` and `length/long`: a warning beyond the hard limits, else information.

    What is usual is what planning keeps to, and how far past it. A letter that is as long as its facts make it is as long as it can be.
    """
    limits, count = kind(context.kind), letter.words
    fewest, most = _usual(context)
    usual = f"{fewest} to {most} are usual."
    if count < min(fewest, limits.hard[0]):
        few = f"{count} words: too few for a message of this kind ({context.kind}) to say something; {usual}"
        yield _issue(letter, "short", few, Severity.WARNING)
    elif count < fewest and ((planned := _planned(context, Length.SHORT)) is None or count < _PART * planned):
        yield _issue(letter, "short", f"{count} words; {usual}", Severity.INFORMATION)
    elif count > MOST_PAST_LENGTH * most and (
        (planned := _planned(context, Length.DETAILED)) is None or count > MOST_PAST_LENGTH * planned
    ):
        sure = count > limits.hard[1]
        cut = f"{count} words: more than a busy reader takes in; {usual} Cut what the reader knows already."
        severity = Severity.WARNING if sure else Severity.INFORMATION
        yield _issue(letter, "long", cut if sure else f"{count} words; {usual}", severity)
    most_characters = context.characters or limits.characters
    if most_characters and (size := units(letter.text.strip())) > most_characters:
        yield _issue(letter, "characters", f"{size} characters; at most {most_characters} fit.", Severity.ERROR)


_PART = 2 / 3
"""Of the words that planning expects, a short message of ours may come to so few."""


def _usual(context: Context) -> tuple[int, int]:
    """How many body words are usual, as the outline says by which such a message is planned."""
    theirs = context.interview
    return outline_of(theirs.plan if theirs and theirs.kind == context.kind else context.kind).usual


def _planned(context: Context, length: Length) -> float | None:
    """How many body words the facts make at a length; None without facts for a message of this kind."""
    theirs = context.interview
    if theirs is None or theirs.kind != context.kind:
        return None
    return estimated(briefs(theirs, length=length)[context.reader or 0].units)


def _issue(letter: Letter, what: str, message: str, severity: Severity) -> Issue:
    end = letter.everywhere.end
    return issue(f"length/{what}", message, (end, end), severity)
