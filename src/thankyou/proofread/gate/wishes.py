"""What is only wished for in a sentence that names its facts: the job, in the candidate's own words, or something good for the reader.

A wish tells nothing that happened. So its plain words need no fact (`to take my turn in that ballot`, `a house that remembers its
families`), and the words of other facts of the brief may stand in it. What claims something needs one as anywhere: a number, a time,
a name, what is mine, what was done, what somebody does to me, what I bring or send. Start reading at `wished`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, root, rooted, sign

__all__ = ["granted", "wished", "wishes"]

_GLAD = r"(?:glad|happy|happier|pleased|proud|delighted|honou?red|grateful|content|keen)"
_WISH = regex(
    rf"\bI(?: would| should|'d)(?: [a-z]+ly| also| very much| still| indeed| be| feel| more than| very| so| most| quite)*"
    rf" (?:(?:{_GLAD}|like|love)(?: indeed)? (?:to|of|in)|(?:rather|sooner))\b(?P<job>[^.;:!?]*)"
    rf"|\b(?:it|that|this) would (?:also )?(?:be|give me) (?:a|an)?(?: \w+)? ?(?:pleasure|honou?r|privilege|joy) to\b(?P<honour>[^.;:!?]*)"
    r"|\bI (?:do )?wish (?:you|your|him|her|them|everyone|everybody|all|(?:the|those|these) \w+)\b(?![^.;:!?]* (?:was|had|were|would|could|did)\b)(?P<reader>[^.;:!?]*)"
    r"|^May (?!I\b)(?P<granted>[^.;:!?]*)",
    re.IGNORECASE,
)
_ANOTHER = regex(
    r"(?:,? (?:and|but|so|because|since|which|as|though|although|while)|, for) (?:I|we|you|it|that|this|he|she|they|my|is|was)\b"
)


def wishes(text: str) -> list[tuple[int, int]]:
    """Where the wishes of an evened text stand: up to another clause of its own."""
    return [(start, end) for start, _, end in _parts(text)]


def _begun(match: re.Match[str]) -> int:
    """Where what is wished begins."""
    return next(match.start(name) for name in ("job", "honour", "reader", "granted") if match[name] is not None)


_ALL = frozenset("all every everybody everyone each whole both".split())


@lru_cache(maxsize=1024)
def _parts(text: str) -> tuple[tuple[int, int, int], ...]:
    """Where each wish begins, where the words end that wish, and where it ends."""
    found = []
    for match in _WISH.finditer(text):
        start, end = _begun(match), match.end()
        stop = _ANOTHER.search(text, start, end)
        found.append((match.start(), start, stop.start() if stop else end))
    return tuple(found)


def granted(one: Aligned, index: int) -> bool:
    """Whether a little word says how much I wish it, or how much of good I wish somebody: `I would most like`, `every happiness`."""
    at = one.words[index].start
    return any(
        (name == "lead" or one.words[index].low in _ALL) and start <= at < end
        for match in _WISH.finditer(one.sentence.text)
        for name, start, end in (
            ("lead", match.start(), _begun(match)),
            ("reader", *match.span("reader")),
            ("granted", *match.span("granted")),
        )
    )


def wished(one: Aligned, known: Collection[str], names: Collection[str]) -> frozenset[int]:
    """The words of a sentence that a wish may say without a fact that it names.

    `known` are the roots of all facts of the brief, `names` the words of what everybody knows of it: the job, the firm.
    """
    called = frozenset(map(root, names))
    spans = wishes(one.sentence.text)
    return frozenset(
        index
        for index, word in enumerate(one.words)
        if any(start <= word.start < end for start, end in spans) and _free(one, index, known, called)
    )


def _free(one: Aligned, index: int, known: Collection[str], called: Collection[str]) -> bool:
    word = one.words[index]
    if word.sort in (Sort.NUMBER, Sort.DAY) or index in one.counts or _mine(one, index):
        return False
    lows = [each.low for each in one.words[max(0, index - 2) : index]]
    passive = not (sign("be") - {"am"}).isdisjoint(lows)
    if granted(one, index):
        return True
    kept = "keep" in [each.low for each in one.words[max(0, index - 4) : index]]
    seen = lows[:1] in (["see"], ["hear"], ["watch"]) and lows[-1] in ("it", "that", "this", "them", "those")
    if past(word.low) and not passive and not kept and not seen and lows[-1:] != ["to"]:
        return False
    if word.root in called or word.root in rooted("houses"):
        return True
    if word.root in rooted("units") | rooted("claims") | (rooted("telling") - rooted("hoped")):
        return False
    if word.root in known:
        return True
    if word.root in rooted("bringing") and not passive:
        return False
    return word.sort in (Sort.GENERAL, Sort.COURTESY) or _does(one, index)


def _does(one: Aligned, index: int) -> bool:
    """Whether a word is what I would do there: `I would be glad to |sew| in yours`."""
    before = one.words[index - 1]
    end = before.start + len(before.text)
    return before.low == "to" and any(begun == end for _, begun, _ in _parts(one.sentence.text))


def _mine(one: Aligned, index: int) -> bool:
    """Whether a word is of something of mine, which is a claim in a wish too; `my turn` is none."""
    before = one.words[index - 1].low if index else ""
    return before in ("my", "our", "own") and one.words[index].low not in _SHARES


_SHARES = frozenset("turn place part share hand time best way days life first next own".split())
