"""A LanguageTool server of our own: started when first needed, one per process, kept warm, gone when the process is.

The server runs under `guard.py`, which kills it however this process ends. It is told to send a secret with every answer, and no
text goes out on a connection that has not answered with that secret before: a stranger who got hold of the port learns nothing.
After a fork the child knows of no server and starts its own if it needs one; that of the parent stays with the parent.
"""

from __future__ import annotations

import atexit
import os
import secrets
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from thankyou.engines.installation import Installation, surroundings
from thankyou.engines.wire import Address, Connection
from thankyou.errors import EngineError
from thankyou.facts.resources import templates

__all__ = ["START", "OwnServer", "TheirServer"]

START = 60.0
"""Seconds that a start may take at most; 1.4 s alone on a quick machine. It is not part of the deadline of a check."""
_TRIES = 3
_PROBE = 2.0
_MEMORY = "-Xmx400m"
_FLAGS = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Dsun.net.httpserver.nodelay=true")
"""One collector thread and the quick compiler only: half the time to the first answer, and no slower after hundreds of notes."""


class _Running(NamedTuple):
    guard: subprocess.Popen[bytes]
    address: Address
    secret: str

    @property
    def alive(self) -> bool:
        return self.guard.poll() is None


def free_port() -> int:
    """A port of this machine that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class TheirServer(NamedTuple):
    """A server that somebody else runs; the caller named it."""

    address: Address

    def ready(self, language: str) -> None:
        """Nothing to do."""

    def connect(self, *, until: float) -> Connection:
        """A connection to it."""
        return Connection(self.address, until=until)

    def hangs(self) -> None:
        """Nothing that we could do."""


class OwnServer:
    """The server of this process; safe to share by threads.

    `find` says where Java and LanguageTool are, or raises `EngineError`; `warm` makes the server load a language;
    `port` chooses a port for each try.
    """

    def __init__(
        self,
        find: Callable[[], Installation],
        warm: Callable[[Connection, str], object],
        *,
        port: Callable[[], int] = free_port,
    ) -> None:
        self._find, self._warm, self._port = find, warm, port
        self._lock = threading.Lock()
        self._running: _Running | None = None
        self._loaded: frozenset[str] = frozenset()
        atexit.register(self.stop)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forget)

    def ready(self, language: str) -> None:
        """Start the server unless it runs, and let it load `language` unless it has; `EngineError` after `START` seconds."""
        with self._lock:
            until = time.monotonic() + START
            if self._running is None or not self._running.alive:
                self._running, self._loaded = self._start(until), frozenset()
            if language not in self._loaded:
                with _recognised(self._running, until=until) as connection:
                    self._warm(connection, language)
                self._loaded |= {language}

    def connect(self, *, until: float) -> Connection:
        """A connection to the running server, which has shown that it is ours."""
        if (running := self._running) is None:
            raise EngineError("LanguageTool was stopped while it was needed")
        return _recognised(running, until=until)

    def hangs(self) -> None:
        """End a server that burns its time on a text; the next check starts another."""
        self.stop()

    def stop(self) -> None:
        """End the server if there is one."""
        with self._lock:
            running, self._running = self._running, None
        if running is not None:
            _end(running)

    def _start(self, until: float) -> _Running:
        found = self._find()
        for _ in range(_TRIES):
            running = _launched(found, self._port())
            if _answers(running, until):
                return running
            _end(running)
        raise EngineError("LanguageTool could not be started; try: thankyou languagetool status")

    def _forget(self) -> None:
        """In a forked child: let go of the parent's server without ending it."""
        running, self._running, self._lock = self._running, None, threading.Lock()
        if running is not None and running.guard.stdin is not None:
            running.guard.stdin.close()
            running.guard.returncode = 0  # it is not our child, so nobody may wait for it


def _launched(found: Installation, port: int) -> _Running:
    secret = f"https://{secrets.token_hex(16)}.invalid"
    command = [
        *(str(found.java), *_FLAGS, "-cp", str(found.jar), "org.languagetool.server.HTTPServer"),
        *(
            "--port",
            str(port),
            "--config",
            str(templates() / "languagetool" / "server.properties"),
            "--allow-origin",
            secret,
        ),
    ]
    guard = [sys.executable, "-I", "-S", str(Path(__file__).with_name("guard.py")), str(os.getpid())]
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            guard + command,
            stdin=subprocess.PIPE,
            stdout=quiet,
            stderr=quiet,
            cwd=found.jar.parent,
            env=_environment(surroundings()),
            start_new_session=True,
        )
    except OSError:
        raise EngineError("LanguageTool could not be started: the program that guards it cannot run") from None
    return _Running(process, Address("127.0.0.1", port), secret)


def _environment(environ: Mapping[str, str]) -> dict[str, str]:
    """What the server gets to know: everything, and a limit of memory unless the user has set one."""
    return {**environ, "JAVA_TOOL_OPTIONS": f"{_MEMORY} {environ.get('JAVA_TOOL_OPTIONS', '')}".strip()}


def _answers(running: _Running, until: float) -> bool:
    """Whether the server is up before then; false as soon as it has ended or somebody else holds its port."""
    while running.alive and time.monotonic() < until:
        try:
            with _recognised(running, until=min(until, time.monotonic() + _PROBE)):
                return True
        except _Stranger:
            return False
        except EngineError:
            time.sleep(0.05)
    return False


class _Stranger(EngineError):
    """Something answers on the port that is not the server we started."""


def _recognised(running: _Running, *, until: float) -> Connection:
    connection = Connection(running.address, until=until)
    try:
        if connection.get("info").headers.get("Access-Control-Allow-Origin") == running.secret:
            return connection
    except BaseException:
        connection.close()
        raise
    connection.close()
    raise _Stranger(f"something that is not our LanguageTool server answers at {running.address}")


def _end(running: _Running) -> None:
    """Close the guard's pipe; it kills the server and leaves."""
    if running.guard.stdin is not None:
        running.guard.stdin.close()
    try:
        running.guard.wait(timeout=5)
    except subprocess.TimeoutExpired:
        running.guard.kill()  # on Linux the server goes with it
        running.guard.wait()
