"""What is compared by value: numbers with their units and shares, names, addresses, links, attachments.

What a composed note says without a fact is an error; in a draft from anywhere it is an error too, since the candidate
alone can say whether it is true. Start reading at `check`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from thankyou.engines.issues import Issue, Severity, Span
from thankyou.facts.dates import MONTHS
from thankyou.facts.models import Interview
from thankyou.facts.name_words import honorifics
from thankyou.facts.patterns import regex
from thankyou.facts.people import fold
from thankyou.proofread import numbers
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import EMAIL, LINK, Facts, bare, content, parts, stem
from thankyou.proofread.gate import dates
from thankyou.proofread.gate.known import bystanders
from thankyou.proofread.gate.scene import hail_end
from thankyou.proofread.gate.words import Sort, addressed, sort
from thankyou.proofread.letter import Letter, capitals, found_in, tokens
from thankyou.proofread.names import near, places
from thankyou.proofread.vocabulary import names_too, never_a_name, ordinary

__all__ = ["check"]


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `fidelity/...`."""
    if facts is None:
        return
    text = _without_contacts(letter.even, facts.interview)
    if _INSIDE_A_WORD.search(text) and (EMAIL.search(text) or LINK.search(text)):
        yield from _addresses(text, facts)
        text = _blank(_blank(text, EMAIL), LINK)
    for number in _telephones(text, letter):
        yield from _of_telephone(text[number.start : number.end], number, context, facts)
        text = text[: number.start] + " " * (number.end - number.start) + text[number.end :]
    yield from _numbers(text, facts)
    yield from _joined(text, facts)
    yield from _fractions(text, facts)
    yield from dates.check(text, facts)
    yield from _names(letter, context, facts)
    yield from _titles(letter, facts)
    yield from _attachments(letter, facts)


_INSIDE_A_WORD = regex(r"[.@/]\S")
"""What every address has somewhere: a full stop, an @ or a slash with no blank behind it."""


def _blank(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda match: " " * len(match[0]), text)


def _without_contacts(even: str, interview: Interview) -> str:
    """The text with the candidate's own contact details blanked out, so that only foreign ones are left."""
    candidate = interview.candidate
    for value in (candidate.email, candidate.phone, candidate.linkedin, candidate.portfolio):
        if value:
            even = _blank(even, re.compile(re.escape(value), re.IGNORECASE))
    return even


_TELEPHONE = regex(r"\+?\(?\d[\d ()./-]{7,}\d")
_FEWEST_DIGITS = 9
_LOCAL = 7
"""Digits at the end that are the same with the code of the country and without."""


def _telephones(text: str, letter: Letter) -> Iterator[Span]:
    """Where telephone numbers stand below the name, in the order of the text."""
    if letter.block is None:
        return
    for match in _TELEPHONE.finditer(text, letter.block.start, letter.block.end):
        if len(re.sub(r"\D", "", match[0])) >= _FEWEST_DIGITS:
            yield Span(*match.span())


def _of_telephone(said: str, span: Span, context: Context, facts: Facts) -> Iterator[Issue]:
    """A number below the name is the writer's own: another one than the facts have is an error, one that they lack is told."""
    known = facts.interview.candidate.phone
    if known and re.sub(r"\D", "", known)[-_LOCAL:] == re.sub(r"\D", "", said)[-_LOCAL:]:
        return
    if known or context.composed:
        yield issue("fidelity/number", f"“{said}” is not the telephone number of the facts.", span, Severity.ERROR)
    else:
        says = f"“{said}”: the facts hold no telephone number of yours; see that this is it."
        yield issue("fidelity/number", says, span, Severity.INFORMATION)


@lru_cache(maxsize=64)
def _links(interview: Interview) -> str:
    return "\n".join(fold(value) for value in (
        *(item.url or "" for item in interview.materials), interview.candidate.email or "", interview.candidate.linkedin or "", interview.candidate.portfolio or "",
        *(one.email or "" for one in interview.interviewers), interview.company or "",
    ))  # fmt: skip


def _addresses(text: str, facts: Facts) -> Iterator[Issue]:
    for pattern, what in ((EMAIL, "e-mail address"), (LINK, "link")):
        for match in pattern.finditer(text):
            if what == "link" and text[match.start() - 1 : match.start()] == "@":
                continue
            short = re.sub(r"^https?://(?:www\.)?|[.,;:!?/]+$", "", match[0])
            if fold(short) not in _links(facts.interview) and short.casefold() not in facts.text:
                end = match.start() + len(match[0].rstrip(".,;:!?"))
                yield issue(
                    "fidelity/address", f"This {what} is not in the facts.", (match.start(), end), Severity.ERROR
                )


@lru_cache(maxsize=64)
def _allowed(facts: Facts) -> frozenset[float]:
    """Every value that the facts hold or that follows from them: duration, how many of a thing there are."""
    interview = facts.interview
    found = set(numbers.loosely(facts.text)) | _derived(facts)
    found |= set(_measured(facts))
    found |= {value for word, value in _ORDINALS if word.search(facts.text)}
    found |= {len(each) for each in (interview.interviewers, interview.materials)}
    return frozenset(map(float, found))


_ORDINALS = [(regex(rf"\b{word}\b"), value) for word, value in dates.DAYS_OF_MONTH.items()]
_SHARE = regex(r"(\d[\d,]*) (?:(?:of|in|out of) (?:\w+ ){0,3})[$£€]?(\d[\d,]*)")


_CLOCK = regex(r"\b([012]?\d)[:.][0-5]\d\b|\b(1?\d) ?p\.?m\b")
"""An hour of the day, which may be told by the half day or by the whole."""


@lru_cache(maxsize=64)
def _derived(facts: Facts) -> frozenset[float]:
    """Values that follow from those of the facts: how long it took, the rest of a share, one in so many."""
    interview, found = facts.interview, set[float]()
    times = [time for time in (interview.start, interview.end) if time]
    if len(times) == 2:
        minutes = (times[1].hour - times[0].hour) * 60 + times[1].minute - times[0].minute
        found |= {minutes, minutes / 60}
    for clock in _CLOCK.finditer(facts.text):
        hour = int(clock[1] or clock[2])
        found |= {hour % 12 or 12, hour % 12 + 12} if clock[2] or hour > 12 else set()
    for share in _SHARE.finditer(facts.text):
        part, whole = (float(each.replace(",", "")) for each in share.groups())
        found |= {whole - part, *({round(part / whole * 100)} if whole else set())}
    for one, other in itertools.pairwise(numbers.in_order(facts.text)):
        if _OF_WHOM.match(facts.text, other.end) or _SPELT_SHARE.fullmatch(facts.text, one.end, other.start):
            found |= {abs(a - b) for a in one.values for b in other.values}
    return frozenset(map(float, found))


_OF_WHOM = regex(r" of (?:whom|which|them)\b")
_SPELT_SHARE = regex(r" (?:in|of|out of) (?:\w+ ){0,2}")


_IN_HUNDRED = regex(r"(\d+(?:\.\d+)?) ?(?:%|per ?cent)")


@lru_cache(maxsize=64)
def _shares(facts: Facts) -> frozenset[float]:
    """Values that a percentage of the facts may be told with in `one in five`, `three fifths`, `the other 40 percent`."""
    found = set[float]()
    for percent in _IN_HUNDRED.finditer(facts.text):
        value = float(percent[1])
        for whole in (2, 3, 4, 5, 10):
            if abs(value * whole / 100 - round(value * whole / 100)) < 0.06:
                found |= {float(round(value * whole / 100)), float(whole)}
        found |= {100 - value, 100 / value if value else 0.0}
    return frozenset(map(float, found))


@lru_cache(maxsize=64)
def _dated(facts: Facts) -> frozenset[float]:
    """The values of the day and the times of the interview, which say nothing about anything else."""
    interview, found = facts.interview, set[float]()
    for day in facts.days:
        found |= {day.day, day.month, day.year, day.year % 100}
    for time in (interview.start, interview.end):
        if time:
            found |= {time.hour, time.hour % 12 or 12, time.minute}
    return frozenset(map(float, found))


_WHEN = regex(
    r"\d[:/.-]\d|\d(?:st|nd|rd|th)\b|\b(?:a\.?m|p\.?m|o'clock|noon|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b",
    re.IGNORECASE,
)


def _numbers(text: str, facts: Facts) -> Iterator[Issue]:
    allowed = _allowed(facts)
    for number in numbers.spoken(text):
        if set(number.values) & _dated(facts) and _WHEN.search(text[max(0, number.start - 10) : number.end + 10]):
            continue
        if _other_unit(text, number, facts):
            unit = _AFTER.match(text, number.end)
            said = " ".join(text[number.start : unit.end() if unit else number.end].split())
            yield issue("fidelity/number", f"“{said}” is not in the facts.", (number.start, number.end), Severity.ERROR)
            continue
        if 45.0 in _derived(facts) and _THREE_QUARTERS.match(text, number.start):
            continue
        if set(number.values) & _shares(facts) and _SHARED.search(
            f"{text[max(0, number.start - 8) : number.start]}#{text[number.end : number.end + 12]}"
        ):
            continue
        if _ends_a_month(text, number, facts):
            continue
        if not set(number.values) & allowed and not _word_of_facts(text, number.start, number.end, facts):
            said = text[number.start : number.end]
            yield issue("fidelity/number", f"“{said}” is not in the facts.", (number.start, number.end), Severity.ERROR)


_MONTH_BEHIND = regex(rf"(?:st|nd|rd|th)? (?:of )?({'|'.join(MONTHS)})\b", re.IGNORECASE)
_MONTH_BEFORE = regex(rf"\b({'|'.join(MONTHS)}) $", re.IGNORECASE)


def _ends_a_month(text: str, number: numbers.Number, facts: Facts) -> bool:
    """Whether a number is the last day of a month whose end the facts name: `30 November` for `the end of November`."""
    behind = _MONTH_BEHIND.match(text, number.end)
    before = _MONTH_BEFORE.search(text, 0, number.start)
    beside = behind or before
    return beside is not None and any((value, beside[1].capitalize()) in facts.last_days for value in number.values)


_THREE_QUARTERS = regex(r"three[- ]quarters of an hour\b", re.IGNORECASE)
_UNITS = {
    "yr": "year", "yrs": "year", "years": "year", "year": "year", "mo": "month", "mos": "month", "month": "month", "months": "month", "mths": "month",
    "wk": "week", "wks": "week", "week": "week", "weeks": "week", "day": "day", "days": "day", "hr": "hour", "hrs": "hour", "h": "hour", "hour": "hour", "hours": "hour",
    "min": "minute", "mins": "minute", "minute": "minute", "minutes": "minute", "%": "percent", "percent": "percent", "per cent": "percent",
    "micron": "micron", "microns": "micron", "mm": "millimetre", "cm": "centimetre", "km": "kilometre", "mile": "mile", "miles": "mile", "foot": "foot", "feet": "foot",
    "inch": "inch", "inches": "inch", "kg": "kilogram", "kilo": "kilogram", "kilos": "kilogram", "gram": "gram", "grams": "gram", "ton": "ton", "tons": "ton", "tonne": "ton",
    "tonnes": "ton", "litre": "litre", "litres": "litre", "liter": "litre", "liters": "litre", "degree": "degree", "degrees": "degree",
    "metre": "metre", "metres": "metre", "meter": "metre", "meters": "metre", "millimetre": "millimetre", "millimetres": "millimetre", "millimeter": "millimetre",
    "millimeters": "millimetre", "centimetre": "centimetre", "centimetres": "centimetre", "centimeter": "centimetre", "centimeters": "centimetre",
    "kilometre": "kilometre", "kilometres": "kilometre", "kilometer": "kilometre", "kilometers": "kilometre", "kilogram": "kilogram", "kilograms": "kilogram",
    "acre": "acre", "acres": "acre", "hectare": "hectare", "hectares": "hectare",
    "s": "second", "sec": "second", "secs": "second", "second": "second", "seconds": "second", "d": "day", "y": "year", "w": "week",
}  # fmt: skip
_AFTER = regex(r"(?: and a half)?\s?-?(per cent|%|[a-z]+)", re.IGNORECASE)
_TIMES = {
    ("year", "month"): 12.0, ("week", "day"): 7.0, ("day", "hour"): 24.0, ("hour", "minute"): 60.0, ("minute", "second"): 60.0, ("year", "week"): 52.0,
    ("month", "week"): 4.0,
}  # fmt: skip


_SHARED = regex(
    r"\b(?:in|out of|of) #|#(?: (?:in|out of|of|thirds?|quarters?|fifths?|tenths?|percent|per cent)\b|%)", re.IGNORECASE
)


def _unit(text: str, end: int) -> str:
    """The unit that follows a number, or nothing."""
    after = _AFTER.match(text, end)
    return _UNITS.get(after[1].lower(), "") if after else ""


_DATED = regex(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? #|#(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|#(?:st|nd|rd|th)\b"
)


_HALF = regex(r"\bhalf (?:a |an )(?:year|hour|day)|\bhalf[- ](?:year|hour|day)")
_PART_OF = regex(r" (?:of|in|out of)\b")


@lru_cache(maxsize=64)
def _measured(facts: Facts) -> dict[float, set[str]]:
    """For each value of the facts the units that stand behind it; an empty one where nothing known does, `of` where it is a share."""
    found: dict[float, set[str]] = {}
    for number in numbers.counted(facts.text):
        for value in number.values:
            unit = _unit(facts.text, number.end)
            if not unit and _DATED.search(
                f"{facts.text[max(0, number.start - 10) : number.start]}#{facts.text[number.end : number.end + 5]}"
            ):
                continue
            if not unit and _PART_OF.match(facts.text[number.end :]):
                unit = "of"
                if whole := re.match(r" (?:of|in|out of) (\d+)", facts.text[number.end :]):
                    found.setdefault(value, set()).add(_unit(facts.text, number.end + whole.end()) or "of")
            found.setdefault(value, set()).add(unit)
            for (large, small), times in _TIMES.items():
                if unit == large:
                    found.setdefault(value * times, set()).add(small)
                elif unit == small:
                    found.setdefault(value / times, set()).add(large)
    if _HALF.search(facts.text):
        found.setdefault(6.0, set()).add("month")
        found.setdefault(30.0, set()).add("minute")
    if "fortnight" in facts.text:
        found.setdefault(2.0, set()).add("week")
        found.setdefault(14.0, set()).add("day")
    return found


_PLURAL = regex(r"(?: and a half)?\s?-?s\b")


def _other_unit(text: str, number: numbers.Number, facts: Facts) -> bool:
    """Whether the facts know the number, but only with other units: twelve weeks are not twelve years."""
    unit, known = _unit(text, number.end), _measured(facts)
    if not unit or _PLURAL.match(text[number.end :]) or set(number.values) & _derived(facts):
        return False
    units = set().union(*(known.get(value, set()) for value in number.values))
    if unit == "percent" and "of" not in units:
        return not any(_near_percent(facts.text, value) for value in number.values)
    return "" not in units and unit not in units


_PERCENT = regex(r"%|per ?cent|(?:share|rate|third|quarter|half)\b", re.IGNORECASE)


def _near_percent(text: str, value: float) -> bool:
    """Whether a number stands near a percentage, so that it may be one as well: the 31 of `from 31 down to 12%`."""
    return any(
        _PERCENT.search(text, max(0, number.start - 30), number.end + 30)
        for number in numbers.counted(text)
        if value in number.values
    )


_JOINED_UNIT = (
    r"(hour|day|week|month|year|minute|page|person|star|story|storey|bed|seat|micron|inch|foot|mile|ton|tonne|acre|"
    r"(?:milli|centi|kilo)?met(?:er|re)|lit(?:er|re)|kilo(?:gram)?)\b"
)
_JOINED = regex(
    rf"\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|\d+)-{_JOINED_UNIT}",
    re.IGNORECASE,
)
_BEHIND_A_NUMBER = regex(f"-{_JOINED_UNIT}", re.IGNORECASE)
"""What each of them has, which is found sooner."""


_DURATIONS = frozenset("hour day week month year minute".split())


def _joined(text: str, facts: Facts) -> Iterator[Issue]:
    """`three-hour`, with its unit in the same word."""
    for match in _JOINED.finditer(text) if _BEHIND_A_NUMBER.search(text) else ():
        value = next(value for number in numbers.counted(match[1]) for value in number.values)
        known = _measured(facts).get(value, set())
        if (
            match[0].casefold() not in facts.text
            and _UNITS.get(match[2].casefold(), match[2].casefold()) not in known
            and not ("" in known and match[2].casefold() not in _DURATIONS)
            and value not in _derived(facts)
        ):
            yield issue("fidelity/number", f"“{match[0]}” is not in the facts.", match.span(), Severity.ERROR)


def _word_of_facts(text: str, start: int, end: int, facts: Facts) -> bool:
    """Whether the number is part of a word of the facts, such as `4Apps` or `mid-2024`."""
    head = re.search(r"[\w-]*$", text[:start])
    tail = re.match(r"[\w-]*", text[end:])
    word = f"{head[0] if head else ''}{text[start:end]}{tail[0] if tail else ''}"
    return word != text[start:end] and (facts.knows(word) or fold(word) in facts.folded)


_FRACTION = regex(
    r"(?<!\band )\b(?:by|a|one|two|three|four) (?:a )?(half|third|thirds|quarter|quarters|fifth|fifths|tenth)\b(?! (?:of an? )?(?:hour|past|an|a day|time|year|day|one|round|interview|stage|person|party))",
    re.IGNORECASE,
)
_SHARES = {
    "half": (50, "hal"),
    "third": (33, "third"),
    "quarter": (25, "quarter"),
    "fifth": (20, "fifth"),
    "tenth": (10, "tenth"),
}


_PORTION = regex(
    r"\b(an?|one|two|three|four)[ -](thirds?|quarters?|fifths?|tenths?)\b|\b(\d)/(3|4|5|10)\b", re.IGNORECASE
)
_PARTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}


def _portions(text: str) -> Iterator[tuple[int, int]]:
    """Every share in a text: (2, 3) for `two thirds` and `2/3`."""
    for much, part, over, under in _PORTION.findall(text):
        if over:
            yield int(over), int(under)
        else:
            yield _PARTS[much.casefold()], _PARTS[part.casefold().rstrip("s")]


def _as_percent(shares: set[tuple[int, int]], facts: Facts) -> bool:
    """Whether the facts have a share in percent."""
    values = numbers.loosely(facts.text)
    return all(any(abs(100 * over / under - value) <= 2 for value in values) for over, under in shares)


_ONE_MORE = regex(r"(?<!by )\ba (third|fifth|tenth) $", re.IGNORECASE)


def _one_more(text: str, match: re.Match[str], facts: Facts) -> bool:
    """Whether a fraction is the one after others, `a third lift` where there are two or shall be three."""
    noun = re.match(r"\s([a-z]+)", text[match.end() :])
    said = _ONE_MORE.search(f"{text[: match.end()]} ")
    if noun is None or said is None or sort(noun[1], "") not in (Sort.CONTENT, Sort.GENERAL):
        return False
    return bool({_PARTS[said[1].casefold()], _PARTS[said[1].casefold()] - 1} & set(numbers.loosely(facts.text)))


def _fractions(text: str, facts: Facts) -> Iterator[Issue]:
    low = text.casefold()
    for match in _FRACTION.finditer(text) if any(part in low for part in _SHARES) else ():
        if _one_more(text, match, facts):
            continue
        percent, word = _SHARES[match[1].casefold().rstrip("s") if match[1].casefold() != "half" else "half"]
        share, known = set(_portions(match[0])), set(_portions(facts.text))
        if share and {part for _, part in share} <= {part for _, part in known}:
            if not share <= known and not _as_percent(share, facts):
                yield issue("fidelity/number", f"“{match[0]}” is not in the facts.", match.span(), Severity.ERROR)
            continue
        if word not in facts.text and not any(
            percent - 2 <= value % 100 <= percent + 2 or value in (66, 67, 75, 40, 60, 80)
            for value in numbers.loosely(facts.text)
        ):
            yield issue("fidelity/number", f"“{match[0]}” is not in the facts.", match.span(), Severity.ERROR)


def _names(letter: Letter, context: Context, facts: Facts) -> Iterator[Issue]:
    for sentence in places(letter):
        greeting = letter.greeting is not None and sentence.start == letter.greeting.start
        for word, start in _strangers(sentence.text, facts, context.locale, greeting=greeting):
            place = sentence.start + start
            message = f"“{word}” is not in the facts."
            yield issue("fidelity/name", message, (place, place + len(word)), Severity.ERROR)


@lru_cache(maxsize=1024)
def _strangers(sentence: str, facts: Facts, locale: str, *, greeting: bool) -> tuple[tuple[str, int], ...]:
    """The words of a sentence that must be names and are none of the facts', with their places; whether it is the greeting."""
    words = tokens(sentence)
    hail = hail_end(sentence)
    found: list[tuple[str, int]] = []
    for place, word, start in capitals(sentence):
        if start < hail or (greeting and place == 0 and " " in sentence.strip()):
            continue  # how one is greeted: `Kia ora Wiremu`
        if _is_title((word for word, _ in itertools.islice(words, place, None)), facts):
            continue
        if place and addressed(word) and bare(words[place - 1][0]) in facts.names:
            continue  # `Hasan Bey`
        first = _FIRST.search(sentence, 0, start) is not None
        foreign = _is_foreign(word, first, locale, facts) and near(word, facts) is None
        if foreign or (place and _other_family(words[place - 1], (word, start), facts)):
            found.append((bare(word), start))
    return tuple(found)


def _other_family(before: tuple[str, int], word: tuple[str, int], facts: Facts) -> bool:
    """Whether a capitalised word that may be ordinary stands for the family name of somebody whom the facts have speak: `Jan Field` for `Jan Fields`."""
    said = bare(word[0])
    behind = word[1] == before[1] + len(before[0]) + 1 and len(said) > 1
    names = (one.name.split() for one in bystanders(facts.interview)) if behind else ()
    return any(before[0] in name[:-1] for name in names) and not (facts.knows(said) or never_a_name(said))


_FIRST = regex(r"[\"(\[]$|^\s*(?:[-*•–]\s+)?[*_]*$")
"""Before a word that has its capital from its place: the first of a sentence, of an entry of a list, or behind a mark that opens."""


def _is_title(words: Iterable[str], facts: Facts) -> bool:
    """Whether the first of some words is a title, in any language, before a name of the facts: `Frau Dr. Brandt`, `Ibu Sari`."""
    for place, word in enumerate(words):
        if fold(word) not in honorifics() or not word[:1].isupper():
            return place > 0 and bare(word) in facts.names
    return False


@lru_cache(maxsize=64)
def _initials(facts: Facts) -> str:
    return "".join(word[0] if word[0].isalpha() else " " for word in re.findall(r"[^\W_]+|\n", facts.text))


_DEGREES = frozenset("PhD MBA BA BSc MSc MA MD JD LLB LLM BEng MEng CPA CFA MPhil DPhil EdD RN LPN BSN MSN".split())
"""Claims about oneself, however common the letters."""


def _is_foreign(word: str, first: bool, locale: str, facts: Facts) -> bool:
    """Whether a capitalised word must be a name, and is none of the facts'."""
    said = bare(word)
    if said in _DEGREES:
        return not facts.knows(word)
    if len(said) == 1 or word.startswith("I'") or never_a_name(said) or facts.knows(word):
        return False
    if (
        all(fold(part) in facts.folded or part[:1].islower() or never_a_name(part) for part in parts(said))
        or fold(said.rstrip("s")) in facts.folded
    ):
        return False
    if said.isupper():
        return fold(said) not in _initials(facts) and not (first and ordinary(said, locale))
    return not ordinary(said, locale) or (not first and said in names_too())


_TITLED = regex(
    r"(?<=[a-z,;] )(?:the )?((?:[A-Z][a-z]+ ){1,3}[A-Z][a-z]+)\b|^(?:The |At |In )((?:[A-Z][a-z]+ ){1,3}[A-Z][a-z]+)\b"
)
_COMMON_TITLES = frozenset("human resources hiring manager general head of search committee".split())


def _titles(letter: Letter, facts: Facts) -> Iterator[Issue]:
    """Names made of ordinary words, `the Joint Commission`, of which the facts know none."""
    for sentence in letter.sentences:
        for match in found_in(sentence.text, _TITLED):
            words = (match[1] or match[2]).split()
            if (
                not any(facts.knows(word) or fold(word) in facts.folded or never_a_name(word) for word in words)
                and not {word.casefold() for word in words} <= _COMMON_TITLES
            ):
                group = 1 if match[1] else 2
                yield issue(
                    "fidelity/name",
                    f"“{match[group]}” is not in the facts.",
                    (sentence.start + match.start(group), sentence.start + match.end(group)),
                    Severity.ERROR,
                )


_ATTACHED = regex(
    r"\b(?:(?:I(?:'ve| have|'m| am|'ll| will)?|have|has|am|is|are) (?:also |now |just )?(?:attach(?:ed|ing)?|enclos(?:ed|ing|e))\b(?! to\b)|attached (?:is|are|you|please|here|to this|below|for|herewith|find)|"
    r"^attached\b|enclosed (?:is|are|you|please|here|find)|please (?:find|see)[^.!?]{0,30}\b(?:attached|enclosed|attachment)|(?:the|my|see) attach(?:ed|ment)\b|in the attachment)",
    re.IGNORECASE,
)


_POINTED = regex(r"\s+(?:it|them|this|these|that|those|both|a copy)\b", re.IGNORECASE)
"""What the sentence before has named."""


_THING = r"(?:my|our|the|an?|two|three|copies of|a copy of)(?: (?!and\b|of\b|for\b|to\b|in\b|on\b|with\b|which\b|that\b|as\b|so\b|from\b|is\b|are\b)[\w'-]+){1,4}"
_JOINED_TO = r"(?:, (?:and |&)?| and | & |,? as well as |,? (?:along|together) with |,? plus )"
_THINGS_BEHIND = regex(
    rf"(?: (?:you|will|find|see|is|are|here|please|herewith|below|both))* (?P<things>{_THING}(?:{_JOINED_TO}{_THING})*)",
    re.IGNORECASE,
)
_THINGS_BEFORE = regex(rf"(?P<things>{_THING}(?:{_JOINED_TO}{_THING})*) ", re.IGNORECASE)
"""What is attached, each with its own word in front: `my CV and my planning sheet`."""
_EACH_THING = regex(_THING, re.IGNORECASE)
_OF_A_LIFE = frozenset({"cv", "resume", "vitae"})
"""What one paper is called."""


def _foreign(sentence: str, attached: re.Match[str], facts: Facts) -> Iterator[tuple[int, int]]:
    """Where a sentence names what is attached, of several things, and no fact has the word for it."""
    found = _THINGS_BEHIND.match(sentence, attached.end()) or _THINGS_BEFORE.fullmatch(sentence, 0, attached.start())
    things = list(_EACH_THING.finditer(sentence, *found.span("things"))) if found else []
    for thing in things if len(things) > 1 else ():  # "a copy" alone points at what was named before
        head = fold(thing[0].split()[-1])
        called = _OF_A_LIFE if head in _OF_A_LIFE else {head}
        if facts.folded.isdisjoint(called) and stem(head) not in map(stem, facts.folded):
            yield thing.span()


def _attachments(letter: Letter, facts: Facts) -> Iterator[Issue]:
    low = letter.even.casefold()
    if "attach" not in low and "enclos" not in low:
        return
    files = [item for item in facts.interview.materials if item.file]
    for sentence in letter.sentences:
        for match in found_in(sentence.text, _ATTACHED):
            place = sentence.start + match.start()
            told = content([sentence.text]) & content(item.words for item in facts.interview.materials)
            for start, end in _foreign(sentence.text, match, facts) if files or told else ():
                says = f"The facts do not name “{sentence.text[start:end]}” among what you send."
                yield issue("fidelity/attachment", says, (sentence.start + start, sentence.start + end), Severity.ERROR)
            if files:
                promised = content(text for item in files for text in (item.words, item.file or "", item.url or ""))
                said = content([" ".join(sentence.text[match.end() :].split()[:5])])
                before = content([sentence.text[: match.start()]])
                pointed = _POINTED.match(sentence.text, match.end())
                if said and not pointed and not said & promised and not before & promised:
                    yield issue(
                        "fidelity/attachment",
                        "The facts name another file to attach.",
                        (place, place + len(match[0])),
                        Severity.WARNING,
                    )
                continue
            if told:
                says, severity = (
                    "The facts name no file for this; remember to attach or enclose it.",
                    Severity.INFORMATION,
                )
            else:
                says, severity = "The facts name no file to attach.", Severity.ERROR
            yield issue("fidelity/attachment", says, (place, place + len(match[0])), severity)
