"""An outline as data, `templates/outlines/NAME.yaml`, for every kind of message: the sections in the order of the letter, the facts that
each is made from, how these are dealt over a panel, and how many a length holds.
"""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict

from thankyou.facts.models import Length
from thankyou.facts.resources import shipped

__all__ = ["Outline", "Section", "outline_of"]


class Section(BaseModel):
    """One entry of an outline."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    say: str
    """The section of the wording."""
    paragraph: int
    later: int = 0
    """The paragraph of the second fact and those after it, where it is another one."""
    bare: int = 0
    """The paragraph of what is said without facts, where it is another one."""
    of: tuple[str, ...] = ()
    """The fields whose facts it is made from; the first that holds any, or all of them (`every`)."""
    every: bool = False
    deal: str = "turn"
    """Over a panel: `owner` (who said it), `proof` (whose remarks it answers), `turn`, `arranging`."""
    most: dict[Length, int] | int = 1
    """How many facts it takes."""
    echoes: int | None = None
    """How many of them may be read back with nothing made of them, in a message whose length nobody asked for; None for any number."""
    rank: int = 0
    """How soon its first fact is dropped where space is short; later ones go sooner."""
    must: bool = False
    """Whether none of its facts is ever dropped for length: somebody waits for them."""
    plain: bool = False
    """Whether it is said also without facts."""
    beside: tuple[str, ...] = ()
    """The fields whose facts these may answer: they follow the one that they answer."""
    only: str = ""
    """A mark that the facts must have."""
    fields: tuple[str, ...] = ()
    """The fields that its facts have, where another section has those with other fields."""
    needs: str = ""
    """A form without which a fact is better left alone, such as the answer to a concern; `reason`: a why, or a proof that answers it."""
    leans: str = ""
    """The section behind which it stands where its words point back (`It runs on two-hour slots.`)."""
    ask: str = ""
    """What to ask the candidate where it has no facts."""
    ask_with: str = ""
    """The mark of the message without which nothing is asked: `vacancy`."""
    known: str = ""
    """What the facts may hold, that answers this question: `decided`."""

    def room(self, length: Length) -> int:
        return self.most if isinstance(self.most, int) else self.most[length]


class Outline(BaseModel):
    """The sections of a kind of message, and what holds for the whole of it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    words: dict[Length, tuple[int, int]] | tuple[int, int]
    everybody: bool = False
    """Whether everybody who was there gets one, as after an interview."""
    more: bool = False
    """Whether whoever writes the sentences may also take up facts that our wording of the kind has no place for."""
    thin: int = 20
    """A paragraph with fewer words joins its neighbour."""
    recent: bool = False
    """Whether it is sent within days of the interview, so that a weekday says which day is meant."""
    sections: tuple[Section, ...]

    @property
    def usual(self) -> tuple[int, int]:
        """The fewest and the most body words that are usual, whatever the length."""
        if not isinstance(self.words, dict):
            return self.words
        return min(few for few, _ in self.words.values()), max(many for _, many in self.words.values())

    def limits(self, length: Length) -> tuple[int, int]:
        return self.words[length] if isinstance(self.words, dict) else self.words


@cache
def outline_of(name: str) -> Outline:
    """The outline of a name: that of a kind of message, or of a plan of its own (`Interview.plan`)."""
    return Outline.model_validate(shipped("outlines", f"{name}.yaml"))
