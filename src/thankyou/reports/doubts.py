"""Doubts for a person at a terminal, or for a program. Values in, one string out. Start reading at `doubts_page` and `card`."""

from __future__ import annotations

import json
from collections.abc import Sequence

from thankyou.reading import Choice, Doubt, Lead
from thankyou.reports.places import place_in_words
from thankyou.reports.terminal import Style, filled, hanging, heading_rule, painted

__all__ = ["card", "doubts_json", "doubts_page", "lacking", "menu", "owners_menu"]

_PLAIN = Style()


def card(doubt: Doubt, *, number: int, of: int, by: str | None = None, style: Style = _PLAIN) -> str:
    """One doubt to be settled: how far one is, what was written, and the sentences to pick from."""
    head = f"{number} of {of} · {place_in_words(doubt.fact)}{f', from {by}' if by else ''}"
    lines = [
        heading_rule(head, style),
        "",
        _filled(f"You wrote: “{doubt.words}”", style, bold=True),
        painted(_filled(f"I am not sure how to use this: {_ended(doubt.reason)}", style), "dim", style),
    ]
    return "\n".join(lines)


def menu(numbered: Sequence[Choice], keep: Choice | None, leads: Sequence[Lead] = (), *, style: Style = _PLAIN) -> str:
    """The sentences to pick from, and the keys; `leads` are how a typed sentence may begin."""
    lines = [_numbered(place, one.sentence, style) for place, one in enumerate(numbered, 1)]
    if keep is not None and all(one.sentence != keep.sentence for one in numbered):
        lines.append(_numbered("k", f"Keep it as it stands: {keep.sentence}", style))
    begun = " · ".join(f"{one.key} {one.text.strip()}…" for one in leads)
    keys = "t type it yourself · s skip · b back · q stop"
    typed = [*([""] if lines else []), _indented(f"   {begun}", style)] if begun else []
    return "\n".join(["", *lines, *typed, "", painted(f"   {keys}", "dim", style)])


def owners_menu(names: Sequence[str], *, style: Style = _PLAIN) -> str:
    """Whose note a fact is for, a key each."""
    lines = [_numbered(place, name, style) for place, name in enumerate(names, 1)]
    anybody = _numbered("a", "anybody: it may go into any of the notes", style)
    return "\n".join([_filled("Whose note is it for?", style), "", *lines, anybody])


def lacking(facts: Sequence[tuple[str, str]]) -> str:
    """In one line, the facts that are left out for want of a field: `(path, field)` each; empty where there are none."""
    said = {"why": "why it matters to you", "answer": "your answer"}
    parts = [
        f"{', '.join(place_in_words(path) for path, one in facts if one == field)} (for want of `{field}`: {said[field]})"
        for field in said
        if any(one == field for _, one in facts)
    ]
    return f"Clear, and left out all the same: {'; '.join(parts)}." if parts else ""


def doubts_page(
    found: Sequence[Doubt], *, file: str, lacks: Sequence[tuple[str, str]] = (), style: Style = _PLAIN
) -> str:
    """All doubts of a file, each with what could stand in its place, and how to settle them; `lacks` as `lacking` takes it."""
    more = lacking(lacks)
    if not found:
        clear = f"{file}: every fact is clear; nothing to ask.\n"
        return f"{clear}{_filled(more, style)}\n" if more else clear
    facts = "1 fact is" if len(found) == 1 else f"{len(found)} facts are"
    parts = [_filled(f"{file}: {facts} not used yet, because the words are not clear enough.", style)]
    for number, doubt in enumerate(found, 1):
        lines = [
            painted(f"{number}. {place_in_words(doubt.fact)} ({doubt.fact})", "bold", style),
            _indented(f"You wrote: “{doubt.words}”", style),
            _indented(f"I am not sure how to use this: {_ended(doubt.reason)}", style),
        ]
        for place, one in enumerate(doubt.choices, 1):
            lines.append(_numbered(place, one.sentence, style))
            if one.fields:
                written = "; ".join(f"{name}: {words}" for name, words in one.fields.items())
                lines.append(painted(_indented(f"     in the file: {written}", style), "dim", style))
        parts.append("\n".join(lines))
    if more:
        parts.append(_filled(more, style))
    parts.append(
        _filled(
            f"Settle them in a terminal with: thankyou ask {file} (or write whole sentences into the file yourself)",
            style,
        )
    )
    return "\n\n".join(parts) + "\n"


def doubts_json(found: Sequence[Doubt]) -> str:
    """All doubts as JSON: `{"doubts": [...]}`, each as the library gives it."""
    return json.dumps({"doubts": [one.model_dump() for one in found]}, ensure_ascii=False, indent=2) + "\n"


def _ended(reason: str) -> str:
    """A reason with a full stop, unless it ends in a quoted sentence."""
    return reason if reason.endswith((".", "”", "?", "!")) else f"{reason}."


def _numbered(key: int | str, sentence: str, style: Style) -> str:
    """A sentence behind the key that picks it."""
    lines = hanging(f"{key} ", sentence, style)
    return lines.replace(f"{key} ", painted(f"{key} ", "bold", style), 1)


def _filled(text: str, style: Style, *, bold: bool = False) -> str:
    lines = filled(text, style.width)
    return painted(lines, "bold", style) if bold else lines


def _indented(text: str, style: Style) -> str:
    lead = " " * (len(text) - len(text.lstrip()) or 3)
    return filled(text.strip(), style.width, first=lead, then=lead)
