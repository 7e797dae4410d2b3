"""What the places of a pattern may hold: the words of a unit's sayings, by place. Start reading at `places_of`.

A saying stands in the place that is called like its form: `{{ point.you_said }}` holds a clause, since that is what the
field declares. Some places take several forms, so that one pattern serves them all:

| place | holds |
| --- | --- |
| `said` | whole sentences of the person's own, in a field that says what the unit is about |
| `why` | the reason as a sentence of its own, `because` as a clause |
| `sought` | what follows "You are looking for": `a reliable driver`, `someone who knows lathes`; `who`: `knows lathes` |
| `need_said` | the need as a sentence of its own |
| `proof` | what I have done, as a sentence of its own; `did` the same as a clause that begins with "I"; `result` its result |
| `told` | what was said, as a clause: of `you_said`, `glad` |
| `thing` | a noun phrase that begins with an article or the like: `the hour in the yard`, `your patience` |
| `asks` | what follows "You asked": `about the certificate`, `whether I have one` |
| `would` | what somebody was to do, told in the past: `HR would call by Friday`, `you would let me know` |
| `question`, `asked_of` | what they asked, as a question of its own or as its subject: `Can you drive?`, `Notice period` |
| `answer`, `briefly` | my answer, in whole sentences or in a few words |
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from thankyou.facts.sayings import Saying
from thankyou.facts.stems import SENTENCE, STEMS, Shape, is_sentence
from thankyou.facts.text import begun
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
    | {
        "said",
        "why",
        "because",
        "sought",
        "who",
        "need_said",
        "proof",
        "did",
        "will",
        "url",
        "file",
        "question",
        "asked_of",
        "answer",
        "briefly",
        "thing",
        "asks",
        "would",
    }
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
        own = [("result", words, True)] if saying.field == "result" else []
        return [(_SENTENCES.get(saying.field, "said"), words, True), *own]
    bare = words.rstrip(".") if not words.endswith("...") and not words[-4:-2].endswith(".") else words
    if saying.form == "quote":
        return [("quote", f"“{bare}”", False)]
    if saying.form == "question":
        return [_question(bare)]
    if saying.form == "answer" and saying.owner == "Asked":
        return [("answer", words, True)] if is_sentence(words) else [("briefly", bare, False)]
    if saying.stem and saying.stem.shape is Shape.ASKED and words.endswith("?"):
        return [("said", begun(words), True)]
    found = [(saying.form, bare, False)]
    if saying.stem and saying.stem.shape in (Shape.TOPIC, Shape.THING) and _DETERMINED.match(bare):
        found.append(("thing", bare, False))
    if saying.form == "asked":
        found.append(("asks", bare if _INDIRECT.match(bare) else f"about {bare}", False))
    if saying.form == "they_will":
        return [*found, ("would", f"you would {bare}", False)]
    if saying.form == "will":
        return [*found, ("would", bare.replace(" will ", " would ", 1), False)]
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
    return found


_INDIRECT = re.compile(r"(?:how|what|which|whether|if|when|where|who|whom|whose|why)\b", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?:the|an?|your|my|our|his|her|their|this|that|these|those|every|each|all|both|[^\W\d_][^\W_]+['’]s) ", re.IGNORECASE
)
_DIRECT = re.compile(
    r"(?:how|what|which|when|where|who|whom|whose|why|can|could|may|might|shall|should|will|would|do|does|did|is|are|was|were|am|have|has|had) ",
    re.IGNORECASE,
)


def _question(words: str) -> tuple[str, str, bool]:
    """A question that they asked: whole where it is one, else what it is about (`notice period?`)."""
    if is_sentence(words) or (words.endswith("?") and _DIRECT.match(words)):
        return "question", begun(words), True
    return "asked_of", words.rstrip(" ?"), False
