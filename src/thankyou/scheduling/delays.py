"""Whether a word of theirs says no more than that their decision takes longer: `still deciding, bear with us`.

    it will take longer than we thought
    we are running behind, sorry

It answers an inquiry, takes back the day that they had named before, and wants the question by when they will know. Put together from
what takes long (`_LONG`), what is not done yet (`_NOT_YET`) and the patience that they ask for (`_PATIENCE`). Start reading at `takes_longer`.
"""

from __future__ import annotations

import re

from thankyou.scheduling.jotted import in_one_line, lowered

__all__ = ["puts_back", "takes_longer"]

_A_BIT = r"(?:(?:a|an|the|some|much|far|rather|quite|little|bit|lot|few|couple|of|more|even|still|considerably|somewhat|slightly|days?|weeks?) )*"
_LONG = (
    rf"\b(?:(?:tak(?:e|es|en|ing)|need(?:s|ed|ing)?|last(?:s|ing)?|be|require(?:s|d)?|is|are|was|been) {_A_BIT}(?:longer|more time|extra time)|"
    r"drag(?:s|ged|ging)? on|stretch(?:es|ing)? out|slow(?:er)? (?:than|going)|(?:running|are|is|am|we're|fallen|fell|bit) (?:a bit |a little |rather |quite )?(?:behind|late)(?! (?:bird|shift|night)\b)|behind schedule|"
    r"held up|delayed|delays?|hold-?up|pushed back|put back|set back|slipp(?:ed|ing)|taking (?:its|their|our|so long|a while|ages|time)|take(?:s)? (?:a while|its time|some time))\b"
)
"""What takes long."""
_CHOOSE = r"(?:decid\w+|decisions?|conclu\w+|chos\w+|choos\w+|verdict|made up (?:our|their) minds?|make up (?:our|their) minds?|settled|agreed|final(?:ised|ized)?|discuss\w*|deliberat\w+|debat\w+|consider\w*|weigh\w*|think\w*|undecided|talk\w* (?:it|things) (?:over|through)|work\w* on it|go\w* through (?:the|all) \w+)"
_NOT_YET = (
    rf"\b(?:(?:still|yet) (?:(?:\w+ )?(?:not |busy |to )?)?{_CHOOSE}|(?:not|n't|nothing|no|hasn't|haven't)(?: (?:been|have|has|yet|quite|got|to|reached|made|come|taken|a|any|the|final|round|is|are|there|be))* {_CHOOSE}(?: (?:\w+ )?(?:yet|so far|as yet|for now))|"
    rf"not (?:quite |yet )*(?:there|ready|done|finished)(?: yet)?|no (?:decision|news|answer|verdict|result)s?(?: (?:as )?yet| so far| for (?:you|now))|(?:no|nothing) (?:further|new)(?: yet)?)\b"
)
"""What is not done yet."""
_PATIENCE = r"\b(?:bear with (?:us|me|them)|(?:be|stay|remain) patient|(?:your|for|some|a little|more) patience|hang (?:on|in there)|sit tight|(?:sorry|apolog\w+)\b[\w' ]{0,20}\b(?:wait|delay|slow|late|long)\w*|thanks? (?:you )?for waiting|hold on)\b"
_TAKES = re.compile(f"{_LONG}|{_NOT_YET}|{_PATIENCE}")
_NO_LONGER = re.compile(
    rf"(?:\bnot|n't|\bno|\bwithout|\bnever|\bif)(?: \w+){{0,3}}? (?:{_LONG})|\b(?:delay|late|wait|time) (?:in )?(?:reply\w*|answer\w*|respon\w+|getting back|writing|coming back)\b|\b(?:start|commute|journey|notice|training|interview|visit|lift|train)\w*(?: \w+){{0,3}}? (?:{_LONG})"
)
"""It takes no longer, something else does, or it is only their answer that came late."""


_LONGER = re.compile(_LONG)


def puts_back(note: str) -> bool:
    """Whether a note says that it takes longer than they had said, so that a day which is still to come holds no more; `still deciding` leaves that as it is."""
    said = lowered(in_one_line(note))
    return _LONGER.search(said) is not None and _NO_LONGER.search(said) is None


def takes_longer(note: str) -> bool:
    """Whether a note says that they have not decided yet and need more time; of a note that says that it takes no longer, it is false."""
    said = lowered(in_one_line(note))
    return _TAKES.search(said) is not None and _NO_LONGER.search(said) is None
