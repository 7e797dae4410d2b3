"""A word of theirs that only says that something has arrived, which wants no answer: `your application arrived safely`, `we confirm receipt`.

Read from what was sent and what became of it, or from the words for a receipt itself. Start reading at `is_receipt`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from thankyou.scheduling.jotted import in_one_line, lowered
from thankyou.scheduling.telling import told

__all__ = ["is_receipt"]

_SENT = r"(?:applications?|documents?|papers?|references?|certificates?|cv|r[ée]sum[ée]|letters?|(?:e-?)?mails?|messages?|notes?|portfolios?|forms?|files?|materials?|submissions?|information|details|tasks?|tests?|case stud(?:y|ies)|work samples?|drawings|slides|enquir(?:y|ies)|inquir(?:y|ies)|everything|it|them)"
_NOW = r"(?: (?:has|have|had|was|were|is|are|been|now|all|both|just|safely|duly|indeed|successfully|already))*"
_OWN = r"(?:(?:(?:your|the|my|all|both|of|these|two|three) )+(?:[\w-]+ )?)?"
_HERE = r"(?:arrived|received|registered|recorded|come in|came in|reached (?:us|me|them)|landed|in our system|with us|safely here|submitted)(?! (?:very )?(?:well|warmly|badly)\b)"
_RECEIPT = re.compile(
    rf"\b{_SENT}(?: of (?:yours|[\w ]{{1,20}}?))?{_NOW} {_HERE}\b"
    rf"|(?:\b(?:we|i|they|he|she)\b(?:'ve)?|^|[.;:,!] ){_NOW} ?(?:received|got|registered|recorded)(?: with thanks)?(?: {_OWN}{_SENT}\b|(?=,? (?:safely|thanks|thank you)\b| ?(?:$|[.,;!])))"
    r"|\b(?:confirm(?:s|ed|ing)?|acknowledg(?:e|es|ed|ing)|confirmation|acknowledge?ment|proof)(?: (?:of|to|you|for|the|your|its|safe|that we(?: have)?|only|on))* (?:receipt|arrival|received|receiving|entry)\b"
    r"|\b(?:an?|the|auto\w*|mere|just) (?:automat(?:ic|ed) )?(?:acknowledge?ment|receipt|confirmation of receipt)\b|\bauto(?:mat(?:ic|ed|ically))?[- ](?:generated )?(?:confirmation|acknowledge?ment|receipt)\b"
    rf"|^\W*(?:many )?thank(?:s| you)(?: very much| so much)? for (?:your (?:recent )?(?:application|submission|documents)|applying|submitting|sending (?:us |me )?(?:your|the) [\w ]{{1,30}})\b"
)
_NOT_HERE = re.compile(
    r"(?:\bnot\b|n't\b|\bnever\b|\bno\b|\bwithout\b|\bmissing\b|\byet to\b|\bonly (?:one|two|half|part)\b)[\w' ]{0,30}$"
)
"""Before what has not come."""


def is_receipt(note: str) -> bool:
    """Whether a note beside what was heard says that something has arrived, and nothing else but that they look at it, so that no answer is waited for."""
    said = lowered(in_one_line(note))
    found = _RECEIPT.search(said)
    if found is None or _NOT_HERE.search(said[: found.start()]) or _STILL_WANTED.search(said):
        return False
    parts = pairwise([0, *(one.end() for one in _PARTS.finditer(said)), len(said)])
    told_in = [span for span in parts if re.search(r"[a-z]", said[slice(*span)])]
    if any(_wants(said, *span) for span in told_in):
        return False
    return all(_RECEIPT.search(said, *span) or _IS_USUAL.search(said, *span) or told(said, *span) for span in told_in)


def _wants(said: str, begin: int, end: int) -> bool:
    """Whether a part of a note wants something of me: `tell us which yard`; an invitation to ask, or not to reply, does not."""
    if _NO_REQUEST.search(said, begin, end):
        return False
    verb = told(said, begin, end)
    to_me = verb is not None and _BARE_VERB.match(verb[0]) and _OPENS.fullmatch(said, begin, verb.start())
    return bool(to_me or _REQUEST.search(said[begin:end]))


_OPENS = re.compile(r"\W*(?:(?:please|kindly|just|do|and|so|then|but|also|now) )*")
"""Before a verb that tells me to do something."""
_BARE_VERB = re.compile(r"(?!be\b)(?!\w*(?:s|ing)\b)")
_REQUEST = re.compile(
    r"\?|\b(?:please|kindly)\b|\b(?:could|can|would|will) you\b|\byou (?:should|must|need to|have to|are to)\b|\b(?:once|as soon as|until|unless|after) you\b|"
    r"^\W*(?:(?:and|so|then|but|also|now) )*(?:(?:which|what|when|where|who|how|why)\b|(?!(?:with|to|for|by|from|at|of|in|on)\b)(?!\w+(?:ed|s|ing)\b)[a-z]+ (?:me|us)\b)|"
    r"^\W*(?:(?:and|so|then|but|also|now) )*(?:review|look|read|check|consider|study|reply|work|go|come|confirm|acknowledge) (?:the|your|our|my|it|this|that|these|receipt|through|over|at|into|to|with|by|back)\b"
)
"""What I am asked for, or to do."""
_NO_REQUEST = re.compile(
    r"\bplease (?:do not|don't|note|be |bear|allow|rest|accept|excuse|forgive|give us)|\b(?:questions?|quer(?:y|ies)|hesitate|feel free)\b"
)


_PARTS = re.compile(
    r"[;:!?\n]+|\.(?=\s|$)|, (?!thanks|thank you)|\s[-–—]+\s|\b(?:but|and) (?!will\b|shall\b|now\b)(?=\w+ \w)"
)
_IS_USUAL = re.compile(
    r"\b(?:review|look|read|process|consider|assess|check|evaluat|examin|study|sift|screen)(?:s|es|ed|ing|e|ation)?\b|\b(?:go|goes|going|work|working) through\b|\b(?:in touch|get back|come back|queue|passed|forwarded|number|mailbox|not monitored|reply|patience|thanks?|thank you|regards|hello|dear|hi|soon|in turn|busy|automat\w+)\b"
)
"""What stands beside a receipt and tells nothing: they look at it, and will write."""
_STILL_WANTED = re.compile(
    r"\b(?:(?:has|have|had)(?:n't| not)|did(?:n't| not)|still (?:missing|waiting|need\w*|to come|outstanding)|missing|except|apart from|but not|unreadable|could not be opened|won't open|(?:is|are|was|were) (?:empty|blank|damaged|incomplete))\b"
)
"""What is not there, so that it is owed."""
