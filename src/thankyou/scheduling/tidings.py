"""Something of theirs that comes on a day, or by one, where no word says that they decide: `Rui rings either way`, `the ranking is out`.

Who tells is anybody but me, and what is told is a call, a mail, a list; a verb with another object is something else (`Rui rings the
referees`). A length of time that is said to be the most is their wait as well (`within three working days`), unless its clause names
what else takes so long. Start reading at `comes` and `limits`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from thankyou.scheduling.days import Day

__all__ = ["comes", "limits"]

_DAY = "§"
"""Stands for a day of the clause, so that none of its words is taken for the object of a verb."""
_SINGLE = (
    r"(?:rings|calls|phones|telephones|(?:e-?)?mails|writes|texts|messages|answers|whatsapps|pings|announces|publishes)"
)
_PLURAL = r"(?:ring|call|phone|telephone|(?:e-?)?mail|write|text|message|answer|whatsapp|ping|announce|publish)"
_SAYS = r"(?:yes|no|aye|nay|which|whether|who|if|so|where (?:i|we) stand|how it (?:went|goes|looks))\b"
_TO_ME = r"(?:\W*(?:$|§)| ?[,;:(]| (?:me|us|you|back|round|around|either way|any ?way|regardless|whatever|with|to say|by|from|about|after|every(?:one|body)|people|(?:all )?(?:the )?(?:candidates|applicants|finalists)|all of us|both|each|personally|(?:him|her)self|themselves|then|again|or|and)\b)"
"""Behind a verb that has no other object than me: not `rings the referees`."""
_NOT_ME = r"(?<!\bi )(?<!\byou )(?<!\bme )(?<!\bto )"
_WILL = r"(?:\b(?:they|we|he|she|hr|who)|(?<!\bi)(?<!\byou)(?:'ll|'d)|(?<!\bi )(?<!\byou )\b(?:will|would|shall)|\b(?:is|are|hopes?|wants?|means?|aims?|plans?|promised|promises) to|\b(?:the|both|all|two) (?:[\w'-]+ )?[\w'-]+s)"
_THING = (
    r"(?:word|news|tidings|results?|outcomes?|rankings?|(?:short-?|merit )?lists?|letters?|messages?|(?:e-?)?mails?|(?:phone ?)?calls?|text|notices?|notifications?|answers?|repl(?:y|ies)|verdicts?|rulings?|choices?|names|"
    r"feedback|announcements?|signals?|nods?|yes(?: or (?:a )?no)?|no(?: or (?:a )?yes))"
)
_ARTICLE = r"(?:(?:an?|the|any|some|more|their|his|her|our|my|your|final|first|full|official|public|written|short|quick|good|bad|clear|definite) )*"
_OWN = r"(?! of (?!(?:the|their) (?:panel|vote|selection|competition|interviews?|commission|board|committee|contest|jury)\b)| (?:with|to|for|about) (?:the|my|a|an|their|all|them|others?)\b| (?:goes|go) (?:back|to) (?:the|my|them))"
"""Behind what comes: it is not that of something else, such as the results of the medical, nor a call with somebody."""
_GIVES = r"(?:gives?|sends?|posts?|puts?|pins?|hangs?|issues?|releases?|circulates?|publish(?:es)?|announces?|brings?|gets?|drops?|passes|pass|have|has|expects?|receives?)"
_ASIDE = r"(?:(?:me|us|you|out|up|on|round|around|over|then|only|also|just) )*"
_COMES = re.compile(
    rf"(?<=[\w.)] ){_NOT_ME}\b{_SINGLE}\b(?={_TO_ME})|{_WILL}(?: (?:then|only|also|both|all|just|either))* {_PLURAL}\b(?={_TO_ME})|"
    rf"{_NOT_ME}\b(?:says?|tells?(?: (?:me|us))?) {_SAYS}|{_NOT_ME}\b(?:feeds?|reports?|gets?|comes?) back\b(?! from\b| in(?:to)?\b| to (?:the|her|his|their|work)\b)|"
    rf"{_NOT_ME}\b{_GIVES} {_ASIDE}{_ARTICLE}{_THING}\b{_OWN}|"
    rf"^\W*(?:(?:and|then|so|but|also|next|after that|afterwards|there(?:'s| is| will be)) )*{_ARTICLE}(?:[\w'-]+ )?{_THING}\b{_OWN}(?= ?(?:$|§|[,;:(]|is\b|are\b|will\b|to be\b|comes?\b|goes\b|go\b|gets?\b|follows?\b|arrives?\b|lands?\b|out\b|up\b|due\b|expected\b|sent\b|posted\b|published\b|from\b|by\b|either\b|or\b|and\b|on the\b))"
)
"""Somebody rings, mails or says yes or no, gives or sends what is told, or that comes: `word`, `the list is up`."""
_WORK = re.compile(
    r"\b(?:candidates?|applicants?|finalists?|others?|interview\w*|panels?|trials?|refer(?:ees?|ences?)|checks?|medical|visas?|permits?|forms?|papers?|paperwork|documents?|notice|holidays?|course|training|project|audit|tests?|tasks?|exercise|portfolio|"
    r"i|my|you|your|lasts?|takes? place|runs?|starts?|starting|begins?|paid)\b"
)
"""What else takes its time, or is mine."""
_MOST = re.compile(r"(?:within|inside|under|(?:no|not) (?:later|longer|more) than|up to|less than)\b")


def _marked(clause: str, days: Sequence[Day]) -> str:
    """A clause with a mark in the place of each of its days."""
    for one in reversed(days):
        clause = f"{clause[: one.start]}{_DAY}{clause[one.end :]}"
    return clause


def comes(clause: str, days: Sequence[Day]) -> bool:
    """Whether a clause in lower case says that something of theirs comes; `days` are those that it names, where they stand in it."""
    found = _COMES.search(_marked(clause, days))
    return found is not None and _WORK.search(found[0]) is None


def limits(clause: str, days: Sequence[Day]) -> bool:
    """Whether a clause in lower case says within how long, or until which day at the latest, and of nothing else that takes its time."""
    most = any(one.cap or (one.length and _MOST.match(clause, one.start, one.end)) for one in days)
    return most and _WORK.search(_marked(clause, days)) is None
