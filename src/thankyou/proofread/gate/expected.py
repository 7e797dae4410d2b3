"""What I look forward to, and what is told to come behind a thing that is promised: a call, a dinner, a parcel that no fact plans.

`promises` looks at what I say I do; here it is what is to happen or to arrive. Start reading at `awaited` and `following`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["awaited", "following"]

_FORWARD = regex(
    r"\blook(?:ing)? forward to (?:both |all )?(?P<what>(?:our|your|the|a|an|my|his|her|their|another|seeing (?:the|your)) [^,;:.!?]+)",
    re.IGNORECASE,
)


def awaited(one: Aligned, scene: Scene) -> Iterator[Found]:
    """An occasion or a thing sent that I look forward to, and no fact has to come: `I look forward to our dinner`."""
    planned = [
        fact
        for fact in scene.about.facts
        if fact.kind in ("plan", "promise") or fact.stem.endswith((".text", ".thanks"))
    ]
    for said in _FORWARD.finditer(one.sentence.text):
        head = _head(one, *said.span("what"))
        if head is None:
            continue
        word = one.words[head]
        occasion = word.low in sign("occasions")
        if not occasion and word.low not in sign("papers") - _ANY:
            continue
        if any(word.keys & fact.keys for fact in planned if not (occasion and fact.path.startswith("materials"))):
            continue
        if word.low in _SAID and (any(fact.lows & sign("telling_plans") for fact in planned) or not planned):
            continue
        yield Found(one.span(head), {"words": said[0]})
        return


_ANY = frozenset("list programme program plan plans".split())
_SAID = frozenset("call calls phone".split())


def _head(one: Aligned, start: int, end: int) -> int | None:
    """The noun of a phrase, before the little word that says more of it."""
    found = None
    for index, word in enumerate(one.words):
        if not start <= word.start < end:
            continue
        if found is None and (word.sort is Sort.GRAMMAR or word.low in _LEADS):
            found = None if word.sort is Sort.GRAMMAR else index
            continue
        if word.sort in (Sort.GRAMMAR, Sort.DAY):
            break
        found = index
    return found


_LEADS = frozenset("seeing short second next first".split())

_COMES = (
    r"(?:will|'ll|shall|is going to|are going to|should)(?: also| then| soon| gladly| shortly| all)* (?:follow|come|reach you|arrive|be with you|be sent|be posted|go out|go off|go to you|be on (?:its|their) way|be in the post|travel)"
    r"|(?:is|are) (?:also |already |now )?(?:on (?:its|their) way|in the (?:post|mail)|coming|to follow)|follows?|comes? (?:with|by|in)"
)
_FOLLOWING = regex(
    rf"(?P<before>^|[,;:.] (?:and |while )?|\band )(?P<what>(?:(?:one|two|three|four|some|several|a few|each|both|copies|a copy) of (?:my|our|the|your)|my|our|the|an?|some|two|three|four|five|six|another|more) (?:[\w'-]+ ){{1,5}}?)(?:{_COMES})\b"
)
_YOU_GET = regex(
    r"\byou(?: will|'ll| shall) (?:also |soon |then )?(?:get|receive|be sent|find) (?P<what>(?:my|our|the|an?|some|two|three|one of (?:my|our)|another) [^,;:.!?]+)",
    re.IGNORECASE,
)


def following(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Something told to come to the reader that no fact promises, or that a promised thing only belongs to: `and a mallet will follow by post`."""
    sent = [fact for fact in scene.about.facts if fact.kind in ("promise", "plan")]
    for pattern in (_FOLLOWING, _YOU_GET):
        for said in pattern.finditer(one.sentence.text):
            head = _head(one, *said.span("what"))
            if head is None or one.words[head].low in _NO_THING or one.words[head].sort is Sort.DAY:
                continue
            if pattern is _FOLLOWING and not _to_reader(one, said, sent):
                continue
            before = one.sentence.text[: said.start()]
            second = _promised_before(one, said.start(), sent) if before else None
            if any(_is_it(one, head, fact, second) for fact in sent):
                continue
            start = one.sentence.start
            yield Found((start + said.start("what"), start + said.end()), {"words": said[0].strip(" ,;")})
            return


_NO_THING = frozenset(
    "day days time week month answer reply decision news start end rest others one next part work people team weather wind season spring summer autumn winter".split()
)
_SENT = regex(
    r"\b(?:follow|follows|post|mail|parcel|reach you|be with you|be sent|way|separate|courier|e-?mail|with (?:it|them))\b"
)


def _to_reader(one: Aligned, said: re.Match[str], sent: list[Known]) -> bool:
    """Whether what comes is surely sent: by its verb, or behind a thing that is."""
    return (
        bool(_SENT.search(one.sentence.text, said.start("what")))
        or _promised_before(one, said.start(), sent) is not None
    )


def _promised_before(one: Aligned, end: int, sent: list[Known]) -> Known | None:
    """What is promised in the sentence before a place."""
    return next(
        (
            match.known
            for match in one.touched
            if match.known in sent
            and match.known.kind == "promise"
            and sum(pair.exact and one.words[pair.said].start < end for pair in match.pairs) >= 2
        ),
        None,
    )


def _is_it(one: Aligned, head: int, fact: Known, before: Known | None) -> bool:
    """Whether a fact promises the thing: in any of its words, or where it was named already by the thing that it is."""
    word = one.words[head]
    if before is None or fact.point != before.point:
        return bool(word.keys & fact.keys)
    first = next((own for own in before.words if own.sort in (Sort.CONTENT, Sort.GENERAL, Sort.COURTESY)), None)
    return first is not None and bool(word.keys & first.keys)
