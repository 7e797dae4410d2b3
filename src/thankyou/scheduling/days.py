"""Days as people say them: "by Friday the 20th", "in about two weeks", "mid-December", "after Thanksgiving", "a week on Monday".

A way of saying may mean one day or a stretch of days; what is read is always the last day that it may mean, so that
nobody asks too early. `about` says that it was a stretch. The ways of saying are a table in `phrases.py`; what stands around them
("not before", "two days after", "at the outside") is read here. General date parsers were measured first (docs/decisions/0010):
they read two in five of such phrases at best, and every fifth as a day that is too early. Start reading at `read_days`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from thankyou.scheduling.anchors import NOTHING, Anchors
from thankyou.scheduling.anchors import rows as anchored
from thankyou.scheduling.feasts import feasts, public
from thankyou.scheduling.holiday_phrases import around, beside, named
from thankyou.scheduling.jotted import bare
from thankyou.scheduling.last_days import Place, beyond, not_before, year_end
from thankyou.scheduling.meetings import COUNTED, ENTERED, MEETING, day_of, is_known, is_loose, open_event
from thankyou.scheduling.phrases import FIRST, ROWS, WEEKDAY, Row
from thankyou.scheduling.reckoning import in_week, weekday_number
from thankyou.scheduling.sides import AT_ONCE, CONDITIONS, SHORTLY, SIDES
from thankyou.scheduling.windows import Office

__all__ = ["Day", "read_days"]

_FARTHEST = 200
"""Days ahead in which a holiday is looked for."""
_AFTER = 7
"""Days after "after the 23rd" by which they will have decided."""
_FEW = 3
"""Working days after "shortly after the 23rd" by which they will have decided."""
_EVENT = 2
"""Working days after "once the board meets on the 9th" by which they will have decided."""


class Day(NamedTuple):
    """The last day that some words may mean."""

    day: dt.date | None
    """None where the words name no day that fits, such as the 31st of November."""
    start: int
    end: int
    """Where the words stand in the text, with those before them that belong to them."""
    about: bool
    """Whether the words leave some days open."""
    since: dt.date | None = None
    """The day that it only comes after, where the words say no more than that: `after the 23rd`, `at least two weeks`."""
    cap: bool = False
    """Whether it is said to be the last: `Thursday at the outside`."""
    other: dt.date | None = None
    """The earlier day, where a weekday and a date were named that do not fit each other."""
    counted: dt.date | None = None
    """The day of the interview from which a length of time was counted, where that is another one than the words were said at."""
    length: bool = False
    """Whether it is a length of time, which is counted from an interview."""
    likely: dt.date | None = None
    """Where the calendar has no such day, the one that comes where it would be: 1 December for the 31st of November."""
    eventual: bool = False
    """Whether it is counted from something that has no day, so that none can be read: `two weeks after the audit`."""
    dated: bool = False
    """Whether it is one day by its date: `27 November`; `Friday` and `a week` may be meant otherwise."""
    exact: bool = False
    """Whether it is one day, by its date or its name: `27 November`, `Friday`; `next week` and `by Friday` leave several."""


_Found = tuple[re.Match[str], Row]


def read_days(
    text: str,
    on: dt.date,
    where: Office,
    *,
    locale: str = "en-US",
    soonest: bool = False,
    said: dt.date | None = None,
    met: Sequence[dt.date] = (),
    anchors: Anchors = NOTHING,
) -> list[Day]:
    """The days that `text` (in lower case, one space between words) names, counted from `on`, in the order they stand.

    `soonest` asks for the first day that the words may mean where they leave several open, for a limit that must not be missed.
    `said` is the day of the words, if that is not `on`: dates are read from it. `met` are the days of the known interviews, in order,
    `anchors` those that other jottings of the file name.
    """
    found: list[Day] = []
    first = said or on
    known = _matches(text, first, where, anchors)
    matches = _with_their_days(text, known, Place(on, where, locale, soonest=soonest, said=said))
    matches = _with_events(text, matches, met or (() if soonest else (on,)), first, anchors)
    week: _Found | None = None
    before: _Found | None = None
    while matches:
        one, *matches = matches
        if found and one[0].start() < found[-1].end:
            continue  # it says that the day before it is the last: `Monday, not a day longer`
        before_it = (found[-1].since or found[-1].day) if found else anchors.before
        if one[1].follows and before_it is None:
            continue
        place = Place(on, where, locale, before_it, soonest=soonest, said=said)
        floor = found[-1].end if found else 0
        last, day = one, None
        if one[1].event:
            if matches and _leads_to(text, one, matches[0]):
                length, *matches = matches
                found.append(_after(text, one, length, place))
            elif is_known(one[0], met) and ENTERED.search(text[: one[0].start()]) and (base := _read(one, place)[0]):
                found.append(_said(text, one, one, base, None, place, floor))
            week, before = None, one
            continue
        if matches and matches[0][1].event and _counts_from(one, matches[0], text):
            last, *matches = matches
            found.append(_from(text, one, last, place, floor))
            week, before = None, one
            continue
        if matches and not matches[0][1].event and _counted_from(text, one, matches[0]):
            last, *matches = matches
            anchor, _ = _read(last, place)
            back = re.search(rf" (?:{SIDES['before']})\b", _gap(text, one, last)) is not None
            day, other = _read(one, place._replace(anchor=anchor, back=back)) if anchor else (None, None)
        elif matches and _within(text, one, matches[0]):
            last, *matches = matches
            day, other = _in_week_of(one, last, place), None
        elif week and _names_its_day(text, week, one):
            day = _in_week_of(one, week, place)
            found.append(_said(text, one, last, day, None, place, floor)._replace(start=found[-1].start))
            continue
        else:
            day, other = _read(one, place)
            if day and before and _beside_it(text, before, one):
                day = _not_sooner(day, place)
        made = _said(text, one, last, day, other, place, floor)
        if last is one and day and before_it in met and _hangs_on(one, day, place):
            made = made._replace(counted=before_it)
        if one is last and one[1].length and (hangs := _HANGS_ON.search(text[floor : one[0].start()])):
            made = made._replace(day=None, eventual=True, start=floor + hangs.start())
        found.append(made)
        week, before = (one if one[1].week else None), one
    return _with_weekdays(text, found)


def _hangs_on(one: _Found, day: dt.date, place: Place) -> bool:
    """Whether a day is counted from the one that was named before it, so that it moves with that: `the Monday after`."""
    return place.last is not None and _read(one, place._replace(last=place.last + dt.timedelta(7)))[0] != day


_THEN_DATE = re.compile(r",? (?:\(?(?:the )?)?")
_THEN_WEEKDAY = re.compile(
    r"(?:,? \(|,? (?:which|that|it)(?: is|'s| will be)(?: on)? (?:an? )?| [-–—] (?:(?:that|it)(?: is|'s) )?|, (?:on )?)(?:an? )?"
)
_WEEKDAY = re.compile(rf"(?<!\w)(?P<of>{WEEKDAY})$")
_WEEKDAY_FIRST = re.compile(rf"(?P<of>{WEEKDAY})\b")
_ENDS_SO = re.compile(r"$|[).,;:!?]| (?:at|from|\d|[-–—])")


def _with_weekdays(text: str, days: list[Day]) -> list[Day]:
    """`days`, where a weekday and a date that stand side by side are one day: `Thu 27/11`, `27 November (Thursday)`, whether or not they fit each other."""
    made: list[Day] = []
    for one in days:
        before = made[-1] if made else None
        joined = before and (_joined(text, before, one) or _joined(text, one, before) or _at_last(text, before, one))
        made = [*made[:-1], joined] if joined else [*made, one]
    return made


def _joined(text: str, near: Day, date: Day) -> Day | None:
    """A weekday and the date beside it as one day; None where they are two."""
    named = _WEEKDAY.search(text, near.start, near.end)
    single = near.day and date.day and date.dated and not (near.dated or near.length or near.about or date.about)
    if not (named and single and date.day and near.day) or near.day.weekday() != weekday_number(named["of"]):
        return None  # what stands before the weekday makes it another day: `before Thursday`
    first, last = (near, date) if near.start < date.start else (date, near)
    gap = text[first.end : last.start]
    if near.start < date.start:
        beside = _THEN_DATE.fullmatch(gap) is not None and not date.other
    else:
        beside = _THEN_WEEKDAY.fullmatch(gap) is not None and _ENDS_SO.match(text, near.end) is not None
    if not beside or last.cap:
        return None
    early, late = _apart(date.day, named["of"])
    if early != late and "(" in gap and not _ENDS_SO.match(text, last.end):
        return None  # the brackets tell more of the date: `on Thursday (the 27th is a holiday)`
    other = early if early != late else date.other
    end = last.end + ("(" in gap and text.startswith(")", last.end))
    return date._replace(day=late, other=other, start=first.start, end=end, exact=near.exact and date.exact)


def _at_last(text: str, date: Day, limit: Day) -> Day | None:
    """A date and the weekday behind it that is the last day, which is none before the date: `27 November, Friday at the latest`; None where they are something else."""
    named = _WEEKDAY_FIRST.match(text, limit.start, limit.end)
    gap = text[date.end : limit.start]
    beside = date.day and date.dated and not date.about and limit.cap and _THEN_WEEKDAY.fullmatch(gap)
    if not (named and beside and date.day):
        return None
    day = date.day + dt.timedelta((weekday_number(named["of"]) - date.day.weekday()) % 7)
    end = limit.end + ("(" in gap and text.startswith(")", limit.end))
    return limit._replace(day=day, start=date.start, end=end, dated=True)


def _apart(date: dt.date, weekday: str) -> tuple[dt.date, dt.date]:
    """A date and the nearest day of that name, the earlier first; twice the date, where they are one."""
    ahead = (weekday_number(weekday) - date.weekday() + 3) % 7 - 3
    other = date + dt.timedelta(ahead)
    return min(date, other), max(date, other)


def _from(text: str, one: _Found, event: _Found, place: Place, floor: int) -> Day:
    """A length of time that is counted from the event behind it."""
    base, _ = _read(event, place)
    stands = COUNTED.match(text, one[0].end())
    back = stands is not None and re.fullmatch(SIDES["before"], stands["how"]) is not None
    day = _read(one, place._replace(anchor=base, back=back))[0] if base else None
    return _told(_said(text, one, event, day, None, place, floor), event, base, place)


def _after(text: str, event: _Found, one: _Found, place: Place) -> Day:
    """A length of time that is counted from the event before it."""
    base, _ = _read(event, place)
    day = _read(one, place._replace(anchor=base))[0] if base else None
    made = _told(_said(text, one, one, day, None, place, event[0].end()), event, base, place)
    entered = ENTERED.search(text[: event[0].start()])
    return made._replace(start=entered.start() if entered else event[0].start())


def _told(made: Day, event: _Found, base: dt.date | None, place: Place) -> Day:
    """With the interview that it was counted from, where that is not clear; without a day, where the event has none."""
    if base is None:
        return made._replace(day=None, eventual=True)
    told = event[0].re is MEETING and (base != place.on or is_loose(event[0]))
    return made._replace(counted=base if told else None)


def _with_events(
    text: str, matches: list[_Found], met: Sequence[dt.date], said: dt.date, anchors: Anchors
) -> list[_Found]:
    """`matches`, with what the lengths of time among them are counted from, unless that is a day, and with the interviews that come first."""
    found: list[_Found] = []
    taken = [match.span() for match, _ in matches]
    for place, one in enumerate(matches):
        found.append(one)
        following = matches[place + 1] if place + 1 < len(matches) else None
        if following and _counted_from(text, one, following):
            taken.append((one[0].end(), following[0].start()))
        elif one[1].length:
            event = _event_after(text, one, met, said, anchors)
            if event and not any(begin < event[0].end() and event[0].start() < end for begin, end in taken):
                found.append(event)
    taken += [match.span() for match, row in found if row.event]
    for match in MEETING.finditer(text):
        free = not any(begin < match.end() and match.start() < end for begin, end in taken)
        if free and ENTERED.search(text[: match.start()]) and not _dated(text, match, matches):
            found.append((match, _event_row(day_of(match, met, said))))
    return sorted(found, key=lambda pair: pair[0].start())


_DATED = re.compile(r"[^.,;!?]{0,30}$")


def _dated(text: str, match: re.Match[str], matches: list[_Found]) -> bool:
    """Whether the day of an interview is named with it: `the final interview on the 17th`."""
    following = next((one for one, row in matches if one.start() >= match.end() and not row.length), None)
    return following is not None and _DATED.match(text[match.end() : following.start()]) is not None


def _event_row(day: dt.date | None) -> Row:
    return Row(MEETING, lambda match, place: day, event=True)


def _event_after(text: str, one: _Found, met: Sequence[dt.date], said: dt.date, anchors: Anchors) -> _Found | None:
    """What a length of time is counted from, where it stands right behind it: an interview, or something that has no day but where another jotting tells it."""
    end = one[0].end()
    how, begin = "", end + 1
    if not one[0][0].endswith(("after", "following", "before")):
        counted = COUNTED.match(text, end)
        if counted is None:
            return None
        how, begin = counted["how"], counted.end()
    if pronoun := _PRONOUN.match(text, begin):
        return pronoun, Row(_PRONOUN, lambda match, place: place.last or anchors.before or place.on, event=True)
    if meeting := MEETING.match(text, begin):
        day = day_of(meeting, met, said)
        told = anchors.of(meeting[0]) if day is None or is_loose(meeting) else None
        if told and (day is None or told > day):  # nobody calls it mine: `a week after the site visit`
            return re.compile(re.escape(meeting[0])).match(text, begin) or meeting, _event_row(told)
        return meeting, _event_row(day)
    thing = open_event(text, begin, how, text[: one[0].start()] + one[0][0])
    return (thing, _event_row(anchors.of(thing[0]))) if thing else None


_PRONOUN = re.compile(
    r"(?:that|this|those|these|them|it|which)\b(?! [\w'])|(?:that|this|those|these|them|it|which)(?= (?:they|we|he|she|hr|you)\b)"
)
"""What was named before: `final interviews are next week, a decision within two days of those`."""


def _counts_from(one: _Found, event: _Found, text: str) -> bool:
    """Whether the event stands right behind the length of time."""
    counted = COUNTED.match(text, one[0].end())
    return one[1].length and (_gap(text, one, event) == " " or (counted and counted.end()) == event[0].start())


_HANGS_ON = re.compile(
    r"\b(?:once|after|as soon as|following)(?= (?:the|they|we|he|she|all|every\w*|their|our|his|her|both)\b)[^.;!?]*$"
)
"""Something without a day that comes first: `once the audit is through they decide within two weeks`."""
_SENTENCE = re.compile(r"[.;!?]")


def _leads_to(text: str, event: _Found, one: _Found) -> bool:
    """Whether a length of time is counted from the event before it: `after the final interview they decide within a week`."""
    gap = _gap(text, event, one)
    return one[1].length and not one[1].event and not _SENTENCE.search(gap) and len(gap) < _NEARBY


_NEARBY = 60
"""Characters between an event and the length of time that is counted from it."""


def _said(
    text: str, one: _Found, last: _Found, day: dt.date | None, other: dt.date | None, place: Place, floor: int
) -> Day:
    """The day that was read, with what stands around the words, after `floor`, where the day before it ends."""
    match, row = one
    start, mode = _lead(text[floor : match.start()], row)
    start += floor
    end = last[0].end()
    if mode in ("", "event") and (
        onward := _ONWARD.match(text, end) or (_IS_OVER.match(text, end) if row.first or row.feast else None)
    ):
        mode, end = "after", onward.end()
    if day and row.first and (mode == "before" or _BY.search(text[floor : match.start()])):
        day = row.first(match, place)
    if day and place.soonest and mode == "" and row.week and row.loose:
        first = place.where.on_or_after(day - dt.timedelta(4))
        day = max(first, place.on)  # a limit may fall on the first day of the week
    since = day if mode in ("after", "event", *_SOON_AFTER) else not_before(match, place) if day else None
    if day and mode == "after":
        day += dt.timedelta(_AFTER)
    elif day and mode in _SOON_AFTER:
        day = place.where.past_bridges(day, _SOON_AFTER[mode])
    elif day and mode == "event":
        day = place.where.after(day, _EVENT)
    elif day and mode == "before" and not row.bounded and (row.first or not _AN_END.match(match[0])):
        day = place.where.on_or_before(day - dt.timedelta(1))
    loose = (row.loose or (last[1].loose and not row.near)) and not _ends_so(match, row, day)
    either = row.either is not None and not place.soonest and row.either(match, place)
    loose = loose or either or (last[1].feast and not row.feast and _SOME.match(match[0]) is not None)
    around = text[max(0, start - 25) : end + 12]
    hedged = (
        _HEDGED.search(around)
        or _OR_BEFORE.search(text[:start])
        or " or " in text[start:end]
        or _OR_BEHIND.match(text, end)
    )
    unsure = not place.soonest and _UNSURE.search(around) is not None
    about = loose or since is not None or unsure or bool(hedged)
    capped = _CAP.match(text, end) if mode == "" else None
    end = capped.end() if capped else end
    cap = capped is not None or (mode == "" and _LATEST_IS.search(text[floor:start]) is not None)
    return Day(
        day if day and day >= place.since else None,
        start,
        end,
        about,
        since,
        cap,
        other,
        length=row.length,
        likely=beyond(match, place) if day is None else None,
        dated=row.dated and since is None and not either,
        exact=_one_day(row)
        and since is None
        and mode != "before"
        and not _NO_LATER.search(text[floor : match.start()]),
    )


def _one_day(row: Row) -> bool:
    """Whether it is a day by its date, or a weekday, `the following Tuesday` too."""
    return row.dated or row.near or (row.length and row.point and not row.loose)


def _ends_so(match: re.Match[str], row: Row, day: dt.date | None) -> bool:
    """Whether the end of a stretch is that day and no other: that of a month is not, where its last days are free."""
    if not _END.match(match.groupdict().get("part") or ""):
        return False
    whole = "week" not in match["span"] and "wk" not in match["span"]
    return not (whole and day and (day + dt.timedelta(1)).month == day.month)


def _matches(text: str, on: dt.date, where: Office, anchors: Anchors) -> list[_Found]:
    """What the rows match, each stretch of the text by the first row that fits, in the order of the text."""
    text = rest = bare(text)
    found = []
    others = feasts(text, on, where, _FARTHEST)
    own = public(text, on, where, _FARTHEST, others)
    breaks, holidays = ([one.days for one in own if one.is_break == is_break] for is_break in (True, False))
    known = [one for one in (*breaks, *holidays, *(one.days for one in others)) if re.search(one[1], text)]
    early, late = ([one.days for one in others if one.late == late] for late in (False, True))
    rows = [*FIRST, *anchored(anchors, text), *(row for one in known for row in beside(*one)), *named(breaks, text)]
    rows += [around(*one) for one in known]
    for row in (*rows, *named(holidays, text), *named(early, text), *ROWS, *named(late, text)):
        found += [(match, row) for match in row.pattern.finditer(rest)]
        rest = row.pattern.sub(lambda one: ";" * len(one[0]), rest)
    return sorted(found, key=lambda pair: pair[0].start())


_ITS_DAY = re.compile(r",? (?:which |that )?(?:is |falls )?(?:on )?|:? |,? ?\((?:on )?| [-–—] (?:on )?")
_OTHERWISE = dt.timedelta(2)
"""How far the day of a feast may lie from that of the calendar, as with those that go by the moon."""


def _with_their_days(text: str, matches: list[_Found], place: Place) -> list[_Found]:
    """`matches`, where a feast or the end of a year that is named with its own day is that day: `our year-end on 31 March`."""
    found: list[_Found] = []
    for one in matches:
        if found and one[1].dated and _ITS_DAY.fullmatch(_gap(text, found[-1], one)) and _is_its(one, found[-1], place):
            begin = found[-1][0].start()
            whole = re.compile(re.escape(text[begin : one[0].start()]) + one[0].re.pattern).match(text, begin)
            if whole:
                found[-1] = whole, one[1]._replace(feast=True)
                continue
        found.append(one)
    return found


def _is_its(one: _Found, feast: _Found, place: Place) -> bool:
    """Whether a date may be that of the feast before it; a year may end with any day."""
    if feast[1].read is year_end:
        return True
    if not feast[1].feast or feast[1].dated:
        return False
    day, last = _read(one, place)[0], _read(feast, place)[0]
    first = feast[1].first(feast[0], place) if feast[1].first else last
    if day is None or first is None or last is None:
        return False
    return first - _OTHERWISE <= day <= last + _OTHERWISE


def _read(one: _Found, place: Place) -> tuple[dt.date | None, dt.date | None]:
    """The day of a row; where its weekday does not fit its date, the later of the two that may be meant, and the earlier."""
    match, row = one
    try:
        day = row.read(match, place)
        weekday = match.groupdict().get("of")
        if day or not weekday:
            return day, None
        dated = row.read(match, place._replace(lenient=True))
    except (ValueError, OverflowError):  # the 31st of a month that has 30 days
        return None, None
    if dated is None:
        return None, None
    early, late = _apart(dated, weekday)
    return late, early


# What stands beside


def _gap(text: str, one: _Found, other: _Found) -> str:
    return text[one[0].end() : other[0].start()]


_FROM = re.compile(
    rf" (?:from|of|{SIDES['after']}|{SIDES['before']})[ -](?:[\w']+ ){{0,6}}(?:[\w']+(?: \(|,? (?:which|that) (?:is|are|will be|takes place|starts|ends) )(?:(?:on|held|due|scheduled|for) )*)?$"
)
_AFTER_WORD = re.compile(r" (?:[\w']+ ){0,6}$")


def _counted_from(text: str, one: _Found, other: _Found) -> bool:
    """Whether a length of time is counted from the day after it: `two days after the panel on Monday`, `a week on Friday`."""
    match, row = one
    if not row.length or other[1].length:
        return False
    gap = _gap(text, one, other)
    if match[0].endswith(("after", "following", "before")):
        return _AFTER_WORD.match(gap) is not None
    unit = match.groupdict().get("unit") or ""
    near = gap in (" ", " on ") and other[1].near and unit[:1] in ("w", "f")
    return near or _FROM.match(gap) is not None


def _within(text: str, one: _Found, other: _Found) -> bool:
    """Whether a weekday is one of the week that is named after it: `Thursday of the week after next`."""
    return (
        "name" in one[0].re.groupindex
        and one[1].near
        and other[1].week
        and _gap(text, one, other) in (" ", " of ", " in ")
    )


_THEREOF = re.compile(r"[ ,;:(]+(?:(?:and|but|so|by|on|probably|maybe|perhaps|hopefully|say|i\.e\.|the|likely) )*$")


def _names_its_day(text: str, week: _Found, one: _Found) -> bool:
    """Whether a weekday is one of the week that was named before it: `next week, Thursday at the outside`."""
    match, row = one
    plain = row.near and match.groupdict().get("name") and not match["week"] and not match["which"]
    return bool(plain) and _THEREOF.fullmatch(_gap(text, week, one)) is not None


_OR = re.compile(r",? (?:or|and|maybe|perhaps|if not|then)(?: (?:on|by|the|even|maybe|perhaps))* ")


def _beside_it(text: str, before: _Found, one: _Found) -> bool:
    """Whether a weekday is an alternative to the day before it: `by Monday 23 November, or Tuesday at the outside`."""
    match, row = one
    return row.near and bool(match.groupdict().get("name")) and _OR.fullmatch(_gap(text, before, one)) is not None


def _not_sooner(day: dt.date, place: Place) -> dt.date:
    """The weekday that was read, moved behind the day that was named before it."""
    if place.last and day < place.last:
        day += dt.timedelta(-(-(place.last - day).days // 7) * 7)
    return day


def _in_week_of(one: _Found, week: _Found, place: Place) -> dt.date | None:
    end, _ = _read(week, place)
    return end and in_week(end, one[0]["name"])


_LEAD = re.compile(
    rf"(?:\b(?:{SIDES['after']}|{SIDES['before']}|by|in(?! (?:during|by|on|within)\b)|on|at|within|inside|under|about|around|roughly|approximately|approx\.?|circa|some ?time|over|during|for|until|till|"
    r"no (?:later|earlier|sooner) than|not (?:later|earlier|sooner) than|not (?:before|until)|less than|the|this|next|hopefully|probably|maybe|perhaps|possibly|close of (?:business|play)|cob|eod|(?:end|close) of (?:the )?(?:working |business )?day|end of|"
    r"midnight|noon|midday|first thing|later|up to|anything|this side of|the other side of|w(?:ee)?k ending|w/?e|week|~)[ -]?)+$"
)
_END = re.compile(r"(?:end|close) of")
_AN_END = re.compile(r"(?:the )?(?:end|close) of|(?:the )?weekend|year[- ]?end|eo[wmy]\b")
"""Before the end of the month is by its end."""
_NOT_BEFORE = re.compile(
    rf"\bat the (?:very )?earliest,?(?: (?:on|by|in|the|this|next))* ?$|\b(?:(?:no|not) (?:earlier|sooner) than|as (?:soon|early) as)(?: [\w']+){{0,2}} ?$|(?:(?<!yes or )(?<!yes or a )\bnot?(?! or (?:a )?yes\b)|n't|\bnever|\bnothing|\bunlikely|\bsilence|\bquiet)\b[\w' -]{{0,30}}\b(?:until|till|{SIDES['before']})(?: [\w']+){{0,5}} ?$"
)
_PAST = re.compile(rf"\b(?:{SIDES['after']}|back from)(?: (?:the|this|next|about|around))*[ -]?$")
_BY = re.compile(r"\b(?:by|until|till|up to|towards?)(?: the| this)? ?$")
_NO_LATER = re.compile(r"\b(?:by|within|(?:no|not) later than|up to|towards?)(?: the| this| next)? ?$")
"""Before a day that is the last of several."""
_IS_OVER = re.compile(
    r"(?: (?:celebrations?|holidays?|break|season|festivities|rush))?(?: is|'s| are|'re| has| have| was| were| will be)? (?:over|out of the way|behind (?:us|them)|done|finished|ended|passed|past|gone)\b(?: with)?"
)
_EVENT_BEFORE = re.compile(
    r"\b(?:after|following|once|as soon as(?= \w+ \w)|the moment|when(?! (?:they|we|he|she|hr|i|you)\b)|"
    rf"(?:{CONDITIONS}|(?:is|are|be) up to)"
    r"(?= (?:the|a|an|our|their|his|her|its|my|[\w-]+'s) \w))(?: [\w']+){0,8} ?$"
)
"""Something that lies before the decision and has the day: `once the board meets on the 9th`."""
_JUST_AFTER = {
    "at once": re.compile(rf"\b(?:{AT_ONCE}) (?:{SIDES['after']})(?: the| this)?[ -]?$"),
    "shortly": re.compile(rf"\b(?:{SHORTLY}) (?:{SIDES['after']})(?: [\w']+){{0,8}}[ -]?$"),
}
"""How soon after a day, or after something that is on it: `shortly after the board meeting on the 9th`."""
_SOON_AFTER = {"at once": 1, "shortly": _FEW}
"""Working days, as the last that may be meant."""
_BIT_MORE = re.compile(r"\b(?:just|slightly|a (?:little|bit)) over ?$")
_AT_LEAST = re.compile(
    r"\b(?:at least|(?:no|not) (?:less|sooner|earlier) than|(?:a )?minimum(?: of)?|more than|upwards? of)(?: another| the next)? ?$"
)
_BEFORE = re.compile(
    rf"\b(?:(?<!on or )(?:{SIDES['before']}))(?: the| this| next| our| their)?[ -]?$|\bbefore(?: [\w']+){{1,6}} for(?: the)? ?$"
)
_RULED_OUT = re.compile(
    r"(?:\bnot|n't|\bnever)(?! (?:later|longer|more|less)\b)(?: (?!if\b|unless\b|than\b|by\b)[\w']+){0,5} $"
)
_CONDITION = re.compile(r"\b(?:if|unless|in case)\b[\w' ]*$")
"""If nothing is heard by then, is no day that is ruled out."""
_ONWARD = re.compile(r" ?(?:at the (?:very )?earliest|onwards?|or later|earliest)\b")
_IS_THE_LAST = r"(?:,? (?:is|being|would be|will be|has to be|as|that's|that is|it's|it is))(?: (?:the|our|my|their|your|a|an))? (?:(?:very|absolute|absolutely|hard|firm|final|last|outer|utmost|real) )*(?:latest|limit|deadline|cut-?off|last (?:day|moment|date|call|chance)|end of it|max(?:imum)?|as (?:far|late|long) as (?:we|they|i|he|she) can (?:go|wait|stretch)(?: to)?)"
_CAP = re.compile(
    rf"(?:,? (?:at )?(?:noon|midday|midnight|morning|lunchtime|evening|close of (?:business|play)|\d{{1,2}}(?:[:.]\d\d| ?h(?:\d\d)?)?(?: ?[ap]\.?m\b\.?| o'clock| (?:[Uu]hr|hrs))?))?(?:{_IS_THE_LAST}|,? ?\(?(?:at (?:the )?(?:very )?(?:latest|outside|most)|latest|max(?:imum)?|tops)|,? (?:(?:but|and) )?(?:not (?:a|an|one) (?:single )?(?:day|hour|minute|second) (?:later|longer|more)|(?:not|no) later(?! than)))\b"
)
_LATEST_IS = re.compile(
    r"\b(?:the|our|my|their|your) (?:(?:very|absolute|hard|final|outer) )*(?:latest|limit|deadline|cut-?off|last (?:day|moment|date|call))\b[\w' ]{0,30}?(?: (?:is|would be|will be|was)|:)(?: (?:on|by))?(?: the)? ?$"
)
"""The same before the day: `the latest we can do is Monday`."""
_SOME = re.compile(r"(?:a )?(?:couple|few)\b|several\b|some\b")
"""A number that is only estimated, as is the day that is counted so from a feast: `a couple of days after Dussehra`."""
_HEDGED = re.compile(
    r"\babout\b|\baround\b|\broughly\b|\bapprox|\bcirca\b|\bc\.|~|\bmaybe\b|\bperhaps\b|\bprobabl[ey]\b|\bpossibly\b|\bearly\b|\bmid\b|\blate\b|\bor (?:so|two)\b|-ish\b"
)
"""What leaves a day open that it stands beside."""
_OR_BEFORE = re.compile(
    r"\bor(?: (?:on|by|in|at|the|this|next|even|maybe|perhaps|possibly|else|around|about|late|early|first|latest))* ?$"
)
_OR_BEHIND = re.compile(r",? (?:at (?:noon|midday) )?or\b(?! (?:else|not|if|when|so as|no)\b)")
"""Another day beside it: `Monday or Tuesday`; in `a yes or no by Tuesday` it joins something else."""
_UNSURE = re.compile(
    r"\bhopeful\w*|\bhop(?:e|es|ing)\b|\blikely\b|\bmight\b|\bcould\b|\bshould\b|\baim\w*|\btry\w*|\btarget\w*|\bexpect\w*|\bif\b|\bunless\b|\bdepend\w*|\?"
)
"""What makes a plan of theirs unsure, and a request of theirs polite: `could you send it by Wednesday?` names that day."""


def _lead(before: str, row: Row) -> tuple[int, str]:
    """Where the words begin that belong to a match, and what they make of it: `after`, `at once`, `shortly`, `event`, `before` or ``."""
    lead = _LEAD.search(before)
    begin = lead.start() if lead else len(before)
    if not row.point:
        if more := _BIT_MORE.search(before):
            return min(begin, more.start()), "event"
        least = _AT_LEAST.search(before)
        return (min(begin, least.start()), "after") if least else (begin, "")
    for mode, pattern in _JUST_AFTER.items():
        if just := pattern.search(before):
            return min(begin, just.start()), mode
    if late := _NOT_BEFORE.search(before):
        return min(begin, _word_before(before, late.start())), "after"
    if past := _PAST.search(before):
        return min(begin, past.start()), "event" if row.feast and row.dated else "after"
    if event := _EVENT_BEFORE.search(before[:begin]) or _EVENT_BEFORE.search(before):
        return min(begin, event.start()), "event"
    if sooner := _BEFORE.search(before):
        return min(begin, sooner.start()), "before"
    never = _RULED_OUT.search(before[:begin])
    if never and not _CONDITION.search(before):
        return _word_before(before, never.start()), "after"
    return begin, ""


def _word_before(text: str, place: int) -> int:
    """Where the word begins that `place` stands in."""
    return text.rfind(" ", 0, place + 1) + 1
