"""What spreadsheets, exports and other programs really make of a table, with what its owner expects. Written before any was tried."""

from __future__ import annotations

import datetime as dt
import io
import math
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pytest
from pyarrow import parquet

from thankyou import MergeError, merge
from thankyou.merging.columns import entries
from thankyou.merging.days import read_day
from thankyou.merging.grouping import prepared_row
from thankyou.merging.results import Merged, Row
from thankyou.merging.spec import Spec
from thankyou.merging.tables.number_formats import shown_number

HEAD = "candidate.name,candidate.phone,interviewers.1.name,company,date,key_points.1.text"
FIRST = "Ada Byron,+1 503 555 0142,Dana Ortiz,Acme,2026-11-17,the audit trail"


def merged(path: Path, content: str, **options: Any) -> list[Merged]:
    path.write_text(content, encoding="utf-8")
    return list(merge(str(path), engine="none", proofread=False, **options))


def rows_of(tmp_path: Path, *lines: str, head: str = HEAD, **options: Any) -> list[Merged]:
    return merged(tmp_path / "a.csv", "\n".join([head, *lines]) + "\n", **options)


def facts(one: Merged) -> tuple[str | None, str | None]:
    assert one.error is None, one.error
    assert one.note is not None
    return one.note.recipient.name, one.note.sender.phone


# --- names in several columns ---------------------------------------------------------------------------------------

PARTS = {
    "a blank one": ("Park,", "Park"),
    "not a number": ("Park,nan", "Park"),
    "not available": ("Park,N/A", "Park"),
    "a dash": ("Park,-", "Park"),
    "not available, cut short": ("Park,n.a.", "Park"),
    "still to come": ("Park,TBC", "Park"),
    "unknown": ("Park,Unknown", "Park"),
    "not available, as statistics write it": ("Park,NA", "Park"),
    "a family name like that": ("NA,MEI", "Mei Na"),
    "the family name unknown": ("n.a.,Mei", "Mei"),
    "the whole name twice": ("Mei Park,Mei Park", "Mei Park"),
    "a name that looks like nothing": ("Park,Nan", "Nan Park"),
    "the whole name beside its last part": ("Park,Mei Park", "Mei Park"),
    "the whole name beside its first part": ("Mei Park,Mei", "Mei Park"),
    "two parts": ("Park,Mei", "Mei Park"),
}


@pytest.mark.parametrize(("cells", "name"), PARTS.values(), ids=PARTS)
def test_several_columns_make_a_name(cells: str, name: str, tmp_path: Path) -> None:
    columns = {"Last Name": "interviewers.1.name", "First Name": "interviewers.1.name"}
    head = "candidate.name,Last Name,First Name,company"
    [one] = rows_of(tmp_path, f"Ada Byron,{cells},Acme", head=head, columns=columns)
    assert facts(one)[0] == name
    wanted = {"Park": ["First Name"], "Mei": ["Last Name"]}.get(name, [])
    assert [read.blank for read in one.read if read.blank] == wanted


TO_FILL = ["XXX", "xx", "{{ Family }}", "Lastname", "____", "[Last Name]", "FIXME", "asdf", "Placeholder", "SURNAME"]


@pytest.mark.parametrize("part", TO_FILL)
@pytest.mark.parametrize("cells", ["{},Pia", "Park,{}"], ids=["last", "first"])
def test_a_part_of_a_name_that_was_never_filled_in_is_refused(cells: str, part: str, tmp_path: Path) -> None:
    columns = {"Last Name": "interviewers.1.name", "First Name": "interviewers.1.name"}
    head = "candidate.name,Last Name,First Name,company"
    [one] = rows_of(tmp_path, f"Ada Byron,{cells.format(part)},Acme", head=head, columns=columns)
    assert one.error is not None and one.error.code == "facts"


ABSENT = ["n/a", "TBC", "-", "?", "[not provided]", "(unknown)", "to follow", "to be confirmed"]


@pytest.mark.parametrize("part", ABSENT)
def test_a_part_of_a_name_that_says_that_it_is_not_known_is_left_out_and_reported(part: str, tmp_path: Path) -> None:
    columns = {"Last Name": "interviewers.1.name", "First Name": "interviewers.1.name"}
    [one] = rows_of(
        tmp_path, f"Ada Byron,{part},Pia,Acme", head="candidate.name,Last Name,First Name,company", columns=columns
    )
    assert facts(one)[0] == "Pia" and [read.blank for read in one.read] == ["Last Name"]


GREETED = {
    "a family name of one syllable": ("Vo,Kim,", "Kim"),
    "either end may be the family name": ("ZHANG,WEI,", "Wei"),
    "a given name of two words": ("Tan,Wei Ling,", "Wei Ling"),
    "a title": ("Tan,Wei Ling,Dr.", "Dr. Wei Ling Tan"),
    "initials, by which nobody is called": ("Hale,J.,", "J. Hale"),
    "a second given name": ("Foster,Mary Elizabeth,", "Mary"),
    "a name as accents tell it": ("Nguyễn,Thị Minh Khai,", "Khai"),
    "a choice that nobody made": ("Li,Bo,--None--", "Bo"),
    "another such": ("Li,Bo,- n/a -", "Bo"),
}


@pytest.mark.parametrize(("cells", "called"), GREETED.values(), ids=GREETED)
def test_a_column_of_first_names_says_how_somebody_is_greeted(cells: str, called: str, tmp_path: Path) -> None:
    columns = {"Last": "interviewers.1.name", "First": "interviewers.1.name", "Salutation": "interviewers.1.honorific"}
    head = "candidate.name,Last,First,Salutation,company,locale"
    [one] = rows_of(tmp_path, f"Ada Byron,{cells},Acme,en-US", head=head, columns=columns)
    assert one.note is not None, one.error
    assert one.note.body.partition("\n")[0].partition(" ")[2] == f"{called},"


@pytest.mark.parametrize("cells", ["n/a,n/a", "TBC,", ",none", "N/A,TBD"])
def test_a_name_of_which_no_part_is_known_is_refused_as_in_one_column(cells: str, tmp_path: Path) -> None:
    columns = {"Last": "interviewers.1.name", "First": "interviewers.1.name"}
    [one] = rows_of(tmp_path, f"Ada Byron,{cells},Acme", head="candidate.name,Last,First,company", columns=columns)
    assert one.error is not None
    assert "interviewers.1.name): looks like a placeholder" in one.error.reason


# --- telephone numbers ---------------------------------------------------------------------------------------------

PHONES = [
    ("15035550142.0", "15035550142"),
    ("5035550142.00", "5035550142"),
    ("'+44 20 7946 0000", "+44 20 7946 0000"),
    ("'07700900123", "07700900123"),
    ('="07700900123"', "07700900123"),
    ("+1 (503) 555-0142", "+1 (503) 555-0142"),
    ("503.555.0142", "503.555.0142"),
    ("\u202a+1 503 555 0142\u202c", "+1 503 555 0142"),
]


@pytest.mark.parametrize(("cell", "phone"), PHONES, ids=[ascii(row[0]) for row in PHONES])
def test_a_telephone_number_comes_through(cell: str, phone: str, tmp_path: Path) -> None:
    cell = f'"{cell.replace(chr(34), chr(34) * 2)}"'
    [one] = rows_of(tmp_path, f"Ada Byron,{cell},Dana Ortiz,Acme,2026-11-17,the audit trail")
    assert facts(one) == ("Dana Ortiz", phone)


def test_a_telephone_number_that_was_cut_short_is_an_error(tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, "Ada Byron,1.50356E+10,Dana Ortiz,Acme,2026-11-17,x")
    assert one.error and one.error.code == "spreadsheet-number"


@pytest.mark.parametrize("phone", [15035550142, 15035550142.0])
def test_a_telephone_number_may_be_a_number_in_a_mapping(phone: float) -> None:
    [one] = merge([{"candidate.name": "Ada Byron", "candidate.phone": phone, "company": "Acme"}], engine="none")
    assert facts(one)[1] == "15035550142"


# --- workbooks -----------------------------------------------------------------------------------------------------


def workbook(path: Path, *cells: Any, form: str | None = None, head: str = HEAD) -> list[Merged]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(head.split(","))
    sheet.append(list(cells))
    if form:
        sheet.cell(2, 2).number_format = form
    book.save(path)
    return list(merge(path, engine="none", proofread=False))


FORMATS = [
    (7700900123, "00000000000", "07700900123"),
    (5035550142, "(000) 000-0000", "(503) 555-0142"),
    (5035550142, "[<=9999999]###-####;(###) ###-####", "(503) 555-0142"),
    (5550142, r"[<=9999999]###\-####;\(###\)\ ###\-####", "555-0142"),
    (612345678, '0#" "##" "##" "##" "##', "06 12 34 56 78"),
    (612345678, "0# ## ## ## ##", "06 12 34 56 78"),
    (412345678, "0### ### ###", "0412 345 678"),
    (5035550142, "(###) ###-####", "(503) 555-0142"),
    (5550142, "(###) ###-####", "555-0142"),
    (5035550142, "###.###.####", "503.555.0142"),
    (49301234567, '"+"00" (0)"00" "0000000', "+49 (0)30 1234567"),
    (612345678, '"06-"00000000', "06-612345678"),
    (447700900123, '"+"0', "+447700900123"),
    (15035550142, "General", "15035550142"),
    (15035550142, "0.00", "15035550142"),
    ("07700900123", "@", "07700900123"),
]


@pytest.mark.parametrize(("value", "form", "phone"), FORMATS, ids=[row[1] for row in FORMATS])
def test_a_number_keeps_what_its_format_shows(value: Any, form: str, phone: str, tmp_path: Path) -> None:
    [one] = workbook(tmp_path / "a.xlsx", "Ada Byron", value, "Dana Ortiz", "Acme", "2026-11-17", "x y", form=form)
    assert facts(one) == ("Dana Ortiz", phone)


AMOUNTS = [
    (85000, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)', "$85,000"), (-85000, "#,##0;(#,##0)", "(85,000)"), (0, '0;-0;"none"', "none"),
    (85000.5, '#,##0.00 "€"', "85,000.50 €"), (85000, "[$€-407] #,##0", "€ 85,000"), (1250000, '0.0,,"M"', "1.3M"), (0.125, "0.0%", "12.5%"),
    (12, '0" years"', "12 years"), (2139, "00000", "02139"), (21394307, "00000-0000", "02139-4307"), (-5, "#,##0", "-5"),
    (46343, "yyyy-mm-dd", "46343"), (0.5, "# ?/?", "0.5"), (1234, "0.00E+00", "1234"), (0.5, "[h]:mm", "0.5"), (3.5, "0.00", "3.5"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "form", "shown"), AMOUNTS, ids=[row[1] for row in AMOUNTS])
def test_a_number_is_shown_as_its_format_has_it(value: float, form: str, shown: str) -> None:
    assert shown_number(value, form) == shown


def test_a_formula_that_was_never_calculated_is_an_error_and_no_hiring_manager(tmp_path: Path) -> None:
    [one] = workbook(tmp_path / "a.xlsx", "Ada Byron", "0123", '=A2&" Ortiz"', "Acme", "2026-11-17", "x y")
    assert one.error and one.error.code == "formula" and "interviewers.1.name" in one.error.reason


def test_a_formula_in_a_column_without_a_header_does_not_matter(tmp_path: Path) -> None:
    cells = ("Ada Byron", "0123", "Dana Ortiz", "Acme", "2026-11-17", "the audit trail", "=1+1")
    assert facts(workbook(tmp_path / "a.xlsx", *cells)[0])[0] == "Dana Ortiz"


def test_rows_and_cells_of_blanks_in_a_workbook_are_no_rows_and_no_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        HEAD.split(","),
        FIRST.split(","),
        [" "] * 6,
        ["\u00a0", None, "\u200b"],
        [*FIRST.split(","), "  ", " "],
    ):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    found = list(merge(tmp_path / "a.xlsx", engine="none", proofread=False))
    assert [one.error for one in found] == [None, None]


# --- text markers, blanks, quotation marks --------------------------------------------------------------------------

CELLS = [
    ("'Dana Ortiz", "Dana Ortiz"),
    ("  Dana Ortiz  ", "Dana Ortiz"),
    ("\u00a0Dana Ortiz\u00a0", "Dana Ortiz"),
    ("\u200bDana Ortiz", "Dana Ortiz"),
    ("Gerard 't Hooft", "Gerard 't Hooft"),
    ("'t Hooft", "'t Hooft"),
]


@pytest.mark.parametrize(("cell", "name"), CELLS, ids=[ascii(row[0]) for row in CELLS])
def test_a_name_comes_through(cell: str, name: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f"Ada Byron,,{cell},Acme,2026-11-17,the audit trail")
    assert facts(one)[0] == name


@pytest.mark.parametrize("blank", ["", ",,,,,", " , , , , , ", "\u00a0,,,,,", "\u200b,,,,,", '"","","","","",""'])
def test_a_row_of_blanks_is_no_letter(blank: str, tmp_path: Path) -> None:
    found = rows_of(tmp_path, FIRST, blank, FIRST.replace("Dana", "Bo"), facts={"candidate": "Ada Byron"})
    assert [facts(one)[0] for one in found] == ["Dana Ortiz", "Bo Ortiz"]


@pytest.mark.parametrize("more", [",", ",,,", ", ", ",  , ", ",\u00a0", ",\u200b"])
def test_cells_of_blanks_at_the_end_are_no_cells(more: str, tmp_path: Path) -> None:
    assert facts(rows_of(tmp_path, FIRST + more)[0])[0] == "Dana Ortiz"


def test_a_mapping_of_blanks_is_an_error_and_no_ghost() -> None:
    rows: list[dict[str, Any]] = [{"company": " ", "interviewers.1.name": None}, {"company": "Acme"}]
    found = list(merge(rows, facts={"candidate": "Ada Byron"}, engine="none"))
    assert found[0].error and "no fact" in found[0].error.reason and found[1].error is None


QUOTES = [
    ('Ada Byron, "+44 20", "Ortiz, Dana", Acme, 2026-11-17, "night; staffing"', "Dana Ortiz"),
    ('Ada Byron,  "+44 20",\t"Ortiz, Dana",Acme,2026-11-17,x', None),
    ('"Ada Byron", "+44 20", "Dana ""Dee"" Ortiz", "Acme", "2026-11-17", "the ""audit"" trail"', 'Dana "Dee" Ortiz'),
]


@pytest.mark.parametrize(("line", "name"), QUOTES, ids=["a blank", "a tab", "doubled"])
def test_a_quotation_mark_may_follow_a_blank(line: str, name: str | None, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, line)
    if name is None:
        assert one.error and one.error.code in ("ragged", "quote")
    else:
        assert facts(one)[0] == name


@pytest.mark.parametrize("cell", ["“Ortiz, Dana”", "„Ortiz, Dana“"])
def test_curly_quotation_marks_around_a_cell_with_a_comma_are_said_and_shift_no_column(
    cell: str, tmp_path: Path
) -> None:
    [cut] = rows_of(tmp_path, f"Ada Byron,,{cell},Acme,2026-11-17")
    assert cut.error and cut.error.code == "curly-quote"
    [whole] = rows_of(tmp_path, "Ada Byron,,Dana Ortiz,Acme,2026-11-17,“nobody codes on a Friday”")
    assert whole.error is None


def test_a_cell_of_rich_text_without_words_says_nothing(tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, "Ada Byron,<p>&nbsp;</p>,<b>Dana Ortiz</b>,Acme,2026-11-17,<p></p>")
    assert facts(one) == ("Dana Ortiz", None)


# --- first and last names under a map -------------------------------------------------------------------------------

NAMES = [
    ("Last Name,First Name", "Ortiz,Dana", "Dana Ortiz"),
    ("First Name,Last Name", "Dana,Ortiz", "Dana Ortiz"),
    ("Surname,Given Name", "Ortiz,Dana", "Dana Ortiz"),
    ("Nachname,Vorname", "Huber,Eva", "Eva Huber"),
    ("last_name,middle_name,first_name", "Ortiz,Maria,Dana", "Dana Maria Ortiz"),
    ("Family name,Prefix,Forename", "Ortiz,Dr.,Dana", "Dana Ortiz"),
    ("LastName,FirstName", "Ortiz,Dana", "Dana Ortiz"),
]


@pytest.mark.parametrize(("header", "cells", "name"), NAMES, ids=[row[0] for row in NAMES])
def test_a_name_in_two_columns_is_put_together_first_name_first(
    header: str, cells: str, name: str, tmp_path: Path
) -> None:
    columns = dict.fromkeys(sorted(header.split(",")), "interviewers.1.name")
    [one] = rows_of(tmp_path, f"{cells},Acme", head=f"{header},company", columns=columns, facts={"candidate": "Ada B"})
    assert facts(one)[0] == name


# --- Parquet and not-a-number ----------------------------------------------------------------------------------------


def test_not_a_number_is_nothing_in_parquet(tmp_path: Path) -> None:
    table = pa.table(
        {
            "candidate.name": ["Ada Byron", "Ada Byron"],
            "candidate.phone": [math.nan, 15035550142.0],
            "interviewers.1.name": ["Dana Ortiz", None],
            "company": ["Acme", "Acme"],
        }
    )
    parquet.write_table(table, tmp_path / "a.parquet")
    found = list(merge(tmp_path / "a.parquet", engine="none"))
    assert [facts(one) for one in found] == [("Dana Ortiz", None), (None, "15035550142")]


@pytest.mark.parametrize("cell", ["NULL", "nan", "NaN", "null", "<NA>"])
def test_what_programs_write_for_nothing_is_nothing_but_where_a_name_stands(cell: str, tmp_path: Path) -> None:
    rest = "Acme,2026-11-17,the audit trail"
    [one] = rows_of(tmp_path, f"Ada Byron,{cell},Dana Ortiz,{rest}")
    assert facts(one) == ("Dana Ortiz", None)
    [one] = rows_of(tmp_path, f"Ada Byron,,{cell},{rest}")
    assert one.error is not None


@pytest.mark.parametrize("nothing", [math.nan, None, " ", "\u200b"])
def test_not_a_number_is_nothing_in_a_mapping(nothing: Any) -> None:
    rows = [
        {"candidate.name": "Ada Byron", "interviewers.1.name": nothing, "company": "Acme", "candidate.phone": nothing}
    ]
    assert facts(next(merge(rows, engine="none"))) == (None, None)


def test_what_pandas_calls_nothing_is_nothing() -> None:
    pd: Any = pytest.importorskip("pandas")

    frame = pd.DataFrame(
        [
            {
                "candidate.name": "Ada Byron",
                "company": pd.NA,
                "date": pd.NaT,
                "role": "Editor",
                "candidate.phone": 5035550142,
            }
        ]
    )
    assert facts(next(merge(frame.to_dict("records"), engine="none")))[1] == "5035550142"
    with pytest.raises(MergeError, match="to_dict"):
        merge(frame)


# --- days -----------------------------------------------------------------------------------------------------------

DAYS = [
    ("11/17/2026", "month-first", "2026-11-17"),
    ("11/12/2026", "month-first", "2026-11-12"),
    ("11/12/2026", "day-first", "2026-12-11"),
    ("17.11.2026", "day-first", "2026-11-17"),
    ("17-11-2026", "day-first", "2026-11-17"),
    ("11/17/26", "month-first", "2026-11-17"),
    ("46343", "day-first", "2026-11-17"),
    ("46343", "month-first", "2026-11-17"),
    ("17 Nov 2026", None, "2026-11-17"),
    ('"November 17, 2026"', None, "2026-11-17"),
    ("17-Nov-26", None, "2026-11-17"),
    ("2026-11-17 00:00:00", None, "2026-11-17"),
    ("2026/11/17", None, "2026-11-17"),
    ("2026-11-17T10:30:00Z", None, "2026-11-17"),
    ("11/17/2026 0:00", "month-first", "2026-11-17"),
    ("2026-11-17", "day-first", "2026-11-17"),
    ("11/12/2026", None, None),
    ("11/17/2026", None, "2026-11-17"),
    ("17.11.2026", None, "2026-11-17"),
    ("11/11/2026", None, "2026-11-11"),
    ("Tue 17/11/2026", None, "2026-11-17"),
    ("17.11.26", None, None),
    ("26-11-27", None, None),
    ("46343", None, None),
    ("17/11/2026", "month-first", None),
    ("31.02.2026", "day-first", None),
    ("soon", "day-first", None),
    ("Tue 17 Nov 2026", None, "2026-11-17"),
    ("17 Nov 2026 (Tue)", None, "2026-11-17"),
    ("Tuesday the 17th of November 2026", None, "2026-11-17"),
]


@pytest.mark.parametrize(("cell", "dates", "day"), DAYS, ids=[f"{row[0]} {row[1]}" for row in DAYS])
def test_a_day_is_read_the_way_round_that_was_said(
    cell: str, dates: str | None, day: str | None, tmp_path: Path
) -> None:
    [one] = rows_of(tmp_path, f"Ada Byron,,Dana Ortiz,Acme,{cell},the audit trail", dates=dates)
    if day is None:
        assert one.error and one.error.code == "facts" and one.error.reason.startswith("date: ")
        assert dates or cell == "soon" or "`--dates day-first`" in one.error.reason
        return
    assert one.error is None
    assert [read.now for read in one.read] == ([] if cell == day else [day])
    assert one.facts == next(merge([{**dict(zip(HEAD.split(","), ["Ada Byron", "", "Dana Ortiz", "Acme", day, "the audit trail"], strict=True))}], engine="none")).facts  # fmt: skip


TIMES = [
    ("14:00", "14:00"), ("2:00 PM", "14:00"), ("2 PM", "14:00"), ("2:00 pm", "14:00"), ("2:00:00 PM", "14:00"), ("14.00", "14:00"), ("14h30", "14:30"), ("noon", "12:00"),
    ("0.5", "12:00"), ("0.5833333", "14:00"), (0.375, "09:00"), ("9:30", "09:30"), ("3", None), ("3:30", None), ("0.58", None), ("25:00", None), ("2:00 PM - 3:00 PM", None),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "time"), TIMES, ids=[str(row[0]) for row in TIMES])
def test_a_time_is_read_as_people_and_spreadsheets_write_it_or_refused_with_its_value(
    cell: Any, time: str | None
) -> None:
    row = {"candidate.name": "Ada Byron", "interviewers.1.name": "Dana Ortiz", "date": "2026-11-17"}
    [one] = merge([{**row, "start": cell}], engine="none")
    if time is None:
        assert one.error and one.error.reason.startswith(f"start: '{cell}' ")
        return
    assert one.error is None, one.error
    assert one.facts == next(merge([{**row, "start": time}], engine="none")).facts


@pytest.mark.parametrize(
    ("cell", "dates", "said"),
    [
        ("46343", None, "date: '46343' is how a spreadsheet counts 2026-11-17"),
        ("11/12/2026", None, "date: which of day and month stands first in '11/12/2026'?"),
        ("17.11.26", None, "date: '17.11.26' may be 2017-11-26 or 2026-11-17; write the year in full"),
        ("11/12/26", None, "date: '11/12/26' may be 2011-12-26 or 2026-11-12 or 2026-12-11; write the year"),
        ("17/11", None, "date: '17/11' has no year"),
        ("11/17", "month-first", "date: '11/17' has no year"),
        ("3.4.", "day-first", "date: '3.4.' has no year"),
        ("17 November", None, "date: '17 November' has no year"),
        ("Tue, Nov 17", None, "date: 'Tue, Nov 17' has no year"),
        ("Tuesday", None, "date: must be a day written as YYYY-MM-DD"),
        ("31/32", None, "date: must be a day written as YYYY-MM-DD"),
        ("November 2026", None, "date: must be a day written as YYYY-MM-DD"),
        ("the 17th", None, "date: must be a day written as YYYY-MM-DD"),
        ("31/11/2026", "day-first", "date: '31/11/2026' is no day when it is read day-first"),
        ("31/11/2026", None, "date: '31/11/2026' is not a day of the calendar"),
        ("30.2.2027", None, "date: '30.2.2027' is not a day of the calendar"),
        ("Tuesday 31 November 2026", None, "date: 'Tuesday 31 November 2026' is not a day of the calendar"),
        ("Feb 30 2027", None, "date: 'Feb 30 2027' is not a day of the calendar"),
        ("2026/13/02", None, "date: '2026/13/02' is not a day of the calendar"),
    ],
)
def test_a_day_that_is_refused_is_named(cell: str, dates: str | None, said: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f'Ada Byron,,Dana Ortiz,Acme,"{cell}",the audit trail', dates=dates)
    assert one.error and one.error.reason.startswith(said)


@pytest.mark.parametrize("cell", ["Wed 17 Nov 2026", "17 Nov 2026 (Wed)", "2026-11-17 Wednesday", "Wed 17/11/2026"])
def test_a_day_beside_another_weekday_is_not_guessed(cell: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f"Ada Byron,,Dana Ortiz,Acme,{cell},the audit trail", dates="day-first")
    assert (
        one.error and one.error.reason == "date: 2026-11-17 is a Tuesday, not a Wednesday; write the day that is meant"
    )


def test_a_day_with_its_time_from_a_program_is_that_day() -> None:
    row = {
        "candidate.name": "Ada Byron",
        "interviewers.1.name": "Dana Ortiz",
        "date": dt.datetime(2026, 11, 17, 10, 30, tzinfo=dt.UTC),
    }
    [one] = merge([row], engine="none")
    assert one.error is None and "Tuesday" in one.notes[0].body


def test_an_unknown_way_round_is_refused_at_once() -> None:
    with pytest.raises(MergeError, match="dates"):
        merge([], dates="sideways")


# --- paths and other things that are no rows -------------------------------------------------------------------------


def test_a_path_is_read_as_the_command_reads_it(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"{HEAD}\n{FIRST}\n", encoding="utf-8")
    for path in (tmp_path / "a.csv", str(tmp_path / "a.csv")):
        assert [facts(one)[0] for one in merge(path, engine="none")] == ["Dana Ortiz"]
    (tmp_path / "b.csv").write_text("candidate.name,Status\nAda,x\n", encoding="utf-8")
    with pytest.raises(MergeError, match="header"):
        merge(tmp_path / "b.csv")


@pytest.mark.parametrize(
    "rows",
    ["nowhere.csv", "candidate.name\nAda Byron", "", {"candidate.name": "Ada Byron"}, b"candidate.name", 5, None, io.BytesIO],
    ids=["no file", "text", "nothing", "a mapping", "bytes", "a number", "None", "a type"],
)  # fmt: skip
def test_what_holds_no_rows_is_refused_in_words(rows: Any) -> None:
    with pytest.raises(MergeError) as refused:
        merge(rows)
    assert len(refused.value.problems) == 1


def test_names_that_held_more_are_reported_with_their_rows(tmp_path: Path) -> None:
    found = rows_of(tmp_path, FIRST, 'Ada Byron,,"Ortiz, Dr. Dana (HR)",Acme,2026-11-17,x y')
    assert [[read.fact for read in one.read] for one in found] == [[], ["interviewers.1.name"]]


# --- what other programs leave in headers, days and lists --------------------------------------------------------------


@pytest.mark.parametrize("mark", ["\u200b", "\u00a0", "\u2060", "\t"], ids=ascii)
def test_a_header_may_have_a_mark_that_nobody_sees(mark: str) -> None:
    [one] = merge([{f"{mark}Candidate.Name": "Ada Byron", f"company{mark}": "Acme"}], engine="none")
    assert one.error is None


FIGURES = {"11/17/26": "2026-11-17", "5/5/26": "2026-05-05", "17.11.26": None, "11/12/26": None, "05/05/26": None}


@pytest.mark.parametrize(("said", "day"), FIGURES.items(), ids=FIGURES)
def test_figures_of_which_only_one_order_is_a_day_are_read(said: str, day: str | None) -> None:
    assert read_day(said, None) == day


LISTS = {
    "bullets": ("• You prune in May.\n• You sow by hand.", ["You prune in May.", "You sow by hand."]),
    "a typeface's own": ("\uf0b7\tYou prune in May.", ["You prune in May."]),
    "dashes": ("- You prune in May.\n\n- You sow by hand.\n", ["You prune in May.", "You sow by hand."]),
    "numbers that count": ("1. You prune.\n2) You sow.", ["You prune.", "You sow."]),
    "numbers that say something": ("2 hours in the nursery\n3 sheds", ["2 hours in the nursery", "3 sheds"]),
    "bullets in one line": ("• You prune in May. • You sow by hand.", ["You prune in May.", "You sow by hand."]),
    "bullets without a stop or a blank": ("•the nursery •the sheds", ["the nursery", "the sheds"]),
    "a bullet behind the first entry": ("You prune in May. ▪ You sow.", ["You prune in May.", "You sow."]),
    "ticks": ("✓ You prune. ✓ You sow.", ["You prune.", "You sow."]),
    "any mark that comes again": ("→ You prune.\n→ You sow.", ["You prune.", "You sow."]),
    "another in one line": ("+ You prune. + You sow.", ["You prune.", "You sow."]),
    "such a mark once": ("~ 90 sheds", ["~ 90 sheds"]),
    "dashes in one line": ("- You prune in May. - You sow by hand.", ["You prune in May.", "You sow by hand."]),
    "dashes of a sentence": ("- The shed - an old one - is dry.", ["The shed - an old one - is dry."]),
    "numbers in one line": ("1) You prune. 2) You sow. 3) You graft.", ["You prune.", "You sow.", "You graft."]),
    "numbers in brackets": ("(1) the nursery (2) the sheds", ["the nursery", "the sheds"]),
    "numbers that go on behind a semicolon": (
        "1. You prune. 2. You sow; 3. You graft.",
        ["You prune.", "You sow", "You graft."],
    ),
    "letters": ("a) You prune. b) You sow.", ["You prune.", "You sow."]),
    "figures of Rome": ("i) You prune.\nii) You sow.", ["You prune.", "You sow."]),
    "a number alone": ("1) You prune in May.", ["You prune in May."]),
    "an ordinal alone": ("1. FC Köln plays here", ["1. FC Köln plays here"]),
    "a number alone before a sentence": ("1. Fridays are quiet.", ["Fridays are quiet."]),
    "a number alone before a verb": ("1. Opened two branches", ["Opened two branches"]),
    "a number alone before a pronoun": ("1. You prune in May.", ["You prune in May."]),
    "a number alone before a small letter": ("1. pruning in May", ["pruning in May"]),
    "ordinals that count": ("1. Pruning; 2. Sowing", ["Pruning", "Sowing"]),
    "a day with a stop": ("3. November is the day", ["3. November is the day"]),
    "labels within a sentence": ("You do a) pruning and b) grafting", ["You do a) pruning and b) grafting"]),
    "numbers that do not count": ("1) You prune. 3) You graft.", ["You prune. 3) You graft."]),
    "initials": ("A. Ortiz; B. Li", ["A. Ortiz", "B. Li"]),
    "a bullet between a name and a job": ("Dana Ortiz • Head Gardener", ["Dana Ortiz • Head Gardener"]),
    "a bullet of nothing": ("• You prune in May.\n•\n• You sow.\n•", ["You prune in May.", "You sow."]),
    "a bullet and no more": (" • ", []),
    "people with bullets": ("• Dana Ortiz • Bo Li", ["Dana Ortiz", "Bo Li"]),
    "a figure below nought": ("-5 degrees; 3 frosts", ["-5 degrees", "3 frosts"]),
}


@pytest.mark.parametrize(("cell", "found"), LISTS.values(), ids=LISTS)
def test_the_marks_of_a_list_are_no_part_of_its_entries(cell: str, found: list[str]) -> None:
    assert entries(cell) == found


@pytest.mark.parametrize("cell", ["•", "-", "—", "n/a", "•\n•"])
@pytest.mark.parametrize("column", ["key_points", "key_points.1", "key_points.1.you_said", "qualifications.1.i_did", "enthusiasm", "medium"])  # fmt: skip
def test_a_cell_that_holds_a_bullet_or_a_dash_alone_is_empty(column: str, cell: str) -> None:
    plain = {"candidate.name": "Ada Byron", "company": "Acme", "interviewers.1.name": "Dana Ortiz"}
    [one], [other] = merge([{**plain, column: cell}], engine="none"), merge([plain], engine="none")
    assert one.error is None and one.notes[0].text == other.notes[0].text and one.notes[0].doubts == ()


@pytest.mark.parametrize("cell", ["-", "•"])
def test_a_name_of_a_bullet_or_a_dash_is_none(cell: str) -> None:
    [one] = merge([{"candidate.name": "Ada Byron", "company": "Acme", "interviewers.1.name": cell, "interviewers.1.title": "Cook"}], engine="none")  # fmt: skip
    assert one.error is not None and "interviewers.1.name" in one.error.reason


def test_the_mark_of_a_list_is_no_part_of_a_single_entry() -> None:
    cells = {"candidate.name": "Ada Byron", "company": "Acme", "key_points.1.you_said": "• you prune in May"}
    [one] = merge([cells], engine="none")
    assert one.notes and "•" not in one.notes[0].text and "you prune in May" in one.notes[0].text


def test_the_number_of_an_entry_is_no_part_of_it() -> None:
    cells = {"candidate.name": "Ada Byron", "company": "Acme", "key_points.1.text": "1) You prune in May.", "key_points.2.text": "2) You sow by hand."}  # fmt: skip
    [one] = merge([cells], engine="none", length="detailed")
    assert one.notes and ")" not in one.notes[0].body and "sow by hand" in one.notes[0].body


def test_a_number_that_names_the_row_counts_nothing() -> None:
    cells = {
        "Ticket": "1. of May",
        "candidate.name": "Ada Byron",
        "company": "Acme",
        "key_points.1.about": "1. FC Köln",
    }
    [one] = merge([cells], engine="none", id="Ticket", kind="thank-you")
    assert one.notes and "1. FC Köln" in one.notes[0].body


@pytest.mark.parametrize(
    ("cells", "said", "unsaid"),
    [
        ({"key_points.1.about": "1. FC Köln"}, "about 1. FC Köln", "about FC"),
        ({"key_points.1.text": "1. You prune in May."}, "You prune", "1."),
        ({"key_points.1.about": "1. Pruning", "key_points.2.text": "2. Birds nest here."}, "Pruning", "1."),
        ({"company": "1. FC Köln"}, "1. FC Köln", ": "),
        ({"key_points.1.text": "1. Fridays are quiet."}, "Fridays are quiet", "1."),
        ({"key_points.1.you_said": "1. Fridays are quiet"}, "ridays are quiet", "1."),
        ({"key_points.1.text": "1. Nobody codes on Friday."}, "obody codes", "1."),
        ({"key_points.1.you_said": "1. HR will call by Friday"}, "HR will call", "1."),
        ({"key_points.1.you_said": "1. FC Köln plays at home"}, "1. FC Köln plays", "that FC"),
        ({"key_points.1.about": "1. Rota on the wall"}, "ota on the wall", "1."),
    ],
)
def test_a_number_in_front_of_one_entry_alone_is_a_part_of_it_where_it_may_be(
    cells: dict[str, str], said: str, unsaid: str
) -> None:
    given = {"candidate.name": "Ada Byron", "interviewers.1.name": "Dana Ortiz", "company": "Acme", **cells}
    [one] = merge([given], engine="none", length="detailed")
    assert one.notes and said in one.notes[0].body and unsaid not in one.notes[0].body


@pytest.mark.parametrize(
    "cell",
    ["• You prune. • You sow.", "- You prune.\n- You sow.", "1) You prune. 2) You sow.", "You prune. • You sow."],
)
@pytest.mark.parametrize("column", ["key_points.1.text", "key_points.1.you_said", "enthusiasm.1"])
def test_a_list_in_the_cell_of_one_entry_fails_its_row(column: str, cell: str) -> None:
    [one] = merge([{"candidate.name": "Ada Byron", "company": "Acme", column: cell}], engine="none")
    assert one.error is not None and "holds a list of several things" in one.error.reason


@pytest.mark.parametrize("cell", ['=A2&" "&B2', " =A1+B1", "=Sheet1!A2", "=1+1", '="Dana "&B2', "\t=SUM(A1:A3)"])
def test_a_formula_in_a_text_file_fails_its_row_whatever_its_shape(cell: str, tmp_path: Path) -> None:
    quoted = cell.replace('"', '""')
    (tmp_path / "t.csv").write_text(f'candidate.name,company\nAda Byron,"{quoted}"\n', encoding="utf-8")
    [one] = merge(tmp_path / "t.csv", engine="none")
    assert one.error is not None and "holds a formula" in one.error.reason


@pytest.mark.parametrize(
    "said", ["Total interviews: 2", "Grand Total", "Sum: 12", "4 records", "Printed on 12 November"]
)
@pytest.mark.parametrize("below", [0, 1, 2], ids=["candidate", "interviewer", "company"])
def test_the_line_below_a_table_becomes_no_letter_wherever_it_stands(said: str, below: int) -> None:
    cells = dict.fromkeys(("candidate.name", "interviewers.1.name", "company"), "")
    row = {"candidate.name": "Ada Byron", "interviewers.1.name": "Wei Lee", "company": "Acme"}
    footer = {**cells, list(cells)[below]: said}
    first, last = merge([row, footer], engine="none", proofread=False)
    assert first.error is None and last.error is not None and last.error.code == "facts"


NAMED_BY = {
    "one column": ("interviewers.1.name,company", ["Dana Ortiz,Acme", ",Acme"]),
    "all of a panel": ("interviewers,company", ["Dana Ortiz; Bo Li,Acme", ",Acme"]),
    "beside a salutation": ("interviewers.1.name,interviewers.1.honorific,company", ["Dana Ortiz,Ms,Acme", ",Frau,Acme"]),
    "beside a job": ("interviewers.1.name,interviewers.1.title,company", ["Dana Ortiz,Cook,Acme", ",Cook,Acme"]),
    "the second of two": (
        "interviewers.1.name,interviewers.2.name,interviewers.2.title,company",
        ["Dana Ortiz,,,Acme", "Dana Ortiz,,Cook,Acme"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("head", "cells"), NAMED_BY.values(), ids=NAMED_BY)
def test_a_row_without_a_name_is_reported(head: str, cells: list[str], tmp_path: Path) -> None:
    named, nobody = rows_of(tmp_path, *(f"Ada Byron,{one}" for one in cells), head=f"candidate.name,{head}")
    assert named.ok and not named.read
    assert nobody.ok and [(one.fact[-5:], one.now) for one in nobody.read] == [(".name", "")]


def test_a_row_without_a_name_is_not_reported_where_the_facts_or_no_column_name_anybody(tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, "Ada Byron,,Acme", head="candidate.name,interviewers.1.name,company", facts={"interviewers": ["Bo Li"]})  # fmt: skip
    [other] = rows_of(tmp_path, "Ada Byron,Acme", head="candidate.name,company")
    assert one.ok and other.ok and not one.read and not other.read


def test_names_that_several_columns_leave_blank_are_reported(tmp_path: Path) -> None:
    columns = {"Last": "interviewers.1.name", "First": "interviewers.1.name", "Anrede": "interviewers.1.honorific"}
    head = "candidate.name,First,Last,Anrede,company"
    rows = ["Ada Byron,Katrin,Brandt,Frau,Acme", "Ada Byron,,,Frau,Acme", "Ada Byron,,,,Acme"]
    found = rows_of(tmp_path, *rows, head=head, columns=columns)
    assert [[read.fact for read in one.read] for one in found] == [[], ["interviewers.1.name"], ["interviewers.1.name"]]


PANELS = {
    "with the address once": ("Dana Ortiz <dana@acme.example>; ; Dana Ortiz", [("Dana Ortiz", "dana@acme.example")]),
    "the address behind": ("Dana Ortiz; Dana Ortiz <dana@acme.example>", [("Dana Ortiz", "dana@acme.example")]),
    "in another order and case": ("ORTIZ, Dana; Bo Li; Dana Ortiz", [("Dana Ortiz", None), ("Bo Li", None)]),
    "an address in capitals": ("Dana Ortiz <dana@acme.example>; Dana Ortiz <DANA@acme.example>", [("Dana Ortiz", "dana@acme.example")]),
    "namesakes with an address each": ("Dana Ortiz <d1@acme.example>; Dana Ortiz <d2@acme.example>", [("Dana Ortiz", "d1@acme.example"), ("Dana Ortiz", "d2@acme.example")]),
    "father and son": ("Dana Ortiz Jr.; Dana Ortiz", [("Dana Ortiz Jr.", None), ("Dana Ortiz", None)]),
    "two of one given name": ("Sam; Sam", [("Sam", None), ("Sam", None)]),
}  # fmt: skip


@pytest.mark.parametrize(("cell", "readers"), PANELS.values(), ids=PANELS)
def test_the_same_person_twice_is_one_reader(cell: str, readers: list[tuple[str, str | None]], tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f'Ada Byron,"{cell}",Acme', head="candidate.name,interviewers,company")
    assert one.ok, one.error
    assert [(note.recipient.name, note.recipient.email) for note in one.notes] == readers


TWICE = {
    "with a job each": "Dana Ortiz,Buyer,,Dana Ortiz,Planner,",
    "with a title before the name": "Dr. Dana Ortiz,Dentist,,Dana Ortiz,Owner,",
    "with an address once": "Dana Ortiz,Buyer,d1@acme.example,Dana Ortiz,Planner,",
}
PANEL = "candidate.name,interviewers.1.name,interviewers.1.title,interviewers.1.email,interviewers.2.name,interviewers.2.title,interviewers.2.email,company"


@pytest.mark.parametrize("cells", TWICE.values(), ids=TWICE)
def test_no_two_letters_go_to_one_name_that_only_titles_tell_apart(cells: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f"Ada Byron,{cells},Acme", head=PANEL)
    assert one.error is not None and "interviewers.1.name and interviewers.2.name" in one.error.reason


@pytest.mark.parametrize(
    "cells",
    [
        "Dana Ortiz,Buyer,d1@acme.example,Dana Ortiz,Planner,d2@acme.example",
        "Dana Ortiz Sr.,Buyer,,Dana Ortiz Jr.,Planner,",
        "Dana,Buyer,,Dana,Planner,",
    ],
    ids=["addresses", "generations", "given names"],
)
def test_namesakes_whom_more_than_a_title_tells_apart_get_a_letter_each(cells: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f"Ada Byron,{cells},Acme", head=PANEL)
    assert len(one.notes) == 2


LONE = ["Spring interviews,,,,", ",Week 1,,,", ",,Packer,,", ",,,,see the next sheet"]


@pytest.mark.parametrize("cells", LONE)
def test_a_row_of_one_cell_is_a_title_or_a_footer_and_no_letter(cells: str, tmp_path: Path) -> None:
    head = "interviewers.1.name,company,role,date,key_points"
    rows = ["Dana Ortiz,Acme,Cook,2026-11-17,", cells]
    first, lone = rows_of(tmp_path, *rows, head=head, facts={"candidate": {"name": "Ada Byron"}})
    assert first.ok and lone.error is not None and "only cell" in lone.error.reason


def test_a_row_of_one_cell_is_a_letter_where_the_shared_facts_say_the_rest(tmp_path: Path) -> None:
    shared = {"candidate": {"name": "Ada Byron"}, "company": "Acme", "role": "Cook"}
    [one] = rows_of(tmp_path, "Dana Ortiz,,,", head="interviewers.1.name,company,role,date", facts=shared)
    assert one.ok


def test_what_a_letter_speaks_of_and_a_row_lacks_is_reported(tmp_path: Path) -> None:
    head = "interviewers.1.name,interviewers.1.title,company,role,date"
    shared = {"candidate": {"name": "Ada Byron"}, "role": "Cook"}
    rows = ["Dana Ortiz,Buyer,Acme,Cook,2026-11-17", "Bo Li,Planner,,,"]
    whole, part = rows_of(tmp_path, *rows, head=head, facts=shared)
    assert not whole.read and [(read.fact, read.now) for read in part.read] == [("company", ""), ("date", "")]


NOBODY = ["Calendar Hold", "Meeting Slot", "Tentative Appointment", "Conference Room B", "Calendar Block"]


@pytest.mark.parametrize("said", NOBODY)
def test_an_entry_of_a_calendar_is_greeted_as_nobody_and_reported(said: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f"Ada Byron,{said},Acme", head="candidate.name,interviewers,company")
    assert one.note is not None and one.note.body.startswith("Dear Hiring Manager")
    assert [read.fact for read in one.read] == ["interviewers.1.name"]


ORDINARY = [
    "Focus Time",
    "Lunch Break",
    "Panel",
    "Busy",
    "Out of Office",
    "Screening Call",
    "Lunch w/ team",
]


@pytest.mark.parametrize("said", ORDINARY)
def test_a_name_of_ordinary_words_is_to_be_looked_at(said: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f"Ada Byron,{said},Acme", head="candidate.name,interviewers,company")
    assert [read.fact for read in one.read if read.unlikely] == ["interviewers.1.name"]


PEOPLE = ["Penny Block", "Ray Lunch", "Hope Summers", "Will Price", "Mark Best", "Rose Fields", "Wei Lee", "Young Park", "Grace", "Joy Bell", "Robin Busy", "Ms. Summer Rain", "Chase Banks", "Song Min", "Art Carpenter", "Hiring Team", "Interview Panel", "HR"]  # fmt: skip


@pytest.mark.parametrize("name", PEOPLE)
def test_people_whose_names_are_words_as_well_are_not_asked_about(name: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f"Ada Byron,{name},Acme", head="candidate.name,interviewers,company")
    assert one.ok and not any(read.unlikely for read in one.read)


NAMED_TWICE = [
    ("Grace Tan,,Grace Tan,", 1),
    ("Grace Tan,g@x.example,Grace Tan,", 1),
    ("Grace Tan,g@x.example,grace tan,G@x.example", 1),
    ('"Grace Tan, Grace Tan",,,', 1),
    ("Grace Tan; Bo Li; Grace Tan,,,", 2),
    ("Dr. Grace Tan,,Grace Tan,", 1),
]


@pytest.mark.parametrize(("said", "notes"), NAMED_TWICE, ids=[one for one, _ in NAMED_TWICE])
def test_a_reader_whom_a_row_names_twice_gets_one_note_and_is_reported(said: str, notes: int, tmp_path: Path) -> None:
    head = "candidate.name,company,interviewers.1.name,interviewers.1.email,interviewers.2.name,interviewers.2.email"
    [one] = rows_of(tmp_path, f"Ada Byron,Acme,{said}", head=head)
    assert len(one.notes) == notes and [read.fact for read in one.read if read.twice] == ["interviewers.1.name"]


ONCE = ["Grace Tan,,Bo Li,", "Grace Tan,a@x.example,Grace Lee,", "Grace,,Grace,", "Grace Tan,,,"]


@pytest.mark.parametrize("said", ONCE)
def test_readers_of_whom_each_stands_once_are_not_reported(said: str, tmp_path: Path) -> None:
    head = "candidate.name,company,interviewers.1.name,interviewers.1.email,interviewers.2.name,interviewers.2.email"
    [one] = rows_of(tmp_path, f"Ada Byron,Acme,{said}", head=head)
    assert not any(read.twice for read in one.read)


def test_the_rows_of_a_panel_may_each_name_the_same_reader() -> None:
    rows = [
        {"panel": "A", "candidate": "Ada Byron", "interviewers.1.name": "Wei Lee", "interviewers.1.email": address}
        for address in ("wei@x.example", "")
    ]
    [one] = merge(rows, group_by="panel", engine="none")
    assert len(one.notes) == 1 and not any(read.twice for read in one.read)


def test_whoever_reads_beside_the_interviewers_is_reported_once_by_the_column_of_the_name() -> None:
    row = {"candidate.name": "Ada Byron", "company": "Acme", "asked": "the audit trail", "reader.name": "Dana Ortiz (Buyer)", "interviewers.1.name": "Lunch Break"}  # fmt: skip
    [one] = merge([row], kind="information", engine="none")
    assert [(read.fact, read.unlikely) for read in one.read] == [("reader.name", False), ("interviewers.1.name", True)]


def test_a_column_that_was_too_narrow_is_no_error_of_a_formula(tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, "Ada Byron,Acme,########", head="candidate.name,company,date")
    assert one.error is not None and "too narrow" in one.error.reason


SENDERS = {
    "in capitals": ("ROSA LINDGREN", "Rosa Lindgren"),
    "the family name first": ('"LINDGREN, ROSA"', "Rosa Lindgren"),
    "with a small word": ("ROSA DE LA CRUZ", "Rosa de la Cruz"),
    "with letters behind": ('"ROSA LINDGREN, RN"', "Rosa Lindgren, RN"),
    "with letters behind and no comma": ("MCDONALD ROSA RN", "McDonald Rosa, RN"),
    "with letters or a family name behind": ("ROSA LINDGREN DO", "ROSA LINDGREN DO"),
    "the family name alone in capitals": ("Rosa LINDGREN", "Rosa LINDGREN"),
    "in small letters, as somebody signs": ("rosa lindgren", "rosa lindgren"),
    "one word": ("JR", "JR"),
    "initials": ("SRINIVASAN R.", "SRINIVASAN R."),
}


@pytest.mark.parametrize(("cell", "signed"), SENDERS.values(), ids=SENDERS)
def test_a_candidate_in_capitals_signs_as_people_do_and_the_run_says_so(cell: str, signed: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f"{cell},Dana Ortiz,Acme", head="candidate.name,interviewers.1.name,company")
    assert one.note is not None and one.note.sender.name == signed
    changed = signed != cell.strip('"')
    assert [(read.fact, read.now) for read in one.read] == ([("candidate.name", signed)] if changed else [])


@pytest.mark.parametrize("said", ["unknown", "Unknown", "not known", "Not stated", "blank"])
@pytest.mark.parametrize("column", ["company", "role"])
def test_a_word_that_says_that_nobody_knows_is_no_company_and_no_role(column: str, said: str) -> None:
    [one] = merge([{"candidate.name": "Ada Byron", "company": "Acme", column: said}], engine="none")
    assert one.error and one.error.reason.startswith(f"{column}: looks like a placeholder")


@pytest.mark.parametrize("said", ["Blank", "Unknown Worlds", "None Such Records"])
def test_a_company_may_be_called_like_nothing(said: str) -> None:
    [one] = merge([{"candidate.name": "Ada Byron", "company": said}], engine="none")
    assert one.ok


ADDRESSES = {
    "a link": ("mailto:dana@acme.example", "dana@acme.example"),
    "a link in capitals with a subject": ("MAILTO:dana@acme.example?subject=Hi%20Dana", "dana@acme.example"),
    "a link in brackets": ("<mailto:dana@acme.example>", "dana@acme.example"),
    "a name and a link": ("Dana Ortiz <mailto:dana@acme.example>", "dana@acme.example"),
    "a mailbox called so": ("mailto@acme.example", "mailto@acme.example"),
    "two": ("mailto:dana@acme.example mailto:bo@acme.example", None),
    "none": ("mailto:", None),
}


@pytest.mark.parametrize(("cell", "address"), ADDRESSES.values(), ids=ADDRESSES)
def test_the_address_of_a_link_is_an_address(cell: str, address: str | None) -> None:
    row = {"candidate.name": "Ada Byron", "interviewers.1.name": "Dana Ortiz", "interviewers.1.email": cell}
    [one] = merge([row], engine="none")
    assert (one.note.recipient.email if one.note else None) == address


HALVES = {
    "a form of address": ("Jens,,Herr", "Last"),
    "none": ("Jens,,", None),
    "the whole name": ("Jens,Brandt,Herr", None),
    "the family name alone": (",Brandt,Herr", "First"),
}


@pytest.mark.parametrize(("cells", "blank"), HALVES.values(), ids=HALVES)
def test_a_form_of_address_without_a_family_name_is_reported(cells: str, blank: str | None, tmp_path: Path) -> None:
    columns = {"First": "interviewers.1.name", "Last": "interviewers.1.name", "Anrede": "interviewers.1.honorific"}
    [one] = rows_of(tmp_path, f"Ada Byron,{cells},Acme", head="candidate.name,First,Last,Anrede,company", columns=columns)  # fmt: skip
    assert one.ok and [read.blank for read in one.read] == ([blank] if blank else [])


ZERO = ["1899-12-30", "1900-01-01", "01/01/1904", "1 January 1970", "1970-01-01 00:00:00", dt.date(1899, 12, 30)]


@pytest.mark.parametrize("day", ZERO, ids=str)
def test_the_day_that_a_program_counts_from_is_no_day_of_an_interview(day: Any) -> None:
    [one] = merge([{"candidate.name": "Ada Byron", "company": "Acme", "date": day}], dates="day-first", engine="none")
    assert one.error is not None and one.error.reason.startswith("date: ") and "day zero" in one.error.reason


def test_a_day_beside_it_is_one() -> None:
    [one] = merge([{"candidate.name": "Ada Byron", "company": "Acme", "date": "1970-01-02"}], engine="none")
    assert one.ok


MARKDOWN = """| candidate.name | company | interviewers.1.name | key_points.1.about |
|:---------------|:-------:|--------------------:|--------------------|
| **Ada Byron** | Acme | [Dana Ortiz](mailto:dana@acme.example) | either phone \\| desk first |
| _Bo Li_ | | Dana Ortiz | how the **night** "shift" plans<br>its rota |
"""


def test_a_table_of_markdown_is_read_as_it_is_shown(tmp_path: Path) -> None:
    ada, bo = merged(tmp_path / "a.txt", MARKDOWN)
    assert ada.note and ada.note.sender.name == "Ada Byron" and ada.note.recipient.email == "dana@acme.example"
    assert "either phone | desk first" in ada.note.body and (ada.line, bo.line) == (3, 4)
    assert bo.note and bo.note.sender.name == "Bo Li" and 'how the night "shift" plans its rota' in bo.note.body


TERMINAL = {
    "without bars outside": " candidate.name | company \n----------------+---------\n Ada Byron      | Acme\n",
    "with rules all round": "+----------------+---------+\n| candidate.name | company |\n+----------------+---------+\n| Ada Byron      | Acme    |\n+----------------+---------+\n",
}


@pytest.mark.parametrize("table", TERMINAL.values(), ids=TERMINAL)
def test_a_table_as_a_terminal_shows_it_has_no_row_of_dashes(table: str, tmp_path: Path) -> None:
    [one] = merged(tmp_path / "a.txt", table)
    assert one.note and one.note.sender.name == "Ada Byron" and "Acme" in one.note.body


def test_bars_without_a_rule_part_cells_as_commas_do(tmp_path: Path) -> None:
    [one] = merged(tmp_path / "a.csv", 'candidate.name|company\nAda Byron|"Acme | Sons"\n')
    assert one.note and "Acme | Sons" in one.note.body


@pytest.mark.parametrize(
    ("cell", "name"), [("**Ada Byron**", "Ada Byron"), ("*Ada Byron*", "Ada Byron"), ("Ada **Byron**", "Ada Byron")]
)
def test_a_cell_that_is_bold_as_a_whole_is_signed_in_plain_letters(cell: str, name: str) -> None:
    [one] = merge([{"candidate.name": cell, "company": "Acme"}], engine="none")
    assert one.note and one.note.sender.name == name


@pytest.mark.parametrize("cell", ["=-led the night watch", "=led the night watch", "=+Ada"])
def test_what_a_spreadsheet_took_for_a_formula_fails_its_row(cell: str, tmp_path: Path) -> None:
    head = "candidate.name,company,qualifications.1.i_did"
    [one] = rows_of(tmp_path, f"Ada Byron,Acme,{cell}", head=head)
    assert one.error is not None and one.error.code == "spreadsheet-error"


def test_an_arrow_of_signs_is_no_formula(tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, "Ada Byron,Acme,=> the till", head="candidate.name,company,key_points.1.text")
    assert one.ok


@pytest.mark.parametrize(("name", "ok"), [("Exported 12 Nov", False), ("Bo Li", True)])
def test_a_line_below_a_table_signs_no_letter_though_all_rows_share_a_job(name: str, ok: bool, tmp_path: Path) -> None:
    shared = {"company": "Acme", "role": "Cook"}
    [one] = rows_of(tmp_path, f"{name},,,", head="candidate.name,interviewers.1.name,date,medium", facts=shared)
    assert one.ok == ok


def test_half_a_cell_that_leans_upon_the_other_half_is_asked_about() -> None:
    row = {"candidate.name": "Ada Byron", "interviewers": "Dana Ortiz", "key_points": "the float of £5; nobody is sure which"}  # fmt: skip
    [one] = merge([row], engine="none")
    assert one.note and "sure which" not in one.note.body
    assert [doubt.words for doubt in one.doubts] == ["nobody is sure which"]


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("qualifications.1.i_did", "planned furnaces; trained six people; wrote the rota"),
        ("qualifications.1.i_did", "cut scrap; saved 40k a year"),
        ("qualifications.1.i_have", "a licence; nineteen years on the road"),
        ("qualifications.1.someone_who", "knows lathes; can take nights"),
        ("next_steps.1.i_will", "send the references; call on Monday"),
        ("key_points.1.about", "the looms; the hall; the crane"),
    ],
)
def test_several_deeds_that_semicolons_part_in_the_cell_of_one_entry_fail_its_row(column: str, cell: str) -> None:
    [one] = merge([{"candidate.name": "Ada Byron", "company": "Acme", column: cell}], engine="none")
    assert one.error is not None and f"{column}: holds a list of several things" in one.error.reason


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("qualifications.1.i_did", "planned ovens; nobody was let go", "I planned ovens; nobody was let go."),
        ("qualifications.1.i_did", "cut scrap by 12%; from 50 to 44", "I cut scrap by 12%; from 50 to 44."),
        ("qualifications.1.i_did", "planned ovens\\; trained six people", "I planned ovens; trained six people."),
        ("qualifications.1.i_have", "a licence; it is clean", "I have a licence; it is clean."),
    ],
)
def test_a_clause_behind_a_semicolon_and_a_mark_that_is_meant_stay_in_one_entry(
    column: str, cell: str, said: str
) -> None:
    [one] = merge([{"candidate.name": "Ada Byron", "company": "Acme", column: cell}], engine="none")
    assert one.notes and said in one.notes[0].body


def test_a_line_of_the_history_is_no_list_for_its_semicolon() -> None:
    line = "2026-11-23 heard update, note they are not ready; they will call"
    [one] = merge([{"candidate.name": "Ada Byron", "company": "Acme", "history.1": line}], engine="none")
    assert one.error is None


@pytest.mark.parametrize(
    ("cell", "said", "read"),
    [
        ("PLANNER", "the planner role", ("PLANNER", "Planner", False)),
        ("SCHEDULER", "the scheduler role", ("SCHEDULER", "Scheduler", False)),
        ("HEAD OF IT", "the Head of IT role", ("HEAD OF IT", "Head of IT", False)),
        ("ICU RN", "the ICU RN role", None),
        ("SAP Consultant", "the SAP Consultant role", None),
        ("Planner / Scheduler", "the planner role", ("Planner / Scheduler", "Planner", True)),
        ("Planner\n(East)", "the planner role", ("Planner (East)", "Planner", True)),
        ("LEAD\nPLANNER", "the Lead Planner role", ("LEAD\nPLANNER", "Lead Planner", False)),
        ("PLANNER SAN DIEGO", "the Planner San Diego role", ("PLANNER SAN DIEGO", "Planner San Diego", False)),
        ("VAN DRIVER", "the Van Driver role", ("VAN DRIVER", "Van Driver", False)),
        ("CHEF DE PARTIE", "the Chef de Partie role", ("CHEF DE PARTIE", "Chef de Partie", False)),
        ("the Planner", "the planner role", None),
    ],
)
def test_a_role_comes_out_of_capitals_and_what_is_not_said_of_it_is_reported(
    cell: str, said: str, read: tuple[str, str, bool] | None
) -> None:
    cells = {"candidate.name": "Ada Byron", "company": "Acme", "role": cell, "interviewers": "Dana Ortiz"}
    [one] = merge([cells], engine="none")
    assert one.notes and said in one.notes[0].body
    assert [(each.was, each.now, each.cut) for each in one.read if each.fact == "role"] == ([read] if read else [])


@pytest.mark.parametrize(("the_job", "cut"), [(None, True), ("the planner post", False)])
def test_what_is_not_said_of_a_role_that_all_rows_share_is_reported_unless_the_job_says_it(
    the_job: str | None, cut: bool
) -> None:
    shared = {"company": "Acme", "role": "Planner / Scheduler", "the_job": the_job}
    [one] = merge([{"candidate.name": "Ada Byron", "interviewers": "Dana Ortiz"}], facts=shared, engine="none")
    assert one.notes and any(read.cut for read in one.read) == cut


CALLED = {
    "@Zoe Park": ["Zoe Park"],
    "@Zoe Park, @Bo Li": ["Zoe Park", "Bo Li"],
    "@Zoe Park @Bo Li": ["Zoe Park", "Bo Li"],
    "Zoe Park; @Bo Li": ["Zoe Park", "Bo Li"],
    "@Zoe Park (she/her)": ["Zoe Park"],
    "@Zoë O’Neil": ["Zoë O’Neil"],
}


@pytest.mark.parametrize(("said", "names"), CALLED.items(), ids=CALLED)
def test_the_mark_by_which_a_chat_calls_somebody_comes_off(said: str, names: list[str], tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f'Ada Byron,"{said}",Acme', head="candidate.name,interviewers,company")
    assert [note.recipient.name for note in one.notes] == names


@pytest.mark.parametrize("said", ["@zoepark", "@Zoe", "@zoe.park", "@Zoe2 Park"])
def test_a_handle_is_still_no_name(said: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f"Ada Byron,{said},Acme", head="candidate.name,interviewers,company")
    assert one.error is not None


BARE_ADDRESSES = [
    "zoe@x.example, bo@x.example",
    "zoe@x.example; bo@x.example;",
    "<zoe@x.example> <bo@x.example>",
    "zoe@x.example | bo@x.example",
    "zoe@x.example & bo@x.example",
    "zoe@x.example bo@x.example",
]


@pytest.mark.parametrize("said", BARE_ADDRESSES)
def test_addresses_without_names_are_nobodys_names(said: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f'Ada Byron,"{said}",Acme', head="candidate.name,interviewers,company")
    assert [(note.recipient.name, note.recipient.email) for note in one.notes] == [
        (None, "zoe@x.example"),
        (None, "bo@x.example"),
    ]


MOMENTS = [
    "2026-11-24 10:00:00 UTC",
    "2026-11-24-08:00",
    "2026-11-24Z",
    "November 24, 2026 10:00 AM (GMT+1)",
    "Nov 24, 2026 at 10:00 AM",
    "Nov 24, 2026, 10:00 AM PST",
    "24 Nov 2026 14:30 GMT",
    "2026-11-24 10:00 UTC+2",
    "24 Nov 2026 10:00 CEST",
    "24 Nov 2026 10:00 (WEST)",
    "24 Nov 2026 10:00 EAT",
    "24 Nov 2026 10:00 am est",
    "Tue 24 Nov 2026 10:00 IST",
    "Tue, 24 Nov 2026 10:00:00 +0000",
]


@pytest.mark.parametrize("said", MOMENTS)
def test_a_day_with_its_time_and_zone_is_that_day(said: str) -> None:
    assert read_day(said, None) == "2026-11-24"


@pytest.mark.parametrize("said", ["2026-11-24-08", "2026-11-24 AUGUST", "24 Nov 2026 at noon", "1-11-24-08:00", "11/12/2026 10:00 UTC", *(f"{day} 10:00 {word}" for day in ("24 Nov 2026", "2026-11-24") for word in ("Sat", "shut", "first", "at", "west", "last", "(must)"))])  # fmt: skip
def test_what_only_looks_like_a_day_with_its_zone_is_left_as_it_is(said: str) -> None:
    assert read_day(said, None) is None


# --- what stood in the way of a row that was sound -----------------------------------------------------------------------

JOINED = {"First": "interviewers.1.name", "Last": "interviewers.1.name"}


def of_parts(first: str, last: str) -> Merged:
    shared = {"candidate": "Ada Byron", "company": "Acme"}
    [one] = merge([{"First": first, "Last": last}], facts=shared, columns=JOINED, engine="none", proofread=False)
    return one


TOGETHER = [
    ("DO NOT", "CONTACT"), ("Do", "Not Call"), ("No", "Longer Here"), ("To Be", "Announced"), ("Not", "Assigned"),
    ("Test", "User"), ("To be", "confirmed"), ("PLEASE DO NOT", "EMAIL"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last"), TOGETHER, ids=[" | ".join(one) for one in TOGETHER])
def test_parts_of_a_name_that_are_none_together_fail_the_row(first: str, last: str) -> None:
    one = of_parts(first, last)
    assert one.error is not None and "never filled in" in one.error.reason


@pytest.mark.parametrize(
    "name", ["DO NOT CONTACT", "Do Not Book", "Please do not email", "Don't Call", "No Longer Here"]
)
def test_what_says_not_to_write_is_nobody_in_any_letters(name: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f"Ada Byron,{name},Acme", head="candidate.name,interviewers.1.name,company")
    assert one.error is not None and "never filled in" in one.error.reason


SOMEBODY = {
    ("Do", "Thi Mai"): "Do Thi Mai", ("Don", "Contact"): "Don", ("Gwen", "[not provided]"): "Gwen",
    ("Gwen", "not provided"): "Gwen", ("Not", "Vital"): "Not Vital", ("Will", "Not"): "Will Not", ("No", "Park"): "No Park",
}  # fmt: skip


@pytest.mark.parametrize(("first", "last"), SOMEBODY, ids=[" | ".join(one) for one in SOMEBODY])
def test_a_part_that_says_nothing_leaves_the_other_its_name(first: str, last: str) -> None:
    assert facts(of_parts(first, last))[0] == SOMEBODY[first, last]


def test_a_job_over_two_columns_is_nobody_in_particular_as_in_one() -> None:
    assert facts(of_parts("Hiring", "Manager"))[0] is None


CODES = {
    "an apostrophe": ("the customer&#39;s own stove", "the customer's own stove"),
    "one by name": ("the customer&apos;s own stove", "the customer's own stove"),
    "one in hexadecimal": ("the customer&#x27;s own stove", "the customer's own stove"),
    "one encoded twice": ("the customer&amp;#39;s own stove", "the customer's own stove"),
    "an ampersand": ("the R&amp;D van", "the R&D van"),
    "a letter": ("the caf&eacute; rota", "the café rota"),
    "quotation marks": ("the &ldquo;red week&rdquo; rota", "the “red week” rota"),
    "a code that is meant": ("the &nbsp; bug", "the &nbsp; bug"),
    "an ampersand that begins no code": ("the Q&A rota", "the Q&A rota"),
}


@pytest.mark.parametrize(("cell", "read"), CODES.values(), ids=CODES)
@pytest.mark.parametrize("column", ["key_points.1.about", "key_points"])
def test_the_semicolon_of_a_code_parts_nothing(column: str, cell: str, read: str) -> None:
    row = {"candidate": "Ada Byron", "company": "Acme", "interviewers.1.name": "Bo Li", column: cell}
    one = prepared_row(Row(1, row), Spec())
    assert one.interview is not None, one.error
    assert [point.words for point in one.interview.key_points] == [read]


def test_a_semicolon_beside_codes_still_parts() -> None:
    assert entries("the Q&A; the rota") == ["the Q&A", "the rota"]
    row = {"candidate": "Ada Byron", "company": "Acme", "interviewers": "Siobh&aacute;n Daly; Bo O&#39;Li"}
    [one] = merge([row], engine="none", proofread=False)
    assert [note.recipient.name for note in one.notes] == ["Siobhán Daly", "Bo O'Li"]
    [two] = merge([{**row, "qualifications.1.i_did": "planned ovens &amp; vans; trained six people"}])
    assert two.error is not None and "holds a list" in two.error.reason


LISTS_IN_CODES = [
    "&bull;the queue &bull;the oven",
    "the queue<br>- the oven<br>- the van",
    "&#8226;the queue&nbsp;&#8226;the oven",
]


@pytest.mark.parametrize("cell", LISTS_IN_CODES)
def test_a_list_whose_marks_are_codes_is_one(cell: str) -> None:
    row = {"candidate": "Ada Byron", "company": "Acme", "interviewers.1.name": "Bo Li", "key_points.1.about": cell}
    [one] = merge([row], engine="none", proofread=False)
    assert one.error is not None and "holds a list" in one.error.reason


FACTS_OF_A_ROW = ("interviewers.1.name", "company", "role", "date", "key_points.1.about")


def of_cells(*cells: str, **shared: str) -> Merged:
    row = dict(zip(FACTS_OF_A_ROW, cells, strict=True))
    [one] = merge([row], facts={"candidate": "Ada Byron", **shared}, engine="none", proofread=False)
    return one


SUMS = {
    "an average": ("", "", "", "", "Average: 3.400"),
    "a count": ("", "", "", "", "Count: 6"),
    "a total": ("", "", "", "", "Total"),
    "a sum with money": ("", "", "", "", "Sum: €4,120"),
    "another language": ("", "", "", "", "Mittelwert: 3,4"),
    "two of them": ("", "Total: 3", "", "", "Average: 3.4"),
    "a figure beside its word": ("", "", "Average", "", "3.4"),
}


@pytest.mark.parametrize("cells", SUMS.values(), ids=SUMS)
@pytest.mark.parametrize("shared", [{"locale": "en-GB"}, {"company": "Acme"}, {}], ids=["how", "where", "nothing"])
def test_a_row_of_sums_fails(cells: tuple[str, ...], shared: dict[str, str]) -> None:
    one = of_cells(*cells, **shared)
    assert one.error is not None and "take the row out" in one.error.reason


def test_a_row_that_names_somebody_is_none_of_sums() -> None:
    assert of_cells("Bo Li", "Acme", "", "", "Total: 3").note is not None
    assert of_cells("Bo Li", "", "", "", "", company="Acme").note is not None
    assert of_cells("", "", "", "", "the oven", company="Acme").note is not None
    alone = of_cells("", "", "", "", "the oven", locale="en-GB", tone="warm")  # who writes and how is no interview
    assert alone.error is not None and "only cell" in alone.error.reason


SPOILED_CELLS = ["4.4791E+11", "#N/A", "#REF!", "########", "=B2", "=SUM(A1:A3)"]


@pytest.mark.parametrize("cell", SPOILED_CELLS)
def test_a_column_that_is_not_read_never_fails_its_row(cell: str, tmp_path: Path) -> None:
    head = "Phone,candidate.name,interviewers.1.name,company"
    lines = [f"{cell},Ada Byron,Dana Ortiz,Acme", f"1,Ada Byron,Bo Li,{cell}"]
    read, spoiled = rows_of(tmp_path, *lines, head=head, columns={"Phone": None})
    assert facts(read)[0] == "Dana Ortiz"
    assert spoiled.error is not None and spoiled.error.reason.startswith("company: holds ")


def test_a_spoiled_cell_by_which_rows_are_named_or_grouped_fails_them(tmp_path: Path) -> None:
    head, line = "Panel,candidate.name,interviewers.1.name,company", "#N/A,Ada Byron,Dana Ortiz,Acme"
    [grouped] = rows_of(tmp_path, line, head=head, columns={"Panel": None}, group_by=("Panel",))
    assert grouped.error is not None
    [named] = rows_of(tmp_path, line, head=head, columns={"Panel": "row_id"})
    assert named.error is not None and named.error.reason.startswith("Panel: holds an error")


TITLED = ["Rev. Dana Ortiz", "Fr. Dana Ortiz", "Capt. Dana Ortiz", "Ms. Dana Ortiz", "Dr Dana Ortiz", "Rabbi Dana Ortiz", "Judge Dana Ortiz"]  # fmt: skip


@pytest.mark.parametrize("name", TITLED)
def test_a_title_that_became_the_form_of_address_is_reported(name: str, tmp_path: Path) -> None:
    [one] = rows_of(tmp_path, f"Ada Byron,{name},Acme", head="candidate.name,interviewers.1.name,company")
    assert [(read.fact, read.now) for read in one.read] == [("interviewers.1.name", "Dana Ortiz")]
    [plain] = rows_of(tmp_path, "Ada Byron,Dana Ortiz,Acme", head="candidate.name,interviewers.1.name,company")
    assert not plain.read
