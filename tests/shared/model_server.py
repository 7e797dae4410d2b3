"""A server on this machine that speaks as much of OpenAI's protocol as a test needs, and replays replies."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple


class Answer(NamedTuple):
    """What the server does with one request."""

    text: str = ""
    status: int = 200
    seconds: float = 0.0
    """How long it drips before it is done."""


class Served(NamedTuple):
    """A running server, and what it was asked."""

    url: str
    requests: list[dict[str, Any]]


@contextmanager
def serving(*answers: Answer | str) -> Iterator[Served]:
    """A server that gives one answer after another, the last one again and again."""
    waiting = [one if isinstance(one, Answer) else Answer(one) for one in answers]
    asked: list[dict[str, Any]] = []
    stopped = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            answer = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            message = {"role": "assistant", "content": answer.text}
            body = {
                "id": "1", "object": "chat.completion", "created": int(time.time()), "model": "replay",
                "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
                "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
            }  # fmt: skip
            data = json.dumps(body if answer.status == 200 else {"error": {"message": "no"}}).encode()
            self.send_response(answer.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if answer.seconds:
                self.wfile.write(data[:1])
                self.wfile.flush()
                stopped.wait(answer.seconds)
                data = data[1:]
            try:
                self.wfile.write(data)
            except OSError:
                self.close_connection = True

        def log_message(self, *args: Any) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_address[1]}/v1", asked)
    finally:
        stopped.set()
        server.shutdown()
        server.server_close()
