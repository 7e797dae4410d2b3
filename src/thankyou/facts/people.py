"""Who is who: how a person is addressed and mentioned, and whom a `by` means.

Nothing here guesses a gender. Where it cannot be told which part of a name is the family name, the full
name is used, which is right everywhere. Start reading at `Name.of` and `People.find`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from thankyou.facts.name_case import can_be_said, whole_script
from thankyou.facts.name_words import (
    BEFORE_ALL,
    BEFORE_GIVEN,
    CALLED,
    EAST_ASIAN,
    FAMILY_FIRST,
    HISPANIC,
    NICKNAME,
    PARTICLES,
    SUFFIX,
    fold,
    given_name,
    given_pair,
    given_pairs,
    honorifics,
    word_list,
)
from thankyou.facts.naming import Unclear, Written, taken_apart
from thankyou.facts.nobody import addresses_nobody, group, is_job
from thankyou.facts.patterns import regex

__all__ = ["ALL", "CANDIDATE", "InParts", "Name", "People", "Who", "fold", "nickname", "with_shared_family"]

CANDIDATE = -1
"""The index that stands for the candidate where an interviewer's index is expected."""
ALL = -2
"""The index that stands for several people at once."""

_DOTTED = set("Mr Mrs Ms Mx Dr Rev Fr Capt Lt Col Maj Gen Sgt Cpl Cmdr Adm Hon Ing Eng Smt".split())
_TITLE_OR_NAME = frozenset({"U", "Ko", "Maung", "Saw", "Naw", "Ato"})
"""Titles among Burmese and Ethiopians that are an initial or a name elsewhere: `U Thant` and `U Kumar` are both greeted whole."""
_WORD_NAMES = frozenset(
    "two three four black white red blue yellow big little long good strong swift running standing sitting iron".split()
)
"""First words of family names that are words, as among the Lakota: Captain Two Bulls."""
_STYLES = frozenset({"Rt", "Right", "Most", "Very", "Hon", "Honourable", "Honorable"})
"""Words in front of a title that nobody is spoken to by, where there is another."""
_NO_NAME = regex(r"[^\w\s.,'’ʼ`´\-‐‑–·()\u200c\u200d\u0300-\u036f]|\d(?!nd|rd|th)|_")
"""What no name holds: text with such characters is shown as it is, never taken apart."""


class Name(NamedTuple):
    """A person's name taken apart as far as it safely can be."""

    full: str
    """Without title or letters after it: `Lucía Montaño Reyes`."""
    honorific: str
    """`Dr`, `Professor`, ... without full stop, or empty."""
    given: str
    """What a friendly note may call them; the full name where that cannot be told."""
    family: str
    """What follows an honorific; the full name where that cannot be told."""

    @classmethod
    def of(cls, written: str, honorific: str | None = None) -> Name:
        """The parts of a name as somebody wrote it, with the honorific given beside it, if any."""
        return _parse(written, honorific or "")

    def titled(self, locale: str) -> str:
        """The honorific as the locale writes it: `Dr.` in the United States and Canada, else `Dr`."""
        american = locale in ("en-US", "en-CA")
        return " ".join(part + "." if american and part in _DOTTED else part for part in self.honorific.split())

    def addressed(self, locale: str, *, formally: bool, pronouns: str | None = None) -> str:
        """What follows `Dear`: `Dr. van den Berg`, `Dana` or, formally, `Ms. Ortiz` where the pronouns say so, else `Dana Ortiz`."""
        if self.honorific:
            last = self.honorific.split()[-1]
            shown = self.full if last in BEFORE_ALL else self.given if last in BEFORE_GIVEN else self.family
            return f"{self.titled(locale)} {shown}"
        if not formally:
            return self.given
        said = re.fullmatch(r"\W*(she|he)(?:\W+(?:hers?|him|his))*\W*", (pronouns or "").casefold())
        if said and self.family != self.full and not (self.given == self.full and fold(self.family) in _WITH_V):
            return self._replace(honorific="Ms" if said[1] == "she" else "Mr").addressed(locale, formally=True)
        return self.full

    def called(self, given: str | None) -> Name:
        """The same with what a friendly note may call them, told beside the name, where the name itself does not tell it."""
        words = self.full.split()[: len((given or "").split())]
        told = " ".join(words)
        if not given or fold(told) != fold(given):
            return self
        return self._replace(given=told) if told == self.full or (self.given == self.full and not _half(told)) else self

    @property
    def words(self) -> tuple[str, ...]:
        """Every word of it, for telling names from typing errors."""
        return tuple(_NAME_WORD.findall(f"{self.full} {self.honorific}"))


@lru_cache(maxsize=4096)
def _parse(written: str, honorific: str) -> Name:
    given_titles = [honorific] if _NO_NAME.search(honorific) else honorific.split()
    text, titles, turned = written, [_title(part) for part in given_titles], ""
    if together := group(written):
        return Name(together, "", together, together)
    try:
        found = taken_apart(written)
    except Unclear:
        found = Written(None)
    if found.name and not _NO_NAME.search(NICKNAME.sub("", found.name)):
        text = found.name
        titles += [_title(part) for part in (found.honorific or "").split()]
        turned = _family(written) if found.turned else ""
    bare, nick = " ".join(NICKNAME.sub(" ", text).split()), nickname(written)
    bare = f"{nick} {bare}" if nick and bare and " " not in bare else bare  # `"Peggy" O'Shea`
    text = bare if bare and not _NO_NAME.search(bare) else text
    given, family = _named(text, turned)
    first, *rest = text.split()
    if titles and len(rest) == 1 and fold(first) in PARTICLES and not _is_given(first, rest[0]):
        family = text  # "Dr. De Souza"; not "Mr. Ben Adams"
    given = nick or given
    if not _RELIGIOUS.isdisjoint(titles):
        given = _in_religion(text, given, family)
    if found.turned and _VIETNAMESE.search(text) and fold(text.split()[-1]) in _WITH_V:
        given = family = text.split()[-2]
    seen: list[str] = []
    for title in titles:
        if title not in seen and not (title == "Dr" and "Professor" in seen):
            seen.append(title)
    if "Professor" in seen:  # "Univ.-Prof. Mag. Huber" is Professor Huber
        seen = [title for title in seen if not title.endswith(".") or title in honorifics().values()]
    if len(seen) > 1:
        plain = [title for title in seen if title in ("Mr", "Mrs", "Ms", "Mx", "Miss")]
        others = [title for title in seen if title not in plain] or seen[:1]
        seen = ["Chief", *plain] if others == ["Chief"] else others  # "Chief Mrs Uwa" keeps both
    if any(title in _STYLES for title in seen) and any(
        title.rstrip(".") in honorifics().values() and title not in _STYLES for title in seen
    ):
        seen = [title for title in seen if title not in _STYLES]  # "Rt Hon. Sir Hugh Penrose" is Sir Hugh
    seen = seen[-2:] if seen and seen[-1] in ("Sir", "Dame") else seen[:2]  # "Major General Sir Hugh Blake"
    return Name(text, " ".join(seen), given, family)


def _title(written: str) -> str:
    """A title as it is shown: known ones without their full stop, which the locale decides on, and with their own accents."""
    shown = honorifics().get(fold(written))
    if shown is None or written[-1:] in "ªº":
        return written if len(written) > 2 else written.rstrip(".")
    bare = written.rstrip(".")
    if shown.endswith("."):
        return shown
    return bare[:1].upper() + bare[1:] if fold(shown) == fold(bare) and not bare.isupper() else shown


_RELIGIOUS = frozenset({"Sister", "Brother", "Mother", "Father"})


def _in_religion(text: str, given: str, family: str) -> str:
    """What follows `Sister`: both words of `Mary Agnes` where both may be given names, else one, or the whole name where it has more."""
    words = text.split()
    if text in (given, family) or " " in given or _INITIAL.fullmatch(words[1]) or not text.endswith(family):
        return given
    both = given == words[0] and (given_name(words[1]) or any(fold(words[1]) in later for _, later in given_pairs()))
    if both:
        return " ".join(words[:2])
    return given if len(text.removesuffix(family).split()) == 1 else text


def nickname(written: str) -> str | None:
    """What people call somebody who says so in quotation marks, one name: `Wm. "Bill" Pruitt`; none where it is no such name."""
    said = [match[0][1:-1].strip() for match in CALLED.finditer(written)]
    names = [one for one in said if _NICKNAME_WORD.fullmatch(one)]
    plain = [one for one in names if fold(one) not in honorifics() and not (addresses_nobody(one) or is_job(one))]
    return plain[0] if len(plain) == len(names) == 1 else None  # nobody is greeted as "Boss"


_NICKNAME_WORD = regex(r"[^\W\d_a-z][^\W\d_]*[a-z\u00df-\u00ff]\b")


def _family(written: str) -> str:
    """The family name of somebody who wrote it first, before a comma."""
    return written.partition(",")[0].strip()


def _named(text: str, family: str) -> tuple[str, str]:
    """What a friendly note may call them, and what follows a title."""
    if _NO_NAME.search(text) or whole_script(text):
        return text, text
    latin = " ".join(word for word in _SUFFIX.sub("", text).split() if not whole_script(word))
    if family and latin.casefold().endswith(family.casefold()) and len(latin) > len(family):
        words = latin[: -len(family)].split()
        return (_given(words) if words else latin), latin[-len(family) :]
    given, last = _parts(latin.split())
    return (text if _half(given) else given), (text if _INITIALS.fullmatch(last) else last)


def _is_given(particle: str, family: str) -> bool:
    """Whether a particle in front of one more name is surely a given name: `Ben Adams`, `Van Nguyen`, `Della Reese`; not `Van Dyke`, `Von Ahn`, `De Souza`, `Della Rocca`."""
    low = fold(particle)
    if low in word_list("particles_and_names") - {"van"}:
        return True
    if low in _BEHIND_ARTICLES and not particle.islower() and not _BEHIND_ARTICLES[low].fullmatch(fold(family)):
        return True
    return not particle.islower() and fold(family) in FAMILY_FIRST and _east_asian(particle, family)


_BEHIND_ARTICLES = {
    "della": regex(r"(?!.*(?:[jkwxy]|ee|oo|[pst]h)).*[ae]"),
    "des": regex(r".*[sxz]"),
}
"""What an article that is a given name as well stands before in a family name: `della` before an Italian word in the singular, `des` before a French one in the plural, `Des Barres`."""


def _half(given: str) -> bool:
    """Whether nobody is called so alone: initials, a first half, a word cut short, what a family name begins with."""
    low = fold(given)
    return (
        _INITIALS.fullmatch(given) is not None
        or given[-1:] in ("ª", "º", ".")
        or (_CUT_SHORT.fullmatch(given) is not None and not can_be_said(given))
        or low in word_list("given_halves")
        or (low in PARTICLES and (given.islower() or low not in word_list("particles_and_names")))
    )


_SUFFIX = regex(rf"(?<=\w),?\s+(?:{SUFFIX.pattern})$")
_SHORT = ("St.", "Ste.", "Sta.", "Ma.", "Mª", "M.ª")
"""First halves of given names: `St. John`, `Ma. Cristina`."""
_HALF = frozenset({"abd", "abdel"})
"""First halves of Arabic given names: `Abd al-Rahman`."""
_VIETNAMESE = regex("[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0\u0102\u0103]")
"""Letters that Vietnamese alone has: the family name comes first there, and people are called by the last word, with a title too."""
_NAME_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_INITIALS = regex(r"[^\W\d_]|(?:[^\W\d_]\.)+")
"""Nobody is greeted by initials alone: `Dear J. Park`."""


_CUT_SHORT = regex(r"[A-Z][a-z]{1,3}")
"""A word cut short without its full stop, where nobody can say it: `Wm`; not `TJ`, which are initials."""


_SON_OF = frozenset("bin binti binte bint ibn".split())
_FAMILY_LAST = frozenset(
    "xiong vang yang lee thao her moua vue lor lo hang cha kue khang chang xyooj vaj yaj thoj".split()
)
"""Family names of Hmong people, who put them last in America, behind given names of two words."""
_WITH_V = frozenset("nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly".split())


_ENGLISH_CLUSTER = regex("[bfgmp]l|nk")
_NOT_THERE = regex("v|c$")


def _east_asian(word: str, family: str) -> bool:
    """Whether a word may be a given name of one or two syllables, as in China, Korea, Vietnam and Laos, beside that family name."""
    low = fold(word)
    if EAST_ASIAN.fullmatch(low) is None or (
        _ENGLISH_CLUSTER.search(low) and fold(family) not in _FAMILY_LAST - {"lee"}
    ):
        return False
    return not _NOT_THERE.search(low) or fold(family) in _WITH_V | _FAMILY_LAST


_PATRONYMIC = regex(
    r"[^\W\d_]{2,}(?:[oey]vich|[oei]vna|ichna|ович|евич|івич|ївич|овна|евна|ична|івна|ївна)", re.IGNORECASE
)
"""A father's name, which follows the given name in Russia and Ukraine."""
_OF_A_FAMILY = regex(
    r"[^\W\d_]{2,}(?:[oe]va?|enko|chuk|[wlnń]sk[iay]|[^\W\d_]ick[ia]|skaya|escu|[oe]vi[cć]|opoulo[su]|akis|nen|shvili|adze|auskas|oğlu|"
    r"[^\W\d_]{3}yan|[ое]ва?|енко|чук|ськ(?:ий|а)|ск(?:ий|ая)|цк(?:ий|ая))",
    re.IGNORECASE,
)
"""Endings that family names alone have: `Ivanova`, `Шевченко`, `Popescu`, `Virtanen`."""


_IN_AR = regex(r"[bcdfghjklmnpstwxyz]{1,2}ar", re.IGNORECASE)
"""A syllable of Hong Kong's spelling: `Wong Kar Wai`."""


def _family_may_be_first(words: list[str]) -> bool:
    """Whether the family name may stand first, as in Hungary, Japan and many tables: `Nagy Zsófia`, `Иванова Мария Петровна`."""
    first, last = words[0], words[-1]
    if len(words) > 2 and _PATRONYMIC.fullmatch(last) and not _PATRONYMIC.fullmatch(words[1]):
        return True
    if given_name(first) or not first[:1].isupper() or first.endswith("."):
        return False
    family = _OF_A_FAMILY.fullmatch(first) is not None or fold(first) in word_list("families_first")
    return given_name(last) or (family and _OF_A_FAMILY.fullmatch(last) is None)


_INITIAL = regex(r"[^\W\d_]\.?")
_HYPHENED = regex(r"[^\W\d_]+-[a-z][^\W\d_]*")


def _parts(words: list[str]) -> tuple[str, str]:
    full = " ".join(words)
    if words[0].islower() and fold(words[0]) in PARTICLES:
        return full, full  # "van 't Hoff" is all family name
    if len(words) == 1 or (len(words) == 2 and words[0].lower() in _WORD_NAMES):
        return full, full
    if len(words) == 2 and _INITIAL.fullmatch(words[1]) and _is_family_alone(words[0]):
        return full, full  # "Ortiz D"
    if words[0] in _TITLE_OR_NAME or _family_may_be_first(words):
        return full, full
    if (
        len(words) <= 6
        and _VIETNAMESE.search(full)
        and fold(words[0]) in FAMILY_FIRST | word_list("families_of_vietnam")
        and fold(words[-1]) not in FAMILY_FIRST
    ):
        return words[-1], words[-1]  # "Lê Quốc Hưng" is Mr Hưng
    if _middle_of_vietnam(words):
        return full, full  # "Dinh Thi Thu Ha"
    if len(words) > 2 and fold(words[-1]) in _WITH_V and (words[0] == "Văn" or fold(words[0]) == "thi"):
        return words[-2], words[-1]  # "Thị Minh Khai Nguyễn" is Khai
    if (
        (len(words) in (2, 3) or (len(words) in (4, 5) and (_VIETNAMESE.search(full) or fold(words[0]) in _WITH_V)))
        and fold(words[0]) in FAMILY_FIRST
        and not words[0].endswith(".")
        and (
            _VIETNAMESE.search(full)
            or all(_east_asian(word, words[0]) or (len(words) == 3 and _IN_AR.fullmatch(word)) for word in words[1:])
        )  # "Lee Osgood" is no Lee
        and not all(fold(word) in FAMILY_FIRST for word in words)
    ):
        if fold(words[-1]) in FAMILY_FIRST:
            return full, full
        return full, words[0]
    if len(words) == 3 and _two_families(words[0]) and all(_east_asian(word, words[0]) for word in words[1:]):
        return full, full if fold(words[-1]) in FAMILY_FIRST else words[0]  # "Chua-Lim Mei Fen"
    if len(words) >= 3 and words[-2].lower() in _WORD_NAMES:
        return _given(words[:-2]), " ".join(words[-2:])
    if len(words) == 2 and _HYPHENED.fullmatch(words[1]):  # "Bae Jun-ho": a Korean given name
        return full, words[0]
    if len(words) in (2, 3) and all(fold(word) in FAMILY_FIRST for word in words):
        return full, full  # "Koh Wei Liang": either end may be the family name
    if (
        len(words) == 3
        and (fold(words[-1]) in _FAMILY_LAST or (fold(words[-1]) in FAMILY_FIRST))
        and all(_east_asian(word, words[-1]) for word in words[:-1])
    ):
        return full, words[-1]  # "Pa Houa Xiong": one given name, or two
    if _family_alone(words):
        return full, full
    if behind := _behind_devout(words):
        given = words[0] if fold(words[-2]) in PARTICLES else full
        return given, " ".join(behind)  # "María del Carmen Ruiz"
    for index, word in enumerate(words[1:-1], 1):
        if index == 1 and fold(words[0]) in _HALF:
            continue
        if fold(word) in PARTICLES or word.rstrip("'’").lower() in PARTICLES:
            start = (
                index - 1
                if index > 1 and HISPANIC.search(words[index - 1]) and fold(word) in ("y", "e", "de")
                else index
            )
            if fold(word) in _SON_OF:  # `Nur Aisyah binti Kamal`: a name of one's own, and no family name
                return " ".join(words[:start]), full
            return _given(words[:start]), " ".join(words[start:])
    middle = [word for word in words[1:-1] if not re.fullmatch(r"[^\W\d_]\.?", word)]
    if middle and HISPANIC.search(middle[-1]) and len(words) >= 3:
        return _given(words[: words.index(middle[-1])]), " ".join(words[words.index(middle[-1]) :])
    return _given(words[:-1]), words[-1]


def _two_families(word: str) -> bool:
    """Whether a word is two family names of one syllable, as married women in Singapore have them: `Chua-Lim`; not `Yu-jin`."""
    parts = word.split("-")
    return len(parts) == 2 and all(part[:1].isupper() and fold(part) in FAMILY_FIRST for part in parts)


def _middle_of_vietnam(words: list[str]) -> bool:
    """Whether `Thi` or `Van` follows a family name of Vietnam, which is then in front, with or without its accents."""
    return (
        len(words) > 2
        and fold(words[1]) in ("thi", "van")
        and fold(words[0]) in _WITH_V | word_list("families_of_vietnam")
        and all(EAST_ASIAN.fullmatch(fold(word)) for word in words[2:])
    )


def _is_family_alone(word: str) -> bool:
    """Whether a word is a family name and no given name."""
    family = HISPANIC.search(word) or _OF_A_FAMILY.fullmatch(word) or fold(word) in word_list("families_first")
    return bool(family) and not given_name(word)


def _family_alone(words: list[str]) -> bool:
    """Whether words are certainly family names with no given name among them: `Fernández de la Vega`, `Gómez Ruiz`."""
    first, rest = words[0], words[1:]
    if len(first) < 5 or not first.casefold().endswith("ez") or given_name(first):
        return False
    particles = all(word.islower() and fold(word) in PARTICLES for word in rest[:-1])
    return particles and (len(rest) > 1 or HISPANIC.search(rest[-1]) is not None)


def _behind_devout(words: list[str]) -> list[str]:
    """The family names behind a given name such as `María del Carmen` or `María de los Ángeles`; none where a name is of another kind."""
    if len(words) < 4 or fold(words[0]) not in word_list("devout") or fold(words[1]) not in ("del", "de"):
        return []
    end = next(
        place for place, word in enumerate(words[1:], 1) if fold(word) not in PARTICLES or place == len(words) - 1
    )
    behind = words[end + 1 :]
    if fold(words[end]) in word_list("devotions"):
        first = next((place for place, word in enumerate(behind) if not given_name(word)), len(behind))
        return behind[first:]
    return behind[-1:] if behind and words[-2].lower() not in PARTICLES else []


def _given(words: list[str]) -> str:
    if len(words) > 1 and fold(words[0]) in _HALF:
        return " ".join(words[: 3 if fold(words[1]) in PARTICLES else 2])
    if len(words) > 1 and (words[0] in _SHORT or fold(words[0]) in word_list("given_halves") or given_pair(*words[:2])):
        return " ".join(words[:2])
    if len(words) > 1 and re.fullmatch(r"[^\W\d_]\.?", words[0]):  # "J. Robert Oppenheimer"
        return words[1]
    return words[0]


_COUPLE = regex(r"[^\s,;/]+\s+(?:and|&|und|\+|y|e|et)\s+[^,;/]+\s[^;/]+")


def with_shared_family(whole: str, people: Sequence[str]) -> tuple[str, ...]:
    """The two people of `whole`, the first with the family name of the second where it is a given name alone: `Tom & Karen Lindqvist`."""
    if len(people) != 2 or not _COUPLE.fullmatch(whole) or " " in people[0]:
        return tuple(people)
    first, last = people[0], Name.of(people[1])
    place = people[1].casefold().rfind(last.family.casefold())
    alone = _is_family_alone(first) or (fold(first) in FAMILY_FIRST and not given_name(first))
    if alone or last.full in (last.family, last.given) or place < 1 or Name.of(first).honorific:
        return tuple(people)
    return f"{first} {people[1][place : place + len(last.family)]}", people[1]


class InParts(str):
    """A name that a table gave in parts, with the first name, which a cell of its own told: `Kim Vo` and `Kim`."""

    given: str

    @classmethod
    def of(cls, whole: str, given: str) -> InParts:
        """`whole`, knowing that `given` is the first name in it."""
        made = cls(whole)
        made.given = given
        return made


class Who(NamedTuple):
    """As much of an interviewer as is needed to recognise them."""

    name: str | None
    title: str | None
    relation: str | None


_ME = {"me", "i", "myself", "candidate", "the candidate", "self", "us"}
_EVERYBODY = set(
    "both, all, everyone, everybody, panel, the panel, team, the team, them, they, several, we, both of us, group, all of them, the committee, committee".split(
        ", "
    )
)
_THE_ONE = {"interviewer", "the interviewer", "her", "him", "she", "he", "reader", "you"}


def _calls(wanted: str, title: str) -> bool:
    """Whether words call whoever has a title: `operations director` for a director of operations, not `board` for its chair."""
    words, head = set(wanted.split()), re.split(r",? (?:of|for|at|in|to) |,", title)[0]
    below = word_list("below") & set(title.split()) <= words  # the principal is not her deputy
    return below and words <= set(title.split()) and bool(words & set(head.split()))


_SEVERAL = regex(r",|;|/|&|\band\b")


class People(NamedTuple):
    """The candidate and the interviewers of one interview."""

    candidate: str
    interviewers: tuple[Who, ...]

    def find(self, named: str) -> tuple[int, ...]:
        """The indices of the interviewers whom `named` means; `CANDIDATE` or `ALL` in it for those. Empty: nobody."""
        return _find(self, named)

    def _found(self, named: str) -> tuple[int, ...]:
        wanted = fold(named)
        if wanted in _ME or wanted == fold(self.candidate):
            return (CANDIDATE,)
        if wanted in _EVERYBODY:
            return (ALL,)
        if wanted in _THE_ONE and len(self.interviewers) <= 1:
            return (0,)
        if exact := self._matching(named, wanted):
            return exact
        parts = [part for part in re.split(r"\s*(?:,|;|/|&|\band\b)\s*", named) if part]
        if len(parts) > 1:
            found = [self.find(part) for part in parts]
            return (
                tuple(sorted({index for each in found for index in each}))
                if all(len(each) == 1 for each in found)
                else ()
            )
        if wanted in fold(self.candidate).split():
            return (CANDIDATE,)
        return ()

    def _matching(self, named: str, wanted: str) -> tuple[int, ...]:
        tests: tuple[Callable[[Who], bool], ...] = (
            lambda who: who.name is not None and wanted in (fold(who.name), fold(Name.of(who.name).full)),
            lambda who: (
                who.name is not None
                and wanted == fold(Name.of(wanted).full)
                and wanted in (fold(Name.of(who.name).given), fold(Name.of(who.name).family))
            ),
            lambda who: who.name is not None and wanted in map(fold, NICKNAME.findall(who.name)),
            lambda who: who.name is not None and set(fold(Name.of(named).full).split()) <= set(fold(who.name).split()),
            lambda who: wanted.removeprefix("the ") in {fold(text) for text in (who.title, who.relation) if text},
            lambda who: who.name is not None and group(who.name) is not None and wanted.endswith(f" {fold(who.name)}"),
            lambda who: who.title is not None and _calls(wanted.removeprefix("the "), fold(who.title)),
        )
        for test in tests:
            if found := tuple(index for index, who in enumerate(self.interviewers) if test(who)):
                return found
        return ()

    def nearly(self, named: str) -> str:
        """`; did you mean Dana Ortiz?` where a name, or a part of one, is nearly `named`; empty otherwise."""
        from difflib import get_close_matches  # only for what is wrong

        there = [one.name or one.title or "" for one in self.interviewers]
        parts = {fold(part): name for name in there for part in (*name.split(), name) if name}
        near = get_close_matches(fold(named), list(parts), 1, 0.6)
        return f"; did you mean {parts[near[0]]}?" if near else ""

    def problem(self, named: str) -> str | None:
        """What is wrong with `named` as the name of somebody who was there, if anything."""
        found = self.find(named)
        if not found:
            return "names nobody among the interviewers; use a name from interviewers, `me` or `both`"
        single = not _SEVERAL.search(named)
        if len(found) > 1 and single:
            return "fits more than one interviewer; write the full name"
        return None


_find = lru_cache(maxsize=1024)(People._found)
"""Who is meant, remembered: planning asks for the same few people again and again."""
