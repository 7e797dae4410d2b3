"""What the places of a pattern may hold: the words of a unit's sayings, by place. Start reading at `places_of`.

A saying stands in the place that is called like its form: `{{ point.you_said }}` holds a clause, since that is what the
field declares. Some places take several forms, so that one pattern serves them all:

| place | holds |
| --- | --- |
| `said` | whole sentences of the person's own, in a field that says what the unit is about |
| `why` | the reason as a sentence of its own (a clause with a capital and a full stop), `because` as a clause |
| `asked_topic` | what a question was about: `how I would staff nights`; nothing is about `if I drive` |
| `sought` | what follows "You are looking for": `a reliable driver`, `someone who knows lathes`; `who`: `knows lathes` |
| `need_said` | the need as a sentence of its own |
| `proof` | what I have done and what came of it, in sentences of their own; `did` the same as a clause that begins with "I" |
| `more` | the same as something that comes on top: `I also have a licence` |
| `answered` | what I answered, as a sentence of its own |
| `but` | my answer to a worry, as what goes on behind "but": `I ran the pass for two summers.` |
| `told` | what was said, as a clause: of `you_said`, `glad` |
| `thing` | of what I value, want or ask for: a noun phrase that begins with an article or the like: `your patience` |
| `asks` | what follows "You asked": `about the certificate`, `whether I have one` |
| `would` | what somebody was to do, told in the past: `HR would call by Friday`; `promised` the same of the reader alone |
| `copy` | of what is sent and was just named: `a copy` |
| `have` | of `since`: what I have done, where its words are the same behind "have": `passed the test` |
| `question` | what they asked, as a question of its own: `Can you drive?`, `Notice period?` |
| `answer`, `briefly` | my answer, in whole sentences or in a few words |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from thankyou.facts.dates import MONTHS
from thankyou.facts.patterns import regex
from thankyou.facts.sayings import Saying
from thankyou.facts.stems import SENTENCE, STEMS, Shape, ended, is_sentence
from thankyou.facts.text import begun
from thankyou.planning.units import Unit
from thankyou.reading.lexicon import PARTICIPLE, PAST
from thankyou.reading.words import listed, words_of

__all__ = ["PLACES", "PROMISED", "Place", "places_of"]

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
    | {"you_asked_direct"}
    | set(
        "said why because mine sought who need_said proof did done more but have will would promised copy url file question asked_topic answer briefly answered thing asks".split()
    )
)
"""Every place there is in a unit."""
PROMISED = "you would "
"""Our words before what you will do, in the places `promised` and `would`."""


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
    acts = [one for one in unit.sayings if one.form in _DID]
    if acts and "proof" in found:
        found |= _of_proof(acts[0], found["proof"])
    return found


def _of_proof(act: Saying, proof: Place) -> Iterator[tuple[str, Place]]:
    """The ways to say what begins with my own act: by itself, inside a sentence, as something that comes on top."""
    joined = _joined(act.sentence, proof.text.removeprefix(act.sentence).strip())
    yield "did", proof._replace(text=ended(proof.text), sentence=False)
    short = joined.count(" ") < _SHORT
    yield "done", proof._replace(text=ended(joined if short else proof.text), sentence=False)
    yield "proof", proof._replace(text=joined)
    first = act.words.split(" ", 1)[0]
    done = act.form == "i_have" and (first in PARTICIPLE or (first.endswith("ed") and len(first) > 4))  # "also worked"
    was = "I was " if act.form == "i_did" and first == "was" else "I "  # "was also asked"
    begins = "I am " if act.form == "i_am" else "I have " if done else was
    if not _ALSO.search(proof.text):
        yield "more", proof._replace(text=f"{begins}also {joined.removeprefix(begins)}")


_ALSO = regex(r"\b(?:also|as well|too|but|never|not|no|nothing|yet|only)\b|n['’]t\b", re.IGNORECASE)
"""What comes on top of nothing: what says so itself, and what is lacking."""


_SHORT = 18
"""Words: what is longer, with what came of it, is two sentences behind its need."""
_LONG = 28
"""Words: two sentences that are longer together stay two."""
_CARRIES_ON = regex(
    r"(?:it|they|he|she|we|nobody|no|none|nothing|all|both|each|every|most|some|half|this|that|there|the|their|his|her|our|my|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ",
    re.IGNORECASE,
)
"""What a result begins with that may stand behind "and" as well: no name, no adverb of its own."""


_MORE_CLAUSES = regex(r"[.!?;:] |, (?:and|which|who|but)\b")


def _joined(done: str, result: str) -> str:
    """What I did and what came of it: one sentence where both are short, else two."""
    whole = f"{done} {result}".strip()
    one = not _MORE_CLAUSES.search(whole.replace(done, done[:-1], 1)) and done.endswith(".")
    if one and _CARRIES_ON.match(result) and whole.count(" ") < _LONG:
        return f"{done[:-1]}, and {result[0].lower()}{result[1:]}"
    return whole


def _forms(saying: Saying) -> list[tuple[str, str, bool]]:
    """The places that a saying fills by itself: name, text, whether it is whole sentences."""
    words = saying.words.strip()
    if saying.field == "you_asked" and words.endswith("?"):
        return [("you_asked_direct", begun(words), True)]
    if saying.form == SENTENCE:
        place = "not_said" if saying.owner == "Unsaid" else _SENTENCES.get(saying.field, "said")
        whole = (place, words, True)
        turned = saying.owner == "Concern" and saying.field == "answer" and _TURNS.match(words)
        if saying.field == "i_answered":
            return [whole, ("answered", words, True)]
        if saying.field == "why" and _MINE.fullmatch(words):
            return [whole, ("mine", words[:-1] if words[0] == "I" else words[0].lower() + words[1:-1], False)]
        return [whole, ("but", words if words[0] == "I" else words[0].lower() + words[1:], True)] if turned else [whole]
    if saying.owner == "Asked":
        return [_asked(saying.form, words)]
    if words.endswith("?") and saying.stem and saying.stem.shape is Shape.ASKED:
        return [("said", begun(words), True)]
    bare = ended(words)
    if saying.form == "quote":
        return [("quote", f"“{_inner(words.rstrip('.'))}”", False)]
    if saying.form == "why":
        return [("why", f"{begun(bare)}.", True), ("because", bare, False)]
    if saying.form == "result":
        return [("proof", saying.sentence, True)]
    return [(saying.form, bare, False), *_shared(saying, bare)]


_INNER = regex(r"(?:(?<=[\s(])|^)[\"“](?=\S)([^\"“”]+)(?<=\S)[\"”]")


def _inner(words: str) -> str:
    """Quoted words with what they quote themselves in single marks: `a “code blue”` is `a ‘code blue’` within marks."""
    return _INNER.sub(r"‘\1’", words)


_MINE = regex(r"(?:I|I['’][a-z]+|My|We|Our) (?!(?:also|too)\b)[^.!?;:—–]+(?<! because)\.")
"""A reason of one sentence that may stand behind "because" as well."""
_TURNS = regex(
    r"(?:I|I['’][a-z]+|My|We|Our) (?!(?:do )?(?:understand|see|know|agree)\b)(?![^.!?]*\b(?:but|though|although|however)\b)"
)
"""How an answer begins that may stand behind "but" as well."""


def _shared(saying: Saying, bare: str) -> Iterator[tuple[str, str, bool]]:
    """Places that take several forms."""
    if saying.form in _DID:
        yield "proof", saying.sentence, True
    elif saying.form == "someone_who":
        yield "sought", f"someone who {bare}", False
        yield "who", bare, False
    elif saying.form == "you_need":
        yield "sought", bare, False
    elif saying.form == "sending":
        yield "copy", "a copy", False
    elif saying.form == "since" and _is_perfect(bare):
        yield "have", bare, False
    elif saying.form == "you_asked" and (topic := _ASKED_TOPIC.match(bare)):
        yield "asked_topic", bare[topic.end() :], False
    elif saying.form == "i_answered":
        yield "answered", f"{begun(bare)}.", True
    elif saying.form == "asked":
        yield "asks", bare if _INDIRECT.match(bare) else f"about {bare}", False
    elif saying.form == "they_will":
        yield "would", f"{PROMISED}{bare}", False
        yield "promised", f"{PROMISED}{bare}", False
    elif saying.form == "will":
        yield "would", bare.replace(" will ", " would ", 1), False
    own = saying.owner not in (
        "KeyPoint",
        "Remark",
    )  # there, one name for a board shown and a topic raised would mix them up
    if (
        own
        and saying.stem
        and saying.stem.shape in (Shape.TOPIC, Shape.THING)
        and _DETERMINED.match(bare)
        and not _DOING.match(bare)
    ):
        yield "thing", bare, False


def _is_perfect(words: str) -> bool:
    """Whether past acts may stand behind "I have" as they are: `passed the test`, not `took it` or `passed it on Friday`."""
    first, *more = (one.lower() for one in re.findall(r"(?:^|, |\band )(\w+)", words))
    same = first != "got" and (first in PARTICIPLE or first.endswith("ed"))  # "I have got" is what I own
    return same and all(one in PARTICIPLE or one not in PAST for one in more) and not _WHEN.search(words)


_WHEN = regex(
    r"\b(?:yesterday|ago|last|earlier|in (?:19|20)\d\d|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b"
    rf"|\b(?:on|at|over|during|this) (?:the )?(?:\d+|week(?:end)?|morning|summer|autumn|winter|spring|{'|'.join(MONTHS)})\b",
    re.IGNORECASE,
)
_DOING = regex(r"\w+(?:['’]s)? \w+ing (?:me|us|him|her|it|them|the|an?|my|our|your|that|so)\b")
"""What somebody did for me, which is appreciated and no thing: `your letting me drive`."""
_ASKED_TOPIC = regex(r"(?:me )?(?:about (?!if\b)|(?=(?:how|what|which|whether|when|where|who|why)\b))", re.IGNORECASE)
"""A question that may stand behind "about": `how I would staff nights`; not `if I drive` or `me to drive`."""
_INDIRECT = regex(r"(?:how|what|which|whether|if|when|where|who|whom|whose|why)\b", re.IGNORECASE)
_DETERMINED = regex(
    r"(?:the|an?|your|my|our|his|her|their|this|that(?! (?:I|you|he|she|it|we|they) )|these|those|every|each|all|both|[^\W\d_][^\W_]+['’]s) ",
    re.IGNORECASE,
)


def _asked(form: str, words: str) -> tuple[str, str, bool]:
    """A question that they asked, whole or as what it was about (`notice period?`); my answer, whole or in brief."""
    bare = words.rstrip(".")
    if form == "answer":
        return ("answer", words, True) if is_sentence(words) else ("briefly", bare, False)
    if _INDIRECT.match(bare) and not words.endswith("?"):
        return "asks", bare, False
    if topic := _topic(bare.rstrip(" ?")):
        return "asks", f"about {topic}", False
    return "question", begun(words if words.endswith(("?", "!")) else f"{bare}?"), True


def _topic(text: str) -> str:
    """A bare thing that a question was about, with its article: `the notice period`, `references`; empty for anything else."""
    words = words_of(text, frozenset())
    named = words[1:] if words and words[0].low in ("the", "my", "your") else words
    bare = bool(named) and all(word.tag in ("N", "NS", "A") for word in named)
    if not bare or words[-1].tag == "A" or not text[:1].isalpha():
        return ""
    if named is not words:
        return text[:1].lower() + text[1:]
    small = text[:1].lower() + text[1:] if text[1:2].islower() else text
    head = words[-1]
    many = head.tag == "NS" or head.low in listed("bare") or head.low.endswith(("ity", "ness", "ing", "ence", "ance"))
    return small if many else f"the {small}"
