"""What a part of a name field is: a name, titles, letters after a name, several people.

Start reading at `kind_of_part` and `titles_and_name`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from thankyou.facts.name_case import SPOKEN, STUCK, but_particles, can_be_said
from thankyou.facts.name_words import (
    CALLED,
    EAST_ASIAN,
    EXECUTIVE,
    FAMILY_FIRST,
    HISPANIC,
    PARTICLES,
    SUFFIX,
    fold,
    given_name,
    given_pair,
    given_pairs,
    honorifics,
    known_letters,
    word_list,
)
from thankyou.facts.nobody import LINKS, is_job, is_organisation, people_only
from thankyou.facts.patterns import regex

__all__ = [
    "DEGREE",
    "SHORTENED",
    "are_given_names",
    "are_letters",
    "is_abbreviation",
    "is_family_name",
    "kind_of_part",
    "names_apart",
    "plain_name",
    "titles_alone",
    "titles_and_name",
]


def _begins_with_title(word: str, rest: Sequence[str]) -> bool:
    """Whether `word` is a title before `rest`. `Dean Smith`, `Don Cheadle` and `Pan Jianwei` are people whose name only looks like one."""
    low = fold(word)
    if low not in honorifics():
        return False
    if low in word_list("honorifics_and_names") and len(rest) == 1:
        return low == "don" and any(fold(rest[0]) in firsts for firsts, _ in given_pairs())  # "Don Miguel"
    return not (word.isascii() and low in FAMILY_FIRST and all(EAST_ASIAN.fullmatch(fold(one)) for one in rest))


def is_abbreviation(word: str) -> bool:
    """Whether a word is a few capitals: `NHS`, `R&D`."""
    return bool(re.fullmatch(r"[A-Z][A-Z&/.]{1,5}", word))


_IN_FRONT = PARTICLES | {"o", "fitz", "ab", "mc", "a"}
"""What a family name of several words begins with."""


def is_family_name(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether what stands before the comma is a family name."""
    if len(first) == 1:
        return True
    if len(second) == 1 and fold(first[0]) in FAMILY_FIRST and all(map(EAST_ASIAN.fullmatch, map(fold, first))):
        return True  # "Chan Tai Man, Peter"
    alone = are_given_names(second) or (len(second) == 1 and _particle_within(first))
    if alone and HISPANIC.search(first[0]) and not given_name(first[0]):
        return True  # "Núñez de la Torre, María del Carmen"
    capital = "".join(first).isupper() and not "".join(second).isupper()
    return len(second) <= 3 and (
        capital or not _IN_FRONT.isdisjoint({fold(first[0]), first[0].casefold()}) or all(map(HISPANIC.search, first))
    )


_AND = regex(r"\s+(?:and|&|\+|und|w/)\s+|(?<!\b\w)\s*/\s*(?!\w\b)")


def are_given_names(words: Sequence[str]) -> bool:
    """Whether words are certainly given names, with no family name among them: `José Luis`, `María del Carmen`, `Anna M.`"""
    if len(words) > 2 and fold(words[0]) in word_list("devout") and fold(words[1]) in ("de", "del"):
        words = words[:1]
    named = [word for word in words if not re.fullmatch(r"[^\W\d_]\.?", word)]
    paired = len(named) == 2 and given_pair(named[0], named[1]) and fold(named[1]) not in FAMILY_FIRST  # "Ann Lee"
    return paired or (bool(named) and all(map(given_name, named)))


def _particle_within(words: Sequence[str]) -> bool:
    """Whether all that stands between the first word and the last are particles: `Núñez de la Torre`."""
    return len(words) > 2 and all(word.islower() and fold(word) in PARTICLES for word in words[1:-1])


_COUPLE = regex(r"([^\W\d_]+)\s+(?:y|e|et)\s+([^\W\d_]+\s.+)")
"""Two given names: `Ana y Luis Gómez`; the same words join family names, `Ortega y Gasset`."""


def names_apart(name: str) -> list[str]:
    """The people that one part names: `Dana Ortiz and Bo Li`."""
    if is_job(name, apart=True) and not people_only(name):
        return [name]
    if (couple := _COUPLE.fullmatch(name)) and given_name(couple[1]) and given_name(couple[2].split()[0]):
        return [couple[1], couple[2]]
    found, start = list[str](), 0
    for match in _AND.finditer(name):
        before, after = name[: match.start()].split()[-1:], name[match.end() :].split()[:1]
        if not all(word.islower() and fold(word) in PARTICLES for word in (*before, *after)):  # "Max von und zu Berg"
            found.append(name[start : match.start()])
            start = match.end()
    return [one for one in (*found, name[start:]) if one]


def kind_of_part(part: str, names: Sequence[str], *, cased: bool = False) -> str:
    """What a part is: `letters` after a name, `suffix`, `honorific`, `title`, `organisation`, `name` or `words`.

    `names` are the parts before it that are names; `cased` whether capitals are to be expected.
    """
    part = " ".join(CALLED.sub(" ", part).split()) or part
    words = part.split()
    if not words:
        return "words"
    first = names[0] if names else ""
    cased = cased or any(character.isupper() for character in first)
    if SUFFIX.fullmatch(part) or (part == "V" and (" " in first or len(names) > 1)):
        return "suffix"
    if names and all(fold(word) in word_list("degrees_in_front") for word in words):
        return "letters"  # "Jiří Novák, Ing."
    if names and _only_titles(words) and not (part.isupper() and fold(part) in known_letters()):  # "BA" is no "Bà"
        job = fold(part) in word_list("jobs") or (len(words) > 1 and is_job(part))  # "Chief Nurse" is one
        return "title" if job else "honorific"
    if names and " " not in but_particles(first) and (given := _titled_given(part)):
        return kind_of_part(given, names)  # "Berg, Prof. em. Anneke"
    if (
        names
        and (" " not in first or fold(first.split()[0]) in PARTICLES)
        and re.fullmatch(r"(?:[A-Z]\.?\s?){1,2}", part)
        and (fold(part) not in known_letters() or fold(part) in ("jr", "sr"))
    ):
        return "name"  # "Ortiz, J. D.", "Smith, J.R."
    if names and " " in first and _qualification(words, crowded=first.isupper()):
        return "letters"
    if names and (" " in first or len(names) > 1) and all(map(EXECUTIVE.fullmatch, words)):
        return "title"  # "Chua, Mei-Ling, CTO"
    if names and all(are_letters(word, crowded=first.isupper()) for word in words):
        family = but_particles(first)
        alone = " " not in family and part.isupper() and fold(part) not in known_letters()
        spoken = all(map(SPOKEN.fullmatch, words)) and not all(map(EXECUTIVE.fullmatch, words))
        return "name" if alone and (family.isupper() or spoken) else "letters"  # "MacIntyre, FIONA"
    if is_job(part, apart=True) or _job_of_a_place(words):
        return "title"
    if len(words) > 1 and (fold(words[-1]) in word_list("organisations") or is_organisation(part)):
        return "organisation"
    if plain_name(part) or (not cased and plain_name(part.title())):
        return "name"
    if cased and part[:1].islower() and names:
        tail = [word for word in words[-2:] if word[:1].isupper()]
        return "title" if len(tail) < 2 or set(words) & LINKS or len(words) < 3 else "words"
    return "words"


def _job_of_a_place(words: Sequence[str]) -> bool:
    """Whether words are a job and abbreviations behind it, of letters or a place: `Recruiter PHR`, `Plant Manager EMEA`; not `OKAFOR RN`."""
    cut = next((place for place, word in enumerate(words) if is_abbreviation(word)), 0)
    return cut > 0 and all(map(is_abbreviation, words[cut:])) and is_job(" ".join(words[:cut]))


def _only_titles(words: Sequence[str]) -> bool:
    """Whether words are titles with what is added to them, and no name: `Dr.`, `Prof. em.`, `PD Dr.`, `Dr. med. dent.`"""
    if len(words) == 1:
        word, low = words[0], fold(words[0])
        return low in honorifics() and "." not in word[:-1] and low not in word_list("honorifics_and_names")
    if all(fold(word) in honorifics() and "." not in word[:-1] for word in words):
        return True
    stops = [word.endswith(".") for word in words]
    known = honorifics().keys() | word_list("ranks")
    if not any(stops) or not all(stop or fold(word) in known for stop, word in zip(stops, words, strict=True)):
        return False
    titles, rest, degrees = titles_and_name(" ".join((*words, _SOMEBODY)))
    return bool(titles) and rest == _SOMEBODY and not degrees


def _titles_behind(words: Sequence[str]) -> bool:
    """Whether a title stands behind a name without a comma: `Dr. med. dent.`, `Prof. em.`; not `Prince Khan`."""
    return words[0].endswith(".") and fold(words[0]) in ("dr", "prof") and _only_titles(words)


def titles_alone(words: Sequence[str]) -> list[str]:
    """The titles among words that are titles alone, without what is added to them."""
    return titles_and_name(" ".join((*words, _SOMEBODY)))[0]


_SOMEBODY = "Xx Xx"


def _titled_given(part: str) -> str | None:
    """The given name behind a title that is cut short, as where the family name stood first: `Prof. em. Anneke`."""
    titles, rest, _ = titles_and_name(f"{part} {_SOMEBODY}")
    cut_short = part[:1].islower() or any("." in title for title in titles)
    return rest.removesuffix(_SOMEBODY).strip() or None if titles and cut_short else None


def plain_name(part: str) -> bool:
    """Whether the words have the shape of a name: capitals or a script without them, small only between."""
    words = part.split()
    return len(words) <= 6 and all(
        (
            re.fullmatch(r"[^\W\d_][^\d_]*", word)
            and (not word[0].islower() or fold(word) in PARTICLES or word in ("and", "&", "und"))
        )
        or word in ("&", "+", "/")
        for word in words
    )


_DOTTED = regex(r"(?:[A-Z][a-z]{0,4}\.-?){1,4}(?:[A-Z][a-z]{0,4}\.?)?")
_GRADE = regex(r"[IVX]{1,4}|[A-Z]\d?\+|v?\d{1,2}|[A-Z][a-z]+\+")
"""What follows letters: `PSM I`, `CompTIA A+`, `ITIL v4`."""


def _qualification(words: Sequence[str], *, crowded: bool) -> bool:
    """Whether several words are letters after a name: `LEED AP BD+C`, `PSM I`, `Ph. D.`, `Lean Six Sigma Black Belt`."""
    if len(words) < 2:
        return False
    if len(words) == 2 and max(map(len, words)) < 5 and fold("".join(words)) in word_list("letters"):
        return True
    if not word_list("qualifications").isdisjoint(map(fold, words)) and not is_job(" ".join(words), apart=True):
        return True
    known = [are_letters(word, crowded=crowded) for word in words]
    return (
        known[0]
        and any(map(_GRADE.fullmatch, words))
        and all(told or _GRADE.fullmatch(word) for told, word in zip(known, words, strict=True))
    )


_PLACE_BEHIND = regex(r"/[^\W\d_a-z][a-z\u00df-\u00ff]{2,}$")
"""A department and its place: `DE-RH/Lisboa`."""


def are_letters(word: str, *, crowded: bool) -> bool:
    """Whether a word is letters after a name: `MPH`, `FNP-BC`, `PharmD`, `P.Eng.`. `crowded` where the name is all capitals too."""
    bare = re.sub(r"[®™*()]", "", word)
    if fold(bare) in known_letters():
        return True
    if _PLACE_BEHIND.search(bare):
        return False
    letters = re.sub(r"[^A-Za-z]", "", bare)
    if not 2 <= len(letters) <= 10 or len(letters) < len(re.sub(r"[.\-/+&]|(?<=[A-Z]{3})\d$", "", bare)):
        return False
    capitals = sum(map(str.isupper, letters))
    if re.fullmatch(r"(?:[A-Z][a-z]{1,3}){2}\.", bare):  # "DrSc."
        return True
    if "." in bare[:-1]:
        return bool(_DOTTED.fullmatch(bare)) and capitals >= 2
    if letters.isupper():
        return not (crowded and re.search("[AEIOUY]", letters))
    return capitals >= 2 and bool(re.search(r"[A-Z]{2}|[A-Z]$", letters))


def titles_and_name(name: str) -> tuple[list[str], str, list[str]]:
    """The honorifics in front of a name as written; the name without them; the degrees in front of it or behind."""
    titles: list[str] = []
    degrees: list[str] = []
    words = name.split()
    if len(words) > 2 and words[0] == "The" and _title_in_front(words[1:]):
        words = words[1:]
    if len(words) > 2 and words[0] in ("His", "Her") and fold(words[1]) in word_list("styles"):
        words = words[2:]
        if len(words) > 1 and fold(words[0]) in honorifics():
            titles.append(words.pop(0))  # "His Honour Judge Menon"
    while len(words) > 1:
        word = words[0]
        two = fold(" ".join(words[:2])).replace("\u02bc", "'") if len(words) > 2 else ""
        if two in word_list("titles_of_two"):
            titles += words[:2]
            words = words[1:]
        elif two in word_list("degrees_of_two") and "." not in word:
            degrees.append(" ".join(words[:2]))
            words = words[1:]
        elif word.startswith(("Dr.-", "Dr-")):  # "Dr.-Ing."
            titles.append("Dr.")
        elif _PROFESSOR.fullmatch(word):  # "Univ.-Prof.", "Prof.dr.ir."
            titles.append("Prof.")
        elif _rank(words):
            pass
        elif DEGREE.fullmatch(word) and fold(word.partition(".")[0]) not in word_list("given_short"):  # "St.John"
            degrees.append(word)
        elif titles and _ADDED_APART.fullmatch(" ".join(words[:2])):
            words = words[1:]
        elif titles and (
            (_ADDED.fullmatch(word) and fold(word) not in honorifics()) or fold(word) in word_list("ranks_behind")
        ):
            pass
        elif _letters_in_front(words):
            degrees.append(word)
        elif _title_in_front(words):
            titles.append(word[0].upper() + word[1:])
        else:
            break
        words = words[1:]
    cut = next((place for place in range(2, len(words)) if _all_behind(words, place)), len(words))
    words, degrees = words[:cut], degrees + words[cut:]
    for place in range(2, len(words)):
        if _titles_behind(words[place:]):
            return titles + titles_alone(words[place:]), " ".join(words[:place]), degrees
    return titles, " ".join(words), degrees


def _all_behind(words: Sequence[str], cut: int) -> bool:
    """Whether letters begin at `cut`: one that is known or sure, and nothing but letters after it."""
    name, rest = words[:cut], words[cut + 1 :]
    crowded = "".join(name).isupper()
    return _behind(words[cut], name) and all(_behind(word, name) or are_letters(word, crowded=crowded) for word in rest)


def _letters_in_front(words: Sequence[str]) -> bool:
    """Whether letters that belong after a name stand before it: `MD Sanjay Rao`, `RN Ann Poe`; not `MS Dhoni`, `JD van Wyk`, `KIM Min-ji`."""
    word, rest = words[0], words[1:]
    low = fold(word)
    if len(rest) < 2 or not word.isupper() or "." in word or "".join(rest).isupper() or fold(rest[0]) in PARTICLES:
        return False
    if low in word_list("letters_and_initials") or low in honorifics():
        return False
    return low in word_list("letters") or bool(_NO_VOWEL.fullmatch(word))


_NO_VOWEL = regex(r"[B-DF-HJ-NP-TV-XZ]{4,5}|[B-DF-HJ-NP-TV-XZ]{3,5}-[B-DF-HJ-NP-TV-XZ]{2,3}")
"""Capitals that no name consists of: `LCSW`, `FNP-BC`."""
DEGREE = regex(r"[A-Z][a-z]+\.-?(?:[A-Z][a-z]*\.?)+|[A-Z]\.[A-Z][a-z]+\.|PhD|DPhil")
"""A degree in front of a name: `Ph.D.`, `Dipl.-Ing.`"""
SHORTENED = regex(
    r"[^\W\d_]{2,6}\.(?:[a-zª-ÿ]{1,4}\.?)?|[^\W\d_]{1,5}[ªº]|[а-я]{1,2}-[а-я]{1,3}|(?=[A-Z]{2})[A-Z]{2,4}[a-z]{1,3}"
)
"""A word cut short, as no name is: `Mag.`, `MUDr.`, `inż.`, `Dott.ssa`, `Drª`, `д-р`, `SSgt`; an initial is none."""
_PROFESSOR = regex(r"(?i:(?:[^\W\d_]{1,5}\.-?)*prof(?:essor)?\.(?:-?(?:in|dr|ir|ing|em|mr)\.?)*)")
"""A professor's title with what stands before and behind it: `Univ.-Prof.`, `Jun.-Prof.`, `Prof.in`, `Prof.dr.ir.`"""


_SHORTENED = regex(r"[^\W\d_]{1,6}\.")


def _rank(words: Sequence[str]) -> bool:
    """Whether a word only says what kind of professor or doctor: `apl. Prof.`, `Assoc. Prof. Dr.`, `em. Prof.`, `PD Dr.`"""
    cut = bool(_ADDED.fullmatch(words[0]) or _SHORTENED.fullmatch(words[0]))
    known = fold(words[0]) in word_list("ranks")
    professor = bool(_PROFESSOR.fullmatch(words[1])) or fold(words[1]) == "professor"
    return len(words) > 2 and (((cut or known) and professor) or (known and fold(words[1]) == "dr"))


_ADDED = regex(r"(?=[^A-Z]+$)[^\W\d_]{1,6}\.(?:-?[^\W\d_]{1,5}\.)*|[a-z]\.[A-Z]\.")
"""What is added to a title, and not said: `Dr. med.`, `Dr. rer. nat.`, `Mgr inż.`, `Prof. a.D.`"""
_ADDED_APART = regex(r"[a-z]\. [A-Z]\.|[A-Z]\. [a-z]\.")
"""The same in two words: `i. R.`, `E. h.`"""


def _title_in_front(words: Sequence[str]) -> bool:
    """Whether the first word of a name is a title: one that is known, one cut short, or what stands before such a one."""
    word, rest = words[0], words[1:]
    low = fold(word)
    if _begins_with_title(word, rest):
        return True
    if SHORTENED.fullmatch(word) and low not in word_list("given_short"):
        return not STUCK.fullmatch(word) or low.endswith("dr")  # "MUDr", but "DAna"
    if (
        len(rest) > 1 and fold(rest[0]) in _AFTER_TITLES and len(word) < 6 and low != "the"
    ):  # "PD Dr. Maier", "Rt Hon Wynn"
        return True
    if len(rest) == 1 and low in word_list("jobs") and word.istitle() and not is_job(" ".join(words)):  # "Director Kim"
        return True
    small = word.islower() and len(word) < 6 and low not in PARTICLES
    return small and len(rest) > 1 and rest[-1][:1].isupper() and low not in word_list("remarks")  # "mgr Piotr Zając"


_AFTER_TITLES = frozenset({"dr", "prof", "hon", "rev", "revd", "reverend", "honourable", "honorable"})


def _behind(word: str, name: Sequence[str]) -> bool:
    """Whether the last word of a name without a comma is letters after it: `Dana Ortiz MPH`, not `Anna Maria LI`."""
    low = fold(word)
    if low in word_list("honours"):
        return True
    if "".join(name).isupper():
        sure = not re.search("[aeiouy]", low) or (len(low) > 2 and _is_whole(name))
        return low in word_list("letters") and sure and low not in ("jr", "sr")
    if word.istitle() and "." not in word:
        return False
    if fold(word) in ("jr", "sr"):
        return False
    if word.isupper() and low in word_list("orders"):
        return True
    if fold(word) in word_list("letters"):
        return (word[:1].isupper() and fold(word) not in ("ma", "do", "od", "ra", "ms", "ba", "pa")) or "." in word
    silent = not re.search("[AEIOUY]", word) or (len(name) > 1 and len(word) > 2 and not SPOKEN.fullmatch(word))
    return silent and word != "NG" and are_letters(word, crowded=False)


def _is_whole(name: Sequence[str]) -> bool:
    """Whether words in capitals are certainly a given name and a family name, so that letters may follow: `MARIA LINDGREN`; not `JEAN PIERRE`."""
    return given_name(name[0]) and not given_name(name[-1]) and can_be_said(fold(name[-1]))
