"""`thankyou completion`: what a shell has to load so that Tab completes commands, options, choices and files."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from thankyou.commands.command import CLEAN, Command
from thankyou.facts.kinds import KINDS

__all__ = ["COMMAND"]

_SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")
_ABOUT = "Print what a shell has to load so that Tab completes commands, options, choices and files."
_EXAMPLES = """\
examples:
  thankyou completion bash > ~/.local/share/bash-completion/completions/thankyou
  thankyou completion zsh > ~/.zfunc/_thankyou          (a folder of your fpath)
  thankyou completion fish > ~/.config/fish/completions/thankyou.fish

A new shell then knows it."""


def _run(options: argparse.Namespace) -> int:
    import shtab

    from thankyou.commands.cli import parser  # which lists the commands, this one too

    whole = parser()
    for action in _actions(whole):
        if action.metavar in ("FILE", "PATH"):
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # where shtab looks
        elif action.metavar == "DIR":
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
        elif action.metavar == "KIND":
            action.choices = KINDS
    print(shtab.complete(whole, options.shell))
    return CLEAN


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=_SHELLS, metavar="SHELL", help=", ".join(_SHELLS))


COMMAND = Command("completion", "let a shell complete the command", _ABOUT, _EXAMPLES, _add_arguments, _run)


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every argument of the parser and of its commands."""
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                yield from _actions(each)
