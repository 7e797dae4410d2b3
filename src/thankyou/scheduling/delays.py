"""Whether a word of theirs says no more than that their decision takes longer: `still deciding, bear with us`.

    it will take longer than we thought
    we are running behind, sorry

It answers an inquiry, takes back the day that they had named before, and wants the question by when they will know. Put together from
what is slow (`_LONG`) beside who or what is (`_WHO_IS_LATE`) and with what (`_WITH_WHAT`), what is not done yet (`_NOT_YET`) and the patience
that they ask for (`_PATIENCE`). Anything else may be slow, and takes back no day: `my visa takes a while`. Start reading at `takes_longer`.
"""

from __future__ import annotations

import re

from thankyou.scheduling.jotted import in_one_line, lowered
from thankyou.scheduling.last_days import MONTH
from thankyou.scheduling.phrases import WEEKDAY
from thankyou.scheduling.wishes import JURY

__all__ = ["puts_back", "takes_longer"]

_A_BIT = r"(?:(?:a|an|the|some|much|far|rather|quite|little|bit|lot|few|couple|of|more|even|still|considerably|somewhat|slightly|days?|weeks?|us|them) )*"
_LONG = (
    rf"\b(?:(?:tak(?:e|es|en|ing)|need(?:s|ed|ing)?|last(?:s|ing)?|be|require(?:s|d)?|is|are|was|been) {_A_BIT}(?:longer|more time|extra time)|"
    rf"(?:tak(?:e|es|en|ing)|need(?:s|ed)?|require(?:s|d)?) {_A_BIT}(?:more (?:days|weeks)|another (?:week|day|month|few days|couple of (?:days|weeks)))|"
    r"drag(?:s|ged|ging)? on|stretch(?:es|ing)? out|slow(?:er(?= than)| going)|(?:running|are|is|am|be|we're|fallen|fell|bit) (?:a bit |a little |rather |quite )?(?:behind|late)(?! (?:bird|shift|night)\b)|behind schedule|"
    r"held up|delayed|delays?|hold-?up|pushed back|put back|set back|slipp(?:ed|ing)|taking (?:its|their|our|so long|a while|ages|time)|take(?:s)? (?:a while|its time|some time))\b"
)
"""That something takes long."""
_CHOOSE = r"(?:decid\w+|decisions?|conclu\w+|chos\w+|choos\w+|verdict|made up (?:our|their) minds?|make up (?:our|their) minds?|settled|agreed|final(?:ised|ized)?|discuss\w*|deliberat\w+|debat\w+|consider\w*|weigh\w*|think\w*|undecided|talk\w* (?:it|things) (?:over|through)|work\w* on it|go\w* through (?:the|all) \w+)"
_NOT_YET = (
    rf"\b(?:(?:still|yet) (?:(?:\w+ )?(?:not |busy |to )?)?{_CHOOSE}|(?:not|n't|nothing|no|hasn't|haven't)(?: (?:been|have|has|yet|quite|got|to|reached|made|come|taken|a|any|the|final|round|is|are|there|be))* {_CHOOSE}(?: (?:\w+ )?(?:yet|so far|as yet|for now))|"
    rf"not (?:quite |yet )*(?:there|ready|done|finished)(?: yet)?|no (?:decision|news|answer|verdict|result)s?(?: (?:as )?yet| so far| for (?:you|now))|(?:no|nothing) (?:further|new)(?: yet)?)\b"
)
"""What is not done yet."""
_PATIENCE = r"\b(?:bear with (?:us|me|them)|(?:be|stay|remain) patient|(?:your|for|some|a little|more) patience|hang (?:on|in there)|sit tight|(?:sorry|apolog\w+)\b[\w' ]{0,20}\b(?:wait|delay|slow|late|long)\w*|thanks? (?:you )?for waiting|hold on)\b"
_WAITED_FOR = re.compile(f"{_NOT_YET}|{_PATIENCE}")
_DECIDING = r"(?:decisions?|decid\w+|choice|choos\w+|verdict|conclusions?|result|results|outcome|answer|process|procedure|search|selection|hiring|recruit\w*|deliberations?|discuss\w+|review\w*|meetings?|sessions?|consultations?|talks|thing|approvals?|sign-?offs?|vote|voting|interviews|applications?|timeline|timetable|schedule|plans?|date|deadline|planning)(?:-making)?"
"""What they decide, and what they do for it."""
_OF_IT = r"(?:(?:[a-z]+'s|the|our|their|your|a|an|this|that|all|any|whole|entire|final|hiring|selection|recruitment|decision|board|committee|panel|internal|interview) )"
_AND_SO = r"(?:(?:sorry|apologies|unfortunately|sadly|regrettably|still|again|also|now|but|and|so|just|we|they|alas|please|note|there|is|are|was|were|has|have|been|will|be|for|about|to|expect|a|an|the|any|some|this|our|further|another|more|little|short|slight|long|small|bit|of|due) )*"
_WHO_IS_LATE = re.compile(
    rf"(?:^{_AND_SO}|(?<!\w)(?:it|this|that|things|everything|all|we|they|i|he|she|hr|(?:the|our|their) (?:{JURY}|director|boss|client|agency|office)|(?:^|{_OF_IT}+){_DECIDING})(?:'\w+)?(?: (?:is|are|was|were|be|been|will|would|has|have|had|may|might|could|can|shall|should|does|do|going|seems?|appears?|looks?|likely|bound|expected|to|just|simply|still|also|really|probably|unfortunately|sadly|now|all|again|got|gets|both|only))* ?)$"
)
"""Before it, the decision, what stands for it, who decides, or nobody at all."""
_TO_DECIDE = rf"(?:(?:to (?:fully |properly |really )?(?:decide|choose|conclude|finish|complete|discuss|deliberate|consider|think|weigh|agree|settle|review|compare|evaluate|assess|interview|meet|see|consult|reach|come to|make up|make (?:a|the|our|their)|go through|talk|find|get back|come back|let (?:you|me|us) know)|(?:in|with|on|to|of|for|about|before) (?:{_OF_IT}*{_DECIDING}|mak\w+ {_OF_IT}*decision|reach\w+ {_OF_IT}*decision|it|this|that))\b)"
_WITH_WHAT = re.compile(
    rf" ?(?:(?:on|at) (?:our|their|this) (?:side|end|part) ?|(?:now|again|here|still|unfortunately|sorry|sadly|i'm afraid|a bit|a little|too|as well|anyway|than) ?|(?:schedule|plan|time)\b ?)*(?:$|{_TO_DECIDE}|(?:than|as|because|since|until|till|due|owing|given|this|next|by|if|while|so|though|although|over|after|when|then|before|for (?:now|us|them|the|a|another|some|\d)|of (?:a|an|some|one|two|three|\d)|(?:in|into|to) (?:the (?:new|following|next|end|week)|next|early|late|mid|\d|{MONTH}|{WEEKDAY}))\b)"
)
"""Behind it, nothing, why or until when, or the decision: not `behind on orders`, `longer nights`, `a while to answer mail`."""
_CLAUSE = re.compile(r"(?:(?!,? (?:and|but|so|because|while) |, )[^.;:!?\n()–—])+")
_DECIDED = re.compile(
    r"\b(?:have|has|'ve|had|we|they|already) (?!(?:not|never|yet)\b)(?:(?:already|now|finally|just|both|all) )?(?:decided|chosen|picked|agreed)(?: (?:on|for|upon|in favour)\b| (?:to )?(?:you|offer|hire|take)\b|$| ?[,.;:!])|\byou(?:'re| are| have been|'ve been) (?:through|in\b(?! )|chosen|hired|selected|picked|the one)\b|\bdecision (?:is|has been|was) (?:made|taken|reached)\b"
)
"""They have decided, so that whatever takes long is something else."""
_STANDS = re.compile(
    rf"\b{_DECIDING} (?:(?:is|are|will be|comes?|remains?|will come|will) )?(?:still|unchanged|unaffected|stands?|stay|stays|holds?|as (?:planned|announced|agreed|promised|before))\b(?! (?:open|not|to come|pending|takes?|taking|delayed|out)\b)|\bstill (?:decide|decides|on (?:track|time|course|schedule)|hold|holds|stand|stands)\b|\bno change (?:to|of|in) {_OF_IT}*{_DECIDING}\b"
)
"""The day that they had named is said to stand."""
_NO_LONGER = re.compile(
    rf"(?:\bnot|n't|\bno|\bwithout|\bnever|\bif)(?: \w+){{0,3}}? (?:{_LONG})|\b(?:delay|late|wait|time) (?:in )?(?:reply\w*|answer\w*|respon\w+|getting back|writing|coming back)\b"
)
"""It takes no longer, or it is only their answer that came late."""
_LONGER = re.compile(_LONG)


def puts_back(note: str) -> bool:
    """Whether a note says that it takes longer than they had said, so that a day which is still to come holds no more; `still deciding` leaves that as it is."""
    said = lowered(in_one_line(note))
    if any(one.search(said) for one in (_NO_LONGER, _DECIDED, _STANDS)):
        return False
    return any(_is_slow(clause[0].strip()) for clause in _CLAUSE.finditer(said))


def _is_slow(clause: str) -> bool:
    """Whether it is the decision that takes long, in a part of a sentence."""
    for one in _LONGER.finditer(clause):
        named = re.match(f" ?{_TO_DECIDE}", clause[one.end() :]) is not None
        if named or (_WHO_IS_LATE.search(clause[: one.start()]) and _WITH_WHAT.match(clause, one.end())):
            return True
    return False


def takes_longer(note: str) -> bool:
    """Whether a note says that they have not decided yet and need more time; of a note that says that it takes no longer, it is false."""
    said = lowered(in_one_line(note))
    return puts_back(note) or (_WAITED_FOR.search(said) is not None and _NO_LONGER.search(said) is None)
