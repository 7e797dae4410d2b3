"""Wording as data: `Variant`, one way to say a section; `Wording`, all of them. Start reading at `Wording.load`.

A variant is a sentence or two with slots, `{{ yours.topic }}`. It may be used only where every slot can be filled, so it
needs no `if`, and no note ever says "None". Its syntax is an allow-list: text, slots out of `VOCABULARY` and the filter
`begin`; everything else in Jinja is refused when the file is read, whoever wrote it. The caller's own folder is layered
over ours: an entry with a known `id` replaces ours, a new one is added. `docs/wording.md` is the writer's guide.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationError

from thankyou.errors import WordingError
from thankyou.facts.models import Tone, problems
from thankyou.facts.resources import templates
from thankyou.reading.phrase import capitalised

__all__ = ["VOCABULARY", "Slots", "Variant", "Wording", "filled"]

Slots = Mapping[str, Any]
"""What the slots of one note hold: names to text, or to a mapping of forms to text."""

_POINT = frozenset(
    "topic noun gerund question clause sentence stated lived comment aside quoted advice warning asked remark direct name bright heard news short".split()
)
VOCABULARY: Mapping[str, frozenset[str]] = {
    "reader": frozenset("address given office unknown".split()),
    "company": frozenset(),
    "company_short": frozenset(),
    "when": frozenset(),
    "when_day": frozenset(),
    "role": frozenset("the short".split()),
    "talk": frozenset("ing verb noun visit".split()),
    "key": _POINT,
    "yours": _POINT,
    "theirs": _POINT,
    "ours": _POINT,
    "mine": _POINT,
    "pair": frozenset("topics topic_a topic_b clauses clause_a clause_b".split()),
    "link": frozenset(),
    "also": frozenset(),
    "why": frozenset("sentence clause opener predicate question gerund".split()),
    "need": frozenset("noun topic gerund infinitive clause question alone".split()),
    "proof": frozenset("sentence clause act noun aside plain_gerund".split()),
    "concern": frozenset("topic clause fact asked feared".split()),
    "answer": frozenset("sentence clause noun gerund".split()),
    "unsaid": frozenset("clause sentence noun gerund question mine asked aside".split()),
    "material": frozenset("what be url file pending definite single".split()),
    "spark": frozenset("thing noun gerund clause sentence question none reason place wish keen".split()),
    "next": frozenset("clause event doing noun question comment".split()),
    "personal": frozenset("wish wish_mid topic gift kindness state event seen shared advice quotation".split()),
}
"""Every slot there is; a name with no fields is a slot by itself. `docs/wording.md` says what each one holds."""

_IT = frozenset(
    "noun definite topic gerund infinitive clause mine short sentence act question ask quotation advice yes no bare comment aside asked kindness promised wish due some".split()
)
_LETTER: Mapping[str, frozenset[str]] = {
    "it": _IT,
    "plain": frozenset(),
    "me": frozenset("name given".split()),
    "answer": frozenset(
        "sentence clause noun gerund about yes_sentence yes_clause yes_plain no_sentence no_clause no_plain".split()
    ),
    "offer": frozenset("title pay figure bonus hours place start start_np terms many single letter reply".split()),
    "ask": frozenset("pay figure what start infinitive noun ask".split()),
    "event": frozenset("name talk when place".split()),
    "news": frozenset("source on url".split()),
    "minutes": frozenset(),
    "decision": frozenset(),
    "promised": frozenset(),
    **{
        mark: frozenset()
        for mark in "second silence leaving open round documents delay offered update accepted declined rejected email linkedin".split()
    },
}
"""The slots of the messages beside the thank-you note."""
VOCABULARY = {**VOCABULARY, **_LETTER}

_MEDIAL = re.compile(r"\{\{ ([\w.]+)(?:\|begin)? \}\} (?:[a-z(]|\{\{)")
_FOLLOWED = re.compile(r"\{\{ ([\w.]+)(?:\|begin)? \}\}, [a-z]")
_LONGEST_TEXT = 600
_LARGEST_FILE = 256 * 1024


class _Slot(NamedTuple):
    """A place in a variant that a fact fills."""

    group: str
    field: str
    begins: bool
    """Whether it starts a sentence."""

    @property
    def name(self) -> str:
        return f"{self.group}.{self.field}" if self.field else self.group

    def fill(self, slots: Slots) -> str:
        value = slots[self.group][self.field] if self.field else slots[self.group]
        if not isinstance(value, str):
            raise WordingError(self.name, "holds something other than text")
        return capitalised(value) if self.begins else value


class Variant(BaseModel):
    """One way to say a section."""

    model_config = ConfigDict(frozen=True, extra="forbid", ignored_types=(cached_property,))

    id: str
    text: str
    tones: frozenset[Tone] = frozenset(Tone)
    locales: frozenset[str] = frozenset()
    """`en-US` stands for North American usage, `en-GB` for the rest of the English-speaking world; none: both."""
    only_for: frozenset[str] = frozenset()
    """Relations of the reader that it is for; none: all."""
    never_for: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    """Slots that must exist although the text does not show them."""
    use: str = ""
    """The name of a stock phrase in it; a note has one stock phrase at most."""
    last_resort: bool = False
    """Taken only where nothing else fits."""

    @cached_property
    def slots(self) -> frozenset[str]:
        """The slots that must be filled, as `yours.topic` or `company`."""
        return frozenset(piece.name for piece in self._pieces if isinstance(piece, _Slot)) | self.needs

    @cached_property
    def facts(self) -> frozenset[str]:
        """The first parts of its slots: `yours`, `why`."""
        return frozenset(slot.partition(".")[0] for slot in self.slots)

    @cached_property
    def _pieces(self) -> tuple[str | _Slot, ...]:
        return _parsed(self.text, self.id)

    @cached_property
    def medial(self) -> tuple[str, ...]:
        """Slots that the sentence goes on after without a comma: `your point that {…} has stayed with me`."""
        return tuple(_MEDIAL.findall(self.text))

    @cached_property
    def followed(self) -> tuple[str, ...]:
        """Slots that the sentence goes on after with a comma: `when you mentioned that {…}, the job became`."""
        return tuple(_FOLLOWED.findall(self.text))

    def suits(self, *, tone: Tone, american: bool, relation: str) -> bool:
        """Whether a note of this tone, usage and reader may use it, if its slots can be filled."""
        return (
            tone in self.tones
            and (not self.locales or ("en-US" in self.locales if american else "en-GB" in self.locales))
            and (not self.only_for or relation in self.only_for)
            and relation not in self.never_for
        )

    def render(self, slots: Slots) -> str:
        """The text with its slots filled. Facts are values here, never template text; nothing is evaluated."""
        text = ""
        for piece in self._pieces:
            more = piece if isinstance(piece, str) else piece.fill(slots)
            text += (
                more[1:] if more[:1] == "." and text[-1:] in (".", "!", "?") else more
            )  # "docs etc." keeps its own full stop
        return text


def filled(slots: Slots) -> frozenset[str]:
    """The names of the slots that hold something: `company`, `yours.topic`."""
    found = []
    for name, value in slots.items():
        if isinstance(value, Mapping):
            found += [f"{name}.{field}" for field, text in value.items() if text]
        elif value:
            found.append(name)
    return frozenset(found)


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    """Jinja reads the templates; its parser is all we need, since a slot is looked up and never computed."""
    environment = ImmutableSandboxedEnvironment(autoescape=False)
    environment.filters = {"begin": capitalised}
    environment.globals = {}
    return environment


@lru_cache(maxsize=4096)
def _parsed(text: str, place: str) -> tuple[str | _Slot, ...]:
    """A template as text and slots; refuses every syntax that is not on the allow-list."""
    try:
        tree = _environment().parse(text)
    except TemplateSyntaxError as error:
        raise WordingError(place, f"is not a well-formed template: {error.message}") from None
    found: list[str | _Slot] = []
    for output in tree.body:
        if not isinstance(output, nodes.Output):
            raise WordingError(place, "only text and {{ slots }} are allowed; no blocks, loops or conditions")
        found += [part.data if isinstance(part, nodes.TemplateData) else _slot(part, place) for part in output.nodes]
    return tuple(found)


def _slot(part: nodes.Node, place: str) -> _Slot:
    begins = isinstance(part, nodes.Filter)
    if isinstance(part, nodes.Filter):
        if part.name != "begin" or part.args or part.kwargs or part.node is None:
            raise WordingError(place, "the only filter is `begin`, without arguments")
        part = part.node
    if isinstance(part, nodes.Name):
        slot = _Slot(part.name, "", begins)
    elif isinstance(part, nodes.Getattr) and isinstance(part.node, nodes.Name):
        slot = _Slot(part.node.name, part.attr, begins)
    else:
        raise WordingError(place, "a slot is a name such as {{ company }} or {{ yours.topic }}, nothing else")
    _known(slot.name, place)
    return slot


def _known(slot: str, place: str) -> None:
    name, _, field = slot.partition(".")
    if name not in VOCABULARY or (field not in VOCABULARY[name] if field else VOCABULARY[name]):
        there = [f"{name}.{each}" for each in sorted(VOCABULARY[name])] if VOCABULARY.get(name) else sorted(VOCABULARY)
        raise WordingError(place, f"knows no slot {slot}; there are {', '.join(there)}")


class Wording(BaseModel):
    """All variants of one kind of message, by section."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sections: dict[str, tuple[Variant, ...]]
    _suiting: dict[tuple[str, Tone, bool, str], tuple[Variant, ...]] = PrivateAttr(default_factory=dict)

    @classmethod
    def load(cls, folder: Path | str | None = None, *, kind: str = "thank-you") -> Wording:
        """Our wording of `kind`, with the caller's `folder` (of files such as `opening.yaml`) layered over it.

        Raises `WordingError`, which names the file and the variant.
        """
        own = _own(kind)
        return own if folder is None else own.layered(_read(Path(folder), tuple(own.sections)))

    def layered(self, other: Mapping[str, Sequence[Variant]]) -> Wording:
        """This wording with `other` over it: the same id replaces, a new one is added."""
        merged = {}
        for section, variants in self.sections.items():
            fresh = {variant.id: variant for variant in other.get(section, ())}
            kept = [fresh.pop(variant.id, variant) for variant in variants]
            merged[section] = (*kept, *fresh.values())
        return Wording(sections=merged)

    def suiting(self, section: str, tone: Tone, american: bool, relation: str) -> tuple[Variant, ...]:
        """The variants of a section for a tone, usage and reader; looked up once each."""
        key = (section, tone, american, relation)
        if key not in self._suiting:
            self._suiting[key] = tuple(
                one
                for one in self.sections.get(section, ())
                if one.suits(tone=tone, american=american, relation=relation)
            )
        return self._suiting[key]

    def __getitem__(self, section: str) -> tuple[Variant, ...]:
        return self.sections[section]


@cache
def _own(kind: str) -> Wording:
    folder = templates() / "wording" / kind
    if not re.fullmatch(r"[a-z]+(?:-[a-z]+)*", kind) or kind == _SHARED or not folder.is_dir():
        known = ", ".join(
            sorted(path.name for path in folder.parent.iterdir() if path.is_dir() and path.name != _SHARED)
        )
        raise WordingError("kind", f"there is no wording for this kind of message; there is for: {known}")
    return Wording(sections=_read(folder.parent / _SHARED) | _read(folder))


_SHARED = "shared"
"""The folder of sections that are worded alike in every kind of message which has none of its own."""


def _read(folder: Path, sections: Collection[str] | None = None) -> dict[str, tuple[Variant, ...]]:
    """The sections of a folder; where `sections` are given, it may hold no others."""
    if not folder.is_dir():
        raise WordingError(str(folder), "is not a folder of wording files")
    found = {}
    for path in sorted(folder.iterdir()):
        if path.suffix == ".yaml":
            if sections is not None and path.stem not in sections:
                raise WordingError(str(path), f"is no section; sections are {', '.join(sections)}")
            found[path.stem] = _section(path)
    return found


def _section(path: Path) -> tuple[Variant, ...]:
    import yaml

    if path.stat().st_size > _LARGEST_FILE:
        raise WordingError(str(path), "is larger than 256 KiB")
    try:
        entries = yaml.load(path.read_text(encoding="utf-8"), Loader=_loader())  # noqa: S506 - a safe loader, in C where there is one
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        raise WordingError(str(path), "is not well-formed YAML in UTF-8") from None
    if not isinstance(entries, list):
        raise WordingError(str(path), "must be a list of variants, each with an id and a text")
    variants = tuple(_variant(path, number, entry) for number, entry in enumerate(entries))
    ids = [variant.id for variant in variants]
    for variant in variants:
        if ids.count(variant.id) > 1:
            raise WordingError(f"{path}: {variant.id}", "this id is there twice")
    return variants


def _loader() -> Any:
    """The C loader where PyYAML has it: aliases are harmless here because sizes are capped and values are checked."""
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _variant(path: Path, number: int, entry: Any) -> Variant:
    name = entry.get("id") if isinstance(entry, dict) else None
    place = f"{path}: {name if isinstance(name, str) else f'entry {number + 1}'}"
    try:
        variant = Variant.model_validate(entry)
    except ValidationError as error:
        raise WordingError(place, str(problems(error)[0])) from None
    if not variant.text.strip() or len(variant.text) > _LONGEST_TEXT:
        raise WordingError(place, f"its text must have between 1 and {_LONGEST_TEXT} characters")
    _parsed(variant.text, place)
    for slot in variant.needs:
        _known(slot, place)
    return variant
