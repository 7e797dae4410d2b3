"""Writing results: whole or not at all, readable by their owner alone, under names that no fact can steer.

Start reading at `write` and `name_for`.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import unicodedata
from pathlib import Path

from thankyou.errors import DeliveryError

__all__ = ["name_for", "write"]

_LONGEST_NAME = 40


def write(path: Path, data: bytes, *, mode: int = 0o600) -> None:
    """Put `data` at `path`, with this mode, replacing a file that is there only once all is on disk.

    The folder must exist. Raises `DeliveryError` with the path and the reason.
    """
    temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        if path.exists() and not path.is_file():
            raise DeliveryError(f"{path}: is not a regular file")
        _fill(temporary, data)
        if mode != 0o600:
            temporary.chmod(mode)
        temporary.replace(path)
        _sync_folder(path.parent)
    except (OSError, ValueError) as error:
        with contextlib.suppress(OSError, ValueError):
            temporary.unlink(missing_ok=True)
        if isinstance(error, DeliveryError):
            raise
        reason = error.strerror if isinstance(error, OSError) else None
        raise DeliveryError(f"{path}: cannot be written ({reason or type(error).__name__})") from None


def _fill(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):  # Windows cannot open a folder
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


_STROKED = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ħ": "h", "ı": "i"})  # fmt: skip
"""Letters that are no accented ones, as they are written without them."""


def name_for(number: int, name: str | None, suffix: str, *, digits: int = 2) -> str:
    """A file name such as `02-lucia-montano-reyes.txt`: the number tells notes apart, the rest is for the eye."""
    bare = (
        unicodedata.normalize("NFKD", (name or "").translate(_STROKED))
        .encode("ascii", "ignore")
        .decode("ascii")
        .lower()
    )
    slug = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:_LONGEST_NAME].strip("-")
    return f"{number:0{digits}}-{slug or 'note'}{suffix}"
