"""Who does what to whom. A phrase is bad tone only where the writer turns it on the reader or says it of themselves.

`ballots and pay talks` may be the work, `workers who are underpaid` the subject, `you were worried that I` the reader's own
words. An entry of `tone.yaml` with the key `who` says whose turn its phrases are:

    writer    they are said of the writer: `I am ashamed`, not `people who are ashamed`
    parties   of the writer, the reader or somebody of this application: `the panel was late`, not `the ferry was late`
    anyone    whoever says it, but for what somebody else said
    feels     the writer feels it: `I am concerned that`, not `you were concerned that I`
    wish      the writer asks or wants: `what is the salary?`, not `the salary survey came out`

None of them holds for what somebody else said, asked or feared. Words are data, `templates/rules/stance.yaml`.
Start reading at `holds`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped

__all__ = ["WHO", "Who", "holds"]

Who = Literal["writer", "parties", "feels", "wish", "anyone"]
WHO: tuple[Who, ...] = ("writer", "parties", "feels", "wish", "anyone")

_Actor = Literal["writer", "reader", "process", "others", "third", "nobody"]

_WORD = regex(r"[^\W_]+(?:['-][^\W_]+)*|'[a-z]+")
_BOUNDARY = regex(
    r"[,;:()—–.!?]|\b(?:who|whom|whose|which|that|when|where|because|if|but|and|or|so|while|how|why|what|until|before|after"
    r"|although|though|unless|whether|than|as|since)\b",
    re.IGNORECASE,
)
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that", "where"})
_ANTECEDENT = 2
"""Words before a relative pronoun among which what it stands for is looked for."""
_TURNS = regex(
    r"[;?!]|\.\s|,?\s\b(?:and|but|so|yet|because|since)\s+(?:(?:now|then|still|please)\s+)?(?:I|we|it is|it's|that is|please)\b|,\s*(?:please|I|we|can|could|would|will)\b",
    re.IGNORECASE,
)


def holds(sentence: str, start: int, end: int, who: Who) -> bool:
    """Whether the words at `start` to `end` of an evened sentence are such a turn."""
    if _reported(sentence, start):
        return False
    if who == "anyone":
        return True
    if who == "wish":
        return any(one.search(sentence) for one in _patterns("wishes")) and not any(
            one.search(sentence) for one in _patterns("denied")
        )
    if who == "feels":
        return _actor(sentence, start, start) in ("writer", "nobody")
    actor = _actor(sentence, start, end)
    return actor in ("writer", "nobody") if who == "writer" else actor not in ("third", "others")


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = shipped("rules", "stance.yaml")
    return data


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(str(_data()[name]).split())


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(regex(one, re.IGNORECASE) for one in _data()[name])


# --- whom a clause is about ----------------------------------------------------------------------------------------------


def _actor(sentence: str, start: int, end: int) -> _Actor:
    """Whom the words are said of: themselves say so, or the clause before them, or what that clause hangs on."""
    inside = _whom(sentence[start:end])
    if inside in ("writer", "reader", "process"):
        return inside
    pieces, links = _clauses(sentence[:start])
    for place in range(len(pieces) - 1, -1, -1):
        words = _words(pieces[place])
        found = _who(words)
        if found == "others" or (inside == "others" and found == "nobody"):
            named = _who(_words(" ".join(pieces[:place])))
            return named if named in ("process", "reader") else "others"
        if found != "nobody":
            return found
        if any(word not in _list("empty") for word in words):
            return "third"
        if place and links[place - 1] in _RELATIVE:
            return _antecedent(pieces[place - 1])
    return "others" if inside == "others" else "nobody"


def _antecedent(piece: str) -> _Actor:
    found = _who(_words(piece)[-_ANTECEDENT:])
    return "third" if found == "nobody" else found


def _who(words: list[str]) -> _Actor:
    """The last of these words that says whom it is about."""
    for word in reversed(words):
        if word in _list("writer"):
            return "writer"
        if word in _list("reader"):
            return "reader"
        if word in _list("process"):
            return "process"
        if word in _list("others"):
            return "others"
    return "nobody"


def _whom(text: str) -> _Actor:
    """The first of writer, reader, process and others whom a phrase itself names."""
    words = set(_words(text))
    named: tuple[_Actor, ...] = ("writer", "reader", "process", "others")
    return next((one for one in named if words & _list(one)), "nobody")


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _clauses(text: str) -> tuple[list[str], list[str]]:
    """The clauses of a text and what stands between them."""
    pieces, links, at = [], [], 0
    for match in _BOUNDARY.finditer(text):
        pieces.append(text[at : match.start()])
        links.append(match[0].casefold())
        at = match.end()
    return [*pieces, text[at:]], links


# --- what somebody else said -----------------------------------------------------------------------------------------------


@cache
def _frame() -> re.Pattern[str]:
    says, sayings = ("|".join(sorted(_list(name))) for name in ("says", "sayings"))
    return regex(
        rf"\b(?:(?P<by>[^\W\d_][\w'-]*)\s+(?:(?:were|was|are|is|had|have|also|then|once|first|rightly|kindly)\s+){{0,3}}(?:{says})\b"
        rf"|(?P<of>your|his|her|their|[^\W\d_][\w-]*'s)\s+(?:\w+\s+)?(?:{sayings})\s+(?:that|whether|about|of|how|why|was)\b)",
        re.IGNORECASE,
    )


_ASKED = regex(
    r"\b(?:could|can|would|will|may|might|do|did|does|have|has|please|if|unless|hope|that)\s*$", re.IGNORECASE
)
"""Before `you tell me`: that is a request, nobody has said it."""


def _reported(sentence: str, start: int) -> bool:
    """Whether the words at `start` are what somebody else said, asked or feared."""
    first = _WORD.match(sentence, start)
    begins = first.end() if first and first[0].casefold() in _list("says") else start
    for match in _frame().finditer(sentence, 0, begins):
        by = (match["by"] or match["of"]).casefold()
        if by in _list("writer") or (match["by"] and by in _list("empty")):
            continue
        if match["by"] and _ASKED.search(sentence[: match.start()]):
            continue
        if match.end() >= start or not _TURNS.search(sentence, match.end(), start):
            return True
    return False
