"""`thankyou schema`: the JSON Schema of a file of facts."""

from __future__ import annotations

import argparse
from pathlib import Path

from thankyou.commands.command import CLEAN, Command
from thankyou.commands.options import add_kind
from thankyou.commands.surroundings import save
from thankyou.facts.kinds import KINDS

__all__ = ["COMMAND"]

_ABOUT = "Print the JSON Schema of a file of facts, for editors."
_EXAMPLES = """\
examples:
  thankyou schema > interview.schema.json
  thankyou schema --kind accept --out accept.schema.json"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_kind(parser)
    parser.add_argument(
        "--out", metavar="PATH", help="write to this file instead of printing; one that is not ours is kept"
    )


def _run(options: argparse.Namespace) -> int:
    import json

    from thankyou.facts.json_schema import schema

    text = json.dumps(schema(options.kind or KINDS[0]), indent=2, ensure_ascii=False) + "\n"
    if options.out:
        save(Path(options.out), text.encode())
    else:
        print(text, end="")
    return CLEAN


COMMAND = Command("schema", "print the JSON Schema of a file of facts", _ABOUT, _EXAMPLES, _add_arguments, _run)
