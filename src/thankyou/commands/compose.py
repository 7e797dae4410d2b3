"""`thankyou compose`: a file of facts into messages."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.commands.command import CLEAN, ISSUES, Command
from thankyou.commands.options import add_engine, add_writing, engine, reader
from thankyou.commands.surroundings import emit, keep_apart, quoted, save, style
from thankyou.errors import DeliveryError

if TYPE_CHECKING:
    from thankyou.composing.note import Note
    from thankyou.facts.models import Interview

__all__ = ["COMMAND"]

_SUFFIXES = {"text": ".txt", "json": ".json", "html": ".html", "eml": ".eml"}
_ABOUT = "Write a note for each interviewer of a file of facts, proofread."
_EXAMPLES = """\
examples:
  thankyou compose interview.yaml
  thankyou compose interview.yaml --to "Dana Ortiz" --tone formal --length short
  thankyou compose interview.yaml --no-report > note.txt
  thankyou compose interview.yaml --format json | jq '.notes[].subject'
  thankyou compose interview.yaml --format eml --out drafts/
  thankyou compose interview.yaml --kind inquiry"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the facts: a .yaml, .json or .toml file")
    parser.add_argument(
        "--to", metavar="NAME", help="only the note for this interviewer (name, title or number from 1)"
    )
    add_writing(parser)
    parser.add_argument("--format", choices=tuple(_SUFFIXES), default="text", help="default: text")
    report = "print what proofreading and planning say below each note (default: yes, for text)"
    parser.add_argument("--report", action=argparse.BooleanOptionalAction, default=None, help=report)
    parser.add_argument("--out", metavar="PATH", help="write to this file, or one file a note into this folder")
    add_engine(parser)


def _run(options: argparse.Namespace) -> int:
    from thankyou.facts.follow_ups import read_facts

    keep_apart(options.out, options.file)
    interview = read_facts(options.file, options.kind)
    notes = _notes(interview, options)
    if options.out:
        _write(notes, options)
        if options.report is not False:
            _show(notes, options.file, letter=False)
    elif options.format == "text":
        _show(notes, options.file, report=options.report is not False)
    else:
        emit(_together(notes, options.format))
    return CLEAN if all(note.ok for note in notes) else ISSUES


COMMAND = Command("compose", "write notes from a file of facts", _ABOUT, _EXAMPLES, _add_arguments, _run)


def _notes(interview: Interview, options: argparse.Namespace) -> list[Note]:
    from thankyou.composing.flow import compose, compose_all

    wanted = {
        "kind": options.kind,
        "tone": options.tone,
        "length": options.length,
        "seed": options.seed,
        "wording": options.wording,
        **engine(options),
    }
    if options.to is None:
        return compose_all(interview, **wanted)
    return [compose(interview, to=reader(options.to, interview), **wanted)]


def _show(notes: Sequence[Note], file: str, *, letter: bool = True, report: bool = True) -> None:
    from thankyou.reports.text import note_page

    of, shown = len(notes), style()
    for number, note in enumerate(notes, 1):
        page = note_page(note, number=number, of=of, letter=letter, report=report, style=shown, file=quoted(file))
        print(page, end="\n" if number < of else "")


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


def _write(notes: Sequence[Note], options: argparse.Namespace) -> None:
    """One file, or one a note where `--out` is a folder or ends in a slash or there are several notes."""
    from thankyou.delivery.files import name_for

    target, form = Path(options.out), options.format
    folder = options.out.endswith(("/", os.sep)) or target.is_dir()
    if not folder and (len(notes) == 1 or form == "json"):
        return save(target, _together(notes, form))
    if not folder and (target.exists() or target.suffix in _SUFFIXES.values()):
        raise DeliveryError(f"{target}: is one file for {len(notes)} notes; name a folder, or one reader with --to")
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    for number, note in enumerate(notes, 1):
        save(target / name_for(number, note.recipient.name, _SUFFIXES[form]), _together([note], form))
    return None
