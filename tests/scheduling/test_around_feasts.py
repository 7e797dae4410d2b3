"""A weekday, or the weekend, beside a feast; a feast and the school's break that is called after it; a feast whose day is only estimated."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from planting import plan

from thankyou.scheduling.deciding import stated
from thankyou.scheduling.windows import Office

# The words, the country, the day on which they were said; the day that is read, with ~ where the words may mean another as well.
BESIDE = {
    # the first such day behind the feast, or the last before it
    ("the Thursday after Easter", "DE-BY", "2027-03-11"): "2027-04-01",
    ("the Wednesday after Easter", "DE-SH", "2027-03-11"): "2027-03-31",
    ("the Tuesday after Easter", "AT-9", "2027-03-11"): "2027-03-30",
    ("the Friday after Ascension", "DE-NI", "2027-04-28"): "2027-05-07",
    ("the Monday after Thanksgiving", "US", "2026-11-12"): "2026-11-30",
    ("the Monday after Thanksgiving", "CA", "2026-10-02"): "2026-10-19",
    ("the Tuesday after the bank holiday", "GB-ENG", "2026-08-20"): "2026-09-01",
    ("the Wednesday following Midsummer", "SE", "2027-06-10"): "2027-06-30",
    ("the Thursday before Good Friday", "IE", "2027-03-11"): "2027-03-25",
    ("the Tuesday just after Labor Day", "US", "2026-08-28"): "2026-09-08",
    # the second of them, and the last
    ("the second Friday after Easter", "GB-ENG", "2027-03-11"): "2027-04-09",
    ("the first Friday after Easter", "GB-ENG", "2027-03-11"): "2027-04-02",
    ("the last Wednesday before Christmas", "GB-ENG", "2026-12-01"): "2026-12-23",
    ("the second Monday before Christmas", "GB-ENG", "2026-12-01"): "2026-12-14",
    # the feast is still kept on it, so that it may be that of the week behind
    ("the Monday after Easter", "GB-ENG", "2027-03-11"): "2027-04-05~",
    ("the Monday after Easter", "US", "2027-03-11"): "2027-03-29",
    ("the Monday after Pentecost", "FR", "2027-05-04"): "2027-05-24~",
    ("the Friday before Easter", "GB-ENG", "2027-03-11"): "2027-03-26~",
    ("the Friday before Easter", "US", "2027-03-11"): "2027-03-26",
    ("the Saturday after Good Friday", "GB-ENG", "2027-03-11"): "2027-03-27",
    # weekends
    ("over the weekend before Christmas", "GB-ENG", "2026-12-01"): "2026-12-20",
    ("by the weekend before Christmas", "GB-ENG", "2026-12-01"): "2026-12-19",
    ("before the weekend before Christmas", "GB-ENG", "2026-12-01"): "2026-12-18",
    ("on the weekend after Easter", "IT", "2027-03-11"): "2027-04-04",
    ("over the weekend after Thanksgiving", "US", "2026-11-12"): "2026-11-29",
    ("over the weekend after the bank holiday", "GB-ENG", "2026-08-20"): "2026-09-06",
    ("before the weekend after Eid al-Fitr", "SA", "2027-03-01"): "2027-03-18",
    ("over the Christmas weekend", "GB-ENG", "2026-12-01"): "2026-12-28",
}  # fmt: skip


@pytest.mark.parametrize("told", BESIDE, ids=" · ".join)
def test_a_day_beside_a_feast(told: tuple[str, str, str]) -> None:
    words, place, on = told
    country, _, part = place.partition("-")
    before = "" if words.split()[0] in ("over", "by", "before", "on") else "by "
    found = stated(f"they decide {before}{words}", dt.date.fromisoformat(on), Office(country, part or None, None))
    assert found and f"{found.day}{'~' * found.about}" == BESIDE[told]


def test_a_limit_is_the_sooner_of_two_such_days() -> None:
    note = "they need my answer by the Monday after Easter"
    offer = {"on": "2027-03-25", "did": "heard", "what": "offer", "note": note}
    made = plan("2027-03-25", "2027-03-11 sent thank-you", offer, date="2027-03-10", region="GB-ENG")
    assert [f"{step.deadline}" for step in made.open if step.kind == "accept"] == ["2027-03-29"]


# The words, the country, the day on which they were said; what is read.
BREAKS = {
    ("before Easter", "DE-BY", "2027-03-09"): "2027-03-25",
    ("before Easter", "DE-BY", "2026-03-10"): "2026-04-02",  # the break goes on until the Orthodox Easter, and is no Easter
    ("after Easter", "DE-BY", "2027-03-09"): "2027-04-04",
    ("after the Easter break", "DE-BY", "2027-03-09"): "2027-04-09",
    ("after the Easter holidays", "DE-BY", "2027-03-09"): "2027-04-09",
    ("by the Friday after the Easter holidays", "DE-BY", "2027-03-09"): "2027-04-09",
    ("after the spring break", "DE-BY", "2027-03-09"): "2027-04-09",
    ("after the Easter break", "GB-ENG", "2027-03-09"): "2027-04-06",
    ("after Ascension", "DE-NI", "2027-04-28"): "2027-05-13",
}  # fmt: skip


@pytest.mark.parametrize("told", BREAKS, ids=" · ".join)
def test_a_break_of_the_schools_is_not_the_feast(told: tuple[str, str, str]) -> None:
    words, place, on = told
    country, _, part = place.partition("-")
    found = stated(f"they decide {words}", dt.date.fromisoformat(on), Office(country, part, None))
    assert found and f"{found.day}" == BREAKS[told]


# A decision before Ramadan, which begins on Monday 8 February 2027: the last working day before it, where that is.
@pytest.mark.parametrize(
    ("country", "day"), [("SA", "2027-02-07"), ("EG", "2027-02-07"), ("AE", "2027-02-05"), ("MY", "2027-02-05")]
)
def test_before_ramadan_is_the_last_working_day_there(country: str, day: str) -> None:
    found = stated("they decide before Ramadan", dt.date(2027, 1, 28), Office(country, None, None))
    assert found and f"{found.day}" == day


# The words, the region and the day of the interview; whether the day of the feast is only estimated.
SEEN = {
    ("a decision before Ramadan", "SA", "2027-01-28"): True,
    ("they decide after Eid", "GB-ENG", "2027-02-20"): True,
    ("they ring before Hari Raya", "MY", "2027-02-20"): True,
    ("they decide after the Prophet's Birthday", "PK", "2027-07-28"): True,
    ("a decision before Ramadan on 8 February", "AE", "2027-01-28"): False,
    ("they decide before Eid al-Fitr", "AE", "2026-03-02"): False,
    ("they decide before Pesach", "IL", "2027-04-01"): False,
    ("they decide after Thanksgiving", "US", "2026-11-12"): False,
    ("they decide by Friday", "SA", "2027-01-28"): False,
}  # fmt: skip


@pytest.mark.parametrize("told", SEEN, ids=" · ".join)
def test_a_day_that_hangs_on_the_moon_is_said_to(told: tuple[str, str, str]) -> None:
    words, region, on = told
    made = plan(on, date=on, region=region, next_steps=[words])
    notes = [note for note in made.notes if note.startswith("Decision:")]
    assert [note.endswith("a day sooner or later, and the decision with it.") for note in notes] == [SEEN[told]]


def test_it_is_said_of_what_they_told_since_as_well() -> None:
    told = {"on": "2027-02-22", "did": "heard", "what": "update", "note": "they decide before Eid"}
    made = plan("2027-02-22", "2027-02-16 sent thank-you", told, date="2027-02-15", region="SA")
    assert any("a day sooner or later" in note for note in made.notes)


# What they do after a feast, the country, the day on which it was said; the day of decision, with ~ where some days are left open, and whether calendars only estimate it.
AFTER = {
    ("they said a couple of days after Dussehra I will know", "IN-KA", "2026-10-14"): "2026-10-22~",
    ("I shall know ten days after Diwali, says the principal", "IN-KA", "2026-10-28"): "2026-11-18",
    ("you will know a couple of days after Chuseok", "KR", "2026-09-10"): "2026-09-29~",
    ("three days after Koningsdag I hear", "NL", "2027-04-14"): "2027-04-30",
    ("a day or two after Pesach they phone", "IL", "2027-04-01"): "2027-05-02~",
    ("a few days after Eid we will come back to you", "AE", "2027-02-25"): "2027-03-16~ estimated",
    ("after Raya they decide", "MY", "2027-02-25"): "2027-03-18~ estimated",
    ("we revisit it after Aidilfitri and let you know then", "MY", "2027-02-25"): "2027-03-18~ estimated",
    ("a few days after Hari Raya Aidiladha I will hear", "MY", "2027-04-25"): "2027-05-21~ estimated",
    ("the matron said we hear a few days after Sallah", "NG", "2027-02-25"): "2027-03-16~ estimated",
    ("ma'am said result is before Simbang Gabi", "PH", "2026-12-01"): "2026-12-15",
    ("they answer about a week after Oshogatsu", "JP", "2026-12-15"): "2027-01-08~",
    ("I will know the week after Trettondagen", "SE", "2026-12-01"): "2027-01-15~",
    ("they tell me after the puente", "ES-MD", "2026-11-25"): "2026-12-14~",
    # who looks at it again then and decides then does not put it off
    ("puan Faridah said they look at it again after Hari Raya and will decide then", "MY", "2027-02-25"): "2027-03-18~ estimated",
    ("they look at it again after Hari Raya, then decide", "MY", "2027-02-25"): "2027-03-18~ estimated",
    ("the board looks at it after Ramazan Bayrami and decides then", "TR", "2027-02-25"): "2027-03-18~ estimated",
    ("they review it after Easter and decide by 20 April", "GB-ENG", "2027-03-01"): "2027-04-20",
    ("they will look at it again after Easter, then we talk", "GB-ENG", "2027-03-01"): "-",
    ("they'll see after Easter", "GB-ENG", "2027-03-01"): "-",
    ("two days after Jess is back they decide", "GB-ENG", "2026-11-10"): "?",
}  # fmt: skip


@pytest.mark.parametrize("told", AFTER, ids=" · ".join)
def test_what_they_do_after_a_feast_is_a_day_and_nobody_s_name(told: tuple[str, str, str]) -> None:
    words, place, on = told
    said = dt.date.fromisoformat(on)
    made = plan(
        f"{said + dt.timedelta(1)}",
        f"{on} sent thank-you",
        date=on,
        time_zone=None,
        region=place,
        locale="en-GB",
        next_steps=[words],
    )
    notes = " ".join(made.notes)
    named = re.search(r"Decision: (about|by|not before .*? taken as by) (\d+ \w+)", notes)
    assert "end it to" not in " ".join(step.reason for step in made.steps)
    if named is None:
        assert AFTER[told] == ("?" if made.questions else "-")
        return
    want = dt.date.fromisoformat(AFTER[told][:10])
    assert named[2] == f"{want.day} {want:%B}"
    assert (named[1] != "by") == ("~" in AFTER[told])
    assert ("only estimate" in notes) == ("estimated" in AFTER[told])
