"""Lengths of time are counted from the interview that is meant, from a moved one when it has moved, and from nothing that has no day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from planting import printed

from thankyou.scheduling.deciding import UNREADABLE, stated
from thankyou.scheduling.windows import Office

FIRST, SECOND, THIRD = dt.date(2026, 11, 9), dt.date(2026, 11, 12), dt.date(2026, 11, 17)
HERE = Office("US", None, None)

# Words of the first interview, with three held: the day, and the words that are quoted.
FROM_THE_LAST = {
    "they decide within a week of the final interview": ("2026-11-24", "within a week of the final interview"),
    "a decision within ten days of the last round": ("2026-11-27", "within ten days of the last round"),
    "decision two weeks after your visit": ("2026-12-01", "two weeks after your visit"),
    "they let me know within three working days of the trial": ("2026-11-20", "within three working days of the trial"),
    "they'll be in touch within 48 hours of the trial shift": ("2026-11-19", "within 48 hours of the trial shift"),
    "I'll hear a fortnight from the last round": ("2026-12-01", "a fortnight from the last round"),
    "they decide 5 business days after the final panel": ("2026-11-24", "5 business days after the final panel"),
    "within a week of meeting me they will decide": ("2026-11-24", "within a week of meeting me"),
    "after the final interview they decide within a week": (
        "2026-11-24",
        "after the final interview they decide within a week",
    ),
    "once the last round is over, it takes them ten days to decide": (
        "2026-11-27",
        "once the last round is over, it takes them ten days",
    ),
    "they decide the week after the final interview": ("2026-11-27", "the week after the final interview"),
    "they ring the Monday after your visit": ("2026-11-23", "the Monday after your visit"),
    "a decision the day after the demo lesson": ("2026-11-18", "the day after the demo lesson"),
    "results 7 to 10 days post interview": ("2026-11-27", "7 to 10 days post interview"),
    "no later than ten days after the interview": ("2026-11-27", "no later than ten days after the interview"),
    "72 hours after the superday you get a call": ("2026-11-20", "72 hours after the superday"),
    "they decide in the fortnight following the final interview": (
        "2026-12-01",
        "in the fortnight following the final interview",
    ),
    "they let everyone know after the final interview": ("2026-11-24", "after the final interview"),
}


@pytest.mark.parametrize("said", FROM_THE_LAST)
def test_a_length_is_counted_from_the_last_interview_that_is_known(said: str) -> None:
    found = stated(said, FIRST, HERE, met=(FIRST, SECOND, THIRD))
    assert found and (str(found.day), found.words) == FROM_THE_LAST[said], found


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("they decide within a week of the first interview", "2026-11-16"),
        ("a decision ten days after the initial call", "2026-11-19"),
        ("they decide within a week of the second round", "2026-11-19"),
        ("after the second interview they take two weeks to decide", "2026-11-26"),
        ("within a week of the next conversation they will decide", "2026-11-19"),
        ("they decide three days after the third stage", "2026-11-20"),
        ("they decide within a week of the final interview on the 25th", "2026-12-02"),
        ("they decide two days after the panel on Friday", "2026-11-17"),
        ("they decide three days after the last interview, which is on the 19th", "2026-11-24"),
        ("a decision within a week of the panel (on Friday)", "2026-11-20"),
        ("final interviews are next week, decision within two days of those", "2026-11-24"),
        ("they decide within a week of the HR round", "2026-11-24"),
        ("they decide in two weeks", "2026-11-23"),
        ("I'll hear within a week from the hiring manager", "2026-11-16"),
        ("they need another two weeks before they decide", "2026-11-23"),
    ],
)
def test_a_number_a_place_or_a_day_says_which_interview_is_meant(said: str, day: str) -> None:
    found = stated(said, FIRST, HERE, met=(FIRST, SECOND, THIRD))
    assert found and str(found.day) == day, found


@pytest.mark.parametrize(
    "said",
    [
        "they decide within a week of the second interview",
        "after the next round they decide within three days",
        "they decide within two weeks of the audit",
        "two days after the board meeting they decide",
        "within a week of receiving your references they will decide",
        "a decision within a month of application",
        "they decide within a week of the last interviews",
        "they let everyone know two weeks after the last candidate has been seen",
        "once the budget is signed they decide within two weeks",
        "they will ring me once you have spoken to your other candidates",
    ],
)
def test_what_has_no_day_is_asked_about(said: str) -> None:
    found = stated(said, FIRST, HERE, met=(FIRST,))
    assert found and found.day is None and found.problem == UNREADABLE, found


def test_a_moved_interview_moves_lengths_and_weekdays_and_leaves_dates_alone() -> None:
    said_on, moved = dt.date(2026, 11, 18), dt.date(2026, 11, 25)
    for said, day in {
        "they decide within a week": "2026-12-02",
        "an answer within ten working days": "2026-12-10",
        "they decide by Friday": "2026-11-27",
        "decision by the end of the week": "2026-11-27",
        "they decide by 20 November": "2026-11-20",
        "they decide by the 20th": "2026-11-20",
        "they decide by the 27th": "2026-11-27",
        "decision by 4 December": "2026-12-04",
        "they decide by the end of the month": "2026-11-30",
    }.items():
        found = stated(said, moved, HERE, said_on=said_on, met=(moved,))
        assert found and str(found.day) == day, (said, found)


THANKED = "2026-11-12 sent thank-you"
_WEEK: dict[str, Any] = {"next_steps": "they decide within a week", "start": None, "end": None}
# Facts, day, history; what the page says, and what it does not say.
SAID: dict[str, tuple[dict[str, Any], str, list[Any], list[str], list[str]]] = {
    "the final interview": ({"next_steps": "they decide within a week of the final interview"}, "2026-11-24T14:00", [THANKED, {"on": "2026-11-24", "at": "11:00", "did": "interviewed"}], ["Their answer is expected by Tuesday, December 1", "(from 'within a week of the final interview' in next_steps[0], counted from the interview of November 24); set decision_date"], ["No day is known"]),
    "the only interview, called the last": ({"region": "GB-ENG", "next_steps": "they decide a fortnight after the last round"}, "2026-11-13", [THANKED], ["counted from the interview of 12 November"], []),
    "words of the first interview": (_WEEK, "2026-11-25", [THANKED, {"on": "2026-11-24", "at": "11:00", "did": "interviewed"}, "2026-11-24 sent thank-you"], ["No newer day is known", "'within a week' in next_steps[0] means November 19, which lies before the interview of Tuesday, November 24, and is not used"], ["Decision:"]),
    "a note of the second interview": (_WEEK, "2026-11-25", [THANKED, {"on": "2026-11-24", "at": "11:00", "did": "interviewed", "note": "they decide within ten days"}], ["Decision: by December 4 (from 'within ten days' in the note of Tuesday, November 24)", "is not used"], ["if they have named a day since"]),
    "a note of the invitation": ({}, "2026-11-25", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "next round", "by": "2026-11-24", "note": "with the board; they decide within two weeks of it"}, "2026-11-24 sent thank-you"], ["counted from the interview of November 24", "by Tuesday, December 8"], ["No day is known"]),
    "a moved interview": ({**_WEEK, "date": "2026-11-18", "region": "GB-ENG"}, "2026-11-16", ["2026-11-16 heard delay, by 2026-11-25"], ["Their answer is expected by Wednesday 2 December", "Thu 3 Dec to Fri 4 Dec", "counted from the interview of 25 November"], ["expected by Wednesday 25"]),
    "a moved interview that was held": ({**_WEEK, "date": "2026-11-18"}, "2026-11-26", ["2026-11-16 heard delay, by 2026-11-25", "2026-11-25 15:00 interviewed"], ["expected by Wednesday, December 2"], ["November 18"]),
    "moved twice": ({**_WEEK, "date": "2026-11-18"}, "2026-11-23", ["2026-11-16 heard delay, by 2026-11-23", "2026-11-20 heard delay, by 2026-11-30"], ["They moved the interview to Monday, November 30", "expected by Monday, December 7"], ["thank-you: Mon, Nov 23"]),
    "put off, then held": ({**_WEEK, "date": "2026-11-18"}, "2026-12-01", ["2026-11-16 heard delay", "2026-11-30 15:00 interviewed"], ["Mon, Nov 30, 5:00 pm", "expected by Monday, December 7"], ["2 interviews", "November 18"]),
    "moved on its own day": ({**_WEEK, "date": "2026-11-18", "start": "14:00"}, "2026-11-19", [{"on": "2026-11-18", "at": "09:10", "did": "heard", "what": "delay", "by": "2026-11-23", "note": "somebody is ill"}], ["They moved the interview to Monday, November 23", "expected by Monday, November 30"], []),
    "a day from before it was moved": ({"date": "2026-11-18", "start": None, "end": None, "next_steps": "they decide by 20 November"}, "2026-11-17", ["2026-11-16 heard delay, by 2026-11-25"], ["'by 20 November' in next_steps[0] means November 20, which lies no later than the interview that was moved to Wednesday, November 25, and is not used", "No newer day"], ["Decision:"]),
    "a decision date from before it was moved": ({"date": "2026-11-18", "start": None, "end": None, "decision_date": "2026-11-24"}, "2026-11-26", ["2026-11-16 heard delay, by 2026-11-25"], ["decision_date lies no later than the interview that was moved to Wednesday, November 25 and is not used"], ["They said they would decide"]),
    "something without a day": ({"next_steps": "two weeks after the audit they decide"}, "2026-11-13", [THANKED], ["Which day is meant by 'two weeks after the audit', in next_steps[0]?"], ["Decision:"]),
}  # fmt: skip


@pytest.mark.parametrize("case", SAID)
def test_the_plan_says_what_it_counts_from(case: str) -> None:
    facts, today, history, said, unsaid = SAID[case]
    page = printed(today, *history, **facts)
    assert [one for one in said if one not in page] == [], page
    assert [one for one in unsaid if one in page] == [], page
