"""One HTTP request with one deadline for all of it: name look-up, connecting, TLS, sending, headers and body.

`http.client` gives every read its own time-out, so a server that drips a byte now and then never times out. Here each step gets
what is left. No proxy, no redirect, no cookie, no compression, no reuse of connections; a reply has at most `MOST_BYTES`.
"""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import threading
import time
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urlsplit

from thankyou.errors import EngineError

__all__ = ["MOST_BYTES", "Address", "Connection", "Reply", "TooSlow"]

MOST_BYTES = 16 * 1024 * 1024
_HEADERS = 1024 * 1024
"""What the headers of a reply may add to `MOST_BYTES`."""


class TooSlow(EngineError):
    """The deadline passed before the whole answer was there."""


class Address(NamedTuple):
    """Where a LanguageTool server answers: `prefix` is what stands before `check`."""

    host: str
    port: int
    prefix: str = "/v2/"
    secure: bool = False

    @classmethod
    def of(cls, url: str) -> Address:
        """The address that a person wrote: `http://localhost:8081`, with or without `/v2` or `/v2/check`."""
        try:
            parts = urlsplit(url.strip())
            port = parts.port
        except ValueError:
            raise EngineError("the address of the LanguageTool server cannot be read; write http://host:port") from None
        if problem := _problem(parts):
            raise EngineError(f"the address of the LanguageTool server {problem}; write http://host:port")
        secure = parts.scheme == "https"
        prefix = parts.path.rstrip("/").removesuffix("/check").removesuffix("/v2")
        return cls(parts.hostname or "", port or (443 if secure else 80), f"{prefix}/v2/", secure)

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.secure else 'http'}://{host}:{self.port}"


def _problem(parts: SplitResult) -> str:
    if parts.scheme not in ("http", "https"):
        return "must start with http:// or https://"
    if not parts.hostname:
        return "names no host"
    if parts.username is not None or parts.query or parts.fragment:
        return "must hold neither a user name nor a query"
    if any(not "!" <= character <= "~" for character in parts.netloc + parts.path):
        return "must be plain ASCII without spaces"
    return ""


class Reply(NamedTuple):
    """A whole answer."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


class Connection:
    """A connection that must have done everything by `until` (`time.monotonic` seconds); use it in a `with` statement."""

    def __init__(self, address: Address, *, until: float) -> None:
        self._address, self._until = address, until
        try:
            self._socket = _connected(address, until)
        except (OSError, ValueError) as error:
            raise _sentence(error, address) from None

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of it; twice does no harm."""
        self._socket.close()

    def get(self, name: str) -> Reply:
        """What the server says under its prefix and `name`."""
        return self._exchange(f"GET {self._address.prefix}{name} HTTP/1.1\r\nAccept: application/json\r\n", b"")

    def post(self, name: str, form: bytes) -> Reply:
        """What the server says to a URL-encoded form."""
        head = (
            f"POST {self._address.prefix}{name} HTTP/1.1\r\nAccept: application/json\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(form)}\r\n"
        )
        return self._exchange(head, form)

    def _exchange(self, head: str, body: bytes) -> Reply:
        host = str(self._address).partition("://")[2]
        try:
            self._send(f"{head}Host: {host}\r\n\r\n".encode("ascii") + body)
            return self._receive()
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _sentence(error, self._address) from None

    def _send(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            self._socket.settimeout(_left(self._until))
            view = view[self._socket.send(view) :]

    def _receive(self) -> Reply:
        response = http.client.HTTPResponse(self)  # type: ignore[arg-type]  # it only ever asks for makefile
        response.begin()
        body = response.read(MOST_BYTES + 1)
        if len(body) > MOST_BYTES:
            raise EngineError(f"the LanguageTool server at {self._address} sent more than {MOST_BYTES:,} bytes")
        if response.length:
            raise http.client.IncompleteRead(body, response.length)
        return Reply(response.status, response.headers, body)

    def makefile(self, mode: str, *_: Any) -> io.BufferedReader:
        """What `http.client` asks of a socket."""
        return io.BufferedReader(_Stream(self._socket, self._until))


class _Stream(io.RawIOBase):
    """Reads from a socket until a deadline or until too much has come."""

    def __init__(self, source: socket.socket, until: float) -> None:
        self._source, self._until, self._room = source, until, MOST_BYTES + _HEADERS

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._source.settimeout(_left(self._until))
        count = self._source.recv_into(buffer)
        self._room -= count
        if self._room < 0:
            raise http.client.HTTPException("too much")
        return count


def _left(until: float) -> float:
    """Seconds until then; `TimeoutError` if there are none left."""
    if (left := until - time.monotonic()) <= 0:
        raise TimeoutError
    return left


def _connected(address: Address, until: float) -> socket.socket:
    problem: OSError = OSError("no address")
    for family, kind, protocol, _, place in _looked_up(address, until):
        plain = socket.socket(family, kind, protocol)
        try:
            plain.settimeout(_left(until))
            plain.connect(place)
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return _secured(plain, address.host, until) if address.secure else plain
        except OSError as error:
            plain.close()
            problem = error
    raise problem


def _secured(plain: socket.socket, host: str, until: float) -> ssl.SSLSocket:
    plain.settimeout(_left(until))
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def _looked_up(address: Address, until: float) -> list[Any]:
    """`getaddrinfo` with a deadline: it has none itself, so it runs in a thread that may be left behind."""
    found: list[list[Any]] = []

    def look() -> None:
        try:
            found.append(socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError):
            found.append([])

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    thread.join(_left(until))
    if not found:
        raise TimeoutError
    return found[0]


def _sentence(error: Exception, address: Address) -> EngineError:
    """What went wrong, in words that repeat nothing the server or the candidate wrote."""
    if isinstance(error, TimeoutError):
        return TooSlow(f"the LanguageTool server at {address} did not answer in time")
    if isinstance(error, ConnectionRefusedError):
        return EngineError(f"no LanguageTool server answers at {address}; is it running?")
    if isinstance(error, ssl.SSLError):
        return EngineError(f"the LanguageTool server at {address} could not prove who it is; check its certificate")
    if isinstance(error, OSError) and not isinstance(error, ConnectionError):
        return EngineError(f"the LanguageTool server at {address} cannot be reached")
    return EngineError(f"the LanguageTool server at {address} broke off or answered with something that is not HTTP")
