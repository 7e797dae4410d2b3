"""The capitals of a name: set where it is all capitals or all small, and what they tell of it, such as a family name in capitals.

Start reading at `with_capitals` and `righted`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from thankyou.facts.cells import caps_lock
from thankyou.facts.name_words import (
    EAST_ASIAN,
    EXECUTIVE,
    FAMILY_FIRST,
    PARTICLES,
    SUFFIX,
    fold,
    given_name,
    known_letters,
)
from thankyou.facts.patterns import regex

__all__ = [
    "SPOKEN",
    "STUCK",
    "but_particles",
    "calmed_given",
    "can_be_said",
    "evened_capitals",
    "family_in_capitals",
    "may_be_letters",
    "righted",
    "whole_script",
    "with_capitals",
]


def calmed_given(given: str, family: str) -> str:
    """A given name in capitals, behind a family name that is not, as names are written."""
    loud = given.isupper() and not but_particles(family).isupper() and all(map(SPOKEN.fullmatch, given.split()))
    return with_capitals(given)[0] if loud else given


SPOKEN = regex(r"(?=[A-Z]{3})(?=.*[AEIOUY])(?:[^AEIOUY\W\d_]{0,2}[AEIOUY]{1,2})+[^AEIOUY\W\d_]{0,2}")
"""Capitals that can be said as a word: a name, not letters after one."""
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_UNSAID = regex(rf"(?!ng$)(?![{_CONSONANTS}]+[rl][{_CONSONANTS}]+$)[{_CONSONANTS}]+", re.IGNORECASE)


def can_be_said(word: str) -> bool:
    """Whether letters can be said as a word: with a vowel, of which y is one, or with r or l between others, as in `Vlk`; and `Ng`."""
    return _UNSAID.fullmatch(word) is None


_HAN = r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff]"


def whole_script(text: str) -> bool:
    """Whether a name is written in Han, Hangul or Kana alone, where the family name comes first and people are addressed by the whole."""
    return not text.isascii() and bool(re.search(_HAN, text)) and not re.search(r"[A-Za-z\u00c0-\u024f]", text)


_GEORGIAN = regex(r"[\u10d0-\u10ff]")


def with_capitals(name: str) -> tuple[str, bool]:
    """The name with capitals where it has none or nothing else, and whether they were set."""
    if _GEORGIAN.search(name):
        return name, False  # Georgian has capitals for whole lines only
    letters = "".join(filter(str.isalpha, but_particles(name)))
    lone = " " not in name and (len(letters) < 3 or not can_be_said(fold(letters)))
    if (
        not letters
        or not (letters.islower() or (letters.isupper() and not lone))
        or (letters.isupper() and len(letters) < 3)
    ):
        return name, False
    words = name.split()
    if turkish := name.isupper() and bool(re.search("[\u0130\u011e]", name)):
        words = [word.replace("I", "\u0131") for word in words]
    done = " ".join(_capital(word, place, words) for place, word in enumerate(words))
    if turkish:
        done = " ".join(
            "\u0130" + said[1:] if word.startswith("\u0130") else said
            for word, said in zip(words, done.split(), strict=True)
        )
    return done, done != name


_PARTICLE_GLUED = regex(r"(?:al|el|d|l|dell|nic|'t)['’-](?=[A-Z\u00c0-\u00de]{2})")


_BEGINNING = regex(
    r"(?<![^\W\d_])[A-Za-z\u00c0-\u00de][a-z\u00df-\u00ff]{1,3}(?=[A-Z\u00c0-\u00de]{3}[A-Z\u00c0-\u00de]*(?![^\W\d_]))"
)
"""The beginning of a name in capitals that keeps its small letters: `McCARTHY`, `O'BRIEN-MacNEIL`."""


def _loud(word: str) -> str:
    """What of a word is written in capitals where names are: all of it but what is small by custom."""
    return _BEGINNING.sub("", _PARTICLE_GLUED.sub("", word))


def but_particles(name: str) -> str:
    """The name without small particles, which a list in capitals writes as they are: `LOTTE van DIJK`, `SEAN McCARTHY`."""
    kept = [_loud(word) for word in name.split() if not _is_particle(word)]
    bare = " ".join(kept)
    return bare if bare.isupper() or (bare and any(map(str.islower, name.split()))) else name


def _is_particle(word: str) -> bool:
    """Whether a word is a particle and not in capitals: `van`, `Di`, `y`."""
    return not word.isupper() and fold(word) in PARTICLES


def righted(text: str) -> str:
    """A name the right way round that was typed with the capitals locked: `tERESA oKAFOR`, `pIETER vAN dER bERG`."""
    turned = caps_lock(text, words=1, made=_turned)
    if turned == text:
        return text
    words = turned.split()
    return " ".join(word.lower() if place and fold(word) in PARTICLES else word for place, word in enumerate(words))


def _turned(word: str) -> str:
    """A word that was typed with the capitals locked; what is small then was meant to be in capitals: `rn`."""
    return word.upper() if word.islower() or len(word) == 1 else re.sub(".+", _letter_case, word.lower())


STUCK = regex(r"(?=[A-Z]*[AEIOU])[A-Z]{2,}[a-z]+")


def _odd(word: str) -> bool:
    """Whether capitals stand in a word as a key that stuck sets them: `tERESA`, `TEresa`, `tErEsA`; not `DeShawn`, `deShawn`, `JPaul`."""
    word = word.lstrip("\u02bb\u02bc")  # "ʻOfa"
    if len(word) < 3:
        return False
    if word[0].islower() and word[1:].isupper():
        return True
    return bool(STUCK.fullmatch(word)) or sum(one.islower() and other.isupper() for one, other in pairwise(word)) > 2


_LETTERS = regex(r"[^\W\d_]+")


def evened_capitals(name: str) -> tuple[str, bool]:
    """The name with the capitals of every name where a key stuck, or where each word has them otherwise; and whether they were set."""
    words = name.split()
    parts = [_LETTERS.findall(word) for word in words]
    odd = [any(map(_odd, part)) for part in parts]
    bare = [
        one
        for word in words
        for one in word.split("-")
        if len(one) > 1 and fold(one) not in PARTICLES and not SUFFIX.fullmatch(one)
    ]
    kinds = {(one.islower(), one.isupper()) for one in bare}
    mixed = len(words) > 1 and kinds == {(False, True), (True, False)}
    if not any(odd) and not mixed:
        return name, False
    done = [
        _capital(word, place, words) if wrong or word.islower() or mixed else word
        for place, (word, wrong) in enumerate(zip(words, odd, strict=True))
    ]
    return " ".join(done), done != words


def family_in_capitals(name: str) -> tuple[str, str]:
    """The name of somebody whose family name alone stands in capitals, and where it stood: `Bo LI`, `KIM Min-ji`."""
    words = name.split()
    bare = [_loud(word) for word in words]
    loud = [place for place, word in enumerate(bare) if word.isupper() and re.fullmatch(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", word) and len(word) > 1 and not may_be_letters(words[place], place, words)]  # fmt: skip
    rest = [word for place, word in enumerate(words) if place not in loud]
    if not loud or not any(any(map(str.islower, word)) for word in rest):
        return name, ""
    family = " ".join(_calmed(words[place], str.lower) for place in loud)
    if loud == list(range(len(words) - len(loud), len(words))) and not re.fullmatch(
        r"I{2,3}|IV|J\.?R|S\.?R", words[-1]
    ):
        return " ".join([*rest, family]), "last"
    if loud == list(range(len(loud))) and all(_is_family(words[place], rest) for place in loud):
        return " ".join([*rest, family]), "first"
    if loud == [0] and bare[0] != words[0]:
        return " ".join([family, *rest]), ""  # `DeSHAWN Jackson`
    return name, ""


def _is_family(word: str, given: Sequence[str]) -> bool:
    """Whether a word in capitals before a name is a family name; one of two letters, which may be a title, before a given name of East Asia: `NO Hyun-woo`."""
    if not can_be_said(fold(word)):
        return False
    if _loud(word) != word:
        return any(map(given_name, given)) and not given_name(word)  # given names begin so too: `DeSHAWN Jackson`
    if len(word) > 2:
        return True
    east = all(EAST_ASIAN.fullmatch(fold(one)) for one in given) and not EXECUTIVE.fullmatch(word)
    hyphened = len(given) == 1 and "-" in given[0]
    return east and (hyphened or (fold(word) in FAMILY_FIRST and fold(word) not in known_letters()))


def _small(word: str) -> str:
    """A word in small letters. `I` and `\u0130` are two letters where a name has either of the dotless ones or a soft g."""
    return word.replace("\u0130", "i").lower()


_NUMERAL = regex(r"(?i)i{2,3}|iv")
_CAPITALS = regex(r"[A-Z]{2,}(?:-[A-Z]{2,})*")
_FIRST_HALF = frozenset({"mc", "st", "ste"})
"""What a family name begins with and is no word by itself: `ANGUS MC DONALD`, `MARY ST JOHN`."""
_WRITTEN_LARGE = frozenset("st san santa mac nic ua abu ben".split())
"""Particles that are written with a capital."""


def may_be_letters(word: str, place: int, words: Sequence[str]) -> bool:
    """Whether a word in capitals at a place in a name may be letters or initials: `RN`, `JR Smith`, `Aminata Diallo BA`, who may be called Ba."""
    if not _CAPITALS.fullmatch(word) or len(words) < 2 or (place and SUFFIX.fullmatch(word)):
        return False
    if fold(word) in _FIRST_HALF and 0 < place < len(words) - 1:
        return False
    known = fold(word) in known_letters()
    if not any(map(can_be_said, word.split("-"))):
        return known or place != 1 or len(words) > 2  # "SURESH KG" has a family name
    return place > 1 and known and not _of_syllables(words)


def _of_syllables(words: Sequence[str]) -> bool:
    """Whether a name is one of East Asia, its family name in front or at the end: `TRAN VAN DO`."""
    words = words[:-1] if len(words) > 2 and SUFFIX.fullmatch(words[-1]) else words
    ends = not FAMILY_FIRST.isdisjoint({fold(words[0]), fold(words[-1])})
    return ends and all(EAST_ASIAN.fullmatch(fold(word)) for word in words)


def _capital(word: str, place: int, words: Sequence[str]) -> str:
    if _NUMERAL.fullmatch(word) and place == len(words) - 1 and len(words) > 2:
        return word.upper()
    if may_be_letters(word, place, words):
        return word
    within = 0 < place < len(words) - 1 and word[-1] != "." and not _of_syllables(words)
    if within and fold(word) in PARTICLES - _WRITTEN_LARGE:
        return word if word.istitle() else word.lower()
    return _calmed(word, _small)


def _calmed(word: str, small: Callable[[str], str]) -> str:
    """A word in capitals as names are written; what is small at its front stays: `al-FASSI`, `McCARTHY`."""
    glued = _PARTICLE_GLUED.match(word)
    start = glued.end() if glued else 0
    return word[:start] + "-".join(_calmed_part(part, small) for part in word[start:].split("-"))


def _calmed_part(part: str, small: Callable[[str], str]) -> str:
    begins = _BEGINNING.match(part)
    start = begins.end() if begins else 0
    return part[:start] + re.sub(r"[^\W\d_]+", _letter_case, small(part[start:]))


def _letter_case(match: re.Match[str]) -> str:
    part = match[0]
    before = match.string[: match.start()]
    if before.endswith(("'", "’")) and (len(part) == 1 or len(before) > 2):  # "Dana's", not "O'Neil"
        return part
    if part.startswith("mc") and len(part) > 3:
        return f"Mc{part[2].upper()}{part[3:]}"
    return part[0].upper() + part[1:]
