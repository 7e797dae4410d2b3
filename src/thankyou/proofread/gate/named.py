"""A sentence that names its facts, laid beside these alone: stricter than loose text. Start reading at `faults`.

Whatever the sentence says must be in the facts that it names, in what everybody knows of the message (company, role, day), or
be courtesy. Another fact of the same interview explains nothing here.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from thankyou.engines.issues import Issue, Severity, Span
from thankyou.facts.models import Interview
from thankyou.facts.patterns import regex
from thankyou.proofread import facts as knowledge
from thankyou.proofread import leftovers, names, tone
from thankyou.proofread.context import Context, issue
from thankyou.proofread.gate import figures, related
from thankyou.proofread.gate.alignment import QUOTATION, Aligned, Vocabulary, aligned, idioms, vocabulary_of
from thankyou.proofread.gate.known import Known, Said, known, said_in
from thankyou.proofread.gate.polarity import turned_plain
from thankyou.proofread.gate.scene import Scene
from thankyou.proofread.gate.spoken import called, spoken
from thankyou.proofread.gate.swapped import swapped
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.thoughts import thoughts
from thankyou.proofread.gate.turns import Turn, turns
from thankyou.proofread.gate.verbatim import Distortion, distorted
from thankyou.proofread.gate.wishes import granted, wished, wishes
from thankyou.proofread.gate.words import AGENT, Sort, data, keys, listed, root, rooted, sign, sort
from thankyou.proofread.letter import Letter, body_of, evened

__all__ = ["Basis", "faults", "said"]


class Basis(NamedTuple):
    """What a sentence may rest on."""

    interview: Interview
    paths: frozenset[str]
    """The facts that it names."""
    others: frozenset[str]
    """The facts that it does not name."""
    texts: tuple[str, ...] = ()
    """The finished sentences that it names."""
    plain: tuple[str, ...] = ()
    """Those of them that the message itself says, such as the terms of an offer."""
    formal: bool = False
    """Whether it names what any message of the kind says, such as its opening: that may be put in other words of the kind."""
    stance: bool = False
    """Whether it may also say what its writer makes of the facts."""
    heard: bool = False
    """Whether what is needed was said by the reader: nobody else was there, or the facts say so."""


def faults(text: str, context: Context, basis: Basis) -> list[Issue]:
    """Why a sentence may not stand, as errors and warnings; empty where it may."""
    letter, about = body_of(text), _about(basis)
    given, basis = basis.texts, _in_person(basis, letter.even, context.reader)
    turned = frozenset(basis.texts) - frozenset(given)
    everything = knowledge.of(basis.interview)
    lines = aligned(letter, basis.interview, about)
    thought = _thoughts(lines, about, basis)
    free = [*((one.start, one.end) for one in turns(letter.even)), *_cited(letter.even, basis)]
    aside = [
        (line.sentence.start + one.start, line.sentence.start + one.end)
        for line, ones in zip(lines, thought, strict=True)
        for one in ones
    ]
    greeted = [(line, index) for line in lines for index in _greeting(line, basis)]
    loose = [
        *figures.check(letter, context, everything),
        *related(letter, context, about),
        *(each for one in lines for each in _strict(one, about, basis)),
    ]
    found = [
        *(
            one
            for one in loose
            if not any(start <= one.span.start and one.span.end <= end for start, end in free)
            and not (
                one.rule in _WORDED and any(start <= one.span.start and one.span.end <= end for start, end in aside)
            )
            and not (one.rule in _STRANGE and basis.stance and _only_judged(lines, one, basis))
            and one.rule != "fidelity/blend"
            and not (one.rule in _FULLY and _within(_GREETED, letter.even, one))
            and not any(one.span == Span(*line.span(index)) for line, index in greeted)
            and not (one.rule in ("fidelity/feeling", "fidelity/claim") and _RESPECT.match(letter.even, one.span.start))
            and not (one.rule == "fidelity/number" and _of_them(letter.even, one, basis))
            and not (one.rule == "fidelity/feeling" and _within(_HOPE_OF_OTHERS, letter.even, one))
            and not (one.rule == "fidelity/pronoun" and any(start <= one.span.start < end for start, end in aside))
            and not (one.rule == "fidelity/plan" and _within(_ONCE, letter.even, one))
            and not (one.rule in _HOW and (_literal(letter.even, one, basis) or _suffered(letter.even, one, basis)))
            and not (one.rule == "fidelity/owner" and _told_so(letter.even, one, turned, basis))
            and not (one.rule == "fidelity/negation" and (_worried(basis) or _within(_HOPE, letter.even, one)))
        ),
        *(each for one, ones in zip(lines, thought, strict=True) for each in _changed(one, basis, ones)),
        *leftovers.check(letter, context, everything),
        *names.check(letter, context, everything),
        *(
            one
            for one in (*tone.tone(letter, context, everything), *tone.wording(letter, context, everything))
            if not _within(_THANKED_MUCH, letter.even, one)
            and not _asked_for(letter.text[one.span.start : one.span.end], one.rule, basis)
            and not (basis.stance and _opined(letter.even, one))
        ),
    ]
    kept = (each for one, ones in zip(lines, thought, strict=True) for each in _verbatim(one, basis, ones))
    return _serious(found, context) or _serious(kept, context)


def _in_person(basis: Basis, text: str, reader: int | None) -> Basis:
    """With the facts in the persons of the letter."""
    names = called(basis.interview, reader)
    return basis._replace(texts=tuple(spoken(fact, text, names) for fact in basis.texts))


def _cited(text: str, basis: Basis) -> Iterator[tuple[int, int]]:
    """What stands in quotation marks, and word for word in a fact that is named: whoever quotes it says what it says."""
    facts = [f" {' '.join(word.low for word in said_in(evened(fact), ''))} " for fact in basis.texts]
    for found in QUOTATION.finditer(text):
        told = f" {' '.join(word.low for word in said_in(found[1], ''))} "
        if any(told in fact for fact in facts):
            yield found.span()


def _told_so(text: str, found: Issue, turned: Iterable[str], basis: Basis) -> bool:
    """Whether a fact that was turned to the reader has just who does what a mark is of."""
    told = {pair for fact in turned for pair in _told_by(fact, basis.interview.kind)}
    doers = _deeds(said_in(text[found.span.start : found.span.end], basis.interview.kind))
    return bool(doers) and doers <= told


def _serious(found: Iterable[Issue], context: Context) -> list[Issue]:
    """The errors and warnings, one for one place."""
    serious = (one for one in found if one.severity is not Severity.INFORMATION and not context.off(one.rule))
    kept: list[Issue] = []
    for one in sorted(serious, key=lambda one: (one.span.start, one.span.start - one.span.end)):
        if not kept or kept[-1].span.end <= one.span.start:  # one reason for one place
            kept.append(one)
    return kept


def _asked_for(words: str, rule: str, basis: Basis) -> bool:
    """Whether the facts themselves have what the tone of a reply is marked for: word for word, or all that its words tell."""
    if words.casefold() in " ".join(basis.texts).casefold():
        return True
    said = [word for word in said_in(evened(words), "") if word.sort is not Sort.GRAMMAR]
    telling = [word for word in said if word.sort is not Sort.COURTESY] or said
    own = _own_keys(basis)
    return bool(telling) and "reproach" not in rule and all(not word.keys.isdisjoint(own) for word in telling)


_THANKED_MUCH = regex(r"\b(?:thank you|thanks) (?:again )?(?:ever )?so much for\b", re.IGNORECASE)


def _opined(text: str, found: Issue) -> bool:
    """Whether a mark is of the words by which an opinion says that it is one, and not of what I did."""
    return any(
        opined.start() <= found.span.start < opined.end() and not _OF_MINE.match(text, opined.end())
        for opined in _OPINING.finditer(text)
    )


_OF_MINE = regex(r" (?:that )?(?:I|my|we|our)\b")


def _of_them(text: str, found: Issue, basis: Basis) -> bool:
    """Whether a number is one that a named fact has of what it calls `them`: `41,000 specimens`."""
    return any(
        text.startswith(each[1], found.span.start) or text[found.span.start : found.span.end].endswith(each[1])
        for fact in basis.texts
        for each in _THEM.finditer(evened(fact))
    )


_RESPECT = regex(
    r"I have (?:(?:my|a|great|good|deal|lot|of|much|every|real|full|some|only) ){0,4}(?:respect|sympathy|admiration)\b"
)
"""What I feel for a thing, which says nothing of how long or how often."""
_THEM = regex(r"((?:\d[\d.,]*)?\d|(?<!\w)[a-z]+) of (?:them|these|those)\b")
_FULLY = ("fidelity/whole", "fidelity/degree", "fidelity/added")
"""What may be said of `everyone`, whom thanks and good wishes may go to."""


def _verbatim(one: Aligned, basis: Basis, thought: Sequence[Turn]) -> Iterator[Issue]:
    """What is almost a named fact word for word and says something else; looked at where nothing else is wrong."""
    text = one.sentence.text
    turned = [(each.start, each.end) for each in turns(text)]
    spared = [(each.start, each.end) for each in turns(text) if each.sort not in _TAKEN]
    spared += [found.span() for found in idioms().finditer(text)]
    hoped = [found.span() for found in _HOPE.finditer(text)]
    worries = [fact for fact in basis.texts if _WORRY.match(fact)]  # which I may grant or deny in words of my own
    denied = _denied(text, filter(_may_deny, worries))
    untold = _denied(text, itertools.filterfalse(_may_deny, worries))
    wished_for = {(each.start, each.end) for each in distorted(text, [*filter(_HOPED.match, basis.texts)])}
    found = [
        *(each for each in distorted(text, basis.texts, (*basis.plain, *worries)) if each not in denied),
        *untold,
    ]
    for other in found:
        in_hope = (
            [] if (other.start, other.end) in wished_for else hoped
        )  # of what I am to hope nothing else may be said
        idle = [*spared, *in_hope] if other.rule in ("negation", "marked", "added", "degree") else spared
        if other.rule == "owner":
            idle = turned  # `it seems to me that the cooks ...`
        if other.rule == "marked":
            idle = [*idle, *((each.start, each.end) for each in thought), *wishes(text)]
        if not any(start <= other.start and other.end <= end for start, end in idle):
            span = (one.sentence.start + other.start, one.sentence.start + other.end)
            yield issue(f"fidelity/{other.rule}", other.message, span)


_HOPED = regex(r"I (?:hope|wish (?:you|your)) ")


def _denied(text: str, worries: Iterable[str]) -> list[Distortion]:
    """Where a sentence denies some worries, or does not deny what they do."""
    return [each for each in distorted(text, [*worries]) if each.rule == "negation"]


def _may_deny(worry: str) -> bool:
    """Whether a worry is such as may be wrong; that I have not done a thing is so, or that a thing is as it is."""
    return any(word.low in _MAYBE for word in said_in(evened(worry), ""))


_HOW = ("fidelity/owner", "fidelity/plan")
"""What the relations ask of words that may well stand just so in the facts."""
_ASKED = regex(r"\b(would|could|should|will|can|do|did|have|are|were) (you|we|they|i)\b")


def _literal(text: str, found: Issue, basis: Basis) -> bool:
    """Whether a mark and the words before it stand word for word in one fact that is named; a question may be asked directly."""
    words = [word for word in said_in(text, "") if word.start < found.span.end]
    marked = [word.low for word in words if word.start >= found.span.start]
    near = min(_WITHIN + len(marked), len(words))
    told = f" {' '.join(word.low for word in words[-near:])} ".replace(" i'd ", " i would ")
    if "?" in text:
        told = _ASKED.sub(r"\2 \1", told)
    facts = [said_in(evened(fact), "") for fact in basis.texts]
    thanked = [
        word.form for word in words[1 - near : -len(marked)]
    ] + marked  # `for letting me put` of `You let me put`
    return near > len(marked) and any(
        told in f" {' '.join(word.low for word in fact)} "
        or any(
            [
                *(word.form for word in fact[at : at + _WITHIN - 1]),
                *(word.low for word in fact[at + _WITHIN - 1 : at + near - 1]),
            ]
            == thanked
            for at in range(len(fact) - near + 2)
        )
        for fact in facts
    )


def _suffered(text: str, found: Issue, basis: Basis, start: int = 0) -> bool:
    """Whether a mark is of what will be done to me, which a fact says that somebody will do: `I will be sent a sheet`."""
    deeds = {root(each[1].casefold()) for fact in basis.texts for each in _WILL_DO.finditer(evened(fact))}
    return any(
        root(each[1].casefold()) in deeds and each.start() <= found.span.start - start < each.end()
        for each in _WILL_BE.finditer(text)
    )


_WILL_DO = regex(r"\b(?!I\b)\w+ (?:will|is going to|'ll) (?:also |then |first )?(\w+) (?:me|my)\b")
_WILL_BE = regex(r"\b(?:I|my \w+(?: \w+)?) (?:will|am to|are to|is to) (?:also |then |first )?be (\w+)")
_WITHIN = 3
"""Words before a mark that say who does it, and when."""


def _within(pattern: re.Pattern[str], text: str, found: Issue) -> bool:
    """Whether a mark lies in what is only hoped for, which may well be otherwise now, or in what is to come first."""
    return any(each.start() <= found.span.start < each.end() for each in pattern.finditer(text))


@lru_cache(maxsize=256)
def _about(basis: Basis) -> Vocabulary:
    facts = tuple(one for one in known(basis.interview) if one.path in basis.paths or one.path not in basis.others)
    settled = "promise" if basis.interview.kind == "accept" else "question"  # who accepts will keep the terms
    texts = tuple(Known("", text, "any", frozenset(), settled, basis.interview.kind) for text in basis.plain)
    return vocabulary_of(basis.interview, (*facts, *texts))


def _strict(one: Aligned, about: Vocabulary, basis: Basis) -> Iterator[Issue]:
    """Words and figures that nothing named explains, also those that loose text may use to put a fact in other words."""
    judged = _judged(one, basis)
    for index in one.strange:
        if index not in judged:
            yield _unexplained(one, index)
    allowed = _values(basis).union(*(fact.values for fact in about.facts))
    for number in one.numbers:
        words = one.sentence.text[number.start : number.end]
        if allowed.isdisjoint(number.values) and words.casefold() not in _ONE:
            span = (one.sentence.start + number.start, one.sentence.start + number.end)
            yield issue(
                "fidelity/number",
                f"“{words}” is not in the facts that the sentence names; leave it out, or name its fact.",
                span,
            )
    hoped = _hoped(one)
    for index, word in enumerate(one.words):
        telling = (index not in hoped and word.sort is Sort.DAY) or (
            word.sort is Sort.GENERAL and word.root in rooted("telling")
        )
        if telling and index not in judged and not word.keys & about.keys:
            yield _unexplained(one, index)


def _hoped(one: Aligned) -> frozenset[int]:
    """The plain words of what is only hoped for, which tell nothing: `I hope that the furnace is quiet by then`."""
    spans = [found.span() for found in _HOPE.finditer(one.sentence.text)]
    return frozenset(
        index
        for index, word in enumerate(one.words)
        if (
            word.low in _NOT
            or (
                word.sort in (Sort.GENERAL, Sort.COURTESY)
                and (word.root not in rooted("telling") or word.root in rooted("hoped"))
            )
        )
        and any(start <= word.start < end for start, end in spans)
    )


def _judged(one: Aligned, basis: Basis) -> frozenset[int]:
    """The words that only judge what was told, or give it a name: `a proper sum`. Not of what is mine, nor before a thing of the facts.

    Also those that a finished sentence has and no field: `enclosed` for `I am sending you`.
    """
    if not basis.stance:
        return frozenset()
    return _wished(one, basis) | frozenset(
        index
        for index, word in enumerate(one.words)
        if (word.root in _matters(basis.interview) and index and one.words[index - 1].low in ("the", "your"))
        or (
            (word.root in rooted("opinion") or _compared(word.low) in rooted("opinion"))
            and not _praised(one, index)
            and not _made_so(one, index)
            and not _classes(one, index, basis)
        )
        or (word.sort is Sort.CONTENT and not word.keys.isdisjoint(_framing(basis)))
        or (word.root in rooted("houses") and _where(one, index))
    )


def _where(one: Aligned, index: int) -> bool:
    """Whether a house is only that in which I would like to work: `a place where the operator decides is one I would be glad to join`."""
    behind = one.words[index + 1].low if index + 1 < len(one.words) else ""
    return behind == "where" and ("drawn" in one.lows or bool(wishes(one.sentence.text)))


def _wished(one: Aligned, basis: Basis) -> frozenset[int]:
    """The words of what is only wished for, but for those that say how much or whether."""
    return frozenset(
        index
        for index in wished(one, _all_roots(basis.interview), _names(basis))
        if (one.words[index].low not in _scalar() or one.words[index].low in _names(basis) or granted(one, index))
        and one.words[index].low not in _NOT | _WHY
    )


@lru_cache(maxsize=64)
def _all_roots(interview: Interview) -> frozenset[str]:
    """The roots of all that is known, names of the job and the firm among it."""
    return frozenset().union(*(one.roots for one in known(interview)))


@lru_cache(maxsize=256)
def _framing(basis: Basis) -> frozenset[str]:
    """The keys of the words that only the finished sentences have: the `sending` of `I am sending you ...`."""
    facts = frozenset().union(*(one.keys for one in known(basis.interview)))
    words = (word.keys for text in basis.texts for word in said_in(evened(text), basis.interview.kind))
    return frozenset().union(*words) - facts


def _praised(one: Aligned, index: int) -> bool:
    """Whether a word says how something of mine is, or how I am: `my practical course`, `I was better`."""
    lows = [word.low for word in one.words[max(0, index - _NEAR) : index]]
    end = one.words[index].start
    start = one.words[index - len(lows)].start if lows else end
    lows = lows[len(lows) - len(said_in(_PAUSE.split(one.sentence.text[start:end])[-1], "")) :] if lows else lows
    if any(low in ("my", "our") for low in lows[-2:]):
        return one.words[index].root not in rooted("own_opinion")
    person = next((place for place in range(len(lows) - 1, -1, -1) if lows[place] in ("i", "we", "mine", "ours")), None)
    return person is not None and not _BEING.isdisjoint(lows[person : person + 3])


def _made_so(one: Aligned, index: int) -> bool:
    """Whether a word is no judgement but what was done to a thing: `which was dried my way`."""
    if not index or index + 1 == len(one.words):
        return False
    low, before, after = (one.words[place].low for place in (index, index - 1, index + 1))
    return past(low) and before in ("was", "were", "been", "got") and after in ("my", "our", "by")


def _classes(one: Aligned, index: int, basis: Basis) -> bool:
    """Whether a word stands before a thing of the facts and so says which: `your practical course`. Not behind `such a`."""
    if index + 1 >= len(one.words) or one.words[index].low.endswith("ly"):
        return False
    after, before = one.words[index + 1], one.words[index - 1].low if index else ""
    return (
        after.sort in (Sort.CONTENT, Sort.GENERAL)
        and not after.keys.isdisjoint(_own_keys(basis))
        and before in _DETERMINING
        and one.sentence.text[one.words[index].start + len(one.words[index].text) : after.start] == " "
    )


_NEAR = 5
"""Words back within which a person is the subject of a word."""
_PAUSE = regex(r"[,;:()–—]")
_BEING = frozenset("am was were be been being are have had 've became get got feel felt".split())
_DETERMINING = frozenset(
    "the a an my our your his her their its this that these those and in of with for at on".split()
)


def _compared(low: str) -> str:
    """The root of what is compared: of `clearest` that of `clear`."""
    for ending, instead in (("iest", "y"), ("ier", "y"), ("est", ""), ("er", "")):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return root(low.removesuffix(ending) + instead)
    return ""


def _only_judged(lines: Sequence[Aligned], found: Issue, basis: Basis) -> bool:
    """Whether a mark is of a single word that only judges."""
    return any(one.span(index) == (found.span.start, found.span.end) for one in lines for index in _judged(one, basis))


@lru_cache(maxsize=256)
def _values(basis: Basis) -> frozenset[float]:
    """The numbers in names and days: the role `Year 4 Teacher`, the day of the interview."""
    open_to_all = (one for one in known(basis.interview) if one.path in basis.paths or one.path not in basis.others)
    return frozenset(value for one in open_to_all for value in one.values)


_ONE = ("one", "a", "an")


def _thoughts(lines: Sequence[Aligned], about: Vocabulary, basis: Basis) -> list[tuple[Turn, ...]]:
    """Of each sentence the clauses that only think."""
    if not basis.stance:
        return [() for _ in lines]
    scene = Scene(basis.interview, None, about, tuple(lines))
    return [tuple(thoughts(one, scene)) for one in lines]


_STRANGE = ("fidelity/added", "fidelity/claim")
"""What may be said of a word that nothing explains."""
_WORDED = ("fidelity/added", "fidelity/claim", "fidelity/negation", "fidelity/degree")
"""What may be said of a word that is only thought."""


def _changed(one: Aligned, basis: Basis, thought: Sequence[Turn] = ()) -> Iterator[Issue]:
    """What turns the named facts round: how much, whether, why, where, who says it and who does it."""
    found = (*turns(one.sentence.text), *thought)
    yield from _unearned(one, found, basis)
    idle = [each.span() for each in idioms().finditer(one.sentence.text)] + [(each.start, each.end) for each in found]
    free = (
        frozenset(
            index for index, word in enumerate(one.words) if any(start <= word.start < end for start, end in idle)
        )
        | _hoped(one)
        | _judged(one, basis)
    )
    yield from _little(one, basis, free)
    yield from _claimed(one, basis, found)
    if not basis.texts:
        return
    if not ("?" in one.sentence.text and any(_ASKS.search(text) for text in basis.texts)):
        yield from _turned(one, basis)
    yield from _also_told(one, basis, free)
    yield from _posts(one, basis)
    yield from _deed(one, basis, free)
    yield from _turned_round(one, basis)
    for text in basis.texts:
        for swap in swapped(one.sentence.text, text):
            if swap.rule == "owner" and "?" in text:
                continue  # what a question asks of me, I answer as mine
            span = (one.sentence.start + swap.start, one.sentence.start + swap.end)
            yield issue(f"fidelity/{swap.rule}", f"The facts that it names have “{swap.there}” here; keep that.", span)
    yield from _they(one, basis)
    if not any(turn.sort in _TAKEN for turn in found) and not wishes(one.sentence.text):
        yield from _spoken(one, basis)
    yield from _elsewhere(one, basis)
    facts = {pair for text in basis.texts for pair in _told_by(_TO_BE_REFERRED_TO.sub("", text), basis.interview.kind)}
    met = frozenset(key for word in one.words for key in word.keys)
    things = frozenset(deed for text in basis.texts for deed in _others_deeds(evened(text), met))
    things |= _roots(_TALKED_OF, " ".join(map(evened, basis.texts))) - {deed for _, deed in facts}
    for who, deed, index in _doers(one.words):
        if deed in _REPORTED and who == "i" and any(_I_SAID.search(text) for text in basis.texts):
            continue  # `you told me` and `I told you`
        others = {person for person, known_deed in facts if known_deed == deed} or (things & {deed})
        if others and who not in others and index not in free:
            message = "By the facts that it names it is somebody else who does this; say who."
            other = issue("fidelity/owner", message, one.span(index))
            if not _suffered(one.sentence.text, other, basis, one.sentence.start):
                yield other


_TALKED_OF = regex(r"\bWe talked about (?:\w+ly )?([a-z]+ing)\b")
"""A deed that was talked of, and nobody said to have done it."""
_TO_BE_REFERRED_TO = regex(r", for what you want to refer to of it(?=:)")
"""What the prompt says of the terms of an offer to whoever writes."""
_TAKEN = ("thought", "attitude", "response")
"""What makes of a fact of the reader's something of the writer's, who need not say then that the reader said it."""


def _little(one: Aligned, basis: Basis, free: Collection[int]) -> Iterator[Issue]:
    """Words that nothing named holds, and little words that say how much, whether or why."""
    lows = frozenset(word for text in basis.texts for word in _lows(text))
    spare = frozenset(low for fact in _about(basis).facts for low in fact.lows)
    free = {*free, *_can_only(one, basis), *_greeting(one, basis)}
    for index, word in enumerate(one.words):
        if index in free:
            continue
        group = _scalar().get(word.low)
        if group and group.isdisjoint(lows):
            yield _unexplained(one, index)
        elif word.low in _NOT and lows.isdisjoint(_NOT) and not _worried(basis) and not turned_plain(one, index):
            yield issue(
                "fidelity/negation", f"No fact that it names has the “{word.text}”; say it without.", one.span(index)
            )
        elif word.low in _WHY and (lows | spare).isdisjoint(_WHY) and not _reasoned(one, basis):
            yield issue(
                "fidelity/cause", f"No fact that it names has the “{word.text}”; say it without.", one.span(index)
            )
        elif basis.texts and not _explained(word, basis, lows | _names(basis)):
            yield _unexplained(one, index)
    for found in _NOT_GLAD.finditer(one.sentence.text):
        if not any(_NOT_GLAD.search(evened(text)) for text in basis.texts):
            span = (one.sentence.start + found.start(), one.sentence.start + found.end())
            yield issue("fidelity/negation", f"No fact that it names has the “{found[0]}”; say it without.", span)
    for found in _SO_DID.finditer(one.sentence.text):
        if (lows | spare).isdisjoint(_WHY | {"so", "since"}) and any(
            past(word.casefold()) for word in found.groups() if word
        ):
            span = (one.sentence.start + found.start(), one.sentence.start + found.end())
            yield issue("fidelity/cause", "No fact that it names has the “so”; say both without joining them.", span)
    if (joined := _SO.search(one.sentence.text)) and (lows | spare).isdisjoint(_WHY | {"so", "since"}):
        span = (one.sentence.start + joined.start(), one.sentence.start + joined.end())
        yield issue(
            "fidelity/cause", f"No fact that it names has the “{joined[0]}”; say both without joining them.", span
        )


def _can_only(one: Aligned, basis: Basis) -> Iterator[int]:
    """The words of `I can only agree`, which says nothing of what I can."""
    own = _own_keys(basis)
    for index, word in enumerate(one.words[3:], 3):
        if (
            [each.low for each in one.words[index - 3 : index]] == ["i", "can", "only"]
            and word.sort in (Sort.GENERAL, Sort.COURTESY)
            and own.isdisjoint(word.keys)
        ):
            yield from (index - 1, index)


def _greeting(one: Aligned, basis: Basis) -> Iterator[int]:
    """The words of whom thanks and good wishes go to: `my good wishes to everyone on that course`, of which the facts have the course."""
    text = one.sentence.text
    for found in _GREETED.finditer(text):
        for index, word in enumerate(one.words):
            if found.start() <= word.start < found.end() and (
                word.low in _GREETED_WHO
                or word.root in _all_roots(basis.interview) | _related_roots(basis.interview) | rooted("houses")
            ):
                yield index


_GREETED = regex(
    r"\b(?:(?:thanks|wishes|regards|greetings|congratulations|thank) (?:also |again |too )?(?:to |you (?:again |all )?(?:and|to) )|wishes for )(?:you (?:all )?and (?:to )?)?[^.,;:!?]*?(?= for\b|[.,;:!?]|$)",
    re.IGNORECASE,
)
_GREETED_WHO = frozenset("everyone everybody all both whole rest thanks to".split())


@lru_cache(maxsize=64)
def _matters(interview: Interview) -> frozenset[str]:
    """The roots of what a letter of the kind is about: the panel, the decision, the rate that is asked for."""
    return _related_roots(interview) | rooted("matters") | _of_kind(interview.kind)


@lru_cache(maxsize=64)
def _related_roots(interview: Interview) -> frozenset[str]:
    """The roots of what those who were there are: the `panel` of a panel member."""
    return frozenset(root(word) for person in interview.interviewers for word in (person.relation or "").split())


_NOT_GLAD = regex(
    r"\bI(?: would| am| was| do| did| have|'d|'m)?(?: not| never| no longer|n't)(?: yet| also| be| been| really| very| so| much)* (?:glad|happy|happier|pleased|proud|delighted|grateful|keen|drawn|like|liked|love|loved|enjoy|enjoyed|look(?:ed)? forward|hope|hoped|valued?|appreciated?|welcome)\b(?! (?:to (?:think|imagine|see (?:it|that|them) go|guess|boast|be )|having to|if\b|saying))"
)
"""That I am not glad of a thing, which in such a letter is never only thought."""
_SO_DID = regex(r"(?:,|;| and) so (?:(?:the|an?|my|our|your|their|his|her) )?\w+ (\w+)")
"""A thing that came of another by the word of the sentence alone: `and so callbacks fell`."""


def _reasoned(one: Aligned, basis: Basis) -> bool:
    """Whether a sentence says why it matters to me, and names a fact that is such a reason; or with what I have done it bears out that I can, in one entry."""
    if _BORNE_OUT.search(one.sentence.text) and _one_entry(basis):
        return True
    return any(path.endswith(".why") for path in basis.paths) and bool(_MATTERS.search(one.sentence.text))


_BORNE_OUT = regex(
    r"^(?!.*\b(?:[Yy]ou|[Tt]hey) (?:need|want|said|told|asked|are|were)\b).*\b(?:because|since|as) (?:I|my)\b|\bbecause I (?:would|should) (?:\w+ )?(?:like|love|be glad)\b"
)
"""What says of nobody but me why, by a deed of mine, or by a wish, which is no cause of a thing."""


def _one_entry(basis: Basis) -> bool:
    """Whether the facts pair what is named: a need with its proof, what the reader said with what it means to me."""
    named = Counter(path.rpartition(".")[0] for path in basis.paths)
    return any(entry and count > 1 for entry, count in named.items())


_MATTERS = regex(
    r"\b(?:matters?|mattered|mean(?:s|t)?|glad|grateful|pleased|happy|good|like|liked|drawn|struck|thank|care|agree|welcome)\b",
    re.IGNORECASE,
)


def _claimed(one: Aligned, basis: Basis, borne_out: Sequence[Turn]) -> Iterator[Issue]:
    """What little words claim without a word of a fact: `and so did I`, `as she told me`, `that must hurt you`, `over 40`."""
    facts = " | ".join(map(evened, basis.texts))
    texts = (*basis.texts, str(getattr(basis.interview, "medium", None) or ""))
    lows = frozenset(low for text in texts for low in _lows(text))
    lows |= {f"={root(low)}" for low in lows if len(low) > _LITTLE}
    for rule, entries in _claims():
        for found, proof in (
            (each, proof)
            for pattern, proof, kinds, of_panels in entries
            if basis.interview.kind not in kinds and not (of_panels and basis.heard)
            for each in pattern.finditer(one.sentence.text)
        ):
            if proof.search(facts) if proof else not {found[1].casefold(), f"={root(found[1])}"}.isdisjoint(lows):
                continue
            if rule == "cause" and _reasoned(one, basis):
                continue
            if any(turn.sort == "experience" and turn.start <= found.start() < turn.end for turn in borne_out):
                continue  # which a fact of mine has to bear out
            start = one.sentence.start
            message = f"No fact that it names has the “{found[0]}”; leave it out."
            yield issue(f"fidelity/{rule}", message, (start + found.start(), start + found.end()))


def _deed(one: Aligned, basis: Basis, judged: Collection[int]) -> Iterator[Issue]:
    """`I have looked after one`, `one of them has made me an offer`, which no fact tells, whatever its words."""
    paths = (one.keys for one in known(basis.interview) if one.path in basis.paths)
    own = frozenset().union(*paths) if basis.paths else _own_keys(basis)
    told = {pair for text in basis.texts for pair in _told_by(text, basis.interview.kind)}
    idle = [(each.start, each.end) for each in turns(one.sentence.text)]
    mine = {found.start(1): found for found in _HAVE_DONE.finditer(one.sentence.text)}
    theirs = {found.start(1): found for found in _HAS_DONE.finditer(one.sentence.text)}
    for found in (mine | theirs).values():
        index = next((i for i, word in enumerate(one.words) if word.start == found.start(1)), None)
        if (
            index is None
            or any(start <= found.start(1) < end for start, end in idle)
            or not past(one.words[index].low)
            or (found.start(1) in mine and one.words[index].root in _undertold())
            or (found.start(1) in mine and ("i", one.words[index].root) in told)
            or (found.start(1) not in mine and (index in judged or one.words[index].low in _LEFT))
        ):
            continue
        if own.isdisjoint(one.words[index].keys) and not (basis.formal and one.words[index].sort is Sort.COURTESY):
            yield issue("fidelity/claim", f"No fact that it names has the “{found[0]}”; leave it out.", one.span(index))


def _also_told(one: Aligned, basis: Basis, free: Collection[int]) -> Iterator[Issue]:
    """`... and that you want it closed`: one thing more that was told, of which no fact has what is done."""
    roots = frozenset(word.root for text in basis.texts for word in said_in(evened(text), ""))
    places = {word.start: index for index, word in enumerate(one.words)}
    for found in _AND_THAT.finditer(one.sentence.text):
        behind = (index for start, index in places.items() if start >= found.end())
        index = next((index for index in behind if one.words[index].sort is not Sort.GRAMMAR), None)
        if index is not None and index not in free and one.words[index].root not in roots:
            yield _unexplained(one, index)
    for found in _WAS_DONE.finditer(one.sentence.text):
        index = places.get(found.start(1))
        if index is not None and past(found[1]) and index not in free and one.words[index].root not in roots:
            yield _unexplained(one, index)


_WAS_DONE = regex(r"\b(?:that|which|who) (?:was|were) ([a-z]+)\b(?! to\b)")
_AND_THAT = regex(r"\band (?:that|how|why|which|whom|where) (?:I|you|he|she|they|it|we|nobody|somebody|everybody)\b")


def _posts(one: Aligned, basis: Basis) -> Iterator[Issue]:
    """`I rigged as head rigger`: a post that I had when I did a thing, of which no fact but the name of the job has a word."""
    if _TO_COME.search(one.sentence.text) or any(_AS_A.search(evened(text)) for text in basis.texts):
        return
    own = frozenset(word.low for text in {*basis.texts} - {*basis.plain} for word in said_in(evened(text), ""))
    job = {word.low for word in said_in(evened(basis.interview.role or ""), "") if word.sort is not Sort.GRAMMAR}
    for found in _AS_A.finditer(one.sentence.text):
        end = _PAUSE.search(one.sentence.text, found.end())
        phrase = one.sentence.text[found.end() : end.start() if end else len(one.sentence.text)]
        first = next(iter(said_in(phrase, "")), None)
        before = [word.low for word in one.words if word.start < found.start()]
        done = any(past(word.low) for word in one.words)
        if first and first.low in job - own and done and "i" in before:
            index = next(index for index, word in enumerate(one.words) if word.start >= found.end())
            yield _unexplained(one, index)


_AS_A = regex(r"\bas (?:an? |the |your )?")
_HAVE_DONE = regex(
    r"\b(?:I|we)(?: have| had|'ve|'d)(?: (?:also|already|since|often|always|even|now|just|once|long|both|\w+ly))* ([a-z]+)\b"
)


_HAS_DONE = regex(
    r"\b(?!(?:I|we|you|must|may|might|would|could|should|will|can|cannot|not|to|it|which|that|this|who|what|conversation|talk|visit|words?|question|answer|news|letter)\b)[a-z]+ (?:has|have|had)"
    r"(?: (?:also|already|since|often|always|even|now|just|once|long|both|\w+ly))* (?!been\b)([a-z]+)\b"
)
"""What others have done; of a talk, a word or nobody in particular much can be said."""
_LEFT = frozenset("left stayed become come gone had got meant".split())


@cache
def _undertold() -> frozenset[str]:
    return frozenset(map(root, sign("undertold")))


def _turned_round(one: Aligned, basis: Basis) -> Iterator[Issue]:
    """`from batch to streaming` told as `from streaming to batch`."""
    facts = [evened(text) for text in basis.texts]
    ways = [_way(found) for text in facts for found in _FROM_TO.finditer(text)]
    for found in _FROM_TO.finditer(one.sentence.text):
        begin, end = _way(found)
        if any(begin & known_end and end & known_begin and not begin & known_begin for known_begin, known_end in ways):
            span = (one.sentence.start + found.start(), one.sentence.start + found.end())
            yield issue(
                "fidelity/direction", "By the facts that it names it goes the other way; keep their order.", span
            )


_FROM_TO = regex(
    r"\bfrom ((?:an? |the )?(?:[\w.%€£$-]*\w )??(?:[\w.%€£$-]*\w ))to ((?:an? |the )?[\w.%€£$-]*\w(?: [\w-]*\w)?)",
    re.IGNORECASE,
)


def _way(found: re.Match[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words of where something comes from, and of where it goes."""
    begin, end = (
        frozenset(word.low for word in said_in(part, "") if word.low not in ("a", "an", "the"))
        for part in found.groups()
    )
    return begin, end


_LITTLE = 4
"""Letters of a word whose forms say something else: `have` and `had`."""


@cache
def _claims() -> tuple[
    tuple[str, tuple[tuple[re.Pattern[str], re.Pattern[str] | None, tuple[str, ...], bool], ...]], ...
]:
    """By rule, each claim with what a fact must have for it, without that its first group, the kinds of message that may make it, and whether only who is known to have heard it may."""
    return tuple(
        (
            rule,
            tuple(
                (
                    regex(rf"\b(?:{line['said']})(?!\w)", re.I),
                    regex(line["known"], re.I) if "known" in line else None,
                    tuple(line.get("except", "").split()),
                    "panel" in line,
                )
                for line in lines
            ),
        )
        for rule, lines in data("claims").items()
    )


def _turned(one: Aligned, basis: Basis) -> Iterator[Issue]:
    """What may be or would be, told as what is or was."""
    text = _SURPRISED.sub("", _ONCE.sub("", one.sentence.text))
    sure = tuple(each for each in basis.texts if not _WORRY.match(each))  # a fear that is answered is only named
    if not sure and not one.lows & _NOT_SAID:
        sure = basis.texts
    known_unreal = any(_met(one, each[found.end() :]) for each in sure for found in _UNREAL.finditer(each))
    feared = any(_UNREAL.search(each) for each in basis.texts)
    unreal = not _UNREAL.search(text) if known_unreal else not feared and bool(_HAD_BEEN.search(text))
    planned = frozenset().union(*(_roots(_PLANNED, evened(each)) for each in basis.texts)) - _roots(_PLANNED, text)
    planned -= frozenset().union(*(_roots(_DONE, evened(each)) for each in basis.texts))
    done = _roots(_DONE, text)
    if not _TO_COME.search(text):
        willing = frozenset().union(*(_roots(_WILL, evened(each)) for each in sure))
        done |= frozenset(word.root for word in one.words if word.low.endswith("ed") and word.root in willing)
    if unreal or planned & done or any(_loosened(one, each) for each in sure):
        message = "By the facts that it names this is not certain; keep their “would”, “hope to” or “about”."
        yield issue("fidelity/hedge", message, one.span(0, len(one.words) - 1))


_SURPRISED = regex(
    r"\bI (?:would|should|could) (?:not|never)(?: ever)? have (?:guessed|thought|expected|imagined|known|believed)\b"
)
"""How I take a thing that is so, which makes it no less sure."""


def _met(one: Aligned, behind: str) -> bool:
    """Whether a sentence speaks of what a fact has behind some word: of any of the next three telling words."""
    words = [word for word in said_in(evened(behind), "") if word.sort is not Sort.GRAMMAR][:3]
    return any(word.root == each.root for word in words for each in one.words)


def _roots(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    """The roots of the verbs that a pattern finds."""
    return frozenset(root(found[1].casefold()) for found in pattern.finditer(text))


def _loosened(one: Aligned, fact: str) -> bool:
    """Whether `about 40` or `at most two` is told without any such word."""
    if _hedged().search(one.sentence.text):
        return False
    words = [word for word in said_in(evened(fact), "") if word.sort is not Sort.GRAMMAR]
    for hedge in _hedged().finditer(evened(fact)):
        first = max((stop.end() for stop in _STOPS.finditer(fact, 0, hedge.start())), default=0)
        last = stop.start() if (stop := _STOPS.search(fact, hedge.end())) else len(fact)
        before = [word for word in words if first <= word.start and word.start + len(word.text) <= hedge.start()][-2:]
        behind = [word for word in words if hedge.end() <= word.start < last][:2]
        beside = behind if len(behind) > 1 else before
        if beside and all(not word.keys.isdisjoint(key for each in one.words for key in each.keys) for word in beside):
            return True
    return False


@cache
def _hedged() -> re.Pattern[str]:
    return regex("|".join(rf"\b(?:{one})\b" for one in data("words")["hedges"]), re.IGNORECASE)


_STOPS = regex(r"[,;:.!?](?= |$)")


def _worried(basis: Basis) -> bool:
    """Whether the sentence names a worry, which it may answer with a no."""
    return any(_WORRY.match(text) for text in basis.texts)


def _spoken(one: Aligned, basis: Basis) -> Iterator[Issue]:
    """What the reader said, told as the candidate's, who says nothing in it."""
    asks = one.sentence.text.rstrip().endswith("?")  # `May I ask how things stand?`
    theirs = not asks and all(_THEIRS.match(text) for text in basis.texts) and not _granted(basis)
    mine = theirs and _of_me(one, basis) and one.lows.isdisjoint(sign("yours") | {"we", "our", "us"})
    told = _I_SAID.search(one.sentence.text) and not any(_I_SAID.search(text) for text in basis.texts)
    if mine or (told and any(_YOU_SAID.match(text) for text in basis.texts)):
        message = "All that it names is the reader's, and it does not say so; say that the reader said it, or that it is your opinion."
        yield issue("fidelity/speaker", message, one.span(0, len(one.words) - 1))


_THEIRS = regex(r"You (?!will\b)")
"""What the reader said or has; what the reader will do is something that I may wait for."""
_OPINING = regex(r"\bI (?:suppose|think|believe|imagine|daresay|guess|should think|should say|would say|would think)\b")
"""What says of itself that it is an opinion."""


_THEY_SAY = regex(
    r"(?:They|He|She) (?:also |then |once )?(?:said|told|asked|showed|mentioned|wondered|need|want|are looking|were (?:worried|concerned))\b"
)


def _they(one: Aligned, basis: Basis) -> Iterator[Issue]:
    """`They need someone ...`, where it is the reader who does."""
    if _THEY_SAY.match(one.sentence.text) and any(_YOU_SAY.match(text) for text in basis.texts):
        message = "By the facts that it names it is the reader who does this; say “you”."
        yield issue("fidelity/owner", message, one.span(0))


_YOU_SAY = regex(r"You (?:told|said|asked|showed|mentioned|need|are looking|were (?:worried|concerned))\b")


def _of_me(one: Aligned, basis: Basis) -> bool:
    """Whether a sentence speaks of me in words that the facts do not have of me: not `wet rails in front of me`, nor `I suppose`."""
    theirs = {
        pair for text in basis.texts for pair in itertools.pairwise(word.low for word in said_in(evened(text), ""))
    }
    opined = [found.span() for found in _OPINING.finditer(one.sentence.text)]
    opined += [(turn.start, turn.end) for turn in turns(one.sentence.text) if turn.sort == "courtesy"]
    lows = ["", *(word.low for word in one.words if not any(start <= word.start < end for start, end in opined))]
    return any(
        low in sign("mine") and not (low == "me" and (before, low) in theirs)
        for before, low in itertools.pairwise(lows)
    )


def _granted(basis: Basis) -> bool:
    """Whether all that is named are worries which are plain facts about me that no answer denies: `the post is four hours from my family`."""
    answers = [one.answer for one in getattr(basis.interview, "concern", ()) if one.answer]
    return bool(basis.texts) and all(_WORRY.match(text) and _so(text, answers) for text in basis.texts)


def _so(worry: str, answers: Sequence[str]) -> bool:
    words = said_in(evened(_WORRY.sub("", worry)), "")
    told = frozenset(key for word in words if word.sort is not Sort.GRAMMAR for key in word.keys)
    others = (word for answer in answers for word in said_in(evened(answer), "") if word.sort is not Sort.GRAMMAR)
    return (
        any(word.low in sign("mine") for word in words)
        and not any(word.low in _MAYBE for word in words)
        and all(told.isdisjoint(word.keys) for word in others)
        and not any(_NO.match(answer) for answer in answers)
    )


_MAYBE = frozenset("would could should might may will can shall whether if too".split())
_NO = regex(r"(?:no|not|never|none)\b", re.IGNORECASE)


def _elsewhere(one: Aligned, basis: Basis) -> Iterator[Issue]:
    """`at Ballyrea` for `at Kilcrea`: another name in the place of one."""
    known_places = {
        (found[1].casefold(), found[2].casefold()) for text in basis.texts for found in _PLACE.finditer(evened(text))
    }
    prepositions = {preposition for preposition, _ in known_places}
    lows = frozenset(low for text in basis.texts for low in _lows(text))
    for found in _PLACE.finditer(one.sentence.text):
        preposition, name = found[1].casefold(), found[2].casefold()
        replaced = {known for where, known in known_places if where == preposition} - one.lows
        if preposition in prepositions and name not in lows and replaced:
            span = (one.sentence.start + found.start(2), one.sentence.start + found.end(2))
            yield issue(
                "fidelity/name", f"The facts that it names have another name here than “{found[2]}”; keep theirs.", span
            )


def _unearned(one: Aligned, found: Collection[Turn], basis: Basis) -> Iterator[Issue]:
    """`so I am used to that` where the sentence names nothing of the writer's own."""
    without = any(_NEVER_DID.search(evened(text)) for text in basis.texts)
    if not without and any(_MINE.search(text) and not text.startswith("You ") for text in basis.texts):
        return
    for turn in found:
        if turn.sort == "experience" and not _admitted(one.sentence.text[turn.start : turn.end]):
            start = one.sentence.start
            message = "Nothing of the candidate's own that it names bears this out; leave it out."
            yield issue("fidelity/claim", message, (start + turn.start, start + turn.end))


_MINE = regex(r"\b(?:I|my)\b")
_NEVER_DID = regex(r"\bI (?:have|had|'ve)(?: never|n't| not| no experience)\b", re.IGNORECASE)


def _admitted(turn: str) -> bool:
    """Whether a turn says that it would be new to me, which claims nothing."""
    return bool(re.search(r"\b(?:new|strange|unfamiliar)\b", turn)) and not re.search(
        r"\b(?:not|no|nothing|neither)\b|n't", turn
    )


def _explained(word: Said, basis: Basis, lows: frozenset[str]) -> bool:
    """Whether a word, or each part of a hyphenated one, is in the facts that a sentence names, or free."""
    if word.sort is Sort.GRAMMAR or word.low in lows or word.sort in (Sort.NUMBER, Sort.DAY):
        return True
    own = _own_keys(basis)
    if not lows.isdisjoint(_SEXES.get(word.root, ())):
        return True
    if "-" in word.low:
        return all(part in lows or not own.isdisjoint(keys(part)) for part in word.low.split("-") if len(part) > 1)
    if basis.formal and word.sort is Sort.COURTESY:
        return True
    return (
        not own.isdisjoint(word.keys)
        or _freely(word)
        or (basis.formal and word.root in _formal(basis.interview.kind))
        or (basis.formal and word.low.endswith("ship") and word.low.removesuffix("ship") in lows)
    )


_SEXES = {"man": ("he", "his", "him"), "woman": ("she", "her", "hers")}
"""What somebody may be called of whom a fact says no more."""


def _freely(word: Said) -> bool:
    """Whether a word needs no fact; a `worker` or a `letter` does, though `work` and `let` do not."""
    return word.root in rooted("free") and (not AGENT.search(word.low) or word.low.removesuffix("s") in listed("free"))


@cache
def _formal(kind: str) -> frozenset[str]:
    return rooted("formal") | _of_kind(kind)


@cache
def _of_kind(kind: str) -> frozenset[str]:
    """The roots of what is said in every message of a kind."""
    return frozenset(map(root, data("words")["kinds"].get(kind, "").split()))


def _lows(text: str) -> frozenset[str]:
    """The words of a text and the parts of its hyphenated ones; who does it on his own does it alone."""
    text = _ON_MY_OWN.sub(r"\g<0> alone", text)
    return frozenset(part for word in said_in(evened(text), "") for part in (word.low, *re.split(r"[-']", word.low)))


_ON_MY_OWN = regex(
    r"\b(?:on (?:my|our|his|her|their|your) own|by (?:my|him|her|your)self)\b(?=[,.;:!?)]|$| (?:and|but|or|for|in|at|to|as|when|while|until|since|with|from|by|last|this)\b)"
)


@lru_cache(maxsize=256)
def _own_keys(basis: Basis) -> frozenset[str]:
    """The keys of what it names, without what only names of jobs and firms hold."""
    named = (one for one in known(basis.interview) if one.path in basis.paths)
    texts = (word.keys for text in basis.texts for word in said_in(evened(text), basis.interview.kind))
    return frozenset().union(*(one.keys for one in named), *texts)


@lru_cache(maxsize=256)
def _names(basis: Basis) -> frozenset[str]:
    """The very words of what everybody knows of the message: an `Engineer` makes no `engineers`."""
    return frozenset(low for one in known(basis.interview) if one.path not in basis.others for low in one.lows)


_ASKS = regex(r"\?|\b(?:ask|know|hear|learn|tell me) (?:what|whether|why|how|which|who|where|when|if)\b", re.IGNORECASE)
_HOPE = regex(r"\bI (?:do )?(?:hope|wish (?:you|your|him|her|them|everyone|everybody))\b[^.;:!?]*")
_HOPE_OF_OTHERS = regex(r"\bI (?:do )?(?:hope|wish)\b(?![^.;:!?]*\b(?:I|my|me)\b)[^.;:!?]*")
_SO = regex(
    r"\b(?:(?:which|that|this) is why|as a result|(?<!my )(?<!our )(?<!many )(?<!best )thanks to|consequently)\b",
    re.IGNORECASE,
)
_HAD_BEEN = regex(
    r"\b(?:would|could|should|might) (?!(?:gladly|happily|willingly) )(?:\w+ )?have (?!(?:loved|liked|enjoyed|been (?:glad|happy|proud|delighted|pleased))\b)(?:been|done|had|made|gone|seen|\w+(?:ed|wn|ght|pt|lt))\b",
    re.IGNORECASE,
)
"""`could have used more time`, which no fact says."""
_UNREAL = regex(r"\b(?:would|could|should|might|may) (?:\w+ )?have\b|\bmight\b", re.IGNORECASE)
_PLANNED = regex(
    r"\b(?:would|will|shall|going to|plan to|hope to|want to|'ll|'d) (?:\w+ly |also |then |first |still )?([a-z]+)\b",
    re.IGNORECASE,
)
_SOMEBODY_DOES = regex(
    r"\b(?:(nobody|somebody|someone|everybody|everyone)|(the|a|an|your|my|his|her|their|its|all|both) ([a-z]+)) (?:also |still |then |never |once |already |only |just |\w+ly )?([a-z]+)\b",
    re.IGNORECASE,
)
"""What a thing or somebody else does: `the porter makes`, `my brother drives`, `the kids ask`."""


def _others_deeds(text: str, met: Collection[str]) -> Iterator[str]:
    """The roots of what others than I and you do in a fact, where what follows there is met in the sentence."""
    for found in _SOMEBODY_DOES.finditer(text):
        whose, who, deed = (found[2] or "").casefold(), (found[3] or "").casefold(), found[4].casefold()
        if deed in _NO_DEED or who in _AMOUNT or sort(deed, "") is Sort.GRAMMAR:
            continue
        behind = [word for word in said_in(_PAUSE.split(text[found.end() :])[0], "") if word.sort is not Sort.GRAMMAR]
        if behind and all(word.keys.isdisjoint(met) for word in behind):
            continue
        several = who.endswith("s") and not who.endswith("ss")
        plural = several or who in _SEVERAL or whose in ("all", "both")
        if (
            (past(deed) and not deed.endswith("ing"))
            or (deed.endswith("s") and not plural)
            or (plural and deed.isalpha() and whose not in ("a", "an"))
        ):
            yield root(deed)
    yield from (root(found[1]) for found in _NAMED_WILL.finditer(text))


_NAMED_WILL = regex(
    r"\b(?!(?:I|You|We|They|He|She|It|That|This|There)\b)[A-Z][\w'-]+ (?:will|would) (?:also |then |first )?(?!be\b|not\b)([a-z]+)\b"
)
"""What somebody who is named will do: `Human Resources will write`."""
_SEVERAL = frozenset("people women men children".split())
_AMOUNT = frozenset("few dozen couple lot hundred thousand million first last next only same other".split())
_NO_DEED = frozenset("this its his as is was has does".split())
_WILL = regex(r"\b(?:You|They|He|She) will (?:also |then |first )?([a-z]+)\b")
_TO_COME = regex(
    r"\b(?:(?i:will|would|shall|might|could|can|if|whether|when|once|hop\w+|wish\w*|look\w*|wait\w*|await\w*|expect\w*|going to|promis\w+|agreed|said|told|until|till|by the time|as soon as)|may|May I)\b|'(?:ll|d)\b"
)
"""What says that a thing is still to come, or was only said."""
_DONE = regex(r"\b(?:had|have|has|did|'ve) (?:\w+ly |also |then |first )?([a-z]+)\b", re.IGNORECASE)
_ONCE = regex(
    r"\b(?:once|after|as soon as|until|till)\b[^,;:.]*(?=,[^;:.]*\b(?:will|would|shall|can)\b)"
    r"|\b(?:once|as soon as|until|till) \w+ (?:have|has)\b[^,;:.]*",
    re.IGNORECASE,
)
"""What is to come first, told as done: `once you have sent it`."""
_I_SAID = regex(r"\bI (?:also )?(?:mentioned|said|told|explained|answered|pointed out|described|replied)\b")
_REPORTED = frozenset(map(root, ("told", "said", "mentioned")))
_WORRY = regex(r"You were (?:worried|concerned)\b")
_YOU_SAID = regex(r"You (?:said|told|mentioned)\b")
_PLACE = regex(r"\b(at|in|from|near|for|to|with) (?:the )?([A-Z]\w+)")
_NOT = frozenset(
    "not no never nobody nothing none neither nor without cannot don't doesn't didn't isn't wasn't aren't weren't won't wouldn't can't couldn't haven't hasn't hadn't".split()
)
_NOT_SAID = _NOT | {"whether", "if"}
"""Words that deny a fear or leave it open, as its “might” does."""
_WHY = frozenset("because therefore hence thus reason due".split())
_ANSWERED = {"you": "i", "i": "you"}
_PERSONS = {"i": "i", "we": "we", "you": "you", "i've": "i", "i'm": "i", "i'd": "i", "i'll": "i", "you've": "you", "you're": "you", "you'd": "you", "you'll": "you"}  # fmt: skip


_BREAKING = frozenset("that and who which how before after until when while if because than".split())
_MAY = frozenset("could can may might would will shall".split())
"""What stands before the subject of a question, which tells nothing: `could we have a room?`."""


def _doers(words: Sequence[Said]) -> Iterator[tuple[str, str, int]]:
    """Each `I`, `we` or `you` that is a subject, with the root of the first telling word behind it and its place."""
    for place, word in enumerate(words):
        before = words[place - 1].low if place else ""
        who = None if before in ("thank", "thanking") or before in _MAY else _PERSONS.get(word.low)
        for index in range(place + 1, min(place + 5, len(words))) if who else ():
            if words[index].low in _PERSONS or words[index].low in _BREAKING:
                break
            if words[index].low == ("my" if who == "you" else "your"):
                break  # `you will have my card`: who gives it has it to give
            if words[index - 1].low in ("need", "needs", "needed") and words[index].low != "to":
                break  # `you need keys cut`
            if words[index].sort is not Sort.GRAMMAR:
                yield who or "", words[index].root, index
                break


def _told_by(text: str, kind: str) -> Iterator[tuple[str, str]]:
    """Who does what in a fact; what a question asks of me, I answer as mine."""
    asked = text.rstrip().endswith("?")
    for who, deed in _deeds(said_in(evened(text), kind)):
        yield who, deed
        if asked:
            yield _ANSWERED.get(who, who), deed


def _deeds(words: Sequence[Said]) -> frozenset[tuple[str, str]]:
    return frozenset((who, deed) for who, deed, _ in _doers(words))


@cache
def _scalar() -> Mapping[str, frozenset[str]]:
    """Each little word with those that say the same."""
    lines = [frozenset(line.split()) for line in data("words")["scalar"]]
    return {word: line for line in lines for word in line}


def _unexplained(one: Aligned, index: int) -> Issue:
    message = f"“{one.words[index].text}” is not in the facts that the sentence names; leave it out, or name its fact."
    return issue("fidelity/added", message, one.span(index))


def said(text: str, basis: Basis, sentences: Mapping[str, str]) -> frozenset[str]:
    """Of the facts that a sentence names (path to finished sentence), those that it really says."""
    letter = body_of(text)
    have = frozenset(key for one in _lines(letter, basis) for word in one.words for key in word.keys)
    return frozenset(path for path, sentence in sentences.items() if _is_said(sentence, have, basis.interview.kind))


def _lines(letter: Letter, basis: Basis) -> tuple[Aligned, ...]:
    return aligned(letter, basis.interview, _about(basis))


_ENOUGH = 0.34


def _is_said(sentence: str, have: Collection[str], kind: str) -> bool:
    words = Known("", sentence, "any", frozenset(), "fact", kind).words
    telling = [one for one in words if one.sort not in (Sort.GRAMMAR, Sort.COURTESY)]
    met = [one for one in telling if not one.keys.isdisjoint(have)]
    return not telling or len(met) >= max(1, round(len(telling) * _ENOUGH))
