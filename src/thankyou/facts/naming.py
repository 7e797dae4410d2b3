"""A name field taken apart: what people write there, and which of it is the name.

    Smith, Dr. John (HR)              John Smith; honorific Dr., title HR
    Ms. Dana Ortiz (she/her)          Dana Ortiz; honorific Ms., pronouns she/her
    Dana Ortiz <dana@example.org>     Dana Ortiz; e-mail dana@example.org
    Dana Ortiz, Bo Li                 two people

Shape decides: commas and brackets, capitals, dots, scripts. What shape cannot tell (jobs, groups of people) stands in
`templates/people.yaml`. Words keep their letters; only a name that is all capitals or all small gets its capitals set. What
cannot be told raises `Unclear`. Start reading at `taken_apart`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from thankyou.facts.cells import unescaped
from thankyou.facts.name_case import (
    calmed_given,
    can_be_said,
    evened_capitals,
    family_in_capitals,
    whole_script,
    with_capitals,
)
from thankyou.facts.name_parts import (
    DEGREE,
    SHORTENED,
    are_given_names,
    are_letters,
    is_abbreviation,
    is_family_name,
    kind_of_part,
    names_apart,
    plain_name,
    titles_alone,
    titles_and_name,
)
from thankyou.facts.name_words import (
    EXECUTIVE,
    FAMILY_FIRST,
    PARTICLES,
    SUFFIX,
    fold,
    given_name,
    half_given,
    honorifics,
    known_letters,
    lists,
    word_list,
)
from thankyou.facts.nobody import (
    FORMS_OF_ADDRESS,
    LINKS,
    addresses_nobody,
    asked_for,
    group,
    group_of_mailbox,
    is_job,
    is_occasion,
    is_organisation,
    is_shared_mailbox,
    is_somebody,
    of_shared_mailbox,
)
from thankyou.facts.patterns import regex
from thankyou.facts.printed import is_label, is_room

__all__ = ["UNKNOWN", "Several", "Unclear", "Written", "linked_page", "says_unknown", "taken_apart", "with_address"]


class Unclear(ValueError):
    """A name field that may mean several things; its text says what to write instead."""


class Several(Unclear):
    """A name field that names or counts several people, but not so that each is known."""


class Written(NamedTuple):
    """What a name field held."""

    name: str | None
    """The name alone, given name first; None where there is none, and where there are several."""
    honorific: str | None = None
    title: str | None = None
    pronouns: str | None = None
    email: str | None = None
    letters: str | None = None
    """Letters after the name, such as `MPH, RN`."""
    unread: str | None = None
    """Words beside the name that are none of these, such as a company."""
    people: tuple[str, ...] = ()
    """Each of them as written, where there are several."""
    turned: bool = False
    """Whether the family name stood first."""
    cased: bool = False
    """Whether capitals were set."""
    whole: bool = False
    """Whether nothing tells what they are called, since all of it was in capitals, as `SMITH J.`, or it may be no person."""


_MULTIPLE = "names more than one person; give each an entry of their own"
_TWO_NAMES = (
    "may hold two names; give each person an entry of their own, and write whatever else it is in a field of its own"
)
_DOUBT = "ends in a question mark; write the name that is right, or leave the field out where it is not known"
UNKNOWN = "says that a part of the name is not known; write what is known of it alone"
_REMARK = "holds a remark beside the name; write the name alone"
_COLON = "holds a colon, and it cannot be told which side is the name; write the name alone, and a job title in `title`"
_REST = "counts people without naming them; name each of them, or write only those whose names are known"
_HALF_A_NAME = "holds a title or the beginning of a family name where a name is wanted; write the whole name"
_LOGIN = "is a login or a part of an address, not a name; leave the field out where the name is not known"
_HANDLE = "is a handle or the address of a page, not a name; leave the field out where the name is not known"
_SIGN_WITHIN = "holds a mark that no name has, as where letters were lost or a program wrote it; type the name again"
_COMMA = (
    "holds a comma that may mean several things: write the first name first, or give each person an entry of their own"
)
_WORDS = "holds words beside a name that are no title; write the name alone, and give each person an entry of their own"
_OWNED_BY = "tells somebody or something by whose it is; write the name of the person alone"
_GENERATION = "may be one person, the fifth of the name, or several: write the first name first, or give each person an entry of their own"
_GROUP_OF_NONE = regex(r"([^:;]*):\s*;")
"""A group of addresses without any, as the headers of mail have it: `Undisclosed recipients:;`."""
_AHEAD = regex(
    r"^(?:\d{1,2}[.)]\s+|c/o\s+|(?:[Ss]ent|[Hh]osted|[Ii]nvited|[Oo]rgani[sz]ed|[Pp]osted|[Ss]cheduled) by\s+|[Dd]ear\s+(?=[A-Z\u00c0-\u00de])|(?:Hi|Hello)\s+(?=.*[,!]$))"
)
_FOR_ANOTHER = regex(r"^(?:i\. ?[AV]\.|ppa\.|p\. ?p\.|p\. ?o\.) ?(?=[^\W\d_])")
"""What stands before the name of somebody who signs for another: `i.A.`, `ppa.`, `p.p.`."""
_IN_QUOTES = regex(r"^[\"“„‘'](?![^\"“„‘']*[\"”’'].)(.*)[\"”“’']$")
_ATTENTION = regex(
    r"(?:(.*\S)[\s,]+)?(?:attn\b\.?|att\.|att[:.]?\s?n\.|fao\b|z\.\s?Hd(?:n)?\.(?:\s?v\.| von)?|t\.\s?a\.\s?v\.|[àa] l['’]attention de|a la atenci[oó]n de|all['’](?:cortese )?attenzione di)\s*:?\s+(\S.*)",
    re.IGNORECASE,
)
"""Whom a letter to a firm is for: `Brock Ltd, attn. Gita Rao`."""
_BEHALF = regex(
    r"(.+?)[\s,;]+\(?(?:(?:for and )?on behalf of|o/b/o|im Auftrag(?: von| der| des)?|au nom de|en nombre de|per procurationem|per pro)\s+([^()]+)\)?",
    re.IGNORECASE,
)
"""Who writes, and for whom: `Ortiz, Dana on behalf of Recruiting`."""


_UNSURE = regex(r"[^\W\d_]\s*\?$")
_CODE_SIGN = regex(r"[{}$=\\^%#*<>?]")
_LAST_LINK = regex(r"[\s,]+(?:https?://|www\.)\S+$")
_SHARP_S = regex(r"(?<=[A-ZÄÖÜ])ß(?=[A-ZÄÖÜ])")
_PLUS_FOR_BLANK = regex(r"[^\W\d_]+(?:\+[^\W\d_]+)+")
_LAST_STOP = regex(r"(?<=[^\W\d_]{4})(?<!\b[A-Z][a-z][A-Z][a-z])[.!]$")
_ROWS = regex(r"\s*;\s*|\s*、\s*")


def with_address(found: Written, address: str) -> Written:
    """What a name field held beside an address. At that of a shared mailbox a desk or a firm is no name, and nobody is called by a part of a name that no list knows."""
    beside = found.honorific or found.title or found.letters
    if not found.name or beside or group(found.name) or not is_shared_mailbox(address):
        return found
    if of_shared_mailbox(found.name, address):
        return found._replace(name=None, cased=False, unread="; ".join(filter(None, (found.name, found.unread))))
    return found if given_name(found.name.split()[0]) else found._replace(whole=True)


@lru_cache(maxsize=4096)
def taken_apart(text: str) -> Written:
    """The parts of a name field. Raises `Unclear` where it may mean several things."""
    text = unescaped(text) if _ENTITY.search(text) else text
    text = text if text.isascii() else without_signs(text) or text
    if empty := _GROUP_OF_NONE.fullmatch(text.strip()):
        return Written(group(empty[1]), unread=empty[1])
    rows = [part for part in _ROWS.split(text.strip()) if part]
    if _ADDRESSES.fullmatch(whole := ", ".join(rows)):
        return _by_addresses(re.findall(_MAIL, whole))
    rows = _numbered_apart(_addressed_apart(rows[0])[0]) or _addressed_apart(rows[0]) if len(rows) == 1 else rows
    if len(rows) > 1 and all(kind_of_part(_IN_MARKS.sub("", row), ()) == "name" or "," in row for row in rows):
        return Written(None, people=tuple(rows))
    if turned := _TURNED_TWICE.fullmatch(text.strip()):
        names = turned.groups()
        if all(kind_of_part(one, ("Xx",)) == "name" for one in names):
            return Written(None, people=(f"{names[0]}, {names[1]}", f"{names[2]}, {names[3]}"))
    text, page = linked_page(_unmentioned(", ".join(rows)))
    sender, behalf = _behalf(text)
    text, email = _address(_unmarked(sender))
    text = text.replace("+", " ") if _PLUS_FOR_BLANK.fullmatch(text) else text  # as forms send blanks
    text = _counted(_LICENCE.sub("", text))
    if "**" in text:
        raise Unclear(_REMARK)
    if says_unknown(text):
        raise Unclear(UNKNOWN)
    if _PROFILE_ALONE.fullmatch(text.strip(" ()[]<>")):
        raise Unclear(_HANDLE)
    if _is_device(text):
        return Written(None, email=email, unread=text)
    text, owned = _owner(text)
    if _rest().search(text):
        raise Several(_REST)
    if _UNSURE.search(text):
        raise Unclear(_DOUBT)
    text, reference = _reference(text)
    if _CODE_SIGN.search(text):
        raise Unclear(_SIGN_WITHIN)
    text = _FOR_ANOTHER.sub("", _AHEAD.sub("", text))
    if not _ADDED_LAST.search(text):
        text = _LAST_STOP.sub("", text)  # the stop of "DrSc." stays
    text = _IN_QUOTES.sub(r"\1", text).strip(" ,;:")
    text = _LAST_LINK.sub("", text)
    text, unit = _unit(text)
    text, profile = _profile(text)
    text, number = _number(text)
    text = _SHARP_S.sub("ẞ", text)  # "STRAßER" is in capitals
    if not text or addresses_nobody(text) or (is_label(text) and not is_job(text)):
        return Written(None, email=email)
    text, ahead = _behind_a_job(text)
    if is_occasion(text):
        return Written(None, email=email, unread=text)
    if group(text):
        return Written(text, email=email)
    if mailbox := group_of_mailbox(text):
        return Written(group(mailbox), email=email)
    if is_job(text):
        return Written(None, title=text, email=email)
    if is_room(text):
        return Written(None, email=email, unread=text)
    if _is_login(text):
        if email:
            return Written(None, email=email, unread=text)
        raise Unclear(_LOGIN)
    written = text
    text, pronouns = _pronouns(text)
    text, school = _school(text)
    if _holds_number(_BRACKETS.sub("", text).partition(",")[0].split()):
        raise Unclear("holds a number, which no name does; leave the field out where the name is not known")
    text, label = _labelled(text)
    text, asides = _asides(text)
    if is_organisation(text):
        return Written(None, email=email, unread="; ".join((text, *label, *asides, *behalf)))
    found = _sorted(text, (*ahead, *label, *asides))
    if found.people:
        found = found._replace(people=_each_with_brackets(written, found.people))
    if found.name and re.fullmatch(_MAIL, found.name):
        found = found._replace(name=None, cased=False, unread="; ".join(filter(None, (text, found.unread))))
    alone = text if text.islower() or found.honorific else found.name or ""
    if any(map(_half_a_name, (*found.people, alone))):
        raise Unclear(_HALF_A_NAME)
    if beside := [one for one in (unit, page, profile, number, reference, *owned, *behalf) if one]:
        found = found._replace(unread="; ".join(filter(None, (found.unread, *beside))))
    if school and (found.letters or found.honorific):
        found = found._replace(letters=found.letters and re.sub(r"(?=,|$)", f" ({school})", found.letters, count=1))
    elif school:
        found = found._replace(unread="; ".join(filter(None, (found.unread, school))))
    return found._replace(email=email, pronouns=pronouns or found.pronouns)


def _each_with_brackets(text: str, people: Sequence[str]) -> tuple[str, ...]:
    """Several people, each with the brackets right behind the whole name, which say something of that one alone: `Mei Tanaka (Ops)`."""
    if not all(" " in one for one in people):
        return tuple(people)  # "Tom & Ines Albrecht (HR)"
    found = (
        re.findall(rf"(?<!\w){re.escape(one)}\s*([(\[][^()\[\]]*[^()\[\]\s][^()\[\]]*[)\]])", text) for one in people
    )
    return tuple(f"{one} {marks[0]}" if len(marks) == 1 else one for one, marks in zip(people, found, strict=True))


_UNKNOWN = regex(
    r"[^\W\d_]{2}[^.(\[]*?[\s,–—-](?:I )?(?:(?:did|do|could|was|can|have)(?:n['’]t|['’]t| not|not)|forgot(?:ten)?|not sure|unsure|no idea|never (?:got|caught|heard))\b.*\b(?:(?:sur|last |family |first |full |second )?names?|spelling|spelt|spelled|spell|rest|it)\b.*",
    re.IGNORECASE,
)


def says_unknown(text: str) -> bool:
    """Whether a remark behind a name says that the rest of it is not known: `Ada, didn't catch her surname`."""
    return _UNKNOWN.fullmatch(text.strip()) is not None and text.strip()[:1].isupper() and text.split()[0] != "I"


def _behalf(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without the one for whom somebody writes, and that; where a mailbox or a group writes for somebody, the two change places."""
    if (asked := asked_for(text)) and _is_office(asked[1]):
        return asked[0], (asked[1],)
    if to := _ATTENTION.fullmatch(text):
        return to[2], (to[1],) if to[1] else ()
    match = _BEHALF.fullmatch(text)
    if match is None:
        return text, ()
    writes, other = match[1].strip(), match[2].strip()
    somebody = not (
        _ALONE.fullmatch(writes.strip("<> ")) or group(writes) or group_of_mailbox(writes) or is_organisation(writes)
    )
    return (writes, (f"for {other}",)) if somebody or group_of_mailbox(other) or group(other) else (other, (writes,))


def _is_office(text: str) -> bool:
    """Whether words name a desk, a job or a firm, and no person."""
    known = (group, addresses_nobody, is_organisation, is_room, is_label, _is_department)
    return is_job(text, apart=True) or any(says(text) for says in known)


_OWNED = regex(
    r"(.*\w)(?P<s>['’]s(?!\w)|(?<=[sxz])['’](?=\s))\s*(.*)|([^\W\d_]+)(?:\s\w+)?\s+(?:de|du|di|da|do|of|von|vom|van|af|av)\s+(.+)",
    re.IGNORECASE,
)
"""A thing and whose it is: `Dana's MacBook Pro`, `iPhone de Dana`."""


def _owner(text: str) -> tuple[str, tuple[str, ...]]:
    """The owner of a device or an account that is called by its owner, and the thing. Raises `Unclear` where it is something else."""
    match = _OWNED.fullmatch(text)
    if match is None:
        return text, ()
    owner, thing = (match[1], match[3]) if match[1] else (match[5], match[4])
    things = word_list("devices") | (word_list("belongings") if match["s"] else frozenset())
    if not things.isdisjoint(map(fold, re.findall(r"[^\W\d_]+", thing))):
        return (owner, (thing,)) if plain_name(owner) and not _is_device(owner) else ("", (text,))
    if len(match["s"] or "") > 1 and not is_organisation(text) and not group(text):
        raise Unclear(_OWNED_BY)
    return text, ()


_NO_DEVICE = regex(r"['’](?:\s|s\b)|[,;@/|(]")
_EACH_WORD = regex(r"[^\W_]+")


def _is_device(text: str) -> bool:
    """Whether a value is the name of a device without its owner's: `Galaxy S23`, `DESKTOP-4KQ7`, `Pixel 9 Pro`, `Huddle Room iPad`."""
    if _NO_DEVICE.search(text) or is_somebody(text):
        return False
    last = text.rpartition(" ")[2]
    if " " in text and "-" in last and last.isupper() and are_letters(last, crowded=False):
        return False  # "Kelly Byrne CPNP-PC"
    words, devices = _EACH_WORD.findall(text), word_list("devices")
    while len(words) > 1 and (not words[-1].isalpha() or fold(words[-1]) in word_list("beside_devices")):
        words.pop()
    return bool(words) and (
        fold(words[-1]) in devices or ("-" in text and " " not in text and fold(words[0]) in devices)
    )


@cache
def _rest() -> re.Pattern[str]:
    """A pattern of people who are only counted beside somebody: `+ 2 others`, `and others`, `plus one observer`, `et al.`"""
    counts, rest = ("|".join(sorted(word_list(name))) for name in ("counts", "rest"))
    link = r"(?:and|und|plus|with)\b"
    joined, number = rf"(?<=\S)(?=\s*[,+&(\[]|\s+{link})(?:[\s,+&(\[]|{link})+", rf"(?:\d{{1,2}}|{counts})"
    return regex(
        rf"{joined}(?:(?:{number}\s+)+(?:other\s+|more\s+)?(?:{rest}|more)\b|(?:the\s+)?others?\b|the\s+rest\b)"
        rf"|(?<=\w),?\s+et\.?\s+al\b|{joined}{number}[)\]]?$",
        re.IGNORECASE,
    )


_LOCAL = regex(r"([^\W\d_]{2,})(?:[._][^\W\d_]{2,})+\d{0,4}")


def _is_login(text: str) -> bool:
    """Whether one word is what stands before the @ of an address: `dana.ortiz`, `Dana_Ortiz2`; not `Md.Rafiqul`, `St.John`."""
    match = _LOCAL.fullmatch(text)
    return match is not None and fold(match[1]) not in honorifics().keys() | word_list("given_short")


def _half_a_name(text: str) -> bool:
    """Whether nothing is there but a title or what a family name begins with, or that ends it: `Frau`, `de la`, `Quill von`."""
    words = text.split()
    if len(words) == 1 and fold(text) in honorifics():
        return fold(text) not in word_list("honorifics_and_names") | word_list("jobs_and_names")
    small = [word for word in words if word.islower() and fold(word) in PARTICLES - word_list("particles_and_names")]
    return bool(small) and (len(small) == len(words) or words[-1] == small[-1])


_OF_A_DEGREE = regex(r"\s*\(([^\W\d_]{2,5}\.?)\)")


def _school(text: str) -> tuple[str, str | None]:
    """The text without the brackets that belong to a degree, and what stands there: `Dipl.-Ing. (FH)`, `BA (Hons)`."""
    match = _OF_A_DEGREE.search(text)
    if not match or fold(match[1]) not in word_list("of_degrees"):
        return text, None
    before = text[: match.start()].split()
    if not any(map(_cut_short, text.split())) and not (before and fold(before[-1]) in known_letters()):
        return text, None
    return f"{text[: match.start()]}{text[match.end() :]}", match[1]


def _cut_short(word: str) -> bool:
    return bool(DEGREE.fullmatch(word.rstrip(",")) or SHORTENED.fullmatch(word.rstrip(",")))


_NOTE = "*†‡§¶⁎※"
_FOOTNOTES = regex(
    rf"^(?:[{_NOTE}#^•]+\s*|[-–—>+]\s+|#\d{{1,2}}\s+)(?=[^\W\d_])|(?<=[\w.)])[{_NOTE}]+(?=[\s,]|$)"
    rf"|(?<=[\w.)])\s*[{_NOTE}#^¹²³⁰⁴-⁹]+(?=\s*(?:,|$))|\s*[(\[](?:\d{{1,2}}|[a-z]|[{_NOTE}]+)[)\]]$"
)
"""What refers to a note below a table, and the marks of lists: `Dana Ortiz*`, `Bo Li †`, `Ann Bell [2]`, `- Sam Park`."""
_GLUED = regex(r"(?<![^\W\d_])([^\W\d_]{2,5})\.(?=[^\W\d_a-zß-ÿ][^\W\d_]+(?:[\s,]|$)|\()")
_LISTED = regex(r"['\"“‘](.+)['\"”’]\s+(via\s.+)")
"""As mailing lists write their senders."""
_TAGGED = regex(r"[(\[]([^()\[\]]+)[)\]]\s*(\S.*)|([^\W\d_]{2,10}\.?(?:\s[^\W\d_]{2,10})?)(?::|\s[-–—|])\s+(\S.*)")
_TAGGED_BEHIND = regex(r"(.*[^\s(])\s*[\[<{]([^\[\]<>{}@]*)[\]>}]")


def _unmarked(text: str) -> str:
    """`text` without marks of footnotes, and without what mail and chat programs put beside a name: `[EXTERNAL]`, `via LinkedIn`."""
    text = _FOOTNOTES.sub("", text.strip())
    text = _GLUED.sub(lambda match: f"{match[0]} " if fold(match[1]) in honorifics() else match[0], text)  # "Mr.John"
    if listed := _LISTED.fullmatch(text):
        text = f"{listed[1]} {listed[2]}"
    while tagged := _TAGGED.fullmatch(text):
        said, rest = (tagged[1], tagged[2]) if tagged[1] else (tagged[3], tagged[4])
        if not _is_tag(said):
            break
        text = rest
    behind = _TAGGED_BEHIND.fullmatch(text)
    return behind[1] if behind and _is_tag(behind[2]) and (set("=:") & set(behind[2]) or text[-1] in ">}") else text


def _is_tag(text: str) -> bool:
    """Whether words beside a name only say where a message comes from: `External`, `Guest`, `SEC=OFFICIAL`."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)
    return "=" in text or (bool(words) and all(fold(word) in word_list("tags") for word in words))


_SIGN = regex(r"[\ufe0e\ufe0f\u200d\u20e3\U000e0020-\U000e007f\U0001f3fb-\U0001f3ff]")


def without_signs(text: str) -> str:
    """`text` without emoji, ticks and stars, which no name has: `Dana Ortiz ✅`. Letters that are circled or marked as brands stay."""
    kept = ((" " if unicodedata.category(one) == "So" and one not in "®©" else one) for one in text)
    signless = "".join(kept)
    return text if signless == text else " ".join(_SIGN.sub("", signless).split())


_LICENCE = regex(r"(?<=[A-Z]{2})\s+(?:[Nn]o\.?\s*|#\s*)?\d{3,}(?=\s*(?:,|$))")
"""The number of a licence behind its letters: `CCIE #12345`."""
_ENTITY = regex(r"&(?:[A-Za-z]{2,8}|#\d{2,5});")
_TURNED_TWICE = regex(
    rf"([^\s,]+(?:\s(?:{SUFFIX.pattern}|V))?),\s*([^,]+?)\s+(?:and|&)\s+([^\s,]+(?:\s(?:{SUFFIX.pattern}|V))?),\s*([^,]+)"
)
""" "Smith, John and Jones, Mary"."""
_MAIL = r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+"
_IN_MARKS = regex(rf"[\s,]*(?:[<(\[]\s*(?:mailto:)?({_MAIL})\s*[>)\]])")
_LINKED = regex(rf"\[([^\[\]]+)\]\((?:mailto:)?({_MAIL})\)")
"""A link as Markdown writes it."""
_LINKED_PAGE = regex(r"\[([^\[\]]*[^\W\d_][^\[\]]*)\]\(<?((?:https?://|www\.)[^\s()<>]+)>?(?:\s+\"[^\"]*\")?\)")
"""The same of a page, such as a profile."""
_ALONE = regex(rf"(?:mailto:)?({_MAIL})(?:\s*[(<](.*)[)>])?")
_AFTER_MARK = regex(r"(?<=[>)\]])\s*(?:,|\band\b|&)\s*(?=[^\W\d_])")
_AT_THE_END = regex(rf"(.*[^\W\d_]{{2,}}[,:]?)\s+[-–|]?\s*({_MAIL})")


_NUMBERED = regex(r"(?:^|[\s,]+)(\d{1,2})[.)]\s+(?=[^\W\d_])")


def _numbered_apart(text: str) -> list[str]:
    """The people of one entry who are numbered there: `1) Dana Ortiz 2) Bo Li`; none where they are not."""
    parts = _NUMBERED.split(text)
    counts = [str(place) for place in range(1, len(parts) // 2 + 1)]
    return parts[2::2] if len(counts) > 1 and not parts[0] and parts[1::2] == counts else []


def _addressed_apart(text: str) -> list[str]:
    """The people of one entry who each have their address behind them: `Dana Ortiz <a@b.org>, Bo Li <c@b.org>`."""
    if len(_IN_MARKS.findall(text)) < 2:
        return [text]
    rows = [row.strip() for row in _AFTER_MARK.split(text)]
    alone = all(len(_IN_MARKS.findall(row)) == 1 and _IN_MARKS.sub("", row).strip() for row in rows)
    return rows if alone else [text]


_NUMBER = regex(
    r"[\s,;|–—-]*[(\[]?(?:\b(?:tel|telephone|phone|ph|mobile|mob|cell|direct|dd|t|m|p|c)\b[.:]*\s*)?"
    r"(\+?\(?\d(?:[\s().\-/]*\d){6,14}(?:\s*(?:x|ext\.?)\s*\d+)?|(?<![^\W\d_])(?:x|ext\.?)\s*\d{2,6})[)\]]?$",
    re.IGNORECASE,
)
"""A telephone number behind a name, seven digits at least, or an extension."""
_ADDRESSES = regex(rf"<?{_MAIL}>?(?:\s*[,;&|\s]\s*<?{_MAIL}>?)+[\s,;]*")
"""Addresses alone, of people whose names are not told."""
_MENTION = regex(r"@(?=[^\W\d_a-z][\w'’-]*\s+[^\W\d_a-z][\w'’])")
"""The mark by which chats and documents call somebody by the name: `@Zoe Park`; a handle, `@zoepark`, is no name."""
_NEXT_MENTION = regex(rf"\s+(?={_MENTION.pattern})")
_LISTING = regex(r"(\s*[,;/&+|]\s*|\s+(?:and|und|y|e|et)\s+)(?![^()\[\]]*[)\]])")
"""What parts the people of a list, outside of brackets."""


def _unmentioned(text: str) -> str:
    """The text without the marks of mentions, which stand at the very beginning of a name: `@Zoe Park and @Ada Lin`; within a part the mark says where somebody works, `CTO @Acme Health`."""
    if "@" not in text:
        return text
    parts = _LISTING.split(text)
    called = [_called(part) for part in parts[::2]]
    people = all(_is_person(one) for each in called for one in each if one)
    for place, (part, each) in enumerate(zip(parts[::2], called, strict=True)):
        if _MENTION.match(part) and (people or place == 0 or given_name(each[0].split()[0])):
            parts[2 * place] = ", ".join(each)
    return "".join(parts)


def _called(part: str) -> list[str]:
    """Those who are called in a part without their marks, one or several without anything between: `@Zoe Park @Ada Lin`."""
    whole = part[1:] if _MENTION.match(part) else part
    several = [one.removeprefix("@") for one in _NEXT_MENTION.split(whole)]
    return several if whole != part and all(map(_is_person, several)) else [whole]


def _is_person(text: str) -> bool:
    """Whether words are a name, whatever stands in brackets behind it: `Zoe Park (HR)`; not `Acme Health`, which ends as departments and firms do."""
    name = _BRACKETS.sub("", text).strip()
    ends = word_list("before") - word_list("before_and_names") | word_list("groups_if_all")
    return kind_of_part(name, ("Xx",)) == "name" and fold(name.split()[-1]) not in ends


def _by_addresses(addresses: Sequence[str]) -> Written:
    """Whom addresses alone stand for. Two with one local part are those of one person: `ada.lin@x.example, ada.lin@y.example`; those of mailboxes that several read are not."""
    owned: dict[str, dict[str, str]] = {}
    for one in addresses:
        low = one.casefold()
        owned.setdefault(low if is_shared_mailbox(low) else low.partition("@")[0], {}).setdefault(low, one)
    each = [list(one.values()) for one in owned.values()]
    if len(each) > 1:
        return Written(None, people=tuple(map(", ".join, each)))
    [[used, *others]] = each
    return Written(None, email=used, unread="; ".join(others) or None)


_PROFILE = r"@[\w.]*\w|/?(?:in|u|user|users|pub|profile)/[\w.-]{3,}/?|(?:[\w-]+\.)+(?:[a-z]{2,}|(?i:com|org|net))/[^\s()\[\]]*|(?:[\w-]{2,}\.)+(?i:com|org|net|edu|gov|info|dev|io|app)"
"""A handle or the address of a page: `@lenaholt`, `linkedin.com/in/lenaholt`, `lenaholt.com`."""
_PROFILE_ALONE = regex(_PROFILE)
_PROFILE_BEHIND = regex(rf"(?<=[^\W\d_])[\s,]+(?:[-–—|·•]\s+)?[(\[]?({_PROFILE})[)\]]?$")


def _profile(text: str) -> tuple[str, str | None]:
    """The text without the handle or the address of a page behind the name, and that."""
    match = _PROFILE_BEHIND.search(text)
    return (text[: match.start()], match[1]) if match and text[: match.start()].strip() else (text, None)


_UNIT = regex(r"([^/,;&]+ [^/,;&]*[a-z][^/,;&]*)/([A-Z][A-Z0-9]+(?:/[A-Z][A-Z0-9]+)*)")


def _unit(text: str) -> tuple[str, str | None]:
    """The text without the places of a directory behind a whole name, as mail programs write them, and those: `Owen Park/ACME/US`."""
    match = _UNIT.fullmatch(text)
    return (match[1], match[2]) if match and not is_job(match[1]) and not _is_department(match[1]) else (text, None)


_COUNTED = regex(r"([^\W\d_]+)\s*(?:no\.?\s*|#\s*)?\d{1,2}\s*(?::|\s[-–—|])\s*(?=[^\W\d_]{2})(.+)")


def _counted(text: str) -> str:
    """The text without the number that somebody has in a list, where the name stands behind it: `Interviewer 1: Lena Holt`."""
    match = _COUNTED.fullmatch(text)
    return match[2] if match and fold(match[1]) in word_list("counted") else text


def _holds_number(words: Sequence[str]) -> bool:
    """Whether a word has a figure and neither tells namesakes apart nor is letters behind the name: `4B`, `3rd Floor`; not `Robert King 3rd`."""
    return any(
        re.search(r"\d", word)
        and not (
            place
            and (SUFFIX.fullmatch(word) or are_letters(word, crowded=False))
            and all(are_letters(later, crowded=False) for later in words[place + 1 :])
        )
        for place, word in enumerate(words)
    )


_REFERENCE = regex(
    r"\s*(?:\s[-–—]\s|[|:,;(\[])\s*((?:[^\W\d_]+\.?\s?){0,3}(?:#\s?|:\s?|[A-Z]{1,4}-?|(?<=[\s.]))\d{3}[\w/-]*|#\s?\d[\w/-]*)\s*[)\]]?$|\s+(#\s?\d[\w/-]*)$"
)
"""The number under which an office keeps something, behind whoever keeps it: `Hiring Manager - Req #4471`."""


def _reference(text: str) -> tuple[str, str | None]:
    """The text without the number of a vacancy or the like behind it, and that."""
    match = _REFERENCE.search(text)
    rest = text[: match.start()] if match else ""
    if match and match[0].lstrip()[0] == "," and not (addresses_nobody(rest) or is_job(rest) or group(rest)):
        return text, None  # "Ortiz, Dana #4411"
    return (rest, match[1] or match[2]) if match and rest and (match[1] or " " in rest) else (text, None)


_DAY = regex(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}")


def _number(text: str) -> tuple[str, str | None]:
    """The text without the telephone number behind the name, and that number."""
    match = _NUMBER.search(text)
    if match is None or match.start() < 2 or _DAY.fullmatch(match[1]):
        return text, None
    return text[: match.start()].rstrip(" ,"), match[1]


_DASHED = regex(r"(.*[^\W\d_].*?)\s+[-–—|·•~]\s+(.+)")


def _behind_a_job(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without a job or a desk before a dash and somebody's name, and that: `Sr. Buyer - Hannah Brandt`; not `Recruiting - Acme Foods`."""
    match = _DASHED.fullmatch(text)
    if match is None:
        return text, ()
    name = _BRACKETS.sub("", match[2]).partition(",")[0]
    somebody = " " in name and kind_of_part(name, ("Xx",)) == "name" and not _is_office(name)
    desk = group(match[1]) is not None and given_name(titles_and_name(name)[1].split()[0])
    if somebody and (desk or is_job(match[1]) or is_organisation(match[1])):
        return match[2], (match[1],)
    return text, ()


_LABELLED = regex(r"([^:/]*[^\W\d_.]):\s+([^:/]+)|([^:/]*[^\W\d_.)])\s*/\s*([^\W\d_][^:/]+)")


def _labelled(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without a job in front, or one that a colon or a bar parts from it: `Bill Haggerty: Plant Lead`, `Recruiter: Jo Chen`."""
    words = text.split()
    for cut in range(len(words) - 2, 0, -1):  # "President & CEO Walter Finch"
        before, name = " ".join(words[:cut]), " ".join(words[cut:])
        if is_job(before) and kind_of_part(name, ("Xx",)) == "name" and "," not in before and not names_apart(name)[1:]:
            return (f"Prof. {name}" if fold(words[cut - 1]) == "professor" else name), (before,)
    before, colon, name = text.partition(": ")
    if colon and "/" in before:
        places = [part.strip() for part in before.split("/")]
        if set("/:") & set(name) or not any(_is_department(one) or fold(one) in word_list("labels") for one in places):
            raise Unclear(_COLON)
        return name.strip(), (before.strip(),)  # "Marketing/Brand: Lena Holt"
    match = _LABELLED.fullmatch(text)
    if not match:
        return text, ()
    left, right = (match[1] or match[3]).strip(), (match[2] or match[4]).strip()
    apart = bool(match[1]) or " / " in text
    if is_job(right, apart=apart) or (" " in left and (_is_department(right) or is_organisation(right))):
        return left, (right,)
    if (match[1] or apart) and any(said(left) for said in (is_job, group, addresses_nobody, is_label, is_organisation)):
        return right, (left,)
    if match[1] and (_is_department(left) or fold(left) in word_list("labels")):
        return right, (left,)
    if " " in right and (
        _is_department(left) or (match[1] and " " not in left and kind_of_part(right, ("Xx",)) == "name")
    ):
        return right, (left,)  # "HR/Jo Chen", "Buyer: Jo Chen"
    if match[1]:
        raise Unclear(_COLON)  # "Molenaar: Piet"
    return text, ()


def _is_department(text: str) -> bool:
    """Whether words name where somebody works: `Procurement`, `Talent Acquisition`, `HR`."""
    words = re.findall(r"[^\s,/&]+", text)
    known = word_list("before") | word_list("groups_if_all") | word_list("groups") | LINKS
    if len(words) > 2 and fold(words[0]) in known | word_list("organisations") and words[1] == "of":
        return True  # "Dept. of Civil Engineering"
    first = next((place for place, word in enumerate(words) if not _of_department(word, known)), len(words))
    return first > 0 and all(map(is_abbreviation, words[first:]))  # "Finance EMEA"


def _of_department(word: str, known: frozenset[str]) -> bool:
    return fold(word) in known or EXECUTIVE.fullmatch(word) is not None


def _address(text: str) -> tuple[str, str | None]:
    """The text without the e-mail address in it."""
    text = _LINKED.sub(r"\1 (\2)", text)
    if match := _ALONE.fullmatch(text.strip("<> ")):
        return match[2] or "", match[1]
    found = _IN_MARKS.findall(text)
    if len(found) > 1:
        raise Several(_MULTIPLE)
    if found:
        rest = _IN_MARKS.sub("", text).strip()
        return "" if _ALONE.fullmatch(rest) else rest, found[0]
    if (match := _AT_THE_END.fullmatch(text)) and match[1][:1].isupper():
        return match[1].rstrip(",: "), match[2]
    return text, None


def linked_page(text: str) -> tuple[str, str | None]:
    """The text without the address of a page that Markdown links a name to, `[Dana Ortiz](https://example.org)`, and that address."""
    match = _LINKED_PAGE.search(text)
    return (f"{text[: match.start()]}{match[1]}{text[match.end() :]}", match[2]) if match else (text, None)


@cache
def _pronoun_marks() -> tuple[re.Pattern[str], ...]:
    first = "|".join(sorted(sorted(word_list("pronouns")), key=len, reverse=True))
    return (
        regex(
            rf"[\s,;|·–—-]*(?:[(\[]\s*|(?<=[\s,;|/·–—-])|^(?=(?:{first})(?:/(?:{first}))+\s*[|:·–—-]))(?:pronouns:?\s*)?((?:{first})(?:\s*/\s*[^\W\d_]+)+)\s*[)\]]?",
            re.IGNORECASE,
        ),
        regex(rf"[\s,]*[(\[]\s*((?:{first})(?:[\s,/]+(?:{first}))*|(?:any|all) pronouns)\s*[)\]]", re.IGNORECASE),
        regex(r"[\s,]*[(\[]\s*([a-z]{1,6}(?:/[a-z]{1,6})+)\s*[)\]]"),
    )


def _pronouns(text: str) -> tuple[str, str | None]:
    """The text without pronouns, such as `(she/her)`."""
    for pattern in _pronoun_marks():
        match = pattern.search(text)
        if match and not (match[1].istitle() and fold(match[1]) in word_list("pronouns_and_names")):
            return f"{text[: match.start()]} {text[match.end() :]}".strip(" ,;|·–—-"), match[1]
    return text, None


_BRACKETS = regex(r"\s*[(\[（]([^()\[\]（）]*)[)\]）]")


@cache
def _born() -> str:
    """A pattern of the words before the name that a family name has replaced: `née`, `geb.`"""
    return rf"(?i:{'|'.join(sorted(map(re.escape, lists()['born'].split()), key=len, reverse=True))}|z domu|z d|o\. ?s|f\. ?d)\.?"


_MAIDEN = regex(r"([^\W\d_][^,()\[\]]*?)\s?-?[(\[]([^\W\d_][^()\[\],]*)[)\]](\s[^\s,]+)?,\s*(\S.*)")
"""`Baker (Johnson), Jenny`"""


def _other_family_name(text: str) -> str:
    """The text without a former family name, or a name for daily use, in brackets between the family name and the comma."""
    match = _MAIDEN.fullmatch(text)
    if not match or (match[3] and not SUFFIX.fullmatch(match[3].strip())):
        return text
    family, other, given = match[1].split(), match[2], titles_and_name(match[4].partition(",")[0])[1]
    names = kind_of_part(given, (match[1],)) == "name" and plain_name(other) and not is_abbreviation(other)
    if not names or not is_family_name(family, given.split()) or is_job(other, apart=True) or _is_department(other):
        return text
    return f"{match[1]}{match[3] or ''}, {match[4]}"


_ALSO_CALLED = regex(r"(.+?)\s+\(?(?:a\.?k\.?a\.?|goes by|known as)\s+(.+)", re.IGNORECASE)
_CARE_OF = regex(r"(.+[^\W\d_])\s+(c/[o-]|care of|℅)\s+(.+)", re.IGNORECASE)
_APART = regex(r"\s+(?:[-–—|·•~]|//)\s+|\s*\|\s*")


@cache
def _earlier_name() -> re.Pattern[str]:
    return regex(rf"(?<=[^\W\d_] [^\W\d_])([^\s,]*),?\s{_born()}\s[^\W\d_].*")


_AT_SIGN = regex(r"(?<=[^\W\d_]) @ (?=[^\W\d_])")
_EMPLOYED = regex(r"(.*[^\W\d_]) (?:at|from|with|via|on) (.+)")


def _asides(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without brackets, or what stands behind a dash or bar, but with what people call somebody; and those words."""
    text = _other_family_name(text)
    kept, held = text, list[str]()
    for match in reversed(list(_BRACKETS.finditer(text))):
        said = match[1].strip()
        if _of_letters(text[: match.start()], match[0]):
            continue  # "FRCS(Eng)"
        if (
            kind_of_part(said, (), cased=True) == "name"
            and " " not in said
            and not is_abbreviation(said)
            and not said.endswith(".")
            and match[0].strip()[0] != "["
            and not _is_tag(said)
            and fold(said) not in honorifics().keys() | word_list("qualifications")
            and fold(said) not in word_list("before") | word_list("groups_if_all")
            and "," not in text[: match.start()]
        ):
            continue  # "Dana (Dee) Ortiz"
        kept = f"{kept[: match.start()]} {kept[match.end() :]}"
        if said and not re.match(rf"{_born()}\s", said):
            held.insert(0, said)
    if called := _ALSO_CALLED.fullmatch(kept):
        full, other = (called[1], called[2]) if " " in called[1] or " " not in called[2] else (called[2], called[1])
        kept = full
        held.append(f"also {other}")
    if sent := _CARE_OF.fullmatch(kept):
        kept = sent[1]
        held.append(f"{sent[2]} {sent[3]}")
    kept = _AT_SIGN.sub(" at ", " ".join(kept.split()))
    kept, *behind = _APART.split(kept)
    if employed := _EMPLOYED.fullmatch(kept):
        kept, behind = employed[1], [employed[2], *behind]
        held += behind
    else:
        if (
            len(behind) == 1
            and " " in behind[0]
            and _is_department(kept)
            and kind_of_part(behind[0], ("Xx",)) == "name"
        ):
            kept, behind = behind[0], [kept]  # "Procurement - Gita Rao"
        for part in behind:
            first = part.partition(",")[0]
            known = _is_department(first) or is_organisation(first)
            if kind_of_part(first, (), cased=True) == "name" and " " in part and not known:
                raise Unclear(_TWO_NAMES)
        held += behind
    kept = _earlier_name().sub(r"\1", kept)
    return kept.strip(" ,"), tuple(part for part in held if part)


def _of_letters(before: str, brackets: str) -> bool:
    """Whether brackets are glued to letters behind a name, and belong to them."""
    word = before.split()[-1:]
    return bool(word) and brackets[0] in "([" and word[0].isupper() and are_letters(word[0], crowded=False)


def _sorted(text: str, asides: Sequence[str]) -> Written:
    """The name, and each part beside it where it belongs."""
    said = [part.strip() for part in text.split(",") if part.strip()]
    parts = [one for place, part in enumerate(said) for one in _with_letters(part, said[0] if place else None)]
    if not parts:
        return Written(None, unread="; ".join(asides) or None)
    if len(parts) > 1 and " " in parts[1] and _is_office(parts[0]) and kind_of_part(parts[1], ("Xx",)) == "name":
        parts, asides = parts[1:], (parts[0], *asides)  # "Staff Engineer, Owen Park"
    parts[0], suffix = _generation(parts)
    names: list[str] = [parts[0]]
    people: list[list[str]] = [[parts[0]]]
    titles: list[str] = []
    unread: list[str] = []
    addressed: list[str] = []
    letters: list[str] = []
    for part in parts[1:]:
        part = re.sub(r"^(?:and|&)\s+", "", part)
        kind = kind_of_part(part, tuple(names))
        if (
            kind == "words"
            and re.search(r"(?: [A-Z\u00c0-\u00de][^\W\d_]+){2}$", part)
            and not set(part.split()) & LINKS
        ):
            raise Unclear(_WORDS)  # "Harriet Vane, then Peter Bunter"
        if kind == "name" and (
            (titles and " " not in part) or (any(" " in one for one in names) and _is_department(part))
        ):
            kind = "organisation"  # "VP of Eng, Acme", "Gita Rao, Procurement"
        if kind == "name":
            names.append(part)
            people.append([part])
            continue
        people[-1].append(part)
        if kind == "title":
            titles.append(part)
        elif kind == "suffix":
            suffix = f" {part}"
        elif kind == "honorific":
            addressed += titles_alone(part.split())
        elif kind == "letters":
            letters.append(part)
        else:
            unread.append(part)
    for part in asides:
        kind = kind_of_part(part, ("Xx Xx",), cased=True)
        if (
            _is_tag(part)
            or part.casefold().startswith("via ")
            or (part.islower() and fold(part.split()[0]) in word_list("remarks"))
        ):  # "forgot his last name"
            unread.append(part)
        elif kind == "letters" and known_letters() - word_list("letters_and_initials") >= set(fold(part).split()):
            letters.append(part)
        elif kind == "title" or is_abbreviation(part):
            titles.append(part)
        elif kind == "honorific":
            addressed += titles_alone(part.split())
        elif kind in ("letters", "suffix"):
            letters.append(part)
        else:
            unread.append(part)
    name, turned = _joined(names, people)
    if isinstance(name, tuple):
        return Written(None, people=name)
    in_front, name, degrees = titles_and_name(name)
    whole = not turned and _either_way_round(name)
    name, even = evened_capitals(name)
    name, front = family_in_capitals(name)
    name, cased = with_capitals(f"{name}{suffix}")
    cased, turned = cased or even or front != "", turned or front == "first"
    return Written(
        name,
        " ".join(in_front + addressed) or None,
        ", ".join(titles) or None,
        letters=", ".join(degrees + letters) or None,
        unread="; ".join(unread) or None,
        turned=turned,
        cased=cased,
        whole=whole,
    )


def _either_way_round(name: str) -> bool:
    """Whether nothing tells which end of a name in capitals is the family name: `SRINIVASAN R.`, `SMITH J.`, `MCDONALD IAN`, `SMITH ANN`; not `ANNA LI`, `BRYN NG`."""
    first, *rest = name.split()
    if name.isupper() and len(rest) == 1 and half_given(rest[0]) and fold(rest[0]) not in FAMILY_FIRST:
        return not (given_name(first) or half_given(first))
    if name.isupper() and rest and _BEGINS_FAMILY.match(first):
        return True
    return _CAPITALS_AND_INITIALS.fullmatch(name) is not None and rest[-1] != "NG" and not given_name(first)


_BEGINS_FAMILY = regex(r"(?:MC|O['’])[^\W\d_]{2}")
_CAPITALS_AND_INITIALS = regex(
    r"(?=\D[^a-z\W\d_]{2})[^\W\d_a-z]+(?:['’-][^\W\d_a-z]+)*(?:\s(?:[^\W\d_a-z]\.?-?){1,2})+"
)
"""One name in capitals with initials behind it."""


def _generation(parts: Sequence[str]) -> tuple[str, str]:
    """The family name before a comma without what tells namesakes apart, and that: `Finch III, Harold`.

    Raises `Unclear` for `Ivan V, Boris Popov`, where V may be an initial as well.
    """
    *family, last = parts[0].split()
    if not family or len(parts) < 2 or not (SUFFIX.fullmatch(last) or last == "V"):
        return parts[0], ""
    given = titles_and_name(parts[1])[1].split()
    if kind_of_part(" ".join(given), (" ".join(family),)) != "name" or not is_family_name(family, given):
        return parts[0], ""
    if last == "V" and len(given) > 1 and not given[-1].endswith("."):
        raise Unclear(_GENERATION)
    return " ".join(family), f" {last}"


_COUPLE = regex(r"(\S+)\s+(?:and|&)\s+(.+ .+)")


def _with_letters(part: str, family: str | None) -> list[str]:
    """ "RN and Bo Li" is letters of one person and the name of the next, "Helga MD" behind a comma a given name and letters. `family` is what stands before the comma, where there is one."""
    match = _COUPLE.fullmatch(part)
    if match and kind_of_part(match[1], ("Xx Xx",)) == "letters":
        return [match[1], match[2]]
    name, _, last = part.rpartition(" ")
    written = last.isupper() or (last[:1].isupper() and any(map(str.isupper, last[1:])))  # "MBA", "PhD"
    if family is None or not written or fold(last) not in known_letters() - word_list("letters_and_initials"):
        return [part]
    before = _with_letters(name, family) if name else []
    apart = before and before[0].split()[-1] not in LINKS and kind_of_part(before[0], ("Xx",)) in ("name", "title")
    apart = apart and not _abbreviates(before[0], family)
    return [*before, last] if apart else [part]  # "Senior Manager PMP"; not "Head of MBA", "ICU RN"


def _abbreviates(text: str, family: str) -> bool:
    """Whether words in capitals behind a family name stand for a post or a ward, `HR`, `ICU`, and are no given names; those of a name in capitals can be said."""
    words = text.split()
    if not all(map(is_abbreviation, words)) or any(map(given_name, words)):
        return False
    return not family.isupper() or any(EXECUTIVE.fullmatch(word) or not can_be_said(word) for word in words)


def _joined(names: list[str], people: list[list[str]]) -> tuple[str | tuple[str, ...], bool]:
    """The one name that the parts make (and whether it was turned round), or all the people. Raises `Unclear`."""
    split = [names_apart(name) for name in names]
    if any(len(each) > 1 for each in split):
        if len(names) == 2 and len(names[0].split()) == 1 and not re.search(r"\s(?:and|&)\s", names[0]):
            if len(split[1]) == 2 and all(" " not in one for one in split[1]):
                return (names[0], *split[1]), False  # "Dana, Bo and Sam"
            raise Unclear(_COMMA)
        everybody = [one for each in split for one in each]
        if any(
            fold(one) in honorifics() or fold(one.split()[0]) in _PLURAL for one in everybody
        ):  # "Mr. and Mrs. Ortiz"
            raise Several(_MULTIPLE)
        return tuple(everybody), False
    if len(names) == 1:
        return names[0], False
    titles, bare, _ = zip(*map(titles_and_name, names), strict=True)
    if len(names) == 2:
        first, second = (part.split() for part in bare)
        if re.fullmatch(r"(?:[^\W\d_]\.\s?){1,3}", bare[1]) and plain_name(f"X {bare[0]}"):  # "van der Merwe, P.J."
            return f"{names[1]} {names[0]}", True
        if whole_script(bare[0]) or whole_script(bare[1]):
            return " ".join(names), False
        if len(first) == len(second) == 1 and all(titles):
            if _same_title(*titles):
                return tuple(", ".join(each) for each in people), False  # "Dr. Ames, Dr. Boyd"
            if not are_given_names(second):
                raise Unclear(_COMMA)  # "Capt. Ames, Lt. Boyd"; "Herr Ames, Dr. Hans" is one
        if is_family_name(first, second):
            given, younger = names[1], ""
            if " " in given and (
                SUFFIX.fullmatch(given.split()[-1]) or (given.endswith(" V") and given.count(" ") > 1)
            ):
                # "Hearst, William Jr.", "Ingram, John W. V"
                given, younger = given.rsplit(" ", 1)
            title = names[0].removesuffix(bare[0]) if names[0].endswith(f" {bare[0]}") else ""  # "Dr. Ortiz, Dana"
            return f"{title}{calmed_given(given, bare[0])} {names[0].removeprefix(title)} {younger}".rstrip(), True
        if are_given_names(second):
            raise Unclear(_COMMA)  # "Ruizal Penalba, José Luis"
    if all(" " in one and plain_name(one) for one in bare):
        return tuple(", ".join(each) for each in people), False
    raise Unclear(_COMMA)


def _same_title(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two names have a title of one kind each, as two people have and one has not: `Dr.` and `Dr.`, `Mr.` and `Ms.`"""
    one, other = set(map(fold, first)), set(map(fold, second))
    return one == other or one | other <= FORMS_OF_ADDRESS


_PLURAL = frozenset({"drs", "messrs", "mmes", "profs", "mesdames"})
_ADDED_LAST = regex(r"\.\s[a-z]{4,6}\.$")
