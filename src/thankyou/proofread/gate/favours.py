"""Favours and deeds that a courteous phrase slips in: `thank you for the lunch`, `for coming in on your day off`, `I saw two of your shows`.

Start reading at `thanked` and `did`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.known import Said
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.tenses import State, participle, past, state
from thankyou.proofread.gate.words import Sort, data, keys, root, sign, sort

__all__ = ["did", "freely_done", "freely_had", "having", "joined", "kin", "made", "still", "thanked"]

_THANKS = regex(
    r"\b(?:thank(?:s| you|ed)?(?: you| her| him| them)?|grateful(?: to you)?|appreciate[ds]?|obliged)\b(?:(?! for | that )[^,.;:]){0,40}? for ",
    re.IGNORECASE,
)
_THAT_YOU = regex(
    r"\b(?:grateful|thankful|obliged|(?:kind|good|generous|nice) of you) (?:that you|to) (?:also |even |so \w+ )*([a-z]+)\b(?! to\b)",
    re.IGNORECASE,
)
_WITH_ME = regex(
    r" (?:me|us) (?!in on\b|round\b|around\b|through\b|see\b|look\b|know\b|ask\b|hear\b|have\b)", re.IGNORECASE
)
_MORE = regex(r"(?:,? and|,) for | and (?=(?:a|an|the|your) [a-z]+(?: of [a-z]+)?[.,;])", re.IGNORECASE)
_THE_JOB = regex(r"(?:the|your|a) (?:[\w-]+ ){0,3}?(?:post|position|job|role|opening|vacancy)\b", re.IGNORECASE)
"""What a talk was for: `the interview on Thursday, for the post of ...`."""
_NEXT = regex(
    r"[;:.,–—]| you (?:set|put|made|found|kept)\b| (?:and|that|which|who|when|where|while|as|because|during|at|with|in|on|of|for|about|to|into|behind|inside|by|from|over|through|along|around|round|across|past)\b",
    re.IGNORECASE,
)


@cache
def _free(kind: str) -> frozenset[str]:
    return frozenset(
        map(
            root,
            f"{data('signs')['thanked_freely']} {data('signs')['said_nouns']} {data('words')['kinds'].get(kind, '')}".split(),
        )
    )


def thanked(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Thanks for a thing or a favour that the facts do not have."""
    found = _told_favour(one, scene)
    if found is None and (said := _THANKS.search(one.sentence.text)):
        more = (each.end() for each in _MORE.finditer(one.sentence.text, said.end()))
        starts = (said.end(), *(start for start in more if not _THE_JOB.match(one.sentence.text, start)))
        found = next((each for start in starts if (each := _thanked_for(one, start, scene))), None)
    if found is not None:
        yield found


def _told_favour(one: Aligned, scene: Scene) -> Found | None:
    """A deed of theirs that I am grateful for: `grateful that you drove me out`."""
    for said in _THAT_YOU.finditer(one.sentence.text):
        index = next(i for i, word in enumerate(one.words) if word.start == said.start(1))
        if _ahead(one, said.start(), index, scene):
            return _favour(one, index)
        if not _freely(one, index, scene) and one.words[index].root not in _minded():
            return _favour(one, index)
    return None


def _ahead(one: Aligned, start: int, index: int, scene: Scene) -> bool:
    """Whether it is told as done, `it was good of you to fetch me`, and is only planned."""
    facts = [fact for fact in scene.about.facts if one.words[index].root in fact.roots]
    was = re.search(r"\bwas (?:so |very )?$", one.sentence.text[:start])
    return bool(was and facts) and all(fact.kind == "plan" for fact in facts)


def _thanked_for(one: Aligned, start: int, scene: Scene) -> Found | None:
    index = _thing(one, start)
    if index is None:
        return None
    if here := _arrived(one, index, scene):
        return here
    if _only_ahead(one, index, scene) or _one_more(one, start, index, scene):
        return _favour(one, index)
    of = index + 1 < len(one.words) and one.words[index + 1].low == "of"
    if index in one.counts or (one.words[index].low == "offer" and of):
        return None
    given = _freely(one, index, scene) and not _taken(one, index, scene) and not _handed(one, index, scene)
    return None if given else _favour(one, index)


_ONE_MORE = frozenset("second third fourth another".split())


def _one_more(one: Aligned, start: int, index: int, scene: Scene) -> bool:
    """Whether it is a talk more than the facts have: `for the second interview`."""
    word = one.words[index]
    more = _ONE_MORE & {each.low for each in one.words[:index] if each.start >= start}
    return word.low in sign("occasions") and any(
        not any((which in fact.lows or fact.numbers) and word.keys & fact.keys for fact in scene.about.facts)
        for which in more
    )


def _only_ahead(one: Aligned, index: int, scene: Scene) -> bool:
    """Whether it is something done with a thing that the facts have only for what is to come: `for showing me the archive`."""
    word = one.words[index]
    end = word.start + len(word.text)
    if word.low not in _TAKEN | {"showing"} or not participle(word.low) or not _WITH_ME.match(one.sentence.text, end):
        return False
    stop = _UP_TO.search(one.sentence.text, end)
    last = stop.start() if stop else len(one.sentence.text)
    about = [each for each in one.words if end < each.start < last and each.sort is Sort.CONTENT]
    facts = [fact for fact in scene.about.facts if any(each.root in fact.roots for each in about)]
    return bool(facts) and all(fact.kind == "plan" for fact in facts)


_HANDED = regex(
    r" (?:that |which )?you (?:also |even |kindly )?(gave|sent|lent|made|cooked|brought|bought|baked|poured|left) (?:for )?(?:me|us)\b"
)


def _handed(one: Aligned, index: int, scene: Scene) -> bool:
    """Whether it is a thing of the facts that you are said to have given me, of which no fact says so."""
    word = one.words[index]
    said = _HANDED.match(one.sentence.text, word.start + len(word.text))
    if said is None or word.root in _free(scene.interview.kind):
        return False
    facts = [fact for fact in scene.about.facts if word.root in fact.roots]
    return not any(keys(said[1]) & fact.keys for fact in facts)


def _mine_alone(one: Aligned, index: int, scene: Scene) -> bool:
    """Whether what you are said to have done with me is only known as a deed of mine: `for rowing me across`."""
    word = one.words[index]
    if (
        not participle(word.low)
        or one.words[index + 1 : index + 2] == ()
        or one.words[index + 1].low not in ("me", "us")
    ):
        return False
    facts = [fact for fact in scene.about.facts if word.keys & fact.keys]
    return all(fact.owner == "i" or "concern" in fact.path for fact in facts)


def _freely(one: Aligned, index: int, scene: Scene) -> bool:
    """Whether one may thank for it: anybody may, or a fact has it."""
    word = one.words[index]
    return (
        word.root in _free(scene.interview.kind)
        or (participle(word.low) and _by_medium(word, scene))
        or (_given(word, scene) and not _mine_alone(one, index, scene))
        or word.sort in (Sort.GRAMMAR, Sort.DAY)
        or word.text[:1].isupper()
    )


def _by_medium(word: Said, scene: Scene) -> bool:
    """Whether a verb only says how we spoke, as the facts have it: `for telephoning me` where that was by phone."""
    return any(word.keys & keys(how) for how in (scene.interview.medium or "").casefold().split())


def freely_had(word: Said, scene: Scene) -> bool:
    """Whether one may have had a thing with them: it is part of any talk, or a fact of theirs has it."""
    theirs = (fact for fact in scene.about.facts if fact.owner != "i")
    return word.root in _free(scene.interview.kind) or any(word.keys & fact.keys for fact in theirs)


def freely_done(verb: str) -> bool:
    """Whether any letter may tell that it was done: it is part of any talk."""
    return root(verb) in _minded()


def _favour(one: Aligned, index: int) -> Found:
    nearest = one.matches[0].known if one.matches else None
    says = {"words": one.words[index].text, "fact": quoted(nearest) if nearest else ""}
    return Found(one.span(index), says, nearest.path if nearest else "")


_TAKEN = frozenset("taking letting driving lending giving bringing leading walk tour round".split())


def _taken(one: Aligned, index: int, scene: Scene) -> bool:
    """Whether it is a favour done with something of the facts, `taking me out on the boat`, `the walk along the rows`, of which no fact says that it was done."""
    word = one.words[index]
    end = word.start + len(word.text)
    if word.low not in _TAKEN or (participle(word.low) and not _WITH_ME.match(one.sentence.text, end)):
        return False
    stop = _UP_TO.search(one.sentence.text, end)
    last = stop.start() if stop else len(one.sentence.text)
    about = [
        i for i, each in enumerate(one.words) if end < each.start < last and each.sort in (Sort.CONTENT, Sort.GENERAL)
    ]
    done = [fact for fact in scene.about.facts if word.root in fact.roots or _DONE.search(fact.stem)]
    return bool(about) and not any(one.words[i].keys & fact.keys for fact in done for i in about)


_HERE = regex(
    r",? (?:which|that|who) (?:\w+ ){0,1}(?:arrived|came|reached me|is here|lies|has (?:arrived|come))\b", re.IGNORECASE
)


def _arrived(one: Aligned, index: int, scene: Scene) -> Found | None:
    """Thanks for a thing that is only to be sent, and is told to be here."""
    word = one.words[index]
    said = _HERE.match(one.sentence.text, word.start + len(word.text))
    facts = [fact for fact in scene.about.facts if word.root in fact.roots and word.sort is not Sort.GRAMMAR]
    if said is None or not facts or not all(fact.kind == "plan" for fact in facts):
        return None
    start = one.sentence.start
    return Found(
        (start + said.start(), start + said.end()),
        {"words": said[0].strip(" ,"), "fact": quoted(facts[0])},
        facts[0].path,
    )


_UP_TO = regex(r"[,;:.]| and (?:for )?\w+ing\b")
_DONE = regex(r"(?:^|\.)(?:you_showed|i_saw|valued|thanks)\b")


def _given(word: Said, scene: Scene) -> bool:
    """Whether a fact has the thing or the favour: in its own word, or, among what was valued, in another."""
    verb = word.low.endswith("ing")
    return any(
        word.root in fact.roots
        or (word.keys & fact.keys and fact.path.startswith(("valued", "thanks", "personal")))
        or (verb and word.sort is not Sort.COURTESY and word.keys & fact.keys)
        for fact in scene.about.facts
        if fact.kind != "quote"
    ) or (verb and word.root in _minded())


def _thing(one: Aligned, start: int) -> int | None:
    """The word that says what for: the verb in -ing that follows, else the last noun before what says more of it."""
    inside = [index for index, word in enumerate(one.words) if word.start >= start]
    if not inside:
        return None
    if (
        one.words[inside[0]].low in ("offering", "agreeing", "promising")
        and len(inside) > 2
        and one.words[inside[1]].low == "to"
    ):
        return inside[2]
    if one.words[inside[0]].low.endswith("ing") and one.words[inside[0]].low not in ("morning", "evening"):
        return inside[0]
    first = one.words[inside[0]]
    stop = _NEXT.search(one.sentence.text, first.start + len(first.text))
    end = stop.start() if stop else len(one.sentence.text)
    noun = [index for index in inside if one.words[index].start < end]
    return noun[-1] if noun else None


@cache
def _minded() -> frozenset[str]:
    return frozenset(map(root, data("signs")["minded"].split())) | frozenset(map(root, sign("light")))


_MY_KIN = regex(
    r"\b(?:[Mm]y|[Oo]ur) (?:own |late |elder |younger |old |whole )*([a-z]+)\b|\b[Ii]n my (family|childhood)\b"
)


def kin(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Family and friends of mine whom no fact names: `both of my children went to your school`."""
    for said in _MY_KIN.finditer(one.sentence.text):
        word = (said[1] or said[2]).casefold()
        if word not in sign("kin") or one.sentence.text[: said.start()].count('"') % 2:
            continue
        inlaw = one.sentence.text[said.end() :].startswith("-in-law")
        wanted = {root(f"{word}-in-law")} if inlaw else keys(word)
        mine = [
            fact
            for fact in scene.about.facts
            if fact.owner != "they" or fact.kind == "feeling" or fact.lows & {"my", "our"}
        ]
        if any(wanted & fact.keys or (word == "family" and fact.lows & sign("kin")) for fact in mine):
            continue
        if word == "family" and (one.lows & {"would", "will", "could", "can"} or not one.lows & {"your", "yours"}):
            continue  # `that would suit my family`, which everybody has
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"words": said[0]})
        return


def did(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A deed of mine that no fact of mine tells: `I saw two of your shows last year`."""
    for clause in clauses(one, scene):
        for index in range(clause.start, clause.end - 1):
            if one.words[index].low not in ("i", "i've", "i'd"):
                continue
            verb = next(
                (
                    i
                    for i in range(index + 1, clause.end)
                    if one.words[i].low not in _SKIPPED and not one.words[i].low.endswith("ly")
                ),
                None,
            )
            if verb is None or state(one.words, verb, clause.start) is not State.DONE:
                continue
            if _mine(one, clause.start, clause.end) or not _yours(one, verb, clause.end):
                continue
            if one.words[verb].root in _minded() and one.words[verb].low not in _DEEDS:
                continue
            if one.words[verb].low in _SEEN and _shown(one, verb, clause.end):
                continue
            if one.words[verb].low == "heard" and _FROM_YOU.match(one.sentence.text, one.words[verb].start):
                continue
            yield Found(one.span(index, verb), {"words": f"{one.words[index].text} {one.words[verb].text}"})
            return


_HAVING = regex(
    r"\b(?:having(?: \w+ly| once| also| often| already| even| just| myself)*|as (?:someone|somebody|one|a \w+) who (?:has |have |had |once |also )*) ([a-z]+)\b(?! from you\b)",
    re.IGNORECASE,
)


def having(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A deed of mine that only hangs on a sentence, and that no fact of mine tells: `, having once caused one myself`."""
    for said in _HAVING.finditer(one.sentence.text):
        index = next((i for i, word in enumerate(one.words) if word.start == said.start(1)), None)
        if index is None or not past(one.words[index].low) or _spoken_for(one, said.start()):
            continue
        verb = one.words[index]
        if verb.root in _minded() - frozenset(map(root, sign("light"))):
            continue
        stop = _NEXT_PART.search(one.sentence.text, said.end())
        end = stop.start() if stop else len(one.sentence.text)
        telling = [
            word
            for word in one.words
            if said.end() <= word.start < end
            and word.sort in (Sort.CONTENT, Sort.GENERAL, Sort.NUMBER)
            and word.low not in sign("light")
        ]
        light = verb.low in sign("light")
        if not any(
            fact.owner != "they"
            and (verb.keys & fact.keys or light)
            and (not telling or 2 * sum(bool(word.keys & fact.keys) for word in telling) > len(telling) * light)
            for fact in scene.about.facts
        ):
            yield Found(one.span(index), {"words": one.sentence.text[said.start() : end].strip(" .!?")})
            return


_STILL = regex(
    r"\b(?:who|they|he|she|it|(?:one|some|two|most|many|all|none) of (?:them|those|whom)|(?:the|my|their|his|her|its) [a-z-]+) (?:still|to this day|ever since) ([a-z]+)\b",
    re.IGNORECASE,
)
_SINCE = frozenset("still today now keep keeps kept since ever yet day".split())


def still(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What others do to this day for what I did, which no fact says: `and the theatre still uses it`."""
    best = one.matches[0].known if one.matches else None
    if best is None or best.owner != "i":
        return
    entry = [fact for fact in scene.about.facts if fact.point == best.point]
    for said in _STILL.finditer(one.sentence.text):
        verb = said[1].casefold()
        if any(fact.lows & _SINCE or root(verb) in fact.roots for fact in entry) or sort(verb, "") is Sort.GRAMMAR:
            continue
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"words": said[0]}, best.path)
        return


def joined(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A deed put to one of mine, which no fact of mine has: `I fed the bears and caught one`, `a squad, where they won two cups`."""
    mine = [match for match in one.touched if match.known.owner != "they"]
    if not any(match.weight >= 1.2 for match in mine):
        return
    for clause in clauses(one, scene):
        verb = _joined_verb(one, clause)
        if verb is None or not past(one.words[verb].low) or one.words[verb].sort in (Sort.GRAMMAR, Sort.COURTESY):
            continue
        word = one.words[verb]
        if word.root in _minded() or any(word.keys & fact.keys for fact in scene.about.facts if fact.owner != "they"):
            continue
        if not any(
            pair.exact and verb < pair.said < clause.end and pair.said not in one.counts
            for match in one.touched
            for pair in match.pairs
            if one.words[pair.said].sort in (Sort.CONTENT, Sort.GENERAL)
        ):
            yield Found(one.span(verb), {"words": one.words[verb].text})
            return


_AFTER = {"where": frozenset("i they we he she".split()), "which": frozenset("i i've".split())}
"""Subjects that may stand behind what opens a clause."""


def _joined_verb(one: Aligned, clause: Clause) -> int | None:
    """The verb of a clause that hangs on one of mine: behind `and` where it has no subject of its own, behind `where they`."""
    opener = one.words[clause.start].low
    if _subject(one, clause.start) != "i" or opener not in ("and", "where", "who", "which"):
        return None
    start = clause.start + 1
    if start < clause.end and one.words[start].low in _AFTER.get(opener, ()):
        start += 1
    return next(
        (
            i
            for i in range(start, clause.end)
            if not one.words[i].low.endswith("ly") and one.words[i].low not in _SKIPPED
        ),
        None,
    )


def made(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What others made of me, put to a deed of mine, which no fact has: `I spent four years there and was named technician of the year`."""
    for before, clause in itertools.pairwise(clauses(one, scene)):
        verb = clause.start + 2
        if verb >= clause.end or one.words[verb].low not in sign("made_of_me"):
            continue
        if [word.low for word in one.words[clause.start : verb]] != ["and", "was"] or "i" not in before.lows:
            continue
        word = one.words[verb]
        if not any(word.keys & fact.keys for fact in scene.about.facts if fact.owner != "they"):
            yield Found(one.span(clause.start + 1, verb), {"words": f"was {word.text}"})
            return


_SUBJECTS = frozenset("i you he she it they we who which that the your my our his her their nobody".split())


def _subject(one: Aligned, end: int) -> str:
    """The last word before a place that can be, or lead to, a subject."""
    return next((word.low for word in reversed(one.words[:end]) if word.low in _SUBJECTS), "")


_NEXT_PART = regex(r"[,;:]| (?:and|but|while|when|I)\b")


def _spoken_for(one: Aligned, start: int) -> bool:
    """Whether it is somebody else who has done it: `you strike me as someone who has ...`, `you need somebody who`."""
    head = re.split(r"[;:]", one.sentence.text[:start])[-1]
    subjects = re.findall(r"\b(?:I|I'm|my|you|your|he|she|they|[A-Z][a-z]+)\b", head[1:]) or re.findall(
        r"^\W*(?:I|You|He|She|They)\b", head
    )
    return bool(subjects) and subjects[-1].strip().casefold() not in ("i", "i'm", "my")


_FROM_YOU = regex(r"heard (?:\w+ )?(?:from|by) you\b")
"""What I heard at the interview itself, which `voices` looks at."""
_SEEN = frozenset("saw seen looked heard watched tried".split())


def _shown(one: Aligned, verb: int, end: int) -> bool:
    """Whether a thing that I saw is one that I was shown: `when I saw your shelf`."""
    return any(
        pair.exact and verb < pair.said < end and one.words[pair.said].sort in (Sort.CONTENT, Sort.GENERAL)
        for match in one.touched
        if match.known.stem.endswith((".you_showed", ".i_saw")) or "showed" in match.known.lows
        for pair in match.pairs
    )


_DEEDS = frozenset("saw used visited bought tried tested read worked watched heard met followed".split())
_SKIPPED = frozenset("also have had 've already even once just never always often since first then".split())


def _yours(one: Aligned, verb: int, end: int) -> bool:
    """Whether the deed is about something of theirs."""
    rest = [word.low for word in one.words[verb + 1 : end]]
    return (
        any(low in ("your", "yours", "you") for low in rest)
        and not {"meeting", "conversation", "interview", "talk"} & set(rest)
        and rest[:1] != ["you"]
    )


def _mine(one: Aligned, start: int, end: int) -> bool:
    """Whether a fact that is not theirs alone explains something of the clause."""
    return any(
        (
            (match.known.owner != "they" or "i" in match.known.lows)
            and len(
                {
                    p.known
                    for p in match.pairs
                    if start <= p.said < end and one.words[p.said].sort is not Sort.COURTESY and p.exact
                }
            )
            > 1
        )
        or match.known.path.startswith(("valued", "thanks", "personal", "news", "history"))
        for match in one.touched
    )
