"""Where the command runs: its clock, its environment, its terminal, and the files and streams that it writes.

All that is not in the arguments is read here, so that a command is what its arguments and these functions make it.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import sys
from datetime import datetime
from pathlib import Path

from thankyou.errors import DeliveryError
from thankyou.reports.terminal import Style

__all__ = [
    "STANDARD_INPUT",
    "at_terminal",
    "defaults_file",
    "emit",
    "held",
    "keep_apart",
    "now",
    "quoted",
    "save",
    "setting",
    "standard_input",
    "style",
]


def defaults_file() -> Path | None:
    """The nearest `thankyou.toml`, or `pyproject.toml` with a `[tool.thankyou]`, from this folder upwards."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (own := folder / "thankyou.toml").is_file():
            return own
        project = folder / "pyproject.toml"
        with contextlib.suppress(OSError):
            if b"\n[tool.thankyou]" in b"\n" + project.read_bytes():
                return project
    return None


def now() -> datetime:
    """This moment, with the time zone of this machine."""
    return datetime.now().astimezone()


def setting(name: str) -> str | None:
    """What the environment says of `name`; nothing if it is empty."""
    return os.environ.get(name) or None


def at_terminal() -> bool:
    """Whether a person sits there, at a terminal that can ask questions with line editing."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") not in (None, "dumb")


def style() -> Style:
    """How wide and how colourful standard output is."""
    if not sys.stdout.isatty():
        return Style()
    columns = max(40, min(88, shutil.get_terminal_size().columns))
    return Style(columns, colour=not setting("NO_COLOR") and os.environ.get("TERM") != "dumb", wrap=True)


def quoted(name: str) -> str:
    """The name of a file as it is typed behind a command."""
    return shlex.quote(name) if name.isprintable() else "FILE"


STANDARD_INPUT = "standard input"
"""What `-` is called in errors and reports."""


def standard_input() -> str:
    """All of standard input, under the rules for files: UTF-8, at most 1 MiB, no controls. Raises `LoadError`."""
    from thankyou.facts.loading import LARGEST, decode

    return decode(sys.stdin.buffer.read(LARGEST + 1), source=STANDARD_INPUT)


def emit(data: bytes) -> None:
    """Bytes to standard output, after what was printed before them."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def save(path: Path, data: bytes) -> None:
    """A file, whole or not at all, or one beside it where a file stands there that was edited or is not ours.

    Their names go to standard error. Every `--out` writes by this. Raises `DeliveryError`.
    """
    from thankyou.delivery.kept import put

    done = put(path, data)
    if done.kept:
        print(f"{path}: {done.kept}, and is kept; the new one is beside it", file=sys.stderr)
    print(done.path, file=sys.stderr)


def held(out: str | None) -> bytes | None:
    """What the file holds that `save` would replace; nothing where there is none, or none that can be read."""
    from thankyou.delivery.kept import followed

    with contextlib.suppress(DeliveryError):
        return followed(Path(out)) if out else None
    return None


def keep_apart(out: str | None, *read: str | None) -> None:
    """What is read is never overwritten. Raises `DeliveryError`."""
    for path in read:
        if out and path and Path(out).exists() and Path(path).exists() and Path(out).samefile(path):
            raise DeliveryError(f"{out}: would be overwritten; give --out another name")
