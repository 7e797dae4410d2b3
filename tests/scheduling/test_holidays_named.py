"""The public holidays that a step names, and weekdays that stand beside a date."""

from __future__ import annotations

import re
from typing import Any

import pytest
from planting import plan

THANKED = "2026-11-12 sent thank-you"
GB: dict[str, Any] = {"locale": "en-GB", "region": "IE"}


# Facts, day, history; a step, and the holidays that it names.
HOLIDAYS: dict[str, tuple[dict[str, Any], str, list[Any], str, list[str]]] = {
    "a promise for a holiday": (
        {"region": "FR", "date": "2026-11-06", "next_steps": [{"i_will": "send the plans by Wednesday"}]},
        "2026-11-09",
        ["2026-11-06 sent thank-you"],
        "information",
        ["Wednesday 11 November is a holiday there (Armistice Day)"],
    ),
    "a promise for a working day": (
        {"region": "FR", "date": "2026-11-06", "next_steps": [{"i_will": "send the plans by Tuesday"}]},
        "2026-11-09",
        ["2026-11-06 sent thank-you"],
        "information",
        [],
    ),
    "a holiday before the next interview": (
        {"region": "FR", "date": "2026-11-03"},
        "2026-11-10",
        [
            "2026-11-03 sent thank-you",
            "2026-11-05 heard next round, by 2026-11-12",
            "2026-11-05 sent update-reply",
            "2026-11-10 elsewhere accept",
        ],
        "withdraw",
        ["Wednesday 11 November is a holiday there (Armistice Day)"],
    ),
    "a reply over a holiday": (
        {"region": "US"},
        "2026-11-25",
        [THANKED, "2026-11-25 heard update"],
        "update-reply",
        ["Thursday, November 26 is a holiday there (Thanksgiving Day)"],
    ),
    "a reply on the other side": (
        {"region": "US"},
        "2026-11-23",
        [THANKED, "2026-11-23 heard update"],
        "update-reply",
        [],
    ),
    "an inquiry between": ({"region": "US"}, "2026-11-20", [THANKED], "inquiry", []),
    "an offer for a holiday": (
        {"region": "FR", "date": "2026-11-03"},
        "2026-11-09",
        ["2026-11-03 sent thank-you", "2026-11-09 heard offer, by 2026-11-11"],
        "accept",
        [],
    ),
    "a holiday where they do not work anyway": (
        {"region": "US", "date": "2027-12-20", "next_steps": [{"i_will": "send the plans by Saturday"}]},
        "2027-12-22",
        ["2027-12-20 sent thank-you"],
        "information",
        [],
    ),
}


@pytest.mark.parametrize(("facts", "today", "history", "kind", "named"), HOLIDAYS.values(), ids=HOLIDAYS)
def test_a_step_names_the_holiday_on_its_way(
    facts: dict[str, Any], today: str, history: list[Any], kind: str, named: list[str]
) -> None:
    step = next(one for one in plan(today, *history, **facts).open if one.kind == kind)
    assert re.findall(r"[^.]+ is a holiday there \([^)]*\)", step.reason) == [f" {one}" for one in named], step.reason


def test_weekday_and_date_side_by_side_are_one_day_of_the_decision() -> None:
    asked = plan("2026-11-13", THANKED, next_steps=["decision on 24 November (Monday)"], **GB).questions[0]
    assert asked.startswith("In 'on 24 November (Monday)' weekday and date do not fit each other")
    made = plan("2026-11-13", THANKED, next_steps=["they decide by Tue 24/11"], **GB)
    assert not made.questions
    assert f"{next(step for step in made.open if step.kind == 'inquiry').opens:%d}" == "25"


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("they decide by 27 November, Friday at the latest", "30"),
        ("they let me know by 25 November (Wednesday at the latest)", "26"),
        ("they decide on 24 November, Thursday at the outside", "27"),
        ("decision on 24 November, Tuesday", "25"),
    ],
)
def test_a_weekday_that_is_the_last_day_is_none_before_the_date(said: str, asks: str) -> None:
    made = plan("2026-11-13", THANKED, next_steps=[said], **GB)
    assert not made.questions
    assert f"{next(step for step in made.open if step.kind == 'inquiry').opens:%d}" == asks


@pytest.mark.parametrize(
    "said",
    [
        "they decide on Tuesday (the 25th is a day off at the mill)",
        "they decide on Tuesday (25 November was full)",
    ],
)
def test_a_date_of_which_brackets_tell_more_is_another_day(said: str) -> None:
    assert not plan("2026-11-20", THANKED, next_steps=[said], **GB).questions
