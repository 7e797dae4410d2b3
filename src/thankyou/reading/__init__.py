"""Words that a person wrote: certainly this, or what to ask.

    declared stem, whole sentence --suspected--> `Saying` or `Doubt`
    free jotting                  --jotting----> `Saying` or `Doubt`

    jotting, fields               which form a free jotting certainly has; what the jotting of each field certainly says
    suspicion, completing         words that do not look as their stem wants them; what they are for certain all the same
    phrases, shape                what kind of phrase words certainly are; what they may be
    words, lexicon                words with their classes; the words whose class is known
    proposals, frames             the finished sentences that a doubt offers
    turning, quoting              the reader called `you` instead of he or she; what is quoted, and stays
    asides, news                  what was only added in passing behind the words; which news is sad
    doubt, setting                what is asked; what stands around words

No word is ever changed, cut or re-inflected here, but for shorthand out of a closed list in free jottings (`shorthand`), and
each of these is recorded. Start reading at `read`.
"""

from __future__ import annotations

from thankyou.facts.sayings import Said, Saying, declared
from thankyou.facts.stems import SENTENCE, Shape, ended
from thankyou.reading.completing import completed
from thankyou.reading.doubt import LEADS, Choice, Doubt, Lead
from thankyou.reading.fields import NEED, is_need, may_be_need
from thankyou.reading.jotting import certain
from thankyou.reading.proposals import choices
from thankyou.reading.setting import Setting
from thankyou.reading.suspicion import is_fragment, suspected, unread
from thankyou.reading.words import inside, words_of

__all__ = ["LEADS", "Choice", "Doubt", "Lead", "Setting", "read"]


_OF_READER = frozenset("you_asked you_showed you_said will they_will worry you_need someone_who".split())
"""Forms whose beginning says what the reader did, so that he, she or the name before it need not stand."""


def read(one: Said, setting: Setting) -> Saying | Doubt:
    """What `one` certainly is, or the doubt that asks. Never raises."""
    saying = declared(one)
    if saying is None and is_need(one, setting):
        one = one._replace(stem=NEED)
    elif saying is None and may_be_need(one, setting):
        both = (*choices(one._replace(stem=NEED), setting)[:2], *choices(one, setting)[:1])
        return Doubt(fact=one.path, words=one.words, reason=unread(one, len(both)), choices=both)
    if saying is None or ((one.stem.owner, one.stem.field) == ("KeyPoint", "why") and saying.form != SENTENCE):
        found = certain(one, setting)
        if found is not None:
            return found
    if saying is None:
        offered = choices(one, setting)
        return Doubt(fact=one.path, words=one.words, reason=unread(one, len(offered)), choices=offered)
    if one.words in setting.confirmed or saying.words in setting.confirmed:
        return saying
    reason = suspected(saying, setting)
    if reason and saying.form == SENTENCE and (found := _no_sentence(one, saying, setting)):
        return found
    if reason and (otherwise := completed(saying, words_of(saying.words, setting.names))):
        return otherwise
    return Doubt(fact=one.path, words=one.words, reason=reason, choices=choices(one, setting)) if reason else saying


def _no_sentence(one: Said, saying: Saying, setting: Setting) -> Saying | None:
    """What certainly was meant by words that only end like a sentence; `She asked how I would begin.` is the question."""
    fragment = is_fragment(one.stem, saying.words, setting)
    if one.stem.shape is Shape.FREE:
        found = certain(one, setting)
        told = found is not None and (found.form in _OF_READER or found.owner == "Concern")
        return found if fragment or told else None
    if not fragment or one.stem.shape is Shape.SENTENCE:
        return None
    rest = saying._replace(form=one.stem.field, words=inside(ended(saying.words), setting.names))
    return rest if suspected(rest, setting) is None else None
