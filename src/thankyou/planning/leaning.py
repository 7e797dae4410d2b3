"""Whether words stand by themselves or lean on others: what points back, counts what it does not name, is a chain of clauses already.

Start reading at `is_leaning`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile

from thankyou.facts.patterns import regex
from thankyou.planning.dealing import content_words
from thankyou.reading.shape import main_verb
from thankyou.reading.words import Word, listed
from thankyou.reading.words import words_of as tagged

__all__ = [
    "LEANING",
    "STANDING_FOR",
    "acts_on",
    "counts_nothing",
    "goes_on_inside",
    "is_a_house",
    "is_chained",
    "is_leaning",
    "is_present",
    "points_at",
    "points_back",
    "takes_up",
    "the_things",
]


def takes_up(question: str, answer: str) -> bool:
    """Whether an answer takes up something of which only its question says which: `I can bring a copy.`, of a certificate."""
    asked = content_words([question])
    taken = asked & content_words([answer])
    return bool(taken) and taken < asked


def points_at(text: str) -> frozenset[str]:
    """The things that words take for known: `that wall`, `the second accordion`; as `content_words` has them."""
    words = tagged(text)
    return content_words(
        one.low
        for place, (word, one) in enumerate(pairwise(words))
        if one.tag in ("N", "NS")
        and one.low not in listed("span")
        and (
            (word.low in _POINTING and word.tag == "D")
            or (word.low in _ONE_OF_SEVERAL and place and words[place - 1].tag in ("D", "S"))
        )
    )


def the_things(text: str) -> frozenset[str]:
    """The things that words speak of as known and say no more of: `the marked-up drawings`, not `the night of the flood`; as `content_words` has them."""
    words = tagged(text)
    found = []
    for place, word in enumerate(words):
        if word.low != "the":
            continue
        named = list(takewhile(lambda one: one.tag in ("A", "N", "NS"), words[place + 1 :]))
        after = words[place + 1 + len(named)].low if place + 1 + len(named) < len(words) else ""
        if named and after not in _SAYS_WHICH:
            found.append(named[-1].low)
    return content_words(found)


_SAYS_WHICH = frozenset("of that which who where i we my".split())
_POINTING = frozenset(("that", "those", "this", "these"))
_ONE_OF_SEVERAL = frozenset(("second", "third", "other", "last", "same"))
_CHAIN = regex(r"[,;] (?:and|but|so|or) (?=\w)| because ")
LEANING = regex(
    r"\b(?:mine|ours|yours|theirs|hers|ones?|it|that|this|them|those|these|both|there|such|so|same|did|doing)\b",
    re.IGNORECASE,
)
"""Words by which a proof leans on the need or the point before it."""


STANDING_FOR = regex(r"(?:it|them|ones?|both|mine|theirs)", re.IGNORECASE)
"""Words that stand for a thing, without which a remark cannot be understood."""


def points_back(text: str) -> bool:
    """Whether what is said begins with, or stands on, something that was just named: `It runs on ...`, `I listened to it twice.`"""
    return bool(_POINTS_BACK.match(text)) or is_leaning(_MADE_IT.sub("came", text.partition(". ")[0]), _IT)


_IT = regex(r"(?:it|them)", re.IGNORECASE)
_MADE_IT = regex(r"\b(?:made|make|makes) it\b")
"""Words in which "it" stands for nothing: `I made it to the opening.`"""
_POINTS_BACK = regex(r"(?:it|they|this|that|these|those|both|there|here|each)\b", re.IGNORECASE)


def is_chained(text: str) -> bool:
    """Whether words are a chain of clauses already, behind which no other clause goes; not `read him the price, and let him argue`."""
    if not ("," in text or ";" in text or " because " in text):
        return False
    acts = {word.at for word in tagged(text) if word.tag in _VERBS}
    return any("because" in link[0] or link.end() not in acts for link in _CHAIN.finditer(text))


def goes_on_inside(clause: str) -> bool:
    """Whether a clause tells what always goes on in a house, so that one may work where it does: `the drivers pick their own routes`."""
    first = _SUBJECT.match(clause)
    of_itself = first is not None and first["noun"] in listed("house")  # one works in the shop, not where the shop does
    return bool(_OF_THE_HOUSE.match(clause)) and not of_itself and is_present(clause)


_SUBJECT = regex(r"the (?:[\w'’-]+ )??(?P<noun>[\w'’-]+) (?:still |always |never |often |simply )?[a-z]+s\b")


_OF_THE_HOUSE = regex(
    r"(?:there (?:is|are)\b|"
    r"(?!(?:there|you|your|I|my|we|our|it|this|that|these|those|he|she|they|his|her|their|how|what|when|where|which|who|why|whether)\b)"
    r"(?!the (?:\w+ )?(?:interview|questions?|job|role|post|position|work|pay|salary|hours|commute|offer|contract|budget|prices?|list|fees?|terms)\b)"
    r"(?!.* (?:is|are) (?:an?|the)\b))"
    r"(?!.*\b(?:here|there|I|me|my|mine|myself|you|your)\b)(?!.*\b(?:and|but|or) that\b)"
)
"""Words of something in the house: no person of the talk, no question, not the job itself, nothing that is only called something, and nothing of me or you behind."""


def is_present(clause: str) -> bool:
    """Whether the verb of a clause tells what is, not what was or may be."""
    words = tagged(clause)
    place = main_verb(words)
    tags = [words[place].tag] if place is not None else [word.tag for word in words]
    return next((tag in _NOW for tag in tags if tag in _NOW or tag in _THEN), False)


_NOW = frozenset(("VZ", "VB", "BEP", "BEZ", "HVB", "HVZ", "DOB", "DOZ"))
_THEN = frozenset(("M", "VD", "BED", "HVD", "DOD"))
"""The tags of a main verb in what is, and in what was or may be."""


def is_a_house(words: str) -> bool:
    """Whether what draws me is said of the reader's house without saying whose: `a unit that trains its own`, `a shop with a north window`."""
    found = _SOME.match(words)
    return bool(found and found["noun"] in listed("house"))


_SOME = regex(r"an? (?:(?!of\b)[\w'’-]+ ){0,2}?(?P<noun>[\w'’-]+) (?:that|which|where|in which|whose|who|with)\b")


def acts_on(words: str) -> bool:
    """Whether words behind "You showed me" go on with what you did next: `the press and let me ink it`, not `the press and the inks`."""
    read = tagged(words)
    return any(one.low == "and" and more.tag in ("VB", "VD", "DOD", "HVD") for one, more in pairwise(read))


def is_leaning(text: str, by: re.Pattern[str] = LEANING) -> bool:
    """Whether a proof points to something outside it; not `did 6 shutdowns`, `a system that ...`, `bought a press and rebuilt it`.

    `by`: the words that may point; with others than all of them, what is counted is not looked at.
    """
    words = tagged(text)
    if by is LEANING and counts_nothing(words):
        return True
    for place, word in enumerate(words):
        if not by.fullmatch(word.low):
            continue
        after = words[place + 1] if place + 1 < len(words) else None
        thing = (
            after is not None and after.tag in ("D", "S", "NUM", "N", "NS", "A") and not LEANING.fullmatch(after.low)
        )
        before = {one.tag for one in words[:place]}
        several = any(one.tag == "NS" or _is_several(one, more) for one, more in pairwise(words[: place + 1]))
        held = (
            (word.low == "that" and word.tag in ("K", "W") and any(_is_verb(one) for one in words[place + 1 :]))
            or (word.low in ("did", "doing") and thing and words[min(place + 2, len(words) - 1)].low != "same")
            or (word.low == "so" and after is not None and after.low in ("that", "many", "much", "far"))
            or (word.low == "so" and place and words[place - 1].tag == ",")
            or (word.low == "it" and "N" in before)
            or (word.low == "it" and any(one.tag == "C" for one in words[:place]))
            or (word.low == "both" and after is not None and after.tag == "S")
            or (word.low == "one" and after is not None and (after.low == "per" or after.tag in ("N", "A")))
            or (word.low in ("them", "those", "these", "both", "ones") and several)
            or (word.low == "one" and after is not None and after.low == "of" and several)
        )
        if not held:
            return True
    return False


def _is_verb(word: Word) -> bool:
    return word.tag == "M" or word.tag[:2] in ("VB", "VD", "VN", "VZ", "BE", "HV", "DO")


def _is_several(word: Word, after: Word) -> bool:
    """Whether a word counts several things, however these are tagged: `212 brass mounts`, not `140 of them`."""
    return (
        word.tag == "NUM" and word.low != "one" and not _YEAR.fullmatch(word.low) and after.tag not in ("P", "R", ",")
    )


def counts_nothing(words: Sequence[Word]) -> bool:
    """Whether it counts what it does not name: `dressed three hundred and twenty a day`; not `sold 40 tins`, `cut falls from 9 to 2`."""
    named = next((place for place, word in enumerate(words) if word.tag == "NS"), len(words))
    for place, word in enumerate(words[:named]):
        verb = place - 2 if place > 1 and words[place - 1].low == "a" else place - 1
        if word.tag != "NUM" or verb < 0 or words[verb].tag not in _VERBS or _YEAR.fullmatch(word.low):
            continue
        after = next(dropwhile(lambda one: one.tag == "NUM" or one.low in ("and", "or", "to"), words[place:]), None)
        if after is None or after.low in ("last", "this") or (after.tag in ("P", "D", ",", "K") and after.low != "of"):
            return True
    return False


_VERBS = frozenset(("VD", "VN", "VB", "DOD", "HVD", "DOB", "HVB"))
_YEAR = regex(r"(?:19|20)\d\d")
