"""What to ask the candidate when facts are thin, the most useful question first."""

from __future__ import annotations

from collections.abc import Sequence

from thankyou.planning.brief import Brief
from thankyou.planning.left_out import LeftOut

__all__ = ["questions"]

_MOST = 5


def questions(brief: Brief, left_out: Sequence[LeftOut]) -> tuple[str, ...]:
    """At most five questions; none of them repeats a fact. Doubts are asked elsewhere (`note.doubts`)."""
    facts = brief.interview
    read = brief.reader.person.read
    asked = (
        [f"{read.rstrip('.')}. Is that right? If not, give each a field of its own."]
        if read and brief.reader.name
        else []
    )
    if mine := facts.candidate.read:
        asked.append(f"{mine.rstrip('.')}. Is that right? If not, write the name alone as you sign.")
    asked += [f"{one.fact}: what do you answer?" for one in left_out if one.lacks == "answer"]
    asked += brief.questions
    if brief.reader.name is None:
        told = f"{read.rstrip('.')}. " if read else ""
        asked.append(f"{told}Who reads it, and how is the name spelled?")
    if facts.candidate.email is None and facts.candidate.phone is None and not brief.characters:
        asked.append("How can they reach you: e-mail address and telephone number?")
    return tuple(dict.fromkeys(asked))[:_MOST]
