"""`thankyou mcp`: a Model Context Protocol server on standard input and output, for the assistant that a person uses already.

Its tools read files below one folder, named at the start, and write nothing but notes that were asked for by name, into that
folder. What they return goes to the assistant's model: names of people, addresses and telephone numbers stay out of it
unless `--with-names` lets them in. Start reading at `server`.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.commands import next as due
from thankyou.commands.command import CLEAN, Command
from thankyou.commands.surroundings import now
from thankyou.errors import ThankyouError

if TYPE_CHECKING:
    from mcp.server import MCPServer

    from thankyou.facts.models import Interview

__all__ = ["COMMAND", "Tools", "server"]

_ABOUT = """\
Serve the assistant that you use already (Model Context Protocol, on standard
input and output): it can read what is to be said, check a draft, have a note put
together, and see what is due. Files are read below FOLDER only. Names, addresses
and telephone numbers are not handed to it unless you say --with-names.
Needs the extra: pip install 'thankyou-notes[mcp]'."""
_EXAMPLES = """\
examples:
  thankyou mcp interviews/
  thankyou mcp interviews/ --with-names"""
_INSTRUCTIONS = """\
Messages after a job interview, from facts that the person wrote down. To write one: call `brief`, write the paragraphs from it
and from nothing else, each sentence with the numbers of its statements, and hand them to `compose`, which reads every sentence
against its facts and replaces what they do not support. Check a draft of any other origin with `check` before you show it.
Never invent a fact; what is unclear, `doubts` lists for the person to decide. Words in square brackets such as [person 1]
stand for names and addresses: leave them as they are."""


class Tools:
    """What the assistant may call; each answers with text."""

    def __init__(self, folder: Path, *, with_names: bool = False, clock: Callable[[], dt.datetime] = now) -> None:
        self._folder, self._with_names, self._clock = folder.resolve(), with_names, clock

    def brief(self, file: str, to: str = "", kind: str = "") -> str:
        """What the message to one reader may say, as numbered statements with the rules for writing it. Call this before you
        write anything; write from it alone. `file`: the file of facts; `to`: the reader's number from 1; `kind`: such as thank-you,
        inquiry, accept."""
        from thankyou.composing.briefing import brief

        return brief(self._facts(file, kind), **self._asked(to, kind)).prompt

    def compose(self, file: str, to: str = "", kind: str = "", reply: str = "", save_as: str = "") -> str:
        """The finished note to one reader with what proofreading found. `reply`: the letter that you wrote from `brief`, in the shape that it asks for; each sentence
        is read against its statements, and replaced where they do not support it; without it the wording of thankyou is used.
        `save_as`: a new .txt file in the folder that gets the note with all names; give it so that the person can send it."""
        from thankyou.composing.flow import compose
        from thankyou.reports.text import note_page

        facts = self._facts(file, kind)
        note = compose(facts, **self._asked(to, kind), reply=reply or None)
        page = note_page(note, number=1, of=1, file=file)
        if save_as:
            page += f"\n\nSaved, with all names: {self._save(save_as, note.text)}"
        return self._shown(facts, page)

    def check(self, file: str, draft: str, to: str = "", kind: str = "") -> str:
        """What is wrong with a draft: sentences that the facts do not support, tone, grammar, length. Call it before you show a draft
        that did not come from `compose`. `draft`: the text, marks such as [person 1] left in place."""
        from thankyou.composing.briefing import brief
        from thankyou.composing.reviewing import review
        from thankyou.planning.prompt import stand_ins
        from thankyou.reports.text import review_page

        facts = self._facts(file, kind)
        asked = self._asked(to, kind)
        whole = stand_ins(brief(facts, **asked)).show(draft)
        return self._shown(facts, review_page(review(whole, facts, **asked)))

    def schedule(self, file: str) -> str:
        """What to send to whom when, for one interview, as of now."""
        from thankyou.reports.schedule import schedule_page
        from thankyou.scheduling.plan import schedule

        facts = self._facts(file)
        return self._shown(facts, schedule_page(schedule(self._path(file), today=self._clock()), file=file))

    def next(self) -> str:
        """What is due today across all interviews in the folder."""
        page = due.page(self._folder, self._clock())
        for path in self._files():
            page = self._shown(self._facts(path.name), page)
        return page.replace(f"{self._folder}/", "")

    def doubts(self, file: str, kind: str = "") -> str:
        """What is not clear in the facts, with finished sentences to choose from. The person chooses, not you."""
        from thankyou.composing.doubts import doubts
        from thankyou.reports.doubts import doubts_page

        facts = self._facts(file, kind)
        found = doubts(facts)
        return self._shown(facts, doubts_page(found, file=file)) if found else "Nothing is unclear."

    # --- files ---------------------------------------------------------------------------------------------------

    def _files(self) -> list[Path]:
        found = []
        for path in sorted(self._folder.iterdir()):
            if path.suffix.lower() not in due.SUFFIXES:
                continue
            try:
                self._facts(path.name)
            except ThankyouError:
                continue
            found.append(path)
        return found

    def _path(self, name: str) -> Path:
        """A file below the folder, links resolved. Raises `ThankyouError`."""
        path = (self._folder / name).resolve()
        if not path.is_relative_to(self._folder) or path.suffix.lower() not in (*due.SUFFIXES, ".txt"):
            raise ThankyouError(
                "file: must be a .yaml, .json or .toml file in the folder that this server was started for"
            )
        return path

    def _facts(self, file: str, kind: str = "") -> Interview:
        from thankyou.facts.given import read_facts

        return read_facts(self._path(file), kind or None)

    def _save(self, name: str, text: str) -> str:
        path = self._path(name)
        if path.suffix.lower() != ".txt" or path.exists():
            raise ThankyouError("save_as: must be the name of a new .txt file in the folder")
        from thankyou.delivery.files import write

        write(path, f"{text}\n".encode())
        return path.name

    @staticmethod
    def _asked(to: str, kind: str) -> dict[str, Any]:
        number = to.strip()
        reader: Any = int(number) - 1 if number.isdecimal() and number != "0" else number or None
        return {"to": reader, "kind": kind or None}

    def _shown(self, facts: Interview, text: str) -> str:
        """`text` as the assistant may see it."""
        from thankyou.planning.stand_ins import StandIns

        if self._with_names:
            return text
        one = facts.candidate
        contacts = [str(each) for each in (one.email, one.phone, one.linkedin, one.portfolio) if each]
        return StandIns.of(facts, [text], links=contacts).hide(text)


def server(tools: Tools) -> MCPServer[Any]:
    """The server of some tools. Raises `ThankyouError` where the package is missing."""
    try:
        from mcp.server import MCPServer
        from mcp.server.mcpserver.exceptions import ToolError
    except ImportError:
        raise ThankyouError("the server needs the package mcp; pip install 'thankyou-notes[mcp]'") from None
    made: MCPServer[Any] = MCPServer("thankyou", instructions=_INSTRUCTIONS, log_level="ERROR")
    for tool in (tools.brief, tools.check, tools.compose, tools.schedule, tools.next, tools.doubts):
        made.add_tool(_said_plainly(tool, ToolError))
    return made


def _said_plainly(tool: Callable[..., str], error: type[Exception]) -> Callable[..., str]:
    """The tool, whose errors the assistant is told; they name fields and files, and nobody."""

    @wraps(tool)
    def told(*arguments: Any, **named: Any) -> str:
        try:
            return tool(*arguments, **named)
        except ThankyouError as wrong:
            raise error(str(wrong)) from None

    return told


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="the folder of files of facts; nothing outside of it is read")
    shown = "hand names, addresses and telephone numbers to the assistant too"
    parser.add_argument("--with-names", action="store_true", help=shown)


def _run(options: argparse.Namespace) -> int:
    folder = Path(options.folder)
    if not folder.is_dir():
        raise ThankyouError(f"{options.folder}: is not a folder")
    server(Tools(folder, with_names=options.with_names)).run("stdio")
    return CLEAN


COMMAND = Command("mcp", "serve the assistant that you use already", _ABOUT, _EXAMPLES, _add_arguments, _run)
