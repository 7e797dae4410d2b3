"""Sentences that hold any words of a kind: what is offered where nothing is certain.

The sentences are data, `templates/rules/frames.yaml`: for each fact, what the words look like, and what is written then. The
person picks, so a look may be wrong; the words stand whole in every one. Start reading at `framed`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import dropwhile, takewhile
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped
from thankyou.facts.sayings import Said
from thankyou.facts.stems import NEEDS, Shape, finished, is_sentence, misfit, stem_of
from thankyou.reading.doubt import Choice
from thankyou.reading.lexicon import IRREGULAR, ONLY_PARTICIPLE, PARTICIPLE, PAST, base_of_third, is_known
from thankyou.reading.news import is_sad, may_be_sad
from thankyou.reading.phrases import head_of, head_place, is_past, is_third, may_do, tag_at
from thankyou.reading.setting import Setting
from thankyou.reading.shape import can_be_clause, describes, is_adverbial, main_verb, with_article
from thankyou.reading.words import FINITE, Word, listed, words_of

__all__ = ["LOOKS", "PLACES", "framed"]


class _Frame(NamedTuple):
    look: str
    field: str
    """`=`: the doubtful field itself, as a whole sentence."""
    text: str


@cache
def _frames() -> Mapping[str, tuple[_Frame, ...]]:
    data: dict[str, str] = shipped("rules", "frames.yaml")
    return {
        name: tuple(_Frame(*(part.strip() for part in line.split(" | ", 2))) for line in lines.splitlines())
        for name, lines in data.items()
    }


def _table(one: Said, setting: Setting) -> str:
    """Which frames a fact has."""
    owner, field = one.stem.owner, one.stem.field
    if f"{owner}.{field}" in _frames():
        return f"{owner}.{field}"
    if owner == "Qualification" and one.stem.shape is not Shape.SENTENCE:
        return "need" if field in NEEDS else "evidence"
    if owner == "KeyPoint":
        return "KeyPoint" if setting.is_reader else "KeyPoint me" if setting.speaker == "me" else "KeyPoint nobody"
    if owner in _frames():
        return owner
    if one.stem.shape is Shape.SENTENCE:
        return "sentences"
    if owner == "Concern":
        return "worry"
    return field if field in _frames() else one.stem.shape.name


_LAST_MARKS = regex(r"(?<=\w)[!?]+$")


def framed(one: Said, text: str, setting: Setting) -> Iterator[Choice]:
    """The sentences that the frames of a fact make of `text`, in their order; none where it looks like nothing that they are made for."""
    table = _table(one, setting)
    bare = _LAST_MARKS.sub("", text)
    words = words_of(bare, setting.names)
    looks = _looks(bare, words) if words else frozenset[str]()
    for frame in _frames().get(table, ()):
        if frame.look not in looks:
            continue
        if frame.text == "I have {}" and _only_past(_after_adverbs(words)):
            continue  # `I have only did`
        written = _written(frame.text, _places(bare, words, frame.text))
        named = written.startswith("my ") and written != bare and words[0].tag in ("D", "S", "NUM")  # `my the deck`
        choice = None if named else _choice(one, frame.field, written)
        if choice is not None:
            yield choice


_PLACE = regex(r"\{(\w*)\}(\.?)")


def _written(text: str, places: Mapping[str, str]) -> str:
    """A frame with its places filled; words that end with a mark of their own (`etc.`) get no full stop behind it."""
    return _PLACE.sub(lambda place: _stopped(places[place[1]], place[2]), text)


def _stopped(words: str, stop: str) -> str:
    return words if words.endswith(("!", ".")) else words + stop


def _choice(one: Said, field: str, written: str) -> Choice | None:
    """The choice that writes `written` into a field; None where the field would not take it."""
    if field == "=":
        fits = is_sentence(written)
        return Choice(sentence=written, fields={one.stem.field: written}) if fits else None
    stem = stem_of(one.stem.owner, field)
    if stem is None or misfit(stem, written):
        return None
    return Choice(sentence=finished(stem, written), fields={field: written})


# --- what words look like ------------------------------------------------------------------------------------------------

_MARK = regex(r"\s[-–—=]+\s|\s*(?:->|→|;|:|\?\?+|!+)\s+|(?<=[a-z])\.\s+")
"""Where a jotting changes from one thing to another without a word for it."""


def _looks(text: str, words: Sequence[Word]) -> frozenset[str]:
    if _MARK.search(text):
        parts = [made for part in _MARK.split(text) if (made := words_of(part))]
        told = parts and parts[0] and _looks_told(parts[0])
        deeds = len(parts) > 1 and all(_looks_past(part) for part in parts)
        return frozenset({"told" if told else "past"}) if deeds else frozenset()
    found = frozenset(look for look, is_so in LOOKS.items() if is_so(words))
    for look, others in _RATHER.items():
        if look in found:
            found -= others
    return found


def _after_adverbs(words: Sequence[Word]) -> Sequence[Word]:
    place = 0
    while place + 1 < len(words) and (
        words[place].tag in ("R", "NEG") or words[place].low in listed("before_verb") | {"also", "never"}
    ):
        place += 1
    return words[place:]


def _only_past(words: Sequence[Word]) -> bool:
    return words[0].low in PAST and words[0].low not in PARTICIPLE and not words[0].low.endswith("ed")


def _looks_clause(words: Sequence[Word]) -> bool:
    if main_verb(words) is not None:
        return True
    if words[0].tag not in ("D", "S", "I", "NP", "NUM", "NS", "N", "A") or not can_be_clause(words):
        return False
    if words[0].low == "the" and words[1].low in listed("way"):
        return False  # `the way tools are shared`
    for place, word in enumerate(words):
        if word.tag in ("W", "K", ",", "TO") or (place and (word.tag == "I" or word.low in ("that", "which", "who"))):
            return False
        if place and words[place - 1].tag in ("D", "S") and word.tag in ("VZ", "VB") and word.may & {"N", "NS"}:
            return False  # `no deploys after three`
        if place and (
            (word.tag in FINITE and word.tag != "VB") or (word.tag == "VB" and words[place - 1].tag in ("NS", "R"))
        ):
            return True
    return False


def _looks_mine(words: Sequence[Word]) -> bool:
    """What I do, am or think: `I think the rota is too tight`, `my first question was about the rota`."""
    return words[0].low in ("i", "my") and _looks_clause(words)


def _looks_theirs(words: Sequence[Word]) -> bool:
    return not _looks_mine(words) and _looks_clause(words)


def _looks_acts(words: Sequence[Word]) -> bool:
    """A noun phrase whose plural may be the verb of what stands before it: `the robot jams about twice a week`."""
    place = next((place for place, word in enumerate(words) if word.tag == "NS"), 0)
    after = tag_at(words, place + 1)
    verb = place > 1 and words[place].low.endswith("s") and may_do(base_of_third(words[place].low), "VB")
    return (
        words[0].tag in ("D", "S")
        and bool(verb)
        and words[place - 1].tag == "N"
        and after in ("R", "P", "TO", "D", "S")
    )


def _looks_cleft(words: Sequence[Word]) -> bool:
    """A sentence that begins with what it says something of: `what draws me is the river`."""
    verb = next((place for place, word in enumerate(words) if place > 1 and word.low in ("is", "was")), 0)
    return words[0].low == "what" and bool(verb) and tag_at(words, verb + 1) in ("D", "S", "N", "NS", "W", "NUM")


def _looks_liked(words: Sequence[Word]) -> bool:
    """What whoever wrote it felt, who else would have said it: `loved the old looms`."""
    return words[0].low in listed("liking") and len(words) > 1


def _looks_past(words: Sequence[Word]) -> bool:
    rest = _after_adverbs(words)
    first = rest[0]
    if first.text[:1].isupper():
        return False
    if describes(words) and "A" in first.may:
        return False
    if is_past(rest):
        return True
    after = rest[1].tag if len(rest) > 1 else ""
    if (first.low in listed("being") and after in ("P", "TO", "VG", "")) or (after in ("C", "") and first.tag == "A"):
        return False
    irregular = first.low in PAST and first.low not in IRREGULAR and first.tag not in ("NP", "N")
    regular = first.low.endswith("ed") and first.may & {"VD", "VN"} and after not in ("", ",")
    same = first.low in PAST and first.low in IRREGULAR and after in ("D", "S", "NUM", "I", "N", "NS", "P", "R")
    return bool(irregular or regular or same) and len(rest) > 1


def _looks_third(words: Sequence[Word]) -> bool:
    first = words[0]
    return is_third(words) or (first.tag == "VZ" and len(words) > 1 and "VZ" in first.may)


def _looks_base(words: Sequence[Word]) -> bool:
    rest = _after_adverbs(words)
    first, after = rest[0], rest[1].tag if len(rest) > 1 else ""
    if (first.low in PAST and first.low not in IRREGULAR) or (first.low in listed("numbered") and after == "NUM"):
        return False
    if first.tag == "M" or words[0].low in ("last", "next") or not first.text.isalpha() or first.text[:1].isupper():
        return False  # `on-call one week in five`, `Go 5 years`
    if first.tag in ("HVB", "DOB", "BEB"):
        return len(rest) > 1
    if "VB" not in first.may or first.tag in ("D", "S", "NUM", "NP", "P", "I", "W"):
        return False
    if len(rest) < 2 or not is_known(first.low):
        return False
    return first.tag == "VB" or (bool(first.may & {"N", "A"}) and after in ("D", "S", "I", "NUM", "NP"))


def _looks_verb(words: Sequence[Word]) -> bool:
    """Whether a word at home as a noun may begin as a verb: `mail samples`, `play cello`."""
    first = words[0]
    several = len(words) > 1 and words[1].tag in ("N", "NS", "NP", "A") and first.text.islower()
    if head_of(words) in listed("event"):
        return False  # `shadow shift`
    return several and "VB" in first.may and first.tag in ("N", "A", "VB") and is_known(first.low)


def _looks_modal(words: Sequence[Word]) -> bool:
    has_to = words[0].low in ("need", "have") and len(words) > 2 and words[1].tag == "TO"
    return has_to or (words[0].tag == "M" and len(words) > 1)


def _looks_i_told(words: Sequence[Word]) -> bool:
    return words[0].text == "I" and len(words) > 2 and words[1].low in listed("telling")


def _looks_gets(words: Sequence[Word]) -> bool:
    return words[0].low in listed("getting") and len(words) > 1


def _looks_does(words: Sequence[Word]) -> bool:
    """What somebody does to several things, as likely as a noun phrase: `train apprentices`, `plan reviews`."""
    if not _looks_verb(words) or words[0].tag == "A":
        return False
    return may_do(words[0].low, "VB") and words[1].tag == "NS" and len(words) == 2


def _looks_had(words: Sequence[Word]) -> bool:
    """What somebody has: `gas qualification`, `knowledge of pensions`."""
    head = head_of(words)
    return _looks_thing(words) and head in listed("possession") | listed("quality") and head not in listed("span")


def _looks_since(words: Sequence[Word]) -> bool:
    """What somebody has been until now: `Gas Safe registered since 2015`."""
    place = next((place for place, word in enumerate(words) if word.low == "since"), 0)
    been = place and (words[place - 1].tag in ("VN", "A") or words[0].low in listed("being"))
    return bool(been) and main_verb(words) is None and not is_past(words)


def _lasts(words: Sequence[Word]) -> bool:
    return any(word.low == "since" for word in words)


def _looks_ing(words: Sequence[Word]) -> bool:
    first = words[0]
    return first.low.endswith("ing") and "VG" in first.may and len(words) > 1 and main_verb(words) is None


def _looks_asked(words: Sequence[Word]) -> bool:
    return (words[0].tag == "W" or words[0].low in ("if", "whether")) and len(words) > 2


def _looks_quality(words: Sequence[Word]) -> bool:
    first = words[0]
    if (
        first.low in listed("being")
        and len(words) > 1
        and (words[1].tag in ("P", "TO", "C", ",") or words[1].low.endswith("ing"))
    ):
        return True
    parts: list[list[Word]] = [[]]
    for word in words:
        parts = [*parts, []] if word.tag == "," else [*parts[:-1], [*parts[-1], word]]
    if not any(word.may & {"A", "VN"} for word in parts[0]):
        return False
    return all(part and (describes(part) or (len(part) == 1 < len(parts) and "A" in part[0].may)) for part in parts)


def _looks_rated(words: Sequence[Word]) -> bool:
    """A quality, and behind a comma something else: `physically fit, no fear of heights`."""
    comma = next((place for place, word in enumerate(words) if word.tag == ","), 0)
    rest = words[comma + 1 :]
    return bool(comma and rest) and describes(words[:comma]) and not describes(rest)


def _looks_told(words: Sequence[Word]) -> bool:
    return words[0].low in listed("telling") and words[0].tag != "VZ" and len(words) > 1


def _looks_passive(words: Sequence[Word]) -> bool:
    """What was done to whoever wrote it: `was shown the flume`."""
    return words[0].low == "was" and len(words) > 2 and words[1].low in listed("two_objects")


def _looks_undergone(words: Sequence[Word]) -> bool:
    """What was done to whoever wrote it, with nothing behind that it could be done to: `promoted twice in three years`."""
    first, after = words[0], words[1].tag if len(words) > 1 else ""
    regular = first.low.endswith("ed") and bool(first.may & {"VD", "VN"})
    acts = first.low in listed("intransitive") | listed("being") | listed("telling") | listed("then_to")
    phrasal = after == "R" and len(words) > 2 and words[2].tag in ("D", "S", "NUM", "A", "N", "NS")
    return regular and after in ("R", "P") and not phrasal and not acts and not is_past(words)


def _looks_visited(words: Sequence[Word]) -> bool:
    """What one does where one is shown round: `walked through the cold store`."""
    return words[0].low in listed("visiting") and len(words) > 1


def _looks_been(words: Sequence[Word]) -> bool:
    """`been the new one in that queue`: what only goes with `have`."""
    return words[0].low in ONLY_PARTICIPLE and len(words) > 1


def _looks_bound(words: Sequence[Word]) -> bool:
    """Where somebody is or is going: `off to walk the Camino`, `just back from leave`."""
    rest = words[1:] if words[0].low in ("just", "now", "still") else words
    return len(rest) > 1 and rest[0].low in ("off", "away", "back") and rest[1].tag in ("TO", "P")


def _looks_you_told(words: Sequence[Word]) -> bool:
    return words[0].low == "you" and len(words) > 2 and words[1].low in listed("telling")


def _looks_person(words: Sequence[Word]) -> bool:
    return _looks_thing(words) and (head_of(words) in listed("person") or words[0].low in listed("person"))


def _looks_lasting(words: Sequence[Word]) -> bool:
    lasts = any(word.low in listed("span") or word.low == "since" for word in words[1:])
    return (words[0].low in listed("person") or head_of(words) in listed("person")) and lasts


def _looks_none(words: Sequence[Word]) -> bool:
    return words[0].low == "no" and len(words) > 1


def _looks_some(words: Sequence[Word]) -> bool:
    """Something that there is: `400 invoices`, `lots of turnover`, `a kiln`, not `the kiln`."""
    first = words[0]
    several = words[head_place(words)].tag == "NS"  # not `50 min drive`
    counted = first.tag in ("NUM", "NS") and several
    return _looks_thing(words) and (counted or first.low in ("a", "an", "many", "several", "few"))


def _looks_feast(words: Sequence[Word]) -> bool:
    """What one is congratulated on: `new baby`, `marathon in 3:10`, not `house flooded`, nor what is still to come."""
    return _is_event(words, "feast") and not may_be_sad(words) and not any(word.low in _SOON for word in words)


_SOON = frozenset(("next", "tomorrow", "soon"))


def _looks_ahead(words: Sequence[Word]) -> bool:
    """What may still be to come, and go well or not: `exam on Friday`, `moving house next week`."""
    return _is_event(words, "to_come")


def _is_event(words: Sequence[Word], kind: str) -> bool:
    """Whether words only name an event of a kind: `her first marathon`, `moving house`, not `house sold`."""
    if _looks_ing(words):
        return words[0].low in listed(kind)
    bare = dropwhile(lambda word: word.tag in ("D", "S"), words)
    named = list(takewhile(lambda word: word.low not in _SOON, bare))
    return bool(named) and head_of(named) in listed(kind) and not _looks_clause(words)


def _looks_sad(words: Sequence[Word]) -> bool:
    """What nobody is glad to hear: `her dog was ill`."""
    return _looks_clause(words) and is_sad(words)


def _looks_grave(words: Sequence[Word]) -> bool:
    """What nobody may be glad to hear, or everybody: `her mother broke the record`."""
    return _looks_clause(words) and may_be_sad(words) and not is_sad(words)


def _looks_did_grave(words: Sequence[Word]) -> bool:
    """The same of what somebody did who is not named: `broke the record`."""
    return _looks_past(words) and may_be_sad(words)


def _looks_hoped(words: Sequence[Word]) -> bool:
    """What is not over yet: `her shop opens in May`, not `her team won`."""
    return _looks_clause(words) and not any(word.tag in ("VD", "BED", "HVD", "DOD") for word in words)


def _looks_both(words: Sequence[Word]) -> bool:
    """What we both do or did: `both grew up on farms`."""
    return words[0].low == "both" and len(words) > 1 and words[1].tag in ("VD", "VB", "HVB", "VN")


def _looks_thing(words: Sequence[Word]) -> bool:
    if words[0].low in listed("roughly") and len(words) > 1 and words[1].tag == "NUM":
        words = words[1:]
    first = words[0]
    if first.tag not in ("D", "S", "A", "N", "NS", "NP", "NUM", "VN", "X", "VG", "VB", "R") or is_adverbial(words):
        return False
    if first.tag in ("R", "X") and len(words) < 2:
        return False
    if first.tag == "NP" and len(words) > 1 and words[1].tag == "R":
        return False  # `Ade just back from leave`
    if any(word.tag == "TO" and words[place - 1].tag == "NP" for place, word in enumerate(words) if place):
        return False  # `HR to revert`
    return main_verb(words) is None and any(word.tag in ("N", "NS", "NP", "X", "VG") for word in words)


def _looks_shared(words: Sequence[Word]) -> bool:
    return words[0].low == "both" and len(words) > 1 and words[1].low != "of" and main_verb(words) is None


def _looks_to(words: Sequence[Word]) -> bool:
    return words[0].tag == "TO"


LOOKS: Mapping[str, Callable[[Sequence[Word]], bool]] = {
    "clause": _looks_clause,
    "mine": _looks_mine,
    "theirs": _looks_theirs,
    "acts": _looks_acts,
    "cleft": _looks_cleft,
    "liked": _looks_liked,
    "past": _looks_past,
    "third": _looks_third,
    "base": _looks_base,
    "verb": _looks_verb,
    "ing": _looks_ing,
    "asked": _looks_asked,
    "quality": _looks_quality,
    "rated": _looks_rated,
    "person": _looks_person,
    "lasting": _looks_lasting,
    "none": _looks_none,
    "some": _looks_some,
    "thing": _looks_thing,
    "feast": _looks_feast,
    "sad": _looks_sad,
    "grave": _looks_grave,
    "did grave": _looks_did_grave,
    "hoped": _looks_hoped,
    "both": _looks_both,
    "ahead": _looks_ahead,
    "manner": is_adverbial,
    "shared": _looks_shared,
    "to": _looks_to,
    "told": _looks_told,
    "you told": _looks_you_told,
    "modal": _looks_modal,
    "i told": _looks_i_told,
    "gets": _looks_gets,
    "does": _looks_does,
    "had": _looks_had,
    "since": _looks_since,
    "passive": _looks_passive,
    "undergone": _looks_undergone,
    "visited": _looks_visited,
    "been": _looks_been,
    "bound": _looks_bound,
}
_NOUNS = frozenset({"thing", "some", "none", "person", "lasting", "had"})
_RATHER = {
    "passive": frozenset({"past"}) | _NOUNS,
    "visited": frozenset({"past"}) | _NOUNS,
    "been": frozenset({"past"}) | _NOUNS,
    "bound": _NOUNS | {"quality", "manner"},
    "you told": frozenset({"clause", "theirs"}),
    "told": frozenset({"past", "base"}) | _NOUNS,
    "i told": frozenset({"clause", "mine"}),
    "person": frozenset({"thing", "had"}),
    "cleft": frozenset({"asked", "clause", "theirs"}) | _NOUNS,
    "liked": frozenset({"past", "base"}) | _NOUNS,
    "gets": frozenset({"base", "verb"}),
    "does": frozenset({"ing"}) | _NOUNS,
    "clause": frozenset({"base", "third", "past"}) | _NOUNS | {"quality", "manner"},
    "past": _NOUNS | {"quality", "manner"},
    "third": _NOUNS | {"quality", "manner"},
    "base": _NOUNS | {"quality", "manner"},
    "asked": _NOUNS | {"quality", "manner"},
    "sad": frozenset({"clause", "hoped"}),
    "grave": frozenset({"clause", "hoped"}),
    "did grave": frozenset({"past"}),
    "both": frozenset({"clause", "shared"}),
    "none": frozenset({"thing"}),
    "quality": _NOUNS,
    "ing": _NOUNS - {"none"},
    "manner": _NOUNS,
    "lasting": frozenset({"person", "thing"}),
    "had": frozenset({"ing"}),
    "modal": _NOUNS | {"quality", "manner", "base", "verb"},
    "since": _NOUNS | {"quality", "past"},
}
"""Which looks another one rules out."""


# --- what is written -----------------------------------------------------------------------------------------------------


PLACES = frozenset({"", "First", "the", "a", "be", "plain"})
"""The names of the places in a frame."""


def _to_comma(words: Sequence[Word]) -> Sequence[Word]:
    """The words to the first comma behind what may be their noun: `no uniform`, of `no uniform, own shoes`."""
    ends = (at for at, word in enumerate(words) if at and word.tag == "," and words[at - 1].may & {"N", "NS", "NP"})
    return words[: next(ends, len(words))]


def _places(text: str, words: Sequence[Word], frame: str) -> Mapping[str, str]:
    """What stands in the places of a frame. The words themselves have the empty name."""
    made = {"": text, "First": text[:1].upper() + text[1:], "the": text, "a": text, "be": "are", "plain": text}
    if ("{the}" in frame or "{a}" in frame) and not _looks_ing(words):
        made["the"] = with_article(text, words, indefinite=False)
        made["a"] = with_article(text, words, indefinite=True)
    if "{be}" in frame:
        place = head_place(_to_comma(words))
        several = (
            "NS" in {words[place].tag, *words[place].may}
            or words[0].tag == "NUM"
            or words[0].low in ("many", "several", "few")
        )
        made["be"] = ("have been" if several else "has been") if _lasts(words) else "are" if several else "is"
    if "{plain}" in frame:
        first = words[0].text
        made["plain"] = base_of_third(words[0].low) + text[words[0].at + len(first) :]
    return made
