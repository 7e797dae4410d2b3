"""Words that do not look as their stem wants them: suspected, never refused. Start reading at `suspected`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import dropwhile, pairwise

from thankyou.facts.patterns import regex
from thankyou.facts.sayings import Said, Saying, joined
from thankyou.facts.stems import DECLARING, NEEDS, SENTENCE, Shape, Stem, finished, stem_of
from thankyou.reading.asides import without_aside
from thankyou.reading.fields import wanted
from thankyou.reading.lexicon import PARTICIPLE, PAST, SAME_PAST, base_of_third, word_tags
from thankyou.reading.phrases import LASTING, SINCE, SINGLE, is_asked, is_past, is_thing
from thankyou.reading.setting import Setting
from thankyou.reading.shape import (
    BARE,
    PAST_TAGS,
    PRESENT,
    THIRD_TAGS,
    can_be_clause,
    can_begin,
    describes,
    is_adverbial,
    lacks_owner,
    main_verb,
    runs_on,
    surely_lacks_article,
    uncapitalised,
)
from thankyou.reading.shorthand import has_shorthand
from thankyou.reading.words import FINITE, Word, inside, is_cut, is_small_name, listed, pieces, words_of

__all__ = ["is_fragment", "is_short", "suspected", "unread"]

_SHOUTED = regex(r"[!?]{2,}[\"”’')]*$")
_JOTTED = regex(r"\s[-–—/=+~&]+\s|->|→|;|\?\?|\s[+&]\s|\w/(?:\s|$)|:\s|…|\.\.\.| - ")


def suspected(saying: Saying, setting: Setting) -> str | None:
    """Why the words hardly finish their sentence, None where nothing speaks against them."""
    stem = saying.stem
    words = words_of(saying.words, setting.names)
    if not words:
        return "it says nothing"
    if saying.form != "quote" and without_aside(saying.words, setting.names) is not None:
        return "its last words are no part of it"
    if stem is None or saying.form == SENTENCE:
        if is_fragment(stem_of(saying.owner, saying.field), saying.words, setting):
            return "nobody does or is anything in it"
        if saying.owner == "NextStep" and _is_told_me(saying.words, setting):
            return "it tells somebody what to do, and the message would say that to its reader"
        return "it looks jotted" if _SHOUTED.search(saying.words) else _address(saying, words, setting)
    if stem.shape is Shape.QUOTE:
        return None
    wrong = _WRONG.get(stem.shape)
    reason = wrong(words, stem) if wrong and words else None
    if (
        reason is None
        and (stem.owner not in DECLARING or saying.form == "why")
        and _looks_jotted(saying.words, words, stem)
    ):
        reason = "it looks jotted"
    reason = reason or _placed(saying, words, stem) or _capital(saying, stem, setting)
    if reason:
        return f"{reason}; it would say “{finished(stem, saying.words)}”"
    return _address(saying, words, setting)


_SENTENCE_ENDS = regex(r"(?<=[a-z0-9)][.!;])\s+")


def _is_told_me(text: str, setting: Setting) -> bool:
    """Whether a sentence is an order or a request that is none of mine: `Please do not write to the panel.`, not `Please call me.`"""
    sentences = (words_of(one, setting.names) for one in _SENTENCE_ENDS.split(text))
    return any(_orders(words) for words in sentences if words and not any(one.low in _TO_ME for one in words))


def _orders(words: Sequence[Word]) -> bool:
    rest = [word for word in words if word.low not in _ASKING]
    return len(rest) > 1 and (len(rest) < len(words) or (rest[0].tag in BARE and rest[1].tag not in ("N", "NS", "P")))


_ASKING = frozenset(("please", "kindly"))
_TO_ME = frozenset(("me", "my", "us", "our"))


_NEXT_SENTENCE = regex(r"(?<=[a-z0-9)][.!?])\s+(?=[A-Z])")


def is_fragment(stem: Stem | None, text: str, setting: Setting) -> bool:
    """Whether what looks like a sentence for its capital and its last mark has no verb of its own: `A nurse who can take nights.`

    Thanks, wishes, requests and questions have none either, and are sentences.
    """
    if stem is None or text.rstrip("\"”’'").endswith("?"):
        return False
    first = _NEXT_SENTENCE.split(text)[0].rstrip(" .!")
    within = inside(first, setting.names)
    said = [piece.lower() for piece, _ in pieces(within)]
    if len(said) < 3 or said[0] in _SPEAKERS or any(one in '“”":' for one in said):
        return False
    words = words_of(within, setting.names)
    wishes = stem.owner == "Remark" or (stem.owner not in DECLARING) or stem.shape is Shape.SENTENCE
    greets = listed("greeting") | (listed("wishing") if wishes else frozenset())
    did = stem.owner == "Qualification" and words[0].low in SAME_PAST and main_verb(words) is None  # `Cut losses.`
    if words[0].low in greets or (words[0].tag in ("VB", "X", "DOB", "BEB") and not did):
        return False
    answers = words[0].low in ("no", "not", "never") and (wishes or words[1].tag == ",")
    if answers:
        return False
    if stem.shape in (Shape.FREE, Shape.TOPIC) and (is_asked(words) or _is_dependent(words)):
        return True
    if _only_described(words):
        return True
    if stem.owner == "Qualification" and (did or is_past(words)) and not any(word.text == "I" for word in words):
        return True  # `Wrote the manual the depot still uses.`
    return (_is_sought(words) if stem.field in NEEDS else _is_thing_sent(stem, words)) or not can_be_clause(words)


def _only_described(words: Sequence[Word]) -> bool:
    """`A quiet room without signs, opened in March`: something, and behind its one comma what was done to it."""
    first = _to_comma(words)
    rest = words[len(first) + 1 :]
    described = bool(rest) and rest[0].tag in ("VN", "VD") and all(word.tag != "," for word in rest)
    return described and first[0].tag in ("D", "NUM", "A", "N") and main_verb(first) is None


def _is_dependent(words: Sequence[Word]) -> bool:
    """`that the archive floods`, `because it is close`."""
    joins = words[0].low == "because" or (words[0].low == "that" and words[1].tag in ("D", "S", "I", "NP", "NS"))
    return joins and all(word.tag != "," for word in words)


_SPEAKERS = frozenset(("i", "you", "we", "there", "it"))
"""Who begins a sentence, whatever follows."""


def _is_sought(words: Sequence[Word]) -> bool:
    """`someone who speaks calmly to frightened owners`, `an engineer who writes`, with no verb behind that clause."""
    who = next((place for place, word in enumerate(words) if word.low == "who"), 0)
    someone = who == 1 and words[0].low in ("someone", "somebody", "people")
    sought = someone or (who > 1 and words[0].low in ("a", "an") and is_thing(words[:who]))
    return sought and not any(
        word.tag in ("M", "BEZ", "BED", "HVZ") and words[place - 1].tag not in ("C", "I", "W", "K", ",")
        for place, word in enumerate(words)
        if place > who + 2
    )


def _is_thing_sent(stem: Stem, words: Sequence[Word]) -> bool:
    """What is sent is a thing wherever no verb is sure: `the template for the tide tables`."""
    return stem.owner == "Material" and words[0].tag in ("D", "S", "NUM") and main_verb(words) is None


_TOLD = frozenset(("you_said", "glad", "good_to_hear", "stated"))
_LASTED = regex(r"\bsince (?:\w+ )?\d{4}$|\bfor (?:the (?:last|past) )?(?:[\w-]+ )?years$")
"""How words end that tell of what has gone on for years: `run the desk on Fridays for five years`."""
_UP_TO_NOW = regex(r"\bfor the (?:last|past) (?:[\w-]+ )?(?:years|months|weeks)$")
"""`for the past six years`, which reaches to now."""
_PERFECT = regex(r"\b(?:who|which|that|and) (?:has|have)\b")
"""A clause of its own that what has lasted belongs to: `a joiner who has tuned pianos since 2022`."""


def _placed(saying: Saying, words: Sequence[Word], stem: Stem) -> str | None:
    """What is right where it was said, and not where it is written."""
    if saying.form in _TOLD and any(word.low == "here" for word in words):
        return "“here” would be where you write from"
    if stem.shape is Shape.BEING and LASTING.search(saying.words) and not _PERFECT.search(saying.words):
        return "what has lasted until now wants “have been”"
    if (
        stem.shape is Shape.HAVING
        and not words[0].may & {"VN", "BEN", "DON", "HVD"}
        and SINCE.search(saying.words)
        and not _PERFECT.search(saying.words)
    ):
        return "what has lasted until now wants “have had”"
    now = stem.shape in (Shape.PRESENT, Shape.PAST) and not words[0].may & {"VD", "DOD", "HVD", "BED"}
    if now and _LASTED.search(saying.words) and not _PERFECT.search(saying.words):
        return "what has lasted until now wants “have”"
    if stem.shape is Shape.PAST and _UP_TO_NOW.search(saying.words) and not _PERFECT.search(saying.words):
        return "what has lasted until now wants “have”"
    return None


_GOES_ON = frozenset({Shape.THING, Shape.TOPIC, Shape.CLAUSE, Shape.HAVING, Shape.BEING, Shape.ASKED})
"""Shapes whose words go on a sentence, so that only a name has a capital there."""


def _capital(saying: Saying, stem: Stem, setting: Setting) -> str | None:
    odd = stem.shape in _GOES_ON and uncapitalised(saying.words, setting.names) is not None
    return "its first word has a capital, as only a name would there" if odd else None


def unread(one: Said, sentences: int) -> str:
    """Why a jotting, or words that should be sentences, has no certain form; `sentences` are those that could be made of it."""
    if joined(one.words) is None:
        return "its lines are separate jottings"
    if one.stem.shape is Shape.SENTENCE:
        return "it is not written as a sentence"
    return "it can be read in more than one way" if sentences > 1 else "it is jotted, and no sentence yet"


# --- shapes --------------------------------------------------------------------------------------------------------------


def _clause(words: Sequence[Word], stem: Stem) -> str | None:
    first = words[0]
    if (
        first.low in ("because", "cos", "that")
        and len(words) > 1
        and (first.low != "that" or words[1].tag in ("I", "S", "D"))
    ):
        if first.low == "that" or "because" in stem.completes:
            return f"“{first.text}” is already there"
        if all(word.tag != "," for word in words):
            return "it gives a reason, and does not say what for"
    if (
        (first.tag == "TO" and all(word.tag not in (",", "BEZ", "BED", "VZ", "M") for word in words))
        or (first.tag == "A" and len(words) > 1 and words[1].tag == "TO")
        or (first.tag == "A" and len(words) > 1 and words[1].tag == "P" and not can_be_clause(_to_comma(words)))
        or not can_be_clause(words)
        or _is_described_thing(words)
        or _goes_on_without_a_verb(words)
    ):
        return "nobody does or is anything in it"
    if (
        first.tag == "W"
        and len(words) > 1
        and words[1].tag in FINITE
        and words[1].low in _INVERTS
        and first.low in ("how", "when", "where", "why")
    ):
        return "it is a question"
    if _begins_with_verb(words):
        return "it does not say who"
    return None


def _is_described_thing(words: Sequence[Word]) -> bool:
    """A thing with a relative clause that runs to the end: `a net from 1984, which took me weeks`, behind a `yes` or not."""
    if words[0].low in ("yes", "no") and len(words) > 2 and words[1].tag == ",":
        words = words[2:]
    commas = [place for place, word in enumerate(words) if word.tag == ","]
    if len(commas) != 1 or words[0].tag not in ("A", "D", "S", "NUM", "N", "NS"):
        return False
    after = words[commas[0] + 1 :]
    return bool(after) and after[0].low in ("which", "who", "whose") and not can_be_clause(words[: commas[0]])


def _to_comma(words: Sequence[Word]) -> Sequence[Word]:
    comma = next((place for place, word in enumerate(words) if word.tag == ","), len(words))
    return words[:comma]


_RELATIVE = frozenset(("that", "who", "which", "whose"))


def _begins_with_verb(words: Sequence[Word]) -> bool:
    first, after = words[0], words[1].tag if len(words) > 1 and words[1].low not in _RELATIVE else ""
    if len(words) > 1 and not after and "N" in word_tags(first.low):
        return False  # `work whose results last`
    if first.tag not in FINITE | {"VN", "DON", "BEN"} or (first.tag == "VN" and after in ("N", "NS", "A")):
        return False
    if first.low in PAST and len(words) > 2 and words[1].tag == "R" and words[2].tag in ("D", "S"):
        return True
    deed = first.low.endswith("ed") and after == "NUM"
    return (
        not first.may & {"N", "NS", "A", "NP", "R", "P"}
        or deed
        or (first.tag in FINITE | {"VN"} and after in ("D", "S", "I"))
    )


_INVERTS = frozenset("do does did would will can could should is are was were have has".split())


def _past(words: Sequence[Word], stem: Stem) -> str | None:
    passive = (
        len(words) > 2 and words[0].tag == "BED" and words[1].low in PAST and words[1].low not in listed("two_objects")
    )
    if passive and _acts_on(words, 1):
        return "it is said of something else than you"  # `was cut the rota in half`
    return _must_begin(PAST_TAGS | PRESENT, "what you did")(words, stem)


def _third(words: Sequence[Word], stem: Stem) -> str | None:
    parts = [part for part in _parts(words) if part]
    if len(parts) > 1 and all(len(part) == 1 and "A" in part[0].may for part in parts):
        return "it describes somebody, and does not say what they do"
    return _must_begin(THIRD_TAGS, "what such a person does")(words, stem)


def _parts(words: Sequence[Word]) -> list[list[Word]]:
    """The words between the commas and conjunctions."""
    parts: list[list[Word]] = [[]]
    for word in words:
        parts = [*parts, []] if word.tag in (",", "C") else [*parts[:-1], [*parts[-1], word]]
    return parts


def _must_begin(tags: frozenset[str], wanted: str) -> Callable[[Sequence[Word], Stem], str | None]:
    def wrong(words: Sequence[Word], stem: Stem) -> str | None:
        may_be = tags is THIRD_TAGS and words[0].low.endswith("s") and "VB" in word_tags(base_of_third(words[0].low))
        may_be = may_be or ("VB" in tags and _is_done_with(words))
        return None if may_be or can_begin(words, tags) else f"{wanted} is missing at its beginning"

    return wrong


def _is_done_with(words: Sequence[Word]) -> bool:
    """Whether a noun that is hardly ever a verb is one here: `oil the hinge first`, `type 71 words a minute`, `steam for an hour and never trust the kettle`."""
    first, *rest = words
    if first.tag != "N" or not first.text.islower() or not rest:
        return False
    goes_on = any(
        one.tag == "C" and (more.tag == "VB" or "never" in (more.low, one.low)) for one, more in pairwise(rest)
    )
    counts = "VB" in word_tags(first.low) and [one.tag for one in rest[:2]] == ["NUM", "NS"]
    return counts or rest[0].tag in ("D", "S") or (rest[0].tag == "P" and goes_on)


def _goes_on_without_a_verb(words: Sequence[Word]) -> bool:
    """`nothing, and I pour more coffee`, `only the first night, and then I work`: something that does nothing, and a clause behind it."""
    if words[0].low in ("yes", "no") and words[1:2] and words[1].tag == ",":
        return True  # `yes, for the first hour, and then I work`
    bare = [word for word in words if word.tag != "R"]
    goes_on = (
        place
        for place, word in enumerate(bare[:-2])
        if word.tag == "C" and bare[place + 1].tag == "I" and bare[place + 2].tag in FINITE | {"VB", "M"}
    )
    first = next(goes_on, 0)
    verbs = FINITE | {"VB", "VN", "VG"}
    if bare and bare[0].tag in ("I", "N", "NS", "NUM", "NP"):
        return bool(first) and not any(one.tag in verbs for one in bare[:first])
    return bool(first) and not any(one.may & verbs for one in bare[:first])


def _surely_clause(words: Sequence[Word]) -> bool:
    """A clause whose verb can be nothing else: `the boundary notes from the tract` and `Saturday 23 May` are none."""
    place = main_verb(words)
    if place is None:
        return False
    verb = words[place]
    if words[0].low in ("someone", "somebody", "people") and ("VN" in verb.may or words[1].tag in ("D", "S", "I")):
        return False  # `someone experienced with horses`, `somebody the carers will ring`
    if place and words[place - 1].low in ("and", "or", "but"):
        return False  # `fluent in both and can follow Afrikaans`
    if words[0].tag in ("D", "S") and words[place + 1 : place + 2] and words[place + 1].tag == ",":
        return False  # `a left-handed saw, if there is one`
    if verb.tag == "VD" and words[0].tag in ("D", "S") and _acts_on(words, place):
        return True  # `your team won the quiz`, not `the hour Carol spent`
    return words[0].tag == "I" or (verb.text.islower() and not verb.may & {"N", "NS", "A", "VN"})


def _acts_on(words: Sequence[Word], verb: int) -> bool:
    """Whether a definite thing that is no time stands right behind the verb."""
    after = words[verb + 1 :]
    if not after or after[0].tag not in ("D", "S"):
        return False
    return not any(word.low in listed("span") | listed("way") for word in after[: _head(after) + 1])


def _thing(words: Sequence[Word], stem: Stem) -> str | None:
    if not (stem.field in _SEEN and (stem.field == "i_saw" or words[0].low == "that")) and _surely_clause(words):
        return "it is a clause of its own"
    first = words[0]
    if _begins_with_verb(words):
        return "it begins with a verb"
    if first.tag == "TO" and not stem.completes.startswith("I need"):
        return "it begins with “to”"
    return _unnamed(words, stem)


def _unnamed(words: Sequence[Word], stem: Stem) -> str | None:
    """Words that name nothing, where a thing is wanted."""
    if stem.owner == "Request" and len(words) == 1 and words[0].tag == "NUM":
        return "it does not say of what: write the currency or the unit"
    takes_question = stem.shape is Shape.TOPIC or stem.field in _SEEN
    if words[0].low == "if" and takes_question:
        return "“whether” is meant, or a condition" if main_verb(words[1:]) is not None else None
    relative = words[0].low == "who" and not takes_question
    relative = relative or (words[0].low == "that" and len(words) > 1 and words[1].tag in ("VZ", "BEZ", "HVZ", "M"))
    reason = words[0].low in _REASONS if stem.field in _SEEN else is_adverbial(words)
    if relative or reason or (words[0].tag == "W" and len(words) == 1):
        return "it names nothing"
    if stem.field == "next" and _bare_verb(words):
        return "it begins with a verb"
    if describes(words):
        return "it describes something, and does not name it"
    return None


_REASONS = frozenset("because although though unless while until since".split())
_SEEN = frozenset({"you_showed", "i_saw"})
"""Fields that take a clause or a place too: `how the press is cleaned`, `around the depot`."""


def _having(words: Sequence[Word], stem: Stem) -> str | None:
    first = words[0]
    if _surely_clause(words):
        return "it is a clause of its own"
    if _begins_with_verb(words) and not first.may & {"VN", "HVD", "BEN", "DON"}:
        return "it begins with another verb"
    goes_on = any(word.tag in ("VN", "VD") for word in words[1:5]) and first.low != "because"
    if (is_adverbial(words) and not goes_on) or _only_past(first):
        return "it does not say what you have"
    if (
        first.low.endswith("ing")
        and "VG" in first.may
        and first.low not in listed("bare")
        and words[1:2]
        and words[1].tag in ("P", "D", "S")
    ):
        return "it is what you are doing"
    if (first.tag == "A" or first.low in listed("intensifier") or first.low in listed("being")) and describes(words):
        return "it describes you, and does not say what you have"
    return None


def _bare_verb(words: Sequence[Word]) -> bool:
    """Whether a word that may be a verb stands before a preposition without an article: `start in June`, `print by hand`."""
    first = words[0]
    after = words[1] if len(words) > 1 else None
    unnamed = first.low not in listed("bare") | listed("person")
    return (
        unnamed
        and "VB" in first.may
        and first.tag in ("VB", "N")
        and after is not None
        and after.tag == "P"
        and after.low != "of"
    )


def _only_past(word: Word) -> bool:
    """`drove`, `went`: no participle."""
    return word.low in PAST and word.low not in PARTICIPLE and not word.low.endswith("ed")


def _being(words: Sequence[Word], stem: Stem) -> str | None:
    first = words[0]
    if _surely_clause(words):
        return "it is a clause of its own"
    if _begins_with_verb(words) and not first.may & {"VN", "HVD", "BEN", "DON"}:
        return "it begins with another verb"
    if first.low in listed("adverbial") - {"from", "of", "for", "with", "without", "by"}:
        return "it does not say what you are"
    after = words[1].tag if len(words) > 1 else ""
    if _only_past(first) or (first.low in listed("intransitive") - listed("being") and after == "P"):
        return "it is something that you did"
    if ("VB" in first.may and first.tag in ("VB", "N") and after == "NS") or _bare_verb(words):
        return "it is something that you do"
    doing = len(words) > 2 and words[1].low.endswith("ing") and "VG" in words[1].may
    if doing and "VB" in first.may and first.tag in ("VB", "N") and first.low not in listed("person"):
        return "it is something that you do"  # `love working with children`
    objects = ("D", "S", "NUM", "I", "NS") if first.low in PAST else ("D", "S", "NUM", "I")
    if first.tag in ("VD", "VN") and after in objects and first.low not in listed("two_objects"):
        return "it is something that you did"
    head = _head(words)
    spans = next((place for place in range(1, head + 1) if words[place].low in listed("span")), None)
    follows = words[spans + 1].low if spans and spans + 1 < len(words) else ""
    if (
        spans
        and first.tag in ("NUM", "D")
        and follows not in listed("into")
        and words[head].low not in listed("person")
    ):
        return "it is a time that you have behind you"
    if words[head].low in listed("possession") - listed("span") and words[0].tag in ("D", "S", "N", "A", "NP"):
        return "it is something that you have"
    return None


def _head(words: Sequence[Word]) -> int:
    """The place of the noun of the phrase that the words begin with."""
    place = 0
    while place + 1 < len(words) and words[place + 1].tag in ("N", "NS", "NP", "A", "NUM", "POS", "X", "VN"):
        place += 1
    return place


_ASKS = regex(r"\b(?:ask(?:ed)?|hear) \{\}")


def _asked(words: Sequence[Word], stem: Stem) -> str | None:
    if main_verb(words) is not None:
        return "it is a statement, no question"
    if not _ASKS.search(stem.completes):
        return None
    first = words[0]
    if first.low in _INVERTS | {"am"} and all(word.low != "?" for word in words):
        return "it is a question by itself: end it with a question mark, or begin it with whether"
    asks = (
        first.low in ("for", "to", "after", "that", "if")
        or first.tag in ("I", "M", "NP")
        or first.low in _INVERTS | {"am"}
    )
    named = any(word.tag == "W" or word.low in ("if", "about", "?") or word.text in "“\"'‘" for word in words)
    if asks or named or any(word.low in listed("askable") for word in words[: _head(words) + 1]):
        return None
    return "it does not say what was asked: how, what, whether or about ..."


_WRONG: Mapping[Shape, Callable[[Sequence[Word], Stem], str | None]] = {
    Shape.CLAUSE: _clause,
    Shape.PAST: _past,
    Shape.PRESENT: _must_begin(PRESENT | PAST_TAGS, "what you do"),
    Shape.THIRD: _third,
    Shape.BARE: _must_begin(BARE, "a verb such as “send” or “call”"),
    Shape.THING: _thing,
    Shape.TOPIC: _thing,
    Shape.HAVING: _having,
    Shape.BEING: _being,
    Shape.ASKED: _asked,
}


# --- who is meant --------------------------------------------------------------------------------------------------------


_BY_READER = frozenset(
    {"you_said", "you_asked", "you_showed", "glad", "worry", "good_to_hear", "you_need", "someone_who"}
)
"""What the reader said: there, they are `you`."""


def _address(saying: Saying, words: Sequence[Word], setting: Setting) -> str | None:
    """What is wrong with how people are called: the reader in the third person, or a `you` who could be anybody."""
    lows = [word.low for word in words]
    unnamed = (
        not setting.alone
        and not setting.speaker
        and saying.owner == "KeyPoint"
        and saying.form in _BY_READER | {"about"}
    )
    if (
        unnamed
        and not saying.words.startswith(("“", '"'))
        and any(low in ("you", "your", "yours", "yourself") for low in lows)
    ):
        return "it says “you”, and several people were there; say who said it with `by`"
    if short := next((word.text for word in words if word.text in setting.initials), None):
        return f"“{short}” may be somebody who was there; say “you” or the name"
    named = next((word for word in words if word.text in setting.speaker_names), None)
    theirs = saying.form in _BY_READER | {"about"} or (
        saying.form == SENTENCE and saying.field in _BY_READER | {"about", "text", "need"}
    )
    whose = lows[0] in ("they", "we", "he", "she") or (lows[0] != "you" and wanted(saying.words, setting) is not None)
    if saying.form == SENTENCE and saying.field in NEEDS and whose:
        return "it does not say that it is what its reader needs"
    if setting.is_reader and theirs and saying.owner in _OF_THEM:
        if named and named.tag == "NP":
            return f"it says “{named.text}”, and {named.text} will read it; say “you”"
        if meant := next(
            (
                word
                for place, word in enumerate(words)
                if _may_be_reader(words, place, setting) and not _is_sought_ones(saying, words, place)
            ),
            None,
        ):
            return f"“{meant.text}” may be the reader; say “you” or the name"
        if saying.form == SENTENCE and not setting.speaker and lows[0] in SINGLE:
            return f"it does not say whom “{words[0].text}” means"
    if lows[0] == "they" and theirs and saying.owner in ("KeyPoint", "NextStep") and saying.form != "about":
        return "it does not say who “they” are"
    if saying.field == "answer" and saying.words.rstrip('"”’)').endswith("?"):
        return "an answer that ends with a question"
    return None


_OF_THEM = DECLARING - {"Material", "Unsaid"}


def _is_sought_ones(saying: Saying, words: Sequence[Word], place: int) -> bool:
    """Whether he or she is whoever is looked for: `can milk a hundred on his own`."""
    after = words[place + 1].low if place + 1 < len(words) else ""
    return saying.form == "someone_who" and (words[place].low.endswith("self") or after == "own")


_DESCRIBED = frozenset(("A", "N", "NS", "NP", "VN", "VG", "X", ",", "C"))
"""What may stand between an adjective and its noun, or is that: behind anything else it is somebody, `a nine-year-old`."""
_HE_OR_SHE = {"he": "he", "him": "he", "his": "he", "himself": "he"}


def _may_be_reader(words: Sequence[Word], place: int, setting: Setting) -> bool:
    """Whether he or she, with nobody named before, can hardly be anybody but the reader: `Her son ...`, `I liked her question`."""
    if words[place].low not in SINGLE:
        return False
    who = _HE_OR_SHE.get(words[place].low, "she")
    if not (setting.speaker or setting.pronoun in ("", who)):
        return False
    return not any(
        (word.tag in ("N", "NP") and word.low not in listed("bare"))
        or (word.tag == "NS" and word.low.endswith("er"))  # `the last bender`: a trade that no list knows
        or (word.tag == "A" and spot and words[spot - 1].tag == "D" and words[spot + 1].tag not in _DESCRIBED)
        or word.low == "you"
        or (word.tag == "I" and word.low.endswith(("one", "body")))
        for spot, word in enumerate(words[:place])
    )


# --- jottings ------------------------------------------------------------------------------------------------------------


def _before_verb(words: Sequence[Word]) -> Sequence[Word]:
    """The words before the first one that may be a verb: `old boss` of `old boss never asked`."""
    verb = next((place for place, word in enumerate(words) if word.tag in FINITE | {"VN"}), len(words))
    return words[:verb]


def is_short(text: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether words are written as only for oneself: with shorthand, without vowels, a month in small letters."""
    return has_shorthand(text, names) or any(is_cut(word) or is_small_name(word) for word in words_of(text, names))


def _strings_along(words: Sequence[Word]) -> bool:
    """Whether a reason is bits between commas; who says who did what may go on, also with what narrows it (`..., only a stool`)."""
    first = _to_comma(words)
    begins = [0] if words[0].tag in ("I", "S") else []
    if words[0].tag == "P":  # `at home my father would not sit`
        begins = [place for place, word in enumerate(first) if word.tag in ("S", "I")]
    spoken = any(main_verb(first[place:]) is not None for place in begins)
    tails = _tails(words)
    narrows = len(tails) == 1 and bool(tails[0]) and tails[0][0].low in ("only", "not", "never", "mostly")
    return runs_on(words) and not (spoken and (narrows or all(map(_goes_on, tails))))


def _tails(words: Sequence[Word]) -> list[Sequence[Word]]:
    """What stands behind each comma, up to the next one."""
    commas = [place for place, word in enumerate(words) if word.tag == ","]
    return [words[start + 1 : end] for start, end in pairwise([*commas, len(words)])]


def _goes_on(tail: Sequence[Word]) -> bool:
    """Whether a clause may go on so: with an adverb, where or when it was, how often, or a clause of its own."""
    rest = list(dropwhile(lambda word: word.tag in ("R", "C"), tail))
    lows = [word.low for word in tail[:2]]
    return (
        not rest
        or rest[0].tag == "P"
        or rest[0].low in ("each", "every")
        or lows in _LESS
        or (len(rest) == 1 and rest[0].tag in ("A", "VN", "VD"))  # `unpaid`, `barefoot`
        or can_be_clause(rest)
    )


_LESS = (["let", "alone"], ["much", "less"], ["still", "less"], ["never", "mind"])
"""What goes on with more of the same: `, let alone a judge`."""


def _looks_jotted(text: str, words: Sequence[Word], stem: Stem) -> bool:
    return (
        bool(_JOTTED.search(text))
        or has_shorthand(text)
        or any(is_cut(word) for word in words)
        or lacks_owner(words)
        or (stem.field == "why" and (_strings_along(words) or surely_lacks_article(_before_verb(words))))
        or (stem.owner not in DECLARING and surely_lacks_article(words))
    )
