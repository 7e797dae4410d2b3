"""Notes and findings for a person at a terminal. Values in, one string out; nothing is printed here.

Start reading at `note_page` and `review_page`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from thankyou.engines.issues import Fix, Severity
from thankyou.facts.kinds import with_article
from thankyou.reports.marks import SEVERITIES, Mark, Reviewed, engine_words, marks, summary
from thankyou.reports.places import place_in_words
from thankyou.reports.terminal import Style, columns, filled, hanging, heading_rule, painted

if TYPE_CHECKING:
    from thankyou.composing.note import Note

__all__ = ["note_page", "review_page"]


_PLAIN = Style()
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFORMATION: "cyan"}


def note_page(
    note: Note,
    *,
    number: int = 1,
    of: int = 1,
    letter: bool = True,
    report: bool = True,
    style: Style = _PLAIN,
    file: str = "FILE",
) -> str:
    """One note, with a ruled heading if it is one of several: the letter, and what proofreading and planning say.

    `file` is what the file of facts is called where the reader is told how to settle what is open.
    """
    parts = [
        [_heading(note, number, of, style)] if of > 1 else [],
        [_wrapped(note.text, style)] if letter else [],
        [
            heading_rule("Proofreading", style),
            *_findings(note, style, state=_state(note)),
            *_open(note, file, style),
            *_planning(note, style),
        ]
        if report
        else [],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def review_page(reviewed: Reviewed, *, style: Style = _PLAIN) -> str:
    """What was found in a draft: each issue with its line quoted, then what was changed."""
    return (
        "\n".join(
            [
                heading_rule(f"Review of {with_article(reviewed.kind)} message", style),
                *_findings(reviewed, style, quoted=True),
            ]
        )
        + "\n"
    )


def _heading(note: Note, number: int, of: int, style: Style) -> str:
    name = note.recipient.name or "a reader whose name is not known"
    left, right = f"Note {number} of {of} · for {name}", note.recipient.email or ""
    gap = max(2, style.width - columns(left) - columns(right))
    rule = "═" * style.width
    return "\n".join(
        [
            painted(rule, "dim", style),
            painted(left, "bold", style) + " " * gap * bool(right) + right,
            painted(rule, "dim", style),
        ]
    )


def _findings(reviewed: Reviewed, style: Style, *, quoted: bool = False, state: str = "") -> list[str]:
    entries = [
        "\n".join([hanging("·", _mark(mark, style), style), *(_quoted(reviewed.text, mark, style) if quoted else [])])
        for mark in marks(reviewed)
    ]
    mild = all(issue.severity is Severity.INFORMATION for issue in reviewed.issues)
    return [
        filled(_verdict(reviewed, style, state), style.width, then="  "),
        *(["", painted("Remarks" if mild else "To mend", "bold", style), *entries] if entries else []),
        *_section("Mended already", (_fix(fix) for fix in reviewed.fixes), style),
    ]


def _verdict(reviewed: Reviewed, style: Style, state: str) -> str:
    """What was found; behind a tick only where nothing is to be done and `state` has nothing to say."""
    found, who = summary(reviewed), engine_words(reviewed.engine)
    checked = f"{found.capitalize()}; checked by {who}."
    if not reviewed.checked:
        checked = f"Grammar and spelling were not checked to the end. So far: {found}."
    mild = all(issue.severity is Severity.INFORMATION for issue in reviewed.issues)
    if not reviewed.checked:
        sign = painted("!", "yellow", style)
    elif not mild or not (reviewed.ok or state):
        sign = painted("✗", "red", style)
    elif state:
        sign = "·" if reviewed.ok else painted("?", "yellow", style)
    else:
        sign = painted("✓", "green", style)
    return " ".join(filter(None, (sign, state, checked)))


def _state(note: Note) -> str:
    """In what state a note is that does not say all that it was given, in words. Empty for one that does."""
    if note.doubts:
        return f"Not ready yet: {_facts(len(note.doubts))} not used, because the words are not clear (below)."
    return f"{_facts(len(note.left_out))} left out (below)." if note.left_out else ""


def _facts(count: int) -> str:
    return "1 fact is" if count == 1 else f"{count} facts are"


def _open(note: Note, file: str, style: Style) -> list[str]:
    """What is asked about the note's facts, and how to settle it."""
    entries = [f"{place_in_words(one.fact)}: “{one.words}”; {one.reason}" for one in note.doubts]
    lines = _section("Not used yet", entries, style)
    return [*lines, f"  Settle {'it' if len(entries) == 1 else 'them'} with: thankyou ask {file}"] if lines else []


def _planning(note: Note, style: Style) -> list[str]:
    return [
        *_section("Left out", (f"{each.fact}: {each.reason}" for each in note.left_out), style),
        *_section("Questions for you", note.questions, style, numbered=True),
    ]


def _section(title: str, entries: Iterable[str], style: Style, *, numbered: bool = False) -> list[str]:
    lines = [hanging(f"{number}." if numbered else "·", entry, style) for number, entry in enumerate(entries, 1)]
    return ["", painted(title, "bold", style), *lines] if lines else []


def _mark(mark: Mark, style: Style) -> str:
    issue = mark.issue
    quoted = "" if issue.message.startswith(f"“{mark.words}") else f", “{_short(mark.words)}”"
    where = f"line {mark.told}{quoted}: " if mark.words else "the whole letter: "
    better = [f"“{_short(one.strip())}”" if one.strip() else "nothing" for one in issue.suggestions[:3]]
    instead = f" Instead: {_or(better)}." if better else ""
    word = painted(SEVERITIES[issue.severity], _COLOURS[issue.severity], style)
    return f"{word}, {where}{_sentence(issue.message)}{instead} [{issue.rule}]"


def _fix(fix: Fix) -> str:
    after = f"“{_short(fix.after)}”" if fix.after.strip() else "nothing"
    return f"“{_short(fix.before)}” is now {after} [{fix.rule}]"


def _quoted(text: str, mark: Mark, style: Style) -> list[str]:
    """The line of the draft that has the mark, with the marked words underlined; nothing for the whole letter."""
    if not mark.words:
        return []
    row = text.split("\n")[mark.line - 1].replace("\t", " ")
    room = style.width - 8
    start = 0 if len(row) <= room else max(0, min(mark.column - 1 - room // 3, len(row) - room))
    before, words = (
        row[start : mark.column - 1],
        row[mark.column - 1 : min(start + room, mark.column - 1 + mark.end - mark.start)],
    )
    under = " " * columns(before) + painted("~" * max(1, columns(words)), _COLOURS[mark.issue.severity], style)
    return [
        f"      {painted('│', 'dim', style)} {row[start : start + room]}",
        f"      {painted('│', 'dim', style)} {under}",
    ]


def _wrapped(text: str, style: Style) -> str:
    if not style.wrap:
        return text
    return "\n".join(filled(row, style.width) for row in text.split("\n"))


def _or(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} or {items[-1]}"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:40]}… {text[-18:]}"
