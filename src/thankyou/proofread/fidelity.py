"""Names."""
from __future__ import annotations

from collections.abc import Iterator

from thankyou.issues import Issue
from thankyou.proofread.context import Context
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    yield from ()
