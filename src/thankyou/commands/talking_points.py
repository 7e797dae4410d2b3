"""`thankyou talking-points`: what to have ready for an event."""

from __future__ import annotations

import argparse

from thankyou.commands.command import CLEAN, Command
from thankyou.commands.options import add_facts

__all__ = ["COMMAND"]

_ABOUT = "Print what to have ready for an event: who you are, what to bring up, what to ask."
_EXAMPLES = "example:\n  thankyou talking-points meetup.yaml"


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_facts(parser, "the facts of an event-thanks message")


def _run(options: argparse.Namespace) -> int:
    from thankyou.composing.talking import page

    print(page(options.file), end="")
    return CLEAN


COMMAND = Command("talking-points", "what to have ready for an event", _ABOUT, _EXAMPLES, _add_arguments, _run)
