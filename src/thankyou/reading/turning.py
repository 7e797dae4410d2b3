"""The reader called `you` instead of he or she. Start reading at `to_you`, which proposes, and `surely_turned`, which is certain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thankyou.facts.dates import MONTHS
from thankyou.facts.name_words import honorifics
from thankyou.facts.patterns import regex
from thankyou.facts.stems import is_sentence
from thankyou.reading.lexicon import base_of_third, is_known
from thankyou.reading.quoting import quotations, within
from thankyou.reading.setting import Setting
from thankyou.reading.words import FINITE, Word, listed, words_of

__all__ = [
    "AS_YOURS",
    "BEHIND",
    "house_to_you",
    "is_reader",
    "may_be_a_word",
    "surely_turned",
    "to_you",
    "told_them",
    "what_was_said",
    "with_you",
    "without_head",
]

_SAID = regex(
    r"(?P<who>[Ss]he|[Hh]e|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}) (?:(?:said|told me|mentioned|says)(?: that)?|(?:explained|answered|replied|added) that) (?P<what>[a-z].+)",
    re.DOTALL,
)


_SAID_LAST = regex(
    r"(?P<what>[a-z][^,]*), (?P<who>[Ss]he|[Hh]e|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?) (?:said|says)", re.DOTALL
)


def what_was_said(text: str, setting: Setting) -> str | None:
    """What follows `she said` in a saying of the reader, or stands before it: the stem says that already.

    None where it is somebody else's.
    """
    match = (_SAID.fullmatch(text) or _SAID_LAST.fullmatch(text)) if setting.is_reader else None
    return match["what"] if match and is_reader(match["who"], setting) else None


def is_reader(who: str, setting: Setting) -> bool:
    """Whether `who` is he, she or the name of whoever said it."""
    if who.lower() in ("he", "she"):
        return setting.speaker == "reader" or setting.pronoun in ("", who.lower())
    called = [word for word in who.split() if word.rstrip(".").casefold() not in honorifics()]
    if not who or who.lower() == "you":
        return True
    return bool(called) and (
        set(called) <= setting.speaker_names or (setting.alone and len(called) == 1 and called[0] in setting.initials)
    )


_HEAD = regex(r"(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})\s*(?:\s[-–—]+|:)\s+(?=\S)")


def without_head(text: str, setting: Setting) -> str:
    """A jotting without the name of the reader that only says whose it is: `Dana - nobody codes on a Friday`, `DO: new rota`,
    `nobody codes on a Friday (Dana)`.
    """
    match = _HEAD.match(text) if setting.is_reader else None
    if match and is_reader(match["who"], setting):
        return text[match.end() :]
    behind = BEHIND.search(text) if setting.is_reader else None
    return text[: behind.start()] if behind and is_reader(behind["who"], setting) else text


BEHIND = regex(r" \((?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})\)[.!]?$")
"""Whose a jotting is, in brackets at its end."""


_TOLD = regex(
    r"(?:I (?:also )?|also )?(?P<did>told|asked|showed|promised|offered|gave|reminded) ?"
    r"(?:(?P<who>[Hh]er|[Hh]im|[Tt]hem|(?!I\b)[A-Z][\w.’'-]+(?: (?!I\b)[A-Z][\w.’'-]+){0,2})|(?<=told)(?= (?:about|abt)\b)) (?P<what>\S.*)",
    re.DOTALL,
)
_OBJECTS = {"her": "she", "him": "he"}
_HERS = frozenset(("N", "NS", "A", "NUM", "VN"))
"""What stands behind `her` where it is whose something is."""


def told_them(text: str, setting: Setting) -> tuple[str, str] | None:
    """What I did and what about it in `told him about my two seasons`, `I asked Dana who keeps the keys`: `("asked", "who ...")`;
    None where it was not done to the reader.
    """
    match = _TOLD.fullmatch(text) if setting.is_reader else None
    if match is None:
        return None
    who = match["who"] or ""
    if who.lower() == "her" and words_of(match["what"], setting.names)[0].tag in _HERS:
        return None  # `told her mother`
    theirs = who.lower() == "them" or is_reader(_OBJECTS.get(who.lower(), who), setting)
    return (match["did"], match["what"]) if theirs else None


_ANYBODY = frozenset("him his her hers they them their theirs we us our ours it".split())
"""Whose these are depends on more than the sentence."""


def surely_turned(text: str, setting: Setting) -> str | None:
    """`she checks every slide herself`, said of the reader, as `you check every slide yourself`; None where it is not certain.

    Certain is a subject pronoun with its verb behind it, and nobody else in the sentence whom a pronoun could mean.
    """
    text = _untitled(text, setting)
    words = words_of(text, setting.names)
    if not setting.is_reader or len(words) < 3:
        return None
    named = next((place for place, word in enumerate(words) if word.text not in setting.speaker_names), len(words))
    he_or_she = words[0].low in ("he", "she") and is_reader(words[0].low, setting)
    rest = words[max(named, 1) :]
    if not (named or he_or_she) or not rest:
        return None
    if named and may_be_a_word(" ".join(word.text for word in words[:named]), f" {rest[0].text}"):
        return None
    verb = next((word for word in rest if word.tag not in ("R", "NEG")), rest[0])
    if verb.tag not in FINITE or verb.low in listed("telling"):
        return None
    if any(word.low in _ANYBODY or word.text in setting.speaker_names for word in _of_nobody_named(rest)):
        return None
    if any(word.low in ("you", "your", "yours", "yourself") for word in rest):
        return None  # somebody is called `you` already
    if any(word.low in ("he", "she") if named else word.tag == "NP" for word in rest):
        return None
    return to_you(text if named else text[:1].lower() + text[1:], setting)


def may_be_a_word(called: str, behind: str) -> bool:
    """Whether a name at the head of a jotting may be a word or part of another name: `May is when it opens`, `Park Street closes`.

    A verb of telling behind it (`May said ...`) leaves no doubt, nor does a name of which no word is another one.
    """
    next_word = _NEXT_WORD.match(behind)
    after, last = next_word[1] if next_word else "", called.rpartition(" ")[2].lower()
    return after.lower() not in listed("telling") and (after[:1].isupper() or is_known(last) or last in _MONTHS)


_NEXT_WORD = regex(r"\s+([\w’'-]+)")
_MONTHS = frozenset(one.lower() for one in MONTHS)


def _of_nobody_named(words: Sequence[Word]) -> Sequence[Word]:
    """The words but for a `they` that means several who stand before it: `patients called by the name they like`."""
    several = next((place for place, word in enumerate(words) if word.tag == "NS"), len(words))
    return [word for place, word in enumerate(words) if place < several or word.low not in _SEVERAL]


_SEVERAL = frozenset("they them their theirs themselves".split())
AS_YOURS = {"him": "you", "his": "your", "himself": "yourself", "herself": "yourself", "hers": "yours"}
"""What a pronoun of the reader, alone, is in a letter to them; `her` depends on what stands behind it."""
_OBJECT_OF = {
    "our": "your",
    "ours": "yours",
    "us": "you",
    "ourselves": "yourselves",
    "their": "your",
    "theirs": "yours",
    "themselves": "yourselves",
    **AS_YOURS,
}
_THIRD_BE = {"is": "are", "was": "were", "has": "have", "does": "do", "'s": "’re"}


def with_you(verb: str) -> str:
    """The form that a verb of he or she has behind `you`: `checks` -> `check`, `was` -> `were`."""
    return _THIRD_BE.get(verb) or base_of_third(verb)


def to_you(text: str, setting: Setting) -> str:
    """The words with the reader called `you`: `she checks every slide herself` -> `you check every slide yourself`.

    `they` and `we` are the reader's people where nobody else is named before. A proposal, never certain.
    """
    if not setting.is_reader:
        return text
    text = _untitled(text, setting)
    words = words_of(text, setting.names)
    quoted = quotations(text)
    ours = [place for place, word in enumerate(words) if not within(word.at, quoted)]
    theirs = [place for place in ours if _is_reader(words, place, setting)]
    if not theirs and not any(_means_reader(words, place, setting) for place in ours):
        return text
    pieces, end = [], 0
    for place in ours:
        word = words[place]
        new = _turned(words, place, theirs)
        other = _IS.get(word.low, setting.pronoun) != setting.pronoun and setting.pronoun
        if new is not None and not other:
            pieces += [text[end : word.at], new]
            end = word.at + len(word.text) + (not new and word.tag != "POS")
    turned = "".join(pieces) + text[end:]
    return turned[:1].upper() + turned[1:] if text[:1].isupper() and is_sentence(text) else turned


def house_to_you(text: str, setting: Setting) -> str:
    """The words with the reader's own house called `you` where it does something: `straw that the firm has grown itself` ->
    `straw that you have grown yourselves`. A proposal.
    """
    words, quoted = words_of(text, setting.names), quotations(text)
    for place, word in enumerate(words[1:-1], 1):
        verb = words[place + 1]
        if within(word.at, quoted):
            continue
        if word.low in listed("employer") and words[place - 1].low == "the" and verb.tag in FINITE:
            new = _THIRD_BE.get(verb.low) or (base_of_third(verb.low) if verb.tag == "VZ" else verb.text)
            rest = text[verb.at + len(verb.text) :]
            another = _ANOTHER.search(rest)
            end = another.start() if another else len(rest)
            return f"{text[: words[place - 1].at]}you {new}{_ITS.sub(_yours, rest[:end])}{rest[end:]}"
    return text


_ANOTHER = regex(r"[,;:]|\b(?:that|which|who|whose)\b")
"""From here on somebody else may do what is done: `the firm has a dog that feeds itself`."""
_ITS = regex(r"\bits(?:elf)?\b")


def _yours(match: re.Match[str]) -> str:
    return "your" if match[0] == "its" else "yourselves"


_TITLED = regex(r"\b(?P<title>[^\W\d_][\w’'-]*)\.? (?=(?P<name>[^\W\d_][\w’'-]*))")


def _untitled(text: str, setting: Setting) -> str:
    """The words with no title before the reader's name: `Chef Tan` becomes `you`, not `Chef you`."""

    def named(match: re.Match[str]) -> str:
        titled = match["title"].casefold() in honorifics() and match["title"] not in setting.speaker_names
        return "" if titled and match["title"][0].isupper() and match["name"] in setting.speaker_names else match[0]

    return _TITLED.sub(named, text)


_IS = {"him": "he", "his": "he", "himself": "he", "her": "she", "hers": "she", "herself": "she"}
"""Whose a pronoun is: `his` is not said of a woman."""
_THEIRS = frozenset(("her", "his", "their", "our"))


def _means_reader(words: Sequence[Word], place: int, setting: Setting) -> bool:
    """Whether `her` or `their` stands with nobody before it whom it could mean: `her son`, `I liked her question`."""
    low = words[place].low
    if not place and low in _THEIRS:
        return True
    fits = low in ("her", "his", "him", "hers") and setting.pronoun in ("", "she" if low in ("her", "hers") else "he")
    return fits and not any(word.tag in ("N", "NP") and word.low not in listed("bare") for word in words[:place])


def _is_reader(words: Sequence[Word], place: int, setting: Setting) -> bool:
    word = words[place]
    if word.low in ("they", "we"):
        if place + 1 < len(words) and words[place + 1].low == "both":
            return False
        return not any(one.tag == "NS" for one in words[:place])
    named = words[0].tag == "NP" and words[0].text not in setting.speaker_names and place > 0
    return (word.low in ("he", "she") and not named) or (word.text in setting.speaker_names and word.tag == "NP")


def _turned(words: Sequence[Word], place: int, theirs: Sequence[int]) -> str | None:
    word = words[place]
    if place in theirs:
        owns = place + 1 < len(words) and words[place + 1].tag == "POS"
        return "" if place - 1 in theirs and not owns else "your" if owns else "you"
    if word.tag == "POS" and place - 1 in theirs:
        return ""
    if word.low.startswith("their") or word.low == "themselves":
        return None if any(one.tag == "NS" for one in words[:place]) else _OBJECT_OF.get(word.low)
    if word.low in _OBJECT_OF:
        return _OBJECT_OF[word.low]
    if word.low == "her":
        after = words[place + 1].tag if place + 1 < len(words) else ""
        return "you" if after in ("", "P", "K", "C", ",", "TO", "R", "W", "NEG", "D", "S", "I") else "your"
    if word.low == "'s" and word.tag == "HVZ" and _subject_is(words, place, theirs):
        return "’ve"  # `she's been`
    if word.tag in ("VZ", "BEZ", "HVZ", "DOZ", "BED") and _subject_is(words, place, theirs):
        return with_you(word.low)
    return None


def _subject_is(words: Sequence[Word], place: int, theirs: Sequence[int]) -> bool:
    """Whether the verb at `place` belongs to the reader: right after them, or joined to a verb that does."""
    left = place - 1
    while left >= 0 and words[left].tag in ("R", "NEG"):
        left -= 1
    if left in theirs:
        return True
    return left >= 0 and words[left].tag == "C" and any(place > their for their in theirs) and theirs[0] == 0
