"""Words that tell a time which no rule reads, so that they are asked about: `whenever the budget is signed off`.

What opens a time in English is a closed class of little words, and only those are listed here; what stands behind them may be
anything. Start reading at `OPENERS`.
"""

from __future__ import annotations

import re

from thankyou.scheduling.sides import CONDITIONS, HINGES, SIDES

__all__ = ["OPENERS", "hinges", "open_time", "untold", "without_untold"]

_WORD = r" (?!at (?:the )?(?:very )?(?:latest|outside|most|earliest)\b)[\w'-]+"
_DET = r"(?:the|a|an|they|we|he|she|it|our|their|his|her|its|all|every\w+|some\w+|[\w-]+'s)"
_THEIRS = r"(?:(?:the|a|an|their|my|our|his|her|final) )*(?:answers?|decisions?|replies|reply|news|word|call|verdict|outcome|results?|offers?|feedback|e-?mails?|them|him|her|you|me|us|hr)\b"
"""What is waited for is the decision itself."""
_STRETCH = "term|semester|trimester|season|spring|summer|autumn|fall|winter|holidays|break|vacation|year|quarter|half[- ]term|half|sprint|cycle|course|future|session|intake|round of funding|budget"
_FEAST = "day|eve|night|weekend|week|fest|festival|feast|fair"
_EVENT = "meeting|session|sitting|review|conference|assembly|off-?site|summit|congress|election|launch|opening|return|sign-?off|approval|completion|receipt"
_MEANS = (
    r"(?:(?:the|an?|their|our|my|your|his|her|its|company|return of|ordinary|normal|usual) )*(?:e-?mails?|mail|phone|telephone|post|letter|texts?|sms|calls?|zoom|teams|video|message|hand|courier|chance|mistake|default|"
    r"return|then|now|far|themselves|(?:him|her|my|your)self|me|you|us|them|him|her|it|and large|vote|committee|consensus|lot|[\w-]+ing|hr|"
    r"(?:[\w-]+ )?(?:manager|recruiter|team|office|agency|company|department|lead|head|boss|owner|director|board|panel|people|school|firm|partner|chair|staff))\b"
)
"""How, and by whom, something is told."""

OPENERS: tuple[tuple[str, str], ...] = (
    (
        rf"once|as soon as|when(?:ever)?|until|till|pending|while|whilst|as long as|so long as|{SIDES['before']}|{SIDES['after']}",
        rf"(?! (?:that|which|this|then)\b)(?! all(?: ?$|[,.;!]| (?:they|we|he|she|it|i|is|was)\b))(?:{_WORD}){{1,7}}",
    ),
    (
        rf"(?:by|at|until) the time|(?:the|every|each) (?:moment|minute|instant|time)|the (?:day|week|month)(?= {_DET}{_WORD}{_WORD})",
        rf"(?:{_WORD}){{1,7}}",
    ),
    (rf"(?:{CONDITIONS})", rf"(?! {_THEIRS})(?:{_WORD}){{1,20}}"),
    (
        rf"upon|during|throughout|on(?= {_DET} (?:[\w'-]+ )?(?:{_EVENT})\b)|on(?= (?:completion|receipt|approval|sign-?off)\b)",
        rf"(?:{_WORD}){{1,5}}",
    ),
    (r"(?:at|by|around|towards?) the (?:very )?(?:end|start|beginning|close|conclusion) of", rf"(?:{_WORD}){{1,4}}"),
    (r"at|by|around|over", rf"(?:{_WORD}){{0,4}} (?:{_EVENT})"),
    (r"(?:no|not) (?:sooner|earlier) than", rf"(?:{_WORD}){{1,4}}"),
    (
        r"(?<!ed )(?<!told )(?<!sent )(?<!made )(?<!given )(?<!taken )(?<!run )(?<!seen )(?<!held )by",
        rf"(?! {_MEANS})(?! (?:[\w'-]+ )?{_MEANS})(?:{_WORD}){{1,3}}",
    ),
    (r"by|in|within|over|during|towards?|at", rf"(?:{_WORD}){{0,5}} (?:{_STRETCH}|days|weeks|months)"),
    (
        r"by|on|until|till|around|about|for|at|over|this side of",
        rf"(?: (?!the\b|an?\b|one\b|some\b|such\b|end\b|of\b|any\b|all\b|each\b|every\b|which\b|that\b|their\b|my\b|our\b)[\w'.-]+){{1,4}} (?:{_FEAST})",
    ),
    (r"by|on|until|till|around|about|for|at|over", r" the(?: [\w'.-]+){1,3} (?:weekend|fest|festival|feast|fair)"),
    (r"this|next|the coming|the following", rf"(?:{_WORD})? (?:{_STRETCH})"),
)
"""What opens a time or a condition, and what may stand behind it."""
_OPEN = re.compile("|".join(rf"\b(?:{opener}){behind}\b" for opener, behind in OPENERS))


def open_time(said: str, begin: int, end: int) -> re.Match[str] | None:
    """The first words of a clause that tell a time or a condition, in lower case."""
    return _OPEN.search(said, begin, end)


_HINGES = re.compile(rf"\b(?:{HINGES})(?! {_THEIRS})(?:{_WORD}){{1,20}}")
_TERMS = re.compile(
    r"\b(?:salar(?:y|ies)|pay|wages?|bonus|commission|rate|grade|band|level|title|hours|shifts?|rota|schedule|location|office|site|benefits?|package|relocation|travel|commute|"
    r"team|project|remote|hybrid|holidays?|leave|equity|stock)\b"
)
"""What else may hang in the air: the terms of the job, which are no decision about it."""


def hinges(said: str, begin: int, end: int) -> re.Match[str] | None:
    """The words of a clause, in lower case, that say on what it all depends, whatever `it` is but the terms of the job."""
    found = _HINGES.search(said, begin, end)
    return None if found is None or _TERMS.search(said, begin, found.start()) else found


_UNTOLD = re.compile(
    r"(?:\b(?:no|not|never|nobody|no-?one|none|neither|nothing|hardly|without|cannot|unable|fail(?:s|ed)?|refus(?:e|es|ed)|forgot|declin(?:e|es|ed))\b|\b\w+n't\b)(?: [\w'-]+){0,5}? "
    r"(?:sa(?:y|ys|id|ying)|t(?:ell|ells|elling|old)|kn(?:ow|ows|ew|own|owing)|mention\w*|specif(?:y|ies|ied)|g(?:ive|iven|ave|iving)|nam(?:e|ed|ing)|confirm\w*|indicat\w*|stat(?:e|ed|ing)|commit\w*|"
    r"shar(?:e|ed)|let on|predict\w*|promis\w*|explain\w*|clear|certain|sure|set|fixed|agreed|decided|discuss\w*|word|news|idea|clue|information|info|indication|hint|date|day|deadline|time(?:line|frame|scale)?)"
    r"(?: (?:me|us|you|yet|exactly|precisely|quite|as to|on|of|about|for|by|or|anything|a|date|day|word))*(?P<when> when(?:ever)?\b)"
    r"|\b(?:unsure|unclear|uncertain|unknown|undecided|vague|evasive|coy|open|wonder(?:s|ing)?)(?: (?:exactly|as to|about|on|of|by|yet))*(?P<open> when\b)"
    r"|(?:\b(?:not|never|nobody|no-?one|none|neither|without|cannot|unable|refus(?:e|es|ed)|declin(?:e|es|ed))\b|\b\w+n't\b)(?: [\w'-]+){0,4}? (?:t(?:ell|old)|kn(?:ow|ows|ew|own)|say|said|mention\w*|specif\w+|g(?:ive|iven|ave|iving)|nam(?:e|ed|ing)|indicat\w*|stat(?:e|ed|ing)|commit\w*|promis\w*|set|fix(?:ed)?)"
    r"(?: (?:me|us|you|yet|to|on|of|about))*(?P<day> (?:a|an|any|the|what|which|on what|on which) (?:(?:exact|precise|specific|definite|firm|particular|certain|fixed|clear|last) )?(?:day|date|week|month)\b)(?! (?:or|and a half|after|before|later|earlier|from|of|ago|in advance)\b)"
)


def untold(said: str, begin: int, end: int) -> re.Match[str] | None:
    """The words of a clause, in lower case, that say that no day was told: `no word on when`, `nobody knows when`."""
    return _UNTOLD.search(said, begin, end)


def without_untold(said: str) -> str:
    """The words without the time that was not told, so that it is read for none; what stands behind it stays where it is."""
    return _UNTOLD.sub(
        lambda one: one[0].removesuffix(one[one.lastgroup or 0]) + "x" * len(one[one.lastgroup or 0]), said
    )
