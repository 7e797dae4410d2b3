"""What a colleague does, thinks or is wished, told of the reader, and the other way round. Start reading at `minds`, `doers` and `wished`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.facts.people import ALL
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.reports import until, weight
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.subjects import places, readers
from thankyou.proofread.gate.words import Sort

__all__ = ["doers", "minds", "wished"]

_YOU = re.compile(r"you(?:'d|'re|'ve)? (?!said\b|told\b|asked\b|showed\b|mentioned\b)", re.IGNORECASE)
_NAMED = re.compile(r"\b(?P<who>[A-Z][\w-]+) (?:also |herself |himself |and I )?(?=[a-z]+)")


def minds(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`Leo would rather restart early`, where it is Grace who said that she would: `you would rather restart early`."""
    for said in _NAMED.finditer(one.sentence.text):
        who = places(said["who"], scene)
        if not who:
            continue
        for match in one.matches:
            fact = match.known
            if not fact.speakers or fact.speakers & who or fact.owner != "they" or not _YOU.match(fact.even):
                continue
            verb = next((pair.said for pair in match.pairs if pair.known == _verb(fact)), None)
            if verb is None and not _alike(one, said.end(), fact):
                continue
            place = one.words[verb].start if verb is not None else said.end()
            if not 0 <= place - said.end() <= 14 or _shared(one, match, said.end()) < 2:
                continue
            start = one.sentence.start
            span = said.span("who")
            by = " and ".join(scene.name(each) for each in sorted(fact.speakers))
            yield Found(
                (start + span[0], start + span[1]), {"fact": quoted(fact), "by": by, "who": said["who"]}, fact.path
            )
            return


def _shared(one: Aligned, match: Match, start: int) -> int:
    """How many words of a fact stand behind a place, up to where what is told of somebody ends."""
    end = until(one.sentence.text, start)
    return len({pair.known for pair in match.pairs if pair.exact and start <= one.words[pair.said].start < end})


def _verb(fact: Known) -> int:
    """The word after `you`, or after what helps it."""
    return next((i for i in range(1, min(5, len(fact.words))) if fact.words[i].sort is not Sort.GRAMMAR), 1)


def _alike(one: Aligned, place: int, fact: Known) -> bool:
    """Whether the first word behind a name is the one behind the `you` of a fact: `would`."""
    first = next((word.low for word in one.words if word.start >= place), "")
    return len(fact.words) > 1 and first == fact.words[1].low


_WILL = re.compile(
    r"\b(?P<who>[Yy]ou|[A-Z][\w-]+)(?: will|'ll| are going to| is going to| promised to) (?:also |then |kindly )?(?P<verb>[a-z]+)"
)


def doers(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`you will ring me about the salary`, where a colleague will."""
    for said in _WILL.finditer(one.sentence.text):
        you = said["who"].casefold() == "you"
        who = readers(scene) if you else places(said["who"], scene)
        if not who or said["verb"] in ("be", "have"):
            continue
        end = until(one.sentence.text, said.end())
        found = [
            (weight(one, match, said.start("verb"), end), match) for match in one.matches if match.known.kind == "plan"
        ]
        top = max((much for much, _ in found), default=0.0)
        best = [match.known for much, match in found if much >= max(1.0, top)]
        named = [_doer(fact, scene) for fact in best]
        if not best or any(doer is None or doer & who for doer in named):
            continue
        if len([match for match in one.matches if match.known in best and match.telling >= 2]) == 0:
            continue
        start, span = one.sentence.start, said.span("who")
        by = " and ".join(scene.name(each) for each in sorted(named[0] or ()))
        yield Found(
            (start + span[0], start + span[1]),
            {"fact": quoted(best[0]), "by": by, "who": scene.reader_name if you else said["who"]},
            best[0].path,
        )
        return


_STEP = re.compile(r"^(next_steps\[\d+\])\.will(?:\[\d+\])?$")


def _doer(fact: Known, scene: Scene) -> frozenset[int] | None:
    """The interviewer whom a next step names; None where it names nobody of them."""
    step = _STEP.match(fact.path)
    if step is None:
        return None
    steps = getattr(scene.interview, "next_steps", ())
    who = getattr(steps[int(step[1][11:-1])], "who", None) if not isinstance(steps, str) else None
    return frozenset(scene.interview.people.find(who)) or None if isinstance(who, str) else None


_YOUR = re.compile(r"\b[Yy]our (?P<thing>[a-z]+)")


def wished(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`your sister's move` of what was wished to a colleague."""
    if scene.reader is None:
        return
    for said in _YOUR.finditer(one.sentence.text):
        index = next((i for i, word in enumerate(one.words) if word.start == said.start("thing")), None)
        facts = [match for match in one.matches if index in match.said and match.telling >= 2]
        if not facts or any(not _others(match.known, scene) for match in one.touched if index in match.said):
            continue
        fact = facts[0].known
        start = one.sentence.start
        by = " and ".join(scene.name(each) for each in sorted(_others(fact, scene)))
        yield Found(
            (start + said.start(), start + said.end()),
            {"fact": quoted(fact), "by": by, "who": scene.reader_name},
            fact.path,
        )
        return


_PERSONAL = re.compile(r"^personal\[(\d+)\]")


def _others(fact: Known, scene: Scene) -> frozenset[int]:
    """Of whom a wish is that speaks of `your`, where that is not the reader."""
    entry = _PERSONAL.match(fact.path)
    if entry is None or "your" not in fact.lows:
        return frozenset()
    by = getattr(scene.interview.personal[int(entry[1])], "by", None)
    found = frozenset(scene.interview.people.find(by)) if isinstance(by, str) else frozenset()
    return frozenset() if scene.reader in found or ALL in found else found
