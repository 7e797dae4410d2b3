"""What somebody is, has, is offered or seems to think, in plain words that no fact has: `I was a foreman once`, `another firm has asked me`.

`groundless` looks at deeds; these claims have only a `be`, `have` or `seem` for their verb. Start reading at `being`, `holding`,
`wooed` and `seeming`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thankyou.facts.patterns import regex
from thankyou.facts.people import fold
from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.scene import Found, Scene
from thankyou.proofread.gate.words import Sort, data, keys, root, sign

__all__ = ["being", "holding", "seeming", "wooed"]

_LEAD = r"(?:^|(?<=[,;:.] )|(?<=\band )|(?<=\bthat )|(?<=\bbut )|(?<=\bwhen )|(?<=\bwhile )|(?<=\bwhere ))"
_STRESS = r"(?: also| now| once| already| always| even| currently| still| myself| long| only| formerly| just)*"
_BEING = regex(
    rf"\bI(?: am|'m| was| have been|'ve been| had been| used to be| also have been| became| have become){_STRESS} (?:an?|head|chief|captain) (?!little\b|bit\b|lot\b|(?:\w+ )?few\b)(?P<what>[^,;:.!?]+)",
    re.IGNORECASE,
)
_HOLDING = regex(
    rf"\bI(?: have had| have|'ve had| had| own| owned){_STRESS} (?:an?|another|one other|two|three|four|five|six|several|other|my own)(?: other)? (?P<what>[^,;:.!?]+)",
    re.IGNORECASE,
)


def being(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What I say I am or was, and no fact of mine says."""
    return _unknown(one, scene, _BEING, sign("being_freely"))


def holding(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What I say I have or had, and no fact of mine says."""
    return _unknown(one, scene, _HOLDING, sign("having_freely"))


def _unknown(one: Aligned, scene: Scene, pattern: re.Pattern[str], freely: frozenset[str]) -> Iterator[Found]:
    for said in pattern.finditer(one.sentence.text):
        head = _head(one, *said.span("what"))
        if head is None or one.words[head].low in freely or _HYPOTHETICAL.search(one.sentence.text[: said.start()]):
            continue
        word = one.words[head]
        mine = (fact for fact in scene.about.facts if fact.owner != "they")
        names = frozenset(key for key in word.keys if not key.startswith("="))
        if word.low in _BELONGING and _belongs(one, said.span("what"), scene):
            continue
        if any(names & fact.roots or _spelt_alike(word.root, fact.roots) for fact in mine) or any(
            root(part) == word.root for part in _role(scene)
        ):
            continue
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"words": said[0]})
        return


_BELONGING = frozenset("member part".split())


def _belongs(one: Aligned, span: tuple[int, int], scene: Scene) -> bool:
    """Whether a fact of mine has what I say I was a member of: `a member of the tasting panel` for `sat on the tasting panel`."""
    words = [word for word in one.words if span[0] <= word.start < span[1] and word.low not in _BELONGING]
    roots = {word.root for word in words if word.sort in (Sort.CONTENT, Sort.GENERAL)}
    return bool(roots) and any(roots <= fact.roots for fact in scene.about.facts if fact.owner == "i")


def _spelt_alike(own: str, roots: frozenset[str]) -> bool:
    """Whether a root begins like another one, as two spellings of a word do: `license` and `licence`."""
    return len(own) >= _LONG and any(each[:_LONG] == own[:_LONG] for each in roots)


_LONG = 5
_HYPOTHETICAL = regex(r"\b(?:if|as if|as though|whether|hope|hoping|wish|imagine|like|that)(?: that)? $", re.IGNORECASE)


def _role(scene: Scene) -> list[str]:
    """The words of the role, which a letter may say that I applied for or took."""
    return re.findall(r"[\w'-]+", f"{scene.interview.role or ''} {getattr(scene.interview, 'the_job', None) or ''}")


def _head(one: Aligned, start: int, end: int) -> int | None:
    """The noun of a phrase: its last word before a little one, or before a verb."""
    found: int | None = None
    for index, word in enumerate(one.words):
        if not start <= word.start < end or (found is None and word.sort is Sort.GRAMMAR and word.low not in _OF):
            continue
        if word.sort is Sort.GRAMMAR or word.low in _ENDS:
            break
        found = index
    return found


_OF = frozenset("own other".split())
_ENDS = frozenset("myself too once".split())

_WOOED = regex(
    rf"{_LEAD}(?:another |one other |(?:two|three|four|several|some|many|a few|both) (?:other |more |further )?(?:[\w'-]+ )??|other |my (?:old|former|present|current|last) )(?P<who>(?!of\b)[\w'-]+(?: [\w'-]+)??) "
    r"(?:has|have|had|also|already|would like|wants?|wanted|asked|invited|offered|made|gave|sent|approached|promised|called|rang)\b(?P<rest>[^,;.!?]*)",
    re.IGNORECASE,
)
_ME = regex(r"\b(?:me|my|mine|an? (?:\w+ )?(?:offer|place|post|job|contract|interview))\b", re.IGNORECASE)


def wooed(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What somebody beyond the facts did or wants of me: `another depot has asked me to come`."""
    for said in _WOOED.finditer(one.sentence.text):
        if not _ME.search(said["rest"]):
            continue
        words = [word for word in one.words if said.start("who") <= word.start < said.end()]
        telling = [word for word in words if word.sort is Sort.CONTENT]
        if (
            telling
            and all(any(word.root in fact.roots for fact in scene.about.facts) for word in telling)
            and len(telling) > 1
        ):
            continue
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"words": said[0]})
        return


@cache
def _seeming() -> tuple[re.Pattern[str], ...]:
    return tuple(regex(f"{_LEAD}{each}") for each in data("signs")["seeming"])


def seeming(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What somebody is said to have seemed to think or feel: `Sanne seemed to agree`, `the children were happy with me`."""
    if one.lows.isdisjoint(sign("seemed")):
        return
    for pattern in _seeming():
        for said in pattern.finditer(one.sentence.text):
            known = said["who"].casefold().startswith("the ") and any(
                root(said["who"].split()[-1]) in fact.roots for fact in scene.about.facts
            )
            if known or not _somebody(said["who"], scene):
                continue
            word = keys(said["what"].casefold()) if pattern is not _seeming()[0] else {root(said["what"].casefold())}
            if any(word & fact.keys and fact.kind != "question" for fact in scene.about.facts):
                continue
            start = one.sentence.start
            yield Found((start + said.start(), start + said.end()), {"words": said[0]})
            return


def _somebody(who: str, scene: Scene) -> bool:
    """Whether the subject is a person: one of those whom the facts name, `she`, or people of some sort."""
    last = who.split()[-1]
    named = any(fold(last) in called for called in scene.called)
    return (
        named
        or who.casefold() in ("you", "he", "she", "they", "you all", "you both")
        or who.casefold().startswith(("the ", "my "))
    )
