"""A model that writes, asked for by name: a real client against a server on this machine that replays replies."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from model_server import Answer, serving

from thankyou import Writer, WriterError, brief, compose, compose_all
from thankyou.commands.cli import main
from thankyou.composing.tokens import Tokens, tokens

ROOT = Path(__file__).resolve().parents[2]
PANEL = ROOT / "examples" / "panel.yaml"
GOOD = json.loads((Path(__file__).parent / "replies" / "panel.json").read_text(encoding="utf-8"))["reply"]


def spoiled() -> str:
    reply = json.loads(json.dumps(GOOD))
    reply["paragraphs"][1][1]["sentence"] = (
        "At Ordnance I led [person 1] and the move to Kafka and saved two million dollars."
    )
    return json.dumps(reply)


def written(url: str, **more: Any) -> Any:
    return compose(PANEL, to=0, writer=Writer("openai:replay", url, **more), engine="none")


@pytest.mark.usefixtures("asking")
def test_a_good_reply_is_asked_for_once_and_stands() -> None:
    with serving(json.dumps(GOOD)) as server:
        note = written(server.url)
    assert len(server.requests) == 1
    assert note.writer == "openai:replay"
    assert note.body == compose(PANEL, to=0, reply=json.dumps(GOOD), engine="none").body


@pytest.mark.usefixtures("asking")
def test_reasons_are_sent_back_without_a_name_and_a_mended_reply_stands() -> None:
    with serving(spoiled(), json.dumps(GOOD)) as server:
        note = written(server.url)
    assert len(server.requests) == 2
    sent = json.dumps(server.requests)
    assert "may not stand" in sent and "Joost" not in sent and "amara" not in sent.lower() and "example.com" not in sent
    assert not [one for one in note.issues if one.rule.startswith("reply/")]


@pytest.mark.usefixtures("asking")
def test_after_two_more_askings_it_is_our_wording_sentence_by_sentence() -> None:
    with serving(spoiled()) as server:
        note = written(server.url)
    assert len(server.requests) == 3
    assert [one.rule for one in note.issues if one.rule.startswith("reply/")] == ["reply/replaced"]
    assert "million" not in note.body


@pytest.mark.usefixtures("asking")
@pytest.mark.parametrize(
    "text", ["I cannot do that.", '{"paragraphs": [[', "la " * 40_000], ids=["refusal", "broken", "endless"]
)
def test_what_is_no_reply_gives_our_wording_says_so_and_is_not_kept(text: str, tmp_path: Path) -> None:
    with serving(text) as server:
        note = written(server.url, folder=tmp_path / "kept")
    assert [json.dumps(one).count("Reply with the letter alone") for one in server.requests] == [0, 1, 2]
    assert note.writer == "wording" and not (tmp_path / "kept").exists()
    assert "reply/none" in [one.rule for one in note.issues]
    assert note.body == compose(PANEL, to=0, engine="none").body


@pytest.mark.usefixtures("asking")
def test_a_busy_server_is_given_time() -> None:
    with serving(Answer(status=429), Answer(status=500), json.dumps(GOOD)) as server:
        assert written(server.url).writer == "openai:replay"
    assert len(server.requests) == 3


@pytest.mark.usefixtures("asking")
@pytest.mark.parametrize(
    ("status", "says"),
    [
        (401, "key is not accepted"),
        (404, "no such model"),
        (429, "too many requests"),
        (503, "busy"),
        (400, "HTTP 400"),
    ],
)
def test_a_refusal_is_one_clear_error(status: int, says: str) -> None:
    with serving(Answer(status=status)) as server, pytest.raises(WriterError, match=says):
        written(server.url)


@pytest.mark.usefixtures("asking")
def test_no_server_and_no_key_are_clear_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WriterError, match="cannot be reached"):
        written("http://127.0.0.1:9/v1")
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(WriterError, match="no key"):
        compose(PANEL, to=0, writer="openai:anything", engine="none")


@pytest.mark.usefixtures("asking")
def test_a_slow_drip_ends_at_the_deadline() -> None:
    with serving(Answer(json.dumps(GOOD), seconds=20)) as server, pytest.raises(WriterError, match="within 1 seconds"):
        written(server.url, seconds=1.0)


@pytest.mark.usefixtures("asking")
def test_a_kept_reply_gives_the_same_note_offline(tmp_path: Path) -> None:
    with serving(json.dumps(GOOD)) as server:
        first = written(server.url, folder=tmp_path / "kept")
    again = compose(
        PANEL, to=0, writer=Writer("openai:replay", "http://127.0.0.1:9/v1", folder=tmp_path / "kept"), engine="none"
    )
    assert again == first
    [kept] = (tmp_path / "kept").iterdir()
    assert "Joost" not in kept.read_text(encoding="utf-8")


def test_a_writer_without_a_provider_is_refused() -> None:
    with pytest.raises(WriterError, match="PROVIDER:MODEL"):
        compose(PANEL, writer="gpt", engine="none")


CONNECTS = """
import sys
def watch(event, arguments):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.sendto")):
        raise SystemExit(f"connects: {event}")
sys.addaudithook(watch)
from thankyou import brief, compose, compose_all
facts, reply = sys.argv[1:]
brief(facts, to=0).prompt
compose(facts, to=0, reply=open(reply).read(), engine="none")
compose_all(facts, engine="none")
from thankyou.commands.cli import main
main(["brief", facts, "--to", "1"])
main(["compose", facts, "--to", "1", "--reply", reply, "--engine", "none"])
main(["compose", facts, "--show-prompt", "--writer", "openai:some-model"])
assert not {"pydantic_ai", "openai", "mcp", "httpx", "asyncio.sslproto"} & set(sys.modules) - {"asyncio.sslproto"}
"""


def test_nothing_connects_unless_a_model_was_asked_for(tmp_path: Path) -> None:
    reply = tmp_path / "reply.json"
    reply.write_text(json.dumps(GOOD), encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", CONNECTS, PANEL, reply], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert brief(PANEL, to=0).prompt in done.stdout


@pytest.mark.usefixtures("asking")
def test_each_reader_gets_a_prompt_and_a_note() -> None:
    with serving("no reply") as server:
        notes = compose_all(PANEL, writer=Writer("replay", server.url), engine="none")
    assert len(notes) == len({note.recipient.name for note in notes}) > 1
    assert len(server.requests) == 3 * len(notes)


@pytest.mark.slow
@pytest.mark.usefixtures("asking")
def test_who_is_interrupted_while_a_model_writes_stops_at_once(tmp_path: Path) -> None:
    with serving(Answer("never", seconds=600)) as server:
        command = [sys.executable, "-m", "thankyou", "compose", str(PANEL), "--engine", "none"]
        composing = subprocess.Popen(
            [*command, "--writer", "replay", "--writer-url", server.url],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            assert server.held.wait(120)
            composing.send_signal(signal.SIGINT)
            out, err = composing.communicate(timeout=30)
        finally:
            composing.kill()
        assert composing.returncode == 130 and out == "" and "Traceback" not in err and "Task" not in err, err
        assert server.dropped.wait(10)


# --- how much it will need -----------------------------------------------------------------------------------------------


def test_what_is_shown_is_counted_four_characters_a_token(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compose", str(PANEL), "--to", "1", "--show-prompt"]) == 0
    shown = capsys.readouterr()
    sent = -(-len(shown.out.removesuffix("\n")) // 4)
    assert shown.err.startswith(f"about {sent:,} tokens to send and ")
    assert "a token is taken for 4 characters" in shown.err


def test_a_reply_is_counted_by_what_its_brief_says() -> None:
    """Two askings more send the prompt again, with what came back and why it may not stand."""
    made = brief(PANEL, to=0)
    once = tokens(made)
    letter = " ".join(one["sentence"] for part in GOOD["paragraphs"] for one in part)
    written = len(json.dumps({"letter": letter, **GOOD}, ensure_ascii=False)) / 4
    assert 0.8 * written < once.back < 1.6 * written
    assert once.most.back == 3 * once.back and once.most.sent > 3 * once.sent
    assert Tokens.of([once, once]) == Tokens(2 * once.sent, 2 * once.back)
