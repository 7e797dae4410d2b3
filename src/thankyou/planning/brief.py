"""What one message will say to one reader, in order: `Brief`, made of `Unit`s. Start reading at `briefs`.

Nothing here chooses words, and nothing here knows a kind of message by name: its outline is data (`thankyou.planning.outlines`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from thankyou.facts.models import Fact, Interview, Length, Tone
from thankyou.facts.nouns import Asked
from thankyou.facts.patterns import regex
from thankyou.facts.sayings import Saying
from thankyou.facts.stems import NEEDS
from thankyou.planning.dealing import Dealt, deal
from thankyou.planning.left_out import LeftOut
from thankyou.planning.order import (
    bare_first,
    behind_events,
    behind_support,
    beside_points,
    echoed,
    fitted,
    led_in,
    left_hanging,
    marked_proved,
    marked_told,
    quotes,
    spaced,
    wanted,
)
from thankyou.planning.outlines import Outline, Section, outline_of
from thankyou.planning.readers import Reader, length_for, reader_of, tone_for
from thankyou.planning.units import Found, Unit, is_answered, is_jotted, names_reader, units_of
from thankyou.planning.voice import contracts
from thankyou.reading import Doubt

__all__ = ["MORE", "Brief", "audience", "briefs"]


class Brief(NamedTuple):
    """What one message will say to one reader, in the order of the letter; what it will not say, and what is asked."""

    interview: Interview
    reader: Reader
    tone: Tone
    length: Length
    words: tuple[int, int]
    """Body words that a draft aims for."""
    units: tuple[Unit, ...]
    marks: frozenset[str] = frozenset()
    left_out: tuple[LeftOut, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    questions: tuple[str, ...] = ()
    """What to ask the candidate, most useful first."""
    characters: int | None = None
    """The most characters that fit, where the place of sending sets a limit."""
    plain: Mapping[int, str] = {}
    """What our wording says for the plain units (thanks, a decision, the terms), by their place, for the prompt."""
    mask_company: bool = False
    """Whether the prompt hides the company's name too."""

    @property
    def prompt(self) -> str:
        """The brief for whoever writes the paragraphs, a person or a model in any chat; without names, addresses and links."""
        from thankyou.planning.prompt import prompt_of  # Jinja2 only where somebody asks

        return prompt_of(self)

    @property
    def contracts(self) -> bool:
        """Whether the message is written with contractions: where the facts are, and it is not formal."""
        return self.tone is not Tone.FORMAL and contracts(one.words for one in self.sayings)

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """Everything of the person's that the message may say."""
        return tuple(saying for unit in self.units for saying in unit.sayings)


def audience(facts: Interview) -> int:
    """How many people such a message goes to: everybody who is named, or the first alone."""
    return max(1, len(facts.interviewers)) if outline_of(facts.plan).everybody else 1


def briefs(
    facts: Interview, *, tone: Tone | None = None, length: Length | None = None, roomy: bool = False
) -> list[Brief]:
    """A brief for every reader there could be. `compose_all` writes to as many as `audience` says.

    `roomy`, for whoever writes the sentences: with every fact that the kind has a place for, where no length was asked for,
    and with the jottings of which only the form is open (`Brief.doubts` has them too).
    """
    outline = outline_of(facts.plan)
    readers = [reader_of(facts, place) for place in range(len(facts.interviewers))] or [reader_of(facts, None)]
    ways = {name: section.deal for section in outline.sections for name in section.of}
    dealt = deal(facts, readers, ways) if outline.everybody else None
    found = Found.of(facts, jottings=roomy)
    return [_brief(outline, facts, found, reader, dealt, tone, length, roomy=roomy) for reader in readers]


def _brief(
    outline: Outline,
    facts: Interview,
    found: Found,
    reader: Reader,
    dealt: Dealt | None,
    tone: Tone | None,
    length: Length | None,
    *,
    roomy: bool,
) -> Brief:
    """The brief of the length that was asked for; of a longer one where none was and the facts need it."""
    plan = partial(_planned, outline, facts, reader, dealt, found=found, free=length is None and not roomy)
    asked = length or length_for(facts, reader)
    planned = plan(asked)
    while length is None and asked is not Length.DETAILED and planned.dropped:
        asked = Length.STANDARD if asked is Length.SHORT else Length.DETAILED
        planned = plan(asked)
    if roomy and length is None and (planned.dropped or outline.more):
        planned = plan(asked, roomy=True)
    roomier = _roomier(planned.dropped, length, plan)
    left = [*found.left, *(_no_room(unit, asked, roomier.get(unit.path)) for unit in planned.dropped)]
    left += _unanswered(facts)
    left += [LeftOut(fact=unit.path, reason=_ECHOED, lacks="why") for unit in planned.echoes]
    left += [LeftOut(fact=unit.path, reason=_HANGS) for unit in planned.hanging]
    theirs = _theirs(dealt, reader)
    left += _elsewhere(outline, planned, facts, reader, found, theirs)
    doubts = tuple(one for one in found.doubts if found.entry(one.fact) not in theirs)
    recent = ("recent",) if outline.recent else ()
    chosen = ("tone_chosen",) if tone or facts.tone else ()
    marks = frozenset({*facts.marks, *_marks(facts, reader), *recent, *chosen, *_coming(planned.units)})
    return Brief(
        facts, reader, tone or tone_for(facts, reader), asked, outline.limits(asked), tuple(planned.units), marks,
        tuple(_once(left)), doubts, tuple(planned.questions), facts.characters,
    )  # fmt: skip


class _Planned(NamedTuple):
    units: list[Unit]
    dropped: list[Unit]
    questions: list[str]
    echoes: list[Unit]
    """What would only be read back to its reader."""
    hanging: list[Unit]
    """What points back at something that another reader is told."""


def _planned(
    outline: Outline,
    facts: Interview,
    reader: Reader,
    dealt: Dealt | None,
    length: Length,
    found: Found,
    *,
    roomy: bool = False,
    free: bool = False,
) -> _Planned:
    """What is said, in order, and what has no room.

    `free`: nobody asked for a length, so that nothing has to be said for its sake.
    """
    marks = frozenset(_marks(facts, reader))
    units: list[Unit] = []
    dropped: list[Unit] = []
    questions: list[str] = []
    echoes: list[Unit] = []
    for section in outline.sections:
        if section.only and section.only not in facts.marks:
            continue
        mine = list(units_of(section, facts, found, reader, dealt))
        asks = section.ask and (not section.ask_with or section.ask_with in marks)
        if section.of and not mine and asks and not is_answered(section, facts, found, reader, dealt):
            questions.append(section.ask)
        if (free or length is Length.SHORT) and section.echoes is not None:
            spare = echoed(facts, mine, section.echoes, found.sayings)
            mine = [unit for unit in mine if unit not in spare]
            echoes += spare
        mine = [unit._replace(rank=min(unit.rank, 4)) if quotes(unit) else unit for unit in mine]
        room = len(mine) if roomy else section.room(length)
        dropped += mine[room:]
        mine = mine[:room]
        if not mine and (section.plain or not section.of):
            mine = [Unit(section.say, section.bare or section.paragraph, rank=section.rank)]
        units += [unit._replace(plain=section.plain or not unit.sayings) for unit in mine]
    if roomy and outline.more:
        units += _more(outline, facts, found, reader, dealt, units)
    more: list[Unit] = []
    placed = beside_points(outline, facts, wanted(units))
    if not roomy:
        kept, more = fitted(placed, outline.limits(length)[1])
        paths = {(unit.section, unit.path) for unit in kept}
        fit = [unit for unit in units if (unit.section, unit.path) in paths]
        placed = beside_points(outline, facts, [*fit, *_said_bare(outline, fit, units)])
    hanging = left_hanging(facts, placed)
    placed = [unit for unit in placed if unit not in hanging]
    ordered = behind_support(outline, led_in(bare_first(marked_proved(behind_events(placed)))))
    return _Planned(marked_told(spaced(outline, ordered)), [*dropped, *more], questions, echoes, hanging)


def _said_bare(outline: Outline, fit: Sequence[Unit], units: Sequence[Unit]) -> Iterator[Unit]:
    """What a message says with or without facts, where of the `units` of it none is among those that `fit`: that I am still interested."""
    lost = {unit.section for unit in units} - {unit.section for unit in fit}
    for section in outline.sections:
        if section.plain and section.say in lost:
            yield Unit(section.say, section.bare or section.paragraph, rank=section.rank, plain=True)


_HANGS = "it points back at something that this message does not say"
_ECHOED = "it would only be read back to its reader: say why it matters to you (`why`), or ask for a detailed message"
MORE = "more"
"""The section of facts that our wording of a kind has no place for, and whoever writes the sentences may."""


def _more(
    outline: Outline, facts: Interview, found: Found, reader: Reader, dealt: Dealt | None, units: Sequence[Unit]
) -> Iterator[Unit]:
    """The facts that no section is made from, behind all others; a worry without its answer is none."""
    said = {one.path for unit in units for one in unit.sayings}
    last = max(section.paragraph for section in outline.sections)
    for name in type(facts).model_fields:
        value = getattr(facts, name)
        if (
            name not in ("concern", "history")
            and isinstance(value, tuple)
            and any(isinstance(one, Fact) for one in value)
        ):
            for unit in units_of(Section(say=MORE, paragraph=last, of=(name,), rank=9), facts, found, reader, dealt):
                rest = tuple(one for one in unit.sayings if one.path not in said)
                if rest:
                    yield unit._replace(sayings=rest)


def _theirs(dealt: Dealt | None, reader: Reader) -> frozenset[str]:
    """The facts that other readers get."""
    mine = reader.place or 0
    return frozenset(
        f"{field}[{number}]"
        for field, hands in (dealt or {}).items()
        for place, hand in enumerate(hands)
        for number in hand
        if place != mine
    )


def _marks(facts: Interview, reader: Reader) -> Iterator[str]:
    """What wording may ask about the whole message."""
    yield reader.relation.value.split()[0]
    if facts.role is not None and reader.relation.value != "informational contact":
        yield "vacancy"
    if reader.name is not None:
        yield "named"
    if facts.date is None:
        yield "undated"
    for mark, pattern in _MEDIA:
        if pattern.search(facts.medium or ""):
            yield mark
            if mark == "trial":
                yield "visit"
            break
    if facts.decided is not None:
        yield "dated"
    if len(facts.interviewers) > 1:
        yield "panel"
    if getattr(facts, "absent", False):
        yield "absent"
    if getattr(getattr(facts, "offer", None), "letter_date", None) is not None:
        yield "lettered"


def _coming(units: Sequence[Unit]) -> Iterator[str]:
    """What the whole message may know of its own parts: `with_material`, `more_answers` where there are several, `attaching`."""
    sections = [unit.section for unit in units if unit.sayings]
    for section in sections:
        yield f"with_{section}"
        if sections.count(section) > 1:
            yield f"more_{section}"
    yield from (f"with_{one.field}" for unit in units for one in unit.sayings)
    if any("file" in unit.extras for unit in units):
        yield "attaching"
    if any("forward" in unit.marks for unit in units):
        yield "with_forward"


_MEDIA = (
    ("trial", regex(r"trial|audition|working interview|\bstage\b", re.IGNORECASE)),
    ("video", regex(r"video|zoom|teams|meet\b|skype|webex|remote|online|virtual", re.IGNORECASE)),
    ("phone", regex(r"phone|call|screen", re.IGNORECASE)),
    ("visit", regex(r"person|site|office|visit|coffee|lunch|walk|tour|on the", re.IGNORECASE)),
)
"""Where it took place, by the words for it."""


def _unanswered(facts: Interview) -> Iterator[LeftOut]:
    """What they asked and nobody has answered."""
    for number, item in enumerate(getattr(facts, "asked", None) or ()):
        if isinstance(item, Asked) and item.answer is None:
            yield LeftOut(fact=f"asked[{number}]", reason="they asked it, and there is no answer yet", lacks="answer")
        elif isinstance(item, Asked) and is_jotted(item):
            yield LeftOut(fact=f"asked[{number}]", reason="it is jotted; write question and answer as they should read")


def _roomier(dropped: Sequence[Unit], length: Length | None, plan: Callable[[Length], _Planned]) -> dict[str, Length]:
    """The next length with room for a dropped unit, by its path; longer ones are tried while a unit has none.

    Where nobody asked for a length, the longest was tried already.
    """
    found: dict[str, Length] = {}
    for longer in list(Length)[list(Length).index(length) + 1 :] if length else ():
        if still := {unit.path for unit in dropped} - found.keys():
            found |= dict.fromkeys(still - {unit.path for unit in plan(longer).dropped}, longer)
    return found


def _no_room(unit: Unit, length: Length, helps: Length | None) -> LeftOut:
    """That a unit is dropped, and what helps."""
    reason = (
        f"there is no room for it in a {length.value} message; ask for a {helps.value} one"
        if helps
        else "there is no room for it in a message of this kind; leave out or shorten what matters less"
    )
    return LeftOut(fact=unit.path, reason=reason)


def _elsewhere(
    outline: Outline, planned: _Planned, facts: Interview, reader: Reader, found: Found, theirs: frozenset[str]
) -> Iterator[LeftOut]:
    """Facts of this very message that no unit says and that belong to no other reader."""
    gone = (*planned.dropped, *planned.echoes, *planned.hanging)
    known = {one.path for unit in (*planned.units, *gone) for one in unit.sayings}
    named = {name for section in outline.sections for name in section.of}
    for one in found.sayings:
        field, item = one.path.partition("[")[0].partition(".")[0], found.entry(one.path)
        if field not in named and one.path not in known:
            yield LeftOut(fact=one.path, reason="a message of this kind has no place for it")
        elif one.path not in known and item not in theirs:
            if names_reader(reader, one):
                yield LeftOut(
                    fact=one.path, reason="it speaks of its reader as of somebody else; write “you” or “your”"
                )
                continue
            if one.field in NEEDS and any(found.entry(path) == item for path in known):
                yield LeftOut(
                    fact=one.path, reason="it is better not read back to them; what you have done about it is said"
                )
                continue
            holder = item if item.endswith("]") else field
            yield _not_said(outline, found, field, holder, one.path)
    for name in getattr(facts, "aside", ()):
        yield LeftOut(fact=name, reason=f"it belongs to another kind of message than {facts.kind}")


def _not_said(outline: Outline, found: Found, field: str, item: str, path: str) -> LeftOut:
    """Why no unit says a fact of a field that the message does speak of."""
    if found.asked(item):
        return LeftOut(fact=path, reason="it belongs to something that is not certain yet")
    unanswered = all(one.field != "answer" for one in found.under(item))
    if unanswered and all(section.needs == "answer" for section in outline.sections if field in section.of):
        return LeftOut(fact=path, reason="it has no answer yet, and is better left alone without one", lacks="answer")
    if field == "key_points" and any(section.needs == "reason" for section in outline.sections if field in section.of):
        return LeftOut(fact=path, reason=_ECHOED, lacks="why")
    return LeftOut(fact=path, reason="this message says something else in its place")


def _once(left: Sequence[LeftOut]) -> list[LeftOut]:
    return list({one.fact: one for one in reversed(left)}.values())[::-1]
