"""The command `thankyou`: which commands there are, and what becomes of an error.

Exit status: 0 when all is clean, 1 when proofreading found an error or a warning, 2 when nothing could be done.
"""

from __future__ import annotations

import argparse
import atexit
import contextlib
import gc
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TextIO

from thankyou import __version__
from thankyou.commands.command import FAILED, INTERRUPTED, Command, Parser, described
from thankyou.commands.surroundings import setting
from thankyou.errors import ThankyouError

__all__ = ["COMMANDS", "main", "parser"]

COMMANDS = (
    "compose",
    "brief",
    "ask",
    "review",
    "merge",
    "new",
    "log",
    "schedule",
    "next",
    "reflect",
    "schema",
    "talking-points",
    "languagetool",
    "mcp",
    "completion",
)
"""The name of every command, in the order of the help. Each is the `COMMAND` of the module that is called so."""

_ABOUT = """\
Thank-you notes and follow-up messages after a job interview: composed from your
facts, proofread before you see them, offline."""
_EXAMPLES = """\
examples:
  thankyou compose interview.yaml                     a note for each interviewer
  thankyou compose interview.yaml --to "Dana Ortiz"   the note for one of them
  thankyou compose interview.yaml --format eml --out drafts/
  thankyou brief interview.yaml                       a prompt for any chat
  thankyou ask interview.yaml                         settle what is not clear in it
  thankyou review draft.txt --facts interview.yaml
  thankyou merge interviews.csv --out drafts/ --write
  thankyou new interview.yaml                         start a file of facts
  thankyou log interview.yaml sent thank-you          write down what happened
  thankyou schedule interview.yaml                    what to send when
  thankyou next interviews/                           what is due today
  thankyou reflect                                    right after an interview
  thankyou schema > interview.schema.json
  thankyou mcp interviews/                            for your assistant

exit status: 0 clean, 1 issues found, 2 could not run

environment: THANKYOU_ENGINE           what --engine is unless given
             THANKYOU_LANGUAGETOOL_URL a LanguageTool server of yours
             THANKYOU_VERDICTS         a folder that keeps what the embedded engine said of sentences, for quick next runs
             THANKYOU_WRITER           a model that writes, as --writer does
             THANKYOU_WRITER_URL, THANKYOU_WRITER_KEY
                                       a server of yours, and its key
             NO_COLOR                  no colours
             THANKYOU_DEBUG            show where an unexpected error happened"""


_SELDOM = 250_000
"""New values after which unreachable ones are looked for; one note makes fewer. What a command makes mostly stays until its end."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (default: those of the process) and return the exit status."""
    gc.set_threshold(_SELDOM)
    atexit.register(gc.freeze)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        given = sys.argv[1:] if arguments is None else arguments
        asked = [name for name in given[:1] if name in COMMANDS]
        options = parser(asked or COMMANDS).parse_args(given)
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        _discard(sys.stdout)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except ThankyouError as error:
        return _fail(str(error))
    except OSError as error:
        _discard(sys.stdout)
        return _fail(error.strerror or type(error).__name__)
    except Exception as error:  # else Python's own status 1 would say "issues found"
        if setting("THANKYOU_DEBUG"):
            raise
        return _fail(f"unexpected {type(error).__name__}; set THANKYOU_DEBUG=1 to see where, and please report it")


def parser(names: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """The parser of the command line, with all commands or some: the one that was asked for is parsed the same without the others."""
    whole = described(Parser(prog="thankyou"), _ABOUT, _EXAMPLES)
    about = "print the version and exit"
    whole.add_argument("--version", action="version", version=f"%(prog)s {__version__}", help=about)
    added = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in names:
        command: Command = import_module(f"thankyou.commands.{name.replace('-', '_')}").COMMAND
        command.add_to(added)
    return whole


def _fail(message: str) -> int:
    line = "".join(character if character.isprintable() else " " for character in message)
    with contextlib.suppress(BrokenPipeError):
        print(f"thankyou: {line}", file=sys.stderr, flush=True)
    return FAILED


def _discard(stream: TextIO) -> None:
    """Nobody reads `stream` any more: let Python's last flush go nowhere instead of complaining."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
