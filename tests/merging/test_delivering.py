"""Deliveries: every row once, whole or absent; what is done or foreign is left alone; what failed can be fed back."""

from __future__ import annotations

import csv
import json
import mailbox
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet
from tables import row, rows, write_csv

from thankyou import DeliveryError, MergeError
from thankyou.delivery.drafts import read_back
from thankyou.delivery.folder import Folder, is_temporary
from thankyou.merging.delivering import Delivery
from thankyou.merging.manifest import MANIFEST
from thankyou.merging.summary import Delivered, Status
from thankyou.merging.tables.opening import open_table

FAST = {"engine": "none", "proofread": False}


def deliver(source: Any, out: Path, *, spec: dict[str, Any] | None = None, **options: Any) -> list[Delivered]:
    """What became of each row."""
    made = Delivery(source, {**FAST, **(spec or {})}, out=out, **{"write": True, **options})
    return list(made)


def from_file(path: Path, out: Path, **options: Any) -> list[Delivered]:
    with closing(open_table(path)) as table:
        return deliver(table, out, **options)


def drafts(out: Path) -> list[Path]:
    return sorted(out.glob("*.eml"))


def states(found: list[Delivered]) -> list[str]:
    return [one.status.value for one in found]


def bytes_of(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in drafts(out)}


def test_each_row_becomes_a_draft_that_opens_in_a_mail_program(tmp_path: Path) -> None:
    found = deliver(rows(3), tmp_path / "out")
    assert states(found) == ["written"] * 3
    for number, path in enumerate(drafts(tmp_path / "out"), 1):
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        assert message["X-Unsent"] == "1" and message["To"].addresses[0].addr_spec == f"reader{number}@example.org"
        assert path.name.startswith(f"{number:05}-") and path.name.isascii()
        assert path.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o700
    assert [one.files[0] for one in found] == [path.name for path in drafts(tmp_path / "out")]


def test_the_manifest_knows_every_draft_by_its_digest(tmp_path: Path) -> None:
    from thankyou.merging.spec import digest

    deliver([row(1), {**row(2), "date": "x"}, row(3)], tmp_path)
    lines = [json.loads(line) for line in (tmp_path / MANIFEST).read_text(encoding="utf-8").splitlines()]
    written = [line for line in lines if line["status"] == "written"]
    assert [line["row"] for line in written] == ["1", "3"]
    for line in written:
        assert digest((tmp_path / line["file"]).read_bytes()) == line["text"]
        assert len({line["facts"], line["wording"], line["options"]}) == 3
    [failed] = [line for line in lines if line["status"] == "failed"]
    assert failed["row"] == "2" and failed["code"] == "facts" and "date" in failed["reason"]


def test_a_dry_run_composes_the_same_bytes_and_touches_nothing(tmp_path: Path) -> None:
    dry = deliver(rows(3), tmp_path / "out", write=False)
    assert not (tmp_path / "out").exists()
    real = deliver(rows(3), tmp_path / "out")
    assert [one.drafts for one in dry] == [one.drafts for one in real] and [one.files for one in dry] == [
        one.files for one in real
    ]
    assert {name for one in dry for name in one.files} == set(bytes_of(tmp_path / "out"))
    before = sorted((path.name, path.stat().st_mtime_ns) for path in (tmp_path / "out").iterdir())
    again = deliver(rows(4), tmp_path / "out", write=False)
    assert states(again) == ["done"] * 3 + ["written"]
    assert sorted((path.name, path.stat().st_mtime_ns) for path in (tmp_path / "out").iterdir()) == before


def test_a_second_run_finishes_what_is_missing_and_touches_nothing_that_is_done(tmp_path: Path) -> None:
    deliver(rows(40), tmp_path, limit=25)
    before = {path.name: path.stat().st_mtime_ns for path in drafts(tmp_path)}
    assert len(before) == 25
    assert states(deliver(rows(40), tmp_path)) == ["done"] * 25 + ["written"] * 15
    after = {path.name: path.stat().st_mtime_ns for path in drafts(tmp_path)}
    assert len(after) == 40 and before.items() <= after.items()
    whole = tmp_path / "whole"
    deliver(rows(40), whole)
    assert bytes_of(tmp_path) == bytes_of(whole)


def test_a_changed_row_is_reported_and_its_old_draft_kept(tmp_path: Path) -> None:
    deliver(rows(2), tmp_path)
    before = bytes_of(tmp_path)
    delivery = Delivery([row(1), {**row(2), "company": "Another Firm"}], FAST, out=tmp_path, write=True)
    assert states(list(delivery)) == ["done", "changed"]
    assert delivery.summary.changed == ["2"] and bytes_of(tmp_path) == before


def test_other_options_do_not_write_a_row_a_second_time(tmp_path: Path) -> None:
    deliver(rows(2), tmp_path)
    delivery = Delivery(rows(2), {**FAST, "seed": 5}, out=tmp_path, write=True)
    assert states(list(delivery)) == ["done", "done"] and delivery.summary.otherwise == 2
    assert len(drafts(tmp_path)) == 2


def test_a_draft_that_was_sent_and_removed_is_not_written_again(tmp_path: Path) -> None:
    deliver(rows(2), tmp_path)
    drafts(tmp_path)[0].unlink()
    assert states(deliver(rows(2), tmp_path)) == ["done", "done"] and len(drafts(tmp_path)) == 1


def test_the_same_facts_twice_are_one_note(tmp_path: Path) -> None:
    found = deliver([row(1), row(2), row(1)], tmp_path)
    assert states(found) == ["written", "written", "repeated"]
    assert found[2].result.error is not None and found[2].result.error.code == "duplicate"
    assert not (tmp_path / "errors.csv").exists()
    assert states(deliver([row(1), row(2), row(1)], tmp_path)) == ["done", "done", "repeated"]


@pytest.mark.parametrize("address", ["DANA@example.com", "Dana@Example.Com"], ids=["capitals", "capital"])
def test_the_same_address_in_capitals_is_the_same_reader(address: str, tmp_path: Path) -> None:
    small, loud = ({**row(1), "interviewers.1.email": one} for one in ("dana@example.com", address))
    found = deliver([small, loud], tmp_path)
    assert states(found) == ["written", "repeated"]
    assert found[1].result.error is not None and found[1].result.error.code == "duplicate"


def test_a_panel_is_written_whole(tmp_path: Path) -> None:
    panel = [row(number, **{"key_points.1.text": "night staffing"}) for number in (1, 2, 3)]
    [one] = deliver(panel, tmp_path, spec={"group_by": "role"})
    assert len(one.files) == len(drafts(tmp_path)) == 3
    assert states(deliver(panel, tmp_path, spec={"group_by": "role"})) == ["done"]


def test_rows_that_are_done_do_not_pile_up_behind_one_that_is_not(tmp_path: Path) -> None:
    deliver(rows(200), tmp_path, only={str(number) for number in range(2, 201)})
    read: list[int] = []

    def counted() -> Iterator[dict[str, Any]]:
        for number, one in enumerate(rows(200)):
            read.append(number)
            yield one

    found = iter(Delivery(counted(), FAST, out=tmp_path, write=True))
    assert next(found).status is Status.WRITTEN and len(read) < 80
    assert len(drafts(tmp_path)) == 200, "it is on the disk before anybody is told"
    last = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8").splitlines()[-1])
    assert last["row"] == "1" and len(list(found)) == 199


def test_rows_that_are_asked_for_and_not_there_are_told(tmp_path: Path) -> None:
    delivery = Delivery(rows(3), FAST, out=tmp_path, write=True, only={"2", "nine"})
    assert states(list(delivery)) == ["written"] and delivery.summary.absent == ["nine"] and not delivery.summary.clean


def test_only_and_limit_choose_rows(tmp_path: Path) -> None:
    assert [one.result.row_id for one in deliver(rows(9), tmp_path, only={"3", "7"})] == ["3", "7"]
    assert [one.result.row_id for one in deliver(rows(9), tmp_path, limit=2) if one.status is Status.WRITTEN] == [
        "1",
        "2",
    ]


# What failed


def bad_rows() -> list[dict[str, Any]]:
    return [
        {**row(n), "date": "12.11.26" if n in (2, 5) else "", "role": "@Nurse" if n == 5 else "'Nurse"}
        for n in range(1, 7)
    ]


def test_failed_rows_come_back_with_the_reason_and_can_be_fed_back_after_mending(tmp_path: Path) -> None:
    source, out = write_csv(tmp_path / "all.csv", bad_rows()), tmp_path / "out"
    assert states(from_file(source, out)) == ["written", "failed", "written", "written", "failed", "written"]
    text = (out / "errors.csv").read_text(encoding="utf-8-sig")
    found = list(csv.DictReader(text.splitlines()))
    assert [one["row_id"] for one in found] == ["2", "5"] and [one["error.line"] for one in found] == ["3", "6"]
    assert {one["error.code"] for one in found} == {"facts"} and "date" in found[0]["error.reason"]
    assert found[1]["role"] == "'@Nurse", "no spreadsheet runs what a row says"
    (out / "errors.csv").write_text(text.replace("12.11.26", "2026-11-12"), encoding="utf-8")
    again = from_file(out / "errors.csv", out)
    assert states(again) == ["written", "written"] and [one.result.row_id for one in again] == ["2", "5"]
    assert again[1].result.rows[0]["role"] == "@Nurse"
    assert [path.name[:5] for path in drafts(out)] == [f"{n:05}" for n in range(1, 7)]
    mended = write_csv(tmp_path / "mended.csv", [{**one, "date": one["date"] and "2026-11-12"} for one in bad_rows()])
    assert states(from_file(mended, out)) == ["done"] * 6


def test_a_list_of_failed_rows_that_is_being_mended_is_not_overwritten(tmp_path: Path) -> None:
    source, out = write_csv(tmp_path / "all.csv", bad_rows()), tmp_path / "out"
    from_file(source, out)
    (out / "errors.csv").write_text("mine\n", encoding="utf-8")
    from_file(source, out)
    assert (out / "errors.csv").read_text(encoding="utf-8") == "mine\n" and (out / "errors-2.csv").exists()
    from_file(source, out)
    assert not (out / "errors-3.csv").exists(), "an unchanged list of ours is replaced"


def test_a_list_of_failed_rows_goes_when_none_fails_any_more(tmp_path: Path) -> None:
    deliver([{**row(1), "date": "x"}], tmp_path)
    assert (tmp_path / "errors.jsonl").exists()
    deliver([row(1)], tmp_path)
    assert not (tmp_path / "errors.jsonl").exists()


def test_nested_rows_fail_into_json_lines_that_can_be_fed_back(tmp_path: Path) -> None:
    facts = {"candidate": {"name": "Ada Byron"}, "interviewers": [{"name": "Wei Lee"}], "date": "x"}
    (tmp_path / "a.jsonl").write_text(f'{json.dumps(facts)}\n{{"broken\n', encoding="utf-8")
    out = tmp_path / "out"
    assert states(from_file(tmp_path / "a.jsonl", out)) == ["failed", "failed"]
    text = (out / "errors.jsonl").read_text(encoding="utf-8")
    assert [json.loads(line)["error.code"] for line in text.splitlines()] == ["facts", "json"]
    (out / "errors.jsonl").write_text(text.splitlines()[0].replace('"x"', '"2026-11-12"') + "\n", encoding="utf-8")
    assert states(from_file(out / "errors.jsonl", out)) == ["written"]


def test_rows_that_could_not_be_read_come_back_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("candidate.name,company\nAda,Acme\nBo,Bolt,extra\n", encoding="utf-8")
    out = tmp_path / "out"
    assert states(from_file(tmp_path / "a.csv", out)) == ["written", "failed"]
    [one] = csv.DictReader((out / "errors.csv").read_text(encoding="utf-8-sig").splitlines())
    assert one["candidate.name"] == "Bo" and one["error.rest"] == "extra" and one["error.code"] == "ragged"


# Nothing foreign


def test_a_file_that_has_the_name_of_a_draft_is_left_alone_and_the_row_fails(tmp_path: Path) -> None:
    [name] = [one.files[0] for one in deliver(rows(1), tmp_path / "x", write=False)]
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_text("mine", encoding="utf-8")
    [found] = deliver(rows(1), out)
    assert found.result.error is not None and found.result.error.code == "occupied"
    assert (out / name).read_text(encoding="utf-8") == "mine" and not found.result.notes


def test_the_same_draft_without_a_manifest_is_taken_over_and_not_rewritten(tmp_path: Path) -> None:
    deliver(rows(3), tmp_path)
    (tmp_path / MANIFEST).unlink()
    before = {path.name: path.stat().st_mtime_ns for path in drafts(tmp_path)}
    assert states(deliver(rows(3), tmp_path)) == ["written"] * 3
    assert {path.name: path.stat().st_mtime_ns for path in drafts(tmp_path)} == before


@pytest.mark.parametrize("name", [MANIFEST, ".thankyou.lock", ".thankyou-journal.jsonl"])
@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
def test_no_link_folder_or_pipe_is_written_through(name: str, kind: str, tmp_path: Path) -> None:
    out, victim = tmp_path / "out", tmp_path / "victim"
    out.mkdir()
    victim.write_text("precious", encoding="utf-8")
    make: dict[str, Callable[[], None]] = {
        "link": lambda: (out / name).symlink_to(victim),
        "folder": (out / name).mkdir,
        "pipe": lambda: os.mkfifo(out / name),
    }
    make[kind]()
    with pytest.raises(DeliveryError, match="out"):
        deliver(rows(2), out)
    assert victim.read_text(encoding="utf-8") == "precious" and drafts(out) == []


@pytest.mark.parametrize("name", ["errors.jsonl", "summary.json", "contact-sheet.html"])
def test_reports_do_not_write_through_links_or_over_files(name: str, tmp_path: Path) -> None:
    out, victim = tmp_path / "out", tmp_path / "victim"
    out.mkdir()
    victim.write_text("precious", encoding="utf-8")
    (out / name).symlink_to(victim)
    deliver([row(1), {}], out)
    assert victim.read_text(encoding="utf-8") == "precious" and (out / name).is_symlink()
    assert list(out.glob(f"{Path(name).stem}-2.*"))


def test_a_link_in_the_place_of_a_draft_fails_its_row_and_no_other(tmp_path: Path) -> None:
    [name, _] = [one.files[0] for one in deliver(rows(2), tmp_path / "x", write=False)]
    out = tmp_path / "out"
    out.mkdir()
    (out / name).symlink_to(tmp_path / "nowhere")
    assert states(deliver(rows(2), out)) == ["failed", "written"]
    assert not (tmp_path / "nowhere").exists() and (out / name).is_symlink()


@pytest.mark.parametrize(
    "content", [b"", b"mine", b"To: a@\x00\r\nContent-Type: text/plain; charset=no-such\r\n\r\n\xff", None]
)
def test_drafts_that_were_edited_or_replaced_spoil_no_later_run(content: bytes | None, tmp_path: Path) -> None:
    deliver(rows(2), tmp_path)
    first = drafts(tmp_path)[0]
    first.unlink()
    if content is None:
        first.symlink_to(tmp_path / "nowhere")
    else:
        first.write_bytes(content)
    assert states(deliver(rows(3), tmp_path)) == ["done", "done", "written"]
    assert content is None or first.read_bytes() == content


def test_a_folder_that_is_a_link_or_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for name in ("link", "file", "file/inner"):
        with pytest.raises(DeliveryError):
            deliver(rows(1), tmp_path / name)
    assert list((tmp_path / "real").iterdir()) == []


def test_a_manifest_that_is_not_ours_stops_the_merge(tmp_path: Path) -> None:
    for content in ('{"status": "other"}\n', "[]\n", "x\n", '{"status": "written", "note": "1"}\n'):
        (tmp_path / MANIFEST).write_text(content, encoding="utf-8")
        with pytest.raises(DeliveryError, match=f"{MANIFEST}:1"):
            deliver(rows(1), tmp_path)
        assert (tmp_path / MANIFEST).read_text(encoding="utf-8") == content


# One at a time

HOLDER = """
import sys, pathlib
from thankyou.delivery.folder import Folder
folder = Folder.open(pathlib.Path(sys.argv[1]), create=True)
folder.hold()
print("held", flush=True)
sys.stdin.read()
"""


def test_a_folder_in_use_is_refused_and_free_once_its_holder_is_killed(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None and holder.stdin is not None
    holder.stdout.readline()
    try:
        with pytest.raises(DeliveryError, match="in use"):
            deliver(rows(1), tmp_path)
    finally:
        holder.kill()
        holder.wait()
        holder.stdin.close()
        holder.stdout.close()
    assert states(deliver(rows(1), tmp_path)) == ["written"]


def test_what_an_interrupted_run_left_behind_is_cleared_away_and_nothing_else(tmp_path: Path) -> None:
    ours, foreign = tmp_path / ".thankyou-0123456789abcdef.tmp", tmp_path / ".thankyou-mine.tmp"
    ours.write_text("x", encoding="utf-8")
    foreign.write_text("x", encoding="utf-8")
    deliver(rows(1), tmp_path)
    assert not ours.exists() and foreign.exists() and is_temporary(ours.name)


def test_an_iterator_that_is_left_early_leaves_no_temporary_files(tmp_path: Path) -> None:
    delivery = iter(Delivery(rows(200), FAST, out=tmp_path, write=True))
    next(delivery)
    delivery.close()  # type: ignore[attr-defined]
    assert [path.name for path in tmp_path.iterdir() if is_temporary(path.name)] == []
    assert states(deliver(rows(3), tmp_path)).count("written") <= 3 and len(drafts(tmp_path)) <= 32


def test_a_file_system_without_links_gets_whole_drafts_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    def no_link(*_: Any, **__: Any) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_link)
    assert states(deliver(rows(3), tmp_path)) == ["written"] * 3 and len(drafts(tmp_path)) == 3


# Other outputs


def test_a_maildir_holds_drafts(tmp_path: Path) -> None:
    deliver(rows(3), tmp_path, form="maildir")
    box = mailbox.Maildir(tmp_path, create=False)
    assert len(box) == 3 and all("D" in message.get_flags() for message in box)
    assert states(deliver(rows(4), tmp_path, form="maildir")) == ["done"] * 3 + ["written"]


def test_one_mailbox_file_holds_all(tmp_path: Path) -> None:
    deliver(rows(3), tmp_path, form="mbox")
    with closing(mailbox.mbox(tmp_path / "notes.mbox")) as box:
        assert [message["To"].rpartition("<")[2] for message in box] == [f"reader{n}@example.org>" for n in (1, 2, 3)]


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_tables_hold_all_notes_with_their_digests(form: str, tmp_path: Path) -> None:
    found = deliver([row(1), {}, row(3)], tmp_path, form=form)
    path = tmp_path / f"notes.{form}"
    if form == "jsonl":
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    elif form == "csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            records = list(csv.DictReader(file))
    else:
        records = parquet.read_table(path).to_pylist()
    assert [one["row_id"] for one in records] == ["1", "3"]
    note = found[2].result.note
    assert note is not None and records[1]["body"] == note.body and records[1]["to_email"] == note.recipient.email
    assert path.stat().st_mode & 0o777 == 0o600 and len(records[0]["text"]) == 32
    assert (tmp_path / "errors.jsonl").exists() and (tmp_path / "summary.json").exists()


@pytest.mark.parametrize("form", ["mbox", "jsonl", "csv", "parquet", "mailmerge"])
def test_one_file_is_whole_or_absent_and_never_replaced(form: str, tmp_path: Path) -> None:
    running = iter(Delivery(rows(9), FAST, out=tmp_path, write=True, form=form))
    next(running)
    running.close()  # type: ignore[attr-defined]
    assert [path.name for path in tmp_path.iterdir()] == [".thankyou.lock"]
    deliver(rows(2), tmp_path, form=form)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for write in (True, False):
        with pytest.raises(DeliveryError, match="there already"):
            deliver(rows(3), tmp_path, form=form, write=write)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_mailmerge_renders_what_we_wrote(tmp_path: Path) -> None:
    """The neighbour reads our CSV and template, and its messages say what our drafts say."""
    from mailmerge import TemplateMessage

    found = deliver([row(n, company="Müller, Groß & Söhne") for n in (1, 2, 3)], tmp_path, form="mailmerge")
    template = TemplateMessage(tmp_path / "mailmerge_template.txt")
    with (tmp_path / "mailmerge_database.csv").open(encoding="utf-8", newline="") as file:
        for record, one in zip(csv.DictReader(file), found, strict=True):
            sender, recipients, message = template.render(record)
            said, note = read_back(one.drafts[0]), one.result.note
            assert said is not None and note is not None and recipients == [note.recipient.email]
            parsed = message_from_bytes(message.as_bytes(), policy=policy.default)
            assert parsed["Subject"] == said.subject and "ada@example.com" in sender
            assert parsed.get_content().strip("\n") == note.body


def test_mailmerge_itself_runs_on_the_export(tmp_path: Path) -> None:
    deliver(rows(3), tmp_path, form="mailmerge")
    config = "[smtp_server]\nhost = localhost\nport = 25\n"
    (tmp_path / "mailmerge_server.conf").write_text(config, encoding="utf-8")
    program = Path(sys.executable).with_name("mailmerge")
    done = subprocess.run([program, "--dry-run", "--no-limit"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert ">>> message 3 sent" in done.stdout


def test_the_contact_sheet_shows_the_files_and_escapes_what_rows_say(tmp_path: Path) -> None:
    deliver([row(1, company="<script>alert(1)</script> Ltd"), row(2)], tmp_path)
    page = (tmp_path / "contact-sheet.html").read_text(encoding="utf-8")
    assert "<script>" not in page and page.count("<article") == 2
    for path in drafts(tmp_path):
        assert f'href="{path.name}"' in page


def test_a_summary_counts_what_became_of_each_row(tmp_path: Path) -> None:
    delivery = Delivery([row(1), row(1), {}, row(4)], FAST, out=tmp_path, write=True)
    list(delivery)
    told = json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))
    assert (told["rows"], told["written"], told["failed"], told["repeated"], told["notes"]) == (4, 2, 1, 1, 2)
    assert told["errors"] == {"facts": 1} and not delivery.summary.clean


def test_what_notes_leave_out_is_said_in_the_summary_the_manifest_and_the_contact_sheet(tmp_path: Path) -> None:
    cells = {**row(1), "key_points": "the loft; how you read the tide tables by hand"}
    del cells["key_points.1.text"]
    delivery = Delivery([cells, row(2)], FAST, out=tmp_path, write=True)
    list(delivery)
    told = json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))
    assert (told["facts_left_out"], told["rows_with_facts_left_out"]) == (1, 1)
    assert told["left_out"][0].startswith("row 1, key_points[1]: it would only be read back")
    lines = [json.loads(line) for line in (tmp_path / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [one.get("left_out") for one in lines if one["status"] == "written"] == [["key_points[1]"], None]
    assert "Left out: key_points[1]" in (tmp_path / "contact-sheet.html").read_text(encoding="utf-8")


def test_a_row_that_is_there_twice_is_nothing_to_mend(tmp_path: Path) -> None:
    delivery = Delivery([row(1), row(1)], FAST, out=tmp_path, write=True)
    list(delivery)
    told = delivery.summary
    assert not told.errors and told.statuses["repeated"] == 1 and len(drafts(tmp_path)) == 1


@pytest.mark.parametrize("options", [{"form": "docx"}, {"workers": 0}, {"limit": -1}, {"out": None}])
def test_broken_options_stop_at_once(options: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(MergeError):
        Delivery(rows(1), FAST, **{"out": tmp_path, "write": True, **options})


def test_processes_write_the_same_bytes(tmp_path: Path) -> None:
    mixed = [*rows(20), {}, *({**one, "id": ""} for one in rows(1)), row(30)]
    for workers in (1, 2):
        deliver(mixed, tmp_path / str(workers), workers=workers)
    assert bytes_of(tmp_path / "1") == bytes_of(tmp_path / "2") != {}
    assert (tmp_path / "1" / MANIFEST).read_bytes() == (tmp_path / "2" / MANIFEST).read_bytes()


def test_a_folder_is_opened_only_as_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError):
        Folder.open(tmp_path / "no\0name", create=True)
    with pytest.raises(DeliveryError):
        Folder.open(tmp_path / "absent", create=False)
