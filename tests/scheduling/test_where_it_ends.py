"""What a day, an hour or a wish belongs to: the papers and not the decision, the trial shift and not the first interview, one of a panel for all of them, and where an absence or a pause ends."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from planting import heard, plan, printed

THANKED = "2026-11-13 sent thank-you"

# All goes through one of those who were there, so that the thanks to the others are passed on.
TRIO = ["Marcela Prado", "Rui Tavares", "Tânia Lobo"]
THROUGH_ONE = {
    "write only to Marcela, she collects everything for the three of them": "Marcela Prado",
    "mail just Marcela, she reads it out to the others": "Marcela Prado",
    "please send one note, to Marcela; she passes it round": "Marcela Prado",
    "a single mail to Marcela is enough, she shows it to the other two": "Marcela Prado",
    "one message to Marcela will do, she passes it on": "Marcela Prado",
    "Marcela gathers all messages for the three of them": "Marcela Prado",
    "all post to Rui please, he hands it on to the other two": "Rui Tavares",
    "only Rui wants mail, he shares it with the others": "Rui Tavares",
    "Rui is the one contact for all three of us": "Rui Tavares",
    "letters go to Rui alone": "Rui Tavares",
    "address everything to Tânia alone": "Tânia Lobo",
    "please direct any correspondence to Tânia only, she forwards it to the crew": "Tânia Lobo",
}
TO_EACH = [
    "Marcela collects the forms for the three of them",
    "Rui collects everybody from the gate at nine",
    "write to Marcela if the bus is late",
    "Marcela writes only to Rui",
    "only Marcela speaks Portuguese",
    "only Rui gets letters from the ministry",
    "a mail to Marcela is fine",
]


@pytest.mark.parametrize(("said", "whom"), THROUGH_ONE.items())
def test_one_of_a_panel_has_it_for_all(said: str, whom: str) -> None:
    page = printed("2026-11-13", interviewers=TRIO, next_steps=[said, "the result is out on the 23rd"])
    others = " or ".join(one for one in TRIO if one != whom)
    assert f"To {whom} alone." in page
    assert f"nothing goes to {others}; your thanks to them go into this one, to be passed on" in page
    assert page.count(f"so ask {whom}, and nobody else") == 2
    assert f"so send it to {whom}, and to nobody else" in page


@pytest.mark.parametrize("said", TO_EACH)
def test_each_of_a_panel_is_thanked(said: str) -> None:
    page = printed("2026-11-13", interviewers=TRIO, next_steps=[said, "the result is out on the 23rd"])
    assert "One each" in page
    assert "nobody else" not in page


# The day by which papers are due stands beside them; the day of the decision is another.
DUE = {
    "they want my last three payslips and the clean criminal record certificate, Friday at the latest": "27 November",
    "please bring your welding ticket and the medical card - by Friday": "27 November",
    "could you send two references and a scan of your licence? By Friday would be great.": "27 November",
    "need my diploma, my passport copy, and the tax form, not later than Friday": "27 November",
    "HR asked for the signed form; Friday, please": "27 November",
    "they need my vaccination record (by Friday)": "27 November",
    "send transcripts and the teaching licence. Friday noon is the latest.": "27 November",
    "the office wants my residence permit, the driving licence and a photo, within two days": "25 November",
}
DECIDED = [
    "they want my payslips, and they decide on Friday",
    "please send the form; the committee decides on Friday",
    "they ask for my diploma, Friday they tell me",
]


@pytest.mark.parametrize(("said", "due"), DUE.items())
def test_a_day_for_papers_is_no_day_of_decision(said: str, due: str) -> None:
    asked = heard("2026-11-23", "documents", said)
    page = printed("2026-11-24", THANKED, asked, next_steps=["they choose by 18 December"], region="GB")
    assert f"What they asked for: by {due}" in page
    assert "Decision: by 18 December" in page


@pytest.mark.parametrize("said", DECIDED)
def test_a_day_of_decision_beside_papers_is_none_for_them(said: str) -> None:
    asked = heard("2026-11-23", "documents", said)
    page = printed("2026-11-24", THANKED, asked, next_steps=["they choose by 18 December"], region="GB")
    assert "Decision: by 27 November" in page
    assert "What they asked for: by" not in page


# From when to when a trial lasts, on Saturday 21 November: the last moment of the thanks, two days after it.
SHIFTS = {
    "from 6 am to noon": "noon",
    "6 am to noon": "noon",
    "from 5 a.m. till 12 noon": "noon",
    "between 10 and midday": "noon",
    "from noon to 8 pm": "20:00",
    "noon-4pm": "16:00",
    "from midday until 6": "18:00",
    "from 7 in the morning till 1 in the afternoon": "13:00",
    "8 am - 2 pm": "14:00",
}


@pytest.mark.parametrize(("said", "last"), SHIFTS.items())
def test_a_shift_ends_at_its_hour(said: str, last: str) -> None:
    page = printed(
        "2026-11-21T20:30", THANKED, next_steps=[f"my trial shift is on Saturday the 21st {said}"], region="GB"
    )
    latest = "" if last == "noon" else f", at the latest Mon 23 Nov, {last}"
    assert f"thank-you: Mon 23 Nov, 09:00 to noon{latest} The next" in page
    assert "taken to have ended" not in page


@pytest.mark.parametrize("said", ["", "with 6 to 12 children"])
def test_an_end_that_nobody_named_is_assumed(said: str) -> None:
    page = printed(
        "2026-11-21T20:30", THANKED, next_steps=[f"my trial shift is on Saturday the 21st {said}"], region="GB"
    )
    assert "taken to have ended at 16:00" in page


# A day that is counted from the trial which the words before it name.
FROM_THE_TRIAL = {
    "trial shift on Saturday the 21st; they say yes or no on the Monday after": "23 November",
    "trial shift on Saturday the 21st, yes or no on the Monday after": "23 November",
    "working interview on Saturday 21 November; the chef decides the following Tuesday": "24 November",
    "trial lesson on Saturday 21 November, decision on the Tuesday following": "24 November",
    "Probearbeiten on Saturday 21 November; word comes the Wednesday after that": "25 November",
    "taster day is Saturday 21 November; I hear the Monday after": "23 November",
    "trial shift on Saturday the 21st, then they decide within four days": "26 November",
    "trial day on Saturday the 21st; they call two days after that": "24 November",
}


@pytest.mark.parametrize("lines", [False, True], ids=["in one line", "in two lines"])
@pytest.mark.parametrize(("said", "day"), FROM_THE_TRIAL.items())
def test_a_day_is_counted_from_the_trial_before_it(said: str, day: str, lines: bool) -> None:
    steps = re.split("; |, (?=yes|decision|then)", said) if lines else [said]
    page = printed("2026-11-21T20:00", THANKED, next_steps=steps, region="GB")
    assert f"Decision: by {day} (from" in page
    assert "counted from the interview of 21 November" in page


def test_a_day_of_its_own_is_not_counted_from_the_trial() -> None:
    steps = ["trial shift on Saturday the 21st", "they decide by 27 November"]
    page = printed("2026-11-21T20:00", THANKED, next_steps=steps, region="GB")
    assert "Decision: by 27 November (from 'by 27 November' in next_steps[1], said for the interview of 12" in page


# An "or" that joins something else than days leaves none of them open.
PLAIN = {
    "Jordi rang and wants me, needs a yes or no by Tuesday": "8 December",
    "they want me to say aye or nay by Tuesday": "8 December",
    "call or mail them by Tuesday with the answer": "8 December",
    "needs to hear one way or the other by Tuesday": "8 December",
    "must know, in or out, by Tuesday": "8 December",
    "sign or decline by Tuesday": "8 December",
    "a plain yes or no until Tuesday please": "8 December",
    "they need a yes or no before Tuesday": "7 December",
    "a no or a yes before Tuesday, please": "7 December",
}
OPEN = [
    "needs my answer by Tuesday or Wednesday",
    "they need a yes or no around Tuesday",
    "answer by Tuesday, maybe Wednesday",
    "needs a yes or no by Monday or so",
    "no answer until Tuesday is fine",
]


@pytest.mark.parametrize(("said", "day"), PLAIN.items())
def test_a_yes_or_no_by_a_day_is_plain(said: str, day: str) -> None:
    page = printed("2026-12-04", heard("2026-12-04", "offer", said), date="2026-11-30", region="GB")
    assert f"Your answer: by {day}" in page
    assert "To settle first" not in page


@pytest.mark.parametrize("said", OPEN)
def test_a_choice_of_days_is_asked_about(said: str) -> None:
    assert "To settle first" in printed(
        "2026-12-04", heard("2026-12-04", "offer", said), date="2026-11-30", region="GB"
    )


# A panel that is thanked on several days: what was sent by which day, and when the inquiry opens.
PANEL = {
    "two are thanked today": ("2026-11-11", ["2026-11-10 sent thank-you, to Nisha Govender"], "11-18"),
    "one is thanked today": (
        "2026-11-12",
        ["2026-11-10 sent thank-you, to Nisha Govender", "2026-11-11 sent thank-you, to Pieter Louw"],
        "11-19",
    ),
    "one is thanked late": (
        "2026-11-13",
        ["2026-11-10 sent thank-you, to Nisha Govender", "2026-11-11 sent thank-you, to Pieter Louw"],
        "11-20",
    ),
    "all were, on three days": (
        "2026-11-12",
        [
            "2026-11-10 sent thank-you, to Nisha Govender",
            "2026-11-11 sent thank-you, to Thandi Mokoena",
            "2026-11-12 sent thank-you, to Pieter Louw",
        ],
        "11-19",
    ),
    "all were, at once": ("2026-11-11", ["2026-11-10 sent thank-you"], "11-17"),
    "the others are thanked with the next message": (
        "2026-11-18",
        ["2026-11-10 sent thank-you, to Nisha Govender"],
        "11-17",
    ),
}


@pytest.mark.parametrize("case", PANEL)
def test_a_week_counts_from_the_last_thanks(case: str) -> None:
    today, sent, opens = PANEL[case]
    people = ["Thandi Mokoena", "Pieter Louw", "Nisha Govender"]
    made = plan(today, *sent, interviewers=people, region="ZA", date="2026-11-10", start="10:00", end="11:30")
    assert next(f"{one.opens:%m-%d}" for one in made.open if one.kind == "inquiry") == opens


# The last working day before a big holiday whose days begin with a weekend is none for a goodbye.
GOODBYES = {
    "Diwali on a Sunday": ("IN", "2026-11-06", "2026-11-11"),
    "Diwali in Singapore, on the Monday off": ("SG", "2026-11-06", "2026-11-12"),
    "Christmas on a Friday": ("DE", "2026-12-23", "2027-01-04"),
    "Thanksgiving": ("US", "2026-11-25", "2026-11-30"),
    "Spring Festival": ("CN", "2027-02-04", "2027-02-15"),
    "Midsummer": ("SE", "2026-06-18", "2026-06-22"),
    "no Diwali in Germany": ("DE", "2026-11-06", "2026-11-03"),
    "nor in England": ("GB", "2026-11-06", "2026-11-03"),
    "days before Diwali": ("IN", "2026-11-03", "2026-11-02"),
}


@pytest.mark.parametrize("case", GOODBYES)
def test_no_goodbye_on_the_eve_of_a_big_holiday(case: str) -> None:
    region, today, opens = GOODBYES[case]
    day = dt.date.fromisoformat(today)
    sent = [
        f"{day - dt.timedelta(back)} sent {what}"
        for back, what in ((31, "thank-you"), (18, "inquiry"), (10, "inquiry"))
    ]
    made = plan(today, *sent, date=str(day - dt.timedelta(32)), region=region)
    assert next(f"{one.opens:%Y-%m-%d}" for one in made.open if one.kind == "withdraw") == opens


# An absence ends with the day that it lasts until, and one until after a day on the next business day; two working days more are given.
AWAY = {
    "automatic reply, not in the office until the 28th": "11-02",
    "out of office: not back until 28 October": "11-02",
    "I am not at my desk before 28 October": "11-02",
    "automatic reply: nobody in the office until Wednesday 28 October": "11-02",
    "automatic reply: not available before the 28th": "11-02",
    "on site, cannot read mail until the 28th": "11-02",
    "on leave until the 28th": "11-02",
    "back in the office on the 28th": "11-02",
    "away till after the 28th": "11-03",
}


@pytest.mark.parametrize(("said", "opens"), AWAY.items())
def test_nothing_is_added_to_an_absence(said: str, opens: str) -> None:
    sent: list[str | dict[str, str]] = [
        "2026-10-08 sent thank-you",
        "2026-10-22 sent inquiry",
        heard("2026-10-22", "update", said),
    ]
    made = plan("2026-10-23", *sent, date="2026-10-08", region="AT", next_steps="they know more by the 20th")
    assert next(f"{one.opens:%m-%d}" for one in made.open if one.kind == "inquiry") == opens


PAUSES = {
    "hiring stop, everything rests till after Trettondagen": "Thursday 7 January",
    "all hiring is frozen till after 6 January": "Thursday 7 January",
    "recruitment rests until after Epiphany, sorry": "Thursday 7 January",
    "we have put it on hold until past 6 January": "Thursday 7 January",
    "the search is paused until after New Year": "Monday 4 January",
    "the post is on ice until after the holidays": "Monday 4 January",
    "vacancy frozen until 6 January": "Wednesday 6 January",
    "on hold, nothing before 6 January": "Wednesday 6 January",
    "on hold for six weeks": "Monday 28 December",
}


@pytest.mark.parametrize(("said", "day"), PAUSES.items())
def test_nothing_is_added_to_a_pause(said: str, day: str) -> None:
    told: list[str | dict[str, str]] = ["2026-11-03 sent thank-you", heard("2026-11-16", "update", said)]
    page = printed("2026-11-17", *told, date="2026-11-02", region="SE", next_steps="decision by 20 November")
    assert f"may not decide before {day};" in page


def test_what_they_decide_after_a_feast_is_given_its_week() -> None:
    told: list[str | dict[str, str]] = [
        "2026-11-03 sent thank-you",
        heard("2026-11-16", "update", "they decide after 6 January"),
    ]
    page = printed("2026-11-17", *told, date="2026-11-02", region="SE", next_steps="decision by 20 November")
    assert "taken to mean Wednesday 13 January at the latest" in page


# By when the letter comes, said on 2 December, and when to ask for it.
LETTERS = {
    "told me on the phone the job is mine, the contract comes before the Immacolata": ("IT", "Thursday 10 December"),
    "rang me: I am in, the contract is coming before la Inmaculada": ("ES", "Thursday 10 December"),
    "told me by phone, the contract comes before the Imaculada": ("PT", "Thursday 10 December"),
    "by phone, the letter follows before Sinterklaas": ("NL", "Wednesday 9 December"),
    "called me, the contract will be here by Nikolaus": ("DE", "Wednesday 9 December"),
    "the manager rang, contract to follow before the end of next week": ("GB", "Monday 14 December"),
    "phoned, papers leave on Monday": ("PL", "Wednesday 9 December"),
    "verbal; contract on its way before Guadalupe": ("MX", "Monday 14 December"),
}
NO_LETTERS = [
    "rang me, the contract comes",
    "rang me; they want an answer before St Nicholas",
    "by phone, the job is mine",
]


@pytest.mark.parametrize(("said", "told"), LETTERS.items())
def test_a_letter_that_is_to_come_by_a_day_is_not_asked_for_before(said: str, told: tuple[str, str]) -> None:
    region, ask = told
    page = printed("2026-12-03", heard("2026-12-02", "offer", said), date="2026-11-25", region=region)
    assert "offer in writing" not in page
    assert f"if nothing has come by {ask}, ask for it" in page


@pytest.mark.parametrize("said", NO_LETTERS)
def test_a_letter_of_which_no_day_is_known_is_asked_for(said: str) -> None:
    assert "offer in writing" in printed(
        "2026-12-03", heard("2026-12-02", "offer", said), date="2026-11-25", region="IT"
    )


@pytest.mark.parametrize(
    ("said", "how"),
    [
        ("the list is out two or three days later than 20 November", "about"),
        ("they say yes or no by 20 November", "by"),
        ("they decide on 19 or 20 November", "about"),
    ],
)
def test_an_or_leaves_a_day_open_only_among_days(said: str, how: str) -> None:
    assert f"Decision: {how} 2" in printed("2026-11-13", THANKED, next_steps=said, region="GB")
