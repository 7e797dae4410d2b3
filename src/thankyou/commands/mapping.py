"""What the columns of a table mean: asked for at the keyboard, or drafted into a file to be mended. Start at `mapped`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.errors import DeliveryError, MergeError

if TYPE_CHECKING:
    from thankyou.merging.spec import Spec
    from thankyou.merging.tables.table import Table

__all__ = ["mapped", "opened"]


def opened(options: argparse.Namespace) -> Table:
    """The table that the command line names."""
    from thankyou.merging.tables.opening import open_table

    return open_table(options.file, delimiter=options.delimiter, encoding=options.encoding, sheet=options.sheet)


def mapped(spec: Spec, options: argparse.Namespace) -> Spec:
    """The spec with a map of the columns that are not known: asked for, or drafted; written to a file that is not there yet."""
    from thankyou.delivery.files import write
    from thankyou.merging.mapping import as_yaml, draft

    path = Path(options.draft_map or f"{Path(options.file).with_suffix('')}.map.yaml")
    if path.exists():
        raise DeliveryError(
            f"{path}: is there already, and is not overwritten; use it with --map, or name another file"
        )
    with closing(opened(options)) as table:
        if table.columns is None:
            raise MergeError(["has no header: each row brings its own columns"], source=options.file)
        found = draft(table.columns, spec)
        row = next(iter(table), None) if options.map_interactively else None
    if not found:
        print("Every column is known; there is nothing to map.")
        return spec
    if not options.draft_map:
        found = _asked(found, row.cells if row else {}, spec)
    whole = {**{name: meaning for name, meaning in spec.columns.items() if name not in options.ignore}, **found}
    write(path, as_yaml(whole, file=Path(options.file).name).encode())
    print(f"{path}: look it through" if options.draft_map else f"{path}: written; next time, --map {path}")
    return spec.model_copy(update={"columns": {**spec.columns, **found}})


def _asked(found: dict[str, str | None], cells: Mapping[str, Any], spec: Spec) -> dict[str, str | None]:
    """What each column means, as somebody answers; Enter takes what is proposed, `-` leaves a column unread."""
    from thankyou.merging.columns import convention
    from thankyou.merging.mapping import instead, taken_as
    from thankyou.merging.tables.table import says_nothing

    print("What do these columns mean? Enter takes the proposal, - leaves the column unread, ? lists what there is.")
    answers: dict[str, str | None] = {}
    for name, meaning in found.items():
        value = cells.get(name)
        sample = "" if says_nothing(value) else f" (first row: {_printable(str(value))})"
        while True:
            other = instead(name, meaning)
            guess = f", or {other}?" if meaning and other != meaning else ""
            reply = _reply(f"{_printable(name)}{sample} [{meaning or '-'}{guess}]: ")
            if reply == "?":
                print("  " + "\n  ".join(convention(spec.kind)))
                continue
            if reply in ("", "-"):
                answers[name] = meaning if reply == "" else None
                break
            try:
                answers[name] = taken_as(reply, name, spec)
                break
            except MergeError as error:
                print(f"  {error}")
    return answers


def _reply(question: str) -> str:
    """A line from the keyboard. Raises `MergeError` where there is nobody to answer."""
    print(question, end="", flush=True)
    line = sys.stdin.readline()
    if not line:
        print()
        raise MergeError(
            ["nobody answers; --draft-map PATH writes a map to fill in instead"], source="--map-interactively"
        )
    return line.strip()


def _printable(text: str) -> str:
    text = "".join(character if character.isprintable() else " " for character in text)
    return text if len(text) <= 60 else f"{text[:59]}…"
