"""Rows whose notes a model writes: several asked for at once, results in the order of the rows.

A note that the model could not write in its time, or that a busy server refused, is in our wording and says so; the others of
the run go on. What no further asking could mend (no package, no key, no such model, no server), and `_IN_A_ROW` rows one
after the other without a reply, end the run: what came before is done, and these rows are asked for again by the next run.
Start reading at `composed_by_model`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from thankyou.composing.defaults import Defaults
from thankyou.composing.flow import UNWRITTEN, Begun, begin, planned
from thankyou.composing.note import Note
from thankyou.composing.order import Order
from thankyou.composing.tokens import Tokens, tokens
from thankyou.composing.writer import Writer, kept
from thankyou.errors import ThankyouError, WriterError
from thankyou.facts.models import Interview
from thankyou.merging.asking import asked_of
from thankyou.merging.grouping import Prepared
from thankyou.merging.results import Merged
from thankyou.merging.rows import begun_result, error_of
from thankyou.merging.spec import Spec
from thankyou.planning.brief import audience
from thankyou.writing.wording import Wording

__all__ = ["Needed", "composed_by_model", "needed", "unwritten"]

_ROUNDS = 2
"""Notes that wait for their turn behind those that are asked for, in multiples of these."""
_MOST_ROWS = 256
"""Rows that are held at once, those that need no model among them."""
_IN_A_ROW = 5
"""Rows one after the other without a reply, after which it is not a row's fault."""


class _UnderWay(NamedTuple):
    result: Merged
    notes: tuple[Begun, ...] = ()


def composed_by_model(
    interviews: Iterable[Prepared], spec: Spec, wording: Wording, *, asked: Callable[[], None] = lambda: None
) -> Iterator[Merged]:
    """The results of the interviews, in their order. `asked` is called for each row that a model was asked for.

    Raises `WriterError` where asking further is no use.
    """
    writer = Writer.of(spec.writer or "")
    source, under_way = iter(interviews), deque[_UnderWay]()
    waiting = _Waiting()
    try:
        while True:
            while _room(under_way, writer) and (one := next(source, None)) is not None:
                under_way.append(_begun(one, spec, wording, writer))
            if not under_way:
                yield from waiting.rows
                return
            result, error = _finished(under_way[0], spec)
            if under_way.popleft().notes:
                asked()
            yield from waiting.then(result, error)
    finally:
        for row in under_way:
            for begun in row.notes:
                begun.cancel()


class _Waiting:
    """Rows without a reply, and those behind them that need none: they wait for a row that has one."""

    def __init__(self) -> None:
        self.rows: list[Merged] = []
        self._failed = 0

    def then(self, result: Merged, error: WriterError | None) -> list[Merged]:
        """The rows that need not wait any longer. Raises `WriterError` where too many would."""
        self.rows.append(result)
        if error is not None:
            self._failed += 1
            if self._failed >= _IN_A_ROW:
                again = f"so it was for {_IN_A_ROW} rows one after the other. What is done is kept: run again later"
                raise WriterError(f"{error}; {again}")
            return []
        if self._failed and not result.notes and len(self.rows) < _MOST_ROWS:
            return []
        ready, self.rows, self._failed = self.rows, [], 0
        return ready


def _room(under_way: deque[_UnderWay], writer: Writer) -> bool:
    return len(under_way) < _MOST_ROWS and sum(len(one.notes) for one in under_way) < writer.requests * (1 + _ROUNDS)


def _begun(one: Prepared, spec: Spec, wording: Wording, writer: Writer) -> _UnderWay:
    """A row whose notes are asked for from now on. Never raises for what a row holds."""
    result = begun_result(one)
    if one.interview is None:
        return _UnderWay(result)
    try:
        interview, order = _order(one.interview, spec, wording)
        return _UnderWay(result, tuple(begin(interview, order, writer, range(audience(interview)))))
    except WriterError:
        raise
    except Exception as error:  # noqa: BLE001  # a row's error is a value, whatever it is
        return _UnderWay(replace(result, error=error_of(error, spec)))


def _order(interview: Interview, spec: Spec, wording: Wording) -> tuple[Interview, Order]:
    ours = spec.defaults or Defaults()
    order = Order.of(
        spec.kind, spec.tone, spec.length, spec.seed, spec.sent_on, wording, spec.proofread, spec.engine,
        spec.languagetool_url, ours,
    )  # fmt: skip
    return ours.over(interview), order


def _finished(one: _UnderWay, spec: Spec) -> tuple[Merged, WriterError | None]:
    """The result of a row, and why a note of it has no reply. Raises `WriterError` where no other will have one."""
    if not one.notes:
        return one.result, None
    notes, failed = list[Note](), None
    try:
        for each in one.notes:
            try:
                notes.append(each.note())
            except WriterError as error:
                if not error.passing:
                    raise
                failed = error
                notes.append(each.ours(str(error)))
    except WriterError:
        raise
    except Exception as error:  # noqa: BLE001  # a row's error is a value, whatever it is
        return replace(one.result, error=error_of(error, spec)), None
    return replace(one.result, notes=tuple(notes), doubts=asked_of(notes)), failed


def unwritten(note: Note) -> str:
    """Why no paragraph of a note is the model's; empty where one may be."""
    return next((one.message for one in note.issues if one.rule == UNWRITTEN), "")


class Needed(NamedTuple):
    """What a model will be asked for."""

    rows: int = 0
    notes: int = 0
    kept: int = 0
    """Notes whose replies are there already."""
    tokens: Tokens = Tokens()
    prompts: tuple[str, ...] = ()
    """The first of them, as many as were wanted."""


def needed(interviews: Iterable[Interview], spec: Spec, wording: Wording, *, prompts: int = 0) -> Needed:
    """What a model will be asked for in all; nothing is asked here. Raises `WriterError`."""
    writer = Writer.of(spec.writer or "")
    rows, notes, there, told, counts = 0, 0, 0, list[str](), Tokens()
    for interview in interviews:
        try:
            found = planned(*_order(interview, spec, wording))
        except ThankyouError:
            continue  # the row will fail, and say why
        rows += 1
        for brief in found:
            prompt = brief.prompt
            notes += 1
            if kept(writer, prompt) is not None:
                there += 1
                continue
            counts = Tokens.of((counts, tokens(brief)))
            if len(told) < prompts:
                told.append(prompt)
    return Needed(rows, notes, there, counts, tuple(told))
