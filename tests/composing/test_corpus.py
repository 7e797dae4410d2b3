"""The corpus: labelled jottings are read as what they are, and every interview gives clean notes."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from thankyou import Interview, Severity, compose_all
from thankyou.reading.phrase.forms import reading
from thankyou.reading.phrase.normalise import evened

CORPUS = Path(__file__).parents[1] / "corpus"
FIELDS = {
    "key_points.text": "point",
    "next_steps": "next",
    "materials.what": "material",
    "concern.text": "concern",
    "concern.answer": "answer",
}
INTERVIEWS = sorted((CORPUS / "interviews").glob("*.yaml"))


def test_nineteen_in_twenty_jottings_are_read_as_labelled() -> None:
    with (CORPUS / "jottings.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    right = [
        row
        for row in rows
        if ";".join(reading(evened(row["jotting"]).text, FIELDS.get(row["field"], row["field"]))) == row["forms"]
    ]
    assert len(rows) >= 400
    assert len(right) >= 0.95 * len(rows)


@pytest.mark.parametrize("path", INTERVIEWS, ids=lambda path: path.stem)
def test_the_notes_of_the_corpus_have_no_error(path: Path) -> None:
    interview = Interview.load(path)
    for note in compose_all(interview, engine="embedded"):
        assert not [issue for issue in note.issues if issue.severity is Severity.ERROR], note.text
        assert 25 <= len(" ".join(note.body.split("\n\n")[1:-1]).split()) <= 220
        assert not re.search(r"\b(?:she|he) (?:said|told me)\b", note.body) or interview.key_points
