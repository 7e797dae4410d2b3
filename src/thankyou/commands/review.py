"""`thankyou review`: a draft from anywhere, proofread."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou import __version__
from thankyou.commands.command import CLEAN, FACTS, FAILED, ISSUES, Command
from thankyou.commands.options import add_engine, add_kind, defaults, engine, facts, reader
from thankyou.commands.surroundings import STANDARD_INPUT, keep_apart, save, standard_input, style
from thankyou.errors import ThankyouError, did_you_mean

if TYPE_CHECKING:
    from thankyou.composing.reviewing import Report

__all__ = ["COMMAND"]

_ABOUT = "Proofread a draft, whoever wrote it. With --facts, also against the facts."
_EXAMPLES = """\
examples:
  thankyou review draft.txt
  thankyou review draft.txt interview.yaml
  thankyou review - --facts interview.yaml --to "Dana Ortiz" < draft.txt
  thankyou review draft.docx                           also .md, .html, .eml
  thankyou review draft.txt --fix safe                 mend what is sure, and show the rest
  thankyou review draft.txt --fix safe --out mended.txt
  thankyou review draft.txt --word nginx --without tone/cliche
  thankyou review --explain tone/pushy/checking-in     what a rule is about
  thankyou review draft.txt --format html --out review.html
  thankyou review draft.txt --format sarif --out review.sarif"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        help="the draft: text, .md, .eml, .html or .docx; - reads text from standard input",
    )
    parser.add_argument("beside", nargs="?", metavar="FACTS", help="the same as --facts FILE")
    parser.add_argument(
        *FACTS, dest="interview", metavar="FILE", help="the facts that the draft may use; - reads standard input"
    )
    parser.add_argument("--to", metavar="NAME", help="the interviewer whom the draft is for")
    add_kind(parser)
    parser.add_argument("--fix", choices=("none", "safe"), default="none", help="mend what is sure (default: none)")
    parser.add_argument("--format", choices=("text", "json", "sarif", "html"), default="text", help="default: text")
    parser.add_argument(
        "--out",
        metavar="PATH",
        help="write the report to this file instead of printing it; with --fix safe, the mended text alone; a file that is not ours is kept",
    )
    parser.add_argument(
        "--word", metavar="WORD", action="append", default=[], help="a word of yours that is spelt right"
    )
    parser.add_argument(
        "--without", metavar="RULE", action="append", default=[], help="a rule that is off, such as tone/cliche"
    )
    parser.add_argument(
        "--explain", action=_Explain, metavar="RULE", help="say what a rule is about, and check nothing"
    )
    add_engine(parser)


def _run(options: argparse.Namespace) -> int:
    from thankyou.composing.reviewing import review

    if options.beside and options.interview:
        raise ThankyouError("--facts: there is a file of facts behind the draft already; name one of them")
    options.interview = options.interview or options.beside
    keep_apart(options.out, options.file, options.interview)
    if options.to and not options.interview:
        raise ThankyouError("--to: needs --facts, which says who was there")
    if options.file == options.interview == "-":
        raise ThankyouError("--facts: standard input is the draft already; name a file of facts")
    draft = standard_input() if options.file == "-" else Path(options.file)
    interview = facts(options.interview, options.kind) if options.interview else None
    fix = "none" if options.format == "sarif" else options.fix  # SARIF speaks of the file as it is
    to = reader(options.to, interview) if options.to and interview else None
    ours = defaults()
    report = review(
        draft,
        interview,
        kind=options.kind,
        fix=fix,
        to=to,
        words=options.word,
        without=options.without,
        defaults=ours,
        **engine(options, ours),
    )
    mended = options.out and options.fix == "safe" and options.format == "text"
    if mended:
        end = _line_end(_text(draft))
        whole = f"{report.text.rstrip()}{end}"
        save(Path(options.out), (whole.replace("\n", "\r") if end == "\r" else whole).encode())
    data = _rendered(report, options)
    if options.out and not mended:
        save(Path(options.out), data.encode())
    else:
        print(data, end="")
    return CLEAN if report.ok else ISSUES


COMMAND = Command("review", "proofread a draft from anywhere", _ABOUT, _EXAMPLES, _add_arguments, _run)


class _Explain(argparse.Action):
    """`--explain RULE`, which needs no draft."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: object, values: Any, option: object = None) -> None:
        from thankyou.proofread.explaining import explain, rule_names

        said = explain(values)
        if said is None:
            parser.exit(
                FAILED, f"thankyou: --explain: there is no rule `{values}`{did_you_mean(values, rule_names())}\n"
            )
        print(said, end="")
        parser.exit(CLEAN)


def _line_end(text: str) -> str:
    """How the lines of a text end: as most of them do."""
    windows = text.count("\r\n")
    if windows and 2 * windows >= text.count("\n"):
        return "\r\n"
    return "\r" if "\r" in text and "\n" not in text else "\n"


def _text(draft: str | Path) -> str:
    from thankyou.composing.drafts import read

    return draft if isinstance(draft, str) else read(draft)


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
    fixed = f"{report.text}\n\n" if options.fix == "safe" and report.fixes and not options.out else ""
    return fixed + review_page(report, style=style())
