"""What the tests of the LanguageTool engine share: loopback servers that do as told, and the real LanguageTool."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest

from thankyou.engines.languagetool import LanguageTool, languagetool, status

Behave = Callable[[socket.socket], None]
"""What a misbehaving server does with a connection after it has read the request."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests marked `languagetool` are skipped without LanguageTool, or fail if it is required."""
    problem = status().problem
    if problem and os.environ.get("THANKYOU_REQUIRE_LANGUAGETOOL") != "1":
        skip = pytest.mark.skip(reason=f"LANGUAGETOOL IS NOT TESTED: {problem}")
        for item in items:
            if item.get_closest_marker("languagetool"):
                item.add_marker(skip)


@pytest.fixture(scope="session")
def real() -> LanguageTool:
    """The engine with the real LanguageTool, patient because the tests of other people may share the machine."""
    problem = status().problem
    assert not problem, problem
    return languagetool(deadline=120)


@pytest.fixture
def misbehave() -> Iterator[Callable[[Behave], str]]:
    """Start a server that reads a request and then does what it is told; gives its address."""
    with contextlib.ExitStack() as stack:
        yield lambda behave: _listening(stack, behave)


def _listening(stack: contextlib.ExitStack, behave: Behave) -> str:
    listener = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
    threading.Thread(target=_accepting, args=(listener, behave), daemon=True).start()
    return f"http://127.0.0.1:{listener.getsockname()[1]}"


def _accepting(listener: socket.socket, behave: Behave) -> None:
    with contextlib.suppress(OSError):
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=_serving, args=(connection, behave), daemon=True).start()


def _serving(connection: socket.socket, behave: Behave) -> None:
    with connection, contextlib.suppress(OSError):
        request = b""
        while b"\r\n\r\n" not in request and (piece := connection.recv(65536)):
            request += piece
        behave(connection)


@pytest.fixture
def stranger() -> Iterator[tuple[int, list[bytes]]]:
    """Somebody on a port who answers every request as a LanguageTool would, and what they heard."""
    heard: list[bytes] = []

    def answer(connection: socket.socket) -> None:
        connection.settimeout(0.2)
        with contextlib.suppress(TimeoutError):
            heard.append(connection.recv(65536))
        connection.sendall(
            b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{"matches": []}'
        )

    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        threading.Thread(target=_meeting, args=(listener, answer), daemon=True).start()
        yield listener.getsockname()[1], heard


def _meeting(listener: socket.socket, answer: Behave) -> None:
    with contextlib.suppress(OSError):
        while True:
            connection, _ = listener.accept()
            with connection, contextlib.suppress(OSError):
                answer(connection)


class Honest:
    """A small stand-in that marks every `teh` the way LanguageTool would, and remembers what it was asked."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.forms: list[dict[str, str]] = []
        self.broken = False
        self.url = ""

    def answer(self, form: dict[str, str]) -> tuple[int, bytes]:
        """Status and body for a check."""
        self.forms.append(form)
        self.texts.append(form["text"])
        wide = form["text"].encode("utf-16-le")
        places = [at // 2 for at in range(0, len(wide), 2) if wide[at : at + 6] == "teh".encode("utf-16-le")]
        matches = [
            {
                "message": "Typo",
                "offset": at,
                "length": 3,
                "replacements": [{"value": "the"}],
                "rule": {"id": "TEH", "issueType": "misspelling"},
            }
            for at in places
        ]
        return (500, b"{}") if self.broken else (200, json.dumps({"matches": matches}).encode())


@pytest.fixture
def honest() -> Iterator[Honest]:
    """A running `Honest`."""
    stand_in = Honest()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode("ascii")
            code, answer = stand_in.answer({name: values[0] for name, values in parse_qs(body).items()})
            self.send_response(code)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        stand_in.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield stand_in
        server.shutdown()
