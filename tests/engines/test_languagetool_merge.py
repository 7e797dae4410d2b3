"""A merge of many notes costs little: most of their sentences have been judged already."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from typing import Any

import pytest

from thankyou.engines.installation import installation
from thankyou.engines.issues import Issue
from thankyou.engines.languagetool import LanguageTool, _form, _rules
from thankyou.engines.verdicts import Breaker, Verdicts

pytestmark = [pytest.mark.languagetool, pytest.mark.exhaustive]

NOTES, ALONE = 1_000, 40
NAMES = (
    "Dana Ortiz/Siobhan Okonkwo/Jyothi Raghunathan/Lucía Montaño/Wei Lee/Aoife Murphy/Tomasz Nowak/Kwame Haddad".split(
        "/"
    )
)
COMPANIES = "Acme/Northwind/Contoso/Globex/Initech/Umbrella".split("/")
TOPICS = "the move to event sourcing/how the ward staffs nights/the new reading room/the audit trail/the pilot in two schools".split(
    "/"
)
PROOFS = [
    "I led the rewrite of the billing engine and cut incidents by 40 percent.",
    "At my last school I ran a reading group for thirty pupils.",
    "I staffed a night ward of twenty beds for two years.",
]


def note(number: int) -> str:
    """A note as a merge makes it: a greeting, names and one fact of its own, the rest shared; with two mistakes."""
    chance = random.Random(number)
    return (
        f"Dear {chance.choice(NAMES)},\n\nThank you for speaking with me about the role at {chance.choice(COMPANIES)}. "
        f"Our conversation about {chance.choice(TOPICS)} has stayed with me. Number {number} on your list was new to me.\n\n"
        f"You asked how a team learns to trust a change. {chance.choice(PROOFS)} I would be glad to tell you more whenever it suits.\n\n"
        "I look forward to hear about the next steps. Thank you again for you time.\n\nBest regards,\nJane Doe\n+44 20 7946 0000"
    )


def timed(real: LanguageTool, texts: list[str]) -> tuple[list[list[Issue]], float, LanguageTool]:
    """The issues of the texts by an engine that has judged nothing yet, and the seconds it took."""
    engine = LanguageTool(Verdicts(real._verdicts._server, _form, Breaker()), 300)
    start = time.perf_counter()
    issues = engine.check(texts, locale="en-GB")
    return issues, time.perf_counter() - start, engine


@pytest.fixture
def peer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """language-tool-python as it comes, with a server that it starts itself."""
    package = pytest.importorskip("language_tool_python")
    monkeypatch.setenv("LTP_PATH", str(installation().jar.parent.parent))
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Xmx400m")
    with package.LanguageTool("en-GB") as tool:
        tool.disabled_rules = set(_rules().off)
        yield tool


def test_a_merge_of_a_thousand_notes_is_ten_times_faster_than_separate_checks(
    real: LanguageTool, peer: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    warm, some = [[note(number) for number in range(first, first + ALONE)] for first in (10_000, 20_000)]
    for text in warm:  # so that nobody pays for a cold server
        timed(real, [text])
        peer.check(text)
    alone = [timed(real, [text]) for text in some]
    start = time.perf_counter()
    theirs = [
        [(match.rule_id, match.offset, match.offset + match.error_length) for match in peer.check(text)]
        for text in some
    ]
    package = (time.perf_counter() - start) / ALONE * NOTES
    forgetful = sum(seconds for _, seconds, _ in alone) / ALONE * NOTES
    _, together, engine = timed(real, [note(number) for number in range(NOTES)])
    with capsys.disabled():
        print(
            f"\n{NOTES} notes: {together:.1f} s together; one by one {package:.0f} s with language-tool-python, {forgetful:.0f} s with our server "
            f"and no memory: {package / together:.0f} and {forgetful / together:.0f} times as fast; "
            f"hit rate {engine.tally.hit_rate:.1%}, {engine.tally.requests} requests"
        )
    assert package / together >= 10
    merged = timed(real, some)[0]
    assert merged == [issues[0] for issues, _, _ in alone]
    assert [[(issue.rule, *issue.span) for issue in issues] for issues in merged] == theirs
