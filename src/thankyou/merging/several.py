"""Cells of one entry that hold several, parted by semicolons as those of whole lists are. Start reading at `strung`.

planned furnaces; trained six people     two deeds: the second has no `I`, and its draft would be no sentence
planned ovens; nobody was let go         one: a clause may stand behind a semicolon
planned ovens\\; trained six people       one: the backslash says that the mark is meant
"""

from __future__ import annotations

import re

from thankyou.facts.sayings import Saying
from thankyou.facts.stems import Shape, Stem, stem_of
from thankyou.merging.columns import Target, model_of
from thankyou.reading.setting import Setting
from thankyou.reading.shape import main_verb
from thankyou.reading.suspicion import suspected
from thankyou.reading.words import words_of

__all__ = ["meant_marks", "strung"]

_MARK = re.compile(r"(?<!\\);\s*")
_ESCAPED = re.compile(r"\\;")
_DEEDS = (Shape.PAST, Shape.PRESENT, Shape.THIRD, Shape.BARE)
_THINGS = (Shape.THING, Shape.HAVING, Shape.BEING, Shape.TOPIC)
"""What goes on with words of its field that stand once: behind a semicolon nobody does it. A clause has its own subject."""


def strung(value: str, place: Target) -> bool:
    """Whether each part of a cell of one entry finishes the sentence of its field by itself, and none of them is a clause."""
    parts = [part for part in _MARK.split(value.strip()) if part]
    stem = _stem(place) if len(parts) > 1 else None
    return stem is not None and all(_finishes(part.rstrip(" ."), stem) for part in parts)


def meant_marks(value: str) -> str:
    """A cell with its semicolons as they are to be read: `3; 4` for `3\\; 4`."""
    return _ESCAPED.sub(";", value)


def _stem(place: Target) -> Stem | None:
    """What the words of a column finish, where a predicate or a thing does."""
    model, key = model_of(place.field), place.filled.key
    stem = stem_of(model.__name__, key) if model and key else None
    return stem if stem is not None and stem.shape in (*_DEEDS, *_THINGS) else None


def _finishes(part: str, stem: Stem) -> bool:
    saying = Saying("", stem.field, part, stem.owner, stem.field)
    if suspected(saying, Setting()):
        return False
    return stem.shape in _DEEDS or main_verb(words_of(part, frozenset())) is None
