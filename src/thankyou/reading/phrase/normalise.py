"""Shorthand, units and safe typing errors, before a jotting is read.

What is evened out here keeps its meaning and its numbers. Quoted text, code, links and anything with a capital or
a digit in the middle stay as they are. Every corrected typing error is returned, to be reported.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from thankyou.facts.resources import templates

__all__ = ["Evened", "evened"]


class Evened(NamedTuple):
    """A jotting ready to be read, and the typing errors corrected on the way: (before, after)."""

    text: str
    typos: tuple[tuple[str, str], ...]


@cache
def _tables() -> dict[str, dict[str, str]]:
    import yaml

    return dict(yaml.safe_load((templates() / "rules" / "shorthand.yaml").read_text(encoding="utf-8")))


_KEPT = re.compile(r"""https?://\S+|[\w.+-]+@[\w.-]+\.\w+|"[^"]*"|“[^”]*”|`[^`]*`""")
_UNIT = "year|month|week|day|hour|minute|second|person|people"
_VALUE = r"(?:[£$€¥]\s?)?\d[\d.,]*(?:\s?(?:%|percent|k|m|bn|K|M|million|thousand|days?|weeks?|months?|years?|hours?|minutes?|secs?|seconds?|ms|s|h|min|kg|mm|cm|km|pts?|points?))?(?:/\w+)?"
_ARROW = re.compile(rf"(?<![\w.])(from )?({_VALUE}(?: (?:a|per) \w+)?)\s*(?:->|→|=>|-->)\s*({_VALUE})")
_FROM_TO = re.compile(
    r"(?<!from )(?<![\w.,:-])((?:[£$€¥])?\d[\d.,]*%?(?: (?:a|an|per) \w+| (?:days?|weeks?|months?|years?|hours?|minutes?|%))?) to ((?:[£$€¥])?\d[\d.,]*%?)(?![\w-])"
)


@lru_cache(maxsize=2048)
def evened(text: str) -> Evened:
    """`text` without its shorthand."""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"\x01{len(kept) - 1}\x02"

    body = _KEPT.sub(keep, re.sub(r"^[\s.,;:!?*•·–—-]+(?=\S)", "", text))
    body = re.sub(r"(?<![\w.,])(\d+)(yrs?|mins?|hrs?|wks?|mths?|mos)\b", r"\1 \2", body)
    body = re.sub(r"(?<![\w.])(\d+) ?(yrs?|years?)\+", r"\1+ \2", body)
    body = re.sub(
        r"\b([a-z]+) (?:->|→|=>) ([a-z]+)(?=$|[,.;]| (?:while|in|since|over|under|within|during|after|when|by)\b)",
        r"from \1 to \2",
        body,
    )
    body = re.sub(r"\bw/out\b", "without", body)
    body = re.sub(r"(?<=\d )min\b", "mins", body)
    body = re.sub(r"(?<=\d )mi\b(?!-)", "miles", body)
    body = re.sub(r"(?<=[a-z] )-(?=\d)", "−", body)  # `day -2` is no dash
    body = re.sub(
        r"\btake home (?=(?:task|test|exercise|assignment|project|case|exam)s?\b)", "take-home ", body, flags=re.I
    )
    body = _DAY_SPAN.sub(lambda match: f"{_DAYS[match[1][:3].lower()]} to {_DAYS[match[2][:3].lower()]}", body)
    body = re.sub(r",? (?:in )?(?:her|his|their) (?:own )?words\.?$", "", body)
    body = re.sub(r"\b(by|at|until|before|towards) (?=(?:end|start|beginning|middle) of )", r"\1 the ", body)
    body = re.sub(r"(?<=[a-z])/(day|wk|week|mo|month|yr|year|hr|hour)\b", lambda m: f" {_PER[m[1]]}", body)
    body = re.sub(r"( an? (?:day|week|month|year|hour))/(?=[a-z]+\b)", r"\1 per ", body)
    body = re.sub(r",? so no (issue|problem|trouble|bother)\b", r", so that is no \1", body)
    body = re.sub(r",? ?\(?(?:date |time |dates )?(?:tbc|tba|tbd)\)?\.?$", "", body, flags=re.I)
    body = re.sub(
        r"\b(likely|in|by|around|about|until) (?=(?:first|second|third|last) (?:week|half|part) of\b)", r"\1 the ", body
    )
    body = re.sub(r"(?<=[a-z]) 2x(?=$|[,.;]| (?:in|a|at)\b)", " twice", body)
    body = _COUNTED_UNIT.sub(r"\1 \2-\3 ", body)
    body = re.sub(
        r"\b(\d+|[a-z]+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) year old(s?)\b",
        r"\1-year-old\2",
        body,
    )
    body = re.sub(r"\b(\d+) ?y/?o\b", r"\1-year-old", body)
    body = re.sub(r"\bonce ([a-z]+),? once (?=[a-z])", r"once \1 and once ", body)
    body = re.sub(r"(?<=[a-z] )ok\b", "OK", body)
    body = re.sub(r"\b(mother|father|sister|brother|son|daughter) in law\b", r"\1-in-law", body)
    body, typos = _words(body)
    body = _CAPITAL_DAY.sub(lambda match: _DAYS[match[1][:3].lower()], body)
    body = re.sub(r"(?<=[A-Za-z]) \+ (?=[A-Za-z])", " and ", body)
    body = _LOW_MONTH.sub(lambda match: f"{match[1]}{_FULL[match[2][:3].title()]}", body)
    body = _LOW_MONTH_FIRST.sub(lambda match: _FULL[match[1][:3].title()], body)
    body = _LOW_DAY.sub(lambda match: f"{match[1] or ''}{_DAYS[match[2][:3].lower()]}", body)
    body = _LOW_DAY_AFTER.sub(lambda match: _DAYS[match[1][:3].lower()], body)
    body = re.sub(r"(?<=day) (?:aft|pm)\b\.?", " afternoon", body)
    body = re.sub(r"(?<=day) eve\b\.?", " evening", body)
    body = _DATED.sub(lambda match: _FULL[match[1][:3]], body)
    body = _IN_YEAR.sub(lambda match: _FULL[match[1][:3]], body)
    body = _DAY_OF_DATE.sub(lambda match: _DAYS[match[1].lower()], body)
    body = re.sub(r"\b(yr|mth|wk|hr)s['’](?= )", lambda match: _LONG[match[1]], body)
    body = _NAMED.sub(_properly, body)
    body = _measures(body)
    body = _tidied(body)
    body = re.sub(r"\x01(\d+)\x02", lambda match: kept[int(match[1])], body)
    return Evened(body, typos)


_COUNTED_UNIT = re.compile(
    r"\b(a|an|the|my|your|our|their|his|her|this|every|each) (\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (day|week|month|year|hour|minute|page|mile|bed|seat|person|man|woman|room|course|storey|story) (?=[a-z]{3})"
)
_PER = {
    "day": "a day", "wk": "a week", "week": "a week", "mo": "a month", "month": "a month", "yr": "a year", "year": "a year", "hr": "an hour", "hour": "an hour",
}  # fmt: skip
_DAYS = {
    "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
_DAY_SPAN = re.compile(
    r"\b(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?\s?[-–]\s?(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?", re.I
)
_CAPITAL_DAY = re.compile(
    r"(?<![\w-])(?<!the )(Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri)\b\.?(?=$|[,;)]| \d| (?:at|and|or|to|morning|afternoon|evening|night|am|pm)\b)"
)
_FULL = {
    month[:3]: month
    for month in "January February March April May June July August September October November December".split()
}
_IN_YEAR = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?(?= 20\d\d\b)")
_LOW = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_LOW_MONTH = re.compile(
    rf"\b(\d{{1,2}}(?:st|nd|rd|th)? |(?:in|by|early|late|mid|until|till|from|since|of|end) (?=(?:jan|feb|aug|sept?|oct|nov|dec)\b))({_LOW})\b\.?"
)
_LOW_MONTH_FIRST = re.compile(rf"\b({_LOW})\b\.? (?=\d{{1,2}}\b(?![:.]\d))".replace(" (?=", "(?= "))
_SHORT = "mon|tues?|weds?|thurs?|thu|fri|sat|sun|Mon|Tues?|Weds?|Thurs?|Thu|Fri"
_LOW_DAY = re.compile(
    rf"\b((?:on|by|next|last|till|until|from|every|this|start|starts|starting|call|or|and|until) )({_SHORT})\b\.?(?![-'’])"
)
_LOW_DAY_AFTER = re.compile(
    rf"\b({_SHORT})\b\.?,?(?= (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?\b|aft\b|eve\b|morning\b|afternoon\b|evening\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)| or (?:{_SHORT}|[A-Z][a-z]+day)\b)"
)
_DAY_OF_DATE = re.compile(
    r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?,?(?= (?:(?:the )?\d{1,2}(?:st|nd|rd|th)?\b(?!:)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d))"
)
_LONG = {"yr": "years'", "mth": "months'", "wk": "weeks'", "hr": "hours'"}
_DATED = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?(?= \d{1,2}\b(?!:))")
_NAMED = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|september|october|november|december"
    r"|english|french|spanish|german|italian|portuguese|mandarin|cantonese|arabic|hindi|urdu|punjabi|gujarati|bengali|somali|swahili|japanese|korean|russian|ukrainian|dutch|welsh|gaelic|greek|hebrew|farsi|tagalog|vietnamese|romanian|christmas|easter|ramadan|diwali|thanksgiving|hanukkah|passover|eid|ofsted|nhs|osha|hipaa|gdpr|fda|linkedin|youtube|powerpoint|instagram|facebook|spotify|github|photoshop|autocad|pdf|sql|html|cpr|salesforce)s?\b"
)
"""Names that take a capital whoever typed them; `may`, `march`, `august`, `polish` and `turkish` could be other words."""
_SPELLED = {
    "nhs": "NHS", "osha": "OSHA", "hipaa": "HIPAA", "gdpr": "GDPR", "fda": "FDA", "linkedin": "LinkedIn", "youtube": "YouTube", "powerpoint": "PowerPoint", "github": "GitHub", "autocad": "AutoCAD", "pdf": "PDF", "sql": "SQL", "html": "HTML", "cpr": "CPR",
}  # fmt: skip


def _properly(match: re.Match[str]) -> str:
    return _SPELLED.get(match[0], match[0].capitalize())


_WORD = re.compile(r"(?<![\w'’/@.#-])[A-Za-z][a-z'’]*(?:/[a-z]?)?\.?(?![\w'’@#/-])")


def _words(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    tables = _tables()
    short, typos, contractions = tables["shorthand"], tables["typos"], tables["contractions"]
    found: list[tuple[str, str]] = []

    def one(match: re.Match[str]) -> str:
        word = match[0]
        bare = word.rstrip(".")
        stop = word[len(bare) :]
        low = bare.lower()
        if bare in ("i", "i'd", "i'm", "i've", "i'll", "i’d", "i’m", "i’ve", "i’ll"):
            return "I" + bare[1:] + stop
        if low in short and (bare == low or bare[1:] == low[1:]):
            return _cased(bare, short[low]) + (
                ""
                if match.end() < len(match.string.rstrip())
                and low not in ("me",)
                and len(low) <= 6
                and stop
                and not _sentence_end(match)
                else stop
            )
        for table in (contractions, typos):
            if low in table and (bare == low or bare[1:] == low[1:]):
                found.append((bare, _cased(bare, table[low])))
                return found[-1][1] + stop
        return word

    return _WORD.sub(one, text), tuple(found)


def _sentence_end(match: re.Match[str]) -> bool:
    rest = match.string[match.end() :].lstrip()
    return not rest or rest[:1].isupper()


def _cased(like: str, word: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def _measures(text: str) -> str:
    """Arrows and bare ranges get their words: `4% -> 0.6%` is `from 4% to 0.6%`."""
    text = _ARROW.sub(lambda match: f"from {match[2]} to {match[3]}", text)
    text = re.sub(r"\s*(?:->|→|=>|-->)\s*", " to ", text) if re.search(r"\d\S*\s*(?:->|→|=>|-->)", text) else text
    text = re.sub(r"(?<![\w.])(?:c\.\s?|ca\.?\s|circa\s|~\s?)(?=[£$€¥]?\d)", "about ", text)
    text = re.sub(r"(\d)\s*(?:hrs|hr)\b", r"\1 hours", text)
    text = re.sub(r"(?<!\d)1 (years|months|weeks|hours|minutes|days)\b", lambda match: f"1 {match[1][:-1]}", text)
    text = re.sub(
        r"(?<![\w.,-])(\d+) (year|month|week|day|hour|minute)s? (?=(?:stint|round|contract|programme|program|project|career|gap|break|plan|run|course|degree|placement|warranty|shift|window|limit|notice|wait)s?\b)",
        r"\1-\2 ",
        text,
    )
    text = re.sub(
        r"\b(the|a|an|my|your|their|our|his|her) (\d+) (day|week|month|year|hour|minute) (?=[a-z])", r"\1 \2-\3 ", text
    )
    text = _COMPOUND.sub(_compound, text)
    text = re.sub(r"(?<![\d.,-])([2-9]|\d{2,}) (year|month|week|hour|minute)\b(?! old|-)", r"\1 \2s", text)
    text = re.sub(
        r"\b(\d+|[a-z]+teen|a|one|two|three|four|five|six|seven|eight|nine|ten) (percent|per cent)\b", r"\1 \2", text
    )
    return _FROM_TO.sub(_ranged, text)


def _ranged(match: re.Match[str]) -> str:
    before = match.string[: match.start()].rstrip().rsplit(" ", 1)[-1].lower()
    if before in (
        "from",
        "between",
        "of",
        "in",
        "about",
        "up",
        "down",
        "for",
        "next",
        "room",
        "page",
        "grade",
        "grades",
        "ages",
        "age",
        "every",
    ):
        return match[0]
    tail = match.string[match.end() :].lstrip().lower()
    plain_range = re.match(
        r"(?:years?|months?|weeks?|days?|hours?|minutes?|people|beds?|of|am|pm|engineers?|members?)\b", tail
    ) and not re.search(r"%|[a-z]", match[1])
    if before == "team" and not re.match(r"(?:grew|took|cut|scaled|built|expanded|reduced|grow|scale)\b", match.string):
        return match[0]
    return match[0] if plain_range else f"from {match[1]} to {match[2]}"


_DAY = r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december"


_MONTHS = {
    month[:3]: month for month in ("January", "February", "August", "September", "October", "November", "December")
}
_MONTH = re.compile(
    r"\b((?:in|by|on|until|through|since|from|next|last|this|late|early|mid|of) |\d{1,2} )(Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b\.?(?! \d{1,2}:)"
)
_COMPOUND = re.compile(r"(?<![\w.,:/-])(\d+) (day|week|month|year|hour|minute) ([a-z]+)")


def _compound(match: re.Match[str]) -> str:
    """`40 hour cold ferment` -> `40-hour cold ferment`: a singular unit before a noun or adjective."""
    from thankyou.reading.phrase.lexicon import CLOSED

    return (
        match[0]
        if match[1] == "1" or match[3] in CLOSED or match[3] in ("ago", "old", "early", "late", "plus", "max")
        else f"{match[1]}-{match[2]} {match[3]}"
    )


_ITS = re.compile(r"\b([Ii])ts (\w+)(?: (\w+))?")


def _its(match: re.Match[str]) -> str:
    """`because its quiet enough` -> `because it's quiet enough`: before an adjective that no noun follows."""
    from thankyou.reading.phrase.lexicon import CLOSED, word_tags

    first = next(iter(word_tags(match[2])), "N") if match[2].lower() not in CLOSED else "N"
    second = match[3]
    closed = (
        second is None
        or CLOSED.get(second.lower(), "") in ("P", "C", "K", "TO", "R", "W", "I", "D")
        or second.lower() == "enough"
    )
    return match[0].replace("ts ", "t's ", 1) if first == "A" and closed and match[2] != "own" else match[0]


_SHORT_DAYS = {
    day[:3].lower(): day for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
}
_SHORT_DAYS |= {key.title(): day for key, day in _SHORT_DAYS.items()}
_SHORT_DAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)\b", re.IGNORECASE)


def _tidied(text: str) -> str:
    text = re.sub(rf"\b({_DAY})(s?)\b", lambda match: match[0][:1].upper() + match[0][1:], text)
    text = (
        re.sub(
            r"\b(by|on|until|before|next|this|every|from|since) (mon|tue|wed|thu|fri|sat|sun)\b",
            lambda match: f"{match[1]} {_SHORT_DAYS[match[2]]}",
            text,
            flags=re.IGNORECASE,
        )
        if _SHORT_DAY.search(text)
        else text
    )
    text = _MONTH.sub(lambda match: match[1] + _MONTHS[match[2][:3]], text)
    text = re.sub(r"(?<=\w) & (?=[a-z]|I\b)", " and ", text)
    text = re.sub(
        r"\b([Ii])ts (?=(?:a|an|the|not|been|right|wrong|true|hard|easy|why|how|what|always|never|going|just|all|only|more|less|too|very|so|down|up|over|out)\b)",
        r"\1t's ",
        text,
    )
    text = re.sub(r"(?<!the )\b((?:week|month|year) after next)\b", r"the \1", text)
    text = re.sub(rf"\b({_DAY}), (?=\d{{1,2}}(?:[:.]\d\d)? ?(?:am|pm)\b)", r"\1 at ", text, flags=re.IGNORECASE)
    text = _ITS.sub(_its, text)
    text = re.sub(r"([!?])\1+", r"\1", text)
    text = re.sub(r"\s+([,;.!?])(?=\s|$)", r"\1", text)
    text = re.sub(r"!(?=\s|$)", ".", text)
    text = re.sub(r"\s{2,}", " ", text).strip()
    return re.sub(
        r"[\s.,;:–—-]+$",
        lambda match: (
            ""
            if not text.endswith(("etc.", "e.g.", "p.m.", "a.m.", "Inc.", "Ltd.", "Jr.", "U.S.", "U.K."))
            else match[0]
        ),
        text,
    )
