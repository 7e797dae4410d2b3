"""Stems: how a fact declares what it is. A field names the beginning of a sentence; the person's words complete it.

`STEMS` is the one list of them. Whoever reads, words or checks facts looks here for what a field's words are: the sentence
that they finish, the shape that they have, who said it and whose it is. A whole sentence may stand in any of these fields;
it is then used as it stands. Start reading at `Stem`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from thankyou.facts.patterns import regex

__all__ = [
    "DECLARING",
    "NEEDS",
    "SENTENCE",
    "STEMS",
    "Shape",
    "Stem",
    "ended",
    "finished",
    "is_sentence",
    "misfit",
    "stem_of",
    "stems_of",
]


class Shape(StrEnum):
    """What the words of a stem must be for its sentence to be one."""

    THING = "a noun phrase"
    """With its article where it has one: `the shared night rota`, `two more technicians`."""
    TOPIC = "a noun phrase, an -ing phrase, or how/why/whether ..."
    CLAUSE = "a clause: who does what"
    PAST = "a past act: `cut`, `led`, `was asked to`"
    PRESENT = "a present habit: `teach`, `keep`"
    THIRD = "what such a person does: `knows`, `can`, `has`"
    BARE = "a bare verb: `call`, `send`, `start`"
    HAVING = "a noun phrase or a participle: `a licence`, `worked with`"
    BEING = "an adjective or a noun phrase: `used to nights`, `a certified welder`"
    ASKED = "how/what/why/whether ..., or a question"
    SENTENCE = "whole sentences"
    QUOTE = "exact words"
    FREE = "a jotting"


class Stem(NamedTuple):
    """One field whose words finish a sentence."""

    owner: str
    """The model: `KeyPoint`, `Qualification`, or the message that has the field, such as `Accept`."""
    field: str
    completes: str
    """The sentence, with `{}` where the words stand; empty where they are sentences or jottings of their own."""
    shape: Shape
    example: str
    may_be: tuple[str, ...] = ()
    """For a jotting: the stems of the same model that it may turn out to be, the likeliest first."""
    may_ask: bool = False
    """Whether a whole sentence in it may be a question (`Could we talk on Thursday?`); those of `Shape.ASKED` always may."""


SENTENCE = "sentence"
"""The form of words that are whole sentences, whatever their field."""

_S = Shape


def _stems() -> Iterator[Stem]:
    yield from (
        # --- something that was said -----------------------------------------------------------------------------
        Stem("KeyPoint", "about", "We talked about {}.", _S.TOPIC, "moving off the nightly batch"),
        Stem("KeyPoint", "you_said", "You told me that {}.", _S.CLAUSE, "nobody writes code on a Friday"),
        Stem("KeyPoint", "you_asked", "You asked {}.", _S.ASKED, "how I would staff nights"),
        Stem("KeyPoint", "i_answered", "I answered that {}.", _S.CLAUSE, "I would begin with the people who have left"),
        Stem("KeyPoint", "you_showed", "You showed me {}.", _S.THING, "the board with every machine's downtime on it"),
        Stem("KeyPoint", "quote", "You said: “{}”", _S.QUOTE, "we fix it before we chart it"),
        Stem("KeyPoint", "glad", "I was glad to hear that {}.", _S.CLAUSE, "the new ward opens in March"),
        Stem("KeyPoint", "i_saw", "I saw {}.", _S.THING, "two nurses check every bag together"),
        Stem("KeyPoint", "why", "That matters to me because {}.", _S.CLAUSE, "I have been that float nurse"),
        Stem("KeyPoint", "text", "", _S.FREE, "night staffing, floats only from stepdown", ("about", "you_said")),
        # --- what they need and what I have done -----------------------------------------------------------------
        Stem("Qualification", "you_need", "You are looking for {}.", _S.THING, "a reliable, punctual driver"),
        Stem("Qualification", "someone_who", "You are looking for someone who {}.", _S.THIRD, "knows lathes and can take nights"),
        Stem("Qualification", "i_did", "I {}.", _S.PAST, "cut the handover from 40 minutes to 25 on my unit"),
        Stem("Qualification", "i_do", "I {}.", _S.PRESENT, "check every bag with a second nurse"),
        Stem("Qualification", "i_have", "I have {}.", _S.HAVING, "a clean licence and nineteen years on the road"),
        Stem("Qualification", "i_am", "I am {}.", _S.BEING, "a certified court interpreter"),
        Stem("Qualification", "result", "", _S.SENTENCE, "11 of my 14 apprentices passed at the first try."),
        Stem("Qualification", "need", "", _S.FREE, "someone who can steady the handover", ("someone_who", "you_need")),
        Stem("Qualification", "evidence", "", _S.FREE, "cut handover from 40 min to 25", ("i_did", "i_have", "i_do", "i_am")),
        # --- a doubt of theirs, what I did not say ---------------------------------------------------------------
        Stem("Concern", "worry", "You were worried that {}.", _S.CLAUSE, "I have never run a kitchen of this size"),
        Stem("Concern", "answer", "", _S.SENTENCE, "I ran the pass for 140 covers for two summers."),
        Stem("Concern", "text", "", _S.FREE, "no experience with kilns", ("worry",)),
        Stem("Unsaid", "not_said", "", _S.SENTENCE, "I also keep the lab's ethics paperwork."),
        Stem("Unsaid", "text", "", _S.FREE, "I also keep the ethics paperwork", ("not_said",)),
        # --- why this job, what comes next -----------------------------------------------------------------------
        Stem("Draw", "drawn_to", "I am drawn to {}.", _S.TOPIC, "a unit that debriefs after every code"),
        Stem("Draw", "i_like_that", "I like that {}.", _S.CLAUSE, "you teach your apprentices on the old machines first"),
        Stem("Draw", "text", "", _S.FREE, "a unit that debriefs after every code", ("drawn_to", "i_like_that")),
        Stem("NextStep", "they_will", "You will {}.", _S.BARE, "let me know by Friday"),
        Stem("NextStep", "i_will", "I will {}.", _S.BARE, "send the two references on Monday"),
        Stem("NextStep", "next", "I look forward to {}.", _S.TOPIC, "the trial shift on Saturday"),
        Stem("NextStep", "text", "", _S.FREE, "HR will call by Friday", ("they_will", "i_will", "next")),
        Stem("Material", "sending", "I am sending you {}.", _S.THING, "the runbook template"),
        Stem("Material", "what", "", _S.FREE, "the runbook template", ("sending",)),
        # --- small human details ---------------------------------------------------------------------------------
        Stem("Remark", "congratulations_on", "Congratulations on {}.", _S.TOPIC, "the new bakery in Leith"),
        Stem("Remark", "i_hope", "I hope that {}.", _S.CLAUSE, "the move goes smoothly"),
        Stem("Remark", "good_to_hear", "It was good to hear that {}.", _S.CLAUSE, "your daughter has started school"),
        Stem("Remark", "text", "", _S.FREE, "both cyclists", ("congratulations_on", "i_hope", "good_to_hear")),
    )  # fmt: skip
    yield from (
        # --- the other messages ----------------------------------------------------------------------------------
        Stem("Inquiry", "stated", "You told me that {}.", _S.CLAUSE, "you hoped to decide by the end of November"),
        Stem("Inquiry", "useful", "If it would help, I can {}.", _S.BARE, "send two more references"),
        Stem("Inquiry", "since", "In the meantime, I {}.", _S.PAST, "passed the second part of my exam"),
        Stem("Information", "asked", "You asked about {}.", _S.TOPIC, "the certificate for the older press"),
        Stem("Information", "details", "", _S.SENTENCE, "The certificate is valid until May 2028."),
        Stem("Information", "matters", "It matters for the job because {}.", _S.CLAUSE, "your two presses are of that type"),
        Stem("NewsItem", "text", "I saw that {}.", _S.CLAUSE, "you have opened a second clinic"),
        Stem("News", "thought", "", _S.SENTENCE, "Your point about waiting times must have been heard."),
        Stem("News", "since", "In the meantime, I {}.", _S.PAST, "finished the course in wound care"),
        Stem("Outreach", "connection", "", _S.SENTENCE, "Jo Park suggested that I write to you."),
        Stem("Outreach", "about_me", "I am {}.", _S.BEING, "a pastry cook with six years in hotels"),
        Stem("Outreach", "why_them", "I am writing to you because {}.", _S.CLAUSE, "you moved from hotels into a bakery of your own"),
        Stem("Outreach", "questions", "I would like to ask {}.", _S.ASKED, "how you found your first three customers"),
        Stem("EventThanks", "advice", "You advised me to {}.", _S.BARE, "stage somewhere with a wood oven"),
        Stem("EventThanks", "will_do", "I will {}.", _S.BARE, "ask at the two bakeries that you named"),
        Stem("EventThanks", "about_me", "I am {}.", _S.BEING, "a pastry cook with six years in hotels"),
        Stem("EventThanks", "questions", "I would like to ask {}.", _S.ASKED, "how you price a loaf"),
        Stem("UpdateReply", "confirm", "I confirm {}.", _S.THING, "Thursday 3 December at 10:00 in Leith"),
        Stem("UpdateReply", "needs", "I need {}.", _S.THING, "step-free access"),
        Stem("UpdateReply", "questions", "Could you tell me {}?", _S.ASKED, "whether I should bring my own tools"),
        Stem("RejectionReply", "valued", "I valued {}.", _S.TOPIC, "the hour that Carol spent walking me round the yard"),
        Stem("RejectionReply", "feedback", "I would be grateful to hear {}.", _S.ASKED, "what would have made my trial shift stronger"),
        Stem("RejectionReply", "wish", "I wish you {}.", _S.THING, "a good season"),
        Stem("RejectionReply", "door", "I would be glad to {}.", _S.BARE, "hear of short contracts in spring"),
        Stem("FeedbackRequest", "questions", "I would be grateful to hear {}.", _S.ASKED, "what would have made my trial shift stronger"),
        Stem("FeedbackRequest", "valued", "I valued {}.", _S.TOPIC, "the care you took with my questions"),
        Stem("Accept", "will_do", "I will {}.", _S.BARE, "sign and return the letter by Friday"),
        Stem("Accept", "questions", "Could you tell me {}?", _S.ASKED, "where I should report on the first day"),
        Stem("Accept", "thanks", "Thank you for {}.", _S.TOPIC, "holding the place while my licence was renewed"),
        Stem("Request", "text", "I would like to ask for {}.", _S.THING, "a base salary of $135,000", may_ask=True),
        Stem("Negotiate", "standard", "The figure rests on {}.", _S.THING, "the union's published scale for 2026"),
        Stem("Negotiate", "flexible", "I am flexible on {}.", _S.TOPIC, "the starting date"),
        Stem("Negotiate", "proposal", "I would be glad to {}.", _S.BARE, "talk it through by telephone on Thursday", may_ask=True),
        Stem("Decline", "reason", "I have decided so because {}.", _S.CLAUSE, "I have accepted a post nearer home"),
        Stem("Decline", "valued", "I valued {}.", _S.TOPIC, "the afternoon with Ruth's team"),
        Stem("Decline", "door", "I would be glad to {}.", _S.BARE, "hear how the new wing works out"),
        Stem("Withdraw", "reason", "I have decided so because {}.", _S.CLAUSE, "I have accepted a post nearer home"),
        Stem("Withdraw", "valued", "I valued {}.", _S.TOPIC, "the openness of the whole panel"),
        Stem("Withdraw", "door", "I would be glad to {}.", _S.BARE, "hear of openings in the north"),
        Stem("Connect", "valued", "I valued {}.", _S.TOPIC, "the afternoon in your workshop"),
    )  # fmt: skip


@cache
def _table() -> Mapping[str, Mapping[str, Stem]]:
    table: dict[str, dict[str, Stem]] = {}
    for stem in _stems():
        table.setdefault(stem.owner, {})[stem.field] = stem
    return table


STEMS: tuple[Stem, ...] = tuple(_stems())
"""Every stem, in the order in which they are taught."""


def stems_of(owner: str) -> Mapping[str, Stem]:
    """The stems of a model by field; empty where it has none."""
    return _table().get(owner, {})


def stem_of(owner: str, field: str) -> Stem | None:
    """The stem of a model's field, None where it has none."""
    return stems_of(owner).get(field)


_CLOSES = "\"”’')"
"""What may stand behind the mark that ends a sentence."""
_STARTS = regex(r"[\"“‘'(]*(?:[A-Z0-9À-ÖØ-Þ£$€]|[^\W\d_](?<=[^a-zß-ÿ]))")
_ABBREVIATED = regex(r"\.\.\.$|\b(?:[A-Za-z]\.){2,}$|\b(?:etc|Inc|Ltd|Co|Jr|Sr|a\.m|p\.m)\.$")


def is_sentence(words: str) -> bool:
    """Whether `words` are written as whole sentences: a capital or figure first, a mark that ends a sentence last.

    A single word and an abbreviation's full stop (`the U.S.`) do not make one.
    """
    ends = words.removesuffix("\n").rstrip(_CLOSES).endswith((".", "!", "?", "…"))
    return bool(ends and words.count(" ") >= 2 and _STARTS.match(words) and not _abbreviates(words))


def _abbreviates(words: str) -> bool:
    """Whether they end in the full stop of an abbreviation, or in three."""
    return "." in words[-2:] and _ABBREVIATED.search(words) is not None


def finished(stem: Stem, words: str) -> str:
    """The sentence that `words` finish, as the person is shown it; sentences stay as they are."""
    if is_sentence(words) or not stem.completes:
        return words
    bare = words.rstrip() if stem.shape is Shape.QUOTE else ended(words)
    made = stem.completes.format(bare)
    return made[:-1] if bare.endswith((".", "?", "…")) and made.endswith(f"{bare}.") else made


def ended(words: str) -> str:
    """`words` without the marks at their end, which the sentence that they finish sets itself; `the U.S.` keeps its own."""
    bare = words.rstrip()
    return bare if _abbreviates(bare) else bare.rstrip(" .,;:!")


_SUBJECTS = frozenset(
    "the a an i you we he she they it there your my our his her their no every each all both people".split()
)


def _doubled(lead: str, words: str) -> bool:
    """Whether the last word of the beginning stands again: `that the ward ...`; `that ward` is another `that`."""
    first, second = [*words.split(" ", 2), "", ""][:2]
    return first == lead.rpartition(" ")[2] and first in _JOINTS and (first != "that" or second in _SUBJECTS)


_JOINTS = frozenset(("that", "because", "who", "about", "to", "for"))
NEEDS = frozenset(("need", "you_need", "someone_who"))
"""Fields of what somebody is looked for, with which a proof goes."""
DECLARING = frozenset(("KeyPoint", "Qualification", "Concern", "Unsaid", "Draw", "NextStep", "Material", "Remark"))
"""Models whose stems are fields of their own; the fields of the other messages have long taken jottings too."""


def misfit(stem: Stem, words: str) -> str | None:
    """What is certainly wrong with `words` in this field, with the sentence they would make; None where nothing is.

    Certain are: the beginning of the sentence written again (`You told me that you told me that ...`), and a question where
    a statement is asked for.
    """
    asks = words.rstrip("\"”’')").endswith("?") and stem.owner in DECLARING and stem.field not in ("why", "answer")
    if asks and stem.shape in (Shape.CLAUSE, Shape.PAST, Shape.PRESENT, Shape.BARE, Shape.SENTENCE):
        return f"is a question; it would say “{finished(stem, words)}” Write what was said or what is so"
    if not stem.completes or is_sentence(words):
        return None
    lead = stem.completes.partition("{}")[0].strip().rstrip(":").lower()
    core = [word for word in lead.split() if word not in ("if", "it", "would", "help,", "since", "we", "spoke,")]
    low = words.lower()
    again = lead and len(core) > 1 and low.startswith((f"{lead} ", f"{' '.join(core)} "))
    declares = stem.owner in DECLARING and stem.field != "why"
    if again or (declares and _doubled(lead, low)):
        return f"begins as its sentence does; it would say “{finished(stem, words)}” Leave the beginning out"
    return None
