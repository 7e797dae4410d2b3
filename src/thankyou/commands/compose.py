"""`thankyou compose`: a file of facts into messages."""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.commands.command import CLEAN, ISSUES, Command
from thankyou.commands.options import (
    add_engine,
    add_facts,
    add_writer,
    add_writing,
    defaults,
    engine,
    facts,
    reader,
    writer,
)
from thankyou.commands.surroundings import emit, keep_apart, now, quoted, save, style
from thankyou.errors import DeliveryError, FactError, ReplyError

if TYPE_CHECKING:
    from thankyou.composing.note import Note
    from thankyou.facts.models import Interview

__all__ = ["COMMAND"]

_SUFFIXES = {"text": ".txt", "json": ".json", "html": ".html", "eml": ".eml", "mbox": ".mbox", "mailto": ".url"}
_FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".json": "json",
    ".html": "html",
    ".htm": "html",
    ".eml": "eml",
    ".mbox": "mbox",
    ".url": "mailto",
}
"""What the name of a file asks for, where `--format` does not say."""
_TOGETHER = ("json", "mbox")
"""Formats in which several notes are one file."""
_ABOUT = "Write a note for each interviewer of a file of facts, proofread."
_EXAMPLES = """\
examples:
  thankyou compose interview.yaml
  thankyou compose interview.yaml --to "Dana Ortiz" --tone formal --length short
  thankyou compose interview.yaml --no-report > note.txt
  thankyou compose interview.yaml --format json | jq '.notes[].subject'
  thankyou compose interview.yaml --format eml --out drafts/
  thankyou compose interview.yaml --to 1 --out note.eml
  thankyou compose interview.yaml --to 1 --format mailto   a link that opens a message
  thankyou compose interview.yaml --kind inquiry
  thankyou compose interview.yaml --to 1 --reply reply.txt   what a chat made of `thankyou brief`
  thankyou compose interview.yaml --writer openai:NAME --writer-url http://localhost:11434/v1
  other-program | thankyou compose -                       YAML, JSON or TOML"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_facts(parser, "the facts: a .yaml, .json or .toml file; - reads standard input")
    parser.add_argument(
        "--to", metavar="NAME", help="only the note for this interviewer (name, title or number from 1)"
    )
    add_writing(parser)
    form = "default: as the name after --out says, else text. mbox: a mailbox to import; mailto: a link that opens a new message"
    parser.add_argument("--format", choices=tuple(_SUFFIXES), help=form)
    report = "print what proofreading and planning say below each note (default: yes, for text)"
    parser.add_argument("--report", action=argparse.BooleanOptionalAction, default=None, help=report)
    out = "write to this file, or one file a note into this folder (with a / at its end); a file that you edited, or that is not ours, is kept"
    parser.add_argument("--out", metavar="PATH", help=out)
    reply = (
        "what a chat answered to `thankyou brief` of the same file and reader: each sentence is read against its facts"
    )
    parser.add_argument("--reply", metavar="REPLY", help=reply)
    model = "a model that writes the paragraphs, PROVIDER:MODEL (default: none; nothing is sent); THANKYOU_WRITER names one too"
    add_writer(parser, model, folder="keep what it wrote here, and ask nothing twice")
    shown = "print what a model would be sent, and how many tokens it would need; send nothing"
    parser.add_argument("--show-prompt", action="store_true", help=shown)
    add_engine(parser)


def _run(options: argparse.Namespace) -> int:
    keep_apart(options.out, options.file)
    options.format = _format(options)
    interview = facts(options.file, options.kind)
    if options.show_prompt:
        return _prompts(interview, options)
    notes = _notes(interview, options)
    if options.out:
        _write(notes, options)
        if options.report is not False:
            _show(notes, options.file, letter=False)
    elif options.format == "text":
        _show(notes, options.file, report=options.report is not False)
    else:
        emit(_together(notes, options.format))
    if options.report is not False and (options.out or options.format == "text") and sys.stderr.isatty():
        _say_when(interview, options.file)
    return CLEAN if all(note.ok for note in notes) else ISSUES


COMMAND = Command("compose", "write notes from a file of facts", _ABOUT, _EXAMPLES, _add_arguments, _run)


def _format(options: argparse.Namespace) -> str:
    """The format that was asked for, or that the name of the file asks for. Raises `DeliveryError` where they contradict."""
    given: str | None = options.format
    target = Path(options.out or "")
    suffix = target.suffix.lower()
    if not options.out or _is_folder(options.out) or not re.fullmatch(r"\.[a-z][a-z0-9]{1,5}", suffix):
        return given or "text"
    named = _FORMATS.get(suffix)
    if named is None:
        known = ", ".join(dict.fromkeys(_FORMATS))
        raise DeliveryError(
            f"{target}: {suffix} files are not written; name a file {known}, or a folder with / at its end"
        )
    if given and named and given != named:
        raise DeliveryError(f"{target}: is named as {named}, but --format says {given}; change one of them")
    return given or named or "text"


def _is_folder(out: str) -> bool:
    return out.endswith(("/", os.sep)) or Path(out).is_dir()


def _notes(interview: Interview, options: argparse.Namespace) -> list[Note]:
    from thankyou.composing.flow import compose, compose_all

    ours = defaults()
    wanted: dict[str, Any] = {
        "kind": options.kind,
        "tone": options.tone,
        "length": options.length,
        "seed": options.seed,
        "wording": options.wording,
        **engine(options, ours),
        "defaults": ours,
    }
    if _embedded(wanted) and not ours.verdicts:
        from thankyou.engines.embedded import begin_loading

        begin_loading()
    if options.reply:
        return [compose(interview, to=_reader_of_reply(interview, options), reply=_reply(options.reply), **wanted)]
    wanted["writer"] = writer(options)
    if options.to is None:
        return compose_all(interview, **wanted)
    return [compose(interview, to=reader(options.to, interview), **wanted)]


def _embedded(wanted: dict[str, Any]) -> bool:
    """Whether the embedded engine is sure to be asked."""
    if wanted["engine"] != "auto":
        return wanted["engine"] in ("embedded", "both")
    from thankyou.engines.languagetool import available

    return not wanted.get("languagetool_url") and not available()


def _prompts(interview: Interview, options: argparse.Namespace) -> int:
    """What a model would be sent for each note; how much that is goes to standard error."""
    from thankyou.composing.briefing import brief
    from thankyou.composing.tokens import Tokens, tokens
    from thankyou.planning.brief import audience

    readers = range(audience(interview)) if options.to is None else [reader(options.to, interview)]
    counts = []
    for to in readers:
        wanted = {"kind": options.kind, "tone": options.tone, "length": options.length, "defaults": defaults()}
        made = brief(interview, to=to if interview.interviewers else None, **wanted)
        counts.append(tokens(made))
        print(made.prompt)
    print(Tokens.of(counts), file=sys.stderr)
    return CLEAN


def _reply(path: str) -> str:
    from thankyou.facts.loading import decode, read_bytes

    return decode(read_bytes(path), source=path)


def _reader_of_reply(interview: Interview, options: argparse.Namespace) -> str | int:
    """Whom the one reply is for. Raises `ReplyError` where it could be several."""
    from thankyou.planning.brief import audience

    if options.to is not None:
        return reader(options.to, interview)
    if audience(interview) > 1:
        raise ReplyError("--reply: is for one reader; say which with --to NAME")
    return 0


def _show(notes: Sequence[Note], file: str, *, letter: bool = True, report: bool = True) -> None:
    from thankyou.reports.text import note_page

    of, shown = len(notes), style()
    for number, note in enumerate(notes, 1):
        page = note_page(note, number=number, of=of, letter=letter, report=report, style=shown, file=quoted(file))
        print(page, end="\n" if number < of else "")


_TIMELY = ("thank-you", "inquiry")
"""Kinds of message that may go too early or too late by themselves; the others answer to something."""


def _say_when(interview: Interview, file: str) -> None:
    """A line for whoever sits there, where the schedule has this message at another time or not at all."""
    from thankyou.scheduling.limits import FOLD
    from thankyou.scheduling.plan import schedule

    today = now()
    fresh = interview.date is not None and 0 <= (today.date() - interview.date).days < FOLD
    if interview.kind not in _TIMELY or (interview.kind == _TIMELY[0] and fresh and not interview.history):
        return  # in time for sure, without a calendar of holidays
    with contextlib.suppress(FactError):  # no day to count from
        if why := schedule(interview, today=today, reminders=False).why_not(interview.kind):
            more = "" if file == "-" else f" (thankyou schedule {quoted(file)})"
            said = f"When to send it: {why}{more}"
            print(textwrap.fill(said, style().width, break_long_words=False, break_on_hyphens=False), file=sys.stderr)


def _together(notes: Sequence[Note], form: str) -> bytes:
    """All notes as one stream of bytes."""
    from thankyou.delivery.drafts import draft, in_mailbox
    from thankyou.delivery.mailto import mailto
    from thankyou.reports.json import notes_json

    if form == "json":
        return notes_json(notes).encode()
    if form == "mbox":
        return b"".join(in_mailbox(draft(note)) for note in notes)
    if form == "mailto":
        return "".join(f"{mailto(note)}\n" for note in notes).encode()
    if len(notes) > 1:
        raise DeliveryError(f"several notes as {form} need a folder: add --out FOLDER/, or --to NAME for one of them")
    return _bytes(notes[0], form)


def _bytes(note: Note, form: str) -> bytes:
    if form == "eml":
        return note.to_email().as_bytes()
    if form == "html":
        return note.html.encode()
    return f"{note.text}\n".encode()


def _write(notes: Sequence[Note], options: argparse.Namespace) -> None:
    """One file, or one a note where `--out` is a folder or ends in a slash or there are several notes."""
    from thankyou.delivery.files import name_for

    target, form = Path(options.out), options.format
    folder = _is_folder(options.out)
    if not folder and (len(notes) == 1 or form in _TOGETHER):
        return save(target, _filed(notes, form))
    if not folder and (target.exists() or target.suffix.lower() in _FORMATS):
        raise DeliveryError(f"{target}: is one file for {len(notes)} notes; name a folder, or one reader with --to")
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    for number, note in enumerate(notes, 1):
        save(target / name_for(number, note.recipient.name, _SUFFIXES[form]), _filed([note], form))
    return None


def _filed(notes: Sequence[Note], form: str) -> bytes:
    """What stands in a file; a link becomes a shortcut that opens with a double click."""
    data = _together(notes, form)
    return b"[InternetShortcut]\r\nURL=" + data.strip() + b"\r\n" if form == "mailto" else data
