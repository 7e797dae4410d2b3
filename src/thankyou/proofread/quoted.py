"""What in a mail is not the writer's: quoted lines, what stands above a reply, the message answered below, signature rules.

It is blanked, so that every other character keeps its place and no rule looks at it. Start reading at `own`.
"""

from __future__ import annotations

import re

from thankyou.facts.patterns import regex

__all__ = ["LONGEST_CONTACT", "SIGNATURE", "announced", "devices", "own", "words_beside"]

_BEGINS = regex(
    r"\n[^\S\n]*(?:>|```|[-_=*~]{2,}|\*?From:|\*?[^\W\d_][^\n:]{0,20}:[^\n]*[@\d]|Sent from my|Get Outlook)"
)
_HOLDS = regex(
    r"(?m)[:：][^\S\n]*$|^[^\S\n]*Sent (?:from|with|via) |\b(?:iPhone|iPad|Android|Outlook|Galaxy|Samsung|BlackBerry|Huawei|Xiaomi|Thunderbird|GMX|Yahoo)\b"
)
_SAYS = regex(
    r"confidential|addressee|intended recipient|privileged|disclaimer|environment before|before (?:you )?print",
    re.IGNORECASE,
)
"""Where no line begins so, and the text holds and says none of these, there is nothing to blank: nearly every text."""
_FENCED = regex(r"(?ms)^[^\S\n]*(```[^\n`]*|~~~[^\S\n]*[a-z][\w+-]*)\n.*?^[^\S\n]*(?:```|~~~)[`~]*[^\S\n]*$")
"""Code in a block of its own, as Markdown has it; lines of tildes alone are an ornament."""
_QUOTED = regex(r"(?m)^[^\S\n]*>[^\n]*$")
_QUOTED_ONCE = regex(r"(?m)^[^\S\n]*>(?:[^\S\n]|[^\s>]|$)")
_QUOTED_TOGETHER = regex(r"(?m)^(?:[^\S\n]*>[^\n]*(?:\n|\Z)){2,}")
"""What was quoted twice stands among lines that are quoted once, or in several lines; `>>> maybe cut this` by itself is an arrow, and its writer's own."""
_WROTE = regex(
    r"(?m)^[^\S\n]*On\b(?=[^\n]*\d|[^\n]*\n[^\n]*\d)(?:[^\n]*\n?){1,3}?[^\n]*\bwrote:[^\S\n]*$",
)
"""`On Mon, Nov 16, 2026 at 9:04 AM Dana Ortiz wrote:`, in one line or wrapped; a day or a time is always in it."""
_ANNOUNCES = regex(r"(?m)^(?![^\S\n]*(?:[-*•>]|\d+[.)]))(?:[^\n]*\n)?[^\n]{6,300}[:：][^\S\n]*$")
"""A line, or two where a mail program wrapped it, that ends in a colon; whether it announces the message answered, `_is_announced` tells."""
_CLOCK = regex(
    r"(?<!\d)\d{1,2}\s?[:.h]\s?\d{2}(?!\d)|\b(?:19|20)\d\d\b|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d\s?[ap]\.?m\b"
)
_ADDRESS = regex(r"[\w.+-]+@[\w-]+\.[\w.]+")
_ANY_FIELD = r"[^\S\n]*[*_]{0,2}[^\W\d_][^\n:@>]{0,24}[:：][*_]{0,2}[^\S\n]+\S[^\n]*"
_ANY_HEADERS = regex(rf"(?m)^{_ANY_FIELD}(?:\n{_ANY_FIELD}){{2,7}}$")
"""Three lines or more that begin with a word and a colon: `Von: ...`, `Gesendet: ...`, `An: ...`."""
_FIELD = r"[^\S\n]*[*_]{0,2}(?:From|Sent|To|Cc|Bcc|Date|Subject|Reply-To|Importance):[^\n]*"
_HEADERS = regex(rf"(?m)^[^\S\n]*[*_]{{0,2}}From:[^\n]*\n(?:[^\S\n]*\n)?{_FIELD}(?:\n{_FIELD})*")
_CUT = regex(
    r"(?mi)^[^\S\n]*-{2,}[^\S\n]*(?:original message|forwarded message|original appointment)[^\S\n]*-{2,}[^\S\n]*$|^[^\S\n]*begin forwarded message:|"
    r"^[^\S\n]*-{4,}[^\S\n]*[^\W\d_][^\n-]{4,50}[^\S\n]*-{4,}[^\S\n]*$"
)
_FORWARDED_HEADERS = regex(rf"(?:\s*\n[^\S\n>]*(?:> ?)?{_ANY_FIELD}){{2,8}}")
_RULE = regex(r"(?m)^[^\S\n]*(?:[-_=*~#]{3,}|--)[^\S\n]*$")
_DEVICE = regex(
    r"(?m)^[^\S\n]*(?:Sent from my [^\n]{2,40}|Get Outlook for [^\n]{2,40}|Sent (?:from|with|via) (?:[A-Z][\w ]{1,20} )?(?:Mail\b[^\n.!?,;:]{0,20}|(?:app )?for (?:iOS|Windows|Mac))|(?:[^\W\d_][^\s.!?]*[^\S\n]+){0,4}(?:[a-z]+['’])?(?:iPhone|iPad|Android\S*|Outlook|Galaxy|Samsung|BlackBerry|Huawei|Xiaomi|Thunderbird|GMX|Yahoo)\b[^\n.!?,;:]{0,30}\.?)[^\S\n]*$"
)
"""What a telephone puts under a mail, in any language: a short line that names it, `Von meinem iPhone gesendet`."""
SIGNATURE = regex(r"(?m)^-- ?$")
"""The line that mail programs put above a footer."""
_SMALL_PRINT = regex(
    r"(?im)^[^\S\n]*[*_]{0,2}(?:(?:confidentiality|disclaimer|privileged|confidential)(?: (?:notice|note|statement|and [a-z]+))?[*_]{0,2}[:.\u2013\u2014-]"
    r"|(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication|transmission)(?: message)?(?:,? (?:and|including|together with) (?:any|its|all|the)\b| (?:is|may be|may contain|contains|and|was) (?:strictly |only )?(?:confidential|privileged|intended|legally|for the|sent in confidence))"
    r"|if you (?:are not|have received this)\b[^\n]*\b(?:recipient|addressee|error|mistake)\b"
    r"|(?:please )?(?:consider|think of|think about|save) the (?:environment|planet|trees)\b[^\n]*\bprint|think before you print)[^\n]*(?:\n[^\S\n]*\S[^\n]*)*"
)
"""What a company puts under every mail, up to the next empty line: `CONFIDENTIALITY: this e-mail is for the addressee only.`"""
LONGEST_CONTACT = 9
"""Words; a longer line below a name or a signature's rule is a sentence, or a notice of the mail program's or the company's."""
_MEANS = regex(r"\S+@\S+|\b(?:https?://|www\.)\S+|\+?\(?\d[\d ()./-]{5,}\d")
"""An address or a number to be reached at."""
_WORD = regex(r"\S*\w\S*")


def own(even: str) -> str:
    """`even` with everything blanked that the writer did not write; same length, same line breaks."""
    if not (_BEGINS.search(f"\n{even}") or _HOLDS.search(even) or _SAYS.search(even)):
        return even
    return _DEVICE.sub(lambda match: _blank(match) if _is_device(match) else match[0], _with_devices(even))


def devices(even: str) -> list[tuple[int, int]]:
    """Where a telephone or a mail program names itself below what the writer wrote, and not below what is quoted."""
    if not _HOLDS.search(even):
        return []
    return [match.span() for match in _DEVICE.finditer(_with_devices(even)) if _is_device(match)]


def _with_devices(even: str) -> str:
    unfenced = _FENCED.sub(_blank, even)
    even = _without_answered(unfenced)
    answered = even != unfenced
    even = (_QUOTED if answered or _QUOTED_ONCE.search(even) else _QUOTED_TOGETHER).sub(_blank, even)
    if found := SIGNATURE.search(even):
        even = even[: found.end()] + re.sub(r"[^\n]+", _notice, even[found.end() :])
    even = _SMALL_PRINT.sub(_blank, even)
    return _RULE.sub(_blank, even)


def announced(even: str) -> list[tuple[int, int]]:
    """Where a mail program says that a mail stands below which was forwarded or answered: each such line, with the headers below it."""
    found = [match.span() for pattern in (_CUT, _WROTE) for match in pattern.finditer(even)]
    return sorted((start, _below_headers(even, end)) for start, end in found)


def _below_headers(even: str, place: int) -> int:
    headers = _FORWARDED_HEADERS.match(even, place)
    return headers.end() if headers else place


def _is_device(match: re.Match[str]) -> bool:
    """Whether a line stands alone, as no line of a paragraph does."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    alone = (
        not before.strip()
        or re.search(r"\n[^\S\n]*\n[^\S\n]*$|[-_\u2014]{2,}[^\S\n]*\n$|^$", before)
        or not after.strip()
    )
    return alone and len(match[0].split()) <= 8


def _is_announced(line: str, below: str) -> bool:
    """Whether a line that ends in a colon announces the message answered: it names a time and somebody, and quoted lines follow, or an address is in it."""
    line = line.rstrip()
    timed, addressed = bool(_CLOCK.search(line)), bool(_ADDRESS.search(line))
    quoted = bool(re.match(r"(?:[^\S\n]*\n)*[^\S\n]*>", below))
    return (addressed and (timed or quoted)) or (timed and quoted)


def _is_block(block: str) -> bool:
    """Whether lines that begin with a word and a colon are the headers of a mail: one has an address, or a day and a time."""
    return bool(_ADDRESS.search(block)) and bool(_CLOCK.search(block))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0]) if "\n" not in match[0] else re.sub(r"[^\n]", " ", match[0])


def _notice(match: re.Match[str]) -> str:
    return _blank(match) if words_beside(match[0]) > LONGEST_CONTACT else match[0]


def words_beside(line: str) -> int:
    """How many words a line has beside addresses, numbers and the marks between them: `m: +353 1 496 0187 · e: lis@example.com` has two."""
    return len(_WORD.findall(_MEANS.sub(" ", line)))


def _without_answered(even: str) -> str:
    """Without the message answered: what its first line announces, and all below unless its lines are quoted one by one."""
    for pattern in (_CUT, _HEADERS, _ANY_HEADERS, _WROTE, _ANNOUNCES):
        for found in pattern.finditer(even):
            if pattern not in (_WROTE, _ANNOUNCES) and not even[: found.start()].strip():
                continue  # the headers of the draft itself
            below = even[found.end() :]
            if pattern is _ANY_HEADERS and not _is_block(found[0]):
                continue
            if pattern is _ANNOUNCES:
                first, _, last = found[0].rpartition("\n")
                if not _is_announced(found[0], below):
                    continue
                if first.strip() and _is_announced(last, below):  # the line above is the writer's own
                    even = even[: found.start()] + first + "\n" + " " * len(last) + even[found.end() :]
                    if _QUOTED.search(below):
                        continue
                    return even[: found.end()] + re.sub(r"[^\n]", " ", below)
            quoted = pattern in (_WROTE, _ANNOUNCES) and _QUOTED.search(below)
            end = found.end() if quoted else len(even)
            even = even[: found.start()] + re.sub(r"[^\n]", " ", even[found.start() : end]) + even[end:]
            if not quoted:
                break
    return even
