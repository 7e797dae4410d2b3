"""What a true sentence says besides, in a clause put to it of which no fact tells the deed: `..., which opens in May`, `and sell them`.

Start reading at `tail`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.clauses import Clause, clauses
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.tenses import past
from thankyou.proofread.gate.words import Sort, root, sign

__all__ = ["tail"]

_RELATIVE = frozenset("which where who whose".split())
_SUBJECTS = frozenset("i we you they he she".split())
_HELPING = frozenset(
    "am is are was were be been being has have had do does did will can 've 'll also now then already still since just later once even always often "
    "first again not never both all each recently currently soon".split()
)
_BE = frozenset("am is are was were be been being".split())
_OPEN = frozenset("would could should may might must if whether hope".split())
"""Words of a clause that only says what may be, or how one sees it."""
_ME = frozenset("me my myself us yours mine theirs ours".split())
"""Words for whom a clause tells how something seemed, or that point back to what was told."""
_SHOWS = frozenset("gives shows makes says tells means leaves suits speaks promises bodes counts explains".split())
"""What a thing does for whoever looks at it, which is how the writer sees it."""
_TELLING = (Sort.CONTENT, Sort.GENERAL, Sort.NUMBER, Sort.DAY)
SHARE = 0.5
"""Of the telling words of a clause besides its verb, the share that one entry must explain."""


def tail(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A clause put to a sentence that rests on facts, with a deed that none of them has."""
    if not one.matches:
        return
    parts = clauses(one, scene)
    for part, before in zip(parts[1:], parts, strict=False):
        verb = _deed(one, part, before)
        if verb is None or part.lows & _OPEN or _in_quotes(one, part):
            continue
        if any(pair.said == verb for match in one.touched for pair in match.pairs) or _known(one, part, before, verb):
            continue
        fact = one.matches[0].known
        words = one.sentence.text[one.words[part.start].start : _end(one, part.end - 1)]
        yield Found(one.span(verb), {"words": words, "fact": quoted(fact)}, fact.path)
        return


def _end(one: Aligned, index: int) -> int:
    return one.words[index].start + len(one.words[index].text)


def _in_quotes(one: Aligned, part: Clause) -> bool:
    return one.sentence.text[: one.words[part.start].start].count('"') % 2 == 1


def _known(one: Aligned, part: Clause, before: Clause, verb: int) -> bool:
    """Whether an entry of the facts explains what the clause says besides its verb, which is then a word for a known deed."""
    telling = [
        index
        for index in range(part.start + 1, part.end)
        if index != verb and (one.words[index].sort in _TELLING or index in one.counts) and not part.named(index)
    ]
    if not telling:
        return any(part.named(index) for index in range(part.start + 1, part.end)) or verb == part.end - 1
    for point, words in part.explained.items():
        met = sum(index in words for index in telling)
        if met >= SHARE * len(telling) and (met > 1 or point == before.point or one.words[part.start].low != "and"):
            return True
    return False


def _deed(one: Aligned, part: Clause, before: Clause) -> int | None:
    """The verb of a clause that surely tells what somebody did or what is: none where it says how the writer sees it."""
    words = one.words
    first = words[part.start].low
    place = part.start + 1
    if first not in _RELATIVE and first != "and":
        return None
    subject = ""
    being = False
    while place < part.end and (
        words[place].low in _HELPING | _SUBJECTS or (words[place].low.endswith("ly") and len(words[place].low) > 4)
    ):
        if words[place].low in _SUBJECTS:
            subject = words[place].low
        being = being or words[place].low in _BE
        place += 1
    if place >= part.end or words[place].sort not in (Sort.CONTENT, Sort.GENERAL, Sort.COURTESY):
        return None
    low = words[place].low
    if being and not past(low):
        return None  # `which is a fine goal`
    if words[place].root in _minded() or low in _SHOWS or low in sign("stance") or (part.lows & _ME and subject != "i"):
        return None
    if place + 1 < part.end and words[place + 1].low == "you":
        return None  # `which concerned you`
    if first == "and":
        if subject == "i" or (subject == "" and not _joins(one, place, part, before)):
            return None
    elif not (past(low) or low.endswith("s") or subject or part.lows & {"can", "will"}):
        return None
    return place


def _joins(one: Aligned, place: int, part: Clause, before: Clause) -> bool:
    """Whether a word behind `and` is a verb like that of the clause before it, and no noun."""
    words = one.words
    low = words[place].low
    if place + 1 >= part.end or not ({"i", "you", "they", "who", "we"} & before.lows):
        return False
    after = words[place + 1]
    if place > part.start + 1 and words[place - 1].low in (
        "can",
        "will",
        "have",
        "has",
        "now",
        "already",
        "also",
        "then",
    ):
        return past(low) or after.sort is Sort.GRAMMAR
    if past(low) and not low.endswith("ed"):
        return True
    return after.low in _OBJECTS or (past(low) and after.sort is Sort.GRAMMAR)


_OBJECTS = frozenset("a an the my your our his her their its them it him".split())


@cache
def _minded() -> frozenset[str]:
    return frozenset(map(root, sign("minded")))
