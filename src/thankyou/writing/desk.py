"""Which patterns can say what is still to be said, and their words. Start reading at `Desk.choose`.

A desk belongs to one brief; all candidates of its draft share it, and what it has found out once it knows.
"""

from __future__ import annotations

import datetime as dt
import random
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.facts.sayings import Saying
from thankyou.facts.text import begun
from thankyou.planning.brief import Brief
from thankyou.planning.readers import is_american
from thankyou.planning.voice import contracted
from thankyou.reading.shape import is_said_whole
from thankyou.writing.common import common, filled, text_of
from thankyou.writing.places import PROMISED, Place, places_of
from thankyou.writing.score import Avoided, sentences
from thankyou.writing.wording import CLOSED, JOB, Needed, Pattern, Piece, Slot, Wording

__all__ = ["Desk", "Line", "State", "Way"]


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
    apart: bool = False
    """Whether it is a paragraph of its own."""
    ours: tuple[str, ...] = ()
    """Sentences of it that hold no words of a person's."""
    naming: tuple[str, ...] = ()
    """Sentences of it in which the name of the job is all that is a person's."""


Open = tuple[frozenset[int] | None, ...]
"""Of each unit, the numbers of its sayings that are still to be said; None for a unit that is done with."""


@dataclass(frozen=True, eq=False, slots=True)
class State:
    """How far candidates are that have come here; a desk has one for all of them, so that what is found out once is known."""

    open: Open
    heard: frozenset[str] = frozenset()
    """The sections, the forms of facts and the places that have been heard, where something still listens for them."""
    just: str = ""
    """`just_` and the section of what the sentence before said, where something listens for it: the thanks, whatever point they
    took up, else the last."""
    used: frozenset[tuple[str, str]] = frozenset()
    """The patterns that were used, section and id, of the sections that still have something to say."""
    stock: frozenset[str] = frozenset()
    """The stock phrases that were used."""
    choices: dict[int, _Choice | None] = field(default_factory=dict)
    """What can be said next, by unit; None where nothing is left."""
    after: dict[Way, tuple[Line, State]] = field(default_factory=dict)
    """What each way says, and where it leads to."""


@dataclass(frozen=True, eq=False, slots=True)
class Way:
    """A pattern that can say a unit now, with what it takes; equal to itself alone."""

    pattern: Pattern
    filling: Mapping[tuple[str, int], int]
    """Which unit each of the units is that the pattern speaks of."""
    facts: tuple[Saying, ...]
    after: Mapping[int, frozenset[int] | None]
    """Of the units that it says, what is still to be said."""
    taken: tuple[int, ...]
    """The units that it says, its own first."""
    own: int
    """How many sayings of its own unit it holds; a reason may as well follow it."""

    @property
    def weight(self) -> int:
        """How likely it is to be picked; one that says several units at once is likelier."""
        return _ALONE if len(self.taken) == 1 else _TOGETHER * (len(self.taken) - 1)


_ALONE, _TOGETHER = 2, 42
"""How likely a way is that says one unit, and one that says two."""


class _Held(NamedTuple):
    """The sayings that some places of a unit hold."""

    numbers: list[int]
    """In the order of the unit."""
    sayings: list[Saying]

    @property
    def own(self) -> int:
        """How many of them are no reason."""
        return sum(one.field != "why" for one in self.sayings)


class _Choice(NamedTuple):
    """What can be said next in one state."""

    ways: list[Way]
    bounds: list[int]
    """What each way and those before it weigh together."""


_PROOFS = frozenset(("did", "done", "more"))
"""Places that hold a proof as well as `proof` does."""
_NEEDS = frozenset(("who", "need_said"))
"""Places that hold a need as well as `sought` does."""
_LONG_INNER = 18
"""Words that a place may hold where the sentence goes on behind it."""
_WISH = regex(r"\b(?:best|wishes|regards)\b")
"""What a sign-off wishes, and a sentence before it may."""
_PAUSE = regex(r"[,:](?!\d)|[;()]| [-–—] |[.!?] ")
_STOPS, _CLOSES = (".", "!", "?"), "”\"’')"
"""Marks that end a sentence, and what may stand behind them."""


class Desk:
    """What all candidates of one draft share."""

    def __init__(
        self, brief: Brief, wording: Wording, sent_on: dt.date | None = None, avoided: Avoided | None = None
    ) -> None:
        self._brief, self._avoided = brief, avoided or Avoided()
        self._american = is_american(brief.interview.locale)
        self._contracts = brief.contracts
        self.common = common(brief, sent_on)
        self.there = filled(self.common)
        self._places: tuple[Mapping[str, Place], ...] = tuple(places_of(unit) for unit in brief.units)
        self._wording = wording
        self._patterns = self._likely()
        self._listens = [frozenset().union(*(one.heeded for one in likely)) for likely in self._patterns]
        self._heeded: dict[tuple[int, ...], tuple[frozenset[str], frozenset[str]]] = {}
        self._held: dict[tuple[int, frozenset[str]], _Held | None] = {}
        self._lines: dict[Way, Line] = {}
        self._ways: dict[tuple[int, Open, frozenset[str], str], tuple[list[Way], list[Way]]] = {}
        self._begin = State(tuple(frozenset(range(len(unit.sayings))) for unit in brief.units))
        self._states: dict[tuple[object, ...], State] = {}

    def begin(self) -> State:
        """Nothing said yet."""
        return self._begin

    def frame(self, section: str, chance: random.Random, prose: str = "") -> Line | None:
        """A greeting, a subject, a sign-off: one line without units; one that names the job where the `prose` does not."""
        marks = self._brief.marks
        fitting = [
            one for one in self._suiting(section) if not one.units and one.given <= marks and not one.unless & marks
        ]
        used = self._avoided.patterns.get(section, frozenset()) if section != "greeting" else frozenset()
        if prose and "role.short" in self.there and text_of(self.common, "role", "short") not in prose:
            fitting = [one for one in fitting if any(slot.group == "role" for slot in one.slots)] or fitting
        low = prose.lower()
        fitting = [one for one in fitting if one.text.rstrip(",").lower() not in low] or fitting
        if wished := set(_WISH.findall(low)):
            fitting = [one for one in fitting if wished.isdisjoint(_WISH.findall(one.text.lower()))] or fitting
        good = [one for one in fitting if not one.last_resort]
        found = [one for one in good if one.id not in used] or good or fitting
        if self._avoided.sentences and prose:
            found = [one for one in found if self.render(one, {}) not in self._avoided.sentences] or found
        if not found:
            return None
        pattern = chance.choice(found)
        return Line(self.render(pattern, {}), section, pattern.id)

    def choose(self, number: int, state: State, chance: random.Random) -> Way | None:
        """A pattern for a unit by chance: the fullest, fresh ones first, last resorts last; None where nothing is left."""
        if number not in state.choices:
            state.choices[number] = self._choice(number, state)
        choice = state.choices[number]
        return _picked(choice, chance) if choice else None

    def _choice(self, number: int, state: State) -> _Choice | None:
        still = state.open[number]
        if still is None or (not still and self._brief.units[number].sayings):
            return None
        listens = self._listens[number]
        key = (number, state.open[number:], state.heard & listens, state.just if state.just in listens else "")
        found = self._ways.get(key)
        if found is None:
            every = list(self._found(number, state))
            found = self._ways[key] = every, _fullest(every)
        ways, fullest = found
        if state.stock:
            ways = [way for way in ways if way.pattern.use not in state.stock]
        if number and not state.open[number] and self._avoided.sentences:
            ways = [way for way in ways if self._avoided.sentences.isdisjoint(sentences(self._line(way).text))]
        if not ways:
            return None
        section = self._brief.units[number].section
        panel = self._avoided.patterns.get(section, frozenset())
        ways = fullest if len(ways) == len(found[0]) else _fullest(ways)
        ways = [way for way in ways if (section, way.pattern.id) not in state.used] or ways
        if panel:
            ways = [way for way in ways if way.pattern.id not in panel] or ways
        return _Choice(ways, list(accumulate(way.weight for way in ways)))

    def say(self, way: Way, state: State) -> tuple[Line, State]:
        """The line of a way, and what is still to be said after it."""
        found = state.after.get(way)
        if found is None:
            found = state.after[way] = self._after(way, state)
        return found

    def _after(self, way: Way, state: State) -> tuple[Line, State]:
        """What a way says, and the state that it leads to: no more of it than what is still to be said depends on."""
        line, units = self._line(way), self._brief.units
        still = list(state.open)
        for number, left in way.after.items():
            still[number] = left
        listens, sections = self._ahead(tuple([number for number, left in enumerate(still) if left is not None]))
        first, last = units[min(way.taken)], units[max(way.taken)]
        just = f"just_{(first if first.plain else last).section}"
        used = frozenset([one for one in (*state.used, (line.section, line.pattern)) if one[0] in sections])
        stock = state.stock | {way.pattern.use} if way.pattern.use else state.stock
        heard = (state.heard | self._heard(way)) & listens
        key = tuple(still), heard, just if just in listens else "", used, stock
        found = self._states.get(key)
        if found is None:
            found = self._states[key] = State(*key)
        return line, found

    def _ahead(self, waiting: tuple[int, ...]) -> tuple[frozenset[str], frozenset[str]]:
        """What the patterns of the units that are still waiting listen for, and the sections of these units."""
        found = self._heeded.get(waiting)
        if found is None:
            listens = frozenset().union(*(self._listens[number] for number in waiting))
            sections = frozenset(self._brief.units[number].section for number in waiting)
            found = self._heeded[waiting] = listens, sections
        return found

    def _line(self, way: Way) -> Line:
        if way not in self._lines:
            pattern, unit = way.pattern, self._brief.units[way.taken[0]]
            self._lines[way] = Line(
                self.render(pattern, way.filling), unit.section, pattern.id, tuple(dict.fromkeys(one.path for one in way.facts)), pattern.use, pattern.last_resort, unit.rank, pattern.apart,
                tuple(self._said(pieces, {}) for pieces in pattern.closed if self._closed(pieces)),
                tuple(self._said(pieces, {}) for pieces in pattern.naming if self._closed(pieces)),
            )  # fmt: skip
        return self._lines[way]

    def _heard(self, way: Way) -> frozenset[str]:
        """The sections of its units, the forms of its facts and its places, which have been heard once a way is said."""
        units = [self._brief.units[number] for number in way.taken]
        paths = {one.path for one in way.facts}
        forms = {saying.form for unit in units for saying in unit.sayings if saying.path in paths}
        places = frozenset().union(*way.pattern.units.values())
        proof = ("proof",) if places & _PROOFS else ()
        sought = ("sought",) if places & _NEEDS else ()
        return frozenset((*forms, *(unit.section for unit in units), *places, *proof, *sought))

    # --- what fits -----------------------------------------------------------------------------------------------

    def _suiting(self, section: str) -> tuple[Pattern, ...]:
        """The patterns of a section whose common places hold."""
        return self._wording.suiting(section, self._brief.tone, self._american, self.there)

    def _likely(self) -> list[tuple[Pattern, ...]]:
        """Of each unit the patterns that could say it whatever else is still to be said."""
        found: list[tuple[Pattern, ...]] = []
        sections, marks = frozenset[str](), self._brief.marks | {"again"}
        for unit, places in zip(reversed(self._brief.units), reversed(self._places), strict=True):
            sections, marks = sections | {unit.section}, marks | unit.marks
            needed = Needed(unit.section, bool(unit.sayings), frozenset(places), sections, marks)
            found.append(self._wording.likely(needed, self._brief.tone, self._american, self.there))
        return found[::-1]

    def _found(self, number: int, state: State) -> Iterator[Way]:
        unit = self._brief.units[number]
        again = ("again",) if len(state.open[number] or ()) < len(unit.sayings) else ()
        heard = {f"after_{one}" for one in state.heard}
        marks = self._brief.marks.union(unit.marks, heard, (state.just,), again)
        alone = {(unit.section, 0)}
        for pattern in self._patterns[number]:
            if not pattern.unless.isdisjoint(marks) or (not pattern.given <= marks and pattern.units.keys() <= alone):
                continue  # other units bring more marks, and take none away
            way = self._way(pattern, number, state.open, marks)
            if way is not None:
                yield way

    def _way(self, pattern: Pattern, number: int, still_open: Open, marks: frozenset[str]) -> Way | None:
        """How a pattern can say this unit now, and which others with it, where these marks hold."""
        units = self._brief.units
        unit = units[number]
        filling: dict[tuple[str, int], int] = {}
        after: dict[int, frozenset[int] | None] = {}
        facts: list[Saying] = []
        own = 0
        for (section, nth), names in pattern.units.items():
            place = self._nth(section, nth, number, still_open)
            if place is None or (held := self._holding(place, names)) is None:
                return None
            still = after.get(place, still_open[place]) or frozenset()
            if held.numbers != sorted(still)[: len(held.numbers)]:
                return None  # what comes first in the facts is said first, a reason last
            rest = still.difference(held.numbers)
            if (rest and place > number + 1) or not (not pattern.inner or self._roomy(pattern, section, nth, place)):
                return None
            if rest and place == number and len(pattern.units) > 1:
                return None  # nothing stands between a fact and its reason
            filling[section, nth] = place
            after[place] = rest or None
            facts += held.sayings
            if nth == 0 and section == unit.section:
                own = held.own
        taken = tuple(dict.fromkeys((number, *filling.values())))
        if len(taken) > 1:
            marks = marks.union(*(units[one].marks for one in taken))
        if not pattern.given <= marks or not pattern.unless.isdisjoint(marks):
            return None
        if not unit.sayings:
            after[number] = None
        return Way(pattern, filling, tuple(facts), after, taken, own)

    def _holding(self, place: int, names: frozenset[str]) -> _Held | None:
        """What places of a unit hold together; None where it cannot fill them all."""
        if (place, names) not in self._held:
            there, sayings = self._places[place], self._brief.units[place].sayings
            held = None
            if names <= there.keys():
                numbers = sorted({one for name in names for one in there[name].sayings})
                held = _Held(numbers, [sayings[one] for one in numbers])
            self._held[place, names] = held
        return self._held[place, names]

    def _nth(self, section: str, nth: int, number: int, still: Open) -> int | None:
        """The unit that a place means: the one at hand, or the next ones of a section that are still to be said."""
        units = self._brief.units
        own = units[number].section == section
        for place in range(number if own else number + 1, len(units)):
            if units[place].section == section and (place == number or still[place]):
                if nth == 0:
                    return place
                nth -= 1
        return None

    def _roomy(self, pattern: Pattern, section: str, nth: int, place: int) -> bool:
        """Whether the words before which a sentence goes on are short enough for that."""
        return all(
            self._places[place][name].sentence or _fits_inside(self._places[place][name].text)
            for one, count, name in pattern.inner
            if (one, count) == (section, nth)
        )

    # --- words ---------------------------------------------------------------------------------------------------

    def _closed(self, pieces: Sequence[Piece]) -> bool:
        """Whether what stands in the places of such a sentence is among what may stand there."""
        return all(
            isinstance(one, str)
            or one[:2] == JOB
            or text_of(self.common, one.group, one.field) in CLOSED[one.group, one.field]
            for one in pieces
        )

    def render(self, pattern: Pattern, filling: Mapping[tuple[str, int], int]) -> str:
        """The text with its places filled. Facts are values here, never template text; nothing is evaluated."""
        return self._said(pattern.pieces, filling)

    def _said(self, pieces: Sequence[Piece], filling: Mapping[tuple[str, int], int]) -> str:
        text = ""
        for piece in pieces:
            more = self._ours(piece) if isinstance(piece, str) else self._filled(piece, filling)
            if more[:1] == "." and text.removesuffix("\n").rstrip(_CLOSES).endswith(_STOPS):
                more = more[1:]  # "docs etc." keeps its own full stop
            elif text[-1:] == "”" and (more[:1] == "," or (more[:1] == "." and self._stops_inside(text))):
                text, more = f"{text[:-1]}{more[:1]}”", more[1:]
            text += more
        return text

    def _stops_inside(self, text: str) -> bool:
        """Whether the full stop goes inside the quotation that ends here: always in America, else where it is a sentence."""
        quoted = text[text.rfind("“") + 1 : -1]
        return self._american or (quoted[:1].isupper() and is_said_whole(quoted))

    def _ours(self, words: str) -> str:
        """Words of a pattern, contracted where the person contracts."""
        return contracted(words) if self._contracts else words

    def _filled(self, slot: Slot, filling: Mapping[tuple[str, int], int]) -> str:
        if slot.common:
            text = text_of(self.common, slot.group, slot.field)
        else:
            text = self._places[filling[slot.unit]][slot.field].text
            if slot.field in ("promised", "would") and text.startswith(PROMISED):
                text = self._ours(PROMISED) + text.removeprefix(PROMISED)
        quoted = text[:1] if slot.begins and text[:1] == "“" else ""
        return f"{quoted}{begun(text[len(quoted) :])}" if slot.begins else text


def _fullest(ways: Sequence[Way]) -> list[Way]:
    """Those that say most of their unit: of these those that come first, last resorts only where there is nothing else."""
    most = max((way.own for way in ways), default=0)
    full = [way for way in ways if way.own == most]
    first = [way for way in full if way.pattern.first]
    return first or [way for way in full if not way.pattern.last_resort] or full


def _picked(choice: _Choice, chance: random.Random) -> Way:
    """One by chance, as likely as it weighs."""
    ways, bounds = choice
    return ways[bisect(bounds, chance.random() * bounds[-1], hi=len(ways) - 1)]


@lru_cache(maxsize=2048)
def _fits_inside(text: str) -> bool:
    return len(text.split()) <= _LONG_INNER and not _PAUSE.search(text)
