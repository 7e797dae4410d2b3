"""The engine with the real LanguageTool 6.8."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from laws import tried

from thankyou.engines.installation import installation
from thankyou.engines.issues import Issue, Severity
from thankyou.engines.languagetool import LanguageTool, _form, available, languagetool
from thankyou.engines.server import OwnServer, free_port
from thankyou.engines.verdicts import Breaker, Verdicts
from thankyou.engines.wire import Address
from thankyou.errors import EngineError
from thankyou.facts.resources import templates

pytestmark = [pytest.mark.languagetool, pytest.mark.slow]

NOTE = """Dear Ms Lee,

Thank you for you time on Tuesday 😀. I enjoyed hearing about the the move to event sourcing, and I look forward to hear from you.

Best regards,
Dana Ortiz
+44 20 7946 0000"""

RULES = yaml.safe_load((templates() / "rules" / "languagetool.yaml").read_text(encoding="utf-8"))
DISABLED, INFORMATION = RULES["disabled"], RULES["information"]


def marked(text: str, issues: list[Issue]) -> list[tuple[str, str]]:
    return [(issue.rule, text[issue.span.start : issue.span.end]) for issue in issues]


def own(*ports: int, deadline: float = 60) -> tuple[LanguageTool, OwnServer]:
    """An engine with a server that no other test uses."""
    waiting = iter(ports)
    server = OwnServer(
        installation,
        lambda connection, language: connection.post("check", _form("Fine.", language)),
        port=lambda: next(waiting, free_port()),
    )
    return LanguageTool(Verdicts(server, _form, Breaker()), deadline), server


def java_of(server: OwnServer) -> int:
    """The process number of the Java under the guard."""
    assert server._running is not None
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(server._running.guard.pid)], capture_output=True, text=True
    ).stdout
    return int(listed.split()[0])


def test_mistakes_are_marked_where_they_are(real: LanguageTool) -> None:
    (issues,) = real.check([NOTE], locale="en-GB")
    assert marked(NOTE, issues) == [
        ("YOUR_YOU", "you"),
        ("ENGLISH_WORD_REPEAT_RULE", "the the"),
        ("ADMIT_ENJOY_VB", "to hear"),
    ]
    assert issues[0].suggestions == ("your",)
    assert [issue.severity for issue in issues] == [Severity.ERROR, Severity.WARNING, Severity.ERROR]
    assert {issue.engine for issue in issues} == {"languagetool"}


def test_it_is_available_here_without_a_download() -> None:
    assert available()


def test_a_variant_of_english_is_checked_as_such(real: LanguageTool) -> None:
    text = "We organise the colour of the organization."
    assert [found for _, found in marked(text, real.check([text], locale="en-US")[0])] == ["organise", "colour"]
    assert marked(text, real.check([text], locale="en-GB")[0]) == marked(text, real.check([text], locale="en-IE")[0])
    assert "colour" not in [found for _, found in marked(text, real.check([text], locale="en-IN")[0])]


def test_a_note_has_the_same_issues_alone_and_in_a_crowd(real: LanguageTool) -> None:
    notes = [NOTE.replace("Tuesday", day) for day in ("Monday", "Wensday", "Thursday")] + [
        "I liked (it a lot.",
        "It was) good.",
        "thank you.",
    ]
    alone = [languagetool_alone(note) for note in notes]
    assert real.check(notes, locale="en-GB") == alone
    assert real.check(notes[::-1], locale="en-GB") == alone[::-1]


def languagetool_alone(note: str) -> list[Issue]:
    """The issues of a note that shares no verdict with another."""
    shared = languagetool(deadline=120)._verdicts
    return LanguageTool(Verdicts(shared._server, _form, Breaker()), 120).check([note], locale="en-GB")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear Ms Lee,\n\nthank you for your time.", []),
        ("I can bring:\n- three plans\n- four plans", []),
        ("It was good.\n\nthank you for your time.", [("UPPERCASE_SENTENCE_START", "thank")]),
        ("Best regards,\nDana Ortiz\nEngineer at Acme\n555 0100", []),
        ("Thank you for the time that you gave me on Tuesday and\nfor the\nthe walk.", []),
        (
            "Thank you for the time that you gave me on Tuesday and for the\nthe walk.",
            [("ENGLISH_WORD_REPEAT_RULE", "the\nthe")],
        ),
        ("You said “slow is smooth. Smooth is fast.” I agree.", []),
        ("You said “slow is smooth. Smooth is fast. I agree.", [("EN_UNPAIRED_QUOTES", "“")]),
    ],
)
def test_layout_is_understood(text: str, expected: list[tuple[str, str]], real: LanguageTool) -> None:
    assert marked(text, real.check([text], locale="en-GB")[0]) == expected


@pytest.mark.parametrize("entry", DISABLED, ids=lambda entry: entry["rule"])
def test_a_disabled_rule_would_mark_what_is_right(entry: dict[str, list[str]], real: LanguageTool) -> None:
    assert entry["why"]
    assert all(issues == [] for issues in real.check(entry["passes"], locale="en-US"))
    with_it = urlencode({"language": "en-US", "text": "\n\n".join(entry["passes"])}).encode()
    with real._verdicts._server.connect(until=time.monotonic() + 60) as connection:
        answer = json.loads(connection.post("check", with_it).body)
    assert sum(match["rule"]["id"] == entry["rule"] for match in answer["matches"]) >= len(entry["passes"])


@pytest.mark.parametrize("entry", INFORMATION, ids=lambda entry: entry["rule"])
def test_what_a_trade_may_say_is_information(entry: dict[str, Any], real: LanguageTool) -> None:
    assert entry["why"]
    for issues in real.check(entry["marks"], locale="en-US"):
        assert [(one.rule, one.severity) for one in issues] == [(entry["rule"], Severity.INFORMATION)]


def test_the_other_english_is_information(real: LanguageTool) -> None:
    (issues,) = real.check(["I walked home afterwards."], locale="en-US")
    assert [one.severity for one in issues] == [Severity.INFORMATION]


def test_threads_share_one_server(real: LanguageTool) -> None:
    found: list[object] = []
    threads = [
        threading.Thread(
            target=lambda number=number: found.append(len(real.check([f"He go to room {number}."], locale="en-US")[0]))
        )
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [1] * 8


@pytest.mark.exhaustive
def test_a_forked_child_starts_its_own_server_and_the_parent_keeps_its(real: LanguageTool) -> None:
    real.check(["It is fine."], locale="en-US")
    server = real._verdicts._server
    assert isinstance(server, OwnServer)
    assert server._running is not None
    before = server._running.guard.pid
    child = os.fork()
    if child == 0:
        found = real.check(["She go to the office."], locale="en-US")
        server.stop()
        os._exit(0 if len(found[0]) == 1 else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert real.check(["He do it often."], locale="en-US")[0]
    assert server._running.guard.pid == before


@pytest.mark.exhaustive
def test_a_server_that_hangs_costs_the_deadline_and_one_that_hangs_or_dies_is_replaced() -> None:
    engine, server = own(deadline=60)
    engine.check(["It is fine."], locale="en-US")
    os.kill(java_of(server), signal.SIGSTOP)
    start = time.monotonic()
    with pytest.raises(EngineError, match="in time"):
        LanguageTool(engine._verdicts, 1.0).check(["It are fine."], locale="en-US")
    assert time.monotonic() - start < 30  # not the 60 of the other engine
    assert len(engine.check(["It are fine."], locale="en-US")[0]) == 1
    os.kill(java_of(server), signal.SIGKILL)
    assert server._running is not None
    server._running.guard.wait(10)
    assert len(engine.check(["They is fine."], locale="en-US")[0]) == 1
    server.stop()


@pytest.mark.exhaustive
def test_a_stranger_on_our_port_keeps_it_and_gets_no_text(stranger: tuple[int, list[bytes]]) -> None:
    port, heard = stranger
    engine, server = own(port)
    assert len(engine.check(["It are a secret."], locale="en-US")[0]) == 1
    assert server._running is not None
    assert server._running.address.port != port
    assert not any(b"secret" in request for request in heard)
    true = server._running
    heard.clear()
    server._running = true._replace(address=Address("127.0.0.1", port))  # and now they take over another one
    with pytest.raises(EngineError, match="not our LanguageTool"):
        engine.check(["It are another secret."], locale="en-US")
    assert heard
    assert not any(b"secret" in request for request in heard)
    server._running = true
    server.stop()


def test_the_server_gets_a_limit_of_memory_and_no_more_threads_than_it_needs(real: LanguageTool) -> None:
    real.check([NOTE], locale="en-GB")
    server = real._verdicts._server
    assert isinstance(server, OwnServer)
    variables = Path(f"/proc/{java_of(server)}/environ")
    if not variables.exists():
        pytest.skip("no /proc here")
    assert b"JAVA_TOOL_OPTIONS=-Xmx400m" in variables.read_bytes()
    size = next(
        line for line in Path(f"/proc/{java_of(server)}/status").read_text().splitlines() if line.startswith("VmRSS")
    )
    assert int(size.split()[1]) < 700_000


def test_a_server_of_the_user_works_the_same(real: LanguageTool) -> None:
    real.check(["It is fine."], locale="en-US")
    server = real._verdicts._server
    assert isinstance(server, OwnServer)
    assert server._running is not None
    theirs = languagetool(url=f"http://localhost:{server._running.address.port}/v2", deadline=60)
    assert theirs.check([NOTE], locale="en-GB") == real.check([NOTE], locale="en-GB")


def test_language_tool_python_finds_the_same_in_the_same_places(real: LanguageTool) -> None:
    peer = pytest.importorskip("language_tool_python")
    sentences = [
        "He go to school.",
        "😀😀 It are an problem.",
        "I has a idea 😀 and and she like it.",
        "Its a “nice” day, isnt it?",
        "All is well.",
    ]
    ours = real.check(sentences, locale="en-US")
    server = real._verdicts._server
    assert isinstance(server, OwnServer)
    assert server._running is not None
    tool = peer.LanguageTool("en-US", remote_server=f"http://127.0.0.1:{server._running.address.port}")
    for sentence, issues in zip(sentences, ours, strict=True):
        theirs = [(match.rule_id, match.offset, match.offset + match.error_length) for match in tool.check(sentence)]
        assert [(issue.rule, *issue.span) for issue in issues] == theirs


def test_a_long_word_and_a_long_text_are_checked_or_refused_in_time(real: LanguageTool) -> None:
    engine = LanguageTool(real._verdicts, 30)
    for text in ("a" * 20_000, "word " * 2_000, "(" * 2_000, "😀" * 1_000, "Thank you. " * 1_800):
        start = time.monotonic()
        try:
            engine.check([text], locale="en-US")
        except EngineError:
            assert time.monotonic() - start < 65


@tried(25)
@given(st.text(max_size=200) | st.text(alphabet="aI .,!?\"'“”()-\n\r\t\x00\u2028\ufeff\u202e😀\ud800é1", max_size=200))
def test_any_text_can_be_checked(real: LanguageTool, text: str) -> None:
    (issues,) = real.check([text], locale="en-US")
    assert all(0 <= issue.span.start < issue.span.end <= len(text) for issue in issues)
