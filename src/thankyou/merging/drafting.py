"""A folder of drafts that survives every interruption: no note lost, doubled, cut short or written over.

Notes are committed a few at a time, in this order:

1. each draft is brought to the disk under a temporary name;
2. the journal says which names they will have, and the folder is brought to the disk;
3. each gets its name by a link that fails where something has that name; the folder is brought to the disk;
4. the manifest says that they are written.

Who is interrupted before 2 has written nothing. After 2, 3 and 4 are carried out from the journal: on the way out where
there is one, else by the next run, whatever options it was given, before it does anything else. Start reading at
`Drafts.begin`, then `Drafts._commit`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple, Self

from thankyou.composing.note import Note
from thankyou.delivery.folder import Appended, Folder, is_temporary
from thankyou.errors import DeliveryError
from thankyou.merging.manifest import MANIFEST, Entry, Manifest, lines_of
from thankyou.merging.spec import digest

__all__ = ["Drafts", "Placed"]

_JOURNAL = ".thankyou-journal.jsonl"
_TOGETHER = 32
"""Notes that are committed together: it shares the cost of four visits to the disk."""

_AGAIN = "; what is done is kept: mend it and run again"


class Placed(NamedTuple):
    """A draft on its way to its place."""

    entry: Entry
    temporary: str

    @property
    def line(self) -> bytes:
        return json.dumps({"temporary": self.temporary, **self.entry._asdict()}, ensure_ascii=False).encode() + b"\n"


class Drafts:
    """A folder that one merge at a time writes drafts to. Use it in a `with` block: `commit` ends it well."""

    def __init__(self, folder: Folder, temporary: Folder, final: Folder) -> None:
        self.folder, self._temporary, self._final = folder, temporary, final
        self._waiting: list[Placed] = []
        self._stack = ExitStack()
        self.kept: list[str] = []
        """Drafts that were written again and that somebody had edited."""

    @classmethod
    def begin(cls, path: Path, *, maildir: bool = False) -> Drafts:
        """The folder, held, and brought to where the last run wanted it. Raises `DeliveryError`."""
        with ExitStack() as stack:
            folder = stack.enter_context(Folder.open(path, create=True))
            folder.hold()
            if maildir:
                temporary, final = (stack.enter_context(folder.inner(name)) for name in ("tmp", "cur"))
                stack.enter_context(folder.inner("new"))
            else:
                temporary = final = folder
            drafts = cls(folder, temporary, final)
            drafts._manifest = _closing(stack, folder.appended(MANIFEST))
            drafts._journal = _closing(stack, folder.appended(_JOURNAL))
            drafts._recover()
            drafts._stack = stack.pop_all()
            return drafts

    manifest: Manifest
    _manifest: Appended
    _journal: Appended

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with self._stack:
            if kind is not None:
                with suppress(DeliveryError):  # the disk fails; the next run does it
                    self._recover()

    @property
    def waiting(self) -> int:
        """How many notes were added and not committed."""
        return len(self._waiting)

    def add(self, notes: Sequence[tuple[Entry, Note, bytes]]) -> list[Entry]:
        """Take the notes of a row; all of them are committed together, now or with those of later rows.

        The entries of rows that could not be placed come back as `failed`, now or from a later call or `commit`.
        """
        known = self.manifest.standing(notes[0][0].row) if notes else None
        for entry, _, data in notes:
            same = known is not None and (known.facts, known.answers) == (entry.facts, entry.answers)
            if known is None or not same or entry.note not in known.written:
                self._waiting.append(Placed(entry, self._written(entry, data)))
        return self.commit() if len(self._waiting) >= _TOGETHER else []

    def commit(self) -> list[Entry]:
        """Bring everything that was added to its place; the entries of what could not be, because a name was taken."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return []
        try:
            return self._commit(waiting)
        except DeliveryError as error:
            rows = f"row {waiting[0].entry.row}"
            if waiting[-1].entry.row != waiting[0].entry.row:
                rows = f"rows {waiting[0].entry.row} to {waiting[-1].entry.row}"
            raise DeliveryError(f"{rows}: {error}{_AGAIN}") from error

    def end(self) -> None:
        """Remove the drafts that were written again once their doubts were answered; one that was edited stays."""
        for old in self.manifest.replaced:
            data = self._final.read(old.file)
            if data is not None and digest(data) == old.text:
                self._final.remove(old.file)
            elif data is not None:
                self.kept.append(f"row {old.row}: {old.file} was edited, and stays beside the new draft")
        self._final.sync()

    def record(self, entries: Sequence[Entry]) -> None:
        """Add lines that are about no draft to the manifest."""
        if entries:
            self._manifest.add(lines_of(entries))
            for entry in entries:
                self.manifest.note(entry)

    def read(self, name: str) -> bytes | None:
        """A draft, or None where it is gone."""
        return self._final.read(name)

    def _written(self, entry: Entry, data: bytes) -> str:
        try:
            return self._temporary.write(data)
        except DeliveryError as error:
            raise DeliveryError(f"row {entry.row}: {error}{_AGAIN}") from error

    def _commit(self, waiting: Sequence[Placed]) -> list[Entry]:
        self._journal.cut(0)
        self._journal.add(b"".join(placed.line for placed in waiting))
        self._temporary.sync()
        return self._carry_out(waiting)

    def _carry_out(self, waiting: Sequence[Placed]) -> list[Entry]:
        """Steps 3 and 4, which may have been carried out in part already."""
        done, failed = [], []
        for placed in waiting:
            if self._in_place(placed):
                done.append(placed.entry)
            else:
                failed.append(_occupied(placed.entry))
        self._final.sync()
        self.record([*done, *failed])
        self._journal.cut(0)
        return failed

    def _in_place(self, placed: Placed) -> bool:
        name, temporary = placed.entry.file, placed.temporary
        free = not self._final.holds(name) and self._temporary.holds(temporary)
        if free and self._final.place(temporary, name, source=self._temporary):
            return True
        data = self._final.read(name)
        self._temporary.remove(temporary)
        return data is not None and digest(data) == placed.entry.text  # it was put there before

    def _recover(self) -> None:
        """Read the manifest, carry out what the journal says beyond it, then clear away what was left behind."""
        self.manifest, whole = Manifest.read(self._manifest.lines(), path=self.folder.path / MANIFEST)
        self._manifest.cut(whole)
        left = [
            placed
            for placed in _journalled(b"".join(self._journal.lines()))
            if not (known := self.manifest.standing(placed.entry.row))
            or placed.entry.note not in known.written
            or known.answers != placed.entry.answers
        ]
        if left:
            there = [one for one in left if self._final.holds(one.entry.file) or self._temporary.holds(one.temporary)]
            self._carry_out(there)
        self._journal.cut(0)
        for folder in {self.folder, self._temporary}:
            folder.tidy()


def _closing(stack: ExitStack, file: Appended) -> Appended:
    stack.callback(file.close)
    return file


def _journalled(data: bytes) -> list[Placed]:
    """The whole lines of a journal. A torn last line is of a run that had not begun to place anything."""
    if data and not data.endswith(b"\n"):
        return []
    found = []
    for line in data.splitlines():
        try:
            fields = json.loads(line)
            temporary, entry = fields.pop("temporary"), Entry.of_line(fields)
        except (ValueError, TypeError, KeyError, AttributeError):
            return []
        if not is_temporary(temporary) or "/" in entry.file or entry.file in ("", ".", ".."):
            return []
        found.append(Placed(entry, temporary))
    return found


def _occupied(entry: Entry) -> Entry:
    reason = f"{entry.file}: something else has this name; it was left as it is"
    return Entry("failed", entry.row, facts=entry.facts, code="occupied", reason=reason)
