"""Words that finish their sentence by way of another verb than the field's own: `i_do: rope inspections` is "I do rope inspections".

Certain, and not a word is changed: the name of the field is the verb that the person read there. Start reading at `completed`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from thankyou.facts.sayings import Saying
from thankyou.facts.stems import SENTENCE
from thankyou.reading.phrases import as_sentence, head_place, is_thing
from thankyou.reading.words import Word, listed

__all__ = ["completed"]


def completed(saying: Saying, words: Sequence[Word]) -> Saying | None:
    """The saying that words certainly are which do not finish the sentence of their field; None where that is not certain."""
    way = _WAYS.get((saying.owner, saying.form))
    return way(saying, words) if way and len(words) > 1 else None


def _acted(verb: str) -> Callable[[Saying, Sequence[Word]], Saying | None]:
    def way(saying: Saying, words: Sequence[Word]) -> Saying | None:
        if words[0].low in _ROUGHLY and words[1].tag == "NUM" and len(words) > 2:
            words = words[1:]
        thing = words[2:] if len(words) > 2 and words[1].low == "of" else words  # `all of my drawings`
        head = thing[head_place(thing)]
        several = words[0].tag in ("S", "NUM") or head.tag == "NS"
        settled = words[0].tag == "D" or words[0].low == "mine"
        had = listed("person") | {f"{one}s" for one in listed("person")} | (listed("possession") - listed("span"))
        if (
            head.low in had
            or words[0].low in ("a", "an", "no", "any")
            or not (several or settled)
            or not _is_named(words)
        ):
            return None
        return saying._replace(words=f"{verb} {saying.words}")

    return way


_ROUGHLY = frozenset(("about", "around", "roughly", "nearly", "almost", "only", "maybe"))


def _answered(saying: Saying, words: Sequence[Word]) -> Saying | None:
    """An answer that is no clause: `two weeks`, `sixty-eight, under two trees`, `to call the vet first`, `yes, for an hour`."""
    to_do = words[0].tag == "TO" and words[1].tag in ("VB", "BEB", "HVB", "DOB")
    if not (to_do or words[0].low in ("yes", "no") or _is_named(words)):
        return None
    return saying._replace(form=SENTENCE, words=as_sentence(f"My answer was {saying.words}"))


def _been(saying: Saying, words: Sequence[Word]) -> Saying | None:
    """What I have been until now: `registered with the board since 2019`."""
    lasts = words[0].tag in ("VN", "VD") and any(word.low == "since" for word in words)
    return saying._replace(form="i_have", words=f"been {saying.words}") if lasts else None


def _had(saying: Saying, words: Sequence[Word]) -> Saying | None:
    """What I have had until now: `my climbing ticket since June`."""
    lasts = any(word.low == "since" for word in words) and words[0].tag in ("D", "S")
    return saying._replace(words=f"had {saying.words}") if lasts else None


_WAYS: Mapping[tuple[str, str], Callable[[Saying, Sequence[Word]], Saying | None]] = {
    ("Qualification", "i_do"): _acted("do"),
    ("Qualification", "i_did"): _acted("did"),
    ("Qualification", "i_am"): _been,
    ("Qualification", "i_have"): _had,
    ("KeyPoint", "i_answered"): _answered,
}


def _is_named(words: Sequence[Word]) -> bool:
    """A thing, a count (`forty, at most`), some of a thing (`all of my spare parts`), or the one that is meant."""
    if is_thing(words):
        return True
    first, second = words[0], words[1]
    if first.low == "mine":
        return second.tag in ("P", ",", "R")
    if second.low == "of" and first.tag in ("D", "NUM"):
        return is_thing(words[2:])
    if first.tag == "NUM":
        return second.tag in (",", "P")
    return first.low == "the" and second.low in ("one", "ones") and words[2:3] != () and _leads_on(words[2])


def _leads_on(word: Word) -> bool:
    return word.tag in ("W", "P", "K") or word.low in ("that", "which", "who")
