"""What a command is: a name, its help, its arguments, and a function that runs it.

Each module of this room makes one; `cli.COMMANDS` lists them. A new command is a module with a `COMMAND` and a line there.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, NamedTuple

from thankyou.errors import did_you_mean

__all__ = ["CLEAN", "FAILED", "INTERRUPTED", "ISSUES", "Command", "Parser", "described"]

CLEAN, ISSUES, FAILED, INTERRUPTED = 0, 1, 2, 130
"""The exit statuses: all is clean; something was found; nothing could be done; Ctrl-C."""


class Parser(argparse.ArgumentParser):
    """A parser that offers the near one for a command, a choice or an option that there is not."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse does, but an option that is nearly one of this command ends with it."""
        options, rest = super().parse_known_args(args, namespace)
        known = [name for action in self._actions for name in action.option_strings if name.startswith("--")]
        for one in rest:
            said = one.partition("=")[0]
            if said.startswith("--") and (near := did_you_mean(said, known)):
                self.error(f"there is no option {said}{near}")
        return options, rest

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError as error:
            near = did_you_mean(value, [str(one) for one in action.choices or ()])
            raise argparse.ArgumentError(action, f"{error.message}{near}") from None


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
