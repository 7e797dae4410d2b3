"""Could the note have been written before the interview? Then it says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.engines.issues import Issue, Severity
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import Facts, content
from thankyou.proofread.letter import Letter
from thankyou.proofread.structure import sections

__all__ = ["check"]


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issue `specific/any-interview`.

    With facts: once names, role and company are taken away, some word of what only the interview brought must be left.
    Without: something must at least be said to have been talked about.
    """
    if context.kind != "thank-you" or not letter.paragraphs or "key_points" in context.explained:
        return
    if facts is not None and facts.only:
        if facts.only & content([letter.body]):
            return
    elif "key_points" in sections(letter, facts):
        return
    if facts is None:
        return  # structure/key_points says it already
    end = letter.everywhere.end
    what = "Nothing here could not have been written before the interview; add one thing that was said there."
    yield issue("specific/any-interview", what, (end, end), Severity.WARNING if facts.only else Severity.INFORMATION)
