"""What every message knows beside its units: who reads it, the company, the role, the day, the terms of an offer.

Start reading at `common`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from thankyou.facts.dates import MONTHS, month_of, weekday_of
from thankyou.facts.history import History
from thankyou.facts.models import Relation, Tone
from thankyou.facts.name_words import BEFORE_ALL
from thankyou.facts.nouns import NewsItem, Occasion, Offer
from thankyou.facts.patterns import regex
from thankyou.facts.people import Name
from thankyou.planning.brief import Brief
from thankyou.planning.readers import is_american
from thankyou.reading.lexicon import is_known, is_listed

__all__ = ["common", "filled", "role_said", "text_of"]

_OFFICES = {Relation.ACADEMIC: "Members of the Search Committee", Relation.RECRUITER: "Recruiting Team"}


def common(brief: Brief, sent_on: dt.date | None) -> dict[str, Any]:
    """Names to text, or to a mapping of fields to text; what is not known is not there."""
    facts, reader = brief.interview, brief.reader
    american = is_american(facts.locale)
    found: dict[str, Any] = {"talk": _talk(brief, american=american)}
    if reader.name is not None:
        found["reader"] = {"address": _address(brief, reader.name)}
        if not reader.name.honorific and (reader.name.given != reader.name.full or " " not in reader.name.full):
            found["reader"]["given"] = reader.name.given
    else:
        found["reader"] = {"office": _OFFICES.get(reader.relation, "Hiring Manager")}
    if facts.company:
        company = _company(facts.company)
        found["company"] = {"": company} | ({"short": company} if len(facts.company) <= 30 else {})
    offered = getattr(getattr(facts, "offer", None), "title", None)
    if offered or facts.role:
        found["role"] = _role(offered or facts.role or "", facts.the_job, american=american)
    if facts.day:
        spoken = _day(facts.day, american=american)
        dated = {"": f"on {spoken}"}
        alone = not any(weekday_of(facts.day) in one.words for one in brief.sayings)
        found["when"] = _days(facts.day, sent_on, american=american) if "recent" in brief.marks and alone else dated
    if "trial" in brief.marks:
        named = _TRIAL.search((facts.medium or "").lower())
        found["trial"] = {"": named[0] if named else "trial"}
    found["me"] = {"name": facts.candidate.name, "given": facts.candidate.name.split()[0]}
    for field, make in _MAKERS.items():
        value = getattr(facts, field, None)
        if value is not None:
            found |= make(value, american=american)
    if "offer" in type(facts).model_fields:
        found.setdefault("offer", {})
        heard = History.of(facts.history).last("heard", "offer")
        if heard and heard.by and "reply" not in found["offer"]:
            found["offer"]["reply"] = _day(heard.by, american=american)
        if "title" not in found["offer"] and facts.role:
            found["offer"]["title"] = re.sub(r"^(?:the|an?) ", "", facts.role, flags=re.I)
    return found


def filled(found: Mapping[str, Any]) -> frozenset[str]:
    """The names of what is known: `company`, `role.the`."""
    names = []
    for name, value in found.items():
        if isinstance(value, Mapping):
            names += [f"{name}.{field}" if field else name for field, text in value.items() if text]
        elif value:
            names.append(name)
    return frozenset(names)


def text_of(found: Mapping[str, Any], name: str, field: str) -> str:
    """The text of `{{ name.field }}`."""
    value = found[name]
    return str(value[field]) if isinstance(value, dict) else str(value)


_TRIAL = regex(
    r"\b(?:trial (?:shift|day|morning|afternoon|evening|lesson|session|week)|working interview|audition|stage)\b"
)


def _talk(brief: Brief, *, american: bool) -> dict[str, str]:
    """How the talk is spoken of, by where it took place."""
    if "phone" in brief.marks:
        return {"ing": "speaking with me", "verb": "speak", "noun": "call"}
    if "video" in brief.marks:
        noun = "video call" if "video" in (brief.interview.medium or "").lower() else "call"
        return {"ing": "speaking with me", "verb": "talk", "noun": noun}
    if "visit" in brief.marks:
        met = {"ing": "meeting with me", "verb": "meet"} if american else {"ing": "seeing me", "verb": "talk"}
        return {**met, "noun": "conversation"}
    return {"ing": "talking with me", "verb": "talk", "noun": "conversation"}


_INSTITUTION = regex(
    r"(?:[^\W\d_][\w'’-]* ){0,3}(?:Academy|Agency|Archdiocese|Association|Authority|Board|Borough|Bureau|Cent(?:er|re)|Church|City|Commission|Committee|Council|County|Court|Department|"
    r"Diocese|Directorate|District|Embassy|Faculty|Federation|Foundation|Institut(?:e|ion)|Library|Ministry|Museum|Observatory|Office|Parish|Port|Society|Town|Union|University) (?:of|for) "
)
"""How a name begins that takes "the" in running text: `Directorate of Statistics`, `Oregon Department of Transportation`."""


def _company(name: str) -> str:
    """The name of a company in running text."""
    return f"the {name}" if _INSTITUTION.match(name) else name


_POST = regex(
    r"\b(?:role|position|post|job|place|fellowship|apprenticeship|internship|traineeship|programme|program|residency|placement|scholarship)(?:$|(?= (?:at|for|in|of|on|with) ))",
    re.I,
)
_OF_ITS_OWN = regex(r"\w (?:at|for|in|on|with|to) \w")
"""A title that goes on behind its noun: `researcher in edge turbulence`."""


def _address(brief: Brief, name: Name) -> str:
    """What follows `Dear`: whoever was met, and is only high up, has a first name; a judge, styled `Hon.` on an envelope, is `Judge Ray`."""
    person, marks = brief.reader.person, brief.marks
    met = "executive" in marks and not marks & {"tone_chosen", "unmet", "absent"} and not person.pronouns
    bench = _BENCH.search(person.title or "") if name.honorific in BEFORE_ALL else None
    called = name._replace(honorific=bench[0]) if bench else name
    formally = brief.tone is Tone.FORMAL and not met
    return called.addressed(brief.interview.locale, formally=formally, pronouns=person.pronouns)


_BENCH = regex(r"\b(?:Judge|Justice)\b")


_HEAD = regex(r"(?:, |;| [(\[|/–—-]|: ).*$", re.DOTALL)
_SHORT_WORDS, _SHORT_LETTERS = 5, 45
_BRIEF_WORDS = 3


_GRADES = frozenset(
    "trainee apprentice junior senior graduate associate principal deputy assistant lead head chief".split()
)
"""Words that begin a title and are no name there."""


_DOERS = regex(r"[a-z]{2,}(?:er|or|ist|ian|ant|ent|man|woman|smith|wright|ee|ary)")
"""How English names what people do, in words that a lexicon may lack: `rigger`, `phlebotomist`."""


def _is_english(low: str) -> bool:
    return is_listed(low) or bool(_DOERS.fullmatch(low))


def _running(title: str) -> str:
    """A title in the middle of a sentence: `Cook` and `Tower crane operator`, capital as at a beginning, without it; `Charge Nurse`, `Principal` and what is hardly English, `Disponentin`, as they are."""
    first, *others = title.split()
    low = first.lower()
    if not others:
        plain = first == low.capitalize() and low.isalpha() and low not in _GRADES and _is_english(low)
        return low if plain else title
    plain = first == low.capitalize() and (low in _GRADES or is_known(low))
    numbered = bool(others) and others[0][:1].isdigit()  # `Year 4 teacher`
    return (
        f"{first.lower()}{title[len(first) :]}"
        if others and plain and not numbered and " ".join(others).islower()
        else title
    )


_ARTICLE = regex(r"^(?:the|a|an) ", re.I)


def role_said(role: str) -> str:
    """What a message says of a role in running text, capitals aside: what stands before a bracket, a comma or a bar."""
    full = _ARTICLE.sub("", role.strip())
    return _HEAD.sub("", full) or full


def _role(role: str, the_job: str | None, *, american: bool) -> dict[str, str]:
    """`the` in running text, `short` for a subject, `brief` in front of a noun there, `full` as the facts have it."""
    full = _ARTICLE.sub("", role.strip())
    bare = re.sub(r"^(?:the|a|an) ", "", the_job.strip(), flags=re.I) if the_job else role_said(full)
    bare = _running(bare)
    post = "role" if american else "post"
    found = {
        "full": full,
        "the": f"the {bare}"
        if _POST.search(bare)
        else f"the {post} of {bare}"
        if _OF_ITS_OWN.search(bare) or (bare.islower() and " of " in bare)
        else f"the {bare} {post}",
    }
    if len(bare.split()) <= _SHORT_WORDS and len(bare) <= _SHORT_LETTERS:
        found["short"] = bare
    if len(bare.split()) <= _BRIEF_WORDS:
        found["brief"] = bare
    return found


def _days(day: dt.date, sent_on: dt.date | None, *, american: bool) -> dict[str, str]:
    """`on Tuesday`; `today` and the like only where the day of sending is known."""
    weekday = weekday_of(day)
    dated = _day(day, american=american)
    apart = (sent_on - day).days if sent_on else None
    if apart == 0:
        return {"": "today", "day": "today"}
    if apart == 1:
        return {"": "yesterday", "day": weekday}
    if apart is None or 1 < apart < 6:
        return {"": f"on {weekday}", "day": weekday}
    return {"": f"on {dated}"}


def _day(value: dt.date, *, american: bool) -> str:
    return f"{month_of(value)} {value.day}" if american else f"{value.day} {month_of(value)}"


_MONTH_NAMES = "|".join(MONTHS)
_SHORT_MONTH = regex(
    r"(?:(?<=\d )(?<![\d,.]\d\d\d )|\b(?=\w+\.? \d{1,2}\b))(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?", re.I
)
_ISO = regex(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_DAY_FIRST = regex(rf"\b(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH_NAMES})\b")
_MONTH_FIRST = regex(rf"\b({_MONTH_NAMES}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)")


_SLASHED = regex(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?:/(?:20)?\d\d)?(?![\d/])")


def _slashed(found: re.Match[str], *, american: bool) -> str:
    """`11/19` as a day, in the order of the locale; left as it is where it is none."""
    first, second = int(found[1]), int(found[2])
    month, number = (first, second) if american else (second, first)
    if not (1 <= month <= 12 and 1 <= number <= 31):
        return found[0]
    return f"{MONTHS[month - 1]} {number}" if american else f"{number} {MONTHS[month - 1]}"


def spoken_date(text: str, *, american: bool) -> str:
    """A date as it was jotted, in the order of the locale: `Nov 18` is `November 18`, or `18 November`."""
    text = _SHORT_MONTH.sub(lambda found: next(name for name in MONTHS if name.startswith(found[0][:3].title())), text)
    text = re.sub(
        rf"\b({_MONTH_NAMES}) (\d{{1,2}})(st|nd|rd|th)\b|\b(\d{{1,2}})(st|nd|rd|th) (?=(?:{_MONTH_NAMES})\b)",
        lambda found: f"{found[1]} {found[2]}" if found[1] else f"{found[4]} ",
        text,
    )
    text = _SLASHED.sub(lambda found: _slashed(found, american=american), text)
    text = _ISO.sub(lambda found: f"{int(found[3])} {MONTHS[min(12, max(1, int(found[2]))) - 1]}", text)
    if american:
        return re.sub(rf"day (?=(?:{_MONTH_NAMES}) )", "day, ", _DAY_FIRST.sub(r"\2 \1", text))
    return _MONTH_FIRST.sub(r"\2 \1", text)


def _event(occasion: Occasion, *, american: bool) -> dict[str, Any]:
    given = re.match(r"the ", occasion.name, re.IGNORECASE)
    bare = re.sub(r"^(?:at|the) ", "", occasion.name, flags=re.IGNORECASE)
    the = (
        f"the {bare}"
        if given
        else bare
        if re.match(r"(?:your|our|my|an?) ", bare)
        or not re.search(
            r"\b(?:fair|evening|meetup|conference|event|dinner|breakfast|forum|day|night|seminar|workshop|panel|talk|lecture|summit|session|show|open house|reception|mixer|exhibition|expo)s?\b",
            bare,
            re.I,
        )
        or re.search(r"\d", bare)
        else f"the {bare}"
    )
    talk = bool(re.search(r"\b(?:talk|lecture|keynote|presentation|seminar)\b", bare, re.I))
    found = {"talk" if talk else "name": the}
    if occasion.date:
        found["when"] = f"on {_day(occasion.date, american=american)}"
    if occasion.place:
        found["place"] = occasion.place
    return {"event": found}


_PAPER = regex(
    r"\b(?:Argus|Chronicle|Courier|Echo|Examiner|Gazette|Guardian|Herald|Journal|Mercury|Observer|Post|Standard|Star|Telegraph|Times|Tribune)$"
)
"""How a newspaper is called, which takes its article: `in the George Herald`."""


def _news(item: NewsItem, *, american: bool) -> dict[str, Any]:
    found = {}
    if item.source:
        source = item.source
        found["source"] = (
            source
            if re.match(r"(?:in|on|from|at|via) ", source)
            else f"on {source}"
            if re.search(
                r"\b(?:LinkedIn|Instagram|Facebook|Reddit|X|TikTok|YouTube|site|website|page|blog|radio|television|news at|twitter|feed|board)\b",
                source,
                re.I,
            )
            else f"in the {source}"
            if _PAPER.search(source) and not source.lower().startswith("the ")
            else f"in {source}"
        )
    if item.date:
        found["on"] = f"on {_day(item.date, american=american)}"
    if item.url:
        found["url"] = item.url
    return {"news": found} if found else {}


def _number(value: int, *, american: bool) -> dict[str, Any]:
    return {"minutes": str(value)}


_NUMBER = r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d[\d.,]*)"
_FIGURE = regex(
    rf"(?:(?:(?<![A-Za-z])[A-Z]{{0,3}}[$£€¥₹₦₱₩₪฿₵]|(?<![A-Za-z])(?:Rs?\.?|RM|K[Ss]h|Sh|Dhs?|AED)|USD|GBP|EUR|CHF|AUD|CAD|NZD|SGD|ZAR|INR)\s?{_NUMBER}(?<=\d)\s?(?:k|K|m|M|lakhs?)?\b|{_NUMBER}(?<=\d)\s?(?:k|K)\b(?:\s?(?:USD|GBP|EUR|CHF))?|{_NUMBER}\s?(?:USD|GBP|EUR|CHF|SEK|NOK|DKK|AUD|CAD|NZD|SGD|ZAR|INR|LPA|lakhs?)\b)"
)
_PER = (
    (regex(r"(?:/|\bper |\ban? |\bp\.?)\s?h(?:ou)?r?s?\b\.?|\bhourly\b|\bph\b", re.I), " an hour"),
    (regex(r"(?:/|\bper |\ba )\s?day\b|\bdaily\b", re.I), " a day"),
    (regex(r"(?:/|\bper |\ba )\s?(?:month|mo)\b|\bmonthly\b|\bpcm\b", re.I), " a month"),
    (regex(r"(?:/|\bper |\ba )\s?(?:week|wk)\b|\bweekly\b", re.I), " a week"),
    (
        regex(r"(?:/|\bper |\ba )\s?(?:year|yr|annum)\b|\bp\.?\s?a\b\.?|\bannual(?:ly)?\b|\byearly\b", re.I),
        " a year",
    ),
    (regex(r"(?:/|\bper |\ba )\s?shift\b", re.I), " a shift"),
)
_PAY_WORDS = regex(
    r"\b(?:the|an?|base|basic|salary|pay|wages?|rate|of|is|at|on|offer(?:ed)?|would be|starting|start|be|to)\b|[:,;()+-]",
    re.I,
)


def money(text: str) -> str:
    """The one figure of money in a text with its period, `$24.50 an hour`; empty where there is none or a range."""
    wanted = (
        re.split(r"\b(?:instead of|rather than|not|from|over|up from|vs\.?)\b", text)[0]
        if not re.match(r"\s*from\b", text)
        else text
    )
    found = _FIGURE.findall(wanted)
    if len(found) != 1:
        return ""
    per = next((said for pattern, said in _PER if pattern.search(text)), "")
    return f"{found[0].strip()}{per}"


def _pay(text: str) -> str:
    figure = money(text)
    if not figure:
        return text
    rest = _FIGURE.sub("", text)
    for pattern, _ in _PER:
        rest = pattern.sub("", rest)
    base = bool(re.search(r"\bba(?:se|sic)\b", text, re.I))
    rest = " ".join(_PAY_WORDS.sub(" ", rest).split())
    what = "a rate" if figure.endswith(("hour", "day", "shift")) else "a base salary" if base else "a salary"
    return f"{what} of {figure}{f' ({rest})' if rest else ''}"


_SIGN_ON = regex(r"(sign(?:ing)?[- ]on)(?: of)? ((?:[£$€¥₹]\s?)?\d[\d.,]*\s?(?:k|K)?(?: [A-Z]{3})?)$", re.I)
_GRANT = regex(
    r"((?:[a-z-]+ )*(?:allowance|stipend|budget|bonus|grant|payment|contribution)) (?:of )?((?:up to )?[£$€¥₹]\s?\d.*)$",
    re.I,
)


_FIGURE_ALONE = regex(
    r"((?:up to |at least |about )?)[£$€¥₹]?\s?\d[\d.,]*\s?(%|k|K|per ?cent)?((?: (?:a|per) (?:year|month|quarter))?(?: [A-Z]{3})?(?: of (?:the |my )?(?:base|pay|salary|annual).*)?)"
)
"""A bonus of which only the figure is written: `10%`, `up to $5,000`, `10% of base`."""


def _with_article(text: str) -> str:
    if alone := _FIGURE_ALONE.fullmatch(text):
        bare = alone[2] and alone[2].casefold() != "k" and not alone[1] and not alone[3]
        text = f"{text} bonus" if bare else f"bonus of {text}"
    if found := _SIGN_ON.match(text):
        return f"a {found[1].lower()} bonus of {found[2]}"
    if found := _GRANT.match(text):
        return f"{'an' if re.match('[aeiou]', found[1], re.I) else 'a'} {found[1]} of {found[2]}"
    if re.match(
        r"(?:an?|the|up to|my|no|all|both|two|three|four|five|equity|stock|options|shares|\d+(?:[.,]\d+)? (?!%)[a-z]+s\b)\b",
        text,
        re.I,
    ):
        return text
    if found := re.match(r"(equity|commission|stock|shares)(?: of)? (\d[\d.,]*%.*)$", text, re.I):
        return f"{found[1]} of {found[2]}"
    if found := re.match(r"((?:[a-z-]+ )*bonus)(?: of)? ([£$€]?\d.*)$", text, re.I):
        text = f"{found[1]} of {found[2]}"
    if not re.search(r"\bbonus\b|commission\b|sign(?:ing)?-on\b", text, re.I):
        return text
    vowel = re.match(r"[aeiou]|8|(?:11|18)\b", text, re.I)
    return f"{'an' if vowel else 'a'} {text}"


def _hours(text: str) -> str:
    said = re.sub(r"\s?(?:/|per) ?(?:week|wk)\b", " a week", re.sub(r"\bhrs?\b|(?<=\d)\s?h\b", " hours", text))
    said = " ".join(said.split())
    if re.match(r"\d{1,2}[:.]\d\d", said):
        return f"hours of {said}"
    return f"{said} hours" if re.fullmatch(r"(?:full|part)[- ]time", said, re.I) else said


def _place(text: str) -> str:
    said = text
    if re.match(r"(?:in|at|from|out of) ", said, re.I):
        return f"based {said[:1].lower()}{said[1:]}"
    if found := re.match(
        r"((?:fully |mostly |partly )?(?:remote|hybrid|on-?site|in-office))\b(?: working| work)?[,:]?\s*(.*)$",
        said,
        re.I,
    ):
        return f"{found[1].lower()} working{f', {found[2]}' if found[2] and not found[2].startswith(('from', '(')) else f' {found[2]}' if found[2] else ''}"
    if re.match(r"[A-Z]", said):
        return f"{said} as the place of work"
    return said


def _offer(offer: Offer, *, american: bool) -> dict[str, Any]:
    """`offer`: each term as a noun phrase, `terms` as a list of all of them."""
    said: dict[str, str] = {}
    if offer.title:
        said["title"] = re.sub(r"^(?:the|an?) ", "", offer.title, flags=re.I)
    if offer.pay:
        said["pay"] = _pay(offer.pay)
        if figure := money(offer.pay):
            said["figure"] = figure
    if offer.bonus:
        said["bonus"] = " and ".join(_with_article(part) for part in re.split(r" and (?=[\d£$€a-z])", offer.bonus))
    if offer.hours:
        said["hours"] = _hours(offer.hours)
    if offer.place:
        said["place"] = _place(offer.place)
    if offer.start:
        start = spoken_date(offer.start, american=american)
        if re.search(r"\d", start):
            said |= {"start": re.sub(r"^on ", "", start), "start_np": f"a start date of {re.sub('^on ', '', start)}"}
        else:
            said["start_np"] = (
                f"a start {start}"
                if re.match(r"(?:in|on|after|before|as|next|im)", start)
                else f"a start date of {start}"
            )
    for index, other in enumerate(offer.other):
        said[f"other{index}"] = _with_article(other).rstrip(".")
    based = said.get("place", "").startswith("based ")
    said_terms = [
        said[name] for name in ("pay", "bonus", "hours", "place") if name in said and not (name == "place" and based)
    ]
    said_terms += [said[name] for name in said if name.startswith("other")]
    said_terms += [said["start_np"]] if "start_np" in said else []
    slots = {name: text for name, text in said.items() if not name.startswith("other")}
    if said_terms:
        slots["terms"] = listed_terms(said_terms, american=american) + (f", {said['place']}" if based else "")
    if offer.letter_date:
        slots["letter"] = spoken_date(offer.letter_date, american=american)
    if offer.reply_by:
        slots["reply"] = re.sub(r"^(?:on|by) ", "", spoken_date(offer.reply_by, american=american))
    return {"offer": slots}


def listed_terms(terms: list[str], *, american: bool) -> str:
    """Terms in a row; semicolons where one of them holds a comma."""
    if len(terms) < 2:
        return terms[0]
    if any(re.search(r", | and ", term) for term in terms) and len(terms) > 2:
        return "; ".join(terms[:-1]) + f"; and {terms[-1]}"
    comma = "," if american and len(terms) > 2 else ""
    return f"{', '.join(terms[:-1])}{comma} and {terms[-1]}"


def _decision(value: dt.date, *, american: bool) -> dict[str, Any]:
    return {"decision": _day(value, american=american)}


_MAKERS: Mapping[str, Any] = {
    "offer": _offer,
    "event": _event,
    "news": _news,
    "minutes": _number,
    "decided": _decision,
}
"""What fields that hold no words of a sentence put here, by the field's name."""
