"""The command `thankyou`. It alone prints, exits, and reads the environment.

Exit status: 0 when all is clean, 1 when proofreading found an error or a warning, 2 when nothing could be done.
Start reading at `main`; `_parser` lists the commands, each of which is one function that returns the status.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from thankyou.errors import DeliveryError, ThankyouError
from thankyou.facts.kinds import KINDS

if TYPE_CHECKING:
    from thankyou.composing.note import Note
    from thankyou.composing.reviewing import Report
    from thankyou.engines.installation import Progress
    from thankyou.facts.models import Interview
    from thankyou.reports.text import Style

__all__ = ["main"]

CLEAN, ISSUES, FAILED, INTERRUPTED = 0, 1, 2, 130

_TONES = ("formal", "warm", "concise")
_LENGTHS = ("short", "standard", "detailed")
_ENGINES = ("auto", "embedded", "languagetool", "both", "none")
_SUFFIXES = {"text": ".txt", "json": ".json", "html": ".html", "eml": ".eml", "sarif": ".sarif"}

_ABOUT = """\
Thank-you notes and follow-up messages after a job interview: composed from your
facts, proofread before you see them, offline."""
_EXAMPLES = """\
examples:
  thankyou compose interview.yaml                     a note for each interviewer
  thankyou compose interview.yaml --to "Dana Ortiz"   the note for one of them
  thankyou compose interview.yaml --format eml --out drafts/
  thankyou review draft.txt --interview interview.yaml
  thankyou merge interviews.csv --out drafts/ --write
  thankyou new interview.yaml                         start a file of facts
  thankyou log interview.yaml sent thank-you          write down what happened
  thankyou schedule interview.yaml                    what to send when
  thankyou next interviews/                           what is due today
  thankyou reflect                                    right after an interview
  thankyou schema > interview.schema.json

exit status: 0 clean, 1 issues found, 2 could not run

environment: THANKYOU_ENGINE           what --engine is unless given
             THANKYOU_LANGUAGETOOL_URL a LanguageTool server of yours
             NO_COLOR                  no colours
             THANKYOU_DEBUG            show where an unexpected error happened"""
_COMPOSE_EXAMPLES = """\
examples:
  thankyou compose interview.yaml
  thankyou compose interview.yaml --to "Dana Ortiz" --tone formal --length short
  thankyou compose interview.yaml --no-report > note.txt
  thankyou compose interview.yaml --format json | jq '.notes[].subject'
  thankyou compose interview.yaml --format eml --out drafts/
  thankyou compose interview.yaml --kind inquiry"""
_REVIEW_EXAMPLES = """\
examples:
  thankyou review draft.txt
  thankyou review - --interview interview.yaml --to "Dana Ortiz" < draft.txt
  thankyou review draft.txt --fix safe
  thankyou review draft.txt --format html --out review.html
  thankyou review draft.txt --format sarif --out review.sarif"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (default: those of the process) and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        _discard(sys.stdout)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except ThankyouError as error:
        return _fail(str(error))
    except OSError as error:
        _discard(sys.stdout)
        return _fail(error.strerror or type(error).__name__)
    except Exception as error:  # else Python's own status 1 would say "issues found"
        if os.environ.get("THANKYOU_DEBUG"):
            raise
        return _fail(f"unexpected {type(error).__name__}; set THANKYOU_DEBUG=1 to see where, and please report it")


def _fail(message: str) -> int:
    line = "".join(character if character.isprintable() else " " for character in message)
    with contextlib.suppress(BrokenPipeError):
        print(f"thankyou: {line}", file=sys.stderr, flush=True)
    return FAILED


def _discard(stream: TextIO) -> None:
    """Nobody reads `stream` any more: let Python's last flush go nowhere instead of complaining."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


class _Version(argparse.Action):
    """`--version`, which looks the version up only when asked."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(f"thankyou {_version()}")
        parser.exit(CLEAN)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("thankyou")
    except PackageNotFoundError:
        return "unknown"


def _parser() -> argparse.ArgumentParser:
    parser = _command(argparse.ArgumentParser(prog="thankyou"), _ABOUT, _EXAMPLES)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_compose(commands.add_parser("compose", help="write notes from a file of facts"))
    _add_review(commands.add_parser("review", help="proofread a draft from anywhere"))
    _add_merge(commands.add_parser("merge", help="write notes for a file of many interviews"))
    _add_keeping(commands)
    _add_reflect(commands.add_parser("reflect", help="look back at an interview, and keep what a note may use"))
    schema = commands.add_parser("schema", help="print the JSON Schema of a file of facts")
    _command(
        schema,
        "Print the JSON Schema of a file of facts, for editors.",
        "example:\n  thankyou schema > interview.schema.json",
    )
    _add_kind(schema)
    schema.add_argument("--out", metavar="PATH", help="write to this file instead of printing")
    schema.set_defaults(run=_schema)
    talking = commands.add_parser("talking-points", help="what to have ready for an event")
    about = "Print what to have ready for an event: who you are, what to bring up, what to ask."
    _command(talking, about, "example:\n  thankyou talking-points meetup.yaml")
    talking.add_argument("file", metavar="FILE", help="the facts of an event-thanks message")
    talking.set_defaults(run=_talking_points)
    _add_languagetool(commands.add_parser("languagetool", help="fetch LanguageTool, or say whether it is there"))
    return parser


def _command(parser: argparse.ArgumentParser, about: str, examples: str) -> argparse.ArgumentParser:
    parser.description, parser.epilog = about, examples
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.allow_abbrev = False
    return parser


def _add_compose(parser: argparse.ArgumentParser) -> None:
    _command(parser, "Write a note for each interviewer of a file of facts, proofread.", _COMPOSE_EXAMPLES)
    parser.add_argument("file", metavar="FILE", help="the facts: a .yaml, .json or .toml file")
    parser.add_argument(
        "--to", metavar="NAME", help="only the note for this interviewer (name, title or number from 1)"
    )
    _add_writing(parser)
    parser.add_argument("--format", choices=("text", "json", "html", "eml"), default="text", help="default: text")
    report = "print what proofreading and planning say below each note (default: yes, for text)"
    parser.add_argument("--report", action=argparse.BooleanOptionalAction, default=None, help=report)
    parser.add_argument("--out", metavar="PATH", help="write to this file, or one file a note into this folder")
    _add_engine(parser)
    parser.set_defaults(run=_compose)


def _add_writing(parser: argparse.ArgumentParser) -> None:
    _add_kind(parser)
    parser.add_argument("--tone", choices=_TONES, help="how it sounds (default: as reader, medium and locale ask)")
    parser.add_argument("--length", choices=_LENGTHS, help="how long it is (default: as reader and medium ask)")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="another seed, another wording (default: 0)")
    parser.add_argument("--wording", metavar="DIR", help="a folder of your own wording, laid over ours")


def _add_merge(parser: argparse.ArgumentParser) -> None:
    from thankyou.commands import merge as merge_command

    _command(parser, merge_command.ABOUT, merge_command.EXAMPLES)
    merge_command.add_arguments(parser)
    _add_writing(parser)
    _add_engine(parser)
    parser.set_defaults(run=_merge, kind=KINDS[0])


def _add_keeping(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    from thankyou.commands import keeping
    from thankyou.commands import schedule as scheduling

    added = (
        ("new", "start a file of facts", keeping.NEW_ABOUT, keeping.NEW_EXAMPLES, keeping.add_new, _new),
        ("log", "write down what was sent or heard", keeping.LOG_ABOUT, keeping.LOG_EXAMPLES, keeping.add_log, _log),
        ("schedule", "say what to send when", scheduling.SCHEDULE_ABOUT, scheduling.SCHEDULE_EXAMPLES, scheduling.add_schedule, _schedule),
        ("next", "say what is due in a folder of interviews", scheduling.NEXT_ABOUT, scheduling.NEXT_EXAMPLES, scheduling.add_next, _next),
    )  # fmt: skip
    for name, brief, about, examples, add_arguments, run in added:
        parser = _command(commands.add_parser(name, help=brief), about, examples)
        add_arguments(parser)
        parser.set_defaults(run=run)


def _add_reflect(parser: argparse.ArgumentParser) -> None:
    from thankyou.commands import reflect as reflect_command

    _command(parser, reflect_command.ABOUT, reflect_command.EXAMPLES)
    reflect_command.add_arguments(parser)
    parser.set_defaults(run=_reflect)


def _add_review(parser: argparse.ArgumentParser) -> None:
    _command(parser, "Proofread a draft, whoever wrote it. With --interview, also against the facts.", _REVIEW_EXAMPLES)
    parser.add_argument("file", metavar="FILE", help="the draft as plain text; - reads standard input")
    parser.add_argument("--interview", metavar="FILE", help="the facts that the draft may use")
    parser.add_argument("--to", metavar="NAME", help="the interviewer whom the draft is for")
    _add_kind(parser)
    parser.add_argument("--fix", choices=("none", "safe"), default="none", help="mend what is sure (default: none)")
    parser.add_argument("--format", choices=("text", "json", "sarif", "html"), default="text", help="default: text")
    parser.add_argument("--out", metavar="PATH", help="write the report to this file instead of printing it")
    _add_engine(parser)
    parser.set_defaults(run=_review)


def _add_kind(parser: argparse.ArgumentParser) -> None:
    about = f"kind of message, one of {', '.join(KINDS)} (default: as the facts say, else thank-you)"
    parser.add_argument("--kind", type=_kind, metavar="KIND", help=about)


def _kind(named: str) -> str:
    if not all(part.isascii() and part.isalpha() and part.islower() for part in named.split("-")):
        raise argparse.ArgumentTypeError("must be a kind of message such as thank-you")
    return named


def _add_engine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--engine", choices=_ENGINES, help="who checks grammar and spelling (default: auto)")
    parser.add_argument("--languagetool-url", metavar="URL", help="a LanguageTool server of yours")


def _add_languagetool(parser: argparse.ArgumentParser) -> None:
    about = (
        "LanguageTool is the larger grammar checker. It is optional, needs Java, and is fetched only by this command."
    )
    _command(parser, about, "examples:\n  thankyou languagetool status\n  thankyou languagetool install")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    actions.add_parser("install", help="fetch it, saying first what is fetched").set_defaults(run=_languagetool_install)
    actions.add_parser("status", help="say whether it can run").set_defaults(run=_languagetool_status)


def _compose(options: argparse.Namespace) -> int:
    from thankyou.facts.follow_ups import read_facts

    _check_out(options.out, options.file)
    interview = read_facts(options.file, options.kind)
    notes = _notes(interview, options)
    if options.out:
        _write_notes(notes, options)
        if options.report is not False:
            _print_text(notes, letter=False)
    elif options.format == "text":
        _print_text(notes, report=options.report is not False)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(_together(notes, options.format))
        sys.stdout.buffer.flush()
    return CLEAN if all(note.ok for note in notes) else ISSUES


def _check_out(out: str | None, *read: str | None) -> None:
    """What is read is never overwritten."""
    for path in read:
        if out and path and Path(out).exists() and Path(path).exists() and Path(out).samefile(path):
            raise DeliveryError(f"{out}: would be overwritten; give --out another name")


def _notes(interview: Interview, options: argparse.Namespace) -> list[Note]:
    from thankyou.composing.flow import compose, compose_all

    wanted = {
        "kind": options.kind,
        "tone": options.tone,
        "length": options.length,
        "seed": options.seed,
        "wording": options.wording,
        **_engine(options),
    }
    if options.to is None:
        return compose_all(interview, **wanted)
    return [compose(interview, to=_reader(options.to, interview), **wanted)]


def _reader(named: str, interview: Interview) -> str | int:
    """A number on the command line counts interviewers from 1."""
    if not (named.isascii() and named.isdigit()):
        return named
    if not 1 <= int(named[:9]) <= max(1, len(interview.interviewers)):
        raise ThankyouError(f"--to: there are {len(interview.interviewers)} interviewers, counted from 1")
    return int(named) - 1


def _engine(options: argparse.Namespace) -> dict[str, str]:
    """Who checks, as keywords of `compose` and `review`; the command line goes before the environment."""
    named = options.engine or os.environ.get("THANKYOU_ENGINE") or "auto"
    if named not in _ENGINES:
        raise ThankyouError(f"THANKYOU_ENGINE: must be one of {', '.join(_ENGINES)}")
    url = options.languagetool_url or os.environ.get("THANKYOU_LANGUAGETOOL_URL")
    return {"engine": named, **({"languagetool_url": url} if url else {})}


def _print_text(notes: Sequence[Note], *, letter: bool = True, report: bool = True) -> None:
    from thankyou.reports.text import note_page

    style = _style()
    for number, note in enumerate(notes, 1):
        print(
            note_page(note, number=number, of=len(notes), letter=letter, report=report, style=style),
            end="\n" if number < len(notes) else "",
        )


def _style() -> Style:
    from thankyou.reports.text import Style

    if not sys.stdout.isatty():
        return Style()
    columns = max(40, min(88, shutil.get_terminal_size().columns))
    return Style(columns, colour=not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb", wrap=True)


def _together(notes: Sequence[Note], form: str) -> bytes:
    """All notes as one stream of bytes."""
    from thankyou.reports.json import notes_json

    if form == "json":
        return notes_json(notes).encode()
    if len(notes) > 1:
        raise DeliveryError(f"several notes as {form} need a folder: add --out FOLDER/, or --to NAME for one of them")
    return _bytes(notes[0], form)


def _bytes(note: Note, form: str) -> bytes:
    if form == "eml":
        return note.to_email().as_bytes()
    if form == "html":
        return note.html.encode()
    return f"{note.text}\n".encode()


def _write_notes(notes: Sequence[Note], options: argparse.Namespace) -> None:
    """One file, or one a note where `--out` is a folder or ends in a slash or there are several notes."""
    from thankyou.delivery.files import name_for, write

    target, form = Path(options.out), options.format
    folder = options.out.endswith(("/", os.sep)) or target.is_dir()
    if not folder and (len(notes) == 1 or form == "json"):
        return _write(target, _together(notes, form))
    if not folder and (target.exists() or target.suffix in _SUFFIXES.values()):
        raise DeliveryError(f"{target}: is one file for {len(notes)} notes; name a folder, or one reader with --to")
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    for number, note in enumerate(notes, 1):
        data = _together([note], form)
        path = target / name_for(number, note.recipient.name, _SUFFIXES[form])
        write(path, data)
        print(path, file=sys.stderr)
    return None


def _write(path: Path, data: bytes) -> None:
    from thankyou.delivery.files import write

    write(path, data)
    print(path, file=sys.stderr)


def _review(options: argparse.Namespace) -> int:
    from thankyou.composing.reviewing import review
    from thankyou.facts.follow_ups import read_facts

    _check_out(options.out, options.file, options.interview)
    if options.to and not options.interview:
        raise ThankyouError("--to: needs --interview, which says who was there")
    text = _draft(options.file)
    interview = read_facts(options.interview, options.kind) if options.interview else None
    fix = "none" if options.format == "sarif" else options.fix  # SARIF speaks of the file as it is
    reader = _reader(options.to, interview) if options.to and interview else None
    report = review(text, interview, kind=options.kind, fix=fix, to=reader, **_engine(options))
    data = _rendered(report, options)
    if options.out:
        _write(Path(options.out), data.encode())
    else:
        print(data, end="")
    return CLEAN if report.ok else ISSUES


def _draft(path: str) -> str:
    from thankyou.facts.loading import LARGEST, decode, read_text

    if path != "-":
        return read_text(path)
    return decode(sys.stdin.buffer.read(LARGEST + 1), source="standard input")


def _rendered(report: Report, options: argparse.Namespace) -> str:
    from thankyou.reports.html import review_html
    from thankyou.reports.json import review_json
    from thankyou.reports.sarif import review_sarif
    from thankyou.reports.text import review_page

    name = "standard input" if options.file == "-" else options.file
    if options.format == "json":
        return review_json(report)
    if options.format == "sarif":
        return review_sarif(report, path=name, version=_version())
    if options.format == "html":
        return review_html(report, title=f"Review of {Path(name).name}")
    fixed = f"{report.text}\n\n" if options.fix == "safe" and report.fixes else ""
    return fixed + review_page(report, style=_style())


def _merge(options: argparse.Namespace) -> int:
    from thankyou.commands import merge as merge_command

    return CLEAN if merge_command.run(options, _engine(options)) else ISSUES


def _new(options: argparse.Namespace) -> int:
    from thankyou.commands import keeping as keeping_command

    keeping_command.run_new(options)
    return CLEAN


def _log(options: argparse.Namespace) -> int:
    from thankyou.commands import keeping as keeping_command

    keeping_command.run_log(options, _now())
    return CLEAN


def _schedule(options: argparse.Namespace) -> int:
    from thankyou.commands import schedule as schedule_command

    _check_out(options.out, options.file)
    data = schedule_command.run_schedule(options, _now(), _style())
    if options.out:
        _write(Path(options.out), data)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    return CLEAN


def _next(options: argparse.Namespace) -> int:
    from thankyou.commands import schedule as schedule_command

    return CLEAN if schedule_command.run_next(options, _now(), _style()) else ISSUES


def _now() -> datetime:
    """This moment, with the time zone of this machine."""
    return datetime.now().astimezone()


def _reflect(options: argparse.Namespace) -> int:
    from thankyou.commands import reflect as reflect_command

    terminal = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") not in (None, "dumb")
    around = reflect_command.Surroundings(_now().date(), terminal, _style())
    return CLEAN if reflect_command.run(options, around) else ISSUES


def _talking_points(options: argparse.Namespace) -> int:
    from thankyou.composing.talking import page

    print(page(options.file), end="")
    return CLEAN


def _schema(options: argparse.Namespace) -> int:
    import json

    from thankyou.facts.json_schema import schema

    text = json.dumps(schema(options.kind or KINDS[0]), indent=2, ensure_ascii=False) + "\n"
    if options.out:
        _write(Path(options.out), text.encode())
    else:
        print(text, end="")
    return CLEAN


def _languagetool_status(options: argparse.Namespace) -> int:
    from thankyou.engines.installation import status

    found = status()
    java = f"{found.java} (version {found.java_version or 'unknown'})" if found.java else "none found"
    print(f"Java:                  {java}")
    print(f"language-tool-python:  {'installed' if found.package else 'not installed'}")
    print(f"LanguageTool:          {found.folder or 'not found in ' + ' or '.join(map(str, found.searched))}")
    print(f"\n{found.problem or 'LanguageTool can run.'}")
    return CLEAN if found.ready else ISSUES


def _languagetool_install(options: argparse.Namespace) -> int:
    from thankyou.engines.installation import install

    def show(progress: Progress) -> None:
        print(_bar(progress), file=sys.stderr, flush=True, end="\r" if progress.total and sys.stderr.isatty() else "\n")

    folder = install(show)
    print(file=sys.stderr, end="\n" if sys.stderr.isatty() else "")
    print(f"LanguageTool is in {folder}")
    return CLEAN


def _bar(progress: Progress) -> str:
    if not progress.total or not sys.stderr.isatty():
        return progress.message
    filled = min(30, 30 * progress.done // progress.total)
    return f"\x1b[2K[{'█' * filled}{' ' * (30 - filled)}] {progress.message}"
