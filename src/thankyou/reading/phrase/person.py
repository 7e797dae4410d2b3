"""Who is who in a jotting, as the reader of one note sees it.

The candidate stays *I*. The reader becomes *you*, their organisation *you/your*. A colleague keeps the name. What
cannot be told is refused (`Unclear`), never guessed: the jotting is then left out and reported.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from thankyou.reading.phrase.lexicon import SUBJECTS, base_of
from thankyou.reading.phrase.tokens import Token

__all__ = ["Perspective", "Speaker", "Unclear", "seen"]


MARK = "\x02"
"""Stands in front of a name so that it keeps its capital; taken off before a form leaves the package."""


class Unclear(Exception):
    """It cannot be told whom a word means; the reason is written for the candidate. Never leaves this package."""


class Speaker(StrEnum):
    """Who raised a point, as this reader sees it."""

    READER = "reader"
    COLLEAGUE = "colleague"
    CANDIDATE = "candidate"
    UNKNOWN = "unknown"


class Perspective(NamedTuple):
    """One note's point of view."""

    speaker: Speaker = Speaker.UNKNOWN
    speaker_name: str = ""
    """How a note speaks of the colleague who raised it."""
    reader_names: frozenset[str] = frozenset()
    """The reader's given, family and full names in lower case."""
    reader_gender: str = ""
    """`she`, `he`, `they` or empty, from pronouns or honorific only."""
    speaker_gender: str = ""
    others: frozenset[str] = frozenset()
    """Names of the other interviewers, lower case."""
    alone: bool = True
    """Whether the reader was the only interviewer."""
    proper: frozenset[str] = frozenset()
    """Other words that keep their capital, lower case: the company, people, products."""
    plural: bool = False
    """Whether an earlier segment of the jotting mentioned several people or things that *they* may mean."""
    human: str = ""
    """`yes` where an earlier segment mentioned somebody else whom *she* or *he* means, `maybe` where it may have."""
    mine: bool = False
    """Whether the field is the candidate's own story (evidence, why, answer), where *we* is their team."""
    elsewhere: bool = False
    """Whether the field tells of another place (evidence, answer), where *they* is never the reader's side."""


_GENDERED = {
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "he": "he", "him": "he", "his": "he", "himself": "he",
}  # fmt: skip
_THEY = frozenset(("they", "them", "their", "theirs", "themselves"))
_TO_YOU = {
    "she": "you",
    "he": "you",
    "they": "you",
    "him": "you",
    "them": "you",
    "hers": "yours",
    "theirs": "yours",
    "herself": "yourself",
    "himself": "yourself",
    "themselves": "yourselves",
    "their": "your",
}
_HUMAN = frozenset(
    "manager boss daughter son wife husband mother father mum mom dad sister brother colleague nurse doctor patient customer client teacher student intern founder predecessor successor "
    "girl boy woman man lady guy friend mentor mentee cofounder co-founder partner director ceo cto cfo coo owner chair chairman chairwoman secretary assistant apprentice trainee resident "
    "grandmother grandfather grandma grandpa granddaughter grandson aunt uncle niece nephew cousin child kid baby actor singer player coach chef pilot driver professor dean lead head engineer "
    "analyst volunteer guest tenant pupil nan nana gran granny gramps papaw mamaw auntie gaffer foreman forewoman landlord landlady tutor trainer referee priest imam rabbi nun monk sergeant officer cop judge vet dentist farmer stranger parent neighbour neighbor recruiter interviewer supervisor consultant surgeon midwife captain".split()
)
NO_PEOPLE = frozenset(
    "years months weeks days hours minutes times nights mornings evenings weekends fridays mondays thursdays tuesdays wednesdays".split()
)
_TALK = frozenset(
    "talked spoke discussed agreed laughed met joked swapped compared shared chatted started ran got had went ended finished spent covered touched wondered argued bonded looked walked".split()
)


def seen(tokens: Sequence[Token], view: Perspective) -> tuple[Token, ...]:
    """The tokens as the reader of this note should see them. Raises `Unclear`."""
    named = _names(tokens, view)
    mapped = [_mapped(named, index, view) for index in range(len(named))]
    _guard(mapped)
    out = _agreed(mapped)
    if out and out[0].text[:1].isupper() and out[0].low in view.proper | view.others:
        out = (out[0]._replace(text=MARK + out[0].text), *out[1:])
    return _spelled_out(out)


def _guard(words: list[_Word]) -> None:
    """A name that became the subject *you* needs a verb that can follow; a noun there means that it was misread."""
    for index, word in enumerate(words[:-1]):
        after = words[index + 1].token
        if (
            word.was == "name"
            and after.tag in ("NS", "N")
            and not (index and words[index - 1].token.tag in ("P", "TO", "VB", "VD", "VZ", "C"))
        ):
            raise Unclear("its verb could not be put into the second person")


_SPELLED = {"'ll": "will", "’ll": "will", "'d": "would", "’d": "would"}


def _spelled_out(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`Dana'll call` is no way to write a name: `Dana will call`."""
    return tuple(
        token._replace(
            text="had"
            if token.low[-1] == "d" and index + 1 < len(tokens) and tokens[index + 1].tag == "VN"
            else _SPELLED[token.low],
            before=" ",
        )
        if token.low in _SPELLED and index and tokens[index - 1].tag in ("NP", "N", "NS")
        else token
        for index, token in enumerate(tokens)
    )


def others_in(tokens: Sequence[Token], view: Perspective, *, named: bool = False) -> str:
    """Whether somebody else is mentioned whom a later *she* or *he* may mean: `yes`, `maybe` or empty.

    After a clause about the reader only somebody who is named counts: `she seats the weakest player; she tells them why`.
    """
    someone = any(token.low in _HUMAN and token.tag in ("N", "NP", "VB") for token in tokens)
    known = view.reader_names | view.proper | frozenset(view.speaker_name.lower().replace(MARK, "").split())
    names = [
        token
        for token in tokens
        if token.tag == "NP" and token.low not in known and token.text[1:].islower() and token.low not in _CALENDAR
    ]
    if named and not names:
        return ""
    return "yes" if someone else "maybe" if names else ""


_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter".split()
)


class _Word(NamedTuple):
    token: Token
    now: str
    """The subject it became: `you`, `name` or empty."""
    was: str = ""


def _names(tokens: Sequence[Token], view: Perspective) -> list[_Word]:
    """The reader's own name becomes *you*."""
    out: list[_Word] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        length = _name_length(tokens, index, view.reader_names)
        if length and not (out and out[-1].token.low in ("named", "called")):
            after = tokens[index + length] if index + length < len(tokens) else None
            if after is not None and after.tag == "POS":
                out.append(_Word(Token("your", "S", token.before), ""))
                index += length + 1
            else:
                out.append(_Word(Token("you", "I", token.before), "you", "name"))
                index += length
        else:
            out.append(_Word(token, ""))
            index += 1
    return out


def _name_length(tokens: Sequence[Token], index: int, names: frozenset[str]) -> int:
    """How many tokens at `index` are the name; honorifics in front count."""
    if (
        not names
        or tokens[index].tag in ("Q", "PUN")
        or (not tokens[index].text[:1].isupper() and tokens[index].low not in names)
    ):
        return 0
    for length in (4, 3, 2, 1):
        piece = tokens[index : index + length]
        if len(piece) == length and all(part.tag != "PUN" for part in piece):
            text = " ".join(part.low for part in piece)
            bare = re.sub(r"^(?:mr|mrs|ms|mx|dr|prof|professor|chef|lt|capt|sister)\.? ", "", text)
            if bare in names and (tokens[index].text[:1].isupper() or tokens[index].tag in ("NP", "N")):
                return length
    return 0


def _mapped(words: list[_Word], index: int, view: Perspective) -> _Word:
    word = words[index]
    token = word.token
    if word.now or token.tag in ("Q", "URL", "PAR"):
        if token.tag == "PAR" and re.search(r"\b(?:she|he|her|his|him|they|their|them)\b", token.text, re.IGNORECASE):
            raise Unclear("a pronoun inside brackets could mean several people")
        return word
    if token.low in _GENDERED and token.tag in ("I", "S"):
        return _gendered(words, index, view)
    if token.low in _THEY:
        return _they(words, index, view)
    if token.low == "we" and _we_wait(words, index):
        return _Word(token._replace(text="I"), "")
    if token.low in ("we", "us", "our", "ours", "ourselves"):
        _we(words, index, view)
    return word


def _gendered(words: list[_Word], index: int, view: Perspective) -> _Word:
    token = words[index].token
    gender = _GENDERED[token.low]
    if _human_before(words, index, view):
        return words[index]
    if view.speaker in (Speaker.READER, Speaker.UNKNOWN) and (view.alone or view.speaker is Speaker.READER):
        if view.reader_gender in ("", gender):
            return _you(token)
        raise Unclear("its pronoun does not fit the interviewer who is named")
    if view.speaker is Speaker.COLLEAGUE and view.speaker_name:
        if view.speaker_gender not in ("", gender):
            raise Unclear("its pronoun does not fit the interviewer who is named")
        if any(other.token.low in _GENDERED and other.token.tag in ("I", "S") for other in words[:index]):
            return words[index]
        if token.low in ("she", "he"):
            return _Word(token._replace(text=view.speaker_name, tag="NP"), "name", gender)
        if token.tag == "S":
            return _Word(token._replace(text=_possessive(view.speaker_name), tag="S"), "")
        if token.low in ("her", "him"):
            return _Word(token._replace(text=view.speaker_name, tag="NP"), "")
    raise Unclear("it cannot be told whom “she” or “he” means; add `by`")


def _possessive(name: str) -> str:
    return f"{name}'s"


def _you(token: Token) -> _Word:
    text = "your" if token.tag == "S" else _TO_YOU.get(token.low, "you")
    return _Word(
        token._replace(text=text), "you" if text == "you" and token.low in ("she", "he", "they") else "", token.low
    )


def _human_before(words: list[_Word], index: int, view: Perspective) -> bool:
    """Whether somebody else has been mentioned whom the pronoun may mean."""
    if view.human == "maybe":
        raise Unclear("it cannot be told whom “she” or “he” means")
    if view.human:
        return True
    if view.mine and any(
        first.token.low in ("my", "our", "a", "an") and after.token.tag in ("N", "NP", "A")
        for first, after in pairwise(words[: index + 1])
    ):
        return True
    subject = -1
    if index > 1 and words[index - 1].token.tag in ("VD", "VZ"):
        people = [place for place in range(index - 1) if words[place].token.low in _HUMAN]
        verbs = [place for place in range(index - 1) if words[place].token.tag in ("VD", "VZ", "VB", "BEZ", "BED")]
        subject = people[-1] if people and not any(place > people[-1] for place in verbs) else -1
    object_only = words[index].token.low in ("him", "her") and words[index].token.tag == "I"
    for place, word in enumerate(words[:index]):
        low = word.token.low
        if low in _HUMAN and word.token.tag in ("N", "NP", "VB") and not (object_only and place == subject):
            return True
        if (
            word.token.tag == "NP"
            and low in view.others
            and not (view.speaker is Speaker.COLLEAGUE and low in view.speaker_name.lower().replace(MARK, ""))
        ):
            return True
    return False


def _they(words: list[_Word], index: int, view: Perspective) -> _Word:
    token = words[index].token
    if view.plural and view.speaker is Speaker.READER and token.low == "they" and _is_policy(words, index):
        raise Unclear("it cannot be told whom “they” means")
    if view.plural or (
        index > 1
        and words[index - 1].token.low == "of"
        and (
            words[index - 2].token.tag == "NUM"
            or words[index - 2].token.low
            in ("both", "all", "each", "one", "some", "most", "none", "two", "half", "any")
        )
    ):
        return words[index]
    if view.speaker_gender == "they" and view.speaker is Speaker.COLLEAGUE and not _plural_before(words, index):
        if token.low == "they":
            return _Word(token._replace(text=view.speaker_name, tag="NP"), "name", "they")
        raise Unclear("it cannot be told whom “they” means")
    if view.elsewhere or (view.mine and any(word.token.low in _OURS | _FORMER for word in words[:index])):
        return words[index]
    if token.low in ("their", "them") and _group_before(words, index):
        return words[index]
    if _plural_before(words, index) and token.low == "they" and _is_policy(words, index):
        raise Unclear("it cannot be told whom “they” means")
    if _plural_before(words, index) and not (token.low == "them" and _is_object_of_plural(words, index)):
        return words[index]
    return _you(token)


_POLICY = frozenset(
    "tried trying turn turned hire hired introduce introduced launch launched switch switched redesign redesigned budget budgeted".split()
)
"""Verbs of those who run a place, which a plural before them need not mean."""


def _is_policy(words: list[_Word], index: int) -> bool:
    return any(word.token.low in _POLICY for word in words[index + 1 : index + 4])


_OURS = frozenset(("my", "our", "we", "us", "mine", "ours"))
_FORMER = frozenset(("last", "old", "former", "previous"))


def _is_object_of_plural(words: list[_Word], index: int) -> bool:
    """Whether the only plural before `index` is the subject of the verb whose object stands there.

    `two finalists turned them down`: a subject is never its own *them*.
    """
    plurals = [place for place in range(index) if words[place].token.tag == "NS"]
    verb = next((place for place in range(index - 1, 0, -1) if words[place].token.tag in ("VD", "VZ", "VB")), 0)
    between = words[verb + 1 : index]
    return (
        len(plurals) == 1
        and plurals[0] == verb - 1
        and all(word.token.tag in ("P", "R") for word in between)
        and not any(word.token.low in _GROUPS for word in words[:index])
    )


_GROUPS = frozenset(
    "people staff everyone someone somebody anyone nobody whoever team crew each every who children kids family families class group audience public person anybody everybody both".split()
)


_BODIES = frozenset(
    "council committee board family couple client customer patient supplier vendor buyer seller school union agency bank village town parish club charity employer landlord guest tenant resident pupil student parent child donor member user player reader shopper applicant candidate newcomer starter worker driver crew firm".split()
)


def _group_before(words: list[_Word], index: int) -> bool:
    """Whether a body or somebody mentioned just before owns what *their* says: `tell a parish council their oak ...`."""
    if any(word.was == "they" or word.token.low == "they" for word in words[:index]):
        return False
    return any(
        words[place].token.low in ("a", "an", "every", "each", "any", "another", "one")
        and any(
            word.token.low in _BODIES | _HUMAN for word in words[place + 1 : place + 4] if word.token.tag in ("N", "NP")
        )
        for place in range(index)
    )


def _plural_before(words: list[_Word], index: int) -> bool:
    for word in words[:index]:
        low = word.token.low
        if (word.token.tag == "NS" and low not in NO_PEOPLE) or low in _GROUPS:
            return True
    return False


def _we_wait(words: list[_Word], index: int) -> bool:
    """`we'd hear by Friday`: those who are told are the candidates."""
    after = [word.token for word in words[index + 1 : index + 4] if word.token.tag not in ("R", "NEG")]
    return len(after) > 1 and after[0].tag == "M" and after[1].low in ("hear", "know")


def _we(words: list[_Word], index: int, view: Perspective) -> None:
    """*We* is the candidate's team in their own story, both of us about the conversation; anything else is unclear."""
    if view.mine:
        return
    after = next(
        (
            word.token
            for word in words[index + 1 : index + 4]
            if word.token.tag not in ("R", "I") and word.token.low not in ("both", "all")
        ),
        None,
    )
    low = words[index].token.low
    joint = (
        low == "we" and after is not None and (after.tag in ("VD", "DOD", "HVD", "BED") or after.low in _TALK)
    ) or any(word.token.low == "both" for word in words)
    began = any(word.token.low == "we" for word in words[:index])
    if (joint or began) and view.speaker is not Speaker.COLLEAGUE:
        return
    raise Unclear("it cannot be told whom “we” means")


def _agreed(words: list[_Word]) -> tuple[Token, ...]:
    """Verbs agree with subjects that changed: `you check`, and on through `and signs`."""
    out: list[Token] = []
    active = ""
    for index, word in enumerate(words):
        token = word.token
        if word.now == "you" and word.was in ("they",):
            active = ""
        elif word.now:
            in_object = bool(out) and out[-1].tag in ("P", "TO") and word.was == "name"
            joined = index + 1 < len(words) and words[index + 1].token.low == "and" and word.was == "name"
            active = "" if in_object or joined or (word.now == "name" and word.was != "they") else word.now
            active = "name" if word.now == "name" and word.was == "they" else active
        elif token.tag == "I" and token.low in SUBJECTS and not (out and out[-1].tag[:1] in ("V", "P")):
            active = ""
        elif active == "you" and token.tag in ("W", "K"):
            active = "" if token.low in ("who", "which", "what", "that") and token.tag == "W" else active
        if active in ("you", "and you") and not word.now:
            if active == "you" or _coordinated(words, index):
                changed = _second_person(token, words, index)
                active = "and you" if changed is not token or token.tag in ("M", "VD", "HVD", "DOD", "BED") else active
                token = changed
            elif token.tag in ("M", "VD", "VZ", "BEZ"):
                active = "and you" if token.tag in ("M", "VD") else ""
        elif active == "name" and token.tag in ("VB", "BEP", "HVB", "DOB"):
            from thankyou.reading.phrase.lexicon import third_of

            token = token._replace(text={"are": "is", "'re": "'s", "'ve": "'s"}.get(token.low, third_of(token.low)))
            active = ""
        out.append(token)
    return tuple(out)


_SECOND = {"is": "are", "was": "were", "has": "have", "does": "do", "am": "are"}


def _coordinated(words: list[_Word], index: int) -> bool:
    """Whether a verb at `index` goes on with the same subject: `checks every slide and signs`."""
    if index and words[index - 1].token.low == "then":
        return True
    while index and words[index - 1].token.tag in ("R", "NEG"):
        index -= 1
    return index > 0 and (words[index - 1].token.tag == "C" or words[index - 1].token.text == ",")


def _second_person(token: Token, words: list[_Word], index: int) -> Token:
    """`token` to go with *you*."""
    if token.low in ("'s", "’s") and token.tag in ("BEZ", "HVZ"):
        return token._replace(text="'re" if token.tag == "BEZ" else "'ve", tag="BEP")
    if token.low in _SECOND and token.tag in ("BEZ", "BED", "HVZ", "DOZ"):
        return token._replace(text=_SECOND[token.low], tag="BEP")
    if token.tag == "VZ":
        base = base_of(token.text, "VZ")
        if base is None:
            raise Unclear("its verb could not be put into the second person")
        return token._replace(text=base, tag="VB")
    if token.tag in ("VD", "M", "HVD", "DOD"):
        return token._replace(tag=token.tag, before=token.before + "")
    return token
