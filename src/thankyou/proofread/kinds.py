"""What a message of its kind must have and must not have: a plain decision, one question, one number, its length.

What holds for which kind is data, `templates/rules/moves.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from thankyou.engines.issues import Issue, Severity
from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter

__all__ = ["check"]


@cache
def _moves() -> Mapping[str, Mapping[str, Any]]:
    data: Mapping[str, Mapping[str, Any]] = shipped("rules", "moves.yaml")
    return data


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return regex(text, re.IGNORECASE)


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `kind/...`, for what `moves.yaml` says about this kind of message."""
    for name, asked in _moves().get(context.kind, {}).items():
        yield from _CHECKS[name](letter, asked)


def _end(letter: Letter) -> tuple[int, int]:
    return letter.everywhere.end, letter.everywhere.end


def _decision(letter: Letter, asked: Mapping[str, Any]) -> Iterator[Issue]:
    """The decision stands plainly within the first sentences, and its opposite nowhere."""
    early = letter.sentences[: int(asked["within"])]
    plain = [one for one in early if _pattern(asked["plain"]).search(one.text) and not _hedged(one.text, asked)]
    if letter.sentences and not plain:
        span = (early[0].start, early[-1].end)
        yield issue("kind/decision", str(asked["reason"]), span, Severity.ERROR)
    for sentence in letter.sentences:
        if match := _pattern(asked["opposite"]).search(sentence.text):
            span = (sentence.start + match.start(), sentence.start + match.end())
            yield issue("kind/decision", f"“{match[0]}” says the opposite of the decision.", span, Severity.ERROR)


def _hedged(text: str, asked: Mapping[str, Any]) -> bool:
    return bool(_pattern(asked["hedged"]).search(text))


def _questions(letter: Letter, asked: Mapping[str, Any]) -> Iterator[Issue]:
    """As many questions as the kind has; a wish to know counts as one."""
    direct = [one for one in letter.sentences if one.text.rstrip('"” ').endswith("?")]
    wishes = [one for one in letter.sentences if one not in direct and _pattern(asked["wish"]).search(one.text)]
    count = len(direct) + len(wishes)
    if count < int(asked.get("fewest", 0)) and letter.sentences:
        yield issue("kind/questions", str(asked["none"]), _end(letter))
    elif count > int(asked["most"]):
        last = max((*direct, *wishes), key=lambda one: one.start)
        yield issue("kind/questions", f"{count} questions: {asked['many']}", (last.start, last.end))


def _wanted(letter: Letter, asked: list[Mapping[str, str]]) -> Iterator[Issue]:
    """Moves that a reader expects; without one, the message asks too much or says too little."""
    for move in asked:
        if letter.sentences and not _pattern(move["says"]).search(letter.body):
            yield issue(f"kind/{move['id']}", move["reason"], _end(letter))


_RANGE = regex(
    r"(?<!from )(?:[£$€]\s?\d[\d.,]*\s?k?)\s?(?:-|–|—|to)\s?[£$€]?\s?\d[\d.,]*\s?k?\b|between [£$€]?\s?\d[\d.,]*k? and [£$€]?\s?\d[\d.,]*k?",
    re.I,
)
_ASKS = regex(
    r"\?|\b(?:would (?:like|welcome|be possible)|ask(?:ing)? for|request|hoping for|looking for|I propose|increase|raise|move)\b",
    re.I,
)
_MONEY = regex(r"[£$€]\s?\d[\d.,]*\s?(?:k\b|million\b)?|\b\d{1,3}(?:[.,]\d{3})+\b|\b\d{2,3}k\b", re.I)


def _one_number(letter: Letter, asked: Mapping[str, str]) -> Iterator[Issue]:
    """One figure is asked for, and no range; the figure that was offered may stand beside it."""
    from thankyou.facts.terms import figures  # its patterns take a while to compile, and few messages have terms

    wanted: set[float] = set()
    for sentence in letter.sentences:
        if not _ASKS.search(sentence.text):
            continue
        if match := _RANGE.search(sentence.text):
            yield issue("kind/range", asked["range"], (sentence.start + match.start(), sentence.start + match.end()))
            continue
        bare = re.sub(r"\b(?:offer(?:ed)?|from|instead of|rather than|current(?:ly)?)\b[^;?]*?" + _MONEY.pattern, "", sentence.text, flags=re.I)  # fmt: skip
        found = {value for amount in _MONEY.findall(bare) for value in figures(amount)}
        if wanted and found - wanted:
            yield issue("kind/two-numbers", asked["two"], (sentence.start, sentence.end))
        wanted |= found


_TERMS = (
    ("start", regex(r"\b(?:start(?:ing)?(?: date)?(?: of| on| is)?|begin(?:ning)?(?: on)?|first day(?: is)?(?: on)?) (?:the )?(?P<value>(?:[A-Z][a-z]+ )?\d{1,2}(?:st|nd|rd|th)?(?: [A-Z][a-z]+)?)")),
    ("pay", regex(r"\b(?:salary|base|pay|wage|rate)\b[^.;,£$€]{0,25}?(?P<value>[£$€]\s?\d[\d.,]*\d\s?k?)", re.I)),
    ("bonus", regex(r"(?P<value>\d[\d.,]*\s?%) (?:[a-z]+ )?bonus|bonus of (?P<other>[£$€]?\s?\d[\d.,]*\s?[%k]?)", re.I)),
    ("hours", regex(r"(?P<value>\d[\d.]*) hours (?:a|per) week", re.I)),
)  # fmt: skip


def _one_value(letter: Letter, asked: str) -> Iterator[Issue]:
    """No term stands there with two different values."""
    from thankyou.facts.terms import figures

    for name, pattern in _TERMS:
        seen: dict[frozenset[float], str] = {}
        for sentence in letter.sentences:
            for match in pattern.finditer(sentence.text):
                value = next(part for part in match.groups() if part)
                key = figures(value)
                if seen and key not in seen:
                    first = next(iter(seen.values()))
                    span = (sentence.start + match.start(), sentence.start + match.end())
                    yield issue("kind/two-values", f"{name}: {first} and {value}. {asked}", span, Severity.ERROR)
                seen.setdefault(key, value)


_CHECKS: Mapping[str, Callable[[Letter, Any], Iterator[Issue]]] = {
    "decision": _decision,
    "questions": _questions,
    "wanted": _wanted,
    "one_number": _one_number,
    "one_value": _one_value,
}
