"""A merge that ends in files: what is done already is left alone, what fails is kept to be mended, what is written is whole.

`Delivery` is an iterable of what became of each row. Without `write` it does everything but touch the disk: the bytes that
it composes are those that it would write. Start reading at `Delivery.__iter__`.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from thankyou.composing.doubts import doubts
from thankyou.composing.note import Note
from thankyou.delivery.drafts import draft
from thankyou.delivery.files import name_for
from thankyou.delivery.folder import Folder
from thankyou.errors import DeliveryError, MergeError, WriterError
from thankyou.merging.asking import Answers
from thankyou.merging.by_model import Needed, needed, unwritten
from thankyou.merging.collecting import Collected
from thankyou.merging.drafting import Drafts
from thankyou.merging.facts import id_column
from thankyou.merging.grouping import Prepared, prepared
from thankyou.merging.manifest import MANIFEST, Entry, Manifest, Standing
from thankyou.merging.outputs import OUTPUTS
from thankyou.merging.reporting import Reports
from thankyou.merging.results import Merged, RowError
from thankyou.merging.running import check_workers, composed, opened, ready
from thankyou.merging.spec import Spec, digest
from thankyou.merging.summary import Delivered, Status, Summary, marked_rules
from thankyou.reading import Doubt

__all__ = ["FORMATS", "REPLIES", "Delivered", "Delivery", "Status", "Summary"]

FORMATS = ("eml", "maildir", *OUTPUTS)
REPLIES = ".thankyou-replies"
"""The folder beside the drafts in which the replies of a model are kept, where none is named."""
_FAILURES_TOGETHER = 32
_HELD = 64
"""Results that wait for the notes among them to be on the disk, at most."""


class Target(Protocol):
    """Where notes go."""

    manifest: Manifest

    @property
    def waiting(self) -> int:
        """How many notes were added and are not on the disk for sure."""

    def add(self, notes: Sequence[tuple[Entry, Note, bytes]]) -> list[Entry]:
        """Take the notes of a row. The entries of rows that could not be placed come back, now or later."""

    def commit(self) -> list[Entry]:
        """Bring to the disk what was added."""

    def record(self, entries: Sequence[Entry]) -> None:
        """Add lines about rows that failed, and about reports, to the manifest."""

    def end(self) -> None:
        """Finish the last file."""


class _Decision(NamedTuple):
    """What is to become of a row."""

    status: Status
    error: RowError | None = None
    doubts: tuple[Doubt, ...] = ()
    """What is still asked about a row that is done."""


class _Dry:
    """A folder that is looked at and not touched."""

    waiting = 0

    def __init__(self, out: Path | None, form: str) -> None:
        self.manifest = Manifest()
        if out is None or not out.exists():
            return
        with Folder.open(out, create=False) as folder:
            taken = [name for name in (OUTPUTS[form].name, MANIFEST) if folder.holds(name)] if form in OUTPUTS else []
            if taken:
                raise DeliveryError(f"{out / taken[0]}: is there already; name another folder")
            with folder.reading(MANIFEST) as file:
                self.manifest, _ = Manifest.read(file or (), path=out / MANIFEST)

    def add(self, notes: Sequence[tuple[Entry, Note, bytes]]) -> list[Entry]:
        return []

    def commit(self) -> list[Entry]:
        return []

    def record(self, entries: Sequence[Entry]) -> None:
        return

    def end(self) -> None:
        return


def _until_stopped(
    results: Iterator[tuple[Status, Merged]], stopped: list[WriterError]
) -> Iterator[tuple[Status, Merged]]:
    """The results until a model cannot be asked any more, whose error is put aside: what came before is to be on the disk."""
    try:
        yield from results
    except WriterError as error:
        stopped.append(error)


class Delivery:
    """A merge into the folder `out`. Iterate over it once; `summary` grows as it goes.

    Raises `MergeError`, `WordingError` and `WriterError` at once for options and headers that are broken; while iterating,
    `DeliveryError` where the disk does not do its part and `WriterError` where a model cannot be asked: what is not written
    then is written by the next run, and no kept reply is asked for again. `asked` is called for each row that a model was
    asked for.
    """

    def __init__(
        self,
        rows: Iterable[Any] | str | Path,
        spec: Spec | Mapping[str, Any] | str | None = None,
        *,
        out: Path | str | None = None,
        write: bool = False,
        form: str = "eml",
        workers: int = 1,
        limit: int | None = None,
        only: Collection[str] = (),
        answers: Answers | None = None,
        asked: Callable[[], None] = lambda: None,
    ) -> None:
        self.summary = Summary()
        self._spec, self._form, self._write = Spec.of(spec), form, write
        self._out = None if out is None else Path(out)
        self._workers, self._limit, self._only = workers, limit, frozenset(only)
        self._answers, self._asked = answers or Answers({}), asked
        if form not in FORMATS:
            raise MergeError([f"must be one of {', '.join(FORMATS)}"], source="format")
        if write and self._out is None:
            raise MergeError(["needs a folder to write to"], source="out")
        if limit is not None and limit < 0:
            raise MergeError(["limit must be 0 or more"], source="options")
        check_workers(workers, self._spec)
        self._rows = rows = opened(rows)
        ready(rows, self._spec)
        self._wording, self._options = self._spec.wording_digest, self._spec.digest
        columns = getattr(rows, "columns", None)
        self._columns = None if columns is None or getattr(rows, "nested", False) else tuple(columns)
        self._ids = None if columns is None else id_column(columns, self._spec)

    def __iter__(self) -> Iterator[Delivered]:
        with ExitStack() as stack:
            target = stack.enter_context(self._target())
            reports = stack.enter_context(self._reports(target))
            failed: list[Entry] = []
            held: list[Delivered] = []  # results wait until what they say of the disk is true
            stopped: list[WriterError] = []
            for status, result in _until_stopped(self._results(target.manifest), stopped):
                one, notes = self._drafted(status, result)
                held.append(one)
                lost = target.add(notes) if notes else []
                if target.waiting and len(held) >= _HELD:  # many rows that are done may follow one that is not
                    lost += target.commit()
                if not target.waiting:
                    yield from self._settled(held, lost, failed, reports)
                    held = []
                if len(failed) >= _FAILURES_TOGETHER:
                    target.record(failed)
                    failed.clear()
            yield from self._settled(held, target.commit(), failed, reports)
            target.record(failed)
            if stopped:
                raise stopped[0]
            self.summary.answered, self.summary.refused = self._answers.taken, self._refused()
            if reports:
                reports.end(self.summary)
                self.summary.files = reports.files
            target.end()
            self.summary.kept = target.kept if isinstance(target, Drafts) else []

    def _refused(self) -> list[str]:
        """Why answers could not be used; where not all rows were looked at, those of other rows are not missed."""
        partly = self._limit is not None or bool(self._only)
        return [*self._answers.refused, *([] if partly else self._answers.absent)][:1_000]

    def _target(self) -> AbstractContextManager[Target]:
        if not self._write:
            return nullcontext(_Dry(self._out, self._form))
        assert self._out is not None
        if self._form in OUTPUTS:
            return Collected.begin(self._out, OUTPUTS[self._form])
        return Drafts.begin(self._out, maildir=self._form == "maildir")

    def _reports(self, target: Target) -> AbstractContextManager[Reports | None]:
        if not isinstance(target, Drafts | Collected):
            return nullcontext()
        partly = self._limit is not None or bool(self._only)
        return Reports.begin(target, self._columns, self._ids, spec=self._spec, answers=self._answers, partly=partly)

    def _results(self, manifest: Manifest) -> Iterator[tuple[Status, Merged]]:
        """Results in order, with what they are so far. Rows that are done are not composed again."""
        decisions: deque[_Decision] = deque()
        chosen = self._chosen(manifest, decisions)
        for result in composed(chosen, self._composing, self._workers, asked=self._asked):
            decided = decisions.popleft()
            if decided.error is not None:
                result = replace(result, error=decided.error, notes=())
            yield decided.status, replace(result, doubts=decided.doubts) if decided.doubts else result

    @property
    def _composing(self) -> Spec:
        """The spec that rows are composed by: a dry run asks no model, and replies are kept beside the drafts."""
        return self._keeping if self._write else self._spec.model_copy(update={"writer": None})

    @property
    def _keeping(self) -> Spec:
        writer = self._spec.writer
        if writer is None or writer.folder is not None or self._out is None:
            return self._spec
        return self._spec.model_copy(update={"writer": replace(writer, folder=self._out / REPLIES)})

    def needed(self, *, prompts: int = 0) -> Needed:
        """What a model will be asked for by the run that writes; the first `prompts` of it word for word.

        Reads all rows, asks nothing and writes nothing; use another `Delivery` to go on.
        """
        target = _Dry(self._out, self._form)
        decisions: deque[_Decision] = deque(maxlen=1)
        chosen = (one.interview for one in self._chosen(target.manifest, decisions) if one.interview is not None)
        return needed(chosen, self._keeping, self._spec.load_wording(), prompts=prompts)

    def _chosen(self, manifest: Manifest, decisions: deque[_Decision]) -> Iterator[Prepared]:
        claimed: dict[str, str] = {}
        options = self._options + self._wording
        left, absent = self._limit, set(self._only)
        for one in prepared(self._rows, self._spec):
            self.summary.rows += len(one.rows)
            absent.discard(one.row_id)
            if self._only and one.row_id not in self._only:
                continue
            decided = self._decided(one, manifest, claimed, options)
            if decided.status is Status.WRITTEN:
                if left == 0:
                    return
                left = None if left is None else left - 1
            decisions.append(decided)
            yield self._answers.applied(one) if decided.status is Status.WRITTEN else replace(one, interview=None)
        self.summary.absent = sorted(absent)

    def _decided(self, one: Prepared, manifest: Manifest, claimed: dict[str, str], options: str) -> _Decision:
        if one.error:
            return _Decision(Status.FAILED, one.error)
        known = manifest.standing(one.row_id)
        if known and known.written and known.facts != one.facts:
            return _Decision(Status.CHANGED)
        given = self._answers.digest(one.row_id)
        self._answers.meet(one.row_id)
        if known and known.done and given in ("", known.answers):
            self.summary.otherwise += known.options != options
            return _Decision(Status.DONE, doubts=self._still_asked(one, known))
        twin = manifest.twin(one.row_id, one.facts) or claimed.setdefault(one.facts, one.row_id)
        if twin != one.row_id:
            error = RowError("duplicate", f"states the same facts as row {twin}; one note is enough")
            return _Decision(Status.REPEATED, error)
        return _Decision(Status.WRITTEN)

    def _still_asked(self, one: Prepared, known: Standing) -> tuple[Doubt, ...]:
        """What is asked about a row that is done; the drafts are there, but do not use every fact."""
        now = self._answers.applied(one).interview if known.doubts else None
        return tuple(doubts(now)) if now is not None else ()

    def _drafted(self, status: Status, result: Merged) -> tuple[Delivered, list[tuple[Entry, Note, bytes]]]:
        """What became of a result so far, and its notes as the bytes to write."""
        if result.error or status is not Status.WRITTEN:
            failed = result.error and status is not Status.REPEATED
            return Delivered(result, Status.FAILED if failed else status), []
        try:
            drafts = tuple(draft(note) for note in result.notes)
        except DeliveryError as error:
            return Delivered(replace(result, error=RowError("draft", str(error)), notes=()), Status.FAILED), []
        notes = [
            (self._entry(result, place, note, data), note, data)
            for place, (note, data) in enumerate(zip(result.notes, drafts, strict=True), 1)
        ]
        return Delivered(result, status, tuple(entry.file for entry, _, _ in notes), drafts), notes

    def _entry(self, result: Merged, place: int, note: Note, data: bytes) -> Entry:
        text = digest(data)
        number = int(result.row_id) if re.fullmatch(r"[0-9]{1,9}", result.row_id) else result.number
        suffix = ":2,D" if self._form == "maildir" else ".eml"
        file = name_for(number, note.recipient.name, f"-{text[:12]}{suffix}", digits=5)
        return Entry(
            "written",
            result.row_id,
            place,
            len(result.notes),
            OUTPUTS[self._form].name if self._form in OUTPUTS else file,
            result.facts,
            self._wording,
            self._options,
            text,
            tuple(marked_rules(note)),
            len(note.doubts),
            self._answers.digest(result.row_id),
            reason=unwritten(note),
            writer=note.writer if self._spec.writer is not None else "",
            left_out=tuple(dict.fromkeys(one.fact for one in note.left_out)),
        )

    def _settled(
        self, held: Sequence[Delivered], lost: Sequence[Entry], failed: list[Entry], reports: Reports | None
    ) -> Iterator[Delivered]:
        """Results whose notes are on the disk, or turned out not to be. Failed ones go to the file of failed rows."""
        reasons = {entry.row: RowError(entry.code, entry.reason) for entry in lost}
        for one in held:
            if one.result.row_id in reasons and one.status is Status.WRITTEN:
                one = Delivered(replace(one.result, error=reasons[one.result.row_id], notes=()), Status.FAILED)
            elif one.result.error and one.status is Status.FAILED:
                error = one.result.error
                failed.append(
                    Entry("failed", one.result.row_id, facts=one.result.facts, code=error.code, reason=error.reason)
                )
            self.summary.count(one)
            if reports:
                reports.take(one.result, failed=one.status is Status.FAILED)
            yield one
