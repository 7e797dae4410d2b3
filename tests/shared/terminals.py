"""What a command shows where its standard error is a terminal."""

from __future__ import annotations

import os
import pty
import tempfile
from pathlib import Path

from children import Child

__all__ = ["shown_on_a_terminal"]


def shown_on_a_terminal(*arguments: str) -> tuple[str, str]:
    """The standard output of `thankyou`, which is a file, and what a terminal was sent as its standard error."""
    ours, theirs = pty.openpty()
    with tempfile.TemporaryFile() as out, Path(os.devnull).open("rb") as nothing:
        child = Child(*arguments, stdin=nothing.fileno(), stdout=out.fileno(), stderr=theirs)
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 4096):
                shown += part
        except OSError:
            pass  # the terminal's end, on Linux
        child.wait()
        os.close(ours)
        out.seek(0)
        return out.read().decode(), shown.decode()
