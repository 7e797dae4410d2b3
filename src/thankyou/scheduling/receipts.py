"""A word of theirs that only says that something has arrived, which wants no answer: `your application arrived safely`, `we confirm receipt`.

Each of its parts is, from its first word to its last, a receipt or a courtesy that goes with one; whatever else is said wants an answer.
Start reading at `is_receipt`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from thankyou.scheduling.jotted import in_one_line, lowered
from thankyou.scheduling.last_days import MONTH, NUMBERS
from thankyou.scheduling.phrases import WEEKDAY

__all__ = ["is_receipt"]


def is_receipt(note: str) -> bool:
    """Whether a note beside what was heard says that something has arrived, and nothing else but that they look at it, so that no answer is waited for."""
    said = lowered(in_one_line(note))
    cuts = [0, *(end for one in _ENDS.finditer(said) for end in one.span()), len(said)]
    parts = [said[begin:end].strip() for begin, end in pairwise(cuts)]
    told = [one for one in parts if re.search(r"[a-z]", one)]
    return any(_RECEIPT.match(one) for one in told) and all(_USUAL.fullmatch(one) for one in told)


_ENDS = re.compile(r"[;:!\n]+|\.(?=\s|$)|,(?=\s)|\s[-–—]+\s")

_THING = r"(?:applications?|documents?|papers?|references?|certificates?|cv|r[ée]sum[ée]|letters?|(?:e-?)?mails?|messages?|repl(?:y|ies)|notes?|portfolios?|forms?|files?|materials?|submissions?|information|details|tasks?|tests?|case stud(?:y|ies)|work samples?|drawings|slides|enquir(?:y|ies)|inquir(?:y|ies))"
_THINGS = rf"(?:(?:(?:your|the|my|all|both|of|these|two|three) )*(?:[\w-]+ )?{_THING}(?: of yours| for (?:the |your |our )?(?:[\w-]+ ){{0,3}}(?:jobs?|positions?|posts?|roles?|place|vacancy))?|everything|it|them)"
_SENT = rf"{_THINGS}(?: and {_THINGS})*"
_WHO = r"(?:we|i|they|he|she|hr|this|(?:the|our) [\w-]+|(?!(?:not|never|nothing|nobody|none|no|one|half|neither|hardly|still|yet|which|who|what)\b)[\w-]+)"
_NOW = r"(?:(?:'ve|'s)?(?: ?\b(?:has|have|had|was|were|is|are|been|now|all|both|just|safely|duly|indeed|successfully|already|hereby)\b)*)"
_HERE = r"(?:arrived|received|registered|recorded|come in|came in|reached (?:us|me|them)|landed|in our system|with us|here|submitted)"
_HOW = r"(?: (?:safely|with thanks|thank you|thanks|in good order|today|this (?:morning|afternoon)|yesterday|under (?:no|number|ref\w*)(?: [\w-]+)?))*"
_AUTOMATIC = r"(?:(?:an?|the|auto\w*|mere|just|generated|only) )*"
_THANKS = r"(?:many )?thank(?:s| you)(?: very much| so much)?"
_ARRIVED = (
    rf"{_SENT}{_NOW} {_HERE}{_HOW}"
    rf"|(?:{_WHO}{_NOW} )?(?:received|got|registered|recorded)(?: with thanks)?(?: {_SENT}(?: now)?)?{_HOW}"
    rf"|(?:(?:we|i|they){_NOW} (?:confirm|acknowledge)|(?:{_WHO}{_NOW} )?(?:confirm|acknowledg)(?:e?s|ed|ing)) (?:the |your |safe )*(?:receipt|arrival)(?: of {_SENT})?{_HOW}"
    rf"|{_AUTOMATIC}(?:confirmation|acknowledge?ment|proof|receipt)(?: of (?:receipt|arrival))?(?: (?:of|for) {_SENT})?"
    rf"|{_THANKS} for (?:{_SENT}|applying|submitting {_SENT}|sending (?:us |me )?{_SENT})"
)
_WHEN = rf"(?: (?:in|on|by|within|at|over|during|before|after|until|as|the|next|this|coming|an?|few|couple|of|turn|due|course|soon|shortly|possible|later|now|today|tomorrow|again|{'|'.join(NUMBERS[1:13])}|\d+(?:st|nd|rd|th)?|(?:working |business )?(?:days?|weeks?|months?)|{WEEKDAY}|{MONTH}))*"
_LOOK = r"(?:(?:review|look|read|process|consider|assess|check|evaluate|examine|study|sift|go|work)(?:e?s|ing)?(?: at| through| over| into)?|(?:review|process|consider|assess|check|evaluat|examin|study)ing)"
_WRITE = r"(?:be in touch|(?:get|come|be) back to (?:you|me)|(?:let|contact|write to|tell) (?:you|me)(?: know)?|reply|answer)"
_COURTESY = (
    rf"{_THANKS}|(?:hello|hi|dear)(?: \w+){{0,2}}|(?:kind|best|warm) (?:regards|wishes)"
    rf"|(?:{_WHO} )?(?:will |'ll |shall |are |is |now |currently )*(?:{_LOOK} {_SENT}|(?:(?:aim|hope|plan) to )?{_WRITE}){_WHEN}"
    rf"|(?:{_SENT} )?(?:is|are|will be) (?:now |currently |being )*(?:read|reviewed|processed|considered|checked){_WHEN}"
    r"|(?:forwarded|passed(?: on)?) to the [\w-]+"
    r"|please (?:do not|don't) (?:reply|answer)(?: to this (?:e-?)?(?:mail|message|address))?"
    r"|this (?:mailbox|address) is not (?:monitored|read)"
    r"|(?:please )?(?:do not hesitate|feel free) to (?:contact|write to|ask|call) us(?: with any questions| if you have (?:any )?questions)?"
)
_RECEIPT = re.compile(_ARRIVED)
_USUAL = re.compile(rf"(?:{_ARRIVED}|{_COURTESY})(?: and (?:{_ARRIVED}|{_COURTESY}))*")
