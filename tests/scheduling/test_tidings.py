"""When something of theirs comes, in words that do not say that they decide, and what is none of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from planting import printed

from thankyou.scheduling.calls import my_call
from thankyou.scheduling.days import read_days
from thankyou.scheduling.deciding import stated
from thankyou.scheduling.windows import Office

THURSDAY = dt.date(2026, 11, 12)
HERE = Office("US", None, None)
THANKED = "2026-11-12 sent thank-you"

THEIRS = {
    "Mara phones by Thursday the 26th": "2026-11-26",
    "Tom e-mails either way, Tuesday the 24th latest": "2026-11-24",
    "Ms Okoro mails before the month is out": "2026-11-30",
    "the partners ring on the 24th": "2026-11-24",
    "the agency messages by Friday at the very latest": "2026-11-13",
    "a trustee feeds back to the agent within four working days": "2026-11-18",
    "the board sits on the 17th, the list is up one or two days later": "2026-11-19",
    "the list is pinned up on the 25th": "2026-11-25",
    "the town hall posts the ranking on the 27th": "2026-11-27",
    "a letter, no later than the 30th": "2026-11-30",
    "Ines says yes or no by the 30th": "2026-11-30",
    "Nadia sorts it out within ten days": "2026-11-22",
    "phones me Weds or Thurs": "2026-11-19",
}
NOT_THEIRS = (
    "Rui rings the referees by Friday",
    "Anna writes the report by the 20th",
    "Ben is away until the 20th",
    "stocktake on Friday the 20th",
    "the last panel is on the 20th",
    "call with the director on the 20th",
    "Rui calls a staff meeting on the 20th",
    "the references are checked within ten days",
    "the list of references goes to them by Friday",
    "my letter of reference by the 20th",
    "others come in within a week",
    "I ring the agency on Friday",
    "I'm to ring my doctor on Friday",
    "the visa is through within ten days",
    "the medical is done within ten days",
    "the forms go back within ten days",
    "the paperwork is done within ten days",
    "the test is due within ten days",
    "expenses are paid within ten days",
)


@pytest.mark.parametrize(("said", "day"), THEIRS.items(), ids=str)
def test_what_comes_from_them_is_their_word(said: str, day: str) -> None:
    found = stated(said, THURSDAY, HERE, locale="en-GB")
    assert found is not None
    assert (str(found.day), found.since) == (day, None)


def test_a_first_day_stays_one() -> None:
    found = stated("Tom e-mails not before Wednesday", THURSDAY, HERE)
    assert found is not None
    assert (found.since, found.day) == (dt.date(2026, 11, 18), dt.date(2026, 11, 25))


@pytest.mark.parametrize("said", NOT_THEIRS)
def test_what_is_none_of_it_names_no_day_of_theirs(said: str) -> None:
    assert stated(said, THURSDAY, HERE, locale="en-GB") is None


CALLS = {
    "I'm to ring Ms Abebe on Tuesday the 24th, after 3": ("2026-11-24", "15:00:00"),
    "she asked me to call on Wednesday": ("2026-11-18", "None"),
    "I should check in on the 24th": ("2026-11-24", "None"),
    "they told me to phone them in two weeks": ("2026-11-26", "None"),
    "I'm to ring for the results on the 20th at 4 pm": ("2026-11-20", "16:00:00"),
    "they decide by the 20th, I'm to ring on the 23rd": ("2026-11-23", "None"),
    "if nothing comes by Friday I'm to ring": None,
    "I'm to ring the bank on Friday": ("2026-11-13", "None"),
    "I'm to ring on Friday at 7 pm": ("2026-11-13", "None"),
    "I'm to ring on the 20th at 4.59 pm": ("2026-11-20", "16:59:00"),
    "I'm to ring the referees on Friday": None,
    "I'm to ring the customers on Friday": None,
    "I'm not to ring before Friday": None,
    "Rui rings on Friday": None,
}


@pytest.mark.parametrize(("said", "want"), CALLS.items(), ids=str)
def test_a_call_of_mine_has_its_day(said: str, want: tuple[str, str] | None) -> None:
    low = said.lower()
    found = my_call(low, read_days(low, THURSDAY, HERE, locale="en-GB"))
    assert (found and (str(found.day), str(found.hour))) == want


HOLIDAYS = {
    ("ZA", "they choose before Reconciliation Day"): "2026-12-15",
    ("ZA", "they choose before the Day of Reconciliation"): "2026-12-15",
    ("PT", "they decide before Restoration Day"): "2026-11-30",
    ("US", "they decide by Founders' Day"): "None",
    ("US", "they decide by Assessment Day"): "None",
}


@pytest.mark.parametrize(("said", "day"), HOLIDAYS.items(), ids=str)
def test_a_holiday_of_theirs_by_any_of_its_names(said: tuple[str, str], day: str) -> None:
    found = stated(said[1], THURSDAY, Office(said[0], None, None))
    assert found is not None
    assert str(found.day) == day


# Facts, day or minute, history; what the page says, and what it does not say.
SAID: dict[str, tuple[dict[str, Any], str, list[Any], list[str], list[str]]] = {
    "a last day is told as one": ({"next_steps": "Mara phones either way, Tuesday the 24th latest"}, "2026-11-16", [THANKED], ["the inquiry on Wed, Nov 25", "You noted 'Tuesday the 24th latest'"], ["may not decide before"]),
    "a stretch that only holds back": ({"next_steps": "the references are checked within ten days"}, "2026-11-16", [THANKED], ["You noted 'within ten days', which is taken to mean Sunday, November 22 at the latest; give them two working days after it."], ["may not decide before"]),
    "a call of mine, before its day": ({"next_steps": "I'm to ring Dana on Tuesday the 24th, after 3"}, "2026-11-16", [THANKED], ["the inquiry on Tue, Nov 24", "so call on Tuesday, November 24, no sooner", "Agreed: you call on November 24"], ["answer is expected"]),
    "a call of mine, on its day": ({"next_steps": "I'm to ring Dana on Tuesday the 24th, after 3"}, "2026-11-24T10:00", [THANKED], ["the inquiry, today from 3:00 pm"], ["Nothing to send before"]),
    "after that, of the line before": ({"next_steps": ["the board meets on the 17th", "Dana says yes or no two days after that"]}, "2026-11-16", [THANKED], ["the inquiry on Fri, Nov 20"], ["may not decide before"]),
    "after a trial day, with its early hour": ({"next_steps": ["I do a trial shift on Saturday 21 November, 6 am start", "Dana rings a day or two after that"]}, "2026-11-13T10:00", [THANKED], ["is taken to end at 2:00 pm", "counted from the interview of November 21"], ["said for the interview"]),
    "the evening after the best time": ({}, "2026-11-13T18:05", [], ["Now: send the thank-you, today from 6:05 pm"], ["Nothing to send now"]),
    "late in that evening": ({"date": "2026-11-10", "start": "16:00", "end": "17:00"}, "2026-11-11T20:30", [], ["the thank-you on Thu, Nov 12", "send it on Thursday, November 12, and say nothing"], ["send it now"]),
}  # fmt: skip


@pytest.mark.parametrize(("facts", "today", "history", "says", "never"), SAID.values(), ids=SAID)
def test_what_the_page_says(
    facts: dict[str, Any], today: str, history: list[Any], says: list[str], never: list[str]
) -> None:
    page = printed(today, *history, **facts)
    assert [one for one in says if one not in page] == []
    assert [one for one in never if one in page] == []
