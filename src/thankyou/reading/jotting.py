"""A free jotting: the declared form that it certainly has.

Certain means that the whole of the words, as they stand, is a finished phrase of one kind, and that nobody in it is called
otherwise than the reader would be. Start reading at `certain`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from thankyou.facts.resources import from_yaml, templates
from thankyou.facts.sayings import Said, Saying, joined
from thankyou.facts.stems import SENTENCE, Shape, stem_of
from thankyou.reading.lexicon import (
    ONLY_PARTICIPLE,
    PARTICIPLE,
    PAST,
    SAME_PAST,
    UNSEEN,
    base_of_third,
    word_tags,
)
from thankyou.reading.setting import Setting
from thankyou.reading.shape import can_be_clause, first_missing, main_verb, missing, runs_on, with_article
from thankyou.reading.shorthand import spelled_out
from thankyou.reading.turning import is_reader, surely_turned, what_was_said
from thankyou.reading.words import FINITE, Word, inside, listed, words_of

__all__ = [
    "LASTING",
    "as_sentence",
    "asked_or_shown",
    "certain",
    "head_of",
    "is_past",
    "is_thing",
    "is_third",
    "may_do",
    "opened",
    "quotation",
]

_UNFINISHED = re.compile(
    r"\((?:was|were|now|then)\b|[;→?!\[\]{}<>=~*|…?!“”\"]|->|\.\.|\s[-–—+&/x]+(?:\s|$)|\w\s?[/&+]\s?\w|:(?!\d)|(?:^|\s)[@#]|[a-z0-9)]\.\s|\d\s?[-–]\s?\d|^\W"
)
"""Marks of a jotting that no sentence would hold."""

_WILL = "will"
"""The form of `HR will call by Friday`: who and what, a clause of its own."""


def certain(one: Said, setting: Setting) -> Saying | None:
    """The declared form that the whole of the words certainly has; None where it is not certain."""
    text = joined(one.words)
    if text is None:
        return None
    text, spelled = spelled_out(text.rstrip(" ."), setting.names) if one.stem.shape is Shape.FREE else (text, ())
    text = whole = inside(text, setting.names) if one.stem.shape is Shape.FREE else text
    if (quoted := quotation(one, text, setting)) is not None:
        return Saying(one.path, "quote", quoted, one.stem.owner, one.stem.field)
    if one.stem.owner == "KeyPoint" and one.stem.shape is Shape.FREE:
        text = what_was_said(text, setting) or text
        text = surely_turned(text, setting) or text
    if text != whole:
        spelled = (*spelled, (whole, text))
    words = () if _UNFINISHED.search(text) else words_of(text, setting.names)
    if any(word.low in listed("chatter") for word in words):
        return None
    wish = one.stem.owner == "Remark" and _WISH.match(text)
    if (
        not words
        or (_telegraphic(words) and not wish and not _only_first_missing(one, text, words, setting))
        or runs_on(words)
    ):
        return None
    for form, part in _readings(one, text, words, setting):
        if text != whole and form not in ("you_said", "you_asked", "you_showed"):
            return None
        return Saying(one.path, form, part, one.stem.owner, one.stem.field, spelled)
    return None


def _telegraphic(words: Sequence[Word]) -> bool:
    """Whether an article is missing; behind the first one that is written, only those are that everybody writes."""
    written = next((place for place, word in enumerate(words) if word.low in _ARTICLES or word.tag == "S"), len(words))
    always = (listed("countable") | listed("person")) - listed("bare")
    return any(place < written or words[place].low in always for place in missing(words))


_ARTICLES = frozenset(("a", "an", "the"))


def _only_first_missing(one: Said, text: str, words: Sequence[Word], setting: Setting) -> bool:
    """Whether it is only the article before the whole phrase, and the field says which one it must be."""
    place = (one.stem.owner, one.stem.field)
    if place == ("NextStep", "text") and _awaited(words):
        return not _telegraphic(words_of(f"the {text}", setting.names))
    return place == ("Qualification", "need") and _is_had(words)


_QUOTED = re.compile(r"(?:“(?P<a>[^“”\"]+)”|\"(?P<b>[^“”\"]+)\")(?:\s*[-–—,]\s*(?P<who>[\w.’' ]+))?")


def quotation(one: Said, text: str, setting: Setting) -> str | None:
    """The exact words of the reader, where a jotting of a point is nothing but these, in quotation marks."""
    if (one.stem.owner, one.stem.shape) != ("KeyPoint", Shape.FREE) or not setting.is_reader:
        return None
    match = _QUOTED.fullmatch(text)
    return (match["a"] or match["b"]) if match and is_reader(match["who"] or "", setting) else None


def _readings(one: Said, text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    """The forms that the words have, with the words that complete them; the first one counts."""
    read = _FIELDS.get((one.stem.owner, one.stem.field))
    if read:
        yield from _opened(one, text, setting)
    if (one.stem.shape is Shape.SENTENCE or _speaks_for_itself(one, words, setting)) and _by_me(words):
        yield SENTENCE, as_sentence(text)
    if one.stem.owner in ("KeyPoint", "Remark") and one.stem.shape is Shape.FREE and _by_both(words, setting):
        yield SENTENCE, as_sentence(text)
    if read:
        yield from read(text, words, setting)


_SENTENCES = frozenset(
    {("Qualification", "evidence"), ("Unsaid", "text"), ("KeyPoint", "why"), ("Draw", "text"), ("NextStep", "text")}
)
"""Fields in which a clause that begins with I only lacks its full stop."""


def _speaks_for_itself(one: Said, words: Sequence[Word], setting: Setting) -> bool:
    """Whether a clause that begins with I may stand alone in its field; among points, what I said myself."""
    if (one.stem.owner, one.stem.field) == ("KeyPoint", "text"):
        verb = next((word for word in words[1:] if word.tag != "R"), words[0])
        return setting.speaker == "me" or (setting.is_reader and verb.low in listed("telling"))
    if (one.stem.owner, one.stem.field) == ("NextStep", "text") and any(word.low in ("will", "'ll") for word in words):
        return False  # a promise has a form of its own
    return (one.stem.owner, one.stem.field) in _SENTENCES


@cache
def _openings() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    data: dict[str, str] = from_yaml((templates() / "rules" / "openings.yaml").read_text(encoding="utf-8"))
    pairs = {name: [line.split(" | ", 1) for line in lines.splitlines()] for name, lines in data.items()}
    return {
        name: tuple((form, re.compile(rf"(?:{opening}) (?=\S)", re.IGNORECASE)) for form, opening in lines)
        for name, lines in pairs.items()
    }


def _opened(one: Said, text: str, setting: Setting) -> Iterator[tuple[str, str]]:
    """The form whose beginning the jotting writes itself, with what follows: `we talked about ...`, `told me that ...`."""
    for form, told, rest in opened(one, text, setting):
        words, stem = words_of(rest, setting.names), stem_of(one.stem.owner, form)
        if stem is None or not words or not _clear(words, setting) or _telegraphic(words):
            continue
        clause = _is_clause(words) and (words[0].low != "i" or told.endswith((" that ", " me ")))
        thing = _is_asked(words) or _is_ing(words) or is_thing(words)
        if clause if stem.shape is Shape.CLAUSE else thing:
            yield form, rest
            return


def opened(one: Said, text: str, setting: Setting) -> Iterator[tuple[str, str, str]]:
    """Each form whose beginning the jotting may write itself, with that beginning and what follows it."""
    if one.stem.owner in ("KeyPoint", "Concern") and not setting.is_reader:
        return
    for form, opening in _openings().get(f"{one.stem.owner}.{one.stem.field}", ()):
        if match := opening.match(text):
            yield form, match[0], text[match.end() :]


def _by_both(words: Sequence[Word], setting: Setting) -> bool:
    """`we both keep quail`, `both of us trained in Cork`: the reader and I."""
    lows = [word.low for word in words[:3]]
    lead = 2 if lows[:2] == ["we", "both"] else 3 if lows == ["both", "of", "us"] else 0
    if not lead or not setting.is_reader or len(words) < lead + 2:
        return False
    rest = [word for word in words[lead:] if word.tag != "R"]
    does = bool(rest) and (rest[0].tag in FINITE - {"VZ"} or (rest[0].tag == "VN" and "VD" in rest[0].may))
    return does and not any(word.low not in _MINE and _is_other(words, place) for place, word in enumerate(words))


# --- who is meant --------------------------------------------------------------------------------------------------------

_OTHERS = frozenset(
    "he she him her his hers himself herself they them their theirs themselves we us our ours ourselves there here u".split()
)
_MINE = frozenset({"we", "us", "our", "ours", "ourselves"})
"""Of my own doing these are my colleagues and I."""
_UNCLEAR = frozenset("it this that these those".split())


def _clear(words: Sequence[Word], setting: Setting) -> bool:
    """Whether nobody is called what the reader would not be called."""
    if not words:
        return False
    first = words[0]
    if first.low in _UNCLEAR and first.tag != "D":
        return False
    return not any(_is_other(words, place) or word.text in setting.speaker_names for place, word in enumerate(words))


def _is_other(words: Sequence[Word], place: int) -> bool:
    """Whether a pronoun means somebody who is not named, or us; `they` may be people or things that were."""
    low = words[place].low
    if low in ("they", "them", "their", "theirs", "themselves") and any(word.tag == "NS" for word in words[:place]):
        return False
    if low == "there" and place + 1 < len(words) and words[place + 1].tag in ("BEP", "BEZ", "BED"):
        return False
    return low in _OTHERS


# --- phrases -------------------------------------------------------------------------------------------------------------


def _tag(words: Sequence[Word], place: int) -> str:
    return words[place].tag if place < len(words) else ""


def _is_clause(words: Sequence[Word]) -> bool:
    return bool(words) and main_verb(words) is not None and _tag(words, 0) not in ("P", "R", "C", "K")


_MODIFIERS = frozenset({"A", "N", "NP", "POS", "S", "VN"})
_AFTER_THING = frozenset({"", "P", "W", "K", "TO", "C", ",", "VG", "I"})


def is_thing(words: Sequence[Word]) -> bool:
    """A noun phrase with whatever belongs to it."""
    determined = _tag(words, 0) in ("D", "S", "NUM")
    place = 0
    while _tag(words, place) in ("D", "S", "NUM") and (not place or words[place].low not in _ARTICLES):
        place += 1
    while _tag(words, place) in _MODIFIERS and _tag(words, place + 1) in _MODIFIERS | {"NS", "X", ","}:
        if _tag(words, place + 1) == ",":
            if _tag(words, place) != "A" or _tag(words, place + 2) not in ("A", "VN"):
                break
            place += 1
        place += 1
    head = words[place] if place < len(words) else None
    if head is None or head.tag not in ("N", "NS"):
        return False
    if not determined and (_may_be_a_verb_phrase(words, place) or any(word.tag == "," for word in words[:place])):
        return False
    if head.low in listed("way") and determined and _tag(words, place + 1) in ("D", "S", "I", "NP"):
        return not any(word.low in _OTHERS for word in words) and can_be_clause(words[place + 1 :])
    again = _tag(words, place + 1) == "D" and words[place + 1].low in ("every", "each")  # `400 letters every morning`
    return not can_be_clause(words[: _relative(words, place)]) and (again or _tag(words, place + 1) in _AFTER_THING)


def _relative(words: Sequence[Word], head: int) -> int:
    """Where a clause begins that belongs to the noun: `the rack of costumes that are still worn`; the end where none does."""
    joints = ("that", "which", "who", "whose", "where")
    found = (
        place
        for place, word in enumerate(words)
        if place > head and word.low in joints and words[place - 1].tag in ("N", "NS", "NUM", "NP")
    )
    return next(found, len(words))


def _may_be_a_verb_phrase(words: Sequence[Word], head: int) -> bool:
    """Whether a phrase without a determiner may be one that begins with a verb: `plan reviews`, `work nights`."""
    first = words[0]
    if first.low in listed("quality"):
        return False
    if head:
        return (first.tag == "N" and may_do(first.low, "VB")) or (
            words[head - 1].tag == "N" and _may_be_third(words[head]) and may_do(base_of_third(words[head].low), "VB")
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


def _is_ing(words: Sequence[Word]) -> bool:
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
        and (words[-1].tag == "VZ" or _may_be_third(words[-1]))
    )  # `selling online works`
    return main_verb(words) is None and words[1].tag not in FINITE and not works


def _is_asked(words: Sequence[Word]) -> bool:
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
        return any(word.may & FINITE or _may_be_third(word) for word in words[2:])
    return any(
        word.tag in FINITE and words[place + 1].tag not in ("TO", "D", "S") for place, word in enumerate(words[2:])
    )


def _own_verbs(words: Sequence[Word]) -> int:
    """How many verbs carry the first clause; two make `what matters is ...` a statement."""
    own = 0
    for place, word in enumerate(words[1:], 1):
        if word.tag in ("K", "W", "C", ","):
            break
        own += (word.tag in FINITE and words[place - 1].tag not in ("M", "TO", "R", "NEG", "I", "VB")) or (
            word.tag in FINITE and words[place - 1].tag == "I"
        )
    return own


def _may_be_third(word: Word) -> bool:
    """Whether a word that is at home as a plural may be a verb: `hands over`."""
    return word.tag == "NS" and word.low.endswith("s") and "VB" in word_tags(base_of_third(word.low))


def is_third(words: Sequence[Word]) -> bool:
    """`knows lathes`, `can take nights`."""
    first = words[0]
    sure = first.tag == "VZ" and not first.may & {"NS", "N"}
    asks = len(words) > 1 and words[1].tag == "I"  # `can you start`
    return len(words) > 1 and not asks and (first.tag in ("M", "BEZ", "HVZ", "DOZ") or sure)


def is_past(words: Sequence[Word]) -> bool:
    """`led the move to Kafka`; not `based in Leeds`, `trained nurse`."""
    if words[0].tag == "R" and len(words) > 2 and words[0].low in _ADVERBS:
        return is_past(words[1:])
    first, after = words[0], _tag(words, 1)
    if first.low == "used":
        return after == "TO" or (_tag(words, 1) == "P" and _tag(words, 2) in ("BEB", "VB", "HVB", "DOB"))
    if first.low in ("based", "born") or first.low in ONLY_PARTICIPLE or first.tag in ("N", "NS", "A", "NP"):
        return False
    if first.low in listed("intransitive") and any(word.low == "by" for word in words[1:3]):
        return False  # `looked after by two aunts`
    if first.low in listed("intransitive") and (after in ("P", "R", "TO") or (len(words) > 1 and words[1].low == "as")):
        return True
    if (
        first.low in SAME_PAST
        and first.low != "read"
        and (after in ("D", "S", "NUM", "I") or (after in ("R", "P") and _tag(words, 2) in ("D", "S")))
    ):
        return True
    return first.tag in ("VD", "VN", "DOD", "BED", "HVD") and (
        after in ("D", "S", "NUM", "NS", "I", "W", "C")
        or (after == "TO" and ("VN" not in first.may or first.low in listed("then_to")))
        or ("VN" not in first.may and after != "")
        or (first.low in PAST and "A" not in first.may and after in ("N", "A") and first.low not in _ATTRIBUTES)
    )


def _may_describe(low: str) -> bool:
    """Whether a past form stands before its noun nearly as often as not: `advanced`, not `repaired`."""
    tags = word_tags(low)
    return tags.get("A", UNSEEN) > max(tags.get("VD", UNSEEN), tags.get("VN", UNSEEN)) - _AS_VERB


_AS_VERB = 1.5
"""How much likelier the verb must be (logarithm)."""


def _is_past_deed(words: Sequence[Word]) -> bool:
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


def _is_present(words: Sequence[Word]) -> bool:
    first, after = words[0], _tag(words, 1)
    return first.tag == "VB" and (
        after in ("D", "S", "NUM", "I") or (not first.may & {"N", "A"} and after in ("NS", "NP"))
    )


def _by_me(words: Sequence[Word]) -> bool:
    return (
        words[0].text == "I"
        and main_verb(words) is not None
        and words[-1].low not in ("it", "so", "this", "that")
        and not any(word.low not in _MINE and _is_other(words, place) for place, word in enumerate(words))
    )


def as_sentence(text: str) -> str:
    """The words with a capital first and a full stop last."""
    return text[:1].upper() + text[1:].rstrip(" .") + "."


# --- fields --------------------------------------------------------------------------------------------------------------


def _point(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    if (found := asked_or_shown(text, setting)) is not None:
        form, rest = found
        told = words_of(rest, setting.names)
        fits = form == "you_asked" or is_thing(told) or _is_asked(told)
        if fits and not any(word.low in _OTHERS for word in told):
            yield form, rest
        return
    if not _clear(words, setting) or words[0].low == "about":
        return
    if _is_asked(words) or _is_ing(words) or (is_thing(words) and words[0].low != "no"):
        yield "about", text
    elif (
        setting.is_reader
        and _is_clause(words)
        and not _may_be_passive(words)
        and not any(word.low in ("i", "me", "my") for word in words)
    ):
        yield "you_said", text


def _may_be_passive(words: Sequence[Word]) -> bool:
    """Whether its verb may be a participle whose "are" was left out: `visits spread over two weeks`."""
    place = main_verb(words)
    return place is not None and words[place].low in SAME_PAST and _tag(words, place + 1) in ("P", "")


_DONE = re.compile(
    r"(?:(?P<who>[Ss]he|[Hh]e|[Yy]ou|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?) )?"
    r"(?:(?P<you_asked>[Aa]sked) (?=(?:me )?(?:to|about|how|why|whether|what|if|for|where|when|which|who) )|(?P<you_showed>[Ss]howed me) (?=\w))"
)


def asked_or_shown(text: str, setting: Setting) -> tuple[str, str] | None:
    """The form and the words of `asked whether ...`, `Dana showed me ...`, where the reader did it."""
    match = _DONE.match(text)
    if match is None or not setting.is_reader or not is_reader(match["who"] or "", setting):
        return None
    return match.lastgroup or "", text[match.end() :]


_WHO = re.compile(r"^(?:someone|somebody) who (?=\w)", re.IGNORECASE)


_WANTED = re.compile(
    r"^(?:they|she|he|you|we)(?:[’']re| are| is)? (?:wants?|needs?|looking for|after) (?=(?:an? |some(?:one|body) |people ))"
)


def _need(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    if wanted := _WANTED.match(text):
        text = text[wanted.end() :]
        words = words_of(text, setting.names)
    first, after = words[0].low, _tag(words, 1)
    if not _clear(words, setting):
        return
    lead = _WHO.match(text)
    if lead and _is_third_after_who(words[2:]):
        yield "someone_who", text[lead.end() :]
    elif first in ("someone", "somebody"):
        if after in ("W", "TO", "P", "A", "D", "I") and not lead:
            yield "you_need", text
    elif is_third(words) and first not in ("must", "should", "may", "might", "shall"):
        yield "someone_who", text
    elif _is_had(words):
        yield "you_need", f"someone with {with_article(text, words, indefinite=True)}"
    elif first in listed("being") and (after in ("P", "TO") or (words[1:2] and words[1].low.endswith("ing"))):
        yield "you_need", f"someone {text}"
    elif ((words[0].tag == "NS" or first == "people") and len(words) > 2 and words[1].low == "who") or (
        is_thing(words)
        and (
            first in ("a", "an")
            or head_of(words) in listed("quality")
            or (words[0].tag == "NUM" and head_of(words) in listed("span"))
        )
    ):
        yield "you_need", text


def _is_third_after_who(words: Sequence[Word]) -> bool:
    """Behind `someone who` a word in -s that may be a verb is one."""
    first = words[0]
    third = first.low.endswith("s") and not first.low.endswith("ss")
    return is_third(words) or (third and ("VZ" in first.may or "VB" in word_tags(base_of_third(first.low))))


def _is_had(words: Sequence[Word]) -> bool:
    """What somebody has, without its article: `gas qualification`, `spraying certificate`."""
    named = words[1:] if len(words) > 1 and words[0].tag == "VG" else words
    lacking = first_missing(words)
    return (
        lacking is not None
        and words[lacking].low in listed("possession") - listed("span") - listed("person")
        and lacking == _head_place(words)
        and is_thing(named)
        and not _telegraphic(words[lacking + 1 :])
    )


def _evidence(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    others = any(word.low not in _MINE and _is_other(words, place) for place, word in enumerate(words))
    if others or words[0].low in listed("received"):
        return
    if is_past(words) or _is_past_deed(words) or _has_done(words):
        yield "i_did", text
    elif words[0].low == "been" or (words[0].low in ONLY_PARTICIPLE and _tag(words, 1) in ("D", "S", "NUM")):
        yield "i_have", text
    elif (
        words[0].tag in ("D", "S", "N", "NS")
        and words[0].low not in ("her", "his", "their", "your")
        and _is_clause(words)
        and _clear(words, setting)
    ):
        yield SENTENCE, as_sentence(text)
    elif _is_present(words) or _can_or_have(words):
        yield "i_do", text
    elif words[0].low in listed("being") and _tag(words, 1) in ("P", "TO"):
        yield ("i_have", f"been {text}") if LASTING.search(text) else ("i_am", text)
    elif is_thing(words) and words[0].tag in ("D", "NUM"):
        head = head_of(words)
        if words[0].low in ("a", "an") and head in listed("person"):
            if not LASTING.search(text):
                yield "i_am", text
        elif head in listed("possession") and (len(words) > 2 or head not in listed("span")):
            yield "i_have", text


LASTING = re.compile(r"\bsince (?:\w+ )?\d{4}\b|\bfor (?:the (?:last|past) )?(?:[\w-]+ )?(?:years|months)\b")
"""What has lasted until now, so that `I am` does not go with it."""


def _has_done(words: Sequence[Word]) -> bool:
    return words[0].low == "have" and _tag(words, 1) in ("VN", "DON", "BEN", "HVD")


def _can_or_have(words: Sequence[Word]) -> bool:
    first, after = words[0].low, _tag(words, 1)
    objects = _tag(words, 2) in ("D", "S", "NUM", "A", "NS")
    verb = after in ("VB", "BEB", "HVB", "DOB") or (after == "N" and objects)
    return (first in ("can", "could") and len(words) > 2 and verb) or (first == "have" and after in ("D", "S", "NUM"))


def head_of(words: Sequence[Word]) -> str:
    """The noun of the noun phrase that the words begin with, in lower case."""
    return words[_head_place(words)].low


def _head_place(words: Sequence[Word]) -> int:
    place = 0
    while _tag(words, place + 1) in ("N", "NS", "NP", "A", "NUM", "POS", "S", "X", "VN", "R", ","):
        place += 1
    while place and words[place].tag == ",":
        place -= 1
    return place


def _worry(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    if not _clear(words[1:] if words[0].low == "that" else words, setting) or not setting.is_reader:
        return
    if words[0].low == "that" and _is_clause(words[1:]):
        yield "worry", text.partition(" ")[2]
    elif _is_clause(words):
        yield "worry", text
    elif (
        words[0].low == "never" and len(words) > 2 and (words[1].low in PARTICIPLE or words[1].low.endswith("ed"))
    ) or (words[0].low == "no" and _tag(words, 1) in ("N", "A") and head_of(words[1:]) in listed("quality")):
        yield "worry", f"I have {text}"
    elif words[0].low == "whether" and _is_clause(words[1:]):
        yield SENTENCE, f"You wondered {text}."


def _draw(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    if not _clear(words, setting):
        return
    if _is_asked(words) or _is_ing(words) or (is_thing(words) and words[0].low != "no"):
        yield "drawn_to", text
    elif words[0].low == "that" and _is_clause(words[1:]):
        yield "i_like_that", text.partition(" ")[2]
    elif _is_clause(words) and words[0].low not in ("i", "that"):
        yield "i_like_that", text


def _next(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    place = main_verb(words)
    if place is not None and words[place].low in ("will", "'ll"):
        plain = _tag(words, place + 1) in ("VB", "BEB", "HVB", "DOB") and main_verb(words[place + 1 :]) is None
        rest = re.split(r"(?:[’']ll|\bwill)\s+", text, maxsplit=1)[-1]
        others = any(word.low in _OTHERS for word in words[1:])
        if not plain or others:
            return
        if words[0].low == "i":
            yield "i_will", rest
        elif words[0].low == "you" or (
            words[0].low in ("he", "she", "they") and setting.alone and setting.speaker != "me"
        ):
            yield "they_will", rest
        elif words[0].tag in ("NP", "D", "S"):
            yield _WILL, text
    elif _is_clause(words) and _clear(words, setting) and words[0].low != "i":
        yield _WILL, text  # `the decision is expected before Christmas`
    elif (
        (is_thing(words) and words[0].tag in ("D", "S") and words[0].low != "no") or words[0].low in listed("welcome")
    ) and _clear(words, setting):
        yield "next", text
    elif _awaited(words) and _clear(words, setting):
        yield "next", f"the {text}"


def _awaited(words: Sequence[Word]) -> bool:
    """One thing that comes next, without its article: `trial shift on Saturday`."""
    return (
        bool(words)
        and is_thing(words)
        and head_of(words) in listed("event")
        and first_missing(words) == _head_place(words)
    )


def _sending(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    told = words[0].low == "no" or any(word.low in _OTHERS - _MINE for word in words)
    several = words[0].tag == "NS" and _tag(words, 1) == "P" and not can_be_clause(words)
    if (several or (is_thing(words) and words[0].tag in ("D", "S", "NUM", "NS"))) and not told:
        yield "sending", text


_WISH = re.compile(
    r"(?:good luck|best of luck|best wishes|congratulations|thanks|thank you|all the best|happy|enjoy|safe travels)\b",
    re.IGNORECASE,
)


def _remark(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    """A wish or thanks of its own: `good luck with the opening night`."""
    after = next((place for place, word in enumerate(words) if word.tag == "P"), len(words)) + 1
    clause = main_verb(words) is not None or main_verb(words[after:]) is not None
    if _WISH.match(text) and not clause and not any(word.low in _OTHERS for word in words):
        yield SENTENCE, as_sentence(text)


def _unsaid(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    """`fluent in Sylheti`: what nobody but I can be."""
    if words[0].low in listed("being") - {"used"} and _tag(words, 1) in ("P", "TO") and _clear(words, setting):
        yield SENTENCE, f"I {'have been' if LASTING.search(text) else 'am'} {text}."


_FIELDS: Mapping[tuple[str, str], Callable[[str, Sequence[Word], Setting], Iterator[tuple[str, str]]]] = {
    ("KeyPoint", "text"): _point,
    ("Qualification", "need"): _need,
    ("Qualification", "evidence"): _evidence,
    ("Concern", "text"): _worry,
    ("Unsaid", "text"): _unsaid,
    ("Draw", "text"): _draw,
    ("NextStep", "text"): _next,
    ("Material", "what"): _sending,
    ("Remark", "text"): _remark,
}
