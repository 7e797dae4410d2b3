"""What stands in a letter and claims nothing by itself: abbreviations, signs of units, code within backticks.

Start reading at `claims_nothing`.
"""

from __future__ import annotations

from thankyou.engines.issues import Issue
from thankyou.facts.patterns import regex
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter
from thankyou.proofread.numbers import loosely
from thankyou.proofread.vocabulary import short_form, unit

__all__ = ["claims_nothing"]

_OF_WORDS = ("fidelity/added", "fidelity/claim", "fidelity/name", "fidelity/number")
_CODE = regex(r"`[^`\n]+`")
_PLAIN = regex(r"`(?:[A-Z][a-z]+(?: [A-Z][a-z]+)*|[\d.,%$€£ ]+)`")
"""A name or a figure alone claims as much within backticks as without."""
_NUMBER_BEFORE = regex(r"(\d[\d.,]*)(?: ?\w+/)?[ -]?$")
_NUMBER_BEHIND = regex(r" ?(\d[\d.,]*)")
_NEAR = 16
_MEASURE = regex(r"(\d[\d.,]*) ?([^\W\d_]+)")


def claims_nothing(issue: Issue, letter: Letter, facts: Facts | None) -> bool:
    """Whether a mark of the fact gate is on an abbreviation, within code, or on the unit of a number that the facts measure by none."""
    if not issue.rule.startswith(_OF_WORDS) or issue.span.start == issue.span.end:
        return False
    start, end = issue.span
    if "`" in letter.even and any(
        code.start() < start and end < code.end() and not _PLAIN.fullmatch(code[0])
        for code in _CODE.finditer(letter.even)
    ):
        return True
    said = letter.even[start:end]
    if issue.rule == "fidelity/number" or " " in said:
        return False
    named = issue.rule == "fidelity/name" and said[:1].isupper()  # `Oct.` claims a month
    if short_form(said) and not named and (letter.even[end : end + 1] == "." or "." in said):
        return True
    beside = _NUMBER_BEFORE.search(letter.even[max(0, start - _NEAR) : start]) or _NUMBER_BEHIND.match(letter.even, end)
    return beside is not None and facts is not None and unit(said) and not _measured(beside[1], facts)


def _measured(number: str, facts: Facts) -> bool:
    """Whether the facts have a number with a unit, of which another unit might be the change."""
    told = _MEASURE.finditer(facts.text)
    return any(unit(one[2]) and loosely(one[1]) & loosely(number) for one in told)
