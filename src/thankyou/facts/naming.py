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
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from thankyou.facts.cells import caps_lock, unescaped
from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped
from thankyou.facts.unfilled import field_code, slot_name

__all__ = [
    "BEFORE_ALL",
    "BEFORE_GIVEN",
    "EAST_ASIAN",
    "FAMILY_FIRST",
    "HISPANIC",
    "NICKNAME",
    "PARTICLES",
    "SUFFIX",
    "UNKNOWN",
    "Unclear",
    "Written",
    "fold",
    "given_name",
    "given_pair",
    "group",
    "honorifics",
    "never_filled",
    "righted",
    "taken_apart",
    "undecided",
    "unread_mailbox",
    "whole_script",
    "without_signs",
    "word_list",
]

BEFORE_GIVEN = set(
    "Sir Dame Sister Brother Father Mother Kuya Ate Tita Tito Pak Bu Mas Mbak Khun Aunty Auntie Aunt Uncle Oom Tannie Tante Mama Baba Mzee Matua Whaea Don Doña Tuan Haji Hajjah Weizero Woizero Weyzero Woizerit Weizerit Encik Puan Datuk Datin Dato Dato' Sri Seri Bapak Ibu Ustad Ustaz Ustadz Ustadzah Dona Cik".split()
)
"""Honorifics that go with the given name."""
BEFORE_ALL = {"Hon", "Hon.", "Honorable", "Honourable", "Daw", "Sayın"}
"""Honorifics that go with the whole name."""
PARTICLES = set(
    "van von vom zu zur zum de del della dell' der den des di da do dos das du la le lo las los el al bin ibn bint binti binte ben ter ten te op 't af av st st. san santa mac abu e y ó ní nic uí mac ua".split()
)
HISPANIC = regex(
    r"(?i)(?:ez|ñ\w*|llo|lla|rra)$|^(?:garcía|garcia|reyes|cruz|flores|rivera|torres|ramos|morales|ortiz|silva|santos|pereira|oliveira|souza|costa|ferreira|rojas|vargas|castro|"
    r"romero|ruiz|díaz|diaz|moreno|muñoz|montaño|molina|delgado|ortega|medina|herrera|aguilar|navarro|vega|campos|fuentes|carvalho|almeida|ribeiro|mendoza|soto|salazar|ríos|"
    r"rios|luna|mora|vidal|serrano|blanco|suárez|santana|barbosa|araújo|rocha|moreira|lima|gomes|martins|nunes|soares|vieira|monteiro|cardoso|teixeira|rubio|marín|sanz|iglesias|"
    r"cano|prieto|guerrero|cabrera|peña|león|domínguez|gil|pardo|bravo|arias|pinto|paredes|quispe|mamani|cárdenas|figueroa|acosta|benítez|ibarra|zapata)$"
)
FAMILY_FIRST = set(
    "nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly kim park lee choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn song hong "
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie tang feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu "
    "du ye cheng wei su lu ding ren shen yao lu cui tan jin qian wong chan cheung leung ng lam yeung tsang kwok tse chow chu "
    "goh teo ong koh yeo tay tham quek chua soh ooi yap chia khoo seah loh phua thong toh poh".split()
)
"""Family names of one syllable that stand first where they are from."""
_SYLLABLE = r"(?:v|zh|ch|sh|ts|tz|kh|ph|th|tr|nh|ng|ngh|gi|qu|gw|kw|hw|ky|hy|my|ny|py|gy|by|ly|ry|hl|hm|hn|ml|nl|pl|bl|nts|nt|nk|[bcdfghjklmnpqrstvwxyz])?(?:[aeiouyü]{1,3}(?:ng|nh|ch|[nmkptlhc])?|i?ew|eow)(?![aeiou]{4})"
EAST_ASIAN = regex(rf"(?:{_SYLLABLE}){{1,2}}(?:-(?:{_SYLLABLE}){{1,2}})*|ng|[a-z]\.?", re.IGNORECASE)
"""A given name of one or two syllables, as in China, Korea, Vietnam and Laos."""
NICKNAME = regex(r"(?<!\w)[\"“„(‘']([^\"”“(’')]+)[\"“”)’'](?!\w)")
"""What people call somebody, in quotation marks or brackets within the name: `Matthias "Matze" Krüger`."""
SUFFIX = regex(r"(?i:jr|sr)\.?|I{2,3}|IV|VI{1,3}|IX|(?:[2-9]|1\d)(?:nd|rd|th)")
"""What tells namesakes of one family apart. `V` does as well, but may be an initial."""


class Unclear(ValueError):
    """A name field that may mean several things; its text says what to write instead."""


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


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """`text` for comparing names: no accents, no case, no dots."""
    bare = text
    if not text.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return bare.replace(".", "").replace("đ", "d").replace("Đ", "d").replace("’", "'").casefold().strip()


@cache
def honorifics() -> dict[str, str]:
    """The words in front of names that are titles, as `fold` writes them, and how each is shown."""
    rows = [row.partition("=") for row in re.split(r";\s*", _lists()["honorifics"])]
    return {fold(said): shown or said for said, _, shown in rows}


def _begins_with_title(word: str, rest: Sequence[str]) -> bool:
    """Whether `word` is a title before `rest`. `Dean Smith`, `Don Cheadle` and `Pan Jianwei` are people whose name only looks like one."""
    low = fold(word)
    if low not in honorifics():
        return False
    if low in word_list("honorifics_and_names") and len(rest) == 1:
        return low == "don" and any(fold(rest[0]) in firsts for firsts, _ in _pairs())  # "Don Miguel"
    return not (word.isascii() and low in FAMILY_FIRST and all(EAST_ASIAN.fullmatch(fold(one)) for one in rest))


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
_COMMA = (
    "holds a comma that may mean several things: write the first name first, or give each person an entry of their own"
)
_CLOSES = "is a line that a program puts below a table, not a name; take the row out"
_WORDS = "holds words beside a name that are no title; write the name alone, and give each person an entry of their own"
_GENERATION = "may be one person, the fifth of the name, or several: write the first name first, or give each person an entry of their own"


_AHEAD = regex(
    r"^(?:\d{1,2}[.)]\s+|c/o\s+|(?:[Ss]ent|[Hh]osted|[Ii]nvited|[Oo]rgani[sz]ed|[Pp]osted|[Ss]cheduled) by\s+|[Dd]ear\s+(?=[A-Z\u00c0-\u00de])|(?:Hi|Hello)\s+(?=.*[,!]$))"
)
_FOR_ANOTHER = regex(r"^(?:i\. ?[AV]\.|ppa\.|p\. ?p\.|p\. ?o\.) ?(?=[^\W\d_])")
"""What stands before the name of somebody who signs for another: `i.A.`, `ppa.`, `p.p.`."""
_IN_QUOTES = regex(r"^[\"“„‘'](?![^\"“„‘']*[\"”’'].)(.*)[\"”“’']$")


@lru_cache(maxsize=4096)
def taken_apart(text: str) -> Written:
    """The parts of a name field. Raises `Unclear` where it may mean several things."""
    text = unescaped(text) if _ENTITY.search(text) else text
    text = text if text.isascii() else without_signs(text) or text
    if _closes_table(text.strip()):
        raise Unclear(_CLOSES)
    rows = [part for part in re.split(r"\s*;\s*|\s*、\s*", text.strip()) if part]
    rows = _addressed_apart(rows[0]) if len(rows) == 1 else rows
    if len(rows) > 1 and all(_kind(_IN_MARKS.sub("", row), ()) == "name" or "," in row for row in rows):
        return Written(None, people=tuple(rows))
    if turned := _TURNED_TWICE.fullmatch(text.strip()):
        names = turned.groups()
        if all(_kind(one, ("Xx",)) == "name" for one in names):
            return Written(None, people=(f"{names[0]}, {names[1]}", f"{names[2]}, {names[3]}"))
    text, email = _address(_unmarked(", ".join(rows)))
    text = text.replace("+", " ") if re.fullmatch(r"[^\W\d_]+(?:\+[^\W\d_]+)+", text) else text  # as forms send blanks
    text = _counted(_LICENCE.sub("", text))
    if "**" in text:
        raise Unclear(_REMARK)
    if says_unknown(text):
        raise Unclear(UNKNOWN)
    if _PROFILE_ALONE.fullmatch(text.strip(" ()[]<>")):
        raise Unclear(_HANDLE)
    if _rest().search(text):
        raise Unclear(_REST)
    if re.search(r"[^\W\d_]\s*\?$", text):
        raise Unclear(_DOUBT)
    if re.search(r"[{}$=\\^%#*<>]", text):  # no name; it is shown as it is
        return Written(text or None, email=email)
    text = _FOR_ANOTHER.sub("", _AHEAD.sub("", text))
    if _MADE_BY.search(text):
        raise Unclear(_CLOSES)
    if not _ADDED_LAST.search(text):
        text = re.sub(r"(?<=[^\W\d_]{4})(?<!\b[A-Z][a-z][A-Z][a-z])[.!]$", "", text)  # the stop of "DrSc." stays
    text = _IN_QUOTES.sub(r"\1", text).strip(" ,;:")
    text = re.sub(r"[\s,]+(?:https?://|www\.)\S+$", "", text)
    text, profile = _profile(text)
    text, number = _number(text)
    text = re.sub(r"(?<=[A-ZÄÖÜ])ß(?=[A-ZÄÖÜ])", "ẞ", text)  # "STRAßER" is in capitals
    if not text or _addresses_nobody(text):
        return Written(None, email=email)
    if group(text):
        return Written(text, email=email)
    if mailbox := _mailbox(text):
        return Written(group(mailbox), email=email)
    if _is_job(text):
        return Written(None, title=text, email=email)
    if _is_login(text):
        if email:
            return Written(None, email=email, unread=text)
        raise Unclear(_LOGIN)
    text, pronouns = _pronouns(text)
    text, school = _school(text)
    if re.search(r"(?:^|\s)\d[\d/.:-]*(?=\s|$)", _BRACKETS.sub("", text).partition(",")[0]):
        raise Unclear("holds a number, which no name does; leave the field out where the name is not known")
    text, label = _labelled(text)
    text, asides = _asides(text)
    found = _sorted(text, (*label, *asides))
    if found.name and re.fullmatch(_MAIL, found.name):
        found = found._replace(name=None, cased=False, unread="; ".join(filter(None, (text, found.unread))))
    alone = text if text.islower() or found.honorific else found.name or ""
    if any(map(_half_a_name, (*found.people, alone))):
        raise Unclear(_HALF_A_NAME)
    if beside := [one for one in (profile, number) if one]:
        found = found._replace(unread="; ".join(filter(None, (found.unread, *beside))))
    if school and (found.letters or found.honorific):
        found = found._replace(letters=found.letters and re.sub(r"(?=,|$)", f" ({school})", found.letters, count=1))
    elif school:
        found = found._replace(unread="; ".join(filter(None, (found.unread, school))))
    return found._replace(email=email, pronouns=pronouns or found.pronouns)


_UNKNOWN = regex(
    r"[^\W\d_]{2}[^.(\[]*?[\s,–—-](?:I )?(?:(?:did|do|could|was|can|have)(?:n['’]t|['’]t| not|not)|forgot(?:ten)?|not sure|unsure|no idea|never (?:got|caught|heard))\b.*\b(?:(?:sur|last |family |first |full |second )?names?|spelling|spelt|spelled|spell|rest|it)\b.*",
    re.IGNORECASE,
)


def says_unknown(text: str) -> bool:
    """Whether a remark behind a name says that the rest of it is not known: `Ada, didn't catch her surname`."""
    return _UNKNOWN.fullmatch(text.strip()) is not None and text.strip()[:1].isupper() and text.split()[0] != "I"


_FRAMED = regex(r"([*=#~_–—-]{2,})\s+(.*\S)\s+[*=#~_–—-]{2,}")


_MADE_BY = regex(r"[a-z]{2}ed by \w")
"""`Exported by HR Portal`, `Report generated by Workday`."""


def _closes_table(text: str) -> bool:
    """Whether a program wrote the words below its rows: `*** End of report ***`, `Grand Total`."""
    framed = _FRAMED.fullmatch(text)
    bare = (framed[2] if framed else text).strip(" .:")
    return bool(framed) or fold(bare) in word_list("closing_lines")


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
    if not any(map(_cut_short, text.split())) and not (before and fold(before[-1]) in _known_letters()):
        return text, None
    return f"{text[: match.start()]}{text[match.end() :]}", match[1]


def _cut_short(word: str) -> bool:
    return bool(_DEGREE.fullmatch(word.rstrip(",")) or _SHORTENED.fullmatch(word.rstrip(",")))


_NOTE = "*†‡§¶⁎※"
_FOOTNOTES = regex(
    rf"^(?:[{_NOTE}#^•]+\s*|[-–—>+]\s+|#\d{{1,2}}\s+)(?=[^\W\d_])|(?<=[\w.)])[{_NOTE}]+(?=[\s,]|$)"
    rf"|(?<=[\w.)])\s*[{_NOTE}#^¹²³⁰⁴-⁹]+(?=\s*(?:,|$))|\s*[(\[](?:\d{{1,2}}|[a-z]|[{_NOTE}]+)[)\]]$"
)
"""What refers to a note below a table, and the marks of lists: `Dana Ortiz*`, `Bo Li †`, `Ann Bell [2]`, `- Sam Park`."""
_GLUED = regex(r"(?<![^\W\d_])([^\W\d_]{2,5})\.(?=[^\W\d_a-zß-ÿ][^\W\d_]+(?:[\s,]|$)|\()")


_LISTED = regex(r"['\"“‘](.+)['\"”’]\s+(via\s.+)")
"""As mailing lists write their senders."""
_TAGGED = regex(r"[(\[]([^()\[\]]+)[)\]]\s*(\S.*)|([^\W\d_]{2,10}\.?)(?::|\s[-–—|])\s+(\S.*)")
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


# --- what can be cut out wherever it stands ----------------------------------------------------------------------

_MAIL = r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+"
_IN_MARKS = regex(rf"[\s,]*(?:[<(\[]\s*(?:mailto:)?({_MAIL})\s*[>)\]])")
_LINKED = regex(rf"\[([^\[\]]+)\]\((?:mailto:)?({_MAIL})\)")
"""A link as Markdown writes it."""
_ALONE = regex(rf"(?:mailto:)?({_MAIL})(?:\s*[(<](.*)[)>])?")
_AFTER_MARK = regex(r"(?<=[>)\]])\s*(?:,|\band\b|&)\s*(?=[^\W\d_])")
_AT_THE_END = regex(rf"(.*[^\W\d_]{{2,}}[,:]?)\s+[-–|]?\s*({_MAIL})")


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


_PROFILE = r"@[\w.]*\w|/?(?:in|u|user|users|pub|profile)/[\w.-]{3,}/?|(?:[\w-]+\.)+(?:[a-z]{2,}|(?i:com|org|net))/[^\s()\[\]]*|(?:[\w-]{2,}\.)+(?i:com|org|net|edu|gov|info|dev|io|app)"
"""A handle or the address of a page: `@lenaholt`, `linkedin.com/in/lenaholt`, `lenaholt.com`."""
_PROFILE_ALONE = regex(_PROFILE)
_PROFILE_BEHIND = regex(rf"(?<=[^\W\d_])[\s,]+(?:[-–—|·•]\s+)?[(\[]?({_PROFILE})[)\]]?$")


def _profile(text: str) -> tuple[str, str | None]:
    """The text without the handle or the address of a page behind the name, and that."""
    match = _PROFILE_BEHIND.search(text)
    return (text[: match.start()], match[1]) if match and text[: match.start()].strip() else (text, None)


_COUNTED = regex(r"([^\W\d_]+)\s*(?:no\.?\s*|#\s*)?\d{1,2}\s*(?::|\s[-–—|])\s*(?=[^\W\d_]{2})(.+)")


def _counted(text: str) -> str:
    """The text without the number that somebody has in a list, where the name stands behind it: `Interviewer 1: Lena Holt`."""
    match = _COUNTED.fullmatch(text)
    return match[2] if match and fold(match[1]) in word_list("counted") else text


_DAY = regex(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}")


def _number(text: str) -> tuple[str, str | None]:
    """The text without the telephone number behind the name, and that number."""
    match = _NUMBER.search(text)
    if match is None or match.start() < 2 or _DAY.fullmatch(match[1]):
        return text, None
    return text[: match.start()].rstrip(" ,"), match[1]


def _labelled(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without a job in front, or one that a colon or a bar parts from it: `Bill Haggerty: Plant Lead`, `Recruiter: Jo Chen`."""
    words = text.split()
    for cut in range(len(words) - 2, 0, -1):  # "President & CEO Walter Finch"
        before, name = " ".join(words[:cut]), " ".join(words[cut:])
        if _is_job(before) and _kind(name, ("Xx",)) == "name" and "," not in before and not _people(name)[1:]:
            return (f"Prof. {name}" if fold(words[cut - 1]) == "professor" else name), (before,)
    before, colon, name = text.partition(": ")
    if colon and "/" in before:
        places = [part.strip() for part in before.split("/")]
        if set("/:") & set(name) or not any(_is_department(one) or fold(one) in word_list("labels") for one in places):
            raise Unclear(_COLON)
        return name.strip(), (before.strip(),)  # "Marketing/Brand: Lena Holt"
    match = re.fullmatch(r"([^:/]*[^\W\d_.]):\s+([^:/]+)|([^:/]*[^\W\d_.)])\s*/\s*([^\W\d_][^:/]+)", text)
    if not match:
        return text, ()
    left, right = (match[1] or match[3]).strip(), (match[2] or match[4]).strip()
    apart = bool(match[1]) or " / " in text
    if _is_job(right, apart=apart) or (" " in left and _is_department(right)):
        return left, (right,)
    if (match[1] or apart) and (_is_job(left) or group(left) or _addresses_nobody(left)):
        return right, (left,)
    if match[1] and (_is_department(left) or fold(left) in word_list("labels")):
        return right, (left,)
    if " " in right and (_is_department(left) or (match[1] and " " not in left and _kind(right, ("Xx",)) == "name")):
        return right, (left,)  # "HR/Jo Chen", "Buyer: Jo Chen"
    if match[1]:
        raise Unclear(_COLON)  # "Molenaar: Piet"
    return text, ()


def _is_department(text: str) -> bool:
    """Whether words name where somebody works: `Procurement`, `Talent Acquisition`, `HR`."""
    words = re.findall(r"[^\s,/&]+", text)
    known = word_list("before") | word_list("groups_if_all") | word_list("groups") | _LINKS
    if len(words) > 2 and fold(words[0]) in known | word_list("organisations") and words[1] == "of":
        return True  # "Dept. of Civil Engineering"
    first = next((place for place, word in enumerate(words) if not _of_department(word, known)), len(words))
    return first > 0 and all(map(_is_abbreviation, words[first:]))  # "Finance EMEA"


def _of_department(word: str, known: frozenset[str]) -> bool:
    return fold(word) in known or _EXECUTIVE.fullmatch(word) is not None


def _address(text: str) -> tuple[str, str | None]:
    """The text without the e-mail address in it."""
    text = _LINKED.sub(r"\1 (\2)", text)
    if match := _ALONE.fullmatch(text.strip("<> ")):
        return match[2] or "", match[1]
    found = _IN_MARKS.findall(text)
    if len(found) > 1:
        raise Unclear(_MULTIPLE)
    if found:
        rest = _IN_MARKS.sub("", text).strip()
        return "" if _ALONE.fullmatch(rest) else rest, found[0]
    if (match := _AT_THE_END.fullmatch(text)) and match[1][:1].isupper():
        return match[1].rstrip(",: "), match[2]
    return text, None


@cache
def _pronoun_marks() -> tuple[re.Pattern[str], ...]:
    first = "|".join(sorted(sorted(word_list("pronouns")), key=len, reverse=True))
    return (
        regex(
            rf"[\s,;|·–—-]*(?:[(\[]\s*|(?<=[\s,;|/·–—-]))(?:pronouns:?\s*)?((?:{first})(?:\s*/\s*[^\W\d_]+)+)\s*[)\]]?",
            re.IGNORECASE,
        ),
        regex(rf"[\s,]*[(\[]\s*((?:{first})(?:[\s,/]+(?:{first}))*|(?:any|all) pronouns)\s*[)\]]", re.IGNORECASE),
        regex(r"[\s,]*[(\[]\s*([a-z]{1,6}(?:/[a-z]{1,6})+)\s*[)\]]"),
    )


def _pronouns(text: str) -> tuple[str, str | None]:
    """The text without pronouns, such as `(she/her)`."""
    for pattern in _pronoun_marks():
        if match := pattern.search(text):
            return f"{text[: match.start()]} {text[match.end() :]}".strip(" ,"), match[1]
    return text, None


_BRACKETS = regex(r"\s*[(\[（]([^()\[\]（）]*)[)\]）]")


@cache
def _born() -> str:
    """A pattern of the words before the name that a family name has replaced: `née`, `geb.`"""
    return rf"(?i:{'|'.join(sorted(map(re.escape, _lists()['born'].split()), key=len, reverse=True))}|z domu|z d|o\. ?s|f\. ?d)\.?"


_MAIDEN = regex(r"([^\W\d_][^,()\[\]]*?)\s?-?[(\[]([^\W\d_][^()\[\],]*)[)\]](\s[^\s,]+)?,\s*(\S.*)")
"""`Baker (Johnson), Jenny`"""


def _other_family_name(text: str) -> str:
    """The text without a former family name, or a name for daily use, in brackets between the family name and the comma."""
    match = _MAIDEN.fullmatch(text)
    if not match or (match[3] and not SUFFIX.fullmatch(match[3].strip())):
        return text
    family, other, given = match[1].split(), match[2], _titles(match[4].partition(",")[0])[1]
    names = _kind(given, (match[1],)) == "name" and _plain_name(other) and not _is_abbreviation(other)
    if not names or not _families(family, given.split()) or _is_job(other, apart=True) or _is_department(other):
        return text
    return f"{match[1]}{match[3] or ''}, {match[4]}"


_ALSO_CALLED = regex(r"(.+?)\s+\(?(?:a\.?k\.?a\.?|goes by|known as)\s+(.+)", re.IGNORECASE)
_CARE_OF = regex(r"(.+[^\W\d_])\s+(c/[o-]|care of|℅)\s+(.+)", re.IGNORECASE)
_APART = regex(r"\s+(?:[-–—|·•~]|//)\s+|\s*\|\s*")


@cache
def _earlier_name() -> re.Pattern[str]:
    return regex(rf"(?<=[^\W\d_] [^\W\d_])([^\s,]*),?\s{_born()}\s[^\W\d_].*")


def _asides(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without brackets, or what stands behind a dash or bar, but with what people call somebody; and those words."""
    text = _other_family_name(text)
    kept, held = text, list[str]()
    for match in reversed(list(_BRACKETS.finditer(text))):
        said = match[1].strip()
        if _of_letters(text[: match.start()], match[0]):
            continue  # "FRCS(Eng)"
        if (
            _kind(said, (), cased=True) == "name"
            and " " not in said
            and not _is_abbreviation(said)
            and not said.endswith(".")
            and match[0].strip()[0] != "["
            and not _is_tag(said)
            and fold(said) not in honorifics()
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
    kept = re.sub(r"(?<=[^\W\d_]) @ (?=[^\W\d_])", " at ", " ".join(kept.split()))
    kept, *behind = _APART.split(kept)
    if employed := re.fullmatch(r"(.*[^\W\d_]) (?:at|from|with|via|on) (.+)", kept):
        kept, behind = employed[1], [employed[2], *behind]
        held += behind
    else:
        if len(behind) == 1 and " " in behind[0] and _is_department(kept) and _kind(behind[0], ("Xx",)) == "name":
            kept, behind = behind[0], [kept]  # "Procurement - Gita Rao"
        for part in behind:
            first = part.partition(",")[0]
            if _kind(first, (), cased=True) == "name" and " " in part and not _is_department(first):
                raise Unclear(_TWO_NAMES)
        held += behind
    kept = _earlier_name().sub(r"\1", kept)
    return kept.strip(" ,"), tuple(part for part in held if part)


def _of_letters(before: str, brackets: str) -> bool:
    """Whether brackets are glued to letters behind a name, and belong to them."""
    word = before.split()[-1:]
    return bool(word) and brackets[0] in "([" and word[0].isupper() and _letters(word[0], crowded=False)


def _is_abbreviation(word: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][A-Z&/.]{1,5}", word))


# --- what stands between commas ----------------------------------------------------------------------------------


def _sorted(text: str, asides: Sequence[str]) -> Written:
    """The name, and each part beside it where it belongs."""
    parts = [one for part in text.split(",") if part.strip() for one in _with_letters(part.strip())]
    if not parts:
        return Written(None, unread="; ".join(asides) or None)
    parts[0], suffix = _generation(parts)
    names: list[str] = [parts[0]]
    people: list[list[str]] = [[parts[0]]]
    titles: list[str] = []
    unread: list[str] = []
    addressed: list[str] = []
    letters: list[str] = []
    for part in parts[1:]:
        part = re.sub(r"^(?:and|&)\s+", "", part)
        kind = _kind(part, tuple(names))
        if (
            kind == "words"
            and re.search(r"(?: [A-Z\u00c0-\u00de][^\W\d_]+){2}$", part)
            and not set(part.split()) & _LINKS
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
            addressed += _said(part.split())
        elif kind == "letters":
            letters.append(part)
        else:
            unread.append(part)
    for part in asides:
        kind = _kind(part, ("Xx Xx",), cased=True)
        if (
            _is_tag(part)
            or part.casefold().startswith("via ")
            or (part.islower() and fold(part.split()[0]) in word_list("remarks"))
        ):  # "forgot his last name"
            unread.append(part)
        elif kind == "letters" and _known_letters() - word_list("letters_and_initials") >= set(fold(part).split()):
            letters.append(part)
        elif kind == "title" or _is_abbreviation(part):
            titles.append(part)
        elif kind == "honorific":
            addressed += _said(part.split())
        elif kind in ("letters", "suffix"):
            letters.append(part)
        else:
            unread.append(part)
    name, turned = _joined(names, people)
    if isinstance(name, tuple):
        return Written(None, people=name)
    in_front, name, degrees = _titles(name)
    name, even = _evened(name)
    name, front = _family_in_capitals(name)
    name, cased = _capitals(f"{name}{suffix}")
    cased, turned = cased or even or front != "", turned or front == "first"
    return Written(
        name,
        " ".join(in_front + addressed) or None,
        ", ".join(titles) or None,
        letters=", ".join(degrees + letters) or None,
        unread="; ".join(unread) or None,
        turned=turned,
        cased=cased,
    )


def _generation(parts: Sequence[str]) -> tuple[str, str]:
    """The family name before a comma without what tells namesakes apart, and that: `Finch III, Harold`.

    Raises `Unclear` for `Ivan V, Boris Popov`, where V may be an initial as well.
    """
    *family, last = parts[0].split()
    if not family or len(parts) < 2 or not (SUFFIX.fullmatch(last) or last == "V"):
        return parts[0], ""
    given = _titles(parts[1])[1].split()
    if _kind(" ".join(given), (" ".join(family),)) != "name" or not _families(family, given):
        return parts[0], ""
    if last == "V" and len(given) > 1 and not given[-1].endswith("."):
        raise Unclear(_GENERATION)
    return " ".join(family), f" {last}"


def _with_letters(part: str) -> list[str]:
    """ "RN and Bo Li" is letters of one person and the name of the next."""
    match = re.fullmatch(r"(\S+)\s+(?:and|&)\s+(.+ .+)", part)
    return [match[1], match[2]] if match and _kind(match[1], ("Xx Xx",)) == "letters" else [part]


def _joined(names: list[str], people: list[list[str]]) -> tuple[str | tuple[str, ...], bool]:
    """The one name that the parts make (and whether it was turned round), or all the people. Raises `Unclear`."""
    split = [_people(name) for name in names]
    if any(len(each) > 1 for each in split):
        if len(names) == 2 and len(names[0].split()) == 1 and not re.search(r"\s(?:and|&)\s", names[0]):
            if len(split[1]) == 2 and all(" " not in one for one in split[1]):
                return (names[0], *split[1]), False  # "Dana, Bo and Sam"
            raise Unclear(_COMMA)
        everybody = [one for each in split for one in each]
        if any(
            fold(one) in honorifics() or fold(one.split()[0]) in _PLURAL for one in everybody
        ):  # "Mr. and Mrs. Ortiz"
            raise Unclear(_MULTIPLE)
        return tuple(everybody), False
    if len(names) == 1:
        return names[0], False
    bare = [_titles(name)[1] for name in names]
    if len(names) == 2:
        first, second = (part.split() for part in bare)
        if re.fullmatch(r"(?:[^\W\d_]\.\s?){1,3}", bare[1]) and _plain_name(f"X {bare[0]}"):  # "van der Merwe, P.J."
            return f"{names[1]} {names[0]}", True
        if whole_script(bare[0]) or whole_script(bare[1]):
            return " ".join(names), False
        if _families(first, second):
            given, younger = names[1], ""
            if " " in given and (
                SUFFIX.fullmatch(given.split()[-1]) or (given.endswith(" V") and given.count(" ") > 1)
            ):
                # "Hearst, William Jr.", "Ingram, John W. V"
                given, younger = given.rsplit(" ", 1)
            return f"{_calm(given, names[0])} {names[0]} {younger}".rstrip(), True
        if _given_alone(second):
            raise Unclear(_COMMA)  # "Ruizal Penalba, José Luis"
    if all(" " in one and _plain_name(one) for one in bare):
        return tuple(", ".join(each) for each in people), False
    raise Unclear(_COMMA)


def _calm(given: str, family: str) -> str:
    """A given name in capitals, behind a family name that is not, as names are written."""
    loud = given.isupper() and not _but_particles(family).isupper() and all(map(_SPOKEN.fullmatch, given.split()))
    return _capitals(given)[0] if loud else given


_PLURAL = frozenset({"drs", "messrs", "mmes", "profs", "mesdames"})


_IN_FRONT = PARTICLES | {"o", "fitz", "ap", "ab", "verch", "mc", "a"}
"""What a family name of several words begins with."""


def _families(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether what stands before the comma is a family name."""
    if len(first) == 1:
        return True
    if len(second) == 1 and fold(first[0]) in FAMILY_FIRST and all(map(EAST_ASIAN.fullmatch, map(fold, first))):
        return True  # "Chan Tai Man, Peter"
    alone = _given_alone(second) or (len(second) == 1 and _particle_within(first))
    if alone and HISPANIC.search(first[0]) and not given_name(first[0]):
        return True  # "Núñez de la Torre, María del Carmen"
    capital = "".join(first).isupper() and not "".join(second).isupper()
    return len(second) <= 3 and (
        capital or not _IN_FRONT.isdisjoint({fold(first[0]), first[0].casefold()}) or all(map(HISPANIC.search, first))
    )


_AND = regex(r"\s+(?:and|&|\+|und|w/)\s+|(?<!\b\w)\s*/\s*(?!\w\b)")


def given_name(word: str) -> bool:
    """Whether a word is known for a given name, which hardly any family has."""
    return all(fold(part) in word_list("given") for part in word.split("-"))


def _given_alone(words: Sequence[str]) -> bool:
    """Whether words are certainly given names, with no family name among them: `José Luis`, `María del Carmen`, `Anna M.`"""
    if len(words) > 2 and fold(words[0]) in word_list("devout") and fold(words[1]) in ("de", "del"):
        words = words[:1]
    named = [word for word in words if not re.fullmatch(r"[^\W\d_]\.?", word)]
    paired = len(named) == 2 and given_pair(named[0], named[1]) and fold(named[1]) not in FAMILY_FIRST  # "Ann Lee"
    return paired or (bool(named) and all(map(given_name, named)))


def _particle_within(words: Sequence[str]) -> bool:
    """Whether all that stands between the first word and the last are particles: `Núñez de la Torre`."""
    return len(words) > 2 and all(word.islower() and fold(word) in PARTICLES for word in words[1:-1])


def _people(name: str) -> list[str]:
    """The people that one part names: `Dana Ortiz and Bo Li`."""
    if _is_job(name, apart=True) and not _people_only(name):
        return [name]
    found, start = list[str](), 0
    for match in _AND.finditer(name):
        before, after = name[: match.start()].split()[-1:], name[match.end() :].split()[:1]
        if not all(word.islower() and fold(word) in PARTICLES for word in (*before, *after)):  # "Max von und zu Berg"
            found.append(name[start : match.start()])
            start = match.end()
    return [one for one in (*found, name[start:]) if one]


_CALLED = regex(r"(?<!\w)(?:\"[^\"]+\"|“[^”]+”|„[^“”]+[“”]|‘[^’]+’|'[^']+')(?!\w)")
"""What people call somebody, in quotation marks beside a given name: `"Kit" Marlowe`."""


def _kind(part: str, names: Sequence[str], *, cased: bool = False) -> str:
    """What a part is: `letters` after a name, `suffix`, `honorific`, `title`, `organisation`, `name` or `words`.

    `names` are the parts before it that are names; `cased` whether capitals are to be expected.
    """
    part = " ".join(_CALLED.sub(" ", part).split()) or part
    words = part.split()
    if not words:
        return "words"
    first = names[0] if names else ""
    cased = cased or any(character.isupper() for character in first)
    if SUFFIX.fullmatch(part) or (part == "V" and (" " in first or len(names) > 1)):
        return "suffix"
    if names and _only_titles(words) and not (part.isupper() and fold(part) in _known_letters()):  # "BA" is no "Bà"
        return "title" if fold(part) in word_list("jobs") else "honorific"
    if names and " " not in _but_particles(first) and (given := _titled_given(part)):
        return _kind(given, names)  # "Berg, Prof. em. Anneke"
    if (
        names
        and (" " not in first or fold(first.split()[0]) in PARTICLES)
        and re.fullmatch(r"(?:[A-Z]\.?\s?){1,2}", part)
        and (fold(part) not in _known_letters() or fold(part) in ("jr", "sr"))
    ):
        return "name"  # "Ortiz, J. D.", "Smith, J.R."
    if names and " " in first and _qualification(words, crowded=first.isupper()):
        return "letters"
    if names and all(_letters(word, crowded=first.isupper()) for word in words):
        family = _but_particles(first)
        alone = " " not in family and part.isupper() and fold(part) not in _known_letters()
        spoken = all(map(_SPOKEN.fullmatch, words)) and not all(map(_EXECUTIVE.fullmatch, words))
        return "name" if alone and (family.isupper() or spoken) else "letters"  # "MacIntyre, FIONA"
    if _is_job(part, apart=True):
        return "title"
    if fold(words[-1]) in word_list("organisations") and len(words) > 1:
        return "organisation"
    if _plain_name(part) or (not cased and _plain_name(part.title())):
        return "name"
    if cased and part[:1].islower() and names:
        tail = [word for word in words[-2:] if word[:1].isupper()]
        return "title" if len(tail) < 2 or set(words) & _LINKS or len(words) < 3 else "words"
    return "words"


def _only_titles(words: Sequence[str]) -> bool:
    """Whether words are titles with what is added to them, and no name: `Dr.`, `Prof. em.`, `PD Dr.`, `Dr. med. dent.`"""
    if len(words) == 1:
        word, low = words[0], fold(words[0])
        return low in honorifics() and "." not in word[:-1] and low not in word_list("honorifics_and_names")
    if all(fold(word) in honorifics() and "." not in word[:-1] for word in words):
        return True
    stops = [word.endswith(".") for word in words]
    known = honorifics().keys() | word_list("ranks")
    if not any(stops) or not all(stop or fold(word) in known for stop, word in zip(stops, words, strict=True)):
        return False
    titles, rest, degrees = _titles(" ".join((*words, _SOMEBODY)))
    return bool(titles) and rest == _SOMEBODY and not degrees


def _titles_behind(words: Sequence[str]) -> bool:
    """Whether a title stands behind a name without a comma: `Dr. med. dent.`, `Prof. em.`; not `Prince Khan`."""
    return words[0].endswith(".") and fold(words[0]) in ("dr", "prof") and _only_titles(words)


def _said(words: Sequence[str]) -> list[str]:
    """The titles among words that are titles alone, without what is added to them."""
    return _titles(" ".join((*words, _SOMEBODY)))[0]


_SOMEBODY = "Xx Xx"


def _titled_given(part: str) -> str | None:
    """The given name behind a title that is cut short, as where the family name stood first: `Prof. em. Anneke`."""
    titles, rest, _ = _titles(f"{part} {_SOMEBODY}")
    cut_short = part[:1].islower() or any("." in title for title in titles)
    return rest.removesuffix(_SOMEBODY).strip() or None if titles and cut_short else None


_SPOKEN = regex(r"(?=[A-Z]{3})(?=.*[AEIOUY])(?:[^AEIOUY\W\d_]{0,2}[AEIOUY]{1,2})+[^AEIOUY\W\d_]{0,2}")
"""Capitals that can be said as a word: a name, not letters after one."""


def _plain_name(part: str) -> bool:
    """Whether the words have the shape of a name: capitals or a script without them, small only between."""
    words = part.split()
    return len(words) <= 6 and all(
        (
            re.fullmatch(r"[^\W\d_][^\d_]*", word)
            and (not word[0].islower() or fold(word) in PARTICLES or word in ("and", "&", "und"))
        )
        or word in ("&", "+", "/")
        for word in words
    )


_DOTTED = regex(r"(?:[A-Z][a-z]{0,4}\.-?){1,4}(?:[A-Z][a-z]{0,4}\.?)?")
_GRADE = regex(r"[IVX]{1,4}|[A-Z]\d?\+|v?\d{1,2}|[A-Z][a-z]+\+")
"""What follows letters: `PSM I`, `CompTIA A+`, `ITIL v4`."""


def _qualification(words: Sequence[str], *, crowded: bool) -> bool:
    """Whether several words are letters after a name: `LEED AP BD+C`, `PSM I`, `Ph. D.`, `Lean Six Sigma Black Belt`."""
    if len(words) < 2:
        return False
    if len(words) == 2 and max(map(len, words)) < 5 and fold("".join(words)) in word_list("letters"):
        return True
    if not word_list("qualifications").isdisjoint(map(fold, words)) and not _is_job(" ".join(words), apart=True):
        return True
    known = [_letters(word, crowded=crowded) for word in words]
    return (
        known[0]
        and any(map(_GRADE.fullmatch, words))
        and all(told or _GRADE.fullmatch(word) for told, word in zip(known, words, strict=True))
    )


@cache
def _known_letters() -> frozenset[str]:
    """Degrees and honours that are known by name."""
    return word_list("letters") | word_list("honours")


_PLACE_BEHIND = regex(r"/[^\W\d_a-z][a-z\u00df-\u00ff]{2,}$")
"""A department and its place: `DE-RH/Lisboa`."""


def _letters(word: str, *, crowded: bool) -> bool:
    """Whether a word is letters after a name: `MPH`, `FNP-BC`, `PharmD`, `P.Eng.`. `crowded` where the name is all capitals too."""
    bare = re.sub(r"[®™*()]", "", word)
    if fold(bare) in _known_letters():
        return True
    if _PLACE_BEHIND.search(bare):
        return False
    letters = re.sub(r"[^A-Za-z]", "", bare)
    if not 2 <= len(letters) <= 10 or len(letters) < len(re.sub(r"[.\-/+&]|(?<=[A-Z]{3})\d$", "", bare)):
        return False
    capitals = sum(map(str.isupper, letters))
    if re.fullmatch(r"(?:[A-Z][a-z]{1,3}){2}\.", bare):  # "DrSc."
        return True
    if "." in bare[:-1]:
        return bool(_DOTTED.fullmatch(bare)) and capitals >= 2
    if letters.isupper():
        return not (crowded and re.search("[AEIOUY]", letters))
    return capitals >= 2 and bool(re.search(r"[A-Z]{2}|[A-Z]$", letters))


def _titles(name: str) -> tuple[list[str], str, list[str]]:
    """The honorifics in front of a name as written; the name without them; the degrees in front of it or behind."""
    titles: list[str] = []
    degrees: list[str] = []
    words = name.split()
    if len(words) > 2 and words[0] == "The" and _title_in_front(words[1:]):
        words = words[1:]
    if len(words) > 2 and words[0] in ("His", "Her") and fold(words[1]) in word_list("styles"):
        words = words[2:]
        if len(words) > 1 and fold(words[0]) in honorifics():
            titles.append(words.pop(0))  # "His Honour Judge Menon"
    while len(words) > 1:
        word = words[0]
        two = fold(" ".join(words[:2])).replace("\u02bc", "'") if len(words) > 2 else ""
        if two in word_list("titles_of_two"):
            titles += words[:2]
            words = words[1:]
        elif two in word_list("degrees_of_two") and "." not in word:
            degrees.append(" ".join(words[:2]))
            words = words[1:]
        elif word.startswith(("Dr.-", "Dr-")):  # "Dr.-Ing."
            titles.append("Dr.")
        elif _PROFESSOR.fullmatch(word):  # "Univ.-Prof.", "Prof.dr.ir."
            titles.append("Prof.")
        elif _rank(words):
            pass
        elif _DEGREE.fullmatch(word) and fold(word.partition(".")[0]) not in word_list("given_short"):  # "St.John"
            degrees.append(word)
        elif titles and _ADDED_APART.fullmatch(" ".join(words[:2])):
            words = words[1:]
        elif titles and (
            (_ADDED.fullmatch(word) and fold(word) not in honorifics()) or fold(word) in word_list("ranks_behind")
        ):
            pass
        elif _letters_in_front(words):
            degrees.append(word)
        elif _title_in_front(words):
            titles.append(word[0].upper() + word[1:])
        else:
            break
        words = words[1:]
    cut = next((place for place in range(2, len(words)) if _all_behind(words, place)), len(words))
    words, degrees = words[:cut], degrees + words[cut:]
    for place in range(2, len(words)):
        if _titles_behind(words[place:]):
            return titles + _said(words[place:]), " ".join(words[:place]), degrees
    return titles, " ".join(words), degrees


def _all_behind(words: Sequence[str], cut: int) -> bool:
    """Whether letters begin at `cut`: one that is known or sure, and nothing but letters after it."""
    name, rest = words[:cut], words[cut + 1 :]
    return _behind(words[cut], name) and all(_behind(word, name) or _letters(word, crowded=False) for word in rest)


def _letters_in_front(words: Sequence[str]) -> bool:
    """Whether letters that belong after a name stand before it: `MD Sanjay Rao`, `RN Ann Poe`; not `MS Dhoni`, `JD van Wyk`, `KIM Min-ji`."""
    word, rest = words[0], words[1:]
    low = fold(word)
    if len(rest) < 2 or not word.isupper() or "." in word or "".join(rest).isupper() or fold(rest[0]) in PARTICLES:
        return False
    if low in word_list("letters_and_initials") or low in honorifics():
        return False
    return low in word_list("letters") or bool(_NO_VOWEL.fullmatch(word))


_NO_VOWEL = regex(r"[B-DF-HJ-NP-TV-XZ]{4,5}|[B-DF-HJ-NP-TV-XZ]{3,5}-[B-DF-HJ-NP-TV-XZ]{2,3}")
"""Capitals that no name consists of: `LCSW`, `FNP-BC`."""
_DEGREE = regex(r"[A-Z][a-z]+\.-?(?:[A-Z][a-z]*\.?)+|[A-Z]\.[A-Z][a-z]+\.|PhD|DPhil")
"""A degree in front of a name: `Ph.D.`, `Dipl.-Ing.`"""
_SHORTENED = regex(
    r"[^\W\d_]{2,6}\.(?:[a-zª-ÿ]{1,4}\.?)?|[^\W\d_]{1,5}[ªº]|[а-я]{1,2}-[а-я]{1,3}|(?=[A-Z]{2})[A-Z]{2,4}[a-z]{1,3}"
)
"""A word cut short, as no name is: `Mag.`, `MUDr.`, `inż.`, `Dott.ssa`, `Drª`, `д-р`, `SSgt`; an initial is none."""


_PROFESSOR = regex(r"(?i:(?:[^\W\d_]{1,5}\.-?)*prof(?:essor)?\.(?:-?(?:in|dr|ir|ing|em|mr)\.?)*)")
"""A professor's title with what stands before and behind it: `Univ.-Prof.`, `Jun.-Prof.`, `Prof.in`, `Prof.dr.ir.`"""


def _rank(words: Sequence[str]) -> bool:
    """Whether a word only says what kind of professor or doctor: `apl. Prof.`, `Assoc. Prof. Dr.`, `em. Prof.`, `PD Dr.`"""
    cut = bool(_ADDED.fullmatch(words[0]) or re.fullmatch(r"[^\W\d_]{1,6}\.", words[0]))
    known = fold(words[0]) in word_list("ranks")
    professor = bool(_PROFESSOR.fullmatch(words[1])) or fold(words[1]) == "professor"
    return len(words) > 2 and (((cut or known) and professor) or (known and fold(words[1]) == "dr"))


_ADDED = regex(r"(?=[^A-Z]+$)[^\W\d_]{1,6}\.(?:-?[^\W\d_]{1,5}\.)*|[a-z]\.[A-Z]\.")
"""What is added to a title, and not said: `Dr. med.`, `Dr. rer. nat.`, `Mgr inż.`, `Prof. a.D.`"""
_ADDED_LAST = regex(r"\.\s[a-z]{4,6}\.$")
_ADDED_APART = regex(r"[a-z]\. [A-Z]\.|[A-Z]\. [a-z]\.")
"""The same in two words: `i. R.`, `E. h.`"""


def _title_in_front(words: Sequence[str]) -> bool:
    """Whether the first word of a name is a title: one that is known, one cut short, or what stands before such a one."""
    word, rest = words[0], words[1:]
    low = fold(word)
    if _begins_with_title(word, rest):
        return True
    if _SHORTENED.fullmatch(word) and low not in word_list("given_short"):
        return not _STUCK.fullmatch(word) or low.endswith("dr")  # "MUDr", but "DAna"
    if (
        len(rest) > 1 and fold(rest[0]) in _AFTER_TITLES and len(word) < 6 and low != "the"
    ):  # "PD Dr. Maier", "Rt Hon Wynn"
        return True
    if (
        len(rest) == 1 and low in word_list("jobs") and word.istitle() and not _is_job(" ".join(words))
    ):  # "Director Kim"
        return True
    small = word.islower() and len(word) < 6 and low not in PARTICLES
    return small and len(rest) > 1 and rest[-1][:1].isupper() and low not in word_list("remarks")  # "mgr Piotr Zając"


_AFTER_TITLES = frozenset({"dr", "prof", "hon", "rev", "revd", "reverend", "honourable", "honorable"})


def _behind(word: str, name: Sequence[str]) -> bool:
    """Whether the last word of a name without a comma is letters after it: `Dana Ortiz MPH`, not `Anna Maria LI`."""
    low = fold(word)
    if low in word_list("honours"):
        return True
    if "".join(name).isupper():
        return len(low) > 2 and low in word_list("letters") and not re.search("[aeiouy]", low)
    if word.istitle() and "." not in word:
        return False
    if fold(word) in ("jr", "sr"):
        return False
    if fold(word) in word_list("letters"):
        return (word[:1].isupper() and fold(word) not in ("ma", "do", "od", "ra", "ms", "ba", "pa")) or "." in word
    silent = not re.search("[AEIOUY]", word) or (len(name) > 1 and len(word) > 2 and not _SPOKEN.fullmatch(word))
    return silent and word != "NG" and _letters(word, crowded=False)


# --- jobs, groups, nobody ----------------------------------------------------------------------------------------


@cache
def _lists() -> dict[str, Any]:
    """The word lists; read only where a name needs more than its shape."""
    data: dict[str, Any] = shipped("people.yaml")
    return data


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of one list of `templates/people.yaml`, as `fold` writes them."""
    text = _lists()[name]
    return frozenset(map(str.strip, text.split(";"))) if ";" in text else frozenset(text.split())


@cache
def _pairs() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple((frozenset(first.split()), frozenset(second.split())) for first, second in _lists()["given_pairs"])


def given_pair(first: str, second: str) -> bool:
    """Whether two words make one given name: `Mary Ann`, `María José`, not `Mary Elizabeth`."""
    low = fold(first), fold(second)
    return low[0] != low[1] and any(low[0] in firsts and low[1] in seconds for firsts, seconds in _pairs())


_EXECUTIVE = regex(r"C[A-Z]{1,2}O|[ESA]?VP|HR|QA|IT|PM|HRBP")
_LINKS = frozenset("of for and to in at on the & &amp;".split())


_JOB_TOO = frozenset({"chief", "nurse", "chef", "officer", "general", "coach"})
"""Honorifics that begin a title as well: `Nurse Manager`."""


def _is_job(text: str, *, apart: bool = False) -> bool:
    """Whether words are a job title. `apart` where they stand beside a name, so that one sure word is enough."""
    words = re.findall(r"[^\s,/()]+", text)
    while len(words) > 1 and re.fullmatch(r"[IVX]+|\d+", words[-1]):  # "Engineer II"
        words.pop()
    low = [re.sub(r"^(?:co|vice|deputy|ex|sub|under)-(?=.)", "", fold(word)) for word in words]
    if not low:
        return False
    if " ".join(low) in word_list("titles"):
        return True
    if not apart and low[0] in honorifics() and low[0] not in _JOB_TOO and len(low) > 1:  # "Pastor Baker"
        return False
    if apart and (_job_elsewhere(low[0]) or _job_elsewhere(low[-1])):
        return True
    sure, before = word_list("jobs"), word_list("before")
    linked = any(word in _LINKS for word in words[1:-1]) or (len(words) == 2 and words[-1] in _LINKS)
    if low[0] in sure | word_list("jobs_and_names") and linked and not _people_only(text):
        return True
    known = [
        word in sure | before | _LINKS or bool(_EXECUTIVE.fullmatch(raw)) for word, raw in zip(low, words, strict=True)
    ]
    last = low[-1]
    if last in word_list("jobs_and_names") and len(low) > 1 and all(known[:-1]):
        return apart or (low[0] not in honorifics() and low[0] not in ("junior", "case"))  # "Junior Smith"
    if not apart:
        alone = low[0] in ("recruiter", "manager", "interviewer") or low[0] != fold(words[0])  # "Co-Chair"
        return last in sure and all(known) and (len(low) > 1 or alone)
    if last in sure or bool(_EXECUTIVE.fullmatch(words[-1])):
        return True
    if low[0] in sure and len(low) > 1 and all(known):
        return True
    return len(low) > 1 and linked and any(word in _LINKS - {"and", "&"} for word in words[1:-1])


@lru_cache(maxsize=1024)
def _job_elsewhere(word: str) -> bool:
    """Whether a word is a job in another language, by itself or by its last part: `Hoofd`, `Werkstattleiterin`."""
    known = word_list("jobs_elsewhere")
    return word in known or any(
        len(word) > len(end) + 1 and word.endswith(end) for one in known if one.startswith("-") for end in (one[1:],)
    )


def _people_only(text: str) -> bool:
    """Whether the only link between the words is one that joins people."""
    return not re.search(r"\s(?:of|for|to|in|at|on)\s", text) and bool(re.search(r"\s(?:and|&)\s", text))


@lru_cache(maxsize=1024)
def group(text: str) -> str | None:
    """How a group of people is addressed, such as `Recruiting Team`; None where `text` is no group."""
    words = re.sub(r"(?i)^(?:dear\s+)?(?:the\s+)?", "", text.strip()).split()
    if not words or not all(re.fullmatch(r"[^\d_<>@]+", word) for word in words):
        return None
    cut = next((place for place, word in enumerate(words) if place and word in ("at", "for", "@", "-", "–", "|")), None)
    words = words[:cut]
    low = [fold(word).rstrip(",") for word in words]
    whole = word_list("groups") | word_list("groups_if_all") | word_list("before")
    shown = " ".join(word if not word.islower() or word in _LINKS else word[0].upper() + word[1:] for word in words)
    shown = shown if not shown.isupper() or len(shown) < 5 else shown.title()
    if _is_joint_department(low):
        return f"{shown} Team"
    if "," in shown or any(fold(word) in honorifics() and "." in word for word in words):
        return None
    if low[-1] in word_list("groups") and (len(low) == 1 or low[-1] in ("team", "committee", "department", "dept", "panel") or set(low[:-1]) <= whole | _LINKS):  # fmt: skip
        return shown
    if low[-1] in ("careers", "recruiting", "recruitment") and len(low) > 1 and all(w[:1].isupper() for w in words):
        # "Acme Careers"
        return f"{shown} Team"
    if low[0] in ("department", "office", "board", "team", "committee") and "of" in low[1:2]:
        return shown
    if low[-1] in word_list("groups_if_all") and set(low) <= whole | _LINKS and (len(low) > 1 or low[0] in ("hr", "recruiting", "recruitment", "admissions", "careers", "personnel", "hiring")):  # fmt: skip
        return shown if low[-1] in ("office", "interviewers", "panelists", "panellists") else f"{shown} Team"
    return None


def _is_joint_department(low: Sequence[str]) -> bool:
    """Whether words that "and" joins are one department: `People & Culture`, `Diversity, Equity & Inclusion`; not `House and Ward`."""
    said = [word for word in low if word not in _LINKS]
    known = word_list("before") | word_list("groups_if_all")
    return (
        len(said) > 1
        and any(word in ("&", "and") for word in low[1:-1])
        and set(said) <= known
        and not set(said) <= word_list("before_and_names")
        and set(low) <= known | {"&", "and"}
        and low[-1] not in word_list("groups") | _LINKS
    )


def _addresses_nobody(text: str) -> bool:
    """Whether a value only says that the name is not known: `Hiring Manager`, `To Whom It May Concern`."""
    said = re.sub(r"[_-]", " ", text) if " " not in text.strip() else text
    low = re.sub(r"^(?:the|an?)\s+|[.,!]+$", "", fold(said))
    return low in word_list("nobody") or _is_of_a_program(low.split())


def _is_of_a_program(low: Sequence[str]) -> bool:
    """Whether a program shows so whoever it does not name: `LinkedIn Member`, `Zoom user`."""
    programs = word_list("programs")
    known = frozenset().union(*map(word_list, ("programs", "tags", "counted", "mailboxes", "around_mailboxes")))
    return len(low) > 1 and not programs.isdisjoint(low) and not set(low) <= programs and set(low) <= known


_CAMEL = regex(r"(?<=[a-z])(?=[A-Z])")


def _of_a_mailbox(text: str) -> list[str]:
    """The words of which a mailbox may be made: `careers-noreply`, `NoReply`, `HR Inbox`."""
    return [fold(word) for word in re.split(r"[\s._+-]+", _CAMEL.sub(" ", text).strip()) if word]


def unread_mailbox(text: str) -> bool:
    """Whether what should be a name is a mailbox that nobody reads: `noreply`, `do-not-reply`, `MAILER-DAEMON`, `nepasrepondre`."""
    words, dead = _of_a_mailbox(text), word_list("dead_mailboxes")
    whole = {re.sub(r"[\W_]", "", fold(word)) for word in text.split()} | set(words)
    if not whole.isdisjoint(word_list("dead_mailbox_names")):
        return True
    known = dead | word_list("around_dead_mailboxes") | word_list("mailboxes") | word_list("around_mailboxes")
    return len(words) > 1 and set(words) <= known and not dead.isdisjoint(words)


def _mailbox(text: str) -> str | None:
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


def never_filled(text: str) -> bool:
    """Whether a name consists of words about names: `First Last`, `Your Name Here`, `first_name`."""
    if " " in text and text.islower() and text.split()[0] in word_list("remarks") and not _addresses_nobody(text):
        return True
    if not _addresses_nobody(text) and _is_nobody_with_remark(text):
        return True
    if not _addresses_nobody(text) and (_is_remark(text) or _is_numbered(text) or slot_name(text) or field_code(text)):
        return True
    low = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).replace("_", " ").casefold().replace(".", " ")
    words = re.findall(r"[^\W\d_]+(?:['’]s)?", low.replace("’", "'"))
    words = [fold(word) if word.isalpha() else word for word in words]
    telling = {"name", "names", "firstname", "lastname", "surname", "fullname", "forename", "interviewee", "recipient"} | word_list("slots_elsewhere")  # fmt: skip
    slots = word_list("slots") | word_list("slots_elsewhere")
    return bool(words) and set(words) <= slots and (bool(telling & set(words)) or (words[:1] == ["first"] and words[-1] == "last") or words in (["last", "first"], ["insert", "here"]))  # fmt: skip


_CHOICE = regex(r"(?i)(?:(?:mr|ms|sr|hr|herr|m)\.?\s?\([a-z.]{1,4}\)|dr\.?\s?\([a-z]\.?\))\.?")


def undecided(text: str) -> bool:
    """Whether a form of address leaves a choice open: `Mr./Ms.`, `Herr/Frau`, `Sr(a).`, `Mr. or Ms.`."""
    parts = re.split(r"\s*[/|]\s*|\sor\s|\s?\(", text.strip())
    known = honorifics().keys() | _CHOSEN
    if len(parts) > 1 and "(" not in text and " " not in parts[0]:
        return any(fold(part) in known and part != "HR" for part in parts)
    return _CHOICE.fullmatch(text.strip()) is not None and any(
        fold(re.sub(r"[().]", "", part)) in known for part in parts
    )


_CHOSEN = frozenset("mr ms mrs mx sr sra m mme mlle hr fr herr frau dhr mevr sig sigra dear pan pani".split())
_SMALL = frozenset(
    "not no to be been is are was were who whom whose some any several many various other others same see unknown known named named given provided disclosed listed available applicable yet none nobody "
    "anyone someone interviewed they them their our my your please later pending withheld".split()
)
"""Words that no name has, where they stand in small letters: `Interviewer not named`."""


def _is_remark(text: str) -> bool:
    """Whether words are a remark about a name that is not there: `Interviewer not named`, `various`, `to be announced`."""
    bare = re.sub(r"[()\[\]]", "", text).strip(" .!?*-")
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


_REMARKED = regex(r"(.+?)\s*(?:[(\[]([^()\[\]]+)[)\]]|\s[-–—]\s(.+)|,\s(.+))")


def _is_nobody_with_remark(text: str) -> bool:
    """Whether a job is all that is known, and a remark says so: `Receptionist (didn't catch name)`, `Foreman - name unknown`."""
    match = _REMARKED.fullmatch(text)
    if not match:
        return False
    said = (match[2] or match[3] or match[4]).strip()
    first = re.split(r"[\s,]+", fold(said))[0]
    remark = (first in word_list("remarks") and said[:1].islower()) or _is_remark(said) or slot_name(said)
    if not remark:
        remark = bool(re.search(r"\bnames?\b", fold(said))) and said[:1].islower()
    return remark and (_is_job(match[1], apart=True) or _addresses_nobody(match[1]) or group(match[1]) is not None)


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


# --- scripts and capitals ----------------------------------------------------------------------------------------

_HAN = r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff]"


def whole_script(text: str) -> bool:
    """Whether a name is written in Han, Hangul or Kana alone, where the family name comes first and people are addressed by the whole."""
    return not text.isascii() and bool(re.search(_HAN, text)) and not re.search(r"[A-Za-z\u00c0-\u024f]", text)


def _capitals(name: str) -> tuple[str, bool]:
    """The name with capitals where it has none or nothing else, and whether they were set."""
    if re.search(r"[\u10d0-\u10ff]", name):
        return name, False  # Georgian has capitals for whole lines only
    letters = "".join(filter(str.isalpha, _but_particles(name)))
    lone = " " not in name and (len(letters) < 3 or not re.search("[AEIOUY]", letters))
    if (
        not letters
        or not (letters.islower() or (letters.isupper() and not lone))
        or (letters.isupper() and len(letters) < 3)
    ):
        return name, False
    words = name.split()
    if turkish := name.isupper() and bool(re.search("[\u0130\u011e]", name)):
        words = [word.replace("I", "\u0131") for word in words]
    done = " ".join(_capital(word, place, len(words)) for place, word in enumerate(words))
    if turkish:
        done = " ".join(
            "\u0130" + said[1:] if word.startswith("\u0130") else said
            for word, said in zip(words, done.split(), strict=True)
        )
    return done, done != name


_PARTICLE_GLUED = regex(r"(?:al|el|d|l|dell|nic|'t)['’-](?=[A-Z\u00c0-\u00de]{2})")


def _but_particles(name: str) -> str:
    """The name without small particles, which a list in capitals writes as they are: `LOTTE van DIJK`, `PAOLA Di STEFANO`."""
    kept = [_PARTICLE_GLUED.sub("", word) for word in name.split() if not _is_particle(word)]
    bare = " ".join(kept)
    return bare if bare.isupper() or (bare and any(map(str.islower, name.split()))) else name


def _is_particle(word: str) -> bool:
    """Whether a word is a particle and not in capitals: `van`, `Di`, `y`."""
    return not word.isupper() and fold(word) in PARTICLES


def righted(text: str) -> str:
    """A name the right way round that was typed with the capitals locked: `tERESA oKAFOR`, `pIETER vAN dER bERG`."""
    turned = caps_lock(text, words=1, made=_turned)
    if turned == text:
        return text
    words = turned.split()
    return " ".join(word.lower() if place and fold(word) in PARTICLES else word for place, word in enumerate(words))


def _turned(word: str) -> str:
    """A word that was typed with the capitals locked; what is small then was meant to be in capitals: `rn`."""
    return word.upper() if word.islower() or len(word) == 1 else re.sub(".+", _letter_case, word.lower())


_STUCK = regex(r"(?=[A-Z]*[AEIOU])[A-Z]{2,}[a-z]+")


def _odd(word: str) -> bool:
    """Whether capitals stand in a word as a key that stuck sets them: `tERESA`, `TEresa`, `tErEsA`; not `DeShawn`, `deShawn`, `JPaul`."""
    word = word.lstrip("\u02bb\u02bc")  # "ʻOfa"
    if len(word) < 3:
        return False
    if word[0].islower() and word[1:].isupper():
        return True
    return bool(_STUCK.fullmatch(word)) or sum(one.islower() and other.isupper() for one, other in pairwise(word)) > 2


def _evened(name: str) -> tuple[str, bool]:
    """The name with the capitals of every name where a key stuck, or where each word has them otherwise; and whether they were set."""
    words = name.split()
    parts = [re.findall(r"[^\W\d_]+", word) for word in words]
    odd = [any(map(_odd, part)) for part in parts]
    bare = [
        one
        for word in words
        for one in word.split("-")
        if len(one) > 1 and fold(one) not in PARTICLES and not SUFFIX.fullmatch(one)
    ]
    kinds = {(one.islower(), one.isupper()) for one in bare}
    mixed = len(words) > 1 and kinds == {(False, True), (True, False)}
    if not any(odd) and not mixed:
        return name, False
    done = [
        _capital(word, place, len(words)) if wrong or word.islower() or mixed else word
        for place, (word, wrong) in enumerate(zip(words, odd, strict=True))
    ]
    return " ".join(done), done != words


def _family_in_capitals(name: str) -> tuple[str, str]:
    """The name of somebody whose family name alone stands in capitals, and where it stood: `Bo LI`, `KIM Min-ji`."""
    words = name.split()
    bare = [_PARTICLE_GLUED.sub("", word) for word in words]
    loud = [place for place, word in enumerate(bare) if word.isupper() and re.fullmatch(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", word) and len(word) > 1]  # fmt: skip
    rest = [word for place, word in enumerate(words) if place not in loud]
    if not loud or not any(word.istitle() or re.search("[a-z]", word) for word in rest):
        return name, ""
    family = " ".join(_calmed(words[place], str.lower) for place in loud)
    if loud == list(range(len(words) - len(loud), len(words))) and not re.fullmatch(
        r"I{2,3}|IV|J\.?R|S\.?R", words[-1]
    ):
        return " ".join([*rest, family]), "last"
    if loud == list(range(len(loud))) and all(_is_family(words[place], rest) for place in loud):
        return " ".join([*rest, family]), "first"
    return name, ""


def _is_family(word: str, given: Sequence[str]) -> bool:
    """Whether a word in capitals before a name is a family name; one of two letters, which may be a title, before a given name of East Asia: `NO Hyun-woo`."""
    if not re.search("[AEIOUY]", fold(word).upper()):
        return False
    if len(word) > 2:
        return True
    east = all(EAST_ASIAN.fullmatch(fold(one)) for one in given) and not _EXECUTIVE.fullmatch(word)
    hyphened = len(given) == 1 and "-" in given[0]
    return east and (hyphened or (fold(word) in FAMILY_FIRST and fold(word) not in _known_letters()))


def _small(word: str) -> str:
    """A word in small letters. `I` and `\u0130` are two letters where a name has either of the dotless ones or a soft g."""
    return word.replace("\u0130", "i").lower()


def _capital(word: str, place: int, of: int) -> str:
    if re.fullmatch(r"(?i)i{2,3}|iv", word) and place == of - 1 and of > 2:
        return word.upper()
    if word.isupper() and re.fullmatch(r"[A-Z]{2}", word) and place == 0 and of > 1 and not re.search("[AEIOU]", word):
        return word  # "JR SMITH"
    if 0 < place < of - 1 and fold(word) in PARTICLES and word[-1] != ".":
        return word if word.istitle() else word.lower()
    return _calmed(word, _small)


def _calmed(word: str, small: Callable[[str], str]) -> str:
    """A word in capitals as names are written; what is glued to its front stays: `al-FASSI`."""
    glued = _PARTICLE_GLUED.match(word)
    start = glued.end() if glued else 0
    return word[:start] + re.sub(r"[^\W\d_]+", _letter_case, small(word[start:]))


def _letter_case(match: re.Match[str]) -> str:
    part = match[0]
    before = match.string[: match.start()].rpartition("-")[2]
    if before.endswith(("'", "’")) and (len(part) == 1 or len(before) > 2):  # "Dana's", not "O'Neil"
        return part
    if part.startswith("mc") and len(part) > 3:
        return f"Mc{part[2].upper()}{part[3:]}"
    return part[0].upper() + part[1:]
