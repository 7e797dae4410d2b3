"""Words that no fact explains: a detail put into a true sentence, or a claim of its own. Start reading at `detail`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.clauses import clause_at, clauses
from thankyou.proofread.gate.known import said_in
from thankyou.proofread.gate.quantifiers import kinds
from thankyou.proofread.gate.scene import Found, Scene, hail_end, quoted
from thankyou.proofread.gate.thoughts import general
from thankyou.proofread.gate.words import Sort, listed, root, rooted, sign

__all__ = ["alone", "claim", "detail", "ranked"]


def detail(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Unexplained words in a sentence that otherwise rests on facts."""
    if not one.matches:
        return
    label = _LABEL.match(one.sentence.text)
    for index in (*_untold(one, scene), *_undone(one)):
        fact = one.matches[0].known
        if label and one.words[index].start < label.end() and one.words[index].root not in rooted("claims"):
            continue
        if _of_our_talk(one, index, scene) or _hailed(one, index):
            continue
        if (
            _reworded(one, index)
            and not _aside(one, index, scene)
            and not (index and one.words[index].text[:1].isupper())
        ):
            continue
        yield Found(one.span(index), {"words": one.words[index].text, "fact": quoted(fact)}, fact.path)


def _untold(one: Aligned, scene: Scene) -> Iterator[int]:
    """The words that no fact explains, apart from those of clauses of a general truth."""
    idle = general(one, scene) if one.strange else ()
    yield from (
        index
        for index in one.strange
        if not (any(part.start <= index < part.end for part in idle) or _only_thought(one, index))
    )


_THOUGHT = regex(
    r"\b(?:could|might) (?:\w+ly )?have (?:gone (?:on|over)|carried on|chatted|rambled|asked|watched|kept (?:us|me|you|them) \w+ing|talked|stayed|listened|sat|spent|filled|lasted)\b[^,;:.]*$"
)
"""How long a talk might have gone on; any other deed that might have been is told of somebody."""


def _only_thought(one: Aligned, index: int) -> bool:
    """Whether a word tells what never was: `it could have kept us talking until dinner`."""
    word = one.words[index]
    return not word.text[:1].isupper() and bool(_THOUGHT.search(one.sentence.text[: word.start]))


_LABEL = regex(r"\s*[-*•–]\s+[*_]*[^\W\d_](?:[^\W\d]|[ '*-]){0,40}:(?=\s|[*_])")
"""What an entry of a list is headed with, of which what follows tells: `- Patience with students:`."""
_LIKED = regex(
    r"\b(?:[Mm]y|[Yy]our|[Hh]is|[Hh]er) (?:\w+ )?(?:passion|love|fondness|hobby|enthusiasm|talent|gift) (?:for|of) $"
)


def _liked(one: Aligned, index: int) -> bool:
    """Whether a word is what somebody is said to love, which is a thing of theirs: `your passion for hiking`."""
    return bool(_LIKED.search(one.sentence.text[: one.words[index].start]))


_UN = regex(r"un[a-z]{5,}ed")


def _undone(one: Aligned) -> Iterator[int]:
    """A word that denies a deed of the thing behind it, whose plain form no fact has: `two unannounced inspections`."""
    for index, word in enumerate(one.words[:-1]):
        if (
            _UN.fullmatch(word.low)
            and word.sort is Sort.CONTENT
            and any(index + 1 in match.said for match in one.matches)
            and not any(index in match.said for match in one.touched)
        ):
            yield index


def _aside(one: Aligned, index: int, scene: Scene) -> bool:
    """Whether a word in -ed opens a clause of its own behind a comma of which no fact explains anything: `, renewed in the spring,`."""
    part = next((each for each in clauses(one, scene) if each.start == index), None)
    return part is not None and index > 0 and one.words[index].low.endswith("ed") and not part.explained


_ALONE = regex(
    r"\b(?:I alone|on my own(?=[,.;:!?)]|$| (?:and|but|or|for|in|at|to|as|when|while|until|since|with|from|by)\b)|(?:all )?by myself|single-handed(?:ly)?|unaided)\b",
    re.IGNORECASE,
)

_SAID_ALONE = regex(r"\b(?:alone|own|myself|single-handed(?:ly)?|unaided|solo|only (?:me|one))\b", re.IGNORECASE)


def alone(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`I ran the box office on my own`, where no fact says so: it takes their part from the others."""
    for said in _ALONE.finditer(one.sentence.text):
        best = one.matches[0].known if one.matches else None
        if (
            best is None
            or best.owner != "i"
            or one.lows.isdisjoint(("i", "i've"))
            or any(_SAID_ALONE.search(fact.even) for fact in scene.about.facts if fact.point == best.point)
        ):
            continue
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"words": said[0], "fact": quoted(best)}, best.path)
        return


def _of_our_talk(one: Aligned, index: int, scene: Scene) -> bool:
    """Whether a word stands in a clause of mine of which all else is courtesy: `and I have seldom enjoyed an interview more`."""
    part = clause_at(one, index, scene)
    if part is None or one.words[index].low not in kinds() or part.lows.isdisjoint(sign("i")):
        return False
    others = [word for place, word in enumerate(one.words[part.start : part.end], part.start) if place != index]
    return all(word.sort in (Sort.GRAMMAR, Sort.COURTESY) for word in others)


def _before_known(one: Aligned, index: int) -> bool:
    """Whether an explained noun follows, so that the word says more of it: `certified growers`."""
    return any(index + 1 in match.said for match in one.matches) and one.words[index + 1].sort is not Sort.GRAMMAR


def _named_as(one: Aligned, index: int) -> bool:
    """Whether a word says what something is to somebody: `it is every conservator's nightmare`. Not what I am."""
    end = one.words[index].start + len(one.words[index].text)
    rest = one.sentence.text[end : end + 6]
    if not re.match(r"[,.;:!?]|$| (?:and|that|to|for|when|if|but|in)\b", rest):
        return False
    for place in range(index - 1, max(-1, index - 6), -1):
        low = one.words[place].low
        if low.endswith("ing") or low in ("me", "you", "us", "him", "her", "them"):
            return False  # `you will be sending me a contract`
        if low in sign("be") - {"am"}:
            return place > 0 and one.words[place - 1].low not in ("i", "we")
        if low in _PREPOSITIONS and not (low == "of" and one.words[place - 1].low in _AMOUNTS):
            return False
    return False


_AMOUNTS = frozenset("lot deal bit kind sort matter plenty".split())
_PREPOSITIONS = frozenset(
    "in at with by across for from on to of through via using and or including near under over during into among".split()
)
_SORTS = frozenset("kind sort part way of".split())
_PAPERS = frozenset(
    "certificate certificates certification licence licences license licenses qualification ticket".split()
)
"""What a paper is called whose matter the facts name: `my first responder certificate`."""
_VERB_BEFORE = frozenset(
    "that which who ever to i we you they would will can could should must might may not never gladly".split()
)


def _reworded(one: Aligned, index: int) -> bool:
    """Whether a strange word is a verb in a sentence that is otherwise well explained: other words for a known deed."""
    word = one.words[index].low
    after = one.words[index + 1].low if index + 1 < len(one.words) else ""
    named = range(index + 2, index + 6) if after in ("as", "in", "for") else range(index - 1, index)
    if word in _PAPERS and index and any(place in match.said for place in named for match in one.matches):
        return True
    if root(word) in rooted("claims") or word in listed("always"):
        return False
    if index and one.words[index - 1].low in _POINTING and word not in _MANY:
        return True
    if _OUR_TALK.search(one.sentence.text[: one.words[index].start]) and _ABOUT.match(
        one.sentence.text, one.words[index].start + len(word)
    ):
        return True
    if (
        index > 1
        and one.words[index - 2].low == "than"
        and one.words[index - 1].low in ("any", "a", "an", "most", "every")
    ):
        return True
    if _MUSED.search(one.sentence.text[: one.words[index].start]):
        return True
    if after == "of" and index and one.words[index - 1].low in ("the", "a", "my", "your", "its", "their"):
        return True
    if word in _MANY and index and one.words[index - 1].low in ("such", "these", "those"):
        return True
    if word.endswith("est") and index and one.words[index - 1].low in ("the", "my") and after in _SORTS:
        return True
    if word.endswith("ing") and _attributive(one, index):
        return False
    if (word.endswith(("ed", "ing")) and not _before_known(one, index)) or _named_as(one, index):
        return True
    if word.endswith("ly") and len(word) > 6 and word not in _OFTEN:
        return True
    before = one.words[index - 1].low if index else ""
    if before in _THIS and word in listed("houses") and not any(match.known.owner == "i" for match in one.matches[:1]):
        return True
    if word in sign("sourcing") and _from_there(one, index):
        return True
    if _ending(word) and _judged(one, index):
        return True
    return before in _VERB_BEFORE and sum(match.telling for match in one.matches[:2]) >= 2


def _from_there(one: Aligned, index: int) -> bool:
    """Whether a verb only says that one gets a thing from where a fact has it from: `you buy your butter from one dairy` for `butter from one dairy`."""
    lead = next(
        (place for place in range(index + 1, min(index + 6, len(one.words))) if one.words[place].low == "from"), None
    )
    return lead is not None and any(
        "from" in match.known.lows and any(pair.exact and lead < pair.said <= lead + 4 for pair in match.pairs)
        for match in one.touched
    )


_THIS = frozenset("the your this that a".split())
_POINTING = frozenset("same such".split())
"""Words that point back to what was told: `we had the same bottleneck`."""
_OUR_TALK = regex(r"\b(?:our|the) (?:\w+ )?$", re.IGNORECASE)
_ABOUT = regex(r"(?: [a-z]+){0,4}? (?:about|over) (?:how|whether|why|what|the|your)\b")
_MUSED = regex(
    r"\b(?:asks?|calls?) for (?:\w+ )?$|\bI (?:\w+ )?(?:like|love|admire|respect|trust|prefer|enjoy|value) (?:an?|any) $|\bI (?:\w+ ){0,2}(?:thought|think|thinking) (?:\w+ )?(?:about|of|over) (?:the|your) $"
)
"""What leads to a thing that I only think about, to what kind of thing I like, or to what something asks for."""
_MANY = frozenset("numbers quantities amounts sizes volumes scales crowds".split())
"""Plain words that with `such` only point back to how many there were."""
_ROOMS = frozenset("room rooms table tables area hall suite course school programme program machine".split())


def _attributive(one: Aligned, index: int) -> bool:
    """Whether a word in -ing says what kind of place or thing is meant: `the private dining room`."""
    return (
        index + 1 < len(one.words)
        and one.words[index + 1].low in _ROOMS
        and one.has(("the", "my", "your", "our"), index - 2, index)
    )


_OFTEN = frozenset(
    "fluently perfectly nationally internationally monthly quarterly nightly fortnightly yearly bimonthly hourly".split()
)


def _ending(word: str) -> bool:
    return word.endswith(("ing", "ed", "ful", "ous", "able", "ible", "ish", "some", "y"))


_BE = frozenset(
    "is was be been are were am seems seemed sounds sounded looks looked feels felt find found so very how rather quite too more most must makes made".split()
)


def _judged(one: Aligned, index: int) -> bool:
    """Whether a word says how something seems to somebody: `it was heartening`, `I was reassured`, `how maddening`."""
    before = [word.low for word in one.words[max(0, index - 3) : index]]
    if before and before[-1].endswith("ly"):
        before.pop()
    return bool(before) and before[-1] in _BE


def claim(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A sentence that says something of somebody and rests on no fact."""
    known_well = False
    mine = any(match.known.owner != "they" for match in one.matches)
    if (
        one.matches
        and one.matches[0].weight > 1.0
        and (mine or not re.match(r"I(?:'ve| have) (?:also |already )", one.sentence.text))
    ):
        known_well = not _only_to_come(one)
    if not one.matches:
        for index in _untold(one, scene):
            if not (
                (_reworded(one, index) and not _liked(one, index))
                or _greeted(one, index)
                or _thanked(one, index)
                or _hailed(one, index)
                or _post(one, index, scene)
            ):
                yield Found(one.span(index), {"words": one.words[index].text})
    for said in _DEED.finditer(one.sentence.text):
        group = next(number for number in (1, 2, 3) if said[number])
        if known_well and group != 3 and not _of_a_place(one, said):
            continue
        words = [word for word in one.words if said.start(group) <= word.start < said.end()]
        if (
            not words
            or root(said[group]) in rooted("kind_acts")
            or any(
                pair.exact and pair.said == one.words.index(words[0]) for match in one.matches for pair in match.pairs
            )
        ):
            continue
        if _VAGUE.match(one.sentence.text, said.end()) or _had_to_do(one, root(said[group]), scene):
            continue
        if _told_of_me(one, root(said[group]), scene):
            continue
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"words": said[0]})


def _of_a_place(one: Aligned, said: re.Match[str]) -> bool:
    """Whether the deed stands with a name of the facts alone: `I have dealt with the same on the Baltic sleeper`."""
    stop = re.search(r"[,;:.]", one.sentence.text[said.end() :])
    end = said.end() + stop.start() if stop else len(one.sentence.text)
    met = {
        pair.said
        for match in one.touched
        for pair in match.pairs
        if pair.exact and said.end() <= one.words[pair.said].start < end
    }
    names = [index for index in met if one.words[index].text[:1].isupper() and one.words[index].sort is Sort.CONTENT]
    return bool(names) and all(index in names or index - 1 in names for index in met)


_VAGUE = regex(
    r" (?:something|anything|much|the same|it|this|that|(?:some |a few |plenty of |the )?(?:numbers|figures|thoughts|ideas|questions|notes))\b",
    re.IGNORECASE,
)


def _told_of_me(one: Aligned, deed: str, scene: Scene) -> bool:
    """Whether a fact that is not theirs alone has the deed, and something else of the sentence if that says more."""
    telling = {i for i, word in enumerate(one.words) if word.sort in _TELLING and word.root != deed}
    return any(
        fact.owner != "they"
        and deed in fact.roots
        and (not telling or any(one.words[index].keys & fact.keys for index in telling))
        for fact in scene.about.facts
    )


_TELLING = (Sort.CONTENT, Sort.GENERAL, Sort.NUMBER)


def _had_to_do(one: Aligned, deed: str, scene: Scene) -> bool:
    """Whether I only say that I had to do with a thing that an entry of mine tells of: `waste I have dealt with before`."""
    mine = {fact.point for fact in scene.about.facts if fact.owner == "i"}
    return (
        deed in rooted("dealings")
        and not one.strange
        and any(pair.exact for match in one.touched if match.known.point in mine for pair in match.pairs)
    )


_GREETED = regex(
    r"\b(?:everyone|everybody|all|those|the (?:team|staff|crew|people|others)|your (?:team|staff|crew|people|colleagues)) (?:else )?(?:in|at|on|behind|from) (?:the|your) (?:\w+ )?$",
    re.IGNORECASE,
)
_REGARDS = regex(r"\b(?:thanks?|regards|greetings|wishes|best|hello|love)\b", re.IGNORECASE)


def _greeted(one: Aligned, index: int) -> bool:
    """Whether a place only says whose people are thanked or greeted: `my thanks to everyone in the kitchen`; or it is the greeting."""
    if one.words[index].low == "greetings":
        return True
    before = one.sentence.text[: one.words[index].start]
    return bool(_GREETED.search(before)) and bool(_REGARDS.search(before))


def _only_to_come(one: Aligned) -> bool:
    """Whether the one fact that a sentence rests on is of what I am still to do, so that it supports nothing done: `I have passed the test` for `I will sit it`."""
    best = one.matches[0].known
    return (
        best.owner == "i"
        and (best.is_to_do or (best.kind == "promise" and bool(best.lows & sign("to_come"))))
        and all(match.known is best or match.weight <= 0.5 * one.matches[0].weight for match in one.matches)
    )


_THANKED = regex(r"\bthank(?:s| you)\b[^,;:]* for (?:the|our|a|that) (?:\w+ ){0,2}$", re.IGNORECASE)


def _thanked(one: Aligned, index: int) -> bool:
    """Whether a word is a name of the talk itself that I thank for: `thanks for the natter`."""
    before = one.sentence.text[: one.words[index].start]
    return one.words[index].low in sign("thanked_freely") and bool(_THANKED.search(before))


def _post(one: Aligned, index: int, scene: Scene) -> bool:
    """Whether a word right behind the name of the role is what such a place is called: `the Second Engineer berth`."""
    role = said_in(scene.interview.role or "", scene.interview.kind)
    behind = [word.low for word in one.words[max(0, index - len(role)) : index]]
    more = index + 1 < len(one.words) and one.words[index + 1].sort is not Sort.GRAMMAR
    return bool(role) and behind == [word.low for word in role] and not more and one.words[index].text.islower()


def _hailed(one: Aligned, index: int) -> bool:
    """Whether a word is part of a greeting or a thank-you of another language that begins the sentence."""
    return one.words[index].start < hail_end(one.sentence.text)


_DEED = regex(
    r"\bI(?:'ve| have| had)(?: also| already| since| now| recently| just| even| once| then)* (accepted|received|found|started|begun|built|bought|moved|joined|left|signed|"
    r"finished|completed|taken|made|won|passed|got|given|run|led|trained|written|worked|done|redrawn|dealt|sold|fought|caught|grown|brought(?! up\b)|shown|published|applied|turned down|spent|owned|managed|taught|used|\w+ed)\b"
    r"|\bI (?:also |now |currently |already )+(?:am |was )?(hold|have|own|run|manage|lead|speak|teach|work|train|trained|led|managed|ran|won|worked|a|an)\b"
    r"|\bI(?: was|'ve been| have(?: since| also| now| recently| just| already)* been) (?:also |since |recently )*(hired|engaged|invited to join|named|promoted|appointed|elected|chosen|awarded|offered|voted)\b",
    re.IGNORECASE,
)


_RANKED = regex(
    r"\b(?:came|having come|finished|placed|ranked) (first|second|third|top|last)(?= (?:in|of|at|among|out|on)\b|[,.;:!?]|$)",
    re.IGNORECASE,
)
_FIRST = {
    "top": "top first best won highest",
    "first": "first 1st top best won",
    "second": "second 2nd",
    "third": "third 3rd",
}


def ranked(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`I came first in my year`, beside a fact of mine that says no such thing."""
    best = one.matches[0].known if one.matches else None
    if best is None or best.owner != "i":
        return
    for said in _RANKED.finditer(one.sentence.text):
        word = (said[1] or said[2]).casefold()
        alike = frozenset(_FIRST.get(word, word).split())
        if any(fact.lows & alike for fact in scene.about.facts if fact.point == best.point):
            continue
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"words": said[0]}, best.path)
        return
