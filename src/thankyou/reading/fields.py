"""What the jotting of each field certainly says: a function a field, which gives a form and the words that complete it.

Start reading at `FIELDS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

from thankyou.facts.patterns import regex
from thankyou.facts.sayings import Said
from thankyou.facts.stems import SENTENCE, Stem, stem_of
from thankyou.reading.lexicon import ONLY_PARTICIPLE, PARTICIPLE, SAME_PAST, base_of_third, word_tags
from thankyou.reading.phrases import (
    LASTING,
    MINE,
    OTHERS,
    as_sentence,
    clear,
    head_of,
    head_place,
    is_asked,
    is_clause,
    is_other,
    is_past,
    is_past_deed,
    is_present,
    is_thing,
    is_third,
    is_topic,
    tag_at,
    telegraphic,
)
from thankyou.reading.setting import Setting
from thankyou.reading.shape import can_be_clause, first_missing, main_verb, with_article
from thankyou.reading.turning import house_to_you, is_reader, told_them
from thankyou.reading.words import Word, listed, words_of

__all__ = [
    "FIELDS",
    "NEED",
    "TALKING",
    "WISH",
    "asked_or_shown",
    "awaited",
    "has_done",
    "is_had",
    "is_need",
    "may_be_need",
    "wanted",
    "whose_doubt",
]

_WILL = "will"
"""The form of `HR will call by Friday`: who and what, a clause of its own."""


TALKING = regex(
    r"(?:laughing|joking|chatting|talking|bonding)"
    r"(?: (?:together|again|briefly|a (?:while|bit|lot|moment)|with (?:you|her|him|them)))*(?: (?:about|over)\b|$)"
)
"""What reader and candidate did together, and no topic: `joking about goats`, not `chatting with families`."""


def _point(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    if (mine := told_them(text, setting)) is not None:
        did, what = mine
        told = words_of(what, setting.names)
        begun = told[0].low in (
            "that",
            "about",
            "how",
            "why",
            "what",
            "where",
            "who",
            "whether",
            "if",
            "when",
            "i",
            "to",
        )
        if begun and did != "gave" and not _SEVERAL.match(text) and _is_whole(told, setting):
            yield SENTENCE, as_sentence(f"I {did} you {what}")
        return
    if (found := asked_or_shown(text, setting)) is not None:
        form, rest = found
        told = words_of(rest, setting.names)
        fits = form == "you_asked" or is_thing(told) or is_asked(told)
        if fits and not any(is_other(told, place) for place in range(len(told))):
            yield form, rest
        return
    if not clear(words, setting) or words[0].low == "about" or TALKING.match(text):
        return
    if setting.is_reader and [word.low for word in words[:2]] == ["was", "shown"] and is_topic(words[2:] or words):
        yield SENTENCE, as_sentence(f"I {text}")
    if is_topic(words):
        yield "about", text
    elif (
        setting.is_reader
        and is_clause(words)
        and not _may_be_passive(words)
        and not any(word.low in ("i", "me", "my") for word in words)
    ):
        yield "you_said", text


_SEVERAL = regex(r"(?:I )?(?:also )?\w+ them\b")
"""Who was told something, and may be others than the reader."""


def _is_whole(told: Sequence[Word], setting: Setting) -> bool:
    """Whether what follows `I told you` goes on with it and speaks of nobody else: `about ...`, `that I ...`, `how I would ...`."""
    rest = told if told[0].low == "i" else told[1:]
    if telegraphic(told) or not rest or not clear(rest, setting) or any(word.low in ("it", "you") for word in told):
        return False
    if told[0].low in ("that", "i"):
        return is_clause(rest)
    return is_topic(rest) if told[0].low == "about" else is_asked(told) if told[0].tag == "W" else is_clause(rest)


def _may_be_passive(words: Sequence[Word]) -> bool:
    """Whether its verb may be a participle whose "are" was left out: `visits spread over two weeks`."""
    place = main_verb(words)
    if place is None or words[0].tag == "I":
        return False
    return words[place].low in SAME_PAST and tag_at(words, place + 1) in ("P", "")


def _why(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    """A reason that writes the `because` of its sentence itself, or of which `myself` says whose it is."""
    own = words[2:] if tag_at(words, 1) == "I" and words[1].low == "it" else words[1:]
    if words[0].low == "because" and is_clause(words[1:]) and clear(own, setting):
        yield "why", text.partition(" ")[2]
    elif any(word.low == "myself" for word in words) and clear(words, setting):
        if words[0].low in ONLY_PARTICIPLE:
            yield "why", f"I have {text}"
        elif is_past(words):
            yield "why", f"I {text}"


_DONE = regex(
    r"(?:(?P<who>[Ss]he|[Hh]e|[Yy]ou|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?) )?"
    r"(?:(?P<you_asked>[Aa]sked) (?=(?:me )?(?:to|about|how|why|whether|what|if|for|where|when|which|who) )|(?P<you_showed>[Ss]howed me) (?=\w))"
)


def asked_or_shown(text: str, setting: Setting) -> tuple[str, str] | None:
    """The form and the words of `asked whether ...`, `Dana showed me ...`, where the reader did it."""
    match = _DONE.match(text)
    if match is None or not setting.is_reader or not is_reader(match["who"] or "", setting):
        return None
    return match.lastgroup or "", text[match.end() :]


_WHO = regex(r"^(?:someone|somebody) who (?=\w)", re.IGNORECASE)


_WANTED = regex(
    r"(?:(?P<who>[Tt]hey|[Ss]he|[Hh]e|[Yy]ou|[Ww]e|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?)(?:[’']re|[’']s| are| is)?(?: |(?=[’']d )))?(?:also |really |still )?"
    r"(?:wants?|needs?|(?:would|[’']d) like|(?:(?:is |are )?looking|looks?) for|(?<=[a-z] )after) (?!to\b)(?=\w)"
)


def wanted(text: str, setting: Setting, *, anybody: bool = False) -> str | None:
    """What is needed, behind whose need it is: `they want`, `Dana is looking for`, `need`; None where a need does not begin so.

    `anybody`: it may be the need of somebody of whom the facts know nothing.
    """
    match = _WANTED.match(text)
    if match is None:
        return None
    who = match["who"] or ""
    known = anybody or who.lower() in ("", "they", "she", "he", "you", "we") or set(who.split()) <= setting.names
    return text[match.end() :] if known else None


NEED = cast("Stem", stem_of("Qualification", "need"))
_SOUGHT = 4
"""Within how many words it is said that a person is sought: `need a part-time porter`."""
_OF_THEIRS = regex(r"\b(?:wants|needs|looks)\b")
"""What I do not do: `wants`, not `need`, which goes for a visa of mine too."""
_SOMEBODY = regex(r"(?:someone|somebody|some1|s/o) (?=\w)", re.IGNORECASE)


def may_be_need(one: Said, setting: Setting) -> bool:
    """Whether what stands in the place of a proof may be what they look for, or what I do: `need a visa`, `looking for patience`."""
    mine = (one.stem.owner, one.stem.field) == ("Qualification", "evidence")
    return mine and wanted(one.words, setting) is not None


def is_need(one: Said, setting: Setting) -> bool:
    """Whether what stands in the place of a proof is what they look for: `need a driver who can weld`, `someone who sings`."""
    if (one.stem.owner, one.stem.field) != ("Qualification", "evidence"):
        return False
    match = _WANTED.match(one.words)
    sought = one.words[match.end() :] if match else one.words
    if _SOMEBODY.match(sought) and (match is None or wanted(one.words, setting) is not None):
        return True
    if match is None or wanted(one.words, setting) is None:
        return False
    words = words_of(sought, setting.names)
    somebody = any(word.low in listed("person") for word in words[:_SOUGHT]) or any(word.low == "who" for word in words)
    return bool(match["who"]) or _OF_THEIRS.search(match[0]) is not None or somebody


_MUST = regex(r"(?:must|needs? to|has to) (?:(?P<have>have)|be) (?=\w)")


def _need(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    if must := _MUST.match(text):
        text = text[must.end() :]
        words = words_of(text, setting.names)
        if must["have"] and clear(words, setting) and is_thing(words) and words[0].low != "own":
            yield "you_need", f"someone with {text}"
        if must["have"] or words[0].low not in listed("being"):
            return
    first, after = words[0].low, tag_at(words, 1)
    if not clear(_of_their_own(words), setting):
        return
    if least := re.match(r"(?:at least|more than) (?=\w)", text):
        counted = words_of(text[least.end() :], setting.names)
        if counted[0].tag == "NUM" and head_of(counted) in listed("span") and is_thing(counted):
            yield "you_need", text
        return
    lead = _WHO.match(text)
    if lead and _is_third_after_who(words[2:]):
        yield "someone_who", text[lead.end() :]
    elif first in ("someone", "somebody"):
        if after in ("W", "TO", "P", "A", "D", "I") and not lead:
            yield "you_need", text
    elif is_third(words) and first not in ("must", "should", "may", "might", "shall"):
        yield "someone_who", text
    elif is_had(words):
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


def _of_their_own(words: Sequence[Word]) -> Sequence[Word]:
    """The words with `their own` as whosever it is who is sought: `a shepherd with their own dog`."""
    if words[0].low not in ("a", "an", "someone", "somebody"):
        return words
    owned = {
        place
        for place, word in enumerate(words)
        if [one.low for one in words[place : place + 2]] == ["their", "own"]
        and words[place - 1].low in ("with", "and", "has", "in", "on")
    }
    return [word._replace(low="the") if place in owned else word for place, word in enumerate(words)]


def _is_third_after_who(words: Sequence[Word]) -> bool:
    """Behind `someone who` a word in -s that may be a verb is one."""
    first = words[0]
    third = first.low.endswith("s") and not first.low.endswith("ss")
    return is_third(words) or (third and ("VZ" in first.may or "VB" in word_tags(base_of_third(first.low))))


def is_had(words: Sequence[Word]) -> bool:
    """What somebody has, without its article: `gas qualification`, `spraying certificate`."""
    named = words[1:] if len(words) > 1 and words[0].tag == "VG" else words
    lacking = first_missing(words)
    return (
        lacking is not None
        and words[lacking].low in listed("possession") - listed("span") - listed("person")
        and lacking == head_place(words)
        and is_thing(named)
        and not telegraphic(words[lacking + 1 :])
    )


def _evidence(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    others = any(word.low not in MINE and is_other(words, place) for place, word in enumerate(words))
    if others or words[0].low in listed("received"):
        return
    if is_past(words) or is_past_deed(words) or has_done(words):
        yield "i_did", text
    elif words[0].low == "been" or (words[0].low in ONLY_PARTICIPLE and tag_at(words, 1) in ("D", "S", "NUM")):
        yield "i_have", text
    elif (
        words[0].tag in ("D", "S", "N", "NS")
        and words[0].low not in ("her", "his", "their", "your")
        and is_clause(words)
        and clear(words, setting)
    ):
        yield SENTENCE, as_sentence(text)
    elif is_present(words) or _can_or_have(words):
        yield "i_do", text
    elif _is_being(words) and not _PAST_TIME.search(text):
        yield ("i_have", f"been {text}") if LASTING.search(text) else ("i_am", text)
    elif len(words) > 2 and is_thing(words) and head_of(words) in listed("possession") & listed("quality"):
        yield "i_have", text
    elif is_thing(words) and words[0].tag in ("D", "NUM"):
        head = head_of(words)
        if words[0].low in ("a", "an") and head in listed("person"):
            yield ("i_have", f"been {text}") if LASTING.search(text) else ("i_am", text)
        elif head in listed("possession") and (len(words) > 2 or head not in listed("span")):
            yield "i_have", f"had {text}" if _SINCE.search(text) else text


def _is_being(words: Sequence[Word]) -> bool:
    """`fluent in Welsh`, `used to nights`, `certified as a rigger`."""
    named = words[0].low in listed("status") and len(words) > 2 and words[1].low == "as"
    return named or (words[0].low in listed("being") and tag_at(words, 1) in ("P", "TO") and words[1].low != "by")


_PAST_TIME = regex(r"\b(?:in|from) (?:\w+ )?\d{4}\b|\bago\b|\blast (?!for\b)")
"""When something was: `certified in 2015`, where `I am` does not go with it."""
_SINCE = regex(r"\bsince\b")
"""Since when one has had something."""


def has_done(words: Sequence[Word]) -> bool:
    done = next((word.tag for word in words[1:] if word.tag not in ("R", "NEG")), "")
    return words[0].low == "have" and done in ("VN", "DON", "BEN", "HVD")


def _can_or_have(words: Sequence[Word]) -> bool:
    first, after = words[0].low, tag_at(words, 1)
    objects = tag_at(words, 2) in ("D", "S", "NUM", "A", "NS")
    verb = after in ("VB", "BEB", "HVB", "DOB") or (after == "N" and objects)
    return (first in ("can", "could") and len(words) > 2 and verb) or (first == "have" and after in ("D", "S", "NUM"))


_DOUBTED = regex(
    r"(?:(?P<who>[Ss]he|[Hh]e|[Yy]ou|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?) )?(?P<was>(?:was|were) (?=(?:not sure|unsure|worried|concerned|afraid)\b))?"
    r"(?P<how>wondered|asked|doubted|feared|not sure|unsure|worried|concerned|afraid) (?P<rest>(?:(?P<join>whether|if|that) |(?=I\b)).+)"
)


def _doubted(text: str, setting: Setting) -> tuple[str, str] | None:
    """`Dana was not sure that I would stay` to Dana: `You were not sure that ...`; only whose doubt it was changes."""
    match = _DOUBTED.fullmatch(text)
    made = whose_doubt(text, setting)
    if match is None or made is None:
        return None
    needs_was = match["how"] not in ("wondered", "asked", "doubted", "feared")
    rest = words_of(match["rest"], setting.names)[bool(match["join"]) :]
    finite = not match["who"] or needs_was == bool(match["was"]) or match["how"] == "worried"
    joined = match["join"] or match["how"] not in ("wondered", "asked")
    if not finite or not joined or not is_clause(rest) or not clear(rest, setting):
        return None
    return made


def whose_doubt(text: str, setting: Setting) -> tuple[str, str] | None:
    """What the reader doubted, told to the reader, where a jotting says that it was the reader; a proposal."""
    match = _DOUBTED.fullmatch(text)
    if match is None or not is_reader(match["who"] or "", setting):
        return None
    if match["how"] in ("worried", "concerned", "afraid") and match["join"] in ("that", None):
        return "worry", match["rest"].removeprefix("that ")
    needs_was = match["how"] not in ("wondered", "asked", "doubted", "feared")
    return SENTENCE, as_sentence(f"You {'were ' if needs_was else ''}{match['how']} {match['rest']}")


_NOT_MUCH = regex(r"(?P<not>not (?=(?:much|many|enough|any|a lot of)\b))?(?P<what>.+)")


_ONLY = regex(r"only (?=\w)")


def _lacked(text: str, setting: Setting) -> str | None:
    """What I lack, as a clause: `not much work with goats`, `little experience of kilns`."""
    if (few := _ONLY.match(text)) and (words := words_of(text[few.end() :], setting.names)):
        spans = words[0].tag == "NUM" and head_of(words) in listed("span") and is_thing(words)
        return f"I have {text}" if spans else None
    match = _NOT_MUCH.fullmatch(text)
    what = match["what"] if match else text
    words = words_of(what, setting.names)
    if len(words) < 2 or words[0].low not in ("much", "many", "enough", "any", "little", "limited", "few", "no", "a"):
        return None
    if not is_thing(words) and not is_thing(words[1:]):
        return None
    head = head_of(words[1:] if words[0].tag == "D" else words)
    if match and match["not"]:
        if head in listed("quality") | listed("possession"):
            return f"I do not have {what}"
        return f"I have not done {what}" if head in listed("done") else None
    if words[0].low not in ("little", "limited", "no"):
        return None
    return f"I have {what}" if head in listed("quality") | listed("possession") - listed("span") else None


_UNTIL_NOW = regex(r"\b(?:so far|until now|yet)$")


def _worry(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    if setting.is_reader and (doubted := _doubted(text, setting)):
        yield doubted
        return
    if not clear(words[1:] if words[0].low == "that" else words, setting) or not setting.is_reader:
        return
    if words[0].low == "that" and is_clause(words[1:]):
        yield "worry", text.partition(" ")[2]
    elif is_clause(words):
        yield "worry", text
    elif (
        words[0].low in ("never", "only")
        and len(words) > 2
        and (words[1].low in PARTICIPLE or (words[1].low.endswith("ed") and words[1].may & {"VD", "VN"}))
        and (words[0].low == "never" or _UNTIL_NOW.search(text) or tag_at(words, 2) not in ("N", "A"))
    ):
        yield "worry", f"I have {text}"
    elif lacked := _lacked(text, setting):
        yield "worry", lacked
    elif words[0].low == "whether" and is_clause(words[1:]):
        yield SENTENCE, as_sentence(f"You wondered {text}")


def _draw(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    if house_to_you(text, setting) != text:
        return
    told = text.partition(" ")[2] if words[0].low == "that" and len(words) > 2 else text
    own = words if told == text else words_of(told, setting.names)
    if told != text and is_clause(own) and clear(own, setting):
        yield "i_like_that", told
    if not clear(words, setting):
        return
    if is_topic(words):
        yield "drawn_to", text
    elif is_clause(words) and words[0].low not in ("i", "that"):
        yield "i_like_that", text


_WILL_DO = regex(r"(?:[’']ll|\bwill)\s+")


def _next(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    place = main_verb(words)
    if place is not None and words[place].low in ("will", "'ll"):
        plain = tag_at(words, place + 1) in ("VB", "BEB", "HVB", "DOB") and main_verb(words[place + 1 :]) is None
        rest = _WILL_DO.split(text, maxsplit=1)[-1]
        others = any(
            word.low in OTHERS or (word.text in setting.speaker_names and tag_at(words, at + 1) == "POS")
            for at, word in enumerate(words)
            if at or word.low not in ("he", "she", "they")
        )
        if not plain or others:
            return
        named = [word.text in setting.speaker_names for word in words[:place]]
        if any(named) and not all(named):
            return  # `Dana and the trustees will meet`
        if words[0].low == "i":
            yield "i_will", rest
        elif words[0].low == "you" or (
            words[0].low in ("he", "she", "they") and setting.alone and setting.speaker != "me"
        ):
            yield "they_will", rest
        elif words[0].tag in ("NP", "D", "S") or (words[0].low == "they" and words[1].low == "will"):
            yield _WILL, text
    elif is_clause(words) and clear(words, setting) and words[0].low != "i":
        yield _WILL, text  # `the decision is expected before Christmas`
    elif (
        (is_thing(words) and is_topic(words) and words[0].tag in ("D", "S")) or words[0].low in listed("welcome")
    ) and clear(words, setting):
        yield "next", text
    elif awaited(words) and clear(words, setting):
        yield "next", f"the {text}"


def awaited(words: Sequence[Word]) -> bool:
    """One thing that comes next, without its article: `trial shift on Saturday`."""
    return (
        bool(words)
        and is_thing(words)
        and head_of(words) in listed("event")
        and first_missing(words) == head_place(words)
    )


def _sending(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    told = words[0].low == "no" or any(word.low in OTHERS - MINE for word in words)
    several = words[0].tag == "NS" and tag_at(words, 1) == "P" and not can_be_clause(words)
    if (several or (is_thing(words) and words[0].tag in ("D", "S", "NUM", "NS"))) and not told:
        yield "sending", text


WISH = regex(
    r"(?:good luck|best of luck|best wishes|congratulations|thanks|thank you|all the best|happy|enjoy|safe travels)\b",
    re.IGNORECASE,
)


def _remark(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    """A wish or thanks of its own: `good luck with the opening night`."""
    after = next((place for place, word in enumerate(words) if word.tag == "P"), len(words)) + 1
    clause = main_verb(words) is not None or main_verb(words[after:]) is not None
    if WISH.match(text) and not clause and not any(word.low in OTHERS for word in words):
        yield SENTENCE, as_sentence(text)


_LEFT_UNSAID = regex(
    r"(?:(?:forgot to (?:say|mention)|should(?:[’']ve| have) (?:said|mentioned)|did(?: not|n[’']t) (?:get to )?(?:say|mention)) )?"
    r"(?:that )?(?=(?:I|my)\b)"
)


def _unsaid(text: str, words: Sequence[Word], setting: Setting) -> Iterator[tuple[str, str]]:
    """`fluent in Sylheti`: what nobody but I can be; what I did not say, behind words that only tell so."""
    if told := _LEFT_UNSAID.match(text):
        own = words_of(text[told.end() :], setting.names)
        if told[0] and is_clause(own) and clear(own, setting):
            yield SENTENCE, as_sentence(text[told.end() :])
        return
    if words[0].low in listed("being") - {"used"} and tag_at(words, 1) in ("P", "TO") and clear(words, setting):
        yield SENTENCE, as_sentence(f"I {'have been' if LASTING.search(text) else 'am'} {text}")
    elif (is_past(words) or has_done(words)) and words[0].low != "forgot" and clear(words, setting):
        yield SENTENCE, as_sentence(f"I {text}")


FIELDS: Mapping[tuple[str, str], Callable[[str, Sequence[Word], Setting], Iterator[tuple[str, str]]]] = {
    ("KeyPoint", "text"): _point,
    ("KeyPoint", "why"): _why,
    ("Qualification", "need"): _need,
    ("Qualification", "evidence"): _evidence,
    ("Concern", "text"): _worry,
    ("Unsaid", "text"): _unsaid,
    ("Draw", "text"): _draw,
    ("NextStep", "text"): _next,
    ("Material", "what"): _sending,
    ("Remark", "text"): _remark,
}
