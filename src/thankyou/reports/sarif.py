"""Findings as SARIF 2.1.0, which editors and continuous integration read (OASIS standard, sections 3.13-3.55)."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from thankyou.engines.issues import Severity
from thankyou.reports.marks import Mark, Reviewed, marks

__all__ = ["review_sarif"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}


def review_sarif(reviewed: Reviewed, *, path: str, version: str) -> str:
    """One run with a result for each issue. `path` is the reviewed file, relative or absolute; `version` is ours."""
    found, as_it_is = marks(reviewed), not getattr(reviewed, "lines", ())
    uri = quote(path.replace("\\", "/"), safe="/:-._~")
    run = {
        "tool": {"driver": {"name": "thankyou", "version": version, "rules": _rules(found)}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": reviewed.checked}],
        "artifacts": [{"location": {"uri": uri}, "mimeType": "text/plain", "encoding": "UTF-8"}],
        "results": [_result(mark, reviewed.text, uri, as_it_is=as_it_is) for mark in found],
    }
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rules(found: list[Mark]) -> list[dict[str, Any]]:
    return [{"id": name} for name in sorted({mark.issue.rule for mark in found})]


def _result(mark: Mark, text: str, uri: str, *, as_it_is: bool) -> dict[str, Any]:
    """`as_it_is`: whether the file holds the text itself, so that columns can be told and words replaced."""
    issue = mark.issue
    region = _region(mark, text) if as_it_is else _line(mark)
    result: dict[str, Any] = {
        "ruleId": issue.rule,
        "level": _LEVELS[issue.severity],
        "message": {"text": issue.message},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": uri}, **({"region": region} if region else {})}}
        ],
        "properties": {"engine": issue.engine},
    }
    if issue.suggestions and region and as_it_is:
        result["fixes"] = [_fix(one, region, uri) for one in issue.suggestions]
    return result


def _region(mark: Mark, text: str) -> dict[str, Any]:
    if not mark.words:
        return {}
    last = text.rfind("\n", 0, mark.end) + 1
    return {
        "startLine": mark.line,
        "startColumn": mark.column,
        "endLine": text.count("\n", 0, mark.end) + 1,
        "endColumn": mark.end - last + 1,
        "charOffset": mark.start,
        "charLength": mark.end - mark.start,
        "snippet": {"text": text[mark.start : mark.end]},
    }


def _line(mark: Mark) -> dict[str, Any]:
    return {"startLine": mark.told, "snippet": {"text": mark.words}} if mark.words else {}


def _fix(suggestion: str, region: dict[str, Any], uri: str) -> dict[str, Any]:
    deleted = {key: value for key, value in region.items() if key != "snippet"}
    change = {"deletedRegion": deleted, "insertedContent": {"text": suggestion}}
    return {
        "description": {"text": f"Replace with “{suggestion}”" if suggestion else "Remove"},
        "artifactChanges": [{"artifactLocation": {"uri": uri}, "replacements": [change]}],
    }
