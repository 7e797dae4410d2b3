"""A word in place of which another one is far likelier where it stands: `we here back by Friday`, `one off them`, `I have wrote`.

A list of phrases knows only the slips that were seen. The word model of `thankyou.reading.tagger` knows how likely each word
is as a noun, a verb, a preposition, and how likely those follow one another; so it says how likely a row of words is, and
how likely with another word in one place. Which words are tried is decided by shape: words that are written for one another
(`templates/rules/likelier.yaml`), the past and the participle of an irregular verb, a plural before a noun for the possessive.
What is likelier by less than the margin of that file may be meant. Start reading at `check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple

from thankyou.engines.issues import Issue
from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped
from thankyou.proofread.context import Context, Proofs, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter
from thankyou.proofread.rows import in_quotes
from thankyou.reading.lexicon import CLOSED, IRREGULAR, PARTICIPLE, PAST, word_tags
from thankyou.reading.tagger import english

__all__ = ["PROOFS", "Likelier", "check", "found"]

PROOFS = (
    Proofs(
        "likelier/confused",
        "Another word is written so nearly, and is far likelier here.",
        (
            "Shortlisted candidates will here by Friday.",
            "Could you tell me weather that still holds?",
            "I shall quiet understand.",
            "I am glad to except the post.",
            "I have past the written part of the exam.",
            "I would be glad of advise on the rota.",
            "Last week I walked passed the gate.",
        ),
        (
            "Shortlisted candidates will hear by Friday.",
            "The weather held until June.",
            "I read the weights aloud so that nobody guesses.",
            "The ward was quiet at night.",
            "All of them but one passed.",
            "In the past I kept bees.",
            "Your lift took a limb off an oak.",
            "The students I taught passed first time.",
            "All those whom I trained passed the exam.",
            "All it takes is patience.",
            "You said that what the crew lacks is sleep.",
        ),
    ),
    Proofs(
        "likelier/form",
        "Another form of the verb is far likelier here.",
        (
            "I haven't ran your model of machine.",
            "Paul, who teached me in Leeds, wrote to you.",
            "I have wrote to the council.",
            "Five have been find so far.",
        ),
        (
            "I ran the night shift.",
            "You asked for the same seed.",
            "I put the trays back.",
            "The figures taken out were mine.",
        ),
    ),
    Proofs(
        "likelier/possessive",
        "A plural stands where an owner is far likelier.",
        ("I have a pickup at my sons school.",),
        (
            "I was at the careers evening.",
            "You opened the repairs ledger.",
            "I liked that the apprentices bag a panel every Friday.",
            "The works council meets in May.",
        ),
    ),
    Proofs(
        "likelier/plural",
        "An owner stands where a plural is far likelier.",
        ("I kept two machine's going all night.", "At Tyne Valley I drew the rota for 64 driver's, and it held."),
        ("I work in a chemist's in Paisley.", "You asked for an hour's break.", "Last year's dragon lost its jaw."),
    ),
)


class Likelier(NamedTuple):
    """A place in a sentence, what is likelier there, and by how much."""

    kind: str
    start: int
    end: int
    right: str
    by: float


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `likelier/confused`, `likelier/form`, `likelier/possessive`, `likelier/plural`."""
    for sentence in letter.sentences:
        for one in found(sentence.text):
            said = sentence.text[one.start : one.end]
            if facts is not None and _written(sentence.text, one, facts):
                continue
            place = (sentence.start + one.start, sentence.start + one.end)
            yield issue(
                f"likelier/{one.kind}",
                f"“{said}”: here “{one.right}” is far likelier.",
                place,
                suggestions=(one.right,),
            )


def _written(sentence: str, one: Likelier, facts: Facts) -> bool:
    """Whether the facts have the word beside the same word, before it or behind it."""
    before = re.search(r"[^\W_]+ $", sentence[: one.start])
    after = re.match(r" [^\W_]+", sentence[one.end :])
    said = sentence[one.start : one.end].casefold()
    rows = [before[0].casefold() + said] if before else []
    rows += [said + after[0].casefold()] if after else []
    return any(re.search(rf"(?<!\w){re.escape(row)}(?!\w)", facts.text) for row in rows)


@lru_cache(maxsize=2048)
def found(sentence: str) -> tuple[Likelier, ...]:
    """Every word of an evened sentence for which another one is likelier by its margin; the likeliest for each place."""
    places = [(match[0], match.start(), match.end()) for match in _WORD.finditer(sentence)]
    words = [word for word, _, _ in places]
    margins = _data()["margins"]
    best: dict[int, Likelier] = {}
    for place in range(len(words)):
        for kind, right, margin, said, by in _gains(words, place):
            if by >= (float(margins[kind]) if margin is None else margin) and (
                place not in best or by > best[place].by
            ):
                start, end = places[place][1], places[place + said - 1][2]
                best[place] = Likelier(
                    _NAMES.get(kind, kind), start, end, _as_written("".join(right), words[place]), by
                )
    return tuple(one for one in best.values() if not in_quotes(sentence, one.start))


_NAMES = {
    "owner": "possessive",
    "owner before verb": "possessive",
    "at work": "possessive",
    "counted": "plural",
    "plural before noun": "plural",
    "regular": "form",
    "no word": "form",
}


def _as_written(right: str, said: str) -> str:
    return right[:1].upper() + right[1:] if said[:1].isupper() else right


# --- which words are tried -------------------------------------------------------------------------------------------------

_WORD = regex(r"[^\W\d_]+(?=n't\b)|n't\b|'(?:s|d|ll|ve|re|m)\b|\d[\d.,]*\d|[^\W_]+(?:-[^\W_]+)*|[^\w\s]")
_ENDED = regex(r"(?='(?:s|d|ll|ve|re|m)$)")


def _others(words: Sequence[str], place: int) -> Iterator[tuple[str, tuple[str, ...], float | None]]:
    """What may be meant by a word, of which kind the slip would be, and the margin where it is not that of its kind."""
    word = words[place]
    low = word.casefold()
    if (
        not word.isalpha()
        or (word[:1].isupper() and place and low.removesuffix("s") not in _DAYS)
        or (word.isupper() and len(word) > 1)
    ):
        return
    for other, margin in () if _has_subject(words, place) or _ends_a_clause(words, place) else _groups().get(low, ()):
        yield "confused", tuple(_ENDED.split(other)), margin
    helped = not _PERFECT.isdisjoint(words[max(0, place - _HELPED) : place])
    for kind, other in _forms(low):
        if helped or not {low, other} & IRREGULAR.keys():
            yield kind, (other,), None
    if low.endswith("s") and low not in CLOSED and _owns(words, place):
        kind = "possessive"
        if _PERSON.search(low[:-1]):
            verb = "VB" in word_tags(words[place + 1])
            kind = "at work" if words[place + 1] in _owned_at_work() else "owner before verb" if verb else "owner"
        yield kind, (low[:-1], "'s"), None
    if words[place + 1 : place + 2] == ["'s"] and low not in CLOSED and {"N"} <= word_tags(low).keys():
        yield from ((kind, (f"{low}s",), None) for kind in _many(words, place, low))


_WHO = frozenset("i you we they he she".split())
_OF_WHOM = frozenset("that which whom who those".split())


def _has_subject(words: Sequence[str], place: int) -> bool:
    """Whether a past form stands right behind a clause that tells of its subject: `the students I taught passed`."""
    low = [word.casefold() for word in words[max(0, place - 3) : place + 1]]
    if len(low) < 4 or low[1] not in _WHO or low[2] in _going() or any("VD" not in word_tags(word) for word in low[2:]):
        return False
    return low[0] in _OF_WHOM or not {"N", "NS"}.isdisjoint(word_tags(low[0]))


_OPENS = frozenset("what whatever all everything anything nothing where why how".split())
_LONGEST_CLAUSE = 6


def _ends_a_clause(words: Sequence[str], place: int) -> bool:
    """Whether `is` stands right behind a clause that is its subject: `all it takes is`, `what the crew lacks is`."""
    if words[place] != "is" or not place or {"VB", "VZ", "VD"}.isdisjoint(word_tags(words[place - 1].casefold())):
        return False
    return not _OPENS.isdisjoint(word.casefold() for word in words[max(0, place - _LONGEST_CLAUSE) : place - 1])


_DAYS = frozenset(map(str.casefold, (*MONTHS, *WEEKDAYS)))
_PERFECT = frozenset("have has had having 've am is are was were be been being 'm 're".split())
_HELPED = 3
"""Words before a participle among which its helping verb is looked for."""

_PERSON = regex(
    r"(?:[a-z]{2}(?:(?<!care)er|or)|[aeiou]an|ist|ant|man|son|wife|aunt|child|boy|girl|nurse|apprentice|partner)$"
)
"""A person, who owns things: `the planners chair`; `the refunds flow` is none of theirs, and `the chemist's` is a shop."""


def _owns(words: Sequence[str], place: int) -> bool:
    """Whether the plural of a thing stands before a noun, as an owner does."""
    following = "".join(words[place + 1 : place + 2])
    thing = words[place].casefold().removesuffix("s")
    if (
        thing not in english().words
        or thing.endswith("ic")
        or not following.isalpha()
        or not {"NS"} <= word_tags(words[place]).keys()
    ):
        return False
    return not {"N", "NS"}.isdisjoint(word_tags(following)) and following not in CLOSED


@cache
def _owned_at_work() -> frozenset[str]:
    return frozenset(str(_data()["owned"]).split())


@cache
def _going() -> frozenset[str]:
    return frozenset(str(_data()["going"]).split())


def _many(words: Sequence[str], place: int, thing: str) -> Iterator[str]:
    """Of which kind a plural with a mark too many would be: behind a number nobody has a shop or a house, as `the chemist's` is one."""
    following = "".join(words[place + 2 : place + 3])
    owned = following.isdigit() or (
        following.isalpha() and following not in CLOSED and not {"N", "NS", "A"}.isdisjoint(word_tags(following))
    )
    if "NS" not in word_tags(f"{thing}s"):
        return
    if not owned and any(CLOSED.get(word) == "NUM" or word.isdigit() for word in words[max(0, place - 2) : place]):
        yield "counted"
    elif not _PERSON.search(thing):
        yield "plural before noun" if owned else "plural"


@lru_cache(maxsize=4096)
def _forms(word: str) -> tuple[tuple[str, str], ...]:
    """The other form of an irregular verb: the past for the participle and the other way round, the participle for the base."""
    regular = next(
        (
            base
            for base in (word.removesuffix("ed"), word.removesuffix("d"))
            if base in IRREGULAR and base[-2:] not in ("ee", "be")
        ),
        "",
    )
    if regular and word != regular and word not in PAST and IRREGULAR[regular][0] != f"{regular}t":  # `teached`
        kind = "regular" if word in english().words else "no word"
        return tuple((kind, form) for form in dict.fromkeys(IRREGULAR[regular]))
    base = word if word in IRREGULAR else PAST.get(word) or PARTICIPLE.get(word)
    if base not in IRREGULAR or base in ("be", "have", "do") or word not in english().words:
        return ()
    past, participle = IRREGULAR[base]
    form = past if word == participle != base else participle
    return (("form", form),) if form != word else ()


@cache
def _data() -> Mapping[str, Any]:
    data: Mapping[str, Any] = shipped("rules", "likelier.yaml")
    return data


@cache
def _groups() -> Mapping[str, tuple[tuple[str, float | None], ...]]:
    found: dict[str, tuple[tuple[str, float | None], ...]] = {}
    for group in map(str.split, str(_data()["confused"]).splitlines()):
        margin = None if group[-1].isalpha() or "'" in group[-1] else float(group.pop())
        for word in group[:1] if ">" in group else group:
            others = tuple((other, margin) for other in group if other not in (word, ">"))
            found[word] = (*found.get(word, ()), *others)
    return found


# --- how likely they are ---------------------------------------------------------------------------------------------------

_BEFORE, _AFTER = 5, 4
"""Words around a place that are weighed with it; those further off change next to nothing."""


def _gains(words: Sequence[str], place: int) -> Iterator[tuple[str, tuple[str, ...], float | None, int, float]]:
    """What may be meant by a word as `_others` has it, how many words stand there for it, and by how much it makes them and those around likelier."""
    others = list(_others(words, place))
    if not others:
        return
    first = max(0, place - _BEFORE)
    behind = english().ways(words[first:place], begins=first == 0)
    likelihood = partial(english().likelihood, begins=place == 0, behind=behind)
    as_is: dict[int, float] = {}
    for kind, right, margin in others:
        said = 2 if kind.startswith("plural") or kind == "counted" else 1
        after = words[place + said : place + said + _AFTER]
        if said not in as_is:
            as_is[said] = likelihood([*words[place : place + said], *after])
        yield kind, right, margin, said, likelihood([*right, *after]) - as_is[said]
