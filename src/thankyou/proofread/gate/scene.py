"""The values that the rules of the gate take and give: `Scene` in, `Found` out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from thankyou.facts.models import Interview
from thankyou.facts.patterns import regex
from thankyou.facts.people import CANDIDATE, Name, fold
from thankyou.proofread.gate.alignment import Aligned, Match, Pair, Vocabulary
from thankyou.proofread.gate.known import Known, bystanders
from thankyou.proofread.gate.words import Sort, listed, sign, sort
from thankyou.proofread.vocabulary import ordinary
from thankyou.reading.lexicon import is_known

__all__ = [
    "SURE",
    "Check",
    "Found",
    "Scene",
    "beside",
    "clause",
    "hail_end",
    "near",
    "quoted",
    "telling",
    "tells_as_much",
    "their_house",
]


SURE = 1.2
"""The weight of shared words from which a sentence surely speaks of a fact."""


class Found(NamedTuple):
    """What a rule found: the place in the letter, what to put into the rule's message, the nearest fact."""

    span: tuple[int, int]
    says: dict[str, str]
    fact: str | None = None


class Scene:
    """A letter beside its facts: every sentence aligned, and who reads it."""

    def __init__(
        self, interview: Interview, reader: int | None, about: Vocabulary, sentences: tuple[Aligned, ...]
    ) -> None:
        self.interview, self.reader, self.about, self.sentences = interview, reader, about, sentences
        self.clauses: dict[int, Any] = {}
        """The clauses of each sentence, once they were asked for."""
        self.marks: Any = None
        """The marks of sentences that were looked at before with these facts, once they were asked for."""
        self.gaps: dict[int, Any] = {}
        """What stands between the words that each sentence shares with its facts, once it was asked for."""

    @cached_property
    def places(self) -> dict[int, int]:
        """The place of each sentence in the letter."""
        return {id(one): place for place, one in enumerate(self.sentences)}

    def before(self, one: Aligned) -> Aligned | None:
        """The sentence before; None where there is none."""
        place = self.places[id(one)]
        return self.sentences[place - 1] if place else None

    @cached_property
    def called(self) -> tuple[frozenset[str], ...]:
        """The words that each interviewer may be called by, folded, then those of each bystander."""
        panel = (_called(one.name) if one.name else frozenset() for one in self.interview.interviewers)
        return (*panel, *(one.called for one in bystanders(self.interview)))

    @cached_property
    def company(self) -> frozenset[str]:
        """The words of the company's name, lower case."""
        return frozenset(re.findall(r"[\w'-]+", (self.interview.company or "").casefold())) - {"the", "of", "and"}

    def name(self, place: int) -> str:
        """What to call a speaker in a message."""
        if place == CANDIDATE:
            return "you"
        if (beyond := place - len(self.interview.interviewers)) >= 0:
            return bystanders(self.interview)[beyond].name
        name = self.interview.interviewers[place].name
        return Name.of(name).given or name if name else "somebody else"

    @property
    def reader_name(self) -> str:
        """What to call the reader in a message."""
        return "the reader" if self.reader is None else self.name(self.reader)

    def of_reader(self, fact: Known) -> bool:
        """Whether the reader can have said it, as far as the facts tell."""
        return not fact.speakers or self.reader is None or self.reader in fact.speakers


@lru_cache(maxsize=256)
def _called(name: str) -> frozenset[str]:
    own = Name.of(name)
    whole = (word for word in own.full.split() if word[:1].isupper())  # both words of `Tor Inge`
    return frozenset(fold(word) for word in (own.given, own.family, *whole) if word)


Check = Callable[[Aligned, Scene], Iterable[Found]]


_HAIL = regex(r"[*_]*(?P<words>[^\W\d_a-z][^\W\d_]*(?:['-][^\W\d_]+)*(?: [^\W\d_A-Z][^\W\d_]*(?:['-][^\W\d_]+)*){0,3})")
"""Words of which only the first has a capital, as those of a phrase have."""
_THANKS = r"(?: [A-Z][\w'-]+)?,? and (?:many |my )?thank(?:s| you)\b"
_TO_THANKS = regex(_THANKS)
_LISTED = regex(rf"[^\W\d_]+(?: [^\W\d_]+)?(?={_THANKS})")
_TO_MORE = regex(r"(?: [A-Z][\w'-]+)?(?:,? and|,)(?= )|[.!]?$| (?:for|from|to)\b")
_FOREIGN = 0.5
"""The share of the words of a phrase that are of no English where it is of another language: more than this, unless thanks are put to it."""


@lru_cache(maxsize=1024)
def hail_end(text: str) -> int:
    """Where a greeting, a thank-you or a farewell of another language ends that begins a sentence: `Tēnā koe, and thank you`, `Muchas gracias for`; 0 where there is none.

    It is known by its words, most of which are of no English, and by what it leads to. One word alone may be a name, unless thanks are put to it behind a comma or the dictionary has it.
    """
    listed_one = _LISTED.match(text)
    if listed_one and sign("hails").issuperset(listed_one[0].lower().split()):
        return listed_one.end()
    for said in (_HAIL.fullmatch(text, 0, end) for end in _ends(text)):
        if said is not None and _hails(said["words"].lower().split(), text, said.end()):
            return said.end()
    return 0


def _ends(text: str) -> list[int]:
    """The ends of the first words of a text."""
    return [found.end() for found in itertools.islice(re.finditer(r"[^\W_]+(?:['-][^\W_]+)*", text), 4)]


def _hails(words: list[str], text: str, end: int) -> bool:
    foreign = sum(not is_known(word) for word in words) / len(words)
    if foreign < _FOREIGN or any(sort(word, "") is Sort.GRAMMAR for word in words if len(word) > 1 or word in "ai"):
        return False
    if _TO_THANKS.match(text, end):
        return len(words) > 1 or text[end : end + 1] == "," or ordinary(words[0], "en-GB")
    strange = any(not is_known(word) and not ordinary(word, "en-GB") for word in words)
    return strange and foreign > _FOREIGN and len(words) > 1 and _TO_MORE.match(text, end) is not None


def quoted(fact: Known) -> str:
    """A fact as a message quotes it."""
    return fact.text if len(fact.text) <= 120 else f"{fact.text[:116].rsplit(' ', 1)[0]} …"


def near(one: Aligned, match: Match, index: int, within: int = 6) -> bool:
    """Whether a word of the sentence stands near one that the fact explains."""
    return any(abs(pair.said - index) <= within for pair in match.pairs)


def beside(one: Aligned, match: Match, index: int, within: int = 4) -> bool:
    """Whether a word of the sentence stands near one that is the fact's very own."""
    return any(pair.exact and abs(pair.said - index) <= within for pair in match.pairs)


def clause(one: Aligned, index: int) -> tuple[int, int]:
    """The bounds of the clause around a word, as indices: between full stops, semicolons, colons, dashes and commas."""
    text = one.sentence.text
    start, end = index, index + 1
    while start > 0 and not re.search(
        r"[;:,–—]", text[one.words[start - 1].start + len(one.words[start - 1].text) : one.words[start].start]
    ):
        start -= 1
    while end < len(one.words) and not re.search(
        r"[;:,–—]", text[one.words[end - 1].start + len(one.words[end - 1].text) : one.words[end].start]
    ):
        end += 1
    return start, end


_TELLS = {Sort.CONTENT: 1.0, Sort.GENERAL: 0.6, Sort.NUMBER: 0.6, Sort.DAY: 0.5, Sort.COURTESY: 0.3, Sort.GRAMMAR: 0.0}


def their_house(one: Aligned, index: int, scene: Scene) -> bool:
    """Whether a word stands for the place of those who were met, of which no fact of mine tells: `the cooperative`."""
    word = one.words[index]
    return (
        index > 0
        and word.low in listed("houses")
        and one.words[index - 1].low in ("the", "your")
        and not any(fact.owner == "i" and word.root in fact.roots for fact in scene.about.facts)
    )


def telling(one: Aligned, pair: Pair) -> float:
    """How much of a fact a word of the sentence tells: a word in the place of the fact's own less, and a word of courtesy hardly anything."""
    return (1.0 if pair.exact else 0.6) * _TELLS[Sort.NUMBER if pair.said in one.counts else one.words[pair.said].sort]


def tells_as_much(one: Aligned, other: Match, match: Match, index: int) -> bool:
    """Whether another fact explains as much of the clause about a word, beyond that word, as one that does not have it."""
    if other is match:
        return False
    start, end = clause(one, index)
    theirs, ours = (
        sum(telling(one, pair) for pair in each.pairs if start <= pair.said < end and pair.said != index)
        for each in (other, match)
    )
    return theirs > 0 and theirs > ours - 0.5
