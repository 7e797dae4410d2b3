"""Places that a form or a template never filled, told by their shape: `{{ name }}`, `[hobby]`, `COMPANY_NAME`, `XX%`, `Job Title`.

Three shapes give them away: marks around a few words (brackets of any kind, `%`, `#`, `@`, `|`), letters that stand for
figures (`XX%`, `$X`), and words that name a field instead of filling it (`slot_name`). What people may mean is left alone:
words in quotation marks or backticks, `[sic]`, `[the old]`, `a[i]`, `<canvas>`, `List<String>`, sizes and numerals (`XXL`,
`Mk XX`), and people called Null, Nan, Test or True. The marks of template languages, the errors of spreadsheets, the nulls of
programs and the words that name fields are data: `templates/rules/unfilled.yaml`. Start reading at `unfilled`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any

from thankyou.facts.cells import unescaped
from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped

__all__ = ["absent", "field_code", "places", "slot_name", "unfilled"]

_LONGEST_SLOT = 60
"""Characters between two marks; what is longer is a sentence."""

# --- what shape cannot know --------------------------------------------------------------------------------------


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = shipped("rules", "unfilled.yaml")
    return data


_ITEMS = regex(r";\s*")


def _any(*lists: str) -> str:
    """A pattern of any of the words of some lists."""
    found: list[str] = []
    for name in lists:
        held = _data()[name]
        found += _ITEMS.split(held) if isinstance(held, str) else held
    return "|".join(found)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_data()[name].split())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: regex(*made()) for name, made in _PATTERNS.items()}


def _pattern(name: str) -> re.Pattern[str]:
    """A pattern made of the lists, by its name below."""
    return _patterns()[name]


def _between(pair: str, inside: str) -> str:
    """A pattern of what stands between two marks, given with a blank between them."""
    opening, closing = pair.split()
    blank = r"\s" if set(opening) & set("{[(<") else ""  # "100%% sure, 5%% off" holds nothing
    marks = re.escape("".join(sorted({*opening, *closing})))
    held = inside or rf"[=@${blank}]*[^\W\d][^{marks}]{{0,60}}?"
    return f"{re.escape(opening)}{held}{re.escape(closing)}"


def _slot_names() -> str:
    owner, of_theirs, telling = _any("owners"), _any("of_theirs"), _any("telling")
    leading = f"{telling}|{_any('leading')}"
    return (
        rf"(?:(?:{telling}|your) (?:the |your |a |an )?)?(?:{_any('alone')})(?: (?:goes )?here)?"
        rf"|(?:(?:{leading}) ){{0,3}}(?:(?:(?:{owner})(?:'s)? ){{1,3}}(?:and |or )?(?:{of_theirs})"
        rf"|(?!(?:example|sample|dummy|test) (?!(?:{_any('tried')})(?:'s)?\b)(?:{owner})$)(?:{telling}) (?:the |your |a |an )?(?:(?:{owner})(?:'s)? ?){{1,2}}(?:{of_theirs})?)(?: (?:goes )?here)?"
        r"|(?:sur|first|last|full|company|user|job|role|your|nick)(?:name|title|email|company)(?: (?:sur|first|last)(?:name))?"
        r"|(?:your|insert|enter|add|type|put) (?:[a-z]+ ){0,5}here"
        rf"|(?:{of_theirs}) of (?:(?:{leading}) )?(?:{owner}|person|people)|(?:(?:{owner}) (?:{of_theirs})(?: and | or | )?){{2,3}}"
    )


_PATTERNS: dict[str, Callable[[], tuple[Any, ...]]] = {
    "slot": lambda: (_slot_names(),),
    "code": lambda: (rf"(?:{_any('codes', 'codes_elsewhere')})s?", re.IGNORECASE),
    "heading": lambda: (_any("headings"),),
    "one code": lambda: (_any("codes"),),
    "of forms": lambda: (rf"(.*?[^\s*:])\s*(?:[(\[–—-]|\s)\s*\*?(?:{_any('of_forms')})\*?\s*[)\]]?", re.IGNORECASE),
    "prompt": lambda: (rf"(?:please )?(?:{_any('prompts', 'prompts_of_absence')})[.!…]*", re.IGNORECASE),
    "prompt in a letter": lambda: (rf"(?<![\w-])(?:{_any('prompts_in_letters')})",),
    "form": lambda: (
        rf"(?:please )?(?:{_any('prompts', 'prompts_of_absence', 'prompts_in_names', 'absence_in_names')})[.!…]*",
        re.IGNORECASE,
    ),
    "sure": lambda: ("|".join([*(_between(pair, "") for pair in _data()["pairs"]), *_data()["tokens"]]),),
    "sure in names": lambda: (
        "|".join([*(_between(pair, ".*?") for pair in _data()["pairs_in_names"]), *_data()["tokens_in_names"]]),
        re.DOTALL,
    ),
    "nothing": lambda: (
        rf"(?:{_any('absent', 'nothing', 'errors')})(?:[,;/]?\s+(?:{_any('absent', 'nothing')}))*|{_NO_WORDS}",
    ),
    "absent": lambda: (
        rf"(?:{_any('absent')})(?:[,;/]?\s+(?:{_any('absent')}))*|(?i:{_any('prompts_of_absence', 'absence_in_names')})[.!…]*|[?¿!.…–—~\s-]+",
    ),
    "editorial": lambda: (_any("editorial"), re.IGNORECASE),
    "posting": lambda: (_data()["posting"], re.IGNORECASE),
    "noun": lambda: (rf"\b(?:{_any('nouns')})\b", re.IGNORECASE),
    "figure": lambda: (_FIGURE.replace("UNIT", _any("units")),),
}

_NO_WORDS = r"[?¿!.…\-–—_*#~=/\\|+:;,'\"(){}\[\]<>\s]+|(?:[xX]{3,}\s*)+|[\[{<«]\s*[^\W\d_][^\[\]{}<>«»@]{0,40}[\]}>»]"
_FIGURE = (
    r"(?<![\w$£€.,])(?:[#_]+\s?|X[X0-9]*\s?|x{2,}|N{1,3}|n{2,3}|YY?|yy|ZZ?|zz)%(?!\})"
    r"|[$£€]\s?(?:[Xx]+|[NYZ]{1,3})(?:[.,][Xx]+)*(?:k|K|m|M|bn|B)?(?!\w)"
    r"|(?<![\w.-])(?:[XYN]|[Xx]{2,}|NN|YY|ZZ)\+?[kKmM]? (?:UNIT)\b"
    r"|(?<![\w.-])[Xx]{2,}[.,/:-][Xx]{2,}(?:[.,/:-][Xx]+)*(?![\w.-])|(?<!\w)X[.,]X(?!\w)"
    r"|(?<![\w-])X{1,3}-(?:person|people|year|month|week|day|hour|minute|figure|fold|bed|seat|member)\b|(?<!\S)#+ (?:UNIT)\b"
)


# --- words that name a field -------------------------------------------------------------------------------------


@lru_cache(maxsize=2048)
def slot_name(text: str) -> bool:
    """Whether words name a field instead of filling it: `Company Name`, `job_title`, `firstName`, `Your Name Here`."""
    if len(text) > _LONGEST_SLOT:
        return False
    said = text
    while remark := _pattern("of forms").fullmatch(said.strip(" *:")):
        said = remark[1]
    even = _evened(said)
    if _pattern("slot").fullmatch(even) or _pattern("code").fullmatch(even):
        return True
    if said != text and _pattern("heading").fullmatch(even):
        return True
    return not text.isascii() and any(_pattern(name).fullmatch(_bare(even)) for name in ("slot", "code"))


def _bare(text: str) -> str:
    """`text` without accents."""
    return "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))


_HUMP = regex("[a-z][A-Z]")


@lru_cache(maxsize=2048)
def field_code(text: str) -> bool:
    """Whether one word of a value is the name of a field, as a program writes it: `Ms. LNAME`, `Dana LASTNAME`, `Dear FirstName`."""
    words = text.split()
    return len(words) < 7 and any(
        (word.isupper() or "_" in word or _HUMP.search(word) or word.casefold() in ("fname", "lname"))
        and _pattern("one code").fullmatch(word.strip(".,:;!()[]").casefold())
        for word in words
    )


_HUMPS = regex(r"(?<=[a-z])(?=[A-Z])")
_SEPARATORS = regex(r"[_.:/\s-]+|(?<=[a-z])'?\((?=s\))")


def _evened(text: str) -> str:
    """Words of a name in any of the ways that programs write them: `COMPANY_NAME`, `companyName`, `company-name`, `Company.Name`."""
    apart = _HUMPS.sub(" ", text)
    return " ".join(_SEPARATORS.sub(" ", apart.replace("’", "'")).casefold().split()).strip(" *:'")


_AROUND_ALL = regex(r"\[\s*([^\[\]]+)\]|\(\s*([^()]+)\)|<\s*([^<>]+)>|([-–—*=~]{1,3})\s*(.+?)\s*\4")


@lru_cache(maxsize=2048)
def absent(text: str) -> bool:
    """Whether a value says that there is none, or none yet: `n/a`, `-`, `TBC`, `[not provided]`; not a place to be filled in: `XXX`, `{{ last }}`."""
    said = text.strip()
    match = _AROUND_ALL.fullmatch(said)
    within = next(filter(None, (match[1], match[2], match[3], match[5])), "").strip() if match else said
    return any(_pattern("absent").fullmatch(one) for one in {said, within})


# --- marks around a few words ------------------------------------------------------------------------------------

_SIGN = regex(
    r"[{\[<«%_*(|?‹【〈《]|(?<!\S)#|X-|XX+[kKmM]|@@|##|XX|xx|[XNYZ]%|[$£€][XxNYZ]|\$[A-Za-z]{3}|MERGEFIELD|(?i:lorem|t\.?b\.?[dac]\b|todo|fixme)|\bX "
)
"""What each of them has."""
_SQUARE = regex(r"(?<![\w\]`])\[([^\[\]]{1,80})\](?![\w(\[]|:\s)|(?<=/)\[([^\[\]]{1,40})\]")
_ANGLE = regex(r"(?<![\w<`])<([A-Za-z][^<>]{0,60}?)>(?!>)|(?<=/)<([A-Za-z][^<>]{0,40})>")
_CURLY = regex(r"(?<![\w\\${#@`])\{\s*([A-Za-z][\w '’/-]{0,60}?)\s*\}(?!\})|(?<=/)\{([A-Za-z][\w -]{0,40})\}")
_GUILLEMETS = regex(r"«\s?([\w .-]{1,60}?)\s?»")
"""Word's marks of a merge field, which are quotation marks as well: `«Company Name»`, not `«ok»`."""
_ROUND = regex(r"(?<!\w)\(([^()]{3,60})\)")
_ARTICLE = regex(r"(?:the|an?|this|that|these|those|his|its|our) ", re.IGNORECASE)
_THING = regex(
    r"\s+(?:elements?|tags?|components?|blocks?|nodes?|headers?|attributes?|type|fields?|sections?|keyword)\b",
    re.IGNORECASE,
)

# --- letters that stand for figures ------------------------------------------------------------------------------

_CROSSES = regex(r"(?<![\w.'’/-])[Xx]{2,}(?![\w/]|[-.]\w)")
_NUMERAL = regex(
    r"(?:[A-Z][\w'’]*|\d|(?i:size|sizes|class|type|model|mark|mk|volume|vol|part|chapter|book|no|level|grade|phase|stage|pope|king|act|canto|division|unit|legion|century|the|an?|and|or|from|to)\.?)[\s-]$"
)
_NUMERAL_AFTER = regex(
    r"\s+(?:chromosomes?|century|siècle|legion|females?|women|males?|men|large|[A-Z]|corps|festival|show|size|sized|series|edition|olympiad)",
    re.UNICODE,
)
_DATE = r"(?:DD|MM|YY(?:YY)?|dd|mm|yy(?:yy)?|JJ(?:JJ)?|TT|AAAA|AA|HH|hh)"
_DATE_SLOT = regex(
    rf"(?:\b(?:on|by|before|after|until|till|since|from|around|at)\s+|^){_DATE}(?:[/.:-]{_DATE}){{1,2}}\b"
)
_LATER = regex(
    r"(?<![\w/#-])(?:TBD|FIXME)(?![\w/-])|(?<![\w/#-])(?:TBC|TBA)(?=[\s.,;:!?)\]]*$|\))|\bTODO(?=:|[\s.!?)\]]*$)|(?<![\w#-])T\.B\.[DAC]\."
)

# --- whole values ------------------------------------------------------------------------------------------------

_ERROR = regex(r"#(?:N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|ERROR!|FIELD!|BUSY!|#+)(?!\w)")
_DELIMITED = regex(r"([#%@|^~!$+=:&/\\*_-]{1,3})\s*([A-Za-z][\w .'-]*?)\s*([#%@|^~!$+=:&/\\;*_-]{1,3})")
_MEMBER = regex(r"[@$#]?[A-Za-z_]\w*(?:\(\))?(?:(?:\.|->|::|\?\.)\w+)*?(?:\.|->|::|\?\.)([A-Za-z]\w*)(?:\(\))?")
"""A place in a program: `@Model.FirstName`, `contact.company_name`, `$lead->title`."""
_VARIABLE = regex(r"\$[A-Za-z]\w{2,}|[\[({]?\$[A-Za-z_]\w*[\])}]?")
_QUOTED = regex(r"`[^`]*`|\"[^\"]*\"|“[^”]*”|(?<!\w)'[^']*'(?!\w)|‘[^’]*’(?!\w)")


def unfilled(text: str, *, in_words: bool = False, asides: bool = False) -> bool:
    """Whether `text` is, or holds, a place that a form or a template never filled: `{{ name }}`, `[Name]`, `#N/A`, `XXXX`, `NaN`.

    `in_words` where people may talk about templates, too: what stands in quotation marks or backticks is meant then. Null,
    Nan, Test and True, written as names are, live. `asides` where square brackets may hold what is true, as beside a name:
    `Dana Ortiz [HR]`.
    """
    bare = unescaped(text.strip()) if "&" in text else text.strip()
    if _whole(bare, in_words=in_words):
        return True
    if in_words:
        bare = _QUOTED.sub(" ", bare)
        return (
            bool(_ERROR.fullmatch(bare))
            or (bool(_SIGN.search(bare)) and _holds(bare, in_words=True, asides=asides))
            or bool(_DATE_SLOT.search(bare))
        )
    if _ERROR.search(bare):
        return True
    return ("$" in bare or bool(_SIGN.search(bare))) and (
        _pattern("sure in names").search(bare) is not None or _holds(bare, in_words=False, asides=asides)
    )


def _whole(bare: str, *, in_words: bool) -> bool:
    """Whether the whole of a value says that nobody has filled it."""
    if in_words and bare.casefold() == "none":
        return False  # the answer to `Any allergies?`
    if _pattern("nothing").fullmatch(bare) and not (bare[:1] in "[{<«" and len(bare.split()) > 4):
        return True
    if len(bare) <= _LONGEST_SLOT and _pattern("prompt" if in_words else "form").fullmatch(bare):
        return True
    if slot_name(bare) and not (in_words and (_ARTICLE.match(bare) or not _pattern("noun").search(_evened(bare)))):
        return True
    if in_words:
        return False
    if bare[:1] in ":&!@" and slot_name(bare[1:]):
        return True
    if "$" in bare and _VARIABLE.fullmatch(bare):
        return True
    if len(bare) > 1 and bare[0] == "(" and bare[-1] == ")" and (_asks(bare[1:-1]) or slot_name(bare[1:-1])):
        return True
    linked = "." in bare or "->" in bare or "::" in bare
    if linked and (member := _MEMBER.fullmatch(bare)) and slot_name(member[1]):
        return True
    if match := _DELIMITED.fullmatch(bare):
        alike = match[1] == match[3] or (match[1] == "&" and match[3] == ";")
        return alike and (slot_name(match[2]) or "_" in match[2] or match[1][0] in "#%@|^~")
    return bool(_DATE_SLOT.fullmatch(bare))


def _holds(text: str, *, in_words: bool, asides: bool) -> bool:
    """Whether a place that was never filled stands among other words."""
    return next(_held(text, in_words=in_words, asides=asides), None) is not None


def _held(text: str, *, in_words: bool, asides: bool) -> Iterator[re.Match[str]]:
    """Every place among other words that was never filled, shape by shape."""
    for pattern in (_pattern("sure"), _pattern("figure")):
        yield from pattern.finditer(text)
    if any(sign in text for sign in ("TB", "T.B.", "TODO", "FIXME")):
        yield from _LATER.finditer(text)
    for match in _SQUARE.finditer(text) if "[" in text else ():
        said = match[1] or match[2]
        if _square(said) and (not asides or slot_name(said) or _pattern("noun").search(said)):
            yield match
    for sign, shape, empty in (
        ("<", _ANGLE, lambda match: _angle(match[1] or match[2], text[match.end() :])),
        ("{", _CURLY, lambda match: match[2] or _curly(match[1], text[match.end() :], in_words=in_words)),
        ("«", _GUILLEMETS, lambda match: slot_name(match[1]) or "_" in match[1]),
        ("(", _ROUND, lambda match: _asks(match[1])),
        ("$", _VARIABLE, lambda match: slot_name(match[1]) and not _OF_A_PROGRAM.match(text[match.end() :])),
        ("_", _CONSTANT, lambda match: _constant(match[0], text[match.end() :])),
        ("", _CROSSES, lambda match: _stands_for_a_figure(text, match, in_words=in_words)),
    ):
        if sign in text:
            yield from filter(empty, shape.finditer(text))


_CAPITALS = regex(r"(?<![\w'.&/-])[A-Z]{3,}(?: [A-Z]{2,})*(?![\w'&/-]| [A-Z]{2})")
_POINTED_AT = regex(r"(?i)\b(?:the|an?|this|that|my|your|our|their|his|her|no|any|every|one) $")
"""Before a word that is only said loudly: `I want this JOB`."""
_IN_AN_ADDRESS = regex(
    r"(?i)(?<=/)(?:your|my)(?:[-_.]?[a-z]+)+(?=[/?#.,;:)\s]|$)|(?<=/)(?:\w*user[-_]?name|handle|x{2,})(?=[/?#.,;:)\s]|$)"
)
"""What stands where a name belongs in an address: `linkedin.com/in/your-profile`."""
_ADDRESS = regex(r"(?i)(?:https?://|www\.|(?<![\w-])[\w-]++\.[a-z]{2,6}/)\S+")


def places(text: str) -> Iterator[tuple[int, int]]:
    """Where in a letter something was never filled in: `<DATE>`, `COMPANY`, `XX%`, `linkedin.com/in/your-profile`.

    What stands in quotation marks or backticks is talked about.
    """
    spoken = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    addresses = [match.span() for match in _ADDRESS.finditer(spoken)]
    for start, end in addresses:
        yield from (match.span() for match in _IN_AN_ADDRESS.finditer(spoken, start, end))
    found = [*_held(spoken, in_words=True, asides=False), *_DATE_SLOT.finditer(spoken)]
    found += _pattern("prompt in a letter").finditer(spoken)
    found += (
        match
        for match in _CAPITALS.finditer(spoken)
        if slot_name(match[0]) and not _POINTED_AT.search(spoken[: match.start()])
    )
    for match in found:
        if not any(start <= match.start() < end for start, end in addresses):
            yield match.span()


_VARIABLE = regex(r"(?<![\w$])\$([A-Za-z]\w{2,})(?![\w.])")
_CONSTANT = regex(r"(?<![\w/$.-])[A-Z]{2,}(?:_[A-Z]{2,})+(?![\w/=-])")
_OF_A_PROGRAM = regex(
    r"\s+(?:variables?|settings?|flags?|columns?|constants?|fields?|keys?|env|environment|option|parameter)\b"
)


def _constant(said: str, after: str) -> bool:
    """Whether a word such as `PROJECT_NAME` is to be replaced; `the SERVER_NAME variable` is one of a program."""
    parts = said.split("_")
    named = slot_name(said) or parts[-1] in ("NAME", "TITLE", "HERE", "DATE") or parts[0] in ("YOUR", "INSERT")
    return named and not _OF_A_PROGRAM.match(after)


def _few(said: str) -> bool:
    return len(said.split()) <= 6 and not said.isdigit()


_OF_A_FORM = regex(r"\s+(?:field|column|variable|placeholder|tag)\b")


def _curly(said: str, after: str, *, in_words: bool) -> bool:
    """Whether what stands in curly brackets is to be replaced: `your {product}`; in words not `the {policy} field`, of which somebody talks."""
    return slot_name(said) or (_few(said) and not (in_words and _OF_A_FORM.match(after)))


def _square(said: str) -> bool:
    """Whether what stands in square brackets is to be replaced: `[hobby]`, not `[sic]`, `[the old]`, `[1]`, `[EN]`."""
    said = said.strip()
    if not said or not re.match(r"[^\W\d_]|\.\.\.|…|_", said):
        return False
    if _INSTEAD.match(said) and _asks(said):
        return True
    if said.casefold() in ("x", "y", "n", "…", "..."):
        return said.casefold() in ("x", "y")
    if _pattern("editorial").fullmatch(said):
        return False
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", said)]
    if re.fullmatch(r"[a-z](?:\s?[/|,]\s?[a-z*]){1,4}", said.casefold()) or _pattern("posting").fullmatch(said):
        return False  # "(m/w/d)" of job advertisements
    if set(words) <= _words("small") and "/" not in said and not (len(words) > 1 and "your" in words):
        return False
    if _ARTICLE.match(said) and not _pattern("noun").search(said):
        return False
    if re.fullmatch(r"[A-Z]{2,3}", said) and not slot_name(said) and not re.fullmatch(r"X+|ORG|JOB|DAY", said):
        return False
    if re.search(r"[=;:@{}()]|\d, ", said):
        return False
    return len(words) <= 10


def _angle(said: str, after: str) -> bool:
    """Whether what stands in angle brackets is to be replaced: `<your topic>`, not `<canvas>` or `an <order> element`."""
    said = said.strip()
    if "@" in said:
        return False
    name = said.split()[0].rstrip("/").casefold()
    if slot_name(said) and name != "title":
        return True
    if re.fullmatch(r"[A-Z]{3,}", said) and _pattern("noun").fullmatch(said):
        return not _THING.match(after)
    if "=" in said or "/" in said or "," in said or (said[:1].isupper() and "_" not in said and " " not in said):
        return bool(slot_name(said))
    if " " in said:
        return bool(re.fullmatch(r"[\w '’/&-]+", said)) and len(said.split()) <= 10
    if name in _words("elements_too"):
        return not _THING.match(after)
    return name not in _words("elements") and not _THING.match(after) and "-" not in said and "." not in said


_NAME_OF = regex(r"(?:full |first |last )?(?:name|title) of (?:your )?[a-z]+(?: [a-z]+)?")
_LABEL = regex(r"(?:optional|todo|note to self)\s*:", re.IGNORECASE)
_TO_COME = regex(r"TB[CA]|TODO|XX+")
_ASKED_FOR = regex(r"(?:insert|fill in|enter|add) (?!to\b|up\b|by\b|at\b|through\b)\w")
_INSTEAD = regex(r"(?:or|otherwise|alternatively|else|please|e\.g\.)(?:[:,]\s*|\s+)", re.IGNORECASE)
"""What a template puts before what may stand there instead: `(or: insert another reason here)`."""


def _asks(said: str) -> bool:
    """Whether words in round brackets ask for something: `(your skill here)`, `(insert date)`, `(TBC)`."""
    said = said.strip()
    wanted = _INSTEAD.sub("", said, count=1)
    if _pattern("form").fullmatch(wanted) or (_ASKED_FOR.match(wanted) and len(wanted.split()) <= 6):
        return True
    if _LATER.fullmatch(said) or _TO_COME.fullmatch(said):
        return True
    if _NAME_OF.fullmatch(said):
        return True  # `(name of referee)`
    if _LABEL.match(said):
        return True
    return slot_name(said) and (" " in said or "_" in said) and not _ARTICLE.match(said)


def _stands_for_a_figure(text: str, match: re.Match[str], *, in_words: bool) -> bool:
    """Whether crosses stand where a figure belongs: `from XX to XX`, not `Mk XX`, `the XXX festival`, `XX chromosomes`."""
    before, after = text[: match.start()], text[match.end() :]
    if match[0].islower() and len(match[0]) == 2 and re.search(r"[.!?]\s*$", before):
        return False  # kisses
    if _NUMERAL_AFTER.match(after):
        return False
    if re.search(r"\b(?:from|to|by|than|over|about|under|nearly|almost|around)\s$", before) and not re.match(
        r"\s+[A-Z]", after
    ):
        return True
    if _NUMERAL.search(before):
        return False
    return bool(in_words and before.strip()) or not before.strip()
