"""A free jotting: the declared form that it certainly has.

Certain means that the whole of the words, as they stand, is a finished phrase of one kind, and that nobody in it is called
otherwise than the reader would be. Start reading at `certain`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped
from thankyou.facts.sayings import Said, Saying, joined
from thankyou.facts.stems import SENTENCE, Shape, ended, is_sentence, stem_of
from thankyou.reading.asides import without_aside
from thankyou.reading.fields import FIELDS, WISH, awaited, is_had, wanted
from thankyou.reading.lexicon import PAST, is_known
from thankyou.reading.phrases import (
    MINE,
    as_sentence,
    clear,
    is_clause,
    is_other,
    is_topic,
    telegraphic,
)
from thankyou.reading.setting import Setting
from thankyou.reading.shape import main_verb, runs_on
from thankyou.reading.shorthand import spelled_out
from thankyou.reading.turning import is_reader, surely_turned, told_them, what_was_said, without_head
from thankyou.reading.words import FINITE, Word, inside, is_cut, listed, words_of

__all__ = ["CAME_UP", "certain", "opened", "quotation"]

_UNFINISHED = regex(
    r"\((?:was|were|now|then)\b|[;→?!\[\]{}<>=~*|…?!“”\"]|->|\.\.|\s[-–—+&/x]+(?:\s|$)|\w\s?[/&+]\s?\w|:(?!\d)|(?:^|\s)[@#]|[a-z0-9)](?<![ap]\.m)\.\s|\d\s?[-–]\s?\d|^\W"
)
"""Marks of a jotting that no sentence would hold."""


_LEFT_OPEN = regex(r"\s(?:which|who|whom|whose|why|how|when|where)$", re.IGNORECASE)
"""What asks for words that stand elsewhere: `nobody is sure which`, behind the thing that it speaks of."""


def certain(one: Said, setting: Setting) -> Saying | None:
    """The declared form that the whole of the words certainly has; None where it is not certain."""
    text = joined(one.words)
    if text is None:
        return None
    bare = ended(text) if text.endswith(".") else text
    text, spelled = spelled_out(bare, setting.names) if one.stem.shape is Shape.FREE else (text, ())
    headed = False
    text = whole = inside(text, setting.names) if one.stem.shape is Shape.FREE else text
    if one.stem.shape is Shape.FREE:
        if (small := _small(text, setting)) is None:
            return None
        text = whole = small
    if (one.stem.owner, one.stem.field) == ("Qualification", "need"):
        text = whole = wanted(text, setting) or text
    if (one.stem.owner, one.stem.field) == ("KeyPoint", "text"):
        bare = without_head(text, setting)
        headed = bare != text  # behind a name, only what is said by itself is certain: `Dana - moving house`
        text = whole = bare
    if (quoted := quotation(one, text, setting)) is not None:
        return Saying(one.path, "quote", quoted, one.stem.owner, one.stem.field)
    if one.stem.owner in ("KeyPoint", "Draw") and one.stem.shape is Shape.FREE:
        text = (one.stem.owner == "KeyPoint" and what_was_said(text, setting)) or text
        text = text if is_sentence(one.words) else surely_turned(text, setting) or text  # a sentence is asked about
    if text != whole:
        spelled = (*spelled, (whole, text))
    leans = one.stem.shape is Shape.FREE and _LEFT_OPEN.search(text)
    words = () if leans or _UNFINISHED.search(text) else words_of(text, setting.names)
    chatter = listed("chatter") | listed("texted")
    if without_aside(text, setting.names) is not None or any(word.low in chatter or is_cut(word) for word in words):
        return None
    wish = one.stem.owner == "Remark" and WISH.match(text)
    if (
        not words
        or (telegraphic(words) and not wish and not _only_first_missing(one, text, words, setting))
        or runs_on(words)
    ):
        return None
    for form, part in _readings(one, text, words, setting):
        if (headed and form != "you_said") or (form == "you_said" and CAME_UP.search(part)):
            return None
        if text != whole and form not in ("you_said", "you_asked", "you_showed", "i_like_that"):
            return None
        return Saying(one.path, form, part, one.stem.owner, one.stem.field, spelled)
    return None


CAME_UP = regex(r"\b(?:came|come) up(?: (?:again|too|twice|once|first|last|a lot|briefly))?$|\barose$", re.IGNORECASE)
"""What was talked about, by either: `model risk came up`; nobody said so."""
_ENDING = regex(r".{3,}(?:ness|ity|ship|tion|ment|ance|ence|ing)")
"""How nouns end that are hardly anybody's names."""


def _small(text: str, setting: Setting) -> str | None:
    """The words without the capital of a first word that is no name, though it could be one (`Patience with beginners`); None
    where that is not certain.
    """
    first, _, after = text.partition(" ")
    low = first.lower()
    kept = first.istitle() and first.isalpha() and len(first) > 1 and after[:1].islower()
    if not kept or first in setting.names or low in listed("brand") or not is_known(low):
        return text
    small = low + text[len(first) :]
    words = words_of(small, setting.names)
    plain = listed("quality") | listed("possession") | listed("person") | listed("event")
    if (
        low in plain
        or low in PAST
        or (low in listed("being") and (words[1].tag in ("P", "TO") or words[1].low == "as"))
        or _ENDING.fullmatch(low)
        or (words[0].tag == "A" and words[1].tag in ("N", "NS") and not low.endswith(("ish", "ese", "ian", "ean")))
    ):
        return small
    named = low.endswith("days") or words[1].tag in ("N", "NS", "X")  # `Saturdays`, `Opera experience`
    return text if named else None


def _only_first_missing(one: Said, text: str, words: Sequence[Word], setting: Setting) -> bool:
    """Whether it is only the article before the whole phrase, and the field says which one it must be."""
    place = (one.stem.owner, one.stem.field)
    if place == ("NextStep", "text") and awaited(words):
        return not telegraphic(words_of(f"the {text}", setting.names))
    return place == ("Qualification", "need") and is_had(words)


_QUOTED = regex(r"(?:“(?P<a>[^“”\"]+)”|\"(?P<b>[^“”\"]+)\")(?:\s*[-–—,]\s*(?P<who>[\w.’' ]+))?")


def quotation(one: Said, text: str, setting: Setting) -> str | None:
    """The exact words of the reader, where a jotting of a point is nothing but these, in quotation marks."""
    if (one.stem.owner, one.stem.shape) != ("KeyPoint", Shape.FREE) or not setting.is_reader:
        return None
    match = _QUOTED.fullmatch(text)
    return (match["a"] or match["b"]) if match and is_reader(match["who"] or "", setting) else None


def _readings(one: Said, text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    """The forms that the words have, with the words that complete them; the first one counts."""
    read = FIELDS.get((one.stem.owner, one.stem.field))
    if read and one.stem.owner == "KeyPoint" and told_them(text, setting):
        yield from read(text, words, setting)
        return
    if read:
        yield from _opened(one, text, setting)
    if (one.stem.shape is Shape.SENTENCE or _speaks_for_itself(one, words, setting)) and _by_me(words):
        yield SENTENCE, as_sentence(text)
    if one.stem.owner in ("KeyPoint", "Remark") and one.stem.shape is Shape.FREE and _by_both(words, setting):
        yield SENTENCE, as_sentence(text)
    if read:
        yield from read(text, words, setting)


_SENTENCES = frozenset(
    {("Qualification", "evidence"), ("Unsaid", "text"), ("KeyPoint", "why"), ("Draw", "text"), ("NextStep", "text")}
)
"""Fields in which a clause that begins with I only lacks its full stop."""


def _speaks_for_itself(one: Said, words: Sequence[Word], setting: Setting) -> bool:
    """Whether a clause that begins with I may stand alone in its field; among points, what I said myself."""
    if (one.stem.owner, one.stem.field) == ("KeyPoint", "text"):
        verb = next((word for word in words[1:] if word.tag != "R"), words[0])
        return setting.speaker == "me" or (setting.is_reader and verb.low in listed("telling"))
    if (one.stem.owner, one.stem.field) == ("NextStep", "text") and any(word.low in ("will", "'ll") for word in words):
        return False  # a promise has a form of its own
    return (one.stem.owner, one.stem.field) in _SENTENCES


@cache
def _openings() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    data: dict[str, str] = shipped("rules", "openings.yaml")
    pairs = {name: [line.split(" | ", 1) for line in lines.splitlines()] for name, lines in data.items()}
    return {
        name: tuple((form, regex(rf"(?:{opening}) (?=\S)", re.IGNORECASE)) for form, opening in lines)
        for name, lines in pairs.items()
    }


def _opened(one: Said, text: str, setting: Setting) -> Iterator[tuple[str, str]]:
    """The form whose beginning the jotting writes itself, with what follows: `we talked about ...`, `told me that ...`."""
    for form, told, rest in opened(one, text, setting):
        words, stem = words_of(rest, setting.names), stem_of(one.stem.owner, form)
        if stem is None or not words or not clear(words, setting) or telegraphic(words):
            continue
        said = told.endswith((" that ", " me ")) or one.stem.owner == "Concern"
        clause = is_clause(words) and (words[0].low != "i" or said)
        thing = is_topic(words)
        if clause if stem.shape is Shape.CLAUSE else thing:
            yield form, rest
            return


def opened(one: Said, text: str, setting: Setting) -> Iterator[tuple[str, str, str]]:
    """Each form whose beginning the jotting may write itself, with that beginning and what follows it."""
    if one.stem.owner in ("KeyPoint", "Concern") and not setting.is_reader:
        return
    for form, opening in _openings().get(f"{one.stem.owner}.{one.stem.field}", ()):
        if match := opening.match(text):
            yield form, match[0], text[match.end() :]


def _by_both(words: Sequence[Word], setting: Setting) -> bool:
    """`we both keep quail`, `both of us trained in Cork`: the reader and I."""
    lows = [word.low for word in words[:3]]
    lead = 2 if lows[:2] == ["we", "both"] else 3 if lows == ["both", "of", "us"] else 0
    if lows[0] == "we" and lows[1:2] and lows[1] in listed("round"):
        lead = 1  # `we walked through the lab`
    if not lead or not setting.is_reader or len(words) < lead + 2:
        return False
    rest = [word for word in words[lead:] if word.tag != "R"]
    does = bool(rest) and (rest[0].tag in FINITE - {"VZ"} or (rest[0].tag == "VN" and "VD" in rest[0].may))
    return does and not any(word.low not in MINE and is_other(words, place) for place, word in enumerate(words))


def _by_me(words: Sequence[Word]) -> bool:
    return (
        words[0].text == "I"
        and main_verb(words) is not None
        and words[-1].low not in ("it", "so", "this", "that")
        and not any(word.low not in MINE and is_other(words, place) for place, word in enumerate(words))
    )
