"""Hedges and parts: what the facts say roughly, in part or of several people stays so. Start reading at `hedge`, `whole` and `shared`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match, Pair, idioms
from thankyou.proofread.gate.chances import limits
from thankyou.proofread.gate.clauses import clauses
from thankyou.proofread.gate.deeds import companions, with_others
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.scene import SURE, Found, Scene, beside, clause, near, quoted
from thankyou.proofread.gate.subjects import readers
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, data, root, sign
from thankyou.proofread.numbers import Number

__all__ = ["bounds", "hedge", "in_sum", "only_bounds", "share", "shared", "told_bound", "whole"]


_DIRECT = frozenset(
    "over under above below more less fewer longer shorter higher lower larger smaller greater within exceeding beyond to least most upwards".split()
)


def _kinds(words: tuple[Said, ...], index: int, text: str, before: int) -> set[str]:
    """How a number is hedged by the words about it: `near`, `below`, `above`."""
    found: set[str] = set()
    beside = [word.low for word in words[max(0, index - before) : index]]
    for place, low in enumerate(beside):
        follows = beside[place + 1] if place + 1 < len(beside) else ""
        if low == "over" and place and beside[place - 1] in ("handed", "hand", "took", "take", "taken"):
            continue
        if low in ("over", "within", "under") and re.match(
            r"[\s-]*(?:years?|months?|weeks?|days?|hours?|yrs?|mos?|seasons?|winters?|summers?)\b",
            text[words[index].start + len(words[index].text) :],
            re.I,
        ):
            continue
        if low == "about" and follows in ("between", "at", "from", "to", "in", "on"):
            continue  # `up and about between two and four`
        if low in _DIRECT and place < len(beside) - (2 if follows == "than" else 1):
            continue
        if (
            low in ("to", "most")
            and not (low == "most" and place and beside[place - 1] == "at")
            and not (low == "to" and place and beside[place - 1] == "up")
        ):
            continue
        if low == "more" and follows != "than":
            continue
        if low == "least" and not (place and beside[place - 1] == "at"):
            continue
        if low == "within":
            found.add("near")
        for kind in ("near", "below", "above"):
            if low in sign(kind):
                found.add(kind)
    bounding = _BOUNDING.search(" ".join(word.low for word in words[max(0, index - 3) : index]))
    if bounding is not None and bounding[1] not in _DOWN:
        return {"below"}
    if re.search(r"\bas \w+ as\b|\bup to\b|\bat most\b", " ".join(beside)):
        found.add("below")
        found.discard("above")
    if re.search(r"\bas (?:much|many) as\W*$", text[: words[index].start]):
        found.add("below")
    if bounding is not None or re.search(r"\bat least\b", " ".join(beside)):
        found.add("above")
        found.discard("below")
    if re.search(r"\beven (?:when|if|with|for|on) (?:\w+ ){0,3}$", text[: words[index].start]):
        found.add("below")
    tail = text[words[index].start + len(words[index].text) :][:40].casefold()
    if re.match(r"(?:\s+\w+)?\s+or so\b|-?ish\b|[^;:.]*?\bgive or take\b|\s+or thereabouts", tail):
        found.add("near")
    if re.match(
        r"\s+below\b|(?:\s+\w+){0,2}\s+(?:or (?:less|fewer|under)|at (?:the )?(?:most|latest)|(?:can|may|might|could) (?:pass|go by))\b",
        tail,
    ):
        found.add("below")
    if re.match(
        r"\+|(?:\s+\w+){0,3}\s+(?:or (?:more|over)|plus|at (?:the )?(?:least|earliest)|and (?:more|up)|upwards?)\b",
        tail,
    ):
        found.add("above")
    if bound := _bounded(text[: words[index].start]):
        return {"above" if bound[1].casefold() in _DOWN else "below"}
    if _ROUGHLY.search(text[: words[index].start]):
        found.add("near")
    if _STARTS.search(text[: words[index].start]) and not _HOUR.match(text, words[index].start):
        found.add("above")
    head = text[: words[index].start]
    if _CAN_TAKE.search(head):
        found.add("below")
    if _NOT_YET.search(head):
        found.add("below")
    if re.search(r"(?:~|(?<![/\w])ca?\.?|\+/-|≈)\s*[$£€]?$", head):
        found.add("near")
    if re.search(r">\s*$", head) and not re.search(r"[-=]>\s*$", head):
        found.add("above")
    return found


def bounds(fact: Known, index: int) -> bool:
    """Whether a negative only bounds a number: `never more than two`."""
    return bool(_BOUNDING.match(fact.even, fact.words[index].start))


def only_bounds(one: Aligned, index: int) -> bool:
    """Whether a negative of a sentence only bounds a number that its fact bounds too: `no order waits longer than 30 minutes` for `within 30 minutes`."""
    return any(
        _bounder(one.words, one.sentence.text, pair.said) == index
        and (
            _kinds(match.known.words, pair.known, match.known.even, 2)
            or "within" in match.known.lows
            or (pair.known and match.known.words[pair.known - 1].low in _BY and _no_later(one, index))
        )
        for match in one.touched
        for pair in match.pairs
        if pair.said in one.counts or one.words[pair.said].sort is Sort.DAY
    )


def _no_later(one: Aligned, index: int) -> bool:
    """Whether the negative bounds a day to the side of "by": `no later than Monday`, not `no earlier than Monday`."""
    return any(word.low in ("later", "after", "beyond") for word in one.words[index + 1 : index + 3])


_BY = frozenset("by before until till".split())
"""Words before the day that is the last for something."""


def told_bound(one: Aligned, match: Match, index: int) -> bool:
    """Whether a negative of a fact only bounds a number that the sentence bounds to the same side: `at least three` for `nobody goes out in a crew of fewer than three`."""
    fact = match.known
    return any(
        _bounder(fact.words, fact.even, pair.known) == index
        and _told(one, pair.said) & _kinds(fact.words, pair.known, fact.even, 2)
        for pair in match.pairs
        if pair.said in one.counts
    )


def _bounder(words: tuple[Said, ...], text: str, index: int) -> int | None:
    """The negative that turns round what bounds a number."""
    head = text[: words[index].start]
    found = _bounded(head) or _NOT_YET.search(head)
    return next((place for place, word in enumerate(words) if found and word.holds(found.start())), None)


def _bounded(head: str) -> re.Match[str] | None:
    """What bounds a number from the other side right before it, at the end of what stands before the number."""
    return _BOUNDED.search(head) if head[-5:].casefold() == "than " else None


_DOWN = frozenset("less fewer shorter lower smaller earlier younger".split())
_THAN = rf"(more|longer|later|older|higher|larger|bigger|greater|{'|'.join(sorted(_DOWN))}) than"
_BOUNDING = regex(rf"\b(?:no|not|never) {_THAN}\b")
_BOUNDED = regex(
    rf"\b(?:no|not|never|none|nobody|(?<!from )nothing|nor|\w+n't)\b[^,;:.]{{0,60}}\b{_THAN} $", re.IGNORECASE
)
"""What bounds a number from the other side: `I have never run one of more than eight`."""
_LOOSE = r"(?:something like|in the (?:region|order|neighbourhood) of|of the order of|getting on for|close on|not far off|the best part of)"
_CAN_TAKE = regex(r"\b(?:can|may|might|could) take(?: as (?:long|much) as)? $")
_NOT_YET = regex(r"\bnot (?:yet|quite) $")
_ROUGHLY = regex(rf"\b{_LOOSE} (?:(?:an?|one|two|three) )?$", re.IGNORECASE)
_STARTS = regex(
    r"\b(?:start|begin)(?:s|ed|ing|ning)? (?:at|from) (?:[A-Z]{3} |[$£€])?$|\b(?:minimum|floor|lower end) (?:\w+ ){0,4}?(?:[A-Z]{3} |[$£€])?$"
)
"""What leads to the least of an amount: `pay that starts at $52,000`."""
_HOUR = regex(r"\d{1,2}(?:[:.]\d\d|(?: ?[ap]\.?m\b)|(?= o'clock))|\d{1,2}(?![\d.,%])")
_ONE_OF = regex(r"one (?:of|in|out of) (?:\d|every|t)")


def hedge(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A number that the facts hedge and the letter does not, or hedges the other way."""
    for match in one.matches:
        for pair in match.pairs:
            fact = match.known
            if (
                (one.words[pair.said].low == "one" and not _ONE_OF.match(fact.even, fact.words[pair.known].start))
                or not fact.numbers
                or not any(fact.words[pair.known].holds(number.start) for number in fact.numbers)
            ):
                continue
            if match.telling < 2 or _other_day(one, pair.said, fact, pair.known):
                continue
            known = _kinds(fact.words, pair.known, fact.even, 2)
            if "near" in known and fact.words[pair.known - 1].low == "about" and _leads_about(fact, pair.known - 2):
                continue
            if known != {"below"} and any(
                word.low in ("no", "not", "never", "nobody") for word in fact.words[max(0, pair.known - 5) : pair.known]
            ):
                continue
            if not known or _hedged_elsewhere(one, match, pair.said):
                continue
            word = one.words[pair.said]
            same = [index for index, each in enumerate(one.words) if each.low == word.low]
            if not any(_as_hedged(_told(one, index), known) for index in same):
                yield Found(one.span(pair.said), {"fact": quoted(fact), "words": word.text}, fact.path)
                return


def _told(one: Aligned, index: int) -> set[str]:
    """How a sentence hedges a number, also by a `within` before a time, which in a fact may say no more than when."""
    found = _kinds(one.words, index, one.sentence.text, 4)
    limited = _WITHIN.search(one.sentence.text[: one.words[index].start]) or _THE_MOST.match(
        one.sentence.text, one.words[index].start
    )
    return found | {"below"} if limited else found


_WITHIN = regex(r"\bwithin (?:the )?$", re.IGNORECASE)
_THE_MOST = regex(r"[^,;:.]{1,40}? is (?:the most|as (?:long|much|far|many) as)\b")


def _as_hedged(said: set[str], known: set[str]) -> bool:
    """Whether a number is hedged, and not to the other side than the fact's."""
    return (
        bool(said) and not ("above" in said and "above" not in known) and not ("below" in said and known == {"above"})
    )


_ABOUT = frozenset(
    "talk talked talking tell told telling hear heard hearing ask asked asking think thought know learn learned speak spoke question questions worry worried".split()
)


def _leads_about(fact: Known, index: int) -> bool:
    """Whether `about` after a word is a preposition: `asked about two sites`."""
    return index >= 0 and fact.words[index].low in _ABOUT


def _other_day(one: Aligned, said: int, fact: Known, known: int) -> bool:
    """Whether two numbers are days of different months: `20 October`, `20 November`."""
    mine, theirs = _month(one.words, said), _month(fact.words, known)
    return mine != theirs and "" not in (mine, theirs)


def _month(words: tuple[Said, ...], index: int) -> str:
    beside = (*words[index + 1 : index + 2], *words[max(0, index - 1) : index])
    return next((word.low[:3] for word in beside if word.sort is Sort.DAY), "")


_SHARE = regex(
    r"\b(about|almost|nearly|roughly|around|over|just under|more than|close to|perhaps|maybe|some|possibly|probably|approximately) (?:(?:a|one|two|three) )?"
    r"(half|thirds?|quarters?|(?:fif|six|seven|eigh|nin|ten|twelf)ths?|twice|doubled?|tripled?|halved|trebled)\b",
    re.IGNORECASE,
)
_NEARLY = regex(
    r"\b(?:about|almost|nearly|roughly|around|over|under|than|close to|some|approximately|not quite|an? estimated|up to|at (?:least|most)|perhaps|maybe|possibly|probably) (?:(?:an?|one|two|three) )?$",
    re.IGNORECASE,
)


_BEYOND = regex(r"\b(?:over|more than|less than|under|at least|at most) (?:(?:an?|one|two|three) )?$", re.IGNORECASE)


def share(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`nearly a third` told as `a third`."""
    for match in one.matches:
        known = _SHARE.search(match.known.even)
        if not known or match.weight < 1.0:
            continue
        place = next((i for i, word in enumerate(one.words) if word.low == known[2].casefold()), None)
        if place is None:
            continue
        head = one.sentence.text[: one.words[place].start]
        beyond = _BEYOND.search(head) and not _BEYOND.search(f"{known[1]} ")
        if beyond or not (_NEARLY.search(head) or _ROUGHLY.search(head)):
            yield Found(one.span(place), {"fact": quoted(match.known), "words": known[0]}, match.known.path)
            return


def _hedged_elsewhere(one: Aligned, match: Match, said: int) -> bool:
    """Whether another fact has the number without any hedge."""
    for other in one.matches:
        if other is match or other.weight < match.weight * 0.7:
            continue
        for pair in other.pairs:
            if pair.said == said and not _kinds(other.known.words, pair.known, other.known.even, 2):
                return True
    return False


@cache
def _degrees() -> dict[str, tuple[str, frozenset[str]]]:
    """Each word of degree with the name of its kind, and the words by which a sentence may say as much."""
    return {
        word: (kind, frozenset(entry["like"].split()))
        for kind, entry in data("signs")["degrees"].items()
        for word in entry["words"].split()
    }


_SURELY = 5
"""Words that are shared with a fact from which on a sentence speaks of it in every clause."""
_REACH = {"maybe": 8, "almost": 6}
"""Words among which what a word of degree governs is looked for, if more than four."""


def whole(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A part told as the whole: `all` that no fact says, or a `most`, `some`, `hopefully` that is lost."""
    yield from _totals(one, scene)
    yield from _narrowed(one, scene)
    for match in one.matches:
        fact = match.known
        for index, word in enumerate(fact.words):
            if word.low not in _degrees() or (word.text == "May" and word.start):  # the month
                continue
            if (word.low == "may" and limits(fact)) or (
                word.low == "most" and index and fact.words[index - 1].low == "at"
            ):
                continue
            if word.low == "most" and {each.low for each in fact.words[index + 1 : index + 2]} & _CHANCES:
                continue  # `most likely` is no share
            kind, alike = _degrees()[word.low]
            trails = index > 0 and bool(_TRAILS.match(fact.even, word.start + len(word.text)))
            governed = index - 1 if trails else _governed(fact.words, index, _REACH.get(kind, 4))
            said = (
                next((pair.said for pair in sorted(match.pairs, key=_loosely) if _same(one, pair, governed)), None)
                if governed is not None
                else None
            )
            if governed is None and match.telling >= 2:
                said = _predicate(one, fact, index)
            if said is None and governed is not None and match.telling >= 2:  # the verb is another, its object is not
                said = next((p.said for p in match.pairs if p.exact and 0 < p.known - governed <= 2), None)
            if said is None or match.weight < 1.2 or any(number.start == word.start for number in fact.numbers):
                continue
            if governed is not None and any(fact.words[governed].holds(number.start) for number in fact.numbers):
                continue
            if 1 < match.telling < _SURELY and not any(p.exact and 0 < abs(p.said - said) <= 6 for p in match.pairs):
                continue  # the word stands by itself, and perhaps for something else
            like = alike - (fact.lows - _degrees().keys())
            if (
                not (
                    _partitive(fact.words, index)
                    and any(word.low in like and _partitive(one.words, at) for at, word in enumerate(one.words))
                )
                and not one.has(like, *((0,) if trails or word.low in _RULE else (said - 7, said + 6)))
                and not _some_of(one, said)
                and not _says_plainly(one, match, word.low, said)
            ):
                yield Found(one.span(said), {"fact": quoted(fact), "words": word.low}, fact.path)
                return
        yield from _of_how_many(one, match)
        yield from _so_far(one, match)
        yield from _unbounded(one, match)
    yield from _excepted(one, scene)


def _partitive(words: tuple[Said, ...], index: int) -> bool:
    """Whether a word of degree says of how much of a thing something holds, which may be told far from it: `most of it`."""
    return index + 1 < len(words) and words[index + 1].low == "of"


_ALL_BUT = regex(
    r"^(?:all|every\w*) (?:but|except) [\w-]+(?: of (?:them|whom|which|the [a-z]+))? |^[\w-]+ of (?:them|whom|which|the (?:[\w-]+ )?[a-z]+|[\w-]+ [a-z]+) "
)
_BUT = frozenset("but except apart save other others rest remaining not n't none".split())


def _excepted(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`all but four passed` told in a clause that excepts nobody: `and they passed`."""
    points = {match.known.point for match in one.matches if match.weight >= 1.0}
    for fact in (each for each in scene.about.facts if each.point in points):
        but = _ALL_BUT.match(f"{fact.even[:1].lower()}{fact.even[1:]}")
        if but is None:
            continue
        said = [word for word in fact.words if word.start >= but.end()]
        telling = [word for word in said if word.sort is not Sort.GRAMMAR] or said[-2:]
        head = {word.low for word in fact.words if word.start < but.end()} - _ALL_SUBJECTS - {"of", "them", "every"}
        verb = next(([word] for word in telling if past(word.low)), telling[:2])
        if one.lows & (sign("part") | _BUT | head):
            continue
        for part in clauses(one, scene):
            lows = {word.low for word in one.words[part.start : part.end]}
            if (
                part.lows & _WANTED
                or not lows & _ALL_SUBJECTS
                or any(part.start <= index < part.end for index in one.counts)
            ):
                continue
            if not all(any(word.root == each.root for each in one.words[part.start : part.end]) for word in verb):
                continue
            yield Found(one.span(part.start, part.end - 1), {"fact": quoted(fact), "words": but[0].strip()}, fact.path)
            return


def _unbounded(one: Aligned, match: Match) -> Iterator[Found]:
    """`dyes on Mondays except in August` told without the exception."""
    fact, but = match.known, match.known.exception
    if but is None or fact.kind in ("question", "quote") or match.weight < SURE or one.lows & (sign("part") | _BUT):
        return
    head = [place for place, word in enumerate(fact.words) if word.start < but.start() and word.sort not in _SAY_LITTLE]
    told = {pair.known: pair.said for pair in match.pairs if pair.known in head}
    out = {word.root for word in fact.words if but.start() < word.start < but.end() and word.sort not in _SAY_LITTLE}
    out -= {fact.words[place].root for place in head}
    if len(told) * 2 < len(head) or not told or any(word.root in out for word in one.words):
        return
    yield Found(one.span(told[max(told)]), {"fact": quoted(fact), "words": but[0].strip(" ,")}, fact.path)


_SAY_LITTLE = (Sort.GRAMMAR, Sort.COURTESY)
_WANTED = frozenset("someone somebody can could".split())
_ALL_SUBJECTS = frozenset("they all everybody everyone who the these those".split())


_SO_FAR = regex(r"\b(?:so far|until now|till now|up to now|to date|as yet)\b", re.IGNORECASE)
_BY_NOW = frozenset(
    "far yet already now until till date still since only by today go left remain remaining rest".split()
)


def _so_far(one: Aligned, match: Match) -> Iterator[Found]:
    """`two have finished so far` told as if no more were to come."""
    if match.weight < 1.8 or not (said := _SO_FAR.search(match.known.even)) or one.lows & _BY_NOW:
        return
    near = [
        pair.said
        for pair in match.pairs
        if pair.exact and abs(match.known.words[pair.known].start - said.start()) <= _NEAR
    ]
    if len(near) > 1:
        yield Found(one.span(near[0]), {"fact": quoted(match.known), "words": said[0]}, match.known.path)


_NEAR = 40
"""Characters from a `so far` within which stands what it is said of."""
_RULE = frozenset("usually normally generally typically".split())
_CHANCES = frozenset("likely probably".split())
_TRAILS = regex(r"\s*(?:[;:()–—.]|-\s)")
"""What follows a word of degree that stands behind what it governs: `by the summer hopefully - no money yet`."""


_THERE_ALONE = regex(
    r"\b(?:(?:there|here|then)|(?:at|in|on|during|from) (?:that|this|the) (?:one )?[\w-]+) alone\b|\b(?:that|this) [\w-]+ alone\b",
    re.IGNORECASE,
)
_BOTH_OF = regex(r"\bboth of (?:them|whom|which)\b", re.IGNORECASE)
_ONE_OF_TWO = regex(r"\b(?:only |just )?one of (?:them|whom|which|the two|these|those|my|the|your)\b", re.IGNORECASE)


def _narrowed(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A sum told of a part, `800 there alone`; one of two told of both, or both of one: `one of them has stayed`."""
    best = next((match for match in one.matches if match.weight >= 1.2 and match.known.kind != "question"), None)
    if best is None:
        return
    entry = [fact for fact in scene.about.facts if fact.point == best.known.point]
    lows = frozenset().union(*(fact.lows for fact in entry))
    for pattern, wrong in (
        (_THERE_ALONE, any(fact.numbers for fact in entry) and not lows & {"alone", "only", "just", "solely"}),
        (_ONE_OF_TWO, "both" in lows and not (lows & {"one", "1", "either"} or one.has(("both", "other", "second")))),
        (_BOTH_OF, "one" in lows and not (lows & {"both", "all"} or one.has(("one",)))),
    ):
        if wrong and (said := pattern.search(one.sentence.text)):
            start = one.sentence.start
            yield Found((start + said.start(), start + said.end()), {"fact": quoted(best.known)}, best.known.path)
            return


def _predicate(one: Aligned, fact: Known, index: int) -> int | None:
    """Where the sentence has the little word that a degree governs at the end of a fact: the `off` of `is probably off`."""
    if index + 2 != len(fact.words) or index == 0 or fact.words[index - 1].low not in sign("be"):
        return None
    low = fact.words[-1].low
    return next(
        (
            place
            for place, word in enumerate(one.words)
            if word.low == low and any(each.low in sign("be") for each in one.words[max(0, place - 3) : place])
        ),
        None,
    )


def _same(one: Aligned, pair: Pair, known: int | None) -> bool:
    """Whether a word of the sentence is that of a fact; `I was pleased to learn` is nobody's learning."""
    return pair.known == known and (pair.exact or one.words[pair.said].sort is not Sort.COURTESY)


def _loosely(pair: Pair) -> bool:
    """Very words of a fact before those that may stand for them."""
    return not pair.exact


def _governed(words: tuple[Said, ...], index: int, within: int) -> int | None:
    return next(
        (
            place
            for place in range(index + 1, min(len(words), index + 1 + within))
            if words[place].sort is not Sort.GRAMMAR
        ),
        None,
    )


_SOME_OF = regex(r"\b(?:one|two|three|any|none|some|several|few) of (?:the|your|these|those) $", re.IGNORECASE)


def _some_of(one: Aligned, said: int) -> bool:
    """Whether a word stands for a part by what leads to it: `one of the men`."""
    return bool(_SOME_OF.search(one.sentence.text[: one.words[said].start]))


def _says_plainly(one: Aligned, match: Match, low: str, said: int) -> bool:
    """Whether a heavier fact has the word without the degree."""
    return any(
        other is not match and other.weight >= match.weight and low not in other.known.lows and said in other.said
        for other in one.matches
    )


_WHOLES = (
    "complete",
    "all",
    "every",
    "each",
    "whole",
    "entire",
    "entirely",
    "fully",
    "completely",
    "always",
    "everyone",
    "everybody",
    "everything",
    "fluently",
    "perfectly",
    "exclusively",
    "reliably",
    "consistently",
    "invariably",
    "permanently",
)


_ANY = frozenset("everything everyone everybody".split())
_PERSONS = frozenset("i you we they he she it the your my".split())
_MEETING = frozenset("meet meeting thank thanks greet greetings regards wishes".split())


_IN_ALL = regex(r"all(?=[,.;:!?)]|$| that time| (?:I|we|you|they|he|she|it|there)\b)", re.IGNORECASE)
"""What stands behind the `in` or `and` of a sum, which is not the whole of it: `six seasons in all`, `muddy boots and all`."""


_NOT_ONE = regex(r"\b(?:not (?:a (?:single )?)?one|none|nobody|no one)\b", re.IGNORECASE)


def _all_since_none(one: Aligned, index: int, match: Match, scene: Scene) -> bool:
    """Whether `all of them` turns round a `not one` of the same entry: `all of them are still out there` for `not one has come back`."""
    return (
        one.words[index + 1 : index + 2] != ()
        and one.words[index + 1].low == "of"
        and any(_NOT_ONE.search(fact.even) for fact in scene.about.facts if fact.point == match.known.point)
    )


def in_sum(one: Aligned, index: int) -> bool:
    """Whether an `all` only says that what follows is the sum: `in all I trained nine`."""
    before = one.words[index - 1].low if index else ""
    return before in ("in", "and") and bool(_IN_ALL.match(one.sentence.text, one.words[index].start))


def _totals(one: Aligned, scene: Scene) -> Iterator[Found]:
    for index, word in enumerate(one.words):
        if word.low not in _WHOLES:
            continue
        after = [each.low for each in one.words[index + 1 : index + 3]]
        before = one.words[index - 1].low if index else ""
        if word.low == "everything" and after[:1] == ["about"]:
            continue
        if after[:1] == ["else"] and any(match.known.lows & _REST for match in one.matches):
            continue
        nearly = before in ("nearly", "almost", "virtually", "practically")
        if nearly and any(match.known.lows & (sign("part") | sign("near")) for match in one.matches[:1]):
            continue
        if after[:1] == ["but"] or any(turn.start() <= word.start < turn.end() for turn in _turns(one)):
            continue  # `all but two`
        if word.low in _ANY and after[:1] in (["that"], ["who"]) and after[1:] and after[1] not in _PERSONS:
            continue  # `everything that folds`
        if _of_nothing_known(one, index) or (
            word.low in ("whole", "entire") and after[:1] and after[0] in sign("thanked_freely")
        ):
            continue
        if in_sum(one, index):
            continue
        if _how_all(one, index):
            continue
        if word.low in ("everyone", "everybody") and one.has(_MEETING, index - 4, index):
            continue
        if word.low == "complete" and before not in ("the", "a", "my", "your"):
            continue  # the verb
        if (
            (
                word.low == "all"
                and before in ("it", "you", "them", "us")
                and (
                    before == "it"
                    or not after
                    or one.words[index - 2].low in ("to", "thank", "with", "for", "of", "from")
                )
            )
            or (after and after[0] in sign("times"))
            or before in ("at", "after", "above", "of", "not", "first", "for", "from")
            or (
                after
                and after[0] in ("the", "my", "your")
                and len(after) > 1
                and (after[1] in ("best", "same", "more") or (after[1] == "time" and index + 3 < len(one.words)))
            )
        ):
            continue
        for match in one.matches:
            if (
                match.weight >= 1.0
                and near(one, match, index, 4)
                and word.low.removesuffix("ly") not in match.known.lows - {word.low}
                and not _all_since_none(one, index, match, scene)
                and not any(
                    other.known.lows & _SAYS_ALL
                    for other in (*(m for m in one.matches if beside(one, m, index, 5)), *_beside(one, match))
                )
                and (
                    match.known.lows & sign("part")
                    or (_counted(match.known) and word.low not in ("each", "every", "always"))
                    or word.low in ("fluently", "complete", "entire", "whole", "fully", "all")
                    or (word.low == "always" and _not_always(match.known))
                )
                and match.known.kind not in ("question", "feeling")
                and not (
                    word.low in ("all", "complete", "whole", "entire", "fully")
                    and not (match.known.lows & sign("part") or _counted(match.known) or match.telling >= 3)
                )
            ):
                yield Found(one.span(index), {"fact": quoted(match.known), "words": word.text}, match.known.path)
                return


_REST = frozenset("other others rest remaining".split())
_ALL_SO = regex(r"all of (?:it|them|that|these|those) (?:on|by|in|at|with|from|under|during|without) ", re.IGNORECASE)


def _how_all(one: Aligned, index: int) -> bool:
    """Whether an aside only says how a deed was done, in a word that its fact has: `for three winters, all of it on foot`."""
    how = _ALL_SO.match(one.sentence.text, one.words[index].start)
    place = next((i for i, word in enumerate(one.words) if how and word.start >= how.end()), None)
    return place is not None and any(pair.said == place and pair.exact for match in one.matches for pair in match.pairs)


def _turns(one: Aligned) -> list[re.Match[str]]:
    return list(idioms().finditer(one.sentence.text))


def _of_nothing_known(one: Aligned, index: int) -> bool:
    """Whether `all` stands before a noun that no fact has, and so widens none: `all credit goes to him`."""
    if one.words[index].low != "all" or index + 1 >= len(one.words):
        return False
    noun = one.words[index + 1]
    return (
        noun.sort in (Sort.GENERAL, Sort.CONTENT)
        and not past(noun.low)
        and not any(index + 1 in match.said for match in one.touched)
    )


def _beside(one: Aligned, match: Match) -> Iterator[Match]:
    """The other facts of the same entry."""
    return (other for other in one.touched if other.known.point == match.known.point)


def _not_always(fact: Known) -> bool:
    """Whether a fact is of some time only: planned, or from a day on."""
    return bool(fact.lows & sign("plan") or any(word.sort is Sort.DAY for word in fact.words))


_SAYS_ALL = frozenset(
    "whatever whenever wherever full complete completed all every each everyone everybody everything always whole entire nobody never none no anyone any only".split()
)


def _counted(fact: Known) -> bool:
    return len(fact.numbers) >= 1


_OF_YOUR = regex(r"\s*of (?:(?:the|your|my|our|his|her|their|its) |an? (?:\d[\w-]* )?)", re.IGNORECASE)


_PART_OF = regex(
    r"\b(?:half|part|parts|most|much|bits|sections?|thirds?|quarters?|fifths?|tenths?|per ?cent) of (?:(?:the|your|my|our|his|her|their|its|this|last) (?:[a-z]+'s )?|an? (?:\d[\w-]* )?)",
    re.IGNORECASE,
)


_SHARE_SAID = regex(
    r"\b(?:half(?!-)|thirds?|quarters?|fifths?|tenths?|per ?cent|minority|in (?:two|three|four|five|ten))\b|%",
    re.IGNORECASE,
)


def _of_how_many(one: Aligned, match: Match) -> Iterator[Found]:
    """`6 of my last 8`, of which the letter has the eight and not the six; `two of your clients`, of which it has the clients."""
    fact = match.known
    for part in _PART_OF.finditer(fact.even):
        index = _of_all(one, match, part.end())
        if index is not None and not _SHARE_SAID.search(one.sentence.text):
            yield Found(one.span(index), {"fact": quoted(fact), "words": part[0]}, fact.path)
            return
    for number in fact.numbers:
        of = _OF_YOUR.match(fact.even, number.end)
        if re.search(r"\b[A-Z][a-z]+ $", fact.even[: number.start]):
            continue
        if of is None or any(set(number.values) & set(each.values) for each in one.numbers):
            continue
        if (index := _of_all(one, match, of.end())) is not None and not re.match(r"\d", fact.even[of.end() :]):
            words = fact.even[number.start : of.end()]
            yield Found(one.span(index), {"fact": quoted(fact), "words": words}, fact.path)
            return
    for first, second in zip(fact.numbers, fact.numbers[1:], strict=False):
        if _OF_WHOM.match(fact.even, second.end) and (index := _told_of_all(one, match, first, second)) is not None:
            yield Found(one.span(index), {"fact": quoted(fact), "words": fact.even[second.start :]}, fact.path)
            return
        between = fact.even[first.end : second.start]
        if re.search(r"\b[A-Z][a-z]+ $", fact.even[: second.start]) or _PRONOUN_ONE.match(fact.even, second.start):
            continue  # `in Hangar 2` is a name, `in a large one` a thing
        if not re.fullmatch(r"\s*(?:\w+\s+)?(?:of|in|out of)\s+(?:\w+\s+){0,3}[$£€]?", between):
            continue
        if not re.search(r"\bof\b", between) and re.match(
            r"\s?(?:years?|months?|weeks?|days?|hours?|minutes?)\b", fact.even[second.end :]
        ):
            continue
        noun = root(between.split()[0])
        if between.split()[0] not in ("of", "in", "out") and not any(word.root == noun for word in one.words):
            continue  # `one day in three` says nothing of `a team of three`
        values = {value for number in one.numbers for value in number.values}
        if not values & {*first.values, *second.values} and (index := _of_all(one, match, second.end)) is not None:
            words = fact.even[first.start : second.end]
            yield Found(one.span(index), {"fact": quoted(fact), "words": words}, fact.path)
            return
        if (
            set(second.values) & values
            and not set(first.values) & values
            and match.weight >= 1.0
            and not one.has(sign("part"))
        ):
            place = next(
                (pair.said for pair in match.pairs if fact.words[pair.known].holds(second.start)),
                match.pairs[0].said,
            )
            yield Found(
                one.span(place), {"fact": quoted(fact), "words": fact.even[first.start : second.end]}, fact.path
            )
            return


_OF_WHOM = regex(r"\s+of (?:whom|which|them)\b", re.IGNORECASE)


def _told_of_all(one: Aligned, match: Match, whole: Number, part: Number) -> int | None:
    """Where the sentence has how many there were and what some of them did, and not how many did: `trained twelve, ten of whom passed`."""
    if (
        one.has(sign("part") | {"except", "apart", "other", "others", "but"})
        or _OF_WHOM.search(one.sentence.text)
        or any(set(part.values) & set(number.values) for number in one.numbers)
    ):
        return None
    words = match.known.words
    did = [pair.said for pair in match.pairs if pair.exact and words[pair.known].start > part.end]
    index = next((pair.said for pair in match.pairs if words[pair.known].holds(whole.start)), None)
    return index if did else None


_PRONOUN_ONE = regex(r"ones?(?=$|[.,;:!?)]| (?:that|which|who|to|of|in|at|for|with|and|or|but)\b)", re.IGNORECASE)
_ALL_OF = frozenset("a an the my our your all every both".split())


def _of_all(one: Aligned, match: Match, end: int) -> int | None:
    """Where the sentence has the things that a share is of as if they were all: `the billing jobs` for `5 of 7 billing jobs`."""
    words = match.known.words
    first = next((index for index, word in enumerate(words) if word.start >= end), None)
    if first is not None and words[first].sort is Sort.GRAMMAR and first + 1 < len(words):
        first += 1  # `the late alerts`
    if first is None or words[first].sort is Sort.GRAMMAR or match.weight < 2.0:
        return None
    before = {pair.known for pair in match.pairs if pair.exact and pair.known < first}
    said = next((pair.said for pair in match.pairs if pair.known == first and pair.exact), None)
    if said is None or one.has(sign("part"), said - 8, said + 9):
        return None
    verb = any(words[place].sort is not Sort.GRAMMAR for place in before) or _more_of(match, first)
    before_it = one.words[said - 1].low if said else ""
    if said > 1 and (one.words[said - 1].sort is Sort.NUMBER or words[first - 1].low == before_it not in _ALL_OF):
        return said if verb and one.words[said - 2].low in _ALL_OF else None  # `a 40-foot boat`
    return said if said and verb and one.words[said - 1].low in _ALL_OF else None


def _more_of(match: Match, first: int) -> bool:
    """Whether a fact that begins with its share is told to its end: `a third of the alerts come from one feed`."""
    return len({pair.known for pair in match.pairs if pair.exact and pair.known > first}) >= 2


_HELPED = regex(
    r"\b(?:co-(?=[a-z])(?!op\b|ops\b|operat)|co(?=wrote|author|found|led|lead|creat|host|taught|edit|direct|chair)|helped|helping|assisted|contributed|supported|one of|jointly|together with|as part of|with (?:one|two|three|four|five|a|an|my|\d+) (?:\w+ ){0,2}(?:colleagues?|others|team|helpers?|assistants?|partners?|interns?|engineers?|volunteers?|nurses?|freelancers?))",
    re.I,
)
_WITH_SOME = regex(
    r"\bwith (?:one|two|three|four|five|six|a|an|my|\d+) (?:\w+ )?\w+(?:s|er|or|ist|man|mate)\b", re.IGNORECASE
)
_BY_MYSELF = regex(r"\b(?:on my own|by myself|all by myself|single-?handedly)\b", re.IGNORECASE)
_ALONE = frozenset("myself alone single-handedly singlehandedly single-handed".split())
_TOGETHER = frozenset(
    "helped help helping assisted assist co coauthor jointly joint together colleagues colleague we us our team part contributed contribute supported support others shared one with among along alongside".split()
)


_AS_TOLD = regex(r"\bI (?:\w+ ){0,2}?(?:did|do|done) (?:that|this|so|it|both)\b", re.IGNORECASE)
"""What takes up a deed from the sentence before, with whoever did it."""


def _with_reader(roots: frozenset[str], one: Aligned, scene: Scene) -> bool:
    """Whether it was done with the reader, whom the sentence calls `you`."""
    called = frozenset().union(*(scene.called[place] for place in readers(scene)))
    return "you" in one.lows and any(root(name) in roots for name in called)


def shared(one: Aligned, scene: Scene) -> Iterator[Found]:
    """What I did with others told as mine alone."""
    for match in one.matches:
        fact = match.known
        with_whom = companions(fact) if fact.owner == "i" else ()
        found = _HELPED.search(fact.even) or (_WITH_SOME.search(fact.even) if one.lows & _ALONE else None)
        if (
            not (found or with_whom)
            or any(
                _with_reader(roots, one, scene)
                or any(word.root in roots and not word.low.endswith("ed") for word in one.words)
                for roots in with_whom
            )
            or re.search(r"\balone\b|\bor with\b", fact.even)
            or _AS_TOLD.search(one.sentence.text)
            or fact.owner != "i"
            or match.weight < 1.2
            or not any(pair.exact for pair in match.pairs)
            or not one.lows & {"i", "my", "myself"}
        ):
            continue
        how = found[0] if found else with_others(fact)
        stop = fact.even.find(". ", found.start() if found else 0)
        told = [pair for pair in match.pairs if pair.exact and (stop < 0 or fact.words[pair.known].start <= stop)]
        if told and _BY_MYSELF.search(one.sentence.text):
            yield Found(one.span(told[0].said), {"fact": quoted(fact), "words": how}, fact.path)
            return
        places = {clause(one, pair.said) for pair in told} or {clause(one, match.pairs[0].said)}
        beside = frozenset(re.findall(r"[\w-]+", fact.even.replace(how, " ").casefold()))
        together = _TOGETHER - (beside - {"with"})  # `the help desk of our school` is set up by one
        if with_whom and not found:
            together -= {"with"}
        if any(
            one.has({"myself", "alone", "single-handedly", "singlehandedly", "single-handed"}, *place)
            for place in places
        ) or not any(one.has(together, *place) for place in places):
            yield Found(one.span(match.pairs[0].said), {"fact": quoted(fact), "words": how}, fact.path)
            return
