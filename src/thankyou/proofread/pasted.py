"""What copying leaves in a draft, named once and read as what it stands for, so that no other rule stumbles over it.

Two steps. `decoded`: what is surely one thing and shown as another, which the safe fixes put right: codes of mails and web
pages (`codes`), letters read in the wrong encoding (`misread`), letters lost out of a PDF (`ligatures`), letters and list marks of a typeface (`ﬁ`). `carried_out`:
what the writer must decide or take out: marks of an edit, comments of Word, a chat's marks of sources, Markdown; they are data
in `templates/rules/pasted.yaml`. Start reading at `read_as`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from thankyou.engines.embedded import LONGEST_TEXT
from thankyou.engines.issues import Issue, Severity
from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped
from thankyou.proofread import codes, ligatures, misread, run_in
from thankyou.proofread import facts as knowledge
from thankyou.proofread.context import Context, issue
from thankyou.proofread.covered import Change, Uncovered, rewritten, uncovered
from thankyou.proofread.forwarded import fence_around_letter, letter_below
from thankyou.proofread.letter import evened, read
from thankyou.proofread.quoted import own
from thankyou.proofread.variants import variants

__all__ = ["LONGEST", "Pasted", "Remains", "carried_out", "decoded", "read_as", "remains"]

LONGEST = LONGEST_TEXT
"""Characters; of a longer text only the beginning is read, as only that is checked."""


class Pasted(NamedTuple):
    """A text as it is read, and what was found on the way; their spans count characters of the text as it was given."""

    seen: Uncovered
    issues: tuple[Issue, ...] = ()


def read_as(given: str, context: Context) -> Pasted | None:
    """`given` as what it stands for; None where it stands there already, as in nearly every text."""
    first = decoded(given, context)
    then = carried_out(first.seen.text if first else given, context)
    return first if then is None else _after(first, then)


# --- what is surely one thing and shown as another ---------------------------------------------------------------------------


class _Step(NamedTuple):
    """One way in which a text is shown as something else."""

    rule: str
    signs: re.Pattern[str]
    """Without any of these there is nothing to do."""
    changes: Callable[[str], Iterable[Change]]
    says: Callable[[str, str, str], str]
    """What it is, from the word as it stands, the word that is meant, and the whole text."""
    severity: Severity = Severity.ERROR


def decoded(given: str, context: Context) -> Pasted | None:
    """`given` with what is surely meant in place of codes, tags, garbled letters and marks that nobody sees.

    What the facts say so stays, and so does every code in a text of ours: it is made of facts, which were decoded.
    """
    found: Pasted | None = None
    for step in _STEPS if not context.composed else ():
        text = found.seen.text if found else given
        changes = _not_said(text, step.changes(text[:LONGEST]), context) if step.signs.search(text) else []
        seen = rewritten(text, changes, f"fix/{step.rule}")
        if seen is not None:
            issues = () if context.off(f"leftovers/{step.rule}") else (_once(step, text, changes, seen),)
            found = _after(found, Pasted(seen, issues))
    seen = uncovered(found.seen.text if found else given)
    return found if seen is None else _after(found, Pasted(seen))


_SHORTEST_SAID = 3
"""Characters of a code that facts can be said to hold."""


def _not_said(text: str, changes: Iterable[Change], context: Context) -> list[Change]:
    known, others = _said_by_the_facts(context), _of_others(text)
    return [
        one
        for one in changes
        if not any(others[one.start : one.end])
        and (one.end - one.start < _SHORTEST_SAID or text[one.start : one.end].strip().casefold() not in known)
    ]


def _of_others(text: str) -> bytearray:
    """Which characters of a text others wrote: what is quoted is not the letter, and stays as it is."""
    whole = evened(text)
    mine = own(whole)
    if mine == whole:
        return bytearray(len(text))
    return bytearray(one != other for one, other in zip(whole, mine, strict=True))


def _after(first: Pasted | None, then: Pasted) -> Pasted:
    if first is None:
        return then
    moved = (one.model_copy(update={"span": first.seen.span(one.span)}) for one in then.issues)
    return Pasted(first.seen.below(then.seen), (*first.issues, *moved))


_WORD = regex(r"[^\s<>]*")
_AROUND = "\"'“”‘’([{)]}.,;:!?"


def _once(step: _Step, text: str, changes: list[Change], seen: Uncovered) -> Issue:
    """The one finding about all that a step changed: at the first place, with the word that is meant there."""
    start, end = _about(text, changes[0])
    meant = "".join(_shown_within(text, changes, start, end)).strip(_AROUND)
    says = step.says(text[start:end].strip(_AROUND), meant, text)
    return issue(f"leftovers/{step.rule}", f"{says}{_places(len(changes))}", (start, end), step.severity)


def _about(text: str, first: Change) -> tuple[int, int]:
    """The word in which something is changed."""
    start, end = first.start, first.end
    while start and not text[start - 1].isspace() and text[start - 1] not in "<>" and first.shown.strip():
        start -= 1
    if first.shown.strip():
        end = max(end, _WORD.match(text, end).end())  # type: ignore[union-attr]
    while end > start + 1 and text[end - 1] in _AROUND and end > first.end:
        end -= 1
    return start, end


def _shown_within(text: str, changes: list[Change], start: int, end: int) -> Iterator[str]:
    place = start
    for one in changes:
        if start <= one.start and one.end <= end:
            yield text[place : one.start]
            yield one.shown
            place = one.end
    yield text[place:end]


_LIGATURES = regex(r"[\ufb00-\ufb06]")
_OWN_MARKS = regex(r"(?<!\ue200)[\ue000-\ue1ff\ue300-\uf8ff\ufffc]")


def _ligatures(text: str) -> Iterator[Change]:
    for match in _LIGATURES.finditer(text):
        yield Change(*match.span(), unicodedata.normalize("NFKC", match[0]))


def _own_marks(text: str) -> Iterator[Change]:
    """A character that only one typeface has: the mark of a list at the beginning of a line, else nothing."""
    for match in _OWN_MARKS.finditer(text):
        begins = not text[: match.start()].rpartition("\n")[2].strip()
        yield Change(*match.span(), "•" if begins else "")


def _code_said(what: str, said: str, meant: str, otherwise: str) -> str:
    such = f"“{said}” for “{meant}”" if meant and "\n" not in said + meant else otherwise
    return (
        f"{what} stands in the text, such as {such}; write what it stands for, or copy the text from where it is shown"
    )


def _web_said(said: str, meant: str, text: str) -> str:
    found = dict.fromkeys(text[one.start : one.end].strip() for one in codes.web_page(text))
    shown = ", ".join(re.sub(r"(?<=\w)\s[^<>]*(?=>)", " …", code) for code in list(found)[:_MOST_SHOWN])
    return f"HTML stands in the text and would be sent as it is: {shown}; send it as HTML, or write what it stands for"


def _misread_said(said: str, meant: str, text: str) -> str:
    words = (text[slice(*_about(text, one))].lstrip(_AROUND) for one in misread.garbled(text[:LONGEST]))
    others = [f"“{word}”" for word in dict.fromkeys(words) if word and word.rstrip(_AROUND) != said][:_MOST_SHOWN]
    also = f", like {', '.join(others)}" if others else ""
    return f"“{said}” is “{meant}” read in the wrong encoding{also}, and would be sent so; open the file as UTF-8, or type it again"


_MOST_SHOWN = 5
_STEPS = (
    _Step(
        "mail-code",
        codes.MAIL_SIGNS,
        codes.mail_code,
        lambda said, meant, text: _code_said(
            "The code of a mail (quoted-printable)", said, meant, "“=” at the end of a line"
        ),
    ),
    _Step(
        "escapes",
        codes.ESCAPE_SIGNS,
        codes.escapes,
        lambda said, meant, text: _code_said(
            "The code of a program or of an address", said, meant, "“\\n” for the end of a line"
        ),
    ),
    _Step("html", codes.WEB_SIGNS, codes.web_page, _web_said),
    _Step(
        "encoding",
        misread.SIGNS,
        misread.garbled,
        _misread_said,
    ),
    _Step(
        "ligature",
        _LIGATURES,
        _ligatures,
        lambda said, meant, text: f"“{said}” has letters in one character, from Word or a PDF; type them: “{meant}”",
        Severity.INFORMATION,
    ),
    _Step(
        "lost-letters",
        ligatures.SIGNS,
        ligatures.lost,
        lambda said, meant, text: (
            f"“{said}” is “{meant}” without letters that were lost in copying from a PDF, such as fi and ff; type them"
        ),
    ),
    _Step(
        "typeface",
        _OWN_MARKS,
        _own_marks,
        lambda said, meant, text: (
            "A mark of Word's own typeface stands here, which others see as a box; write “-” or “•”"
        ),
        Severity.WARNING,
    ),
)


# --- what the writer must decide or take out ---------------------------------------------------------------------------------


class Remains(NamedTuple):
    """One entry of `templates/rules/pasted.yaml`."""

    id: str
    pattern: re.Pattern[str]
    shown: str
    says: str
    once: bool
    of_several: bool
    """Whether it may be the label of one of several letters."""
    marks: tuple[str, ...]
    passes: tuple[str, ...]

    @property
    def name(self) -> str:
        """How its issues are called: `leftovers/word/comment`."""
        return f"leftovers/{self.id}"


@cache
def remains() -> tuple[Remains, ...]:
    """The entries of the file, in its order."""
    return tuple(
        Remains(
            entry["id"],
            regex(entry["pattern"]),
            entry.get("shown", ""),
            entry["says"],
            entry.get("once", False),
            entry.get("of_several", False),
            tuple(entry["marks"]),
            tuple(entry["passes"]),
        )
        for entry in shipped("rules", "pasted.yaml", text=True)
    )


_SUGGESTION = Remains(
    run_in.SUGGESTION,
    regex(r"(?!)"),
    "",
    "is a suggestion that somebody made beside the text; carry it out, and take it out",
    once=False,
    of_several=False,
    marks=(),
    passes=(),
)
_SIGNS = (
    "{ [ 【 \\ < ~~ * # \u0335 \u0336 \ue200 Comment Deleted Inserted Moved Formatted HYPERLINK Error! cite utm_source :~:text omitted edited deleted"
).split() + [f"{last} - " for last in "0123456789mM"]
_LINES = regex(
    r"(?mi)^[^\S\n]*(?:[\[(]?(?:\w+ )?(?:draft|version)\b|\W?[^\S\n]?page \d|:[a-z+-]|[\u2600-\u27BF\U0001F300-\U0001FAFF])|:\d{2}(?: ?[ap]\.?m\.?)?\]?[^\S\n]*$|(?<![\w_])_[^\s_]|\d (?:repl(?:y|ies)|reactions?)\b"
    r"|\b(?:new|next) (?:paragraph|line)\b|\bfull stop\b|\bquestion mark\b|\bcomma[^\S\n]*$"
)
"""Without any of these signs and lines nothing was left: nearly every text."""
_LONGEST_SAID = 40
_CODE = regex(r"`[^`\n]*`")
_ALL = regex(r"[\s\S]*")


def carried_out(text: str, context: Context) -> Pasted | None:
    """`text` as it reads once edits are carried out and what belongs to no letter is gone; None where nothing is."""
    first = None if context.composed else _unfenced(text, context) or _forwarded(text, context)
    then = _edited(first.seen.text if first else text, context)
    return first if then is None else _after(first, then)


def _unfenced(text: str, context: Context) -> Pasted | None:
    """The letter that stands in a fence of code, as a chat sets it, with what was said around it."""
    changes = fence_around_letter(text[:LONGEST])
    seen = rewritten(text, changes, "fix/pasted")
    if seen is None:
        return None
    start = changes[0].start
    fence = text[start : changes[0].end].strip()
    start = text.index(fence, start)
    says = f"“{fence}” and its end are the fence in which a chat shows a text to be copied; take both lines out."
    found = issue("leftovers/note", says, (start, start + len(fence)), Severity.ERROR)
    return Pasted(seen, () if context.off(found.rule) else (found,))


def _forwarded(text: str, context: Context) -> Pasted | None:
    """The letter that stands below a mail that forwards it."""
    changes = letter_below(text[:LONGEST], context.interview)
    seen = rewritten(text, changes, "fix/pasted")
    if seen is None:
        return None
    above = text[: changes[0].end].strip()
    start = text.index(above)
    says = "This is the mail that the letter below was sent on with, and only that letter was read; send it alone."
    found = issue("leftovers/forwarded", says, (start, start + len(above.split("\n")[0])), Severity.ERROR)
    return Pasted(seen, () if context.off(found.rule) else (found,))


def _edited(text: str, context: Context) -> Pasted | None:
    runs_in = run_in.SIGNS.search(text) is not None
    if not (runs_in or any(sign in text for sign in _SIGNS) or _LINES.search(text)):
        return None
    known = _said_by_the_facts(context)
    held = _of_others(text)  # which characters are not mine, or code, or changed already
    for code in _CODE.finditer(text, 0, LONGEST):
        held[code.start() : code.end()] = b"\1" * (code.end() - code.start())
    taken: list[_Taken] = []
    if runs_in:
        entries = {one.id: one for one in (*remains(), _SUGGESTION)}
        for label in run_in.labels(text[:LONGEST]):
            match = _ALL.match(text, label.start, label.end)
            if match and match[0].strip().casefold() not in known and not any(held[label.start : label.end]):
                taken.append(_Taken(entries[label.entry], match, [_gone(text, *match.span())]))
                held[label.start : label.end] = b"\1" * (label.end - label.start)
    for one in remains():
        for match in one.pattern.finditer(text, 0, LONGEST):
            if one.of_several and _is_one_of_several(text, match):
                continue  # of several letters, `variants` tells once
            changes = _changes(text, match, one.shown)
            free = not any(any(held[each.start : each.end]) for each in changes)
            if free and match[0].strip().casefold() not in known:
                taken.append(_Taken(one, match, changes))
                for each in changes:
                    held[each.start : each.end] = b"\1" * (each.end - each.start)
    seen = rewritten(text, sorted(each for one in taken for each in one.changes), "fix/pasted")
    if seen is None:
        return None
    return Pasted(seen, tuple(one for one in _named(taken) if not context.off(one.rule)))


class _Taken(NamedTuple):
    entry: Remains
    match: re.Match[str]
    changes: list[Change]


def _is_one_of_several(text: str, match: re.Match[str]) -> bool:
    """Whether a line says which of several letters of the text stands below it."""
    found = variants(read(text[:LONGEST]))
    return bool(found.greetings) and any(
        match.start() <= label.start and label.end <= match.end() for label in found.labels
    )


def _said_by_the_facts(context: Context) -> str:
    return knowledge.of(context.interview).text if context.interview else ""


_GROUP = regex(r"\\(\d)")


def _changes(text: str, match: re.Match[str], shown: str) -> list[Change]:
    """What is left where a match was: the groups that are shown, at their places, and what stands between them."""
    if not shown:
        return [_gone(text, *match.span())]
    between = _GROUP.split(shown)  # words, a group, words, a group, words
    kept = [match.span(int(group)) for group in between[1::2]]
    starts = [match.start(), *(end for _, end in kept)]
    ends = [*(start for start, _ in kept), match.end()]
    return [
        Change(start, end, words)
        for start, end, words in zip(starts, ends, between[::2], strict=True)
        if (start, words) != (end, "")
    ]


def _gone(text: str, start: int, end: int) -> Change:
    """Nothing where words were; the blank in front of them, or the line that they were, goes as well."""
    if not text[end:] or text[end] in " ,.;:!?)\n":
        while start and text[start - 1] in " \t":
            start -= 1
        if (not start or text[start - 1] == "\n") and text[end : end + 1] == "\n":
            end += 1
    return Change(start, end, "")


def _named(taken: list[_Taken]) -> Iterator[Issue]:
    """A finding for each place, or for the first of those for which one is enough."""
    done = set[str]()
    counts = Counter(each.entry.id for each in taken)
    for one, match, _ in sorted(taken, key=lambda each: each.match.start()):
        if one.once and one.id in done:
            continue
        done.add(one.id)
        count = counts[one.id] if one.once else 1
        said = " ".join(match[0].split())
        whom = f"“{said}”" if len(said) <= _LONGEST_SAID else "This"
        start = match.end() - len(match[0].lstrip())
        yield issue(one.name, f"{whom} {one.says}{_places(count)}", (start, match.end()), Severity.ERROR)


def _places(count: int) -> str:
    return f" ({count} places)." if count > 1 else "."
