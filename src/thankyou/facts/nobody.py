"""What stands in a name field and is nobody's name: a job, a group, a mailbox, a remark, a choice that nobody made.

Start reading at `group` and `never_filled`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from thankyou.facts.name_words import EAST_ASIAN, EXECUTIVE, fold, given_name, honorifics, word_list
from thankyou.facts.patterns import regex
from thankyou.facts.unfilled import field_code, slot_name

__all__ = [
    "FORMS_OF_ADDRESS",
    "LINKS",
    "addresses_nobody",
    "asked_for",
    "group",
    "group_of_mailbox",
    "is_job",
    "is_occasion",
    "is_organisation",
    "is_shared_mailbox",
    "is_somebody",
    "never_filled",
    "of_shared_mailbox",
    "people_only",
    "undecided",
    "unread_mailbox",
]

LINKS = frozenset("of for and to in at on the & &amp;".split())
_JOB_TOO = frozenset({"chief", "nurse", "chef", "officer", "general", "coach"})
"""Honorifics that begin a title as well: `Nurse Manager`."""


_WORDS = regex(r"[^\s,/()]+")
_LEVEL = regex(r"[IVX]+|\d+")
_LEVELS_IN_FRONT = frozenset({"sr", "snr", "jr", "jnr"})
_DEPUTY = regex(r"^(?:co|vice|deputy|ex|sub|under)-(?=.)")


def is_job(text: str, *, apart: bool = False) -> bool:
    """Whether words are a job title. `apart` where they stand beside a name, so that one sure word is enough."""
    words = _WORDS.findall(text)
    while len(words) > 1 and _LEVEL.fullmatch(words[-1]):  # "Engineer II"
        words.pop()
    low = [_DEPUTY.sub("", fold(word)) for word in words]
    if not low:
        return False
    if " ".join(low) in word_list("titles"):
        return True
    if low[0] in _LEVELS_IN_FRONT and len(low) > 1 and is_job(" ".join(words[1:])):
        return True  # "Sr. Software Engineer"
    if not apart and low[0] in honorifics() and low[0] not in _JOB_TOO and len(low) > 1:  # "Pastor Baker"
        return False
    if apart and (_job_elsewhere(low[0]) or _job_elsewhere(low[-1])):
        return True
    sure, before = word_list("jobs"), word_list("before")
    linked = any(word in LINKS for word in words[1:-1]) or (len(words) == 2 and words[-1] in LINKS)
    if low[0] in sure | word_list("jobs_and_names") and linked and not people_only(text):
        return True
    known = [
        word in sure | before | LINKS or bool(EXECUTIVE.fullmatch(raw)) for word, raw in zip(low, words, strict=True)
    ]
    last = low[-1]
    if last in word_list("jobs_and_names") and len(low) > 1 and all(known[:-1]):
        return apart or (low[0] not in honorifics() and low[0] not in ("junior", "case"))  # "Junior Smith"
    if not apart:
        alone = low[0] in ("recruiter", "manager", "interviewer") or low[0] != fold(words[0])  # "Co-Chair"
        return last in sure and all(known) and (len(low) > 1 or alone)
    if last in sure or bool(EXECUTIVE.fullmatch(words[-1])):
        return True
    if low[0] in sure and len(low) > 1 and all(known):
        return True
    return len(low) > 1 and linked and any(word in LINKS - {"and", "&"} for word in words[1:-1])


@lru_cache(maxsize=1024)
def _job_elsewhere(word: str) -> bool:
    """Whether a word is a job in another language, by itself or by its last part: `Hoofd`, `Werkstattleiterin`."""
    known = word_list("jobs_elsewhere")
    return word in known or any(
        len(word) > len(end) + 1 and word.endswith(end) for one in known if one.startswith("-") for end in (one[1:],)
    )


def people_only(text: str) -> bool:
    """Whether the only link between the words is one that joins people."""
    return not re.search(r"\s(?:of|for|to|in|at|on)\s", text) and bool(re.search(r"\s(?:and|&)\s", text))


_BEFORE_GROUP = regex(r"(?i)^(?:dear\s+)?(?:(?:all|both)\s+(?:of\s+)?(?=the\s))?(?:the\s+)?")
_AS_A_WHOLE = frozenset("whole entire two three four five six".split())
"""What says that a group is meant as a whole; nobody is greeted by that. A name may begin so: `Four Seasons Careers`."""
_PLAIN = regex(r"[^\d_<>@]+")


def _is_no_name(words: Sequence[str], *, pointed: bool) -> bool:
    """Whether the first word is none of a name, by its small letter beside capitals, `entire Acme team`, or behind what points at a group, `the entire acme team`; a number in small letters alone may be one, `the four seasons team`."""
    small = words[0].islower()
    return small and (any(word[:1].isupper() for word in words[1:]) or (pointed and fold(words[0]) in _WHOLE))


_WHOLE = frozenset({"whole", "entire"})


@lru_cache(maxsize=1024)
def group(text: str) -> str | None:
    """How a group of people is addressed, such as `Recruiting Team`; None where `text` is no group."""
    bare = _BEFORE_GROUP.sub("", text.strip())
    words, whole_one = bare.split(), bare != text.strip()
    if not words or not all(_PLAIN.fullmatch(word) for word in words):
        return None
    cut = next((place for place, word in enumerate(words) if place and word in ("at", "for", "@", "-", "–", "|")), None)
    words = words[:cut]
    whole = word_list("groups") | word_list("groups_if_all") | word_list("before") | LINKS
    if (
        len(words) > 1
        and fold(words[0]) in _AS_A_WHOLE
        and (whole.issuperset(map(fold, words[1:])) or _is_no_name(words, pointed=whole_one))
    ):
        words, whole_one = words[1:], True
    low = [fold(word).rstrip(",") for word in words]
    if {"with", "w/"} & set(low):  # `Lunch with team` is what somebody does
        return None
    shown = " ".join(word if not word.islower() or word in LINKS else word[0].upper() + word[1:] for word in words)
    shown = shown if not shown.isupper() or len(shown) < 5 else shown.title()
    if _is_joint_department(low):
        return f"{shown} Team"
    if "," in shown or any(fold(word) in honorifics() and "." in word for word in words):
        return None
    if low[-1] in word_list("groups") and (len(low) == 1 or low[-1] in ("team", "committee", "department", "dept", "panel") or set(low[:-1]) <= whole):  # fmt: skip
        return shown
    if low[-1] in ("careers", "recruiting", "recruitment") and len(low) > 1 and all(w[:1].isupper() for w in words):
        # "Acme Careers"
        return f"{shown} Team"
    if low[0] in ("department", "office", "board", "team", "committee") and "of" in low[1:2]:
        return shown
    if low[0] in word_list("jobs") and "of" in low[1:2]:
        return None  # "Head of Talent", "Chief of Staff"
    if low[-1] in word_list("groups_if_all") and set(low) <= whole and (len(low) > 1 or whole_one or low[0] in ("hr", "recruiting", "recruitment", "admissions", "careers", "personnel", "hiring")):  # fmt: skip
        return shown if low[-1] in ("office", "interviewers", "panelists", "panellists") else f"{shown} Team"
    return None


_WITH = regex(r"([^,()]+?)\s+with\s+(.+)")


def is_occasion(text: str) -> bool:
    """Whether a value says what is done with a group: `Lunch with team`, `Phone Interview with Hiring Team`, `Q&A with HR`; not `John with Hiring Team`, `Dana with Acme`."""
    match = _WITH.fullmatch(text)
    if match is None or group(match[2]) is None:
        return False
    lists = ("occasions", "before", "of_rooms", "headings", "unnamed")
    known = frozenset().union(*map(word_list, lists)) - word_list("before_and_names")
    return all(fold(word) in known or _OF_A_DEED.fullmatch(word) for word in match[1].split())


_OF_A_DEED = regex(r".{3,}(?:tion|ssion)|[^\W\d_]+-(?:up|off|out|through)|[^\W\d_][&/][^\W\d_]|\d\S*", re.IGNORECASE)
"""By its shape what is done, and nobody's name: `Presentation`, `Stand-up`, `Q&A`, `1:1`."""


def _is_joint_department(low: Sequence[str]) -> bool:
    """Whether words that "and" joins are one department: `People & Culture`, `Diversity, Equity & Inclusion`; not `House and Ward`."""
    said = [word for word in low if word not in LINKS]
    known = word_list("before") | word_list("groups_if_all")
    return (
        len(said) > 1
        and any(word in ("&", "and") for word in low[1:-1])
        and set(said) <= known
        and not set(said) <= word_list("before_and_names")
        and set(low) <= known | {"&", "and"}
        and low[-1] not in word_list("groups") | LINKS
    )


_AROUND = regex(r"^(?:the|an?)\s+|[.,!]+$")
_JOINERS = regex(r"[_-]")


def addresses_nobody(text: str) -> bool:
    """Whether a value only says that the name is not known: `Hiring Manager`, `To Whom It May Concern`."""
    said = _JOINERS.sub(" ", text) if " " not in text.strip() else text
    low = _AROUND.sub("", fold(said))
    return low in word_list("nobody")


_CAMEL = regex(r"(?<=[a-z])(?=[A-Z])")


_PARTED = regex(r"[\s._+-]+")


def _of_a_mailbox(text: str) -> list[str]:
    """The words of which a mailbox may be made: `careers-noreply`, `NoReply`, `HR Inbox`."""
    return [fold(word) for word in _PARTED.split(_CAMEL.sub(" ", text).strip()) if word]


_NO_LETTER = regex(r"[\W_]")


def unread_mailbox(text: str) -> bool:
    """Whether what should be a name is a mailbox that nobody reads: `noreply`, `do-not-reply`, `MAILER-DAEMON`, `nepasrepondre`."""
    words, dead = _of_a_mailbox(text), word_list("dead_mailboxes")
    whole = {_NO_LETTER.sub("", fold(word)) for word in text.split()} | set(words)
    if not whole.isdisjoint(word_list("dead_mailbox_names")):
        return True
    known = dead | word_list("around_dead_mailboxes") | word_list("mailboxes") | word_list("around_mailboxes")
    return len(words) > 1 and set(words) <= known and not dead.isdisjoint(words)


def group_of_mailbox(text: str) -> str | None:
    """The words of a mailbox that several people read, `talent acquisition` of `talent.acquisition`; None where it is none."""
    words = [fold(text)] if fold(text) in word_list("mailboxes") else _of_a_mailbox(text.rstrip("@"))
    glued = len(words) > 1 and " " not in text.strip()
    shown = " ".join(word.upper() if len(word) < 3 else word.title() for word in words)
    if glued and group(shown):
        return shown
    if len(words) > 1 and (glued or len(words[-1]) == 1):
        words = [word for word in words if len(word) > (2 if glued else 1) or word in ("hr", "rh", "cv", "ai")]
    known, beside = word_list("mailboxes"), word_list("around_mailboxes") | word_list("before")
    return shown if any(word in known for word in words) and set(words) <= known | beside else None


def is_shared_mailbox(address: str) -> bool:
    """Whether several people read what comes to an address: `jobs@acme.example`, `hr-team@acme.example`; not `dana@acme.example`."""
    local = address.partition("@")[0].partition("+")[0]
    words = _of_a_mailbox(local)
    known = word_list("mailboxes") | word_list("around_mailboxes") | word_list("before")
    return group_of_mailbox(local) is not None or (set(words) <= known and any(map(_is_desk, words)))


def _is_desk(word: str) -> bool:
    """Whether a word is that of a department and of a mailbox: `Sales`, `HR`; not `Line`, `Welcome`. People are called so as well: `Service Dube`, `Job Cohen`."""
    low, around = fold(word), word_list("around_mailboxes") | word_list("groups_if_all") | word_list("groups")
    return low in word_list("mailboxes") or low in word_list("before") & around


def of_shared_mailbox(name: str, address: str) -> bool:
    """Whether the name beside the address of a shared mailbox is that of a desk or a firm: `Acme Sales`, `Acme` of `jobs@acme.example`; not `Thandeka Sales`."""
    words = name.split()
    if any(map(given_name, words)):
        return False
    host = address.rpartition("@")[2].casefold().split(".")
    return all(_is_desk(word) or fold(word) in host for word in words)


_POSSESSIVES = regex(r"[^\W\d_]+(?:['’]s)?")


def never_filled(text: str) -> bool:
    """Whether a name consists of words about names: `First Last`, `Your Name Here`, `first_name`."""
    if " " in text and text.islower() and text.split()[0] in word_list("remarks") and not addresses_nobody(text):
        return True
    if not addresses_nobody(text) and _is_nobody_with_remark(text):
        return True
    if not addresses_nobody(text) and (_is_remark(text) or _is_numbered(text) or slot_name(text) or field_code(text)):
        return True
    low = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).replace("_", " ").casefold().replace(".", " ")
    words = _POSSESSIVES.findall(low.replace("’", "'"))
    words = [fold(word) if word.isalpha() else word for word in words]
    telling = {"name", "names", "firstname", "lastname", "surname", "fullname", "forename", "interviewee", "recipient"} | word_list("slots_elsewhere")  # fmt: skip
    slots = word_list("slots") | word_list("slots_elsewhere")
    return bool(words) and set(words) <= slots and (bool(telling & set(words)) or (words[:1] == ["first"] and words[-1] == "last") or words in (["last", "first"], ["insert", "here"]))  # fmt: skip


_CHOICE = regex(r"(?i)(?:(?:mr|ms|sr|hr|herr|m)\.?\s?\([a-z.]{1,4}\)|dr\.?\s?\([a-z]\.?\))\.?")


_OR = regex(r"\s*[/|]\s*|\sor\s|\s?\(")


def undecided(text: str) -> bool:
    """Whether a form of address leaves a choice open: `Mr./Ms.`, `Herr/Frau`, `Sr(a).`, `Mr. or Ms.`."""
    parts = _OR.split(text.strip())
    known = honorifics().keys() | FORMS_OF_ADDRESS
    if len(parts) > 1 and "(" not in text and " " not in parts[0]:
        return any(fold(part) in known and part != "HR" for part in parts)
    return _CHOICE.fullmatch(text.strip()) is not None and any(
        fold(re.sub(r"[().]", "", part)) in known for part in parts
    )


FORMS_OF_ADDRESS = frozenset("mr ms mrs mx sr sra m mme mlle hr fr herr frau dhr mevr sig sigra dear pan pani".split())
"""What stands before a name without any office or degree; nobody has two."""
_SMALL = frozenset(
    "not no to be been is are was were who whom whose some any several many various other others same see unknown known named named given provided disclosed listed available applicable yet none nobody "
    "anyone someone interviewed they them their our my your please later pending withheld".split()
)
"""Words that no name has, where they stand in small letters: `Interviewer not named`."""


_BRACKETS = regex(r"[()\[\]]")


_TOLD_NOT_TO = regex(
    r"(?i)(?:please\s+)?(?:do(?:es)?\s+not|don['’]t|no\s+longer)\s+[^\W\d_]+(?:\W+[^\W\d_]+){0,4}[\s.!]*$"
)
"""What nobody is called in any letters, small or capital: `DO NOT CONTACT`, `Don't call`, `No longer here`."""


def _is_remark(text: str) -> bool:
    """Whether words are a remark about a name that is not there: `Interviewer not named`, `various`, `to be announced`."""
    bare = _BRACKETS.sub("", text).strip(" .!?*-")
    if _TOLD_NOT_TO.match(bare):
        return True
    words = bare.split()
    if words and all(map(str.islower, words[1:])):
        words[0] = words[0].lower()  # "Not named"
    if fold(bare) in word_list("nameless"):
        return True
    if len(words) < 2 or any(mark in text for mark in ',(/@:-–—|"“”'):
        return False
    small = [word for word in words if word in _SMALL]
    if not small:
        return False
    shown = [word for word in words if word not in _SMALL]
    return bool({"not", "no", "be", "been", "was", "were", "is", "are", "yet", "who", "whose"} & set(small)) or all(
        fold(word) in word_list("slots") or word.islower() for word in shown
    )


_ASKED_FOR = regex(
    r"(\S.*?)(?:[,;:]?\s+[-–—(\[]?\s*|[,;:(\[]\s*)(?:please )?(?:ask for|speak (?:to|with)|contact|attn\b\.?|fao\b|for the attention of):?\s+"
    r"((?-i:[^\W\d_a-zß-ÿ])[^\s,;:()\[\]]*(?:\s+[^\s,;:()\[\]]+){0,3})[)\]]?",
    re.IGNORECASE,
)


def asked_for(text: str) -> tuple[str, str] | None:
    """Where a desk or an office is told with whom to ask for there, that one and the place: `Front Desk (ask for Leila Haddad)`; not `Foreman (ask at gate)`."""
    match = _ASKED_FOR.fullmatch(text.strip())
    if match is None or match[2].split()[-1].islower() or is_job(match[2], apart=True):
        return None
    others = (group, addresses_nobody, slot_name, is_organisation)
    return None if any(says(match[2]) for says in others) else (match[2], match[1])


_REMARKED = regex(r"(.+?)\s*(?:[(\[]([^()\[\]]+)[)\]]|\s[-–—]\s(.+)|,\s(.+))")


def _is_nobody_with_remark(text: str) -> bool:
    """Whether a job is all that is known, and a remark says so: `Receptionist (didn't catch name)`, `Foreman - name unknown`, `Interviewer 2 (QA lead, I forgot her name)`."""
    match = _REMARKED.fullmatch(text)
    if not match or asked_for(text):
        return False
    said = (match[2] or match[3] or match[4]).strip()
    first = re.split(r"[\s,]+", fold(said))[0]
    remark = (first in word_list("remarks") and said[:1].islower()) or _is_remark(said) or slot_name(said)
    if not remark:
        remark = _OF_A_NAME.search(said) is not None
    who = match[1]
    return remark and bool(is_job(who, apart=True) or addresses_nobody(who) or group(who) or _is_numbered(who))


_OF_A_NAME = regex(r"(?:^|[,;]\s*)(?:I |(?=[a-z\u00df-\u00ff]))[^,;]*(?<![^\W_])names?\b")
"""A remark about a name, of its own or behind what somebody is: `names forgotten`, `QA lead, I forgot her name`."""


_NUMBERED = regex(
    r"((?:[^\W\d_]+[ _-]){0,2}?[^\W\d_]+)[ _-]?(?:no\.?\s*|nr\.?\s*|#\s*)?(?:\d{1,3}|\(\d{1,3}\)|(?<= )[A-E]|(?<= )[IVX]{1,4}|(?<= )(?:one|two|three|four|five|six))",
    re.IGNORECASE,
)


def _is_numbered(text: str) -> bool:
    """Whether a person is only counted: `Interviewer 1`, `Panelist #2`, `Recruiter A`, `Person 3`."""
    match = _NUMBERED.fullmatch(text.strip())
    if not match:
        return False
    low = [fold(word) for word in re.split("[ _-]", match[1])]
    return low[-1] in word_list("counted") and all(
        word in word_list("counted") | word_list("before") | word_list("slots") for word in low
    )


_FORM = regex(
    r"(?:inc|incorporated|llc|llp|ltd|limited|ltda|lda|plc|corp|gmbh|mbh|kgaa|ohg|sarl|s\.?r\.?l|aps|oyj|kft|zrt|bhd|pvt|pty|pte)\.?|(?-i:AG|Oy|S\.?p\.?A\.?)|e\.\s?V\.|a/s"
    r"|sp\.? z o\.? ?o\.?|s\.\s?r\.\s?o\.?|d\.\s?o\.\s?o\.?|&\s*co\.?(?:\s*(?:kg|ohg|kgaa))?",
    re.IGNORECASE,
)
"""The legal form of a firm. Two capitals that may be somebody's initials, as in `Suresh KG`, are none by themselves."""
_FORMED = regex(rf"(.+?),?\s+((?:{_FORM.pattern})(?:\s+(?:{_FORM.pattern}))*)", re.IGNORECASE)
_FIRM = regex(
    r"([\w.'’-]+(?:(?:,\s*|\s)[\w.'’-]+)*),?\s+(?:&|\+|and|und|et|y|e|og|och|en)\s+([^\W\d_]+)\.?", re.IGNORECASE
)


def is_organisation(text: str) -> bool:
    """Whether words are the name of a firm or a house: `Ahrens GmbH & Co. KG`, `Brock & Sons`, `Brock, Lowe LLP`, `Larkfield Hospital`; not `Dana Ortiz, Acme Ltd`."""
    *before, last = [part.strip() for part in text.split(",")]
    if before and not _FORM.fullmatch(last) and any(" " in one for one in before):
        return False
    if any(fold(word) in honorifics() and "." in word for word in text.split()):
        return False
    words = text.split()
    if _FORMED.fullmatch(text) or (len(words) == 3 and words[1] in ("&", "+") and words[0] == words[2]):
        return True
    if (match := _FIRM.fullmatch(text)) and match[2][0].isupper():
        people = fold(match[2]) == "son" and all(EAST_ASIAN.fullmatch(fold(word)) for word in match[1].split())
        return fold(match[2]) in word_list("kin_of_firms") and not people  # "Minh and Son"
    if before or len(words) < 2 or is_somebody(text):
        return False
    names = frozenset() if words[0] == "The" else word_list("organisations_and_names")
    return fold(words[-1]) in word_list("organisations") - names


def is_somebody(text: str) -> bool:
    """Whether the first word tells a person, whatever the last one may mean as well: a title, `Ms Galaxy`, or a given name before one more, `Olga Brothers`."""
    first, *rest = text.split() or [""]
    titled = fold(first) in honorifics() and (
        "." in first or fold(first) not in _JOB_TOO | word_list("honorifics_and_names")
    )
    return bool(rest) and (titled or (len(rest) == 1 and rest[0][:1].isupper() and given_name(first)))
