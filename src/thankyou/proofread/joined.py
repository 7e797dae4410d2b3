"""Words side by side of which no fact knows any: one name, or one thing, is one finding. Start reading at `joined`.

Pell & Crane                      two words, one company
a master's degree in logistics    three words, one claim
"""

from __future__ import annotations

from thankyou.engines.issues import Issue, Severity, Span
from thankyou.facts.patterns import regex
from thankyou.proofread.letter import Letter

__all__ = ["joined"]

_CLAIM, _NAME = "fidelity/claim", "fidelity/name"
_OF_A_THING = regex(r" (?:(?:in|of) )?")
"""What stands between the words of one thing."""
_AMPERSAND = regex(r" & ")
_QUOTED = regex(r"“[^”]*”")


def joined(found: list[Issue], letter: Letter) -> list[Issue]:
    """`found` with one finding for each run of words of which the facts know none, at the first of them."""
    if sum(one.rule in (_CLAIM, _NAME) for one in found) < 2:
        return found
    kept: list[Issue] = []
    open_at: int | None = None
    for one in sorted(found, key=lambda one: (one.span.start, one.span.end)):
        if not _quotes(one, letter):
            kept.append(one)
            continue
        if open_at is not None and _goes_on(kept[open_at], one, letter):
            kept[open_at] = _one(kept[open_at], one, letter)
            continue
        open_at = len(kept)
        kept.append(one)
    return kept


def _quotes(one: Issue, letter: Letter) -> bool:
    """Whether a finding says of its own words that no fact has them."""
    quoted = _QUOTED.search(one.message) if one.rule in (_CLAIM, _NAME) else None
    return quoted is not None and quoted[0] == f"“{letter.even[one.span.start : one.span.end]}”"


def _goes_on(before: Issue, one: Issue, letter: Letter) -> bool:
    """Whether a finding is of the same thing, or the same firm, as the one before it."""
    between = letter.even[before.span.end : one.span.start]
    if _AMPERSAND.fullmatch(between):
        return letter.even[before.span.start].isupper() and letter.even[one.span.start].isupper()
    alike = before.rule == one.rule == _CLAIM and before.severity is one.severity
    return alike and bool(_OF_A_THING.fullmatch(between)) and _plain(before) == _plain(one)


def _plain(one: Issue) -> str:
    """What a finding says, without its words."""
    return _QUOTED.sub("", one.message, count=1)


def _one(first: Issue, second: Issue, letter: Letter) -> Issue:
    """The surer of two findings, of the words of both."""
    surer = second if second.severity is Severity.ERROR and first.severity is not Severity.ERROR else first
    span = Span(first.span.start, second.span.end)
    whole = f"“{letter.even[span.start : span.end]}”"
    return surer.model_copy(update={"span": span, "message": _QUOTED.sub(lambda _: whole, surer.message, count=1)})
