"""What a letter may not claim of itself: causes, quotations, and feelings that hold a fact.

Start reading at `cause`, `quote` and `feeling`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thankyou.facts.dates import MONTHS
from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import QUOTATION, Aligned, Match
from thankyou.proofread.gate.clauses import clause_end
from thankyou.proofread.gate.known import Known
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import Sort, data, sign
from thankyou.proofread.letter import evened

__all__ = ["cause", "connected", "feeling", "joins", "led_end", "led_to", "means", "quote"]


@cache
def _connectors() -> re.Pattern[str]:
    words = sorted(data("signs")["cause"], key=len, reverse=True)
    return regex(r"\b(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) + r")\b", re.IGNORECASE)


def connected(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Every word of a text that joins a cause to its effect, and whether the effect follows it."""
    for found in _connectors().finditer(text):
        said = re.sub(r"\s+", "-", found[0].casefold())
        if _is_cause(text, found, said):
            yield found, said in sign("cause_first")


def cause(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A `because` or `which is why` between two facts that the facts do not join, or with a reason that they do not know."""
    text = one.sentence.text
    for found in _connectors().finditer(text):
        said = re.sub(r"\s+", "-", found[0].casefold())
        if not _is_cause(text, found, said):
            continue
        if found.start() < 3 and said in sign("cause_first"):
            sides = frozenset[int](), one.within(found.end(), len(text))
        elif found.start() < 3 or (said not in sign("cause_first") and _LEADS.search(text[: found.start()])):
            middle = led_end(text, found.end(), len(text)) or text.find(",", found.end())
            if middle < 0:
                continue
            stop = _JOINED_ON.search(text, middle + 1)
            sides = one.within(found.end(), middle), one.within(middle, stop.start() if stop else len(text))
        elif said in sign("cause_first"):
            sides = (
                one.within(_clause_start(text, found.start()), found.start()),
                one.within(found.end(), _effect_end(text, found.end())),
            )
        else:
            sides = (
                one.within(found.end(), _cause_end(text, found.end(), said)),
                one.within(_last_clause(text, found.start()), found.start()),
            )
        if said not in sign("cause_first") and found.start() >= 3:
            stop = _JOINED_ON.search(text, found.end())
            causes = sides[0] & one.within(found.end(), stop.start() if stop else len(text))
            if inner := _reported(one, found.start(), causes, thing=said.endswith(("-of", "-to"))):
                sides = causes, inner
            if (reason := _told_of_nothing(one, found.start(), causes)) is not None:
                start = one.sentence.start
                yield Found((start + found.start(), start + found.end()), {"fact": quoted(reason)}, reason.path)
                return
        fact = _unjoined(one, scene, *sides, said=said)
        if (
            fact is not None
            and not _told_with(fact, said)
            and not (said.endswith(("-of", "-to")) and led_to(one, fact, sides[0]))
        ):
            start = one.sentence.start
            yield Found((start + found.start(), start + found.end()), {"fact": quoted(fact)}, fact.path)
            return


_BY = regex(r"(?:^|[,;:] (?:and |but )?)by (?:\w+ly )?(\w+ing\b[^,;:]*),|\bby (\w+ing\b[^,;:.]*)", re.IGNORECASE)


def means(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`by turning every wheel by hand, I reduced ours`, of what I did and what is done elsewhere."""
    text = one.sentence.text
    for found in _BY.finditer(text):
        place = 1 if found[1] else 2
        how = one.within(*found.span(place))
        what = one.within(_clause_start(text, found.start()), clause_end(text, found.end())) - how
        mine, theirs = _strongest(one, what), _strongest(one, how)
        if mine is None or theirs is None or mine.known.owner != "i" or not (_deeds(one, how) and _deeds(one, what)):
            continue
        if mine.known.point == theirs.known.point or any(
            len(_exact(each) & how) > 1 for each in one.touched if each.known.point == mine.known.point
        ):
            continue
        start = one.sentence.start
        yield Found(
            (start + found.start(place), start + found.end(place)), {"fact": quoted(mine.known)}, mine.known.path
        )
        return


def _told_with(fact: Known, said: str) -> bool:
    """Whether a fact says itself how or why: `I began like that`."""
    how = {"how", "like", "so"} if said.endswith("how") else {"why"} if said.endswith("why") else set[str]()
    return not fact.lows.isdisjoint(how)


def led_to(one: Aligned, fact: Known, causes: frozenset[int]) -> bool:
    """Whether a fact itself puts a thing that is given as the cause behind its verb with a little word that says why: `cancelled for wind`, `lost to dust`."""
    match = next((each for each in one.touched if each.known is fact), None)
    if match is None:
        return False
    things = {
        pair.known for pair in match.pairs if pair.exact and pair.said in causes and one.words[pair.said].text.islower()
    }
    return any(fact.words[place - 1].low in _WHY and place > 1 for place in things)


_WHY = frozenset("for to from with by through over of".split())


def led_end(text: str, start: int, end: int) -> int:
    """Where a cause that stands first ends: at its comma, or behind few words (`because of you I write`); 0 where that is not known."""
    short = _SHORT_CAUSE.match(text, start)
    if comma := _FIRST_COMMA.search(text, start, end):
        return min(comma.start(), short.end()) if short else comma.start()
    return short.end() if short else 0


_FIRST_COMMA = regex(
    r", (?=(?:I|you|we|they|he|she|it|the|your|my|our|this|that|in|at|for|on|\d[\d.,]*|[A-Z][\w'-]+)\b)"
)
_SHORT_CAUSE = regex(
    r"(?: (?:you|me|him|her|them|it|all)| (?:the|that|this|your|my|our|his|her|their|[A-Z][\w-]+'s) (?:[\w-]+ ?){1,3}?)(?= (?:I|my|your|our|no|not one|\d[\d.,]*)\b)"
)
"""A cause so short that no comma follows it: `because of you I write`, `thanks to that crew 14 of my pupils passed`."""


_LEADS = regex(r"(?:[;:]|\b(?:and|but|that),?) $")
"""What stands before a `because` whose effect follows: `and because I was careful, only six came back`."""


_SINCE_THEN = regex(
    r"(?:(?:our|the|your|that|this) (?:\w+ ){0,2}(?:meeting|talk|conversation|interview|visit|call|chat|day|morning|afternoon|evening|week|tour|walk|discussion|letter|note|message)\b"
    r"|(?:(?:the|this|last|early|late|mid) (?:last |this )?)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|fall|winter|christmas|easter|season|week|month|year|decade)\b(?=[,.;:!?)]|$| (?:and|but|when|with|in|of)\b)|(?:then|I last|we last|I (?:saw|met|left|wrote))\b"
    r"|(?:(?!you\b|I\b|we\b|they\b|is\b|are\b|was\b|were\b|has\b|have\b)[\w'-]+ ){1,4}I(?:'ve| have)\b)",
    re.IGNORECASE,
)
"""What follows a `since` that says from when: `since our meeting`, `since the move I have`."""


def _is_cause(text: str, found: re.Match[str], said: str) -> bool:
    """Whether `so` and `since` join a cause here: `so far`, `so much`, `since 2019` do not."""
    after = text[found.end() :].lstrip()
    if said == "and-so":
        return not re.match(
            r"(?:far|forth|on|much|many|little|few|long|did|do|does|is|are|was|will|would|can|must|has|have)\b|(?:that|I|you) (?:will|can|may|would|am|was|did|do|have|know)",
            after,
        )
    if said == "so":
        return bool(
            re.search(r"[,;]\s*$", text[: found.start()])
            and re.match(
                r"(?:the|your|that|I|we|they|you|my|he|she|it|at|in|on|for|during|nobody|every|each|all|one|two|three|most|[A-Z][\w'-]+)\b",
                after,
            )
            and not re.match(
                r"(?:that|I|you) (?:will|can|may|would|am(?! (?!look|hop|writ|attach|send|enclos)\w+ing)|was|know|understand)",
                after,
            )
        )
    if said == "thanks-to":
        return not _THANKING.search(text[: found.start()])
    if said == "since":
        return (
            bool(re.match(r"\w", after))
            and not re.match(
                rf"(?:\d|last|then|{'|'.join(MONTHS)}|my|the (?:start|beginning)|we (?:spoke|met|talked)|you asked)",
                after,
                re.I,
            )
            and not _SINCE_THEN.match(after)
            and not re.search(r"\b(?:ever|long|months?|years?|weeks?)\s+$", text[: found.start()])
        )
    return True


_THANKING = regex(
    r"\b(?:my|our|his|her|their|many|more|best|warm|warmest|sincere|special|heartfelt|kind|with|of) $", re.IGNORECASE
)
"""What makes `thanks to` a greeting: `my thanks to Anil`."""
_JOINED_ON = regex(r"[;:]\s|, (?:and|but)\b")
_TOLD_THAT = regex(r"\b(?:that|how) (?=[^,;:]*$)")


def _reported(one: Aligned, end: int, causes: frozenset[int], *, thing: bool) -> frozenset[int]:
    """What is told right before a `because`, in `I was glad to hear that ... because`, where it and the cause surely are facts; of a thing one word is enough."""
    inner = _told_before(one, end, causes)
    sure = _deeds(one, causes) or ((thing or _linked(one, causes)) and _strongest(one, causes) is not None)
    if not inner and not one.sentence.text[:end].rstrip().endswith(","):
        inner = one.within(one.sentence.text.rfind(", ", 0, end) + 1, end)
        if not _deeds(one, causes) or len(inner) > _SHORT or not _content(one, inner):
            return frozenset()
        return inner
    return inner if inner and _deeds(one, inner) and sure else frozenset()


_SHORT = 6
"""Words between a comma and a `because` up to which these are what it gives the reason of."""


def _content(one: Aligned, side: frozenset[int]) -> bool:
    """Whether a side has a telling word of a fact."""
    return any(
        pair.exact and pair.said in side and one.words[pair.said].sort is Sort.CONTENT
        for match in one.matches
        for pair in match.pairs
    )


def _told_before(one: Aligned, end: int, causes: frozenset[int]) -> frozenset[int]:
    """What a `that` tells right before a `because`; before a comma only where the reason is none of mine."""
    mine = any(one.words[index].low in _STANCE_SUBJECT for index in causes)
    text = one.sentence.text[:end].rstrip(" " if mine else " ,")
    if opened := list(_TOLD_THAT.finditer(text)):
        return one.within(opened[-1].end(), end)
    of_thing = _OF_THING.search(text)
    return one.within(of_thing.start(), end) if of_thing else frozenset()


_OF_THING = regex(r"(?:[\w'-]+ ){1,3}[\w'-]+, (?:which|where|who) (?=[^,;:]*$)")
"""A thing and what is told of it behind a comma: `the old wood oven, which you light on Saturdays`."""


_THEY = frozenset("they them their it its he him his she her".split())


def _linked(one: Aligned, causes: frozenset[int]) -> bool:
    """Whether a reason points back at what is told before it: `since so many of them ...`."""
    return any(one.words[index].low in _THEY for index in causes)


def _told_of_nothing(one: Aligned, end: int, causes: frozenset[int]) -> Known | None:
    """The fact that is given for the reason of what I was told, where no fact tells that: `that you wait with the frames because ...`."""
    inner, reason = _told_before(one, end, causes), _strongest(one, causes)
    if not inner or reason is None or not _deeds(one, causes) or reason.known.owner != "they" or joins(reason.known):
        return None
    subject = one.words[min(inner)].low
    telling = [index for index in inner if one.words[index].sort in (Sort.CONTENT, Sort.GENERAL)]
    explained = {pair.said for match in one.touched if match.known.point == reason.known.point for pair in match.pairs}
    told = subject in ("you", "your", "the", "they") and len(telling) > 0 and not explained & set(telling)
    return reason.known if told and not _deeds(one, inner) and not _stance(one, inner) else None


def _clause_start(text: str, end: int) -> int:
    return max((match.end() for match in re.finditer(r"[;:]\s", text[:end])), default=0)


_JOINED = regex(
    r"[;:]\s|, (?:and|but) (?=(?:I|you|we|they|he|she|my|your|the)\b)|, (?:even (?:if|though)|although|though|while|whereas) "
)


def _last_clause(text: str, end: int) -> int:
    """Where the clause right before a `because` begins."""
    return max((match.end() for match in _JOINED.finditer(text, 0, end)), default=0)


_RESUMED = regex(
    r", (?:has|have|had|is|are|was|were|will|made|stayed|struck)\b|, (?:and|but) (?:I|you|we|my|your|the)\b"
)


def _effect_end(text: str, start: int) -> int:
    """Where the effect ends: with its clause, or where the sentence that it stands in the middle of goes on."""
    end = clause_end(text, start)
    resumed = _RESUMED.search(text, start, end)
    return resumed.start() if resumed else end


def _cause_end(text: str, start: int, said: str) -> int:
    """Where a cause ends: a thing at the first comma, a clause where its sentence goes on or is said to be somebody's."""
    end = _effect_end(text, start)
    stop = (_COMMA if said.endswith(("of", "to")) else _ASIDE).search(text, start, end)
    return stop.start() if stop else end


_COMMA = regex(r"[,;:]")
_ASIDE = regex(r", (?:as )?(?:I|you|he|she|they|[A-Z][\w'-]+)(?: also)? (?:told|said|mentioned|explained)\b")


def _unjoined(
    one: Aligned, scene: Scene, causes: frozenset[int], effects: frozenset[int], *, said: str
) -> Known | None:
    """The fact that is the effect, where nothing that is known joins it with the cause."""
    if (given := _reason(one, scene)) is not None and causes:
        telling = [index for index in causes if one.words[index].sort in (Sort.CONTENT, Sort.GENERAL)]
        same = any(
            one.words[index].root in given.roots
            or (one.words[index].sort is Sort.CONTENT and one.words[index].keys & given.keys)
            for index in telling
        )
        return None if same or not telling else given
    if _SAYING.search(_text_of(one, effects)):
        return None
    if said == "because" and _of_others(one, causes) and _deeds(one, effects) and not _stance(one, causes):
        best = _strongest(one, effects)
        if best is not None and not joins(best.known):
            return best.known
    if _stance(one, effects) and not (
        (said == "so-that" or _their_modal(one, effects)) and _deeds(one, causes) and _deeds(one, effects)
    ):
        return None
    effect = _strongest(one, effects)
    if effect is None:
        return None
    reason = _strongest(one, causes)
    if _answering(effect.known, reason.known if reason else None, scene):
        return None
    if effect.known.kind == "question" and reason is None:
        return None
    known = effect.known
    if known.stem.endswith(".worry") and _exact(effect) & causes:
        return None  # of one doubt a part explains the other: `no Welsh, and half the calls are in it`
    if any(joins(other.known) and _exact(other) & causes and _exact(other) & effects for other in one.matches):
        return None
    telling = [index for index in causes if one.words[index].sort not in (Sort.GRAMMAR, Sort.COURTESY)]
    if reason is not None and reason.known.point == known.point:
        asked = reason.known.is_wanted or reason.known.stem.endswith(".worry")
        told = re.search(r"\.(?:answer|i_did|i_have|evidence|result)$", known.stem)
        worried = reason.known.stem.endswith(".worry") and not {one.words[i].low for i in causes} & {"you", "your"}
        if asked and told and said != "so" and not worried:
            return known
        if reason.known is known and _apart_in(known, reason, effect, causes, effects):
            return known
        if reason.known is known and said == "because" and _new_verb(one, causes) and not joins(known):
            return known
        return None if reason.known is not known or _both(effect, causes) else known
    whys = [
        fact for fact in scene.about.facts if fact.point == known.point and fact is not known and fact.kind == "feeling"
    ]
    if reason is None and joins(known):
        return None
    if any(one.words[index].keys & why.keys for index in telling for why in whys):
        return None
    if (
        reason is None
        and causes
        and (_stance(one, causes) or (not telling and not _of_elsewhere(one, causes, known, scene)))
    ):
        return None
    return known


def _of_elsewhere(one: Aligned, causes: frozenset[int], effect: Known, scene: Scene) -> bool:
    """Whether a cause in words of courtesy alone is a thing that the entry of its effect does not have: `because of that job`."""
    entry = frozenset().union(*(fact.keys for fact in scene.about.facts if fact.point == effect.point))
    named = [one.words[index] for index in causes if one.words[index].sort is Sort.COURTESY]
    return bool(named) and not joins(effect) and all(word.keys.isdisjoint(entry) for word in named)


_JOINING = regex(
    r"\b(?:because|since|due to|by \w+ing|reason|which (?:is|was) (?:why|how)|that is (?:why|how)|thanks to|as a result|resulted|led to|caused?s?|causing|therefore|hence|means?|meant|meaning|after"
    r"|so(?! (?:far|much|many|little|few|long|as|that (?:I|you) )\b)(?<!or so)(?<!do so)(?<!done so)(?<!did so))\b|[-=]>",
    re.IGNORECASE,
)


def joins(fact: Known) -> bool:
    """Whether a fact gives a reason itself: by any word that joins a cause to its effect, `which made Mondays easier`."""
    return bool(_JOINING.search(fact.even)) or next(connected(fact.even), None) is not None


def _new_verb(one: Aligned, side: frozenset[int]) -> bool:
    """Whether what a reason says is in no fact: `because the laundry is overloaded`."""
    return any(
        index in side
        and one.words[index].sort in (Sort.CONTENT, Sort.GENERAL)
        and one.words[index - 1].low in _SAYS
        and any(index - 2 in match.said for match in one.touched)
        and not any(index in match.said for match in one.touched)
        for index in range(1, len(one.words))
    )


def _of_others(one: Aligned, side: frozenset[int]) -> bool:
    """Whether a reason tells what others do, in a verb that no fact has."""
    inside = [one.words[index] for index in sorted(side)]
    if not inside or {word.low for word in inside} & _STANCE_SUBJECT:
        return False
    telling = [index for index in side if one.words[index].sort in (Sort.CONTENT, Sort.GENERAL)]
    known = {pair.said for match in one.touched for pair in match.pairs if pair.exact}
    return (
        inside[0].low in ("the", "your", "they", "he", "she")
        and bool(telling)
        and not any(i in known for i in telling[1:])
    )


_SAYS = frozenset("is are was were be been being has have had gets got".split())


_SAYING = regex(
    r"^\W*(?:let me|may I|I (?:should|must|may|can|would like to)) (?:also |just )?(?:say|add|mention|tell|note|point)\b",
    re.IGNORECASE,
)


def _text_of(one: Aligned, side: frozenset[int]) -> str:
    """The words of a side of a cause, as they stand."""
    if not side:
        return ""
    last = one.words[max(side)]
    return one.sentence.text[one.words[min(side)].start : last.start + len(last.text)]


def _deeds(one: Aligned, side: frozenset[int]) -> bool:
    """Whether a side surely is a fact of what somebody did or will do."""
    best = _strongest(one, side)
    return best is not None and sum(pair.exact and pair.said in side for pair in best.pairs) >= 2


_ANSWERS = regex(r"qualifications\[\d+\]")


def _apart_in(fact: Known, reason: Match, effect: Match, causes: frozenset[int], effects: frozenset[int]) -> bool:
    """Whether the two sides are two parts of a fact that joins them by `and` or a comma alone."""
    if joins(fact):
        return False
    first = [fact.words[pair.known].start for pair in reason.pairs if pair.exact and pair.said in causes]
    second = [fact.words[pair.known].start for pair in effect.pairs if pair.exact and pair.said in effects]
    if len(first) < 1 or len(second) < 1:
        return False
    low, high = (max(first), min(second)) if max(first) < min(second) else (max(second), min(first))
    return low < high and bool(re.search(r"\b(?:and|but|after|when|while)\b|[.;] ", fact.even[low:high]))


def _answering(effect: Known, reason: Known | None, scene: Scene) -> bool:
    """Whether the facts say that what I did answers what was told me, so that a letter may join the two."""
    entry = _ANSWERS.match(effect.stem)
    asked = re.match(r"key_points\[(\d+)\]", reason.point) if reason else None
    if entry is None:
        return False
    place = scene.interview.answered(scene.interview.whole("qualifications")[int(entry[0][15:-1])])
    if reason is None or asked is None:
        return reason is None and place is not None
    return place == int(asked[1])


_DECIDED = frozenset("decline declining declined withdraw withdrawing decided decision no turn".split())


def _reason(one: Aligned, scene: Scene) -> Known | None:
    """The reason of a no, where the sentence says the no."""
    given = next((fact for fact in scene.about.facts if fact.path == "reason"), None)
    return given if given is not None and one.lows & _DECIDED else None


def _exact(match: Match) -> frozenset[int]:
    return frozenset(pair.said for pair in match.pairs if pair.exact)


def _both(match: Match, causes: frozenset[int]) -> bool:
    return bool(match.said & causes)


_GRANTED = frozenset("fair justified right reasonable understandable natural".split())
_STANCE_SUBJECT = frozenset("i i'd i'll i'm i've me my myself".split())


def _stance(one: Aligned, side: frozenset[int]) -> bool:
    """Whether a side of a cause says how I see it, or what will or should be, and claims nothing that happened."""
    lows = {one.words[index].low for index in side if one.words[index].text != "May"}
    if not lows or (lows & _GRANTED and lows & {"you", "your"}):
        return True
    lows -= {one.words[index].low for index in side if index and one.words[index - 1].low in ("who", "which")}
    modals = {
        "would",
        *(("will", "can") if lows & _STANCE_SUBJECT or "you" in lows or "matter" in lows else ()),
        "could",
        "may",
        "might",
        "must",
        "should",
        "shall",
        "has-to",
        "i'd",
        "i'll",
    }
    if lows & modals and not lows & {"told", "said"}:
        return True
    if any(index in one.counts and one.words[index].low not in ("a", "an", "one") for index in side):
        return False
    return bool(lows & _STANCE_SUBJECT) and bool(lows & sign("stance")) and not _deed(one, side)


def _their_modal(one: Aligned, side: frozenset[int]) -> bool:
    """Whether a `may` or `will` of a side is that of its fact, which is told and not felt."""
    lows, best = {one.words[index].low for index in side}, _strongest(one, side)
    if best is None or lows & _STANCE_SUBJECT or not lows & sign("modals"):
        return False
    return bool(lows & sign("modals") & best.known.lows) or best.known.kind == "plan"


_LEADING = frozenset("have had 've am was do did also always still now just ever never often already only".split())


def _deed(one: Aligned, side: frozenset[int]) -> bool:
    """Whether the first thing that is said of me is a deed: `I let him count`, where `I was glad to let him count` is none."""
    at = next((index for index in sorted(side) if one.words[index].low in ("i", "i've")), None)
    if at is None:
        return False
    verb = next((i for i in range(at + 1, len(one.words)) if i in side and one.words[i].low not in _LEADING), None)
    if verb is None or one.words[verb].low.endswith("ly"):
        return False
    return one.words[verb].low not in sign("stance") - {"let", "send", "write", "help", "call", "ask"} and any(
        one.words[verb].root in match.known.roots for match in one.touched
    )


def _strongest(one: Aligned, side: frozenset[int]) -> Match | None:
    """The fact that explains most of one side; one telling word at least."""
    found = []
    for match in one.matches:
        pairs = [pair for pair in match.pairs if pair.said in side and one.words[pair.said].sort is not Sort.COURTESY]
        weight = sum(
            (1.0 if pair.exact else 0.6)
            * (
                1.0
                if one.words[pair.said].sort in (Sort.CONTENT, Sort.NUMBER)
                or (pair.exact and one.words[pair.said].sort is Sort.GRAMMAR)
                else 0.5
            )
            for pair in pairs
        )
        if weight >= 0.9:
            found.append((weight, match))
    return max(found, key=lambda each: each[0], default=(0, None))[1]


_LOOSE = regex(r"[^\w]+")


def quote(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Quotation marks round words that nobody said."""
    for found in QUOTATION.finditer(one.sentence.text):
        said = _even(found[1])
        if not said or any(said in _spoken(fact) for fact in scene.about.facts if _heard(fact, one, found)):
            continue
        names = f"{scene.interview.role or ''} {scene.interview.company or ''}"
        if said.strip() in _even(names):
            continue
        start = one.sentence.start
        nearest = one.matches[0].known if one.matches else None
        yield Found(
            (start + found.start(), start + found.end()),
            {"words": found[1], "fact": quoted(nearest) if nearest else ""},
            nearest.path if nearest else None,
        )


_ATTRIBUTED = regex(
    r"\b(?:you|he|she|they|[A-Z][\w-]+)(?: \w+ly| also| all)? (?:said|put|told|called|mentioned|added|explained|wrote|say)\b|\b(?:said|added|asked) (?:you|he|she|the [a-z]+|[A-Z][\w-]+)\b"
    r"|\b(?:your|his|her|their|[A-Z][\w-]+'s) (?:\w+ )?(?:words?|sentence|line|remark|phrase|saying|motto)\b|\b(?:sentence|line|remark|word|words) of (?:yours|[A-Z][\w-]+'s)\b"
)
"""What puts a quotation into somebody else's mouth."""


def _heard(fact: Known, one: Aligned, quotation: re.Match[str]) -> bool:
    """Whether words of a fact may be quoted as somebody else's: not those of my own liking or deeds."""
    if fact.owner != "i" and fact.kind != "feeling":
        return True
    text = one.sentence.text
    around = f"{text[: quotation.start()]} {text[quotation.end() :]}"
    return not _ATTRIBUTED.search(around)


def _even(text: str) -> str:
    return f" {_LOOSE.sub(' ', text.casefold()).strip()} "


def _spoken(fact: Known) -> str:
    return f"{_even(fact.even)}|{_even(evened(fact.text))}"


@cache
def _feelings() -> tuple[re.Pattern[str], ...]:
    return tuple(regex(one, re.IGNORECASE) for one in data("signs")["feeling"])


@cache
def _any_feeling() -> re.Pattern[str]:
    """Any of them: one search spares most sentences the others."""
    return regex("|".join(f"(?:{one})" for one in data("signs")["feeling"]), re.IGNORECASE)


def feeling(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A feeling that holds a fact which nobody gave: how long, since when, how often."""
    text = one.sentence.text
    if not one.lows & {"i", "i've", "my", "i'm", "me", "having"} or not _any_feeling().search(text):
        return
    for pattern in _feelings():
        for found in pattern.finditer(text):
            if _ONLY_THOUGHT.search(text[: found.start()]):
                continue
            head = text[: found.start()]
            subjects = ["I"] if _MINE_TOO.search(head) else _SUBJECT.findall(text[: found.start() + 2])
            if (subjects and subjects[-1] in ("you", "he", "she", "they", "your") and len(subjects) > 1) or (
                subjects and subjects[-1] == "you"
            ):
                continue
            words = [word for word in one.words if found.start() <= word.start < found.end()]
            telling = [word for word in words if word.low not in _WEAK]
            facts = [fact for fact in scene.about.facts if fact.owner != "they" or fact.kind == "feeling"]
            sure = {match.known for match in one.matches if match.telling >= len(telling) + 1}
            if any(
                _even(found[0]).strip() in _even(fact.text)
                for fact in scene.about.facts
                if fact.owner != "they" or fact.kind == "feeling"
            ):
                continue
            if telling and any(fact in sure and all(word.keys & fact.keys for word in telling) for fact in facts):
                continue
            if any(word.sort is Sort.NUMBER for word in words):
                continue
            start = one.sentence.start
            yield Found((start + found.start(), start + found.end()), {"words": found[0]})
            return


_ONLY_THOUGHT = regex(r"\b(?:could|would|should|might|must|'d) $")
"""What leads to a thing that was not done: `I could have watched all day`."""
_SUBJECT = regex(
    r"\b(?:I|(?<!meet )(?<!see )(?<!thank )(?<!join )(?<!with )(?<!for )(?<!from )(?<!of )(?<!to )you|he|she|they|we)\b|(?:(?<=^)|(?<=, )|(?<=and )|(?<=that )|(?<=how ))(?:my|your)\b"
)
_MINE_TOO = regex(r", (?:and )?(?:having|after) (?:\w+ ){0,6}$")
"""What leads to a deed of mine that hangs on the sentence: `, having looked up to you for years`."""
_WEAK = frozenset(
    "have i i've had been a an your the for as since when was of all my so long always many every ever in to with 've".split()
)
