"""Closed classes and inflection: the words whose part of speech needs no statistics.

Open classes come from HanTa's English lexicon (`word_tags`), which also answers for words it never saw.
Tags are our own short ones: N NS NP (nouns), A R (adjective, adverb), D S (determiner, possessive), P (preposition),
VB VZ VD VN VG (verb forms), M (modal), BE HV DO with the same endings, I (personal pronoun), W (wh-word), C (coordinator),
K (subordinator), TO, NEG, NUM, X (anything else).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from thankyou.facts.patterns import regex
from thankyou.reading.tagger import english

__all__ = [
    "CLOSED",
    "IRREGULAR",
    "ONLY_PARTICIPLE",
    "PAST",
    "SAME_PAST",
    "SUBJECTS",
    "THIRD",
    "UNSEEN",
    "base_of_third",
    "commonness",
    "is_known",
    "is_listed",
    "is_made_verb",
    "lexicon",
    "likely_tags",
    "may_be_name",
    "word_tags",
]


def _table(text: str) -> dict[str, str]:
    return {
        word: tag
        for line in text.strip().splitlines()
        for tag, _, words in [line.partition(":")]
        for word in words.split()
    }


CLOSED = _table("""
D: the a an this that these those every each some any no both another either neither all half such much many few several most more less enough
S: my your his her its our their whose
I: i you he she it we they me him us them myself yourself himself herself itself ourselves yourselves themselves mine yours hers ours theirs someone somebody everyone everybody anyone anybody nobody something everything anything nothing there one
W: how what who whom which why where when whether
C: and or but nor yet plus
K: because if unless until once while since although though whereas so than as
P: of in on at by with from for about into onto over under between through during against within without across toward towards among after before behind below beside besides beyond despite except inside outside near off out per up down around along via upon like past till til amid per
M: can could will would shall should may might must 'll cannot gonna
NEG: not n't never
BEB: be
BEP: am are 're 'm
BEZ: is
BED: was were
BEN: been
BEG: being
HVB: have 've
HVZ: has
HVD: had
HVG: having
DOB: do
DOZ: does
DOD: did
DON: done
DOG: doing
TO: to
R: always often usually sometimes only ever just also already still really very too quite rather almost nearly about again once twice soon later now then here there away back together apart instead maybe perhaps roughly even well actually mostly mainly recently currently previously personally honestly
NUM: zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty hundred thousand million dozen
""")
"""Later lines win: `there` and `one` get their tags from context."""

CLOSED["one"] = "NUM"
CLOSED["there"] = "I"
CLOSED["about"] = "P"
CLOSED["once"] = "K"

SUBJECTS = frozenset(
    "i you he she it we they someone somebody everyone everybody anyone anybody nobody something everything anything nothing there this that these those".split()
)
THIRD = frozenset(
    "he she it this that someone somebody everyone everybody anyone anybody nobody something everything anything nothing one".split()
)

_IRREGULAR = """
be was been|become became become|begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|blow blew blown|break broke broken|bring brought brought
build built built|burn burnt burnt|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|dig dug dug
do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fit fit fit|fly flew flown
forget forgot forgotten|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held
keep kept kept|know knew known|lay laid laid|lead led led|learn learnt learnt|leave left left|lend lent lent|let let let|lose lost lost|make made made|mean meant meant|meet met met
overcome overcame overcome|oversee oversaw overseen|override overrode overridden|pay paid paid|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|rewrite rewrote rewritten|ride rode ridden
ring rang rung|rise rose risen|run ran run|rerun reran rerun|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|reset reset reset|sew sewed sewn|shake shook shaken
shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|speak spoke spoken|speed sped sped|spend spent spent|split split split
spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swim swam swum|take took taken|teach taught taught|tear tore torn|tell told told
think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|undertake undertook undertaken|undo undid undone|upset upset upset|wake woke woken|wear wore worn
weave wove woven|win won won|withdraw withdrew withdrawn|write wrote written|underwrite underwrote underwritten|broadcast broadcast broadcast|forecast forecast forecast|retell retold retold|offset offset offset|input input input
resell resold resold|rethink rethought rethought|hone honed honed|ship shipped shipped|re-run re-ran re-run|wind wound wound|slide slid slid|swap swapped swapped|forgo forwent forgone|outgrow outgrew outgrown
"""
IRREGULAR: dict[str, tuple[str, str]] = {}
PAST: dict[str, str] = {}
PARTICIPLE: dict[str, str] = {}
for _entry in re.split(r"[|\n]", _IRREGULAR.strip()):
    _base, _past, _participle = _entry.split()
    IRREGULAR[_base] = (_past, _participle)
    PAST.setdefault(_past, _base)
    PARTICIPLE.setdefault(_participle, _base)
PAST.update({"were": "be", "learned": "learn", "burned": "burn", "dealt": "deal"})
ONLY_PARTICIPLE = frozenset(PARTICIPLE) - frozenset(PAST) - frozenset(IRREGULAR)
"""`seen`, `been`, `done`, ...: never a past tense by themselves."""
SAME_PAST = frozenset(base for base, (past, _) in IRREGULAR.items() if base == past)
"""`cut`, `put`, `set`, ...: past and base are one."""

_HANTA = {
    "NN0": "N", "NN1": "N", "NN2": "NS", "NP0": "NP", "AJ0": "A", "AJC": "A", "AJS": "A", "AV0": "R", "AVP": "R", "VVB": "VB", "VVI": "VB", "VVZ": "VZ", "VVD": "VD", "VVN": "VN",
    "VVG": "VG", "CRD": "NUM", "ORD": "A", "PRP": "P", "CJC": "C", "CJS": "K", "DT0": "D", "AT0": "D", "DPS": "S", "VM0": "M", "ITJ": "X", "UNC": "X",
}  # fmt: skip


_IN_PLACE = _HANTA | {
    "VBB": "BEP", "VBI": "BEB", "VBZ": "BEZ", "VBD": "BED", "VBN": "BEN", "VBG": "BEG", "VHB": "HVB", "VHI": "HVB", "VHZ": "HVZ", "VHD": "HVD", "VHN": "HVD", "VHG": "HVG",
    "VDB": "DOB", "VDI": "DOB", "VDZ": "DOZ", "VDD": "DOD", "VDN": "DON", "VDG": "DOG", "PNP": "I", "PNI": "I", "EX0": "I", "PNQ": "W", "DTQ": "W", "AVQ": "W", "CJT": "K", "PRF": "P",
    "TO0": "TO", "XX0": "NEG", "POS": "POS",
}  # fmt: skip
"""Also the classes that `CLOSED` lists: what such a word is depends on where it stands."""


def likely_tags(words: Sequence[str]) -> list[str]:
    """The likeliest tag of each word where it stands; `X` where nothing is likely."""
    if not words:
        return []
    return [_IN_PLACE.get(tag, "X") for tag in english().of_sentence(words)]


_BEFORE_ED = regex(r"[a-z]{2,}(?:-[a-z]+)?")
_BEFORE_ING = regex(r"(?:[a-z]+-)?[a-z]{2,}")


@lru_cache(maxsize=65_536)
def word_tags(word: str) -> dict[str, float]:
    """The open-class tags `word` may have, each with the logarithm of its likelihood; the likeliest first."""
    low = word.lower()
    found: dict[str, float] = {}
    for tag, likelihood in english().of_word(low if not word[:1].isupper() or is_known(low) else word, within=8):
        if (short := _HANTA.get(tag)) and short not in found:
            found[short] = float(likelihood)
    if "N" in found and not low.endswith(_ADVERBS) and not is_known(low):
        found.pop("R", None)
        found.pop("X", None)
    best = max(found.values(), default=-20.0)
    if low in PAST:
        found.setdefault("VD", best - 1)
    if low in PARTICIPLE:
        found.setdefault("VN", best - 1)
    if low in IRREGULAR:
        found.setdefault("VB", best - 2)
    if low.endswith("ed") and not low.endswith("eed") and low not in IRREGULAR and _BEFORE_ED.fullmatch(low[:-2]):
        for tag in ("VD", "VN"):
            found[tag] = best - 1 if is_made_verb(low) else found.get(tag, best - 1)
    if (
        low.endswith("ing")
        and low not in NOT_GERUND
        and _BEFORE_ING.fullmatch(low[:-3])
        and any(can in found for can in ("N", "A", "VG", "NP", "R"))
    ):
        found.setdefault("VG", best - 2)
    return found


_ADVERBS = ("ly", "wards", "wise")
"""How an adverb ends that no list knows."""


def is_made_verb(word: str) -> bool:
    """Whether the lexicon lacks a past form, which it then takes for a noun, and has what it is made of: `clerked`, not `cowshed`."""
    return word.endswith("ed") and not is_known(word) and (is_known(word[:-2]) or is_known(word[:-1]))


NOT_GERUND = frozenset(
    "morning evening nothing something anything everything during ceiling king ring string thing spring wing sibling bring sing sling swing fling wedding herring pudding darling cunning ping sterling".split()
)


@lru_cache(maxsize=65_536)
def is_known(word: str) -> bool:
    """Whether lower-case `word` is an ordinary English word rather than a name."""
    if "-" in word and (parts := word.split("-")) and all(parts):
        return is_known(parts[-1])
    if word in CLOSED or word in PAST or word in PARTICIPLE or word in IRREGULAR:
        return True
    tags = english().words.get(word)
    return bool(tags and english().names[tags[0][0]] != "NP0")


def is_listed(word: str) -> bool:
    """Whether the lexicon has lower-case `word`, be it an ordinary one or a name as well: `cook`."""
    return is_known(word) or word in english().words


@lru_cache(maxsize=65_536)
def may_be_name(word: str) -> bool:
    """Whether lower-case `word`, written with a capital, may be somebody's or something's name: `Rose`, `Scottish`, `Kafka`."""
    tags = english().words.get(word)
    if not tags or any(english().names[tag] == "NP0" for tag, _ in tags):
        return True
    return word.endswith(("ish", "ese", "ian", "ean")) and english().names[tags[0][0]].startswith("AJ")


_ES = regex(r"(?:ss|x|zz|ch|sh)es$")


def base_of_third(word: str) -> str:
    """`checks` -> `check`."""
    if word in ("is", "has", "does", "goes"):
        return {"is": "be", "has": "have", "does": "do", "goes": "go"}[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if _ES.search(word) else word.removesuffix("s")


@cache
def lexicon() -> frozenset[str]:
    """Every word that HanTa's lexicon holds."""
    return english().words.everything()


_INFLECTED = (
    ("ing", "", "VV"), ("ing", "e", "VV"), ("ed", "", "VV"), ("ed", "e", "VV"), ("ies", "y", "NN VV"), ("es", "", "NN VV"), ("s", "", "NN VV"), ("ally", "al", "AJ"),
    ("ly", "", "AJ"),
)  # fmt: skip
"""Ending, what the base has instead, and the beginnings of HanTa's tags that the base may have."""
_RARER = 0.7
"""An inflected form that the lexicon lacks is taken to be so much rarer than its base."""
UNSEEN = -99.0


@lru_cache(maxsize=65_536)
def commonness(word: str) -> float:
    """How common a lower-case word is: the logarithm of its likelihood as an ordinary word, from -3 (`the`) to -13.5 (seen once).

    `UNSEEN` for what the lexicon has neither itself nor the base of, or only as a name.
    """
    tagger = english()
    found = [weight for tag, weight in tagger.words.get(word, ()) if tagger.names[tag] != "NP0"]
    if found:
        return float(max(found))
    for ending, stem, tags in _INFLECTED:
        base = word.removesuffix(ending) + stem
        if (
            not word.endswith(ending)
            or len(word) - len(ending) < 4
            or (ending in ("s", "es", "ed") and base[-1] == "y")
        ):
            continue
        if any(tagger.names[tag].startswith(tuple(tags.split())) for tag, _ in tagger.words.get(base, ())):
            return commonness(base) - _RARER
    return UNSEEN
