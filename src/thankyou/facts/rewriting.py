"""Changing a file of facts where one thing in it changes, and not a character elsewhere.

`with_item` puts an entry at the end of a list; `with_answer` puts declared fields in the place of words that were doubtful.
What comes out is read again and must hold the same facts but for that one; else nothing is changed and the error says what
to write by hand. Start reading at `with_answer`; where things stand is found by `thankyou.facts.layout`.
"""

from __future__ import annotations

import copy
import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from thankyou.errors import FactError, LoadError, Problem
from thankyou.facts.layout import Edit, Place, edited, layout, line_after
from thankyou.facts.loading import parse
from thankyou.facts.text import says_nothing

__all__ = ["CONFIRMED", "Item", "item_edits", "with_answer", "with_fields"]

CONFIRMED = "as_it_stands"
"""The field that holds words which are right as they are."""


class Item(NamedTuple):
    """An entry for the end of a list."""

    value: str | dict[str, str]
    block: str = ""
    """How YAML writes it in a line of its own, where that is not plain or quoted text."""
    rows: tuple[str, ...] = ()
    """How TOML writes it as a table of its own; without, it goes into a list at the top."""


def with_answer(text: str, fact: str, fields: Mapping[str, str], *, words: str, suffix: str, source: str) -> str:
    """`text`, which a file with this suffix holds, with `fields` in the place of the field that `fact` names.

    `fact` is its path as a doubt names it (`key_points[0].text`, `valued[1]`), `words` what it says. Without `fields` the
    words stay as they are and are written down as confirmed. `source` is what errors call the file. Raises `LoadError`
    where the file does not say so (any more) or its layout cannot be written into.
    """
    before = parse(text, suffix=suffix, source=source)
    path = _path(fact)
    try:
        wanted = with_fields(before, fact, fields, words=words)
    except FactError as error:
        raise LoadError(source, f"{fact} {error.problems[0].message}") from None
    for style in _STYLES:
        try:
            tree = layout(text, suffix=suffix)
            language = _LANGUAGES[suffix]
            if fields:
                edits = _replaced(text, tree, path, fields, language, style)
            else:
                edits = item_edits(text, CONFIRMED, Item(words), suffix=suffix)
            made = edited(text, edits)
            if parse(made, suffix=suffix, source=source) == wanted:
                return made
        except (LoadError, LookupError, ValueError, StopIteration):
            continue
    advice = f"put {' and '.join(fields) or CONFIRMED} into it yourself, for {fact}"
    raise LoadError(source, f"has a layout that cannot be written into; {advice}")


_STYLES = ("as before", "quoted")
"""How words are written: as those in whose place they come, or surely."""


def _path(fact: str) -> tuple[str | int, ...]:
    return tuple(int(part) if part.isdecimal() else part for part in re.findall(r"[^.\[\]]+", fact))


# the same change to the facts themselves, to hold the text against


def with_fields(facts: Mapping[str, Any], fact: str, fields: Mapping[str, str], *, words: str) -> dict[str, Any]:
    """Facts as a file holds them, with `fields` in the place of the field that `fact` names; as `with_answer` does.

    Raises `FactError` where they do not say `words` there, or the entry holds such a field already.
    """
    made = _answered(facts, _path(fact), fields, words)
    if made is None:
        raise FactError([Problem(fact, "does not say this any more; nothing was changed")])
    return made


def _answered(
    facts: Mapping[str, Any], path: tuple[str | int, ...], fields: Mapping[str, str], words: str
) -> dict[str, Any] | None:
    """`facts` after the answer; None where they do not hold `words` there."""
    made: dict[str, Any] = copy.deepcopy(dict(facts))
    name = str(path[0])
    holder: Any = made
    key: Any = name
    if len(path) > 1 and isinstance(path[1], int):
        listed = made.get(name)
        if isinstance(listed, list):
            holder, key = listed, _counted(listed, path[1])
        elif path[1] > 0:
            return None
    there = made.get(name) if holder is made else None if key is None else holder[key]
    inner = path[-1] if isinstance(path[-1], str) and len(path) > 1 else None
    if isinstance(there, list) and inner is not None:  # one thing that was written as a list
        holder, key = there, next((place for place, one in enumerate(there) if inner in one), 0)
        there = there[key]
    said = there.get(inner) if isinstance(there, dict) and inner is not None else there
    if not _says(said if isinstance(said, list) else [said], words):
        return None
    if not fields:
        known = made.get(CONFIRMED)
        made[CONFIRMED] = [*(known if isinstance(known, list) else [known] if known else []), words]
    elif inner is None:
        if list(fields) != [name]:
            return None
        holder[key] = fields[name]
    else:
        rest = {field: value for field, value in there.items() if field != inner} if isinstance(there, dict) else {}
        if twice := rest.keys() & fields.keys():
            taken = f"stands in an entry that has {', '.join(sorted(twice))} already; write it as an entry of its own"
            raise FactError([Problem(".".join(map(str, path)), taken)])
        holder[key] = {**rest, **fields}
    return made


def _says(said: list[Any], words: str) -> bool:
    """Whether a field holds words; those of a list may have been joined, each entry whole and in its turn."""
    if not all(isinstance(one, str) for one in said):
        return False
    entries = [" ".join(_even(one)) for one in said if len(said) == 1 or not says_nothing(one)]
    if len(entries) == 1:
        return entries[0] == " ".join(_even(words))
    return bool(entries) and bool(re.fullmatch(r".{0,12}".join(map(re.escape, entries)), " ".join(_even(words))))


def _even(words: str) -> list[str]:
    """Words as facts hold them, whatever the spaces and line breaks between them."""
    return unicodedata.normalize("NFC", words).split()


def _counted(listed: list[Any], number: int) -> int | None:
    """Where the entry with this number stands, if those that say nothing are not counted."""
    counted = [place for place, one in enumerate(listed) if not (isinstance(one, str) and says_nothing(one))]
    return counted[number] if number < len(counted) else None


# --- languages ---------------------------------------------------------------------------------------------------


class _Language(NamedTuple):
    """How a file's language writes words and fields."""

    plain: Callable[[str, bool], bool]
    """Whether words may stand without quotation marks; inside brackets or not."""
    between: str
    """What stands between a field and its value."""
    keys: bool
    """Whether the names of fields are always quoted."""
    braces: tuple[str, str]

    def words(self, words: str, *, inside: bool, like: str = "") -> str:
        """`words`, written like what stood there."""
        if like[:1] == "'" and "'" not in words and "\n" not in words:
            return f"'{words}'"
        if like[:1] != '"' and self.plain(words, inside):
            return words
        return json.dumps(words, ensure_ascii=False)

    def field(self, name: str, value: str) -> str:
        """A field with a value that is written already."""
        return f"{json.dumps(name) if self.keys else name}{self.between}{value}"

    def mapping(self, fields: Mapping[str, str], like: str = "") -> str:
        """Fields in braces."""
        pairs = ", ".join(self.field(name, self.words(value, inside=True, like=like)) for name, value in fields.items())
        return f"{self.braces[0]}{pairs}{self.braces[1]}"


def _plain_yaml(words: str, inside: bool) -> bool:
    """Whether YAML reads `words` as they are."""
    import yaml

    around = f"[{{key: {words}}}]" if inside else f"- key: {words}\n"
    try:
        read = yaml.load(around, Loader=yaml.BaseLoader)  # noqa: S506  # a loader that makes nothing but text
    except yaml.YAMLError:
        return False
    return read == [{"key": words}] and words not in ("", "~", "null") and "\n" not in words


def _never(words: str, inside: bool) -> bool:
    return False


_LANGUAGES = {
    ".json": _Language(_never, ": ", True, ("{", "}")),
    ".yaml": _Language(_plain_yaml, ": ", False, ("{", "}")),
    ".yml": _Language(_plain_yaml, ": ", False, ("{", "}")),
    ".toml": _Language(_never, " = ", False, ("{ ", " }")),
}


# --- an answer in the place of doubtful words --------------------------------------------------------------------


def _replaced(
    text: str, tree: Place, path: tuple[str | int, ...], fields: Mapping[str, str], language: _Language, style: str
) -> list[Edit]:
    """What changes in the text. Raises `LookupError` where the place is not found."""
    _, entry = _found(tree, str(path[0]))
    listed = False
    inside = not tree.block
    if len(path) > 1 and isinstance(path[1], int) and entry.kind == "list":
        inside, listed = not entry.block, True
        place = _counted([one.value if one.kind == "text" else {} for one in entry.items], path[1])
        if place is None:
            raise LookupError(path[1])
        entry = entry.items[place]
    inner = path[-1] if isinstance(path[-1], str) and len(path) > 1 else None
    if inner is not None and entry.kind == "list":
        entry = next(one for one in entry.items if one.kind == "text" or one.get(inner))
        inside, listed = True, False
    if inner is not None and entry.kind == "mapping":
        key, value = _found(entry, inner)
        return list(_in_mapping(text, entry, key, value, fields, language, style))
    like = '"' if style == "quoted" else text[entry.start : entry.end]
    if inner is None:
        said = language.words(fields[str(path[0])], inside=inside, like=like)
        return [Edit(entry.start, entry.end, said)]
    if listed and not inside and language.between == ": ":
        return list(_as_block(text, entry, fields, language, like))
    return [Edit(entry.start, entry.end, language.mapping(fields, like))]


def _found(place: Place, key: str) -> tuple[Place, Place]:
    pair = place.get(key)
    if pair is None:
        raise LookupError(key)
    return pair


def _as_block(text: str, entry: Place, fields: Mapping[str, str], language: _Language, like: str) -> Iterator[Edit]:
    """An entry of a YAML list that was text and becomes fields, a line each."""
    lines = [language.field(name, language.words(value, inside=False, like=like)) for name, value in fields.items()]
    yield Edit(entry.start, entry.end, lines[0])
    indent = " " * (entry.start - _line_start(text, entry.start))
    yield from (line_after(text, entry.end, f"{indent}{line}") for line in lines[1:])


def _in_mapping(
    text: str, entry: Place, key: Place, value: Place, fields: Mapping[str, str], language: _Language, style: str
) -> Iterator[Edit]:
    """A field of an entry that is replaced by others: the first in its place, the rest after it."""
    like = '"' if style == "quoted" else text[value.start : value.end]
    (name, words), *more = fields.items()
    mark = text[key.start] if text[key.start] in "\"'" else ""
    yield Edit(key.start, key.end, f"{mark}{name}{mark}")
    if value.value != words or style == "quoted":
        yield Edit(value.start, value.end, language.words(words, inside=not entry.block, like=like))
    for name, words in more:
        said = language.words(words, inside=not entry.block, like=like)
        if entry.block:
            start = _line_start(text, key.start)
            lead = re.sub(r"-(?=\s)", " ", text[start : key.start])
            yield line_after(text, value.end, f"{lead}{language.field(name, said)}")
        else:
            field = f"{mark}{name}{mark}{language.between}{said}"
            yield Edit(value.end, value.end, f"{_between(text, entry)}{field}")


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _between(text: str, entry: Place) -> str:
    """What parts two fields of a mapping in braces: a comma, and a new line where fields stand on lines of their own."""
    first = text[entry.start + 1 : entry.pairs[0][0].start]
    return f",{first}" if "\n" in first and "#" not in first else ", "


# --- an entry at the end of a list -------------------------------------------------------------------------------


def item_edits(text: str, field: str, item: Item, *, suffix: str) -> list[Edit]:
    """What changes where `item` comes last in the list of this name at the top of a file. Raises `LookupError`, `ValueError`."""
    tree, language = layout(text, suffix=suffix), _LANGUAGES[suffix]
    pair = tree.get(field)
    inline = _inline(item, language)
    if pair is None:
        return [_new_list(text, tree, field, item, inline, suffix)]
    value = pair[1]
    if value.kind == "list":
        return [_last_entry(text, value, item, inline, suffix)]
    if value.kind == "text" and value.value is None:
        lead = " " if text[value.start - 1] == ":" else ""
        return [Edit(value.start, value.end, f"{lead}[{inline}]")]
    written = text[value.start : value.end]  # one entry in the place of a list
    if suffix not in _YAML or not tree.block or written[0] in "{\"'":
        return [Edit(value.start, value.start, "["), Edit(value.end, value.end, f", {inline}]")]
    newline = "\r\n" if "\r\n" in text else "\n"
    return [
        Edit(value.start, value.start, f"{newline}  - "),
        line_after(text, value.end, f"  - {_block(item, language)}"),
    ]


_YAML = (".yaml", ".yml")


def _inline(item: Item, language: _Language) -> str:
    """The entry inside brackets."""
    if isinstance(item.value, str):
        return json.dumps(item.value, ensure_ascii=False)
    if language.between == " = ":
        return language.mapping(item.value, '"')
    return json.dumps(item.value, ensure_ascii=False)


def _block(item: Item, language: _Language) -> str:
    """The entry in a line of a YAML list."""
    if item.block:
        return item.block
    return language.words(item.value, inside=False) if isinstance(item.value, str) else _inline(item, language)


def _last_entry(text: str, value: Place, item: Item, inline: str, suffix: str) -> Edit:
    if value.block and suffix in _YAML:
        indent = " " * (value.start - _line_start(text, value.start))
        return line_after(text, value.end, f"{indent}- {_block(item, _LANGUAGES[suffix])}")
    if value.block:
        return _table(text, item)
    if not value.items:
        return Edit(value.start + 1, value.start + 1, inline)
    end = value.items[-1].end
    lead = text[value.start + 1 : value.items[0].start]
    apart = lead if "\n" in lead and "#" not in lead else " "
    return Edit(end, end, f",{apart}{inline}")


def _table(text: str, item: Item) -> Edit:
    """A table of its own at the end of a TOML file."""
    newline = "\r\n" if "\r\n" in text else "\n"
    rows = newline.join(item.rows)
    if not rows:
        raise LookupError("table")
    return Edit(
        len(text), len(text), f"{newline}{rows}{newline}" if text.endswith("\n") else f"{newline}{newline}{rows}"
    )


def _new_list(text: str, tree: Place, field: str, item: Item, inline: str, suffix: str) -> Edit:
    """The whole field: at the end of the file, inside the braces around it, or above the tables of a TOML file."""
    newline = "\r\n" if "\r\n" in text else "\n"
    if not tree.block:
        end = tree.pairs[-1][1].end
        return Edit(end, end, f'{_between(text, tree)}"{field}": [{inline}]')
    if suffix not in _YAML:
        return _table(text, item) if item.rows else _at_the_top(text, tree, f"{field} = [{inline}]")
    indent = " " * (tree.start - _line_start(text, tree.start))
    added = f"{indent}{field}:{newline}{indent}  - {_block(item, _LANGUAGES[suffix])}"
    closing = re.search(r"^\.\.\.[ \t]*\r?$", text, re.MULTILINE)
    if closing:
        return Edit(closing.start(), closing.start(), f"{added}{newline}")
    return Edit(len(text), len(text), f"{added}{newline}" if text.endswith("\n") else f"{newline}{added}")


def _at_the_top(text: str, tree: Place, line: str) -> Edit:
    """A line of a TOML file after the last one that stands in no table."""
    own = [value.end for _, value in tree.pairs if not value.block]
    if own:
        return line_after(text, max(own), line)
    first = min(key.start for key, _ in tree.pairs)
    newline = "\r\n" if "\r\n" in text else "\n"
    start = _line_start(text, first)
    return Edit(start, start, f"{line}{newline}{newline}")
