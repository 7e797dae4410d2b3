"""`thankyou brief`: what a message will say, as a prompt for any chat. Prints; sends nothing anywhere."""

from __future__ import annotations

import argparse
import sys

from thankyou.commands.command import CLEAN, Command
from thankyou.commands.options import add_facts, add_manner, defaults, facts, reader
from thankyou.commands.surroundings import quoted

__all__ = ["COMMAND"]

_ABOUT = """\
Print what the message to one reader will say, as a prompt that works pasted into
any chat: the facts numbered, the rules, the shape of the reply. No name of a
person, address, link or telephone number is in it. `thankyou compose FILE
--reply REPLY` takes the reply."""
_EXAMPLES = """\
examples:
  thankyou brief interview.yaml
  thankyou brief interview.yaml --to "Dana Ortiz" --mask-company > prompt.txt
  thankyou brief offer.yaml --kind accept"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_facts(parser, "the facts: a .yaml, .json or .toml file; - reads standard input")
    parser.add_argument("--to", metavar="NAME", help="the reader (name, title or number from 1; default: the first)")
    add_manner(parser)
    parser.add_argument("--mask-company", action="store_true", help="hide the company's name as well")


def _run(options: argparse.Namespace) -> int:
    from thankyou.composing.briefing import brief

    interview = facts(options.file, options.kind)
    to = None if options.to is None else reader(options.to, interview)
    made = brief(
        interview, to=to, kind=options.kind, tone=options.tone, length=options.length,
        mask_company=options.mask_company, defaults=defaults(),
    )  # fmt: skip
    print(made.prompt, end="" if made.prompt.endswith("\n") else "\n")
    for one in made.doubts:
        print(
            f"{one.fact}: is not clear and not in it; settle it with thankyou ask {quoted(options.file)}",
            file=sys.stderr,
        )
    return CLEAN


COMMAND = Command(
    "brief", "print what a message will say, as a prompt for any chat", _ABOUT, _EXAMPLES, _add_arguments, _run
)
