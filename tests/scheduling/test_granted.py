"""Until when they want my answer, read out of the note beside what was heard: the first day that the words may mean.

Written by the people who wrote the rules, so it shows what is read, not how much of what strangers note is.
"""

from __future__ import annotations

import pytest
from planting import plan

from thankyou.facts.history import Event, History
from thankyou.scheduling.granted import Limit, limit_in, with_limits
from thankyou.scheduling.windows import Office

OFFER = History((Event.model_validate("2026-12-01 heard offer"),))

# The note: the day it was heard, the country, what was heard; the day that is read, and the words.
SAID = {
    "the letter came at ten, they need an answer within 48 hours": ("2026-12-02", "US", "offer", "2026-12-04", "within 48 hours"),
    "an answer in 48 hours, please": ("2026-12-04", "US", "offer", "2026-12-06", "in 48 hours"),
    "would like to hear from me by Monday": ("2026-12-04", "GB", "offer", "2026-12-07", "by Monday"),
    "answer by next Friday": ("2026-12-01", "GB", "offer", "2026-12-04", "by next Friday"),
    "I have until Tuesday to decide": ("2026-12-01", "US", "offer", "2026-12-08", "until Tuesday"),
    "I have a week": ("2026-12-01", "US", "offer", "2026-12-08", "a week"),
    "the offer expires on the 9th": ("2026-12-01", "US", "offer", "2026-12-09", "on the 9th"),
    "they'd hold the place for me until Monday 7 December": ("2026-12-01", "AU", "offer", "2026-12-07", "until Monday 7 December"),
    "please let them know within 3-5 days": ("2026-12-01", "ZA", "offer", "2026-12-04", "within 3-5 days"),
    "sign by 11.12.": ("2026-12-01", "DE", "offer", "2026-12-11", "by 11.12."),
    "sign and return by 12/11": ("2026-12-01", "US", "offer", "2026-12-11", "by 12/11"),
    "she rang on Tuesday and wants an answer by Friday": ("2026-12-01", "IE", "offer", "2026-12-04", "by Friday"),
    "by phone, start on 4 January, they want my answer by the 10th": ("2026-12-01", "IE", "offer", "2026-12-10", "by the 10th"),
    "answer wanted by Friday or Monday at the latest": ("2026-12-01", "NZ", "offer", "2026-12-07", "Monday at the latest"),
    "48 hours": ("2026-12-01", "IN", "offer", "2026-12-03", "48 hours"),
    "references before Friday": ("2026-12-01", "US", "documents", "2026-12-03", "before Friday"),
    "two references and the licence, within a week": ("2026-12-01", "CA", "documents", "2026-12-08", "within a week"),
    "paperwork slow, I get until 4 December now": ("2026-12-02", "GB", "update", "2026-12-04", "until 4 December"),
    "happy to wait until the 11th": ("2026-12-02", "GB", "update", "2026-12-11", "until the 11th"),
    "you can take until Friday": ("2026-12-02", "GB", "update", "2026-12-04", "until Friday"),
    "take until Friday, she says": ("2026-12-02", "GB", "update", "2026-12-04", "until Friday"),
    "they extended it to the 11th": ("2026-12-02", "US", "update", "2026-12-11", "the 11th"),
    # in their own words, set down as they said them
    "contract attached, let us know by Friday": ("2026-12-01", "AT", "offer", "2026-12-04", "by Friday"),
    "they said: let us know by Friday": ("2026-12-01", "AT", "offer", "2026-12-04", "by Friday"),
    "let me know by the 10th": ("2026-12-01", "GB", "offer", "2026-12-10", "by the 10th"),
    "do let Ulla know by Friday": ("2026-12-01", "AT", "offer", "2026-12-04", "by Friday"),
    "let us know within two days": ("2026-12-01", "US", "offer", "2026-12-03", "within two days"),
    "please get back to us by Friday": ("2026-12-01", "NZ", "offer", "2026-12-04", "by Friday"),
    "come back to us by Friday": ("2026-12-01", "IE", "offer", "2026-12-04", "by Friday"),
    "they asked me to get back to them by Friday": ("2026-12-01", "CA", "offer", "2026-12-04", "by Friday"),
    "we'd love to hear from you by Friday": ("2026-12-01", "AU", "offer", "2026-12-04", "by Friday"),
    "we would like to hear by Friday": ("2026-12-01", "GB", "offer", "2026-12-04", "by Friday"),
    "an answer from you by Friday would be great": ("2026-12-01", "GB", "offer", "2026-12-04", "by Friday"),
    "looking forward to your reply by Friday": ("2026-12-01", "IN", "offer", "2026-12-04", "by Friday"),
    "give us a call by Friday": ("2026-12-01", "US", "offer", "2026-12-04", "by Friday"),
    "drop me a line by Friday": ("2026-12-01", "GB", "offer", "2026-12-04", "by Friday"),
    "kindly revert by Friday": ("2026-12-01", "IN", "offer", "2026-12-04", "by Friday"),
    "they would like my answer by the end of the day": ("2026-12-01", "FI", "offer", "2026-12-01", "by the end of the day"),
    "she wants to hear by EOD": ("2026-12-01", "US", "offer", "2026-12-01", "by EOD"),
    "by the end of the day on Friday": ("2026-12-01", "KE", "offer", "2026-12-04", "by the end of the day on Friday"),
    "Friday, by close of business": ("2026-12-01", "NZ", "offer", "2026-12-04", "Friday"),
    "by 4 pm on Friday": ("2026-12-01", "GB", "offer", "2026-12-04", "on Friday"),
    "I have the weekend to think it over": ("2026-12-03", "PT", "offer", "2026-12-06", "the weekend"),
    "they gave me until Friday for the decision": ("2026-12-01", "BE", "offer", "2026-12-04", "until Friday"),
    "they will call me on Thursday and want my answer by Friday": ("2026-12-01", "US", "offer", "2026-12-04", "by Friday"),
}  # fmt: skip


@pytest.mark.parametrize("note", SAID)
def test_the_day_for_my_answer_is_read(note: str) -> None:
    on, country, what, day, words = SAID[note]
    found = limit(note, on, country, what)
    assert found and (str(found.day), found.words, found.about) == (day, words, False)


OPEN = {
    "need to know next week": ("2026-12-07", "next week"),
    "they need to know in the week of December 14": ("2026-12-14", "in the week of December 14"),
    "answer by Friday 5 December": ("2026-12-04", "by Friday 5 December"),
    "they want a decision as soon as possible": (None, "as soon as possible"),
    "contract attached, let us know as soon as you can": (None, "as soon as you can"),
    "as soon as you can, please": (None, "as soon as you can"),
    "by return of post, please": (None, "by return of post"),
    "let us know at your earliest convenience": (None, "at your earliest convenience"),
    "let us know next week": ("2026-12-07", "next week"),
    "reply before the end of term": (None, "before the end of term"),
    "an answer after Thanksgiving next year will not do, they want to hear soon": (None, "soon"),
}


@pytest.mark.parametrize("note", OPEN)
def test_words_that_leave_the_day_open_are_asked_about(note: str) -> None:
    found = limit(note, "2026-12-01", "US", "offer")
    day, words = OPEN[note]
    assert found and (found.day and str(found.day), found.words) == (day, words)
    assert found.day is None or found.about


OTHERS = [
    ("offer", "by phone, the contract will follow by post on Friday"),
    ("offer", "by phone; the written offer follows by Friday, start on 4 January"),
    ("offer", "3 days in the office, 2 at home"),
    ("offer", "lovely call, 60k, 25 days leave"),
    ("offer", "no rush, take your time"),
    ("offer", "lovely call, let me know if you have questions"),
    ("offer", "start on 1 February"),
    ("offer", "we will get back to you on the start date by Friday"),
    ("offer", "Ulla rang on Monday with it"),
    ("documents", "forms will arrive on Monday"),
    ("documents", "copy of my licence"),
    ("update", "the letter is delayed until Wednesday"),
    ("update", "no room on the pay, the rest of the offer stands"),
    ("update", "they will answer me on Friday"),
    ("update", "they can wait until Friday for the police check"),
    ("update", "the trustees look at it on Thursday"),
    ("update", "HR is on leave until the 30th"),
    ("update", "no more time, the 4th stands"),
    ("update", "more time until the 11th for the two references"),
    ("update", "Dana will let me know by Monday whether the pay can move"),
    ("next round", "answer by Friday"),
]


@pytest.mark.parametrize(("what", "note"), OTHERS)
def test_other_days_are_no_limit(what: str, note: str) -> None:
    assert limit(note, "2026-12-02", "GB", what) is None


# A note beside an offer whose day no rule can read: the day that is asked about, and whether it counts until then.
PERHAPS = {
    "send the contract back by Friday": ("2026-12-04", True),
    "we need to close this by Friday": ("2026-12-04", True),
    "sleep on it until Thursday": ("2026-12-03", True),
    "don't leave it later than Friday": ("2026-12-04", True),
    "think it over and talk to us on Friday": ("2026-12-04", False),
    "call with the owner on Friday": ("2026-12-04", False),
    "pension forms by 1 March": ("2027-03-01", False),
}


@pytest.mark.parametrize("note", PERHAPS)
def test_a_day_that_no_rule_reads_is_asked_about_and_puts_nothing_off(note: str) -> None:
    found = limit(note, "2026-12-01", "GB", "offer")
    assert found and found.unsure and (str(found.day), found.taken) == PERHAPS[note]


def test_a_day_that_no_rule_reads_moves_no_offer() -> None:
    found = limit("the forms are wanted by Friday", "2026-12-01", "GB", "update")
    assert found is None or (found.unsure and not found.taken) or found.day is None


TWO_DAYS = {
    "by Friday": ("offer", "2026-12-04"),
    "she needs my answer by Monday the 7th": ("offer", "2026-12-07"),
    "they want my answer by Friday 11 December": ("offer", "2026-12-10"),
    "my answer by Friday, or Thursday 10 December at the latest": ("offer", "2026-12-10"),
    "I have a week": ("offer", "2026-12-10"),
    "the letter comes on Friday": ("offer", "2026-12-10"),
    "for the panel on Friday": ("documents", "2026-12-10"),
    "they need the forms by Friday": ("documents", "2026-12-04"),
}


@pytest.mark.parametrize("note", TWO_DAYS)
def test_of_a_day_in_the_note_and_one_in_the_field_the_earlier_counts(note: str) -> None:
    what, day = TWO_DAYS[note]
    said = Event.model_validate({"on": "2026-12-01", "did": "heard", "what": what, "by": "2026-12-10", "note": note})
    known = with_limits(History((said,)), Office("GB", "ENG", None), locale="en-GB").events
    assert [str(one.by) for one in known] == [day]


def test_a_word_of_theirs_moves_no_offer_that_was_not_made() -> None:
    said = Event.model_validate({"on": "2026-12-02", "did": "heard", "what": "update", "note": "I have until Friday"})
    assert limit_in(said, History(), Office("GB", "ENG", None), locale="en-GB") is None


def limit(note: str, on: str, country: str, what: str) -> Limit | None:
    said = Event.model_validate({"on": on, "did": "heard", "what": what, "note": note})
    before = OFFER if what == "update" else History()
    return limit_in(said, before, Office(country, None, None), locale=f"en-{country}")


APART = {
    "Please send two references by Friday and your portfolio by 30 November": ["11-20", "11-30"],
    "the certificates by Friday, the slides by Monday please": ["11-20", "11-23"],
    "Could you send the form by 20 November? We also need your references, by the 27th.": ["11-20", "11-27"],
}


@pytest.mark.parametrize(("said", "days"), APART.items())
def test_what_is_wanted_by_different_days_is_due_by_each(said: str, days: list[str]) -> None:
    made = plan(
        "2026-11-17",
        "2026-11-12 sent thank-you",
        {"on": "2026-11-16", "did": "heard", "what": "documents", "note": said},
    )
    assert [f"{step.deadline:%m-%d}" for step in made.open if step.kind == "information"] == days


def test_several_days_for_one_thing_are_asked_about() -> None:
    note = "Send the form this week and two references next week"
    made = plan(
        "2026-11-17",
        "2026-11-12 sent thank-you",
        {"on": "2026-11-16", "did": "heard", "what": "documents", "note": note},
    )
    assert "'this week and two references next week'" in " ".join(made.questions)


@pytest.mark.parametrize(
    "said", ["the contract goes out by Friday", "expect the contract by Friday", "you will get the letter by Friday"]
)
def test_the_day_on_which_a_contract_goes_out_is_no_last_day_for_my_answer(said: str) -> None:
    made = plan(
        "2026-11-17", "2026-11-12 sent thank-you", {"on": "2026-11-16", "did": "heard", "what": "offer", "note": said}
    )
    assert next(step.deadline for step in made.open if step.kind == "accept") is None
