"""A merge whose notes a model writes: counted beforehand, several at once, never asked twice, and never without a note.

The model is a server on this machine; it repeats each statement of its prompt word for word, unless a test wants otherwise.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from model_server import Answer, Served, serving, word_for_word
from tables import interview, write_csv
from terminals import shown_on_a_terminal

from thankyou import MergeError, Spec, Writer, WriterError, merge, render_batch
from thankyou.commands.cli import main
from thankyou.delivery.drafts import draft
from thankyou.merging.progress import asked_line

pytestmark = pytest.mark.usefixtures("asking", "alone")
WARD = re.compile(r"ward (\d+)")


def row(number: int = 1) -> dict[str, Any]:
    """The facts of one interview, all of them clear."""
    return {
        **interview(number),
        "key_points.1.about": f"the night staffing on ward {number}",
        "qualifications.1.someone_who": "can steady a handover",
        "qualifications.1.i_did": "cut the handover from 40 minutes to 25",
    }


def rows(count: int) -> list[dict[str, Any]]:
    return [row(number) for number in range(1, count + 1)]


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings of the machine, and a folder of one's own."""
    for name in ("THANKYOU_WRITER", "THANKYOU_WRITER_URL", "THANKYOU_WRITER_KEY", "THANKYOU_ENGINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def prompt_of(request: dict[str, Any]) -> str:
    return str(request["messages"][0]["content"])


def ward_of(prompt: str) -> int:
    """Which row a prompt is about."""
    found = WARD.search(prompt)
    assert found is not None
    return int(found[1])


def good(request: dict[str, Any]) -> str:
    return word_for_word(prompt_of(request))


def run(server: Served, *arguments: str, count: int = 6) -> int:
    if not Path("rows.csv").exists():
        write_csv(Path("rows.csv"), rows(count))
    options = ["--writer", "openai:replay", "--writer-url", server.url, "--engine", "none", "--out", "out"]
    return main(["merge", "rows.csv", *options, *arguments])


def entries() -> list[dict[str, Any]]:
    lines = Path("out/manifest.jsonl").read_text(encoding="utf-8").splitlines()
    return [one for one in map(json.loads, lines) if one["status"] == "written"]


def letters() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(Path("out").glob("*.eml"))}


# --- before anything is asked ------------------------------------------------------------------------------------------


def test_a_dry_run_counts_and_shows_and_asks_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(by=good) as server:
        assert run(server, "--preview", "2") == 0
    out = capsys.readouterr().out
    assert server.requests == [] and not Path("out").exists()
    assert "openai:replay: to be asked for 6 notes" in out
    found = re.search(r"about ([\d,]+) tokens to send and ([\d,]+) to come back", out)
    assert found is not None
    prompts = re.split(r"── prompt \d: as it will be sent\n", out)[1:]
    assert len(prompts) == 2 and "Siobhán" not in out and "reader1@example.org" not in out
    sent = int(found[1].replace(",", ""))
    assert sent == pytest.approx(6 * len(prompts[0]) / 4, rel=0.03)


def test_the_prompts_that_are_shown_are_those_that_are_sent(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(by=good) as server:
        run(server, "--preview", "6")
        shown = capsys.readouterr().out
        run(server, "--write")
    assert len(server.prompts) == 6
    assert all(prompt in shown for prompt in server.prompts)


def test_what_is_kept_already_is_not_counted(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(by=good) as server:
        run(server, "--write", "--writer-folder", "kept", "--limit", "4")
        capsys.readouterr()
        options = ["--writer", "openai:replay", "--writer-url", server.url, "--engine", "none", "--out", "other"]
        main(["merge", "rows.csv", *options, "--writer-folder", "kept"])
    assert "to be asked for 2 notes; the replies to 4 are kept already" in capsys.readouterr().out


def test_options_that_do_not_fit_are_said_before_the_first_row() -> None:
    with pytest.raises(WriterError, match="PROVIDER:MODEL"):
        merge(rows(1), writer="gpt")
    with pytest.raises(MergeError, match="one process"):
        merge(rows(1), writer="openai:x", workers=2)
    with pytest.raises(MergeError, match="writer"):
        Spec.of({"writer": {"model": "openai:x", "urll": "http://127.0.0.1:9"}})


# --- replies ---------------------------------------------------------------------------------------------------------------


def test_every_row_is_asked_for_once_and_written_by_the_model(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(by=good) as server:
        assert run(server, "--write") == 0
        first = letters()
        assert run(server, "--write") == 0
    assert sorted(map(ward_of, server.prompts)) == [1, 2, 3, 4, 5, 6]
    assert [one["writer"] for one in entries()] == ["openai:replay"] * 6
    assert [one["row"] for one in entries()] == ["1", "2", "3", "4", "5", "6"]
    out = capsys.readouterr().out
    assert out.index("to be asked for 6 notes") < out.index("6 notes written")
    assert "6 of them written by openai:replay; 0 of its sentences did not pass" in out
    assert len(first) == 6 and letters() == first


def test_several_are_asked_for_at_once_within_the_limit() -> None:
    together, lock, there = threading.Barrier(3, timeout=30), threading.Lock(), [0, 0]

    def held(request: dict[str, Any]) -> str:
        with lock:
            there[0] += 1
            there[1] = max(there)
        together.wait()  # nobody goes on until three are here
        with lock:
            there[0] -= 1
        return good(request)

    with serving(by=held) as server:
        run(server, "--write", "--writer-requests", "3")
    assert there == [0, 3] and len(letters()) == 6


def test_the_notes_do_not_depend_on_how_many_are_asked_for_at_once() -> None:
    def bodies(requests: int) -> list[str]:
        with serving(by=good) as server:
            writer = Writer("replay", server.url, requests=requests)
            return [str(one.note) for one in merge(rows(5), writer=writer, proofread=False)]

    assert bodies(1) == bodies(4)


def test_a_sentence_that_does_not_pass_is_ours_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    def inventive(request: dict[str, Any]) -> str:
        reply = json.loads(good(request))
        if ward_of(prompt_of(request)) == 2:
            reply["paragraphs"][-1][0]["sentence"] = "I also run marathons in Berlin."
        return json.dumps(reply)

    with serving(by=inventive) as server:
        run(server, "--write")
    assert sorted(map(ward_of, server.prompts)) == [1, 2, 2, 2, 3, 4, 5, 6]
    assert "1 of its sentences did not pass" in capsys.readouterr().out
    assert not any(b"marathon" in data for data in letters().values())
    assert json.loads(Path("out/summary.json").read_text(encoding="utf-8"))["sentences_replaced"] == 1


def test_every_reader_of_a_panel_is_asked_for() -> None:
    panel = {**row(1), "interviewers.2.name": "Lee Park", "interviewers.2.email": "lee@example.org"}
    with serving(by=good) as server:
        [result] = merge([panel], writer=Writer("replay", server.url), proofread=False)
    assert [note.writer for note in result.notes] == ["replay", "replay"] and len(server.requests) == 2


# --- what goes wrong -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Answer(status=429), "too many requests"),
        (Answer(status=500), "busy or in trouble"),
        (Answer(status=400), "HTTP 400"),
        (Answer("no reply", seconds=60), "no reply within 6 seconds"),
        (Answer("I cannot do that."), "takes up no statement"),
        (Answer('{"paragraphs": [['), "broken"),
    ],
    ids=["429", "500", "400", "drip", "refusal", "broken"],
)
def test_one_row_without_a_reply_is_in_our_wording_and_says_so(
    answer: Answer, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def but_three(request: dict[str, Any]) -> Answer | str:
        return answer if ward_of(prompt_of(request)) == 3 else good(request)

    with serving(by=but_three) as server:
        assert run(server, "--write", "--writer-seconds", "6" if answer.seconds else "60", count=4) == 0
    assert [one["writer"] for one in entries()] == ["openai:replay"] * 2 + ["wording", "openai:replay"]
    [told] = [one["reason"] for one in entries() if "reason" in one]
    assert says in told and "our wording" in told
    assert f"note: row 3: {told}" in capsys.readouterr().out
    ours = [one.note for one in merge(rows(4), engine="none")][2]
    [file] = [one["file"] for one in entries() if one["row"] == "3"]
    assert ours is not None and Path("out", file).read_bytes() == draft(ours)
    with serving(by=good) as server:
        assert run(server, "--write", "--writer-folder", "out/.thankyou-replies", "--out", "again") == 0
    assert list(map(ward_of, server.prompts)) == [3]


def test_a_busy_server_is_given_time() -> None:
    refused: set[int] = set()

    def once(request: dict[str, Any]) -> Answer | str:
        ward = ward_of(prompt_of(request))
        if ward not in refused:
            refused.add(ward)
            return Answer(status=429)
        return good(request)

    with serving(by=once) as server:
        run(server, "--write")
    assert [one["writer"] for one in entries()] == ["openai:replay"] * 6 and len(server.requests) == 12


@pytest.mark.parametrize(("status", "says"), [(401, "key is not accepted"), (404, "no such model")])
def test_what_no_row_is_to_blame_for_ends_the_run(status: int, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(Answer(status=status)) as server:
        assert run(server, "--write") == 2
    assert says in capsys.readouterr().err and letters() == {}


def test_rows_one_after_the_other_without_a_reply_end_the_run_and_are_asked_for_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def until_four(request: dict[str, Any]) -> Answer | str:
        return good(request) if ward_of(prompt_of(request)) < 4 else Answer(status=503)

    with serving(by=until_four) as server:
        assert run(server, "--write", count=12) == 2
        assert "5 rows one after the other" in capsys.readouterr().err
        assert [one["row"] for one in entries()] == ["1", "2", "3"]
    with serving(by=good) as server:
        assert run(server, "--write") == 0
    assert min(map(ward_of, server.prompts)) == 4 and len(server.prompts) == 9
    assert [one["writer"] for one in entries()] == ["openai:replay"] * 12


def test_no_server_is_one_clear_error(capsys: pytest.CaptureFixture[str]) -> None:
    write_csv(Path("rows.csv"), rows(2))
    options = ["--writer", "replay", "--writer-url", "http://127.0.0.1:9/v1", "--engine", "none"]
    assert main(["merge", "rows.csv", *options, "--out", "out", "--write"]) == 2
    err = capsys.readouterr().err
    assert "cannot be reached" in err and "Traceback" not in err


def test_a_row_that_cannot_be_composed_asks_nothing() -> None:
    bad = {**row(2), "interviewers.1.name": "", "key_points.1.by": "Nobody There"}
    with serving(by=good) as server:
        results = list(merge([row(1), bad, row(3)], writer=Writer("replay", server.url), proofread=False))
    assert [one.ok for one in results] == [True, False, True]
    assert sorted(map(ward_of, server.prompts)) == [1, 3]


# --- interrupted -----------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_who_is_interrupted_stops_at_once_and_no_reply_is_asked_for_again() -> None:
    write_csv(Path("rows.csv"), rows(6))

    def three(request: dict[str, Any]) -> Answer | str:
        return Answer("never", seconds=600) if ward_of(prompt_of(request)) == 4 else good(request)

    with serving(by=three) as server:
        command = [sys.executable, "-m", "thankyou", "merge", "rows.csv", "--engine", "none", "--out", "out", "--write"]
        model = ["--writer", "replay", "--writer-url", server.url, "--writer-requests", "1"]
        merging = subprocess.Popen(
            [*command, *model], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ)
        )
        try:
            assert server.held.wait(120)
            merging.send_signal(signal.SIGINT)
            _, err = merging.communicate(timeout=30)
        finally:
            merging.kill()
        assert merging.returncode == 130 and "Traceback" not in err and "Task" not in err, err
        assert server.dropped.wait(10)
        assert len(list(Path("out/.thankyou-replies").iterdir())) == 3
    with serving(by=good) as again:
        assert main([*command[3:], "--writer", "replay", "--writer-url", again.url]) == 0
    assert sorted(map(ward_of, again.prompts)) == [4, 5, 6]
    assert sorted(map(ward_of, server.prompts)) == [1, 2, 3, 4]
    assert [one["row"] for one in entries()] == ["1", "2", "3", "4", "5", "6"]


def test_who_takes_no_more_results_asks_no_further() -> None:
    def one(request: dict[str, Any]) -> Answer | str:
        return good(request) if ward_of(prompt_of(request)) == 1 else Answer("late", seconds=600)

    with serving(by=one) as server:
        results = merge(rows(50), writer=Writer("replay", server.url, requests=2), proofread=False)
        assert next(results).ok
        results.close()  # type: ignore[attr-defined]  # a generator
        assert server.dropped.wait(10)
    assert len(server.requests) <= 3


# --- privacy, clusters, progress -----------------------------------------------------------------------------------------


def test_nobody_and_no_key_is_in_what_is_sent_or_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THANKYOU_WRITER_KEY", "sk-secret")
    with serving(by=good) as server:
        run(server, "--write")
    kept = "".join(path.read_text(encoding="utf-8") for path in Path("out/.thankyou-replies").iterdir())
    sent = json.dumps(server.requests, ensure_ascii=False)
    for private in ("Ada", "Byron", "Siobhán", "Ortiz", "example.org", "example.com"):
        assert private not in sent and private not in kept
    written = [path for path in Path("out").rglob("*") if path.is_file()]
    assert not any(b"sk-secret" in path.read_bytes() for path in written)
    assert "sk-secret" not in repr(Writer("openai:x", key="sk-secret"))


def test_a_batch_of_a_cluster_is_written_by_the_model_too() -> None:
    pa = pytest.importorskip("pyarrow")
    batch = pa.RecordBatch.from_pylist([row(1), row(2)])
    with serving(by=good) as server:
        made = render_batch(batch, {"writer": {"model": "replay", "url": server.url}, "proofread": False})
    assert [one["ok"] for one in made.to_pylist()] == [True, True] and len(server.requests) == 2


def test_progress_counts_replies_and_says_how_long_the_others_take() -> None:
    assert asked_line(0, 4, 0.0).endswith("0 of 4 rows have their replies")
    assert asked_line(1, 4, 30.0).endswith("1 of 4 rows have their replies, 2 min left")
    assert "100%" in asked_line(4, 4, 60.0) and "100%" in asked_line(0, 0, 0.0)


@pytest.mark.slow
def test_a_terminal_shows_how_many_replies_are_there_and_a_file_does_not(tmp_path: Path) -> None:
    write_csv(Path("rows.csv"), rows(3))
    with serving(by=good) as server:
        options = ["--writer", "replay", "--writer-url", server.url, "--engine", "none", "--out", "out", "--write"]
        out, shown = shown_on_a_terminal("merge", "rows.csv", *options)
    assert "3 notes written" in out and "\x1b" not in out
    for done in range(4):
        assert f"{done} of 3 rows have their replies" in shown
