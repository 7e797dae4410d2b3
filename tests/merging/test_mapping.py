"""A map that is drafted is one that the merge accepts, whatever the headers are."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from laws import tried

from thankyou import MergeError, Spec, merge
from thankyou.facts.loading import parse
from thankyou.merging.columns import one_line, target
from thankyou.merging.header import check
from thankyou.merging.mapping import as_yaml, draft, proposed
from thankyou.merging.tables.opening import open_table

FAST: dict[str, Any] = {"engine": "none", "proofread": False}
VALUES = {
    "candidate.name": "Ada Byron",
    "candidate": "Ada Byron",
    "candidate.email": "ada@example.com",
    "interviewers.1.email": "dana@example.org",
}
TABLES = {
    "of a tracking system": ["Candidate Full Name", "Interviewer (1)", "Interviewer (1) Job Title", "Interviewer (1) Email"],
    "an entry and its name": ["Applicant", "Interviewer (1)", "Interviewer Name", "Interviewer Title"],
    "a known list and its entry": ["Applicant", "interviewers", "Interviewer Name", "Interviewer Email"],
    "points twice": ["Applicant", "Interviewer", "Key Points", "Key Point 1", "Notes"],
    "the whole candidate": ["candidate", "Candidate Name", "Candidate Email", "Interviewer"],
    "two interviewers": ["Applicant", "Interviewer (1)", "Interviewer (2)", "Interviewer (2) Title", "Interviewer 2 Name"],
}  # fmt: skip


@pytest.mark.parametrize("header", TABLES.values(), ids=TABLES)
def test_the_merge_accepts_the_map_that_it_drafted(header: list[str]) -> None:
    columns = draft(header, Spec())
    cells = {name: VALUES.get(columns.get(name) or str(target(name) or name), "Dana Ortiz") for name in header}
    [result] = merge([cells], columns=columns, **FAST)
    assert result.error is None


WHOSE = {
    "a whole name and two halves": ("First Name,Last Name,Panelist", "candidate.name,candidate.name,interviewers.1.name"),
    "halves behind it": ("Recruiter,Surname,Forename", "interviewers.1.name,candidate.name,candidate.name"),
    "halves of both": ("Given Name,Family Name,Contact First Name,Contact Last Name", "candidate.name,candidate.name,interviewers.1.name,interviewers.1.name"),
    "a known column": ("first_name,last_name,interviewers", "candidate.name,candidate.name"),
    "a name and an address": ("Name,E-mail,Hiring Manager,Hiring Manager E-mail", "candidate.name,candidate.email,interviewers.1.name,interviewers.1.email"),
    "an address book": ("First Name,Last Name,Email", "interviewers.1.name,interviewers.1.name,interviewers.1.email"),
    "an address book with numbers": ("Name,Email,Phone", "interviewers.1.name,interviewers.1.email,"),
    "a number behind the reader": ("Interviewer,Interviewer Email,Mobile", "interviewers.1.name,interviewers.1.email,"),
    "a number behind the candidate": ("Applicant,Phone,Interviewer", "candidate.name,candidate.phone,interviewers.1.name"),
    "a number of mine": ("My phone,Interviewer", "candidate.phone,interviewers.1.name"),
    "a number beside nobody": ("Company,Mobile", "candidate.phone"),
    "a number in a report": ("Interview: Contact Name,Account Name,Interview: Date,Phone", "interviewers.1.name,company,date,"),
    "a number beside a name that is not understood": ("POC name,Company,Phone", ","),
    "a title beside the job": ("Contact Name,Job Title,Opportunity,Phone", "interviewers.1.name,interviewers.1.title,role,"),
    "a title and no job": ("Contact Name,Job Title", "interviewers.1.name,role"),
    "a place that is the firm": ("Who,Where,Position", "interviewers.1.name,company,role"),
    "a place beside the firm": ("Who,Where,Employer", "interviewers.1.name,medium,company"),
    "a place beside the firm by its own name": ("Who,Where,company", "interviewers.1.name,medium"),
    "a start alone, a day and its time": ("Applicant,Interview Start,Interview End", "candidate.name,date,end"),
    "a start beside the day": ("Applicant,Interview Date,Interview Start", "candidate.name,date,start"),
    "a start beside a known day": ("Applicant,date,Interview Start", "candidate.name,start"),
    "a start that is a time": ("Applicant,Start Time", "candidate.name,start"),
    "numbers within": ("Application ID,Interviewer 1,Interviewer 1 Title,Interviewer 2,Interviewer 2 Title", "row_id,interviewers.1.name,interviewers.1.title,interviewers.2.name,interviewers.2.title"),
    "candidates in halves": ("Applicant First Name,Applicant Last,Interviewer", "candidate.name,candidate.name,interviewers.1.name"),
}  # fmt: skip


@pytest.mark.parametrize(("header", "meanings"), WHOSE.values(), ids=WHOSE)
def test_what_a_header_does_not_say_alone_the_other_columns_say(header: str, meanings: str) -> None:
    found = draft(header.split(","), Spec())
    assert [meaning or "" for meaning in found.values()] == meanings.split(",")
    text = as_yaml(found, file="x.csv")
    assert ("Last Name: candidate.name  # a guess; or is it interviewers.1.name?" in text) == (
        found.get("Last Name") == "candidate.name"
    )


def test_whoever_signs_every_row_is_not_also_named_by_a_column_that_does_not_say_whose_it_is() -> None:
    header = ["First Name", "Last Name", "Email", "Interviewer", "Interviewer Email"]
    found = draft(header, Spec(facts={"candidate": {"name": "Ada Byron"}}))
    assert found == {
        "First Name": None,
        "Last Name": None,
        "Email": None,
        "Interviewer": "interviewers.1.name",
        "Interviewer Email": "interviewers.1.email",
    }


def test_a_place_is_not_the_firm_that_stands_in_every_row() -> None:
    facts = {"candidate": {"name": "Ada Byron"}, "company": "Acme"}
    assert draft(["Who", "Where"], Spec(facts=facts)) == {"Who": "interviewers.1.name", "Where": "medium"}


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("Who,Where,Position", "Where: company  # a guess; or is it medium?"),
        ("Who,Title", "Title: interviewers.1.title  # a guess"),
        ("Applicant,Interview Start", "Interview Start: date  # a guess; or is it start?"),
        ("Applicant,Interview Date,Interview Start", "Interview Start: start\n"),
    ],
)
def test_what_may_mean_two_things_is_marked_as_a_guess(header: str, said: str) -> None:
    assert said in as_yaml(draft(header.split(","), Spec()), file="x.csv")


@tried(200)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200).map(one_line), unique=True))
def test_a_drafted_map_is_yaml_that_holds_every_header_as_it_is(header: list[str]) -> None:
    found = draft(header, Spec())
    assert yaml.safe_load(as_yaml(found, file="x.csv")) == (found or None)


@pytest.mark.parametrize("name", ["Interviewer\nName", "Interviewer Name", "Interviewer  Name"], ids=["broken", "blank", "blanks"])  # fmt: skip
def test_a_line_break_in_a_header_is_a_blank_in_the_map(tmp_path: Path, name: str) -> None:
    path = tmp_path / "rows.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["Interviewer\nName", "candidate.name"], ["Dana Ortiz", "Ada Byron"]])
    [result] = merge(path, columns={name: "interviewers.1.name"}, **FAST)
    assert result.error is None


def test_a_drafted_map_is_read_as_the_command_reads_it() -> None:
    header = ["Interviewer: Name", "yes", "# x", "2026-11-12", "'a\"b", "Name, first"]
    columns = parse(as_yaml(draft(header, Spec()), file="x.csv"), suffix=".yaml")
    assert list(columns) == header
    check([*header, "candidate.name"], Spec(columns=columns))


HEADERS = {
    "interviewer": "interviewers.1.name", "email": "interviewers.1.email", "Contact Person": "interviewers.1.name", "Contact Title": "interviewers.1.title", "Point of Contact": "interviewers.1.name", "Interviewed by": "interviewers.1.name",
    "Job Title Applied For": "role", "Position Applied": "role", "Interview Time": "start", "about": "key_points.1.about", "Topics discussed": "key_points", "Notes to self": None, "Interview: Contact Name": "interviewers.1.name", "Meeting: Notes": "key_points", "Opportunity": "role",
}  # fmt: skip


@pytest.mark.parametrize(("header", "meaning"), HEADERS.items(), ids=HEADERS)
def test_a_plain_header_gets_the_column_that_it_means(header: str, meaning: str | None) -> None:
    assert proposed(header, Spec()) == meaning


def test_a_title_above_the_header_is_told_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("My interviews, autumn 2026\n\nInterviewer,Company\nDana Ortiz,Acme\n", encoding="utf-8")
    with pytest.raises(MergeError, match="if it is a title, delete the rows above the one that names the columns"):
        list(merge(path, facts={"candidate": {"name": "Ada Byron"}}, **FAST))


@pytest.mark.parametrize("name", ["rows.ods", "rows.xls"])
def test_a_spreadsheet_that_is_not_read_is_to_be_saved_as_one_that_is(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK")
    with pytest.raises(MergeError, match=r"save the spreadsheet as \.xlsx or \.csv"):
        open_table(tmp_path / name)


def test_a_column_that_is_nearly_called_history_is_taken_for_it() -> None:
    assert draft(["HISTO"], Spec()) == {"HISTO": "history"}


@pytest.mark.parametrize(
    ("meaning", "said"),
    [
        ("interviewers.1.phone", "no column of the convention"),
        ("offer", "a message of the kind thank-you does not have"),
    ],
)
def test_a_meaning_that_fills_nothing_is_blamed_and_not_the_header(meaning: str, said: str) -> None:
    with pytest.raises(MergeError, match=said) as raised:
        check(["candidate.name", "Phone"], Spec(columns={"Phone": meaning}))
    assert f"Phone: the map gives it {meaning}" in str(raised.value)


REMARKS = {
    "Interviewer(s)": "interviewers", "Interviewer(s) Email": "interviewers.1.email", "Key point(s)": "key_points",
    "Hiring Company": "company", "Hiring Organization Name": "company", "Target Company": "company", "Company Name (legal)": "company", "Company Name (Employer)": "company",
    "Interview Date (UTC)": "date", "Interview Date UTC": "date", "Date (YYYY-MM-DD)": "date", "Interview Date [local]": "date", "Interview Date/Time": "date",
    "Interview Scheduled Date": "date", "Interview Date (GMT+1)": "date", "Interview: Date (UTC)": "date", "Interview Time (CET)": "start", "Scheduled Start Time": "start",
    "Email (Candidate)": "candidate.email", "Email (Interviewer)": "interviewers.1.email", "Name (Applicant)": "candidate.name",
    "Interviewer 2 (Email)": "interviewers.2.email", "Lead Interviewer": "interviewers.1.name", "Primary Contact Email": "interviewers.1.email",
    "Names (Interviewers)": "interviewers.1.name", "Email (the candidate)": "candidate.email", "LinkedIn (Candidate)": "candidate.linkedin",
    "Date (IST)": "date", "DATE (EST)": "date", "Start Time (PT)": "start", "Point of Contact (POC)": "interviewers.1.name", "Interviewer (first and last)": "interviewers.1.name", "Email (work)": "interviewers.1.email",
    "Job Title (Interviewer)": "interviewers.1.title", "Role (if known)": "role", "Target Role": "role", "Hiring Manager (HM)": "interviewers.1.name",
}  # fmt: skip
OTHERS = [
    "Current Company", "Current Role", "Hiring Date", "Hiring Team", "Target Start Date", "Date (applied)", "Date (decision)", "Date of birth", "Offer Date",
    "Application Date", "Company Size", "Interviewer Phone", "Phone (Interviewer)", "Interviewer Notes", "Interview Stage", "Scorecard Submitted", "Timestamp",
    "Date (DOB)", "DATE (BIRTH)", "DATE (DUE)", "DATE (HIRED)", "DATE (OFFER)", "COMPANY (PAST)", "TITLE (JOB)", "LOCATION (CITY)", "COMPANY (EST)", "Date (first)", "Date (work)", "Notes (full)",
    "Notes (Candidate)", "Time (Candidate)", "Date (Candidate)", "Location (Candidate)", "Pronouns (Candidate)", "Concerns (Candidate)", "Rating (Interviewer)",
    "Candidate Notes", "Candidate Location", "Interviewer Rating",
    "Notes (internal)", "Notes [Internal]", "Key points (internal)",
]  # fmt: skip


@pytest.mark.parametrize(("header", "meaning"), REMARKS.items(), ids=REMARKS)
def test_a_remark_or_a_word_of_the_program_changes_nothing_of_what_a_header_means(header: str, meaning: str) -> None:
    assert draft([header], Spec()) == {header: meaning}


@pytest.mark.parametrize("header", OTHERS)
def test_a_header_that_holds_another_thing_is_left_open(header: str) -> None:
    assert draft([header], Spec()) == {header: None}


LOOSE = {
    "Onsite Date,Phone Screen Date,Interview Date": ",,date", "Screening Date,Date of Interview": ",date", "DateTime,Interview Date": ",date", "Scheduled Date,Interview Date": ",date",
    "Target Role,Job Title": ",role", "Open Role,Position": ",role", "Target Company,Company Name": ",company", "Hiring Company,Employer": ",company",
    "Assigned Recruiter,Interviewer Name": ",interviewers.1.name", "Primary Contact,Interviewed by": ",interviewers.1.name", "Contact(s),Interviewer Name": ",interviewers.1.name",
    "Lead Name,Interviewer Name": ",interviewers.1.name", "Name (optional),Interviewer Name": ",interviewers.1.name", "Name (optional),First Name": ",interviewers.1.name",
    "Contact(s),Interviewer(s)": ",interviewers", "Interview Date (UTC),Date (CET)": ",", "Onsite Date,Phone Screen Date": ",",
    "First Name (legal),Last Name (legal)": "interviewers.1.name,interviewers.1.name", "First Name (legal),Last Name": "interviewers.1.name,interviewers.1.name",
    "Lead Interviewer,First Name": "interviewers.1.name,candidate.name", "Assigned Recruiter,Lead Interviewer": ",interviewers.1.name",
    "Email (Interviewer),Email": "interviewers.1.email,candidate.email", "Hiring Company,Target Role": "company,role",
}  # fmt: skip


@pytest.mark.parametrize("turned", [False, True], ids=["in order", "turned round"])
@pytest.mark.parametrize(("header", "meanings"), LOOSE.items(), ids=LOOSE)
def test_what_is_guessed_without_a_word_counts_only_where_no_other_header_means_it(
    header: str, meanings: str, turned: bool
) -> None:
    wanted = dict(zip(header.split(","), (meaning or None for meaning in meanings.split(",")), strict=True))
    columns = list(wanted)[::-1] if turned else list(wanted)
    assert draft(columns, Spec()) == wanted
