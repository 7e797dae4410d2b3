"""Adding an event to the text of an interview file, so that nothing else in it changes.

The new text is the old one with a few characters put in (`thankyou.facts.rewriting`). What comes out is read again, and
must hold the same facts plus the event, else nothing is changed. Start reading at `with_event`.
"""

from __future__ import annotations

import json
import re
from typing import Any

from thankyou.errors import FactError, LoadError
from thankyou.facts.given import facts_of
from thankyou.facts.history import Event
from thankyou.facts.layout import edited
from thankyou.facts.loading import parse, placed
from thankyou.facts.rewriting import Item, item_edits

__all__ = ["with_event"]

_FIELD = "history"
_PLAIN_NAME = re.compile(r"[\w.' -]+")
"""A name that YAML reads as it stands."""


def with_event(text: str, event: Event, *, suffix: str, source: str) -> str:
    """`text`, which a file with this suffix holds, with `event` at the end of its history.

    `source` is what errors call the file. Raises `LoadError` or `FactError` if the file, the event or the result is at
    fault; a layout that cannot be added to is a `LoadError` that says what to write by hand.
    """
    before = parse(text, suffix=suffix, source=source)
    try:
        known = _history(before)
    except FactError as error:
        raise placed(error, text, suffix=suffix, source=source) from None
    if event in known:
        raise LoadError(source, f"{event.plain} is in the history already")
    try:
        made = edited(text, item_edits(text, _FIELD, _item(event), suffix=suffix))
        after = parse(made, suffix=suffix, source=source)
        same = {**after, _FIELD: None} == {**before, _FIELD: None}
        kept = _listed(after.get(_FIELD))[:-1] == _listed(before.get(_FIELD))
        if same and kept and _history(after) == (*known, event):
            return made
    except (FactError, LookupError, ValueError):
        pass
    raise LoadError(
        source, f"has a layout that cannot be added to; write this into its history yourself: {event.plain}"
    )


def _history(facts: dict[str, Any]) -> tuple[Event, ...]:
    return facts_of(facts, "thank-you").history


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None or value == "" else [value]


def _item(event: Event) -> Item:
    """The event as an entry: one string, or a mapping where there is a note; in TOML a table of its own."""
    fields = _plain(event)
    typed = {name: f"{value}:00" if name == "at" else value for name, value in fields.items()}
    rows = [
        f"{name} = {value if name in ('on', 'at', 'by') else json.dumps(value, ensure_ascii=False)}"
        for name, value in typed.items()
    ]
    return Item(fields if event.note else event.plain, _in_yaml(event), (f"[[{_FIELD}]]", *rows))


def _in_yaml(event: Event) -> str:
    if not event.note:
        return (
            json.dumps(event.plain, ensure_ascii=False)
            if event.to and not _PLAIN_NAME.fullmatch(event.to)
            else event.plain
        )
    fields = {
        name: json.dumps(value, ensure_ascii=False) if name in ("note", "at", "to") else value
        for name, value in _plain(event).items()
    }
    return "{" + ", ".join(f"{name}: {value}" for name, value in fields.items()) + "}"


def _plain(event: Event) -> dict[str, str]:
    fields = {name: getattr(event, name) for name in Event.model_fields}
    return {
        name: f"{value:%H:%M}" if name == "at" else str(value) for name, value in fields.items() if value is not None
    }
