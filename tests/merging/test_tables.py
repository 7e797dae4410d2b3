"""Files of rows: every habit of spreadsheets is read, every bad row is reported with its line, the others are kept."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import tracemalloc
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried
from pyarrow import parquet

from thankyou import MergeError, merge
from thankyou.merging.columns import nameless
from thankyou.merging.tables.delimited import Delimited
from thankyou.merging.tables.opening import open_table
from thankyou.merging.tables.table import defused, restored, says_nothing

GOOD = [("Ada", "Acme"), ("Bo", "Bolt"), ("Cy", "Crow")]


def read(path: Path, content: bytes | str, **options: Any) -> list[tuple[int | None, str | None, dict[str, Any]]]:
    """Line, code of the error, and cells of each row."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    table = open_table(path, **options)
    try:
        return [(row.line, row.error and row.error.code, dict(row.cells)) for row in table]
    finally:
        table.close()


def plain(found: list[tuple[int | None, str | None, dict[str, Any]]]) -> list[tuple[str, str]]:
    return [(cells["candidate.name"], cells["company"]) for _, error, cells in found if error is None]


TEXT = "candidate.name,company\nAda,Acme\nBo,Bolt\nCy,Crow\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", TEXT),
        ("a.csv", b"\xef\xbb\xbf" + TEXT.encode()),
        ("a.csv", TEXT.replace("\n", "\r\n")),
        ("a.csv", TEXT.replace("\n", "\r")),
        ("a.csv", TEXT.rstrip("\n")),
        ("a.csv", TEXT.replace(",", ";")),
        ("a.csv", TEXT.replace(",", "|")),
        ("a.csv", "sep=;\r\n" + TEXT.replace(",", ";")),
        ("a.csv", '"sep=|"\r\n' + TEXT.replace(",", "|")),
        ("a.csv", "\n\n" + TEXT.replace("\n", "\n\n,\n")),
        ("a.csv", TEXT.replace("\n", ",,,\n")),
        ("a.csv", TEXT.replace("Ada", '"Ada"').replace("Acme", '="Acme"')),
        ("a.tsv", TEXT.replace(",", "\t")),
        ("a.txt", "\ufeff".encode("utf-16-le") + TEXT.replace(",", "\t").encode("utf-16-le")),
        ("a.csv", "\ufeff".encode("utf-16-be") + TEXT.encode("utf-16-be")),
        ("a.CSV", " candidate.name , company\nAda,Acme\nBo,Bolt\nCy,Crow\n"),
    ],
    ids=["plain", "bom", "crlf", "cr", "no end", "semicolon", "bar", "sep", "quoted sep", "blank lines", "trailing",
         "formula text", "tab", "utf-16 tab", "utf-16 be", "blanks in header"],
)  # fmt: skip
def test_what_spreadsheets_save_is_read(name: str, content: bytes | str, tmp_path: Path) -> None:
    assert plain(read(tmp_path / name, content)) == GOOD


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'"Dee,Dove\n', "quote"),
        (b'Dee,"Dove\n', "quote"),
        (b'"Dee"x,Dove\n', "quote"),
        (b"Dee\n", "ragged"),
        (b"Dee,Dove,more\n", "ragged"),
        (b"D\0ee,Dove\n", "nul"),
        (b"D\xe9e,Dove\n", "encoding"),
        (b"Dee,#REF!\n", "spreadsheet-error"),
        (b"Dee,4.47712E+11\n", "spreadsheet-number"),
        (b'"=HYPERLINK(""https://example.org"",""Dee"")",Dove\n', "spreadsheet-error"),
        (b"Dee,Do\rve\n", "line-break"),
        (b"Dee," + b"x" * (1 << 21) + b"\n", "too-long"),
    ],
    ids=["open quote", "open quote at the end", "text after a quote", "short", "long", "nul", "latin-1", "ref", "1e11", "formula",
         "bare return", "2 MB"],
)  # fmt: skip
@pytest.mark.parametrize("place", [1, 2, 4], ids=["first", "middle", "last"])
def test_a_bad_row_is_reported_with_its_line_and_the_others_are_kept(
    line: bytes, code: str, place: int, tmp_path: Path
) -> None:
    lines = TEXT.encode().splitlines(keepends=True)
    found = read(tmp_path / "a.csv", b"".join([*lines[:place], line, *lines[place:]]))
    assert [(number, error) for number, error, _ in found if error] == [(place + 1, code)]
    assert plain(found) == GOOD


NAMELESS = {
    "the numbers of the rows": (",a,b\n0,x,y\n", ("column 1", "a", "b")),
    "in the middle": ("a,,b\nx,1,y\n", ("a", "column 2", "b")),
    "at the end": ("a,b,\nx,y,z\n", ("a", "b", "column 3")),
    "two of them": ("a,,,b\nx,1,2,y\n", ("a", "column 2", "column 3", "b")),
    "over two lines": (',a\n"1\n2",x\n', ("column 1", "a")),
    "a column that parts others": ("a,,b\nx,,y\n", ("a", "", "b")),
    "blank ones at the end": ("a,b,,\nx,y,,\n", ("a", "b")),
    "no row": (",a\n", ("", "a")),
    "a row that cannot be read": (',a\n"1,x\n', ("", "a")),
    "named by somebody": ("column 1,a\n0,x\n", ("column 1", "a")),
}


@pytest.mark.parametrize(("text", "columns"), NAMELESS.values(), ids=NAMELESS)
def test_a_column_without_a_name_is_called_by_its_place_where_it_is_filled(
    text: str, columns: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    with closing(open_table(tmp_path / "a.csv")) as table:
        assert table.columns == columns
        assert [name for name in columns if name and name not in text] == list(filter(nameless, table.columns))
        assert len(list(table)) == text.count("\n") - 1 - text.count('"1\n2"')


def test_a_sheet_names_a_column_by_its_place_and_keeps_the_row_that_it_looked_at(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for cells in ([None, "a"], [7, "x"], [8, "y"]):
        book.worksheets[0].append(cells)
    book.save(tmp_path / "a.xlsx")
    with closing(open_table(tmp_path / "a.xlsx")) as table:
        assert table.columns == ("column 1", "a")
        assert [dict(one.cells) for one in table] == [{"column 1": "7", "a": "x"}, {"column 1": "8", "a": "y"}]


BLANK_HEADERS = {
    "in the middle": ("candidate.name,,company\nAda,,Acme\nBo,1,Bolt\n", 2),
    "at the end": ("candidate.name,company,\nAda,Acme,\nBo,Bolt,checked\n", 3),
    "one of several at the end": ("candidate.name;company;;;\nAda;Acme;;;\nBo;Bolt;;checked;\n", 4),
    "rows without the last delimiters": ("candidate.name,company,,\nAda,Acme\nBo,Bolt,,checked\n", 4),
    "in a row of several lines": ('candidate.name,company,\nAda,Acme,\nBo,"Bolt\nWorks",checked\n', 3),
}


@pytest.mark.parametrize(("text", "place"), BLANK_HEADERS.values(), ids=BLANK_HEADERS)
def test_what_stands_below_a_blank_header_only_later_is_said_by_its_column_unless_such_are_left(
    text: str, place: int, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    options: Any = {"engine": "none", "proofread": False}
    first, second = merge(str(tmp_path / "a.csv"), **options)
    assert first.error is None and second.error is not None
    assert f"has something in column {place}, for which the header has no name" in second.error.reason
    for ignored in ("", f"column {place}"):
        assert all(one.error is None for one in merge(str(tmp_path / "a.csv"), columns={ignored: None}, **options))


def test_a_cell_of_a_sheet_beyond_its_header_is_said_by_its_column_unless_it_is_left(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for cells in (["candidate.name", "company"], ["Ada", "Acme"], ["Bo", "Bolt", None, "checked"]):
        book.worksheets[0].append(cells)
    book.save(tmp_path / "a.xlsx")
    errors = [one.error for one in merge(tmp_path / "a.xlsx", engine="none", proofread=False)]
    assert errors[0] is None and errors[1] is not None and "column 4" in errors[1].reason
    left = merge(tmp_path / "a.xlsx", columns={"column 4": None}, engine="none", proofread=False)
    assert all(one.error is None for one in left)


def test_more_cells_than_the_header_was_written_wide_are_no_column(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("candidate.name,company,\nAda,Acme,,Reader\n", encoding="utf-8")
    [one] = merge(tmp_path / "a.csv", columns={"": None, "column 4": None}, engine="none", proofread=False)
    assert one.error is not None and one.error.reason == "has 4 cells where the header has 3"


def test_a_column_that_somebody_named_by_a_number_is_no_column_without_a_name(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("candidate.name,Column 2,company\nAda,1,Acme\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("candidate.name,column 2,company\nAda,1,Acme\n", encoding="utf-8")
    for name in ("a.csv", "b.csv"):
        for left in ({}, {"": None}):
            with pytest.raises(MergeError, match=r"olumn 2: is no column that is known"):
                merge(str(tmp_path / name), columns=left)


def test_quotes_that_close_each_other_by_chance_lose_one_row_and_no_more(tmp_path: Path) -> None:
    found = read(tmp_path / "a.csv", 'candidate.name,company\n"Dee,Dove\nAda,Acme\n"Bo","Bolt"\nCy,Crow\n')
    assert [(number, error) for number, error, _ in found if error] == [(2, "quote")]
    assert plain(found) == GOOD


def test_a_cell_may_hold_lines_quotes_and_delimiters(tmp_path: Path) -> None:
    found = read(tmp_path / "a.csv", 'candidate.name,company\n"A ""d"" a","Ac,\n\nme"\nBo,Bolt\n')
    assert plain(found) == [('A "d" a', "Ac,\n\nme"), ("Bo", "Bolt")]
    assert [line for line, _, _ in found] == [2, 5]


def test_another_encoding_can_be_named(tmp_path: Path) -> None:
    content = "candidate.name;company\nZoë;Müller\n".encode("cp1252")
    assert plain(read(tmp_path / "a.csv", content, encoding="cp1252")) == [("Zoë", "Müller")]
    with pytest.raises(MergeError, match="encoding"):
        open_table(tmp_path / "a.csv", encoding="no-such")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", b""),
        ("a.csv", b"\n\n"),
        ("a.csv", b'"candidate.name\nAda\n'),
        ("a.csv", b"na\xffme\nAda\n"),
        ("a.csv", b"\xff\xfe\0\0n\0\0\0"),
        ("a.xlsx", b"PK"),
        ("a.xlsx", b""),
        ("a.parquet", b"PAR1"),
        ("a.doc", b"x"),
    ],
    ids=["empty", "blank", "open quote", "encoding", "utf-32", "xlsx", "empty xlsx", "parquet", "doc"],
)
def test_a_file_without_a_header_that_can_be_read_is_refused(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(MergeError, match=name):
        open_table(tmp_path / name)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "d.csv").mkdir()
    for name in ("no.csv", "d.csv"):
        with pytest.raises(MergeError, match=name):
            open_table(tmp_path / name)


def test_empty_cells_behind_the_header_part_no_cell_of_two_lines(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text('a,b,,\n1,"two\nlines",,\n,,,\n2,one,,\n', encoding="utf-8")
    with closing(Delimited(path)) as table:
        rows = [row.cells for row in table]
    assert rows == [{"a": "1", "b": "two\nlines"}, {"a": "2", "b": "one"}]


def test_cells_that_are_merged_over_rows_stand_in_each_of_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for cells in [("company", "name"), ("Orbit", "Ann"), (None, "Ben"), (None, "Cat"), ("Luna", "Dan"), (None, None)]:
        sheet.append(cells)
    sheet.merge_cells("A2:A4")
    sheet.merge_cells("A5:B5")
    book.save(tmp_path / "a.xlsx")
    with closing(open_table(tmp_path / "a.xlsx")) as table:
        rows = [row.cells for row in table]
    assert [row.get("company") for row in rows] == ["Orbit", "Orbit", "Orbit", "Luna"]


def test_many_open_quotes_cost_no_more_than_their_lines(tmp_path: Path) -> None:
    found = read(tmp_path / "a.csv", "candidate.name,company\n" + 'x,"\n' * 3_001)
    assert 3_001 >= len(found) >= 1_000, "marks may close each other, rows may not vanish"


@tried(60)
@given(
    st.lists(
        st.tuples(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), st.text("ab\"',;\n =+-@"))
    )
)
def test_what_the_csv_module_writes_reads_back(cells: list[tuple[str, str]]) -> None:
    import tempfile

    cells = [
        (a, b)
        for a, b in cells
        if not (says_nothing(a) and says_nothing(b))
        and "\r" not in a
        and not a.startswith("=")
        and not b.startswith("=")
    ]
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerows([("candidate.name", "company"), *cells])
    with tempfile.TemporaryDirectory() as folder:
        found = read(Path(folder) / "a.csv", buffer.getvalue())
    kept = [(row["candidate.name"], row["company"]) for _, error, row in found if error is None]
    spoiled = sum(error in ("spreadsheet-error", "spreadsheet-number") for _, error, _ in found)
    expected = [(even(restored(a, ours=False)), even(restored(b, ours=False))) for a, b in cells]
    assert len(kept) + spoiled == len(cells) and (spoiled or [(even(a), even(b)) for a, b in kept] == expected)


def even(cell: str) -> str:
    """A cell without blanks at its start, which a quotation mark may follow."""
    return restored(cell.lstrip(" "), ours=False)


@tried(100)
@given(st.binary(max_size=300))
def test_any_bytes_give_rows_or_one_refusal(content: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for name in ("a.csv", "a.jsonl"):
            try:
                found = read(Path(folder) / name, b"candidate.name,company\n" + content)
            except MergeError:
                continue
            lines = [line or 0 for line, _, _ in found]
            assert lines == sorted(set(lines))


@given(st.text())
def test_a_defused_cell_is_restored(text: str) -> None:
    cell = defused(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert restored(cell, ours=True) == text


@pytest.mark.slow
def test_a_large_file_is_read_in_flat_memory(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("w", encoding="utf-8") as file:
        file.write("candidate.name,company\n")
        file.writelines(f"Ada {number},{'x' * 200}\n" for number in range(20_000))
    tracemalloc.start()
    table = Delimited(tmp_path / "a.csv")
    count = sum(1 for _ in table)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    table.close()
    assert count == 20_000 and peak < 2_000_000 and table is not None


def test_progress_goes_from_start_to_end(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(TEXT * 5_000, encoding="utf-8")
    table = Delimited(tmp_path / "a.csv")
    shares = [table.read for _ in table]
    table.close()
    assert shares == sorted(shares) and shares[0] < 0.2 and shares[-1] == 1


# JSON lines


def test_json_lines_are_read_flat_or_nested_and_bad_ones_reported(tmp_path: Path) -> None:
    lines = [
        '{"candidate": {"name": "Ada"}, "key_points": ["a"]}', "", '{"candidate.name": "Bo"}', '{"a": 1', "[1]",
        '{"a": 1, "a": 2}', "\0", '{"candidate": Infinity}', '{"candidate.name": "Cy", "company": NaN}',
    ]  # fmt: skip
    found = read(tmp_path / "a.jsonl", "\ufeff" + "\n".join(lines))
    assert [(line, error) for line, error, _ in found] == [
        (1, None), (3, None), (4, "json"), (5, "json"), (6, "json"), (7, "nul"), (8, "json"), (9, None),
    ]  # fmt: skip


# Workbooks and Parquet


def test_a_workbook_gives_text_dates_and_whole_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append([None, None, None])
    sheet.append(["candidate.name", "date", "start", "candidate.phone", None])
    sheet.append(["Ada", dt.datetime(2026, 11, 12), dt.time(9, 30), 15035550142.0, None])  # noqa: DTZ001  # as Excel has them
    sheet.append([None, None, None])
    sheet.append(["Bo"])
    sheet.append(["Cy", "#REF!"])
    sheet.append(["Dee", None, None, None, "stray"])
    other: Any = book.create_sheet("More")
    other.append(["company"])
    book.save(tmp_path / "a.xlsx")
    table = open_table(tmp_path / "a.xlsx")
    found = [(row.number, row.line, row.error and row.error.code, dict(row.cells)) for row in table]
    table.close()
    assert found[0] == (
        1, 3, None, {"candidate.name": "Ada", "date": "2026-11-12", "start": "09:30", "candidate.phone": "15035550142"},
    )  # fmt: skip
    assert [one[:3] for one in found[1:]] == [(2, 5, None), (3, 6, "spreadsheet-error"), (4, 7, None)]
    assert found[3][3]["column 5"] == "stray"
    assert open_table(tmp_path / "a.xlsx", sheet="More").columns == ("company",)
    with pytest.raises(MergeError, match="More"):
        open_table(tmp_path / "a.xlsx", sheet="Nope")


def test_a_workbook_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", b" " * (257 << 20))
    with pytest.raises(MergeError, match="too large"):
        open_table(tmp_path / "a.xlsx")


def test_parquet_gives_nested_and_flat_facts(tmp_path: Path) -> None:
    table = pa.table(
        {
            "candidate": [{"name": "Ada", "email": None}, None],
            "key_points": [["a", "b"], []],
            "date": [dt.date(2026, 11, 12), None],
            "candidate.phone": [15035550142, None],
        }
    )
    parquet.write_table(table, tmp_path / "a.parquet")
    source = open_table(tmp_path / "a.parquet")
    assert source.columns == ("candidate", "key_points", "date", "candidate.phone")
    first, second = (row.cells for row in source)
    assert first == {
        "candidate": {"name": "Ada"},
        "key_points": ["a", "b"],
        "date": "2026-11-12",
        "candidate.phone": "15035550142",
    }
    assert second["candidate"] is None and second["key_points"] == []
    source.close()


@pytest.mark.parametrize("kind", ["xlsx", "parquet"])
def test_a_file_that_breaks_off_stops_with_the_row_named(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{kind}"
    if kind == "xlsx":
        book = openpyxl.Workbook()
        sheet: Any = book.active
        for number in range(5_000):
            sheet.append(["candidate.name" if number == 0 else f"Ada {number} {'x' * (number % 60)}"])
        book.save(path)
        spoiled, real = tmp_path / "b.xlsx", zipfile.ZipFile(path)
        with real, zipfile.ZipFile(spoiled, "w", zipfile.ZIP_DEFLATED) as out:
            for item in real.infolist():
                data = real.read(item)
                out.writestr(item.filename, data[: len(data) // 2] if "sheet1" in item.filename else data)
        path = spoiled
    else:
        names = [f"Ada {number} {number * 7919 % 1_000_003}" for number in range(20_000)]
        parquet.write_table(pa.table({"candidate.name": names}), path, row_group_size=5_000, compression="snappy")
        whole = path.read_bytes()
        place = len(whole) * 2 // 3
        path.write_bytes(whole[:place] + b"\xff" * 400 + whole[place + 400 :])
    with closing(open_table(path)) as table, pytest.raises(MergeError, match="after row"):
        list(table)


def test_a_table_goes_straight_into_merge(tmp_path: Path) -> None:
    from thankyou import merge

    (tmp_path / "a.jsonl").write_text(
        json.dumps({"candidate": "Ada Byron", "company": "Acme"}) + "\n", encoding="utf-8"
    )
    with closing(open_table(tmp_path / "a.jsonl")) as table:
        [result] = merge(table, engine="none")
    assert result.ok and result.line == 1
