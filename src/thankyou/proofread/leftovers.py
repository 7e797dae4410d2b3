"""What should have been filled in or taken out before anybody reads it: placeholders, template marks, notes to oneself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.engines.issues import Issue, Severity
from thankyou.facts import unfilled
from thankyou.facts.nobody import undecided
from thankyou.facts.patterns import regex
from thankyou.proofread.choices import choices
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.jotted import jotted
from thankyou.proofread.letter import Letter, evened
from thankyou.proofread.quoted import devices
from thankyou.proofread.variants import variants

__all__ = ["check", "lost"]

_SLOT = (
    r"(?:your|their|his|her|the|my|insert|hiring|company|candidate|interviewer|recipient|recruiter|manager|position|job|role|full|first|last|team|department|specific|relevant|project|topic|skill|"
    r"name|date|title|email|e-mail|phone|linkedin|contact|number|address|industry|x|xx+|tbd|tbc|todo|fill|add|mention|example|detail|experience|target|university|city|field|previous|current|reason)"
)
_PLACEHOLDERS = regex(
    r"\{\{.*?\}\}+|\{%.*?%\}|\$\{[^}\n]*\}|\{[A-Za-z_][\w .]{0,40}\}(?!\s+(?:fields?|columns?|variables?|placeholders?|tags?)\b)|<<[^<>\n]{1,60}>>|%[A-Z_]{3,}%|"
    rf"[\[<](?!https?://|www\.|mailto:)(?=[^\]>\n]{{0,80}}\b{_SLOT}\b)[^\[\]<>@\n]{{1,120}}>?[\]>]|\[[A-Z][A-Z _/'-]{{2,60}}>?\]|\[[A-Z][a-z]+(?: [A-Z][a-z]+){{0,3}}\](?!\()|"
    r"(?<!\w)_{3,}(?!\w)|(?<![\w.])X{3,}(?![\w.])|(?<!\w)x{4,}(?!\w)|"
    r"\b(?:Company Name|Your Name|Hiring Manager's Name|Interviewer Name|Job Title|Position Title|First Name|Last Name|Your Full Name|Company XYZ|XYZ (?:Company|Corp(?:oration)?|Inc)|"
    r"ABC (?:Company|Corp(?:oration)?|Inc)|Acme Anvil Inc|John Q\. Public)\b",
    re.DOTALL,
)
_NOTES = regex(
    r"\b(?:TODO|FIXME|(?i:note to (?:self|me|myself))):[^\n]*|(?<![^\n])(?i:p\.?s\.?|n\.?b\.?|note|reminder)[:,]? (?:for|to) (?:me|myself|self)\s?[:–—-][^\n]*|<-{2,}(?!>)[^\S\n]*[^\W\d_][^\n]*?(?=[.!?](?:\s|$)|\n|$)|"
    r"\b(?:TODO\b|TBD\b|TBC\b|FIXME\b|XXX\b|PLACEHOLDER\b|insert (?:name|company|role|date|title|here)\b|fill in (?:name|company|role|date|title|here)\b|"
    r"As an AI\b(?: language model\b)?|language model\b|[Tt]he (?:undefined|null|nan) (?:role|position|job|team|post|opening|department|company|interview)\b)|"
    r"\[(?:inline image|image|cid)(?:: ?[^\]\n]{1,80}| \d{1,3})\]|<image\d{1,4}\.(?:png|jpe?g|gif)>|"
    r"\((?:insert|add|mention|check|optional|fill in)\b[^)\n]*\)|"
    r"(?:Here(?:'s| is) (?:a|an|the|your) (?:\w+ ){0,4}(?:draft|version|email|e-mail|note|letter)\b[^\n]*:)|(?:Let me know if you(?:'d| would) like (?:me to|any) (?:adjust|change|tweak|edit|revis)[^\n]*)|"
    r"(?<![\w.])(?:None(?=[,.!]?(?:\s|$))(?! of\b)(?! the\b)|NaN(?=[,.!]?(?:\s|$))(?! of\b)(?! the\b)|"
    r"(?:[Aa]t|[Ww]ith|[Ff]rom|[Tt]o|[Ff]or|[Aa]bout|[Oo]n|[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey) (?:the )?(?:undefined|null|nan)(?=\s*[,.!?;:]|\s*$|\s+(?:and|for|on|at|about|role|position|job|team|post)\b))"
)
_EMPTY = regex(
    r"\(\s*\)|\"\s*\"(?=[\s,.])|\b(?:at|with|from|to|for|of|the|and|about),? +[.!?](?=\s|$)|,\s*,| ,(?<=[a-z] ,)(?=\s)|\.\.(?<!\.\.\.)(?!\.)|,\."
)
_LOST = regex(r"[^\s\ufffd]*\ufffd[^\s]*")
_CHAT_RULE = regex(r"(?m)^[^\S\n]*([-_*]{3,})[^\S\n]*$")
_DOUBLED = regex(r"(?<![\w'-])([^\W\d_][\w'-]*\.?(?: [^\W\d_][\w'-]*\.?){0,2}) \1(?![\w'-])")
_TITLES_TWICE = frozenset({"dr.", "dr"})
"""What stands twice before the name of who has it twice: `Dr. Dr. Vogel`."""
_HOLLOW = regex(
    r"\b(?:dear|hi|hello)\s*[,!:]\s*$|\b(?:dear|hi|hello) (?:interviewer|recipient|recruiter name|name|first name)\b",
    re.IGNORECASE,
)


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `leftovers/placeholder`, `leftovers/note`, `leftovers/gap`, `leftovers/greeting`, `leftovers/encoding`, `leftovers/variants`,
    `leftovers/device`, `leftovers/choice`.

    Before any rule looks at it, a text is read as what it stands for. Issues of that, one for each cause: `leftovers/mail-code`,
    `leftovers/escapes`, `leftovers/html`, `leftovers/encoding`, `leftovers/ligature`, `leftovers/typeface`, `leftovers/forwarded`
    (a letter that stands below the mail it was sent on with), and those below.
    """
    known = facts.text if facts else ""
    whole = letter.with_header
    marked: list[tuple[int, int]] = []
    for start, end in () if context.composed else _jotted(letter, known):
        marked.append((start, end))
        said = " ".join(letter.text[start:end].split())
        message = f"“{said}” looks like a note to yourself; do what it says, and take it out."
        yield issue("leftovers/note", message, (start, end), Severity.ERROR)
    for rule, spans, message in (
        ("placeholder", _unfilled(whole), "looks like a place that was never filled in."),
        ("note", _spans(_NOTES, whole), "looks like a note or mark-up that is not meant for the reader."),
        ("gap", _spans(_EMPTY, whole), "something is missing here, or a mark too much."),
    ):
        for span in spans:
            said = whole[slice(*span)].strip()
            told = [*marked, *letter.around] if rule == "note" else marked
            if any(start <= span[0] and span[1] <= end for start, end in told):
                continue  # a note to oneself, or what was said about the letter, is told as a whole
            if said.casefold() not in known or not said:
                marked.append(span)
                yield issue(
                    f"leftovers/{rule}",
                    f"“{said}” {message}",
                    span,
                    Severity.ERROR if rule != "gap" else Severity.WARNING,
                )
    for start, end in unfilled.places(whole):
        said = whole[start:end]
        if not any(start < after and before < end for before, after in marked) and said.casefold() not in known:
            marked.append((start, end))
            message = f"“{said}” looks like a place that was never filled in."
            yield issue("leftovers/placeholder", message, (start, end), Severity.ERROR)
    if words := lost(whole):
        more = f" ({len(words)} places)" if len(words) > 1 else ""
        says = f"“{words[0][0]}”: a letter was lost to a wrong encoding, and cannot be told; type it again{more}."
        yield issue("leftovers/encoding", says, words[0].span(), Severity.ERROR)
    for start, end in devices(evened(letter.text)):
        message = f"“{letter.text[start:end].strip()}” is what a telephone puts below a mail; take it out, or leave it where you mean it."
        yield issue("leftovers/device", message, (start, end), Severity.INFORMATION)
    for span in letter.around:
        message = "This was said about the letter, and does not belong into it; take it out."
        if not any(before <= span.start and span.end <= after for before, after in marked):
            marked.append(span)
            yield issue("leftovers/note", message, span, Severity.ERROR)
    yield from _several(letter, marked)
    for start, end in () if context.composed or not letter.paragraphs else choices(letter.even):
        said = letter.text[start:end]
        inside = letter.everywhere.start <= start and end <= letter.everywhere.end
        if inside and said.casefold() not in known and not any(one < end and start < other for one, other in marked):
            message = f"“{said}” leaves the choice between words open; keep one, or write “and” or “or” between them."
            yield issue("leftovers/choice", message, (start, end), Severity.WARNING)
    rules = list(_CHAT_RULE.finditer(letter.text)) if letter.around else []
    if rules:
        more = f" ({len(rules)} places)" if len(rules) > 1 else ""
        yield issue(
            "leftovers/note",
            f"“{rules[0][1]}” parts the letter from what was said about it; take it out{more}.",
            rules[0].span(1),
            Severity.ERROR,
        )
    if letter.greeting and (choice := _undecided(letter.part(letter.greeting))):
        said = choice[0]
        if said.casefold() not in known:
            start = letter.greeting.start + choice.start()
            message = f"“{said}” leaves the choice between several forms of address open; keep the one that is right."
            yield issue("leftovers/greeting", message, (start, start + len(said)), Severity.ERROR)
    if letter.greeting and not context.composed and (again := _DOUBLED.search(letter.part(letter.greeting))):
        said, once = again[0], again[1]
        sure = facts is not None or " " in once  # `Dear Ling Ling,` may be hers
        if sure and said.casefold() not in known and once.casefold() not in _TITLES_TWICE:
            start = letter.greeting.start + again.start()
            yield issue(
                "leftovers/greeting",
                f"“{said}”: “{once}” stands here twice, as where a template put a name behind the same one.",
                (start, start + len(said)),
                Severity.ERROR,
                [once],
            )
    if letter.greeting and (found := _HOLLOW.search(letter.part(letter.greeting))):
        start = letter.greeting.start + found.start()
        yield issue(
            "leftovers/greeting", "The greeting names nobody.", (start, start + len(found[0])), Severity.WARNING
        )


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _unfilled(text: str) -> list[tuple[int, int]]:
    """The places of a template, each once and as far as its marks reach: `%%ROLE%%`, of which `%ROLE%` is a part."""
    found = _spans(_PLACEHOLDERS, text)
    others = list(unfilled.places(text)) if found else []
    whole: list[tuple[int, int]] = []
    for start, end in found:
        around = [(start, end), *(one for one in others if one[0] < end and start < one[1])]
        span = min(one[0] for one in around), max(one[1] for one in around)
        if not (whole and span[0] < whole[-1][1]):
            whole.append(span)
    return whole


def _jotted(letter: Letter, known: str) -> Iterator[tuple[int, int]]:
    """Where the body holds notes to oneself, in words that the facts do not hold."""
    for paragraph in [letter.everywhere] if letter.paragraphs else []:
        for start, end in jotted(letter.even, paragraph):
            if letter.even[start:end].strip("-*•–() ").casefold() not in known:
                yield start, end


_TITLES = regex(r"(?<!\S)(?:[^\s,]+(?:\s?/\s?[^\s,]+)+|[^\s,]+ or [^\s,]+|[^\s,(]+\s?\([^\s,()]+\)\.?)")


def _undecided(greeting: str) -> re.Match[str] | None:
    """The forms of address between which a greeting leaves the choice: `Mr./Ms.`, `Mr. or Ms.`, `Sr(a).`."""
    return next((match for match in _TITLES.finditer(greeting) if undecided(match[0])), None)


def _several(letter: Letter, marked: list[tuple[int, int]]) -> Iterator[Issue]:
    """Issues `leftovers/variants`: one text that holds several letters, or a label that says which of several stands below it."""
    found = variants(letter)
    if found.greetings:
        called = [f"“{letter.with_header[start:end]}”" for start, end in found.labels]
        message = f"{len(found.greetings)} letters stand in this text, each with its greeting{': ' if called else ''}{', '.join(called)}; keep one, and nothing else."
        yield issue("leftovers/variants", message, found.labels[0] if called else found.greetings[1], Severity.ERROR)
        return
    for start, end in found.labels:
        if any(start < after and before < end for before, after in marked):
            continue  # `Here is your note:` is told already
        message = f"“{letter.with_header[start:end]}” says which of several letters, or of their parts, stands below it; take it out."
        yield issue("leftovers/variants", message, (start, end), Severity.ERROR)


def lost(text: str) -> list[re.Match[str]]:
    """The words of which a letter cannot be told."""
    return list(_LOST.finditer(text)) if "\ufffd" in text else []
