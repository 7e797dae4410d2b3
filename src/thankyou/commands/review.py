"""`thankyou review`: a draft from anywhere, proofread."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou import __version__
from thankyou.commands.command import CLEAN, ISSUES, Command
from thankyou.commands.options import add_engine, add_kind, defaults, engine, facts, reader
from thankyou.commands.surroundings import STANDARD_INPUT, keep_apart, save, standard_input, style
from thankyou.errors import ThankyouError

if TYPE_CHECKING:
    from thankyou.composing.reviewing import Report

__all__ = ["COMMAND"]

_ABOUT = "Proofread a draft, whoever wrote it. With --interview, also against the facts."
_EXAMPLES = """\
examples:
  thankyou review draft.txt
  thankyou review - --interview interview.yaml --to "Dana Ortiz" < draft.txt
  thankyou review draft.txt --fix safe
  thankyou review draft.txt --format html --out review.html
  thankyou review draft.txt --format sarif --out review.sarif"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the draft as plain text; - reads standard input")
    parser.add_argument("--interview", metavar="FILE", help="the facts that the draft may use; - reads standard input")
    parser.add_argument("--to", metavar="NAME", help="the interviewer whom the draft is for")
    add_kind(parser)
    parser.add_argument("--fix", choices=("none", "safe"), default="none", help="mend what is sure (default: none)")
    parser.add_argument("--format", choices=("text", "json", "sarif", "html"), default="text", help="default: text")
    parser.add_argument("--out", metavar="PATH", help="write the report to this file instead of printing it")
    add_engine(parser)


def _run(options: argparse.Namespace) -> int:
    from thankyou.composing.reviewing import review

    keep_apart(options.out, options.file, options.interview)
    if options.to and not options.interview:
        raise ThankyouError("--to: needs --interview, which says who was there")
    if options.file == options.interview == "-":
        raise ThankyouError("--interview: standard input is the draft already; name a file of facts")
    text = _draft(options.file)
    interview = facts(options.interview, options.kind) if options.interview else None
    fix = "none" if options.format == "sarif" else options.fix  # SARIF speaks of the file as it is
    to = reader(options.to, interview) if options.to and interview else None
    ours = defaults()
    report = review(text, interview, kind=options.kind, fix=fix, to=to, defaults=ours, **engine(options, ours))
    data = _rendered(report, options)
    if options.out:
        save(Path(options.out), data.encode())
    else:
        print(data, end="")
    return CLEAN if report.ok else ISSUES


COMMAND = Command("review", "proofread a draft from anywhere", _ABOUT, _EXAMPLES, _add_arguments, _run)


def _draft(path: str) -> str:
    from thankyou.facts.loading import read_text

    return standard_input() if path == "-" else read_text(path)


def _rendered(report: Report, options: argparse.Namespace) -> str:
    from thankyou.reports.html import review_html
    from thankyou.reports.json import review_json
    from thankyou.reports.sarif import review_sarif
    from thankyou.reports.text import review_page

    name = STANDARD_INPUT if options.file == "-" else options.file
    if options.format == "json":
        return review_json(report)
    if options.format == "sarif":
        return review_sarif(report, path=name, version=__version__)
    if options.format == "html":
        return review_html(report, title=f"Review of {Path(name).name}")
    fixed = f"{report.text}\n\n" if options.fix == "safe" and report.fixes else ""
    return fixed + review_page(report, style=style())
