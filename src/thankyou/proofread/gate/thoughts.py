"""Clauses of a sentence that names its facts which only say what its writer makes of them. Start reading at `thoughts`.

A clause tells or thinks, and its grammar shows which. It tells where somebody does or has something in it (`I moved ...`,
`you keep ...`, `my brother has ...`), where it is past, where it holds a number, a day or a name, or where the facts explain most
of it. It thinks where nobody in particular is its subject (`which says more than a handsome report does`, `asking is easier
then`), or where I am and would do, like or trust something. What is thought needs no fact, whatever its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.scene import Scene
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.turns import Turn
from thankyou.proofread.gate.wishes import wishes
from thankyou.proofread.gate.words import Sort, root, sign

__all__ = ["general", "thoughts"]

_SHARE = 0.5
"""How much of a clause the facts may explain while it still only thinks of them."""
_SKIPPED = frozenset(
    "and but or yet so though although even still just perhaps maybe then too also indeed if when where while as".split()
)
_IMPERSONAL = frozenset(
    "which this it such a an no one nobody people anyone anybody everyone everybody any some few little nothing to whoever please".split()
)
_WOULD = frozenset("would should 'd could might may cannot can't couldn't wouldn't shouldn't must".split())
_PERSONS = frozenset("i we you he she they".split())
_OWNERS = _PERSONS | frozenset("my your our his her their mine yours ours us me him them".split())
_HAVING = frozenset("has had having hold holds held own owns owned won got gained earned".split())
_DOING = frozenset(
    "send bring attach enclose call ring phone email visit return show give share forward deliver start begin provide supply lend pay".split()
)
_IS = frozenset(
    "is are 's isn't aren't seems seem sounds sound looks look feels feel strikes strike suits suit appeals appeal matters matter means mean".split()
)


def thoughts(one: Aligned, scene: Scene) -> Iterator[Turn]:
    """The clauses that only think, and the parts of others that do, by their place in the sentence."""
    before = subject = False
    led: Clause | None = None
    wanted = wishes(one.sentence.text)
    for clause in clauses(one, scene):
        if _overlap(clause, wanted):  # what is wished for is read as a wish
            before, led = False, None
            continue
        before = _thinks(clause, before, subject) or (led is not None and _goes_on(clause, led, judged=before))
        led = clause if before or _predicate(clause) is not None else None
        subject = _nobodys(clause) or (subject and _put_in(clause))
        begin, end = (clause.start, clause.end) if before else _part(clause)
        if _plain(clause, begin, end) or (before and led is not None and _only_not(clause)):
            last = one.words[end - 1]
            yield Turn(one.words[begin].start, last.start + len(last.text), "thought")


def _overlap(clause: Clause, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a clause begins in one of some stretches of its sentence."""
    words = clause.one.words
    first = next((word for word in words[clause.start : clause.end] if word.low not in _SKIPPED), words[clause.start])
    return any(start <= first.start < end for start, end in spans)


def _strange_things(clause: Clause) -> bool:
    """Whether a clause has a thing that no fact has and no plain word is."""
    words = clause.one.words
    return any(
        words[index].sort is Sort.CONTENT and not _known(clause, index) for index in range(clause.start, clause.end)
    )


def _only_not(clause: Clause) -> bool:
    """Whether a clause only denies what the one before it thinks: `... can hardly go in there |and not see it`."""
    rest = [word.low for word in clause.one.words[clause.start : clause.end] if word.low not in _SKIPPED]
    return rest[:1] == ["not"] and len(rest) <= _SHORT


def _goes_on(clause: Clause, led: Clause, *, judged: bool) -> bool:
    """Whether a clause says more of what was just thought."""
    rest = [word.low for word in led.one.words[led.start : led.end] if word.low not in _SKIPPED]
    body = [word.low for word in clause.one.words[clause.start + 1 : clause.end]]
    if (
        rest[:1] == ["i"]
        and rest[1:] in (["thought"], ["think"], ["find"], ["found"], ["call"])
        and "that" in clause.lows
    ):
        verbs = _IS | _HAVING | _WOULD | {"was", "were"}
        return bool(body) and _OWNERS.isdisjoint(body) and verbs.isdisjoint(body) and not any(map(past, body))
    return _of_anybody(clause, judged=judged) and not _strange_things(clause)


def _of_anybody(clause: Clause, *, judged: bool) -> bool:
    """Whether a clause says more of what was just thought, and of nobody in particular: `that goes deepest`, `that he can see ...` of a person."""
    rest = [word.low for word in clause.one.words[clause.start : clause.end] if word.low not in _SKIPPED]
    body = rest[1:] if rest[:1] in (["that"], ["what"], ["which"]) else rest
    if not judged and rest[:1] not in (["that"], ["a"], ["an"]):
        return False
    if not body or not _TALKERS.isdisjoint(rest) or _much_explained(clause):
        return False
    if body[0] in ("he", "she", "they", "one"):
        return judged and any(word.low in _ANY_PERSON for word in clause.one.words[: clause.start])
    if body is rest and rest[0] in ("a", "an"):  # `... is a long time, and a good reason to ...`
        return not any(map(past, rest)) and (_IS | _HAVING | _WOULD).isdisjoint(rest) and _OWNERS.isdisjoint(rest)
    follows = body[1:2] or [""]
    verb = body[0] in _IS | _WOULD or (body[0].endswith("s") and follows[0] not in _IS | _WOULD | _HAVING)
    return body is not rest and verb


_TALKERS = frozenset("i we you my our your mine ours yours".split())
_ANY_PERSON = frozenset(
    "person somebody someone anybody anyone whoever people everybody everyone nobody child children man woman one".split()
)


def general(one: Aligned, scene: Scene) -> list[Clause]:
    """The clauses that say what is so for anybody, now or always: `one has to be careful with every litre`."""
    found: list[Clause] = []
    for clause in clauses(one, scene):
        lows = [word.low for word in one.words[clause.start : clause.end] if word.low not in _SKIPPED]
        goes_on = bool(found) and found[-1].end == clause.start and lows[:1] in (["that"], ["which"], ["who"])
        if _OF_ANYBODY.isdisjoint(lows[:1]) and not goes_on:
            continue
        if not _OWNERS.isdisjoint(lows) or any(past(low) for low in lows) or not _bare(clause):
            continue
        if goes_on or lows[0] in _ANYBODY or not _STATING.isdisjoint(lows[1:3] if lows[0] not in _SUCH else lows[2:5]):
            found.append(clause)
    return found


_SUCH = frozenset("a an such every no".split())
_ANYBODY = frozenset("nobody everyone everybody people".split())
_OF_ANYBODY = _ANYBODY | frozenset("one that this it there which a an such every no".split())
_STATING = _IS | frozenset(
    "has says tells shows takes needs teaches makes helps gives deserves must can would may".split()
)


def _bare(clause: Clause) -> bool:
    """Whether a clause has no number, day or name."""
    return not any(
        clause.one.words[index].sort in (Sort.NUMBER, Sort.DAY)
        or clause.named(index)
        or (index in clause.one.counts and clause.one.words[index].low not in ("a", "an", "one"))
        for index in range(clause.start, clause.end)
    )


def _plain(clause: Clause, begin: int, end: int) -> bool:
    """Whether it has words that the facts do not hold, and none of them could be a number, a day, a name or a deed."""
    one = clause.one
    strange = [index for index in range(begin, end) if not _known(clause, index)]
    return bool(strange) and not any(
        one.words[index].sort in (Sort.NUMBER, Sort.DAY)
        or index in one.counts
        or clause.named(index)
        or _possessed(clause, index)
        or (past(one.words[index].low) and not _no_deed(clause, index))
        for index in strange
    )


def _no_deed(clause: Clause, index: int) -> bool:
    """Whether a word that looks past says how something struck me, or what may be done: `it seemed`, `a way to be taught`."""
    words = clause.one.words
    before = words[index - 1].low if index > clause.start else ""
    return (
        words[index].low in _STRUCK
        or before in ("be", "being", "easily")
        or (before == "been" and "can" not in before and words[index - 2].low in ("has", "have"))
        or ("i" in clause.lows and root(words[index].low) in _minded())
    )


_STRUCK = frozenset("seemed sounded struck felt looked suited appealed mattered pleased".split())
_POSSESSIVES = frozenset("my our his her their".split())


def _possessed(clause: Clause, index: int) -> bool:
    """Whether a word is of somebody's, which is a claim in any clause: `your mother's fall`."""
    words = clause.one.words
    if words[index - 1].low == "their" and not _ANY_PERSON.isdisjoint(
        [word.low for word in words[clause.start : index]]
    ):
        return False  # `people are calmer with something in their hands`
    return any(
        word.low in _POSSESSIVES or word.low.endswith(("'s", "s'"))
        for word in words[max(clause.start, index - 2) : index]
    )


def _part(clause: Clause) -> tuple[int, int]:
    """The part of a telling clause that thinks: what is said of its subject, or that I would like what it tells."""
    begin = _predicate(clause)
    return (begin, clause.end) if begin is not None else (clause.start, _wished(clause))


def _wished(clause: Clause) -> int:
    """Where the words end by which I would do, like or not mind what follows: `I would be proud to |teach ...`."""
    words = clause.one.words[clause.start : clause.end]
    low = [word.low for word in words if word.low not in _SKIPPED]
    if low[:1] != ["i"] or not (low[1:2] and (low[1] in _WOULD or low[1:3] == ["do", "not"] or low[1] == "don't")):
        return clause.start
    end = next(
        (
            index
            for index in range(clause.start, clause.end)
            if clause.one.words[index].sort is not Sort.GRAMMAR and _known(clause, index)
        ),
        clause.end,
    )
    told = {word.low for word in clause.one.words[clause.start : end]}
    return end if _DOING.isdisjoint(told) else clause.start


def _predicate(clause: Clause) -> int | None:
    """Where it begins to say what it takes its subject for: `... is a figure I cannot hear coolly`. None of persons."""
    words = clause.one.words
    first = next(
        (words[index].low for index in range(clause.start, clause.end) if words[index].low not in _SKIPPED), ""
    )
    if (first in _PERSONS and not clause.one.is_quoted(clause.start)) or _of_somebody(clause):
        return None
    for index in range(clause.start, clause.end - 1):
        low, after = words[index].low, words[index + 1].low
        behind = words[index + 2].low if after in ("not", "hardly") and index + 2 < clause.end else after
        if low in _IS or (low in _MAY_BE and behind == "be"):
            return index
        if low in ("was", "were") and _to_perceive(clause, index):
            return index
        if low == "have" and after in ("their", "its"):
            return index + 1
    return None


def _of_somebody(clause: Clause) -> bool:
    """Whether a clause tells in what circumstances somebody who is named is: `while Berit is on sick leave`."""
    words = clause.one.words[clause.start : clause.end]
    lows = [word.low for word in words[:4]]
    return (
        len(lows) > 3
        and lows[0] in _MEANWHILE
        and clause.named(clause.start + 1)
        and lows[2] in _IS
        and lows[3] in _BEING_AT
    )


_MEANWHILE = frozenset("while because since as when if".split())
_BEING_AT = frozenset("on in at off out away under with without".split())
_MAY_BE = frozenset("must would will can may might need".split())


def _to_perceive(clause: Clause, index: int) -> bool:
    """Whether it is only said how something was to see or hear: `... was |lovely to see`."""
    lows = [word.low for word in clause.one.words[index + 1 : clause.end]]
    return lows[-2:-1] == ["to"] and lows[-1] in _PERCEIVED and len(lows) <= _PERCEIVING


_PERCEIVED = frozenset("see hear read learn watch know".split())
_PERCEIVING = 5


def _nobodys(clause: Clause) -> bool:
    """Whether a clause is but the subject of the next, of nobody in particular: `a story, at least, cannot ...`."""
    words = clause.one.words[clause.start : clause.end]
    low = [word.low for word in words if word.low not in _SKIPPED]
    return len(low) <= _SHORT and bool(low) and low[0] in _GENERIC and _OWNERS.isdisjoint(low)


def _put_in(clause: Clause) -> bool:
    """Whether a clause is only put in: `, at least,`."""
    words = clause.one.words[clause.start : clause.end]
    return len(words) <= _SHORT and all(word.sort is Sort.GRAMMAR and word.low not in _OWNERS for word in words)


_SHORT = 3
"""Words of a subject, or of what is put in, at most."""
_GENERIC = frozenset("a an no any some few such".split())


def _much_explained(clause: Clause) -> bool:
    """Whether the facts explain so much of a clause that it tells them."""
    total = sum(clause.worth(index) for index in range(clause.start, clause.end)) or 1.0
    return clause.weight(clause.point) / total >= _SHARE


def _thinks(clause: Clause, before: bool, subject: bool) -> bool:
    lows = [word.low for word in clause.one.words[clause.start : clause.end]]
    if not _HAVING.isdisjoint(lows):
        return False
    if _much_explained(clause):
        return False
    rest = [low for low in lows if low not in _SKIPPED]
    if rest[:1] in (["which"], ["that"], ["what"]) and rest[1:2] and rest[1] in _PERSONS:
        rest = rest[1:]
    if not rest:
        return before
    if rest[0] == "i":
        return len(rest) > 1 and (rest[1] in _WOULD or root(rest[1]) in _minded()) and _DOING.isdisjoint(rest)
    if (
        rest[0] == "one"
        and len(rest) > 2
        and not {"can", "may", "must", "could", "should", "does", "doesn't"}.isdisjoint(rest[1:3])
    ):
        return True
    if rest[0] in ("they", "these", "those") and rest[1:3] in (
        ["are", "easily"],
        ["are", "soon"],
        ["are", "seldom"],
        ["are", "rarely"],
    ):
        return True
    if not _OWNERS.isdisjoint(rest[:2]) and rest[0] != "please":
        return False
    if rest[0] in ("that", "what", "there"):
        return rest[1:2] != [] and (rest[1] in _IS or rest[1] in _WOULD)
    if rest[0] in ("which", "this", "it", "please") or before:
        return True
    if subject and (rest[0] in _IS or rest[0] in _WOULD):
        return True
    return (rest[0] in _IMPERSONAL or rest[0].endswith("ing")) and not (_IS | _WOULD).isdisjoint(rest)


@cache
def _minded() -> frozenset[str]:
    return frozenset(map(root, sign("minded")))


def _known(clause: Clause, index: int) -> bool:
    word = clause.one.words[index]
    return word.sort is Sort.GRAMMAR or any(index in own for own in clause.explained.values())
