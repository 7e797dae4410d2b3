"""A note whose paragraphs somebody else wrote: each sentence read against the facts that it names, or replaced by ours.

What passes stands; what does not is replaced by our wording of the same facts, at its place, and named with its reason;
what the reply leaves out is reported. Greeting and sign-off are ours; so is the subject, unless the reply has one that only says
what stands below it. Start reading at `assembled`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from thankyou.composing.briefing import said_plainly
from thankyou.composing.replies import Reply, Said
from thankyou.composing.resting import rested
from thankyou.errors import ReplyError
from thankyou.facts.sayings import Saying
from thankyou.planning.brief import MORE, Brief
from thankyou.planning.left_out import LeftOut
from thankyou.planning.prompt import Numbered, numbered, reference, stand_ins
from thankyou.planning.sayings import JOTTED, readings
from thankyou.planning.stand_ins import StandIns
from thankyou.planning.units import Unit
from thankyou.proofread.context import Context
from thankyou.proofread.gate.named import Basis, faults, said
from thankyou.proofread.gate.words import root
from thankyou.proofread.letter import body_of, evened
from thankyou.writing.draft import Draft, Line, shortened, write
from thankyou.writing.wording import Wording

__all__ = ["Assembled", "Judged", "Remark", "assembled", "judged", "objections"]


class Judged(NamedTuple):
    """A sentence of a reply with its marks put back, and what came of reading it."""

    text: str
    named: tuple[Numbered, ...]
    reasons: tuple[str, ...]
    """Why it may not stand; none where it may."""
    says: frozenset[str]
    """The facts that it names and really says."""


class Remark(NamedTuple):
    """What became of a sentence that did not pass."""

    sentence: str
    reasons: tuple[str, ...]
    instead: str
    """Our wording in its place; empty where it is left out."""


class Assembled(NamedTuple):
    """A draft of a reply's sentences and ours."""

    draft: Draft
    remarks: tuple[Remark, ...]


def judged(brief: Brief, reply: Reply, context: Context) -> tuple[tuple[Judged, ...], ...]:
    """The paragraphs of a reply with every sentence read. Raises `ReplyError` where it is a reply to another brief."""
    brief = said_plainly(brief)
    known = {reference(brief, mask_company=masked) for masked in (False, True)}
    if reply.reference and re.fullmatch(r"[0-9a-f]{8}", reply.reference) and reply.reference not in known:
        raise ReplyError(
            "answers another brief: other facts, another reader, kind or length; make the prompt again with `thankyou brief`"
        )
    marks = stand_ins(brief, mask_company=True)
    if reply.bare:
        reply = rested(reply, numbered(brief), marks, brief.interview.kind)
    reader = _Reader(brief, marks, context)
    found = tuple(tuple(reader.judged(one) for one in part) for part in reply.paragraphs)
    if not any(_takes_up(each, brief, reply) for part in found for one in part for each in one.named):
        raise ReplyError("takes up no statement of this brief; is it the reply to another prompt?")
    return found


def _takes_up(one: Numbered, brief: Brief, reply: Reply) -> bool:
    """Whether a statement shows that the reply is one to this brief; any letter thanks for a talk."""
    named = not reply.bare or bool(reply.reference)
    return named or bool(one.paths) or (one.must and "recent" not in brief.marks)


def objections(brief: Brief, parts: Sequence[Sequence[Judged]]) -> str:
    """What is wrong with a reply, for a model to read: nobody is named in it. Empty where nothing is."""
    wrong = [one for part in parts for one in part if one.reasons]
    if not wrong:
        return ""
    said = [f"- {one.text} {' '.join(one.reasons)}" for one in wrong]
    marks = stand_ins(brief, mask_company=brief.mask_company, more=said)
    lines = "\n".join(map(marks.hide, said))
    return f"These sentences may not stand:\n{lines}\nSend the whole reply again, mended, and nothing else."


class _Reader:
    """Reads the sentences of one reply."""

    def __init__(self, brief: Brief, marks: StandIns, context: Context) -> None:
        self._brief, self._marks, self._context = brief, marks, context
        self._numbered = {one.number: one for one in numbered(brief)}
        self._paths = frozenset(one.path for one in readings(brief.interview) if isinstance(one, Saying)) | {
            one.fact for one in brief.doubts
        }

    def judged(self, one: Said) -> Judged:
        named = tuple(self._numbered[number] for number in one.numbers if number in self._numbered)
        text = _stopped(self._marks.show(one.text))
        paths = frozenset(path for each in named for path in each.paths)
        texts = tuple(each.sentence for each in named)
        plain = tuple(each.sentence for each in named if each.unit in self._brief.plain)
        basis = Basis(
            self._brief.interview,
            paths,
            self._paths - paths,
            texts,
            plain,
            formal=any(self._formal(each) for each in named),
            stance=True,
            heard=self._heard(paths),
        )
        reasons = [*self._oddities(one, text), *self._faults(text, named, basis)]
        says = said(text, basis, {path: each.sentence for each in named for path in each.paths})
        return Judged(text, named, tuple(dict.fromkeys(reasons)), says)

    def _formal(self, one: Numbered) -> bool:
        """Whether any message of the kind says it: it has no fact, or is the decision or the request that the message is for."""
        return not one.paths or self._brief.units[one.unit].section in ("opening", "choice", "request", "standard")

    def _heard(self, paths: Iterable[str]) -> bool:
        """Whether the reader said what is needed: nobody else was there, or the facts say that it was the reader."""
        facts, reader = self._brief.interview, self._brief.reader.place
        if len(facts.interviewers) < 2:
            return True
        entries = {facts.apart.get(path, path).rpartition(".")[0] for path in paths}
        places = [found for entry in entries if (found := re.fullmatch(r"(qualifications)\[(\d+)\]", entry))]
        said = [getattr(facts.whole(found[1])[int(found[2])], "by", None) for found in places]
        return bool(said) and all(isinstance(by, str) and facts.people.find(by) == (reader,) for by in said)

    def _faults(self, text: str, named: Sequence[Numbered], basis: Basis) -> list[str]:
        """What the gate finds; nothing in a sentence that is the very one that it was given."""
        if any(_even(text) in (_even(each.sentence), *map(_even, _sentences(each.sentence))) for each in named):
            return []
        return [each.message for each in faults(text, self._context, basis)]

    def _oddities(self, one: Said, text: str) -> Iterator[str]:
        wrong = [number for number in one.numbers if number not in self._numbered]
        if wrong:
            yield f"It names {', '.join(map(str, wrong))}, and there is no such statement."
        if unknown := self._marks.unknown(one.text):
            yield f"{unknown[0]} stands for nothing here."
        named = [self._numbered[number] for number in one.numbers if number in self._numbered]
        if any(each.mark and each.mark not in text for each in named):
            yield "It leaves out the address that belongs to it."
        if (
            not text.endswith((".", "!", "?", "”", '"', ")"))
            and "://" not in text.rpartition(" ")[2]
            and not any(each.mark and text.endswith(each.mark) for each in named)
        ):
            yield "It breaks off."


def _even(text: str) -> str:
    return " ".join(evened(text).split())


def _sentences(text: str) -> list[str]:
    return [one.text for one in body_of(text).sentences]


def _stopped(text: str) -> str:
    """Without the full stop behind an address at its end, which would become part of it."""
    return re.sub(r"((?:https?://|www\.|(?<=\s)[\w-]+(?:\.[\w-]+)+/)\S*?)[.!]$", r"\1", text)


# --- the note ------------------------------------------------------------------------------------------------------


class _Piece(NamedTuple):
    """Lines that stand together, and the units of the brief that they say."""

    lines: tuple[Line, ...]
    units: tuple[int, ...]


def assembled(
    brief: Brief,
    reply: Reply,
    context: Context,
    wording: Wording,
    *,
    writer: str,
    seed: int,
    sent_on: dt.date | None = None,
) -> Assembled:
    """The draft of a reply. Raises `ReplyError`."""
    brief, subject = said_plainly(brief), stand_ins(brief, mask_company=True).show(reply.subject)
    return _Assembling(brief, judged(brief, reply, context), wording, writer, seed, sent_on, subject).done()


_POINTS_BACK = re.compile(r"(?:It|That|This|They|These|Those|Both|Neither|So)\b")


def _without_strays(parts: Sequence[Sequence[Judged]]) -> list[list[Judged]]:
    """The sentences with none that points back at one that falls away: whose facts another sentence says."""
    said = {path for part in parts for one in part if not one.reasons for path in one.says}
    found = []
    for part in parts:
        row: list[Judged] = []
        for one in part:
            last = row[-1] if row else None
            gone = (
                last is not None
                and last.reasons
                and said.issuperset(path for each in last.named for path in each.paths)
            )
            stray = gone and not one.reasons and _POINTS_BACK.match(one.text)
            row.append(one._replace(reasons=("It points back at a sentence that is left out.",)) if stray else one)
        found.append(row)
    return found


class _Assembling:
    def __init__(
        self,
        brief: Brief,
        parts: Sequence[Sequence[Judged]],
        wording: Wording,
        writer: str,
        seed: int,
        sent_on: dt.date | None,
        subject: str = "",
    ) -> None:
        self._subject = subject
        self._brief, self._wording, self._writer = brief, wording, writer
        self._parts = _without_strays(parts)
        self._seed, self._sent_on = seed, sent_on
        good = [one for part in self._parts for one in part if not one.reasons]
        self._said = {path for one in good for path in one.says}
        self._plain = {each.unit for one in good for each in one.named}
        self._remarks: list[Remark] = []

    def done(self) -> Assembled:
        ours = write(_worded(self._brief), self._wording, seed=self._seed, sent_on=self._sent_on)
        parts = [[self._piece(one) for one in part] for part in self._parts]
        parts = self._with_musts(parts)
        paragraphs = tuple(
            lines for part in parts for lines in _parted([line for piece in part for line in piece.lines]) if lines
        )
        lost = [
            LeftOut(fact=one.path, reason=self._why(one.path))
            for one in self._brief.sayings
            if one.path not in self._said and one.form != JOTTED
        ]
        draft = ours._replace(paragraphs=paragraphs, left_out=(*self._brief.left_out, *lost))
        if ours.subject and _says_what_follows(self._subject, draft, self._brief):
            draft = draft._replace(subject=self._subject)
        return Assembled(shortened(self._brief, draft), tuple(self._remarks))

    def _why(self, path: str) -> str:
        names = any(path in each.paths for part in self._parts for one in part if not one.reasons for each in one.named)
        return "a sentence of the reply names it, but does not say it" if names else "the reply leaves it out"

    def _piece(self, one: Judged) -> _Piece:
        units = tuple(dict.fromkeys(each.unit for each in one.named))
        if one.reasons:
            lines = self._ours(one)
            if lines:
                self._plain.update(units)  # our wording says them now
            self._remarks.append(Remark(one.text, one.reasons, " ".join(line.text for line in lines)))
            return _Piece(lines, units)
        section = self._brief.units[units[0]].section if units else "closing"
        rank = max((self._brief.units[unit].rank for unit in units), default=9)
        said_here = tuple(path for each in one.named for path in each.paths if path in one.says)
        return _Piece((Line(one.text, section, self._writer, said_here, rank=rank),), units)

    def _ours(self, one: Judged) -> tuple[Line, ...]:
        """Our wording of what a sentence names and no other says."""
        wanted = {path for each in one.named for path in each.paths} - self._said
        units = []
        for place in dict.fromkeys(each.unit for each in one.named):
            unit = self._brief.units[place]
            left = tuple(each for each in unit.sayings if each.path in wanted and each.form != JOTTED)
            if left:
                units.append(unit._replace(sayings=left))
            elif not unit.sayings and place not in self._plain:
                self._plain.add(place)
                units.append(unit)
        return self._written(units)

    def _written(self, units: Sequence[Unit]) -> tuple[Line, ...]:
        if not units:
            return ()
        alone = [one for unit in units for one in unit.sayings if all(each.field == "why" for each in unit.sayings)]
        others = tuple(unit for unit in units if not unit.sayings or any(each.field != "why" for each in unit.sayings))
        lines: tuple[Line, ...] = ()
        if others:
            lines = write(
                self._brief._replace(units=others), self._wording, seed=self._seed, sent_on=self._sent_on
            ).lines
        main = {self._entry(one.path) for one in self._brief.sayings if one.path in self._said and one not in alone}
        behind = [one for one in alone if self._entry(one.path) in main]  # its own point stands
        lines += tuple(Line(one.sentence, "point", "reason", (one.path,)) for one in behind)
        self._said |= {path for line in lines for path in line.facts}
        return lines

    def _entry(self, path: str) -> str:
        return self._brief.interview.apart.get(path, path).rpartition(".")[0]

    def _with_musts(self, parts: list[list[_Piece]]) -> list[list[_Piece]]:
        """With our wording of what no message of its kind may lack: the thanks, the decision, the terms."""
        for must in (one for one in numbered(self._brief) if one.must and one.unit not in self._plain):
            lines = self._written([self._brief.units[must.unit]])
            piece = _Piece(lines, (must.unit,))
            behind = [
                (row, place)
                for row, part in enumerate(parts)
                for place, one in enumerate(part)
                if one.units and max(one.units) < must.unit
            ]
            row, place = behind[-1] if behind else (0, -1)
            parts[row] = [*parts[row][: place + 1], piece, *parts[row][place + 1 :]]
            self._remarks.append(Remark("", ("The reply does not say it.",), " ".join(line.text for line in lines)))
        return parts


_SUBJECT_WORDS = (3, 10)
_OF_SUBJECTS = frozenset(
    "thank thanks you your yours for the a an of from on at in to with and or but about after before our my me i is are it that as new"
    " interview conversation talk meeting call visit message letter question questions answer answers reply note news offer request advice"
    " feedback timing decision round next confirming confirmation confirm accepting acceptance accept applying application post role job position"
    " one two three some few day evening time regarding following".split()
)
"""What a subject may say whatever the letter says."""


def _says_what_follows(subject: str, draft: Draft, brief: Brief) -> bool:
    """Whether a subject is a few plain words, each of them in the letter, the job or the company, or such as any subject has."""
    words = [one.casefold() for one in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", evened(subject))]
    least, most = _SUBJECT_WORDS
    if not least <= len(words) <= most or re.search(r"[!?\n]|\.\s|://|[\[\]{}]", subject):
        return False
    facts = brief.interview
    below = evened(" ".join([draft.prose, facts.role or "", facts.company or ""])).casefold()
    known = {root(one) for one in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", below)}
    return all(one in _OF_SUBJECTS or root(one) in known for one in words)


def _worded(brief: Brief) -> Brief:
    """The brief without what wording of ours cannot say: the jottings of which the form is open, what a kind has no place for."""
    units = (
        unit._replace(sayings=tuple(one for one in unit.sayings if one.form != JOTTED)) if unit.sayings else unit
        for unit in brief.units
    )
    return brief._replace(units=tuple(unit for unit in units if unit.section != MORE and (unit.sayings or unit.plain)))


def _parted(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """A paragraph, ended wherever a line ends in an address, so that nothing runs into it."""
    part: list[Line] = []
    for line in lines:
        part.append(line)
        if re.search(r"(?:://|www\.|\w\.\w+/)\S*$", line.text):
            yield tuple(part)
            part = []
    if part:
        yield tuple(part)
