"""A folder that results are written to, so that whatever happens a file is whole or absent, and nothing is overwritten.

A file is written under a temporary name, brought to the disk, and then given its name by a link, which fails where
something has that name. All is done relative to the open folder, and no symbolic link is followed. Files are readable by
their owner alone. One process at a time holds a folder. Every failure is a `DeliveryError` that names the file.
Start reading at `Folder.open`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Self

from thankyou.errors import DeliveryError

__all__ = ["Appended", "Folder", "is_temporary"]

_TEMPORARY = re.compile(r"\.thankyou-[0-9a-f]{16}\.tmp")
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
_SAFE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_RELATIVE = os.open in os.supports_dir_fd and hasattr(os, "O_DIRECTORY")
_NOT_THROUGH: dict[str, Any] = {"follow_symlinks": False} if os.link in os.supports_follow_symlinks else {}
_LOCK = ".thankyou.lock"


def is_temporary(name: str) -> bool:
    """Whether a file was left behind by a run that did not end."""
    return _TEMPORARY.fullmatch(name) is not None


class Folder:
    """An open folder."""

    def __init__(self, path: Path, descriptor: int | None) -> None:
        self.path, self._descriptor = path, descriptor
        self._lock: int | None = None

    @classmethod
    def open(cls, path: Path, *, create: bool) -> Folder:
        """The folder at `path`, made (mode 0700) if asked. Raises `DeliveryError` for anything that is no folder itself."""
        if "\0" in str(path):
            raise DeliveryError("the folder: is not a file name")
        with _told(path, "opened"):
            if create and not path.is_dir():
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                path.mkdir(mode=0o700, exist_ok=True)
                _sync(path.parent)
            if path.is_symlink():
                raise DeliveryError(f"{path}: is a symbolic link; name the folder itself")
            if not _RELATIVE:
                if not path.is_dir():
                    raise DeliveryError(f"{path}: is not a folder")
                return cls(path, None)
            return cls(path, os.open(path, os.O_RDONLY | os.O_DIRECTORY | _SAFE))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the folder and of its lock."""
        for descriptor in (self._lock, self._descriptor):
            if descriptor is not None:
                os.close(descriptor)
        self._lock = self._descriptor = None

    def inner(self, name: str) -> Folder:
        """The folder `name` inside this one, made if it is not there."""
        with _told(self.path / name, "opened"):
            with contextlib.suppress(FileExistsError):
                os.mkdir(self._at(name), 0o700, **self._in("dir_fd"))
            if not _RELATIVE:
                return Folder.open(self.path / name, create=False)
            flags = os.O_RDONLY | os.O_DIRECTORY | _SAFE
            return Folder(self.path / name, os.open(name, flags, dir_fd=self._descriptor))

    def hold(self) -> None:
        """Keep other processes out until `close`, or until this process ends in any way. Raises `DeliveryError`."""
        with _told(self.path, "held"):
            self._lock = self._open(_LOCK, os.O_RDWR | os.O_CREAT)
            try:
                _hold(self._lock)
            except (BlockingIOError, PermissionError):
                raise DeliveryError(f"{self.path}: is in use by another merge; wait until it has ended") from None

    def names(self) -> list[str]:
        """The names of everything in the folder, sorted."""
        with _told(self.path, "read"):
            return sorted(os.listdir(self.path if self._descriptor is None else self._descriptor))

    def holds(self, name: str) -> bool:
        """Whether anything has this name, even a link that leads nowhere."""
        with _told(self.path / name, "looked up"):
            try:
                os.stat(self._at(name), follow_symlinks=False, **self._in("dir_fd"))
            except FileNotFoundError:
                return False
            return True

    def read(self, name: str) -> bytes | None:
        """What the file `name` holds; None where it is not there, or is a link, a folder or the like."""
        with _told(self.path / name, "read"):
            try:
                found = os.stat(self._at(name), follow_symlinks=False, **self._in("dir_fd"))
            except FileNotFoundError:
                return None
        if not stat.S_ISREG(found.st_mode):
            return None
        with self.reading(name) as file:
            return None if file is None else file.read()

    @contextlib.contextmanager
    def reading(self, name: str) -> Iterator[IO[bytes] | None]:
        """The regular file `name`, open for reading; None where nothing has this name."""
        if not self.holds(name):
            yield None
            return
        with _told(self.path / name, "read"), os.fdopen(self._open(name, os.O_RDONLY), "rb") as file:
            yield file

    def write(self, data: bytes) -> str:
        """Bring `data` to the disk under a temporary name, and return that."""
        with self.writing() as (name, file), _told(self.path, "written to"):
            file.write(data)
            file.flush()
        return name

    @contextlib.contextmanager
    def writing(self) -> Iterator[tuple[str, IO[bytes]]]:
        """A temporary name and its file, which is on the disk when the block ends, and gone if the block fails."""
        name = f".thankyou-{secrets.token_hex(8)}.tmp"
        with _told(self.path, "written to"):
            file = os.fdopen(self._open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb")
        try:
            yield name, file
            with _told(self.path, "written to"):
                file.flush()
                os.fsync(file.fileno())
                file.close()
        except BaseException:
            with contextlib.suppress(OSError):
                file.close()
            with contextlib.suppress(DeliveryError):
                self.remove(name)
            raise

    def place(self, temporary: str, name: str, *, source: Folder | None = None) -> bool:
        """Give the temporary file its name. False, and nothing is changed, where something has that name."""
        source = source or self
        with _told(self.path / name, "written"):
            try:
                os.link(
                    source._at(temporary),
                    self._at(name),
                    **_NOT_THROUGH,
                    **source._in("src_dir_fd"),
                    **self._in("dst_dir_fd"),
                )
            except FileExistsError:
                return False
            except OSError as error:
                if error.errno not in _NO_LINKS:
                    raise
                if self.holds(
                    name
                ):  # a file system without links; nobody else of ours is here while we hold the folder
                    return False
                self.replace(temporary, name, source=source)
                return True
        source.remove(temporary)
        return True

    def replace(self, temporary: str, name: str, *, source: Folder | None = None) -> None:
        """Give the temporary file its name, in place of what has it. For files that are ours."""
        source = source or self
        with _told(self.path / name, "written"):
            os.replace(source._at(temporary), self._at(name), **source._in("src_dir_fd"), **self._in("dst_dir_fd"))

    def remove(self, name: str) -> None:
        """Remove the file `name`, if it is there."""
        with _told(self.path / name, "removed"), contextlib.suppress(FileNotFoundError):
            os.unlink(self._at(name), **self._in("dir_fd"))

    def tidy(self) -> None:
        """Remove the temporary files that runs left behind, as far as the disk does its part. For who holds the folder."""
        with contextlib.suppress(DeliveryError):
            for name in filter(is_temporary, self.names()):
                self.remove(name)

    def sync(self) -> None:
        """Bring the names of the files to the disk."""
        if self._descriptor is not None:
            with _told(self.path, "written"):
                os.fsync(self._descriptor)

    def appended(self, name: str) -> Appended:
        """The file `name`, made if it is not there, for adding to it."""
        with _told(self.path / name, "opened"):
            return Appended(self.path / name, self._open(name, os.O_RDWR | os.O_CREAT | os.O_APPEND))

    def _open(self, name: str, flags: int) -> int:
        """The descriptor of a regular file; anything else of that name is refused."""
        descriptor = os.open(self._at(name), flags | _SAFE, 0o600, **self._in("dir_fd"))
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise DeliveryError(f"{self.path / name}: is not a regular file")
        return descriptor

    def _at(self, name: str) -> Any:
        return name if self._descriptor is not None else self.path / name

    def _in(self, keyword: str) -> dict[str, Any]:
        return {keyword: self._descriptor} if self._descriptor is not None else {}


class Appended:
    """A file that only grows. What is added is on the disk when `add` returns; when it fails, nothing was added."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path, self._descriptor = path, descriptor

    def add(self, data: bytes) -> None:
        """Add `data` at the end."""
        with _told(self.path, "written"):
            size = os.fstat(self._descriptor).st_size
            try:
                done = 0
                while done < len(data):
                    done += os.write(self._descriptor, data[done:])
                os.fsync(self._descriptor)
            except BaseException:
                with contextlib.suppress(OSError):
                    os.ftruncate(self._descriptor, size)
                raise

    def cut(self, size: int) -> None:
        """Keep the first `size` bytes."""
        with _told(self.path, "written"):
            if os.fstat(self._descriptor).st_size > size:
                os.ftruncate(self._descriptor, size)
                os.fsync(self._descriptor)

    def lines(self) -> Iterator[bytes]:
        """Its lines, each with its end; the last one may have none."""
        with _told(self.path, "read"):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            rest = b""
            while part := os.read(self._descriptor, 1 << 20):
                *whole, rest = (rest + part).split(b"\n")
                for line in whole:
                    yield line + b"\n"
            if rest:
                yield rest

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)


def _sync(path: Path) -> None:
    """Bring the names in a folder to the disk."""
    if _RELATIVE:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextlib.contextmanager
def _told(path: Path, done: str) -> Iterator[None]:
    """Say of a failure which file it was about."""
    try:
        yield
    except OSError as error:
        link = error.errno in (errno.ELOOP, errno.ENOTDIR)
        why = "a symbolic link, or no folder, stands in the way" if link else error.strerror or type(error).__name__
        raise DeliveryError(f"{path}: cannot be {done} ({why})") from error


def _hold(descriptor: int) -> None:
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
