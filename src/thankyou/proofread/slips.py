"""Slips of grammar that engines miss, found by the classes of words: data in `templates/rules/slips.yaml`.

A pattern is a row of items, each one word of the sentence:

    have/has/'ve      one of these words
    <VB>              a word of a class: VB base of a verb and nothing else, VZ, VD, VN, VG, N noun, NC noun
                      but no name, NS plural, A adjective and no noun, ING a word in “-ing”, NUM number, YEAR one such as 2019, EIGHT one that
                      begins with a vowel when it is read, FIGURE one that does not, DAY, MONTH, TIME `years` and the like, BASE a base
                      of a verb or a noun, never a past, PAST a past
                      that is no participle, ONE a noun
                      in the singular and MANY one in the plural that are nothing else, THING a noun that is no verb, LY an adverb in “-ly” that is no adjective; <VB|N> one of two classes
    ~                 any word
    $                 a mark of punctuation or the end of the sentence
    ^                 the beginning of the sentence or what follows a mark of punctuation, `^/and` too;  ^^ the beginning alone
    -to/a             not one of these here (takes no word); -<N> not a word of this class
    also?  ~*         may be left out; up to four, as few as it can
    -have/had*        up to sixteen words that are none of these
    ...               up to 24 words and marks, as few as it can

`[` and `]` around items say what is marked; without them it is all. An entry has the keys of a phrase rule: `id`, `class`,
`patterns`, `reason`, `marks`, `passes`. Start reading at `check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from thankyou.engines.issues import Issue
from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.facts.resources import templates
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter
from thankyou.reading.lexicon import CLOSED, is_known, word_tags

__all__ = ["Slip", "check", "found", "in_quotes", "needs", "slips", "tokens", "where", "words"]


class Slip(NamedTuple):
    """One entry of the file."""

    id: str
    kind: str
    patterns: tuple[str, ...]
    reason: str
    marks: tuple[str, ...]
    passes: tuple[str, ...]

    @property
    def name(self) -> str:
        """How its issues are called: `slips/verb-form/have-base`."""
        return f"slips/{self.kind}/{self.id}".replace(" ", "-")


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `slips/CLASS/ID`."""
    for sentence in letter.sentences:
        for slip, start, end in found(sentence.text):
            said = sentence.text[start:end]
            if facts is not None and " " in said and _stands(said.casefold(), facts.text):
                continue
            yield issue(slip.name, f"“{said}”: {slip.reason}", (sentence.start + start, sentence.start + end))


def _stands(said: str, text: str) -> bool:
    """Whether words stand in a text whole: `have since change` is no part of `have since changed`."""
    return said in text and re.search(rf"(?<!\w){re.escape(said)}(?!\w)", text) is not None


@lru_cache(maxsize=2048)
def found(sentence: str) -> tuple[tuple[Slip, int, int], ...]:
    """Every slip of a sentence with its place; the first one where two overlap."""
    held = _row(sentence)[2]
    hits = [
        (slip, start, end)
        for slip, pattern, wanted in _patterns()
        if not any(map(held.isdisjoint, wanted))
        for start, end in where(pattern, sentence)
        if not in_quotes(sentence, start)
    ]
    kept: list[tuple[Slip, int, int]] = []
    for slip, start, end in hits:
        if not any(start < taken[2] and taken[1] < end for taken in kept):
            kept.append((slip, start, end))
    return tuple(sorted(kept, key=lambda hit: hit[1]))


def where(pattern: str, sentence: str) -> Iterator[tuple[int, int]]:
    """The places in a sentence of what one pattern marks."""
    row, places, _ = _row(sentence)
    for match in _pattern(pattern).finditer(row):
        start, end = match.span("said") if "said" in match.re.groupindex else match.span()
        inside = [place for at, place in places if start <= at < end]
        if inside:
            yield inside[0][0], inside[-1][1]


def words(sentence: str) -> frozenset[str]:
    """The words and marks of a sentence as patterns see them."""
    return _row(sentence)[2]


def in_quotes(sentence: str, place: int) -> bool:
    """Whether a place of a sentence stands within quotation marks."""
    return len(re.findall('["“”]', sentence[:place])) % 2 == 1


# --- words and their classes ---------------------------------------------------------------------------------------------

_WORD = re.compile(
    r"[^\W\d_]+(?:-[^\W\d_]+)*(?=n['’]t\b)|n['’]t\b|['’](?:s|d|ll|ve|re|m)\b|[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]"
)
_SPLIT = re.compile(r"^(.+?)(['’](?:s|d|ll|ve|re|m))$", re.IGNORECASE)
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred several".split()
)
_DAYS = frozenset(map(str.lower, WEEKDAYS))
_MONTHS = frozenset(map(str.lower, MONTHS))
_TIMES = frozenset("year years month months week weeks day days hour hours minute minutes decade decades".split())
_YEAR = re.compile(r"(?:19|20)\d\d")
_EIGHT = re.compile(r"8(?!\d)|8\d|1[18](?!\d)|eight|eleven")
"""Figures that begin with a vowel when they are read: 8, 11, 18, 80 to 89, 800, 8,000, 11,000."""
_EITHER = re.compile(r"1[18]\d\d(?!\d)")
"""Figures that are read in two ways: eleven hundred, one thousand one hundred."""
_WITHIN = 3.0
"""How far below its likeliest reading (logarithm of likelihood) another reading of a word still counts."""


@lru_cache(maxsize=64)
def tokens(sentence: str) -> tuple[tuple[str, int, int], ...]:
    """The words and marks of a sentence, each with its place; `you've` is two."""
    found: list[tuple[str, int, int]] = []
    for match in _WORD.finditer(sentence):
        start = match.start()
        split = _SPLIT.match(match[0])
        for text in (split[1], split[2]) if split else (match[0],):
            found.append((text, start, start + len(text)))
            start += len(text)
    return tuple(found)


@lru_cache(maxsize=64)
def _row(sentence: str) -> tuple[str, list[tuple[int, tuple[int, int]]], frozenset[str]]:
    """The sentence as `word~TAGS` items, for each item its place in the row and in the sentence, and the words."""
    row, places = "", []
    for text, start, end in tokens(sentence):
        places.append((len(row), (start, end)))
        row += f"{text.lower().replace('’', chr(39))}~{_tags(text)} "
    return row, places, frozenset(item.partition("~")[0] for item in row.split())


@lru_cache(maxsize=16_384)
def _tags(word: str) -> str:
    low = word.lower().replace("’", "'")
    if not low[0].isalnum() and low[0] != "'":
        return "PUN"
    if _YEAR.fullmatch(low):
        return "NUM.YEAR"
    if low[0].isdigit() or low in _NUMBERS:
        return "NUM.EIGHT" if _EIGHT.match(low) else "NUM.EITHER" if _EITHER.match(low) else "NUM"
    if low in CLOSED or low[0] == "'" or low == "n't":
        return "CLOSED"
    if low in _DAYS:
        return "DAY.N"
    extra = [name for name, words in (("MONTH", _MONTHS), ("TIME", _TIMES)) if low in words]
    tags = word_tags(low if low in _MONTHS else word)
    if not low.endswith("s") and not is_known(low):  # a guess, and no plural: `slinger`
        tags = {"N" if tag == "NS" else tag: weight for tag, weight in tags.items()}
    best = max(tags.values(), default=0.0)
    likely = (tag for tag, weight in sorted(tags.items(), key=lambda item: -item[1]) if weight >= best - _WITHIN)
    return ".".join([*extra, *likely]) or "N"


_CLASSES = {
    "VB": r"VB(?:\.(?:VZ|NP))*",
    "VBN": r"(?:[A-Z.]+\.)?VB(?:\.[A-Z]+)*",
    "VZ": r"(?:VZ(?:\.[A-Z]+)*|NS\.VZ(?:\.[A-Z]+)*)",
    "VD": r"V[DN](?:\.V[DN])*(?:\.A)?",
    "VN": r"(?:VN|VD\.VN)(?:\.(?:VD|A))*",
    "VG": r"VG(?:\.[A-Z]+)*",
    "N": r"(?:TIME\.|MONTH\.)?N[SP]?(?:\.[A-Z]+)*",
    "NS": r"(?:TIME\.)?NS(?:\.[A-Z]+)*",
    "A": r"A(?:\.(?:VD|VN|R|VG))*",
    "NUM": r"NUM(?:\.[A-Z]+)?",
    "FIGURE": r"NUM",
    "EIGHT": r"NUM\.EIGHT",
    "YEAR": r"NUM\.YEAR",
    "DAY": r"DAY\.N",
    "MONTH": r"MONTH(?:\.[A-Z]+)*",
    "TIME": r"TIME(?:\.[A-Z]+)*",
    "NC": r"(?:TIME\.)?NS?(?:\.[A-Z]+)*",
    "PUN": r"PUN",
    "BASE": r"(?:N\.)?VB(?:\.(?:VZ|NP|N|A|R))*",
    "PAST": r"VD(?:\.(?:A|N|R|NS))*",
    "ONE": r"N(?:\.VB)?",
    "THING": r"N",
    "MANY": r"(?:TIME\.)?NS",
}


_ENDINGS = {"ING": r"[^\s~]{2,}ing~(?!VB)\S+ ", "LY": r"[^\s~]{3,}ly~R "}


def _class(name: str) -> str:
    return "|".join(_ENDINGS.get(one) or rf"[^\s~]+~(?:{_CLASSES[one]}) " for one in name.split("|"))


def _item(item: str) -> str:
    if item == "...":
        return r"(?:\S+ ){0,24}?"
    body, many = (item[:-1], item[-1]) if len(item) > 1 and item[-1] in "?*" else (item, "")
    if body[:1] == "-" and len(body) > 1:
        return f"(?:(?!{_item(body[1:])}){_item('~')}){{0,16}}?" if many else f"(?!{_item(body[1:])})"
    if body == "^^":
        return r"(?<=^)"
    if body == "^":
        return r"(?:(?<=^)|(?<=~PUN ))"
    words = [word for word in body.split("/") if word not in ("~", "$", "^") and word[0] != "<"]
    cores = [rf"(?:{'|'.join(map(re.escape, words))})~\S+ "] if words else []
    for word in body.split("/"):
        if word == "^":
            cores.append(r"(?<=^)|(?<=~PUN )")
        elif word == "~":
            cores.append(r"[^\s~]+~(?!PUN)\S+ ")
        elif word == "$":
            cores.append(r"(?=[^\s~]+~PUN |$)")
        elif word[0] == "<":
            cores.append(_class(word[1:-1]))
    return f"(?:{'|'.join(cores)})" + ({"?": "?", "*": "{0,4}?"}[many] if many else "")


@cache
def _patterns() -> tuple[tuple[Slip, str, tuple[frozenset[str], ...]], ...]:
    """Every pattern with its slip and the words that a sentence must hold to be looked at."""
    return tuple((slip, pattern, needs(pattern)) for slip in slips() for pattern in slip.patterns)


def needs(text: str) -> tuple[frozenset[str], ...]:
    """Of each item of a pattern that must be there and is words alone, the words: a sentence that lacks them needs no matching."""
    return tuple(
        frozenset(item.split("/"))
        for item in text.lower().split()
        if item not in ("[", "]", "^", "^^", "...")
        and item[0] != "-"
        and item[-1] not in "?*"
        and not set(item) & set("<~$^")
    )


@cache
def _pattern(text: str) -> re.Pattern[str]:
    out = []
    for item in text.lower().replace("<", "\x01<").split():
        item = re.sub(r"\x01(<[^>]*>)", lambda match: match[1].upper(), item)
        if item == "[":
            out.append("(?P<said>")
        elif item == "]":
            out.append(")")
        else:
            out.append(_item(item))
    return re.compile(rf"(?<!\S){''.join(out)}")


@cache
def slips() -> tuple[Slip, ...]:
    """The entries of the file, in its order."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    data = yaml.load((templates() / "rules" / "slips.yaml").read_text(encoding="utf-8"), loader)  # noqa: S506 - the base loader
    return tuple(
        Slip(
            entry["id"],
            entry["class"],
            tuple(entry["patterns"]),
            entry["reason"],
            tuple(entry["marks"]),
            tuple(entry["passes"]),
        )
        for entry in data
    )
