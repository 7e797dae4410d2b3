"""From outline to draft: which moves fit, in which paragraphs, and in which words.

`realise` drafts several candidates with seeded chance and keeps the one with the best `score`. Quality is searched for,
not hoped for; the same outline, seed and wording always give the same draft.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch
from typing import Any, NamedTuple

from thankyou.facts.models import Length
from thankyou.facts.text import units
from thankyou.planning.left_out import LeftOut
from thankyou.planning.outline import Outline
from thankyou.planning.plans import Plan
from thankyou.planning.readers import is_american
from thankyou.writing.letter_slots import letter_common, part_slots
from thankyou.writing.score import Avoided, score, trigrams
from thankyou.writing.slots import (
    answer_slots,
    common,
    enclosure_slots,
    next_slots,
    pair_slots,
    point_slots,
    proof_slots,
    remark_slots,
    spark_slots,
    unsaid_slots,
)
from thankyou.writing.wording import Variant, Wording, filled

__all__ = ["WORDS", "Draft", "Line", "realise"]

WORDS = {Length.SHORT: (45, 100), Length.STANDARD: (75, 150), Length.DETAILED: (110, 190)}
"""Body words without greeting and sign-off block that a draft aims for (WRITING.md); few facts make a shorter note."""

_OPENING_WORDS = 12
_SLACK = 1.06
"""Estimates run high: the best draft is rarely the longest."""
_ENOUGH = 70
"""A note of this many words needs no courtesy at its end."""
CANDIDATES = 14
_POINTS = {Length.SHORT: 1, Length.STANDARD: 2, Length.DETAILED: 3}
_PROOFS = {Length.SHORT: 1, Length.STANDARD: 2, Length.DETAILED: 3}


_PLAIN: dict[str, Any] = {"plain": "yes"}
"""The slots of what is said without any fact."""


class Move(NamedTuple):
    """One thing to say: the section whose wording says it, its slots, the facts it rests on."""

    section: str
    slots: dict[str, Any]
    facts: tuple[str, ...]
    rank: int
    """How soon it is dropped where space is short: 0 never, the highest first."""
    paragraph: int = 0
    """Where it stands, if the outline says so."""
    instead: bool = False
    """Whether it may be said without its fact."""


class Line(NamedTuple):
    """A sentence or two of the draft and where they come from."""

    text: str
    section: str
    variant: str
    facts: tuple[str, ...]
    use: str = ""
    last_resort: bool = False
    takes_key: bool = False
    """Whether an opening takes up the first callback."""
    rank: int = 0
    """That of its move."""


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


def realise(
    outline: Outline | Plan,
    wording: Wording,
    *,
    seed: int,
    sent_on: dt.date | None = None,
    avoided: Avoided | None = None,
) -> Draft:
    """The best of several drafts of `outline` that keep clear of what `avoided` notes already say."""
    desk = _Desk(outline, wording, sent_on, avoided or Avoided())
    moves, dropped = _moves(outline, desk)
    limits = _limits(outline)
    chance = random.Random(
        f"{seed}|{outline.reader.place}|{outline.interview.candidate.name}|{outline.interview.company}|{outline.reader.person.name}"
    )
    drafts = [_drafted(outline, desk, moves, chance) for _ in range(CANDIDATES)]
    best = max(
        drafts,
        key=lambda paragraphs: score([line for part in paragraphs for line in part], limits, desk.avoided),
    )
    greeting, closing, subject = (
        desk.one(section, desk.common, chance) for section in ("greeting", "sign_off", "subject")
    )
    assert greeting and closing, "wording has a greeting and a sign-off for every reader"
    left = (*outline.left_out, *dropped, *_unsaid(outline, best, moves))
    draft = Draft(
        subject.text if subject else "", greeting, tuple(tuple(part) for part in best if part), closing, _block(outline), left
    )  # fmt: skip
    return _fitted(outline, draft)


@singledispatch
def _common(outline: Outline | Plan, sent_on: dt.date | None) -> dict[str, Any]:
    """The slots of every section."""
    assert isinstance(outline, Outline)
    return common(outline, sent_on)


@_common.register
def _(outline: Plan, sent_on: dt.date | None) -> dict[str, Any]:
    return letter_common(outline)


@singledispatch
def _limits(outline: Outline | Plan) -> tuple[int, int]:
    """The fewest and the most words that a draft aims for."""
    assert isinstance(outline, Outline)
    return WORDS[outline.length]


@_limits.register
def _(outline: Plan) -> tuple[int, int]:
    return outline.words


@singledispatch
def _fitted(outline: Outline | Plan, draft: Draft) -> Draft:
    """The draft, short enough for where it is sent."""
    return draft


@_fitted.register
def _(outline: Plan, draft: Draft) -> Draft:
    """Without the least important lines, where there is a limit in characters."""
    while outline.characters and units(draft.body) > outline.characters:
        worst = max((line for line in draft.lines), key=lambda line: (line.rank, len(line.text)))
        if not worst.rank:
            return draft
        kept = tuple(tuple(line for line in part if line is not worst) for part in draft.paragraphs)
        still = {fact for part in kept for line in part for fact in line.facts}
        lost = [
            LeftOut(fact=fact, reason=f"there is no room for it in {outline.characters} characters")
            for fact in worst.facts
            if fact not in still
        ]
        draft = draft._replace(paragraphs=tuple(part for part in kept if part), left_out=(*draft.left_out, *lost))
    return draft


def _block(outline: Outline | Plan) -> tuple[str, ...]:
    one = outline.interview.candidate
    if isinstance(outline, Plan) and outline.characters:
        return ()  # whoever reads it there sees who writes
    return tuple(line for line in (one.name, one.email, one.phone, one.linkedin, one.portfolio) if line)


class _Desk:
    """What all candidates of one draft share: slots, fitting variants and their texts, rendered once."""

    def __init__(self, outline: Outline | Plan, wording: Wording, sent_on: dt.date | None, avoided: Avoided) -> None:
        self.outline, self.wording, self.avoided = outline, wording, avoided
        self.common = _common(outline, sent_on)
        self.american = is_american(outline.interview.locale)
        self.there = filled(self.common)
        self._lines: dict[tuple[str, int], list[Line]] = {}

    def options(self, section: str, slots: dict[str, Any], facts: tuple[str, ...] = ()) -> list[Line]:
        """Every line that says `section` with these slots; only those that use the most of them."""
        key = (section, id(slots))
        if key not in self._lines:
            values = {**self.common, **slots}
            there = self.there if slots is self.common else self.there | filled(slots)
            suiting = self.wording.suiting(
                section, self.outline.tone, self.american, self.outline.reader.relation.value
            )
            usable = _smooth(_fullest([variant for variant in suiting if variant.slots <= there], slots), values)
            self._lines[key] = [
                Line(
                    variant.render(values),
                    section,
                    variant.id,
                    _shown(facts, variant),
                    variant.use,
                    variant.last_resort,
                    "key" in variant.facts,
                )
                for variant in usable
            ]
        return self._lines[key]

    def words(self, move: Move) -> int:
        """About how many words a move will take: those of the middle option."""
        counts = sorted(line.text.count(" ") + 1 for line in self.options(move.section, move.slots, move.facts))
        return counts[len(counts) // 2] if counts else 0

    def one(
        self,
        section: str,
        slots: dict[str, Any],
        chance: random.Random,
        facts: tuple[str, ...] = (),
        begun: tuple[str, ...] = (),
    ) -> Line | None:
        """A line by chance: first those that begin otherwise than `begun` lines, fresh ones next, last resorts last."""
        options = self.options(section, slots, facts)
        used = self.avoided.variants.get(section, frozenset())
        good = [line for line in options if not line.last_resort]
        fresh = [line for line in good if line.variant not in used]
        other = [line for line in fresh if not line.text.startswith(begun)] if begun else fresh
        found = other or fresh or [line for line in options if line.variant not in used] or good or options
        return chance.choice(found) if found else None


def _fullest(variants: Sequence[Variant], slots: dict[str, Any]) -> list[Variant]:
    """The variants that use most of what there is to say: with the reason, the comment, the evidence."""
    if len(variants) < 2:
        return list(variants)
    wanted = [slot for slot in ("why", "proof", "need", "answer", "link") if slots.get(slot)] + [
        f"{name}.{form}"
        for name in ("yours", "ours", "theirs", "mine", "unsaid", "proof", "next")
        for form in ("comment", "aside")
        if isinstance(slots.get(name), dict) and slots[name].get(form)
    ]

    def used(variant: Variant) -> int:
        return (2 if "link" in variant.facts else 0) + len(
            {
                slot.split(".")[0] + (".x" if slot.count(".") else "")
                for slot in wanted
                if (slot in variant.slots if "." in slot else slot in variant.facts)
            }
        )

    most = max((used(variant) for variant in variants), default=0)
    return [variant for variant in variants if used(variant) == most]


_OPTIONAL = {"why": "why", "need": "need", "evidence": "proof", "answer": "answer"}


def _shown(facts: tuple[str, ...], variant: Variant) -> tuple[str, ...]:
    """The facts that a variant really shows: a callback without the reason does not rest on it."""
    shows = variant.facts
    hidden = [
        fact
        for fact in facts
        if (group := _OPTIONAL.get(fact.rpartition(".")[2]))
        and group not in shows
        and not (group == "need" and "link" in shows)
    ]
    return tuple(fact for fact in facts if fact not in hidden) if hidden else facts


_LONG_MIDDLE = 9
_LONG_LEAD = 6


def _smooth(variants: list[Variant], values: dict[str, Any]) -> list[Variant]:
    """Without those that would go on after a long or comma-parted phrase, if others are left."""

    def long(slot: str) -> bool:
        name, _, field = slot.partition(".")
        text = values[name][field] if field else values[name]
        return name not in ("role", "company", "when", "talk", "reader") and (
            "," in text or ";" in text or " - " in text or len(text.split()) > _LONG_MIDDLE
        )

    def parted(slot: str) -> bool:
        name, _, field = slot.partition(".")
        return ";" in (values[name][field] if field else values[name])

    def heavy(slot: str) -> bool:
        name, _, field = slot.partition(".")
        text = values[name][field] if field else values[name]
        return (name == "need" and len(text.split()) > _LONG_LEAD) or (field == "topic" and "," in text)

    whole = [variant for variant in variants if not any(parted(slot) for slot in variant.followed)] or variants
    whole = [variant for variant in whole if not any(heavy(slot) for slot in variant.followed)] or whole
    return [variant for variant in whole if not any(long(slot) for slot in variant.medial)] or whole


# --- which moves -------------------------------------------------------------------------------------------------


@singledispatch
def _moves(outline: Outline | Plan, desk: _Desk) -> tuple[list[Move], list[LeftOut]]:
    """All moves that fit the length, in the order of the letter, and the facts that found no place."""
    assert isinstance(outline, Outline)
    wanted = _wanted(outline, desk)
    high = WORDS[outline.length][1]
    words = {id(move): desk.words(move) for move in wanted}
    kept, room = list(wanted), high * _SLACK - _OPENING_WORDS
    while sum(words[id(move)] for move in kept) > room and any(move.rank for move in kept):
        kept.remove(max(kept, key=lambda move: (move.rank, wanted.index(move))))
    for move in sorted((move for move in wanted if move not in kept), key=lambda move: move.rank):
        if sum(words[id(one)] for one in kept) + words[id(move)] <= room:
            kept.append(move)
    kept.sort(key=wanted.index)
    dropped = [
        LeftOut(fact=fact, reason=f"there is no room for it in a {outline.length.value} note")
        for move in wanted
        if move not in kept
        for fact in move.facts
    ]
    return [_linking(outline, move, kept) for move in kept], dropped


@_moves.register
def _(outline: Plan, desk: _Desk) -> tuple[list[Move], list[LeftOut]]:
    """Everything that was planned; the least important facts go where the message would get too long."""
    moves = [
        Move(part.section, part_slots(part, outline), part.facts, part.rank, part.paragraph, part.instead)
        for part in outline.parts
    ]
    kept = list(moves)
    words = {id(move): desk.words(move) for move in moves}
    while sum(words[id(move)] for move in kept) > outline.words[1] * _SLACK and any(move.rank > 1 for move in kept):
        kept.remove(max(kept, key=lambda move: (move.rank, moves.index(move))))
    dropped = [
        LeftOut(fact=fact, reason="there is no room for it in a message of this kind")
        for move in moves
        if move not in kept
        for fact in move.facts
    ]
    return kept, dropped


def _wanted(outline: Outline, desk: _Desk) -> list[Move]:
    moves: list[Move] = []
    for number, point in enumerate(outline.points):
        slots = point_slots(point, american=desk.american, as_key=number == 0, again=number > 0)
        facts = (point.phrase.fact, *((point.why.fact,) if point.why else ()))
        moves.append(
            Move(
                "callback",
                slots,
                facts,
                0 if number == 0 else 2 + number * 2 + (5 if number >= _POINTS[outline.length] else 0),
            )
        )
    moves = _paired(outline, moves)
    for number, proof in enumerate(outline.proofs):
        facts = tuple(phrase.fact for phrase in (proof.need, proof.evidence) if phrase)
        moves.append(
            Move(
                "proof" if number == 0 else "proof_more",
                proof_slots(proof),
                facts,
                0 if number == 0 else 4 + number * 2 + (5 if number >= _PROOFS[outline.length] else 0),
            )
        )
    moves += [
        Move("concern", answer_slots(answer), (answer.concern.fact, answer.answer.fact), 2 + number)
        for number, answer in enumerate(outline.answers)
    ]
    moves += [
        Move("unaddressed", unsaid_slots(phrase), (phrase.fact,), 4 + number * 3)
        for number, phrase in enumerate(outline.unsaid)
    ]
    moves += [Move("material", enclosure_slots(one), (one.fact,), 1) for one in outline.enclosures]
    moves += [
        Move("personal", remark_slots(remark), (remark.phrase.fact,), 3 + number * 2)
        for number, remark in enumerate(outline.remarks)
    ]
    if outline.sparks:
        moves += [
            Move("enthusiasm", spark_slots(phrase), (phrase.fact,), 0 if number == 0 else 9)
            for number, phrase in enumerate(outline.sparks)
        ]
    steps = [
        Move("next_steps", next_slots(phrase), (phrase.fact,), 2 + n * 4) for n, phrase in enumerate(outline.nexts)
    ]
    if not outline.sparks and steps and desk.options("ending", steps[0].slots, steps[0].facts):
        return [*moves, steps[0]._replace(section="ending", rank=0), *steps[1:]]
    if not outline.sparks:
        moves.append(Move("enthusiasm", spark_slots(None), (), 0))
    return [*moves, *steps]


def _paired(outline: Outline, moves: list[Move]) -> list[Move]:
    """The second and third point in one sentence, or the first two where there is no third; as they were where they do not go together."""
    start = 1 if len(moves) > 2 else 0
    if len(moves) < 2 or not (pair := pair_slots(outline.points[start], outline.points[start + 1])):
        return moves
    both = Move("callback_pair", pair, (*moves[start].facts, *moves[start + 1].facts), moves[start].rank)
    return [*moves[:start], both, *moves[start + 2 :]]


def _linking(outline: Outline, move: Move, moves: Sequence[Move]) -> Move:
    """The first proof, allowed to lean on the callback before it where that already voices the need."""
    callbacks = [one for one in moves if one.section.startswith("callback")]
    if move.section != "proof" or len(callbacks) < 2:
        return move
    proof = outline.proofs[0]
    if proof.need is None or proof.evidence is None:
        return move
    said = {
        word[:5]
        for point in outline.points
        if point.phrase.fact in callbacks[-1].facts
        for word in re.findall(r"[a-z]{4,}", point.phrase.source.lower())
    }
    need = [
        word[:5]
        for word in re.findall(r"[a-z]{4,}", proof.need.source.lower())
        if word not in ("someone", "with", "that", "need", "needs")
    ]
    voiced = bool(need) and sum(word in said for word in need) * 2 >= len(need)
    return move._replace(slots=move.slots | {"link": "yes"}) if voiced else move


def _unsaid(outline: Outline | Plan, paragraphs: Sequence[Sequence[Line]], moves: Sequence[Move]) -> list[LeftOut]:
    """Facts that no variant could carry, whole or in part."""
    lines = [line for part in paragraphs for line in part]
    said = {fact for line in lines for fact in line.facts}
    unsaid = [
        LeftOut(fact=fact, reason="it has no form that reads well in a sentence of this note")
        for move in moves
        for fact in move.facts
        if fact not in said
    ]
    for phrase in outline.phrases:
        more = [phrase.forms[form] for form in ("comment", "aside") if form in phrase.forms]
        shown = " ".join(line.text for line in lines if phrase.fact in line.facts)
        if shown and more and not any(text.rstrip(".").lower() in shown.lower() for text in more):
            unsaid.append(LeftOut(fact=phrase.fact, reason="only its first part could be used safely"))
    return unsaid


# --- one candidate -----------------------------------------------------------------------------------------------


@singledispatch
def _drafted(outline: Outline | Plan, desk: _Desk, moves: Sequence[Move], chance: random.Random) -> list[list[Line]]:
    """One candidate: paragraphs of lines."""
    assert isinstance(outline, Outline)
    first, second, third, last = [], [], [], []  # type: list[Line], list[Line], list[Line], list[Line]
    callbacks = [move for move in moves if move.section.startswith("callback")]
    opening, rest = _opening(desk, callbacks, chance)
    first += opening
    for number, move in enumerate(rest):
        begun = tuple(" ".join(line.text.split(" ", 2)[:2]) for line in (*first, *second))
        line = desk.one(move.section, move.slots, chance, move.facts, begun)
        if line is not None:
            (first if number == 0 and len(opening) == 1 and len(rest) == len(callbacks) else second).append(line)
    for move in moves:
        if move.section.startswith("callback"):
            continue
        section = (
            "proof"
            if move.section == "proof_more" and not any(line.section == "proof" for line in second)
            else move.section
        )
        line = desk.one(section, move.slots, chance, move.facts) or (
            desk.one("proof", move.slots, chance, move.facts) if section == "proof_more" else None
        )
        if line is None:
            continue
        if move.section == "personal":
            (last if "wish" in line.variant or line.variant == "advice" else first).append(line)
        elif move.section in ("proof", "proof_more", "concern"):
            second.append(line)
        else:
            third.append(line)
    third += last
    words = sum(len(line.text.split()) for line in (*first, *second, *third))
    if not any(line.section in ("next_steps", "ending") for line in third) and words < _ENOUGH and not last:
        closing = desk.one("closing", desk.common, chance)
        third += [closing] if closing else []
    return _paragraphs(first, second, third)


@_drafted.register
def _(outline: Plan, desk: _Desk, moves: Sequence[Move], chance: random.Random) -> list[list[Line]]:
    """One candidate: each move in its paragraph, in the order of the outline."""
    paragraphs: dict[int, list[Line]] = {}
    begun: tuple[str, ...] = ()
    for move in moves:
        line = desk.one(move.section, move.slots, chance, move.facts, begun)
        if line is None and move.instead:
            line = desk.one(move.section, _PLAIN, chance, (), begun)
        if line is not None:
            paragraphs.setdefault(move.paragraph, []).append(line._replace(rank=move.rank))
            begun = (*begun, " ".join(line.text.split(" ", 2)[:2]))
    return [part for number in sorted(paragraphs) for part in _parted(paragraphs[number])]


def _opening(desk: _Desk, callbacks: Sequence[Move], chance: random.Random) -> tuple[list[Line], Sequence[Move]]:
    """The first line, and the callbacks that it has not taken up itself."""
    if callbacks and callbacks[0].slots.get("key") and chance.random() < 0.65:
        taken = [line for line in desk.options("opening", callbacks[0].slots, callbacks[0].facts[:1]) if line.takes_key]
        taken = [line for line in taken if line.variant not in desk.avoided.variants.get("opening", ())]
        follow = {name: group for name, group in callbacks[0].slots.items() if name != "key"}
        needs_more = follow.get("why") or any(
            isinstance(group, dict) and group.get("comment") for group in follow.values()
        )
        more = desk.one("followup", callbacks[0].slots, chance, callbacks[0].facts) if needs_more else None
        if taken and (more or not needs_more):
            return [chance.choice(taken), *([more] if more else [])], callbacks[1:]
    line = desk.one("opening", desk.common, chance)
    return ([line] if line else []), callbacks


def _paragraphs(first: list[Line], second: list[Line], third: list[Line]) -> list[list[Line]]:
    """Three paragraphs about one thing each; a crowded last one is parted, a thin middle one filled."""
    extras = sorted((line for line in third if line.section in ("unaddressed", "material")), key=_ends_in_link)
    end = [line for line in third if line not in extras]
    linked = bool(extras) and _ends_in_link(extras[-1])
    if not second:
        return [first, extras + end] if _count(extras + end) < 60 and not linked else [first, extras, end]
    if (_count(third) > 75 or linked) and extras:
        return [first, second, extras, end] if _count(second) + _count(extras) > 60 else [first, second + extras, end]
    return [first, second, third]


def _parted(lines: list[Line]) -> Iterator[list[Line]]:
    """A paragraph, ended wherever a line ends in a link, so that nothing runs into the address."""
    part: list[Line] = []
    for line in lines:
        part.append(line)
        if _ends_in_link(line):
            yield part
            part = []
    if part:
        yield part


def _ends_in_link(line: Line) -> bool:
    return bool(re.search(r"(?:://|: (?=\w+(?:\.\w+)+))\S+$", line.text))


def _count(lines: Iterable[Line]) -> int:
    return sum(len(line.text.split()) for line in lines)


def remembered(avoided: Avoided, draft: Draft) -> Avoided:
    """What later notes of the panel must keep clear of, this draft included."""
    variants = {section: set(ids) for section, ids in avoided.variants.items()}
    for line in (draft.greeting, *draft.lines, draft.closing):
        variants.setdefault(line.section, set()).add(line.variant)
    variants.pop("greeting", None)
    return Avoided(
        {section: frozenset(ids) for section, ids in variants.items()}, avoided.trigrams | trigrams(draft.prose)
    )
