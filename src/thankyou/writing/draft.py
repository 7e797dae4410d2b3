"""From a brief to a draft: which patterns say its units, in which paragraphs. Start reading at `write`.

Several candidates are drafted with seeded chance and the one with the best `score` is kept: quality is searched for, not
hoped for. The same brief, seed and wording always give the same draft. A pattern may say several units at once, such as a
point with the proof that answers it; whatever words a pattern does not hold are said by another one right behind it, so that
nothing is lost between them.
"""

from __future__ import annotations

import datetime as dt
import math
import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.facts.text import units
from thankyou.planning.brief import Brief
from thankyou.planning.left_out import LeftOut
from thankyou.planning.outlines import outline_of
from thankyou.writing.common import text_of
from thankyou.writing.desk import Desk, Line
from thankyou.writing.score import Avoided, score, sentences, trigrams
from thankyou.writing.wording import JOB, Wording

__all__ = ["Draft", "Line", "remembered", "shortened", "write"]

CANDIDATES = 16


class Draft(NamedTuple):
    """The words of one message."""

    subject: str
    greeting: Line
    paragraphs: tuple[tuple[Line, ...], ...]
    closing: Line
    block: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    job: str = ""
    """How its text names the job: `the charge nurse role`."""

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
    avoided = avoided or Avoided()
    desk = Desk(brief, wording, sent_on, avoided)
    facts = brief.interview
    chance = random.Random(
        f"{seed}|{brief.reader.place}|{facts.candidate.name}|{facts.company}|{brief.reader.person.name}"
    )
    best = _drafted(brief, desk, chance, avoided)
    if plainer := _plainer(brief, best):
        desk = Desk(plainer, wording, sent_on, avoided)
        best = _drafted(plainer, desk, chance, avoided)
    paragraphs = _in_paragraphs(best, outline_of(brief.interview.plan).thin)
    prose = " ".join(line.text for _, line in best)
    greeting, closing = desk.frame("greeting", chance), desk.frame("sign_off", chance, prose)
    subject = desk.frame("subject", chance, prose)
    assert greeting and closing, "wording has a greeting and a sign-off for every reader"
    said = {fact for _, line in best for fact in line.facts}
    lost = [
        LeftOut(
            fact=one.path, reason=_UNSAID.get(one.owner) or _UNSAID.get(one.form) or "there is no wording for it here"
        )
        for one in brief.sayings
        if one.path not in said
    ]
    draft = Draft(
        subject.text if subject else "", greeting, tuple(tuple(part) for part in paragraphs if part), closing, _block(brief), (*brief.left_out, *lost),
        text_of(desk.common, *JOB) if ".".join(JOB) in desk.there else "",
    )  # fmt: skip
    return shortened(brief, draft)


_UNSAID = {
    "Qualification": "a need is better left alone without what you have done about it",
    "matters": "which of the details or answers it is the reason for is open; say it in the sentence that it belongs to",
}
"""Why wording has no place for a fact, by its model or its form."""


def _block(brief: Brief) -> tuple[str, ...]:
    one = brief.interview.candidate
    if brief.characters:
        return ()  # whoever reads it there sees who writes
    return tuple(line for line in (one.name, one.email, one.phone, one.linkedin, one.portfolio) if line)


def shortened(brief: Brief, draft: Draft) -> Draft:
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
        {section: frozenset(ids) for section, ids in patterns.items()},
        avoided.trigrams | trigrams(draft.prose),
        avoided.sentences.union([draft.subject], *(sentences(line.text) for line in draft.lines)),
    )


# --- one candidate -----------------------------------------------------------------------------------------------


_Candidate = tuple[tuple[int, Line], ...]
"""Every line, in order, with the number of its paragraph."""


def _candidate(brief: Brief, desk: Desk, chance: random.Random) -> _Candidate:
    """One candidate: each unit in its paragraph, in the order of the brief."""
    state = desk.begin()
    found: list[tuple[int, Line]] = []
    for number, unit in enumerate(brief.units):
        while state.open[number] is not None and (way := desk.choose(number, state, chance)) is not None:
            line, state = desk.say(way, state)
            found.append((unit.paragraph, line))
    return tuple(sorted(found, key=itemgetter(0)))


def _drafted(brief: Brief, desk: Desk, chance: random.Random, avoided: Avoided) -> _Candidate:
    """The best of several candidates."""
    return _best(dict.fromkeys(_candidate(brief, desk, chance) for _ in range(CANDIDATES)), brief.words, avoided)


def _plainer(brief: Brief, best: _Candidate) -> Brief | None:
    """The brief with what it says anyway said plainly where there was no wording for its facts; None where there was."""
    heard = {line.section for _, line in best}
    units = [
        unit._replace(sayings=()) if unit.plain and unit.sayings and unit.section not in heard else unit
        for unit in brief.units
    ]
    return brief._replace(units=tuple(units)) if units != list(brief.units) else None


def _best(drafts: Iterable[_Candidate], limits: tuple[int, int], avoided: Avoided) -> _Candidate:
    """The first of those with the best score."""
    best, most = _Candidate(), -math.inf
    for one in drafts:
        points = score([line for _, line in one], limits, avoided, least=most)
        if points > most:
            best, most = one, points
    return best


def _in_paragraphs(candidate: _Candidate, thin: int) -> list[list[Line]]:
    parts = groupby(candidate, key=itemgetter(0))
    return _folded([part for _, lines in parts for part in _parted([line for _, line in lines])], thin)


_THICK = 85
"""Words: a thin paragraph does not join its neighbour where both would be longer than that together."""


def _is_bare_wish(lines: Sequence[Line]) -> bool:
    """Whether a paragraph only wishes for the job and tells no reason, which readers find stranded."""
    return all(line.section == "draw" and not line.facts for line in lines)


def _folded(paragraphs: list[list[Line]], thin: int) -> list[list[Line]]:
    """Without thin paragraphs between the first and the last; a short last one keeps for itself unless it only wishes for the job, and nothing joins one that ends in a link."""
    found = list(paragraphs)
    place = 1
    while place < len(found) - 1:
        mine, ahead, behind = _count(found[place]), _count(found[place - 1]), _count(found[place + 1])
        last = place + 1 == len(found) - 1 and behind < thin
        closed = _linked(found[place - 1]) or _apart(found[place - 1])
        stock = _is_bare_wish(found[place])
        onward = (
            not last
            and (closed or not stock)
            and not _BESIDES.match(found[place][0].text)
            and not _apart(found[place + 1])
            and (closed or place == 1 or behind < ahead)
            and behind + mine <= _THICK
        )
        whole = (mine >= thin and not stock) or _linked(found[place]) or _apart(found[place])
        if whole or (not onward and (closed or ahead + mine > _THICK)):
            place += 1
            continue
        if onward:
            found[place + 1] = found[place] + found[place + 1]
        else:
            found[place - 1] = found[place - 1] + found[place]
        del found[place]
    if len(found) > 2 and _is_bare_wish(found[-1]) and not (_linked(found[-2]) or _apart(found[-2])):
        found[-2:] = [found[-2] + found[-1]]
    return found


_BESIDES = regex(r"(?:\w+ ){1,2}also\b")
"""What goes on from the paragraph before: `I also mend spines.`"""


def _count(lines: Sequence[Line]) -> int:
    return sum(line.text.count(" ") + 1 for line in lines)


def _apart(lines: Sequence[Line]) -> bool:
    return any(line.apart for line in lines)


def _linked(lines: Sequence[Line]) -> bool:
    return _ends_in_link(lines[-1].text)


def _ends_in_link(text: str) -> bool:
    return ":" in text and bool(_LINK_END.search(text))


_LINK_END = regex(r"(?:://|: (?=\w+(?:\.\w+)+))\S+$")


def _parted(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """A paragraph, ended wherever a line ends in a link, so that nothing runs into the address, and around what stands apart."""
    part: list[Line] = []
    for line in lines:
        if part and (line.apart or part[-1].apart):
            yield part
            part = []
        part.append(line)
        if _ends_in_link(line.text):
            yield part
            part = []
    if part:
        yield part
