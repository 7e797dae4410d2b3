"""Harper: what it says of a text is told by the text alone."""

from __future__ import annotations

import random

from thankyou.engines import embedded
from thankyou.engines.issues import Issue

PARTS = (
    "You told me that nobody here orders brass without asking,",
    "and I have kept a ledger of every spring since May.",
    "I seen the kiln twice, and it were cold;",
    "it is an useful rule:",
    "who knows who's turn it is?",
    "The dies was checked by the the second shift,",
    "but I would of asked for the drawing first.",
    "He don't remember, and I could care less.",
)
"""Parts of sentences, right and wrong, as commas part them: what Harper remembers is such a part."""


def judged(texts: list[str]) -> dict[str, list[Issue]]:
    """What one linter says of each, in this order."""
    embedded._judge.cache_clear()
    embedded._OWN.__dict__.clear()
    return dict(zip(texts, embedded.Harper().check(texts, locale="en-US"), strict=True))


def test_what_was_judged_before_changes_no_verdict() -> None:
    chance = random.Random(7)
    texts = [" ".join(chance.sample(PARTS, chance.randint(1, 3))) for _ in range(100)]
    texts = list(dict.fromkeys(texts))
    in_order = judged(texts)
    assert sum(map(bool, in_order.values())) > len(texts) // 2
    assert judged(texts[::-1]) == in_order
    assert all(judged([text]) == {text: in_order[text]} for text in texts[:8])


def test_a_new_linter_says_the_same() -> None:
    texts = [f"I seen the kiln {number} times." for number in range(embedded._LIFETIME + 2)]
    found = judged(texts)
    assert len({tuple(issue.rule for issue in issues) for issues in list(found.values())[2:]}) == 1
