"""What a command is: a name, its help, its arguments, and a function that runs it.

Each module of this room makes one; `cli.COMMANDS` lists them. A new command is a module with a `COMMAND` and a line there.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple

__all__ = ["CLEAN", "FAILED", "INTERRUPTED", "ISSUES", "Command", "described"]

CLEAN, ISSUES, FAILED, INTERRUPTED = 0, 1, 2, 130
"""The exit statuses: all is clean; something was found; nothing could be done; Ctrl-C."""


class Command(NamedTuple):
    """One of the things that `thankyou` can do."""

    name: str
    brief: str
    """A line for the list of commands."""
    about: str
    examples: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    """Does it and returns the exit status. May raise `ThankyouError` and `OSError`, which become a line and status 2."""

    def add_to(self, commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
        """Let the parser know this command."""
        parser = described(commands.add_parser(self.name, help=self.brief), self.about, self.examples)
        parser.set_defaults(run=self.run)
        self.add_arguments(parser)


def described(parser: argparse.ArgumentParser, about: str, examples: str) -> argparse.ArgumentParser:
    """The parser with what its help says first and last, as it stands. Options are never abbreviated."""
    parser.description, parser.epilog = about, examples
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.allow_abbrev = False
    return parser
