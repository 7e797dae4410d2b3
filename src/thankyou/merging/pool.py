"""Composing in several processes: the same results in the same order, whatever happens to a process.

Interviews go out in small parcels, a few for each process, so that memory stays flat however slowly results are taken.
Where a process dies, the parcels that were under way are composed again, row by row; a row that kills its process twice
is an error of that row, and of no other. Start reading at `pooled`.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from thankyou.errors import MergeError
from thankyou.merging.grouping import Prepared
from thankyou.merging.results import Merged, RowError
from thankyou.merging.rows import compose_row
from thankyou.merging.spec import Spec
from thankyou.writing.wording import Wording

__all__ = ["pooled"]

PARCEL = 8
"""Interviews that travel together: enough to make the journey cheap, few enough to share out evenly."""
AHEAD = 3
"""Parcels under way for each process."""
_DIED = RowError("worker-died", "the process that composed it died twice; leave the row out and please report it")


class _Parcel(NamedTuple):
    content: list[Prepared]
    result: Future[list[Merged]]


class _Worker:
    """What a process keeps between parcels."""

    spec: Spec
    wording: Wording


def _begin(spec: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is asked to stop is the one who started us
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _Worker.spec = Spec.of(spec)
    _Worker.wording = _Worker.spec.load_wording()


def _end_with_parent() -> None:
    """A process whose parent was killed would wait for its next parcel for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def _compose(content: list[Prepared]) -> list[Merged]:
    return [compose_row(one, _Worker.spec, _Worker.wording) for one in content]


def pooled(interviews: Iterable[Prepared], spec: Spec, workers: int) -> Iterator[Merged]:
    """The results of the interviews, in their order, composed by `workers` processes."""
    source, pool = iter(interviews), _pool(spec, workers)
    under_way: deque[_Parcel] = deque()
    try:
        _check_start(pool)
        while True:
            while len(under_way) < workers * AHEAD and (content := list(islice(source, PARCEL))):
                try:
                    under_way.append(_Parcel(content, _submit(pool, content)))
                except BrokenProcessPool as broken:
                    failed: Future[list[Merged]] = Future()
                    failed.set_exception(broken)
                    under_way.append(_Parcel(content, failed))
            if not under_way:
                return
            parcel = under_way.popleft()
            try:
                results = parcel.result.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield from _one_by_one(parcel.content, spec)
                pool = _pool(spec, workers)
                under_way = deque(_Parcel(one.content, _submit(pool, one.content)) for one in under_way)
            else:
                yield from _returned(parcel.content, results)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _check_start(pool: ProcessPoolExecutor) -> None:
    """Raise `MergeError` where processes cannot even start, which no row is to blame for."""
    try:
        pool.submit(os.getpid).result()
    except BrokenProcessPool:
        advice = "a script that asks for several must begin its work below `if __name__ == '__main__':`"
        raise MergeError([f"processes cannot start; {advice}"], source="workers") from None


def _submit(pool: ProcessPoolExecutor, content: list[Prepared]) -> Future[list[Merged]]:
    """The rows themselves stay here: only what is composed travels."""
    return pool.submit(_compose, [replace(one, rows=()) for one in content])


def _returned(content: list[Prepared], results: list[Merged]) -> list[Merged]:
    return [replace(result, rows=one.rows) for one, result in zip(content, results, strict=True)]


def _pool(spec: Spec, workers: int) -> ProcessPoolExecutor:
    """Fresh processes: a fork would inherit the locks and engines of this one."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(spec.model_dump_json(),))


def _one_by_one(content: list[Prepared], spec: Spec) -> Iterator[Merged]:
    """The results of a parcel whose process died, each row in a process that it may kill alone."""
    pool = _pool(spec, 1)
    for one in content:
        for chance in (1, 2):
            try:
                [result] = _returned([one], _submit(pool, [one]).result())
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                pool = _pool(spec, 1)
                result = Merged(one.row_id, one.number, one.line, error=_DIED, rows=one.rows, facts=one.facts)
                if chance == 2:
                    yield result
            else:
                yield result
                break
    pool.shutdown(wait=False)
