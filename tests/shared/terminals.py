"""What a command shows where its standard error is a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

__all__ = ["shown_on_a_terminal"]


def shown_on_a_terminal(*arguments: str) -> tuple[str, str]:
    """The standard output of `thankyou`, which is a file, and what a terminal was sent as its standard error."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "thankyou", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.close(theirs)
        assert process.stdout is not None
        out = process.stdout.read().decode()
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:
        pass  # the terminal's end, on Linux
    os.close(ours)
    return out, shown.decode()
