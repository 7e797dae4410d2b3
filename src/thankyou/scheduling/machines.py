"""Whether a machine sent what was heard, or somebody wrote it who is away: a machine knows of the absence, of whom to write to meanwhile,
and that messages are answered later; whoever tells more wrote it. Start reading at `from_machine`.
"""

from __future__ import annotations

import re

from thankyou.facts.history import AUTOMATIC, Event

__all__ = ["from_machine"]

_OF_ONESELF = re.compile(r"\bi(?:'m| am| will be)\b")
_BEFORE = 12
"""Characters before the words in which it is said who is away: `I will be out of office`."""
_TELLS_MORE = re.compile(
    r"\bdeci(?:de|des|sion)\b|\bcandidates?\b|\binterviews?\b|\blet \w+ know\b|\bthank(?:s| you) for (?:coming|meeting|talking|the|your (?:visit|time))\b|"
    r"(?:\bwill|'ll)(?: then)? (?:write|call|ring|tell)\b(?!(?: \w+)? back\b)|\bwe(?:'ll| will) be in touch\b"
)
"""What no machine knows: something of the search, or that I am written to unasked."""


def from_machine(event: Event) -> bool:
    """Whether a machine sent what was heard: its note calls itself so, or tells of an absence in the first person and of nothing else."""
    if not event.automatic:
        return False
    said = (event.note or "").lower().replace("’", "'")
    told = [one.span() for one in AUTOMATIC.finditer(said)]
    named = any(not _OF_ONESELF.search(said, max(0, begin - _BEFORE), end) for begin, end in told)
    return named or _TELLS_MORE.search(said) is None
