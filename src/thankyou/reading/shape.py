"""What kind of phrase words are, as far as their classes tell: the questions that suspicion and certainty ask.

Each question leans one way, and its name says which: `can_...` is true wherever it is possible, so a no is sure;
`is_...` is true only where nothing else is likely, so a yes is sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thankyou.facts.patterns import regex
from thankyou.reading.lexicon import PAST, SAME_PAST, SUBJECTS, UNSEEN, base_of_third, word_tags
from thankyou.reading.words import FINITE, Word, inside, listed, words_of

__all__ = [
    "can_be_clause",
    "can_begin",
    "describes",
    "first_missing",
    "is_adverbial",
    "is_said_whole",
    "lacks_article",
    "lacks_owner",
    "main_verb",
    "missing",
    "phrase_start",
    "runs_on",
    "surely_lacks_article",
    "uncapitalised",
    "with_article",
]

BARE = frozenset({"VB", "BEB", "HVB", "DOB"})
PAST_TAGS = frozenset({"VD", "BED", "HVD", "DOD", "M"})
PRESENT = frozenset({"VB", "BEP", "HVB", "DOB", "M"})
THIRD_TAGS = frozenset({"VZ", "BEZ", "HVZ", "DOZ"}) | PAST_TAGS
_BETWEEN = frozenset({"R", "NEG", ","})
"""What may stand between a subject and its verb, or before a verb."""


def uncapitalised(text: str, names: frozenset[str]) -> str | None:
    """`text` with a small letter first, where its capital may only be there for being first: `Confidence with home births`.

    None where the words need it: a name of the facts, a word that may be a name, or one that would lack its article (`Biscuit
    has forgiven you`).
    """
    small = inside(text, names)
    after = text.partition(" ")[2]
    if small == text or not after[:1].islower():
        return None
    words = words_of(small, names)
    if words[0].low in listed("named_too"):
        return None
    called = words[0].tag == "N" and len(words) > 1 and words[1].tag in FINITE  # `Hope has a new job`
    return None if called or first_missing(words) is not None else small


def can_be_clause(words: Sequence[Word]) -> bool:
    """Whether somebody may do or be something in `words`: more verbs that can carry a clause than clauses that only belong
    to a noun or to another clause (`the ward that opens in March`).
    """
    if main_verb(words) is not None:
        return True
    comma = next((place for place, word in enumerate(words) if word.tag == ","), 0)
    rest = words[comma + 1 :] if comma else ()
    if comma and words[0].tag in ("P", "TO", "K", "R") and can_be_clause(rest):
        return True
    if comma and words[0].tag == "K" and any(word.may & FINITE for word in rest[1:]):
        return True  # `if the pipe freezes, the whole street notices`
    verbs = [place for place in range(1, len(words)) if _may_carry(words, place)]
    return len(verbs) > len(_dependent(words))


def is_said_whole(quote: str) -> bool:
    """Whether somebody's words are a sentence: `we fix it before we chart it`, `Feed the soil, not the plant.`, not `Monday mornings`."""
    text = quote.strip("“”\"' ")
    words = words_of(text)
    if not words or text[-1:] in ".!?":
        return bool(words)
    bids = "VB" in words[0].may or words[0].low in ("never", "always")
    return bids or can_be_clause(words) or any(one.tag[:2] in ("BE", "HV") for one in words[1:])


def _is_object(word: Word) -> bool:
    """Whether a pronoun can do nothing: `the man before me`."""
    return word.low in ("me", "him", "us", "them")


def _dependent(words: Sequence[Word]) -> list[int]:
    """Where clauses begin that cannot stand alone: `who ...`, `that ...`, `because ...`, `the figure you gave`."""
    found: list[int] = []
    fronted = bool(words) and (
        words[0].tag in ("P", "TO", "K", "R") or (words[0].tag == "W" and _asks_for_noun(words, 0))
    )
    for place, word in enumerate(words):
        before = words[place - 1] if place else None
        relative = word.low == "that" and before is not None and before.tag in ("N", "NS") and word.tag in ("K", "W")
        relative = relative and words[0].tag != "P"  # `From the town that is an hour`
        taken_up = any(words[one].low == word.low and words[one].tag == "I" for one in found)
        bare = (
            not fronted
            and not taken_up  # `most of the faults I have seen at sea I found by hand`
            and word.tag == "I"
            and word.low in SUBJECTS - _OBJECTS
            and before is not None
            and before.tag in ("N", "NS", "NP")
            and not (words[0].low in _WHICH_TIME and before.low in listed("span") | listed("way"))
        )
        if (
            relative
            or bare
            or (word.tag == "W" and word.low != "that" and not _asks_for_noun(words, place))
            or (word.low in _SUBORDINATE and not _names_time(words, place) and not _is_because_of(words, place))
            or (
                word.low in _TEMPORAL
                and place + 2 < len(words)
                and words[place + 1].tag == "I"
                and not _is_object(words[place + 1])
            )
        ):
            found.append(place)
    return found


_WHICH_TIME = frozenset("last next this that every each one some most".split())
"""What a time begins with that stands before its clause: `last summer I crewed for a skipper`."""
_OBJECTS = frozenset(
    "it you this that these those there someone somebody everyone everybody anyone anybody nobody something everything anything nothing".split()
)
_TEMPORAL = frozenset("before after since once till".split())
_SUBORDINATE = frozenset("because if unless until while although though whereas".split())


def _asks_for_noun(words: Sequence[Word], place: int) -> bool:
    """`how to`, `what to do`, `when in doubt`: no verb of their own."""
    return place + 1 < len(words) and words[place + 1].tag in ("TO", "P")


def _is_because_of(words: Sequence[Word], place: int) -> bool:
    """`because of the ladders`: no clause."""
    return place + 1 < len(words) and words[place + 1].low == "of"


def _names_time(words: Sequence[Word], place: int) -> bool:
    """`until last year`, `until my pension`: no clause of its own, since nothing behind it may be its verb."""
    behind = range(place + 2, len(words))
    return words[place].low == "until" and not any(_may_carry(words, verb) for verb in behind)


def _may_carry(words: Sequence[Word], place: int) -> bool:
    """Whether the word at `place` may be the verb of a clause, judged by what stands before it."""
    word = words[place]
    left = place - 1
    while left >= 0 and (words[left].tag in _BETWEEN or (words[left].low in ("all", "both", "each") and left)):
        left -= 1
    third = _may_be_third(words, place)
    if left >= 0 and _act_on_it(words, left, place):
        return True
    if (
        place - 1 > left >= 0
        and words[place - 1].low in listed("always")
        and any(one.tag == "NS" for one in words[:place])
        and word.tag == "N"
    ):
        return "VB" in word_tags(word.low)  # `two gardens in Golaghat now scout by it`
    if left < 0 or not (word.may & FINITE or third):
        return False
    before = words[left]
    share = before.tag == "NUM" and left > 1 and words[left - 1].low in ("in", "of") and words[0].low == "one"
    if share and place + 1 < len(words):
        return True  # `one trainee in three leaves before the sixth month`
    if third and (before.low in _SINGULAR or _one_subject(words, left)):
        return True
    if _several_do(words, left, place):
        return True
    if word.tag in _AUXILIARY or word.low in ("have", "do"):
        return before.tag not in ("TO", "M")
    if left and before.tag == "NUM" and before.low != "one" and left == place - 1 and _several_ones_do(words, place):
        return True
    if before.tag == "NS" and word.tag == "R" and "VD" in word.may:
        return True  # `the last two masons left because of the ladders`
    if before.low in _POINTING and before.tag in ("D", "I", "K"):
        return word.tag in FINITE or (left > 0 and words[left - 1].tag == "P")
    if before.low in SUBJECTS or before.tag in ("I", "W"):
        return True
    if before.low in _ALONE and before.tag == "D" and word.tag in ("VD", "VZ"):
        return True
    if before.tag in ("D", "S", "TO", "M", "POS"):
        return False
    if word.tag in ("VD", "VN") and before.tag[:2] in ("BE", "HV"):
        return False
    if word.tag in ("VZ", "VD", "VN") or ("VZ" in word.may and before.tag == "NP"):
        return True
    if "VZ" in word.may and before.tag in ("N", "NS", "R", "X", "A"):
        return word.tag != "NS" or before.tag == "NS" or before.low in listed("person") | listed("agent")
    return "VB" in word.may and ("NS" in before.may or (word.tag == "VB" and before.tag != "A"))


def _several_ones_do(words: Sequence[Word], place: int) -> bool:
    """Whether a verb stands behind `the same three`: no noun is singular behind a number, unless another one follows it."""
    after = words[place + 1].tag if place + 1 < len(words) else ""
    definite = any(word.tag in ("D", "S") for word in words[:place])
    return definite and "VB" in words[place].may and after in ("P", "R", "D", "S", "I", "TO", "")


def _may_be_third(words: Sequence[Word], place: int) -> bool:
    """Whether a plural may be a verb with nothing but what follows verbs behind it: `the roof leaks`, `the view counts`."""
    word = words[place]
    after = words[place + 1].tag if place + 1 < len(words) else ""
    ends = after not in ("N", "NS", "A", "NP", "POS")
    return word.tag == "NS" and word.low.endswith("s") and ends and "VB" in word_tags(base_of_third(word.low))


def _act_on_it(words: Sequence[Word], left: int, place: int) -> bool:
    """Whether several, at some place, may do it to whom a pronoun names: `the students at your centre vote on them`."""
    several = next((at for at, word in enumerate(words[:left]) if word.tag == "NS"), None)
    if several is None or words[place].tag != "N" or words[left].tag != "N" or words[several + 1].tag != "P":
        return False
    if any(word.low in ("with", "of") for word in words[several:left]):
        return False  # `the boxes with the owner name on them`
    after = words[place + 1 : place + 3]
    onto = after[1:] if after and after[0].tag == "P" else after[:1]
    return bool(onto) and onto[0].low in ("it", "them", "us", "me", "him", "her", "you")


_SINGULAR = frozenset(
    "he she it this that someone somebody everyone everybody anyone anybody nobody everything nothing neither either".split()
)


def _one_subject(words: Sequence[Word], head: int) -> bool:
    """Whether one thing that a word says to be one ends at `head`: `the roof`, `your old knee`, `every team`, and no long compound."""
    one = "N" in words[head].may | {words[head].tag}  # `crew` and `staff`, too
    start = head
    while start and (start == head or words[start].tag in _NAMING) and words[start - 1].tag in _NAMING | {"D", "S"}:
        start -= 1
    return one and start < head and words[start].low in _DEFINITE | listed("single") and head - start <= 2


_NAMING = frozenset(("N", "A", "NUM", "NP"))
_DEFINITE = frozenset("the my your our his her their this that its".split())


def _several_do(words: Sequence[Word], subject: int, place: int) -> bool:
    """`both work`, `many return`: a singular noun cannot stand behind these."""
    last = place + 1 == len(words) or words[place + 1].tag in ("R", "P")
    return (
        words[subject].low in ("both", "many", "few", "several")
        and last
        and "VB" in words[place].may
        and not words[place].low.endswith("s")
    )


_AUXILIARY = frozenset("M BEP BEZ BED HVZ HVD DOZ DOD".split())
_ALONE = frozenset("all both some most many few each neither either several more enough".split())
"""Determiners that may be a subject by themselves: `all went well`."""
_POINTING = frozenset("this that these those".split())


def main_verb(words: Sequence[Word]) -> int | None:
    """The place of the verb of a whole clause whose subject is the noun phrase or pronoun at the beginning; None where it is not sure."""
    subject = False
    if len(words) > 2 and words[0].tag == "I" and words[1].low in ("both", "all", "each"):
        words = (words[0], words[1]._replace(tag="R"), *words[2:])
    for place, word in enumerate(words):
        if word.low == "so" or (
            place and word.tag in ("D", "S", "NP") and words[place - 1].tag in ("N", "NS") and word.low != "all"
        ):
            return None  # `the hour Carol spent`, `the crane the yard will sell`
        if place and word.tag == "NS" and words[place - 1].low in listed("way") and words[0].low == "the":
            return None  # `the way things are`
        if subject and _surely_carries(words, place):
            return None if _tells_when(words[1:place]) else place
        subject = subject or word.tag in ("N", "NS", "NP", "I", "NUM", "D", "A")
        if word.tag not in ("D", "S", "A", "N", "NS", "NP", "NUM", "R", "POS", "P", "C", "I", "NEG") or (
            word.tag == "I" and place
        ):
            return None
    return None


def _tells_when(words: Sequence[Word]) -> bool:
    """Whether what begins here may have a verb of its own, which only says when: `after the owner retires`."""
    return any(word.low in listed("when") and word.tag in ("P", "K") for word in words)


def _surely_carries(words: Sequence[Word], place: int) -> bool:
    word, before = words[place], words[place - 1]
    if before.tag in ("D", "S", "TO", "P", "M", "POS"):
        return before.tag == "D" and before.low in _POINTING and word.tag in _AUXILIARY
    if word.low in ("will", "can", "might", "must") and (
        place + 1 == len(words) or words[place + 1].tag not in _AFTER_MODAL
    ):
        return False
    if word.tag in _AUXILIARY or (word.tag in ("DOB", "HVB") and before.tag in ("NS", "I", "R")):
        return True
    if words[0].tag == "I" and before.tag in ("I", "R", "NEG"):
        return word.tag in FINITE or (word.tag == "VN" and "VD" in word.may)
    if word.tag == "VZ":
        after = words[place + 1].tag if place + 1 < len(words) else ""
        alone = before.tag if before.tag != "R" or before.low not in listed("always") else _subject(words, place).tag
        return not word.may & {"NS", "N"} or (
            alone in ("N", "NP")
            and words[0].tag in ("D", "S", "NP")
            and after in _OBJECT_STARTS
            and not _may_go_with(words, place)
        )
    if word.tag == "VB" or (word.tag == "VN" and "VB" in word.may):
        part = words[1].low in listed("fraction")  # `a third of the guests come by boat`
        if words[0].low in listed("single") and not part:
            return False  # `every customer services call`
        return _subject(words, place).tag == "NS"
    after = words[place + 1].tag if place + 1 < len(words) else ""
    only = "VN" not in word.may or word.low in listed("never_passive")
    if word.tag == "VN":
        return word.low in listed("never_passive") and "VD" in word.may and before.tag in ("N", "NS", "NP")
    return word.tag == "VD" and (only or _acts_on(words, place))


def _acts_on(words: Sequence[Word], verb: int) -> bool:
    """Whether a thing that is no time stands right behind a verb: not `a hedge laid every winter by the same two men`."""
    behind = words[verb + 1 :]
    if not behind or behind[0].tag not in ("D", "S"):
        return False
    named = ("D", "S", "A", "NUM", "N", "NS")
    ends = (at for at, word in enumerate(behind) if word.tag not in named or word.low in ("last", "next"))
    return not any(word.low in listed("span") | listed("way") for word in behind[: next(ends, len(behind))])


def _may_go_with(words: Sequence[Word], place: int) -> bool:
    """Whether what may be a plural belongs to bare nouns behind a preposition: `the move from paper dockets to ...`."""
    start = phrase_start(words, place)
    return start < place and bool(start) and words[start - 1].tag == "P"


_AFTER_MODAL = frozenset("VB BEB HVB DOB R NEG I N A".split())


def _subject(words: Sequence[Word], place: int) -> Word:
    """The word before the verb at `place`, its adverbs aside."""
    while place > 1 and words[place - 1].tag == "R":
        place -= 1
    return words[place - 1]


_OBJECT_STARTS = frozenset("D S I NUM P R TO W K".split())


def can_begin(words: Sequence[Word], tags: frozenset[str]) -> bool:
    """Whether the first word but for adverbs may have one of `tags`."""
    for place, word in enumerate(words):
        if word.may & tags or (word.low in SAME_PAST and "VD" in tags) or (word.low in PAST and "VD" in tags):
            return True
        if (
            "VB" in tags
            and place + 1 < len(words)
            and words[place + 1].tag in ("D", "S", "I")
            and word.may & {"N", "A", "NP"}
            and word.tag not in ("D", "P")
            and not word.low.endswith(("ing", "ed"))
        ):
            return True
        if word.tag == "P" and not place:
            return any(later.tag in tags for later in words[2:7])  # `in 2019 opened a second shop`
        if word.tag not in ("R", "NEG", ",") and word.low not in listed("before_verb"):
            return False
    return False


def is_adverbial(words: Sequence[Word]) -> bool:
    """Whether words begin as a reason, a condition or a time does, so that they name nothing: `because ...`, `by Friday`."""
    first = words[0]
    if first.low == "once":
        return len(words) > 1 and words[1].tag in ("I", "S", "D")
    if first.low == "as":
        return all(word.low != "as" for word in words[1:])
    return first.low in listed("adverbial")


def describes(words: Sequence[Word]) -> bool:
    """Whether words are adjectives or adverbs alone, with what belongs to them: `calm under pressure`, `quickly and carefully`."""
    end = _core(words)
    if words[0].low in listed("intensifier") and end > 1 and words[1].may & {"A", "R", "VN"} and words[1].tag != "D":
        more = words[0].low in ("more", "less") and _names(words[1])
        return not more and all(not _names(words[place]) for place in range(2, end))
    if end + 1 < len(words) and words[end].low == "to" and words[end + 1].tag == "NUM":
        return False  # `up to thirty covers`
    if words[0].tag in ("VN", "VD") and end == 1:
        return len(words) == 1 and "A" in words[0].may
    if end < len(words) and words[end].tag == "VG" and words[end - 1].tag in ("NEG", "R"):
        return False
    return all(
        word.tag == "C" or (word.tag in ("A", "R", "VN", "VD", "NEG", ",") and not _names(word)) for word in words[:end]
    )


def _core(words: Sequence[Word]) -> int:
    """Where the first phrase ends: before a preposition, a clause, a comma that joins no adjectives."""
    for place, word in enumerate(words):
        if word.tag in ("P", "W", "K", "TO", "VG") and place:
            return place
    return len(words)


def _names(word: Word) -> bool:
    """Whether a word may well be a noun here: `Spanish`, `plastics`."""
    if word.text[0].isupper() or word.tag in ("N", "NS", "NP", "NUM", "D", "S", "I", "X", "VG", "VB", "VZ"):
        return True
    if word.low in _PLACES:
        return True
    if word.tag not in ("A", "VN", "VD"):
        return False
    tags = word_tags(word.low)
    as_noun = max(tags.get("N", UNSEEN), tags.get("NS", UNSEEN))
    return as_noun > tags.get("A", tags.get(word.tag, 0.0)) - _AS_LIKELY


_PLACES = frozenset(("somewhere", "anywhere", "nowhere", "everywhere"))
"""Adverbs that stand where a noun would: `somewhere to leave the van`."""
_AS_LIKELY = 0.5
"""How much less likely than its adjective a noun may be (logarithm) and still count."""


def lacks_article(words: Sequence[Word]) -> bool:
    """Whether a singular noun that may be counted stands without a determiner: `led move to Kafka`."""
    return first_missing(words) is not None


def first_missing(words: Sequence[Word]) -> int | None:
    """The place of the first noun that lacks its article."""
    return next(missing(words), None)


def missing(words: Sequence[Word]) -> Iterator[int]:
    """The places of the nouns that lack their article."""
    return (place for place in range(len(words)) if _is_head(words, place) and not _determined(words, place))


def surely_lacks_article(words: Sequence[Word]) -> bool:
    """Whether a noun that everybody gives an article stands without one: `return letter by Friday`."""
    return any(
        (place or "VB" not in word.may or (len(words) > 1 and words[1].tag in FINITE))
        and _is_head(words, place)
        and word.low in listed("countable") - listed("bare")
        and not _determined(words, place)
        and not _may_go_on(words, phrase_start(words, place))
        for place, word in enumerate(words)
    )


def lacks_owner(words: Sequence[Word]) -> bool:
    """Whether "own" stands without whose it is, or "same" without its article: `do own visits`, `same thing happened`."""
    return any(
        word.low in ("own", "same")
        and place + 1 < len(words)
        and words[place + 1].tag in _OWNED
        and (not place or words[place - 1].tag in _BEFORE_OWNED)
        for place, word in enumerate(words)
    )


_OWNED = frozenset(("N", "NS", "A", "X", "VG"))
_BEFORE_OWNED = FINITE - {"M"} | {"DOB", "VG", "P", "C", ","}


def _may_go_on(words: Sequence[Word], start: int) -> bool:
    """Whether a noun phrase may have begun before a word that is a verb elsewhere: `the card disputes vacancy`."""
    return start > 0 and words[start - 1].tag == "VZ" and "NS" in words[start - 1].may


def phrase_start(words: Sequence[Word], head: int) -> int:
    """Where the noun phrase of the noun at `head` begins."""
    start = head
    while (
        start
        and words[start - 1].tag in ("A", "N", "NP", "VN", "VG", "NUM", "X")
        and not (words[start - 1].tag == "VN" and start == 1)
    ):
        start -= 1
    return start


def _is_head(words: Sequence[Word], place: int) -> bool:
    if place and words[place].text[:1].isupper():
        return False  # a name, whatever it is elsewhere: `Gas Safe registered`
    if _joins_quality(words, place):
        return False
    if words[place].tag not in ("N", "X") or place + 1 == len(words):
        return words[place].tag in ("N", "X")
    after = words[place + 1]
    numbered = words[place].low in listed("numbered") and (
        after.tag == "NUM" or (len(after.text) == 1 and after.text.isupper())
    )
    return after.tag not in ("N", "NS", "NP", "POS", "X") and not numbered


def _joins_quality(words: Sequence[Word], place: int) -> bool:
    """Whether what may be an adjective is joined to one: `is neat with paperwork and patient with visitors`."""
    if not place or words[place - 1].tag != "C" or "A" not in word_tags(words[place].low):
        return False
    being = next((at for at in range(place) if words[at].tag in ("BEZ", "BEP", "BED", "BEB")), None)
    return (
        being is not None and words[being + 1].tag == "A" and (place + 1 == len(words) or words[place + 1].tag == "P")
    )


def _determined(words: Sequence[Word], place: int) -> bool:
    low = words[place].low
    bare = (
        low in listed("bare")
        or low.rpartition("-")[2] in listed("bare")
        or low.endswith(("ness", "ity", "ship", "ism"))
    )
    if low == "part" and place + 1 < len(words) and words[place + 1].low == "of":
        return True
    measured = place and words[place - 1].tag == "NUM" and low in listed("unit")
    if bare or measured or (low.endswith("ing") and low not in listed("counted_ing")):
        return True
    left = place - 1
    while left >= 0 and words[left].tag in ("N", "A", "NP", "VN", "VG", "R", "NS", "X", "C", ",", "VB", "NUM"):
        if words[left].low in ("one", "1") or (words[left].low in ("next", "last") and low not in listed("person")):
            return True
        left -= 1
    if left < 0:
        return False
    before = words[left]
    if before.low == "by" and left and words[left - 1].tag not in ("VN", "VD") and low not in listed("person"):
        return True  # `by road`, `by text message`
    if before.low == "of" and left and words[left - 1].low in listed("measure"):
        return True  # `two kilometres of retaining wall`
    if before.low == "per" or _goes_from_to(words, place):
        return True
    if before.tag == "P" and left == place - 1:
        return low in listed("after_preposition")
    return before.tag in ("D", "S", "POS", "W") or before.low == "as"  # `as deputy`


def _goes_from_to(words: Sequence[Word], place: int) -> bool:
    """`from ward to ward`, `from cleaner to supervisor`: neither needs an article."""
    at = place if words[place - 1].low == "from" else place - 2
    pair = words[at - 1 : at + 3] if at > 0 else ()
    tags = [word.tag for word in pair]
    return [word.low for word in pair[::2]] == ["from", "to"] and tags[1::2] == ["N", "N"] and place in (at, at + 2)


def runs_on(words: Sequence[Word]) -> bool:
    """Whether a comma may join what does not belong together: neither a list that ends in `and`, nor an addition."""
    commas = [place for place, word in enumerate(words) if word.tag == ","]
    if not commas:
        return False
    commas = [
        place for place in commas if not (place and _describes(words, place - 1) and _describes(words, place + 1))
    ]
    if not commas:
        return False
    last = words[commas[-1] + 1 :]
    lists = any(word.tag == "C" and word.low != "yet" for word in last) and last[0].tag not in ("R", "I")
    if lists and not _only_describes(last) and main_verb(last) is None:
        return False
    return not all(_adds(words[place + 1 :]) or _is_one_of(words, place) for place in commas)


def _only_describes(words: Sequence[Word]) -> bool:
    """Whether words only say how something looks, as one sees it and nobody talks about it: `dry and quiet`, `warm and full of light`."""
    tags = [word.tag for word in words]
    joined = len(tags) > 2 and tags[0] in ("A", "VN") and tags[1] == "C" and tags[2] in ("A", "VN")
    return joined or all(tag in ("A", "VN") for tag in tags)


def _is_one_of(words: Sequence[Word], comma: int) -> bool:
    """Whether what follows a comma tells of some of what was counted: `three reports on peat, one as first author`."""
    after = words[comma + 1 : comma + 3]
    several = any(words[at].tag == "NUM" and words[at + 1].tag in ("NS", "A", "N") for at in range(comma))
    counts = len(after) == 2 and after[0].tag == "NUM" and (after[1].tag == "P" or after[1].low == "as")
    return several and counts and not any(word.tag in FINITE for word in words[comma:])


def _describes(words: Sequence[Word], place: int) -> bool:
    """Whether there is an adjective before its noun: the commas between these join nothing."""
    return (
        place + 1 < len(words) and words[place].tag in ("A", "VN") and (words[place + 1].tag in ("A", "N", "NS", ","))
    )


def _adds(words: Sequence[Word]) -> bool:
    """Whether what follows a comma only adds to what stands before it: `with ...`, `which ...`, `two of them ...`."""
    if not words:
        return False
    counted = words[0].tag in ("NUM", "D") and len(words) > 1 and words[1].low == "of"
    measured = words[0].tag == "NUM" and len(words) > 2 and words[1].low in listed("measure") and _core(words[1:]) == 1
    after = words[1] if len(words) > 1 else None
    if words[0].low == "never" and after is not None and (after.low in PAST or after.may & {"VD", "VN", "HVD"}):
        return False  # `laid 400 hedges, never lost one`: an act of its own
    if words[0].low == "not" and after is not None and after.tag == "A":
        return False  # `you want to try rye, not sure about the flour`
    return (
        counted
        or measured
        or words[0].tag in ("W", "VG", "C", "NEG")
        or words[0].low in listed("adding")
        or _measures(words)
        or _all_so(words)
        or (words[0].tag in ("VN", "VD") and after is not None and after.low == "by")
    )


def _measures(words: Sequence[Word]) -> bool:
    """`down from 22 two years ago`, `now 40 per cent of the nights`, `roughly one in nine`."""
    if len(words) < 3 or any(word.tag in FINITE for word in words):
        return False
    if words[0].low in ("down", "up"):
        return words[1].low == "from" and words[2].tag in ("NUM", "D")
    counts = words[0].low in listed("roughly") | {"now"} and words[1].tag == "NUM"
    return counts and words[2].tag in ("P", "NUM", "N", "NS")


def _all_so(words: Sequence[Word]) -> bool:
    """`all in plain language`, `most of them at night`, `unpaid but on work time`: how it all was."""
    if len(words) < 2 or any(word.tag in FINITE | {"VD"} for word in words):
        return False
    if words[0].low in ("all", "both", "most", "half", "many", "some", "none"):
        return words[1].tag == "P" and words[1].low in listed("adding") | {"of"}
    joined = words[0].tag in ("A", "VN") and words[1].tag in ("C", "P") and not _only_describes(words)
    return joined and describes(words[:1]) and describes(words)


_VOWEL_SOUND = regex(r"[aeiou](?!ni)|hour|honest")


def with_article(text: str, words: Sequence[Word], *, indefinite: bool) -> str:
    """The words with an article, where the noun phrase that they begin with lacks one."""
    place = first_missing(words)
    numbered = place is not None and any(
        word.tag == "NUM" and words[at].low in listed("numbered") for at, word in enumerate(words[1 : place + 1])
    )
    if numbered and words[place or 0].low not in listed("person"):
        return text  # `Grade 8 cello`
    if place is None or phrase_start(words, place) or any(word.tag in FINITE for word in words[1:place]):
        return text
    spelt = words[0].text.isupper() and len(words[0].text) > 1  # `an HGV licence`
    vowel = re.match(r"[AEFHILMNORSX]", words[0].text) if spelt else _VOWEL_SOUND.match(words[0].low)
    article = "the" if not indefinite else "an" if vowel else "a"
    return f"{article} {text}"
