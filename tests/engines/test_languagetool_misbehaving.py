"""A grammar server that does not behave costs the check, never the deadline: each kind is an `EngineError` in time."""

from __future__ import annotations

import itertools
import json
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from thankyou.engines.languagetool import languagetool
from thankyou.errors import EngineError

SECRET = "Please keep my salary of Zanzibar to yourself."
DEADLINE = 0.6
BUSY = 4.0
"""Seconds that a busy machine may take on top of it; whoever waited for one of these servers instead of the deadline would need ten seconds."""

Behave = Callable[[socket.socket], None]


def reply(body: bytes | str, *, status: str = "200 OK", kind: str = "application/json", more: str = "") -> Behave:
    """A whole reply."""
    data = body.encode() if isinstance(body, str) else body
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n{more}\r\n"
    return lambda connection: connection.sendall(head.encode() + data)


def raw(*pieces: bytes, then: Behave = lambda connection: None) -> Behave:
    """Bytes as they are, and then something else."""

    def behave(connection: socket.socket) -> None:
        for piece in pieces:
            connection.sendall(piece)
        then(connection)

    return behave


def match(**changed: Any) -> dict[str, Any]:
    """A match as LanguageTool sends it, with something wrong."""
    right: dict[str, Any] = {
        "message": "Typo", "offset": 0, "length": 6, "replacements": [{"value": "please"}], "rule": {"id": "TYPO", "issueType": "misspelling"},
    }  # fmt: skip
    return right | changed


def matching(**changed: Any) -> Behave:
    """A reply with one such match."""
    return reply(json.dumps({"matches": [match(**changed)]}))


def hang(connection: socket.socket) -> None:
    time.sleep(10)


def drip(connection: socket.socket) -> None:
    for _ in range(100):
        connection.sendall(b" ")
        time.sleep(0.1)


def flood(piece: bytes) -> Behave:
    def behave(connection: socket.socket) -> None:
        for _ in itertools.repeat(None, 100_000):
            connection.sendall(piece)

    return behave


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")


JSON_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
GOOD = json.dumps({"matches": [match()]}).encode()

KINDS: dict[str, Behave] = {
    "hangs without a word": hang,
    "hangs after the headers": raw(JSON_HEAD + b"Content-Length: 100\r\n\r\n", then=hang),
    "hangs in the middle of the body": raw(JSON_HEAD + b"Content-Length: 100\r\n\r\n" + GOOD[:20], then=hang),
    "keeps the connection open after a body of unknown length": raw(JSON_HEAD + b"\r\n" + GOOD, then=hang),
    "drips the body": raw(JSON_HEAD + b"Content-Length: 100000\r\n\r\n", then=drip),
    "drips the headers": raw(b"HTTP/1.1 200 OK\r\nX-Slow: ", then=drip),
    "drips the status line": drip,
    "says 'continue' for ever": flood(b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
    "sends headers without end": raw(b"HTTP/1.1 200 OK\r\n", then=flood(b"X-More: yes\r\n" * 100)),
    "sends a header line without end": raw(b"HTTP/1.1 200 OK\r\nX-Long: ", then=flood(b"a" * 65536)),
    "sends a body without end": raw(JSON_HEAD + b"\r\n", then=flood(b"[" * 65536)),
    "announces and sends a huge body": raw(JSON_HEAD + b"Content-Length: 99999999999\r\n\r\n", then=flood(b" " * 65536)),
    "sends chunks without end": raw(
        JSON_HEAD + b"Transfer-Encoding: chunked\r\n\r\n", then=flood(b"10000\r\n" + b" " * 65536 + b"\r\n")
    ),
    "sends a chunk of negative size": raw(
        JSON_HEAD + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n", then=flood(b" " * 65536)
    ),
    "announces a negative length": raw(JSON_HEAD + b"Content-Length: -5\r\n\r\n", then=flood(b" " * 65536)),
    "closes without a word": lambda connection: None,
    "closes in the middle of the body": raw(JSON_HEAD + b"Content-Length: 9999\r\n\r\n" + GOOD),
    "closes in the middle of a chunk": raw(JSON_HEAD + b"Transfer-Encoding: chunked\r\n\r\nffff\r\n" + GOOD),
    "resets the connection": reset,
    "speaks something other than HTTP": raw(b"220 mail.example ESMTP\r\n"),
    "sends binary rubbish": raw(bytes(range(256)) * 4),
    "redirects for good": reply("", status="301 Moved Permanently", more="Location: http://127.0.0.1:1/v2/check\r\n"),
    "answers 500": reply("{}", status="500 Internal Server Error"),
    "answers 404 with a good body": reply(GOOD, status="404 Not Found"),
    "answers 413": reply("too long", status="413 Payload Too Large", kind="text/plain"),
    "answers 429": reply("{}", status="429 Too Many Requests"),
    "answers 204 and nothing": reply("", status="204 No Content"),
    "answers 401": reply("{}", status="401 Unauthorized", more="WWW-Authenticate: Basic realm=x\r\n"),
    "sends HTML": reply("<html>Sign in to the hotel network</html>", kind="text/html"),
    "sends JSON as HTML": reply(GOOD, kind="text/html"),
    "sends JSON without a type": raw(b"HTTP/1.1 200 OK\r\nContent-Length: " + str(len(GOOD)).encode() + b"\r\n\r\n" + GOOD),
    "sends HTML as JSON": reply("<html></html>"),
    "sends an empty body": reply(""),
    "sends JSON in Latin-1": reply(json.dumps({"matches": [match(message="café")]}, ensure_ascii=False).encode("latin-1")),
    "says that its JSON is Latin-1": reply(GOOD, kind="application/json; charset=iso-8859-1"),
    "sends JSON in UTF-16": reply(GOOD.decode().encode("utf-16")),
    "says that its JSON is compressed": reply(GOOD, more="Content-Encoding: gzip\r\n"),
    "sends half a JSON": reply(GOOD[:40]),
    "sends a list": reply("[]"),
    "sends null": reply("null"),
    "sends no matches": reply("{}"),
    "sends matches that are no list": reply('{"matches": {"0": 1}}'),
    "sends lists in lists in lists": reply("[" * 200_000 + "]" * 200_000),
    "sends nested matches": reply('{"matches": ' + "[" * 900 + "]" * 900 + "}"),
    "sends a number of a million digits": reply('{"matches": [], "n": ' + "9" * 1_000_000 + "}"),
    "stopped half-way": reply('{"matches": [], "warnings": {"incompleteResults": true}}'),
    "marks beyond the text": matching(offset=40, length=500),
    "marks far beyond the text": matching(offset=10**12),
    "marks a negative place": matching(offset=-3),
    "marks a negative length": matching(length=-6),
    "marks nothing at all": matching(length=0),
    "sends places as words": matching(offset="0"),
    "sends places as fractions": matching(offset=0.5),
    "sends places as truth": matching(offset=True),
    "sends NaN as a place": reply('{"matches": [{"message": "", "offset": NaN, "length": 1, "rule": {"id": "X"}}]}'),
    "suggests a line break": matching(replacements=[{"value": "please\r\nBcc: everybody@example.com"}]),
    "suggests a control character": matching(replacements=[{"value": "plea\x00se"}]),
    "suggests text that runs backwards": matching(replacements=[{"value": "\u202eesaelp"}]),
    "suggests half a character": reply(json.dumps({"matches": [match(replacements=[{"value": "\ud83d"}])]})),
    "suggests a number": matching(replacements=[{"value": 7}]),
    "suggests a novel": matching(replacements=[{"value": "x" * 100_000}]),
    "names no rule": matching(rule={}),
    "names a rule with a line break": matching(rule={"id": "A\nB"}),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_server_that_misbehaves_is_an_engine_error_within_the_deadline(
    kind: str, misbehave: Callable[[Behave], str]
) -> None:
    engine = languagetool(url=misbehave(KINDS[kind]), deadline=DEADLINE)
    start = time.monotonic()
    with pytest.raises(EngineError) as caught:
        engine.check([SECRET], locale="en-GB")
    assert time.monotonic() - start < DEADLINE + BUSY
    assert "Zanzibar" not in str(caught.value)


def test_the_same_server_with_a_right_answer_is_believed(misbehave: Callable[[Behave], str]) -> None:
    (issues,) = languagetool(url=misbehave(matching())).check([SECRET], locale="en-GB")
    assert [(issue.rule, issue.span, issue.suggestions) for issue in issues] == [("TYPO", (0, 6), ("please",))]


@pytest.mark.parametrize(
    "status",
    ["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"],
)
def test_a_redirect_is_not_followed_so_the_text_goes_nowhere_else(
    status: str, misbehave: Callable[[Behave], str]
) -> None:
    visits: list[int] = []
    elsewhere = misbehave(lambda connection: visits.append(1))
    here = misbehave(reply("", status=status, more=f"Location: {elsewhere}/v2/check\r\n"))
    with pytest.raises(EngineError, match=r"redirect|status 303"):
        languagetool(url=here).check([SECRET], locale="en-GB")
    assert visits == []


def test_a_proxy_in_the_environment_is_not_used(
    misbehave: Callable[[Behave], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    visits: list[int] = []
    proxy = misbehave(lambda connection: visits.append(1))
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, proxy)
    monkeypatch.delenv("no_proxy", raising=False)
    languagetool(url=misbehave(matching())).check([SECRET], locale="en-GB")
    assert visits == []


def test_nobody_listening_is_an_engine_error_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(EngineError, match="is it running"):
        languagetool(url=f"http://127.0.0.1:{port}", deadline=10).check([SECRET], locale="en-GB")


def test_a_server_too_busy_to_accept_is_an_engine_error_within_the_deadline() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        port = listener.getsockname()[1]
        crowd = [socket.socket() for _ in range(8)]
        for each in crowd:
            each.setblocking(False)
            each.connect_ex(("127.0.0.1", port))
        start = time.monotonic()
        with pytest.raises(EngineError):
            languagetool(url=f"http://127.0.0.1:{port}", deadline=DEADLINE).check([SECRET], locale="en-GB")
        assert time.monotonic() - start < DEADLINE + BUSY
        for each in crowd:
            each.close()


def test_a_server_that_hangs_in_the_tls_handshake_is_an_engine_error_within_the_deadline(
    misbehave: Callable[[Behave], str],
) -> None:
    url = misbehave(hang).replace("http:", "https:")
    start = time.monotonic()
    with pytest.raises(EngineError, match="in time"):
        languagetool(url=url, deadline=DEADLINE).check([SECRET], locale="en-GB")
    assert time.monotonic() - start < DEADLINE + BUSY


def test_a_name_that_nobody_looks_up_in_time_is_an_engine_error_within_the_deadline(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: time.sleep(10))
    start = time.monotonic()
    with pytest.raises(EngineError, match="in time"):
        languagetool(url="http://grammar.invalid:8081", deadline=DEADLINE).check([SECRET], locale="en-GB")
    assert time.monotonic() - start < DEADLINE + BUSY


def test_a_letter_with_many_requests_has_one_deadline_too(misbehave: Callable[[Behave], str]) -> None:
    letter = " ".join(f'I kept the {number}th "note open.\n\n' for number in range(20))
    start = time.monotonic()
    with pytest.raises(EngineError):
        languagetool(url=misbehave(hang), deadline=2).check([letter], locale="en-GB")
    assert time.monotonic() - start < 3.9  # a deadline for each request would make it 4 at the least


def test_after_three_failures_the_server_is_left_alone(misbehave: Callable[[Behave], str]) -> None:
    visits: list[int] = []
    url = misbehave(lambda connection: visits.append(1))
    for _ in range(6):
        with pytest.raises(EngineError):
            languagetool(url=url, deadline=DEADLINE).check([SECRET], locale="en-GB")
    assert len(visits) == 3


@pytest.mark.parametrize(
    "url",
    [
        "localhost:8081", "ftp://localhost", "http://", "http://user:secret@localhost:8081", "http://localhost:99999", "http://localhost:8081/?x=1",
        "http://localhost:8081/#x", "http://local host:8081", "http://localhost:8081/\r\nX: y", "file:///etc/passwd", "http://ex\u0430mple.com", "",
    ],
)  # fmt: skip
def test_an_address_that_cannot_be_one_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(EngineError) as caught:
        languagetool(url=url)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("tail", ["", "/", "/v2", "/v2/", "/v2/check", "/v2/check/"])
def test_an_address_may_be_written_with_or_without_its_path(tail: str, misbehave: Callable[[Behave], str]) -> None:
    assert languagetool(url=misbehave(matching()) + tail).check([SECRET], locale="en-US")[0]


@pytest.mark.parametrize(
    "url",
    ["https://api.languagetool.org", "https://languagetool.org/api/v2", "https://api.languagetoolplus.com/v2/check"],
)
def test_the_public_server_needs_its_own_word(url: str) -> None:
    with pytest.raises(EngineError, match="public"):
        languagetool(url=url)


def test_the_public_server_is_not_contacted_before_a_check_and_refuses_a_second_address() -> None:
    assert languagetool(public=True).name == "languagetool"
    with pytest.raises(EngineError, match="not both"):
        languagetool(url="http://localhost:8081", public=True)


def test_no_thread_is_left_behind_by_a_failed_check(misbehave: Callable[[Behave], str]) -> None:
    with pytest.raises(EngineError):
        languagetool(url=misbehave(hang), deadline=0.2).check(['One "quote. \n\n Two (brackets.'], locale="en-GB")
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("languagetool")]
