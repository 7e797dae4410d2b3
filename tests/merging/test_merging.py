"""`merge`: a result for each row, in order, streaming; an error is a value; what is broken for all stops before row 1."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried
from tables import row, rows

import thankyou
from thankyou import MergeError, Spec, WordingError, compose_all, merge
from thankyou.merging.columns import convention, entries, meant, target
from thankyou.merging.facts import facts_of, interview_of
from thankyou.merging.grouping import MOST_ROWS
from thankyou.merging.header import check

FAST: dict[str, Any] = {"engine": "none", "proofread": False}


def errors(*given_rows: Any, **options: Any) -> list[str | None]:
    """The code of each result's error."""
    return [result.error and result.error.code for result in merge(given_rows, **{**FAST, **options})]


def test_a_row_becomes_the_note_that_compose_writes() -> None:
    [result] = merge([row(1)], **FAST)
    facts = {
        "candidate": {"name": "Ada Byron", "email": "ada@example.com"},
        "company": "Harbor Health",
        "role": "Charge Nurse",
        "interviewers": [{"name": "Siobhán Ó Néill", "email": "reader1@example.org"}],
        "key_points": ["night staffing on ward 1"],
        "qualifications": ["cut handover from 40 minutes to 25"],
    }
    assert list(result.notes) == compose_all(facts, **FAST)
    assert result.note == result.notes[0] and result.ok and result.row_id == "1"


def test_nested_facts_are_a_row_too() -> None:
    [result] = merge([{"candidate": {"name": "Ada Byron"}, "interviewers": [{"name": "Wei Lee"}, "Sam Park"]}], **FAST)
    assert [note.recipient.name for note in result.notes] == ["Wei Lee", "Sam Park"]


def test_errors_are_values_and_order_is_kept() -> None:
    given_rows: list[Any] = [row(1), {**row(2), "date": "12/11/26"}, row(3), {**row(4), "compny": "x"}, 7, row(6)]
    results = list(merge(given_rows, **FAST))
    assert [result.row_id for result in results] == ["1", "2", "3", "4", "5", "6"]
    assert [result.error and result.error.code for result in results] == [
        None, "facts", None, "unknown-column", "not-a-mapping", None,
    ]  # fmt: skip


def test_an_error_names_the_column_and_never_what_it_holds() -> None:
    [result] = merge([{**row(1), "key_points.2.by": "Xaviera Zzyzx", "key_points.2.text": "y"}], **FAST)
    assert result.error is not None
    assert result.error.reason.startswith("key_points.2.by: ") and "Zzyzx" not in result.error.reason


def test_an_error_names_the_foreign_header_too() -> None:
    [result] = merge([{"Who": "Ada", "Day": "soon"}], columns={"Who": "candidate.name", "Day": "date"}, **FAST)
    assert result.error is not None and result.error.reason.startswith("Day (date): ")


def test_a_reader_whose_mailbox_nobody_reads_is_one_problem_of_the_row_and_its_field() -> None:
    rows = [row(1), {**row(2), "interviewers.1.email": "noreply-jobs@example.com"}]
    first, second = merge(rows, **FAST)
    assert first.error is None and second.error is not None and second.row_id == "2"
    assert second.error.reason.startswith("interviewers.1.email: is a mailbox that nobody reads; ")


def test_the_original_row_comes_back_with_its_error() -> None:
    bad = {**row(1), "date": "x"}
    [result] = merge([bad], **FAST)
    assert result.rows == (bad,)


@pytest.mark.parametrize(
    ("options", "wrong"),
    [
        ({"tone": "shouting"}, MergeError),
        ({"columns": {"Name": "candidat.name"}}, MergeError),
        ({"facts": {"candidat": "x"}}, MergeError),
        ({"workers": 0}, MergeError),
        ({"kind": "no-such-kind"}, WordingError),
        ({"wording": "/no/such/folder"}, WordingError),
        ({"spec": {"no_such": 1}}, MergeError),
        ({"spec": "{"}, MergeError),
        ({"header": ["candidate.nmae"]}, MergeError),
    ],
    ids=["tone", "map", "facts", "workers", "kind", "wording", "spec", "spec text", "header"],
)
def test_what_is_broken_for_all_stops_before_the_first_row(options: dict[str, Any], wrong: type[Exception]) -> None:
    def untouched() -> Iterator[dict[str, Any]]:
        yield pytest.fail("a row was read")

    with pytest.raises(wrong):
        merge(untouched(), **options)


def test_rows_are_read_as_results_are_asked_for() -> None:
    read: list[int] = []

    def source() -> Iterator[dict[str, Any]]:
        for number, one in enumerate(rows(100)):
            read.append(number)
            yield one

    results = merge(source(), **FAST)
    next(results)
    assert len(read) <= 2


@pytest.mark.slow
def test_memory_stays_flat() -> None:
    results = merge(({"candidate.name": "Ada Byron", "company": f"Firm {n}"} for n in range(600)), **FAST)
    for _ in range(200):
        next(results)
    tracemalloc.start()
    for _ in range(100):
        next(results)
    early = tracemalloc.get_traced_memory()[0]
    for _ in results:
        pass
    late = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert late - early < 1_500_000, "caches fill up to their bounds, some 4 kB a row of these 300; nothing else may"


def test_shared_facts_fill_what_a_row_leaves_out_and_give_way_to_what_it_says() -> None:
    facts = {"candidate": {"name": "Ada Byron", "phone": "+44 20 7946 0000"}, "company": "Shared Ltd"}
    alone, own = merge(
        [{"interviewers": "Wei Lee"}, {"company": "Own Ltd", "candidate.phone": "+1 503 555 0142"}], facts=facts, **FAST
    )
    assert alone.note is not None and "Ada Byron\n+44 20 7946 0000" in alone.note.body
    assert own.note is not None and own.note.sender.phone == "+1 503 555 0142" and own.note.sender.name == "Ada Byron"


def test_the_case_of_an_address_makes_no_other_interview() -> None:
    one, other = merge([row(1), {**row(1), "interviewers.1.email": "READER1@Example.ORG"}], **FAST)
    assert one.facts == other.facts


def test_two_mapped_columns_fill_one_name() -> None:
    columns = {"First": "candidate.name", "Last": "candidate.name"}
    [result] = merge([{"First": "Ada", "Last": "Byron", "company": "Acme"}], columns=columns, **FAST)
    assert result.note is not None and result.note.sender.name == "Ada Byron"


@pytest.mark.parametrize(
    "twice",
    [
        {"key_points.text": "y"},
        {"key_points": "y"},
        {"Candidate.Name": "y"},
        {"candidate": "y"},
        {"candidate": {"name": "y"}},
    ],
    ids=["entry", "list", "case", "plain", "mapping"],
)
def test_one_fact_from_two_columns_is_an_error(twice: dict[str, Any]) -> None:
    assert errors({**row(1), **twice}) == ["twice"]


# Row ids


def test_a_column_names_the_rows() -> None:
    results = list(merge([{**row(1), "id": "a-7"}, {**row(2), "id": "a-8"}], **FAST))
    assert [result.row_id for result in results] == ["a-7", "a-8"]


def test_ids_that_are_blank_long_or_there_twice_are_errors() -> None:
    ids: list[Any] = ["a", "", "a", "x" * 101, "b\nc", 5, "5"]
    assert errors(*({**row(n), "id": one} for n, one in enumerate(ids))) == [
        None, "no-id", "duplicate-id", "bad-id", "bad-id", None, "duplicate-id",
    ]  # fmt: skip


# Groups


def test_neighbours_with_one_key_are_a_panel_whose_notes_differ() -> None:
    panel = [{**row(n, panel="p1"), "key_points.1.text": "night staffing"} for n in (1, 2, 3)]
    [result] = merge(panel, group_by="panel", **FAST)
    assert [note.recipient.email for note in result.notes] == [f"reader{n}@example.org" for n in (1, 2, 3)]
    assert len({note.body.split("\n", 2)[2] for note in result.notes}) == 3
    assert len(result.rows) == 3


def test_groups_end_where_their_key_ends() -> None:
    given_rows = [{**row(n), "role": role} for n, role in enumerate(["a a", "a a", "b b", "c c", "c c"])]
    results = list(merge(given_rows, group_by=["role", "company"], **FAST))
    assert [(result.row_id, len(result.notes)) for result in results] == [("1", 2), ("3", 1), ("4", 2)]


def test_a_key_that_comes_back_is_an_error_and_not_a_second_note() -> None:
    given_rows = [{**row(n), "role": role} for n, role in enumerate(["a a", "b b", "a a"])]
    assert errors(*given_rows, group_by="role") == [None, None, "group-split"]


def test_rows_of_a_group_that_disagree_are_one_error_that_names_the_field() -> None:
    given_rows = [{**row(n, panel="p"), "company": f"Firm {n}"} for n in (1, 2)]
    [result] = merge(given_rows, group_by="panel", **FAST)
    assert result.error is not None and result.error.code == "group-conflict" and "company" in result.error.reason


def test_a_group_without_end_does_not_pile_up() -> None:
    codes = errors(*({**row(1), "role": "Nurse"} for _ in range(3 * MOST_ROWS)), group_by="role")
    assert set(codes) == {"group-too-large"} or set(codes) == {"group-too-large", "group-split"}
    assert len(codes) >= 2 * MOST_ROWS


def test_a_bad_row_inside_a_group_is_reported_after_it() -> None:
    given_rows: list[Any] = [row(1), 5, row(2), {**row(3), "role": ""}]
    results = list(merge(given_rows, group_by="role", **FAST))
    assert [(one.row_id, one.error and one.error.code) for one in results] == [
        ("1", None), ("2", "not-a-mapping"), ("4", "no-key"),
    ]  # fmt: skip


def test_a_grammar_server_that_is_not_there_leaves_notes_unchecked_and_stops_nothing() -> None:
    results = list(merge(rows(3), engine="languagetool", languagetool_url="http://127.0.0.1:9"))
    assert all(result.ok for result in results)
    assert {note.checked for result in results for note in result.notes} == {False}


# Several processes


def test_processes_give_the_same_results_in_the_same_order() -> None:
    given_rows: list[Any] = [*rows(30), {"candidate.name": ""}, 5, *rows(20)]
    alone, pooled = (list(merge(given_rows, workers=workers, **FAST)) for workers in (1, 2))
    assert alone == pooled and len(alone) == 52


def test_a_pool_can_be_left_early() -> None:
    results = merge(rows(10_000), workers=2, **FAST)
    assert next(results).ok
    results.close()  # type: ignore[attr-defined]


def test_a_row_that_kills_its_process_is_an_error_and_the_others_are_not() -> None:
    """`deadly` ends the process that unpickles it, as a crash of an engine would."""
    from thankyou.merging.grouping import Prepared, prepared
    from thankyou.merging.pool import pooled

    spec = Spec.of(**FAST)
    ready = list(prepared(rows(20), spec))
    ready[11] = Prepared("12", 12, None, (), interview=_Deadly(), facts="x")  # type: ignore[arg-type]
    results = list(pooled(ready, spec, 2))
    assert [one.row_id for one in results] == [str(n) for n in range(1, 21)]
    assert [one.row_id for one in results if not one.ok] == ["12"]
    assert results[11].error is not None and results[11].error.code == "worker-died"


def test_a_script_that_would_start_itself_again_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "unguarded.py"
    script.write_text(
        "import thankyou\nprint(list(thankyou.merge([{'candidate': 'Ada'}] * 99, workers=2)))\n", encoding="utf-8"
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=120)
    assert done.returncode != 0 and done.stdout == ""
    assert "MergeError: workers: processes cannot start" in done.stderr


class _Deadly:
    def __reduce__(self) -> tuple[Any, ...]:
        return (os._exit, (9,))


# Columns


@pytest.mark.parametrize("name", convention())
def test_every_column_of_the_convention_means_something(name: str) -> None:
    assert target(name) is not None and target(name.upper()) == target(name) == target(name.replace(".", "__"))


@pytest.mark.parametrize(
    "name",
    ["", ".", "candidate.", "candidate.name.x", "key_points.0.text", "key_points.51.text", "key_points.1.nope",
     "next_steps.1.nope", "company.name", "key_points..text", "key_points.01", "key_points.²", "a" * 10_000],
)  # fmt: skip
def test_other_names_mean_nothing(name: str) -> None:
    assert target(name) is None


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("canddate.name", "candidate.name"),
        ("Candidate Name", "candidate.name"),
        ("keypoints.2.text", "key_points.2.text"),
        ("interviewer.name", "interviewers.1.name"),
        ("Compny", "company"),
    ],
)
def test_a_near_miss_is_told_what_was_meant(wrong: str, right: str) -> None:
    assert (meant(wrong) or "").replace(".1", "") == right.replace(".1", "")


@given(st.text())
def test_any_name_is_understood_or_refused_but_never_an_accident(name: str) -> None:
    target(name)
    meant(name)


@given(st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), min_size=1)))
def test_a_list_in_a_cell_reads_back(parts: list[str]) -> None:
    wanted = [
        part.strip() for part in parts if part.strip() and not re.match(r"\W|[\d\uf000-\uf0ff]|\w+\)", part.strip())
    ]
    cell = ";".join(part.replace("\\", "\\\\").replace(";", "\\;") for part in wanted)
    assert entries(cell) == wanted


def test_a_single_backslash_stays() -> None:
    assert entries(r"C:\temp; a\;b") == [r"C:\temp", "a;b"]


JSONISH = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@tried(60)
@given(st.lists(st.dictionaries(st.sampled_from(convention()) | st.text(), JSONISH, max_size=5) | JSONISH, max_size=4))
def test_no_row_raises(given_rows: list[Any]) -> None:
    results = list(merge(given_rows, **FAST))
    assert [result.number for result in results] == list(range(1, len(given_rows) + 1))


@tried(30)
@given(st.lists(st.sampled_from("ab c"), max_size=12))
def test_every_row_is_in_exactly_one_result_when_grouped(keys: list[str]) -> None:
    given_rows = [{**row(number), "panel": key, "n": number} for number, key in enumerate(keys)]
    results = merge(given_rows, group_by="panel", columns={"n": None}, **FAST)
    found: list[Mapping[str, Any]] = [one for result in results for one in result.rows]
    assert sorted(one["n"] for one in found) == list(range(len(keys)))


# The header


def test_a_broken_header_is_told_all_at_once() -> None:
    with pytest.raises(MergeError) as wrong:
        check(["compny", "Status", "role", "Role"], Spec.of(group_by="panel", id="nr"))
    text = "\n".join(wrong.value.problems)
    for part in (
        "compny (did you mean company?), Status: are no columns",
        "did you mean company?",
        "Status",
        "role: stands 2 times",
        "candidate.name: is missing",
        "panel",
        "nr",
    ):
        assert part in text


def test_a_header_says_what_is_read_and_what_is_not() -> None:
    spec = Spec.of(columns={"Name": "candidate.name", "Status": None, "Gone": "role"})
    header = check(["Name", "Status", "company", "id", "error.code"], spec)
    assert header.meanings == (("Name", "candidate.name"), ("company", "company"))
    assert header.id == "id" and header.unused == ("Status", "Gone")
    assert any("interviewers" in line for line in header.lines)


def test_what_rows_call_their_columns_is_the_header() -> None:
    import csv

    with pytest.raises(MergeError, match="compny"):
        merge(csv.DictReader(["candidate.name,compny", "Ada,x"]))


def test_a_spec_is_data() -> None:
    spec = Spec.of(tone="Warm", columns={"a": "company"}, facts={"candidate": "Ada"}, group_by="a")
    assert Spec.of(spec.model_dump_json()) == spec and spec.digest == Spec.of(spec, group_by=()).digest
    assert spec.digest != Spec.of(spec, seed=1).digest
    assert len(spec.wording_digest) == 32


def test_public_names() -> None:
    assert {"merge", "Merged", "RowError", "Spec", "MergeError"} <= set(thankyou.__all__)


@pytest.mark.parametrize(
    ("name", "fact"),
    [
        ("Candidate Name", "candidate.name"),
        ("candidate_email", "candidate.email"),
        ("Interviewers Name", "interviewers.1.name"),
        ("interviewers_2_title", "interviewers.2.title"),
        ("Key Points 3 About", "key_points.3.about"),
        ("Company Name", "None"),
        ("key_points__text", "key_points.1.text"),
        ("Reply By Date Of Offer Two", "None"),
    ],
)
def test_a_blank_may_stand_for_a_dot_where_one_column_results(name: str, fact: str) -> None:
    assert str(target(name)) == fact


def test_a_column_read_so_is_told_in_the_header() -> None:
    header = check(["Candidate Name", "company"], Spec())
    assert header.meanings[0] == ("Candidate Name", "candidate.name")
    assert "Candidate Name -> candidate.name" in header.lines[0]


def test_upper_case_does_not_matter_in_a_column_that_groups_rows() -> None:
    rows_of_two = [{**row(1), "Panel": "P1"}, {**row(1), "Panel": "P1", "interviewers.1.name": "Hugo Vance"}]
    [result] = merge(rows_of_two, group_by="panel", **FAST)
    assert result.error is None and len(result.rows) == 2
    assert check(list(rows_of_two[0]), Spec.of(group_by="panel")).group_by == ("Panel",)


def test_a_column_that_should_group_rows_and_is_missing_is_guessed() -> None:
    with pytest.raises(MergeError, match=r"panl: is missing, and should group the rows; did you mean Panel\?"):
        check([*row(1), "Panel"], Spec.of(group_by="panl"))


IN_LINES: dict[str, list[tuple[str, str | None, str | None]]] = {
    "Hollis Crane\n(Area Engineer)": [("Hollis Crane", "Area Engineer", None)],
    "Hollis Crane\r\nArea Engineer": [("Hollis Crane", "Area Engineer", None)],
    "Hollis\nCrane": [("Hollis Crane", None, None)],
    "Dr\nAnn Bell": [("Ann Bell", None, None)],
    "Ann van\nder Berg": [("Ann van der Berg", None, None)],
    "Hollis Crane\nhollis@example.com": [("Hollis Crane", None, "hollis@example.com")],
    "Ann Bell\nTom Roy": [("Ann Bell", None, None), ("Tom Roy", None, None)],
    "Ann Bell\n& Tom Roy": [("Ann Bell", None, None), ("Tom Roy", None, None)],
}


@pytest.mark.parametrize("cell", IN_LINES, ids=ascii)
def test_a_line_break_in_the_cell_of_a_name_parts_a_name_from_what_stands_below(cell: str) -> None:
    cells = {"candidate": "Ada Byron", "interviewers.1.name": cell}
    people = interview_of(facts_of(cells, Spec(), None), Spec()).interviewers
    assert [(one.name, one.title, one.email) for one in people] == IN_LINES[cell]


def test_a_line_break_within_the_name_of_a_company_is_a_blank() -> None:
    assert facts_of({"company": "Fen\nBoard"}, Spec(), None) == {"company": "Fen Board"}
