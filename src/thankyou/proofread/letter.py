"""Reading a letter: where its subject, greeting, sentences and sign-off are.

Works for our own notes and for drafts from anywhere: inline greetings, letterheads, hard-wrapped lines, no closing
at all. Every place is an offset into the text as it was given. Start reading at `read`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from thankyou.engines.issues import Span
from thankyou.facts.patterns import regex
from thankyou.proofread.quoted import LONGEST_CONTACT, SIGNATURE, own, words_beside
from thankyou.proofread.vocabulary import abbreviates, begins_sentences, goes_before_a_verb, titles

__all__ = [
    "Letter",
    "Sentence",
    "body_of",
    "capitals",
    "closes",
    "ends_short",
    "evened",
    "found_in",
    "greets",
    "read",
    "tokens",
]

_EVEN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "\u2011": "-",
        "\u2010": "-",
        "\t": " ",
    }
)
_INCHES = regex(r'\d"')
_BREAK = regex(r"\n\s*\n")


def evened(text: str) -> str:
    """`text` with straight quotation marks, line feeds, plain spaces and hyphens, every character at its old place.

    The mark of inches, `12" pipe`, becomes `″`: it opens and closes nothing.
    """
    even = text.translate(_EVEN)
    if "\r" in even:
        even = even.replace("\r\n", " \n").replace("\r", "\n")
    return _without_inches(even) if '"' in even and _INCHES.search(even) else even


def _without_inches(even: str) -> str:
    """A mark behind a digit closes a quotation where one is open in its paragraph; otherwise it stands for inches."""
    characters = list(even)
    breaks = {match.start() for match in _BREAK.finditer(even)}
    is_open = False
    for place, character in enumerate(even):
        if place in breaks:
            is_open = False
        if character == '"':
            if is_open or not even[place - 1 : place].isdigit():
                is_open = not is_open
            else:
                characters[place] = "″"
    return "".join(characters)


class Sentence(NamedTuple):
    """A sentence of the body: its evened text, line breaks as spaces, and where it starts in the letter."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class Letter(NamedTuple):
    """A text taken apart. Spans that are None were not found."""

    text: str
    even: str
    """The text evened; words of more than 200 characters, the header of a mail but for its subject and what others wrote (`quoted.own`) blanked out, numbers of list entries as dashes; same length."""
    subject: Span | None
    greeting: Span | None
    paragraphs: tuple[Span, ...]
    """The body: between greeting and sign-off."""
    closing: Span | None
    """The line `Kind regards,`."""
    block: Span | None
    """Name and contact lines after the closing."""
    sentences: tuple[Sentence, ...]
    around: tuple[Span, ...] = ()
    """Lines above the greeting and below the sign-off that speak of the letter: `Here is your note:`, `Let me know if ...`."""
    header: int = 0
    """Where the header of a mail ends; 0 where there is none."""
    footer: str = ""
    """What a mail program puts below a signed letter and its line `-- `; no part of the letter, and blank in `even`."""

    def part(self, span: Span | None) -> str:
        """The evened text of a part; empty where there is none."""
        return "" if span is None else self.even[span.start : span.end]

    @property
    def body(self) -> str:
        """The evened paragraphs, joined by single line breaks."""
        return "\n".join(self.part(span) for span in self.paragraphs)

    @property
    def words(self) -> int:
        """Body words: greeting and sign-off not counted."""
        return len(self.body.split())

    @property
    def with_header(self) -> str:
        """`even` with the header of the mail, in which something may be left to fill in."""
        return evened(self.text[: self.header]) + self.even[self.header :]

    @property
    def further_closings(self) -> tuple[Span, ...]:
        """Lines like `Kind regards,` below the name that stands under the closing."""
        below = _lines(self.part(self.block), self.block.start)[1:] if self.closing and self.block else []
        return tuple(
            line.span for line in below if line.text.rstrip().endswith(",") and _CLOSING.fullmatch(line.text.rstrip())
        )

    @property
    def everywhere(self) -> Span:
        """The body from its first to its last character; where there is none, the end of the text."""
        if not self.paragraphs:
            return Span(len(self.text), len(self.text))
        return Span(self.paragraphs[0].start, self.paragraphs[-1].end)


_FIELD = regex(
    r"[^\S\n]*[*_]{0,2}(?:to|from|cc|bcc|sent|date|reply-to|importance)[^\S\n]*:[^\n]*(?:\n|$)", re.IGNORECASE
)
_SUBJECT_LINE = regex(
    r"\s*subject(?: line)?\s*:[ ]*(?:(?:re|aw|sv|vs|antw|rv|res|rif|ref|tr|wg|fwd?|odp|ynt|vb|vl)(?:\[\d+\])? ?: ?)*([^\n]*)(?:\n|$)",
    re.IGNORECASE,
)
"""The subject, without what mail programs of any language put before that of an answer: `Re:`, `SV:`, `AW:`."""
_HELLO = r"(?:dear|hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening|day)|to whom)"
_GREETING_LINE = regex(
    rf"{_HELLO}\b[^\n.!?]{{0,100}}(?:(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Lt|Col|Capt|Sgt|St|Jr|Sr)\.|\b[A-Z]\.)[^\n.!?]{{0,60}})*[,:;!.–—-]*",
    re.IGNORECASE,
)
_GREETING_INLINE = regex(
    rf"{_HELLO}\b(?:[^\n,.!?:]|\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Lt|Col|Capt|Sgt)\.){{1,60}}[,:!–—-]+(?=\s)", re.IGNORECASE
)
_GREETING_NAME = regex(r"[^\W\d_][\w.'-]*(?:\s+[^\W\d_][\w.'-]*){0,3}\s*[,:]")
_CLOSING = regex(
    r"(?:(?:with |my |our )*(?:very |much |many |the )*(?:best|kind(?:est)?|warm(?:est|ly)?|warm,? |sincere(?:ly)?|yours|regards|respectfully|cheers|thanks?|thank you|thx|all the best|"
    r"cordially|gratefully|appreciatively|gratitude|appreciation|enthusiastically|take care|until soon|enjoy|have a|faithfully|truly|love|xoxo|ciao|rgds|br|deep gratitude|warm regards)"
    r"[^\n.?]{0,45}|in (?:gratitude|appreciation|anticipation)[^\n.?]{0,30})[,.!–—-]*",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def greets(line: str) -> bool:
    """Whether a line by itself greets somebody: `Dear Dana,`."""
    said = line.strip()[:LONGEST_LINE]
    return bool(_GREETING_LINE.fullmatch(said)) and len(said.split()) <= 14 and not _THANKS.search(said)


def closes(line: str) -> bool:
    """Whether a line by itself closes a letter: `Kind regards,`."""
    said = line.strip()[:LONGEST_LINE]
    return said.endswith(",") and len(said.split()) <= 7 and bool(_CLOSING.fullmatch(said))


LONGEST_LINE = 200
"""Characters; what is longer is no greeting, closing or contact line."""


class _Line(NamedTuple):
    text: str
    start: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text.rstrip()))


def _lines(text: str, start: int) -> list[_Line]:
    found = []
    for line in text.split("\n"):
        stripped = line.lstrip()
        if stripped:
            found.append(_Line(stripped, start + len(line) - len(stripped)))
        start += len(line) + 1
    return found


def _block_like(line: str) -> bool:
    """Whether a line can stand under a name: contact details, a title, a post-script mark; not a sentence."""
    line = line.rstrip()
    return words_beside(line) <= LONGEST_CONTACT and (
        not line.endswith((".", "!", "?", ":", ";"))
        or "@" in line
        or bool(re.search(r"(?:Inc|Ltd|Jr|Sr|Ph\.D|M\.D|\b[A-Z])\.$", line))
    )


def _header(even: str) -> tuple[Span | None, int]:
    """The subject of a mail and the place where its header ends; 0 where a text has none, as below a single `Date: ...` of a letterhead."""
    place = len(even) - len(even.lstrip())
    fields, subject = 0, None
    while True:
        if found := _FIELD.match(even, place):
            fields += 1
        elif subject is None and (found := _SUBJECT_LINE.match(even, place)):
            subject = Span(*found.span(1))
        else:
            return subject, place if subject or fields > 1 else 0
        place = found.end()


_SHOWN = regex(r"[^\n]")


def _without_header(even: str, subject: Span | None, end: int) -> str:
    """`even` with blanks for the header of a mail, but for its subject: no line of it is prose."""
    kept = subject or Span(end, end)
    blanks = [_SHOWN.sub(" ", part) for part in (even[: kept.start], even[kept.end : end])]
    return f"{blanks[0]}{even[kept.start : kept.end]}{blanks[1]}{even[max(end, kept.end) :]}"


_THANKS = regex(r"(?i)\bthank")


def _greeting(even: str, lines: list[_Line]) -> tuple[Span | None, int]:
    """The greeting, and the place where the body begins."""
    for index, line in enumerate(lines[:12]):
        text = line.text.rstrip()[:LONGEST_LINE]
        if _GREETING_LINE.fullmatch(text) and len(text.split()) <= 14 and not _THANKS.search(text):
            return line.span, line.span.end
        if match := _GREETING_INLINE.match(line.text):
            return Span(line.start, line.start + match.end()), line.start + match.end()
        calls = index == 0 and _GREETING_NAME.fullmatch(text) and len(lines) > 1 and not _CLOSING.fullmatch(text)
        if calls and not any(greets(below.text) for below in lines[1:12]):  # `Subject line options:` above `Dear Dana,`
            return line.span, line.span.end
    if (
        len(lines) > 1
        and "\n\n" in even[lines[0].span.end : lines[1].start].replace(" ", "")
        and _greets(lines[0].text)
    ):
        return lines[0].span, lines[0].span.end
    return None, lines[0].start if lines else len(even)


_MOST_GREETING = 8
"""Words of a greeting that is known by its shape alone."""
_SAYS = regex(
    r"\b(?:I|we|is|are|was|were|this|that|for|from|about|what|when|how|it|here|thank)\b|[\d;?]|:.", re.IGNORECASE
)


def _greets(line: str) -> bool:
    """Whether a line by itself calls somebody, in any language: `Guten Tag, Frau Dr. Vogel,`, `As-salamu alaykum, Dr Haddad.`"""
    line = line.rstrip()
    words = line.split()
    if len(words) > _MOST_GREETING or not words[-1][0].isupper() or _SAYS.search(line) or _CLOSING.fullmatch(line):
        return False
    return line.endswith((",", ":")) or (line.endswith((".", "!")) and any(one.endswith(",") for one in words[-4:-1]))


_DRAFT = r"(?:draft|version|note|e-?mail|message|letter|tone|wording|template|placeholders?|brackets)"
_CHANGED = r"(?:adjust\w*|tweak\w*|chang\w+|edit\w*|revis\w+|shorten\w*|short(?:er)?|longer|formal|personali[sz]e\w*|tailor\w*|refin\w+|rewrit\w+|reword\w*|(?-i:polish)\w*|tips?|swap\w*|sending|own (?:details|words|voice))"
_ABOUT_IT = regex(
    rf"(?:(?:just )?let me know|feel free|would you like|do you want|shall i|should i|want me to|if you(?:'d| would)? (?:like|want|prefer|need)|i can (?:also )?|happy to)\b[^\n]*?\b(?:{_DRAFT}|{_CHANGED}|(?:it|this) (?:[\w-]+ ){{0,3}}(?:casual|warmer|softer|friendlier|punchier))\b"
    r"|if you (?:share|paste)\b[^\n]*\bi can (?:tailor|personali[sz]e) (?:it|this)\b"
    rf"|you (?:can|could|may|might)(?: also)? (?:adjust|tweak|chang|edit|revis|shorten|swap|personali[sz]|tailor|replac|customi[sz])\w*\b|(?:i|we)(?:'ve| have)? (?:kept|matched|tailored|aimed|made sure)\b[^\n]*\b(?:words|concise|warm|professional|tone|draft|version|placeholders?|brackets)\b"
    r"|(?:i|we)(?:'ve| have)? (?:kept|avoided|used|removed|focus(?:s?ed)?|highlighted)\b[^\n]*\b(?:clich[eé]s?|buzzwords|jargon|bullet points)\b"
    rf"|(?:i|we)(?:'ve| have)? (?:kept|tailored|shortened|polished|reworded|rewrote|adjusted) (?:this|it)\b|the (?:tone|wording|draft|version) (?:is|stays|remains|keeps)\b|(?:a few|some|quick) (?:tips|suggestions|notes)\b|word count\b|good luck(?: with (?:your|the) (?:interviews?|application|search|job|role)\b|[!.,])|before (?:you )?send(?:ing)?\b"
    rf"|(?:i )?(?:hope|trust) (?:this|that|it) helps\b|(?:this|that|the above|here(?:'s| is)|above is|below is) [^\n]{{0,40}}\b{_DRAFT}\b|(?:be sure|make sure|remember|don't forget) to (?:double-check|check|proofread|replace|fill|personali[sz]e|adjust|edit|add|customi[sz]e)\b"
    r"|(?:replace|fill in|customi[sz]e|personali[sz]e|swap)\b[^\n]*\b(?:brackets?|placeholders?|details?|names?)\b|(?:[*_]{0,2}(?:notes?|tips?|key (?:changes|improvements|points)|why this works|what (?:i|we) changed|changes made)\b[^\n]{0,40}:)"
    r"|(?:(?:approx(?:\.|imately)?|about|around|circa|total:?|length:?)?\s*[~≈]?\s*\d{1,4} (?:words|characters)\b(?!\s*(?:/|an?\b|per\b))|(?:words?|characters?)(?: count)?[*_]{0,2}:[*_]{0,2}\s*[~≈]?\d{1,5}(?!\d|\s*(?:/|an?\b|per\b)))"
    r"|(?:tone|reading (?:time|level)|(?:alternat(?:iv)?e|other|more) subject(?: lines?)?|subject lines?(?: (?:options?|ideas|alternatives|suggestions))?|sources used)[*_]{0,2}:"
    r"|(?:draft saved|last edited)\b|(?:\d{1,2} comments?|resolved|thoughts\?|(?:final|clean|latest|updated|revised) (?:version|draft|copy)\W*)$"
    r"|(?:(?:not (?:yet )?|un)sent|(?:to be sent|send(?: this| it)?) (?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|later))\b"
    r"|(?:[\w.-]+ ){1,3}(?:can|may) make mistakes\b|is there anything else i can (?:help|assist)\b|(?:copy(?: code)?|regenerate(?: response)?|read aloud|retry|```\w{0,10})$",
    re.IGNORECASE,
)
"""How somebody begins who wrote a letter for another and speaks of it; nobody says so below their own name."""
_PARTS = regex(r"(?<=[.!?])\s+")
_MARKS = regex(r"(?:[(\[*_~#•]|[-–—](?=\s)|\s)+")
"""What may stand before such words: `(Word count: 58)`, `*Let me know ...*`."""


def _speaks_of_it(line: str) -> bool:
    """Whether a part of a line speaks of the letter."""
    parts = (part[found.end() :] if (found := _MARKS.match(part)) else part for part in _PARTS.split(line.rstrip()))
    return any(map(_ABOUT_IT.match, parts))


_POSTSCRIPT = regex(r"P\.?\s?P?\.?\s?S\b", re.IGNORECASE)
_LEAST_SAID = 3
"""Words of a line above the greeting that says something; a letterhead has names, addresses and days."""
_LETTERHEAD = regex(r"\S+@\S+|\d|^[A-Z][\w ]{1,20}:|^[*_#]")


_LABELLED = regex(r"[A-Z][\w ]{1,20}:[^\S\n]*\S")
"""A line of a letterhead that says what stands in it: `Register: NMC 12A3456`."""
_OF_A_CHAT = regex(
    r"(?:(?:sure(?: thing)?|of course|certainly|absolutely|definitely|got it|no problem|understood|okay|ok|here (?:you go|it is)|my pleasure|happy to help)\b\W*"
    r"|\[?(?:draft saved|last edited)\b[^\n]*|edited|forwarded(?: many times)?|new message|(?:final|clean|latest|new|updated|revised) (?:version|draft|copy)\W*"
    r"|status\s*:\s*(?:draft|final|done|ready|sent|to-?\s?do|not (?:started|sent)|in (?:progress|review))\W*|(?:tags?|created (?:time|at)|assignee)\s*:[^\n]*"
    r"|thought for (?:\d+|a few|a couple of) \w+|(?:copy(?: code)?|edit|regenerate)|```\w{0,10}|(?:e-?mail )?body:?|[*_]{0,2}(?:thank[- ]you |follow[- ]up )(?:e-?mail|note|letter|message)[*_]{0,2}:?)",
    re.IGNORECASE,
)
"""What a chat says in a line of its own above a letter, and what its page, a notebook or an editor shows there."""
_SPEAKER = regex(r"(?:you|[\w.-]+(?: [\w.-]+)?) said:", re.IGNORECASE)
"""Who speaks, as the page of a chat has it once its text is copied."""


def _said_before(lines: list[_Line], greeting: Span | None) -> list[Span]:
    """Lines above the greeting that announce the letter: sentences, or what ends in a colon; and what was said in a chat before."""
    above = [line for line in lines if greeting is not None and line.start < greeting.start]
    spoken = [place for place, line in enumerate(above) if _SPEAKER.fullmatch(line.text.rstrip())]
    return [
        line.span
        for place, line in enumerate(above)
        if (spoken and spoken[0] <= place)
        or _OF_A_CHAT.fullmatch(line.text.rstrip())
        or (_speaks_of_it(line.text) and not line.text.rstrip().endswith(":") and not _LABELLED.match(line.text))
        or (
            line.text.rstrip().endswith((":", "!", ".", "?"))
            and len(re.findall(r"(?<![\w'])[a-z']+", line.text)) >= _LEAST_SAID
            and not _LETTERHEAD.search(line.text)
        )
    ]


def _said_below(lines: list[_Line]) -> int:
    """How many lines at the end speak of the letter: the first that does, and all below it."""
    for index, line in enumerate(lines):
        if index and _speaks_of_it(line.text) and not _POSTSCRIPT.match(line.text):
            above = next(
                (place for place, one in enumerate(lines[:index]) if _CLOSING.fullmatch(one.text.rstrip())), None
            )
            if above is not None and all(_block_like(one.text) for one in lines[above + 1 : index]):
                return len(lines) - index
    return 0


_NAMED = regex(r"(?:[^\W\d_a-z][\w.'-]*\s*){1,4}")


def _postscript(even: str, lines: list[_Line]) -> int:
    """Where sentences begin below the closing, the name and what goes with it: those of a postscript; the end where there are none."""
    if _sign_off(lines)[1]:
        return len(lines)
    for index, line in enumerate(lines[:-2]):
        said = line.text.rstrip()
        if not (said.endswith(",") and len(said.split()) <= 4 and _CLOSING.fullmatch(said)):
            continue
        below = next((at for at in range(index + 1, len(lines)) if not _block_like(lines[at].text)), len(lines))
        apart = below < len(lines) and _BREAK.search(even, lines[below - 1].span.end, lines[below].start)
        if apart and below > index + 1 and _NAMED.fullmatch(lines[index + 1].text.rstrip()):
            return below
    return len(lines)


def _sign_off(lines: list[_Line]) -> tuple[int, Span | None]:
    """The index of the first line of the sign-off, and the closing line if there is one."""
    for index, line in enumerate(lines):
        rest = lines[index + 1 :]
        said = line.text.rstrip()[:LONGEST_LINE]
        if (
            _CLOSING.fullmatch(said)
            and len(said.split()) <= (2 if said.endswith((".", "!")) else 7)
            and len(rest) <= 9
            and all(_block_like(each.text) for each in rest)
            and (rest or said.endswith(","))
        ):
            return index, line.span
    first = len(lines)
    while (
        first > 0
        and len(lines) - first < 8
        and _block_like(lines[first - 1].text)
        and len(lines[first - 1].text.split()) <= 6
    ):
        first -= 1
    return first, None


_END = regex(r"[.!?…]+[\"')\]]*(?:\s+)(?=[\"'(\[]*[^\sa-z])|(?<=[:;,.])\s*\n\s*(?=[-*•]\s)|\n\s*(?=[-*•]\s|\d+[.)]\s)")
_SHORT = regex(r"(?:^|[\s(\"'/-])((?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}|[^\W\d_]{1,9})\.$")
"""The last word: one with full stops inside, `a.m.`, or one that may be an abbreviation."""
_FOLLOWING = regex(r"[\"'(\[]*([^\W\d_]+)")


_NAMED_BEFORE = regex(r"(?:^|\b[A-Z][^\W\d_]*\.?\s|\.\s?)$")
"""Before an initial: the given name, its title or another initial, or the beginning."""


def ends_short(text: str, following: str = "") -> bool:
    """Whether a text ends in an abbreviation or an initial, so that its full stop ends no sentence.

    Where one that may stand last in a sentence, such as `a.m.` or `Jan.`, comes before a word that begins sentences, it does.
    """
    found = _SHORT.search(text[-24:])
    if found is None:
        return False
    word = found[1]
    if not abbreviates(word, following):
        return False
    begins = _FOLLOWING.match(following)
    first, after = (begins[1], following[begins.end() :]) if begins else ("", "")
    starts = after.startswith((" ", "'")) if first == "I" else begins_sentences(first)
    if len(word) == 1:  # "J. I. Case", "John F. Will"; but "the U of W. You", "plan B. We"
        named = _NAMED_BEFORE.search(text[: len(text) - 2]) and not goes_before_a_verb(first)
        return not starts or bool(named) or after.startswith(".")
    return word.lower() in titles() or not starts


def _sentences(even: str, paragraph: Span) -> list[Sentence]:
    text = even[paragraph.start : paragraph.end]
    found, start = [], 0
    for match in _END.finditer(text):
        if match[0][0] == "." and ends_short(text[: match.start() + 1], text[match.end() :]):
            continue
        stop = match.start() + len(match[0].rstrip())
        if text[start:stop].strip():
            found.append(Sentence(text[start:stop].replace("\n", " "), paragraph.start + start))
        start = match.end()
    if text[start:].strip():
        found.append(Sentence(text[start:].replace("\n", " "), paragraph.start + start))
    return found


_BLOCK = regex(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")


def _paragraphs(even: str, start: int, end: int) -> list[Span]:
    found = []
    for match in _BLOCK.finditer(even[start:end]):
        text = match[0].rstrip()
        found.append(Span(start + match.start(), start + match.start() + len(text)))
    return found


_LONG_WORD = regex(r"\S{201,}")
"""What no rule looks into: patterns would take for ever, and Harper would abort the process."""


_NUMBERED = regex(r"(?m)^([^\S\n]*)(\d{1,2}[.)])(?=[^\S\n]+\S)")
_ENTRY = regex(r"\s*(?:[-*•]|\d{1,2}[.)])\s")


def _bulleted(even: str) -> str:
    """`even` with a dash for the number of a list's entry, which counts nothing: below an entry, an empty line, or a line that ends in a mark."""

    def dashed(match: re.Match[str]) -> str:
        above = match.string[: match.start()].rstrip(" ").removesuffix("\n").rpartition("\n")[2].rstrip()
        is_entry = not above or above.endswith((":", ";", ",", ".", "!", "?")) or _ENTRY.match(above)
        return f"{match[1]}{'-':<{len(match[2])}}" if is_entry else match[0]

    return _NUMBERED.sub(dashed, even)


@lru_cache(maxsize=64)
def read(text: str) -> Letter:
    """`text` taken apart."""
    whole = _LONG_WORD.sub(lambda match: " " * len(match[0]), evened(text))
    even = _bulleted(own(whole))
    signed = _signed(whole, even)
    even, footer = even[:signed] + _SHOWN.sub(" ", even[signed:]), even[signed:]
    subject, header = _header(even)
    even, start = _without_header(even, subject, header), header
    lines = _lines(even[start:], start)
    greeting, start = _greeting(even, lines)
    rest = [line for line in lines if line.start >= start]
    if rest and (gap := rest[0].start - start) >= 0 and even[start : start + gap].strip():
        rest = [
            _Line(even[start : rest[0].start].strip(), start + len(even[start:]) - len(even[start:].lstrip())),
            *rest,
        ]
    elif (greeting and "\n" not in even[start:]) or (greeting and even[start : start + 1] not in ("", "\n")):
        tail = even[start:].split("\n", 1)[0]
        if tail.strip():
            rest = [_Line(tail.lstrip(), start + len(tail) - len(tail.lstrip())), *rest]
    around = _said_before(lines, greeting)
    if below := _said_below(rest):
        around.append(Span(rest[-below].start, rest[-1].span.end))
        del rest[-below:]
    postscript = _postscript(even, rest)
    index, closing = _sign_off(rest[:postscript])
    end = rest[index].start if index < len(rest) else len(even)
    paragraphs = tuple(_paragraphs(even, start, end))
    if postscript < len(rest):
        paragraphs += tuple(_paragraphs(even, rest[postscript].start, len(even)))
    after = rest[index + 1 : postscript] if closing else rest[index:postscript]
    block = Span(after[0].start, after[-1].span.end) if after else None
    sentences = tuple(sentence for paragraph in paragraphs for sentence in _sentences(even, paragraph))
    return Letter(text, even, subject, greeting, paragraphs, closing, block, sentences, tuple(around), header, footer)


def _signed(whole: str, even: str) -> int:
    """Where the footer of a mail begins: below the line `-- ` under a letter that has its closing and a name; the end where there is none."""
    if not (mark := SIGNATURE.search(whole)):
        return len(even)
    above = _lines(even[: mark.start()], 0)
    index, closing = _sign_off(above)
    return mark.end() if closing and index + 1 < len(above) else len(even)


def body_of(text: str) -> Letter:
    """`text` as one paragraph of a body: no line of it is a greeting or a sign-off."""
    even = _LONG_WORD.sub(lambda match: " " * len(match[0]), evened(text))
    whole = Span(0, len(even))
    return Letter(text, even, None, None, (whole,), None, None, tuple(_sentences(even, whole)))


_TOKEN = regex(r"[^\W_]+(?:['.&-][^\W_]+)*")


@lru_cache(maxsize=8192)
def found_in(sentence: str, pattern: re.Pattern[str]) -> tuple[re.Match[str], ...]:
    """Where a pattern matches in a sentence; sentences come back in many letters."""
    return tuple(pattern.finditer(sentence))


@lru_cache(maxsize=2048)
def tokens(sentence: str) -> tuple[tuple[str, int], ...]:
    """The words of an evened sentence with their offsets; hyphens, apostrophes and inner dots stay inside a word."""
    return tuple((match[0], match.start()) for match in _TOKEN.finditer(sentence))


@lru_cache(maxsize=2048)
def capitals(sentence: str) -> tuple[tuple[int, str, int], ...]:
    """The words with a capital: of each its place among the words, itself and its offset."""
    return tuple((place, word, start) for place, (word, start) in enumerate(tokens(sentence)) if word[0].isupper())
