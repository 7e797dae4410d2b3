"""What names an absence, a time or an open condition and is read by no rule: it is asked about, wherever it stands."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from planting import printed

from thankyou.scheduling.deciding import UNREADABLE, absent, stated
from thankyou.scheduling.windows import Office

THURSDAY = dt.date(2026, 11, 12)
HERE = Office("US", None, None)
THANKED = "2026-11-12 sent thank-you"

OPEN = {
    "once the freight contract is signed": "once the freight contract is signed",
    "when all the teachers have been heard": "when all the teachers have been heard",
    "please don't call before the tasting is over": "before the tasting is over",
    "they decide whenever the budget gets signed off": "whenever the budget gets signed off",
    "they will let me know if and when a place comes free": "when a place comes free",
    "they decide the moment the funding lands": "the moment the funding lands",
    "they let me know the week the shop opens": "the week the shop opens",
    "they decide by the time the chief flies home": "by the time the chief flies home",
    "they decide every time the board sits": "every time the board sits",
    "they decide while the owner is in town": "while the owner is in town",
    "they decide upon sign-off": "upon sign-off",
    "they decide on completion of the audit": "on completion of the audit",
    "they decide on the owner's return": "on the owner's return",
    "they decide at the next board meeting": "at the next board meeting",
    "they decide towards the end of the project": "towards the end of the project",
    "they decide during the offsite": "during the offsite",
    "they decide by Michaelmas": "by Michaelmas",
    "they decide no sooner than the merger": "no sooner than the merger",
    "decision depends on the audit": "depends on the audit",
    "depends on the board": "depends on the board",
    "it depends on the budget": "depends on the budget",
    "depends on whether the contract comes through": "depends on whether the contract comes through",
    "the decision depends on whether the contract with the city council comes through": "depends on whether the contract with the city council comes through",
    "the timing hinges on who wins the second tender that they sent out in the summer": "hinges on who wins the second tender that they sent out in the summer",
    "the offer depends on the start of the new project": "depends on the start of the new project",
    "everything is contingent on a grant": "contingent on a grant",
    "no word on when they decide, it depends on the owner": "depends on the owner",
    "they can't say when they will decide until the merger": "until the merger",
    "decision subject to budget approval": "subject to budget approval",
    "the decision awaits the treasurer": "awaits the treasurer",
    "they decide provided the audit is clean": "provided the audit is clean",
    "they decide in the week after half-term": "in the week after half-term",
    "the week after Dana is back we will decide": "the week after Dana is back",
    "a decision two days after stocktaking week": "two days after stocktaking week",
}
"""What was jotted down, and the words that are asked about."""


@pytest.mark.parametrize("text", OPEN)
def test_a_condition_or_a_time_that_no_rule_reads_is_asked_about(text: str) -> None:
    said = stated(text, THURSDAY, HERE)
    assert said is not None
    assert (said.day, said.problem, said.words) == (None, UNREADABLE, OPEN[text])


CLOSED = (
    "they'll tell me by e-mail",
    "they'll let me know by phone",
    "I will be told by Kate",
    "I'll hear from Dana by letter",
    "the decision is made by the board",
    "they decide by committee",
    "they will let me know either way",
    "they'll be in touch with next steps",
    "Dana will call me with the result",
    "I am waiting for their answer",
    "waiting to hear from them",
    "they decide on merit",
    "the salary depends on experience",
    "the start date depends on my notice period",
    "the decision depends on them",
)


@pytest.mark.parametrize("text", CLOSED)
def test_how_and_by_whom_it_is_told_is_no_time(text: str) -> None:
    assert stated(text, THURSDAY, HERE) is None


UNTOLD = {
    "no word on when they decide": "no word on when",
    "they didn't say when they decide": "didn't say when",
    "they could not tell me when they will decide": "not tell me when",
    "nobody said when I would hear": "nobody said when",
    "no one knows exactly when a decision is made": "no one knows exactly when",
    "not sure when I'll hear back": "not sure when",
    "it is unclear when they decide": "unclear when",
    "they did not give a day for the decision": "not give a day",
    "nobody could name an exact day for their answer": "nobody could name an exact day",
    "he was vague about when they decide": "vague about when",
    "she refused to give a date for when they decide": "refused to give a date for when",
}
"""What was jotted down, and the words that say that no day was told."""


@pytest.mark.parametrize("text", UNTOLD)
def test_that_no_day_was_told_is_no_time_and_no_question(text: str) -> None:
    said = stated(text, THURSDAY, HERE)
    assert said is not None
    assert (said.day, said.problem, said.words) == (None, "no day is named", UNTOLD[text])


AWAY = {
    "Priya is on leave until the 23rd": ("2026-11-23", "on leave until the 23rd"),
    "Priya will be back in the office on the 24th": ("2026-11-24", "back in the office on the 24th"),
    "decision by the 20th, but Priya is away until the 30th": ("2026-11-30", "away until the 30th"),
    "Priya is on leave until half term": (None, "on leave until half term"),
    "Priya is on parental leave": (None, "on parental leave"),
    "out of the office for a while": (None, "out of the office for a while"),
    "automatic reply: I am away until the 23rd": ("2026-11-23", "away until the 23rd"),
    "the office is closed until the 23rd": ("2026-11-23", "office is closed until the 23rd"),
    "we are closed on the 23rd": ("2026-11-23", "we are closed on the 23rd"),
    "the school is shut on Monday": ("2026-11-16", "school is shut on Monday"),
    "our company is closed for the season": (None, "company is closed for the season"),
    "their firm will be shut on the 23rd": ("2026-11-23", "firm will be shut on the 23rd"),
    "the shop's closed on the 23rd": ("2026-11-23", "shop's closed on the 23rd"),
    "Priya is back next Tuesday": ("2026-11-17", "back next Tuesday"),
    "OOO until further notice": (None, "OOO until further notice"),
}


@pytest.mark.parametrize("text", AWAY)
def test_an_absence_is_read_or_asked_about(text: str) -> None:
    said = absent(text, THURSDAY, HERE)
    assert said is not None
    assert (said.day and str(said.day), said.words) == AWAY[text]


PRESENT = (
    "they answer right away",
    "they get back to me on the 20th",
    "there is an away day on the 20th",
    "Dana was away last week",
    "they hear back from the board on the 20th",
    "the firm closed a big deal on the 10th",
    "the first round is closed",
    "the deal is closed on the 20th",
    "the books are closed once a month",
    "the list is closed on Monday",
)


@pytest.mark.parametrize("text", PRESENT)
def test_who_is_there_is_not_away(text: str) -> None:
    assert absent(text, THURSDAY, HERE) is None


_BY = "decision by the 20th"
SAID: dict[str, tuple[dict[str, Any], list[str | dict[str, str]], str, list[str]]] = {
    "beside a day of decision": ({"next_steps": [_BY, "Priya is on leave until the 27th"]}, [], "Wed, Dec 2", ["You noted 'on leave until the 27th'", "by November 20"]),
    "in the same jotting": ({"next_steps": [f"{_BY}, but Priya is on leave until the 27th"]}, [], "Wed, Dec 2", []),
    "as who and will": ({"next_steps": [_BY, {"who": "Priya", "will": "be on leave until the 27th"}]}, [], "Wed, Dec 2", []),
    "beside decision_date": ({"decision_date": "2026-11-20", "next_steps": ["Priya is on leave until the 27th"]}, [], "Wed, Dec 2", []),
    "over before the decision": ({"next_steps": [_BY, "Priya is on leave until the 17th"]}, [], "Mon, Nov 23", ["Their answer is expected"]),
    "in the note that names the day": ({}, [{"on": "2026-11-13", "did": "heard", "what": "delay", "note": f"{_BY}; Priya is away until the 27th"}, "2026-11-13 sent update-reply"], "Wed, Dec 2", []),
    "older than the day that they named": ({"next_steps": ["Priya is on leave until the 27th"]}, ["2026-11-13 heard delay, by 2026-11-20", "2026-11-13 sent update-reply"], "Mon, Nov 23", []),
    "without a day": ({"next_steps": [_BY, "Priya is on leave until half term"]}, [], "Tue, Dec 1", ["? Until when is 'on leave until half term', in next_steps[1]?", "two weeks are taken"]),
    "without a day, and none for the decision": ({"next_steps": ["Priya is on sick leave"]}, [], "Tue, Dec 1", ["? Until when is 'on sick leave', in next_steps[0]?"]),
}  # fmt: skip


@pytest.mark.parametrize("case", SAID)
def test_an_absence_holds_the_inquiry_back_wherever_it_is_told(case: str) -> None:
    facts, history, day, said = SAID[case]
    page = printed("2026-11-13", THANKED, *history, **facts)
    assert f"the next message is the inquiry on {day}." in page, page
    assert [one for one in said if one not in page] == [], page
