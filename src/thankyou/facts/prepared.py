"""What is worked out of our own files at every start, kept as Python keeps compiled modules: plain values in `__pycache__`.

What is kept holds for the very bytes of the files, our version and this Python; else it is worked out again. It is trusted as
compiled modules are, and stands where they do (`PYTHONPYCACHEPREFIX`); where they may not be written, it is not either
(`PYTHONDONTWRITEBYTECODE`, a folder that is read-only). Nothing that a person wrote comes here. Start reading at `prepared`.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
from collections.abc import Callable, Sequence
from importlib.util import cache_from_source, source_hash
from pathlib import Path
from typing import Any, TypeVar

from thankyou import __version__

__all__ = ["Store", "prepared"]

_T = TypeVar("_T")


def prepared(name: str, files: Sequence[Path], make: Callable[[], _T], pack: Callable[[_T], Any] | None = None) -> _T:
    """What `make` gives, plain values that come of `files` alone; kept beside the first of them, under `name`.

    `pack` gives them a form that is sooner read, where they can be kept: the caller must know both.
    """
    store = Store(name, files)
    found: _T | None = store.read()
    if found is None:
        found = make()
        if store.writable():
            found = pack(found) if pack else found
            store.write(found)
    return found


class Store:
    """One plain value that is kept beside the first of the files that it comes of."""

    def __init__(self, name: str, files: Sequence[Path]) -> None:
        self._place: Path | None = None
        self._key = b""
        try:
            self._place, self._key = Path(cache_from_source(str(files[0]), optimization=name)), _digest(files)
        except (OSError, NotImplementedError):  # packed into one file; a Python that keeps no compiled modules
            return

    def read(self) -> Any:
        """What is kept; None where nothing is, or what came of other bytes."""
        if self._place is None:
            return None
        try:
            data = self._place.read_bytes()
            return marshal.loads(memoryview(data)[len(self._key) :]) if data.startswith(self._key) else None  # noqa: S302 - trusted as compiled modules are
        except (OSError, EOFError, ValueError, TypeError):
            return None

    def writable(self) -> bool:
        """Whether something can be kept, as far as can be told."""
        if self._place is None or sys.dont_write_bytecode:
            return False
        with contextlib.suppress(OSError):
            self._place.parent.mkdir(exist_ok=True, parents=True)
        return self._place.parent.is_dir() and os.access(self._place.parent, os.W_OK)

    def write(self, value: Any) -> None:
        """Keep a value, whole or not at all."""
        if self._place is None or not self.writable():
            return
        temporary = self._place.with_name(f"{self._place.name}.{os.getpid()}.{id(value)}")
        with contextlib.suppress(OSError):
            try:
                with temporary.open("xb") as file:
                    file.write(self._key + marshal.dumps(value))
                temporary.replace(self._place)
            except OSError:
                temporary.unlink()


def _digest(files: Sequence[Path]) -> bytes:
    """What tells these files, our version and this Python from any other."""
    return b"".join(map(source_hash, [f"{__version__} {sys.version}".encode(), *(file.read_bytes() for file in files)]))
