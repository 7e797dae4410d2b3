"""What was found, for people and for programs."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import Reader
from records import WHOLE

from thankyou.composing.note import LeftOut, Note, Recipient
from thankyou.engines.issues import Fix, Issue, Severity, Span
from thankyou.facts.models import Candidate, Interview
from thankyou.reading import Doubt
from thankyou.reports.html import review_html
from thankyou.reports.json import notes_json, review_json
from thankyou.reports.marks import marks, segments, summary
from thankyou.reports.sarif import review_sarif
from thankyou.reports.terminal import Style
from thankyou.reports.text import note_page, review_page

BODY = """\
Dear Dana,

Thank you for you're time. I am desperate for this role. <script>alert(1)</script> {{7*7}}

Zoë Ángström"""


def a_note(**change: Any) -> Note:
    whole: dict[str, Any] = {
        "subject": "Thank you",
        "body": BODY,
        "recipient": Recipient(name="Dana Ortiz", email="dana@example.com", index=0),
        "sender": Interview.model_validate(WHOLE).candidate,
        "checked": True,
        "engine": "harper",
    }
    return Note(**{**whole, **change})


def about(words: str, severity: str = "error", *suggestions: str, rule: str = "grammar/your") -> Issue:
    start = a_note().text.index(words)
    span = Span(start, start + len(words))
    return Issue(rule=rule, message="A reason", span=span, severity=Severity(severity), suggestions=suggestions)


ISSUES = (
    about("desperate for", "warning", rule="tone/desperate"),
    about("you're", "error", "your"),
    about("I am desperate", "information", rule="style/i"),
    about("Ángström", "information", "Angstrom", "Armstrong", ""),
    Issue(rule="structure", message="No enthusiasm", span=Span(0, 0), severity=Severity.WARNING),
)
FIXES = (Fix(rule="doubled-word", before="the the", after="the", span=Span(1, 8)),)


def test_marks_are_numbered_in_reading_order_and_the_whole_letter_comes_last() -> None:
    found = marks(a_note(issues=ISSUES))
    assert [(mark.number, mark.words, mark.line, mark.column) for mark in found] == [
        (1, "you're", 5, 15),
        (2, "I am desperate", 5, 28),
        (3, "desperate for", 5, 33),
        (4, "Ángström", 7, 5),
        (5, "", 1, 1),
    ]


@given(st.lists(st.tuples(st.integers(-50, 300), st.integers(-50, 300)), max_size=6))
def test_wild_offsets_never_lose_or_repeat_text(spans: list[tuple[int, int]]) -> None:
    issues = tuple(Issue(rule="r", message="m", span=Span(*span), severity=Severity.ERROR) for span in spans)
    note = a_note(issues=issues)
    found = marks(note)
    assert len(found) == len(issues)
    assert "".join(segment.text for segment in segments(note.text, found)) == note.text
    assert json.loads(review_sarif(note, path="a", version="1"))
    assert note_page(note)
    assert "".join(Reader(review_html(note)).text.split())


def test_the_summary_counts_in_words() -> None:
    assert summary(a_note()) == "nothing to mend"
    assert summary(a_note(issues=ISSUES)) == "1 error, 2 warnings and 2 remarks"


PAGE = """\
══════════════════════════════════════════════════════════════════════════════
Note 2 of 3 · for Dana Ortiz                                  dana@example.com
══════════════════════════════════════════════════════════════════════════════

Subject: Thank you

Dear Dana,

Thank you for you're time. I am desperate for this role. <script>alert(1)</script> {{7*7}}

Zoë Ángström

── Proofreading ──────────────────────────────────────────────────────────────
✗ 1 fact is left out (below). 1 error and 1 warning; checked by the rules of
  thankyou and Harper.

To mend
  · error, line 5, “you're”: A reason. Instead: “your”. [grammar/your]
  · warning, the whole letter: No enthusiasm. [structure]

Mended already
  · “the the” is now “the” [doubled-word]

Left out
  · key_points[2]: kept for the note to Sam Park

Questions for you
  1. Why did it matter to you?
"""


def test_a_note_with_its_report_reads_well() -> None:
    left_out = (LeftOut(fact="key_points[2]", reason="kept for the note to Sam Park"),)
    questions = ("Why did it matter to you?",)
    note = a_note(issues=(ISSUES[1], ISSUES[4]), fixes=FIXES, left_out=left_out, questions=questions)
    assert note_page(note, number=2, of=3) == PAGE


def test_without_a_report_there_is_the_note_and_nothing_else() -> None:
    assert note_page(a_note(issues=ISSUES), report=False) == f"{a_note().text}\n"


def test_a_review_quotes_the_line_and_underlines_the_words() -> None:
    page = review_page(a_note(issues=ISSUES))
    assert (
        "      │ Thank you for you're time. I am desperate for this role. <script>alert\n      │               ~~~~~~\n"
        in page
    )


def test_wide_letters_are_underlined_in_their_width() -> None:
    note = a_note(body="王小明 you're")
    start = note.text.index("you're")
    issue = Issue(rule="r", message="m", span=Span(start, start + 6), severity=Severity.ERROR)
    assert "│ 王小明 you're\n      │        ~~~~~~" in review_page(note.model_copy(update={"issues": (issue,)}))


def test_an_unfinished_check_is_not_called_clean() -> None:
    page = note_page(a_note(checked=False, engine="none"))
    assert "not checked to the end" in page
    assert "✓" not in page


def test_colour_only_where_asked_for() -> None:
    note = a_note(issues=ISSUES)
    assert "\x1b[" not in note_page(note) + review_page(note)
    assert "\x1b[31merror\x1b[0m" in note_page(note, style=Style(colour=True))


def test_a_terminal_gets_wrapped_paragraphs() -> None:
    page = note_page(a_note(), style=Style(width=40, wrap=True), report=False)
    assert max(map(len, page.splitlines())) <= 40


def test_json_says_all_that_a_note_knows() -> None:
    note = a_note(issues=ISSUES, fixes=FIXES)
    read = json.loads(notes_json([note]))
    (one,) = read["notes"]
    assert (read["ok"], one["ok"], one["subject"], one["body"], one["text"]) == (
        False,
        False,
        note.subject,
        note.body,
        note.text,
    )
    assert one["recipient"] == {"name": "Dana Ortiz", "email": "dana@example.com", "index": 0}
    issue = one["issues"][0]
    assert issue["words"] == note.text[issue["span"]["start"] : issue["span"]["end"]] == "you're"
    assert one["fixes"][0]["span"] == {"start": 1, "end": 8}


def test_json_of_a_review_keeps_its_text() -> None:
    read = json.loads(review_json(a_note(issues=ISSUES)))
    assert read["text"] == a_note().text
    assert [issue["line"] for issue in read["issues"]] == [5, 5, 5, 7, 1]


def test_sarif_places_every_result() -> None:
    read = json.loads(review_sarif(a_note(issues=ISSUES), path="my drafts/a.txt", version="1.0"))
    (run,) = read["runs"]
    assert read["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == sorted({issue.rule for issue in ISSUES})
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "my%20drafts/a.txt"
    region = place["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (5, 15, 5, 21)
    assert [result["level"] for result in run["results"]] == ["error", "note", "warning", "note", "warning"]
    assert "region" not in run["results"][-1]["locations"][0]["physicalLocation"]
    assert run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "your"}


def test_the_page_marks_the_words_and_links_them_to_their_reasons() -> None:
    page = review_html(a_note(issues=ISSUES, fixes=FIXES), title="Review of <draft>.txt")
    read = Reader(page)
    assert "Review of <draft>.txt" in read.text
    assert {f"#issue-{n}" for n in range(1, 5)} <= set(read.links)
    assert all(f'id="{link[1:]}"' in page for link in read.links)
    assert "script" not in read.tags
    assert "<script>alert(1)</script> {{7*7}}" in read.text
    assert "src=" not in page
    assert "url(" not in page


@pytest.mark.parametrize("kind", ["error", "warning", "information"])
def test_the_page_colours_each_severity(kind: str) -> None:
    assert f'<mark class="{kind}"' in review_html(a_note(issues=(about("you're", kind),)))


@pytest.mark.parametrize(
    ("doubts", "left", "line"),
    [
        (0, 0, "✓ Nothing to mend; "),
        (0, 1, "· 1 fact is left out (below). Nothing to mend; "),
        (2, 1, "? Not ready yet: 2 facts are not used, because the words are not clear"),
    ],
)
def test_a_tick_stands_only_under_a_note_that_says_everything(doubts: int, left: int, line: str) -> None:
    asked = tuple(
        Doubt(fact=f"key_points[{place}].text", words="nights", reason="it is short") for place in range(doubts)
    )
    gone = tuple(LeftOut(fact=f"personal[{place}]", reason="no room") for place in range(left))
    note = Note(
        subject="Thanks", body="Dear Dana,", recipient=Recipient(), sender=Candidate(name="Ada"), doubts=asked, left_out=gone, checked=True,
    )  # fmt: skip
    page = note_page(note, file="interview.yaml")
    assert line in " ".join(page.split()) and ("✓" in page) == (not doubts and not left)
    assert note.ok == (not doubts)
    assert ("thankyou ask interview.yaml" in page) == bool(doubts)
    if doubts:
        assert "· key point 1: “nights”; it is short" in page
