"""From a plan to the slots that wording may fill: dates and terms spoken as a letter speaks them, jottings as `it`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from thankyou.facts.follow_ups import NewsItem, Occasion, Offer
from thankyou.facts.history import History
from thankyou.facts.terms import Term, read_terms, term_of
from thankyou.planning.outline import Enclosure, Point, Proof
from thankyou.planning.plans import Answered, Content, Part, Plan
from thankyou.planning.readers import is_american
from thankyou.reading.phrase import Phrase, Speaker, answered, capitalised, timed
from thankyou.reading.phrase.lexicon import participle_of
from thankyou.reading.phrase.normalise import evened
from thankyou.writing.slots import MONTHS, common, enclosure_slots, gratitude_of, point_slots, proof_slots, spark_slots

__all__ = ["ask_slots", "letter_common", "listed_terms", "offer_slots", "part_slots", "spoken_date"]


# --- the whole message -------------------------------------------------------------------------------------------


def letter_common(plan: Plan) -> dict[str, Any]:
    """The slots of every section: those of any note, and what the facts say apart from jottings."""
    facts, american = plan.interview, is_american(plan.interview.locale)
    slots = common(plan, None)
    if facts.date:
        spoken = _day(facts.date, american=american)
        slots |= {"when": f"on {spoken}", "when_day": spoken}
    slots["me"] = {"name": facts.candidate.name, "given": facts.candidate.name.split()[0]}
    slots |= dict.fromkeys(facts.marks, "yes")
    for field, make in _MAKERS.items():
        value = getattr(facts, field, None)
        if value is not None:
            slots |= make(value, american=american)
    if "offer" in type(facts).model_fields:
        slots.setdefault("offer", {})
        heard = History.of(facts.history).last("heard", "offer")
        if heard and heard.by and "reply" not in slots["offer"]:
            slots["offer"]["reply"] = _day(heard.by, american=american)
    if "offer" in slots and "title" not in slots["offer"] and facts.role:
        slots["offer"]["title"] = re.sub(r"^(?:the|an?) ", "", facts.role, flags=re.I)
    return slots


def _day(value: dt.date, *, american: bool) -> str:
    return f"{MONTHS[value.month - 1]} {value.day}" if american else f"{value.day} {MONTHS[value.month - 1]}"


_MONTH_NAMES = "|".join(MONTHS)
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_DAY_FIRST = re.compile(rf"\b(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH_NAMES})\b")
_MONTH_FIRST = re.compile(rf"\b({_MONTH_NAMES}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)")


_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?:/(?:20)?\d\d)?(?![\d/])")


def _slashed(found: re.Match[str], *, american: bool) -> str:
    """`11/19` as a day, in the order of the locale; left as it is where it is none."""
    first, second = int(found[1]), int(found[2])
    month, number = (first, second) if american else (second, first)
    if not (1 <= month <= 12 and 1 <= number <= 31):
        return found[0]
    return f"{MONTHS[month - 1]} {number}" if american else f"{number} {MONTHS[month - 1]}"


def spoken_date(text: str, *, american: bool) -> str:
    """A date as it was jotted, in the order of the locale: `Nov 18` is `November 18`, or `18 November`."""
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
    bare = re.sub(r"^(?:at|the) ", "", occasion.name)
    the = (
        bare
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
            else f"in {source}"
        )
    if item.date:
        found["on"] = f"on {_day(item.date, american=american)}"
    if item.url:
        found["url"] = item.url
    return {"news": found} if found else {}


def _number(value: int, *, american: bool) -> dict[str, Any]:
    return {"minutes": str(value)}


# --- terms -------------------------------------------------------------------------------------------------------

_FIGURE = re.compile(
    r"(?:(?:[£$€¥₹]|USD|GBP|EUR|CHF|AUD|CAD|NZD|SGD|ZAR|INR)\s?\d[\d.,]*\d?\s?(?:k|K|m|M|lakhs?)?\b|\d[\d.,]*\d?\s?(?:k|K)\b(?:\s?(?:USD|GBP|EUR|CHF))?|\d[\d.,]*\s?(?:USD|GBP|EUR|CHF|SEK|NOK|DKK|AUD|CAD|NZD|SGD|ZAR|INR|LPA|lakhs?)\b)"
)
_PER = (
    (re.compile(r"(?:/|\bper |\ban? |\bp\.?)\s?h(?:ou)?r?s?\b\.?|\bhourly\b|\bph\b", re.I), " an hour"),
    (re.compile(r"(?:/|\bper |\ba )\s?day\b|\bdaily\b", re.I), " a day"),
    (re.compile(r"(?:/|\bper |\ba )\s?(?:month|mo)\b|\bmonthly\b|\bpcm\b", re.I), " a month"),
    (re.compile(r"(?:/|\bper |\ba )\s?(?:week|wk)\b|\bweekly\b", re.I), " a week"),
    (
        re.compile(r"(?:/|\bper |\ba )\s?(?:year|yr|annum)\b|\bp\.?\s?a\b\.?|\bannual(?:ly)?\b|\byearly\b", re.I),
        " a year",
    ),
    (re.compile(r"(?:/|\bper |\ba )\s?shift\b", re.I), " a shift"),
)
_PAY_WORDS = re.compile(
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
        return evened(text).text
    rest = _FIGURE.sub("", text)
    for pattern, _ in _PER:
        rest = pattern.sub("", rest)
    base = bool(re.search(r"\bba(?:se|sic)\b", text, re.I))
    rest = " ".join(_PAY_WORDS.sub(" ", rest).split())
    what = "a rate" if figure.endswith(("hour", "day", "shift")) else "a base salary" if base else "a salary"
    return f"{what} of {figure}{f' ({evened(rest).text})' if rest else ''}"


_SIGN_ON = re.compile(r"(sign(?:ing)?[- ]on)(?: of)? ((?:[£$€¥₹]\s?)?\d[\d.,]*\s?(?:k|K)?(?: [A-Z]{3})?)$", re.I)
_GRANT = re.compile(
    r"((?:[a-z-]+ )*(?:allowance|stipend|budget|bonus|grant|payment|contribution)) (?:of )?((?:up to )?[£$€¥₹]\s?\d.*)$",
    re.I,
)


def _with_article(text: str) -> str:
    text = evened(text).text
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
    said = " ".join(evened(said).text.split())
    if ", " in said:
        said = said.replace(", ", " (", 1) + ")"
    return f"{said} hours" if re.fullmatch(r"(?:full|part)[- ]time", said, re.I) else said


def _place(text: str) -> str:
    said = evened(text).text
    if re.match(r"(?:in|at|from|out of) ", said, re.I):
        return f"based {said[:1].lower()}{said[1:]}"
    if found := re.match(
        r"((?:fully |mostly |partly )?(?:remote|hybrid|on-?site|in-office))\b(?: working| work)?[,:]?\s*(.*)$",
        said,
        re.I,
    ):
        return f"{found[1].lower()} working{f', {found[2]}' if found[2] and not found[2].startswith(('from', '(')) else f' {found[2]}' if found[2] else ''}"
    return said


def offer_slots(offer: Offer, *, american: bool) -> dict[str, Any]:
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
        start = spoken_date(evened(offer.start).text, american=american)
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
        slots["many" if len(said_terms) > 1 else "single"] = "yes"
    if offer.letter_date:
        slots["letter"] = spoken_date(evened(offer.letter_date).text, american=american)
    if offer.reply_by:
        slots["reply"] = re.sub(r"^(?:on|by) ", "", spoken_date(evened(offer.reply_by).text, american=american))
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
    "offer": offer_slots,
    "event": _event,
    "news": _news,
    "minutes": _number,
    "decision_date": _decision,
}
"""What fields that hold no jotting put into slots, by the field's name."""


# --- one section -------------------------------------------------------------------------------------------------

_FORMS = "noun topic gerund infinitive clause sentence act question ask quotation advice yes no bare comment aside asked wish".split()


def part_slots(part: Part, plan: Plan) -> dict[str, Any]:
    """The slots of one section, by what it holds; `plain` where it is said without any fact."""
    american = is_american(plan.interview.locale)
    if part.content is None:
        return {"plain": "yes"}
    return _content_slots(part.content, part, american=american)


def _content_slots(content: Content, part: Part, *, american: bool) -> dict[str, Any]:
    if isinstance(content, Answered):
        return _answered(content, american=american)
    if isinstance(content, Enclosure):
        return enclosure_slots(content)
    if isinstance(content, Proof):
        return proof_slots(content)
    if isinstance(content, Point):
        slots = {name: _whole(group) for name, group in point_slots(content, american=american, as_key=False).items()}
        return slots | _kept(content, slots)
    assert isinstance(content, Phrase)
    if part.field == "spark":
        return _sparked(spark_slots(content))
    if part.field == "request":
        return ask_slots(content, american=american)
    return {"it": _it(content, part.field, american=american)}


def _sparked(slots: dict[str, Any]) -> dict[str, Any]:
    """`spark` with the article that a jotting leaves out: `full hour per patient`."""
    found = slots["spark"]
    if re.search(r"\b(?:keen|interested|want (?:it|this|the job|this job))\b", found.get("sentence", "")):
        return {"spark": {"keen": found["sentence"]}}
    if "noun" in found:
        noun = _definite(found["noun"])
        found |= {"noun": noun} | ({"thing": noun} if found.get("thing") == found["noun"] else {})
    return {"spark": found}


_INVERTED = re.compile(
    r"(?:is|are|was|were|do|does|did|can|could|will|would|should|may|might|has|have|had|shall|how|what|when|where|which|who|whose|why|if)\b",
    re.I,
)


_SUBJECT_ASKED = re.compile(
    r"(?:which|whose|who|what)\b(?!.* (?:do|does|did|is|are|was|were|can|could|will|would|should|have|has) (?:you|I|we|they|he|she|it|the|my|your)\b)",
    re.I,
)
"""A question for the subject keeps its order: `which part was unclear?`."""
_DATED = re.compile(rf"\b(?:{_MONTH_NAMES}|last|ago|yesterday|in \d{{4}}|on)\b")


def _perfect(found: dict[str, str]) -> dict[str, str]:
    """`I took another job` as a reason that holds now: `I have taken another job`; nothing where a day is named."""
    clause = found.get("clause", "")
    match = re.match(r"I ([a-z]+)\b", clause)
    if not match or _DATED.search(clause) or not (participle := participle_of(match[1])):
        return {}
    clause = f"I have {participle}{clause[match.end() :]}"
    return {"clause": clause, "sentence": f"{clause}."}


def _elliptic(ask: str) -> dict[str, str]:
    """A question without a verb: `anything to read first?`, `more depth in SQL?`, `dress code?`."""
    bare = ask[:1].lower() + ask[1:].rstrip("?") if ask[1:2].islower() or ask[1:2] == " " else ask.rstrip("?")
    if re.match(r"(?:anything|anyone|any|something|somewhere)\b", bare):
        return {"question": f"whether there is {bare}"}
    if re.match(
        r"(?:more|less|fewer|better|stronger|earlier|longer|further|a (?:better|stronger|longer|shorter)|another)\b",
        bare,
    ):
        return {"question": f"whether {bare} would have helped"}
    return {"noun": bare}


_NO_ARTICLE = re.compile(
    r"(?:the|an?|my|our|your|this|that|these|those|what|some|any|all|both|every|each|one|two|three|more|no|another|other)\b|[A-Z0-9]|\w+ing\b|(?:\w+['’]s?) "
)
_MASS = frozenset(
    "parking accommodation travel training pay overtime childcare housing relocation feedback progression development support equipment insurance work cover transport storage onboarding supervision mentoring leave".split()
)


def _definite(noun: str) -> str:
    """A noun phrase that can follow `about` or `because of`: with the article that a jotting leaves out."""
    head = re.split(r" (?:of|for|in|on|at|with|from|to|by|about|between|before|after|during|that|which|who)\b", noun)[
        0
    ].split()[-1]
    if _NO_ARTICLE.match(noun) or head in _MASS:
        return noun
    if head.endswith("s") and not head.endswith("ss") and head == noun:
        return noun
    return f"the {noun}"


def _it(phrase: Phrase, field: str, *, american: bool) -> dict[str, str]:
    """The forms of a jotting as `it`."""
    found = {name: spoken_date(phrase.forms[name], american=american) for name in _FORMS if phrase.forms.get(name)}
    if phrase.kind != "gerund" and "noun" in found:
        found.pop("gerund", None)
    if "ask" in found and "question" not in found and _SUBJECT_ASKED.match(found["ask"]):
        found["question"] = found["ask"][:1].lower() + found["ask"][1:].rstrip("?")
    if field == "reason":
        found |= _perfect(found)
    if "ask" in found and field == "question" and not _INVERTED.match(found["ask"]):
        found |= _elliptic(found.pop("ask"))
    if "noun" in found:
        found["noun"] = timed(found["noun"])
        found["definite"] = _definite(found["noun"])
        found["some"] = (
            re.sub(r"^the ", f"{'an' if re.match('[aeiou]', found['noun']) else 'a'} ", found["definite"])
            if found["definite"] != found["noun"]
            else found["noun"]
        )
        if field == "plan" and ";" in found["noun"]:
            found = {name: text for name, text in found.items() if name not in ("noun", "definite", "some", "topic")}
        if field == "plan" and " by " in found.get("noun", ""):
            found["due"] = found["definite"]
    if ", and " in found.get("question", "") and re.search(
        r", and (?:would|could|can|do|did|is|are|what|how|where|when|why)\b", found["question"]
    ):
        found.pop("question")  # two questions in one: only to be put as they are
    if re.match(r"whether (?:the|my|it|your|this|that) (?:was|is|were|are) ", found.get("question", "")):
        found.pop("question")  # a subject that brackets cut in two
    if ', "' in found.get("clause", "") or (' "' in found.get("clause", "")[1:] and "(" in found.get("clause", "")):
        found.pop("clause", None)
        found.pop("sentence", None)
    clause = found.get("clause", "")
    if field == "stated":
        return _promised(clause, found.get("noun", ""))
    if re.match(r"I\b", clause):
        found["mine"] = clause
    if clause and len(clause.split()) <= 18 and ";" not in clause:
        found["short"] = "yes"
    return found


_SHIFTED = (
    (r"\bnext (week|month)\b", r"the following \1"), (r"\btomorrow\b", "the next day"), (r"\bthis (week|month)\b", r"that \1"), (r"\bin (?=(?:about |around )?(?:\d+|an?|one|two|three|four|five|six|ten)\b)", "within "),
    (r"\b(you|they|it|there|I|we|HR|the [a-z]+|[A-Z][a-z]+) will\b", r"\1 would"), (r"\b(you|I|we|they)'ll\b", r"\1 would"), (r"\bcan\b", "could"), (r"\bare (?=\w+ing\b)", "were "),
)  # fmt: skip
"""A plan of theirs as it is told later: `you will decide next week` -> `you would decide the following week`."""


def _promised(clause: str, noun: str) -> dict[str, str]:
    """`promised`: what they said they would do, told in the past; or what they announced."""
    if clause:
        clause = re.sub(r"\b([Yy]ou|[Tt]hey|[Ii]t|HR|[A-Z][a-z]+)['’](?:d|ll)\b", r"\1 would", clause)
        for pattern, then in _SHIFTED:
            clause = re.sub(pattern, then, clause)
        return {"promised": clause} if re.search(r"\b(?:would|could|hoped|planned|wanted|were)\b", clause) else {}
    if (
        noun
        and not re.match(r"(?:an?|the|your|my|final)\b", noun)
        and re.match(r"(?:decision|answer|call|reply|offer)\b", noun)
    ):
        noun = f"{'an' if noun[0] in 'ao' else 'a'} {noun}"
    return {"noun": noun} if noun.startswith(("a ", "an ", "the ", "your ")) else {}


def _whole(group: Any) -> Any:
    """The forms of a remark without clauses that run on: a row of remarks is no single thing that was said."""
    if isinstance(group, dict) and (group.get("clause", "").count(",") > 1 or ";" in group.get("clause", "")):
        return {name: text for name, text in group.items() if name not in ("clause", "sentence", "stated", "lived")}
    return group


def _kept(point: Point, slots: Mapping[str, Any]) -> dict[str, Any]:
    """`it`: what a remark gives to be thankful for, apart from who said it."""
    found = {name: point.phrase.forms[name] for name in ("noun", "gerund", "question") if point.phrase.forms.get(name)}
    if point.phrase.kind != "gerund":
        found.pop("gerund", None)
    if "noun" in found:
        found["noun"] = _definite(found["noun"])
    if kindness := point.phrase.forms.get("kindness") or gratitude_of(point.phrase.forms.get("clause", "")):
        found["kindness"] = kindness
    if point.speaker is Speaker.CANDIDATE:
        found.pop("noun", None)
    return {"it": found} if found else {}


def _answered(content: Answered, *, american: bool) -> dict[str, Any]:
    answer = {
        name: spoken_date(content.answer.forms[name], american=american)
        for name in _FORMS
        if content.answer.forms.get(name)
    }
    said: dict[str, str] = {}
    question = content.question
    said_so = "yes" if "yes" in answer else "no" if "no" in answer else ""
    if "sentence" in answer:
        said[f"{said_so}_sentence" if said_so else "sentence"] = answer["sentence"]
        if "clause" in answer:
            said[f"{said_so}_clause" if said_so else "clause"] = answer["clause"]
    if said_so and "sentence" not in answer and (plain := answered(evened(content.source).text, yes=said_so == "yes")):
        more = f" ({timed(answer['noun'])})" if "noun" in answer else ""
        said["sentence" if plain.startswith("I have no ") else f"{said_so}_plain"] = plain + more
        if "sentence" in said:
            said["sentence"] += "."
    if "noun" in answer and said_so and not said:
        answer["noun"] = f"{said_so}, {answer['noun']}"
    if "noun" in answer and not said:
        option = answer["noun"].removesuffix(", please").removesuffix(" please")
        if " or " in content.source and option.casefold() in content.source.casefold():
            return {"answer": {"sentence": f"{capitalised(option)} would suit me best."}}
        said["noun"] = timed(answer["noun"])
        if question is not None and question.forms.get("noun"):
            said["about"] = _definite(question.forms["noun"])
        elif question is not None and (short := _matter(content.source)):
            said["about"] = short
    return {"answer": said}


def _matter(question: str) -> str:
    """What a short question is about: `notice period?` -> `the notice period`."""
    bare = question.strip().rstrip("?").strip()
    if found := re.match(
        r"(?:how long|how much|what|when|where|which)\b.*\b(your [a-z]+(?: (?:period|date|address|number|name|time|salary))?)$",
        bare,
        re.I,
    ):
        return f"my{found[1][4:]}"
    if found := re.match(r"(?:which|what) ([a-z]{4,}s?) (?:do|did|have|are|can|would) ", bare, re.I):
        return f"the {found[1].lower()}"
    bare = re.sub(r"^any ", "", bare, flags=re.I)
    bare = re.sub(r"^(?:your|what(?:['’]s| is) your|what(?:['’]s| is) the) ", "", bare, flags=re.I)
    if (
        re.match(r"(?:what|how|when|where|which|who|why|do|does|can|could|are|is|have|will|would|did)\b", bare, re.I)
        or len(bare.split()) > 6
    ):
        return ""
    return f"the {bare[:1].lower() + bare[1:] if bare[1:2].islower() else bare}" if bare else ""


def _spoken_term(term: Term) -> str:
    """One of several terms that are asked for together."""
    if term.name == "pay":
        return _pay(term.text).split(" (")[0]
    if term.name == "start":
        return f"a start date of {re.sub(r'^on ', '', term.text)}"
    return re.sub(r"^(\d+ (?:days|weeks)) (?=PTO|holiday|leave|vacation)", r"\1 of ", term.text)


def ask_slots(phrase: Phrase, *, american: bool) -> dict[str, Any]:
    """`ask`: the one thing asked for, by its term: `pay` with its figure, `start` with its date, else what it is."""
    source = re.sub(
        r"^(?:(?:could|can|would) (?:we|you|they) (?:make it|do|go to|come to|raise (?:it|the base|base)(?: to)?|manage)|(?:i would like|i['’]d like|ask for|asking for|raise|want|to raise)) ",
        "",
        phrase.source.strip().rstrip("?."),
        flags=re.I,
    )
    term = term_of(re.sub(r"^(?:an?|the) ", "", source))
    found: dict[str, str] = {}
    several = read_terms(re.sub(r" (?:instead of|rather than) .*$", "", source))
    if len(several) > 1 and all(re.search(r"\d", one.text) and len(one.text.split()) <= 6 for one in several):
        said = [spoken_date(evened(_spoken_term(one)).text, american=american) for one in several]
        found["noun"] = ", ".join(said[:-1]) + f" and {said[-1]}"
    elif term.name == "pay" and (figure := money(source)):
        found["pay"] = _pay(source.split(" instead of ")[0]).split(" (")[0]
        found["figure"] = figure
        found["what"] = re.sub(r" of [^ ].*$", "", found["pay"]).replace("a ", "the ", 1)
    elif term.name == "start" and re.search(r"\d", term.text):
        found["start"] = re.sub(
            r"^(?:on|from) ",
            "",
            spoken_date(evened(re.split(r" (?:instead|rather than)\b", term.text)[0]).text, american=american),
        )
    elif infinitive := phrase.forms.get("infinitive"):
        found["infinitive"] = spoken_date(infinitive, american=american)
    elif noun := phrase.forms.get("noun") or (
        phrase.forms.get("clause") if re.match(r"\d", phrase.forms.get("clause", "")) else ""
    ):
        found["noun"] = _with_article(noun)
    elif ask := phrase.forms.get("ask"):
        found["ask"] = ask
    return {"ask": found}
