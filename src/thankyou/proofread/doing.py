"""Whether a text tells something that its writer did: `I hung 212 doors`, not `I have kept thinking about ...`. Start reading at `tells_a_deed`."""

from __future__ import annotations

from thankyou.facts.patterns import regex
from thankyou.proofread.vocabulary import no_deed
from thankyou.reading.lexicon import word_tags

__all__ = ["tells_a_deed"]

_I = regex(r"\bI(?:'ve|'d)?((?: [\w'-]+){1,8})")
_BETWEEN = frozenset(
    "have had also once recently since later then first myself personally already often always twice both just still".split()
)
"""Words between `I` and its verb that leave what it tells as it is."""
_ON = frozenset("kept been went started began".split())
"""Verbs whose meaning is in the `-ing` that goes on: `kept thinking`, `been running`."""
_OF_THE_TALK = regex(
    r"\b(?:you|your)\b|\b(?:our|the|this|that|my) (?:\w+ )?(?:talk|conversation|interview|tour|discussion|chat|call|meeting|visit|application|role|position|offer)\b",
)
_NEAR = 4
"""Words behind the verb that say what it is about."""


def tells_a_deed(text: str) -> bool:
    """Whether `I` stands before a past or perfect verb of doing, whose object is not the talk or the reader."""
    return any(_is_deed(match[1].split()) for match in _I.finditer(text))


def _is_deed(words: list[str]) -> bool:
    while words and (words[0].lower() in _BETWEEN or words[0].endswith("ly")):
        words = words[1:]
    if len(words) > 1 and words[0] in _ON and words[1].endswith("ing"):
        words = words[1:]
    if len(words) < 2 or no_deed(words[0]) or _OF_THE_TALK.search(" ".join(words[1 : 1 + _NEAR])):
        return False
    tags = word_tags(words[0])
    return words[0].endswith("ing") or "VD" in tags or "VN" in tags
