"""However a process ends, its LanguageTool server ends too.

Each ending is tried with a stand-in for Java that sleeps (quick, needs nothing), and with the real LanguageTool.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from thankyou.engines.installation import status

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the ways of dying are those of POSIX")

PATIENCE = 10.0
"""Seconds until an orphan counts as one; the machine may be busy."""

STARTS = {
    "stand-in": """
        from thankyou.engines.installation import Installation
        from thankyou.engines import server as servers
        server = servers.OwnServer(lambda: Installation(Path(sys.argv[2]), Path(sys.argv[1], 'server.jar')), lambda connection, language: None)
        server._running = running = servers._launched(server._find(), servers.free_port())
    """,
    "LanguageTool": """
        from thankyou.engines.languagetool import languagetool
        server = languagetool()._verdicts._server
        server._warm = lambda connection, language: None
        server.ready("en-US")
        running = server._running
    """,
}

ENDINGS = {
    "it returns": "",
    "it raises": "raise ValueError",
    "it exits": "sys.exit(3)",
    "it exits without tidying": "os._exit(3)",
    "SIGTERM": "os.kill(os.getpid(), signal.SIGTERM); time.sleep(60)",
    "SIGHUP": "os.kill(os.getpid(), signal.SIGHUP); time.sleep(60)",
    "SIGINT": "os.kill(os.getpid(), signal.SIGINT); time.sleep(60)",
    "SIGKILL": "os.kill(os.getpid(), signal.SIGKILL); time.sleep(60)",
    "SIGQUIT": "os.kill(os.getpid(), signal.SIGQUIT); time.sleep(60)",
    "it crashes": "ctypes.string_at(0)",
    "it aborts": "os.abort()",
    "it becomes another program": "os.execv('/bin/sleep', ['sleep', '30'])",
    "its process group is killed": "os.killpg(os.getpgid(0), signal.SIGKILL); time.sleep(60)",
    "it is killed while a forked child lives on": "os.fork() or time.sleep(30); os.kill(os.getpid(), signal.SIGKILL)",
    "it is killed while a child forked behind Python's back lives on": "ctypes.CDLL(None).fork() or time.sleep(30); os.kill(os.getpid(), signal.SIGKILL)",
    "it is killed while a program that it started lives on": "subprocess.Popen(['sleep', '30'], close_fds=False); os.kill(os.getpid(), signal.SIGKILL)",
    "it is killed from a thread": "threading.Thread(target=lambda: os.kill(os.getpid(), signal.SIGKILL)).start(); time.sleep(60)",
    "it stops the server": "server.stop(); print('stopped', flush=True); time.sleep(30)",
    "its guard is asked to end": "running.guard.terminate(); time.sleep(30)",
}
LINUX_ONLY = {
    "its guard is killed": "running.guard.kill(); time.sleep(30)",
}
if sys.platform == "linux":
    ENDINGS |= LINUX_ONLY

PROGRAM = """
    import ctypes, faulthandler, os, signal, subprocess, sys, threading, time
    from pathlib import Path
    {start}
    while not Path(sys.argv[1], "pid").exists():
        time.sleep(0.01)
    print("ready", flush=True)
    {ending}
"""


def java(folder: Path, then: str) -> Path:
    """A `java` that notes its process number in `folder` and becomes another program."""
    script = folder / "bin" / "java"
    script.parent.mkdir()
    script.write_text(
        f'#!/bin/sh\n[ "$1" = -version ] || echo $$ > "{folder}/pid.new" && mv "{folder}/pid.new" "{folder}/pid" 2>/dev/null\nexec {then}\n'
    )
    script.chmod(0o755)
    return script


def begin(folder: Path, kind: str, ending: str) -> subprocess.Popen[str]:
    """A process of its own that has started its server and is about to end."""
    script = java(folder, "sleep 600" if kind == "stand-in" else f'{shutil.which("java")} "$@"')
    source = textwrap.dedent(PROGRAM).format(start=textwrap.dedent(STARTS[kind]).strip(), ending=ending)
    environ = os.environ | {"PATH": f"{script.parent}:{os.environ['PATH']}", "JAVA_HOME": ""}
    command = [sys.executable, "-c", source, str(folder), str(script)]
    return subprocess.Popen(
        command,
        env=environ,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        cwd=folder,
    )


def lives(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
    return bool(state) and not state.startswith("Z")


def ended(pid: int) -> bool:
    """Whether that process ends within `PATIENCE`."""
    until = time.monotonic() + PATIENCE
    while lives(pid):
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def server_after(folder: Path, kind: str, ending: str) -> tuple[int, bool]:
    """The process number of the server, and whether it ended."""
    with begin(folder, kind, ending) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            pid = int((folder / "pid").read_text())
            return pid, ended(pid)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # children of its own that outlive it


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_server_is_left_when(ending: str, tmp_path: Path) -> None:
    pid, is_gone = server_after(tmp_path, "stand-in", ENDINGS[ending])
    assert is_gone, pid


@pytest.mark.languagetool
@pytest.mark.exhaustive
@pytest.mark.parametrize("ending", ENDINGS)
def test_no_languagetool_is_left_when(ending: str, tmp_path: Path) -> None:
    assert not status().problem
    pid, is_gone = server_after(tmp_path, "LanguageTool", ENDINGS[ending])
    assert is_gone, pid


def test_a_server_is_not_left_by_a_process_that_ends_at_once(tmp_path: Path) -> None:
    with begin(tmp_path, "stand-in", "") as process:
        time.sleep(0.3)
        process.kill()
    time.sleep(0.5)
    noted = tmp_path / "pid"
    assert not noted.exists() or ended(int(noted.read_text()))


def test_a_forked_child_that_ends_leaves_the_server_to_its_parent(tmp_path: Path) -> None:
    ending = "child = os.fork()\nif child == 0: sys.exit(0)\nos.waitpid(child, 0); time.sleep(0.5); print(running.alive, flush=True)"
    with begin(tmp_path, "stand-in", ending) as process:
        assert process.stdout is not None
        assert process.stdout.read() == "ready\nTrue\n"


def test_the_guard_leaves_when_the_server_ends(tmp_path: Path) -> None:
    ending = "os.kill(int(Path(sys.argv[1], 'pid').read_text()), signal.SIGKILL); print(running.guard.wait(20), running.alive, flush=True)"
    with begin(tmp_path, "stand-in", ending) as process:
        assert process.stdout is not None
        assert process.stdout.read() == "ready\n1 False\n"
