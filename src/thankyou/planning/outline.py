"""Document planning: what to say to whom, and what to leave out.

`outlines` deals the facts of an interview out to its readers: everybody's own remarks first, then what is left over,
so that no two notes of a panel lean on the same callback or the same proof. Nothing here chooses words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from thankyou.facts.models import Interview, KeyPoint, Length, Material, Qualification, Relation, Tone
from thankyou.facts.people import ALL, CANDIDATE
from thankyou.planning.left_out import LeftOut
from thankyou.planning.readers import Reader, length_for, reader_of, tone_for
from thankyou.reading.phrase import Perspective, Phrase, Speaker, mentions_several, understand
from thankyou.reading.phrase.lexicon import CLOSED

__all__ = [
    "Answer",
    "Collector",
    "Enclosure",
    "Outline",
    "Point",
    "Proof",
    "enclosure_of",
    "outlines",
    "point_of",
    "proof_of",
]


class Point(NamedTuple):
    """A callback: what was said, who said it as this reader sees it, and why it mattered."""

    phrase: Phrase
    speaker: Speaker
    name: str
    """The colleague who said it, else empty."""
    why: Phrase | None


class Proof(NamedTuple):
    """A need of theirs and the evidence for it; either may be missing."""

    need: Phrase | None
    evidence: Phrase | None


class Answer(NamedTuple):
    """A concern and the answer to it."""

    concern: Phrase
    answer: Phrase


class Enclosure(NamedTuple):
    """A promised material."""

    what: Phrase
    url: str
    file: str
    fact: str


class Outline(NamedTuple):
    """What one note will say, in the order of importance within each list; and what was left out, and why."""

    interview: Interview
    reader: Reader
    tone: Tone
    length: Length
    points: tuple[Point, ...] = ()
    proofs: tuple[Proof, ...] = ()
    answers: tuple[Answer, ...] = ()
    unsaid: tuple[Phrase, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    sparks: tuple[Phrase, ...] = ()
    nexts: tuple[Phrase, ...] = ()
    remarks: tuple[Point, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    typos: tuple[tuple[str, str, str], ...] = ()
    """Corrected typing errors: fact, before, after."""
    characters: int | None = None
    """The most characters that fit; a thank-you note has no such limit."""

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Every jotting that the note may use, understood."""
        found = [phrase for point in (*self.points, *self.remarks) for phrase in (point.phrase, point.why)]
        found += [phrase for proof in self.proofs for phrase in (proof.need, proof.evidence)]
        found += [phrase for answer in self.answers for phrase in answer]
        found += [*self.unsaid, *(enclosure.what for enclosure in self.enclosures), *self.sparks, *self.nexts]
        return tuple(phrase for phrase in found if phrase is not None)


def outlines(interview: Interview, *, tone: Tone | None = None, length: Length | None = None) -> list[Outline]:
    """An outline for every reader; one for the unknown reader where nobody is named."""
    readers = [reader_of(interview, index) for index in range(len(interview.interviewers))] or [
        reader_of(interview, None)
    ]
    dealt = _dealt(interview, readers)
    return [
        _outline(interview, reader, dealt, tone or tone_for(interview, reader), length or length_for(interview, reader))
        for reader in readers
    ]


# --- dealing -----------------------------------------------------------------------------------------------------


class _Deal(NamedTuple):
    """Which facts each reader gets: lists of indices, one list a reader."""

    points: list[list[int]]
    proofs: list[list[int]]
    concerns: list[list[int]]
    unsaid: list[list[int]]
    materials: list[list[int]]
    sparks: list[list[int]]
    nexts: list[list[int]]
    remarks: list[list[int]]


def _dealt(interview: Interview, readers: Sequence[Reader]) -> _Deal:
    people, count = interview.people, len(readers)

    def owners(named: str | None) -> tuple[int, ...]:
        return people.find(named) if named is not None and interview.interviewers else ()

    points = _by_owner([owners(point.by) for point in interview.key_points], count)
    return _Deal(
        points=points,
        proofs=_proofs(interview, readers, points),
        concerns=_by_owner(
            [owners(concern.by) for concern in interview.concern], count, order=_order(readers, _SELLING)
        ),
        unsaid=_in_turn(len(interview.unaddressed), _order(readers, _SELLING), count),
        materials=_by_owner(
            [owners(material.recipient) for material in interview.materials], count, order=_order(readers, _ARRANGING)
        ),
        sparks=_in_turn(len(interview.enthusiasm), _order(readers, _SELLING), count),
        nexts=_by_owner(
            [_mentioned(text, readers) for text in interview.next_steps], count, order=_order(readers, _ARRANGING)
        ),
        remarks=_by_owner([owners(remark.by) for remark in interview.personal], count),
    )


_SELLING = (
    Relation.HIRING_MANAGER,
    Relation.ACADEMIC,
    Relation.EXECUTIVE,
    Relation.PANEL_MEMBER,
    Relation.PEER,
    Relation.INFORMATIONAL,
    Relation.RECRUITER,
)
_ARRANGING = (
    Relation.RECRUITER,
    Relation.HIRING_MANAGER,
    Relation.ACADEMIC,
    Relation.EXECUTIVE,
    Relation.PANEL_MEMBER,
    Relation.PEER,
    Relation.INFORMATIONAL,
)


def _order(readers: Sequence[Reader], ranking: Sequence[Relation]) -> list[int]:
    """The readers' places, the likeliest addressee first."""
    return sorted(range(len(readers)), key=lambda place: (ranking.index(readers[place].relation), place))


def _by_owner(owners: Sequence[tuple[int, ...]], count: int, order: Sequence[int] = ()) -> list[list[int]]:
    """Everybody's own facts; those of nobody in particular go to whoever has fewest."""
    dealt: list[list[int]] = [[] for _ in range(count)]
    open_facts: list[tuple[int, tuple[int, ...]]] = []
    for fact, who in enumerate(owners):
        named = [place for place in who if place >= 0]
        if len(named) == 1:
            dealt[named[0]].append(fact)
        else:
            open_facts.append((fact, tuple(named)))
    for fact, among in open_facts:
        candidates = among or tuple(order) or tuple(range(count))
        place = min(candidates, key=lambda place: (len(dealt[place]), candidates.index(place)))
        dealt[place].append(fact)
    return [sorted(facts) for facts in dealt]


def _mentioned(text: str, readers: Sequence[Reader]) -> tuple[int, ...]:
    """The one reader whom a jotting names, if it names one."""
    words = set(re.findall(r"[^\W\d_]+", text.lower()))
    found = [
        place
        for place, reader in enumerate(readers)
        if reader.name and words & {reader.name.given.lower(), reader.name.family.lower()}
    ]
    return tuple(found) if len(found) == 1 else ()


def _in_turn(facts: int, order: Sequence[int], count: int) -> list[list[int]]:
    dealt: list[list[int]] = [[] for _ in range(count)]
    for fact in range(facts):
        dealt[order[fact % len(order)]].append(fact)
    return dealt


def _proofs(interview: Interview, readers: Sequence[Reader], points: list[list[int]]) -> list[list[int]]:
    """Each proof goes to the reader whose own remarks it answers best; nobody gets a second before all have one."""
    order = _order(readers, _SELLING)
    talk = [
        _words(
            text for fact in mine for text in (interview.key_points[fact].text, interview.key_points[fact].why or "")
        )
        for mine in points
    ]
    titles = [_words([reader.person.title or ""]) for reader in readers]
    words = [_words([item.need or "", item.evidence or ""]) for item in interview.qualifications]
    dealt: list[list[int]] = [[] for _ in readers]
    waiting = list(range(len(words)))
    while waiting:
        fewest = min(len(mine) for mine in dealt)
        fact, place = min(
            ((fact, place) for fact in waiting for place in order if len(dealt[place]) == fewest),
            key=lambda pair: (
                -len(words[pair[0]] & talk[pair[1]]) * 2 - len(words[pair[0]] & titles[pair[1]]),
                order.index(pair[1]),
                pair[0],
            ),
        )
        dealt[place].append(fact)
        waiting.remove(fact)
    return [sorted(facts) for facts in dealt]


def _words(texts: Iterable[str]) -> frozenset[str]:
    """The content words of some texts, cut to their first five letters so that forms of a word meet."""
    return frozenset(
        word[:5] for text in texts for word in re.findall(r"[^\W\d_]{3,}", text.lower()) if word not in CLOSED
    )


# --- one reader --------------------------------------------------------------------------------------------------


class Collector:
    """Understands facts for one reader and keeps account of what cannot be used."""

    def __init__(self, interview: Interview, reader: Reader) -> None:
        self.interview, self.reader = interview, reader
        self.left_out: list[LeftOut] = []
        self.typos: list[tuple[str, str, str]] = []
        self.base = _perspective(interview, reader)

    def phrase(self, text: str, fact: str, field: str, view: Perspective | None = None) -> Phrase | None:
        if (tactless := _tactless(text, field)) is not None:
            self.left_out.append(LeftOut(fact=fact, reason=tactless))
            return None
        found = understand(text, fact, field, view or self.base, self.interview.locale)
        if not found.forms:
            self.left_out.append(LeftOut(fact=fact, reason=found.problem))
            return None
        if "partly" in found.forms:
            self.left_out.append(LeftOut(fact=fact, reason="only its first part could be used safely"))
        self.typos += [(fact, before, after) for before, after in found.typos]
        return found

    def quietly(self, text: str, fact: str, field: str) -> Phrase | None:
        """As `phrase`, for what helps to say something else and is not missed where it cannot be read."""
        found = understand(text, fact, field, self.base, self.interview.locale)
        return found if found.forms else None

    def view(self, by: str | None) -> tuple[Perspective, Speaker, str]:
        """The point of view on something that `by` said."""
        who = self.interview.people.find(by) if by is not None and self.interview.interviewers else ()
        if who == (CANDIDATE,):
            return self.base._replace(speaker=Speaker.CANDIDATE), Speaker.CANDIDATE, ""
        if self.reader.place is not None and who == (self.reader.place,):
            return self.base._replace(speaker=Speaker.READER), Speaker.READER, ""
        if len(who) == 1 and who[0] not in (ALL, CANDIDATE):
            colleague = reader_of(self.interview, who[0])
            if colleague.name is not None:
                name = colleague.name.mentioned(self.interview.locale, formally=bool(colleague.name.honorific))
                return (
                    self.base._replace(speaker=Speaker.COLLEAGUE, speaker_name=name, speaker_gender=_gender(colleague)),
                    Speaker.COLLEAGUE,
                    name,
                )
            return self.base._replace(speaker=Speaker.COLLEAGUE), Speaker.COLLEAGUE, ""
        return self.base, Speaker.UNKNOWN, ""


_PAY = re.compile(
    r"\b(?:salary|wages?|pay (?:is|rate|rise|band|scale|range)|hourly rate|shift diff\w*|bonus|benefits package|pension|holiday allowance)\b|[£$€]\s?\d[\d.,]*k?\s?(?:/ ?h(?:ou)?r|ph\b|an hour|per hour|p\.?h\.?|/yr|a year|pa\b)|^[£$€]\s?\d[\d.,]*k?(?:\s?[-–+]|$)",
    re.I,
)
_HARSH = re.compile(
    r"\b(?:cowboys?|idiots?|useless|incompetent|stupid|awful|horrible|toxic|crap|shit\w*|bullshit|fuck\w*|bloody|arse\w*|jerk|rude|liars?|lazy|clueless|creepy|hated|hates my|bored me|smelled|stank|ugly|(?:tea|coffee|food|lunch|office|building|room|handwriting|haircut|tie|breath) (?:was|is|were) (?:terrible|bad|foul|vile|cold|disgusting|a mess|a tip|depressing))\b",
    re.I,
)
_PRIVATE = re.compile(
    r"\?\?|\(\?\)|\b(?:not sure|unsure|no idea|tbc\?|check this|must check)[.?!]*$|\b(?:(?:don'?t|dont|didn'?t|dinnae|do not|rather not|wouldn'?t) (?:want|wanna) (?:to )?(?:make|mention|say|go|talk|bring)|between us|off the record|in confidence|don'?t (?:mention|repeat|say)|not to mention this|note to self|waffled|i messed up|i blew|i froze|(?:i|i was|was|came|arrived|turned up|showed up)(?: \w+){0,2} (?:minutes?|mins?) late|^\d+ (?:minutes?|mins?) late|was late|arrived late|turned up late|i was so nervous|went blank)\b",
    re.I,
)


def _tactless(text: str, field: str) -> str | None:
    """Why a fact does not belong in a letter to this reader, if it does not (WRITING.md, "Avoid")."""
    if field in ("point", "next", "enthusiasm", "unaddressed", "need", "personal") and _PAY.search(text):
        return "pay belongs in a negotiation, not in a thank-you note"
    if _HARSH.search(text):
        return "it speaks ill of somebody, or is too rough for a letter"
    return "it reads like a note to yourself" if _PRIVATE.search(text) else None


def _perspective(interview: Interview, reader: Reader) -> Perspective:
    """The reader's view of a jotting that nobody in particular said."""
    names = (
        frozenset(part.lower() for part in (reader.name.full, reader.name.given, reader.name.family))
        if reader.name
        else frozenset()
    )
    others = frozenset(
        word.lower()
        for index, one in enumerate(interview.interviewers)
        if one.name and index != reader.place
        for word in one.name.split()
    )
    proper = frozenset(
        word.lower().strip(".,'’")
        for text in (interview.company or "", interview.candidate.name)
        for word in text.split()
        if word[:1].isupper() and word.lower() not in CLOSED
    )
    return Perspective(
        speaker=Speaker.UNKNOWN,
        reader_names=names,
        reader_gender=_gender(reader),
        others=others,
        alone=len(interview.interviewers) <= 1,
        proper=proper | frozenset(word for name in names for word in name.split()),
    )


def _gender(reader: Reader) -> str:
    """`she`, `he` or `they` as given by pronouns or honorific, else empty; never guessed from a name."""
    pronouns = (reader.person.pronouns or "").lower()
    for gender in ("she", "he", "they"):
        if re.search(rf"\b{gender}\b", pronouns):
            return gender
    honorific = set(reader.name.honorific.split()) if reader.name else set()
    if honorific & {"Ms", "Mrs", "Miss", "Dame", "Lady", "Sister", "Mother"}:
        return "she"
    return "he" if honorific & {"Mr", "Sir", "Lord", "Father", "Brother", "Fr"} else ""


def _outline(interview: Interview, reader: Reader, dealt: _Deal, tone: Tone, length: Length) -> Outline:
    place = reader.place or 0
    collect = Collector(interview, reader)
    points = [
        point
        for fact in dealt.points[place]
        if (point := point_of(collect, interview.key_points[fact], f"key_points[{fact}]"))
    ]
    points.sort(key=lambda point: point.why is None)
    proofs = [
        proof
        for fact in dealt.proofs[place]
        if (proof := proof_of(collect, interview.qualifications[fact], f"qualifications[{fact}]"))
    ]
    answers = [answer for fact in dealt.concerns[place] if (answer := _answer(collect, fact))]
    unsaid = [
        phrase
        for fact in dealt.unsaid[place]
        if (phrase := collect.phrase(interview.unaddressed[fact], f"unaddressed[{fact}]", "unaddressed"))
    ]
    enclosures = [
        enclosure
        for fact in dealt.materials[place]
        if (enclosure := enclosure_of(collect, interview.materials[fact], f"materials[{fact}]"))
    ]
    sparks = [
        phrase
        for fact in dealt.sparks[place]
        if (phrase := collect.phrase(interview.enthusiasm[fact], f"enthusiasm[{fact}]", "enthusiasm"))
    ]
    nexts = [
        phrase
        for fact in dealt.nexts[place]
        if (phrase := collect.phrase(interview.next_steps[fact], f"next_steps[{fact}]", "next"))
    ]
    remarks = [remark for fact in dealt.remarks[place] if (remark := _remark(collect, fact))]
    return Outline(
        interview, reader, tone, length, tuple(points), tuple(proofs), tuple(answers), tuple(unsaid), tuple(enclosures), tuple(sparks), tuple(nexts), tuple(remarks),
        tuple(collect.left_out), tuple(collect.typos),
    )  # fmt: skip


def _with_mentioned(view: Perspective, phrase: Phrase | None) -> Perspective:
    """The view on a reason: *they* and *them* may mean the several people or things that the point named."""
    return view if phrase is None or not mentions_several(phrase.source) else view._replace(plural=True)


def point_of(collect: Collector, item: KeyPoint, path: str, *, text_path: str = "") -> Point | None:
    """A callback, understood; None where it cannot be used."""
    view, speaker, name = collect.view(item.by)
    phrase = collect.phrase(item.text, text_path or f"{path}.text", "point", view)
    why = collect.phrase(item.why, f"{path}.why", "why", _with_mentioned(view, phrase)) if item.why else None
    if phrase is None:
        if why is not None:
            collect.left_out.append(LeftOut(fact=f"{path}.why", reason="it belongs to a point that could not be used"))
        return None
    if why is not None and "partly" in phrase.forms:
        collect.left_out.append(
            LeftOut(fact=f"{path}.why", reason="it may belong to the part of the point that could not be used")
        )
        why = None
    if speaker is Speaker.UNKNOWN and collect.base.alone and re.match(r"your?\b", phrase.forms.get("clause", "")):
        speaker = Speaker.READER  # who else would have said it
    return Point(phrase, speaker, name, why)


def proof_of(collect: Collector, item: Qualification, path: str) -> Proof | None:
    """A need and its evidence, understood; None where neither can be used."""
    need = collect.phrase(item.need, f"{path}.need", "need") if item.need else None
    evidence = collect.phrase(item.evidence, f"{path}.evidence", "evidence") if item.evidence else None
    return Proof(need, evidence) if need or evidence else None


def _answer(collect: Collector, fact: int) -> Answer | None:
    item = collect.interview.concern[fact]
    if item.answer is None:
        collect.left_out.append(
            LeftOut(
                fact=f"concern[{fact}]", reason="a concern is better left alone than raised again without an answer"
            )
        )
        return None
    view, _, _ = collect.view(item.by)
    concern = collect.phrase(item.text, f"concern[{fact}].text", "concern", view)
    answer = collect.phrase(item.answer, f"concern[{fact}].answer", "answer")
    return Answer(concern, answer) if concern and answer else None


_SEND = re.compile(
    r"^(?:(?:i )?(?:promised|said|offered|agreed)(?: (?:her|him|them|you))?(?: (?:to|i['’]d|i would|that i would))? )?(?:send(?: over| on)?|share|forward|e-?mail)?(?: (?:her|him|them|you))?(?: over)? ?",
    re.I,
)
_URL = re.compile(r"https?://\S+")


def enclosure_of(collect: Collector, item: Material, path: str) -> Enclosure | None:
    """A promised material, understood; None where it cannot be used."""
    what, url = item.what, item.url or ""
    if not url and (found := _URL.search(what)):
        url, what = found[0].rstrip(".,;)"), re.sub(r"\s*[:–—-]?\s*\(?https?://\S+", "", what).strip(" :-–—")
    bare = _SEND.sub("", what) or what
    bare = re.sub(
        r",? (?:that |which )?(?:i|we) (?:promised|offered|mentioned)(?: (?:to send|sending))?(?: (?:you|her|him|them))?$",
        "",
        bare,
        flags=re.I,
    )
    phrase = collect.phrase(bare, f"{path}.what", "material")
    return Enclosure(phrase, url, item.file or "", path) if phrase is not None else None


def _remark(collect: Collector, fact: int) -> Point | None:
    item = collect.interview.personal[fact]
    view, speaker, name = collect.view(item.by)
    phrase = collect.phrase(item.text, f"personal[{fact}].text", "personal", view)
    return Point(phrase, speaker, name, None) if phrase is not None else None
