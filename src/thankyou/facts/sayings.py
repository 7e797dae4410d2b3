"""A person's words, with what they are declared to be and where they came from. Start reading at `Saying`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from thankyou.facts.fact import Fact
from thankyou.facts.stems import SENTENCE, Shape, Stem, finished, is_sentence, stem_of, stems_of

__all__ = ["Said", "Saying", "declared", "joined", "said"]


class Saying(NamedTuple):
    """Words with a declared form; they stand whole wherever they are used."""

    path: str
    """The fact: `key_points[0].you_said`."""
    form: str
    """The field whose beginning the words complete (`you_said`), or `sentence` for whole sentences."""
    words: str
    """As the person wrote them, typographic quotation marks and spaces aside."""
    owner: str
    """The model of the fact, as in `thankyou.facts.stems`."""
    field: str = ""
    """The field in which they stand; the same as `form` but for sentences and jottings."""
    spelled: tuple[tuple[str, str], ...] = ()
    """Shorthand of a free jotting that was spelled out in `words`: `("yrs", "years")`."""

    @property
    def stem(self) -> Stem | None:
        """The stem of the form; None for sentences."""
        return stem_of(self.owner, self.form)

    @property
    def sentence(self) -> str:
        """The finished sentence."""
        return finished(self.stem, self.words) if self.stem else self.words


class Said(NamedTuple):
    """Words that stand in a field, before anything is read into them."""

    path: str
    stem: Stem
    words: str


def said(item: Fact, path: str) -> Iterator[Said]:
    """The words that a fact holds, in the order of its stems. `path` is its place: `key_points[0]`."""
    for name, stem in stems_of(type(item).__name__).items():
        value = getattr(item, name)
        for number, text in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(text, str):
                place = f"{path}.{name}" if path else name
                yield Said(f"{place}[{number}]" if isinstance(value, tuple) else place, stem, text)


def joined(words: str) -> str | None:
    """Words that were written over several lines as one text: sentences side by side, or one that was wrapped.

    None where the lines are separate jottings, which nobody can join but who wrote them.
    """
    lines = words.split("\n")
    if len(lines) == 1:
        return words
    sentences = all(is_sentence(line) for line in lines)
    wrapped = all(line[:1].islower() for line in lines[1:])
    return " ".join(lines) if sentences or wrapped else None


def declared(one: Said) -> Saying | None:
    """The saying that a declared field or a whole sentence is; None for a jotting."""
    words = joined(one.words)
    if words is None:
        return None
    owner, field = one.stem.owner, one.stem.field
    asks = words.rstrip("\"”’')").endswith("?")
    if (
        is_sentence(words)
        and one.stem.shape is not Shape.QUOTE
        and (not asks or one.stem.shape is Shape.ASKED or one.stem.may_ask)
    ):
        return Saying(one.path, SENTENCE, words, owner, field)
    if one.stem.shape in (Shape.FREE, Shape.SENTENCE):
        return None
    if one.stem.shape is not Shape.QUOTE:
        words = _once(one.stem, _inside(words, one.stem.shape))
    return Saying(one.path, field, words, owner, field)


def _once(stem: Stem, words: str) -> str:
    """Words without the "me" that the beginning of their sentence ends with: `me the board` behind "You showed me"."""
    return words.removeprefix("me ") if stem.completes.partition("{")[0].endswith(" me ") else words


_LITTLE = frozenset(
    "the a an your you we they it he she there this that these those every each all both some no nobody everybody everyone one my our their how why whether what when in on at by for with from if as after before since while".split()
)


_VERBS = frozenset((Shape.PAST, Shape.PRESENT, Shape.THIRD, Shape.BARE))


def _inside(words: str, shape: Shape) -> str:
    """Words that go on a sentence: a little word at their beginning, or a verb, takes no capital there."""
    first = words.split(" ", 1)[0]
    plain = first == first.capitalize() and (first.lower() in _LITTLE or shape in _VERBS)
    return words[:1].lower() + words[1:] if plain else words
