"""Files that a person asked for with `--out`: drafts, reports, calendars. What somebody edited is never overwritten.

Beside them a small file, `.thankyou-drafts.json`, remembers what was written: a digest for each name. A file that is
still as it was written may be written again; one that was edited, or that we know nothing of, stays, and the new one goes
beside it under a name of its own. Start reading at `put`.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path
from typing import NamedTuple

from thankyou.delivery.files import write
from thankyou.errors import DeliveryError

__all__ = ["RECORD", "Put", "followed", "put"]

RECORD = ".thankyou-drafts.json"
_MOST = 1 << 20
_TRIES = 99


class Put(NamedTuple):
    """Where a file is now."""

    path: Path
    kept: str = ""
    """Why the file of the name that was asked for is left as it is; empty where it is not."""


def put(path: Path, data: bytes) -> Put:
    """Write `data` at `path`, or beside it where a file stands there that was edited or is not ours. Raises `DeliveryError`."""
    there = _read(path)
    if there == data or _is_ours(path, there):
        place, kept = path, ""
    else:
        place, kept = _beside(path, data), "was edited" if path.name in _record(path.parent) else "is not ours"
    if there != data or kept:
        write(place, data)
    _remember(place, data)
    return Put(place, kept)


def followed(path: Path) -> bytes | None:
    """What stands where the next `put` at `path` would write; None for nothing. Raises `DeliveryError`."""
    there = _read(path)
    return there if _is_ours(path, there) else _read(_beside(path)) or there


def _is_ours(path: Path, there: bytes | None) -> bool:
    """Whether nothing stands at `path`, or what we wrote there and nobody edited."""
    return there is None or _record(path.parent).get(path.name) == _digest(there)


def _read(path: Path) -> bytes | None:
    """What stands at `path`; None for nothing."""
    try:
        if path.exists() and not path.is_file():
            raise DeliveryError(f"{path}: is not a regular file")
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DeliveryError(f"{path}: cannot be read ({error.strerror or type(error).__name__})") from None


def _beside(path: Path, data: bytes | None = None) -> Path:
    """A name such as `01-dana-ortiz.new.txt` that is free, or holds `data` or what we wrote and nobody edited."""
    for number in range(1, _TRIES):
        name = path.with_name(f"{path.stem}.new{'' if number == 1 else number}{path.suffix}")
        there = _read(name)
        if there == data or _is_ours(name, there):
            return name
    raise DeliveryError(f"{path}: was edited, and so were {_TRIES - 1} files beside it; give another name")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _record(folder: Path) -> dict[str, str]:
    """What was written in a folder; nothing where the record is missing or spoilt, so that nothing is overwritten."""
    with contextlib.suppress(OSError, ValueError):
        file = folder / RECORD
        if file.stat().st_size <= _MOST:
            record = json.loads(file.read_bytes())
            if isinstance(record, dict):
                return {name: one for name, one in record.items() if isinstance(one, str)}
    return {}


def _remember(path: Path, data: bytes) -> None:
    record = _record(path.parent)
    if record.get(path.name) == _digest(data):
        return
    record[path.name] = _digest(data)
    write(path.parent / RECORD, (json.dumps(record, indent=1, sort_keys=True) + "\n").encode())
