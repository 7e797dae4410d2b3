"""Who said it, whose it is, and what they are called. Start reading at `speaker`, `owner`, `possessive`, `pronoun`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thankyou.facts.people import CANDIDATE, fold
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, clause, quoted
from thankyou.proofread.gate.words import Sort, root, sign

__all__ = ["GENERAL_NOUNS", "owner", "possessive", "pronoun", "speaker"]


@cache
def _you_said() -> re.Pattern[str]:
    verbs, nouns = ("|".join(sorted(sign(name))) for name in ("attribution", "point_nouns"))
    return re.compile(
        rf"\b(?:you(?:'ve| have| had)?(?: also| first| then| rightly| kindly)? ({verbs})|as you (?:said|put it|say|told)|in your words|your ({nouns})|you were (?:worried|concerned))\b",
        re.IGNORECASE,
    )


@cache
def _named_said() -> re.Pattern[str]:
    verbs = "|".join(sorted(sign("subject_verbs")))
    return re.compile(rf"\b([A-Z][\w'-]+|[Yy]our \w+)(?: also| first)? (?:{verbs})\b")


_I_SAID = re.compile(r"\bI (?:told you|mentioned|said|explained to you|pointed out)\b")


def _said_until(text: str, start: int) -> int:
    """Where what somebody said ends: at `, and`, a semicolon or a colon."""
    stop = re.search(r"[;:]|, (?:and|but)\b", text[start:])
    return start + stop.start() if stop else len(text)


def _best(one: Aligned, start: int, end: int = 10**6) -> list[Match]:
    """The facts that explain most of what is said behind a place of the sentence."""
    found = []
    for match in one.matches:
        after = [
            pair
            for pair in match.pairs
            if start <= one.words[pair.said].start < end and one.words[pair.said].sort is not Sort.COURTESY
        ]
        distinct = {pair.known for pair in after}
        weight = sum(1.0 if any(pair.exact for pair in after if pair.known == known) else 0.6 for known in distinct)
        if weight >= 1.2 and match.weight >= 1.0:
            found.append((weight, match))
    top = max((weight for weight, _ in found), default=0.0)
    best = [match for weight, match in found if weight >= top - 0.3]
    return [] if any(_mine_to_say(match.known) for match in best) else best


_JOTTED = re.compile(r"\byou (?:said|showed|told|asked|mentioned)\b", re.IGNORECASE)


def _mine_to_say(fact: Known) -> bool:
    """Whether a fact is the candidate's own account, which anybody may have asked for or heard; one jotted down as `you said` too."""
    return (CANDIDATE in fact.speakers and (not fact.path.endswith(".text") or fact.kind == "feeling")) or bool(
        _JOTTED.search(fact.even)
    )


def speaker(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What somebody else said put into the reader's mouth, or the reader's words into another's."""
    text = one.sentence.text
    if (said := _you_said().search(text)) and not re.search(
        r"\b(?:could|can|would|will|may|might|if|should)\s+$", text[: said.start()], re.I
    ):
        start = 0 if re.search(r"as you|in your words", said[0], re.I) and said.start() > 5 else said.end()
        best = _best(one, start)
        if best and all(match.known.speakers and not scene.of_reader(match.known) for match in best):
            yield _found(one, scene, said.span(), best[0].known, scene.reader_name)
            return
    for named in _named_said().finditer(text):
        who = named[1]
        if who.casefold() in ("i", "you", "we", "they", "he", "she", "it", "who", "that"):
            continue
        places = frozenset(i for i, called in enumerate(scene.called) if fold(who) in called)
        best = _best(one, named.end(), _said_until(text, named.end()))
        if not best or (not places and not who.casefold().startswith("your ")):
            continue
        if all(CANDIDATE not in m.known.speakers and m.known.owner != "i" for m in best) and all(
            m.known.speakers and not (m.known.speakers & places) and root(who.split()[-1]) not in m.known.roots
            for m in best
        ):
            yield _found(one, scene, named.span(1), best[0].known, who)
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


_YOURSELF = re.compile(r"\byou\b[^,.;]*\byourself\b|\byourself\b", re.I)


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


_ADVERBS = frozenset(
    "also always have had has 've once then now never just already recently even often first since myself yourself still did do does only used to be been was were are is am".split()
)
_MINE = frozenset("i my mine myself me we our ours us i've i'm i'd i'll we've".split())
_MODAL = frozenset("will would can could may might shall should must hope want wish ll d".split())
_STANCE = frozenset(
    "see saw seen learn learned noticed notice liked loved enjoyed understood smiled laughed wondered knew kept thought felt am was do did have had been".split()
)


@cache
def _stance_roots() -> frozenset[str]:
    return frozenset(map(root, _STANCE))


def _verb_after(one: Aligned, index: int) -> tuple[int, bool]:
    """The verb of the subject at `index`, and whether a modal stands before it."""
    modal = False
    for place in range(index + 1, min(len(one.words), index + 6)):
        low = one.words[place].low
        if low in _MODAL or low in ("not", "n't"):
            modal = modal or low in _MODAL
        elif (
            low in ("began", "begun", "begin", "started", "start")
            and place + 1 < len(one.words)
            and one.words[place + 1].low == "to"
        ):
            continue
        elif low not in _ADVERBS:
            return place, modal
    return min(index + 1, len(one.words) - 1), modal


def owner(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What the candidate did told of the reader or the company, or theirs told as the candidate's."""
    for index, word in enumerate(one.words):
        mine = word.low in ("i", "i've", "i'd") or (word.low == "having" and index < 2 and one.has(("i", "i'm", "i'd")))
        yours = word.low in ("you", "you've")
        if not (mine or yours):
            continue
        verb, modal = _verb_after(one, index)
        if (
            modal
            or (index and one.words[index - 1].low in ("time", "trouble", "care", "way"))
            or root(one.words[verb].low) in _stance_roots()
            or word.low == "i'd"
            or one.has(("never", "not", "no"), index + 1, verb)
        ):
            continue
        for match in one.matches:
            pair = next((pair for pair in match.pairs if pair.said == verb and pair.exact), None)
            fact = match.known
            if (
                index
                and one.words[index - 1].text[:1].islower()
                and any(each.said == index - 1 and each.exact for each in match.pairs)
            ):
                continue  # `I will send you two references`: the one it is done for
            if pair is None and not (
                match is one.matches[0]
                and _close(match, verb)
                and one.words[verb].low in _LIGHT_VERBS
                and (mine or match.weight >= 2.0 or _number_next(one, match, verb))
            ):
                continue
            if (
                mine
                and _theirs(fact)
                and match.telling >= 2
                and match.weight >= 1.2
                and not _either(one, match, verb, "i")
            ):
                yield Found(one.span(index, verb), {"fact": quoted(fact), "who": "theirs"}, fact.path)
                return
            if (
                yours
                and fact.owner == "i"
                and not (pair is not None and _says_you(fact, pair.known))
                and not fact.even.casefold().startswith("you ")
                and (fact.kind not in ("question", "feeling") or (fact.kind == "feeling" and "i" in fact.lows))
                and match.weight >= 1.2
                and match.telling >= 2
                and not _either(one, match, verb, "they")
            ):
                yield Found(one.span(index, verb), {"fact": quoted(fact), "who": "the candidate's"}, fact.path)
                return
    yield from _company(one, scene)


def _says_you(fact: Known, verb: int) -> bool:
    """Whether the fact itself has `you` for the subject of a verb."""
    return any(word.low in ("you", "you've") for word in fact.words[max(0, verb - 1) : verb])


_LIGHT_VERBS = frozenset("spent got took brought put needed made gave went began started worked".split())


def _close(match: Match, verb: int) -> bool:
    return any(0 < pair.said - verb <= 3 for pair in match.pairs)


def _number_next(one: Aligned, match: Match, verb: int) -> bool:
    return any(
        0 < pair.said - verb <= 2 and any(one.words[pair.said].start == number.start for number in one.numbers)
        for pair in match.pairs
    )


def _theirs(fact: Known) -> bool:
    return (
        fact.owner == "they"
        and fact.kind not in ("feeling", "name")
        and "qualifications" not in fact.path
        and not fact.lows & {"we", "both", "i", "my"}
    )


def _either(one: Aligned, match: Match, verb: int, owner: str) -> bool:
    """Whether a fact of the other owner explains the verb and as much else."""
    return any(
        other is not match
        and other.known.owner in (owner, "any", "we")
        and ((verb in other.said and other.weight >= 0.7 * match.weight) or other.weight > match.weight)
        for other in one.matches
    ) or any(
        other is not match
        and other.known.point == match.known.point
        and other.known.owner == owner
        and any(pair.said == verb and pair.exact for pair in other.pairs)
        for other in one.touched
    )


_YOUR_SUBJECT = re.compile(
    r"\b(?:your|the) (?:\w+ )?(team|staff|crews?|company|colleagues|people|analysts|engineers|nurses|department|group|organi[sz]ation|firm|editors?|tool|clients?|branch|committee)\b",
    re.I,
)


def _company(one: Aligned, scene: Scene) -> Iterator[Found]:
    """The candidate's achievement in a sentence without the candidate, whose subject is the company or the reader's people."""
    best = one.matches[0] if one.matches else None
    if (
        best is None
        or best.known.owner != "i"
        or best.known.kind not in ("fact", "promise")
        or best.weight < 1.2
        or best.telling < 2
    ):
        return
    if any(other.weight >= 0.8 * best.weight and other.known.owner != "i" for other in one.matches[1:]):
        return
    named = next(
        (
            i
            for i, word in enumerate(one.words)
            if scene.company and _is_company(one, i, scene) and not one.has(_MODAL, i + 1, i + 3)
        ),
        None,
    )
    said = _YOUR_SUBJECT.search(one.sentence.text)
    text = one.sentence.text
    at = (
        named
        if named is not None
        else next((i for i, word in enumerate(one.words) if said and word.start >= said.start()), None)
    )
    start, end = clause(one, at) if at is not None else (0, len(one.words))
    if at is not None and _told_of(one, best, start, at, end):
        yield Found(one.span(at), {"fact": quoted(best.known), "who": "the candidate's"}, best.known.path)
        return
    if one.has(_MINE, start, end):
        subject = re.search(
            r"\b(?:that|which) (?:you|your \w+|the \w+)\b(?! (?:are|were|is|asked|wanted|need|will|can|told|said|mentioned|have))",
            text,
            re.I,
        )
        if (
            not subject
            and named is not None
            and re.search(r"\b(?:that|which|and|,)\s*$", text[: one.words[named].start])
            and best.weight >= 1.8
        ):
            yield Found(one.span(named), {"fact": quoted(best.known), "who": "the candidate's"}, best.known.path)
        return
    if named is not None and not re.search(
        r"\b(?:for|at|with|from|to|in|of|join|joining)\s+(?:the\s+)?$", text[: one.words[named].start], re.I
    ):
        yield Found(one.span(named), {"fact": quoted(best.known), "who": "the candidate's"}, best.known.path)
    elif said and not re.search(r"\b(?:for|at|with|from|to|in|of|by)\s+$", text[: said.start()], re.I):
        start = one.sentence.start
        yield Found(
            (start + said.start(), start + said.end()),
            {"fact": quoted(best.known), "who": "the candidate's"},
            best.known.path,
        )


def _told_of(one: Aligned, best: Match, start: int, at: int, end: int) -> bool:
    """Whether the verb of a fact of mine follows the company or its people, in a clause of their own behind `that` or `how`."""
    opener = next((i for i in range(at - 1, max(start, at - 4) - 1, -1) if one.words[i].low in ("that", "how")), None)
    if opener is None or one.has(_MINE, opener, end) or one.has(_MODAL, at + 1, at + 5):
        return False
    return best.weight >= 1.8 and any(
        pair.exact and pair.known == 0 and at < pair.said <= at + 4 for pair in best.pairs
    )


def _is_company(one: Aligned, index: int, scene: Scene) -> bool:
    word = one.words[index]
    return (
        word.text[:1].isupper()
        and word.low in scene.company
        and word.low not in ("the",)
        and not one.sentence.text[word.start + len(word.text) :].startswith("'s ")
    )


GENERAL_NOUNS = frozenset(
    "own time best interest application experience work role view mind part side way first last job interview answer answers thanks letter referees references next current former old new".split()
)


def possessive(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`my` for what is theirs, `your` for what is the candidate's."""
    for index, word in enumerate(one.words[:-1]):
        if word.low not in ("my", "your") or one.words[index + 1].low in GENERAL_NOUNS or _in_quotes(one, index):
            continue
        nouns = list(range(index + 1, min(index + 4, len(one.words))))
        nouns = nouns[: next((i for i, place in enumerate(nouns) if one.words[place].sort is Sort.GRAMMAR), len(nouns))]
        for match in one.matches:
            fact = match.known
            pair = next((pair for pair in reversed(match.pairs) if pair.said in nouns and pair.exact), None)
            if pair is None or match.weight < 1.0:
                continue
            if word.low == "my" and any(
                _owned(fact, each.known) == "mine" for each in match.pairs if each.said in nouns
            ):
                continue
            owned = _owned(fact, pair.known)
            elsewhere = [
                other for other in scene.about.facts if other is not fact and fact.words[pair.known].root in other.roots
            ]
            if (
                word.low == "my"
                and (
                    owned == "theirs"
                    or (owned is None and _theirs(fact) and match.telling >= 2 and match.weight >= 1.5)
                )
                and not any(
                    other.owner in ("i", "any", "we") or _mine(other, fact.words[pair.known].root)
                    for other in elsewhere
                )
            ):
                yield Found(one.span(index, pair.said), {"fact": quoted(fact), "who": "theirs"}, fact.path)
                return
            if word.low == "your" and owned == "mine" and not any(other.owner != "i" for other in elsewhere):
                yield Found(one.span(index, pair.said), {"fact": quoted(fact), "who": "the candidate's"}, fact.path)
                return
            if (
                word.low == "your"
                and owned is None
                and fact.owner == "i"
                and fact.kind == "fact"
                and match.weight >= 1.8
                and match is one.matches[0]
                and not elsewhere
                and not one.lows & _MINE
            ):
                yield Found(one.span(index, pair.said), {"fact": quoted(fact), "who": "the candidate's"}, fact.path)
                return


def _in_quotes(one: Aligned, index: int) -> bool:
    """Whether a word is quoted, so that it is somebody's own `my` or `your`."""
    return one.sentence.text[: one.words[index].start].count('"') % 2 == 1


def _owned(fact: Known, index: int) -> str | None:
    before = [word.low for word in fact.words[max(0, index - 2) : index]]
    if fact.kind == "question" and "your" in before:
        return "mine"
    if "my" in before or "our" in before:
        return "mine"
    if set(before) & {"his", "her", "their", "your", "its"}:
        return "theirs"
    return None


def _mine(fact: Known, wanted: str) -> bool:
    return any(word.root == wanted and _owned(fact, index) == "mine" for index, word in enumerate(fact.words))


def pronoun(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`he` or `she`, `Mr` or `Ms` for somebody of whom the facts say neither."""
    said = [(i, "he") for i, word in enumerate(one.words) if word.low in sign("he")]
    said += [(i, "she") for i, word in enumerate(one.words) if word.low in sign("she")]
    if not said:
        return
    named = _named(one, scene)
    for index, which in sorted(said):
        if one.words[index].low in ("mrs", "miss") and not _titled(one.words[index].low, scene):
            yield Found(one.span(index), {"words": one.words[index].text})
            return
        if _given(which, named, scene, _heard(one, scene)):
            continue
        yield Found(one.span(index), {"words": one.words[index].text})
        return


def _named(one: Aligned, scene: Scene) -> list[int]:
    """The interviewers whom the sentence names, else the one before does, apart from the reader."""
    before = scene.sentences[scene.sentences.index(one) - 1] if scene.sentences.index(one) else None
    for sentence in (one, before):
        if sentence is None:
            continue
        lows = {fold(re.sub(r"'s?$", "", word.text)) for word in sentence.words if word.text[:1].isupper()}
        found = [place for place, called in enumerate(scene.called) if called & lows]
        if found:
            return found
    return []


def _titled(title: str, scene: Scene) -> bool:
    """Whether somebody is addressed with a title by the facts."""
    return any(
        fold(title) in fold(f"{one.honorific or ''} {one.name or ''}").split() for one in scene.interview.interviewers
    ) or any(title in fact.lows for fact in scene.about.facts)


def _heard(one: Aligned, scene: Scene) -> frozenset[str]:
    """The words of the sentence and of the one before."""
    place = scene.sentences.index(one)
    return one.lows | (scene.sentences[place - 1].lows if place else frozenset())


def _given(which: str, named: list[int], scene: Scene, heard: frozenset[str]) -> bool:
    """Whether the facts let somebody be `he` or `she`: by pronouns, honorific, or words such as `his daughter`."""
    words = sign("male" if which == "he" else "female")
    spoken = {low for fact in scene.about.facts for low in fact.lows}
    if named and len(named) == 1:
        person = scene.interview.interviewers[named[0]]
        given = f"{person.pronouns or ''} {person.honorific or ''} {(person.name or '').split(' ')[0]}".casefold()
        own = set(re.findall(r"[a-z]+", given))
        if own & words:
            return True
        if own & sign("female" if which == "he" else "male") or "they" in own:
            kin = words - sign("he") - sign("she")
            return bool(spoken & kin & heard)
        return bool(
            {low for fact in scene.about.facts if named[0] in fact.speakers or not fact.speakers for low in fact.lows}
            & words
        )
    everybody = " ".join(
        f"{p.pronouns or ''} {p.honorific or ''}"
        for i, p in enumerate(scene.interview.interviewers)
        if i != scene.reader or len(scene.interview.interviewers) == 1
    )
    return bool(spoken & words or set(re.findall(r"[a-z]+", everybody.casefold())) & words)
