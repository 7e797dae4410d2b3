"""Notes to oneself that stayed in a draft, known by their shape: `- [ ] mention salary??`, `check with Zoë`, `(was it nine?)`.

A line counts that stands by itself: a task with its box, or an order to do something to the letter that nobody began or finished
as a sentence. What goes on from the line above, a list, a question that begins with a capital, an order that ends in a full stop,
and brackets within a sentence may be prose.
Start reading at `jotted`.
"""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.engines.issues import Span
from thankyou.facts.patterns import regex

__all__ = ["jotted"]

_TASK = regex(r"(?:(?:[-*+•–]|\d{1,2}[.)])[^\S\n]+)?(?:\[[ xX✓✔-]?\]|[☐☑☒▢])[^\S\n]*\w[^\n]*")
_LEAD = r"(?:(?:[-=]{1,3}>|[-*+•–]|\d{1,2}[.)]|>{2,}|/{2,}|#+|!{2,}|\?{2,}|\*{2,}|@me\b:?|(?i:remember[:,–-]|(?:n\.?b\.?|note|reminder|idea|maybe|perhaps)\b[:,–-]?))[^\S\n]*)*+"
_ARROW = regex(r"(?:/{2,}|>{2,})[^\S\n]*[^\W\d_][^\n]*")
_ORDER = (
    r"(?:(?:double|cross|re)-?\s?check|check|verify|confirm|mention|add|insert|include|put in|leave out|take out|remove|delete|cut|drop|shorten|rewrite|rephrase|reword|expand on|elaborate"
    r"|find out|look up|google|ask(?= (?!for\b))|say (?:something|more|why|which|what|how|when|who)|explain (?:more|why|what|how)|write (?:more|something)|attach|replace|update|fill in|spell ?check|proofread"
    r"|(?:remember|don't forget|try|need|want) to (?:\w+)|(?:not sure|unsure) (?:if|whether|about|of)|is (?:this|that|it) (?:right|ok(?:ay)?|true|correct|too \w+)|was (?:it|that|this)|too (?:long|short|formal|pushy|much|stiff|informal|casual))"
)
_ENDS = r"(?![\w'-])"
"""Behind an order: `check-in` and `add-on` are none."""
_ORDERED = regex(rf"(?P<lead>{_LEAD})(?P<order>(?i:{_ORDER}){_ENDS}[^\n]*)")
_TO_DO = regex(rf"{_LEAD}(?i:todo\s*:|(?:to-?do\b|to do\s*[:–—-])[^\S\n]*[:–—-]?[^\S\n]*(?:{_ORDER}){_ENDS})[^\n]*")
_UNSURE = regex(r"(?:[-*+•–]\s+)?[a-z0-9][^.!?\n]{1,40}\?{2,}")
_IN_BRACKETS = regex(
    r"\((?:(?:maybe|perhaps) )?(?:(?:verify|confirm|(?:double|cross|re)-?\s?check|find out|look up|rephrase|reword|rewrite|ask (?!for\b|me\b)|say (?:more|something|why))\b[^()\n]{0,80}"
    r"|(?:maybe|perhaps) (?:cut|drop|add|mention|shorten|leave out|say|move|remove|delete)\b[^()\n]{0,80}"
    r"|(?:(?:was|were) (?:it|this|that|they|he|she)|(?:is|are) (?:it|this|these))\b(?:[^\S\n][^\s()]+){0,2}\?+"
    r"|too (?:long|short|formal|pushy|much|stiff|informal|casual)\?+"
    r"|(?:sp|spell(?:ing|ed)?|name|surname|title|date|day|number|figure|source|word(?:ing)?|unit|amount)(?: (?:right|ok|correct))?\?+|\?+)\)"
)
_BARE = regex(
    r"\((?:verify|confirm|(?:double|cross|re)-?\s?check|rephrase|reword|rewrite"
    r"|(?:sp|spell(?:ing|ed)?|name|surname|title|date|day|number|figure|source|word(?:ing)?|unit|amount)(?: (?:right|ok|correct))?\?+|\?+)\)"
)
"""What is a note within a sentence too; any other, as `(was it Ada?)`, is said to the reader there, and a note only apart from sentences."""
_BEFORE = regex(r"(?:^|[.!?…][\"')\]]*\s|\n\s*\n)\s*$")
_BEHIND = regex(r"\s*(?:$|\n\s*\n|\s[^\sa-z])")
_NEAR = 12
"""Characters beside brackets that show whether these stand apart."""
_SAID = regex(r"[^\s\d.)*+•–-]")
_MOST = 12
"""Words of a note to oneself that its shape alone shows."""
_ENDED = (".", "!", "?", "…", ",", ";")


def jotted(even: str, within: Span) -> Iterator[tuple[int, int]]:
    """The places within a part of a letter, evened, where the writer speaks to themselves."""
    lines = _lines(even, within)
    for place, (start, line) in enumerate(lines):
        above = lines[place - 1][1].strip() if place else ""
        if _is_note(line, above, _is_listed(lines, place)):
            yield start, start + len(line)
    for match in _IN_BRACKETS.finditer(even, within.start, within.end):
        before, behind = even[within.start : match.start()], even[match.end() : within.end]
        if _BARE.fullmatch(match[0]) or (_BEFORE.search(before[-_NEAR:]) and _BEHIND.match(behind[:_NEAR])):
            yield match.span()


def _lines(even: str, within: Span) -> list[tuple[int, str]]:
    """The lines of a part, each with its place and without the blanks around it."""
    found, start = [], within.start
    for line in even[within.start : within.end].split("\n"):
        found.append((start + len(line) - len(line.lstrip()), line.strip()))
        start += len(line) + 1
    return found


_ENTRY = regex(r"(?:[-*+•–]|\d{1,2}[.)])\s")


def _leads_in(lines: list[tuple[int, str]]) -> bool:
    """Whether a line that ends in a colon, or a sentence that goes on, stands above the list that goes on here."""
    for _, line in reversed(lines):
        if line and not _ENTRY.match(line):
            return line.endswith(":") or not line.endswith(_ENDED)
    return False


def _is_listed(lines: list[tuple[int, str]], place: int) -> bool:
    """Whether a line is led in, or one of two or more entries; without marks, entries are lines that begin with a small letter."""
    line = lines[place][1]
    above, below = [one for _, one in reversed(lines[:place])], [one for _, one in lines[place + 1 :]]
    if not _ENTRY.match(line):
        led = next(filter(None, above), "").endswith(":")
        return led or (line[:1].islower() and bool(below) and below[0][:1].islower())
    return _leads_in(lines[:place]) or any(_ENTRY.match(next(filter(None, some), "")) for some in (above, below))


def _is_note(line: str, above: str, listed: bool) -> bool:
    if _TASK.fullmatch(line) or _ARROW.fullmatch(line):
        return True
    if (above and not above.endswith((*_ENDED[:4], ":")) and not _ENTRY.match(line)) or len(line.split()) > _MOST:
        return False
    if _TO_DO.fullmatch(line):
        return True
    if listed:
        return line.endswith("??")
    if _UNSURE.fullmatch(line):
        return True
    found = _ORDERED.fullmatch(line)
    if found is None or line.endswith((".", ",", ";")):
        return False
    if _ENTRY.match(line) and not line.endswith("?"):  # `- cut flowers, 4 years`
        return False
    return line.endswith("??") or found["order"][0].islower() or bool(_SAID.search(found["lead"]))
