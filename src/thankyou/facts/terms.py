"""The terms of an offer as people jot them: `$128,000 base + 10% bonus, letter of Nov 18`.

`read_terms` takes such a line apart; every figure and date stays as it was typed. `figures` is what two wordings of one
term are compared by, so that `$128k` and `$128,000` agree and `$128,000` and `$126,000` do not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from thankyou.facts.patterns import regex

__all__ = ["DATE", "TERMS", "Term", "figures", "read_terms", "term_of"]

TERMS = ("title", "pay", "bonus", "start", "hours", "place", "letter_date", "reply_by")
"""The terms that have a name of their own."""

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
DATE = rf"{_WEEKDAY}(?:\d{{4}}-\d{{2}}-\d{{2}}|(?:the )?{_DAY}(?: of)? {_MONTH}(?:,? \d{{4}})?|{_MONTH} {_DAY}(?:,? \d{{4}})?|\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?)"
"""A day as people write it, with or without year and weekday."""


class Term(NamedTuple):
    """One term of an offer: its name (one of `TERMS`, or `other`) and its words without the name."""

    name: str
    text: str


_SPLIT = regex(r"\s*(?:;|(?<=\S) ?\+ ?|,(?!\d{3}\b)(?! ?\d{4}\b)|\.(?= +[A-Z])| [–—-] )\s*")
_AND = regex(
    r"\s+(?:and|plus|with)\s+(?=(?:an? )?(?:[£$€]|\d|start|letter|reply|answer|bonus|signing|sign-on|remote|hybrid|relocation|pension|holiday|leave|equity))",
    re.I,
)
_LETTER = regex(
    rf"^(?:(?:the|your|their|as per|per|see) )*(?:(?:written )?(?:offer )?(?:letter|e-?mail|contract|offer|in writing)(?: is| was)?(?: of| dated| from| on| sent)*|dated|offered(?: on)?)[: ]+(?P<value>{DATE})$",
    re.I,
)
_REPLY = regex(
    rf"^(?:(?:they )?(?:want|need|expect|asked for|wants) )?(?:an? |my )?(?:to )?(?:reply|answer|respon[ds]e?|decision|decide|sign(?:ed)?|accept(?:ance)?|deadline|valid|open|expires?|good|due|let them know|yes or no)\b(?: is| due| (?:it )?(?:back )?)*(?: by| before| until| till| on|:)* (?P<value>{DATE}.*)$",
    re.I,
)
_START = regex(
    rf"^(?:(?:to |i |would |can |could )*(?:start(?:s|ing)?|join(?:s|ing)?|begin(?:s|ning)?|commenc\w+|first day)(?: date| day)?(?: is| would be)?(?: on| from| in|:)*|from) (?P<value>.*(?:{DATE}|{_MONTH}|immediately|asap|after .+|monday|tuesday|wednesday|thursday|friday).*)$",
    re.I,
)
_EXTRA = regex(r"\b(?:bonus|commission|sign(?:ing)?[- ]?on|signing|equity|stock|options|RSUs?|profit share)\b", re.I)
_OTHER = regex(
    r"\b(?:relocation|allowance|stipend|budget|pension|401\(?k\)?|training|car\b|holidays?|leave|vacation|PTO|days off|notice|probation|insurance|health|tuition|laptop|phone|visa|sponsor\w*|mileage|travel|overtime|review|childcare|uniform|tools?|meals?|per diem|housing|accommodation|moving)\b",
    re.I,
)
_PLACE = regex(
    r"^(?:based |located |working |work )?(?:(?:out of|in|at|from) (?:the )?(?:[A-Z]\w+|office|home)|(?:fully |mostly |partly )?(?:remote|hybrid|on-?site|in[- ]office)\b|(?:\d|one|two|three|four|five) days?(?: a| per|/)? ?(?:week|wk)?(?: (?:in|at|from|on))(?: the)? (?:office|home|site|\w+ office))",
    re.I,
)
_HOURS = regex(
    r"\b(?:\d+(?:[.,]\d+)?\s?-?(?:hours?|hrs?|h)\b(?!ou)|full[- ]time|part[- ]time|0?\.\d+ ?(?:FTE)?$|\d(?:\.\d)? ?FTE|(?:\d|three|four|five)[ -]days?(?: a| per|/)? ?(?:week|wk)|shifts?|nights|weekends)\b",
    re.I,
)
_MONEY = regex(
    r"[£$€¥₹]\s?\d|\b\d[\d.,]*\s?(?:k|K|lakhs?|LPA|USD|GBP|EUR|CHF|SEK|NOK|DKK|AUD|CAD|NZD|SGD|ZAR|INR)\b|\b(?:USD|GBP|EUR|CHF|AUD|CAD|NZD|SGD|ZAR|INR)\s?\d"
)
_TITLE = regex(r"^(?:as (?:an? |the )?|title:? |role:? |position:? )(?P<value>.+)$", re.I)
_NAMED = regex(
    r"^(?:the )?(?P<name>pay|salary|base(?: salary| pay)?|wages?|bonus|start(?: date)?|hours|place|location|title|reply by|deadline|letter(?: date)?) ?[:=] ?(?P<value>.+)$",
    re.I,
)
_TOLD = regex(
    r"^(?:(?:you|they|we) (?:have |has )?(?:offer(?:ed)?|propos(?:e|ed)|pay|are paying)|i (?:was|am|have been) offered)(?: me| us)?"
    r"(?: (?:the|this|a) (?:post|job|role|position|place))?(?: (?:at|of|for|with|on))? (?=(?:[A-Z]{0,3}[£$€¥₹]\s?)?\d)",
    re.I,
)
"""How an offer is told around its term: `You offered me the post at 32 hours a week`."""
_SUBJECT = regex(r"(?:you|they|we|i|it|he|she) ", re.I)
"""How a clause of its own begins, which is no pay and no hours."""
_GRADE = regex(r"^(?:in|at|on) (?P<value>(?:pay )?(?:scale|grade|band|step|level|tier)\b.*)$", re.I)
_NAMES = {
    "pay": "pay", "salary": "pay", "base": "pay", "base salary": "pay", "base pay": "pay", "wage": "pay", "wages": "pay", "bonus": "bonus", "start": "start", "start date": "start", "hours": "hours",
    "place": "place", "location": "place", "title": "title", "reply by": "reply_by", "deadline": "reply_by", "letter": "letter_date", "letter date": "letter_date",
}  # fmt: skip


def read_terms(text: str) -> tuple[Term, ...]:
    """The terms in a jotted line, in its order; what has no name of its own is `other`."""
    pieces = [part for piece in _SPLIT.split(text) for part in _AND.split(piece)]
    return tuple(term_of(piece) for piece in pieces if piece.strip(" ."))


def term_of(piece: str) -> Term:
    """What one piece of a jotted offer is about."""
    piece = piece.strip().rstrip(".")
    if named := _NAMED.match(piece):
        low = named["name"].lower()
        value = f"base {named['value']}" if low.startswith("base") else named["value"]
        return Term(_NAMES[low], value)
    for name, pattern in (
        ("letter_date", _LETTER),
        ("reply_by", _REPLY),
        ("start", _START),
        ("title", _TITLE),
        ("other", _GRADE),
    ):
        if found := pattern.match(piece):
            return Term(name, found["value"].strip())
    piece = _TOLD.sub("", piece)
    if _SUBJECT.match(piece):
        return Term("other", piece if piece.startswith("I ") else piece[0].lower() + piece[1:])
    if _EXTRA.search(piece):
        return Term("bonus", piece)
    if _PLACE.match(piece):
        return Term("place", piece)
    if _OTHER.search(piece):
        return Term("other", piece)
    if _MONEY.search(piece):
        return Term("pay", piece)
    if _HOURS.search(piece):
        return Term("hours", piece)
    return Term("other", piece)


_NUMBER = regex(r"(\d+(?:[.,]\d+)*)\s?(k\b|K\b|m\b)?")


def figures(text: str) -> frozenset[float]:
    """The numbers in a term, `128k` and `128,000` alike."""
    found = set()
    for number, unit in _NUMBER.findall(text):
        plain = re.sub(r",(?=\d{3}\b)", "", number)
        plain = re.sub(r"\.(?=\d{3}\b)", "", plain) if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", number) else plain
        value = float(plain.replace(",", "."))
        found.add(value * 1000 if unit in ("k", "K") else value * 1_000_000 if unit else value)
    return frozenset(found)
