"""`thankyou merge`: dry by default, clear before the first row, and the same files however it is run."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tables import row, rows, write_csv
from terminals import shown_on_a_terminal

from thankyou.commands.cli import main
from thankyou.merging.columns import convention
from thankyou.merging.progress import progress_line

FAST = ["--engine", "none"]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("THANKYOU_ENGINE", "THANKYOU_LANGUAGETOOL_URL", "THANKYOU_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def table(tmp_path: Path) -> str:
    write_csv(tmp_path / "rows.csv", [row(1), {**row(2), "company": ""}, row(3)])
    return "rows.csv"


def drafts(folder: str = "out") -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path(folder).glob("*.eml")}


def test_it_is_a_dry_run_unless_asked_to_write(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", table, "--out", "out", *FAST]) in (0, 1)
    out = capsys.readouterr().out
    assert "3 notes would be written" in out and "dry run" in out and not Path("out").exists()
    assert main(["merge", table, "--out", "out", "--write", *FAST]) in (0, 1)
    assert "3 notes written" in capsys.readouterr().out and len(drafts()) == 3


def test_the_header_is_reported_before_the_first_row(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["merge", table, *FAST])
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("columns read: candidate.name, ")


def test_a_broken_header_stops_everything(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.csv").write_text("candidat.name,Status\nAda,done\n", encoding="utf-8")
    assert main(["merge", "bad.csv", "--out", "out", "--write", *FAST]) == 2
    err = capsys.readouterr().err
    assert "did you mean candidate.name?" in err and "Status" in err and not Path("out").exists()


def test_a_preview_shows_the_drafts_that_are_written(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["merge", table, "--preview", "2", *FAST])
    out = capsys.readouterr().out
    assert out.count("\nSubject: ") == 2 and "To: Siobhán Ó Néill <reader1@example.org>" in out
    main(["merge", table, "--out", "out", "--write", *FAST])
    assert sum(name in out for name in drafts()) == 2


def test_a_preview_says_below_each_draft_what_was_marked_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    write_csv(
        Path("panel.csv"),
        [{"candidate.name": "Ada Byron", "company": "Acme", "role": "baker", "interviewers": "Wei Lee; Sam Park"}],
    )
    main(["merge", "panel.csv", "--preview", "1", "--engine", "none"])
    out = capsys.readouterr().out
    marked = re.search(r"proofreading marked (\d) notes?", out)
    assert out.count("   proofreading: ") == int(marked[1] if marked else 0)


def test_rows_that_failed_together_are_counted_as_rows(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{**row(1), "Panel": "A"}, {**row(2), "Panel": "B"}, {**row(3), "Panel": "B", "company": "Bolt"}]
    write_csv(Path("panels.csv"), rows)
    assert main(["merge", "panels.csv", "--group-by", "Panel", *FAST]) == 1
    assert "3 rows read: 1 note would be written, 2 rows failed" in capsys.readouterr().out


def test_a_row_that_fails_is_told_with_file_line_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    write_csv(Path("rows.csv"), [{**row(1), "date": ""}, {**row(2), "date": "soon"}])
    assert main(["merge", "rows.csv", "--out", "out", "--write", *FAST]) == 1
    out = capsys.readouterr().out
    assert "rows.csv:3: row 2: date: must be a day" in out and "[facts]" in out and "1 row failed" in out
    assert Path("out/errors.csv").exists() and str(Path("out/errors.csv")) in out


def test_foreign_headers_are_mapped_grouped_and_ignored(capsys: pytest.CaptureFixture[str]) -> None:
    Path("people.csv").write_text(
        "Interview;Reader;Employer;Status\n7;Wei Lee;Acme;x\n7;Sam Park;Acme;y\n8;Dana Ortiz;Bolt;z\n", encoding="utf-8"
    )
    Path("map.yaml").write_text("Reader: interviewers.1.name\nEmployer: company\n", encoding="utf-8")
    Path("facts.yaml").write_text("candidate: Ada Byron\n", encoding="utf-8")
    command = ["merge", "people.csv", "--map", "map.yaml", "--facts", "facts.yaml", "--group-by", "Interview"]
    assert main([*command, "--ignore", "Status", "--out", "out", "--write", *FAST]) in (0, 1)
    out = capsys.readouterr().out
    assert "Reader -> interviewers.1.name" in out and "not used: Status" in out and "3 notes written" in out


def test_the_sample_works_and_overwrites_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "--sample"]) == 0
    assert main(["merge", "interviews.csv", "--facts", "facts.yaml", "--out", "out", "--write", *FAST]) in (0, 1)
    assert len(drafts()) == 3
    before = Path("interviews.csv").read_bytes()
    Path("facts.yaml").unlink()
    assert main(["merge", "--sample"]) == 2
    assert Path("interviews.csv").read_bytes() == before and not Path("facts.yaml").exists()
    assert "not overwritten" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [[], ["no.csv"], ["rows.csv", "--write"], ["rows.csv", "--workers", "0"], ["rows.csv", "--encoding", "x"],
     ["rows.csv", "--delimiter", "ab"], ["rows.csv", "--group-by", "nope"], ["rows.csv", "--facts", "no.yaml"],
     ["rows.csv", "--wording", "no"], ["rows.csv", "--kind", "no-such-kind"]],
    ids=lambda value: " ".join(value) or "nothing",
)  # fmt: skip
def test_what_cannot_be_done_is_one_line_and_status_2(
    arguments: list[str], table: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["merge", *arguments, *FAST]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("thankyou: ")


def test_only_and_limit_reach_the_rows(table: str) -> None:
    main(["merge", table, "--out", "out", "--write", "--only", "2, 3", *FAST])
    assert sorted(name[:5] for name in drafts()) == ["00002", "00003"]
    main(["merge", table, "--out", "out", "--write", "--limit", "5", *FAST])
    assert len(drafts()) == 3


def test_several_grammar_servers_are_announced(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    url = ["--languagetool-url", "http://127.0.0.1:9"]
    main(["merge", table, "--limit", "0", "--workers", "2", "--engine", "languagetool"])
    assert "each of 2 processes starts a LanguageTool" in capsys.readouterr().out
    main(["merge", table, "--limit", "0", "--workers", "2", "--engine", "languagetool", *url])
    assert "processes" not in capsys.readouterr().out


ENVIRONMENTS = [
    {"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "4242"}, {"TZ": "Pacific/Kiritimati"}, {"TZ": "America/Adak"},
    {"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8"}, {"LANG": "tr_TR.UTF-8"}, {"HOME": "/nonexistent"}, {"PYTHONUTF8": "0", "LC_ALL": "POSIX"},
    {"PYTHONOPTIMIZE": "2"}, {"PYTHONDEVMODE": "1"}, {"TMPDIR": "/nonexistent"}, {"COLUMNS": "20"}, {"NO_COLOR": "1"},
]  # fmt: skip


@pytest.mark.parametrize("environments", [ENVIRONMENTS[::7], pytest.param(ENVIRONMENTS, marks=pytest.mark.exhaustive)])
def test_the_same_bytes_in_any_environment_and_two_processes(
    environments: list[dict[str, str]], tmp_path: Path
) -> None:
    write_csv(tmp_path / "rows.csv", [{**one, "date": ""} for one in rows(6)])
    found = set()
    for number, environment in enumerate(environments):
        plain = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
        command = [sys.executable, "-m", "thankyou", "merge", "rows.csv", "--out", f"out{number}", "--write", *FAST]
        command += ["--workers", "2"] if number % 7 == 0 else []
        done = subprocess.run(command, env={**plain, **environment}, capture_output=True, text=True, timeout=120)
        assert done.returncode in (0, 1), done.stderr
        manifest = (tmp_path / f"out{number}" / "manifest.jsonl").read_bytes()
        written = b"".join(line for line in manifest.splitlines() if b'"written"' in line)
        found.add((tuple(sorted(drafts(f"out{number}").items())), written))
    assert len(found) == 1


def test_progress_shows_on_a_terminal_only(table: str) -> None:
    write_csv(Path("many.csv"), rows(60))
    out, shown = shown_on_a_terminal("merge", "many.csv", *FAST)
    assert "60 notes would be written" in out and "\x1b" not in out
    assert "a second" in shown


@pytest.mark.parametrize(
    ("done", "share", "seconds", "parts"),
    [
        (0, 0.0, 0.0, ["0 rows", "0%"]),
        (500, 0.5, 10.0, ["500 rows, 50 a second", "50%", "10 s left"]),
        (90_000, 0.9, 1_800.0, ["90,000 rows", "3 min left"]),
        (10, 0.01, 720.0, ["h"]),
        (10, None, 2.0, ["10 rows, 5 a second"]),
        (10, 1.0, 2.0, ["100%"]),
    ],
)
def test_a_line_of_progress_says_rate_and_time_left(
    done: int, share: float | None, seconds: float, parts: list[str]
) -> None:
    line = progress_line(done, share, seconds)
    assert all(part in line for part in parts) and len(line) < 100


FOREIGN = "Last Name,First Name,Employer,Interview Date,Status\nOrtiz,Dana,Acme,11/17/2026,done\n"


@pytest.fixture
def foreign() -> list[str]:
    Path("people.csv").write_text(FOREIGN, encoding="utf-8")
    Path("facts.yaml").write_text("candidate: Ada Byron\n", encoding="utf-8")
    return ["merge", "people.csv", "--facts", "facts.yaml", *FAST]


def answering(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_columns_that_are_not_known_are_one_line_that_says_what_to_do(
    foreign: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(foreign) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "Employer (did you mean company?)" in line and "--map-interactively" in line


def test_a_new_header_is_mapped_by_asking_and_the_answers_are_kept(
    foreign: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answering(monkeypatch, "", "", "compny", "?", "company", "", "-")
    assert main([*foreign, "--map-interactively", "--dates", "month-first", "--preview", "1"]) in (0, 1)
    out = capsys.readouterr().out
    assert "first row: Ortiz" in out and "did you mean company?" in out and "qualifications.1.need" in out
    assert "Hi Dana" in out or "Hello Dana" in out or "Dear Dana" in out
    assert "date: 1 day read month-first, such as 11/17/2026 as 2026-11-17" in out
    kept = yaml.safe_load(Path("people.map.yaml").read_text(encoding="utf-8"))
    assert kept == {
        "Last Name": "interviewers.1.name",
        "First Name": "interviewers.1.name",
        "Employer": "company",
        "Interview Date": "date",
        "Status": None,
    }
    assert main([*foreign, "--map", "people.map.yaml", "--dates", "month-first"]) in (0, 1)
    assert main([*foreign, "--map-interactively"]) == 2
    assert "not overwritten" in capsys.readouterr().err


def test_nobody_to_answer_is_said_and_nothing_is_written(
    foreign: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answering(monkeypatch, "")
    assert main([*foreign, "--map-interactively"]) == 2
    assert "--draft-map" in capsys.readouterr().err and not Path("people.map.yaml").exists()


def test_a_map_can_be_drafted(foreign: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*foreign, "--draft-map", "columns.yaml"]) == 0
    text = Path("columns.yaml").read_text(encoding="utf-8")
    assert "Interview Date: date\n" in text and text.endswith("Status:\n") and "columns.yaml" in capsys.readouterr().out
    assert main([*foreign, "--map", "columns.yaml", "--dates", "month-first"]) in (0, 1)


def test_a_title_in_a_tracker_is_the_role_and_marked_a_guess(capsys: pytest.CaptureFixture[str], table: str) -> None:
    head = ["Interviewer Name", "Employer", "Job Title", "Applicant"]
    for more, line in (([], "Job Title: role  # a guess; or is it interviewers.1.title?"), (["Position"], "Job Title: interviewers.1.title  # a guess; or is it role?")):  # fmt: skip
        write_csv(Path("jobs.csv"), [dict.fromkeys([*more, *head], "x")])
        Path("jobs.yaml").unlink(missing_ok=True)
        assert main(["merge", "jobs.csv", "--draft-map", "jobs.yaml"]) == 0
        assert f"{line}\n" in Path("jobs.yaml").read_text(encoding="utf-8")


def test_without_a_way_round_a_day_is_an_error_that_asks_for_it(
    foreign: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    main([*foreign, "--draft-map", "columns.yaml"])
    Path("people.csv").write_text(FOREIGN.replace("11/17", "11/12"), encoding="utf-8")
    assert main([*foreign, "--map", "columns.yaml"]) == 1
    assert "Interview Date: which of day and month stands first in '" in capsys.readouterr().out


def test_a_run_says_where_nobody_is_greeted(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    write_csv(Path("rows.csv"), [{**row(1), "interviewers.1.name": "ada@example.org"}, row(2)])
    main(["merge", "rows.csv", *FAST])
    out = capsys.readouterr().out
    assert "interviewers.1.name: holds no name, so that nobody in particular is greeted (row 1)" in out
    assert "held more" not in out


def test_a_run_says_what_its_rows_lack_and_which_names_may_be_nobodys(capsys: pytest.CaptureFixture[str]) -> None:
    head = "candidate.name,interviewers.1.name,company,role,date"
    rows = [
        "Ada Byron,Dana Ortiz,Acme,Cook,2026-11-17",
        "Ada Byron,Bo Li,,Cook,",
        "Ada Byron,Focus Time,Acme,,2026-11-17",
    ]
    Path("rows.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    main(["merge", "rows.csv", "--out", "out", "--write", *FAST])
    said = capsys.readouterr().out
    assert "company: is blank, so that the notes say nothing of it (row 2)" in said
    assert "role: is blank, so that the notes say nothing of it (row 3)" in said
    assert "interviewers.1.name: may be no person" in said and "look at it (row 3)" in said
    kept = json.loads(Path("out/summary.json").read_text(encoding="utf-8"))
    assert kept["facts_missing"] == {"company": ["2"], "date": ["2"], "role": ["3"]}
    assert kept["names_unlikely"] == {"interviewers.1.name": ["3"]}


def test_a_run_says_which_rows_name_a_reader_twice(capsys: pytest.CaptureFixture[str]) -> None:
    Path("rows.csv").write_text(
        "candidate.name,interviewers,company\nAda Byron,Bo Li,Acme\nAda Byron,Wei Lee; Wei Lee,Acme\n"
    )
    main(["merge", "rows.csv", "--out", "out", "--write", *FAST])
    said = capsys.readouterr().out
    assert "interviewers.1.name: stands there twice, and is one reader with one note (row 2)" in said
    assert json.loads(Path("out/summary.json").read_text())["names_twice"] == {"interviewers.1.name": ["2"]}


def test_a_run_says_where_the_first_name_is_blank(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    names = [("Park", "Mei"), ("Park", ""), ("", "Zendaya")]
    rows = [{**row(place), "Last": last, "First": first} for place, (last, first) in enumerate(names, 1)]
    write_csv(Path("rows.csv"), [{key: one[key] for key in one if key != "interviewers.1.name"} for one in rows])
    Path("map.yaml").write_text("Last: interviewers.1.name\nFirst: interviewers.1.name\n", encoding="utf-8")
    main(["merge", "rows.csv", "--map", "map.yaml", "--out", "out", "--write", *FAST])
    said = "First: is blank or not known, and what stands in the other columns is the whole name (row 2)"
    assert said in capsys.readouterr().out
    kept = json.loads(Path("out/summary.json").read_text(encoding="utf-8"))
    assert kept["first_names_missing"] == {"First": ["2"]}


@pytest.mark.parametrize("ignored", ["column 1", ""])
def test_a_column_without_a_name_is_one_error_that_says_which(
    ignored: str, table: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_csv(Path("rows.csv"), [{"": str(place), **row(place)} for place in (0, 1, 2)])
    assert main(["merge", "rows.csv", *FAST]) == 2
    said = capsys.readouterr()
    assert said.err.count("has no name in the header, and its cells are filled") == 1 and "column 1: " in said.err
    assert main(["merge", "rows.csv", "--ignore", ignored, *FAST]) in (0, 1)
    assert "not used: column 1" in capsys.readouterr().out


def test_names_that_held_more_are_counted_without_saying_them(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    write_csv(Path("rows.csv"), [{**row(1), "interviewers.1.name": "Smith, Dr. John (HR)"}, row(2)])
    main(["merge", "rows.csv", "--out", "out", "--write", *FAST])
    out = capsys.readouterr().out
    assert (
        "interviewers.1.name: held more than a plain name, or in another order or case, and was read so (row 1)" in out
    )
    assert "Smith" not in out
    assert json.loads(Path("out/summary.json").read_text(encoding="utf-8"))["names_taken_apart"] == {
        "interviewers.1.name": ["1"]
    }


def test_a_terminal_shows_progress_before_the_first_row(
    table: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = Terminal()
    monkeypatch.setattr("sys.stderr", shown)
    main(["merge", table, *FAST])
    assert shown.getvalue().startswith("\r\x1b[2Kreading ...")


def test_the_columns_of_each_kind_can_be_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "--columns"]) == 0
    printed = capsys.readouterr().out
    assert {f"  {column}" for column in convention()} <= set(printed.splitlines())
    assert main(["merge", "--columns", "--kind", "accept"]) == 0
    assert "  offer.pay" in capsys.readouterr().out
    assert main(["merge", "--columns", "--kind", "postcard"]) == 2
