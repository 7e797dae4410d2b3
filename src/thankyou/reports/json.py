"""Notes and findings as JSON for programs. Keys are the field names of the models; offsets count characters."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from thankyou.proofread import Explained
from thankyou.reports.marks import Mark, Reviewed, marks

if TYPE_CHECKING:
    from thankyou.composing.note import Note

__all__ = ["notes_json", "review_json"]


def notes_json(notes: Sequence[Note]) -> str:
    """`{"ok": …, "notes": [{"subject": …, "body": …, "text": …, "issues": […], …}]}`."""
    return _dump({"ok": all(note.ok for note in notes), "notes": [_note(note) for note in notes]})


def review_json(reviewed: Reviewed) -> str:
    """`{"ok": …, "kind": …, "text": …, "issues": […], "fixes": […], "explained": […]}`."""
    return _dump(
        {
            "ok": reviewed.ok,
            "checked": reviewed.checked,
            "engine": str(reviewed.engine),
            "kind": str(reviewed.kind),
            "text": reviewed.text,
            **_findings(reviewed),
            "explained": [_explained(one, reviewed.text) for one in getattr(reviewed, "explained", ())],
        }
    )


def _explained(one: Explained, text: str) -> dict[str, Any]:
    return {
        "sentence": one.sentence,
        "span": one.span._asdict(),
        "facts": [support.model_dump() for support in one.facts],
        "unexplained": [{**span._asdict(), "words": text[span.start : span.end]} for span in one.unexplained],
    }


def _note(note: Note) -> dict[str, Any]:
    plain = note.model_dump(mode="json", exclude={"issues", "fixes"})
    return {"ok": note.ok, "subject": note.subject, "body": note.body, "text": note.text, **plain, **_findings(note)}


def _findings(reviewed: Reviewed) -> dict[str, Any]:
    fixes = [{**fix.model_dump(mode="json", exclude={"span"}), "span": fix.span._asdict()} for fix in reviewed.fixes]
    return {"issues": [_issue(mark) for mark in marks(reviewed)], "fixes": fixes}


def _issue(mark: Mark) -> dict[str, Any]:
    plain = mark.issue.model_dump(mode="json", exclude={"span"})
    span = {"start": mark.issue.span.start, "end": mark.issue.span.end}
    there = {"line_in_file": mark.told} if mark.told != mark.line else {}
    return {**plain, "span": span, "line": mark.line, "column": mark.column, **there, "words": mark.words}


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
