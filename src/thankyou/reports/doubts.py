"""Doubts for a person at a terminal, or for a program. Values in, one string out. Start reading at `doubts_page` and `card`."""

from __future__ import annotations

import json
from collections.abc import Sequence

from thankyou.reading import Choice, Doubt
from thankyou.reports.places import place_in_words
from thankyou.reports.terminal import Style, filled, hanging, heading_rule, painted

__all__ = ["card", "doubts_json", "doubts_page", "menu"]

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


def menu(numbered: Sequence[Choice], keep: Choice | None, *, style: Style = _PLAIN) -> str:
    """The sentences to pick from, and the keys."""
    lines = [_numbered(place, one.sentence, style) for place, one in enumerate(numbered, 1)]
    if keep is not None and all(one.sentence != keep.sentence for one in numbered):
        lines.append(_numbered("k", f"Keep it as it stands: {keep.sentence}", style))
    keys = "t type it yourself · s skip · b back · q stop"
    return "\n".join(["", *lines, "", painted(f"   {keys}", "dim", style)])


def doubts_page(found: Sequence[Doubt], *, file: str, style: Style = _PLAIN) -> str:
    """All doubts of a file, each with what could stand in its place, and how to settle them."""
    if not found:
        return f"{file}: every fact is clear; nothing to ask.\n"
    facts = "1 fact is" if len(found) == 1 else f"{len(found)} facts are"
    parts = [_filled(f"{file}: {facts} not used yet, because the words could mean more than one thing.", style)]
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
