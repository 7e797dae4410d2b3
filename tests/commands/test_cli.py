"""The command: what it prints where, what it writes, and how it ends."""

from __future__ import annotations

import datetime as dt
import json
import mailbox
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from email import message_from_bytes, policy
from importlib.metadata import version
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import jsonschema
import pytest
from children import Child, run
from pages import Reader, plain
from records import WHOLE
from terminals import shown_on_a_terminal

from thankyou.commands.cli import COMMANDS, main, parser
from thankyou.commands.surroundings import now
from thankyou.composing.flow import compose
from thankyou.delivery.kept import RECORD
from thankyou.engines import installation
from thankyou.engines.installation import Progress

PANEL = {key: value for key, value in WHOLE.items() if key != "concern"}
FAST = ["--engine", "none"]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("THANKYOU_ENGINE", "THANKYOU_LANGUAGETOOL_URL", "THANKYOU_DEBUG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def facts(tmp_path: Path) -> str:
    (tmp_path / "facts.json").write_text(json.dumps(PANEL), encoding="utf-8")
    return "facts.json"


def started(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    """The command in a Python of its own, as a person starts it."""
    return subprocess.run([sys.executable, "-m", "thankyou", *arguments], capture_output=True, timeout=120, **options)  # type: ignore[call-overload,no-any-return]


def last_words(capsys: pytest.CaptureFixture[str]) -> str:
    """The only line on standard error."""
    (line,) = capsys.readouterr().err.splitlines()
    return line


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_parsed_without_the_others_as_beside_them(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for one in (parser([name]), parser()):
        for arguments in ([name, "--help"], [name, "--no-such-option"], [name, "a", "b", "c", "d"]):
            with pytest.raises(SystemExit) as ended:
                one.parse_args(arguments)
            told.append((ended.value.code, capsys.readouterr()))
    assert told[:3] == told[3:]


@pytest.mark.parametrize(
    "unused", ["thankyou.commands.merge", "thankyou.proofread.gate.rules", "html", "thankyou.facts.terms"]
)
def test_composing_loads_nothing_that_only_other_work_needs(unused: str, facts: str) -> None:
    code = f"""
import sys
from thankyou.commands.cli import main
main(["compose", {facts!r}, "--engine", "none"])
sys.exit(3 if {unused!r} in sys.modules else 0)"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr


def test_a_panel_is_printed_with_headings_and_reports(facts: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compose", facts, *FAST]) in (0, 1)
    out = capsys.readouterr().out
    for number, name in enumerate(("Dana Ortiz", "Sam Park", "Dana Lee"), 1):
        assert f"Note {number} of 3 · for {name}" in out
    assert out.count("Subject: ") == out.count("── Proofreading ") == 3
    assert "\x1b" not in out


def test_one_note_without_report_is_the_note_and_nothing_else(facts: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(
        ["compose", facts, *FAST, "--to", "Sam", "--no-report", "--seed", "3", "--tone", "formal", "--length", "short"]
    )
    note = compose(facts, to="Sam", seed=3, tone="formal", length="short", engine="none")
    assert capsys.readouterr().out == f"{note}\n"


def test_a_reader_may_be_named_by_number(facts: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["compose", facts, *FAST, "--to", "3", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["notes"][0]["recipient"]["name"] == "Dana Lee"


@pytest.mark.parametrize("to", ["0", "4", "99999999999999999999", "Bob", "Dana", ""])
def test_a_reader_who_was_not_there_is_refused(to: str, facts: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compose", facts, *FAST, "--to", to]) == 2
    assert last_words(capsys).startswith("thankyou: ")


def test_json_holds_every_note(facts: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["compose", facts, *FAST, "--format", "json"])
    read = json.loads(capsys.readouterr().out)
    assert [note["recipient"]["index"] for note in read["notes"]] == [0, 1, 2]
    assert status == (0 if read["ok"] else 1)


@pytest.mark.parametrize(
    ("kind", "days", "history", "says"),
    [
        ("thank-you", 0, [], ""),
        ("thank-you", 3, [], ""),
        ("thank-you", 20, [], "More than a week has passed; say thank you in the next message"),
        ("thank-you", 1, ["heard rejection"], "No longer needed: they said no"),
        ("inquiry", 2, [], "It is too early: No day is known for their decision"),
        ("inquiry", 20, [], ""),
        ("accept", 20, [], ""),
        ("thank-you", None, [], ""),
    ],
)
def test_a_person_at_a_terminal_is_told_that_a_message_goes_too_early_or_too_late(
    kind: str, days: int | None, history: list[str], says: str, tmp_path: Path
) -> None:
    today = now().date()
    facts = {"candidate": "Zoë Quill", "role": "Baker", "interviewers": ["Sam Park"], "kind": kind}
    if days is not None:
        facts |= {"date": str(today - dt.timedelta(days)), "history": [f"{today} {one}" for one in history]}
    (tmp_path / "a.json").write_text(json.dumps(facts), encoding="utf-8")
    out, seen = shown_on_a_terminal("compose", "a.json", *FAST)
    assert out.startswith("Subject: ") and "When to send it" not in out
    seen = " ".join(seen.split())
    assert (says in seen and seen.startswith("When to send it: ")) if says else seen == ""
    assert "(thankyou schedule a.json)" in seen or not says
    assert shown_on_a_terminal("compose", "a.json", *FAST, "--no-report")[1] == ""
    assert run("compose", "a.json", *FAST).stderr == b""  # what a program reads hangs on the facts alone


def test_an_eml_is_a_message(facts: str) -> None:
    result = started("compose", facts, *FAST, "--to", "Dana Ortiz", "--format", "eml")
    message = message_from_bytes(result.stdout, policy=policy.default)
    assert message["To"].addresses[0].addr_spec == "dana@example.com"
    assert "Ortiz,\n" in plain(message)


@pytest.mark.parametrize("form", ["eml", "html"])
def test_several_notes_that_cannot_be_one_file_need_a_folder(
    form: str, facts: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compose", facts, *FAST, "--format", form]) == 2
    assert "folder" in last_words(capsys)


@pytest.mark.parametrize(("form", "suffix"), [("text", "txt"), ("html", "html"), ("eml", "eml"), ("json", "json")])
def test_a_folder_gets_a_file_for_each_note(form: str, suffix: str, facts: str, tmp_path: Path) -> None:
    assert main(["compose", facts, *FAST, "--format", form, "--out", "drafts/"]) in (0, 1)
    made = sorted(path for path in (tmp_path / "drafts").iterdir() if path.name != RECORD)
    assert [path.name for path in made] == [f"01-dana-ortiz.{suffix}", f"02-sam-park.{suffix}", f"03-dana-lee.{suffix}"]
    assert {path.stat().st_mode & 0o777 for path in made} == {0o600}


def test_a_file_gets_one_note_and_the_report_is_printed(
    facts: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["compose", facts, *FAST, "--to", "Sam", "--out", "note.txt"])
    out = capsys.readouterr().out
    assert (tmp_path / "note.txt").read_text(encoding="utf-8").startswith("Subject: ")
    assert "Subject: " not in out
    assert "── Proofreading " in out
    assert sorted(path.name for path in tmp_path.iterdir()) == [RECORD, "facts.json", "note.txt"]


def test_a_draft_that_was_edited_is_kept(facts: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "drafts"
    command = ["compose", facts, *FAST, "--no-report", "--out", "drafts/"]
    main(command)
    edited, whole = folder / "01-dana-ortiz.txt", folder / "02-sam-park.txt"
    first = whole.read_text(encoding="utf-8")
    edited.write_text("my own words", encoding="utf-8")
    capsys.readouterr()
    main([*command, "--seed", "3"])
    said = capsys.readouterr().err
    assert edited.read_text(encoding="utf-8") == "my own words" and "01-dana-ortiz.txt: was edited, and is kept" in said
    assert (folder / "01-dana-ortiz.new.txt").read_text(encoding="utf-8").startswith("Subject: ")
    assert whole.read_text(encoding="utf-8") != first and not (folder / "02-sam-park.new.txt").exists()
    main([*command, "--seed", "4"])
    assert not (folder / "01-dana-ortiz.new2.txt").exists()  # nobody edited the one beside it


def test_a_file_that_we_know_nothing_of_is_kept(facts: str, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine", encoding="utf-8")
    main(["compose", facts, *FAST, "--to", "Sam", "--no-report", "--out", "note.txt"])
    assert (tmp_path / "note.txt").read_text(encoding="utf-8") == "mine" and (tmp_path / "note.new.txt").exists()


@pytest.mark.parametrize(
    ("command", "out"),
    [
        (["compose", "facts.json", *FAST, "--to", "Sam", "--no-report", "--out"], "mine.txt"),
        (["schedule", "facts.json", "--today", "2026-11-13", "--out"], "mine.ics"),
        (["schedule", "facts.json", "--today", "2026-11-13", "--out"], "mine.html"),
        (["review", "draft.txt", *FAST, "--fix", "safe", "--out"], "mine.txt"),
        (["review", "draft.txt", *FAST, "--format", "html", "--out"], "mine.html"),
        (["schema", "--out"], "mine.json"),
        (["next", ".", "--today", "2026-11-13", "--ics"], "mine.ics"),
        (["next", ".", "--today", "2026-11-13", "--html"], "mine.html"),
        (["reflect", "reflection.yaml", "--page-out"], "mine.md"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{value[0]} {value[-1]}",
)
def test_whatever_writes_a_file_keeps_one_that_is_not_ours(
    command: list[str], out: str, facts: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "draft.txt").write_text(
        "Dear Dana,\n\nThank you for the the tour.\n\nRegards,\nZoë Quill", encoding="utf-8"
    )
    (tmp_path / "reflection.yaml").write_text("company: Corvid Labs\n", encoding="utf-8")
    (tmp_path / out).write_text("mine", encoding="utf-8")
    beside = tmp_path / f"mine.new{Path(out).suffix}"
    assert main([*command, out]) in (0, 1)
    said = capsys.readouterr().err
    assert (tmp_path / out).read_text(encoding="utf-8") == "mine" and f"{out}: is not ours, and is kept" in said
    first = beside.read_bytes()
    assert first and main([*command, out]) in (0, 1)
    assert not (tmp_path / f"mine.new2{Path(out).suffix}").exists()  # nobody edited the one beside it
    (tmp_path / out).unlink()
    for _ in range(2):
        assert main([*command, out]) in (0, 1)
    assert (tmp_path / out).stat().st_size > 4 and beside.read_bytes().count(b"\n") == first.count(b"\n")


@pytest.mark.parametrize("name", ["x.docx", "x.pdf", "x.DOC", "drafts.v2x"])
def test_a_name_that_asks_for_what_is_not_written_makes_nothing(
    name: str, facts: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for to in ([], ["--to", "Sam"]):
        assert main(["compose", facts, *FAST, *to, "--out", name]) == 2
        assert "files are not written; name a file .txt" in last_words(capsys)
    assert not (tmp_path / name).exists()


def test_the_name_of_the_file_says_the_format(facts: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, begins in (
        ("a.eml", b"X-Unsent: 1"),
        ("a.html", b"<!doctype"),
        ("a.mbox", b"From MAILER"),
        ("a.url", b"[InternetShortcut]"),
    ):
        main(["compose", facts, *FAST, "--to", "Sam", "--no-report", "--out", name])
        assert (tmp_path / name).read_bytes().startswith(begins)
    capsys.readouterr()
    assert main(["compose", facts, *FAST, "--to", "Sam", "--format", "html", "--out", "b.eml"]) == 2
    assert "is named as eml, but --format says html" in last_words(capsys)


def test_a_mailbox_holds_every_note_unsent(facts: str, tmp_path: Path) -> None:
    main(["compose", facts, *FAST, "--no-report", "--out", "all.mbox"])
    box = mailbox.mbox(tmp_path / "all.mbox")
    messages = list(box)
    box.close()
    assert len(messages) == 3 and all(one["X-Unsent"] == "1" for one in messages)


def test_a_link_opens_the_note_in_any_mail_program(facts: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["compose", facts, *FAST, "--to", "Sam", "--format", "mailto"])
    link = urlsplit(capsys.readouterr().out.strip())
    fields = parse_qs(link.query)
    note = compose(facts, to="Sam", engine="none")
    assert link.scheme == "mailto" and fields["subject"] == [note.subject]
    assert fields["body"] == [note.body.replace("\n", "\r\n")] and unquote(link.path) == (note.recipient.email or "")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["compse", "x.yaml"], "did you mean compose?"),
        (["compose", "x.yaml", "--tone", "frmal"], "did you mean formal?"),
        (["review", "x.txt", "--engine", "embeded"], "did you mean embedded?"),
        (["compose", "x.yaml", "--lenght", "short"], "there is no option --lenght; did you mean --length?"),
        (["merge", "--formt=jsonl", "x.csv"], "there is no option --formt; did you mean --format?"),
        (["compose", "--fact=x.yaml"], "there is no option --fact; did you mean --facts?"),
        (["review", "x.txt", "--intervew", "x.yaml"], "there is no option --intervew; did you mean --interview?"),
        (["languagetool", "instal"], "did you mean install?"),
        (["compose", "x.yaml", "--zzz"], "unrecognized arguments: --zzz"),
    ],
)
def test_the_near_command_choice_or_option_is_offered(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2 and capsys.readouterr().err.rstrip().endswith(says)


def test_a_reader_who_is_misspelt_is_asked_about(facts: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compose", facts, *FAST, "--to", "Samm Prak"]) == 2
    assert "did you mean Sam Park?" in last_words(capsys)
    assert main(["compose", facts, *FAST, "--kind", "inquirry"]) == 2
    assert "did you mean inquiry?" in last_words(capsys)


def test_languagetool_is_installed_with_one_line_where_nobody_watches(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def installed(tell: Callable[[Progress], None]) -> Path:
        for done in range(131):
            tell(Progress("Downloading", done, 130))
        tell(Progress("LanguageTool is there", 130, 130))
        return Path("there")

    monkeypatch.setattr(installation, "install", installed)
    assert main(["languagetool", "install"]) == 0
    shown = capsys.readouterr()
    assert shown.err.strip().splitlines() == ["Downloading"] and shown.out == "LanguageTool is in there\n"


def test_what_is_read_is_never_overwritten(facts: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (tmp_path / facts).read_bytes()
    assert main(["compose", facts, *FAST, "--format", "json", "--out", f"./{facts}"]) == 2
    assert "would be overwritten" in last_words(capsys)
    assert (tmp_path / facts).read_bytes() == before


@pytest.mark.parametrize("out", ["no/such/folder.txt", "facts.json/x.txt", "a\0b", "/dev/null/x"])
def test_a_place_that_cannot_be_written_is_one_line(out: str, facts: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compose", facts, *FAST, "--to", "Sam", "--out", out]) == 2
    assert last_words(capsys).startswith("thankyou: ")


def test_several_notes_do_not_fit_into_one_file(facts: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compose", facts, *FAST, "--out", "notes.txt"]) == 2
    assert "one file for 3 notes" in last_words(capsys)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('{"candidate": "Zoë", "key_points": [{"text": "x"}, "y", {"text": "z", "by": "Bob"}]}', "facts.json:1: key_points[2].by: names nobody among the interviewers; use a name from interviewers, `me` or `both`"),
        ('{"candidate": "Zoë",\n"role": "a", "role": "b"}', "facts.json:2: gives the field role twice"),
        ("", "facts.json: is empty"),
        ("{}", "facts.json: candidate: is missing"),
        ('{"candidate": "Z", "companny": "x", "date": "soon"}', "facts.json:1: date: must be a day written as YYYY-MM-DD, such as 2027-01-15, not 'soon'; companny: is not a known field; did you mean company?"),
    ],
)  # fmt: skip
def test_wrong_facts_are_one_readable_line(
    text: str, error: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "facts.json").write_text(text, encoding="utf-8")
    assert main(["compose", "facts.json"]) == 2
    assert last_words(capsys) == f"thankyou: {error}"


def test_no_error_sends_control_characters_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compose", "\x1b[31mred\nline.yaml"]) == 2
    assert last_words(capsys).isprintable()


@pytest.mark.parametrize(
    "arguments",
    [[], ["compose"], ["write"], ["compose", "a.yaml", "--tone", "casual"], ["compose", "a.yaml", "--seed", "x"],
     ["compose", "a.yaml", "--form", "json"], ["review"], ["languagetool"], ["compose", "a.yaml", "--kind", "../../etc"], ["compose", "a.yaml", "--kind", ""], ["review", "a.txt", "--fix", "all"]],
    ids=" ".join,
)  # fmt: skip
def test_a_wrong_command_line_ends_with_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: thankyou" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [[], ["compose"], ["review"], ["schema"], ["languagetool"]], ids=lambda c: "".join(c) or "thankyou"
)
def test_help_shows_examples(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*command, "--help"])
    assert caught.value.code == 0
    assert f"  thankyou {' '.join(command)}" in capsys.readouterr().out.partition("example")[2]


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"thankyou {version('thankyou-notes')}\n"


def test_the_schema_is_printed_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    printed = capsys.readouterr().out
    jsonschema.Draft202012Validator.check_schema(json.loads(printed))
    assert main(["schema", "--out", "schema.json"]) == 0
    assert (tmp_path / "schema.json").read_text(encoding="utf-8") == printed


def test_the_environment_names_the_engine(
    facts: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("THANKYOU_ENGINE", "none")
    main(["compose", facts, "--to", "Sam", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["notes"][0]["engine"] == "none"
    monkeypatch.setenv("THANKYOU_ENGINE", "public")
    assert main(["compose", facts]) == 2
    assert last_words(capsys).startswith("thankyou: THANKYOU_ENGINE: must be one of auto, ")


def test_the_command_line_goes_before_the_environment(
    facts: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("THANKYOU_ENGINE", "nonsense")
    assert main(["compose", facts, *FAST]) in (0, 1)


def test_a_reader_of_the_output_may_leave_early(facts: str) -> None:
    command = [sys.executable, "-m", "thankyou", "compose", facts, *FAST]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_one_line(facts: str) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "thankyou", "compose", facts, *FAST, "--to", "Sam"]
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=120)
    assert (result.returncode, len(result.stderr.splitlines())) == (2, 1)


@pytest.mark.parametrize(
    "environment", [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"}]
)
def test_output_is_utf8_whatever_the_locale(environment: dict[str, str], facts: str) -> None:
    result = started("compose", facts, *FAST, "--to", "Sam", env={**os.environ, **environment})
    assert "Zoë Quill" in result.stdout.decode("utf-8")
    assert result.stderr == b""


def on_a_terminal(arguments: list[str], environment: dict[str, str]) -> str:
    """What the command prints on a terminal of 60 columns."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 60, 0, 0))
    environ = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS")}
    child = Child(
        *arguments, stdin=theirs, stdout=theirs, stderr=theirs, env={**environ, "TERM": "xterm", **environment}
    )
    os.close(theirs)
    output = b""
    while part := _read(ours):
        output += part
    child.wait()
    os.close(ours)
    return output.decode()


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux says EIO when the other end has closed
        return b""


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals here")
def test_a_terminal_gets_colour_and_lines_that_fit(facts: str) -> None:
    output = on_a_terminal(["compose", facts, *FAST], {})
    assert "\x1b[1m" in output
    assert (
        max(
            len(line.replace("\x1b[2m", "").replace("\x1b[1m", "").replace("\x1b[0m", ""))
            for line in output.splitlines()
        )
        <= 60
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals here")
@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_no_colour_for_those_who_want_none(environment: dict[str, str], facts: str) -> None:
    assert "\x1b" not in on_a_terminal(["compose", facts, *FAST], environment)


def test_the_state_of_languagetool_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["languagetool", "status"]) in (0, 1)
    assert "Java:" in capsys.readouterr().out


DRAFT = (
    "Dear Dana,\n\nThank you for you're time on Thursday. I am desperate for this job.\n\nBest regards,\nZoë Quill\n"
)


@pytest.fixture
def draft(tmp_path: Path) -> str:
    pytest.importorskip("thankyou.composing.reviewing")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return "draft.txt"


def test_a_review_marks_what_is_wrong(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", draft, *FAST]) == 1
    out = capsys.readouterr().out
    assert "line 3: “am desperate”" in out
    assert "~~~" in out


def test_a_review_against_the_facts(draft: str, facts: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", draft, "--interview", facts, "--to", "Dana Ortiz", *FAST, "--format", "json"]) == 1
    read = json.loads(capsys.readouterr().out)
    assert read["text"].startswith("Dear Dana")
    assert read["issues"]


def test_a_draft_may_come_from_standard_input(draft: str) -> None:
    result = started("review", "-", *FAST, input=DRAFT.encode())
    assert result.returncode == 1
    assert "line 3" in result.stdout.decode()


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"a\0b", b"x" * (2 << 20)], ids=["empty", "utf-16", "NUL", "2 MiB"])
def test_a_draft_that_is_no_text_is_one_line(data: bytes, draft: str) -> None:
    result = run("review", "-", *FAST, said=data)
    assert result.returncode == 2
    assert result.stderr.decode().startswith("thankyou: standard input")


def test_a_reader_can_be_found_only_among_the_facts(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", draft, "--to", "Dana"]) == 2
    assert "--facts" in last_words(capsys)


def test_sarif_speaks_of_the_file_as_it_is(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["review", draft, *FAST, "--format", "sarif", "--fix", "safe"])
    (run_,) = json.loads(capsys.readouterr().out)["runs"]
    regions = [place["physicalLocation"].get("region") for result in run_["results"] for place in result["locations"]]
    for region in filter(None, regions):
        start = region["charOffset"]
        assert DRAFT[start : start + region["charLength"]] == region["snippet"]["text"]


def test_the_facts_may_stand_behind_the_draft(draft: str, facts: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["review", draft, "--facts", facts, "--engine", "none"])
    named = capsys.readouterr().out
    main(["review", draft, facts, "--engine", "none"])
    assert capsys.readouterr().out == named
    assert main(["review", draft, facts, "--facts", facts]) == 2
    assert "name one of them" in capsys.readouterr().err


def test_the_page_of_a_review_is_written(draft: str, tmp_path: Path) -> None:
    assert main(["review", draft, *FAST, "--format", "html", "--out", "review.html"]) == 1
    page = Reader((tmp_path / "review.html").read_text(encoding="utf-8"))
    assert "Review of draft.txt" in page.text
    assert "mark" in page.tags
    assert main(["review", draft, *FAST, "--out", draft]) == 2


def test_a_draft_is_mended_into_a_file_and_the_report_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "draft.txt").write_text(
        "Dear Dana,\n\nIt was helpfull to hear about the zorbl rota..\n\nRegards,\nJane", encoding="utf-8"
    )
    command = ["review", "draft.txt", "--engine", "embedded", "--fix", "safe", "--out", "mended.txt", "--word", "zorbl"]
    assert main([*command, "--without", "structure", "--without", "length"]) == 0
    assert (tmp_path / "mended.txt").read_text(
        encoding="utf-8"
    ) == "Dear Dana,\n\nIt was helpful to hear about the zorbl rota.\n\nRegards,\nJane\n"
    out = capsys.readouterr().out
    assert "“helpfull” is now “helpful”" in out and "zorbl" not in out


def test_a_rule_is_explained_without_a_draft(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["review", "--explain", "tone/pushy/checking-in"])
    assert ended.value.code == 0 and "It marks:" in capsys.readouterr().out
    with pytest.raises(SystemExit) as failed:
        main(["review", "--explain", "tone/pushi"])
    assert failed.value.code == 2
    assert capsys.readouterr().err == "thankyou: --explain: there is no rule `tone/pushi`; did you mean tone/pushy?\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_mended_file_keeps_its_line_ends(end: str, tmp_path: Path) -> None:
    lines = ["Dear Dana,", "", "It was the the rota that I liked.", "", "Regards,", "Jane", ""]
    (tmp_path / "draft.txt").write_bytes(end.join(lines).encode())
    main(["review", "draft.txt", "--engine", "none", "--fix", "safe", "--out", "mended.txt"])
    assert (tmp_path / "mended.txt").read_bytes() == end.join(lines).replace("the the", "the").encode()


# facts from standard input


FORMS = {
    "json": '\n{"candidate": "Zoë Byron", "interviewers": ["Sam Park"]}',
    "yaml": "# of Friday\ncandidate: Zoë Byron\ninterviewers: [Sam Park]\nrole: x = y\n",
    "yaml document": "---\ncandidate: Zoë Byron\ninterviewers: [Sam Park]\n",
    "toml": 'candidate = "Zoë Byron"\ninterviewers = ["Sam Park"]\n',
    "toml table": '# of Friday\n\n[candidate]\nname = "Zoë Byron"\n[[interviewers]]\nname = "Sam Park"\n',
    "toml dotted": 'candidate.name = "Zoë Byron"\ninterviewers = ["Sam Park"]\n',
}


@pytest.mark.parametrize("form", FORMS)
def test_facts_come_from_standard_input_in_any_form(form: str) -> None:
    done = run("compose", "-", *FAST, "--no-report", said=FORMS[form].encode())
    assert done.returncode in (0, 1), done.stderr
    assert "Sam" in done.stdout.decode() and "Zoë Byron" in done.stdout.decode()


def test_what_is_wrong_on_standard_input_is_named_with_its_place() -> None:
    for text, error in (
        ('{"candidate": "Zoë",\n"candidate": 1}', "standard input:2: gives the field candidate twice"),
        ("candidate: Zoë\nrolle: x", "standard input:2: rolle: is not a known field; did you mean role?"),
        ("", "standard input: is empty"),
    ):
        done = run("compose", "-", said=text.encode())
        assert (done.returncode, done.stderr.decode()) == (2, f"thankyou: {error}\n")


def test_standard_input_is_the_draft_or_the_facts_but_not_both() -> None:
    done = run("review", "-", "--interview", "-", said=b"Dear Dana,")
    assert done.returncode == 2 and b"standard input is the draft already" in done.stderr


# defaults


def test_defaults_are_read_from_the_nearest_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sam.yaml").write_text(FORMS["yaml"], encoding="utf-8")

    def tone() -> str:
        assert main(["compose", str(tmp_path / "sam.yaml"), "--format", "json"]) in (0, 1)
        note = json.loads(capsys.readouterr().out)["notes"][0]
        return f"{note['tone']} {note['engine']}"

    (tmp_path / "pyproject.toml").write_text('[project]\nname = "other"\n', encoding="utf-8")
    (tmp_path / "thankyou.toml").write_text('tone = "formal"\nengine = "none"\n', encoding="utf-8")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert tone() == "formal none"
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.thankyou]\ntone = "concise"\n', encoding="utf-8")
    monkeypatch.setenv("THANKYOU_ENGINE", "none")
    assert tone() == "concise none"
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.thankyou]\ntone = "loud"\n', encoding="utf-8")
    assert main(["compose", "../../sam.yaml"]) == 2
    assert "pyproject.toml:2: tone: must be" in last_words(capsys)


# completion


COMPLETED = [
    (("thankyou", "sched"), ["schedule"]),
    (("thankyou", "compose", "--tone", ""), ["formal", "warm", "concise"]),
    (("thankyou", "compose", "--kind", "inq"), ["inquiry"]),
    (("thankyou", "languagetool", "st"), ["status"]),
    (("thankyou", "compose", "fac"), ["facts.json"]),
]


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize(("words", "wanted"), COMPLETED, ids=" ".join)
def test_bash_completes_commands_options_choices_and_files(
    words: tuple[str, ...], wanted: list[str], facts: str
) -> None:
    script = run("completion", "bash").stdout.decode()
    asked = f"COMP_WORDS=({' '.join(word or repr('') for word in words)}); COMP_CWORD={len(words) - 1}"
    ask = f'{script}\n{asked}\n$(complete -p thankyou | sed "s/.*-F //; s/ .*//")\nprintf "%s\\n" "${{COMPREPLY[@]}}"'
    done = subprocess.run(["bash", "-c", ask], capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == wanted, done.stderr


@pytest.mark.parametrize("shell", ["zsh", "fish", "tcsh", "powershell"])
def test_other_shells_get_every_command_too(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert [name for name in COMMANDS if name not in script] == []


@pytest.mark.parametrize("given", [["--facts", "{}"], ["--interview", "{}"], ["--facts={}"], ["{}"]], ids=str)
def test_every_command_that_takes_the_facts_understands_both_names(
    given: list[str], facts: str, draft: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = [one.format(facts) for one in given]
    assert main(["compose", *FAST, *file, "--to", "Sam"]) in (0, 1) and main(["brief", *file]) == 0
    assert main(["log", *file, "sent", "thank-you", "--to", "Sam"]) == 0
    if given != ["{}"]:
        assert main(["review", draft, *file, "--to", "Dana Ortiz", *FAST]) == 1
    assert "Dear Sam" in capsys.readouterr().out
