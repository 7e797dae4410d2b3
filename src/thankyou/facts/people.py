"""Who is who: how a person is addressed and mentioned, and whom a `by` means.

Nothing here guesses a gender. Where it cannot be told which part of a name is the family name, the full
name is used, which is right everywhere. Start reading at `Name.of` and `People.find`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

__all__ = ["ALL", "CANDIDATE", "Name", "People", "Who"]

CANDIDATE = -1
"""The index that stands for the candidate where an interviewer's index is expected."""
ALL = -2
"""The index that stands for several people at once."""

_HONORIFICS = {
    "mr": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss", "mx": "Mx", "dr": "Dr", "doctor": "Dr", "prof": "Professor", "professor": "Professor",
    "rev": "Rev", "reverend": "Reverend", "fr": "Fr", "father": "Father", "sister": "Sister", "brother": "Brother", "rabbi": "Rabbi", "imam": "Imam",
    "capt": "Capt", "captain": "Captain", "lt": "Lt", "lieutenant": "Lieutenant", "col": "Col", "colonel": "Colonel", "maj": "Maj", "major": "Major",
    "gen": "Gen", "general": "General", "sgt": "Sgt", "sergeant": "Sergeant", "cpl": "Cpl", "cmdr": "Cmdr", "commander": "Commander", "adm": "Adm",
    "admiral": "Admiral", "chief": "Chief", "chef": "Chef", "judge": "Judge", "justice": "Justice", "sir": "Sir", "dame": "Dame", "lord": "Lord",
    "lady": "Lady", "hon": "Hon", "ambassador": "Ambassador", "senator": "Senator", "coach": "Coach", "officer": "Officer", "inspector": "Inspector",
    "kuya": "Kuya", "ate": "Ate", "tita": "Tita", "tito": "Tito", "pak": "Pak", "bu": "Bu", "mas": "Mas", "mbak": "Mbak", "khun": "Khun", "encik": "Encik", "puan": "Puan",
    "datuk": "Datuk", "shri": "Shri", "smt": "Smt", "herr": "Herr", "frau": "Frau", "señor": "Señor", "señora": "Señora", "sheikh": "Sheikh", "sensei": "Sensei", "mme": "Mme",
    "detective": "Detective", "dean": "Dean", "ing": "Ing", "eng": "Eng", "pastor": "Pastor", "maestro": "Maestro", "nurse": "Nurse",
}  # fmt: skip
_DOTTED = set("Mr Mrs Ms Mx Dr Rev Fr Capt Lt Col Maj Gen Sgt Cpl Cmdr Adm Hon Ing Eng".split())
_CONTRACTED = {"Mr", "Mrs", "Ms", "Mx", "Dr", "Fr", "Rev"}
"""British usage leaves the full stop off these; military short forms keep none either."""
_BEFORE_GIVEN = set("Sir Dame Sister Brother Father Kuya Ate Tita Tito Pak Bu Mas Mbak Khun".split())
_WORD_NAMES = frozenset(
    "two three four black white red blue yellow big little long good strong swift running standing sitting iron".split()
)
"""First words of family names that are words, as among the Lakota: Captain Two Bulls."""
_GIVEN_TOO = {"dean", "major", "general", "chief", "judge"}
_PARTICLES = set(
    "van von vom zu zur zum de del della dell' der den des di da do dos das du la le lo las los el al bin ibn bint ben ter ten te op 't af av st st. san santa mac abu e y ó ní nic uí mac ua".split()
)
_AFTER = re.compile(
    r",?\s+(?:ph\.?d|m\.?d|d\.?phil|mba|msc|bsc|rn|bsn|msn|cpa|pe|esq|jr|sr|ii|iii|iv|obe|mbe|cbe|frcs|frs|edd|dds|jd|llm|cfa|pmp|fca|aca|mp)\.?(?=$|,|\s)",
    re.IGNORECASE,
)
_FAMILY_FIRST = set(
    "nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly kim park lee choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn song hong "
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie tang feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu "
    "du ye cheng wei su lu ding ren shen yao lu cui tan jin qian wong chan cheung leung ng lam yeung tsang kwok tse chow chu".split()
)
_HISPANIC = re.compile(
    r"(?i)(?:ez|ñ\w*|llo|lla|rra)$|^(?:garcía|garcia|reyes|cruz|flores|rivera|torres|ramos|morales|ortiz|silva|santos|pereira|oliveira|souza|costa|ferreira|rojas|vargas|castro|"
    r"romero|ruiz|díaz|diaz|moreno|muñoz|montaño|molina|delgado|ortega|medina|herrera|aguilar|navarro|vega|campos|fuentes|carvalho|almeida|ribeiro|mendoza|soto|salazar|ríos|"
    r"rios|luna|mora|vidal|serrano|blanco|suárez|santana|barbosa|araújo|rocha|moreira|lima|gomes|martins|nunes|soares|vieira|monteiro|cardoso|teixeira|rubio|marín|sanz|iglesias|"
    r"cano|prieto|guerrero|cabrera|peña|león|domínguez|gil|pardo|bravo|arias|pinto|paredes|quispe|mamani|cárdenas|figueroa|acosta|benítez|ibarra|zapata)$"
)


_NICKNAME = re.compile(r"[\"“„(‘']([^\"”“(’')]+)[\"”“)’']")
"""What people call somebody, in quotation marks or brackets within the name: `Matthias "Matze" Krüger`."""


def fold(text: str) -> str:
    """`text` for comparing names: no accents, no case, no dots."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return bare.replace(".", "").replace("đ", "d").replace("Đ", "d").replace("’", "'").casefold().strip()


_NO_NAME = re.compile(r"[^\w\s.,'’ʼ`´\-‐‑–·()\u200c\u200d]|\d|_")
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

    def addressed(self, locale: str, *, formally: bool) -> str:
        """What follows `Dear`: `Dr. van den Berg`, `Dana Ortiz` (formal, no honorific) or `Dana`."""
        if self.honorific:
            return f"{self.titled(locale)} {self.given if self.honorific in _BEFORE_GIVEN else self.family}"
        return self.full if formally else self.given

    def mentioned(self, locale: str, *, formally: bool) -> str:
        """How a note to somebody else speaks of them."""
        if self.honorific:
            return f"{self.titled(locale)} {self.given if self.honorific in _BEFORE_GIVEN else self.family}"
        return self.full if formally else self.given

    @property
    def words(self) -> tuple[str, ...]:
        """Every word of it, for telling names from typing errors."""
        return tuple(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", f"{self.full} {self.honorific}"))


@lru_cache(maxsize=4096)
def _parse(written: str, honorific: str) -> Name:
    given_titles = [honorific] if _NO_NAME.search(honorific) else honorific.split()
    text, titles = written, [_HONORIFICS.get(fold(part), part.rstrip(".")) for part in given_titles]
    while (head := text.split(" ", 1)) and len(head) == 2 and _begins_with_title(*map(fold, head)):
        titles.append(_HONORIFICS[fold(head[0])])
        text = head[1]
    while (shorter := _AFTER.sub("", text)) != text:
        text = shorter
    text = text.strip(" ,") or written
    if ", " in text and text.count(",") == 1:  # "Ortiz, Dana"
        last, first = text.split(", ")
        text = f"{first} {last}"
        given, family = first, last
    elif _NO_NAME.search(text):
        given = family = text
    else:
        given, family = _parts(text.split())
    seen: list[str] = []
    for title in titles:
        if title not in seen and not (title == "Dr" and "Professor" in seen):
            seen.append(title)
    if len(seen) > 1:
        seen = [title for title in seen if title not in ("Mr", "Mrs", "Ms", "Mx", "Miss")] or seen[:1]
    return Name(text, " ".join(seen[:2]), given, family)


def _begins_with_title(first: str, rest: str) -> bool:
    """Whether `first` is a title. `Dean Smith` and `Major Jones` are people whose given name only looks like one."""
    return first in _HONORIFICS and not (first in _GIVEN_TOO and " " not in rest)


def _parts(words: list[str]) -> tuple[str, str]:
    full = " ".join(words)
    if len(words) == 1 or (len(words) == 2 and words[0].lower() in _WORD_NAMES):
        return full, full
    if (
        len(words) in (2, 3)
        and fold(words[0]) in _FAMILY_FIRST
        and not all(fold(word) in _FAMILY_FIRST for word in words)
    ):
        if fold(words[-1]) in _FAMILY_FIRST:
            return full, full
        return full, words[0]
    if len(words) >= 3 and words[-2].lower() in _WORD_NAMES:
        return _given(words[:-2]), " ".join(words[-2:])
    if len(words) == 2 and re.fullmatch(r"[^\W\d_]+-[a-z][^\W\d_]*", words[1]):  # "Bae Jun-ho": a Korean given name
        return full, words[0]
    if len(words) == 2 and all(fold(word) in _FAMILY_FIRST for word in words):
        return full, full
    for index, word in enumerate(words[1:-1], 1):
        if fold(word) in _PARTICLES or word.rstrip("'’").lower() in _PARTICLES:
            start = (
                index - 1
                if index > 1 and _HISPANIC.search(words[index - 1]) and fold(word) in ("y", "e", "de")
                else index
            )
            return _given(words[:start]), " ".join(words[start:])
    middle = [word for word in words[1:-1] if not re.fullmatch(r"[^\W\d_]\.?", word)]
    if middle and _HISPANIC.search(middle[-1]) and len(words) >= 3:
        return _given(words[: words.index(middle[-1])]), " ".join(words[words.index(middle[-1]) :])
    return _given(words[:-1]), words[-1]


def _given(words: list[str]) -> str:
    if len(words) > 1 and re.fullmatch(r"[^\W\d_]\.?", words[0]):  # "J. Robert Oppenheimer"
        return words[1]
    return words[0]


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


class People(NamedTuple):
    """The candidate and the interviewers of one interview."""

    candidate: str
    interviewers: tuple[Who, ...]

    def find(self, named: str) -> tuple[int, ...]:
        """The indices of the interviewers whom `named` means; `CANDIDATE` or `ALL` in it for those. Empty: nobody."""
        wanted = fold(named)
        if wanted in _ME or wanted == fold(self.candidate):
            return (CANDIDATE,)
        if wanted in _EVERYBODY:
            return (ALL,)
        if wanted in _THE_ONE and len(self.interviewers) <= 1:
            return (0,)
        if exact := self._matching(wanted):
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

    def _matching(self, wanted: str) -> tuple[int, ...]:
        tests: tuple[Callable[[Who], bool], ...] = (
            lambda who: who.name is not None and wanted in (fold(who.name), fold(Name.of(who.name).full)),
            lambda who: (
                who.name is not None
                and wanted == fold(Name.of(wanted).full)
                and wanted in (fold(Name.of(who.name).given), fold(Name.of(who.name).family))
            ),
            lambda who: who.name is not None and wanted in map(fold, _NICKNAME.findall(who.name)),
            lambda who: who.name is not None and set(fold(Name.of(wanted).full).split()) <= set(fold(who.name).split()),
            lambda who: wanted.removeprefix("the ") in {fold(text) for text in (who.title, who.relation) if text},
            lambda who: (
                who.title is not None and set(wanted.removeprefix("the ").split()) <= set(fold(who.title).split())
            ),
        )
        for test in tests:
            if found := tuple(index for index, who in enumerate(self.interviewers) if test(who)):
                return found
        return ()

    def problem(self, named: str) -> str | None:
        """What is wrong with `named` as the name of somebody who was there, if anything."""
        found = self.find(named)
        if not found:
            return "names nobody among the interviewers; use a name from interviewers, `me` or `both`"
        single = not re.search(r",|;|/|&|\band\b", named)
        if len(found) > 1 and single:
            return "fits more than one interviewer; write the full name"
        return None
