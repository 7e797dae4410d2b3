"""The command `thankyou` as a process of its own, without what starting a Python costs: a fork of the one that tests.

A child has arguments, an environment, a folder, standard streams and signals of its own, and ends with the status that the
command ends with; what it need not do is import everything anew, which takes longer than most of what is tested. What a
Python does before the command begins (the encoding of its streams, its hash seed) is not seen here: tests of that start one.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import traceback
import warnings
from collections.abc import Mapping
from typing import IO

from thankyou.commands.cli import main

__all__ = ["Child", "run"]

LONGEST = 120
"""Seconds; a child that hangs is ended by the system."""


class Child:
    """The command, running. Whoever starts it gives descriptors for its streams and keeps the other ends."""

    def __init__(
        self, *arguments: str, stdin: int, stdout: int, stderr: int, env: Mapping[str, str] | None = None
    ) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the other threads of a test only wait
            self.pid = os.fork()
        if self.pid == 0:
            _become(arguments, (stdin, stdout, stderr), env)
        self.returncode: int | None = None

    def wait(self) -> int:
        """The status; that of a signal is negative, as in `subprocess`."""
        if self.returncode is None:
            self.returncode = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal to it, unless it has ended."""
        if self.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)


def run(*arguments: str, said: bytes = b"", env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end with `said` on standard input, as `subprocess.run` would with `python -m thankyou`."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(said)
        given.seek(0)
        child = Child(*arguments, stdin=given.fileno(), stdout=out.fileno(), stderr=err.fileno(), env=env)
        status = child.wait()
        return subprocess.CompletedProcess(arguments, status, _whole(out), _whole(err))


def _whole(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def _become(arguments: tuple[str, ...], streams: tuple[int, int, int], env: Mapping[str, str] | None) -> None:
    """Never returns: this process is the command from here on."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.alarm(LONGEST)
        moved = [os.dup(one) for one in streams]
        for place, one in enumerate(moved):
            os.dup2(one, place)
        os.closerange(3, 1024)  # else the ends of pipes that a test holds would stay open here
        if env is not None:
            os.environ.clear()
            os.environ.update(env)
        sys.stdin, sys.stdout, sys.stderr = (
            open(place, mode, encoding="utf-8", closefd=False)  # noqa: SIM115  # they are open already
            for place, mode in ((0, "r"), (1, "w"), (2, "w"))
        )
        try:
            status = main(arguments)
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:  # noqa: BLE001  # a child that raises must still end here
        with contextlib.suppress(Exception):
            os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(status)
