"""Days, months, seasons and days of the month in words that no fact names. Start reading at `check`.

`days` asks whether what the facts name is said of the right thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.engines.issues import Issue, Severity
from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.facts.patterns import regex
from thankyou.proofread import numbers
from thankyou.proofread.context import issue
from thankyou.proofread.facts import Facts

__all__ = ["ORDINALS", "check"]


def check(text: str, facts: Facts) -> Iterator[Issue]:
    """Issues `fidelity/date`."""
    yield from _days(text, facts)
    yield from _ordinals(text, facts)
    yield from _seasons(text, facts)


_DAYS = tuple(map(str.lower, WEEKDAYS))
_MONTHS = tuple(map(str.lower, MONTHS))
_DAY = regex(rf"\b({'|'.join(day.capitalize() for day in _DAYS)})s?\b")
_MONTH = regex(
    rf"\b({'|'.join(month.capitalize() for month in _MONTHS if month not in ('may', 'march', 'august'))}|(?:May|March|August)(?= \d)|(?<=[Ii]n )(?:May|March|August)|(?<=from )(?:May|March|August)|(?<=until )(?:May|March|August)|(?<=by )(?:May|March|August)|(?<=since )(?:May|March|August)|(?<=\d )(?:May|March|August))\b"
)
_HALVES = regex(r"\bthis (morning|afternoon|evening)\b", re.IGNORECASE)


ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(),
        1,
    )
}
_ORDINAL = regex(
    rf"\b(?:on|by|before|until|since|from|of) the ({'|'.join(sorted(ORDINALS, key=len, reverse=True))})(?=[,.;!?]| of (?:{'|'.join(_MONTHS)})\b)",
    re.IGNORECASE,
)


def _ordinals(text: str, facts: Facts) -> Iterator[Issue]:
    """A day of the month in words."""
    known = {float(day.day) for day in facts.days} | numbers.loosely(facts.text)
    for match in _ORDINAL.finditer(text):
        if ORDINALS[match[1].casefold()] not in known and match[1].casefold() not in facts.text:
            yield issue("fidelity/date", f"“{match[0]}” is not in the facts.", match.span(), Severity.ERROR)


_SEASON = regex(
    r"\b(Christmas|Easter|Thanksgiving|Ramadan|Eid|Diwali|Halloween|New Year|spring|summer|autumn|winter)\b"
)
_MONTHS_OF = {
    "Christmas": (12,), "Easter": (3, 4), "Thanksgiving": (11,), "Halloween": (10,), "New Year": (1, 12), "spring": (3, 4, 5), "summer": (6, 7, 8),
    "autumn": (9, 10, 11), "winter": (12, 1, 2),
}  # fmt: skip
_LATER = regex(r"\b(?:in|within|after) (?:a|another) (day|week|month|year|fortnight)\b(?! of\b)", re.IGNORECASE)
_SAME = {
    "day": "day|tomorrow|24",
    "week": "week|wk|w/c|fortnight|days",
    "month": "month|mth|weeks|30 days",
    "year": "year|yr|annual|months",
    "fortnight": "fortnight|weeks|wks",
}


def _seasons(text: str, facts: Facts) -> Iterator[Issue]:
    for match in _SEASON.finditer(text):
        said = match[1].casefold()
        if re.match(r" (?:in (?:my|your)|clean)", text[match.end() :]):
            continue
        if (
            said not in facts.text
            and not (said == "autumn" and "fall" in facts.text)
            and not (said == "christmas" and "xmas" in facts.text)
            and _months(facts).isdisjoint(_MONTHS_OF.get(match[1], ()))
        ):
            yield issue("fidelity/date", f"“{match[0]}” is not in the facts.", match.span(), Severity.ERROR)
    for match in _LATER.finditer(text):
        if not re.search(rf"\b(?:{_SAME[match[1].casefold()]})", facts.text):
            yield issue("fidelity/date", f"“{match[0]}” is not in the facts.", match.span(), Severity.ERROR)


def _months(facts: Facts) -> set[int]:
    """The months that the facts name, and those of their days."""
    return {day.month for day in facts.days} | {
        index for index, month in enumerate(_MONTHS, 1) if re.search(rf"\b{month[:3]}(?:{month[3:]})?\b", facts.text)
    }


def _days(text: str, facts: Facts) -> Iterator[Issue]:
    days, months = {day.weekday() for day in facts.days}, {day.month - 1 for day in facts.days}
    for pattern, names, own in ((_DAY, _DAYS, days), (_MONTH, _MONTHS, months)):
        for match in pattern.finditer(text):
            index = names.index(match[1].casefold())
            if (
                index not in own
                and not any(
                    names[index].startswith(short.rstrip("s"))
                    for short in re.findall(rf"\b{names[index][:3]}[a-z]*", facts.text)
                )
                and not facts.knows(match[0])
            ):
                yield issue("fidelity/date", f"“{match[0]}” is not in the facts.", match.span(), Severity.ERROR)
    if start := facts.interview.start:
        for match in _HALVES.finditer(text):
            if (match[1].casefold() == "morning") != (start.hour < 12) and match[0].casefold() not in facts.text:
                yield issue("fidelity/date", f"The interview was at {start:%H:%M}.", match.span(), Severity.ERROR)
