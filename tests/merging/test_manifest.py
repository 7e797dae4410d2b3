"""The manifest reads back what it wrote, and the last line about a row counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou import DeliveryError
from thankyou.delivery.folder import Folder
from thankyou.merging.manifest import Entry, Manifest, lines_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ENTRIES = st.builds(
    Entry,
    st.sampled_from(["written", "failed", "report"]),
    TEXT, st.integers(0, 50), st.integers(0, 50), TEXT, TEXT, TEXT, TEXT, TEXT, st.lists(TEXT, max_size=3).map(tuple), st.integers(0, 9), TEXT, TEXT, TEXT,
)  # fmt: skip


@given(st.lists(ENTRIES, max_size=5))
def test_lines_read_back(entries: list[Entry]) -> None:
    lines = lines_of(entries).splitlines(keepends=True)
    assert [Entry.of_line(json.loads(line)) for line in lines] == entries


@given(st.lists(ENTRIES, min_size=1, max_size=4), st.integers(1, 40))
def test_a_line_that_was_cut_short_is_left_out(entries: list[Entry], cut: int) -> None:
    data = lines_of(entries)
    *before, last = entries
    shorter = data[: max(len(lines_of(before)), len(data) - cut)]
    manifest, whole = Manifest.read(shorter.splitlines(keepends=True), path=Path("m"))
    assert whole == len(lines_of(before)) and last is not None
    assert dict(manifest.rows) == dict(
        Manifest.read(lines_of(before).splitlines(keepends=True), path=Path("m"))[0].rows
    )


def note(row: str, place: int, of: int, facts: str = "f") -> Entry:
    return Entry("written", row, place, of, f"{row}-{place}", facts, "w", "o", "t")


def test_a_row_is_done_when_all_its_notes_are_written() -> None:
    manifest = Manifest()
    manifest.note(note("1", 1, 2))
    first = manifest.standing("1")
    assert first is not None and not first.done
    manifest.note(Entry("failed", "1", code="occupied"))
    manifest.note(note("1", 2, 2))
    second = manifest.standing("1")
    assert second is not None and second.done and second.written == {1, 2}


def test_a_twin_is_another_row_with_the_same_facts() -> None:
    manifest = Manifest()
    manifest.note(note("1", 1, 1))
    assert manifest.twin("2", "f") == "1" and manifest.twin("1", "f") is None and manifest.twin("2", "g") is None


@pytest.mark.parametrize("size", [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20])
def test_a_file_that_grows_gives_its_lines_whatever_its_size(size: int, tmp_path: Path) -> None:
    with Folder.open(tmp_path, create=False) as folder:
        file = folder.appended("f")
        file.add(b"x" * size + b"\n\nlast")
        assert list(file.lines()) == [b"x" * size + b"\n", b"\n", b"last"]
        file.cut(size)
        assert (tmp_path / "f").stat().st_size == size
        file.close()


def test_other_lines_are_refused_with_their_number() -> None:
    lines = [Entry("failed", "1").line, b'{"status": "written", "row": 7}\n']
    with pytest.raises(DeliveryError, match="m:2"):
        Manifest.read(lines, path=Path("m"))
