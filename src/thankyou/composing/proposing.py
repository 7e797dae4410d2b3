"""Finished sentences for words that are not clear, proposed by a model, for the candidate to pick from. Nothing is chosen here.

A proposal is typed: a jotting's number, and words for one or two of the places that its fact has, whose beginnings are ours
(`thankyou.facts.stems`). It is offered only where it holds every telling word of the jotting and the gate finds nothing in
it that the jotting does not say; reasons go back to the model. Start reading at `proposed`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from thankyou.composing.replies import LONGEST
from thankyou.composing.tokens import Tokens, counted
from thankyou.composing.writer import Writer, begun
from thankyou.errors import ReplyError
from thankyou.facts.models import Interview
from thankyou.facts.sayings import Said, Saying
from thankyou.facts.stems import SENTENCE, Shape, Stem, is_sentence, misfit, stem_of, stems_of
from thankyou.planning.prompt import in_a_line, template
from thankyou.planning.sayings import readings, words_of
from thankyou.planning.stand_ins import StandIns
from thankyou.proofread.context import Context
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.named import Basis, faults
from thankyou.proofread.gate.words import Sort, sign
from thankyou.reading import Choice, Doubt, Setting, read
from thankyou.reading.shorthand import spelled_out

__all__ = ["Asked", "Proposal", "Proposals", "proposed", "questions"]

_TOGETHER = 20
"""Jottings that are asked about at once."""
_MOST = 3
"""Proposals for one jotting."""
_Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400, pattern=r"^[^\n\r]+$")]


class Proposal(BaseModel):
    """Words of a model for one jotting."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int = Field(ge=1, le=_TOGETHER)
    """Of the jotting, from 1."""
    fields: dict[str, _Words] = Field(min_length=1, max_length=2)
    """Places of its fact, and what is to be written there."""


class Proposals(BaseModel):
    """The reply of a model."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    proposals: tuple[Proposal, ...] = Field(max_length=4 * _TOGETHER)


class _Jotting(NamedTuple):
    doubt: Doubt
    stem: Stem
    around: Setting
    places: tuple[Stem, ...]
    """Where its words may go: the beginnings that its fact may have, then its own field for a whole sentence."""


def proposed(doubts: Sequence[Doubt], interview: Interview, writer: Writer | str) -> tuple[Doubt, ...]:
    """The doubts, each with what a model proposes behind what it offers already; only what passes. Raises `WriterError`."""
    model, parts = Writer.of(writer), questions(doubts, interview)
    under_way = [begun(model, one.prompt, one.objections) for one in parts]
    try:
        choices = [found for one, asking in zip(parts, under_way, strict=True) for found in one.choices(asking.text())]
    finally:
        for asking in under_way:
            asking.cancel()
    return tuple(one.model_copy(update={"choices": (*one.choices, *_new(one, choices))}) for one in doubts)


def _new(doubt: Doubt, choices: Sequence[tuple[Doubt, Choice]]) -> list[Choice]:
    there = {one.sentence for one in doubt.choices}
    found = {choice.sentence: choice for about, choice in choices if about is doubt and choice.sentence not in there}
    return list(found.values())[:_MOST]


def questions(doubts: Sequence[Doubt], interview: Interview) -> list[Asked]:
    """What a model is asked about some doubts, as it will be sent."""
    starts = range(0, len(doubts), _TOGETHER)
    return [Asked(doubts[start : start + _TOGETHER], interview) for start in starts]


class Asked:
    """Some jottings that a model is asked about at once."""

    def __init__(self, doubts: Sequence[Doubt], interview: Interview) -> None:
        self._interview = interview
        said = {one.path: (one, around) for one, around in words_of(interview) if isinstance(one, Said)}
        self._jottings = [
            _Jotting(one, said[one.fact][0].stem, said[one.fact][1], tuple(_places(said[one.fact][0].stem)))
            for one in doubts
            if one.fact in said
        ]
        self._paths = frozenset(one.path if isinstance(one, Saying) else one.fact for one in readings(interview))
        self._texts = [*(one.words for one in doubts), interview.role or "", interview.company or ""]
        self._marks = StandIns.of(interview, self._texts)

    @property
    def prompt(self) -> str:
        """The prompt; nobody is named in it."""
        hidden = {
            name: in_a_line(self._marks.hide(getattr(self._interview, name) or "")) for name in ("role", "company")
        }
        listed = [
            {
                "number": number,
                "words": in_a_line(self._marks.hide(one.doubt.words)),
                "speaker": _SPEAKERS.get(one.around.speaker, ""),
                "places": [(place.field, _shape(place)) for place in one.places],
            }
            for number, one in enumerate(self._jottings, 1)
        ]
        example = self._jottings[0].places[0].field if self._jottings else "text"
        return template("jottings.md").render(jottings=listed, example=example, **hidden)

    @property
    def tokens(self) -> Tokens:
        """What it will need: a reply is taken to write every jotting twice."""
        return counted(self.prompt, sum(2 * (len(one.doubt.words) + 40) for one in self._jottings))

    def objections(self, text: str) -> str:
        """What is wrong with a reply, for the model to read: nobody is named in it. Empty where nothing is.

        Raises `ReplyError` for what is none.
        """
        judged = ((one, self._checked(one)) for one in _read(text).proposals)
        wrong = [
            f"- {one.number}, {json.dumps(one.fields, ensure_ascii=False)}: {why}"
            for one, why in judged
            if isinstance(why, str)
        ]
        if not wrong:
            return ""
        lines = "\n".join(map(StandIns.of(self._interview, [*self._texts, *wrong]).hide, wrong))
        return f"These proposals may not stand:\n{lines}\nSend all proposals again, mended, as JSON alone."

    def choices(self, text: str) -> Iterator[tuple[Doubt, Choice]]:
        """What a reply proposes and may stand."""
        try:
            found = _read(text)
        except ReplyError:
            return
        for one in found.proposals:
            choice = self._checked(one)
            if isinstance(choice, Choice):
                yield self._jottings[one.number - 1].doubt, choice

    # --- one proposal ------------------------------------------------------------------------------------------------

    def _checked(self, one: Proposal) -> Choice | str:
        """The choice that a proposal makes, or why it makes none."""
        if one.number > len(self._jottings):
            return "there is no jotting with this number."
        jotting, choice = self._jottings[one.number - 1], self._choice(one)
        if isinstance(choice, str):
            return choice
        if (lost := _lost(jotting, choice.sentence, self._interview.kind)) is not None:
            return f"it leaves out “{lost}”."
        return next(iter(self._added(jotting, choice)), choice)

    def _choice(self, one: Proposal) -> Choice | str:
        """The finished sentence, where each place is one of the fact's and its words finish what begins there."""
        jotting, sentences, fields = self._jottings[one.number - 1], list[str](), dict[str, str]()
        holder = jotting.doubt.fact.rpartition(".")[0]
        for name, given in one.fields.items():
            place = next((each for each in jotting.places if each.field == name), None)
            words = self._marks.show(given)
            if place is None:
                return f"it has no place “{name}”."
            if self._marks.unknown(given):
                return f"{self._marks.unknown(given)[0]} stands for nothing here."
            if not place.completes and not is_sentence(words):
                return f"“{name}” wants a whole sentence, with a capital and a full stop."
            if wrong := misfit(place, words):
                return f"{wrong}."
            found = read(Said(f"{holder}.{name}" if holder else name, place, words), jotting.around)
            if isinstance(found, Doubt):
                return f"{found.reason}."
            sentences.append(found.sentence)
            fields[name] = words if found.form == SENTENCE else found.words
        return Choice(
            sentence=" ".join(sentences), fields={**fields, **jotting.around.beside(jotting.stem.owner, fields)}
        )

    def _added(self, jotting: _Jotting, choice: Choice) -> Iterator[str]:
        """What the gate finds in the sentence that neither the jotting nor its beginning says."""
        facts, doubt = self._interview, jotting.doubt
        beginnings = [place.completes.format("") for place in jotting.places if place.field in choice.fields]
        texts = (spelled_out(doubt.words, jotting.around.names)[0], doubt.words, *beginnings)
        basis = Basis(facts, frozenset((doubt.fact,)), self._paths - {doubt.fact}, texts)
        context = Context(interview=facts, kind=facts.kind, locale=facts.locale)
        yield from (one.message for one in faults(choice.sentence, context, basis))


_SPEAKERS = {"reader": "the interviewer who will read it", "me": "I", "both": "several of us"}


def _places(stem: Stem) -> Iterator[Stem]:
    """The places that the words of a stem may go to: those that a jotting of the same fact may turn out to be, and its own."""
    family = [one for one in stems_of(stem.owner).values() if stem.field in one.may_be]
    fields = dict.fromkeys([*stem.may_be, *(name for one in family for name in one.may_be)])
    others = [found for name in fields if name != stem.field and (found := stem_of(stem.owner, name)) is not None]
    yield from (one for one in others if one.shape is not Shape.SENTENCE)
    yield stem


def _shape(place: Stem) -> str:
    if not place.completes:
        return "a whole sentence"
    return f"{place.completes.format('___')} ({place.shape.value}; such as: {place.example})"


def _lost(jotting: _Jotting, sentence: str, kind: str) -> str | None:
    """A telling word, a figure or a `not` of the jotting that a sentence does not have."""
    was = Known("", jotting.doubt.words, "any", frozenset(), "fact", kind)
    now = Known("", sentence, "any", frozenset(), "fact", kind)
    figures = {number.start for number in was.numbers}
    for number in was.numbers:
        if now.values.isdisjoint(number.values):
            return was.even[number.start : number.end]
    for word in was.words:
        telling = word.sort not in (Sort.GRAMMAR, Sort.NUMBER) and word.start not in figures
        if telling and not word.keys & now.keys and not _short_for(word.low, now):
            return word.text
    nots = was.lows & sign("negation")
    return min(nots) if nots and not now.lows & sign("negation") else None


def _short_for(low: str, now: Known) -> bool:
    """Whether a word of the sentence begins as an abbreviation does: `Fri`, `mgr` is none."""
    return 3 <= len(low) <= 4 and any(one.startswith(low) for one in now.lows)


def _read(text: str) -> Proposals:
    """The proposals in the first JSON value that has any. Raises `ReplyError`."""
    decoder = json.JSONDecoder()
    for match in list(re.finditer(r"{", text[:LONGEST]))[:50]:
        try:
            value: Any = decoder.raw_decode(text, match.start())[0]
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) and "proposals" in value:
            try:
                return Proposals.model_validate(value)
            except ValidationError as error:
                first = error.errors(include_url=False, include_input=False, include_context=False)[0]
                place = ".".join(map(str, first["loc"]))
                raise ReplyError(
                    f"the reply does not have the shape that was asked for ({place}: {first['msg']})"
                ) from None
    raise ReplyError("the reply holds no proposals, or its JSON is broken")
