"""Of how many a thing is said: `some of them` for `none of them`, `rarely` for `always`, `less than` for `longer than`.

`polarity` asks for a `not` that is lost or put in; here the words of number and bound before the same verb are compared.
Start reading at `quantified`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match
from thankyou.proofread.gate.degrees import in_sum, only_bounds, told_bound
from thankyou.proofread.gate.known import Said
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, data, sign

__all__ = ["kinds", "quantified"]

_APART = {
    "none": frozenset(("one", "few", "some", "most", "all")),
    "one": frozenset(("none", "most", "all")),
    "few": frozenset(("none", "most", "all")),
    "some": frozenset(("none", "all")),
    "most": frozenset(("none", "one", "few")),
    "all": frozenset(("none", "one", "few", "some", "most")),
}
"""For each answer to `how many?` those that cannot be true with it."""
_REACH = 7
"""Words behind a `none` within which what it is said of stands."""


@cache
def kinds() -> dict[str, str]:
    """What each word that says how many or how often answers."""
    return {word: kind for kind, words in data("signs")["quantifiers"].items() for word in words.split()}


def _kind(words: tuple[Said, ...], index: int) -> str:
    """What a word answers to `how many?` or `how often?`; empty where it does not."""
    kind, before, after = kinds().get(words[index].low, ""), _low(words, index - 1), _low(words, index + 1)
    if before == "single" and {_low(words, index - 3), _low(words, index - 2)} >= {"not", "a"}:
        return "none"
    if after == "of" and _low(words, index + 2) in _THEM and words[index].low in _NUMERALS:
        return "some"
    if before == "no" or (before == "single" and _low(words, index - 2) != "a"):
        return ""
    if kind == "one" and after not in _OF_ONE and before not in ("only", "just", "not"):
        return ""
    if before == "but" and _low(words, index - 2) == "all":
        return ""
    if before == "not" and (
        kind in ("one", "some") or (kind == "all" and words[index].low not in ("all", "every", "always", "each"))
    ):
        return "none"
    if before == "not" or (kind == "all" and before in ("hardly", "nearly", "almost", "not", "at")):
        return ""
    if words[index].low == "all" and after == "but":
        return "most"
    if words[index].low == "most" and (before in ("the", "at", "my") or after in ("likely",) or after.endswith("ly")):
        return ""
    if words[index].low in ("few", "little") and before in ("a", "an", "the", "next", "last", "first"):
        return "some" if before == "a" and words[index].low == "few" else ""
    return kind


_THEM = frozenset("them which whom these those".split())
_NUMERALS = frozenset("two three four five six seven eight nine ten 2 3 4 5 6 7 8 9 10".split())
_OF_ONE = frozenset("of was is has had were".split())


def _low(words: tuple[Said, ...], index: int) -> str:
    return words[index].low if 0 <= index < len(words) else ""


def quantified(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Another number or share of the same things before the same verb."""
    before = scene.before(one)
    points = {match.known.point for match in (*one.matches, *(before.matches if before else ()))}
    for match in one.touched:
        fact = match.known
        if fact.kind in ("question", "quote") or fact.stem.endswith(".worry"):
            continue
        if match.weight < 1.0 and fact.point not in points and sum(pair.exact for pair in match.pairs) < 2:
            continue
        for index in range(len(fact.words)):
            kind = "" if told_bound(one, match, index) else _kind(fact.words, index)
            governed = _governed(fact.words, index) if kind else None
            said = next((pair.said for pair in match.pairs if pair.known == governed and pair.exact), None)
            if said is None:
                continue
            other = _before(one, said, match)
            if (
                other is not None
                and not only_bounds(one, other)
                and not in_sum(one, other)
                and _kind(one.words, other) in _APART[kind]
                and not _told_so(one, other, said, match)
            ):
                yield Found(one.span(other), {"fact": quoted(fact)}, fact.path)
                return


def _governed(words: tuple[Said, ...], index: int) -> int | None:
    """The word that is said of so many: the next but one that means something behind `none of them`, the next one behind `always`."""
    for place in range(index + 1, min(len(words), index + 1 + _REACH)):
        if _kind(words, place):
            return None
        if words[place].sort in (Sort.CONTENT, Sort.GENERAL):
            return place
    return None


def _before(one: Aligned, said: int, match: Match) -> int | None:
    """The word of number that a word of the sentence stands behind, in its clause."""
    for place in range(said - 1, max(-1, said - 1 - _REACH), -1):
        between = one.sentence.text[one.words[place].start : one.words[said].start]
        if _STOP.search(between):
            return None
        if _kind(one.words, place):
            return place
        if one.words[place].sort in (Sort.CONTENT, Sort.GENERAL) and place not in match.said:
            return None
    return None


_STOP = regex(r"[,;:.()–—]")


def _told_so(one: Aligned, index: int, said: int, match: Match) -> bool:
    """Whether the clause denies what it says of so many, or another fact says it of so many."""
    low = one.words[index].low
    if match.known.owner == "they" and one.has(("my", "our"), index, said):
        return True  # they have none, and I have one
    first, last = min(index, said), max(index, said)
    start = first - 1 if first == index and _low(one.words, first - 1) == "not" else first - 3
    around = [word.low for place, word in enumerate(one.words) if start < place < last + 3 and place != index]
    if any(each in sign("negation") for each in around):
        return True
    return any(
        low in other.known.lows
        or any(_kind(other.known.words, i) == _kind(one.words, index) for i in range(len(other.known.words)))
        for other in one.touched
        if other is not match and said in other.said
    )
