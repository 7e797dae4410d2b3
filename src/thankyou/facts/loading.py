"""Files of facts: JSON, YAML or TOML in, a plain mapping out, and one clear `LoadError` for anything else.

The file is treated as hostile. It is read once, up to 1 MiB, as UTF-8; nesting, duplicate fields, control characters,
YAML aliases, anchors and tags are refused. YAML scalars stay text (`NO`, `0123`, `12:30`); only an empty value, `~` and
`null` mean that nothing is there (`Null` is a surname). Which text a field may hold is decided in `thankyou.facts.text`.
Start reading at `load`.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from thankyou.errors import FactError, LoadError
from thankyou.facts.commas import goes_on
from thankyou.facts.patterns import regex

if TYPE_CHECKING:
    from thankyou.facts.layout import Place

__all__ = [
    "DEEPEST",
    "LARGEST",
    "decode",
    "load",
    "loaded",
    "looks_like",
    "parse",
    "placed",
    "read_bytes",
    "read_text",
    "shown",
]

LARGEST = 1 << 20
"""Bytes that a file may hold."""
DEEPEST = 20
"""Levels of lists and mappings inside each other."""
_LONGEST_NUMBER = 30
_LONGEST_LINE = 20_000
_MOST_DOTS = 200
_CONTROL = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


class _Fault(Exception):
    """What is wrong inside a file, before the file's name is known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message, self.line = message, line


def load(path: str | Path) -> dict[str, Any]:
    """The mapping in a `.json`, `.yaml`, `.yml` or `.toml` file. Raises `LoadError` with path and line."""
    return parse(_text(path), suffix=Path(path).suffix.lower(), source=path)


def _text(path: str | Path) -> str:
    if Path(path).suffix.lower() not in _READERS:
        raise LoadError(shown(path), "must be a .json, .yaml, .yml or .toml file")
    return read_text(path)


_Read = TypeVar("_Read")


def loaded(path: str | Path, read: Callable[[dict[str, Any]], _Read]) -> _Read:
    """What `read` makes of the mapping in a file; a `FactError` that it raises names file and line. Raises `LoadError` too."""
    text, suffix = _text(path), Path(path).suffix.lower()
    facts = parse(text, suffix=suffix, source=path)
    try:
        return read(facts)
    except FactError as error:
        raise placed(error, text, suffix=suffix, source=path) from None


def placed(error: FactError, text: str, *, suffix: str, source: str | Path, under: Sequence[str] = ()) -> FactError:
    """`error` about the facts in `text`, which a file with this suffix holds, with the file and the line of each field at fault.

    `under` are the tables in which the facts stand, where they are not the whole file.
    """
    try:
        from thankyou.facts.layout import layout

        root = layout(text, suffix=suffix) if len(text) <= _LONGEST_PLACED else None
        for name in under:
            pair = root.get(name) if root else None
            root = pair[1] if pair else None
    except Exception:  # noqa: BLE001  # the line is a courtesy; nothing that goes wrong in finding it hides the fault
        root = None
    found = [one._replace(line=_line_of(one.field, root, text)) if root else one for one in error.problems]
    return FactError(found, source=shown(source))


def _line_of(field: str, root: Place, text: str) -> int | None:
    """The line of a field such as `key_points[2].by`, or of what it belongs to where it is missing; None for a whole file."""
    place, at = root, None
    for name, number in _STEP.findall(field):
        pair = place.get(name) if name and place.kind == "mapping" else None
        item = place.items[int(number)] if number and int(number) < len(place.items) else None
        if pair is None and item is None:
            break
        at = pair[0].start if pair else item.start if item else at
        place = pair[1] if pair else item or place
        at = place.start if place.kind == "text" and place.end > place.start else at
    return None if at is None else _line(re.sub(r"\r\n?", "\n", text[:at]), at)


_STEP = regex(r"([^.\[\]]+)|\[(\d+)\]")
_LONGEST_PLACED = 1 << 17
"""Characters of a file that is taken apart once more to name the line of a fault; a second for the largest."""


def parse(text: str, *, suffix: str, source: str | Path = "facts") -> dict[str, Any]:
    """The mapping in `text`, read as a file with this suffix would be. `source` is what errors call it.

    `.jsonl` is a line of a table, in which programs write NaN where a cell is empty.
    """
    try:
        facts = _json(text, nothing=("NaN",)) if suffix == ".jsonl" else _READERS[suffix](text)
        if facts is None:
            raise _Fault("is empty")
        if not isinstance(facts, dict):
            raise _Fault(f"must hold fields and values at the top, not {_kind(facts)}")
        _check_keys(facts)
        return {field: value for field, value in facts.items() if field != "$schema"}  # that is for editors
    except _Fault as fault:
        raise LoadError(shown(source), fault.message, line=fault.line) from None
    except RecursionError:
        raise LoadError(shown(source), _TOO_DEEP) from None


_TOML = regex(r"""\[{1,2}\s*[\w."' -]+\]{1,2}\s*(?:#.*)?$|[\w."'-]+\s*=""")


def looks_like(text: str) -> str:
    """The suffix that a file with this text would have: `.json`, `.toml` or `.yaml`. Its first line that is no comment tells."""
    first = next((line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")), "")
    if first.startswith("{"):
        return ".json"
    return ".toml" if _TOML.match(first) else ".yaml"


def read_text(path: str | Path) -> str:
    """The text of a regular UTF-8 file of at most 1 MiB, without NUL or other controls. Raises `LoadError`."""
    try:
        data = _bytes(path)
    except _Fault as fault:
        raise LoadError(shown(path), fault.message) from None
    return decode(data, source=path)


def decode(data: bytes, *, source: str | Path) -> str:
    """The text in `data`, under the rules of `read_text`. `source` is what errors call it. Raises `LoadError`."""
    try:
        return _decode(data)
    except _Fault as fault:
        raise LoadError(shown(source), fault.message, line=fault.line) from None


def read_bytes(path: str | Path, *, most: int | None = None) -> bytes:
    """What a regular file of at most `most` bytes (unless given, 1 MiB) holds. Raises `LoadError`."""
    most = LARGEST if most is None else most
    try:
        data = _bytes(path, most)
    except _Fault as fault:
        raise LoadError(shown(path), fault.message) from None
    if len(data) > most:
        raise LoadError(shown(path), f"is larger than {most >> 20} MiB")
    return data


def _bytes(path: str | Path, most: int = LARGEST) -> bytes:
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except ValueError:
        raise _Fault("is not a file name") from None
    except OSError as error:
        raise _Fault(_reason(path, error)) from None
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            raise _Fault("is a folder, not a file" if stat.S_ISDIR(mode) else "is not a regular file")
        return _read(descriptor, most + 1)
    except OSError as error:
        raise _Fault(_reason(path, error)) from None
    finally:
        os.close(descriptor)


def _read(descriptor: int, most: int) -> bytes:
    parts: list[bytes] = []
    while most > 0 and (part := os.read(descriptor, most)):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _reason(path: str | Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):  # noqa: PTH112  # Path.is_dir raises for a long name
        return "is a folder, not a file"
    if isinstance(error, PermissionError):
        return "may not be read; check its permissions"
    return f"cannot be read ({error.strerror or type(error).__name__})"


def _decode(data: bytes) -> str:
    if len(data) > LARGEST:
        raise _Fault("is larger than 1 MiB")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:4] == b"\0\0\xfe\xff":
        raise _Fault("is not UTF-8 but UTF-16 or UTF-32; save it as UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _Fault("is not UTF-8; save it as UTF-8", _line(data, error.start)) from None
    if match := _CONTROL.search(text):
        raise _Fault(f"holds a control character (U+{ord(match[0]):04X}); remove it", _line(text, match.start()))
    if not text.strip():
        raise _Fault("is empty")
    return text


def _line(text: str | bytes, offset: int) -> int:
    return (text.count("\n", 0, offset) if isinstance(text, str) else text.count(b"\n", 0, offset)) + 1


_TOO_DEEP = f"nests lists and fields more than {DEEPEST} levels deep"
_TOKEN = regex(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]', re.DOTALL)


def _json(text: str, *, nothing: tuple[str, ...] = ()) -> Any:
    try:
        facts = json.loads(
            text.rstrip(), parse_constant=lambda name: None if name in nothing else _constant(name), parse_int=_integer
        )
    except json.JSONDecodeError as error:
        raise _Fault(f"is not valid JSON: {_in_words(error)}", error.lineno) from None
    _check_json(text)
    return facts


_JSON_FAULTS = (
    (r"Expecting property name.*", "['‘’“”]", 'uses other quotation marks than " in column {}'),
    (
        r"Expecting property name.*|Illegal trailing comma.*",
        "[]}]",
        "has a comma with nothing behind it before column {}",
    ),
    (r"Expecting property name.*", "", "wants the name of a field in quotation marks in column {}"),
    (r"Expecting value", "['‘’“”]", 'uses other quotation marks than " in column {}'),
    (r"Expecting value", "[]}]", "has a comma with nothing behind it before column {}"),
    (
        r"Expecting value",
        "",
        "holds a word that is neither in quotation marks nor true, false, null or a number in column {}",
    ),
    (r"Expecting ',' delimiter", "", "wants a comma or the end of what was begun in column {}"),
    (r"Expecting ':' delimiter", "", "wants a colon behind the name of a field in column {}"),
    (r"Extra data", "", "goes on behind its end in column {}"),
    (r"Invalid control character.*", "", "has a line break or a tab within a text in column {}"),
    (r"Invalid \\.*", "", "has a backslash that means nothing in column {}; write it twice"),
)
"""What the parser says, what stands in the place, and what to say."""


def _in_words(error: json.JSONDecodeError) -> str:
    """What is wrong with a JSON text, for somebody who does not write parsers."""
    if error.msg.startswith("Unterminated string"):
        return f"it breaks off within the text that begins in column {error.colno}"
    if error.pos >= len(error.doc) or (
        error.doc[error.pos :].isalpha() and "true false null".find(error.doc[error.pos :]) >= 0
    ):
        return "it breaks off before its end"
    here = error.doc[error.pos]
    said = next(
        (say for means, at, say in _JSON_FAULTS if re.fullmatch(means, error.msg) and (not at or re.match(at, here))),
        None,
    )
    return f"it {said.format(error.colno)}" if said else f"{_lower(error.msg)} (column {error.colno})"


def _constant(name: str) -> Any:
    raise _Fault(f"holds {name}, which is not a number that JSON knows")


def _integer(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise _Fault(f"holds a number of more than {_LONGEST_NUMBER} digits; put it in quotation marks")
    return int(digits)


def _check_json(text: str) -> None:
    """Depth and duplicate fields, which the parser of the standard library does not mind, with their lines."""
    objects: list[set[str]] = []
    string = ""
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "{[":
            objects.append(set())
            if len(objects) > DEEPEST:
                raise _Fault(_TOO_DEEP, _line(text, token.start()))
        elif mark in "}]":
            objects.pop()
        elif mark == ":":
            seen, key = objects[-1], json.loads(string)
            if key in seen:
                raise _Fault(f"gives {_field(key)} twice", _line(text, token.start()))
            seen.add(key)
        elif mark != ",":
            string = mark


def _toml(text: str) -> Any:
    for number, row in enumerate(text.split("\n"), 1):  # tomllib is quadratic in the parts of a dotted key
        if len(row) > _LONGEST_LINE or row.count(".") > _MOST_DOTS:
            raise _Fault(f"holds a line of more than {_LONGEST_LINE} characters or {_MOST_DOTS} full stops", number)
    import tomllib  # 8 ms: only for TOML

    try:
        facts = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", str(error))
        reason = str(error)[: place.start()] if place else str(error)
        column = f" (column {place[2]})" if place and place[2] else ""
        line = (int(place[1]) if place[1] else _line(text, len(text.rstrip()))) if place else None
        raise _Fault(f"is not valid TOML: {_toml_reason(reason)}{column}", line) from None
    except ValueError:
        raise _Fault("holds a number that is too long; put it in quotation marks") from None
    _check_depth(facts)
    return facts


def _toml_reason(reason: str) -> str:
    """The parser's reason without the names that it quotes."""
    if (
        reason.startswith(("Cannot declare", "Cannot overwrite", "Cannot mutate", "Cannot redefine"))
        or "uplicate" in reason
    ):
        return "a field or table is given twice"
    return _lower(_printable(reason)[:120])


def _check_depth(value: Any) -> None:
    level = [value]
    for _ in range(DEEPEST + 1):
        level = [
            item
            for one in level
            for item in (one.values() if isinstance(one, dict) else one if isinstance(one, list) else ())
        ]
        if not level:
            return
    raise _Fault(_TOO_DEEP)


@dataclass(slots=True)
class _Open:
    """A YAML list or mapping that has begun and not ended."""

    value: dict[str, Any] | list[Any]
    keys: list[str]
    """The key whose value comes next, if any."""
    said: Any = None
    """The event of the last value, where it is plain text; of the last key, where it may be the rest of a number."""
    rest: Any = None


def _yaml(text: str) -> Any:
    import yaml  # 15 ms: only where a YAML file is read

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _build(yaml, iter(yaml.parse(text, Loader=loader)), text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if mark and _left_open(text[: mark.index]) > DEEPEST:  # a parser may give up before it tells us of any list
            raise _Fault(_TOO_DEEP, mark.line + 1) from None
        raise _yaml_fault(text, error) from None
    except yaml.YAMLError as error:
        raise _Fault("holds a character that YAML does not allow", _reader_line(text, error)) from None


def _left_open(text: str) -> int:
    """How many brackets have been opened and not closed."""
    return sum(text.count(mark) for mark in "[{") - sum(text.count(mark) for mark in "]}")


def _reader_line(text: str, error: Exception) -> int | None:
    position = getattr(error, "position", None)
    return _line(text, position) if isinstance(position, int) else None


def _yaml_fault(text: str, error: Any) -> _Fault:
    """What is wrong, and the line where it is: a bracket or a quotation mark that is not closed is at fault where it opens."""
    context, problem = error.context or "", error.problem or ""
    at, opened = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
    line, reason = (at.line if at else None), ""
    if "quoted scalar" in context and "end of stream" in problem:
        line, reason = opened.line, _UNQUOTED
    elif "parsing a flow" in context and re.search(r"expected ',' or '[\]}]'", problem):
        mark = text[opened.index : opened.index + 1]
        line, reason = at.line, f"a comma is missing, or the {_CLOSES.get(mark, 'bracket')} that belongs to the {mark}"
        if not _closed(text, opened.index):
            line, reason = opened.line, f"the {mark} that opens here is not closed"
    elif "simple key" in context:
        line = opened.line
        reason = "a colon and a space are missing after the name of a field, or the dash before an entry of a list"
    elif "expected <block end>" in problem or re.search(r"did not find expected (?:key|'-')", problem):
        line, reason = _out_of_place(text, at)
    elif "mapping values are not allowed" in problem or "expected ':'" in problem:
        reason = "a colon or a line is out of place; put text that holds a colon in quotation marks"
        if ": " not in text[: at.index].rpartition("\n")[2]:
            reason = "this line is indented further than the field before it; begin all fields in one column"
    reason = reason or _yaml_reason(context, problem)
    return _Fault(f"is not valid YAML: {reason}", None if line is None else line + 1)


_UNQUOTED = "the quotation mark that opens here is not closed"
_CLOSES = {"[": "]", "{": "}"}


def _closed(text: str, place: int) -> bool:
    """Whether the bracket at `place` is closed further on."""
    depth = 0
    for mark in re.finditer(r"[\[\]{}]|\s#.*", text[place:]):
        depth += 1 if mark[0] in _CLOSES else -1 if len(mark[0]) == 1 else 0
        if depth == 0:
            return True
    return False


def _out_of_place(text: str, at: Any) -> tuple[int, str]:
    """The line, from 0, and what is wrong where a field or an entry should begin and something else stands."""
    before, mark = text[: at.index].rpartition("\n")[2], text[at.index : at.index + 1]
    if mark and mark in "]}":
        return at.line, f"this {mark} closes nothing"
    quote = next((one for one in "\"'" if before.rstrip().endswith(one)), "")
    if not quote:
        return at.line, "this line is indented wrongly, or begins neither with the name of a field nor with a dash"
    if before.count(quote) % 2:
        rows = text[: at.index].split("\n")
        odd = [number for number, row in enumerate(rows[:-1]) if row.count(quote) % 2]
        return (odd[-1], _UNQUOTED) if odd else (at.line, _UNQUOTED)
    return (
        at.line,
        "text stands after a closing quotation mark; put the whole text in quotation marks of the other kind",
    )


def _yaml_reason(context: str, problem: str) -> str:
    if begun := re.search(r"scanning an? (alias|anchor|tag)", context):
        return f"this looks like a YAML {begun[1]}; put text that begins with *, & or ! in quotation marks"
    if "tab character" in problem:
        return "this line begins with a tab; indent with spaces"
    if "cannot start any token" in problem or "node content" in problem:
        return "text may not begin with this character (put it in quotation marks; indent with spaces, not tabs)"
    if "escape character" in problem:
        return "a backslash means something else in double quotation marks; use single ones"
    if "block scalar" in context:
        return "text may not stand in the line of a | or >; put text that begins so in quotation marks"
    return _lower(_printable(problem)[:120]) or "it cannot be parsed"


def _build(yaml: Any, events: Iterator[Any], text: str) -> Any:
    """The value of the only document among `events`. One loop, so that no nesting can exhaust the stack."""
    stack: list[_Open] = []
    documents: list[Any] = []
    for event in events:
        line = event.start_mark.line + 1
        if isinstance(event, yaml.NodeEvent):
            _check_node(yaml, event, line)
        if isinstance(event, yaml.DocumentStartEvent) and documents:
            raise _Fault("holds more than one YAML document; keep one interview in a file", line)
        if isinstance(event, yaml.ScalarEvent):
            if stack and _ends_a_number(stack[-1], event, text):
                continue
            _add(stack, documents, event.value if stack and _wants_key(stack[-1]) else _scalar(event), line)
        elif isinstance(event, yaml.CollectionStartEvent):
            opened = _Open({} if isinstance(event, yaml.MappingStartEvent) else [], [])
            _add(stack, documents, opened.value, line)
            if stack:
                stack[-1].said = stack[-1].rest = None
            stack.append(opened)
            if len(stack) > DEEPEST:
                raise _Fault(_TOO_DEEP, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
    return documents[0] if documents else None


def _check_node(yaml: Any, event: Any, line: int) -> None:
    if isinstance(event, yaml.AliasEvent):
        raise _Fault("uses a YAML alias; put text that begins with * in quotation marks", line)
    if event.anchor is not None:
        raise _Fault("uses a YAML anchor; put text that begins with & in quotation marks", line)
    if getattr(event, "tag", None) is not None:
        raise _Fault("uses a YAML tag; put text that begins with ! in quotation marks", line)


def _ends_a_number(opened: _Open, event: Any, text: str) -> bool:
    """Whether a text is the rest of a number that YAML parted at its comma, or the value that such a rest lacks; it is then put together."""
    said, rest, names_a_field = opened.said, opened.rest, _wants_key(opened)
    plain = event if not event.style and event.value else None
    if isinstance(opened.value, list):
        opened.said = plain
        if said is None or plain is None or not _goes_on(said, event, text, listed=True):
            return False
        opened.value[-1] = event.value = f"{said.value},{event.value}"
        return True
    if names_a_field:
        opened.rest = event if said and plain and _goes_on(said, event, text, listed=False) else None
        return False
    opened.rest = None
    if rest is None or event.value or event.style or event.start_mark.index != event.end_mark.index:
        opened.said = plain
        return False
    opened.keys.pop()
    last = next(reversed(opened.value))
    rest.value = opened.value[last] = f"{said.value},{rest.value}"
    opened.said = rest
    return True


def _goes_on(said: Any, event: Any, text: str, *, listed: bool) -> bool:
    return goes_on(text, said.value, said.end_mark.index, event.value, event.start_mark.index, listed=listed)


def _scalar(event: Any) -> str | None:
    nothing = event.style is None or event.style == ""
    return None if nothing and event.value in ("", "~", "null") else str(event.value)


def _wants_key(opened: _Open) -> bool:
    return isinstance(opened.value, dict) and not opened.keys


def _add(stack: list[_Open], documents: list[Any], value: Any, line: int) -> None:
    """Put `value` where it belongs: a document, an entry of a list, a key, or the value of the last key."""
    if not stack:
        documents.append(value)
    elif isinstance(stack[-1].value, list):
        stack[-1].value.append(value)
    elif stack[-1].keys:
        stack[-1].value[stack[-1].keys.pop()] = value
    else:
        if not isinstance(value, str):
            raise _Fault("uses a list or mapping as the name of a field", line)
        if value in stack[-1].value:
            raise _Fault(f"gives {_field(value)} twice", line)
        stack[-1].keys.append(value)


def _check_keys(facts: Mapping[str, Any]) -> None:
    """A blank field name could not be named in an error later on."""
    pending: list[Any] = [facts]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            if any(not key.strip() for key in value):
                raise _Fault("holds a field without a name")
            pending += value.values()
        elif isinstance(value, list):
            pending += value


_READERS: dict[str, Callable[[str], Any]] = {".json": _json, ".yaml": _yaml, ".yml": _yaml, ".toml": _toml}


def _field(key: str) -> str:
    """A field's name for an error; anything that does not look like one may be personal text and stays out."""
    return f"the field {key}" if re.fullmatch(r"[a-z][a-z0-9_-]{0,29}", key) else "a field"


def _kind(value: Any) -> str:
    return "a list" if isinstance(value, list) else "a single value"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else "?" for character in text)


def shown(path: str | Path) -> str:
    """The path for an error: one printable line of at most 300 characters."""
    name = _printable(str(path))
    return name if len(name) <= 300 else f"…{name[-299:]}"
