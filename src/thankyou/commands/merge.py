"""`thankyou merge`: a file of interviews into a folder of drafts.

Standard output gets what the run found; standard error the progress. Start reading at `_run`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.commands.command import CLEAN, FACTS, ISSUES, Command
from thankyou.commands.mapping import mapped, opened
from thankyou.commands.options import add_engine, add_writer, add_writing, defaults, engine, whole_number, writer
from thankyou.commands.watching import Asked, erase, watched
from thankyou.errors import DeliveryError, MergeError
from thankyou.facts.kinds import KINDS

if TYPE_CHECKING:
    from thankyou.merging.spec import Spec
    from thankyou.merging.summary import Delivered, Summary
    from thankyou.merging.tables.table import Table

__all__ = ["COMMAND"]

_FORMATS = ("eml", "maildir", "mbox", "jsonl", "csv", "parquet", "mailmerge")
_ABOUT = """\
Write a note for each interview in a file: a row is an interview, or several
rows are one (--group-by). Without --write nothing is written: everything is
read, composed and proofread, and you see what would happen."""
_EXAMPLES = """\
examples:
  thankyou merge --sample
  thankyou merge interviews.csv --facts facts.yaml
  thankyou merge interviews.csv --facts facts.yaml --preview 2
  thankyou merge interviews.csv --facts facts.yaml --out drafts/ --write
  thankyou merge drafts/errors.csv --facts facts.yaml --out drafts/ --write
  thankyou merge interviews.csv --answers drafts/doubts.csv --out drafts/ --write
  thankyou merge interviews.csv --writer openai:NAME --preview 1   what a model would be sent, and how much
  thankyou merge interviews.csv --writer openai:NAME --out drafts/ --write
  thankyou merge people.xlsx --map columns.yaml --group-by Interview --out drafts/ --write
  thankyou merge people.xlsx --map-interactively      ask what unknown columns mean, and keep the answers

A second run finishes what is missing and leaves alone what is done, and asks no
model twice. No note is ever sent. --columns says which column means what."""
_COLUMNS = """\
A column is called like a field of a file of facts, with dots:

  candidate.name        a field of the candidate; `candidate` alone is the name
  company, date, tone   a field of the message
  key_points.1.text     a field of the first, second, ... entry of a list;
                        without the number, of the first
  key_points            a whole list in one cell, parted by `;` or line breaks
                        (`\\;` is a semicolon)
  row_id or id          no fact: what the row is called in reports

Upper case does not matter, blanks count as `_`, `candidate__name` is
`candidate.name`. --map gives your own headers a meaning. All columns:
"""
_SHOWN = 20


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", help="a .csv, .tsv, .jsonl, .xlsx or .parquet file")
    parser.add_argument("--out", metavar="DIR", help="the folder of the drafts")
    parser.add_argument("--write", action="store_true", help="write; without it, this is a dry run")
    parser.add_argument(
        "--preview", type=whole_number, default=0, metavar="N", help="print the first N drafts as they will be sent"
    )
    parser.add_argument("--limit", type=_count, metavar="N", help="compose at most N interviews in this run")
    parser.add_argument("--only", metavar="ROWS", help="only these rows, by number or name: 3,17")
    parser.add_argument("--format", choices=_FORMATS, default="eml", help="default: eml, a file a note")
    parser.add_argument(
        "--workers", type=whole_number, default=1, metavar="N", help="processes to compose in (default: 1)"
    )
    parser.add_argument(
        *FACTS, dest="facts", metavar="FILE", help="facts that all rows share: a .yaml, .json or .toml file"
    )
    parser.add_argument("--answers", metavar="FILE", help="a doubts.csv of this merge, with its answers filled in")
    parser.add_argument(
        "--map", metavar="FILE", help="your headers and the columns that they mean: a .yaml, .json or .toml file"
    )
    parser.add_argument(
        "--map-interactively",
        action="store_true",
        help="ask what each unknown column means, keep the answers in FILE.map.yaml, and go on",
    )
    parser.add_argument(
        "--draft-map", metavar="PATH", help="write a map with what your headers probably mean, to be mended; and stop"
    )
    parser.add_argument(
        "--dates",
        choices=("day-first", "month-first"),
        help="which way round the table writes days such as 11/12/2026 (default: YYYY-MM-DD and months in words only)",
    )
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="COLUMN", help="leave this column unread; may be repeated"
    )
    parser.add_argument(
        "--group-by",
        action="append",
        default=[],
        metavar="COLUMN",
        help="neighbouring rows with the same value are one interview; may be repeated",
    )
    parser.add_argument(
        "--id", metavar="COLUMN", help="the column that names a row (default: row_id or id, else rows are counted)"
    )
    parser.add_argument("--encoding", help="of a text file, such as cp1252 (default: UTF-8, or UTF-16 with a mark)")
    parser.add_argument("--delimiter", metavar="C", help="between cells (default: found in the header)")
    parser.add_argument("--sheet", metavar="NAME", help="of a workbook (default: the first)")
    parser.add_argument(
        "--sample", action="store_true", help="write interviews.csv and facts.yaml to try with, and stop"
    )
    parser.add_argument("--columns", action="store_true", help="say which column means what, and stop")
    add_writing(parser)
    model = "a model that writes the paragraphs, PROVIDER:MODEL, with --write (default: none; nothing is sent); THANKYOU_WRITER names one too"
    add_writer(parser, model, folder="keep what it wrote here, and ask nothing twice (default: a folder in --out)")
    parser.add_argument(
        "--writer-requests", type=_count, metavar="N", help="notes that it is asked for at once (default: 4)"
    )
    add_engine(parser)
    parser.set_defaults(kind=KINDS[0])


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("must be 0 or more")
    return number


def _run(options: argparse.Namespace) -> int:
    """Clean if every row became clean notes."""
    if options.columns:
        return _print_columns(options.kind)
    if options.sample:
        _write_sample(Path(options.out or "."))
        return CLEAN
    if not options.file:
        raise MergeError(["name the file of interviews, or try --sample"], source="FILE")
    if options.write and not options.out:
        raise MergeError(["--write needs --out DIR"], source="options")
    spec = _spec(options)
    if options.draft_map or options.map_interactively:
        spec = mapped(spec, options)
        if options.draft_map:
            return CLEAN
    with closing(opened(options)) as table:
        return CLEAN if _merge(table, spec, options) else ISSUES


COMMAND = Command("merge", "write notes for a file of many interviews", _ABOUT, _EXAMPLES, _add_arguments, _run)


def _print_columns(kind: str) -> int:
    from thankyou.facts.given import kind_of
    from thankyou.merging.columns import convention

    print(_COLUMNS)
    for column in convention(kind_of({}, kind)):
        print(f"  {column}")
    return CLEAN


def _merge(table: Table, spec: Spec, options: argparse.Namespace) -> bool:
    """Merge and say so; whether every row became clean notes."""
    from thankyou.merging.asking import Answers
    from thankyou.merging.delivering import Delivery
    from thankyou.merging.header import check

    wanted = _wanted(options)
    if table.columns is not None:
        for line in check(table.columns, spec).lines:
            print(line)
    asked = None if spec.writer is None else _tell_needed(spec, options)
    delivery = Delivery(
        watched(table) if asked is None else table,
        spec,
        **wanted,
        workers=options.workers,
        answers=Answers.read(options.answers) if options.answers else None,
        asked=asked or (lambda: None),
    )
    if options.workers > 1 and _starts_servers(spec):
        print(f"note: each of {options.workers} processes starts a LanguageTool; --languagetool-url names one for all")
    previews = max(0, options.preview) if spec.writer is None or options.write else 0
    told = 0
    if asked:
        asked.begin()
    for one in delivery:
        if one.drafts and previews:
            previews -= 1
            _preview(one)
        if one.result.error or one.status == "changed":
            told += 1
            if told <= _SHOWN:
                erase()
                print(_told(one, options.file), flush=True)
    erase()
    if told > _SHOWN:
        print(f"and {told - _SHOWN:,} more like these")
    _print_summary(delivery.summary, options)
    return delivery.summary.clean


def _wanted(options: argparse.Namespace) -> dict[str, Any]:
    """Where the notes go, and which."""
    return {
        "out": options.out,
        "write": options.write,
        "form": options.format,
        "limit": options.limit,
        "only": [part.strip() for part in (options.only or "").split(",") if part.strip()],
    }


def _tell_needed(spec: Spec, options: argparse.Namespace) -> Asked | None:
    """Say what a model will be asked for, before it is; in a dry run, with the first prompts. Whoever counts the replies."""
    from thankyou.merging.asking import Answers
    from thankyou.merging.delivering import Delivery

    with closing(opened(options)) as table:
        answers = Answers.read(options.answers) if options.answers else None
        delivery = Delivery(watched(table), spec, **_wanted(options), answers=answers)
        found = delivery.needed(prompts=0 if options.write else max(0, options.preview))
    erase()
    for number, prompt in enumerate(found.prompts, 1):
        print(f"\n── prompt {number}: as it will be sent\n{prompt}")
    asked, kept = found.notes - found.kept, f"; the replies to {found.kept:,} are kept already" if found.kept else ""
    assert spec.writer is not None
    print(f"{spec.writer.model}: to be asked for {_counted(asked, 'note')}{kept}")
    if asked:
        print(found.tokens)
    if not options.write:
        print("a dry run asks no model: what is counted below is our wording")
    sys.stdout.flush()
    return Asked(found.rows) if options.write else None


def _starts_servers(spec: Spec) -> bool:
    """Whether each process will start a grammar server of its own."""
    from thankyou.engines.installation import available

    if not spec.proofread or spec.languagetool_url:
        return False
    return spec.engine in ("languagetool", "both") or (spec.engine == "auto" and available())


def _spec(options: argparse.Namespace) -> Spec:
    from thankyou.facts.loading import load
    from thankyou.merging.spec import Spec

    ours = defaults()
    columns: dict[str, Any] = load(options.map) if options.map else {}
    wrong = [name for name, meaning in columns.items() if not isinstance(meaning, str | None)]
    if wrong:
        raise MergeError(["must give for each header one column of the convention, or nothing"], source=options.map)
    return Spec.of(
        columns={**columns, **dict.fromkeys(options.ignore)},
        facts=load(options.facts) if options.facts else {},
        group_by=tuple(options.group_by),
        dates=options.dates,
        id=options.id,
        kind=options.kind,
        tone=options.tone,
        length=options.length,
        seed=options.seed,
        wording=options.wording,
        defaults=ours if ours != type(ours)() else None,
        **engine(options, ours),
        writer=writer(options),
    ).for_a_file


def _preview(one: Delivered) -> None:
    """A draft as a mail program will show it, read from the very bytes."""
    from thankyou.merging.contact_sheet import said
    from thankyou.merging.summary import marked_rules

    erase()
    for file, data, note in zip(one.files, one.drafts, one.result.notes, strict=True):
        to, sender, subject, body = said(data)
        print(f"\n── row {one.result.row_id}: {file} ({len(data):,} bytes)")
        print(f"From: {sender or '(nobody yet)'}\nTo: {to or '(nobody yet)'}\nSubject: {subject}\n\n{body}")
        for rule in marked_rules(note):
            print(f"   proofreading: {rule}")
    print()


def _told(one: Delivered, file: str) -> str:
    place = f"{file}:{one.result.line}" if one.result.line else file
    if one.result.error:
        return f"{place}: row {one.result.row_id}: {one.result.error.reason} [{one.result.error.code}]"
    return f"{place}: row {one.result.row_id}: its facts changed since its draft was written; the old draft is kept [changed]"


def _print_summary(summary: Summary, options: argparse.Namespace) -> None:
    statuses = summary.statuses
    verb = "written" if options.write else "would be written"
    read, written, failed = (
        _counted(summary.rows, "row"),
        _counted(summary.notes, "note"),
        _counted(statuses["failed"], "row"),
    )
    print(f"\n{read} read: {written} {verb}, {failed} failed", end="")
    print(f", {statuses['repeated']:,} the same as another row" if statuses["repeated"] else "", end="")
    print(f", {statuses['done']:,} were done before" if statuses["done"] else "", end="")
    print(f", {statuses['changed']:,} changed since" if statuses["changed"] else "")
    if summary.otherwise:
        print(f"{summary.otherwise:,} of those done before were written with other options or wording, and are kept")
    if summary.absent:
        print(f"--only: there is no row {', '.join(summary.absent[:_SHOWN])}")
    if summary.marked:
        rules = ", ".join(f"{rule} ({count:,})" for rule, count in summary.issues.most_common(5))
        print(f"proofreading marked {_counted(summary.marked, 'note')}: {rules}")
    _print_writers(summary)
    for line in _read_otherwise(summary, options):
        print(line)
    _print_asked(summary, options)
    _print_left_out(summary)
    if options.write:
        for name in summary.files:
            print(Path(options.out) / name)
    else:
        print("Nothing was written: this was a dry run. Add --out DIR --write to write.")


def _print_writers(summary: Summary) -> None:
    """Who wrote the notes, where a model was asked."""
    for name, count in summary.writers.items():
        if name != "wording":
            print(f"{count:,} of them written by {name}; {summary.replaced:,} of its sentences did not pass")
    for line in summary.unwritten[:_SHOWN]:
        print(f"note: {line}")
    if len(summary.unwritten) > _SHOWN:
        print(f"and {len(summary.unwritten) - _SHOWN:,} more like these; summary.json and the manifest name them")


def _read_otherwise(summary: Summary, options: argparse.Namespace) -> Iterator[str]:
    """What was read as something else than it said word for word, for a look before anything is sent."""
    for fact, count in summary.days.items():
        was, now = summary.examples[fact]
        yield f"{fact}: {_counted(count, 'day')} read{f' {options.dates}' if options.dates else ''}, such as {was} as {now}"
    for fact, rows in summary.names.items():
        yield f"{fact}: held more than a plain name, or in another order or case, and was read so ({_rows(rows)})"
    for fact, rows in summary.nameless.items():
        yield f"{fact}: holds no name, so that nobody in particular is greeted ({_rows(rows)})"
    for fact, rows in summary.unlikely.items():
        yield f"{fact}: may be no person, since every word of it is an ordinary one; look at it ({_rows(rows)})"
    for fact, rows in summary.twice.items():
        yield f"{fact}: stands there twice, and is one reader with one note ({_rows(rows)})"
    for column, rows in summary.halves.items():
        yield f"{column}: is blank or not known, and what stands in the other columns is the whole name ({_rows(rows)})"
    for fact, rows in summary.calmed.items():
        yield f"{fact}: stood in capitals, and was set as titles are ({_rows(rows)})"
    for fact, rows in summary.cut.items():
        yield f"{fact}: the notes say its beginning alone, before a bar, a comma or the like; `the_job` says it otherwise ({_rows(rows)})"
    for fact, rows in summary.lacking.items():
        yield f"{fact}: is blank, so that the notes say nothing of it ({_rows(rows)})"


def _counted(count: int, thing: str) -> str:
    """`1 row`, `1,204 rows`."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def _rows(rows: Sequence[str]) -> str:
    """Rows by their names: `row 1`, `rows 1, 2`."""
    more = f" and {len(rows) - _SHOWN} more" if len(rows) > _SHOWN else ""
    return f"row{'s' if len(rows) > 1 else ''} {', '.join(rows[:_SHOWN])}{more}"


def _print_asked(summary: Summary, options: argparse.Namespace) -> None:
    """What became of answers, and what is still asked."""
    if summary.answered:
        print(f"{_counted(summary.answered, 'answer')} taken")
    for line in [*summary.refused[:_SHOWN], *summary.kept[:_SHOWN]]:
        print(f"note: {line}")
    if summary.doubts:
        are = "is" if summary.doubts == 1 else "are"
        facts, rows = _counted(summary.doubts, "fact"), _counted(summary.doubtful, "row")
        print(f"{facts} {are} not used yet in {rows}, because the words are not clear")
        if options.write:
            name = next((name for name in summary.files if name.startswith("doubts")), "doubts.csv")
            print(f"fill in the column answer of {Path(options.out) / name}, and run again with --answers and its name")
        else:
            for line in summary.doubted[:_SHOWN]:
                print(f"  {line}")
            if summary.doubts > _SHOWN:
                print(f"  and {summary.doubts - _SHOWN:,} more")
            print("doubts.csv will ask about them, with sentences to choose from")


def _print_left_out(summary: Summary) -> None:
    """What the notes leave out, although its words are clear."""
    if summary.left_out:
        are = "is" if summary.left_out == 1 else "are"
        print(f"{_counted(summary.left_out, 'fact')} {are} left out in {_counted(summary.leaving_out, 'row')}")
        for line in summary.left[:_SHOWN]:
            print(f"  {line}")
        if summary.left_out > _SHOWN:
            print(f"  and {summary.left_out - _SHOWN:,} more; the manifest names those of each note")


def _write_sample(folder: Path) -> None:
    from thankyou.delivery.folder import Folder
    from thankyou.merging.sample import SAMPLE

    with Folder.open(folder, create=True) as place:
        for name in SAMPLE:
            if place.holds(name):
                raise DeliveryError(f"{folder / name}: is there already, and is not overwritten")
        for name, text in SAMPLE.items():
            if not place.place(place.write(text.encode()), name):
                raise DeliveryError(f"{folder / name}: is there already, and is not overwritten")
            print(folder / name)
        place.sync()
    print("\nTry: thankyou merge interviews.csv --facts facts.yaml --preview 1")
