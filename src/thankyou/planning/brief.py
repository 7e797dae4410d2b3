"""What one message will say to one reader, in order: `Brief`, made of `Unit`s. Start reading at `briefs`.

An outline is data, `templates/outlines/NAME.yaml`, for every kind of message: the sections in the order of the letter, the
facts that each is made from, how these are dealt over a panel, and how many a length holds. Nothing here chooses words, and
nothing here knows a kind of message by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import dropwhile, pairwise
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict

from thankyou.facts.models import Fact, Interview, Length, Material, Qualification, Tone
from thankyou.facts.nouns import Asked, NewsItem
from thankyou.facts.patterns import regex
from thankyou.facts.people import ALL, CANDIDATE
from thankyou.facts.resources import shipped
from thankyou.facts.sayings import Saying
from thankyou.facts.stems import SENTENCE, is_sentence
from thankyou.planning.dealing import Dealt, content_words, deal
from thankyou.planning.left_out import LeftOut
from thankyou.planning.readers import Reader, length_for, reader_of, tone_for
from thankyou.planning.sayings import jotted, readings
from thankyou.planning.tact import tactless
from thankyou.planning.voice import contracts
from thankyou.reading import Doubt
from thankyou.reading.phrases import is_clause
from thankyou.reading.shape import main_verb
from thankyou.reading.shorthand import spelled_out
from thankyou.reading.suspicion import is_short
from thankyou.reading.words import Word, listed
from thankyou.reading.words import words_of as tagged

__all__ = ["MORE", "Brief", "Unit", "audience", "briefs"]


class Unit(NamedTuple):
    """Facts that belong together, such as a point and its reason: one thing to say."""

    section: str
    """The section of the wording that says it."""
    paragraph: int
    sayings: tuple[Saying, ...] = ()
    extras: Mapping[str, str] = {}
    """What goes with them and is no sentence: `url`, `file`, `question`."""
    marks: frozenset[str] = frozenset()
    """What wording may ask about it: `mine`, `proved`, `attached` ..."""
    rank: int = 0
    """How soon it is dropped where space is short: 0 never, the highest first."""
    path: str = ""
    plain: bool = False
    """Whether the message says it with or without facts: its thanks, its decision, its question."""

    @property
    def words(self) -> int:
        """About how many words it will take."""
        return sum(saying.words.count(" ") + 4 for saying in self.sayings) + (2 if self.extras else 0) + 3


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


# --- outlines as data --------------------------------------------------------------------------------------------


class _Section(BaseModel):
    """One entry of an outline."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    say: str
    """The section of the wording."""
    paragraph: int
    later: int = 0
    """The paragraph of the second fact and those after it, where it is another one."""
    of: tuple[str, ...] = ()
    """The fields whose facts it is made from; the first that holds any, or all of them (`every`)."""
    every: bool = False
    deal: str = "turn"
    """Over a panel: `owner` (who said it), `proof` (whose remarks it answers), `turn`, `arranging`."""
    most: dict[Length, int] | int = 1
    """How many facts it takes."""
    echoes: int | None = None
    """How many of them may be read back with nothing made of them, in a message whose length nobody asked for; None for any number."""
    rank: int = 0
    """How soon its first fact is dropped where space is short; later ones go sooner."""
    must: bool = False
    """Whether none of its facts is ever dropped for length: somebody waits for them."""
    plain: bool = False
    """Whether it is said also without facts."""
    beside: tuple[str, ...] = ()
    """The fields whose facts these may answer: they follow the one that they answer."""
    only: str = ""
    """A mark that the facts must have."""
    fields: tuple[str, ...] = ()
    """The fields that its facts have, where another section has those with other fields."""
    needs: str = ""
    """A form without which a fact is better left alone, such as the answer to a concern; `reason`: a why, or a proof that answers it."""
    leans: str = ""
    """The section behind which it stands where its words point back (`It runs on two-hour slots.`)."""
    ask: str = ""
    """What to ask the candidate where it has no facts."""

    def room(self, length: Length) -> int:
        return self.most if isinstance(self.most, int) else self.most[length]


class _Outline(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    words: dict[Length, tuple[int, int]] | tuple[int, int]
    everybody: bool = False
    """Whether everybody who was there gets one, as after an interview."""
    more: bool = False
    """Whether whoever writes the sentences may also take up facts that our wording of the kind has no place for."""
    recent: bool = False
    """Whether it is sent within days of the interview, so that a weekday says which day is meant."""
    sections: tuple[_Section, ...]

    def limits(self, length: Length) -> tuple[int, int]:
        return self.words[length] if isinstance(self.words, dict) else self.words


@cache
def _outline(name: str) -> _Outline:
    return _Outline.model_validate(shipped("outlines", f"{name}.yaml"))


def audience(facts: Interview) -> int:
    """How many people such a message goes to: everybody who is named, or the first alone."""
    return max(1, len(facts.interviewers)) if _outline(facts.plan).everybody else 1


def briefs(
    facts: Interview, *, tone: Tone | None = None, length: Length | None = None, roomy: bool = False
) -> list[Brief]:
    """A brief for every reader there could be. `compose_all` writes to as many as `audience` says.

    `roomy`, for whoever writes the sentences: with every fact that the kind has a place for, where no length was asked for,
    and with the jottings of which only the form is open (`Brief.doubts` has them too).
    """
    outline = _outline(facts.plan)
    readers = [reader_of(facts, place) for place in range(len(facts.interviewers))] or [reader_of(facts, None)]
    ways = {name: section.deal for section in outline.sections for name in section.of}
    dealt = deal(facts, readers, ways) if outline.everybody else None
    found = _Found.of(facts, jottings=roomy)
    return [_brief(outline, facts, found, reader, dealt, tone, length, roomy=roomy) for reader in readers]


# --- one reader --------------------------------------------------------------------------------------------------


def _brief(
    outline: _Outline,
    facts: Interview,
    found: _Found,
    reader: Reader,
    dealt: Dealt | None,
    tone: Tone | None,
    length: Length | None,
    *,
    roomy: bool,
) -> Brief:
    """The brief of the length that was asked for; of a longer one where none was and the facts need it."""
    asked = length or length_for(facts, reader)
    free = length is None and not roomy
    planned = _planned(outline, facts, reader, dealt, asked, found, needs=roomy, free=free)
    while length is None and asked is not Length.DETAILED and planned.dropped:
        asked = Length.STANDARD if asked is Length.SHORT else Length.DETAILED
        planned = _planned(outline, facts, reader, dealt, asked, found, needs=roomy, free=free)
    if roomy and length is None and (planned.dropped or outline.more):
        planned = _planned(outline, facts, reader, dealt, asked, found, needs=True, roomy=True)
    left = [*found.left, *(_no_room(unit, asked) for unit in planned.dropped), *_unanswered(facts)]
    left += [LeftOut(fact=unit.path, reason=_ECHOED) for unit in planned.echoes]
    left += [LeftOut(fact=unit.path, reason=_HANGS) for unit in planned.hanging]
    theirs = _theirs(dealt, reader)
    left += _elsewhere(outline, planned, facts, reader, found, theirs)
    doubts = tuple(one for one in found.doubts if found.entry(one.fact) not in theirs)
    recent = ("recent",) if outline.recent else ()
    marks = frozenset({*facts.marks, *_marks(facts, reader), *recent, *_coming(planned.units)})
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
    outline: _Outline,
    facts: Interview,
    reader: Reader,
    dealt: Dealt | None,
    length: Length,
    found: _Found,
    *,
    needs: bool,
    roomy: bool = False,
    free: bool = False,
) -> _Planned:
    """What is said, in order, and what has no room; `needs` are kept for whoever writes the sentences.

    `free`: nobody asked for a length, so that nothing has to be said for its sake.
    """
    units: list[Unit] = []
    dropped: list[Unit] = []
    questions: list[str] = []
    echoes: list[Unit] = []
    for section in outline.sections:
        if section.only and section.only not in facts.marks:
            continue
        mine = list(_units(section, facts, found, reader, dealt))
        if section.of and not mine and section.ask and not _is_answered(section, facts, found, reader, dealt):
            questions.append(section.ask)
        if free and section.echoes is not None:
            spare = _echoes(facts, mine, section.echoes)
            mine = [unit for unit in mine if unit not in spare]
            echoes += spare
        room = len(mine) if roomy else section.room(length)
        dropped += mine[room:]
        mine = mine[:room]
        if not mine and (section.plain or not section.of):
            mine = [Unit(section.say, section.paragraph, rank=section.rank)]
        units += [unit._replace(plain=section.plain or not unit.sayings) for unit in mine]
    if roomy and outline.more:
        units += _more(outline, facts, found, reader, dealt, units)
    more: list[Unit] = []
    placed = _beside(outline, facts, units)
    if not roomy:
        kept, more = _fitted(placed if needs else _needless(placed), outline.limits(length)[1])
        paths = {(unit.section, unit.path) for unit in kept}
        placed = _beside(outline, facts, [unit for unit in units if (unit.section, unit.path) in paths])
    placed = placed if needs else _needless(placed)  # a proof whose point has no room has its need again
    hanging = _hanging(placed)
    placed = [unit for unit in placed if unit not in hanging]
    ordered = _leaning(outline, _led_in(_bare_first(_proved(placed))))
    return _Planned(ordered, [*dropped, *more], questions, echoes, hanging)


def _hanging(units: Sequence[Unit]) -> list[Unit]:
    """A step of mine that points back (`return it within five days`) where nothing is said of what is sent or comes next."""
    steps = [unit for unit in units if unit.sayings and unit.sayings[0].owner in ("NextStep", "Material")]
    alone = steps[0] if len(steps) == 1 else None
    points = alone is not None and any(one.form == "i_will" and _POINTER.search(one.words) for one in alone.sayings)
    return [alone] if alone is not None and points and _leans(alone.sayings[0].words) else []


_HANGS = "it points back at something that this message does not say"
_POINTER = regex(r"\b(?:it|them)\b", re.IGNORECASE)
_ECHOED = "it would only be read back to its reader: say why it matters to you (`why`), or ask for a detailed message"
_REMARKS = frozenset(("you_said", "quote", SENTENCE))
_TOPICS = frozenset(("about", "you_asked"))
_SIGHTS = frozenset(("i_saw",))
"""Forms of a point that a letter reads back: the thanks can take up a topic, a remark stands by itself, a sight comes out of nowhere."""


_ENOUGH = 2
"""Points of which something is made, beside which a bare remark is not missed."""


def _echoes(facts: Interview, units: Sequence[Unit], most: int) -> list[Unit]:
    """The points of which nothing is made, neither a reason nor an answer nor a proof, but for the first `most` topics and remarks.

    A sight is kept where there is nothing else to come back to.
    """
    answered = {f"key_points[{place}]" for one in facts.qualifications if (place := facts.answered(one)) is not None}
    bare = [
        unit
        for unit in units
        if len(unit.sayings) == 1 and unit.path not in answered and not unit.marks & {"first_person", "mine", "advice"}
    ]
    spare: list[Unit] = []
    for forms, room in ((_REMARKS, most), (_TOPICS, most), (_SIGHTS, 0)):
        spare += [one for one in bare if one.sayings[0].form in forms][room:]
    if len(units) - len(bare) >= _ENOUGH:
        spare = [one for one in bare if one.sayings[0].form in _REMARKS or one in spare]
    elif len(spare) == len(units):
        del spare[:1]
    return [unit for unit in units if unit in spare]


MORE = "more"
"""The section of facts that our wording of a kind has no place for, and whoever writes the sentences may."""


def _more(
    outline: _Outline, facts: Interview, found: _Found, reader: Reader, dealt: Dealt | None, units: Sequence[Unit]
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
            for unit in _units(_Section(say=MORE, paragraph=last, of=(name,), rank=9), facts, found, reader, dealt):
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


class _Found(NamedTuple):
    """The readings of the facts, as a reader may be told them."""

    sayings: tuple[Saying, ...]
    doubts: tuple[Doubt, ...]
    left: tuple[LeftOut, ...]
    apart: Mapping[str, str]
    """The facts that stand in an entry of their own, each with its path in the one that they belong to."""

    @classmethod
    def of(cls, facts: Interview, *, jottings: bool) -> _Found:
        read = readings(facts)
        doubts = tuple(one for one in read if isinstance(one, Doubt))
        open_form = {one.path: one for one in jotted(facts, doubts)} if jottings else {}
        sayings, left = [], []
        for one in (open_form.get(one.fact, one) if isinstance(one, Doubt) else one for one in read):
            if isinstance(one, Saying):
                why = tactless(one.words, one.owner, one.field)
                if why:
                    left.append(LeftOut(fact=one.path, reason=why))
                else:
                    sayings.append(one)
        return cls(tuple(sayings), doubts, tuple(left), facts.apart)

    def awaited(self, path: str) -> frozenset[str]:
        """The words of an entry that are asked about first."""
        return content_words(one.words for one in self.doubts if _within(self.home(one.fact), path))

    def absent(self, path: str) -> frozenset[str]:
        """The fields of an entry that are not said: left out, or asked about first."""
        away = {one.fact for one in self.doubts} | {one.fact for one in self.left}
        away -= {one.path for one in self.sayings}
        homes = map(self.home, away)
        return frozenset(fact.removeprefix(f"{path}.") for fact in homes if fact.startswith(f"{path}."))

    def under(self, path: str) -> tuple[Saying, ...]:
        """The sayings of one fact, a point with its reason, say."""
        return tuple(one for one in self.sayings if _within(self.home(one.path), path))

    def asked(self, path: str) -> bool:
        """Whether there is a doubt about an entry."""
        return any(self.home(one.fact).startswith(path) for one in self.doubts)

    def home(self, fact: str) -> str:
        """The path of a fact in the entry that it belongs to."""
        return self.apart.get(fact, fact)

    def entry(self, fact: str) -> str:
        """The entry that a fact belongs to: `key_points[1]`."""
        entry, bracket, _ = self.home(fact).partition("]")
        return entry + bracket


def _within(fact: str, path: str) -> bool:
    return fact == path or fact.startswith(f"{path}.")


def _units(section: _Section, facts: Interview, found: _Found, reader: Reader, dealt: Dealt | None) -> Iterator[Unit]:
    """What a section can say, the strongest first, whatever the room for it."""
    taken: list[Unit] = []
    for name in section.of:
        for number, path, item in _items(facts, name):
            if not _is_for(reader, name, number, item, facts, dealt):
                continue
            unit = _unit(section, facts, found, reader, item, path)
            if unit is not None and _worth(section, facts, unit, number):
                taken.append(unit)
        if taken and not section.every:
            break
    if len(section.of) == 1:
        taken.sort(key=_weight)
    for place, unit in enumerate(taken):
        paragraph = section.later or section.paragraph if place else section.paragraph
        yield unit._replace(paragraph=paragraph, rank=0 if section.must else section.rank + 2 * place)


def _items(facts: Interview, name: str) -> list[tuple[int, str, object]]:
    """The facts of a field, each with its place and its path."""
    value = getattr(facts, name, None)
    if isinstance(value, tuple):
        whole = enumerate(facts.whole(name))
        return [(number, f"{name}[{number}]", item) for number, item in whole if item is not None]
    return [] if value is None else [(0, name, value)]


def _is_for(reader: Reader, name: str, number: int, item: object, facts: Interview, dealt: Dealt | None) -> bool:
    """Whether a fact is told to this reader."""
    mine = dealt.get(name) if dealt else None
    return not _others(facts, reader, item) if mine is None else number in mine[reader.place or 0]


def _is_answered(section: _Section, facts: Interview, found: _Found, reader: Reader, dealt: Dealt | None) -> bool:
    """Whether a fact answers what a section would ask: one that there is a doubt about, or that another of the panel is told.

    What a reader said, and a proof for it, is asked for in every note.
    """
    if section.deal == "proof":
        return False
    return any(
        found.asked(path) if _is_for(reader, name, number, item, facts, dealt) else section.deal != "owner"
        for name in section.of
        for number, path, item in _items(facts, name)
    )


def _weight(unit: Unit) -> int:
    """Which units of a section come first: a point with its reason, evidence with the need that it answers, my own promise."""
    fields = {one.field for one in unit.sayings}
    if unit.sayings[0].owner == "Qualification":
        return int(not fields & _NEEDS)
    leans = any(one.field == "i_will" and _LEANS.search(one.words) for one in unit.sayings)
    return int(leans or not fields & {"why", "i_will"})


def _worth(section: _Section, facts: Interview, unit: Unit, number: int) -> bool:
    """Whether a fact has the form without which it is better left alone, and is one of the section's."""
    if section.fields and not any(one.field in section.fields for one in unit.sayings):
        return False
    if section.needs == "reason":
        answered = section.of[0] == "key_points" and any(
            facts.answered(one) == number for one in facts.whole("qualifications") if one
        )
        return answered or "reasoned" in unit.marks
    if section.needs == "answer" and "answers_itself" in unit.marks:
        return True
    return not section.needs or any(one.field == section.needs for one in unit.sayings)


_ANSWERS = regex(r"[,;] but (?:I|my|we|our)\b|\. (?:But )?(?:I|[Mm]y|[Ww]e|[Oo]ur)\b")
"""How a concern in whole sentences goes on with its answer: `You were not sure that I would stay, but my family is here.`"""


def _others(facts: Interview, reader: Reader, item: Any) -> bool:
    """Whether something was said by somebody else than the one reader, who can then not be told "you told me"; a need is the company's."""
    if not hasattr(item, "by") or isinstance(item, Qualification) or not facts.interviewers:
        return False
    who = facts.people.find(item.by) if item.by is not None else ()
    if not who:
        return bool(getattr(facts, "absent", False))
    return reader.place not in who and ALL not in who and CANDIDATE not in who


def _unit(section: _Section, facts: Interview, found: _Found, reader: Reader, item: Any, path: str) -> Unit | None:
    sayings = found.under(path)
    extras: dict[str, str] = {}
    if not isinstance(item, str | Fact):
        return None
    if isinstance(item, Material | NewsItem):
        extras = {key: value for key in ("url", "file") if (value := getattr(item, key, None))}
    if isinstance(item, Asked):
        sayings = _answered(item, path, alone=all(_stands_alone(each) for each in _all_asked(facts)))
    told = (_spoken(facts, reader, one) for one in sayings)
    kept = _paired(tuple(told), found.absent(path), found.awaited(path))
    sayings = tuple(sorted(_unechoed(kept), key=lambda one: _TURNS.get(one.field, 2)))
    if not any(one.field != "why" for one in sayings) or any(_names_reader(reader, one) for one in sayings):
        return None
    return Unit(
        section.say, section.paragraph, sayings, extras, _unit_marks(facts, reader, item, extras, sayings), path=path
    )


def _paired(sayings: Sequence[Saying], away: AbstractSet[str], awaited: AbstractSet[str]) -> Sequence[Saying]:
    """Without what would hang in the air while its partner is away: an answer without its question, a need without its proof.

    `awaited` are the words of what is asked about: `guilty of the onion` waits with `eats no raw onion before noon`.
    """
    fields = {saying.field for saying in sayings}
    waiting = [mine for mine, partner in _WAITS if away & partner and not fields & partner]
    needless = bool(away & _NEEDS) and not fields & _NEEDS
    return [
        saying
        for saying in sayings
        if not any(saying.field in mine for mine in waiting)
        and not (needless and (_leans(saying.words) or awaited & content_words(_POINTED.findall(saying.words))))
    ]


def _needless(units: Sequence[Unit]) -> list[Unit]:
    """The units with no need where its proof stands behind the point that it answers, and takes up a word of it.

    A need stays where the proof leans on it.
    """
    found: list[Unit] = []
    point: frozenset[str] = frozenset()
    for unit in units:
        rest = tuple(one for one in unit.sayings if one.field not in _NEEDS)
        spare = False
        if not _is_proof(unit):
            point = content_words(one.words for one in unit.sayings)
        elif rest and len(rest) < len(unit.sayings) and point & content_words(one.words for one in rest):
            spare = not any(_leans(one.words) or _LEFT.search(one.words) for one in rest)
        found.append(unit._replace(sayings=rest) if spare else unit)
    return found


def _unechoed(sayings: Sequence[Saying]) -> Iterator[Saying]:
    """Without a need whose words come back in what answers it: `a ticket for tower cranes`, `I have a ticket for tower cranes`.

    One that the answer points at, or whose things it counts, stays: `a licence for the north basin`, `I took the licence in May`.
    """
    answers = [one.words for one in sayings if one.field not in _NEEDS]
    done, pointed = content_words(answers), content_words(_POINTED.findall(" ".join(answers)))
    for one in sayings:
        sought = content_words([one.words]) if one.field in _NEEDS else frozenset()
        hangs = bool(sought) and any(_counts_nothing(tagged(answer)) for answer in answers)
        if hangs or sought & pointed or len(sought & done) < max(2, _ECHO * len(sought)):
            yield one


_ECHO = 0.6
_LEFT = regex(
    r"\b(?:\d+|one|two|three|four|five|six|some|most|all|half|part) of (?:the|those)\b|\bthe (?:last|first|other|next|rest|same|second|third|two|three|four|five|six)\b",
    re.IGNORECASE,
)
"""How a proof counts out what only the need has named: `finished two of the three modules and sit the last in May`."""
_POINTED = regex(r"\b(?:the|that|this|those|these|such an?) ([\w-]+)", re.IGNORECASE)
"""A word that something known is called by."""
_NEEDS = frozenset(("need", "you_need", "someone_who"))
_WAITS = (
    (frozenset({"you_asked"}), frozenset({"i_answered"})),
    (frozenset({"i_answered"}), frozenset({"you_asked"})),
    (_NEEDS, frozenset({"evidence", "i_did", "i_do", "i_have", "i_am", "result"})),
    (frozenset({"worry", "text"}), frozenset({"answer"})),
    (frozenset({"answer"}), frozenset({"worry", "text"})),
)
"""Fields that are not said while what they go with is asked about or left out; a proof stands without its need, unless it leans on it."""
_TURNS = {"you_showed": 0, "i_saw": 0, "about": 1, "why": 3}
"""When the sayings of one fact have their turn: what was seen, what it is about, what was said of it, the reason last."""


def _names_reader(reader: Reader, one: Saying) -> bool:
    """Whether a saying speaks to its reader of somebody called like the reader: `Dr Hall's secretary` in Dr Hall's own note."""
    if reader.name is None:
        return False
    own = {reader.name.family, reader.name.full, *([reader.name.given] if len(reader.name.given) > 3 else [])}
    return any(name in one.words and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", one.words) for name in own if name)


def _answered(item: Asked, path: str, *, alone: bool) -> tuple[Saying, ...]:
    """What they asked, with my answer; the answers alone where all of them say by themselves what they answer.

    Nothing where it is not answered in words for them.
    """
    if item.answer is None or _is_jotted(item):
        return ()
    words, spelled = spelled_out(item.answer)
    answer = Saying(f"{path}.answer", "answer", words, "Asked", "answer", spelled)
    if item.question is None or alone:
        return (answer,)
    return Saying(f"{path}.question", "question", item.question, "Asked", "question"), answer


def _all_asked(facts: Interview) -> Sequence[Asked]:
    return [one for one in getattr(facts, "asked", ()) if isinstance(one, Asked)]


def _stands_alone(item: Asked) -> bool:
    """Whether an answer says by itself what it answers: `My notice is four weeks.`, not `Four weeks.`"""
    if item.answer is None or item.question is None:
        return True
    words = spelled_out(item.answer)[0]
    whole = is_sentence(words) and is_clause(tagged(_FIRST.split(words)[0].rstrip(" ."), frozenset()))
    told = re.match(r"(?:whether|which|what|when|where|who|why|how)\b[^?]*$", item.question)
    return whole and not told and not _YES_NO.match(words) and not _leans(words) and not _rests(item.question, words)


def _rests(question: str, answer: str) -> bool:
    """Whether an answer takes up something of which only its question says which: `I can bring a copy.`, of a certificate."""
    asked = content_words([question])
    taken = asked & content_words([answer])
    return bool(taken) and taken < asked


def _is_jotted(item: Asked) -> bool:
    """Whether what they asked, or what I answer, is more than a little shorthand away from words for them."""
    return is_short(item.question or "") or is_short(spelled_out(item.answer or "")[0])


_FIRST = regex(r"(?<=[.!?])\s+")
_YES_NO = regex(r"(?:yes|no|not|none|unfortunately|sadly|of course|gladly)\b", re.IGNORECASE)


_WHO = regex(r"(?P<who>.+?) will (?P<will>.+)", re.DOTALL)
_THEY = frozenset(("they", "you", "the company", "we"))


def _spoken(facts: Interview, reader: Reader, one: Saying) -> Saying:
    """`Dana will call Monday` in Dana's own note: `will` with her as "you", with no word of what she does changed."""
    match = _WHO.fullmatch(one.words) if one.form == "will" else None
    if match is None:
        return one
    who = match["who"]
    theirs = who.casefold() in _THEY or who.casefold() == (facts.company or "").casefold()
    alone = len(facts.interviewers) <= 1 and who.casefold() in ("she", "he")
    named = reader.place is not None and facts.people.find(who) == (reader.place,)
    return one._replace(form="they_will", words=match["will"]) if theirs or alone or named else one


def _unit_marks(
    facts: Interview, reader: Reader, item: Any, extras: Mapping[str, str], sayings: Sequence[Saying]
) -> frozenset[str]:
    marks = set(extras)
    by = getattr(item, "by", None)
    who = facts.people.find(by) if by is not None and facts.interviewers else ()
    if who == (CANDIDATE,):
        marks.add("mine")
    if isinstance(item, Material) and not extras:
        marks.add("pending")
    if len(sayings) > 1 and any(one.field == "why" for one in sayings):
        marks.add("reasoned")
    marks |= {
        mark
        for mark, field, pattern in _BEGINS
        for one in sayings
        if field in ("", one.field) and pattern.match(one.words)
    }
    marks.update(_tense(one.words) for one in sayings if one.form == "worry")
    if any(one.form == SENTENCE and re.match(r"I\b", one.words) for one in sayings):
        marks.add("first_person")
    if any(one.form == SENTENCE and _ANSWERS.search(one.words) for one in sayings):
        marks.add("answers_itself")
    if any(one.form == SENTENCE and not _OURS.search(one.words) for one in sayings):
        marks.add("others_sentence")
    if any(one.form == "drawn_to" and _is_a_house(one.words) for one in sayings):
        marks.add("some")
    if any(_is_chained(one.words) for one in sayings):
        marks.add("chained")
    if any(one.owner == "Qualification" and _counts_nothing(tagged(one.words)) for one in sayings):
        marks.add("counting")
    if any(one.form == "you_said" and _TWICE.search(one.words) and _is_chained(one.words) for one in sayings):
        marks.add("twice_told")
    if any(one.form == "someone_who" or _PERSON.match(one.words) for one in sayings):
        marks.add("person")
    if any(one.form == "you_showed" and _acts_on(one.words) for one in sayings):
        marks.add("acts_on")
    return frozenset(marks)


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
    if facts.decision_date is not None:
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


def _bare_first(units: Sequence[Unit]) -> list[Unit]:
    """The units with a topic, or else a thing shown, of which nothing is told ahead of the other points, where the thanks can take it up."""
    bare = next(
        (
            one
            for form in ("about", "you_showed")
            for one in units
            if [each.form for each in one.sayings] == [form] and not one.marks & {"proved", "acts_on"}
        ),
        None,
    )
    if bare is None:
        return list(units)
    ahead = next(place for place, one in enumerate(units) if one.section == bare.section)
    found = [one for one in units if one is not bare]
    found.insert(ahead, bare._replace(paragraph=units[ahead].paragraph))
    return found


def _led_in(units: Sequence[Unit]) -> list[Unit]:
    """The units with what somebody said and nothing is made of behind the other points, each with its proofs."""
    told = [unit for unit in units if any(one.form == "you_said" for one in unit.sayings)]
    mine = next((unit for unit in told if len(unit.sayings) == 1 and "proved" not in unit.marks), None)
    found = list(units)
    if mine is None:
        return found
    places = [place for place, unit in enumerate(units) if unit.section == mine.section or "answering" in unit.marks]
    points: list[list[Unit]] = []
    for unit in (units[place] for place in places):
        if "answering" in unit.marks and points:
            points[-1].append(unit)
        else:
            points.append([unit])
    paragraphs = [point[0].paragraph for point in points]
    ordered = sorted(points, key=lambda point: point[0] is mine)
    moved = [unit._replace(paragraph=where) for point, where in zip(ordered, paragraphs, strict=True) for unit in point]
    for place, unit in zip(places, moved, strict=True):
        found[place] = unit
    return found


def _leaning(outline: _Outline, units: Sequence[Unit]) -> list[Unit]:
    """The units with those that point back (`It runs on ...`): beside the question that they answer, else behind the section that they lean on."""
    found = list(units)
    for section in outline.sections:
        mine = [unit for unit in found if unit.section == section.say]
        asked = next((unit for unit in found if any(one.field == "asked" for one in unit.sayings)), None)
        if section.leans and mine and asked and _POINTS_BACK.match(mine[0].sayings[0].words):
            found[found.index(mine[0])] = mine[0]._replace(paragraph=asked.paragraph)
            continue
        ahead = [place for place, unit in enumerate(found) if section.leans and unit.section == section.leans]
        if mine and ahead and found.index(mine[0]) != ahead[-1] + 1 and _POINTS_BACK.match(mine[0].sayings[0].words):
            behind = found[ahead[-1]]
            rest = [unit for unit in found if unit not in mine]
            at = rest.index(behind) + 1
            found = [*rest[:at], *mine, *rest[at:]]
    return found


_OURS = regex(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?)\b|^You(?:r|rs)?\b")
"""Whole sentences that have nothing of this, or do not speak of the reader first, are about somebody or something else."""
_PERSON = regex(r"(?:some|any)(?:one|body)\b|an? (?:[\w-]+ ){1,4}who\b")
"""What somebody is called who is looked for: `somebody with a ticket`, `a manager who has run a ward`."""
_CHAIN = regex(r"[,;] (?:and|but|so|or) (?=\w)| because ")
_POINTS_BACK = regex(r"(?:it|they|this|that|these|those|both|there|here|each)\b", re.IGNORECASE)
_SAID_LATE = regex(
    r".*\b(?:forgot|(?:did not|didn['’]t|should have|before I could|never) (?:get to |come to )?(?:say|said|mention|mentioned|tell|told|come to))\b"
)
"""What says itself that it was not said."""
_BEGINS = (
    ("you", "", regex(r"You\b")),
    ("personal", "you_said", regex(r"(?:you|your|I)\b")),
    ("winding", "about", regex(r".*,(?!\d)")),
    ("advice", "you_said", regex(r"I (?:should|must|ought to|need to|had better)\b")),
    *(("telling", field, _SAID_LATE) for field in ("not_said", "text")),
    ("points_back", "thought", _POINTS_BACK),
    (
        "agrees",
        "answer",
        regex(
            r"(?:That|This|It|Yes|No|True|You are|You were|I know|Fair|Granted|Agreed|Correct|Right)\b|I (?:do|am|have|was|did)(?:[,.]| (?:and|but|indeed)\b)"
        ),
    ),
    ("together", "they_will", regex(r"(?:show|meet|take|see|walk|introduce|have) (?:me|us)\b")),
    ("there", "text", regex(r".*\bthere[.!]?$")),
    (
        "stands",
        "i_answered",
        regex(
            r"(?:I|[Mm]y|[Ww]e|[Oo]ur|[Ii]t|[Tt]hey|[Tt]here|[Tt]he)\b(?! (?:had|did)\b)(?!.*\b(?:and|but|or) (?:that|how|why|whether)\b)"
        ),
    ),
    ("theirs", "why", regex(r"(?!.*\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?)\b).*[^.!?]$")),
    ("forward", "text", regex(r".*\b(?:forward|hear(?:ing)? from)\b")),
    ("whens", "you_asked", regex(r".*\bwhen\b")),
    ("giving", "", regex(r"(?:bring|lend|give|show|deliver|hand) ")),
    ("sending", "", regex(r"(?:send|post|e-?mail|forward) ")),
    ("hearing", "", regex(r".*\bhear\b")),
    *(("besides", field, regex(r"\w+(?:['’]\w+)? also\b")) for field in ("not_said", "text")),
)
"""What the words of some fields, or of any, begin with or hold, for sentences that suit them or do not: `telling` says itself that it was not said, what
`points_back` stands right behind what it points at, an answer that `stands` is said again as it is, what `agrees` answers a worry that stands before it, what we will do `together` is no message that I wait for, `there` is where the reader is, a reason that is
`theirs` has nothing of me in it and so does not stand alone, what looks `forward` needs nothing that does, a question with `whens` in it is no "when you asked", who is `giving` or `sending` something, or is `hearing` of something, is not said to be
heard from in one breath, and what is said `besides` needs nothing that leads it in."""
_TENSES = {
    "might": frozenset(("M",)),
    "then": frozenset(("VD", "BED", "HVD", "DOD")),
    "now": frozenset(("VZ", "VB", "BEP", "BEZ", "HVB", "HVZ", "DOB", "DOZ")),
}
"""The tags of a main verb in what may be, was, or is: each goes with another way to take a worry up."""
_LEANS = regex(
    r"\b(?:mine|ours|yours|theirs|hers|ones?|it|that|this|them|those|these|both|there|such|so|same|did|doing)\b",
    re.IGNORECASE,
)
"""Words by which a proof leans on the need or the point before it."""


_TWICE = regex(r"^(?!(?:you|your|I)\b).*[,;] (?:and|but|so|or) (?=\w)")
"""Two clauses of which neither speaks of the reader first, so that "As you told me" goes with them."""


def _is_chained(text: str) -> bool:
    """Whether words are a chain of clauses already, behind which no other clause goes; not `read him the price, and let him argue`."""
    acts = {word.at for word in tagged(text) if word.tag in _VERBS}
    return any("because" in link[0] or link.end() not in acts for link in _CHAIN.finditer(text))


def _is_a_house(words: str) -> bool:
    """Whether what draws me is said of the reader's house without saying whose: `a unit that trains its own`, `a shop with a north window`."""
    found = _SOME.match(words)
    return bool(found and found["noun"] in listed("house"))


_SOME = regex(r"an? (?:(?!of\b)[\w'’-]+ ){0,2}?(?P<noun>[\w'’-]+) (?:that|which|where|in which|whose|who|with)\b")


def _acts_on(words: str) -> bool:
    """Whether words behind "You showed me" go on with what you did next: `the press and let me ink it`, not `the press and the inks`."""
    read = tagged(words)
    return any(one.low == "and" and more.tag in ("VB", "VD", "DOD", "HVD") for one, more in pairwise(read))


def _tense(clause: str) -> str:
    """The tense of a clause: `might`, `then` or `now`; empty where it is not known."""
    words = tagged(clause)
    place = main_verb(words)
    tags = [words[place].tag] if place is not None else [word.tag for word in words]
    return next((name for tag in tags for name, those in _TENSES.items() if tag in those), "")


def _leans(text: str) -> bool:
    """Whether a proof points to something outside it; not `did 6 shutdowns`, `a system that ...`, `bought a press and rebuilt it`."""
    words = tagged(text)
    if _counts_nothing(words):
        return True
    for place, word in enumerate(words):
        if not _LEANS.fullmatch(word.low):
            continue
        after = words[place + 1] if place + 1 < len(words) else None
        thing = after is not None and after.tag in ("D", "S", "NUM", "N", "NS", "A") and not _LEANS.fullmatch(after.low)
        before = {one.tag for one in words[:place]}
        held = (
            (word.low == "that" and word.tag in ("K", "W"))
            or (word.low in ("did", "doing") and thing and words[min(place + 2, len(words) - 1)].low != "same")
            or (word.low == "so" and after is not None and after.low in ("that", "many", "much", "far"))
            or (word.low == "so" and place and words[place - 1].tag == ",")
            or (word.low == "it" and "N" in before)
            or (word.low in ("them", "those", "these", "both", "ones") and "NS" in before)
        )
        if not held:
            return True
    return False


def _counts_nothing(words: Sequence[Word]) -> bool:
    """Whether it counts what it does not name: `dressed three hundred and twenty a day`; not `sold 40 tins`, `cut falls from 9 to 2`."""
    named = next((place for place, word in enumerate(words) if word.tag == "NS"), len(words))
    for place, word in enumerate(words[:named]):
        verb = place - 2 if place > 1 and words[place - 1].low == "a" else place - 1
        if word.tag != "NUM" or verb < 0 or words[verb].tag not in _VERBS or _YEAR.fullmatch(word.low):
            continue
        after = next(dropwhile(lambda one: one.tag == "NUM" or one.low in ("and", "or", "to"), words[place:]), None)
        if after is None or after.low in ("last", "this") or (after.tag in ("P", "D", ",", "K") and after.low != "of"):
            return True
    return False


_VERBS = frozenset(("VD", "VN", "VB", "DOD", "HVD", "DOB", "HVB"))
_YEAR = regex(r"(?:19|20)\d\d")


_MEDIA = (
    ("trial", regex(r"trial|audition|working interview|\bstage\b", re.IGNORECASE)),
    ("video", regex(r"video|zoom|teams|meet\b|skype|webex|remote|online|virtual", re.IGNORECASE)),
    ("phone", regex(r"phone|call|screen", re.IGNORECASE)),
    ("visit", regex(r"person|site|office|visit|coffee|lunch|walk|tour|on the", re.IGNORECASE)),
)
"""Where it took place, by the words for it."""


def _beside(outline: _Outline, facts: Interview, units: Sequence[Unit]) -> list[Unit]:
    """The units with every proof right behind the point that it answers, and what is sent behind what it is about."""
    found = list(units)
    for section in outline.sections:
        homes = tuple(f"{name}[" for name in section.beside)
        for unit in [one for one in found if homes and one.section == section.say and "url" not in one.extras]:
            points = [one for one in found if one.path.startswith(homes)]  # nothing stands behind a link
            *_, second, most = sorted((0, 0, *(_belongs(facts, unit, one) for one in points)))
            if most == second:
                continue
            nearest = next(one for one in points if _belongs(facts, unit, one) == most)
            found.remove(unit)
            place = found.index(nearest) + 1
            while place < len(found) and found[place].section == unit.section and "answering" in found[place].marks:
                place += 1
            marks, rank = unit.marks | {"answering"}, min(unit.rank, nearest.rank + 1)
            found.insert(place, unit._replace(paragraph=nearest.paragraph, rank=rank, marks=marks))
    return sorted(found, key=lambda unit: unit.paragraph)


def _proved(units: Sequence[Unit]) -> list[Unit]:
    """The units, with a point marked `proved` where what I have done about it follows."""
    after = [*units[1:], None]
    return [
        unit._replace(marks=unit.marks | {"proved"})
        if one is not None and _is_proof(one) and not _is_proof(unit) and unit.sayings
        else unit
        for unit, one in zip(units, after, strict=True)
    ]


def _is_proof(unit: Unit) -> bool:
    return "answering" in unit.marks and unit.sayings[0].owner == "Qualification"


def _belongs(facts: Interview, unit: Unit, point: Unit) -> int:
    """How closely: a proof to the point that it answers alone, what is sent by the words that it shares and that tell something."""
    if unit.sayings[0].owner == "Qualification":
        number = int(unit.path.partition("[")[2].rstrip("]"))
        return point.path == f"key_points[{facts.answered(facts.whole('qualifications')[number])}]"
    known = content_words([facts.company or "", facts.role or ""])
    mine = content_words(one.words for one in unit.sayings)
    return len(mine & content_words(one.words for one in point.sayings) - known)


_SLACK = 1.05
_FRAME = 12


def _fitted(units: Sequence[Unit], most: int) -> tuple[list[Unit], list[Unit]]:
    """What fits the length, and what does not: the least important goes first, and what is short may come back."""
    dropped: list[Unit] = []

    def fits(*back: Unit) -> bool:
        words = sum(unit.words for unit in units if unit not in dropped or unit in back)
        return _FRAME + words <= most * _SLACK

    spare = sorted(
        (unit for unit in units if unit.rank and unit.sayings), key=lambda unit: (unit.rank, units.index(unit))
    )
    while spare and not fits():
        dropped.append(spare.pop())
    for unit in dropped[-2::-1]:
        if fits(unit):
            dropped.remove(unit)
    return [unit for unit in units if unit not in dropped], dropped


def _unanswered(facts: Interview) -> Iterator[LeftOut]:
    """What they asked and nobody has answered."""
    for number, item in enumerate(getattr(facts, "asked", None) or ()):
        if isinstance(item, Asked) and item.answer is None:
            yield LeftOut(fact=f"asked[{number}]", reason="they asked it, and there is no answer yet")
        elif isinstance(item, Asked) and _is_jotted(item):
            yield LeftOut(fact=f"asked[{number}]", reason="it is jotted; write question and answer as they should read")


def _no_room(unit: Unit, length: Length) -> LeftOut:
    return LeftOut(fact=unit.path, reason=f"there is no room for it in a {length.value} message")


def _elsewhere(
    outline: _Outline, planned: _Planned, facts: Interview, reader: Reader, found: _Found, theirs: frozenset[str]
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
            if _names_reader(reader, one):
                yield LeftOut(
                    fact=one.path, reason="it speaks of its reader as of somebody else; write “you” or “your”"
                )
                continue
            if one.field in _NEEDS and any(found.entry(path) == item for path in known):
                yield LeftOut(
                    fact=one.path, reason="it is better not read back to them; what you have done about it is said"
                )
                continue
            holder = item if item.endswith("]") else field
            yield LeftOut(fact=one.path, reason=_why_not(outline, found, field, holder, asked=found.asked(holder)))
    for name in getattr(facts, "aside", ()):
        yield LeftOut(fact=name, reason=f"it belongs to another kind of message than {facts.kind}")


def _why_not(outline: _Outline, found: _Found, field: str, item: str, *, asked: bool) -> str:
    """Why no unit says a fact of a field that the message does speak of."""
    if asked:
        return "it belongs to something that is not certain yet"
    unanswered = all(one.field != "answer" for one in found.under(item))
    if unanswered and all(section.needs == "answer" for section in outline.sections if field in section.of):
        return "it has no answer yet, and is better left alone without one"
    return "this message says something else in its place"


def _once(left: Sequence[LeftOut]) -> list[LeftOut]:
    return list({one.fact: one for one in reversed(left)}.values())[::-1]
