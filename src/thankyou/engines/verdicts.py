"""What LanguageTool said about each sentence, kept so that no sentence is sent twice, and the sending of those that are new.

New sentences go out many to a request, a few requests at a time, with a neutral sentence between them that keeps them from being
taken for neighbours. A sentence whose brackets or quotation marks are not paired goes alone.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import NamedTuple, Protocol

from thankyou.engines.reply import Finding, findings, units
from thankyou.engines.sentences import Piece
from thankyou.engines.wire import Connection, TooSlow
from thankyou.errors import EngineError

__all__ = ["Breaker", "Tally", "Verdicts"]

SEPARATOR = "\n\nThat is fine.\n\n"
MOST_IN_REQUEST = 4_000
"""Characters of one request; a longer sentence is a request of its own."""
AT_ONCE = 2
"""More do not help on two cores, and each makes the server build its rules once more."""
MOST_IN_WAVE = 20_000
"""Characters that have one deadline together: any letter."""
MOST_KEPT = 50_000
"""Sentences; some 30 MB. The oldest go first."""


class Server(Protocol):
    """Where LanguageTool answers."""

    def ready(self, language: str) -> None:
        """Return when the server is up and can check that language; `EngineError` if it will not be."""

    def connect(self, *, until: float) -> Connection:
        """A connection for one request; `until` as `time.monotonic` counts."""

    def hangs(self) -> None:
        """Told when a request was not answered in time."""


class Tally(NamedTuple):
    """How much sending was saved."""

    sentences: int
    """All that were to be judged."""
    sent: int
    """Those that went to the server."""
    requests: int

    @property
    def hit_rate(self) -> float:
        """The share of sentences that had been judged already, 0 to 1."""
        return 1 - self.sent / self.sentences if self.sentences else 0.0


class Breaker:
    """Stops asking a server that has failed `most` times in a row, for `pause` seconds; then one more failure stops it again."""

    def __init__(self, *, most: int = 3, pause: float = 30.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._pause, self._clock = most, pause, clock
        self._failures, self._closed_until, self._why = 0, 0.0, ""

    def check(self) -> None:
        """`EngineError` while the pause lasts."""
        if self._clock() < self._closed_until:
            raise EngineError(
                f"{self._why}; after {self._failures} failures in a row it is left alone for {self._pause:.0f} seconds"
            )

    def succeeded(self) -> None:
        """The server answered as it should."""
        self._failures = 0

    def failed(self, why: str) -> None:
        """The server did not; `why` is said again while it is left alone."""
        self._failures, self._why = self._failures + 1, why
        if self._failures >= self._most:
            self._closed_until = self._clock() + self._pause


class Verdicts:
    """The findings of sentences, asked for once per process and language; safe to share by threads."""

    def __init__(self, server: Server, form: Callable[[str, str], bytes], breaker: Breaker) -> None:
        self._server, self._form, self._breaker = server, form, breaker
        self._kept: dict[tuple[str, str], tuple[Finding, ...]] = {}
        self._tally = Tally(0, 0, 0)
        self._lock = threading.Lock()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._after_fork)

    @property
    def tally(self) -> Tally:
        """The sum over all calls."""
        return self._tally

    def judge(self, pieces: Sequence[Piece], language: str, *, deadline: float) -> dict[str, tuple[Finding, ...]]:
        """The findings of each piece by its text; `EngineError` if any new one cannot be judged.

        `deadline`: seconds for up to `MOST_IN_WAVE` characters of new text, more in proportion, once the server is up.
        """
        verdicts = {piece.text: self._kept.get((language, piece.text)) for piece in pieces}
        new = {piece.text: piece for piece in pieces if verdicts[piece.text] is None}
        requests = list(_requests(list(new.values())))
        fresh = self._asked(requests, language, deadline) if requests else {}
        self._keep(fresh, language, Tally(len(pieces), len(new), len(requests)))
        return {text: verdict or fresh.get(text, ()) for text, verdict in verdicts.items()}

    def _asked(self, requests: list[list[str]], language: str, deadline: float) -> dict[str, tuple[Finding, ...]]:
        self._breaker.check()
        try:
            self._server.ready(language)
            waves = max(1.0, sum(len(text) for texts in requests for text in texts) / MOST_IN_WAVE)
            until = time.monotonic() + deadline * waves
            answers = _at_once(lambda texts: self._request(texts, language, until), requests)
        except EngineError as error:
            self._breaker.failed(str(error))
            if isinstance(error, TooSlow):
                self._server.hangs()
            raise
        self._breaker.succeeded()
        return {text: found for answer in answers for text, found in answer.items()}

    def _request(self, texts: list[str], language: str, until: float) -> dict[str, tuple[Finding, ...]]:
        whole = SEPARATOR.join(texts)
        with self._server.connect(until=until) as connection:
            found = findings(connection.post("check", self._form(whole, language)), whole)
        verdicts, start = {}, 0
        for text in texts:
            end = start + units(text)
            inside = (finding for finding in found if start <= finding.start and finding.end <= end)
            verdicts[text] = tuple(
                finding._replace(start=finding.start - start, end=finding.end - start) for finding in inside
            )
            start = end + len(SEPARATOR)
        return verdicts

    def _keep(self, fresh: dict[str, tuple[Finding, ...]], language: str, more: Tally) -> None:
        with self._lock:
            self._tally = Tally(*(sum(pair) for pair in zip(self._tally, more, strict=True)))
            self._kept.update({(language, text): found for text, found in fresh.items()})
            for key in list(islice(self._kept, max(0, len(self._kept) - MOST_KEPT))):
                del self._kept[key]

    def _after_fork(self) -> None:
        self._lock = threading.Lock()


def _requests(pieces: Sequence[Piece]) -> Iterator[list[str]]:
    """The texts in groups that may go out together."""
    group: list[str] = []
    size = 0
    for piece in pieces:
        if piece.alone:
            yield [piece.text]
            continue
        if group and size + len(piece.text) > MOST_IN_REQUEST:
            yield group
            group, size = [], 0
        group.append(piece.text)
        size += len(piece.text) + len(SEPARATOR)
    if group:
        yield group


def _at_once(
    request: Callable[[list[str]], dict[str, tuple[Finding, ...]]], requests: list[list[str]]
) -> list[dict[str, tuple[Finding, ...]]]:
    """The answers of all requests, a few in flight; the first failure ends the rest."""
    if len(requests) == 1:
        return [request(requests[0])]
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="languagetool") as pool:
        futures = [pool.submit(request, sentences) for sentences in requests]
        try:
            return [future.result() for future in futures]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
