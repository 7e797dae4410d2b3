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
    | set("said why because sought who need_said proof did will url file question answer question_direct".split())
)
"""Every place there is in a unit."""


class Place(NamedTuple):
    """What stands in a place."""

    text: str
    saying: int
    """The number of the saying among those of the unit; -1 for what is none."""
    sentence: bool = False
    """Whether it is whole sentences, with their full stops."""


def places_of(unit: Unit) -> Mapping[str, Place]:
    """The places that a unit can fill."""
    found: dict[str, Place] = {name: Place(text, -1) for name, text in unit.extras.items()}
    for number, saying in enumerate(unit.sayings):
        for name, text, whole in _forms(saying):
            found.setdefault(name, Place(text, number, whole))
    return found


def _forms(saying: Saying) -> list[tuple[str, str, bool]]:
    words = saying.words.strip()
    if saying.form == SENTENCE:
        return [(_SENTENCES.get(saying.field, "said"), words, True)]
    bare = words.rstrip(".") if not words.endswith("...") and not words[-4:-2].endswith(".") else words
    if saying.form == "quote":
        return [("quote", f"“{bare}”", False)]
    if words.endswith("?"):
        return [(f"{saying.form}_direct", words, True)]
    found = [(saying.form, bare, False)]
    if saying.form == "why":
        return [("why", saying.sentence, True), ("because", bare, False)]
    if saying.form in _DID:
        return [*found, ("did", saying.sentence.rstrip("."), False), ("proof", saying.sentence, True)]
    if saying.form == "result":
        return [("proof", saying.sentence, True)]
    if saying.form == "someone_who":
        return [("sought", f"someone who {bare}", False), ("who", bare, False)]
    if saying.form == "you_need":
        return [("sought", bare, False)]
    if saying.form in ("question", "answer"):
        return [(saying.form, words, True)] if words[-1:] in ".!?" else [(saying.form, bare, False)]
    return found
