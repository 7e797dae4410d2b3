"""`thankyou languagetool`: fetch LanguageTool, or say whether it is there."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from thankyou.commands.command import CLEAN, ISSUES, Command

if TYPE_CHECKING:
    from thankyou.engines.installation import Progress

__all__ = ["COMMAND"]

_ABOUT = "LanguageTool is the larger grammar checker. It is optional, needs Java, and is fetched only by this command."
_EXAMPLES = "examples:\n  thankyou languagetool status\n  thankyou languagetool install"


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    actions.add_parser("install", help="fetch it, saying first what is fetched").set_defaults(act=_install)
    actions.add_parser("status", help="say whether it can run").set_defaults(act=_status)


def _run(options: argparse.Namespace) -> int:
    status: int = options.act()
    return status


COMMAND = Command(
    "languagetool", "fetch LanguageTool, or say whether it is there", _ABOUT, _EXAMPLES, _add_arguments, _run
)


def _status() -> int:
    from thankyou.engines.installation import status

    found = status()
    java = f"{found.java} (version {found.java_version or 'unknown'})" if found.java else "none found"
    print(f"Java:                  {java}")
    print(f"language-tool-python:  {'installed' if found.package else 'not installed'}")
    print(f"LanguageTool:          {found.folder or 'not found in ' + ' or '.join(map(str, found.searched))}")
    print(f"\n{found.problem or 'LanguageTool can run.'}")
    return CLEAN if found.ready else ISSUES


def _install() -> int:
    from thankyou.engines.installation import install

    on_terminal = sys.stderr.isatty()
    told: set[str] = set()

    def show(progress: Progress) -> None:
        if on_terminal:
            print(_bar(progress), file=sys.stderr, flush=True, end="\r" if progress.total else "\n")
        elif progress.message not in told and (progress.done < progress.total or not progress.total):
            told.add(progress.message)  # how far it is would be a line a second in a log
            print(progress.message, file=sys.stderr, flush=True)

    folder = install(show)
    print(file=sys.stderr, end="\n" if on_terminal else "")
    print(f"LanguageTool is in {folder}")
    return CLEAN


def _bar(progress: Progress) -> str:
    if not progress.total:
        return progress.message
    filled = min(30, 30 * progress.done // progress.total)
    return f"\x1b[2K[{'█' * filled}{' ' * (30 - filled)}] {progress.message}"
