"""Where everything stands in the text of a file of facts: YAML, JSON and TOML as one tree of places.

Whoever changes a file changes these few characters and no others, so that comments, layout, order and line endings stay.
The text must be one that `thankyou.facts.loading` accepts. Start reading at `layout`.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from thankyou.facts.commas import goes_on
from thankyou.facts.patterns import regex

__all__ = ["Edit", "Place", "edited", "layout", "line_after"]


class Edit(NamedTuple):
    """`text` comes in the place of what stands from `start` up to, not including, `end`."""

    start: int
    end: int
    text: str


def edited(text: str, edits: list[Edit]) -> str:
    """`text` after all edits, which do not overlap; those at one place come in their order."""
    for edit in sorted(enumerate(edits), key=lambda one: (one[1].start, one[0]), reverse=True):
        text = text[: edit[1].start] + edit[1].text + text[edit[1].end :]
    return text


def line_after(text: str, place: int, line: str) -> Edit:
    """A line of its own after the line on which `place` lies; a place at the beginning of a line is the line before."""
    newline = "\r\n" if "\r\n" in text else "\n"
    if place and text[place - 1] == "\n":
        return Edit(place, place, f"{line}{newline}")
    end = text.find("\n", place)
    return Edit(len(text), len(text), f"{newline}{line}") if end < 0 else Edit(end + 1, end + 1, f"{line}{newline}")


@dataclass(slots=True)
class Place:
    """A value and where it stands: from `start` up to, not including, `end`; no comment or blank space behind it."""

    kind: str
    """`mapping`, `list` or `text`."""
    start: int
    end: int
    block: bool = False
    """Whether a mapping or list is written over lines, without brackets around it."""
    value: str | None = None
    """What a text says; None where nothing is there."""
    pairs: list[tuple[Place, Place]] = field(default_factory=list)
    """Key and value of each field of a mapping."""
    items: list[Place] = field(default_factory=list)
    """The entries of a list."""

    def get(self, key: str) -> tuple[Place, Place] | None:
        """The field of a mapping with this name; where there is none, one that blanks of another kind stand beside."""
        exact = (pair for pair in self.pairs if pair[0].value == key)
        return next(exact, None) or next((pair for pair in self.pairs if (pair[0].value or "").strip() == key), None)


def layout(text: str, *, suffix: str) -> Place:
    """The places of `text`, which a file with this suffix holds. Raises `ValueError` or `LookupError` for a layout unknown here."""
    return _READERS[suffix](text)


# YAML


def _yaml(text: str) -> Place:
    import yaml  # 15 ms: only where a file is changed

    return _yaml_place(text, yaml.compose(text, Loader=yaml.SafeLoader))


def _yaml_place(text: str, node: Any) -> Place:
    start = node.start_mark.index
    if isinstance(node.value, str):
        nothing = not node.style and node.value in ("", "~", "null")
        end = start + len(text[start : node.end_mark.index].rstrip())
        return Place("text", start, end, value=None if nothing else node.value)
    place = Place("mapping" if node.id == "mapping" else "list", start, node.end_mark.index, block=not node.flow_style)
    if place.kind == "mapping":
        for key, value in node.value:
            name, said = _yaml_place(text, key), _yaml_place(text, value)
            if not (said.start == said.end and place.pairs and _joins(text, place.pairs[-1][1], name, listed=False)):
                place.pairs.append((name, said))
    else:
        for one in node.value:
            said = _yaml_place(text, one)
            if not (place.items and _joins(text, place.items[-1], said, listed=True)):
                place.items.append(said)
    inside = [value for _, value in place.pairs] or place.items
    if place.block and inside:  # the marks of lists and mappings without brackets lie too far on
        place.end = inside[-1].end
    return place


def _joins(text: str, last: Place, one: Place, *, listed: bool) -> bool:
    """Whether `one` is the rest of a number that YAML parted at its comma; `last` is then the whole."""
    plain = text[last.start : last.start + 1] not in ('"', "'", "|", ">")
    both = plain and last.value is not None and one.value is not None
    if not both or not goes_on(text, str(last.value), last.end, str(one.value), one.start, listed=listed):
        return False
    last.end, last.value = one.end, f"{last.value},{one.value}"
    return True


# JSON

_TOKEN = regex(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


def _json(text: str) -> Place:
    return _json_place(_TOKEN.finditer(text), None)


def _json_place(tokens: Iterator[re.Match[str]], first: re.Match[str] | None) -> Place:
    token = first or next(tokens)
    if token[0] not in ("{", "["):
        said = json.loads(token[0])
        return Place("text", token.start(), token.end(), value=said if isinstance(said, str) else None)
    place = Place("mapping" if token[0] == "{" else "list", token.start(), token.end())
    for token in tokens:
        if token[0] in ("}", "]"):
            place.end = token.end()
            break
        if token[0] == ",":
            continue
        one = _json_place(tokens, token)
        if place.kind == "list":
            place.items.append(one)
        else:
            next(tokens)  # the colon
            place.pairs.append((one, _json_place(tokens, None)))
    return place


# TOML

_PIECE = regex(
    r'"""(?:[^\\]|\\.)*?""""{0,2}|\'\'\'.*?\'\'\'\'{0,2}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|\n|[\[\]{}=,]|[^\s"\'#\[\]{}=,]+',
    re.DOTALL,
)
_KEY = regex(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'|[\w-]+')


def _toml(text: str) -> Place:
    return _Toml(text).read()


class _Toml:
    """Reads pairs and tables one after the other."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces = [piece for piece in _PIECE.finditer(text) if not piece[0].startswith("#")]
        self.at = 0

    def read(self) -> Place:
        root = Place("mapping", 0, 0, block=True)
        table = root
        while self.at < len(self.pieces):
            if self._mark() == "\n":
                self.at += 1
            elif self._mark() == "[":
                table = self._header(root)
            else:
                self._pair(table)
        return root

    def _mark(self) -> str:
        return self.pieces[self.at][0] if self.at < len(self.pieces) else ""

    def _keys(self, until: str) -> list[Place]:
        """The parts of a dotted key; leaves off behind `until`."""
        start = self.pieces[self.at].start()
        while self._mark() != until:
            if not self._mark():
                raise ValueError("a key has no end")
            self.at += 1
        end = self.pieces[self.at].start()
        self.at += 1
        return [
            Place("text", match.start(), match.end(), value=_toml_text(match[0]) if match[0][0] in "\"'" else match[0])
            for match in _KEY.finditer(self.text, start, end)
        ]

    def _header(self, root: Place) -> Place:
        start = self.pieces[self.at].start()
        several = self.text.startswith("[[", start)
        self.at += 2 if several else 1
        keys = self._keys("]")
        self.at += several
        end = self.pieces[self.at - 1].end()
        into = _inner(root, keys[:-1])
        pair = into.get(str(keys[-1].value))
        if several:
            if pair is None:
                into.pairs.append((keys[-1], Place("list", start, end, block=True)))
                pair = into.pairs[-1]
            pair[1].items.append(Place("mapping", start, end, block=True))
            return pair[1].items[-1]
        if pair is None:
            into.pairs.append((keys[-1], Place("mapping", start, end, block=True)))
            pair = into.pairs[-1]
        return pair[1]

    def _pair(self, table: Place) -> None:
        keys = self._keys("=")
        value = self._value()
        _inner(table, keys[:-1]).pairs.append((keys[-1], value))
        table.end = max(table.end, value.end)

    def _value(self) -> Place:
        piece = self.pieces[self.at]
        self.at += 1
        if piece[0] == "[":
            return self._inside(Place("list", piece.start(), piece.end()), "]")
        if piece[0] == "{":
            return self._inside(Place("mapping", piece.start(), piece.end()), "}")
        end = piece.end()
        while self._mark() not in ("\n", ",", "]", "}", ""):  # a date and a time
            end = self.pieces[self.at].end()
            self.at += 1
        quoted = piece[0][0] in "\"'"
        return Place("text", piece.start(), end, value=_toml_text(piece[0]) if quoted else None)

    def _inside(self, place: Place, closing: str) -> Place:
        while self._mark() != closing:
            if self._mark() in (",", "\n"):
                self.at += 1
            elif place.kind == "list":
                place.items.append(self._value())
            else:
                self._pair(place)
        place.end = self.pieces[self.at].end()
        self.at += 1
        return place


def _inner(table: Place, keys: list[Place]) -> Place:
    """The table inside `table` that a dotted key means; of several tables the last."""
    for key in keys:
        pair = table.get(str(key.value))
        if pair is None:
            pair = (key, Place("mapping", key.start, key.end, block=True))
            table.pairs.append(pair)
        table = pair[1].items[-1] if pair[1].kind == "list" else pair[1]
    return table


def _toml_text(written: str) -> str:
    return str(tomllib.loads(f"x = {written}")["x"])


_READERS: dict[str, Callable[[str], Place]] = {".json": _json, ".yaml": _yaml, ".yml": _yaml, ".toml": _toml}
