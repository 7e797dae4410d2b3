"""Fixes that are safe to make without asking, each recorded with what stood there before. Start reading at `mend`.

Safe are: spaces and doubled marks, a doubled word, a or an, and a misspelt word of five lower-case letters or more with
one word surely meant (`spelling.meant`) one letter away; in a shorter one only two letters that changed places. Never touched: words and phrases of the facts, numbers, addresses, links, quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from thankyou.engines.issues import Fix, Issue, Severity, Span
from thankyou.facts.patterns import regex
from thankyou.proofread import twice
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter
from thankyou.proofread.spelling import distance, unswapped

__all__ = ["mend"]


class _Change(NamedTuple):
    rule: str
    start: int
    end: int
    after: str


def mend(letter: Letter, facts: Facts | None, issues: Iterable[Issue]) -> tuple[str, tuple[Fix, ...]]:
    """The text of a letter with the safe fixes made, and what they were. Spans of the fixes are places in that text."""
    text, even = letter.text, letter.even
    changes = sorted(
        {*_spaces(even), *_doubled(even, facts), *_spelling(even, issues, facts), *_articles(even, issues, facts)},
        key=lambda change: (change.start, change.end),
    )
    kept = _kept(even) if changes else []
    pieces: list[str] = []
    fixes: list[Fix] = []
    place = 0
    for change in changes:
        if change.start < place or any(change.start < span.end and span.start < change.end for span in kept):
            continue
        pieces += [text[place : change.start], change.after]
        fixes.append(
            Fix(
                rule=change.rule,
                before=text[change.start : change.end],
                after=change.after,
                span=Span(change.start, change.end),
            )
        )
        place = change.end
    return "".join(pieces) + text[place:], tuple(fixes)


_KEPT = regex(
    r"\"[^\"\n]*\"|`[^`\n]*`|(?<![\w'])'[^'\n]+'(?!\w)|https?://\S+|\S+@\S+|www\.\S+|\S+\.\w{2,}/\S*|\S*\d\S*"
)


def _kept(even: str) -> list[Span]:
    """Places that are never touched: quotations, code, links, addresses, anything with a digit."""
    return [Span(*match.span()) for match in _KEPT.finditer(even)]


_SPACE = regex(
    r"(?<=\S) {2,}(?=\S)|(?<=[^\W\d_]) +(?=[,;:.!?](?:\s|$))|(?<=[a-z]),,(?= )|(?<=[a-z]{2})(?:(?<!\.)\.\.)(?!\.)"
)


def _spaces(even: str) -> Iterator[_Change]:
    for match in _SPACE.finditer(even):
        said = match[0]
        if said.strip():
            yield _Change("fix/punctuation", *match.span(), said[0])
        else:
            inside = match.end() < len(even) and even[match.end()] not in ",;:.!?"
            yield _Change("fix/spaces", *match.span(), " " if inside else "")


_TWICE = regex(r"(?<![\w'-])([a-z]{2,}|a) \1(?![\w'-])")
_DOUBLED = frozenset(
    "the a an of to in on at for and or with from by is are was were be been my your our their this these we they it as about would will could should have has not but if".split()
)
"""Words that nobody says twice on purpose; `had had`, `that that` and `very very` are somebody's choice."""


def _doubled(even: str, facts: Facts | None) -> Iterator[_Change]:
    found = [match for match in _TWICE.finditer(even) if match[1] in _DOUBLED]
    right = [span.start for span in twice.places(even)] if found else []
    for match in found:
        if match.start() not in right and not (facts and match[0] in facts.text):
            yield _Change("fix/doubled-word", *match.span(), match[1])


def _spelling(even: str, issues: Iterable[Issue], facts: Facts | None) -> Iterator[_Change]:
    for one in issues:
        said = even[one.span.start : one.span.end]
        if one.severity is not Severity.ERROR or not ("spelling" in one.rule or "MORFOLOGIK" in one.rule):
            continue  # what is not surely a slip may be a word of its own
        if (
            one.suggestions
            and (re.fullmatch(r"[a-z]{5,}", said) or unswapped(said) == one.suggestions[0])
            and re.fullmatch(r"[a-z]+", one.suggestions[0])
            and distance(said, one.suggestions[0]) == 1
        ):
            yield _Change("fix/spelling", one.span.start, one.span.end, one.suggestions[0])


def _articles(even: str, issues: Iterable[Issue], facts: Facts | None) -> Iterator[_Change]:
    for one in issues:
        said = even[one.span.start : one.span.end]
        if (
            one.rule not in ("harper/AnA", "languagetool/EN_A_VS_AN")
            or said.casefold() not in ("a", "an")
            or len(one.suggestions) != 1
        ):
            continue
        following = re.match(r" ([a-z]{2,})\b", even[one.span.end :])
        if following and not (facts and f"{said}{following[0]}".casefold() in facts.text):
            yield _Change("fix/article", one.span.start, one.span.end, one.suggestions[0])
