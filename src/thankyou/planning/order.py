"""Which units stay and where they stand: a proof behind its point, what leans behind what it leans on, what fits the length.

Every function takes units and gives units; `thankyou.planning.brief` calls them in turn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from thankyou.facts.models import Interview
from thankyou.facts.patterns import regex
from thankyou.facts.sayings import Saying
from thankyou.facts.stems import NEEDS, SENTENCE
from thankyou.planning.dealing import content_words
from thankyou.planning.leaning import STANDING_FOR, is_leaning, points_at, points_back, the_things
from thankyou.planning.outlines import Outline
from thankyou.planning.units import Unit
from thankyou.reading.words import words_of as tagged

__all__ = [
    "MOST_PAST_LENGTH",
    "bare_first",
    "behind_events",
    "behind_support",
    "beside_points",
    "echoed",
    "estimated",
    "fitted",
    "led_in",
    "left_hanging",
    "marked_proved",
    "marked_told",
    "quotes",
    "spaced",
    "wanted",
]


def wanted(units: Sequence[Unit]) -> list[Unit]:
    """The units, each that another one comes back to (`I can bring the marked-up drawings.`) dropped no sooner than that one."""
    named = [
        (unit.section, max(unit.rank, 1), the_things(one.words))
        for unit in units
        for one in unit.sayings
        if one.form in _SENT_OR_OFFERED
    ]
    found: list[Unit] = []
    for unit in units:
        told = content_words(one.words for one in unit.sayings)
        ranks = [rank for section, rank, things in named if section != unit.section and things & told]
        found.append(unit._replace(rank=min(unit.rank, *ranks)) if ranks else unit)
    return found


_SENT_OR_OFFERED = frozenset(("sending", "useful", "i_will", "proposal"))
"""Forms of facts that may come back to a thing that another one tells of."""


def left_hanging(facts: Interview, units: Sequence[Unit]) -> list[Unit]:
    """What points back where nothing is said of what it points at.

    A step of mine (`return it within five days`) without what is sent or comes next; what I will do (`try it in May`) while the advice is asked about.
    """
    steps = [unit for unit in units if unit.sayings and unit.sayings[0].owner in ("NextStep", "Material")]
    alone = steps[0] if len(steps) == 1 else None
    points = alone is not None and any(one.form == "i_will" and _POINTER.search(one.words) for one in alone.sayings)
    hanging = [alone] if alone is not None and points and is_leaning(alone.sayings[0].words) else []
    told = {one.field for unit in units for one in unit.sayings}
    if getattr(facts, "advice", ()) and "advice" not in told:
        hanging += [
            unit
            for unit in units
            if any(one.field == "will_do" and is_leaning(one.words, STANDING_FOR) for one in unit.sayings)
        ]
    return hanging


_POINTER = regex(r"\b(?:it|them|then)\b", re.IGNORECASE)
_REMARKS = frozenset(("you_said", "quote", SENTENCE))
_TOPICS = frozenset(("about", "you_asked", "you_showed"))
_TAKEN_UP = frozenset(("about", "you_showed"))
"""Bare points that the thanks can take up, beside which no bare remark is missed."""
_SIGHTS = frozenset(("i_saw",))
"""Forms of a point that a letter reads back: the thanks can take up a topic, a remark stands by itself, a sight comes out of nowhere."""
_ENOUGH = 1
"""Points of which something is made, beside which a bare remark is not missed: readers held every frame for one against a note."""


def quotes(unit: Unit) -> bool:
    """Whether a unit is the reader's own words and nothing more, which the thanks take up in no room of their own."""
    return [one.form for one in unit.sayings] == ["quote"] and "fragment" not in unit.marks


def echoed(facts: Interview, units: Sequence[Unit], most: int, sayings: Sequence[Saying]) -> list[Unit]:
    """The points of which nothing is made, neither a reason nor an answer nor a proof, but for the first `most` topics and remarks.

    A sight is kept where there is nothing else to come back to, and whatever another of the `sayings` points at (`that wall`) or a kind
    word comes back to (`I hope the jackdaws ...`).
    """
    answered = {f"key_points[{place}]" for one in facts.qualifications if (place := facts.answered(one)) is not None}
    bare = [
        unit
        for unit in units
        if len(unit.sayings) == 1
        and unit.path not in answered
        and (unit.sayings[0].form in _SIGHTS or not unit.marks & {"first_person", "mine", "advice"})
    ]
    spare: list[Unit] = []
    quoted = next((one for one in bare if quotes(one)), None)
    bare = [unit for unit in bare if unit is not quoted]
    remarks = most if quoted is None and not any(one.sayings[0].form in _TAKEN_UP for one in bare) else 0
    for forms, room in ((_REMARKS, remarks), (_TOPICS, most), (_SIGHTS, 0)):
        spare += [one for one in bare if one.sayings[0].form in forms][room:]
    if len(units) - len(bare) >= _ENOUGH:
        spare = [one for one in bare if one.sayings[0].form in _REMARKS or one in spare]
    elif len(spare) == len(units):
        del spare[:1]
    return [unit for unit in units if unit in spare and not _is_pointed_at(unit, sayings)]


def _is_pointed_at(unit: Unit, sayings: Sequence[Saying]) -> bool:
    told = content_words(one.words for one in unit.sayings)
    own = {one.path for one in unit.sayings}
    return any(
        told & (content_words([one.words]) if one.owner == "Remark" else points_at(one.words))
        for one in sayings
        if one.path not in own
    )


def bare_first(units: Sequence[Unit]) -> list[Unit]:
    """The units with a quotation, and a topic or else a thing shown, of which nothing is told ahead of the other points, where the thanks can take them up."""
    bare = [
        next((one for form in forms for one in units if _is_bare(one, form)), None)
        for forms in (("about", "you_showed"), ("quote",))
    ]
    first = [one for one in bare if one is not None]
    if not first:
        return list(units)
    ahead = next(place for place, one in enumerate(units) if one.section == first[0].section)
    found = [one for one in units if one not in first]
    found[ahead:ahead] = [one._replace(paragraph=units[ahead].paragraph) for one in first]
    return found


def _is_bare(unit: Unit, form: str) -> bool:
    return [one.form for one in unit.sayings] == [form] and not unit.marks & {"proved", "acts_on"}


def spaced(outline: Outline, units: Sequence[Unit]) -> list[Unit]:
    """The units with their paragraphs numbered anew: each point of a section that has `later` ones begins one where something is told already.

    Readers of notes side by side, who did not know whose they were, took 25 of 30 in which each thing has room of its own
    over the same in fewer paragraphs.
    """
    apart = {section.say for section in outline.sections if section.later}
    found: list[Unit] = []
    mine = _lone_step(units)
    number, told, bare = 0, False, False
    for unit in units:
        before = units[len(found) - 1].paragraph if found else None
        plain = len(unit.sayings) == 1 and "proved" not in unit.marks  # two of these may share a paragraph
        own = unit.section in apart and "answering" not in unit.marks
        goes_on = unit is mine and bool(found) and not found[-1].extras
        if (unit.paragraph != before and not goes_on) or (own and (told or (bare and not plain))):
            number, told, bare = number + 1, False, False
        if unit.sayings and not quotes(unit):
            told, bare = told or not plain, True
        found.append(unit._replace(paragraph=number))
    return found


def _lone_step(units: Sequence[Unit]) -> Unit | None:
    """The one thing that I will do, where nothing else is told in its paragraph: it goes on from the one before."""
    steps = [unit for unit in units if [one.form for one in unit.sayings] == ["i_will"]]
    if len(steps) != 1:
        return None
    [step] = steps
    return step if all(unit is step or not unit.sayings for unit in units if unit.paragraph == step.paragraph) else None


def led_in(units: Sequence[Unit]) -> list[Unit]:
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


_EVENTS = frozenset(("next", "they_will", "will"))


def behind_events(units: Sequence[Unit]) -> list[Unit]:
    """The units with what I will do behind what happens before, where the facts tell it so: `set up a bench trial`, `bring my own forceps`; not behind word from them, on which a letter ends."""
    found = list(units)
    for step in [one for one in units if any(each.form == "i_will" for each in one.sayings)]:
        events = [one for one in units if "word" not in one.marks and _EVENTS & {each.form for each in one.sayings}]
        ahead = [one for one in events if one.path < step.path and found.index(one) > found.index(step)]
        if ahead:
            found.remove(step)
            found.insert(found.index(ahead[-1]) + 1, step)
    return found


def behind_support(outline: Outline, units: Sequence[Unit]) -> list[Unit]:
    """The units with those that point back (`It runs on ...`): beside the question that they answer, else behind the section that they lean on."""
    found = list(units)
    for section in outline.sections:
        mine = [unit for unit in found if unit.section == section.say] if section.leans else []
        words = mine[0].sayings[0].words if mine and mine[0].sayings else ""
        if not points_back(words):
            continue
        asked = next((unit for unit in found if any(one.field == "asked" for one in unit.sayings)), None)
        if asked:
            found[found.index(mine[0])] = mine[0]._replace(paragraph=asked.paragraph)
            continue
        answers = [unit for unit in found if any(one.owner == "Asked" for one in unit.sayings)]
        ahead = answers or [unit for unit in found if unit.section == section.leans]
        if ahead:
            rest = [unit for unit in found if unit not in mine]
            at = rest.index(ahead[-1])
            mine = [unit._replace(paragraph=ahead[-1].paragraph) for unit in mine] if answers else mine
            found = [*rest[:at], ahead[-1]._replace(marks=ahead[-1].marks | {"taken_up"}), *mine, *rest[at + 1 :]]
    return found


def beside_points(outline: Outline, facts: Interview, units: Sequence[Unit]) -> list[Unit]:
    """The units with every proof right behind the point that it answers, and what is sent behind what it is about."""
    found = list(units)
    for section in outline.sections:
        if not section.beside:
            continue
        homes = tuple(f"{name}[" for name in section.beside)
        for unit in [one for one in found if one.section == section.say and "url" not in one.extras]:
            points = [one for one in found if one.path.startswith(homes)]  # nothing stands behind a link
            *_, second, most = sorted((0, 0, *(_belongs(facts, unit, one) for one in points)))
            if most == second:
                found[found.index(unit)] = _by_itself(facts, unit, found)
                continue
            nearest = next(one for one in points if _belongs(facts, unit, one) == most)
            found.remove(unit)
            place = found.index(nearest) + 1
            while place < len(found) and found[place].section == unit.section and "answering" in found[place].marks:
                place += 1
            marks, rank = unit.marks | {"answering"}, min(unit.rank, nearest.rank + 1)
            found.insert(place, unit._replace(paragraph=nearest.paragraph, rank=rank, marks=marks))
    return sorted(_with_proofs(found), key=lambda unit: unit.paragraph)


def _by_itself(facts: Interview, unit: Unit, units: Sequence[Unit]) -> Unit:
    """The unit, where it is something that is sent marked `unasked` if nothing else that is said has to do with it."""
    others = (one for one in units if one is not unit and one.sayings)
    if not unit.sayings or unit.sayings[0].owner != "Material" or any(_belongs(facts, unit, one) for one in others):
        return unit
    if _AWAITED.search(unit.sayings[0].words):
        return unit
    return unit._replace(marks=unit.marks | {"unasked"})


_AWAITED = regex(r"\b(?:you|your|completed|signed|forms?|contract|I-9)\b", re.IGNORECASE)
"""What is sent because they wait for it: `the references that you asked for`, `the contract, signed`."""


def _with_proofs(units: Sequence[Unit]) -> list[Unit]:
    """The units with a proof of no need that would stand alone, where all others stand beside their points, behind the last of these."""
    proofs = [one for one in units if one.sayings and one.sayings[0].owner == "Qualification"]
    apart = [one for one in proofs if "answering" not in one.marks]
    if len(apart) != 1 or len(proofs) == 1 or {one.field for one in apart[0].sayings} & NEEDS:
        return list(units)
    ahead = next(one for one in reversed(proofs) if one is not apart[0])
    found = [one for one in units if one is not apart[0]]
    moved = apart[0]._replace(paragraph=ahead.paragraph, marks=apart[0].marks | {"answering"})
    found.insert(found.index(ahead) + 1, moved)
    return found


def marked_told(units: Sequence[Unit]) -> list[Unit]:
    """The units, with a thing that is sent marked `told_ahead` where the sentence before has named it: `I wrote the handbook.`"""
    found = list(units)
    for place, (ahead, unit) in enumerate(pairwise(units), 1):
        thing = _THING.fullmatch(unit.sayings[0].words) if unit.sayings else None
        if thing is None or unit.sayings[0].owner != "Material" or ahead.paragraph != unit.paragraph:
            continue
        one = tagged(thing["named"])
        told = " ".join(saying.words for saying in ahead.sayings if saying.field not in NEEDS)
        if one and one[-1].tag == "N" and re.search(rf"\b{re.escape(thing['named'])}\b", told, re.IGNORECASE):
            found[place] = unit._replace(marks=unit.marks | {"told_ahead"})
    return found


_THING = regex(r"(?:the|my|an?) (?P<named>[\w'’-]+(?: [\w'’-]+)*)", re.IGNORECASE)


def marked_proved(units: Sequence[Unit]) -> list[Unit]:
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
    return len((mine & content_words(one.words for one in point.sayings)) - known)


_PAST_LENGTH = 1.1
"""How many times its length a message may have."""
MOST_PAST_LENGTH = 1.15
"""How many times for the most important of what would not fit; no message has more."""
_FRAME = 12


def estimated(units: Sequence[Unit]) -> int:
    """About how many body words units make, before a word of ours is chosen."""
    return _FRAME + sum(unit.words for unit in units)


def fitted(units: Sequence[Unit], most: int) -> tuple[list[Unit], list[Unit]]:
    """What fits the length, and what does not: the least important goes first, and what matters most of it, or is short, may come back."""
    dropped: list[Unit] = []

    def fits(*back: Unit, times: float = _PAST_LENGTH) -> bool:
        return estimated([unit for unit in units if unit not in dropped or unit in back]) <= most * times

    spare = sorted(
        (unit for unit in units if unit.rank and unit.sayings), key=lambda unit: (unit.rank, units.index(unit))
    )
    while len(spare) > 1 and not fits():
        dropped.append(spare.pop())
    first = dropped[-1] if dropped else None
    for unit in dropped[::-1]:
        if fits(unit, times=MOST_PAST_LENGTH if unit is first else _PAST_LENGTH):
            dropped.remove(unit)
    return [unit for unit in units if unit not in dropped], dropped
