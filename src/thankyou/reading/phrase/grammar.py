"""The grammar of jottings: which kinds of phrase a jotting is made of.

`read` splits a jotting into segments at full stops, dashes and those commas that part unlike things, and tells
the kind of each. It decides nothing about who speaks or where a phrase may go: see `forms`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from thankyou.reading.phrase.lexicon import ONLY_PARTICIPLE, SUBJECTS, can_be
from thankyou.reading.phrase.tokens import FINITE, Token, tagged

__all__ = ["Kind", "Segment", "read"]


class Kind(StrEnum):
    """What one segment of a jotting is."""

    NOUN = "noun"
    GERUND = "gerund"
    QUESTION = "question"
    """Embedded: `how the ward staffs nights`."""
    ASK = "ask"
    """Direct: `how do you staff nights?`"""
    CLAUSE = "clause"
    ACT = "act"
    """Past without a subject: `cut churn 18%`."""
    PARTICIPLE = "participle"
    """`seen it done`, `been doing this for years`."""
    PRESENT = "present"
    """Third person without a subject: `checks every slide`."""
    BASE = "base"
    """Infinitive or imperative, which only the field can tell: `reduce scrap`."""
    ADJECTIVE = "adjective"
    """`comfortable with ambiguity`."""
    QUOTATION = "quotation"
    ADVERBIAL = "adverbial"
    """`because nights are hard`, `when a line stops`, `in week one`."""
    OTHER = "other"


class Segment(NamedTuple):
    """A stretch of a jotting of one kind. `verb` is the index of its main verb, or -1."""

    kind: Kind
    tokens: tuple[Token, ...]
    joint: str = ""
    """The mark in front of it: `,`, `.`, `;`, `-`, `:` or nothing."""
    verb: int = -1
    lead: str = ""
    """A conjunction in front that is no part of it: `but`, `so`."""
    subject: int = 0
    """Where the subject (of a clause) or the verb phrase starts."""


_BREAKS = frozenset((".", "!", "?", ";", ":", "–", "—", "--", "---", "...", "…", "->", "→", "=>"))
_NOMINAL = ("N", "NS", "NP", "NUM", "VG", "Q", "PAR", "URL")
_AUX = ("BEZ", "BEP", "BED", "DOB", "DOZ", "DOD", "HVZ", "HVD", "HVB", "M")


@lru_cache(maxsize=2048)
def read(text: str) -> tuple[Segment, ...]:
    """The segments of a normalised jotting, in order."""
    tokens = tagged(text)
    found: list[Segment] = []
    for joint, part in _parts(tokens):
        found += [piece for segment in _by_comma(part, joint) for piece in _by_conjunction(segment)]
    return tuple(found)


def _by_conjunction(segment: Segment) -> list[Segment]:
    """`caseloads capped at 16 and she sticks to it`: a noun phrase and what is said about it."""
    tokens = segment.tokens
    if segment.kind is not Kind.NOUN and not (
        segment.kind is Kind.CLAUSE
        and any(
            tokens[place].low == "i" and tokens[place - 1].low in ("and", "but") for place in range(4, segment.verb)
        )
    ):
        return [segment]
    for index in range(2, len(tokens) - 2):
        if (
            tokens[index].low in ("and", "but")
            and tokens[index + 1].tag == "I"
            and tokens[index + 1].low in SUBJECTS
            and _verb_at(tokens, index + 2) >= 0
            and not any(token.tag in ("W", "K") or token.tag in FINITE for token in tokens[:index])
        ):
            after = _segment(tokens[index:], ",")
            if after.kind is Kind.CLAUSE:
                return [segment._replace(kind=Kind.NOUN, tokens=tokens[:index], verb=-1), after]
    return [segment]


def _parts(tokens: Sequence[Token]) -> list[tuple[str, tuple[Token, ...]]]:
    """Split at full stops, dashes, colons and the like; a question keeps its mark."""
    parts: list[tuple[str, tuple[Token, ...]]] = []
    start, joint = 0, ""
    for index, token in enumerate(tokens):
        dash = token.text == "-" and token.before == " "
        colon_in_time = token.text == ":" and (index + 1 < len(tokens) and tokens[index + 1].before == "")
        inside = token.text in (".", "!", ";", ":", "?") and index + 1 < len(tokens) and tokens[index + 1].before == ""
        inside = inside or (token.text == "." and index > 0 and "." in tokens[index - 1].text)
        if token.tag == "PUN" and (dash or token.text in _BREAKS) and not colon_in_time and not inside:
            stop = index + 1 if token.text == "?" else index
            if stop > start:
                parts.append((joint, tuple(tokens[start:stop])))
                joint = token.text if token.text not in ("–", "—", "--", "---", "->", "→", "=>") else "-"
            elif parts or start:
                joint = joint or token.text
            start = index + 1
    if start < len(tokens):
        parts.append((joint, tuple(tokens[start:])))
    return parts


def _by_comma(tokens: tuple[Token, ...], joint: str) -> list[Segment]:
    """The segments of one part: split at commas, then put together again what belongs together."""
    whole = _segment(tokens, joint)
    if whole.kind in (Kind.ASK, Kind.QUOTATION) or not any(token.text == "," for token in tokens):
        return [whole]
    pieces: list[tuple[Token, ...]] = []
    start = 0
    for index, token in enumerate(tokens):
        if token.text == "," and token.tag == "PUN":
            if index > start:
                pieces.append(tokens[start:index])
            start = index + 1
    if start < len(tokens):
        pieces.append(tokens[start:])
    found: list[Segment] = []
    for number, piece in enumerate(pieces):
        here = _segment(piece, "," if number else joint)
        if found and _belongs(found[-1], here):
            last = found.pop()
            both = (*last.tokens, Token(",", "PUN", ""), *piece)
            found.append(_merged(last, here, both, len(both) - len(here.tokens)))
        else:
            found.append(here)
    return found


_PARTICIPLE = re.compile(r"(?:ed|en|wn|ught|pt|ft|lt)$")
_CLAUSAL = (Kind.CLAUSE, Kind.ACT, Kind.PARTICIPLE, Kind.PRESENT, Kind.BASE)


def _belongs(last: Segment, here: Segment) -> bool:
    """Whether the part behind a comma goes on with the part before it."""
    if last.kind is Kind.ADVERBIAL:
        return here.kind in (*_CLAUSAL, Kind.ADVERBIAL)
    if here.kind is Kind.ADVERBIAL or here.kind is Kind.OTHER:
        return last.kind is not Kind.NOUN or here.tokens[0].tag == "P"
    if last.kind is here.kind and here.kind in (Kind.NOUN, Kind.GERUND, Kind.QUESTION, Kind.ADJECTIVE):
        return True
    if last.kind in _CLAUSAL or last.kind is Kind.GERUND:
        return here.kind in (Kind.NOUN, Kind.ADJECTIVE, Kind.GERUND, Kind.QUESTION) and here.tokens[0].tag != "PUN"
    if (
        last.kind is Kind.BASE
        and last.tokens[0].tag == "M"
        and (
            (here.kind is Kind.BASE and here.tokens[0].tag == "VB")
            or (len(here.tokens) > 2 and here.tokens[1].tag == "C" and here.tokens[2].tag == "VB")
        )
    ):
        return True
    if last.kind is Kind.QUESTION:
        return here.kind in (Kind.NOUN, Kind.QUESTION)
    if last.kind is Kind.NOUN and here.kind is Kind.ACT and here.tokens[0].low == "never" and here.verb >= 0:
        return bool(_PARTICIPLE.search(here.tokens[here.verb].low))
    if last.kind is Kind.NOUN and here.kind is Kind.ACT:
        return here.tokens[0].low.endswith(("ed", "id", "ilt", "ade", "un")) and (
            here.tokens[0].low in ("based", "located") or any(token.low == "by" for token in here.tokens[1:3])
        )
    if last.kind is Kind.NOUN:
        return here.kind is Kind.GERUND and here.tokens[0].tag != "VG"
    return False


def _merged(last: Segment, here: Segment, tokens: tuple[Token, ...], shift: int) -> Segment:
    if last.kind is Kind.ADVERBIAL:
        return here._replace(
            tokens=tokens,
            joint=last.joint,
            verb=here.verb + shift if here.verb >= 0 else -1,
            subject=here.subject + shift,
        )
    return last._replace(tokens=tokens)


def _segment(tokens: tuple[Token, ...], joint: str) -> Segment:
    """One stretch without a break in it, and its kind."""
    start = 0
    while (
        start < len(tokens) - 1
        and tokens[start].low in ("and", "but", "so", "also", "plus", "then", "or")
        and tokens[start].tag in ("C", "K", "R")
    ):
        start += 1
    rest = tokens[start:]
    kind, verb, subject = _kind(rest)
    return Segment(
        kind, rest if kind is not Kind.OTHER else tokens, joint, verb, tokens[0].low if start else "", subject
    )


def _kind(tokens: tuple[Token, ...]) -> tuple[Kind, int, int]:
    """Kind, index of the main verb, index where the subject or verb phrase starts."""
    words = [token for token in tokens if token.tag != "PUN"]
    if not words:
        return Kind.OTHER, -1, 0
    first = tokens[0]
    if len(words) == 1 and first.tag == "Q":
        return Kind.QUOTATION, -1, 0
    if tokens[-1].text == "?" or _inverted(tokens):
        return Kind.ASK, -1, 0
    if first.tag == "W" or (first.low == "if" and len(tokens) > 1 and not _main_verb(tokens, 1)):
        return _wh(tokens)
    if first.tag == "K" and first.low not in ("so",) and not (first.low == "as" and _second_clause(tokens, 2)):
        return Kind.ADVERBIAL, -1, 0
    start = next(
        (
            index
            for index, token in enumerate(tokens)
            if not (token.tag == "R" or token.low == "never") or token.low in ("here", "there")
        ),
        0,
    )
    return _plain_kind(tokens, start)


def _inverted(tokens: Sequence[Token]) -> bool:
    if len(tokens) < 3:
        return False
    first, second, third = tokens[0], tokens[1], tokens[2]
    starts = ("I", "D", "S", "NP")
    if second.low in ("this", "that", "these", "those", "it", "both") and third.tag in ("P", "R", "PUN"):
        return False
    if first.tag in ("BEZ", "BEP", "BED", "DOB", "DOZ", "DOD", "M") and first.text[0] != "'":
        return (second.tag == "I" and second.low in SUBJECTS) or (
            first.tag in ("DOZ", "DOD", "BEZ", "BEP", "M") and second.tag in ("D", "S")
        )
    if first.low in ("have", "has", "had"):
        return second.low in SUBJECTS
    if first.tag == "W" and second.tag in _AUX and second.tag not in ("BEZ", "HVB"):
        return third.tag in starts
    return first.tag == "W" and second.tag == "BEZ" and third.tag in starts and first.low != "what"


def _wh(tokens: tuple[Token, ...]) -> tuple[Kind, int, int]:
    """A wh-phrase: embedded question, or a fronted clause (`when a line stops you get the operator`)."""
    low = tokens[0].low
    if low in ("when", "where", "if") and (second := _second_clause(tokens)):
        return Kind.CLAUSE, second[0], second[1]
    if low == "what" and (verb := _what_subject(tokens)):
        return Kind.CLAUSE, verb, 0
    return Kind.QUESTION, -1, 0


def _second_clause(tokens: Sequence[Token], start: int = 1) -> tuple[int, int] | None:
    """A second subject pronoun with its verb, behind the first clause."""
    seen = False
    for index in range(start, len(tokens) - 1):
        if tokens[index].tag == "I" and tokens[index].low in SUBJECTS and _verb_at(tokens, index + 1) >= 0:
            if seen or index > 2 or index == start == 2:
                return _verb_at(tokens, index + 1), index
            seen = True
    return None


def _what_subject(tokens: Sequence[Token]) -> int:
    """`what matters is the rota`: the verb after a free relative that is the subject."""
    finite = [index for index, token in enumerate(tokens) if token.tag in FINITE]
    if len(finite) > 1 and any(token.tag in ("W", "K") for token in tokens[1 : finite[1]]):
        return 0
    return (
        finite[1]
        if len(finite) > 1 and tokens[finite[1]].tag in ("BEZ", "BED") and tokens[finite[1]].text[0] not in "'’"
        else 0
    )


def _verb_at(tokens: Sequence[Token], index: int) -> int:
    """The index of a finite verb that starts at `index`, adverbs skipped; -1 where there is none."""
    while (index < len(tokens) and tokens[index].tag in ("R", "NEG")) or (
        index < len(tokens) and tokens[index].low in ("both", "all", "each")
    ):
        index += 1
    if index < len(tokens) and (tokens[index].tag in FINITE or tokens[index].tag in ("VB", "HVB", "DOB", "BEB")):
        return index
    return -1


def _plain_kind(tokens: tuple[Token, ...], start: int) -> tuple[Kind, int, int]:
    first = tokens[start]
    if (first.low == "as" or first.tag == "P") and (found := _second_clause(tokens, 2)):
        return Kind.CLAUSE, found[0], found[1]
    if first.tag == "I" and first.low in SUBJECTS | {"someone", "somebody"}:
        verb = _verb_at(tokens, start + 1)
        if verb >= 0:
            return Kind.CLAUSE, verb, start
        if first.low in ("i", "we", "he", "she", "they") and start + 1 < len(tokens) and tokens[start + 1].tag == "VN":
            return Kind.CLAUSE, start + 1, start
        return _nominal(tokens, start)
    if start + 1 == len(tokens) and (first.tag in ("VB", "VN") or first.low.endswith("ing")):
        return Kind.NOUN, -1, start
    simple = _verb_first(tokens, start)
    if simple is not None:
        return simple
    return _nominal(tokens, start)


_PERCEIVED = frozenset(
    "seeing hearing meeting watching touring visiting walking talking trying tasting holding being".split()
)
"""What is remembered of a visit; a plural in its object is no verb: `seeing the store with the butter churns`."""


def _verb_first(tokens: tuple[Token, ...], start: int) -> tuple[Kind, int, int] | None:
    """Kinds that begin with their verb."""
    first = tokens[start]
    if first.tag == "VD" or first.low in ("was", "were", "did", "had"):
        return Kind.ACT, start, start
    if first.low in ("been", "done") or (first.low in ONLY_PARTICIPLE and first.tag == "VN"):
        return Kind.PARTICIPLE, start, start
    if first.tag in ("VZ", "DOZ", "HVZ", "BEZ"):
        return Kind.PRESENT, start, start
    if first.tag == "VG" and start + 1 < len(tokens) and tokens[start + 1].low in ("that", "which", "who"):
        return Kind.NOUN, -1, start
    if first.tag in ("VG", "BEG", "HVG", "DOG"):
        return (
            (Kind.CLAUSE, verb, start)
            if (verb := _main_verb(tokens, start))
            and not (first.low in _PERCEIVED and tokens[verb].tag == "VZ" and can_be(tokens[verb].text, "NS", 12.0))
            and not any(token.tag == "K" or token.low == "so" for token in tokens[start:verb])
            else (Kind.GERUND, start, start)
        )
    if first.tag == "TO":
        return (
            (Kind.BASE, start + 1, start + 1)
            if start + 1 < len(tokens) and tokens[start + 1].tag in ("VB", "BEB", "HVB", "DOB")
            else None
        )
    if (
        first.tag == "VB"
        and start + 2 < len(tokens)
        and tokens[start + 1].tag == "NS"
        and tokens[start + 2].tag in FINITE
        and can_be(first.text, "N")
    ):
        return Kind.CLAUSE, start + 2, start
    if first.tag in ("VB", "DOB", "HVB", "BEB", "M", "BEP"):
        return Kind.BASE, start, start
    if first.tag == "NEG" and start + 1 < len(tokens) and tokens[start + 1].tag in ("VG", "BEG", "HVG", "A", "TO"):
        return (Kind.GERUND if tokens[start + 1].tag in ("VG", "BEG", "HVG") else Kind.ADJECTIVE), start + 1, start
    return None


def _nominal(tokens: tuple[Token, ...], start: int) -> tuple[Kind, int, int]:
    """A clause with a noun as its subject, a noun phrase, an adjective phrase or an adverbial."""
    if verb := _main_verb(tokens, start):
        return Kind.CLAUSE, verb, start
    first = tokens[start]
    if first.tag == "VN" and any(token.tag in _NOMINAL for token in tokens[start + 1 :]):
        return Kind.NOUN, -1, start
    if first.tag in ("A", "VN") and not _noun_head(tokens, start):
        return Kind.ADJECTIVE, -1, start
    if (
        first.tag == "P"
        and not (first.low == "at" and tokens[start + 1 : start + 2] and tokens[start + 1].low in ("least", "most"))
    ) or all(token.tag in ("R", "NEG") for token in tokens):
        return Kind.ADVERBIAL, -1, start
    if any(token.tag in _NOMINAL or token.tag in ("I", "D", "VB", "A") for token in tokens):
        return Kind.NOUN, -1, start
    return Kind.OTHER, -1, start


def _noun_head(tokens: Sequence[Token], start: int) -> bool:
    """Whether the run of adjectives at `start` ends in a noun."""
    for token in tokens[start:]:
        if token.tag in _NOMINAL:
            return True
        if token.tag not in ("A", "R", "VN", "C", "PUN", "D"):
            return False
    return False


def _main_verb(tokens: Sequence[Token], start: int) -> int:
    """The index of the finite verb whose subject is the noun phrase at `start`; 0 where there is none.

    A finite verb behind `who`, `that`, `how` or behind a pronoun inside the noun phrase belongs to that clause.
    """
    pending, nouns, plural, relative = 0, 0, False, False
    for index in range(start, len(tokens)):
        token = tokens[index]
        if token.tag in ("W", "K") or (
            token.tag == "I" and token.low in SUBJECTS and nouns and token.low not in ("it", "that", "there")
        ):
            if index > start and token.tag == "K" and nouns and token.low not in ("that", "than", "as", "so"):
                return 0
            pending = min(pending + (token.tag != "I" or pending == 0), 1)
        elif (
            token.tag in ("D", "S")
            and index > start
            and tokens[index - 1].tag in ("N", "NS")
            and token.low in ("the", "my", "our", "your", "their", "his", "her", "a", "nobody", "some", "most", "many")
        ):
            pending = 1
        elif token.tag in _NOMINAL or token.tag == "I" or (token.tag in ("D", "A") and index == start):
            nouns += 1
            plural = token.tag == "NS" or (token.tag == "NUM" and token.low not in ("one", "1"))
        if token.tag == "VB" and _after_auxiliary(tokens, index):
            continue
        finite = token.tag in FINITE or (
            token.tag in ("VB", "HVB", "DOB")
            and tokens[index - 1].tag != "TO"
            and _plural_subject(tokens, start, index, plural)
        )
        if finite and index > start and nouns:
            if pending:
                pending, relative = 0, True
                continue
            if relative and _coordinated(tokens, index):
                continue
            return index
    return 0


def _coordinated(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb at `index` follows a conjunction: `who reads telemetry and also distrusts it`."""
    place = index - 1
    while place >= 0 and tokens[place].tag in ("R", "NEG"):
        place -= 1
    return place >= 0 and tokens[place].tag == "C"


def _after_auxiliary(tokens: Sequence[Token], index: int) -> bool:
    """Whether the bare verb at `index` belongs to a modal or a `do` just before it: `would rather prune`."""
    place = index - 1
    while place >= 0 and tokens[place].tag in ("R", "NEG"):
        place -= 1
    return place >= 0 and tokens[place].tag in ("M", "DOB", "DOZ", "DOD", "TO")


def _plural_subject(tokens: Sequence[Token], start: int, index: int, plural: bool) -> bool:
    return (
        plural
        or any(token.tag == "NS" or token.low == "and" for token in tokens[start:index])
        or tokens[index - 1].tag in ("R", "NEG", "I")
        or any(token.low in _MANY for token in tokens[start:index])
    )


_MANY = frozenset(("staff", "people", "police", "half", "most", "children", "folk"))
"""Singular in form, plural to their verb."""
