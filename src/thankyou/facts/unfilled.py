"""Places that a form or a template never filled, told by their shape: `{{ name }}`, `[hobby]`, `COMPANY_NAME`, `XX%`, `Job Title`.

Three shapes give them away: marks around a few words (brackets of any kind, `%`, `#`, `@`, `|`), letters that stand for
figures (`XX%`, `$X`), and words that name a field instead of filling it (`slot_name`). What people may mean is left alone:
words in quotation marks or backticks, `[sic]`, `[the old]`, `a[i]`, `<canvas>`, `List<String>`, sizes and numerals (`XXL`,
`Mk XX`), and people called Null, Nan, Test or True. Start reading at `unfilled`.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache

__all__ = ["slot_name", "unfilled"]

_LONGEST_SLOT = 60
"""Characters between two marks; what is longer is a sentence."""

# --- words that name a field -------------------------------------------------------------------------------------

_OWNER = (
    r"company|companies|organi[sz]ation|employer|business|firm|agency|brand|institution|client|customer|job|role|position|post|vacancy|opening|interview|interviewer|interviewee|recipient|reader|"
    r"recruiter|contact|candidate|applicant|sender|signature|hiring manager|manager|team|department|dept|division|office|project|product|service|tool|skill|skills|school|university|degree|"
    r"industry|sector|event|meeting|achievement|experience|qualification|topic|subject|street|city|town|state|country|zip|postal|post|profile|linkedin|website|portfolio|user|account|home|work|mobile|cell|first|last|"
    r"full|given|family|middle|sur|fore|nick|preferred|display"
)
_TAIL = r"names?|title|date|day|time|e-?mail|mail|phone|telephone|tel|numbers?|address|url|uri|link|handle|id|code|description|details?|info|information|goes here|here|value|field|placeholder|text|string|tbd"
_ALONE = r"firmenname|firma|unternehmen|stellenbezeichnung|entreprise|empresa|azienda|bedrijf|bedrijfsnaam|functietitel|företagsnamn|(?:nom|nombre|nome|intitulé|naam|name) (?:de |du |da |des |der |del |della |van )?(?:la |le |l'|dell'|het )?(?:entreprise|société|empresa|azienda|poste|puesto|firma|bedrijf)|(?:job|target|desired|applied) (?:role|position|title)(?: (?:position|role|job))?|(?:unknown|any) (?:company|employer|organi[sz]ation|role|position)|(?:company|employer|organi[sz]ation|firm|client) (?:[a-cx-z]|abc|xyz|\d)|(?:sur|first|last|full|user|nick|fore|file)?names?|title|string|company|employer|organi[sz]ation|role|position|job|honorific|salutation|greeting|signature|topic|achievement|handle"
_LEAD = r"insert|enter|add|type|write|put|fill in|fill|your|their|his|her|my|our|the|a|an|this|that|some|any|specific|relevant|example|sample|dummy|test"
_TELL = r"insert|enter|add|type|write|put|fill in|fill|specific|relevant|example|sample|dummy|test"
_ASK = rf"{_TELL}|your"
_SLOT_NAME = re.compile(
    rf"(?:(?:{_ASK}) (?:the |your |a |an )?)?(?:{_ALONE})(?: (?:goes )?here)?|(?:(?:{_LEAD}) ){{0,3}}(?:(?:(?:{_OWNER})(?:'s)? ){{1,3}}(?:and |or )?(?:{_TAIL})|(?:{_TELL}) (?:the |your |a |an )?(?:(?:{_OWNER})(?:'s)? ?){{1,2}}(?:{_TAIL})?)(?: (?:goes )?here)?"
    rf"|(?:sur|first|last|full|company|user|job|role|your|nick)(?:name|title|email|company)(?: (?:sur|first|last)(?:name))?|(?:your|insert|enter|add|type|put) (?:[a-z]+ ){{0,5}}here"
    rf"|(?:{_TAIL}) of (?:(?:{_LEAD}) )?(?:{_OWNER}|person|people)|(?:(?:{_OWNER}) (?:{_TAIL})(?: and | or | )?){{2,3}}"
)
_FORM = re.compile(
    r"(?:please )?(?:(?:click|tap)(?: or (?:click|tap))?(?: here)? to (?:enter|add|insert|type)\b.*|(?:choose|select|pick)(?: (?:an? |one |from )?(?:item|option|value|date|one|list|below|here)\b.*)?|"
    r"(?:specify|fill (?:this|it|me)? ?(?:in|out)|complete this|to be (?:filled(?: in| out)?|completed|determined|confirmed|announced|advised|decided|added|supplied|provided))|"
    r"(?:enter|insert|type|add|write|put) (?:[\w'’/-]+ ){0,8}(?:here|below)|(?:enter|insert|type|fill in) (?:your|the|a|an|their|some) .*|not (?:yet )?(?:set|filled(?: in)?|specified|entered|provided|available|defined|assigned)|no (?:value|data|entry|text))[.!…]*",
    re.IGNORECASE,
)
"""What forms and word processors say where nobody has typed: `Click or tap here to enter text.`, `Choose an item.`"""

_PROMPT = re.compile(
    r"(?:please )?(?:(?:click|tap)(?: or (?:click|tap))?(?: here)? to (?:enter|add|insert|type)\b.*|(?:choose|select) an? (?:item|option)|"
    r"(?:specify|fill (?:this|me) ?(?:in|out)|complete this|to be (?:filled(?: in| out)?|completed|determined|confirmed|announced|advised|decided|added|supplied|provided))|"
    r"(?:enter|insert|type) (?:your |the |an? )?(?:(?:[\w'’-]+ ){0,2}(?:text|names?|achievement|skills?|example|topic|details?|answer|reason) )?here|"
    r"not (?:yet )?(?:set|filled(?: in)?|specified|entered|provided|available|defined|assigned)|no (?:value|data|entry|text))[.!…]*",
    re.IGNORECASE,
)
"""Those of them that nobody would say of an interview: people do fill in papers, enter orders and add a number below."""


@lru_cache(maxsize=2048)
def slot_name(text: str) -> bool:
    """Whether words name a field instead of filling it: `Company Name`, `job_title`, `firstName`, `Your Name Here`."""
    if len(text) > _LONGEST_SLOT:
        return False
    return _SLOT_NAME.fullmatch(_evened(text)) is not None


def _evened(text: str) -> str:
    """Words of a name in any of the ways that programs write them: `COMPANY_NAME`, `companyName`, `company-name`, `Company.Name`."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    return " ".join(re.sub(r"[_.:/\s-]+|(?<=[a-z])'?\((?=s\))", " ", apart.replace("’", "'")).casefold().split()).strip(
        " *:'"
    )


# --- marks around a few words ------------------------------------------------------------------------------------

_SURE = (
    r"<[?%]=?[^<>]{1,60}[?%]>|\{\d\}|[{\[(][$#@]\w+[}\])]|\[#+\]|[‹【〈《]\s*[A-Za-z][\w ]{0,40}[›】〉》]|\{\{\{?\s*[A-Za-z_][\w .|'-]*\}\}|[$#@]\{\s*[A-Za-z_][\w .]*\}|\{![\w.$]+\}|%\([A-Za-z_]\w*\)[sdr]|<<(?! ?\d)[A-Za-z_][^<>()]{0,60}>>|«\s?[A-Za-z]+_\w+\s?»|"
    r"\bMERGEFIELD \w+|%%[^%\s][^%]{0,60}%%|(?<![\w%])%[A-Za-z][A-Za-z_.]+%(?![\w%])|\*\|[^|*]{1,60}\|\*|@@\w+@@|##\w+##|\|\|\w[\w ]*\|\||(?<!\w)__+[A-Z]{2,}[A-Z_]*?__+(?!\w)|(?<!\w)_{2,}(?!\w)|"
    r"(?<![\w.])X{4,}(?![\w.])|\[%[^\]]+%\]|\(\(\s*[A-Za-z_]\w*\s*\)\)|\[\[?\s*[A-Za-z_]+[._][\w.]+\s*\]?\]|(?<!\S)\?{2,}(?=$|[\s.,;:])|(?<![\w%])%[sd](?!\w)|(?i:\blorem ipsum\b)"
)
_ONLY_LINES = (
    r"(?s:\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})|\[\[[^\[\]]*\w[^\[\]]*\]\]|(?<!\w)\$[A-Za-z]\w*_\w+|(?<!\w)\$[A-Z]{3,}(?!\w)"
)
_SIGN = re.compile(
    r"[{\[<«%_*(|?‹【〈《]|(?<!\S)#|X-|XX+[kKmM]|@@|##|XX|xx|[XNYZ]%|[$£€][XxNYZ]|MERGEFIELD|(?i:lorem|t\.?b\.?[dac]\b|todo|fixme)|\bX "
)
"""What each of them has."""
_SQUARE = re.compile(r"(?<![\w\]`])\[([^\[\]]{1,80})\](?![\w(\[]|:\s)|(?<=/)\[([^\[\]]{1,40})\]")
_ANGLE = re.compile(r"(?<![\w<`])<([A-Za-z][^<>]{0,60}?)>(?!>)|(?<=/)<([A-Za-z][^<>]{0,40})>")
_CURLY = re.compile(r"(?<![\w\\${#@`])\{\s*([A-Za-z][\w '’/-]{0,60}?)\s*\}(?!\})|(?<=/)\{([A-Za-z][\w -]{0,40})\}")
_GUILLEMETS = re.compile(r"«\s?([\w .-]{1,60}?)\s?»")
"""Word's marks of a merge field, which are quotation marks as well: `«Company Name»`, not `«ok»`."""
_ROUND = re.compile(r"(?<!\w)\(([^()]{3,60})\)")
_EDITORIAL = re.compile(
    r"(?i:sic|sic!|recte|ibid|redacted|emphasis (?:added|mine|theirs)|laughs?|laughter|laughing|pause|inaudible|unclear|applause|crosstalk|silence|smiles?|citation needed|translated|my translation|"
    r"their words|your words|[a-z]|\d[\d ,.–-]*|…|\.{3})"
)
"""What stands in square brackets on purpose."""
_POSTING = re.compile(
    r"(?i)(?:fully )?(?:remote|hybrid|on-?site|contract|permanent|temporary|temp|part[ -]time|full[ -]time|intern(?:ship)?|all genders|(?:night|day|evening|weekend) shift)s?"
)
"""What stands in brackets behind a job in an advertisement."""
_FUNCTION = frozenset(
    "the a an i he she it they we you us him her them his hers its their our your my who which that this these those is are was were be been being has have had do does did will would can could should may might "
    "must not no and or but of in on at to for from by with as so then than up out all both some any one more most old new".split()
)
_ARTICLE = re.compile(r"(?:the|an?|this|that|these|those|his|its|our) ", re.IGNORECASE)
_NOUN = re.compile(
    r"(?i)\b(?:names?|title|role|dates?|numbers?|e-?mail|phone|company|position|job|industry|managers?|information|university|school|skills?|team|topic|details?|years?|location|department|city|x+|y|your|insert|something|someone|somewhere|whatever|thing|amount|percent(?:age)?|figure|place|person|tool|product|project|hobby|value|reason|example|result|achievement|metric|outcome|time|day|month)\b"
)
_ELEMENTS = frozenset(
    "a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center circle cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed "
    "fieldset figcaption figure font footer form frame g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li line link main map mark math menu meta meter nav noscript object ol "
    "optgroup option output p param path picture polygon pre progress q rect rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template "
    "textarea tfoot th thead time title tr track u ul use var video wbr".split()
)
"""Elements of HTML and SVG, about which people talk: `a <canvas> element`."""
_NAMED_TOO = frozenset("link time title address data summary details code object label section source picture".split())
"""Those of them that name what may be missing as well: `see <link>`."""
_THING = re.compile(
    r"\s+(?:elements?|tags?|components?|blocks?|nodes?|headers?|attributes?|type|fields?|sections?|keyword)\b",
    re.IGNORECASE,
)

# --- letters that stand for figures ------------------------------------------------------------------------------

_UNIT = (
    r"%|percent|per ?cent|years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|people|persons?|staff|employees|clients?|customers?|patients?|students?|members?|users?|guests?|orders?|units?|items?|projects?|"
    r"sites?|teams?|points?|times|fold|million|thousand|hundred|dollars?|euros?|pounds?|kg|km|miles|tons?|tonnes?|litres?|liters?|covers|beds|shifts|tickets|calls|cases|pages|pieces|rooms|stores|countries|languages|awards"
)
_FIGURE = re.compile(
    rf"(?<![\w$£€.,])(?:[#_]+\s?|X[X0-9]*\s?|x{{2,}}|N{{1,3}}|n{{2,3}}|YY?|yy|ZZ?|zz)%(?!\}})|[$£€]\s?(?:[Xx]+|[NYZ]{{1,3}})(?:[.,][Xx]+)*(?:k|K|m|M|bn|B)?(?!\w)|(?<![\w.-])(?:[XYN]|[Xx]{{2,}}|NN|YY|ZZ)\+?[kKmM]? (?:{_UNIT})\b|"
    r"(?<![\w.-])[Xx]{2,}[.,/:-][Xx]{2,}(?:[.,/:-][Xx]+)*(?![\w.-])|(?<!\w)X[.,]X(?!\w)|"
    rf"(?<![\w-])X{{1,3}}-(?:person|people|year|month|week|day|hour|minute|figure|fold|bed|seat|member)\b|(?<!\S)#+ (?:{_UNIT})\b"
)
_CROSSES = re.compile(r"(?<![\w.'’/-])[Xx]{2,}(?![\w/]|[-.]\w)")
_NUMERAL = re.compile(
    r"(?:[A-Z][\w'’]*|\d|(?i:size|sizes|class|type|model|mark|mk|volume|vol|part|chapter|book|no|level|grade|phase|stage|pope|king|act|canto|division|unit|legion|century|the|an?|and|or|from|to)\.?)[\s-]$"
)
_NUMERAL_AFTER = re.compile(
    r"\s+(?:chromosomes?|century|siècle|legion|females?|women|males?|men|large|[A-Z]|corps|festival|show|size|sized|series|edition|olympiad)",
    re.UNICODE,
)
_DATE = r"(?:DD|MM|YY(?:YY)?|dd|mm|yy(?:yy)?|JJ(?:JJ)?|TT|AAAA|AA|HH|hh)"
_DATE_SLOT = re.compile(
    rf"(?:\b(?:on|by|before|after|until|till|since|from|around|at)\s+|^){_DATE}(?:[/.:-]{_DATE}){{1,2}}\b"
)
_LATER = re.compile(
    r"(?<![\w/#-])(?:TBD|FIXME)(?![\w/-])|(?<![\w/#-])(?:TBC|TBA)(?=[\s.,;:!?)\]]*$|\))|\bTODO(?=:|[\s.!?)\]]*$)|(?<![\w#-])T\.B\.[DAC]\."
)

# --- whole values ------------------------------------------------------------------------------------------------

_BROKEN = re.compile(r"#[¿¡]?[A-ZÀ-Þ][A-ZÀ-Þ/]+[?!]?\d?|Err:\d{3}|(?:Loading|Chargement|Cargando|Laden)\s?(?:\.{3}|…)")
"""What spreadsheets and pages show in the place of a value: `#NV`, `#¿NOMBRE?`, `Err:502`, `Loading...`"""
_ERROR = re.compile(r"#(?:N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|ERROR!|FIELD!|BUSY!|#+)(?!\w)")
_NOTHING = re.compile(
    r"[?¿!.…\-–—_*#~=/\\|+:;,'\"(){}\[\]<>\s]+|(?:[xX]{3,}\s*)+|[xX]{2,}|(?:(?i:n/a|n\.a\.?)\s*)+|NaN|NaT|nan|NAN|null|NULL|nil|NIL|true|TRUE|false|FALSE|\[object \w+\]|\\N|(?i:none)|"
    r"[<(\[](?i:null|none|nil|n/?a|blank|empty|missing|unknown|undefined|not set)[>)\]]|(?i:undefined|lorem ipsum.*|placeholder|to ?do|fixme|fill (?:me )?in|insert (?:name |text )?here|t\.?b\.?[dac]\.?|n/a|not applicable|#?value|asdf+(?:asdf)*|qwerty)|"
    r"[\[{<«]\s*[^\W\d][^\[\]{}<>«»@]{0,40}[\]}>»]|(?:[-–—=*_]{1,3}\s*(?i:please )?(?i:select|choose|pick)\b[^-–—=*_]*[-–—=*_]{1,3})"
)
_DELIMITED = re.compile(r"([#%@|^~!$+=:&/\\*-]{1,3})\s*([A-Za-z][\w .'-]*?)\s*([#%@|^~!$+=:&/\\;*-]{1,3})")
_QUOTED = re.compile(r"`[^`]*`|\"[^\"]*\"|“[^”]*”|(?<!\w)'[^']*'(?!\w)|‘[^’]*’(?!\w)")


def unfilled(text: str, *, in_words: bool = False, asides: bool = False) -> bool:
    """Whether `text` is, or holds, a place that a form or a template never filled: `{{ name }}`, `[Name]`, `#N/A`, `XXXX`, `NaN`.

    `in_words` where people may talk about templates, too: what stands in quotation marks or backticks is meant then. Null,
    Nan, Test and True, written as names are, live. `asides` where square brackets may hold what is true, as beside a name:
    `Dana Ortiz [HR]`.
    """
    bare = html.unescape(text.strip()) if "&" in text else text.strip()
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
        re.search(_ONLY_LINES, bare) is not None or _holds(bare, in_words=False, asides=asides)
    )


def _whole(bare: str, *, in_words: bool) -> bool:
    """Whether the whole of a value says that nobody has filled it."""
    if in_words and bare.casefold() == "none":
        return False  # the answer to `Any allergies?`
    if _NOTHING.fullmatch(bare) and not (bare[:1] in "[{<«" and len(bare.split()) > 4):
        return True
    if len(bare) <= _LONGEST_SLOT and (_PROMPT if in_words else _FORM).fullmatch(bare):
        return True
    if _BROKEN.fullmatch(bare):
        return True
    if slot_name(bare) and not (in_words and (_ARTICLE.match(bare) or not _NOUN.search(_evened(bare)))):
        return True
    if in_words:
        return False
    if re.fullmatch(r"\$[A-Za-z]\w{2,}|[\[({]?\$[A-Za-z_]\w*[\])}]?", bare) or (
        bare[:1] == "@" and slot_name(bare[1:])
    ):
        return True
    if len(bare) > 1 and bare[0] == "(" and bare[-1] == ")" and _asks(bare[1:-1]):
        return True
    if match := _DELIMITED.fullmatch(bare):
        alike = match[1] == match[3] or (match[1] == "&" and match[3] == ";")
        return alike and (slot_name(match[2]) or "_" in match[2] or match[1][0] in "#%@|^~")
    return bool(_DATE_SLOT.fullmatch(bare))


def _holds(text: str, *, in_words: bool, asides: bool) -> bool:
    """Whether a place that was never filled stands among other words."""
    if re.search(_SURE, text) or _FIGURE.search(text) or _LATER.search(text):
        return True
    held = (match[1] or match[2] for match in _SQUARE.finditer(text))
    if any(_square(said) and (not asides or slot_name(said) or _NOUN.search(said)) for said in held):
        return True
    if any(_angle(match[1] or match[2], text[match.end() :]) for match in _ANGLE.finditer(text)):
        return True
    if any(match[2] or slot_name(match[1]) or _few(match[1]) for match in _CURLY.finditer(text)):
        return True
    if any(slot_name(match[1]) for match in _GUILLEMETS.finditer(text)):
        return True
    if any(_asks(match[1]) for match in _ROUND.finditer(text)):
        return True
    if any(_constant(match[0], text[match.end() :]) for match in _CONSTANT.finditer(text)):
        return True
    return any(_stands_for_a_figure(text, match, in_words=in_words) for match in _CROSSES.finditer(text))


_CONSTANT = re.compile(r"(?<![\w/$.-])[A-Z]{2,}(?:_[A-Z]{2,})+(?![\w/=-])")
_OF_A_PROGRAM = re.compile(
    r"\s+(?:variables?|settings?|flags?|columns?|constants?|fields?|keys?|env|environment|option|parameter)\b"
)


def _constant(said: str, after: str) -> bool:
    """Whether a word such as `PROJECT_NAME` is to be replaced; `the SERVER_NAME variable` is one of a program."""
    parts = said.split("_")
    named = slot_name(said) or parts[-1] in ("NAME", "TITLE", "HERE", "DATE") or parts[0] in ("YOUR", "INSERT")
    return named and not _OF_A_PROGRAM.match(after)


def _few(said: str) -> bool:
    return len(said.split()) <= 6 and not said.isdigit()


def _square(said: str) -> bool:
    """Whether what stands in square brackets is to be replaced: `[hobby]`, not `[sic]`, `[the old]`, `[1]`, `[EN]`."""
    said = said.strip()
    if not said or not re.match(r"[^\W\d_]|\.\.\.|…|_", said):
        return False
    if said.casefold() in ("x", "y", "n", "…", "..."):
        return said.casefold() in ("x", "y")
    if _EDITORIAL.fullmatch(said):
        return False
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", said)]
    if re.fullmatch(r"[a-z](?:\s?[/|,]\s?[a-z*]){1,4}", said.casefold()) or _POSTING.fullmatch(said):
        return False  # "(m/w/d)" of job advertisements
    if set(words) <= _FUNCTION and "/" not in said and not (len(words) > 1 and "your" in words):
        return False
    if _ARTICLE.match(said) and not _NOUN.search(said):
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
    if "=" in said or "/" in said or "," in said or (said[:1].isupper() and "_" not in said and " " not in said):
        return bool(slot_name(said))
    if " " in said:
        return bool(re.fullmatch(r"[\w '’/&-]+", said)) and len(said.split()) <= 10
    if name in _NAMED_TOO:
        return not _THING.match(after)
    return name not in _ELEMENTS and not _THING.match(after) and "-" not in said and "." not in said


def _asks(said: str) -> bool:
    """Whether words in round brackets ask for something: `(your skill here)`, `(insert date)`, `(TBC)`."""
    said = said.strip()
    if _FORM.fullmatch(said) or _LATER.fullmatch(said) or re.fullmatch(r"TB[CA]|TODO|XX+", said):
        return True
    if re.match(r"(?:optional|todo|note to self)\s*:", said, re.IGNORECASE):
        return True
    return (bool(re.match(r"(?:insert|fill in|enter|add) (?!to\b|up\b)\w", said)) and len(said.split()) <= 6) or (
        slot_name(said) and (" " in said or "_" in said) and not _ARTICLE.match(said)
    )


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
