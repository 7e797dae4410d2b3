"""The day of their decision, read out of what was jotted down about the next steps: certain days only."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.scheduling.deciding import stated
from thankyou.scheduling.windows import Office

THURSDAY = dt.date(2026, 11, 12)
HERE = Office("US", None, None)

CERTAIN = {
    "they decide by Friday 20 November": "2026-11-20",
    "they decide by Nov 20": "2026-11-20",
    "I'll hear by Friday, November 20": "2026-11-20",
    "answers by Fri 20 Nov 2026": "2026-11-20",
    "decision on 2026-11-30": "2026-11-30",
    "answer within two weeks": "2026-11-26",
    "hear within 10 days": "2026-11-22",
    "decision within 5 business days": "2026-11-19",
    "decision in a fortnight's time": "2026-11-26",
    "they will get back to me within the next two weeks": "2026-11-26",
    "Dana said I'd hear by end of next week": "2026-11-20",
    "a decision next week": "2026-11-20",
    "they'll let me know by friday": "2026-11-13",
    "they decide this week": "2026-11-13",
    "she'll ring by the 20th": "2026-11-20",
    "she'll ring by the 5th": "2026-12-05",
    "Saoirse will decide with Mr Lowe by Friday week": "2026-11-20",
    "I'd hear by Wednesday next week": "2026-11-18",
    "they let everyone know by 31 Jan": "2027-01-31",
    "Priya will write by the end of the month": "2026-11-30",
    "they tell me by end of January": None,
    "they will tell me by the end of January": "2027-01-29",
    "we'll be in touch by December 3rd at the latest": "2026-12-03",
    "HR to confirm by Monday": "2026-11-16",
    "they let me know tomorrow": "2026-11-13",
    "decision in the week of 16 November": "2026-11-20",
}
UNCERTAIN = [
    "they'll probably decide next week",
    "hear back in 4-6 weeks",
    "they decide in about two weeks",
    "decision by Thursday",
    "decision next Friday",
    "they decide after the board meets on the 30th",
    "they decide by Friday 21 November",
    "decide by 11/12",
    "they hope to decide by Friday",
    "decision soon, maybe Friday",
    "they let me know by 31 Aug",
    "decision by Friday or Monday",
    "he'll be in touch, end of Nov-ish",
    "They decide in week one",
]
SILENT = [
    "second interview on Tuesday",
    "he needs my sea time letter by Mon",
    "I have to answer by Friday",
    "trial brew, 12 Nov, 5am",
    "background check takes 4-6 weeks",
    "I'll send the runbook by Friday",
    "case study, 90 mins, Jess sends link",
]


@pytest.mark.parametrize("jotting", CERTAIN)
def test_a_certain_day_is_read(jotting: str) -> None:
    found, day = stated(jotting, THURSDAY, HERE), CERTAIN[jotting]
    assert (found and found.day and str(found.day)) == day


@pytest.mark.parametrize("jotting", UNCERTAIN)
def test_an_uncertain_day_is_reported_and_not_used(jotting: str) -> None:
    found = stated(jotting, THURSDAY, HERE)
    assert found and found.day is None and found.problem


@pytest.mark.parametrize("jotting", SILENT)
def test_what_is_not_about_their_decision_is_left_alone(jotting: str) -> None:
    assert stated(jotting, THURSDAY, HERE) is None


def test_a_week_ends_on_thursday_where_friday_is_the_weekend() -> None:
    found = stated("decision by the end of next week", dt.date(2026, 11, 10), Office("SA", None, None))
    assert found and str(found.day) == "2026-11-19"


def test_the_end_of_a_month_that_is_over_is_no_day() -> None:
    found = stated("they will write by the end of the month", dt.date(2008, 11, 29), HERE)  # a Saturday
    assert found and found.day is None


def test_without_the_day_of_the_interview_nothing_is_read() -> None:
    found = stated("they decide by Friday", None, HERE)
    assert found and found.day is None


@given(
    st.text(max_size=80) | st.sampled_from([*CERTAIN, *UNCERTAIN]), st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1))
)
def test_no_jotting_is_too_strange_and_no_day_lies_before_the_interview(jotting: str, on: dt.date) -> None:
    found = stated(jotting, on, HERE)
    assert found is None or found.day is None or found.day >= on
