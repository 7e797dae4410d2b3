"""Whether words are certainly a phrase of one kind, and nobody in it is called otherwise than the reader would be.

`shape` asks what words may be; here a doubt means no. Start reading at `is_thing`, `is_clause`, `is_past` and `clear`.
"""

from __future__ import annotations

from collections.abc import Sequence

from thankyou.facts.patterns import regex
from thankyou.facts.stems import ended
from thankyou.reading.lexicon import ONLY_PARTICIPLE, PAST, SAME_PAST, UNSEEN, base_of_third, word_tags
from thankyou.reading.setting import Setting
from thankyou.reading.shape import can_be_clause, lacks_owner, main_verb, missing
from thankyou.reading.words import FINITE, Word, listed

__all__ = [
    "LASTING",
    "MINE",
    "OTHERS",
    "SINCE",
    "SINGLE",
    "as_sentence",
    "clear",
    "head_of",
    "head_place",
    "is_asked",
    "is_clause",
    "is_ing",
    "is_named_before",
    "is_other",
    "is_past",
    "is_past_deed",
    "is_present",
    "is_thing",
    "is_third",
    "is_topic",
    "may_do",
    "tag_at",
    "telegraphic",
]


def telegraphic(words: Sequence[Word]) -> bool:
    """Whether an article is missing; behind the first one that is written, only those are that everybody writes."""
    written = next((place for place, word in enumerate(words) if word.low in _ARTICLES or word.tag == "S"), len(words))
    always = (listed("countable") | listed("person")) - listed("bare")
    return lacks_owner(words) or any(place < written or words[place].low in always for place in missing(words))


_ARTICLES = frozenset(("a", "an", "the"))


OTHERS = frozenset(
    "he she him her his hers himself herself they them their theirs themselves we us our ours ourselves there here u".split()
)
MINE = frozenset({"we", "us", "our", "ours", "ourselves"})
"""Of my own doing these are my colleagues and I."""
_UNCLEAR = frozenset("it this that these those".split())


def clear(words: Sequence[Word], setting: Setting) -> bool:
    """Whether nobody is called what the reader would not be called."""
    if not words:
        return False
    first = words[0]
    if first.low in _UNCLEAR and first.tag != "D":
        return False
    called = setting.speaker_names | setting.initials
    return not any(is_other(words, place) or word.text in called for place, word in enumerate(words))


def is_other(words: Sequence[Word], place: int) -> bool:
    """Whether a pronoun means somebody who is not named, or us; `they` may be people or things that were."""
    low = words[place].low
    if low in ("they", "them", "their", "theirs", "themselves") and any(word.tag == "NS" for word in words[:place]):
        return False
    if low in SINGLE and is_named_before(words, place):
        return low in ("he", "she") and words[place - 1].tag not in ("K", "W", "N")  # `(he said)`
    if low == "there" and place + 1 < len(words) and words[place + 1].tag in ("BEP", "BEZ", "BED"):
        return False
    return low in OTHERS


SINGLE = frozenset("he she him her his hers himself herself".split())
"""One person, who may be the reader."""


def is_named_before(words: Sequence[Word], place: int) -> bool:
    """Whether one person stands before a pronoun whom it most likely means: `a mother that her son ...`, `my aunt and her garden`."""
    return any(word.tag == "N" and word.low in listed("person") | listed("somebody") for word in words[:place])


def tag_at(words: Sequence[Word], place: int) -> str:
    return words[place].tag if place < len(words) else ""


def is_clause(words: Sequence[Word]) -> bool:
    return bool(words) and main_verb(words) is not None and tag_at(words, 0) not in ("P", "R", "C", "K")


_ALONE = frozenset("both most some many few several others".split())
"""Who may do something without a noun behind it."""
_MODIFIERS = frozenset({"A", "N", "NP", "POS", "S", "VN"})
_AFTER_THING = frozenset({"", "P", "W", "K", "TO", "C", ",", "VG", "I"})


def is_thing(words: Sequence[Word]) -> bool:
    """A noun phrase with whatever belongs to it."""
    determined = tag_at(words, 0) in ("D", "S", "NUM")
    if len(words) > 1 and words[0].low in _ALONE and words[1].may & FINITE:
        return False  # `both hate late calls`, `most run out by noon`
    place = 0
    while tag_at(words, place) in ("D", "S", "NUM") and (not place or words[place].low not in _ARTICLES):
        place += 1
    while _modifies(words, place) and tag_at(words, place + 1) in _MODIFIERS | {"NS", "X", ","}:
        if tag_at(words, place + 1) == ",":
            if tag_at(words, place) != "A" or tag_at(words, place + 2) not in ("A", "VN"):
                break
            place += 1
        place += 1
    if place and words[place - 1].tag in ("N", "NS") and (_is_so(words, place) or _is_done_by(words, place)):
        place -= 1
    head = words[place] if place < len(words) else None
    if head is None or head.tag not in ("N", "NS"):
        return False
    if not determined and (_may_be_a_verb_phrase(words, place) or any(word.tag == "," for word in words[:place])):
        return False
    if head.low in listed("way") and determined and tag_at(words, place + 1) in ("D", "S", "I", "NP"):
        return not any(word.low in OTHERS for word in words) and can_be_clause(words[place + 1 :])
    again = tag_at(words, place + 1) == "D" and words[place + 1].low in ("every", "each")  # `400 letters every morning`
    follows = (
        again or _is_so(words, place + 1) or _is_done_by(words, place + 1) or tag_at(words, place + 1) in _AFTER_THING
    )
    return follows and not can_be_clause(words[: _relative(words, place)])


def _is_so(words: Sequence[Word], place: int) -> bool:
    """Whether what somebody is stands at `place`, behind its noun: `a coach able to swim`, `a nurse comfortable with cats`."""
    return tag_at(words, place + 1) in ("P", "TO") and words[place].low in listed("being")


def _is_done_by(words: Sequence[Word], place: int) -> bool:
    """Whether it is said at `place` who does something to the noun before: `a company owned by its drivers`."""
    if tag_at(words, place) != "VN" or tag_at(words, place + 2) not in ("D", "S", "NS", "NUM"):
        return False
    agent = place + 2 + head_place(words[place + 2 :])
    acts = words[agent].tag == "NS" or words[agent].low in listed("person") | listed("agent") | listed("somebody")
    passive = words[place].low not in listed("intransitive") | listed("never_passive")
    ends = not any(word.tag in FINITE for word in words[agent + 1 :])  # `the ladders made by the crew hang here`
    return acts and passive and ends and words[place + 1].low == "by"


def _modifies(words: Sequence[Word], place: int) -> bool:
    """Whether a word stands before the noun that it belongs to: `small`, `the carers'`, `a tasting (lunch)`."""
    tag, after = tag_at(words, place), tag_at(words, place + 1)
    if tag == "VG":
        return place == 1 and words[0].low in _ARTICLES and after in ("N", "NS")
    counted = tag == "NS" and after == "N" and words[0].low in ("a", "an")  # `a heavy goods licence`
    return tag in _MODIFIERS or (tag == "NS" and after == "POS") or counted


def _relative(words: Sequence[Word], head: int) -> int:
    """Where a clause begins that belongs to the noun: `the rack of costumes that are still worn`, `the week before she sails`;
    the end where none does.
    """
    joints = ("that", "which", "who", "whose", "where")
    found = (
        place
        for place, word in enumerate(words)
        if place > head
        and (
            (word.low in joints and words[place - 1].tag in ("N", "NS", "NUM", "NP"))
            or (word.low in listed("when") and _is_its_own(words, head, place))
            or (place == head + 1 and _is_done_by(words, place))
            or (
                word.tag == ","
                and tag_at(words, place + 1) == "VN"
                and words[place + 2 : place + 3]
                and words[place + 2].low == "by"
            )
        )
    )
    return next(found, len(words))


def _is_its_own(words: Sequence[Word], head: int, joint: int) -> bool:
    """Whether the verb behind `before` and the like cannot be that of the noun at `head`: `the weeks before a carer goes out`, not
    `the shop after the flood lost money`.
    """
    clause = words[joint + 1 :]
    verb = main_verb(clause)
    if verb is None:
        return False
    several = words[head].tag == "NS"
    one = clause[verb].tag in ("VZ", "BEZ", "HVZ", "DOZ") or clause[verb].low == "was"
    many = clause[verb].tag in ("VB", "BEP", "HVB", "DOB") or clause[verb].low == "were"
    return clause[0].tag == "I" or words[joint].low in ("when", "while") or (one if several else many)


def _may_be_a_verb_phrase(words: Sequence[Word], head: int) -> bool:
    """Whether a phrase without a determiner may be one that begins with a verb: `plan reviews`, `work nights`."""
    first = words[0]
    if first.low in listed("quality"):
        return False
    if head:
        return (first.tag == "N" and may_do(first.low, "VB")) or (
            words[head - 1].tag == "N" and may_be_third(words[head]) and may_do(base_of_third(words[head].low), "VB")
        )
    if first.tag == "NS":
        return "VZ" in first.may and may_do(first.low, "VZ")
    return bool(first.may & FINITE)


def may_do(low: str, verb: str) -> bool:
    """Whether a word is a verb often enough to be one at the beginning: `plan`, not `school`."""
    tags = word_tags(low)
    return tags.get(verb, UNSEEN) > max(tags.get("N", UNSEEN), tags.get("NS", UNSEEN)) - _AS_NOUN


_AS_NOUN = 3.0
"""How much likelier the noun must be (logarithm)."""


def is_ing(words: Sequence[Word]) -> bool:
    first = words[0]
    if (
        not first.low.endswith("ing")
        or not (first.tag in ("VG", "DOG", "BEG", "HVG") or "VG" in first.may)
        or len(words) < 2
    ):
        return False
    works = (
        words[-1].tag in ("NS", "VZ")
        and words[-2].tag in ("R", "A")
        and (words[-1].tag == "VZ" or may_be_third(words[-1]))
    )  # `selling online works`
    return main_verb(words) is None and words[1].tag not in FINITE and not works


def is_topic(words: Sequence[Word]) -> bool:
    """What one can talk about: a thing, something that is done, a question."""
    named = is_asked(words) or is_ing(words) or (is_thing(words) and words[0].low != "no")
    return named and not _sets_apart(words)


def _sets_apart(words: Sequence[Word]) -> bool:
    """Whether a condition hangs on a topic that says nothing yet: `moving the archive, not before summer`."""
    return any(
        words[comma].tag == ","
        and words[comma + 1].tag == "NEG"
        and (words[comma + 2].tag == "P" or words[comma + 2].low in listed("when"))
        and all(word.low != words[comma + 2].low for word in words[:comma])
        for comma in range(len(words) - 2)
    )


def is_asked(words: Sequence[Word]) -> bool:
    """`how the team hands over`, `what to bring`; not `how do you ...`."""
    if words[0].low not in ("how", "why", "whether", "what", "where", "when", "which", "who") or len(words) < 3:
        return False
    if words[1].tag == "TO":
        return words[2].tag in ("VB", "BEB", "HVB", "DOB")
    if words[1].tag in ("M", "BEP", "BEZ", "BED", "HVB", "HVZ", "HVD", "DOB", "DOZ", "DOD"):
        return False
    if _own_verbs(words) > 1:
        return False
    if words[1].tag in ("VZ", "VD"):
        return words[0].low in ("what", "who")
    if words[0].low in ("how", "why", "whether", "where", "when") and words[1].tag in ("D", "S", "I", "NP"):
        return any(word.may & FINITE or may_be_third(word) for word in words[2:])
    return any(
        word.tag in FINITE and words[place + 1].tag not in ("TO", "D", "S") for place, word in enumerate(words[2:])
    )


def _own_verbs(words: Sequence[Word]) -> int:
    """How many verbs carry the first clause; two make `what matters is ...` a statement."""
    own = 0
    for place, word in enumerate(words[1:], 1):
        if word.tag in ("K", "W", "C", ",") or (
            word.low in listed("when") and words[0].low in ("how", "why", "whether")
        ):
            break
        own += (word.tag in FINITE and words[place - 1].tag not in ("M", "TO", "R", "NEG", "I", "VB")) or (
            word.tag in FINITE and words[place - 1].tag == "I"
        )
    return own


def may_be_third(word: Word) -> bool:
    """Whether a word that is at home as a plural may be a verb: `hands over`."""
    return word.tag == "NS" and word.low.endswith("s") and "VB" in word_tags(base_of_third(word.low))


def is_third(words: Sequence[Word]) -> bool:
    """`knows lathes`, `can take nights`."""
    first = words[0]
    sure = first.tag == "VZ" and not first.may & {"NS", "N"}
    asks = len(words) > 1 and words[1].tag == "I"  # `can you start`
    if "VZ" in first.may and len(words) > 2 and words[1].low in _ARTICLES:
        sure = sure or not any(
            word.tag in FINITE for word in words[2:]
        )  # `drives a minibus`, not `reports the council can read`
    return len(words) > 1 and not asks and (first.tag in ("M", "BEZ", "HVZ", "DOZ") or sure)


def is_past(words: Sequence[Word]) -> bool:
    """`led the move to Kafka`; not `based in Leeds`, `trained nurse`."""
    if words[0].tag in ("R", "NEG") and len(words) > 2 and words[0].low in _ADVERBS:
        return is_past(words[1:])
    first, after = words[0], tag_at(words, 1)
    if first.low == "used":
        return after in ("TO", "D", "S", "NP") or (
            tag_at(words, 1) == "P" and tag_at(words, 2) in ("BEB", "VB", "HVB", "DOB")
        )
    changes = first.low in SAME_PAST or first.low in PAST or (first.low.endswith("ed") and first.may & {"VD", "VN"})
    if changes and first.low != "read" and after in ("N", "NS", "A") and _is_change(words[1:]):
        return True
    if first.low in ("based", "born") or first.low in ONLY_PARTICIPLE or first.tag in ("N", "NS", "A", "NP"):
        return False
    if first.low in listed("intransitive") and any(word.low == "by" for word in words[1:3]):
        return False  # `looked after by two aunts`
    if first.low in listed("intransitive") and (after in ("P", "R", "TO") or (len(words) > 1 and words[1].low == "as")):
        return True
    if (
        first.low in SAME_PAST
        and first.low != "read"
        and (after in ("D", "S", "NUM", "I") or (after in ("R", "P") and tag_at(words, 2) in ("D", "S", "NUM")))
    ):
        return True
    if first.low == "helped" and after == "VB":
        return True  # `helped design the hall`
    return first.tag in ("VD", "VN", "DOD", "BED", "HVD") and (
        after in ("D", "S", "NUM", "NS", "I", "W", "C")
        or (after == "R" and words[1].low == "only" and tag_at(words, 2) in ("D", "NUM"))
        or (after == "TO" and ("VN" not in first.may or first.low in listed("then_to")))
        or ("VN" not in first.may and after != "")
        or (first.low in PAST and "A" not in first.may and after in ("N", "A") and first.low not in _ATTRIBUTES)
    )


def _is_change(words: Sequence[Word]) -> bool:
    """Whether something goes from one figure to another, or by one: `mastitis cases from 38 to 14 a year`."""
    figures = [word for word in words if word.low not in _NEARLY]
    ends = {
        word.low: "NUM" if figures[place + 1].low in listed("fraction") else figures[place + 1].tag
        for place, word in enumerate(figures[:-1])
        if word.low in ("from", "to", "by")
    }
    return ends.get("by") == "NUM" or (ends.get("from") == "NUM" and ends.get("to") == "NUM")


_NEARLY = frozenset("a about around almost nearly under over below above just".split())


def _may_describe(low: str) -> bool:
    """Whether a past form stands before its noun nearly as often as not: `advanced`, not `repaired`."""
    tags = word_tags(low)
    return tags.get("A", UNSEEN) > max(tags.get("VD", UNSEEN), tags.get("VN", UNSEEN)) - _AS_VERB


_AS_VERB = 1.5
"""How much likelier the verb must be (logarithm)."""


def is_past_deed(words: Sequence[Word]) -> bool:
    """`reduced waiting times`, said of oneself: what was done to something that is neither a person nor a paper one has."""
    first = words[0]
    if not first.low.endswith("ed") or not first.may & {"VD", "VN"} or len(words) < 2:
        return False
    if _may_describe(first.low):
        return False
    rest = words[1:]
    if rest[0].tag not in ("N", "A", "VG", "NS", "NP") or rest[0].tag == "NP":
        return False
    place = 0
    while place + 1 < len(rest) and rest[place + 1].tag in ("N", "NS", "A", "VG"):
        place += 1
    several = rest[place].tag == "NS" or rest[place].low in listed("bare")
    return (
        several and rest[place].low.rstrip("s") not in listed("person") and rest[place].low not in listed("possession")
    )


_ADVERBS = frozenset("never once also always often twice recently personally usually".split())
_ATTRIBUTES = frozenset("built cut set paid lost left broken made sold spent found".split())
"""Participles that stand before a noun as often as not: `a built environment`."""


def is_present(words: Sequence[Word]) -> bool:
    first, after = words[0], tag_at(words, 1)
    return first.tag == "VB" and (
        after in ("D", "S", "NUM", "I") or (not first.may & {"N", "A"} and after in ("NS", "NP"))
    )


def as_sentence(text: str) -> str:
    """The words with a capital first and one mark last that ends a sentence: their own, else a full stop."""
    words = text[:1].upper() + text[1:].rstrip()
    bare = words if _ENDED.search(words) else ended(words)
    return bare if _ENDED.search(bare) else f"{bare}."


_ENDED = regex(r"[?!…][\"”’')]*$|\.[\"”’')]+$|(?<!\s)\.$")


_SINCE = r"\bsince (?:(?:last|early|late|the (?:start|end) of) )?(?:[A-Z][a-z]{2,8}(?: \d{4})?|\d{4}|week|month|year|spring|summer|autumn|winter)\b"
SINCE = regex(rf"{_SINCE}$")
"""`since March`, `since 2019`, `since last May`, at the end."""
LASTING = regex(rf"{_SINCE}|\bfor (?:the (?:last|past) )?(?:[\w-]+ )?(?:years|months|decades?)\b")
"""What has lasted until now, so that `I am` does not go with it."""


def head_of(words: Sequence[Word]) -> str:
    """The noun of the noun phrase that the words begin with, in lower case."""
    return words[head_place(words)].low


def head_place(words: Sequence[Word]) -> int:
    place = 0
    while tag_at(words, place + 1) in ("N", "NS", "NP", "A", "NUM", "POS", "S", "X", "VN", "R", ","):
        place += 1
    while place and words[place].tag == ",":
        place -= 1
    return place
