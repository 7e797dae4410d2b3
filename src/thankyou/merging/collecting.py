"""One file for all notes, whole or absent: it gets its name when the last note is in it. Start reading at `Collected.begin`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, Self

from thankyou.composing.note import Note
from thankyou.delivery.folder import Folder
from thankyou.errors import DeliveryError
from thankyou.merging.manifest import MANIFEST, Entry, Manifest, lines_of
from thankyou.merging.outputs import Output, Writer

__all__ = ["Collected"]


class Collected:
    """A folder that gets one file of all notes, and a manifest. A run that does not end leaves neither."""

    waiting = 0

    def __init__(self, folder: Folder, output: Output) -> None:
        self.folder, self.manifest, self._output = folder, Manifest(), output
        self._files: ExitStack
        self._stack = ExitStack()
        self._names: dict[str, str] = {}
        self._writer: Writer
        self._lines: IO[bytes]
        self._ended = False

    @classmethod
    def begin(cls, path: Path, output: Output) -> Collected:
        """The folder, held. Raises `DeliveryError` where it holds a merge already."""
        with ExitStack() as stack:
            folder = stack.enter_context(Folder.open(path, create=True))
            folder.hold()
            for name in (output.name, *output.beside, MANIFEST):
                if folder.holds(name):
                    raise DeliveryError(f"{path / name}: is there already; name another folder")
            folder.tidy()
            stack.callback(folder.tidy)
            collected = cls(folder, output)
            files = stack.enter_context(ExitStack())
            collected._writer = output.writer(collected._open(files, output.name))
            collected._lines = collected._open(files, MANIFEST)
            for name, text in output.beside.items():
                collected._open(files, name).write(text.encode())
            collected._files = files
            stack.callback(collected._drop)
            collected._stack = stack.pop_all()
            return collected

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self._stack.__exit__(*failure)  # type: ignore[arg-type]  # with a failure, what was written goes

    def add(self, notes: Sequence[tuple[Entry, Note, bytes]]) -> list[Entry]:
        """Write the notes of a row."""
        with self._told(f"row {notes[0][0].row}: "):
            for entry, note, data in notes:
                self._writer.write(entry, note, data)
                self._lines.write(entry.line)
        return []

    def record(self, entries: Sequence[Entry]) -> None:
        """Add lines that are about no note to the manifest."""
        with self._told(f"row {entries[0].row}: " if entries else ""):
            self._lines.write(lines_of(entries))

    def commit(self) -> list[Entry]:
        """Nothing is committed before the end."""
        return []

    def end(self) -> None:
        """Give the files their names, the manifest last."""
        self._ended = True
        with self._told(""):
            self._writer.end()
        self._files.close()
        for name in (*self._output.beside, self._output.name, MANIFEST):
            if not self.folder.place(self._names[name], name):
                raise DeliveryError(f"{self.folder.path / name}: is there already; name another folder")
        self.folder.sync()

    @contextmanager
    def _told(self, where: str) -> Iterator[None]:
        """Say of a failure where it happened."""
        try:
            yield
        except OSError as error:
            path = self.folder.path / self._output.name
            raise DeliveryError(f"{where}{path}: cannot be written ({error.strerror})") from error

    def _drop(self) -> None:
        """Before its file is closed: some writers would write to it when they are forgotten."""
        if not self._ended:
            with suppress(OSError, ValueError):
                self._writer.drop()

    def _open(self, files: ExitStack, name: str) -> IO[bytes]:
        self._names[name], file = files.enter_context(self.folder.writing())
        return file
