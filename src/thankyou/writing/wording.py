"""Wording as data: `Pattern`, one way to say a unit or several together; `Wording`, all of them. Start reading at `Wording.load`.

A pattern is one to four sentences with places, `{{ point.you_said }}`. A place names a unit of the brief by its section (`point`
is the next point to be said, `point2` the one after it) and one of the forms that facts declare, or something that every message
knows (`{{ role.the }}`). It is used only where the facts hold every place and every mark that it asks for, so it needs no `if`, and
no message ever says "None". Its syntax is an allow-list: text, places and the filter `begin`; everything else in Jinja is refused
when the file is read, whoever wrote it. The caller's own folder is layered over ours: an entry with a known `id` replaces ours, a
new one is added. `docs/wording.md` is the writer's guide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationError

from thankyou.errors import WordingError
from thankyou.facts.dates import WEEKDAYS
from thankyou.facts.models import Tone
from thankyou.facts.patterns import regex
from thankyou.facts.prepared import prepared
from thankyou.facts.problems import problems
from thankyou.facts.resources import from_yaml, templates
from thankyou.facts.text import begun
from thankyou.writing.places import PLACES

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

__all__ = ["CLOSED", "COMMON", "JOB", "Pattern", "Piece", "Slot", "Wording"]

COMMON: Mapping[str, frozenset[str]] = {
    "reader": frozenset("address given office".split()),
    "company": frozenset(("short",)),
    "role": frozenset("the short brief full".split()),
    "when": frozenset(("day",)),
    "talk": frozenset("ing verb noun".split()),
    "trial": frozenset(),
    "me": frozenset("name given".split()),
    "offer": frozenset("title pay figure bonus hours place start start_np terms letter reply".split()),
    "event": frozenset("name talk when place".split()),
    "news": frozenset("source on url".split()),
    "minutes": frozenset(),
    "decision": frozenset(),
}
"""What every message may know beside its units, by name and field. `docs/wording.md` says what each one holds."""
CLOSED: Mapping[tuple[str, str], frozenset[str]] = {
    ("talk", "ing"): frozenset(("speaking with me", "talking with me", "meeting with me", "seeing me")),
    ("talk", "verb"): frozenset(("speak", "talk", "meet")),
    ("talk", "noun"): frozenset(("call", "video call", "conversation")),
    ("when", ""): frozenset(("today", "yesterday", *(f"on {day}" for day in WEEKDAYS))),
    ("when", "day"): frozenset(("today", *WEEKDAYS)),
}
"""Of common places that hold words of ours, what may stand there for a sentence to count as known; a date, say, is not among it."""
JOB = ("role", "the")
"""The place of the name of a job in a sentence: `the Charge Nurse role`."""
_SENTENCE = regex(r"(?<=[.!?]) (?=[A-Z{“])")
_LONGEST_TEXT = 900
_LARGEST_FILE = 256 * 1024


_UNIT = regex(r"([a-z_]+?)([23]?)")


class Slot(NamedTuple):
    """A place in a pattern that a fact fills."""

    group: str
    """A section, with 2 or 3 behind it for the second or third unit; or a name of `COMMON`."""
    field: str
    begins: bool
    """Whether it starts a sentence and is no sentence itself."""

    @property
    def common(self) -> bool:
        """Whether it is something that every message knows."""
        return self.group in COMMON

    @property
    def unit(self) -> tuple[str, int]:
        """Section and number of the unit, from 0."""
        return _unit(self.group)


@cache
def _unit(group: str) -> tuple[str, int]:
    match = _UNIT.fullmatch(group)
    assert match
    return match[1], int(match[2] or 1) - 1


Piece = str | Slot


class Pattern(BaseModel):
    """One way to say a unit, or several together."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, ignored_types=(cached_property,))

    id: str
    text: str
    given: frozenset[str] = frozenset()
    """Marks that must hold: of the unit (`proved`, `reasoned`) or of the message (`vacancy`, `phone`)."""
    unless: frozenset[str] = frozenset()
    """Marks that must not hold."""
    tones: frozenset[Tone] = frozenset(Tone)
    locales: frozenset[str] = frozenset()
    """`en-US` stands for North American usage, `en-GB` for the rest of the English-speaking world; none: both."""
    use: str = ""
    """The name of a stock phrase in it; a message has each one once at most."""
    first: bool = False
    """Taken wherever it fits, before all others."""
    last_resort: bool = False
    """Taken only where nothing else fits."""
    apart: bool = False
    """Whether it is a paragraph of its own: one of several answers, each with its question."""
    proof: str = ""
    """What it says of the examples in `thankyou.facts.stems`: written down so that a reader sees it, checked by the tests."""

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Text and places, in order."""
        return _parsed(self.text, self.id)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The places."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Slot))

    @cached_property
    def closed(self) -> tuple[tuple[Piece, ...], ...]:
        """Its sentences whose places, if they have any, hold no words of a person's: what can stand there is in `CLOSED`."""
        return self._with_places(frozenset(CLOSED))

    @cached_property
    def naming(self) -> tuple[tuple[Piece, ...], ...]:
        """Its sentences in which the name of the job is all that is a person's."""
        return tuple(one for one in self._with_places(frozenset((*CLOSED, JOB))) if one not in self.closed)

    def _with_places(self, places: frozenset[tuple[str, str]]) -> tuple[tuple[Piece, ...], ...]:
        """Its sentences that have no other places."""
        read = (_parsed(one, self.id) for one in _SENTENCE.split(self.text))
        return tuple(pieces for pieces in read if all(isinstance(one, str) or one[:2] in places for one in pieces))

    @cached_property
    def common(self) -> frozenset[str]:
        """What it needs of what every message knows: `role.the`, `company`."""
        return frozenset(
            f"{slot.group}.{slot.field}" if slot.field else slot.group for slot in self.slots if slot.common
        )

    @cached_property
    def units(self) -> Mapping[tuple[str, int], frozenset[str]]:
        """What it needs of each unit: its places."""
        found: dict[tuple[str, int], set[str]] = {}
        for slot in self.slots:
            if not slot.common:
                found.setdefault(slot.unit, set()).add(slot.field)
        return {unit: frozenset(fields) for unit, fields in found.items()}

    @cached_property
    def inner(self) -> frozenset[tuple[str, int, str]]:
        """Places that the sentence goes on after: they take short words without a comma alone."""
        return frozenset(
            (*slot.unit, slot.field)
            for slot, after in zip(self.pieces, self.pieces[1:], strict=False)
            if isinstance(slot, Slot) and not slot.common and not (isinstance(after, str) and after[:1] in ".?!:\n”)")
        )

    @cached_property
    def sections(self) -> frozenset[str]:
        """The sections of the units that it says."""
        return frozenset(section for section, _ in self.units)

    @cached_property
    def heeded(self) -> frozenset[str]:
        """The sections and forms whose having been heard makes a difference to it."""
        return frozenset(
            mark.removeprefix("after_") for mark in self.given | self.unless if mark.startswith(("after_", "just_"))
        )

    @cached_property
    def told(self) -> frozenset[str]:
        """Marks that must hold whatever was heard before."""
        return frozenset(mark for mark in self.given if not mark.startswith(("after_", "just_")))

    def suits(self, *, tone: Tone, american: bool) -> bool:
        """Whether a message of this tone and usage may use it, if its places can be filled."""
        return tone in self.tones and (
            not self.locales or ("en-US" in self.locales if american else "en-GB" in self.locales)
        )


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    """Jinja reads what is no plain place; its parser is all we need, since a slot is looked up and never computed."""
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # 0.05 s

    environment = ImmutableSandboxedEnvironment(autoescape=False)
    environment.filters = {"begin": begun}
    environment.globals = {}
    return environment


_PLACE = regex(r"\{\{ ([a-z_]\w*)(?:\.([a-z_]\w*))?( \| begin|\|begin)? \}\}", re.ASCII)
_KEYWORDS = frozenset("and else false if in is none not or true".split())


@lru_cache(maxsize=4096)
def _plainly(text: str) -> tuple[Piece, ...] | None:
    """A template of text and plain places, read without Jinja; None where anything else may be in it."""
    parts = _PLACE.split(text)
    if any(mark in data for data in parts[::4] for mark in ("{{", "{%", "{#", "\r")) or text.endswith("\n"):
        return None
    if any(data.endswith("{") for data in parts[::4]) or not _KEYWORDS.isdisjoint(parts[1::4]):
        return None
    found: list[Piece] = [parts[0]] if parts[0] else []
    for name, field, begin, data in zip(parts[1::4], parts[2::4], parts[3::4], parts[4::4], strict=True):
        found += [Slot(name, field or "", bool(begin)), *([data] if data else [])]
    return tuple(found)


def _parsed(text: str, place: str) -> tuple[Piece, ...]:
    """A template as text and places; refuses every syntax that is not on the allow-list."""
    pieces = _plainly(text)
    if pieces is None:
        return _read_by_jinja(text, place)
    for piece in pieces:
        if isinstance(piece, Slot):
            _refuse_unknown(piece, place)
    return pieces


@lru_cache(maxsize=4096)
def _read_by_jinja(text: str, place: str) -> tuple[Piece, ...]:
    from jinja2 import TemplateSyntaxError, nodes

    try:
        tree = _environment().parse(text)
    except TemplateSyntaxError as error:
        raise WordingError(place, f"is not a well-formed template: {error.message}") from None
    found: list[Piece] = []
    for output in tree.body:
        if not isinstance(output, nodes.Output):
            raise WordingError(place, "only text and {{ places }} are allowed; no blocks, loops or conditions")
        found += [part.data if isinstance(part, nodes.TemplateData) else _slot(part, place) for part in output.nodes]
    return tuple(found)


def _slot(part: nodes.Node, place: str) -> Slot:
    from jinja2 import nodes

    begins = isinstance(part, nodes.Filter)
    if isinstance(part, nodes.Filter):
        if part.name != "begin" or part.args or part.kwargs or part.node is None:
            raise WordingError(place, "the only filter is `begin`, without arguments")
        part = part.node
    if isinstance(part, nodes.Name):
        slot = Slot(part.name, "", begins)
    elif isinstance(part, nodes.Getattr) and isinstance(part.node, nodes.Name):
        slot = Slot(part.node.name, part.attr, begins)
    else:
        raise WordingError(place, "a place is a name such as {{ company }} or {{ point.about }}, nothing else")
    _refuse_unknown(slot, place)
    return slot


def _refuse_unknown(slot: Slot, place: str) -> None:
    known = slot.field in COMMON[slot.group] or not slot.field if slot.common else slot.field in PLACES
    if not known:
        there = [f"{slot.group}.{each}" for each in sorted(COMMON[slot.group] if slot.common else PLACES)]
        raise WordingError(place, f"knows no place {slot.group}.{slot.field}; there are {', '.join(there) or 'none'}")


_MOST_SUITING = 1024
"""Sections, and kinds of units, of which it is remembered what suits."""


class Needed(NamedTuple):
    """What a unit asks of a pattern that could say it, whatever its words are."""

    section: str
    worded: bool
    """Whether it has sayings, which the pattern then has a place for."""
    places: frozenset[str]
    """The places that it can fill."""
    sections: frozenset[str]
    """The sections that are still to be said when it is."""
    marks: frozenset[str]
    """The marks that may hold then."""

    def met(self, pattern: Pattern) -> bool:
        """Whether a pattern of the section may say it."""
        own = pattern.units.get((self.section, 0))
        return (
            (own <= self.places if own is not None else not self.worded)
            and pattern.sections <= self.sections
            and pattern.told <= self.marks
        )


class Wording(BaseModel):
    """All patterns of one kind of message, by section."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    sections: dict[str, tuple[Pattern, ...]]
    _suiting: dict[tuple[str, Tone, bool, frozenset[str]], tuple[Pattern, ...]] = PrivateAttr(default_factory=dict)
    _likely: dict[tuple[Needed, Tone, bool, frozenset[str]], tuple[Pattern, ...]] = PrivateAttr(default_factory=dict)

    @classmethod
    def load(cls, folder: Path | str | None = None, *, kind: str = "thank-you") -> Wording:
        """Our wording of `kind`, with the caller's `folder` (of files such as `opening.yaml`) layered over it.

        Raises `WordingError`, which names the file and the pattern.
        """
        own = _own(kind)
        return own if folder is None else own.layered(_read(Path(folder), _entries, tuple(own.sections)))

    def layered(self, other: Mapping[str, Sequence[Pattern]]) -> Wording:
        """This wording with `other` over it: the same id replaces, a new one is added."""
        merged = {}
        for section, patterns in self.sections.items():
            fresh = {pattern.id: pattern for pattern in other.get(section, ())}
            kept = [fresh.pop(pattern.id, pattern) for pattern in patterns]
            merged[section] = (*kept, *fresh.values())
        return Wording(sections=merged)

    def suiting(self, section: str, tone: Tone, american: bool, there: frozenset[str]) -> tuple[Pattern, ...]:
        """The patterns of a section for a tone and usage of which all common places are `there`; looked up once."""
        key = (section, tone, american, there)
        suiting = self._suiting
        if key not in suiting:
            if len(suiting) >= _MOST_SUITING:
                suiting.clear()
            suiting[key] = tuple(
                one
                for one in self.sections.get(section, ())
                if one.common <= there and one.suits(tone=tone, american=american)
            )
        return suiting[key]

    def likely(self, needed: Needed, tone: Tone, american: bool, there: frozenset[str]) -> tuple[Pattern, ...]:
        """Those of the patterns that suit which could say such a unit; looked up once."""
        key = (needed, tone, american, there)
        found = self._likely.get(key)
        if found is None:
            if len(self._likely) >= _MOST_SUITING:
                self._likely.clear()
            suiting = self.suiting(needed.section, tone, american, there)
            found = self._likely[key] = tuple(filter(needed.met, suiting))
        return found

    def __getitem__(self, section: str) -> tuple[Pattern, ...]:
        return self.sections[section]


_NAME = regex(r"[a-z]+(?:-[a-z]+)*")


@cache
def _own(kind: str) -> Wording:
    folder = templates() / "wording" / kind
    if not _NAME.fullmatch(kind) or kind == _SHARED or not folder.is_dir():
        known = ", ".join(
            sorted(path.name for path in folder.parent.iterdir() if path.is_dir() and path.name != _SHARED)
        )
        raise WordingError("kind", f"there is no wording for this kind of message; there is for: {known}")
    return Wording(sections=_read(folder.parent / _SHARED, _kept) | _read(folder, _kept))


_SHARED = "shared"
"""The folder of sections that are worded alike in every kind of message which has none of its own."""


def _read(
    folder: Path, entries: Callable[[Path], list[Any]], sections: Collection[str] | None = None
) -> dict[str, tuple[Pattern, ...]]:
    """The sections of a folder, whose files `entries` reads; where `sections` are given, it may hold no others."""
    if not folder.is_dir():
        raise WordingError(str(folder), "is not a folder of wording files")
    found = {}
    for path in sorted(folder.iterdir()):
        if path.suffix == ".yaml":
            if sections is not None and path.stem not in sections:
                raise WordingError(str(path), f"is no section; sections are {', '.join(sections)}")
            found[path.stem] = _section(path, entries(path))
    return found


def _kept(path: Path) -> list[Any]:
    """The entries of a file of ours."""
    return prepared("values", [path], lambda: _entries(path))


def _entries(path: Path) -> list[Any]:
    import yaml

    if path.stat().st_size > _LARGEST_FILE:
        raise WordingError(str(path), "is larger than 256 KiB")
    try:
        entries = from_yaml(path)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        raise WordingError(str(path), "is not well-formed YAML in UTF-8") from None
    if not isinstance(entries, list):
        raise WordingError(str(path), "must be a list of patterns, each with an id and a text")
    return entries


def _section(path: Path, entries: Sequence[Any]) -> tuple[Pattern, ...]:
    patterns = tuple(_pattern(path, number, entry) for number, entry in enumerate(entries))
    ids = [pattern.id for pattern in patterns]
    for pattern in patterns:
        if ids.count(pattern.id) > 1:
            raise WordingError(f"{path}: {pattern.id}", "this id is there twice")
    return patterns


def _pattern(path: Path, number: int, entry: Any) -> Pattern:
    name = entry.get("id") if isinstance(entry, dict) else None
    place = f"{path}: {name if isinstance(name, str) else f'entry {number + 1}'}"
    try:
        pattern = Pattern.model_validate(entry)
    except ValidationError as error:
        raise WordingError(place, str(problems(error)[0])) from None
    if not pattern.text.strip() or len(pattern.text) > _LONGEST_TEXT:
        raise WordingError(place, f"its text must have between 1 and {_LONGEST_TEXT} characters")
    _parsed(pattern.text, place)
    return pattern
