"""A letter that stands below what a mail program wrote: somebody looked at the draft, and forwarded it or answered with it below.

    Looks good to me. xx Mum

    ---------- Forwarded message ---------
    From: Sam Delacroix <sam@example.com>

    Dear Ben, ...

What is above is no letter then, and the one below is the draft. Start reading at `letter_below`.
"""

from __future__ import annotations

import re

from thankyou.facts.models import Interview
from thankyou.facts.patterns import regex
from thankyou.facts.people import fold
from thankyou.proofread.covered import Change
from thankyou.proofread.facts import name
from thankyou.proofread.letter import closes, evened, greets
from thankyou.proofread.quoted import announced

__all__ = ["fence_around_letter", "letter_below"]

_SIGNS = regex(r"(?i)forwarded|original message|wrote:")
_MARK = regex(r"(?m)^[^\S\n]*>[^\S\n]?")
_FORWARDS = regex(r"(?i)forwarded")
_WORD = regex(r"[^\W\d_]+")


def letter_below(text: str, interview: Interview | None) -> list[Change]:
    """What to leave out of a text to read the letter that was forwarded in it; nothing where it holds its letter above.

    Whose letter stands below, the candidate's name under it tells; where it was answered, a greeting of theirs above tells
    who answers. Without facts it must have been forwarded, and nobody be greeted above.
    """
    if not _SIGNS.search(text):
        return []
    even = evened(text)
    for start, end in announced(even):
        above, below = even[:start], even[end:]
        forwards = bool(_FORWARDS.search(even, start, end))
        quoted = bool(below.strip()) and all(
            line.lstrip().startswith(">") for line in below.split("\n") if line.strip()
        )
        letter = _MARK.sub("", below) if quoted else below
        whole = (
            _is_mine(letter, above, interview, forwards=forwards) if interview else forwards and _says_no_more(above)
        )
        if _is_letter(letter) and whole:
            first = _first(even, end)
            marks = _MARK.finditer(even, first) if quoted else ()
            return [Change(0, first, ""), *(Change(*one.span(), "") for one in marks)]
        if not forwards:  # what stands further below is older
            return []
    return []


_FENCE = regex(
    r"(?m)^[^\S\n]*(`{3,}|~{3,})[^\n`]*\n(?P<held>(?:(?![^\S\n]*\1)[^\n]*(?:\n|\Z))*)(?:[^\S\n]*\1[`~]*[^\S\n]*(?:\n|\Z))?"
)
"""A block of code as Markdown has it, which an answer cut short leaves open."""


def fence_around_letter(text: str) -> list[Change]:
    """The lines of a fence in which a chat set the letter, to be left out; nothing where the letter stands outside, or code within."""
    if "```" not in text and "~~~" not in text:
        return []
    even = evened(text)
    for found in _FENCE.finditer(even):
        outside = f"{even[: found.start()]}\n{even[found.end() :]}"
        if _is_letter(found["held"]) and not (any(map(greets, _said(outside))) and any(map(closes, _said(outside)))):
            edges = (found.start(), found.start("held")), (found.end("held"), found.end())
            return [Change(start, end, "") for start, end in edges if end > start]
    return []


def _first(even: str, place: int) -> int:
    """Where the line begins that has the next words."""
    found = re.compile(r"\s*?\n(?=[^\S\n]*\S)").match(even, place)
    return found.end() if found else place


def _said(part: str) -> list[str]:
    return [line.strip() for line in part.split("\n") if line.strip()]


_SOON = 3
"""Lines within which a letter greets, below what announces it."""


def _is_letter(part: str) -> bool:
    lines = _said(part)
    return any(map(greets, lines[:_SOON])) and any(map(closes, lines))


def _says_no_more(above: str) -> bool:
    return not any(greets(line) or closes(line) for line in _said(above))


def _is_mine(letter: str, above: str, interview: Interview, *, forwards: bool) -> bool:
    """Whether the candidate signed what is below, and what is above is not signed by them and greets nobody else."""
    mine, said = fold(interview.candidate.name), [fold(line) for line in _said(above)]
    given = fold(name(interview.candidate.name).given)
    greeted = [given in _WORD.findall(line) for line in said if greets(line)]
    signed = any(fold(line).startswith(mine) for line in _said(letter))
    return signed and mine not in said and all(greeted) and (forwards or bool(greeted))
