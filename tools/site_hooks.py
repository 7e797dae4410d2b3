"""What MkDocs needs to make a site of our pages: it calls `on_page_markdown` for each of them.

Our fences name a file or a status behind the language (`tools/refresh_docs.py` says what they mean); the site shows the
name as a title. Two pages are made from the code, so that they cannot fall behind it: where `command.md` says
`<!-- commands -->` stands the help of every command, where `library.md` says `<!-- library -->` every public name. A link to
a file outside docs/ has no page to go to: its words stay.
"""

from __future__ import annotations

import argparse
import inspect
import os
import re
from typing import Any

import thankyou
from thankyou.commands.cli import parser

__all__ = ["on_page_markdown"]

_FENCE = re.compile(r"^(```+)(\w+) +(\S+)$", re.MULTILINE)
_OUTSIDE = re.compile(r"\[([^\]]+)\]\((?:\.\./)+(?:[A-Z]+\.md|LICENSE|\.ci|examples|templates|src|tools|tests)[^)]*\)")


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The page as MkDocs should read it."""
    if "<!-- commands -->" in markdown:
        markdown = markdown.replace("<!-- commands -->", commands())
    if "<!-- library -->" in markdown:
        markdown = markdown.replace("<!-- library -->", library())
    return _OUTSIDE.sub(r"\1", _FENCE.sub(_fence, markdown))


def _fence(match: re.Match[str]) -> str:
    marks, language, argument = match.groups()
    return f"{marks}{language}" if argument.startswith("status=") else f'{marks}{language} title="{argument}"'


def commands() -> str:
    """The help of every command, in the order of the command line."""
    os.environ["COLUMNS"] = "90"
    whole = parser()
    (subparsers,) = (each for each in whole._actions if isinstance(each, argparse._SubParsersAction))
    parts = [f"```text\n{whole.format_help()}```"]
    parts += [f"## {name}\n\n```text\n{each.format_help()}```" for name, each in subparsers.choices.items()]
    return "\n\n".join(parts)


def library() -> str:
    """Every public name for mkdocstrings: functions, then errors, then values."""
    public = {name: getattr(thankyou, name) for name in thankyou.__all__ if not name.startswith("__")}
    functions = [name for name, value in public.items() if inspect.isfunction(value)]
    errors = [name for name, value in public.items() if inspect.isclass(value) and issubclass(value, Exception)]
    values = [name for name in public if name not in functions and name not in errors]
    return "\n\n".join(
        f"## {title}\n\n" + "\n\n".join(f"::: thankyou.{name}" for name in names)
        for title, names in (("Functions", functions), ("Errors", errors), ("Values", values))
    )
