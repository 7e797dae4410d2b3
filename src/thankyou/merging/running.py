"""`merge`: rows in, results out, one after the other. The whole flow can be read here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.engines.issues import Engine
from thankyou.errors import MergeError, ThankyouError
from thankyou.facts.models import Length, Tone
from thankyou.merging.by_model import composed_by_model
from thankyou.merging.days import Dates
from thankyou.merging.grouping import Prepared, prepared
from thankyou.merging.header import check
from thankyou.merging.pool import pooled
from thankyou.merging.results import Merged, Row
from thankyou.merging.rows import compose_row
from thankyou.merging.spec import Spec

if TYPE_CHECKING:
    from thankyou.composing.writer import Writer
    from thankyou.merging.tables.table import Table

__all__ = ["check_workers", "composed", "merge", "opened", "ready"]


def merge(
    rows: Iterable[Row | Mapping[str, Any]] | str | Path,
    *,
    spec: Spec | Mapping[str, Any] | str | None = None,
    header: Sequence[str] | None = None,
    columns: Mapping[str, str | None] | None = None,
    facts: Mapping[str, Any] | None = None,
    group_by: str | Sequence[str] = (),
    dates: Dates | str | None = None,
    id: str | None = None,  # noqa: A002  # what callers call it
    workers: int = 1,
    kind: str = "thank-you",
    tone: Tone | str | None = None,
    length: Length | str | None = None,
    seed: int = 0,
    sent_on: dt.date | str | None = None,
    wording: Path | str | None = None,
    proofread: bool = True,
    engine: Engine | str = Engine.AUTO,
    languagetool_url: str | None = None,
    writer: Writer | str | None = None,
) -> Iterator[Merged]:
    """A result for each interview in `rows`: its notes, or the error that kept it from any; in the order of the rows.

    Rows are read as results are asked for; nothing is kept of them.

    Args:
        rows: the path of a table, read as the command reads it, or an iterable of rows. A row is a mapping of columns
            (`candidate.name`, `key_points.1.text`, see `thankyou.merging.columns`) or of nested facts.
        spec: all options but `header` and `workers` as data instead: a `Spec`, a mapping or JSON.
        header: the columns, for an error about them before the first row; unless given, what `rows` calls its columns.
        columns: foreign headers by what they mean: a column of the convention, or None for one that is left unread.
        facts: what all rows share, as nested facts; a row's own facts are laid over them.
        group_by: columns. Neighbouring rows with the same values there are one interview, and its notes are dealt as a
            panel's.
        dates: `day-first` or `month-first`: which way round days such as 11/12/2026 are; without it they are errors.
        id: the column that names a row; unless given, `row_id` or `id` where there is one, else rows are counted.
        workers: the number of processes; the results do not depend on it (a script that asks for several needs the usual
            `if __name__ == "__main__":`).
        kind: the kind of message, such as `thank-you` or `inquiry`.
        tone: `formal`, `warm` or `concise`; unless given, as reader, medium and locale ask.
        length: `short`, `standard` or `detailed`; unless given, as reader and medium ask.
        seed: a whole number; another one gives other wording, the same one the same notes.
        sent_on: the day they go out; only decides between "today", "yesterday" and a date.
        wording: a folder of your own wording, laid over ours.
        proofread: whether to proofread; without it the notes are unchecked.
        engine: who checks grammar and spelling: `auto` (LanguageTool where it is installed, else the embedded engine),
            `embedded`, `languagetool`, `both` or `none`.
        languagetool_url: a LanguageTool server of your own, such as `http://localhost:8081`.
        writer: a model that writes the paragraphs, `PROVIDER:MODEL` or a `Writer`; only then is anything sent. It is asked
            for `Writer.requests` notes at once, from this process; what it replied is kept in `Writer.folder`, and not asked
            for again. A note that it could not write is in our wording and says so in its `issues`.

    Raises:
        MergeError: at once, before the first row: options that do not fit, a table that cannot be read, a broken header.
        WordingError: at once: wording that does not fit.
        WriterError: a model that cannot be asked: a wrong name at once, what only the asking tells while iterating.
    """
    if spec is None:
        spec = Spec.of(
            columns=dict(columns or {}),
            facts=dict(facts or {}),
            group_by=group_by,
            dates=dates,
            id=id,
            kind=kind,
            tone=tone,
            length=length,
            seed=seed,
            sent_on=sent_on,
            wording=None if wording is None else str(wording),
            proofread=proofread,
            engine=engine,
            languagetool_url=languagetool_url,
            writer=writer,
        )
    asked = Spec.of(spec)
    if isinstance(rows, str | Path):
        asked = asked.for_a_file
    check_workers(workers, asked)
    found = opened(rows)
    ready(found, asked, header)
    return composed(prepared(found, asked), asked, workers)


class _Opened:
    """A table that was opened here, and is closed where its rows end."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.columns, self.nested = table.columns, table.nested

    @property
    def read(self) -> float | None:
        """The share of the file that was read so far."""
        return self._table.read

    def __iter__(self) -> Iterator[Row]:
        with closing(self._table):
            yield from self._table

    def close(self) -> None:
        """Let go of the file."""
        self._table.close()


def opened(rows: Any) -> Iterable[Any]:
    """The rows to read: those of the file where `rows` is a path. Raises `MergeError` for what holds no rows."""
    if isinstance(rows, str) and ("\n" in rows or not rows.strip()):
        raise MergeError(["must be rows or the path of a file, not the text of a table"], source="rows")
    if isinstance(rows, str | Path):
        from thankyou.merging.tables.opening import open_table

        return _Opened(open_table(rows))
    if isinstance(rows, Mapping):
        raise MergeError(["must be a list of rows; put a single row in a list"], source="rows")
    if isinstance(rows, Row) or not isinstance(rows, Iterable) or isinstance(rows, bytes):
        raise MergeError(["must be rows (mappings of columns to values) or the path of a file"], source="rows")
    if hasattr(rows, "itertuples"):
        raise MergeError(["is a data frame; give frame.to_dict('records')"], source="rows")
    return rows


def ready(rows: object, spec: Spec, header: Sequence[str] | None = None) -> None:
    """Raise `MergeError`, `WordingError` or `WriterError` where options or header are broken."""
    try:
        spec.check()
        known = header if header is not None else getattr(rows, "columns", None) or getattr(rows, "fieldnames", None)
        if known is not None:
            check(list(known), spec)
    except ThankyouError:
        if isinstance(rows, _Opened):
            rows.close()
        raise


def check_workers(workers: int, spec: Spec) -> None:
    """Raise `MergeError` for a number of processes that does not fit."""
    if workers < 1:
        raise MergeError(["workers: must be 1 or more"], source="options")
    if workers > 1 and spec.writer is not None:
        raise MergeError(
            ["workers: a model is asked from one process; how many notes at once is the writer's `requests`"],
            source="options",
        )


def composed(
    interviews: Iterable[Prepared], spec: Spec, workers: int = 1, *, asked: Callable[[], None] = lambda: None
) -> Iterator[Merged]:
    """The results of interviews that are ready, in their order. `asked` is called for each that a model was asked for."""
    if spec.writer is not None:
        return composed_by_model(interviews, spec, spec.load_wording(), asked=asked)
    if workers == 1:
        wording = spec.load_wording()
        return (compose_row(one, spec, wording) for one in interviews)
    return pooled(interviews, spec, workers)
