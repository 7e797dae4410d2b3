"""The words that names are made of and that stand about them, and how two names are compared.

The lists are data, in `templates/people.yaml`; what only shape tells is said here. Start reading at `word_list`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped

__all__ = [
    "BEFORE_ALL",
    "BEFORE_GIVEN",
    "CALLED",
    "EAST_ASIAN",
    "EXECUTIVE",
    "FAMILY_FIRST",
    "HISPANIC",
    "NICKNAME",
    "PARTICLES",
    "SUFFIX",
    "fold",
    "given_name",
    "given_pair",
    "given_pairs",
    "half_given",
    "honorifics",
    "known_letters",
    "lists",
    "word_list",
]

BEFORE_GIVEN = set(
    "Sir Dame Sister Brother Father Mother Kuya Ate Tita Tito Pak Bu Mas Mbak Khun Aunty Auntie Aunt Uncle Oom Tannie Tante Mama Baba Mzee Matua Whaea Don Doña Tuan Haji Hajjah Weizero Woizero Weyzero Woizerit Weizerit Encik Puan Datuk Datin Dato Dato' Sri Seri Bapak Ibu Ustad Ustaz Ustadz Ustadzah Dona Cik".split()
)
"""Honorifics that go with the given name."""
BEFORE_ALL = {"Hon", "Hon.", "Honorable", "Honourable", "Daw", "Sayın"}
"""Honorifics that go with the whole name."""
PARTICLES = set(
    "van von vom zu zur zum de del della dell' der den des di da do dos das du la le lo las los el al bin ibn bint binti binte ben ter ten te op 't af av ap ferch verch st st. san santa mac abu e y ó ní nic uí mac ua".split()
)
HISPANIC = regex(
    r"(?i)(?:ez|ñ\w*|llo|lla|rra)$|^(?:garcía|garcia|reyes|cruz|flores|rivera|torres|ramos|morales|ortiz|silva|santos|pereira|oliveira|souza|costa|ferreira|rojas|vargas|castro|"
    r"romero|ruiz|díaz|diaz|moreno|muñoz|montaño|molina|delgado|ortega|medina|herrera|aguilar|navarro|vega|campos|fuentes|carvalho|almeida|ribeiro|mendoza|soto|salazar|ríos|"
    r"rios|luna|mora|vidal|serrano|blanco|suárez|santana|barbosa|araújo|rocha|moreira|lima|gomes|martins|nunes|soares|vieira|monteiro|cardoso|teixeira|rubio|marín|sanz|iglesias|"
    r"cano|prieto|guerrero|cabrera|peña|león|domínguez|gil|pardo|bravo|arias|pinto|paredes|quispe|mamani|cárdenas|figueroa|acosta|benítez|ibarra|zapata)$"
)
FAMILY_FIRST = set(
    "nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly kim park lee choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn song hong "
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie tang feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu "
    "du ye cheng wei su lu ding ren shen yao lu cui tan jin qian wong chan cheung leung ng lam yeung tsang kwok tse chow chu "
    "goh teo ong koh yeo tay tham quek chua soh ooi yap chia khoo seah loh phua thong toh poh".split()
)
"""Family names of one syllable that stand first where they are from."""
_SYLLABLE = r"(?:v|zh|ch|sh|ts|tz|kh|ph|th|tr|nh|ng|ngh|gi|qu|gw|kw|hw|ky|hy|my|ny|py|gy|by|ly|ry|hl|hm|hn|ml|nl|pl|bl|nts|nt|nk|[bcdfghjklmnpqrstvwxyz])?(?:[aeiouyü]{1,3}(?:ng|nh|ch|[nmkptlhc])?|i?ew|eow)(?![aeiou]{4})"
EAST_ASIAN = regex(rf"(?:{_SYLLABLE}){{1,2}}(?:-(?:{_SYLLABLE}){{1,2}})*|ng|[a-z]\.?", re.IGNORECASE)
"""A given name of one or two syllables, as in China, Korea, Vietnam and Laos."""
NICKNAME = regex(r"(?<!\w)[\"“„(‘']([^\"”“(’')]+)[\"“”)’'](?!\w)")
"""What people call somebody, in quotation marks or brackets within the name: `Matthias "Matze" Krüger`."""
CALLED = regex(r"(?<!\w)(?:\"[^\"]+\"|“[^”]+”|„[^“”]+[“”]|‘[^’]+’|'[^']+')(?!\w)")
"""The same in quotation marks alone; brackets may hold a former name as well."""
SUFFIX = regex(r"(?i:jr|sr)\.?|I{2,3}|IV|VI{1,3}|IX|(?:[2-9]|1\d)(?:nd|rd|th)")
"""What tells namesakes of one family apart. `V` does as well, but may be an initial."""
EXECUTIVE = regex(r"C[A-Z]{1,2}O|[ESA]?VP|HR|QA|IT|PM|HRBP")
"""Posts and departments that go by their initials."""


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """`text` for comparing names: no accents, no case, no dots."""
    bare = text
    if not text.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return bare.replace(".", "").replace("đ", "d").replace("Đ", "d").replace("’", "'").casefold().strip()


@cache
def honorifics() -> dict[str, str]:
    """The words in front of names that are titles, as `fold` writes them, and how each is shown."""
    rows = [row.partition("=") for row in re.split(r";\s*", lists()["honorifics"])]
    return {fold(said): shown or said for said, _, shown in rows}


def given_name(word: str) -> bool:
    """Whether a word is known for a given name, which hardly any family has."""
    return all(fold(part) in word_list("given") for part in word.split("-"))


@cache
def known_letters() -> frozenset[str]:
    """Degrees and honours that are known by name."""
    return word_list("letters") | word_list("honours")


@cache
def lists() -> dict[str, Any]:
    """The word lists; read only where a name needs more than its shape."""
    data: dict[str, Any] = shipped("people.yaml")
    return data


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of one list of `templates/people.yaml`, as `fold` writes them."""
    text = lists()[name]
    return frozenset(map(str.strip, text.split(";"))) if ";" in text else frozenset(text.split())


@cache
def given_pairs() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """First and second words that make one given name, list by list."""
    return tuple((frozenset(first.split()), frozenset(second.split())) for first, second in lists()["given_pairs"])


def half_given(word: str) -> bool:
    """Whether a word is known for one of two that make a given name: `Beth` of `Mary Beth`. Families may be called so as well."""
    low = fold(word)
    return any(low in firsts or low in seconds for firsts, seconds in given_pairs())


def given_pair(first: str, second: str) -> bool:
    """Whether two words make one given name: `Mary Ann`, `María José`, not `Mary Elizabeth`."""
    low = fold(first), fold(second)
    return low[0] != low[1] and any(low[0] in firsts and low[1] in seconds for firsts, seconds in given_pairs())
