"""One interview of a merge, composed: its notes, or the error that kept it from any."""

from __future__ import annotations

from dataclasses import replace

from thankyou.composing.flow import compose_all
from thankyou.errors import ThankyouError
from thankyou.merging.asking import asked_of
from thankyou.merging.facts import reason
from thankyou.merging.grouping import Prepared, unexpected
from thankyou.merging.results import Merged, RowError
from thankyou.merging.spec import Spec
from thankyou.writing.wording import Wording

__all__ = ["begun_result", "compose_row", "error_of"]


def compose_row(one: Prepared, spec: Spec, wording: Wording) -> Merged:
    """The result of one interview. Never raises for what a row holds."""
    result = begun_result(one)
    if one.interview is None:
        return result
    try:
        notes = compose_all(
            one.interview,
            kind=spec.kind,
            tone=spec.tone,
            length=spec.length,
            seed=spec.seed,
            sent_on=spec.sent_on,
            wording=wording,
            proofread=spec.proofread,
            engine=spec.engine,
            languagetool_url=spec.languagetool_url,
            defaults=spec.defaults,
        )
    except Exception as error:  # noqa: BLE001  # a row's error is a value, whatever it is
        return replace(result, error=error_of(error, spec))
    return replace(result, notes=tuple(notes), doubts=asked_of(notes))


def begun_result(one: Prepared) -> Merged:
    """The result of one interview, as far as it is known before its notes are."""
    return Merged(one.row_id, one.number, one.line, error=one.error, rows=one.rows, facts=one.facts, read=one.read)


def error_of(error: Exception, spec: Spec) -> RowError:
    """Why an interview became no notes."""
    if not isinstance(error, ThankyouError):
        return unexpected(error)
    found = getattr(error, "problems", None)
    return RowError("compose", reason(found, spec) if found else str(error))
