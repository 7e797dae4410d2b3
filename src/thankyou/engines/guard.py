"""A small process that keeps a server from outliving the process that wanted it. Run as a script, standard library only.

    python -I -S guard.py PARENT COMMAND...

It starts COMMAND and waits until one of three things happens: the pipe on its standard input closes (the parent ended, was
killed, or became another program by `execv`), the process PARENT ends (a forked child may still hold the pipe), or COMMAND ends.
Then COMMAND is killed and the guard leaves, with COMMAND's status if that ended first. Should the guard itself be killed,
Linux kills COMMAND with it.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading

_PR_SET_PDEATHSIG = 1


def main(parent: int, command: list[str]) -> int:
    """Run `command` for as long as `parent` lives and holds our standard input open."""
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _leave)
    quiet = subprocess.DEVNULL
    hook = _die_with_guard if sys.platform == "linux" else None
    server = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, preexec_fn=hook)  # noqa: PLW1509  # no other thread runs yet
    try:
        threading.Thread(target=_leave_with, args=(server,), daemon=True).start()
        _wait_for_the_end_of(parent)
    finally:
        server.kill()
        server.wait()
    return 0


def _leave(*_: object) -> None:
    raise SystemExit(1)


def _wait_for_the_end_of(parent: int) -> None:
    """Return when our standard input closes or, where the system can tell, when `parent` ends."""
    if sys.platform == "win32":
        sys.stdin.buffer.read()
        return
    waiting = [sys.stdin.fileno()]
    if sys.platform == "linux":
        try:
            waiting.append(os.pidfd_open(parent))
        except ProcessLookupError:
            return
        except OSError:  # an old kernel or a strict container: the pipe has to do
            pass
    select.select(waiting, [], [])


def _leave_with(server: subprocess.Popen[bytes]) -> None:
    os._exit(1 if server.wait() else 0)


def _die_with_guard() -> None:
    """In the child, before it becomes the server: ask Linux to kill it when the guard ends."""
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]), sys.argv[2:]))
