"""Adding an event to the text of an interview file, so that nothing else in it changes.

The new text is the old one with a few characters put in; comments, layout, order, line endings and a missing last line
break stay. What comes out is read again, and must hold the same facts plus the event, else nothing is changed. Start
reading at `with_event`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, NamedTuple

from thankyou.errors import FactError, LoadError
from thankyou.facts.follow_ups import facts_of
from thankyou.facts.history import Event
from thankyou.facts.loading import parse

__all__ = ["with_event"]

_FIELD = "history"
_PLAIN_NAME = re.compile(r"[\w.' -]+")
"""A name that YAML reads as it stands."""


class _Edit(NamedTuple):
    """`text` comes in the place of what stands from `start` up to, not including, `end`."""

    start: int
    end: int
    text: str


def with_event(text: str, event: Event, *, suffix: str, source: str) -> str:
    """`text`, which a file with this suffix holds, with `event` at the end of its history.

    `source` is what errors call the file. Raises `LoadError` or `FactError` if the file, the event or the result is at
    fault; a layout that cannot be added to is a `LoadError` that says what to write by hand.
    """
    before = parse(text, suffix=suffix, source=source)
    try:
        known = _history(before)
    except FactError as error:
        raise FactError(error.problems, source=source) from None
    if event in known:
        raise LoadError(source, f"{event.plain} is in the history already")
    newline = "\r\n" if "\r\n" in text else "\n"
    try:
        edits = _WRITERS[suffix](text, before, event, newline)
        made = text
        for edit in sorted(edits, reverse=True):
            made = made[: edit.start] + edit.text + made[edit.end :]
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


def _quoted(event: Event) -> str:
    """The event as JSON, which YAML reads too: one string, or a mapping where there is a note."""
    return json.dumps(_plain(event) if event.note else event.plain, ensure_ascii=False)


def _plain(event: Event) -> dict[str, str]:
    fields = {name: getattr(event, name) for name in Event.model_fields}
    return {
        name: f"{value:%H:%M}" if name == "at" else str(value) for name, value in fields.items() if value is not None
    }


# YAML


def _yaml(text: str, facts: dict[str, Any], event: Event, newline: str) -> list[_Edit]:
    import yaml

    nodes: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    value = next((value for key, value in nodes.value if key.value == _FIELD), None)
    block = _yaml_item(event)
    if value is None:
        return [_yaml_field(text, nodes, block, _quoted(event), newline)]
    if isinstance(value, yaml.SequenceNode) and not value.flow_style:
        item = f"{' ' * value.start_mark.column}- {block}"
        return [_line_after(text, _last(value), item, newline)]
    if isinstance(value, yaml.SequenceNode):
        if value.value:
            end = _last(value.value[-1])
            return [_Edit(end, end, f", {_quoted(event)}")]
        inside = value.start_mark.index + 1
        return [_Edit(inside, inside, _quoted(event))]
    if facts[_FIELD] is None:
        lead = "" if text[value.start_mark.index - 1 : value.start_mark.index] in (" ", "\t") else " "
        return [_Edit(value.start_mark.index, value.end_mark.index, f"{lead}[{_quoted(event)}]")]
    begin, end = value.start_mark.index, _last(value)  # one entry in the place of a list
    return (
        [_Edit(begin, begin, "["), _Edit(end, end, f", {_quoted(event)}]")]
        if _in_flow(value)
        else _one_to_list(text, value, block, newline)
    )


def _in_flow(value: Any) -> bool:
    return bool(getattr(value, "flow_style", False)) or getattr(value, "style", None) in ("'", '"')


def _one_to_list(text: str, value: Any, block: str, newline: str) -> list[_Edit]:
    begin = value.start_mark.index
    return [_Edit(begin, begin, f"{newline}  - "), _line_after(text, value.end_mark.index, f"  - {block}", newline)]


def _yaml_item(event: Event) -> str:
    if not event.note:
        return _quoted(event) if event.to and not _PLAIN_NAME.fullmatch(event.to) else event.plain
    fields = {
        name: json.dumps(value, ensure_ascii=False) if name in ("note", "at", "to") else value
        for name, value in _plain(event).items()
    }
    return "{" + ", ".join(f"{name}: {value}" for name, value in fields.items()) + "}"


def _last(node: Any) -> int:
    """Where the last thing inside `node` ends; the marks of lists and mappings without brackets lie too far on."""
    while not isinstance(node.value, str) and node.value and not node.flow_style:
        node = node.value[-1][1] if isinstance(node.value[-1], tuple) else node.value[-1]
    return int(node.end_mark.index)


def _line_after(text: str, place: int, line: str, newline: str) -> _Edit:
    """A line of its own after the line on which `place` lies; a place at the beginning of a line is the line before."""
    if place and text[place - 1] == "\n":
        return _Edit(place, place, f"{line}{newline}")
    end = text.find("\n", place)
    return _Edit(len(text), len(text), f"{newline}{line}") if end < 0 else _Edit(end + 1, end + 1, f"{line}{newline}")


def _yaml_field(text: str, nodes: Any, block: str, quoted: str, newline: str) -> _Edit:
    """The whole field, at the end of the file or inside the braces around it."""
    if nodes.flow_style:
        end = _last(nodes.value[-1][1])
        return _Edit(end, end, f', "{_FIELD}": [{quoted}]')
    indent = " " * nodes.start_mark.column
    field = f"{indent}{_FIELD}:{newline}{indent}  - {block}"
    closing = re.search(r"^\.\.\.[ \t]*\r?$", text, re.MULTILINE)
    if closing:
        return _Edit(closing.start(), closing.start(), f"{field}{newline}")
    return _Edit(len(text), len(text), f"{field}{newline}" if text.endswith("\n") else f"{newline}{field}")


# JSON

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


def _json(text: str, facts: dict[str, Any], event: Event, newline: str) -> list[_Edit]:
    tokens = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]
    depth, value, last = 0, None, 0
    for number, (mark, _, end) in enumerate(tokens):
        if depth == 1 and mark == ":" and json.loads(tokens[number - 1][0]) == _FIELD:
            value = number + 1
        depth += (mark in "{[") - (mark in "}]")
        if depth >= 1:
            last = end
    if value is None:
        key = re.search(r'(\s*)"', text[tokens[0][2] :])
        lead = (key[1] if key else "") if "\n" in (key[1] if key else "") else " "
        return [_Edit(last, last, f',{lead}"{_FIELD}": [{_quoted(event)}]')]
    mark, begin, end = tokens[value]
    if mark == "null":
        return [_Edit(begin, end, f"[{_quoted(event)}]")]
    if mark != "[":
        close = end if mark != "{" else _closing(tokens, value)
        return [_Edit(begin, begin, "["), _Edit(close, close, f", {_quoted(event)}]")]
    close = _closing(tokens, value)
    inside = [one for one in tokens if end <= one[1] and one[2] < close]
    if not inside:
        return [_Edit(end, end, _quoted(event))]
    first = inside[0][1]
    return [_Edit(inside[-1][2], inside[-1][2], f",{text[end:first] or ' '}{_quoted(event)}")]


def _closing(tokens: list[tuple[str, int, int]], begin: int) -> int:
    """Where the bracket that opens at mark `begin` has closed."""
    depth = 0
    for mark, _, end in tokens[begin:]:
        depth += (mark in "{[") - (mark in "}]")
        if depth == 0:
            return end
    raise LookupError(begin)


# TOML


def _toml(text: str, facts: dict[str, Any], event: Event, newline: str) -> list[_Edit]:
    array = re.search(rf"^[ \t]*{_FIELD}[ \t]*=[ \t]*\[", text, re.MULTILINE)
    if array:
        return [_toml_array(text, array.end(), event)]
    fields = {name: f"{value}:00" if name == "at" else value for name, value in _plain(event).items()}
    rows = [
        f"{name} = {value if name in ('on', 'at', 'by') else json.dumps(value, ensure_ascii=False)}"
        for name, value in fields.items()
    ]
    table = newline.join([f"[[{_FIELD}]]", *rows])
    if text.endswith("\n"):
        return [_Edit(len(text), len(text), f"{newline}{table}{newline}")]
    return [_Edit(len(text), len(text), f"{newline}{newline}{table}")]


_IN_TOML = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[\[\]{}]|[^\s"\'#\[\]{}]+',
    re.DOTALL,
)


def _toml_array(text: str, begin: int, event: Event) -> _Edit:
    """Into the list that opens just before `begin`, after its last entry."""
    depth, last, empty = 1, begin, True
    for match in _IN_TOML.finditer(text, begin):
        depth += (match[0] in "[{") - (match[0] in "]}")
        if depth == 0:
            break
        if not match[0].startswith("#") and match[0] != ",":
            last, empty = match.end() - (match[0].endswith(",")), False
    item = json.dumps(event.plain, ensure_ascii=False)
    if event.note:
        item = (
            "{ "
            + ", ".join(f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in _plain(event).items())
            + " }"
        )
    return _Edit(last, last, item if empty else f", {item}")


_WRITERS: dict[str, Callable[[str, dict[str, Any], Event, str], list[_Edit]]] = {
    ".json": _json,
    ".yaml": _yaml,
    ".yml": _yaml,
    ".toml": _toml,
}
