"""`merge`: rows in, results out, one after the other. The whole flow can be read here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from thankyou.engines.issues import Engine
from thankyou.errors import MergeError
from thankyou.facts.models import Length, Tone
from thankyou.merging.grouping import Prepared, prepared
from thankyou.merging.header import check
from thankyou.merging.pool import pooled
from thankyou.merging.results import Merged, Row
from thankyou.merging.rows import compose_row
from thankyou.merging.spec import Spec

__all__ = ["composed", "merge", "ready"]


def merge(
    rows: Iterable[Row | Mapping[str, Any]],
    *,
    spec: Spec | Mapping[str, Any] | str | None = None,
    header: Sequence[str] | None = None,
    columns: Mapping[str, str | None] | None = None,
    facts: Mapping[str, Any] | None = None,
    group_by: str | Sequence[str] = (),
    id: str | None = None,  # noqa: A002  # what callers call it
    workers: int = 1,
    kind: str = "thank-you",
    tone: Tone | str | None = None,
    length: Length | str | None = None,
    seed: int = 0,
    sent_on: dt.date | None = None,
    wording: Path | str | None = None,
    proofread: bool = True,
    engine: Engine | str = Engine.AUTO,
    languagetool_url: str | None = None,
) -> Iterator[Merged]:
    """A result for each interview in `rows`: its notes, or the error that kept it from any; in the order of the rows.

    A row is a mapping of columns (`candidate.name`, `key_points.1.text`, see `thankyou.merging.columns`) or of nested
    facts. `columns` maps foreign headers to the convention, or to None. `facts` are shared by all rows. With `group_by`,
    neighbouring rows with the same values in these columns are one interview, and its notes are dealt as a panel's.
    `workers` is the number of processes; the results do not depend on it (a script that asks for several needs the usual
    `if __name__ == "__main__":`). `spec` gives all these options as data instead.

    Rows are read as results are asked for; nothing is kept of them. Raises `MergeError` and `WordingError` at once,
    before the first row, for options that do not fit and for a broken `header` (default: what `rows` calls its columns).
    """
    if spec is None:
        spec = Spec.of(
            columns=dict(columns or {}),
            facts=dict(facts or {}),
            group_by=group_by,
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
        )
    asked = Spec.of(spec)
    if workers < 1:
        raise MergeError(["workers: must be 1 or more"], source="options")
    ready(rows, asked, header)
    return composed(prepared(rows, asked), asked, workers)


def ready(rows: object, spec: Spec, header: Sequence[str] | None = None) -> None:
    """Raise `MergeError` or `WordingError` where options or header are broken."""
    spec.check()
    known = header if header is not None else getattr(rows, "columns", None) or getattr(rows, "fieldnames", None)
    if known is not None:
        check(list(known), spec)


def composed(interviews: Iterable[Prepared], spec: Spec, workers: int = 1) -> Iterator[Merged]:
    """The results of interviews that are ready, in their order."""
    if workers == 1:
        wording = spec.load_wording()
        return (compose_row(one, spec, wording) for one in interviews)
    return pooled(interviews, spec, workers)
