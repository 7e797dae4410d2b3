"""The server for assistants, spoken to by the SDK's own client; and its tools, without any package."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from thankyou import ThankyouError
from thankyou.commands.mcp import Tools, server

ROOT = Path(__file__).resolve().parents[2]
REPLY = json.loads((ROOT / "tests" / "composing" / "replies" / "panel.json").read_text(encoding="utf-8"))["reply"]
NOON = dt.datetime(2026, 11, 19, 12, tzinfo=dt.UTC)
PRIVATE = ("Joost", "Amara", "Nwosu", "amara@example.com", "+44 7700 900456", "example.com/cutover")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "examples" / "panel.yaml", tmp_path)
    shutil.copy(ROOT / "examples" / "nurse.yaml", tmp_path)
    (tmp_path.parent / "outside.yaml").write_text("candidate: {name: Eve}", encoding="utf-8")
    return tmp_path


@pytest.fixture
def tools(folder: Path) -> Tools:
    return Tools(folder, clock=lambda: NOON)


def test_no_tool_hands_out_a_name_or_an_address(tools: Tools) -> None:
    shown = [
        tools.brief("panel.yaml", "1"),
        tools.compose("panel.yaml", "1", reply=json.dumps(REPLY)),
        tools.check("panel.yaml", "Dear [person 1],\n\nThank you for the ten million dollars.\n\nRegards,\n[me]", "1"),
        tools.schedule("panel.yaml"),
        tools.next(),
        tools.doubts("panel.yaml"),
    ]
    for text in shown:
        assert not [one for one in PRIVATE if one in text]
    assert "ten million" in shown[2] and "14 hours to 4 minutes" in shown[1]


def test_names_are_handed_out_where_the_person_said_so(folder: Path) -> None:
    assert "Joost" in Tools(folder, with_names=True).compose("panel.yaml", "1")


def test_a_note_is_saved_with_all_names_and_overwrites_nothing(tools: Tools, folder: Path) -> None:
    assert "note.txt" in tools.compose("panel.yaml", "1", save_as="note.txt")
    assert "Joost" in (folder / "note.txt").read_text(encoding="utf-8")
    with pytest.raises(ThankyouError, match=r"new \.txt"):
        tools.compose("panel.yaml", "1", save_as="note.txt")
    with pytest.raises(ThankyouError, match=r"new \.txt"):
        tools.compose("panel.yaml", "1", save_as="panel.yaml")


@pytest.mark.parametrize(
    "name", ["../outside.yaml", "/etc/passwd", "link.yaml", "panel.yaml/../../outside.yaml", "note.py"]
)
def test_nothing_outside_the_folder_is_read(tools: Tools, folder: Path, name: str) -> None:
    (folder / "link.yaml").symlink_to(folder.parent / "outside.yaml")
    with pytest.raises(ThankyouError, match="in the folder"):
        tools.brief(name)
    with pytest.raises(ThankyouError, match="in the folder"):
        tools.compose("panel.yaml", "1", save_as=f"../{name}.txt")


def test_the_sdks_own_client_lists_and_calls_the_tools(tools: Tools) -> None:
    mcp: Any = pytest.importorskip(
        "mcp", reason="NOT TESTED: the server for assistants (pip install 'thankyou-notes[mcp]')"
    )

    async def talk() -> tuple[set[str], Any, Any]:
        async with mcp.Client(server(tools)) as client:
            listed = {tool.name for tool in (await client.list_tools()).tools}
            good = await client.call_tool("brief", {"file": "panel.yaml", "to": "1"})
            return listed, good, await client.call_tool("brief", {"file": "../outside.yaml"})

    listed, good, bad = asyncio.run(talk())
    assert listed == {"brief", "check", "compose", "schedule", "next", "doubts"}
    assert "finance hates the lag" in good.content[0].text and not good.is_error
    assert bad.is_error and "in the folder" in bad.content[0].text


def test_the_command_speaks_on_standard_input_and_output(folder: Path) -> None:
    mcp: Any = pytest.importorskip("mcp", reason="NOT TESTED: thankyou mcp (pip install 'thankyou-notes[mcp]')")

    async def talk() -> Any:
        command = mcp.StdioServerParameters(
            command=sys.executable, args=["-m", "thankyou", "mcp", str(folder)], env=dict(os.environ)
        )
        async with mcp.Client(command) as client:
            return await client.call_tool("brief", {"file": "nurse.yaml"})

    assert "floats only ever come from stepdown" in asyncio.run(talk()).content[0].text
