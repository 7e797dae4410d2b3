"""Promises in other clothes: word by a day, something said to be enclosed or on its way, sent where it was to be brought.

Start reading at `word`, `enclosed` and `by_post`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene
from thankyou.proofread.gate.words import Sort, keys, sign, sort

__all__ = ["asked", "brought", "by_post", "enclosed", "word"]

_WORD = re.compile(
    r"\bI(?: will|'ll| shall| am going to)(?: also| then| gladly)? (?P<what>let you (?:both |all )?know|keep you (?:posted|informed|up to date|updated)|get back to you|be in touch|report back|confirm|tell you)\b"
    r"(?P<rest>[^.;:!?]*)",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:by|on|before|until|within|at|from|tomorrow|tonight|next|this (?:week|month|afternoon|evening|morning)|which|whether|what|how)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:if|should|as soon as|once|when|in case|unless|anything|any)\b", re.IGNORECASE)


def word(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`I will let you know by Friday which one I take`, where no fact promises word of it."""
    for said in _WORD.finditer(one.sentence.text):
        if not _DUE.search(said["rest"]) or _OPEN.search(said["rest"]):
            continue
        behind = [each for each in one.words if said.start("rest") <= each.start < said.end()]
        telling = [each for each in behind if each.sort in (Sort.CONTENT, Sort.GENERAL, Sort.DAY, Sort.NUMBER)]
        mine = (fact for fact in _promised(scene) if fact.owner != "they" and fact.lows & _TELLS)
        if any(not telling or any(each.root in fact.roots for each in telling) for fact in mine):
            continue
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end("what")), {"words": said[0].strip()})
        return


_TELLS = frozenset(
    "tell know let confirm write call ring phone send inform answer reply email e-mail update decide report".split()
)


def _promised(scene: Scene) -> list[Known]:
    return [
        fact for fact in scene.about.facts if fact.kind in ("promise", "plan") and not fact.path.startswith("concern")
    ]


_ENCLOSED = re.compile(
    r"\b(?P<how>enclosed|attached) (?!to\b|is\b|are\b|you\b|please\b|here\b|below\b|for\b|importance\b|value\b)(?P<thing>(?:[a-z-]+ ){0,2}?[a-z-]+)\b"
    r"|\b(?P<thing2>[a-z-]+) (?P<how2>(?:under the link |linked |shown |listed |given )?below)\b"
    r"|\b(?P<thing3>[a-z-]+) (?:is|are) (?P<how3>(?:already )?(?:on (?:its|their) way|in the (?:post|mail)))\b"
    r"|\bthe (?P<thing4>link) (?:below|above|at the (?:end|foot|bottom))\b",
    re.IGNORECASE,
)
_ANYTHING = frozenset("link links file files document documents page pages copy copies scan scans".split())
"""What anything sent may be called."""
_NO_THING = frozenset(
    "zero freezing far well floor deck degrees level just temperature line ground sea mark waist knee water the a and or is are was".split()
)


def enclosed(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`as the enclosed list shows`, `the photos below`, `my references are on their way`, where nothing is to be sent."""
    for said in _ENCLOSED.finditer(one.sentence.text):
        place = next(name for name in ("thing", "thing2", "thing3", "thing4") if said[name])
        things = said[place].casefold().split()
        below = place == "thing2" and not said["how2"].casefold().startswith(("under", "linked"))
        if things[-1] in _NO_THING or (below and things[-1] not in sign("papers")):
            continue
        if any(
            keys(thing) & fact.keys
            for thing in things
            for fact in _promised(scene)
            if sort(thing, "") is not Sort.GRAMMAR
        ):
            continue
        if (
            any(fact.path.startswith("materials") or ".sending" in fact.stem for fact in scene.about.facts)
            and things[-1] in _ANYTHING
        ):
            continue
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"words": said[0]})
        return


_POST = re.compile(
    r"\bI(?: will|'ll| shall| am|'m)?(?: also| then| gladly)? (?P<verb>send|e-?mail|mail|post|forward|sending|e-?mailing|posting|mailing) (?P<rest>[^.,;:!?]*)"
    r"|\b(?:and|or) (?:will |shall )?(?P<verb2>send|e-?mail|mail|post|forward) (?P<rest2>[^.,;:!?]*)",
    re.IGNORECASE,
)
_BY_HAND = frozenset("bring take show carry".split())


def by_post(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`I will e-mail you my licence`, where I am to bring it."""
    for said in _POST.finditer(one.sentence.text):
        group = "rest" if said["verb"] else "rest2"
        things = [
            each
            for each in one.words
            if said.start(group) <= each.start < said.end() and each.sort in (Sort.CONTENT, Sort.GENERAL)
        ]
        meant = [
            fact
            for fact in _promised(scene)
            if fact.owner != "they"
            and sum(each.root in fact.roots for each in things) >= min(2, len(things))
            and things
        ]
        if not meant or not all(
            fact.lows & _BY_HAND and not fact.lows & (sign("sending") | {"post", "mail"}) for fact in meant
        ):
            continue
        start = one.sentence.start
        yield Found((start + said.start(), start + said.start(group) - 1), {"words": said[0].strip()})
        return


_BRING = re.compile(
    r"\band (?:will |I'll |I will |shall )?bring (?:along )?(?P<rest>(?:my|the|a|an|some|two|three|our) [^.,;:!?]*)",
    re.IGNORECASE,
)


def brought(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`I will come to the rehearsal and bring the minibus`, where no fact says that I bring it."""
    said = _BRING.search(one.sentence.text)
    if said is None or not re.search(r"\bI(?: will|'ll| shall)\b", one.sentence.text[: said.end()]):
        return
    things = [
        each
        for each in one.words
        if said.start("rest") <= each.start < said.end() and each.sort in (Sort.CONTENT, Sort.GENERAL)
    ]
    promised = [fact for fact in scene.about.facts if fact.kind in ("promise", "plan")]
    if things and not any(each.keys & fact.keys for each in things[:2] for fact in promised):
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"words": said[0]})


_ASK = re.compile(
    r"\b(?:ask|asking|get|have) (?P<who>(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor)\.? )?[A-Z][\w-]+(?: [A-Z][\w-]+)*) to (?P<verb>[a-z-]+)"
)


def asked(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`I will ask Dr Moser to call you`, where I am to ask her to write."""
    for said in _ASK.finditer(one.sentence.text):
        who = [each for each in one.words if said.start("who") <= each.start < said.end("who")]
        meant = [
            fact
            for fact in _promised(scene)
            if any(each.sort is Sort.CONTENT and each.root in fact.roots for each in who)
        ]
        if not meant or any(keys(said["verb"]) & fact.keys for fact in meant) or said["verb"] in sign("light"):
            continue
        start = one.sentence.start
        yield Found((start + said.start("verb"), start + said.end("verb")), {"words": said[0]})
        return
