"""Days, months, seasons and days of the month in words that no fact names. Start reading at `check`.

`days` asks whether what the facts name is said of the right thing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from thankyou.engines.issues import Issue, Severity
from thankyou.facts.dates import MONTHS, ORDINALS, WEEKDAYS, month_of, weekday_of
from thankyou.facts.patterns import regex
from thankyou.proofread import numbers
from thankyou.proofread.context import issue
from thankyou.proofread.facts import Facts

__all__ = ["DAYS_OF_MONTH", "check"]


def check(text: str, facts: Facts) -> Iterator[Issue]:
    """Issues `fidelity/date`."""
    beside = tuple(_beside(text, facts))
    yield from (_other_weekday(*one) for one in beside if not _right(*one) and one[0][0].casefold() not in facts.text)
    yield from _days(text, facts, [match.span() for match, _ in beside])
    yield from _ordinals(text, facts)
    yield from _seasons(text, facts)
    yield from _parts_of_months(text, facts)


_DAYS = tuple(map(str.lower, WEEKDAYS))
_MONTHS = tuple(map(str.lower, MONTHS))
_DAY = regex(rf"\b({'|'.join(day.capitalize() for day in _DAYS)})s?\b")
_MONTH = regex(
    rf"\b({'|'.join(month.capitalize() for month in _MONTHS if month not in ('may', 'march', 'august'))}|(?:May|March|August)(?= \d)|(?<=[Ii]n )(?:May|March|August)|(?<=from )(?:May|March|August)|(?<=until )(?:May|March|August)|(?<=by )(?:May|March|August)|(?<=since )(?:May|March|August)|(?<=\d )(?:May|March|August))\b"
)
_NAMES = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS)
_HALVES = regex(r"\bthis (morning|afternoon|evening)\b", re.IGNORECASE)


DAYS_OF_MONTH = {word: number for number, word in enumerate(ORDINALS, 1)}
_ORDINAL = regex(
    rf"\b(?:on|by|before|until|since|from|of) the ({'|'.join(sorted(DAYS_OF_MONTH, key=len, reverse=True))})(?=[,.;!?]| of (?:{'|'.join(_MONTHS)})\b)",
    re.IGNORECASE,
)


def _ordinals(text: str, facts: Facts) -> Iterator[Issue]:
    """A day of the month in words."""
    known = {float(day.day) for day in facts.days} | numbers.loosely(facts.text) | {day for day, _ in facts.last_days}
    for match in _ORDINAL.finditer(text):
        if DAYS_OF_MONTH[match[1].casefold()] not in known and match[1].casefold() not in facts.text:
            yield issue("fidelity/date", f"“{match[0]}” is not in the facts.", match.span(), Severity.ERROR)


_SEASON = regex(
    r"\b(Christmas|Easter|Thanksgiving|Ramadan|Eid|Diwali|Halloween|New Year|spring|summer|autumn|winter)\b"
)
_MONTHS_OF = {
    "Christmas": (12,), "Easter": (3, 4), "Thanksgiving": (11,), "Halloween": (10,), "New Year": (1, 12), "spring": (3, 4, 5), "summer": (6, 7, 8),
    "autumn": (9, 10, 11), "winter": (12, 1, 2),
}  # fmt: skip
_PART_OF = {
    **dict.fromkeys(("beginning", "start", "early"), 1),
    **dict.fromkeys(("middle", "mid", "halfway"), 2),
    **dict.fromkeys(("end", "late"), 3),
}
_PART = regex(
    rf"\b({'|'.join(_PART_OF)})(?:-| (?:of |in |through )?)({'|'.join(_MONTHS)})\b(?! ?\d)",
    re.IGNORECASE,
)


def _parts_of_months(text: str, facts: Facts) -> Iterator[Issue]:
    """The middle of a month of which the facts name the end alone, and no day."""
    known = [(month.casefold(), _PART_OF[part.casefold()]) for part, month in _PART.findall(facts.text)]
    for said in _PART.finditer(text):
        month, part = said[2].casefold(), _PART_OF[said[1].casefold()]
        named = {which for other, which in known if other == month}
        dated = re.search(rf"\b\d{{1,2}}(?:st|nd|rd|th)? {month}|\b{month} \d{{1,2}}\b", facts.text)
        days = {MONTHS[day.month - 1].casefold() for day in facts.days}
        if named and part not in named and not dated and month not in days:
            yield issue("fidelity/date", f"“{said[0]}” is not in the facts.", said.span(), Severity.ERROR)


_LATER = regex(r"\b(?:in|within|after) (?:a|another) (day|week|month|year|fortnight)\b(?! of\b)", re.IGNORECASE)
_SAME = {
    "day": "day|tomorrow|24",
    "week": "week|wk|w/c|fortnight|days",
    "month": "month|mth|weeks|30 days",
    "year": "year|yr|annual|months",
    "fortnight": "fortnight|weeks|wks",
}


_NO_SEASON = regex(r" (?:in (?:my|your)|clean)")


def _seasons(text: str, facts: Facts) -> Iterator[Issue]:
    for match in _SEASON.finditer(text):
        said = match[1].casefold()
        if _NO_SEASON.match(text[match.end() :]):
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


_WEEKDAY_AND_DATE = regex(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),? (?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{_NAMES})|(?P<_month>{_NAMES}) (?P<_day>\d{{1,2}})(?:st|nd|rd|th)?)\b(?:,? (?P<year>\d{{4}})\b)?"
)


def _beside(text: str, facts: Facts) -> Iterator[tuple[re.Match[str], list[dt.date]]]:
    """Each weekday that stands beside a date, and the days that may be meant by it, the likeliest first."""
    for match in _WEEKDAY_AND_DATE.finditer(text):
        month = next(one for one in MONTHS if one.startswith((match["month"] or match["_month"])[:3]))
        number = int(match["day"] or match["_day"])
        told = [match["year"]] if match["year"] else _years(number, month, facts)
        if told:
            days = [_day_of(int(year), MONTHS.index(month) + 1, number) for year in told]
        else:
            days = _around(facts.interview.date, MONTHS.index(month) + 1, number)
        if sure := [day for day in days if day]:
            yield match, sure


def _years(number: int, month: str, facts: Facts) -> list[str]:
    """The years that the facts tell with a day and month."""
    low = month.casefold()
    said = rf"\b{number}(?:st|nd|rd|th)? (?:of )?{low[:3]}(?:{low[3:]})?\.?,? (\d{{4}})\b|\b{low[:3]}(?:{low[3:]})?\.? {number}(?:st|nd|rd|th)?,? (\d{{4}})\b"
    named = [day.year for day in facts.days if (day.day, month_of(day)) == (number, month)]
    return [*map(str, named), *(one or other for one, other in re.findall(said, facts.text))]


def _around(met: dt.date | None, month: int, number: int) -> list[dt.date | None]:
    """The nearest such day to the interview, and where it was before that the next one too."""
    if met is None:
        return []
    days = [day for year in range(met.year - 1, met.year + 2) if (day := _day_of(year, month, number))]
    past, coming = [day for day in days if day < met][-1:], [day for day in days if day >= met][:1]
    return [*past, *coming] if past and coming and met - past[0] < coming[0] - met else [*coming]


def _day_of(year: int, month: int, number: int) -> dt.date | None:
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def _right(match: re.Match[str], days: Sequence[dt.date]) -> bool:
    return match["weekday"] in map(weekday_of, days)


def _other_weekday(match: re.Match[str], days: Sequence[dt.date]) -> Issue:
    day = days[0]
    message = f"{day.day} {month_of(day)} {day.year} is a {weekday_of(day)}, not a {match['weekday']}."
    return issue("fidelity/date", message, match.span("weekday"), Severity.ERROR)


def _days(text: str, facts: Facts, dated: Sequence[tuple[int, int]]) -> Iterator[Issue]:
    days, months = {day.weekday() for day in facts.days}, {day.month - 1 for day in facts.days}
    for pattern, names, own in ((_DAY, _DAYS, days), (_MONTH, _MONTHS, months)):
        for match in pattern.finditer(text):
            index = names.index(match[1].casefold())
            if (
                index not in own
                and not (names is _DAYS and any(start <= match.start() < end for start, end in dated))
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
