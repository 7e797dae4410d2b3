"""Negation: a `not` that the fact does not have, or one of the fact that is lost. Start reading at `negation`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.clauses import clause_at
from thankyou.proofread.gate.degrees import bounds, only_bounds, told_bound
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.scene import SURE, Found, Scene, quoted
from thankyou.proofread.gate.subjects import MINE, of_them
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, data, opposites, root, sign
from thankyou.reading.lexicon import is_known

__all__ = ["denied_twice", "frame", "given_up", "negation", "settled", "spoken_of", "turned_plain", "unsaid"]


def _negative(word: str, words: frozenset[str]) -> bool:
    return word in words or word.endswith("n't") or (word.startswith("non-") and "not" in words)


@cache
def _plain() -> re.Pattern[str]:
    return regex("|".join(f"(?:\\b{one})" for one in data("signs")["plain_negation"]), re.IGNORECASE)


_PAUSE = regex(r"[,;:–—]")


def turned_plain(one: Aligned, index: int) -> bool:
    """Whether a negative is part of a turn of phrase that denies nothing: `not only`."""
    return _in_turn(one.sentence.text, one.words[index].start)


def _in_turn(text: str, start: int) -> bool:
    return any(turn.start() <= start < turn.end() for turn in _plain().finditer(text))


_ALL = frozenset("every all each always everyone everybody everything".split())


def _governed(words: tuple[Said, ...], index: int, within: int = 4) -> int | None:
    """The word that a `no` or `not` denies: the next one that means something."""
    for place in range(index + 1, min(len(words), index + 1 + within)):
        if (
            words[place].low in ("bother", "trouble")
            and place + 1 < len(words)
            and words[place + 1].low in ("to", "with")
        ):
            continue
        if words[place].sort is not Sort.GRAMMAR or words[place].low in (
            "before",
            "above",
            "below",
            "every",
            "all",
            "over",
        ):
            return place
    return None


def negation(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A negation that the fact does not have, or one of the fact that is lost."""
    yield from _reversed(one)
    yield from _no_longer(one)
    yield from _once(one)
    yield from _lost(one)
    if not any(_negative(low, sign("negation")) for low in one.lows):
        return
    explained = _explained(one)
    for index, word in enumerate(one.words):
        if not _negative(word.low, sign("negation")):
            continue
        if only_bounds(one, index):
            continue
        yield from _denied_whole(one, scene, index)
        if turned_plain(one, index):
            continue
        if re.match(r"\s*[,;:.–—]", one.sentence.text[word.start + len(word.text) :]):
            continue
        denied = _governed(one.words, index)
        if denied is not None and _PAUSE.search(one.sentence.text, word.start, one.words[denied].start):
            continue
        if explained is not None and (denied is None or denied in explained or one.words[index].low not in _PLAIN_NOT):
            continue
        if one.words[index + 1 : index + 2] and one.words[index + 1].low in _ALL and one.matches:
            best = one.matches[0]
            if (
                best.weight >= SURE
                and not any(_negative(low, sign("broad_negation")) for low in best.known.lows)
                and not best.known.lows & sign("part")
            ):
                yield Found(one.span(index, index + 1), {"fact": quoted(best.known)}, best.known.path)
                return
        if denied is None:
            continue
        yield from _denied_deed(one, scene, index, denied)
        for match in one.matches:
            if (
                _surely(one, match)
                and _denies(one, match, denied, scene)
                and not denied_twice(one, match)
                and _states(match.known)
                and not any(_denied(other, denied) for other in one.touched if denied in other.said)
            ):
                yield Found(one.span(index, denied), {"fact": quoted(match.known)}, match.known.path)
                return


def _denies(one: Aligned, match: Match, denied: int, scene: Scene) -> bool:
    """Whether a word that is denied is the fact's: its very own, or one for it in a clause that tells nothing else."""
    pair = next((pair for pair in match.pairs if pair.said == denied), None)
    if pair is None:
        return False
    part = clause_at(one, denied, scene)
    if pair.exact or part is None:
        return True
    if one.words[denied].low in sign("light"):
        return False  # which may stand for nearly any other
    return part.best is match and any(each.exact and part.start <= each.said < part.end for each in match.pairs)


def _states(known: Known) -> bool:
    """Whether a fact says that something is so, as a question and a topic (`about`) do not."""
    return known.kind != "question" and not known.stem.endswith(".about")


def _denied_deed(one: Aligned, scene: Scene, index: int, denied: int) -> Iterator[Found]:
    """`I will not spend the day with the crew`, where the facts have the day and the crew, and no such denial."""
    word = one.words[denied]
    part = clause_at(one, index, scene)
    best = part.best if part is not None and part.point else None
    if part is None or best is None or not _states(best.known) or best.known.stem.endswith((".worry", ".why")):
        return
    if word.root in _minded() or denied >= part.end or denied - index > 2:
        return
    met = {pair.known for pair in best.pairs if pair.exact and denied < pair.said < part.end}
    telling = sum(part.worth(pair.said) for pair in best.pairs if pair.exact and denied < pair.said < part.end)
    if len(met) < 3 or telling < 1.5 or denied in best.said:
        return
    if not _entry_denies(best.known, scene):
        yield Found(one.span(index, denied), {"fact": quoted(best.known)}, best.known.path)


def _denied_whole(one: Aligned, scene: Scene, index: int) -> Iterator[Found]:
    """A fact that is denied as a whole: `I do not have a diploma in housing`."""
    part = clause_at(one, index, scene)
    best = part.best if part is not None and part.point else None
    if part is None or best is None or not _states(best.known) or best.known.stem.endswith((".worry", ".why")):
        return
    if not _whole_fact(one, best, index, part.start, part.end) or _doubted(one, index):
        return
    if not _entry_denies(best.known, scene):
        yield Found(one.span(index), {"fact": quoted(best.known)}, best.known.path)


def _entry_denies(known: Known, scene: Scene) -> bool:
    """Whether a fact, or another one of its entry, denies anything."""
    entry = (fact for fact in scene.about.facts if fact.point == known.point)
    return any(_negative(low, sign("broad_negation")) or _prefixed(low) for fact in entry for low in fact.lows)


def _doubted(one: Aligned, index: int) -> bool:
    """Whether a doubt of the facts has the same denial, of two words behind it."""
    return any(
        match.known.stem.endswith(".worry")
        and any(_negative(low, sign("negation")) for low in match.known.lows)
        and sum(pair.exact and pair.said > index for pair in match.pairs) >= 2
        for match in one.touched
    )


_DO = frozenset("do does did have has had am is are was were will".split())


def _whole_fact(one: Aligned, best: Match, index: int, start: int, end: int) -> bool:
    """Whether all that a fact says stands behind a plain `do not`: `I do not have a diploma in housing`."""
    if index == 0 or one.words[index - 1].low not in _DO or one.has(("if", "whether", "until", "but"), start, end):
        return False
    behind = {pair.known for pair in best.pairs if pair.exact and index < pair.said < end}
    told = {pair.known for pair in best.pairs if pair.exact and start <= pair.said < end}
    return len(behind) >= 2 and len(told) >= 0.75 * best.known.telling


@cache
def _minded() -> frozenset[str]:
    return frozenset(map(root, sign("minded"))) - {root("spend"), root("meet"), root("come"), root("talk")}


_PLAIN_NOT = frozenset("not never cannot".split())


def _explained(one: Aligned) -> frozenset[int] | None:
    """The words of the sentence that a fact denies too, and all that stand beside them; None where there are none."""
    found = set[int]()
    for match in one.matches:
        for index, word in enumerate(match.known.words):
            if _negative(word.low, sign("negation")):
                denied = _governed(match.known.words, index)
                found |= {pair.said for pair in match.pairs if pair.known == denied}
    return frozenset(place for said in found for place in range(said - 4, said + 5)) if found else None


_NO_LONGER = regex(r"\bno longer\b(?! than\b)|(?:\bnot|n't)\b[^,;:.]{0,60}\b(?:any ?more|any longer)\b", re.IGNORECASE)
_STILL = regex(r"\bstill\b", re.IGNORECASE)
_ENDED = regex(
    r"\b(?:not|never|no|nobody|none|stop\w*|used to|instead|until|till|gone|over|ended|closed|gave up|given up|cut|dropped)\b|n['’]t\b",
    re.IGNORECASE,
)
"""How a fact may tell that something is no longer so."""


def _no_longer(one: Aligned) -> Iterator[Found]:
    """`no longer jams` for `jams` or `still jams`, and `still` for `no longer`."""
    for mine, theirs in ((_NO_LONGER, _STILL), (_STILL, _NO_LONGER)):
        said = mine.search(one.sentence.text)
        if said is None or theirs.search(one.sentence.text):
            continue
        for match in one.touched:
            known = theirs.search(match.known.even)
            plain = known is None and mine is _NO_LONGER and not _ENDED.search(match.known.even)
            sure = match.weight >= SURE or (known is not None and _all_met(match))
            if not (known or plain) or mine.search(match.known.even) or not sure:
                continue
            for pair in match.pairs:
                word, own = one.words[pair.said], match.known.words[pair.known]
                near = known is None or 0 < own.start - known.start() <= 20
                if pair.exact and near and 0 < word.start - said.start() <= 20:
                    start = one.sentence.start
                    yield Found(
                        (start + said.start(), start + said.end()), {"fact": quoted(match.known)}, match.known.path
                    )
                    return


_NEVER = regex(r"\b(?:never|not (?:even )?once)\b", re.IGNORECASE)
_ONLY_ONCE = regex(r"\b(?:only|just) (?:once|twice)\b|\b(?:once|twice) only\b|\bonly (?:one|two)\b", re.IGNORECASE)


def _once(one: Aligned) -> Iterator[Found]:
    """`never late` for `late only once`."""
    said = _NEVER.search(one.sentence.text)
    if said is None or one.has(("once", "twice", "one", "two", "rarely")):
        return
    for match in one.matches:
        if _ONLY_ONCE.search(match.known.even) and not _NEVER.search(match.known.even) and match.telling >= 2:
            start = one.sentence.start
            yield Found(
                (start + said.start(), start + said.end()),
                {"fact": quoted(match.known), "sure": "yes"},
                match.known.path,
            )
            return


_YET = regex(r"\byet\b")


def _later(one: Aligned, match: Match, index: int, said: int) -> bool:
    """Whether a fact denies a thing only as yet, and the sentence tells when it may come."""
    fact = match.known
    yet = _YET.search(fact.even, fact.words[index].start)
    met = yet and any(pair.exact and fact.words[pair.known].start > yet.end() for pair in match.pairs)
    return bool(met) and one.has(_TO_COME, said - 6, said + 6)


_TO_COME = frozenset("will may might could would".split())


_NOT_ANY = frozenset("no none nobody nothing never".split())
_ALWAYS = frozenset("every everything everybody everyone all always often sometimes usually each".split())


def _reversed(one: Aligned) -> Iterator[Found]:
    """`no treatment without ...` told as `everything is treated without ...`."""
    for index, word in enumerate(one.words):
        if word.low not in _ALWAYS or one.has(_NOT_ANY) or one.has(("not",)):
            continue
        for match in one.matches:
            words = match.known.words
            for place, known in enumerate(words):
                counts = known.low in _NOT_ANY and not told_bound(one, match, place) and not denied_twice(one, match)
                denied = _governed(words, place) if counts else None
                said = next((pair.said for pair in match.pairs if pair.known == denied), None)
                if (
                    said is not None
                    and abs(said - index) <= 6
                    and match.weight >= SURE
                    and not match.known.lows & _ALWAYS
                    and not _opposed_in(one, match, deed=True)
                ):
                    yield Found(
                        one.span(min(index, said), max(index, said)), {"fact": quoted(match.known)}, match.known.path
                    )
                    return


def _denied(match: Match, said: int) -> bool:
    """Whether the fact has a negative in the same part of it as the word that explains one of the sentence."""
    place = next(pair.known for pair in match.pairs if pair.said == said)
    words = match.known.words
    return _prefixed(words[place].low) or any(
        _denied_at(match, at) for at, word in enumerate(words) if word.root == words[place].root
    )


def _denied_at(match: Match, place: int) -> bool:
    words, text = match.known.words, match.known.even
    if words[place].start >= len(text):
        return False
    if match.known.exception and words[place].start > match.known.exception.start():
        return True  # `though not in August` for `except in August`
    start = max(
        (
            m.end()
            for m in re.finditer(
                r"[,;:.–—]|->|\b(?:and|that|which|who|whose|because|when)\b", text[: words[place].start]
            )
        ),
        default=0,
    )
    end = (
        next(
            (m.start() for m in re.finditer(r"[,;:.–—]|->|\b(?:that|which|who|whose)\b", text[words[place].start :])),
            len(text),
        )
        + words[place].start
    )
    return any(
        start <= word.start < end
        and word is not words[place]
        and _negative(low, sign("broad_negation"))
        and not (low == "but" and words[at + 1 : at + 2] and words[at + 1].low in _SUBJECTS)
        for at, word in enumerate(words)
        for low in (word.low, *word.low.split("-"))
    )


_SUBJECTS = frozenset("i you we they he she it".split())
"""What follows a `but` that goes on with another clause, and denies nothing."""


_GIVEN_UP = regex(
    r"\b(?:(?:keep|keeps|kept|keeping) (?:\w+ ){1,4}?(?:away|off|out)|g[ia]ve(?:n|s)? up|giving up|do(?:es)? without|d(?:one?|id) away|(?:is|are|am|be|being|was|were) (?:\w+ )?(?:(?:new|foreign|strange) to|short\b|slight\b|thin\b|limited\b|small\b)|lacked|dropped|scrapped|abolished|banned|ended|quit|still (?:to|waiting|awaiting|due)|remains? to be|left to be)\b",
    re.IGNORECASE,
)


_FRAME = regex(
    r"\b(?:I(?: would|'d| should| will|'ll| am|'m| was)|you (?:are|were)|it (?:is|was)|that (?:is|was)) (not|never) (?:be |\w+ly |very |also |so |such )*(?:an? )?"
    r"(glad|happy|pleased|delighted|grateful|keen|interested|looking|worried|concerned|good|pleasure|interesting|impressed|struck|welcome|like|love|enjoy)\b",
    re.IGNORECASE,
)


_CONCERN = regex(
    r"\b(?:it|that|this) (?:did|does|has|had)(?: (not)|(n't)) (?:really |much |at all )?(?:concern|worry|bother|trouble)(?:ed)? (?:you|him|her|them)\b",
    re.IGNORECASE,
)


def frame(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What a letter says in its own name denied: `you were not worried`, `I would not be glad`."""
    for said in _CONCERN.finditer(one.sentence.text):
        if any(fact.stem.endswith(".worry") for fact in scene.about.facts):
            start = one.sentence.start
            yield Found((start + said.start(), start + said.end()), {"fact": said[0]}, None)
            return
    for said in _FRAME.finditer(one.sentence.text):
        if said[0].startswith("I") and said[2].casefold() in ("worried", "concerned"):
            continue
        denied = root(said[2].casefold())
        if any(
            _negative(low, sign("negation")) for fact in scene.about.facts if denied in fact.roots for low in fact.lows
        ) or any(
            pair.exact and pair.known
            for match in one.matches
            for pair in match.pairs
            if _at(one, pair.said, said.start(2))
        ):
            continue
        start = one.sentence.start
        yield Found((start + said.start(1), start + said.end()), {"fact": said[0]}, None)
        return


_SAID = regex(
    r"\bas you (?:\w+ )?(?:know|heard|remember|recall)\b|\b(?:as|when|what) I (?:also |already |once )?(?:told|said|mentioned|explained|described)\b|\bI (?:also |already |did |have )?(?:told you|mentioned|tell you|mention)\b",
    re.IGNORECASE,
)
_NOT_SAID = regex(r"(?:^|\.)(?:not_said|unaddressed)(?:\.text|\[\d+\])*$")
"""Fields of what I did not get to say."""


def unsaid(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What I did not get to say told as said: `as I told you, I hold a licence`."""
    said = _SAID.search(one.sentence.text)
    best = one.matches[0] if said and one.matches else None
    if said is None or best is None or best.weight < SURE or not _NOT_SAID.search(best.known.stem):
        return
    explained = {pair.said for pair in best.pairs}
    if any(
        other.known.point != best.known.point and len(explained & other.said) >= 2 and other.weight >= 0.7 * best.weight
        for other in one.matches
    ):
        return
    start = one.sentence.start
    yield Found((start + said.start(), start + said.end()), {"fact": quoted(best.known)}, best.known.path)


_SETTLED = regex(
    r"\bwhy\b|\b(?:agreed|told|said|know|understand|clear|hear|heard|learn|learned|established) (?:\w+ )?that\b",
    re.IGNORECASE,
)
_OPEN = frozenset("whether if or unsure wonder wondered doubt question might may could".split())


def settled(one: Aligned, scene: Scene) -> Iterator[Found]:
    """An open question told as settled: `why resin can replace bronze` for `whether it can`."""
    if one.lows & _OPEN or "?" in one.sentence.text:
        return
    for match in one.matches[:1]:
        asked = match.known.words[0].low == "whether" and match.known.stem.endswith((".about", ".you_asked"))
        if any(fact.point == match.known.point and fact.stem.endswith(".i_answered") for fact in scene.about.facts):
            continue  # my answer settles it
        met = [pair.said for pair in match.pairs if pair.exact]
        if not asked or match.weight < SURE or len(met) < 2:
            continue
        first = one.words[min(met)].start
        said = next(
            (each for each in _SETTLED.finditer(one.sentence.text, 0, first) if first - each.end() < _NEAR), None
        )
        if said is not None:
            start = one.sentence.start
            yield Found((start + said.start(), start + said.end()), {"fact": quoted(match.known)}, match.known.path)
            return


_NEAR = 12
"""Characters between what tells a thing as settled and the thing."""


def _at(one: Aligned, index: int, start: int) -> bool:
    return one.words[index].start == start


def given_up(text: str) -> bool:
    """Whether a sentence denies by a verb: `you have given up marking` for `no marking`."""
    return bool(_GIVEN_UP.search(text))


_PREFIX = regex(r"(?:un|dis|non-?|in(?=[a-z]{6}))([a-z]{4,})")


def _prefixed(low: str) -> bool:
    """Whether a word may deny by how it begins: `unfilled`, and not `understand`."""
    found = _PREFIX.fullmatch(low)
    return found is not None and is_known(found[1])


def _surely(one: Aligned, match: Match) -> bool:
    """Whether a sentence surely speaks of a fact: by the weight of what they share, or by all that a short fact has, with its verb."""
    if match.weight >= SURE:
        return True
    return _all_met(match) and not (one.lows & match.known.lows).isdisjoint(_STATING)


def _all_met(match: Match) -> bool:
    """Whether a sentence has every telling word of a fact."""
    met = {pair.known for pair in match.pairs if pair.exact}
    return bool(met) and all(
        place in met for place, word in enumerate(match.known.words) if word.sort is not Sort.GRAMMAR
    )


_STATING = frozenset("have has had is are was were can do does".split())
"""Verbs of a fact that has hardly a telling word: `they have no roof yet`."""


def _lost(one: Aligned) -> Iterator[Found]:
    prefixed = {low for low in one.lows if _prefixed(low)}
    for match in one.matches:
        if not _surely(one, match) or prefixed - match.known.lows:
            continue
        words = match.known.words
        if given_up(one.sentence.text):
            continue
        negatives = [
            place
            for place, word in enumerate(one.words)
            for low in (word.low, *word.low.split("-"))
            if _negative(low, sign("broad_negation"))
            and (low not in match.known.lows or _negative(low, sign("negation")))
            and not _some_few(one, place)
        ]
        for index, word in enumerate(words):
            if not _negative(word.low, sign("negation")):
                continue
            denied = _governed(words, index)
            if bounds(match.known, index) or told_bound(one, match, index) or denied_twice(one, match):
                continue
            if denied is not None and sum(each.root == words[denied].root for each in words) > 1:
                continue  # said again, and perhaps not denied there
            said = next(
                (
                    pair.said
                    for pair in sorted(match.pairs, key=lambda pair: not pair.exact)
                    if pair.known == denied
                    and (
                        pair.exact
                        or (match.known.kind != "question" and one.words[pair.said].sort is not Sort.COURTESY)
                    )
                ),
                None,
            )
            if said is None and word.low == "without":
                near = (pair.said for pair in match.pairs if pair.exact and 0 < pair.known - index <= 3)
                said = next((place for place in near if one.has(("with",), place - 3, place)), None)
            topic = match.known.stem.endswith(".worry")
            if said is None and match.weight >= 2.0 and not topic and not _opposed_in(one, match):
                rest = match.known.even[word.start :]
                stop = next((found.start() for found in re.finditer(r"[,;:.]", rest)), len(rest)) + word.start
                after = [pair for pair in match.pairs if pair.exact and word.start < words[pair.known].start < stop]
                said = after[0].said if len({pair.known for pair in after}) >= 2 else None
            if (
                said is None
                and index + 1 == len(words) - 1
                and words[-1].low in ("before", "after", "above", "below", "over")
            ):
                said = next((place for place, each in enumerate(one.words) if each.low == words[-1].low), None)
            if word.low == "never" and said is not None and _SELDOM.search(one.sentence.text):
                negatives = [place for place in negatives if _negative(one.words[place].low, sign("negation"))]
            if said is not None and word.low in _NO_OBJECT and index and not _told(match, index - 1, said):
                continue  # `say nothing` told as `keep quiet`
            if said is not None and denied is not None and past(words[denied].low) and _wished(one, said):
                continue  # `I would be glad to sail with you` for `I have not sailed`
            if said is not None and _later(one, match, index, said):
                continue  # `may arrive next year` for `none yet, perhaps next year`
            again = [pair.said for pair in match.pairs if pair.known == denied and pair.said != said]
            free = [
                place
                for place in negatives
                if not (_of_another(one, match, place, index) or _elsewhere(one, match, place, said))
            ]
            if said is not None and any(
                _among(one, free, each) or (spoken_of(one, each) and not (word.low == "without" and _with(one, each)))
                for each in (said, *again)
            ):
                continue
            if (
                said is not None
                and of_them(match.known)
                and {each.low for each in one.words[max(0, said - 2) : said]} & _MY
            ):
                continue  # they have none, and I have one: `my finding aids`
            if said is not None and (
                _of_my_own(one, match) or (_nobody(word.low) and _opposed_in(one, match, deed=True))
            ):
                continue
            if said is not None and not _answered(one, match, said) and not _wondered(one, said):
                yield Found(one.span(said), {"fact": quoted(match.known)}, match.known.path)
                return


def denied_twice(one: Aligned, match: Match) -> bool:
    """Whether one side denies by `un-` what the other says by the plain word, so that its `no` is taken back: `every shift was filled` for `no shift went unfilled`."""
    sides = (one.words, match.known.words)
    return any(
        _UN.fullmatch(word.low) and any(root(word.low[2:]) == each.root for each in others)
        for words, others in (sides, sides[::-1])
        if any(_negative(each.low, sign("negation")) for each in words)
        and not any(_negative(each.low, sign("negation")) for each in others)
        for word in words
    )


_UN = regex(r"un[a-z]{3,}")


def _nobody(low: str) -> bool:
    """Whether a word denies by how many there are, so that the opposite deed is of all: `they met every deadline` for `none missed one`."""
    return low in ("none", "nobody", "nothing")


def _of_my_own(one: Aligned, match: Match) -> bool:
    """Whether a sentence tells how it was with us, which their entry sets beside how it is with them: `ours stayed on for a full shift`."""
    return (
        of_them(match.known)
        and not one.lows.isdisjoint(MINE)
        and any(
            other.known.point == match.known.point and other.known.owner == "i" and other.telling >= 2
            for other in one.touched
        )
    )


def _of_another(one: Aligned, match: Match, place: int, index: int) -> bool:
    """Whether a negative of the sentence denies what another negative of the fact does: the `not` of `say that it is not cold` for `never say that it is not cold`."""
    words = match.known.words
    said = _governed(one.words, place)
    if said is None or not _negative(one.words[place].low, sign("negation")):
        return False
    denied = {
        words[at].root
        for other, word in enumerate(words)
        if other != index and _negative(word.low, sign("negation")) and (at := _governed(words, other)) is not None
    }
    mine = _governed(words, index)
    return one.words[said].root in denied and (mine is None or one.words[said].root != words[mine].root)


def _elsewhere(one: Aligned, match: Match, place: int, said: int | None) -> bool:
    """Whether a word that may deny is that of another entry, which has no part in the word denied: `new drivers fail most often there`."""
    return any(
        pair.said == place and pair.exact
        for other in one.matches
        if other.known.point != match.known.point and said not in other.said
        for pair in other.pairs
    )


_MY = frozenset(("my", "our"))
_NO_OBJECT = frozenset("nothing nobody".split())


def _told(match: Match, index: int, said: int) -> bool:
    """Whether the sentence has a verb of the fact near a word, in the same word or another."""
    word = match.known.words[index]
    return word.sort is Sort.GRAMMAR or any(pair.known == index and abs(pair.said - said) <= 6 for pair in match.pairs)


def _with(one: Aligned, index: int) -> bool:
    """Whether a thing stands right behind what says how a deed is done: `with a computer`, `by sending it away` for `without`."""
    return one.has(("with", "by", "using"), index - 3, index)


def _some_few(one: Aligned, index: int) -> bool:
    """Whether a `few` or `little` is one of `a few`, which denies nothing."""
    return index > 0 and one.words[index].low in ("few", "little") and one.words[index - 1].low == "a"


def _among(one: Aligned, negatives: list[int], said: int) -> bool:
    """Whether a word stands in the same part of the sentence as a negative: up to a comma with a subject, a semicolon, a `but`."""
    parts = [0, *(found.start() for found in _PARTS.finditer(one.sentence.text)), len(one.sentence.text)]
    start = max(part for part in parts if part <= one.words[said].start)
    end = min(part for part in parts if part > one.words[said].start)
    return any(start <= one.words[place].start < end and one.words[place].low != "but" for place in negatives)


_PARTS = regex(
    r"[;:] |,? but (?=(?:I|you|we|they|my|your|our|the|it)\b)|, and (?=(?:I|you|we|they|my|your|our|that|how)\b)"
)


_SELDOM = regex(r"\b(?:only|just) (?:once|twice|one|two)\b|\b(?:rarely|seldom)\b", re.IGNORECASE)
_TOPIC = regex(
    r"(?:\b(?:questions?|matter|subject|topic|issue) (?:of|about)|\bas (?:for|to)|\bregarding) (?:my |the |your )?$|\b(?:some|any)(?:one|body) (?:\w+ )?(?:who|that|to)\b[^,;:.]*$"
    r"|\b(?:hope|hoping|wish)\b(?:(?!, (?:now|because|since|although|though|while|but|as)\b)[^;:.])*$",
    re.IGNORECASE,
)


def spoken_of(one: Aligned, said: int) -> bool:
    """Whether a word is only spoken of, looked for or hoped for: `the question of Kazakh`, `someone who has the time`."""
    return bool(_TOPIC.search(one.sentence.text[: one.words[said].start]))


_WISHED = regex(
    r"\b(?:would|'d) (?:\w+ )?(?:like|love|be (?:very |most )?(?:glad|happy|pleased|delighted|proud|keen)) to\b[^,;:.]*$|\blook(?:ing)? forward to\b[^,;:.]*$"
)


def _wished(one: Aligned, said: int) -> bool:
    """Whether a word stands in what is only wished for, which may well not have been done yet."""
    return bool(_WISHED.search(one.sentence.text[: one.words[said].start]))


def _wondered(one: Aligned, index: int) -> bool:
    """Whether a word stands in what somebody only wonders, which holds either way: `you wondered whether my English would do`."""
    return one.has(("whether", "if"), index - 12, index) and bool(one.lows & _WONDERING)


_WONDERING = frozenset(
    "wondered wonder wondering asked ask unsure doubted doubt doubts question questioned worried worry".split()
)


def _opposed_in(one: Aligned, match: Match, *, deed: bool = False) -> bool:
    """Whether the sentence says it by an opposite, so that it needs no `not`; with `deed` by one that is no little word such as `everybody`."""
    return any(
        match.known.roots & opposites().get(word.root, frozenset())
        for word in one.words
        if not (deed and word.sort is Sort.GRAMMAR)
    )


def _behind(match: Match, said: int) -> int:
    """How many words of a fact stand at a word or right behind it."""
    return len({pair.known for pair in match.pairs if pair.exact and said <= pair.said <= said + 5})


def _answered(one: Aligned, match: Match, said: int) -> bool:
    """Whether another fact has the same word without the negation."""
    return any(
        said in other.said
        and not any(_negative(low, sign("negation")) for low in other.known.lows)
        and _behind(other, said) >= _behind(match, said)
        for other in one.matches
        if other is not match and other.known.kind != "question" and not other.known.is_wanted
    )
