"""When the reader works: their time zone, weekend and public holidays, and the business moments between them.

Weekends and holidays come from the `holidays` library. Start reading at `office`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple

from thankyou.errors import FactError, Problem
from thankyou.facts.dates import WEEKDAYS
from thankyou.facts.models import Interview
from thankyou.facts.places import countries, parts
from thankyou.facts.resources import shipped
from thankyou.facts.text import quoted

if TYPE_CHECKING:
    from holidays import HolidayBase

__all__ = [
    "CLOSES",
    "NOON",
    "OPENS",
    "Office",
    "holidays_called",
    "in_runs",
    "in_zone",
    "is_estimated",
    "later",
    "office",
    "written_in",
]

OPENS, NOON, CLOSES = dt.time(9), dt.time(12), dt.time(17)
"""The reader's business hours, and the middle of their day."""
_SATURDAY_SUNDAY = frozenset({5, 6})
_PARTS = {"AU": "NSW", "CA": "ON", "CH": "ZH", "GB": "ENG"}
"""Countries whose parts share too few holidays: the part with most people, where no part is named."""


class Office(NamedTuple):
    """Where the reader works."""

    country: str | None
    part: str | None
    zone: dt.tzinfo | None
    """Theirs; None where no zone is known, and then all times are their local ones."""
    note: str | None = None
    """What was assumed about the place, as a sentence."""

    def closed(self, day: dt.date) -> str | None:
        """Why nobody works on `day`: `a weekend`, the name of the holiday; None on a business day."""
        if day.weekday() in self.weekend:
            return "a weekend"
        holidays = _holidays(self.country, self.part)
        return holidays.get(day) if holidays is not None else None

    @property
    def weekend(self) -> frozenset[int]:
        """Days of the week, Monday is 0, on which nobody works; a Saturday, too, where shops and schools are open on it."""
        holidays = _holidays(self.country, self.part)
        days = _SATURDAY_SUNDAY if holidays is None else frozenset(holidays.weekend)
        return _SATURDAY_SUNDAY if days == {6} else days

    def holiday(self, day: dt.date) -> str | None:
        """The name of the public holiday on `day`; None where there is none."""
        return _names(self.country, self.part, day) or None

    def named(self, first: dt.date, days: int) -> list[tuple[dt.date, str]]:
        """The public holidays of the next `days` days, each with a name of it, in lower case."""
        ahead = [first + dt.timedelta(number) for number in range(days + 1)]
        return [(day, name) for day in ahead for name in _called(_names(self.country, self.part, day))]

    def kept(self, first: dt.date, days: int) -> list[tuple[dt.date, str]]:
        """All that their calendar names in the next `days` days, whether or not offices are closed, in English and in their own language."""
        ahead = [first + dt.timedelta(number) for number in range(days + 1)]
        return [(day, name) for day in ahead for name in _kept_on(self.country, self.part, day)]

    def quiet(self, day: dt.date) -> bool:
        """Whether `day` lies in or around one of their big holidays, or a long break, when no goodbye should arrive."""
        return _quiet(self, day)

    def next_break(self, day: dt.date) -> tuple[dt.date, dt.date] | None:
        """The first and the last day of their next big holidays from `day` on, within a year; those that follow soon belong to them."""
        days = [one for one in (day + dt.timedelta(ahead) for ahead in range(365)) if self.quiet(one)]
        if not days:
            return None
        last = days[0]
        for one in days:
            last = one if (one - last).days <= _SOON_AFTER else last
        return days[0], last

    @property
    def keeps_christmas(self) -> bool:
        """Whether the holidays, where none are named, are those at the end of the year here."""
        return self.country is None or self.holiday(dt.date(2025, 12, 25)) is not None

    def calm(self, day: dt.date, days: int = 0) -> dt.date:
        """The first business day from `day` on that is not around one of their big holidays, nor are the `days` after it."""
        day = self.on_or_after(day)
        while stirred := [one for one in self._from(day, days) if self._stirred(one)]:
            day = self.on_or_after(stirred[-1] + dt.timedelta(1))
        return day

    def calm_until(self, day: dt.date, days: int) -> dt.date:
        """The last of `day` and the `days` business days after it before the first that is around one of their big holidays."""
        fits = [*takewhile(lambda one: not self._stirred(one), self._from(day, days))]
        return fits[-1] if fits else day

    def _stirred(self, day: dt.date) -> bool:
        """Whether a business day is around a big holiday, or the last before one whose days begin with a weekend."""
        while not self.quiet(day):
            day += dt.timedelta(1)
            if not self.closed(day):
                return False
        return True

    def between_holidays(self, day: dt.date) -> bool:
        """Whether many offices are closed on `day`, though it is no holiday: between two big ones, or on the eve of the first, as from
        Christmas Eve to New Year's Eve."""
        return _between(self, day)

    def bridge(self, day: dt.date) -> bool:
        """Whether `day` stands alone between days on which nobody works, as the Friday after Thanksgiving; many take it off."""
        beside = (self.closed(day - dt.timedelta(1)), self.closed(day + dt.timedelta(1)))
        return not self.closed(day) and all(beside)

    def off_bridge(self, day: dt.date) -> dt.date:
        """`day`, or the first business day after it that is no bridge day."""
        while self.bridge(day):
            day = self.after(day)
        return day

    def past_bridges(self, day: dt.date, count: int) -> dt.date:
        """The business day that is `count` (1 or more) after `day`, bridge days not counted."""
        for _ in range(count):
            day = self.off_bridge(self.after(day))
        return day

    def eve(self, day: dt.date) -> dt.date:
        """The last business day before `day` that is no bridge day."""
        day = self.on_or_before(day - dt.timedelta(1))
        while self.bridge(day):
            day = self.on_or_before(day - dt.timedelta(1))
        return day

    def past_holidays(self, day: dt.date) -> dt.date:
        """The first business day from `day` on that is not between two big holidays."""
        day = self.on_or_after(day)
        while self.between_holidays(day):
            day = self.after(day)
        return day

    def before_holidays(self, day: dt.date, days: int) -> dt.date:
        """The last of `day` and the `days` business days after it before the first that is between two big holidays."""
        fits = [*takewhile(lambda one: not self.between_holidays(one), self._from(day, days))]
        return fits[-1] if fits else day

    def _from(self, day: dt.date, days: int) -> list[dt.date]:
        """`day`, and so many business days after it."""
        found = [day]
        for _ in range(days):
            found.append(self.after(found[-1]))
        return found

    def on_or_after(self, day: dt.date) -> dt.date:
        """The first business day from `day` on."""
        while self.closed(day):
            day += dt.timedelta(1)
        return day

    def on_or_before(self, day: dt.date) -> dt.date:
        """The last business day up to `day`."""
        while self.closed(day):
            day -= dt.timedelta(1)
        return day

    def after(self, day: dt.date, count: int = 1) -> dt.date:
        """The business day that is `count` (1 or more) business days after `day`."""
        for _ in range(count):
            day = self.on_or_after(day + dt.timedelta(1))
        return day

    def at(self, day: dt.date, time: dt.time) -> dt.datetime:
        """A moment of the reader's day."""
        return dt.datetime.combine(day, time, self.zone)

    def business(self, moment: dt.datetime, *, until: dt.time = CLOSES) -> dt.datetime:
        """`moment`, or the next morning on which they work if it is outside their business hours."""
        day = self.on_or_after(moment.date())
        if day != moment.date() or moment.time() < OPENS:
            return self.at(day, OPENS)
        return moment if moment.time() < until else self.at(self.after(day), OPENS)


def office(interview: Interview) -> Office:
    """Where the reader of this interview's messages works: `region`, else the time zone's country, else the locale's.

    Raises `FactError` for a `region` whose holidays nobody knows.
    """
    named = interview.their_time_zone or interview.time_zone
    zone = _zone(named)
    if interview.region:
        country, _, part = interview.region.partition("-")
        _check(country, part)
        source = "" if part or country not in _PARTS else f"the region {country}"
    else:
        country, part = countries().get(named or "", ""), parts().get(named or "", "")
        source = f"the time zone {named}"
        if not country:
            country, source = interview.locale[-2:], f"the locale {interview.locale}"
    if not _known(country):
        return Office(None, None, zone, "No public holidays are known here; set region (such as US-CA) to have them.")
    part = part or _PARTS.get(country, "")
    place = f"{country}-{part}" if part else country
    said = (
        f"Public holidays are those of {_country(country)} ({place}), going by {source}; set region if that is wrong."
        if source
        else None
    )
    return Office(country, part or None, zone, said)


_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _country(code: str) -> str:
    """What a country is called: `Ireland`, `the United States`."""
    from holidays.registry import COUNTRIES

    name = next((known[0] for known in COUNTRIES.values() if code in known), code)
    name = _WORD.sub(" ", name).replace(" And ", " and ")
    return f"the {name}" if name.startswith("United ") or name in _WITH_ARTICLE else name


_WITH_ARTICLE = {"Netherlands", "Philippines", "Bahamas", "Maldives", "Gambia", "Comoros"}


def written_in(interview: Interview, where: Office) -> str:
    """The locale that dates in figures are written in: that of the facts, else that of the reader's country."""
    named = "locale" in interview.model_fields_set or not where.country
    return interview.locale if named else f"en-{where.country}"


def later(moment: dt.datetime, hours: float) -> dt.datetime:
    """`hours` of real time after `moment`, whatever the clocks do in between."""
    if moment.tzinfo is None:
        return moment + dt.timedelta(hours=hours)
    return (moment.astimezone(dt.UTC) + dt.timedelta(hours=hours)).astimezone(moment.tzinfo)


def in_zone(moment: dt.datetime, zone: dt.tzinfo | None) -> dt.datetime:
    """`moment` as the clocks of `zone` show it; as it is where either zone is unknown, for then they are one."""
    if zone is None:
        return moment.replace(tzinfo=None)
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def holidays_called(
    country: str | None, part: str | None, pattern: str, first: dt.date, days: int
) -> list[tuple[dt.date, dt.date]]:
    """The first and the last day of each holiday that a country's calendar calls so, school's included, and that ends from `first` on, within `days` days."""
    if (known := _calendar(country, part)) is None:
        return []
    found: list[dt.date] = []
    for day in (first + dt.timedelta(ahead) for ahead in range(-_ONE_FEAST, days + 1)):
        names = _apart(str(known.get(day) or ""))
        if not (len(found) > 1 and (day - found[-2]).days == 2):
            names = [
                name for name in names if "(observed" not in name
            ]  # a day off for one that has not lasted until then
        plain = (re.sub(r"\s*\(.*?\)", "", name).strip().lower() for name in names)
        if any(re.search(pattern, name) for name in plain):
            found.append(day)
    return [run for run in in_runs(found) if run[1] >= first]


def is_estimated(country: str | None, part: str | None, pattern: str, first: dt.date, days: int) -> bool:
    """Whether a country's calendar only reckons when a holiday that it calls so will be, within `days` days, as where somebody has to see the moon."""
    known = _calendar(country, part)
    if known is None:
        return False
    ahead = (str(known.get(first + dt.timedelta(number)) or "").lower() for number in range(days + 1))
    return any("(estimated" in name and re.search(pattern, name.strip()) for names in ahead for name in _apart(names))


def in_runs(days: Iterable[dt.date]) -> list[tuple[dt.date, dt.date]]:
    """The first and the last of `days`, in order, that are the same feast: a week lies between the first and the seventh day of Pesach."""
    runs: list[tuple[dt.date, dt.date]] = []
    for day in days:
        if runs and (day - runs[-1][1]).days <= _ONE_FEAST:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


_ONE_FEAST = 7
"""Days between two of one name that belong to the same feast."""


@cache
def _calendar(country: str | None, part: str | None) -> HolidayBase | None:
    """All that a place keeps, whether or not offices are closed, the halves of days included."""
    plain = _holidays(country, part)
    return _with(plain, plain.supported_categories) if plain is not None else None


@lru_cache(maxsize=4096)
def _kept_on(country: str | None, part: str | None, day: dt.date) -> tuple[str, ...]:
    """What a place keeps on a whole day, in English and in its own language."""
    return tuple(dict.fromkeys(name for one in _calendars(country, part) for name in _called(str(one.get(day) or ""))))


@cache
def _calendars(country: str | None, part: str | None) -> tuple[HolidayBase, ...]:
    if (plain := _holidays(country, part)) is None:
        return ()
    whole = tuple(one for one in plain.supported_categories if one not in _PARTLY)
    return _with(plain, whole), _with(plain, whole, own=True)


_PARTLY = {"bank", "half_day", "workday"}
"""What the library calls days on which most people work."""


def _with(plain: HolidayBase, categories: Iterable[str], *, own: bool = False) -> HolidayBase:
    """The calendar of the same place with more kinds of days, in English where the library can, or in the place's own language."""
    from holidays import country_holidays

    english = next((one for one in ("en_US", "en_GB") if one in plain.supported_languages), None)
    language = plain.default_language if own else english
    return country_holidays(plain.country, subdiv=plain.subdiv, categories=tuple(categories), language=language)


def _zone(name: str | None) -> dt.tzinfo | None:
    from zoneinfo import ZoneInfo  # 10 ms: only where a zone is given

    return ZoneInfo(name) if name else None


def _check(country: str, part: str) -> None:
    if not _known(country):
        raise FactError(
            [
                Problem(
                    "region",
                    f"{quoted(country)} names no country whose public holidays are known; use a code such as US or GB",
                )
            ]
        )
    try:
        _holidays(country, part or None)
    except NotImplementedError:
        raise FactError(
            [
                Problem(
                    "region",
                    f"{quoted(f'{country}-{part}')} names no part of {country} that has holidays of its own; write {country} alone",
                )
            ]
        ) from None


@cache
def _known(country: str) -> bool:
    from holidays import country_holidays  # of one country; a list of all of them would load them all, 300 ms

    try:
        country_holidays(country)
    except NotImplementedError:
        return False
    return True


@lru_cache(maxsize=256)
def _holidays(country: str | None, part: str | None) -> HolidayBase | None:
    """The public holidays of a place, and the days that everybody there has off without a law, named in English where the library can."""
    if country is None:
        return None
    from holidays import country_holidays  # 100 ms: only where a schedule is made

    plain = country_holidays(country, subdiv=part)
    english = next((one for one in ("en_US", "en_GB") if one in plain.supported_languages), None)
    kept = tuple(one for one in ("public", _BY_CUSTOM) if one in plain.supported_categories) or None
    return country_holidays(country, subdiv=part, categories=kept, language=english)


_BY_CUSTOM = "de_facto"
"""What the library calls days off without a law, such as Midsummer Eve in Sweden."""


def _names(country: str | None, part: str | None, day: dt.date) -> str:
    """The names of the public holidays on `day`, as the library writes them; empty where there is none."""
    holidays = _holidays(country, part)
    return str(holidays.get(day) or "") if holidays is not None else ""


_LONG = 5
"""So many days in a row on which nobody works are a long break."""
_SOON_AFTER = 5
"""Days between two holidays that people count as one: Rosh Hashanah and Sukkot."""


@lru_cache(maxsize=4096)
def _quiet(where: Office, day: dt.date) -> bool:
    for one in _quiet_days():
        around = (day + dt.timedelta(ahead) for ahead in range(-one["after"], one["before"] + 1))
        if any(_is_called(where, on, one) for on in around):
            return True
    return any(_in_long_break(where, day + dt.timedelta(aside)) for aside in (-1, 0, 1))


def _is_called(where: Office, on: dt.date, row: dict[str, Any]) -> bool:
    """Whether the holiday of `on` is the big one of this row."""
    if where.country not in row.get("only", [where.country]) or on.month != row.get("month", on.month):
        return False
    names = _names(where.country, where.part, on)
    return any(re.search(row["name"], name.strip().lower()) for name in re.split(r"[;/]", names))


@lru_cache(maxsize=4096)
def _big(where: Office, day: dt.date) -> bool:
    return any(_is_called(where, day, row) for row in _quiet_days())


_APART = range(4, 8)
"""Days between two big holidays that offices close over."""


@lru_cache(maxsize=4096)
def _between(where: Office, day: dt.date) -> bool:
    first = [day - dt.timedelta(back) for back in range(-1, _APART[-1])]
    return any(
        _big(where, begin) and _big(where, begin + dt.timedelta(apart))
        for begin in first
        for apart in _APART
        if day <= begin + dt.timedelta(apart)
    )


def _in_long_break(where: Office, day: dt.date) -> bool:
    if not where.closed(day):
        return False
    first = last = day
    while where.closed(first - dt.timedelta(1)):
        first -= dt.timedelta(1)
    while where.closed(last + dt.timedelta(1)):
        last += dt.timedelta(1)
    return (last - first).days + 1 >= _LONG


@cache
def _quiet_days() -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = shipped("schedule", "quiet_days.yaml")
    return read


def _called(names: str) -> list[str]:
    """The holidays of a day, in lower case: `Diwali (estimated); Republic Day` is diwali, republic day."""
    plain = [
        " ".join(re.sub(r"\(.*?\)", " ", name).lower().replace("’", "'").split())
        for one in _apart(names)
        for name in one.split(",")
    ]
    return [name for name in plain if len(name) > 3 and name not in _WEEKDAYS]


def _apart(names: str) -> list[str]:
    """The holidays of a day, each with the word that two of them share: `Easter/Spring Break` is a break at Easter, and no Easter."""
    return re.split(r"[;/]", _SHARED.sub(r"\1 \3/\2 \3", names))


_SHARED = re.compile(r"(?:(?<=; )|^)(\w+)/(\w+) (\w+)(?= ?(?:[;(]|$))")
"""Two names of one word each, with the word that belongs to both."""


_WEEKDAYS = frozenset([*(day.lower() for day in WEEKDAYS), "holiday"])
