"""Words that a person wrote: certainly this, or what to ask.

    declared stem, whole sentence --suspected--> `Saying` or `Doubt`
    free jotting                  --jotting----> `Saying` or `Doubt`

No word is ever changed, cut or re-inflected here, but for shorthand out of a closed list in free jottings (`shorthand`), and
each of these is recorded. Start reading at `read`.
"""

from __future__ import annotations

from typing import NamedTuple

from thankyou.facts.sayings import Said, Saying, declared
from thankyou.reading.doubt import Choice, Doubt
from thankyou.reading.jotting import certain, choices
from thankyou.reading.suspicion import suspected

__all__ = ["Choice", "Doubt", "Setting", "read"]


class Setting(NamedTuple):
    """What a reader of jottings must know of the facts around them."""

    names: frozenset[str] = frozenset()
    """Every word of the names of people, companies, roles: as written."""
    speaker: str = ""
    """Who said it: `reader` (an interviewer who will read it), `me`, `both`, or empty where nobody is named."""
    alone: bool = True
    """Whether there is only one interviewer (or none that is named)."""
    speaker_names: frozenset[str] = frozenset()
    """The words of the name of whoever said it, or of the only interviewer."""
    confirmed: frozenset[str] = frozenset()
    """Words that were confirmed as they stand."""


def read(one: Said, setting: Setting) -> Saying | Doubt:
    """What `one` certainly is, or the doubt that asks. Never raises."""
    saying = declared(one)
    if saying is not None:
        if one.words in setting.confirmed or saying.words in setting.confirmed:
            return saying
        reason = suspected(saying, setting)
        return Doubt(fact=one.path, words=one.words, reason=reason, choices=choices(one, setting)) if reason else saying
    found = certain(one, setting)
    if found is not None:
        return found
    return Doubt(fact=one.path, words=one.words, reason="it can be read in more than one way", choices=choices(one, setting))
