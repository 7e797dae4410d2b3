"""From an outline to the slots that wording may fill. Each section gets the common slots and those of its facts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, Protocol

from thankyou.facts.models import Interview, Relation, Tone
from thankyou.planning.outline import Answer, Enclosure, Point, Proof
from thankyou.planning.readers import Reader, is_american
from thankyou.reading.phrase import Phrase, Speaker
from thankyou.reading.phrase.forms import definite, lacking
from thankyou.reading.phrase.grammar import read
from thankyou.reading.phrase.lexicon import base_of, gerund_of
from thankyou.reading.phrase.tokens import tagged

__all__ = [
    "MONTHS",
    "answer_slots",
    "common",
    "enclosure_slots",
    "gratitude_of",
    "next_slots",
    "pair_slots",
    "point_slots",
    "proof_slots",
    "remark_slots",
    "spark_slots",
    "unsaid_slots",
]

Forms = Mapping[str, Any]


class Planned(Protocol):
    """What any outline knows."""

    @property
    def interview(self) -> Interview: ...
    @property
    def reader(self) -> Reader: ...
    @property
    def tone(self) -> Tone: ...


_OFFICES = {Relation.ACADEMIC: "Members of the Search Committee", Relation.RECRUITER: "Recruiting Team"}


def common(outline: Planned, sent_on: dt.date | None) -> dict[str, Any]:
    """The slots of every section: reader, company, role, day and kind of talk."""
    interview, reader = outline.interview, outline.reader
    slots: dict[str, Any] = {"talk": _talk(interview.medium)}
    if reader.name is not None:
        slots["reader"] = {"address": reader.name.addressed(interview.locale, formally=outline.tone.value == "formal")}
        if not reader.name.honorific and (reader.name.given != reader.name.full or " " not in reader.name.full):
            slots["reader"]["given"] = reader.name.given
    else:
        slots["reader"] = {"office": _OFFICES.get(reader.relation, "Hiring Manager"), "unknown": "yes"}
    if interview.company:
        slots["company"] = interview.company
        if len(interview.company) <= 30:
            slots["company_short"] = interview.company
    if interview.role:
        slots["role"] = _role(interview.role)
    if interview.date:
        slots |= _days(interview.date, sent_on, american=is_american(interview.locale))
    return slots


def _talk(medium: str | None) -> dict[str, str]:
    low = (medium or "").lower()
    if re.search(r"phone|telephone|screen", low) and "video" not in low:
        return {"ing": "speaking with me", "verb": "speak", "noun": "call"}
    if re.search(r"video|zoom|teams|meet\b|skype|webex|remote|online|virtual", low):
        return {"ing": "speaking with me", "verb": "talk", "noun": "video call" if "video" in low else "call"}
    if re.search(r"person|site|office|visit|trial|coffee|lunch|walk|tour|on the", low):
        return {"ing": "meeting with me", "verb": "meet", "noun": "meeting", "visit": "yes"}
    return {"ing": "talking with me", "verb": "talk", "noun": "conversation"}


_POST = re.compile(
    r"\b(?:role|position|post|job|place|fellowship|apprenticeship|internship|traineeship|programme|program|residency|placement|scholarship)$",
    re.I,
)


def _role(role: str) -> dict[str, str]:
    bare = re.sub(r"^(?:the|a|an) ", "", role.strip(), flags=re.I)
    the = f"the {bare}" if _POST.search(bare) else f"the {bare} role"
    if "," in bare and not _POST.search(bare):
        the = f"the role of {bare}"
    found = {"the": the}
    if len(bare.split()) <= 5 and len(bare) <= 45:
        found["short"] = bare
    return found


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _days(day: dt.date, sent_on: dt.date | None, *, american: bool) -> dict[str, str]:
    """`on Tuesday`; `today` and the like only where the day of sending is known."""
    weekday = _WEEKDAYS[day.weekday()]
    dated = f"{MONTHS[day.month - 1]} {day.day}" if american else f"{day.day} {MONTHS[day.month - 1]}"
    apart = (sent_on - day).days if sent_on else None
    if apart == 0:
        return {"when": "today", "when_day": "today"}
    if apart == 1:
        return {"when": "yesterday", "when_day": weekday}
    if apart is None or 1 < apart < 6:
        return {"when": f"on {weekday}", "when_day": weekday}
    return {"when": f"on {dated}", "when_day": dated}


# --- one fact ----------------------------------------------------------------------------------------------------

_REMARK = re.compile(
    r"^(?:your|[\w.’' -]+['’]s) (?:[\w-]+ )?(?:point|line|question|story|stories|advice|idea|view|description|example|comment|remark|take|explanation|suggestion|tip|answer|phrase|image|rule|anecdote|observation|argument|account|warning|honesty|candour|candor)\b"
)


def _forms(phrase: Phrase, *names: str) -> dict[str, str]:
    return {name: phrase.forms[name] for name in names if phrase.forms.get(name)}


_GRAVE = re.compile(
    r"\b(?:los[est]\w*|loss\w*|died|dead|death\w*|short(?:age|-staffed|handed)?|turnover|worst|worse|fail\w*|complain\w*|problem\w*|struggl\w*|trouble\w*|redundan\w*|clos(?:ed|ing|ure)|flood\w*|accident\w*|injur\w*|not safe|unsafe|crisis|debt|theft|stolen|sued|fired|laid off|behind|backlog|burn\w* out|broke\w*|bad|badly|hard|nobody|never|quit|left|vacan\w*|late|tired|stuck|waste\w*|angry|fear|worr\w+|risk\w*|suicid\w*|cancer|hospice|grie\w+|sick|ill|strike|cuts?|freeze|frozen|miss(?:ed|ing)|delay\w*|error\w*|mistake\w*|recall\w*|not|no one|cannot)\b|n['’]t\b",
    re.I,
)
"""Matters that nobody should say they enjoyed hearing about."""
_SHORT_CLAUSE = 22


def point_slots(point: Point, *, american: bool, as_key: bool, again: bool = False) -> dict[str, Any]:
    """`yours`, `theirs` or `ours`, with `why` and, for an opening, `key`; `also` for a later point."""
    forms = _forms(
        point.phrase, "topic", "noun", "gerund", "question", "clause", "sentence", "comment", "aside", "advice", "asked"
    )
    if warning := re.match(r"(?:don['’]t|do not|never) (?=[a-z])", forms.get("advice", "")):
        never = "never" if warning[0].startswith("never") else "not"
        forms["warning"] = f"{never} to {forms.pop('advice')[warning.end() :]}"
    if point.phrase.kind == "act" and "clause" in forms:
        forms = {name: text for name, text in forms.items() if name not in ("topic", "gerund")}
    if "quotation" in point.phrase.forms:
        forms["quoted"] = _quoted(point.phrase.forms["quotation"], american=american)
    if "noun" in forms and _REMARK.match(forms["noun"]):
        forms["remark"] = forms.pop("noun")
        forms.pop("topic", None)
    if "ask" in point.phrase.forms and re.search(r"\b(?:I|my|me)\b", point.phrase.forms["ask"]) and "question" in forms:
        forms = {"asked": forms["question"]}
    if "asked" in forms:
        forms = {"asked": forms["asked"]} | (
            {"topic": forms["topic"]} if point.speaker is not Speaker.READER and "topic" in forms else {}
        )
    if "ask" in point.phrase.forms and "asked" not in forms and point.speaker is Speaker.READER:
        forms["direct"] = f'"{point.phrase.forms["ask"]}"'
        if "neutral" not in point.phrase.forms and re.search(r"\byour?\b", point.phrase.forms["ask"], re.I):
            forms.pop("topic", None)
        forms.pop("question", None)
    if re.match(
        r"you (?:had|let|made|showed|took|gave|sent|walked|drove|put|got|sat|kept|asked|handed|offered|invited|introduced) (?:me|my)\b",
        forms.get("clause", ""),
    ):
        forms["lived"] = forms.pop("clause")
        forms["stated"] = forms["sentence"]
    if re.match(r"your?\b", forms.get("clause", "")) and re.match(r"Your?\b", forms.get("sentence", "")):
        forms["stated"] = forms["sentence"]
    if not _GRAVE.search(point.phrase.source):
        forms["bright"] = "yes"
    if forms.get("topic", "").startswith(("whether ", "if ")) and "asked" not in forms:
        forms["topic"] = f"the question of {re.sub('^if ', 'whether ', forms['topic'])}"
    if "ask" not in point.phrase.forms and not re.match(
        r"my\b|the question of|(?:how|why|what|when|where|which|whether) I\b", forms.get("topic", "my")
    ):
        forms["news"] = "yes"
    if point.speaker is Speaker.READER and ("news" in forms or "clause" in forms):
        forms["heard"] = "yes"
    if len(forms.get("clause", "").split()) <= _SHORT_CLAUSE and ";" not in forms.get("clause", ""):
        forms["short"] = "yes"
    if point.speaker is Speaker.CANDIDATE:
        slots: dict[str, Any] = {"mine": forms}
    elif point.speaker is Speaker.COLLEAGUE:
        slots = {"theirs": forms | {"name": point.name}} if point.name else {}
    else:
        slots = {"yours" if point.speaker is Speaker.READER else "ours": forms}
    if (
        as_key
        and point.speaker not in (Speaker.COLLEAGUE, Speaker.CANDIDATE)
        and len(forms.get("topic", "").split()) <= 14
    ):
        slots["key"] = forms
    if again:
        slots["also"] = "yes"
    if point.why is not None:
        slots["why"] = _why(point.why)
    return slots


def _quoted(quotation: str, *, american: bool) -> str:
    """A quotation with its full stop: inside the marks in American usage, outside elsewhere unless it is a sentence."""
    inner = quotation[1:-1]
    if re.search(r"[.!?…]$", inner):
        return quotation
    sentence = american or (inner[:1].isupper() and len(inner.split()) > 3)
    return f'"{inner}."' if sentence else f'"{inner}".'


_PREDICATE = re.compile(
    r"^(?:exactly|precisely|just|the same|the kind|the sort|the part|the reason|the thing|the very|my|what|why|the first|the only|the last|the best|the one|one of|part of|something|same)\b",
    re.I,
)


_ANAPHOR = re.compile(r"\b(?:it|that|this|these|those|same|there|one|ones|them|they|so|such|too|also|exactly)\b", re.I)
"""Words that may look back at what was said; a reason with one of them cannot stand in front of it."""


def pair_slots(first: Point, second: Point) -> dict[str, Any]:
    """`pair`: two short points of the same kind, for one sentence; empty where they do not go together."""
    if first.why or second.why or {first.speaker, second.speaker} - {Speaker.READER, Speaker.UNKNOWN}:
        return {}
    one, two = first.phrase.forms, second.phrase.forms
    blocked = {"comment", "aside", "asked", "advice", "ask", "partly", "quotation"}
    if blocked & (one.keys() | two.keys()):
        return {}
    for form, most in (("topic", 18), ("clause", 24)):
        if (
            form in one
            and form in two
            and not re.search("[,;]", one[form] + two[form])
            and len((one[form] + " " + two[form]).split()) <= most
        ):
            if form == "topic" and (_REMARK.match(one[form]) or _REMARK.match(two[form])):
                return {}
            if form == "clause" and re.search(r"\b(?:me|my|I)\b", one[form] + " " + two[form]):
                return {}
            if form == "clause" and first.speaker is not Speaker.READER:
                return {}
            return {
                "pair": {
                    f"{form}s": f"{one[form]} and {'that ' if form == 'clause' else ''}{two[form]}",
                    f"{form}_a": one[form],
                    f"{form}_b": two[form],
                }
            }
    return {}


def _why(phrase: Phrase) -> dict[str, str]:
    found = _forms(phrase, "sentence", "clause", "gerund")
    noun = phrase.forms.get("noun", "")
    if "sentence" not in found and _PREDICATE.match(noun):
        found["predicate"] = re.sub(r"^same\b", "the same", noun)
    question = phrase.forms.get("question", "")
    if "sentence" not in found and re.match(r"(?:how|what|why|where)\b", question):
        found["question"] = question
    if phrase.kind != "gerund":
        found.pop("gerund", None)
    if (
        "clause" in found
        and len(found["clause"].split()) <= 16
        and "," not in found["clause"]
        and not _ANAPHOR.search(found["clause"])
    ):
        found["opener"] = found["clause"]
    if "clause" in found and (len(found["clause"].split()) > 30 or re.match(r"(?:it|that|this)\b", found["clause"])):
        found.pop("clause")
    return found


_NEED_CLAUSE = re.compile(
    r"^(?:you|your|the|there|nobody|no one|most|some|many|all|people|it|a|an|this|every\w*)\b", re.I
)
_HELD = re.compile(r"(the )?(?=(?:sole |full |overall |joint )?(?:charge|responsibility|oversight) (?:of|for)\b)")
_SINCE = re.compile(
    r"^(?:the |an? |my )?(?:[\w.-]+ ){0,3}?(?:level \d|grade \d|licen[cs]e|ticket|certificate|card|[A-Z]{3,}(?: [\d.]+)?) since (?:\w+ )?\d{4}\b",
    re.I,
)
"""A qualification with the year it was won: one holds it."""
_TIME_SERVED = re.compile(
    r"(?:about |over |nearly |almost |more than |at least )?(?:\d+\+?|a|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?:-| )?(?:odd )?(?:years?|months|winters|summers|seasons|terms|harvests)\b",
    re.I,
)
_NEEDED = re.compile(
    r"^[a-z]+s (?:the|your|you|people|a|parents|families|patients) (?:\w+ )?(?:can|will|could|would)\b|^(?:at least|an?|the|someone|somebody|anyone|anybody|people|more|better|less|fewer|another|help|your|every|all|both|who|no|two|three|four|five|\d+)\b|\b(?:that|who|with|able)\b|\b(?:experience|skills?|knowledge|help|hands|licen[cs]es?|cover)\b",
    re.I,
)
"""Nouns that one can say somebody needs; `battery storage` is a matter one can only speak about."""
_PERSON = re.compile(
    r"^(?:someone|somebody|anyone|people|a person|an? (?:[\w-]+ )*(?:who|that can|with)\b|a pair of hands)", re.I
)


def proof_slots(proof: Proof) -> dict[str, Any]:
    """`need` and `proof`."""
    slots: dict[str, Any] = {}
    if proof.need is not None:
        slots["need"] = _forms(proof.need, "noun", "topic", "gerund", "infinitive", "clause", "question")
        if re.match(
            r"[a-z-]+ing\b(?! (?:of|experience|skills?|knowledge|background)\b)", slots["need"].get("noun", "")
        ):
            slots["need"]["gerund"] = slots["need"].pop("noun")
        wish = _infinitive(slots["need"].get("gerund", ""))
        if wish and "infinitive" not in slots["need"] and not wish.startswith(("be ", "have ", "know ", "hold ")):
            slots["need"]["infinitive"] = wish
        if "infinitive" in slots["need"] and re.match(r"[a-z-]+ing\b", slots["need"].get("topic", "")):
            slots["need"].pop("topic")
        if _PERSON.match(slots["need"].get("noun", "")):
            slots["need"].pop("topic", None)
        if proof.evidence is None:
            slots["need"]["alone"] = "yes"
        if "noun" in slots["need"] and "topic" in slots["need"] and not _NEEDED.search(slots["need"]["noun"]):
            slots["need"].pop("noun")
        if not _NEED_CLAUSE.match(slots["need"].get("clause", "you ")):
            slots["need"].pop("clause")
    if proof.evidence is not None:
        forms = _forms(proof.evidence, "sentence", "clause", "act", "noun", "aside")
        if proof.evidence.kind == "gerund" and "gerund" in proof.evidence.forms:
            forms["plain_gerund"] = proof.evidence.forms["gerund"]
        if "aside" in forms:
            forms.pop("sentence", None)
        elif "sentence" not in forms and _TIME_SERVED.match(forms.get("noun", "")):
            forms["clause"] = f"I have {forms.pop('noun')}"
            forms["sentence"] = f"{forms['clause']}."
        elif "sentence" not in forms and _SINCE.search(forms.get("noun", "")):
            forms["clause"] = f"I have held {forms.pop('noun')}"
            forms["sentence"] = f"{forms['clause']}."
        elif "sentence" not in forms and (held := _HELD.match(forms.get("noun", ""))):
            forms["clause"] = f"I had {forms.pop('noun')[held.end() :] if held[1] else forms.pop('noun')}"
            forms["sentence"] = f"{forms['clause']}."
        slots["proof"] = forms
    return slots


def answer_slots(answer: Answer) -> dict[str, Any]:
    """`concern` and `answer`."""
    concern = _forms(answer.concern, "topic", "clause")
    if "noun" in answer.concern.forms and not re.match(r"no\b|lack\b", concern["topic"]):
        concern["topic"] = definite(concern["topic"])
    if "topic" in concern:
        if lack := re.match(r"(?:no|(?:the )?lack of) (?=\w)", concern["topic"]):
            concern["topic"] = f"my lack of {lacking(concern['topic'][lack.end() :])}"
        concern.pop("clause", None)
    elif (
        "clause" in concern
        and "feared" not in answer.concern.forms
        and not re.search(
            r"\b(?:would|might|may|could|can)\b|['’]d\b(?! (?:no|a|an|the|my|been|had|never|only|just)\b)",
            concern["clause"],
        )
    ):
        concern["fact"] = concern["clause"]
    if "clause" in concern and "fact" not in concern:
        concern["feared"] = "yes"
        concern["asked"] = f"whether {concern['clause']}"
    said = _forms(answer.answer, "sentence", "clause", "noun")
    if concern.get("topic", "").startswith("my lack") and (
        owned := re.match(r"I have (?:none|no|nothing)\b[^,]*, but (?=I )", said.get("clause", ""))
    ):
        said["clause"] = said["clause"][owned.end() :]
        said["sentence"] = said["clause"] + "."
    return {
        "concern": concern,
        "answer": said
        | (
            {"gerund": gerund}
            if answer.answer.kind == "gerund" and (gerund := answer.answer.forms.get("gerund"))
            else {}
        ),
    }


def unsaid_slots(phrase: Phrase) -> dict[str, Any]:
    """`unsaid`."""
    found = _forms(phrase, "clause", "sentence", "noun", "question", "aside")
    if phrase.kind == "gerund" and "gerund" in phrase.forms:
        found["gerund"] = phrase.forms["gerund"]
    if re.search(r"\b(?:I|my|me)\b", found.get("question", "")):
        found["mine"] = found.pop("question")
    elif "ask" in phrase.forms:
        found["asked"] = phrase.forms["ask"]
    return {"unsaid": found}


def enclosure_slots(enclosure: Enclosure) -> dict[str, Any]:
    """`material`."""
    what = enclosure.what.forms.get("noun", "")
    what = (
        re.sub(
            r"^the (?=(?:copy|sample|link|example|photo|picture|list|summary|draft) (?:of|to)\b)", "a ", definite(what)
        )
        if what
        else ""
    )
    found = {"what": what, "url": enclosure.url, "file": enclosure.file}
    if not enclosure.url and not enclosure.file:
        found["pending"] = "yes"
    if re.match(
        r"(?!(?:the|a|an|my|our|your) )(?:[a-z-]+ )?(?:CV|cv|résumé|resume|portfolio|references|references list)\b",
        what,
    ):
        what = f"my {what}"
        found["what"] = what
    elif re.match(r"(?!(?:the|a|an|my|our|your|two|three|both|some|copies) )[a-z]", what) and not _is_plural(what):
        what = found["what"] = f"the {what}"
    if re.match(r"(?:the|a|an|my|our|your) ", what):
        found["definite"] = "yes"
    plural = what != "" and _is_plural(what)
    found["be"] = "are" if plural else "is"
    if not plural:
        found["single"] = "yes"
    return {"material": {key: text for key, text in found.items() if text}}


def _infinitive(gerund: str) -> str:
    """`learning to forge` -> `learn to forge`; empty where a second gerund would be left behind."""
    verb, _, rest = gerund.partition(" ")
    base = base_of(verb, "VG")
    if re.search(r"\b(?:experience|skills?|knowledge|background)\b", " ".join(rest.split()[:3])):
        return ""
    rest = re.sub(r"\brather than (\w+ing)\b", lambda match: f"rather than {base_of(match[1], 'VG') or match[1]}", rest)
    return (
        f"{base} {rest}"
        if base
        and rest
        and not re.match(r"(?:it|this|that)\b", rest)
        and not re.search(r"\b(?:and|or|but) (?:\w+ )?\w+ing\b", rest)
        else ""
    )


def _is_plural(noun: str) -> bool:
    """Whether a noun phrase takes *are*: its head, before any `of …` or `with …`, is a plural."""
    head = ""
    for token in tagged(noun):
        if token.tag == "C" or token.low == "and":
            return True
        if token.tag in ("P", "W", "K", "PUN", "TO", "VG", "PAR") and head:
            break
        head = token.tag
    return head == "NS"


_PLACE = re.compile(
    r"(?:an? (?:[\w-]+ )*?(?:company|firm|team|place|practice|school|department|studio|workshop|clinic|hospital|charity|shop|kitchen|manager|boss|crew|library|museum|bank|group|lab|farm) (?:that|who|which|where|with)\b|somewhere|someone who|people who)"
)
"""What one would like to work for or with: `a company that would rather prune than remove`."""


def spark_slots(phrase: Phrase | None) -> dict[str, Any]:
    """`spark`; only `spark.none` where nothing in particular draws the candidate."""
    if phrase is None:
        return {"spark": {"none": "yes"}}
    found = _forms(phrase, "noun", "clause", "sentence", "question")
    if phrase.kind == "gerund" and "gerund" in phrase.forms:
        found["gerund"] = phrase.forms["gerund"]
        if wish := _infinitive(phrase.forms["gerund"]):
            return {"spark": {"wish": wish}}
    if question := found.pop("question", ""):
        if question.startswith("how "):
            found["thing"] = question
        else:
            found["question"] = question
    if thing := found.get("noun") or found.get("gerund"):
        found["thing"] = thing
    if _PLACE.match(found.get("noun", "")):
        found["place"] = found.pop("noun")
        found.pop("thing", None)
    clause = found.get("clause", "")
    if re.match(r"(?:it|that|this)\b", clause):
        found.pop("clause")
    elif clause and not clause.startswith("I "):
        found["reason"] = "yes"
    if clause and not re.search(r"\b(?:I|my|me|mine|myself)\b", clause):
        found.pop("sentence", None)  # by itself it says nothing about the candidate
    elif clause.startswith("there is "):
        found.pop("sentence", None)
    return {"spark": found}


_EVENT = re.compile(
    r"\b(?:interview|round|call|visit|trial|shift|meeting|conversation|presentation|task|assignment|panel|chat|study|tour|day|session|test|lesson|lecture|demonstration|screen|stage|physical|decision|answer|exercise|audition|screening|demo|talk|walk|check|review|stage|seminar)\b",
    re.I,
)


def next_slots(phrase: Phrase) -> dict[str, Any]:
    """`next`."""
    found = _forms(phrase, "clause", "noun", "question", "comment")
    noun = found.get("noun", "")
    if re.fullmatch(r"[\d.,:-]+ ?\w*", noun):
        return {"next": {}}
    if "gerund" in phrase.forms and found.get("clause", "").startswith("I will "):
        return {"next": {"doing": phrase.forms["gerund"]}}
    if noun and _EVENT.search(noun):
        event = definite(noun)
        if re.match(r"(?:physical|medical|drug|final|panel|site|trial|background|reference)\b", event):
            event = f"the {event}"
        found["event"] = re.sub(rf" ({'|'.join(_WEEKDAYS)}) (?=\d{{1,2}}(?:[:.]\d\d)? ?[ap]m\b)", r" on \1 at ", event)
        found.pop("noun")
    elif noun:
        found["noun"] = definite(noun)
    return {"next": found}


_SAD = re.compile(
    r"\b(?:ill|sick|died|death|dead|funeral|divorc\w+|hospital|cancer|lost|accident|surgery|injur\w+|broke (?:up|her|his|their|an?|my)|heartbr\w+|miscarr\w+|stroke|laid off|fired|redundan\w+|burgl\w+|passed away|late|cried|crying)\b",
    re.I,
)
_GIFT = re.compile(
    r"^(?:the |your )?(?:[\w-]+ )*?(?:coffee|tea|tour|lunch|biscuits?|cookies?|cake|recommendation|tip|walk|ride|lift|welcome|introduction|loan|umbrella|directions|patience|hospitality|kindness|laugh)\b",
    re.I,
)


_KIND = re.compile(
    r"^you (?:told me|explained|answered|treated|listened|paid|showed|gave|lent|made|brought|offered|recommended|introduced|walked|drove|took|let|helped|shared|poured|bought|waited|saved|found|sent|stayed|rang|called|moved)\b"
)


def gratitude_of(clause: str) -> str:
    """`you lent me your knife` -> `lending me your knife`, to be thanked for; empty for anything else."""
    if not _KIND.match(clause):
        return ""
    verb, _, rest = clause.removeprefix("you ").partition(" ")
    base = base_of(verb, "VD")
    return f"{gerund_of(base)} {rest}" if base and rest else ""


def remark_slots(remark: Point) -> dict[str, Any]:
    """`personal`; nothing where the detail is a sad one, which a note should not smile at."""
    phrase = remark.phrase
    found: dict[str, str] = {}
    if wish := phrase.forms.get("wish"):
        found |= {"wish": wish, "wish_mid": wish[:1].lower() + wish[1:]}
    if _SAD.search(phrase.source) and not wish:
        return {"personal": {}}
    if gift := phrase.forms.get("gift"):
        return {"personal": {"gift": gift}}
    gerund = phrase.forms.get("gerund", "") if phrase.kind == "gerund" else ""
    topic = phrase.forms.get("noun") or gerund or phrase.forms.get("question", "")
    if topic:
        found["gift" if _GIFT.match(topic) else "topic"] = topic
    clause = phrase.forms.get("clause", "")
    if kindness := gratitude_of(clause):
        found["kindness"] = kindness
    elif clause:
        found[_time(phrase, clause)] = clause
    if advice := phrase.forms.get("advice"):
        found["advice"] = advice
    if "comment" in phrase.forms:
        found.pop("topic", None)
        found.pop("gift", None)
        comment = phrase.forms["comment"]
        found[_time(phrase, comment)] = comment
    return {"personal": found}


def _time(phrase: Phrase, clause: str) -> str:
    """`shared` for what we have in common, `state` for what is so, `event` for what happened, `seen` for what the candidate was there to see."""
    if re.match(r"we\b", clause) or re.search(r"\b(?:also|too|same|as well)\b", clause):
        return "shared"
    verbs = [segment.tokens[segment.verb].tag for segment in read(clause) if segment.verb >= 0]
    if re.search(r"\b(?:my|me|I|the interview|our talk)\b", clause):
        return "seen"
    return "event" if verbs and verbs[0] in ("VD", "BED", "HVD", "DOD") else "state"
