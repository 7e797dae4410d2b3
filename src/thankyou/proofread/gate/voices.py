"""Who said it: by a verb with them for its subject, `you told me`, or by `your point about ...`, `hearing from Sanne that ...`.

Start reading at `speaker` and `heard`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.facts.people import CANDIDATE, fold
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import REMARK_ENDS, remark_end
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.known import known as all_known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, addressed, root, sign

__all__ = ["heard", "places_of", "says_it", "speaker"]


@cache
def _you_said() -> re.Pattern[str]:
    verbs, nouns = ("|".join(sorted(sign(name))) for name in ("attribution", "point_nouns"))
    return re.compile(
        rf"\b(?:you(?:'ve| have| had)?(?: also| first| then| rightly| kindly)?(?: went on to)? ({verbs})|as you (?:said|put it|say|told)|in your words|your ({nouns})|you (?:were (?:worried|concerned)|wanted to know|had (?:\w+ )?(?:doubts|worries|concerns|reservations)))\b",
        re.IGNORECASE,
    )


_MY_WORRY = regex(r"\b[Mm]y (?:own )?(?:worry|worries|concerns?|fears?|doubts?|question)\b")
_I_SAID = regex(
    r"\bI (?:told you|mentioned|said|explained to you|pointed out|(?:have |had )?read (?:online |somewhere )?that)\b"
)


def _told_end(text: str, start: int) -> int:
    """Where what somebody said ends: at `, and`, a semicolon or a colon."""
    stop = re.search(r"[;:]|, (?:and|but|which)\b", text[start:])
    return start + stop.start() if stop else len(text)


def _what(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Where what somebody says stands: behind the verb, or all about it where the verb is put in, `, you told me, `."""
    if aside := re.match(r"(?: me)?, (?:when|as|while|in|on|over|during)\b[^,;]*,(?= that\b)", text[span[1] :]):
        return span[1] + aside.end(), _told_end(text, span[1] + aside.end())
    put_in = re.match(r"(?: me)?[,.]", text[span[1] :])
    if put_in and re.search(r", (?:[A-Z][\w'-]+ )?$", text[: span[0]]):
        start = max((stop.end() for stop in re.finditer(r"[;:]|, (?:and|but)\b", text[: span[0]])), default=0)
        return start, _told_end(text, span[1] + put_in.end() - 1)
    return span[1], _told_end(text, span[1])


def _best(one: Aligned, start: int, end: int = 10**6) -> list[Match]:
    """The facts that explain most of what is said behind a place of the sentence."""
    found = []
    for match in one.touched:
        after = [
            pair
            for pair in match.pairs
            if start <= one.words[pair.said].start < end and one.words[pair.said].sort is not Sort.COURTESY
        ]
        distinct = {pair.known for pair in after}
        weight = sum(1.0 if any(pair.exact for pair in after if pair.known == known) else 0.6 for known in distinct)
        if weight >= (1.0 if match.known.stem.endswith((".worry", ".you_asked")) else 1.2):
            found.append((weight, match))
    top = max((weight for weight, _ in found), default=0.0)
    best = [match for weight, match in found if weight >= top - 0.3]
    return [] if any(_mine_to_say(match.known) for match in best) else best


_JOTTED = regex(r"\byou (?:said|showed|told|asked|mentioned)\b", re.IGNORECASE)


def _mine_to_say(fact: Known) -> bool:
    """Whether a fact is the candidate's own account, which anybody may have asked for or heard; one jotted down as `you said` too."""
    return (CANDIDATE in fact.speakers and (not fact.stem.endswith(".text") or fact.kind == "feeling")) or bool(
        _JOTTED.search(fact.even)
    )


def speaker(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What somebody else said put into the reader's mouth, or the reader's words into another's."""
    text = one.sentence.text
    said = _you_said().search(text)
    if said and not re.search(r"\b(?:could|can|would|will|may|might|if|should)\s+$", text[: said.start()], re.I):
        start, end = _what(text, said.span())
        end = min(end, remark_end(text, start + 3)) if start >= said.end() else end
        if re.search(r"as you|in your words", said[0], re.I) and said.start() > 5:
            start, end = 0, len(text)
        best = _best(one, start, end)
        if best and all(match.known.speakers and not scene.of_reader(match.known) for match in best):
            yield _found(one, scene, said.span(), best[0].known, scene.reader_name)
            return
    if said := _MY_WORRY.search(text):
        comma = text.find(",", said.end())
        best = _best(one, said.end(), comma if comma > 0 else len(text))
        if best and all(
            match.known.stem.endswith((".worry", ".you_asked")) or match.known.path.startswith("concern")
            for match in best
        ):
            yield _found(one, scene, said.span(), best[0].known, "you")
            return
    if said := _I_SAID.search(text):
        best = _best(one, said.end())
        if best and all(
            match.known.speakers and CANDIDATE not in match.known.speakers and match.known.owner == "they"
            for match in best
        ):
            yield _found(one, scene, said.span(), best[0].known, "you")
    if scene.reader is not None and len(scene.interview.interviewers) > 1:
        yield from _yourself(one, scene)


def _of_facts(name: str, scene: Scene) -> bool:
    """Whether the facts name somebody so, whoever that is."""
    return name.casefold() not in scene.company and any(
        word.text == name and (word.start or fact.kind == "name" or not _WHOLE.search(fact.text))
        for fact in all_known(scene.interview)
        for word in fact.words
    )


_WHOLE = regex(r"[.!?]$")
"""How a whole sentence ends, which begins with a capital whoever it is of; what completes a stem begins with one only where it is a name."""


_YOURSELF = regex(r"\byou\b[^,.;]*\byourself\b|\byourself\b", re.I)


def _yourself(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What one of the others does themselves told of the reader."""
    said = _YOURSELF.search(one.sentence.text)
    if not said:
        return
    best = _best(one, 0)
    if best and all(
        match.known.speakers and not scene.of_reader(match.known) and CANDIDATE not in match.known.speakers
        for match in best
    ):
        yield _found(one, scene, said.span(), best[0].known, scene.reader_name)


def _found(one: Aligned, scene: Scene, span: tuple[int, int], fact: Known, who: str) -> Found:
    start = one.sentence.start
    names = " and ".join(scene.name(place) for place in sorted(fact.speakers))
    return Found((start + span[0], start + span[1]), {"fact": quoted(fact), "by": names, "who": who}, fact.path)


class _Voice(NamedTuple):
    who: str
    span: tuple[int, int]
    start: int
    end: int


_WHO = r"(?:[Yy]our|[Tt]he) (?:[a-z]+ )?(?!that\b|how\b|about\b|what\b)[a-z]+|[Mm]y [a-z]+|you|we|[A-Z][\w-]+(?: [A-Z][\w-]+)?"
"""Whoever may be named as the one who said it."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    nouns, verbs, thanks = ("|".join(sorted(sign(name))) for name in ("said_nouns", "heard_from", "thanked_for"))
    return (
        regex(
            rf"\b(?P<who>[Yy]our|[A-Z][\w-]+'s) (?:\w+ ){{0,2}}(?:{nouns})\b(?: (?:about|on|of|that|how|for|to)\b|(?=,? ))"
        ),
        regex(rf"\b(?i:{verbs})\b(?: \w+)? (?:from|by) (?P<who>{_WHO})\b"),
        regex(rf"\b(?i:asked|told|warned|shown) by (?P<who>{_WHO})\b"),
        regex(rf"\b(?:[Ff]rom (?P<who>{_WHO}),? (?:I|we)(?: also)? (?:{verbs})|[Aa]ccording to (?P<source>{_WHO}))\b"),
        regex(
            rf"\b(?:[Tt]hank you|[Tt]hanks|grateful to you|appreciate you(?:r)?)\b(?! to [A-Z])(?: \w+){{0,3}}? for (?P<who>)(?:being )?(?:so )?(?:{thanks})\b"
        ),
        regex(
            r"\b(?P<who>[Yy]our|[A-Z][\w-]+'s) (?:telling|saying|mentioning|explaining|remarking|pointing out|admitting)\b"
        ),
        regex(
            rf"\b(?:[Ii]n the words of (?P<source>{_WHO})|(?:[Aa]s|with|like) (?P<who>{_WHO}) (?:(?:likes?|used) to |always |once |often |also )?(?:said|put it|puts it|explained|told|say|says)\b)"
        ),
        regex(
            rf"\b(?P<who>{_WHO}) (?:(?:is|was|are|were) (?:also )?looking for|needs?|wants?) (?:someone|somebody|a person|people)\b"
        ),
    )


_VERB = regex(
    r" (?:made|makes|was|is|are|were|has|have|stayed|stays|gave|struck|rang|helped|will|would|resonated|impressed|stuck|reminded|came|meant|interested)\b"
)
"""Where a noun such as `your point about the belt` has its verb."""


def heard(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A remark, an account or news put down to somebody whom the facts do not have it from."""
    for voice in _voices(one.sentence.text):
        places = places_of(voice.who, scene)
        if places is None:
            continue
        best = _told(one, voice, scene)
        if _NEEDING.search(one.sentence.text, *voice.span):
            best = [match.known for match in one.touched if match.known.is_wanted and match.weight >= 1.0][:1]
        if _doubted(one, voice, places) or _SAID_THAT.search(one.sentence.text[: voice.span[0]]):
            continue
        last = root(voice.who.removesuffix("'s").split()[-1]) if voice.who else ""
        if best and all(_from_others(fact, places) and not says_it(last, fact) for fact in best):
            start = one.sentence.start
            by = " and ".join(scene.name(place) for place in sorted(best[0].speakers)) or "those you met"
            who = scene.reader_name if voice.who.casefold() in ("your", "you", "") else voice.who.removesuffix("'s")
            yield Found(
                (start + voice.span[0], start + voice.span[1]),
                {"fact": quoted(best[0]), "by": by, "who": who},
                best[0].path,
            )
            return


def _from_others(fact: Known, places: frozenset[int]) -> bool:
    """Whether the facts have something from others than these: from those who said it, or where no field says who, from somebody who was there."""
    if not fact.speakers:
        return not places and bool(_TOLD_ME.search(fact.stem))
    return CANDIDATE not in fact.speakers and not fact.speakers & places


_TOLD_ME = regex(r"(?:^|\.)(?:you_said|glad|good_to_hear)$")


def says_it(who: str, fact: Known) -> bool:
    """Whether a fact itself has somebody who is named by a root say something: `your deputy swears that ...`."""
    return who in fact.roots and not fact.lows.isdisjoint(sign("attribution") | sign("heard_from") | _SAYS)


_SAYS = frozenset("says swears thinks tells swore thought claims insists".split())
_NEEDING = regex(r"(?:someone|somebody|a person|people)$")
_SAID_THAT = regex(r"\b(?:said|told me|mentioned|explained|added) that $")
"""What leads to `you need someone` where somebody else says what the reader's people need."""
_ASKED = regex(r" (?:what|how|whether|why|when|which|where)\b")


_LEAD = regex(r'[^,;:"]{0,40}[:,] ?(?=")')
"""What stands between those who said it and their words: `as Ruth says at the bench: "..."`."""


def _voices(text: str) -> Iterator[_Voice]:
    for place, pattern in enumerate(_patterns()):
        for found in pattern.finditer(text):
            lead = _LEAD.match(text, found.end())
            begin = lead.end() if lead else found.end()
            asked = _ASKED.match(text, found.end())  # `your question about what I do when a tool is missing`
            verbs = list(_VERB.finditer(text, found.end())) if place == 0 and not asked else []
            told = found[0].endswith(("that", "how"))  # what is told has a verb of its own; the last of more goes on
            stops = [REMARK_ENDS.search(text, begin), *([] if lead else verbs[1:][-1:] if told else verbs[:1])]
            if told and stops[0] and stops[0].group().startswith(", which"):
                stops = stops[1:]
            end = min((stop.start() for stop in stops if stop), default=len(text))
            yield _Voice(found["who"] or found.groupdict().get("source", ""), found.span(), begin, end)


def places_of(who: str, scene: Scene) -> frozenset[int] | None:
    """The places of those meant, none where it is somebody who was not there; None where nobody of the facts is."""
    if who.casefold() in ("your", "you", ""):
        return None if scene.reader is None else frozenset({scene.reader})
    if who == "we":
        return frozenset({CANDIDATE})
    last = _without_title(who.removesuffix("'s").split())
    if found := frozenset(place for place, called in enumerate(scene.called) if fold(last) in called):
        return found
    if found := _titled(who, scene):
        return found
    if last[:1].isupper():
        return frozenset() if _of_facts(last, scene) else None
    persons = sign("companions") | sign("kin") | sign("superiors")
    known = any(word.low == last for fact in scene.about.facts for word in fact.words)
    return frozenset() if last in persons or (known and last not in sign("said_nouns")) else None


def _titled(who: str, scene: Scene) -> frozenset[int]:
    """The places of those whose title ends with some words: `the Principal`, `the director` for a workshop director."""
    said = who.casefold().removesuffix("'s").split()
    said = said[1:] if said[:1] and said[0] in ("the", "your", "my") else said
    titles = ((one.title or "").casefold().split() for one in scene.interview.interviewers)
    return frozenset(place for place, title in enumerate(titles) if said and title[-len(said) :] == said)


def _without_title(words: list[str]) -> str:
    """The last word of a name, past a form of address behind it: `Hasan Bey`, `Rao-ji`."""
    while len(words) > 1 and addressed(words[-1]):
        words = words[:-1]
    name, _, title = words[-1].rpartition("-")
    return name if name and addressed(title) else words[-1]


def _doubted(one: Aligned, voice: _Voice, places: frozenset[int]) -> bool:
    """Whether those who are meant have a doubt that has what is said, although somebody else needs the same: `your doubt that I have not led a crew`."""
    return any(
        match.known.stem.endswith(".worry")
        and match.known.speakers & places
        and sum(pair.exact and one.words[pair.said].start >= voice.start for pair in match.pairs) >= 2
        for match in one.touched
    )


def _told(one: Aligned, voice: _Voice, scene: Scene) -> list[Known]:
    """The facts that explain most of what stands behind; none where that is too little."""
    found: list[tuple[float, Match]] = []
    for match in one.touched:
        pairs = {
            pair.known: 1.0 if pair.exact else 0.6
            for pair in match.pairs
            if voice.start <= one.words[pair.said].start < voice.end
            and one.words[pair.said].sort in (Sort.CONTENT, Sort.GENERAL, Sort.NUMBER, Sort.DAY)
            and one.words[pair.said].root not in scene.about.people
        }
        if pairs and not match.known.stem.endswith(".why"):
            found.append((sum(pairs.values()), match))
    top = max((much for much, _ in found), default=0.0)
    best = [match for much, match in found if much >= top - 0.3] if top >= 1.0 else []
    telling = {
        (pair.said, one.words[pair.said].sort)
        for match in best
        for pair in match.pairs
        if pair.exact
        and voice.start <= one.words[pair.said].start < voice.end
        and one.words[pair.said].sort in _TELLING
    }
    sure = len(telling) > 1 or any(sort is not Sort.GENERAL for _, sort in telling)
    return [match.known for match in best] if sure else []


_TELLING = (Sort.CONTENT, Sort.NUMBER, Sort.GENERAL)
