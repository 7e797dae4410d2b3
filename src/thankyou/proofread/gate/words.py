"""Words by what they mean for the gate: their root, the words that may stand for them, and what sort of word they are.

Everything known about words is data in `templates/rules/gate`. Start reading at `keys` and `sort`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from thankyou.facts import name_words
from thankyou.facts.patterns import regex
from thankyou.facts.people import fold
from thankyou.facts.prepared import prepared
from thankyou.facts.resources import shipped, templates

__all__ = [
    "AGENT",
    "Sort",
    "addressed",
    "data",
    "keys",
    "listed",
    "opposites",
    "root",
    "rooted",
    "same_verb",
    "sign",
    "sort",
]


class Sort(StrEnum):
    """What a word is for: from `grammar`, which never needs a fact, to `content`, which always does."""

    GRAMMAR = "grammar"
    DAY = "day"
    COURTESY = "courtesy"
    GENERAL = "general"
    NUMBER = "number"
    CONTENT = "content"


@cache
def data(name: str) -> Mapping[str, Any]:
    """One of the data files of the gate. Every scalar is text."""
    loaded: Mapping[str, Any] = shipped("rules", "gate", f"{name}.yaml", text=True)
    return loaded


@cache
def sign(name: str) -> frozenset[str]:
    """The words of a closed set, lower case."""
    return frozenset(data("signs")[name].split())


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list of `words.yaml`, lower case."""
    return frozenset(data("words")[name].split())


@cache
def _addressed() -> frozenset[str]:
    return frozenset(map(fold, listed("addressed"))) - name_words.word_list("honorifics_and_names")


def addressed(word: str) -> bool:
    """Whether a word is a form of address that goes with anybody's name: `Frau`, `Bey`."""
    return word.casefold() in listed("addressed") or fold(word) in _addressed()


@cache
def rooted(name: str) -> frozenset[str]:
    """The roots of the words of a list of `words.yaml`."""
    return frozenset(map(root, listed(name)))


@cache
def _irregular() -> dict[str, str]:
    pairs = (pair.split("=") for pair in data("signs")["irregular"].split())
    return dict(pairs) | {"used": "use", "using": "use"}


_DATED = regex(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sun)(?:days?)?|saturdays?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
"""Days and months, which are compared as dates."""
_DERIVED = regex(
    r"(?:fulness|iveness|ousness|ational|isation|ization|ations?|itions?|ements?|ments?|ness|ities|ity|ably|ible|able|ances?|ences?|ancy|"
    r"ency|ers?|ors?|ists?|ism|ise|ize|ive|ions?|ial|al|ful|ally|ly)$"
)
_DOUBLE = regex(r"([b-df-hj-np-tv-z])\1$")


_ES = regex(r"(?:s|x|z|ch|sh)es$")
_VOWEL = regex("[aeiouy]")


def _inflection(word: str) -> str:
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return f"{word[:-3]}y"
    if _ES.search(word):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    if word.endswith("eed") and len(word) > 5:
        return word if word.endswith("ceed") else word[:-1]  # `exceed` is no past, as `agreed` is
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and _VOWEL.search(word[: -len(ending)]):
            return word[: -len(ending)]
    return word


def _uninflected(word: str) -> str:
    forms = _irregular()
    low = _inflection(forms.get(word, word))
    return forms.get(low, low)


_POSSESSIVE = regex(r"(?:'s|')$")


@lru_cache(maxsize=32768)
def root(word: str) -> str:
    """The root that the forms and derivations of a word share, as far as a letter needs it: `deliver` for `deliveries`."""
    low = _american(fold(_POSSESSIVE.sub("", word)))
    if _DATED.fullmatch(low):
        return f"{low[:3]}."
    low = _uninflected(low)
    low = _inflection(low) if low.endswith("ing") else low
    for _ in range(1 + low.endswith("ly")):  # `carefully`, `careful`, `care`
        short = _DERIVED.sub("", low)
        if len(short) >= 4:
            low = short
    if len(low) > 3:
        low = low[:-1] if low.endswith("e") else f"{low[:-1]}i" if low.endswith("y") else low
    return _DOUBLE.sub(r"\1", low) if len(low) > 3 else low


@lru_cache(maxsize=32768)
def _form(word: str) -> str:
    """What the forms of one verb share, and no word that is derived from it: `mention` for `mentioned`."""
    low = _uninflected(_american(fold(_POSSESSIVE.sub("", word)))).removesuffix("e")
    return _DOUBLE.sub(r"\1", low) if len(low) > 3 else low


def same_verb(word: str, other: str) -> bool:
    """Whether two words are forms of one verb: `mentors` and `mentored`, not `mention`, which has their root."""
    return _form(word) == _form(other)


_SPELT = (
    (regex(r"(?<=practi)s(?=e[ds]?$|ing$)"), "c"),
    (regex(r"(?<=[a-z]{2}[tb])re(?=s?$)"), "er"),
    (regex(r"(?<=[a-z]{3})our(?=(?:s|ed|ing|ite|able|al|ers?|hoods?)?$)"), "or"),
    (regex(r"(?<=[a-z]{3})is(?=(?:e[ds]?|ing|ations?|ers?)$)"), "iz"),
    (regex(r"(?<=og)ues?$"), ""),
    (regex(r"(?<=(?:lic|def|off|ret)en)c(?=e[ds]?$)"), "s"),
    (regex(r"^(m|sm)oul(?=[dt])"), r"\1ol"),
    (regex(r"^programme(?=s?$)"), "program"),
    (regex(r"^tyre"), "tire"),
    (regex(r"^grey"), "gray"),
    (regex(r"^plough"), "plow"),
    (regex(r"^cheque"), "check"),
    (regex(r"^jewellery$"), "jewelry"),
    (regex(r"^aluminium$"), "aluminum"),
)
"""Words that Britain and America spell apart; the right side need be no word, as long as both come to the same."""


def _american(low: str) -> str:
    for pattern, other in _SPELT:
        low = pattern.sub(other, low)
    return low


_Sets = dict[str, frozenset[str]]


@cache
def _by_roots() -> tuple[_Sets, _Sets, _Sets, frozenset[str]]:
    """The lists by the roots of their words: groups of synonyms, opposites, words of courtesy by the kind of message, general words."""
    folder = templates() / "rules" / "gate"
    files = [*(folder / f"{name}.yaml" for name in ("words", "synonyms", "opposites", "signs")), Path(__file__)]
    return prepared("roots", [*files, Path(name_words.__file__)], _rooted)


def _rooted() -> tuple[_Sets, _Sets, _Sets, frozenset[str]]:
    words = data("words")
    courtesy = {"": words["courtesy"], **words["kinds"]}
    return _groups(), _opposites(), {kind: _roots(of) for kind, of in courtesy.items()}, _roots(words["general"])


def _roots(words: str) -> frozenset[str]:
    return frozenset(map(root, words.split()))


def _groups() -> _Sets:
    found: dict[str, set[str]] = {}
    for number, line in enumerate(data("synonyms")["groups"]):
        for word in line.split():
            found.setdefault(root(word), set()).add(f"={number}")
    return {word: frozenset(groups) for word, groups in found.items()}


def _opposites() -> _Sets:
    found: dict[str, set[str]] = {}
    for line in data("opposites")["opposites"]:
        one, other = map(_roots, line.split("|"))
        for mine, theirs in ((one, other), (other, one)):
            for word in mine:
                found.setdefault(word, set()).update(theirs)
    return {word: frozenset(others) for word, others in found.items()}


AGENT = regex(r"([a-z]+)(?:er|or)s?$")
"""A word that looks like one for who does a thing, and what is done: `baker` for `bakes`."""
_PARTICLE = regex(r"([a-z]{3,})-?(?:over|out|up|down|off|back|away|through)s?")
"""`handover` for `handed over`, `washout` for `washed out`."""


_COMPOUND = regex(r"([a-z]{3,})(?:keep|mak|build|breed|grow|bind)(?:er|ing)s?")
"""`beekeeper` for one who keeps `bees`."""


_JOINTS = regex(r"[-.&]")


@lru_cache(maxsize=32768)
def keys(word: str) -> frozenset[str]:
    """What two words that may stand for one another have in common: roots, and the groups of synonyms they are in."""
    own = root(word)
    found = {own} | _by_roots()[0].get(own, frozenset())
    if (agent := AGENT.fullmatch(word.casefold())) and len(agent[1]) >= 3:
        found.add(root(agent[1]))
    if compound := _COMPOUND.fullmatch(word.casefold()):
        found.add(root(compound[1]))
    if particle := _PARTICLE.fullmatch(word.casefold()):
        found.add(root(particle[1]))
    if "-" in word or "." in word or "&" in word:
        for part in _JOINTS.split(word):
            if len(part) > 1:
                found |= keys(part)
    return frozenset(found)


@cache
def _sorts(kind: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    _, _, courtesy, general = _by_roots()
    return listed("grammar"), courtesy[""] | courtesy.get(kind, frozenset()), general


@lru_cache(maxsize=32768)
def sort(word: str, kind: str) -> Sort:
    """What sort of word it is in a message of a kind. Of a hyphenated word, the most telling part decides."""
    low = fold(re.sub(r"(?:'s|')$", "", word))
    if any(character.isdigit() for character in low):
        return Sort.NUMBER
    grammar, courtesy, general = _sorts(kind)
    if _DATED.fullmatch(low):
        return Sort.DAY
    if low in grammar or len(low) == 1:
        return Sort.GRAMMAR
    if "'" in low and all(part in grammar for part in low.split("'")):
        return Sort.GRAMMAR
    short = root(low)
    if short in courtesy:
        return Sort.COURTESY
    if short in general:
        return Sort.GENERAL
    if "-" in low:
        order = list(Sort)
        return max((sort(part, kind) for part in low.split("-") if part), key=order.index, default=Sort.GRAMMAR)
    return Sort.CONTENT


def opposites() -> Mapping[str, frozenset[str]]:
    """For the root of each word those of its opposites."""
    return _by_roots()[1]
