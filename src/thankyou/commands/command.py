"""What a command is: a name, its help, its arguments, and a function that runs it.

Each module of this room makes one; `cli.COMMANDS` lists their names. A new command is a module with a `COMMAND` and a line there.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from thankyou.errors import did_you_mean

__all__ = ["CLEAN", "FACTS", "FAILED", "INTERRUPTED", "ISSUES", "Command", "Parser", "described"]

CLEAN, ISSUES, FAILED, INTERRUPTED = 0, 1, 2, 130
"""The exit statuses: all is clean; something was found; nothing could be done; Ctrl-C."""


FACTS = ("--facts", "--interview")
"""The two names of the option that gives the facts, in every command that takes them."""


class Parser(argparse.ArgumentParser):
    """A parser that offers the near one for a command, a choice or an option that there is not."""

    facts_first = False
    """Whether the first argument is the file of the facts, which may then be given as the option `FACTS` as well."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse does, but an option that is nearly one of this command ends with it."""
        if self.facts_first:
            self._offer_near(args, FACTS)
            args = _facts_first(args)
        options, rest = super().parse_known_args(args, namespace)
        self._offer_near(rest, FACTS if self.facts_first else ())
        return options, rest

    def _offer_near(self, arguments: Sequence[str], also: Sequence[str] = ()) -> None:
        """End with the option that was meant where an argument is nearly one, and none."""
        known = [name for action in self._actions for name in action.option_strings if name.startswith("--")]
        for one in arguments:
            said = one.partition("=")[0]
            if said.startswith("--") and said not in (*known, *also) and (near := did_you_mean(said, [*known, *also])):
                self.error(f"there is no option {said}{near}")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError as error:
            near = did_you_mean(value, [str(one) for one in action.choices or ()])
            raise argparse.ArgumentError(action, f"{error.message}{near}") from None


def _facts_first(args: Sequence[str]) -> list[str]:
    """The arguments with the file that `--facts FILE` or `--interview FILE` names in its place, the first."""
    rest, files = list(args), list[str]()
    for place in reversed(range(len(rest))):
        name, given, file = rest[place].partition("=")
        if name in FACTS and (given or place + 1 < len(rest)):
            files.insert(0, file if given else rest.pop(place + 1))
            del rest[place]
    return [*files, *rest]


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
