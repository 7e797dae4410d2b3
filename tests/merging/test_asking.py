"""What a merge could not use is asked in `doubts.csv`, and comes back answered; no draft is lost, doubled or written over."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from thankyou.commands.cli import main
from thankyou.composing.doubts import doubts
from thankyou.errors import MergeError
from thankyou.merging.asking import Answer, Answers
from thankyou.merging.grouping import prepared
from thankyou.merging.running import merge
from thankyou.merging.spec import Spec
from thankyou.merging.tables.opening import open_table

ODD = "+cmd|odd; floats"
ROWS: list[dict[str, str]] = [
    {"row_id": "a", "candidate.name": "Ada Byron", "interviewers.1.name": "Dana Ortiz", "key_points.1.text": "short nights, long floats"},
    {"row_id": "b", "candidate.name": "Bo Lee", "interviewers.1.name": "Lee Park", "key_points.1.text": ODD},
    {"row_id": "c", "candidate.name": "Cy Poe", "interviewers.1.name": "Sam Roe", "key_points.1.text": "You check every slide."},
]  # fmt: skip


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Path("rows.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ROWS[0])
        writer.writeheader()
        writer.writerows(ROWS)


def run(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    status = main(["merge", "rows.csv", "--engine", "none", "--out", "drafts", "--write", *arguments])
    return status, capsys.readouterr().out


def lines(path: str = "drafts/doubts.csv") -> list[dict[str, str]]:
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def answer(**answers: str) -> None:
    """`answers.csv`: the doubts with what was said about each row."""
    found = lines()
    with Path("answers.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, found[0])
        writer.writeheader()
        writer.writerows({**one, "answer": answers.get(one["row_id"], "")} for one in found)


def drafts() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(Path("drafts").glob("*.eml"))}


def test_a_result_says_what_is_asked_about_its_row() -> None:
    asked = [[one.fact for one in result.doubts] for result in merge(ROWS, proofread=False)]
    assert asked == [["key_points[0].text"], ["key_points[0].text"], []]


def test_every_output_says_how_many_facts_are_not_used(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = run(capsys=capsys)
    assert status == 1 and "2 facts are not used yet in 2 rows" in out and "drafts/doubts.csv" in out
    assert [(one["row_id"], one["fact"], one["answer"]) for one in lines()] == [
        ("a", "key_points[0].text", ""),
        ("b", "key_points[0].text", ""),
    ]
    assert all(one["reason"] for one in lines())
    figures = json.loads(Path("drafts/summary.json").read_text(encoding="utf-8"))
    assert (figures["doubts"], figures["rows_with_doubts"]) == (2, 2)
    entries = [json.loads(line) for line in Path("drafts/manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [one.get("doubts") for one in entries if one["status"] == "written"] == [1, 1, None]
    page = Path("drafts/contact-sheet.html").read_text(encoding="utf-8")
    assert page.count("1 fact is not used yet") == 2 and "2 of them do not use every fact yet" in page


def test_a_dry_run_names_the_row_the_fact_and_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["merge", "rows.csv", "--engine", "none"])
    out = capsys.readouterr().out
    assert status == 1 and "  row a, key_points[0].text: “" in out and "  row b, key_points[0].text: “" in out


def test_no_cell_is_a_formula_and_the_words_come_back_as_they_were(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys=capsys)
    cells = [cell for line in lines() for cell in line.values()]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in cells)
    answer(b="You count odd floats.")
    status, out = run("--answers", "answers.csv", capsys=capsys)
    assert "1 answer taken" in out and "You count odd floats." in drafts()[next(n for n in drafts() if "lee-park" in n)]
    assert status == 1, "row a is still open"


def test_an_answered_row_gets_a_new_draft_in_the_place_of_the_old_one(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys=capsys)
    before = drafts()
    answer(a="You lend floats at night.", b="You count odd floats.")
    run("--answers", "answers.csv", capsys=capsys)
    after = drafts()
    assert len(after) == 3 and len(after.keys() & before.keys()) == 1, "row c is left alone"
    assert "You lend floats at night." in after[next(name for name in after if "dana" in name)]
    left = {one["row_id"]: one["answer"] for one in lines()}
    assert left == {"a": "You lend floats at night.", "b": "You count odd floats."}, (
        "the answers stay beside the drafts"
    )
    _, out = run("--answers", "answers.csv", capsys=capsys)
    assert drafts() == after and "0 notes written" in out
    run(capsys=capsys)
    assert drafts() == after and Path("drafts/doubts.csv").exists()


def test_an_answer_does_not_change_how_somebody_is_greeted() -> None:
    cells = {"candidate.name": "Ada Byron", "First Name": "Kim", "Last Name": "Vo", "key_points.1.text": "short nights, long floats"}  # fmt: skip
    columns = {"First Name": "interviewers.1.name", "Last Name": "interviewers.1.name"}
    [one] = prepared([cells], Spec(columns=columns))
    assert one.interview is not None
    [asked] = doubts(one.interview)
    answers = Answers({one.row_id: (Answer(asked.fact, asked.words, (), "You have short nights and long floats."),)})
    after = answers.applied(one).interview
    assert answers.taken == 1
    assert after is not None
    name = after.interviewers[0].spoken_to
    assert name is not None
    assert name.given == "Kim"


def test_another_answer_replaces_the_first(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys=capsys)
    for said in ("You lend floats at night.", "You lend no floats at all."):
        answer(a=said)
        run("--answers", "answers.csv", capsys=capsys)
        [text] = [text for name, text in drafts().items() if "dana" in name]
        assert said in text


def test_a_draft_that_somebody_edited_is_kept_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys=capsys)
    mine = next(Path("drafts").glob("*dana*.eml"))
    mine.write_text(mine.read_text(encoding="utf-8") + "\nPS\n", encoding="utf-8")
    answer(a="You lend floats at night.")
    _, out = run("--answers", "answers.csv", capsys=capsys)
    assert f"row a: {mine.name} was edited, and stays beside the new draft" in out
    assert mine.exists() and len(drafts()) == 4


def test_a_list_that_was_filled_in_where_it_lies_is_not_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys=capsys)
    answer(a="You lend floats at night.")
    Path("answers.csv").replace("drafts/doubts.csv")
    filled = Path("drafts/doubts.csv").read_bytes()
    run("--answers", "drafts/doubts.csv", capsys=capsys)
    assert Path("drafts/doubts.csv").read_bytes() == filled
    assert [(one["row_id"], one["answer"]) for one in lines("drafts/doubts-2.csv")] == [
        ("a", "You lend floats at night."),
        ("b", ""),
    ]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("9", "there is no sentence with this number any more"),
        ("keep", "it is no sentence yet"),
        ("odd; nights - maybe", "write a whole sentence"),
    ],
)
def test_an_answer_that_cannot_be_used_is_said_and_asked_again(
    said: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys=capsys)
    answer(a=said)
    status, out = run("--answers", "answers.csv", capsys=capsys)
    assert status == 1 and "note: row a: key_points[0].text: " in out and why in out
    assert [one["answer"] for one in lines() if one["row_id"] == "a"] == [""]


def test_an_answer_by_number_is_the_sentence_that_was_seen(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys=capsys)
    seen = lines()[0]["choice.1"]
    answer(a="1")
    run("--answers", "answers.csv", capsys=capsys)
    [text] = [text for name, text in drafts().items() if "dana" in name]
    words = seen.partition("nights")[2].rstrip(".")
    assert words in text.replace("=\n", "")
    table = Path("answers.csv").read_text(encoding="utf-8").replace(seen, "Something else that I never saw.")
    Path("answers.csv").write_text(table, encoding="utf-8")
    _, out = run("--answers", "answers.csv", "--only", "a", capsys=capsys)
    assert "0 notes written" in out or "no sentence with this number" in out


def test_answers_of_rows_that_are_not_there_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys=capsys)
    answer(a="You lend floats at night.")
    text = Path("rows.csv").read_text(encoding="utf-8")
    Path("rows.csv").write_text(text.replace("\na,", "\nz,"), encoding="utf-8")
    _, out = run("--answers", "answers.csv", capsys=capsys)
    assert "row a: has answers, and is not among the rows" in out


def test_another_file_is_refused() -> None:
    with pytest.raises(MergeError, match="has no column fact, words, answer"):
        Answers.read("rows.csv")
    Path("empty.csv").write_text("row_id,fact,words,answer\na,x,y\n", encoding="utf-8")
    with pytest.raises(MergeError, match="line 2"):
        Answers.read("empty.csv")


def test_the_list_is_a_table_that_every_reader_takes(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys=capsys)
    table = open_table("drafts/doubts.csv")
    rows: list[Any] = list(table)
    table.close()
    assert [row.error for row in rows] == [None, None]
