"""A person's words as tokens with the word class that they most likely have where they stand, and those that they may have.

The tags are those of `thankyou.reading.lexicon`. Names of the facts are names here, whatever a dictionary makes of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped
from thankyou.reading.lexicon import CLOSED, PAST, is_known, is_made_verb, likely_tags, may_be_name, word_tags
from thankyou.reading.tagger import english

__all__ = ["FINITE", "Word", "inside", "is_cut", "is_small_name", "listed", "pieces", "words_of"]

FINITE = frozenset("VZ VD VB M BEP BEZ BED HVB HVZ HVD DOB DOZ DOD".split())
"""Tags of verbs that can carry a clause."""
_TOKEN = regex(
    r"[^\W\d_]+(?=n[’']t\b)|n[’']t\b|[’'](?:s|d|ll|ve|re|m)\b|(?:[A-Za-z]\.){2,}|[£$€]?\d[\w.,:/%+-]*(?<![.,:])"
    r"|[^\W_]+(?:[-’'&.][^\W_]+)*?(?=n[’']t\b|[’'](?:s|d|ll|ve|re|m)\b|[^\w’'&.-]|[-’'&.](?![^\W_])|$)|[^\w\s]"
)
_WITHIN = 4.0
"""How far below its likeliest reading (logarithm of likelihood) another reading of a word still counts."""


class Word(NamedTuple):
    """One word or mark."""

    text: str
    tag: str
    """What it most likely is where it stands; `,` and the like for marks."""
    may: frozenset[str]
    """What it may be anywhere."""
    at: int = 0
    """Where it begins in the text."""
    low: str = ""
    """The text in lower case, with a straight apostrophe."""


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list of `templates/rules/reading.yaml`."""
    return _lists()[name]


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    data: dict[str, str] = shipped("rules", "reading.yaml")
    return {name: frozenset(words.split()) for name, words in data.items()}


@lru_cache(maxsize=4096)
def pieces(text: str) -> tuple[tuple[str, int], ...]:
    """The words and marks of `text` with their places, for whoever asks for no classes."""
    return tuple([(match[0], match.start()) for match in _TOKEN.finditer(text)])


def words_of(text: str, names: frozenset[str] = frozenset()) -> tuple[Word, ...]:
    """The words and marks of `text`."""
    return _words_of(text, names.intersection(_pieces(text)[0]))


@lru_cache(maxsize=4096)
def _pieces(text: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...]]:
    """The words and marks of `text` with their likeliest tags and their places, whosever names they are."""
    found = pieces(text)
    likely = likely_tags([piece.replace("’", "'") for piece, _ in found])
    return tuple(piece for piece, _ in found), tuple(likely), tuple(at for _, at in found)


@lru_cache(maxsize=4096)
def _words_of(text: str, names: frozenset[str]) -> tuple[Word, ...]:
    """The words and marks of `text`, in which these names stand."""
    said, likely, places = _pieces(text)
    found = [
        Word(piece, *_classes(piece, low := piece.lower().replace("’", "'"), tag, piece in names, not number), at, low)
        for number, (piece, tag, at) in enumerate(zip(said, likely, places, strict=True))
    ]
    return tuple(_in_place(found, place) for place in range(len(found)))


_FIRST = regex(r"A(?= [a-z])|[A-Z][a-z]+(?:-[a-z]+)*(?=[\s,:;]|$)")


_CAPITAL_NEXT = regex(r" ([A-Z][a-z]+)")


def inside(text: str, names: frozenset[str] = frozenset()) -> str:
    """A jotting as it goes on a sentence: without the capital that its first word only has for being the first."""
    first = _FIRST.match(text)
    if first is None or first[0] in names:
        return text
    low = first[0].lower()
    after = _CAPITAL_NEXT.match(text[first.end() :])
    if after and low not in CLOSED and low not in PAST and not may_be_name(after[1].lower()) and not low.endswith("ed"):
        return text  # `Gas Safe registered`: a name of two words
    *ahead, last = low.split("-")
    ordinary = low in CLOSED or not (may_be_name(last) or any(is_known(part) and may_be_name(part) for part in ahead))
    return text if not ordinary or low in listed("brand") else low + text[first.end() :]


def is_cut(word: Word) -> bool:
    """Whether a word is written without its vowels, as nobody but its writer may read it: `smn`, `nvr`."""
    letters = word.text.isascii() and word.text.isalpha() and word.text.islower() and len(word.text) > 1
    return letters and not set(word.low) & set("aeiouy") and not is_known(word.low) and word.low not in listed("unit")


def is_small_name(word: Word) -> bool:
    """Whether a word is nothing but a name, and has no capital: `dec`, `june`."""
    tags = english().words.get(word.low) if word.text.islower() else None
    return bool(tags) and word.low not in CLOSED and all(english().names[tag] == "NP0" for tag, _ in tags or ())


def _in_place(words: Sequence[Word], place: int) -> Word:
    """The word with the tag that its neighbours force on it."""
    word = words[place]
    if word.low in listed("plural") and word.tag in ("N", "NS"):
        return word._replace(tag="NS", may=word.may | {"NS"})
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    if word.text == "May" and ((before and before.tag in ("NUM", "P")) or (after and after.tag == "NUM")):
        return word._replace(tag="NP", may=frozenset({"NP"}))
    if word.low in ("am", "pm") and before and before.tag == "NUM":
        return word._replace(tag="N", may=frozenset({"N"}))  # `the 4 am tanker`
    if word.low == "am" and all(one.low != "i" for one in words[max(0, place - 3) : place + 2]):
        return word._replace(tag="X", may=frozenset({"X"}))  # `meetings only am`
    if word.low == "no" and after and after.low == "longer":
        return word._replace(tag="R", may=frozenset({"R"}))
    if word.low == "'s" and after and (after.tag == "BEN" or after.low == "got"):
        return word._replace(tag="HVZ", may=frozenset({"HVZ"}))
    if word.low == "'s" and word.tag == "POS" and after and after.tag in ("D", "P", "I", "TO", "NEG"):
        return word._replace(tag="BEZ", may=frozenset({"BEZ"}))  # `nobody's all right`: no noun follows
    if word.tag == "N" and _only_acts(words, place):
        return word._replace(tag="VB", may=word.may | {"VB"})
    if word.low == "there" and before and before.tag in ("N", "NS") and after and after.tag[:2] not in ("BE", "'s"):
        return word._replace(tag="R", may=frozenset({"R"}))
    if before and before.low in _BEFORE_NOUN and word.tag == "VB" and (not after or after.tag != "D"):
        return word._replace(tag="N", may=word.may | {"N"})
    if (
        word.low in listed("also_noun")
        and word.tag == "A"
        and before
        and before.tag in ("A", "N", "D")
        and _ends(after)
    ):
        return word._replace(tag="N", may=word.may | {"N"})
    if before and before.low in _BEFORE_NOUN and word.tag == "A" and "N" in word.may and _ends(after):
        return word._replace(tag="N")
    if (
        before
        and before.low in _BEFORE_NOUN
        and word.tag in ("R", "A")
        and word.low in listed("person")
        and _ends(after)
    ):
        return word._replace(tag="N", may=word.may | {"N"})  # `a welder who ...`
    if before and before.low in _BEFORE_NOUN and word.tag == "R" and after and after.tag in FINITE - {"VB"} | {"NEG"}:
        return word._replace(tag="N")
    if word.tag == "NS" and before and before.tag == "N" and _one_does(words, place):
        return word._replace(tag="VZ", may=word.may | {"VZ"})
    if before and before.low == "helped" and "VB" in word.may and _object(words, place + 1):
        return word._replace(tag="VB")  # `helped design the hall`
    if word.low == "own" and word.tag == "D" and (not before or before.tag not in ("S", "POS")):
        return word._replace(tag="A", may=frozenset({"A"}))  # `own car` lacks its `my`
    if word.low == "once" and before and before.tag == "I" and after and after.tag in FINITE:
        return word._replace(tag="R")  # `I once ran a club`
    if word.tag == "VZ" and "NS" in word.may and after and after.low == "to" and _behind_from(words, place):
        return word._replace(tag="NS")  # `the move from paper dockets to one calendar`
    if word.low == "to" and after and "VB" in after.may and (after.tag == "VB" or _object(words, place + 2)):
        return word._replace(tag="TO")
    if before and before.low == "to" and "VB" in word.may and word.tag == "N" and _object(words, place + 1):
        return word._replace(tag="VB")
    subject = words[place - 2] if before and before.tag == "R" and place > 1 else before
    third = word.low.endswith("s") and not word.low.endswith("ss") and word.tag in ("NS", "N", "X", "VB")
    if subject and subject.low in ("he", "she") and third:
        return word._replace(tag="VZ", may=word.may | {"VZ"})
    if before and before.low == "never" and word.tag == "VN" and "VD" in word.may and place > 1:
        holder = words[place - 2]
        if "N" in holder.may or holder.tag in ("NS", "NP", "I"):
            return word._replace(tag="VD")  # `the close never balanced`
    if not before and word.low.endswith("ed") and word.may & {"VD", "VN"} and after and after.tag == "C":
        return word._replace(tag="VD")
    return word


def _behind_from(words: Sequence[Word], place: int) -> bool:
    """Whether only nouns stand between `from` and what is at `place`."""
    start = place
    while start and words[start - 1].tag in ("N", "A", "NP"):
        start -= 1
    return 0 < start < place and words[start - 1].low == "from"


def _only_acts(words: Sequence[Word], place: int) -> bool:
    """Whether a singular noun stands where only a verb can: `you compost every stem`, not `you lot` or `gave you advice`."""
    if not place or words[place - 1].low not in ("i", "we", "they", "you"):
        return False
    if words[place - 1].low != "you":
        return True
    begins = place == 1 or words[place - 2].tag in ("K", "W", "C", ",", "N", "NS")
    return begins and _object(words, place + 1)


def _ends(after: Word | None) -> bool:
    """Whether a noun phrase is at its end before `after`."""
    return after is None or after.tag in ("P", "W", "K", "C", ",", ".")


def _compounds(words: Sequence[Word], place: int) -> bool:
    """Whether a plural may stand at `place`: nothing before it says that there is only one, or a noun follows."""
    start = place - 1
    while start and words[start].tag in ("N", "A"):
        start -= 1
    alone = start == 0 and words[start].low in listed("single")
    return not alone or (
        place + 1 < len(words)
        and words[place + 1].tag != "R"
        and bool(words[place + 1].may & {"N", "NS", "A", "VG", "NP"})
    )


_BEFORE_NOUN = frozenset("the a an every each my your his its our their".split())
"""Words behind which no bare verb stands: `the commute`."""


def _one_does(words: Sequence[Word], place: int) -> bool:
    """Whether what may be a plural is the verb of one that stands before it: `every shop dresses its own window`."""
    if _has_object(words, place):
        return words[0].low == "no" or not _compounds(words, place)
    return "VZ" in words[place].may and not _compounds(words, place)


def _has_object(words: Sequence[Word], place: int) -> bool:
    """Whether a plural has behind it what only a verb has: an article, or whose it is."""
    after = words[place + 1] if place + 1 < len(words) else None
    return bool(after and words[place].low.endswith("s") and (after.tag == "S" or after.low in _ARTICLES))


_ARTICLES = frozenset("the a an another every no".split())


def _object(words: Sequence[Word], place: int) -> bool:
    return place < len(words) and words[place].tag in ("D", "S", "I", "NUM", "NS")


@lru_cache(maxsize=8192)
def _classes(text: str, low: str, likely: str, named: bool, first: bool) -> tuple[str, frozenset[str]]:
    """What a word most likely is, and what it may be; `named`: whether it is a name of somebody's, `first`: whether a text begins with it."""
    if (len(low) > 1 and (low[0].isdigit() or low[0] in "£$€")) or low.isdigit():
        return "NUM", frozenset({"NUM"})
    if not low[0].isalnum() and low[0] != "'":
        return text, frozenset()
    single = text.isupper() and text != "I" and (len(text) > 1 or not first) and text.isalpha()
    if named or single or (text[:1].isupper() and low != "i" and not is_known(low)):
        return "NP", frozenset({"NP"})
    if low in CLOSED:
        tag = likely if low in _OPEN and likely else CLOSED[low]
        return tag, frozenset({tag, CLOSED[low]} | (set(word_tags(low)) if low in _OPEN else set()))
    if low in ("'s", "'d"):
        tag = likely if likely in ("POS", "BEZ", "HVZ", "HVD", "M") else "BEZ" if low == "'s" else "M"
        return tag, frozenset({tag})
    tags = word_tags(text)
    best = max(tags.values(), default=0.0)
    may = {tag for tag, weight in tags.items() if weight >= best - _WITHIN}
    if not is_known(low) and text.islower():
        may |= {"N"} | ({"NS", "VZ"} if low.endswith("s") else set() if low.endswith(("ing", "ed")) else {"VB"})
    if low in PAST and low not in english().words:
        return "VD", frozenset({"VD"})  # `rewrote`, which the lexicon lacks
    if likely == "N" and is_made_verb(low):
        likely = "VD"  # `clerked the sales`
    if likely == "NP" and text.islower() and is_known(low):
        likely = ""  # no name: `reading drafts aloud`
    tag = likely if likely and likely != "X" else max(tags, key=tags.__getitem__, default="N")
    return tag, frozenset(may | {tag})


_OPEN = frozenset(
    "that to like past off so in on over up down out well still one there before after since than her his about".split()
)
"""Closed-class words whose tag depends on where they stand."""
