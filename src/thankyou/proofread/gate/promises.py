"""What I say I will do, send or enclose, and no fact promises. Start reading at `promise` and `vow`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from thankyou.facts.patterns import regex
from thankyou.proofread.gate.alignment import ENOUGH, Aligned
from thankyou.proofread.gate.clauses import clause_end
from thankyou.proofread.gate.known import Known, Said
from thankyou.proofread.gate.scene import Found, Scene
from thankyou.proofread.gate.words import Sort, data, keys, root, rooted, sign, sort

__all__ = ["in_full", "more", "promise", "vow"]


@cache
def _promises() -> tuple[re.Pattern[str], ...]:
    return tuple(regex(one, re.IGNORECASE) for one in data("signs")["promise_patterns"])


_VOW = regex(
    r"\bI(?: will|'ll| shall| am going to|'m going to) (?:also |then |now |just |quite |of course |well |\w+ly )*([a-z]+)",
    re.IGNORECASE,
)


_HOPED = regex(r"\b(?:hope|hoping|wonder|perhaps|maybe) (?:that |if |whether )?$", re.IGNORECASE)
"""What leads to a thing that I only hope to do."""
_AND_DO = regex(r" (?:over |back |up |down |by )?(?:and|to) ([a-z]+)")


def vow(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Anything else that I say I will do, and no fact says I will."""
    for found in _VOW.finditer(one.sentence.text):
        if _HOPED.search(one.sentence.text[: found.start()]):
            continue
        verb = found[1].casefold()
        if verb in ("come", "go") and (also := _AND_DO.match(one.sentence.text, found.end())):
            verb = also[1].casefold()
        end = clause_end(one.sentence.text, found.end())
        start = one.sentence.start
        mine = [fact for fact in scene.about.facts if fact.owner != "they" or fact.kind == "plan"]
        if verb == "bring" and (other := _instead(one, found.end(), end, mine)) is not None:
            yield Found(one.span(other), {"words": one.words[other].text})
            return
        if verb in sign("free_promises"):
            continue
        objects = [
            word
            for word in one.words
            if found.end() <= word.start < end
            and word.low != verb
            and (word.sort in (Sort.CONTENT, Sort.GENERAL) or (verb in sign("light") and word.sort is Sort.COURTESY))
        ]
        if not any(_vowed(fact, verb, objects) for fact in mine):
            yield Found((start + found.start(), start + found.end()), {"words": found[0]})
            return
        if (then := _then(one, found.end(), end, mine)) is not None:
            yield Found((start + then.start(1), start + then.end()), {"words": then[0].strip(" ,")})
            return


def _vowed(fact: Known, verb: str, objects: list[Said]) -> bool:
    same = bool(keys(verb) & fact.keys)
    if verb in _BIDDING and root(verb) not in fact.roots:
        return False  # whom I ask to do it is not I
    if fact.lows & _ABLE and not fact.lows & _SURELY:
        return False
    about = sum(bool(word.keys & fact.keys) for word in objects)
    if fact.kind == "promise" and (not fact.stem.endswith(".answer") or fact.lows & _TO_COME):
        return same or about > 0
    if fact.kind == "promise":
        return same and about > 0
    if fact.owner == "i" and fact.lows & {"will", "would", "going", "plan"}:
        return about > 0 if not same else about > 0 or not objects
    return same and about > 0 and fact.owner != "i"


def _instead(one: Aligned, start: int, end: int, mine: list[Known]) -> int | None:
    """The noun of what I promise, where it is of another fact than any that promises: `I will bring a trowel` for `a spade`."""
    phrase: list[int] = []
    for index, word in enumerate(one.words):
        if not start <= word.start < end or (not phrase and word.sort is Sort.GRAMMAR):
            continue
        if word.sort is Sort.GRAMMAR or re.search(r"[,.]", one.sentence.text[one.words[index - 1].start : word.start]):
            break
        phrase.append(index)
    if not phrase or one.words[phrase[-1]].sort is not Sort.CONTENT or one.words[phrase[-1]].text[:1].isupper():
        return None
    noun = one.words[phrase[-1]]
    promised = [
        fact
        for fact in mine
        if fact.kind == "plan"
        or (fact.kind == "promise" and not (fact.stem.endswith(".answer") and not fact.lows & _TO_COME))
    ]
    known = any(pair.said == phrase[-1] and pair.exact for match in one.touched for pair in match.pairs)
    return phrase[-1] if known and not any(noun.keys & fact.keys for fact in promised) else None


_AND_THEN = regex(r" and (?:then |also |will |gladly )*([a-z]+) (?:you|him|her|them|it|the|a|an|my|your|to)\b")


def _then(one: Aligned, start: int, end: int, mine: list[Known]) -> re.Match[str] | None:
    """A second deed put to the one that I promise, which no fact of mine has: `I will return the form and call you`."""
    then = _AND_THEN.search(one.sentence.text, start, end)
    if then is None or re.search(r"[;:]|\b(?:I|you|they|we)\b", one.sentence.text[start : then.start()]):
        return None
    verb = then[1]
    if verb in sign("free_promises") | sign("light") - {"give", "bring"} or sort(verb, "") is Sort.GRAMMAR:
        return None
    promised = (fact for fact in mine if fact.kind == "promise" or (fact.kind == "plan" and fact.owner != "they"))
    return None if any(keys(verb) & fact.keys for fact in promised) else then


_ABLE = frozenset("can could".split())
_SURELY = frozenset("will 'll would shall going plan".split())
_BIDDING = frozenset("ask tell urge instruct get remind".split())
_TO_COME = frozenset("will would shall going plan plan hope ready can could until by before soon next".split())


def promise(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Something that I say I do, send or enclose, and that the facts do not promise."""
    text = one.sentence.text
    promised = _promised(scene.about.facts)
    for pattern in _promises():
        for found in pattern.finditer(text):
            verb = found[1]
            if _not_promise(text, found, verb):
                continue
            end = _deed_end(text, found.end())
            words = [word for word in one.words if found.start(1) <= word.start < end]
            objects = [word for word in words[1:] if word.sort in (Sort.CONTENT, Sort.GENERAL, Sort.NUMBER)]
            if not objects and found.start(1) > 0:
                first = max((comma.end() for comma in re.finditer(r"[,;:] ", text[: found.start()])), default=0)
                front = [word for word in one.words if word.start < found.start(1)]
                objects = [word for word in front if word.start >= first and word.sort in (Sort.CONTENT, Sort.GENERAL)]
                objects = objects or [word for word in front if word.sort is Sort.CONTENT]
            low = verb.casefold().split()[0]
            if _habit(found[0], low, objects, scene):
                continue
            sending = low in sign("sending")
            head = _head(one, found.end(1), end)
            fits = [fact for fact in promised if _supports(fact, low, objects, sending, head)]
            start = one.sentence.start
            span = (start + found.start(1), start + found.end(1))
            if not fits:
                yield Found(span, {"words": found[0].strip()})
                return
            if sending and (other := _another(one, found.end(1), end, promised)) is not None:
                yield Found(one.span(other), {"words": one.words[other].text})
                return


@lru_cache(maxsize=64)
def _promised(facts: tuple[Known, ...]) -> list[Known]:
    """The facts of what I may say that I will do."""
    return [
        fact
        for fact in facts
        if not fact.path.startswith(_NO_PROMISE)
        and fact.kind in ("promise", "plan", "question")
        and not (fact.kind == "plan" and fact.owner == "they" and fact.stem.endswith(("will", "they_will")))
        and not (
            fact.kind == "question"
            and re.match(r"(?:whether|if|may|can|shall|should|what|how|where)\b", fact.even, re.IGNORECASE)
        )
        and not (fact.path.startswith("next_steps") and _OTHERS.search(fact.even) and not _I.search(fact.even))
    ]


def _habit(head: str, verb: str, objects: list[Said], scene: Scene) -> bool:
    """Whether `I send` is what a fact of mine says that I do, and no promise."""
    return not re.search(r"\b(?:will|'ll|shall|going|am|let|can)\b|'m\b", head, re.IGNORECASE) and any(
        fact.owner == "i" and root(verb) in fact.roots and any(word.root in fact.roots for word in objects)
        for fact in scene.about.facts
    )


_NO_PROMISE = ("key_points", "qualifications", "enthusiasm", "personal", "valued", "news")
_I = regex(r"\bI\b")
_OTHERS = regex(
    r"\b(?:he|she|they|you)(?:'ll| will|'d)\b|^[A-Z]\w+:? (?:will|to|sends|emails|e-mails|calls|rings)\b", re.I
)


def _not_promise(text: str, found: re.Match[str], verb: str) -> bool:
    after = text[found.end() : found.end() + 40].lstrip().casefold()
    low = verb.casefold()
    head = found[0].casefold()
    if (
        head.startswith(("and", "or"))
        and (
            subjects := re.findall(
                r"\b(?:I|(?<!\w )you|(?<=[,;:] )you|(?:and|that|which|when|if|as|what) you|they|he|she|we|[A-Z][a-z]+ (?:will|can))\b",
                text[: found.start()],
            )
        )
        and subjects[-1] != "I"
    ):
        return True
    if (
        low
        in (
            "share",
            "present",
            "write",
            "sent",
            "call",
            "bring",
            "visit",
            "post",
            "included",
            "prepare",
            "draft",
            "supply",
            "deliver",
            "drop",
            "text",
        )
        and not re.search(r"\b(?:will|'ll|shall|going to|let me|am|have|ve)\b", head)
        and low not in ("enclose", "attach")
    ):
        return True
    if re.search(r"\bi (?:can|could)\b", head):
        return True
    if re.fullmatch(r"i (?:also |now |then )*[\w -]+", head) and not re.search(
        r"\b(?:will|shall|going|am|have|attach\w*|enclos\w*|send|forward)\b", head
    ):
        return True
    if re.match(r"(?:attached|enclosed|include[d]?) (?:to|value|great|much)\b", f"{low} {after}"):
        return True
    if low in ("writing", "calling", "send", "sending") and re.match(
        r"(?:to (?:say|thank|ask)|my (?:thanks|regards|best)|thanks|warm|good|best)", after
    ):
        return True
    return bool(
        low in ("sent", "e-mailed", "posted", "emailed")
        and re.search(r"\bago\b|\blast\b|\bon \w+day\b|application|my thanks", text)
    )


def _head(one: Aligned, start: int, end: int) -> Said | None:
    """The last noun of what is sent: `notes` of `send you some notes on the plan`."""
    phrase: list[Said] = []
    for word in one.words:
        if not start <= word.start < end or (not phrase and word.sort is Sort.GRAMMAR):
            continue
        if word.sort is Sort.GRAMMAR:
            break
        phrase.append(word)
    return phrase[-1] if phrase else None


def _supports(fact: Known, verb: str, objects: list[Said], sending: bool, head: Said | None) -> bool:
    """Whether a promise of the facts is this one: the same thing, or the same deed."""
    if fact.is_to_do and head and not (keys(verb) | head.keys) & fact.keys:
        return False  # what I will do need not be to send anything
    same = bool(keys(verb) & fact.keys) or (
        sending
        and (fact.path.startswith(("materials", "sending")) or ".sending" in fact.path or "details" in fact.path)
    )
    if not objects:
        return same
    about = any(word.keys & fact.keys for word in objects)
    return about or (same and all(word.root in rooted("vague") for word in objects))


def _another(one: Aligned, start: int, end: int, promised: list[Known]) -> int | None:
    """A second thing that is sent, behind `and`, which is not among those promised."""
    for index, word in enumerate(one.words):
        if not start <= word.start < end or word.low not in ("and", "plus"):
            continue
        following = [
            place
            for place in range(index + 1, min(index + 4, len(one.words)))
            if one.words[place].sort is not Sort.GRAMMAR
        ]
        if not following:
            continue
        determined = one.words[index + 1].low in ("my", "the", "a", "an", "two", "some", "our", "its", "their")
        noun = following[0]
        if determined and not any(one.words[place].keys & fact.keys for place in following for fact in promised):
            return noun
    return None


_MORE = regex(
    r"\b(?:and|plus|together with|along with|as well as|,? with) ((?:(?:one|two|three|some|several|a few) of (?:my|the|our)|my|your|the|a|an|our|its|their|some|copies of|both(?: my| the)?|two|three|four|five|six|\d+) (?:[\w'-]+ ?){1,6})",
    re.IGNORECASE,
)
_GOES = regex(
    r"\b(?:send(?:ing)?|follows?|with you|bring(?:ing)?|sign|return|attach(?:ed|ing)?|enclos(?:ed?|ing)|be there|post|reach you|go to you|come|here (?:is|are)|write)\b",
    re.IGNORECASE,
)


def more(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Something put to what is promised: `my diploma will follow together with two references`."""
    text = one.sentence.text
    going = _GOES.search(text) and any(match.known.kind == "promise" for match in one.matches)
    meant = [fact for fact in scene.about.facts if fact.kind in ("promise", "plan")]
    for found in _MORE.finditer(text):
        if not going and not _put_to_a_promise(one, found.start()):
            continue
        if (goes := _GOES.search(text)) and _JOINED.search(
            text, found.start() + 1, max(goes.start(), found.start() + 1)
        ):
            continue  # `I have begun one, with 140 words, and I am sending you ...`
        if found[0].lstrip(" ,").casefold().startswith("with") and _OF_A_CLAUSE.search(text[: found.start()]):
            continue
        nouns = _phrase(one, found.start(1), found.end(1))
        if nouns and _of_a_deed(one, nouns[-1], found):
            continue
        if not nouns or any(_meant(one, index, index == nouns[-1], fact) for index in nouns for fact in meant):
            continue
        yield Found(one.span(nouns[0], nouns[-1]), {"words": one.sentence.text[found.start(1) : found.end(1)].strip()})
        return


def _of_a_deed(one: Aligned, noun: int, found: re.Match[str]) -> bool:
    """Whether a fact has somebody of a `with` with the deed that stands before: `I wrote a drill with the coast guard, which I am sending`."""
    return found[0].lstrip(" ,").casefold().startswith("with") and any(
        match.known.kind == "fact"
        and "with" in match.known.lows
        and any(pair.exact and pair.said == noun for pair in match.pairs)
        and any(pair.exact and one.words[pair.said].start < found.start() for pair in match.pairs)
        for match in one.touched
    )


def _meant(one: Aligned, index: int, head: bool, fact: Known) -> bool:
    """Whether a fact has a word of a thing, or for the thing itself one that may stand for it."""
    word = one.words[index]
    return word.root in fact.roots or (head and bool(word.keys & fact.keys))


_TOTAL = regex(
    r"\b(?:all (?:of )?(?:the|my|your|our|its|their|his|her)|every|each|(?:the|my|a) (?:whole|entire|full|complete)) [a-z]+",
    re.IGNORECASE,
)
_HOLDS_ALL = frozenset("all every each whole entire full complete everything both".split())


def in_full(one: Aligned, scene: Scene) -> Iterator[Found]:
    """All of a thing of which a part is promised: `the plans of all my courses are attached`."""
    sent = [match for match in one.touched if match.known.kind == "promise" and match.weight >= ENOUGH]
    if not sent or not _GOES.search(one.sentence.text):
        return
    for said in _TOTAL.finditer(one.sentence.text):
        inside = [i for i, word in enumerate(one.words) if said.start() <= word.start < said.end()]
        if one.words[inside[-1]].low in sign("times"):
            continue  # `each week`
        fact = next((match.known for match in sent if inside[-1] in match.said), None)
        if fact is None or fact.lows & _HOLDS_ALL:
            continue
        yield Found(one.span(inside[0], inside[-1]), {"words": said[0]}, fact.path)
        return


_OF_A_CLAUSE = regex(r"\b(?:which|that|who|whom|where|when|as) (?:I|we|you|he|she|they|it)\b[^,;:]*$")
"""What makes a `with` that of another deed: `the summary of our trial, which I ran with 22 pallets`."""


def _put_to_a_promise(one: Aligned, place: int) -> bool:
    """Whether what stands right before a place is what a fact promises or plans, in a clause that does."""
    before = [index for index, word in enumerate(one.words) if word.start < place][-3:]
    return any(
        match.known.kind in ("promise", "plan")
        and (not match.known.path.startswith("concern") or match.known.lows & sign("to_come"))
        and match is one.touched[0]
        and sum(pair.exact for pair in match.pairs) >= 2
        and any(pair.exact and pair.said in before for pair in match.pairs)
        for match in one.touched
    ) and any(word.low in sign("to_come") for word in one.words)


def _phrase(one: Aligned, start: int, end: int) -> list[int]:
    """The words of a noun phrase that name a thing; none where a person or the time is meant."""
    found: list[int] = []
    for index, word in enumerate(one.words):
        if not start <= word.start < end or index in one.counts or word.low in _DETERMINED:
            continue
        if word.sort in (Sort.GRAMMAR, Sort.DAY):
            break
        if re.search(r"[,;.:]", one.sentence.text[start : word.start]):
            break
        found.append(index)
    if any(one.words[index].root in rooted("no_things") or one.words[index].text[:1].isupper() for index in found):
        return []
    return found


_DETERMINED = frozenset(
    "my your its their the a an our some own new copy copies of first second few short dozen both".split()
)


_JOINED = regex(r"[;:]\s|, (?:and|but) (?=(?:I|you|we|they|he|she|it|my|your|the|[A-Z][\w'-]+)\b)")


def _deed_end(text: str, start: int) -> int:
    """Where what is said of a deed ends: with its clause, or where another subject follows."""
    stop = _JOINED.search(text, start)
    return stop.start() if stop else len(text)
