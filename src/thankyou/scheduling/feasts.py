"""The feasts that people count by, wherever they are a holiday: their days, and what people call them.

They are data, in `templates/schedule/feasts.yaml`. Start reading at `feasts`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from thankyou.facts.dates import MONTHS, ORDINALS
from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped
from thankyou.scheduling.jotted import bare
from thankyou.scheduling.windows import Office, holidays_called, in_runs, is_estimated

__all__ = ["Feast", "feasts", "is_called_a_feast", "only_estimated", "public"]


class Feast(NamedTuple):
    """A feast that somebody named."""

    day: dt.date
    called: str
    """A pattern of what people call it."""
    late: bool
    """Whether other ways of saying that hold its name are tried first."""
    first: dt.date
    """The day on which it begins; `day` is that on which it ends."""

    @property
    def days(self) -> tuple[dt.date, str, dt.date]:
        """Its last day, what it is called, and its first day."""
        return self.day, self.called, self.first

    @property
    def is_break(self) -> bool:
        """Whether it is a break that a calendar has, such as that of the schools at Easter."""
        return self.called.endswith(_BREAK)


def feasts(text: str, on: dt.date, where: Office, days: int) -> list[Feast]:
    """The feasts of the next `days` days from `on` that `text`, in lower case, names."""
    text = bare(text)
    named = [one for called, one in _rows() if called.search(text) and _here(one, where)]
    coming = [_feast(one, run) for one in named for run in _days(one, on, where, days) if _soon(one, run, on)]
    coming += [*_public(text, on, where, days), *_by_their_day(text, on, where)]
    return [one for one in coming if 0 <= (one.day - on).days <= days]


@cache
def is_called_a_feast(words: str) -> bool:
    """Whether words are what people somewhere call a feast, and nothing else: `Hari Raya`, `Dussehra`, `Chinese New Year`."""
    plain = bare(words.lower().replace("’", "'"))
    return any(called.fullmatch(plain) for called, _ in _rows())


def only_estimated(text: str, on: dt.date, where: Office, days: int) -> bool:
    """Whether `text`, in lower case, names a feast of the next `days` days of which calendars only reckon when it will be, as those for which somebody has to see the moon."""
    text = bare(text)
    named = [one for called, one in _rows() if "name" in one and called.search(text) and _here(one, where)]
    told = [
        (country, part, one["name"])
        for one in named
        for country, part in ((where.country, where.part), (one.get("of"), None))
    ]
    told += [
        (where.country, where.part, one.called)
        for one in public(text, on, where, days, ())
        if re.search(one.called, text)
    ]
    return any(is_estimated(country, part, name, on, days) for country, part, name in told if country)


def _soon(one: dict[str, Any], run: tuple[dt.date, dt.date], on: dt.date) -> bool:
    """Whether it may be meant: who speaks of `the holidays` in July does not mean those of December."""
    return run[0] <= on + dt.timedelta(one.get("within", 366))


def _feast(one: dict[str, Any], run: tuple[dt.date, dt.date]) -> Feast:
    """The feast on the days from the first to the last that a calendar names; one whose end the row tells ends so many days after the first."""
    first, last = run
    ends = first + dt.timedelta(one["ends"]) if "ends" in one else last
    return Feast(ends, one["called"], one.get("late", False), first + dt.timedelta(one.get("begins", 0)))


def public(text: str, on: dt.date, where: Office, days: int, named: Iterable[Feast]) -> list[Feast]:
    """What their calendar keeps in the next `days` days and `text` may name, with all its days: those whose names hold the same name, and those of the feast among `named`."""
    text = bare(text)
    listed = [(day, bare(name)) for day, name in where.kept(on - _BACK, days + _BACK.days)]
    found = []
    for name in dict.fromkeys(name for _, name in listed if _touched(name, text)):
        for first, last in in_runs(day for day, other in listed if name in other):
            same = [one for one in named if one.first <= last + _DAY and first <= one.day and _names(one, name)]
            last = max([last, *(one.day for one in same)])
            if last >= on and any(first <= day <= last and other == name for day, other in listed):
                others = [other for _, other in listed if name not in other]
                found.append(_whole(first, last, "|".join(_spelled(way) for way in _ways(name, others))))
    return found


_DAY_OF = re.compile(r"day of (?:the )?(?P<of>.+)")
_OF_DAY = re.compile(r"(?P<what>[^\W\d_]{5,}) of .+ day")
_KIND_DAY = re.compile(r"(?:.+ )?(?P<kind>[^\W\d_]{5,}) day")


def _ways(name: str, others: Sequence[str]) -> list[str]:
    """What people call a holiday: by its name, with its `day` at the other end (`Reconciliation Day`, `Day of Reconciliation`), or by one word of it and `day`, where no other of those holidays has that (`Unity Day`)."""
    if whole := _DAY_OF.fullmatch(name):
        return [name, f"{whole['of']} day"]
    found = [one["what"] for one in [_OF_DAY.fullmatch(name)] if one]
    found += [one["kind"] for one in [_KIND_DAY.fullmatch(name)] if one]
    short = [one for one in found if not any(one in other for other in others) and one not in _PLAIN_DAYS]
    return [
        name,
        *(way for one in short for way in (f"{one} day", f"day of {one}", f"day of the {one}") if way != name),
    ]


_PLAIN_DAYS = frozenset("public national state federal first second third bank".split())
"""What stands before `day` as well where no holiday is meant."""


def _touched(name: str, text: str) -> bool:
    """Whether the text holds the beginning of a word of the name, without which nothing else has to be looked for."""
    return any(word[:_BEGINNING] in text for word in _WORD.findall(name) if word not in _PLAIN_WORDS)


_WORD, _BEGINNING = re.compile(r"[^\W\d_]{3,}"), 4
_PLAIN_WORDS = frozenset({"day", "the", "and"})
_BREAK = " (?:break|holidays?|vacations?|recess)"
_SPELLED = (
    ("saint ", r"(?:saint|st\.?) "),
    ("'", "'?"),
    ("labor", "labou?r"),
    (" festival", "(?: festival)?"),
    (" break", _BREAK),
)
"""What people write otherwise than a calendar does."""


def _spelled(name: str) -> str:
    """A pattern of how people write the name of a holiday."""
    pattern = re.escape(name).replace(r"\ ", " ")
    for part, ways in _SPELLED:
        pattern = pattern.replace(part, ways)
    return pattern


_BACK, _DAY = dt.timedelta(14), dt.timedelta(1)
"""A feast may have begun; and it may go on for a day that the calendar calls otherwise."""


def _names(one: Feast, name: str) -> bool:
    return re.fullmatch(one.called, name) is not None


def _whole(first: dt.date, last: dt.date, name: str) -> Feast:
    return Feast(last, name, late=False, first=first)


_KIND = r"(?:bank|public|national|federal|state|statutory|stat|civic|legal)"
_COMING = r"(?:the |this |next |coming |upcoming )*"


def _public(text: str, on: dt.date, where: Office, days: int) -> list[Feast]:
    """The public holidays that are named by their kind or month: `the bank holiday`, `the October long weekend`."""
    if not re.search(rf"\b{_KIND} holiday|\blong weekend|\bholiday weekend|\b(?:puente|ponte)\b", text):
        return []
    kept = [one for one in dict.fromkeys(day for day, _ in where.named(on, days)) if one.weekday() not in where.weekend]
    long = [one for one in kept if one.weekday() in (0, 4)]
    found: list[Feast] = []
    for kept_of, name in ((kept, rf"{_KIND} holiday"), (long, r"(?:holiday weekend|long weekend|puente|ponte)")):
        for month in range(1, 13):
            of_month = [one for one in kept_of if one.month == month]
            called = MONTHS[month - 1].lower()
            for which, place in (("early |first ", 0), ("late |last ", -1), ("", 0)):
                if of_month:
                    found.append(_plain(of_month[place], rf"(?:the )?{f'(?:{which})' if which else ''}{called} {name}"))
        if kept_of:
            found.append(_plain(kept_of[0], rf"{_COMING}{name}"))
    return [one for one in found if re.search(rf"\b(?:{one.called})(?![\w'])", text)]


_AFTER_IT = r"(?= ?(?:$|[.,;:!?)]| (?:long )?weekend\b| (?:is (?:over|past|done|behind)|they|we|he|she|i|hr|at)\b))"


def _by_their_day(text: str, on: dt.date, where: Office) -> list[Feast]:
    """The public holidays of the next month that are called by their day alone: `after the Fourth`, late in June."""
    days = dict.fromkeys(day for day, _ in where.named(on, _MONTH))
    kept = [(day, ORDINALS[day.day - 1]) for day in days if day.day > _COUNTED]
    return [_plain(day, rf"the {called}{_AFTER_IT}") for day, called in kept if f"the {called}" in text]


_COUNTED = 3
"""Up to which number an ordinal may as well count candidates or rounds: `after the second`."""
_MONTH = 27
"""Days ahead in which no day of a month comes twice."""


def _plain(day: dt.date, called: str) -> Feast:
    return _whole(day, day, called)


@cache
def _rows() -> list[tuple[re.Pattern[str], dict[str, Any]]]:
    """The rows, each with its pattern."""
    read: list[dict[str, Any]] = [{**one, "called": bare(one["called"])} for one in shipped("schedule", "feasts.yaml")]
    known = {called: regex(rf"\b(?:{called})(?![\w'])") for called in dict.fromkeys(one["called"] for one in read)}
    return [(known[one["called"]], one) for one in read]


def _here(one: dict[str, Any], where: Office) -> bool:
    only, never = one.get("only"), one.get("not", ())
    if "christmas" in one and not where.keeps_christmas:
        return False
    if "break" in one and where.keeps_christmas:
        return False
    return where.country not in never and (only is None or where.country in only)


def _days(one: dict[str, Any], on: dt.date, where: Office, days: int) -> Iterator[tuple[dt.date, dt.date]]:
    """The days of a feast that may still be going on; those of the reader's own calendar, where it has them."""
    if "name" in one:
        since = on - dt.timedelta(max(0, one.get("ends", 0)))
        here = holidays_called(where.country, where.part, one["name"], since, days)
        yield from here or (holidays_called(one["of"], None, one["name"], since, days) if "of" in one else ())
        return
    if "break" in one:
        yield from [ahead] if (ahead := where.next_break(on)) else ()
        return
    yield from ((day, day) for day in _reckoned(one, on, where))


def _reckoned(one: dict[str, Any], on: dt.date, where: Office) -> Iterator[dt.date]:
    for year in (on.year - 1, on.year, on.year + 1):
        if "easter" in one:
            yield _easter(year, where, orthodox="orthodox" in one) + dt.timedelta(one["easter"])
        elif "day" in one:
            month, number = one["day"].split("-")
            yield dt.date(year, int(month), int(number))
        else:
            first = dt.date(year, one["month"], 1)
            nth = (one["weekday"] - first.weekday()) % 7 + 7 * (one["nth"] - 1)
            yield first + dt.timedelta(nth + one.get("later", 0))


@cache
def _easter(year: int, where: Office, *, orthodox: bool) -> dt.date:
    """Easter Sunday as the reader's country keeps it, by the Easter that its calendar names: the later where it names both, so that nobody
    asks too early. Where it names none, as in Russia, Christmas in January tells."""
    from dateutil.easter import EASTER_ORTHODOX, easter

    western: dt.date = easter(year)
    eastern: dt.date = easter(year, EASTER_ORTHODOX)
    kept = holidays_called(where.country, where.part, _EASTER, western - _AROUND, _SPRING)
    days = [
        day
        for day in (western, eastern)
        if any(first <= day + _AROUND and day - _AROUND <= last for first, last in kept)
    ]
    january = holidays_called(where.country, where.part, "christmas", dt.date(year, 1, 7), 0)
    return eastern if orthodox or days[-1:] == [eastern] or (january and not days) else western


_EASTER = r"easter(?! break)|good friday"
_AROUND, _SPRING = dt.timedelta(3), 45
"""Days around Easter Sunday that are called after it, and days from the western to the end of the other."""
