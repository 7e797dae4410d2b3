"""Whether a deed is done, goes on, is to come or only may come: by the verb of a clause and that of its fact.

Start reading at `state` and `told_otherwise`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache, lru_cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import Aligned, Match, Pair
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, data, same_verb, sign

__all__ = ["State", "conditional", "participle", "past", "state", "told_otherwise"]


class State(IntEnum):
    """How far a deed is, from what only may be to what was."""

    POSSIBLE = 1
    WANTED = 2
    COMING = 3
    NOW = 4
    DONE = 5


def past(low: str) -> bool:
    """Whether a word has the form of a past or a participle."""
    return _REGULAR.fullmatch(low) is not None or low in _pasts()


_REGULAR = regex(r"(?=.*[aeiouy].*ed).*(?<!e)ed")
"""A past in -ed, which has a vowel before its ending: not `shed` or `seed`."""


@cache
def _pasts() -> frozenset[str]:
    pairs = (pair.split("=") for pair in data("signs")["irregular"].split())
    verbs = frozenset(data("signs")["same_past"].split())
    return (
        frozenset(
            form for form, base in pairs if base != "be" and not form.endswith(("s", "est", "ing")) and form != base
        )
        | verbs
    )


_BE = frozenset("is are am was were be been being 's 're 'm i'm you're we're they're".split())
_HAVE = frozenset("have has had having i've you've we've they've".split())
_SKIPPED = frozenset("also not never always now then just soon only first even still all both yet already n't".split())
_PERSONS = frozenset("i you we they he she it i'd you'd i'll you'll we'll they'll i've you've we've they've".split())


def state(words: tuple[Said, ...], index: int, first: int = 0) -> State | None:
    """How far the deed of the verb at `index` is; `first` is where its clause begins. None where it cannot be told, as of a noun."""
    low = words[index].low
    before = [word.low for place, word in enumerate(words[first:index], first) if not _named(word, place)]
    near = [one for one in before[-7:] if one not in _SKIPPED and not one.endswith("ly")]
    last = near[-1] if near else ""
    if last in sign("determiners"):
        return None
    if last in ("have", "had") and len(near) > 1 and (ahead := _perfect_to_come(near[-2])) is not None:
        return State.COMING if ahead else None
    if last in _HAVE or (last.endswith("'d") and past(low)):
        near = near[-1:]
    if (led := _led(near)) is not None and not (past(low) and last.endswith("'d")):
        return led
    if last in _HAVE and (past(low) or low in _SAME):
        return State.DONE
    if len(near) > 1 and last in ("been",) and near[-2] in _HAVE:
        return State.DONE
    if last == "being" and len(near) > 1 and near[-2] in _BE:
        return None  # `is being replaced in the spring`: now or to come
    if last == "be":
        return None  # `for it to be open`
    if last in _BE:
        if last in ("was", "were"):
            return State.DONE
        return State.NOW
    if participle(low) or last in ("to", "of", "for", "by", "in", "with", "at"):
        return None
    if past(low):
        return State.DONE
    if last in _PERSONS and not (len(near) > 1 and near[-2] in _BARE):
        return State.NOW
    return None


def participle(low: str) -> bool:
    """Whether a word is a form in -ing: not `bring`."""
    return low.endswith("ing") and low not in (
        "bring",
        "ring",
        "sing",
        "swing",
        "cling",
        "fling",
        "sting",
        "spring",
        "wring",
    )


def _named(word: Said, place: int) -> bool:
    """Whether a word stands as a name, so that it tells no time: `Hope House`."""
    return place > 0 and word.text[:1].isupper() and word.low.split("'")[0] != "i"


def _perfect_to_come(low: str) -> bool | None:
    """Whether a perfect is of what is to come, `will have left`; False where it is of what may have been, `would have left`."""
    if low in ("will", "shall") or low.endswith("'ll"):
        return True
    return False if low in ("would", "could", "may", "might", "should", "must") or low.endswith("'d") else None


_BARE = frozenset("help helping let letting make watch watched see saw have hear heard to".split())
_SAME = frozenset("cut put set shut hit cost read let split spread quit run come become".split())


def _led(near: list[str]) -> State | None:
    """What stands before a verb and says that it is to come: `will`, `hope to`, `is going to`, `considering`."""
    tail = [part for low in near[-5:] for part in re.split(r"(?=')", low) if part]
    for place in range(len(tail) - 1, -1, -1):
        low = tail[place]
        rest = tail[place + 1 :]
        if low in sign("possible") and (not rest or rest[-1] in _INNER):
            return State.POSSIBLE
        if low in sign("wanted") and (not rest or "to" in rest or "of" in rest or "that" in rest or rest[-1] in _INNER):
            return State.WANTED
        if low in sign("coming") and ("to" in rest or (low not in _WITH_TO and (not rest or rest[-1] in _INNER))):
            return State.COMING
        if (
            low in ("am", "is", "are", "'re", "'m", "have", "has")
            and rest[:1] == ["to"]
            and place
            and (len(rest) == 1 or rest[1:] == ["be"])
        ):
            return State.COMING
        if low in _PERSONS:
            return None
    return None


_WITH_TO = frozenset("going about due ready set ought".split())
_INNER = frozenset("be to have been of get like been probably you me us it them".split())


_SUSPENDED = frozenset("once when after if until till whenever unless".split())
_REPORT = frozenset(
    "told said mentioned explained promised hoped wanted planned would could might asked wondered thought knew".split()
)


_ASKING = regex(
    r"(?:how|what|when|where|which|who|why|would|will|could|can|do|does|did|should|shall|may|am|is|are|have)\b",
    re.IGNORECASE,
)


def _asks(one: Aligned, clause: Clause) -> bool:
    """Whether a clause puts a question itself: `would I soften it?`, `how would I do it, you asked`."""
    text = one.sentence.text[one.words[clause.start].start :]
    return bool(_ASKING.match(text)) and ("?" in text or bool(_INVERTED.match(text)))


_INVERTED = regex(r"(?:\w+ ){0,3}?(?:would|will|could|can|do|does|did|should) I\b", re.IGNORECASE)
_NOUN = regex(r"(?:ment|tion|sion|ance|ence|ness)s?$")
"""How a noun ends, which tells no time: `retirement`."""


def told_otherwise(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A plan told as done, a possibility as a plan, or what was done as still to come: by the verb that clause and fact share."""
    for clause in clauses(one, scene):
        for match in clause.one.touched:
            if match.known.path.endswith(".worry") or (match.known.kind == "question" and _asks(one, clause)):
                continue  # what was feared or is asked is neither planned nor done
            if "whether" in match.known.lows & one.lows:
                continue  # what is not settled
            for pair in match.pairs:
                if not clause.start <= pair.said < clause.end or not _surely(clause, match, pair):
                    continue
                if _thing(match.known.words, pair.known) or _stands_elsewhere(one, match, pair):
                    continue
                known = _state_of(match.known, pair.known)
                said = state(one.words, pair.said, clause.start)
                if known is None or said is None or _of_our_talk(one, pair.said):
                    continue
                if _over(one, match, pair, known, said):
                    yield Found(one.span(pair.said), {"fact": quoted(match.known)}, match.known.path)
                    return
                if _held(one, clause):
                    continue
                if _MAY_I.search(one.sentence.text):
                    continue
                if one.lows & {"hope", "hoping"} and (_HOPED.search(match.known.stem) or _hoped(one, pair.said)):
                    continue
                if _clash(known, said, clause, sure=_own(match.known, pair.known)) and not _otherwise_true(
                    one, match, pair, known
                ):
                    yield Found(one.span(pair.said), {"fact": quoted(match.known)}, match.known.path)
                    return
        yield from _asserted(one, clause)
        yield from _recounted(one, clause)


def _thing(words: tuple[Said, ...], index: int) -> bool:
    """Whether a word is a noun: by its ending, or between an article and an `of`: `a full set of scopes`."""
    after = words[index + 1].low if index + 1 < len(words) else ""
    before = {word.low for word in words[max(0, index - 2) : index]}
    return bool(_NOUN.search(words[index].low)) or (after == "of" and not before.isdisjoint(("a", "an", "the")))


_OUR_TALK = regex(
    r"(?:heard|learned|learnt|talked|spoke|spoken)\b[^,.;]{0,40}?\b(?:about|of|that|how)\b|\w+ our (?:conversation|talk|interview|meeting|call)\b"
    r"|(?:answered|replied|said|told (?:you|me)|explained|mentioned|added),? that\b"
)


def _of_our_talk(one: Aligned, index: int) -> bool:
    """Whether a verb tells of the interview itself, whatever else is to be heard or talked over: `I heard that`, `I enjoyed our talk`."""
    return bool(_OUR_TALK.match(one.sentence.text, one.words[index].start))


def _hoped(one: Aligned, index: int) -> bool:
    """Whether a verb only says what is hoped: `I hope that the first are wired by then`."""
    before = one.sentence.text[: one.words[index].start]
    return bool(re.search(r"\b(?:hope|hoping)\b[^,;:.]*$", before))


def _stands_elsewhere(one: Aligned, match: Match, pair: Pair) -> bool:
    """Whether the very word of the fact stands at another place, which may be the one that tells it: `I am used to` and `may be used`."""
    low = match.known.words[pair.known].low
    return any(word.low == low and index != pair.said for index, word in enumerate(one.words))


def _surely(clause: Clause, match: Match, pair: Pair) -> bool:
    """Whether the clause surely speaks of the fact: by the verb itself and one word more."""
    word, own = clause.one.words[pair.said], match.known.words[pair.known]
    if pair.exact and not same_verb(word.low, own.low):
        return False  # `let me mention` for `mentored`, which tells no time of it
    exact = sum(each.exact and each.said != pair.said for each in match.pairs)
    if (
        not (pair.exact or (exact >= 2 and match.weight >= 2.0 and word.low not in sign("light")))
        or word.sort is Sort.DAY
        or pair.said in clause.one.counts
        or word.low in _REPORT
        or (not pair.exact and word.low in sign("leads_in"))
        or word.low in ("say", "tell", "says")
    ):
        return False
    if word.low in sign("light") and _of_another_thing(clause, match, pair.said):
        return False
    if (
        word.low in sign("light")
        and (clause.best is not match or match.known.kind == "fact")
        and clause.weight(match.known.point) < 1.0
    ):
        return False
    others = [
        each for each in match.pairs if each.said != pair.said and clause.one.words[each.said].sort is not Sort.GRAMMAR
    ]
    return len(others) >= 1 or match.known.kind in ("plan", "promise")


def _of_another_thing(clause: Clause, match: Match, index: int) -> bool:
    """Whether a verb that means only what its object does has one that the fact does not: `took note` for `take a class`."""
    words = clause.one.words
    behind = (place for place in range(index + 1, min(clause.end, index + 5)) if words[place].sort is not Sort.GRAMMAR)
    thing = next(behind, None)
    return words[index - 1].low not in sign("be") and thing is not None and thing not in match.said


_HOPED = regex(r"(?:^|\.)(?:i_hope|wish)(?:\[\d+\])?$")
"""Fields that hold what is only hoped."""


_MAY_I = regex(
    r"\b(?:may|might|can|could) I (?:also |just |briefly )?(?:ask|know|hear|learn|have)\b.*\?", re.IGNORECASE
)
"""What is asked for, which tells of no deed."""


_WISHED = regex(r"I (?:hope|wish|trust)\b")


@lru_cache(maxsize=8192)
def _state_of(fact: Known, index: int) -> State | None:
    """How far a fact's deed is: by its verb, else by the field it stands in."""
    word = fact.words[index]
    if word.start >= len(fact.even):
        return None
    if _BY_THEN.search(fact.even[: word.start]):
        return None
    if _HOPED.search(fact.stem) or _WISHED.match(fact.even):
        return State.COMING
    found = state(fact.words, index, _part(fact, index))
    if found in (State.POSSIBLE, State.WANTED, State.COMING):
        return found
    if fact.kind == "fact" and fact.owner == "they" and found is not State.DONE and _ahead(fact, index):
        return State.COMING
    if fact.kind in ("plan", "promise") and found is not State.DONE:
        if word.low.endswith("s") and index and fact.kind == "plan" and found is None:
            return State.COMING
        bare = index == 0 or fact.words[index - 1].low in ("and", "to", "'ll", "will")
        return State.COMING if bare and not (participle(word.low) or word.low.endswith("s")) else found
    if found is None and index == 0 and fact.owner != "i" and word.low in sign("bare_plans"):
        return State.WANTED
    return found


_DATED = regex(
    r"\b(?:in|from|by|on|before|next|until) (?:the |early |late |mid-|next )*(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|week|month|year)\b"
)
_BY_THEN = regex(
    r"\b(?:before|until|till|once|after|when|unless|if|as soon as) (?:[\w'-]+ ){1,4}?(?:has|have) (?:been )?$"
)
"""What leads to a deed that only comes before another: `no bottle leaves before it has rested`."""
_SUPPOSED = regex(r"\b(?:if|provided(?: that)?|as soon as|unless) (?:\w+ ){0,4}$")
_GETS = regex(
    r"\b(?:gets?|comes?|goes?|starts?|opens?|moves?|begins?|leaves?|retires?|ends?|arrives?|returns?|joins?) (?:\w+ ){0,3}$"
)


def _ahead(fact: Known, index: int) -> bool:
    """Whether a jotting has in the present what is only to come: `gets sown in April if the money comes`."""
    start = fact.words[_part(fact, index)].start
    head, low = fact.even[start : fact.words[index].start], fact.words[index].low
    if _SUPPOSED.search(head):
        return not past(low)
    stop = re.search(r"[.;]", fact.even[fact.words[index].start :])
    end = fact.words[index].start + stop.start() if stop else len(fact.even)
    present = bool(_GETS.search(head)) if past(low) else bool(_GETS.match(f"{low} "))
    return present and bool(_DATED.search(fact.even[start:end])) and not _OFTEN.search(fact.even[start:end])


_OFTEN = regex(r"\b(?:every|each|since|always|usually|often|once|twice|times)\b", re.IGNORECASE)


def _part(fact: Known, index: int) -> int:
    """Where the part of a fact begins in which a word stands."""
    for place in range(index, 0, -1):
        between = fact.even[fact.words[place - 1].start + len(fact.words[place - 1].text) : fact.words[place].start]
        if re.search(r"[,;:.()–—]|->", between):
            return place
    return 0


def _held(one: Aligned, clause: Clause) -> bool:
    """Whether a clause only supposes what it says: `once you have shown ...`, `if you opened ...`."""
    opener = one.words[clause.start].low
    if clause.start + 1 < clause.end and opener in ("and", "but"):
        opener = one.words[clause.start + 1].low
    if opener in (
        "provided",
        "providing",
        "assuming",
        "once",
        "if",
        "until",
        "till",
        "whenever",
        "unless",
        "while",
        "after",
        "before",
    ):
        return True
    first = one.words[clause.start - 1].low if clause.start else ""
    inside = {word.low for word in one.words[clause.start : clause.end]}
    if opener == "should" and clause.start == 0 and "?" not in one.sentence.text:
        return True  # `should it help`
    return first in ("once", "if", "until", "after", "when", "while", "before") or (
        bool(inside & _SUSPENDED) and bool(one.lows & (sign("awaiting") - {"when"}))
    )


def _own(fact: Known, index: int) -> bool:
    """Whether a fact's deed surely is done: mine, or with its `has` or `was`."""
    return fact.owner == "i" or (index > 0 and fact.words[index - 1].low in _HAVE | {"was", "were", "been"})


def _clash(known: State, said: State, clause: Clause, *, sure: bool) -> bool:
    if known is State.DONE:
        return said is State.COMING and sure
    if said is State.DONE:
        return known in (State.POSSIBLE, State.WANTED, State.COMING)
    if known is State.POSSIBLE:
        return said in (State.COMING, State.NOW)
    if known is State.WANTED:
        return said is State.NOW or (
            said is State.COMING and bool(clause.lows & {"will", "'ll", "shall", "going", "about", "due", "set"})
        )
    return False


_TERM = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|some|a few|a couple of)"
_ENDED = regex(
    rf"\b(?:for (?:(?:more than|almost|nearly|about|over|some|all of) )?{_TERM} (?:years|months|seasons|terms)\b"
    r"|(?:until|till|up to) (?!(?:now|today|I|we|you|they|he|she|it|the end of this)\b)|\bago\b|back then|at (?:that|the) time\b|in those days"
    r"|last (?:year|month|spring|summer|autumn|fall|winter|season)|from (?:19|20)\d\d (?:to|until) (?:19|20)\d\d)",
    re.IGNORECASE,
)
"""What says that a deed came to its end, or how long it took: `until June`, `for six years`."""
_AGAIN = regex(
    r"\b(?:each|every|a|per|this|next) (?:\w+ )?(?:year|month|week|day|season|spring|summer|autumn|fall|winter|term)\b|\b(?:now|still|today|since)\b",
    re.IGNORECASE,
)


def _over(one: Aligned, match: Match, pair: Pair, known: State, said: State) -> bool:
    """Whether a deed of mine that is over is told as one that goes on, beside the very words that end it: `until June I lead a desk`."""
    if known is not State.DONE or said is not State.NOW or not _own(match.known, pair.known):
        return False
    text = one.sentence.text
    if not _ENDED.search(text) or _AGAIN.search(text) or one.words[pair.said - 1].low not in ("i", "we"):
        return False
    return participle(one.words[pair.said].low) is False and not _otherwise_true(one, match, pair, known)


def _otherwise_true(one: Aligned, match: Match, pair: Pair, known: State) -> bool:
    """Whether another fact has the same verb as far as the sentence says."""
    mine = match.known.owner == "i" and one.has(("i", "i'll"), pair.said - 4, pair.said)
    return any(
        other is not match
        and other.weight >= 0.4 * match.weight
        and not (mine and other.known.owner == "they")
        and any(
            each.said == pair.said and each.exact and _state_of(other.known, each.known) is not known
            for each in other.pairs
        )
        for other in one.touched
    )


def _asserted(one: Aligned, clause: Clause) -> Iterator[Found]:
    """`considering a second line` told without any word that it only may be."""
    weight = clause.weight(clause.point)
    if one.lows & (_open() - _GLAD) or weight < 1.0:
        return
    for match in clause.matches(clause.point):
        fact = match.known
        lead = _lead(fact)
        if lead is None or fact.kind != "fact" or fact.owner == "i" or (weight < 1.4 and lead >= 0):
            continue
        met = [
            pair for pair in match.pairs if pair.exact and pair.known > lead and clause.start <= pair.said < clause.end
        ]
        said = {pair.said for pair in met}
        verb = next((i for i in range(clause.start, clause.end) if _states(one, clause, i, said)), None)
        if len(met) >= 2 and verb is not None and (verb < met[-1].said or _befell(one, clause, verb)):
            yield Found(one.span(verb), {"fact": quoted(fact)}, fact.path)
            return


def _lead(fact: Known) -> int | None:
    """The word of a fact behind which everything only may be or is to come; -1 where all of it is: `a second lift to come`."""
    if (ahead := _TO_COME.match(fact.even)) and not past(ahead[1].casefold()):
        return -1
    if conditional(fact):
        return -1
    return next((i for i, word in enumerate(fact.words[:4]) if word.low in sign("possible") | sign("wanted")), None)


_TO_COME = regex(r"(?:[\w'-]+ ){1,4}?([\w'-]+) to (?:come|follow|be \w+ed)\b", re.IGNORECASE)
_CONDITIONAL = regex(
    r"[^.;]*\b(?:if|provided|as soon as) (?:the|an?|they|he|she|it|we|all|their|his|her|your) ", re.IGNORECASE
)


def conditional(fact: Known) -> bool:
    """Whether a fact of theirs is only so if something else is: `a new line in May, if the bank agrees`."""
    return fact.owner == "they" and fact.stem.endswith(".text") and bool(_CONDITIONAL.match(fact.even))


def _befell(one: Aligned, clause: Clause, verb: int) -> bool:
    """Whether a verb behind its subject says that it was done: `a garden room was built`."""
    return (
        one.words[verb].low in ("was", "were", "has", "have")
        and verb + 1 < clause.end
        and past(one.words[verb + 1].low)
    )


def _states(one: Aligned, clause: Clause, index: int, known: set[int]) -> bool:
    """Whether a word is the verb by which a clause says that something is or was: `are`, `you opened`, `the county paid`."""
    low = one.words[index].low
    if low in ("are", "is", "have", "has", "was", "were", "am"):
        return True
    if (
        not past(low)
        or (low in _REPORT | sign("hearsay") and index not in known)
        or index == clause.start
        or _named(one.words[index], index)
    ):
        return False
    before = one.words[index - 1]
    if before.low in ("you", "they", "he", "she", "we"):
        return True
    determined = index - 2 >= clause.start and one.words[index - 2].low in ("the", "your", "a", "an")
    return determined and before.sort in (Sort.CONTENT, Sort.GENERAL)


@cache
def _open() -> frozenset[str]:
    return sign("possible") | sign("wanted") | sign("coming") | sign("future") | sign("awaiting")


_BACK = regex(r"\blook(?:ing)? back (?:on|at|with|fondly|gladly)\b", re.IGNORECASE)


def _recounted(one: Aligned, clause: Clause) -> Iterator[Found]:
    """What is only to come told in a clause that looks back: `I enjoyed seeing the depot at night`, `I was happy to come to it`."""
    best = clause.best
    if (
        best is not None
        and best.known.kind == "plan"
        and (back := _BACK.search(one.sentence.text))
        and clause.weight(clause.point) >= 0.8
    ):
        start = one.sentence.start
        yield Found((start + back.start(), start + back.end()), {"fact": quoted(best.known)}, best.known.path)
        return
    hoped = best is not None and _HOPED.search(best.known.stem)
    ahead = best is not None and (best.known.kind == "plan" or best.known.is_to_do)
    if (
        best is None
        or not (ahead or hoped)
        or (_held(one, clause) and one.lows & sign("awaiting"))
        or clause.lows & (sign("awaiting") - _GLAD - {"to"})
    ):
        return
    explained = clause.explained[clause.point].items()
    if all(much < 1.0 or one.words[index].sort in (Sort.DAY, Sort.NUMBER) for index, much in explained):
        return  # another day of the same month
    if (verb := _happened(one, clause, best, hoped=bool(hoped))) is not None and not one.lows & {
        "hope",
        "wish",
        "said",
        "told",
    }:
        yield Found(one.span(verb), {"fact": quoted(best.known)}, best.known.path)
        return
    for index in range(clause.start, clause.end):
        word = one.words[index]
        if not index or one.words[index - 1].low not in ("i", "was", "we", "i've", "have", "you"):
            continue
        if index > 1 and one.words[index - 2].low in ("than", "as"):
            continue  # `more than I had hoped for`
        weight = clause.weight(clause.point)
        told = (
            past(word.low)
            and word.low not in _REPORT | sign("hearsay") | _GLAD | best.known.lows
            and weight >= (0.5 if not one.lows & sign("awaiting") else 1.0)
        )
        if (told and not _of_our_talk(one, index)) or (_glad_to_do(one, index) and weight >= 0.5):
            yield Found(one.span(index), {"fact": quoted(best.known)}, best.known.path)
            return


def _happened(one: Aligned, clause: Clause, best: Match, *, hoped: bool) -> int | None:
    """The verb that says of a thing of the fact that it has been: `the new press has come`, `the tour was a pleasure`."""
    if clause.weight(clause.point) < 0.8:
        return None
    met = [pair.said for pair in best.pairs if pair.exact and clause.start <= pair.said < clause.end]
    for index in range(clause.start + 1, clause.end):
        low = one.words[index].low
        after = one.words[index + 1].low if index + 1 < clause.end else ""
        happened = low in ("was", "were") or (low in ("has", "have") and (past(after) or after in _SAME))
        happened = happened or (hoped and past(low) and one.words[index].sort is not Sort.GRAMMAR)
        if happened and any(said < index for said in met) and one.words[index - 1].low not in ("i", "you", "we"):
            return index
    return None


_GLAD = frozenset("glad delighted happy pleased".split())
_HEARING = frozenset("hear learn see know meet find talk speak discuss read".split())


def _glad_to_do(one: Aligned, index: int) -> bool:
    """`I was delighted to come`, which says that I came; `delighted to hear` says nothing of the kind."""
    following = [word.low for word in one.words[index + 1 : index + 3]]
    return (
        one.words[index].low in _GLAD
        and one.words[index - 1].low == "was"
        and following[:1] == ["to"]
        and following[1:] != []
        and following[1] not in _HEARING
    )
