"""Negation and direction: a `not` added or lost, up for down, before for after. Start reading at `negation`, `direction`."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.scene import Found, Scene, near, quoted
from thankyou.proofread.gate.words import Sort, data, opposites, sign

__all__ = ["direction", "negation", "turned_round", "wondered"]

SURE = 1.2
"""The weight of shared words from which a sentence surely speaks of a fact."""


def _negative(word: str, words: frozenset[str]) -> bool:
    return word in words or word.endswith("n't") or (word.startswith("non-") and "not" in words)


@cache
def _plain() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:\\b{one})" for one in data("signs")["plain_negation"]), re.IGNORECASE)


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
    yield from _lost(one)
    if not any(_negative(low, sign("negation")) for low in one.lows):
        return
    explained = _explained(one)
    turns = [match.span() for match in _plain().finditer(one.sentence.text)]
    for index, word in enumerate(one.words):
        if not _negative(word.low, sign("negation")) or any(start <= word.start < end for start, end in turns):
            continue
        if re.match(r"\s*[,;:.–—]", one.sentence.text[word.start + len(word.text) :]):
            continue
        denied = _governed(one.words, index)
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
        for match in one.matches:
            if (
                match.weight >= SURE
                and denied in match.said
                and match.known.kind != "question"
                and not any(_denied(other, denied) for other in one.touched if denied in other.said)
            ):
                yield Found(one.span(index, denied), {"fact": quoted(match.known)}, match.known.path)
                return


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
                denied = _governed(words, place) if known.low in _NOT_ANY else None
                said = next((pair.said for pair in match.pairs if pair.known == denied), None)
                if (
                    said is not None
                    and abs(said - index) <= 6
                    and match.weight >= SURE
                    and not match.known.lows & _ALWAYS
                ):
                    yield Found(
                        one.span(min(index, said), max(index, said)), {"fact": quoted(match.known)}, match.known.path
                    )
                    return


def _denied(match: Match, said: int) -> bool:
    """Whether the fact has a negative in the same part of it as the word that explains one of the sentence."""
    place = next(pair.known for pair in match.pairs if pair.said == said)
    words, text = match.known.words, match.known.even
    if words[place].start >= len(text):
        return False
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
        start <= word.start < end and _negative(low, sign("broad_negation"))
        for word in words
        for low in (word.low, *word.low.split("-"))
    )


_GIVEN_UP = re.compile(
    r"\b(?:g[ia]ve(?:n|s)? up|giving up|do(?:es)? without|d(?:one?|id) away|dropped|scrapped|abolished|banned|ended|quit)\b",
    re.IGNORECASE,
)
_TAKING = r"(?:decided|happy|glad|pleased|delighted|able|like|love|ready) to (?:\w+ )?(?:accept|join|take)\b|\bI (?:\w+ )?accept (?:it|your|the)\b"
_LEAVING = r"\b(?:decline|withdraw|turn (?:it |this )?down|consider (?:it|the|your))\b"
_DECISIONS = {
    "withdraw": re.compile(rf"\bnot (?:\w+ ){{0,3}}withdraw\b|(?<!not )\b{_TAKING}", re.IGNORECASE),
    "decline": re.compile(rf"\bnot (?:\w+ ){{0,3}}decline\b|(?<!not )\b{_TAKING}", re.IGNORECASE),
    "accept": re.compile(rf"\bnot (?:\w+ ){{0,3}}accept\b|{_LEAVING}", re.IGNORECASE),
}


def decision(one: Aligned, scene: Scene) -> Iterator[Found]:
    """The decision that the kind of message stands for, denied."""
    pattern = _DECISIONS.get(scene.interview.kind)
    if pattern and (said := pattern.search(one.sentence.text)):
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"fact": f"kind: {scene.interview.kind}"})


def _lost(one: Aligned) -> Iterator[Found]:
    if re.search(r"\b(?:un|dis|non-?|in(?=[a-z]{6}))[a-z]{4,}", one.sentence.text):
        return
    for match in one.matches:
        if match.weight < SURE:
            continue
        words = match.known.words
        if _GIVEN_UP.search(one.sentence.text):
            continue
        if any(
            _negative(low, sign("broad_negation")) and (low not in match.known.lows or _negative(low, sign("negation")))
            for low in one.lows
        ):
            continue
        for index, word in enumerate(words):
            if not _negative(word.low, sign("negation")):
                continue
            denied = _governed(words, index)
            said = next((pair.said for pair in match.pairs if pair.known == denied), None)
            if said is None and match.weight >= 2.0 and not _opposed_in(one, match):
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
            if said is not None and not _answered(one, match, said) and not wondered(one, said):
                yield Found(one.span(said), {"fact": quoted(match.known)}, match.known.path)
                return


def wondered(one: Aligned, index: int) -> bool:
    """Whether a word stands in what somebody only wonders, which holds either way: `you wondered whether my English would do`."""
    return one.has(("whether", "if"), index - 12, index) and bool(one.lows & _WONDERING)


_WONDERING = frozenset(
    "wondered wonder wondering asked ask unsure doubted doubt doubts question questioned worried worry".split()
)


def _opposed_in(one: Aligned, match: Match) -> bool:
    """Whether the sentence says it by an opposite, so that it needs no `not`."""
    return any(match.known.lows & theirs for _, theirs in _sides_in(one))


def _answered(one: Aligned, match: Match, said: int) -> bool:
    """Whether another fact has the same word without the negation."""
    return any(
        said in other.said and not any(_negative(low, sign("negation")) for low in other.known.lows)
        for other in one.matches
        if other is not match
    )


_MOVES = frozenset(
    "go goes going went gone come comes came is are was were moved moving brought bring took taken get got cut fell rose".split()
)
_PARTICLED = frozenset(
    "set sets setting put puts take takes pick picks picked wake give gave gives make makes made turn turns turned sign signed sit stand look looks write wrote close shut break broke back end ends start ramp scale settle run come came bring turned voted vote free clean open".split()
)
_AFTER_MORE = re.compile(
    r"\s+than\s+(?:\$|£|€)?(?:\d|[a-z]+ (?:hundred|thousand|percent|per))|\s+(?:important|likely|about)\b",
    re.I,
)
_TIMES = frozenset(
    "day days week weeks month months year years night quarter summer winter season time autumn spring".split()
)


def direction(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A word of which the fact has the opposite."""
    sides = _sides_in(one)
    yield from _last_for_next(one)
    for match in one.matches:
        if match.weight < (SURE if match.known.telling > 4 else 0.6):
            continue
        for mine, theirs in sides:
            yield from _turned(one, match, mine, theirs)
        yield from _numbers(one, match)


_NEAR_TIME = re.compile(
    r"\b(next|last) (year|month|week|spring|summer|autumn|winter|quarter|term|season)\b", re.IGNORECASE
)


def _last_for_next(one: Aligned) -> Iterator[Found]:
    """`next year` told as `last year`."""
    said = _NEAR_TIME.search(one.sentence.text)
    if not said:
        return
    for match in one.matches:
        known = _NEAR_TIME.search(match.known.even)
        if (
            known
            and match.weight >= SURE
            and known[2].casefold() == said[2].casefold()
            and known[1].casefold() != said[1].casefold()
        ) and not any(
            found[0].casefold() == said[0].casefold()
            for other in one.matches
            if (found := _NEAR_TIME.search(other.known.even))
        ):
            start = one.sentence.start
            yield Found((start + said.start(), start + said.end()), {"fact": quoted(match.known)}, match.known.path)
            return


def _sides_in(one: Aligned) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The pairs of opposites of which the sentence has the first."""
    places = {place for low in one.lows for place in _opposed().get(low, ())}
    return [pair if side == 0 else pair[::-1] for number, side in sorted(places) for pair in (opposites()[number],)]


@cache
def _opposed() -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for number, pair in enumerate(opposites()):
        for side, words in enumerate(pair):
            for word in words:
                found.setdefault(word, []).append((number, side))
    return found


def _turned(one: Aligned, match: Match, mine: frozenset[str], theirs: frozenset[str]) -> Iterator[Found]:
    fact = match.known
    if not (fact.lows & theirs) or fact.lows & mine or one.lows & theirs:
        return
    place = next(
        (i for i, word in enumerate(one.words) if _one_of(word.low, mine) and _counts(one.words, one.sentence.text, i)),
        None,
    )
    if place is None or not near(one, match, place):
        return
    if any(other is not match and other.known.lows & mine and near(one, other, place, 4) for other in one.matches):
        return
    if any(other.known.point == fact.point and other.known.lows & mine for other in one.matches):
        return
    own = next(
        (i for i, word in enumerate(fact.words) if _one_of(word.low, theirs) and _counts(fact.words, fact.even, i)),
        None,
    )
    if own is not None and any(abs(pair.known - own) <= 4 for pair in match.pairs):
        yield Found(one.span(place), {"fact": quoted(fact)}, fact.path)


def _one_of(low: str, words: frozenset[str]) -> bool:
    return low in words or ("-" in low and any(part in words for part in low.split("-")))


def _counts(words: tuple[Said, ...], text: str, index: int) -> bool:
    """Whether a word says a direction and is no part of a turn of phrase."""
    word = words[index]
    before = words[index - 1].low if index else ""
    after = words[index + 1].low if index + 1 < len(words) else ""
    if word.low == "long":
        return before not in ("how", "as", "so", "all", "no", "a") and after not in ("time", "ago", "as", "been")
    if word.low in ("up", "down"):
        return (
            before in _MOVES
            or after in ("by", "from")
            or (words[index - 1].sort is not Sort.GRAMMAR if index and before not in _PARTICLED else False)
        )
    if word.low in ("more", "less", "fewer", "least", "most"):
        return not _AFTER_MORE.match(text, word.start + len(word.text)) and before not in (
            "once",
            "at",
            "any",
            "no",
            "the",
            "even",
        )
    if word.low in ("last", "first"):
        return after not in _TIMES and before not in ("at", "for") and after not in ("of", "hand")
    if word.low in ("over", "under", "beyond", "within", "above", "below"):
        return before not in (
            "go",
            "goes",
            "going",
            "went",
            "take",
            "taking",
            "handed",
            "hand",
            "get",
            "start",
            "all",
        ) and after not in ("to", "again")
    if word.low in (
        "with",
        "together",
        "one",
        "same",
        "shared",
        "open",
        "left",
        "right",
        "hand",
        "minus",
        "double",
        "climb",
        "climbed",
    ):
        return word.low in ("with", "open") and before not in (
            "work",
            "working",
            "worked",
            "meeting",
            "speaking",
            "deal",
            "dealt",
        )
    return True


_RANGE = re.compile(r"(?:to|->|=>|→)", re.I)
_BACK = re.compile(
    r"\b(?:where|had been|used to|instead|after|before|needed|against|compared|once|in place|rather|than|it was|were)\b",
    re.I,
)


def _numbers(one: Aligned, match: Match) -> Iterator[Found]:
    """From 31 to 9 told as from 9 to 31, or as a rise."""
    fact: Known = match.known
    ends = _ends(fact.even, [(number.start, number.end, number.values) for number in fact.numbers])
    if ends is None:
        return
    said = _ends(one.sentence.text, [(number.start, number.end, number.values) for number in one.numbers])
    if (
        said
        and set(said[0]) & set(ends[1])
        and set(said[1]) & set(ends[0])
        and not _BACK.search(one.sentence.text[max(0, one.numbers[0].start - 12) :])
    ):
        yield Found(one.span(0, len(one.words) - 1), {"fact": quoted(fact)}, fact.path)
        return
    up, down = opposites()[1]
    falls = ends[0][0] > ends[1][0]
    wrong, right = (up, down) if falls else (down, up)
    place = next(
        (
            i
            for i, word in enumerate(one.words)
            if word.low in wrong
            and word.low
            not in ("more", "less", "up", "down", "fewer", "lower", "higher", "raise", "raised", "gain", "gained")
            and near(one, match, i, 4)
        ),
        None,
    )
    if place is not None and not one.lows & (right - {"less", "cut"}) and not fact.lows & wrong:
        yield Found(one.span(place), {"fact": quoted(fact)}, fact.path)


def _ends(
    text: str, found: list[tuple[int, int, tuple[float, ...]]]
) -> tuple[tuple[float, ...], tuple[float, ...]] | None:
    """The two numbers of `from A to B`."""
    for (_, end, one), (start, _, other) in itertools.pairwise(found):
        if start - end < 40 and one != other and not set(one) & set(other):
            if _RANGE.search(text[end:start]):
                return one, other
            if re.fullmatch(r"[^,;]{0,12},? (?:was|down from|up from|used to be) ", text[end:start]):
                return other, one
    return None


_INSTEAD = re.compile(
    r"\b(?:instead of|rather than|in place of)\b|(?:,| and|, and) not\b(?! (?:only|just|yet|least|one|a|before|after|until)\b)",
    re.I,
)


def turned_round(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`A instead of B` told as `B instead of A`."""
    said = _INSTEAD.search(one.sentence.text)
    if not said:
        return
    for match in one.matches:
        known = _INSTEAD.search(match.known.even)
        if not known or match.weight < SURE:
            continue
        before, after = _sides(match.known.words, known.start(), known.end())
        mine, theirs = _sides(one.words, said.start(), said.end())
        straight = len(theirs & (after - before)) + len(mine & (before - after))
        crossed = len(theirs & (before - after)) + len(mine & (after - before))
        both = bool(theirs & (before - after)) and bool(mine & (after - before))
        if said[0].endswith("not") and not both:
            continue
        if crossed > straight or (crossed and not theirs & (after - before)):
            start = one.sentence.start
            yield Found((start + said.start(), start + said.end()), {"fact": quoted(match.known)}, match.known.path)
            return


def _sides(words: tuple[Said, ...], start: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    before = [word.root for word in words if word.start < start][-7:]
    after = [word.root for word in words if word.start >= end][:5]
    return frozenset(before), frozenset(after)
