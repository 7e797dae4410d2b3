"""What the places of a pattern may hold: the words of a unit's sayings, by place. Start reading at `places_of`.

A saying stands in the place that is called like its form: `{{ point.you_said }}` holds a clause, since that is what the
field declares. Some places take several forms, so that one pattern serves them all:

| place | holds |
| --- | --- |
| `said` | whole sentences of the person's own, in a field that says what the unit is about |
| `why` | the reason as a sentence of its own, `because` as a clause |
| `sought` | what follows "You are looking for": `a reliable driver`, `someone who knows lathes`; `who`: `knows lathes` |
| `need_said` | the need as a sentence of its own |
| `proof` | what I have done, as a sentence of its own; `did` the same as a clause that begins with "I" |
| `told` | what was said, as a clause: of `you_said`, `glad` |
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from thankyou.facts.sayings import Saying
from thankyou.facts.stems import SENTENCE, STEMS, Shape
from thankyou.planning.brief import Unit

__all__ = ["PLACES", "Place", "places_of"]

_SENTENCES = {
    "why": "why",
    **dict.fromkeys(("i_did", "i_do", "i_have", "i_am", "result", "evidence"), "proof"),
    **dict.fromkeys(("need", "you_need", "someone_who"), "need_said"),
    **{stem.field: stem.field for stem in STEMS if stem.shape is Shape.SENTENCE and stem.field != "result"},
}
"""Where whole sentences stand, by their field; those of any other field are `said`."""
_DID = ("i_did", "i_do", "i_have", "i_am")
PLACES = frozenset(
    {stem.field for stem in STEMS}
    | {f"{stem.field}_direct" for stem in STEMS if stem.shape is Shape.ASKED}
    | set("said why because sought who need_said proof did will url file question answer".split())
)
"""Every place there is in a unit."""


class Place(NamedTuple):
    """What stands in a place."""

    text: str
    sayings: frozenset[int]
    """The numbers of the sayings among those of the unit; none where it is no saying."""
    sentence: bool = False
    """Whether it is whole sentences, with their full stops."""


def places_of(unit: Unit) -> Mapping[str, Place]:
    """The places that a unit can fill."""
    found: dict[str, Place] = {name: Place(text, frozenset()) for name, text in unit.extras.items()}
    for number, saying in enumerate(unit.sayings):
        for name, text, whole in _forms(saying):
            before = found.get(name)
            if before is None:
                found[name] = Place(text, frozenset((number,)), whole)
            elif name == "proof":  # what I did and what came of it
                found[name] = Place(f"{before.text} {text}", before.sayings | {number}, True)
    if "did" in found and len(found["proof"].sayings) > 1:
        del found["did"]
    return found


def _forms(saying: Saying) -> list[tuple[str, str, bool]]:
    """The places that a saying fills by itself: name, text, whether it is whole sentences."""
    words = saying.words.strip()
    if saying.form == SENTENCE:
        return [(_SENTENCES.get(saying.field, "said"), words, True)]
    if words.endswith("?"):
        return [(saying.form if saying.owner == "Asked" else f"{saying.form}_direct", words, True)]
    bare = words if re.search(r"\.\.\.$|\b(?:[A-Za-z]\.){2,}$", words) else words.rstrip(".")
    if saying.form == "quote":
        return [("quote", f"“{bare}”", False)]
    if saying.form == "why":
        return [("why", saying.sentence, True), ("because", bare, False)]
    if saying.form == "result":
        return [("proof", saying.sentence, True)]
    return [(saying.form, bare, False), *_shared(saying, bare)]


def _shared(saying: Saying, bare: str) -> list[tuple[str, str, bool]]:
    """Places that take several forms."""
    if saying.form in _DID:
        return [("did", saying.sentence.rstrip("."), False), ("proof", saying.sentence, True)]
    if saying.form == "someone_who":
        return [("sought", f"someone who {bare}", False), ("who", bare, False)]
    return [("sought", bare, False)] if saying.form == "you_need" else []
