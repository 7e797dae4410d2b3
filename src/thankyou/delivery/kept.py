"""Drafts written to files, where a draft that somebody edited is never overwritten.

Beside the drafts a small file, `.thankyou-drafts.json`, remembers what was written: a digest for each name. A file that is
still as it was written may be written again; one that was edited, or that we know nothing of, stays, and the new draft goes
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

__all__ = ["RECORD", "Put", "put"]

RECORD = ".thankyou-drafts.json"
_MOST = 1 << 20
_TRIES = 99


class Put(NamedTuple):
    """Where a draft is now."""

    path: Path
    kept: Path | None = None
    """The file of that name which was left as it is, because it was edited."""


def put(path: Path, data: bytes) -> Put:
    """Write `data` at `path`, or beside it where an edited file stands there. Raises `DeliveryError`."""
    there = _read(path)
    if there == data:
        _remember(path, data)
        return Put(path)
    known = _record(path.parent).get(path.name)
    if there is None or (known is not None and known == _digest(there)):
        write(path, data)
        _remember(path, data)
        return Put(path)
    beside = _beside(path, data)
    write(beside, data)
    _remember(beside, data)
    return Put(beside, kept=path)


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


def _beside(path: Path, data: bytes) -> Path:
    """A name such as `01-dana-ortiz.new.txt` that is free, or holds a draft of ours that nobody edited."""
    record = _record(path.parent)
    for number in range(1, _TRIES):
        name = path.with_name(f"{path.stem}.new{'' if number == 1 else number}{path.suffix}")
        there = _read(name)
        if there is None or there == data or record.get(name.name) == _digest(there):
            return name
    raise DeliveryError(f"{path}: was edited, and so were {_TRIES - 1} drafts beside it; give --out another name")


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
