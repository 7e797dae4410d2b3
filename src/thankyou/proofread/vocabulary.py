"""Which words are ordinary and which look like names. Word lists are data: `templates/rules/words.yaml`."""

from __future__ import annotations

from functools import cache

from thankyou.engines import embedded
from thankyou.errors import EngineError
from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped

__all__ = [
    "abbreviates",
    "accepted",
    "begins_sentences",
    "closings",
    "counted",
    "goes_before_a_verb",
    "names_too",
    "never_a_name",
    "no_deed",
    "ordinary",
    "short_form",
    "stock",
    "titles",
    "unit",
]


@cache
def _lists() -> dict[str, frozenset[str]]:
    data: dict[str, str] = shipped("rules", "words.yaml")
    return {name: frozenset(words.split()) for name, words in data.items()}


def never_a_name(word: str) -> bool:
    """Whether a capitalised word is one that needs no fact: a weekday, an honorific, a common initialism."""
    lists = _lists()
    return word in lists["capitalised"] or word in lists["initialisms"]


def no_deed(verb: str) -> bool:
    """Whether a verb in the past tells nothing done: one of thinking, feeling, hearing, thanking or of the talk itself."""
    return verb.lower() in _lists()["no_deeds"]


def accepted(word: str) -> bool:
    """Whether a word is right although dictionaries lack it."""
    return word.lower() in _lists()["known"]


_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)


def abbreviates(word: str, following: str) -> bool:
    """Whether a word before a full stop is an abbreviation or an initial; `following` is the text after the full stop."""
    low = word.lower()
    if low in _lists()["words_too"]:
        number = following[:1].isdigit() or following.partition(" ")[0].casefold() in _NUMBERS
        return word[0].isupper() or number  # "max. ninety people"
    return "." in word or (len(word) == 1 and (word.isupper() or word == "c")) or low in _lists()["abbreviations"]


def short_form(word: str) -> bool:
    """Whether a word is a usual abbreviation, such as `incl` or `i.e`."""
    return word.lower().rstrip(".") in _lists()["abbreviations"] or _LETTERS.fullmatch(word) is not None


_LETTERS = regex(r"(?:[a-z]\.)+[a-z]\.?")
"""`i.e`, `p.m`; letters in capitals may be a name."""


def unit(word: str) -> bool:
    """Whether a word is the sign of a unit of measure, such as `mL` or `rpm`; `h` and `in` are, too, beside a number."""
    return word.lower() in _lists()["units"]


def titles() -> frozenset[str]:
    """Those of them that stand before a name or a number, so that no sentence ever ends with them."""
    return _lists()["titles"]


def begins_sentences(word: str) -> bool:
    """Whether a capitalised word is one that sentences often begin with."""
    return word in _lists()["openings"]


def goes_before_a_verb(word: str) -> bool:
    """Whether a capitalised word is the subject of a sentence or begins one, and never part of a name: `We`, `The`."""
    return word in _lists()["subjects"]


def names_too() -> frozenset[str]:
    """Ordinary words that are given or family names as well."""
    return _lists()["names_too"]


def stock(word: str) -> bool:
    """Whether a rare word stands in letters of this genre whatever was talked about: `candidacy`, `thrilled`."""
    return word in _lists()["stock"]


def closings() -> frozenset[str]:
    """The words that lines such as `Kind regards,` consist of."""
    return _lists()["closings"]


def ordinary(word: str, locale: str) -> bool:
    """Whether a capitalised word is in the dictionary in lower case; true where no dictionary can be asked."""
    if word in _lists()["openings"]:
        return True
    try:
        return embedded.known(word.lower(), locale)
    except EngineError:
        return True


def counted(noun: str) -> bool:
    """Whether a dictionary has the plural in `-s` of a word, so that the word is one thing: not of `biscotti`, which are several."""
    ending = "es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s"
    plural = f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}{ending}"
    try:
        return embedded.known(plural, "en-US")
    except EngineError:
        return False
