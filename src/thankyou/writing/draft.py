"""From a brief to a draft: which patterns say its units, in which paragraphs. Start reading at `write`.

Several candidates are drafted with seeded chance and the one with the best `score` is kept: quality is searched for, not
hoped for. The same brief, seed and wording always give the same draft. A pattern may say several units at once, such as a
point with the proof that answers it; whatever words a pattern does not hold are said by another one right behind it, so that
nothing is lost between them.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from thankyou.facts.text import begun, units
from thankyou.planning.brief import Brief, Unit
from thankyou.planning.left_out import LeftOut
from thankyou.planning.readers import is_american
from thankyou.writing.common import common, filled, text_of
from thankyou.writing.places import Place, places_of
from thankyou.writing.score import Avoided, score, trigrams
from thankyou.writing.wording import Pattern, Slot, Wording

__all__ = ["Draft", "Line", "remembered", "write"]

CANDIDATES = 16


class Line(NamedTuple):
    """What one pattern says, and where it comes from."""

    text: str
    section: str
    pattern: str
    facts: tuple[str, ...] = ()
    use: str = ""
    last_resort: bool = False
    rank: int = 0
    """How soon it is dropped where space is short."""


class Draft(NamedTuple):
    """The words of one message."""

    subject: str
    greeting: Line
    paragraphs: tuple[tuple[Line, ...], ...]
    closing: Line
    block: tuple[str, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines between greeting and sign-off."""
        return tuple(line for paragraph in self.paragraphs for line in paragraph)

    @property
    def prose(self) -> str:
        """The paragraphs alone."""
        return "\n\n".join(" ".join(line.text for line in paragraph) for paragraph in self.paragraphs)

    @property
    def body(self) -> str:
        """From the greeting to the last line of the sign-off block."""
        return "\n\n".join([self.greeting.text, self.prose, "\n".join([self.closing.text, *self.block])])


def write(
    brief: Brief, wording: Wording, *, seed: int, sent_on: dt.date | None = None, avoided: Avoided | None = None
) -> Draft:
    """The best of several drafts of `brief` that keep clear of what `avoided` notes already say."""
    desk = _Desk(brief, wording, sent_on, avoided or Avoided())
    facts = brief.interview
    chance = random.Random(
        f"{seed}|{brief.reader.place}|{facts.candidate.name}|{facts.company}|{brief.reader.person.name}"
    )
    drafts = [_candidate(brief, desk, chance) for _ in range(CANDIDATES)]
    best = max(drafts, key=lambda one: score([line for part in one for line in part], brief.words, desk.avoided))
    greeting, closing = desk.frame("greeting", chance), desk.frame("sign_off", chance)
    subject = desk.frame("subject", chance)
    assert greeting and closing, "wording has a greeting and a sign-off for every reader"
    said = {fact for part in best for line in part for fact in line.facts}
    lost = [
        LeftOut(fact=one.path, reason="there is no wording for it here")
        for one in brief.sayings
        if one.path not in said
    ]
    draft = Draft(
        subject.text if subject else "", greeting, tuple(tuple(part) for part in best if part), closing, _block(brief), (*brief.left_out, *lost)
    )  # fmt: skip
    return _short(brief, draft)


def _block(brief: Brief) -> tuple[str, ...]:
    one = brief.interview.candidate
    if brief.characters:
        return ()  # whoever reads it there sees who writes
    return tuple(line for line in (one.name, one.email, one.phone, one.linkedin, one.portfolio) if line)


def _short(brief: Brief, draft: Draft) -> Draft:
    """Without the least important lines, where there is a limit in characters."""
    while brief.characters and units(draft.body) > brief.characters:
        worst = max(draft.lines, key=lambda line: (line.rank, len(line.text)))
        if not worst.rank:
            return draft
        kept = tuple(tuple(line for line in part if line is not worst) for part in draft.paragraphs)
        still = {fact for part in kept for line in part for fact in line.facts}
        lost = [
            LeftOut(fact=fact, reason=f"there is no room for it in {brief.characters} characters")
            for fact in worst.facts
            if fact not in still
        ]
        draft = draft._replace(paragraphs=tuple(part for part in kept if part), left_out=(*draft.left_out, *lost))
    return draft


def remembered(avoided: Avoided, draft: Draft) -> Avoided:
    """What later notes of the panel must keep clear of, this draft included."""
    patterns = {section: set(ids) for section, ids in avoided.patterns.items()}
    for line in (*draft.lines, draft.closing):
        patterns.setdefault(line.section, set()).add(line.pattern)
    return Avoided(
        {section: frozenset(ids) for section, ids in patterns.items()}, avoided.trigrams | trigrams(draft.prose)
    )


# --- one candidate -----------------------------------------------------------------------------------------------


class _Way(NamedTuple):
    """A pattern that fits, with the units that it says."""

    pattern: Pattern
    units: tuple[int, ...]
    """Places of the units in the brief, its own first."""
    covers: int
    """How many sayings it holds."""


class _State:
    """What is still to be said in one candidate: of each unit, the numbers of its sayings."""

    def __init__(self, brief: Brief) -> None:
        self.open = {number: frozenset(range(len(unit.sayings))) for number, unit in enumerate(brief.units)}
        self.used: set[tuple[str, str]] = set()
        self.stock: set[str] = set()
        self.sections: list[str] = []


def _candidate(brief: Brief, desk: _Desk, chance: random.Random) -> list[list[Line]]:
    """One candidate: each unit in its paragraph, in the order of the brief."""
    state = _State(brief)
    paragraphs: dict[int, list[Line]] = {}
    for number, unit in enumerate(brief.units):
        first = True
        while number in state.open and (first or state.open[number]):
            again = len(state.open[number]) < len(unit.sayings)
            way = desk.choose(number, state, chance, again=again)
            if way is None:
                break
            line = desk.line(way, state)
            paragraphs.setdefault(unit.paragraph, []).append(line._replace(rank=unit.rank))
            first = False
    return _folded([part for number in sorted(paragraphs) for part in _parted(paragraphs[number])])


_THIN, _THICK = 24, 85
"""Words: a paragraph with fewer joins its neighbour, unless both would be longer than that together."""


def _folded(paragraphs: list[list[Line]]) -> list[list[Line]]:
    """Without thin paragraphs between the first and the last."""
    found = list(paragraphs)
    place = 1
    while place < len(found) - 1:
        ahead, behind = _count(found[place - 1]), _count(found[place + 1])
        mine = _count(found[place])
        if mine < _THIN and min(ahead, behind) + mine <= _THICK and not _linked(found[place]):
            if place == 1 or behind < ahead:
                found[place + 1] = found[place] + found[place + 1]
            else:
                found[place - 1] = found[place - 1] + found[place]
            del found[place]
        else:
            place += 1
    return found


def _count(lines: Sequence[Line]) -> int:
    return sum(line.text.count(" ") + 1 for line in lines)


def _linked(lines: Sequence[Line]) -> bool:
    return bool(_LINK_END.search(lines[-1].text))


_LINK_END = re.compile(r"(?:://|: (?=\w+(?:\.\w+)+))\S+$")


def _parted(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """A paragraph, ended wherever a line ends in a link, so that nothing runs into the address."""
    part: list[Line] = []
    for line in lines:
        part.append(line)
        if _LINK_END.search(line.text):
            yield part
            part = []
    if part:
        yield part


_LONG_INNER = 9
"""Words that a place may hold where the sentence goes on behind it."""


class _Desk:
    """What all candidates of one draft share."""

    def __init__(self, brief: Brief, wording: Wording, sent_on: dt.date | None, avoided: Avoided) -> None:
        self.brief, self.wording, self.avoided = brief, wording, avoided
        self.american = is_american(brief.interview.locale)
        self.common = common(brief, sent_on)
        self.there = filled(self.common)
        self.places: tuple[Mapping[str, Place], ...] = tuple(places_of(unit) for unit in brief.units)
        self._by_section: dict[str, tuple[Pattern, ...]] = {}

    def patterns(self, section: str) -> tuple[Pattern, ...]:
        """The patterns of a section whose common places and marks of the message hold."""
        if section not in self._by_section:
            suiting = self.wording.suiting(section, self.brief.tone, self.american)
            self._by_section[section] = tuple(one for one in suiting if one.common <= self.there)
        return self._by_section[section]

    def frame(self, section: str, chance: random.Random) -> Line | None:
        """A greeting, a subject, a sign-off: one line without units."""
        marks = self.brief.marks
        fitting = [
            one for one in self.patterns(section) if not one.units and one.given <= marks and not one.unless & marks
        ]
        used = self.avoided.patterns.get(section, frozenset()) if section != "greeting" else frozenset()
        good = [one for one in fitting if not one.last_resort]
        found = [one for one in good if one.id not in used] or good or fitting
        if not found:
            return None
        pattern = chance.choice(found)
        return Line(self.render(pattern, {}), section, pattern.id)

    # --- choosing ------------------------------------------------------------------------------------------------

    def choose(self, number: int, state: _State, chance: random.Random, *, again: bool) -> _Way | None:
        """A pattern for a unit by chance: fresh ones first, the fullest more likely, last resorts last."""
        section = self.brief.units[number].section
        ways = [way for one in self.patterns(section) if (way := self.fits(one, number, state, again=again))]
        if not ways:
            return None
        own = max(self.own(way, number) for way in ways)
        ways = [way for way in ways if self.own(way, number) == own]
        panel = self.avoided.patterns.get(section, frozenset())
        for better in (
            lambda way: not way.pattern.last_resort,
            lambda way: (section, way.pattern.id) not in state.used,
            lambda way: way.pattern.id not in panel,
        ):
            ways = [way for way in ways if better(way)] or ways
        return chance.choices(ways, [1.0 + 1.5 * (len(way.units) - 1) for way in ways])[0]

    def held(self, place: int, names: Iterable[str]) -> frozenset[int]:
        """The sayings that stand in these places of a unit."""
        return frozenset().union(*(self.places[place][name].sayings for name in names))

    def own(self, way: _Way, number: int) -> int:
        """How many sayings of the unit itself a pattern holds; a reason may as well follow it."""
        needed = way.pattern.units.get((self.brief.units[number].section, 0), frozenset())
        held = self.held(number, needed)
        return sum(self.brief.units[number].sayings[one].field != "why" for one in held)

    def fits(self, pattern: Pattern, number: int, state: _State, *, again: bool) -> _Way | None:
        """Whether a pattern can say this unit now, and which others with it."""
        unit = self.brief.units[number]
        if pattern.use and pattern.use in state.stock:
            return None
        taken: list[int] = [number]
        covers = 0
        for (section, nth), names in sorted(
            pattern.units.items(), key=lambda pair: (pair[0][0] != unit.section, pair[0][1])
        ):
            place = self._nth(section, nth, number, unit.section, state)
            if place is None or not names <= self.places[place].keys():
                return None
            held = self.held(place, names)
            still = state.open[place]
            if sorted(held) != sorted(still)[: len(held)]:
                return None  # what comes first in the facts is said first, a reason last
            partly = held != still and place > number + 1
            if (held and partly) or not self._room(pattern, section, nth, place):
                return None
            covers += len(held)
            if place not in taken:
                taken.append(place)
        marks = self.brief.marks.union(*(self.brief.units[one].marks for one in taken), self._seen(state))
        marks |= {"again"} if again else frozenset()
        if not pattern.given <= marks or pattern.unless & marks:
            return None
        if unit.sayings and (unit.section, 0) not in pattern.units:
            return None  # says nothing of the unit
        if again and not covers:
            return None
        return _Way(pattern, tuple(taken), covers)

    def _seen(self, state: _State) -> set[str]:
        """Marks that say which sections have been heard already."""
        return {f"after_{section}" for section in state.sections}

    def _nth(self, section: str, nth: int, number: int, own: str, state: _State) -> int | None:
        """The unit that a place means: the one at hand, or the next ones of a section that are still to be said."""
        if section == own:
            following = [
                number,
                *(place for place in state.open if place > number and self.brief.units[place].section == own),
            ]
        else:
            following = [place for place in state.open if place > number and self.brief.units[place].section == section]
        following = [place for place in following if place == number or state.open.get(place)]
        return following[nth] if nth < len(following) else None

    def _room(self, pattern: Pattern, section: str, nth: int, place: int) -> bool:
        """Whether the words before which a sentence goes on are short enough for that."""
        for one, count, name in pattern.inner:
            if (one, count) == (section, nth):
                found = self.places[place][name]
                if not found.sentence and (
                    len(found.text.split()) > _LONG_INNER or re.search(r"[,;:()]| [-–—] ", found.text)
                ):
                    return False
        return True

    # --- words ---------------------------------------------------------------------------------------------------

    def line(self, way: _Way, state: _State) -> Line:
        """What a pattern says; what it holds is no longer open."""
        pattern, number = way.pattern, way.units[0]
        section = self.brief.units[number].section
        filling: dict[tuple[str, int], int] = {}
        facts: list[str] = []
        for key, names in pattern.units.items():
            place = self._nth(*key, number, section, state)
            assert place is not None
            filling[key] = place
            held = self.held(place, names)
            facts += [self.brief.units[place].sayings[one].path for one in sorted(held)]
        text = self.render(pattern, filling)
        for key, names in pattern.units.items():
            place = filling[key]
            state.open[place] -= self.held(place, names)
            if place != number and not state.open[place]:
                del state.open[place]
        if not self.brief.units[number].sayings:
            state.open.pop(number, None)
        state.used.add((section, pattern.id))
        state.stock |= {pattern.use} - {""}
        state.sections += [self.brief.units[place].section for place in way.units]
        return Line(text, section, pattern.id, tuple(dict.fromkeys(facts)), pattern.use, pattern.last_resort)

    def render(self, pattern: Pattern, filling: Mapping[tuple[str, int], int]) -> str:
        """The text with its places filled. Facts are values here, never template text; nothing is evaluated."""
        text = ""
        for piece in pattern.pieces:
            more = piece if isinstance(piece, str) else self._filled(piece, filling)
            if (
                more[:1] == "."
                and text[-1:] in (".", "!", "?")
                or (more[:1] == "." and re.search(r"[.!?][”\"]$", text))
            ):
                more = more[1:]  # "docs etc." keeps its own full stop
            elif self.american and more[:1] in ".," and text[-1:] == "”":
                text, more = f"{text[:-1]}{more[:1]}”", more[1:]
            text += more
        return text

    def _filled(self, slot: Slot, filling: Mapping[tuple[str, int], int]) -> str:
        if slot.common:
            text = text_of(self.common, slot.group, slot.field)
        else:
            text = self.places[filling[slot.unit]][slot.field].text
        return begun(text) if slot.begins else text
