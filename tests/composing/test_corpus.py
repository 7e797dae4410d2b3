"""The corpus: every interview gives clean notes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from parts import every_third

from thankyou import Interview, Severity, compose_all

CORPUS = Path(__file__).parents[1] / "corpus"
INTERVIEWS = sorted((CORPUS / "interviews").glob("*.yaml"))


@pytest.mark.parametrize("path", every_third(INTERVIEWS, name=lambda path: path.stem))
def test_the_notes_of_the_corpus_have_no_error(path: Path) -> None:
    interview = Interview.load(path)
    for note in compose_all(interview, engine="embedded"):
        assert not [issue for issue in note.issues if issue.severity is Severity.ERROR], note.text
        assert 8 <= len(" ".join(note.body.split("\n\n")[1:-1]).split()) <= 220
        assert not re.search(r"\b(?:she|he) (?:said|told me)\b", note.body) or interview.key_points
