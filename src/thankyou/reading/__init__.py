"""Words that a person wrote: certainly this, or what to ask.

    declared stem, whole sentence --suspected--> `Saying` or `Doubt`
    free jotting                  --jotting----> `Saying` or `Doubt`

No word is ever changed, cut or re-inflected here, but for shorthand out of a closed list in free jottings (`shorthand`), and
each of these is recorded. Start reading at `read`.
"""

from __future__ import annotations

from thankyou.facts.sayings import Said, Saying, declared
from thankyou.reading.doubt import Choice, Doubt
from thankyou.reading.jotting import certain, choices
from thankyou.reading.setting import Setting
from thankyou.reading.suspicion import suspected

__all__ = ["Choice", "Doubt", "Setting", "read"]


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
    return Doubt(
        fact=one.path, words=one.words, reason="it can be read in more than one way", choices=choices(one, setting)
    )
