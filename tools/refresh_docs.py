"""Runs the examples of README and docs and writes down what they print.

    ```python        runs; what it prints is the ```text block right after it (the Python of one page shares its names)
    ```console       each line that starts with `$ ` runs in a shell; what it prints stands below it
    ```yaml NAME     is saved as NAME for the examples after it (so are json, toml and text)

Examples run in a folder of their own that holds a copy of `examples/`. An example that fails, or a command whose status
is not 0, stops everything, unless the block says `console status=1`. One Python runs all that is Python on a page, the
command `thankyou` too, and is the fork of one that has loaded everything: starting takes longer than what most examples do. Run by `make docs`; `tests/test_docs.py` runs
the same examples and compares. Start reading at `refreshed`.
"""

from __future__ import annotations

import atexit
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from markdown_it import MarkdownIt

__all__ = ["Block", "blocks", "pages", "refreshed"]

ROOT = Path(__file__).resolve().parents[1]
SAVED = {"yaml", "json", "toml", "text"}


class Block(NamedTuple):
    """A fenced block of a page."""

    language: str
    argument: str
    """What follows the language: a file's name, or `status=1`."""
    content: str
    first: int
    """The line, from 0, of the opening fence."""
    end: int
    """The line after the closing fence."""


class Edit(NamedTuple):
    """Lines `first` up to, not including, `end` become `text`."""

    first: int
    end: int
    text: str


def pages() -> list[Path]:
    """README and every page of docs, but for decision records."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a page that stand at the left margin, in order."""
    found = []
    for token in MarkdownIt().parse(text):
        if token.type == "fence" and token.map and token.level == 0:
            language, _, argument = token.info.strip().partition(" ")
            found.append(Block(language, argument.strip(), token.content, *token.map))
    return found


def refreshed(text: str, *, name: str) -> str:
    """The page with what its examples print now. `name` is what tracebacks call the page."""
    with tempfile.TemporaryDirectory(prefix="thankyou-docs-") as place:
        folder = Path(place)
        shutil.copytree(ROOT / "examples", folder / "examples")
        edits = list(_edits(text, name, folder))
    lines = text.splitlines(keepends=True)
    for edit in reversed(edits):
        lines[edit.first : edit.end] = [edit.text]
    return "".join(lines)


def _edits(text: str, name: str, folder: Path) -> Iterator[Edit]:
    lines, found = text.splitlines(), blocks(text)
    with _Session(name, folder) as session:
        for block, after in zip_longest(found, found[1:]):
            if block.language == "console":
                yield Edit(block.first + 1, block.end - 1, _console(block, folder, session))
            elif block.language == "python":
                printed = session.run(block)
                output = after if after and _is_output(after, lines[block.end : after.first]) else None
                if printed or output:
                    first, end = (output.first, output.end) if output else (block.end, block.end)
                    yield Edit(first, end, ("" if output else "\n") + f"```text\n{printed}```\n")
            elif block.language in SAVED and block.argument:
                (folder / block.argument).write_text(block.content, encoding="utf-8")


def _is_output(block: Block, between: list[str]) -> bool:
    return block.language == "text" and not block.argument and not any(line.strip() for line in between)


class _Session:
    """A Python of its own that runs the blocks and commands of one page one after the other: a fork of one that has loaded all of it."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self._asks(_environment(folder) | {"PWD": str(folder)})

    def __enter__(self) -> _Session:
        return self

    def __exit__(self, *_: object) -> None:
        self._asks(None)

    def run(self, block: Block) -> str:
        """What the block prints. Raises `RuntimeError` with the traceback where it fails."""
        code = "\n" * (block.first + 1) + block.content  # so that tracebacks count the page's lines
        return _whole(self._answer({"name": self.name, "code": code})["out"])

    def command(self, arguments: Sequence[str]) -> tuple[int, str, str]:
        """Status, output and errors of `thankyou` with these arguments."""
        answer = self._answer({"arguments": arguments})
        return answer["status"], answer["out"], answer["err"]

    def _asks(self, asked: Mapping[str, Any] | None) -> None:
        python = _loaded()
        assert python.stdin is not None
        python.stdin.write(json.dumps(asked) + "\n")
        python.stdin.flush()

    def _answer(self, asked: Mapping[str, Any]) -> Any:
        self._asks(asked)
        output = _loaded().stdout
        assert output is not None
        answer = json.loads(output.readline() or '{"failed": "Python ended"}')
        if "failed" in answer:
            raise RuntimeError(answer["failed"])
        return answer


@cache
def _loaded() -> subprocess.Popen[str]:
    """A Python that has loaded what pages need and forks for each of them; it ends with this one."""
    python = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM],
        env=_environment(Path(os.devnull)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    atexit.register(python.communicate)
    return python


_PROGRAM = """\
import contextlib, io, json, os, sys, traceback
from thankyou import compose
from thankyou.commands.cli import main
compose({"candidate": "Ada Byron", "key_points": ["the night rota"]}, engine="embedded")
questions, answers = open(0, "rb", buffering=0, closefd=False), open(1, "w", encoding="utf-8", closefd=False)
sys.stdin = open(os.devnull)

def answered(asked, names):
    status = 0
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err if "arguments" in asked else sys.stderr):
        if "code" in asked:
            exec(compile(asked["code"], asked["name"], "exec"), names)
        else:
            try:
                status = main(asked["arguments"])
            except SystemExit as ended:
                status = ended.code or 0
    said = {}
    for name, stream in (("out", out), ("err", err)):
        stream.flush()
        said[name] = stream.buffer.getvalue().decode()
    return {"status": status, **said}

while line := questions.readline():
    if child := os.fork():
        os.waitpid(child, 0)
        continue
    os.environ.update(json.loads(line))
    with contextlib.suppress(FileNotFoundError):  # a page without a block is over, and its folder gone, before this
        os.chdir(os.environ["PWD"])
    names = {"__name__": "__main__"}
    while (asked := json.loads(questions.readline() or "null")) is not None:
        try:
            answer = answered(asked, names)
        except BaseException:
            answer = {"failed": traceback.format_exc()}
        print(json.dumps(answer), file=answers, flush=True)
    os._exit(0)
"""


def _console(block: Block, folder: Path, session: _Session) -> str:
    status = int(block.argument.removeprefix("status=") or 0)
    commands = [line for line in block.content.splitlines() if line.startswith("$ ")]
    return "".join(f"{line}\n{_command(line[2:], folder, status, session)}" for line in commands)


def _command(line: str, folder: Path, status: int, session: _Session) -> str:
    command, piped, rest = line.partition(" | ")
    if command.startswith("thankyou ") and not re.search(r"[&;<>$`]", line):
        ended, printed, errors = session.command(shlex.split(command)[1:])
        if piped:
            ended, printed = _shell(rest, folder, printed)
        printed = errors + printed
    else:
        ended, printed = _shell(line, folder, "")
    if ended != status:
        raise RuntimeError(f"`{line}` ended with status {ended}, not {status}:\n{printed}")
    return _whole(printed)


def _shell(line: str, folder: Path, given: str) -> tuple[int, str]:
    """Status, and all output, of what a shell makes of a line that reads `given`."""
    done = subprocess.run(
        ["/bin/sh", "-c", line],
        cwd=folder,
        env=_environment(folder),
        input=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


def _environment(folder: Path) -> dict[str, str]:
    """As on any reader's machine, with the code of this checkout, whatever this Python has installed; no LanguageTool in reach."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {
        "PATH": path,
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(folder),
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }


def _whole(text: str) -> str:
    """The text with one line break at its end and none at the ends of its lines' blanks."""
    tidy = "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")
    return f"{tidy}\n" if tidy else ""


def main() -> None:
    """Rewrite each page whose examples print something new."""
    for page in pages():
        text = page.read_text(encoding="utf-8")
        new = refreshed(text, name=str(page.relative_to(ROOT)))
        if new != text:
            page.write_text(new, encoding="utf-8")
            print(f"refreshed {page.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
