"""What a run leaves beside the notes: the failed rows, the doubts, a summary, a contact sheet.

A report of an earlier run is replaced only while it still holds what we wrote; the manifest knows its digest. Anything
else of that name (a list of failed rows that somebody is mending, a file that was there before) is left as it is, and the
report gets the next free name. Start reading at `Reports.begin`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import PurePath
from typing import IO, Self

from thankyou.errors import DeliveryError
from thankyou.merging.asking import NAME as DOUBTS
from thankyou.merging.asking import Answers, Asking
from thankyou.merging.collecting import Collected
from thankyou.merging.contact_sheet import contact_sheet
from thankyou.merging.drafting import Drafts
from thankyou.merging.manifest import MANIFEST, Entry
from thankyou.merging.rejects import Rejects
from thankyou.merging.results import Merged
from thankyou.merging.spec import Spec
from thankyou.merging.summary import Summary

__all__ = ["Reports"]


class Reports:
    """The reports of one run."""

    def __init__(
        self, target: Drafts | Collected, spec: Spec, rejects_name: str, *, answers: Answers, partly: bool
    ) -> None:
        self.files: list[str] = []
        self._target, self._folder, self._spec = target, target.folder, spec
        self._rejects_name, self._answers, self._partly = rejects_name, answers, partly
        self._stack, self._files = ExitStack(), ExitStack()
        self._temporary = self._asking_temporary = ""
        self._rejects: Rejects
        self._asking: Asking

    @classmethod
    def begin(
        cls,
        target: Drafts | Collected,
        columns: Sequence[str] | None,
        ids: str | None,
        *,
        spec: Spec,
        answers: Answers,
        partly: bool,
    ) -> Reports:
        """Open the lists of failed rows and of doubts. `partly` where this run does not look at all rows."""
        reports = cls(target, spec, Rejects.name(columns), answers=answers, partly=partly)
        with ExitStack() as stack:
            files = stack.enter_context(ExitStack())
            reports._temporary, rejects = files.enter_context(target.folder.writing())
            reports._asking_temporary, doubts = files.enter_context(target.folder.writing())
            try:  # both begin with a header
                reports._rejects, reports._asking = Rejects(rejects, columns, ids), Asking(doubts)
            except OSError as error:
                raise DeliveryError(f"{target.folder.path}: cannot be written to ({error.strerror})") from error
            reports._files, reports._stack = files, stack.pop_all()
        return reports

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self._stack.__exit__(*failure)  # type: ignore[arg-type]

    def take(self, result: Merged, *, failed: bool) -> None:
        """Keep the rows of a result that `failed`, and what is asked about one that did not."""
        try:
            if failed:
                self._rejects.add(result)
            self._asking.add(result.row_id, result.doubts, self._answers.of(result.row_id))
        except OSError as error:
            path = self._folder.path / (self._rejects_name if failed else DOUBTS)
            raise DeliveryError(f"row {result.row_id}: {path}: cannot be written ({error.strerror})") from error

    def end(self, summary: Summary) -> None:
        """Give every report its name."""
        self._rejects.end()
        self._asking.end()
        self._files.close()
        for name, temporary, count in (
            (self._rejects_name, self._temporary, self._rejects.count),
            (DOUBTS, self._asking_temporary, self._asking.count),
        ):
            if count:
                self._place(name, temporary, fresh=self._partly)
            else:
                self._folder.remove(temporary)
                self._clear(name)
        data = {**summary.data(), "options": self._spec.told}
        self._place("summary.json", self._folder.write(json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n"))
        if isinstance(self._target, Drafts):
            sheet = contact_sheet(self._drafts(), total=self._total(), linked=True)
            self._place("contact-sheet.html", self._folder.write(sheet))
        self._folder.sync()

    def _drafts(self) -> Iterator[tuple[Entry, bytes]]:
        """The drafts that are there, as the manifest lists them."""
        assert isinstance(self._target, Drafts)
        replaced = {old.file for old in self._target.manifest.replaced}
        for entry in self._entries():
            data = None if entry.file in replaced else self._target.read(entry.file)
            if data is not None:
                yield entry, data

    def _entries(self) -> Iterator[Entry]:
        with self._folder.reading(MANIFEST) as file:
            for line in file or ():
                entry = Entry.of_line(json.loads(line))
                if entry.status == "written":
                    yield entry

    def _total(self) -> int:
        return sum(len(known.written) for _, known in self._target.manifest.rows)

    def _place(self, name: str, temporary: str, *, fresh: bool = False) -> None:
        """Give a report its name, or the next one that is free or ours; `fresh` to replace none at all."""
        with self._folder.reading(temporary) as file:
            text = _digest(file)
        for named in _names(name):
            self._target.record([Entry("report", file=named, text=text)])  # first, or it would be foreign after a crash
            if self._folder.place(temporary, named):
                break
            if not fresh and self._ours(named):
                self._folder.replace(temporary, named)
                break
        self.files.append(named)

    def _clear(self, name: str) -> None:
        """Remove an earlier list of failed rows or doubts that nobody has touched: there are none any more.

        One with answers stays: it is what the drafts were written from.
        """
        if name == DOUBTS and self._target.manifest.answered:
            return
        if not self._partly and self._folder.holds(name) and self._ours(name):
            self._folder.remove(name)

    def _ours(self, name: str) -> bool:
        try:
            with self._folder.reading(name) as file:
                return file is not None and _digest(file) in self._target.manifest.reports(name)
        except DeliveryError:  # no regular file
            return False


def _names(name: str) -> Iterator[str]:
    """`errors.csv`, `errors-2.csv`, and so on."""
    yield name
    path = PurePath(name)
    for number in range(2, 10_000):
        yield f"{path.stem}-{number}{path.suffix}"
    raise DeliveryError(f"{name}: every name for it is taken")


def _digest(file: IO[bytes] | None) -> str:
    return hashlib.file_digest(file, "sha256").hexdigest()[:32] if file is not None else ""  # type: ignore[arg-type]
