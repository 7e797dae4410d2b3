"""A hundred situations, each with what is to be done: evenings, weekends, holidays, zones, answers, silence, lateness."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from planting import BASE, day, line, open_kinds, plan, printed

from thankyou import FactError, schedule
from thankyou.reports.schedule import schedule_page

THANKED = "2026-11-12 sent thank-you"
ASKED = "2026-11-19 sent inquiry"
AGAIN = "2026-11-27 sent inquiry"
GB: dict[str, Any] = {"region": "GB-ENG", "locale": "en-GB", "time_zone": "Europe/London"}

# The interview: facts, day; then beginnings of the thank-you's line.
THANK_YOU: dict[str, tuple[dict[str, Any], str, str]] = {
    "afternoon": ({}, "2026-11-12", "due 11-12T17:00 11-13T15:00 11-14T15:00"),
    "morning": ({"start": "09:00", "end": "10:00"}, "2026-11-12", "due 11-12T12:00 11-13T10:00 11-14T10:00"),
    "monday": ({"date": "2026-11-16"}, "2026-11-16", "due 11-16T17:00 11-17T15:00 11-18T15:00"),
    "early bird": ({"start": "05:00", "end": "06:00"}, "2026-11-12", "due 11-12T09:00 11-12T20:00 11-13T20:00"),
    "within two hours it is too soon": ({}, "2026-11-12T16:30", "upcoming 11-12T17:00"),
    "after two hours it is time": ({}, "2026-11-12T17:00", "due 11-12T17:00"),
    "evening, still before eight": ({"start": "17:00", "end": "17:59"}, "2026-11-12", "due 11-12T19:59"),
    "evening, too late": ({"start": "17:30", "end": "18:00"}, "2026-11-12", "upcoming 11-13T09:00 11-13T12:00"),
    "night": ({"start": "22:00", "end": "23:00"}, "2026-11-12", "upcoming 11-13T09:00"),
    "friday, same day": ({"date": "2026-11-13"}, "2026-11-13", "due 11-13T17:00 11-13T20:00 11-15T15:00"),
    "friday evening": ({"date": "2026-11-13", "start": "18:00", "end": "19:00"}, "2026-11-13", "upcoming 11-14T09:00 11-14T12:00 11-15T19:00"),
    "friday, missed: saturday is in time": ({"date": "2026-11-13"}, "2026-11-14T10:00", "due 11-13T17:00 11-13T20:00 11-15T15:00"),
    "friday, missed: monday is late": ({"date": "2026-11-13"}, "2026-11-16", "late 11-13T17:00 11-13T20:00 11-15T15:00"),
    "saturday": ({"date": "2026-11-14"}, "2026-11-14", "upcoming 11-16T09:00 11-16T12:00"),
    "sunday": ({"date": "2026-11-15"}, "2026-11-15", "upcoming 11-16T09:00"),
    "before thanksgiving": ({"date": "2026-11-25"}, "2026-11-25", "due 11-25T17:00 11-25T20:00 11-27T15:00"),
    "before thanksgiving, evening": ({"date": "2026-11-25", "start": "18:00", "end": "19:00"}, "2026-11-25", "upcoming 11-27T09:00 11-27T12:00"),
    "christmas eve": ({"date": "2026-12-24"}, "2026-12-24", "due 12-24T17:00 12-24T20:00 12-26T15:00"),
    "no times at all": ({"start": None, "end": None}, "2026-11-12", "due 11-12T18:00"),
    "a start alone": ({"end": None}, "2026-11-12", "due 11-12T17:00"),
    "interview to come": ({}, "2026-11-02", "upcoming 11-12T17:00"),
    "missed by a day": ({}, "2026-11-14", "due 11-12T17:00 11-13T15:00 11-14T15:00"),
    "missed by four days": ({}, "2026-11-16", "late 11-12T17:00"),
    "missed by six days": ({"date": "2026-11-10"}, "2026-11-16", "late 11-10T17:00"),
    "a week is too late": ({}, "2026-11-20", "skipped 11-12T17:00"),
}  # fmt: skip


@pytest.mark.parametrize("case", THANK_YOU)
def test_the_thank_you(case: str) -> None:
    facts, today, expected = THANK_YOU[case]
    made = plan(today, **facts)
    assert next(line(step) for step in made.steps if step.kind == "thank-you").startswith(f"thank-you {expected}")


# An answer that comes at 19:00: the next morning on which they work.
MORNINGS = {
    "US: Thanksgiving": ("US", "2026-11-25", "2026-11-27"),
    "US: Independence Day, observed": ("US", "2026-07-02", "2026-07-06"),
    "US-CA: César Chávez Day is no state holiday off": ("US", "2026-03-30", "2026-03-31"),
    "US-MA: Patriots' Day": ("US-MA", "2026-04-17", "2026-04-21"),
    "GB-ENG: Easter": ("GB-ENG", "2026-04-02", "2026-04-07"),
    "GB-SCT: no Easter Monday": ("GB-SCT", "2026-04-02", "2026-04-06"),
    "GB-SCT: St Andrew's Day": ("GB-SCT", "2026-11-27", "2026-12-01"),
    "GB-ENG: not St Andrew's Day": ("GB-ENG", "2026-11-27", "2026-11-30"),
    "DE-BY: Epiphany": ("DE-BY", "2026-01-05", "2026-01-07"),
    "DE-BE: not Epiphany": ("DE-BE", "2026-01-05", "2026-01-06"),
    "DE: Ascension": ("DE", "2026-05-13", "2026-05-15"),
    "FR: Bastille Day": ("FR", "2026-07-13", "2026-07-15"),
    "JP: Golden Week": ("JP", "2026-05-01", "2026-05-07"),
    "IN: Republic Day": ("IN", "2026-01-23", "2026-01-27"),
    "CA: Thanksgiving in October": ("CA", "2026-10-09", "2026-10-13"),
    "AU: Australia Day": ("AU", "2026-01-23", "2026-01-27"),
    "BR: Independence": ("BR", "2026-09-04", "2026-09-08"),
    "PL: Independence": ("PL", "2026-11-10", "2026-11-12"),
    "IE: St Patrick's Day": ("IE", "2026-03-16", "2026-03-18"),
    "ZA: Heritage Day": ("ZA", "2026-09-23", "2026-09-25"),
    "SA: Thursday to Sunday": ("SA", "2026-11-12", "2026-11-15"),
    "SA: National Day": ("SA", "2026-09-22", "2026-09-24"),
    "IL: Thursday to Sunday": ("IL", "2026-11-12", "2026-11-15"),
    "IL: Sunday is a working day": ("IL", "2026-11-15", "2026-11-16"),
    "EG: Thursday to Sunday": ("EG", "2026-11-12", "2026-11-15"),
    "AE: Saturday and Sunday now": ("AE", "2026-11-13", "2026-11-16"),
    "NL: King's Day": ("NL", "2026-04-24", "2026-04-28"),
}


@pytest.mark.parametrize("case", MORNINGS)
def test_the_next_business_morning(case: str) -> None:
    region, on, expected = MORNINGS[case]
    made = plan(on, f"{on} 19:00 heard rejection", region=region, date="2025-11-12")
    step = next(step for step in made.steps if step.kind == "rejection-reply")
    assert str(step.opens) == f"{expected} 09:00:00"


def test_a_holiday_is_named_in_the_reason() -> None:
    made = plan("2026-11-26", date="2026-11-26")
    assert made.next and "Thanksgiving" in made.next.reason


# Facts, day, history; then beginnings of lines of the open steps, in order.
AFTER: dict[str, tuple[dict[str, Any], str, list[str], list[str]]] = {
    "a week without a day": ({}, "2026-11-13", [THANKED], ["wait due", "inquiry upcoming 11-19T09:00 11-20T17:00 11-24T17:00", "inquiry upcoming 11-30", "withdraw upcoming 12-07", "move-on upcoming 12-14"]),
    "the week ends on thanksgiving": ({"date": "2026-11-19"}, "2026-11-20", ["2026-11-19 sent thank-you"], ["wait due", "inquiry upcoming 11-30T09:00 12-01T17:00"]),
    "the week counts from the thank-you": ({}, "2026-11-17", ["2026-11-16 sent thank-you"], ["wait due", "inquiry upcoming 11-23"]),
    "the inquiry is due": ({}, "2026-11-20", [THANKED], ["inquiry due 11-19T09:00", "inquiry upcoming 11-30"]),
    "the inquiry is late": ({}, "2026-12-01", [THANKED], ["inquiry late 11-19T09:00", "inquiry upcoming 12-08"]),
    "thank-you and inquiry in one": ({}, "2026-11-20", [], ["inquiry due 11-19"]),
    "a stated day": ({"decision_date": "2026-11-20"}, "2026-11-13", [THANKED], ["wait due", "inquiry upcoming 11-23T09:00 11-24T17:00"]),
    "a stated day before a holiday": ({"decision_date": "2026-11-25"}, "2026-11-13", [THANKED], ["wait due", "inquiry upcoming 11-30T09:00 12-01T17:00"]),
    "a stated day far away": ({"decision_date": "2027-01-15"}, "2026-12-15", [THANKED], ["wait due", "inquiry upcoming 01-19"]),
    "a day in the next steps": ({"next_steps": ["they decide by Friday 20 November"]}, "2026-11-13", [THANKED], ["wait due", "inquiry upcoming 11-23"]),
    "weeks in the next steps": ({"next_steps": "answer within two weeks"}, "2026-11-13", [THANKED], ["wait due", "inquiry upcoming 11-30"]),
    "a loosely stated day is a lower bound": ({"next_steps": "they'll probably decide in three weeks"}, "2026-11-13", [THANKED], ["wait due", "inquiry upcoming 12-04"]),
    "a promise without a day": ({"next_steps": "they'll let me know soon"}, "2026-11-13", [THANKED], ["wait due", "inquiry upcoming 11-19"]),
    "the field goes before the jotting": ({"decision_date": "2026-11-24", "next_steps": "they decide by Friday 20 November"}, "2026-11-13", [THANKED], ["wait due", "inquiry upcoming 11-25"]),
    "after one inquiry": ({}, "2026-11-20", [THANKED, ASKED], ["inquiry upcoming 11-30T09:00 12-01T17:00", "withdraw upcoming 12-07", "move-on upcoming 12-14"]),
    "news took the place of an inquiry": ({}, "2026-11-20", [THANKED, "2026-11-19 sent news"], ["inquiry upcoming 11-30", "withdraw upcoming"]),
    "news before the stated day": ({"decision_date": "2026-12-04"}, "2026-11-20", [THANKED, "2026-11-19 sent news"], ["inquiry upcoming 12-07", "withdraw upcoming 12-14"]),
    "an inquiry and news": ({}, "2026-11-28", [THANKED, ASKED, "2026-11-27 sent news"], ["withdraw upcoming 12-04", "move-on upcoming 12-11"]),
    "news and information": ({}, "2026-11-28", [THANKED, "2026-11-19 sent information", "2026-11-27 sent news"], ["withdraw upcoming 12-04", "move-on"]),
    "two inquiries": ({}, "2026-11-28", [THANKED, ASKED, AGAIN], ["withdraw upcoming 12-04T09:00 12-08T17:00 12-10T17:00", "move-on upcoming 12-11"]),
    "three inquiries": ({}, "2026-12-05", [THANKED, ASKED, AGAIN, "2026-12-04 sent inquiry"], ["withdraw upcoming 12-11", "move-on"]),
    "the close is due": ({}, "2026-12-04", [THANKED, ASKED, AGAIN], ["withdraw due 12-04", "move-on upcoming"]),
    "the close was not sent": ({}, "2026-12-11", [THANKED, ASKED, AGAIN], ["move-on due 12-11"]),
    "the close is over": ({}, "2027-01-05", [THANKED, ASKED, AGAIN], ["move-on due 12-11"]),
    "closed": ({}, "2026-12-05", [THANKED, ASKED, AGAIN, "2026-12-04 sent withdraw"], []),
    "withdrawn early": ({}, "2026-11-14", [THANKED, "2026-11-13 sent withdraw"], []),
    "withdrawn, then they say no": ({}, "2026-11-20", [THANKED, "2026-11-13 sent withdraw", "2026-11-18 heard rejection"], []),
    "two months of silence": ({}, "2027-02-15", [THANKED], ["move-on due"]),
    "three months of silence": ({}, "2027-03-15", [THANKED], []),
    "a no": ({}, "2026-11-18", [THANKED, "2026-11-18 heard rejection"], ["rejection-reply due 11-18T09:00 11-19T17:00 11-20T17:00", "connect upcoming 11-30"]),
    "a no on friday evening": ({}, "2026-11-20", [THANKED, "2026-11-20 18:00 heard rejection"], ["rejection-reply upcoming 11-23T09:00 11-23T17:00 11-24T17:00", "connect"]),
    "a no before thanksgiving": ({}, "2026-11-25", [THANKED, "2026-11-25 heard rejection"], ["rejection-reply due 11-25T09:00 11-27T17:00 11-30T17:00", "connect"]),
    "a no without a thank-you": ({}, "2026-11-13", ["2026-11-13 heard rejection"], ["rejection-reply due", "connect upcoming"]),
    "a no, answered": ({}, "2026-11-19", [THANKED, "2026-11-18 heard rejection", "2026-11-19 sent rejection-reply"], ["connect upcoming 11-30"]),
    "a no, answered by asking": ({}, "2026-11-19", [THANKED, "2026-11-18 heard rejection", "2026-11-19 sent feedback-request"], ["connect upcoming"]),
    "a no, all done": ({}, "2026-11-28", [THANKED, "2026-11-18 heard rejection", "2026-11-19 sent rejection-reply", "2026-11-27 sent connect"], []),
    "a no, answered late": ({}, "2026-12-01", [THANKED, "2026-11-18 heard rejection"], ["rejection-reply late 11-18", "connect upcoming"]),
    "a no, forgotten": ({}, "2027-01-15", [THANKED, "2026-11-18 heard rejection"], ["connect upcoming"]),
    "a no, then an offer after all": ({}, "2026-12-01", [THANKED, "2026-11-18 heard rejection", "2026-12-01 heard offer, by 2026-12-08"], ["update-reply due", "accept upcoming 12-02"]),
    "an offer": ({}, "2026-11-18", [THANKED, "2026-11-18 heard offer, by 2026-11-25"], ["update-reply due 11-18T09:00 11-19T12:00 11-19T17:00", "accept upcoming 11-19T09:00 11-24T17:00 11-25T17:00"]),
    "an offer without a day": ({}, "2026-11-16", [THANKED, "2026-11-16 heard offer"], ["update-reply due", "accept upcoming 11-17T09:00 11-20T17:00 11-23T17:00"]),
    "an offer until a holiday": ({}, "2026-11-18", [THANKED, "2026-11-18 heard offer, by 2026-11-26"], ["update-reply due", "accept upcoming 11-19T09:00 11-24T17:00 11-25T17:00"]),
    "an offer until sunday": ({}, "2026-11-18", [THANKED, "2026-11-18 heard offer, by 2026-11-22"], ["update-reply due", "accept upcoming 11-19T09:00 11-20T17:00 11-22T17:00"]),
    "an offer until tomorrow": ({}, "2026-11-17", [THANKED, "2026-11-17 heard offer, by 2026-11-18"], ["accept upcoming 11-18T09:00 11-18T17:00 11-18T17:00"]),
    "an offer on friday for the weekend": ({}, "2026-11-20", [THANKED, "2026-11-20 18:00 heard offer, by 2026-11-22"], ["accept"]),
    "an offer, acknowledged": ({}, "2026-11-19", [THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-18 sent update-reply"], ["accept due 11-19T09:00"]),
    "an offer, negotiated": ({}, "2026-11-20", [THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-19 sent negotiate"], ["accept due 11-20T09:00 11-24T17:00 11-25T17:00"]),
    "an offer, its day passed": ({}, "2026-11-27", [THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-18 sent update-reply"], ["accept late"]),
    "an offer, more time given": ({}, "2026-11-24", [THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-18 sent update-reply", "2026-11-23 heard update, by 2026-12-02"], ["accept due 11-19T09:00 12-01T17:00 12-02T17:00"]),
    "declined": ({}, "2026-11-19", [THANKED, "2026-11-18 heard offer", "2026-11-19 sent decline"], []),
    "accepted": ({}, "2026-11-19", [THANKED, "2026-11-18 heard offer", "2026-11-19 sent accept"], ["wait upcoming 11-23"]),
    "accepted and confirmed": ({}, "2026-11-21", [THANKED, "2026-11-18 heard offer", "2026-11-19 sent accept", "2026-11-20 heard update"], []),
    "accepted, then taken back": ({}, "2026-11-25", [THANKED, "2026-11-18 heard offer", "2026-11-19 sent accept", "2026-11-24 heard rejection"], ["rejection-reply", "connect"]),
    "the next round": ({}, "2026-11-18", [THANKED, "2026-11-18 heard next round, by 2026-11-24"], ["update-reply due 11-18T09:00 11-19T17:00 11-19T17:00", "thank-you upcoming 11-24T18:00 11-25T16:00"]),
    "the next round, answered": ({}, "2026-11-19", [THANKED, "2026-11-18 heard next round, by 2026-11-24", "2026-11-18 sent update-reply"], ["thank-you upcoming 11-24T18:00"]),
    "the next round without a day": ({}, "2026-11-19", [THANKED, "2026-11-18 heard next round", "2026-11-18 sent update-reply"], ["wait due", "inquiry upcoming 11-25"]),
    "the next round was held": ({}, "2026-11-24", [THANKED, "2026-11-18 heard next round, by 2026-11-24", "2026-11-18 sent update-reply", "2026-11-24 15:00 interviewed"], ["thank-you due 11-24T17:00 11-25T15:00", "inquiry upcoming 12-01"]),
    "the next round was held, nobody logged it": ({}, "2026-11-25", [THANKED, "2026-11-18 heard next round, by 2026-11-24", "2026-11-18 sent update-reply"], ["thank-you due 11-24T18:00", "inquiry upcoming 12-01"]),
    "the next round, thanked": ({}, "2026-11-25", [THANKED, "2026-11-18 heard next round, by 2026-11-24", "2026-11-24 interviewed", "2026-11-25 sent thank-you"], ["wait due", "inquiry upcoming 12-02"]),
    "a delay with a day": ({}, "2026-11-19", [THANKED, "2026-11-19 heard delay, by 2026-12-04"], ["update-reply due 11-19T09:00 11-20T17:00", "inquiry upcoming 12-07T09:00 12-08T17:00"]),
    "a delay, answered": ({}, "2026-11-20", [THANKED, "2026-11-19 heard delay, by 2026-12-04", "2026-11-19 sent update-reply"], ["wait due", "inquiry upcoming 12-07", "inquiry upcoming 12-14"]),
    "a delay without a day": ({"decision_date": "2026-11-20"}, "2026-11-20", [THANKED, "2026-11-19 heard delay", "2026-11-19 sent update-reply"], ["wait due", "inquiry upcoming 12-03"]),
    "a delay after an inquiry": ({}, "2026-11-24", [THANKED, ASKED, "2026-11-20 heard delay, by 2026-12-04", "2026-11-20 sent update-reply"], ["wait due", "inquiry upcoming 12-07", "inquiry upcoming 12-14", "withdraw upcoming 01-04"]),
    "a delay after two inquiries": ({}, "2026-12-01", [THANKED, ASKED, AGAIN, "2026-11-30 heard delay, by 2026-12-11", "2026-11-30 sent update-reply"], ["withdraw upcoming 01-04", "move-on"]),
    "documents": ({}, "2026-11-18", [THANKED, "2026-11-18 heard documents"], ["information due 11-18T09:00 11-19T17:00 11-20T17:00", "inquiry upcoming"]),
    "documents by a day": ({}, "2026-11-18", [THANKED, "2026-11-18 heard documents, by 2026-11-24"], ["information due 11-18T09:00 11-24T17:00 11-24T17:00"]),
    "documents by a weekend": ({}, "2026-11-18", [THANKED, "2026-11-18 heard documents, by 2026-11-22"], ["information due 11-18T09:00 11-20T17:00"]),
    "documents sent": ({}, "2026-11-20", [THANKED, "2026-11-18 heard documents", "2026-11-19 sent information"], ["wait due", "inquiry upcoming 11-30", "inquiry upcoming 12-07"]),
    "documents announced": ({}, "2026-11-19", [THANKED, "2026-11-18 heard documents, by 2026-11-24", "2026-11-18 sent update-reply"], ["information due"]),
    "some word": ({}, "2026-11-18", [THANKED, "2026-11-18 heard update"], ["update-reply due", "inquiry upcoming 11-25"]),
    "some word with a day": ({}, "2026-11-18", [THANKED, "2026-11-18 heard update, by 2026-11-30", "2026-11-18 sent update-reply"], ["wait due", "inquiry upcoming 12-01"]),
    "some word, too long ago to answer": ({}, "2026-12-01", [THANKED, "2026-11-18 heard update"], ["inquiry due 11-25"]),
    "promised, with a link": ({"materials": [{"what": "runbook", "url": "https://example.com/r"}]}, "2026-11-12", [], ["thank-you due"]),
    "promised, not at hand": ({"materials": ["the runbook"]}, "2026-11-12", [THANKED], ["information upcoming"]),
    "promised, sent": ({"materials": ["the runbook"]}, "2026-11-17", [THANKED, "2026-11-16 sent information"], ["wait due", "inquiry upcoming 11-23", "inquiry upcoming 11-30"]),
    "a talk without a vacancy": ({"role": None, "interviewers": [{"name": "Ingrid Sørlie", "relation": "informational contact"}]}, "2026-11-13", [THANKED], []),
}  # fmt: skip


@pytest.mark.parametrize("case", AFTER)
def test_what_is_to_be_done(case: str) -> None:
    facts, today, history, expected = AFTER[case]
    made = plan(today, *history, **facts)
    found = [line(step) for step in made.open]
    assert [one for one in expected if not any(each.startswith(one) for each in found)] == [], found
    if not expected:
        assert found == [] and made.next is None


# Both sides' zones: facts, the moment now, the window of the thank-you in the reader's zone, its opening in mine.
ZONES: dict[str, tuple[dict[str, Any], str, str, str]] = {
    "the same": ({"time_zone": "Europe/London"}, "2026-11-12T12:00", "11-12T17:00 11-13T15:00", "11-12T17:00+00:00"),
    "they are five hours behind": ({"time_zone": "Europe/London", "their_time_zone": "America/New_York"}, "2026-11-12T12:00", "11-12T12:00 11-13T10:00", "11-12T17:00+00:00"),
    "they are in tokyo, late for them": ({"time_zone": "Europe/London", "their_time_zone": "Asia/Tokyo", "start": "09:00", "end": "10:00"}, "2026-11-12T09:00", "11-13T09:00 11-13T12:00", "11-13T00:00+00:00"),
    "my evening, their morning": ({"time_zone": "Europe/Berlin", "their_time_zone": "America/Los_Angeles", "start": "18:00", "end": "19:00"}, "2026-11-12T18:00", "11-12T12:00 11-13T10:00", "11-12T21:00+01:00"),
    "my saturday, their friday": ({"time_zone": "Australia/Sydney", "their_time_zone": "America/New_York", "date": "2026-11-14", "start": "07:00", "end": "08:00"}, "2026-11-14T07:00", "11-13T18:00 11-13T20:00", "11-14T10:00+11:00"),
    "the clocks went back in the night": ({"time_zone": "America/New_York", "date": "2026-10-31", "start": "22:00", "end": "23:30"}, "2026-10-31T22:00", "11-02T09:00 11-02T12:00", "11-02T09:00-05:00"),
    "a day that has 25 hours": ({"time_zone": "Asia/Jerusalem", "region": "IL", "date": "2026-10-25", "start": "00:30", "end": "01:30"}, "2026-10-25T00:30", "10-25T09:00 10-25T20:00", "10-25T09:00+02:00"),
    "an hour that was skipped": ({"time_zone": "Asia/Jerusalem", "region": "IL", "date": "2026-03-27", "start": "02:00", "end": "02:30"}, "2026-03-27T01:00", "03-27T09:00 03-27T12:00", "03-27T09:00+03:00"),
    "summer time began between": ({"time_zone": "Europe/London", "their_time_zone": "America/New_York", "date": "2026-03-12"}, "2026-03-12T12:00", "03-12T13:00 03-13T11:00", "03-12T17:00+00:00"),
    "half an hour": ({"time_zone": "Europe/London", "their_time_zone": "Asia/Kolkata", "start": "09:00", "end": "10:00"}, "2026-11-12T09:00", "11-12T17:30 11-13T15:30", "11-12T12:00+00:00"),
}  # fmt: skip


@pytest.mark.parametrize("case", ZONES)
def test_windows_are_the_readers(case: str) -> None:
    facts, now, window, mine = ZONES[case]
    made = plan(now, **facts)
    step = next(step for step in made.steps if step.kind == "thank-you")
    assert f"{step.opens:%m-%dT%H:%M} {step.due:%m-%dT%H:%M}" == window
    assert made.mine(step.opens).isoformat(timespec="minutes").endswith(mine)


PLACES: dict[str, tuple[dict[str, Any], str, str]] = {
    "the region": ({"region": "JP", "their_time_zone": "America/New_York"}, "2026-11-20", "2026-11-24T09:00:00-05:00"),
    "their zone": (
        {"region": None, "time_zone": "Europe/London", "their_time_zone": "Asia/Tokyo"},
        "2026-11-20",
        "2026-11-24T09:00:00+09:00",
    ),
    "my zone": ({"region": None, "time_zone": "Asia/Tokyo"}, "2026-11-20", "2026-11-24T09:00:00+09:00"),
    "the locale": ({"region": None, "locale": "en-IE"}, "2026-10-23", "2026-10-27T09:00:00"),
    "an old name of a zone": (
        {"region": None, "time_zone": "Asia/Calcutta"},
        "2026-01-23",
        "2026-01-27T09:00:00+05:30",
    ),
    "a zone of no country": (
        {"region": None, "time_zone": "UTC", "locale": "en-US"},
        "2026-11-25",
        "2026-11-27T09:00:00+00:00",
    ),
}


@pytest.mark.parametrize("case", PLACES)
def test_whose_holidays_count(case: str) -> None:
    facts, on, expected = PLACES[case]
    at = "18:30" if case != "their zone" else "10:00"
    made = plan(on, f"{on} {at} heard rejection", **{**facts, "date": on, "start": None, "end": None})
    step = next(step for step in made.steps if step.kind == "rejection-reply")
    assert step.opens.isoformat() == expected


def test_an_unknown_region_is_named() -> None:
    for region, said in (("QQ", "'QQ' names no country"), ("US-QQ", "'US-QQ' names no part of US")):
        with pytest.raises(FactError, match=f"region: {said}"):
            plan("2026-11-12", region=region)
    with pytest.raises(FactError, match="region: must be a code such as US"):
        plan("2026-11-12", region="Scotland")


def test_without_any_day_there_is_no_schedule() -> None:
    with pytest.raises(FactError, match="date: is missing"):
        plan("2026-11-12", date=None)
    assert open_kinds(plan("2026-11-20", "2026-11-20 heard offer", date=None))[0] == "update-reply"
    assert open_kinds(plan("2026-11-12", "2026-11-12 15:00 interviewed", date=None))[0] == "thank-you"


@pytest.mark.parametrize("today", ["1200-01-01", "9999-12-31"])
def test_days_out_of_reach_are_refused(today: str) -> None:
    with pytest.raises(FactError, match="1970"):
        plan(today)
    with pytest.raises(FactError, match="1970"):
        plan("2026-11-12", date=today)


def test_a_third_inquiry_is_refused_with_the_reason() -> None:
    made = plan("2026-11-28", THANKED, ASKED, AGAIN)
    assert "No third inquiry" in (made.why_not("inquiry") or "")
    assert "another would push" in [step.reason for step in made.steps if step.status == "skipped"][-1]
    assert plan("2026-11-20", THANKED).why_not("inquiry") is None
    assert "too early" in (plan("2026-11-13", THANKED).why_not("inquiry") or "")


def test_what_is_late_is_said_plainly_without_reproach() -> None:
    late = plan("2026-11-16").next
    assert (
        late
        and late.kind == "thank-you"
        and "still worth sending" in late.reason
        and f"{late.when}" == "2026-11-16 09:00:00"
    )
    folded = plan("2026-11-20")
    assert folded.next and "Say thank you for the interview in it" in folded.next.reason
    assert "More than a week has passed" in next(step.reason for step in folded.steps if step.kind == "thank-you")


def test_a_decision_before_the_interview_is_not_used() -> None:
    made = plan("2026-11-13", THANKED, decision_date="2026-11-01")
    assert "decision_date lies before the interview and is not used." in made.notes


def test_an_offer_lists_the_options() -> None:
    made = plan("2026-11-19", THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-18 sent update-reply")
    assert made.next and made.next.options == ("accept", "negotiate", "decline")
    after = plan("2026-11-23", THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-19 sent negotiate")
    assert after.next and after.next.options == ("accept", "decline")


def test_a_step_says_where_in_the_guide_it_comes_from() -> None:
    sections = {step.kind: step.section for step in plan("2026-11-12").steps}
    assert sections["thank-you"] == "2. Timely Response"
    assert sections["inquiry"] == "4. Leveraging Additional Follow-Up Opportunities"
    assert sections["move-on"] == "5. Patience and Persistence"


def test_notes_say_what_was_assumed() -> None:
    made = plan("2026-11-13", start=None, end=None, region=None, next_steps="they decide in about two weeks")
    said = " ".join(made.notes)
    assert "ended at 4:00 pm" in said and "going by the locale en-US" in said
    assert "Decision: about November 26 (from 'in about two weeks' in next_steps[0])" in said
    vague = " ".join(plan("2026-11-13", THANKED, next_steps="they decide soon").notes)
    assert "next_steps[0] speaks of a decision, but no day is named" in vague


def test_events_of_the_future_do_not_count() -> None:
    made = plan("2026-11-13", THANKED, "2026-11-20 heard rejection")
    assert "inquiry" in open_kinds(made) and any("lies in the future" in note for note in made.notes)


def test_what_is_due_on_another_day_can_be_asked() -> None:
    made = plan("2026-11-13", THANKED)
    assert made.due(dt.date(2026, 11, 13)) == ()
    assert [step.kind for step in made.due(dt.date(2026, 11, 19))] == ["inquiry"]


def test_reminders_can_be_left_out() -> None:
    assert plan("2026-11-13", THANKED).reminders
    assert schedule(BASE, today=day("2026-11-13"), reminders=False).reminders == ()
    assert any("disappointed" in one for one in plan("2026-11-18", THANKED, "2026-11-18 heard rejection").reminders)


def test_history_may_be_given_apart() -> None:
    both = schedule(
        {**BASE, "history": [THANKED]},
        today=day("2026-11-20"),
        history=[{"on": "2026-11-19", "did": "sent", "what": "inquiry"}],
    )
    assert both == plan("2026-11-20", THANKED, ASKED)


# Sentences that were untrue of their situation once: facts, day, history; what the page says, and what it does not say.
SAID: dict[str, tuple[dict[str, Any], str, list[Any], list[str], list[str]]] = {
    "within two days": ({}, "2026-11-13T19:00", [], ["two days have not", "today from 7:00 pm"], ["Later than two days", "It is late"]),
    "after two days": ({}, "2026-11-15", [], ["Later than two days"], []),
    "a month between two inquiries": ({"decision_date": "2026-12-15"}, "2026-11-21", [THANKED, "2026-11-20 sent inquiry"], ["After the day that they named, ask once more"], ["A week after"]),
    "midnight": ({"time_zone": "America/Los_Angeles", "their_time_zone": "Europe/Berlin"}, "2026-11-13", [THANKED], ["9:00 am to 5:00 pm in Berlin, midnight to 8:00 am for you"], ["12:00 am"]),
    "the night before": ({"time_zone": "America/New_York", "their_time_zone": "Asia/Tokyo"}, "2026-11-13", [THANKED], ["7:00 pm the day before to 3:00 am for you"], []),
    "a day after which it comes": ({"next_steps": "a decision sometime after the 24th"}, "2026-11-13", [THANKED], ["You noted 'sometime after the 24th': not before Tuesday, November 24, and taken to mean Tuesday, December 1 at the latest"], ["They said they would decide by"]),
    "a weekday that is none of that date": ({"next_steps": "decision by Friday 10 December"}, "2026-11-13", [THANKED], ["is it Thursday, December 10 or Friday, December 11?", "the later, Friday, December 11, is taken"], ["They said they would decide by"]),
    "words that name no day": ({"next_steps": "they decide once the audit is through"}, "2026-11-13", [THANKED], ["Which day is meant by 'once the audit is through', in next_steps[0]?", "set decision_date", "two weeks after your thank-you is taken", "the inquiry on Mon, Nov 30"], ["No day is known", "a week after your thank-you"]),
    "words that name no day, settled": ({"next_steps": "they decide once the audit is through", "decision_date": "2026-12-04"}, "2026-11-13", [THANKED], ["by Friday, December 4"], ["To settle first"]),
    "a delay in words that name no day": ({}, "2026-11-24", [THANKED, {"on": "2026-11-23", "did": "heard", "what": "delay", "note": "they decide after the reorganisation"}], ["Which day is meant by 'after the reorganisation'", "heard delay --by"], []),
    "an invitation to ask": ({"next_steps": "call if you have not heard by the 20th"}, "2026-11-13", [THANKED], ["You noted 'call if you have not heard by the 20th': if you have heard nothing by Friday, November 20, ask on the next business day"], ["would decide"]),
    "a second delay": ({"next_steps": "they decide by 20 November"}, "2026-11-24", [THANKED, "2026-11-18 heard delay, by 2026-11-20", "2026-11-24 heard delay, by 2026-12-04"], ["They gave you a new day, Friday, December 4"], ["November 20"]),
    "documents after a delay": ({"next_steps": "they decide by 20 November"}, "2026-11-24", [THANKED, "2026-11-18 heard delay, by 2026-12-04", "2026-11-23 heard documents, by 2026-11-25", "2026-11-24 sent information"], ["They gave you a new day, Friday, December 4"], ["November 20"]),
    "a postponed interview": ({}, "2026-11-11", ["2026-11-10 heard delay, by 2026-11-18"], ["They moved the interview to Wednesday, November 18: confirm the new day"], ["a new day, Wednesday", "the inquiry then counts"]),
    "a postponed second interview": ({}, "2026-11-23", [THANKED, "2026-11-18 heard next round, by 2026-11-25", "2026-11-18 sent update-reply", "2026-11-23 heard delay, by 2026-12-02"], ["They moved the interview to Wednesday, December 2"], ["the inquiry then counts", "a new day"]),
    "a postponed interview without a day": ({}, "2026-11-11", ["2026-11-10 heard delay"], ["They postponed the interview and named no new day", "A week after your reply, with no new day for the interview: ask when it is to be."], ["→ thank-you", "· thank-you"]),
    "a long weekend": ({"date": "2026-05-22", "start": "17:00", "end": "18:30"}, "2026-05-22T19:00", [], ["Sat, May 23, 9:00 am to noon, at the latest Sun, May 24, 6:30 pm", "they work again, on Tuesday, May 26", "Mon, Jun 1"], []),
    "my night": ({"time_zone": "Europe/London", "their_time_zone": "America/Los_Angeles", "start": "23:30", "end": "00:30"}, "2026-11-13T08:00", [], ["the next message is the thank-you, today from 17:00", "since two hours after the interview it was night for you"], ["2:30", "too late in the day"]),
    "news that is older than the interview": ({}, "2026-11-13T10:00", ["2026-11-10 elsewhere offer, by 2026-11-13"], ["you must answer today", "may go into the thank-you"], [", late", "Nov 10 to", "before then"]),
    "in writing, long ago": ({}, "2026-12-15", [THANKED, "2026-11-23 heard offer, by 2026-11-27", "2026-11-24 sent accept"], ["ask for that if it is not, today. It is late.", "has come yet"], ["by then", "if it is not, by"]),
    "the last day of an offer": ({}, "2026-11-25", [THANKED, "2026-11-18 heard offer, by 2026-11-25"], ["decline by Wednesday, November 25; a clear no is kinder than a late one. That is today."], []),
    "a second inquiry near a big holiday": ({"decision_date": "2026-12-18"}, "2026-12-01", [THANKED], ["Mon, Jan 4, 2027 to Tue, Jan 5, 2027", "around their holidays"], ["Dec 28 to"]),
    "one event ahead": ({}, "2026-11-13", [THANKED, "2026-11-20 heard rejection"], ["One event in history lies in the future and is not counted yet: 2026-11-20 heard rejection."], []),
    "a panel": ({"interviewers": ["Rana Khoury", {"title": "Shop Steward"}]}, "2026-11-12", [], ["One each: Rana Khoury and the Shop Steward."], []),
    "thanks to nobody who was there": ({"interviewers": ["Helen Shaw", "Mark Todd"]}, "2026-11-13", [{"on": "2026-11-12", "did": "sent", "what": "thank-you", "to": "Mark Tod"}], ["Who is 'Mark Tod'", "did you mean Mark Todd?", "Still to thank: Helen Shaw and Mark Todd."], ["Nothing to send now"]),
    "thanks to a reader by a part of the name": ({"interviewers": ["Helen Shaw", "Mark Todd"]}, "2026-11-13", [{"on": "2026-11-12", "did": "sent", "what": "thank-you", "to": "Todd"}], ["Still to thank: Helen Shaw."], ["Who is"]),
    "a panel, thanked in part": ({"interviewers": ["Rana Khoury", "Tom Day"]}, "2026-11-13", [{"on": "2026-11-12", "did": "sent", "what": "thank-you", "to": "Tom Day"}], ["Still to thank: Rana Khoury."], ["One each"]),
    "my night, while they are up": ({"time_zone": "Asia/Manila", "their_time_zone": "America/Toronto", "date": "2026-11-18", "start": "22:00", "end": "23:00"}, "2026-11-18", [], ["for you Thu, Nov 19, 7:00 am to 11:00 pm"], ["1:00 am"]),
    "a next round called off": ({"date": "2026-11-10"}, "2026-11-20", ["2026-11-10 sent thank-you", "2026-11-13 heard next round, by 2026-11-19", "2026-11-13 sent update-reply", {"on": "2026-11-18", "did": "heard", "what": "update", "note": "interview of 19 November cancelled, a new date comes"}], ["Now: send the short reply", "They postponed the interview and named no new day", "A week after your reply, with no new day for the interview: ask when it is to be"], ["send the thank-you", "taken to have been held"]),
    "a next round put off, its old day in the note": ({"date": "2026-11-10"}, "2026-11-20", ["2026-11-10 sent thank-you", "2026-11-13 heard next round, by 2026-11-19", "2026-11-13 sent update-reply", {"on": "2026-11-18", "did": "heard", "what": "delay", "note": "interview of 19 November is off"}], ["They postponed the interview and named no new day"], ["You noted", "Also due"]),
    "the terms name the day": ({"offer": {"pay": "$27.40 an hour", "reply_by": "2 December, 6 pm"}}, "2026-12-01", [THANKED, "2026-12-01 heard offer"], ["decline by Wednesday, December 2", "keep to that hour"], ["named no day"]),
    "two days for the decision": ({"decision_date": "2026-11-20", "next_steps": [{"who": "HR", "will": "call by 27 November"}]}, "2026-11-13", [THANKED], ["decision_date is November 20, and 'by 27 November' in next_steps[0] means November 27; the later one counts"], []),
    "a wage is no hour": ({}, "2026-12-02", [THANKED, {"on": "2026-12-01", "did": "heard", "what": "offer", "note": "£13.20 an hour. They want to know by Friday"}], ["decline by Friday, December 4"], ["keep to that hour"]),
    "papers by noon": ({}, "2026-12-02", [THANKED, {"on": "2026-12-01", "at": "16:20", "did": "heard", "what": "documents", "note": "two referees by noon on Friday"}], ["to Fri, Dec 4, noon", "“by noon”: keep to that hour"], ["5:00 pm"]),
    "their hour is my morning": ({"time_zone": "Asia/Kolkata", "their_time_zone": "America/Los_Angeles"}, "2026-12-03", [THANKED, "2026-12-02 sent update-reply", {"on": "2026-12-01", "did": "heard", "what": "offer", "by": "2026-12-04", "note": "by 17:00 Pacific on Friday"}], ["by Sat 5 Dec, 06:30"], []),
    "an interview that a note moves": ({"date": "2026-12-08"}, "2026-12-09", [{"on": "2026-12-04", "did": "heard", "what": "update", "note": "interview moved to 10 December, same time"}, "2026-12-04 sent update-reply"], ["thank-you on Thu, Dec 10"], ["no longer needed: they sent you word", "ask when it is to be"]),
    "an interview on another day instead": ({"date": "2026-12-08"}, "2026-12-09", [{"on": "2026-12-04", "did": "heard", "what": "update", "note": "we meet on 10 December instead"}, "2026-12-04 sent update-reply"], ["thank-you on Thu, Dec 10"], []),
    "a note that moved the interview to its day": ({"date": "2026-12-10"}, "2026-12-10", [{"on": "2026-12-04", "did": "heard", "what": "update", "note": "interview moved to 10 December"}, "2026-12-04 sent update-reply"], ["thank-you"], ["no longer needed: they sent you word"]),
    "what I promised in so many words": ({"date": "2026-12-02", "next_steps": ["I promised Maeve the risk assessment by tomorrow"]}, "2026-12-02", [], ["You promised: 'send Maeve the risk assessment by tomorrow'", "Dec 3"], []),
    "one day for the decision": ({"decision_date": "2026-11-27", "next_steps": [{"who": "HR", "will": "call by 27 November"}]}, "2026-11-13", [THANKED], [], ["decision_date counts"]),
    "two events ahead": ({}, "2026-11-13", [THANKED, "2026-11-20 heard update", "2026-11-21 sent inquiry"], ["2 events in history lie in the future"], []),
    "a pause beside a message to come": ({}, "2026-11-02", [], ["Once the thank-you is sent, there is nothing to send before"], ["Nothing to send before"]),
    "a pause alone": ({}, "2026-11-13", [THANKED], ["Nothing to send before Thursday, November 19."], ["Once the"]),
    "a revised offer": ({}, "2026-11-25", [THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-19 sent negotiate", "2026-11-24 heard offer, by 2026-11-30"], ["accept or decline", "do not negotiate twice"], ["--kind negotiate", "accept, negotiate or decline"]),
    "a deadline at the weekend": ({}, "2026-11-21", [THANKED, "2026-11-20 18:00 heard offer, by 2026-11-22"], ["Now: answer the offer, by Sun, Nov 22", "a deadline counts more"], ["Mon, Nov 23"]),
    "a deadline on a holiday": ({}, "2026-11-20", [THANKED, "2026-11-18 heard offer, by 2026-11-26"], ["Their day is a holiday: Wednesday, November 25 is the last working day before it."], []),
    "documents late": ({}, "2026-11-26", [THANKED, "2026-11-18 heard documents, by 2026-11-24"], ["which has passed", "make no excuses"], ["apology"]),
    "an end that was assumed": ({"end": None, "locale": "en-GB"}, "2026-11-12", [], ["taken to have ended at 15:00, an hour after it began"], []),
    "an interview to come": ({"start": None, "end": None, "locale": "en-GB"}, "2026-11-02", [], ["The interview of Thursday 12 November is taken to end at 16:00"], ["to have ended"]),
    "nobody logged the next round": ({}, "2026-11-25", [THANKED, "2026-11-18 heard next round, by 2026-11-24", "2026-11-18 sent update-reply"], ["is taken to have been held; write it down"], []),
    "no day": ({}, "2026-11-13", [THANKED], ["No day is known for their decision"], ["They named no day"]),
    "their day has passed": ({"decision_date": "2026-11-17"}, "2026-11-20", [THANKED, "2026-11-18 heard update", "2026-11-18 sent update-reply"], ["with no new day named"], []),
    "two inquiries and a delay between": ({}, "2026-12-21", [THANKED, ASKED, AGAIN, "2026-11-30 heard delay", "2026-11-30 sent update-reply"], ["Two inquiries are enough"], ["without an answer are enough"]),
    "two inquiries, answered with a day": ({}, "2026-12-14", [THANKED, ASKED, AGAIN, "2026-11-30 heard delay, by 2026-12-11", "2026-11-30 sent update-reply"], ["Now: send the inquiry, today", "Two messages without an answer are enough"], ["no third inquiry", "more than two push"]),
    "two inquiries after a day": ({}, "2026-12-22", [THANKED, ASKED, "2026-11-20 heard delay, by 2026-12-04", "2026-12-07 sent inquiry", "2026-12-14 sent inquiry"], ["no third inquiry"], ["more than two push"]),
    "accepted": ({}, "2026-11-19", [THANKED, "2026-11-18 heard offer", "2026-11-19 sent accept"], ["see on Mon, Nov 23 whether it is in writing", "Withdraw from your other applications"], ["Take the time that you were given"]),
    "accepted, time to look": ({}, "2026-11-25", [THANKED, "2026-11-18 heard offer", "2026-11-19 sent accept"], ["Now: see whether it is in writing"], ["Nothing to send now"]),
    "moving on": ({}, "2026-12-18", [THANKED, ASKED, AGAIN, "2026-12-04 sent outreach"], ["move-on"], ["move on on"]),
    "invited before they were thanked": ({}, "2026-11-18", ["2026-11-18 heard next round, by 2026-11-24"], ["Thank them for the first conversation in it"], []),
    "a loose day": ({"next_steps": "they hope to decide in about two weeks"}, "2026-11-13", [THANKED], ["Decision: about November 26 (from 'in about two weeks' in next_steps[0])"], ["no day is named"]),
    "a sure day": ({"next_steps": "they decide by Friday the 20th"}, "2026-11-13", [THANKED], ["Decision: by November 20 (from 'by Friday the 20th' in next_steps[0])", "Their answer is expected by Friday, November 20"], []),
    "an offer elsewhere and one here": ({}, "2026-11-20", [THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-19 elsewhere offer, by 2026-11-23"], ["You have another offer until Monday, November 23"], []),
    "an offer elsewhere that ran out": ({}, "2026-12-01", [THANKED, "2026-11-13 elsewhere offer, by 2026-11-16"], ["No day is known"], ["Another employer"]),
    "an offer elsewhere, declined": ({}, "2026-11-20", [THANKED, "2026-11-18 elsewhere offer, by 2026-11-30", "2026-11-19 elsewhere decline"], ["inquiry"], ["Another employer has made you an offer. Tell"]),
    "a day of decision after the second round": ({"next_steps": "they decide by 11 December"}, "2026-11-26", [THANKED, "2026-11-18 heard next round, by 2026-11-24", "2026-11-24 15:00 interviewed", "2026-11-25 sent thank-you"], ["Decision: by December 11 (from 'by 11 December'"], []),
    "an offer that runs out today": ({}, "2026-11-20T10:00", [THANKED, "2026-11-20 09:30 heard offer, by 2026-11-20"], ["Now: answer the offer, today.", "If you need more time than they gave you"], ["say when you will answer"]),
    "terms asked for": ({}, "2026-11-20", [THANKED, "2026-11-17 heard offer, by 2026-11-27", "2026-11-18 sent negotiate"], ["Now: answer the offer once they have answered you, by Fri, Nov 27."], []),
    "an interview after a no": ({}, "2026-11-13", ["2026-11-10 heard rejection", "2026-11-12 15:00 interviewed"], ["the interview of Thursday, November 12 was held"], ["disappointed"]),
    "an interview that will be on a holiday": ({"date": "2026-11-26"}, "2026-11-20", [], ["since the interview is on a holiday there (Thanksgiving Day)"], ["was on"]),
    "accepted elsewhere right after the interview": ({}, "2026-11-13", ["2026-11-13 elsewhere accept"], ["Thank them for the interview of Thursday, November 12 as well."], []),
    "a promise with a day": ({"next_steps": [{"i_will": "send the two references by Monday"}]}, "2026-11-13", [THANKED], ["Now: send the information", "You promised: 'send the two references by Monday'. Keep it by Monday, November 16, or sooner."], ["Nothing to send now"]),
    "a promise that is late": ({"next_steps": [{"i_will": "send the two references by Monday"}]}, "2026-11-18", [THANKED], ["Monday, November 16 has passed: do it today"], ["or sooner"]),
    "a promise kept": ({"next_steps": [{"i_will": "send the two references by Monday"}]}, "2026-11-17", [THANKED, "2026-11-16 sent information"], ["Nothing to send now"], ["You promised"]),
    "a promise that no message keeps": ({"next_steps": [{"i_will": "come in on Monday for a trial shift"}]}, "2026-11-13", [THANKED], ["Nothing to send now", "You promised: 'come in on Monday for a trial shift', for which no message is planned; its day is Monday, November 16."], ["Keep it by", "To do now → information"]),
    "an hour in a note": ({}, "2026-11-19", [THANKED, {"on": "2026-11-18", "did": "heard", "what": "offer", "by": "2026-11-20", "note": "they need it by noon"}], ["Your note says “by noon”: keep to that hour."], []),
    "a delay that says a day and nothing of a decision": ({}, "2026-11-24", [THANKED, {"on": "2026-11-23", "did": "heard", "what": "delay", "note": "budget not signed, now the second week of January"}], ["Decision: about January 15 (from 'the second week of January'"], []),
    "an interview put off to some day of a week": ({"date": "2026-11-18"}, "2026-11-17", [{"on": "2026-11-17", "did": "heard", "what": "delay", "note": "Panel on the 18th called off. They propose another slot in the week of 7 December."}], ["They postponed the interview and named no new day", "You noted 'in the week of 7 December': if no new day"], ["They moved", "· thank-you"]),
    "a day on which the new one is named": ({"date": "2026-11-18"}, "2026-11-17", [{"on": "2026-11-17", "did": "heard", "what": "delay", "note": "The visit is postponed; HR will set another date on Tuesday 24 November"}], ["They postponed the interview and named no new day"], ["They moved"]),
    "a day by which they answer": ({"date": "2026-11-18"}, "2026-11-17", [{"on": "2026-11-17", "did": "heard", "what": "delay", "note": "visit cancelled, they get back to me on 24 November"}], ["They postponed the interview and named no new day"], ["They moved"]),
    "an interview on a weekday of a week": ({"date": "2026-11-18"}, "2026-11-17", [{"on": "2026-11-17", "did": "heard", "what": "delay", "note": "Trial moved to Thursday of the week after next"}], ["They moved the interview to Thursday, December 3"], []),
    "an interview on the following weekday": ({"date": "2026-11-18"}, "2026-11-17", [{"on": "2026-11-17", "did": "heard", "what": "delay", "note": "visit pushed to the following Tuesday"}], ["They moved the interview to Tuesday, November 24"], []),
    "an interview brought forward": ({"date": "2026-11-24"}, "2026-11-17", [{"on": "2026-11-17", "did": "heard", "what": "update", "note": "Ruth brought the visit forward to Thursday 19 November"}], ["They moved the interview to Thursday, November 19: confirm the new day", "thank-you: Thu, Nov 19"], ["Nov 24"]),
    "what to bring to an interview": ({"date": "2026-11-24"}, "2026-11-17", [{"on": "2026-11-17", "did": "heard", "what": "update", "note": "Ruth asks me to bring my tools to the trial and looks forward to it"}], ["Thank them for telling you", "thank-you: Tue, Nov 24"], ["They moved", "They postponed"]),
    "a next round put off to some day of a week": ({"date": "2026-11-10"}, "2026-11-20", ["2026-11-10 sent thank-you", "2026-11-13 heard next round, by 2026-11-19", "2026-11-13 sent update-reply", {"on": "2026-11-18", "did": "heard", "what": "delay", "note": "the trial has to wait, probably until the week of 30 November"}], ["named no new day", "if no new day for the interview has come by then, ask when it is to be"], ["Decision:", "asking is fair", "· thank-you"]),
    "a window begins with a day": ({"time_zone": "Pacific/Auckland", "their_time_zone": "Europe/Berlin", "region": "DE", "date": "2026-06-10", "start": "21:00", "end": "22:00"}, "2026-06-10", [], ["for you Thu 11 Jun, 12:00 am to 10:00 pm"], ["midnight"]),
    "their day ends at my midnight": ({"time_zone": "Asia/Tokyo", "their_time_zone": "Europe/Berlin", "region": "DE", "date": "2026-06-10"}, "2026-06-11", ["2026-06-10 sent thank-you"], ["(09:00 to 17:00 in Berlin, 16:00 to midnight for you)"], ["midnight the next day"]),
    "a last day that ends at my midnight": ({"time_zone": "Asia/Tokyo", "their_time_zone": "Europe/Berlin", "region": "DE", "date": "2026-06-01"}, "2026-06-10", ["2026-06-01 sent thank-you", "2026-06-08 heard offer, by 2026-06-12", "2026-06-08 sent update-reply"], ["Now: answer the offer, by Fri 12 Jun, midnight."], ["Sat 13 Jun"]),
    "a day that begins at their noon": ({"time_zone": "Pacific/Auckland", "their_time_zone": "Europe/Copenhagen", "region": "DK", "date": "2026-10-19", "start": "20:00", "end": "21:00"}, "2026-10-20", [], ["Now: send the thank-you, today."], ["from midnight"]),
    "a pause on my own days": ({"time_zone": "Australia/Sydney", "their_time_zone": "America/Los_Angeles", "decision_date": "2026-11-19"}, "2026-11-17", [THANKED], ["the inquiry on Sat 21 Nov", "wait: until Sat 21 Nov Nothing to send before Saturday 21 November."], ["until Fri"]),
    "silence that is a no": ({"next_steps": ["no word by 20 November means that they took somebody else"]}, "2026-11-16", [THANKED], ["if you like, send the inquiry on Mon, Nov 23", "By what you noted, silence after Friday, November 20 means no; until then", "move-on: from Mon, Nov 30"], ["withdraw", "A week after the first one"]),
    "silence that was a no": ({"next_steps": ["unless they ring by 20 November I was not picked"]}, "2026-11-24", [THANKED], ["Nothing has to be sent; if you like, send the inquiry, today.", "It may rest there"], ["late,", "To do now", "about November"]),
    "silence that was a no, asked about": ({"next_steps": ["unless they ring by 20 November I was not picked"]}, "2026-11-25", [THANKED, "2026-11-24 sent inquiry"], ["move on", "Send nothing more: by what you noted"], ["inquiry (or", "withdraw"]),
    "silence that was a no, long ago": ({"next_steps": ["unless they ring by 20 November I was not picked"]}, "2026-12-07", [THANKED], ["time to move on"], ["if you like"]),
    "silence that is no no": ({"next_steps": ["not hearing by 20 November does not mean a no"]}, "2026-11-16", [THANKED], ["A week after the first one"], ["By what you noted"]),
    "a day in a hope": ({"next_steps": ["hopefully an answer by 24 November"]}, "2026-11-16", [THANKED], ["You noted 'by 24 November'; one or two business days after that"], ["which is taken to mean"]),
    "a month that ends at a weekend": ({"date": "2026-10-12", "next_steps": ["a decision by the end of October"]}, "2026-10-20", ["2026-10-12 sent thank-you"], ["'by the end of October', which is taken to mean Friday, October 30 at the latest"], []),
    "a full stop is no part of the words": ({"next_steps": ["Ruth will call by Tuesday."]}, "2026-11-13", [THANKED], ["(from 'by Tuesday' in next_steps[0])"], []),
    "a length of time beside a day of decision": ({"decision_date": "2026-11-20", "next_steps": ["they decide within two weeks"]}, "2026-11-13", [THANKED], ["'within two weeks' in next_steps[0] means November 26; decision_date counts", "by Friday, November 20"], []),
    "an earlier day beside a day of decision": ({"decision_date": "2026-11-27", "next_steps": ["they decide by 20 November"]}, "2026-11-13", [THANKED], ["decision_date counts", "by Friday, November 27"], []),
    "a panel of the second round": ({"interviewers": ["Rana Khoury", "Tom Day"]}, "2026-11-12", ["2026-11-03 14:00 interviewed", "2026-11-03 sent thank-you", "2026-11-05 heard next round, by 2026-11-12", "2026-11-05 sent update-reply"], ["One each: Rana Khoury and Tom Day."], []),
    "a word at the second round": ({"next_steps": ["they decide by 24 November"]}, "2026-11-13", ["2026-11-03 14:00 interviewed", "2026-11-03 sent thank-you", "2026-11-12 15:00 interviewed", THANKED], ["(from 'by 24 November' in next_steps[0]); set decision_date if that is wrong"], ["said for the interview"]),
    "a panel thanked in part that evening": ({"interviewers": ["Rana Khoury", "Tom Day"], "start": "17:30", "end": "18:30"}, "2026-11-12T21:00", [{"on": "2026-11-12", "did": "sent", "what": "thank-you", "to": "Tom Day"}], ["The next business morning, Friday, November 13."], ["too late in the day"]),
    "a letter with a date": ({"offer": {"pay": "$27.40 an hour", "letter_date": "2026-11-18"}}, "2026-11-20", [THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-18 sent update-reply"], ["Read all of it first."], ["in writing"]),
    "a letter with a date, accepted": ({"offer": {"pay": "$27.40 an hour", "letter_date": "2026-11-18"}}, "2026-11-25", [THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-19 sent accept"], ["Nothing more is to be sent."], ["in writing"]),
    "a letter that is older than other terms": ({"offer": {"pay": "$27.40 an hour", "letter_date": "2026-11-18"}}, "2026-11-25", [THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-19 sent negotiate", "2026-11-20 sent accept"], ["in writing"], []),
    "two days for my answer": ({"offer": {"reply_by": "24 November"}}, "2026-11-20", [THANKED, "2026-11-18 heard offer, by 2026-11-27", "2026-11-18 sent update-reply"], ["Is your answer wanted by Tuesday, November 24 or by Friday, November 27?", "Now: answer the offer, by Tue, Nov 24."], ["by Fri, Nov 27"]),
    "two days for my answer, the other way": ({"offer": {"reply_by": "27 November"}}, "2026-11-20", [THANKED, "2026-11-18 heard offer, by 2026-11-24", "2026-11-18 sent update-reply"], ["Is your answer wanted by Tuesday, November 24 or by Friday, November 27?", "Now: answer the offer, by Tue, Nov 24."], []),
    "a day for my answer that they moved": ({"offer": {"reply_by": "27 November"}}, "2026-11-20", [THANKED, "2026-11-18 heard offer, by 2026-11-24", "2026-11-19 heard update, by 2026-11-27", "2026-11-19 sent update-reply"], ["Now: answer the offer, by Fri, Nov 27."], ["Is your answer wanted"]),
    "what another offer ended": ({}, "2026-11-20", [THANKED, "2026-11-17 elsewhere offer, by 2026-11-24", "2026-11-19 elsewhere accept"], ["inquiry, news of the other offer: no longer needed: you accepted"], ["inquiry: no longer needed: another"]),
    "accepted elsewhere before the interview": ({"date": "2026-11-30"}, "2026-11-20", ["2026-11-20 elsewhere accept"], ["withdraw", "thank them", "The interview of Monday, November 30 is called off"], []),
}  # fmt: skip


@pytest.mark.parametrize("case", SAID)
def test_every_sentence_is_true_of_its_situation(case: str) -> None:
    facts, today, history, said, unsaid = SAID[case]
    page = printed(today, *history, **facts)
    assert [one for one in said if one not in page] == [], page
    assert [one for one in unsaid if one in page] == [], page


def test_the_pages_of_a_panel_name_who_is_left() -> None:
    people = {"interviewers": ["Dana Ortiz", {"name": "Sam Park"}, "Lee Wong"]}
    made = plan("2026-11-13", "2026-11-12 sent thank-you to Dana Ortiz and Lee Wong", **people)
    assert made.next and made.next.to == ("Sam Park",)
    untitled = {"interviewers": ["Dana Ortiz", {"title": "Head of Operations"}]}
    made = plan("2026-11-13", "2026-11-12 sent thank-you to Dana Ortiz", **untitled)
    assert made.next and made.next.to == ("Head of Operations",)
    strange = plan("2026-11-13", "2026-11-12 sent thank-you to Kim Roe", **people)
    assert strange.next and strange.next.to == ("Dana Ortiz", "Sam Park", "Lee Wong")
    assert any("Who is 'Kim Roe'" in one for one in strange.questions)


# A note, what it stands beside; the first inquiry, and words of its reason.
HELD_BACK = {
    "another candidate": ("two more are seen on 4 December", "interviewed", "12-09", "You noted 'on 4 December', and they may not decide before"),
    "a last panel": ("last panel on 4 December", "interviewed", "12-09", "You noted 'on 4 December'"),
    "a decision at the interview": ("she lets me know by 4 December", "interviewed", "12-07", "expected by Friday, December 4"),
    "hours at work are no wait": ("lovely people, 40 hours a week", "interviewed", "11-30", "the time to ask"),
    "somebody is away": ("Dana is away until Monday 7 December", "heard update", "12-10", "may not decide before Monday, December 7"),
    "a machine answers": ("automatic reply, out of the office until 7 December", "heard update", "12-10", "may not decide before Monday, December 7"),
    "a machine promises": ("automatic reply: I will answer on 7 December", "heard update", "12-10", "may not decide before Monday, December 7"),
    "a machine delays": ("out of office until 7 December", "heard delay", "12-10", "may not decide before Monday, December 7"),
}  # fmt: skip


@pytest.mark.parametrize("case", HELD_BACK)
def test_a_day_in_a_note_is_no_day_to_ask_before(case: str) -> None:
    note, did, opens, reason = HELD_BACK[case]
    did, _, what = did.partition(" ")
    told = {"on": "2026-11-20", "did": did, "note": note, **({"what": what} if what else {})}
    made = plan("2026-11-21", THANKED, told)
    inquiry = next(step for step in made.open if step.kind == "inquiry")
    assert f"{inquiry.opens:%m-%d}" == opens and reason in inquiry.reason


def test_who_is_away_holds_back_a_question_about_an_earlier_day() -> None:
    away = {"on": "2026-11-13", "did": "heard", "what": "update", "note": "Dana is away until 30 November"}
    made = plan("2026-11-14", THANKED, away, next_steps=["they decide by 20 November"])
    inquiry = next(step for step in made.open if step.kind == "inquiry")
    assert f"{inquiry.opens:%m-%d}" == "12-03" and "may not answer before Monday, November 30" in inquiry.reason


def test_a_machine_takes_back_nothing_that_they_said() -> None:
    for note, stays in (("out of office, back on 30 November", True), ("they are still talking", False)):
        told = {"on": "2026-11-23", "did": "heard", "what": "update", "note": note}
        page = schedule_page(plan("2026-11-24", THANKED, told, next_steps=["they decide by 20 November"]))
        assert ("by November 20 (from 'by 20 November'" in " ".join(page.split())) is stays, page


def test_nobody_thanks_a_machine() -> None:
    note = "automatic reply: I am out of the office and back on Monday 30 November"
    for words, replies in ((note, 0), ("Dana is away until 30 November", 1)):
        made = plan("2026-11-20", THANKED, {"on": "2026-11-20", "did": "heard", "what": "update", "note": words})
        assert sum(step.kind == "update-reply" for step in made.open) == replies


# When the promised papers, or those they asked for, went, if they did; the first inquiry.
PAPERS: dict[str, tuple[list[Any], list[str]]] = {
    "promised, not sent": ([], ["11-25", "12-02"]),
    "promised, sent": (["2026-11-17 sent information"], ["11-24", "12-01"]),
    "promised, sent on the last day": (["2026-11-18 sent information"], ["11-25", "12-02"]),
    "sent, and heard since": (["2026-11-17 sent information", "2026-11-18 heard update"], ["11-23", "11-30"]),
}


@pytest.mark.parametrize("case", PAPERS)
def test_a_week_lies_between_papers_and_a_question_whether_they_went_or_not(case: str) -> None:
    history, days = PAPERS[case]
    steps = [{"i_will": "send the portfolio by Wednesday"}, "they decide by the end of the week"]
    made = plan("2026-11-18", "2026-11-16 sent thank-you", *history, date="2026-11-16", next_steps=steps, region="BE")
    assert [f"{step.opens:%m-%d}" for step in made.open if step.kind == "inquiry"] == days


def test_an_invitation_after_a_no_is_what_ends_the_steps_before_it() -> None:
    made = plan(
        "2026-11-20",
        THANKED,
        "2026-11-16 heard rejection",
        "2026-11-17 sent rejection-reply",
        "2026-11-20 heard next round, by 2026-11-26",
    )
    assert "invited you to the next round" in (made.why_not("inquiry") or "")


# Thanks after an event, in an afternoon or with no hour given: the day, the history, what the page says, and what it does not say.
FAIR = {"kind": "event-thanks", "candidate": "Ada Byron", "event": {"name": "the Quayside Fair", "date": "2026-11-11"}, "reader": {"name": "Una Brady"}, "locale": "en-GB", "region": "IE"}  # fmt: skip
AFTER_THE_FAIR: dict[str, tuple[str, list[Any], list[str], list[str]]] = {
    "before it": ("2026-11-02", [], ["the Quayside Fair · Monday 2 November", "the thanks for the event on Thu 12 Nov, after the event of Wed 11 Nov", "The event of Wednesday 11 November is taken to end at 20:00"], ["interview"]),
    "the day after": ("2026-11-12", [], ["Now: send the thanks for the event, today from 09:00", "--kind event-thanks"], ["interview", "inquiry"]),
    "late": ("2026-11-20", [], ["still worth sending"], ["next message"]),
    "long ago": ("2026-12-20", [], ["Nothing more is to be sent."], ["next message"]),
    "sent": ("2026-11-12", ["2026-11-12 sent event-thanks"], ["Nothing more is to be sent.", "✓ event-thanks"], ["→"]),
    "sent to another": ("2026-11-12", ["2026-11-12 sent event-thanks to Kim Roe"], ["Who is 'Kim Roe'", "send the thanks for the event to Una Brady"], []),
}  # fmt: skip


@pytest.mark.parametrize("case", AFTER_THE_FAIR)
def test_thanks_after_an_event_count_from_its_day(case: str) -> None:
    today, history, said, unsaid = AFTER_THE_FAIR[case]
    page = " ".join(schedule_page(schedule(FAIR, today=day(today), history=history)).split())
    assert [one for one in said if one not in page] == [], page
    assert [one for one in unsaid if one in page] == [], page


def test_an_event_without_a_day_is_asked_for_it() -> None:
    with pytest.raises(FactError, match=r"event\.date: is missing; write the day of the event"):
        schedule({**FAIR, "event": "the Quayside Fair"}, today=day("2026-11-12"))
