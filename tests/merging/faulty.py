"""A process that delivers rows again and again, each time in a child that fails or dies at a chosen file operation.

Started by `test_faults.py`. Reads one JSON command a line, answers with one: {"status": …, "signal": …, "said": …}.
It forks, which is safe because nothing here starts a thread.
"""

from __future__ import annotations

import errno
import json
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from tables import NAMES

from thankyou.delivery.html import layout
from thankyou.errors import DeliveryError
from thankyou.merging import drafting
from thankyou.merging.delivering import Delivery

OPERATIONS = (
    "open",
    "mkdir",
    "link",
    "replace",
    "unlink",
    "write",
    "ftruncate",
    "fsync",
    "listdir",
    "stat",
    "fstat",
    "read",
)
SPEC = {"engine": "none", "proofread": False, "group_by": ["role"]}


def source() -> list[dict[str, Any]]:
    """Four interviews: a single reader, a panel, one that fails, and one after it."""
    panel = [bare(number, role="Panel") for number in (2, 3)]
    return [bare(1, role="Role 1"), *panel, bare(4, role="Bad", date="soon"), bare(5, role="Role 5")]


def bare(number: int, **more: str) -> dict[str, Any]:
    """A row that is quick to compose."""
    reader = {"interviewers.1.name": NAMES[number % len(NAMES)], "interviewers.1.email": f"reader{number}@example.org"}
    return {"candidate.name": "Ada Byron", "candidate.email": "ada@example.com", **reader, **more}


class Fault:
    """Counts operations and fails at number `at`: `kill`, `torn` (dies in the middle of a write), or the name of an error.

    `interrupt` is Ctrl-C before the operation, `interrupted` is Ctrl-C after it.
    An error that begins with `+` stays: every operation after it that needs the disk fails too.
    """

    def __init__(self, kind: str, at: int) -> None:
        self.kind, self.at, self.count = kind, at, 0

    def __call__(self, name: str, work: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        self.count += 1
        stays = self.kind.startswith("+") and name not in ("unlink", "stat", "fstat", "read", "listdir", "ftruncate")
        if self.count == self.at and self.kind == "interrupted":
            with suppress(OSError):
                work(*arguments, **options)
            raise KeyboardInterrupt
        if self.count == self.at or (stays and self.count > self.at > 0):
            self._fail(name, work, arguments)
        return work(*arguments, **options)

    def _fail(self, name: str, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        if name == "write" and self.kind != "kill":
            data = bytes(arguments[-1])
            work(*arguments[:-1], data[: len(data) // 2])
        if self.kind in ("kill", "torn"):
            os.kill(os.getpid(), signal.SIGKILL)
        if self.kind == "interrupt":
            raise KeyboardInterrupt
        code = getattr(errno, self.kind.removeprefix("+"))
        raise OSError(code, os.strerror(code))


class File:
    """An unbuffered file whose writing counts as operations."""

    def __init__(self, file: Any, fault: Fault) -> None:
        self._file, self._fault = file, fault

    def write(self, data: bytes) -> int:
        return int(self._fault("write", self._whole, data))

    def _whole(self, data: bytes) -> int:
        self._file.write(data)
        self._file.flush()
        return len(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def broken(fault: Fault) -> None:
    """Put the fault between this process and its files."""
    for name in OPERATIONS:
        real = getattr(os, name)
        setattr(os, name, lambda *a, _n=name, _r=real, **o: fault(_n, _r, *a, **o))
        for known in (os.supports_dir_fd, os.supports_follow_symlinks):
            known.add(getattr(os, name))
    opened = os.fdopen
    os.fdopen = lambda fd, mode="r", *a, **o: (
        File(opened(fd, mode, *a, **o), fault) if mode == "wb" else opened(fd, mode, *a, **o)
    )  # type: ignore[assignment]


def deliver(out: str, kind: str, at: int, seed: int, form: str) -> tuple[int, str]:
    """Deliver into `out` with a fault; how many operations it took, and what was said."""
    drafting._TOGETHER = 2
    fault = Fault(kind, at)
    delivery = Delivery(source(), {**SPEC, "seed": seed}, out=Path(out), write=True, form=form)
    broken(fault)
    said = ""
    try:
        for _ in delivery:
            pass
    except DeliveryError as error:
        said = str(error)
    except KeyboardInterrupt:
        said = "interrupted"
    return fault.count, said


def main() -> None:
    """Serve commands."""
    list(Delivery(source(), SPEC))
    for name in ("page.html", "contact-sheet.html"):
        layout(name)
    for line in sys.stdin:
        command = json.loads(line)
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            answer: dict[str, Any] = {}
            try:
                answer["count"], answer["said"] = deliver(**command)
            except BaseException as error:  # noqa: BLE001  # a child that raises must still end here
                answer["raised"] = repr(error)
            _write(writing, json.dumps(answer).encode())
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            told = pipe.read()
        _, status = os.waitpid(child, 0)
        print(
            json.dumps({"signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, **json.loads(told or b"{}")}),
            flush=True,
        )


_write = os.write  # the real one, also in a child whose files are broken

if __name__ == "__main__":
    main()
