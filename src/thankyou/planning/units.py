"""What is said together, such as a point and its reason: `Unit`, and the units that a section of an outline is made of.

Start reading at `units_of`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any, NamedTuple

from thankyou.facts.models import Fact, Interview, Material, Qualification
from thankyou.facts.nouns import Asked, NewsItem
from thankyou.facts.patterns import regex
from thankyou.facts.people import ALL, CANDIDATE
from thankyou.facts.sayings import Saying
from thankyou.facts.stems import NEEDS, SENTENCE, is_sentence
from thankyou.planning.dealing import Dealt, content_words
from thankyou.planning.leaning import (
    LEANING,
    acts_on,
    counts_nothing,
    goes_on_inside,
    is_a_house,
    is_chained,
    is_leaning,
    is_present,
    points_back,
    takes_up,
)
from thankyou.planning.left_out import LeftOut
from thankyou.planning.outlines import Section
from thankyou.planning.readers import Reader, has_title, names
from thankyou.planning.sayings import jotted, readings
from thankyou.planning.tact import tactless
from thankyou.planning.whose import whose
from thankyou.reading import Doubt
from thankyou.reading.phrases import is_clause
from thankyou.reading.shape import is_said_whole
from thankyou.reading.shorthand import spelled_out
from thankyou.reading.suspicion import is_short
from thankyou.reading.words import words_of as tagged

__all__ = ["Found", "Unit", "is_answered", "is_jotted", "names_reader", "units_of"]


class Unit(NamedTuple):
    """Facts that belong together, such as a point and its reason: one thing to say."""

    section: str
    """The section of the wording that says it."""
    paragraph: int
    sayings: tuple[Saying, ...] = ()
    extras: Mapping[str, str] = {}
    """What goes with them and is no sentence: `url`, `file`, `question`."""
    marks: frozenset[str] = frozenset()
    """What wording may ask about it: `mine`, `proved`, `reasoned` ..."""
    rank: int = 0
    """How soon it is dropped where space is short: 0 never, the highest first."""
    path: str = ""
    plain: bool = False
    """Whether the message says it with or without facts: its thanks, its decision, its question."""

    @property
    def words(self) -> int:
        """About how many words it will take."""
        return sum(saying.words.count(" ") + 4 for saying in self.sayings) + (2 if self.extras else 0) + 3


class Found(NamedTuple):
    """The readings of the facts, as a reader may be told them."""

    sayings: tuple[Saying, ...]
    doubts: tuple[Doubt, ...]
    left: tuple[LeftOut, ...]
    apart: Mapping[str, str]
    """The facts that stand in an entry of their own, each with its path in the one that they belong to."""

    @classmethod
    def of(cls, facts: Interview, *, jottings: bool) -> Found:
        read = readings(facts)
        doubts = tuple(one for one in read if isinstance(one, Doubt))
        open_form = {one.path: one for one in jotted(facts, doubts)} if jottings else {}
        outdated = getattr(facts, "outdated", {})
        sayings, left = [], []
        for one in (open_form.get(one.fact, one) if isinstance(one, Doubt) else one for one in read):
            if isinstance(one, Saying):
                late = None if one.form == "i_will" else outdated.get(one.path.partition("[")[0])
                why = late or tactless(one.words, one.owner, one.field)
                if why:
                    left.append(LeftOut(fact=one.path, reason=why))
                else:
                    sayings.append(one)
        return cls(tuple(sayings), doubts, tuple(left), facts.apart)

    def awaited(self, path: str) -> frozenset[str]:
        """The words of an entry that are asked about first."""
        return content_words(one.words for one in self.doubts if _within(self.home(one.fact), path))

    def absent(self, path: str) -> frozenset[str]:
        """The fields of an entry that are not said: left out, or asked about first."""
        away = {one.fact for one in self.doubts} | {one.fact for one in self.left}
        away -= {one.path for one in self.sayings}
        inside = f"{path}."
        homes = map(self.home, away)
        return frozenset(fact.removeprefix(inside) for fact in homes if fact.startswith(inside))

    def under(self, path: str) -> tuple[Saying, ...]:
        """The sayings of one fact, a point with its reason, say."""
        inside = f"{path}."
        homes = ((one, self.apart.get(one.path, one.path)) for one in self.sayings)
        return tuple([one for one, home in homes if home == path or home.startswith(inside)])

    def asked(self, path: str) -> bool:
        """Whether there is a doubt about an entry."""
        return any(self.home(one.fact).startswith(path) for one in self.doubts)

    def home(self, fact: str) -> str:
        """The path of a fact in the entry that it belongs to."""
        return self.apart.get(fact, fact)

    def entry(self, fact: str) -> str:
        """The entry that a fact belongs to: `key_points[1]`."""
        entry, bracket, _ = self.home(fact).partition("]")
        return entry + bracket


def _within(fact: str, path: str) -> bool:
    return fact == path or fact.startswith(f"{path}.")


def units_of(section: Section, facts: Interview, found: Found, reader: Reader, dealt: Dealt | None) -> Iterator[Unit]:
    """What a section can say, the strongest first, whatever the room for it."""
    taken: list[Unit] = []
    for name in section.of:
        mine = [
            unit
            for number, path, item in _items(facts, name)
            if _is_for(reader, name, number, item, facts, dealt)
            and (unit := _unit(section, facts, found, reader, item, path)) is not None
            and _worth(section, facts, unit, number)
        ]
        taken += sorted(mine, key=_weight)
        if taken and not section.every:
            break
    for place, unit in enumerate(taken):
        paragraph = section.later or section.paragraph if place else section.paragraph
        yield unit._replace(paragraph=paragraph, rank=0 if section.must else section.rank + 2 * place)


def _items(facts: Interview, name: str) -> list[tuple[int, str, object]]:
    """The facts of a field, each with its place and its path."""
    value = getattr(facts, name, None)
    if isinstance(value, tuple):
        whole = enumerate(facts.whole(name))
        return [(number, f"{name}[{number}]", item) for number, item in whole if item is not None]
    return [] if value is None else [(0, name, value)]


def _is_for(reader: Reader, name: str, number: int, item: object, facts: Interview, dealt: Dealt | None) -> bool:
    """Whether a fact is told to this reader."""
    mine = dealt.get(name) if dealt else None
    return not _others(facts, reader, item) if mine is None else number in mine[reader.place or 0]


def is_answered(section: Section, facts: Interview, found: Found, reader: Reader, dealt: Dealt | None) -> bool:
    """Whether a fact answers what a section would ask: one that there is a doubt about, or that another of the panel is told.

    What a reader said, and a proof for it, is asked for in every note.
    """
    if section.known and getattr(facts, section.known) is not None:
        return True
    if section.deal == "proof":
        return False
    return any(
        found.asked(path) if _is_for(reader, name, number, item, facts, dealt) else section.deal != "owner"
        for name in section.of
        for number, path, item in _items(facts, name)
    )


def _weight(unit: Unit) -> int:
    """Which units of a section come first: a point with its reason, evidence with the need that it answers, my own promise."""
    fields = {one.field for one in unit.sayings}
    if unit.sayings[0].owner == "Qualification":
        return int(not fields & NEEDS)
    leans = any(one.field == "i_will" and _LEANS.search(one.words) for one in unit.sayings)
    return int(leans or not fields & {"why", "i_will"})


_LEANS = regex(rf"{LEANING.pattern}|\b(?:then|afterwards|meanwhile)\b", re.IGNORECASE)
"""What a promise of mine comes back to, which is told before it: `return it`, `send them before then`."""


def _worth(section: Section, facts: Interview, unit: Unit, number: int) -> bool:
    """Whether a fact has the form without which it is better left alone, and is one of the section's."""
    if section.fields and not any(one.field in section.fields for one in unit.sayings):
        return False
    if section.needs == "reason":
        answered = section.of[0] == "key_points" and any(
            facts.answered(one) == number for one in facts.whole("qualifications") if one
        )
        return answered or "reasoned" in unit.marks or any(one.field == "i_answered" for one in unit.sayings)
    if section.needs == "answer" and "answers_itself" in unit.marks:
        return True
    return not section.needs or any(one.field == section.needs for one in unit.sayings)


_ANSWERS = regex(r"[,;] but (?:I|my|we|our)\b|\. (?:But )?(?:I|[Mm]y|[Ww]e|[Oo]ur)\b")
"""How a concern in whole sentences goes on with its answer: `You were not sure that I would stay, but my family is here.`"""


def _others(facts: Interview, reader: Reader, item: Any) -> bool:
    """Whether something was said by somebody else than the one reader, who can then not be told "you told me"; a need is the company's."""
    if not hasattr(item, "by") or isinstance(item, Qualification) or not facts.interviewers:
        return False
    who = whose(facts, item)
    if not who:
        return bool(getattr(facts, "absent", False))
    return reader.place not in who and ALL not in who and CANDIDATE not in who


def _unit(section: Section, facts: Interview, found: Found, reader: Reader, item: Any, path: str) -> Unit | None:
    sayings = found.under(path)
    extras: dict[str, str] = {}
    if not isinstance(item, str | Fact):
        return None
    if isinstance(item, Material | NewsItem):
        extras = {key: value for key in ("url", "file") if (value := getattr(item, key, None))}
    if isinstance(item, Asked):
        sayings = _answered(item, path, alone=all(_stands_alone(each) for each in _all_asked(facts)))
    told = (_spoken(facts, reader, one) for one in sayings)
    kept = _paired(tuple(told), found.absent(path), found.awaited(path))
    sayings = tuple(sorted(_unechoed(kept), key=lambda one: _TURNS.get(one.field, 2)))
    if not any(one.field != "why" for one in sayings) or any(names_reader(reader, one) for one in sayings):
        return None
    return Unit(section.say, section.paragraph, sayings, extras, _unit_marks(facts, item, extras, sayings), path=path)


def _paired(sayings: Sequence[Saying], away: AbstractSet[str], awaited: AbstractSet[str]) -> Sequence[Saying]:
    """Without what would hang in the air while its partner is away: an answer without its question, a need without its proof.

    `awaited` are the words of what is asked about: `guilty of the onion` waits with `eats no raw onion before noon`.
    """
    fields = {saying.field for saying in sayings}
    waiting = [mine for mine, partner in _WAITS if away & partner and not fields & partner]
    needless = bool(away & NEEDS) and not fields & NEEDS
    return [
        saying
        for saying in sayings
        if not any(saying.field in mine for mine in waiting)
        and not (needless and (is_leaning(saying.words) or awaited & content_words(_POINTED.findall(saying.words))))
    ]


def _unechoed(sayings: Sequence[Saying]) -> Iterator[Saying]:
    """Without a need whose words come back in what answers it: `a ticket for tower cranes`, `I have a ticket for tower cranes`.

    One that the answer points at, or whose things it counts, stays: `a licence for the north basin`, `I took the licence in May`.
    """
    answers = [one.words for one in sayings if one.field not in NEEDS]
    if len(answers) == len(sayings):
        yield from sayings
        return
    done, pointed = content_words(answers), content_words(_POINTED.findall(" ".join(answers)))
    for one in sayings:
        sought = content_words([one.words]) if one.field in NEEDS else frozenset()
        hangs = bool(sought) and any(counts_nothing(tagged(answer)) for answer in answers)
        if hangs or sought & pointed or len(sought & done) < max(2, _ECHO * len(sought)):
            yield one


_ECHO = 0.6
_POINTED = regex(r"\b(?:the|that|this|those|these|such an?) ([\w-]+)", re.IGNORECASE)
"""A word that something known is called by."""
_WAITS = (
    (frozenset({"you_asked"}), frozenset({"i_answered"})),
    (frozenset({"i_answered"}), frozenset({"you_asked"})),
    (NEEDS, frozenset({"evidence", "i_did", "i_do", "i_have", "i_am", "result"})),
    (frozenset({"worry", "text"}), frozenset({"answer"})),
    (frozenset({"answer"}), frozenset({"worry", "text"})),
)
"""Fields that are not said while what they go with is asked about or left out; a proof stands without its need, unless it leans on it."""
_TURNS = {"you_showed": 0, "i_saw": 0, "about": 1, "why": 3}
"""When the sayings of one fact have their turn: what was seen, what it is about, what was said of it, the reason last."""


def names_reader(reader: Reader, one: Saying) -> bool:
    """Whether a saying speaks to its reader of the reader: `Dr Hall's secretary` in Dr Hall's own note, what `the principal` does in hers."""
    return names(reader, one.words) or (one.owner == "Draw" and has_title(reader, one.words))


def _answered(item: Asked, path: str, *, alone: bool) -> tuple[Saying, ...]:
    """What they asked, with my answer; the answers alone where all of them say by themselves what they answer.

    Nothing where it is not answered in words for them.
    """
    if item.answer is None or is_jotted(item):
        return ()
    words, spelled = spelled_out(item.answer)
    answer = Saying(f"{path}.answer", "answer", words, "Asked", "answer", spelled)
    if item.question is None or alone:
        return (answer,)
    return Saying(f"{path}.question", "question", item.question, "Asked", "question"), answer


def _all_asked(facts: Interview) -> Sequence[Asked]:
    return [one for one in getattr(facts, "asked", ()) if isinstance(one, Asked)]


def _stands_alone(item: Asked) -> bool:
    """Whether an answer says by itself what it answers: `My notice is four weeks.`, not `Four weeks.`"""
    if item.answer is None or item.question is None:
        return True
    words = spelled_out(item.answer)[0]
    whole = is_sentence(words) and is_clause(tagged(_FIRST.split(words)[0].rstrip(" ."), frozenset()))
    told = re.match(r"(?:whether|which|what|when|where|who|why|how)\b[^?]*$", item.question)
    return (
        whole and not told and not _YES_NO.match(words) and not is_leaning(words) and not takes_up(item.question, words)
    )


def is_jotted(item: Asked) -> bool:
    """Whether what they asked, or what I answer, is more than a little shorthand away from words for them."""
    return is_short(item.question or "") or is_short(spelled_out(item.answer or "")[0])


_FIRST = regex(r"(?<=[.!?])\s+")
_YES_NO = regex(r"(?:yes|no|not|none|unfortunately|sadly|of course|gladly)\b", re.IGNORECASE)
_WHO = regex(r"(?P<who>.+?) will (?P<will>.+)", re.DOTALL)
_THEY = frozenset(("they", "you", "the company", "we"))


def _spoken(facts: Interview, reader: Reader, one: Saying) -> Saying:
    """`Dana will call Monday` in Dana's own note: `will` with her as "you", with no word of what she does changed."""
    match = _WHO.fullmatch(one.words) if one.form == "will" else None
    if match is None:
        return one
    who = match["who"]
    theirs = who.casefold() in _THEY or who.casefold() == (facts.company or "").casefold()
    alone = len(facts.interviewers) <= 1 and who.casefold() in ("she", "he")
    named = reader.place is not None and facts.people.find(who) == (reader.place,)
    return one._replace(form="they_will", words=match["will"]) if theirs or alone or named else one


_I_FIRST = regex(r"I\b")


def _unit_marks(facts: Interview, item: Any, extras: Mapping[str, str], sayings: Sequence[Saying]) -> frozenset[str]:
    """What wording may ask about a unit, with what its sayings are (`_saying_marks`).

    A point is `reasoned`, and `akin` to the news where they share a word; what is sent is `pending` where nothing is attached; a proof is `apart`
    from its need where it is no clause of it, `owned` where it tells what I have or am, a `task` where somebody is needed who can do something
    and I did; a worry is `granted` by its answer; what I said myself is `mine`.
    """
    marks = set(extras)
    by = getattr(item, "by", None)
    who = facts.people.find(by) if by is not None and facts.interviewers else ()
    if who == (CANDIDATE,):
        marks.add("mine")
    if isinstance(item, Material) and not extras:
        marks.add("pending")
    if len(sayings) > 1 and any(one.field == "why" for one in sayings):
        marks.add("reasoned")
    for one in sayings:
        marks.update(_saying_marks(one))
    done = [one.words for one in sayings if one.owner == "Qualification" and one.field not in {*NEEDS, "result"}]
    if not marks.isdisjoint(("lacking", "counting")) or any(map(is_chained, done)):
        marks.add("apart")
    if any(one.form in ("i_have", "i_am") for one in sayings):
        marks.add("owned")
    if marks.isdisjoint(("lacking", "parted")) and _is_task(sayings):
        marks.add("task")
    if _is_granted(sayings):
        marks.add("granted")
    news = getattr(facts, "news", None)
    if news is not None and content_words([news.text]) & content_words(one.words for one in sayings):
        marks.add("akin")
    return frozenset(marks)


def _is_granted(sayings: Sequence[Saying]) -> bool:
    """Whether an answer begins by saying again what was feared, so that it speaks for it first: `I was nervous the first three times.`"""
    worry = content_words(one.words for one in sayings if one.form == "worry")
    answer = next((one.words for one in sayings if one.field == "answer"), "")
    first, feared = _FIRST.split(answer)[0], " ".join(one.words for one in sayings if one.form == "worry")
    if _DENIED.search(feared) and _DENIED.search(first):
        return True
    return bool(worry & content_words([first])) and not (_DENIED.search(feared) and _I_DO.match(first))


_DENIED = regex(r"\b(?:not|never|no|none|only|hardly|nobody|nothing)\b|n['’]t\b")
"""How a worry denies something, and an answer does: `I had never registered a stillbirth`, `I have not, and ...`."""
_I_DO = regex(r"I\b")
"""How an answer begins that tells what I do, which a worry that I do not is not granted by: `I have trained nine doctoral students.`"""


def _is_task(sayings: Sequence[Saying]) -> bool:
    """Whether somebody is needed who can do something, and I did or do such a thing, so that I may think that I can help; not what somebody has, is or knows."""
    need = next((one for one in sayings if one.field in NEEDS), None)
    words = "" if need is None else need.words if need.form == "you_need" else f"who {need.words}"
    return bool(_CAN.match(words)) and any(one.form in ("i_did", "i_do") for one in sayings)


_CAN = regex(r"(?:.*?\b)?(?:who|that) (?:can|could)\b(?! (?:not|only|hardly)\b)")


def _saying_marks(one: Saying) -> Iterator[str]:
    """The marks that one of its sayings brings a unit."""
    yield from (mark for mark, pattern in _begins(one.field) if pattern.match(one.words))
    if one.form == "worry" and not is_present(one.words):
        yield "not_now"
    if one.form == SENTENCE:
        if _I_FIRST.match(one.words):
            yield "first_person"
        if _ANSWERS.search(one.words):
            yield "answers_itself"
        if not _OURS.search(one.words):
            yield "others_sentence"
    if one.form == "quote" and _SENTENCES.search(one.words):
        yield "sentences"
    if one.form == "quote" and not is_said_whole(one.words):
        yield "fragment"
    if one.form == "i_like_that" and goes_on_inside(one.words):
        yield "inside"
    if one.form == "drawn_to" and is_a_house(one.words):
        yield "some"
    if one.field == "thought" and points_back(one.words):
        yield "points_back"
    if is_chained(one.words):
        yield "chained"
    if one.owner == "Qualification" and counts_nothing(tagged(one.words)):
        yield "counting"
    if one.owner == "Qualification" and one.field not in NEEDS and is_leaning(one.words):
        yield "leaning"
    if one.form == "someone_who" or _PERSON.match(one.words):
        yield "person"
    if one.form == "you_showed" and acts_on(one.words):
        yield "acts_on"


@cache
def _begins(field: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The marks that words of a field may bring, each with what tells it."""
    return tuple((mark, pattern) for mark, of, pattern in _BEGINS if of in ("", field))


_OURS = regex(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?)\b|^You(?:r|rs)?\b")
"""Whole sentences that have nothing of this, or do not speak of the reader first, are about somebody or something else."""
_SENTENCES = regex(r"[.!?] \S")
_PERSON = regex(r"(?:some|any)(?:one|body)\b|an? (?:[\w-]+ ){1,4}who\b")
"""What somebody is called who is looked for: `somebody with a ticket`, `a manager who has run a ward`."""
_SAID_LATE = regex(
    r".*\b(?:forgot|(?:did not|didn['’]t|should have|before I could|never) (?:get to |come to )?(?:say|said|mention|mentioned|tell|told|come to))\b"
)
"""What says itself that it was not said."""
_SURELY = r"(?!.*\b(?:either way|whatever|whether|if|unless|only|off|wait|not|no|yes|(?:with|of|about|on) (?:the|their|your|a) decision|outcome|result|verdict|news)\b)"
"""How nothing is told that may be bad news, or may not come about."""
_WORD = (
    r"(?:decide|choose|(?:make|post|announce|reach|take|have|publish) (?:an?|the|your|their) (?:final )?decision|(?:write|call|ring|phone|e-?mail)(?: back)?(?= (?:(?:to )?(?:(?:me|us)(?! about\b)|everybody|everyone|all)|by|on|in|at|before|after|next|this|tomorrow|again|soon|shortly)\b|$)|(?:get|come) back to|(?:be|get) in touch|(?:let(?= (?:[\w’\'-]+ ){1,6}?(?:know|hear|have (?:an?|the|your) (?:answer|word|news|reply|decision))\b)|tell|contact|inform|notify)"
    r" (?:me|us|everybody|everyone|all)|text (?:me|us)|meet(?= (?:on|in|at|again|next|this|before|after)\b|$))"
)
"""What brings word of how it goes on."""
_TRY = r"(?:me|us) (?:see|sit|try|visit|watch|join|ride|spend|shadow|work|meet|come|play|drive|cook|taste|stay|sleep|do|run|start|look)\b"
_WITH_ME = (
    r"(?:show|meet|see|walk|introduce) (?:me|us)\b|have (?:me|us) (?:in|over|back|round|for)\b"
    rf"|let {_TRY}|(?:walk|ride|tour|visit|cook|play|eat|dine|sail|have (?:lunch|coffee|tea|breakfast|dinner)) (?:[^,;]+ )?with (?:me|us)\b"
)
"""What is done with me, and no examination."""
_GIFT = r"(?:charts?|notes?|articles?|books?|recipes?|photos?|photographs?|pictures?|drawings?|maps?|guides?|manuals?|slides|samples?|catalogues?|cop(?:y|ies) of)"
"""Things that somebody sends or lends as a favour."""
_LACKING = regex(
    r"(?!never (?:missed|lost|forgot|failed|needed)\b)(?:\w+ly )?"
    r"(?:(?:do|did|have|had|am|was) )?(?:missed|lost|forgot|failed|needed|no|not|never|nothing|nobody|hardly|only|\w+n['’]t)\b"
)
"""How a proof begins that is none: `no licence yet`, `missed one start`; not `drove 310 shifts without a fall`, `never missed a shift`."""
_BEGINS = (
    ("you", "", regex(r"You\b")),
    ("open_topic", "about", regex(r"(?:how|whether|when|what|where|which|\w+ing)\b")),
    ("saying", "i_answered", regex(r"I (?:always |usually |first |just )?(?:say|tell|answer)\b")),
    ("winding", "about", regex(r".*,(?!\d)")),
    ("advice", "you_said", regex(r"I (?:should|must|ought to|need to|had better)\b")),
    *(("telling", field, _SAID_LATE) for field in ("not_said", "text")),
    (
        "agrees",
        "answer",
        regex(
            r"(?:That|This|It|Yes|No|True|You are|You were|I know|Fair|Granted|Agreed|Correct|Right)\b|I (?:do|am|have|was|did|may|might|will|would|can|could|should)(?:[,.]| (?:and|but|indeed)\b)|I am (?:only |already |now )?\d+\b|I (?:expect|suppose|think|fear|believe|am afraid)(?: that)? I (?:shall|will|do|did|am|was|have|had|may|might|would|could|should)(?: not)?[.,]"
        ),
    ),
    *(("work", field, regex(r".*\bwork")) for field in ("drawn_to", "i_like_that")),
    ("to_me", "you_asked", regex(r"me\b")),
    ("may", "questions", regex(r".*\bI may\b")),
    ("clausal", "valued", regex(r".*\b(?:that|how|who|which|when|while) \w")),
    ("doing", "valued", regex(r"\w+ing (?!of\b)")),
    ("offers", "answer", regex(r"I(?:['’]d|['’]ll| would| will| can| could)\b")),
    *(
        ("looked_to", field, regex(rf"{_SURELY}(?:[^,;]+ will )?(?:{_WITH_ME}{more})"))
        for field, more in (("they_will", r"|(?:call|ring|phone) (?:me|us)\b(?! about\b)"), ("will", ""))
    ),
    (
        "favour",
        "they_will",
        regex(
            rf"(?!.*\bby\b){_SURELY}(?:send|mail|e-?mail|lend|give|bring|forward) (?:me|us) (?:the|an?|your|some)\b.*\b{_GIFT}\b"
        ),
    ),
    *(("word", field, regex(rf"{_SURELY}(?:[^,;]+ will )?{_WORD}\b")) for field in ("they_will", "will")),
    ("several_acts", "someone_who", regex(r".*\b(?:and|or)\b")),
    *(("parted", field, regex(r".*[:;]")) for field in ("i_did", "i_do", "i_have", "i_am", "evidence")),
    *(("lacking", field, _LACKING) for field in ("i_did", "i_do", "i_have", "i_am", "evidence")),
    (
        "coming_to",
        "proposal",
        regex(
            r"(?!.*(?:,|\b(?:if|talk|discuss|speak|go (?:over|through)|about)\b|\bto (?!the\b|your\b)))(?:(?:call|ring|phone|telephone|visit) you\b|come (?:by|over|round)\b)"
        ),
    ),
    (
        "helps",
        "door",
        regex(r"(?:cover|stand in|fill in|step in|lend|assist|take over|do (?:a|the|single|some)) ?\b"),
    ),
    ("if_so", "proposal", regex(r".*\bif\b")),
    ("there", "text", regex(r".*\bthere[.!]?$")),
    (
        "stands",
        "i_answered",
        regex(
            r"(?:I|[Mm]y|[Ww]e|[Oo]ur|[Ii]t|[Tt]hey|[Tt]here|[Tt]he)\b(?! (?:had|did)\b)(?!.*\b(?:and|but|or) (?:that|how|why|whether)\b)"
        ),
    ),
    ("theirs", "why", regex(r"(?!.*\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?)\b).*[^.!?]$")),
    ("forward", "text", regex(r".*\b(?:forward|hear(?:ing)? from)\b")),
    ("paused", "i_like_that", regex(r".*(?:[,:](?!\d)|[;()]| [-–—] | because )")),
    ("place", "drawn_to", regex(r"a (?:\w+ )?place (?:that|where|in which|with)\b")),
    ("seen_as", "about_me", regex(r"the (?:[\w-]+ ){1,3}(?:who|in (?:the|an?)|with (?:the|an?))\b")),
    ("several", "asked", regex(r".*\band (?:about|whether|if|how|what|when|where|which|who|why)\b")),
    ("by_then", "they_will", regex(r".*\b(?:once|when|until|till|as soon as|if) (?:\w+ ){1,3}(?:have|has|is|are)\b")),
    ("whens", "you_asked", regex(r".*\bwhen\b")),
    *(
        ("besides", field, regex(r"(?:\w+(?:['’]\w+)?|I (?:have|am|was|had|can|could|would|will)) also\b"))
        for field in ("not_said", "text")
    ),
)
"""What the words of some fields, or of any, begin with or hold, for sentences that suit them or do not:

- said of it already: `telling` says itself that it was not said, what is said `besides` needs nothing that leads it in, what looks
  `forward` needs nothing that does, what is proposed `if_so` needs no other if, what is asked with `I may` is `may`, and `to_me` begins with me;
- answers: one that `stands` is said again as it is, one that `agrees` stands behind its worry, one that `offers` does not speak
  against it, one that is a `saying` is told and not said to be said; a worry that is `not_now` is no worry of today;
- needs and proofs: needs of `several_acts` are joined with no others, a proof that is `parted` stands behind no colon, one that is
  `lacking` is no help; `helps` is a job that helps out;
- what comes next: `looked_to` is done with me, a `favour` is thanked for, what brings `word` is waited for, what they will do `by_then`
  keeps its present, whoever is `coming_to` them asks whether he may;
- places in a sentence: what is `clausal` would take what follows into its clause, a liking that is `paused` ends its sentence, one of
  `work` is no "glad to work", a question with `whens` is no "when you asked", `several` things that were asked are no one question,
  a topic that is `winding` has a comma, `points_back` stands right behind what it points at;
- what it is: what I was `doing` is remembered, an `open_topic` is a question or something to be done and can be no bad news,
  `advice` tells me what to do, a `place` tells where I would work, `there` is where the reader is, who was `seen_as` somebody at an event
  was so then, a reason that is `theirs` has nothing of me in it and so does not stand alone, `you` begins with the reader."""
