"""Which words that somebody noted for themselves may be said to somebody else: no scolding, no pay, nothing that dangles.

Start reading at `sendable`.
"""

from __future__ import annotations

import re

from thankyou.facts.patterns import regex

__all__ = ["about_work", "scolds", "sendable", "stands"]

_REGRET = regex(
    r"^(?:(?:what )?(?:i )?(?:really )?(?:should(?:'ve|’ve| have)?|could(?:'ve|’ve| have)?|would(?:'ve|’ve| have)?|i[’']d|forgot|failed|meant|wanted|never got|"
    r"did(?:n't|n’t| not)(?: get| manage)?|ran out of time)(?: (?:to|just|also|really))* ?(?:said|say|told|tell|mention(?:ed)?|add(?:ed)?|br(?:ing|ought) up|"
    r"talk(?:ed)? about|ask(?:ed)?(?: about)?|point(?:ed)? out)(?: (?:them|her|him|instead|was|is))*|say|tell (?:them|her|him)(?: about)?|mention|point out|bring up|ask(?: (?:them|her|him))?(?: about)?)"
    r"[:,]?(?: that)? ",
    re.IGNORECASE,
)
"""How a jotting begins that tells off or reminds its writer before it comes to the point."""
_SCOLDING = regex(
    r"\b(?:i (?:was|were|felt|got|am|sounded|looked|came across) (?:\w+ )?(?:bad|badly|poor|awful|terrible|weak|vague|nervous|lost|late|tired|rude|unprepared|confused|stupid|slow|"
    r"boring|defensive|flustered|off)|should(?:'ve|’ve| have)|could(?:'ve|’ve| have)|stumbled|rambl\w+|waffl\w+|mumbled|froze|blanked|went blank|panick?\w*|blew it|messed up|"
    r"screwed up|fumbled|babbled|bluffed|lied|made (?:it|that|this) up|embarrass\w*|my (?:bad|worst|mistake)|badly|poorly|terribl[ey]|wish i|forgot|failed to|"
    r"did(?:n't|n’t| not) (?:know|get|have|mention|say|answer|ask)|had no (?:idea|answer|clue)|no idea|not sure)\b",
    re.IGNORECASE,
)
"""Words that judge the writer; they have no place in a message."""
_ADVICE = regex(
    r"^(?:be|give|use|keep|slow|breathe?|prepare|practi[sc]e|talk|listen|stop|start|do|don['’]t|never|always|more|less|shorter|longer|just|try|remember|pause|think|look|smile|find|"
    r"have|bring|need|answer|explain|focus|stick|lead with|learn|read|study|work on|review)\b",
    re.IGNORECASE,
)
"""How advice to oneself begins, as opposed to an answer."""


_MONEY = regex(
    r"\b(?:salary|wages?|pay|pays|paid|bonus|pension|benefits|compensation|days off|time off|vacation|overtime)\b|[£$€]\s?\d",
    re.IGNORECASE,
)
"""What belongs in a negotiation."""


def scolds(text: str) -> bool:
    """Whether words judge their writer."""
    return _SCOLDING.search(text) is not None


def sendable(text: str, *, answer: bool = False) -> str | None:
    """`text` without its reminder to its writer; nothing where it still scolds.

    Nor is advice to oneself an answer, or pay a thing to clarify.
    """
    bare = _REGRET.sub("", text, count=1).strip()
    return None if not bare or scolds(bare) or (_ADVICE if answer else _MONEY).search(bare) else bare


_MINE = regex(
    r"\b(?:i|i['’]\w+|my|me|we|we['’]\w+|our|us)\b|"
    r"^(?:\w+ed|led|cut|ran|built|wrote|made|brought|taught|grew|won|sold|kept|took|held|found|spent|set up)\b",
    re.IGNORECASE,
)
_DANGLING = regex(r"^(?:it|that|this|those|these|they|he|she|because|since|yes|yeah|no|well|honestly)\b", re.IGNORECASE)


def stands(text: str) -> bool:
    """Whether an answer makes sense without its question: it says what I did, and points back at nothing."""
    return len(text.split()) >= 3 and _MINE.search(text) is not None and not _DANGLING.match(text)


_DELICATE = regex(
    r"\b(?:yourself|salary|pay|paid|wages?|money|compensation|leave|left|leaving|fired|redundan\w+|laid off|quit|gap|strength\w*|weak\w*|fail\w*|mistake\w*|conflict|difficult|worst|"
    r"stress|regret|critici\w+|notice|offers?|age|old|born|married|marriage|child\w*|kids?|pregnan\w+|family|husband|wife|partner|religio\w*|church|health|ill\w*|sick\w*|disab\w+|"
    r"visa|citizen\w*|nationalit\w+|convict\w*|criminal|arrest\w*|union|reference\w*|overqualified|experience|see you|you see|like|dislike|hobb\w+|fun|free time|motivat\w+|proud|"
    r"know about|expect\w*)\b",
    re.IGNORECASE,
)
"""Questions about the candidate's person, past or pay are not handed back in a thank-you note."""
_HOW = regex(r"(?:how|what|where|which|when)\b[^?]*\b(?:would|do|does|should|can|could|might)\b", re.IGNORECASE)


def about_work(question: str) -> bool:
    """Whether a question may be handed back: written as one, about how something is done, and nothing delicate in it."""
    return (
        re.fullmatch(r"[^?\"“”„«»]+\?", question) is not None
        and bool(_HOW.match(question))
        and not _DELICATE.search(question)
    )
