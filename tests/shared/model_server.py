"""A server on this machine that speaks as much of OpenAI's protocol as a test needs, and replays replies."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

from thankyou.facts.stems import STEMS, finished


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
    held: threading.Event
    """Set when somebody is kept waiting."""
    dropped: threading.Event
    """Set when somebody whom it kept waiting has gone away."""

    @property
    def prompts(self) -> list[str]:
        """The first message of each request."""
        return [str(one["messages"][0]["content"]) for one in self.requests]


def word_for_word(prompt: str) -> str:
    """The reply of a model that says every fact of a brief in the sentence that its field begins."""
    reference = re.search(r"^Letter ([0-9a-f]{8})$", prompt, re.MULTILINE)
    assert reference is not None, "no brief was sent"
    told = re.findall(r"^( *-? *)(?:(\w+): )?(.+?)  # (\d+)$", prompt, re.MULTILINE)
    parts: list[list[dict[str, object]]] = []
    for lead, field, words, number in told:
        if "-" in lead or not lead or not parts:
            parts.append([])
        parts[-1].append({"sentence": _plain(field, words), "facts": [int(number)]})
    return json.dumps({"brief": reference[1], "paragraphs": parts})


_SENTENCES = {
    "thanks, best together with something that was said or shown": "Thank you for our conversation.",
    "in passing and in a way of your own, that I would like to have the job": "I would very much like the job.",
}


def _plain(field: str, fact: str) -> str:
    words, _, address = fact.partition(" (Its address: ")
    stem = next((one for one in STEMS if one.field == field), None)
    text = _SENTENCES.get(words) or (finished(stem, words.strip("“”")) if stem else words)
    return f"{text.rstrip('.')}: {address.rstrip(')')}" if address else text


@contextmanager
def serving(*answers: Answer | str, by: Callable[[dict[str, Any]], Answer | str] | None = None) -> Iterator[Served]:
    """A server that gives one answer after another, the last one again and again; or the answer that `by` gives to a request."""
    waiting = [one if isinstance(one, Answer) else Answer(one) for one in answers]
    asked: list[dict[str, Any]] = []
    stopped, held, dropped = threading.Event(), threading.Event(), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.append(request)
            answer = by(request) if by else waiting.pop(0) if len(waiting) > 1 else waiting[0]
            answer = Answer(answer) if isinstance(answer, str) else answer
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
                self._drip(answer.seconds)
                data = data[1:]
            try:
                self.wfile.write(data)
            except OSError:
                self.close_connection = True

        def _drip(self, seconds: float) -> None:
            """Wait, unless the server is stopped or the other side goes away."""
            held.set()
            self.connection.settimeout(0.05)
            for _ in range(int(seconds / 0.05)):
                try:
                    if stopped.is_set() or not self.connection.recv(1):
                        break
                except TimeoutError:
                    continue
                except OSError:
                    break
            if not stopped.is_set():
                dropped.set()
            self.connection.settimeout(None)

        def log_message(self, *args: Any) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_address[1]}/v1", asked, held, dropped)
    finally:
        stopped.set()
        server.shutdown()
        server.server_close()
